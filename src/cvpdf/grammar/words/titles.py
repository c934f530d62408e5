"""What a title means: work, skills, a label inside an entry, or the document's own name (rules S1 and S2)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from cvpdf.grammar.text.lines import ems
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.modified_titles import modified_kind, names_one_project, preposed_kind, without_modifiers
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.organizations import known_organizations, legal_ends
from cvpdf.lexicon.sections import section_kinds
from cvpdf.lexicon.title_modifiers import ENGLISH_HEADS
from cvpdf.lexicon.titles import document_titles, group_titles, sub_label_ends, sub_labels
from cvpdf.model.resume import Kind

# 一、 （一） 1. 01 Part 1 第一部分: an ordinal in front of a title.
NUMBER = lazy(
    r"^\s*(?:第?[一二三四五六七八九十]{1,3}(?:部分|章|节)?\s*[、.．，:：)）]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[、.．)）:：]|\d{1,2}(?:\.\d{1,2})*\.?\s|[IVX]{1,4}\s*[.、)]|part\s*\d+[.:：]?)\s*",
    re.I,
)
# 1. 1-2. （一） ① 【プロジェクト1】 项目一： Project #1:  the number of an entry among its like; the order says it.
ENTRY_NUMBER = lazy(
    r"\s*(?:[（(]\d{1,2}[)）]|\d{1,2}(?:[-.]\d{1,2})?[.、．)](?![\d.])|\d{1,2}[-.]\d{1,2}\s(?=\s*[^\W\d])"
    r"|[一二三四五六七八九十]{1,2}、|[①-⑳]"
    r"|【\d{1,2}】|[【\[]\s*(?:プロジェクト|案件|项目|項目|專案|project|프로젝트)\s*[#№]?\s*[一二三四五六七八九十\d]{1,2}\s*[】\]]"
    r"|(?:プロジェクト|案件|项目|項目|專案|project|프로젝트)\s*[#№]?\s*[一二三四五六七八九十\d]{1,2}\s*[:：.、])\s*(?=\S)",
    re.I,
)
_JOINTS = lazy(
    r"\s*(?:[/／&＆|｜、,，・·+＋()（）【】\[\]—–]|\s-\s|\band\b|和|与|與|及|以及|および|및|\bund\b|\by\b|\be\b|\bet\b|\bи\b)\s*",
    re.I,
)
# 경력 : 5년 2개월
_LASTING = lazy(r"(?:총|約|约|共)?\s*\d+(?:\.\d+)?\+?\s*(?:年|년|years?|yrs?|개월|个月|個月|ヶ月|か月)", re.I)
_LATIN_REMARK = lazy(r"\s+[(](?![^()]*\d{4})[^()\u2e80-\uffff]{1,24}[)]$")
IDENTIFIER = lazy(r"(?<=\S)\s?\{[#.]?[A-Za-z][\w-]*\}$")  # 个人优势{personal}
_SHORTCODES = lazy(r"^\s*(?::[a-z][a-z0-9_+-]{1,30}:\s*)+")  # :sparkles: 教育背景
_COLON = lazy(r"\s*[:：]\s*")
# A title that joins two of these is the one named first here.
RANK: tuple[Kind, ...] = (
    "work", "education", "intern", "project", "opensource", "awards", "skills", "publications", "certs", "summary",
    "basics",
)  # fmt: skip
# Kinds whose title may carry its value behind a colon: 求职意向：前端.
WITH_VALUE: frozenset[Kind] = frozenset({
    "objective", "basics", "summary", "skills", "languages", "interests", "links", "certs", "awards", "other",
    "military", "thanks", "references", "talks", "publications", "courses",
})  # fmt: skip


class Title(NamedTuple):
    """What a title means; `exact` when the whole of it is known vocabulary."""

    kind: Kind
    exact: bool


@lru_cache(maxsize=1024)
def read_title(text: str) -> Title | None:
    """The meaning of a title; None for one that is no section of a résumé."""
    bare = NUMBER.sub("", text.strip().lstrip("*_#> "), count=1) if len(text) <= 160 else ""
    bare = IDENTIFIER.sub("", _SHORTCODES.sub("", bare))
    folded = fold(bare)
    if not folded or ems(bare) > 40 or is_sub_label(text):
        return None
    return (
        _whole(folded, fold(text))
        or (_whole(fold(bare.replace("-", "")), "") if "-" in bare else None)  # SPRACH-KENNTNISSE
        or _whole(fold(_LATIN_REMARK.sub("", bare)), "")  # Commercial Experience (15+ years)
        or _before_colon(bare)
        or _bilingual(bare)
        or _joined(bare, folded)
        or _misspelt(without_modifiers(folded))
        or ((kind := preposed_kind(folded)) and Title(kind, exact=False))  # Experiência como instrutora
    )


_OVERVIEWS = ("개요", "概要", "概述", "overview", "背景", "介绍", "介紹", "说明", "說明", "소개")


def read_overview(text: str) -> Title | None:
    """`프로젝트 개요`, inside an entry a label, where it is a section's title."""
    folded = fold(text)
    return next((read_title(folded.removesuffix(end)) for end in _OVERVIEWS if folded.endswith(end)), None)


