"""Owning: each list of attributes is given back once, and holds attributes of its own."""

from __future__ import annotations

from typing import Any

from cvpdf.press.attribute_lists import Owning
from cvpdf.press.start import start_press


class Counting:
    """Pango, as far as lists go: how often each is held, and what it holds."""

    CONSTANT = 7

    def __init__(self) -> None:
        self.held: dict[int, int] = {}
        self.inside: dict[int, list[tuple[bytes]]] = {}

    def pango_attr_list_new(self) -> list[int]:
        number = len(self.held)
        self.held[number], self.inside[number] = 1, []
        return [number]

    def pango_attr_font_features_new(self, features: bytes) -> tuple[bytes]:
        return (features,)

    def pango_attr_list_insert(self, attributes: list[int], attribute: tuple[bytes]) -> None:
        assert all(attribute is not each for held in self.inside.values() for each in held)  # it has one owner
        self.inside[attributes[0]].append(attribute)

    def pango_layout_set_attributes(self, layout: dict[str, Any], attributes: list[int]) -> None:
        self.held[attributes[0]] += 1
        if "attributes" in layout:
            self.held[layout["attributes"][0]] -= 1
        layout["attributes"] = attributes

    def pango_attr_list_unref(self, attributes: list[int]) -> None:
        self.held[attributes[0]] -= 1
        assert self.held[attributes[0]] >= 0


def test_a_list_belongs_to_its_layout_alone() -> None:
    counting = Counting()
    pango = Owning(counting)
    kept = pango.pango_attr_font_features_new(b"tnum 1")  # WeasyPrint keeps it for the next layout
    layouts: list[dict[str, Any]] = [{}, {}]
    for layout in layouts:
        new = pango.pango_attr_list_new()
        pango.pango_attr_list_insert(new, kept)
        pango.pango_layout_set_attributes(layout, new)
    pango.pango_layout_set_attributes(layouts[0], layouts[0]["attributes"])  # changed, and set again
    assert counting.held == {0: 1, 1: 1}
    assert counting.inside == {0: [(b"tnum 1",)], 1: [(b"tnum 1",)]}
    assert pango.CONSTANT == 7


def test_a_list_in_other_hands_is_left_to_them() -> None:
    counting = Counting()
    pango = Owning(counting)
    held = [*pango.pango_attr_list_new()]  # as ffi.gc does: the same list, another object
    layout: dict[str, Any] = {}
    pango.pango_layout_set_attributes(layout, held)
    assert counting.held == {0: 2}
    counting.pango_attr_list_unref(held)
    assert counting.held == {0: 1}


def test_the_press_owns_its_lists() -> None:
    assert isinstance(start_press().text.line_break.pango, Owning)
