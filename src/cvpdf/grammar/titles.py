"""What a title means: work, skills, a label inside an entry, or the document's own name (rules S1 and S2)."""

from __future__ import annotations

# 一、 （一） 1. 01 Part 1 第一部分: an ordinal in front of a title.
NUMBER = re.compile(
    r"^\s*(?:第?[一二三四五六七八九十]{1,3}(?:部分|章|节)?\s*[、.．，:：)）]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[、.．)）:：]|\d{1,2}(?:\.\d{1,2})*\.?\s|[IVX]{1,4}\s*[.、)]|part\s*\d+[.:：]?)\s*",
    re.I,
)
_JOINTS = re.compile(
    r"\s*(?:[/／&＆|｜、,，・·+＋()（）【】\[\]—–]|\s-\s|\band\b|和|与|與|及|以及|および|및|\bund\b|\by\b|\be\b|\bet\b|\bи\b)\s*",
    re.I,
)
_COLON = re.compile(r"\s*[:：]\s*")
# A title that joins two of these is the one named first here.
RANK: tuple[Kind, ...] = (
    "work", "education", "intern", "project", "opensource", "awards", "skills", "publications", "certs", "summary", "basics",
)  # fmt: skip
# Kinds whose title may carry its value behind a colon: 求职意向：前端.
WITH_VALUE: frozenset[Kind] = frozenset(
    {
        "objective",
        "basics",
        "summary",
        "skills",
        "languages",
        "interests",
        "links",
        "certs",
        "awards",
        "other",
        "military",
        "thanks",
        "references",
        "talks",
        "publications",
        "courses",
    }
)


@dataclass(frozen=True, slots=True)
class Title:
    """What a title means; `exact` when the whole of it is known vocabulary."""

    kind: Kind
    exact: bool


@lru_cache(maxsize=1024)
def read_title(text: str) -> Title | None:
    """The meaning of a title; None for one that is no section of a résumé."""
    if len(text) > 160:
        return None
    bare = NUMBER.sub("", text.strip().lstrip("*_#> "), count=1)
    head, colon, value = cut_colon(bare)
    folded = fold(bare)
    if not folded or ems(bare) > 40 or is_sub_label(text):
        return None
    for candidate in (folded, fold(text)):
        if candidate in section_kinds():
            return Title(section_kinds()[candidate], exact=True)
    if colon and fold(head) in section_kinds():
        kind = section_kinds()[fold(head)]
        return Title(kind, exact=kind in WITH_VALUE or not value)
    if folded in document_titles():
        return None
    kinds = [section_kinds().get(fold(part)) for part in _JOINTS.split(bare)]
    known = [kind for kind in kinds if kind]
    if known:
        first = min(known, key=lambda kind: RANK.index(kind) if kind in RANK else len(RANK))
        return Title(first, exact=len(known) * 2 >= len([kind for kind in _JOINTS.split(bare) if fold(kind)]))
    return _containing(folded)


def cut_colon(text: str) -> tuple[str, bool, str]:
    match = _COLON.search(text)
    return (text[: match.start()], True, text[match.end() :]) if match else (text, False, "")


def _containing(folded: str) -> Title | None:
    """The longest known title inside an unknown one: 我的主要工作经历."""
    best = ""
    if folded.isascii() or (" " in folded and max(folded) < "\u2e80"):
        tokens = folded.split()
        if len(tokens) > 5:
            return None
        spans = [" ".join(tokens[i:j]) for i in range(len(tokens)) for j in range(i + 1, len(tokens) + 1)]
        best = max((span for span in spans if span in section_kinds() and len(span) > 4), key=len, default="")
    elif len(folded) <= 16:
        spans = [folded[i:j] for i in range(len(folded)) for j in range(i + 2, len(folded) + 1)]
        best = max((span for span in spans if span in section_kinds()), key=len, default="")
    if not best or len(best) * 3 < len(folded):
        return None
    return Title(section_kinds()[best], exact=False)


@lru_cache(maxsize=1024)
def is_sub_label(text: str) -> bool:
    """A label inside an entry: 工作内容, Responsibilities (rule S2)."""
    if len(text) > 60:
        return False
    folded = fold(NUMBER.sub("", text.strip(), count=1))
    if folded in sub_labels():
        return True
    return len(folded) <= 24 and folded.endswith(sub_label_ends()) and folded not in section_kinds()


def is_group(text: str) -> bool:
    """A heading that only groups entries: 全职, Earlier."""
    return fold(NUMBER.sub("", text.strip(), count=1)) in group_titles()


def is_document_title(text: str) -> bool:
    """What the document is, not whose: 个人简历, Resume."""
    folded = fold(text)
    return folded in document_titles() or fold(re.sub(r"[0-9a-f]{4,}\s*$", "", text)) in document_titles()
