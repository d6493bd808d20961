"""What is remembered at a review card is offered to a text, and nothing that is typed is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

OCCASION = "เมื่อวานที่ห้องประชุม 301"
ASKED = "จะเพิ่มข้อความนี้ไหม"


def at_gift(chat: Callable[[str], Chat]) -> Chat:
    someone = chat("D0106").says("ได้รับกระเช้าจากบริษัทตัวอย่าง 2500 บาท")
    for words in ("ไม่รู้จักกัน", "ให้ฉัน ปฏิเสธไม่ได้", OCCASION, "ยังอยู่กับฉัน"):
        someone.says(words)
    assert someone.state["at"] == "review"
    return someone


def at_report(chat: Callable[[str], Chat]) -> Chat:
    someone = chat("D0103").says("รายงาน 2.1").says("เสร็จแล้ว").says("จัดอบรมจริยธรรมที่ห้องประชุม")
    for words in ("มีผู้เข้าอบรม 40 คน", "ผู้เข้าอบรมเข้าใจมากขึ้น", "500 / 400", "เขียว"):
        someone.says(words)
    someone.sends_file().says("ไม่ได้เผยแพร่")
    assert someone.state["at"] == "review"
    return someone


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("ลืมบอก มีเหล้าอีกขวดนึงด้วยค่ะ", "กระเช้า และเหล้าอีกขวดนึง"),
        ("อ้อ มีบัตรกำนัลด้วยค่ะ", "กระเช้า และบัตรกำนัล"),
        ("ลืมใส่ว่ามีผลไม้อีกกล่อง", "กระเช้า และผลไม้อีกกล่อง"),
        ("นึกได้ว่ามีนาฬิกาด้วยครับ", "กระเช้า และนาฬิกา"),
    ],
)
def test_it_is_added_where_a_tap_says(chat: Callable[[str], Chat], words: str, what: str) -> None:
    someone = at_gift(chat)
    before = someone.state["answers"]
    heard = len(someone.heard)
    someone.says(words)
    assert ASKED in someone.since(heard) and "กดข้อที่จะเพิ่ม" in someone.since(heard)
    assert someone.state["answers"] == before
    someone.taps("เพิ่มในสิ่งที่ได้รับ")
    assert someone.state["answers"]["what"] == what
    told = OCCASION.replace("เมื่อวาน", "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 ")
    assert someone.state["answers"]["occasion"] == told and someone.state["at"] == "review"


@pytest.mark.parametrize(
    ("words", "added"),
    [
        ("ลืมบอกว่ามีผู้บริหารมาร่วมด้วยค่ะ", "มีผู้บริหารมาร่วมด้วย"),
        ("อ้อ มีแจกเอกสารด้วยค่ะ", "มีแจกเอกสารด้วย"),
        ("เพิ่งนึกได้ว่ามีการถ่ายทอดสด", "มีการถ่ายทอดสด"),
        ("จัดตั้งแต่บ่ายโมงถึงสี่โมง", "จัดตั้งแต่บ่ายโมงถึงสี่โมง"),
    ],
)
def test_so_it_is_in_a_report(chat: Callable[[str], Chat], words: str, added: str) -> None:
    someone = at_report(chat).says(words)
    someone.taps("เพิ่มในสิ่งที่ทำ")
    assert someone.state["answers"]["narrative"].endswith(f"\n{added}")


@pytest.mark.soak
def test_it_may_be_dropped(chat: Callable[[str], Chat]) -> None:
    someone = at_gift(chat)
    before = someone.state["answers"]
    someone.says("ลืมบอก มีเหล้าอีกขวดนึงด้วยค่ะ").taps("ไม่ใช้ข้อความนี้")
    assert someone.state["answers"] == before and not someone.state.get("held")


@pytest.mark.parametrize("between", [(), ("ใครเห็นรายงานนี้บ้าง",)])
def test_what_was_offered_is_asked_about_once_before_anything_is_sent(
    chat: Callable[[str], Chat], between: tuple[str, ...]
) -> None:
    someone = at_report(chat).says("ลืมบอกว่ามีผู้บริหารมาร่วมด้วยค่ะ")
    for words in between:
        someone.says(words)
    asked = someone.answer_to("ยืนยัน")
    assert "ยังไม่ได้ส่ง กรุณาเลือกก่อนว่าจะเพิ่ม" in asked and ASKED in asked
    someone.says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in someone.last


@pytest.mark.parametrize("words", ["จริงๆ มีสองชิ้น", "พี่เขาบอกว่าไม่ต้องคืน", "มันอยู่ในตู้เย็น"])
def test_any_other_statement_is_kept_for_a_tap(chat: Callable[[str], Chat], words: str) -> None:
    someone = at_gift(chat)
    before = someone.state["answers"]
    heard = len(someone.heard)
    someone.says(words)
    assert f"“{words}”" in someone.since(heard) and "ยังไม่ได้" in someone.since(heard)
    assert someone.state["held"] and someone.state["answers"] == before


@pytest.mark.parametrize("words", ["ยังไม่ถูกค่ะ", "ไม่ใช่แบบนี้ค่ะ", "ยังขาดอยู่นะ", "อันนี้ผิดค่ะ"])
def test_words_that_only_say_that_it_is_wrong_are_told_how_to_mend_it(
    chat: Callable[[str], Chat], words: str
) -> None:
    someone = at_gift(chat)
    heard = len(someone.heard)
    someone.says(words)
    assert "ยังไม่ได้ส่ง" in someone.since(heard) and "กด “แก้ไข”" in someone.since(heard)
    assert someone.state["at"] == "review"


@pytest.mark.parametrize(
    "words", ["ใครจะเห็นบ้างคะ", "ขอบคุณค่ะ", "ขอแก้ตรงผู้ให้", "เดี๋ยวมาทำต่อนะ", "มีใบเสร็จด้วย ส่งให้ได้ไหม"]
)
def test_other_words_are_followed_as_before(chat: Callable[[str], Chat], words: str) -> None:
    someone = at_gift(chat)
    assert ASKED not in someone.answer_to(words)
