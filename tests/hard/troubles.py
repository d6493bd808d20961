"""Trouble around the bot while people report: LINE away, its month spent, the clock moved."""

from __future__ import annotations

import json
import random
import time

from tests.hard.databases import databases
from tests.hard.playing import Playing
from tests.journeys import ledger
from tests.journeys.processes import pause, until
from tests.journeys.reporting import Office, Pair, approves, sends_report, until_review
from tests.journeys.stage import Stage, staged
from tests.journeys.test_line_failing import refused_for_the_month
from tests.journeys.waiting import skip_waits

PHASE = 20.0
"""Seconds after which LINE is away in another way."""
AWAY = ({"kind": "drop"}, {"kind": "5xx", "status": 503}, {"kind": "slow", "delay_ms": 30_000},
        {"kind": "429"}, {"kind": "lost"})  # fmt: skip
ASKED = ("เมนู", "สถานะ", "แผน 1.1", "ใครยังไม่ส่ง", "ช่วยเหลือ")
ASKS_EVERY = 3.0
JUMPS_AN_OFFICE = 20
HOURS = (0.01, 0.5, 2.0, 5.0)
"""A jump leads to so many hours before or after the true time: conversations stay open over it."""
SPENT_AN_OFFICE = 9
A_MONTH_LATER = 3700.0


def line_away(playing: Playing) -> str:
    """LINE's API fails for so many seconds, while people ask on and confirm their reports."""
    told = ""
    with databases(playing.folder) as fresh, playing.round() as folder:
        with staged(lambda: Stage(folder, fresh("sqlite"))) as stage:
            stage.patience += 2 * playing.size
            office, chance = Office(stage), random.Random(playing.seed)
            waiting = [_about_to_send(pair, number) for number, pair in enumerate(office.pairs)]
            others = [id for id in stage.chats if id not in {p.reporter.id for p in office.pairs}]
            asked = _away(playing, stage, office.pairs, others, chance)
            begun = time.monotonic()
            for pair, report in zip(office.pairs, waiting, strict=True):
                pair.reporter.hears("ส่งรายงานแล้ว")
                approves(pair.superior, report)
                pair.reporter.hears("รายงานได้รับอนุมัติแล้ว")
            took = time.monotonic() - begun
            office.approved += waiting
            ledger.check(stage, office.approved)
            told = (
                f"{asked:,} questions meanwhile; receipts and approvals through {took:.0f} s after"
            )
    playing.judge()
    return f"nothing lost that must arrive, nothing twice; {told}"


def _about_to_send(pair: Pair, number: int) -> str:
    told = f"ยังไม่ได้เริ่ม {number} เพราะรอประกาศของคณะทำงานกลาง"
    until_review(pair.reporter, next(pair.numbers), told, number)
    return told


def _away(
    playing: Playing, stage: Stage, pairs: list[Pair], others: list[str], chance: random.Random
) -> int:
    """How many questions were asked meanwhile."""
    begun, phase, asked = time.monotonic(), -1, 0
    while (passed := time.monotonic() - begun) < playing.size:
        if int(passed / PHASE) > phase:
            phase = int(passed / PHASE)
            stage.sim("DELETE", "/faults")
            stage.sim("POST", "/faults", {"endpoint": "*", "times": 10_000, **AWAY[phase % 5]})
            if phase == 0:
                for pair in pairs:
                    pair.reporter.taps("ยืนยันการส่ง")
        stage.person_of(chance.choice(others)).says(chance.choice(ASKED))
        asked += 1
        pause(min(ASKS_EVERY, playing.size / 10))
        playing.went(int(time.monotonic() - begun) - playing.done)
    stage.sim("DELETE", "/faults")
    return asked


def quota_gone(playing: Playing) -> str:
    """Reports are sent while the month's pushes are spent, and approved in the next one."""
    with databases(playing.folder) as fresh:
        for count in playing.portions(SPENT_AN_OFFICE):
            with (
                playing.round() as folder,
                staged(lambda: Stage(folder, fresh("sqlite"), simulated=True)) as stage,  # noqa: B023
            ):
                office = Office(stage)
                for first in range(0, count, len(office.pairs)):
                    _spent(playing, office, office.pairs[: count - first])
                ledger.check(stage, office.approved)
    playing.judge()
    return "each held back, each arrived once in the next month"


def _spent(playing: Playing, office: Office, pairs: list[Pair]) -> None:
    stage = office.stage
    used = stage.sim("GET", "/state")["quota"]["used"]
    stage.sim("POST", "/quota", {"limit": used})
    told = [
        f"ยังไม่ได้เริ่ม {next(pair.numbers)} ของ {pair.reporter.id[:6]} เพราะรอประกาศ" for pair in pairs
    ]
    refused = refused_for_the_month(stage)
    for pair, report in zip(pairs, told, strict=True):
        sends_report(pair.reporter, report.split()[1], report, playing.done + len(report))
    until(lambda: refused_for_the_month(stage) > refused, stage.logs)
    stage.sim("POST", "/quota", {"limit": 10**6})
    stage.office_time_moves(A_MONTH_LATER)
    skip_waits(stage.database)
    for pair, report in zip(pairs, told, strict=True):
        approves(pair.superior, report)
        pair.reporter.hears("รายงานได้รับอนุมัติแล้ว", report.split()[1])
        office.approved.append(report)
        playing.went()


def clock_jumps(playing: Playing) -> str:
    """The bot's clock jumps both ways, every second or so, while LINE's goes on."""
    chance, reports = random.Random(playing.seed), 0
    with databases(playing.folder) as fresh:
        for jumps in playing.portions(JUMPS_AN_OFFICE):
            with (
                playing.round() as folder,
                staged(lambda: Stage(folder, fresh("sqlite"), simulated=True)) as stage,  # noqa: B023
            ):
                office = Office(stage)
                with office.at_work():
                    for _ in range(jumps):
                        pause(chance.uniform(0.5, 2.0))
                        _jump(stage, chance.choice((-1, 1)) * chance.choice(HOURS))
                        playing.went()
                    _jump(stage, 0.0)
                ledger.check(stage, office.approved)
                reports += len(office.approved)
    playing.judge()
    return f"{reports:,} reports, none lost, none twice"


def _jump(stage: Stage, hours: float) -> None:
    """Every process of the bot reads so much beside the true time; the stand-in keeps its own."""
    clock = stage.folder / "simulator" / "clock.json"
    written = clock.with_suffix(".jump")
    written.write_text(json.dumps({"offset_seconds": hours * 3600}), encoding="utf-8")
    written.replace(clock)
