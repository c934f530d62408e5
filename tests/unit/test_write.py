"""write: the file that was there is whole, or the new one is."""

import errno
import os
import resource
from pathlib import Path

import pytest
from tests.unit.elsewhere import run_elsewhere

from cvpdf.model.errors import SourceError
from cvpdf.write import write


def test_a_new_file_has_the_mode_of_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(b"new", tmp_path / "a" / "b.pdf")
    finally:
        os.umask(before)
    assert (tmp_path / "a" / "b.pdf").read_bytes() == b"new"
    assert (tmp_path / "a" / "b.pdf").stat().st_mode & 0o777 == 0o640


def test_an_existing_file_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    path.write_bytes(b"%PDF-old")
    path.chmod(0o604)
    write(b"new", path)
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o604


def test_what_is_no_pdf_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "resume.md"
    path.write_text("# 林小北")
    with pytest.raises(SourceError) as error:
        write(b"%PDF-new", path)
    assert error.value.message == f"{path} is there already and is no PDF."
    assert path.read_text() == "# 林小北"


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"%PDF-old")
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    write(b"new", tmp_path / "link.pdf")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("step", "number", "words"),
    [
        ("fsync", errno.ENOSPC, "No space left on device"),
        ("fsync", errno.EIO, "Input/output error"),
    ],
)
def test_a_full_disk_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, words: str
) -> None:
    path = tmp_path / "b.pdf"
    path.write_bytes(b"%PDF-old")

    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(SourceError) as error:
        write(b"new", path)
    assert error.value.message == f"{path} cannot be written: {words}."
    assert error.value.hint == "The file that was there is unchanged."
    assert path.read_bytes() == b"%PDF-old"
    assert [each.name for each in tmp_path.iterdir()] == ["b.pdf"]


def test_a_file_that_the_system_cuts_short_is_not_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    path.write_bytes(b"%PDF-old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, limits[1]))
    try:
        with pytest.raises(SourceError) as error:
            write(b"x" * 100, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert error.value.message == f"{path} cannot be written: File too large."
    assert path.read_bytes() == b"%PDF-old"
    assert [each.name for each in tmp_path.iterdir()] == ["b.pdf"]


def test_a_read_only_folder_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "b.pdf"
    path.write_bytes(b"%PDF-old")

    def refuse(**_options: object) -> None:  # chmod does not stop root, who runs the tests in a container
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(SourceError) as error:
        write(b"new", path)
    assert error.value.message == f"{path} cannot be written: Permission denied."
    assert path.read_bytes() == b"%PDF-old"


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(SourceError) as error:
        write(b"new", tmp_path / "a" / "b.pdf")
    assert error.value.message == f"{tmp_path / 'a' / 'b.pdf'} cannot be written: a is not a folder."


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as error:
        write(b"x", tmp_path)
    assert error.value.message == f"{tmp_path} is a folder, not a file."


def test_a_link_that_is_not_to_be_followed_is_replaced(tmp_path: Path) -> None:
    """A stranger may lay it between the look at the place and the writing."""
    victim, place = tmp_path / "victim.pdf", tmp_path / "o.pdf"
    victim.write_bytes(b"%PDF-precious")
    place.symlink_to(victim)
    write(b"%PDF-new", place, follow=False)
    assert victim.read_bytes() == b"%PDF-precious"
    assert (place.is_symlink(), place.read_bytes()) == (False, b"%PDF-new")


INTERRUPTED = """
import os, signal, tempfile
from pathlib import Path
from cvpdf.write import write

made = tempfile.mkstemp

def interrupted(**where):
    laid = made(**where)
    os.kill(os.getpid(), signal.SIGINT)
    return laid

signal.signal(signal.SIGINT, signal.default_int_handler)
tempfile.mkstemp = interrupted
Path("out").mkdir()
try:
    write(b"%PDF-new", Path("out/o.pdf"))
except KeyboardInterrupt:
    print(os.listdir("out"))
"""


def test_an_end_that_is_asked_for_as_the_file_is_made_leaves_none(tmp_path: Path) -> None:
    """One in some thousand builds stopped by Ctrl-C left .o.pdf.….tmp beside the output.

    In a process with one thread, as the command is: a signal is blocked for a thread, and another would take it.
    """
    done = run_elsewhere(INTERRUPTED, tmp_path)
    assert (done.stdout, done.stderr) == ("[]\n", "")
