"""What one asks for, a PDF, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.edition import WHOLE, Edition
from cvpdf.model.policy import TRUSTED, Policy
from cvpdf.model.proof import Check, Proof
from cvpdf.model.settings import Wishes
from cvpdf.model.source import Source
from cvpdf.model.standards import DEFAULT, Standards


@dataclass(frozen=True, slots=True)
class Job:
    """One PDF to make.

    Attributes:
        name: How messages name the source.
        data: The source's bytes.
        folder: The folder that relative paths in the source start from; None for standard input.
        output: Where the PDF goes; None to only make it.
        theme: Name or path; None for what the source asks for, or classic.
        lang: Language of the document; None for what the source says, or what its text shows.
        encoding: Of the source; None to find out.
        strict: Warnings stop the run.
        verified: Read the PDF back and hold it to the source before writing it.
        system_fonts: Let the machine's fonts set what the shipped ones cannot.
        standards: What the PDF is to conform to.
        attach: What to carry in the PDF, which makes it PDF/A-3 where it is PDF/A: `source`, `json` (JSON Resume).
        carried: What the source is called there; empty for the file's own name.
        date: When it was made, as it is to say; None for what front matter says.
        above: What else wins over front matter: a target, the environment.
        below: What front matter wins over: configuration files.
        edition: Which of the source's words are wanted: a variant, the public edition.
        policy: How much is set. `cvpdf.confinement.build_confined` also holds time and memory to it.
    """

    name: str
    data: bytes
    folder: Path | None = None
    output: Path | None = None
    theme: str | None = None
    lang: str | None = None
    encoding: str | None = None
    strict: bool = False
    verified: bool = True
    system_fonts: bool = False
    standards: Standards = DEFAULT
    attach: tuple[str, ...] = ()
    carried: str = ""
    date: datetime | None = None
    above: Wishes = field(default_factory=dict)
    below: Wishes = field(default_factory=dict)
    edition: Edition = WHOLE
    policy: Policy = TRUSTED


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a job.

    Attributes:
        job: The job.
        theme: The theme it was set in.
        proof: The pages.
        checks: The verdicts; empty when not verified.
        diagnostics: What there is to say about the source, by line.
        source: The source as read, for quoting it.
        path: The file written; None when a check or a diagnostic forbade it, or no output was named.
        looked_at: Files and folders that the PDF depends on besides the source, there or not: theme and photo.
    """

    job: Job
    theme: str
    proof: Proof
    checks: tuple[Check, ...]
    diagnostics: tuple[Diagnostic, ...]
    source: Source
    path: Path | None = None
    looked_at: tuple[Path, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the PDF may be used: every check passed, and nothing was said that stops the run."""
        fatal = ("error", "warning") if self.job.strict else ("error",)
        return all(check.passed for check in self.checks) and all(d.severity not in fatal for d in self.diagnostics)
