"""What is fuzzed holds for its seeds, for all that was ever found, and for what hypothesis makes of their pieces."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz.targets import FINDS, TARGETS, seeds

CHEAP = [name for name in TARGETS if name != "build"]
# Of which things that break readers are made.
PIECES = [
    b"\n", b" ", b"\t", b"- ", b"# ", b"> ", b"|", b"---\n", b": ", b"[", b"]", b"{", b"}", b"(", b")", b"<", b">", b"&", b"*", b"!", b"'",
    b'"', b"\\", b"`", b"=", b".", b",", b"~", b"_", b"^", b"$", b"%", b"@", b"/", b"?", b"\0", b"\xff", b"\xc2", b"\xe2\x80\xae",
    b"\xef\xbb\xbf", b"\xf0\x9f\x91\xa9", b"\xe4\xb8\xad", b"a", b"name", b"2019", b"03", b"1e9", b"99999999999999999999", b"null", b"true",
    b"<svg>", b"<table>", b"</td>", b"<!--", b"-->", b"![", b"](", b"http://", b"@b.c", b"\xe8\x87\xb3\xe4\xbb\x8a", b"\xe5\xb9\xb4",
]  # fmt: skip


@pytest.mark.parametrize("name", CHEAP)
def test_seeds_and_finds(name: str) -> None:
    inputs = list(seeds(name))
    assert inputs
    for data in inputs:
        TARGETS[name](data)


def test_what_once_broke_a_target_does_no_more() -> None:
    finds = [path for path in FINDS.iterdir() if path.name != "README.md"]
    assert finds
    for path in finds:
        TARGETS[path.name.partition("-")[0]](path.read_bytes())


def test_every_find_belongs_to_a_target() -> None:
    names = [path.name for path in FINDS.iterdir() if path.name != "README.md"]
    assert names
    assert [name for name in names if name.partition("-")[0] not in TARGETS] == []


@pytest.mark.parametrize("name", CHEAP)
@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join))
def test_any_pieces(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.parametrize("name", CHEAP)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_seeds_with_a_piece_in_a_wrong_place(name: str, data: st.DataObject) -> None:
    seed = data.draw(st.sampled_from(sorted(seeds(name), key=len)[:12]))[:3000]
    place = data.draw(st.integers(0, len(seed)))
    cut = data.draw(st.integers(0, 20))
    TARGETS[name](seed[:place] + data.draw(st.sampled_from(PIECES)) + seed[place + cut :])


# The keys of both formats, so that wrong types stand where a type is expected.
KEYS = (
    "basics work volunteer education awards certificates publications skills languages interests references projects meta name label "
    "image email phone url summary location address postalCode city countryCode region profiles network username position startDate "
    "endDate highlights organization institution area studyType score courses title date awarder issuer publisher releaseDate level "
    "keywords language fluency reference description entity type roles cv sections experience headline photo website social_networks "
    "company start_date end_date degree bullet details label authors doi journal number reversed_number locale design lang x-cvpdf"
).split()
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**30), 10**30), st.floats(), st.text(max_size=20),
    st.sampled_from(["2019-03", "2019-13-99", "present", "a\nb", "# x", "- y", "", " ", "https://example.com", "\ud800", "\u0000", "|", "`", "<b>"]),
)  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)),
    max_leaves=30,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), TREES, min_size=1, max_size=6))
def test_data_of_wrong_types_is_imported_or_refused(tree: dict[str, object]) -> None:
    TARGETS["data"](json.dumps(tree).encode())
