"""A stranger's résumé: whatever it holds, a sentence or a harmless PDF, in time, and nothing of the machine in it."""

from __future__ import annotations

import os
import socket
import struct
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader

from cvpdf.model.policy import UNTRUSTED

ROOT = Path(__file__).parents[2]
CANARY = "xylophone-canary-7731"
MOST_SECONDS = 10.0
MOST_MEMORY = 512 * 1024  # KiB
HEAD = "# Lin Xiaobei\n\nlin@example.com\n\n## Work\n\n"

# What reaches for a file or a host: @FILE is a canary outside the folder, @HOST a socket that listens.
REACHING = {
    "image": "![a](@FILE)\n![a](file://@FILE)\n![a](../secret.txt)\n![a](%2e%2e/secret.txt)\n![a](link.txt)\n![a](@HOST/x.png)",
    "html": '<img src="file://@FILE"><iframe src="@HOST/"></iframe><form action="@HOST"><input></form>\n'
            '<meta http-equiv="refresh" content="0; url=@HOST/"><base href="@HOST/"><object data="@FILE"></object>\n'
            '<embed src="@FILE"><script src="@HOST/x.js"></script>',
    "attachment": '<a rel="attachment" href="file://@FILE">a</a>\n<link rel="attachment" href="@FILE">\n[a](@FILE "attachment")',
    "style": '<style>@import url(@HOST/x.css); body{background:url(file://@FILE)}</style>\n'
             '<p style="background:url(@HOST/x.png)">a</p>\n<link rel="stylesheet" href="@HOST/x.css">',
    "svg": '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="file://@FILE"/><use xlink:href="@HOST/#a"/></svg>',
    "doctype": '<!DOCTYPE a [<!ENTITY x SYSTEM "file://@FILE">]>\n<a>&x;</a>',
    "include": "!include @FILE\n{% include '@FILE' %}\n{{ ''.__class__.__mro__ }}\n```{include} @FILE\n```\n!!!include(@FILE)!!!\n\\input{@FILE}",
}  # fmt: skip

# Front matter that must be refused, or do nothing; and what is then said.
FRONT = {
    "photo": "photo: @FILE", "photo up": "photo: ../secret.txt", "photo host": "photo: @HOST/x.png",
    "photo link": "photo: link.txt", "photo scheme": "photo: file://@FILE", "photo device": "photo: /dev/zero",
    "theme": "theme: ../theme", "theme device": "theme: /dev", "tag": "name: !!python/object/apply:os.system [touch pwned]",
    "options": "options: {accent: 'url(@HOST/x)'}", "self": "name: &a [*a]", "depth": "name: " + "[" * 20_000,
    "date": "name: 2019-99-99", "digits": "name: " + "9" * 10_000,
    "laughs": "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)) + "name: *i",
}  # fmt: skip

