"""Names of employers by the words they begin or end with: Clínica San Juan, Milbury Symphony Orchestra (rule F)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cvpdf.lexicon.firm_edges import firm_ends, firm_starts
from cvpdf.lexicon.jobs import latin_jobs


def named_as_firm(words: Sequence[str]) -> bool:
    """Clínica San Juan, Milbury Symphony Orchestra; not Banco de Dados."""
    if len(words) < 2 or words[1:3] in (["de", "dados"], ["de", "datos"]):
        return False
    starts = (words[0], " ".join(words[:2]))
    ends = (words[-1], " ".join(words[-2:]))
    short = not firm_starts().isdisjoint(starts) and len(words) <= LONGEST_NAME
    return short or not firm_ends().isdisjoint(ends)


LONGEST_NAME = 9  # words


def named_as_school(words: Sequence[str]) -> bool:
    """Olin College of Engineering, Lakeside School of Design; not School of Law, a part of one."""
    at = next((at for at, pair in enumerate(pairwise(words)) if pair[0] in _SCHOOLS and pair[1] in ("of", "for")), -1)
    return at > 0 and not _WITHIN.intersection(words[:at]) and latin_jobs().isdisjoint(words[:at])


_SCHOOLS = frozenset(("college", "school", "academy", "university", "polytechnic"))
_WITHIN = frozenset("of in at for head dean chair member president".split())
