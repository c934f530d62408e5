"""One walk over a page's operations, for all checks that ask what they paint, how it is marked, and by what means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cvpdf.checks.content import Operation, mcid_of, operations_of
from cvpdf.checks.objects import entry

_PAINTING = frozenset((b"Tj", b"TJ", b"'", b'"', b"Do", b"sh", b"f", b"f*", b"F", b"S", b"s", b"B", b"B*", b"b", b"b*"))
_STRINGS = frozenset((b"Tj", b"TJ", b"'", b'"'))
_REPLACEMENTS = frozenset(("/ActualText", "/Alt", "/E"))
_DEEPEST = 8  # forms in forms


@dataclass
class Survey:
    """What a page's operations, and those of the forms it draws, were found to do.

    Attributes:
        mcids: Marked-content ids of the page's own content, in paint order.
        unmarked: How often something is painted outside of all marked content.
        artifacts_within: Artifacts that begin within tagged content (Matterhorn 01-003).
        tags_within: Tagged content that begins within an artifact (Matterhorn 01-004).
        replaced: How often marked content is to be read as something else than it shows (ActualText, Alt, E).
        unbalanced: Whether marked content or a graphics state is ended that was not begun, or the other way round.
        deepest: Most graphics states saved at once.
        operators: All operators.
        names: Operator → the names it was called with: `gs`, `Do`, `Tf`, `cs`, `CS`, `ri`.
        drawn: Name of an image or a form → how often the page itself draws it.
        shown: Object id of a font → the font, and the strings shown in it so that they can be seen.
    """

    mcids: list[int] = field(default_factory=list)
    unmarked: int = 0
    artifacts_within: int = 0
    tags_within: int = 0
    replaced: int = 0
    unbalanced: bool = False
    deepest: int = 0
    operators: set[bytes] = field(default_factory=set)
    names: dict[bytes, set[str]] = field(default_factory=dict)
    drawn: Counter[str] = field(default_factory=Counter)
    shown: dict[int, tuple[Any, set[bytes]]] = field(default_factory=dict)


def survey_of(operations: Iterable[Operation], resources: Any) -> Survey:
    """Walk a page's operations."""
    survey = Survey()
    _Walk(survey, resources).page(operations)
    return survey


_NAMED = frozenset((b"gs", b"cs", b"CS", b"ri"))


class _Walk:
    """The state of one content stream."""

    def __init__(self, survey: Survey, resources: Any, depth: int = 0) -> None:
        self.survey = survey
        self.resources = resources
        self.depth = depth
        self.fonts: Any = _entry(resources, "/Font")
        # One letter each: artifact, tagged, or neither; a form stands in the mark it is drawn in.
        self.marks: list[str] = ["n"] if depth else []
        self.begun = len(self.marks)
        self.saved = 0
        self.strings: set[bytes] = set()

    def page(self, operations: Iterable[Operation]) -> None:
        """All of a page."""
        survey = self.survey
        operators: set[bytes] = set()
        for operands, operator in operations:
            operators.add(operator)
            if operator in _PAINTING:
                if not self.marks:
                    survey.unmarked += 1
                if operator in _STRINGS:
                    self.show(operands[-1])
                elif operator == b"Do":
                    self.draw(operands)
            elif operator in _STATES:
                _STATES[operator](self, operands)
            elif operator in _NAMED and operands:
                survey.names.setdefault(operator, set()).add(str(operands[0]))
        survey.operators |= operators
        survey.unbalanced |= bool(len(self.marks) != self.begun or self.saved)

    def begin(self, operands: list[Any]) -> None:
        mcid = mcid_of(operands)
        if len(operands) > 1 and not _REPLACEMENTS.isdisjoint(self.properties(operands[1])):
            self.survey.replaced += 1
        kind = "a" if operands and operands[0] == "/Artifact" else "t" if mcid is not None else "n"
        if kind == "a" and "t" in self.marks:
            self.survey.artifacts_within += 1
        elif kind == "t" and "a" in self.marks:
            self.survey.tags_within += 1
        if mcid is not None and not self.depth:
            self.survey.mcids.append(mcid)
        self.marks.append(kind)

    def properties(self, operand: Any) -> Any:
        """Of marked content: written there, or named and kept with the page's resources."""
        return operand if isinstance(operand, dict) else entry(_entry(self.resources, "/Properties"), operand, ())

    def end(self, _operands: list[Any]) -> None:
        if len(self.marks) > self.begun:
            self.marks.pop()
        else:
            self.survey.unbalanced = True

    def save(self, _operands: list[Any]) -> None:
        self.saved += 1
        self.survey.deepest = max(self.survey.deepest, self.saved)

    def restore(self, _operands: list[Any]) -> None:
        self.survey.unbalanced |= not self.saved
        self.saved = max(0, self.saved - 1)

    def font(self, operands: list[Any]) -> None:
        name = operands[0]
        if name in self.fonts:
            font = self.fonts[name]
            self.strings = self.survey.shown.setdefault(id(font), (font, set()))[1]
        else:
            self.strings = set()

    def show(self, operand: Any) -> None:
        if isinstance(operand, bytes):
            self.strings.add(operand)
        elif isinstance(operand, list):
            self.strings.update(part for part in operand if isinstance(part, bytes))

    def draw(self, operands: list[Any]) -> None:
        """Walk a form too; its content is marked where it is drawn."""
        if operands and not self.depth:
            self.survey.drawn[str(operands[0])] += 1
        forms = _entry(self.resources, "/XObject")
        form = forms[operands[0]] if operands and operands[0] in forms else None
        if form is None or form.get("/Subtype") != "/Form" or self.depth >= _DEEPEST:
            return
        _Walk(self.survey, form.get("/Resources", self.resources), self.depth + 1).page(operations_of(form))


_STATES = {
    b"BDC": _Walk.begin,
    b"BMC": _Walk.begin,
    b"EMC": _Walk.end,
    b"q": _Walk.save,
    b"Q": _Walk.restore,
    b"Tf": _Walk.font,
}


def _entry(resources: Any, key: str) -> Any:
    value = resources.get(key) if resources is not None else None
    return value.get_object() if value is not None else {}
