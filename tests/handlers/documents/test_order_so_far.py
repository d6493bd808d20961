"""What is asked and told of a document while it is chosen, and of the one just asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.documents.test_told_with_the_wish import asks, newest
from tests.handlers.house import Chat, House

REPORTER, ADMIN, SECRETARY = "D0103", "D0002", "D0001"
FORM = "ขอเอกสารแบบรายงานของสำนัก"
FINANCE = "สำนักการคลังและงบประมาณ"
OF_FINANCE = "ขอแบบรายงานของสำนักการคลัง เป็นเวิร์ดนะ"


def made(house: House) -> tuple[str, str, str | None]:
    row = newest(house)
    return row.kind, row.ending, row.due.isoformat() if row.due is not None else None


@pytest.mark.parametrize(
    "words",
    ["ได้ยังคะ", "ได้ยังอ่ะ", "เสร็จหรือยังครับ", "ไม่เห็นมาเลย", "ไฟล์อยู่ไหนคะ", "ได้ไฟล์ไหมคะ", "จะได้เมื่อไหร่คะ"],
)
def test_whether_it_is_there_is_answered_by_what_is_still_to_be_chosen(
    chat: Callable[[str], Chat], words: str
) -> None:
    told = chat(REPORTER).says(FORM).says("รอบมีนาค่ะ 20 มีนา").answer_to(words)
    assert "ยังเลือกไม่ครบ จึงยังไม่ได้จัดทำ เหลือ ชนิดไฟล์" in told
    assert "รอบ 20 มีนาคม 2570" in told


def test_a_round_told_twice_leaves_nothing_undone(chat: Callable[[str], Chat]) -> None:
    told = chat(REPORTER).says(FORM).answer_to("รอบมีนาค่ะ 20 มีนา")
    assert "ยังไม่ได้ทำตาม" not in told and "ต้องการเป็นไฟล์ชนิดใด" in told


def test_the_document_asked_for_before_is_told(chat: Callable[[str], Chat]) -> None:
    me = asks(chat(REPORTER), "ขอแบบรายงานของสำนักรอบ 20 มีนาคม เป็น pdf")
    told = me.says("ขอเอกสารดัชนีหลักฐาน").answer_to("ได้ยังคะ")
    assert "แบบรายงานของสำนักที่ขอก่อนหน้านี้กำลังจัดทำ" in told


@pytest.mark.parametrize(
    "words",
    ["เอ๊ะ นี่ของสำนักไหน ต้องเป็นการคลังนะ", "นี่ของสำนักไหนคะ", "เมื่อกี้บอกว่าสำนักการคลังไง", "ของการคลังใช่ไหม"],
)
def test_what_was_told_is_said_where_it_is_asked_or_insisted_on(
    chat: Callable[[str], Chat], words: str
) -> None:
    told = chat(ADMIN).says(OF_FINANCE).answer_to(words)
    assert f"เก็บไว้แล้ว: แบบรายงานของสำนัก · {FINANCE} · Word" in told


def test_another_bureau_that_is_insisted_on_takes_its_place(chat: Callable[[str], Chat]) -> None:
    told = chat(ADMIN).says(OF_FINANCE).answer_to("นี่ของสำนักไหน ต้องเป็นประชาสัมพันธ์นะ")
    assert "สำนักประชาสัมพันธ์ · Word" in told and FINANCE not in told


@pytest.mark.parametrize("words", ["สำนักไหนยังไม่ส่ง", "รอบไหนบ้าง"])
def test_other_questions_are_no_questions_about_it(chat: Callable[[str], Chat], words: str) -> None:
    assert "เก็บไว้แล้ว: แบบ" not in chat(ADMIN).says(OF_FINANCE).answer_to(words)


def test_no_round_has_passed_yet(chat: Callable[[str], Chat]) -> None:
    told = chat(ADMIN).answer_to(f"{OF_FINANCE} รอบที่แล้ว")
    assert "ยังไม่มีรอบที่ผ่านมา รอบแรกคือ 20 มีนาคม 2570" in told
    assert "ยังไม่มีรอบที่ผ่านมา" not in chat(REPORTER).answer_to(f"{FORM} รอบก่อนสงกรานต์")


def test_the_round_before_is_the_one_that_has_passed(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    demo.later(days=30)
    asks(chat(REPORTER), f"{FORM} รอบที่แล้ว เป็น pdf")
    assert made(demo) == ("bureau-form", "pdf", "2027-03-20")


@pytest.mark.parametrize(
    ("words", "due"), [("ทั้งปี excel", None), ("excel รอบ 20 มิ.ย. ค่ะ", "2027-06-20")]
)
def test_two_answers_at_once_are_both_taken(
    demo: House, chat: Callable[[str], Chat], words: str, due: str | None
) -> None:
    asks(chat(REPORTER).says(FORM), words)
    assert made(demo) == ("bureau-form", "xlsx", due)


@pytest.mark.parametrize("words", ["ขอ word ด้วยนะคะ เผื่อ ผอ.แก้", "ขอ word อีกไฟล์ เผื่อต้องแก้คำ"])
def test_the_same_in_another_format_with_a_reason(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    me = asks(chat(REPORTER).says(FORM).says("รอบ 20 มีนาคม"), "pdf ค่ะ")
    asks(me, words)
    assert made(demo) == ("bureau-form", "docx", "2027-03-20")


def test_the_same_round_of_another_document(demo: House, chat: Callable[[str], Chat]) -> None:
    me = asks(chat(ADMIN), "ขอบัญชีการส่งรายงาน รอบ 20 มีนาคม เป็น excel ค่ะ")
    asks(me, "แบบรายงานของสำนักการคลัง รอบเดิม pdf")
    assert made(demo) == ("bureau-form", "pdf", "2027-03-20")


def test_a_title_with_more_keeps_what_was_told_before(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = asks(chat(REPORTER), "ขอแบบรายงานของสำนักรอบ 20 มีนาคม เป็น pdf").says("เมนู")
    me.says("เอกสาร").says("ขอ word")
    asks(me, "แบบรายงานของสำนักค่ะ รอบเดิม")
    assert made(demo) == ("bureau-form", "docx", "2027-03-20")


@pytest.mark.parametrize("words", ["20 กันยา 69", "ทั้งปีก็ได้ ของปี 69 นะ", "เอาของปีที่แล้วแทนก็ได้"])
def test_a_year_without_data_orders_nothing(chat: Callable[[str], Chat], words: str) -> None:
    told = chat(ADMIN).says(OF_FINANCE).answer_to(words)
    assert "ปีงบประมาณ 2569 ไม่มีข้อมูลในบอต" in told and "· Word" in told


def test_a_year_without_data_is_said_of_the_document_before(chat: Callable[[str], Chat]) -> None:
    me = asks(chat(ADMIN), f"{OF_FINANCE} รอบ 20 มีนาคม")
    told = me.answer_to("แล้วของปี 69 ทั้งสำนักงานมีมั้ย ขอด้วย pdf")
    assert "ปีงบประมาณ 2569 ไม่มีข้อมูลในบอต" in told


def test_which_ones_were_asked_for(chat: Callable[[str], Chat]) -> None:
    me = asks(chat(ADMIN), "ขอบัญชีการส่งรายงาน รอบ 20 มีนาคม เป็น excel ค่ะ")
    for words in ("ได้ไฟล์อะไรมาบ้างแล้ว", "ขอเอกสารไปแล้วกี่ฉบับ"):
        assert "เอกสารและภาพที่ท่านขอ" in me.answer_to(words)
    assert "เอกสารและภาพที่ท่านขอ" not in me.answer_to("ขอเอกสารอะไรได้บ้าง")


def test_whether_it_names_people(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("ขอทะเบียนของขวัญเป็น pdf")
    assert "มีชื่อบุคคลตามที่รายงาน" in me.answer_to("มีชื่อคนให้ด้วยป่ะ ปปช จะดู")
    asks(me, "ทั้งปี")
    assert "มีชื่อบุคคลตามที่รายงาน" in me.answer_to("ในไฟล์มีชื่อคนรับไหมคะ")
    assert "มีชื่อบุคคล" not in chat(REPORTER).answer_to("มีชื่อคนให้ด้วยไหม")


def test_below_another_answer_no_document_is_meant(chat: Callable[[str], Chat]) -> None:
    me = asks(chat(ADMIN), f"{OF_FINANCE} รอบ 20 มีนาคม").says("ใครเห็นเรื่องร้องเรียน")
    assert "เลือกปิดชื่อไม่ได้" not in me.answer_to("จะเห็นชื่อไหม")


@pytest.mark.parametrize("words", ["อ้าว ไม่ใช่สำนักการคลัง", "เดี๋ยว ไม่เอาสำนักการคลัง"])
def test_a_bureau_that_is_denied_is_not_confirmed(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(ADMIN).says("ขอเอกสารแบบรายงานของสำนัก").says("สำนักการคลัง")
    assert "เก็บไว้แล้ว" not in me.answer_to(words)


@pytest.mark.parametrize("asked", ["ในไฟล์มีชื่อคนไหมคะ", "มีชื่อคนร้องไหม", "ใส่ชื่อผู้แจ้งด้วยไหม"])
def test_figures_of_complaints_name_nobody(chat: Callable[[str], Chat], asked: str) -> None:
    told = chat(ADMIN).says("ขอเอกสารเรื่องร้องเรียน").answer_to(asked)
    assert "ไม่มีชื่อผู้ใด ทั้งผู้แจ้ง" in told and "เป็นไปตามแบบและข้อความ" not in told
