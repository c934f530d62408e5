"""Faults to plant in a PDF that is whole: each changes one thing."""

import re
from collections.abc import Callable
from typing import Any

from pypdf.constants import UserAccessPermissions
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)
from tests.unit.checks.resumes import fonts_of, rewrite_stream

Mutation = Callable[[Any], None]
name, number, text = NameObject, NumberObject, TextStringObject


def record(**entries: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def put(key: str, value: Any) -> Mutation:
    """An entry of the catalogue."""
    return lambda writer: writer.root_object.__setitem__(NameObject(key), value)


def on_page(key: str, value: Any) -> Mutation:
    return lambda writer: writer.pages[0].__setitem__(NameObject(key), value)


def drop(*path: str | int) -> Mutation:
    """Take out an entry that must be there."""

    def mutation(writer: Any) -> None:
        place = writer.root_object
        for step in path[:-1]:
            place = place[step].get_object()
        del place[path[-1]]

    return mutation


def said_in_xmp(old: str, new: str) -> Mutation:
    return lambda writer: rewrite_stream(writer.root_object["/Metadata"].get_object(), old.encode(), new.encode())


def link(key: str, value: Any) -> Mutation:
    return lambda writer: writer.pages[0]["/Annots"][0].get_object().__setitem__(NameObject(key), value)


def painted(before: bytes = b"", after: bytes = b"") -> Mutation:
    def mutation(writer: Any) -> None:
        content = writer.pages[0]["/Contents"]
        content.set_data(before + content.get_data() + after)

    return mutation


def replaced(old: bytes, new: bytes) -> Mutation:
    """The first such bytes of the page's content."""

    def mutation(writer: Any) -> None:
        content = writer.pages[0]["/Contents"]
        data = content.get_data()
        assert old in data
        content.set_data(data.replace(old, new, 1))

    return mutation


def element(tag: str, key: str, value: Any) -> Mutation:
    """An entry of the first structure element of a type; None takes it out."""

    def mutation(writer: Any) -> None:
        found = [each.get_object() for each in writer._objects if each is not None]
        node = next(each for each in found if isinstance(each, DictionaryObject) and each.get("/S") == tag)
        if value is None:
            del node[key]
        else:
            node[NameObject(key)] = value

    return mutation


def one_cell_less(writer: Any) -> None:
    found: list[Any] = [each.get_object() for each in writer._objects if each is not None]
    cells: list[Any] = [each for each in found if isinstance(each, DictionaryObject) and each.get("/S") == "/TD"]
    cells[-2]["/K"].extend(cells[-1]["/K"])
    cells[-1]["/P"]["/K"].pop()
    owners = writer.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"][1].get_object()
    for place, owner in enumerate(owners):
        if not isinstance(owner, NullObject) and owner.get_object() is cells[-1]:
            owners[place] = cells[-2].indirect_reference


def image(key: str, value: Any) -> Mutation:
    def mutation(writer: Any) -> None:
        forms = writer.pages[0]["/Resources"]["/XObject"]
        next(forms[each] for each in forms)[NameObject(key)] = value

    return mutation


def changed_widths(writer: Any) -> None:
    for font in fonts_of(writer).values():
        for run in font["/DescendantFonts"][0].get_object()["/W"][1::2]:
            run[:] = [FloatObject(float(width) + 2) for width in run]


def swapped_tags(writer: Any) -> None:
    kids = writer.root_object["/StructTreeRoot"]["/K"][0].get_object()["/K"]
    kids[0], kids[1] = kids[1], kids[0]


def descendant(key: str) -> Mutation:
    def mutation(writer: Any) -> None:
        for font in fonts_of(writer).values():
            del font["/DescendantFonts"][0].get_object()[key]

    return mutation


def damaged_profile(writer: Any) -> None:
    stream = writer.root_object["/OutputIntents"][0]["/DestOutputProfile"]
    stream.set_data(stream.get_data()[:-1])


def attached(writer: Any) -> None:
    stream = DecodedStreamObject()
    stream.update({name("/Type"): name("/EmbeddedFile"), name("/Subtype"): name("/text#2Fmarkdown")})
    reference = writer._add_object(stream)
    writer._add_object(record(Type=name("/Filespec"), F=text("a.md"), UF=text("a.md"), EF=record(F=reference)))
    put("/AF", ArrayObject([writer._objects[-1].indirect_reference]))(writer)


def without_identifier(writer: Any) -> None:
    writer._ID = None


def mean(**roles: str) -> Mutation:
    """Names and what they are said to mean."""
    entries = record(**{key: NameObject(value) for key, value in roles.items()})
    return lambda writer: writer.root_object["/StructTreeRoot"].__setitem__(name("/RoleMap"), entries)


def both(*mutations: Mutation) -> Mutation:
    def mutation(writer: Any) -> None:
        for each in mutations:
            each(writer)

    return mutation


def state(key: str, value: Any) -> Mutation:
    """A graphics state that may be chosen."""
    return lambda writer: writer.pages[0]["/Resources"]["/ExtGState"].__setitem__(name("/x"), record(**{key: value}))


def four_colours(writer: Any) -> None:
    writer.root_object["/OutputIntents"][0]["/DestOutputProfile"][name("/N")] = number(4)


def programs(writer: Any) -> None:
    writer.root_object.setdefault(name("/Names"), record())[name("/JavaScript")] = record()


def other_creator(writer: Any) -> None:
    writer.add_metadata({"/Creator": "someone"})


def nameless_file(writer: Any) -> None:
    writer._add_object(record(Type=name("/Filespec"), F=text("a.md"), EF=record()))


def locked(writer: Any) -> None:
    writer.encrypt("", "owner", permissions_flag=UserAccessPermissions(0), algorithm="RC4-128")


def annotation(kind: str) -> Mutation:
    sides = ArrayObject(map(NumberObject, (0, 0, 9, 9)))

    def mutation(writer: Any) -> None:
        writer.pages[0]["/Annots"].append(writer._add_object(record(Subtype=name(kind), Rect=sides, F=number(4))))

    return mutation


def form(content: bytes, **entries: Any) -> Mutation:
    """A form that is drawn twice as furniture."""

    def mutation(writer: Any) -> None:
        stream = DecodedStreamObject()
        stream.set_data(content)
        sides = ArrayObject(map(NumberObject, (0, 0, 9, 9)))
        stream.update(record(Type=name("/XObject"), Subtype=name("/Form"), BBox=sides, **entries))
        writer.pages[0]["/Resources"][name("/XObject")] = record(x=writer._add_object(stream))
        painted(after=b" /Artifact BMC /x Do /x Do EMC")(writer)

    return mutation


def no_rgb(writer: Any) -> None:
    """A page that chooses no colour but that of its picture."""
    content = writer.pages[0]["/Contents"]
    content.set_data(re.sub(rb"[\d.]+ [\d.]+ [\d.]+ (?:rg|RG)", b"", content.get_data()))
