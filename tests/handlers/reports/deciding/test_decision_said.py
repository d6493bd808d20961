"""What is read of a sentence about reports that wait, and what is none of it."""

from __future__ import annotations

import pytest

from handlers.reports.deciding.content_asked import asks_of_content
from handlers.reports.deciding.decision_said import (
    APPROVE,
    LOOK,
    SEND_BACK,
    SaidDecision,
    read_decision,
    reason_of,
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ส่งกลับ 1.10", SaidDecision(SEND_BACK, ("1.10",))),
        ("ดู 1.10 ใครส่ง", SaidDecision(LOOK, ("1.10",), more="ใครส่ง")),
        ("งั้นขอตีกลับรายงาน 3.4 นะคะ", SaidDecision(SEND_BACK, ("3.4",))),
        ("ส่งกลับ 1.10 ดีกว่า รูปไม่ครบ", SaidDecision(SEND_BACK, ("1.10",), reason="รูปไม่ครบ")),
        ("ส่งกลับ 2.1 กับ 2.2 รูปไม่ครบ", SaidDecision(SEND_BACK, ("2.1", "2.2"), reason="รูปไม่ครบ")),
        (
            "ส่งกลับ 1.10 ไม่บอกว่าใครเข้าร่วมด้วย",
            SaidDecision(SEND_BACK, ("1.10",), reason="ไม่บอกว่าใครเข้าร่วมด้วย"),
        ),
        (
            "ตีกลับ 3.4 ค่ะ ขอให้เขียนเพิ่มว่าใครเข้าร่วมและจัดเมื่อไหร่",
            SaidDecision(SEND_BACK, ("3.4",), reason="ขอให้เขียนเพิ่มว่าใครเข้าร่วมและจัดเมื่อไหร่"),
        ),
        (
            "ส่งกลับ 1.10 ก่อนหน้านี้เคยบอกแล้วว่าขาดรูป",
            SaidDecision(SEND_BACK, ("1.10",), reason="ก่อนหน้านี้เคยบอกแล้วว่าขาดรูป"),
        ),
        (
            "1.10 ให้แก้ จำนวนคนไม่ตรง",
            SaidDecision(SEND_BACK, ("1.10",), reason="จำนวนคนไม่ตรง", plain=False),
        ),
        ("อนุมัติ 1.8 2.1 และ 3.4 ได้เลย", SaidDecision(APPROVE, ("1.8", "2.1", "3.4"))),
        ("อนุมัติ 1.10 ของการคลังค่ะ", SaidDecision(APPROVE, ("1.10",))),
        ("2.1 โอเคแล้วค่ะ", SaidDecision(APPROVE, ("2.1",), plain=False)),
        (
            "2.1 โอเคแล้ว ฝากบอกน้องว่ารอบหน้าแนบรูปของ 2.2 ด้วย",
            SaidDecision(
                APPROVE, ("2.1",), beside=" ฝากบอกน้องว่ารอบหน้าแนบรูปของ 2.2 ด้วย", plain=False
            ),
        ),
        ("อนุมัติทุกฉบับที่รออยู่", SaidDecision(APPROVE, every=True)),
        ("อนุมัติหมดยกเว้น 2.1 กับ 2.2", SaidDecision(APPROVE, every=True, but=("2.1", "2.2"))),
        ("พิจารณา ๓.๓ ครับ", SaidDecision(LOOK, ("3.3",))),
    ],
)
def test_what_to_do_is_read_with_the_reports_and_the_reason(text: str, said: SaidDecision) -> None:
    assert read_decision(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "อนุมัติ",  # without a report it is the caller's to know whether one may be meant
        "ทั้งสองฉบับ",
        "ส่งกลับ",
        "อนุมัติ 1.10 ได้ไหม",
        "2.1 โอเคไหม",
        "2.1 ทำแล้วโอเคดี",
        "อนุมัติ 1.10 ไปแล้ว",
        "อนุมัติ 1.10 แล้ว",
        "ส่งกลับ 1.10 เพราะอะไร",
        "ส่งกลับ 1.10 มาเมื่อวานนี้",
        "1.10 ส่งกลับมาแล้ว",
        "ทำไมไม่อนุมัติ 1.10",
        "ไม่ผ่าน 2.5 คะแนน",
        "อนุมัติงบ 1.5 ล้าน",
        "อนุมัติ 80.5%",
        "รายงาน 1.10 เสร็จแล้ว ผ่านการประชุมแล้ว",
        "ผู้อำนวยการอนุมัติ 1.10 ให้จัดวันที่ 5",
        "ดูแผน 1.10",
        "เล่าเรื่องยาวมาก " * 10 + "ส่งกลับ 1.10",
    ],
)
def test_a_question_an_amount_and_what_is_over_are_no_decision(text: str) -> None:
    assert read_decision(text) is None


