"""Another wording is wished of a text before it is sent: the bot asks for the new words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.wishes.wording_wished import LAST, WHOLE, wording_wished
from tests.handlers.executive_news.announcing import TEXT, TITLE, drafted
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, SECRETARY

_TWO = "ขอให้ทุกคนงดรับของขวัญ\nผู้ใดฝ่าฝืนจะถูกลงโทษ"
_NEW = "หากมีข้อสงสัย โปรดสอบถามกลุ่มงานส่งเสริมคุณธรรม"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("ถ้อยคำย่อหน้าสองแข็งไปหน่อย ขอเบาลงนิดนึง", 2),
        ("ย่อหน้าแรกยาวไปค่ะ", 1),
        ("ภาษาดูห้วนไปนิด", WHOLE),
        ("ขอปรับภาษาให้สุภาพกว่านี้หน่อย", WHOLE),
        ("เอ่อ สำนวนย่อหน้าสุดท้ายอ่านแล้วเหมือนสั่งเกินไป", LAST),
        ("ช่วยแก้ถ้อยคำบรรทัดที่ 3 ให้นุ่มนวลขึ้นครับ", 3),
    ],
)
def test_the_wording_is_wished_of_a_paragraph(words: str, place: int) -> None:
    assert wording_wished(words) == place


@pytest.mark.parametrize(
    "words",
    [
        "ถ้อยคำแข็งไปไหม",
        "ย่อหน้าสองเป็นอะไร",
        "ห้องแข็งไปหน่อย",
        "ข้อความยาวได้กี่ตัวอักษร",
        "ใช้ภาษาอังกฤษได้ไหม",
        "ถ้อยคำดีแล้วค่ะ",
        "ประชุมยาวไปหน่อย",
    ],
)
def test_other_words_wish_none(words: str) -> None:
    assert wording_wished(words) is None


@pytest.mark.parametrize(
    ("words", "wished"),
    [
        ("อ่านแล้วแข็งไป ขอแก้ให้นุ่มลงหน่อย", True),
        ("ห้วนไปนิดนะ", True),
        ("ช่วยปรับให้สุภาพกว่านี้", True),
        ("แข็งไปไหม", False),
        ("แก้วันเป็น 5-9 มี.ค.", False),
        ("ส่งเลยค่ะ", False),
    ],
)
def test_where_one_text_is_in_sight_it_need_not_be_named(words: str, wished: bool) -> None:
    assert (wording_wished(words, alone=True) == WHOLE) is wished


@pytest.fixture
def card(demo: House, chat: Callable[[str], Chat]) -> Chat:
    admin = chat(ADMIN).says("ออกประกาศ").says(TITLE).says(_TWO).taps("ทุกคนในสำนักงาน")
    admin.taps("ไม่แนบ").taps("ขอให้กดรับทราบ").taps("ในสรุปประจำวัน").taps("วันนี้ถึงอีก 14 วัน")
    return admin.says("ผู้นำองค์กร").taps("กิจกรรม 3.7")


@pytest.mark.soak
def test_the_new_words_are_asked_for_and_shown_before(card: Chat) -> None:
    card.says("ถ้อยคำย่อหน้าสองแข็งไปหน่อย ขอเบาลงนิดนึง")
    assert "ย่อหน้าที่ 2 ตอนนี้: “ผู้ใดฝ่าฝืนจะถูกลงโทษ”" in card.since(0)
    card.says(_NEW)
    assert "แก้ตามนี้" in card.offers and card.state["answers"]["text"] == _TWO
    card.taps("แก้ตามนี้")
    assert card.state["answers"]["text"] == f"ขอให้ทุกคนงดรับของขวัญ\n{_NEW}"


def test_a_paragraph_is_told_anew(card: Chat) -> None:
    card.says(f"ย่อหน้าที่ 2 ขอเปลี่ยนเป็น {_NEW}")
    assert card.state["answers"]["text"] == f"ขอให้ทุกคนงดรับของขวัญ\n{_NEW}"
    assert "มี 2 ย่อหน้า" in card.says("ย่อหน้าที่ 5 เป็น ขอความร่วมมือทุกท่าน").since(0)


def test_it_may_still_be_sent_or_asked_of(card: Chat) -> None:
    card.says("ภาษาดูห้วนไปนิด").says("ส่งถึงใครบ้างคะ").says("ทำต่อ")
    assert card.state["answers"]["text"] == _TWO
    assert "ส่งร่างให้" in card.says("ส่งได้เลยค่ะ").since(0)


@pytest.mark.parametrize("words", ["ส่งเฉพาะคนที่เป็นผู้รายงานกับหัวหน้านะ", "เอาแค่หัวหน้ากลุ่มพอค่ะ"])
def test_other_duties_are_no_readers_of_an_announcement(card: Chat, words: str) -> None:
    card.says(words)
    assert "ยังเลือกตามหน้าที่อื่นไม่ได้" in card.since(0)
    assert card.state["answers"]["whom"] == "office"


def test_whoever_issues_it_sends_it_back_with_these_words(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    drafted(demo)
    executive = chat(SECRETARY).says("ประกาศรอออก").says("ถ้อยคำแข็งไปหน่อย ขอเบาลงนิดนึง")
    assert "กลับให้แก้ตามนี้ไหม\nถ้อยคำแข็งไปหน่อย ขอเบาลงนิดนึง" in executive.last


def test_a_letter_of_one_paragraph(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says(f"ส่งข้อความถึงทุกคน: {TEXT}").says("ย่อหน้าสองดุไปหน่อย")
    assert f"ข้อความตอนนี้: “{TEXT}”" in admin.since(0)
    assert admin.says(_NEW).taps("แก้ตามนี้").state["answers"]["text"] == _NEW


def test_an_order_about_it_is_no_new_wording(card: Chat) -> None:
    card.says("อ่านแล้วแข็งไป ขอแก้ให้นุ่มลงหน่อย")
    card.says("เอาคำว่าผู้ใดออกจากข้อความ").taps("แก้ตามนี้")
    assert card.state["answers"]["text"] == _TWO.replace("ผู้ใด", "")
