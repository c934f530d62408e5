"""What each kind of value must be: its check, its form in the environment, its JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple, get_args

from cvpdf.configuration.table import BY_KEY, KindName
from cvpdf.model.edition import WITHHOLDABLE
from cvpdf.model.errors import ConfigError
from cvpdf.model.settings import Dates, Punctuation
from cvpdf.model.standards import standards_of, variants
from cvpdf.model.theme import Token

LANGUAGES = (
    "zh-Hans", "zh-Hant", "ja", "ko", "en", "de", "fr", "es", "pt", "ru", "it", "nl", "pl", "tr", "vi", "id",
    "cs", "sv", "da", "fi", "hu", "ro", "uk",
)  # fmt: skip
# How people and other tools name them.
ALIASES = {
    "zh": "zh-Hans", "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "cn": "zh-Hans", "zh-hans-cn": "zh-Hans",
    "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "zh-mo": "zh-Hant", "tw": "zh-Hant", "zh-hant-tw": "zh-Hant",
    "jp": "ja", "ja-jp": "ja", "kr": "ko", "ko-kr": "ko", "en-us": "en", "en-gb": "en",
    "de-de": "de", "fr-fr": "fr", "es-es": "es", "pt-br": "pt", "pt-pt": "pt", "ru-ru": "ru",
}  # fmt: skip
MOST_PAGES = 99
PAPERS = ("a4", "a5", "b5", "letter", "legal")
ATTACHABLE = ("source", "json")
SWITCHES = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


def lang_of(value: str) -> str:
    """The language a word means.

    Raises:
        ConfigError: No language that cvpdf sets is called so.
    """
    known = {lang.lower(): lang for lang in LANGUAGES} | ALIASES
    found = known.get(value.lower().replace("_", "-"))
    if found is None:
        raise ConfigError(f"lang is {value!r}; expected one of {', '.join(LANGUAGES)}.", "Leave it out to detect it.")
    return found


def checked(key: str, value: object, place: str) -> Any:
    """The value of a setting, in its type.

    Raises:
        ConfigError: It is of the wrong kind; names the place and what was expected.
    """
    try:
        return KINDS[BY_KEY[key].kind].check(key, value)
    except ConfigError as error:
        raise ConfigError(f"{place}: {error.message}", error.hint) from None


def from_text(key: str, text: str) -> object:
    """The value that the text of a flag or of an environment variable stands for."""
    kind, word = BY_KEY[key].kind, text.strip()
    if kind == "switch":
        return SWITCHES.get(word.lower(), text)
    if kind == "count" and word.isascii() and word.isdigit():
        return int(word)
    return word.replace(",", " ").split() if kind == "kinds" else text


def nearest(word: str, known: Iterable[str], what: str = "Keys") -> str:
    """A hint for an unknown word."""
    known = tuple(known)
    close = get_close_matches(word.lower().replace("_", "-"), known, 1)
    return f"Did you mean {close[0]}?" if close else f"{what}: {', '.join(known)}."


def is_slip(word: str, known: Iterable[str]) -> bool:
    """Whether a word is nearly one of those known: `them`, `langs`; not `weather`, which is some other tool's."""
    return bool(get_close_matches(word.lower().replace("_", "-"), tuple(known), 1, cutoff=0.75))


