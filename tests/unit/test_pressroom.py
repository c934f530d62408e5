"""pressroom: the stage in a process of its own, which the process that writes the file survives."""

import os
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from tests.unit.elsewhere import run_elsewhere
from tests.unit.press.galleys import galley, set_body

from cvpdf.checks.families import verdict
from cvpdf.compose import compose
from cvpdf.composition.type_order import ALWAYS
from cvpdf.data import THEMES
from cvpdf.load_theme import load_theme
from cvpdf.model.errors import ThemeError, TypesetError
from cvpdf.model.galley import TypeOrder
from cvpdf.model.proof import Check
from cvpdf.model.resume import Basics, Resume
from cvpdf.model.settings import Settings
from cvpdf.pressroom import Pressroom, Stages, pressroom_for, start_ahead
from cvpdf.typeset import chars_of, typeset
from cvpdf.verify import draw

CLASSIC = load_theme("classic", THEMES)
PEOPLE = [Resume("en", Basics(name, (), 0, (), (), None, 1), ()) for name in ("Ada Example", "Bo Example")]


def test_it_sets_what_the_stage_sets() -> None:
    made = galley("<p>同样的字节</p>")
    with Pressroom() as room:
        proofs = [room.typeset(made) for _ in range(2)]
    assert {proof.pdf for proof in proofs} == {set_body("<p>同样的字节</p>").pdf}


def test_something_is_done_while_each_galley_is_being_set() -> None:
    done: list[int] = []
    made = galley("<p>x</p>")
    with Pressroom() as room:
        for number in range(2):
            room.typeset(made, partial(done.append, number))
    assert done == [0, 1]


@pytest.mark.parametrize("more", ["", "已"])
def test_type_cut_ahead_changes_no_byte(more: str) -> None:
    """Whether it is all the galley needs, or the galley has a character that nobody knew of."""
    made = replace(galley(f"<p>同样的字节{more}</p>"), alphabet=frozenset(ALWAYS + "同样的字节而"))
    order = TypeOrder(made.families, made.lang, made.alphabet | chars_of(galley("")))
    with Pressroom() as room:
        room.prepare(order, "p { margin: 0 } p { color: var(--accent) }")
        ahead = room.typeset(made)
    assert ahead.pdf == typeset(made).pdf


def test_type_cut_ahead_for_another_language_is_put_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = galley("<p>直</p>")
    plain = typeset(made).pdf  # this process's own fontconfig folder stays until its end
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Pressroom() as room:
        for lang in ("ja", "ko"):
            room.prepare(TypeOrder(made.families, lang, frozenset("直")))
        assert room.typeset(made).pdf == plain
        room.prepare(TypeOrder(made.families, "ja", frozenset("直")))
    assert [*tmp_path.iterdir()] == []


def test_what_goes_wrong_there_is_raised_here() -> None:
    made = galley("<div>" * 3000)
    with Pressroom() as room, pytest.raises(TypesetError, match="nested too deeply"):
        room.typeset(made)


def test_an_error_is_sent_without_the_way_to_it(tmp_path: Path) -> None:
    """Beside Dask, tracebacks are pickled too, and one of a thousand frames cannot be."""
    code = (
        "from tests.unit.press.galleys import galley\n"
        "from cvpdf.pressroom import Pressroom\n"
        "import distributed\n"
        "with Pressroom() as room:\n"
        "    try:\n"
        "        room.typeset(galley('<div>' * 3000))\n"
        "    except Exception as error:\n"
        "        print(error.message)\n"
    )
    run = run_elsewhere(code, tmp_path)
    assert run.returncode == 0, run.stderr
    assert run.stdout == "The résumé is nested too deeply to be set.\n"


def test_a_page_nested_too_deeply_is_told_however_deep_this_process_may_go() -> None:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1_000_000)
    try:
        with Pressroom() as room, pytest.raises(TypesetError, match="nested too deeply"):
            room.typeset(galley("<div>" * 3000))
    finally:
        sys.setrecursionlimit(before)


