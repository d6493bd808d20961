"""Whether one may complain here is answered with yes, and a question behind a story is answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

HERE = "ได้ ร้องเรียนในแชตนี้ได้จากทุกที่"
NOT_KEPT = "ข้อความเมื่อครู่ยังไม่ได้เก็บเป็นเรื่องร้องเรียน"


@pytest.fixture
def stranger(chat: Callable[[str], Chat]) -> Chat:
    return Chat(chat("D0106").house, "U" + "9" * 32)


@pytest.mark.parametrize(
    "said",
    [
        "อยู่ต่างจังหวัด ร้องเรียนผ่านนี้ได้เลยใช่ไหม",
        "ร้องเรียนทางไลน์นี้ได้ไหมคะ",
        "แจ้งเบาะแสในแชตนี้ได้มั้ย",
        "ทางไลน์นี้ร้องเรียนได้ไหม",
        "ร้องเรียนที่นี่ได้หรือเปล่า",
    ],
)
def test_one_may_complain_here(stranger: Chat, said: str) -> None:
    assert stranger.says(said).last.startswith(HERE) and "ร้องเรียน" in stranger.offers
    assert stranger.house.states(stranger.user_id) == {}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("โดนเจ้าหน้าที่พูดจาไม่ดีใส่ ร้องเรียนแล้วเค้าจะรู้ไหมว่าเป็นผม", "สำนักงานไม่รู้ว่าเป็นท่าน"),
        ("เจ้าหน้าที่ทำเอกสารผมหายแล้วโยนกัน ถ้าร้องเรียนต้องบอกชื่อไหม", "สำนักงานไม่รู้ว่าเป็นท่าน"),
        ("โดนเจ้าหน้าที่เรียกเงิน 500 ร้องเรียนแล้วกลัวโดนแกล้งไหม", "เลือกไม่เปิดเผยชื่อ"),
    ],
)
def test_a_question_behind_a_story_is_answered(stranger: Chat, said: str, told: str) -> None:
    heard = len(stranger.heard)
    answer = stranger.says(said).since(heard)
    assert told in answer and NOT_KEPT in answer
    assert stranger.house.states(stranger.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "เจ้าหน้าที่พูดจาไม่ดี อยากร้องเรียน",
        "ร้องเรียนเรื่องนี้ได้ไหม",
        "ร้องเรียนคนนี้ได้ไหม",
        "ใครอ่านเรื่องร้องเรียน",
    ],
)
def test_other_words_are_not_taken(stranger: Chat, said: str) -> None:
    heard = len(stranger.heard)
    answer = stranger.says(said).since(heard)
    assert HERE not in answer and NOT_KEPT not in answer
