"""find_addresses: what is linked is the whole address that stands there, or nothing."""

from __future__ import annotations

import pytest

from cvpdf.markup.autolink import find_addresses


def links(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], target) for start, end, target in find_addresses(text)]


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://münchen.example.com/a", "https://xn--mnchen-3ya.example.com/a"),
        ("https://lin@ü.example:80/", "https://lin@xn--tda.example:80/"),
        ("https://Bücher.example", "https://xn--bcher-kva.example"),
        ("https://ru.example.org/wiki/Москва", "https://ru.example.org/wiki/Москва"),
        ("https://\u0430\u0440\u0440le.com/login", "https://xn--le-6kc8da.com/login"),  # Cyrillic that looks Latin
    ],
)
def test_letters_of_other_alphabets_are_a_part_of_an_address(address: str, target: str) -> None:
    assert links(f"see {address}, too") == [(address, target)]
    assert links(f"见{address}。") == [(address, target)]


@pytest.mark.parametrize(
    ("address", "target"),
    [("www.müller.de", "https://www.xn--mller-kva.de"), ("müller.de/ü", "https://xn--mller-kva.de/ü")],
)
def test_also_where_it_stands_without_a_scheme(address: str, target: str) -> None:
    assert links(f"see {address}, too") == [(address, target)]


@pytest.mark.parametrize(
    "text",
    [
        "https://m例子.com/a",
        "https://a.example例.com",
        "bénédicte@example.org",
        "lin@example.orgé",
        "mשhttps",
        "https://mש.com",
    ],
)
def test_a_part_of_one_is_no_address(text: str) -> None:
    assert links(text) == []


@pytest.mark.parametrize("behind", ["的文档", "。", "（上海）", "的 a.b"])
def test_prose_without_a_space_ends_it(behind: str) -> None:
    assert links(f"见https://example.com{behind}") == [("https://example.com", "https://example.com")]
    assert links(f"见https://example.com/a{behind}") == [("https://example.com/a", "https://example.com/a")]