def strays(text: str, current: Kind | None) -> bool:
    """`## 項目背景` behind `## 學歷`: where no project is, a section of them."""
    title = read_overview(text)
    return title is not None and title.kind == "project" and current in ("education", "skills", "certs", "awards")


_PROSE = 40  # ems
# Shorter words are one letter from too many others.
_SURE = 8
_LETTERS = "abcdefghijklmnopqrstuvwxyzäöüßáéèíóúçãõñ"


# One slip leaves either so many letters at the head of a word as they are, or so many at its end.
_INTACT = 3


@cache
def _alike() -> dict[str, list[str]]:
    """Titles by how they begin, and by how they end (with … before it)."""
    found: dict[str, list[str]] = {}
    for title in section_kinds():
        if _SURE - 1 <= len(title) <= 25:
            found.setdefault(title[:_INTACT], []).append(title)
            found.setdefault(f"…{title[-_INTACT:]}", []).append(title)
    return found


def _is_slip(word: str, title: str) -> bool:
    """Whether one letter is missing, too much or another, or two have changed places."""
    if abs(len(word) - len(title)) > 1:
        return False
    at = next((at for at, (left, right) in enumerate(zip(word, title, strict=False)) if left != right), len(word))
    left, right = word[at:], title[at:]
    swapped = left[1:2] + left[:1] + left[2:] == right
    return swapped or left[1:] == right or left == right[1:] or left[1:] == right[1:]


def is_known(folded: str) -> bool:
    """Whether a folded title is one by the tables, with its accents or without."""
    return folded in section_kinds() or (folded.isascii() and folded in _unaccented())


def _misspelt(folded: str) -> Title | None:
    """`Edudation`, `Programiersprachen`: a known title but for one letter."""
    if len(folded) < _SURE or len(folded) > 24 or max(folded) > "\u024f":
        return None
    near = (*_alike().get(folded[:_INTACT], ()), *_alike().get(f"…{folded[-_INTACT:]}", ()))
    if not any(_is_slip(folded, title) for title in near):  # as nearly always
        return None
    halves = [(folded[:at], folded[at:]) for at in range(len(folded) + 1)]
    slips = [
        *(left + right[1:] for left, right in halves if right),
        *(left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1),
        *(left + letter + rest for left, right in halves for letter in _LETTERS for rest in (right, right[1:])),
    ]
    kind = next((section_kinds()[slip] for slip in slips if slip in section_kinds()), None)
    return Title(kind, exact=True) if kind else None


@cache
def _unaccented() -> dict[str, Kind]:
    """Titles of alphabets with accents, without them: EXPERIENCES PROFESSIONNELLES in capitals."""
    return {
        "".join(char for char in unicodedata.normalize("NFD", title) if not unicodedata.combining(char)): kind
        for title, kind in section_kinds().items()
        if len(title) >= _SURE and not title.isascii() and max(title) < "\u0250"
    }


def _whole(folded: str, numbered: str) -> Title | None:
    kind = section_kinds().get(folded) or section_kinds().get(numbered)
    kind = kind or (_unaccented().get(folded) if folded.isascii() and len(folded) >= _SURE else None)
    kind = kind or modified_kind(folded)
    return Title(kind, exact=True) if kind else None


def _before_colon(bare: str) -> Title | None:
    """`求职意向：前端`; with an entry behind it (`项目：云文档`) a title is no sure sign."""
    head, colon, value = cut_colon(bare)
    if colon and not value:
        return read_title(head)  # Interests/Hobbies:
    kind = section_kinds().get(fold(head)) if colon else None
    if kind:
        return Title(kind, exact=kind in WITH_VALUE or not value or _LASTING.match(value) is not None)
    return _containing(fold(head)) if colon and fold(head) else None


def _bilingual(bare: str) -> Title | None:
    """`工作經歷 Work Experience`: the same title in two scripts."""
    cjk = fold("".join(char for char in bare if char > CJK))
    latin = fold("".join(char if char < CJK else " " for char in bare))
    kinds = [section_kinds().get(half) for half in (cjk, latin) if half]
    return Title(kinds[0], exact=True) if len(kinds) == 2 and kinds[0] and kinds[1] else None


