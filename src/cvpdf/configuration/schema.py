"""The JSON Schema of `cvpdf.toml` and of front matter, made from the table of settings."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from cvpdf.configuration.table import BY_KEY, FILE_KEYS, FRONT_KEYS, TARGET_KEYS
from cvpdf.configuration.values import KINDS, TOKEN
from cvpdf.data import THEMES

DRAFT = "http://json-schema.org/draft-07/schema#"  # what taplo, Even Better TOML and yaml-language-server all read


def schema_of_file() -> dict[str, Any]:
    """The schema of `cvpdf.toml`; `[tool.cvpdf]` and the user's file have the same keys."""
    targets = {
        "type": "object",
        "description": BY_KEY["targets"].help,
        "additionalProperties": {
            "type": "object", "properties": _properties(TARGET_KEYS), "additionalProperties": False,
        },
    }  # fmt: skip
    properties = {**_properties(FILE_KEYS), "targets": targets}
    return {"$schema": DRAFT, "title": "cvpdf.toml", "type": "object", "properties": properties,
            "additionalProperties": False}  # fmt: skip


def schema_of_front_matter() -> dict[str, Any]:
    """The schema of a résumé's front matter; other tools' keys may stand there too."""
    return {"$schema": DRAFT, "title": "Front matter of a résumé for cvpdf", "type": "object",
            "properties": _properties(FRONT_KEYS)}  # fmt: skip


def _properties(keys: tuple[str, ...]) -> dict[str, Any]:
    described: dict[str, Any] = {}
    for key in keys:
        setting = BY_KEY[key]
        described[key] = {"description": setting.help, **KINDS[setting.kind].schema}
        if setting.kind == "tokens":
            described[key]["properties"] = _options()
    return described


def _options() -> dict[str, Any]:
    """The options that every theme has, for an editor to offer; a theme's own may stand beside them."""
    manifest = tomllib.loads((THEMES / "base/theme.toml").read_text("utf-8"))
    return {name: {"description": option["what"], **_values(option)} for name, option in manifest["options"].items()}


def _values(option: Mapping[str, Any]) -> dict[str, Any]:
    """What an option may be, as far as a list of words says it; `true` and `false` are its on and off."""
    words = list(option.get("choices", ()))
    if option["type"] != "choice" or not words:
        return TOKEN
    return {"enum": [*words, *([True] if "on" in words else []), *([False] if "off" in words else [])]}
