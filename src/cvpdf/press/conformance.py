"""What the PDF says it conforms to: the XMP packet, and the colours that its numbers mean.

ISO 19005-2 (PDF/A-2), 6.6 and 6.2.3; ISO 14289-1 (PDF/UA-1), clause 5. ISO 19005-3 has the same clauses.
"""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from typing import Any

from cvpdf.model.standards import Standards
from cvpdf.press.srgb import srgb_profile

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
{properties}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
# PDF/A knows no pdfuaid:part unless it is told of it (ISO 19005-2, 6.6.2.3.3).
EXTENSION = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"""
# Key of the information dictionary → how XMP says the same (ISO 19005-2, 6.6.3).
PROPERTIES = {
    "Title": '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>',
    "Author": "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
    "Subject": '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>',
    "Keywords": "<pdf:Keywords>{}</pdf:Keywords>",
    "Producer": "<pdf:Producer>{}</pdf:Producer>",
    "Creator": "<xmp:CreatorTool>{}</xmp:CreatorTool>",
}


def claim(pdf: Any, standards: Standards, lang: str, date: datetime | None) -> None:
    """Write the XMP packet into a `pydyf.PDF`, and for PDF/A what its colours mean."""
    import pydyf

    if date is not None:
        pdf.info["CreationDate"] = pdf.info["ModDate"] = pydyf.String(pdf_date(date))
    packet = pydyf.Stream([_packet(pdf.info, standards, lang, date)], {"Type": "/Metadata", "Subtype": "/XML"}, True)
    pdf.add_object(packet)
    pdf.catalog["Metadata"] = packet.reference
    if standards.archive:
        pdf.catalog["OutputIntents"] = pydyf.Array([_output_intent(pdf)])


def _packet(information: Any, standards: Standards, lang: str, date: datetime | None) -> bytes:
    lines = [
        form.format(escape(information[key].string, quote=False))
        for key, form in PROPERTIES.items()
        if key in information
    ]
    lines.append(f"<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>")
    if date is not None:
        moment = date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        lines.append(f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>")
    if standards.archive:
        lines.append(f"<pdfaid:part>{standards.archive}</pdfaid:part>")
        lines.append(f"<pdfaid:conformance>{standards.level.upper()}</pdfaid:conformance>")
    if standards.accessible:
        lines.append("<pdfuaid:part>1</pdfuaid:part>")
        lines += [EXTENSION] if standards.archive else []
    return PACKET.format(properties="\n".join(lines)).encode()


def _output_intent(pdf: Any) -> Any:
    import pydyf

    profile = pydyf.Stream([srgb_profile()], {"N": 3}, compress=True)
    pdf.add_object(profile)
    return pydyf.Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pydyf.String("sRGB"),
            "Info": pydyf.String("sRGB IEC61966-2.1"),
            "DestOutputProfile": profile.reference,
        }
    )


def pdf_date(date: datetime) -> str:
    """A moment as PDF writes it (ISO 32000-1, 7.9.4), in universal time."""
    return date.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
