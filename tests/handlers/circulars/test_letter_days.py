"""A message comes no later than what it tells of; when it is wished to go out is no part of it."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

_TOMORROW = "เวียนแจ้งทุกสำนักหน่อยว่าพรุ่งนี้ระบบสารบรรณปิดปรับปรุงตั้งแต่ 5 โมงเย็นถึง 2 ทุ่ม"
_DATED = "วันอังคารที่ 2 มีนาคม 2570 ระบบสารบรรณปิดปรับปรุงตั้งแต่ 5 โมงเย็นถึง 2 ทุ่ม"


@pytest.mark.parametrize(
    ("line", "letter"),
    [
        (
            "ประกาศถึงทุกคนว่า งดจอดรถลานหน้าอาคารวันที่ 5 มีนาคม ส่งพรุ่งนี้ 9 โมง",
            "งดจอดรถลานหน้าอาคารวันที่ 5 มีนาคม",
        ),
        ("แจ้งทุกคนว่า ลิฟต์ปิดซ่อมวันศุกร์ ขอให้ส่งเย็นนี้ค่ะ", "ลิฟต์ปิดซ่อมวันศุกร์"),
        ("แจ้งทุกคนว่า ลิฟต์ปิดซ่อมวันศุกร์ ค่อยส่งพรุ่งนี้เช้า", "ลิฟต์ปิดซ่อมวันศุกร์"),
    ],
)
def test_when_it_is_to_go_out_is_cut_off_and_said(admin: Chat, line: str, letter: str) -> None:
    told = admin.answer_to(line)
    assert admin.state["answers"]["text"] == letter
    assert "ตั้งเวลาส่งเองยังทำไม่ได้" in told and "ไม่นับเป็นข้อความ" in told


@pytest.mark.parametrize(
    "letter",
    [
        "ขอรายชื่อผู้เข้าอบรม ส่งพรุ่งนี้ 9 โมง",
        "ขอรายชื่อผู้เข้าร่วม ส่งวันศุกร์นี้",
        "งดจอดรถ ให้แจ้งคนในห้องด้วย",
    ],
)
def test_what_its_readers_are_to_send_stays(admin: Chat, letter: str) -> None:
    admin.says(f"แจ้งทุกคนว่า {letter}")
    assert admin.state["answers"]["text"] == letter


def test_it_is_cut_off_where_the_letter_is_asked_too(admin: Chat) -> None:
    admin.says("ส่งข้อความถึง").says("ทุกคน").says("ลิฟต์ปิดซ่อมวันศุกร์ ส่งพรุ่งนี้ 9 โมง")
    assert admin.state["answers"]["text"] == "ลิฟต์ปิดซ่อมวันศุกร์"


@pytest.mark.parametrize(
    ("letter", "until"),
    [
        ("พรุ่งนี้ระบบสารบรรณปิด", "2027-03-02"),
        ("งดจอดรถวันที่ 3 มีนาคม", "2027-03-03"),
        ("งดจอดรถวันที่ 15 มีนาคม", "2027-03-04"),
        ("วันนี้บ่ายสองประชุมห้อง 301", "2027-03-02"),
        ("ประชุมห้อง 301", "2027-03-04"),
    ],
)
def test_it_waits_no_longer_than_until_its_day(admin: Chat, letter: str, until: str) -> None:
    admin.says(f"แจ้งทุกคนว่า {letter}")
    assert admin.state["answers"]["until"] == until


def test_what_comes_too_late_is_pointed_out(admin: Chat) -> None:
    admin.says("แจ้งทุกคนว่า วันนี้บ่ายสองประชุมห้อง 301")
    assert "แก้การส่ง" in admin.offers and "อาจเห็นเมื่อ 2 มี.ค. 70" in admin.last
    assert "แก้การส่ง" not in admin.says("แก้เป็นด่วน").offers


@pytest.mark.parametrize("words", ["ใส่วันที่ด้วยค่ะ", "ใส่วันที่", "ระบุวันที่ให้หน่อย"])
def test_a_day_from_today_becomes_a_date(admin: Chat, words: str) -> None:
    assert "พิมพ์ “ใส่วันที่”" in admin.answer_to(_TOMORROW)
    assert admin.says(words).state["answers"]["text"] == _DATED
    assert "ผู้ที่อ่านวันอื่น" not in admin.last


def test_a_date_and_at_once_are_both_taken(admin: Chat) -> None:
    admin.says(_TOMORROW)
    admin.says("แก้เป็นพรุ่งนี้วันที่ 2 มีนาคมนะ กลัวคนงง แล้วต้องถึงวันนี้เลย ด่วน")
    answers = admin.state["answers"]
    assert answers["text"].startswith("พรุ่งนี้วันที่ 2 มีนาคม ระบบ") and answers["sending"] == "urgent"


def test_what_is_not_read_changes_nothing(admin: Chat) -> None:
    text = admin.says(_TOMORROW).state["answers"]["text"]
    admin.says("แก้เป็นแบบอื่นนะ แล้วส่งด่วน")
    assert admin.state["answers"]["text"] == text and admin.state["answers"]["sending"] == "wait"


@pytest.mark.parametrize(
    "letter",
    [
        "เก็บเงินค่าเสื้อคนละ 200 บาท ให้ส่งวันศุกร์นี้",
        "ขอให้คืนหนังสือห้องสมุด ส่งคืนวันศุกร์นี้",
        "ขอให้คืนหนังสือห้องสมุด ส่งวันศุกร์ 9 โมง",
    ],
)
def test_the_day_of_its_readers_stays(admin: Chat, letter: str) -> None:
    told = admin.answer_to(f"แจ้งทุกคนว่า {letter}")
    assert admin.state["answers"]["text"] == letter and "ไม่นับเป็นข้อความ" not in told


@pytest.mark.parametrize("letter", ["รายงานรอบนี้เลยกำหนดแล้ว ขอให้ส่งวันนี้", "การบ้านรอบนี้ ขอให้ส่งวันนี้"])
def test_what_readers_are_to_send_today_is_not_sent_at_once(admin: Chat, letter: str) -> None:
    admin.says("แจ้งทุกคนว่า รายงานรอบนี้เลยกำหนดแล้ว").says(f"แก้ข้อความเป็น {letter}")
    answers = admin.state["answers"]
    assert (answers["text"], answers["sending"]) == (letter, "wait")


def test_a_day_that_stays_is_not_said_to_have_a_date(admin: Chat) -> None:
    admin.says("แจ้งทุกคนว่า ประชุมวันศุกร์ที่แล้วเลื่อนเป็นวันศุกร์นี้ และวันนี้หยุดหนึ่งวัน")
    heard = len(admin.heard)
    admin.says("ใส่วันที่")
    for day in ("วันศุกร์ที่แล้ว", "วันศุกร์นี้"):
        assert (day in admin.state["answers"]["text"]) == (f"“{day}”" in admin.since(heard))
