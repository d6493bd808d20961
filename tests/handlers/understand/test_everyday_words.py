"""Words of dialects and of official letters are read as everyday ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.said_around import everyday_words
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.sentence_kinds import SentenceKind


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("แนบจั่งใด๋", "แนบยังไง"),
        ("มูลค่านี่หารกันได้บ่ครับ", "มูลค่านี่หารกันได้ไหมครับ"),
        ("บ่แม่นของผม", "ไม่ใช่ของผม"),
        ("ต้องบอกอีกหม้าย", "ต้องบอกอีกไหม"),
        ("มีสำนักใดบ้าง", "มีสำนักไหนบ้าง"),
        ("ผู้ใดเป็นผู้กำหนดเกณฑ์", "ใครเป็นผู้กำหนดเกณฑ์"),
        ("พน.วันเดียว", "พรุ่งนี้วันเดียว"),
    ],
)
def test_they_become_everyday_words(typed: str, read: str) -> None:
    assert everyday(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "บ่อน้ำ บ่าย บ่นกัน บ่งชี้ บ่อย",
        "แต่ว่า แต่วาง",
        "ผ้าขาวม้าผืนงามแท้บ่",
        "เท่าไหร่ เมื่อไหร่",
        "ขอแลก แล้ว แลกเปลี่ยน",
        "มิตร มิถุนายน",
        "โลดแล่น ดาวน์โลดไฟล์",
        "ตำแหน่งผู้อำนวยการ",
        "ได้ตั้งแต่วาเลนไทน์",
        "คุณธนพน ติดต่อเช้านี้",
    ],
)
def test_other_words_stay(typed: str) -> None:
    assert everyday(typed) == typed


@given(st.text(max_size=60))
def test_read_once_they_are_everyday_words(text: str) -> None:
    assert isinstance(everyday(text), str)
    assert len(everyday(text)) <= 8 * len(text)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("ส่งคืนเขาไปแล้วยังต้องบอกอีกหม้าย", SentenceKind.ABOUT_STEP),
        ("ผู้ใดเป็นผู้กำหนดเกณฑ์ระดับความเสี่ยงนี้ และอ้างอิงเอกสารฉบับใด", SentenceKind.QUESTION),
        ("โปรดหยุดไว้ชั่วคราว จะสอบถามราคาจากร้านค้าแล้วแจ้งภายหลัง", SentenceKind.PAUSE),
        ("ขอชะลอการรายงานไว้ก่อน เนื่องจากต้องปรึกษาผู้อำนวยการสำนัก", SentenceKind.PAUSE),
        ("ต้องไปถามหัวหน้ากลุ่มก่อนพรุ่งนี้ค่อยมาบอกต่อ", SentenceKind.PAUSE),
        ("ลืมไปแล้วนึกไม่ออกเลยจริงๆ", SentenceKind.UNSURE),
        ("ไม่กล้าตอบเองอะคะ กลัวโดนดุ", SentenceKind.REFUSAL),
    ],
)
def test_what_a_sentence_is_is_told_in_other_words_too(said: str, kind: SentenceKind) -> None:
    assert read_kind(said).kind is kind


@pytest.mark.parametrize(
    "said",
    [
        "ถ้าระบุชื่อไปแล้ว เขาจะถูกเรียกมาสอบไหมครับ คนนี้เขามีบุญคุณกับสำนักเรามานาน ช่วยงานกฐินทุกปี",
        "ข้อความที่ผมเขียนตรงนี้ น้องเขาจะเห็นทั้งหมดเลยหรือเปล่าครับ บางเรื่องอยากพูดต่อหน้ามากกว่า",
    ],
)
def test_a_long_text_that_asks_the_reader_is_asked_about(said: str) -> None:
    found = read_kind(said)
    assert found.kind is not SentenceKind.ANSWER and not found.sure


@pytest.mark.parametrize(
    "said",
    [
        "ฟังธรรมะครับ 40 คน",
        "งานศิลปะครับ 30 คน",
        "มีคนเอารถหลวงไปไหนมาไหนทุกวัน",
        "ไม่ได้รับจากหน่วยงานใดครับ รับจากบุคคลเท่านั้น",
        "ยังไม่ได้ข้อสรุป",
        "หาผู้รับผิดชอบก่อน",
        "ขอตัวเลือกหน่อย",
    ],
)
def test_these_are_no_questions_and_no_pauses(said: str) -> None:
    assert read_kind(said).kind not in (SentenceKind.QUESTION, SentenceKind.PAUSE)


def test_a_long_text_that_tells_of_a_question_is_an_answer() -> None:
    told = (
        "จัดอบรมชี้แจงระเบียบแก่บุคลากรทั้งสำนัก มีผู้เข้าร่วม 40 คน และมีผู้ซักถามว่าต้องส่งภายในเมื่อไหร่ครับ วิทยากรตอบครบ"
    )
    assert read_kind(told).kind is SentenceKind.ANSWER


_PARTS = (
    "บ่ บ้อ แม่น ใด๋ ได๋ หยัง มื้อ วาน อื่น เฮ็ด ฮู้ เบิ่ง แหน่ ตำ เพิ่น ข่อย เด้อ โลด หม้าย ม้าย พรือ ไหร แต่ วา ซืน "
    "ต่อ เช้า โร้ รู้ จิ จะ ขอ ไป แล ดี หวา 🟢 พน. พน วัน นี้ ใด ผู้ มิ ได้ ใช่ ประสงค์ ทราบ ถาม ว่า โปรด แจ้ง "
    "ข้าพเจ้า ขณะ ครับ จั่ง แบบ เป็น"
)


@given(st.lists(st.sampled_from([*_PARTS.split(), " "]), max_size=8).map("".join))
def test_no_word_is_passed_over_unseen(said: str) -> None:
    """What most sentences have none of is looked for first; that must miss none of the words."""
    read = said
    for pattern, word in everyday_words._PATTERNS:
        read = pattern.sub(word, read)
    assert everyday(said) == read
