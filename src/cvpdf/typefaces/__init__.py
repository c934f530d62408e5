"""Typefaces: from a document's characters to the few small fonts that set it.

- `manifest` – the typecase: which faces lie in fonts/, what each can draw, whether it is damaged
- `allotment` – the stack of families for a language, and one family for each character
- `cut` – a face cut to the characters it has to draw, and the box for those that nobody can
- `fount` – all of it for one document, with the CSS
- `hermetic` – fontconfig without the system's fonts

uharfbuzz and fontTools are met here only, and imported when they are needed: they cost 8 and 65 ms.
"""

from cvpdf.typefaces.allotment import Allotment, allot, region_of, stack_for
from cvpdf.typefaces.cut import cut, cut_last_resort, load_cutter
from cvpdf.typefaces.fount import Fount, add_passage, prepare_fount
from cvpdf.typefaces.hermetic import hermetic_fontconfig
from cvpdf.typefaces.manifest import Coverage, Face, Typecase, damaged, load_typecase

__all__ = [
    "Allotment",
    "Coverage",
    "Face",
    "Fount",
    "Typecase",
    "add_passage",
    "allot",
    "cut",
    "cut_last_resort",
    "damaged",
    "hermetic_fontconfig",
    "load_cutter",
    "load_typecase",
    "prepare_fount",
    "region_of",
    "stack_for",
]
