"""Keeping a deed in one line or four taps, the better doors, and one's own book."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.good_deeds import deed_said
from tests.handlers.good_deeds.deed_talk import STAFF, WORDS, keeps
from tests.handlers.house import Chat


def test_one_line_is_the_deed_and_its_day(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says(f"บันทึกความดี เมื่อวาน{WORDS}")
    assert "ตรงกับคุณธรรมใด" in me.last
    me.taps("จิตอาสา")
    assert "ให้ใครอ่านได้" in me.last and "รวมทั้งผู้บังคับบัญชาและผู้ดูแลระบบ" in me.last
    me.taps("ฉันคนเดียว")
    assert "ตรวจก่อนบันทึก" in me.last and "2 ชั่วโมง" in me.last
    assert "บันทึกแล้ว" in me.taps("บันทึก").last
    assert WORDS in me.taps("สมุดความดี").last and "เมื่อวาน" not in me.last


@pytest.mark.soak
def test_a_line_that_is_too_long_is_asked_for_again(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("บันทึกความดี " + "ช่วยเพื่อนทำงาน " * 80)
    assert "1,000" in me.last and "ทำความดีอะไร" in me.last


@pytest.mark.soak
def test_four_taps_and_a_text(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("บันทึกความดี")
    assert "ไม่มีการจัดอันดับ" in me.since(0)
    assert "อย่างน้อย 10 ตัวอักษร" in me.says("ช่วยคน").since(0)
    me.says(WORDS).taps("จิตอาสา").says("วันนี้").says("เก็บไว้เอง").taps("บันทึก")
    assert "ฉันคนเดียว" in me.last


@pytest.mark.soak
def test_a_day_ahead_or_long_ago_is_asked_again(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("บันทึกความดี").says(WORDS).taps("จิตอาสา")
    assert "ยังมาไม่ถึง" in me.says("พรุ่งนี้").since(0)
    assert "ย้อนหลังได้ถึง" in me.says("1 ม.ค. 2569").since(0)


@pytest.mark.soak
@pytest.mark.parametrize(
    ("words", "told", "button"),
    [
        ("ได้รับกระเช้าผลไม้จากบริษัทแล้วแบ่งเพื่อน", "ต้องรายงานการรับของขวัญ", "รายงานของขวัญ"),
        ("บอกเพื่อนว่าหัวหน้าเรียกรับสินบนจากผู้รับเหมา", "แจ้งเบาะแสได้โดยไม่ต้องบอกชื่อ", "แจ้งเบาะแส"),
        ("อ่านหนังสือให้เด็กฟังที่โรงพยาบาล", "อย่าใส่ชื่อของเด็ก", ""),
    ],
)
def test_a_gift_a_tip_and_the_names_of_others_have_a_better_door(
    chat: Callable[[str], Chat], words: str, told: str, button: str
) -> None:
    me = chat(STAFF).says(f"บันทึกความดี วันนี้{words}").taps("จิตอาสา").taps("ฉันคนเดียว")
    assert told in me.last
    assert not button or me.button(button)


@pytest.mark.soak
def test_the_third_same_deed_is_asked_about_and_may_be_kept(chat: Callable[[str], Chat]) -> None:
    me = keeps(keeps(chat(STAFF)))
    me.says(f"บันทึกความดี วันนี้{WORDS}").taps("จิตอาสา").taps("ฉันคนเดียว")
    assert "อย่างน้อยสองครั้ง" in me.last
    assert "บันทึกแล้ว" in me.taps("บันทึก").last


@pytest.mark.soak
def test_ten_on_one_day_are_enough(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF)
    for number in range(10):
        keeps(me, f"ช่วยเพื่อนพิมพ์งานชิ้นที่ {number}")
    assert "ครบ 10 เรื่องแล้ว" in me.says("บันทึกความดี").last


@pytest.mark.soak
def test_who_leaves_is_told_what_stays(chat: Callable[[str], Chat]) -> None:
    me = keeps(chat(STAFF))
    assert "ความดีที่บันทึก" in me.says("ข้อมูลของฉัน").last
    assert "ข้อความและชื่อถูกลบ" in me.says("เลิกใช้บอต").since(0)


@pytest.mark.parametrize("shown", [False, True])
@pytest.mark.parametrize(
    "said",
    ["แก้จาก 3 คนเป็น 4 คน แล้ววันที่จริงๆ คือ 20 กุมภาพันธ์", "แก้ 3 คน เป็น 4 คน และวันที่ที่ถูกคือ 20 กุมภาพันธ์"],
)
def test_words_and_day_are_put_right_in_one_sentence(
    chat: Callable[[str], Chat], said: str, shown: bool
) -> None:
    me = chat(STAFF).says("บันทึกความดี").says("พาน้องๆ 3 คนไปเก็บขยะที่ริมแม่น้ำเมื่อวาน").taps("จิตอาสา")
    if shown:
        me.taps("ฉันคนเดียว")
    kept = me.says(said).taps("แก้ตามนี้").state["answers"]
    assert kept["what"] == "พาน้องๆ 4 คนไปเก็บขยะที่ริมแม่น้ำ"
    assert kept["done_on"] == "2027-02-20"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เมื่อวันศุกร์ที่แล้วค่ะ", "2027-02-26"),
        ("ศุกร์ที่แล้ว", "2027-02-26"),
        ("เมื่อวันพฤหัสค่ะ", "2027-02-25"),
        ("สามวันก่อน", "2027-02-26"),
    ],
)
def test_the_day_is_taken_as_people_say_it(
    chat: Callable[[str], Chat], words: str, day: str
) -> None:
    """It is Monday, 1 March 2570."""
    me = chat(STAFF).says("บันทึกความดี").says(WORDS).taps("จิตอาสา").says(words)
    assert me.state["answers"]["done_on"] == day


@pytest.mark.parametrize("words", ["วันศุกร์หน้า", "น่าจะวันพุธ"])
def test_a_day_ahead_or_in_doubt_is_not_taken(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(STAFF).says("บันทึกความดี").says(WORDS).taps("จิตอาสา").says(words)
    assert "done_on" not in me.state["answers"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("คนอื่นเห็นได้แต่ไม่ต้องบอกว่าเป็นผม", "คณะทำงาน ไม่ออกชื่อ"),
        ("เพื่อนอ่านได้ แต่อย่าบอกชื่อนะ", "คณะทำงาน ไม่ออกชื่อ"),
        ("ไม่ต้องลงชื่อหนูก็ได้ เขิน ขอบคุณนะคะ", "คณะทำงาน ไม่ออกชื่อ"),
        ("ทุกคนอ่านได้", "เผยแพร่พร้อมชื่อ"),
        ("ไม่ให้ใครอ่าน", "ฉันคนเดียว"),
    ],
)
def test_who_may_read_it_is_told_in_own_words(
    chat: Callable[[str], Chat], words: str, shown: str
) -> None:
    me = chat(STAFF).says(f"บันทึกความดี เมื่อวาน{WORDS}").taps("จิตอาสา").says(words)
    assert "ตรวจก่อนบันทึก" in me.last and shown in me.last


@pytest.mark.parametrize(
    "words",
    ["ไม่ใช่ความดีของผมนะครับ ชมพี่เขา", "อันนี้ไม่ใช่ของหนูค่ะ ของพี่เขา", "เป็นความดีของเพื่อนครับ", "จะชมพี่แม่บ้านค่ะ"],
)
def test_a_deed_of_another_is_not_kept_as_ones_own(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(STAFF).says("บันทึกความดี").says(words)
    assert "ชื่นชมเพื่อน" in me.last and "what" not in me.state["answers"]


@pytest.mark.parametrize(
    "words", ["ไม่ใช่ของผมแต่เก็บไปคืนเจ้าของ", "ช่วยพี่แม่บ้านยกของ", "ชมรมจิตอาสาไปปลูกป่า"]
)
def test_deeds_that_name_others_are_ones_own(words: str) -> None:
    assert not deed_said.is_of_another(words)


def test_a_day_that_is_taken_back_is_not_kept(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("บันทึกความดี").says(WORDS).taps("จิตอาสา")
    me.says("เมื่อวาน เอ๊ย วันนี้").taps("ฉันคนเดียว")
    today = me.last
    me.says("แก้วันที่เป็นเมื่อวาน")
    assert "ตรวจก่อนบันทึก" in me.last and me.last != today
    me.says("แก้วันที่เป็นเมื่อวาน เอ๊ย วันนี้")
    assert me.last == today


@pytest.mark.parametrize(
    "typed",
    [
        "วันนี้ช่วยคุณป้ามาติดต่อราชการแล้วหลงทาง พาไปส่งถึงตึกเลย ภูมิใจ",
        "เจอคุณตาหลงทางหน้าตึก เลยพาไปส่งที่ห้องประชุม ดีใจที่ได้ช่วย",
        "เมื่อวานไปบริจาคเลือดมา ภูมิใจมากค่ะ",
    ],
)
def test_a_deed_that_somebody_is_glad_of_is_kept_as_told(
    chat: Callable[[str], Chat], typed: str
) -> None:
    me = chat(STAFF).says(typed)
    assert "ตรงกับคุณธรรมใด" in me.last and "ยังไม่ได้บันทึก" not in me.since(0)


@pytest.mark.parametrize("typed", ["น้องมีวินัยช่วยป้าหลงทาง ดีใจแทน", "เจ้าหน้าที่ช่วยพาไปส่งถึงตึก ดีใจมาก"])
def test_what_others_did_is_no_deed_of_ones_own(chat: Callable[[str], Chat], typed: str) -> None:
    assert "ตรงกับคุณธรรมใด" not in chat(STAFF).says(typed).since(0)
