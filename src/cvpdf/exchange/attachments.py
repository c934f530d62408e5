"""The files a PDF can carry: the text it was made from, and the same as data that programs share."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath

from cvpdf.exchange.json_resume import json_resume
from cvpdf.model.galley import Attachment
from cvpdf.model.resume import Resume


def attachments(kinds: Sequence[str], name: str, source: bytes, resume: Resume) -> tuple[Attachment, ...]:
    """Those asked for.

    Args:
        kinds: `source` for the text, `json` for JSON Resume.
        name: What the text's file is called; the data is called the same, with its own suffix.
        source: The text as it was read.
        resume: What was understood of it, without what an edition leaves out.
    """
    made: list[Attachment] = []
    if "source" in kinds:
        made.append(Attachment(name, source, "text/markdown", "The text this PDF was made from", "Source"))
    if "json" in kinds:
        data = json.dumps(json_resume(resume), ensure_ascii=False, indent=2) + "\n"
        other = str(PurePath(name).with_suffix(".json"))
        # Given a résumé that is JSON already, the two files need two names.
        other = other if other != name or "source" not in kinds else str(PurePath(name).with_suffix(".resume.json"))
        made.append(Attachment(other, data.encode(), "application/json", "The same as JSON Resume", "Alternative"))
    return tuple(made)
