"""Words that only return something are no reason of the return."""

from __future__ import annotations

import pytest

from handlers.understand.told.reason_told import only_returns, reason_told, without_name


@pytest.mark.parametrize(
    "words", ["งั้นคืนเลยค่ะ ตกลง", "ส่งกลับเลยครับ", "โอเค ตีกลับไปได้เลย", "คืนให้น้องเลย"]
)
def test_they_only_return(words: str) -> None:
    assert only_returns(words)


@pytest.mark.parametrize("words", ["คืนเงินไม่ครบ", "ขาดรูปถ่าย ส่งกลับ", "คืนวันศุกร์ไม่มีใครมา"])
def test_these_tell_why(words: str) -> None:
    assert not only_returns(words)


@pytest.mark.parametrize(
    "said",
    ["เปลี่ยนเป็น 8 มีนาคมครับ วันที่ 5 กระชั้นไป", "ไม่ใช่ แก้วันที่ 5 มีนาคม เป็น 8 มีนาคม", "เลื่อนเป็น 8 มีนาคมครับ"],
)
def test_a_day_that_is_ordered_is_changed_in_the_reason(said: str) -> None:
    before = "ยังไม่มีภาพถ่าย ขอให้แนบภายใน 5 มีนาคม"
    assert reason_told(said, before).words == before.replace("5", "8")


@pytest.mark.parametrize("said", ["ต้องเป็น 41 คน ไม่ใช่ 40", "ขอให้แก้ภายใน 9 มีนาคมและแนบใบลงชื่อ"])
def test_what_is_wrong_in_the_report_stays_a_reason(said: str) -> None:
    told = reason_told(said, "จำนวนคน 40 คน ไม่ตรงกับใบลงชื่อ")
    assert said in told.words


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("เอาเหตุผลนุ่มๆหน่อยเป็นรบกวนช่วยเพิ่มรายละเอียดนะคะ", "รบกวนช่วยเพิ่มรายละเอียดนะคะ"),
        ("เปลี่ยนเหตุผลให้สุภาพหน่อยเป็น รบกวนตรวจตัวเลข", "รบกวนตรวจตัวเลข"),
        ("เหตุผลคือ ขาดรูปถ่าย", "ขาดรูปถ่าย"),
        ("เอาใหม่เป็น ขาดรูปถ่าย", "ขาดรูปถ่าย"),
    ],
)
def test_how_a_reason_is_to_be_worded_is_no_part_of_it(said: str, reason: str) -> None:
    assert without_name(said) == reason


@pytest.mark.parametrize(
    "reason",
    [
        "ขอเหตุผลที่ไม่เป็นไปตามแผน",
        "ขอเหตุผลเป็นลายลักษณ์อักษร",
        "เหตุผลคืออะไรไม่ได้ระบุ",
        "เขียนเหตุผลเป็นข้อๆ ให้อ่านง่าย",
        "เอาเหตุผลเป็นข้อๆ มาด้วย",
    ],
)
def test_a_reason_that_speaks_of_reasons_stays_whole(reason: str) -> None:
    assert without_name(reason) == reason
