"""WeasyPrint's C declarations → src/cvpdf/press/declared.py, as cffi's own compiler writes them.

    python tools/compile_declarations.py            # after a new WeasyPrint or cffi
    python tools/compile_declarations.py --check    # is the committed file what these versions give?

cffi parses C anew at each start (45 ms), and a little C for each array (40 ms a build). Its out-of-line form is the
same declarations, parsed once. `press/declarations.py` uses the file only for the text it was made from.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import importlib.util
import sys
import tempfile
from pathlib import Path

import cffi

TARGET = Path(__file__).parents[1] / "src/cvpdf/press/declared.py"
HEADER = '''"""WeasyPrint's C declarations, compiled by tools/compile_declarations.py: not to be edited by hand."""
# fmt: off

# Of the text that WeasyPrint declares.
DIGEST = "{digest}"
# What `_cffi_backend.FFI` is made from.
'''


def declarations() -> str:
    """The one text that WeasyPrint hands to `FFI.cdef`."""
    package = importlib.util.find_spec("weasyprint")
    if package is None or package.origin is None:
        raise SystemExit("WeasyPrint is not installed.")
    tree = ast.parse((Path(package.origin).parent / "text" / "ffi.py").read_text("utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    [text] = [call.args[0] for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "cdef"]
    return str(ast.literal_eval(text))


def compiled(text: str) -> str:
    """The module for these declarations."""
    builder = cffi.FFI()
    builder.cdef(text)
    builder.set_source("declared", None)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "declared.py"
        builder.emit_python_code(str(path))
        code = path.read_text("utf-8")
    body = code.partition("import _cffi_backend\n")[2].strip()
    options = body.replace("ffi = _cffi_backend.FFI('declared',", "OPTIONS = dict(")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return HEADER.format(digest=digest) + options + "\n"


def main() -> int:
    """Write the file, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    code = compiled(declarations())
    if not parser.parse_args().check:
        TARGET.write_text(code, "utf-8")
        return 0
    return int(TARGET.read_text("utf-8") != code)


if __name__ == "__main__":
    sys.exit(main())
