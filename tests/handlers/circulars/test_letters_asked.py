"""What was written to a person is found by topic, time and what is unread, over all subjects."""

from __future__ import annotations

import pytest

from tests.handlers.circulars import sent_circulars
from tests.handlers.executive_news import announcing
from tests.handlers.house import Chat, House

LINE = "ส่งข้อความถึงทุกคน: ขอให้ทุกคนแต่งกายชุดผ้าไทยทุกวันพฤหัสบดี"


@pytest.fixture
def written(demo: House, admin: Chat, reporter: Chat) -> Chat:
    sent_circulars.sends(admin, LINE)
    announcing.issued(demo)
    return reporter.says("เมนู")


@pytest.mark.parametrize(
    ("said", "told", "hidden"),
    [
        ("ขอหนังสือเวียนเรื่องแต่งกายค่ะ", "ผ้าไทย", "งดรับของขวัญ"),
        ("ประกาศเกี่ยวกับงดรับของขวัญปีใหม่ขอดูหน่อย", "งดรับของขวัญปีใหม่", "ผ้าไทย"),
        ("มีหนังสือเวียนเรื่องการลามั้ย", "ไม่พบหนังสือเวียนหรือประกาศเรื่อง “การลา”", "ผ้าไทย"),
        ("หนังสือเวียนเรื่องแต่งกายที่ส่งมา ต้องทำอะไรบ้าง", "ผ้าไทย", "งดรับของขวัญ"),
        ("เวียนเรื่องการลาที่ส่งมา ต้องทำอะไรบ้าง", "เรื่อง “การลา”", "ผ้าไทย"),
        ("ประกาศเดือนก่อนมีไหม", "ไม่มีหนังสือเวียนหรือประกาศที่ส่งถึงท่าน", "ผ้าไทย"),
        ("หนังสือเวียนล่าสุดเรื่องอะไร", "ผ้าไทย", "งดรับของขวัญ"),
        ("หนังสือเวียนใหม่มีอะไรมั่ง", "ผ้าไทย", "งดรับของขวัญ"),
        ("มีหนังสือเวียนไรใหม่มั่งงง", "ผ้าไทย", "งดรับของขวัญ"),
        ("ขอประกาศเรื่องงดรับของขวัญฉบับล่าสุด", "งดรับของขวัญปีใหม่", "ผ้าไทย"),
        ("หนังสือเวียนเรื่องแต่งกายฉบับล่าสุด", "ผ้าไทย", "งดรับของขวัญ"),
        ("หนังสือเวียนเรื่องการลาฉบับล่าสุด", "ไม่พบหนังสือเวียนหรือประกาศเรื่อง “การลา”", "ผ้าไทย"),
        ("มีหนังสือเวียนไหนที่ผมยังไม่ได้รับทราบบ้าง", "งดรับของขวัญปีใหม่", "ผ้าไทย"),
        ("หนังสือเวียนเรื่องงดรับของขวัญ ผมกดรับทราบไปยัง", "พบเรื่อง “งดรับของขวัญ”", "ผ้าไทย"),
        ("หนังสือเวียนวันที่ 26 ก.พ. ผมอ่านไปหรือยัง", "ช่วง 26 กุมภาพันธ์ 2570 ไม่มี", "ผม"),
    ],
)
def test_letters_are_found(written: Chat, said: str, told: str, hidden: str) -> None:
    answer = written.answer_to(said)
    assert told in answer and hidden not in answer


@pytest.mark.soak
def test_the_list_is_asked_on(written: Chat) -> None:
    assert "ไม่มีไฟล์แนบ" in written.says("หนังสือเวียน").says("มีไฟล์แนบมั้ย").last


def test_saying_that_one_has_acknowledged_notes_nothing(written: Chat) -> None:
    written.says("กดรับทราบหนังสือเวียนแล้วนะ")
    assert "ยังไม่มีบันทึกว่าท่านรับทราบ 1 ฉบับ" in written.last


def test_what_is_joined_is_shown_the_way_to_where_no_letter_is_about_it(admin: Chat) -> None:
    told = admin.says("หาประกาศเรื่องงดรับของขวัญ").last
    assert "ไม่พบหนังสือเวียนหรือประกาศเรื่อง “งดรับของขวัญ”" in told
    assert "ขอตัวประกาศ No Gift" in told and "ประกาศที่เข้าร่วม" in told


def test_who_sends_none_is_shown_what_was_sent_to_them(written: Chat) -> None:
    told = written.answer_to("ข้อความที่ส่ง")
    assert "ท่านเห็นเฉพาะที่ส่งถึงท่าน" in told and "ผ้าไทย" in told
