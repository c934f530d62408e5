"""What a piece of a header is, from its words alone: an organisation, a position, a place, a degree … (rule F)."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from functools import lru_cache

from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.firm_names import named_as_firm, named_as_school
from cvpdf.grammar.words.phrases import changes_employment, tells_of_work
from cvpdf.grammar.words.piece_patterns import CODES, FIRM, LATIN_STARTS, LEVEL, MARKS, REMARK, SITE, TOWN, PieceKind
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.jobs import (
    DOUBTFUL,
    LATIN_ACTIVITIES,
    LATIN_ENDS,
    LATIN_MODIFIERS,
    LATIN_RANKS,
    LATIN_SURE_ENDS,
    activities,
    degree_ends,
    degrees,
    employment_types,
    job_ends,
    job_fronts,
    latin_jobs,
    no_job_ends,
)
from cvpdf.lexicon.occupations import first_occupations, last_occupations
from cvpdf.lexicon.organizations import (
    FAMILIES,
    LATIN_FIRM_ENDS,
    LATIN_NAME_ENDS,
    LATIN_SCHOOL_ENDS,
    LEGAL_STARTS,
    SCHOOL_FRONTS,
    department_ends,
    known_organizations,
    known_schools,
    latin_legal,
    latin_words,
    legal_ends,
    school_words,
    soft_ends,
)
from cvpdf.lexicon.places import STATES, places
from cvpdf.lexicon.technologies import technology_words


@lru_cache(maxsize=4096)
def piece_kind(text: str) -> PieceKind:
    """What these few words say; `unknown` where nothing speaks for anything."""
    if len(text) > 120 or text[:1] == "《" or SITE.fullmatch(text):
        return "unknown"  # 《雨天便利店》 is a work
    bare = LEVEL.sub("", REMARK.sub(" ", text).strip()).strip() or text
    folded = fold(bare)
    if not folded:
        return "unknown"
    titled = folded.endswith(job_ends()) and (" " in text.strip() or not folded.endswith(activities()))  # ㈜다온무역
    firm: PieceKind | None = "organization" if FIRM.match(text) and not titled else None
    marks: PieceKind | None = "employment" if MARKS.match(text) or changes_employment(bare) else None
    if told := firm or marks or next((kind for kind, known in _TABLES if folded in known()), None):
        return told
    if _is_place(bare, folded):
        return "location"
    if max(folded) > CJK:
        return _cjk_kind(folded)
    return next((kind for kind, pattern in LATIN_STARTS if pattern.match(bare)), None) or _latin_kind(folded)


_TABLES: tuple[tuple[PieceKind, Callable[[], Container[str]]], ...] = (
    ("position", job_ends),
    ("location", places),
    ("employment", employment_types),
    ("degree", degrees),
    ("school", known_schools),
    ("organization", known_organizations),
    ("position", latin_jobs),
)


def _is_place(bare: str, folded: str) -> bool:
    town = TOWN.match(bare)
    if town is not None and town[1] in STATES:
        name = folded.split()[:-1]
        firm = fold(town[1]) in latin_legal() and "," not in bare and " ".join(name) not in places()  # Volta Fordon AB
        return not firm and latin_words().isdisjoint(name)
    tokens = [fold(token) for token in re.split(r"[,，、/·\s-]+", bare) if token]
    if folded[-1] in "市省区區县縣州" and 3 <= len(folded) <= 11 and folded[:2] in places():
        return True
    if not tokens or len(tokens) > 5:
        return False
    parts = [fold(CODES.sub("", part.strip())) for part in re.split(r"[,，、/·]+|\s-\s", bare) if part.strip()]
    return all(part in places() or (len(part) == 2 and part.isascii() and part.isalpha()) for part in parts) and any(
        part in places() for part in parts
    )


def _cjk_kind(folded: str) -> PieceKind:
    return next((kind for kind, is_one in _CJK_RULES if is_one(folded)), "unknown")


def ending(text: str, endings: tuple[str, ...]) -> str:
    """The first of the endings that the text has; mostly it has none, and that is asked in one call."""
    return next(filter(text.endswith, endings)) if text.endswith(endings) else ""


def _is_company(folded: str) -> bool:
    legal = ending(folded, legal_ends())
    title = ending(folded, job_ends()) if legal else ""
    person = folded.endswith("연구원") and folded[:-3].isascii()  # AI 연구원, as 책임연구원
    return (bool(legal) and len(legal) >= len(title) and not person) or folded.startswith(LEGAL_STARTS)


def _is_position(folded: str) -> bool:
    if tells_of_work(folded) or folded.endswith(no_job_ends()):
        return False
    both = "兼" in folded and folded.partition("兼")[0].endswith(job_ends())  # 软件工程师兼IT部门HR
    return both or folded.endswith(job_ends())


def _is_degree(folded: str) -> bool:
    return len(folded) <= 16 and folded.endswith(degree_ends())


def _is_latin_job(folded: str) -> bool:
    last = folded.rsplit(maxsplit=1)[-1]
    glued = _LATIN_END.search(last)  # iOS技术leader
    return last in latin_jobs() or (glued is not None and glued[0] in latin_jobs() - LATIN_ACTIVITIES)


_LATIN_END = lazy(r"(?<=[^\x00-\x7f])[a-z]{2,}$")


def _is_department(folded: str) -> bool:
    return len(folded) <= 12 and folded.endswith(department_ends())


def _latin_kind(folded: str) -> PieceKind:
    words = folded.split()
    if words[0] in LATIN_RANKS and (len(words) == 2 or all(word in LATIN_MODIFIERS for word in words[:-1])):
        return "position"  # Senior SE, Staff SWE
    return next((kind for kind, is_one in _LATIN_RULES if is_one(words)), "unknown")


def _has_job(words: Sequence[str]) -> bool:
    if any(word in latin_jobs() or word.removesuffix("in").endswith(LATIN_SURE_ENDS) for word in words):
        return True
    end, start = (words[-1], " ".join(words[-2:])), (words[0], " ".join(words[:2]))
    german = words[-1].removesuffix("in").endswith(LATIN_ENDS) or words[0].removesuffix("in").endswith(LATIN_ENDS)
    return german or any(
        (
            end[1] in latin_jobs(),
            not last_occupations().isdisjoint((*end, " ".join(words[-3:]))),
            not first_occupations().isdisjoint((*start, " ".join(words[:3]))),
        )
    )


def _names_body(words: Sequence[str]) -> bool:
    """UW Graduate Student Association; not Manager Student Union."""
    return (
        (len(words) > 2 or words[-1] in ("partners", "associates"))
        and words[-1] in LATIN_NAME_ENDS
        and not ((_has_job(words[:1]) and words[0] not in LATIN_ACTIVITIES) or words[0] in LATIN_RANKS)
    )


# What a piece in an alphabet is: the first of these that says so of its words.
_LATIN_RULES: tuple[tuple[PieceKind, Callable[[Sequence[str]], bool]], ...] = (
    ("organization", lambda words: words[-1] in latin_legal() or " ".join(words[-2:]) in latin_legal()),
    ("organization", _names_body),
    ("school", named_as_school),
    ("position", _has_job),
    ("degree", lambda words: bool(degrees().intersection((words[0], words[-1], " ".join(words[:2]))))),
    ("school", lambda words: any(word in school_words() or word.endswith(LATIN_SCHOOL_ENDS) for word in words)),
    ("school", lambda words: words[0] in SCHOOL_FRONTS and len(words) in (2, 3)),
    ("organization", lambda words: any(word.endswith(LATIN_FIRM_ENDS) for word in words)),
    ("organization", named_as_firm),
    ("department", lambda words: words[-1] in ("dept", "department", "division", "unit")),
    ("organization", lambda words: any(word in latin_words() for word in words)),
    ("organization", lambda words: words[0] in FAMILIES and len(words) < 4),  # Microsoft Research
    ("position", lambda words: all(word in LATIN_MODIFIERS for word in words) and len(words) > 1),
)


def has_legal_form(text: str) -> bool:
    """`Acme Inc`, `Globex Pvt Ltd`: an alphabet's name that only a firm has."""
    return not latin_legal().isdisjoint((fold(text).rpartition(" ")[2], " ".join(fold(text).split()[-2:])))


