"""Words that take back their own beginning: what is told last is the answer."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.conversation.controls import confirms
from handlers.understand.corrections.taken_back import told_last
from tests.handlers.house import Chat
from tests.understanding.scenes import PLACES, types_in, walks


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("เหลืองค่า เอ้ยเขียว พิมผิด", "เขียว"),
        ("15 กย เอ้ย 20 มิย ค่ะ โทดๆ", "20 มิย"),
        ("20 มีนา เอ้ย บ่แม่น 30 กรกฎา ตาลายแท้", "30 กรกฎา"),
        ("๓,๒๐๐ บาท ขอแก้ไขเป็น ๓,๕๐๐ บาท", "3,500 บาท"),
        ("ร้อยละ ๗๐ ขออภัย ที่ถูกต้องคือร้อยละ ๖๕", "ร้อยละ 65"),
        ("เดิมเข้าใจว่า ๑๐ กุมภาพันธ์ แต่ตรวจสอบแล้วเป็นวันที่ ๑๑ กุมภาพันธ์", "วันที่ 11 กุมภาพันธ์"),
        ("เขียว", None),
        ("เอ้ย เขียว", None),
        ("คุณสมมติ เอากระเช้ามาให้", None),
        ("งานซ่อมลิฟต์ยังไม่สิ้นสุด ผู้รับเหมาทิ้งงาน", None),
        ("เพื่อนบอกว่าเล่นพนันออนไลน์ในเวลาราชการ", None),
    ],
)
def test_the_end_is_found(said: str, last: str | None) -> None:
    assert told_last(said) == last


def answer(chat: Chat, place: str, said: str, name: str) -> Any:
    walks(chat, PLACES[place].opening)
    types_in(chat, said)
    [row] = chat.house.states(chat.user_id).values()
    return row[1]["answers"].get(name)


@pytest.mark.parametrize(
    ("place", "said", "name", "value"),
    [
        ("report:risk", "เหลือง..ไม่สิ เขียว", "risk", "green"),
        ("report:risk", "🟢", "risk", "green"),
        ("report:status", "ร้อยละ ๗๐ ขออภัย ที่ถูกต้องคือร้อยละ ๖๕", "percent", "65"),
        ("gift:value", "๓,๒๐๐ บาท ขอแก้ไขเป็น ๓,๕๐๐ บาท", "value", "3500.00"),
        ("gift:giver", "คุณสมมติ เอากระเช้ามาให้", "giver", "คุณสมมติ"),
    ],
)
def test_what_is_told_last_is_kept(
    reporter: Chat, place: str, said: str, name: str, value: str
) -> None:
    assert answer(reporter, place, said, name) == value


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("complaint:text", "เขาบอกให้จ่ายห้าพัน เอ้ย เปลี่ยนเป็นหกพัน ผมไม่ยอมจ่าย"),
        ("complaint:text", "อยากให้ทุกคนลงชื่อเข้างานเหมือนกันดีกว่า"),
        ("complaint:kind", "ขอเสนอให้ลานจอดรถเปลี่ยนเป็นสวนหย่อมสำหรับประชาชน"),
    ],
)
def test_a_story_is_kept_whole(reporter: Chat, place: str, said: str) -> None:
    assert answer(reporter, place, said, "text") == said.removeprefix("ขอเสนอ")


def test_pieces_are_no_price(reporter: Chat) -> None:
    assert answer(reporter, "gift:value", "1,200 บาท ให้ 2 ชุด", "value") != "2.00"


def test_a_report_told_at_the_start_is_kept_as_typed(reporter: Chat) -> None:
    told = "อบรมผู้ดำรงตำแหน่งใหม่ 40 คน ขณะนี้ได้แจ้งผู้ใดที่ประสงค์จะเข้าร่วมแล้ว"
    types_in(reporter, f"รายงาน 1.10 {told}")
    kept = str([row[1]["answers"] for row in reporter.house.states(reporter.user_id).values()])
    assert "ตำหน่อย" not in kept and "ตอนนี้" not in kept


def test_who_wants_to_be_named_after_all_is_asked_once_more(reporter: Chat) -> None:
    assert answer(reporter, "complaint:text", "ขอเปิดเผยชื่อดีกว่า", "text") is None
    [row] = reporter.house.states(reporter.user_id).values()
    assert row[1]["at"] == "identity" and "identity" not in row[1]["answers"]


@pytest.mark.parametrize("said", ["ส่งเลยค่ะ สู้ๆนะ", "ยืนยันครับ สู้ๆ", "ส่งเลยค่ะ ขอบคุณมากนะคะ"])
def test_a_kind_word_beside_a_yes_leaves_it_a_yes(said: str) -> None:
    assert confirms(said, sends=True)


def test_prose_that_takes_back_a_part_is_asked_about(reporter: Chat) -> None:
    said = "จัดอบรมวันที่ 18 พ.ย. เอ้ยไม่ใช่ 19 พ.ย. คนมา 40 คน"
    assert answer(reporter, "report:done", said, "narrative") is None
    reporter.says("ใช่ค่ะ")
    [row] = reporter.house.states(reporter.user_id).values()
    assert row[1]["answers"]["narrative"] == "จัดอบรมวันที่ 19 พ.ย. คนมา 40 คน"


def test_prose_that_takes_back_a_part_may_be_kept_whole(reporter: Chat) -> None:
    said = "จัดอบรมวันที่ 18 พ.ย. เอ้ยไม่ใช่ 19 พ.ย. คนมา 40 คน"
    assert answer(reporter, "report:done", said, "narrative") is None
    reporter.taps("ใช้ทั้งข้อความ")
    [row] = reporter.house.states(reporter.user_id).values()
    assert row[1]["answers"]["narrative"] == said
