"""Registers are tested in the demo's office."""

from __future__ import annotations

import pytest

from tests.handlers.house import House
from tests.handlers.registers.publishing import with_items


@pytest.fixture(autouse=True)
def _listed(demo: House) -> None:
    with_items(demo)
