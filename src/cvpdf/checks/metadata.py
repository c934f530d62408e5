"""The XMP packet as plain values (ISO 16684-1; ISO 19005-2, 6.6.2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

_NAMES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/extension/": "pdfaExtension",
    "http://www.aiim.org/pdfa/ns/schema#": "pdfaSchema",
}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}namespaceURI"


@dataclass(frozen=True)
class Metadata:
    """What the packet says.

    Attributes:
        values: Property (`dc:title`) → its text, that in the default language or the first of a list.
        schemas: Namespaces that the packet itself describes to readers of PDF/A.
        head: The processing instruction it begins with.
        fault: Why it cannot be read; empty where it can.
    """

    values: dict[str, str] = field(default_factory=dict)
    schemas: frozenset[str] = frozenset()
    head: bytes = b""
    fault: str = ""


def metadata_of(catalog: Any) -> Metadata:
    """Read the document's packet; one without values where there is none."""
    from xml.etree import ElementTree as ET

    stream = catalog.get("/Metadata")
    if stream is None:
        return Metadata(fault="there is no XMP packet")
    data = stream.get_object().get_data()
    try:
        packet = ET.fromstring(data)  # noqa: S314 - expat refuses entities that multiply
    except ET.ParseError as error:
        return Metadata(fault=f"the XMP packet is no XML: {error}")
    values: dict[str, str] = {}
    for description in packet.iter(f"{_RDF}Description"):
        for name, value in description.attrib.items():
            values[_name(name)] = value
        for element in description:
            values.setdefault(_name(element.tag), _text(element))
    schemas = frozenset((element.text or "").strip() for element in packet.iter(_SCHEMA))
    return Metadata(values, schemas, data[: data.find(b"?>") + 2])


def _text(element: Any) -> str:
    items = list(element.iter(f"{_RDF}li"))
    return (items[0].text if items else element.text) or ""


def _name(tag: str) -> str:
    """`{http://purl.org/dc/elements/1.1/}title` → `dc:title`."""
    namespace, _, name = tag.removeprefix("{").rpartition("}")
    return f"{_NAMES.get(namespace, namespace)}:{name}"
