"""What is said of reports in sight: in the list of those that wait, or at an open question."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from handlers.reports.deciding.doubt_said import doubt_told
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import sends
from tests.talk import actions

LISTED = "ยังไม่ได้ส่งกลับฉบับใด"


def states(house: House) -> dict[str, str]:
    with house.session() as session:
        return {each.activity.number: each.state for each in session.scalars(select(Report))}


def sees(reporter: Chat, head: Chat, numbers: Sequence[str] = ("2.1", "1.10")) -> None:
    """Several reports wait, and the list of them is in sight."""
    for number in numbers:
        sends(reporter, number=number)
    head.says("รออนุมัติ")


def opens(reporter: Chat, head: Chat) -> None:
    """The question about one of two reports is open."""
    sees(reporter, head)
    head.taps("พิจารณา")
    assert "รายงาน 2.1: จะอนุมัติ" in head.last


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("ส่งกลับครับ ยังไม่มีรูป แนบมาใหม่ด้วย", "ยังไม่มีรูป แนบมาใหม่ด้วย"),
        ("ตีกลับค่ะ คนมาน้อยกว่าที่แจ้งไว้", "คนมาน้อยกว่าที่แจ้งไว้"),
    ],
)
def test_a_return_that_names_none_of_several_asks_which_and_keeps_its_reason(
    reporter: Chat, head: Chat, typed: str, reason: str
) -> None:
    sees(reporter, head)
    said = head.answer_to(typed)
    assert LISTED in said and f"“{reason}”" in said
    assert set(states(head.house).values()) == {SUBMITTED}
    head.says(next(each["text"] for each in actions(head.heard[-1]) if each["label"] == "ส่งกลับ"))
    assert f"ส่งกลับรายงาน 2.1 เพราะ “{reason}” ใช่หรือไม่" in head.last
    head.taps("ยืนยันส่งกลับ")
    assert states(head.house) == {"2.1": RETURNED, "1.10": SUBMITTED}


@pytest.mark.parametrize(
    "typed",
    ["ส่งกลับแล้วเขาจะรู้ไหม", "ส่งกลับไปแล้วเมื่อวาน", "ส่งกลับได้กี่ครั้ง", "ถ้าส่งกลับต้องทำยังไง", "ส่งคืนของขวัญค่ะ"],
)
def test_questions_and_other_returns_send_none_back(reporter: Chat, head: Chat, typed: str) -> None:
    sees(reporter, head)
    assert LISTED not in head.answer_to(typed)


def test_both_sent_back_at_once_are_confirmed_on_one_card(reporter: Chat, head: Chat) -> None:
    sees(reporter, head)
    said = head.answer_to("ส่งกลับทั้งคู่ครับ ขาดรูป")
    assert "ยืนยันทั้ง 2 เรื่องใช่หรือไม่" in said
    assert all(f"ส่งกลับรายงาน {each} เพราะ “ขาดรูป”" in said for each in ("1.10", "2.1"))
    assert set(states(head.house).values()) == {SUBMITTED}
    head.taps("ยืนยันทั้งหมด")
    assert set(states(head.house).values()) == {RETURNED}


@pytest.mark.parametrize("typed", ["เฮ้ย ผมจะส่งกลับ 2.1 อ่ะ รูปไม่มี", "ส่งกลับ 2.1 รูปไม่มี"])
@pytest.mark.parametrize("inside", [True, False])
def test_a_return_by_number_keeps_only_why(
    reporter: Chat, head: Chat, typed: str, inside: bool
) -> None:
    (opens if inside else sees)(reporter, head)
    assert "ส่งกลับรายงาน 2.1 เพราะ “รูปไม่มี” ใช่หรือไม่" in head.answer_to(typed)


def test_the_reason_told_anew_is_kept_without_the_words_that_say_so(
    reporter: Chat, head: Chat
) -> None:
    opens(reporter, head)
    head.says("ส่งกลับครับ ไม่มีรูป")
    said = head.answer_to("เหตุผลเอาใหม่ครับ เป็น ขาดรูปกิจกรรมและรายชื่อ")
    assert "เพราะ “ขาดรูปกิจกรรมและรายชื่อ” ใช่หรือไม่" in said
    assert "เพราะ “เหตุผลไม่ตรงกับเอกสาร” ใช่หรือไม่" in head.answer_to("เหตุผลไม่ตรงกับเอกสาร")


@pytest.mark.parametrize(
    ("typed", "more"),
    [
        ("เพิ่มว่าให้บอกวันเริ่มด้วย", "ให้บอกวันเริ่มด้วย"),
        ("เติมว่าให้บอกวันเริ่มค่ะ", "ให้บอกวันเริ่ม"),
        ("ต่อท้ายว่า ให้บอกวันเริ่ม", "ให้บอกวันเริ่ม"),
        ("ใส่เพิ่มด้วยว่าให้บอกวันเริ่ม", "ให้บอกวันเริ่ม"),
        ("บอกเพิ่มอีกนิดนะคะว่าให้ระบุวันเริ่ม", "ให้ระบุวันเริ่ม"),
        ("ให้ระบุวันเริ่มด้วยครับ", "ให้ระบุวันเริ่มด้วย"),
    ],
)
def test_what_is_added_to_the_reason_replaces_nothing(
    reporter: Chat, head: Chat, typed: str, more: str
) -> None:
    opens(reporter, head)
    head.says("ส่งกลับครับ ไม่มีรูป")
    assert f"เพราะ “ไม่มีรูป และ{more}” ใช่หรือไม่" in head.answer_to(typed)


@pytest.mark.parametrize("typed", ["รูปไม่ชัดเจนและไม่มีวันที่", "ของขวัญ", "งบเกินจากที่ขอ"])
def test_another_reason_replaces_the_one_before_and_a_button_keeps_both(
    reporter: Chat, head: Chat, typed: str
) -> None:
    opens(reporter, head)
    head.says("ส่งกลับครับ ไม่มีรูป")
    said = head.answer_to(typed)
    assert f"เพราะ “{typed}” ใช่หรือไม่" in said and "แทน “ไม่มีรูป”" in said
    assert "ใช้คำตอบเดิม" not in head.offers
    assert f"เพราะ “ไม่มีรูป และ{typed}” ใช่หรือไม่" in head.answer_to("ทั้งสองอย่างเลยครับ")
    head.taps("ใช้เหตุผลเดิม")
    assert "เพราะ “ไม่มีรูป” ใช่หรือไม่" in head.last and states(head.house)["2.1"] == SUBMITTED
    head.taps("ใช้เหตุผลใหม่")
    assert f"เพราะ “{typed}” ใช่หรือไม่" in head.last
    head.taps("ยืนยันส่งกลับ")
    assert states(head.house)["2.1"] == RETURNED


@pytest.mark.parametrize(
    ("typed", "more"),
    [
        ("ต้องเป็น 5000 บาท", "ต้องเป็น 5000 บาท"),
        ("งบต้องเป็น 5,000 บาทครับ", "งบต้องเป็น 5,000 บาท"),
        ("เพิ่มเติมจำนวนผู้เข้าร่วมให้ครบ", "เพิ่มเติมจำนวนผู้เข้าร่วมให้ครบ"),
        ("เหตุผลเอาอันเดิม แต่เติมว่าขอภาพด้วย", "ขอภาพด้วย"),
        ("ใช้เหตุผลเดิมนะคะ แล้วก็ขอไฟล์ประกาศด้วย", "ขอไฟล์ประกาศด้วย"),
        ("เอาอันเดิม เพิ่มว่างบไม่ตรงค่ะ", "งบไม่ตรง"),
        ("ใช่ครับ แล้วก็ขอไฟล์ด้วย", "ขอไฟล์ด้วย"),
        ("โอเคตามนี้ แต่ขอรายชื่อด้วยค่ะ", "ขอรายชื่อด้วย"),
    ],
)
def test_half_a_reason_is_added_and_may_stand_alone(
    reporter: Chat, head: Chat, typed: str, more: str
) -> None:
    opens(reporter, head)
    head.says("ส่งกลับครับ ไม่มีรูป")
    assert f"เพราะ “ไม่มีรูป และ{more}” ใช่หรือไม่" in head.answer_to(typed)
    head.taps("ใช้เหตุผลใหม่")
    assert f"เพราะ “{more}” ใช่หรือไม่" in head.last


@pytest.mark.parametrize(
    "typed", ["เหตุผลเอาอันเดิมค่ะ", "ใช้เหตุผลเดิมแหละ", "คงเหตุผลเดิมไว้ครับ", "เอาอันเดิม", "เหมือนเดิมค่ะ"]
)
@pytest.mark.parametrize("before", [(), ("รูปไม่ชัดเจน",)])
def test_the_reason_that_stood_is_wanted_and_is_not_these_words(
    reporter: Chat, head: Chat, before: tuple[str, ...], typed: str
) -> None:
    opens(reporter, head)
    head.says("ส่งกลับครับ ไม่มีรูป")
    for each in before:
        head.says(each)
    assert "เพราะ “ไม่มีรูป” ใช่หรือไม่" in head.answer_to(typed)
    assert states(head.house)["2.1"] == SUBMITTED


@pytest.mark.parametrize(
    "typed",
    ["ขอดูตัวนี้หน่อย ทำอะไรไปบ้าง", "ขอดู 2.1 หน่อย ใครเขียนมา"],
)
def test_what_the_open_report_says_is_shown_again(reporter: Chat, head: Chat, typed: str) -> None:
    opens(reporter, head)
    said = head.answer_to(typed)
    assert "รายงานรออนุมัติ" in said and "จะอนุมัติ หรือส่งกลับ" in said


def test_an_approval_with_a_wish_for_the_next_time_says_that_it_reaches_nobody(
    reporter: Chat, head: Chat
) -> None:
    opens(reporter, head)
    said = head.answer_to("อันนี้โอเคครับ ผ่าน แต่คราวหน้าแนบรูปด้วยนะ")
    assert "“คราวหน้าแนบรูปด้วยนะ” ยังไม่ถูกส่งถึงผู้รายงาน" in said
    assert "ยืนยันอนุมัติรายงาน 2.1" in said
    assert states(head.house)["2.1"] == SUBMITTED


# -- a report of the list by its place ------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("อันแรกผ่านครับ", "ยืนยันอนุมัติรายงาน 2.1"),
        ("อนุมัติอันที่สองเลยค่ะ", "ยืนยันอนุมัติรายงาน 1.10"),
        ("อันสุดท้ายส่งกลับ ขาดรูป", "ส่งกลับรายงาน 1.10 เพราะ “ขาดรูป” ใช่หรือไม่"),
        ("ส่งกลับอันแรก ขาดไฟล์อันที่สอง", "ส่งกลับรายงาน 2.1 เพราะ “ขาดไฟล์อันที่สอง” ใช่หรือไม่"),
        ("ขอดูอันที่สองหน่อย", "รายงาน 1.10: จะอนุมัติ"),
    ],
)
def test_a_report_is_decided_on_by_its_place_in_the_list(
    reporter: Chat, head: Chat, typed: str, asked: str
) -> None:
    sees(reporter, head)
    assert asked in head.answer_to(typed)
    assert set(states(head.house).values()) == {SUBMITTED}


@pytest.mark.parametrize("typed", ["อันแรกผ่าน อันที่สองส่งกลับ ขาดรูป", "2.1ผ่านครับ1.10ส่งกลับ ขาดรูป"])
def test_two_decisions_in_a_sentence_are_confirmed_on_one_card(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sees(reporter, head)
    said = head.answer_to(typed)
    assert "ยืนยันอนุมัติรายงาน 2.1" in said
    assert "ส่งกลับรายงาน 1.10 เพราะ “ขาดรูป”" in said
    assert set(states(head.house).values()) == {SUBMITTED}


@pytest.mark.parametrize(
    "typed",
    [
        "2.1 ส่งกลับ ขาดรูป 1.10 ผ่าน",
        "ส่งกลับ 2.1 ขาดรูป ส่วน 1.10 อนุมัติเลยค่ะ",
        "อันแรกส่งกลับ ขาดรูป อันที่สองผ่าน",
    ],
)
def test_an_approval_behind_a_return_is_no_part_of_its_reason(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sees(reporter, head)
    said = head.answer_to(typed)
    assert "ส่งกลับรายงาน 2.1 เพราะ “ขาดรูป” ใช่หรือไม่" in said
    assert "ยืนยันอนุมัติรายงาน 1.10 ใช่หรือไม่" in said
    assert set(states(head.house).values()) == {SUBMITTED}
    head.taps("ยืนยันทั้งหมด")
    assert states(head.house) == {"2.1": RETURNED, "1.10": APPROVED}


@pytest.mark.parametrize("typed", ["อันที่สี่ผ่าน", "อันไหนผ่าน", "ผ่านอันแรกหรือยัง", "รอบแรกผ่านไปแล้ว"])
def test_a_place_that_is_not_there_and_a_question_decide_nothing(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sees(reporter, head)
    assert "ใช่หรือไม่" not in head.answer_to(typed)


# -- beside a decision ----------------------------------------------------------------------------


def approves(head: Chat) -> None:
    head.taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "อนุมัติรายงาน 2.1 แล้ว" in head.last


@pytest.mark.parametrize("typed", ["อันต่อไป", "ดูอันถัดไปเลยครับ", "โอเค ขอดูฉบับถัดไป"])
def test_the_next_report_is_opened_after_a_decision(reporter: Chat, head: Chat, typed: str) -> None:
    sees(reporter, head)
    approves(head)
    assert "รายงาน 1.10: จะอนุมัติ" in head.answer_to(typed)


@pytest.mark.parametrize("typed", ["เดี๋ยวดูก่อน", "เดี๋ยวค่อยดูนะประชุมอยู่", "ขอดูก่อนนะครับ", "ไว้ก่อนค่ะ"])
def test_not_now_leaves_the_reports_waiting(reporter: Chat, head: Chat, typed: str) -> None:
    sees(reporter, head)
    assert "รายงานยังรออยู่" in head.answer_to(typed)
    assert set(states(head.house).values()) == {SUBMITTED}


@pytest.mark.parametrize(
    "typed",
    [
        "เฮ้ยเมื่อกี้กดผิด ขอส่งกลับแทน",
        "เปลี่ยนใจครับ ยังไม่อนุมัติ",
        "กดผิดฉบับครับ",
        "เมื่อกี้อนุมัติผิด",
        "ย้อนได้ไหม",
        "ยกเลิกได้ไหมครับ",
        "ดึงกลับทันไหม",
        "ขอถอนคืนหน่อย",
    ],
)
def test_a_decision_cannot_be_taken_back_and_the_ways_are_said(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sees(reporter, head)
    approves(head)
    said = head.answer_to(typed)
    assert "รายงาน 2.1 อนุมัติไปแล้ว" in said and "ถอนการอนุมัติไม่ได้" in said


@pytest.mark.parametrize(
    "typed",
    ["เดี๋ยวดูก่อน", "อันต่อไป", "กดผิด", "รายงานต่อไปต้องส่งเมื่อไหร่", "ถ้าอนุมัติผิดต้องทำไง", "เปลี่ยนใจจะลาวันอื่น"],
)
def test_elsewhere_such_words_are_others(reporter: Chat, head: Chat, typed: str) -> None:
    sees(reporter, head)
    head.says("เมนู")
    said = head.answer_to(typed)
    assert not any(each in said for each in ("จะอนุมัติ", "รายงานยังรออยู่", "ถอนการอนุมัติ"))


def test_this_one_is_not_let_pass_for_its_reason(reporter: Chat, head: Chat) -> None:
    opens(reporter, head)
    assert "เพราะ “ขาดรายชื่อ” ใช่หรือไม่" in head.answer_to("อันนี้ยังไม่ให้ผ่านนะ ขาดรายชื่อ")


def test_who_sent_it_and_when_shows_the_open_report(reporter: Chat, head: Chat) -> None:
    opens(reporter, head)
    assert "ผู้รายงาน" in head.answer_to("ใครส่ง ส่งเมื่อไหร่")


def test_who_wrote_it_is_told_by_the_report_that_is_opened(reporter: Chat, head: Chat) -> None:
    sees(reporter, head)
    said = head.answer_to("ขอดู 2.1 หน่อย ใครเขียนมา")
    assert "รายงาน 2.1: จะอนุมัติ" in said and "นางสาวตัวอย่าง รายงานดี" in said


def test_the_next_report_is_opened_though_another_answer_came_between(
    reporter: Chat, head: Chat
) -> None:
    sees(reporter, head)
    head.says("วันหยุด")
    assert "จะอนุมัติ" in head.answer_to("ขอดูฉบับถัดไป")


def test_the_next_of_another_list_is_no_report(reporter: Chat, head: Chat) -> None:
    sees(reporter, head)
    head.says("วันหยุด")
    assert "จะอนุมัติ" not in head.answer_to("ดูอันถัดไป")


# -- a return where the approval is to be confirmed ------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("ส่งกลับแก้ไขครับ ขอรายชื่อผู้เข้าร่วมด้วย", "ขอรายชื่อผู้เข้าร่วมด้วย"),
        ("เดี๋ยวก่อนครับ ผู้เข้าร่วม 118 คนจริงเหรอ ส่งกลับไปถามก่อน", "ผู้เข้าร่วม 118 คนจริงเหรอ"),
        ("เอ๊ะ ยอดเงินไม่ตรง ตีกลับไปแก้ก่อนดีกว่า", "ยอดเงินไม่ตรง"),
        ("ไม่อนุมัติค่ะ งบเกิน", "งบเกิน"),
        ("เดี๋ยวนะ ขาดรูป งั้นส่งกลับให้เขาแก้ก่อนนะคะ", "ขาดรูป"),
        ("เดี๋ยวก่อนค่ะ ส่งกลับไปถามก่อน", ""),
    ],
)
def test_a_return_instead_of_the_approval_keeps_why(
    reporter: Chat, head: Chat, typed: str, reason: str
) -> None:
    opens(reporter, head)
    head.says("อนุมัติ")
    asked = f"เพราะ “{reason}” ใช่หรือไม่" if reason else "เพราะเหตุใด"
    assert asked in head.answer_to(typed)
    assert states(head.house)["2.1"] == SUBMITTED


@pytest.mark.parametrize(
    "typed", ["ส่งกลับดีไหม", "ยังไม่ต้องส่งกลับ", "ขอดูก่อน เดี๋ยวส่งกลับ", "เดี๋ยวก่อน", "ยังไม่อนุมัติ ขอดูไฟล์ก่อน"]
)
def test_holding_on_returns_nothing(reporter: Chat, head: Chat, typed: str) -> None:
    opens(reporter, head)
    head.says("อนุมัติ")
    assert "ส่งกลับรายงาน 2.1 เพราะ" not in head.answer_to(typed)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("โอเคแต่ตัวเลขคนเข้าร่วมแปลกๆ ให้เขาเช็คอีกทีก่อน", "ตัวเลขคนเข้าร่วมแปลกๆ ให้เขาเช็คอีกทีก่อน"),
        ("ยอดเงินไม่ตรงกับเอกสารเลยค่ะ ให้น้องตรวจอีกครั้งนะคะ", "ยอดเงินไม่ตรงกับเอกสารเลย ให้น้องตรวจอีกครั้ง"),
        ("เดี๋ยวก่อน ร้อยละมันเพี้ยน ให้เค้ากลับไปนับใหม่", "ร้อยละมันเพี้ยน ให้เค้ากลับไปนับใหม่"),
        ("โดยรวมโอเคค่ะ แต่ว่าวันที่ผิด ให้สำนักแก้ไขก่อนนะคะ", "วันที่ผิด ให้สำนักแก้ไขก่อน"),
    ],
)
def test_what_is_odd_and_is_to_be_looked_at_again_offers_a_return(
    reporter: Chat, head: Chat, typed: str, reason: str
) -> None:
    opens(reporter, head)
    assert f"เพราะ “{reason}” ใช่หรือไม่" in head.answer_to(typed)
    assert states(head.house)["2.1"] == SUBMITTED


@pytest.mark.parametrize(
    "typed",
    [
        "ตัวเลขแปลกๆ ให้เขาเช็คอีกทีดีไหม",
        "ผ่านค่ะ แต่คราวหน้าให้เขาเช็คตัวเลขก่อน",
        "อนุมัติค่ะ ให้เขาเช็คอีกทีก่อน",
        "ตัวเลขให้เขาเช็คอีกทีแล้วค่ะ",
        "ขอผมเช็คอีกทีก่อน",
        "ไม่ต้องให้เขาเช็คอีกทีแล้ว",
    ],
)
def test_other_words_about_looking_again_return_nothing(typed: str) -> None:
    assert doubt_told(typed) == ""


@pytest.mark.parametrize("typed", ["ขอดูผลที่ตัดสินไปแล้ว", "รายงานที่พิจารณาไปแล้วมีอะไรบ้าง"])
def test_what_was_decided_is_listed(reporter: Chat, head: Chat, typed: str) -> None:
    opens(reporter, head)
    head.says("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "รายงานที่ท่านอนุมัติ 1 ฉบับ" in head.answer_to(typed)


# -- the approval, and something besides ----------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "then"),
    [
        ("อนุมัติครับ แล้วขอดูของขวัญที่รอ", "ไม่มีของขวัญที่รอท่านพิจารณา"),
        ("อนุมัติเลย แล้วก็อนุมัติ 1.10 ด้วย", "ส่วน “อนุมัติ 1.10” ยังไม่ได้ทำ"),
    ],
)
def test_the_approval_is_done_and_what_is_asked_besides_is_shown_after_it(
    reporter: Chat, head: Chat, typed: str, then: str
) -> None:
    opens(reporter, head)
    head.says("อนุมัติ")
    said = head.answer_to(typed)
    assert "อนุมัติรายงาน 2.1 แล้ว" in said and then in said
    assert states(head.house) == {"2.1": APPROVED, "1.10": SUBMITTED}


@pytest.mark.parametrize("typed", ["ยืนยัน", "ยืนยันค่ะ"])
def test_who_confirms_a_card_is_asked_by_its_own_button(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sends(reporter, head)
    head.says(typed)
    assert "อนุมัติ" in head.offers and set(states(head.house).values()) == {SUBMITTED}
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert states(head.house) == {"1.10": APPROVED}


def test_nothing_in_sight_is_confirmed(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    assert "ไม่มีเรื่องที่รอยืนยัน" in head.says("เมนู").says("ยืนยัน").last


@pytest.mark.parametrize(
    "typed",
    ["ยังไม่อนุมัติ", "ตอนนี้ยังไม่อนุมัตินะ", "ขอยังไม่อนุมัติก่อนครับ", "ยังไม่เซ็นให้นะ", "อย่าเพิ่งอนุมัติ", "ไม่ต้องอนุมัติครับ"],
)
def test_what_is_not_approved_yet_is_no_return(reporter: Chat, head: Chat, typed: str) -> None:
    opens(reporter, head)
    assert "เพราะเหตุใด" not in head.answer_to(typed) and "ส่งกลับแก้ไข" in head.offers


@pytest.mark.parametrize(
    "typed", ["ไม่อนุมัติ", "ไม่เซ็น", "ไม่เซ็นให้ค่ะ", "ยังไม่ผ่าน", "ยังไม่ให้ผ่านนะ", "ยังไม่เรียบร้อย"]
)
def test_what_is_not_let_pass_is_a_return(reporter: Chat, head: Chat, typed: str) -> None:
    opens(reporter, head)
    assert "เพราะเหตุใด" in head.answer_to(typed)
