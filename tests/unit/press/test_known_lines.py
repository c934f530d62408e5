"""known_lines: a text in the same type and room is broken once, and its line is as it would be broken again."""

import inspect
import re
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from tests.unit.press.galleys import galley
from weasyprint.text import fonts, line_break

from cvpdf.model.fit import Scale
from cvpdf.press import known_lines
from cvpdf.press.forme import Forme
from cvpdf.press.known_lines import PROPERTIES, knowing, known_to
from cvpdf.typeset import lay, order_of

STYLE = (
    "html { font-size: var(--font-size); line-height: var(--leading); } p { margin: calc(var(--line) * var(--gap)) 0; }"
)
TEXT = "".join(
    f"<p>Number {number} 一行文字 of a text that is longer than its line. {'again ' * 30}</p>" for number in range(9)
)
SEEN = re.compile(r"style\['(\w+)'\]")


class Style(dict[str, Any]):
    """As much of a style as is looked at."""

    def __init__(self, **values: Any) -> None:
        super().__init__({**dict.fromkeys(PROPERTIES, "normal"), "text_decoration_line": "none", **values})
        self.font_config = SimpleNamespace()


@pytest.fixture
def calls() -> list[str]:
    return []


@pytest.fixture
def split(calls: list[str]) -> Callable[..., Any]:
    def plain(text: str, _style: Style, *_room: Any, **_more: Any) -> Any:
        calls.append(text)
        return SimpleNamespace(text=text, slack=0), len(text), None, 1.0, 1.0, 1.0

    return knowing(plain)


def test_it_knows_all_that_a_line_depends_on() -> None:
    """The line's height alone is another matter: it is given where lines are stacked."""
    asked = line_break.line_size, line_break.first_line_metrics, line_break.Layout, line_break.create_layout
    functions = *asked, line_break.split_first_line, fonts.get_font_description
    seen = {name for function in functions for name in SEEN.findall(inspect.getsource(function))}
    assert seen == {*PROPERTIES, "text_decoration_line"}


@pytest.mark.parametrize(
    ("style", "room", "more"),
    [
        ({"font_size": 10}, (100, 0), {}),
        ({"lang": "ja"}, (100, 0), {}),
        ({"text_decoration_line": frozenset(("underline",))}, (100, 0), {}),
        ({}, (99, 0), {}),
        ({}, (100, 1), {}),
        ({}, (100, 0), {"minimum": True}),
    ],
)
def test_another_style_or_room_is_asked_anew(
    split: Callable[..., Any], calls: list[str], style: dict[str, Any], room: tuple[int, int], more: dict[str, bool]
) -> None:
    first = Style()
    other = Style(**style)
    other.font_config = first.font_config
    for _ in range(2):
        split("a", first, None, 100, 0)
        split("a", other, None, *room, **more)
    assert calls == ["a", "a"]


def test_each_line_has_a_layout_of_its_own(split: Callable[..., Any], calls: list[str]) -> None:
    style = Style()
    one, two = (split("a", style, None, 100, 0)[0] for _ in range(2))
    one.slack = 3
    assert (two.text, two.slack, calls) == ("a", 0, ["a"])


def test_a_value_that_cannot_be_looked_up_is_asked_each_time(split: Callable[..., Any], calls: list[str]) -> None:
    style = Style(font_feature_settings=[])
    assert [split("a", style, None, 100, 0)[1] for _ in range(2)] == [1, 1]
    assert calls == ["a", "a"]


def test_no_more_is_kept_than_a_long_watch_may_hold(split: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_lines, "MOST", 3)
    style = Style()
    for text in "abcdefg":
        split(text, style, None, 100, 0)
    assert 0 < len(known_to(style.font_config)) <= 3


@pytest.fixture
def forme() -> Iterator[Forme]:
    made = galley(TEXT, STYLE)
    with lay(order_of(made)) as case:
        yield Forme(made, case)


def test_a_layout_with_other_gaps_breaks_no_line_again(forme: Forme, monkeypatch: pytest.MonkeyPatch) -> None:
    forme.lay_out(Scale(1, 1.5, 10))
    known = dict(known_to(forme._case.configuration))
    assert len(known) > 10

    def broken(*_arguments: Any) -> Any:
        raise AssertionError("a line is broken again")

    monkeypatch.setattr(line_break, "create_layout", broken)
    forme.lay_out(Scale(2, 1.3, 10))
    assert known_to(forme._case.configuration) == known
