"""fonts/radicals: radicals and look-alikes lead to the ideographs that every face of ours draws."""

from __future__ import annotations

import unicodedata

from tests.unit.test_fonts_folder import HAN, TYPECASE


def test_radicals_lead_to_ideographs() -> None:
    pairs = {ord(radical): ord(ideograph) for radical, ideograph in TYPECASE.radicals.items()}
    assert len(pairs) >= 287
    assert all(0x2E80 <= radical <= 0x2FDF for radical in pairs)
    assert all(unicodedata.name(chr(ideograph)).startswith("CJK UNIFIED") for ideograph in pairs.values())
    assert not pairs.keys() & set(pairs.values())


def test_every_kangxi_radical_is_folded_as_unicode_says() -> None:
    kangxi = [chr(code) for code in range(0x2F00, 0x2FD6)]
    assert {each: unicodedata.normalize("NFKC", each) for each in kangxi}.items() <= TYPECASE.radicals.items()


def test_look_alikes_that_unicode_does_not_fold_are_known_too() -> None:
    assert {"⻓": "长", "⻚": "页", "⻅": "见", "⻛": "风", "⻢": "马"}.items() <= TYPECASE.radicals.items()


def test_no_folded_ideograph_is_missing() -> None:
    has = frozenset().union(*(frozenset(TYPECASE.coverage(family)) for family in HAN))
    assert {ideograph for ideograph in TYPECASE.radicals.values() if ord(ideograph) not in has} == set()
