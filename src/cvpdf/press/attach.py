"""Files carried in the PDF: the text it was made from, and the same as data (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import md5
from typing import Any

from cvpdf.model.galley import Attachment
from cvpdf.press.conformance import pdf_date


def attach(pdf: Any, attachments: Sequence[Attachment], date: datetime | None) -> None:
    """Embed files in a `pydyf.PDF`, named in its list of files and associated with the whole document."""
    import pydyf

    names, associated = pydyf.Array(), pydyf.Array()
    for attachment in sorted(attachments, key=lambda each: each.name):
        reference = _file_specification(pdf, attachment, date)
        names.extend([pydyf.String(attachment.name), reference])
        associated.append(reference)
    tree = pdf.catalog.setdefault("Names", pydyf.Dictionary())
    tree["EmbeddedFiles"] = pydyf.Dictionary({"Names": names})
    pdf.catalog["AF"] = associated


def _file_specification(pdf: Any, attachment: Attachment, date: datetime | None) -> bytes:
    import pydyf

    digest = md5(attachment.data, usedforsecurity=False).hexdigest()
    parameters = pydyf.Dictionary({"Size": len(attachment.data), "CheckSum": f"<{digest}>"})
    if date is not None:
        parameters["CreationDate"] = parameters["ModDate"] = pydyf.String(pdf_date(date))
    kind = {"Type": "/EmbeddedFile", "Subtype": f"/{attachment.media_type.replace('/', '#2F')}", "Params": parameters}
    stream = pydyf.Stream([attachment.data], pydyf.Dictionary(kind), compress=True)
    pdf.add_object(stream)
    name = pydyf.String(attachment.name)
    specification = pydyf.Dictionary(
        {
            "Type": "/Filespec",
            "F": name,
            "UF": name,
            "Desc": pydyf.String(attachment.description),
            "AFRelationship": f"/{attachment.relationship}",
            "EF": pydyf.Dictionary({"F": stream.reference, "UF": stream.reference}),
        }
    )
    pdf.add_object(specification)
    reference: bytes = specification.reference
    return reference
