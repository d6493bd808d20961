"""Two people give links of one item at once, and the worker dies in the middle of each look.

Nothing is lost, and no link comes into a state that no look has found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.clock import real_now
from bot.simulator.registers import demo_registers
from models.links.link_states import AGAIN, NEW, PERSON, WORKS
from models.links.watched_link import LinkLook, LinkPlace, WatchedLink
from models.registers.register import RegisterEntry
from tests.journeys.people import Person
from tests.journeys.processes import until
from tests.journeys.stage import Stage

Stages = Callable[..., AbstractContextManager[Stage]]
POINTS = ("link:claimed", "link:looked", "link:marked")
SAME, MISSING, DOWN = (
    "https://www.senate.go.th/same",
    "https://a.senate.go.th/404",
    "https://b.senate.go.th/503",
)


@pytest.mark.soak
@pytest.mark.parametrize("kind", ("sqlite", "postgresql"))
def test_links_given_at_once_survive_a_worker_that_dies_at_every_point(
    stages: Stages, kind: str
) -> None:
    with stages(kind) as stage:
        stage.database.write(lambda s: demo_registers.open_registers(s, real_now()))
        stage.worker_points = [f"{point}@1" for point in POINTS]
        for pid in stage.worker_pids:
            stage.kill(pid)
        reporter, admin = stage.person("D0103"), stage.person("D0002")
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(_gives, (reporter, admin), (MISSING, DOWN)))
        stage.settles()
        until(lambda: _tended(stage) and not stage.worker_points, stage.logs)
        until(lambda: _tended(stage) and not _states(stage)[NEW], stage.logs)
        assert stage.worker_kills == 1 + len(POINTS)
        assert stage.database.read(_given) == Counter((SAME, MISSING, DOWN))
        assert stage.database.read(_stands) == {SAME: WORKS, MISSING: AGAIN, DOWN: PERSON}
        assert stage.database.read(_looks) == Counter((SAME, MISSING, DOWN))


def _gives(person: Person, own: str) -> None:
    """The link that the other one gives too, then one of their own."""
    for url in (SAME, own):
        person.says(f"OIT o8 {url}").hears("ตรวจก่อนบันทึก", url)
        person.taps("บันทึก").hears("บันทึกแล้ว", url)


def _tended(stage: Stage) -> bool:
    stage.tend()
    return True


def _states(stage: Stage) -> Counter[str]:
    return stage.database.read(lambda session: Counter(_stands(session).values()))


def _stands(session: Session) -> dict[str, str]:
    """The state of each link that stands in a record."""
    query = select(WatchedLink.address, WatchedLink.state).join(
        LinkPlace, LinkPlace.link_id == WatchedLink.id
    )
    return {address: state for address, state in session.execute(query)}


def _given(session: Session) -> Counter[str]:
    return Counter(session.scalars(select(RegisterEntry.url)))


def _looks(session: Session) -> Counter[str]:
    """How many looks of each link are kept: one that died is none."""
    query = (
        select(WatchedLink.address, func.count())
        .join(LinkLook, LinkLook.link_id == WatchedLink.id)
        .group_by(WatchedLink.address)
    )
    return Counter({address: count for address, count in session.execute(query)})
