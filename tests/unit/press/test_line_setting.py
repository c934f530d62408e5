"""line_setting: measured in the PDF, with the real faces, at 10 pt."""

import io
import itertools
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from tests.typography.judge import by_pdfium
from tests.typography.measure import measure
from tests.unit.press.galleys import set_body
from tests.unit.press.positions import lines, places

from cvpdf.composition.inlines import inlines_to_html
from cvpdf.model.inline import Code, Link, Strong, Text
from cvpdf.press.line_setting import install

EM = 10.0
HAN = frozenset(map(chr, range(0x4E00, 0xA000)))
LONG = (
    "负责公司统一容器平台「栖云」的架构与研发，管理 12 人团队，服务3个事业部、约 460 名研发，并把1,800余个线上服务从虚拟机迁移到"
    "K8s，历时14个月（含试点），期间没有发生一次由迁移引起的故障；机房级故障的恢复时间也由 47 分钟缩短到了五分钟以内。"
)

LONG_SET = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往"


def paragraph(text: str, width: str = "170mm", lang: str = "zh-CN", align: str = "justify") -> bytes:
    html = inlines_to_html((Text(text),))
    return set_body(f"<p style='width:{width};text-align:{align}'>{html}</p>", lang=lang).pdf


def advance(text: str, index: int) -> float:
    """How far after its own origin the next visible character's lies, in ems."""
    found = places(paragraph(text, align="left"))
    return (found[index + 1].x - found[index].x) / EM


@pytest.mark.parametrize("text", ["云A", "云 A"])
def test_a_gap_of_a_fifth_of_an_em_typed_or_not(text: str) -> None:
    assert advance(text + "云的", 0) == pytest.approx(1.2, abs=0.005)


def test_the_gap_after_latin_is_the_same() -> None:
    assert advance("用A云的", 1) - advance("AB", 0) == pytest.approx(0.2, abs=0.02)
    assert advance("用A 云的", 1) == pytest.approx(advance("用A云的", 1), abs=0.005)


@pytest.mark.parametrize("width", [46, 60, 80])
@pytest.mark.parametrize("typed", ["", " "])
def test_the_gap_before_code_and_bold_is_the_same_and_none_at_a_line_s_end(width: int, typed: str) -> None:
    words = (
        Text(f"天地玄黄宇宙洪荒日月盈昃{typed}"), Code("Kubernetes"), Text(f"{typed}辰宿列张寒来暑往使用{typed}"),
        Strong((Text("Redis"),)), Text(f"{typed}秋收冬藏{typed}"), Link("https://a.example", (Text("Go"),)),
        Text(f"{typed}闰余成岁律吕调阳"),
    )  # fmt: skip
    style = f"width:{width}mm;text-align:justify"
    pdf = set_body(
        f"<p style='{style}'>{inlines_to_html(words)}</p>", "code{font-family:var(--family-mono)}", "zh-CN"
    ).pdf
    found = [line.words for line in measure(pdf)[0].paragraphs[0].lines]
    gaps = []
    for line in found:
        visible = [glyph for glyph in line if glyph.char != " "]
        gaps += [
            (after.x - here.x - here.plain) / EM
            for here, after in itertools.pairwise(visible)
            if (here.char in HAN) != (after.char in HAN)
        ]
    assert len(gaps) >= 4
    assert 0.195 <= min(gaps) <= max(gaps) <= 0.255
    edge = (20 + width) / 25.4 * 72
    short = [(edge - line[-1].x - line[-1].plain) / EM for line in found[:-1]]
    assert [each for each in short if 0.1 < abs(each) < 1] == []


def test_two_full_width_marks_are_one_and_a_half_ems() -> None:
    assert advance("（一），二", 2) == pytest.approx(0.5, abs=0.005)
    assert advance("【「一」】", 1) == pytest.approx(0.5, abs=0.005)


def test_in_taiwan_a_stop_gives_up_both_its_blanks() -> None:
    """CLREQ 3.1.6.2: two marks in a row take an em and a half; here the ink of 。 is in the middle."""
    pdf = paragraph("說「好。」我", align="left", lang="zh-TW")
    found = {each.char: each.x for each in places(pdf)}
    assert (found["」"] - found["。"]) / EM == pytest.approx(0.5, abs=0.005)
    assert (found["我"] - found["」"]) / EM == pytest.approx(1.0, abs=0.005)
    for text in (pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text(), by_pdfium(pdf)):
        assert text.startswith("說「好。」我")


