"""A document that is asked for by what it shows, is for or should hold, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.handlers.documents.test_make_document import requests
from tests.handlers.documents.test_told_with_the_wish import asks, newest
from tests.handlers.house import Chat, House

SECRETARY, ADMIN, DIRECTOR, HEAD, REPORTER = "D0001", "D0002", "D0101", "D0102", "D0103"


def answers(chat: Chat) -> Any:
    return chat.state["answers"]


@pytest.mark.parametrize(
    ("who", "words", "kind"),
    [
        (REPORTER, "ขอสรุปของสำนักเป็น pdf เข้าประชุมพรุ่งนี้ 9.30", "bureau-form"),
        (HEAD, "อยากได้ความคืบหน้าของสำนักเราเป็นเวิร์ดค่ะ", "bureau-form"),
        (SECRETARY, "ขอภาพรวมทุกสำนักเป็น pdf จะให้ท่าน สว. ดู", "office-report"),
        (ADMIN, "ขอ excel ตารางการส่งของแต่ละสำนักหน่อย", "submissions"),
        (REPORTER, "เวิร์ดด่วนเลยครับ แบบรายงานน่ะ ไม่เอาที่ยังไม่ส่ง", "activity-page"),
        (REPORTER, "ขอสรุปที่ส่งไปแล้วเป็นเวิร์ดหน่อยครับ", "activity-page"),
        (REPORTER, "เอาเฉพาะหลักฐานที่ส่งแล้วเป็น excel นะคะ จะเอาไปเช็ค", "evidence"),
        (HEAD, "ขอเฉพาะที่ส่งกลับแก้ไข เป็น excel", "returned-list"),
        (DIRECTOR, "ขอรายงานตัวที่มีสีเขียวเหลืองแดงเป็นไฟล์ pdf เอาไปแปะบอร์ด", "office-report"),
    ],
)
def test_the_only_one_that_fits_is_taken_and_said(
    demo: object, chat: Callable[[str], Chat], who: str, words: str, kind: str
) -> None:
    me = chat(who).says(words)
    assert answers(me)["kind"] == kind and "คือ" in me.last


@pytest.mark.parametrize(
    ("who", "words", "nearest"),
    [
        (DIRECTOR, "ขอ pdf สำหรับให้ผอ.เซ็น", ["bureau-form", "office-report"]),
        (REPORTER, "ขอไฟล์สรุปงบประมาณของสำนักเรา เป็น excel หน่อย", ["bureau-form"]),
        (ADMIN, "เอาเฉพาะ 5 สำนักที่แดง ทำเป็น excel ให้หน่อย", ["submissions", "office-report"]),
        (ADMIN, "อยากได้รายชื่อสำนักที่ส่งครบแล้วเป็น excel", ["submissions"]),
    ],
)
def test_where_several_or_none_fit_the_nearest_come_first(
    demo: object, chat: Callable[[str], Chat], who: str, words: str, nearest: list[str]
) -> None:
    me = chat(who).says(words)
    assert answers(me)["nearest"] == nearest and "ใกล้กับที่บอกที่สุดคือ" in me.last
    assert "kind" not in answers(me) and "เก็บไว้แล้ว" in me.last


def test_a_title_is_not_made_of_a_part_in_silence(demo: House, chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("ขอแบบรายงานของสำนัก ทั้งปี เป็น word เฉพาะที่ส่งแล้ว")
    assert me.state["answers"]["due"] == "-"
    assert "แบบรายงานของสำนักคัดเฉพาะที่ส่งแล้วไม่ได้" in me.last and not requests(demo)
    assert {*me.offers[:2]} == {"รายงานหนึ่งหน้า", "แบบรายงานของสำนัก"}
    asks(me, "แบบรายงานของสำนัก")
    assert (newest(demo).kind, newest(demo).ending) == ("bureau-form", "docx")


def test_what_is_told_before_the_title_is_kept(demo: House, chat: Callable[[str], Chat]) -> None:
    me = chat(HEAD).says("เอกสาร").says("ของรอบมีนา").says("เอาเป็นเวิร์ดนะ")
    assert "เก็บไว้แล้ว: Word · รอบ 20 มีนาคม 2570" in me.last
    asks(me, "แบบรายงานของสำนัก")
    made = newest(demo)
    assert (made.kind, made.ending, str(made.due)) == ("bureau-form", "docx", "2027-03-20")


def test_no_two_choices_have_one_title(demo: object, chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("ขอบันทึกข้อความไตรมาส 1 เฉพาะที่ส่งแล้ว")
    assert me.offers.count("บันทึกข้อความ") == 1 and "“บันทึกข้อความ”" not in me.last
    me.taps("บันทึกข้อความ")
    assert answers(me)["kind"] == "memo-quarter"


def test_a_kind_for_which_no_button_is_left_is_named(
    demo: object, chat: Callable[[str], Chat]
) -> None:
    me = chat(ADMIN).says("ขอบัญชีการส่งรายงานทั้งปี ไม่รวมที่ส่งแล้ว")
    assert "พิมพ์ชื่อเอง: “ชุดเอกสารของรอบ”" in me.last
    assert answers(me.says("ชุดเอกสารของรอบ"))["kind"] == "round"
    assert "พิมพ์ชื่อเอง" not in chat(ADMIN).says("ยกเลิก").says("เอกสาร").last


def test_the_fiscal_year_is_no_money(demo: object, chat: Callable[[str], Chat]) -> None:
    me = chat(DIRECTOR).says("เอกสาร").says("ทั้งปีงบประมาณ")
    assert "kind" not in answers(me) and answers(me)["due"] == "-"


def test_another_title_takes_the_place_of_the_first(
    demo: object, chat: Callable[[str], Chat]
) -> None:
    me = chat(REPORTER).says("ขอสรุปของสำนักเป็น pdf").says("เอาบัญชีการส่งรายงานดีกว่า")
    assert answers(me)["kind"] == "submissions" and answers(me)["ending"] == "pdf"


def test_a_day_of_a_meeting_is_no_round(demo: object, chat: Callable[[str], Chat]) -> None:
    assert "due" not in answers(chat(DIRECTOR).says("ขอเอกสารที่ใช้ประชุมพรุ่งนี้"))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ขอแบบรายงานของสำนัก 5 มีนาคม", "bureau-form"),
        ("ขอแบบรายงานของสำนักรอบ 5 มีนาคม เป็น pdf", "bureau-form"),
        ("ขอบัญชีการส่งรายงาน 5 มีนาคม ทันทีเลย", "submissions"),
    ],
)
def test_of_a_day_that_is_no_round_it_is_told_above_the_rounds(
    demo: object, chat: Callable[[str], Chat], words: str, kind: str
) -> None:
    me = chat(REPORTER).says(words)
    assert "ไม่มีรอบ 5 มีนาคม 2570" in me.since(-2) and "รอบ 20 มี.ค. 70" in me.offers
    assert answers(me)["kind"] == kind and "due" not in answers(me)


@pytest.mark.parametrize(
    "words", ["ขอแบบรายงานของสำนัก ณ วันที่ 5 มีนาคม", "ขอแบบรายงานของสำนัก ใช้ประชุม 5 มีนาคม"]
)
def test_a_day_for_which_it_is_wanted_is_no_round(
    demo: object, chat: Callable[[str], Chat], words: str
) -> None:
    me = chat(REPORTER).says(words)
    assert "รอบ 20 มี.ค. 70" in me.offers and "due" not in answers(me)


def test_a_day_behind_the_title_that_is_chosen_is_taken_as_a_round_only_where_it_is_one(
    demo: object, chat: Callable[[str], Chat]
) -> None:
    me = chat(REPORTER).says("ขอเอกสาร")
    assert "due" not in answers(me.says("แบบรายงานของสำนัก 5 มีนาคม"))
    assert answers(chat(DIRECTOR).says("ขอเอกสาร").says("แบบรายงานของสำนัก 20 มีนาคม"))["due"]


@pytest.mark.parametrize(
    "words", ["สำนักการคลังส่งกี่ฉบับแล้ว", "ขอดูสถานะของสำนักเรา", "ใครยังไม่ส่งรอบ 20 มีนาคม"]
)
def test_what_asks_for_figures_leaves_the_question(
    demo: object, chat: Callable[[str], Chat], words: str
) -> None:
    assert "ต้องการเอกสารใด" not in chat(ADMIN).says("ขอเอกสาร").says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ทำไฟล์แนบเป็น pdf ได้ไหม",
        "ชื่อคนทั้งสำนักงาน ขอ excel",
        "ขอไฟล์ตารางวันหยุดเป็น excel",
        "ขอบคุณนะ ดีกว่าฟอร์มเวิร์ด",
    ],
)
def test_other_files_are_no_document_of_reports(
    demo: object, chat: Callable[[str], Chat], words: str
) -> None:
    me = chat(ADMIN)
    me.sends({"type": "message", "message": {"type": "text", "id": "w", "text": words}}, True)
    assert "ใกล้กับที่บอก" not in (me.last if me.heard else "")


@pytest.mark.parametrize(
    "said", [["แบบที่ส่งรัฐสภา"], ["ขอเอกสารที่ใช้ส่งกรรมาธิการหน่อยค่ะ"], ["เอกสาร", "แบบที่ส่งรัฐสภา"]]
)
def test_one_that_is_named_by_where_it_is_sent_is_asked_for_the_nearest_first(
    demo: object, chat: Callable[[str], Chat], said: list[str]
) -> None:
    me = chat(ADMIN)
    for each in said:
        me.says(each)
    assert answers(me)["nearest"] == ["office-report"] and "kind" not in answers(me)
    assert "ใกล้กับที่บอกที่สุดคือ รายงานของสำนักงาน" in me.last


def test_who_may_not_have_the_nearest_chooses_among_the_others(
    demo: object, chat: Callable[[str], Chat]
) -> None:
    told = chat(HEAD).answer_to("แบบที่ส่งรัฐสภา")
    assert "ต้องการเอกสารใด" in told and "รายงานของสำนักงาน" not in told
