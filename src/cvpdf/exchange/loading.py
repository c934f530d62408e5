"""Bytes of another tool's résumé → its data, as strings where YAML or JSON would make something else of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from cvpdf.model.errors import SourceError
from cvpdf.model.policy import TRUSTED, Policy

# Keys that only a JSON Resume has at its top (jsonresume.org/schema, 1.0.0).
JSON_RESUME = frozenset(
    "basics work volunteer education awards certificates publications skills languages interests references "
    "projects".split()
)
EXPECTED = "Expected is JSON Resume (with basics, work, education …) or RenderCV's YAML (with cv)."
Data = dict[str, Any]


def load(text: str, name: str, policy: Policy = TRUSTED) -> Data:
    """The data of a JSON or YAML text, which is one of the two résumé formats.

    Args:
        text: The file's text.
        name: How messages name the file.
        policy: How many values it may hold, and how deep: a few lines of YAML with anchors can stand for millions.

    Raises:
        SourceError: It is neither JSON nor YAML, or no résumé in one of the two formats.
    """
    if not text.strip():
        raise SourceError(f"{name} is empty.", EXPECTED)
    try:
        data = _json(text, name) if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "[") else _yaml(text, name)
        _measure(data, name, policy)
        data = _whole(data)
    except RecursionError:
        raise _too_deep(name, policy) from None
    if not isinstance(data, dict):
        what = "a list" if isinstance(data, list) else "a single value"
        raise SourceError(f"{name} holds {what}, not a résumé.", EXPECTED)
    if not is_rendercv(data) and not JSON_RESUME & data.keys():
        keys = ", ".join(map(str, list(data)[:3])) or "nothing"
        raise SourceError(f"{name} is no résumé that is known: at its top it has {keys}.", EXPECTED)
    return data


def is_rendercv(data: Data) -> bool:
    """Whether it is RenderCV's; else it is a JSON Resume."""
    return isinstance(data.get("cv"), dict)


def _json(text: str, name: str) -> Any:
    try:
        return json.loads(text.lstrip("\ufeff"), parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        if text.lstrip()[:1] == "{" and ": " in text and '"' not in text[: error.pos]:
            return _yaml(text, name)  # YAML's own braces: {cv: {name: …}}
        place = f"{name}:{error.lineno}:{error.colno}"
        raise SourceError(f"{place}: this is not JSON: {_lowered(error.msg)}.", "Mend that place.") from None


def _yaml(text: str, name: str) -> Any:
    import yaml

    class Loader(yaml.SafeLoader):
        """Leaves dates, numbers and yes/no as they are written: `2020-09-01`, `3.90`, `no`."""

        yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own way
            first: [pair for pair in pairs if pair[0] in ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")]
            for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    try:
        return yaml.load(text, Loader=Loader)  # noqa: S506 - it is a safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
        problem = getattr(error, "problem", None) or "a character that YAML does not allow"
        hint = "Mend that place; a value with a colon in it stands in quotation marks."
        raise SourceError(f"{place}: this is not YAML: {_lowered(problem)}.", hint) from None


def _whole(value: Any) -> Any:
    """The data without NUL, and with U+FFFD for half a surrogate pair, which JSON can write and no text file holds."""
    if isinstance(value, str):
        value = value.replace("\0", "")
        return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_whole(each) for each in value]
    return {_whole(key): _whole(each) for key, each in value.items()} if isinstance(value, dict) else value


def _lowered(problem: str) -> str:
    return problem[:1].lower() + problem[1:]


def _measure(data: Any, name: str, policy: Policy) -> None:
    """Refuse what only a trick could be.

    Raises:
        SourceError: It holds more than a résumé can, or refers to itself.
    """
    for count, depth in enumerate(_depths(data, 0)):
        if count > policy.values:
            raise SourceError(f"{name} holds more than {policy.values:,} values.", policy.how_to_raise("values"))
        if depth > policy.nesting:
            raise _too_deep(name, policy)


def _too_deep(name: str, policy: Policy) -> SourceError:
    message = f"{name} has more than {policy.nesting} levels of values within each other."
    return SourceError(message, policy.how_to_raise("nesting"))


def _depths(value: Any, depth: int) -> Iterator[int]:
    yield depth
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        yield from _depths(each, depth + 1)


def strings(value: Any) -> Iterator[str]:
    """Every text in the data, without the names of its fields."""
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)
    elif value is not None:
        yield str(value)
