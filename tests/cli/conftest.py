"""The command as a user runs it: a process of its own, with a home of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NONE: Mapping[str, str] = {}
RESUME = """# 林小北

后端工程师 · lin@example.com · 138-0000-0000

## 工作经历

### 北山科技有限公司 | 后端工程师 (2019.03 - 至今)

- 负责支付系统的设计与开发
- 把构建时间从 30 分钟缩短到 4 分钟
"""


@dataclass(frozen=True)
class Run:
    """What a command left."""

    code: int
    out: str
    err: str


@pytest.fixture
def cvpdf(tmp_path: Path) -> Callable[..., Run]:
    """Runs `cvpdf` with arguments in the test's own folder."""

    def run(
        *arguments: str,
        stdin: bytes = b"",
        variables: Mapping[str, str] = NONE,
        folder: Path = tmp_path,
        **options: object,
    ) -> Run:
        env = {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path / "home"),
            "PYTHONPATH": str(ROOT / "src"),
            "LANG": "C.UTF-8",
            **{name: os.environ[name] for name in ("DYLD_FALLBACK_LIBRARY_PATH",) if name in os.environ},
            **variables,
        }
        command = [sys.executable, "-m", "cvpdf", *arguments]
        done = subprocess.run(command, input=stdin, capture_output=True, cwd=folder, env=env, check=False, **options)  # type: ignore[call-overload]
        return Run(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    """A small résumé in the test's folder."""
    path = tmp_path / "resume.md"
    path.write_text(RESUME, "utf-8")
    return path


NAMES = ("ann", "ben", "cho", "dai", "eve")
PATTERN = "out/{stem}-{theme}.pdf"


@pytest.fixture
def resumes(tmp_path: Path) -> Path:
    """Five résumés in a folder."""
    folder = tmp_path / "resumes"
    folder.mkdir()
    for name in NAMES:
        (folder / f"{name}.md").write_text(RESUME.replace("林小北", f"林{name}"), "utf-8")
    return folder


def sources(names: tuple[str, ...] = NAMES) -> list[str]:
    return [f"resumes/{name}.md" for name in names]
