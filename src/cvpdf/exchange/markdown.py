"""A résumé as clean Markdown in one canonical shape: `#` the name, `##` sections, `###` entries, `-` items."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from cvpdf.exchange.inline_markdown import at_line_start, inline_markdown
from cvpdf.model.inline import Break, Inlines, Text, plain
from cvpdf.model.outline import Block, Heading, Item, List, PageBreak, Paragraph, Quote, Row, Rule, Table, Verbatim
from cvpdf.model.period import Period
from cvpdf.model.resume import Basics, Contact, Entry, Kind, Resume

ENTRY_LEVEL = 3
# A header as its author ordered it; who, what, where, when; the same with labels; with labels in a list below the name.
Shape = Literal["pieces", "ordered", "labels", "list"]
SHAPES: tuple[Shape, ...] = ("pieces", "ordered", "labels", "list")
_ORDER = ("organization", "position", "location", "other", "period")
# organisation, position, place, period, and a project's name: labels that the reader knows in that language.
_LABELS = {
    "zh-Hans": "公司 职位 地点 时间 项目名称",
    "zh-Hant": "公司 職位 地點 時間 專案名稱",
    "ja": "会社 役職 場所 期間 プロジェクト名",
    "ko": "회사 직책 위치 기간 프로젝트명",
    "en": "Company Position Place Period Project",
    "de": "Firma Funktion Ort Zeitraum Projekt",
    "fr": "Entreprise Poste Lieu Période Projet",
    "es": "Empresa Cargo Lugar Periodo Proyecto",
    "pt": "Empresa Cargo Localização Período Projeto",
    "ru": "Компания Должность Расположение Период Проект",
}
# A school is no company, and a prize has no position.
UNLABELLED: frozenset[Kind] = frozenset({"education", "awards", "certs", "publications", "talks", "courses"})


@dataclass(frozen=True, slots=True)
class Layout:
    """What the shape of a résumé leaves open.

    Attributes:
        lang: Of the labels.
        shapes: Entry (its place in the order of the page) → how its header is written; pieces where unsaid.
        front: What has to be said in front matter.
    """

    lang: str = "en"
    shapes: Mapping[int, Shape] = field(default_factory=dict)
    front: Mapping[str, object] = field(default_factory=dict)

    def label(self, role: str, kind: Kind) -> str:
        """The label before a piece with that role; empty where people write none."""
        if kind in UNLABELLED:
            return ""
        organization, position, location, period, project = _LABELS.get(self.lang, _LABELS["en"]).split()
        named = project if kind == "project" else organization
        return {"organization": named, "position": position, "location": location, "period": period}.get(role, "")


class _Writer:
    """Writes a résumé once; counts its entries."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.count = 0

    def chunks(self, resume: Resume) -> Iterator[str]:
        yield from _basics(resume.basics, self.layout.front)
        for section in resume.sections:
            title = _line(section.title)
            yield f"## {title}" if title else ""
            yield from self.body(section.body, ENTRY_LEVEL)

    def body(self, body: Sequence[Block | Entry], level: int) -> Iterator[str]:
        for node in body:
            if isinstance(node, Entry):
                yield from self.header(node, "#" * min(level, 6))
                yield from self.body(node.body, level + 1)
            else:
                yield from _blocks((node,), level)

    def header(self, entry: Entry, marks: str) -> Iterator[str]:
        shape = self.layout.shapes.get(self.count, "pieces")
        self.count += 1
        pieces: list[tuple[str, str]] = [(part.role, _line(part.inlines)) for part in entry.parts]
        if entry.period is not None:
            pieces.append(("period", _written(entry.period)))
        if shape != "pieces":
            pieces = sorted(pieces, key=lambda piece: _ORDER.index(piece[0]))
        if shape in ("labels", "list"):
            pieces = self.labelled(pieces, entry)
        if shape == "list" and len(pieces) > 1:
            yield f"{marks} {pieces[0][1]}"
            yield "\n".join(f"- {self.said(role, text, entry)}" for role, text in pieces[1:])
        else:
            labelled = shape == "labels"
            yield f"{marks} " + " | ".join(self.said(role, text, entry) if labelled else text for role, text in pieces)

    def labelled(self, pieces: Sequence[tuple[str, str]], entry: Entry) -> list[tuple[str, str]]:
        """What has no label of its own stands behind the period, where nothing takes it for a name."""
        if not self.layout.label("period", entry.kind) or pieces[-1][0] != "period":
            return list(pieces)
        rest = [text for role, text in pieces if role == "other"]
        return [*(piece for piece in pieces if piece[0] not in ("other", "period")),
                ("period", " | ".join([pieces[-1][1], *rest]))]  # fmt: skip

    def said(self, role: str, text: str, entry: Entry) -> str:
        label = self.layout.label(role, entry.kind)
        colon = "：" if self.layout.lang in ("zh-Hans", "zh-Hant", "ja") else ": "
        return f"{label}{colon}{text}" if label else text


def markdown(resume: Resume, layout: Layout) -> str:
    """The whole résumé as that layout says."""
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in layout.front.items())
    chunks = [f"---\n{front}---" if front else "", *_Writer(layout).chunks(resume)]
    return "\n\n".join(chunk for chunk in chunks if chunk.strip()) + "\n"


