"""What is fuzzed: each target takes any bytes, and only the errors that a user is told may come of them.

`make fuzz` (tests/fuzz/fuzz.py) drives them by coverage, tests/fuzz/test_targets.py by seeds, finds and hypothesis.
"""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

import yaml

from cvpdf.admission.drawings import drawing_fault
from cvpdf.admission.pictures import is_drawing
from cvpdf.admission.shapes import read_toml, yaml_fault
from cvpdf.build import Job, build
from cvpdf.commands.imported import imported
from cvpdf.configuration.layers import gather
from cvpdf.configure import configure
from cvpdf.exchange.inspection import inspection
from cvpdf.grammar.time.periods import find_periods
from cvpdf.interpret import interpret
from cvpdf.load_photo import load_photo
from cvpdf.load_theme import load_theme
from cvpdf.model.errors import LONGEST, CvpdfError
from cvpdf.model.outline import Outline
from cvpdf.model.policy import UNTRUSTED
from cvpdf.model.settings import Settings
from cvpdf.model.source import Source
from cvpdf.parse import parse
from cvpdf.read import read

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
FINDS = Path(__file__).parent / "finds"


@contextmanager
def in_a_sentence() -> Iterator[None]:
    """What is refused is refused in a sentence, of a length that can be read."""
    try:
        yield
    except CvpdfError as error:
        if len(error.message) > LONGEST + 10:
            raise AssertionError("a message too long to be read") from error


def _text(data: bytes) -> str:
    """Any bytes as a text that a source may hold."""
    return data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _source(data: bytes) -> Source | None:
    try:
        UNTRUSTED.admit_bytes(len(data), "a")
        source, _ = read(data, name="a.md", folder=None)
        UNTRUSTED.admit_text(source.written, "a")
    except CvpdfError:
        return None
    return source


def read_any(data: bytes) -> None:
    """Bytes are read, or refused in a sentence; each line leads back to one of the file."""
    source = _source(data)
    if source is not None:
        assert source.text.count("\n") <= len(source.written)
        assert not set(source.text) & set("\x00\x1b\x7f\u202e")


def parse_any(data: bytes) -> None:
    """Any text is parsed."""
    _parsed(data)


def _parsed(data: bytes) -> tuple[Source, Outline] | None:
    text = _text(data)
    if len(text) > UNTRUSTED.line:
        return None
    source = Source("a.md", None, text, tuple(text.split("\n")))
    return source, parse(source)[0]


def interpret_any(data: bytes) -> None:
    """Any outline is interpreted, and can be shown."""
    parsed = _parsed(data)
    if parsed is not None:
        inspection(interpret(parsed[1], Settings())[0])


def dates_in_any(data: bytes) -> None:
    """Periods are found where they stand, and in order."""
    text = _text(data)[:2000].replace("\n", " ")
    for found in find_periods(text, 0):
        assert found.period.written
        assert found.period.written in text


def front_matter_of_any(data: bytes) -> None:
    """Any front matter is understood, or refused in a sentence."""
    whole = b"---\n" + data + b"\n---\n\n# Lin\n"
    with in_a_sentence():
        source, _ = read(whole, name="a.md", folder=None)
        configure(source)


def configuration_of_any(data: bytes) -> None:
    """Any cvpdf.toml is understood, or refused in a sentence."""
    with tempfile.TemporaryDirectory(prefix="cvpdf-fuzz-") as folder:
        Path(folder, ".git").mkdir()
        Path(folder, "cvpdf.toml").write_bytes(data)
        with in_a_sentence():
            gather(Path(folder), {})


def shapes_of_any(data: bytes) -> None:
    """TOML and YAML are looked at without being built."""
    text = _text(data)
    with suppress(tomllib.TOMLDecodeError):
        read_toml(text)
    with suppress(yaml.YAMLError):
        yaml_fault(text)


def theme_of_any(data: bytes) -> None:
    """Any manifest and style sheet are understood, or refused in a sentence."""
    manifest, _, style = data.partition(b"\0")
    with tempfile.TemporaryDirectory(prefix="cvpdf-fuzz-") as folder:
        Path(folder, "theme.toml").write_bytes(manifest)
        Path(folder, "style.css").write_bytes(style)
        with in_a_sentence():
            load_theme(folder, ROOT / "themes", policy=UNTRUSTED)


