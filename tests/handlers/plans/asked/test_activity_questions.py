"""What is asked of an activity that need not be named, in several wordings (decisions/0204)."""

from __future__ import annotations

import pytest

from handlers.plans.asked import activity_questions
from handlers.plans.asked.activity_questions import AskedOfActivity

ASKED: dict[AskedOfActivity, tuple[str, ...]] = {
    AskedOfActivity.WHOSE: (
        "อันนี้มันของสำนักเราป่าว หรือของพัฒนาบุคคลทำ", "งานนี้ใครเป็นเจ้าภาพอะ เราแค่ส่งคนไปเข้าร่วมเอง",
        "ใครรับผิดชอบอันนี้", "อันนี้ของใครคะ", "เราต้องทำด้วยไหม", "สำนักไหนรับผิดชอบ", "เกี่ยวกับเราด้วยมั้ย",
        "อันนี้ต้องให้กลุ่มไหนทำอะ",
    ),
    AskedOfActivity.DUE: (
        "ต้องส่งถึงวันไหนนะ อันนี้", "อันนี้กำหนดส่งวันไหน", "ส่งภายในวันที่เท่าไหร่คะ", "เหลืออีกกี่วัน",
    ),
    AskedOfActivity.TARGET: (
        "เป้าเท่าไหร่นะข้อนี้", "เป้าหมายของกิจกรรมนี้คืออะไร", "แผนตั้งไว้กี่คน", "ต้องได้กี่เปอร์เซ็นต์",
        "แผนเค้าตั้งเป้าไว้เท่าไหร่",
    ),
    AskedOfActivity.PAPERS: (
        "ต้องแนบอะไรบ้าง", "หลักฐานที่ต้องส่งมีอะไรบ้าง", "ต้องใช้เอกสารอะไร", "แล้วต้องแนบไรบ้างอะ",
    ),
    AskedOfActivity.PUBLISHED: ("ต้องเผยแพร่ที่ไหนบ้าง", "อันนี้ประชาสัมพันธ์ทางไหน"),
    AskedOfActivity.BEFORE: (
        "แล้วปีก่อนเค้าส่งกันยังไง มีตัวอย่างมั้ย", "รอบที่แล้วเราเขียนไว้ว่าไงอะ ขอดูหน่อย",
        "สำนักอื่นเขาทำกันยังไง", "ครั้งก่อนส่งอะไรไป",
    ),
}  # fmt: skip
TOLD = (
    "เสร็จแล้ว 100%", "ทำแล้ว 80 คน", "สำนักเราเป็นเจ้าภาพ จัดอบรมเมื่อวาน", "เป้าหมาย 50 คน มา 48 คน",
    "ส่งวันศุกร์", "เผยแพร่ที่เว็บไซต์สำนัก", "ปีก่อนทำเหมือนกัน", "ใครก็ได้", "แนบรูป 3 รูป", "ขอลาวันไหนก็ได้",
)  # fmt: skip


@pytest.mark.parametrize("asked", ASKED)
def test_it_is_read_in_several_wordings(asked: AskedOfActivity) -> None:
    read = {text: activity_questions.read(text) for text in ASKED[asked]}
    assert read == dict.fromkeys(ASKED[asked], asked)


@pytest.mark.parametrize("text", TOLD)
def test_what_tells_something_is_not_read(text: str) -> None:
    assert activity_questions.read(text) is None
