"""Folders and files that may not be read or written, a cache of garbage, a full disk: one sentence, the old PDF whole."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from tests.hostile.test_surroundings import OWN, RESUME, STRANGER, Ended

OLD = b"%PDF-1.4 old"
# Root may read and write everything; without these two rights it is as others are.
PLAIN = "setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-dac_override,-dac_read_search"
AS_OTHERS = PLAIN if sys.platform == "linux" and os.geteuid() == 0 and shutil.which("setpriv") else "env"
MAY_MOUNT = sys.platform == "linux" and os.geteuid() == 0 and shutil.which("unshare") is not None

FORBIDDEN = {
    "folder": ("chmod 555 .", "cvpdf: o.pdf cannot be written: Permission denied."),
    "folder with a PDF": ("printf '%%PDF-1.4 old' > o.pdf; chmod 444 o.pdf; chmod 555 .", "cvpdf: o.pdf cannot be written: Permission denied."),
    "PDF": ("printf '%%PDF-1.4 old' > o.pdf; chmod 000 o.pdf", "cvpdf: o.pdf cannot be replaced: Permission denied."),
    "source": ("chmod 000 r.md", "cvpdf: r.md cannot be read: Permission denied."),
}  # fmt: skip


@pytest.mark.parametrize("command", [OWN, STRANGER])
@pytest.mark.parametrize("name", FORBIDDEN)
def test_what_may_not_be_read_or_written_is_a_sentence(tmp_path: Path, command: str, name: str) -> None:
    before, message = FORBIDDEN[name]
    ended = Ended(tmp_path, f"{before}; {AS_OTHERS} cvpdf {command}; code=$?; chmod -Rf u+rwX .; exit $code")
    assert (ended.code, ended.err.splitlines()[0]) == (3, message)
    assert ended.pdf == (OLD if "old" in before else b"")


@pytest.mark.parametrize("name", ["cvpdf.toml", "private.toml"])
def test_settings_that_may_not_be_read_are_a_sentence_and_no_matter_to_a_stranger(tmp_path: Path, name: str) -> None:
    script = f"echo 'pages = 1' > {name}; chmod 000 {name}; {AS_OTHERS} cvpdf "
    own = Ended(tmp_path, script + OWN)
    assert (own.code, own.err.splitlines()[0]) == (3, f"cvpdf: {name} cannot be read: Permission denied.")
    (tmp_path / "tmp").rmdir()
    assert Ended(tmp_path, script + STRANGER).whole


@pytest.mark.parametrize("before", [
    "mkdir ../.cache; chmod 000 ../.cache", "echo x > ../.cache", "mkdir ../.cache; ln -s cvpdf ../.cache/cvpdf",
    "mkdir ../.cache; mkfifo ../.cache/cvpdf", "chmod 555 ../tmp", "chmod 555 ..", "mkdir d; chmod 000 d; export XDG_CACHE_HOME=$PWD/d",
])  # fmt: skip
def test_no_cache_and_no_folder_of_its_own_cost_nothing(tmp_path: Path, before: str) -> None:
    after = "code=$?; chmod -f 777 .. ../tmp ../.cache d; exit $code"
    assert Ended(tmp_path, f"{before}; {AS_OTHERS} cvpdf {OWN}; {after}").whole


@pytest.mark.parametrize("spoil", [
    "head -c 2000 /dev/urandom > $f", ": > $f", "rm $f; mkfifo $f", "rm $f; mkdir $f", "rm $f; ln -s /dev/zero $f", "chmod 000 $f", "truncate -s -1 $f",
])  # fmt: skip
def test_a_spoilt_cache_costs_nothing(tmp_path: Path, spoil: str) -> None:
    twice = f"cvpdf {OWN}; for f in $(find ../.cache/cvpdf -type f); do {spoil}; done; printf '%%PDF-1.4 old' > o.pdf; {AS_OTHERS} cvpdf {OWN}"
    ended = Ended(tmp_path, twice)
    assert (ended.code, ended.whole, "unchanged" in ended.err) == (0, True, False)


def test_a_working_folder_that_is_gone_is_no_crash(tmp_path: Path) -> None:
    ended = Ended(
        tmp_path,
        'here=$PWD; mkdir gone; cd gone; rmdir ../gone; cvpdf build "$here/r.md" -o "$here/o.pdf"; cvpdf inspect r.md',
    )
    assert (ended.code, ended.whole) == (3, True)
    assert "cvpdf: There is no file r.md." in ended.err


@pytest.mark.skipif(not MAY_MOUNT, reason="a small disk of its own has to be mounted")
@pytest.mark.parametrize("command", [OWN, STRANGER])
@pytest.mark.parametrize(("mounted", "message"), [
    ("dd if=/dev/zero of=fill bs=1k status=none", "cvpdf: o.pdf cannot be written: No space left on device."),
    ("export TMPDIR=$PWD", "cvpdf: The press cannot write to "),
    ("mount -o remount,ro .", "cvpdf: o.pdf cannot be written: Read-only file system."),
])  # fmt: skip
def test_a_full_or_read_only_disk_leaves_the_old_pdf(tmp_path: Path, command: str, mounted: str, message: str) -> None:
    script = (
        "mkdir w; mount -t tmpfs -o size=100k x w; cp r.md w; cd w; printf '%%PDF-1.4 old' > o.pdf; "
        f"{mounted} 2> /dev/null; cvpdf {command}; code=$?; cp o.pdf ../kept; ls -A > ../left; exit $code"
    )
    quoted = script.replace("'", "'\\''")
    ended = Ended(tmp_path, f"unshare -m bash -c '{quoted}'")
    assert ended.code in (3, 4)
    assert next(line for line in ended.err.splitlines() if line.startswith("cvpdf: ")).startswith(message)
    assert (tmp_path / "in" / "kept").read_bytes() == OLD
    assert set((tmp_path / "in" / "left").read_text().split()) <= {"o.pdf", "r.md", "fill"}


def test_the_surroundings_are_those_that_are_meant(tmp_path: Path) -> None:
    """Without this, a machine on which nothing is forbidden would let every test above pass."""
    (tmp_path / "a").write_text(RESUME)
    (tmp_path / "a").chmod(0)
    assert os.system(f"{AS_OTHERS} cat {tmp_path}/a > /dev/null 2>&1") != 0  # noqa: S605
