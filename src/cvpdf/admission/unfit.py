"""Why something is not let in."""

from __future__ import annotations


class UnfitError(ValueError):
    """Why a picture is not let in, as the end of a sentence."""
