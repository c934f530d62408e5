"""Which SVG is harmless; and that a picture is known by its bytes."""

import pytest

from cvpdf.admission.drawings import drawing_fault
from cvpdf.admission.pictures import is_drawing
from cvpdf.data import THEMES

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<path d="M0 0h9v9z" fill="url(#a)"/>', ""),
        ('<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><g><circle r="2"/></g>', ""),
        ("<script>x</script>", "it has the element script, which is none of outlines and gradients"),
        ("<text>x</text>", "it has the element text, which is none of outlines and gradients"),
        ('<use xlink:href="#a"/>', "it has the element use, which is none of outlines and gradients"),
        ('<image href="file:///etc/passwd"/>', "it has the element image, which is none of outlines and gradients"),
        ("<foreignObject/>", "it has the element foreignObject, which is none of outlines and gradients"),
        ('<style>@import "x"</style>', "it has the element style, which is none of outlines and gradients"),
        ('<g xlink:href="http://example.com"/>', "its g refers to 'http://example.com'"),
        ('<path style="fill:url(http://example.com/)"/>', "its path refers to 'fill:url(http://example.com/)'"),
        ('<path fill="url( \'file:///a\')"/>', "its path refers to \"url( 'file:///a')\""),
        ("<g>" * 40 + "</g>" * 40, "it has more than 2,000 elements, or 32 within each other"),
        ("<g/>" * 3000, "it has more than 2,000 elements, or 32 within each other"),
        ("<g>", "it is no SVG: mismatched tag: line 1, column 106"),
    ],
)  # fmt: skip
def test_what_a_drawing_may_hold(body: str, fault: str) -> None:
    assert drawing_fault(f"{HEAD}{body}</svg>".encode()) == fault


def test_an_encoding_that_nobody_knows_and_a_drawing_of_too_many_bytes_are_told() -> None:
    assert drawing_fault(b"<?xml version='1.0' encoding='xyz'?><svg/>") == "it is no SVG: unknown encoding: xyz"
    assert drawing_fault(f"{HEAD}{' ' * 100_000}</svg>".encode()) == "it is a drawing of more than 100,000 bytes"


def test_entities_are_refused_before_they_unfold() -> None:
    data = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>'
    assert is_drawing(b'<!DOCTYPE svg><svg xmlns="x"/>')
    assert drawing_fault(data) == "it has a document type, in which entities could be hidden"


@pytest.mark.parametrize("data", [b"<svg/>", b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a -->\n<svg:svg", b"  <svg\n"])
def test_a_drawing_is_known_by_its_bytes(data: bytes) -> None:
    assert is_drawing(data)


@pytest.mark.parametrize("data", [b"\x89PNG<svg", b"<html><svg>", b"", b"<!--" + b"-" * 4000, b"<svgx"])
def test_nothing_else_is_a_drawing(data: bytes) -> None:
    assert not is_drawing(data)


def test_the_shipped_themes_own_drawings_are_harmless() -> None:
    drawings = sorted(THEMES.glob("*/icons/*.svg"))
    assert len(drawings) >= 6
    assert [path for path in drawings if drawing_fault(path.read_bytes())] == []
