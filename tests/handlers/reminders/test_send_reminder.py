"""Reminding now: whom, the billed count before the word, once a day to each, never at night."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from models.duties.reminder_tables import ReminderLine
from models.plans.working_days import working_days
from models.queues import quota
from models.queues.quota import Quota
from models.reminders import reminder_record
from models.reminders.reminder_pass import pass_at
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, HEAD, REPORTER, events_of, number_of, sends

MONDAY = datetime(2027, 3, 15, 3, 0, tzinfo=UTC)  # no step falls on that day
SECOND = "D0104"
OTHERS = ("D0202", "D0302")


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    found = chat(ADMIN)
    found.house.now = MONDAY
    return found


def digests(house: House) -> list[str]:
    return [e.key for e in house.sent if e.kind == "digest"]


def put_quota(house: House, limit: int, used: int = 0) -> None:
    with house.session() as session:
        quota.store(session, Quota(limit, used, house.now))
        session.commit()


# -- whom ----------------------------------------------------------------------------------------


def test_all_who_owe_are_told_after_the_billed_count_is_confirmed(admin: Chat) -> None:
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง")
    assert "จะส่ง 3 ข้อความ (คิดโควตา 3)" in admin.last and digests(admin.house) == []
    admin.taps("ยืนยันส่ง 3 ข้อความ")
    assert "รับส่งเตือน 3 คนแล้ว กำลังทยอยส่ง" in admin.last and "ผลการเตือน" in admin.offers
    for staff_id in (REPORTER, *OTHERS):
        assert events_of(admin.house, staff_id, "digest") == 1
    assert events_of(admin.house, SECOND, "digest") == 0


@pytest.mark.soak
def test_the_message_is_the_day_s_digest_with_its_buttons(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง").taps("ยืนยันส่ง 3 ข้อความ")
    reporter.hears([e for e in admin.house.sent if e.kind == "digest"])
    assert "เรื่องที่ต้องทำ" in reporter.last and "รายงาน" in reporter.offers


@pytest.mark.parametrize("typed", ["สำนักบริหารงานกลาง", "บริหารงานกลาง"])
@pytest.mark.soak
def test_one_bureau_is_typed_or_tapped(admin: Chat, typed: str) -> None:
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").says(typed)
    assert "สำนักบริหารงานกลาง: จะส่ง 1 ข้อความ" in admin.last
    admin.says("ย้อนกลับ").taps("สำนักบริหารงานกลาง")
    admin.taps("ยืนยันส่ง 1 ข้อความ")
    assert len(digests(admin.house)) == events_of(admin.house, REPORTER, "digest") == 1


@pytest.mark.parametrize("typed", ["1.10", "20 มีนาคม", "รอบ 30 กรกฎาคม 2570"])
@pytest.mark.soak
def test_an_activity_or_a_round_is_typed(admin: Chat, typed: str) -> None:
    admin.house.now = datetime(2027, 6, 14, 3, 0, tzinfo=UTC) if typed == "1.10" else MONDAY
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").says(typed)
    assert "จะส่ง 3 ข้อความ" in admin.last
    admin.taps("ยืนยันส่ง 3 ข้อความ")
    assert len(digests(admin.house)) == 3


@pytest.mark.parametrize("typed", ["9.9", "1 เมษายน", "สำนักที่ไม่มีอยู่เลย", "กขค"])
@pytest.mark.soak
def test_what_nobody_owes_is_asked_again_with_what_to_type(admin: Chat, typed: str) -> None:
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").says(typed)
    assert "พิมพ์ชื่อสำนัก เลขกิจกรรม หรือวันที่ของรอบ" in admin.since(-2)


@pytest.mark.soak
def test_a_name_that_several_bureaus_have_is_asked_again(admin: Chat) -> None:
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").says("การ")
    assert "กรุณาพิมพ์ชื่อเต็ม" in admin.since(-2)


@pytest.mark.soak
def test_a_button_may_name_the_bureau(admin: Chat) -> None:
    admin.says("เตือน").taps("ส่งเตือนตอนนี้")
    key = admin.button("สำนักบริหารงานกลาง").rpartition(":")[2]
    admin.taps_data(f"o:send_reminder?b={key.removeprefix('b')}")
    assert "สำนักบริหารงานกลาง: จะส่ง 1 ข้อความ" in admin.last
    assert admin.taps_data("o:send_reminder?b=999999").last


# -- once ----------------------------------------------------------------------------------------


@pytest.mark.soak
def test_who_was_told_today_is_counted_and_not_told_again(admin: Chat) -> None:
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").says("บริหารงานกลาง").taps("ยืนยันส่ง 1 ข้อความ")
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง")
    assert "จะส่ง 2 ข้อความ" in admin.last and "วันนี้เตือนไปแล้ว 1 คน" in admin.last
    admin.taps("ยืนยันส่ง 2 ข้อความ")
    assert "ข้าม 1 คน" in admin.last and len(digests(admin.house)) == 3
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง")
    assert "ไม่มีผู้ที่ต้องส่งเตือนเพิ่มแล้ว" in admin.last
    assert "ไม่ได้ส่งเตือน" in admin.taps("ไม่ส่ง").last and len(digests(admin.house)) == 3


@pytest.mark.soak
def test_an_old_button_sends_nothing(admin: Chat) -> None:
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง")
    confirm = admin.button("ยืนยันส่ง 3 ข้อความ")
    admin.taps_data(confirm).taps_data(confirm)
    assert len(digests(admin.house)) == 3


@pytest.mark.soak
def test_the_count_that_was_shown_is_the_one_that_is_sent(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    """Somebody was told meanwhile: the old number confirms nothing."""
    head = chat(HEAD)
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง")
    confirm = admin.button("ยืนยันส่ง 3 ข้อความ")
    head.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง").taps("ยืนยันส่ง 1 ข้อความ")
    admin.taps_data(confirm)
    assert "ปุ่มนี้" in admin.since(-2) and "จะส่ง 2 ข้อความ" in admin.last
    assert len(digests(admin.house)) == 1


@pytest.mark.soak
def test_a_nudge_leaves_the_policy_s_own_steps_as_they_are(admin: Chat) -> None:
    house = admin.house
    house.now = datetime(2027, 3, 11, 3, 0, tzinfo=UTC)
    pass_of(house)
    house.now = MONDAY
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").says("บริหารงานกลาง").taps("ยืนยันส่ง 1 ข้อความ")
    with house.session() as session:
        today = select(ReminderLine.step).where(ReminderLine.day == MONDAY.date())
        assert set(session.scalars(today)) == {"=2027-03-15"}
        [entry] = session.scalars(select(AuditEntry).where(AuditEntry.verb == "reminder.nudge"))
    assert entry.details["messages"] == 1
    assert pass_of(house) == []
    house.later(days=2)
    assert number_of(house, REPORTER) in pass_of(house)


def pass_of(house: House) -> list[int]:
    """A pass whose digests are written down as said; whom it told."""
    with house.session() as session:
        found = pass_at(session, working_days(session), house.now).digests
        told = reminder_record.note_digests(session, found, house.now)
        session.commit()
    return [digest.person_id for digest in told]


@pytest.mark.soak
def test_who_sends_the_report_meanwhile_is_not_told(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    admin.house.now = datetime(2027, 6, 14, 3, 0, tzinfo=UTC)
    sends(chat(REPORTER))
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").says("1.10")
    assert "จะส่ง 3 ข้อความ" in admin.last  # the two other bureaus, and the head who is to approve
    admin.taps("ยืนยันส่ง 3 ข้อความ")
    assert events_of(admin.house, REPORTER, "digest") == 0
    assert events_of(admin.house, HEAD, "digest") == 1


# -- when and how much ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "when"),
    [
        (datetime(2027, 3, 19, 11, 0, tzinfo=UTC), "วันจันทร์ที่ 22 มีนาคม 2570 เวลา 08.30 น."),
        (datetime(2027, 3, 20, 3, 0, tzinfo=UTC), "วันจันทร์ที่ 22 มีนาคม 2570 เวลา 08.30 น."),
        (datetime(2027, 3, 18, 1, 29, tzinfo=UTC), "วันพฤหัสบดีที่ 18 มีนาคม 2570 เวลา 08.30 น."),
    ],
)
def test_at_night_and_on_days_off_it_says_when_it_may_be_sent(
    admin: Chat, now: datetime, when: str
) -> None:
    admin.house.now = now
    admin.says("เตือน").taps("ส่งเตือนตอนนี้")
    assert "นอกเวลาส่งเตือน" in admin.last and when in admin.last


@pytest.mark.soak
def test_a_confirmation_that_comes_in_the_evening_sends_nothing(admin: Chat) -> None:
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง")
    admin.house.later(hours=9)
    admin.taps("ยืนยันส่ง 3 ข้อความ")
    assert "นอกเวลาส่งเตือน" in admin.last and digests(admin.house) == []


@pytest.mark.soak
def test_over_the_quota_it_is_refused_with_what_to_do(admin: Chat) -> None:
    put_quota(admin.house, 2)
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง")
    assert "โควตาไม่พอสำหรับ 3 ข้อความ" in admin.last and "LINE Official Account" in admin.last
    assert "ยืนยันส่ง 3 ข้อความ" not in admin.offers
    admin.taps("ย้อนกลับ").says("บริหารงานกลาง").taps("ยืนยันส่ง 1 ข้อความ")
    assert len(digests(admin.house)) == 1


@pytest.mark.soak
def test_a_quota_spent_meanwhile_refuses_the_tap(admin: Chat) -> None:
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง")
    put_quota(admin.house, 300, 299)
    admin.taps("ยืนยันส่ง 3 ข้อความ")
    assert "โควตาไม่พอ" in admin.last and digests(admin.house) == []


@pytest.mark.soak
def test_the_quota_that_is_left_stands_beside_the_count(admin: Chat) -> None:
    put_quota(admin.house, 300, 100)
    admin.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง")
    assert "เหลือ 200" in admin.last


# -- who may -------------------------------------------------------------------------------------


@pytest.mark.soak
def test_a_supervisor_nudges_only_people_below(chat: Callable[[str], Chat], admin: Chat) -> None:
    head = chat(HEAD)
    head.says("เตือน").taps("ส่งเตือนตอนนี้").says("การคลังและงบประมาณ")
    assert "ในขอบเขตของท่าน" in head.since(-2)
    head.taps("ทุกคนที่ค้าง").taps("ยืนยันส่ง 1 ข้อความ")
    assert len(digests(admin.house)) == events_of(admin.house, REPORTER, "digest") == 1


@pytest.mark.parametrize("staff_id", [REPORTER, "D0106", "D0001"])
def test_nobody_else_may(chat: Callable[[str], Chat], staff_id: str) -> None:
    somebody = chat(staff_id)
    somebody.house.now = MONDAY
    somebody.taps_data("o:send_reminder?")
    assert digests(somebody.house) == []
    assert "ส่งถึง" not in somebody.last


@pytest.mark.soak
def test_before_the_first_step_it_is_said_when_reminding_begins(admin: Chat) -> None:
    admin.house.now = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)  # months before the first round
    admin.says("เตือน").taps("ส่งเตือนตอนนี้")
    begins = "วันศุกร์ที่ 5 กุมภาพันธ์ 2570 เวลา 08.30 น. (กำหนด 20 มี.ค. 70)"
    assert f"ขณะนี้ยังไม่ถึงเวลาเตือนเรื่องใด การเตือนครั้งถัดไปเริ่ม{begins}" in admin.last
    assert f"การเตือนครั้งถัดไป {begins}" in admin.says("เตือน").last.replace("\n", " ")
