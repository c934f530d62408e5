"""What a theme's style sheet and tokens must keep to, as far as it can be told without setting a page.

Measured reasons are in docs/themes.md: text in a PDF is read in the order in which it is painted, and extractors take
wide tracking for spaces.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator, Mapping

from cvpdf.model.theme import Theme, Token

COMMENT = re.compile(r"/\*.*?\*/", re.S)
# (pattern, what to say of it)
BANNED = (
    (re.compile(r"(?<![\w-])float\s*:\s*(?!none)\w+"), "float tears text out of its order"),
    (re.compile(r"(?<![\w-])position\s*:\s*(?!static)\w+"), "position changes the order in which text is read"),
    (re.compile(r"(?<![\w-])(opacity|transform|z-index|mix-blend-mode)\s*:"), "is painted apart from its surroundings"),
    (re.compile(r"(?<![\w-])overflow(-[xy])?\s*:\s*(?!visible)\w+"), "overflow hides what does not fit"),
    (re.compile(r"(?<![\w-])list-style(-position)?\s*:[^;}]*\binside\b"), "an inside marker is no list label (PDF/UA)"),
    (re.compile(r"(?<![\w-])hyphens\s*:\s*auto"), "words that are hyphenated stay split when copied"),
    (re.compile(r"(?<![\w-])visibility\s*:\s*hidden|(?<![\w-])color\s*:\s*transparent"), "hidden text is still read"),
    (re.compile(r"@import|url\(\s*[\"']?(?!theme:)[^\"')]"), 'only pictures of the theme can be had: url("theme:…")'),
)  # fmt: skip
# `/* contract: position, z-index — why */` says that it is meant; the pages are held to the source all the same.
EXCEPTION = re.compile(r"/\*\s*contract:([\w\s,-]*?)\s—")
TRACKING = re.compile(r"letter-spacing\s*:\s*([\d.]+)em")
MOST_TRACKING = 0.08  # ems; from .1 em on extractors read `标 题` (docs/typography.md)
VARIABLE = re.compile(r"var\(--([\w-]+)\)")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"(?<![\w-])color\s*:\s*([^;}]+)")
GROUND = re.compile(r"(?<![\w-])background(?:-color)?\s*:\s*([^;}]+)")
# Known to compose and typeset, not to the manifest.
RECKONED = ("line", "family-text", "family-mono", "family-display")
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3, for text below 18 pt
# A role, and how the page says that it is there.
ROLES = (
    "name", "contacts", "contact", "section", "section-title", "entry", "entry-header", "entry-title",
    "entry-organization", "entry-position", "entry-period", "item-label", "number",
)  # fmt: skip


def style_faults(theme: Theme) -> Iterator[str]:
    """Constructions that harm the text, and tokens that are not there."""
    css = COMMENT.sub("", theme.css)
    known_of = {word for words in EXCEPTION.findall(theme.css) for word in re.split(r"[\s,]+", words.strip())}
    for pattern, reason in BANNED:
        for match in pattern.finditer(css):
            if match[0].partition(":")[0].strip() in known_of:
                continue
            yield f"`{match[0].strip()}` in `{_selector(css, match.start())}`: {reason}"
    for match in TRACKING.finditer(css):
        if float(match[1]) > MOST_TRACKING:
            place = _selector(css, match.start())
            yield f"`{match[0]}` in `{place}`: above {MOST_TRACKING}em letters are read as words"
    known = {*theme.values("en"), *RECKONED}
    for name in sorted({match[1] for match in VARIABLE.finditer(css)} - known):
        yield f"`var(--{name})`: the theme has no such token"


def _selector(css: str, place: int) -> str:
    head = css[: css.rfind("{", 0, place)]
    return " ".join(re.split(r"[{}]", head)[-1].split())


def role_faults(html: str) -> Iterator[str]:
    """Roles that a page with all of them does not show."""
    classes = {name for value in re.findall(r'class="([^"]*)"', html) for name in value.split()}
    for role in ROLES:
        if role not in classes:
            yield f"the template leaves out `{role}`"


def contrasts(theme: Theme) -> Iterator[tuple[str, float]]:
    """(what, contrast) of each colour that text is set in, on the ground that its own rule gives it, or on white."""
    values = theme.values("en")
    seen: dict[str, float] = {}
    for match in RULE.finditer(COMMENT.sub("", theme.css)):
        ink, ground = COLOUR.search(match[2]), GROUND.search(match[2])
        if ink is None or ink[1].strip() == "inherit":
            continue
        above, below = _rgb(ink[1], values), _rgb(ground[1], values) if ground else (1.0, 1.0, 1.0)
        if above and below:
            seen.setdefault(f"{ink[1].strip()} in `{' '.join(match[1].split())}`", contrast(above, below))
    yield from seen.items()


def contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: tuple[float, float, float]) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(value: str, values: Mapping[str, Token]) -> tuple[float, float, float] | None:
    """A colour's parts, 0 to 1; None where it is named or a picture."""
    text = VARIABLE.sub(lambda name: str(values.get(name[1], "")), value).strip().lower()
    if match := re.fullmatch(r"#([0-9a-f]{3}|[0-9a-f]{6})", text):
        digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
        red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
        return red, green, blue
    if match := re.fullmatch(r"hsl\(\s*([\d.]+)[ ,]+([\d.]+)%[ ,]+([\d.]+)%\s*\)", text):
        return colorsys.hls_to_rgb(float(match[1]) / 360, float(match[3]) / 100, float(match[2]) / 100)
    return {"white": (1.0, 1.0, 1.0), "black": (0.0, 0.0, 0.0)}.get(text)
