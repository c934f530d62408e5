"""`--watch`: whatever changes is set again, with one line; nothing that is written ends it, and it leaves no process."""

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import RESUME, ROOT, Run

PATIENT = 60.0  # seconds for a line on a busy machine
GOOD = "resume.md · look · 1 page, last "


class Watcher:
    """A watching command, and what it says."""

    def __init__(self, folder: Path, *arguments: str, command: tuple[str, ...] = ("build", "--watch")) -> None:
        words = [sys.executable, "-m", "cvpdf", *command, *arguments]
        env = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "home"),
            "PYTHONPATH": str(ROOT / "src"),
            "LANG": "C.UTF-8",
        }
        self.paths = folder.with_name(f"{folder.name}.paths")  # what it says on standard output
        with self.paths.open("wb") as paths:
            self.process = subprocess.Popen(words, cwd=folder, env=env, stdout=paths, stderr=subprocess.PIPE, text=True)
        self.lines: queue.Queue[str] = queue.Queue()
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()
        while self.line() != "Watching; Ctrl-C ends it.":
            pass

    def _listen(self) -> None:
        assert self.process.stderr
        with self.process.stderr:
            for line in self.process.stderr:
                self.lines.put(line.rstrip("\n"))

    def line(self) -> str:
        """The next one."""
        return self.lines.get(timeout=PATIENT)

    def said(self) -> str:
        """The next line, without the time of day before it."""
        line = self.line()
        hour, said = line[:8], line[9:]
        assert [len(part) for part in hour.split(":")] == [2, 2, 2], line
        return said

    def is_silent(self, seconds: float) -> bool:
        time.sleep(seconds)
        return self.lines.empty()

    def end(self, number: int) -> int:
        self.process.send_signal(number)
        code = self.process.wait(PATIENT)
        self.listener.join(PATIENT)
        return code


