"""What several of these files stand on."""

from pathlib import Path

import pytest
from tests.unit.bare_machine import Machine


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)
