"""Words for the administrators are handed on; whoever may not write to many can have them sent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import meets

ADMIN, FINANCE, HEAD, STAFF = "D0002", "D0201", "D0102", "D0106"
WORDS = "ให้ส่งข้อความเตือนคนคลังเรื่องประกาศ"


def flows(chat: Chat) -> list[str]:
    return [row.flow for row, _ in chat.house.states(chat.user_id).values()]


def test_they_arrive_with_who_wrote_them(chat: Callable[[str], Chat]) -> None:
    finance, admin = chat(FINANCE), chat(ADMIN)
    finance.says(f"งั้นฝากบอกผู้ดูแลระบบว่า{WORDS}")
    assert f"\n{WORDS}\n" in finance.last and "ส่งถึงผู้ดูแลระบบ" in finance.offers
    finance.says("ส่งเลย")
    assert "ส่งข้อความถึงผู้ดูแลระบบแล้ว" in finance.last
    meets(admin.house, admin)
    assert WORDS in admin.last and "นางตัวอย่าง อำนวยการคลัง" in admin.last


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("ฝากผู้ดูแลระบบช่วยแก้ชื่อกลุ่มงานของเราด้วยค่ะ สะกดผิด", "ช่วยแก้ชื่อกลุ่มงานของเราด้วยค่ะ สะกดผิด"),
        ("แจ้งแอดมินหน่อยครับ ชื่อผมสะกดผิด", "ชื่อผมสะกดผิด"),
        ("ฝากข้อความถึงแอดมิน", None),
        ("งั้นฝากผู้ดูแลระบบให้หน่อยค่ะ บอกว่าเมนูกดไม่ได้", "เมนูกดไม่ได้"),
        ("ฝากผู้ดูแลระบบ ให้ทีมของเราเข้าดูได้ด้วยค่ะ", "ให้ทีมของเราเข้าดูได้ด้วยค่ะ"),
    ],
)
def test_what_is_told_is_not_asked_again(
    chat: Callable[[str], Chat], said: str, words: str | None
) -> None:
    assert chat(HEAD).says(said).state["answers"].get("words") == words


@pytest.mark.parametrize(
    "said",
    [
        "ฝากข้อความถึงคนในสำนักหน่อยค่ะ ให้เข้าร่วมประกาศด้วย",
        "ฝากบอกผู้รายงานว่าคราวหน้าแนบรูปด้วย",
        "ส่งข้อความถึงทุกคนว่าพรุ่งนี้ประชุม",
    ],
)
def test_who_may_not_write_to_many_can_have_it_sent(chat: Callable[[str], Chat], said: str) -> None:
    finance = chat(FINANCE)
    before = len(finance.heard)
    finance.says(said)
    assert "การส่งข้อความถึงหลายคนเป็นของผู้ดูแลระบบ" in finance.since(before)
    assert finance.state["answers"]["words"] == said


@pytest.mark.parametrize("who", [HEAD, STAFF])
@pytest.mark.parametrize(
    "said",
    ["ขอประกาศแจ้งในสำนักว่า พรุ่งนี้ไฟดับ 9-12 น.", "อยากประกาศในกลุ่มงานเราว่า บ่ายนี้ประชุม"],
)
def test_words_to_those_of_ones_own_unit_can_be_sent_too(
    chat: Callable[[str], Chat], who: str, said: str
) -> None:
    assert chat(who).says(said).state["answers"]["words"] == said


def test_administrators_send_themselves(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ฝากบอกทุกคนว่าพรุ่งนี้ประชุม")
    assert "send_circular" in flows(admin)


@pytest.mark.parametrize(
    "said",
    [
        "ติดต่อผู้ดูแลระบบยังไง",
        "ขอคุยกับผู้ดูแลระบบ",
        "แจ้งผู้ดูแลระบบว่าหัวหน้าทุจริต",
        "แจ้งเรื่องในสำนักว่ามีคนใช้รถหลวง",
        "แจ้งในสำนักแล้วหรือยังว่าพรุ่งนี้หยุด",
    ],
)
def test_nothing_is_begun_by_other_words(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat(STAFF).says(said)
    assert not any(
        row.flow == "message_admin" for row, _ in staff.house.states(staff.user_id).values()
    )


def test_without_a_reader_it_says_whom_to_see(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ฝากข้อความถึงผู้ดูแลระบบ")
    assert "ไม่มีผู้ดูแลระบบท่านอื่น" in admin.last


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("D0001", "ฝากแจ้งทุกสำนักด้วยว่าเลื่อนประชุมเป็นวันศุกร์บ่ายโมง"),
        ("D0101", "นัดประชุมคณะทำงานวันอังคารหน้า 9 โมงครึ่ง ห้อง 402 แจ้งทุกคนด้วย"),
    ],
)
def test_what_is_for_administrators_alone_can_be_handed_to_them(
    chat: Callable[[str], Chat], who: str, said: str
) -> None:
    asks = chat(who).says(said)
    assert "ยังไม่ได้ส่งถึงผู้ใด" in asks.last and "ฝากผู้ดูแลระบบ" in asks.offers
    asks.says(f"ฝากบอกผู้ดูแลระบบว่า {said}")
    assert "ตรวจข้อความก่อนส่ง" in asks.last and said in asks.last


def test_the_name_of_a_command_is_nothing_to_hand_over(chat: Callable[[str], Chat]) -> None:
    assert "ฝากผู้ดูแลระบบ" not in chat("D0103").says("เพิ่มกำหนดการ").offers


@pytest.mark.parametrize(
    "said",
    [
        "ส่งเฉพาะกลุ่มพัสดุได้มั้ย",
        "ส่งถึงหัวหน้าด้วยได้มั้ย",
        "แจ้งทุกคนแทน",
        "ฝากถึงผู้บริหารด้วย",
        "ขอส่งให้ ผอ. ได้ไหม",
        "ส่งแค่คนในสำนัก",
    ],
)
def test_nobody_else_gets_it(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat(STAFF).says("ฝากบอกผู้ดูแลระบบว่า เข้าระบบไม่ได้").says(said)
    assert "ส่งถึงผู้ดูแลระบบเท่านั้น" in staff.since(0)
    assert staff.state["answers"]["words"] == "เข้าระบบไม่ได้"


@pytest.mark.parametrize("said", ["เปลี่ยนเป็น ลืมรหัสผ่าน", "แก้เป็นลืมรหัสผ่าน", "เอ่อ แก้เป็นว่า ลืมรหัสผ่าน"])
def test_other_words_are_offered(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat(STAFF).says("ฝากบอกผู้ดูแลระบบว่า เข้าระบบไม่ได้").says(said)
    staff.taps("แก้ตามนี้")
    assert staff.state["answers"]["words"] == "ลืมรหัสผ่าน"


def test_a_wish_in_other_words_is_handed_on_whole(chat: Callable[[str], Chat]) -> None:
    wish = (
        "อยากให้ผู้ดูแลระบบช่วยส่งข้อความถึงผู้อำนวยการสำนักที่ยังไม่ส่งรายงาน ขอคำชี้แจงภายใน 12 มีนาคม 2570 หน่อยครับ"
    )
    executive = chat("D0001").says(wish)
    assert wish in executive.last and "ส่งถึงผู้ดูแลระบบ" in executive.offers
