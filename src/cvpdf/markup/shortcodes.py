"""`:telephone: 555 0100`, as GitHub has it: the picture that a word between colons is shown as."""

from __future__ import annotations

import re

from cvpdf.lexicon.pictures import SHORTCODES

# Not in a word, a time, an address or a code span.
_SHORTCODE = re.compile(r"(?<![\w:/`]):([a-z0-9][a-z0-9_+-]{1,30}):(?![\w:/`])")


def with_pictures(line: str) -> str:
    """The line with GitHub's names of pictures as pictures; a name that no table knows stays as it is."""
    return _SHORTCODE.sub(lambda match: SHORTCODES.get(match[1], match[0]), line)
