"""Turns, from webhook to reply call: at an offered rate (open loop), and as many as can be.

Beside the bot runs the bare program with a turn's commits. How long a turn takes is from the
moment its webhook was due to the moment LINE's side had read the reply call, on one clock.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from tests.bench import line_side, one_thread
from tests.bench.figures import Row, Section, median, percentile, slope
from tests.bench.load import Job, fire
from tests.bench.office import Office
from tests.bench.processes import ROOT, SECRET, Process
from tests.bench.run import Run
from tests.bench.stage import Stage

ORDER = ("bot", "bare_turn")
CONNECTIONS = 32
LOOK_EVERY = 0.25
WARMING = 2.0  # seconds at the start that say nothing about growth
MOST_GROWTH = 1.0  # events a second: 2 % of what is offered


@dataclass(frozen=True)
class Plan:
    """How long the part runs."""

    per_second: float = 50.0
    seconds: float = 10.0
    latencies: Sequence[float] = (0.0, 100.0)
    rounds: int = 3
    count: int = 500
    everybody: float = 60.0
    alone: int = 1000
    drain_seconds: float = 60.0


QUICK = Plan(seconds=5.0, latencies=(0.0,), rounds=1, count=150, everybody=10.0,
             alone=200)  # fmt: skip
SMALLEST = Plan(per_second=10, seconds=1.0, latencies=(0.0,), rounds=1, count=10, everybody=0.4,
                alone=10)  # fmt: skip
IN_A_MINUTE = 25.0
"""A second: all 1,500 people of the office write within one minute, each once."""


MOST_TURNS = 0.5
CEILING = "the most of one process: the same turns in one thread, no HTTP, no flush"
EVERYBODY = "webhook to reply call p95, 1,500 people within a minute (0 ms)"


@dataclass(frozen=True)
class Taken:
    """What came of some webhooks: each turn's seconds, turns a second, and what went wrong.

    worked: seconds of a processor's time that the contestant's processes took
    """

    seconds: Sequence[float]
    rate: float
    unanswered: int
    refused: int
    worked: float = 0.0

    @property
    def each(self) -> float:
        """Seconds of a processor's time for one turn."""
        return self.worked / len(self.seconds)

    @property
    def share(self) -> float:
        """The share of a core (0 to 1) while turns were made."""
        return self.each * self.rate


@dataclass(frozen=True)
class Offered:
    """A stretch at a fixed rate."""

    latency: float
    taken: dict[str, Taken]
    backlog: Sequence[tuple[float, float]]

    @property
    def growth(self) -> float:
        """Events a second by which the bot's backlog grew."""
        begun = self.backlog[0][0] if self.backlog else 0.0
        return slope([point for point in self.backlog if point[0] > begun + WARMING])


def part(run: Run) -> Iterator[Section]:
    """Turns at a fixed rate, and as many as can be."""
    plan = run.sized(Plan(), QUICK, SMALLEST)
    offered, bursts = measure(run.stage, plan)
    crowd = everybody(run.stage, plan)
    yield from sections(plan, offered, bursts, crowd, one_thread.rate(plan.alone))


def measure(stage: Stage, plan: Plan) -> tuple[list[Offered], dict[str, list[Taken]]]:
    """The stretches at a fixed rate, then the bursts in turn."""
    offered = [_offer(stage, plan, latency) for latency in plan.latencies]
    stage.line.latency(0)
    bursts: dict[str, list[Taken]] = {name: [] for name in ORDER}
    for _ in range(plan.rounds):
        for name in ORDER:
            bursts[name].append(take(stage, plan, name, plan.count, None))
    return offered, bursts


def everybody(stage: Stage, plan: Plan) -> Taken:
    """All people of the office within a minute, each once."""
    count = max(1, round(IN_A_MINUTE * plan.everybody))
    return take(stage, plan, "bot", count, IN_A_MINUTE)


def _offer(stage: Stage, plan: Plan, latency: float) -> Offered:
    stage.line.latency(latency)
    taken = {}
    with _watched(stage.office) as backlog:
        count = int(plan.per_second * plan.seconds)
        taken["bot"] = take(stage, plan, "bot", count, plan.per_second)
        under_load = [point for point in backlog if point[0] < backlog[0][0] + plan.seconds]
    taken["bare_turn"] = take(stage, plan, "bare_turn", count, plan.per_second)
    return Offered(latency, taken, under_load)


def take(stage: Stage, plan: Plan, name: str, count: int, per_second: float | None) -> Taken:
    """So many webhooks to a contestant, until each is answered."""
    office = stage.office if name == "bot" else None
    process: Process = stage.office.web if name == "bot" else stage.others[name]
    before = process.worked()
    taken = answered(stage, stage.ports[name], office, count, per_second, plan.drain_seconds)
    return replace(taken, worked=process.worked() - before)


