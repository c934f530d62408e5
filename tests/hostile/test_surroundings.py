"""A build whose surroundings are broken: streams closed or full, limits of the system, no home, another locale."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RESUME = "# Lin Xiaobei\n\nlin@example.com\n\n## Work\n\n- built things\n"
OWN, STRANGER = "build r.md -o o.pdf", "build --untrusted r.md -o o.pdf"
ASCII = {"PYTHONIOENCODING": "ascii"}


class Ended:
    """What a shell command left: its exit code, its words, its PDF."""

    def __init__(self, folder: Path, script: str, **environ: str) -> None:
        inner, temporary = folder / "in", folder / "tmp"
        temporary.mkdir()
        inner.mkdir(exist_ok=True)
        if not (inner / "r.md").exists():
            (inner / "r.md").write_text(RESUME, "utf-8")
        here = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "PYTHONPATH": str(ROOT / "src"),
            "TMPDIR": str(temporary),
        }
        script = script.replace("cvpdf ", f"{sys.executable} -m cvpdf ")
        done = subprocess.run(
            ["bash", "-c", script], cwd=inner, env={**here, **environ}, capture_output=True, check=False, timeout=60
        )
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr.decode()
        self.pdf = (inner / "o.pdf").read_bytes() if (inner / "o.pdf").is_file() else b""
        assert "Traceback" not in self.err, self.err
        assert list(temporary.iterdir()) == []

    @property
    def whole(self) -> bool:
        return self.pdf.startswith(b"%PDF-") and self.pdf.rstrip().endswith(b"%%EOF")


@pytest.mark.parametrize("command", [OWN, STRANGER])
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_change_nothing(tmp_path: Path, command: str, closed: str) -> None:
    ended = Ended(tmp_path, f"cvpdf {command} {closed}")
    assert (ended.code, ended.whole) == (0, True)


def test_closed_standard_input_says_nothing(tmp_path: Path) -> None:
    ended = Ended(tmp_path, "cvpdf build - <&-")
    assert (ended.code, ended.err.splitlines()[0]) == (3, "cvpdf: <stdin> is empty.")


@pytest.mark.parametrize("command", [OWN, STRANGER])
@pytest.mark.parametrize("flags", ["> /dev/full", "--json > /dev/full", "2> /dev/full"])
def test_full_streams_are_told_where_that_is_possible(tmp_path: Path, command: str, flags: str) -> None:
    ended = Ended(tmp_path, f"cvpdf {command} {flags}")
    assert (ended.code, ended.whole) == (3, True)
    if "2>" not in flags:
        assert "cannot be written: No space left on device." in ended.err


@pytest.mark.parametrize("command", [OWN, STRANGER])
def test_a_reader_that_has_gone_is_no_crash(tmp_path: Path, command: str) -> None:
    ended = Ended(tmp_path, f"set -o pipefail; cvpdf {command.replace('o.pdf', '-')} | true")
    assert ended.code in (0, 1)  # whether true had gone already


@pytest.mark.parametrize("command", [OWN, STRANGER])
@pytest.mark.parametrize("limit", ["-n 16", "-n 32", "-v 500000"])
def test_modest_limits_of_the_system_suffice(tmp_path: Path, command: str, limit: str) -> None:
    assert Ended(tmp_path, f"ulimit {limit}; cvpdf {command}").whole


@pytest.mark.parametrize("command", [OWN, STRANGER])
@pytest.mark.parametrize("limit", ["-f 0", "-f 10", "-v 60000", "-v 75000", "-v 90000"])
def test_limits_too_low_are_a_sentence(tmp_path: Path, command: str, limit: str) -> None:
    ended = Ended(tmp_path, f"ulimit {limit}; cvpdf {command}")
    assert ended.code in (3, 4)
    assert ended.pdf == b""
    assert ended.err.count("cvpdf: ") == 1


@pytest.mark.parametrize("command", [OWN, STRANGER])
@pytest.mark.parametrize(
    "environ",
    [
        {"HOME": "/etc/passwd"},
        {"HOME": ""},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"TMPDIR": "/nowhere"},
    ],
)
def test_home_locale_and_temporary_folder_do_not_matter(tmp_path: Path, command: str, environ: dict[str, str]) -> None:
    assert Ended(tmp_path, f"cvpdf {command}", **environ).whole


@pytest.mark.parametrize(
    "epoch", ["-99999999999999", "9" * 5000, "  5 ", "1_0", "١٢", "1e9", "nan", "", "253402300800"]
)
def test_an_impossible_epoch_is_a_sentence(tmp_path: Path, epoch: str) -> None:
    ended = Ended(tmp_path, f"cvpdf {OWN}", SOURCE_DATE_EPOCH=epoch)
    said = next(line for line in ended.err.splitlines() if line.startswith("cvpdf: "))
    assert (ended.code, said.startswith("cvpdf: SOURCE_DATE_EPOCH is "), len(said) < 700) == (3, True, True)


def test_an_ascii_terminal_is_shown_escapes_and_a_file_no_other_character(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "r.md").write_text("# 林小北\n\nlin@example.com\n", "utf-8")
    shown = Ended(tmp_path, "cvpdf inspect r.md", **ASCII)
    assert (shown.code, b"\\u6797\\u5c0f\\u5317" in shown.out) == (0, True)
    (tmp_path / "tmp").rmdir()
    assert Ended(tmp_path, "cvpdf --help", **ASCII).code == 0
    (tmp_path / "tmp").rmdir()
    refused = Ended(tmp_path, "cvpdf export --to txt r.md", **ASCII)
    assert (refused.code, refused.out) == (3, b"")
    assert (
        refused.err
        == "cvpdf: standard output is ascii, which has no \\u6797 (U+6797).\n  Set PYTHONUTF8=1, or name a file with -o.\n"
    )


@pytest.mark.parametrize("command", ["", "build ", "render "])
def test_a_path_is_never_put_otherwise_for_an_ascii_reader(tmp_path: Path, command: str) -> None:
    ended = Ended(tmp_path, f"cp r.md 简历.md; cvpdf {command}简历.md; cvpdf {command}简历.md", **ASCII)
    assert (ended.code, ended.out) == (3, b"")
    assert ended.err.count("cvpdf: standard output is ascii, which has no \\u7b80 (U+7B80).") == 2


@pytest.mark.parametrize("words", ["build --help", "help export", "-h", "build -h"])
def test_help_is_shown_on_an_ascii_terminal(tmp_path: Path, words: str) -> None:
    assert Ended(tmp_path, f"cvpdf {words}", **ASCII).code == 0


def test_a_terminal_is_told_nothing_to_obey(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "r.md").write_text(
        "# Lin\x1b]0;x\x07\n\n## Work\n\n- \U00013000 \x1b]52;c;eA==\x07 \x9b31m \u202e\n", "utf-8"
    )
    ended = Ended(tmp_path, "cvpdf build --strict r.md; cvpdf build $'\\x1b[2J.md'")
    assert "  | - \U00013000 \\x1b]52;c;eA==\\x07 \\x9b31m \\u202e\n" in ended.err
    assert "cvpdf: There is no file \\x1b[2J.md.\n" in ended.err
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(ended.err)


def test_nor_by_settings_themes_and_data(tmp_path: Path) -> None:
    escape = r"\u001b]52;c;eA==\u0007\u202e"
    (tmp_path / "in" / "t").mkdir(parents=True)
    (tmp_path / "in" / "cvpdf.toml").write_text(f'name = "a{escape}"\n[targets."x{escape}"]\npages = 1\n')
    (tmp_path / "in" / "t" / "theme.toml").write_text(
        f'title = "T{escape}"\ndescription = "D{escape}"\nextends = "classic"\n'
    )
    (tmp_path / "in" / "a.json").write_text(f'{{"basics": {{"name": "Lin{escape} X"}}}}')
    for command in ("config r.md", "build --target no r.md", "themes show ./t", "import a.json", "inspect a.json"):
        ended = Ended(tmp_path, f"cvpdf {command}")
        said = ended.err + (ended.out.decode() if not command.startswith("import") else "")  # which is a file
        assert not {"\x1b", "\x07", "\u202e"} & set(said), command
        assert said != ""
        (tmp_path / "tmp").rmdir()
