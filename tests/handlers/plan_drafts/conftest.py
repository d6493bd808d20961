"""The demo's plan as a workbook."""

from __future__ import annotations

import pytest
from openpyxl import Workbook

from tests.handlers.house import House
from tests.handlers.plan_drafts.plan_files_sent import plan_form


@pytest.fixture
def book(demo: House) -> Workbook:
    return plan_form(demo)
