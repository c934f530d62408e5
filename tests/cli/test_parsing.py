"""`cvpdf check --as-parser` on text that no résumé should hold."""

import io
import zlib

from pypdf.generic import DecodedStreamObject, EncodedStreamObject, NameObject
from tests.unit.checks.test_examine import plain

from cvpdf.commands.parsing import parsed


def test_text_full_of_nothing_is_read_as_text() -> None:
    """NULs between letters are not UTF-16."""
    writer = plain("Robin Ellery", "a\\000b\\000c\\000d\\000e\\000f\\000g")
    out = io.BytesIO()
    writer.write(out)
    fields, _ = parsed(out.getvalue(), None)
    assert fields.name in ("Robin Ellery", "")


def test_a_page_without_text() -> None:
    writer = plain()
    stream = DecodedStreamObject()
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
    out = io.BytesIO()
    writer.write(out)
    _, (check,) = parsed(out.getvalue(), None)
    assert (check.name, check.passed) == ("text", False)


def test_a_page_that_unpacks_to_more_than_a_resume_can_be() -> None:
    """pdfium would unpack all of it, into more than a gigabyte of memory."""
    writer = plain()
    stream = EncodedStreamObject()
    stream._data = zlib.compress(b" " * 200_000_000)
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
    out = io.BytesIO()
    writer.write(out)
    _, (check,) = parsed(out.getvalue(), None)
    assert check.name == "file"
    assert "LimitReachedError" in check.detail
