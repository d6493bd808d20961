"""A year's choosing that is open for scoring."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.score_sheets.scoring import AUGUST, MEMBER, opens_year


@pytest.fixture
def opened(admin: Chat) -> Chat:
    return opens_year(admin)


@pytest.fixture
def member(opened: Chat, chat: Callable[[str], Chat]) -> Chat:
    """Somebody who scores, in August."""
    opened.house.now = AUGUST
    return chat(MEMBER)
