"""Importing WeasyPrint: with no system fonts, without the linker's help, and one sentence when Pango is missing."""

from __future__ import annotations

import contextlib
import ctypes.util
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from cvpdf.model.errors import TypesetError
from cvpdf.press.attribute_lists import give_back
from cvpdf.press.by_heart import SERIES
from cvpdf.press.declarations import OtherDeclarationsError, compiled_declarations
from cvpdf.press.deferred import deferred
from cvpdf.press.hot_paths import shorten
from cvpdf.press.line_setting import install
from cvpdf.press.user_agent import unread_sheets, user_agent
from cvpdf.typefaces import hermetic_fontconfig

LIBRARIES = "Pango, HarfBuzz and fontconfig"


_ALONE = False


def take_process() -> None:
    """This process is the press's own from now on: nobody else in it needs a network (`press.deferred`)."""
    global _ALONE  # noqa: PLW0603 - a property of the process
    _ALONE = True


def lay_beside_fonts() -> None:
    """What WeasyPrint lays down lies in the temporary folder of this process's fontconfig, and goes with it.

    For a process that has nothing else to put there: it is Python's own folder for temporary files from now on.
    """
    folder = os.path.dirname(os.environ.get("FONTCONFIG_FILE", ""))  # noqa: PTH120 - as everywhere in this module
    if f"cvpdf-{os.getpid()}-" in folder:
        tempfile.tempdir = folder


@cache
def start_press(*, system_fonts: bool = False) -> ModuleType:
    """WeasyPrint, imported; fontconfig is initialised at that moment, so the first call decides about system fonts.

    Raises:
        TypesetError: The system libraries are missing, or WeasyPrint is of another version than this press knows.
    """
    if not system_fonts:
        try:
            os.environ["FONTCONFIG_FILE"] = str(hermetic_fontconfig())
        except OSError as error:
            raise no_room(error) from None
    weasyprint = _import()
    if not weasyprint.__version__.startswith(SERIES):
        message = f"WeasyPrint is {weasyprint.__version__}; cvpdf needs {SERIES}x."
        raise TypesetError(message, "pip install 'weasyprint==70.*'")
    install(weasyprint)
    shorten(weasyprint)
    give_back(weasyprint)
    user_agent(weasyprint)  # parsed while the résumé is being read
    return weasyprint


def no_room(error: OSError) -> TypesetError:
    """What to say when fonts cannot be laid out for the press."""
    folder = tempfile.gettempdir()
    message = f"The press cannot write to {folder}: {error.strerror}."
    return TypesetError(message, "Is the disk full? TMPDIR names another folder.")


def _import() -> ModuleType:
    """WeasyPrint, imported the quick way, or the plain one where this machine or this version does not allow it."""
    try:
        with _no_linker(), deferred(alone=_ALONE), unread_sheets(), compiled_declarations():
            return _weasyprint()
    except (OSError, OtherDeclarationsError):
        _forget_half_imported()
    try:
        return _weasyprint()
    except OSError as error:
        from cvpdf.press.libraries import LIBRARIES as ALL
        from cvpdf.press.libraries import install_command, missing_libraries

        hint = f"{install_command(missing_libraries() or ALL)}   (cvpdf doctor says more)"
        raise TypesetError(f"{LIBRARIES} are not all installed: {_first_line(error)}.", hint) from None


def _weasyprint() -> ModuleType:
    with contextlib.redirect_stdout(io.StringIO()):  # it prints what it does not find
        import weasyprint
    module: ModuleType = weasyprint
    return module


def _first_line(error: OSError) -> str:
    return str(error).partition("\n")[0].partition(".  ")[0]


@contextlib.contextmanager
def _no_linker() -> Iterator[None]:
    """`ctypes.util.find_library` spawns gcc, ld and ldconfig 54 times while WeasyPrint is imported (160 ms).

    The names that WeasyPrint tries first are sonames the loader finds by itself; where it does not, the import is
    tried again with the linker's help.
    """
    real = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = real


def _forget_half_imported() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        del sys.modules[name]
