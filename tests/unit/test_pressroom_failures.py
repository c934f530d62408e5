"""pressroom: what becomes of a press that dies, or that was not heard out."""

import os
import signal
import time
from pathlib import Path
from typing import IO

import pytest
from tests.unit.elsewhere import run_elsewhere
from tests.unit.press.galleys import galley, set_body

from cvpdf.model.errors import TypesetError
from cvpdf.pressroom import Pressroom
from cvpdf.typeset import typeset
from cvpdf.verify import draw


@pytest.mark.parametrize(
    ("number", "message", "hint"),
    [
        (signal.SIGKILL, "The press was stopped by SIGKILL.", "Is there enough memory?"),
        (signal.SIGXCPU, "The press was stopped by SIGXCPU.", "The limit on processor time is too low: ulimit -t."),
        (signal.SIGSEGV, "The press was stopped by SIGSEGV.", "A library below it crashed; is there enough memory?"),
    ],
)
def test_a_press_that_dies_is_one_sentence_and_leaves_no_file(
    tmp_path: Path, number: signal.Signals, message: str, hint: str
) -> None:
    code = (
        "import os, tempfile\n"
        "from cvpdf.model.errors import TypesetError\n"
        "from cvpdf.pressroom import Pressroom\n"
        "from tests.unit.press.galleys import galley\n"
        "with Pressroom() as room:\n"
        "    room.typeset(galley('<p>x</p>'))\n"
        "    print([each.startswith(f'cvpdf-{room._press.process}-') for each in os.listdir(tempfile.gettempdir())])\n"
        f"    os.kill(room._press.process, {int(number)})\n"
        "    try:\n"
        "        room.typeset(galley('<p>x</p>'))\n"
        "    except TypesetError as error:\n"
        "        print(error.message, error.hint)\n"
    )
    run = run_elsewhere(code, tmp_path)
    assert run.returncode == 0, run.stderr
    assert run.stdout == f"[True]\n{message} {hint}\n"
    assert list(tmp_path.iterdir()) == []


def _stopped() -> None:
    raise TypesetError("This took longer than 3 seconds.", "")


def test_what_was_asked_for_and_not_heard_is_nobody_elses_answer() -> None:
    """A limit of time that is hit while the press is at work: the next galley got the page of the one before."""
    first, second = galley("<p>甲的简历</p>"), galley("<p>乙的简历</p>")
    with Pressroom() as room:
        for _ in range(2):
            with pytest.raises(TypesetError, match="3 seconds"):
                room.typeset(first, _stopped)
            assert room.typeset(second).pdf == typeset(second).pdf


def test_an_answer_that_was_half_heard_is_not_gone_on_with(monkeypatch: pytest.MonkeyPatch) -> None:
    def half(pipe: IO[bytes]) -> None:
        assert len(pipe.read(7)) == 7
        _stopped()

    made = galley("<p>x</p>")
    with Pressroom() as room:
        with monkeypatch.context() as patch:
            patch.setattr("cvpdf.forked.pickle.load", half)
            with pytest.raises(TypesetError, match="3 seconds"):
                room.typeset(made)
        assert room.typeset(made).pdf == typeset(made).pdf


def test_after_a_press_that_died_there_is_another() -> None:
    made = galley("<p>x</p>")
    with Pressroom() as room:
        for _ in range(2):
            assert room._press is not None
            os.kill(room._press.process, signal.SIGKILL)
            with pytest.raises(TypesetError, match="was stopped by SIGKILL"):
                room._press.answer()
            assert room.typeset(made).pdf == typeset(made).pdf


def test_how_a_press_ended_is_said_again_without_waiting() -> None:
    with Pressroom() as room:
        press = room._press
        assert press is not None
        os.kill(press.process, signal.SIGKILL)
        begun = time.process_time()
        assert {press.bury().message for _ in range(3)} == {"The press was stopped by SIGKILL."}
        assert time.process_time() - begun < 1
        press.end()


def test_a_press_for_the_machines_fonts_leaves_that_of_the_shipped_ones_alone(tmp_path: Path) -> None:
    """It begins as a copy of the process that started one ahead, which it may not end."""
    code = (
        "from cvpdf.pressroom import pressroom_for, start_ahead\n"
        "from tests.unit.press.galleys import galley\n"
        "start_ahead()\n"
        "with pressroom_for(system_fonts=True) as room:\n"
        "    room.typeset(galley('<p>x</p>'))\n"
        "print('done')\n"
    )
    run = run_elsewhere(code, tmp_path)
    assert (run.stdout, run.stderr) == ("done\n", "")


def test_one_that_dies_looking_is_one_sentence_and_another_looks_again() -> None:
    proof = set_body("<p>x</p>")
    with Pressroom() as room:
        waiting = room.draw(proof)
        assert room._looker is not None
        os.kill(room._looker.process, signal.SIGKILL)
        with pytest.raises(TypesetError, match="was stopped by SIGKILL"):
            [waiting() for _ in range(2)]  # it may have answered already
        assert room.draw(proof)() == draw(proof)
