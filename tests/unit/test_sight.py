"""sight: a change is seen whatever way it is saved, once, and when it is whole."""

import os
import sys
import threading
import time
from pathlib import Path

import pytest

from cvpdf.commands.sight import Sight


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "resume.md"
    found.write_text("one")
    return found


def looking(file: Path) -> Sight:
    sight = Sight()
    sight.keep([str(file)], time.time_ns())
    return sight


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
@pytest.mark.parametrize("again", range(5))
def test_what_is_written_twice_within_a_tick_of_the_clock_is_seen(again: int, file: Path) -> None:
    """The date and the size are then as they were."""
    sight = looking(file)
    state = file.stat()

    def write() -> None:
        file.write_text("two")
        os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))

    threading.Timer(0.01 * again, write).start()
    assert sight.change([str(file)]) == {str(file)}


def test_half_a_file_is_waited_for(file: Path) -> None:
    sight = looking(file)
    seen: list[str] = []

    def write() -> None:
        with file.open("w") as writing:
            time.sleep(0.1)
            writing.write("a whole résumé")
        seen.append("written")

    thread = threading.Thread(target=write)
    thread.start()
    assert sight.change([str(file)]) == {str(file)}
    assert file.read_text() == "a whole résumé"
    thread.join()
    assert seen == ["written"]


def test_what_another_file_in_the_folder_does_is_no_change(file: Path) -> None:
    sight = looking(file)

    def write() -> None:
        for number in range(5):
            file.with_name(f"{number}.pdf").write_text("x")
            time.sleep(0.01)
        file.write_text("two")

    threading.Timer(0.02, write).start()
    assert sight.change([str(file)]) == {str(file)}
    assert file.with_name("4.pdf").exists()
