"""Deciding in words: the report that is named is shown, its reason taken, and nothing is decided
without its own question."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report
from tests.handlers.gifts.gifting import ME, gives
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import DIRECTOR, decision, meets, sends

ASKED = "ใช่หรือไม่"


def states(house: House) -> dict[str, str]:
    with house.session() as session:
        return {each.activity.number: each.state for each in session.scalars(select(Report))}


def waits(reporter: Chat, head: Chat, *numbers: str) -> None:
    for number in numbers:
        sends(reporter, number=number)


def looks_at(head: Chat, *numbers: str) -> None:
    for number in numbers:
        head.says(f"พิจารณา {number}").says("ยกเลิก")


# -- sending back ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (
            "ส่งกลับ 1.10 ค่ะ จำนวนคนไม่ตรงกัน 54 กับ 45 ช่วยแก้ด้วย แล้วแนบรูปบอร์ดเพิ่ม",
            "จำนวนคนไม่ตรงกัน 54 กับ 45 ช่วยแก้ด้วย แล้วแนบรูปบอร์ดเพิ่ม",
        ),
        ("ไม่อนุมัติ 1.10 นะคะ ให้เขาหาวิทยากรใหม่", "ให้เขาหาวิทยากรใหม่"),
        ("ส่ง 1.10 กลับ เพราะเบิกเกิน 500 ไม่มีคำชี้แจง", "เบิกเกิน 500 ไม่มีคำชี้แจง"),
        ("ตีกลับรายงาน ๑.๑๐ ครับ ขาดภาพ ๒ ภาพ", "ขาดภาพ ๒ ภาพ"),
        ("รายงาน 1.10 ไม่ผ่าน ขาดรายชื่อผู้เข้าร่วม", "ขาดรายชื่อผู้เข้าร่วม"),
    ],
)
def test_a_return_in_words_shows_the_report_and_its_reason_before_it_is_sent(
    reporter: Chat, head: Chat, typed: str, reason: str
) -> None:
    sends(reporter, head)
    said = head.answer_to(typed)
    assert "รายงานรออนุมัติ" in said and f"เพราะ “{reason}” {ASKED}" in said
    assert states(head.house) == {"1.10": SUBMITTED}
    head.taps("ยืนยันส่งกลับ")
    state, [version] = decision(head.house)
    assert (state, version.decision_reason) == (RETURNED, reason)


def test_a_return_without_a_reason_asks_for_it(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    assert "ส่งกลับรายงาน 1.10 เพราะเหตุใด" in head.answer_to("ส่งกลับ 1.10 ค่ะ")
    assert states(head.house) == {"1.10": SUBMITTED}


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("ส่งกลับค่ะ รูปไม่ครบ", "รูปไม่ครบ"),
        ("ไม่อนุมัติครับ เบิกเกินโดยไม่ชี้แจง", "เบิกเกินโดยไม่ชี้แจง"),
        ("อันนี้ส่งกลับไปแก้ก่อนครับ จำนวนคนไม่ตรงกัน", "จำนวนคนไม่ตรงกัน"),
    ],
)
def test_the_report_in_sight_is_meant_by_a_return_that_names_none(
    reporter: Chat, head: Chat, typed: str, reason: str
) -> None:
    waits(reporter, head, "2.1")
    head.says("เมนู")
    sends(reporter)  # the only notice since then
    assert f"ส่งกลับรายงาน 1.10 เพราะ “{reason}” {ASKED}" in head.answer_to(typed)


def test_the_list_shown_last_is_meant_and_not_the_question_of_a_gift_behind_it(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    gives(chat(ME), head)
    sends(reporter)
    head.says("ของขวัญที่รอพิจารณา").taps("พิจารณา").says("ให้ส่งคืน")
    head.says("มีรายงานเข้ามายังครับ ขออนุมัติเลย").taps("รออนุมัติ")
    said = head.answer_to("อันนี้ส่งกลับไปแก้ก่อนครับ จำนวนคนไม่ตรงกัน")
    assert f"ส่งกลับรายงาน 1.10 เพราะ “จำนวนคนไม่ตรงกัน” {ASKED}" in said


def test_the_first_of_the_list_shown_last_confirms_no_gift_behind_it(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    gives(chat(ME), head)
    sends(reporter)
    head.says("ของขวัญที่รอพิจารณา").taps("พิจารณา").says("ให้ส่งคืน").says("ของแพงเกินไปมาก")
    head.says("รออนุมัติ")
    said = head.answer_to("อันแรกเลยครับ")
    assert "รายงานรออนุมัติ" in said and "บันทึกผล" not in head.since(0)


def test_a_report_that_is_named_goes_back_from_the_question_about_a_gift(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    gives(chat(ME), head)
    sends(reporter)
    head.says("ของขวัญที่รอพิจารณา").taps("พิจารณา")
    said = head.answer_to("รายงาน 1.10 ส่งกลับไปแก้ครับ จำนวนคนไม่ตรงกัน")
    assert f"ส่งกลับรายงาน 1.10 เพราะ “จำนวนคนไม่ตรงกัน” {ASKED}" in said


def test_the_reason_that_is_a_text_holds_the_number_of_a_report(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    gives(chat(ME), head)
    sends(reporter)
    head.says("ของขวัญที่รอพิจารณา").taps("พิจารณา").says("ให้ส่งคืน")
    assert "รายงานรออนุมัติ" not in head.answer_to("ส่งกลับ 1.10 ค่ะ จำนวนคนไม่ตรงกัน")


def test_where_the_gift_is_shown_last_its_reason_is_told(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    gives(chat(ME), head)
    sends(reporter)
    head.says("รออนุมัติ").says("ของขวัญที่รอพิจารณา").taps("พิจารณา").says("ให้ส่งคืน")
    assert "รายงานรับของขวัญ" in head.answer_to("ส่งกลับไปให้บริษัท เพราะขัดนโยบาย")


@pytest.mark.parametrize("typed", ["ส่งกลับค่ะ รูปไม่ครบ", "ตีกลับ ตัวเลขข้อ 2 ไม่ตรง"])
def test_without_a_report_in_sight_such_words_are_others(
    reporter: Chat, head: Chat, typed: str
) -> None:
    waits(reporter, head, "1.10", "2.1")
    head.says("เมนู")
    assert ASKED not in head.answer_to(typed)


def test_a_reason_for_several_stands_with_each_of_them(reporter: Chat, head: Chat) -> None:
    waits(reporter, head, "1.10", "2.1")
    said = head.answer_to("ส่งกลับ 1.10 กับ 2.1 รูปไม่ครบ")
    assert all(f"ส่งกลับรายงาน {each} เพราะ “รูปไม่ครบ”" in said for each in ("1.10", "2.1"))
    assert set(states(head.house).values()) == {SUBMITTED}


def test_who_is_further_up_may_send_back_what_waits_for_another(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    sends(reporter, head)
    director = chat(DIRECTOR)
    assert ASKED in director.answer_to("ส่งกลับ 1.10 ขาดภาพกิจกรรม")


def test_an_administrator_sends_an_approved_report_back_at_the_review(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    said = admin.answer_to("ส่งกลับ 1.10 ตัวเลขไม่ตรงกับไฟล์แนบ")
    assert "ตรวจรายงานที่อนุมัติแล้ว" in said and "เพราะ “ตัวเลขไม่ตรงกับไฟล์แนบ”" in said
    assert states(admin.house) == {"1.10": APPROVED}
    admin.taps("ยืนยันส่งกลับ")
    assert states(admin.house) == {"1.10": RETURNED}


def test_an_administrator_opens_the_review_by_its_number(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "ตรวจรายงานที่อนุมัติแล้ว" in admin.answer_to("ตรวจ 1.10")
    assert states(admin.house) == {"1.10": APPROVED}


@pytest.mark.parametrize(
    "typed",
    [
        "ส่งกลับ 1.10 ได้ไหมคะ",
        "ใครส่งกลับ 1.10",
        "1.10 ถูกส่งกลับเพราะอะไร",
        "ส่งกลับ 1.10 ไปแล้วค่ะ",
        "ส่งกลับ 1.10 แล้วหรือยัง",
        "อนุมัติ 1.10 หรือยัง",
        "ใครอนุมัติ 1.10",
        "แผน 1.10",
        "ส่งคืนของขวัญ",
    ],
)
def test_a_question_and_what_is_done_already_decide_nothing(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sends(reporter, head)
    said = head.answer_to(typed)
    assert ASKED not in said and states(head.house) == {"1.10": SUBMITTED}
    assert "ได้ไหม" in typed or "decide_report" not in {
        row.flow for row, _ in head.house.states(head.user_id).values()
    }


def test_of_a_reporter_the_same_words_are_no_decision(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    said = reporter.answer_to("ส่งกลับ 1.10 ค่ะ แก้แล้ว")
    assert ASKED not in said and "รออนุมัติ (1 ฉบับ)" not in said
    assert not reporter.house.states(reporter.user_id)
    assert states(reporter.house) == {"1.10": SUBMITTED}


@pytest.mark.parametrize(
    ("typed", "stands"),
    [("ส่งกลับ 1.10 ขาดรูป", "ฉบับล่าสุดอนุมัติแล้ว"), ("อนุมัติ 1.10 ค่ะ", "ฉบับล่าสุดอนุมัติแล้ว"),
     ("ส่งกลับ 3.7 ขาดรูป", "ไม่มีรายงาน 3.7 ที่รอท่านพิจารณา")],
)  # fmt: skip
def test_what_does_not_wait_is_said_with_how_it_stands(
    reporter: Chat, head: Chat, typed: str, stands: str
) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert stands in head.answer_to(typed)


# -- approving ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    ["อนุมัติ 1.10 ค่ะ", "อนุมัติทั้งหมดเลยครับ", "เออ โอเค อนุมัติเลย", "1.10 อนุมัติเลยค่ะ",
     "อนุมัติรายงาน 1.10 ไปเลยครับ"],
)  # fmt: skip
def test_one_waiting_report_is_shown_and_asked_about(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sends(reporter)
    said = head.answer_to(typed)
    assert "รายงานรออนุมัติ" in said and f"ยืนยันอนุมัติรายงาน 1.10 {ASKED}" in said
    assert states(head.house) == {"1.10": SUBMITTED}
    head.taps("ยืนยันอนุมัติ")
    assert states(head.house) == {"1.10": APPROVED}


@pytest.mark.parametrize("in_sight", [True, False])
def test_a_bare_word_is_the_button_in_sight_or_the_only_report(
    reporter: Chat, head: Chat, in_sight: bool
) -> None:
    sends(reporter)
    if not in_sight:
        head.house.shown.clear()
    said = head.answer_to("อนุมัติครับ")
    assert f"ยืนยันอนุมัติรายงาน 1.10 {ASKED}" in said
    assert ("รายงานรออนุมัติ" in said) != in_sight


@pytest.mark.parametrize(
    "typed",
    ["อนุมัติ 1.10 กับ 2.1 เลยค่ะ", "อนุมัติทั้งหมดเลยครับ", "อนุมัติค่ะ", "อนุมัติทั้งสองฉบับเลยค่ะ"],
)
def test_several_that_nobody_has_opened_are_listed_and_not_approved(
    reporter: Chat, head: Chat, typed: str
) -> None:
    waits(reporter, head, "1.10", "2.1")
    said = head.answer_to(typed)
    assert "ยังไม่ได้อนุมัติฉบับใด" in said and "ดูแล้ว 0 จาก 2 ฉบับ" in said
    assert head.offers.count("พิจารณา") == 2
    assert set(states(head.house).values()) == {SUBMITTED}


@pytest.mark.every(4)
@pytest.mark.parametrize(
    ("typed", "approved", "beside"),
    [
        ("อนุมัติ 1.10 กับ 2.1 เลยค่ะ ส่วน 3.7 เดี๋ยวดูก่อน", {"1.10", "2.1"}, "ส่วน 3.7 เดี๋ยวดูก่อน"),
        ("อนุมัติทั้ง 1.10 และ 2.1 ค่ะ", {"1.10", "2.1"}, ""),
        ("อนุมัติทั้งหมดเลย", {"1.10", "2.1", "3.7"}, ""),
        ("อนุมัติหมดเลยยกเว้น 2.1", {"1.10", "3.7"}, ""),
        ("ที่ดูแล้วอนุมัติให้หมดค่ะ", {"1.10", "2.1", "3.7"}, ""),
    ],
)
def test_several_that_were_opened_are_approved_by_one_question(
    reporter: Chat, head: Chat, typed: str, approved: set[str], beside: str
) -> None:
    waits(reporter, head, "1.10", "2.1", "3.7")
    looks_at(head, "1.10", "2.1", "3.7")
    said = head.answer_to(typed)
    assert f"ยืนยันอนุมัติทั้ง {len(approved)} ฉบับ" in said and beside in said
    head.taps("ยืนยันอนุมัติ")
    found = states(head.house)
    assert {number for number, state in found.items() if state == APPROVED} == approved


def test_approving_some_and_returning_another_does_neither_and_says_so(
    reporter: Chat, head: Chat
) -> None:
    waits(reporter, head, "1.10", "2.1", "3.7")
    looks_at(head, "1.10")
    beside = "ส่วน 3.7 ส่งกลับเพราะเบิกเกิน 500 บาท ให้ชี้แจงด้วย"
    said = head.answer_to(f"อนุมัติ 1.10 กับ 2.1 {beside}")
    assert f"ยังไม่ได้ทำส่วนนี้: “{beside}”" in said and "ดูแล้ว 1 จาก 2 ฉบับ" in said
    assert set(states(head.house).values()) == {SUBMITTED}


@pytest.mark.parametrize("typed", ["อนุมัติทั้งสองฉบับเลยค่ะ", "ใช่ ทั้งสองอัน", "อนุมัติทั้ง 1.10 และ 2.1 ค่ะ"])
def test_a_sentence_about_both_never_approves_the_open_one_alone(
    reporter: Chat, head: Chat, typed: str
) -> None:
    waits(reporter, head, "1.10", "2.1")
    looks_at(head, "2.1")
    head.says("พิจารณา 1.10").taps("อนุมัติ")
    assert "ยืนยันอนุมัติทั้ง 2 ฉบับ" in head.answer_to(typed)
    assert set(states(head.house).values()) == {SUBMITTED}
    head.taps("ยืนยันอนุมัติ")
    assert set(states(head.house).values()) == {APPROVED}


@pytest.mark.every(4)
@pytest.mark.parametrize(
    "typed",
    [
        "อนุมัติเฉพาะที่เขียว",
        "อนุมัติเลยทุกอันที่ไม่มีปัญหา",
        "อนุมัติที่เหลือด้วย",
        "ไม่ผ่านทั้งสองฉบับ",
        "ส่งกลับทั้งหมด รูปไม่ครบ",
    ],
)
@pytest.mark.parametrize("opened", [True, False])
def test_what_is_said_of_several_without_telling_which_decides_nothing(
    reporter: Chat, head: Chat, typed: str, opened: bool
) -> None:
    waits(reporter, head, "1.10", "2.1")
    looks_at(head, "1.10", "2.1")
    if opened:
        head.says("พิจารณา 1.10").taps("อนุมัติ")
    said = head.answer_to(typed)
    assert set(states(head.house).values()) == {SUBMITTED}
    if "รูปไม่ครบ" in typed and not opened:  # all of them, and why: one card asks (decisions/0202)
        for number in ("1.10", "2.1"):
            assert f"ส่งกลับรายงาน {number} เพราะ “รูปไม่ครบ” ใช่หรือไม่" in said
        assert "ยืนยันทั้งหมด" in head.offers
        return
    assert "ยังไม่ได้" in said and f"ยังไม่ได้ทำส่วนนี้: “{typed}”" in said
    assert head.offers.count("พิจารณา") == 2
    assert set(states(head.house).values()) == {SUBMITTED}


def test_of_the_only_one_all_of_them_asks_about_it(reporter: Chat, head: Chat) -> None:
    sends(reporter)
    head.says("พิจารณา 1.10")
    assert f"ยืนยันอนุมัติรายงาน 1.10 {ASKED}" in head.answer_to("อนุมัติทั้งหมดค่ะ")
    head.says("ใช่ครับ")
    assert states(head.house) == {"1.10": APPROVED}


def test_of_the_only_one_a_part_confirms_nothing(reporter: Chat, head: Chat) -> None:
    sends(reporter)
    head.says("พิจารณา 1.10").taps("อนุมัติ")
    assert "ยังไม่ได้อนุมัติฉบับใด" in head.answer_to("อนุมัติเฉพาะที่เขียว")
    assert states(head.house) == {"1.10": SUBMITTED}


@pytest.mark.parametrize("typed", ["อนุมัติ 1.10 ส่วน 2.1 ส่งกลับ ขาดภาพ", "อนุมัติ ส่วน 2.1 ส่งกลับ"])
def test_what_is_said_of_another_beside_the_open_one_is_not_lost(
    reporter: Chat, head: Chat, typed: str
) -> None:
    waits(reporter, head, "1.10", "2.1")
    head.says("พิจารณา 1.10")
    assert "ส่วน 2.1 ส่งกลับ" in head.answer_to(typed)
    assert set(states(head.house).values()) == {SUBMITTED}


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "typed", ["ขอดูรายงานนี้อีกที", "สรุป 1.10 หน่อย", "ดู 1.10 อีกทีค่ะ", "ขอดูรายละเอียด"]
)
@pytest.mark.parametrize("sure", [True, False])
def test_a_question_about_the_open_report_shows_it_again(
    reporter: Chat, head: Chat, typed: str, sure: bool
) -> None:
    waits(reporter, head, "1.10", "2.1")
    head.says("พิจารณา 1.10")
    if sure:
        head.taps("อนุมัติ")
    said = head.answer_to(typed)
    assert "รายงานรออนุมัติ" in said and "1.10" in said
    assert ("ยืนยันอนุมัติรายงาน 1.10" if sure else "รายงาน 1.10: จะอนุมัติ หรือส่งกลับ") in said


def test_at_one_report_another_one_is_opened_by_its_number(reporter: Chat, head: Chat) -> None:
    waits(reporter, head, "1.10", "2.1")
    head.says("พิจารณา 1.10")
    assert "ยืนยันอนุมัติรายงาน 2.1" in head.answer_to("อนุมัติ 2.1 ค่ะ")
    assert set(states(head.house).values()) == {SUBMITTED}


def test_at_the_confirmation_of_a_return_another_report_is_no_reason(
    reporter: Chat, head: Chat
) -> None:
    waits(reporter, head, "1.10", "2.1")
    head.says("ส่งกลับ 1.10 ขาดภาพกิจกรรม")
    assert "ยืนยันอนุมัติรายงาน 2.1" in head.answer_to("อนุมัติ 2.1 ค่ะ")
    head.says("ส่งกลับ 1.10 ขาดภาพกิจกรรม")
    assert "เพราะ “ขาดภาพและรายชื่อเหมือน 2.1" in head.answer_to("ขาดภาพและรายชื่อเหมือน 2.1 ค่ะ")


def test_a_reason_may_hold_any_words(reporter: Chat, head: Chat) -> None:
    waits(reporter, head, "1.10", "2.1")
    head.says("พิจารณา 1.10").taps("ส่งกลับแก้ไข")
    said = head.answer_to("อนุมัติทั้งหมดไม่ได้เพราะรูปไม่ครบ")
    assert "เพราะ “อนุมัติทั้งหมดไม่ได้เพราะรูปไม่ครบ”" in said


# -- looking --------------------------------------------------------------------------------------


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "typed",
    [
        "พิจารณา 1.10",
        "ขอดูรายงาน 1.10 ก่อนค่ะ",
        "ดู 1.10",
        "เปิดรายงาน 1.10 ครับ",
        "สรุปรายงาน 1.10 นี้งบใช้ไปเท่าไหร่ คนเข้ากี่คนนะ",
        "รายงาน 1.10 ของบริหารงานกลาง ใช้เงินเท่าไหร่ มีใครไปบ้าง ก่อนจะอนุมัติ",
        "1.10 ทำไมแดง แล้วเบิกเกินเท่าไหร่",
    ],
)
def test_a_named_report_is_opened_to_read(reporter: Chat, head: Chat, typed: str) -> None:
    waits(reporter, head, "1.10", "2.1")
    said = head.answer_to(typed)
    assert "รายงานรออนุมัติ" in said and "รายงาน 1.10: จะอนุมัติ หรือส่งกลับ" in said


@pytest.mark.parametrize("typed", ["อนมุัติ 2.1", "เซ็น 2.1 ให้เลย"])
def test_what_else_is_said_of_one_opens_it_and_says_that_nothing_is_decided(
    reporter: Chat, head: Chat, typed: str
) -> None:
    waits(reporter, head, "1.10", "2.1")
    said = head.answer_to(typed)
    assert "เปิดรายงาน 2.1 ให้อ่านก่อน ยังไม่ได้อนุมัติหรือส่งกลับ" in said
    assert {"อนุมัติ", "ส่งกลับแก้ไข"} <= set(head.offers)
    assert set(states(head.house).values()) == {SUBMITTED}


def test_what_is_told_before_a_return_is_its_reason(reporter: Chat, head: Chat) -> None:
    waits(reporter, head, "1.10", "2.1")
    said = head.answer_to("2.1 ยอดไม่ตรงกัน ส่งกลับไปให้แก้")
    assert "ส่งกลับรายงาน 2.1 เพราะ “ยอดไม่ตรงกัน” ใช่หรือไม่" in said
    assert set(states(head.house).values()) == {SUBMITTED}


@pytest.mark.parametrize("typed", ["งบ 1.10 เท่าไหร่", "แผน 1.10 ต้องทำอะไร", "สถานะ 1.10", "ดู 3.7"])
def test_other_questions_about_an_activity_stay_what_they_are(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sends(reporter)
    assert "จะอนุมัติ หรือส่งกลับ" not in head.answer_to(typed)


def test_what_was_sent_back_is_told_to_whoever_opens_it(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("ส่งกลับ 1.10 ขาดภาพกิจกรรม").taps("ยืนยันส่งกลับ")
    assert "ยังไม่ได้ส่งมาใหม่" in head.answer_to("ส่งกลับ 1.10 ขาดภาพ")
    meets(head.house, reporter)
    assert "ขาดภาพกิจกรรม" in reporter.last


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("ส่งกลับ รูปไม่ครบ", "รูปไม่ครบ"),
        ("ส่งกลับค่ะ เพราะรูปไม่ครบ", "รูปไม่ครบ"),
        ("ไม่อนุมัติ งบเกิน", "งบเกิน"),
        ("ตีกลับไปก่อน รูปภาพยังไม่ชัดเลย ถ่ายใหม่", "รูปภาพยังไม่ชัดเลย ถ่ายใหม่"),
    ],
)
def test_at_the_question_about_a_report_a_return_keeps_its_reason(
    reporter: Chat, head: Chat, typed: str, reason: str
) -> None:
    sends(reporter, number="1.10")
    head.says("พิจารณา 1.10")
    said = head.answer_to(typed)
    assert f"เพราะ “{reason}” {ASKED}" in said and "รายงานรออนุมัติ" not in said
    assert states(head.house) == {"1.10": SUBMITTED}


@pytest.mark.parametrize("typed", ["ส่งกลับให้เขาแก้ก่อน", "ส่งกลับให้น้องเขาหน่อยค่ะ", "ตีกลับไปเลย"])
def test_to_whom_it_goes_back_is_no_reason(reporter: Chat, head: Chat, typed: str) -> None:
    sends(reporter, number="1.10")
    head.says("พิจารณา 1.10")
    assert "เพราะ “" not in head.answer_to(typed)


@pytest.mark.parametrize("typed", ["ยังไม่อนุมัตินะ ขอดูรูปก่อน", "ไม่อนุมัติไว้ก่อน เดี๋ยวถามเขา"])
def test_who_only_waits_sends_nothing_back(reporter: Chat, head: Chat, typed: str) -> None:
    sends(reporter, number="1.10")
    head.says("พิจารณา 1.10")
    assert "เพราะ “" not in head.answer_to(typed)


@pytest.mark.parametrize("typed", ["แล้วรายงาน1.10ล่ะ", "แล้วรายงาน 1.10 ล่ะครับ", "ส่วนรายงาน 1.10 ล่ะ"])
def test_what_of_a_report_shows_the_one_that_waits(reporter: Chat, head: Chat, typed: str) -> None:
    waits(reporter, head, "1.10", "2.1")
    assert "รายงาน 1.10: จะอนุมัติ หรือส่งกลับ" in head.answer_to(typed)


def test_what_of_an_activity_stays_with_the_figures(reporter: Chat, head: Chat) -> None:
    sends(reporter, number="1.10")
    head.says("งบประมาณ")
    assert "จะอนุมัติ หรือส่งกลับ" not in head.answer_to("แล้ว 1.10 ล่ะ")


@pytest.mark.parametrize("typed", ["ใครส่งมา", "แล้วใครเป็นคนส่งมาคะ"])
def test_who_sent_it_and_when_is_told(reporter: Chat, head: Chat, typed: str) -> None:
    sends(reporter, number="1.10")
    head.says("พิจารณา 1.10")
    told = head.answer_to(typed)
    assert "ผู้รายงาน 1.10 คือ นางสาวตัวอย่าง รายงานดี" in told and "ส่งเมื่อ 1 มี.ค. 70" in told
    assert states(head.house) == {"1.10": SUBMITTED}


@pytest.mark.parametrize("typed", ["แล้วมีรูปไหม", "แนบไฟล์มาด้วยมั้ย", "มีหลักฐานกี่ไฟล์"])
def test_with_what_it_was_sent_is_told(reporter: Chat, head: Chat, typed: str) -> None:
    sends(reporter, number="1.10")
    head.says("พิจารณา 1.10")
    assert "หลักฐานที่แนบ: " in head.answer_to(typed)
    assert states(head.house) == {"1.10": SUBMITTED}


@pytest.mark.parametrize("typed", ["ใครยังไม่ส่งมา", "ใครส่งมาแล้วบ้าง", "มีรูปไม่ครบ"])
def test_what_sounds_alike_is_not_about_the_open_report(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sends(reporter, number="1.10")
    head.says("พิจารณา 1.10")
    assert "รายงานรออนุมัติ" not in head.answer_to(typed)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("ส่งกลับ รูปไม่ครบ", "รูปไม่ครบ"),
        ("ตีกลับครับ เพราะตัวเลขไม่ตรง", "ตัวเลขไม่ตรง"),
        ("ส่งกลับมาใหม่พร้อมรูป", "ส่งกลับมาใหม่พร้อมรูป"),
    ],
)
def test_the_reason_is_kept_without_what_it_is_a_reason_for(
    reporter: Chat, head: Chat, typed: str, reason: str
) -> None:
    sends(reporter, number="1.10")
    head.says("พิจารณา 1.10").taps("ส่งกลับแก้ไข")
    assert f"เพราะ “{reason}” {ASKED}" in head.answer_to(typed)


READ = ("อ่านแล้ว อนุมัติ", "ตรวจแล้วเรียบร้อย ผ่าน", "เรียบร้อยดี ผ่านได้", "ตรวจดูแล้วครบถ้วนครับ อนุมัติได้เลย")


@pytest.mark.parametrize("words", READ)
def test_approving_after_reading_is_asked_about_for_the_report_in_sight(
    reporter: Chat, head: Chat, words: str
) -> None:
    waits(reporter, head, "1.10")
    head.says("รออนุมัติ")
    told = head.answer_to(words)
    assert "ยืนยันอนุมัติรายงาน 1.10" in told and "สิ่งที่ทำ" in told
    assert states(head.house) == {"1.10": "submitted"}


@pytest.mark.parametrize("words", READ[:2])
def test_approving_after_reading_chooses_none_of_several_in_sight(
    reporter: Chat, head: Chat, words: str
) -> None:
    waits(reporter, head, "1.10", "2.1")
    head.says("รออนุมัติ")
    told = head.answer_to(words)
    assert "ยืนยันอนุมัติ" not in told and "1.10" in told and "2.1" in told
    assert set(states(head.house).values()) == {"submitted"}


@pytest.mark.parametrize("words", READ[:2])
def test_approving_after_reading_without_a_report_in_sight_begins_nothing(
    reporter: Chat, head: Chat, words: str
) -> None:
    waits(reporter, head, "1.10")
    head.says("วันหยุด")
    assert "ยืนยันอนุมัติ" not in head.answer_to(words)


@pytest.mark.parametrize(
    "words", ["ตรวจแล้ว ไม่ผ่าน", "อ่านแล้ว ยังไม่อนุมัติ", "ดูแล้วอนุมัติไปหรือยัง", "ตรวจแล้วผ่านไหม", "อ่านแล้ว"]
)
def test_having_read_it_is_no_approval(reporter: Chat, head: Chat, words: str) -> None:
    waits(reporter, head, "1.10")
    head.says("รออนุมัติ")
    assert "ยืนยันอนุมัติ" not in head.answer_to(words)


@pytest.mark.parametrize("words", ["ผ่านค่ะ แต่คราวหน้าขอรูปชัดกว่านี้", "อนุมัติครับ แต่ครั้งต่อไปให้แนบประกาศด้วย"])
def test_an_approval_with_a_wish_below_the_notice_asks_and_tells_of_the_wish(
    reporter: Chat, head: Chat, words: str
) -> None:
    sends(reporter, head)
    count = len(head.heard)
    head.says(words)
    answer = head.since(count)
    assert "ยืนยันอนุมัติรายงาน 1.10 ใช่หรือไม่" in answer
    assert "” ยังไม่ถูกส่งถึงผู้รายงาน" in answer and words.split("แต่")[1] in answer
