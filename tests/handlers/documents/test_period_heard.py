"""A period or a question typed while a document is asked for is none of something else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.handlers.documents.test_make_document import last_tap, requests
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR


@pytest.mark.parametrize(
    "typed", ["เอาไตรมาส 4", "ขอไตรมาส 4", "ไม่เอา ขอครึ่งปีหลังดีกว่า", "ไตรมาสที่แล้ว"]
)
def test_a_kind_without_that_period_says_which_it_has(
    chat: Callable[[str], Chat], typed: str
) -> None:
    someone = chat(DIRECTOR).says("เอกสาร").taps("แบบรายงานของสำนัก").says(typed)
    assert "ไม่มีของช่วงนี้ มีให้เลือก: รอบ 20 มี.ค. 70" in someone.last
    assert "due" not in someone.state["answers"] and not requests(someone.house)


@pytest.mark.parametrize("typed", ["เอาไตรมาส 4", "ขอไตรมาส 4 ค่ะ", "เดือนสิงหาคม"])
def test_a_period_to_come_is_said_to_be_none_yet(chat: Callable[[str], Chat], typed: str) -> None:
    someone = chat(DIRECTOR).says("เอกสาร").taps("บันทึกข้อความ").says(typed)
    assert "เพราะยังไม่ถึง" in someone.last and someone.state["at"] == "due"
    assert not requests(someone.house)


@pytest.mark.parametrize(
    ("typed", "kind", "due"),
    [
        ("เอาไตรมาส 1", "memo-quarter", date(2026, 12, 31)),
        ("ไม่เอา เดือนมกราคมดีกว่า", "memo", date(2027, 1, 31)),
    ],
)
def test_a_period_told_again_takes_the_place_of_the_one_before(
    chat: Callable[[str], Chat], typed: str, kind: str, due: date
) -> None:
    someone = chat(DIRECTOR).says("เอกสาร").taps("บันทึกข้อความ").says("เดือนกุมภาพันธ์").says(typed)
    [row] = last_tap(someone, "Word")
    assert (row.kind, row.due) == (kind, due)


def test_a_period_is_kept_before_it_is_asked_for(chat: Callable[[str], Chat]) -> None:
    someone = chat(DIRECTOR).says("เอกสาร").taps("แบบรายงานของสำนัก").says("เอารอบเดือนมีนาคม")
    assert someone.state["answers"]["due"] == "2027-03-20" and "สำนักใด" in someone.last


def test_a_quarter_is_no_year_of_the_self_assessment(chat: Callable[[str], Chat]) -> None:
    someone = chat(DIRECTOR).says("เอกสาร").taps("แบบประเมินองค์กรคุณธรรม").says("เอาไตรมาส 4")
    assert "due" not in someone.state["answers"] and "ปีงบประมาณ 2570" in someone.last


@pytest.mark.parametrize("typed", ["ครึ่งปีแรก", "เอา 6 เดือนแรก"])
def test_half_a_year_is_a_period_of_the_offices_report(
    chat: Callable[[str], Chat], typed: str
) -> None:
    someone = chat(DIRECTOR).says("เอกสาร").taps("รายงานของสำนักงาน").says(typed)
    [row] = last_tap(someone, "PDF")
    assert row.due == date(2027, 3, 31)


@pytest.mark.parametrize(
    "typed",
    [
        "no gift เซ็นกันกี่เปอร์เซ็นต์แล้ว",
        "รายงานรับทรัพย์สินมีกี่ชิ้นแล้ว",
        "สถิติเรื่องร้องเรียนปีนี้เท่าไหร่แล้ว",
        "รายการ OIT ครบหรือยัง",
    ],
)
def test_a_question_names_no_document_and_the_conversation_waits(
    chat: Callable[[str], Chat], typed: str
) -> None:
    someone = chat(ADMIN).says("เอกสาร").says(typed)
    assert "kind" not in someone.state["answers"]
    assert "ต้องการเอกสารใด" in someone.says("ทำต่อ").last


@pytest.mark.parametrize("typed", ["ขอผล no gift ได้ไหม", "เอาผล No Gift Policy ค่ะ"])
def test_a_polite_wish_names_its_document(chat: Callable[[str], Chat], typed: str) -> None:
    assert chat(ADMIN).says("เอกสาร").says(typed).state["answers"]["kind"] == "no-gift"


@pytest.mark.parametrize(
    ("typed", "kind", "due", "ending", "bureau"),
    [
        ("ขอบันทึกสรุปผลไตรมาส 1 เป็น word", "memo-quarter", date(2026, 12, 31), "docx", False),
        ("ทำบันทึกสรุปผลเดือนที่แล้วเป็น word ให้หน่อย", "memo", date(2027, 2, 28), "docx", False),
        ("ขอรายงานสรุปทั้งปีเป็น pdf จะเอาเข้าที่ประชุม", "office-report", date(2027, 9, 30), "pdf", False),
        ("ขอรายงานประจำปี 2570 เป็น word", "office-report", date(2027, 9, 30), "docx", False),
        ("ขอรายงานสรุปทั้งปีของสำนักการคลังเป็น pdf", "bureau-form", None, "pdf", True),
    ],
)
def test_a_document_is_named_by_what_it_tells(
    chat: Callable[[str], Chat],
    typed: str,
    kind: str,
    due: date | None,
    ending: str,
    bureau: bool,
) -> None:
    someone = chat(DIRECTOR)
    someone.sends(
        {"type": "message", "message": {"type": "text", "id": "1", "text": typed}}, silent=True
    )
    [row] = requests(someone.house)
    assert (row.kind, row.due, row.ending) == (kind, due, ending)
    assert (row.bureau_id is not None) is bureau


def test_the_memo_of_a_quarter_to_come_is_not_made(chat: Callable[[str], Chat]) -> None:
    someone = chat(DIRECTOR).says("ขอบันทึกสรุปผลไตรมาส 4 เป็น word")
    assert "เพราะยังไม่ถึง" in someone.last and not requests(someone.house)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("เป็นเวิร์ดนะ", "เก็บชนิดไฟล์ Word แล้ว"),
        ("excel ค่ะ เฉพาะ 3.7 ทุกสำนัก", "เลือกเฉพาะกิจกรรม 3.7 ไม่ได้"),
        ("ขอ zip", "มีเป็น PDF Word หรือ Excel ยังไม่ได้เลือกชนิดไฟล์"),
    ],
)
def test_a_format_is_heard_where_the_round_is_asked_for(admin: Chat, said: str, told: str) -> None:
    admin.says("เอกสาร").taps("บัญชีการส่งรายงาน").says(said)
    assert told in admin.since(-2) and admin.state["at"] == "due"
    assert ("ending" in admin.state["answers"]) == ("zip" not in said)
