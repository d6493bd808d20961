"""An answer that holds for everybody tells beneath it how it stands with the asker, one to one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from handlers.clinic.answers import ANSWERS
from handlers.clinic.shelf_heard import asked
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.fact_sheet import ShortAnswer
from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat, House
from tests.handlers.pledges import announcing
from tests.handlers.reports.sent_reports import sends
from tests.handlers.test_group_chat import happens, known, mention
from tests.talk import words

__all__ = ["known"]
OWN = "ของท่านขณะนี้"
NEXT = "ต้องส่งต่อไป 5 ฉบับ ภายใน 20 มี.ค. 70 (อีก 19 วัน): 2.1 2.2 3.3 3.4 3.7"
CLOSES = "ปิดวันที่ 20 มี.ค. 70 (อีก 19 วัน)"
SENT = "ไม่ต้องเตือนแล้วได้ป่ะ ส่งไปหมดแล้ว"
LATE = "ทำไมขึ้นว่าเกินกำหนดทั้งที่หนูส่งไปวันศุกร์แล้ว"
ARRIVED = "เมื่อกี้ส่งรูปไปแล้วเข้ามั้ยคะ"


def test_every_line_that_an_answer_names_is_told_by_a_subject() -> None:
    declared = [line.name for each in registry.SUBJECTS for line in each.own_lines]
    cells = (
        cell
        for sheet in facts_told.sheets(registry.SUBJECTS).values()
        for facet in sheet.facts
        for cell in sheet.cells(facet)
        if isinstance(cell, ShortAnswer)
    )
    named = {name for each in (*ANSWERS, *cells) for name in each.own}
    assert len(declared) == len(set(declared)) and named == {*declared}


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        (SENT, "rule_reminders"),
        ("ปิดการเตือนไปเลยได้มั้ย หนูส่งครบแล้ว", "rule_reminders"),
        (LATE, "rule_late"),
        ("ระบบขึ้นแดงทั้งๆที่ส่งครบแล้ว งงมาก", "rule_late"),
        (ARRIVED, "rule_file_arrived"),
        ("แนบรูปไปแล้วไม่รู้ว่าเข้ารึเปล่า", "rule_file_arrived"),
        ("เพิ่งรับงานต่อจากพี่ที่ย้ายไป ต้องเริ่มจากตรงไหนคะ", "rule_taken_over"),
        (
            "สวัสดีค่ะ ดิฉันเพิ่งรับงานต่อจากคนเก่าที่ย้ายไป ไม่รู้เลยว่าต้องเริ่มจากตรงไหน รบกวนแนะนำหน่อยค่ะ",
            "rule_taken_over",
        ),
        ("จัดอบรมวันที่ 25 มีนา จะส่งทันรอบนี้ไหม", "rule_early"),
        ("สะกิดหัวหน้าให้หน่อย ค้าง 3 เรื่องแล้ว ไม่กล้าทวงเอง", "rule_not_decided"),
        ("เพิ่งย้ายมา ข้อมูลในระบบยังเป็นสำนักเก่าอยู่", "rule_moved"),
        ("ของ ก.พ. ขาดอะไร แล้ว มี.ค. ต้องเตรียมอะไร", "own_duties"),
        ("ลูกน้องส่งครบแล้ว ทำไมยังเตือนเขาอยู่", ""),
        ("ใครส่งรูปมาแล้วบ้าง", ""),
        ("ส่งกระเช้าคืนไปแล้ว เขาได้รับรึยัง", ""),
        ("เตือนหัวหน้าให้หน่อย", ""),
        ("ไม่ต้องเตือนสำนักที่ส่งแล้ว", ""),
        ("ขอเลื่อนจัดเป็นวันที่ 25 ทันไหม", ""),
    ],
)
def test_who_asks_of_their_own_thing_is_answered(said: str, topic: str) -> None:
    assert asked(said) == topic


@pytest.mark.parametrize("said", [SENT, LATE])
def test_a_reporter_sees_what_is_sent_what_is_late_and_what_comes_next(
    reporter: Chat, head: Chat, said: str
) -> None:
    reporter.says(said)
    assert "ส่งแล้ว 0 จาก 32 ฉบับ รออนุมัติ 0 ฉบับ · ไม่มีฉบับที่เกินกำหนด" in reporter.last
    assert NEXT in reporter.last and "รายงานที่ต้องส่ง" in reporter.offers
    sends(reporter, head)
    reporter.says(said)
    assert "ส่งแล้ว 1 จาก 32 ฉบับ รออนุมัติ 1 ฉบับ" in reporter.last


def test_what_is_late_is_named(demo: House, reporter: Chat) -> None:
    demo.later(days=20)
    assert "เกินกำหนด 5 ฉบับ: 2.1 2.2 3.3 3.4 3.7" in reporter.says(LATE).last


def test_who_waits_sees_who_approves(reporter: Chat) -> None:
    reporter.says("ไม่กล้าทวงหัวหน้าเอง เงียบมานาน ให้บอตเตือนหัวหน้าแทนหน่อย")
    assert "ผู้อนุมัติรายงานของท่านวันนี้: นางตัวอย่าง หัวหน้ากลุ่ม" in reporter.last


def test_which_files_came_is_told(reporter: Chat, head: Chat) -> None:
    assert "ไม่มีไฟล์ใหม่ที่รอเลือกเรื่อง\nท่านยังไม่มีรายงานที่ส่งแล้ว" in reporter.says(ARRIVED).last
    sends(reporter, head)
    assert "รายงานที่ท่านส่งล่าสุด: กิจกรรม 1.10 ส่ง 1 มี.ค. 70" in reporter.says(ARRIVED).last


def test_a_file_that_waits_is_counted(reporter: Chat) -> None:
    reporter.sends_file()
    assert "ไฟล์ที่ได้รับและยังไม่ได้เลือกเรื่อง 1 ไฟล์" in reporter.says(ARRIVED).last


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("จัดอบรมวันที่ 25 มีนา จะส่งทันรอบนี้ไหม", "วันจัด 25 มี.ค. 70 อยู่หลังวันปิดรอบ 5 วัน"),
        ("อบรมเลื่อนไป 18 มี.ค. ยังส่งทันรอบนี้มั้ย", "วันจัด 18 มี.ค. 70 อยู่ก่อนวันปิดรอบ 2 วัน"),
        ("ประชุมวันที่ 20 มี.ค. ส่งทันรอบมั้ย", "วันจัด 20 มี.ค. 70 ตรงกับวันปิดรอบ"),
        ("กิจกรรมจัดวันที่ 30 มีนา แต่รอบปิด 31 จะส่งทันไหม", "วันจัด 30 มี.ค. 70 อยู่หลังวันปิดรอบ 10 วัน"),
    ],
)
def test_a_day_that_is_named_is_held_against_the_closing(
    reporter: Chat, said: str, told: str
) -> None:
    reporter.says(said)
    assert CLOSES in reporter.last and told in reporter.last


def test_without_a_day_only_the_closing_is_told(reporter: Chat) -> None:
    reporter.says("ส่งก่อนกำหนดได้ไหม")
    assert CLOSES in reporter.last and "วันจัด" not in reporter.last


def test_who_is_registered_where_is_told(chat: Callable[[str], Chat], reporter: Chat) -> None:
    staff = chat(STAFF).says("เพิ่งย้ายมา ข้อมูลในระบบยังเป็นสำนักเก่าอยู่")
    assert "ทะเบียน: สำนักบริหารงานกลาง" in staff.last and "ข้อมูลของฉัน" in staff.offers
    taken_over = "เพิ่งรับงานต่อจากพี่ที่ย้ายไป ต้องเริ่มจากตรงไหนคะ"
    staff.says(taken_over)
    assert "หน้าที่ในระบบ: บุคลากร ·" in staff.last and "ส่งแล้ว 0 จาก" not in staff.last
    assert NEXT in reporter.says(taken_over).last


def test_whether_the_asker_has_joined_is_told(chat: Callable[[str], Chat], director: Chat) -> None:
    staff, said = chat(announcing.STAFF), "เค้าบอกให้กดเข้าร่วมโนกิฟ กดแล้วมันไม่ขึ้นอะไรเลย"
    staff.says(said)
    assert f"{OWN}\nขณะนี้ไม่มีประกาศที่รอท่านเข้าร่วม\nไม่มีบันทึกว่าท่านเข้าร่วมประกาศใด" in staff.last
    announcing.opens(staff.house)
    assert "ยังไม่ได้เข้าร่วม: " in staff.says(said).last and "ลงนาม" in staff.last
    announcing.signs(director)
    staff.says("No Gift").taps("เข้าร่วมทั้งหมด")
    staff.house.later(minutes=20)
    assert "ท่านเข้าร่วมแล้ว: " in staff.says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "พี่นุชส่งงานแล้วทำไมยังขึ้นค้าง",
        "หัวหน้าส่งแล้วทำไมยังขึ้นค้าง",
        "สำนักการคลังส่งแล้วทำไมยังขึ้นว่ายังไม่ส่ง",
        "การคลังส่งแล้วทำไมยังขึ้นว่ายังไม่ส่ง",
    ],
)
def test_anothers_case_is_not_answered_with_ones_own(reporter: Chat, said: str) -> None:
    assert OWN not in reporter.says(said).since(0)


@pytest.mark.parametrize(
    "said",
    [
        "ส่งแล้วทำไมยังขึ้นค้าง",
        "หนูส่งงานแล้วทำไมยังขึ้นค้าง",
        "พี่คะ หนูส่งครบแล้วทำไมยังขึ้นค้าง",
        "สำนักเราส่งแล้วทำไมยังขึ้นว่ายังไม่ส่ง",
    ],
)
def test_ones_own_case_is_told_as_before(reporter: Chat, said: str) -> None:
    assert OWN in reporter.says(said).since(0)


def test_nothing_of_ones_own_is_told_of_others_to_strangers_or_in_a_group(
    known: House, reporter: Chat, stranger: Chat
) -> None:
    assert OWN not in reporter.says("เพื่อนเปลี่ยนเครื่องใหม่ ทำอย่างไร").last
    assert OWN in reporter.says("ส่งช้าได้ไหม").last
    stranger.says("ต้องเข้าร่วมประกาศไหม")
    assert "No Gift" in stranger.last and OWN not in stranger.last
    said, _ = happens(known, mention("ส่งช้าได้ไหม"))
    told = words(said[0])
    assert "ส่งหลังกำหนดได้" in told and OWN not in told
