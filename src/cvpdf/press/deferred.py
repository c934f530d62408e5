"""Modules that WeasyPrint imports and a page with cut TrueType fonts never calls: loaded when they are called.

fontTools, Pillow, the parser of broken HTML, and in a process of the press's own the means to fetch from a network cost
160 ms and 20 MiB at every start. A module whose names are only called takes its place until one of them is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import LazyLoader, find_spec, module_from_spec
from types import ModuleType
from typing import Any

# Imported as modules (`from PIL import Image`): Python itself can load those at first use.
LAZY = ("PIL.Image", "PIL.ImageFile", "PIL.ImageOps", "PIL.EpsImagePlugin")
# Imported by name (`from fontTools.ttLib import TTFont`), or not from a package: a stand-in for each name, until one of
# a module is called.
STOOD_IN = ("tinyhtml5", "fontTools.subset", "fontTools.varLib.instancer", "fontTools.ttLib", "PIL.ImageCms")
# What WeasyPrint's own URL fetcher is made of, which this press does not use (press.fetcher): inert in a process of the
# press's own, which so can reach no network. Whoever shares a process may want the real ones.
NETWORK = ("urllib.request", "email.message")


class _StandIn(ModuleType):
    """Looks like a module; each name in it is called in the real one."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.handed_out: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.handed_out.setdefault(name, _name_of(self, name))


class _Inert:
    """Can be made and told anything, and does nothing."""

    def __init__(self, *_arguments: Any, **_options: Any) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_arguments, **_options: None


def _name_of(module: _StandIn, name: str) -> Any:
    """A class, for it may be subclassed or caught; calling it calls the real thing."""
    if module.__name__ in NETWORK:
        return type(name, (_Inert,), {})

    def call(_class: type, *arguments: Any, **options: Any) -> Any:
        if sys.modules.get(module.__name__) is module:
            del sys.modules[module.__name__]
        real = import_module(module.__name__)
        _put_right(module.handed_out, real)
        return getattr(real, name)(*arguments, **options)

    return type(name, (Exception,) if name.endswith("Error") else (), {"__new__": call})


def _put_right(handed_out: dict[str, Any], real: ModuleType) -> None:
    """The real names in WeasyPrint's modules, so that what the real module raises is caught by its name."""
    theirs = [module for name, module in sys.modules.items() if name.partition(".")[0] == "weasyprint"]
    for module in theirs:
        for name, stand_in in handed_out.items():
            if vars(module).get(name) is stand_in:
                setattr(module, name, getattr(real, name))


@contextmanager
def deferred(*, alone: bool = False) -> Iterator[None]:
    """What is not loaded yet is not loaded while this lasts.

    Args:
        alone: The process is the press's own.
    """
    for name in _missing(LAZY):
        _load_lazily(name)
    placed = {name: _StandIn(name) for name in _missing((*STOOD_IN, *(NETWORK if alone else ())))}
    sys.modules.update(placed)
    try:
        yield
    finally:
        for name, stand_in in placed.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


def _missing(names: Iterable[str]) -> list[str]:
    return [name for name in names if name not in sys.modules]


def _load_lazily(name: str) -> None:
    spec = find_spec(name)
    if spec is None or spec.loader is None:  # then its import says so
        return
    spec.loader = LazyLoader(spec.loader)
    module = sys.modules[name] = module_from_spec(spec)
    package, _, own = name.rpartition(".")
    if package:
        setattr(sys.modules[package], own, module)
    spec.loader.exec_module(module)
