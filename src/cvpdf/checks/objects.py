"""Entries of a PDF's dictionaries as plain values, whoever wrote them: directly or by reference, null or not there."""

from __future__ import annotations

from typing import Any


def entry(node: Any, key: str, default: Any = None) -> Any:
    """A dictionary's entry, its reference followed; `default` where there is none, or null.

    Args:
        node: pypdf's dictionary, or a reference to one. Its own `get` follows no reference, and its `false` counts as
            true.
        key: With its slash.
        default: What stands for nothing.
    """
    value = node.get(key)
    if hasattr(value, "get_object"):
        value = value.get_object()
    kind = type(value).__name__
    if value is None or kind == "NullObject":
        return default
    return value.value if kind == "BooleanObject" else value
