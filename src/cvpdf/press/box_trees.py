"""Trees of boxes before layout, of a text and of the text before an edit: where they differ, and what knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

# Boxes with text or a picture between the beginning of the next page and an edit: less may be what was tried.
FAR = 12
STYLES = ("style", "first_line_style", "first_letter_style")  # of a box
Place = tuple[int, ...]  # of a box: its index among its parent's children, from the root on


def place_of(resume_at: dict[int, Any] | None) -> Place:
    """Where a page begins, as a place."""
    place: list[int] = []
    while resume_at:
        [(index, resume_at)] = resume_at.items()
        place.append(index)
    return tuple(place)


def resume_at_of(place: Place) -> dict[int, Any] | None:
    """The opposite of `place_of`."""
    return {place[0]: resume_at_of(place[1:])} if place else None


def moved(place: Place, there: Place, here: Place) -> Place:
    """A place behind `there`, in a tree where that is `here`."""
    depth = next(
        (depth for depth, pair in enumerate(zip(place, there, strict=False)) if pair[0] != pair[1]), len(there)
    )
    if depth == len(there):
        return here + place[depth:]
    return (*here[:depth], place[depth] + here[depth] - there[depth], *place[depth + 1 :])


def begun_before(old: Any, new: Any, there: Place, here: Place) -> list[tuple[Any, Any]] | None:
    """The boxes begun before a place in either tree; None unless all behind it is alike, and knows of no other."""
    begun: list[tuple[Any, Any]] = []
    if len(there) != len(here):
        return None
    for index, other in zip(there, here, strict=True):
        if not are_alike(old, new) or not is_plain(old, breakable=False) or old.style["height"] != "auto":
            return None
        begun.append((old, new))
        if not old.children or not new.children:  # so many bytes of a text
            return begun if index == other and not (old.children or new.children) else None
        behind = old.children[index + 1 :], new.children[other + 1 :]
        if len(behind[0]) != len(behind[1]) or any(difference(*pair) is not None for pair in zip(*behind, strict=True)):
            return None
        old, new = old.children[index], new.children[other]
    return begun if difference(old, new) is None else None


def is_far(root: Any, leaves: list[Place], begin: Place, place: Place) -> bool:
    """Whether an edit is so far behind the beginning of a page that the page before it cannot know of it."""
    if sum(begin <= leaf < place for leaf in leaves) < FAR:
        return False
    box = root
    for depth, index in enumerate(place):
        begun_before = place[:depth] < begin
        first_of_page = not any(begin <= leaf < place[:depth] for leaf in leaves)
        if (begun_before or first_of_page) and not is_plain(box, breakable=not begun_before):
            return False
        if index >= len(box.children):
            break
        box = box.children[index]
    return True


def is_plain(box: Any, *, breakable: bool) -> bool:
    """Whether what stands late in a box has no say in how it begins."""
    plain = type(box).__name__ in ("BlockBox", "InlineBox", "LineBox", "TextBox") and box.is_in_normal_flow()
    return plain and not (breakable and box.style["break_inside"] != "auto")


def leaves_of(box: Any, place: Place = ()) -> Iterator[Place]:
    """The boxes without boxes in them."""
    if not box.children:
        yield place
    for index, child in enumerate(box.children):
        yield from leaves_of(child, (*place, index))


def difference(old: Any, new: Any) -> Place | None:
    """The place of the first box that is another one than before; None where all are alike."""
    if not are_alike(old, new):
        return ()
    for index, (one, other) in enumerate(zip(old.children, new.children, strict=False)):
        place = difference(one, other)
        if place is not None:
            return (index, *place)
    if len(old.children) != len(new.children):
        return (min(len(old.children), len(new.children)),)
    return None


def are_alike(old: Any, new: Any) -> bool:
    """Whether two boxes, without what is in them, are set alike."""
    if type(old) is not type(new) or old.element_tag != new.element_tag:
        return False
    if getattr(old, "text", None) != getattr(new, "text", None):
        return False
    if not all(_declared(getattr(old, name), getattr(new, name)) for name in STYLES):
        return False
    attributes = [getattr(each.element, "attrib", None) for each in (old, new)]
    return attributes[0] == attributes[1]


def _declared(old: Any, new: Any) -> bool:
    """Whether the same declarations hold in two styles."""
    if old is new:
        return True
    return bool(getattr(old, "cascaded", None) == getattr(new, "cascaded", None))
