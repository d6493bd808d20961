"""One event of several activities: a report of each, and what was told in all of them."""

from __future__ import annotations

import pytest

from handlers.conversation.hidden_keys import WISHES_LEFT
from handlers.reports.stories.one_event import read
from tests.handlers.house import Chat

_ASKED = "ข้อ 3.1 กับ 3.2 ทำพร้อมกันในงานเดียว มีคนมา 80 คน ที่ห้อง 402 จะลงยังไง แยกสองอันหรืออันเดียว"


def test_a_question_is_answered_and_begins_nothing(reporter: Chat) -> None:
    reporter.says(_ASKED)
    assert "ส่งแยกเป็นรายงานกิจกรรมละฉบับ" in reporter.last and "80 คน" in reporter.last
    assert reporter.offers == ["เริ่ม 3.1 แล้วต่อ 3.2"]


def test_the_order_begins_the_first_and_keeps_the_story_for_the_other(reporter: Chat) -> None:
    reporter.says("รายงาน 3.1 กับ 3.2 งานเดียวกัน มีคนมา 80 คน ที่ห้อง 402")
    answers = reporter.state["answers"]
    assert answers["number"] == "3.1" and "80 คน" in answers["narrative"]
    [[_place, other]] = answers[WISHES_LEFT]
    assert other == "รายงาน 3.2 มีคนมา 80 คน ที่ห้อง 402"


@pytest.mark.parametrize(
    ("said", "numbers", "story", "asks"),
    [
        (
            "กิจกรรม 2.3 กับ 2.4 จัดวันเดียวกันเลย 20 ก.พ. คน 64 ต้องแยกไหม",
            ["2.3", "2.4"],
            "20 ก.พ. คน 64",
            True,
        ),
        ("ทำบุญ 2.1 และ 2.2 งานเดียวกัน 30 คน", ["2.1", "2.2"], "ทำบุญ 30 คน", False),
    ],
)
def test_the_story_is_told_apart(said: str, numbers: list[str], story: str, asks: bool) -> None:
    found = read(said)
    assert found is not None
    assert (list(found.numbers), found.story, found.asks) == (numbers, story, asks)


@pytest.mark.parametrize(
    "said",
    [
        "1.8 เสร็จแล้ว 1.10 ยังไม่เริ่ม",
        "3.1 กับ 3.2 ทำพร้อมกันได้ไหม",
        "3.1 จัดงานเดียว คน 30",
        "3.1 กับ 3.2 รวมกันมีคนเข้าร่วมกี่คน",
        "งบ 3.1 กับ 3.2 รวมกัน เท่าไหร่",
        "ขอไฟล์ 3.1 กับ 3.2 รวมกัน เป็น PDF",
        "เตือน 3.1 กับ 3.2 พร้อมกัน ตอน 9 โมง",
        "อนุมัติ 3.1 กับ 3.2 ทีเดียวเลย ไม่มีอะไรแก้",
        "ดูรายงาน 1.1 กับ 1.2 พร้อมกันหน่อย เปรียบเทียบให้ด้วย",
        "รายงาน 3.1 และ 3.2 ครบกำหนดวันเดียวกัน ใช่หรือไม่คะพี่",
        "3.1 กับ 3.2 ไม่ได้ทำพร้อมกันนะ คนละวัน",
        "3.1 กับ 3.2 ไม่ได้จัดงานเดียวกัน 20 ก.พ. คน 30",
        "ส่ง 3.1 กับ 3.2 วันเดียวกัน 20 มี.ค.",
        "3.1 กับ 3.2 จะจัดพร้อมกัน 20 มี.ค. คน 30",
        "3.1 กับ 3.2 พร้อมกัน อะไรก็ได้ทั้งนั้น",
    ],
)
def test_other_words_are_no_event_of_several(said: str) -> None:
    assert read(said) is None
