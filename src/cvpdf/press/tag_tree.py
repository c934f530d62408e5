"""The tag tree: what WeasyPrint leaves to be mended in it.

- Folios become artifacts: WeasyPrint tags margin boxes but hangs their tags on nothing, which PDF/UA-1 (7.1) forbids
  and which makes a screen reader lose count.
- Characters without a glyph leave `<>0.0` in the text; pdfium takes such a nought for the kerning before it, and moves
  what follows. They are taken out.
- A Span or NonStruct that says nothing is taken out, its content handed to its parent: one paragraph is one element,
  not one for each word between two bold ones. That is more than half of the objects in the file.
- An element that holds nothing is taken out; only cells may be empty.
- Words of another language in a link have annotations of their own: they are the link's.
- A link over several lines is one element with an annotation for each: a screen reader speaks it once.
- A heading cell says what it heads by its Scope. WeasyPrint ties cells to headings by names, for which it leaves out
  the tree of names that ISO 32000-1 (table 322) asks for; résumés have tables for which the scope says enough.
- The box of a picture is measured as everything in a PDF: in points from the lower left corner.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

NOTHING = re.compile(rb"<>-?0(?:\.0)?(?=[<\]])")
MARKED = re.compile(rb"/MCID (\d+)")
ARTIFACT = b"<</Type/Pagination>>"
# Structure types without meaning (ISO 32000-1, 14.8.4.2 and 14.8.4.4), and the keys an element has at least.
EMPTY_TYPES = ("/Span", "/NonStruct")
PLAIN_KEYS = {"Type", "S", "K", "Pg", "P"}
# Elements that may not hold content directly (ISO 32000-1, 14.8.4.3): what stands in them keeps its element.
CELLS = ("/TH", "/TD")
CONTAINERS = frozenset(f"/{name}" for name in "Document L LI Table TR THead TBody Sect Art Part Div".split())

Objects = dict[bytes, Any]
POINTS = 0.75  # of a CSS pixel


def mend_tags(pdf: Any) -> None:
    """Mend the tag tree of a `pydyf.PDF`, and the marks in its pages that hang in it."""
    found: list[Any] = [each for each in pdf.objects if isinstance(each, dict)]
    objects: Objects = {each.reference: each for each in found}
    root = objects.get(pdf.catalog.get("StructTreeRoot"))
    if root is None:
        return
    heirs: dict[bytes, bytes] = {}
    for reference in root["K"]:
        _flatten(reference, objects, heirs)
    attached = _attached(root, objects)
    for reference in attached:
        mend = ELEMENTS.get(objects[reference].get("S"))
        if mend:
            mend(objects[reference], objects)
    streams = {each.reference: each for each in pdf.objects if hasattr(each, "stream")}
    numbers = objects[root["ParentTree"]]["Nums"]
    for stream in streams.values():
        _without_noughts(stream)
    for page in (objects[reference] for reference in _page_references(pdf)):
        owners = numbers[2 * page["StructParents"] + 1]
        owners[:] = [_heir(owner, heirs) for owner in owners]
        orphans = {mcid for mcid, owner in enumerate(owners) if owner not in attached}
        _make_artifacts(streams[page["Contents"]], orphans)
        for mcid in orphans:
            owners[mcid] = "null"
    for place in range(1, len(numbers), 2):  # the parent tree's entries of annotations name one element each
        if isinstance(numbers[place], bytes):
            numbers[place] = _link_around(_heir(numbers[place], heirs), objects)
    for reference in heirs:
        _free(pdf, int(reference.split()[0]))


def _free(pdf: Any, number: int) -> None:
    """Take an object out: its number is free from now on, and leads back to object 0 (ISO 32000-1, 7.5.4).

    pydyf counts an object that is free among those it has written, unless it is none of those that can be compressed.
    """
    free = _free_object()()
    free.number, free.offset, free.generation, free.free = 0, 0, 65535, "f"
    pdf.objects[number] = free


@cache
def _free_object() -> type[Any]:
    import pydyf

    class Free(pydyf.Object):  # type: ignore[misc]
        compressible = False

    return Free


def _mend_cell(cell: Any, objects: Objects) -> None:
    """Say what a heading cell heads (PDF/UA-1, 7.5); a cell's own words for its headings go."""
    attributes = cell["A"]
    attributes.pop("Headers", None)
    cell.pop("ID", None)
    if cell["S"] == "/TH":
        row = objects[cell["P"]]
        kids = [objects[kid].get("S") for kid in row["K"] if isinstance(kid, bytes)]
        attributes["Scope"] = "/Row" if "/TD" in kids else "/Column"
    elif attributes.keys() == {"O"}:
        del cell["A"]


def _mend_picture(figure: Any, objects: Objects) -> None:
    """The box of a picture from CSS pixels below the upper left corner to points above the lower left one."""
    box = figure["A"]["BBox"]
    height = objects[figure["Pg"]]["MediaBox"][3]
    left, top, right, bottom = (round(side * POINTS, 3) for side in box)
    box[:] = [left, round(height - bottom, 3), right, round(height - top, 3)]


def _mend_table(table: Any, objects: Objects) -> None:
    """A table of nothing but its head has a body of headings: PDF/UA-1 (7.2) asks for a body beside a head."""
    parts = [objects[kid] for kid in table["K"] if isinstance(kid, bytes)]
    if parts and all(part.get("S") == "/THead" for part in parts):
        for part in parts:
            part["S"] = "/TBody"


