"""What pip has to be told elsewhere to install this very cvpdf: a release, or a commit where it was cloned from.

A name alone would be another's package where cvpdf is not on the index that it is asked of.
"""

from __future__ import annotations

import json
import re
from configparser import Error, RawConfigParser
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

REMOTE = 'remote "origin"'
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_SSH = re.compile(r"(?:ssh://)?(?:[\w.-]+@)?([\w.-]+\.\w+)[:/]([\w.~-]+/.+)")  # git@example.com:me/cvpdf.git


def requirement(root: Path, version: str) -> str:
    """A requirement as in PEP 508; empty where nobody else can get this cvpdf from anywhere that is known.

    Args:
        root: Where cvpdf's own files lie: a checkout, or a folder of the installed package.
        version: Its release.
    """
    if (root / ".git").exists():
        return _of_checkout(root)
    try:
        told = distribution("cvpdf").read_text("direct_url.json")
    except PackageNotFoundError:
        return ""
    return f"cvpdf=={version}" if told is None else _of_origin(told)


def _of_origin(told: str) -> str:
    """From what pip wrote down of a package that came from no index (PEP 610)."""
    origin = json.loads(told)
    commit, url = origin.get("vcs_info", {}).get("commit_id", ""), str(origin.get("url", ""))
    if commit:
        return _at(url, commit)
    folder = Path(unquote(urlsplit(url).path)) if url.startswith("file:") and "dir_info" in origin else None
    return _of_checkout(folder) if folder and (folder / ".git").exists() else ""


def _of_checkout(root: Path) -> str:
    """From a clone whose commit is one that its origin has."""
    git = root / ".git"
    if git.is_file():  # a worktree: `gitdir: …/.git/worktrees/name`
        return ""
    config = RawConfigParser(strict=False, allow_no_value=True)
    try:
        config.read(git / "config", "utf-8")
        commit = _commit(git, (git / "HEAD").read_text("utf-8").strip())
        pushed = {_commit(git, f"ref: {name}") for name in _refs(git) if name.startswith("refs/remotes/origin/")}
        url = config.get(REMOTE, "url", fallback="")
    except (OSError, UnicodeDecodeError, Error):  # a repository that git alone can read
        return ""
    return _at(url or "", commit) if commit in pushed else ""


def _refs(git: Path) -> dict[str, str]:
    """Each ref and what it holds (gitrepository-layout)."""
    packed = git / "packed-refs"
    lines = packed.read_text("utf-8").splitlines() if packed.is_file() else []
    refs = {name: commit for commit, _, name in (line.partition(" ") for line in lines) if _COMMIT.fullmatch(commit)}
    loose = (path for path in (git / "refs").rglob("*") if path.is_file())
    return refs | {path.relative_to(git).as_posix(): path.read_text("utf-8").strip() for path in loose}


def _commit(git: Path, head: str) -> str:
    """The commit that `ref: refs/heads/main`, or a commit itself, means; empty for none."""
    found = _refs(git).get(head.removeprefix("ref: "), "") if head.startswith("ref: ") else head
    return found if _COMMIT.fullmatch(found) else ""


def _at(url: str, commit: str) -> str:
    """A commit of a repository that anyone may fetch; nobody's name or password goes along."""
    parts = urlsplit(url)
    if parts.scheme in ("http", "https") and parts.hostname:
        place = f"{parts.hostname}{f':{parts.port}' if parts.port else ''}{parts.path}"
    elif ssh := _SSH.fullmatch(url):
        place = f"{ssh[1]}/{ssh[2]}"
    else:
        return ""
    return f"cvpdf @ git+https://{place}@{commit}" if _COMMIT.fullmatch(commit) else ""