def is_title(text: str) -> bool:
    """A person's title, not an activity that a project may be called by as well."""
    if piece_kind(text) != "position":
        return False
    folded = fold(LEVEL.sub("", REMARK.sub(" ", text).strip()).strip())
    words = folded.split()
    jobs = {word for word in words if word in latin_jobs()}
    if folded.isascii() and (jobs <= LATIN_ACTIVITIES if jobs else all(word in LATIN_MODIFIERS for word in words)):
        return words[:1] != [] and words[0] in LATIN_RANKS  # DevOps, Front-end, First-Level IT-Support
    return folded.isascii() or not folded.endswith(activities())


_FIRST_WORDS = lazy(r"\s*[,(|–/—].*|\s(?:of|for|at|in|-)\s.*")


def ends_as_title(text: str) -> bool:
    """An English title ends with who: Senior Engineer, Head of Tools; not Developer Operations."""
    folded = fold(_FIRST_WORDS.sub("", text))
    if not folded or not folded.isascii():
        return True
    first, last = folded.split()[0], folded.split()[-1]
    return first in LATIN_RANKS or (last in latin_jobs() and last not in LATIN_ACTIVITIES) or last in last_occupations()


def is_sure_title(text: str) -> bool:
    """A person's title that its own words tell, whatever stands beside it: Senior Engineer, 前端工程师."""
    return is_title(text) and ends_as_title(text)


