"""Who wants a reminder of their own is told that there is none; light questions are left."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.duties.reminder_tables import Snooze
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in


def snoozes(house: House) -> int:
    with house.session() as session:
        return len(list(session.scalars(select(Snooze))))


@pytest.mark.parametrize(
    "said",
    [
        "เตือนผมพรุ่งนี้ 9 โมงให้ส่งของคืน",
        "ช่วยเตือนหน่อยว่าต้องโทรหาช่าง",
        "ฝากเตือนหนูเรื่องนัดหมอฟัน",
        "ช่วยเตือนให้ผมโทรหาแม่พรุ่งนี้",
        "เตือนฉันพรุ่งนี้ 10 โมง โทรหาช่าง",
        "เตือนหน่อย บ่ายสามโทรหาช่างแอร์",
        "เตือนโทรหาพี่แดง พรุ่งนี้ 10 โมง",
        "เตือนส่งเอกสาร พรุ่งนี้ 9 โมง",
        "เตือนพรุ่งนี้ประชุมกรรมการ 9 โมง",
        "เตือนผมด้วย พุธหน้านัดหมอ",
        "ช่วยเตือนเย็นนี้ไปรับลูกหน่อย",
        "อย่าลืมเตือนพี่วันศุกร์นะ ต้องคืนกุญแจ",
        "พรุ่งนี้เช้าปลุกหน่อย 6 โมง",
        "บอตช่วยเตือนกินข้าวเที่ยงหน่อย",
    ],
)
def test_a_reminder_of_ones_own_is_not_possible(demo: House, reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "ตั้งเตือนเรื่องส่วนตัวให้ไม่ได้" in reporter.last and not snoozes(demo)


@pytest.mark.parametrize(
    "said", ["ช่วยตั้งเตือนให้ผมก่อนวันส่งสามวัน", "เตือนผมล่วงหน้า 5 วันได้ไหม", "อยากให้เตือนก่อนกำหนดสองวัน"]
)
def test_a_day_of_ones_choice_is_told_not_to_be_possible(
    demo: House, reporter: Chat, said: str
) -> None:
    reporter.says(said)
    assert "ก่อนกำหนด 30, 14, 7, 3 และ 1 วันทำการ" in reporter.last and not snoozes(demo)
    assert not demo.states(reporter.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "เตือนหนูวันที่ 15 มีนาด้วยนะว่าต้องส่ง 2.1",
        "วันที่ 15 มี.ค. ช่วยเตือนผมส่ง 2.1 ด้วย",
        "ช่วยเตือนส่งรายงาน 2.1 วันศุกร์นี้หน่อย",
        "ขอให้บอตเตือนผมพรุ่งนี้เช้าว่ายังไม่ได้ทำ 2.1",
    ],
)
def test_of_a_report_it_is_told_on_which_days_the_bot_reminds(
    demo: House, reporter: Chat, said: str
) -> None:
    told = reporter.answer_to(said)
    assert "ตั้งวันเตือนเองไม่ได้" in told and not snoozes(demo)
    assert "รายงาน 2.1 กำหนด 20 มี.ค. 70: เตือนผู้รายงานของสำนักวันที่ 2 มี.ค. 70" in told
    assert not demo.states(reporter.user_id)


def test_of_a_round_that_is_sent_it_is_said_so(at_work: House) -> None:
    told = told_in(at_work, "D0103", "ยกเลิก", "เตือนหนูวันที่ 15 มีนาด้วยนะว่าต้องส่ง 2.1")
    assert "กำหนด 20 มี.ค. 70: ส่งแล้ว (รออนุมัติ) บอตจึงไม่เตือนเรื่องนี้" in told


@pytest.mark.parametrize("said", ["เตือน 2.1 อีกทีวันศุกร์", "เตือนผมใหม่วันศุกร์ เรื่อง 2.1"])
def test_a_reminder_that_is_to_come_again_is_still_put_off(reporter: Chat, said: str) -> None:
    assert "เลื่อนการเตือน รายงาน 2.1" in reporter.answer_to(said)


@pytest.mark.parametrize(
    "said",
    [
        "ตั้งเตือนรอบ 20 มีนาล่วงหน้า 7 วันให้ทุกสำนักได้ปะ",
        "ขอให้เตือนทุกสำนักก่อนรอบมีนาคมสัก 5 วัน",
        "อยากให้บอตเตือนผู้รายงานก่อนครบกำหนด 10 วัน",
    ],
)
def test_days_before_are_not_chosen_for_others_either(admin: Chat, said: str) -> None:
    told = admin.answer_to(said)
    assert "ตั้งวันหรือตั้งเวลาไม่ได้" in told and "บอตเตือนเองครั้งถัดไป" in told
    assert "ซ้ำเป็นประจำ" not in told and "ส่งเตือนตอนนี้" in admin.offers


@pytest.mark.parametrize(
    "said",
    [
        "เตือนผมทุกวันจันทร์เช้า",
        "เตือนผมตรวจรายงานทุกวันจันทร์เช้านะ",
        "ช่วยเตือนผมทุกเช้าวันจันทร์ว่าใครค้าง",
        "ช่วยเตือนทุกเช้าด้วยค่ะ",
        "ตั้งเตือนให้ผมทุกสิ้นเดือนได้ไหม",
        "อยากให้เตือนทุก 7 วัน",
        "ขอให้บอตแจ้งเตือนผมทุกสัปดาห์เรื่องงบ",
    ],
)
def test_a_reminder_that_comes_back_is_not_possible(
    demo: House, director: Chat, head: Chat, said: str
) -> None:
    assert "ตั้งเตือนซ้ำเป็นประจำเองไม่ได้" in head.says(said).last and not snoozes(demo)
    assert "เตือนอะไรฉันบ้าง" in head.offers and "รับสรุป" not in head.offers
    assert "รับสรุป" in director.says(said).offers


@pytest.mark.parametrize("said", ["เตือนน้องทุกวันจันทร์ให้ส่งรายงาน", "ช่วยเตือนทุกคนในกลุ่มทุกวันศุกร์"])
def test_others_are_not_reminded_again_and_again(
    demo: House, reporter: Chat, head: Chat, said: str
) -> None:
    assert "ตั้งเตือนผู้อื่นซ้ำเป็นประจำไม่ได้" in head.says(said).last and not snoozes(demo)
    assert "บุคลากรในสายงานของท่าน" in head.taps("เตือน").last
    assert "ตั้งเตือนผู้อื่น" not in reporter.says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "เตือนทุกวันไหม",
        "ทำไมเตือนทุกวัน",
        "ไม่ต้องเตือนผมทุกวัน",
        "เตือนทุกสำนักให้ส่งรายงาน",
        "เตือนทุกวันเลยนะ",
        "เตือนบ่อยแค่ไหน",
    ],
)
def test_how_often_it_reminds_is_another_matter(head: Chat, said: str) -> None:
    assert "ซ้ำเป็นประจำ" not in head.says(said).last


@pytest.mark.parametrize("said", ["เตือน 2.1 อีกทีพรุ่งนี้", "เลื่อน 2.1 พรุ่งนี้"])
def test_a_reminder_of_work_is_put_off_as_before(demo: House, reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert snoozes(demo) == 1


@pytest.mark.parametrize(
    "said", ["เตือนอะไรฉันบ้าง", "เตือนผมเรื่องรายงานเมื่อไหร่", "ไม่ต้องเตือนผมให้ส่งรายงานแล้ว"]
)
def test_other_words_on_reminders_stay_as_they_were(reporter: Chat, said: str) -> None:
    assert "ตั้งเตือนเรื่องส่วนตัว" not in reporter.says(said).since(0)


def test_who_did_not_want_to_put_off_is_told_so(demo: House, reporter: Chat) -> None:
    reporter.says("เลื่อน").says("ไม่ใช่ อยากให้เตือนเฉยๆ ไม่ได้เลื่อน")
    assert "ยังไม่ได้ตั้งหรือเลื่อน" in reporter.last and not snoozes(demo)


@pytest.mark.parametrize("opened", ["เลื่อน", "เอกสาร"])
def test_another_wish_at_the_first_question_is_heard(reporter: Chat, opened: str) -> None:
    reporter.says(opened).says("โหวตคนดีตรงไหน")
    assert "ลงคะแนน" in reporter.last and not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize(
    ("opened", "said"),
    [("เลื่อน", "อันแรก"), ("เลื่อน", "ทั้งหมดเลย"), ("เอกสาร", "อะไรก็ได้"), ("เอกสาร", "ไม่รู้")],
)
def test_words_that_mean_nothing_else_leave_the_question(
    reporter: Chat, opened: str, said: str
) -> None:
    reporter.says(opened).says(said)
    assert reporter.house.states(reporter.user_id)


@pytest.mark.parametrize("said", ["เตือนฉันวันที่ 30 ว่าส่งรายงาน", "ช่วยเตือนผมพรุ่งนี้ให้ส่งรายงาน 3.6"])
def test_a_reminder_of_a_report_has_no_day_of_its_own(reporter: Chat, said: str) -> None:
    assert "ตั้งวันเตือนเองไม่ได้" in reporter.says(said).last


def test_the_only_reminder_is_not_put_off_by_a_day_alone(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    chat("D0106").says("เตือนวันศุกร์")
    assert not snoozes(demo)


def test_of_a_matter_in_sight_the_days_are_told(demo: House, reporter: Chat) -> None:
    reporter.says("3.6 ส่งเมื่อไหร่").says("ช่วยเตือนก่อนวันนั้นซักสามวันด้วยนะคะ")
    assert "รายงาน 3.6 กำหนด 20 มิ.ย. 70" in reporter.last and "16 มิ.ย. 70" in reporter.last
    assert not demo.states(reporter.user_id)


@pytest.mark.parametrize(
    "said", ["เตือน 2.1 วันศุกร์", "เตือนอีกทีพรุ่งนี้", "พรุ่งนี้ค่อยเตือนใหม่นะ", "เตือนเรื่องหลักธรรมพรุ่งนี้"]
)
def test_putting_off_is_heard_as_before(reporter: Chat, said: str) -> None:
    assert "เลื่อนการเตือน" in reporter.says(said).since(0)


@pytest.mark.parametrize("words", ["ตั้งเตือนพรุ่งนี้ 9 โมง ส่งแบบให้คลัง"])
def test_a_reminder_for_oneself_is_no_reminder_of_others(head: Chat, words: str) -> None:
    assert "ส่งเตือนตอนนี้" not in head.says(words).offers