def _joined(bare: str, folded: str) -> Title | None:
    """`教育/工作经历`, `Honors & Awards (2019)`, or a known title inside a longer one."""
    if folded in document_titles():
        return None
    if (kind := section_kinds().get(fold(_OF.split(bare)[-1]))) and _OF.search(bare):
        return Title(kind, exact=False)  # what it is stands last: エンジニアとしての強み, 제품 관점의 강점
    parts = [fold(part) for part in _JOINTS.split(bare)]
    if not SHOWN.isdisjoint(parts) and any(section_kinds().get(part) in ("basics", "links") for part in parts):
        parts = [part for part in parts if part not in SHOWN]  # 連絡先・ポートフォリオ
    known = [kind for part in parts if (kind := section_kinds().get(part))]
    if not known:
        return _containing(folded) or next((title for part in parts if part and (title := _containing(part))), None)
    rest = [_containing(part) for part in parts if part and part not in section_kinds()]
    if all(part in _VAGUE for part in parts if part in section_kinds()) and any(rest):
        known = [title.kind for title in rest if title]  # 貴社で活かせるスキル・経験
    if "skills" in known and any(part in _VAGUE for part in parts):
        said = (section_kinds().get(part) for part in parts if part not in _VAGUE)
        known = [kind for kind in said if kind] or ["skills"]  # 経験・スキル、資格
    first = min(known, key=lambda kind: RANK.index(kind) if kind in RANK else len(RANK))
    if first == "languages" and max(folded) > CJK and folded.endswith(_ABLE) and len(known) < sum(map(bool, parts)):
        first = "skills"  # IT及英语技能
    one = first == "project" and len(known) == 1 and names_one_project(bare)
    one = one or (first == "intern" and any(_employs(part) for part in parts))  # 삼성전자 · 인턴
    long = any(len(part.split()) > _LONGEST_HALF for part in parts if part not in section_kinds())
    return Title(first, exact=len(known) * 2 >= sum(map(bool, parts)) and not one and not long)


def _employs(folded: str) -> bool:
    return folded in known_organizations() or folded.endswith(legal_ends())


_OF = lazy(r"(?<=[\u3041-\u30ff\u4e00-\u9fff])の(?=.)|(?<=[가-힣])의\s+(?=\S)")
SHOWN = frozenset({"ポートフォリオ", "포트폴리오", "portfolio", "作品集"})

_LONGEST_HALF = 3  # words; University of Science and Technology is no section of tools


# Beside another word these say nothing of jobs.
_VAGUE = frozenset({"経験", "经验", "經驗", "경험", "经历", "經歷", "experience", "experiences"})


# What one can do, of whatever else stands before it.
_ABLE = ("技能", "能力", "スキル")

_HAN = lazy(r"[a-z0-9\u3400-\u9fff]+")


# Before a title's last word: the things are the author's own or the best of them, so it is no thing's name.
_OWN = ("个人", "個人", "我的", "主要", "代表", "精选", "精選", "主な", "개인", "주요")


def cut_colon(text: str) -> tuple[str, bool, str]:
    """(before the first colon, whether there is one, behind it)."""
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
        known = (span for span in spans if span in section_kinds() and len(span) > (4 if span.isascii() else 3))
        best = max(known, key=len, default="")
    elif len(folded) <= 16:
        spans = [folded[i:j] for j in range(len(folded), 1, -1) for i in range(j - 1)]
        known = (span for span in spans if span in section_kinds())
        if _HAN.fullmatch(folded):  # 教学技能: in Chinese the last word is what it is; not スキルサマリ
            best = max(known, key=lambda span: (len(span), span not in _VAGUE), default="")
        else:
            found = list(known)  # in Japanese as well: バージョン管理スキル, プライベートプロジェクト履歴
            sure = (each for each in found if each not in _VAGUE and section_kinds()[each] != "summary")
            best = max(filter(folded.endswith, sure), key=len, default="") or max(reversed(found), key=len, default="")
    share = 5 if "\u0400" <= best[:1] <= "\u04ff" else 3  # опыт is a short word
    own = (folded.startswith(_OWN) or best == "スキル") and folded.endswith(best)  # 个人 AI 产品项目
    own = own or (folded.endswith(f" {best}") and best in ENGLISH_HEADS)  # Bioinformatics Skills
    if not best or (len(best) * share < len(folded) and not own):
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


def is_prose(text: str) -> bool:
    """A sentence that someone made big is no title."""
    return ems(text) > _PROSE or text.rstrip().endswith(("。", "；"))


def is_group(text: str) -> bool:
    """A heading that only groups entries: 全职, Earlier."""
    return fold(NUMBER.sub("", text.strip(), count=1)) in group_titles()


def is_document_title(text: str) -> bool:
    """What the document is, not whose: 个人简历, Resume."""
    folded = fold(text)
    return folded in document_titles() or fold(re.sub(r"[0-9a-f]{4,}\s*$", "", text)) in document_titles()
