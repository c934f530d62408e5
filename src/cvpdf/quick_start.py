"""What Python compiles anew at every start, kept beside its byte code: patterns, dataclasses' methods, templates.

Byte code is kept in `__pycache__`, but a module that says `re.compile` or `@dataclass` has its pattern and its methods
compiled from text whenever it is imported: 470 patterns and 700 methods, a tenth of a build's time. Their compiled form
is kept in the same folder, in a file of this module's name, under the same rules: made by the first run, for one
Python, by whoever may write there, not at all with PYTHONDONTWRITEBYTECODE; what is missing is compiled.

Only what the text of a module or of a shipped template says is kept, at its top level or as a literal in a function: a
pattern that a function puts together may hold words of a résumé.

Two things below the standard library's public interface are used, `re._compiler.compile` and the name `exec` in
`dataclasses`; where a Python has them not, all is compiled as ever. For the one-shot command only (`cvpdf.__main__`).
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import marshal
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    # A method's code, by the text it was compiled from, and a template's by its name; a pattern's, by it and its flags.
    Kept = tuple[dict[str, Any], dict[Any, Any]]
FORM = ("cvpdf quick start 2", sys.version, _sre.MAGIC)
MOST = 4_000  # entries of each; a file that grows beyond is begun anew
CO_OPTIMIZED = 1  # a function's code; not a module's, nor a class body's (inspect)
# Modules whose functions put patterns together from nothing but tables.
WRITTEN_OUT = ("cvpdf.grammar.text.pattern", "jinja2.lexer")


class QuickStart:
    """The compiled forms of one file, and those that were missing in it.

    Args:
        path: The file; None to keep nothing.
    """

    def __init__(self, path: str | None) -> None:
        self.path = path
        self.methods, self.patterns = _load(path)
        self.new: Kept = ({}, {})

    def begin(self) -> None:
        """From now on, ask the file before compiling."""
        global _begun  # noqa: PLW0603 - the process has one
        _begun = self
        from re import _compiler  # type: ignore[attr-defined]

        compile_plainly: Callable[..., Any] = _compiler.compile
        caught = _Caught()

        def compile_pattern(pattern: Any, flags: int = 0) -> Any:
            # Python 3.13 has a nought of its own class for flags that are not given; only plain numbers can be kept.
            key = (pattern, int(flags)) if isinstance(pattern, str | bytes) else None
            found = self.patterns.get(key)
            if found:
                return _cast(pattern, found)
            if key is None or not _is_written_out(pattern):
                return compile_plainly(pattern, flags)
            _compiler._sre = caught  # noqa: SLF001 - its one call tells all
            try:
                compiled = compile_plainly(pattern, flags)
            finally:
                _compiler._sre = _sre  # noqa: SLF001
            self.patterns[key] = self.new[1][key] = caught.last
            return compiled

        _compiler.compile = compile_pattern
        import collections
        import dataclasses  # which has patterns of its own, and loads what has some

        dataclasses.exec = self._run(exec, "exec")  # type: ignore[attr-defined]
        collections.eval = self._run(eval, "eval")  # type: ignore[attr-defined]

    def _run(self, run: Callable[..., Any], mode: str) -> Callable[..., Any]:
        """`exec` or `eval` that asks the file for the code of its text."""

        def run_kept(text: str, *scopes: Any) -> Any:
            code = self.methods.get(text)
            if code is None:
                code = self.methods[text] = self.new[0][text] = compile(text, "<string>", mode, dont_inherit=True)
            return run(code, *scopes)

        return run_kept

    def keep(self) -> None:
        """Write what was missing in the file, beside what another process has written meanwhile.

        Byte code is not written either where the folder is read-only or the disk is full, and nobody is told.
        """
        if self.path is None or sys.dont_write_bytecode or not (self.new[0] or self.new[1]):
            return
        both = [{**old, **new} for old, new in zip(_load(self.path), self.new, strict=True)]
        body = marshal.dumps((FORM, *(kept if len(kept) < MOST else {} for kept in both)))
        beside = f"{self.path}.{os.getpid()}"
        try:
            with open(beside, "wb") as file:
                file.write(body)
            os.replace(beside, self.path)
        except OSError:
            _remove(beside)


_begun: QuickStart | None = None


def kept_code(name: str) -> Any:
    """What `keep_code` was given under a name, in this process or an earlier one; None where nothing is kept."""
    return _begun.methods.get(name) if _begun else None


def keep_code(name: str, code: Any) -> None:
    """Keep the code of a text that the program ships, where this process keeps anything.

    Args:
        name: Stands for the text and for all else that the code depends on.
        code: As compiled.
    """
    if _begun:
        _begun.methods[name] = _begun.new[0][name] = code


class _Caught:
    """Stands in for `_sre` while `re` compiles one pattern, and keeps what it would make of it."""

    last: tuple[int, bytes, int, dict[str, int], tuple[Any, ...]]

    def __getattr__(self, name: str) -> Any:
        return getattr(_sre, name)

    def compile(  # noqa: PLR0913, PLR0917 - _sre's own
        self, pattern: Any, flags: int, code: list[int], groups: int, index: Any, names: Any
    ) -> Any:
        """What `_sre.compile` does."""
        words = b"".join(word.to_bytes(4, sys.byteorder) for word in code)
        self.last = (int(flags), words, groups, dict(index), tuple(names))
        return _sre.compile(pattern, flags, code, groups, index, names)


def _cast(pattern: Any, kept: tuple[int, bytes, int, dict[str, int], tuple[Any, ...]]) -> Any:
    flags, words, groups, index, names = kept
    return _sre.compile(pattern, flags, memoryview(words).cast("I").tolist(), groups, index, names)


def _is_written_out(pattern: str | bytes) -> bool:
    """Whether the pattern being compiled stands in a module's text, and is not put together by a function."""
    frame = sys._getframe(2)  # noqa: SLF001 - documented, of CPython
    while frame.f_back and frame.f_globals.get("__name__") == "re":
        frame = frame.f_back
    code = frame.f_code
    at_top = not code.co_flags & CO_OPTIMIZED
    return at_top or pattern in code.co_consts or frame.f_globals.get("__name__") in WRITTEN_OUT


def _load(path: str | None) -> Kept:
    try:
        with open(path or os.devnull, "rb") as file:
            form, methods, patterns = marshal.loads(file.read())  # noqa: S302 - as Python does with byte code there
    except (OSError, ValueError, TypeError, EOFError):
        return {}, {}
    return (methods, patterns) if form == FORM else ({}, {})


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def beside_byte_code() -> str | None:
    """The file beside this module's byte code; None where Python keeps none."""
    cached = getattr(__spec__, "cached", None)
    return f"{cached.removesuffix('.pyc')}.kept" if cached and cached.endswith(".pyc") else None
