"""The one table of settings: flags, environment variables, files, front matter and the JSON Schema are read from it."""

from __future__ import annotations

from typing import Literal, NamedTuple

KindName = Literal[
    "text", "language", "theme", "dates", "punctuation", "contacts", "tokens", "switch", "path", "paths", "kinds",
    "targets", "variant", "attachments", "count", "encoding",
]  # fmt: skip


class Setting(NamedTuple):
    """One thing the author may ask for.

    Attributes:
        key: Its name in files and, with dashes, after `--`; `CVPDF_` and capitals make the environment variable.
        kind: What its value must be (values.KINDS).
        help: What it does, in a line.
        flags: What `cvpdf build` calls it; none where a flag would be no help.
        metavar: What stands for the value in `--help`.
        front: Whether it may stand in a résumé's front matter: whatever concerns the document and not the run.
        target: Whether a target in `cvpdf.toml` may say it.
        default: What holds where nobody says anything, in words.
    """

    key: str
    kind: KindName
    help: str
    flags: tuple[str, ...] = ()
    metavar: str | None = None
    front: bool = False
    target: bool = True
    default: str = ""

    @property
    def variable(self) -> str:
        """The environment variable; empty for kinds that are no single word."""
        single = self.kind not in ("contacts", "tokens", "targets")
        return "CVPDF_" + self.key.upper().replace("-", "_") if single else ""


SETTINGS: tuple[Setting, ...] = (
    Setting("source", "paths", "the résumés to build where none is named", default="none"),
    Setting("theme", "theme", "a theme's name, package or folder, or all; several for several PDFs", ("-t", "--theme"),
            front=True, default="classic"),
    Setting("output", "path", "a file, a folder, or a pattern with {stem}, {theme} and {target}", ("-o", "--output"),
            "OUT", default="beside the source"),
    Setting("lang", "language", "the document's language, where it should not be detected", ("-l", "--lang"),
            front=True, default="detected"),
    Setting("encoding", "encoding", "the source's encoding, where it cannot be told", ("--encoding",),
            default="detected"),
    Setting("strict", "switch", "warnings are errors", ("--strict",), default="false"),
    Setting("verify", "switch", "write the PDF without reading it back", ("--no-verify",), default="true"),
    Setting("system-fonts", "switch", "let the machine's fonts set what ours cannot", ("--system-fonts",),
            target=False, default="false"),
    Setting("allow-network", "switch", "fetch a portrait whose address is http or https", ("--allow-network",),
            target=False, default="false"),
    Setting("pdf-variant", "variant", "what the PDF conforms to: pdf/ua-1, pdf/a-2u, both with +, or none",
            ("--pdf-variant",), "NAME", default="pdf/ua-1+pdf/a-2u"),
    Setting("attach", "attachments", "carry `source` (the text), `json` (JSON Resume) or source,json in the PDF",
            ("--attach",), "WHAT", default="none"),
    Setting("name", "text", "the person's name, over what the text says", front=True, default="from the text"),
    Setting("title", "text", "the headline under the name", front=True, default="from the text"),
    Setting("photo", "text", "a portrait, relative to the source", front=True, default="from the text"),
    Setting("contacts", "contacts", "ways to reach the person, besides those in the text", front=True),
    Setting("dates", "dates", "`uniform` sets periods in one style, `keep` as written", front=True, default="uniform"),
    Setting("punctuation", "punctuation", "`unify` sets colons, brackets, tildes as wide as the words around them",
            ("--punctuation",), "keep|unify", front=True, default="keep"),
    Setting("pages", "count", "set on so many pages or fewer: gaps give way first, then leading, then size",
            ("-p", "--pages"), "N", front=True, default="as many as it takes"),
    Setting("max-pages", "count", "fail with more pages than this; nothing is set closer", ("--max-pages",), "N",
            front=True, default="no limit"),
    Setting("fill", "switch", "no last page with less than a quarter of its lines; off, it is left as it comes",
            ("--fill", "--no-fill"), front=True, default="next to nothing on a last page is taken back"),
    Setting("options", "tokens", "the theme's tokens: colours, sizes, margins", front=True, default="the theme's"),
    Setting("variant", "text", "whose marked passages are kept", ("--variant",), "NAME", default="none"),
    Setting("public", "switch", "leave out what is private, and prove it", ("--public",), default="false"),
    Setting("withhold", "kinds", "what a public edition leaves out, besides marked passages and private values",
            default="phone, email, address, birth, id"),
    Setting("targets", "targets", "named sets of these settings, for `cvpdf build --target NAME`", target=False),
)  # fmt: skip

BY_KEY = {setting.key: setting for setting in SETTINGS}
FRONT_KEYS = tuple(setting.key for setting in SETTINGS if setting.front)
FILE_KEYS = tuple(BY_KEY)
TARGET_KEYS = tuple(setting.key for setting in SETTINGS if setting.target)
