"""The résumé as its reader understands it, in JSON Resume's words wherever it has one.

Order and titles are the author's. What is not understood stands as a Block in its place, so that nothing is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cvpdf.model.inline import Image, Inlines, Link, picture_stop, plain, walk
from cvpdf.model.outline import Block, Item, List, Paragraph
from cvpdf.model.period import Period

Kind = Literal[
    "basics", "objective", "summary", "work", "intern", "project", "opensource", "education", "skills", "certs",
    "awards", "publications", "talks", "languages", "interests", "activities", "courses", "references", "thanks",
    "links", "military", "other",
]  # fmt: skip
Role = Literal["organization", "position", "location", "other"]
# Those whose entries are jobs: a title at an employer.
JOBS: frozenset[Kind] = frozenset({"work", "intern"})
# Those that may stand below one title: 学歴・職歴.
HELD: frozenset[Kind] = frozenset({"work", "intern", "education"})
ContactKind = Literal["email", "phone", "link", "location", "im", "fact"]


@dataclass(frozen=True, slots=True)
class Absorbed:
    """Words of the source that the structure says instead of repeating them: a label, a duplicate of the name.

    Attributes:
        written: The words exactly as they stand in the source's text.
        line: 1-based line they stand on.
        reason: `label` (时间：), `name` (the name again, 的简历), `heading` (联系方式 over what moved to the head).
    """

    written: str
    line: int
    reason: Literal["label", "name", "heading"]


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach the person, or a fact of the head (kind `fact`: 学历：本科).

    Attributes:
        kind: What it is; `im` is WeChat, QQ, Telegram … and `link` a site or profile.
        label: The author's label without its colon (`Github`), empty where there is none.
        inlines: The value as the author wrote it, links included.
        value: The bare value: an address, a number, a URL.
        url: Where it links to: mailto:, tel:, https:; empty for none.
        line: 1-based source line.
        label_line: 1-based source line of the label where that is another, in a form of labels over values; or 0.
    """

    kind: ContactKind
    label: str
    inlines: Inlines
    value: str
    url: str
    line: int
    label_line: int = 0


@dataclass(frozen=True, slots=True)
class Basics:
    """The head of the résumé.

    Attributes:
        name: The person's name without reading and letters; empty where the file truly has none, never invented.
        label: A headline under the name (a job title), as written; empty for none.
        contacts: In the author's order.
        blocks: What else stands before the first section, as written.
        photo: The portrait, if the head has an image.
        line: 1-based line of the name (of the first contact where there is no name), 0 where there is no head.
        absorbed: Words the head does not repeat.
        written_name: The name as its line has it, printed so: `小野 寺音（オノ ネオン）`, `Daniel Okafor, PhD`; empty
            where the name is not set apart, but stays in a sentence or in a cell.
        emails: Every address that reaches the person, veiled ones unveiled, in the author's order.
        phones: Every telephone number, as written.
    """

    name: str
    label: Inlines
    label_line: int
    contacts: tuple[Contact, ...]
    blocks: tuple[Block, ...]
    photo: Image | None
    line: int
    absorbed: tuple[Absorbed, ...] = ()
    written_name: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of an entry's header: an organisation, a position, a place, or words kept as they are."""

    role: Role
    inlines: Inlines
    line: int


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence of an entry's body says of its header: `正社員として2021年12月〜2024年4月の間勤務`.

    It is data, not print: the sentence stands on the page as it was written.

    Attributes:
        period: When; mostly from when to when. None where the header says so itself.
        position: As what; empty for none.
        organization: At whose; empty for none.
    """

    period: Period | None = None
    position: str = ""
    organization: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One job, school, project …: a header, a period, and what stands below it.

    Attributes:
        kind: The kind of its section; `project` for a project inside a job.
        parts: The header's pieces in the author's order, separators and period taken out.
        period: When; None where none was written.
        body: What stands below, in order; nested entries (projects of an employer) included.
        line: 1-based line of the header.
        absorbed: Labels the header does not repeat (时间：, 职位：).
        told: What the first sentence below says where the header has no period, or nothing but one.
    """

    kind: Kind
    parts: tuple[Part, ...]
    period: Period | None
    body: tuple[Block | Entry, ...]
    line: int
    absorbed: tuple[Absorbed, ...] = ()
    told: Told | None = None

    def part(self, role: Role) -> str:
        """The plain words of the first part with that role, without a picture before them; empty for none."""
        text = next((plain(part.inlines).strip() for part in self.parts if part.role == role), "")
        return text[picture_stop(text) :] or text

    @property
    def organization(self) -> str:
        """Employer, school, or the project's name."""
        return self.part("organization") or (self.told.organization if self.told else "")

    @property
    def position(self) -> str:
        """Job title, degree or role."""
        return self.part("position") or (self.told.position if self.told else "")

    @property
    def when(self) -> Period | None:
        """Its period, be it in the header or in a sentence below."""
        return self.period or (self.told.period if self.told else None)

    @property
    def location(self) -> str:
        """Where it took place."""
        return self.part("location")

    @property
    def url(self) -> str:
        """The first link of the header; empty for none."""
        return next((node.url for part in self.parts for node in walk(part.inlines) if isinstance(node, Link)), "")

    @property
    def summary(self) -> str:
        """The paragraphs before the first list, one a line."""
        texts: list[str] = []
        for block in self.body:
            if not isinstance(block, Paragraph):
                break
            texts.append(plain(block.inlines))
        return "\n".join(texts).strip()

    @property
    def highlights(self) -> tuple[str, ...]:
        """The items of its lists, nested ones after their parent."""
        return tuple(text for block in self.body if isinstance(block, List) for text in _item_texts(block.items))


def _item_texts(items: tuple[Item, ...]) -> list[str]:
    texts: list[str] = []
    for item in items:
        for block in item.blocks:
            match block:
                case Paragraph(inlines):
                    texts.append(plain(inlines))
                case List(nested):
                    texts.extend(_item_texts(nested))
                case _:
                    pass
    return texts


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the résumé under one heading of the author's.

    Attributes:
        title: As written, without Markdown; empty for text that stands under no heading.
        kind: What the title means; `other` when unknown.
        body: Entries and blocks in the author's order.
        line: 1-based line of the heading.
        rows: What the dated rows say of tables in the body that stay tables on the page.
    """

    title: Inlines
    kind: Kind
    body: tuple[Block | Entry, ...]
    line: int
    rows: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Resume:
    """A whole résumé.

    Attributes:
        lang: zh-Hans, zh-Hant, ja, ko or en (or another BCP 47 tag that the author set).
        basics: Its head.
        sections: In the author's order.
    """

    lang: str
    basics: Basics
    sections: tuple[Section, ...]
