"""Stage 1½, Source and Edition → Source: what this edition leaves out, taken out before anyone else reads it.

Lines keep their numbers. The Source that goes on is the one the PDF is held to, and it carries what was left out, so
that `verify` can prove that none of it is in the PDF.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.edition import Edition, Private, Withheld
from cvpdf.model.errors import UsageError
from cvpdf.model.resume import Resume
from cvpdf.model.settings import Settings
from cvpdf.model.source import Source

if TYPE_CHECKING:
    from cvpdf.editing.marks import Mark
    from cvpdf.editing.passages import Passages

# A contact of fewer letters and digits may stand in the text for other reasons.
_TELLING = 5


def edit(source: Source, edition: Edition) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Take out of a source what an edition leaves out.

    Args:
        source: The whole text.
        edition: What is wanted of it.

    Raises:
        UsageError: The variant is named by no mark.
    """
    if not ("<!--" in source.text or edition.variant or edition.public or edition.private):
        return source, ()
    source, notes = _passages(source, edition)
    if edition.public or edition.private:
        from cvpdf.editing.personal import remarks, withhold

        if not edition.public:
            return source, (*notes, *remarks(source, edition))
        text, withheld = withhold(source.text, edition, source.front)
        private = tuple(Withheld("private", each.value, 0) for each in edition.private)
        notes = (*notes, *remarks(source, edition))
        source = replace(source, text=text, withheld=(*source.withheld, *withheld, *private), promised=edition.withhold)
    return source, notes


def hide_sections(source: Source, resume: Resume, words: str) -> Source:
    """A source without the sections that the option `hidden-sections` names; the same source where it names none.

    Raises:
        ConfigError: A word names no section, or the section it names holds the person's name.
    """
    if words in ("", "none"):
        return source
    from cvpdf.editing.sections import without_sections

    return without_sections(source, resume, words)


def hide_contacts(source: Source, settings: Settings, resume: Resume, edition: Edition) -> tuple[Source, Settings]:
    """A public edition without what only a reading of the whole showed to be a telephone number or an address for mail.

    Args:
        source: The source, edited.
        settings: The settings, edited.
        resume: What was read from both.
        edition: Which edition.

    Returns:
        The same two where nothing of the kind is left.
    """
    if not edition.public:
        return source, settings
    left = [Private(contact.kind, contact.value, "") for contact in resume.basics.contacts
            if contact.kind in edition.withhold and sum(map(str.isalnum, contact.value)) >= _TELLING]  # fmt: skip
    if not left:
        return source, settings
    from cvpdf.editing.personal import withhold

    edition = edition._replace(private=(*edition.private, *left))
    text, withheld = withhold(source.text, edition)
    settings, of_settings = _public_settings(settings, edition)
    return replace(source, text=text, withheld=(*source.withheld, *withheld, *of_settings)), settings


