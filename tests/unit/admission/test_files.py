"""Which files are read at all."""

import os
from pathlib import Path

import pytest

from cvpdf.admission.files import read_file


def test_a_file_of_as_many_bytes_as_it_may_have(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert read_file(tmp_path / "a", 3) == b"abc"
    with pytest.raises(OSError, match="it is larger than 2 bytes"):
        read_file(tmp_path / "a", 2)


def test_a_pipe_and_a_device_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero"), Path("/dev/null")):
        with pytest.raises(OSError, match="it is no file"):
            read_file(path)


def test_a_link_does_not_lead_out_of_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "theme"
    folder.mkdir()
    (tmp_path / "secret").write_text("s")
    (folder / "own").write_text("o")
    (folder / "inside").symlink_to("own")
    (folder / "out").symlink_to("../secret")
    assert read_file(folder / "inside", within=folder) == b"o"
    for name in ("out", "../secret"):
        with pytest.raises(OSError, match="it leads out of"):
            read_file(folder / name, within=folder)
