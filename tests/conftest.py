"""What tests share: databases of both kinds, an office with a recording LINE, people who talk."""

from __future__ import annotations

import functools
import gc
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from bot.files import DatabaseFiles, FileLinks
from bot.opener import Opener
from bot.simulator import seed
from models.crypto import KeyRing, Sealer
from models.database import Database, open_database
from models.tables import METADATA
from scheduler.ports import Outside
from tests import hypothesis_constants, migrated, rehearsed
from tests.fakes import CHAIN_KEY, MovableClock, RecordingLine, RecordingLog
from tests.part_played import other_lists, part, spread
from tests.postgres import SharedServer
from tests.soaking import SEARCHING
from tests.talk import Talk

# `make test` tries the same examples everywhere; `make soak` looks for new ones.
settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=10)
settings.register_profile("searching", deadline=None, max_examples=100)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))
if not SEARCHING:  # looking for new examples also takes the texts and figures of our own modules
    hypothesis_constants.leave_out_our_own()

KINDS = ("sqlite", "postgresql")
WHOLE = ("queues", "inbox", "outbox", "journeys")  # in the names of folders and files
MOST_ON_POSTGRES = 1
"""Of a file that is not about queues, so many tests are run on PostgreSQL too by `make test`."""


def pytest_configure() -> None:
    gc.disable()  # looking for waste took half of the time of collecting thousands of tests


def pytest_collection_finish(session: pytest.Session) -> None:
    if getattr(session.config.option, "processes", 1) > 1 and not session.config.option.collectonly:
        rehearsed.rehearse()
        _make_files()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)  # a fifth of the looks: half the time they take
    gc.enable()


def _make_files() -> None:
    """The files that nearly every process copies: those forked after it have them, and what is
    compiled and remembered when turns of every subject are played."""
    from tests.understanding.office_at_work import played

    _demo()
    with suppress(Exception):  # where it breaks, those tests tell that begin with it
        played()


def pytest_sessionfinish() -> None:
    gc.freeze()  # pytest looks for waste five times at the end: a second each over all the tests


