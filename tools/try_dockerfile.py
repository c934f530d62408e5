"""The Dockerfile by its own steps, in a scratch root, where there is no engine; run by `make image` as root.

    python tools/try_dockerfile.py FOLDER

FOLDER/base is a Debian root with Python (made with debootstrap where it is not there yet) that stands for the image
both stages begin from. Each instruction is done in a copy of it, in namespaces of its own; at last the entry point
sets content/resume.md as the user that the image ends with, without a network.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUITE = "trixie"  # what python:3.13-slim is made from
# What an image of Docker's has and a bare Debian has not, and what the host knows of the network.
PREPARE = "ln -sf python3 /usr/bin/python && rm -f /usr/lib/python3*/EXTERNALLY-MANAGED"
PLAIN = {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "/tmp", "LANG": "C.UTF-8"}  # noqa: S108
FROM_HOST = ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt", "etc/apt/apt.conf.d", "etc/pip.conf")


@dataclass
class Stage:
    """One stage as far as it is done.

    Attributes:
        root: Where its files lie.
        folder: The working folder of the next instruction.
        user: Who does it.
        entry: The entry point's words.
    """

    root: Path
    folder: str = "/"
    user: str = "root"
    entry: list[str] = field(default_factory=list)


def instructions(text: str) -> list[tuple[str, str]]:
    """Each instruction of a Dockerfile with its argument, continued lines joined."""
    joined = re.sub(r"\\\n", " ", "\n".join(line for line in text.splitlines() if not line.startswith("#")))
    return [(word, rest.strip()) for line in joined.splitlines() if line.strip()
            for word, _, rest in [line.strip().partition(" ")]]  # fmt: skip


def inside(stage: Stage, command: str, *, mounts: dict[Path, str] | None = None, network: bool = True) -> None:
    """Run a shell command within a stage's root; stops the program where it fails."""
    binds = "".join(f"mkdir -p '{stage.root}{to}' && mount --bind '{path}' '{stage.root}{to}' && "
                    for path, to in (mounts or {}).items())  # fmt: skip
    enter = f"chroot --userspec={stage.user} '{stage.root}'" if stage.user != "root" else f"chroot '{stage.root}'"
    script = f"{binds}mount -t proc proc '{stage.root}/proc' && exec {enter} /bin/sh -c \"$1\""
    isolate = ["unshare", "--mount", "--pid", "--fork", *([] if network else ["--net"])]
    outward = {name: text for name, text in os.environ.items() if "proxy" in name.lower() or name.startswith("PIP_")}
    words = [*isolate, "/bin/sh", "-c", script, "sh", f"cd {stage.folder} && {command}"]
    done = subprocess.run(words, env=PLAIN | (outward if network else {}), check=False)
    if done.returncode:
        sys.exit(f"{command}: exit code {done.returncode}")


def base(folder: Path) -> Path:
    """The root that both stages begin from."""
    root = folder / "base"
    if not root.is_dir():
        packages = "--include=python3,python3-pip,python3-venv,ca-certificates"
        subprocess.run(["debootstrap", "--variant=minbase", packages, SUITE, str(root)], check=True)
    for name in FROM_HOST:
        if Path("/", name).is_file():
            shutil.copyfile(Path("/", name), root / name)
        elif Path("/", name).is_dir():
            shutil.copytree(Path("/", name), root / name, dirs_exist_ok=True)
    inside(Stage(root), PREPARE)
    return root


def copied(stage: Stage, what: str) -> None:
    """COPY: a file, or what git knows of the checkout."""
    source, target = what.split()
    to = stage.root / stage.folder.lstrip("/") if target == "." else stage.root / target.lstrip("/")
    if source != ".":
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / source, to)
        return
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, to / name)


def run(stages: dict[str, Stage], stage: Stage, argument: str) -> None:
    """RUN, with a folder of another stage where it asks for one."""
    mount = re.match(r"--mount=type=bind,from=(\w+),source=(\S+),target=(\S+)\s+", argument)
    mounts = {stages[mount[1]].root / mount[2].lstrip("/"): mount[3]} if mount else {}
    inside(stage, argument[mount.end() :] if mount else argument, mounts=mounts)


def build(folder: Path) -> Stage:
    """Every instruction, in order; the last stage."""
    stages: dict[str, Stage] = {}
    stage = Stage(folder)
    for word, argument in instructions((ROOT / "Dockerfile").read_text("utf-8")):
        print(f"{word} {argument}", flush=True)
        if word == "FROM":
            name = argument.partition(" AS ")[2] or "last"
            shutil.rmtree(folder / name, ignore_errors=True)
            subprocess.run(["cp", "-a", str(base(folder)), str(folder / name)], check=True)
            stage = stages[name] = Stage(folder / name)
        elif word == "WORKDIR":
            stage.folder = argument
            (stage.root / argument.lstrip("/")).mkdir(parents=True, exist_ok=True)
        elif word == "COPY":
            copied(stage, argument)
        elif word == "RUN":
            run(stages, stage, argument)
        elif word == "USER":
            stage.user = argument
        elif word == "ENTRYPOINT":
            stage.entry = re.findall(r'"([^"]*)"', argument)
        elif word != "CMD":
            sys.exit(f"{word} is an instruction that this program does not know.")
    return stage


def main(folder: Path) -> None:
    """Build, and set a résumé as the image would."""
    folder.mkdir(parents=True, exist_ok=True)
    image = build(folder)
    work = folder / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    shutil.copyfile(ROOT / "content/resume.md", work / "resume.md")
    shutil.chown(work, 1000, 1000)
    for command in ("doctor", "build resume.md --strict"):
        print(f"{' '.join(image.entry)} {command}", flush=True)
        inside(image, " ".join([*image.entry, command]), mounts={work: image.folder}, network=False)
    made = (work / "resume.pdf").stat()
    size = subprocess.run(["du", "-sm", str(image.root)], capture_output=True, text=True, check=True).stdout.split()[0]
    print(f"resume.pdf: {made.st_size} bytes, of user {made.st_uid}; the root: {size} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
