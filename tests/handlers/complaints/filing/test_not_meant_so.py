"""Words about a complaint that are no wish, no name and no beginning, and that lose nobody."""

from __future__ import annotations

from time import process_time

import pytest

from handlers.complaints.filing.heard.kept_from import names_somebody
from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.complaints.working.case_said import read_step
from handlers.people.joining.code_words import hands_in_a_code
from models.complaints.complaint import NAMED
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said", ["บอกชื่อได้ไหมคะ", "เปิดเผยชื่อหรือเปล่า", "ให้บอกชื่อไหม", "เปิดเผยชื่อหรือไม่ครับ"]
)
def test_a_question_tells_no_name(said: str) -> None:
    wish = read_wish(said)
    assert wish is None or wish.identity != NAMED


@pytest.mark.parametrize(
    "said", ["พี่เปลี่ยนใจไม่ส่งแล้ว", "หัวหน้าจะรู้ไหม", "กลุ่มไหนอ่านบ้างคะ", "คุณบอทยกเลิก", "สำนักไหนก็ได้"]
)
def test_who_asks_or_gives_up_names_nobody(said: str) -> None:
    assert not names_somebody(said)


@pytest.mark.parametrize(
    "said", ["เดี๋ยวรับเรื่องนี้", "ฝากรับเรื่องนี้ด้วยครับ", "รับทราบเรื่องนี้ครับ", "แจ้งผลเรื่องนี้แล้ว", "แจ้งผลเรื่องนี้ยังไง"]
)
def test_what_is_no_step_of_a_receiver_does_none(said: str) -> None:
    assert read_step(said) is None


def test_all_who_are_named_are_kept_out(reporter: Chat) -> None:
    """The second name stands behind the wish."""
    reporter.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    reporter.says("เจ้าหน้าที่เรียกเงินค่าเอกสารเมื่อวันจันทร์ที่เคาน์เตอร์")
    said = "ไม่ให้หัวหน้ารู้ แล้วก็นางสาวตัวอย่าง รับเรื่อง"
    reporter.taps_data(reporter.beside("ไม่ให้ผู้ใดได้อ่าน")).says(said)
    assert "นางสาวตัวอย่าง รับเรื่อง" in reporter.state["answers"]["keep_from"]["words"]


@pytest.mark.parametrize(
    "said", ["ร้องเรียนครับ เจ้าหน้าที่ถามว่าคนแจ้งเป็นใคร แล้วไปขู่เขา", "ร้องเรียน ลูกค้าให้เงินหัวหน้าพัสดุ ต้องทำยังไง"]
)
def test_who_begins_with_complaining_is_not_answered_as_a_question(
    reporter: Chat, said: str
) -> None:
    reporter.says(said)
    assert "ข้อความนี้ไม่ได้เริ่มการร้องเรียน" not in reporter.last and "รับของขวัญได้" not in reporter.last


@pytest.mark.parametrize("part", ["อยากจะ", "ครับผม", "แล้วก็", "ขอจะ"])
def test_repeated_words_take_no_time(part: str) -> None:
    begun = process_time()
    for words in (f"{part * 60}บ่น", f"ACDEF-23467 {part * 60} ก", f"ปากกาจากคุณเอก{part * 60}คุณโท"):
        read_wish(words)
        read_step(words)
        hands_in_a_code(words)
    assert process_time() - begun < 1.0
