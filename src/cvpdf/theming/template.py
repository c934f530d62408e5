"""A theme's template and what is known of a résumé → HTML. The only home of Jinja."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvpdf.data import THEMES
from cvpdf.model.errors import ThemeError
from cvpdf.model.theme import Theme
from cvpdf.quick_start import keep_code, kept_code
from cvpdf.theming.manifest import read_text

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.bccache import BytecodeCache

# What goes wrong in the expressions of a template is its author's fault, not ours.
OF_TEMPLATES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def markup(html: str) -> Any:
    """HTML that the template takes as such."""
    from markupsafe import Markup

    return Markup(html)  # noqa: S704 - written by this room, which escapes every word of the author's


def render(theme: Theme, view: dict[str, Any]) -> str:
    """The page's HTML.

    Args:
        theme: Its folders are looked through for the template and for what that includes.
        view: What the template may use (docs/themes.md); text is escaped, `markup` is not.

    Raises:
        ThemeError: The template is wrong, with its line where that is known.
    """
    from jinja2 import TemplateError

    try:
        return _environment(theme.folders).get_template("template.html.j2").render(view)
    except (TemplateError, *OF_TEMPLATES) as error:
        if not isinstance(error, TemplateError) and _is_shipped(theme.folders[0]):
            raise  # a fault of ours, or a résumé nested too deeply
        line = getattr(error, "lineno", None)
        place = f"template.html.j2, line {line}" if line else "template.html.j2"
        what = str(error).rstrip(".")
        raise ThemeError(f"Theme {theme.name}: {place}: {what}.", "See docs/themes.md for what it may use.") from None


def forget_templates() -> None:
    """Read themes' templates anew from now on: their files may have changed."""
    _environment.cache_clear()


@cache
def _environment(folders: tuple[Path, ...]) -> Environment:
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    def load(name: str) -> str | None:
        return next((read_text(folder / name, folder) for folder in folders if (folder / name).is_file()), None)

    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=_kept() if all(map(_is_shipped, folders)) else None,
    )


def _is_shipped(folder: Path) -> bool:
    return folder.is_relative_to(THEMES)


def _kept() -> BytecodeCache:
    """The code of the program's own templates, where a quick start keeps such (14 of a build's milliseconds)."""
    from jinja2 import BytecodeCache, __version__
    from jinja2.bccache import Bucket

    def key(bucket: Bucket) -> str:
        return f"jinja2 {__version__} {bucket.key} {bucket.checksum}"

    class Kept(BytecodeCache):
        def load_bytecode(self, bucket: Bucket) -> None:
            bucket.code = kept_code(key(bucket))

        def dump_bytecode(self, bucket: Bucket) -> None:
            if bucket.code is not None:
                keep_code(key(bucket), bucket.code)

    return Kept()
