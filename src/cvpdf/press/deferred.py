"""Modules that WeasyPrint imports and a document with cut TrueType fonts never calls: loaded when they are called.

fontTools' subsetter and its instancer of variable fonts cost 100 ms and 10 MiB at every start; HarfBuzz does the work.
A stand-in takes a module's place while WeasyPrint is imported, and is taken away again: whoever else imports the module
gets the real one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

DEFERRED = ("fontTools.subset", "fontTools.varLib.instancer")


class _StandIn(ModuleType):
    """Looks like the module; each name in it is a function that calls the real one."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        module = self.__name__

        def call(*arguments: Any, **options: Any) -> Any:
            return getattr(import_module(module), name)(*arguments, **options)

        return call


@contextmanager
def deferred() -> Iterator[None]:
    """Stand-ins for what is not loaded yet."""
    placed = [name for name in DEFERRED if name not in sys.modules]
    sys.modules.update({name: _StandIn(name) for name in placed})
    try:
        yield
    finally:
        for name in placed:
            if isinstance(sys.modules.get(name), _StandIn):
                del sys.modules[name]
