"""Sentences that put an earlier answer right are read into the question, the old and the new."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.corrections.put_right import PutRight, read_put_right


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("ไม่เอาวันนี้แล้ว เอาเมื่อวานแทนค่ะ", PutRight("เมื่อวาน", old="วันนี้")),
        ("ไม่เอา สำนักเดียว แล้ว เอา ทั้งสำนักงาน แทน", PutRight("ทั้งสำนักงาน", old="สำนักเดียว")),
        ("ขอเปลี่ยนจากไลน์เป็นโทรศัพท์ได้ไหมครับ", PutRight("โทรศัพท์", old="ไลน์")),
        ("เมื่อกี้ตอบช่องทางผิด เอาเป็นไลน์นะคะ", PutRight("ไลน์", named="ช่องทาง")),
        ("ราคาผิดค่ะ จริงๆ 900", PutRight("900", named="ราคา")),
        ("ผู้ให้ผิดค่ะ ต้องเป็น คุณที", PutRight("คุณที", named="ผู้ให้")),
        ("โทษที ผู้ให้ที่ถูกคือบริษัทสมมติ", PutRight("บริษัทสมมติ", named="ผู้ให้")),
        ("เดี๋ยวๆ วันที่ไม่ใช่ 5 มีนา เป็น 6 มีนาครับ", PutRight("6 มีนา", "วันที่", "5 มีนา")),
        ("ไม่ใช่เมื่อวานค่ะ วันนี้ต่างหาก", PutRight("วันนี้", old="เมื่อวาน")),
        ("วันนี้ค่ะ ไม่ใช่เมื่อวาน", PutRight("วันนี้", old="เมื่อวาน")),
        ("เปลี่ยนใจ เอาสำนักเดียวดีกว่า", PutRight("สำนักเดียว")),
        ("ข้อเมื่อกี้ขอเปลี่ยนเป็นจิตอาสาค่ะ", PutRight("จิตอาสา")),
        ("เมื่อกี้กดผิด จิตอาสาครับ", PutRight("จิตอาสา")),
    ],
)
def test_what_is_put_right_is_among_the_readings(said: str, read: PutRight) -> None:
    assert read in list(read_put_right(said))


@pytest.mark.parametrize(
    "said", ["", "ได้รับเมื่อวาน", "จัดอบรมที่ห้องประชุม 301 มีคนมา 40 คน", "ก" * 500 + "ผิด", "ผิด\nเป็น"]
)
def test_other_words_put_nothing_right(said: str) -> None:
    assert list(read_put_right(said)) == []


@given(st.text(alphabet="ไม่ใช่เอาแก้เปลี่ยนเป็นผิดที่ถูกคือ 0123กข,.", max_size=170))
def test_any_words_are_read_in_time(said: str) -> None:
    assert all(each.new for each in read_put_right(said))


@pytest.mark.parametrize(
    "said",
    [
        "คนให้ผิดคนว่ะ ขอแก้ก่อน",
        "ราคาผิด ขอแก้ใหม่",
        "ผู้ให้ผิดคน ขอเปลี่ยน",
        "วันที่ผิดข้อแล้ว ขอแก้หน่อย",
        "ราคาผิด จะกลับไปแก้ตรงนั้น",
        "ข้อที่แล้วพิมพ์ผิดค่ะ ขอกลับไปแก้",
    ],
)
def test_who_only_wishes_to_correct_tells_no_new_answer(said: str) -> None:
    assert list(read_put_right(said)) == []


@pytest.mark.parametrize(
    ("said", "new"),
    [
        ("ผู้ให้ผิดคน ขอเปลี่ยนเป็นคุณอัน", "คุณอัน"),
        ("ราคาผิด จริงๆ 900", "900"),
        ("เปลี่ยนใจ เอา รับของจากญาติได้ไหม ดีกว่า", "รับของจากญาติได้ไหม"),
        ("ผู้ให้ขอเปลี่ยนเป็น คุณอัน แทนได้ไหมคะ", "คุณอัน"),
        ("จำนวนผิด ที่ถูกคือ 3 ตัว", "3 ตัว"),
    ],
)
def test_a_new_answer_beside_such_words_is_read(said: str, new: str) -> None:
    assert new in [each.new for each in read_put_right(said)]
