"""What making one PDF comes to."""

from __future__ import annotations

import errno
import os
import re
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cvpdf.commands.errands import STDIN, STDOUT, Errand, edition_of
from cvpdf.commands.sources import STDIN_NAME
from cvpdf.commands.written import read_written
from cvpdf.model.errors import ConfigError, CvpdfError
from cvpdf.model.policy import Policy
from cvpdf.model.standards import DEFAULT, standards_of

if TYPE_CHECKING:
    from cvpdf.commands.report import Outcome
    from cvpdf.pressroom import Press

EPOCH = re.compile(r"-?[0-9]{1,15}")


def outcome_of(errand: Errand, press: Press, policy: Policy) -> Outcome:
    """Make one PDF; what stops it is an outcome too."""
    from cvpdf.build import Job, build
    from cvpdf.commands.report import Outcome

    start, asked = time.perf_counter(), errand.asked
    name = STDIN_NAME if errand.source == STDIN else errand.source
    try:
        written = read_written(errand.source, asked.value("encoding"), policy)
        job = Job(
            name=written.name,
            data=written.data,
            folder=None if errand.source == STDIN else Path(errand.source).parent,
            output=None if errand.output == STDOUT else errand.output,
            theme=errand.theme,
            encoding=written.encoding,
            strict=asked.value("strict", default=False),
        )
        job = replace(job, verified=asked.value("verify", default=True), above=asked.above, below=asked.below)
        job = replace(job, edition=edition_of(errand, own=not policy.untrusted))
        job = replace(job, system_fonts=asked.value("system-fonts", default=False))
        job = replace(job, standards=standards_of(asked.value("pdf-variant", default=str(DEFAULT))))
        attach = tuple(filter(None, asked.value("attach", default="").split(",")))
        job = replace(job, attach=attach, carried=written.carried)
        network = asked.value("allow-network", default=False)
        job = replace(job, date=_date(), policy=policy._replace(network=network))
        result = build(job, press=press)
    except OSError as trouble:
        if not _lacks_memory(trouble):
            raise
        return Outcome(name, errand.theme or "", error=policy.too_large(), seconds=time.perf_counter() - start)
    except MemoryError:
        return Outcome(name, errand.theme or "", error=policy.too_large(), seconds=time.perf_counter() - start)
    except CvpdfError as error:
        return Outcome(name, errand.theme or "", error=error, seconds=time.perf_counter() - start)
    return Outcome(name, result.theme, result=result, seconds=time.perf_counter() - start)


def _lacks_memory(error: OSError) -> bool:
    """Whether a library could not be loaded because there was no room for it: the loader says so in words only."""
    return error.errno == errno.ENOMEM or "failed to map" in str(error) or "cannot allocate" in str(error).lower()


def _date() -> datetime | None:
    """What SOURCE_DATE_EPOCH says (reproducible-builds.org); a file's own date is another in each clone.

    Raises:
        ConfigError: It is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return None
    try:
        if not EPOCH.fullmatch(epoch):
            raise ValueError(epoch)
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise ConfigError(f"SOURCE_DATE_EPOCH is {epoch!r}; expected seconds since 1970.") from None
