"""Names of employers by the words they begin or end with: Clínica San Juan, Milbury Symphony Orchestra (rule F)."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.lexicon.more_organizations import firm_ends, firm_starts


def named_as_firm(words: Sequence[str]) -> bool:
    """Clínica San Juan, Milbury Symphony Orchestra; not Banco de Dados."""
    if len(words) < 2 or words[1:3] in (["de", "dados"], ["de", "datos"]):
        return False
    starts = (words[0], " ".join(words[:2]))
    ends = (words[-1], " ".join(words[-2:]))
    short = not firm_starts().isdisjoint(starts) and len(words) <= LONGEST_NAME
    return short or not firm_ends().isdisjoint(ends)


LONGEST_NAME = 9  # words
