"""The quick office of the handlers' tests: SQLite, one connection, nothing ever committed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.simulator import seed
from handlers import registry
from models.crypto import Sealer
from models.database import Database, open_database
from tests import factories, migrated
from tests.fakes import CHAIN_KEY
from tests.handlers.beginnings import BegunHouse, Turns
from tests.handlers.demo_file import demo_file
from tests.handlers.house import Chat, House
from tests.handlers.question.survey import SURVEY
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR, HEAD, REPORTER
from tests.soaking import SEARCHING
from tests.understanding.office_at_work import office_at_work


@pytest.fixture(scope="session")
def quick_database(
    migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """A migrated SQLite database that stays empty: each test's office is rolled back."""
    path = tmp_path_factory.mktemp("quick") / "strong.db"
    shutil.copy(migrated_sqlite, path)
    made = migrated.plain_savepoints(open_database(f"sqlite:///{path}", CHAIN_KEY))
    yield made
    made.close()


@pytest.fixture
def house(quick_database: Database) -> Iterator[House]:
    """An empty office."""
    with quick_database.engine.connect() as connection:
        transaction = connection.begin()
        yield House(connection)
        transaction.rollback()


@pytest.fixture(scope="session")
def demo_office(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Database, Sealer]]:
    """A database with the demo's people and plan, and the keys it was made with."""
    path = tmp_path_factory.mktemp("demo") / "strong.db"
    filled, sealer = demo_file()
    path.write_bytes(filled)
    made = migrated.plain_savepoints(open_database(f"sqlite:///{path}", CHAIN_KEY))
    yield made, sealer
    made.close()


@pytest.fixture(scope="module")
def turns(demo_office: tuple[Database, Sealer]) -> Iterator[Turns]:
    """What the tests of a file said to the demo's office one after another."""
    with demo_office[0].engine.connect() as connection:
        whole = connection.begin()
        yield Turns(connection)
        whole.rollback()


@pytest.fixture
def demo(
    request: pytest.FixtureRequest, demo_office: tuple[Database, Sealer], turns: Turns
) -> Iterator[BegunHouse]:
    """The demo's office: its people and its plan."""
    patched = "monkeypatch" in request.fixturenames
    yield BegunHouse(turns, demo_office[1], plays_all=SEARCHING, patched=patched)
    turns.tidy()


@pytest.fixture(scope="module")
def at_work() -> Iterator[House]:
    """The demo's office at work, for all tests of a file one after another."""
    with office_at_work() as (house, _):
        yield house


@pytest.fixture
def chat(demo: House) -> Callable[[str], Chat]:
    """`chat("D0103")`: a person of the demo who talks with the bot."""
    return lambda staff_id: Chat(demo, seed.line_id(staff_id))


@pytest.fixture
def reporter(chat: Callable[[str], Chat]) -> Chat:
    """Who reports for the demo's bureau."""
    return chat(REPORTER)


@pytest.fixture
def head(chat: Callable[[str], Chat]) -> Chat:
    """The reporter's superior, who decides."""
    return chat(HEAD)


@pytest.fixture
def director(chat: Callable[[str], Chat]) -> Chat:
    """The bureau's director, above the head."""
    return chat(DIRECTOR)


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    """Who looks after the plan."""
    return chat(ADMIN)


@pytest.fixture
def stranger(demo: House) -> Chat:
    """Somebody who is not on the roster."""
    return Chat(demo, "U" + "9" * 32)


@pytest.fixture
def survey(house: House, monkeypatch: pytest.MonkeyPatch) -> Chat:
    """Somebody who is about to answer the first question of the test conversation."""
    monkeypatch.setattr(registry, "FLOWS", (*registry.FLOWS, SURVEY))
    with house.session() as session:
        line_id = factories.person(session, factories.bureau(session)).line_user_id
        session.commit()
    return Chat(house, line_id or "").says("แบบสำรวจทดลอง")


@pytest.fixture
def kept(kept_sqlite: Database) -> Database:
    """What is said is the same on both databases: the services' own tests ask both."""
    return kept_sqlite


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    """The same for an office in which things are committed; a test may ask for the other."""
    other = getattr(request, "param", "sqlite") == "postgresql"
    return str(request.getfixturevalue("emptied_postgres" if other else "emptied_sqlite"))
