"""Stages over fresh databases of both kinds, for the journeys."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, make_url, text

from bot import schema
from models.database import open_database
from tests.journeys.stage import Stage, staged


@pytest.fixture(scope="module")
def stages(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., AbstractContextManager[Stage]]:
    """`with stages("sqlite" or "postgresql", **more) as stage`: everything up, people there."""

    def make(kind: str, **more: Any) -> AbstractContextManager[Stage]:
        folder = tmp_path_factory.mktemp(kind)
        url = {"sqlite": _sqlite, "postgresql": _postgres}[kind](request, folder)
        return staged(lambda: Stage(folder, url, **more))

    return make


def _sqlite(request: pytest.FixtureRequest, folder: Path) -> str:
    shutil.copy(request.getfixturevalue("migrated_sqlite"), folder / "strong.db")
    return f"sqlite:///{folder / 'strong.db'}"


def _postgres(request: pytest.FixtureRequest, _folder: Path) -> str:
    """A database of its own on the tests' server."""
    server = make_url(request.getfixturevalue("postgres"))
    name = f"journey_{secrets.token_hex(4)}"
    engine = create_engine(
        server.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    url = server.set(database=name).render_as_string(hide_password=False)
    made = open_database(url)
    schema.upgrade(made)
    made.close()
    return url