@pytest.mark.parametrize(
    ("text", "do"),
    [("อนุมัติเฉพาะที่เขียว", APPROVE), ("อนุมัติทุกอันที่ไม่มีปัญหา", APPROVE), ("ไม่ผ่านทั้งคู่", SEND_BACK)],
)
def test_several_in_words_that_do_not_tell_which_are_not_clear(text: str, do: str) -> None:
    assert read_decision(text) == SaidDecision(do, every=True, beside=text, clear=False)


@pytest.mark.parametrize(
    "text", ["อนุมัติประกาศทั้งหมด", "อนุมัติของขวัญทุกอัน", "อนุมัติทุกอันเลยไหม", "ส่งกลับเอกสารทั้งหมด"]
)
def test_several_of_something_else_are_no_reports(text: str) -> None:
    assert read_decision(text) is None


@pytest.mark.parametrize("text", ["อนุมัติครับ", "โอเค อนุมัติเลยค่ะ", "งั้นอนุมัติให้เลย"])
def test_an_approval_without_a_report_counts_only_where_it_may(text: str) -> None:
    assert read_decision(text, bare=True) == SaidDecision(APPROVE)
    assert read_decision(text) is None


@pytest.mark.parametrize("text", ["ใช่ ทั้งสองอัน", "ทั้งหมดเลยค่ะ", "ทั้งคู่ครับ"])
def test_all_of_them_says_enough_at_the_question_about_one(text: str) -> None:
    assert read_decision(text, inside=True) == SaidDecision(APPROVE, every=True)
    assert read_decision(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("สรุปรายงาน 1.10 ให้หน่อย", "1.10"),
        ("รายงาน 3.3 ใช้เงินเท่าไหร่", "3.3"),
        ("1.6.1 ทำไมถึงแดง", "1.6.1"),
        ("รายงาน 3.3 อนุมัติหรือยัง", ""),
        ("งบ 1.10 เท่าไหร่", ""),
        ("1.10 ใช้งบไปเท่าไร", ""),
        ("3.4 ทำไมแดง แล้วเบิกเกินเท่าไหร่", "3.4"),
        ("3.3 ใช้เงินเท่าไหร่คะ ขอดูก่อนอนุมัติ", "3.3"),
        ("แผน 1.10 ใช้งบเท่าไหร่", ""),
        ("รายงาน 1.10 คนเข้า 50 คน ใช้ไป 3,000", ""),
        ("สรุปรายงานทั้งหมด", ""),
    ],
)
def test_a_question_about_what_a_report_says_names_it(text: str, number: str) -> None:
    assert asks_of_content(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "ขอ" * 2500,
        "ส่งกลับ " + "1.10 " * 75,
        "อนุมัติ" + "ให้" * 130,
        "ส่งกลับ 1.10" + " ค่ะ" * 90 + "ไหม",
        "อนุมัติ" + " เลย" * 95 + "x",
        "ทั้ง" * 100,
        "แต่ " * 100,
        "1.1 และ " * 50,
        "ส่งกลับ 1.10 " + "ก" * 4_900,
    ],
)
def test_long_and_strange_texts_are_read_at_once(text: str) -> None:
    read_decision(text, bare=True, inside=True)
    asks_of_content(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ส่งกลับดีกว่า ไม่มีรูปเลย ให้แนบรูปมาด้วย", "ไม่มีรูปเลย ให้แนบรูปมาด้วย"),
        ("ส่งกลับเลยแล้วกันครับ รูปไม่ครบ", "รูปไม่ครบ"),
        ("ส่งกลับ ดีกว่านี้ได้ เขียนผลให้ชัด", "ดีกว่านี้ได้ เขียนผลให้ชัด"),
        ("ส่งกลับดีกว่า", ""),
    ],
)
def test_what_only_prefers_a_return_is_no_reason(text: str, reason: str) -> None:
    assert reason_of(text) == reason
