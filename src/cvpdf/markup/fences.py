"""A whole résumé inside a code fence: plain text that someone wanted kept as typed, or Markdown from a chat window."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.sections import section_kinds
from cvpdf.markup.lines import FENCE, Line

# What a fence around words is called; any other name is a programming language's.
_WORDS = frozenset({"", "text", "txt", "plain", "plaintext", "md", "markdown", "resume", "cv"})
_TITLE = re.compile(r"\s*#{0,6}\s*(?:\*\*)?([^*:：]{2,40}?)(?:\*\*)?\s*[:：]?\s*(?:\*\*)?\s*#*\s*")
# So many known titles on lines of their own make the fence's content a résumé.
TITLES = 2


def unfenced(lines: list[Line]) -> list[Line]:
    """The same lines; a fence that holds a résumé's sections is taken away, its words stay in their lines."""
    if not any(line.fixed for line in lines):
        return lines
    out: list[Line] = []
    for run in _runs(lines):
        out += _opened(run) if run[0].fixed and _holds_sections(run) else run
    return out


def _runs(lines: list[Line]) -> Iterator[list[Line]]:
    """Each fence with what it holds, and the lines between."""
    run: list[Line] = []
    inside = False
    for line in lines:
        opens = line.fixed and not inside
        if run and (opens or (inside and not line.fixed)):
            yield run
            run = []
        run.append(line)
        closes = line.fixed and inside and len(run) > 1 and _is_mark(line.text, run[0].text)
        inside = line.fixed and not closes
        if closes:
            yield run
            run = []
    if run:
        yield run


def _is_mark(text: str, opening: str) -> bool:
    mark = FENCE.match(opening)
    return mark is not None and text.strip().startswith(mark[1]) and not text.strip(" `~")


def _holds_sections(run: list[Line]) -> bool:
    mark = FENCE.match(run[0].text)
    if mark is None or run[0].text[mark.end() :].strip().lower() not in _WORDS:
        return False
    titles = [match[1] for line in run[1:] if (match := _TITLE.fullmatch(line.text))]
    return sum(fold(title) in section_kinds() for title in titles) >= TITLES


def _opened(run: list[Line]) -> list[Line]:
    """The content in place of the fence; a line that is not moved in begins a new one."""
    inner = run[1:-1] if len(run) > 1 and _is_mark(run[-1].text, run[0].text) else run[1:]
    edge = min((_indent(line.text) for line in inner if line.text.strip()), default=0)
    out = [Line("", run[0].origin)]
    for line, after in zip(inner, [*inner[1:], None], strict=True):
        text = line.text[edge:].rstrip()
        breaks = text and after is not None and after.text.strip() and _indent(after.text) <= edge
        out.append(Line(f"{text}  " if breaks else text, line.origin))
    return [*out, Line("", run[-1].origin)] if len(inner) < len(run) - 1 else out


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
