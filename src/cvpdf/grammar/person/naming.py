"""Where the name may stand: behind a label, in a table, in a first line (rule N, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cvpdf.grammar.person.contacts import read_contacts
from cvpdf.grammar.person.forms import names_columns, table_lines
from cvpdf.grammar.person.introductions import name_in_sentence, name_in_title
from cvpdf.grammar.person.names import is_name
from cvpdf.grammar.person.writings import name_of
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import LONG, Line, ems, icon_stop, lines_of
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.model.inline import Link, Strong, Text, plain
from cvpdf.model.outline import Block, Heading, List, Paragraph, Quote, Row, Table, Verbatim

_ABOUT = frozenset({"基本信息", "个人信息", "基本资料", "基本情况", "个人资料", "基本資料"})  # 基本信息：林小北 / 男
SHORT_BLOCK = 8  # lines; contacts in a fence are few, a program is long


def labelled_name(blocks: Sequence[Block]) -> str:
    """The name behind 姓名：, wherever in the head it stands; given and family name of a form in two rows."""
    for line in [*all_lines(blocks), *_columns(blocks)]:
        gathered = read_contacts(line)
        if gathered.name is not None and (name := name_of(gathered.name.text)):
            return name
    return ""


def _columns(blocks: Sequence[Block]) -> list[Line]:
    """The cells of the row below a head of labels, each with its label: `| 氏名 | 年齢 |`."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Table) and len(rows := rows_of(block)) > 1:
            labels, values = rows[0], rows[1]
            if names_columns(labels):
                for label, value in zip(labels.cells, values.cells, strict=False):
                    lines.append(Line((*label, Text("："), *value), values.line))
    return lines


def all_lines(blocks: Sequence[Block]) -> list[Line]:
    """Every line of blocks, list items and table rows included."""
    lines: list[Line] = []
    for block in blocks:
        match block:
            case Heading(_, inlines, line) | Paragraph(inlines, line):
                lines += lines_of(inlines, line)
            case List(items):
                for item in items:
                    lines += all_lines(item.blocks)
            case Quote(inner):
                lines += all_lines(inner)
            case Verbatim(text, line) if text.count("\n") < SHORT_BLOCK:
                texts = enumerate(text.split("\n"), line)
                lines += [Line((Text(each.strip()),), at) for at, each in texts if each.strip()]
            case Table():
                lines += table_lines(block)
            case _:
                pass
    return lines


def rows_of(table: Table) -> tuple[Row, ...]:
    """The rows of a table, its header first."""
    return ((table.header,) if table.header else ()) + table.rows


def told_name(blocks: Sequence[Block]) -> str:
    """The name in one of the first sentences: 大家好，我叫林小北."""
    for line in all_lines(blocks)[:12]:
        found = name_in_sentence(line.text[:LONG])
        if found is not None:
            return found.name
        if name := _bold_name(line):
            return name
    return ""


_IS_CALLED = lazy(r"\s?(?:です(?:[。.！!]|\s*$)|と申します|といいます|と言います|입니다|이라고 합니다)")


def _bold_name(line: Line) -> str:
    """`システムエンジニアの**Ruu**です`: in a sentence that says who somebody is, what is bold is the name."""
    for node, behind in pairwise(line.inlines):
        if isinstance(node, Strong) and isinstance(behind, Text) and _IS_CALLED.match(behind.text):
            text = plain(node.children).strip()
            if is_name(text, lenient=True) and piece_kind(text) == "unknown":
                return text
    return ""


# 2024年11月1日現在　, 2024/11/1 : the day of a 職務経歴書, before the name on one line
_STAMP = lazy(
    r"\s*(?:(?:19|20)\d\d|令和\d{1,2}|令和元)\s*[./年-]\s*\d{1,2}\s*[./月-]\s*\d{1,2}\s*日?\s*(?:現在|时点|更新|作成|기준)?[\s\u3000]+"
)


def stamped_name(text: str) -> tuple[int, int] | None:
    """Where the name stands in `2024年11月1日現在　森田 葵`, behind the day and nothing else."""
    stamp = _STAMP.match(text)
    rest = text[stamp.end() :].rstrip() if stamp else ""
    return (stamp.end(), stamp.end() + len(rest)) if stamp and is_name(rest) else None


def early_name(blocks: Sequence[Block]) -> str:
    """A first line that is a name, or the name in `- 林小北/男/1995`."""
    lines = [each for each in all_lines(blocks) if not _is_content(each)]
    for line in [each.part(icon_stop(each.text), len(each.text)) for each in lines[:6]]:
        label = label_of(line)
        about = label is not None and label.word in _ABOUT and "/" in label.value.text.replace("／", "/")
        text = label.value.text.strip() if label is not None and about else line.text.strip()
        if label is not None and not about:
            continue
        if is_name(text):
            return text
        if stamped := stamped_name(text):
            return text[slice(*stamped)]
        found = name_in_title(text, lenient=False) if ems(text) < 40 else None
        first = min([found.start, *(start for start, _ in found.dropped)]) if found is not None else 0
        if found is not None and (first == 0 or text[0] in "男女"):
            return found.name
    return ""


def _is_content(line: Line) -> bool:
    """A line of a table of contents: [基本情報](#基本情報)."""
    links = [node for node in line.inlines if isinstance(node, Link)]
    return len(links) == 1 and links[0].url.startswith("#") and plain(links).strip() == line.text.strip()
