"""What is told of a gift that was reported: that it went back, or that the report is wrong."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from handlers.context import Context
from handlers.gifts import gift_hearing
from tests.handlers.gifts.gifting import HEAD, ME, gives, tells
from tests.handlers.house import Chat


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    reporter = chat(ME)
    gives(reporter, chat(HEAD))
    return reporter


@pytest.mark.parametrize("said", ["คืนกระเช้าไปแล้วเมื่อเช้า", "คืนไปแล้ว", "กระเช้าส่งคืนแล้วครับ มีรูปด้วย"])
def test_a_return_is_told_what_is_done_next(me: Chat, said: str) -> None:
    me.says(said)
    assert "ยังไม่ได้พิจารณา" in me.last and "เก็บรูป" in me.last


def test_a_return_that_was_decided_opens_the_proof(me: Chat, chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD).says("ของขวัญที่รายงาน").taps("พิจารณา")
    head.taps("ให้ส่งคืน").taps("เกินเกณฑ์กฎหมาย")
    me.says("คืนกระเช้าไปแล้ว")
    assert "กด “ส่งหลักฐาน”" in me.last
    assert "ส่งรูปหรือใบรับ" in me.taps("ส่งหลักฐาน").last


@pytest.mark.parametrize(
    "said",
    ["คืนเงินไปแล้ว", "คืนแล้วต้องทำไง", "ยังไม่ได้คืนกระเช้า", "จะคืนกระเช้าแล้ว", "ส่งคืนรายงานแล้ว"],
)
def test_other_words_on_giving_back_tell_of_no_gift(me: Chat, said: str) -> None:
    assert "ยังไม่ได้พิจารณา" not in me.says(said).last


def test_a_superior_who_sent_something_back_means_no_gift(
    me: Chat, chat: Callable[[str], Chat]
) -> None:
    assert "ยังบันทึกการคืนไม่ได้" not in chat(HEAD).says("ส่งคืนไปแล้ว").last


def test_a_return_of_another_gift_is_no_part_of_the_report(me: Chat) -> None:
    tells(me, what="ปฏิทิน 3 เล่ม 300 บาท")
    before = me.state["answers"]
    me.says("คืนกระเช้าไปแล้วเมื่อเช้า มีรูป")
    assert "อย่าเพิ่งส่งรูป" in me.last and me.state["answers"] == before
    me.says("คืนปฏิทินไปแล้ว")
    assert "ยังบันทึกการคืนไม่ได้" not in me.last


@pytest.mark.parametrize(
    "said",
    [
        "มูลค่าผิด จริงๆ 1500 ขอแก้ที่แจ้งไปแล้ว",
        "แก้ไขรายงาน 1 มูลค่า 1500",
        "จริงๆ 1500 บาท มูลค่าที่แจ้งไปแล้วผิด ขอแก้",
        "1500 ค่ะ ไม่ใช่ 3500 มูลค่าผิด",
        "พิมพ์มูลค่าผิดไป จาก 3500 เป็น 1500 ขอแก้ด้วยค่ะ",
        "จริงๆ 1500 ขอแก้มูลค่าที่แจ้งไปแล้ว",
        "มูลค่าที่เพิ่งส่งไปผิดค่ะ ต้องเป็น 1500 บาทค่ะ แก้ได้ไหม",
        "ราคาผิด จริงๆ พันห้าร้อย ขอแก้ที่เพิ่งส่งไป",
        "มูลค่า 1500 ต่างหาก ที่แจ้งไปแล้วผิด",
    ],
)
def test_a_report_that_was_sent_is_corrected_with_the_value_that_is_told(
    me: Chat, said: str
) -> None:
    assert "มูลค่าใหม่ 1,500.00 บาท ยังไม่ได้แก้จนกว่าท่านยืนยัน" in me.answer_to(said)


@pytest.mark.parametrize(
    "said",
    ["รายงานที่ส่งไปผิด มูลค่าโครงการ", "ของขวัญส่งไปผิดคน", "ราคาตั๋วเปลี่ยน", "ผู้ให้คำปรึกษาแก้แล้ว", "มูลค่าผิด"],
)
def test_other_words_on_what_is_wrong_correct_no_gift(me: Chat, said: str) -> None:
    assert "ถอนรายงาน" not in me.says(said).offers


def test_who_reported_nothing_is_shown_no_gift(chat: Callable[[str], Chat]) -> None:
    assert "ยังบันทึก" not in chat("D0103").says("คืนกระเช้าไปแล้ว").last


def test_long_words_are_no_burden() -> None:
    begun = time.process_time()
    for said in ("คืน" * 40, "คืนให้" * 20, "ก็ " * 40):
        assert gift_hearing._RETURNED.fullmatch(said) is None
    assert time.process_time() - begun < 0.05
    assert gift_hearing.asks(_nobody(), "คืน" * 5000, None) is None


def _nobody() -> Context:
    class Nobody:
        person = None

    return Nobody()  # type: ignore[return-value]


@pytest.mark.parametrize(
    "said", ["ส่งหลักฐานการคืนกระเช้า", "กระเช้าที่รายงานไปแล้ว คืนแล้ว", "ขอส่งรูปคืนกระเช้าไปแล้ว"]
)
def test_proof_of_a_return_is_of_the_gift_that_was_reported(me: Chat, said: str) -> None:
    me.says(said)
    assert "ยังไม่ได้พิจารณา" in me.last and "ข้อ 1" not in me.last


@pytest.mark.parametrize("said", ["ใครเห็นเรื่องของขวัญที่เรารายงานไปบ้างคะ", "ใครจะอ่านรายงานของขวัญได้บ้าง"])
def test_who_sees_a_report_is_told(me: Chat, said: str) -> None:
    assert "ผู้ที่เห็นมีเฉพาะท่าน" in me.says(said).last


@pytest.mark.parametrize(
    "said",
    ["ใครรู้บ้างว่ารับของขวัญได้กี่บาท", "ใครเห็นว่าของขวัญเกินสามพันบ้าง", "ใครให้ของขวัญมาบ้าง", "ส่งรายงานคืนแล้ว"],
)
def test_other_questions_are_not_who_sees_it(me: Chat, said: str) -> None:
    assert "ผู้ที่เห็นมีเฉพาะท่าน" not in me.says(said).last


_WHO, _BEHIND = "ช่างสมชาย บริษัทแอร์เย็นสบาย จำกัด", "ค่ะ แต่ราคาไม่แน่ใจนะ น่าจะพันแปด"


@pytest.mark.parametrize(
    ("before", "value", "told"),
    [
        (("ไม่ทราบมูลค่า", "ไม่มีป้ายราคา"), "1800", ""),
        (("1,800 บาท",), "1800", ""),
        (("1,500 บาท",), "1500", "แต่ราคาไม่แน่ใจนะ น่าจะพันแปด"),
    ],
)
def test_a_price_behind_the_giver_is_none_of_the_giver(
    chat: Callable[[str], Chat], before: tuple[str, ...], value: str, told: str
) -> None:
    me = chat(ME).says("รายงานของขวัญ").says("กระเช้าผลไม้")
    for each in before:
        me.says(each)
    answers = me.says(f"{_WHO} {_BEHIND}").state["answers"]
    assert answers["giver"].startswith(_WHO) and answers["value"] in (value, f"{value}.00")
    assert "พันแปด" not in answers["giver"] and answers["giver_told"] == told


@pytest.mark.parametrize(
    "words",
    [
        "แก้เรื่องกระเช้าที่เพิ่งส่ง เอาคืนเขาไปแล้วเมื่อกี้ค่ะ",
        "กระเช้าที่รายงานไว้ คืนบริษัทไปแล้วค่ะ",
        "ส่งคืนกระเช้าไปแล้วเมื่อเช้า มีใบรับด้วย",
        "กระเช้าที่แจ้งไว้เอาไปคืนเขาแล้วครับ มีรูปถ่าย",
        "คืนกระเช้าให้บริษัทแล้ววันนี้",
    ],
)
def test_what_went_back_is_the_gift_that_was_reported(me: Chat, words: str) -> None:
    me.says(words)
    assert "รายงานรับของขวัญ 1" in me.last and "ของขวัญที่รายงาน" in me.offers


@pytest.mark.parametrize(
    "said", ["เอากระเช้าไปคืนร้านแล้ว เก็บใบรับไว้แล้วค่ะ", "กระเช้าที่รายงานไปส่งคืนแล้วครับ บริษัทเซ็นรับแล้ว"]
)
def test_the_proof_may_be_told_behind_what_went_back(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(ME)
    gives(me, chat(HEAD))
    assert "จึงยังบันทึกการคืนไม่ได้" in me.says(said).last and not me.house.states(me.user_id)


def test_a_proof_is_no_part_of_the_thing(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("เมื่อวานมีคนเอาแจกันมาให้ คืนเขาไปแล้ว มีรูปด้วย")
    assert me.state["answers"]["what"] == "แจกัน"