@pytest.mark.parametrize("width", ["64mm", "80mm", "120mm", "170mm"])
def test_lines_are_flush_and_hold_the_prohibitions(width: str) -> None:
    found = lines(paragraph(LONG, width))[:-1]  # the folio
    edge = 20 / 25.4 * 72 + float(width[:-2]) / 25.4 * 72
    for line in found[:-1]:
        last = line[-1]
        if last.char in "，。、；）」":
            assert edge - last.x == pytest.approx(EM / 2, abs=0.1 * EM)
        elif last.char > "\u2e80":
            assert edge - last.x == pytest.approx(EM, abs=0.1 * EM)
    assert all(line[0].char not in "，。、；：）」%" for line in found)
    assert all(line[-1].char not in "（「" for line in found)
    assert len(found[-1]) >= 3


@pytest.mark.parametrize("indent", [-2, 2])
def test_an_indent_takes_part_in_the_measure(indent: int) -> None:
    style = f"width:80mm;padding-left:3em;text-indent:{indent}em;text-align:justify"
    pdf = set_body(f"<p style='{style}'>{inlines_to_html((Text(LONG),))}</p>", lang="zh-CN").pdf
    first, second = lines(pdf)[:2]
    assert first[0].x - second[0].x == pytest.approx(indent * EM, abs=0.1)
    steps = [after.x - here.x for here, after in itertools.pairwise(first) if {here.char, after.char} <= HAN]
    assert EM - 0.01 <= min(steps) <= max(steps) <= 1.25 * EM
    edge = (20 + 80) / 25.4 * 72 + 3 * EM
    assert edge - first[-1].x == pytest.approx(EM, abs=0.6 * EM)


@pytest.mark.parametrize("width", ["60mm", "170mm"])
def test_the_text_comes_out_as_it_went_in(width: str) -> None:
    pdf = paragraph(LONG, width)
    expected = LONG.replace(" ", "")
    by_pypdf = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    by_pdfium = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    for text in (by_pypdf, by_pdfium):
        body = "".join(text.split("\n")[:-1]).replace("\r", "")
        assert body.replace(" ", "") == expected
        if width == "170mm":  # a space at a line's end is the line's end
            assert body.count(" ") <= LONG.count(" ")


def test_every_line_is_one_pitch_apart() -> None:
    found = lines(paragraph(LONG, "80mm"))[:-1]
    pitches = {round(before[0].y - after[0].y, 2) for before, after in itertools.pairwise(found)}
    assert pitches == {15.0}


def stretched(by: float) -> bytes:
    """A page whose first line has 19 gaps between ideographs, so many ems wider than they are by nature."""
    text = f"{LONG_SET}{'Platform' * 5}"
    return paragraph(text, f"{10 * (20 + 19 * by) + 0.05:.2f}pt")


@pytest.mark.parametrize("by", [0.05, 0.08, 0.09, 0.1, 0.12, 0.15, 0.2, 0.24])
def test_no_reader_takes_a_stretched_line_for_words(by: float) -> None:
    """pypdf and pdfminer read a space where more than .09 em is not in a glyph's advance; mutool from .15."""
    pdf = stretched(by)
    line = lines(pdf)[0]
    steps = [after.x - before.x for before, after in itertools.pairwise(line)]
    assert steps == pytest.approx([EM * (1 + by)] * 19, abs=0.01 * EM)
    by_pypdf = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    by_pdfium = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert all(text.startswith(LONG_SET) for text in (by_pypdf, by_pdfium))


@pytest.mark.parametrize("by", [0.05, 0.085, 0.1, 0.15, 0.2, 0.24])
@pytest.mark.parametrize(("lang", "mark"), [("zh-CN", "、"), ("zh-CN", "；"), ("zh-TW", "，"), ("ja", "、")])
def test_no_reader_finds_a_space_behind_a_mark(by: float, lang: str, mark: str) -> None:
    """A list of Latin words can be stretched behind its commas alone, where the face has wider ones."""
    listed = mark.join(["Go", "Rust", "Scala", "Swift", "Kotlin", "Ruby"]) + mark
    plain = places(paragraph(listed + "C", "170mm", lang, "left"))
    natural = plain[len(listed)].x - plain[0].x  # all but the last mark's blank half
    hang = 0.0 if lang == "zh-TW" else EM / 2
    pdf = paragraph(
        f"{listed}{'Platform' * 5}", f"{natural - hang + 5 * by * EM + 5 * min(by, 0.085) * EM + 0.05:.2f}pt", lang
    )
    line = lines(pdf)[0]
    assert "".join(place.char for place in line) == listed
    steps = [after.x - here.x for here, after in itertools.pairwise(line) if here.char == mark]
    assert steps == pytest.approx([EM * (1 + by)] * 5, abs=0.02 * EM)
    by_pypdf = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    by_pdfium = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert all(text.startswith(listed) for text in (by_pypdf, by_pdfium))


