"""A theme by a stranger: it reads nothing outside its folder, runs nothing, and what it breaks is told as its fault."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.hostile.attack import CANARY, HEAD, ROOT, attack, harmless

from cvpdf.data import THEMES

MANIFEST = 'title = "T"\ndescription = "D"\nextends = "base"\n'
PAGE = (THEMES / "base" / "template.html.j2").read_text("utf-8")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
ALL = os.environ.get("CVPDF_ALL")


def make(folder: Path, *, manifest: str = MANIFEST, css: str = "", body: str = "", picture: str = "") -> Path:
    """A theme's folder, with something of a stranger's in it."""
    theme = folder / "in" / "theme"
    theme.mkdir(parents=True)
    (theme / "theme.toml").write_text(manifest, "utf-8")
    (theme / "style.css").write_text(css, "utf-8")
    if body:
        (theme / "template.html.j2").write_text(PAGE.replace("<main>", f"{body}<main>"), "utf-8")
    if picture:
        (theme / "a.svg").write_text(picture, "utf-8")
        (theme / "style.css").write_text(".name { background: url('theme:a.svg') }", "utf-8")
    return theme


# What is refused at once, and what is then said of it.
REFUSED: dict[str, tuple[dict[str, str], str]] = {
    "include": ({"body": "{% include '/etc/passwd' %}"}, "/etc/passwd cannot be read: it leads out of"),
    "include above": ({"body": "{% include '../../secret.txt' %}"}, "cannot be read: it leads out of"),
    "class": ({"body": "{{ ''.__class__.__mro__[1].__subclasses__() }}"}, "access to attribute '__class__' of 'str' object is unsafe."),
    "filter": ({"body": "{{ ''|attr('__class__') }}"}, "access to attribute '__class__' of 'str' object is unsafe."),
    "globals": ({"body": "{{ lipsum.__globals__['os'] }}"}, "access to attribute '__globals__' of 'function' object is unsafe."),
    "format": ({"body": "{{ '{0.__class__}'.format(tokens) }}"}, "access to attribute '__class__' of 'dict' object is unsafe."),
    "changes": ({"body": "{{ tokens.clear() }}"}, "access to attribute 'clear' of 'dict' object is unsafe."),
    "range": ({"body": "{% for i in range(99999999) %}{% endfor %}"}, "The sandbox blocks ranges larger than MAX_RANGE (100000)."),
    "repeated": ({"body": "{% set x = 'a' * 9999999999 %}"}, "This takes more than 512 MiB of memory."),
    "width": ({"body": "{{ '%999999999d' % 1 }}"}, "This takes more than 512 MiB of memory."),
    "recursion": ({"body": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"}, "template.html.j2: maximum recursion depth exceeded"),
    "itself": ({"body": "{% include 'template.html.j2' %}"}, "template.html.j2: maximum recursion depth exceeded"),
    "division": ({"body": "{{ 1 / 0 }}"}, "Theme theme: template.html.j2: division by zero."),
    "types": ({"body": "{{ 1 + 'a' }}"}, "Theme theme: template.html.j2: unsupported operand type(s)"),
    "script": ({"body": "<a href='javascript:alert(1)'></a>"}, "a link to 'javascript:alert(1)'; only http, https, mailto, tel"),
    "local link": ({"body": "<a href='file:///etc/passwd'></a>"}, "a link to 'file:///etc/passwd'; only http, https, mailto, tel"),
    "words": ({"body": "<p>Hired</p>"}, "1 word more than in the source: “Hired”"),
    "words in css": ({"css": ".name::before { content: 'Dr' }"}, "more than in the source"),
    "address in css": ({"css": "a::after { content: attr(href) }"}, "more than in the source"),
    "size": ({"css": "/*" + "x" * 300_000 + "*/"}, "style.css cannot be read: it is larger than 262,144 bytes."),
    "sheet": ({"css": "@page { size: 100000mm 100000mm }"}, "This takes more than 512 MiB of memory."),
    "no sheet": ({"css": "@page { size: 1px 1px; margin: 100px }"}, "Theme theme cannot be set: ZeroDivisionError: float division by zero."),
    "margin": ({"css": ".name { margin: 99999999999px; font-size: 1e30px }"}, "Theme theme cannot be set: ZeroDivisionError"),
    "tracking": ({"css": "* { letter-spacing: 1e9px }"}, "Theme theme cannot be set: OverflowError: integer 1024000000000 does not fit 'int'."),
    "scale": ({"css": "* { transform: scale(99999999) rotate(3deg) }"}, "Theme theme cannot be set: ValueError"),
    "nesting": ({"css": ".a{" * 3000}, "Theme theme cannot be set: SyntaxError: too many nested parentheses"),
    "negation": ({"css": ":not(" * 400 + ".a" + ")" * 400 + "{color:red}"}, "nested too deeply to be set."),
    "drawing": ({"picture": f"{SVG}<image href='file:///etc/passwd'/></svg>"}, "a.svg cannot be used: it has the element image"),
    "drawing that unfolds": ({"picture": f"{SVG}<use href='#a'/></svg>"}, "a.svg cannot be used: it has the element use"),
    "drawing with entities": ({"picture": f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{SVG}</svg>"}, "a.svg cannot be used: it is no"),
    "picture above": ({"css": "a { background: url('theme:../../x.svg') }"}, "names ../../x.svg, which is in no folder of the theme."),
    "parent": ({"manifest": MANIFEST.replace('"base"', '"/etc"')}, "Theme theme extends /etc, which lies outside its own folder."),
    "parent above": ({"manifest": MANIFEST.replace('"base"', '"../.."')}, "Theme theme extends ../.., which lies outside its own"),
    "parent of no name": ({"manifest": MANIFEST.replace('"base"', '"a\\u0000/b"')}, "a\\x00/b is not a theme: there is no such folder."),
    "token": ({"manifest": MANIFEST + "[tokens]\naccent = 'red;} @import url(x); {'"}, "Theme theme: accent is 'red;} @import url(x); {'"),
    "families": ({"manifest": MANIFEST + "[families]\ntext = [1, 2]"}, "families.text is [1, 2]; expected a list of typefaces."),
    "nested manifest": ({"manifest": "a = " + "[" * 100_000}, "theme.toml is not TOML: Nested too deeply."),
}  # fmt: skip
# What is set, but for what it reached for.
HARMLESS: dict[str, dict[str, str]] = {
    "pictures": {"body": "<img alt='' src='@FILE'><object data='@FILE'></object><embed src='@FILE'>"},
    "attachments": {"body": "<link rel=attachment href='@FILE'>"},
    "sheets": {"body": "<base href='file:///etc/'><link rel=stylesheet href='passwd'><style>@import '@FILE';</style>"},
    "frames": {"body": "<meta http-equiv=refresh content='0;url=@FILE'><iframe src='@FILE'></iframe>"},
    "addresses": {"css": "body { background: url(@FILE); list-style-image: url(http://127.0.0.1:9/) }"},
    "imports": {"css": "@import url(@FILE); @import 'http://127.0.0.1:9/x'; @import url(data:text/css,a);"},
    "fonts": {"css": "@font-face { font-family: x; src: url(@FILE), local('DejaVu Sans') } .name { font-family: x }"},
}
# What would not end, or not soon, and meets the clock.
ENDLESS: dict[str, dict[str, str]] = {
    "loops": {"body": "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"},
    "words": {"body": "{{ lipsum(n=5000) }}"},
    "drawing": {"body": SVG + "<g id='a0'><path d='M0 0h1'/></g>" + "".join(
        f"<g id='a{i}'>" + f"<use xlink:href='#a{i - 1}'/>" * 10 + "</g>" for i in range(1, 10)) + "<use xlink:href='#a9'/></svg>"},
    "columns": {"body": "<table><tr><td colspan=1000000 rowspan=1000000>a</td></tr></table>"},
    "page breaks": {"body": "<p style='page-break-after:always'>a</p>" * 5000},
    "variables": {"css": ":root{--a0:aaaaaaaaaa;" + "".join(f"--a{i}:" + f"var(--a{i - 1}) " * 10 + ";" for i in range(1, 12)) + "}"
                         ".name::before{content:var(--a11)} .name{font-family:var(--a11)}"},
    "flex": {"body": "<div style='display:flex'>" * 60 + "a" + "</div>" * 60},
    "grid": {"body": "<div style='display:grid'>" * 60 + "a" + "</div>" * 60},
    "grid tracks": {"css": "main{display:grid;grid-template-columns:repeat(auto-fill,1px)} .section{grid-column:span 99999999}"},
    "gradients": {"css": "*{background:linear-gradient(" + ",".join(["red"] * 5000) + ")}"},
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(tmp_path: Path, name: str) -> None:
    parts, message = REFUSED[name]
    make(tmp_path, **parts)
    left = attack(tmp_path, HEAD + "- work\n", "resume.md", "-t", "./theme")
    assert left.code in (1, 4)
    assert message in left.err, left.err


@pytest.mark.parametrize("name", HARMLESS)
def test_what_reaches_for_a_file_gets_none(tmp_path: Path, name: str) -> None:
    parts = {key: text.replace("@FILE", f"file://{tmp_path}/secret.txt") for key, text in HARMLESS[name].items()}
    make(tmp_path, **parts)
    left = attack(tmp_path, HEAD + "- work\n", "resume.md", "-t", "./theme")
    if left.pdf:
        harmless(left.pdf, tmp_path)


@pytest.mark.parametrize("name", list(ENDLESS)[:: 1 if ALL else 4])
def test_what_does_not_end_meets_the_clock(tmp_path: Path, name: str) -> None:
    make(tmp_path, **ENDLESS[name])
    left = attack(tmp_path, HEAD + "- work\n", "resume.md", "-t", "./theme", "--limit", "seconds=3")
    assert left.code == 4
    # On a quick machine what grows without end meets its other limit first.
    assert left.err.splitlines()[0] in (
        "cvpdf: This took longer than 3 seconds.",
        "cvpdf: This takes more than 512 MiB of memory.",
    )


LINKS: dict[str, Callable[[Path], str]] = {
    "theme.toml": lambda _: "leads out of",
    "style.css": lambda _: "leads out of",
    "template.html.j2": lambda _: "leads out of",
}


@pytest.mark.parametrize("name", LINKS)
def test_a_link_out_of_the_theme_is_refused(tmp_path: Path, name: str) -> None:
    theme = make(tmp_path)
    (theme / name).unlink(missing_ok=True)
    (theme / name).symlink_to("../../secret.txt")
    left = attack(tmp_path, HEAD + "- work\n", "resume.md", "-t", "./theme")
    assert left.code == 4
    assert LINKS[name](theme) in left.err
    assert CANARY not in left.err


@pytest.mark.parametrize("name", ["theme.toml", "style.css", "template.html.j2"])
def test_a_pipe_in_a_theme_is_not_waited_for(tmp_path: Path, name: str) -> None:
    theme = make(tmp_path)
    (theme / name).unlink(missing_ok=True)
    os.mkfifo(theme / name)
    left = attack(tmp_path, HEAD + "- work\n", "resume.md", "-t", "./theme")
    assert left.seconds < 8
    assert left.code == (4 if name == "theme.toml" else 0)


def check(folder: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cvpdf", "themes", "check", "./theme", "-l", "en", *flags]
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(ROOT / "src"), "TMPDIR": str(folder)}
    return subprocess.run(command, cwd=folder / "in", env=env, capture_output=True, text=True, check=False, timeout=100)


def test_the_check_of_a_theme_says_what_is_unsafe(tmp_path: Path) -> None:
    beside = tmp_path / "beside"
    make(beside)
    make(tmp_path, manifest=MANIFEST.replace('"base"', '"../beside/in/theme"'))
    said = check(tmp_path)
    assert said.returncode == 1
    assert "✗ safety: Theme theme extends ../beside/in/theme, which lies outside its own folder." in said.stdout


def test_the_check_of_a_theme_that_is_safe_says_so_and_one_that_does_not_end_ends(tmp_path: Path) -> None:
    theme = make(tmp_path)
    said = check(tmp_path)
    assert "✓ safety: no file outside its folder, " in said.stdout
    (theme / "template.html.j2").write_text(
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"
    )
    said = check(tmp_path, "--limit", "seconds=3")
    assert (said.returncode, said.stderr.splitlines()[0]) == (4, "cvpdf: This took longer than 3 seconds.")
    assert [each.name for each in tmp_path.iterdir()] == ["in"]
