"""Every address and number that reaches the person, wherever in the head it stands.

A contact is a line's piece that is set as one; a résumé also names addresses in a sentence, behind a picture, twice in
one cell. Those stay where they are, and are known all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cvpdf.grammar.person.addresses import find_mails, find_phones
from cvpdf.grammar.person.naming import all_lines
from cvpdf.grammar.text.lines import LONG, Line
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.titles import read_title
from cvpdf.model.inline import Link, plain, walk
from cvpdf.model.outline import Block, Heading
from cvpdf.model.resume import Basics, Contact, Entry, Kind, Section

# Where an address is the person's own; a reference's or a publication's is not.
_OWN: frozenset[Kind] = frozenset({"basics", "links"})
_MAYBE: frozenset[Kind] = frozenset({"summary", "objective", "other", "thanks", "interests", "skills"})
# Without a label a row of digits has to look like a telephone's: an area in brackets, a country, a leading 0 or 1.
_SURE = lazy(r"\(?\s?[+0(]|1[3-9]\d|1[3-9]\d?[*xX]")
_PHONE_LABEL = lazy(
    r"(?:电话|手机|電話|手機|携帯|联系|聯絡|連絡先|연락처|전화|휴대폰|연락|tel|phone|mobile|cell|móvil|mobil|handy|тел)[^\d]{0,12}"
    r"(?:[+\d][\d ()-]{5,20}\s*[/,、|;]\s*)?$",  # … and a number before this one
    2,
)


def reached(basics: Basics, sections: Sequence[Section]) -> Basics:
    """The head with its addresses and numbers gathered.

    Args:
        basics: The head.
        sections: The sections behind it; searched where the head has no address.
    """
    near = [*all_lines(basics.blocks), *_lines(sections, _OWN)]
    mails = [mail for each in basics.contacts for mail in _contact_mails(each)] + _mails(near)
    phones = [phone for each in basics.contacts if each.kind == "phone" for phone in _contact_phones(each)]
    phones += _phones(near)
    far = [*_lines(sections, _MAYBE), *_told_in_place(sections)] if not mails or not phones else []
    mails = mails or _mails(far)
    phones = phones or [phone for line in far for phone in _phones_in(line) if _labelled(line.text, phone)]
    return replace(basics, emails=tuple(dict.fromkeys(mails)), phones=_distinct(phones))


def _distinct(phones: Iterable[str]) -> tuple[str, ...]:
    """Each number once: +86 138-0000-1234 is 138-0000-1234 again."""
    kept: dict[str, str] = {}
    for phone in phones:
        kept.setdefault("".join(filter(str.isdigit, phone))[-9:] or phone, phone)
    return tuple(kept.values())


def _lines(sections: Iterable[Section], kinds: frozenset[Kind]) -> list[Line]:
    blocks: list[Block] = []
    for section in sections:
        if section.kind in kinds:
            blocks += [block for block in section.body if not hasattr(block, "period")]
    return all_lines(blocks)


def _told_in_place(sections: Iterable[Section]) -> list[Line]:
    """What stands below `### Contact me` inside another section."""
    found: list[Block] = []
    for section in sections:
        blocks = [*section.body, *(block for node in section.body if isinstance(node, Entry) for block in node.body)]
        told = False
        for block in blocks:
            title = read_title(plain(block.inlines)) if isinstance(block, Heading) else None
            told = (title is not None and title.kind == "basics") if isinstance(block, Heading) else told
            found += [block] if told and not isinstance(block, Entry) else []
    return all_lines(found)


def _contact_mails(contact: Contact) -> list[str]:
    if contact.kind == "email":
        return find_mails(plain(contact.inlines)) or [contact.value]
    return [mail for mail in find_mails(plain(contact.inlines)) if contact.kind != "link"]


def _contact_phones(contact: Contact) -> list[str]:
    return find_phones(plain(contact.inlines)) or [contact.value]


def _mails(lines: Iterable[Line]) -> list[str]:
    found: list[str] = []
    for line in lines:
        if len(line.text) <= LONG:
            found += [mail for mail in find_mails(line.text) if "@" in line.text or _looks_short(line)]
        found += [url for url in _targets(line, "mailto:") if url not in found]
    return found


def _looks_short(line: Line) -> bool:
    """A veiled address is believed where little else stands: `C#.net at work.` is prose."""
    return len(line.text) <= 60


def _phones(lines: Iterable[Line]) -> list[str]:
    found: list[str] = []
    for line in lines:
        found += [phone for phone in _phones_in(line) if _is_sure(phone) or _labelled(line.text, phone)]
        found += [url for url in _targets(line, "tel:") if not found]
    return found


def _is_sure(phone: str) -> bool:
    return _SURE.match(phone) is not None and sum(char.isdigit() or char in "*xX" for char in phone) >= 9


def _phones_in(line: Line) -> list[str]:
    return find_phones(line.text) if len(line.text) <= LONG else []


def _labelled(text: str, phone: str) -> bool:
    return _PHONE_LABEL.search(text[max(text.find(phone) - 48, 0) : text.find(phone)]) is not None


def _targets(line: Line, scheme: str) -> Iterator[str]:
    for node in walk(line.inlines):
        if isinstance(node, Link) and node.url.lower().startswith(scheme):
            yield node.url[len(scheme) :].lstrip("/").partition("?")[0]  # mailto://me@example.com
