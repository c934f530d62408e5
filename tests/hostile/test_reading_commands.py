"""The commands that read: the clock, the memory and the sizes of a policy hold there as they do in a build."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from cProfile import Profile
from pathlib import Path
from pstats import Stats
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
RESUME = "# Lin Xiaobei\n\nlin@example.com\n\n## Work\n\n### A Inc. | Engineer | 2019.03 - 2020.04\n\n- built things\n"
MANY = "".join(f"### A{i} Inc. | Engineer | 2019.03 - 2020.04\n\n" for i in range(9_000))
JSON = {
    "basics": {"name": "Lin"},
    "work": [{"name": f"A{i}", "position": "B", "startDate": "2019-03"} for i in range(3_000)],
}
COMMANDS = {
    "inspect": ("inspect", "a.md"),
    "export": ("export", "--to", "txt", "a.md"),
    "check": ("check", "a.md"),
    "import": ("import", "a.json"),
    "inspect data": ("inspect", "a.json"),
}


class Left(NamedTuple):
    """What a command left."""

    code: int
    out: str
    err: str
    seconds: float


@pytest.fixture
def cvpdf(tmp_path: Path) -> Callable[..., Left]:
    (tmp_path / "a.md").write_text(RESUME)
    (tmp_path / "a.json").write_text(json.dumps({**JSON, "work": JSON["work"][:2]}))  # type: ignore[index]

    def run(*arguments: str) -> Left:
        env = {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "PYTHONPATH": str(ROOT / "src"),
            "TMPDIR": str(tmp_path),
        }
        start = time.monotonic()
        command = [sys.executable, "-m", "cvpdf", *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False, timeout=120)
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        return Left(done.returncode, done.stdout.decode(), done.stderr.decode(), time.monotonic() - start)

    return run


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("whose", [(), ("--untrusted",)], ids=["own", "untrusted"])
def test_what_takes_too_long_is_ended(
    tmp_path: Path, cvpdf: Callable[..., Left], name: str, whose: tuple[str, ...]
) -> None:
    (tmp_path / "a.md").write_text(RESUME + MANY)
    (tmp_path / "a.json").write_text(json.dumps(JSON))
    left = cvpdf(*COMMANDS[name], *whose, "--limit", "seconds=1", "--limit", "values=20000", "--limit", "bytes=1000000",
                 "--limit", "lines=20000")  # fmt: skip
    assert left.err == "cvpdf: This took longer than 1 seconds.\n  Shorten it, or raise the limit: --limit seconds=2\n"
    assert (left.code, left.out) == (4, "")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_stranger_s_file_is_read_in_a_process_of_its_own(
    tmp_path: Path, cvpdf: Callable[..., Left], name: str
) -> None:
    own = cvpdf(*COMMANDS[name])
    (tmp_path / "cvpdf.toml").write_text("lang = 'nonsense'")  # a stranger's too
    (tmp_path / "private.toml").write_text("phone = ")
    strangers = cvpdf(*COMMANDS[name], "--untrusted")
    assert strangers[:3] == own[:3]
    assert own.code == 0
    assert {each.name for each in tmp_path.iterdir()} == {"a.md", "a.json", "cvpdf.toml", "private.toml"}


@pytest.mark.parametrize("name", COMMANDS)
def test_each_size_is_that_of_the_policy(cvpdf: Callable[..., Left], name: str) -> None:
    left = cvpdf(*COMMANDS[name], "--limit", "bytes=20")
    assert left.code == 3
    assert left.err.endswith("is larger than 20 bytes.\n  Shorten it, or raise the limit: --limit bytes=40\n")
    what = "values" if "data" in name or name == "import" else "lines"
    left = cvpdf(*COMMANDS[name], "--limit", f"{what}=3")
    assert left.code == 3
    assert f"more than 3 {what}" in left.err


@pytest.mark.parametrize("name", COMMANDS)
def test_what_takes_too_much_memory_is_ended(tmp_path: Path, cvpdf: Callable[..., Left], name: str) -> None:
    (tmp_path / "a.md").write_text(RESUME + MANY)
    (tmp_path / "a.json").write_text(json.dumps(JSON))
    left = cvpdf(*COMMANDS[name], "--untrusted", "--limit", "memory=35", "--limit", "values=20000", "--limit", "bytes=1000000",
                 "--limit", "lines=20000", "--limit", "seconds=60")  # fmt: skip
    assert (left.code, left.out) == (4, "")
    assert (
        left.err
        == "cvpdf: This takes more than 35 MiB of memory.\n  Shorten it, or raise the limit: --limit memory=70\n"
    )


def test_a_stranger_s_pdf_is_checked_within_limits(tmp_path: Path, cvpdf: Callable[..., Left]) -> None:
    assert cvpdf("build", "a.md").code == 0
    own, strangers = cvpdf("check", "a.pdf"), cvpdf("check", "a.pdf", "--untrusted", "--source", "a.md")
    assert own.code == strangers.code == 0
    assert "checks passed" in strangers.out
    left = cvpdf("check", "a.pdf", "--untrusted", "--limit", "memory=40")
    assert (left.code, "memory" in left.err) == (4, True)


@pytest.mark.parametrize("what", ["entries", "schools", "sections"])
def test_nothing_is_looked_at_again_for_each_other(what: str) -> None:
    """What grew with the square of a résumé's length took a minute for ten thousand values."""
    from cvpdf.commands.understanding import understand

    number = 800
    texts = {
        "entries": RESUME + MANY[: 47 * number],
        "schools": "# Lin\n\n## Education\n\n"
        + "".join(f"- **A{i} University**, BSc, 2010 - 2014\n" for i in range(number)),
        "sections": "# Lin\n\n" + "".join(f"## Skills {i}\n\na\n\n" for i in range(number)),
    }
    profile = Profile()
    profile.runcall(understand, texts[what].encode(), "a.md")
    called = {where: calls for where, (calls, *_) in Stats(profile).stats.items() if "/cvpdf/" in where[0]}  # type: ignore[attr-defined]
    assert sum(called.values()) > 100 * number
    assert {where: calls / number for where, calls in called.items() if calls > 300 * number} == {}


def test_an_own_pdf_is_read_within_a_limit_on_memory_as_well(tmp_path: Path, cvpdf: Callable[..., Left]) -> None:
    """A form that draws itself: PDFium draws it until there is no memory left."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
        b"<</Length 5>>stream\n/X Do\nendstream",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 11>>stream\n/X Do /X Do\nendstream",
    ]
    data, table = b"%PDF-1.7\n", b"xref\n0 6\n0000000000 65535 f \n"
    for number, each in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj%s\nendobj\n" % (number, each)
    end = b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    (tmp_path / "loop.pdf").write_bytes(data + table + end)
    left = cvpdf("check", "--limit", "memory=300", "--limit", "seconds=100", "loop.pdf")
    assert left.code == 4
    assert left.err.splitlines()[0] in (
        "cvpdf: This résumé brought the process that read it to its end: SIGABRT.",
        "cvpdf: This takes more than 300 MiB of memory.",
    )
