"""Acknowledgements: bursts of webhooks over 32 connections, the drain running, contestants in turn.

The bot's last burst at each latency is left to drain, to the last reply; what the earlier ones
left is let go between rounds, so that the others are measured on a machine that is at rest.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tests.bench import line_side
from tests.bench.figures import Row, Section, median, percentile, short
from tests.bench.load import Answer, Job, fire
from tests.bench.processes import ROOT, SECRET
from tests.bench.run import Run
from tests.bench.stage import ONLY_ANSWERS, Stage

ORDER = ("bot", "sdk", "bare", "talk", ONLY_ANSWERS)
NAMES = {"sdk": "SDK sample", "bare": "bare WSGI"}
TALK = "acks a second with nothing to drain (talk in a group), to bare WSGI"
CONNECTIONS = 32
WAIT = "ack p99, to its own mean wait"
OTHERS_WAIT = {
    "talk": "the same with nothing to drain (talk in a group)",
    "bare": "the same of bare WSGI",
    ONLY_ANSWERS: "the same of a server that only answers",
}
MOST_WAIT = 1.5
AT_ONCE = {
    "bot": f"of its slowest hundredth, among the first {CONNECTIONS}, which come at once",
    ONLY_ANSWERS: "the same of the server that only answers",
}


@dataclass(frozen=True)
class Plan:
    """How long the part runs. A burst ends after `count` requests or `most_seconds`.

    One round's slowest hundredth is chance, so that many short rounds say more than few long ones.
    """

    rounds: int = 9
    count: int = 800
    most_seconds: float = 1.0
    latencies: Sequence[float] = (0.0, 100.0)
    drain_seconds: float = 100.0


QUICK = Plan(rounds=2, count=400, most_seconds=1.2)
SMALLEST = Plan(rounds=1, count=20, latencies=(0.0,))


@dataclass(frozen=True)
class Burst:
    """One burst: acknowledgements a second, their times, and how many were refused."""

    rate: float
    p50: float
    p99: float
    refused: int
    at_once: float = 0.0
    """The share of the slowest hundredth that is of the first requests, which come all at once."""

    @property
    def mean_wait(self) -> float:
        """Seconds that a request waits if each of the connections always has one on its way."""
        return CONNECTIONS / self.rate

    @property
    def tail(self) -> float:
        """p99 to the mean wait."""
        return self.p99 / self.mean_wait


@dataclass
class Drained:
    """What the last burst left in the inbox, and how it went out."""

    backlog: int
    seconds: float
    rate: float
    refused: int
    finished: bool


@dataclass
class Outcome:
    """All bursts of one latency by contestant, and the drain of the bot's last one."""

    latency: float
    bursts: dict[str, list[Burst]] = field(default_factory=lambda: defaultdict(list))
    drained: Drained | None = None

    def middle(self, name: str, what: str) -> float:
        return median([getattr(burst, what) for burst in self.bursts[name]])

    def ratio(self, name: str, what: str) -> float:
        """The bot's figure to another's, round by round, in the middle."""
        pairs = zip(self.bursts["bot"], self.bursts[name], strict=True)
        return median([getattr(ours, what) / getattr(theirs, what) for ours, theirs in pairs])


def part(run: Run) -> Iterator[Section]:
    """Acknowledgements, a section for each latency."""
    plan = run.sized(Plan(), QUICK, SMALLEST)
    yield from sections(measure(run.stage, plan))


def measure(stage: Stage, plan: Plan) -> Iterator[Outcome]:
    """Every latency, every round, every contestant in turn."""
    for latency in plan.latencies:
        stage.line.latency(latency)
        outcome = Outcome(latency)
        for name in ORDER:  # pools, caches and bytecode are warm before anything counts
            _burst(stage, plan, name, 64)
        stage.office.forget()
        for number in range(plan.rounds):
            for name in ORDER:
                _round(stage, plan, outcome, name, last=number == plan.rounds - 1)
        yield outcome
    stage.line.latency(0)


def _round(stage: Stage, plan: Plan, outcome: Outcome, name: str, last: bool) -> None:
    stage.line.replies()
    answers = _burst(stage, plan, name, plan.count)
    outcome.bursts[name].append(burst_of(answers))
    if name != "bot":
        return
    if last:
        outcome.drained = _drain(stage, plan, answers)
    stage.office.forget()


def _burst(stage: Stage, plan: Plan, name: str, count: int) -> list[Answer]:
    if name == "talk":
        bodies, port = line_side.talk(count), stage.ports["bot"]
    else:
        bodies, port = [b for _, b in line_side.crowd(stage.line, count)], stage.ports[name]
    job = Job(port, SECRET, bodies, CONNECTIONS, plan.most_seconds)
    return fire(job, stage.folder, ROOT)


