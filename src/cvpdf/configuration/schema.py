"""The JSON Schema of `cvpdf.toml` and of front matter, made from the table of settings."""

from __future__ import annotations

from typing import Any

from cvpdf.configuration.table import BY_KEY, FILE_KEYS, FRONT_KEYS, TARGET_KEYS
from cvpdf.configuration.values import KINDS

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
    return described
