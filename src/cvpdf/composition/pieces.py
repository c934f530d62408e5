"""Pieces of a page as a template gets them: a contact, a part of an entry's header."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from cvpdf.composition.inlines import ems, inlines_to_html, narrow_ems, safe_ems, safe_url, targets
from cvpdf.model.inline import plain
from cvpdf.model.resume import Contact, Part
from cvpdf.typography.decide import JOINER

WHOLE_CONTACT = 30  # ems; wider than this a contact may break over lines
WHOLE_PART = 16  # ems; wider than this, or than the room there is, a piece of an entry's header may
HEADER = 1.12  # of the text's size, in which a header may be set
# Where programmers keep their work: a link there has an icon of its own.
CODE_HOSTS = re.compile(r"https?://(?:[\w-]+\.)*(?:github|gitlab|gitee|bitbucket|codeberg)\.(?:com|org|io)\b", re.I)
# How long something lasted, as it stands beside a period: （4年5ヶ月）, (2 yrs 3 mos).
LASTED = re.compile(
    r"[（(]\s*(?:约|約|약|共|about |~)?\s*(?:\d+(?:[.,]\d+)?\s*"
    r"(?:年|个月|個月|[ヶかカヵケ]?月|년|개월|years?|yrs?\.?|months?|mos?\.?|[ym])(?:半|间|間)?\s*)+[)）]",
    re.I,
)


def well_led(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The pieces of a header; who, or what, leads, and not how long it lasted."""
    first = [part for part in parts if LASTED.fullmatch(plain(part.inlines).strip()) is None]
    if not parts or not first or parts[0] is first[0]:
        return parts
    start = parts.index(first[0])
    return parts[start:] + parts[:start]


def part_views(parts: tuple[Part, ...], room: float) -> list[dict[str, Any]]:
    """The pieces of an entry's header: short ones do not break over lines, and a place stays with its employer.

    Args:
        parts: The pieces in their order.
        room: For them on one line, in ems.
    """
    widths = [safe_ems(plain(part.inlines)) * HEADER for part in parts]
    views: list[dict[str, Any]] = []
    for index, (part, width) in enumerate(zip(parts, widths, strict=True)):
        whole = width <= min(WHOLE_PART, room)
        # A second piece is near to the first as it is, and there may be a column for it.
        glued = index > 1 and part.role == "location" and whole
        if glued:
            before = plain(parts[index - 1].inlines)
            end = before if views[-1]["whole"] else (before.split() or [""])[-1]
            glued = safe_ems(end) * HEADER + 1 + width <= room
        views.append({"role": part.role, "html": inlines_to_html(part.inlines), "whole": whole, "glued": glued})
    return views


def contact_view(contact: Contact, room: float) -> dict[str, Any]:
    """A contact with its label; one too long for a line of its own, or for the room in ems, may break."""
    value = inlines_to_html(contact.inlines)
    target = safe_url(contact.url)
    if target and not targets(contact.inlines):
        value = f'<a href="{escape(target)}">{value}</a>'
    label = escape(contact.label, quote=False)
    colon = "：" if contact.label and ems(contact.label) == len(contact.label) else ": "
    own = f"{contact.label}{colon}{plain(contact.inlines)}"
    # One that may break does not do so behind its label.
    html = f'<span class="contact-label">{label}{colon}{JOINER}</span>{value}' if label else value
    width = ems(contact.label) + ems(plain(contact.inlines))
    code = contact.kind == "link" and CODE_HOSTS.match(contact.url)
    kind = "link contact-code" if code else contact.kind
    long = width > min(WHOLE_CONTACT, room)
    return {"kind": kind, "html": html, "long": long, "ems": safe_ems(own), "narrow": narrow_ems(own)}
