"""Small galleys for the press, set with the real faces."""

from functools import cache

from cvpdf.data import FONTS
from cvpdf.model.galley import A4, Galley
from cvpdf.model.proof import Proof
from cvpdf.typefaces import Typecase, load_typecase
from cvpdf.typeset import typeset

FAMILIES = {"text": ("cv Text Serif", "serif"), "mono": ("cv Mono", "sans")}
STYLE = """
@page{size:A4;margin:20mm;font-family:var(--family-text);@bottom-center{content:counter(page) '/' counter(pages)}}
html{font-family:var(--family-text);font-size:10pt;line-height:1.5}
body,p,ul,li{margin:0;padding:0;list-style:none}
"""


@cache
def typecase() -> Typecase:
    return load_typecase(FONTS)


def galley(body: str, css: str = "", lang: str = "zh-CN") -> Galley:
    head = f'<!DOCTYPE html><html lang="{lang}"><head><title>试</title></head>'
    html = f'{head}<body>{body}<div id="end"></div></body></html>'
    return Galley(html, STYLE + css, "试", lang, A4, FAMILIES)


def set_body(body: str, css: str = "", lang: str = "zh-CN") -> Proof:
    return typeset(galley(body, css, lang))
