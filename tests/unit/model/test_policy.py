"""Each limit that is hit is named with its value, and with how to raise it."""

import signal
import time
from pathlib import Path

import pytest

from cvpdf.confinement import confined
from cvpdf.model.errors import CvpdfError, SourceError, TypesetError, UsageError
from cvpdf.model.policy import TRUSTED, UNTRUSTED


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("a\n" * 5_000, "r.md has more than 5,000 lines.", "Shorten it, or raise the limit: --limit lines=10000"),
        (
            "a\n" + "中" * 10_001,
            "r.md:2: the line is longer than 10,000 characters.",
            "Shorten it, or raise the limit: --limit line=20000",
        ),
        (
            "中 " + "a" * 2_001,
            "r.md:1: a word is longer than 2,000 characters.",
            "Shorten it, or raise the limit: --limit word=4000",
        ),
    ],
)
def test_a_text_beyond_a_limit_is_refused(text: str, message: str, hint: str) -> None:
    with pytest.raises(SourceError) as error:
        UNTRUSTED.admit_text(tuple(text.split("\n")), "r.md")
    assert (error.value.message, error.value.hint) == (message, hint)


def test_a_text_at_the_limits_and_a_picture_within_it_are_let_in() -> None:
    UNTRUSTED.admit_text(("中" * 10_000, "a" * 2_000, f"![](data:image/png;base64,{'A' * 200_000})"), "r.md")


def test_bytes_and_pages() -> None:
    with pytest.raises(SourceError, match=r"r\.md is larger than 262,144 bytes\."):
        UNTRUSTED.admit_bytes(262_145, "r.md")
    with pytest.raises(TypesetError, match=r"r\.md takes 51 pages, more than 50\."):
        UNTRUSTED.admit_pages(51, "r.md")


def test_a_limit_is_raised_by_its_name() -> None:
    assert UNTRUSTED.raised(["seconds=60", "bytes=1_000"]) == UNTRUSTED._replace(seconds=60, bytes=1000)
    assert TRUSTED.raised([]) == TRUSTED
    for name in ("untrusted", "network"):
        with pytest.raises(UsageError) as error:
            TRUSTED.raised([f"{name}=1"])
        assert error.value.message == f"--limit {name}=1: expected NAME=NUMBER."
        limits = "bytes, lines, line, word, nesting, values, theme, picture, pixels, fetch, pages, seconds, memory"
        assert error.value.hint == f"Limits: {limits}."


def test_a_limit_that_others_stand_behind_is_raised_so_far() -> None:
    assert TRUSTED.raised(["nesting=100"]).how_to_raise("nesting") == "Shorten it: the limit is as high as it can be."
    with pytest.raises(UsageError) as error:
        TRUSTED.raised(["nesting=101"])
    assert error.value.message == "--limit nesting=101: 0 to 100."


@pytest.mark.parametrize("value", ["0", "1000001", "999999999999999"])
def test_a_timer_of_none_and_one_of_an_age_are_no_limits(value: str) -> None:
    with pytest.raises(UsageError) as error:
        TRUSTED.raised([f"seconds={value}"])
    assert error.value.message == f"--limit seconds={value}: 1 to 1,000,000."


def _forever() -> None:
    while True:
        pass


def _fails() -> None:
    raise SourceError("Words.", "A hint.")


def test_work_that_does_not_end_is_ended() -> None:
    with pytest.raises(TypesetError) as error:
        confined(UNTRUSTED._replace(seconds=1), _forever)
    assert error.value.message == "This took longer than 1 seconds."
    assert error.value.hint == "Shorten it, or raise the limit: --limit seconds=2"


def test_work_that_takes_too_much_memory_is_ended() -> None:
    with pytest.raises(TypesetError) as error:
        confined(UNTRUSTED, lambda: len(bytearray(600 << 20)))
    assert error.value.message == "This takes more than 512 MiB of memory."


def test_an_answer_and_an_error_come_back() -> None:
    assert confined(UNTRUSTED, lambda: "a" * 1_000_000) == "a" * 1_000_000
    with pytest.raises(CvpdfError) as error:
        confined(UNTRUSTED, _fails)
    assert (error.value.message, error.value.hint) == ("Words.", "A hint.")


def test_what_is_half_written_is_put_away_when_the_time_is_over(tmp_path: Path) -> None:
    def writes() -> None:
        try:
            (tmp_path / "half").write_text("half")
            _forever()
        finally:
            (tmp_path / "half").unlink()

    with pytest.raises(TypesetError, match="This took longer than 1 seconds"):
        confined(UNTRUSTED._replace(seconds=1), writes)
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_will_not_be_asked_is_ended_all_the_same() -> None:
    def deaf() -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        _forever()

    begun = time.monotonic()
    with pytest.raises(TypesetError, match="This took longer than 1 seconds"):
        confined(UNTRUSTED._replace(seconds=1), deaf)
    assert time.monotonic() - begun < 5
