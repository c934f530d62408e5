"""The tag tree as plain values (ISO 32000-1, 14.7)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from cvpdf.checks.objects import entry

# ISO 32000-1, 14.8.4: the standard structure types.
TYPES = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl "
    "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu "
    "WT WP Figure Formula Form".split()
)
_DEEPEST = 200  # levels; WeasyPrint's own limit on nested boxes is far below


@dataclass(frozen=True, slots=True)
class Element:
    """One structure element.

    Attributes:
        tag: Its standard type without the slash: `H1`, `LI`; its own where it stands for none.
        parent: Index of its parent among the tree's elements; -1 for a child of the root.
        key: Object number, which the ParentTree refers to.
        annotations: Object numbers of the annotations in it.
        alt: Whether it has a text for those who do not see it.
        node: pypdf's dictionary.
    """

    tag: str
    parent: int
    key: int
    annotations: tuple[int, ...]
    alt: bool
    node: Any

    def attribute(self, name: str) -> Any:
        """One of its attributes (ISO 32000-1, 14.7.5), whoever owns it; None without."""
        found = entry(self.node, "/A")
        for each in found if isinstance(found, list) else [found]:
            attributes = each.get_object() if each is not None else None
            if isinstance(attributes, dict) and f"/{name}" in attributes:
                return attributes[f"/{name}"]
        return None

    def number(self, name: str) -> int:
        """An attribute that counts; 1 without."""
        value = self.attribute(name)
        return int(value) if isinstance(value, int) and value > 0 else 1


class Mark(NamedTuple):
    """A piece of marked content: its page's object number, its id there, and the object number of its element."""

    page: int
    mcid: int
    element: int


@dataclass(frozen=True)
class Structure:
    """A whole tree.

    Attributes:
        elements: In document order, parents before children.
        marks: The content of all of them, in the order in which a screen reader reads it.
        owners: Key of a page or an annotation in the ParentTree → object numbers, by marked-content id; a single one
            for an annotation. 0 where the tree says null.
        marked: What /MarkInfo says.
        roles: Names of its own → what they are said to mean.
    """

    elements: tuple[Element, ...]
    marks: tuple[Mark, ...]
    owners: dict[int, tuple[int, ...]]
    marked: bool
    roles: dict[str, str]

    def kids(self, index: int) -> list[int]:
        """The elements that stand in one."""
        return self._families.get(index, [])

    @cached_property
    def _families(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for index, element in enumerate(self.elements):
            found.setdefault(element.parent, []).append(index)
        return found

    def orphans(self, page: Any) -> frozenset[int]:
        """The marked-content ids of a page whose owners cannot be reached from the root."""
        reachable = {element.key for element in self.elements}
        owners = self.owners.get(int(entry(page, "/StructParents", -1)), ())
        return frozenset(mcid for mcid, owner in enumerate(owners) if owner not in reachable)


def structure_of(catalog: Any) -> Structure | None:
    """Walk the tree; None where there is none."""
    root = entry(catalog, "/StructTreeRoot")
    if root is None:
        return None
    root = root.get_object()
    roles = {str(name)[1:]: str(root["/RoleMap"][name])[1:] for name in entry(root, "/RoleMap", ())}
    walk = _Walk(roles)
    for kid in _kids(root):
        walk.visit(kid, -1, 0, 0)
    information = entry(catalog, "/MarkInfo", {})
    marked = bool(entry(information, "/Marked")) and not entry(information, "/Suspects")
    return Structure(tuple(walk.elements), tuple(walk.marks), _owners(root), marked, roles)


def _kids(node: Any) -> list[Any]:
    kids = entry(node, "/K", ())
    return list(kids) if isinstance(kids, (list, tuple)) else [node.raw_get("/K")]


class _Walk:
    """Collects elements and marks, depth first."""

    def __init__(self, roles: dict[str, str]) -> None:
        self.roles = roles
        self.elements: list[Element] = []
        self.marks: list[Mark] = []

    def meaning(self, tag: str) -> str:
        """The standard type a name stands for; a circle of names (Matterhorn 02-003) ends where it began."""
        met = set()
        while tag not in TYPES and tag in self.roles and tag not in met:
            met.add(tag)
            tag = self.roles[tag]
        return tag

    def visit(self, reference: Any, parent: int, page: int, depth: int) -> None:
        """Take in an element and all below it; `page` is the page of its parent's content."""
        node = reference.get_object()
        if depth > _DEEPEST or not _is_dictionary(node):
            return
        page = _number(node.raw_get("/Pg")) if "/Pg" in node else page
        index, key = len(self.elements), _number(reference)
        tag = self.meaning(str(entry(node, "/S", "")).removeprefix("/"))
        alt = bool(str(entry(node, "/Alt", entry(node, "/ActualText", ""))).strip())
        annotations: list[int] = []
        self.elements.append(Element(tag, parent, key, (), alt, node))
        for kid in _kids(node):
            value = kid.get_object()
            kind = entry(value, "/Type") if _is_dictionary(value) else None
            if isinstance(value, int):
                self.marks.append(Mark(page, int(value), key))
            elif kind == "/MCR":
                own = _number(value.raw_get("/Pg")) if "/Pg" in value else page
                self.marks.append(Mark(own, int(value["/MCID"]), key))
            elif kind == "/OBJR":
                annotations.append(_number(value.raw_get("/Obj")))
            else:
                self.visit(kid, index, page, depth + 1)
        self.elements[index] = Element(tag, parent, key, tuple(annotations), alt, node)


def _is_dictionary(value: Any) -> bool:
    return isinstance(value, dict)


def _number(reference: Any) -> int:
    """The object number of an indirect reference; 0 of anything else."""
    return int(getattr(reference, "idnum", 0))


def _owners(root: Any) -> dict[int, tuple[int, ...]]:
    """The ParentTree, a number tree (ISO 32000-1, 7.9.7), flattened."""
    found: dict[int, tuple[int, ...]] = {}
    waiting = [root["/ParentTree"].get_object()] if "/ParentTree" in root else []
    while waiting:
        node = waiting.pop()
        waiting += [kid.get_object() for kid in entry(node, "/Kids", ())]
        numbers = entry(node, "/Nums", ())
        for key, value in zip(numbers[::2], numbers[1::2], strict=True):
            target = value.get_object()
            found[int(key)] = tuple(map(_number, target)) if isinstance(target, list) else (_number(value),)
    return found
