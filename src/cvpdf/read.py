"""Stage 1, bytes → Source: the encoding, Unicode's several spellings of one text, and the front matter.

Whatever is changed here keeps its line: line n of `Source.text` is line n of the file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cvpdf.admission.shapes import read_toml, yaml_fault
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.errors import ConfigError, SourceError
from cvpdf.model.source import Source

if TYPE_CHECKING:
    from yaml import MappingNode

# What other files begin with; a person who drops a Word file on cvpdf should read that it is one.
SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive (perhaps a Word file)",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip archive",
}
BOMS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
# The encodings CJK résumés are found in besides UTF-8; charset-normalizer chooses among these.
LEGACY = ("gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1252", "cp1251")
# Characters that show nothing and only confuse: zero width, soft hyphen, bidi controls, a stray BOM,
# the marks of notes between lines, which no font has and no reader of PDF gets as they were.
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
# A vertical tab or a form feed between employer and role is a gap; U+2028 and U+0085 must not make a new line.
GAP = str.maketrans({"\x0b": "\t", "\x0c": "\t", "\x85": " ", "\u2028": " ", "\u2029": " "})
# Between two rules, the first of which has a line right below it: an empty one makes it a rule of the text's.
FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?![ \t]*\n)(?=\s*(?:#.*\n\s*)*[\w\"'.-]+[ \t]*:)(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S
)
# +++ around TOML: Hugo's and Zola's
SITE_MATTER = re.compile(r"\+{3}[ \t]*\n(?=\s*(?:#.*\n\s*)*[\w\"'.-]+[ \t]*=|\s*\[)(.*?\n)\+{3}[ \t]*(?:\n|$)", re.S)
TOML_KEY = re.compile(r"[ \t]*[\"']?([\w-]+)[\"']?[ \t]*=")
TOML_PLACE = re.compile(r"(.*?) ?\(at line (\d+), column (\d+)\)$")

FENCED = re.compile(r"((?:[^\n`]*\n){0,3})```(?:markdown|md)[ \t]*\n(.*)\n```[ \t]*(\s*)", re.S | re.I)


def read(
    data: bytes,
    *,
    name: str,
    folder: Path | None,
    encoding: str | None = None,
    look_alikes: Mapping[str, str] | None = None,
) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Decode and normalise a résumé.

    Args:
        data: The file's bytes.
        name: How messages name the file.
        folder: Where relative paths start; None for standard input.
        encoding: The author's word on the encoding; found out where None.
        look_alikes: Radicals (U+2E80–2FDF) → the ideographs they are mistaken for (fonts/radicals.json).

    Raises:
        SourceError: Empty, not text, or in an encoding nobody can tell.
        ConfigError: The front matter is not YAML.
    """
    text = decode(data, name, encoding).replace("\r\n", "\n").replace("\r", "\n").translate(GAP)
    if not text.strip():
        raise SourceError(f"{name} is empty.", "Write a résumé in it, or name another file.")
    written = tuple(text.split("\n"))
    folded, notes = _normalise(text, look_alikes or {})
    text = _unfenced(folded)
    site = SITE_MATTER.match(text, len(text) - len(text.lstrip("\n")))
    front, front_lines, body = _site_matter(text, site, name) if site else _front_matter(text, name)
    return Source(name, folder, body, written, front, front_lines, site=site is not None), notes


def _unfenced(text: str) -> str:
    """A file that is one ```markdown fence, as chat programs hand it over, without the two lines of the fence."""
    match = FENCED.fullmatch(text)
    return f"{match[1]}\n{match[2]}\n{match[3]}" if match and "\n```" not in match[2] else text


def decode(data: bytes, name: str, encoding: str | None) -> str:
    """The text of a file's bytes; `encoding` None to find out.

    Raises:
        SourceError: Not text, or in an encoding nobody can tell.
    """
    for signature, what in SIGNATURES.items():
        if data.startswith(signature):
            raise SourceError(f"{name} is {what}, not a Markdown text.", "Name the Markdown file it was made from.")
    if encoding is not None:
        return _decode_as(data, name, encoding)
    guess = next((codec for bom, codec in BOMS.items() if data.startswith(bom)), None) or _utf16_by_nuls(data)
    if guess:
        return _decode_as(data, name, guess)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data, name)


