"""Turns at saturation on PostgreSQL with one, two and four web processes, each with a worker.

The server flushes each commit; bot, LINE and load share the machine's cores, and so do its own
processes: where they have no core left, more of them bring nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import psycopg

from models.crypto import KeyRing
from tests.bench.figures import Row, Section, median
from tests.bench.office import Office
from tests.bench.run import Run
from tests.bench.stage import Stage
from tests.bench.turns import Taken, answered
from tests.ports import free_ports
from tests.postgres import SharedServer


@dataclass(frozen=True)
class Plan:
    """A burst is `count` webhooks; the first one warms."""

    processes: Sequence[int] = (1, 2, 4)
    rounds: int = 3
    count: int = 500
    drain_seconds: float = 60.0


QUICK = Plan(rounds=1, count=150)
SMALLEST = Plan(processes=(1, 2), rounds=1, count=10)


def part(run: Run) -> Iterator[Section]:
    """How turns grow with web processes."""
    plan = run.sized(Plan(), QUICK, SMALLEST)
    yield section(plan, measure(run, plan))


def measure(run: Run, plan: Plan) -> dict[int, list[Taken]]:
    """The bursts of each number of processes, one number after the other."""
    folder = run.folder / "postgresql"
    folder.mkdir()
    server = SharedServer(folder)
    try:
        with psycopg.connect(server.address, autocommit=True) as asked:
            asked.execute("ALTER SYSTEM SET fsync = on")
            asked.execute("SELECT pg_reload_conf()")
        return {count: _bursts(run.stage, server.copy(), count, plan) for count in plan.processes}
    finally:
        server.close()


def _bursts(stage: Stage, url: str, processes: int, plan: Plan) -> list[Taken]:
    port, folder = free_ports(), stage.folder / f"bot{processes}"
    office = Office(
        folder, stage.line.origin, port, DATABASE_URL=url, WEB_CONCURRENCY=str(processes),
        SECRET_KEY=secrets.token_hex(32), KEY_RING=KeyRing.generate(secrets.token_bytes).dump(),
    )  # fmt: skip
    try:
        office.wait()
        taken = [
            answered(stage, port, office, plan.count, None, plan.drain_seconds)
            for _ in range(plan.rounds + 1)
        ]
    finally:
        office.stop()
    return taken[1:]


def section(plan: Plan, bursts: dict[int, list[Taken]]) -> Section:
    """The table of this part."""
    rates = {count: median([each.rate for each in taken]) for count, taken in bursts.items()}
    first = rates[plan.processes[0]]
    rows = [
        Row(f"turns a second, {count} web process{'es' * (count > 1)}", "/s", rate, first,
            rate / first)
        for count, rate in rates.items()
    ]  # fmt: skip
    wrong = sum(each.unanswered + each.refused for taken in bursts.values() for each in taken)
    notes = [
        f"A burst is {plan.count} webhooks, {plan.rounds} of each. Beside it: one process. Turns "
        f"without a reply, or with one that LINE refused: {wrong}."
    ]
    return Section("Turns at saturation on PostgreSQL, by web processes", rows, notes)
