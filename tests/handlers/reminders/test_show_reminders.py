"""`เตือน`: what goes out next, what became of it, and whom LINE does not reach."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from models.duties.reminder_tables import LEFT_OUT, REPLY, ReminderDigest, ReminderLine
from models.people.person import Person
from models.plans.working_days import working_days
from models.queues import quota
from models.queues.outbox import CANCELLED, SENT, OutboxMessage
from models.queues.quota import Quota
from models.reminders import reminder_record
from models.reminders.reminder_pass import pass_at
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR, HEAD, REPORTER, number_of, person

STEP_DAY = datetime(2027, 3, 17, 2, 0, tzinfo=UTC)  # three working days before Saturday the 20th
DAY = STEP_DAY.date()


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    found = chat(ADMIN)
    found.house.now = STEP_DAY
    return found


def said_by_a_pass(house: House) -> list[int]:
    """A pass whose digests are written down as said; whom it told."""
    with house.session() as session:
        found = pass_at(session, working_days(session), house.now).digests
        told = reminder_record.note_digests(session, found, house.now)
        session.commit()
    return [digest.person_id for digest in told]


def push(house: House, person_id: int, **values: object) -> None:
    """The digest of that person as the outbox has it."""
    with house.session() as session:
        known = {
            "key": f"digest:{person_id}:{DAY}", "kind": "digest", "lane": "lane", "body": b"s",
            "must_arrive": False, "retry_key": "r", "created_at": house.now,
        }  # fmt: skip
        session.add(OutboxMessage(**(known | values)))
        session.commit()


# -- what is to come -----------------------------------------------------------------------------


def test_an_administrator_reads_first_how_many_hear_of_how_much(admin: Chat) -> None:
    admin.says("เตือน")
    with admin.house.session() as session:
        found = pass_at(session, working_days(session), STEP_DAY).digests
    duties = {line.duty.key for digest in found for line in digest.lines}
    assert f"จะเตือน {len(found)} คน รวม {len(duties)} เรื่อง" in admin.heard[-1]["altText"]
    assert f"จะเตือน {len(found)} คน รวม {len(duties)} เรื่อง" in admin.last
    assert "วันพุธที่ 17 มีนาคม 2570 เวลา 09.00 น." in admin.last
    assert "อีก 3 วันทำการ" in admin.last and "วันศุกร์ที่ 19 มีนาคม 2570" in admin.last
    assert admin.offers[-5:] == [
        "ส่งเตือนตอนนี้", "เลื่อนวันส่งของรอบ", "คนที่เตือนไม่ถึง", "ผลการเตือน", "เมนู",
    ]  # fmt: skip


@pytest.mark.parametrize("hour", [14, 23])  # 21:00 and, the next day, 06:00 at the office
def test_at_night_the_next_morning_is_named(admin: Chat, hour: int) -> None:
    admin.house.now = STEP_DAY.replace(hour=hour)
    admin.says("เตือน")
    assert "วันพฤหัสบดีที่ 18 มีนาคม 2570 เวลา 08.30 น." in admin.last


def test_what_was_said_today_is_counted_and_not_promised_again(admin: Chat) -> None:
    told = said_by_a_pass(admin.house)
    admin.says("เตือน")
    assert f"เตือนแล้ว {len(told)} คน" in admin.last
    assert "วันพุธที่ 17" not in admin.last


def test_the_quota_is_told_or_that_it_is_not_known(admin: Chat) -> None:
    assert "ยังไม่ทราบโควตา" in admin.says("เตือน").last
    with admin.house.session() as session:
        quota.store(session, Quota(300, 120, STEP_DAY))
        session.commit()
    assert "คิดโควตาแล้ว 120 จาก 300 ข้อความ เหลือ 180" in admin.says("เตือน").last


def test_the_next_reminders_are_listed_by_bureau(admin: Chat) -> None:
    admin.says("เตือน").taps("ดูรายสำนัก")
    assert "เตือนครั้งถัดไป รายสำนัก" in admin.last
    for name in ("สำนักบริหารงานกลาง", "สำนักการคลังและงบประมาณ", "สำนักประชาสัมพันธ์"):
        assert name in admin.last


@pytest.mark.soak
def test_a_supervisor_sees_only_people_in_the_line_below(
    chat: Callable[[str], Chat], admin: Chat
) -> None:
    del admin
    head, director = chat(HEAD), chat(DIRECTOR)
    head.says("เตือน")
    assert "จะเตือน 2 คน" in head.last and "บุคลากรในสายงานของท่าน" in head.last
    assert "เลื่อนวันส่งของรอบ" not in head.offers and "โควตา" not in head.last
    head.taps("ดูรายสำนัก")
    assert "สำนักบริหารงานกลาง" in head.last and "สำนักประชาสัมพันธ์" not in head.last
    assert "จะเตือน 3 คน" in director.says("เตือน").last


@pytest.mark.parametrize("staff_id", [REPORTER, "D0106", "D0001"])
def test_others_are_told_kindly_that_it_is_not_theirs(
    chat: Callable[[str], Chat], staff_id: str
) -> None:
    told = chat(staff_id).says("เตือน").last
    assert "เปิดให้เฉพาะผู้มีหน้าที่ คือ ผู้บังคับบัญชา และ ผู้ดูแลระบบ" in told


@pytest.mark.parametrize(
    "said",
    ["จะส่งข้อความออกไปหาใครบ้าง", "พรุ่งนี้จะมีข้อความอะไรออกไป ส่งถึงใคร", "ระบบจะส่งข้อความออกไปถึงใครบ้างคะ"],
)
def test_what_the_bot_will_send_are_the_reminders(chat: Callable[[str], Chat], said: str) -> None:
    assert chat(ADMIN).says(said).last.startswith("การเตือน")
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in chat("D0001").says(said).last


# -- the paper list ------------------------------------------------------------------------------


def test_whom_line_does_not_reach_is_listed_with_what_they_should_hear(admin: Chat) -> None:
    person(admin.house, REPORTER, blocked_at=STEP_DAY)
    admin.says("เตือน").taps("คนที่เตือนไม่ถึง")
    assert "คนที่เตือนไม่ถึง 1 คน" in admin.last
    assert "รายงานดี" in admin.last and "บล็อกบอตไว้" in admin.last and "กิจกรรม " in admin.last


def test_a_bureau_in_which_nobody_can_be_told_is_named(admin: Chat) -> None:
    for staff_id in ("D0301", "D0302"):
        person(admin.house, staff_id, line_user_id=None)
    admin.says("เตือน").taps("คนที่เตือนไม่ถึง")
    assert "ไม่มีผู้รับแจ้งใน LINE เลย" in admin.last and "สำนักประชาสัมพันธ์" in admin.last


def test_when_all_are_reached_it_says_so(admin: Chat) -> None:
    admin.says("เตือน").taps("คนที่เตือนไม่ถึง")
    assert "คนที่เตือนไม่ถึง 0 คน" in admin.last and "รับแจ้งทาง LINE ได้" in admin.last


def test_whom_reminders_do_not_reach_can_be_asked_at_once(admin: Chat) -> None:
    asked = admin.says("เตือน").taps("คนที่เตือนไม่ถึง").last
    assert admin.says("ใครเตือนไม่ถึง").last == asked
    assert "ใครยังไม่ลงทะเบียน" in admin.offers


@pytest.mark.soak
def test_a_long_list_comes_in_pages_that_lose_nobody(admin: Chat) -> None:
    with admin.house.session() as session:
        first = session.scalars(select(Person).where(Person.staff_id == REPORTER)).one()
        for number in range(20):
            session.add(
                Person(
                    staff_id=f"X{number}", name=f"นายตัวอย่าง คนที่ {number:02}", position="",
                    bureau_id=first.bureau_id, roles=["staff", "reporter"],
                )
            )  # fmt: skip
        session.commit()
    admin.says("เตือน").taps("คนที่เตือนไม่ถึง")
    seen = admin.last
    while "หน้าถัดไป" in admin.offers:
        seen += admin.taps("หน้าถัดไป").last
    assert all(seen.count(f"คนที่ {number:02} ") == 1 for number in range(20))


# -- what became of it ---------------------------------------------------------------------------


def test_before_the_first_reminder_there_are_no_results(admin: Chat) -> None:
    assert "ยังไม่มีการเตือน" in admin.says("เตือน").taps("ผลการเตือน").last


def test_every_outcome_is_counted_and_opens_into_names(admin: Chat) -> None:
    house = admin.house
    people = said_by_a_pass(house)
    assert len(people) >= 7
    accepted, queued, done, blocked, held, free, parked = people[:7]
    push(house, accepted, state=SENT, sent_via="push")
    push(house, queued)
    push(house, done, state=CANCELLED)
    push(house, blocked, state=CANCELLED)
    push(house, held, fault="push: quota 429")
    push(house, parked, state="parked", fault="push: refused 400")
    with house.session() as session:
        session.get_one(Person, blocked).blocked_at = STEP_DAY
        session.get_one(ReminderDigest, (free, DAY)).via = REPLY
        session.delete(session.get_one(ReminderDigest, (done, DAY)))  # owed no more: unsaid
        outside = number_of(house, "D0106")
        session.add(
            ReminderLine(duty_key="report:1:1:2027-03-20", step="-3", person_id=outside,
                         role="responsible", day=DAY, via=LEFT_OUT)
        )  # fmt: skip
        names = {p.id: p.name for p in session.scalars(select(Person))}
        session.commit()
    admin.says("เตือน").taps("ผลการเตือน")
    for words in ("LINE รับแล้ว", "รอส่ง", "ยกเลิกเพราะทำแล้ว", "บล็อกบอตไว้", "ไม่คิดโควตา",
                  "ส่งไม่สำเร็จ"):  # fmt: skip
        assert words in admin.last, words
    card = admin.beside("ไม่ได้ส่งเพราะโควตา")
    admin.taps_data(card)
    assert "ไม่ได้ส่งเพราะโควตา 2 คน" in admin.last
    assert names[held] in admin.last and names[outside] in admin.last


def test_earlier_days_can_be_reached(admin: Chat) -> None:
    said_by_a_pass(admin.house)
    admin.house.later(days=2)
    said_by_a_pass(admin.house)
    admin.says("เตือน").taps("ผลการเตือน")
    assert "19 มีนาคม 2570" in admin.last
    admin.taps("วันก่อนหน้า")
    assert "17 มีนาคม 2570" in admin.last and "วันก่อนหน้า" not in admin.offers


@pytest.mark.parametrize(
    "data",
    ["v=results&d=x&o=y", "v=nothing", "v=next&p=99", "v=paper&p=-1", "v=results&o=done&p=9"],
)
def test_strange_and_old_buttons_are_answered_kindly(admin: Chat, data: str) -> None:
    said_by_a_pass(admin.house)
    assert admin.taps_data(f"o:reminders?{data}").last


# -- asked on ------------------------------------------------------------------------------------


@pytest.mark.soak
def test_the_reminders_are_asked_on_about_number_names_and_bureaus(admin: Chat) -> None:
    first = admin.says("เตือน").last
    assert admin.says("กี่คน").last == first
    admin.says("ใครบ้าง")
    assert "เตือนครั้งถัดไป" in admin.last and "สำนักการคลังและงบประมาณ" in admin.last
    admin.says("เฉพาะสำนักการคลัง")
    assert "สำนักการคลังและงบประมาณ" in admin.last and "สำนักประชาสัมพันธ์" not in admin.last
    admin.says("แยกตามสำนัก")
    assert "รายสำนัก" in admin.last and "สำนักประชาสัมพันธ์" in admin.last
    assert admin.says("แล้วพรุ่งนี้ล่ะ").last == first  # it tells of both days


@pytest.mark.parametrize("words", ["แล้วเดือนหน้าล่ะ", "ปีก่อนล่ะ", "แล้วกิจกรรม 2.1 ล่ะ"])
def test_the_reminders_of_another_time_are_not_told_as_such(admin: Chat, words: str) -> None:
    admin.says("เตือน").says(words)
    assert "จะเตือน" not in admin.last and "ถามต่อเป็นรายสำนักได้" in admin.last
    assert "เตือน 2 คน" in admin.says("แล้วสำนักการคลังล่ะ").last


def test_a_head_asks_on_about_the_own_people_only(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    head.house.now = STEP_DAY
    head.says("เตือน").says("ใครบ้าง")
    assert "สำนักการคลังและงบประมาณ" not in head.last
    head.says("แล้วสำนักการคลังล่ะ")
    assert "สำนักการคลังและงบประมาณ ·" not in head.last and "เตือน 2 คน" not in head.last


def test_the_results_and_whom_nothing_reaches_are_told_of_one_bureau(admin: Chat) -> None:
    said_by_a_pass(admin.house)
    whole = admin.says("เตือน").taps("ผลการเตือน").last
    admin.says("แล้วสำนักการคลังล่ะ")
    assert "สำนักการคลังและงบประมาณ 17 มีนาคม" in admin.last and admin.last != whole
    admin.says("คนที่เตือนไม่ถึง").says("แล้วสำนักการคลังล่ะ")
    assert "คนที่เตือนไม่ถึง" in admin.last and "สำนักการคลังและงบประมาณ" in admin.last


@pytest.mark.parametrize(
    "words",
    [
        "เตือนเค้าเลย",
        "เตือนคนที่ยังไม่ส่งให้หน่อย",
        "ช่วยทวงพวกนี้ด้วยครับ",
        "บอกเค้าให้รีบส่ง",
        "สั่งทุกคนให้ส่งรายงานภายในวันนี้",
        "ตามงานให้หน่อย",
    ],
)
def test_who_wants_those_in_sight_reminded_is_shown_whom_or_told_that_nobody_was(
    chat: Callable[[str], Chat], words: str
) -> None:
    head = chat(HEAD).says("ใครยังไม่ส่ง").says(words)
    assert "ยังไม่ได้ส่ง เตือนได้ตอนนี้ 1 คน" in head.last and "ส่งเตือนตอนนี้" in head.offers
    leader = chat("D0001").says("สถานะ").says(words)
    assert "ยังไม่ได้เตือนใคร" in leader.last and "ติดต่อผู้ดูแลระบบ" in leader.offers


@pytest.mark.parametrize(
    "words", ["สำนักไหนยังไม่ส่งตามงานให้หน่อย", "ใครยังไม่ส่ง ทวงให้ด้วยครับ", "ใครยังไม่ส่งรายงานบ้างทวงให้หน่อย"]
)
def test_a_question_that_ends_with_the_reminding_offers_it(
    chat: Callable[[str], Chat], words: str
) -> None:
    head = chat(HEAD).says(words)
    assert "จะเตือน" in head.taps("ดูผู้ที่จะเตือน").last
    leader = chat("D0001")
    assert "ยังไม่ได้เตือนใคร" in leader.answer_to(words) and "สถานะ" in leader.last


@pytest.mark.parametrize(
    "words", ["ใครยังไม่ส่ง", "ใครเตือนเรื่องส่งรายงาน", "ใครยังไม่ส่งตามกำหนด", "ใครยังไม่ส่งตามแผนให้ดูหน่อย"]
)
def test_a_question_alone_offers_no_reminding(chat: Callable[[str], Chat], words: str) -> None:
    assert "ดูผู้ที่จะเตือน" not in chat(HEAD).says(words).offers


def test_reports_that_are_not_chased_yet_are_told_of(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    assert "2.1 2.2 3.3" in head.says("ใครยังไม่ส่ง").says("ทวงคนที่ยังไม่ส่งให้หน่อย").last
    assert "ยังไม่ถึงช่วงเตือน" not in head.last
    head.house.now = datetime(2026, 11, 23, 2, tzinfo=UTC)
    told = head.says("ทวงคนที่ยังไม่ส่งให้หน่อย").last
    assert "รายงานที่ยังไม่ส่ง" in told and "ยังไม่ถึงช่วงเตือน บอตเตือนเองตั้งแต่" in told


@pytest.mark.parametrize(
    "words",
    [
        "หนังสือเวียนฉบับล่าสุดใครยังไม่กดรับทราบบ้าง แล้วทวงให้ด้วย",
        "ใครยังไม่เข้าร่วมโนกิ๊ฟบ้าง ทวงให้หน่อย",
        "ใครยังไม่ลงทะเบียนบ้าง ตามให้หน่อย",
        "แบบสำรวจใครยังไม่ตอบ ตามให้ที",
    ],
)
def test_who_lacks_something_else_is_not_answered_with_reminders_of_reports(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat("D0002")
    told = admin.answer_to(words)
    assert "ยังไม่ได้เตือนใคร" in told and "จะเตือน" not in told


def test_those_of_one_activity_are_reminded_of_that(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("สำนักไหนยังไม่ส่ง 2.1 ช่วยเตือนด้วย")
    assert "กิจกรรม 2.1" in admin.last and "ดูผู้ที่จะเตือน" in admin.offers
    assert "ยังไม่ได้เตือนเรื่องรายงาน 2.1" in admin.says("ดูผู้ที่จะเตือน").last
