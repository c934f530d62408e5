"""Which of the author's words one PDF is to have, and which were left out."""

from __future__ import annotations

from typing import NamedTuple

# Kinds of values that a public edition may leave out, and those it does leave out unless told otherwise.
WITHHOLDABLE = ("phone", "email", "address", "birth", "id", "im", "age", "photo")
WITHHOLD = WITHHOLDABLE[:5]


class Private(NamedTuple):
    """A value that lives outside the tracked files.

    Attributes:
        key: What it is: `phone`.
        value: The value.
        place: Where it was read: `private.toml:3`, `CVPDF_PRIVATE_PHONE`.
        tracked: Whether git keeps that file all the same.
    """

    key: str
    value: str
    place: str
    tracked: bool = False


class Withheld(NamedTuple):
    """What an edition leaves out: `passage` for marked text, else the kind of a value; its line, 0 for none."""

    kind: str
    text: str
    line: int


class Edition(NamedTuple):
    """One selection from a source.

    Attributes:
        variant: Whose passages are kept (`<!-- only: sre -->`); empty for none's.
        public: Leave out what is private: marked passages, private values, and values of the kinds in `withhold`.
        withhold: Kinds of values that a public edition leaves out (docs/variants-and-privacy.md).
        private: Values from outside the tracked files; contacts of an edition that is not public.
    """

    variant: str = ""
    public: bool = False
    withhold: tuple[str, ...] = WITHHOLD
    private: tuple[Private, ...] = ()


WHOLE = Edition()