@pytest.hookimpl(trylast=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Of the cases of each test a part is made, always the same one (`part_played`): half of the
    time of collecting went into those that were left out afterwards. Who names a case gets it."""
    calls = metafunc._calls
    if SEARCHING or len(calls) < 2 or any("[" in named for named in metafunc.config.args):
        return
    test = metafunc.definition
    if test.get_closest_marker("soak") is not None or "journeys" in test.path.parts:
        return
    quick = [call for call in calls if all(mark.name != "soak" for mark in call.marks)]
    left = set(map(id, quick)) - set(map(id, part(test, quick)))
    if not _is_whole(test.path):  # of these `_thin` looks at the first alone
        left |= {id(call) for call in [c for c in calls if "postgresql" in c.id][1:]}
    metafunc._calls = [call for call in calls if id(call) not in left]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not SEARCHING:
        _thin(config, items)
    items[:] = _mixed(items)


def _thin(config: pytest.Config, items: list[pytest.Item]) -> None:
    """All is run on SQLite; on PostgreSQL the first of a test's cases, and of a file's tests some,
    spread over it: their statements are the same again. What claims and locks is run whole on both,
    and `make soak` runs everything on both."""
    first: dict[str, pytest.Item] = {}
    for item in items:
        if "postgresql" in item.name:
            first.setdefault(item.nodeid.partition("[")[0], item)
    stay = {
        id(item)
        for path, some in _by_file(first.values()).items()
        for item in (some if _is_whole(path) else spread(some, MOST_ON_POSTGRES))
    }
    out = [item for item in items if "postgresql" in item.name and id(item) not in stay]
    out += _twice_played(items)
    if not any("::" in named for named in config.args):  # who names a test gets it
        out += other_lists(items)
    _left_to_soak(config, items, out)


def _twice_played(items: list[pytest.Item]) -> list[pytest.Item]:
    """A journey that is played on both databases is played on one of them, by turns."""
    out = []
    quick = [item for item in items if item.get_closest_marker("soak") is None]
    for path, some in _by_file(quick).items():
        if "journeys" in path.parts:
            on: dict[str, set[str]] = {}
            for item in some:
                test, _, case = item.name.partition("[")
                on.setdefault(test, set()).update(set(KINDS) & set(re.findall("[a-z]+", case)))
            both = [test for test, kinds in on.items() if len(kinds) == len(KINDS)]
            away = {test: KINDS[number % 2] for number, test in enumerate(both)}
            out += [
                item
                for item in some
                if away.get(item.name.partition("[")[0], "]]") in item.name.partition("[")[2]
            ]
    return out


def _left_to_soak(config: pytest.Config, items: list[pytest.Item], out: list[pytest.Item]) -> None:
    if out:
        config.hook.pytest_deselected(items=out)
        gone = set(map(id, out))
        items[:] = [item for item in items if id(item) not in gone]


def _is_whole(path: Path) -> bool:
    return any(name in str(path) for name in WHOLE)


def _mixed(items: list[pytest.Item]) -> list[pytest.Item]:
    """Journeys first: they wait for processes most of the time, and last they would be waited for
    alone."""
    return sorted(items, key=lambda item: "journeys" not in item.path.parts)


def _by_file(items: Iterable[pytest.Item]) -> dict[Path, list[pytest.Item]]:
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    return files


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedServer]:
    """A PostgreSQL server of this test run's own."""
    server = SharedServer(tmp_path_factory.getbasetemp())
    yield server
    server.close()


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file to copy from."""
    return migrated.sqlite(tmp_path_factory.mktemp("template") / "t.db")


@pytest.fixture(scope="session")
def postgres_url(postgres: SharedServer) -> str:
    """The address of the PostgreSQL database that this worker's tests share."""
    return postgres.copy()


@pytest.fixture(scope="session")
def migrated_postgres(postgres_url: str) -> Iterator[Database]:
    """A migrated PostgreSQL database; tests leave it empty."""
    made = open_database(postgres_url, CHAIN_KEY)
    yield made
    made.close()


# DELETE, not TRUNCATE: of almost empty tables it is fifty times as quick. All in one statement.
_EMPTY = "; ".join(
    [
        "SET session_replication_role = replica",
        *(f'DELETE FROM "{table.name}"' for table in METADATA.sorted_tables),
        "SET session_replication_role = DEFAULT",
    ]
)


def _emptied(made: Database) -> None:
    with made.engine.begin() as connection:
        connection.exec_driver_sql(_EMPTY)


@pytest.fixture
def emptied_postgres(migrated_postgres: Database, postgres_url: str) -> str:
    """The address of the migrated PostgreSQL database with nothing in it."""
    _emptied(migrated_postgres)
    return postgres_url


@pytest.fixture(scope="session")
def own_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], str]:
    """`own_database("sqlite" or "postgresql")`: the address of a migrated, empty one of that kind,
    shared with nobody, for as long as its caller wants."""

    def sqlite() -> str:
        path = tmp_path_factory.mktemp("own") / "strong.db"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), path)
        return f"sqlite:///{path}"

    def postgresql() -> str:
        server: SharedServer = request.getfixturevalue("postgres")
        return server.copy()

    return lambda kind: {"sqlite": sqlite, "postgresql": postgresql}[kind]()


@pytest.fixture(scope="session")
def database_at(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, str], str]:
    """`database_at(kind, revision)`: the address of an empty database of that schema, shared with
    nobody."""

    @functools.cache
    def template(revision: str) -> Path:
        path = tmp_path_factory.mktemp("older") / "strong.db"
        migrated.upgraded(f"sqlite:///{path}", revision)
        return path

    def made(kind: str, revision: str) -> str:
        if kind == "postgresql":
            server: SharedServer = request.getfixturevalue("postgres")
            return migrated.upgraded(server.copy("template0"), revision)
        path = tmp_path_factory.mktemp("older") / "strong.db"
        shutil.copy(template(revision), path)
        return f"sqlite:///{path}"

    return made


@pytest.fixture(scope="session")
def sqlite_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where this worker's tests have their SQLite file, one after the other."""
    return tmp_path_factory.mktemp("sqlite") / "strong.db"


@pytest.fixture
def emptied_sqlite(request: pytest.FixtureRequest, sqlite_path: Path, migrated_sqlite: Path) -> str:
    """The address of a migrated SQLite file with nothing in it; of one that is to be `seeded`, with
    the demo's people and plan already: storing them anew takes ten times as long."""
    for left in sqlite_path.parent.glob("strong.db*"):
        left.unlink()
    if "seeded" in request.fixturenames:
        sqlite_path.write_bytes(_demo()[0])
    else:
        shutil.copy(migrated_sqlite, sqlite_path)
    return f"sqlite:///{sqlite_path}"