def picture_of_any(data: bytes) -> None:
    """Any bytes are a picture, or a remark."""
    with tempfile.TemporaryDirectory(prefix="cvpdf-fuzz-") as folder:
        Path(folder, "a.png").write_bytes(data)
        picture, notes = load_photo("a.png", Path(folder), 1, UNTRUSTED)
        assert (picture is None) == bool(notes)
    if is_drawing(data):
        drawing_fault(data)


def data_of_any(data: bytes) -> None:
    """Another program's résumé becomes Markdown, or is refused in a sentence."""
    for name in ("a.json", "a.yaml"):
        with in_a_sentence():
            imported(data, name)


def build_any(data: bytes) -> None:
    """Any bytes are set, or refused in a sentence."""
    with in_a_sentence():
        UNTRUSTED.admit_bytes(len(data), "a")
        build(Job("a.md", data, policy=UNTRUSTED))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "read": read_any,
    "parse": parse_any,
    "interpret": interpret_any,
    "dates": dates_in_any,
    "front": front_matter_of_any,
    "configuration": configuration_of_any,
    "shapes": shapes_of_any,
    "theme": theme_of_any,
    "picture": picture_of_any,
    "data": data_of_any,
    "build": build_any,
}
# Beginnings that the corpus of résumés does not have; what follows `read`, `parse`, `interpret` and `build` is the corpus.
SEEDS: dict[str, tuple[bytes, ...]] = {
    "dates": tuple(
        text.encode()
        for text in ("2019.03 - 2021.04", "2019年3月～至今", "Sept '19 – now", "平成31年4月〜令和3年", "2020/1/5", "Q3 2018", "2019–20",
                     "2021. 3. ~ 현재", "民國108年", "03/2019 – 04/2021", "seit 2019", "1er mars 2019", "Summer 2019")
    ),
    "front": (b"name: Lin\ncontacts: [a, b]", b"theme: modern\noptions: {accent: '#0b7285'}", b"lang: ja\npages: 2\ndates: keep",
              b"title: |\n  a\n  b\nphoto: me.jpg", b"? a\n: - b\n  - {c: 1}", b"a: 2019-02-28 10:00:00\nb: 0x1f\nc: ~\nd: !!set {a}"),
    "configuration": (b"theme = 'modern'\n[options]\naccent = '#0b7285'\n", b"[targets.web]\nsource = 'a.md'\npublic = true\n",
                      b"output = 'out/{stem}.pdf'\npages = 2\n", b'source = ["a.md", """b"""]\n', b"lang='ja'\nwithhold=['phone']\n"),
    "shapes": (b"a = [1, {b = 2019-01-01}]", b"a: &x [b]\nc: *x", b'"a".b.\'c\' = 1', b"- - - a\n- ? b\n"),
    "theme": (b'title="A"\ndescription="B"\nextends="base"\n[tokens]\naccent="#123456"\n\0.name { color: var(--accent) }',
              b'title="A"\ndescription="B"\nextends="classic"\n[options.x]\ntype="length"\nwhat="w"\nleast="1pt"\n[tokens]\nx="2pt"\n\0',
              b'title="A"\ndescription="B"\n[fit]\nfont-size="9pt"\n[families]\ntext=["Noto Sans"]\n\0a{background:url("theme:a.svg")}'),
    "picture": (b'<svg xmlns="http://www.w3.org/2000/svg"><g fill="url(#a)"><path d="M0 0"/></g></svg>',
                bytes.fromhex("89504e470d0a1a0a0000000d494844520000000100000001080200000090775 3de0000000c4944415408d763f8cfc000000301"
                              "0100c9fe92ef0000000049454e44ae426082".replace(" ", "")) ,
                bytes.fromhex("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700")),
    "data": (b'{"basics": {"name": "Lin", "profiles": [{"network": "GitHub", "username": "x"}]}, "work": [{"name": "A", "startDate": "2019-03"}]}',
             b"cv:\n  name: Lin\n  sections:\n    experience:\n      - company: A\n        position: B\n        start_date: 2019-03\n",
             b'{"skills": [{"name": "a", "keywords": ["b"]}], "languages": [{"language": "c", "fluency": "d"}]}'),
}  # fmt: skip


def seeds(name: str) -> Iterator[bytes]:
    """What a target begins with: the corpus for those that read a résumé, and all that was ever found."""
    yield from SEEDS.get(name) or _corpus()
    yield from (path.read_bytes() for path in finds(name))


def finds(name: str) -> list[Path]:
    """Inputs that once broke a target, each the smallest that does; a file's name says what it broke."""
    return sorted(FINDS.glob(f"{name}-*"))


@cache
def _corpus() -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(CORPUS.glob("*/*.md")))
