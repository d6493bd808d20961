"""A new year is prepared, opens on its day and takes over what is open, whatever is killed; before
that day nobody hears of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people import people
from models.people.person import Person
from models.plans import plan_files, plans
from models.plans.years import preparing
from models.plans.years.year_end import CARRIED, CLOSED, YearEnd
from tests.journeys import ledger
from tests.journeys.administering import (
    HALFWAY,
    ON_BOTH,
    Desk,
    Stages,
    at_the_desk,
    told,
)
from tests.journeys.office_time import OtherDay
from tests.journeys.processes import until
from tests.models.reminders.owing import at
from tests.talk import words

YEAR, PLAN = 2571, "central-2571"
HIDDEN = "กิจกรรมที่ยังไม่บอกใคร"
OPENED = "เริ่มปีงบประมาณ 2571 แล้ว"
REPORTER, EXECUTIVE = "D0103", "D0001"
ASKED = ("แผนปี 2571", "รอบส่งรายงานปี 2571", "สถานะปี 2571", "ตุลาคมต้องส่งอะไร")


class September(OtherDay):
    """The new year is prepared from the first of the month."""

    begins = date(2027, 9, 6)


@pytest.mark.parametrize(("kind", "seed"), ON_BOTH)
def test_soak_a_year_is_prepared_opened_and_told_once(stages: Stages, kind: str, seed: int) -> None:
    with at_the_desk(stages, kind, seed, September) as desk:
        a_plan_is_rolled(desk)
        bureaus_check_their_people(desk)
        it_is_set_to_open(desk)
        nobody_hears_of_it(desk)
        desk.time.comes(at(date(2027, 9, 30), 17))
        nobody_hears_of_it(desk)
        it_opens_on_its_day(desk)
        what_is_open_is_decided(desk)
        once = ("year.begun", "year.rolled", "year.set", "year.opened")
        trail = desk.stage.database.read(ledger.verbs)  # the worker begins before the desk is there
        assert {verb: trail[verb] for verb in once} == dict.fromkeys(once, 1)


def a_plan_is_rolled(desk: Desk) -> None:
    admin = desk.admin
    admin.says("ตั้งปีใหม่").hears("ยังไม่มีใครเห็นเรื่องของปีนี้", "แผนของปีใหม่ · ยังขาด")
    admin.says("ยกแผนไปปีใหม่").hears("เลือกแผนเพื่อดู")
    admin.taps("ดู").hears("32 กิจกรรม", "ยกแผนนี้")
    admin.taps_and_it_dies("ยกแผนนี้", HALFWAY).hears(f"ยกแผน {PLAN} ไปปี 2571 แล้ว")
    desk.stage.database.write(_has_words_of_its_own)


def _has_words_of_its_own(session: Session) -> None:
    plan = plans.named(session, PLAN)
    assert plan is not None
    content = plan_files.read_plan(plan.source)
    rows = [replace(row, title=f"{HIDDEN} {row.title}") for row in content.activities]
    plan.title = HIDDEN
    plan.source = plan_files.as_text(replace(content, title=HIDDEN, activities=tuple(rows)))


def bureaus_check_their_people(desk: Desk) -> None:
    admin, reporter = desk.admin, desk.unlucky(REPORTER)
    admin.says("สำนักตรวจรายชื่อ").hears("ถูกต้อง 0 จาก 5 สำนัก")
    admin.taps_and_it_dies("ขอให้ตรวจ 5 สำนัก", HALFWAY).hears("ส่งให้ผู้รายงาน 3 สำนักแล้ว")
    reporter.hears("ขอให้ตรวจรายชื่อของสำนัก")
    reporter.taps("ดูรายชื่อ").hears("มีแก้", "นายสมมติ ช่วยรายงาน")
    reporter.taps("มีแก้").hears("พิมพ์ว่าต้องแก้อะไร")
    reporter.says("นายสมมติ ช่วยรายงาน เกษียณแล้ว").hears("ส่งให้ผู้ดูแลระบบแล้ว")
    card = admin.hears("แจ้งแก้รายชื่อ", "เกษียณแล้ว")
    admin.taps("แก้แล้ว", card).hears("สำนัก")
    finance = desk.unlucky("D0202")
    finance.says("ตรวจรายชื่อ").hears("ตรวจรายชื่อของสำนัก", "2 คน")
    finance.taps_and_it_dies("ถูกต้อง", HALFWAY).hears("บันทึกแล้วว่ารายชื่อของสำนักถูกต้อง")
    verbs = ("year.roster_asked", "year.roster_checked", "year.roster_settled")
    assert desk.done(*verbs) == dict(zip(verbs, (1, 2, 1), strict=True))


def it_is_set_to_open(desk: Desk) -> None:
    desk.admin.says("เปิดปี").hears("1 ตุลาคม 2570 ระบบเปิดให้เอง", "ยังไม่พร้อม")
    desk.admin.taps_and_it_dies("ตั้งให้เปิดเอง", HALFWAY).hears("จะเปิดเองวันที่ 1 ตุลาคม 2570")


def nobody_hears_of_it(desk: Desk) -> None:
    for staff_id in (REPORTER, EXECUTIVE):
        somebody = desk.unlucky(staff_id)
        for asked in ASKED:
            before = len(somebody.entries())
            somebody.says(asked)
            until(lambda: len(somebody.entries()) > before, desk.stage.logs)  # noqa: B023  not kept
    desk.stage.settles()
    assert desk.stage.database.read(lambda s: preparing.is_prepared(s, YEAR))
    for chat in desk.stage.chats:
        person = desk.stage.person_of(chat)
        known = told(person, HIDDEN) + told(person, OPENED)
        assert not known or person.id == desk.admin.id, person.tail()


def it_opens_on_its_day(desk: Desk) -> None:
    stage = desk.stage
    before = {chat: told(stage.person_of(chat), OPENED) for chat in stage.chats}
    stage.worker_points = ["year:open@1", "year:tell@1", "send:claimed@3"]
    stage.kill(stage.worker_pids[0])
    desk.time.comes(at(date(2027, 10, 1), 10))
    reached = stage.database.read(_reached)

    def all_were_told() -> bool:
        stage.tend()
        return all(told(stage.person_of(chat), OPENED) > before[chat] for chat in reached)

    until(all_were_told, stage.logs, stage.patience)
    stage.settles()
    since = Counter(
        {chat: told(stage.person_of(chat), OPENED) - before[chat] for chat in stage.chats}
    )
    assert +since == Counter(reached)
    assert not stage.worker_points and stage.worker_kills >= 3
    asks = desk.unlucky(REPORTER)
    asks.says("แผนปี 2571").hears(HIDDEN)
    desk.admin.says("เปิดปี 2571").hears("เปิดแล้ว")


def _reached(session: Session) -> list[str]:
    found = session.scalars(select(Person).where(*people.REACHABLE))
    return [person.line_user_id for person in found if person.line_user_id is not None]


def what_is_open_is_decided(desk: Desk) -> None:
    admin = desk.admin
    card = words(admin.says("เรื่องค้างของปีก่อน").hears("ยังไม่ตัดสิน"))
    count = int(re.findall(r"ยังไม่ตัดสิน (\d+) เรื่อง", card)[0])
    admin.taps("ดู").hears("ปิด")
    admin.taps("ปิด").hears("ส่งเป็นเอกสารแล้ว")
    admin.taps_and_it_dies("ส่งเป็นเอกสารแล้ว", HALFWAY).hears("ปิดแล้ว 1 เรื่อง")
    admin.taps_and_it_dies("ยกไปทั้งหมด", HALFWAY).hears("ตัดสินครบแล้ว")
    outcomes = desk.stage.database.read(lambda s: Counter(s.scalars(select(YearEnd.outcome))))
    assert outcomes == {CLOSED: 1, CARRIED: count - 1}
