"""Who tells a long story and says outright in it that they complain need not tell it again."""

from __future__ import annotations

import pytest

from handlers.complaints.filing.wish_outright import complains
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of
from tests.handlers.house import Chat, House

STORIES = (
    "ทนไม่ไหวแล้วครับ ผมเป็นผู้รับเหมามาซ่อมตึก เจ้าหน้าที่มาขอเงินผม 20000 บาท ที่ลานจอดรถ "
    "บอกว่าจ่ายแล้วตรวจรับงานจะได้เร็ว ไม่งั้นก็รอไป ผมจะร้องเรียน แต่อย่าให้เจ้าหน้าที่คนนั้นรู้ว่าเป็นผม",
    "วันนี้ไปติดต่อที่ชั้น 2 เจ้าหน้าที่ตะคอกใส่ต่อหน้าคนอื่น รอสองชั่วโมงก็ไม่เรียกสักที ไม่เคยเจอแบบนี้ ขอร้องเรียนค่ะ",
    "ลุงมาติดต่อขอเอกสารตั้งแต่เดือนมกรา โทรมาห้าครั้งไม่มีใครรับ พอมาเองก็บอกให้กลับไปก่อน เลยอยากแจ้งร้องเรียนไว้ครับ",
)


@pytest.mark.parametrize("story", STORIES)
def test_the_story_is_held_and_its_kind_asked(demo: House, story: str) -> None:
    who = Chat(demo, STRANGER).says(story)
    assert answers_of(who)["text"] == story
    assert "เก็บเรื่องที่เล่าไว้แล้ว" in who.last and "ยังไม่มีใครได้อ่าน" in who.since(0)


@pytest.mark.parametrize(
    "words",
    [
        "ถ้าพรุ่งนี้เจ้าหน้าที่ยังไม่แก้ห้องน้ำที่ชั้น 2 ผมจะร้องเรียนนะ",
        "มีประชาชนมาโวยวายที่เคาน์เตอร์บอกว่าช้ามาก จะร้องเรียน ต้องทำยังไงดีคะ",
        "เจ้าหน้าที่พูดไม่สุภาพมาก ผมอยากร้องเรียน ร้องเรียนได้ที่ไหนครับ",
        "เขาบอกว่า ขอร้องเรียน แล้วก็เดินออกไปจากห้องเลย",
    ],
)
def test_a_threat_another_s_words_and_a_question_begin_nothing(words: str) -> None:
    assert not complains(words)
