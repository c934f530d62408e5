"""A stranger's résumé: whatever it holds, a sentence or a harmless PDF, in time, and nothing of the machine in it."""

from __future__ import annotations

import socket
import struct
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.hostile.attack import HEAD, attack, harmless

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


def test_a_stranger_s_resume_gets_no_private_value_of_the_caller(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "private.toml").write_text('phone = "13800009999"\n', "utf-8")
    left = attack(tmp_path, HEAD + "- work\n")
    assert left.code == 0, left.err
    harmless(left.pdf, tmp_path)
    assert "13800009999" not in "".join(page.extract_text() for page in PdfReader(tmp_path / "check.pdf").pages)
