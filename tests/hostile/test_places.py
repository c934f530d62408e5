"""Where a résumé comes from and where its PDF goes: pipes, devices, links, folders, and files of settings by strangers."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.hostile.test_surroundings import OWN, RESUME, STRANGER, Ended


def _socket(path: Path) -> None:
    here = os.getcwd()  # noqa: PTH109 - a socket's name may be 108 bytes long
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(path.name)
    os.chdir(here)


OUTPUTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "pipe": (os.mkfifo, "cvpdf: o.pdf is a device or a pipe, not a file."),
    "socket": (_socket, "cvpdf: o.pdf is a device or a pipe, not a file."),
    "device": (lambda path: path.symlink_to("/dev/null"), "cvpdf: o.pdf is a"),
    "text": (lambda path: path.write_text("mine"), "cvpdf: o.pdf is there already and is no PDF."),
    "endless link": (lambda path: path.symlink_to("o.pdf"), "cvpdf: o.pdf "),
}


@pytest.mark.parametrize("command", [OWN, STRANGER])
@pytest.mark.parametrize("name", OUTPUTS)
def test_what_is_no_file_is_not_written_to(tmp_path: Path, command: str, name: str) -> None:
    make, message = OUTPUTS[name]
    (tmp_path / "in").mkdir()
    place = tmp_path / "in" / "o.pdf"
    make(place)
    before = os.lstat(place)
    ended = Ended(tmp_path, f"cvpdf {command}")
    assert (ended.code, ended.err.startswith(message)) == (3, True), ended.err
    after = os.lstat(place)
    assert (before.st_ino, before.st_mode) == (after.st_ino, after.st_mode)


def test_the_null_device_stays_one(tmp_path: Path) -> None:
    ended = Ended(tmp_path, "cvpdf build r.md -o /dev/null")
    assert ended.err == "cvpdf: /dev/null is a device or a pipe, not a file.\n  `-o -` writes to standard output.\n"
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("whose", ["", "--untrusted"])
@pytest.mark.parametrize("length", [251, 300])
def test_a_name_too_long_is_a_sentence(tmp_path: Path, length: int, whose: str) -> None:
    ended = Ended(tmp_path, f"cvpdf build {whose} r.md -o {'x' * length}.pdf")
    assert (ended.code, "cannot be written: File name too long." in ended.err) == (3, True)


@pytest.mark.parametrize(("target", "message"), [
    ("/dev/zero", "cvpdf: r.md is larger than"),
    ("/proc/self/mem", "cvpdf: r.md cannot be read: Input/output error."),
    ("r.md", "cvpdf: r.md cannot be read: Too many levels of symbolic links."),
    ("/dev/null", "cvpdf: r.md is empty."),
])  # fmt: skip
def test_a_source_that_is_no_file(tmp_path: Path, target: str, message: str) -> None:
    ended = Ended(tmp_path, f"rm -f r.md; ln -s {target} r.md; cvpdf {STRANGER}")
    assert (ended.code, ended.err.startswith(message)) == (3, True), ended.err


def test_a_pipe_that_nobody_writes_to_meets_the_clock(tmp_path: Path) -> None:
    ended = Ended(tmp_path, f"rm r.md; mkfifo r.md; cvpdf {STRANGER} --limit seconds=1")
    assert (ended.code, ended.err.splitlines()[0]) == (4, "cvpdf: This took longer than 1 seconds.")


# Files of settings that only an attack has, and what is said of them where they are read at all.
SETTINGS = {
    "nested": (b"a = " + b"[" * 200_000, "cvpdf: cvpdf.toml: this is not TOML: Nested too deeply."),
    "digits": (b"a = " + b"9" * 5000, "cvpdf: cvpdf.toml: this is not TOML: Exceeds the limit (4300 digits)"),
    "dots": (b".".join([b"a"] * 100_000) + b" = 1", "cvpdf: cvpdf.toml:1:1: this is not TOML: More than 200 dots."),
    "size": (b"# x\n" * 300_000, "cvpdf: cvpdf.toml cannot be read: it is larger than 1,048,576 bytes."),
    "binary": (bytes(range(256)), "cvpdf: cvpdf.toml is not UTF-8: byte 128."),
    "theme": (b"theme = '/etc'", "cvpdf: cvpdf.toml:1: /etc/theme.toml cannot be read: No such file or directory."),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_around_a_resume(tmp_path: Path, name: str) -> None:
    data, message = SETTINGS[name]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "cvpdf.toml").write_bytes(data)
    own = Ended(tmp_path, f"cvpdf {OWN}")
    assert (own.code in (3, 4), own.err.startswith(message)) == (True, True), own.err
    (tmp_path / "tmp").rmdir()
    assert Ended(tmp_path, f"cvpdf {STRANGER}").whole, "with --untrusted it is not even opened"


@pytest.mark.parametrize("text", ["tool = 1 # [tool.cvpdf", "[tool]\ncvpdf = [1] # [tool.cvpdf"])
def test_a_project_file_whose_table_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "pyproject.toml").write_text(text)
    ended = Ended(tmp_path, f"cvpdf {OWN}")
    assert (ended.code, ended.err.startswith("cvpdf: pyproject.toml: ")) == (3, True)


def test_settings_that_are_pipes_or_devices_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("cvpdf.toml", "private.toml"):
        os.mkfifo(tmp_path / "in" / name)
    (tmp_path / "in" / "pyproject.toml").symlink_to("/dev/zero")
    assert Ended(tmp_path, f"cvpdf {OWN}").whole


def test_two_builds_to_one_place_leave_one_whole_pdf(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "other.md").write_text(RESUME.replace("built", "unbuilt") * 20, "utf-8")
    ended = Ended(tmp_path, f"cvpdf {OWN} & cvpdf build other.md -o o.pdf & wait")
    assert ended.whole
    assert sorted(each.name for each in (tmp_path / "in").iterdir()) == ["o.pdf", "other.md", "r.md"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f'phone = "{"1" * 501}"\n', "private.toml:1: phone has more than 500 characters."),
        ("".join(f'k{i} = "value {i}"\n' for i in range(101)), "private.toml has more than 100 values."),
    ],
)
def test_private_values_that_would_take_minutes_are_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "private.toml").write_text(text)
    ended = Ended(tmp_path, f"cvpdf {OWN}")
    assert (ended.code, ended.err.splitlines()[0]) == (3, f"cvpdf: {said}")
