"""fetch_picture: one answer to one request, in time and of a size; everything else is said as the end of a sentence."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from cvpdf.admission.network import fetch_picture
from cvpdf.admission.unfit import UnfitError

Serve = Callable[..., str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts a server that says some bytes, one after the other, and gives its address; it is asked at most once."""
    threads: list[threading.Thread] = []
    done = threading.Event()
    asked: list[bytes] = []

    def start(*parts: bytes, pause: float = 0.0) -> str:
        server = socket.create_server(("127.0.0.1", 0))

        def answer() -> None:
            with server:
                server.settimeout(5)
                connection, _ = server.accept()
                with connection:
                    connection.settimeout(5)
                    asked.append(connection.recv(10_000))
                    for part in parts:
                        try:
                            connection.sendall(part)
                        except OSError:  # whoever asked has gone
                            return
                        done.wait(pause)

        threads.append(threading.Thread(target=answer))
        threads[-1].start()
        return f"http://127.0.0.1:{server.getsockname()[1]}"

    start.asked = asked  # type: ignore[attr-defined]
    yield start
    done.set()
    for thread in threads:
        thread.join()


def answer(body: bytes, status: str = "200 OK", *headers: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", "Connection: close", *headers, "", ""]).encode() + body


def why_not(address: str, seconds: int = 5, most: int = 1000) -> str:
    with pytest.raises(UnfitError) as error:
        fetch_picture(address, seconds, most)
    return str(error.value)


def test_the_bytes_at_an_address(serve: Serve) -> None:
    address = serve(answer(b"a" * 1000))
    assert fetch_picture(f"{address}/a b/我.png?size=2 0#part", 5, 1000) == b"a" * 1000
    head = serve.asked[0].split(b"\r\n")  # type: ignore[attr-defined]
    assert head[0] == b"GET /a%20b/%E6%88%91.png?size=2%200 HTTP/1.1"
    assert {line.split(b":")[0] for line in head[1:-2]} == {b"Host", b"User-Agent", b"Accept", b"Accept-Encoding"}


def test_more_bytes_than_there_may_be(serve: Serve) -> None:
    assert why_not(serve(answer(b"a" * 1001))) == "it is larger than 1,000 bytes"
    endless = [b"a" * 100_000] * 100_000
    assert why_not(serve(answer(b""), *endless)) == "it is larger than 1,000 bytes"


@pytest.mark.parametrize(
    "parts",
    [[b""], [b"HTTP/1.1 200 OK\r\n"] + [b"A: b\r\n"] * 90, [answer(b"")] + [b"a"] * 900],
    ids=["silence", "head", "body"],
)
def test_an_answer_that_is_dripped_is_not_waited_for(serve: Serve, parts: list[bytes]) -> None:
    start, others = time.monotonic(), set(threading.enumerate())
    assert (
        why_not(serve(*parts, pause=0.1 if len(parts) > 1 else 9), seconds=1)
        == "it takes longer than 1 seconds to come"
    )
    assert time.monotonic() - start < 3
    assert [each for each in threading.enumerate() if each.daemon and each not in others] == []


@pytest.mark.parametrize(
    "place", ["file:///etc/passwd", "http://169.254.169.254/latest/", "/elsewhere.png", "ftp://example.com/a"]
)
@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"])
def test_no_redirect_is_followed(serve: Serve, place: str, status: str) -> None:
    said = why_not(serve(answer(b"", status, f"Location: {place}")))
    assert said == f"it has moved to {place}, and no redirect is followed"


def test_what_a_server_says_is_safe_to_show(serve: Serve) -> None:
    said = why_not(serve(answer(b"", "302 Found", "Location: \x1b]52;c;eA==\x07" + "x" * 5000)))
    assert said.startswith("it has moved to \\x1b]52;c;eA==\\x07xxx")
    assert len(said) < 300


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (answer(b"no", "404 Not Found"), "the answer is 404, not 200"),
        (answer(b"", "206 Part"), "the answer is 206, not 200"),
        (b"SSH-2.0-OpenSSH\r\n\r\n", "gives no answer: SSH-2.0-OpenSSH"),
        (b"", "gives no answer: Remote end closed connection without response"),
        (
            answer(b"ab", "200 OK", "Content-Length: 900"),
            "it breaks off 898 bytes before its end",
        ),
        (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200, "gives no answer: got more than 100 headers"),
    ],
)
def test_what_is_no_answer(serve: Serve, said: bytes, reason: str) -> None:
    assert reason in why_not(serve(said))


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("file:///etc/passwd", "its address is none of http or https"),
        ("ftp://example.com/a.png", "its address is none of http or https"),
        ("https:///a.png", "its address is none of http or https"),
        ("http://[::1/a.png", "its address is none"),
        ("http://127.0.0.1:99999/a.png", "its address is none"),
        ("http://lin:secret@127.0.0.1/a.png", "its address holds a name or a password, and none is sent"),
        ("http://127.0.0.1:1/a.png", "127.0.0.1 gives no answer: Connection refused"),
        ("http://a\x00b/", "its address is none"),
        ("http://" + "a" * 300 + "/", "gives no answer: "),
    ],
)
def test_an_address_that_leads_nowhere(address: str, reason: str) -> None:
    assert reason in why_not(address)
