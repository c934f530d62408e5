"""`cvpdf check --html`: one page to look at, with the PDF's pages, what programs read there, and the verdicts."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from html import escape

from cvpdf.checks.readings import Reading
from cvpdf.checks.remedies import REMEDIES
from cvpdf.model.proof import Check
from cvpdf.write import Kind

START = "<!DOCTYPE html>\n<!-- cvpdf check -->\n"
REPORT = Kind("report of cvpdf check", START.encode())
# Who reads → how that is said to a person.
READERS = {
    "pypdf": ("Text as pypdf extracts it", "in the order in which it is painted, as most parsers do"),
    "pdfium": ("Text as pdfium extracts it", "what copying in a browser gives"),
    "tags": ("What a screen reader speaks", "element by element, from the tags"),
}
STYLE = """
:root { --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --good: #116329; --bad: #a40e26;
  --paper: #fff; --ground: #f6f8fa }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --good: #57d364; --bad: #ff7b72;
    --paper: #161b22; --ground: #0d1117 } }
* { box-sizing: border-box }
body { margin: 0; padding: 1.5rem clamp(1rem, 3vw, 3rem); background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif }
h1 { font-size: 1.4rem; margin: 0; overflow-wrap: anywhere }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .75rem }
h3 { font-size: .95rem; margin: 0 }
h3 + p, .sum { color: var(--soft); margin: 0 0 .5rem }
h3 + p { min-height: 3em }
.bad { color: var(--bad) } .good { color: var(--good) }
table { border-collapse: collapse; width: 100%; background: var(--paper); border: 1px solid var(--line) }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem; border-top: 1px solid var(--line) }
td { overflow-wrap: anywhere } td:first-child { width: 1.5rem } th { width: 1%; white-space: nowrap }
.page { display: grid; gap: 1rem; grid-template-columns: minmax(18rem, 26rem) repeat(auto-fit, minmax(17rem, 1fr)) }
.page > * { min-width: 0 }
.page img { width: 100%; height: auto; border: 1px solid var(--line); background: #fff }
pre { margin: 0; padding: .75rem; background: var(--paper); border: 1px solid var(--line); white-space: pre-wrap;
  overflow-wrap: anywhere; font: 12px/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace }
@media (max-width: 60rem) { .page { grid-template-columns: 1fr } h3 + p { min-height: 0 } }
"""


def check_page(name: str, checks: Sequence[Check], pages: Sequence[Reading]) -> bytes:
    """The whole page; it needs nothing from anywhere else."""
    passed = sum(check.passed for check in checks)
    word = '<span class="good">passed</span>' if passed == len(checks) else '<span class="bad">failed</span>'
    body = [
        f"<h1>{escape(name)} {word}</h1>",
        f'<p class="sum">{passed} of {len(checks)} checks passed</p>',
        "<table>",
        *map(_row, sorted(checks, key=lambda check: check.passed)),
        "</table>",
        *(part for page in pages for part in _page(page)),
    ]
    meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    head = f"<head>{meta}<title>{escape(name)}</title><style>{STYLE}</style></head>"
    lines = "\n".join(body)
    return f'{START}<html lang="en">{head}\n<body>{lines}</body></html>\n'.encode()


def _row(check: Check) -> str:
    mark = '<span class="good">✓</span>' if check.passed else '<span class="bad">✗</span>'
    places = [f"page {check.page}"] if check.page else []
    places += [f"line {check.line}"] if check.line else []
    where = "" if check.passed or not places else f" ({', '.join(places)})"
    advice = "" if check.passed else f"<br><em>{escape(REMEDIES.get(check.name, ''))}</em>"
    detail = escape(check.detail + where) + advice
    return f'<tr><td>{mark}</td><th scope="row">{check.name}</th><td>{detail}</td></tr>'


def _page(page: Reading) -> list[str]:
    picture = b64encode(page.picture).decode()
    look = f'<img src="data:image/png;base64,{picture}" alt="Page {page.number} as it is printed" loading="lazy">'
    made = [f"<h2>Page {page.number}</h2>", f'<div class="page"><div>{look}</div>']
    for reader, text in page.texts.items():
        title, note = READERS[reader]
        shown = escape(text.strip()) or "nothing"
        made.append(f"<section><h3>{title}</h3><p>{note}</p><pre>{shown}</pre></section>")
    return [*made, "</div>"]
