"""TOML and YAML of a shape that people write; what only an attack has is refused before it costs time or the stack."""

from __future__ import annotations

from typing import Any

# Two hundred tables within each other nobody writes; tomllib's time grows with the square of them.
MOST_DOTS = 200
MOST_NESTED = 20
LONGEST_NUMBER = 1_000
NUMERIC = tuple("+-.0123456789")


def read_toml(text: str) -> dict[str, Any]:
    """What a TOML text says.

    Raises:
        TOMLDecodeError: It is none, or of a shape that only an attack has.
    """
    import tomllib

    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > MOST_DOTS:
            raise tomllib.TOMLDecodeError(f"More than {MOST_DOTS} dots (at line {number}, column 1)")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise tomllib.TOMLDecodeError("Nested too deeply") from None
    except tomllib.TOMLDecodeError:
        raise
    except ValueError as error:  # a date that no calendar has, a number of five thousand digits
        raise tomllib.TOMLDecodeError(str(error).partition(":")[0]) from None


def yaml_fault(text: str) -> tuple[int, str] | None:
    """Where and why a front matter is of a shape that only an attack has; None for a sane one.

    It is told from events, one after the other: building the values first would overflow the stack of the C library,
    and a few lines of aliases stand for millions of values.

    Returns:
        The 1-based line, and the reason.

    Raises:
        YAMLError: It is no YAML.
    """
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        line = event.start_mark.line + 1 if event.start_mark else 1
        if depth > MOST_NESTED:
            return line, f"more than {MOST_NESTED} levels within each other"
        if isinstance(event, yaml.AliasEvent):
            return line, f"the alias *{event.anchor}; its value has to be written out"
        value = event.value if isinstance(event, yaml.ScalarEvent) else ""
        if len(value) > LONGEST_NUMBER and value.startswith(NUMERIC):
            return line, f"a number of more than {LONGEST_NUMBER:,} digits"
    return None
