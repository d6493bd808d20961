"""Whether one may complain here is answered with yes, and a question behind a story is answered."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

HERE = "ได้ ร้องเรียนในแชตนี้ได้จากทุกที่"
NOT_KEPT = "ข้อความเมื่อครู่ยังไม่ได้เก็บเป็นเรื่องร้องเรียน"


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
    answer = stranger.answer_to(said)
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
    answer = stranger.answer_to(said)
    assert HERE not in answer and NOT_KEPT not in answer


IN_PERSON = "บอตไม่มีข้อมูลชั้น ห้อง และเวลาเปิดของจุดรับเรื่องร้องเรียน"


@pytest.mark.parametrize(
    "said",
    [
        "ขอเบอร์โทรที่รับเรื่องร้องเรียนได้ไหม",
        "ยื่นเรื่องร้องเรียนด้วยตัวเองที่ไหน",
        "ร้องเรียนด้วยตนเองที่สำนักงานได้ที่ไหนคะ",
        "ที่รับรองเรียนอยู่ชั้นไหน เปิดกี่โมง",
        "จะไปยื่นหนังสือร้องเรียน ต้องไปตึกไหน",
    ],
)
def test_where_one_complains_in_person_is_no_complaint(stranger: Chat, said: str) -> None:
    assert stranger.says(said).last.startswith(IN_PERSON) and "0 2831 9493" in stranger.last
    assert stranger.house.states(stranger.user_id) == {}


@pytest.mark.parametrize(
    "said",
    ["อยากร้องเรียนที่จอดรถชั้น 3 ไม่มีไฟ", "ร้องเรียนเจ้าหน้าที่เรียกเงินที่ตึกนี้ชั้นไหนก็ไม่รู้"],
)
def test_a_place_in_a_story_is_no_such_question(stranger: Chat, said: str) -> None:
    assert IN_PERSON not in stranger.says(said).since(0)


@pytest.mark.parametrize(
    "said",
    [
        "ร้องเรียน ขอเบอร์ผู้ดูแลระบบ",
        "ร้องเรียนแล้วอยากขอเบอร์ผู้ดูแลระบบหน่อย",
        "ขอเบอร์คนรับเรื่องร้องเรียนหน่อย",
    ],
)
@pytest.mark.every(1)
def test_the_number_of_one_who_looks_after_it_is_a_contact(stranger: Chat, said: str) -> None:
    answer = stranger.answer_to(said)
    assert IN_PERSON not in answer and answer.startswith("ติดต่อสอบถาม")
