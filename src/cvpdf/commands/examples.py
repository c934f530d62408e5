"""Command lines that a command's `--help` ends with; a test runs each."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "build": (
        ("cvpdf resume.md", "a PDF beside it"),
        ("cvpdf build resume.md -t modern -o out/", "in another theme, into a folder"),
        ("cvpdf build resume.md --pages 1 --set accent=#0b7285", "on one page, in another colour"),
        ("cvpdf build resume.md --public", "without telephone, e-mail and address, and proved to be"),
        ("cvpdf build --target all", "each target of cvpdf.toml"),
    ),
    "check": (
        ("cvpdf check resume.md", "the text, before it is sent"),
        ("cvpdf check resume.pdf", "any PDF, as programs read it"),
        ("cvpdf check resume.pdf --html report.html", "pages, and what is read there"),
    ),
    "preview": (("cvpdf preview resume.md", "set again whenever it is saved, until Ctrl-C"),),
    "config": (("cvpdf config resume.md --set ink=#000000", "with its front matter and a flag"),),
    "doctor": (("cvpdf doctor --json", "for a program"),),
    "export": (("cvpdf export --to txt resume.md", "to paste into a form"),),
    "import": (("cvpdf import resume.json -o imported.md", "JSON Resume, or RenderCV's YAML"),),
    "inspect": (("cvpdf inspect resume.md", "what each line was taken for"),),
    "new": (
        ("cvpdf new cv --lang zh --ci github", "a folder with a Chinese sample and a workflow"),
        ("cvpdf new ja --lang ja --theme shokumu", "a Japanese one in another theme"),
    ),
    "schema": (("cvpdf schema front-matter", "for an editor's YAML support"),),
    "themes": (
        ("cvpdf themes show classic", "its options"),
        ("cvpdf themes new mine --extends classic", "one of your own"),
    ),
    "cache": (("cvpdf cache clear", "forget earlier builds"),),
}


def epilog(command: str) -> str:
    """The examples of a command, one a line."""
    rows = EXAMPLES.get(command, ())
    width = max((len(line) for line, _ in rows), default=0)
    return "\n".join(["examples:", *(f"  {line:{width}}  {what}" for line, what in rows)]) if rows else ""
