"""tools/setup.sh, on machines made of stand-in commands: which packages it asks of whom, and when it asks nobody.

What it really installs is seen on a bare machine only; here the commands write down how they were called.
"""

from __future__ import annotations

import os
import pty

import pytest
from tests.unit.bare_machine import MANAGER, SAID_OF_ENVIRONMENT, SUDO, Machine

LIBRARIES = ("pango", "pangoft2", "harfbuzz", "harfbuzz-subset", "fontconfig")
PIP = "pip install --quiet --require-hashes --requirement"
ENVIRONMENT = ["venv", f"{PIP} requirements.lock"]


@pytest.mark.parametrize(
    ("manager", "system", "expected"),
    [
        (
            "apt-get",
            "Linux",
            [
                "apt-get update",
                (
                    "apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b "
                    "libharfbuzz-subset0 libfontconfig1"
                ),
            ],
        ),
        ("dnf", "Linux", ["dnf install -y --setopt=install_weak_deps=False pango harfbuzz fontconfig"]),
        ("pacman", "Linux", ["pacman -Sy --noconfirm --needed pango harfbuzz fontconfig"]),
        (
            "apk",
            "Linux",
            [
                (
                    "apk add --no-cache so:libpango-1.0.so.0 so:libpangoft2-1.0.so.0 so:libharfbuzz.so.0 "
                    "so:libharfbuzz-subset.so.0 so:libfontconfig.so.1"
                )
            ],
        ),
        ("brew", "Darwin", ["brew install pango harfbuzz fontconfig"]),
    ],
)
def test_each_package_manager_is_asked_for_its_own_names(
    machine: Machine, manager: str, system: str, expected: list[str]
) -> None:
    machine.command(manager, MANAGER)
    machine.command("uname", f"echo {system}")
    machine.lacks(*LIBRARIES)

    code, out, err = machine.setup()

    packages = expected[-1].split()[-5 if manager in {"apt-get", "apk"} else -3 :]
    said = "".join(f"setup: installed {package} ({manager})\n" for package in packages)
    assert (code, out, err) == (0, said + SAID_OF_ENVIRONMENT, "")
    assert machine.calls() == expected + ENVIRONMENT


def test_only_what_is_missing_is_installed(machine: Machine) -> None:
    machine.command("apt-get", MANAGER)
    machine.lacks("harfbuzz-subset", "ensurepip")

    code, out, _ = machine.setup("venv")

    assert code == 0
    assert machine.calls() == [
        "apt-get update",
        "apt-get install -y --no-install-recommends libharfbuzz-subset0 python3.11-venv",
        "venv",
    ]
    assert out.splitlines() == [
        "setup: installed libharfbuzz-subset0 (apt-get)",
        "setup: installed python3.11-venv (apt-get)",
        "setup: made .venv with Python 3.11.99",
    ]


@pytest.mark.parametrize("what", ["venv", "run", "dev"])
def test_a_second_run_installs_nothing_and_says_nothing(machine: Machine, what: str) -> None:
    machine.command("apt-get", MANAGER)
    machine.lacks(*LIBRARIES)
    machine.setup(what)
    assert machine.calls()

    assert machine.setup(what) == (0, "", "")
    assert machine.calls() == []


def test_a_changed_lock_is_installed_again(machine: Machine) -> None:
    machine.setup()
    machine.calls()
    (machine.tools.parent / "requirements.lock").write_text("one==2\n")

    code, out, _ = machine.setup()

    assert (code, out) == (0, "setup: installed the packages of requirements.lock into .venv\n")
    assert machine.calls() == [f"{PIP} requirements.lock"]


def test_what_the_tests_need_holds_what_the_program_needs(machine: Machine) -> None:
    machine.setup("dev")
    assert machine.calls() == ["venv", f"{PIP} requirements-dev.lock"]

    assert machine.setup("run") == (0, "", "")
    assert machine.calls() == []


def test_an_environment_whose_python_has_gone_is_made_again(machine: Machine) -> None:
    machine.setup()
    machine.calls()
    (machine.tools.parent / ".venv" / "bin" / "python").unlink()

    assert machine.setup() == (0, SAID_OF_ENVIRONMENT, "")
    assert machine.calls() == ENVIRONMENT


