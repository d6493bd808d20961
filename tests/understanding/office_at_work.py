"""The demo's office at work: something of every kind has been begun, so that cards have rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.simulator import seed
from models.crypto import Sealer
from models.queues.outbox_queue import Envelope
from tests import migrated
from tests.handlers.advice import advising
from tests.handlers.appointments import clinic
from tests.handlers.attendance import meeting
from tests.handlers.circulars import sent_circulars
from tests.handlers.complaints.casework import files
from tests.handlers.demo_file import opened
from tests.handlers.executive_news import announcing
from tests.handlers.gifts import gifting
from tests.handlers.house import Chat, House
from tests.handlers.house_standing import Numbers, Standing
from tests.handlers.reports.sent_reports import sends
from tests.handlers.sign_offs import on_road
from tests.handlers.surveys import surveying
from tests.handlers.working_groups.meetings.test_note_meeting import MINUTES
from tests.handlers.working_groups.test_note_group import PASTED
from tests.understanding.scenes import demo_database

STAFF_ID = {
    "reporter": "D0103",
    "head": "D0102",
    "director": "D0101",
    "admin": "D0002",
    "executive": "D0001",
    "receiver": "D0105",
    "staff": "D0106",
    "adviser": "D0003",
}
_EVENTS = (
    "ประชุมใหญ่ พรุ่งนี้ 9.00-12.00 ห้อง 301",
    "อบรมจริยธรรม 9 มี.ค. 13.00-16.00 ห้อง 402 ทุกคน",
    "สัมมนาผู้รายงาน 10 มี.ค. ผู้รายงานทุกสำนัก",
)


@dataclass(frozen=True)
class _Played:
    """The office after `at_work`; what happens later does not change it.

    heard: what each person has heard.
    """

    file: bytes
    sealer: Sealer
    standing: Standing
    sent: Sequence[Envelope]
    heard: Mapping[str, Sequence[dict[str, Any]]]


def told_in(office: House, who: str, *words: str) -> str:
    """Says the words as this person of the demo; returns the answer to the last of them."""
    chat = Chat(office, seed.line_id(who))
    for each in words[:-1]:
        chat.says(each)
    return chat.answer_to(words[-1])


@contextmanager
def office_at_work() -> Iterator[tuple[House, dict[str, Chat]]]:
    """The office at work and its people as `at_work` leaves them, played once. What is done
    there is taken back."""
    begun = played()
    with opened(begun.file) as database, database.engine.connect() as connection:
        outer = connection.begin()
        house = House(connection, sealer=begun.sealer, numbers=Numbers())
        house.stands(begun.standing)
        house.sent += begun.sent
        people = {name: Chat(house, seed.line_id(each)) for name, each in STAFF_ID.items()}
        for name, chat in people.items():
            chat.heard += begun.heard[name]
        yield house, people
        outer.rollback()


@cache
def played() -> _Played:
    """Played once in a process and in those that are forked from it."""
    with demo_database() as (database, sealer):
        with database.engine.begin() as connection:
            house = House(connection, sealer=sealer, numbers=Numbers())
            people = at_work(house)
        heard = {name: [*chat.heard] for name, chat in people.items()}
        file = migrated.whole_file(database)
    return _Played(file, sealer, house.standing, [*house.sent], heard)


def at_work(house: House) -> dict[str, Chat]:
    """Everybody, by what they do; each has seen the day's first menu."""
    people = {name: Chat(house, seed.line_id(each)) for name, each in STAFF_ID.items()}
    reporter, head, admin, staff = (people[each] for each in ("reporter", "head", "admin", "staff"))
    _reports(reporter, head)
    gifting.gives(staff)
    gifting.gives(staff, what="นาฬิกาตั้งโต๊ะ 4,200 บาท")
    gifting.gives(head, what="ปากกา 3,800 บาท")
    files(house)
    files(house)
    for line in _EVENTS:
        admin.says(f"เพิ่มกำหนดการ {line}").taps("บันทึก")
    reporter.says(PASTED).taps("บันทึก").says(MINUTES).taps("บันทึก")
    sent_circulars.sends(admin)
    advising.adviser(house)
    advising.asks(staff)
    advising.asks(reporter, "ใบลงชื่อใช้ลายเซ็นดิจิทัลได้ไหมสำหรับอบรมออนไลน์")
    clinic.opens_slots(people["adviser"])
    clinic.takes(reporter)
    surveying.makes(reporter)
    announcing.issued(house)
    announcing.drafted(house)
    meeting.opens_event(reporter)
    on_road.proposed(house)
    for each in people.values():
        each.says("เมนู")
    return people


def _reports(reporter: Chat, head: Chat) -> None:
    """Two wait for the head, one was returned."""
    for number in ("3.3", "2.1", "1.10"):
        sends(reporter, number=number)
    head.says("รออนุมัติ")
    shown = head.house.shown[head.user_id][0]
    head.taps_data(next(each.target for each in shown if "3.3" in each.spoken))
    head.taps("ส่งกลับแก้ไข").says("จำนวนคนไม่ตรงกับใบลงชื่อ").taps(head.offers[0])
