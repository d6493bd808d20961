"""Words below a card or a list do what the button does that they mean (docs/decisions/0143)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.advice import advising
from tests.handlers.calendar_events.test_show_calendar import filled
from tests.handlers.circulars import sent_circulars
from tests.handlers.executive_news import announcing
from tests.handlers.gifts import gifting
from tests.handlers.house import Chat, House
from tests.handlers.labels import CHANCE
from tests.handlers.working_groups.conftest import secretary
from tests.understanding.scenes import tapped, types_in

__all__ = ["filled", "secretary"]


def comes_of(chat: Chat, act: Callable[[], object]) -> tuple[str, list[str]]:
    """What is said to it, and which conversations are open then; all of it is taken back."""
    shown = {who: list(each) for who, each in chat.house.shown.items()}
    asked, count = dict(chat.house.asked), len(chat.heard)
    taken_back = chat.house.connection.begin_nested()
    act()
    said = CHANCE.sub("#", chat.since(count))
    opened = chat.house.states(chat.user_id).values()
    rows = sorted(f"{row.flow} {row.step} {row.status}" for row, _ in opened)
    taken_back.rollback()
    del chat.heard[count:]
    chat.house.shown, chat.house.asked = shown, asked
    return said, rows


def button(chat: Chat, spoken: str) -> str:
    return next(each.target for each in chat.house.shown[chat.user_id][0] if each.spoken == spoken)


def same(chat: Chat, words: str, spoken: str) -> None:
    data = button(chat, spoken)
    typed = comes_of(chat, lambda: types_in(chat, words))
    assert typed == comes_of(chat, lambda: tapped(chat, data))


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("งานวันที่ 10 อยู่ที่ไหน", "ดู สัมมนาผู้รายงาน"),
        ("มีงานเพิ่มอีกค่ะ", "เพิ่มกำหนดการ"),
        ("ช่วงถัดไปมีอะไร", "กำหนดการช่วงถัดไป"),
    ],
)
def test_a_row_of_the_calendar_is_opened_by_what_it_is_about(
    filled: Chat, words: str, spoken: str
) -> None:
    same(filled.says("กำหนดการ"), words, spoken)


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("งานนี้ไม่จัดแล้ว", "ยกเลิกกำหนดการ"),
        ("งานล่มแล้ว ยกเลิกเลย", "ยกเลิกกำหนดการ"),
        ("แก้อันนี้หน่อย", "เปลี่ยนกำหนดการ"),
        ("ห้องผิด ขอแก้", "เปลี่ยนกำหนดการ"),
        ("เปิดให้คนเซ็นชื่อด้วย", "เปิดลงชื่อของงานนี้"),
    ],
)
def test_a_card_does_what_is_said_of_it(filled: Chat, words: str, spoken: str) -> None:
    filled.says("กำหนดการ")
    tapped(filled, button(filled, "ดู ประชุมใหญ่"))
    same(filled, words, spoken)


@pytest.mark.parametrize(
    ("words", "spoken"),
    [("ถอนเรื่องนั้น", "ถอนข้อความ"), ("ส่งผิด เอาคืน", "ถอนข้อความ"), ("ขออ่านตัวเต็ม", "ดูข้อความ")],
)
def test_a_message_that_was_sent(admin: Chat, words: str, spoken: str) -> None:
    sent_circulars.sends(admin).says("ข้อความที่ส่ง")
    tapped(admin, button(admin, "ดู"))
    same(admin, words, spoken)


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("ยุบคณะนี้ไปเลย", "ลบคณะทำงาน"),
        ("รายชื่อผิด แก้หน่อย", "แก้คณะทำงาน"),
        ("เปลี่ยนประธานค่ะ", "แก้คณะทำงาน"),
        ("จะจดการประชุมครั้งใหม่", "บันทึกการประชุม"),
    ],
)
def test_a_working_group(secretary: Chat, words: str, spoken: str) -> None:
    same(secretary.says("คณะทำงาน"), words, spoken)


@pytest.mark.parametrize(
    "words",
    [
        "ยังไม่ยกเลิกนะ", "อย่าเพิ่งแก้", "ยกเลิกไปแล้วหรือยัง", "ยกเลิกการลาวันศุกร์", "ทำไมต้องแก้",
        "แก้รายงาน 1.10", "งานนี้เลื่อนเป็นบ่ายสอง", "ขอบคุณค่ะ",
    ],
)  # fmt: skip
def test_what_forbids_asks_or_says_more_does_nothing_there(filled: Chat, words: str) -> None:
    filled.says("กำหนดการ")
    tapped(filled, button(filled, "ดู ประชุมใหญ่"))
    data = button(filled, "ยกเลิกกำหนดการ"), button(filled, "เปลี่ยนกำหนดการ")
    cancelled = comes_of(filled, lambda: tapped(filled, data[0]))
    changed = comes_of(filled, lambda: tapped(filled, data[1]))
    assert comes_of(filled, lambda: types_in(filled, words)) not in (cancelled, changed)


def test_what_a_tap_settles_at_once_is_asked_about(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    announcing.drafted(demo)
    executive = chat("D0001").says("ประกาศที่รอออก").says("โอเค เห็นชอบตามนี้")
    assert "จะ “ออกประกาศ” ใช่ไหม" in executive.last
    count = len(executive.heard)
    assert announcing.TITLE in executive.taps("ออกประกาศ").since(count)


@pytest.mark.soak
def test_a_new_day_is_taken_for_what_is_in_sight_and_shown_first(filled: Chat) -> None:
    filled.says("กำหนดการ")
    tapped(filled, button(filled, "ดู ประชุมใหญ่"))
    count = len(filled.heard)
    filled.says("เลื่อนไปวันที่ 12")
    assert "12 มีนาคม 2570" in filled.last and "ยังไม่ได้บันทึก" in filled.since(count)


@pytest.mark.soak
def test_the_bureau_in_sight_is_reminded_after_its_own_question(admin: Chat) -> None:
    admin.says("ใครยังไม่ส่ง").says("ทวงสำนักแรกให้ทีค่ะ")
    assert "สำนักการคลังและงบประมาณ · ผู้ที่ค้างรอบ 20 มีนาคม 2570: จะส่ง" in admin.last
    admin.says("ยกเลิก").says("ใครยังไม่ส่ง").says("เตือนสำนักนี้ด้วย")
    assert [each[:6] for each in admin.offers[:2]] == ["1. สำน", "2. สำน"]
    assert not admin.house.states(admin.user_id)


@pytest.mark.parametrize("words", ["มีใครรายงานของขวัญเข้ามาบ้างคะ", "แล้วของขวัญล่ะ", "ไปดูฝั่งของขวัญ"])
def test_gifts_that_wait_are_shown_to_who_decides(
    chat: Callable[[str], Chat], head: Chat, words: str
) -> None:
    gifting.gives(chat("D0106"))
    count = len(head.says("รออนุมัติ").heard)
    assert "กระเช้าผลไม้" in head.says(words).since(count)


def test_a_look_at_reports_opens_no_gift(chat: Callable[[str], Chat], head: Chat) -> None:
    gifting.gives(chat("D0106"))
    head.says("เมนู").says("ขอดูรายงานที่รออนุมัติหน่อยค่ะ")
    assert not head.house.states(head.user_id)


@pytest.mark.soak
def test_an_answer_in_words_is_shown_before_it_is_sent(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    advising.adviser(demo)
    advising.asks(chat(advising.ASKING))
    adviser = chat(advising.ADVISING).says("คำถามที่รอ").taps("เปิด")
    adviser.says("ตอบเขาว่าหน่วยละหนึ่งภาพก็พอ")
    assert "หน่วยละหนึ่งภาพก็พอ" in adviser.last and "ส่งคำตอบ" in adviser.offers


def test_words_that_say_more_offer_the_button_in_sight(secretary: Chat) -> None:
    secretary.says("คณะทำงาน").says("ยุบคณะกรุงเทพมหานครแบบใหม่")
    assert secretary.offers[0] == "ลบคณะทำงาน"


@pytest.mark.parametrize(
    "said", ["ส่งใหม่เลย", "แก้แล้วค่ะ ส่งใหม่เลย", "พิมพ์ใหม่นะ", "แก้ใหม่ให้หน่อย", "ส่งใหม่"]
)
def test_what_is_done_anew_adds_nothing_else(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").sends_file()
    assert "รับของขวัญ" in me.offers
    me.says(said)
    assert not [row for row, _ in me.house.states(me.user_id).values() if row.flow == "report_gift"]
