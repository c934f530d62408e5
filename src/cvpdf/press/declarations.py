"""WeasyPrint's C declarations, parsed ahead of time.

WeasyPrint hands 16 kB of C to cffi, which parses them at each start (45 ms) and parses a little more for each array
that is asked for (40 ms a build). `declared.py` holds the same declarations in cffi's out-of-line form. It is used for
exactly the text it was made from; for any other, WeasyPrint gets the real cffi.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from cvpdf.press import declared


class OtherDeclarationsError(Exception):
    """These are not the declarations that were compiled: import WeasyPrint without them."""


def _ffi() -> object:
    """What `cffi.FFI()` gives: an interface whose declarations are known before it is told them.

    Raises:
        OtherDeclarationsError: This cffi does not read what was compiled.
    """
    import _cffi_backend

    class Declared(_cffi_backend.FFI):  # type: ignore[misc]
        def cdef(self, text: str) -> None:
            if hashlib.sha256(text.encode()).hexdigest() != declared.DIGEST:
                raise OtherDeclarationsError

    try:
        return Declared("declared", **declared.OPTIONS)
    except ImportError:
        raise OtherDeclarationsError from None


@contextmanager
def compiled_declarations() -> Iterator[None]:
    """While this lasts, `import cffi` gives an interface with the compiled declarations.

    Raises:
        OtherDeclarationsError: From within, when WeasyPrint declares something else.
    """
    real = sys.modules.get("cffi")
    stand_in = ModuleType("cffi")
    stand_in.__dict__["FFI"] = _ffi
    sys.modules["cffi"] = stand_in
    try:
        yield
    finally:
        if real is None:
            del sys.modules["cffi"]
        else:
            sys.modules["cffi"] = real
