"""The pipeline: one résumé, one theme, one proven PDF. `build` shows the whole way in order, one call a stage."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from cvpdf.compose import compose, style_ahead, tag_of
from cvpdf.composition.type_order import order_ahead, ordered
from cvpdf.configure import configure
from cvpdf.data import FONTS, THEMES
from cvpdf.edit import edit, edit_settings, hide_contacts, hide_sections, remarks_on
from cvpdf.interpret import interpret, language_of
from cvpdf.load_photo import load_photo, named_photo
from cvpdf.load_theme import load_theme
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.errors import ConfigError, SourceError
from cvpdf.model.galley import Attachment, Galley
from cvpdf.model.job import Job, Result
from cvpdf.model.proof import Proof
from cvpdf.model.resume import Resume
from cvpdf.model.settings import Settings
from cvpdf.model.source import Source
from cvpdf.model.theme import Theme
from cvpdf.parse import parse
from cvpdf.pressroom import Press, Stages
from cvpdf.read import read
from cvpdf.remarks import remarks_on_pages
from cvpdf.theming.blame import blamed
from cvpdf.theming.shelf import NAME
from cvpdf.turn import turn
from cvpdf.verify import expected_of, verify
from cvpdf.write import write

if TYPE_CHECKING:
    from cvpdf.checks.expectation import Expected

__all__ = ["DEFAULT_THEME", "Job", "Result", "build", "make_up"]
DEFAULT_THEME = "classic"


def _shallow(stages: Callable[..., Result]) -> Callable[..., Result]:
    """What is nested deeper than Python can follow is told of the source; a press has its own sentence.

    Threads take turns from the first stage to the last.
    """

    @wraps(stages)
    def within(job: Job, *, press: Press | None = None) -> Result:
        try:
            with turn():
                return stages(job, press=press)
        except RecursionError:
            raise job.policy.too_deep(job.name) from None

    return within


@_shallow
def build(job: Job, *, press: Press | None = None) -> Result:
    """Set a résumé, prove it, and write it.

    Args:
        job: What to make.
        press: Where it is set and looked at; in this process unless said otherwise.

    Raises:
        CvpdfError: Source, configuration, theme, fonts or press failed; nothing is written.
    """
    press = press or Stages(system_fonts=job.system_fonts)
    source, settings, notes = _asked(job)
    theme = load_theme(settings.theme or DEFAULT_THEME, THEMES, settings.options, settings.places, job.policy)
    source, resume, reading_notes = _understood(job, source, settings, theme, press)
    photo, photo_notes = _photo(resume, settings, source, job)
    settings = replace(settings, attachments=_carried(job, resume))
    with blamed(theme, photo):
        galley = ordered(compose(resume, theme, settings, photo), theme, source.text)
        proof, expected = _set(press, source, galley, verified=job.verified)
        job.policy.admit_pages(proof.pages, job.name)
        checks = verify(proof, source, galley, press.draw(proof), expected) if job.verified else ()
    remarks = (*notes, *reading_notes, *photo_notes, *remarks_on_pages(proof, source))
    diagnostics = tuple(sorted(remarks, key=_place))
    looked_at = (*_theme_places(theme, settings), *_photo_places(resume, settings, source))
    result = Result(job, theme.name, proof, checks, diagnostics, source, looked_at=looked_at)
    if job.output is None or not result.passed:
        return result
    if job.policy.untrusted and os.path.islink(job.output):  # noqa: PTH114 - which raises nothing for a name too long
        raise SourceError(f"{job.output} is a link, and a stranger may have laid it.", "Name another place with -o.")
    write(proof.pdf, job.output, follow=not job.policy.untrusted)
    return replace(result, path=job.output)


def _set(press: Press, source: Source, galley: Galley, *, verified: bool) -> tuple[Proof, Expected | None]:
    """The pages, and what they are to be held to, where there was time to find that out."""
    expected: list[Expected] = []
    proof = press.typeset(galley, (lambda: expected.append(expected_of(source, galley))) if verified else None)
    return proof, expected[0] if expected else None


def _theme_places(theme: Theme, settings: Settings) -> Iterator[Path]:
    """The theme's folders, and the path it was asked for by; cvpdf's own are a part of cvpdf."""
    if "/" in (settings.theme or ""):
        yield Path(settings.theme or "")
    yield from (folder for folder in theme.folders if not folder.is_relative_to(THEMES))


def _photo_places(resume: Resume, settings: Settings, source: Source) -> Iterator[Path]:
    named = (settings.photo, resume.basics.photo.url if resume.basics.photo else None)
    yield from ((source.folder or Path()) / unquote(each) for each in named if each is not None)


def _told(settings: Settings, source: Source) -> tuple[str, ...]:
    """What settings say that neither the text nor its front matter does."""
    front = str(source.front)
    words = [(settings.name or "",), (settings.title or "",), *settings.contacts]
    return tuple(text for each in words if each[-1] not in front for text in each if text)


def _conformance(job: Job, source: Source, written: datetime | None) -> dict[str, Any]:
    """What the PDF claims, and says of its age: settings that concern the file, not the page.

    Raises:
        ConfigError: The source is to be carried that the pages are to leave words out of.
    """
    _check_promises(job, source)
    standards = replace(job.standards, archive=3) if job.attach and job.standards.archive else job.standards
    return {"standards": standards, "date": job.date or written}


def _carried(job: Job, resume: Resume) -> tuple[Attachment, ...]:
    """The files that the PDF is to carry."""
    if not job.attach:
        return ()
    from cvpdf.exchange.attachments import attachments

    name = job.carried or (Path(job.name).name if job.folder is not None else "resume.md")
    return attachments(job.attach, name, job.data, resume)


def _asked(job: Job) -> tuple[Source, Settings, tuple[Diagnostic, ...]]:
    """What the author wrote and what they want of it."""
    job.policy.admit_bytes(len(job.data), job.name)
    source, notes = read(
        job.data, name=job.name, folder=job.folder, encoding=job.encoding, look_alikes=_look_alikes(FONTS)
    )
    job.policy.admit_text(source.written, job.name)
    source, edit_notes = edit(source, job.edition)
    settings = configure(source, lang=job.lang, theme=job.theme, above=job.above, below=job.below)
    if job.policy.untrusted and "theme" in settings.lines and not NAME.fullmatch(settings.theme or DEFAULT_THEME):
        message = f"{job.name}:{settings.lines['theme']}: the theme {settings.theme} is a path."
        raise ConfigError(message, "A stranger's résumé may only name a theme; give the path with --theme.")
    edit_notes = (*edit_notes, *remarks_on(settings, job.edition, job.output))
    settings, withheld = edit_settings(settings, job.edition)
    settings = replace(settings, kept=source.kept)
    source = replace(source, withheld=(*source.withheld, *withheld), told=_told(settings, source))
    settings = replace(settings, **_conformance(job, source, settings.date))
    return source, settings, (*notes, *edit_notes)


def _check_promises(job: Job, source: Source) -> None:
    """Raise ConfigError where what is to be left out would be carried, or never looked for."""
    if job.edition.public and not job.verified:
        message = "A public edition is not made without the proof that nothing private is in it."
        raise ConfigError(message, "Leave --no-verify out.")
    if "source" in job.attach and (job.edition.public or source.withheld):
        message = "The PDF is to leave out some of the source, and to carry the source."
        raise ConfigError(message, "Carry the JSON alone (--attach json), or build the whole résumé.")


def _understood(
    job: Job, source: Source, settings: Settings, theme: Theme, press: Press
) -> tuple[Source, Resume, tuple[Diagnostic, ...]]:
    """What the source says. What only a reading shows to be left out is taken out then, and the rest read again."""

    def reading(source: Source, settings: Settings) -> tuple[Resume, tuple[Diagnostic, ...]]:
        outline, parse_notes = parse(source, job.policy)
        lang = language_of(outline, settings)
        press.prepare(order_ahead(theme, tag_of(lang), source.text), style_ahead(theme, lang))
        resume, notes = interpret(outline, settings, lang)
        return resume, (*parse_notes, *notes)

    resume, notes = reading(source, settings)
    shown, settings = hide_contacts(source, settings, resume, job.edition)
    shown = hide_sections(shown, resume, str(theme.tokens.get("hidden-sections", "none")))
    if shown is not source:
        _check_promises(job, shown)
        resume, notes = reading(shown, settings)
    return shown, resume, notes


def make_up(job: Job) -> tuple[Source, Galley]:
    """The stages before the press, for a comparison with a PDF that is there already.

    Raises:
        CvpdfError: Source, configuration or theme failed.
    """
    source, settings, _ = _asked(job)
    theme = load_theme(settings.theme or DEFAULT_THEME, THEMES, settings.options, settings.places, job.policy)
    source, resume, _ = _understood(job, source, settings, theme, Stages())
    return source, compose(resume, theme, settings)


@cache
def _look_alikes(fonts: Path) -> dict[str, str]:
    table: dict[str, str] = json.loads((fonts / "radicals.json").read_text("utf-8"))
    return table


def _photo(resume: Resume, settings: Settings, source: Source, job: Job) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """The portrait, unless a public edition is to be without one."""
    named = named_photo(resume, settings, source)
    if named is None or (job.edition.public and "photo" in job.edition.withhold):
        return None, ()
    return load_photo(named[0], source.folder, named[1], job.policy)


def _place(diagnostic: Diagnostic) -> tuple[int, int]:
    return diagnostic.line, diagnostic.column
