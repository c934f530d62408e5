"""The benchmark's résumé for other programs: the same words, in the form each of them takes."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.contender import RESUME, Contender

LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
MARKUP = re.compile(r"([\\#$@<>\[\]_~`=])")
PAPER = (
    '#set page(paper: "a4", margin: 18mm, footer: context align(center, counter(page).display("1 / 1", both: true)))\n'
)
TYPE = '#set text(font: "Noto Sans CJK SC", size: 10pt, lang: "zh")\n#set par(leading: .75em)\n'
COMPILE = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"


def peers(folder: Path, places: dict[str, str]) -> Iterator[Contender]:
    """A contender for each other program that is here.

    Args:
        folder: Where their sources and their home go.
        places: Name → the program, where it is not on PATH; for Typst also a Python that has its package.
    """
    home = Path(places.get("home") or folder / "peers")
    home.mkdir(exist_ok=True)
    rendercv = places.get("rendercv") or shutil.which("rendercv")
    if rendercv:
        source = _written(folder / "resume.yaml", rendercv_of(RESUME.read_text("utf-8")))
        silent = ["-nomd", "-nohtml", "-nopng"]
        yield Contender("RenderCV", [rendercv, "render", source, "-pdf", "{pdf}", *silent], home)
    typst = places.get("typst") or shutil.which("typst")
    if typst:
        source = _written(folder / "resume.typ", typst_of(RESUME.read_text("utf-8")))
        binding = [typst, "-c", COMPILE] if "python" in Path(typst).name else [typst, "compile"]
        yield Contender("Typst", [*binding, source, "{pdf}"], home)
    pandoc = places.get("pandoc") or shutil.which("pandoc")
    if pandoc:
        engine = str(Path(sys.executable).with_name("weasyprint"))
        yield Contender("pandoc", [pandoc, str(RESUME), f"--pdf-engine={engine}", "-o", "{pdf}"], home)


def _written(path: Path, text: str) -> str:
    path.write_text(text, "utf-8")
    return str(path)


def typst_of(markdown: str) -> str:
    """Headings, lists, links and bold as Typst writes them."""
    lines = [PAPER + TYPE]
    for line in markdown.splitlines():
        marks, _, words = line.partition(" ")
        if marks and not marks.strip("#"):
            lines.append(f"{'=' * len(marks)} {_inline(words)}")
        elif line.strip() and not re.fullmatch(r"[|\s:-]+", line):
            indent = line[: len(line) - len(line.lstrip())]
            item = re.match(r"\s*[-*] +(.*)", line)
            lines.append(f"{indent}- {_inline(item[1])}" if item else _inline(line.strip()))
        else:
            lines.append("")
    return "\n".join(lines)


def _inline(text: str) -> str:
    links: list[str] = []

    def keep(link: re.Match[str]) -> str:
        links.append(f"#link({json.dumps(link[2])})[{_escaped(link[1])}]")
        return f"\0{len(links) - 1}\0"

    words = _escaped(BOLD.sub("\1\\1\1", LINK.sub(keep, text))).replace("\1", "*")
    return re.sub("\0(\\d+)\0", lambda place: links[int(place[1])], words)


def _escaped(text: str) -> str:
    return MARKUP.sub(r"\\\1", text.replace("//", "/\\/"))


def rendercv_of(markdown: str) -> str:
    """Each section as a list of texts; YAML reads JSON's strings."""
    name, sections = "", dict[str, list[str]]()
    title = "简介"
    for line in markdown.splitlines():
        marks, _, words = line.partition(" ")
        if marks == "#":
            name = words
        elif marks == "##":
            title = words
        elif line.strip() and not re.fullmatch(r"[|\s:-]+", line):
            text = re.sub(r"^\s*(?:[-*]|#{3,}) +", "", line)
            sections.setdefault(title, []).append(LINK.sub(r"\1", text).strip())
    lines = ["cv:", f"  name: {json.dumps(name, ensure_ascii=False)}", "  sections:"]
    for heading, texts in sections.items():
        lines.append(f"    {json.dumps(heading, ensure_ascii=False)}:")
        lines += [f"      - {json.dumps(text, ensure_ascii=False)}" for text in texts]
    return "\n".join([*lines, "design:", "  theme: classic", ""])
