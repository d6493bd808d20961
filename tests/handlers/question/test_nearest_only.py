"""An answer that says nothing of the very deed that is asked about is called the nearest
(docs/decisions/0201)."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.simulator import seed
from handlers import registry
from handlers.subjects.facts.fact_sheet import ShortAnswer
from handlers.understand.facets.asked_deed import is_told
from handlers.understand.facets.facet import Facet
from tests.handlers.house import Chat, House

ASKED = {
    "แล้วถ้าเกินล่ะ ต้องคืนเลยมั้ย": "คืน",
    "ต้องเซ็นอีกมั้ย": "ลงนาม",
    "จะโดนลงโทษไหม": "โทษ",
    "ต้องใช้ใบรับรองแพทย์มั้ย": "แพทย์",
    "ใส่ชื่อเพื่อนด้วยได้มั้ย": "ชื่อผู้อื่น",
    "เอาไปแบ่งเพื่อนได้มั้ย": "แบ่ง",
    "ต้องเสียเงินมั้ย": "เงิน",
}
"""What is asked, and a word that an answer to it holds."""
ASKS_NONE = ("แก้ทีหลังได้ไหม", "ใครเห็นบ้าง", "คืนนี้ส่งได้ไหม", "คืนไปแล้ว ต้องแจ้งไหม", "หัวหน้าเซ็นแล้ว ส่งช้าได้ไหม")
NEAREST = "ด้านล่างคือข้อที่ใกล้ที่สุด"
HOW_TO_ANSWER = "บอตไม่มีคำตอบเฉพาะของคำถามนี้ ด้านล่างคือวิธีตอบข้อนี้"


def test_every_answer_of_every_matter_is_told_apart_by_what_it_says() -> None:
    met: Counter[tuple[str, bool]] = Counter()
    sheets = [sheet for each in registry.SUBJECTS for sheet in each.fact_sheets]
    for sheet in sheets:
        for facet in sheet.facts:
            for cell in sheet.cells(facet):
                if isinstance(cell, ShortAnswer):
                    for text in ASKED:
                        met[text, is_told(text, cell.says)] += 1
                    assert all(is_told(text, cell.says) for text in ASKS_NONE)
    for text, word in ASKED.items():
        assert is_told(text, f"ตอบว่า {word}") and not is_told(text, "พิมพ์ “เมนู”")
        assert met[text, False] > met[text, True], (text, met)


@pytest.mark.parametrize(
    ("asked", "facet", "named", "told"),
    [
        ("หัวหน้าสั่งคืนแล้วยกเลิกคำสั่งได้ป่าวคะ", Facet.UNDO, "", True),
        ("หลักฐานการคืนของขวัญเก็บไว้นานแค่ไหนคะ", Facet.KEPT, "", True),
        ("สั่งคืนทั้งหมดทีเดียวได้ปะ", Facet.SEVERAL, "", True),
        ("ร้อยละการลงนามงดรับของขวัญใช้อะไรเป็นตัวหารคะ", Facet.COUNTED, "", True),
        ("ไม่ไปตามนัดคลินิกจะโดนอะไรไหม", Facet.NOT_DONE, "", True),
        ("ลงนามงดรับของขวัญบังคับไหม", Facet.MUST, "ลงนาม(?:งดรับของ)?|รับของ", True),
        ("ปฏิทินแจกฟรีเล่มเดียวก็ต้องแจ้งด้วยเหรอ", Facet.MUST, "", True),
        ("ต้องคืนเลยมั้ย", Facet.LIMITS, "ของขวัญ", False),
        ("เค้าจะรู้มั้ยว่าเราใส่ชื่อเค้า", Facet.WHO_SEES, "ใส่ชื่อ", False),
        ("ใบรับรองแพทย์แนบตรงไหนอะ", Facet.FILES, "ใบรับรอง", False),
        ("ไม่รายงานเลยโดนอะไร", Facet.LATE, "รายงาน", False),
    ],
)
def test_what_an_answer_is_an_answer_to_tells_of_a_deed(
    asked: str, facet: Facet, named: str, told: bool
) -> None:
    assert is_told(asked, "พิมพ์ “เมนู”", facet, named) is told


@pytest.mark.parametrize(
    ("said", "asked", "nearest"),
    [
        (("ของขวัญรับได้ไม่เกินกี่บาทนะ",), "แล้วถ้าเกินล่ะ ต้องคืนเลยมั้ย", True),
        (("บันทึกความดี เก็บขยะรอบสภากับเพื่อน",), "ใส่ชื่อเพื่อนด้วยได้มั้ย", True),
        (("เข้าร่วม No Gift",), "ลงชื่อแล้วถ้าเผลอรับของจะโดนอะไรมั้ย", True),
        (("รับของขวัญ",), "ต้องคืนเลยมั้ย", False),
        (("แจ้งลา",), "ต้องใช้ใบแพทย์มั้ย แค่วันเดียวเอง", False),
        ((), "ส่งรายงานช้าได้ไหม", False),
        ((), "ส่งรายงานช้าโดนลงโทษไหม", True),
    ],
)
def test_it_is_said_above_the_answer(
    demo: House, said: tuple[str, ...], asked: str, nearest: bool
) -> None:
    me = Chat(demo, seed.line_id("D0106"))
    for each in said:
        me.says(each)
    before = len(me.heard)
    me.says(asked)
    told = me.since(before - len(me.heard))
    assert (NEAREST in told) == nearest, told


@pytest.mark.parametrize(
    ("who", "said", "asked", "nearest"),
    [
        ("D0106", "รับของขวัญ", "ได้กัน 3 คน ใส่ชื่อคนอื่นด้วยได้มั้ย", True),
        ("D0103", "รายงาน 1.10", "ต้องใส่ชื่อคนที่เข้าร่วมทุกคนเลยหรอ", True),
        ("D0106", "รับของขวัญ", "ตอบข้อนี้ยังไง", False),
    ],
)
def test_the_help_of_a_question_is_called_so_as_well(
    demo: House, who: str, said: str, asked: str, nearest: bool
) -> None:
    me = Chat(demo, seed.line_id(who)).says(said).says(asked)
    assert (HOW_TO_ANSWER in me.since(-2)) == nearest, me.since(-2)
