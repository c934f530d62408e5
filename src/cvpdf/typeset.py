"""Stage 6, Galley → Proof: pages and PDF bytes. The only stage that knows WeasyPrint."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from html import unescape
from typing import TYPE_CHECKING

from cvpdf.data import FONTS
from cvpdf.model.errors import TypesetError
from cvpdf.model.fit import Fitted, Goal, Layout, Room, Scale
from cvpdf.model.galley import Galley, TypeOrder
from cvpdf.model.proof import Proof
from cvpdf.overheard import overheard
from cvpdf.press.case import Case
from cvpdf.press.fetcher import make_fetcher
from cvpdf.press.forme import Forme
from cvpdf.press.sheets import read_ahead as rules_ahead
from cvpdf.press.start import no_room, start_press
from cvpdf.typefaces import add_passage, load_cutter, load_typecase, prepare_fount, stack_for

if TYPE_CHECKING:
    from cvpdf.typefaces import Typecase

TAG = re.compile(r"<[^<>]*>")
# What WeasyPrint says of a character that no font has.
NOT_DRAWN = re.compile(r"^\.notdef glyph.*\(U\+([0-9A-F]+)\)$")
Fit = Callable[[Room, Goal, Callable[[Scale], Layout]], Fitted]
ASCII = frozenset(range(0x20, 0x7F))


def typeset(galley: Galley, *, fit: Fit | None = None, system_fonts: bool = False, case: Case | None = None) -> Proof:
    """Cut the type and set a galley; once more with boxes for what not even the machine's fonts have.

    Args:
        galley: What is to be set.
        fit: Finds the scale that meets the galley's goal (the stage of that name); None to set it as chosen.
        system_fonts: Let the machine's fonts draw what the shipped ones cannot.
        case: Type laid for an order (`prepare`), used if it is what this galley needs; closed unless it keeps pages.

    Raises:
        FontError: A face is missing or damaged.
        TypesetError: The press is not installed, or the galley is nested too deeply for it.
    """
    make_ready(system_fonts=system_fonts)
    order = order_of(galley)
    if case is not None and (system_fonts or case.order != order):
        case.close()
        case = None
    proof = _set(galley, case or lay(order, system_fonts=system_fonts), fit)
    lacking = frozenset(int(match[1], 16) for match in map(NOT_DRAWN.search, proof.messages) if match)
    if not (system_fonts and lacking):
        return proof
    return _set(galley, lay(order, system_fonts=True, boxed=lacking), fit)


def make_ready(*, system_fonts: bool = False) -> Typecase:
    """Load all that does not depend on the galley.

    Raises:
        FontError: The shipped fonts are not there.
        TypesetError: The press is not installed.
    """
    start_press(system_fonts=system_fonts)
    load_cutter()
    return _typecase()


@cache
def _typecase() -> Typecase:
    """The shipped faces, read once in a process: which family has which character is half of what cutting takes."""
    return load_typecase(FONTS)


def chars_of(galley: Galley) -> frozenset[str]:
    """What may be printed: the words of the page, and whatever a style sheet adds."""
    return frozenset(unescape(TAG.sub("", galley.html)) + galley.css)


def order_of(galley: Galley) -> TypeOrder:
    """The type a galley needs."""
    return TypeOrder(galley.families, galley.lang, galley.alphabet | chars_of(galley), galley.passages)


def lay(order: TypeOrder, *, system_fonts: bool = False, boxed: frozenset[int] = frozenset()) -> Case:
    """The type of an order, cut and laid for the press. It can be done before there is a galley.

    Args:
        order: Which families, and for which characters; printable ASCII is always among them.
        system_fonts: Let the machine's fonts draw what these cannot.
        boxed: What the machine's fonts were found not to have either.

    Raises:
        FontError: A face is missing or damaged.
        TypesetError: The temporary folder has no room.
    """
    typecase = make_ready(system_fonts=system_fonts)
    stacks = {role: stack_for(families, order.lang) for role, families in order.families.items()}
    chars = frozenset(map(ord, order.alphabet)) | ASCII
    fount = prepare_fount(typecase, stacks, chars, order.lang, system_fonts=system_fonts, boxed=boxed)
    for lang, letters in order.passages.items():
        stacks = {role: stack_for(families, lang) for role, families in order.families.items()}
        fount = add_passage(fount, typecase, stacks, frozenset(map(ord, letters)), lang)
    try:
        return Case(order, fount, start_press(system_fonts=system_fonts))
    except OSError as error:
        raise no_room(error) from None


def read_ahead(case: Case, style: str) -> None:
    """Read the rules of a galley's style before there is the galley.

    Args:
        case: The type it will be set in.
        style: The theme's, with such tokens put in as are known.
    """
    rules_ahead(case.weasyprint, case.named(style), make_fetcher(case.weasyprint, {}))


def _set(galley: Galley, case: Case, fit: Fit | None) -> Proof:
    with overheard("weasyprint") as messages, case:
        try:
            forme = Forme(galley, case)
            fitted = fit(galley.room, galley.goal, forme.lay_out) if fit and galley.goal else None
            scale = fitted.scale if fitted else galley.room.natural
            layout = forme.lay_out(scale)
            pdf = forme.print(scale)
        except RecursionError:
            raise TypesetError("The résumé is nested too deeply to be set.", "Nest lists less deeply.") from None
        except OSError as error:
            raise no_room(error) from None
    boxes = case.fount.boxes  # of the whole order; what is not printed is nobody's concern
    missing = boxes.intersection(map(ord, chars_of(galley))) if boxes else boxes
    return Proof(pdf, layout.pages, layout.fill, tuple(messages), missing, fitted)
