"""What this bot is not for is told so: nothing is filed, and no number is made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

People = Callable[[str], Chat]
NOTHING = "ข้อความนี้ไม่ได้ส่งต่อให้ใคร"


@pytest.fixture
def stranger(chat: People) -> Chat:
    return Chat(chat("D0106").house, "U" + "9" * 32)


@pytest.mark.parametrize(
    "said",
    [
        "ห้องน้ำชั้น 3 แอร์เสีย แจ้งใครดีคะ",
        "แอร์ห้องประชุมเสีย แจ้งใคร",
        "ไฟดับที่ชั้น 5 โทรหาใครครับ",
        "ลิฟต์ค้าง แจ้งใคร",
        "น้ำไม่ไหล",
        "ลิฟต์อาคาร 2 เสียอีกแล้ว",
        "ประตูห้องพัง ใครซ่อมคะ",
    ],
)
def test_repairs_are_told_elsewhere(chat: People, said: str) -> None:
    staff = chat("D0106").says(said)
    assert NOTHING in staff.last and "อาคารสถานที่" in staff.last and "โทร 0" not in staff.last
    assert staff.house.states(staff.user_id) == {}


@pytest.mark.parametrize(
    "said", ["คอมพิวเตอร์เปิดไม่ติด ติดต่อใคร", "ปริ้นเตอร์เสียแจ้งช่างที่ไหน", "อินเทอร์เน็ตใช้ไม่ได้ แจ้งใคร"]
)
def test_machines_are_told_elsewhere(chat: People, said: str) -> None:
    assert "เทคโนโลยีสารสนเทศ" in chat("D0106").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ติดต่องานรัฐสภาเรื่องขอเข้าเยี่ยมชม โทรเบอร์ไหนครับ",
        "ขอเข้าเยี่ยมชมรัฐสภาต้องติดต่อใคร",
        "เบอร์ห้องพยาบาลรัฐสภา",
        "ที่จอดรถอาคารรัฐสภาต้องขอใคร",
        "ขอจองห้องประชุมต้องติดต่อที่ไหน",
        "ห้องสมุดวุฒิสภาเปิดให้คนนอกเข้าไหม ติดต่อที่ไหน",
    ],
)
def test_other_units_get_the_only_number_that_is_printed(
    chat: People, stranger: Chat, said: str
) -> None:
    for asker in (chat("D0106"), stranger):
        asker.says(said)
        assert "0 2831 9493" in asker.last and NOTHING in asker.last


@pytest.mark.parametrize(
    "said",
    [
        "เจ้าหน้าที่ซ่อมแอร์เรียกเงิน แจ้งใคร",
        "ไปช่วยซ่อมแอร์ที่วัดมา",
        "ไฟแดงกี่สำนัก",
        "ส่งรายงานแล้วเน็ตค้าง ทำไง",
        "ขอเบอร์น้องรายงานดี",
        "ติดต่อผู้ดูแลระบบ",
        "ใช้คอมหลวงพิมพ์งานส่วนตัวได้ไหม",
        "ทำโทรศัพท์หาย ต้องทำยังไง",
    ],
)
def test_other_words_are_not_taken(chat: People, said: str) -> None:
    assert NOTHING not in chat("D0106").says(said).last


def test_a_complaint_about_it_is_still_one(stranger: Chat) -> None:
    stranger.says("เจ้าหน้าที่ปล่อยให้ห้องน้ำเสียมา 3 เดือนไม่ซ่อม")
    assert NOTHING not in stranger.last


@pytest.mark.parametrize(
    "said",
    [
        "ขอเบอร์โทรศัพท์สำนักงานหน่อยครับ",
        "มีเบอร์โทรไหมคะ",
        "ติดต่อสำนักงานเบอร์อะไร",
        "ขออีเมลสำนักงาน",
        "ขอเบอร์กลางวุฒิสภา",
    ],
)
def test_a_stranger_is_told_the_offices_number(stranger: Chat, said: str) -> None:
    assert "0 2831 9493" in stranger.says(said).last and "ร้องเรียน" in stranger.offers
    assert stranger.house.states(stranger.user_id) == {}


@pytest.mark.parametrize("said", ["ขอเบอร์โทรศัพท์สำนักงานหน่อยครับ", "เบอร์ส่วนกลางของวุฒิสภาคืออะไร"])
def test_staff_hear_it_where_they_name_the_office(chat: People, said: str) -> None:
    assert "0 2831 9493" in chat("D0106").says(said).last


@pytest.mark.parametrize("said", ["ต้องให้เบอร์ไหม", "เจ้าหน้าที่เรียกเงินผมทางโทรศัพท์", "ขอเปลี่ยนเบอร์โทร"])
def test_a_strangers_other_words_are_no_wish_for_it(stranger: Chat, said: str) -> None:
    assert "0 2831 9493" not in stranger.says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "สนใจสมัครงานค่ะ",
        "ขอข้อมูลการจัดซื้อจัดจ้าง",
        "อยากเสนอขายสินค้าให้หน่วยงาน ติดต่อใคร",
        "พอดีเป็นผู้รับเหมา อยากสอบถามเรื่องประมูลงานค่ะ",
        "ขอสมัครเป็นอาสาสมัคร strong ได้ที่ไหน",
        "เปิดรับสมัครสอบบรรจุไหมครับ",
    ],
)
def test_a_strangers_business_is_told_elsewhere(stranger: Chat, said: str) -> None:
    assert NOTHING in stranger.says(said).last and "0 2831 9493" in stranger.last
    assert stranger.house.states(stranger.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "ประมูลงานมีการฮั้วกัน ขอแจ้ง",
        "ผมขอร้องเรียนเรื่องจัดซื้อ",
        "ผู้รับเหมาเสนอราคาแล้วเจ้าหน้าที่ขอเงิน",
        "จัดซื้อคอมแพงผิดปกติ อยากแจ้ง",
        "ลงทะเบียนยังไง",
    ],
)
def test_a_strangers_accusation_is_none(stranger: Chat, said: str) -> None:
    assert NOTHING not in stranger.says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ที่ทำบัตรผู้มาติดต่อเปิดกี่โมง",
        "ห้องทำบัตรเข้าสภาเปิดกี่โมงคะ",
        "เคาน์เตอร์ประชาสัมพันธ์เปิดเสาร์อาทิตย์ไหม",
        "จุดแลกบัตรปิดกี่โมง",
        "ร้านกาแฟชั้นล่างเปิดวันไหนบ้างครับ",
        "อาคารนี้วันเสาร์เปิดไหม",
    ],
)
def test_when_a_place_is_open_is_told_to_be_asked_there(stranger: Chat, said: str) -> None:
    assert NOTHING in stranger.says(said).last


@pytest.mark.parametrize("said", ["แบบสำรวจปิดวันไหน", "รอบนี้ปิดเมื่อไหร่", "คลินิกเปิดกี่โมง"])
def test_what_of_the_bot_is_open_is_not_told_elsewhere(chat: People, said: str) -> None:
    assert NOTHING not in chat("D0106").says(said).last
