"""What a line or a header read from it shows at a glance: a list of tools, a project among jobs, an employer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvpdf.grammar.header.headers import Header
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, is_wholly
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import is_sure_title, is_title, piece_kind
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.jobs import employment_types
from cvpdf.lexicon.labels import header_labels
from cvpdf.model.inline import Code, plain
from cvpdf.model.resume import Part


def is_listing(line: Line) -> bool:
    """`C`, `Linux`, `CAN`: several words as code are tools, not a header."""
    return is_wholly(line, (Code,)) and sum(isinstance(node, Code) for node in line.inlines) > 1


def names_project(line: Line) -> bool:
    """`### 项目名称：支付系统` among jobs."""
    label = label_of(line)
    return label is not None and header_labels().get(label.word) == "project" and bool(label.value.text.strip())


def is_placed(header: Header) -> bool:
    """An organisation and no more than where, or how one was employed: `株式会社甲 / アルバイト`."""
    rest = [plain(part.inlines) for part in header.parts[1:]]
    organization = bool(header.parts) and header.parts[0].role == "organization" and not header.unsure
    beside = all(piece_kind(text) in ("location", "employment") or fold(text) in employment_types() for text in rest)
    return organization and bool(rest) and beside


def keeps_title(parts: Sequence[Part], value: Line) -> bool:
    """`Role: Full-stack development` below `Senior Developer` at a named firm: what was done, not another title."""
    held = [plain(part.inlines) for part in parts if part.role == "position" and part.line != value.line]
    titled = any(is_sure_title(text) for text in held)
    return titled and any(part.role == "organization" for part in parts) and not is_title(value.text)


_GENERIC_NAME = lazy(
    r"^(?:项目|項目|專案|专案|案例|作品|公司|プロジェクト|案件|프로젝트|project|job)?\s*[（(#№]?\s*[一二三四五六七八九十\d]{1,3}\s*[)）]?[:：.、]?$",
    re.I,
)


def is_generic(text: str) -> bool:
    """`项目一`, `Project 2`: a name that only counts."""
    return _GENERIC_NAME.match(text.strip()) is not None