def burst_of(answers: Sequence[Answer]) -> Burst:
    """The figures of one burst."""
    begun = min(answer.due for answer in answers)
    ended = max(answer.due + answer.seconds for answer in answers)
    times = [answer.seconds for answer in answers]
    refused = sum(answer.status != 200 for answer in answers)
    served = len(answers) - refused
    slowest = sorted(answers, key=lambda answer: -answer.seconds)[: max(1, len(answers) // 100)]
    at_once = sum(answer.number < CONNECTIONS for answer in slowest) / len(slowest)
    p50, p99 = percentile(times, 0.5), percentile(times, 0.99)
    return Burst(served / (ended - begun), p50, p99, refused, at_once)


def _drain(stage: Stage, plan: Plan, answers: Sequence[Answer]) -> Drained:
    backlog, _ = stage.office.waiting()
    begun = min(answer.due for answer in answers)
    acknowledged = max(answer.due + answer.seconds for answer in answers)
    finished = stage.office.wait_idle(plan.drain_seconds)
    replies = stage.line.replies()
    until = max((reply["at"] for reply in replies), default=time.monotonic())
    refused = sum(reply["status"] != 200 for reply in replies)
    rate = len(replies) / (until - begun)
    return Drained(backlog, until - acknowledged, rate, refused, finished)


def sections(outcomes: Iterable[Outcome]) -> Iterator[Section]:
    """The table of this part, a section for each latency."""
    return (_section(outcome) for outcome in outcomes)


def _section(outcome: Outcome) -> Section:
    rows = []
    for name in ("bare", "sdk"):
        rows += [_rate_row(outcome, name), *_time_rows(outcome, name)]
    rows += _wait_rows(outcome)
    talked = outcome.middle("talk", "rate"), outcome.middle("bare", "rate")
    rows.append(Row(TALK, "/s", *talked, talked[0] / talked[1]))
    if outcome.drained is not None:
        rows += _drain_rows(outcome.drained)
    refused = sum(burst.refused for bursts in outcome.bursts.values() for burst in bursts)
    count = f"{len(outcome.bursts['bot'])} rounds in turn, {CONNECTIONS} connections"
    notes = [f"{count}; requests not answered 200: {refused}.", _spread(outcome)]
    return Section(f"Acknowledgements, LINE's API at {outcome.latency:.0f} ms", rows, notes)


def _rate_row(outcome: Outcome, name: str) -> Row:
    ratio = outcome.ratio(name, "rate")
    # At 100 ms the sample's own figure is bound by its threads: it says nothing of the bot.
    wanted = {"bare": 0.8, "sdk": None if outcome.latency else 2.5}[name]
    return Row(
        f"acks a second, to {NAMES[name]}",
        "/s",
        outcome.middle("bot", "rate"),
        outcome.middle(name, "rate"),
        ratio,
        f"at least {wanted:g}" if wanted else "",
        ratio >= wanted if wanted else None,
    )


def _time_rows(outcome: Outcome, name: str) -> list[Row]:
    return [
        Row(
            f"ack {what}, to {NAMES[name]}",
            "ms",
            outcome.middle("bot", what) * 1000,
            outcome.middle(name, what) * 1000,
            outcome.ratio(name, what),
        )
        for what in ("p50", "p99")
    ]


def _wait_rows(outcome: Outcome) -> Iterator[Row]:
    """With all connections always asking, a request waits for the others: that is the queue's."""
    for name, told in {"bot": WAIT, **OTHERS_WAIT}.items():
        p99, mean = outcome.middle(name, "p99"), outcome.middle(name, "mean_wait")
        ratio = median([burst.tail for burst in outcome.bursts[name]])
        row = Row(told, "ms", p99 * 1000, mean * 1000, ratio)
        judged = replace(row, target=f"at most {MOST_WAIT:g}", reached=ratio <= MOST_WAIT)
        yield judged if name == "bot" else row
    for name in ("bot", ONLY_ANSWERS):
        share = median([burst.at_once for burst in outcome.bursts[name]])
        yield Row(AT_ONCE[name], "%", share * 100)


def _spread(outcome: Outcome) -> str:
    """Says how far the rounds lie apart whose middle is judged."""
    told = []
    for name, whose in (("bot", "this bot"), ("bare", "bare WSGI")):
        tails = sorted(burst.tail for burst in outcome.bursts[name])
        told.append(f"{whose} {short(tails[0])} to {short(tails[-1])}")
    return f"p99 to the mean wait of each round, whose middle is judged: {', '.join(told)}."


def _drain_rows(drained: Drained) -> list[Row]:
    unfinished = "" if drained.finished else " (given up)"
    return [
        Row("backlog when the last burst ended", "events", drained.backlog),
        Row(f"until the last reply to it{unfinished}", "s", drained.seconds),
        Row("turns a second while it drained", "/s", drained.rate),
        Row("replies LINE refused", "", drained.refused),
    ]