def test_sudo_where_nobody_can_type_a_password_is_told_so(machine: Machine) -> None:
    machine.command("id", "echo 1000")
    machine.command("sudo", SUDO)
    machine.command("apt-get", MANAGER)
    machine.lacks("pango")

    code, _, err = machine.setup()

    assert (code, err) == (0, "")
    assert machine.calls() == [
        "sudo -n true",
        "sudo -n apt-get update",
        "apt-get update",
        "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libpango-1.0-0",
        "apt-get install -y --no-install-recommends libpango-1.0-0",
        *ENVIRONMENT,
    ]


def test_sudo_at_a_terminal_may_ask(machine: Machine) -> None:
    machine.command("id", "echo 1000")
    machine.command("sudo", SUDO)
    machine.command("dnf", MANAGER)
    machine.lacks("pango")
    keyboard, terminal = pty.openpty()
    try:
        code, _, err = machine.setup(stdin=terminal)
    finally:
        os.close(keyboard)
        os.close(terminal)

    assert (code, err) == (0, "")
    assert machine.calls()[0].startswith("sudo env DEBIAN_FRONTEND=noninteractive dnf install ")


def test_sudo_that_wants_a_password_of_nobody(machine: Machine) -> None:
    machine.command("id", "echo 1000")
    machine.command("sudo", SUDO)
    machine.command("apt-get", MANAGER)
    machine.is_so("asks-password")
    machine.lacks("fontconfig")

    assert machine.setup() == (
        1,
        "",
        (
            "setup: cvpdf needs packages that only root can install; please run: sudo apt-get update && "
            "sudo apt-get install -y --no-install-recommends libfontconfig1\n"
        ),
    )
    assert machine.calls() == ["sudo -n true"]


def test_neither_root_nor_sudo(machine: Machine) -> None:
    machine.command("id", "echo 1000")
    machine.command("apt-get", MANAGER)
    machine.lacks("pango", "pangoft2")

    assert machine.setup() == (
        1,
        "",
        (
            "setup: cvpdf needs packages that only root can install; please run as root: apt-get update && "
            "apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0\n"
        ),
    )
    assert machine.calls() == []


def test_homebrew_never_runs_as_root(machine: Machine) -> None:
    machine.command("uname", "echo Darwin")
    machine.command("id", "echo 501")
    machine.command("sudo", SUDO)
    machine.command("brew", MANAGER)
    machine.lacks("pango")

    assert machine.setup("venv")[0] == 0
    assert machine.calls() == ["brew install pango", "venv"]


def test_a_manager_that_fails_is_quoted(machine: Machine) -> None:
    machine.command("apt-get", MANAGER)
    machine.is_so("broken")
    machine.lacks("harfbuzz")

    assert machine.setup() == (
        1,
        "",
        (
            "E: no such package\nsetup: apt-get could not install libharfbuzz0b; please run: apt-get update && "
            "apt-get install -y --no-install-recommends libharfbuzz0b\n"
        ),
    )


def test_packages_that_do_not_help(machine: Machine) -> None:
    machine.command("pacman", "exit 0")
    machine.lacks("harfbuzz-subset", "fontconfig")

    assert machine.setup() == (
        1,
        "setup: installed harfbuzz (pacman)\nsetup: installed fontconfig (pacman)\n",
        (
            f"setup: the packages are installed, but {machine.state}/bin/python3 still cannot find: "
            "harfbuzz-subset fontconfig\n"
        ),
    )


def test_no_package_manager(machine: Machine) -> None:
    machine.lacks("pango", "fontconfig")

    assert machine.setup() == (
        1,
        "",
        (
            "setup: cvpdf needs pango, fontconfig, and there is no apt-get, dnf, pacman, apk or brew to install it: "
            "please install it and run make again.\n"
        ),
    )


def test_the_command_in_the_environment_runs_from_anywhere(machine: Machine) -> None:
    machine.setup()

    script = (machine.tools.parent / ".venv" / "bin" / "cvpdf").read_text()

    assert f'exec "{machine.tools.parent}/.venv/bin/python" -m cvpdf "$@"\n' in script
    assert (machine.state / "site" / "cvpdf-checkout.pth").read_text() == f"{machine.tools.parent}/src\n"


def test_a_word_it_does_not_know(machine: Machine) -> None:
    assert machine.setup("everything") == (1, "", "setup: usage: tools/setup.sh venv|run|dev\n")