def _mend_link(link: Any, objects: Objects) -> None:
    """The annotations of what stands in a link, such as words of another language, are the link's (7.18.5)."""
    waiting = [kid for kid in link["K"] if isinstance(kid, bytes)]
    while waiting:
        element = objects[waiting.pop(0)]
        if element.get("Type") != "/StructElem":
            continue
        held = [kid for kid in element["K"] if isinstance(kid, bytes)]
        annotations = [kid for kid in held if objects[kid].get("Type") == "/OBJR"]
        element["K"][:] = [kid for kid in element["K"] if kid not in annotations]
        link["K"] += annotations
        waiting += [kid for kid in held if kid not in annotations]


def _link_around(reference: bytes, objects: Objects) -> bytes:
    """The link that an element stands in, or else the element."""
    around: Any = reference
    while isinstance(around, bytes) and around in objects and objects[around].get("S") != "/Link":
        around = objects[around].get("P")
    return around if isinstance(around, bytes) and around in objects else reference


# Structure type → what is mended in each of its elements.
ELEMENTS: dict[str, Callable[[Any, Objects], None]] = {
    "/Table": _mend_table,
    "/TH": _mend_cell,
    "/TD": _mend_cell,
    "/Figure": _mend_picture,
    "/Link": _mend_link,
}


def _page_references(pdf: Any) -> list[bytes]:
    kids = pdf.pages["Kids"]
    return [b"%d %d R" % (kids[i], kids[i + 1]) for i in range(0, len(kids), 3)]


def _flatten(reference: bytes, objects: Objects, heirs: dict[bytes, bytes]) -> None:
    """Hand the kids of empty elements below `reference` to it; `heirs` says who has whose content now."""
    element = objects[reference]
    kids: list[Any] = []
    for kid in element["K"]:
        if not isinstance(kid, bytes) or objects[kid].get("Type") != "/StructElem":
            kids.append(kid)
            continue
        _flatten(kid, objects, heirs)
        if not objects[kid]["K"] and objects[kid]["S"] not in CELLS:
            heirs[kid] = reference
            continue
        if _is_empty(objects[kid], element):
            kids.extend(_inherit(kid, reference, objects, heirs))
        elif kids and _is_one_link(kids[-1], kid, objects):
            objects[kids[-1]]["K"].extend(_inherit(kid, kids[-1], objects, heirs))
        else:
            kids.append(kid)
    element["K"][:] = kids


def _is_one_link(before: Any, kid: bytes, objects: Objects) -> bool:
    """Whether two elements that follow one another are the lines of one link: both lead to one place."""
    if not isinstance(before, bytes):
        return False
    one, other = objects[before], objects[kid]
    if one.get("S") != "/Link" or other["S"] != "/Link" or one.get("Pg") != other.get("Pg"):
        return False
    target = _target(one, objects)
    return target is not None and target == _target(other, objects)


def _target(link: Any, objects: Objects) -> Any:
    """Where the annotation of a link leads; None without one."""
    for kid in link["K"]:
        annotation = objects.get(objects[kid]["Obj"]) if isinstance(kid, bytes) and "Obj" in objects[kid] else None
        if annotation is not None:
            action = annotation.get("A")
            return getattr(action.get("URI"), "string", None) if action is not None else None
    return None


def _is_empty(kid: Any, parent: Any) -> bool:
    """Whether a kid says nothing that its parent does not say, on the same page."""
    if kid["S"] not in EMPTY_TYPES or not kid.keys() <= PLAIN_KEYS or kid.get("Pg") != parent.get("Pg"):
        return False
    return parent["S"] not in CONTAINERS


def _inherit(kid: bytes, heir: bytes, objects: Objects, heirs: dict[bytes, bytes]) -> list[Any]:
    """The kids of an element that goes."""
    element = objects[kid]
    kids = list(element["K"])
    for each in kids:
        if isinstance(each, bytes) and objects[each].get("Type") == "/StructElem":
            objects[each]["P"] = heir
    heirs[kid] = heir
    return kids


def _heir(owner: bytes, heirs: dict[bytes, bytes]) -> bytes:
    while owner in heirs:
        owner = heirs[owner]
    return owner


def _attached(root: Any, objects: Objects) -> set[bytes]:
    """The structure elements that can be reached from the root."""
    found: set[bytes] = set()
    waiting = [kid for kid in root["K"] if isinstance(kid, bytes)]
    while waiting:
        reference = waiting.pop()
        found.add(reference)
        kids = objects[reference].get("K", ())
        waiting += [kid for kid in kids if isinstance(kid, bytes) and kid not in found]
    return found


def _make_artifacts(stream: Any, orphans: set[int]) -> None:
    """`/Span <</MCID 7>> BDC` → `/Artifact <<…>> BDC` for the orphans' marked content."""
    operations = stream.stream
    for index, operation in enumerate(operations):
        if operation == b"BDC":
            match = MARKED.search(_bytes(operations[index - 1]))
            if match and int(match[1]) in orphans:
                operations[index - 2 : index] = [b"/Artifact", ARTIFACT]


def _without_noughts(stream: Any) -> None:
    operations = stream.stream
    for index, operation in enumerate(operations):
        if isinstance(operation, bytes) and operation.endswith(b"] TJ") and b"<>" in operation:
            operations[index] = NOTHING.sub(b"", operation)


def _bytes(value: Any) -> bytes:
    data = getattr(value, "data", value)
    return data if isinstance(data, bytes) else str(data).encode()
