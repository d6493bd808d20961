"""How many connections to PostgreSQL there are under load, and what is left on them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from threading import Barrier

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from models.database import CONNECTIONS, Database, open_database
from models.trail import facts
from tests.patience import PATIENCE

HOSTS, WEB, WORKER, LISTENING = 2, 2, 1, 1
"""Two hosts as README sets them up: the processes of each, and the worker's own connection."""
MOST = 60
OPEN = text(
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE datname = current_database() AND backend_type = 'client backend'"
)
PREPARED = text("SELECT count(*) FROM pg_prepared_statements")


def counted(session: Session) -> int:
    facts.put(session, "counted", "")
    return int(session.execute(OPEN).scalar_one())


def under_load(databases: list[Database], connections: int) -> int:
    """The most connections that anybody saw while twice as many callers wrote.

    Each counts only when all that may be open are: how quick a caller is decides nothing.
    """
    together = Barrier(connections * len(databases))

    def meet_and_count(session: Session) -> int:
        session.execute(text("SELECT 1"))
        together.wait(PATIENCE)
        return counted(session)

    callers = 2 * connections * len(databases)
    with ThreadPoolExecutor(callers) as pool:
        seen = [
            pool.submit(each.write, meet_and_count)
            for _ in range(2 * connections)
            for each in databases
        ]
        return max(each.result(PATIENCE) for each in seen)


def test_a_process_has_no_more_connections_than_it_is_set_to(
    own_database: Callable[[str], str],
) -> None:
    with closing(open_database(own_database("postgresql"), connections=3)) as database:
        assert under_load([database], 3) == 3


def test_nothing_stays_on_a_connection_that_a_pooler_hands_on(
    own_database: Callable[[str], str],
) -> None:
    url = own_database("postgresql")
    left = {}
    for pooled in (False, True):
        with closing(open_database(url, connections=2, pooled=pooled)) as database:
            for _ in range(10):
                database.write(lambda session: facts.put(session, "any", ""))
            left[pooled] = database.read(lambda s: s.execute(PREPARED).scalar_one())
            assert database.wakes is not pooled
    assert left[True] == 0 < left[False]


@pytest.mark.soak
def test_two_hosts_stay_under_sixty_connections(own_database: Callable[[str], str]) -> None:
    url = own_database("postgresql")
    processes = HOSTS * (WEB + WORKER)
    with ExitStack() as open_ones:
        made = [open_ones.enter_context(closing(open_database(url))) for _ in range(processes)]
        assert under_load(made, CONNECTIONS) == processes * CONNECTIONS
    assert processes * CONNECTIONS + HOSTS * LISTENING < MOST


@pytest.mark.soak
def test_a_table_that_somebody_uses_is_not_waited_for(own_database: Callable[[str], str]) -> None:
    with closing(open_database(own_database("postgresql"))) as database:
        with database.engine.begin() as other:
            other.execute(text("DELETE FROM fact"))
            assert not database.let_go(["lane", "fact"])
        assert database.let_go(["lane", "fact"])
