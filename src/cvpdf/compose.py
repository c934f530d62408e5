"""Stage 5, Resume and Theme → Galley: HTML and CSS. The last place where text can change, and the ledger of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from cvpdf.composition import ledger
from cvpdf.composition.aside import Arrangement, Column, set_aside
from cvpdf.composition.blocks import blocks_to_html
from cvpdf.composition.dates import DateStyle, choose_style, period_to_text
from cvpdf.composition.depth import measure_of
from cvpdf.composition.head import arrange, dated_above
from cvpdf.composition.inlines import inlines_to_html, set_ems, words_to_html
from cvpdf.composition.measures import (
    Header,
    HeadRoom,
    goal_of,
    head_room,
    header_of,
    name_sizes,
    paper_of,
    pictures_of,
    room_of,
    style_of,
    tokens_for,
    wide_column,
)
from cvpdf.composition.order import AS_WRITTEN, in_order
from cvpdf.composition.passages import passages_of, tag_passages
from cvpdf.composition.pieces import contact_view, part_views, well_led
from cvpdf.model.fit import Room
from cvpdf.model.galley import Change, Galley
from cvpdf.model.inline import plain
from cvpdf.model.lengths import points
from cvpdf.model.outline import Block, Heading, Paragraph
from cvpdf.model.resume import Basics, Entry, Resume, Section
from cvpdf.model.settings import Settings
from cvpdf.model.theme import Theme, Token
from cvpdf.theming.template import markup, render

# The title of a document whose author gives no name: what it is, in its language.
UNTITLED = {"zh-Hans": "简历", "zh-Hant": "履歷", "ja": "職務経歴書", "ko": "이력서"}
# BCP 47 tags that Pango's shaping and a screen reader both know.
TAGS = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}
MAX_LEVEL = 6
PHOTO = "cvpdf-image:photo"  # the portrait's URL within the galley
PORTRAIT = "Portrait"  # what a screen reader says of it where there is no name
# A title with a mark of the author's own (■職務要約) needs none of the theme's.
OWN_MARK = re.compile(r"[^\w\s(（「『【《〈\"“']")
# What a document may say it is, on a line above the name, as a heading or not.
DOCUMENTS = frozenset(("職務経歴書", "履歴書", "スキルシート", "简历", "个人简历", "履歷", "個人履歷", "이력서"))


def compose(resume: Resume, theme: Theme, settings: Settings, photo: bytes | None = None) -> Galley:
    """Make a résumé up in a theme.

    Args:
        resume: What the author says.
        theme: How it looks.
        settings: What the author asked for.
        photo: The portrait as a JPEG; None for none.

    Raises:
        ThemeError: The theme's template is missing, not Jinja, or asks for what is not there.
    """
    resume = replace(resume, basics=dated_above(resume.basics))
    marks: tuple[Change, ...] = ()
    if settings.punctuation == "unify":
        from cvpdf.composition.punctuation import unify  # seldom asked for

        resume, marks = unify(resume)
    periods = [entry.period for section in resume.sections for entry in ledger.entries(section.body) if entry.period]
    kept = settings.dates == "keep"
    style = DateStyle("as-written", resume.lang) if kept else choose_style(periods, resume.lang)
    widest = max((set_ems(period_to_text(period, style)) for period in periods), default=0)
    tokens = tokens_for(theme, resume.lang, widest)
    photo = photo if tokens["photo-position"] != "off" else None
    written, (resume, addresses) = resume, _addressed(resume, tokens, settings)
    room = room_of(theme, tokens, resume.lang)
    arrangement = _arranged(resume, tokens, room, photo=photo is not None)
    resume = arrangement.resume
    written = written if addresses else resume
    top = 2 if _has_title(resume.basics) else 1
    makeup = _MakeUp(style, top, header_of(theme, tokens, resume.lang), settings.kept)
    title, lang = _title(resume), tag_of(resume.lang)
    in_head = head_room(tokens, photo=photo is not None)
    tokens |= name_sizes(tokens, resume.basics.written_name, in_head.width)
    view = {
        "lang": lang,
        "tokens": tokens,
        "title": title,
        "author": resume.basics.name,
        "head": makeup.head(resume.basics, in_head, photo=photo is not None),
        "sections": [
            makeup.of(at_side=index in arrangement.strips).section(section) | {"at_side": index in arrangement.strips}
            for index, section in enumerate(resume.sections)
            if index >= arrangement.aside
        ],
        "aside": _aside(arrangement, makeup),
    }
    html = tag_passages(render(theme, view), lang)
    if tokens["emphasis"] == "dots":
        from cvpdf.composition.emphasis import with_dots  # seldom asked for

        html = with_dots(html)
    return Galley(
        standards=settings.standards,
        attachments=settings.attachments,
        date=settings.date,
        html=html,
        css=style_of(theme, tokens),
        room=room,
        goal=goal_of(settings, theme),
        title=title,
        lang=lang,
        paper=paper_of(tokens),
        families=theme.families,
        links=ledger.links(resume),
        criticals=ledger.criticals(written, style),
        ledger=(*_changes(written, style, settings, addresses), *marks),
        assets=pictures_of(theme, tokens) | ({} if photo is None else {PHOTO: photo}),
        order=arrangement.order,
        passages=passages_of(html, lang),
    )


def _addressed(resume: Resume, tokens: Mapping[str, Token], settings: Settings) -> tuple[Resume, tuple[Change, ...]]:
    """The résumé with the addresses of its links in its text, and what that adds; nothing where nobody asks for it."""
    if tokens["link-addresses"] != "on":
        return resume, ()
    from cvpdf.composition.addresses import with_addresses

    return with_addresses(resume, max(settings.lines.values(), default=0))


def _changes(resume: Resume, style: DateStyle, settings: Settings, addresses: tuple[Change, ...]) -> tuple[Change, ...]:
    """The ledger of a résumé as it is written, and what is added to it."""
    changes = ledger.changes(resume, style, settings)
    if not addresses:
        return changes
    from cvpdf.composition.addresses import merged

    return tuple(merged(changes, addresses))


def style_ahead(theme: Theme, lang: str) -> str:
    """The style of a galley that is yet to be made: most of its rules will be the same."""
    return style_of(theme, tokens_for(theme, lang, 0))


def tag_of(lang: str) -> str:
    """The BCP 47 tag that a document in a language says it is in."""
    return TAGS.get(lang, lang)


def _arranged(resume: Resume, tokens: Mapping[str, Token], room: Room, *, photo: bool) -> Arrangement:
    """The résumé dealt out to two columns, in a theme that has a token `aside`: the kinds of section for the side."""
    column = wide = None
    if "aside" in tokens:
        names = ("side-width", "margin-top", "margin-bottom", "font-size")
        width, top, bottom, size = (points(str(tokens[name])) for name in names)
        height = paper_of(tokens).height * points("1mm") - top - bottom
        column = Column(width, height, size, float(tokens["leading"]))
        wide = measure_of(room, wide_column(tokens), height) if tokens.get("strip") == "every" else None
    portrait = points(str(tokens["photo-height"])) + points(str(tokens["line"])) if photo else 0
    wanted = str(tokens.get("section-order", ""))
    ordered = in_order(resume, wanted)
    arrangement = set_aside(ordered, str(tokens.get("aside", "")).replace(",", " ").split(), column, portrait, wide)
    if wanted in AS_WRITTEN or arrangement.order:
        return arrangement
    return arrangement._replace(order=tuple(section.line for section in ordered.sections))


def _aside(arrangement: Arrangement, makeup: _MakeUp) -> dict[str, Any] | None:
    """What stands at the side; None for one column."""
    if not arrangement.used:
        return None
    beside = makeup.of(at_side=True)
    return {
        "sections": [beside.section(section) for section in arrangement.resume.sections[: arrangement.aside]],
        "contacts": arrangement.contacts,
        "tight": arrangement.tight,
        "lead": arrangement.lead,
        "measure": arrangement.measure,
    }


def _has_title(basics: Basics) -> bool:
    """Whether the head holds the document's first heading."""
    return bool(basics.written_name) or any(isinstance(block, Heading) for block in basics.blocks)


