"""The same command again, with nothing changed, sets nothing; with anything changed, everything."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import RESUME, ROOT, Run

Command = Callable[..., Run]


def known(run: Run) -> bool:
    """Whether a good run was told from what stands, and not set."""
    assert run.code == 0, run.err
    return run.err.rstrip().endswith(" · unchanged")


@pytest.fixture
def built(cvpdf: Command, tmp_path: Path) -> Command:
    """The command, after a build of a résumé with a theme of its own and a photo."""
    theme = tmp_path / "look"
    theme.mkdir()
    manifest = 'title = "Look"\ndescription = "A look."\nextends = "classic"\n'
    (theme / "theme.toml").write_text(manifest)
    (theme / "style.css").write_text("h1 { letter-spacing: 0 }\n")
    (tmp_path / "resume.md").write_text(f"---\nphoto: me.png\n---\n\n{RESUME}", "utf-8")
    (tmp_path / ".git").mkdir()
    assert not known(build(cvpdf))
    assert known(build(cvpdf))
    return cvpdf


def after(prelude: str, folder: Path, *arguments: str) -> Run:
    """The command in a process that begins with some Python."""
    code = f"{prelude}\nfrom cvpdf.__main__ import main\nmain()"
    env = {"PATH": os.environ["PATH"], "HOME": str(folder / "home"), "PYTHONPATH": str(ROOT / "src"), "LANG": "C.UTF-8"}
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=folder, env=env, check=False)
    return Run(done.returncode, done.stdout, done.stderr)


def build(cvpdf: Command, *arguments: str, **options: object) -> Run:
    return cvpdf("build", "resume.md", "-t", "./look", *arguments, **options)


def test_says_the_same_again(built: Command, tmp_path: Path) -> None:
    before = (tmp_path / "resume.pdf").stat().st_mtime_ns
    forced, again = build(built, "--force"), build(built)
    assert (tmp_path / "resume.pdf").stat().st_mtime_ns > before
    assert again.out == forced.out == "resume.pdf\n"
    assert again.err.rpartition(" · ")[0] == forced.err.rpartition(" · ")[0]
    assert forced.err.endswith(" s\n")
    assert again.err.endswith(" · unchanged\n")


def _put(name: str, text: str) -> Callable[[Path], None]:
    def put(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    return put


def _cut_short(folder: Path) -> None:
    os.truncate(folder / "resume.pdf", 5000)


CHANGES = {
    "the source": _put("resume.md", RESUME + "\n- 新的一行\n"),
    "the theme's style": _put("look/style.css", "h1 { letter-spacing: 1pt }\n"),
    "another file in the theme": _put("look/entry.html.j2", "x"),
    "a photo where none was": lambda folder: shutil.copy(ROOT / "docs/pictures/classic-zh.png", folder / "me.png"),
    "a cvpdf.toml where none was": _put("cvpdf.toml", 'dates = "keep"\n'),
    "a pyproject.toml": _put("pyproject.toml", '[tool.cvpdf]\ndates = "keep"\n'),
    "private values": _put("private.toml", 'phone = "138 0000 0000"\n'),
    "the user's file": _put("home/.config/cvpdf/config.toml", 'dates = "keep"\n'),
    "another end of the project": lambda folder: (folder / ".git").rmdir(),
    "the PDF removed": lambda folder: (folder / "resume.pdf").unlink(),
    "the PDF cut short": _cut_short,
    "the cache full of garbage": lambda folder: [
        record.write_bytes(record.read_bytes()[:-1] + b"?") for record in (folder / "home/.cache/cvpdf/standing").iterdir()
    ],
}  # fmt: skip


@pytest.mark.parametrize("change", list(CHANGES.values()), ids=list(CHANGES))
def test_whatever_changes_is_built_anew(change: Callable[[Path], object], built: Command, tmp_path: Path) -> None:
    change(tmp_path)
    assert not known(build(built))
    assert (tmp_path / "resume.pdf").stat().st_size > 5000
    assert known(build(built))


@pytest.mark.parametrize("variable", ["SOURCE_DATE_EPOCH=1", "CVPDF_DATES=keep", "CVPDF_PRIVATE_PHONE=1"])
def test_the_environment_counts(variable: str, built: Command) -> None:
    name, _, value = variable.partition("=")
    assert not known(build(built, variables={name: value}))
    assert known(build(built, variables={name: value}))
    assert known(build(built, variables={name: value, "UNRELATED": "1"}))


@pytest.mark.skipif(sys.platform != "linux", reason="the loader's variable is Linux's")
def test_a_library_of_the_system_that_changes_is_seen(cvpdf: Command, resume: Path, tmp_path: Path) -> None:
    """Not the résumé but who sets it has changed: by an upgrade, or where another comes to lie before it."""
    assert resume.exists()
    libraries = tmp_path / "libraries"
    libraries.mkdir()

    def again() -> Run:
        return cvpdf("build", "resume.md", variables={"LD_LIBRARY_PATH": str(libraries)})

    assert (known(again()), known(again())) == (False, True)
    real = next(line.split()[-1] for line in _mapped() if "/libpango-1.0.so" in line)
    library = libraries / "libpango-1.0.so.0"
    shutil.copy(real, library)
    assert (known(again()), known(again())) == (False, True)
    with library.open("ab") as file:  # in its place: the folder's date stays
        file.write(b"\0")
    assert (known(again()), known(again())) == (False, True)


def _mapped() -> list[str]:
    code = "import weasyprint; print(open('/proc/self/maps').read())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_the_libraries_that_are_looked_at_are_the_press_s() -> None:
    from cvpdf.press.libraries import LIBRARIES as PRESS
    from cvpdf.standing import LIBRARIES

    assert {names[0] for names in PRESS.values()} <= set(LIBRARIES)


@pytest.mark.parametrize("arguments", ["--no-verify", "--json"])
def test_what_may_come_out_otherwise_is_not_kept(arguments: str, cvpdf: Command, resume: Path) -> None:
    assert cvpdf("build", "resume.md", *arguments.split()).code == 0
    assert cvpdf("cache").out.startswith("0 builds, ")


def test_the_cache_is_told_and_cleared(built: Command, tmp_path: Path) -> None:
    assert built("cache").out.startswith("1 build, ")
    assert "1 build, " in built("doctor").out
    assert built("cache", "clear").out == f"0 builds, 0 kB in {tmp_path}/home/.cache/cvpdf\n"
    assert not known(build(built))


def test_a_cache_that_cannot_be_written_costs_nothing(cvpdf: Command, resume: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for _ in range(2):
        assert not known(cvpdf("build", "resume.md", variables={"XDG_CACHE_HOME": str(tmp_path / "file")}))


EDITED = """
import time
from cvpdf.commands import build
plan = build.plan
def plan_and_edit(options):
    yield from plan(options)
    open("cvpdf.toml", "w").write('theme = "modern"')
    time.sleep(0.1)  # longer than a tick
build.plan = plan_and_edit
"""


def test_what_is_edited_right_after_it_was_read_is_built_again(resume: Path, tmp_path: Path) -> None:
    (tmp_path / "cvpdf.toml").write_text('theme = "classic"')
    edited = after(EDITED, tmp_path, "build", "resume.md")
    again = after("", tmp_path, "build", "resume.md")
    assert (" · classic · " in edited.err, " · modern · " in again.err, known(again)) == (True, True, False)
    assert known(after("", tmp_path, "build", "resume.md"))


def test_what_standard_output_cannot_take_is_a_sentence_also_the_second_time(tmp_path: Path) -> None:
    (tmp_path / "简历.md").write_text(RESUME, "utf-8")
    assert after("", tmp_path, "简历.md").out == "简历.pdf\n"
    for arguments in (["简历.md"], ["build", "简历.md"]) * 2:
        refused = after("import sys; sys.stdout.reconfigure(encoding='ascii')", tmp_path, *arguments)
        assert (refused.code, refused.out) == (3, "")
        assert "\ncvpdf: standard output is ascii, which has no 简 (U+7B80).\n" in refused.err
