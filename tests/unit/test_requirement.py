"""What a workflow installs is the cvpdf that wrote it, and never a package that only has its name."""

import json
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from cvpdf.commands import requirement as module
from cvpdf.commands.requirement import requirement

HERE, THERE = "a" * 40, "b" * 40
HTTPS = "https://github.com/me/cvpdf.git"


class Installed:
    """What pip has written down of a package."""

    def __init__(self, origin: object) -> None:
        self._told = None if origin is None else json.dumps(origin)

    def read_text(self, name: str) -> str | None:
        assert name == "direct_url.json"
        return self._told


def clone(folder: Path, url: str, *, pushed: str = HERE, packed: bool = False) -> Path:
    """As `git clone` leaves it, of which nothing but this is looked at."""
    git = folder / ".git"
    (git / "refs/heads").mkdir(parents=True)
    (git / "config").write_text(f'[core]\n\tbare = false\n[remote "origin"]\n\turl = {url}\n\tfetch = +refs/*\n')
    (git / "HEAD").write_text("ref: refs/heads/main\n")
    (git / "refs/heads/main").write_text(f"{HERE}\n")
    if packed:
        (git / "packed-refs").write_text(f"# pack-refs with: peeled\n{pushed} refs/remotes/origin/main\n")
    else:
        (git / "refs/remotes/origin").mkdir(parents=True)
        (git / "refs/remotes/origin/main").write_text(f"{pushed}\n")
    return folder


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    ("url", "place"),
    [
        (HTTPS, "github.com/me/cvpdf.git"),
        ("git@github.com:me/cvpdf.git", "github.com/me/cvpdf.git"),
        ("ssh://git@codeberg.org/me/cvpdf", "codeberg.org/me/cvpdf"),
        ("https://me:secret@github.com/me/cvpdf", "github.com/me/cvpdf"),
        ("https://git.example.com:8443/me/cvpdf", "git.example.com:8443/me/cvpdf"),
    ],
)
def test_a_clone_is_installed_from_where_it_came(tmp_path: Path, url: str, place: str, packed: bool) -> None:
    assert requirement(clone(tmp_path, url, packed=packed), "1.0") == f"cvpdf @ git+https://{place}@{HERE}"


@pytest.mark.parametrize("url", ["/srv/git/cvpdf.git", "../cvpdf", "file:///srv/cvpdf", "C:\\cvpdf", ""])
def test_a_clone_of_a_folder_is_nowhere_for_others(tmp_path: Path, url: str) -> None:
    assert requirement(clone(tmp_path, url), "1.0") == ""


def test_a_commit_that_was_not_pushed_cannot_be_fetched(tmp_path: Path) -> None:
    assert requirement(clone(tmp_path, HTTPS, pushed=THERE), "1.0") == ""


def test_a_repository_that_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "new/.git").mkdir(parents=True)
    assert requirement(tmp_path / "new", "1.0") == ""
    (tmp_path / "worktree").mkdir()
    (tmp_path / "worktree/.git").write_text("gitdir: elsewhere\n")
    assert requirement(tmp_path / "worktree", "1.0") == ""


def test_an_installed_package_is_what_pip_says_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(origin: object) -> str:
        monkeypatch.setattr(module, "distribution", lambda _name: Installed(origin))
        return requirement(tmp_path, "1.0")

    assert installed(None) == "cvpdf==1.0", "from an index"
    assert installed({"url": HTTPS, "vcs_info": {"vcs": "git", "commit_id": HERE}}) == f"cvpdf @ git+{HTTPS}@{HERE}"
    assert installed({"url": "file:///tmp/cvpdf.whl", "archive_info": {}}) == ""
    folder = clone(tmp_path / "my clone", HTTPS)
    assert installed({"url": folder.as_uri(), "dir_info": {}}) == f"cvpdf @ git+{HTTPS}@{HERE}"


def test_no_package_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(module, "distribution", missing)
    assert requirement(tmp_path, "1.0") == ""
