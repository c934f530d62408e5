"""Flags, front matter and files → Settings: typed, validated, tolerant of what other tools keep in front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from cvpdf.configuration.table import FRONT_KEYS
from cvpdf.configuration.values import checked, is_slip, lang_of, nearest
from cvpdf.model.errors import ConfigError
from cvpdf.model.settings import Settings, Wish, Wishes
from cvpdf.model.source import Source
from cvpdf.model.theme import Token

if TYPE_CHECKING:
    from datetime import datetime

NOTHING: Wishes = {}
FIRST_YEAR = 1900  # Hugo writes 0001-01-01 for a date that nobody set

# Front matter of other tools (Jekyll, Hugo, VuePress, pandoc, Marp, Typora, md-to-pdf, oh-my-cv …): theirs, left alone.
FOREIGN = frozenset(
    "aliases author autogennumbering bibliography cjkmainfont categories category class classoption colorlinks comment "
    "comments cover created creator css cssclass cssclasses date description documentclass draft edit excerpt "
    "export_on_save fontfamily fontsize footer geometry head header header-includes hide id image index indent "
    "jsonld-type key keywords lastmod layout license linestretch linkcolor linkstyle mainfont margin marp math "
    "monofont nav navbar next number numbersections output page pageclass pagetitle paginate papersize pdf permalink "
    "prev print_background published publishdate puppeteer redirect_from sidebar sidebardepth size slug sort status "
    "style subtitle summary tag tags template toc toc-title top type typora-copy-images-to typora-root-url "
    "update updated url urlcolor version weight "
    # md-to-pdf
    "as_html basedir body_class devtools dest document_title highlight_style launch_options marked_options "
    "md_file_encoding page_media_type pagesize pdf_options port script stylesheet stylesheet_encoding".split()
)
# Keys that other tools and people put there for themselves; they are contacts.
CONTACTS = frozenset(
    "email mail phone tel mobile github gitlab linkedin blog website homepage site address location wechat qq "
    "电话 手机 邮箱 電話 信箱 メール 住所 이메일 전화".split()
)
# Files with one of these are pages of a site: their `title` names the page, not the person's profession.
SITE_KEYS = frozenset(
    "layout permalink categories sidebar draft documentclass output geometry tags slug weight menu nav nav_order toc "
    "author_profile redirect_from comments sitemap keywords description featured_image published aliases "
    "pagetitle".split()
)
# The icons of oh-my-cv's header are spans.
TAG = re.compile(r"<[^<>]*>")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def configure(
    source: Source,
    *,
    lang: str | None = None,
    theme: str | None = None,
    above: Wishes = NOTHING,
    below: Wishes = NOTHING,
) -> Settings:
    """What the author asked for: flags over front matter over files.

    Args:
        source: The file, for its front matter.
        lang: The `--lang` flag.
        theme: The `--theme` flag.
        above: What else wins over front matter: a target, the environment.
        below: What front matter wins over: `cvpdf.toml`, `[tool.cvpdf]`, the user's file.

    Raises:
        ConfigError: A misspelt key, or a value of the wrong kind; names the line and what was expected.
    """
    flags = {}
    if lang is not None:
        flags["lang"] = Wish(lang_of(lang), "--lang")
    if theme is not None:
        flags["theme"] = Wish(theme, "--theme")
    own = _front_matter(source)
    wishes = {key: wish for key, wish in {**below, **own, **above, **flags}.items() if key in FRONT_KEYS}
    places = {key: wish.place for key, wish in wishes.items()}
    tokens: dict[str, Token] = {}
    for layer in (below, own, above):
        if "options" in layer:
            tokens |= layer["options"].value
            wish = layer["options"]
            places |= {f"options.{token}": wish.parts.get(token, wish.place) for token in wish.value}
    if tokens:
        wishes["options"] = wishes["options"]._replace(value=tokens)
    lines = {key: source.front_lines[key] for key in wishes if key in own and key in source.front_lines}
    values = {key.replace("-", "_"): wish.value for key, wish in wishes.items()}
    targets = {text: link for text, link in header_contacts(source) if link}
    return Settings(
        **values,
        page=_page(source),
        author=_author(source),
        date=_date(source),
        targets=targets,
        lines=lines,
        places=places,
    )


def _front_matter(source: Source) -> dict[str, Wish]:
    """The wishes of the front matter; what other tools keep there is left alone."""
    wishes: dict[str, Wish] = {}
    contacts: list[tuple[str, str]] = []
    for key, value in source.front.items():
        place = f"{source.name}:{source.front_lines.get(key, 1)}"
        if key in FRONT_KEYS and value in (None, ""):
            continue  # a template's `title:` that nobody filled in
        if key in FRONT_KEYS:
            wishes[key] = Wish(checked(key, value, place), place)
        elif key.lower() in CONTACTS and isinstance(value, str | int):
            contacts.append((key, str(value).strip()))
        elif key.lower() in CONTACTS and isinstance(value, Mapping) and isinstance(value.get("text"), str):
            contacts.append((key, value["text"].strip()))  # a site's `email: {url: …, text: …}`
        elif key == "author" and isinstance(value, str) and (mail := MAIL.search(value)):
            contacts.append(("", mail[0]))  # pandoc's `author: <me@example.com> - Lyon`
        elif key.lower() not in FOREIGN and is_slip(key, FRONT_KEYS):
            raise ConfigError(f"{place}: unknown key {key!r} in the front matter.", nearest(key, FRONT_KEYS))
    contacts += [("", text) for text, _ in header_contacts(source)]
    if contacts:
        first = wishes.get("contacts", Wish((), f"{source.name}:1"))
        wishes["contacts"] = first._replace(value=(*first.value, *contacts))
    if _page(source):
        wishes.pop("title", None)
    halves = _halves(source.front)
    if halves:
        place = f"{source.name}:{min(source.front_lines.get(key, 1) for key in source.front if key.lower() in HALVES)}"
        wishes["name"] = Wish(halves, place)
    return wishes


# What pandoc-moderncv and vitae call the two halves of a name.
GIVEN = ("firstname", "first_name", "givenname", "name")
FAMILY = ("lastname", "last_name", "surname", "familyname")
HALVES = frozenset({*GIVEN, *FAMILY})


def _halves(front: Mapping[str, object]) -> str:
    """`firstname: Anna` and `lastname: Muster`; empty where one of them is missing."""
    words = {key.lower(): value.strip() for key, value in front.items() if isinstance(value, str)}
    given = next((words[key] for key in GIVEN if words.get(key)), "")
    family = next((words[key] for key in FAMILY if words.get(key)), "")
    return f"{given} {family}" if given and family else ""


def _date(source: Source) -> datetime | None:
    """The date of front matter, where YAML knows it for one: midnight of a day, universal time."""
    if "date" not in source.front:
        return None
    from datetime import UTC, date, datetime

    day = source.front["date"]
    if not isinstance(day, date) or day.year < FIRST_YEAR:
        return None
    if isinstance(day, datetime):
        return day.astimezone(UTC) if day.tzinfo else day.replace(tzinfo=UTC)
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _page(source: Source) -> str:
    """What front matter of a site calls the page; empty where `title` is the person's profession."""
    title = source.front.get("title")
    site = source.site or SITE_KEYS & {key.lower() for key in source.front}
    return title.strip() if isinstance(title, str) and site else ""


def _author(source: Source) -> str:
    """Who front matter says wrote the page; empty for a nickname with figures, or an address."""
    author = source.front.get("author")
    told = isinstance(author, str) and not any(char.isdigit() or char in "@<" for char in author)
    return author.strip() if isinstance(author, str) and told else ""


def header_contacts(source: Source) -> list[tuple[str, str]]:
    """oh-my-cv's contacts, `header: [{text: <span …></span> lin@example.com, link: …}]`, as (words, target)."""
    header = source.front.get("header")
    items = [item for item in header if isinstance(item, Mapping)] if isinstance(header, list) else []
    pairs = [(TAG.sub("", str(item.get("text") or "")).strip(), str(item.get("link") or "").strip()) for item in items]
    return [(text, link) for text, link in pairs if text]
