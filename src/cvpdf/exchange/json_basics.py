"""The head of a résumé as JSON Resume's `basics`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from cvpdf.exchange.plain_text import contact_label
from cvpdf.exchange.words import words
from cvpdf.model.resume import Basics, Contact

Fields = dict[str, Any]
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


def filled(fields: Mapping[str, Any]) -> Fields:
    """Those that say something."""
    return {key: value for key, value in fields.items() if value}


def json_basics(basics: Basics) -> Fields:
    """Name, headline, the ways to reach the person and the sites, in JSON Resume's words."""
    email = next((c.value for c in basics.contacts if c.kind == "email" and _EMAIL.fullmatch(c.value)), "")
    phone = next((c.value for c in basics.contacts if c.kind == "phone"), "")
    place = " ".join(c.value for c in basics.contacts if c.kind == "location")  # 〒544-0000, and on the next line where
    links = [(contact, address(contact.url)) for contact in basics.contacts if contact.kind == "link"]
    site = next((url for contact, url in links if url and urlsplit(url).path in ("", "/")), "")
    profiles = [_profile(contact, url) for contact, url in links if url and url != site]
    made = {"name": basics.name, "label": words(basics.label), "email": email, "phone": phone, "url": site}
    made["image"] = basics.photo.url if basics.photo else ""
    return filled(made | {"location": filled({"address": place}), "profiles": profiles})


def _profile(contact: Contact, url: str) -> Fields:
    parts = urlsplit(url)
    network = contact_label(contact) or (parts.hostname or "").removeprefix("www.")
    return filled({"network": network, "username": parts.path.strip("/").rsplit("/", 1)[-1], "url": url})


def address(url: str) -> str:
    """A URL as RFC 3986 wants it; empty for what is no web address."""
    try:
        known = url.startswith(("http://", "https://")) and bool(urlsplit(url).hostname)
    except ValueError:  # a bracket that opens no IPv6 address
        return ""
    return quote(url, safe="/:?#@!$&'()*+,;=%~[]") if known else ""
