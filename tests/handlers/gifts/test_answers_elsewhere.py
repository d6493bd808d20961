"""An answer to another question of a gift is kept there; what is denied or says other is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

TOLD = ("รับของขวัญ", "กระเช้าผลไม้ 3,500 บาท", "คุณเอกชน บริษัทตัวอย่าง")


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    """Somebody who is asked what the giver is to them."""
    found = chat("D0103")
    for each in TOLD:
        found.says(each)
    return found


def at_the_place(me: Chat) -> Chat:
    return me.taps("คู่สัญญา/ผู้รับจ้าง").taps("ให้ฉัน ปฏิเสธไม่ได้")


@pytest.mark.parametrize("said", ["วันอื่น", "วันอื่นค่ะ", "ปีอื่น", "ไม่ใช่ญาติ", "ไม่ได้เป็นคู่สัญญา"])
def test_other_things_and_what_is_denied_are_no_relation(me: Chat, said: str) -> None:
    answers = me.says(said).state["answers"]
    assert "relation" not in answers and "likely" not in answers


@pytest.mark.parametrize("said", ["อื่นๆ", "อื่น", "แบบอื่น", "ข้ออื่นค่ะ", "เพื่อนหรืออื่นๆ", "เพื่อนเก่า"])
def test_others_are_one(me: Chat, said: str) -> None:
    assert me.says(said).state["answers"]["relation"] == "other"


@pytest.mark.parametrize("said", ["เมื่อวาน", "เมื่อวานบ่ายค่ะ", "28 ก.พ."])
def test_a_day_alone_is_no_place(me: Chat, said: str) -> None:
    answers = at_the_place(me).says(said).state["answers"]
    assert answers["received_on"] == "2027-02-28" and "occasion" not in answers
    assert "เก็บวันที่ได้รับเป็น 28 ก.พ. 70 แล้ว" in me.since(0)
    assert me.says("ที่ห้องประชุม 301").state["at"] == "done"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("งานเลี้ยงเมื่อวาน", "งานเลี้ยงเมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570"),
        ("เมื่อวานตอนประชุม", "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 ตอนประชุม"),
        ("ที่ทำงานเมื่อวานบ่าย", "ที่ทำงานเมื่อบ่ายวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570"),
    ],
)
def test_a_day_beside_a_place_is_kept_with_it(me: Chat, said: str, kept: str) -> None:
    answers = at_the_place(me).says(said).state["answers"]
    assert (answers["occasion"], answers["received_on"]) == (kept, "2027-02-28")


@pytest.mark.parametrize("said", ["น่าจะวันศุกร์", "วันศุกร์มั้ง", "ไม่แน่ใจ น่าจะวันศุกร์"])
def test_a_day_that_is_not_sure_is_asked_about(me: Chat, said: str) -> None:
    at_the_place(me).says("ที่ห้องประชุม 301").says(said)
    assert "received_on" not in me.state["answers"] and "26 ก.พ. 70" in me.last


@pytest.mark.parametrize("said", ["-", "."])
def test_a_stroke_says_nothing_of_fear(me: Chat, said: str) -> None:
    assert "ถูกกลั่นแกล้ง" not in me.says(said).last


@pytest.fixture
def at_value(chat: Callable[[str], Chat]) -> Chat:
    return chat("D0103").says("แจ้งรับของขวัญ กระเช้าผลไม้จากบริษัท สมมติก่อสร้าง")


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("1500 บาท ไม่มีรูปค่ะ ของยังอยู่", "held"),
        ("1500 บาท ของยังอยู่ ไม่มีรูปค่ะ", "held"),
        ("1,500 ค่ะ ไม่มีรูปนะ", None),
    ],
)
def test_what_is_told_beside_the_value_is_kept_for_its_own_questions(
    at_value: Chat, said: str, done: str | None
) -> None:
    answers = at_value.says(said).state["answers"]
    assert (answers["value"], answers.get("done")) == ("1500.00", done)
    assert answers["photo"] is None and at_value.state["at"] == "relation"
    told = at_value.since(-2)
    assert "รูปถ่าย: ไม่มีรูป" in told and "ยังไม่ได้เก็บ" not in told
    assert ("ขณะนี้: ยังอยู่กับตัว" in told) is (done is not None)


def test_nothing_is_kept_of_a_value_in_words_beside_no_picture_before_it_is_asked(
    chat: Callable[[str], Chat],
) -> None:
    me = chat("D0103").says("แจ้งรับของขวัญ กระเช้าผลไม้จากบริษัท สมมติก่อสร้าง")
    me.says("ประมาณพันห้า ไม่ได้ถ่ายรูปไว้ค่ะ")
    assert not {"photo", "value"} & set(me.state["answers"])
    assert "ประมาณพันห้า ไม่ได้ถ่ายรูปไว้ค่ะ" in me.last


def test_only_what_is_said_is_told_back(me: Chat) -> None:
    me.taps("คู่สัญญา/ผู้รับจ้าง").says("มิใช่ครับ กระผมปฏิเสธไม่ได้ และขณะนี้สิ่งของยังอยู่")
    assert me.state["answers"]["done"] == "held"
    assert "ขณะนี้: ยังอยู่กับตัว" in me.since(-2) and "ไม่มีรูป" not in me.since(-2)
