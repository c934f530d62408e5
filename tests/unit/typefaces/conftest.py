from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cvpdf.typefaces import Typecase, load_typecase

ROOT = Path(__file__).parents[3]

# What typeset does with a fount, in a process of its own: fontconfig is set up when WeasyPrint is imported.
PRESS = """
import json, os, sys, warnings
from html import escape
from pathlib import Path
order = json.load(sys.stdin)
from cvpdf.typefaces import hermetic_fontconfig, load_typecase, prepare_fount, stack_for
stacks = {"text": stack_for(order["families"], order["lang"]), "mono": stack_for(["cv Mono", "sans"], order["lang"])}
fount = prepare_fount(load_typecase(Path(order["fonts"])), stacks, frozenset(map(ord, order["text"])), order["lang"],
                      system_fonts=order["system_fonts"])
if not order["system_fonts"]:
    os.environ["FONTCONFIG_FILE"] = str(hermetic_fontconfig(Path(order["folder"])))
warnings.simplefilter("error")
import weasyprint
from weasyprint.urls import URLFetcher, URLFetcherResponse
class Fetcher(URLFetcher):
    def __init__(self): pass
    def fetch(self, url, headers=None): return URLFetcherResponse(url, fount.files[url])
style = f"{fount.css} html {{font: 12px {fount.families['text']}}} code {{font-family: {fount.families['mono']}}}"
page = "".join(f"<p>{line}</p>" for line in order["text"].splitlines())
fonts = weasyprint.text.fonts.FontConfiguration()
sheet = weasyprint.CSS(string=style, font_config=fonts, url_fetcher=Fetcher())
weasyprint.HTML(string=f"<html lang={order['lang']}>{page}", url_fetcher=Fetcher()).write_pdf(
    order["pdf"], stylesheets=[sheet], font_config=fonts)
fonts.__del__()
os._exit(0)  # one interpreter in 600 crashes in WeasyPrint's libraries while it is torn down (Python 3.13)
"""

Press = Callable[..., Path]


@pytest.fixture(scope="session")
def typecase() -> Typecase:
    return load_typecase(ROOT / "fonts")


@pytest.fixture
def press(tmp_path: Path) -> Press:
    """Set a text, one paragraph a line (tags are tags), and give the PDF."""

    def run(
        text: str,
        lang: str = "zh-Hans",
        families: tuple[str, ...] = ("cv Inter", "sans"),
        *,
        system_fonts: bool = False,
        environment: dict[str, str] | None = None,
    ) -> Path:
        pdf = tmp_path / f"{len(list(tmp_path.glob('*.pdf')))}.pdf"
        order = {
            "text": text,
            "lang": lang,
            "families": families,
            "system_fonts": system_fonts,
            "fonts": str(ROOT / "fonts"),
            "folder": str(tmp_path / "fontconfig"),
            "pdf": str(pdf),
        }
        done = subprocess.run(
            [sys.executable, "-c", PRESS],
            input=json.dumps(order),
            env=os.environ | {"PYTHONPATH": str(ROOT / "src")} | (environment or {}),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        return pdf

    return run