def test_the_gap_between_scripts_stays_within_a_quarter_em() -> None:
    line = lines(paragraph("用A云的日月盈昃辰宿列张寒来暑往秋收冬" + "Platform" * 5, "214pt"))[0]
    steps = [(after.x - before.x) / EM for before, after in itertools.pairwise(line)]
    assert steps[0] == pytest.approx(1.25, abs=0.01)
    assert steps[5] > 1.1


def test_a_line_that_would_be_torn_apart_is_left_ragged() -> None:
    edge = (20 + 60) / 25.4 * 72
    torn = lines(paragraph("从虚拟机逐步迁移到一个Kubernetes-based-platform上面去", "60mm"))[0]
    assert edge - torn[-1].x > 2 * EM


@pytest.mark.parametrize("text", ["プロフィール", "寺音（オノネオン）", "自我介绍：我的履历与技能"])
def test_tracking_counts_letters_and_not_marks(text: str) -> None:
    """A joiner with letter-spacing of its own parted プロフィ ール for pdftotext and pdfminer."""
    html = inlines_to_html((Text(text),))
    found = places(
        set_body(f"<h2 style='letter-spacing:.05em'>{html}</h2>", "h2{font-size:10pt;font-weight:400}", "ja").pdf
    )
    steps = [after.x - before.x for before, after in itertools.pairwise(found[: len(text)])]
    assert max(steps) == pytest.approx(1.05 * EM, abs=0.02)
    assert "".join(place.char for place in found).startswith(text)


def test_a_mark_that_gave_up_its_half_does_not_hang() -> None:
    found = lines(paragraph("天地玄黄宇宙洪荒。（日月盈昃辰宿列张", "90.5pt"))
    assert [line[0].char for line in found[:2]] == ["天", "（"]
    plain = lines(paragraph("天地玄黄宇宙洪荒天（日月盈昃辰宿列张", "90.5pt"))
    assert [line[0].char for line in plain[:2]] == ["天", "（"]
    # Its ink begins where that of one does that hangs.
    assert found[1][1].x == pytest.approx(plain[1][1].x, abs=0.05)
    assert found[1][1].x - found[0][0].x == pytest.approx(EM / 2, abs=0.05)


def test_english_is_left_as_it_is() -> None:
    plain = "Ragged right, as words want it to be, over more than one line of this measure. " * 3
    edges = [line[-1].x for line in lines(paragraph(plain, "80mm", "en", "left"))[:-1]]
    assert max(edges) - min(edges[:-1]) > 1


def test_variants_within_features_of_the_whole_leave_the_memory_whole() -> None:
    """WeasyPrint puts one attribute into many lists; to change it in one made a build of this end without an answer."""
    code = inlines_to_html((Code("用go test"), Text("和"), Code("pprof跑trace"), Text("，改用Go")))
    pdf = set_body(f"<p>{code * 40}</p>", "code{font-variant-ligatures:none}p{overflow-wrap:anywhere}").pdf
    assert "".join(place.char for place in places(pdf)).count("用gotest和pprof跑trace，改用Go") == 40


def test_a_press_of_another_version_is_left_alone() -> None:
    class Unknown:
        __version__ = "99.0"

        def __getattr__(self, name: str) -> Any:
            return Unknown()

    install(Unknown())


def test_it_is_still_needed() -> None:
    """Fails once WeasyPrint spaces and justifies CJK by itself: then line_setting.py can go."""
    program = (
        "import cvpdf.press.start as start; start.install = lambda press: None\n"
        "from tests.unit.press.test_line_setting import LONG, advance, lines, paragraph\n"
        "edges = [line[-1].x for line in lines(paragraph(LONG, '80mm'))[:-2]]\n"
        "print(round(advance('云A云的', 0), 2), max(edges) - min(edges) > 2)"
    )
    root = Path(__file__).parents[3]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "src")])}
    done = subprocess.run([sys.executable, "-c", program], check=True, env=env, capture_output=True, text=True)
    assert done.stdout.split() == ["1.0", "True"]
