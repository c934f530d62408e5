"""The container image: slim, pinned, not root, and of instructions that can be tried without an engine."""

import re

from tests.cli.conftest import ROOT

from try_dockerfile import instructions


def test_every_instruction_of_the_image_is_one_that_can_be_tried_without_an_engine() -> None:
    steps = instructions((ROOT / "Dockerfile").read_text("utf-8"))
    assert [word for word, _ in steps].count("FROM") == 2
    assert {word for word, _ in steps} <= {"FROM", "WORKDIR", "COPY", "RUN", "USER", "ENTRYPOINT", "CMD"}
    assert not [argument for word, argument in steps if word == "RUN" and argument.endswith("\\")]


def test_the_image_is_slim_pinned_and_not_root() -> None:
    steps = [line for line in (ROOT / "Dockerfile").read_text("utf-8").splitlines() if re.match(r"[A-Z]+ ", line)]
    last = steps[steps.index("FROM python:3.13-slim") :]
    assert "USER author" in last
    assert last.index("USER author") > max(index for index, line in enumerate(last) if line.startswith("RUN"))
    assert "--require-hashes" in (ROOT / "Dockerfile").read_text("utf-8")
    assert last[-2:] == ['ENTRYPOINT ["cvpdf"]', 'CMD ["--help"]']
