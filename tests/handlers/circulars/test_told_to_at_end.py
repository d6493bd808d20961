"""Who is told stands at the end of the words: that is no part of the message."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.told.told_to_at_end import ToldTo, told_to_at_end
from tests.growth import grows_evenly
from tests.handlers.house import Chat

LIFT, FINANCE = "ลิฟต์ปิดซ่อมวันศุกร์", "สำนักการคลังและงบประมาณ"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (f"แจ้งว่า{LIFT} ให้สำนักการคลังทราบด้วยค่ะ", LIFT),
        (f"ส่งข้อความว่า {LIFT} ให้สำนักการคลังทราบ", LIFT),
        (f"ส่งประกาศเรื่อง{LIFT} ให้คนในสำนักการคลังได้รับทราบโดยทั่วกัน", LIFT),
        (f"แจ้งข่าว {LIFT} แล้วแจ้งให้สำนักการคลังรู้ด้วย", LIFT),
        (f"แจ้งว่า{LIFT} กรุณาแจ้งให้สำนักการคลังทราบ", LIFT),
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
    found = admin.says(f"แจ้งว่า{LIFT} ให้ทุกสำนักทราบ").state["answers"]
    assert (found["whom"], found["text"]) == ("everybody", LIFT)


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


@pytest.mark.parametrize(
    ("words", "flow"),
    [
        ("แจ้งว่าฉันจะร้องทุกข์เรื่องหัวหน้าด่า ให้เจ้าหน้าที่ทราบ", "file_complaint"),
        ("แจ้งเรื่องผอ.เอารถหลวงไปใช้ส่วนตัว ให้เจ้าหน้าที่ทราบ", "file_complaint"),
        ("แจ้งว่าได้กระเช้าจากบริษัท ก. ให้กลุ่มงานจริยธรรมทราบ", "report_gift"),
        ("แจ้งว่าได้รับกระเช้าจากร้านค้าวันศุกร์ ให้ทุกคนทราบ", "report_gift"),
        ("แจ้งว่าพรุ่งนี้ลา ให้สำนักทราบ", "tell_absence"),
    ],
)
@pytest.mark.every(1)
def test_what_the_bot_takes_itself_opens_its_own_conversation(
    admin: Chat, chat: Callable[[str], Chat], words: str, flow: str
) -> None:
    for who in (chat("D0103"), admin):
        assert _opened(who.says(words)) == [flow]


def test_a_report_stays_one(chat: Callable[[str], Chat]) -> None:
    words = "แจ้งว่าทำกิจกรรม 2.1 เสร็จแล้ว งบ 5000 ให้สำนักนโยบายและแผนทราบ"
    assert _opened(chat("D0103").says(words)) == ["report_activity"]


def _opened(chat: Chat) -> list[str]:
    found = chat.house.states(chat.user_id).values()
    return [row.flow for row, _ in found if row.status == "active"]


@pytest.mark.parametrize(
    "words",
    [
        "พรุ่งนี้ไฟดับ ขอให้หัวหน้าแจ้งให้คนในสำนักการคลังทราบ",
        "พรุ่งนี้ไฟดับ ขอให้หัวหน้ากลุ่ม ช่วยแจ้งให้คนในสำนักการคลังทราบ",
        "พรุ่งนี้ไฟดับ หัวหน้ากลุ่มทุกท่าน กรุณาแจ้งให้คนในสำนักการคลังทราบ",
        "ใครไม่มาประชุม กรุณาแจ้งให้สำนักการคลังทราบ",
        "ผู้รายงานทุกคนต้องส่งรายงานให้สำนักการคลังทราบ",
        "พรุ่งนี้ประชุม 9 โมง ให้คนในสำนักการคลังกดรับทราบ",
    ],
)
@pytest.mark.every(1)
def test_a_text_that_asks_somebody_else_to_tell_stays_whole(admin: Chat, words: str) -> None:
    assert told_to_at_end(words) is None
    admin.says("ส่งข้อความถึงสำนักการคลัง").says(words)
    assert admin.state["answers"]["text"] == words


@pytest.mark.parametrize(
    ("words", "text", "whom"),
    [
        ("พรุ่งนี้ไฟดับ กรุณาแจ้งให้ทุกคนทราบ", "พรุ่งนี้ไฟดับ", "ทุกคน"),
        ("พรุ่งนี้ไฟดับ โปรด แจ้งให้ทุกคนทราบค่ะ", "พรุ่งนี้ไฟดับ", "ทุกคน"),
        ("พรุ่งนี้ไฟดับ รบกวนให้ทุกคนได้รับทราบด้วยนะคะ", "พรุ่งนี้ไฟดับ", "ทุกคน"),
        ("ลิฟต์ซ่อมเสร็จแล้ว ให้ทุกคนทราบ", "ลิฟต์ซ่อมเสร็จแล้ว", "ทุกคน"),
        ("ขอให้ทุกคนส่งรายงาน 2.1 ให้สำนักการคลังทราบ", "ขอให้ทุกคนส่งรายงาน 2.1", "สำนักการคลัง"),
    ],
)
@pytest.mark.every(1)
def test_what_leads_to_the_people_is_no_part_of_the_text(words: str, text: str, whom: str) -> None:
    told = told_to_at_end(words)
    assert told == ToldTo(text, whom, words.removeprefix(text).strip())


@pytest.mark.parametrize("end", ["ทราบ", "x", ""])
@pytest.mark.parametrize(
    "piece", [" ", "ให้คน ", "ให้คน", "แจ้ง", "แจ้ง ", "ทราบ", "ทราบค่ะ ", "ขอให้ ", ", ", "รับ"]
)
@pytest.mark.every(1)
def test_hard_texts_take_no_longer_than_others(piece: str, end: str) -> None:
    read = told_to_at_end
    assert grows_evenly(lambda row: read(f"xxxxx{row}ให้คน{row}{end}"), piece, 5000)
    assert grows_evenly(lambda row: read(f"xxxxx ให้คนทราบ{row}{end}"), piece, 5000)
