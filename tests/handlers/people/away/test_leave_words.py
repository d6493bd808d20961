"""Leave in people's own words: the whole day, cancelling what is asked about, leave of others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from handlers.people.away.leave import may_i
from handlers.people.away.leave.leave_bounds import only_some
from handlers.people.away.leave.leave_heard import wants_whole_day
from tests.handlers.house import Chat


def cancelling(chat: Callable[[str], Chat]) -> Chat:
    me = chat("D0103").says("ลาพรุ่งนี้")
    return me.taps("ยืนยันวันลา").says("ยกเลิกวันลา")


@pytest.mark.parametrize("said", ["เปลี่ยนเป็นทั้งวันดีกว่า หมอนัดบ่ายด้วย", "ขอเต็มวันเลยค่ะ", "ลาทั้งวันแล้วกัน"])
def test_the_whole_day_is_told_already(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says("พรุ่งนี้ลาครึ่งวันเช้า")
    assert "จดเป็นทั้งวันอยู่แล้ว" in me.answer_to(said)
    assert "2 มีนาคม 2570" in me.last and "บันทึกวันลา" in me.taps("ยืนยันวันลา").last


@pytest.mark.parametrize("said", ["ทั้งวันที่ 5", "ลาทั้งวันวันที่ 5 มี.ค.", "ประชุมทั้งวันไหม", "วันนี้", "ทั้งสัปดาห์"])
def test_days_and_questions_are_no_whole_day(said: str) -> None:
    assert not wants_whole_day(said)


@pytest.mark.parametrize("said", ["ยกเลิกสิ", "ก็ยกเลิกสิคะ", "ยกเลิกสิครับ"])
def test_a_plain_yes_cancels_the_leave(chat: Callable[[str], Chat], said: str) -> None:
    assert "ยกเลิกวันลาแล้ว" in cancelling(chat).says(said).last


@pytest.mark.parametrize("said", ["ยกเลิกเลย", "ยกเลิกไปเลยค่ะ"])
def test_what_may_mean_both_is_asked(chat: Callable[[str], Chat], said: str) -> None:
    me = cancelling(chat)
    assert "ถ้าจะยกเลิกจริงกด “ยืนยันยกเลิกลา”" in me.answer_to(said)
    assert "ยกเลิกวันลาแล้ว" in me.taps("ยืนยันยกเลิกลา").last


def test_the_bare_word_leaves_as_its_button(chat: Callable[[str], Chat]) -> None:
    assert "ยกเลิกการยกเลิกวันลาแล้ว" in cancelling(chat).says("ยกเลิกค่ะ").last


@pytest.mark.parametrize(
    "said", ["ถ้ากลับมาแล้วยกเลิกลาเลย", "ถ้าพรุ่งนี้หายป่วยยกเลิกลาได้ไหม", "เผื่อเสร็จธุระเร็วก็ยกเลิกวันลานะ"]
)
def test_who_only_supposes_cancels_nothing(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says("ลาพรุ่งนี้").taps("ยืนยันวันลา").says(said)
    assert "ขณะนี้ยังไม่ได้เปลี่ยนสิ่งใด" in me.last


@pytest.mark.parametrize(
    "said",
    [
        "ให้ลาได้ แต่ฝากงานไว้ให้เรียบร้อยก่อน",
        "อนุญาตให้ลาค่ะ",
        "ไม่อนุมัติลานะ งานเยอะ",
        "ให้น้องรายงานดีลาได้",
        "ลูกน้องขอลาให้พี่อนุมัติตรงไหน",
        "อนุมัติวันลายังไง",
        "ใบลาของน้องอนุมัติให้หมดเลย ไม่ต้องถาม",
        "ใบลาที่ค้างอนุมัติทั้งหมด",
    ],
)
def test_who_leads_approves_no_leave_here(chat: Callable[[str], Chat], said: str) -> None:
    assert "ไม่มีขั้นอนุมัติ" in chat("D0102").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ให้ลาได้ไหม",
        "ขออนุญาตลาพรุ่งนี้",
        "อนุมัติทั้งหมด",
        "ให้เวลาได้อีกวัน",
        "อนุมัติรายงาน 3.1",
        "ใบลาน้องอนุมัติหรือยัง",
    ],
)
def test_questions_and_other_approvals_are_not_told_so(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "ไม่มีขั้นอนุมัติ" not in chat("D0102").says(said).last


@pytest.mark.parametrize("said", ["พรุ่งนี้น้องบุคลากรลากิจ", "คุณบุคลากรขอลาพรุ่งนี้ค่ะ", "น้องรายงานดีลาป่วยวันนี้"])
def test_leave_of_a_colleague_begins_none(chat: Callable[[str], Chat], said: str) -> None:
    assert "บอตให้เจ้าตัวแจ้งวันลาเอง" in chat("D0102").says(said).last


@pytest.mark.parametrize(
    "said", ["คุณแม่ป่วย ขอลาพรุ่งนี้", "น้องสาวรับปริญญา ขอลาพรุ่งนี้", "พี่ลาพรุ่งนี้", "หนูลาพรุ่งนี้ค่ะ"]
)
def test_ones_own_leave_is_told(chat: Callable[[str], Chat], said: str) -> None:
    assert "ตรวจวันลา" in chat("D0102").says(said).last


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("อ้อ พุธกลับบ่าย เอาแค่จันทร์กับอังคารละกัน", "8 มีนาคม 2570 ถึง 9 มีนาคม 2570"),
        ("ขอแค่วันอังคารพอค่ะ", "9 มีนาคม 2570"),
        ("เอาแค่อังคารถึงพุธ", "9 มีนาคม 2570 ถึง 10 มีนาคม 2570"),
    ],
)
def test_some_of_the_days_are_left(chat: Callable[[str], Chat], said: str, days: str) -> None:
    me = chat("D0103").says("ลา 8-10 มี.ค.").says(said)
    assert f"\n{days}\n" in me.last and "ตรวจวันลา" in me.last


@pytest.mark.parametrize("said", ["เอาแค่จันทร์กับพุธ", "เอาแค่วันศุกร์", "แค่จันทร์ไม่พอ", "จันทร์กับอังคาร"])
def test_days_apart_or_outside_are_not_those(said: str) -> None:
    assert only_some(said, (date(2027, 3, 8), date(2027, 3, 10))) is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ต้องเขียนใบลาอีกมั้ยเนี่ย", "ต้องยื่นใบลาตามระเบียบ"),
        ("แล้วใครทำงานแทนหนูคะ", "เรื่องรายงานในวันที่ลา ผู้ดูแลแทนคือ"),
    ],
)
def test_what_is_asked_at_the_card_is_answered(
    chat: Callable[[str], Chat], said: str, told: str
) -> None:
    me = chat("D0103").says("ลา 8-10 มี.ค.")
    assert told in me.answer_to(said) and "ยืนยันวันลา" in me.offers


def test_some_of_the_days_of_a_deputy_are_left(chat: Callable[[str], Chat]) -> None:
    me = chat("D0101").says("อาทิตย์หน้าผมไปราชการ ให้หัวหน้ากลุ่มรักษาการแทน")
    heard = len(me.heard)
    me.says("ไม่ใช่ทั้งอาทิตย์ แค่จันทร์อังคาร").taps("แก้ตามนี้")
    assert "8 มีนาคม 2570 ถึง 9 มีนาคม 2570" in me.last and "ตรวจการมอบหมาย" in me.last
    assert "ออกแล้ว" not in me.since(heard)


@pytest.mark.parametrize(
    "said",
    ["ยังไม่ส่งนะ ขอถามหัวหน้าก่อน เก็บไว้ได้มั้ย", "ยังไม่ส่ง ขอถามเมียก่อน", "ยังไม่ส่งนะคะ เดี๋ยวมา"],
)
def test_putting_it_off_begins_with_the_words_of_a_command(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat("D0103").says("ลาพรุ่งนี้").says(said)
    assert "พักไว้ให้แล้ว" in me.last
    assert "ตรวจวันลา" in me.says("ทำต่อ").last


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("จะลา 3-5 มีนาทำไง", ["2027-03-03", "2027-03-05"]),
        ("อยากลา 10-12 มีนา ต้องทำยังไงคะ", ["2027-03-10", "2027-03-12"]),
        ("สวัสดีค่ะ จะลา 3-5 มีนาทำไง", ["2027-03-03", "2027-03-05"]),
        ("10-11 มีนาลายังไง", ["2027-03-10", "2027-03-11"]),
        ("พรุ่งนี้จะลาต้องแจ้งยังไงครับ", ["2027-03-02", "2027-03-02"]),
    ],
)
def test_who_asks_how_leave_of_these_days_is_told_stands_at_its_card(
    chat: Callable[[str], Chat], words: str, days: list[str]
) -> None:
    assert chat("D0106").says(words).state["answers"]["days"] == days


@pytest.mark.parametrize("words", ["ลาทำยังไง", "ถ้าลา 3-5 มีนาใครทำแทนยังไง", "ลากี่วันต้องแจ้งยังไง"])
def test_who_only_asks_how_begins_no_leave(words: str) -> None:
    assert not may_i.asks(words)


@pytest.mark.parametrize(
    "words",
    [
        "ผอ. ลาพรุ่งนี้ ต้องทำยังไง", "คนในทีม ลา 3-5 มีนา ต้องทำยังไง", "ผอ. จะลาพรุ่งนี้ ต้องทำยังไง",
        "พรุ่งนี้ ผอ. ลา ต้องทำยังไง",
    ],
)  # fmt: skip
def test_how_leave_of_others_is_told_begins_no_leave_of_ones_own(words: str) -> None:
    assert not may_i.asks(words)


def test_bare_numbers_are_asked_about_as_days_of_this_month(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ลาเลย 3-5")
    assert "หมายถึง 3 มี.ค. 70 – 5 มี.ค. 70" in me.since(0) and "days" not in me.state["answers"]
    me.says("ใช่")
    assert me.state["answers"]["days"] == ["2027-03-03", "2027-03-05"]
    assert "ตรงกับวันที่แสดงอยู่แล้ว" in me.answer_to("ลาเลย 3-5")


@pytest.mark.parametrize("words", ["ลา 5-3", "ลา 30-35"])
def test_numbers_that_are_no_days_are_not_asked_about(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "หมายถึง" not in chat("D0106").says(words).since(0)


@pytest.mark.parametrize(
    ("said", "day"), [("เปลี่ยนใจ ลาแค่ 9 วันเดียว", 9), ("เหลือวันที่ 10 วันเดียว", 10), ("แค่วันที่ 9 พอ", 9)]
)
def test_one_day_of_those_told_is_left(said: str, day: int) -> None:
    left = date(2027, 3, day)
    assert only_some(said, (date(2027, 3, 8), date(2027, 3, 10))) == (left, left)


@pytest.mark.parametrize("said", ["ลาแค่ 2 วัน", "แค่วันที่ 12 พอ", "เหลือ 9 โมงเช้า", "9"])
def test_other_numbers_leave_no_day(said: str) -> None:
    assert only_some(said, (date(2027, 3, 8), date(2027, 3, 10))) is None


@pytest.mark.parametrize("said", ["ลา จ. 8 กับ อ. 9 มีค", "ลา 8 กะ 9 มีค", "ลา จ.8 กะ อ.9 มี.ค."])
def test_two_days_with_short_weekdays_are_both(chat: Callable[[str], Chat], said: str) -> None:
    answers = chat("D0103").says(said).state["answers"]
    assert answers["days"] == ["2027-03-08", "2027-03-09"]
