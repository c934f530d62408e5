"""Nothing is fetched unless `--allow-network` is said, and then one picture: of a size, in time, from that very address."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PIL import Image
from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
TEXT = "---\nphoto: {photo}\n---\n# Lin Xiaobei\n\nlin@example.com\n\n## Work\n\n- built things\n"


def _picture(size: tuple[int, int], kind: str = "PNG") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", size, "navy").save(data, kind)
    return data.getvalue()


PICTURES = {"/me.png": _picture((30, 40)), "/large.png": _picture((8000, 8000)), "/words.png": b"no picture", "/much.png": b"a" * 20_000_001,
            "/run.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'}  # fmt: skip


class Host(NamedTuple):
    """A server: its address, and what it was asked for."""

    address: str
    asked: list[str]


@pytest.fixture
def host() -> Iterator[Host]:
    asked: list[str] = []
    done = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            if self.path == "/slow.png":
                done.wait(30)
            self.send_response(302 if self.path == "/away.png" else 200)
            self.send_header("Location", "file:///etc/hostname")
            self.send_header("Content-Type", "text/html")  # which nobody believes
            self.end_headers()
            self.wfile.write(PICTURES.get(self.path, b""))

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

        def handle(self) -> None:
            try:
                super().handle()
            except OSError:  # whoever asked has gone
                return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield Host(f"http://127.0.0.1:{server.server_port}", asked)
    done.set()
    server.shutdown()
    thread.join()
    server.server_close()


class Left(NamedTuple):
    """What a build left."""

    code: int
    err: str
    pictures: int


def build(folder: Path, photo: str, *arguments: str, text: str = TEXT, **environment: str) -> Left:
    (folder / "resume.md").write_text(text.format(photo=photo))
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(ROOT / "src"), **environment}
    command = [sys.executable, "-m", "cvpdf", "build", "resume.md", "-o", "o.pdf", *arguments]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False, timeout=60)
    pdf = folder / "o.pdf"
    pictures = len(PdfReader(pdf).pages[0].images) if pdf.exists() else -1
    return Left(done.returncode, done.stderr.decode(), pictures)


def test_nothing_is_fetched_unless_it_is_allowed(tmp_path: Path, host: Host) -> None:
    left = build(tmp_path, f"{host.address}/me.png")
    assert (left.code, left.pictures) == (0, 0)
    assert left.err.splitlines()[:3] == [
        f"resume.md:2: warning[photo]: The photo {host.address}/me.png is left out: nothing is fetched from the network.",
        f"  | photo: {host.address}/me.png",
        "  hint: Put the picture beside the résumé, or let it be fetched: --allow-network",
    ]
    assert host.asked == []


def test_a_portrait_is_fetched_and_where_it_came_from_is_told(tmp_path: Path, host: Host) -> None:
    left = build(tmp_path, f"{host.address}/me.png", "--allow-network")
    assert (left.code, left.pictures) == (0, 1)
    told = f"{len(PICTURES['/me.png'])} bytes, SHA-256 {sha256(PICTURES['/me.png']).hexdigest()}."
    assert left.err.splitlines()[0] == (
        f"resume.md:2: info[fetched]: The photo was fetched from {host.address}/me.png: {told}"
    )
    assert host.asked == ["/me.png"]
    build(tmp_path, f"{host.address}/me.png", "--allow-network")  # it may be another by now: nothing stands
    assert host.asked == ["/me.png"] * 2


def test_the_first_picture_of_the_head_is_fetched_and_no_other(tmp_path: Path, host: Host) -> None:
    text = "# Lin\n\n![me](@/me.png)\n\nlin@example.com\n\n## Work\n\n- a ![b](@/words.png) <img src='@/large.png'>\n"
    left = build(tmp_path, "", "--allow-network", text=text.replace("@", host.address))
    assert (left.code, left.pictures) == (0, 1)
    assert host.asked == ["/me.png"]


@pytest.mark.parametrize(
    ("path", "reason", "hint"),
    [
        ("/large.png", "it has 8000 × 8000 pixels, more than 50,000,000.", "--limit pixels=100000000"),
        ("/much.png", "it is larger than 20,000,000 bytes.", "--limit picture=40000000"),
        ("/slow.png", "it takes longer than 1 seconds to come.", "--limit fetch=2"),
        ("/away.png", "it has moved to file:///etc/hostname, and no redirect is followed.", "Put the picture beside"),
        ("/words.png", "it is no JPEG, PNG, WebP or SVG picture.", "Put the picture beside"),
        ("/run.svg", "it has the element script, which is none of outlines and gradients.", "Put the picture beside"),
    ],
)
def test_what_is_no_portrait_is_left_out(tmp_path: Path, host: Host, path: str, reason: str, hint: str) -> None:
    start = time.monotonic()
    left = build(
        tmp_path, f"{host.address}{path}", "--allow-network", "--limit", "fetch=1" if "slow" in path else "fetch=20"
    )
    assert (left.code, left.pictures) == (0, 0), left.err
    assert f"is left out: {reason}\n" in left.err
    assert hint in left.err
    assert host.asked == [path]
    assert time.monotonic() - start < 25


def test_a_setting_and_a_variable_allow_it_too(tmp_path: Path, host: Host) -> None:
    photo = f"{host.address}/me.png"
    assert build(tmp_path, photo, CVPDF_ALLOW_NETWORK="yes").pictures == 1
    assert build(tmp_path, photo, CVPDF_ALLOW_NETWORK="no").pictures == 0
    (tmp_path / "cvpdf.toml").write_text("allow-network = true\n")
    assert build(tmp_path, photo).pictures == 1
    assert len(host.asked) == 2


def test_a_resume_cannot_allow_it_itself(tmp_path: Path, host: Host) -> None:
    left = build(tmp_path, f"{host.address}/me.png\nallow-network: true")
    assert left.pictures != 1
    assert host.asked == []


@pytest.mark.parametrize("way", ["--allow-network", "CVPDF_ALLOW_NETWORK"])
def test_a_stranger_s_resume_never_has_it(tmp_path: Path, host: Host, way: str) -> None:
    arguments, environment = ([way], {}) if way.startswith("-") else ([], {way: "1"})
    left = build(tmp_path, f"{host.address}/me.png", "--untrusted", *arguments, **environment)
    assert left.err == f"cvpdf: --untrusted fetches nothing, and {way} asks for it.\n  Leave one of the two out.\n"
    assert (left.code, left.pictures) == (2, -1)
    (tmp_path / "cvpdf.toml").write_text("allow-network = true\n")  # a stranger's too, and not read
    assert build(tmp_path, f"{host.address}/me.png", "--untrusted").pictures == 0
    assert host.asked == []


def test_from_python_too(tmp_path: Path, host: Host) -> None:
    from cvpdf.build import Job
    from cvpdf.build import build as build_job
    from cvpdf.model.policy import TRUSTED, UNTRUSTED

    text = TEXT.format(photo=f"{host.address}/me.png").encode()
    assert "fetched" in {
        note.code for note in build_job(Job("a.md", text, policy=TRUSTED._replace(network=True))).diagnostics
    }
    for policy in (TRUSTED, UNTRUSTED, UNTRUSTED._replace(network=True)):
        assert {note.code for note in build_job(Job("a.md", text, policy=policy)).diagnostics} == {"photo"}
    assert host.asked == ["/me.png"]
