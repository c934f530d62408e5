"""Front matter and flags → Settings: typed, validated, and tolerant of the keys that other tools keep there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from cvpdf.model.errors import ConfigError
from cvpdf.model.settings import Dates, Settings
from cvpdf.model.source import Source
from cvpdf.model.theme import Token

LANGUAGES = ("zh-Hans", "zh-Hant", "ja", "ko", "en", "de", "fr", "es", "pt", "ru")
# How people and other tools name them.
ALIASES = {
    "zh": "zh-Hans", "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "cn": "zh-Hans", "zh-hans-cn": "zh-Hans",
    "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "zh-mo": "zh-Hant", "tw": "zh-Hant", "zh-hant-tw": "zh-Hant",
    "jp": "ja", "ja-jp": "ja", "kr": "ko", "ko-kr": "ko", "en-us": "en", "en-gb": "en",
    "de-de": "de", "fr-fr": "fr", "es-es": "es", "pt-br": "pt", "pt-pt": "pt", "ru-ru": "ru",
}  # fmt: skip
KEYS = ("name", "title", "lang", "theme", "photo", "contacts", "dates", "options")
# Front matter of other tools (Jekyll, Hugo, VuePress, pandoc, Marp, Typora, oh-my-cv …): theirs, left alone.
FOREIGN = frozenset(
    "aliases author autogennumbering bibliography cjkmainfont categories category class classoption colorlinks comment "
    "comments cover created creator css cssclass cssclasses date description documentclass draft edit excerpt "
    "export_on_save fontfamily fontsize footer geometry head header header-includes hide id image index indent "
    "jsonld-type key keywords lastmod layout license linestretch linkcolor linkstyle mainfont margin marp math "
    "monofont nav navbar next number numbersections output page pageclass pagetitle paginate papersize pdf permalink "
    "prev print_background published publishdate puppeteer redirect_from sidebar sidebardepth size slug sort status "
    "style subtitle summary tag tags template toc toc-title top type typora-copy-images-to typora-root-url "
    "update updated url urlcolor version weight".split()
)
# Keys that other tools and people put there for themselves; they are contacts.
CONTACTS = frozenset(
    "email mail phone tel mobile github gitlab linkedin blog website homepage site address location wechat qq "
    "电话 手机 邮箱 電話 信箱 メール 住所 이메일 전화".split()
)
# Files with one of these are pages of a site: their `title` names the page, not the person's profession.
SITE_KEYS = frozenset({"layout", "permalink", "categories", "sidebar", "draft", "documentclass", "output", "geometry"})


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


def configure(source: Source, *, lang: str | None = None, theme: str | None = None) -> Settings:
    """What the author asked for: flags over front matter.

    Args:
        source: The file, for its front matter.
        lang: The `--lang` flag.
        theme: The `--theme` flag.

    Raises:
        ConfigError: An unknown key, or a value of the wrong kind; names the line and what was expected.
    """
    values: dict[str, Any] = {}
    contacts: list[tuple[str, str]] = []
    for key, value in source.front.items():
        line = source.front_lines.get(key, 1)
        if key in KEYS:
            values[key] = _checked(key, value, f"{source.name}:{line}")
        elif key.lower() in CONTACTS and isinstance(value, str | int):
            contacts.append((key, str(value).strip()))
        elif key.lower() not in FOREIGN:
            close = get_close_matches(key, KEYS, 1)
            hint = f"Did you mean {close[0]}?" if close else f"Keys: {', '.join(KEYS)}."
            raise ConfigError(f"{source.name}:{line}: unknown key {key!r} in the front matter.", hint)
    if contacts:
        values["contacts"] = (*values.get("contacts", ()), *contacts)
    if SITE_KEYS & {key.lower() for key in source.front}:
        values.pop("title", None)
    author = source.front.get("author")
    if isinstance(author, str) and author.strip():
        values.setdefault("name", author.strip())
    if lang is not None:
        values["lang"] = lang_of(lang)
    if theme is not None:
        values["theme"] = theme
    lines = {key: source.front_lines[key] for key in values if key in source.front_lines}
    return Settings(**values, lines=lines)


def _checked(key: str, value: object, place: str) -> Any:
    try:
        return _CHECKS[key](key, value)
    except ConfigError as error:
        raise ConfigError(f"{place}: {error.message}", error.hint) from None


def _text(key: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{key} is {value!r}; expected text.", "Put it in quotes if it is a number.")
    return value.strip()


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
        raise ConfigError(f"{key} is {value!r}; expected `token: value` pairs.")
    for token, each in value.items():
        if not isinstance(each, str | int | float | bool):
            raise ConfigError(f"{key}: {token} is {each!r}; expected text or a number.")
    return {str(token): each for token, each in value.items()}


_CHECKS: dict[str, Callable[[str, object], Any]] = {
    "name": _text,
    "title": _text,
    "lang": _lang,
    "theme": _text,
    "photo": _text,
    "contacts": _contacts,
    "dates": _dates,
    "options": _options,
}
