"""line_packing: measured in the PDF, with the real faces, at 10 pt."""

import io
import itertools

import pypdf
import pypdfium2
import pytest
from tests.unit.press.galleys import set_body
from tests.unit.press.positions import Place, lines

from cvpdf.composition.inlines import inlines_to_html
from cvpdf.model.inline import Strong, Text

EM = 10.0
LEFT = 20 / 25.4 * 72
# Sixteen ems with four marks inside; Kubernetes takes another six, with the gap.
LISTED = "一、二、三、四、天地玄黄宇宙洪荒"


def paragraph(text: str, width: float, lang: str = "zh-CN", align: str = "justify") -> bytes:
    html = inlines_to_html((Text(text),))
    return set_body(f"<p style='width:{width}pt;text-align:{align}'>{html}</p>", lang=lang).pdf


def first_line(pdf: bytes) -> list[Place]:
    return lines(pdf)[0]


def advances(line: list[Place], chars: str) -> list[float]:
    return [(after.x - here.x) / EM for here, after in itertools.pairwise(line) if here.char in chars]


def test_marks_make_room_for_a_word_that_would_leave_the_line_ragged() -> None:
    line = first_line(paragraph(f"{LISTED}Kubernetes天地玄黄宇宙洪荒日月盈昃", 204))
    assert "".join(place.char for place in line) == f"{LISTED}Kubernetes"
    # All four, for a line's commas look alike.
    assert max(advances(line, "、")) < 0.7


def test_the_line_is_full() -> None:
    line = first_line(paragraph(f"{LISTED}Kubernetes与日月盈昃天地玄黄宇宙洪荒", 204))
    assert line[-1].char == "s"
    assert LEFT + 204 - line[-1].x == pytest.approx(0.42 * EM, abs=0.1 * EM)


def test_a_line_whose_slack_can_be_shared_keeps_its_marks() -> None:
    line = first_line(paragraph(f"{LISTED}天地玄黄Kubernetes日月盈昃", 209))
    assert min(advances(line, "、")) >= 0.99


@pytest.mark.parametrize("align", ["left", "justify"])
def test_only_justified_lines_are_packed(align: str) -> None:
    line = first_line(paragraph(f"{LISTED}Kubernetes天地玄黄宇宙洪荒日月盈昃", 204, align=align))
    assert (line[-1].char == "s") == (align == "justify")


def test_a_last_line_is_taken_in_where_it_fits() -> None:
    assert len(lines(paragraph(f"{LISTED}Kubernetes", 204))) == 2  # the other one is the folio


def test_what_does_not_fit_even_so_stays_on_the_next_line() -> None:
    line = first_line(paragraph(f"{LISTED}Kubernetes-based-platforms天地玄黄宇宙洪荒日月盈昃", 204))
    assert line[-1].char == "荒"
    assert min(advances(line, "、")) >= 0.99


def test_in_taiwan_stops_stand_in_the_middle_and_give_nothing() -> None:
    line = first_line(paragraph(f"{LISTED}Kubernetes天地玄黃宇宙洪荒日月盈昃", 204, "zh-TW"))
    assert line[-1].char == "荒"


def test_over_boxes_of_other_type() -> None:
    html = inlines_to_html(
        (Text("一、二、三、"), Strong((Text("四、天地玄黄"),)), Text("宇宙洪荒Kubernetes天地玄黄宇宙洪荒日月"))
    )
    line = first_line(set_body(f"<p style='width:204pt;text-align:justify'>{html}</p>").pdf)
    assert line[-1].char == "s"
    assert max(advances(line, "、")) < 0.7


def test_marks_give_room_before_ideographs_are_pulled_apart() -> None:
    """The line could be filled with its ideographs a fifth of an em apart; with the next word in it they need not be."""
    line = first_line(paragraph(f"{LISTED}Kafka天地玄黄宇宙洪荒日月盈昃", 181))
    assert line[-1].char == "a"
    assert max(advances(line[8:], "天地玄黄宇宙洪")) < 1.09


def test_as_few_marks_give_as_leave_no_ideographs_apart() -> None:
    """Of eight commas six would do; all eight would leave two ems for two gaps between ideographs."""
    text = "用途：Go、Rust、Java、Ruby、Perl、Scala、Swift、Kotlin、TypeScript、Elixir和云"
    line = first_line(paragraph(text, 300))
    assert max(advances(line[:2], "用")) < 1.09


def test_the_text_comes_out_as_it_went_in() -> None:
    text = f"{LISTED}Kubernetes天地玄黄，宇宙（洪荒），日月，盈昃，Prometheus辰宿列张"
    pdf = paragraph(text, 204)
    by_pypdf = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    by_pdfium = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    for found in (by_pypdf, by_pdfium):
        assert "".join(found.replace("\r", "").split("\n")[:-1]) == text
