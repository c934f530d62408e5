"""A résumé as plain text to paste into a form: sections, one line a header, hyphens for bullets, lines not wrapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cvpdf.exchange.words import bare_address, block_lines, words
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Heading
from cvpdf.model.resume import Basics, Contact, Entry, Resume


def plain_text(resume: Resume) -> str:
    """The whole résumé; an empty line before each section, each entry and each heading inside them."""
    lines = [*_basics(resume.basics)]
    for section in resume.sections:
        title = words(section.title)
        lines += ["", title] if title else []
        lines += ["", *_body(section.body)]
    return "\n".join(_single_gaps(lines)) + "\n"


def _basics(basics: Basics) -> Iterator[str]:
    yield from filter(None, (basics.written_name or basics.name, words(basics.label)))
    yield from (contact_line(contact) for contact in basics.contacts)
    yield from ("", *_body(basics.blocks)) if basics.contacts else _body(basics.blocks)


def contact_line(contact: Contact) -> str:
    """`电话: 138-0000-1234`; the address itself for a site, for a form makes no link of its name."""
    shown = " ".join(plain(contact.inlines).split())
    value = shown if contact.value in shown else contact.value  # two addresses under one label
    value = contact.url if contact.kind == "link" and contact.url else value
    label = contact_label(contact)
    return f"{label}: {value}" if label else value


def contact_label(contact: Contact) -> str:
    """The author's label, or what a link shows instead of its address."""
    shown = plain(contact.inlines).strip()
    hidden = contact.kind == "link" and bare_address(shown) != bare_address(contact.url)
    return contact.label or (shown if hidden else "")


def _body(body: Sequence[Block | Entry]) -> Iterator[str]:
    for node in body:
        if isinstance(node, Entry):
            yield ""
            yield _header(node)
            yield from _body(node.body)
        else:
            yield from [""] if isinstance(node, Heading) else []
            yield from block_lines((node,))


def _header(entry: Entry) -> str:
    parts = [words(part.inlines) for part in entry.parts]
    return " | ".join(filter(None, (*parts, " ".join(entry.period.written.split()) if entry.period else "")))


def _single_gaps(lines: Sequence[str]) -> Iterator[str]:
    gap = True
    for line in lines:
        if line or not gap:
            yield line
        gap = not line
