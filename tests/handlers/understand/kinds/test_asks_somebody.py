"""Which words ask somebody, whatever they tell, and which tell that somebody asked."""

from __future__ import annotations

import pytest

from handlers.understand.kinds.asked_sentences import asks_somebody


@pytest.mark.parametrize(
    "words",
    [
        "ลงว่ายังไม่ได้ทำแบบนี้ สำนักดูไม่ดีมั้ย",
        "แล้วที่บอกไปว่าจัดห้องประชุม 402 มันหายไปไหนอะ",
        "เขียนแบบนี้ไปเลยได้ไหมคะ ไม่มีเวลา",
        "พี่ช่วยดูให้หน่อยว่ากรอกครบยัง",
        "อ้าว ทำไมไม่มีล่ะ เมื่อกี้ยังกรอกอยู่เลย",
        "ตอบหน่อยสิว่าต้องแนบรูปกี่รูป",
        "ส่งไปถึงหัวหน้าแล้วหรือยังครับ",
    ],
)
def test_they_ask(words: str) -> None:
    assert asks_somebody(words)


@pytest.mark.parametrize(
    "words",
    [
        "ผู้เข้าอบรมถามว่ารับของขวัญได้ไหม วิทยากรตอบครบทุกข้อ",
        "อบรมหัวข้อ ของขวัญแบบนี้รับได้หรือไม่ มีผู้เข้าร่วม 40 คน",
        "แบบสอบถามว่าพอใจไหม ตอบว่าพอใจ 90%",
        "อบรมปลูกหม่อนเลี้ยงไหม มีผู้เข้าร่วม 40 คน",
        "ตรวจสอบแล้วว่าครบถ้วนหรือไม่ ทุกกลุ่มงาน",
        "แจกผ้าพันคอไหมไทย 40 ผืน",
        "จัดในสมัยประชุมที่ผ่านมา คนมา 40 คน",
        "ยังไม่มีไฟล์ ยัง",
        "อธิบายว่าใครทำอะไร ที่ไหน อย่างไร",
        "วิทยากรบอกเหตุว่าทำไมต้องมีวินัย",
        "ไม่มีความเสี่ยงอะไรเลยค่ะ",
        "ก" * 5000,
    ],
)
def test_they_tell(words: str) -> None:
    assert not asks_somebody(words)
