"""Stages over fresh databases of both kinds, for the journeys."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest

from tests.journeys.stage import Stage, staged


@pytest.fixture(scope="module")
def stages(
    own_database: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., AbstractContextManager[Stage]]:
    """`with stages("sqlite" or "postgresql", **more) as stage`: everything up, people there.

    of: the kind of stage.
    """

    def make(kind: str, of: type[Stage] = Stage, **more: Any) -> AbstractContextManager[Stage]:
        folder = tmp_path_factory.mktemp(kind)
        return staged(lambda: of(folder, own_database(kind), **more))

    return make
