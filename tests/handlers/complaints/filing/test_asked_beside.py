"""Who tells and asks whether that may be told is answered, and what they ask is no part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.filing.heard.asked_beside import split
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of, told
from tests.handlers.house import Chat, House

SAID, STORY = "เจ้าหน้าที่เรียกเงินค่ะ ไม่ได้ทำงานที่นี่ แจ้งได้ไหม", "เจ้าหน้าที่เรียกเงินค่ะ"
FOR_ALL = "แจ้งได้ ไม่ต้องเป็นบุคลากรของสำนักงาน"


@pytest.mark.parametrize(
    ("words", "story", "answer"),
    [
        (SAID, STORY, FOR_ALL),
        ("หน้าห้องพูดจาไม่ดี เป็นคนนอกแจ้งได้มั้ยคะ", "หน้าห้องพูดจาไม่ดี", FOR_ALL),
        ("มีคนขายของในที่ทำงาน แจ้งตรงนี้ได้ไหม", "มีคนขายของในที่ทำงาน", FOR_ALL),
        ("เรียกค่าลัดคิวครับ ไม่มีหลักฐาน แจ้งได้ป่าวครับ", "เรียกค่าลัดคิวครับ", "โดยไม่มีหลักฐาน"),
        ("เห็นเขารับซอง ไม่รู้ชื่อเขา แจ้งได้รึเปล่า", "เห็นเขารับซอง", "ไม่ต้องรู้ชื่อ"),
        ("เขาลวนลามน้อง ได้ยินมาอีกที ร้องเรียนได้ไหม", "เขาลวนลามน้อง", "แม้ไม่ได้เห็นเอง"),
        ("เพื่อนเอารถราชการไปใช้ จะแจ้งยังไงไม่ให้เขารู้", "เพื่อนเอารถราชการไปใช้", "ไม่เปิดเผยชื่อ"),
        ("หัวหน้าด่าทุกวัน ต้องร้องเรียนที่ไหนคะ", "หัวหน้าด่าทุกวัน", "แจ้งที่นี่ได้เลย"),
        ("อยากสอบถามเรื่องการร้องเรียน ต้องทำยังไงคะ", "", "แจ้งที่นี่ได้เลย"),
        ("โดนเก็บเงินเพิ่ม เกิดมานานแล้ว ยังร้องเรียนได้ไหม", "โดนเก็บเงินเพิ่ม", "นานแล้วแจ้งได้"),
    ],
)
def test_the_question_stands_apart(words: str, story: str, answer: str) -> None:
    left, told_to_it = split(words)
    assert left == story and answer in told_to_it


@pytest.mark.parametrize(
    "words", ["แล้วถ้าผมไม่มีหลักฐานล่ะ", "ถ้าไม่มีหลักฐานจะรับเรื่องไหม", "ไม่มีหลักฐานเป็นอะไรไหมคะ"]
)
def test_whether_it_matters_that_there_is_none_is_a_question(words: str) -> None:
    left, told_to_it = split(words)
    assert left == "" and "โดยไม่มีหลักฐาน" in told_to_it


@pytest.mark.parametrize(
    "words",
    [
        "ผมถามเจ้าหน้าที่ว่าแจ้งได้ไหม",
        "เขาถามผมว่า แจ้งได้ไหม",
        "คนนั้นไม่ได้ทำงานที่นี่ แต่เข้ามาเก็บเงิน",
        "เขาไม่ยอมให้แจ้ง ถามก็ไม่ตอบ",
        "แจ้งผลทางไลน์ได้ไหม",
        "เขาไม่มีหลักฐาน แต่แจ้งความผม",
        "ผมถามว่าจะแจ้งยังไง เขาไม่ตอบ",
        "เขาไม่บอกว่าต้องแจ้งที่ไหน",
        "เขาขู่ว่าถ้าไปฟ้องใคร จะโดนดี",
        "เจ้าหน้าที่เรียกเงินค่ะ แต่หนูไม่มีหลักฐาน",
        "ถ้าไม่มีหลักฐานเขาบอกว่าจะไม่รับเรื่อง",
        "อยากร้องเรียนเรื่องไปติดต่อแล้วไม่มีใครบอกว่า ต้องส่งเอกสารอะไรหรือไม่",
        "วันที่ 18 ก.พ. เจ้าหน้าที่ตวาดผมตอนถามว่า ต้องส่งเอกสารอะไรไหม",
        "ป้าคนนึงถามเจ้าหน้าที่ ต้องกรอกแบบฟอร์มก่อนไหม",
        "เขาไม่บอกผมเลย ต้องส่งเอกสารอะไรหรือเปล่า",
    ],
)
def test_what_is_told_stays_whole(words: str) -> None:
    assert split(words) == (words, "")


@pytest.mark.parametrize("begun", ["", "ร้องเรียน "])
def test_it_begins_with_the_story_alone(demo: House, begun: str) -> None:
    who = Chat(demo, STRANGER).says(f"{begun}{SAID}")
    assert answers_of(who)["text"] == STORY and FOR_ALL in who.since(0)


def test_at_the_first_question_the_story_is_kept(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").says(SAID)
    assert answers_of(who)["text"] == STORY and FOR_ALL in who.since(0)


def test_at_the_card_it_is_added(demo: House) -> None:
    who = told(demo).says("เขาเก็บเงินทุกสิ้นเดือนด้วย แต่ไม่มีหลักฐาน แจ้งได้มั้ย")
    assert answers_of(who)["more"] == ["เขาเก็บเงินทุกสิ้นเดือนด้วย"]
    before = answers_of(who)
    assert FOR_ALL in who.says("แล้วไม่ได้ทำงานที่นี่ แจ้งได้ไหม").since(-2)
    assert answers_of(who) == before


def test_who_asks_how_has_told_nothing_yet(demo: House) -> None:
    who = Chat(demo, STRANGER).says(
        "สวัสดีค่ะ อยากสอบถามเรื่องการร้องเรียนเจ้าหน้าที่ ต้องทำยังไงบ้างคะ ไม่มีบัตรพนักงาน"
    )
    assert not demo.states(who.user_id) and "แจ้งที่นี่ได้เลย" in who.since(0)


@pytest.mark.parametrize(
    "words",
    ["ขอแก้เรื่องที่ร้องเรียนไปหน่อย พิมพ์ชื่อผิด", "อยากถอนเรื่องร้องเรียนที่ส่งไป", "ขอลบเรื่องที่แจ้งเบาะแสไปเมื่อวานค่ะ"],
)
def test_what_was_sent_is_told_to_stay(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says(words)
    assert "เรื่องที่ส่งแล้วแก้หรือลบไม่ได้" in who.last and demo.states(who.user_id) == {}


def test_other_questions_begin_none(demo: House, chat: Callable[[str], Chat]) -> None:
    who = Chat(demo, STRANGER).says("เป็นคนนอกร้องเรียนได้ไหม")
    assert demo.states(who.user_id) == {}


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("ถ้าเค้ารู้ว่าเป็นหนูล่ะ", "ความกังวลที่พิมพ์มาไม่ได้ใส่ในเรื่อง"),
        ("ถ้าหัวหน้าจับได้ขึ้นมาทำไงดีคะ", "ความกังวลที่พิมพ์มาไม่ได้ใส่ในเรื่อง"),
        ("ส่งรูปหลักฐานได้กี่รูป", "ไฟล์ละไม่เกิน 25 MB"),
        ("รหัสติดตามเอาไว้ทำอะไร", "พิมพ์ “ติดตาม” ตามด้วยรหัส"),
    ],
)
def test_what_is_asked_at_the_card_is_answered(demo: House, words: str, answer: str) -> None:
    who = told(demo)
    before = answers_of(who)
    assert answer in who.says(words).since(-2) and answers_of(who) == before


@pytest.mark.parametrize("words", ["ถ้าเขารู้ว่าใครแจ้งเขาจะย้ายคนนั้นทันที", "ถ้าโดนจับได้เขาก็ย้ายคนอื่น"])
def test_what_he_does_if_he_knows_is_no_question(demo: House, words: str) -> None:
    assert "ความกังวลที่พิมพ์มา" not in told(demo).says(words).since(-2)


@pytest.mark.parametrize(
    "words", ["มีอะไรคืบหน้ามั้ย", "ขอเพิ่มว่ามีพยานอีกคน", "ส่งรูปเพิ่มได้มั้ย", "ถ้าไม่พอใจผลทำไง"]
)
def test_a_stranger_is_led_to_what_they_sent_by_its_code(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says(words)
    assert "ด้วยรหัสติดตาม" in who.last and "ติดตาม" in who.offers
    assert demo.states(who.user_id) == {}


def test_who_is_on_the_roster_may_mean_other_things(chat: Callable[[str], Chat]) -> None:
    assert "เรื่องที่แจ้งไว้ ดูความคืบหน้า" not in chat("D0103").says("มีอะไรคืบหน้ามั้ย").since(0)
