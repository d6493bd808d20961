"""A gift to a whole group or room is neither for one alone nor for the public: it is stored so, and
the law's verdict says no more than is known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts import gift_fate
from handlers.gifts.gift_questions import MANNERS
from tests.handlers.gifts.gifting import CONTRACTOR, ME, all_gifts, tells
from tests.handlers.house import Chat

GROUP, FREE = "ให้ทั้งกลุ่ม ปฏิเสธไม่ได้", "ให้ทั้งกลุ่ม ปฏิเสธได้"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


@pytest.fixture
def asked(me: Chat) -> Chat:
    """At the question to whom it was given."""
    return me.says("รับของขวัญ").says("ขนมเปี๊ยะ 350 บาท").says("พี่สมหญิง").taps(CONTRACTOR)


@pytest.mark.parametrize(
    ("words", "manner"),
    [
        ("คือให้ทั้งห้องแบ่งกันกินอะ ปฏิเสธไม่ทันด้วย", GROUP),
        ("เค้าเอามาฝากทุกคนในกลุ่มงานอ่ะค่ะ ปฏิเสธไม่ทัน", GROUP),
        ("ให้ทั้งสำนักค่ะ จะไม่รับก็ได้", FREE),
        ("ให้ผมคนเดียว จะไม่รับก็ได้ครับ", "ให้ฉัน ปฏิเสธได้"),
    ],
)
def test_whom_and_whether_refused_are_taken_together(asked: Chat, words: str, manner: str) -> None:
    assert MANNERS[asked.says(words).state["answers"]["manner"]] == manner


def test_of_a_group_alone_it_is_asked_whether_refused(asked: Chat) -> None:
    asked.says("ให้ทั้งห้องเลยค่ะ")
    assert "manner" not in asked.state["answers"] and asked.offers[:2] == [GROUP, FREE]
    assert "แล้วขณะนั้นปฏิเสธได้หรือไม่" in asked.last
    assert asked.says("ปฏิเสธไม่ได้").state["answers"]["manner"] == "shared_pressed"


def test_a_group_told_earlier_is_carried_to_its_question(me: Chat) -> None:
    me.says("รับของขวัญ").says("ขนมเปี๊ยะ 350 บาท").says("พี่สมหญิง")
    me.says("บริษัทคู่สัญญาค่ะ แล้วเป็นของทั้งกลุ่ม")
    assert me.state["at"] == "manner" and me.offers[0] == GROUP


def test_among_much_else_the_group_is_kept_and_said(me: Chat) -> None:
    me.says("รับของขวัญ").says("ขนมเปี๊ยะ 350 บาท").says("พี่สมหญิง")
    me.says(
        "เอ้ยแต่พี่ที่นั่งข้างๆเพิ่งบอกว่าเค้าให้ทั้งกลุ่มนะไม่ได้ให้เราคนเดียว "
        "แล้วพี่คนนี้เป็นตัวแทนบริษัทที่รับงานกับเราด้วย คิดว่าน่าจะเคยเซ็นสัญญากันไปเมื่อปีก่อน"
    )
    assert me.state["at"] == "relation" and "เก็บไว้แล้ว: “ให้ทั้งกลุ่ม" in me.last
    assert me.taps(CONTRACTOR).offers[0] == GROUP


def test_a_long_giver_who_gave_it_to_the_group_is_the_answer(me: Chat) -> None:
    me.says("รับของขวัญ").says("ชุดกาแฟ 500 บาท")
    me.says(
        "คุณสมชาย ใจดี ผู้จัดการฝ่ายขาย บริษัท เอบีซี คอนสตรัคชั่น จำกัด (มหาชน) "
        "ซึ่งเป็นผู้รับจ้างปรับปรุงห้องประชุมชั้น 3 เอามาให้ทั้งกลุ่ม"
    )
    assert me.state["answers"]["giver"].startswith("คุณสมชาย") and me.state["at"] == "relation"


def test_a_long_relation_with_a_group_is_read_with_it(me: Chat) -> None:
    me.says("รับของขวัญ").says("ชุดกาแฟ 500 บาท").says("บริษัทเอ")
    me.says(
        "เป็นบริษัทคู่สัญญาที่รับงานปรับปรุงห้องประชุมชั้น 3 ของสำนักงานเราอยู่ตอนนี้ สัญญาจะหมดปลายปีนี้ "
        "เอามาให้ทั้งกลุ่มเลยค่ะตอนเช้าที่เขามาส่งงานงวดแรก"
    )
    kept = me.state["answers"]
    assert kept["likely"]["relation"]["value"] == "contractor"
    assert kept["manner_told"].startswith("ให้ทั้งกลุ่ม")


def test_a_long_value_with_a_group_is_the_answer(me: Chat) -> None:
    me.says("รับของขวัญ").says("ชุดกาแฟ")
    me.says(
        "2500 บาทค่ะ ดูจากป้ายที่ติดอยู่ข้างกล่องแล้วก็ลองหาในเว็บของร้านดูอีกทีก็ได้ราคาใกล้กันมาก "
        "เขาบอกว่าเอามาให้ทั้งกลุ่มเพราะช่วยงานกันมาทั้งปี"
    )
    assert me.state["answers"]["value"] == "2500.00"


def test_a_group_is_stored_as_neither(me: Chat) -> None:
    tells(me, manner=GROUP).taps("ยืนยันการรายงาน")
    [gift] = all_gifts(me.house)
    assert gift.shared and not gift.public and not gift.refusable


def test_over_the_limit_the_verdict_stays_open(me: Chat) -> None:
    assert "ยังบอกไม่ได้" in tells(me, manner=GROUP).last and "เกินเกณฑ์: มิใช่ญาติ" not in me.last


def test_at_the_card_it_becomes_the_groups_as_refused_before(me: Chat) -> None:
    tells(me).says("ให้ใคร แก้เป็นให้ทั้งกลุ่มงาน ไม่ได้ให้เราคนเดียว")
    assert me.state["answers"]["manner"] == "shared_pressed"
    assert f"แก้ข้อ “ให้ใคร” เป็น “{GROUP}”" in me.since(-2)


@pytest.mark.parametrize(
    "words",
    [
        "ต้องลงว่าให้ทั้งกลุ่มไหม", "เขาให้ทั้งห้องหรือให้ผม แก้ได้ไหม",
        "กลุ่มอื่นเขาให้ทั้งกลุ่มเลยนะ แต่อันนี้ให้ผม", "เขาให้ทั้งห้อง แต่กล่องนี้ให้แค่ผม",
    ],
)  # fmt: skip
def test_at_the_card_what_leaves_it_open_changes_nothing(me: Chat, words: str) -> None:
    before = tells(me, manner="ให้ฉัน ปฏิเสธได้").state["answers"]
    assert me.says(words).state["answers"] == before and "แก้ข้อ “ให้ใคร”" not in me.since(-2)


def test_from_the_public_to_a_group_it_is_asked_whether_refused(me: Chat) -> None:
    tells(me, manner="ให้คนทั่วไปเหมือนกัน").says("ที่จริงให้ทั้งกลุ่มงานค่ะ")
    assert me.state["at"] == "manner" and {GROUP, FREE} <= set(me.offers)


@pytest.mark.parametrize(
    "words",
    [
        "แบ่งให้ทั้งห้องกินแล้ว", "แจกทุกคนในงาน", "ให้ทั้งห้องประชุม", "ผมเอาไปให้ทั้งห้องกินแล้ว",
        "ให้ทุกคนในห้องเลย", "ดูแลทั้งกลุ่มงาน", "คนในสำนักงาน",
    ],
)  # fmt: skip
def test_other_words_name_no_group(words: str) -> None:
    assert gift_fate.to_group(words) == ""
