from __future__ import annotations

import pytest

from cvpdf.model.errors import FontError
from cvpdf.typefaces import Typecase, allot, region_of, stack_for
from cvpdf.typefaces.allotment import SPACES

LANGS = ["zh-Hans", "zh-Hant", "ja", "ko", "en"]
FAMILIES = [("cv Inter", "sans"), ("cv Text Serif", "serif"), ("cv Mono", "sans"), ("cv Garamond", "serif")]


def owners(text: str, typecase: Typecase, lang: str, families: tuple[str, ...] = ("cv Inter", "sans")) -> str:
    """Each character with the family that draws it, one a line."""
    allotment = allot(map(ord, text), stack_for(families, lang), typecase, lang)
    lines = []
    for char in text:
        names = [name for name, codes in allotment.by_family.items() if ord(char) in codes]
        lines.append(f"{char} {', '.join(names) or '-'}")
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("tag", "region"),
    [
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-Hans-HK", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh_HK", "zh-Hant"),
        ("zh-Hant", "zh-Hant"),
        ("zh-Hant-MO", "zh-Hant"),
        ("ja-JP", "ja"),
        ("KO", "ko"),
        ("en-GB", "en"),
        ("de", "en"),
        ("", "en"),
    ],
)
def test_a_language_tag_leads_to_a_region(tag: str, region: str) -> None:
    assert region_of(tag) == region


@pytest.mark.parametrize(
    ("families", "lang", "expected"),
    [
        (("cv Inter", "sans"), "zh-Hans", "cv Inter, cv Sans SC, cv Sans TC"),
        (("cv Text Serif", "serif"), "ja", "cv Text Serif, cv Serif JP, cv Serif SC, cv Serif KR"),
        (("cv Text Serif", "serif"), "zh-Hant", "cv Text Serif, cv Serif TC, cv Serif SC, cv Serif JP"),
        (("cv Mono", "sans"), "ko", "cv Mono, cv Sans KR, cv Sans SC"),
        (("cv Mono",), "en", "cv Mono, cv Sans SC"),
        (("serif",), "zh-Hans", "cv Serif SC, cv Serif TC"),
    ],
)
def test_a_stack_begins_with_the_theme_and_the_region(families: tuple[str, ...], lang: str, expected: str) -> None:
    assert ", ".join(stack_for(families, lang)).startswith(expected)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("families", FAMILIES)
def test_a_stack_names_each_family_once_and_ends_with_pictures(
    families: tuple[str, ...], lang: str, typecase: Typecase
) -> None:
    stack = stack_for(families, lang)
    assert len(set(stack)) == len(stack)
    assert stack[-4:] == ("cv Symbols", "cv Marks", "cv Math", "cv Emoji")
    kinds = [name.split()[1] for name in stack if name.endswith((" SC", " JP", " TC", " KR"))]
    assert kinds == [families[1].title()] * 4 + [{"sans": "Serif", "serif": "Sans"}[families[1]]] * 4
    for name in stack:
        assert typecase.family(name)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("families", FAMILIES)
def test_each_character_has_exactly_one_family(families: tuple[str, ...], lang: str, typecase: Typecase) -> None:
    every = {code for name in typecase.families for code in typecase.coverage(name)}
    chars = set(sorted(every)[:: len(every) // 4000]) | set(map(ord, "“”‘’—…·①→骨直角한글かな䶮\U00020bb7")) | SPACES
    allotment = allot(chars, stack_for(families, lang), typecase, lang)
    for name, codes in allotment.by_family.items():
        assert codes >= SPACES
        assert all(code in typecase.coverage(name) for code in codes)
    owned = [code for codes in allotment.by_family.values() for code in codes - SPACES]
    assert len(owned) > 4000
    assert len(owned) == len(set(owned))
    assert set(owned).isdisjoint(allotment.missing)


def test_characters_go_to_the_first_family_that_has_them(typecase: Typecase) -> None:
    assert owners("Aé骨中か한Ж✉📧Ɓ𠮷", typecase, "ja", ("cv Text Serif", "serif")) == (
        "A cv Text Serif\n"
        "é cv Text Serif\n"
        "骨 cv Serif JP\n"
        "中 cv Serif SC\n"
        "か cv Serif SC\n"
        "한 cv Serif KR\n"
        "Ж cv Text Serif\n"
        "✉ cv Symbols\n"
        "📧 cv Emoji\n"
        "Ɓ cv Inter\n"
        "𠮷 cv Serif JP"
    )


def test_chinese_quotes_dashes_and_signs_stand_on_the_ideographs_em(typecase: Typecase) -> None:
    for lang in ("zh-Hans", "zh-Hant", "ja"):
        drawn_by = dict(line.split(" ", 1) for line in owners("“”—…·→①★A–-(", typecase, lang).splitlines())
        letters = [char for char, family in drawn_by.items() if family == "cv Inter"]
        assert letters == ["A", "–", "-", "("], lang


def test_korean_quotes_are_korean_and_dashes_latin(typecase: Typecase) -> None:
    assert owners("“’—·", typecase, "ko") == "“ cv Sans KR\n’ cv Sans KR\n— cv Inter\n· cv Sans KR"


def test_english_keeps_its_own_quotes(typecase: Typecase) -> None:
    text = "“”‘’—…·"
    assert owners(text, typecase, "en") == "\n".join(f"{char} cv Inter" for char in text)


def test_an_apostrophe_stays_with_the_letters_unless_quotes_are_opened(typecase: Typecase) -> None:
    assert owners("’", typecase, "zh-Hans") == "’ cv Inter"
    assert owners("‘’", typecase, "zh-Hans") == "‘ cv Sans SC\n’ cv Sans SC"


def test_a_claimed_sign_that_no_ideographs_have_goes_to_the_letters(typecase: Typecase) -> None:
    assert "↛" not in "".join(chr(code) for code in typecase.coverage("cv Sans SC"))
    assert owners("↛", typecase, "zh-Hans", ("cv Text Sans", "sans")) != "↛ -"


def test_a_character_nobody_has_is_missing(typecase: Typecase) -> None:
    allotment = allot(map(ord, "A\U00012000\ue000骨"), stack_for(("cv Inter", "sans"), "ja"), typecase, "ja")
    assert allotment.missing == {0x12000, 0xE000}


def test_what_is_never_drawn_is_neither_owned_nor_missing(typecase: Typecase) -> None:
    text = "\n\t\u00ad\u200b\u2060\ufeff\ufe0f\u3164\u2028\x00\U000e0100"
    allotment = allot(map(ord, text), stack_for(("cv Inter", "sans"), "ko"), typecase, "ko")
    assert (allotment.missing, allotment.by_family) == (frozenset(), {"cv Inter": SPACES})


def test_a_joined_picture_keeps_its_joiner(typecase: Typecase) -> None:
    text = "A👩\u200d💻中"
    allotment = allot(map(ord, text), stack_for(("cv Inter", "sans"), "zh-Hans"), typecase, "zh-Hans")
    assert 0x200D in allotment.by_family["cv Emoji"]
    assert allotment.by_family["cv Sans SC"] == SPACES | {ord("中")}


def test_a_family_that_does_not_exist_is_named(typecase: Typecase) -> None:
    with pytest.raises(FontError, match=r"^There is no typeface “Helvetica”; known are cv Emoji, cv Garamond, "):
        allot([0x41], ("Helvetica",), typecase, "en")
