"""Acknowledgements while clients take their time: 0, 16, 64, 200 of each kind, in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tests.bench import line_side
from tests.bench.acks import Burst, burst_of
from tests.bench.figures import Row, Section
from tests.bench.load import WAIT, Answer, Job, fire
from tests.bench.processes import ROOT, SECRET
from tests.bench.run import Run
from tests.bench.stage import Stage
from tests.slow_clients import KINDS, SlowClients

CONNECTIONS = 8


@dataclass(frozen=True)
class Plan:
    """Webhooks come at fixed times, `per_second` of them for `seconds`."""

    counts: Sequence[int] = (16, 64, 200)
    per_second: float = 50.0
    seconds: float = 8.0


QUICK = Plan(seconds=2.0)
SMALLEST = Plan(counts=(17,), per_second=10.0, seconds=0.5)
WARM = 20.0
"""Seconds before anything counts: the worker makes its first pass of reminders meanwhile."""


@dataclass(frozen=True)
class Held:
    """The acknowledgements while `count` clients of a kind were slow."""

    kind: str
    count: int
    burst: Burst
    missing: int


def part(run: Run) -> Iterator[Section]:
    """Acknowledgements beside slow clients."""
    plan = run.sized(Plan(), QUICK, SMALLEST)
    if run.size == "whole":
        _held(run.stage, replace(plan, seconds=WARM), KINDS[0], 0)
    yield section(list(measure(run.stage, plan)), plan)


def measure(stage: Stage, plan: Plan) -> Iterator[Held]:
    """Without any slow client first; then every kind and every number of them."""
    yield _held(stage, plan, KINDS[0], 0)
    for count in plan.counts:
        for kind in KINDS:
            yield _held(stage, plan, kind, count)


def _held(stage: Stage, plan: Plan, kind: str, count: int) -> Held:
    asked = round(plan.per_second * plan.seconds)
    job = Job(stage.ports["bot"], SECRET, line_side.talk(asked), CONNECTIONS,
              plan.seconds, plan.per_second)  # fmt: skip
    with SlowClients(stage.ports["bot"], count, (kind,)):
        answers = fire(job, stage.folder, ROOT)
    missing = asked - len(answers)
    begun = min((answer.due for answer in answers), default=0.0)
    late = [Answer(-1, begun, WAIT, 0)] * missing  # no answer counts as the longest one
    return Held(kind, count, burst_of([*answers, *late]), missing)


def section(found: Sequence[Held], plan: Plan) -> Section:
    """p99 beside that without slow clients."""
    alone, *others = found
    rows = [
        Row(f"ack p99, {held.count} clients slow with their {held.kind}" if held.kind != "idle"
            else f"ack p99, {held.count} idle connections",
            "ms", held.burst.p99 * 1000, alone.burst.p99 * 1000, held.burst.p99 / alone.burst.p99)
        for held in others
    ]  # fmt: skip
    refused = sum(held.burst.refused for held in found)
    notes = [
        f"{plan.per_second:g} webhooks a second, over {CONNECTIONS} connections; beside it: without"
        f" slow clients; not acknowledged: {refused}."
    ]
    return Section("Acknowledgements beside slow clients", rows, notes)
