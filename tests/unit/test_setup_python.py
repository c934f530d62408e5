"""tools/setup.sh: which Python it takes, what it does where there is none or one too old, and one that was named."""

from __future__ import annotations

from tests.unit.bare_machine import MANAGER, SAID_OF_ENVIRONMENT, Machine


def test_a_python_without_venv_that_no_package_mends(machine: Machine) -> None:
    machine.command("dnf", MANAGER)
    machine.lacks("ensurepip")

    assert machine.setup() == (
        1,
        "",
        f"setup: {machine.state}/bin/python3 has no ensurepip: name a complete Python with make PYTHON=…\n",
    )


def test_a_machine_without_python_gets_one(machine: Machine) -> None:
    (machine.state / "bin" / "python3").rename(machine.state / "new-python")
    machine.command("brew", MANAGER)
    machine.command("uname", "echo Darwin")
    machine.lacks("pango")

    assert machine.setup("venv")[0] == 0
    assert machine.calls() == ["brew install python3", "venv"]


def test_lists_are_refreshed_once(machine: Machine) -> None:
    (machine.state / "bin" / "python3").rename(machine.state / "new-python")
    machine.command("apt-get", MANAGER.replace(': >"$STATE/missing"', ""))
    machine.lacks("pango")

    machine.setup("venv")

    assert machine.calls() == [
        "apt-get update",
        "apt-get install -y --no-install-recommends python3",
        "apt-get install -y --no-install-recommends libpango-1.0-0",
    ]


def test_a_python_too_old_everywhere(machine: Machine) -> None:
    machine.command("apt-get", MANAGER)
    machine.is_so("old-python")

    assert machine.setup() == (
        1,
        "setup: installed python3 (apt-get)\n",
        "setup: cvpdf needs Python 3.11 or newer and found none: name one with make PYTHON=…\n",
    )


def test_a_python_that_was_named_is_the_one_used(machine: Machine) -> None:
    (machine.state / "bin" / "python3").rename(machine.state / "my python")

    assert machine.setup(PYTHON=str(machine.state / "my python")) == (0, SAID_OF_ENVIRONMENT, "")


def test_a_python_that_was_named_and_is_none(machine: Machine) -> None:
    machine.command("apt-get", MANAGER)

    assert machine.setup(PYTHON="python9") == (1, "", "setup: PYTHON=python9 is not a Python 3.11 or newer.\n")
    assert machine.calls() == []
