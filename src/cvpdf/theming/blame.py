"""What goes wrong in the press is the theme's fault where the theme is not one of ours, and is told as such."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from cvpdf.data import THEMES
from cvpdf.model.errors import ThemeError
from cvpdf.model.theme import Theme

# What WeasyPrint raises for style sheets of a kind that nobody writes by mistake: a page of no width, a margin of
# 10³⁰ px, a selector within a thousand selectors.
OF_THE_PRESS = (ArithmeticError, AssertionError, AttributeError, LookupError, SyntaxError, TypeError, ValueError)


@contextmanager
def blamed(theme: Theme, photo: bytes | None) -> Iterator[None]:
    """Make a résumé up, set and prove it within.

    Raises:
        ThemeError: It could not be set in a theme that is none of ours, or with a drawing as the portrait.
    """
    try:
        yield
    except OF_THE_PRESS as error:
        drawn = photo is not None and not photo.startswith(b"\xff\xd8")  # anything else has become a JPEG
        if theme.folders[0].is_relative_to(THEMES) and not drawn:
            raise  # a fault of ours
        what = f"{type(error).__name__}: {error}".rstrip(".")
        blame = "The portrait" if theme.folders[0].is_relative_to(THEMES) else f"Theme {theme.name}"
        hint = "Try a JPEG." if blame == "The portrait" else "`cvpdf themes check` says more."
        raise ThemeError(f"{blame} cannot be set: {what}.", hint) from None
