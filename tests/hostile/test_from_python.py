"""The same limits from Python: `build_confined`, and what `build` and `build_many` raise of what is too deep."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.hostile.test_faults import running

from cvpdf.build import Job, build
from cvpdf.build_many import build_many
from cvpdf.confinement import build_confined, confined
from cvpdf.model.errors import CvpdfError, SourceError, TypesetError
from cvpdf.model.policy import UNTRUSTED
from cvpdf.typography.tokens import unbreakable

DEEP = "# Lin\n\n## Work\n\n" + "*a _b " * 400 + "b_ a*" * 400
RESUME = "# Lin Xiaobei\n\nlin@example.com\n\n## Work\n\n- built things\n"


def job(text: str, **more: int) -> Job:
    return Job("a.md", text.encode(), policy=UNTRUSTED._replace(**more))  # type: ignore[arg-type]


def test_what_is_nested_too_deeply_is_told_everywhere() -> None:
    sentence = "a.md has more than 30 levels of lists, quotes and emphasis within each other."
    with pytest.raises(SourceError) as error:
        build(job(DEEP))
    assert error.value.message == sentence
    with pytest.raises(SourceError) as error:
        build_confined(job(DEEP))
    assert error.value.message == sentence
    (made,) = build_many([job(DEEP)], workers=1)
    assert made.error is not None
    assert made.error.message == sentence


def test_a_confined_build_is_a_build(tmp_path: Path) -> None:
    made = build_confined(Job("a.md", RESUME.encode(), tmp_path, tmp_path / "a.pdf", policy=UNTRUSTED))
    assert made.passed
    assert made.path == tmp_path / "a.pdf"
    assert (tmp_path / "a.pdf").read_bytes() == made.proof.pdf == build(job(RESUME)).proof.pdf


LARGE = """
import sys
from cvpdf.build import Job
from cvpdf.confinement import build_confined, confined
from cvpdf.model.errors import CvpdfError
from cvpdf.model.policy import UNTRUSTED
ballast = bytearray(700 << 20)
print(build_confined(Job("a.md", sys.argv[1].encode(), policy=UNTRUSTED)).passed)
try:
    confined(UNTRUSTED, lambda: len(bytearray(600 << 20)))
except CvpdfError as error:
    print(error.message)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="such a limit is kept there only")
def test_what_a_program_has_before_is_not_counted_and_what_a_work_takes_is() -> None:
    done = subprocess.run([sys.executable, "-c", LARGE, RESUME], capture_output=True, text=True, check=True)
    assert done.stdout == "True\nThis takes more than 512 MiB of memory.\n"


@pytest.mark.parametrize(
    ("text", "limit", "message"),
    [
        (RESUME, {"bytes": 10}, "a.md is larger than 10 bytes."),
        (RESUME, {"lines": 3}, "a.md has more than 3 lines."),
        (RESUME, {"word": 6, "line": 100}, "a.md:1: a word is longer than 6 characters."),
        (RESUME, {"line": 10, "word": 8}, "a.md:1: the line is longer than 10 characters."),
        (DEEP, {"nesting": 40}, "a.md has more than 40 levels of lists, quotes and emphasis within each other."),
        (RESUME + "\n\\newpage\n\nx\n" * 3, {"pages": 1}, "a.md takes 4 pages, more than 1."),
        (RESUME + "- a b c d e f\n" * 3000, {"seconds": 1}, "This took longer than 1 seconds."),
        (RESUME, {"memory": 16}, ""),
    ],
)
def test_each_limit_is_named_with_its_value(text: str, limit: dict[str, int], message: str) -> None:
    with pytest.raises(CvpdfError) as error:
        build_confined(job(text, **limit))
    if message:
        assert error.value.message == message
        name = next(iter(limit))
        assert error.value.hint.endswith(f"--limit {name}={2 * limit[name]}")


def test_a_work_that_is_killed_is_a_sentence_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cvpdf.confinement import confined

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("CVPDF_TEST_MARK", str(tmp_path))
    for number, message in (
        (9, "This takes more than 512 MiB of memory."),
        (11, "This résumé brought the process that read it to its end: SIGSEGV."),
    ):
        with pytest.raises(TypesetError) as error:
            confined(UNTRUSTED, lambda number=number: os.kill(os.getpid(), number))  # type: ignore[misc]
        assert error.value.message == message
    assert list(tmp_path.iterdir()) == []
    assert running(f"CVPDF_TEST_MARK={tmp_path}") == []


@pytest.mark.parametrize(
    "text", ["1" * 20_000, "1." * 10_000, "1-" * 10_000, "a-" * 10_000, "a/" * 10_000, "１" * 20_000]
)
def test_what_must_not_be_broken_is_found_in_time(text: str) -> None:
    """As long as one word may be in a person's own file."""
    found = confined(UNTRUSTED._replace(seconds=30), lambda: list(unbreakable(text)))  # or it raises
    assert all(start < end for start, end in found)
