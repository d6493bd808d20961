"""A gift told in one sentence: what, worth, giver, day and what was done are not asked again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.gifts.gift import CONTRACTOR, HELD, REFUSED, SENT_BACK, WITH_OFFICE
from tests.handlers.gifts.gifting import ME, PRESSED, all_gifts, texts
from tests.handlers.house import Chat

WHOLE = "เมื่อวานได้กระเช้าผลไม้ 2,500 บาท จากบริษัทตัวอย่าง จำกัด ซึ่งเป็นคู่สัญญา ที่ห้องประชุม 301 ส่งคืนไปแล้ว"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


def test_a_gift_in_one_sentence_is_asked_only_what_it_did_not_tell(me: Chat) -> None:
    me.says(f"รับของขวัญ {WHOLE}")
    assert me.offers[0] == "คู่สัญญา/ผู้รับจ้าง"
    me.taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED)
    assert "สถานที่และโอกาส" in me.last and "จากข้อความที่พิมพ์: ที่ห้องประชุม 301" in me.last
    me.taps("ที่ห้องประชุม 301").taps("ไม่มีรูป")
    for filled in ("สิ่งที่ได้รับ", "มูลค่า", "ผู้ให้", "วันที่ได้รับ", "ขณะนี้"):
        assert f"{filled} (จากข้อความ)" in me.last
    me.taps("ยืนยันการรายงาน")
    [gift] = all_gifts(me.house)
    assert (gift.received_on.isoformat(), gift.done, gift.value) == ("2027-02-28", SENT_BACK, 2500)
    assert gift.relation == CONTRACTOR
    kept = texts(me.house, gift)
    assert (kept.what, kept.organisation) == ("กระเช้าผลไม้ 2,500 บาท", "บริษัทตัวอย่าง จำกัด")
    assert kept.occasion == "ที่ห้องประชุม 301"


def test_the_same_sentence_at_the_first_question_fills_the_rest(me: Chat) -> None:
    me.says("รับของขวัญ").says(WHOLE)
    assert "ผู้ให้: บริษัทตัวอย่าง จำกัด" in me.last and me.offers[0] == "คู่สัญญา/ผู้รับจ้าง"
    assert me.state["answers"]["what"] == WHOLE


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("ส่งคืนไปแล้วค่ะ", SENT_BACK),
        ("จะคืนเขาแล้วแต่ยังไม่ได้คืน", HELD),
        ("ยังอยู่กับตัวผม", HELD),
        ("มอบให้สำนักงานไปแล้ว", WITH_OFFICE),
        ("ปฏิเสธไปแล้ว", REFUSED),
        ("ปฏิเสธไม่ได้", None),
    ],
)
def test_what_was_done_is_read_where_it_is_sure(me: Chat, said: str, done: str | None) -> None:
    me.says("รับของขวัญ").says(f"ปากกาหนึ่งด้าม 300 บาท จากคุณเอกชน ค้าขาย {said}")
    assert me.state["answers"].get("done") == done


def test_the_day_of_returning_is_not_the_day_of_receipt(me: Chat) -> None:
    me.says("รับของขวัญ").says("ปากกาหนึ่งด้าม 300 บาท จากคุณเอกชน ค้าขาย ส่งคืนแล้วเมื่อวาน")
    assert "received_on" not in me.state["answers"]


def test_a_giver_without_title_or_organisation_is_asked_first(me: Chat) -> None:
    me.says("รับของขวัญ").says("ปากกาหนึ่งด้าม 300 บาท จากผู้มาติดต่อราชการ เมื่อวาน")
    assert me.offers[0] == "ผู้มาติดต่อราชการ"
    me.taps("ผู้มาติดต่อราชการ")
    assert me.state["answers"]["giver"] == "ผู้มาติดต่อราชการ"


def test_a_question_about_gifts_fills_nothing(me: Chat) -> None:
    me.says("รับของขวัญ").says("รับของจากบริษัทได้ไหม 2,500 บาท")
    assert "giver" not in me.state["answers"]


def test_a_giver_of_the_office_is_still_asked_about(me: Chat) -> None:
    me.says("รับของขวัญ").says("ปากกา 300 บาท จากคุณสมมติ หัวหน้าดี เมื่อวาน")
    assert "giver" in me.state["answers"]


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("เมื่อวานได้กระเช้าผลไม้มาค่ะ", "กระเช้าผลไม้"),
        ("มีคนเอาทุเรียนมาให้ครับ", "ทุเรียน"),
        ("เมื่อวานได้รับของขวัญมาค่ะ", None),
    ],
)
def test_what_somebody_says_they_got_is_not_asked_again(
    me: Chat, said: str, what: str | None
) -> None:
    me.says(said)
    assert me.state["answers"].get("what") == what


def test_the_giver_told_with_the_price_is_not_asked_again(me: Chat) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says("2500 ค่ะ คนให้คือบริษัทตัวอย่างก่อสร้าง จำกัด")
    kept = me.state["answers"]
    assert kept["value"] == "2500.00" and "บริษัทตัวอย่างก่อสร้าง จำกัด" in str(kept["giver"])
    assert "ผู้ให้: บริษัทตัวอย่างก่อสร้าง จำกัด" in me.since(-3)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("คุกกี้กล่องเหล็ก ราวๆ 600", "600.00"),
        ("พระเครื่องประมาณ 900 ค่ะ", "900.00"),
        ("ปากกาประมาณ 10", None),
    ],
)
def test_a_figure_told_roughly_at_the_end_is_the_price(
    me: Chat, said: str, value: str | None
) -> None:
    me.says("รับของขวัญ").says(said)
    assert me.state["answers"].get("value") == value
