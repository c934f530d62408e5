"""Pictures by their names: `:telephone: 555 0100` as GitHub has it, `icon:phone 138…` as mujicv does."""

from __future__ import annotations

import re

from cvpdf.lexicon.pictures import SHORTCODES

# Not in a word, a time, an address or a code span.
_SHORTCODE = re.compile(r"(?<![\w:/`]):([a-z0-9][a-z0-9_+-]{1,30}):(?![\w:/`])")
# Of a set that is not ours; what it stands before says as much.
_ICON = re.compile(r"(?<![\w:/`.])icon:[a-z][a-z0-9-]*(?![\w:/.`])[ \t]*")


def with_pictures(line: str) -> str:
    """The line with GitHub's names of pictures as pictures, and without mujicv's; a name no table knows stays."""
    line = _ICON.sub("", line) if "icon:" in line else line
    return _SHORTCODE.sub(lambda match: SHORTCODES.get(match[1], match[0]), line)
