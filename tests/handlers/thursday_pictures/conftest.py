"""The reporter of a unit that has a turn."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.thursday_pictures.picturing import sets_rota


@pytest.fixture
def me(admin: Chat, reporter: Chat) -> Chat:
    """A reporter whose unit has a turn."""
    sets_rota(admin)
    return reporter