def canonical(resume: Resume, reread: Callable[[str], Resume], front: Mapping[str, object]) -> str:
    """The résumé as Markdown in the plainest shape that is read as the same résumé.

    Args:
        resume: What to write.
        reread: How a Markdown text is read; each shape is tried on it.
        front: Settings of the author's that are no part of the résumé (theme, options …).
    """
    layout = Layout(resume.lang, {}, front)
    again = reread(markdown(resume, layout))
    wanted = _heads(resume)
    layout = replace(layout, front={**_said_in_front(resume, again), **front})
    hopeless: set[int] = set()
    for _ in range(3 * len(wanted) + 1):
        found = _heads(reread(markdown(resume, layout)))
        wrong = [index for index, head in enumerate(wanted) if found[index : index + 1] != [head]]
        wrong = [index for index in wrong if index not in hopeless][: None if len(found) == len(wanted) else 1]
        if not wrong:
            break
        shapes = dict(layout.shapes)
        for index in wrong:
            shape = SHAPES.index(shapes.get(index, "pieces")) + 1
            shapes[index] = SHAPES[shape % len(SHAPES)]
            hopeless |= {index} if shape == len(SHAPES) else set()
        layout = replace(layout, shapes=shapes)
    return markdown(resume, layout)


def _said_in_front(resume: Resume, again: Resume) -> dict[str, object]:
    """What the text alone does not say: the name, the headline, the language."""
    said: dict[str, object] = {}
    if resume.basics.name and again.basics.name != resume.basics.name:
        said["name"] = resume.basics.name
    label = plain(resume.basics.label).strip()
    if label and plain(again.basics.label).strip() != label:
        said["title"] = label
    if again.lang != resume.lang:
        said["lang"] = resume.lang
    return said


def _heads(resume: Resume) -> list[tuple[object, ...]]:
    """What each entry's header says, in the order of the page."""
    return [head for section in resume.sections for head in _heads_of(section.body, 0)]


def _heads_of(body: Sequence[Block | Entry], depth: int) -> Iterator[tuple[object, ...]]:
    for node in body:
        if isinstance(node, Entry):
            period = node.when and (node.when.start, node.when.end)
            yield depth, node.organization, node.position, node.location, node.url, period, node.highlights
            yield from _heads_of(node.body, depth + 1)


def _line(inlines: Inlines) -> str:
    return inline_markdown(inlines, line_break="<br>").strip()


def _basics(basics: Basics, front: Mapping[str, object]) -> Iterator[str]:
    if basics.name and "name" not in front:
        yield f"# {basics.written_name or basics.name}"
    if basics.photo is not None:
        yield f"![{basics.photo.alt}]({basics.photo.url})"
    yield _line(basics.label) if "title" not in front else ""
    titles = [each.written for each in basics.absorbed if each.reason == "heading"]
    moved = [contact for contact in basics.contacts if titles and contact.kind != "fact"]
    yield " | ".join(_contact(contact) for contact in basics.contacts if contact not in moved)
    yield from _blocks(basics.blocks, ENTRY_LEVEL)
    for title in titles:
        yield f"## {title}"
    yield " | ".join(_contact(contact) for contact in moved)


def _written(period: Period) -> str:
    """Its words; an end alone behind a tilde, which is read as one: `~ July 2028`."""
    words = " ".join(period.written.split())
    alone = period.start is None and period.end is not None and not period.end.present
    return f"~ {words}" if alone and words[:1] not in "~～〜" else words


def _contact(contact: Contact) -> str:
    value = _line(contact.inlines)
    return f"{contact.label}: {value}" if contact.label else value


def _blocks(blocks: Sequence[Block], level: int) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(_, inlines):
                yield f"{'#' * min(level, 6)} {_line(inlines)}"
            case Paragraph(inlines):
                yield at_line_start(inline_markdown(inlines))
            case List(items, ordered):
                yield "\n".join(_item(item, f"{item.number}. " if ordered else "- ", level) for item in items)
            case Quote(inner):
                yield "\n".join(f"> {line}".rstrip() for line in "\n\n".join(_blocks(inner, level)).split("\n"))
            case Verbatim(text):
                fence = "````" if "```" in text else "```"
                yield f"{fence}\n{text}\n{fence}"
            case Table():
                yield _table(block)
            case Rule():
                yield "---"
            case PageBreak():
                yield r"\newpage"


def _item(item: Item, mark: str, level: int) -> str:
    chunks = list(_blocks(item.blocks, level))
    tight = all(isinstance(block, List) for block in item.blocks[1:])
    text = ("\n" if tight else "\n\n").join(chunks)
    return mark + text.replace("\n", "\n" + " " * len(mark)).replace("\n" + " " * len(mark) + "\n", "\n\n")


def _table(table: Table) -> str:
    width = max(len(row.cells) for row in ((table.header,) if table.header else ()) + table.rows)
    header = table.header or Row(((),) * width, 0)
    marks = {"left": ":--", "right": "--:", "center": ":-:"}
    rows = [_row(header), "|" + "|".join(marks.get(side, "---") for side in table.align) + "|"]
    return "\n".join([*rows, *(_row(row) for row in table.rows)])


def _row(row: Row) -> str:
    return "| " + " | ".join(map(_cell, row.cells)) + " |"


def _cell(cell: Inlines) -> str:
    """A cell; where HTML had it on several lines of the file, they are one here."""
    one = tuple(Text(" ") if isinstance(node, Break) and not node.hard else node for node in cell)
    return inline_markdown(one, cell=True, line_break="<br>").strip()
