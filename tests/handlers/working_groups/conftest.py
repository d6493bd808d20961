"""A working group of the demo's bureau."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.working_groups.test_note_group import PASTED


@pytest.fixture
def secretary(reporter: Chat) -> Chat:
    """Who reports for the demo's bureau, which has a working group."""
    return reporter.says(PASTED).taps("บันทึก")
