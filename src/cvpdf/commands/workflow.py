"""GitHub's workflow commands: what would end one is written otherwise (as actions/toolkit does)."""

from __future__ import annotations


def workflow_text(text: str) -> str:
    """The message of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def workflow_value(value: str) -> str:
    """The value of one of its properties."""
    return workflow_text(value).replace(":", "%3A").replace(",", "%2C")
