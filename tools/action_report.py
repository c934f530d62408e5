"""What the action tells after a build: outputs, annotations at the lines, a summary, pictures, and names for assets.

`python tools/action_report.py FOLDER` reads FOLDER/report.json (`cvpdf build --json`) and writes beside it. Exit code 1
where a PDF has more pages than MOST_PAGES.
"""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DPI = 96
LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def slug(name: str) -> str:
    """A name in ASCII; `resume` where nothing of it is."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9._]+", "-", plain).strip("-._") or "resume"


def assets(paths: list[str], wish: str) -> Iterator[tuple[str, str, str]]:
    """For each PDF its path, its name among the release's files, all different, and its label."""
    taken: set[str] = set()
    for path in paths:
        stem = slug((wish if len(paths) == 1 else "") or Path(path).stem)
        name, number = stem.removesuffix(".pdf"), 2
        while f"{name}.pdf".lower() in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(f"{name}.pdf".lower())
        yield path, f"{name}.pdf", Path(path).name


def escaped(text: str, *, value: bool = False) -> str:
    """A text for a workflow command; `value` for that of a property."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if value else text


def remarks(outputs: list[dict[str, Any]]) -> Iterator[str]:
    """A workflow command for each diagnostic and each failed check."""
    for output in outputs:
        file = escaped(output["source"], value=True)
        for each in output["diagnostics"]:
            place = f"file={file}" + "".join(
                f",{key}={each[field]}" for key, field in (("line", "line"), ("col", "column")) if each[field]
            )
            hint = f"\n{each['hint']}" if each["hint"] else ""
            title = escaped(each["code"], value=True)
            yield f"::{LEVELS[each['severity']]} {place},title={title}::{escaped(each['message'] + hint)}"
        for check in output["checks"]:
            if not check["passed"]:
                yield f"::error file={file},title={escaped(check['name'], value=True)}::{escaped(check['detail'])}"


def summary(outputs: list[dict[str, Any]]) -> str:
    """A table of what was made."""
    rows = ["| résumé | theme | PDF | pages | checks |", "|---|---|---|---|---|"]
    for output in outputs:
        passed = sum(check["passed"] for check in output["checks"])
        cells = [output["source"], output["theme"], output["path"] or "not written",
                 f"{output['pages']}, last {output['fill']:.0%} full" if output["pages"] else "",
                 f"{passed} of {len(output['checks'])} passed"]  # fmt: skip
        rows.append("| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |")
    return "## Résumés\n\n" + "\n".join(rows) + "\n\nThe PDFs, and a picture of each page, are in the run's artifact.\n"


def pictures(path: str, name: str, folder: Path) -> None:
    """A PNG of each page."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        for number, page in enumerate(document, 1):
            page.render(scale=DPI / 72).to_pil().save(folder / f"{name.removesuffix('.pdf')}-{number}.png")


def append(variable: str, text: str) -> None:
    """Write to one of the files that the runner reads."""
    with Path(os.environ[variable]).open("a", encoding="utf-8") as file:
        file.write(text)


def main(folder: Path) -> int:
    """Read the report and tell."""
    report = folder / "report.json"
    text = report.read_text("utf-8")
    outputs = json.loads(text)["outputs"] if text.strip() else []
    made = [output for output in outputs if output["path"]]
    named = list(assets([output["path"] for output in made], os.environ.get("ASSET_NAME", "")))
    (folder / "assets.tsv").write_text("".join("\t".join(row) + "\n" for row in named), "utf-8")
    for path, name, _ in named:
        pictures(path, name, folder)
    print("\n".join(remarks(outputs)))
    append("GITHUB_STEP_SUMMARY", summary(outputs))
    lists = {"pdf": [output["path"] for output in made], "pages": [str(output["pages"]) for output in made]}
    end = "cvpdf-end-of-list"
    append("GITHUB_OUTPUT", "".join(f"{key}<<{end}\n" + "".join(f"{row}\n" for row in rows) + f"{end}\n"
                                    for key, rows in lists.items()))  # fmt: skip
    append("GITHUB_OUTPUT", f"report={report}\n")
    return _too_long(made, os.environ.get("MOST_PAGES", "").strip())


def _too_long(made: list[dict[str, Any]], most: str) -> int:
    """Say which PDFs have more pages than were allowed; 1 where there is one."""
    if most and not (most.isascii() and most.isdigit()):
        print(f"::error title=pages::pages is {escaped(most)}; expected a number.")
        return 1
    too_long = [output for output in made if most and output["pages"] > int(most)]
    for output in too_long:
        file = escaped(output["source"], value=True)
        said = f"{output['path']} has {output['pages']} pages, at most {most} expected."
        print(f"::error file={file},title=pages::{escaped(said)}")
    return 1 if too_long else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
