"""One picture from the network, for whoever has allowed it; nothing else of a build ever comes from there.

One request to the very address that was written: no redirect is followed, no proxy asked, no cookie or password sent.
"""

from __future__ import annotations

import socket
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from cvpdf.admission.unfit import UnfitError
from cvpdf.model.errors import shown

if TYPE_CHECKING:
    from http.client import HTTPResponse

CONNECTIONS = {"http": HTTPConnection, "https": HTTPSConnection}
REDIRECTS = (301, 302, 303, 307, 308)
FOUND = 200
CHUNK = 1 << 16
# What stays as it is in a path or a query (RFC 3986, 3.3 and 3.4); what else is there is written as %XX.
UNQUOTED = "/%?:@!$&'()*+,;=~-._"
HEADERS = {
    "User-Agent": "cvpdf",
    "Accept": "image/jpeg, image/png, image/webp, image/svg+xml",
    "Accept-Encoding": "identity",
}


def fetch_picture(address: str, seconds: int, most: int) -> bytes:
    """The bytes that lie at an address, whatever they are.

    Args:
        address: Of a picture; http or https.
        seconds: How long all of it may take.
        most: How many bytes there may be.

    Raises:
        UnfitError: They cannot be had, are too many, come too slowly, or lie elsewhere.
    """
    visit = _Visit(*_connection(address, seconds), most)
    visit.start()
    visit.join(seconds)
    if visit.is_alive():
        visit.hang_up()
    if visit.answer is None:
        raise UnfitError(f"it takes longer than {seconds} seconds to come")
    if isinstance(visit.answer, UnfitError):
        raise visit.answer
    return visit.answer


class _Visit(Thread):
    """A request in a thread, for a socket's own timeout begins anew with each byte of a server that drips them.

    Attributes:
        answer: What was found there, or why nothing was; None as long as nobody knows.
    """

    def __init__(self, connection: HTTPConnection, target: str, most: int) -> None:
        super().__init__(daemon=True)
        self._connection, self._target, self._most = connection, target, most
        self._socket: socket.socket | None = None
        self.answer: bytes | UnfitError | None = None

    def run(self) -> None:
        connection = self._connection
        try:
            connection.connect()
            self._socket = connection.sock  # which the connection forgets when the answer begins
            connection.request("GET", self._target, headers=HEADERS)
            with connection.getresponse() as response:
                self.answer = _body(response, self._most)
        except UnfitError as error:
            self.answer = error
        except TimeoutError:
            return
        except (OSError, HTTPException, ValueError) as error:  # the last: a name that is none
            reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
            self.answer = UnfitError(f"{connection.host} gives no answer: {shown(reason)[:100]}")
        finally:
            connection.close()

    def hang_up(self) -> None:
        """End it: a process with two threads should not fork."""
        if self._socket is not None:
            with suppress(OSError):  # it has ended meanwhile
                self._socket.shutdown(socket.SHUT_RDWR)
        self.join(1)
        self.answer = None


def _connection(address: str, seconds: int) -> tuple[HTTPConnection, str]:
    """A connection that is still to be made, and what is asked for."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise UnfitError("its address is none") from None
    kind = CONNECTIONS.get(parts.scheme)
    if kind is None or not host:
        raise UnfitError("its address is none of http or https")
    if parts.username is not None:
        raise UnfitError("its address holds a name or a password, and none is sent")
    target = quote(parts.path or "/", UNQUOTED) + (f"?{quote(parts.query, UNQUOTED)}" if parts.query else "")
    try:
        return kind(host, port, timeout=seconds), target
    except HTTPException:  # characters that no name of a host has
        raise UnfitError("its address is none") from None


def _body(response: HTTPResponse, most: int) -> bytes:
    if response.status in REDIRECTS:
        place = shown(response.getheader("Location", "")[:200])
        raise UnfitError(f"it has moved to {place}, and no redirect is followed")
    if response.status != FOUND:
        raise UnfitError(f"the answer is {response.status}, not {FOUND}")
    data = bytearray()
    while part := response.read(CHUNK):
        data += part
        if len(data) > most:
            raise UnfitError(f"it is larger than {most:,} bytes")
    if response.length:
        raise UnfitError(f"it breaks off {response.length:,} bytes before its end")
    return bytes(data)