def _decode_as(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise SourceError(f"{encoding!r} is not an encoding.", "For example: --encoding gb18030.") from None
    except UnicodeError as error:  # of an encoding that is none of bytes (punycode, idna) without a place
        place = (
            f"byte {error.start} is 0x{data[error.start]:02x}" if isinstance(error, UnicodeDecodeError) else str(error)
        )
        what = f"{name} is not {encoding}: {place}."
        raise SourceError(what, "Save it as UTF-8, or name its encoding with --encoding.") from None


def _utf16_by_nuls(data: bytes) -> str | None:
    """UTF-16 without a BOM has its NULs on one side of each pair (every ASCII character has one)."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) * 20 < len(head) or min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _decode_legacy(data: bytes, name: str) -> str:
    if data[:8192].count(0) or sum(byte < 9 or 13 < byte < 27 for byte in data[:8192]) * 50 > len(data[:8192]):
        raise SourceError(f"{name} is a binary file, not a Markdown text.", "Name a Markdown file.")
    import charset_normalizer  # 30 ms, and only old files need it

    best = charset_normalizer.from_bytes(data, cp_isolation=list(LEGACY), preemptive_behaviour=False).best()
    if best is None:
        hint = "Save it as UTF-8, or name its encoding, for example with --encoding gb18030."
        raise SourceError(f"The encoding of {name} cannot be told.", hint)
    return _decode_as(data, name, best.encoding)


def _normalise(text: str, look_alikes: Mapping[str, str]) -> tuple[str, tuple[Diagnostic, ...]]:
    """NFC, nothing invisible, and each look-alike radical as the ideograph it stands for, with a note."""
    notes = []
    found = set(text) & look_alikes.keys()
    if found:
        for number, line in enumerate(text.split("\n"), 1):
            notes += [_look_alike(c, look_alikes[c], number, column) for column, c in enumerate(line, 1) if c in found]
        text = text.translate({ord(char): look_alikes[char] for char in found})
    text = CONTROL.sub("", INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", text), tuple(notes)


def _look_alike(char: str, ideograph: str, line: int, column: int) -> Diagnostic:
    message = f"{char} (U+{ord(char):04X}, {unicodedata.name(char, 'unnamed')}) only looks like {ideograph}"
    message += f" (U+{ord(ideograph):04X}) and was set as {ideograph}."
    hint = "It mostly comes from text copied out of a PDF; a search would not find it."
    return Diagnostic("look-alike", "info", message, line, column, hint)


def _front_matter(text: str, name: str) -> tuple[Mapping[str, object], Mapping[str, int], str]:
    """Front matter, the line of each of its keys, and the text with it blanked."""
    match = FRONT_MATTER.match(text, len(text) - len(text.lstrip("\n")))  # a fence's line, and empty ones, may be above
    if not match:
        return {}, {}, text
    above = match.start()
    import yaml  # 7 ms, and only files with front matter need it

    loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        fault = yaml_fault(match[1])
        if fault:
            raise ConfigError(f"{name}:{above + fault[0] + 1}: the front matter has {fault[1]}.", "Write `key: value`.")
        data = yaml.load(match[1], Loader=loader)  # noqa: S506 - both are safe loaders
        node = yaml.compose(match[1], Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{name}:{above + mark.line + 2}:{mark.column + 1}" if mark else name
        problem = getattr(error, "problem", None) or "unreadable"
        raise ConfigError(f"{place}: the front matter is not YAML: {problem}.", "Write `key: value`.") from None
    except (ValueError, OverflowError) as error:  # a date that no calendar has, a number of ten thousand digits
        raise ConfigError(f"{name}: the front matter has a value that is none: {error}.", "Quote it.") from None
    if not isinstance(data, dict) or not isinstance(node, yaml.MappingNode):
        return {}, {}, text
    lines = _lines_of(node, name, above + 2)
    blank = "\n" * (above + match[0].count("\n"))
    return {str(key): _visible(value) for key, value in data.items()}, lines, blank + text[match.end() :]


def _site_matter(text: str, match: re.Match[str], name: str) -> tuple[Mapping[str, object], Mapping[str, int], str]:
    """The same of front matter in TOML, where `match` stands."""
    first = text.count("\n", 0, match.start()) + 2
    try:
        data = read_toml(match[1])
    except ValueError as error:
        told = TOML_PLACE.match(str(error))
        place = f"{name}:{first - 1 + int(told[2])}:{told[3]}" if told else name
        problem = told[1] if told else str(error)
        raise ConfigError(f"{place}: the front matter is not TOML: {problem}.", 'Write `key = "value"`.') from None
    keys = ((line, TOML_KEY.match(row)) for line, row in enumerate(match[1].split("\n"), first))
    lines = {key[1]: line for line, key in reversed([(line, key) for line, key in keys if key])}
    blank = "\n" * text.count("\n", 0, match.end())
    return {key: _visible(value) for key, value in data.items()}, lines, blank + text[match.end() :]


def _lines_of(node: MappingNode, name: str, first: int) -> dict[str, int]:
    """The line of each key, where the YAML begins in line `first`.

    Raises:
        ConfigError: A key stands there twice, and YAML would silently take the last.
    """
    lines: dict[str, int] = {}
    for key, _ in node.value:
        word, line = str(key.value), key.start_mark.line + first
        if word in lines:
            message = f"{name}:{line}: the front matter has the key {word!r} a second time."
            raise ConfigError(message, f"The first is in line {lines[word]}.")
        lines[word] = line
    return lines


def _visible(value: object) -> object:
    """A value without the controls that YAML's escapes can write where the text itself has none any more."""
    if isinstance(value, str):
        return CONTROL.sub("", INVISIBLE.sub("", value.translate(GAP)))
    if isinstance(value, list):
        return [_visible(each) for each in value]
    return {key: _visible(each) for key, each in value.items()} if isinstance(value, dict) else value
