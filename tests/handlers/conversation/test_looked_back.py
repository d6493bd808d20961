"""Who looks back is shown what is kept and what is still asked, in whatever words; nothing of them
is kept and the question stays (docs/decisions/0275)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.of_the_open.looked_back import LookedBack, looked_back
from handlers.understand.thai import normalise
from tests.handlers.house import Chat

READ = {
    LookedBack.SHOWN: (
        "ขอดูหน่อยว่าจดอะไรไปแล้วบ้าง", "ขอดูสรุปก่อน", "อ่านให้ฟังหน่อยว่ามีอะไรแล้ว", "มีอะไรลงไปแล้วบ้างเนี่ย",
        "ทวนให้ฟังหน่อย", "ช่วยสรุปมาให้ดู", "สรุปให้หน่อยค่ะ", "ไหนขอดูที่จดไว้หน่อย", "ขอทวนก่อนนะคะ",
        "บอตจำได้ไหมว่าบอกอะไรไปแล้ว",
    ),
    LookedBack.KEPT: (
        "ที่ผมพิมพ์ไปแล้วยังอยู่ไหมครับ ต้องพิมพ์ใหม่หรือเปล่า", "อันที่เล่าไปไม่หายใช่ไหม", "ต้องกรอกใหม่หมดมั้ย",
        "ที่เขียนไว้หายไปไหนหมด", "อันที่ผมพิมพ์ไปหายไปไหน", "ที่เล่ามาทั้งหมดยังอยู่ไหม",
    ),
    LookedBack.SENT: (
        "ตกลงส่งแล้วใช่ไหม", "ส่งออกไปแล้วหรือยังคะ", "ส่งหรือยัง", "ยังไม่ได้ส่งให้ใครใช่มั้ย",
        "ส่งเรียบร้อยแล้วใช่ไหม", "ถึง ผอ. หรือยัง",
    ),
    LookedBack.COMPLETE: (
        "ครบมั้ย", "ตอบครบทุกข้อหรือยัง", "ขาดอะไรอีกไหม", "เหลือข้อไหนบ้าง", "ข้อไหนยังไม่ได้ตอบ",
        "ต้องตอบอะไรอีกบ้าง", "กรอกครบแล้วใช่ไหม ส่งได้เลยไหม",
    ),
    LookedBack.LEFT_OVER: (
        "แน่ใจนะว่าไม่มีอะไรค้างอยู่ในระบบ", "ไม่มีอะไรหลงเหลือแล้วใช่ไหม", "ลบหมดแล้วใช่ไหม",
    ),
}  # fmt: skip
OTHERS = (
    "มีอะไรบ้าง", "ต้องตอบอะไรบ้าง", "เหลืออะไรต้องส่งอีกบ้าง", "มีอะไรค้างที่ผมต้องจัดการมั้ย", "ส่งยังไง", "ส่งแล้ว",
    "ส่งให้หัวหน้าแล้ว", "ตรวจสอบแล้วครบถ้วน", "เก็บข้อมูลแล้ว", "ขอดูรายละเอียดก่อน", "ขอดูหน่อย", "ให้ส่งใหม่หรือไม่",
    "ตอบครบทุกข้อแล้ว", "ใครยังไม่ส่ง", "ส่งให้ใคร", "ส่งเลยได้ไหม", "เก็บไว้ก่อน", "เก็บข้อมูลอะไรไว้บ้าง",
    "ไม่มีอะไรค้าง", "เขาส่งมาแล้วหรือยัง", "ส่งคืนไปแล้วหรือยัง", "ครบกำหนดเมื่อไหร่", "สรุปผลแล้ว",
    "ยังไม่ได้ระบุอะไร", "ใครยังไม่ได้ตอบ", "ส่งครบทุกคนหรือยัง", "ยังขาดเอกสารอะไรอีกไหม", "ของหายไหม",
    "ขอพิมพ์ใหม่ได้ไหม", "ขอแจ้งเรื่องใหม่ได้ไหม", "ตอบใหม่ได้ไหม", "เลือกใหม่ได้ไหม", "แจ้งซ้ำได้ไหม",
    "ไม่มีข้อมูลค้างอยู่ในระบบแล้ว", "ไม่มีอะไรเหลือในระบบ", "แน่ใจว่าไม่มีข้อมูลค้างอยู่ในระบบ", "ข้อมูลหายไปไหนหมด",
    "เรื่องที่แจ้งไว้หายไปไหนแล้ว", "ตรวจทานให้ดูแล้ว", "อ่านให้ฟังแล้ว", "ช่วยอ่านให้ฟังแล้วค่ะ", "ขอข้อมูลสรุปมาแล้ว",
    "ทบทวนข้อมูลก่อนแล้ว", "ยังไม่ได้ตอบข้อไหนเลย", "ข้อไหนก็ยังไม่ได้ตอบ", "แจ้งให้หัวหน้าหรือยัง", "บอกให้เขาหรือยัง",
    "ให้หัวหน้าหรือยัง", "บอกอะไรให้หัวหน้าไปแล้วบ้าง", "มีเรื่องอะไรแจ้งมาแล้วบ้าง", "แจ้งเรื่องอะไรไปแล้วบ้าง",
    "ส่งมาแล้วหรือยัง",
)  # fmt: skip
"""Answers, other questions and wishes."""
SO_FAR = "คำตอบที่ให้ไว้แล้ว ยังไม่ได้ส่ง"


def test_each_is_read_in_many_words_and_nothing_else() -> None:
    read = {kind: [looked_back(normalise(each)) for each in texts] for kind, texts in READ.items()}
    assert read == {kind: [kind] * len(texts) for kind, texts in READ.items()}
    assert {each: looked_back(normalise(each)) for each in OTHERS} == dict.fromkeys(OTHERS)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("ขอดูหน่อยว่าจดอะไรไปแล้วบ้าง", SO_FAR),
        ("ขอดูสรุปก่อน", SO_FAR),
        ("สรุปดูดิ มีไรบ้าง", SO_FAR),
        ("ที่พิมพ์ไปแล้วยังอยู่ไหม ต้องพิมพ์ใหม่หรือเปล่า", "คำตอบที่ให้ไว้เก็บเป็นร่างแล้ว"),
        ("ครบมั้ย", "ยังตอบไม่ครบ"),
        ("แน่ใจนะว่าไม่มีอะไรค้างอยู่ในระบบ", "เรื่องนี้ยังเป็นร่างของท่าน ยังไม่ได้ส่ง"),
    ],
)
def test_what_is_kept_and_what_is_left_is_shown_in_the_middle(
    reporter: Chat, words: str, first: str
) -> None:
    reporter.says("ได้รับกระเช้าผลไม้จากบริษัท เอบีซี จำกัด มูลค่า 1,800 บาท เมื่อวานนี้")
    before, count = reporter.state, len(reporter.heard)
    told = reporter.says(words).since(count)
    assert told.startswith(first) and SO_FAR in told and "กระเช้าผลไม้" in told
    assert "ยังไม่ได้ตอบ “ความเกี่ยวข้อง”" in told and "ผู้ให้เกี่ยวข้องกับท่านอย่างไร" in reporter.last
    assert reporter.state["answers"] == before["answers"] and reporter.state["at"] == before["at"]


def test_a_proposed_value_is_not_taken_by_who_looks_back(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("เสร็จแล้ว 100%").says("จัดอบรมที่ห้อง 402 มีผู้เข้าร่วม 42 คน")
    reporter.says("ตามแผน คนเข้าใจมากขึ้น").says("ใช้เงินไป 11,500 คน 42 คน ปัญหาคือเวลาน้อยไป")
    before = reporter.state
    assert before["at"] == "budget"
    told = reporter.answer_to("ขอดูหน่อยว่าจดอะไรไปแล้วบ้าง")
    assert SO_FAR in told and reporter.state["at"] == "budget"
    assert reporter.state["answers"] == before["answers"]


def test_at_the_last_look_it_is_said_that_nothing_went_out(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ลาวันศุกร์นี้")
    assert "แต่ยังไม่ได้ส่ง" in me.answer_to("ตกลงส่งแล้วใช่ไหม")
    assert "ตอบครบทุกข้อแล้ว" in me.answer_to("ครบมั้ย")
    assert me.state["at"] == "review"


def test_the_change_that_waits_is_shown_with_the_answer(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ลา 4 ถึง 8 มีนาคม").says("ใช่ครับ 4-9")
    for words in ("ส่งไปหรือยัง", "ขอดูสรุปก่อน"):
        count = len(me.heard)
        assert "แก้ตามนี้ไหม" in me.says(words).since(count)
    me.says("แก้ตามนี้ครับ")
    assert "9 มีนาคม" in me.last and me.state["at"] == "review"


@pytest.mark.parametrize("yes", ["ใช่ครับ 4-8", "ตกลงค่ะ 4-8"])
def test_a_yes_with_what_stands_is_a_yes(chat: Callable[[str], Chat], yes: str) -> None:
    me = chat("D0106").says("ลา 4 ถึง 8 มีนาคม").says(yes)
    assert "บันทึกวันลา 4 มีนาคม" in me.since(-2)


def test_a_yes_with_another_value_is_none(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ลา 4 ถึง 8 มีนาคม").says("ใช่ครับ 4-9")
    assert me.state["at"] == "review" and "แก้ตามนี้ไหม" in me.since(-2)


def test_a_yes_with_what_a_card_proposes_changes_it(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ลา 4 ถึง 8 มีนาคม").says("ใช่ครับ 4-9").says("ใช่ครับ 4-9")
    assert me.state["at"] == "review" and "9 มีนาคม" in me.last
