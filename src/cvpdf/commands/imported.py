"""Another tool's résumé as Markdown: JSON Resume and RenderCV's YAML."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from cvpdf.commands.understanding import understand
from cvpdf.exchange.from_json_resume import from_json_resume, own_part
from cvpdf.exchange.from_rendercv import from_rendercv
from cvpdf.exchange.inspection import inspection
from cvpdf.exchange.loading import is_rendercv, load, strings
from cvpdf.exchange.making import Maker, one
from cvpdf.exchange.markdown import Layout, canonical, markdown
from cvpdf.exchange.phrases import LANGUAGES
from cvpdf.grammar.text.language import detect_language
from cvpdf.grammar.time.periods import find_periods
from cvpdf.model.errors import SourceError
from cvpdf.model.outline import Block
from cvpdf.model.period import Period
from cvpdf.model.policy import TRUSTED, Policy
from cvpdf.model.resume import Entry, Kind, Resume
from cvpdf.model.source import Source
from cvpdf.parse import parse
from cvpdf.read import decode

UNEMPLOYED: frozenset[Kind] = frozenset({"awards", "certs", "publications"})


def imported(
    data: bytes, name: str, *, lang: str | None = None, encoding: str | None = None, policy: Policy = TRUSTED
) -> tuple[str, tuple[str, ...]]:
    """The Markdown of another tool's résumé, and what of it is read otherwise than the data says it.

    Raises:
        SourceError: It is no text, or neither JSON Resume nor RenderCV's YAML.
    """
    fields = load(decode(data, name, encoding), name, policy)
    told = one(own_part(fields), ("lang",))
    lang = lang or (told if told in LANGUAGES else detect_language(strings(fields)))
    maker = Maker(lang, _blocks, _period)
    resume = from_rendercv(fields, maker) if is_rendercv(fields) else from_json_resume(fields, maker)
    if not markdown(resume, Layout()).strip():
        raise SourceError(f"{name} is a résumé that says nothing.", "Write something in it, or name another file.")
    text = canonical(resume, _reread, {})
    return text, tuple(_otherwise(resume, _reread(text)))


def _blocks(text: str) -> tuple[Block, ...]:
    return parse(Source("", None, text, tuple(text.split("\n"))))[0].blocks


def _period(words: str) -> Period | None:
    """The period, where all the words are one."""
    found = find_periods(words, 0)
    return found[0].period if len(found) == 1 and found[0].period.written == words else None


def _reread(text: str) -> Resume:
    return understand(text.encode(), "the Markdown", encoding="utf-8").resume


def _otherwise(resume: Resume, again: Resume) -> Iterator[str]:
    """The name and the entries that are lost or not read as they were meant."""
    if resume.basics.name not in ("", again.basics.name):
        yield resume.basics.name
    found = [
        tuple(each[key] for key in ("organization", "position", "start", "end"))
        for section in inspection(again)["sections"]
        for each in section["entries"]
    ]
    known: dict[tuple[bool, ...], set[tuple[str | None, ...]]] = {}  # which of the four count → what was read of them
    for entry in (node for section in resume.sections for node in section.body if isinstance(node, Entry)):
        head = _head(entry)
        told = tuple(each is not None for each in head)
        if told not in known:
            known[told] = {tuple(compress(each, told)) for each in found}
        if tuple(compress(head, told)) not in known[told]:
            yield entry.organization or entry.position


def _head(entry: Entry) -> tuple[str | None, ...]:
    """Who, what, from when, to when; of a prize or a paper only when, for neither has an employer."""
    dates = (entry.period.start, entry.period.end) if entry.period else (None, None)
    said = (entry.organization or None, entry.position or None) if entry.kind not in UNEMPLOYED else (None, None)
    return (*said, *(date.iso() if date else None for date in dates))
