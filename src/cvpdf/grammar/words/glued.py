"""Words without a gap: `北山科技有限公司后端开发工程师`, an employer and a title (rule F, docs/markdown.md)."""

from __future__ import annotations

from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.phrases import tells_of_work
from cvpdf.grammar.words.roles import ending, front_start, piece_kind
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.jobs import job_ends
from cvpdf.lexicon.organizations import known_organizations, legal_ends, soft_ends

_UNIVERSITY = lazy(
    r"^\S{2,20}?(?:大学|大學|대학교)(?![院城生]|大学院|大學院|대학원|[^\s，,、（(]{1,8}(?:分校|校区|校區))(?=\S{2})"
)


def glued_school(text: str) -> int | None:
    """Where a field of study is glued behind a university: 庐州工业大学|测控技术与仪器专业."""
    match = _UNIVERSITY.match(text)
    return match.end() if match and "(" not in match[0] and text[match.end()] not in "（(" else None


def _legal_stop(body: str, legal: str) -> int:
    """Behind which character a name ends so; 0 where it does not, or nothing stands before."""
    at = body.rfind(legal)
    return at + len(legal) if at > 0 else 0


def glued(text: str) -> int | None:
    """Where a title is glued behind an organisation: 北山科技有限公司|后端开发工程师; None where nothing is glued."""
    low = text.casefold()
    end = ending(low, job_ends())
    if not end or tells_of_work(low):
        return None
    body = low[: len(low) - len(end)]
    stop = max((_legal_stop(body, legal) for legal in legal_ends() if legal in body), default=0)
    if stop:
        rest = low[stop:]
        kind_of_school = body[:stop].strip() in legal_ends()  # 초등학교 교사
        told = piece_kind(rest) == "position" and not rest.startswith(("的", "(", "（"))
        return stop if told and not kind_of_school else None
    start = front_start(body)
    head = body[:start].rstrip()
    if piece_kind(head) in ("department", "position"):
        return None  # 读者服务部助理, 인사팀장
    if len(head) > 1 and (head.endswith(soft_ends()) or fold(head) in known_organizations()):
        return len(head)
    return None
