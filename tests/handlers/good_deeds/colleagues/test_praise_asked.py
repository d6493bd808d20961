"""Praise that one got, sent, or answers in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from handlers.good_deeds.colleagues import praise_asked
from models.documents.document import DocumentRequest
from tests.handlers.good_deeds.deed_talk import GIVER, PRAISE, STAFF, praises
from tests.handlers.house import Chat


@pytest.fixture
def giver(chat: Callable[[str], Chat]) -> Chat:
    """Has praised the staff member, who has not answered."""
    found = chat(GIVER)
    praises(found, chat(STAFF))
    return found


@pytest.mark.usefixtures("giver")
@pytest.mark.parametrize(
    "words", ["มีใครชมผมมาบ้างไหมครับ", "ขอดูคำชื่นชมที่ได้รับ", "มีคำชมรออยู่หรือเปล่าคะ", "คำชมที่ผมได้มีอะไรบ้าง"]
)
def test_praise_one_got_is_shown_with_its_giver(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(STAFF).says(words)
    assert PRAISE in me.last and "จาก นางสาวตัวอย่าง รายงานดี" in me.last and "ตอบ" in me.offers
    assert not me.house.states(me.user_id)


@pytest.mark.usefixtures("giver")
@pytest.mark.parametrize("words", ["รับคำชมนั้นครับ ขอบคุณ", "ยินดีรับคำชมค่ะ", "ขอบคุณที่ชมนะคะ รับไว้ค่ะ"])
def test_praise_is_accepted_in_words(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(STAFF).says(words)
    assert me.state["at"] == "shown" and me.state["answers"]["sure"] is True
    assert "รับไว้ในสมุดความดีแล้ว" in me.taps("ฉันคนเดียว").last


@pytest.mark.usefixtures("giver")
@pytest.mark.parametrize("words", ["ขอไม่รับคำชมนี้ครับ เขิน", "ปฏิเสธคำชมค่ะ", "ตอบคำชื่นชม"])
def test_declining_deletes_and_is_asked_first(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(STAFF).says(words)
    assert me.state["at"] == "sure" and {"รับไว้", "ไม่ขอรับ"} <= set(me.offers)
    assert PRAISE in me.last


def test_nothing_waits_is_said(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("รับคำชมครับ")
    assert "ไม่มีคำชื่นชมรอท่านตอบ" in me.last and not me.house.states(me.user_id)


@pytest.mark.parametrize(
    "words", ["เดือนนี้ดิฉันชมใครไปบ้างคะ", "น้องเขารับคำชมหรือยัง", "ปีนี้ผมส่งคำชมไปกี่คนแล้ว"]
)
def test_praise_one_sent_is_shown(giver: Chat, words: str) -> None:
    assert "นายสมมติ บุคลากร" in giver.says(words).last and "ยังไม่มีการตอบรับ" in giver.last


@pytest.mark.soak
def test_who_accepted_is_told_and_who_declined_is_not(
    giver: Chat, chat: Callable[[str], Chat]
) -> None:
    me = chat(STAFF).says("ไม่รับคำชมครับ").taps("ไม่ขอรับ")
    assert "ไม่รับไว้" in me.last
    assert "ยังไม่มีการตอบรับ" in giver.says("พี่เขารับคำชมหรือยังคะ").last


def test_an_accepted_praise_is_shown_as_accepted(giver: Chat, chat: Callable[[str], Chat]) -> None:
    chat(STAFF).says("รับคำชมครับ").taps("ฉันคนเดียว")
    assert "รับไว้แล้ว" in giver.says("คำชมที่ส่งไปเขารับหรือยังครับ").last


@pytest.mark.parametrize(
    "words",
    [
        "ขอชมพี่บุคลากรค่ะ ช่วยงานดีมาก",
        "อยากชมเพื่อนร่วมงานหน่อยค่ะ",
        "ชมรมมีใครบ้าง",
        "เข้าชมงานได้ไหม",
        "คำชมเชยจากประชาชนส่งที่ไหน",
        "ผมรับคำสั่งแล้วครับ",
        "3 ชม. ครับ",
    ],
)
def test_other_words_ask_for_no_praise_of_ones_own(words: str) -> None:
    assert not praise_asked.reads(words)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("แล้วผมขอชมพี่บุคลากรด้วยครับ ช่วยแก้คอมให้ตอนเที่ยง", "ช่วยแก้คอมให้ตอนเที่ยง"),
        ("ฝากชื่นชมคุณบุคลากรด้วยนะคะ ช่วยทำสไลด์ให้ทั้งคืน", "ช่วยทำสไลด์ให้ทั้งคืน"),
    ],
)
def test_request_and_name_are_no_part_of_the_praise(
    chat: Callable[[str], Chat], words: str, kept: str
) -> None:
    answers = chat(GIVER).says(words).state["answers"]
    assert answers["who"]["name"] == "นายสมมติ บุคลากร" and answers["what"] == kept


def test_who_wants_to_answer_praise_is_led_there(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("ชื่นชมเพื่อน").says("ไม่ใช่ครับ มีคนชมผมมา ผมจะตอบรับ")
    assert "พิมพ์ “ตอบคำชื่นชม”" in me.last and "what" not in me.state["answers"]


@pytest.mark.parametrize("words", ["ทำดีอะไรไปบ้างขอเป็นไฟล์หน่อยครับ", "พิมพ์ความดีที่ทำมาออกมาเป็นเล่มได้ไหม"])
def test_ones_own_deeds_come_as_a_file(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(STAFF).says("บันทึกความดี วันนี้ช่วยขนน้ำ")
    me.taps("จิตอาสา").taps("ฉันคนเดียว").taps("บันทึก")
    me.sends(
        {"type": "message", "message": {"type": "text", "id": "m0", "text": words}}, silent=True
    )
    with me.house.session() as session:
        assert [each.kind for each in session.scalars(select(DocumentRequest))] == ["own-deeds"]