BOMBS: dict[str, Callable[[int], str]] = {
    "lists": lambda n: "".join("  " * i + "- a\n" for i in range(n // 40)),
    "quotes": lambda n: ">" * n + " a",
    "brackets": lambda n: "[" * n + "a" + "]" * n,
    "links open": lambda n: "[a](" * n,
    "images open": lambda n: "![" * n,
    "emphasis": lambda n: "*a " * n,
    "strong": lambda n: "**" * n + "a" + "**" * n,
    "backticks": lambda n: "`a``b```" * n,
    "long line": lambda n: "a b " * (n * 250),
    "long word": lambda n: "x" * (n * 100),
    "ideographs": lambda n: "中" * (n * 20),
    "CJK marks": lambda n: "、，。；：（）" * n,
    "table": lambda n: "|a" * (n // 10) + "|\n" + "|-" * (n // 10) + "|\n" + ("|b" * (n // 10) + "|\n") * 20,
    "cells": lambda n: f'<table><tr><td colspan={n}00 rowspan={n}0>a</td></tr></table>',
    "links": lambda n: "\n".join(f"[a{i}](https://example.com/{i})" for i in range(n * 10)),
    "lines": lambda n: "a\n" * (n * 50),
    "headings": lambda n: "# a\n" * n,
    "page breaks": lambda n: "\\newpage\n\na\n\n" * n,
    "blocks": lambda n: "<div>" * n + "a" + "</div>" * n,
    "angle brackets": lambda n: "<" * n,
    "attributes": lambda n: "<a " + "b=c " * n + ">",
    "comments": lambda n: "<!--" * n,
    "digits": lambda n: "1" * n,
    "dashes": lambda n: "-" * n + "a",
    "half periods": lambda n: "2019 - " * n,
    "spaces": lambda n: "a" + " " * n + "b",
    "parentheses": lambda n: "(" * n + ")" * n,
    "dots": lambda n: "a." * n,
    "ats": lambda n: "a@" * n,
    "slashes": lambda n: "/" * n,
    "addresses": lambda n: "http://" * n,
    "pipes": lambda n: "|" * n,
    "entities": lambda n: "&amp;" * n,
    "references": lambda n: "".join(f"[a{i}]: /u\n" for i in range(n)) + "[a1]",
}  # fmt: skip
ALL = os.environ.get("CVPDF_ALL")
# Runs a command and writes down its peak memory. A process of its own: on Linux a child's ru_maxrss begins at its
# parent's size, and a worker of the tests is larger than what is being measured.
WEIGH = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[2:])
with open(sys.argv[1], "w") as file:
    file.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(code if code >= 0 else 128 - code)
"""


class Left(NamedTuple):
    """What a run left: its code, its words, its PDF, its time and its memory."""

    code: int
    err: str
    pdf: bytes
    seconds: float


@pytest.fixture
def host() -> Iterator[tuple[str, list[object]]]:
    """An address that listens, and who came."""
    visitors: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    connection, visitor = server.accept()
                except TimeoutError:
                    continue
                connection.close()
                visitors.append(visitor)

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", visitors
        done.set()
        thread.join()


def attack(
    folder: Path, text: str | bytes, *arguments: str, seconds: float = MOST_SECONDS, under: tuple[str, ...] = ()
) -> Left:
    """Build a stranger's text, `under` another command if wished, and look at what is left."""
    inner, temporary = folder / "in", folder / "tmp"
    inner.mkdir(exist_ok=True)
    temporary.mkdir()
    (folder / "secret.txt").write_text(CANARY)
    (inner / "link.txt").symlink_to(folder / "secret.txt")
    (inner / "resume.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(ROOT / "src"), "TMPDIR": str(temporary)}
    command = [
        *under,
        sys.executable,
        "-m",
        "cvpdf",
        "build",
        "--untrusted",
        *(arguments or ("resume.md",)),
        "-o",
        "o.pdf",
    ]
    peak = folder / "peak"
    command = [sys.executable, "-I", "-S", "-c", WEIGH, str(peak), *command]
    start = time.monotonic()
    done = subprocess.run(command, cwd=inner, env=env, capture_output=True, check=False, timeout=60)
    took, err = time.monotonic() - start, done.stderr.decode()
    # The clock inside is exact; what comes before and after it takes longer where more wants to run than there are processors.
    assert took < seconds + 3 * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1)), f"{took:.1f} s"
    assert 10_000 < int(peak.read_text()) < MOST_MEMORY
    assert "Traceback" not in err, err
    assert done.returncode in (0, 1, 3, 4), err
    assert CANARY not in err
    assert list(temporary.iterdir()) == []
    assert {each.name for each in inner.iterdir()} - {"link.txt", "theme", "picture.png", "private.toml"} <= {
        "resume.md",
        "o.pdf",
    }
    output = inner / "o.pdf"
    pdf = output.read_bytes() if output.exists() else b""
    assert bool(pdf) == (done.returncode == 0)
    return Left(done.returncode, err, pdf, took)


def harmless(pdf: bytes, folder: Path) -> set[str]:
    """Where its links lead; neither words, nor actions, nor files of the machine are in it."""
    path = folder / "check.pdf"
    path.write_bytes(pdf)
    reader = PdfReader(path)
    assert not reader.attachments
    targets: set[str] = set()
    size = int(str(reader.trailer["/Size"]))
    assert size > 10
    for number in range(1, size):
        written = repr(reader.get_object(number))
        assert CANARY not in written
        assert not any(word in written for word in ("/JavaScript", "/Launch", "/EmbeddedFile", "/SubmitForm", "/GoToR"))
    for page in reader.pages:
        for annotation in page.get("/Annots") or ():
            target = str(annotation.get_object()["/A"].get("/URI", ""))
            assert target.split(":", maxsplit=1)[0] in ("http", "https", "mailto", "tel"), target
            targets.add(target)
        assert CANARY not in page.extract_text()
    return targets


@pytest.mark.parametrize("name", REACHING)
def test_no_file_and_no_host_is_reached(tmp_path: Path, host: tuple[str, list[object]], name: str) -> None:
    address, visitors = host
    text = REACHING[name].replace("@FILE", str(tmp_path / "secret.txt")).replace("@HOST", address)
    left = attack(tmp_path, HEAD + text)
    if left.pdf:
        harmless(left.pdf, tmp_path)
    assert visitors == []


@pytest.mark.parametrize("name", FRONT)
def test_front_matter_reaches_nothing(tmp_path: Path, host: tuple[str, list[object]], name: str) -> None:
    address, visitors = host
    front = FRONT[name].replace("@FILE", str(tmp_path / "secret.txt")).replace("@HOST", address)
    left = attack(tmp_path, f"---\n{front}\n---\n{HEAD}- work\n")
    if left.pdf:
        harmless(left.pdf, tmp_path)
    assert visitors == []
    assert not (tmp_path / "in" / "pwned").exists()


def test_links_run_nothing(tmp_path: Path) -> None:
    schemes = (
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
    )
    text = (
        HEAD
        + "".join(f'- [word]({each}) <a href="{each}">word</a>\n' for each in schemes)
        + "- [good](https://example.com/)\n"
    )
    left = attack(tmp_path, text)
    assert left.code == 0, left.err
    assert harmless(left.pdf, tmp_path) == {"mailto:lin@example.com", "https://example.com/"}


def test_what_turns_text_around_or_hides_it_is_gone(tmp_path: Path) -> None:
    left = attack(tmp_path, "# Lin\u202e Xiaobei\u2066\n\nab\u200bc \x00\x01\x07\ufeff d\n".encode() + b"\n")
    assert left.code == 0, left.err
    harmless(left.pdf, tmp_path)
    assert PdfReader(tmp_path / "check.pdf").pages[0].extract_text().split() == ["Lin", "Xiaobei", "abc", "d"]


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(b"\0" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (_png(50_000, 50_000), "it has 50000 × 50000 pixels, more than 12,500,000"),
        (_png(12_000, 12_000), "it has 12000 × 12000 pixels, more than 12,500,000"),
        (_png(3_000, 3_000), ""),  # what is missing of it is black, or it is refused
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "it is no JPEG, PNG, WebP or SVG picture"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>', "it has the element script"),
        (b"PK\x03\x04" * 100, "it is no JPEG, PNG, WebP or SVG picture"),
        (b"", "it is no JPEG, PNG, WebP or SVG picture"),
    ],
)
def test_a_picture_is_what_its_bytes_say(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "picture.png").write_bytes(data)
    left = attack(tmp_path, f"---\nphoto: picture.png\n---\n{HEAD}- work\n")
    assert left.code == 0, left.err
    assert reason in left.err
    harmless(left.pdf, tmp_path)


