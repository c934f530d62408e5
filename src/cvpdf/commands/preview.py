"""`cvpdf preview`: `cvpdf build --watch` by the name that people look for."""

from __future__ import annotations

import argparse

from cvpdf.commands import build
from cvpdf.commands.build import add_arguments

__all__ = ["add_arguments", "run"]


def run(options: argparse.Namespace) -> int:
    """Build, and build again whenever something changes."""
    options.watch = True
    return build.run(options)
