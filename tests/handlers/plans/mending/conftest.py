"""An administrator in May."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.plans.mending.plans_at_hand import MAY
from tests.handlers.reports.sent_reports import ADMIN


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    found = chat(ADMIN)
    found.house.now = MAY
    return found
