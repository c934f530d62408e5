"""What is meant by a key or a variable that is no setting: a slip of the pen, or a word of another table."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from cvpdf.configuration.table import FILE_KEYS, TARGET_KEYS
from cvpdf.configuration.values import nearest
from cvpdf.data import THEMES
from cvpdf.model.errors import ConfigError

# What people write into cvpdf.toml that has its place elsewhere.
_ELSEWHERE = {
    "tool": "Here settings stand at the top, without [tool.cvpdf].",
    "cvpdf": "Here settings stand at the top, without [cvpdf].",
    "private": "Private values stand in private.toml, which git ignores.",
}
# No single words: they have no variable.
_TABLES = {"CVPDF_OPTIONS": "Say --set KEY=VALUE, or [options] in cvpdf.toml.",
           "CVPDF_CONTACTS": "CVPDF_PRIVATE_EMAIL, CVPDF_PRIVATE_PHONE and so on are contacts.",
           "CVPDF_TARGETS": "Targets stand in cvpdf.toml."}  # fmt: skip


def hint(key: str, value: object, *, in_target: bool = False) -> str:
    """What to do about a key that is no setting.

    Args:
        key: The key, as written at the top of a file or in a target.
        value: What it was given: a table may be a target without its first word.
        in_target: Whether it stands in a target.
    """
    word = key.lower().replace("_", "-")
    if word in _ELSEWHERE and not in_target:
        return _ELSEWHERE[word]
    options = tomllib.loads((THEMES / "base/theme.toml").read_text("utf-8"))["tokens"]
    if word in options:
        table = "[targets.NAME.options]" if in_target else "[options]"
        return f"{word} is an option of the theme: write it under {table}."
    known = TARGET_KEYS if in_target else FILE_KEYS
    close = get_close_matches(word, known, 1) or get_close_matches(word, options, 1)
    if isinstance(value, Mapping) and not close and set(value) & set(TARGET_KEYS):
        return f"A target is called [targets.{key}]."
    if close and close[0] in options:
        return f"Did you mean the option {close[0]}? It stands under [options]."
    return f"Did you mean {close[0]}?" if close else nearest(word, known)


def unknown_variable(name: str, known: Iterable[str]) -> None:
    """Nothing where a variable is not ours.

    Raises:
        ConfigError: It is nearly one of ours, or one for which there is another way.
    """
    if name in _TABLES:
        raise ConfigError(f"{name} is no setting of cvpdf.", _TABLES[name])
    close = get_close_matches(name, [*known, *_TABLES], 1, 0.85)
    if close:
        raise ConfigError(f"{name} is no setting of cvpdf.", f"Did you mean {close[0]}?")
    first, _, rest = name.removeprefix("CVPDF_").partition("_")
    if rest and get_close_matches(first, ["PRIVATE"], 1, 0.75):
        raise ConfigError(f"{name} is no setting of cvpdf.", f"Did you mean CVPDF_PRIVATE_{rest}?")
