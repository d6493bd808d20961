"""A doubt beside a story asks nothing: the story is kept at whichever question it is told."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from handlers.complaints.filing.opening_words import tells_what_happened
from handlers.complaints.filing.story_doubted import story_doubted
from tests.handlers.house import Chat

TOLD = "คือไม่แน่ใจว่าเข้าข่ายรึเปล่านะคะ เห็นเขาใช้รถหลวงไปรับลูก"


@pytest.mark.parametrize(
    "said",
    [
        TOLD, "เห็นเขาใช้รถหลวงไปรับลูก ไม่แน่ใจว่าผิดไหม", "ไม่รู้ว่าแบบนี้ต้องแจ้งมั้ยครับ เจ้าหน้าที่เบิกค่าน้ำมันเกิน",
        "ผมไม่แน่ใจว่าผิดรึเปล่า แต่เห็นหัวหน้าเอากระดาษกลับบ้าน", "ไม่ชัวร์ว่านับเป็นทุจริตมั้ย มีคนลงเวลาแทนกัน",
        "ไม่ค่อยแน่ใจว่าเข้าข่ายไหมนะครับ เมื่อวานเจอพี่เขารับซองจากผู้รับเหมา",
        "ไม่ทราบว่าร้ายแรงแค่ไหน เจอเขาเอาของหลวงไปขาย",
    ],
)  # fmt: skip
def test_the_story_is_told(said: str) -> None:
    assert tells_what_happened(said)


@pytest.mark.parametrize(
    "said",
    [
        "ไม่แน่ใจว่าเข้าข่ายรึเปล่า", "ไม่แน่ใจว่าเข้าข่ายไหม ต้องแจ้งที่ไหน", "ไม่รู้ว่าผิดไหม เห็นแบบนี้แจ้งได้มั้ย",
        "ไม่แน่ใจว่าต้องแจ้งมั้ย ไว้ก่อนดีกว่า", "ไม่รู้ว่าแจ้งแล้วเขาจะรู้ไหม", "ไม่แน่ใจว่าเป็นประเภทไหน",
        "ไม่แน่ใจว่าแจ้งได้ไหม เพื่อนบอกว่าแจ้งได้ใช่มั้ย",
    ],
)  # fmt: skip
def test_a_question_or_a_refusal_tells_nothing(said: str) -> None:
    assert story_doubted(said) == ""


def test_it_is_kept_and_only_the_kind_asked(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("ร้องเรียน").says(TOLD)
    assert me.state["answers"]["text"] == TOLD
    assert "เก็บเรื่องที่เล่าไว้แล้ว" in me.last and "ต้องการแจ้งเรื่องประเภทใด" in me.last


def test_it_is_kept_where_the_story_is_asked(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ").says(TOLD)
    assert me.state["answers"]["text"] == TOLD


def test_long_words_are_read_quickly() -> None:
    began = process_time()
    for words in ("ไม่แน่ใจว่าผิดไหม " * 20, "ไม่รู้ว่า" * 600, "เห็นเขา ไม่แน่ใจ " * 22):
        story_doubted(words)
    assert process_time() - began < 0.5


@pytest.mark.parametrize(
    ("said", "story"),
    [
        (
            "ไม่รู้จะเลือกอันไหน คือเจ้าหน้าที่หน้าห้องตะคอกใส่แม่ผมเมื่อวันพุธ",
            "เจ้าหน้าที่หน้าห้องตะคอกใส่แม่ผมเมื่อวันพุธ",
        ),
        ("ไม่แน่ใจว่าเข้าข้อไหน มีเจ้าหน้าที่เรียกเงินผมห้าร้อย", "มีเจ้าหน้าที่เรียกเงินผมห้าร้อย"),
        ("เลือกไม่ถูกค่ะ เรื่องคือเจ้าหน้าที่พูดจาไม่ดีกับพ่อ", "เจ้าหน้าที่พูดจาไม่ดีกับพ่อ"),
    ],
)
def test_who_cannot_choose_a_kind_tells_the_story(
    chat: Callable[[str], Chat], said: str, story: str
) -> None:
    me = chat("Ucomplainer").says("ร้องเรียน").says(said)
    assert me.answers["text"] == story and me.state["at"] == "kind"
    assert "เก็บเรื่องที่เล่าไว้แล้ว" in me.last and "พักไว้ก่อน" not in me.offers


@pytest.mark.parametrize("said", ["ไม่รู้จะเลือกอันไหนดี", "เลือกไม่ถูกค่ะ"])
def test_who_only_cannot_choose_tells_no_story(chat: Callable[[str], Chat], said: str) -> None:
    assert "text" not in chat("Ucomplainer").says("ร้องเรียน").says(said).answers