def test_a_press_started_ahead_is_the_one_that_is_handed_out_once() -> None:
    start_ahead()
    with pressroom_for(system_fonts=False) as room, pressroom_for(system_fonts=False) as another:
        assert room is not another
        made = galley("<p>同样的字节</p>")
        assert room.typeset(made).pdf == another.typeset(made).pdf


def test_a_press_that_nobody_wanted_ends_with_the_command(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from cvpdf.cli import run\n"
        "import atexit, os\n"
        "code = run(['build', '--no-such-flag'])\n"
        "atexit._run_exitfuncs()\n"
        "try:\n"
        "    os.waitpid(-1, os.WNOHANG)\n"
        "except ChildProcessError:\n"
        "    os._exit(code)\n"
    )
    run = run_elsewhere(code, tmp_path)
    assert run.returncode == 2, run.stderr
    assert "no-such-flag" in run.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_open_or_running() -> None:
    first_free = os.dup(0)
    os.close(first_free)
    with Pressroom() as room:
        assert room._press is not None
        process = room._press.process
        waiting = room.draw(room.typeset(galley("<p>x</p>")))
        assert room._looker is not None
        looker = room._looker.process
        waiting()
        room.draw(room.typeset(galley("<p>x</p>")))  # and nobody asks what was seen
    assert os.dup(0) == first_free
    os.close(first_free)
    for each in (process, looker):
        with pytest.raises(ChildProcessError):
            os.waitpid(each, 0)


def test_a_resume_is_set_as_the_stages_do() -> None:
    with Pressroom() as room:
        for resume in PEOPLE:
            galley = compose(resume, CLASSIC, Settings())
            assert room.typeset(galley).pdf == Stages().typeset(galley).pdf


def test_a_theme_that_fails_is_told_and_the_next_is_set(tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text('title = "T"\ndescription = "D"\nextends = "base"', "utf-8")
    (tmp_path / "template.html.j2").write_text("{{ nothing.here }}", "utf-8")
    with Pressroom() as room:
        with pytest.raises(ThemeError, match="template"):
            compose(PEOPLE[0], load_theme(str(tmp_path), THEMES), Settings())
        assert room.typeset(compose(PEOPLE[1], CLASSIC, Settings())).pages == 1


def test_the_pages_are_looked_at_there_as_here() -> None:
    proof = set_body("<p>同样的字节</p>")
    hidden = set_body("<p style='color:white'>看不见</p>")
    with Pressroom() as room:
        waiting = room.draw(proof)
        assert waiting() == draw(proof)
        assert [check.passed for check in room.draw(hidden)()] == [False]
        room.draw(hidden)  # and nobody asks what was seen
        room.rest()
        assert room.draw(proof)() == draw(proof)


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel ends a process with its parent")
def test_none_of_them_outlives_the_process_that_writes(tmp_path: Path) -> None:
    """Nor holds the other's pipe open, or neither would ever learn that there are no more orders."""
    code = (
        "import os, signal\n"
        "from cvpdf.pressroom import Pressroom\n"
        "from tests.unit.press.galleys import galley\n"
        "room = Pressroom().__enter__()\n"
        "room.draw(room.typeset(galley('<p>x</p>')))()\n"
        "print(room._press.process, room._looker.process, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    run = run_elsewhere(code, tmp_path)
    processes = [Path("/proc", each) for each in run.stdout.split()]
    assert len(processes) == 2, run.stderr
    limit = time.monotonic() + 5
    while any(each.exists() for each in processes):
        assert time.monotonic() < limit
        time.sleep(0.01)


def test_a_file_that_either_half_cannot_open_has_that_verdict_alone() -> None:
    damaged = replace(set_body("<p>x</p>"), pdf=b"%PDF-1.7\n")
    with Pressroom() as room:
        [check] = room.draw(damaged)()
    assert (check.name, check.passed) == ("file", False)
    assert verdict((Check("file", True, ""), Check("words", True, "")), (check,)) == (check,)
    assert verdict((check,), (Check("ink", True, ""),)) == (check,)
    assert len(verdict((Check("file", False, "complaints"), Check("words", True, "")), (Check("ink", True, ""),))) == 3
