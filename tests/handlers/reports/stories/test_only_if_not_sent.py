"""A report that is ordered only if nobody has sent it: looked up, then begun or left."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

_ORDER = "ถ้า 1.10 ยังไม่มีใครส่งก็เอาอันนี้ลงเลย อบรมข้าราชการที่ดี คนมา 40 คน ถ้าส่งแล้วไม่ต้อง"


def test_it_begins_with_the_story_alone_where_nothing_was_sent(reporter: Chat) -> None:
    reporter.says(_ORDER)
    assert "ยังไม่มีใครส่ง จึงเริ่มให้ตามที่สั่ง" in reporter.since(0)
    answers = reporter.state["answers"]
    assert answers["number"] == "1.10" and answers["narrative"] == "อบรมข้าราชการที่ดี คนมา 40 คน"


def test_nothing_begins_where_it_was_sent(reporter: Chat) -> None:
    sends(reporter)
    reporter.says(_ORDER)
    assert "ส่งไปแล้ว จึงไม่ได้ลงอันนี้ตามที่สั่ง" in reporter.last
    assert "1.10 · รออนุมัติ" in reporter.last


def test_a_deed_that_rather_belongs_elsewhere_is_remarked(reporter: Chat) -> None:
    reporter.says("ถ้า 1.10 ยังไม่มีใครส่งก็ลงให้เลย ประชุมทบทวนความเสี่ยง 9 คน ถ้าส่งแล้วไม่ต้อง")
    assert "ใกล้เคียงกับ 3.4" in reporter.since(0)


@pytest.mark.parametrize(
    "said",
    [
        "ถ้า 1.10 ยังไม่ส่งเตือนน้องด้วย",
        "ถ้า 1.10 ยังไม่ส่งจะโดนตัดคะแนนไหม",
        "1.10 ยังไม่มีใครส่งเลย",
        "ถ้ายังไม่ส่ง 1.10 ให้ส่งภายในวันนี้",
        "ถ้า 1.10 ยังไม่ส่ง ช่วยเปิดให้หน่อย",
        "ถ้ายังไม่มีใครส่ง 1.10 ส่งข้อความ หาพี่แดงเลย",
        "ถ้า 1.10 ยังไม่ส่ง ถอน 1.10 แล้วส่ง ใหม่",
    ],
)
def test_other_conditions_begin_no_report(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "ตรวจแล้ว" not in reporter.since(0)
