"""Who brought what, told in one clause: giver and thing come apart, whatever the wording."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.gifts.gift import HELD, REFUSED, SENT_BACK
from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


@pytest.mark.parametrize(
    ("said", "what", "giver"),
    [
        (
            "เมื่อวันที่ 24 ก.พ. 2570 บริษัท ไทยรุ่งเรือง จำกัด มอบพาวเวอร์แบงก์ 1 เครื่อง 1,290 บาท",
            "พาวเวอร์แบงก์ 1 เครื่อง",
            "บริษัท ไทยรุ่งเรือง จำกัด",
        ),
        (
            "นายสมหมาย ใจดี ผู้แทนบริษัท เอกทัศน์ จำกัด มอบนาฬิกาข้อมือ 1 เรือน มูลค่าประมาณ 4,500 บาท",
            "นาฬิกาข้อมือ 1 เรือน",
            "นายสมหมาย ใจดี ผู้แทนบริษัท เอกทัศน์ จำกัด",
        ),
        ("คนส่งของเอาส้มมาให้ลังนึง บอกฝากจาก หจก.ศรีเจริญ เมื่อกี้", "ส้ม ลังนึง", "หจก.ศรีเจริญ"),
        ("ร้านพิมพ์เอากระติกน้ำมาให้เมื่อเช้า ราคา 400 บาท", "กระติกน้ำ", "ร้านพิมพ์"),
    ],
)
def test_a_giver_who_is_named_is_taken(me: Chat, said: str, what: str, giver: str) -> None:
    kept = me.says("รับของขวัญ").says(said).state["answers"]
    assert (kept["what"], kept["giver"]) == (what, giver)


@pytest.mark.parametrize(
    ("said", "what", "giver"),
    [
        ("แม่บ้านบริษัททำความสะอาดเอาเค้กมาให้ 300 บาท", "เค้ก", "แม่บ้านบริษัททำความสะอาด"),
        ("คนขับรถบริษัทขนส่งหิ้วทุเรียนมาฝากสองลูก 800 บาท", "ทุเรียน สองลูก", "คนขับรถบริษัทขนส่ง"),
        ("เมื่อวานมีเซลส์มาเสนอของแล้วให้ปฏิทินมาสามอันรวม 300 บาท", "ปฏิทิน สามอัน", "เซลส์"),
        (
            "เมื่อวันศุกร์ที่ผ่านมาตัวแทนขายคอมเอาแฟลชไดรฟ์มาให้สองอันบอกว่าแจกลูกค้ารวม 300 บาทยังเก็บไว้อยู่เลยครับ",
            "แฟลชไดรฟ์ สองอัน",
            "ตัวแทนขายคอม",
        ),
    ],
)
def test_who_is_told_by_what_they_are_is_offered(
    me: Chat, said: str, what: str, giver: str
) -> None:
    me.says("รับของขวัญ").says(said)
    assert me.state["answers"]["what"] == what
    if "giver" not in me.last.partition("ข้อ")[2] and giver not in me.offers:
        me.taps(me.offers[0])  # the price of several is asked first
    assert me.offers[0] == giver


def test_voice_typed_words_tell_that_it_is_still_there(me: Chat) -> None:
    me.says("รับของขวัญ").says("ตัวแทนขายคอมเอาแฟลชไดรฟ์มาให้สองอันบอกว่าแจกลูกค้ายังเก็บไว้อยู่เลยครับ")
    assert me.state["answers"]["done"] == HELD


@pytest.mark.parametrize(
    "said", ["บริษัทเอบีซีจะเอากระเช้ามาให้พรุ่งนี้", "บริษัทเอบีซีไม่ได้เอากระเช้ามาให้", "พนักงานเอาเอกสารมาให้เซ็น"]
)
def test_what_was_not_brought_names_no_giver(me: Chat, said: str) -> None:
    assert "giver" not in me.says("รับของขวัญ").says(said).state["answers"]


def test_the_day_of_a_return_is_not_that_of_the_receipt(me: Chat) -> None:
    me.says("รับของขวัญ").says("บริษัทเอบีซีให้กล่องคุกกี้มา ผมส่งคืนเขาเมื่อวันศุกร์ครับ ราคา 300 บาท")
    kept = me.state["answers"]
    assert kept["done"] == SENT_BACK and "received_on" not in kept
    assert kept["what"] == "กล่องคุกกี้ (ส่งคืนเขาเมื่อวันศุกร์ 26 ก.พ. 70)"


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("ผมส่งคืนเขาวันศุกร์", True),
        ("คืนเขาวันศุกร์", True),
        ("เอาไปคืนร้านวันศุกร์", True),
        ("เดี๋ยวเอาไปคืนร้านวันศุกร์", False),
        ("ผมส่งคืนบริษัทวันที่ 20 มีนาคม", False),
        ("โทรไปบอกให้มารับคืน ไม่รับค่ะ", False),
        ("ไม่รับค่ะ", True),
    ],
)
def test_what_may_be_to_come_or_theirs_is_asked(me: Chat, said: str, offered: bool) -> None:
    me.says("รับของขวัญ").says(f"กระเช้า 1,500 บาท จากบริษัทตัวอย่าง {said}")
    kept = me.state["answers"]
    assert "done" not in kept and "received_on" not in kept
    assert kept.get("giver", "บริษัทตัวอย่าง") == "บริษัทตัวอย่าง"
    assert ("done" in kept.get("likely", {})) == offered


def test_a_return_that_is_to_come_is_not_kept_at_another_question(me: Chat) -> None:
    me.says("รับของขวัญ").says("กระเช้า 1,500 บาท").says("บริษัทตัวอย่าง เดี๋ยวผมส่งคืนเขาวันจันทร์")
    assert me.state["answers"]["giver"] == "บริษัทตัวอย่าง"
    me.says("โทรไปบอกให้มารับคืน ไม่รับค่ะ").says("ผมส่งคืนบริษัทวันที่ 20 มีนาคม")
    assert "done" not in me.state["answers"]


def test_a_return_on_its_own_day_is_kept_behind_the_thing(me: Chat) -> None:
    me.says("รับของขวัญ").says(
        "เมื่อวันที่ 24 ก.พ. 2570 บริษัทเอ จำกัด มอบปากกา 1 ด้าม 90 บาท ในโอกาสส่งมอบงานจ้าง "
        "ข้าพเจ้าได้ส่งคืนแล้วเมื่อวันที่ 26 ก.พ."
    )
    kept = me.state["answers"]
    assert kept["received_on"] == "2027-02-24" and kept["done"] == SENT_BACK
    assert kept["what"] == "ปากกา 1 ด้าม (ส่งคืนแล้วเมื่อวันที่ 26 ก.พ.)"
    assert kept["likely"]["occasion"]["value"] == "ในโอกาสส่งมอบงานจ้าง"


@pytest.mark.parametrize(
    "said",
    [
        "ตัวแทนบริษัทเอาซองมาให้ข้างในมีเงินสองพัน ไม่ได้รับนะคะ คืนเขาไปเลยเมื่อเช้านี้",
        "เมื่อเช้าผู้รับเหมาเอาซองมาให้ข้างในมีเงินสองพัน ไม่รับ คืนเขาเดี๋ยวนั้นเลย",
    ],
)
def test_what_is_given_back_at_once_was_refused_on_that_day(me: Chat, said: str) -> None:
    kept = me.says("รับของขวัญ").says(said).state["answers"]
    assert (kept["done"], kept["received_on"]) == (REFUSED, "2027-03-01")
    assert kept["what"].startswith("ซอง") and kept["value"] == "2000.00"


def test_unwilling_words_are_kept_and_offer_that_it_could_not_be_refused(me: Chat) -> None:
    me.says("รับของขวัญ").says("บริษัทเอเอาส้มมาให้ 1 ลัง 300 บาท ผมไม่กล้ารับแต่เขาวางแล้วก็ไปเลย")
    me.says("คู่สัญญา")
    assert me.offers[0] == "ให้ฉัน ปฏิเสธไม่ได้"
    assert "ไม่กล้ารับแต่เขาวางแล้ว" in me.state["answers"]["thing_told"]


def test_a_story_below_an_invitation_opens_the_report(me: Chat) -> None:
    me.says("ได้ของมาอ่ะ ต้องทำไง").says("กระติกน้ำค่ะ ร้านพิมพ์เอามาให้เมื่อเช้า สัก 400")
    kept = me.state["answers"]
    assert (kept["what"], kept["giver"], kept["value"]) == ("กระติกน้ำ", "ร้านพิมพ์", "400.00")


def test_an_envelope_that_was_found_opens_the_report(me: Chat) -> None:
    me.says("เมื่อเช้ามีซองไม่มีชื่อวางบนโต๊ะ ข้างในมีบัตรเติมน้ำมัน 500 อยู่ 2 ใบค่ะ")
    assert me.state["answers"]["what"] == "ซองไม่มีชื่อ (ข้างในมีบัตรเติมน้ำมัน 500 อยู่ 2 ใบ)"
