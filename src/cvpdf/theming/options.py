"""The options of themes: typed tokens that an author may set, held to what the manifest allows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from cvpdf.model.errors import ConfigError, ThemeError
from cvpdf.model.lengths import LENGTH, NUMBER, points
from cvpdf.model.theme import Option, OptionType, Theme, Token
from cvpdf.theming.colours import NAMED

KEYS: dict[str, type | tuple[type, ...]] = {
    "type": str, "what": str, "min": (str, int, float), "max": (str, int, float), "choices": (dict, list), "sets": list,
}  # fmt: skip
# Points in one of each unit (CSS Values 4, 6.2).
COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})|(?:rgb|hsl)\([\d.,%/ ]+\)", re.I)
# A token's value goes into CSS as it is; nothing that could end the declaration may stand in it.
UNSAFE = re.compile(r"[;{}<>\\@\"'\n]|/\*|url\s*\(|expression", re.I)
# YAML reads these words as truth values.
SWITCH = {True: "on", False: "off"}
# A token without an option of its own is of its default's kind.
KINDS: dict[str, tuple[OptionType, str]] = {
    "number": ("number", NUMBER.pattern),
    "length": ("length", rf"{LENGTH.pattern}|{NUMBER.pattern}em"),
    "colour": ("colour", rf"{COLOUR.pattern}|[a-z]{{3,30}}"),
}


def read_options(records: Mapping[str, Mapping[str, Any]], place: str) -> dict[str, Option]:
    """The `[options.…]` tables of a manifest, parents' and child's already joined.

    Raises:
        ThemeError: An option without a type or a meaning, or with a key that none has.
    """
    return {name: _option(name, record, f"{place}: options.{name}") for name, record in records.items()}


def _option(name: str, record: Mapping[str, Any], place: str) -> Option:
    for key, value in record.items():
        if key not in KEYS:
            close = get_close_matches(key, KEYS, 1)
            raise ThemeError(f"{place}: unknown key {key!r}.", f"Did you mean {close[0]}?" if close else "")
        if not isinstance(value, KEYS[key]):
            raise ThemeError(f"{place}: {key} is {value!r}; see docs/themes.md for what it may be.")
    for key in ("type", "what"):
        if key not in record:
            raise ThemeError(f"{place} has no {key}.", "See docs/themes.md for an example.")
    if record["type"] not in get_args(OptionType):
        raise ThemeError(f"{place}: type is {record['type']!r}; expected one of {', '.join(get_args(OptionType))}.")
    choices = record.get("choices", {})
    return Option(
        name, record["type"], record["what"], str(record.get("min", "")), str(record.get("max", "")),
        choices if isinstance(choices, dict) else {str(word): {} for word in choices}, tuple(record.get("sets", ())),
    )  # fmt: skip


def chosen(theme: Theme, wishes: Mapping[str, Token], places: Mapping[str, str]) -> dict[str, Token]:
    """An author's wishes as tokens, each of the right kind and within its range.

    Args:
        theme: The theme, its own values and what they may be.
        wishes: Token → value, as front matter or `--set` has it.
        places: Where each `options.token` was asked for.

    Raises:
        ConfigError: There is no such token, or its value is not allowed; says where, and what is.
    """
    found: dict[str, Token] = {}
    known = {**theme.options, **theme.tokens}
    for token, value in wishes.items():
        place = place_before(places, f"options.{token}")
        if token not in known:
            close = get_close_matches(token, known, 1)
            hint = f"Did you mean {close[0]}?" if close else f"It has: {', '.join(sorted(known))}."
            raise ConfigError(f"{place}Theme {theme.name} has no option {token!r}.", hint)
        option = theme.options.get(token) or _implied(token, theme.tokens[token])
        found[token] = checked(option, value, f"{place}Options", str(theme.tokens.get(token, "")))
    return found


def place_before(places: Mapping[str, str], key: str) -> str:
    """`cvpdf.toml:3: ` where a wish came from a file or a variable; nothing where it was typed just now."""
    place = places.get(key, "")
    return f"{place}: " if place and not place.startswith("--") else ""


def _implied(token: str, default: Token) -> Option:
    for kind, pattern in KINDS.values():
        if re.fullmatch(pattern, str(default)):
            return Option(token, kind, "")
    return Option(token, "choice", "")


def checked(option: Option, value: Token, where: str, example: str = "") -> Token:
    """A token's value, its spelling made regular.

    Args:
        option: What it may be.
        value: As it was written.
        where: What to begin a message with.
        example: A value that would do.

    Raises:
        ConfigError: It is not allowed; says what is.
    """
    text = SWITCH[value] if isinstance(value, bool) else str(value).strip()
    result = None if not text or UNSAFE.search(text) else _READERS[option.type](option, text)
    if result is not None:
        return result
    words = {word.casefold(): word for word in (*option.choices, *(NAMED if option.type == "colour" else ()))}
    close = get_close_matches(text.casefold(), words, 1)
    hint = f"Did you mean {words[close[0]]}?" if close else option.what and f"It is the {option.what}."
    expected = allowed(option) + (f", such as {example}" if example and not option.choices else "")
    raise ConfigError(f"{where}: {option.name} is {value!r}; expected {expected}.", hint)


def allowed(option: Option) -> str:
    """What an option may be, as the end of a sentence."""
    words = list(option.choices)
    if option.type == "choice":
        return f"one of {', '.join(words)}" if words else "a CSS value"
    if option.type == "sections":
        return f"a list of {', '.join(words)}"
    text = "a list of section kinds or titles" if option.type == "names" else f"a {option.type}"
    if option.least or option.most:
        text += f" from {option.least} to {option.most}"
    return text + (f", or {', '.join(words)}" if words else "")


def _word(option: Option, text: str) -> str | None:
    folded = {word.casefold(): word for word in option.choices}
    return folded.get(text.casefold()) if folded else text


def _number(option: Option, text: str) -> Token | None:
    if not NUMBER.fullmatch(text):
        return _choice_of(option, text)
    value = float(text)
    fits = (not option.least or value >= float(option.least)) and (not option.most or value <= float(option.most))
    return value if fits else None


def _length(option: Option, text: str) -> Token | None:
    match = LENGTH.fullmatch(text)
    if match is None:
        return text if not option.what and re.fullmatch(KINDS["length"][1], text) else _choice_of(option, text)
    value = points(text)
    fits = (not option.least or value >= points(option.least)) and (not option.most or value <= points(option.most))
    return text if fits else None


def _colour(option: Option, text: str) -> Token | None:
    if COLOUR.fullmatch(text) or text.lower() in NAMED:
        return text.lower()
    return _choice_of(option, text)


def _choice_of(option: Option, text: str) -> Token | None:
    return _word(option, text) if option.choices else None


def _sections(option: Option, text: str) -> Token | None:
    words = [word.strip() for word in re.split(r"[,\s]+", text.strip("[]")) if word.strip()]
    return ", ".join(words) if words and all(word in option.choices for word in words) else None


def _names(option: Option, text: str) -> Token | None:
    """Whether a résumé has such sections is known when it is read."""
    words = [word.strip() for word in re.split("[,，]", text.strip("[]")) if word.strip()]
    return _choice_of(option, text) or ", ".join(words) or None


_READERS: dict[str, Callable[[Option, str], Token | None]] = {
    "choice": _word,
    "number": _number,
    "length": _length,
    "colour": _colour,
    "sections": _sections,
    "names": _names,
}
