"""As much of GitHub's runner as the action needs, with stand-ins for what reaches outside."""

import os
import re
import subprocess
import sys
from pathlib import Path

import yaml
from tests.cli.conftest import ROOT

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
# Each writes down what it was asked; `gh release view` finds no release until one was made.
STAND_IN = """#!/bin/sh
printf '%s' "$(basename "$0")" >> "$LOG"
for word in "$@"; do printf ' [%s]' "$word" >> "$LOG"; done
echo >> "$LOG"
case "$1 $2" in
    "release view") test -e "$LOG.made" ;;
    "release create") touch "$LOG.made" ;;
esac
"""
PYTHON = """#!/bin/sh
if [ "$1 $2" = "-m pip" ]; then echo "python $*" >> "$LOG"; exit 0; fi
exec {python} "$@"
"""


class Runner:
    """As much of GitHub's runner as the action needs: expressions, files for outputs, steps in order."""

    def __init__(self, folder: Path, **inputs: str) -> None:
        self.folder = folder
        self.inputs = {name: each["default"] for name, each in ACTION["inputs"].items()} | inputs
        self.github = {
            "action_path": str(ROOT),
            "token": "t",
            "repository": "me/cv",
            "ref_name": "v1",
            "ref_type": "tag",
            "action": "__self",
        }
        bin_folder = folder / ".bin"
        bin_folder.mkdir()
        self.write(bin_folder / "python", PYTHON.format(python=sys.executable))
        self.write(bin_folder / "cvpdf", f'#!/bin/sh\nexec {sys.executable} -m cvpdf "$@"\n')
        for name in ("gh", "sudo", "brew"):
            self.write(bin_folder / name, STAND_IN)
        (folder / "temp").mkdir()
        files = {name: folder / "temp" / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "LOG")}
        for path in files.values():
            path.touch()
        self.env = {
            **{name: str(path) for name, path in files.items()},
            "PATH": f"{bin_folder}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "src"),
            "HOME": str(folder),
            "LANG": "C.UTF-8",
        }

    @staticmethod
    def write(path: Path, text: str) -> None:
        path.write_text(text)
        path.chmod(0o755)

    def filled(self, text: str) -> str:
        known = {f"inputs.{name}": value for name, value in self.inputs.items()}
        known |= {f"github.{name}": value for name, value in self.github.items()}
        known |= {"runner.temp": str(self.folder / "temp"), "runner.os": "Linux"}
        return re.sub(r"\$\{\{\s*([\w.-]+)\s*\}\}", lambda match: known[match[1]], text)

    def step(self, name: str) -> subprocess.CompletedProcess[str]:
        (step,) = (each for each in ACTION["runs"]["steps"] if each.get("name") == name)
        return self.run(step["run"], {key: self.filled(value) for key, value in step["env"].items()})

    def run(self, script: str, env: dict[str, str], folder: str = ".") -> subprocess.CompletedProcess[str]:
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(
            command, cwd=self.folder / folder, env=self.env | env, capture_output=True, text=True, check=False
        )

    def read(self, name: str) -> str:
        return Path(self.env[name]).read_text("utf-8").replace(str(self.folder), "DIR").replace(str(ROOT), "ROOT")
