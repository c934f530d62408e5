"""What people type who come from other programs, and the word for it here; loaded only where a command line fails."""

from __future__ import annotations

from difflib import get_close_matches

# Commands of other programs, with what to say here.
COMMANDS = {
    "open": "Build it, and open the PDF whose path is printed: cvpdf build resume.md",
    "lint": "cvpdf check resume.md",
    "test": "cvpdf check resume.pdf",
    "proofread": "cvpdf check resume.md",
    "convert": "cvpdf build resume.md, or cvpdf export --to json resume.md",
    "pdf": "cvpdf build resume.md",
    "parse": "cvpdf inspect resume.md",
    "show": "cvpdf inspect resume.md, or cvpdf themes show classic",
    "list": "cvpdf themes list",
    "options": "cvpdf themes show classic",
    "fonts": "Fonts come with cvpdf, and are looked over by: cvpdf doctor",
    "clean": "cvpdf cache clear",
    "install": "cvpdf doctor",
    "settings": "cvpdf config",
    "upgrade": "Install the newer version as you did this one; cvpdf --version",
}

# Options of other programs, and slips of the pen that the nearest word would mislead.
OPTIONS = {
    "-f": "A build makes a PDF; other forms: cvpdf export --to txt resume.md",
    "--format": "A build makes a PDF; other forms: cvpdf export --to txt resume.md",
    "--to": "A build makes a PDF; other forms: cvpdf export --to txt resume.md",
    "--html": "A build makes a PDF; other forms: cvpdf export --to txt resume.md",
    "--pdf": "A build makes a PDF: cvpdf build resume.md",
    "--open": "The path is printed: xdg-open \"$(cvpdf build resume.md)\", or open on macOS.",
    "--css": "Style sheets belong to themes: cvpdf themes new mine --extends classic",
    "--style": "Style sheets belong to themes: cvpdf themes new mine --extends classic",
    "--template": "Templates belong to themes: cvpdf themes new mine --extends classic",
    "--paper": "cvpdf build resume.md --set paper=Letter",
    "--page-size": "cvpdf build resume.md --set paper=Letter",
    "--margin": "cvpdf build resume.md --set margins=15mm",
    "--font-size": "cvpdf build resume.md --set font-size=10pt",
    "--font": "Fonts belong to themes: cvpdf themes list",
    "--color": "cvpdf build resume.md --set accent=#0b7285",
    "--accent": "cvpdf build resume.md --set accent=#0b7285",
    "--photo": "Name it in front matter: photo: me.jpg",
    "--no-color": "Set NO_COLOR=1.",
    "--no-colour": "Set NO_COLOR=1.",
    "--colour": "Colours are left out where the output is no terminal, and with NO_COLOR=1.",
    "-c": "cvpdf.toml is found by itself, in the résumé's folder or above: cvpdf config",
    "--config": "cvpdf.toml is found by itself, in the résumé's folder or above: cvpdf config",
    "--option": "cvpdf build resume.md --set accent=#0b7285",
    "--private": "The other way round: cvpdf build resume.md --public",
    "--version": "cvpdf --version",
    "-V": "cvpdf --version",
}  # fmt: skip


def command_meant(word: str) -> str:
    """What to do who typed a command of another program; empty where nobody knows."""
    return COMMANDS.get(word.lower(), "")


def option_meant(word: str, known: list[str]) -> str:
    """What to do who typed an option that a command has not.

    Args:
        word: The option, as typed.
        known: Those that the command has.
    """
    if word in OPTIONS:
        return OPTIONS[word]
    close = get_close_matches(word, known, 1, 0.7)
    return f"Did you mean {close[0]}?" if close else ""