def children(process: int) -> set[str]:
    listings = Path(f"/proc/{process}/task").glob("*/children")
    return {child for listing in listings for child in listing.read_text().split()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A résumé with a theme of its own."""
    (tmp_path / "look").mkdir()
    (tmp_path / "look/theme.toml").write_text('title = "Look"\ndescription = "A look."\nextends = "classic"\n')
    (tmp_path / "look/style.css").write_text("h1 { letter-spacing: 0 }\n")
    (tmp_path / "resume.md").write_text(RESUME, "utf-8")
    return tmp_path


@pytest.fixture
def watcher(folder: Path) -> Iterator[Watcher]:
    watching = Watcher(folder, "resume.md", "-t", "./look")
    yield watching
    if watching.process.poll() is None:
        watching.end(signal.SIGKILL)


def put(path: Path, text: str) -> None:
    """As many editors save: another file takes the place of the one before."""
    aside = path.with_name(f".{path.name}.new")
    aside.write_text(text, "utf-8")
    aside.replace(path)


def test_each_change_is_one_line(watcher: Watcher, folder: Path) -> None:
    pdf, resume = folder / "resume.pdf", folder / "resume.md"

    def rebuilt(change: Callable[[], object], expected: str = GOOD) -> bool:
        """Whether a change is told by one line that begins as expected, and whether the PDF is another then."""
        before = pdf.read_bytes()
        change()
        said = watcher.said()
        assert said.startswith(expected), said
        return pdf.read_bytes() != before

    assert rebuilt(lambda: resume.write_text(RESUME + "- 新的一行\n", "utf-8"))
    assert rebuilt(lambda: put(resume, RESUME + "- 另一行\n"))
    wrong = "resume.md:2: unknown key 'them' in the front matter. Did you mean theme?"
    assert not rebuilt(lambda: put(resume, "---\nthem: x\n---\n" + RESUME), wrong)
    absent = "resume.md:2: warning[photo]: The photo me.png is left out: there is no such file. Put the picture beside the résumé."
    assert rebuilt(lambda: put(resume, "---\nphoto: me.png\n---\n" + RESUME), absent)
    assert watcher.said().startswith(GOOD)
    assert rebuilt(lambda: shutil.copy(ROOT / "docs/pictures/classic-zh.png", folder / "me.png"))
    assert rebuilt(lambda: put(folder / "look/style.css", ".section-title { color: #123456 }\n"))
    assert not rebuilt(lambda: put(folder / "look/theme.toml", "title = \n"), f"{folder}/look/theme.toml is not TOML: ")
    assert not rebuilt(
        lambda: put(folder / "look/theme.toml", 'title = "L"\ndescription = "D."\nextends = "classic"\n')
    )
    assert rebuilt(lambda: put(folder / "cvpdf.toml", '[options]\nfont-size = "9pt"\n'))
    assert not rebuilt(lambda: put(folder / "cvpdf.toml", "[options\n"), "cvpdf.toml")
    assert rebuilt(lambda: put(folder / "cvpdf.toml", '[options]\nfont-size = "11pt"\n'))
    assert rebuilt(lambda: put(folder / "private.toml", 'phone = "139 0000 1111"\n'))
    assert not rebuilt(resume.unlink, "There is no file resume.md.")
    assert rebuilt(lambda: put(resume, RESUME))
    assert watcher.is_silent(0.2)
    assert watcher.end(signal.SIGINT) == 130
    assert watcher.line() == "cvpdf: interrupted."


def test_what_is_to_be_mended_is_told_once_and_then_counted(watcher: Watcher, folder: Path) -> None:
    resume = folder / "resume.md"
    swapped = RESUME.replace("2019.03 - 至今", "2019.03 - 2018.01")
    put(resume, swapped)
    assert "resume.md:7: warning[period-order]: " in watcher.said()
    assert watcher.said().endswith(" · 1 warning")
    put(resume, "\n" + swapped.replace("设计与开发", "设计与开发 <!-- privat -->"))
    told = "resume.md:10:16: warning[mark]: The comment `privat` is no mark, and marks nothing. Did you mean `private`?"
    assert watcher.said() == told
    assert watcher.said().endswith(" · 2 warnings")
    put(resume, RESUME)
    assert watcher.said().endswith(" s"), "all is well"
    assert watcher.is_silent(0.2)


def test_a_failure_is_told_again_only_to_those_who_asked(watcher: Watcher, folder: Path) -> None:
    """A log file that is written to, by this very command perhaps, changes nothing for anybody."""
    wrong = "resume.md:2: There is no theme 'modren'. Did you mean modern?"
    (folder / "cvpdf.toml").write_text("", "utf-8")
    put(folder / "resume.md", "---\ntheme: modren\n---\n" + RESUME)
    assert watcher.said().startswith("resume.md · look"), "-t wins"
    watcher.end(signal.SIGINT)
    watching = Watcher(folder, "resume.md")
    for number in range(5):
        (folder / "w.log").write_text("x" * number, "utf-8")
        time.sleep(0.3)
    assert watching.lines.empty()
    put(folder / "resume.md", "---\ntheme: modren\n---\n" + RESUME + "\n")
    assert watching.said() == wrong
    put(folder / "resume.md", "---\ntheme: modern\n---\n" + RESUME)
    assert watching.said().startswith("resume.md · modern · ")
    watching.end(signal.SIGKILL)


def test_each_place_is_told_once(folder: Path) -> None:
    watching = Watcher(folder, "resume.md", "-o", "out/")
    put(folder / "resume.md", RESUME + "- 新的一行\n")
    assert watching.said().startswith("resume.md · classic")
    watching.end(signal.SIGINT)
    assert watching.paths.read_text() == "out/resume.pdf\n"


def test_a_source_that_is_gone_is_not_taken_for_what_was_made_from_it(watcher: Watcher, folder: Path) -> None:
    (folder / "resume.md").unlink()
    assert watcher.said() == "There is no file resume.md."


def test_what_is_only_touched_is_not_set_again(watcher: Watcher, folder: Path) -> None:
    os.utime(folder / "resume.md")
    put(folder / "resume.md", RESUME)
    (folder / "unrelated.md").write_text("x")
    assert watcher.is_silent(1)


def test_a_file_on_its_way_is_waited_for(watcher: Watcher, folder: Path) -> None:
    with (folder / "resume.md").open("w", encoding="utf-8") as file:
        file.flush()
        time.sleep(0.2)
        file.write(RESUME + "- 新的一行\n")
    assert watcher.said().startswith(GOOD)
    assert watcher.is_silent(0.2)


@pytest.mark.skipif(sys.platform != "linux", reason="children are counted in /proc")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)])
def test_no_process_is_left(number: int, code: int, watcher: Watcher, folder: Path) -> None:
    presses = children(watcher.process.pid)
    assert len(presses) == 2  # one sets, one looks
    assert watcher.end(number) == code
    end = time.monotonic() + PATIENT
    while any(
        Path(f"/proc/{press}/cmdline").exists() and Path(f"/proc/{press}/cmdline").read_bytes() for press in presses
    ):
        assert time.monotonic() < end
        time.sleep(0.05)
    assert [path.name for path in folder.glob(".*")] == []


@pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")
@pytest.mark.parametrize("which", [0, 1])
def test_a_press_that_is_gone_is_replaced(which: int, watcher: Watcher, folder: Path) -> None:
    """The one that sets, or the one that looks."""
    press = sorted(map(int, children(watcher.process.pid)))[which]
    os.kill(press, signal.SIGKILL)
    put(folder / "resume.md", RESUME + "- 新的一行\n")
    assert "The press" in watcher.said()
    put(folder / "resume.md", RESUME + "- 又一行\n")
    assert watcher.said().startswith(GOOD)


def test_only_what_a_change_concerns_is_set_again(folder: Path) -> None:
    (folder / "other.md").write_text(RESUME, "utf-8")
    watching = Watcher(folder, "resume.md", "other.md", "-t", "./look", "-t", "plain", command=("preview",))
    put(folder / "other.md", RESUME + "- 新的一行\n")
    assert watching.said().startswith("other.md · look · ")
    assert watching.said().startswith("other.md · plain · ")
    put(folder / "look/style.css", "h1 { letter-spacing: 1pt }\n")
    assert watching.said().startswith("resume.md · look · ")
    assert watching.said().startswith("other.md · look · ")
    assert watching.is_silent(0.2)
    watching.end(signal.SIGKILL)


def test_a_theme_that_is_wrong_from_the_start_may_be_mended(folder: Path) -> None:
    (folder / "look/theme.toml").write_text("title = \n")
    put(folder / "resume.md", "---\ntheme: ./look\n---\n" + RESUME)
    watching = Watcher(folder, "resume.md")
    put(folder / "look/theme.toml", 'title = "Look"\ndescription = "A look."\nextends = "classic"\n')
    assert watching.said().startswith(GOOD)
    watching.end(signal.SIGKILL)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ("-", 2, "--watch needs a file to watch, and a file to write."),
        ("resume.md -o -", 2, "--watch needs a file to watch, and a file to write."),
        ("resume.md --json", 2, "--watch and --json do not go together."),
        ("missing.md", 3, "There is no file missing.md."),
    ],
)
def test_what_cannot_be_watched(arguments: str, code: int, said: str, cvpdf: Callable[..., Run], resume: Path) -> None:
    for command in (["build", "-w"], ["preview"], ["dev"]):
        run = cvpdf(*command, *arguments.split())
        assert run.code == code
        assert said in run.err or said in run.out
