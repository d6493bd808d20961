"""What who follows a case types of it besides a message: to be told of news, what the officer
asked, who must not see it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.tracking import case_wishes
from tests.handlers.complaints.casework import RECEIVER, files, opened
from tests.handlers.house import Chat, House

MORE = "เมื่อเช้าหัวหน้าเรียกไปถามว่าใครฟ้อง กลัวมากเลยค่ะ"


@pytest.fixture
def holder(demo: House) -> Chat:
    """Somebody who follows a case."""
    return Chat(demo, "U" + "e" * 32).says(f"ติดตาม {files(demo).code}")


@pytest.mark.parametrize(
    "words",
    [
        "ขอให้เตือนด้วยเวลามีคำตอบค่ะ",
        "ถ้ามีคำตอบแล้วช่วยแจ้งด้วยนะคะ",
        "แจ้งเตือนด้วยครับ",
        "เตือนผมด้วยเมื่อเขาตอบกลับมา",
    ],
)
def test_who_wants_to_be_told_is_told_and_sends_nothing(holder: Chat, words: str) -> None:
    holder.says(words)
    assert "เลิกแจ้งเตือน" in holder.offers and "ตรวจก่อนส่ง" not in holder.last


@pytest.mark.parametrize(
    "words",
    [
        "หัวหน้าเตือนผมด้วยวาจาแล้ว",
        "ช่วยเตือนหัวหน้าคนนี้ด้วยนะคะ", "แจ้งด้วยว่าเขามาสายอีกแล้ว", "ถ้ามีพยานช่วยแจ้งเขาด้วย",
        "บอกเขาด้วยนะคะ",
    ],
)  # fmt: skip
def test_what_others_are_to_be_told_is_a_message(words: str) -> None:
    assert not case_wishes.wants_push(words)


def test_below_a_message_that_waits_it_is_not_added(holder: Chat) -> None:
    holder.says(MORE).says("ขอให้เตือนด้วยเวลามีคำตอบค่ะ")
    assert MORE in holder.last and "ขอให้เตือน" not in holder.last
    assert "ยังไม่ได้เปิดการเตือน" in holder.since(0)


@pytest.mark.parametrize(
    "words", ["ผู้รับเรื่องถามอะไรมาบ้างคะ", "เจ้าหน้าที่ตอบมาว่าอะไรบ้าง", "คนรับเรื่องตอบมาหรือยังคะ"]
)
def test_what_the_officer_asked_is_shown(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    done = files(demo)
    asks = "เกิดขึ้นวันไหน"
    opened(chat(RECEIVER), done).says(f"ถามผู้แจ้งว่า{asks}").taps("ส่งข้อความ")
    holder = Chat(demo, "U" + "e" * 32).says(f"ติดตาม {done.code}").says(words)
    assert asks in holder.last and "ตรวจก่อนส่ง" not in holder.last


@pytest.mark.parametrize(
    "words", ["เจ้าหน้าที่ตอบอีเมลผมช้ามาก", "ผู้รับเรื่องบอกว่าจะโทรกลับแต่ไม่โทร", "เจ้าหน้าที่ถามอะไรก็ไม่ตอบ"]
)
def test_what_an_officer_did_is_a_message(words: str) -> None:
    assert not case_wishes.answer(words, sending=False)


@pytest.mark.parametrize("words", ["อย่าให้หัวหน้าเห็นข้อความนี้นะคะ", "ไม่อยากให้ ผอ.คลังเห็นเรื่องนี้เลยครับ"])
def test_who_must_not_see_a_message_is_warned_of_before_it_is_sent(
    holder: Chat, words: str
) -> None:
    holder.says(words)
    assert "ระบบกันผู้อ่านตามชื่อและนามสกุล" in holder.last and words in holder.last


@pytest.mark.parametrize("words", ["หัวหน้าไม่ให้ผมดูเอกสารเลย", "เขาสั่งว่าไม่ให้ใครเห็น"])
def test_what_others_hid_is_sent_without_a_warning(words: str) -> None:
    assert not case_wishes.warning(words)


@pytest.mark.parametrize(
    "words", ["เสร็จละ ขอบคุณครับ", "ไม่มีอะไรแล้วค่ะ ขอบคุณนะคะ", "พอแล้วครับ ไว้มาดูใหม่"]
)
def test_who_is_done_and_thanks_sends_nothing(holder: Chat, words: str) -> None:
    assert "ปิดการติดตามแล้ว" in holder.says(words).last


@pytest.mark.parametrize("words", ["ไปถึงไหนแล้ว", "เรื่องนี้ถึงไหนแล้วครับ", "ได้เรื่องยังไงบ้าง"])
def test_who_asks_how_far_it_is_sees_the_card_again(holder: Chat, words: str) -> None:
    before = len(holder.heard)
    holder.says(words)
    assert "ไม่ได้ส่งถึงผู้รับเรื่อง" in holder.since(before) and "ตรวจก่อนส่ง" not in holder.last


@pytest.mark.parametrize("words", ["ขอส่งรูปเพิ่มหน่อย", "จะแนบเอกสารเพิ่มค่ะ"])
def test_who_wants_to_send_files_is_asked_for_them(holder: Chat, words: str) -> None:
    assert "เข้ามาในแชตนี้ได้เลย" in holder.says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ขอบคุณครับ แต่ฝากถามว่าเขาจะโดนอะไร", "เสร็จแล้วครับ ห้องน้ำซ่อมเสร็จแล้ว",
        "เป็นยังไงบ้างก็ไม่รู้ ไม่เห็นมีใครมาถามเลย", "เขาส่งรูปให้หัวหน้าดูแล้ว",
    ],
)  # fmt: skip
def test_what_tells_more_is_a_message(holder: Chat, words: str) -> None:
    assert "ตรวจก่อนส่ง" in holder.says(words).last and words in holder.last


@pytest.mark.parametrize("words", ["ขอบคุณมากนะคะ สบายใจขึ้นเยอะ", "โล่งใจมากเลยค่ะ ขอบคุณนะคะ"])
def test_thanks_of_who_is_relieved_are_no_message(holder: Chat, words: str) -> None:
    assert "ตรวจก่อนส่ง" not in holder.says(words).last


@pytest.mark.parametrize("words", ["ขอบคุณค่ะ แต่ยังไม่สบายใจเลย", "ขอบคุณครับ ไม่โล่งใจเท่าไหร่"])
def test_thanks_of_who_is_not_relieved_stay_a_message(holder: Chat, words: str) -> None:
    assert "ตรวจก่อนส่ง" in holder.says(words).last and words in holder.last


@pytest.mark.parametrize("words", ["จบแล้วใช่มั้ยครับ", "เรื่องนี้ถึงไหนแล้วคะ", "เรื่องของผมปิดแล้วหรือยังครับ"])
def test_a_question_before_the_code_is_told_that_the_code_comes_first(
    demo: House, words: str
) -> None:
    somebody = Chat(demo, "U" + "f" * 32).says("ติดตาม").says(words)
    assert "กรุณาพิมพ์รหัสติดตาม" in somebody.last and "ไม่ใช่รหัส" not in somebody.last
