"""Who adds to a case that was sent is asked for its code; the words wait for it."""

from __future__ import annotations

import pytest

from handlers.complaints.tracking.told_later import further
from tests.handlers.complaints.filing.complaint_talk import answers_of, told
from tests.handlers.house import Chat, House
from tests.talk import actions


@pytest.fixture
def sent(demo: House) -> Chat:
    return told(demo).taps("ยืนยัน")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("ขอเพิ่มข้อมูลในเรื่องที่เพิ่งแจ้ง เขาทำอีกแล้ววันนี้", "เขาทำอีกแล้ววันนี้"),
        ("ขอแจ้งข้อมูลเพิ่มเติมเรื่องที่ร้องเรียนไปเมื่อวาน วันนี้เขามาข่มขู่ครับ", "วันนี้เขามาข่มขู่ครับ"),
        ("เรื่องที่แจ้งไปแล้ว ขอเล่าเพิ่มว่าเขาเอารถหลวงไปใช้ด้วย", "เขาเอารถหลวงไปใช้ด้วย"),
        ("มีรายละเอียดเพิ่มเติมในเบาะแสที่ส่งไป คนรับเงินชื่อเอก", "คนรับเงินชื่อเอก"),
        ("อยากเพิ่มข้อมูลในข้อร้องเรียนของผมค่ะ ทะเบียนรถคือ กข 1234", "ทะเบียนรถคือ กข 1234"),
        ("พอดีมีข้อมูลเพิ่มเรื่องที่ร้องเรียนไปค่ะ เขาลบไฟล์แล้ว", "เขาลบไฟล์แล้ว"),
    ],
)
def test_the_code_is_asked_for_and_the_words_wait(sent: Chat, said: str, words: str) -> None:
    sent.says(said)
    assert answers_of(sent)["words"] == words
    assert words in sent.last and "พิมพ์รหัสติดตามที่ได้รับตอนส่งเรื่อง" in sent.last


def test_the_words_wait_at_the_case_of_the_code(sent: Chat) -> None:
    [follow] = [each["text"] for each in actions(sent.heard[-1]) if "ติดตาม" in each.get("text", "")]
    sent.says("ขอเพิ่มข้อมูลในเรื่องที่เพิ่งแจ้ง เขาทำอีกแล้ววันนี้")
    assert "เขาทำอีกแล้ววันนี้" in sent.answer_to(follow.removeprefix("ติดตาม "))


def test_without_words_only_the_code_is_asked_for(sent: Chat) -> None:
    assert "พิมพ์รหัสติดตามที่ได้รับตอนส่งเรื่อง" in sent.says("ขอเพิ่มหลักฐานในเรื่องที่เพิ่งแจ้งไป").last


@pytest.mark.parametrize(
    "said",
    [
        "ขอเพิ่มข้อมูลในเรื่องที่แจ้งไปได้ไหม",
        "ขอเพิ่มข้อมูลในรายงานที่เพิ่งส่ง ผู้เข้าร่วม 40 คน",
        "ขอเพิ่มวันลาที่เพิ่งแจ้ง",
        "เรื่องที่แจ้งไปถึงไหนแล้ว",
        "ขอเพิ่มของขวัญที่เพิ่งแจ้ง",
        "เรื่องร้องเรียนเดิมจะเพิ่มข้อมูลยังไง",
        "อย่าเพิ่มข้อมูลในเรื่องที่แจ้ง",
    ],
)
def test_other_words_add_nothing_to_a_case(said: str) -> None:
    assert further(said) is None