def _above(block: Block, *, named: bool) -> str:
    """A block above the name; a heading there is the kind of document (履歴書), and the name is the first heading."""
    titled = isinstance(block, Paragraph) and "".join(plain(block.inlines).split()) in DOCUMENTS
    if isinstance(block, Heading | Paragraph) and named and (titled or isinstance(block, Heading)):
        return f'<p class="document-title">{inlines_to_html(block.inlines)}</p>'
    return blocks_to_html((block,), 1)


def _first(kind: str, basics: Basics) -> str:
    """The first contact of a kind, as it is written; empty where there is none."""
    return next((plain(each.inlines).strip() for each in basics.contacts if each.kind == kind), "")


def _title(resume: Resume) -> str:
    return resume.basics.name or UNTITLED.get(resume.lang, "Résumé")


@dataclass(frozen=True)
class _MakeUp:
    """Turns the résumé into what the template shows.

    `top` is the heading level of sections, `header` the room for entries' headers, `kept` are the lines whose passages
    stay on one page.
    """

    style: DateStyle
    top: int
    header: Header
    kept: frozenset[int] = frozenset()

    def head(self, basics: Basics, room: HeadRoom, *, photo: bool) -> dict[str, Any] | None:
        if not (basics.written_name or basics.label or basics.contacts or basics.blocks or photo):
            return None
        above, lead, rest = arrange(basics)
        contacts = [contact_view(each, min(self.header.whole, room.ems)) for each in basics.contacts]
        alone = room.own_rows([view["narrow"] for view in contacts])
        level = self.top if basics.written_name or any(isinstance(block, Heading) for block in above) else 1
        return {
            "name": markup(words_to_html(basics.written_name)),
            "label": markup(inlines_to_html(basics.label)),
            "balanced": room.balanced,
            "phone": _first("phone", basics),
            "email": _first("email", basics),
            "contacts": [_shown(view) | {"row": row} for view, row in zip(contacts, alone, strict=True)],
            "above": markup("".join(_above(block, named=bool(basics.written_name)) for block in above)),
            "lead": markup(blocks_to_html(lead, level, self.kept)),
            "html": markup(blocks_to_html(rest, level, self.kept)),
            "photo": PHOTO if photo else "",
            "photo_alt": basics.name or PORTRAIT,
        }

    def of(self, *, at_side: bool) -> _MakeUp:
        """Of a column; at the side the pieces of an entry's header stand one below the other."""
        return replace(self, header=replace(self.header, room=0)) if at_side else self

    def section(self, section: Section) -> dict[str, Any]:
        return {
            "kind": section.kind + (" section-marked" if OWN_MARK.match(plain(section.title)) else ""),
            "kept": section.line in self.kept,
            "level": self.top,
            "title": markup(inlines_to_html(section.title)),
            "body": self.items(section.body, self.top + (1 if plain(section.title).strip() else 0), 1),
        }

    def items(self, body: tuple[Block | Entry, ...], level: int, depth: int) -> list[dict[str, Any]]:
        """Entries one by one; the blocks between them together, so that their headings skip no level."""
        items: list[dict[str, Any]] = []
        run: list[Block] = []
        for node in (*body, None):
            if node is not None and not isinstance(node, Entry):
                run.append(node)
                continue
            if run:
                html = markup(blocks_to_html(tuple(run), min(level, MAX_LEVEL), self.kept))
                items.append({"entry": None, "html": html})
                run = []
            if node is not None:
                items.append({"entry": self.entry(node, level, depth), "html": ""})
        return items

    def entry(self, entry: Entry, level: int, depth: int) -> dict[str, Any]:
        period = period_to_text(entry.period, self.style) if entry.period else ""
        width = set_ems(period)
        stacked = bool(period) and self.header.stacked(width)
        room = self.header.room - (self.header.period(width) if period and not stacked else 0)
        return {
            "kind": entry.kind,
            "kept": entry.line in self.kept,
            "level": min(level, MAX_LEVEL),
            "depth": depth,
            "parts": [_shown(view) for view in part_views(well_led(entry.parts), room)],
            "stacked": stacked,
            "period": markup(words_to_html(period)) if period else "",
            "period_style": self.header.style(width),
            "body": self.items(entry.body, level + 1, depth + 1),
        }


def _shown(view: dict[str, Any]) -> dict[str, Any]:
    return view | {"html": markup(view["html"])}
