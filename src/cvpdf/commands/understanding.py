"""Bytes → a résumé: the first three stages, for the commands that need neither theme nor press."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from cvpdf.commands.errands import Asked
from cvpdf.configure import configure
from cvpdf.data import FONTS
from cvpdf.edit import edit_settings
from cvpdf.interpret import interpret
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.edition import Edition, Private
from cvpdf.model.policy import TRUSTED, Policy
from cvpdf.model.resume import Resume
from cvpdf.model.settings import Settings
from cvpdf.model.source import Source
from cvpdf.parse import parse
from cvpdf.read import read

UNASKED = Asked()


@dataclass(frozen=True, slots=True)
class Reading:
    """A résumé as it was read, what was asked for around it, and what there is to say about it, by line."""

    source: Source
    resume: Resume
    settings: Settings
    diagnostics: tuple[Diagnostic, ...]


def understand(  # noqa: PLR0913 - what lies around a résumé, each left out where nothing does
    data: bytes,
    name: str,
    folder: Path | None = None,
    *,
    asked: Asked = UNASKED,
    private: tuple[Private, ...] = (),
    encoding: str | None = None,
    policy: Policy = TRUSTED,
) -> Reading:
    """Bytes → a résumé as a build with the same settings around it understands it.

    Raises:
        SourceError: They are no text, or more than the policy lets in.
        ConfigError: The front matter is wrong.
    """
    look_alikes = json.loads((FONTS / "radicals.json").read_text("utf-8"))
    source, notes = read(data, name=name, folder=folder, encoding=encoding, look_alikes=look_alikes)
    policy.admit_text(source.written, name)
    settings = configure(source, above=asked.above, below=asked.below)
    edited, _ = edit_settings(settings, Edition(private=private))
    outline, parse_notes = parse(source, policy)
    resume, reading_notes = interpret(outline, edited)
    remarks = sorted((*notes, *parse_notes, *reading_notes), key=lambda each: (each.line, each.column))
    return Reading(source, resume, settings, tuple(remarks))
