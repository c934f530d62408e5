"""Type laid in the case: a fount, cut, and made known to WeasyPrint. It can be laid before there is a galley to set."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING, Self

from cvpdf.model.galley import TypeOrder
from cvpdf.press.fetcher import make_fetcher
from cvpdf.press.font_map import give_back
from cvpdf.typefaces import Fount

if TYPE_CHECKING:
    from cvpdf.press.kept_pages import Kept


class Case:
    """A fount that WeasyPrint can set from; to be closed, for its files lie in a temporary folder.

    Args:
        order: What it was laid for.
        fount: The type.
        weasyprint: As imported by `press.start`.

    Attributes:
        configuration: WeasyPrint's `FontConfiguration`.
        faces: The `@font-face` rules, as a `weasyprint.CSS`.
        kept: The pages that were last set from it, by scale, page rules and pictures; None where none are to be kept.

    Raises:
        OSError: The temporary folder has no room.
    """

    def __init__(self, order: TypeOrder, fount: Fount, weasyprint: ModuleType) -> None:
        self.order, self.fount, self.weasyprint = order, fount, weasyprint
        self.configuration = weasyprint.text.fonts.FontConfiguration()
        give_back(weasyprint, self.configuration)
        self.kept: dict[object, Kept] | None = None
        fetcher = make_fetcher(weasyprint, fount.files)
        try:
            self.faces = weasyprint.CSS(string=fount.css, font_config=self.configuration, url_fetcher=fetcher)
        except BaseException:
            self.close()
            raise

    def named(self, style: str) -> str:
        """A style with the families put in where it says `var(--family-text)`."""
        for role, families in self.fount.families.items():
            style = style.replace(f"var(--family-{role})", families)
        return style

    def take_over(self, before: Case) -> None:
        """Keep the pages of type that differs in its characters alone: the same faces set the others as before."""
        if before.kept and before.order._replace(alphabet=self.order.alphabet) == self.order:
            from cvpdf.press.kept_pages import move

            self.kept, before.kept = before.kept, None
            move(self.kept.values(), self.configuration)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_reason: object) -> None:
        """It is used again where pages set from it are kept."""
        if self.kept is None:
            self.close()

    def close(self) -> None:
        """Remove the temporary folder; nobody else may ever do it."""
        self.configuration.__del__()
