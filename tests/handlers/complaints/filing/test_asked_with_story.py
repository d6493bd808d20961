"""What is asked behind a story is answered above it and is no part of it; a praise is one."""

from __future__ import annotations

import pytest

from handlers.complaints.filing.heard.asked_beside import split
from handlers.complaints.filing.opening_words import read_opening
from models.complaints.complaint import COMPLIMENT
from tests.handlers.house import Chat

FILES, REACHED = "คลิปและเสียงส่งไม่ได้", "โทร 0 2831 9493"


@pytest.mark.parametrize(
    ("said", "story", "told"),
    [
        (
            "มีคลิปเจ้าหน้าที่เอารถหลวงไปใช้ส่วนตัว ทะเบียน กข 1234 วันอาทิตย์ที่ 21 ก.พ. ส่งที่ไหน",
            "มีคลิปเจ้าหน้าที่เอารถหลวงไปใช้ส่วนตัว ทะเบียน กข 1234 วันอาทิตย์ที่ 21 ก.พ.",
            FILES,
        ),
        (
            "มีรูปเจ้าหน้าที่รับซองจากผู้รับเหมาเมื่อวันจันทร์ ส่งรูปได้ที่ไหน",
            "มีรูปเจ้าหน้าที่รับซองจากผู้รับเหมาเมื่อวันจันทร์",
            FILES,
        ),
        (
            "เจ้าหน้าที่พูดจาไม่ดีเลย โทรไปสามรอบไม่มีคนรับ แล้วขอทราบด้วยว่าจะติดต่อใครได้อีก",
            "เจ้าหน้าที่พูดจาไม่ดีเลย โทรไปสามรอบไม่มีคนรับ",
            REACHED,
        ),
        (
            "พนักงานพูดจาหยาบคายใส่ผม โทรไปก็ไม่รับ ขอเบอร์ติดต่อหัวหน้าหน่อย",
            "พนักงานพูดจาหยาบคายใส่ผม โทรไปก็ไม่รับ",
            REACHED,
        ),
    ],
)
def test_the_question_is_answered_and_the_story_whole(
    stranger: Chat, said: str, story: str, told: str
) -> None:
    assert split(said)[0] == story
    who = stranger.says(said)
    assert told in who.last and "คำถามนี้ไม่ได้ใส่ในเรื่อง" in who.last
    assert who.state["answers"]["text"] == story


@pytest.mark.parametrize(
    "said",
    [
        "เจ้าหน้าที่ตะคอกใส่แม่ผม แล้วถามว่า ติดต่อใครมา",
        "เขาบอกให้ผมไปส่งเอกสารที่ไหนก็ไม่รู้ วนไปมาสามรอบ",
        "หัวหน้าแตะตัวดิฉันและทักไลน์มาทุกคืน ขอเบอร์โทร",
        "เจ้าหน้าที่จ้องหน้าดิฉัน แล้วขอเบอร์โทรด้วยค่ะ",
        "รปภ. เดินตามมาถึงรถ ขอช่องทางติดต่อ",
    ],
)
def test_what_was_asked_in_the_story_stays_in_it(said: str) -> None:
    assert split(said) == (said, "")


def test_what_was_asked_of_the_teller_is_told_whole(stranger: Chat) -> None:
    said = "หัวหน้าแตะตัวดิฉันและทักไลน์มาทุกคืน ขอเบอร์โทร"
    assert stranger.says("ร้องเรียน").says(said).state["answers"]["text"] == said


@pytest.mark.parametrize(
    "said",
    [
        "อยากชื่นชมคุณวิภา เจ้าหน้าที่ประชาสัมพันธ์ พูดจาดี ช่วยพาคุณยายขึ้นลิฟต์",
        "ขอชื่นชมเจ้าหน้าที่รักษาความปลอดภัยคืนกระเป๋าสตางค์ให้",
        "อยากยกย่องพี่คนขับรถ ช่วยเปลี่ยนยางให้กลางฝน",
    ],
)
def test_who_says_that_they_praise_is_not_asked_for_the_kind(stranger: Chat, said: str) -> None:
    who = stranger.says(said)
    assert who.state["answers"]["kind"] == COMPLIMENT and who.state["answers"]["text"] == said
    assert "จะเปิดเผยชื่อหรือไม่" in who.last


def test_a_praise_beside_a_complaint_is_asked_about() -> None:
    assert read_opening("อยากชื่นชมแต่ก็อยากร้องเรียนเรื่องที่จอดรถด้วย")[0] is None