def _text(key: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        number = isinstance(value, int | float) and not isinstance(value, bool)
        raise ConfigError(f"{key} is {said(value)}; expected text.", "Put it in quotes." if number else "")
    return value.strip()


def said(value: object) -> str:
    """A value as a message has it: `true`, `'two'`, `a table`."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "a table"
    return "empty" if value in (None, "") else repr(value)


def _contact(key: str, value: object) -> str:
    """A phone number without quotes is a number to YAML."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(key, value)


def _lang(key: str, value: object) -> str:
    return lang_of(_text(key, value))


def _dates(key: str, value: object) -> str:
    text = _text(key, value)
    if text not in get_args(Dates):
        raise ConfigError(f"{key} is {value!r}; expected one of {', '.join(get_args(Dates))}.")
    return text


def _punctuation(key: str, value: object) -> str:
    text = _text(key, value)
    if text not in get_args(Punctuation):
        raise ConfigError(f"{key} is {value!r}; expected one of {', '.join(get_args(Punctuation))}.")
    return text


def _switch(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(f"{key} is {said(value)}; expected true or false.")
    return value


def _count(key: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= MOST_PAGES:
        hint = f"Paper is an option of the theme: --set paper={value}." if str(value).lower() in PAPERS else ""
        raise ConfigError(f"{key} is {said(value)}; expected a number from 1 to {MOST_PAGES}.", hint)
    return value


def _names(key: str, value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list | tuple) else [value]
    if not items:
        raise ConfigError(f"{key} is empty; expected a file or several.", "Leave it out to name none.")
    return tuple(_text(key, each) for each in items)


def _kinds(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ConfigError(f"{key} is {said(value)}; expected a list of {', '.join(WITHHOLDABLE)}.")
    for each in value:
        if each not in WITHHOLDABLE:
            raise ConfigError(f"{key}: {each!r} is no kind of value.", nearest(str(each), WITHHOLDABLE, "Kinds"))
    return tuple(dict.fromkeys(value))


def _contacts(key: str, value: object) -> tuple[tuple[str, str], ...]:
    """A mapping of label to value, or a list of such mappings and of plain values."""
    items = value if isinstance(value, list) else [value]
    pairs: list[tuple[str, str]] = []
    for item in items:
        if isinstance(item, Mapping) and item:
            pairs += [(str(label).strip(), _contact(f"{key}: {label}", text)) for label, text in item.items()]
        else:
            pairs.append(("", _contact(key, item)))
    return tuple(pairs)


def _options(key: str, value: object) -> dict[str, Token]:
    if not isinstance(value, Mapping):
        raise ConfigError(f"{key} is {said(value)}; expected `token: value` pairs.")
    for token, each in value.items():
        if token in BY_KEY:
            raise ConfigError(f"{key}: {token} is a setting, and no option of a theme.", "Write it outside of options.")
        if each is None:  # YAML takes what follows # for a comment
            raise ConfigError(f"{key}: {token} has no value.", 'Put a colour in quotes, such as "#0b7285".')
        if not isinstance(each, str | int | float | bool | list) or each == []:
            raise ConfigError(f"{key}: {token} is {said(each)}; expected text or a number.")
    return {str(token): _joined_words(each) for token, each in value.items()}


def _joined_words(value: Token | list[object]) -> Token:
    """A list of words (`section-order: [education, work]`) as the one that `--set` has."""
    return ", ".join(map(str, value)) if isinstance(value, list) else value


def _targets(key: str, value: object) -> Any:
    """Targets are tables, read key by key (layers.py); anything else is a mistake."""
    raise ConfigError(f"{key} is {said(value)}; expected a table for each target, such as [targets.zh-sre].")


def _variant(key: str, value: object) -> str:
    return str(standards_of(_text(key, value)))


def _attachments(key: str, value: object) -> str:
    """What a PDF is to carry, with commas between."""
    kinds = [each.strip() for each in _text(key, value).split(",")]
    if not set(kinds) <= set(ATTACHABLE):
        raise ConfigError(f"{key} is {value!r}; expected {' or '.join(ATTACHABLE)}, or both with a comma between them.")
    return ",".join(kinds)


def _encoding(key: str, value: object) -> str:
    from codecs import lookup

    text = _text(key, value)
    try:
        lookup(text)
    except LookupError:
        hint = "For example: gb18030, big5, shift_jis."
        raise ConfigError(f"{key} is {text!r}, which Python does not know.", hint) from None
    return text


class Kind(NamedTuple):
    """A kind of value: what makes it typed (or raises ConfigError), and what an editor is told of it."""

    check: Callable[[str, object], Any]
    schema: Mapping[str, Any]


def _written(lang: str) -> str:
    """A language tag in its usual letters: zh-TW, zh-Hans-CN (RFC 5646, 2.1.1)."""
    first, *rest = lang.split("-")
    return "-".join([first, *(part.title() if len(part) == 4 else part.upper() for part in rest)])


_WORD = {"type": "string", "minLength": 1}
TOKEN: dict[str, Any] = {"anyOf": [{"type": ["string", "number", "boolean"]}, {"type": "array", "minItems": 1}]}
_CONTACT = {"type": ["string", "integer"]}
_LABELLED = {"type": "object", "additionalProperties": _CONTACT, "minProperties": 1}
KINDS: Mapping[KindName, Kind] = {
    "text": Kind(_text, _WORD),
    "encoding": Kind(_encoding, {**_WORD, "examples": ["gb18030", "big5", "shift_jis", "euc-kr"]}),
    "language": Kind(_lang, {"enum": [*LANGUAGES, *sorted(map(_written, ALIASES))]}),
    "theme": Kind(_text, _WORD),
    "dates": Kind(_dates, {"enum": list(get_args(Dates))}),
    "punctuation": Kind(_punctuation, {"enum": list(get_args(Punctuation))}),
    "contacts": Kind(
        _contacts, {"anyOf": [_CONTACT, _LABELLED, {"type": "array", "items": {"anyOf": [_CONTACT, _LABELLED]}}]}
    ),
    "tokens": Kind(_options, {"type": "object", "additionalProperties": TOKEN}),
    "switch": Kind(_switch, {"type": "boolean"}),
    "count": Kind(_count, {"type": "integer", "minimum": 1, "maximum": MOST_PAGES}),
    "variant": Kind(_variant, {"enum": list(variants())}),
    "attachments": Kind(_attachments, {"enum": [*ATTACHABLE, ",".join(ATTACHABLE)]}),
    "path": Kind(_text, _WORD),
    "paths": Kind(_names, {"anyOf": [_WORD, {"type": "array", "items": _WORD, "minItems": 1}]}),
    "kinds": Kind(_kinds, {"type": "array", "items": {"enum": list(WITHHOLDABLE)}}),
    "targets": Kind(_targets, {"type": "object"}),
}
