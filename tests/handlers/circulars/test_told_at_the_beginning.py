"""What is told with the words that begin a message, an announcement or a document is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.circulars.circular_line import behind_another
from handlers.executive_news.news_words import title_and_text
from tests.handlers.house import Chat


def test_a_message_behind_what_is_put_off_keeps_its_people_and_words(admin: Chat) -> None:
    admin.says("เพิ่มบุคลากร").says("นายสมมติ ใหม่มาก")
    admin.says("เดี๋ยวค่อยเพิ่ม ไปทำประกาศก่อน จะแจ้งทุกคนว่าวันที่ 9 ธันวามีงานที่ห้องประชุม 1")
    assert "ตรวจก่อนส่ง" in admin.last
    found = admin.state["answers"]
    assert (found["whom"], found["text"]) == ("everybody", "วันที่ 9 ธันวามีงานที่ห้องประชุม 1")


@pytest.mark.parametrize(
    "words",
    [
        "ขอประกาศแจ้งในสำนักว่า พรุ่งนี้ไฟดับ 9-12 น.",
        "ส่งข้อความถึงทุกคนในสำนักว่า พรุ่งนี้ไฟดับ 9-12 น.",
        "ส่งข้อความถึงคนในสำนักเรา: พรุ่งนี้ไฟดับ 9-12 น.",
    ],
)
def test_those_of_the_own_bureau_are_meant_by_it(admin: Chat, words: str) -> None:
    found = admin.says(words).state["answers"]
    assert (found["whom"], found["text"]) == ("bureau", "พรุ่งนี้ไฟดับ 9-12 น.")
    assert found["bureau"]["name"] == "สำนักพัฒนาทรัพยากรบุคคล"


@pytest.mark.parametrize("words", ["แจ้งทุกคนว่าประชุม", "เดี๋ยวค่อยแจ้งทุกคน", "ไปประชุมก่อนนะ"])
def test_no_other_message_begins_there(words: str) -> None:
    assert behind_another(words) == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ออกประกาศ เรื่องงดรับของขวัญ ให้ทุกคนถือปฏิบัติ",
         ("งดรับของขวัญ", "งดรับของขวัญ ให้ทุกคนถือปฏิบัติ")),
        ("ร่างประกาศเรื่องการแต่งกายผ้าไทยทุกวันศุกร์ค่ะ", ("การแต่งกายผ้าไทยทุกวันศุกร์", "")),
        ("ออกประกาศ", ("", "")),
        ("ออกประกาศยังไงคะ ต้องทำอะไรบ้าง", ("", "")),
    ],
)  # fmt: skip
def test_title_and_text_stand_behind_the_command(words: str, told: tuple[str, str]) -> None:
    assert title_and_text(words) == told


def test_the_announcement_goes_on_at_its_readers(chat: Callable[[str], Chat]) -> None:
    executive = chat("D0001").says("ออกประกาศ เรื่องงดรับของขวัญปีใหม่ทุกชนิด ให้ทุกคนถือปฏิบัติ")
    assert "ประกาศถึงผู้ใด" in executive.last


def test_a_document_keeps_its_round_named_by_a_month(chat: Callable[[str], Chat]) -> None:
    receiver = chat("D0105").says("ขอเอกสารตัวเลขร้องเรียนรอบมีนา")
    found = receiver.state["answers"]
    assert (found["kind"], found["due"]) == ("complaints", "2027-03-20")


@pytest.mark.parametrize("end", ["ให้กดรับทราบในศุกร์นี้", "ให้ทุกคนกดรับทราบภายในวันศุกร์", "ขอให้ตอบรับทุกคน"])
@pytest.mark.parametrize("begins", ["แจ้งเวียนทุกคนหน่อย", "ส่งข้อความถึงทุกคน", "ส่งข้อความถึงทุกคน:"])
def test_a_letter_that_asks_to_be_acknowledged_is_to_be(admin: Chat, begins: str, end: str) -> None:
    found = admin.says(f"{begins} งดรับกระเช้าสงกรานต์ {end}").state["answers"]
    assert found["acknowledges"] == "yes" and found["text"] == f"งดรับกระเช้าสงกรานต์ {end}"
