"""RenderCV's YAML (docs.rendercv.com, "Structure of the YAML input file") → Resume."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from cvpdf.exchange.loading import Data
from cvpdf.exchange.making import Fields, Maker, Shape, one, records, said, titled
from cvpdf.model.inline import Image, Text
from cvpdf.model.outline import Block, Item, List, Paragraph
from cvpdf.model.resume import Basics, Contact, Entry, Resume, Section

# How it looks and is made; no words of the résumé.
NO_WORDS = frozenset({"cv", "design", "locale", "locale_catalog", "rendercv_settings", "settings"})
# Where a user of a network is found; what is not here is a name without a link.
NETWORKS = {
    "LinkedIn": "https://linkedin.com/in/{}",
    "GitHub": "https://github.com/{}",
    "GitLab": "https://gitlab.com/{}",
    "Instagram": "https://instagram.com/{}",
    "ORCID": "https://orcid.org/{}",
    "StackOverflow": "https://stackoverflow.com/users/{}",
    "ResearchGate": "https://researchgate.net/profile/{}",
    "YouTube": "https://youtube.com/@{}",
    "Google Scholar": "https://scholar.google.com/citations?user={}",
    "Telegram": "https://t.me/{}",
    "X": "https://x.com/{}",
    "Leetcode": "https://leetcode.com/u/{}",
}
# The field that tells what an entry is, and its header's fields; the first that fits.
SHAPES: tuple[tuple[str, Shape], ...] = (
    ("company", Shape("work", ("company",), ("position",))),
    ("institution", Shape("education", ("institution",), ("degree",), ("area",))),
    ("authors", Shape("publications", ("title",), (), ("journal",))),
    ("title", Shape("publications", ("title",), (), ("journal",))),
    ("name", Shape("project", ("name",))),
    ("position", Shape("work", (), ("position",))),
)
_HEAD = frozenset("name headline label photo location email phone website social_networks custom_connections "
                  "sections".split())  # fmt: skip


def from_rendercv(data: Data, maker: Maker) -> Resume:
    """The résumé, its sections in the file's order."""
    cv: Fields = data["cv"]
    name, headline, photo = (one(cv, keys) for keys in (("name",), ("headline", "label"), ("photo",)))
    picture = Image(photo, "") if photo else None
    basics = Basics(name, maker.line(headline), 0, tuple(_contacts(cv, maker)), (), picture, 0)
    sections = cv.get("sections")
    if not isinstance(sections, dict):
        sections = {"": sections} if said(sections) else {}
    others = {key: value for key, value in data.items() if key not in NO_WORDS and said(value)}
    made = (Section((Text(_title(key)),), "other", tuple(_body(value, maker)), 0) for key, value in
            (*sections.items(), *others.items()))  # fmt: skip
    return Resume(maker.lang, basics, tuple(made))


def _title(key: str) -> str:
    """RenderCV sets `work_experience` as Work Experience, and any other key as it stands."""
    return titled(key).title() if "_" in key or key.islower() else key


def _contacts(cv: Fields, maker: Maker) -> Iterator[Contact]:
    for key in ("location", "email", "phone", "website"):
        for text in said(cv.get(key)):
            yield maker.contact(text.removeprefix("tel:"))
    networks, texts = records(cv.get("social_networks"))
    for each in networks:
        network, user = one(each, ("network",)), one(each, ("username",))
        yield maker.contact(user or network, network if user else "", _address(network, user))
        rest = [key for key in each if key not in ("network", "username")]
        yield from (maker.contact(text, titled(key)) for key in rest for text in said(each[key]))
    connections, more = records(cv.get("custom_connections"))
    for each in connections:
        shown, url = one(each, ("placeholder", "url")), one(each, ("url",))
        yield maker.contact(shown, "", url)
    yield from (maker.contact(text) for text in (*texts, *more))
    for key in cv:
        if key not in _HEAD:
            yield from (maker.contact(text, titled(key)) for text in said(cv[key]))


def _address(network: str, user: str) -> str:
    if network == "Mastodon" and user.count("@") == 2:  # @user@server
        _, name, server = user.split("@")
        return f"https://{server}/@{name}"
    return NETWORKS[network].format(user) if network in NETWORKS and user else ""


# ── sections ──


def _body(value: Any, maker: Maker) -> Iterator[Block | Entry]:
    """Entries and texts; one-line entries and bullets one after another are one list."""
    items: list[Item] = []
    every = value if isinstance(value, list) else [value]
    numbers = iter(range(sum(isinstance(each, dict) and "reversed_number" in each for each in every), 0, -1))
    for each in every:
        item = _item(each, maker, numbers) if isinstance(each, dict) else None
        if item is not None and (not items or bool(items[-1].number) == bool(item.number)):
            items.append(item)
            continue
        yield from _list(items)
        items = [item] if item is not None else []
        if item is None:
            yield from _entry(each, maker)
    yield from _list(items)


def _list(items: Sequence[Item]) -> Iterator[Block]:
    if not items:
        return
    if not items[0].number:
        yield List(tuple(items), ordered=False, start=1, line=0)
        return
    if len(items) > 1 and items[0].number > items[1].number:  # a list of Markdown's counts upwards only
        for item in items:
            first, *rest = item.blocks
            number = Text(f"{item.number}. ")
            yield from (Paragraph((number, *first.inlines), 0) if isinstance(first, Paragraph) else first, *rest)
        return
    items = [replace(item, number=index) for index, item in enumerate(items, 1)]
    yield List(tuple(items), ordered=True, start=1, line=0)


def _item(fields: Fields, maker: Maker, numbers: Iterator[int]) -> Item | None:
    """`bullet`, `number`, `reversed_number`, and `label` with `details`; None for other entries."""
    marks = [key for key in ("bullet", "number", "reversed_number", "label") if key in fields]
    if not marks:
        return None
    mark = marks[0]
    text = "\n".join(said(fields[mark]))
    if mark == "label":
        text = ": ".join(filter(None, (text.rstrip(":： "), ", ".join(said(fields.get("details"))))))
    rest = [key for key in fields if key not in (mark, "details" if mark == "label" else mark)]
    inner = maker.items([line for key in rest for line in maker.labelled(key, fields[key])])
    number = {"number": 1, "reversed_number": next(numbers, 1) if mark == "reversed_number" else 0}.get(mark, 0)
    first: tuple[Block, ...] = maker.blocks(text) if "\n" in text else (Paragraph(maker.line(text), 0),)
    return Item((*first, *inner), 0, number)


def _entry(each: Any, maker: Maker) -> Iterator[Block | Entry]:
    if not isinstance(each, dict):
        for text in said(each):
            yield from maker.blocks(text)
        return
    shape = next((shape for key, shape in SHAPES if said(each.get(key))), None)
    if shape is None:
        yield from (block for key in each for line in maker.labelled(key, each[key]) for block in maker.blocks(line))
        return
    yield maker.entry(_told(each), shape, ongoing=shape.kind != "publications")


def _told(fields: Fields) -> Fields:
    """A publication's authors as its first line, and its DOI as an address."""
    made = dict(fields)
    authors, doi = ", ".join(said(made.pop("authors", None))), one(made, ("doi",))
    if authors:
        made["summary"] = [authors, *said(made.get("summary"))]
    if doi:
        del made["doi"]
        made["url"] = [*said(made.get("url")), doi if doi.startswith("http") else f"https://doi.org/{doi}"]
    return made
