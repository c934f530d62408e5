"""The whole room against the real press: what WeasyPrint makes of a fount, as two other libraries read it."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from cvpdf.typefaces import cut_last_resort

Press = Any

TEXTS = {
    "zh-Hans": "张三 · Senior SRE ✉ a@b.cn 📧\n负责 “监控” —— Kubernetes & C++，2018–2024。\n"
    "<code>kubectl 命令 -> x</code> <b>粗 bold</b>",
    "zh-Hant": "陳大文 資訊工程師，負責「系統」架構與骨幹網路。\nBachelor’s → 碩士",
    "ja": "職務経歴書　骨直角、「アパート」―2020年～現在\n<b>太字</b> 𠮷野家",
    "ko": "홍길동 이력서 “운영” 뷁 한자 骨 2020–2024\n<b>굵게</b>",
    "en": "Jane O’Neill — “SRE” … fi ffl naïve Ω Ж ə\n<i>italic</i> <b>bold</b> <b><i>both</i></b>",
}


def plain(text: str) -> str:
    for tag in ("code", "b", "i"):
        text = text.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    return "".join(text.replace("&amp;", "&").split())


def by_pypdf(pdf: Path) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def by_pdfium(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join("".join(page.get_textpage().get_text_range() for page in document).split())


def fonts_of(pdf: Path) -> dict[str, str]:
    """The name of each font in the file, and its encoding."""
    found = {}
    for page in PdfReader(pdf).pages:
        fonts: Any = page["/Resources"]
        for font in fonts["/Font"].values():
            encoding = font.get_object()["/Encoding"]
            found[font.get_object()["/BaseFont"].partition("+")[2]] = encoding if isinstance(encoding, str) else "CMap"
    return found


@pytest.mark.parametrize("lang", TEXTS)
@pytest.mark.parametrize("families", [("cv Inter", "sans"), ("cv Text Serif", "serif")])
def test_the_text_comes_back_exactly(press: Press, lang: str, families: tuple[str, str]) -> None:
    pdf = press(TEXTS[lang].replace(" & ", " &amp; "), lang, families)
    assert by_pypdf(pdf) == plain(TEXTS[lang])
    assert by_pdfium(pdf) == plain(TEXTS[lang])
    fonts = fonts_of(pdf)
    assert set(fonts.values()) == {"/Identity-H"}
    assert all(name.startswith("cv-") for name in fonts)


def test_characters_that_share_a_glyph_upstream_do_not_take_each_other_s_place(press: Press) -> None:
    """Where a glyph is shared, the character that comes first in the document is read in place of the others."""
    text = "a\u00a0b c‑d‐e-f •·‧∙ µμ ΩΩ 工"
    pdf = press(text)
    assert by_pdfium(pdf).replace("\u00a0", "") == "".join(text.split())
    assert by_pypdf(pdf) == "".join(text.split())


def test_missing_characters_are_exact(press: Press) -> None:
    missing = "\U00012000\U00012001\ue123ሀ"
    pdf = press(f"甲{missing}乙 A")
    assert by_pypdf(pdf) == f"甲{missing}乙A"
    assert by_pdfium(pdf) == f"甲{missing}乙A"
    assert fonts_of(pdf)["cv-Boxes"] == "/Identity-H"


def test_missing_characters_are_visible(press: Press) -> None:
    missing = "\U00012000\U00012001\ue123ሀ"
    with pypdfium2.PdfDocument(press(missing)) as document:
        picture = document[0].render(scale=6).to_pil().convert("L")
    columns = [picture.crop((x, 0, x + 1, picture.height)).getextrema()[0] < 128 for x in range(picture.width)]
    boxes = sum(dark and not before for before, dark in pairwise(columns))
    assert boxes == len(missing)


def test_bold_and_italic_are_faces_of_their_own(press: Press) -> None:
    fonts = fonts_of(press(TEXTS["en"], "en", ("cv Text Serif", "serif")))
    assert {"cv-Text-Serif", "cv-Text-Serif-Bold", "cv-Text-Serif-Italic", "cv-Text-Serif-Bold-Italic"} <= set(fonts)


def test_ideographs_asked_to_lean_stand_upright(press: Press) -> None:
    """No face leans them; nothing is synthesised either."""
    pdf = press("<i>斜体 italic</i>", "zh-Hans")
    assert set(fonts_of(pdf)) == {"cv-Sans-SC", "cv-Inter-Italic"}


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A folder for the system's fonts with one in it: it calls itself cv Inter and draws U+12000."""
    font = TTFont(BytesIO(cut_last_resort({0x12000, 0x41})))
    for record in font["name"].names:
        record.string = {1: "cv Inter", 4: "cv Inter", 6: "Planted"}.get(record.nameID, record.toUnicode())
    folder = tmp_path / "share" / "fonts"
    folder.mkdir(parents=True)
    font.save(folder / "planted.ttf")
    (tmp_path / "system.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
        f"<fontconfig><dir>{folder}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    return tmp_path


def test_the_system_s_fonts_change_nothing(press: Press, planted: Path) -> None:
    text = TEXTS["zh-Hans"].replace(" & ", " &amp; ") + "\U00012000"
    alone = press(text)
    beside = press(text, environment={"XDG_DATA_HOME": str(planted / "share"), "HOME": str(planted)})
    assert alone.read_bytes() == beside.read_bytes()
    assert "cv-Boxes" in fonts_of(alone)
    # The guard: where the system's fonts are asked for, the planted one is found.
    asked = press("A中\U00012000", system_fonts=True, environment={"FONTCONFIG_FILE": str(planted / "system.conf")})
    assert by_pypdf(asked) == "A中\U00012000"
    assert "cv-Boxes" not in fonts_of(asked)


def test_lines_of_mixed_scripts_stand_at_even_distances(press: Press) -> None:
    """Common vertical metrics: with upstream's own the pitch of such lines is uneven."""
    pdf = press(
        "中文<br>Latin<br>한글<br>✉ 📧 ≒<br>かな A<br><b>粗</b><br><i>It</i><br><code>x</code><br>\U00012000<br>终"
    )
    heights: set[float] = set()

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            heights.add(round(tm[5] * cm[3] + cm[5], 2))

    PdfReader(pdf).pages[0].extract_text(visitor_text=visit)
    lines = sorted(heights)
    pitches = [above - below for below, above in pairwise(lines)]
    assert len(pitches) == 9
    # 1.448 em of 12 px, in points; the faces' units are the em's 900th part at worst.
    assert pitches == pytest.approx([1.448 * 9] * 9, abs=0.02)
