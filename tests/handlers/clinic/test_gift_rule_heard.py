"""Who tells of a gift and asks is told the rule, with the button that reports it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest

from handlers.clinic import gift_giving_heard
from handlers.clinic.gift_rule_heard import asks
from handlers.context import Context
from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat

WORDS_ALONE = cast(Context, None)
"""Who types is not looked at: the words alone decide."""


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("ถ้าไม่รายงานจะผิดไหม ของแค่ 500 เอง", "รับของมาแล้วทำอย่างไร"),
        ("ได้รับปากกาจากคุณสมมติตอนไปดูงาน เก็บไว้ใช้เองได้มั้ยคะ", "รับของขวัญได้แค่ไหน"),
        ("ช่วยด้วย มีลูกค้าโอนเงินเข้าบัญชี 3,500 บาท เป็นค่าน้ำใจ ทำไงดี", "รับของมาแล้วทำอย่างไร"),
        ("ผู้รับเหมาเอาขนมมาให้ ต้องคืนไหม", "รับของมาแล้วทำอย่างไร"),
        ("บริษัทให้กระเช้ามา รับไว้ได้ไหมครับ", "รับของขวัญได้แค่ไหน"),
    ],
)
def test_the_rule_is_told_with_its_button(
    chat: Callable[[str], Chat], said: str, title: str
) -> None:
    me = chat(ME).says(said)
    assert title in me.last and "รับของขวัญ" in me.offers


@pytest.mark.parametrize(
    "said",
    [
        "ถ้าไม่รายงานจะผิดไหม",
        "ได้รับหนังสือจากบริษัท ต้องทำยังไง",
        "ได้รับแจ้งจากสำนักให้แก้ ต้องทำยังไง",
        "ได้รับงบจากสำนัก ใช้ได้ไหม",
        "มีคนเอาเอกสารมาให้ ต้องทำยังไง",
        "ได้รับเงินค่าวิทยากร 1,200 บาท ต้องรายงานเป็นของขวัญไหม",
        "เมื่อวานบริษัทตัวอย่างเอากระเช้ามาให้ คืนไปแล้ว",
        "ได้รับปากกาจากคุณสมมติ 500 บาท",
    ],
)
def test_other_words_are_not_taken_for_that(said: str) -> None:
    assert asks(WORDS_ALONE, said, None) is None


def test_inside_a_conversation_its_own_answers_come_first() -> None:
    assert asks(WORDS_ALONE, "ผู้รับเหมาเอาขนมมาให้ ต้องคืนไหม", "report_gift") is None


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("คืนได้มั้ย", "rule_gift_did_accept"),
        ("เอาของไปคืนเขาได้ไหมคะ", "rule_gift_did_accept"),
        ("จะส่งคืนบริษัทได้หรือเปล่า", "rule_gift_did_accept"),
        ("เอาเงินใส่ซองให้นี่ผิดเลยใช่ป่ะ", "rule_gift_limit"),
        ("เขายัดซองมา เก็บไว้ได้มั้ย", "rule_gift_limit"),
        ("แล้วถ้ากินไปแล้วล่ะคะ", "rule_gift_did_accept"),
        ("ถ้าแจกไปแล้วต้องทำยังไงครับ", "rule_gift_did_accept"),
        ("ของราคา 500 ต้องแจ้งไหม", "rule_gift_limit"),
        ("ของชิ้นเล็กๆ ต้องรายงานด้วยเหรอ", "rule_gift_limit"),
        ("ไม่รายงานของชิ้นละ 100 ได้มั้ย", "rule_gift_limit"),
        ("ได้ปากกามาด้ามนึงต้องรายงานมั้ย", "rule_gift_did_accept"),
        ("ลูกค้าให้ร่มมาคันนึง ต้องแจ้งป่าว", "rule_gift_did_accept"),
    ],
)
def test_a_short_question_about_giving_back_or_money_is_told_the_rule(
    said: str, topic: str
) -> None:
    found = asks(WORDS_ALONE, said, None)
    assert found is not None and found.name == topic


@pytest.mark.parametrize(
    "said",
    [
        "ส่งคืนได้ไหม",
        "คืนรายงานได้ไหม",
        "คืนของแล้ว",
        "กินไปแล้ว",
        "ถ้าใช้งบไปแล้วต้องทำยังไง",
        "ใส่ซองลงคะแนนผิดใช่ไหม",
        "หัวหน้ารับเงินใส่ซอง ผิดใช่ไหม",
        "เบิกเงินใส่ซองให้วิทยากรได้ไหม",
        "ได้งบมา 500 ต้องรายงานไหม",
        "ได้เอกสารมา 3 ชุด ต้องแจ้งใครไหม",
        "กิจกรรม 2.1 ไม่มีงบ ต้องรายงานไหม",
        "ไม่ได้ปากกามาด้ามนึงแล้วต้องรายงานไหม",
    ],
)
def test_what_only_sounds_like_it_is_left_to_others(said: str) -> None:
    assert asks(WORDS_ALONE, said, None) is None


@pytest.mark.parametrize(
    ("said", "gives"),
    [
        ("ลูกสาว ผอ. แต่งงาน จะใส่ซองเท่าไหร่ดี", True),
        ("ลูกสาวผอ.แต่งงาน จะใส่ซองได้ไหมคะ", True),
        ("หัวหน้าให้ซองปีใหม่มา รับได้ไหม", False),
        ("มีคนใส่ซองมาให้ รับได้ไหม", False),
    ],
)
def test_an_envelope_for_a_wedding_is_given(said: str, gives: bool) -> None:
    assert gift_giving_heard.is_asked(said) is gives


@pytest.mark.parametrize(
    "said",
    [
        "ถ้าลงนามแล้วหนูจะผูกพันอะไรบ้างหรอคะ แอบกังวลนิดนึงค่ะ",
        "เซ็นโนกิฟไปแล้วต้องทำตามอะไรบ้าง",
        "เข้าร่วมแล้วมีข้อผูกมัดอะไร",
    ],
)
def test_what_one_binds_oneself_to_is_what_no_gift_is(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "No Gift คืออะไร" in chat(ME).says(said).last


@pytest.mark.parametrize("said", ["เซ็นสัญญาจ้างแล้วผูกพันอะไรบ้าง", "ลงนามแล้วทำอะไรต่อ"])
def test_other_signing_binds_to_no_gift_rule(said: str) -> None:
    assert asks.hears(WORDS_ALONE, said) is None
