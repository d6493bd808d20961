"""Who is told stands at the end of the words: that is no part of the message."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.circulars.circular_line import tells_several
from handlers.understand.told.told_to_at_end import told_to_at_end
from tests.handlers.house import Chat

LIFT, FINANCE = "ลิฟต์ปิดซ่อมวันศุกร์", "สำนักการคลังและงบประมาณ"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (f"แจ้งว่า{LIFT} ให้สำนักการคลังทราบด้วยค่ะ", LIFT),
        (f"ส่งข้อความว่า {LIFT} ให้สำนักการคลังทราบ", LIFT),
        (f"ส่งประกาศเรื่อง{LIFT} ให้คนในสำนักการคลังได้รับทราบโดยทั่วกัน", LIFT),
        (f"แจ้งข่าว {LIFT} แล้วแจ้งให้สำนักการคลังรู้ด้วย", LIFT),
        ("เตือนว่าใกล้ครบกำหนดรายงาน 2.1 ให้สำนักการคลังทราบ", "ใกล้ครบกำหนดรายงาน 2.1"),
    ],
)
@pytest.mark.every(1)
def test_a_message_ends_before_who_gets_it(admin: Chat, words: str, text: str) -> None:
    found = admin.says(words).state["answers"]
    assert (found["whom"], found["text"]) == ("bureau", text)
    assert found["bureau"]["name"] == FINANCE and "ตรวจก่อนส่ง" in admin.last


def test_an_executive_still_issues_an_announcement(chat: Callable[[str], Chat]) -> None:
    issuing = chat("D0001").says("ออกประกาศ งดรับของขวัญปีใหม่ ให้ทุกสำนักทราบ")
    assert issuing.state["answers"]["title"] == "งดรับของขวัญปีใหม่"


def test_everybody_may_be_told_so(admin: Chat) -> None:
    found = admin.says("แจ้งว่างดรับของขวัญปีใหม่ ให้ทุกสำนักทราบ").state["answers"]
    assert (found["whom"], found["text"]) == ("everybody", "งดรับของขวัญปีใหม่")


def test_where_the_people_are_asked_for_both_are_taken(admin: Chat) -> None:
    admin.says("ส่งข้อความถึง").says(f"{LIFT} ให้สำนักการคลังทราบ")
    found = admin.state["answers"]
    assert (found["bureau"]["name"], found["text"]) == (FINANCE, LIFT)
    assert "“ให้สำนักการคลังทราบ” บอกผู้รับ" in admin.since(-3)
    assert "ยังไม่ได้เก็บ" not in admin.since(-3)


@pytest.mark.parametrize(
    ("to", "text"),
    [
        ("สำนักการคลัง", LIFT),
        ("สำนักประชาสัมพันธ์", f"{LIFT} ให้สำนักการคลังทราบ"),  # they are to tell the others
    ],
)
def test_the_end_of_the_text_is_cut_where_it_names_those_who_get_it(
    admin: Chat, to: str, text: str
) -> None:
    admin.says(f"ส่งข้อความถึง{to}").says(f"{LIFT} ให้สำนักการคลังทราบ")
    assert admin.state["answers"]["text"] == text


@pytest.mark.parametrize("who", ["D0103", "D0001"])
def test_who_may_not_write_to_many_hands_it_to_the_administrators(
    chat: Callable[[str], Chat], who: str
) -> None:
    words = f"แจ้งว่า{LIFT} ให้สำนักการคลังทราบด้วยค่ะ"
    told = chat(who).answer_to(words)
    assert "การส่งข้อความถึงหลายคนเป็นของผู้ดูแลระบบ" in told and words in told


@pytest.mark.parametrize(
    "words",
    [
        "แจ้งว่าได้รับกระเช้าวันศุกร์ ให้ทุกคนทราบ",  # a gift of one's own
        f"แจ้งว่า{LIFT} ให้หัวหน้าทราบ",  # one person
        f"แจ้งว่า{LIFT} ให้ทุกคนทราบไปแล้ว",  # it is over
        f"แจ้งว่า{LIFT} ให้ทุกคนทราบหรือยัง",
        f"ออกประกาศเรื่อง{LIFT} ให้ทุกสำนักทราบ",  # which executives may issue
    ],
)
def test_other_words_tell_nothing_to_many(words: str) -> None:
    assert not tells_several(words)


def test_the_people_are_those_behind_the_last_words() -> None:
    told = told_to_at_end("ขอให้ทุกคนส่งรายงาน 2.1 ให้สำนักการคลังทราบ")
    assert told is not None and (told.text, told.whom) == ("ขอให้ทุกคนส่งรายงาน 2.1", "สำนักการคลัง")
    assert told_to_at_end("ขอให้ทุกคนส่งรายงาน 2.1") is None