def _demo() -> tuple[bytes, Sealer]:
    from tests.handlers.demo_file import demo_file  # loads all that is said

    return demo_file()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty, migrated database; each test runs on both kinds."""
    kind = "emptied_postgres" if request.param == "postgresql" else "emptied_sqlite"
    return str(request.getfixturevalue(kind))


@pytest.fixture(scope="session")
def engine_of() -> Callable[[str], Engine]:
    """`engine_of(address)`: the same for all tests, since it keeps the statements it compiled.
    Whoever listens to its events stops listening at the end of the test. SQLite does not flush
    here: what a loss of power leaves is no test's question, and a flush is a tenth of a turn."""

    @functools.cache
    def made(url: str) -> Engine:
        engine = migrated.keeping_statements(open_database(url, CHAIN_KEY).engine)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", migrated.without_flushes)
        return engine

    return made


@pytest.fixture
def database(database_url: str, engine_of: Callable[[str], Engine]) -> Iterator[Database]:
    """An empty, migrated database, on both kinds."""
    made = Database(engine_of(database_url))
    yield made
    made.close()


@pytest.fixture(scope="session")
def kept_sqlite(own_database: Callable[[str], str]) -> Iterator[Database]:
    """A SQLite database that stays empty: nothing is ever committed to it."""
    made = open_database(own_database("sqlite"), CHAIN_KEY)
    migrated.sharing_statements(made.engine)
    yield made
    made.close()


@pytest.fixture(scope="session")
def kept_postgres(own_database: Callable[[str], str]) -> Iterator[Database]:
    """A PostgreSQL database that stays empty: nothing is ever committed to it."""
    made = open_database(own_database("postgresql"), CHAIN_KEY)
    migrated.sharing_statements(made.engine)
    yield made
    made.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))])
def kept(request: pytest.FixtureRequest) -> Database:
    """A migrated database of each kind, shared by all tests that commit nothing."""
    name = "kept_sqlite" if request.param == "sqlite" else "kept_postgres"
    found: Database = request.getfixturevalue(name)
    return found


@pytest.fixture
def session(kept: Database) -> Iterator[Session]:
    """One unit of work in an empty database; what it commits is taken back at the end."""
    with kept.engine.connect() as connection:
        whole = connection.begin()
        with Session(
            connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
        ) as opened:
            yield opened
        whole.rollback()


@pytest.fixture
def sealer(request: pytest.FixtureRequest) -> Sealer:
    """Keys of the test's own; of the demo's office those that it was made with."""
    if "seeded" in request.fixturenames:
        return _demo()[1]
    return Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)


@pytest.fixture
def line() -> RecordingLine:
    return RecordingLine()


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def log() -> RecordingLog:
    return RecordingLog()


@pytest.fixture(scope="session")
def opener() -> Iterator[Opener]:
    """The process that opens people's files, one for all tests; it starts with the first file."""
    made = Opener()
    yield made
    made.close()


@pytest.fixture
def office(
    database: Database,
    sealer: Sealer,
    line: RecordingLine,
    clock: MovableClock,
    log: RecordingLog,
    opener: Opener,
) -> Outside:
    """Everything wired as in production, but for LINE and the clock."""
    links = FileLinks("a test's key", "http://127.0.0.1:8000")
    return Outside(
        database=database,
        clock=clock,
        sealer=sealer,
        random_bytes=secrets.token_bytes,
        line=line,
        content=line,
        files=DatabaseFiles(database, sealer),
        opener=opener,
        log=log,
        checkpoint=lambda _point: None,
        file_link=links.make,
        case_link=links.make_case,
        data_link=links.make_data,
        owner="test",
        page_link=links.page,
        document_link=links.make_document,
        signed_link=links.make_signed,
        screen_link=links.make_screen,
        calendar_link=links.make_calendar,
        thursday_link=links.make_thursday,
        picture_link=links.make_picture,
    )


@pytest.fixture
def seeded(office: Outside) -> Outside:
    """The same with the demo's people and plan."""
    if office.database.dialect != "sqlite":  # there the file has begun with them
        office.database.write(
            lambda s: seed.seed(s, office.sealer, office.clock.now(), office.random_bytes)
        )
    return office


@pytest.fixture
def talk(office: Outside, line: RecordingLine) -> Callable[[str], Talk]:
    """`talk(line_user_id)`: somebody who says and taps, and hears what the bot sent them."""
    return lambda user_id: Talk(office, line, user_id)
