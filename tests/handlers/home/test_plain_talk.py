"""Talk that asks for nothing is answered calmly, leads on, and stores nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "told", "button"),
    [
        ("ขอโทษที่ส่งช้านะคะ ลูกป่วย", "ไม่เป็นไร ส่งหลังกำหนด", "เรื่องที่ต้องทำ"),
        ("ขออภัยครับ ติดประชุมทั้งวันเลยยังไม่ได้ทำ", "ไม่เป็นไร", "แจ้งเหตุที่ล่าช้า"),
        ("ไม่เอาดีกว่า กลัว", "ไม่มีสิ่งใดถูกบันทึก", "กลัวถูกกลั่นแกล้ง"),
        ("งานเยอะมากทำไม่ไหวแล้ว", "ค่อย ๆ ทำทีละเรื่อง", "ขอเลื่อนส่งได้ไหม"),
        ("บอทตอบไม่ตรงเลย", "ขออภัยที่ตอบไม่ตรง", "ติดต่อผู้ดูแลระบบ"),
        ("ใช้ง่ายดีนะ ชอบ", "ขอบคุณมาก", "เมนู"),
        ("เสร็จแล้วไปละ บาย", "แล้วพบกันใหม่", "เมนู"),
    ],
)
def test_it_is_answered_in_one_sentence(reporter: Chat, said: str, told: str, button: str) -> None:
    reporter.says(said)
    assert told in reporter.last and button in reporter.offers
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "เจ้าหน้าที่ตอบไม่รู้เรื่อง อยากร้องเรียน",
        "ขอโทษนะคะ ส่งรายงานวันไหน",
        "กลัวส่งไม่ทัน ต้องส่งวันไหน",
        "ขอลาป่วยพรุ่งนี้ ขอโทษที่แจ้งช้า",
        "รายงาน 1.10 คนตอบแบบสำรวจน้อย งานเยอะ",
    ],
)
def test_what_asks_for_something_is_no_talk(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "ข้อความเมื่อครู่บอตไม่ได้บันทึก" not in reporter.last
    assert "ขออภัยที่ตอบไม่ตรง" not in reporter.last and "ค่อย ๆ ทำ" not in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ต้องแล้ว ช่างโทรมาเอง",
        "ไม่เป็นไรแล้วค่ะ รู้แล้ว",
        "ไม่เอาแล้วค่ะ หาเจอแล้ว",
        "ไม่ต้องแล้ว",
        "งั้นไม่เป็นไรค่ะ",
        "โอเค ไม่ต้องแล้ว ขอบคุณ",
    ],
)
def test_what_is_not_wanted_any_more_is_let_be(chat: Callable[[str], Chat], words: str) -> None:
    assert "ไม่มีสิ่งใดต้องทำต่อ" in chat("D0106").says(words).last


@pytest.mark.parametrize("words", ["ไม่ต้องเตือนแล้ว", "ไม่ต้องส่งแล้ว เขายกเลิก", "ไม่ต้องรายงานแล้วใช่ไหม"])
def test_what_names_its_matter_is_heard_elsewhere(chat: Callable[[str], Chat], words: str) -> None:
    assert "ไม่มีสิ่งใดต้องทำต่อ" not in chat("D0106").says(words).since(0)


@pytest.mark.parametrize(
    "words",
    ["โง่จริงบอทอะไรเนี่ย ถามอะไรก็ไม่รู้เรื่อง", "โง่มากบอทนี้", "พูดไปก็ไม่เข้าใจ", "ไอ้บ้าเอ๊ย", "แม่งเฮงซวย"],
)
def test_an_insult_is_answered_calmly_with_a_way_to_a_person(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert reporter.last.startswith("ขออภัยที่ตอบไม่ตรง") and "ติดต่อผู้ดูแลระบบ" in reporter.offers
    assert "หน้า 1 จาก" not in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "หัวหน้าโง่มาก ด่าลูกน้องทุกวัน",
        "สัตว์เลี้ยงเข้าสำนักงานได้ไหม",
        "บ้านพักข้าราชการจองยังไง",
        "เวร",
        "สัตว์ค่ะ",
        "น้องในกลุ่มพูดอะไรก็ไม่เข้าใจ",
        "ชาวบ้านที่มาติดต่อพูดก็ไม่รู้เรื่อง",
    ],
)
def test_what_only_sounds_like_one_is_none(reporter: Chat, words: str) -> None:
    assert "ขออภัยที่ตอบไม่ตรง" not in reporter.says(words).last
