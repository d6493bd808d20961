"""From February to the end of March over HTTP: who is reminded when, and silence afterwards.

Office time is the stand-in's; days on which nothing can happen are skipped. The worker's own pass
comes every twenty seconds of real time: beside it, this process makes one at each moment visited.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.queues.outbox import OutboxMessage
from tests.journeys.office_time import Calendar, OtherDay, office_time, owes_one_report
from tests.journeys.people import Person, picture
from tests.journeys.reporting import approves
from tests.models.reminders.owing import at
from tests.talk import actions, words

pytestmark = pytest.mark.xdist_group("reminders")
NAMES = {
    "D0103": "reporter",
    "D0104": "other reporter",
    "D0102": "head",
    "D0101": "director",
    "D0002": "administrator",
    "D0106": "staff",
    "D0202": "reporter elsewhere",
}
STEPS = {
    "reporter": ["02-05", "03-02", "03-11", "03-17", "03-19", "03-22", "03-24"],
    "other reporter": ["03-17", "03-19", "03-22", "03-24"],
    "head": ["03-17", "03-19", "03-22", "03-24"],
    "director": ["03-23", "03-25"],
    "administrator": ["03-22", "03-24"],
}
# Each step's day, and beside them: days off, days between, nights, the early morning.
MOMENTS = [
    at(date(2027, 2, 4)), at(date(2027, 2, 5), 8, 20), at(date(2027, 2, 5)),
    at(date(2027, 2, 5), 16), at(date(2027, 2, 6), 12), at(date(2027, 2, 22)),
    at(date(2027, 3, 2)), at(date(2027, 3, 11)), at(date(2027, 3, 16), 18, 10),
    at(date(2027, 3, 17)), at(date(2027, 3, 18)), at(date(2027, 3, 19), 8, 40),
    at(date(2027, 3, 19), 18, 10), at(date(2027, 3, 20)), at(date(2027, 3, 21)),
    at(date(2027, 3, 22)), at(date(2027, 3, 23)), at(date(2027, 3, 24)), at(date(2027, 3, 25)),
]  # fmt: skip
AFTERWARDS = [at(date(2027, 3, 26)), at(date(2027, 3, 30)), at(date(2027, 4, 5))]
TOLD = "รอหนังสือเวียนของคณะทำงานกลาง"
HEADS = "รหัสปิดบันทึกประจำวัน"


class Year(Calendar):
    """The stage's office time, and who was reminded on which day so far."""

    def __init__(self, calendar: Calendar) -> None:
        super().__init__(calendar.stage, calendar.worker)
        self.people = {who: self.stage.person(staff_id) for staff_id, who in NAMES.items()}
        self.reminded: dict[str, list[str]] = defaultdict(list)
        self._seen = {who: len(person.entries()) for who, person in self.people.items()}

    def comes(self, moment: datetime) -> None:
        """Office time goes on; whoever heard anything was reminded."""
        super().comes(moment)
        for who, said in self.news():
            assert "เตือนอะไรฉันบ้าง" in said, f"{who} was told something else: {said[:200]}"
            self.reminded[who].append(moment.strftime("%m-%d"))

    def news(self) -> Iterator[tuple[str, str]]:
        """What everybody heard since the last look, but for the week's heads of the trail."""
        for who, person in self.people.items():
            entries = person.entries()
            heard = [words(each["message"]) for each in entries[self._seen[who] :]]
            yield from ((who, said) for said in heard if not said.startswith(HEADS))
            self._seen[who] = len(entries)


@pytest.fixture(scope="module")
def year(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    with office_time(migrated_sqlite, tmp_path_factory.mktemp("spring"), OtherDay) as calendar:
        calendar.stage.database.write(owes_one_report)
        yield Year(calendar)


@pytest.mark.soak
def test_everybody_is_reminded_at_their_step_on_working_days_and_then_is_silence(
    year: Year,
) -> None:
    for moment in MOMENTS:
        year.comes(moment)
    assert year.reminded == STEPS
    reporter, head = year.people["reporter"], year.people["head"]
    _reports_from_the_digest(reporter)
    approves(head, TOLD)
    reporter.hears("รายงานได้รับอนุมัติแล้ว", "9.1")
    year.stage.settles()
    assert list(year.news())
    for moment in AFTERWARDS:
        year.comes(moment)
    assert year.reminded == STEPS
    year.stage.database.read(_each_message_has_arrived)
    assert _digests(year) == [len(days) for days in STEPS.values()]


def _reports_from_the_digest(reporter: Person) -> None:
    """The tap leads to the first question of that very report."""
    digest = reporter.entries()[-1]["message"]
    assert "รายงาน 9.1" in words(digest)
    reporter.taps("รายงาน", digest).hears("9.1", "· สถานะ")
    reporter.taps("ยังไม่ได้ดำเนินการ").hears("· สิ่งที่ทำ")
    reporter.says(TOLD).hears("· งบประมาณ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").hears("· หลักฐาน")
    reporter.sends_files([picture(9)]).hears("· การเผยแพร่")
    reporter.taps("ยังไม่ได้เผยแพร่").hears("ตรวจทานก่อนส่ง", TOLD)
    reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว")


def _each_message_has_arrived(session: Session) -> None:
    assert set(session.scalars(select(OutboxMessage.state))) == {"sent"}


def _digests(year: Year) -> list[int]:
    """How many digests stand in the chats of those who had any."""

    def is_digest(message: Any) -> bool:
        return any(a.get("data", "").startswith("o:why_reminded") for a in actions(message))

    return [
        sum(is_digest(entry["message"]) for entry in year.people[who].entries()) for who in STEPS
    ]
