"""pressroom: the stage in a process of its own, which the process that writes the file survives."""

import os
import signal

import pytest
from tests.unit.press.galleys import galley, set_body

from cvpdf.model.errors import TypesetError
from cvpdf.pressroom import Pressroom


def test_it_sets_what_the_stage_sets() -> None:
    made = galley("<p>同样的字节</p>")
    with Pressroom() as room:
        proofs = [room.typeset(made) for _ in range(2)]
    assert {proof.pdf for proof in proofs} == {set_body("<p>同样的字节</p>").pdf}


def test_something_is_done_meanwhile_once() -> None:
    done: list[str] = []
    made = galley("<p>x</p>")
    with Pressroom(meanwhile=lambda: done.append("read")) as room:
        for _ in range(2):
            room.typeset(made)
    assert done == ["read"]


def test_what_goes_wrong_there_is_raised_here() -> None:
    made = galley("<div>" * 3000)
    with Pressroom() as room, pytest.raises(TypesetError, match="nested too deeply"):
        room.typeset(made)


def test_a_press_that_dies_is_one_sentence() -> None:
    made = galley("<p>x</p>")
    with Pressroom() as room:
        os.kill(room._process, signal.SIGKILL)
        with pytest.raises(TypesetError) as error:
            room.typeset(made)
    assert error.value.message == "The press ended without an answer."


def test_nothing_is_left_open_or_running() -> None:
    first_free = os.dup(0)
    os.close(first_free)
    with Pressroom() as room:
        process = room._process
    assert os.dup(0) == first_free
    os.close(first_free)
    with pytest.raises(ChildProcessError):
        os.waitpid(process, 0)
