"""What counts as a word, and when two are the same."""

import pytest

from cvpdf.checks.words import fold, tokens_of, unwrapped

WORDS = {
    "Kubernetes 集群": "kubernetes 集 群",
    "ＥＣサイト": "ec サ イ ト",
    "ｶﾞﾗｽ": "ガ ラ ス",
    "결제 서버를": "결 제 서 버 를",
    "C++, C#, R&D, 95%, a@b, $3": "c + + c # r & d 95 % a @ b $ 3",
    "snake_case": "snake case",
    "naïve Ωmega Москва 1º": "naïve ωmega москва 1o",
    "2019.03–至今": "2019 03 至 今",
    "①2014 ㈱ ℃ ½": "1 2014 株 c 1 2",
    "𠮷野家 𫖮 々 〇": "𠮷 野 家 𫖮 々 〇",
    "soft\u00adhyphen zero\u200bwidth word\u2060joiner": "softhyphen zerowidth wordjoiner",
    "ﬁne ﬂow": "fine flow",
    "☎ ● → … “”": "",
    "": "",
}


@pytest.mark.parametrize("text", WORDS)
def test_words(text: str) -> None:
    assert tokens_of(text) == WORDS[text].split()


def test_every_spelling_of_a_dash_a_quote_and_a_bullet_is_one() -> None:
    assert len({fold(char) for char in "‐‑–—―−－"}) == 1
    assert len({fold(char) for char in "“”„«»"}) == 1
    assert len({fold(char) for char in "‘’‚′"}) == 1
    assert len({fold(char) for char in "•·∙●▪◦・"}) == 1


def test_folding_twice_changes_nothing() -> None:
    for text in (*WORDS, "İstanbul ŸΣς ǅ ﷺ"):
        assert fold(fold(text)) == fold(text)


LINES = {
    "in two": ("see abcdefgh|ijkl now", "see abcdefghijkl now"),
    "in three": ("abcd|efgh|ijkl now", "abcdefghijkl now"),
    "not at all": ("abcdefghijkl|now", "abcdefghijkl now"),
    "another word": ("abcd|efgh now", "abcd efgh now"),
    "one after the other": ("abcdefgh|ijkl|abcd|efghijkl", "abcdefghijkl abcdefghijkl"),
    "empty lines between": ("abcdefgh||ijkl", "abcdefghijkl"),
}


@pytest.mark.parametrize("case", LINES)
def test_long_word_broken_at_the_end_of_a_line(case: str) -> None:
    page, words = LINES[case]
    assert unwrapped((line.split() for line in page.split("|")), {"abcdefghijkl"}) == words.split()
