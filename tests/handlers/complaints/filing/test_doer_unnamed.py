"""Whether the name of who did it is needed is another question than whether one tells one's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.filing.complaint_asked import of_the_name
from tests.handlers.house import Chat

ASKED = "ต้องบอกชื่อคนทำไหม ถ้ารู้แค่ตำแหน่ง"


@pytest.mark.parametrize(
    "said",
    [
        ASKED, "ไม่รู้ชื่อเขา แจ้งได้ไหมคะ", "รู้แค่ตำแหน่งพอไหม", "ถ้ารู้แค่ชื่อเล่น จะแจ้งได้มั้ยครับ",
        "จำเป็นต้องระบุชื่อผู้กระทำไหม", "จำชื่อไม่ได้ ร้องเรียนได้ไหม", "ต้องรู้ชื่อจริงของเจ้าหน้าที่คนนั้นด้วยหรือเปล่า",
        "ไม่บอกชื่อคนที่ทำได้ไหมครับ รู้แค่ตำแหน่ง",
    ],
)  # fmt: skip
def test_the_post_is_enough(said: str) -> None:
    assert "บอกตำแหน่ง หน่วยงาน หรือลักษณะเท่าที่รู้ก็พอ" in of_the_name(said)


@pytest.mark.parametrize(
    "said",
    [
        "ต้องบอกชื่อไหม", "ไม่บอกชื่อได้ไหม", "ต้องบอกชื่อผมไหม", "คนแจ้งต้องใส่ชื่อไหม", "ต้องบอกชื่อคนแจ้งไหม",
        "ไม่รู้ชื่อเขา เห็นเขาเอากระดาษไป", "รู้แค่ตำแหน่งของเขาคือหัวหน้าพัสดุ", "แจ้งได้ไหม",
    ],
)  # fmt: skip
def test_the_own_name_and_a_story_are_something_else(said: str) -> None:
    assert "บอกตำแหน่ง" not in of_the_name(said)


def test_nothing_of_it_is_kept(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ").says(ASKED)
    assert "บอกตำแหน่ง" in me.since(0) and "text" not in me.state["answers"]