def is_doubtful(text: str) -> bool:
    """Words that end like a title but may name a business: 橘貓數位行銷, 雲海氣象顧問; not 後端開發, 技術顧問."""
    folded = fold(LEVEL.sub("", REMARK.sub(" ", text).strip()).strip())
    end = next((end for end in (*activities(), *DOUBTFUL) if folded.endswith(end)), "")
    if not end or folded.isascii() or len(folded) < 5:
        return False
    body = folded[: len(folded) - len(end)].rstrip()
    return front_start(body) > 0 and not body[: front_start(body)].isascii()  # odoo自由顾问


def sounds_like_work(text: str) -> bool:
    """A name, and behind it what is done there: Firefly Systems IT Support; not Digital Marketing."""
    words = fold(text).split()
    first = words[0] if words and text.isascii() and text[:1].isupper() else ""
    known = first in LATIN_MODIFIERS or first in latin_jobs() or first in technology_words()
    return len(words) > 1 and bool(first) and not known and not is_title(text)


def is_school(folded: str) -> bool:
    """A school, university or class."""
    held = not folded.isascii() and any(word in folded for word in school_words() if word > CJK)
    return held or any(word in school_words() for word in folded.split())


# What a CJK piece is: the first of these that says so.
_CJK_RULES: tuple[tuple[PieceKind, Callable[[str], bool]], ...] = (
    ("school", lambda folded: _is_company(folded) and is_school(folded)),
    ("organization", _is_company),
    ("position", _is_position),
    ("degree", _is_degree),
    ("school", is_school),
    ("position", _is_latin_job),
    ("department", _is_department),
    ("organization", lambda folded: folded.endswith(soft_ends())),
)


def front_start(folded: str) -> int:
    """Where the run of title words at the end of a text begins; its length where there is none."""
    stop = len(folded)
    while stop:
        fronts = job_fronts().get(folded[stop - 1], ())
        front = next((word for word in fronts if folded.endswith(word, 0, stop)), None)
        if front is None:
            break
        if (
            front.isascii()
            and stop > len(front)
            and folded[stop - len(front) - 1].isascii()
            and folded[stop - len(front) - 1].isalnum()
        ):
            break
        stop -= len(front)
        stop = len(folded[:stop].rstrip(" /、&+·・-"))
    return stop
