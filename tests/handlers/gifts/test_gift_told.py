"""A gift that is told by its form opens its report, without any word for gifts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.conversation.asking import ALL_TYPED
from handlers.gifts.gift_told import opens
from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("เมื่อวันศุกร์เพิ่งได้เสื้อโปโลมา รวมๆ 900 สามตัวจากคุณสมชาย ใจดี ค่ะ", "เสื้อโปโล สามตัว"),
        ("เมื่อวันศุกร์เพิ่งได้น้ำผึ้งมา สามขวด จากบริษัททำความสะอาด มูลค่าไม่เกิน 500", "น้ำผึ้ง สามขวด"),
        ("เช้านี้พอดีได้ปากกา สามด้าม เกือบสองพัน", "ปากกา สามด้าม"),
        ("เมื่อวานพอดีได้เสื้อโปโลจากธนาคาร ไม่ทราบราคา", "เสื้อโปโล"),
        (
            "เมื่อวานร้านกาแฟข้างตึกเอาเค้กมาให้ที่โต๊ะบอกว่าฉลองครบรอบร้าน ราวสามร้อยกว่าบาท ต้องแจ้งไหม",
            "เค้ก",
        ),
        ("พอดีได้ขนมเค้กมา สองกล่อง วันที่ 20 ก.พ. ไม่ถึงพันบาท", "ขนมเค้ก สองกล่อง"),
    ],
)
def test_its_report_is_opened_with_what_is_told(
    chat: Callable[[str], Chat], said: str, what: str
) -> None:
    me = chat(ME).says(said)
    assert me.state["answers"]["what"] == what


@pytest.mark.parametrize(
    "said",
    [
        "ได้งบ 50,000 บาท จากสำนักงาน",
        "ได้รับเอกสารจากบริษัท 2 ชุด",
        "ได้รับพัสดุ 2 กล่องจากบริษัท",
        "ได้รับเรื่องร้องเรียนจากประชาชน 3 เรื่อง",
        "ได้คนมาอบรม 50 คน งบ 3,000 บาท",
        "ได้ใบเสนอราคาจากบริษัทรุ่งเรือง 3 ใบ ราคา 5,000 บาท",
        "ถ้าได้กระเช้าจากบริษัท 2 ใบ ต้องทำไง",
        "ได้เงินคืน 500 บาทจากธนาคาร",
        "ได้เกียรติบัตร 2 ใบจากมหาวิทยาลัย",
        "ได้ปากกาจากบริษัท 2 ด้าม ต้องแจ้งไหม",
        "ขอปากกา 2 ด้ามจากพัสดุ ราคา 20 บาท",
        "มีจดหมายจากบริษัท รับแทนหน่วยงาน",
        "ได้รับหนังสือเชิญจากสถานทูต ไปร่วมงานในนามสำนักงาน",
        "ได้รับเชิญจากสถานทูต ไปร่วมงานในนามสำนักงาน",
        "มีเอกสารจากบริษัท รับแทนหน่วยงาน",
        "เมื่อวานเพิ่งได้รับแจกันจากสถานทูต ใครรับแทนหน่วยงานได้",
    ],
)
def test_other_sentences_open_none(said: str) -> None:
    assert opens(said, None) is None


def test_in_a_conversation_it_opens_none() -> None:
    assert opens("เช้านี้พอดีได้ปากกา สามด้าม เกือบสองพัน", "report_activity") is None


@pytest.mark.parametrize(
    "said",
    [
        "มีคนส่งกระเช้ามาที่ห้องเมื่อเช้าแต่ไม่ได้รับไว้ ให้ รปภ คืนไปแล้ว",
        "อยากแจ้งของที่ได้ตอนไปดูงานที่เชียงใหม่ เค้าให้ผ้าไหมมาผืนนึงกับกาแฟ 3 ถุง",
    ],
)
def test_a_sentence_without_a_thing_that_can_be_read_is_offered_whole(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(ME).says(said)
    me.taps(next(each for each in me.offers if each == ALL_TYPED or each.startswith(said[:12])))
    assert me.state["answers"]["what"] == said


@pytest.mark.parametrize("said", ["รับของขวัญ", "อยากรายงานของขวัญที่ได้รับมาค่ะ"])
def test_a_wish_to_report_offers_nothing(chat: Callable[[str], Chat], said: str) -> None:
    assert chat(ME).says(said).offers == ["ยกเลิก"]


def test_a_second_gift_from_somebody_else_is_said_to_be_left(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ กระเช้า 2500 จากบริษัทเอ แล้วก็ขนม 300 จากบริษัทบี")
    assert "ยังไม่ได้เก็บ “ขนม 300 จากบริษัทบี”" in me.since(0)
    assert me.state["answers"]["giver"] == "บริษัทเอ"


def test_what_was_offered_for_sale_is_no_gift(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("มีบริษัทมาเสนอขายโปรแกรม ทิ้งแฟลชไดรฟ์ไว้ 2 อัน")
    assert me.state["answers"].get("what") != "ขายโปรแกรม"
    assert me.offers[0].startswith("มีบริษัทมาเสนอขาย")


def test_a_question_how_to_return_it_loses_nothing(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("ได้บัตร starbucks 500 จากคู่สัญญา จะคืนยังไงดี")
    assert me.state["answers"]["what"] == "บัตร starbucks 500"