def answered(
    stage: Stage,
    port: int,
    office: Office | None,
    count: int,
    per_second: float | None,
    drain_seconds: float,
) -> Taken:
    """So many webhooks to a port; an office is waited for until it is at rest."""
    said = line_side.crowd(stage.line, count)
    stage.line.replies()
    job = Job(port, SECRET, [body for _, body in said], CONNECTIONS, per_second=per_second)
    answers = fire(job, stage.folder, ROOT)
    if office is not None:
        office.wait_idle(drain_seconds)
    replies = stage.line.replies()
    due = {said[answer.number][0]: answer.due for answer in answers}
    arrived = {reply["token"]: reply["at"] for reply in replies}
    took = [at - due[token] for token, at in arrived.items() if token in due]
    return Taken(
        took,
        len(took) / (max(arrived.values()) - min(due.values())),
        count - len(took),
        sum(reply["status"] != 200 for reply in replies),
    )


@contextmanager
def _watched(office: Office) -> Iterator[list[tuple[float, float]]]:
    """(moment, events and messages waiting) every quarter of a second, while the block runs."""
    points: list[tuple[float, float]] = [(time.monotonic(), 0.0)]
    over = threading.Event()

    def watch() -> None:
        while not over.wait(LOOK_EVERY):
            points.append((time.monotonic(), float(sum(office.waiting()))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield points
    finally:
        over.set()
        watcher.join()


def sections(
    plan: Plan,
    offered: Sequence[Offered],
    bursts: dict[str, list[Taken]],
    crowd: Taken,
    alone: float,
) -> list[Section]:
    """The table of this part. alone: turns a second in one thread (`one_thread`)."""
    rows = [row for stretch in offered for row in _offered_rows(plan, stretch)]
    rows += _saturated_rows(bursts, alone)
    slowest = percentile(crowd.seconds, 0.95)
    rows.append(Row(EVERYBODY, "ms", slowest * 1000, target="under 1,000", reached=slowest < 1))
    everything = [*(t for o in offered for t in o.taken.values()), *bursts["bot"], crowd]
    wrong = sum(taken.unanswered + taken.refused for taken in everything)
    notes = [
        f"Open loop, {plan.seconds:g} s each; a burst is {plan.count} webhooks, "
        f"{plan.rounds} rounds in turn. Beside it: the bare program with four durable commits, "
        "which calls LINE with the answer that the bot gave. Of the bursts also what the web "
        "process takes of the processor for a turn, and of a core meanwhile: near 100 % more "
        "threads make no more turns, since Python runs one at a time.",
        f"Turns without a reply, or with one that LINE refused: {wrong}.",
    ]
    return [Section(f"Turns at an offered {plan.per_second:g} a second", rows, notes)]


def _saturated_rows(bursts: dict[str, list[Taken]], alone: float) -> Iterator[Row]:
    def middle(what: str) -> list[float]:
        return [median([getattr(taken, what) for taken in bursts[name]]) for name in ORDER]

    ours, theirs = middle("rate")
    ratio = ours / theirs
    yield Row("turns a second at saturation (0 ms)", "/s", ours, theirs, ratio,
              f"at least {MOST_TURNS:g}", ratio >= MOST_TURNS)  # fmt: skip
    mine, other = middle("each")
    yield Row("processor time of the web process for such a turn", "ms", mine * 1000, other * 1000,
              mine / other if other else None)  # fmt: skip
    mine, other = middle("share")
    yield Row("of a core while they are made", "%", mine * 100, other * 100)
    yield Row(CEILING, "/s", alone, theirs, alone / theirs)


def _offered_rows(plan: Plan, stretch: Offered) -> list[Row]:
    ours, theirs = (stretch.taken[name] for name in ORDER)
    at = f" ({stretch.latency:.0f} ms)"
    rows = [Row("turns a second" + at, "/s", ours.rate, theirs.rate,
                ours.rate / theirs.rate)]  # fmt: skip
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        mine, other = percentile(ours.seconds, share), percentile(theirs.seconds, share)
        row = Row(f"webhook to reply call {name}{at}", "ms", mine * 1000, other * 1000,
                  mine / other)  # fmt: skip
        rows.append(row)
    growth, most = stretch.growth, max((count for _, count in stretch.backlog), default=0)
    rows.append(Row("biggest backlog" + at, "", most))
    rows.append(
        Row(
            "growth of the backlog" + at,
            "/s",
            growth,
            target=f"under {MOST_GROWTH:g}",
            reached=growth < MOST_GROWTH,
        )
    )
    return rows
