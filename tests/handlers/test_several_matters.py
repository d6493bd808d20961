"""A message that tells several matters is shown matter by matter, each with its own words; what a
subject takes whole is left alone (docs/decisions/0199)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.talk import actions

SEVERAL = "ข้อความนี้มีหลายเรื่อง"
LETTER = (
    "เรียนท่านผู้อำนวยการ ตามที่ให้สำนักรายงานผลการดำเนินงานกิจกรรม 1.10 นั้น บัดนี้ได้ดำเนินการเสร็จสิ้นแล้ว "
    "มีผู้เข้าร่วม 45 คน ใช้งบประมาณ 12,500 บาท จึงเรียนมาเพื่อโปรดทราบ "
    "และขอสอบถามว่าต้องส่งหลักฐานภายในวันใด อีกทั้งมีผู้นำกระเช้ามามอบให้สำนักเมื่อวันที่ 25 กุมภาพันธ์ "
    "มูลค่าประมาณ 1,500 บาท จะต้องรายงานหรือไม่ และขอลาพักผ่อนวันที่ 5 มีนาคม"
)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (LETTER, ["รายงาน", "รอบส่งรายงาน", "รับของขวัญ", "ลา"]),
        (
            "รายงาน 1.10 เสร็จแล้ว แล้วก็มีคนเอากระเช้ามาให้เมื่อวาน และขอลาพักผ่อนวันที่ 5 มีนาคม",
            ["รายงาน", "รับของขวัญ", "ลา"],
        ),
        ("กำหนดส่งรายงาน 1.10 วันไหน\nใครอนุมัติ\nขอลาวันศุกร์นี้", ["แผน", "ใครอนุมัติ", "ลา"]),
    ],
)
def test_each_matter_stands_on_a_row_and_none_is_begun(
    demo: House, reporter: Chat, text: str, labels: list[str]
) -> None:
    reporter.says(text)
    assert reporter.last.startswith(SEVERAL)
    rows = [each for each in actions(reporter.heard[-1]) if each["type"] == "message"]
    assert [each["label"] for each in rows][: len(labels)] == labels
    assert not demo.states(reporter.user_id)


def test_a_rows_button_types_that_matters_words(demo: House, reporter: Chat) -> None:
    reporter.says(LETTER)
    leave = next(each for each in actions(reporter.heard[-1]) if each["label"] == "ลา")
    reporter.says(leave["text"])
    assert "5 มีนาคม 2570" in reporter.last and "ยืนยันวันลา" in reporter.last


def test_what_alone_is_not_surely_understood_keeps_its_row(reporter: Chat) -> None:
    reporter.says("มีหลายเรื่องค่ะ 1) ขอลาวันที่ 5 มี.ค. 2) ตู้เย็นชั้นสองเสียงดังมาก 3) ขอไฟล์แผน pdf")
    assert "ตู้เย็นชั้นสองเสียงดังมาก" in reporter.last and reporter.last.startswith(SEVERAL)


@pytest.mark.parametrize(
    ("who", "text"),
    [
        (
            "D0103",
            "เมื่อวานหัวหน้าเรียกเงินจากผู้รับเหมา แล้วก็มีคนเห็น และขอลาออก แล้วก็เอาของขวัญไปด้วย",
        ),
        ("D0103", "รายงาน 1.10 เสร็จแล้ว 1) จัดอบรม 45 คน 2) ใช้งบ 12,000 บาท 3) ขอแผนเพิ่ม"),
        ("D0103", "ขอลาวันศุกร์นี้ค่ะ พอดีต้องพาแม่ไปหาหมอ\nแล้วจะรีบกลับมาทำงานต่อ"),
        ("D0002", "แจ้งทุกสำนัก 1) ส่งรายงานภายใน 20 มี.ค. 2) แนบหลักฐานทุกกิจกรรม 3) ขอลาให้แจ้งล่วงหน้า"),
    ],
)
def test_a_text_that_a_subject_takes_whole_is_not_cut(
    chat: Callable[[str], Chat], who: str, text: str
) -> None:
    assert SEVERAL not in chat(who).says(text).last


def test_a_question_in_english_is_told_which_language_is_read(reporter: Chat) -> None:
    assert "ภาษาไทย" in reporter.says("hello, how do I report my activity?").last
    assert "ภาษาไทย" not in reporter.says("No Gift Policy").last


def test_no_matter_is_lost_however_many_or_long_they_are(reporter: Chat) -> None:
    said = [*("ขอลาวันที่ 5 มี.ค.", "ขอไฟล์แผน pdf") * 4, "ประชุมแล้ว" * 40]
    reporter.says(" ".join(f"{place}) {each}" for place, each in enumerate(said, 1)))
    assert reporter.last.startswith(SEVERAL) and f"เรื่องที่ {len(said)}" in reporter.last
    assert f"“{said[-1]}”" in reporter.last
    typed = [each["text"] for each in actions(reporter.heard[-1]) if each["type"] == "message"]
    assert said[-1] not in typed and set(said[:2]) <= set(typed)


# -- what only asks, and what belongs to the point before (docs/decisions/0241) --------------------

LEFT = "ยังเหลือ"


def told(chat: Chat, words: str) -> str:
    heard = len(chat.heard)
    return chat.says(words).since(heard)


@pytest.mark.parametrize(
    ("who", "text", "answers"),
    [
        (
            "D0101",
            "วันนี้มีประชุม 1. สถานะของสำนัก 2. ใครยังค้าง 3. ของขวัญที่รอพิจารณา",
            ["สถานะสำนักบริหารงานกลาง", "ใครยังไม่ส่ง", "ไม่มีของขวัญที่รอท่านพิจารณา"],
        ),
        (
            "D0001",
            "ขอสรุปครับ 1) สำนักไหนยังไม่ส่ง 2) ร้องเรียนกี่เรื่อง 3) งบใช้ไปเท่าไร 4) ใครยังไม่ลงทะเบียน",
            ["สถานะทั้งสำนักงาน", "ตัวเลขเรื่องร้องเรียน", "งบประมาณทั้งสำนักงาน", "ลงทะเบียน"],
        ),
        (
            "D0002",
            "หนึ่งสำนักไหนยังไม่ส่ง สองงบใช้ไปเท่าไร สามใครยังไม่ลงทะเบียนบ้าง",
            ["ใครยังไม่ส่ง", "งบประมาณทั้งสำนักงาน", "ลงทะเบียน"],
        ),
    ],
)
def test_points_that_only_ask_are_answered_in_their_order(
    chat: Callable[[str], Chat], who: str, text: str, answers: list[str]
) -> None:
    said = told(chat(who), text)
    places = [said.find(each) for each in answers]
    assert -1 not in places and places == sorted(places)
    assert SEVERAL not in said and LEFT not in said


def test_what_begins_something_waits_with_what_stands_behind_it(head: Chat) -> None:
    said = told(head, "1) ใครยังค้าง 2) ขอลา 9 มีนาคม 3) ของขวัญรอพิจารณามีไหม")
    assert "ใครยังไม่ส่ง" in said and "เรื่องที่ 2 “ขอลา 9 มีนาคม”" in said
    assert "9 มีนาคม 2570" in head.says("ต่อเรื่องที่ 2").last


def test_how_it_is_wanted_is_no_matter_of_its_own(admin: Chat) -> None:
    said = told(admin, "1) เตือนทุกคนที่ยังค้างรอบ 20 มีนาคม 2) ขอดูรายชื่อก่อนส่ง")
    assert "ยังไม่ได้เตือนเรื่องรายงาน รอบ 20 มี.ค. 70" in said and SEVERAL not in said
    assert LEFT not in said
    said = told(admin, "1. เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม 2. แจ้งทุกคนที่เกี่ยวข้องด้วย")
    assert "ตรวจการเลื่อนวันส่ง" in said and "แจ้งให้ทราบ" in said and SEVERAL not in said


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "ร้องเรียนหัวหน้าค่ะ 1) ใครยังไม่ส่งก็โดนว่า 2) สถานะรายงานก็ไม่ให้ดู 3) กำหนดส่งวันไหนไม่บอก",
            "“หัวหน้าค่ะ 1) ใครยังไม่ส่งก็โดนว่า 2) สถานะรายงานก็ไม่ให้ดู 3) กำหนดส่งวันไหนไม่บอก”",
        ),
        (
            "เมื่อวานหัวหน้าเรียกเงินจากผู้รับเหมา 1) มีคนเห็นหลายคน 2) อยากร้องเรียน 3) ขอลาออกด้วย",
            "เก็บเรื่องที่เล่าไว้แล้ว",
        ),
    ],
)
def test_what_may_be_a_complaint_is_cut_nowhere(reporter: Chat, text: str, kept: str) -> None:
    said = told(reporter, text)
    assert SEVERAL not in said and LEFT not in said and kept in said
