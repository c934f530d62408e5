"""Code in a Python of its own, which the tests and cvpdf can be imported from."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run_elsewhere(code: str, temporary: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What became of it.

    Args:
        code: A program.
        temporary: The folder for its temporary files; it works there too.
        arguments: After the program's name.
    """
    path = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    env = {**os.environ, "PYTHONPATH": path, "TMPDIR": str(temporary)}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env, cwd=temporary)
