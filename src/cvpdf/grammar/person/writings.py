"""One name in two scripts: `山本 健太 | Kenta Yamamoto`, `Kensuke Mori/森 健介` (rule N, docs/markdown.md)."""

from __future__ import annotations

from cvpdf.grammar.person.names import bare_name, is_name
from cvpdf.grammar.text.pattern import lazy
from cvpdf.lexicon.fold import CJK

_SIGN = lazy(r"\s*[/／,，、|｜·]\s*|\s{2,}|\s[-–—]\s")


def name_of(text: str) -> str:
    """The name behind a label, in a CJK script where it is written twice: `Kensuke Mori/森 健介`; "" for none."""
    if is_name(text, lenient=True) or _FAMILY_FIRST.fullmatch(text.strip()):
        return text.strip()
    names = [part for part in _SIGN.split(text.strip()) if is_name(part, lenient=True)]
    first = [name for name in names if _SIGN.split(text.strip(), maxsplit=1)[0] == name]
    return next((name for name in names if first and max(name) > CJK), first[0] if first else "")


# Schuster, Lena: as forms ask for it.
_FAMILY_FIRST = lazy(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?, [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’.-]+)?")


def first_writing(written: str) -> str:
    """The name of `山本 健太 | Kenta Yamamoto`, without what is written around it; of any other, all of it."""
    sign = _SIGN.search(written.strip())
    return bare_name(written.strip()[: sign.start()] if sign and _is_twice(written.strip(), sign.span()) else written)


def with_other_writing(text: str, name: tuple[int, int]) -> tuple[int, int]:
    """Where a name ends that stands again in another script behind a sign: `山本 健太 | Kenta Yamamoto | 開発者`.

    Args:
        text: Of the line.
        name: From where to where the name stands in it.
    """
    start, stop = name
    sign = _SIGN.match(text, stop)
    if sign is None:
        return name
    after = _SIGN.search(text, sign.end())
    end = after.start() if after else len(text.rstrip())
    return (start, end) if _is_twice(text[start:end], (stop - start, sign.end() - start)) else name


def _is_twice(text: str, sign: tuple[int, int]) -> bool:
    """Whether both sides are names, one in a CJK script and one in an alphabet."""
    sides = text[: sign[0]], text[sign[1] :]
    latin = next((side for side in sides if max(side, default=CJK) < CJK), "")
    scripts = {max(side, default="") > CJK for side in sides}
    return len(scripts) > 1 and len(latin.split()) in range(2, 5) and all(map(is_name, sides))  # 林小北 - Acme
