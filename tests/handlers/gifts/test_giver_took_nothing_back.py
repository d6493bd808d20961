"""Who tried to give it back and was not let has not given it back; the words are kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts.gift_fate import done_places, not_taken_back
from tests.handlers.gifts.gifting import CONTRACTOR, GIVER, ME, PRESSED, WHAT, WHERE
from tests.handlers.house import Chat
from tests.talk import words


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


SAID = [
    "เอาไปคืนแล้วแต่เค้าไม่ยอมรับคืนครับ",
    "คืนแล้วเขาไม่รับ",
    "ไปคืนมาแล้วค่ะ บริษัทไม่ยอมรับคืน",
    "ส่งคืนไปแล้วแต่ตีกลับมา",
    "พยายามคืนแล้วแต่คนให้ไม่เอา",
    "คืนไปแล้วแต่ทางร้านบอกให้เก็บไว้",
    "ส่งคืนแล้วทางบริษัทไม่ขอรับคืน",
    "ส่งคืนแล้วแต่บริษัทไม่รับคืนค่ะ ทำไงดีคะ",
]


def _to_done(me: Chat) -> Chat:
    me.says("รับของขวัญ").says(WHAT).says(GIVER).taps(CONTRACTOR).taps(PRESSED)
    return me.says(WHERE)


@pytest.mark.parametrize("said", SAID)
def test_it_is_asked_whether_it_is_still_there_and_the_words_are_kept(me: Chat, said: str) -> None:
    _to_done(me).says(said)
    assert any("ผู้ให้ไม่รับคืน" in words(each) for each in me.heard) and "แก้ตามนี้" in me.offers
    me.taps("แก้ตามนี้")
    assert "ยังอยู่กับตัว" in me.last and "ส่งคืนแล้ว\n" not in me.last
    assert not_taken_back(said)[:8] in me.last and "ทำไง" not in me.last


@pytest.mark.parametrize(
    "said",
    [
        "คืนแล้วครับ",
        "เอาไปคืนแล้ว เขารับไว้แล้ว",
        "คืนแล้ว ตอนแรกเขาไม่ยอมรับแต่สุดท้ายก็รับไป",
        "คืนไปแล้วเมื่อวานค่ะ ไม่รับไว้",
        "ส่งคืนแล้วแต่ไม่ได้ขอใบรับไว้",
        "คืนแล้ว ผมไม่อยากรับ",
        "คืนแล้วค่ะ ไม่เอาของพวกนี้",
    ],
)
def test_what_the_giver_took_back_is_given_back(said: str) -> None:
    assert list(done_places(said)) == ["returned"] and not not_taken_back(said)


@pytest.mark.parametrize("said", ["ปฏิเสธไปแล้ว", "ถ้าคืนแล้วเขาไม่รับต้องทำไง", "เขารับคืนไหม"])
def test_other_words_tell_of_no_giver_who_took_nothing(said: str) -> None:
    assert not not_taken_back(said)


def test_what_went_to_the_office_then_is_with_the_office() -> None:
    assert list(done_places("เขาไม่ยอมรับคืน เลยมอบหน่วยงานแล้ว")) == ["handed_over"]


def test_it_is_no_giver_where_the_giver_is_asked(me: Chat) -> None:
    me.says("รับของขวัญ").says(WHAT).says(SAID[0])
    me.taps("แก้ตามนี้")
    assert "ใครเป็นผู้ให้" in me.last


def test_a_whole_sentence_offers_it_at_its_question(me: Chat) -> None:
    me.says(f"ได้{WHAT} จากบริษัทตัวอย่าง จำกัด เอาไปคืนแล้วแต่เค้าไม่ยอมรับคืนครับ")
    me.taps(CONTRACTOR).taps(PRESSED).says(WHERE)
    assert "จากข้อความที่พิมพ์: ยังอยู่กับตัว" in me.last
    me.taps("ยังอยู่กับตัว").taps("ไม่มีรูป")
    assert "เอาไปคืนแล้วแต่เค้าไม่ยอมรับคืน" in me.last
