"""What is told after a question to the clinic was taken from a button stands in what is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.advice.advising import kept
from tests.handlers.house import Chat, House

ASKED = "เป็นกรรมการจัดซื้อแต่ญาติมาเสนองาน ทำยังไงครับ"
ADDED = "เพิ่มในคำถามแล้ว ยังไม่ได้ส่ง"


@pytest.fixture
def asker(chat: Callable[[str], Chat]) -> Chat:
    return chat("D0106").says(ASKED).taps("ถามคลินิก")


@pytest.mark.parametrize(
    "told",
    [
        "พี่สาวภรรยาผมเป็นเจ้าของร้านดอกไม้บ้านสวนพุทธมณฑล มาเสนอราคาพวงมาลางานพิธีของสำนักงาน "
        "ผมเป็นกรรมการเปิดซองวันที่ 9 มีนาคม 2570 ครับ ขอแจ้งไว้และถามว่าต้องทำอะไรต่อ",
        "แม่ยายผมเป็นหุ้นส่วนบริษัทที่มาเสนอราคา",
        "เพิ่มเติมนะครับ น้องเขยขายกระดาษมาสองปีแล้ว ราคาต่ำกว่าเจ้าอื่น",
    ],
)
def test_the_case_stands_below_the_question_and_is_sent_with_it(
    demo: House, asker: Chat, told: str
) -> None:
    assert ADDED in asker.says(told).last
    asker.says("ส่งถามคน").says("บอกชื่อได้ครับ")
    assert ASKED in asker.last and told in asker.last
    asker.says("ส่งเลยครับ")
    assert "ส่งคำถามแล้ว" in asker.last and len(kept(demo)) == 1


def test_it_is_added_at_the_last_look_too(demo: House, asker: Chat) -> None:
    asker.says("ส่งถามคน").says("บอกแค่สำนักพอค่ะ")
    asker.says("ขายกระดาษเอสี่มาห้าสิบลัง ราคาต่ำกว่าเจ้าอื่นด้วยครับ")
    assert ADDED in asker.since(0) and "ห้าสิบลัง" in asker.last and kept(demo) == []


@pytest.mark.parametrize(
    "words",
    ["ไม่ใช่ข้อนี้ค่ะ", "งงจัง ไม่เข้าใจเลยค่ะ", "กลัวหัวหน้ารู้ค่ะ", "อ่านแล้วไม่เห็นบอกว่าต้องแจ้งที่ไหน", "ขออ่านก่อนนะ"],
)
def test_what_is_said_to_the_bot_is_no_part_of_the_question(asker: Chat, words: str) -> None:
    assert ADDED not in asker.says(words).since(0)


@pytest.mark.parametrize("words", ["ตรวจแล้วถูกต้องครับส่งได้เลย", "ส่งให้คนที่รู้เรื่องพัสดุนะครับ"])
def test_words_about_sending_are_no_part_of_it(asker: Chat, words: str) -> None:
    asker.says("ส่งถามคน").says("บอกแค่สำนักพอค่ะ")
    assert ADDED not in asker.says(words).since(0)
