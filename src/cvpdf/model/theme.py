"""A theme as data: what `load_theme` hands to `compose`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Token = str | int | float | bool
OptionType = Literal["colour", "length", "number", "choice", "sections", "names"]
# Languages whose text is set in full-width type, and wants other sizes and leading than Latin does.
FULL_WIDTH = ("zh", "ja", "ko")


@dataclass(frozen=True, slots=True)
class Option:
    """What a token may be, as the theme's manifest says.

    Attributes:
        name: The token.
        type: `sections` is a list of section kinds, `names` one of kinds or titles; the others say what they are.
        what: What it changes on the page, for a person.
        least: The smallest length or number allowed, as written (`8.5pt`); empty for no limit.
        most: The largest.
        choices: The words allowed, and the tokens that each sets beside its own; empty for lengths and numbers that
            have no words.
        sets: Tokens that take this one's value, if the author gives it one: `margins` is a word for three.
    """

    name: str
    type: OptionType
    what: str
    least: str = ""
    most: str = ""
    choices: Mapping[str, Mapping[str, Token]] = field(default_factory=dict)
    sets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """A look, with its parents' parts already joined.

    Attributes:
        name: The word after `-t`.
        title: Its name for people.
        description: One line on what it is for.
        folders: Its own folder, then its parents'; templates and assets are looked up in this order.
        tokens: Token → value, the child's over the parents', the author's over all.
        families: Role (`text`, `display`, `mono`) → the Latin family, and `serif` or `sans` for CJK.
        css: The style sheets, the oldest parent's first.
        pictures: URL in the style sheet (`theme:icons/email.svg`) → the file; tokens in an SVG are put in as in CSS.
        options: Token → what it may be.
        full_width: Tokens that are otherwise in Chinese, Japanese and Korean.
        chosen: The tokens that the author set.
        fit: How far `fit` may go: the least `gap`, `leading` and `font-size` that stay legible, and `widest-gap`.
        fit_full_width: Those that are otherwise in Chinese, Japanese and Korean.
    """

    name: str
    title: str
    description: str
    folders: tuple[Path, ...]
    tokens: Mapping[str, Token]
    families: Mapping[str, tuple[str, ...]]
    css: str
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    options: Mapping[str, Option] = field(default_factory=dict)
    full_width: Mapping[str, Token] = field(default_factory=dict)
    chosen: frozenset[str] = frozenset()
    fit: Mapping[str, float] = field(default_factory=dict)
    fit_full_width: Mapping[str, float] = field(default_factory=dict)

    def limits(self, lang: str) -> Mapping[str, float]:
        """How far a document in that language may be set from what was chosen."""
        return {**self.fit, **(self.fit_full_width if lang.startswith(FULL_WIDTH) else {})}

    def values(self, lang: str) -> dict[str, Token]:
        """Every token's value in a document of that language, with what the choices set beside themselves.

        The author's own word is over what a choice sets, and that over what the theme says of the token.
        """
        values = dict(self.tokens)
        if lang.startswith(FULL_WIDTH):
            values |= {token: value for token, value in self.full_width.items() if token not in self.chosen}
        for token, option in self.options.items():
            word = str(values.get(token))
            given = dict.fromkeys(option.sets, values[token]) if token in self.chosen else {}
            given |= option.choices.get(word, {})
            values |= {each: value for each, value in given.items() if each not in self.chosen}
        return values