@pytest.mark.parametrize("name", list(BOMBS)[:: 1 if ALL else 5])
def test_a_bomb_far_beyond_the_limits_is_refused_or_set(tmp_path: Path, name: str) -> None:
    attack(tmp_path, HEAD + BOMBS[name](10_000))


@pytest.mark.skipif(not ALL, reason="make hostile: each takes up to ten seconds")
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_just_within_the_limits_is_refused_or_set(tmp_path: Path, name: str) -> None:
    """As large as the limits of size let through, so that what comes after them is attacked."""
    make, size = BOMBS[name], 1
    while _admitted(HEAD + make(size * 2)):
        size *= 2
    attack(tmp_path, HEAD + make(size))


def _admitted(text: str) -> bool:
    from cvpdf.model.errors import SourceError

    try:
        UNTRUSTED.admit_bytes(len(text.encode()), "a")
        UNTRUSTED.admit_text(tuple(text.split("\n")), "a")
    except SourceError:
        return False
    return len(text) < UNTRUSTED.bytes


def test_a_stranger_s_resume_gets_no_private_value_of_the_caller(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "private.toml").write_text('phone = "13800009999"\n', "utf-8")
    left = attack(tmp_path, HEAD + "- work\n")
    assert left.code == 0, left.err
    harmless(left.pdf, tmp_path)
    assert "13800009999" not in "".join(page.extract_text() for page in PdfReader(tmp_path / "check.pdf").pages)
