"""A notice's buttons can be typed, too: what a push showed is kept beside its row in the outbox."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from bot.simulator import seed
from models.queues.outbox import OutboxMessage
from models.queues.shown_buttons import ShownButton, in_sight
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from scheduler.reminders.reminders_fire import fire_one
from scheduler.upkeep.leftovers import purge_bodies
from tests.fakes import MovableClock
from tests.handlers.reports.sent_reports import TOLD
from tests.models.reminders.owing import at
from tests.talk import Talk

REPORTER, HEAD = seed.line_id("D0103"), seed.line_id("D0102")


def reports(who: Talk, number: str) -> None:
    who.says(f"รายงาน {number}").taps("เสร็จแล้ว 100%").says(TOLD)
    who.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี").says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in who.text


def shown(office: Outside) -> list[bytes | None]:
    return office.database.read(
        lambda s: list(s.scalars(select(OutboxMessage.shown).order_by(OutboxMessage.id)))
    )


def test_a_notices_label_does_what_its_button_does(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    reporter, head = talk(REPORTER), talk(HEAD)
    reports(reporter, "1.10")
    assert "ส่งกลับแก้ไข" in head.offers
    head.says("ส่งกลับ แก้ไขค่ะ")
    assert "ส่งกลับรายงาน 1.10 เพราะเหตุใด" in head.last


@pytest.mark.soak
def test_a_label_of_two_notices_is_asked_about(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    reporter, head = talk(REPORTER), talk(HEAD)
    reports(reporter, "1.10")
    reports(reporter, "2.1")
    head.says("ส่งกลับแก้ไข")
    assert "มีปุ่ม “ส่งกลับแก้ไข” 2 รายการ" in head.last
    head.says("2")
    assert "ส่งกลับรายงาน" in head.last


@pytest.mark.soak
def test_a_digests_label_opens_what_it_is_about(
    seeded: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    clock.moment = at(date(2027, 3, 17), 9, 0)
    while any([fire_one(seeded), send_one(seeded)]):
        pass
    reporter = talk(REPORTER)
    assert "เลื่อน" in reporter.offers
    reporter.says("เลื่อนค่ะ")
    typed = reporter.last
    reporter.says("ยกเลิก").taps("เลื่อน")
    assert typed == reporter.last


@pytest.mark.soak
def test_what_a_notice_showed_is_deleted_a_day_after_it_arrived(
    seeded: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    reports(talk(REPORTER), "1.10")
    talk(HEAD)
    assert any(shown(seeded))
    clock.advance(days=1, minutes=1)
    while purge_bodies(seeded):
        pass
    assert not any(shown(seeded))


def test_messages_whose_kinds_a_complaint_has_keep_no_button(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    who = talk(REPORTER)
    who.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ").says("หัวหน้ารับเงินทอนจากผู้ขาย")
    who.taps("ยืนยัน")
    assert "รับข้อร้องเรียนแล้ว" in who.text
    assert shown(seeded) and not any(shown(seeded))


def test_notices_stand_with_the_answer_above_them() -> None:
    one, two, three = (ShownButton(name, name, "postback", f"o:{name}", "") for name in "abc")
    latest_first = [(True, [three]), (False, [two]), (True, []), (False, [one])]
    assert in_sight(latest_first) == [[three, two], [one]]
