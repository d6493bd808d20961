"""LINE in trouble while people report: what must arrive arrives, and nothing arrives twice."""

from __future__ import annotations

import random
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.queues.outbox import WAITING, OutboxMessage
from tests.journeys import ledger
from tests.journeys.people import holds
from tests.journeys.processes import until
from tests.journeys.reporting import Office, approves, sends_report, until_review
from tests.journeys.stage import Stage
from tests.journeys.waiting import skip_waits

pytestmark = pytest.mark.xdist_group("line-failing")
SEED = 2570
FAULTS = (
    {"kind": "slow", "delay_ms": 1500},
    {"kind": "5xx"},
    {"kind": "drop"},
    {"kind": "lost"},
    {"kind": "429"},
)
Stages = Callable[..., AbstractContextManager[Stage]]


@pytest.fixture(scope="module")
def office(stages: Stages) -> Iterator[Office]:
    with stages("sqlite", simulated=True) as stage:
        yield Office(stage)


def test_slow_failing_lost_and_limited_calls_lose_nothing(office: Office) -> None:
    stage, chance = office.stage, random.Random(SEED)
    for endpoint, many in (("reply", 5), ("push", 5), ("content", 2)):
        for fault in chance.sample(FAULTS, many):
            stage.sim("POST", "/faults", {"endpoint": endpoint, **fault})
    with office.at_work():
        office.until(lambda: not _faults(stage, "reply"))
    ledger.check(stage, office.approved)
    calls = stage.sim("GET", "/calls")["calls"]
    suffered = {call["fault"] for call in calls if call["endpoint"] in ("reply", "push")}
    assert suffered >= {str(fault["kind"]) for fault in FAULTS}


def _faults(stage: Stage, endpoint: str) -> list[object]:
    return [f for f in stage.sim("GET", "/faults")["faults"] if f["endpoint"] == endpoint]


def test_a_spent_month_holds_pushes_back_and_they_arrive_in_the_next(office: Office) -> None:
    stage, told = office.stage, "รอประกาศของคณะทำงานกลาง"
    reporter, superior = stage.person("D0104"), stage.person("D0102")
    used = stage.sim("GET", "/state")["quota"]["used"]
    stage.sim("POST", "/quota", {"limit": used})
    sends_report(reporter, "3.8", told, 77)
    until(lambda: refused_for_the_month(stage), stage.logs)
    until(lambda: b"quota_low: " in stage.get(f"{stage.origin}/health").data, stage.logs)
    assert not [e for e in superior.entries() if holds(e["message"], [told])]

    stage.sim("POST", "/quota", {"limit": 10**6})
    stage.office_time_moves(3700)
    skip_waits(stage.database)
    approves(superior, told)
    reporter.hears("รายงานได้รับอนุมัติแล้ว", "3.8")
    office.approved.append(told)
    ledger.check(stage, office.approved)


def refused_for_the_month(stage: Stage) -> int:
    """How many calls LINE has refused since the month is spent."""
    calls = stage.sim("GET", "/calls")["calls"]
    return sum("monthly" in (call["error"] or "") for call in calls)


@pytest.mark.soak
def test_a_platform_that_dies_and_comes_back_is_caught_up_with(office: Office) -> None:
    stage, told = office.stage, "รอหนังสือเวียนฉบับที่สองจากคณะทำงาน"
    reporter, superior = stage.person("D0202"), stage.person("D0201")
    until_review(reporter, "3.8", told, 78)
    stage.sim("POST", "/faults", {"endpoint": "reply", "kind": "slow", "delay_ms": 10_000})
    reporter.taps("ยืนยันการส่ง")
    until(lambda: stage.database.read(_receipt_is_on_its_way), stage.logs)
    assert stage.standin is not None
    assert stage.standin.ask(signal.SIGKILL) == -signal.SIGKILL
    stage.start_standin()
    stage.is_up()
    reporter.hears("ส่งรายงานแล้ว")
    approves(superior, told)
    reporter.hears("รายงานได้รับอนุมัติแล้ว", "3.8")
    office.approved.append(told)
    ledger.check(stage, office.approved)


def _receipt_is_on_its_way(session: Session) -> bool:
    query = select(OutboxMessage.id).where(
        OutboxMessage.state == WAITING, OutboxMessage.must_arrive, OutboxMessage.reply_tried
    )
    return session.scalars(query).first() is not None
