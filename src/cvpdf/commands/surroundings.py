"""A résumé's text as a build would read it: with the settings and the private contacts that lie around it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from cvpdf.commands.errands import STDIN, Asked, layers_for
from cvpdf.commands.written import read_written
from cvpdf.configuration.private import private_values
from cvpdf.model.edition import Private
from cvpdf.model.policy import TRUSTED, Policy


class Surroundings(NamedTuple):
    """One text and what lies around it.

    Attributes:
        name: How messages name it.
        data: Its bytes; of JSON and YAML the Markdown that they are read as.
        encoding: Where it is known already.
        folder: The one that paths in it start from; None for standard input.
        asked: What files and the environment ask for.
        private: Contacts that are kept outside of it.
    """

    name: str
    data: bytes
    encoding: str | None
    folder: Path | None
    asked: Asked
    private: tuple[Private, ...]


def surroundings_of(name: str, policy: Policy = TRUSTED) -> Surroundings:
    """Read a text that an argument names; around a stranger's nothing is read.

    Raises:
        SourceError: It cannot be read.
        ConfigError: A configuration file around it is wrong.
    """
    layers = layers_for(name, files=not policy.untrusted)
    asked = Asked(layers.environment, layers.files)
    folder = None if name == STDIN else Path(name).parent
    private = () if policy.untrusted else private_values(folder or Path(), os.environ)
    written = read_written(name, asked.value("encoding"), policy)
    return Surroundings(written.name, written.data, written.encoding, folder, asked, private)
