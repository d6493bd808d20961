"""What became known of a gift after its report: its price, and that it is not taken back."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from tests.handlers.gifts.gifting import HEAD, ME, all_gifts, gives
from tests.handlers.house import Chat

People = Callable[[str], Chat]
STANDS = "ผลพิจารณายังเหมือนเดิม บอตเปลี่ยนผลไม่ได้"
NOT_DECIDED = "ผู้บังคับบัญชายังไม่ได้พิจารณา กรุณาเก็บของไว้ก่อน"


@pytest.fixture
def me(chat: People) -> Chat:
    reporter = chat(ME)
    gives(reporter, chat(HEAD))
    return reporter


def _sent_back(chat: People) -> None:
    head = chat(HEAD).says("ของขวัญที่รายงาน").taps("พิจารณา")
    head.taps("ให้ส่งคืน").taps("เกินเกณฑ์กฎหมาย")


@pytest.mark.parametrize(
    "words",
    [
        "ตีราคาแล้ว 1,850 บาทค่ะ",
        "กระเช้าประเมินราคาแล้วได้ 1850 บาท",
        "เช็คราคากระเช้ามาแล้ว 1,850 บาท",
        "รู้ราคาแล้ว 1,850 บาทถ้วนครับ",
        "ไปถามราคาจากร้านมาแล้ว 1,850 บาท",
        "เมื่อวานให้ร้านตีราคากระเช้าได้ 1,850 บาท",
    ],
)
def test_a_price_that_became_known_opens_the_correction(me: Chat, words: str) -> None:
    me.says(words)
    assert "มูลค่าใหม่ 1,850.00 บาท" in me.since(0) and "เพราะเหตุใด" in me.last
    assert all_gifts(me.house)[0].value == Decimal(3500)
    me.taps("ทราบข้อมูลเพิ่ม")
    assert "ตรวจทานก่อนแก้ไขรายงาน" in me.last and "1,850.00 บาท" in me.last
    me.taps("ยืนยันการแก้ไข")
    assert all_gifts(me.house)[0].value == Decimal(1850)


def test_the_price_that_is_told_already_changes_nothing(me: Chat) -> None:
    assert "แจ้งมูลค่านี้ไว้แล้ว" in me.says("ตีราคาแล้ว 3,500 บาทค่ะ").last


@pytest.mark.soak
def test_of_several_the_one_is_asked_for(me: Chat, chat: People) -> None:
    gives(me, chat(HEAD), what="ปากกา 900 บาท")
    assert "มูลค่าของเรื่องใด" in me.says("ตีราคาแล้ว 1,850 บาทค่ะ").last
    me.says("ปากกาตีราคาแล้ว 800 บาท")
    assert "มูลค่าใหม่ 800.00 บาท" in me.since(0)


@pytest.mark.soak
def test_after_the_decision_no_price_is_corrected(me: Chat, chat: People) -> None:
    _sent_back(chat)
    assert "พิจารณาแล้ว จึงแก้มูลค่าในบอตไม่ได้" in me.says("ตีราคาแล้ว 1,850 บาทค่ะ").last


@pytest.mark.parametrize(
    "words",
    [
        "ตีราคาแล้ว 1,850 บาทใช่ไหม",
        "ราคา 1,850 บาทต้องแจ้งไหม",
        "ถ้าตีราคาได้ 1,850 บาท",
        "โครงการใช้งบ 1,850 บาท",
        "ตีราคายังไง",
        "ปฏิทินตีราคาแล้ว 100 บาท",
    ],
)
def test_other_words_on_prices_correct_nothing(me: Chat, words: str) -> None:
    assert "มูลค่าใหม่" not in me.says(words).since(0)


NOT_TAKEN = [
    "เจ้าของเขาไม่ยอมรับคืน จะเอาไปบริจาคแทน",
    "เอากระเช้าไปคืนแล้วแต่เขาไม่รับ",
    "บริษัทไม่รับคืนค่ะ ทำยังไงต่อดี",
    "คืนแล้วแต่เขาไม่เอา",
    "ผู้ให้ไม่ยอมรับกระเช้าคืนครับ",
    "ร้านไม่รับคืนแล้วค่ะ",
]


@pytest.mark.parametrize("words", NOT_TAKEN)
def test_what_is_not_taken_back_waits_for_who_decided(me: Chat, chat: People, words: str) -> None:
    _sent_back(chat)
    me.says(words)
    assert STANDS in me.last and "หัวหน้ากลุ่ม" in me.last and "ต้องเสร็จภายใน" in me.last
    assert all_gifts(me.house)[0].proved_at is None


@pytest.mark.parametrize("words", NOT_TAKEN)
def test_before_the_decision_it_is_kept(me: Chat, words: str) -> None:
    assert NOT_DECIDED in me.says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ถ้าเขาไม่รับคืนทำยังไง",
        "หัวหน้าไม่รับรายงานคืน",
        "เขาไม่คืนเงินผม",
        "คืนกระเช้าไปแล้ว",
        "ใครไม่รับคืนบ้าง",
        "ปากกาเขาไม่รับคืน",
    ],
)
def test_other_words_on_giving_back_are_others(me: Chat, words: str) -> None:
    assert NOT_DECIDED not in me.says(words).last


def test_who_reported_none_is_told_the_rule(chat: People) -> None:
    last = chat(ME).says("เจ้าของเขาไม่ยอมรับคืน จะเอาไปบริจาคแทน").last
    assert NOT_DECIDED not in last and STANDS not in last


@pytest.mark.parametrize(
    "words",
    [
        "ของขวัญที่รับไว้เมื่ออาทิตย์ก่อนส่งคืนร้านไปแล้วค่ะ",
        "กระเช้าที่ได้มาเมื่อวานเอาไปคืนเจ้าของแล้ว",
        "ของที่ได้รับเมื่อเดือนที่แล้วคืนคนให้ไปแล้วครับ",
        "ของขวัญที่ผมรับมาวันก่อนเอาไปคืนเขาแล้ว",
        "ของขวัญคืนบริษัทไปแล้ว",
    ],
)
def test_the_day_it_came_does_not_hide_that_it_went_back(
    me: Chat, chat: People, words: str
) -> None:
    _sent_back(chat)
    assert "กด “ส่งหลักฐาน”" in me.says(words).last


@pytest.mark.soak
def test_a_head_who_names_a_gift_means_their_own(chat: People) -> None:
    head = chat(HEAD)
    gives(head, chat("D0101"))
    assert "ยังบันทึกการคืนไม่ได้" in head.says("ของขวัญที่รับไว้เมื่ออาทิตย์ก่อนส่งคืนร้านไปแล้วค่ะ").last


# -- a fear in the report ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "กลัวโดนแกล้ง",
        "กลัวโดนเพ่งเล็งค่ะ",
        "ไม่กล้าบอกค่ะ กลัวเขารู้",
        "กลัวมีปัญหา",
    ],
)
def test_a_fear_is_neither_a_thing_nor_a_giver(chat: People, words: str) -> None:
    who = chat(ME).says("รับของขวัญ").says(words)
    assert "ไม่ได้เก็บเป็นคำตอบ" in who.last and who.state["answers"].get("what") is None
    who.says("กระเช้าผลไม้ 3,500 บาท").says(words)
    assert "ไม่ได้เก็บเป็นคำตอบ" in who.last and who.state["answers"].get("giver") is None
    assert who.state["at"] == "giver"


@pytest.mark.parametrize("words", ["บริษัท กลัวไม่ทัน จำกัด", "ไม่กล้าปฏิเสธ ผู้ใหญ่ให้มา ชื่อ คุณสมมติ"])
def test_who_gave_is_no_fear(chat: People, words: str) -> None:
    who = chat(ME).says("รับของขวัญ").says("กระเช้าผลไม้ 3,500 บาท").says(words)
    assert "ไม่ได้เก็บเป็นคำตอบ" not in who.last
