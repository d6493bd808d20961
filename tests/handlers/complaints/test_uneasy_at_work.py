"""Who is uneasy about what others do or order at work is offered advice and a complaint, and is not
answered by a subject that shares a word (docs/decisions/0201)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.simulator import seed
from handlers.complaints.uneasy_at_work import hears
from handlers.understand.wishes import wish_scores
from tests.handlers.house import Chat, House

UNEASY = (
    "พี่ที่ห้องให้หนูเซ็นรับพัสดุทั้งที่ของมายังไม่ครบอ่ะค่ะ หนูไม่สบายใจเลย ควรทำไงดี",
    "หัวหน้าให้ลงเวลาแทนเพื่อน หนูอึดอัดมาก ทำยังไงดี",
    "ผอ.สั่งให้ทำเอกสารย้อนหลัง ไม่อยากทำเลยค่ะ กลัวผิด",
    "โดนให้ซื้อของจากร้านญาติหัวหน้าตลอด ลำบากใจจัง",
    "เห็นคนในห้องแก้ตัวเลขในรายงานให้ครบเป้า ไม่รู้จะทำไงดี",
    "หัวหน้าให้รายงานว่าจัดกิจกรรมแล้วทั้งที่ยังไม่ได้จัด หนูควรทำยังไงคะ",
    "รุ่นพี่ขอให้หนูรูดบัตรลงเวลาให้ทุกเช้า ปฏิเสธไม่เป็นค่ะ ควรทำไง",
    "เห็นเค้าเอากระดาษหลวงกลับบ้านเป็นลัง จะพูดก็กลัวเสียเพื่อน",
    "เพื่อนเบิกค่าเดินทางทั้งที่ไม่ได้ไป รู้สึกไม่ดีเลย ควรบอกใคร",
)
OF_OTHER_THINGS = (
    "ทำรายงานไม่ทันเลย เครียดมาก ทำไงดี", "ส่งรายงานผิดไป ไม่สบายใจเลย ทำไงดี", "หัวหน้าให้รายงาน 1.10 ทำไงดี",
    "พี่แดงไปประชุมด้วยกันแต่ไม่ได้เช็กชื่อ เขาต้องไปบอกใครให้ลงชื่อย้อนหลังครับ",
    "ลาป่วยย้อนหลังได้ไหม", "หัวหน้าไม่อยู่ใครเซ็นแทน", "แก้ตัวเลขในรายงานได้ไหม", "ลงชื่อแทนเพื่อนได้ไหม",
    "ไม่สบายใจเลยค่ะ วันนี้ขอลา", "พี่เค้าบอกให้หนูส่งรายงานแทน กลัวผิดระเบียบ",
    "อยากขอรายงานของขวัญค่ะ ผู้รับเหมาให้ปากกา 3 ด้าม หนูรับไว้เพราะเกรงใจ",
    "ผู้รับเหมาให้ปากกามา เกรงใจเลยรับไว้", "อยากร้องเรียนหัวหน้าแต่ไม่กล้า",
)  # fmt: skip

WHAT_IS_OFFERED = (
    "file_complaint\t", "ask_question\t", "rule_pressed\t", "uneasy_at_work\t",
    "where_else_to_tell\t",
)  # fmt: skip
"""Wishes of who is uneasy about what others order; where else to tell it is said, too."""


@pytest.mark.parametrize("text", UNEASY)
def test_advice_and_a_complaint_are_offered_and_nothing_begins(demo: House, text: str) -> None:
    me = Chat(demo, seed.line_id("D0106")).says(text)
    assert "ยังไม่ได้บันทึกและไม่มีใครเห็น" in me.last
    assert {"ถามคลินิก", "ร้องเรียน"} <= set(me.offers)
    assert not me.house.states(me.user_id)


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_what_is_asked_of_other_things_is_not_heard_so(text: str) -> None:
    assert not hears(text)


def test_hardly_a_sentence_that_wants_something_else_is_heard_so() -> None:
    lines = wish_scores.SENTENCES.read_text(encoding="utf-8").splitlines()
    of_other_things = (line for line in lines if not line.startswith(WHAT_IS_OFFERED))
    heard = [line for line in of_other_things if hears(max(line.split("\t"), key=len))]
    assert len(lines) > 50_000 and len(heard) < 5, heard


@pytest.mark.parametrize(
    "words",
    [
        "เห็นพี่ในกลุ่มงานเบิกโอทีไม่ตรงวันมาหลายเดือนแล้ว ไปบอกใครได้บ้าง",
        "เพื่อนในกลุ่มลงเวลาโอทีแทนกัน จะแจ้งใครดีคะ",
    ],
)
def test_who_asks_whom_to_tell_hears_of_the_other_places_too(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat("D0106").says(words)
    assert "1205" in me.last and "1206" in me.last and "ร้องเรียน" in me.offers


@pytest.mark.parametrize(
    "words", ["เบิกโอทีต้องแจ้งใครคะ", "ตัวเลขในรายงานไม่ตรงกัน ต้องแก้ที่ไหน", "ลงเวลาแทนกันได้ไหม"]
)
def test_who_asks_of_their_own_work_is_not_led_to_a_complaint(words: str) -> None:
    assert not hears(words)


@pytest.mark.parametrize(
    "words",
    [
        "ผู้รับเหมาเอาเงินมาให้หัวหน้าเมื่อปีก่อน 50,000 บาท ตอนนี้แจ้งยังทันไหม",
        "เห็นบริษัทเอาซองเงินมาวางไว้ที่โต๊ะผอ. ต้องแจ้งใคร",
        "เห็นบริษัทให้ซองเงินผอ. ตอนปีใหม่ ทำยังไงดี",
        "เห็นเซลส์ยัดเงินใส่มือกรรมการตรวจรับ ผ่านมาสองเดือนแล้ว แจ้งช้าได้ไหม",
        "หัวหน้ารับเงินจากผู้รับเหมา ควรแจ้งไหม",
        "ผู้รับเหมาเอาเงินมาให้หัวหน้าเมื่อปีก่อน 50,000 บาท",
    ],
)
def test_money_given_to_who_decides_is_no_gift_of_who_saw_it(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    me = chat("D0106").says(words)
    assert "ยังไม่ได้บันทึกและไม่มีใครเห็น" in me.last and "รับของขวัญ" not in me.offers
    assert {"ถามคลินิก", "ร้องเรียน"} <= set(me.offers)
    assert not demo.states(me.user_id)


@pytest.mark.parametrize(
    "words",
    [
        "บริษัทเอาซองเอกสารมาให้หัวหน้า ต้องแจ้งใคร", "ลูกน้องเอาเงินค่ากาแฟมาให้หัวหน้า",
        "ผู้รับเหมาเอาเงินมาให้ 5,000 บาท", "บริษัทโอนเงินประกันให้เจ้าหน้าที่พัสดุแล้ว แจ้งใครต่อ",
    ],
)  # fmt: skip
def test_papers_fees_and_what_one_got_oneself_are_not_heard_so(words: str) -> None:
    assert not hears(words)
