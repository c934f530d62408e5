"""Which SVG is let in: outlines and gradients, nothing that runs, refers elsewhere, or unfolds to more than it is."""

from __future__ import annotations

import re

from cvpdf.admission.unfit import UnfitError

# Not `use`, `pattern`, `mask` and `filter`, which repeat what they refer to, nor text, which would be read as words.
ELEMENTS = frozenset(
    "svg g defs title desc metadata path rect circle ellipse line polyline polygon clipPath "
    "linearGradient radialGradient stop".split()
)
MOST_BYTES = 100_000  # of outlines that take seconds to draw
MOST_ELEMENTS = 2_000
MOST_DEPTH = 32
ELSEWHERE = re.compile(r"url\(\s*[\"']?(?!#)|@import|\\\\|/\*", re.I)


def drawing_fault(data: bytes) -> str:
    """Why an SVG is not let in, as the end of a sentence; empty where it is harmless."""
    from xml.parsers import expat

    if len(data) > MOST_BYTES:
        return f"it is a drawing of more than {MOST_BYTES:,} bytes"
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        tag = name.rpartition(" ")[2]
        if tag not in ELEMENTS:
            raise UnfitError(f"it has the element {tag}, which is none of outlines and gradients")
        if depth > MOST_DEPTH or count > MOST_ELEMENTS:
            raise UnfitError(f"it has more than {MOST_ELEMENTS:,} elements, or {MOST_DEPTH} within each other")
        for attribute, value in attributes.items():
            if attribute.rpartition(" ")[2] in ("href", "src") or ELSEWHERE.search(value):
                raise UnfitError(f"its {tag} refers to {value[:60]!r}")

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(*_: object) -> None:
        raise UnfitError("it has a document type, in which entities could be hidden")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except UnfitError as error:
        return str(error)
    except (expat.ExpatError, ValueError, LookupError) as error:  # an encoding that nobody knows
        return f"it is no SVG: {error}"
    return ""
