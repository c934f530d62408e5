"""cvpdf sets the Markdown résumé you have as a proven PDF.

In stage order: `read` → `parse` → `interpret`, `load_theme` → `compose` → `typeset` → `verify` → `write`;
`build` is the whole way, `Job` what to make, `Result` what became of it; `build_many` takes many jobs
and any executor. docs/architecture.md has the picture.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing's own takes a millisecond to import, more than it takes to find nothing changed
if TYPE_CHECKING:
    from typing import Any

    from cvpdf.build import Job, Result, build
    from cvpdf.build_many import Made, build_many

__all__ = ["Job", "Made", "Result", "build", "build_many"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import the pipeline only when it is asked for: `cvpdf --help` needs none of it."""
    if name in __all__:
        from importlib import import_module

        one, many = import_module("cvpdf.build"), import_module("cvpdf.build_many")
        # All at once: what is imported becomes an attribute here too, and would hide the function of its name.
        exported = {each: getattr(one if hasattr(one, each) else many, each) for each in __all__}
        globals().update(exported)
        return exported[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
