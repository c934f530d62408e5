"""Rules on the person and on links: how to be reached, what is nobody's business, what leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvpdf.lexicon.private_values import LABELS, LOOKS
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.proofreading.manuscript import Manuscript

_BEGIN = r"(?:^|(?<=[|｜·，,;；\s*【\[（(]))"
_COLON = r"[\s*】\]]*[:：|]"
# What it is → how it is told.
PERSONAL: dict[str, re.Pattern[str]] = {
    "an identity number": re.compile(
        rf"{_BEGIN}(?:{LABELS['id']}){_COLON}[\s*|]*[A-Z\d]*\d{{4}}|" + "|".join(LOOKS["id"])
    ),
    "the marital status": re.compile(
        rf"{_BEGIN}(?:婚姻状况|婚姻狀況|婚姻|婚否|配偶者|결혼\s?여부|[Mm]arital [Ss]tatus|Familienstand|Estado civil)"
        rf"{_COLON}"
        rf"|{_BEGIN}(?:已婚|未婚|기혼|미혼)(?=$|[\s|｜·，,;；*）)])"
    ),
    "the political status": re.compile(
        rf"政治面貌|{_BEGIN}(?:中共(?:预备|預備)?党员|共青团员|群众)(?=$|[\s|｜·，,;；*）)])"
    ),
    "the religion": re.compile(rf"{_BEGIN}(?:宗教|宗教信仰|종교|[Rr]eligion|Konfession){_COLON}"),
    "the reason for leaving": re.compile(
        rf"{_BEGIN}(?:离职原因|離職原因|退職理由|離職理由|퇴직\s?사유|퇴사\s?사유|[Rr]eason for [Ll]eaving){_COLON}"
    ),
    "height, weight or blood group": re.compile(
        # … with a value of their own: scales and databases have them too.
        rf"{_BEGIN}(?:身高|体重|體重|신장|체중|[Hh]eight|[Ww]eight){_COLON}[\s*]*\d(?:\d{{1,2}}|\.\d|['’]|\s?ft)"
        rf"|{_BEGIN}(?:血型|血液型|혈액형|[Bb]lood (?:[Tt]ype|[Gg]roup)){_COLON}[\s*]*(?:AB|[ABO])(?![A-Za-z])"
    ),
}
_BIRTH = re.compile(rf"{_BEGIN}(?:Date of [Bb]irth|DOB|Birth ?date|Birthday|Born){_COLON}")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\[\]]*)\](?P<gap>\s?)\((?P<url>[^()]*(?:\([^()]*\)[^()]*)*)\)")
_UNCLOSED = re.compile(r"\]\(\s*https?://[^\s()]*$|(?<!\])\([^()\s\[\]]+\)\[https?://")
_TITLE = re.compile(r"\s+([\"']).*\1\s*$")
_HERE = re.compile(r"https?://(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|192\.168\.\d+\.\d+|10\.\d+\.\d+\.\d+)\b", re.I)
_NOWHERE = re.compile(r"#?|(?:https?|mailto|tel):/{0,2}", re.I)
_FILE = r"[\w-]+\.(?:pdf|docx?|md|html?|txt|png|jpe?g|zip)$"
_LOCAL = re.compile(rf"file:|[A-Za-z]:[\\/]|~/|\.{{1,2}}/|/(?!/)|{_FILE}", re.I)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|[\w-]+(?:\.[\w-]+)+(?:/|$)|[^@\s]+@[\w.-]+$|\{", re.I)


def no_contact(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Neither an e-mail address nor a telephone number."""
    basics = manuscript.resume.basics
    told = any(_MAIL.search(line) for line in manuscript.source.lines)  # where only a person finds it
    if not basics.emails and not basics.phones and not told:
        message = "There is no e-mail address and no telephone number."
        hint = "Write one below your name; private.toml, or contacts in cvpdf.toml, can add it as well."
        yield Diagnostic("no-contact", "error", message, basics.line, hint=hint)


def personal_data(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """What employers in many countries must not ask for; a birth date only where it is unusual."""
    looks = PERSONAL | ({"the date of birth": _BIRTH} if manuscript.resume.lang.startswith("en") else {})
    for number, line in manuscript.prose:
        for what, look in looks.items():
            match = look.search(line)
            if match:
                message = f"This tells {what}, which many employers must not know."
                hint = "Leave it out, unless the employer asks for it in writing."
                yield Diagnostic("personal-data", "warning", message, number, match.start() + 1, hint)


def broken_links(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Links that Markdown does not read as such, or that lead nowhere."""
    for number, line in manuscript.lines:
        unclosed = _UNCLOSED.search(line)
        if unclosed:
            hint = "Write [words](https://…)."
            yield Diagnostic("broken-link", "error", "This link is not closed.", number, unclosed.start() + 1, hint)
        for match in _LINK.finditer(line):
            url = _TITLE.sub("", match["url"]).strip().strip("<>")
            column = match.start() + 1
            if not match["gap"] and _NOWHERE.fullmatch(url):
                message = f"The link “{match['text']}” leads nowhere."
                yield Diagnostic("broken-link", "error", message, number, column, "Write its address.")
            elif match["gap"] and re.match(r"https?://", url):
                message = f"Between “{match['text']}” and its address stands a blank; it is no link."
                yield Diagnostic("broken-link", "error", message, number, column, "Take the blank out.")


def local_links(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Links to the author's own machine."""
    for number, line in manuscript.lines:
        for match in _HERE.finditer(line):
            yield _local(match[0], number, match.start() + 1)
        for match in _LINK.finditer(line):
            url = _TITLE.sub("", match["url"]).strip().strip("<>")
            away = not url or " " in url or _HERE.match(url)
            if not away and not match["gap"] and (_LOCAL.match(url) or not _ELSEWHERE.match(url)):
                yield _local(url, number, match.start() + 1)


def _local(url: str, line: int, column: int) -> Diagnostic:
    message = f"{url} is a place on your own machine; nobody else can follow it."
    return Diagnostic("local-link", "warning", message, line, column, "Write the address on the web.")
