"""Several people of several bureaus who report at once, and their superiors who approve."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from tests.journeys.people import Person, picture
from tests.journeys.processes import until
from tests.journeys.stage import Stage

BUREAUS = (("D0103", "D0102"), ("D0202", "D0201"), ("D0302", "D0301"))  # reporter, superior
# Activities with one round each, so that a number names one report of a bureau.
NUMBERS = ("1.10", "1.11", "1.12", "1.13", "1.14", "1.4.1", "1.4.2", "1.4.3", "1.5", "1.6.1",
           "1.6.2", "1.7", "1.8", "1.9", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6",
           "3.7", "3.8", "1.1", "1.2", "1.3", "1.6.3")  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """A bureau's reporter and superior, and the activities they have not reported yet."""

    reporter: Person
    superior: Person
    numbers: Iterator[str]


REST = 1.0  # seconds between two reports of a bureau: there are only so many activities


class Office:
    """The people of one stage, and what was told in the reports that were approved so far."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.pairs = [
            Pair(stage.person(reporter), stage.person(superior), iter(NUMBERS))
            for reporter, superior in BUREAUS
        ]
        self.approved: list[str] = []
        self._shades = itertools.count()
        self._working: list[Future[None]] = []

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Every bureau reports, one activity after the other, while the block runs; what was
        begun then comes through to the approval."""
        enough = threading.Event()
        with ThreadPoolExecutor(len(self.pairs)) as pool:
            self._working = [pool.submit(self._works, pair, enough) for pair in self.pairs]
            try:
                yield
            finally:
                enough.set()
            for each in self._working:
                each.result()

    def until(self, happened: Callable[[], bool]) -> None:
        """Wait while people work; what went wrong with one of them is raised here."""

        def happened_meanwhile() -> bool:
            for each in self._working:
                if each.done():
                    each.result()
            return happened()

        until(happened_meanwhile, self.stage.logs)

    def _works(self, pair: Pair, enough: threading.Event) -> None:
        for number in pair.numbers:
            self._reports(pair, number)
            if enough.wait(REST):
                return
        raise AssertionError("nothing is left to be reported")

    def _reports(self, pair: Pair, number: str) -> None:
        told = f"ยังไม่ได้เริ่ม {number} ของ {pair.reporter.id[:6]} เพราะรอหนังสือเวียน"
        sends_report(pair.reporter, number, told, next(self._shades))
        approves(pair.superior, told)
        pair.reporter.hears("รายงานได้รับอนุมัติแล้ว", number)
        self.approved.append(told)


def sends_report(reporter: Person, number: str, told: str, shade: int) -> None:
    """A report in seven messages, one of them a picture."""
    until_review(reporter, number, told, shade)
    reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว")


def until_review(reporter: Person, number: str, told: str, shade: int) -> None:
    """All of a report but its last word."""
    reporter.says(f"รายงาน {number}").hears("· สถานะ")
    reporter.taps("ยังไม่ได้ดำเนินการ").hears("· สิ่งที่ทำ")
    reporter.says(told).hears("· งบประมาณ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").hears("· หลักฐาน")
    reporter.sends_files([picture(shade)]).hears("· การเผยแพร่")
    reporter.taps("ยังไม่ได้เผยแพร่").hears("ตรวจทานก่อนส่ง", told)


def approves(superior: Person, told: str) -> None:
    card = superior.hears("รายงานรออนุมัติ", told)
    sure = superior.taps("อนุมัติ", card).hears("ยืนยันอนุมัติ")
    superior.taps("ยืนยันอนุมัติ", sure).hears("อนุมัติ", "แล้ว")
