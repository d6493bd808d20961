"""kill -9 at named points and at random moments while people report: nothing lost, nothing twice.

Every kill is real: a process kills itself at a checkpoint, or is killed from here.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager

import pytest

from tests.journeys import ledger
from tests.journeys.processes import pause
from tests.journeys.reporting import Office
from tests.journeys.stage import Stage
from tests.soaking import SEEDS

Stages = Callable[..., AbstractContextManager[Stage]]
SEED = 2570
WEB_POINTS = (
    "webhook:stored",
    "drain:claimed",
    "drain:handled",
    "drain:before_commit",
    "drain:committed",
    "send:claimed",
    "send:taken",
    "send:failed",
)
WORKER_POINTS = (
    "fetch:claimed",
    "fetch:kept",
    "files:announced",
    "drain:claimed",
    "drain:before_commit",
    "drain:committed",
    "send:claimed",
    "send:taken",
)
# Between them the two databases visit all points but those that chance brings about too seldom:
# the worker's sending, and a failed sending of the web process while workers take the retries.
# Soak visits each on both.
VISITED = {
    "sqlite": (WEB_POINTS[:5], WORKER_POINTS[:4]),
    "postgresql": (WEB_POINTS[5:7], WORKER_POINTS[4:6]),
}
MANY = {"sqlite": {}, "postgresql": {"workers": 2, "web_workers": 2}}


@pytest.fixture(
    scope="module",
    params=[
        pytest.param("sqlite", marks=pytest.mark.xdist_group("kills-sqlite")),
        pytest.param("postgresql", marks=pytest.mark.xdist_group("pg")),
    ],
)
def office(request: pytest.FixtureRequest, stages: Stages) -> Iterator[Office]:
    with stages(request.param, **MANY[request.param]) as stage:
        yield Office(stage)


def test_processes_killed_at_named_points_harm_nothing(office: Office) -> None:
    stage, chance = office.stage, random.Random(SEED)
    web_points, worker_points = VISITED[stage.database.dialect]
    lay_out(stage, chance, web_points, worker_points)
    with office.at_work():
        visit(office, chance, web_points)
    assert stage.web_kills + stage.worker_kills >= 2 + len(web_points) + len(worker_points)
    ledger.check(stage, office.approved)


def lay_out(
    stage: Stage, chance: random.Random, web_points: Sequence[str], worker_points: Sequence[str]
) -> None:
    """Start all processes anew, to end at these points. Before anybody works: these ends and those
    at the points, all inside one event, would park it as one that takes its process down."""
    stage.worker_points = [f"{point}@1" for point in worker_points]
    arm(stage, web_points[0], chance)
    for pid in [*stage.worker_pids, *stage.web_pids]:
        stage.kill(pid)


def visit(office: Office, chance: random.Random, web_points: Sequence[str]) -> None:
    """Each life of a web worker and of a worker ends at the next point, until all were visited."""
    stage = office.stage
    for point in [*web_points[1:], ""]:
        died = stage.web_kills
        office.until(lambda: stage.web_kills > died)  # noqa: B023  not kept
        arm(stage, point, chance)
    office.until(lambda: not stage.worker_points)


def arm(stage: Stage, point: str, chance: random.Random) -> None:
    """The web worker that is about to start ends at this point; nowhere if there is none."""
    if point == "send:failed":
        # Until the last has been visited: who never fails never ends, and LINE's kept-alive
        # connections would all be theirs.
        stage.sim("POST", "/faults", {"endpoint": "reply", "kind": "lost", "times": 1000})
    if not point:
        stage.sim("DELETE", "/faults")
    often = 1 if point == "send:failed" else chance.randint(2, 5)
    stage.crash_web_at(f"{point}@{often}" if point else "")


def test_processes_killed_at_random_moments_harm_nothing(office: Office) -> None:
    with office.at_work():
        kill_at_random(office.stage, random.Random(SEED), 3)
    ledger.check(office.stage, office.approved)


def kill_at_random(stage: Stage, chance: random.Random, times: int) -> None:
    """kill -9 from outside, of a web worker or a worker."""
    for _ in range(times):
        pause(chance.uniform(0.2, 2.0))
        stage.kill(chance.choice(stage.worker_pids + stage.web_pids))


def test_events_that_line_brings_again_have_no_second_effect(office: Office) -> None:
    if not office.approved:  # nobody has worked here yet
        with office.at_work():
            pass
    ledger.check(office.stage, office.approved)
    again = random.Random(SEED).sample(office.stage.event_ids, 20)
    ledger.redelivery_changes_nothing(office.stage, again)


@pytest.mark.soak
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", MANY)
def test_soak_every_point_and_many_random_moments(stages: Stages, kind: str, seed: int) -> None:
    chance = random.Random(seed)
    web_points = [*chance.sample(WEB_POINTS[:-1], len(WEB_POINTS) - 1), "send:failed"]
    # Kept apart: five ends in a row inside one event, and it is parked as one that takes its
    # process down with it.
    inside = [point for point in WORKER_POINTS if point.startswith("drain:")]
    others = [point for point in WORKER_POINTS if point not in inside]
    pairs = zip(chance.sample(others, len(inside)), chance.sample(inside, len(inside)), strict=True)
    worker_points = [point for pair in pairs for point in pair]
    with stages(kind, **MANY[kind]) as stage:
        office = Office(stage)
        lay_out(stage, chance, web_points, worker_points)
        with office.at_work():
            visit(office, chance, web_points)
        ledger.check(stage, office.approved)
        with office.at_work():
            kill_at_random(stage, chance, 10)
        ledger.check(stage, office.approved)
        ledger.redelivery_changes_nothing(stage, stage.event_ids)


@pytest.mark.soak
@pytest.mark.parametrize("kind", MANY)
def test_soak_what_the_dead_held_is_taken_over_when_its_lease_is_over(
    stages: Stages, kind: str
) -> None:
    with stages(kind, **MANY[kind], leases_run_out=True) as stage:
        office, chance = Office(stage), random.Random(SEED)
        web_points = ["drain:claimed", "send:claimed"]
        lay_out(stage, chance, web_points, ["fetch:claimed"])
        with office.at_work():
            visit(office, chance, web_points)
        ledger.check(stage, office.approved)
