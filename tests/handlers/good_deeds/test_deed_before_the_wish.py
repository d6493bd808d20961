"""A deed told before the wish to keep it is kept, and who took part is no deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.good_deeds import deed_said
from tests.handlers.good_deeds.deed_talk import STAFF
from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    ("said", "deed"),
    [
        ("วันนี้ผมช่วยเก็บขยะหน้าสภา อยากบันทึกความดี", "ช่วยเก็บขยะหน้าสภา"),
        ("ช่วยพี่แม่บ้านยกของขึ้นชั้น 3 ขอบันทึกความดีไว้ด้วยค่ะ", "ช่วยพี่แม่บ้านยกของขึ้นชั้น 3"),
        ("วันนี้เก็บกระเป๋าตังค์ได้ เอาไปคืนแล้ว บันทึกเป็นความดีได้ป่าวคะ", "เก็บกระเป๋าตังค์ได้ เอาไปคืนแล้ว"),
        ("ช่วยยายข้ามถนน จดเป็นความดีได้ไหมครับ", "ช่วยยายข้ามถนน"),
        (
            "เมื่อวานไปช่วยเก็บขยะที่วัดกับน้องๆ มา อยากลงไว้ในความดีของตัวเองอ่ะค่ะ",
            "ไปช่วยเก็บขยะที่วัดกับน้องๆ มา",
        ),
        ("ไปบริจาคเลือดที่กาชาดมาค่ะ ขอใส่ในสมุดความดีหน่อย", "ไปบริจาคเลือดที่กาชาดมาค่ะ"),
        ("ช่วยพี่แม่บ้านยกน้ำ จะเก็บไว้เป็นความดีของผมครับ", "ช่วยพี่แม่บ้านยกน้ำ"),
        ("เมื่อวานพายายข้ามถนน ช่วยลงความดีให้หนูด้วยนะคะ", "พายายข้ามถนน"),
        ("เมื่อวานไปบริจาคเลือดมา ลงสมุดความดีให้ที", "ไปบริจาคเลือดมา"),
        ("ช่วยพี่แม่บ้านยกของมา บันทึกความดีให้ด้วยนะ", "ช่วยพี่แม่บ้านยกของมา"),
    ],
)
def test_the_deed_before_the_wish_is_the_deed(
    chat: Callable[[str], Chat], said: str, deed: str
) -> None:
    me = chat(STAFF).says(said)
    assert me.state["answers"]["what"] == deed and "ตรงกับคุณธรรมใด" in me.last


@pytest.mark.parametrize(
    "said",
    [
        "อยากบันทึกความดี",
        "ผมช่วยเก็บขยะ จะบันทึกความดียังไง",
        "บันทึกเป็นความดีได้ไหม",
        "กินข้าวแล้ว บันทึกเป็นความดีได้ไหม",
        "เพื่อนบอกว่า อยากบันทึกความดี",
        "ทุจริตช่วยกันเก็บเงินใต้โต๊ะ อยากบันทึกความดี",
        "เก็บเงินได้แล้วไม่คืน อยากลงความดี",
        "อยากลงไว้ในความดีของตัวเองต้องทำยังไงคะ",
        "เห็นเพื่อนช่วยเก็บขยะ อยากลงไว้ในความดีของเขาได้ไหมคะ",
        "หัวหน้าเก็บเงินค่าห้องไม่คืน จะให้ลงไว้ในความดีเหรอ",
    ],
)
def test_a_wish_without_a_deed_asks_for_it(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF).says(said)
    states = me.house.states(me.user_id).values()
    assert all("what" not in state["answers"] for _row, state in states)


@pytest.mark.parametrize("said", ["ทำกับพี่วินัยอ่ะ", "ทำกับเพื่อนๆครับ", "ทำคนเดียว"])
def test_who_took_part_is_no_deed(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF).says("บันทึกความดี").says(said)
    assert "what" not in me.state["answers"] and "ทำอะไร" in me.last


@pytest.mark.parametrize("said", ["ทำกับข้าวเลี้ยงพี่แม่บ้าน 10 คน", "ทำกับข้าวไปให้เพื่อนที่ป่วย"])
def test_cooking_for_others_is_a_deed(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF).says("บันทึกความดี").says(said)
    assert me.state["answers"]["what"] == said


def test_a_name_is_no_virtue() -> None:
    assert deed_said.likely_virtue("ทำกับพี่วินัย") is None
    assert deed_said.likely_virtue("รักษาวินัยจราจร") == "discipline"


@pytest.mark.parametrize("said", ["วันนี้ช่วยเก็บขยะหน้าสภา อยากบันทึกความดี", "เข้าร่วมประกาศที่เหลือยกเว้นสินบน"])
def test_a_stranger_is_told_how_to_register(demo: House, said: str) -> None:
    stranger = Chat(demo, "U" + "f" * 32).says(said)
    assert "สำหรับบุคลากรที่ลงทะเบียนแล้ว" in stranger.last and "ลงทะเบียน" in stranger.offers


@pytest.mark.parametrize(
    ("said", "deed", "day"),
    [
        ("วันนี้ช่วยพี่แม่บ้านยกของขึ้นชั้น 3 อยากลงบันทึกไว้", "ช่วยพี่แม่บ้านยกของขึ้นชั้น 3", "2027-03-01"),
        ("บันทึกเรื่องช่วยแม่บ้านยกของ", "ช่วยแม่บ้านยกของ", None),
        ("อยากจดว่าวันนี้ทำความดี ช่วยพาคนแก่ข้ามถนน", "ช่วยพาคนแก่ข้ามถนน", "2027-03-01"),
        ("วันนี้ทำความดีมาค่ะ เก็บกระเป๋าได้แล้วเอาไปคืนเจ้าของ", "เก็บกระเป๋าได้แล้วเอาไปคืนเจ้าของ", "2027-03-01"),
        ("ขอบันทึกหน่อยค่ะ เมื่อวานช่วยน้องใหม่ทำเอกสารจนดึก", "ช่วยน้องใหม่ทำเอกสารจนดึก", "2027-02-28"),
        ("จดไว้หน่อยว่าเมื่อวานผมไปบริจาคเลือดมา", "ไปบริจาคเลือดมา", "2027-02-28"),
        ("บันทึกความดี ไปบริจาคเลือดเมื่อวันเสาร์", "ไปบริจาคเลือดเมื่อวันเสาร์", "2027-02-27"),
    ],
)
def test_a_deed_that_is_to_be_written_down_is_kept_with_its_day(
    chat: Callable[[str], Chat], said: str, deed: str, day: str | None
) -> None:
    kept = chat(STAFF).says(said).state["answers"]
    assert (kept["what"], kept.get("done_on")) == (deed, day)


@pytest.mark.parametrize(
    "said",
    [
        "บันทึกเรื่องร้องเรียน",
        "ขอบันทึกวันลาหน่อย",
        "ขอบันทึกว่าแม่บ้านไม่ทำความสะอาดห้องน้ำ",
        "บันทึกเรื่องช่วยตรวจสอบพี่ตั้งใจ",
        "จดว่าปลูกต้นไม้ตามกิจกรรม 1.10 แล้ว",
        "ขอบันทึกว่าบริษัทบริจาคของ",
        "ช่วยบันทึกว่าเก็บเงินค่าอาหารไปแล้ว",
        "บันทึกเรื่องรับของขวัญหน่อยครับ ได้กล่องขนม",
    ],
)
def test_what_is_written_down_of_other_things_is_no_deed(said: str) -> None:
    assert not deed_said.begins_deed(said)


def test_the_day_told_with_the_deed_is_not_asked_again(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("บันทึกความดี").says("ช่วยพี่แม่บ้านยกของขึ้นชั้น 3 เมื่อวานนี้ค่ะ")
    kept = me.state["answers"]
    assert (kept["what"], kept["done_on"]) == ("ช่วยพี่แม่บ้านยกของขึ้นชั้น 3", "2027-02-28")


def test_who_reads_it_is_answered_at_any_question(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("บันทึกความดี ไปบริจาคเลือดเมื่อวันเสาร์")
    assert "ไม่แสดงแก่ผู้ใด" in me.says("อันนี้ใครเห็นบ้าง").since(-2)
    assert me.state["at"] == "virtue"


@pytest.mark.parametrize("said", ["ขอลบบันทึกความดีเมื่อวาน", "ถอนบันทึกความดีหน่อยค่ะ"])
def test_who_wants_one_out_of_the_book_sees_the_book(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(STAFF).says(said)
    assert "สมุดความดีของท่าน" in me.last and not me.house.states(me.user_id)


def test_praise_of_somebody_not_found_is_not_lost(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("อยากชมพี่แก้วตา ช่วยสอนงานหนูดีมาก")
    assert "ช่วยสอนงานหนูดีมาก" in str(me.state["answers"].get("what", ""))


@pytest.mark.parametrize("said", ["เมื่อวานช่วยพี่แม่บ้านยกของ", "ช่วยน้องยกของบริจาคไปวัดวันเสาร์"])
def test_a_deed_with_its_day_is_the_answer_and_no_correction(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(STAFF).says("บันทึกความดี").says(said)
    assert "ตรงกับคุณธรรมใด" in me.last and "ช่วย" in me.state["answers"]["what"]


@pytest.mark.parametrize(
    ("said", "deed"),
    [
        ("ช่วยน้องเขายกของบริจาคไปวัดวันเสาร์ นับเป็นความดีได้มั้ยคะ", "ช่วยน้องเขายกของบริจาคไปวัด"),
        ("เมื่อวานช่วยเพื่อนย้ายโต๊ะ แบบนี้ลงสมุดความดีได้ป่าวคะ", "ช่วยเพื่อนย้ายโต๊ะ"),
        (
            "เก็บกระเป๋าตังได้ที่โรงอาหาร คืนเจ้าของแล้ว ถือเป็นความดีมั้ย",
            "เก็บกระเป๋าตังได้ที่โรงอาหาร คืนเจ้าของแล้ว",
        ),
        ("พาคุณยายข้ามถนน อันนี้นับว่าเป็นความดีไหมคะ", "พาคุณยายข้ามถนน"),
        ("ไปบริจาคเลือดมาค่ะ ถือเป็นการทำความดีหรือเปล่าคะ", "ไปบริจาคเลือดมาค่ะ"),
        ("ช่วยยายข้ามถนน จดเป็นความดีได้ไหมครับ", "ช่วยยายข้ามถนน"),
    ],
)
def test_whether_a_deed_counts_is_answered_and_the_deed_kept(
    chat: Callable[[str], Chat], said: str, deed: str
) -> None:
    me = chat(STAFF)
    told = me.answer_to(said)
    assert told.startswith("นับได้") and "ยังไม่ได้บันทึก" in told
    assert me.state["answers"]["what"].startswith(deed)


@pytest.mark.parametrize(
    "said",
    [
        "ถ้าผมเก็บกระเป๋าตังได้แล้วคืนเจ้าของ ถือเป็นความดีไหม",
        "งานประจำถือเป็นความดีไหม",
        "สมมติช่วยเพื่อนทำงาน นับเป็นความดีได้มั้ย",
    ],
)
def test_whether_something_would_count_begins_nothing(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(STAFF).says(said)
    assert "ท่านเลือกเอง" in me.last and me.house.states(me.user_id) == {}
