"""Words of another report, typed at the card of a case: they would show who the informant is."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from handlers.complaints.tracking import other_report
from tests.handlers.complaints.casework import files
from tests.handlers.house import Chat, House

GIFT = "ได้ตะกร้าขนมจากผู้รับเหมาวันนี้ ราคาราวๆ 800 ปฏิเสธไม่ได้ ยังอยู่กับผมครับ"
PURCHASES = "เขาซื้อไปแล้ว 3 ครั้งตั้งแต่เดือนสิงหา ครั้งละ 40,000 บาท"


@pytest.fixture
def holder(demo: House) -> Chat:
    """Somebody of the staff who follows a case of their own."""
    return Chat(demo, seed.line_id("D0106")).says(f"ติดตาม {files(demo).code}")


@pytest.mark.parametrize(
    ("words", "button"),
    [
        (GIFT, "ไปที่ “รับของขวัญ”"),
        ("เมื่อเช้าคู่สัญญาให้ปากกามา 3 ด้าม รวม 600 บาท รับไว้แล้วค่ะ", "ไปที่ “รับของขวัญ”"),
        ("มีคนเอาขนมมาให้ที่โต๊ะ ยังไม่ได้เปิดเลยครับ", "ไปที่ “รับของขวัญ”"),
        ("พรุ่งนี้ลาพักผ่อน 1 วันครับ ให้ตั้งใจทำแทน", "ไปที่ “ลา”"),
        ("ผมลากิจ 24-25 พ.ย. ครับ", "ไปที่ “ลา”"),
    ],
)
def test_what_may_be_another_report_is_asked_about(holder: Chat, words: str, button: str) -> None:
    holder.says(words)
    assert "ยังไม่ได้ส่ง" in holder.last and {button, "ส่งให้ผู้รับเรื่อง"} <= set(holder.offers)
    holder.says("ส่งเลยครับ")
    assert "ส่งให้ผู้รับเรื่องแล้ว" not in holder.since(0) and button in holder.offers


def test_the_button_takes_the_words_with_it(holder: Chat) -> None:
    holder.says(GIFT).taps("ไปที่ “รับของขวัญ”")
    assert "ไม่ได้ส่งถึงผู้รับเรื่อง" in holder.since(0)
    assert "ตะกร้าขนม" in holder.last and "800.00 บาท" in holder.last


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ใช่ อันนี้เรื่องของขวัญ ไม่เกี่ยวกับเรื่องร้องเรียน",
        "คนละเรื่องกันครับ",
        "ไม่ได้จะส่งข้อความถึงผู้รับเรื่องค่ะ",
    ],
)
def test_who_protests_is_out_and_the_words_are_too(holder: Chat, words: str) -> None:
    holder.says(GIFT).says(words)
    assert "ตะกร้าขนม" in holder.last and "ตรวจก่อนส่ง" not in holder.last
    assert "ส่งให้ผู้รับเรื่องแล้ว" not in holder.since(0)


def test_a_protest_below_a_message_of_the_case_sends_and_drops_nothing(holder: Chat) -> None:
    holder.says(PURCHASES).says("ไม่เกี่ยวกับเรื่องนี้ครับ")
    assert PURCHASES in holder.last and "ไม่เกี่ยวกับ" not in holder.last


@pytest.mark.parametrize("words", ["ขอลาป่วยวันนี้ค่ะ", "ขอรายงานของขวัญ กระเช้าผลไม้ 800 บาท"])
def test_what_is_asked_for_is_begun_at_once(holder: Chat, words: str) -> None:
    holder.says(words)
    assert "ไม่ได้ส่งถึงผู้รับเรื่อง" in holder.since(0) and "ส่งให้ผู้รับเรื่อง" not in holder.offers


def test_it_is_not_added_to_a_message_that_waits(holder: Chat) -> None:
    holder.says(PURCHASES).says(GIFT)
    assert "ไม่ได้เพิ่ม" in holder.since(0) and "ตะกร้าขนม" not in holder.last


@pytest.mark.parametrize(
    "words",
    [
        PURCHASES,
        "เขาเอากระเช้ามาให้หัวหน้าอีกแล้วเมื่อวาน ราคาหลายพัน",
        "ขอแจ้งเพิ่มว่าเขาให้ของขวัญกรรมการทุกคน",
        "หัวหน้าลาพักผ่อนอยู่ช่วงนี้ ของยังอยู่ในห้อง",
        "วันนี้เขามาขอเงินอีก 2,000 บาท",
        "มีใบเสร็จอยู่ที่ผม ส่งให้ได้ครับ",
    ],
)
def test_what_tells_of_the_case_stays_a_message(holder: Chat, words: str) -> None:
    holder.says(words)
    assert "ตรวจก่อนส่ง" in holder.last and words in holder.last


@pytest.mark.parametrize("words", ["เขาบอกว่าไม่เกี่ยวกับเรื่องนี้", "หัวหน้าไม่ได้ส่งใบเสร็จให้ใคร"])
def test_what_somebody_else_said_or_did_is_no_protest(words: str) -> None:
    assert not other_report.protests(words)