def _passages(source: Source, edition: Edition) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The source without the passages that marks leave out, and what there is to say of the marks."""
    from cvpdf.editing.marks import find_marks, mistyped, without_comments
    from cvpdf.editing.passages import Passages
    from cvpdf.markup.lines import number

    lines = source.lines
    fixed = [line.fixed for line in number(source.text)]
    marks = list(find_marks(lines, fixed))
    variant = edition.variant.casefold()
    names = [name for mark in marks for name in mark.names]
    _check_variant(edition.variant, names)
    passages = Passages([text if fixed[at] else without_comments(text) for at, text in enumerate(lines)], fixed)
    notes = [_mistyped(*each, public=edition.public) for each in mistyped(lines, fixed, {*names, variant} - {""})]
    notes += _breaks_within_tables(marks, passages, lines)
    left_out: set[int] = set()
    kept: set[int] = set()
    waiting: Counter[str] = Counter()
    for mark in marks:
        if mark.word == "pagebreak":
            continue
        passage = passages.before(mark.line)
        if not passage:
            notes.append(_alone(mark.line, mark.column, mark.word))
        elif mark.word == "keep":
            kept.add(passage.start + 1)
        elif (
            (mark.word == "private" and edition.public)
            or (mark.word == "only" and variant not in mark.names)
            or (mark.word == "not" and variant in mark.names)
        ):
            left_out.update(passage)
            waiting.update(mark.names if mark.word == "only" and not variant else ())
    if waiting:
        notes.append(_waiting(waiting))
    withheld = tuple(Withheld("passage", lines[at], at + 1) for at in sorted(left_out) if passages.lines[at].strip())
    text = "\n".join("" if at in left_out else line for at, line in enumerate(lines))
    return replace(source, text=text, withheld=withheld, kept=frozenset(kept)), tuple(notes)


def _breaks_within_tables(marks: Sequence[Mark], passages: Passages, lines: list[str]) -> Iterator[Diagnostic]:
    """Take page breaks out of tables, which would end there, and say so."""
    for mark in marks:
        if mark.word == "pagebreak" and passages.is_within_table(mark.line):
            lines[mark.line] = passages.lines[mark.line]
            yield _in_table(mark.line, mark.column)


def _check_variant(variant: str, names: Sequence[str]) -> None:
    if variant and variant.casefold() not in names:
        from difflib import get_close_matches

        known = list(dict.fromkeys(names))
        close = get_close_matches(variant.casefold(), known, 1)
        hint = f"Variants: {', '.join(known)}." if known else f"Mark one: `- … <!-- only: {variant} -->`."
        raise UsageError(f"No passage is marked for the variant {variant!r}.",
                         f"Did you mean {close[0]}?" if close else hint)  # fmt: skip


def _mistyped(line: int, column: int, written: str, meant: str, *, public: bool) -> Diagnostic:
    """A comment that is nearly a mark; where it would have kept a passage from the public, nothing is published."""
    if public and meant == "private":
        message = f"The comment `{written}` is no mark: what it stands behind would be in the public PDF."
        return Diagnostic("mark", "error", message, line + 1, column + 1, "Write `<!-- private -->`.")
    message = f"The comment `{written}` is no mark, and marks nothing."
    return Diagnostic("mark", "warning", message, line + 1, column + 1, f"Did you mean `{meant}`?")


def _alone(line: int, column: int, word: str) -> Diagnostic:
    message = f"The mark `{word}` belongs to nothing: an empty line stands before it."
    hint = "A mark stands at the end of a bullet, paragraph, row or heading, or on the line below."
    return Diagnostic("mark", "error", message, line + 1, column + 1, hint)


def _in_table(line: int, column: int) -> Diagnostic:
    message = "A page break cannot stand within a table; it was left out."
    return Diagnostic("mark", "warning", message, line + 1, column + 1, "Put it on a line before or after the table.")


def _waiting(names: Counter[str]) -> Diagnostic:
    count = ", ".join(f"{name} ({number})" for name, number in sorted(names.items()))
    return Diagnostic("variant", "info", f"Left out, because no variant was asked for: {count}.",
                      hint="Ask for one with --variant.")  # fmt: skip


# Keys whose values need no word before them, and what such a value has; other keys are printed as labels.
_SPEAKING = {
    **dict.fromkeys("phone tel mobile".split(), "0123456789"),
    **dict.fromkeys("email mail".split(), "@"),
    **dict.fromkeys("website site homepage url blog github gitlab linkedin".split(), "./"),
    **dict.fromkeys("address location".split(), ""),
}
_SURE = {"phone": 7, "tel": 7, "mobile": 7}  # so many digits are nothing else
_OWN = ("name", "title")  # no contacts
_SPELLED = {
    "wechat": "WeChat", "qq": "QQ", "line": "LINE", "id": "ID",
    "github": "GitHub", "gitlab": "GitLab", "linkedin": "LinkedIn", "url": "URL", "email": "E-mail", "mail": "E-mail",
}  # fmt: skip


def remarks_on(settings: Settings, edition: Edition, output: Path | None) -> tuple[Diagnostic, ...]:
    """What there is to say of private values outside the source: in configuration files, in the PDF's own name.

    Args:
        settings: What the author asked for, before `edit_settings`.
        edition: Which edition.
        output: The file to be written.
    """
    if not (edition.public or edition.private):
        return ()
    from cvpdf.editing.personal import remarks_on_name, remarks_on_settings

    of_name = remarks_on_name(output, edition) if edition.public and output else ()
    return (*remarks_on_settings(settings, edition), *of_name)


def edit_settings(settings: Settings, edition: Edition) -> tuple[Settings, tuple[Withheld, ...]]:
    """The settings for an edition: with the private values as contacts, or, in public, without what is private.

    Args:
        settings: What the author asked for.
        edition: Which edition.
    """
    if edition.public:
        settings, withheld = _public_settings(settings, edition)
        return _relabelled(settings), withheld
    private = tuple((_label(each.key, each.value), each.value) for each in edition.private if each.key not in _OWN)
    own = {each.key: each.value for each in edition.private if each.key in _OWN}
    settings = _relabelled(settings)
    if not private and not own:
        return settings, ()
    name, title = own.get("name", settings.name), own.get("title", settings.title)
    return replace(settings, contacts=(*settings.contacts, *private), name=name, title=title), ()


def _relabelled(settings: Settings) -> Settings:
    """Keys of front matter (`email:`) as what is printed before their values; a label of the author's own stays."""
    contacts = tuple((_label(label, value) if label.islower() else label, value) for label, value in settings.contacts)
    return replace(settings, contacts=contacts) if contacts != settings.contacts else settings


def _label(key: str, value: str) -> str:
    """What is printed before a value of that key; nothing where it speaks for itself."""
    word = key.lower().replace("-", "").replace("_", "")
    marks = _SPEAKING.get(word)
    if marks is not None and (not marks or sum(char in marks for char in value) >= _SURE.get(word, 1)):
        return ""
    return _SPELLED.get(word, key if marks is None else key.capitalize())


def _public_settings(settings: Settings, edition: Edition) -> tuple[Settings, tuple[Withheld, ...]]:
    from cvpdf.editing.excision import without_private

    withheld: list[Withheld] = []
    contacts: list[tuple[str, str]] = []
    for label, value in settings.contacts:
        left, cuts = without_private(f"{label}: {value}" if label else value, edition)
        if cuts:
            withheld += [Withheld(cut.kind, cut.value, settings.lines.get("contacts", 0)) for cut in cuts]
        elif left:
            contacts.append((label, value))
    words = {key: text for key in ("name", "title", "page", "author") if (text := getattr(settings, key))}
    for key, text in words.items():
        words[key], cuts = without_private(text, edition)
        withheld += [Withheld(cut.kind, cut.value, settings.lines.get(key, 0)) for cut in cuts]
    name, title = words.get("name", "").strip() or None, words.get("title", "").strip() or None
    targets = {text: target for text, target in settings.targets.items() if not without_private(target, edition)[1]}
    photo = None if "photo" in edition.withhold else settings.photo
    rest = replace(
        settings,
        name=name,
        title=title,
        page=words.get("page", "").strip(),
        author=words.get("author", "").strip(),
        photo=photo,
    )
    return replace(rest, contacts=tuple(contacts), targets=targets), tuple(withheld)
