"""A source as Markdown: what other tools keep résumés in is read by way of `cvpdf import`."""

from __future__ import annotations

from typing import NamedTuple

from cvpdf.commands.errands import STDIN, line_of, stem_of
from cvpdf.commands.sources import STDIN_NAME, read_bytes
from cvpdf.model.policy import TRUSTED, Policy

DATA = (".json", ".yaml", ".yml")  # what other tools keep résumés in


class Written(NamedTuple):
    """A source as Markdown.

    Attributes:
        name: How messages name it.
        data: Its bytes.
        encoding: Theirs, where it was told.
        carried: What it is called where it is no file; empty where it is one.
    """

    name: str
    data: bytes
    encoding: str | None
    carried: str = ""


def read_written(source: str, encoding: str | None, policy: Policy = TRUSTED) -> Written:
    """A Markdown file as it is; JSON Resume and RenderCV's YAML as the Markdown of `cvpdf import`.

    Raises:
        SourceError: It cannot be read, or is data that is no résumé.
    """
    data = read_bytes(source, policy.bytes)
    policy.admit_bytes(len(data), STDIN_NAME if source == STDIN else source)
    line = line_of(source)
    if not (line or source.casefold().endswith(DATA)):
        return Written(STDIN_NAME if source == STDIN else source, data, encoding)
    from cvpdf.commands.imported import imported

    text, _ = imported(data, source, encoding=encoding, policy=policy)
    return Written(f"{source} (as Markdown)", text.encode(), "utf-8", f"{stem_of(source)}.md")
