"""An entry while it is being read: it takes the lines that belong to its header, the rest becomes its body."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from cvpdf.grammar.entry.glances import is_generic, is_listing, is_placed, keeps_title, names_project
from cvpdf.grammar.entry.known_lines import take_known, take_other_name, take_pictured, take_role, takes_title
from cvpdf.grammar.entry.leads import take_lead
from cvpdf.grammar.entry.telling import told_below, told_by_label, told_in_sentence, told_role
from cvpdf.grammar.header.further_lines import below_name
from cvpdf.grammar.header.headers import (
    Header,
    dates_only,
    header_period,
    lasting_only,
    looks_like_header,
    promotes,
    read_header,
)
from cvpdf.grammar.header.pieces import parted_strongly
from cvpdf.grammar.header.plain_lines import SENTENCE
from cvpdf.grammar.text.labels import Label, label_of, label_pieces, two_labels
from cvpdf.grammar.text.lines import Line, ems, is_marked, unwrapped
from cvpdf.grammar.time.periods import joined_period, read_end
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.grammar.words.titles import ENTRY_NUMBER, is_sub_label
from cvpdf.lexicon.labels import HeaderLabel, header_labels
from cvpdf.model.inline import Text, plain, strip
from cvpdf.model.outline import Block, Item
from cvpdf.model.period import Period
from cvpdf.model.resume import JOBS, Absorbed, Entry, Kind, Part, Role

ENTRY_KINDS: frozenset[Kind] = frozenset(
    {"work", "intern", "project", "education", "opensource", "activities", "military"}
)
_ROLES: dict[HeaderLabel, Role] = {
    "organization": "organization", "position": "position", "location": "location", "project": "organization",
}  # fmt: skip


@dataclass
class Draft:
    """An entry being read."""

    kind: Kind
    line: int
    parts: list[Part] = field(default_factory=list)
    unsure: set[int] = field(default_factory=set)
    period: Period | None = None
    absorbed: list[Absorbed] = field(default_factory=list)
    body: list[Block | Entry] = field(default_factory=list)
    started: bool = False
    closed: bool = False
    rest: Line | None = None  # what a line held beside the words that belong to the header
    titled: bool = False  # by a label
    parted: bool = False  # the header's parts stand apart by more than commas

    @classmethod
    def of(cls, line: Line, kind: Kind) -> Draft:
        """A draft begun by its header line."""
        draft = cls(kind, line.line, parted=parted_strongly(line))
        number = ENTRY_NUMBER.match(line.text)
        if number:
            draft.absorbed.append(Absorbed(number[0].strip(), line.line, "label"))
            line = line.part(number.end(), len(line.text))
        if names_project(line) and kind in JOBS:
            draft.kind = "project"
        if not draft.take_labels(line):
            draft.take_header(read_header(line, draft.kind))
        return draft

    def finish(self) -> Entry:
        """The entry."""
        told = told_below(self.kind, self.body) if self.period is None and self.has("organization") else None
        if self.period is not None and not self.named:
            told = told_in_sentence(self.kind, self.body)
        elif told is None and not self.has("position"):
            told = told_by_label(self.kind, self.body)
        return Entry(self.kind, tuple(self.parts), self.period, tuple(self.body), self.line, tuple(self.absorbed), told)

    def has(self, role: Role) -> bool:
        """Whether a part with that role is there."""
        return any(part.role == role for part in self.parts)

    @property
    def named(self) -> bool:
        """It says who or what."""
        return self.has("organization") or self.has("position")

    def take_rest(self) -> list[Line]:
        """What a line held beside the words that went to the header."""
        rest, self.rest = self.rest, None
        return [rest] if rest is not None else []

    def take_header(self, header: Header, line: Line | None = None) -> None:
        """Add what a header line says."""
        if line is not None and self.has("organization") and self.kind != "education":
            header = below_name(header, line, self.kind)
        for index, part in enumerate(header.parts):
            self.add(part, unsure=index in header.unsure)
        self._take_period(header)

    def take_dated(self, header: Header) -> None:
        """Add the period of a cell or label; other words in it are of no known role."""
        for part in header.parts:
            place = piece_kind(plain(part.inlines)) == "location" and not self.has("location")  # 2019 - 2021 · Taipei
            self.parts.append(replace(part, role="location" if place else "other"))
        self._take_period(header)

    def _take_period(self, header: Header) -> None:
        self.absorbed += [Absorbed(word, header.line, "label") for word in header.joins]
        if self.period is None:
            self.period = header.period
        elif header.period is not None:
            self.parts.append(Part("other", (Text(header.period.written),), header.line))

    def add(self, part: Part, *, unsure: bool = False) -> None:
        """Add a part; a sure role replaces a guess, a second organisation is some other thing."""
        if part.role == "organization" and self.has("organization"):
            part = self._second_organization(part, unsure=unsure)
        elif part.role == "position" and not unsure:
            self._give_way(part)
        if unsure:
            self.unsure.add(len(self.parts))
        self.parts.append(part)

    def _give_way(self, sure: Part) -> None:
        """A guessed title gives way to a sure one, a field of study to the degree."""
        degree = self.kind == "education" and piece_kind(plain(sure.inlines)) == "degree"
        for index, part in enumerate(self.parts):
            field = degree and piece_kind(plain(part.inlines)) != "degree"
            if part.role == "position" and (index in self.unsure or field):
                self.parts[index] = replace(part, role="other")
                self.unsure.discard(index)

    def _second_organization(self, part: Part, *, unsure: bool) -> Part:
        first = next(index for index, each in enumerate(self.parts) if each.role == "organization")
        generic = is_generic(plain(self.parts[first].inlines))
        kind = piece_kind(plain(part.inlines))
        if not generic and kind in ("department", "location"):
            return replace(part, role="other" if kind == "department" or self.has("location") else "location")
        placed = any(each.role == "location" and each.line == self.parts[first].line for each in self.parts)
        guessed = first in self.unsure and not (placed and self.kind in JOBS)
        if (guessed and not unsure and self.kind != "project") or generic:
            self.parts[first] = replace(
                self.parts[first], role="other" if generic or self.has("position") else "position"
            )
            if self.parts[first].role != "position":
                self.unsure.discard(first)  # a title by its place alone gives way to one that is told
            return part
        if unsure and not self.has("position") and self.kind != "project":
            return replace(part, role="position")
        return replace(part, role="other")

    # ── lines below the header ──

    def take_line(self, line: Line, *, top: bool) -> bool:
        """Take a line that belongs to the header; False leaves it to the body.

        Args:
            line: The line.
            top: Nothing but header lines stands between it and the header.
        """
        if self.take_labels(line):
            return True
        if dates_only(line) or lasting_only(line):
            dates = self.period is None
            if dates:
                self.take_dated(read_header(line, "other"))
            return dates
        if top and self.kind in JOBS and not self.has("position") and promotes(line.text):
            self.add(Part("position", unwrapped(strip(line.inlines)), line.line))
            return True
        if not top or (self.period is not None and header_period(line.text, line.line) is not None):
            return False
        if self.period is None and looks_like_header(line):
            self.take_header(read_header(line, self.kind), line)
            return True
        return self._take_undated(line)

    def _take_undated(self, line: Line) -> bool:
        """`*Senior Engineer*` or a bare title right below the employer; whatever follows a date alone (rule E6)."""
        text = line.text.strip()
        if told_role(text):
            return False
        label = label_of(line)
        known = label is not None and (label.word in header_labels() or is_sub_label(label.word))
        named = not SENTENCE.search(text) and not known
        if self.period is not None and not self.named and ems(text) <= 60 and named and not is_listing(line):
            self.take_header(read_header(line, self.kind), line)
            return True
        if not known and (take_pictured(self, line) or take_other_name(self, line) or take_lead(self, line)):
            return True
        width = 60 if parted_strongly(line) else 45 if is_marked(line) else 30
        width = 70 if self.kind == "education" and is_marked(line) and piece_kind(text) == "degree" else width
        # Bachelor of Arts: History
        degree = self.kind == "education" and piece_kind(text.partition(":")[0]) == "degree"
        if self.kind == "project":
            return take_role(self, line)
        if not takes_title(self, line) and (ems(text) > width or SENTENCE.search(text) or (label and not degree)):
            return False
        return take_known(self, line)

    def take_labels(self, line: Line) -> bool:
        """`时间：…`, or several on one line; all of them have to be labels of a header."""
        pieces = label_pieces(line)
        labels = [label_of(piece) for piece in pieces]
        kinds = [header_labels().get(label.word) if label else None for label in labels]
        self.closed = self.closed or (kinds[0] == "project" and self.kind != "project")
        if self.closed:
            return False  # what follows is said of one of its projects
        if len(labels) == 1 and labels[0] and not kinds[0] and (both := two_labels(labels[0])):
            pieces, labels, kinds = [line, line], list(both), [header_labels().get(label.word) for label in both]
            if not kinds[0] or (kinds == ["organization", "position"] and self.has("organization")):
                unit, title = both  # 소속·직급 below the employer: its division, and the title held there
                if not unit.value.text.strip() or not self.fits("position", title):
                    return False
                self.take_label("position", title)
                self.parts.append(Part("other", strip(unit.value.inlines), unit.value.line))
                self.absorbed.append(Absorbed(unit.written, unit.value.line, "label"))
                return True
        known = [(kind, label) for kind, label in zip(kinds, labels, strict=True) if kind and label]
        if not kinds[0] or not all(labels) or not all(self.fits(kind, label) for kind, label in known):
            return False
        for piece, kind, label in zip(pieces, kinds, labels, strict=True):
            if kind and label:
                self.take_label(kind, label)
            else:
                self.parts.append(Part("other", piece.inlines, piece.line))
        return True

    def fits(self, kind: HeaderLabel | None, label: Label) -> bool:
        """Whether a label's value can be taken into the header."""
        if not label.value.text.strip():
            return False
        if kind == "end" and (self.started or self.period is None):
            return read_end(label.value.text) is not None and ems(label.value.text) <= 16
        if kind in ("period", "start", "end"):
            return self.period is None and header_period(label.value.text, label.value.line) is not None
        if kind == "organization" and self.has("organization"):
            return self.kind != "project" and bool(self.unsure)
        if kind == "project" and self.has("organization"):
            first = next(part for part in self.parts if part.role == "organization")
            return is_generic(plain(first.inlines))
        told = kind == "position" and SENTENCE.search(label.value.text.strip().rstrip("。."))  # 開発担当。チーム6名。
        return not told and (kind != "location" or ems(label.value.text) <= 24)

    def take_label(self, kind: HeaderLabel, label: Label) -> None:
        """Take a label's value into the header; its word is said by the place."""
        self.absorbed.append(Absorbed(label.written, label.value.line, "label"))
        value = Line(unwrapped(strip(label.value.inlines)), label.value.line)
        if kind == "end":
            self.take_end(value)
        elif kind in ("period", "start"):
            self.take_dated(read_header(label.value, "other"))
            self.started = kind == "start"
        else:
            self._take_named(_ROLES[kind], value)

    def _take_named(self, role: Role, value: Line) -> None:
        """A name under its label; `Projekt: Foto (03/2021 - 11/2021)` is dated as well."""
        dated = role == "organization" and self.period is None and header_period(value.text, value.line) is not None
        header = read_header(value, self.kind) if role == "organization" else None
        if dated:
            self.take_header(read_header(value, "project"))
        elif header is not None and is_placed(header):
            self.take_header(header)  # Company: Globex Ltd, Pune
        else:
            if role == "position" and keeps_title(self.parts, value):
                self.parts.append(Part("other", value.inlines, value.line))
                return
            if role == "position" and self.has("position") and not self.has("organization"):
                self.name_the_rest()
            if role == "position" and self.kind != "education" and not self.titled:
                self.parts = [replace(part, role="other") if part.role == role else part for part in self.parts]
            self.titled = self.titled or role == "position"
            self.add(Part(role, value.inlines, value.line))

    def name_the_rest(self) -> None:
        """`Position: Guide` under `Head of the River Tours`: words like a title above are the employer."""
        index = next(index for index, part in enumerate(self.parts) if part.role == "position")
        self.parts[index] = replace(self.parts[index], role="organization")

    def take_end(self, value: Line) -> None:
        """The end of a period whose start stands elsewhere, or is not told."""
        if self.period is not None:
            self.period = joined_period(self.period, value.text)
        else:
            self.period = Period(None, read_end(value.text), value.text.strip(), value.line)
        self.started = False

    def take_number(self, item: Item) -> None:
        """The number of a list item that is none any more."""
        self.absorbed.append(Absorbed(f"{item.number}.", item.line, "label"))
