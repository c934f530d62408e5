"""The variants of the faces' glyphs in a real PDF, as five readers of it find them.

In the texts [x] asks for a gap after x (ss01), and {x} for half of x (ss02).
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from ctypes import c_double
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pypdf import PdfReader

from cvpdf.typography.classes import classify

Press = Any

LETTERS = ["cv Inter", "cv Text Sans", "cv Text Serif", "cv Garamond", "cv Mono"]
GAP = 0.2
SIZE = 9.0  # of the fixture `press`: 12 px, in points

# Typed and untyped, before and behind an ideograph, with figures, symbols, in bold, and marks in a row.
LINES = {
    "zh-Hans": [
        "使[用]G[o]语言[和]C+[+][的]K8[s]平台",
        "[在]201[8]年[达]99[%]了（[约]30[℃]）",
        "熟悉[ ]Go[ ]语言[ ]与[ ]Redis[ ]缓存",
        "（一{）}（二{）}，【{「}三{」}】。",
        "<b>粗[体]Bol[d]字{，}（二{）}。</b>",
    ],
    "zh-Hant": ["負[責]GK[E]與[約]20[0]臺", "使用[ ]Linux[ ]主機", "（一{）}，「二{」}。", "<b>程[式]We[b]架構</b>"],
    "ja": ["主[に]AW[S]を[約]5[年]0", "開発[ ]Python[ ]にて", "『一{』}（二{）}、三{。}」", "<b>サーバ[ー]SR[E]を</b>"],
    "ko": ["漢[字]DB[A]漢字", "한국어 Go 언어", "大學[ ]Java[ ]敎育", "「하나{」}（둘{）}。", "<b>漢[字]W[A]字</b>"],
    "en": ["Zhang [三]SR[E]三 Team", "Jane 张三[ ]Lead", "（一{）}。", "<b>Team [三]SR[E]三</b>"],
}


def html(line: str) -> str:
    """With a joiner after a space, as the press has it: WeasyPrint draws no box that holds nothing but a space."""
    for pattern, tag in ((r"\[(.)\]", "ss01"), (r"{(.)}", "ss02")):
        line = re.sub(pattern, rf"""<span style="font-feature-settings:'{tag}'">\1</span>""", line)
    return line.replace(" </span>", " \u2060</span>")


def plain(line: str) -> str:
    return re.sub(r"<[^>]*>|[\[\]{}]", "", line)


def by_pdfium(pdf: Path) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        text: str = document[0].get_textpage().get_text_range()
    return text.splitlines()


def by_pypdf(pdf: Path) -> list[str]:
    return PdfReader(pdf).pages[0].extract_text().splitlines()


def by_command(*command: str | Path) -> list[str]:
    output = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return [line for line in output.strip("\f\n").splitlines() if line]


READERS: dict[str, Callable[[Path], list[str]]] = {
    "pdfium": by_pdfium,
    "pypdf": by_pypdf,
    "pdftotext": lambda pdf: by_command("pdftotext", "-enc", "UTF-8", pdf, "-"),
    "pdftotext -layout": lambda pdf: by_command("pdftotext", "-layout", "-enc", "UTF-8", pdf, "-"),
    "mutool": lambda pdf: by_command("mutool", "draw", "-q", "-F", "txt", pdf),
}


@pytest.mark.parametrize("lang", LINES)
@pytest.mark.parametrize("families", [("cv Inter", "sans"), ("cv Text Serif", "serif")])
def test_a_reader_finds_the_text_and_no_space_more_or_less(press: Press, lang: str, families: tuple[str, str]) -> None:
    pdf = press("\n".join(map(html, LINES[lang])), lang, families)
    for name, read in READERS.items():
        # pdftotext and mutool are asked where they are installed.
        if name in ("pdfium", "pypdf") or shutil.which(name.split()[0]):
            assert read(pdf) == list(map(plain, LINES[lang])), name


def advances(pdf: Path) -> list[list[tuple[str, float]]]:
    """Each line's characters with their advances in em, but for its last; a space counts with the one before it.

    Where pdfium says that a space begins is not where its glyph does.
    """
    lines: dict[float, list[tuple[str, float]]] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        page: Any = document[0].get_textpage()
        x, y = c_double(), c_double()
        for index in range(page.count_chars()):
            char = chr(pdfium.FPDFText_GetUnicode(page, index))
            if char not in " \r\n":
                pdfium.FPDFText_GetCharOrigin(page, index, x, y)
                lines.setdefault(round(y.value, 1), []).append((char, x.value))
    return [[(char, (after - x) / SIZE) for (char, x), (_, after) in pairwise(line)] for line in lines.values()]


@pytest.mark.parametrize("families", [("cv Inter", "sans"), ("cv Text Serif", "serif"), ("cv Garamond", "serif")])
@pytest.mark.parametrize("tag", ["p", "b", "i"])
def test_a_gap_is_a_fifth_of_an_em_typed_or_not(press: Press, tag: str, families: tuple[str, str]) -> None:
    lines = ["用[语]G[o]语[ ]x[ ]言", "[言]7[%]语[文]W[)]言", "“[言]é[Å]言[℃]8[#]言"]
    # Without gaps, but in boxes of their own all the same: kerning does not reach over the edge of a box.
    bare = [re.sub(r"\[(.)\]", "<span>\\1</span>", line.replace("[ ]", "<span></span>")) for line in lines]
    wide, narrow = (
        advances(press("\n".join(f"<{tag}>{line}</{tag}>" for line in each), "zh-Hans", families))
        for each in (map(html, lines), bare)
    )
    gaps = [[0, 1, 0, 1, 1, 1], [1, 0, 1, 0, 1, 0, 1], [0, 1, 0, 1, 0, 1, 0, 1]]
    for asked, found, before in zip(gaps, wide, narrow, strict=True):
        expected = [advance + GAP * gap for gap, (_, advance) in zip(asked, before, strict=True)]
        assert [advance for _, advance in found] == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize("families", [("cv Inter", "sans"), ("cv Text Serif", "serif")])
def test_two_full_width_marks_are_an_em_and_a_half(press: Press, families: tuple[str, str]) -> None:
    text = "（一{）}（二{）}{，}【{「}三{」}】。"
    asked = re.findall(r"{(.)}|(.)", text)[:-1]
    both = advances(press(f"{html(text)}\n<b>{html(text)}</b>", "zh-Hans", families))
    assert len(both) == 2
    for found in both:
        assert [char for char, _ in found] == [half or whole for half, whole in asked]
        widths = [advance for _, advance in found]
        assert widths == pytest.approx([0.5 if half else 1 for half, _ in asked], abs=0.005)
        marks = [i for i in range(len(found) - 1) if set(classify(found[i][0] + found[i + 1][0])) <= set("ocs")]
        assert [round(widths[i] + widths[i + 1], 2) for i in marks] == [1.5, 1, 1.5, 1.5, 1.5]


@pytest.mark.parametrize("family", LETTERS)
def test_figures_of_one_width_stay_so_with_a_gap(press: Press, family: str) -> None:
    line = "<span style='font-variant-numeric:tabular-nums'>年1{0}[{0}]年</span>"
    found = advances(press("\n".join(html(line.format(digit)) for digit in range(10)), "zh-Hans", (family, "sans")))
    assert [[char for char, _ in each] for each in found] == [
        ["年", "1", str(digit), str(digit)] for digit in range(10)
    ]
    width = found[0][1][1]
    assert [each[2][1] for each in found] == pytest.approx([width] * 10, abs=0.005)
    assert [each[3][1] for each in found] == pytest.approx([width + GAP] * 10, abs=0.005)


def test_two_pdfs_with_variants_are_alike(press: Press) -> None:
    text = "\n".join(map(html, LINES["zh-Hans"]))
    assert press(text).read_bytes() == press(text).read_bytes()


def test_a_variant_draws_what_its_base_draws(press: Press) -> None:
    """Composites are drawn, by pdfium at least: a gap moves ink and takes none away."""

    def ink(text: str) -> int:
        with pypdfium2.PdfDocument(press(text)) as document:
            picture = document[0].render(scale=8).to_pil().convert("L")
        return sum(count for shade, count in enumerate(picture.histogram()) if shade < 128)

    text = "语言G【Å】9%，（é"
    variants_of_it = "".join(f"{{{char}}}" if classify(char) in "ocs" else f"[{char}]" for char in text)
    assert ink(text) > 2_000
    assert ink(html(variants_of_it)) == pytest.approx(ink(text), rel=0.01)
