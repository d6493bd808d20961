"""Several facts of a story that one message puts right, and the place."""

from __future__ import annotations

from time import process_time

import pytest

from handlers.understand.corrections.facts_put_right import put_right

HELD = "เมื่อวันที่ 22 ก.พ. จัดกิจกรรมที่ห้องประชุมชั้น 3 คนมา 60 คน"


@pytest.mark.parametrize(
    ("story", "text", "right"),
    [
        (
            "อบรมวันที่24กพคนเข้า45คน",
            "เออใช่54 เดี๋ยวนะเจอใบเซ็นชื่อแล้วจริงๆ52คนแล้ววันที่25กพไม่ใช่24",
            "อบรมวันที่25กพคนเข้า52คน",
        ),
        (
            HELD,
            "อ๋อโอเคค่ะ กลับมาเรื่องเดิมนะ สถานที่บอกผิด จริงๆจัดที่วัดราชาธิวาส ไม่ใช่ห้องประชุมชั้น 3 คนมา 60 เท่าเดิม",
            HELD.replace("ห้องประชุมชั้น 3", "วัดราชาธิวาส"),
        ),
        (
            HELD,
            "แก้สิ่งที่ทำหน่อย สถานที่เป็นวัดราชาธิวาส ลบห้องประชุมชั้น 3 ออก",
            HELD.replace("ห้องประชุมชั้น 3", "วัดราชาธิวาส"),
        ),
        (
            HELD,
            "ไม่ใช่ห้องประชุมชั้น 3 นะคะ ที่ห้อง 305 คน 66 วันที่ 23",
            "เมื่อวันที่ 23 ก.พ. จัดกิจกรรมที่ห้อง 305 คนมา 66 คน",
        ),
        (
            "จัดวันที่ 14 กพ คนมา 60 คน",
            "จิงๆ 58 คน วันที่ 15 ไม่ใช่ 14 ที่ห้อง 401",
            "จัดวันที่ 15 กพ คนมา 58 คน\nสถานที่ ห้อง 401",
        ),
    ],
)
def test_all_of_it_is_put_right(story: str, text: str, right: str) -> None:
    assert put_right(story, text) == right


@pytest.mark.parametrize(
    "text",
    [
        "จริงๆ 62 คน",
        "เดี๋ยวไปที่ห้อง 401",
        "เดี๋ยว 15 คนตามมา วันที่ 16",
        "จริงๆจัดที่วัดราชาธิวาส ไม่ใช่ห้องประชุมชั้น 3 ใช่ไหม",
        "จริงๆ 62 คน วันที่ 23 แล้วได้ความรู้เรื่องวินัยมากขึ้นเยอะเลย",
        "จัดที่วัดราชาธิวาส ไม่ใช่ห้องประชุมชั้น 9 คนมา 60",
        "ไม่ใช่ทุกคนที่มา 62 คน วันที่ 23 จะมีรถ",
        "วันที่ 23 ก.พ. คนมา 62 คน",
        "วิทยากร 2 คน จริงๆ วันที่ 16 ก.พ.",
        "ผู้บริหาร 5 คน จริงๆ วันที่ 16 ก.พ.",
        "ขาด 5 คน จริงๆ วันที่ 16 ก.พ.",
        "จริงๆ วันที่ 31 ก.พ. คนมา 52 คน",
        "จริงๆ วันที่ 0 ก.พ. คนมา 52 คน",
    ],
)
def test_one_figure_alone_or_more_than_facts_or_an_unknown_place_is_left(text: str) -> None:
    assert put_right(HELD, text) is None


@pytest.mark.parametrize("sign", ["ก", "ที่", "5", " ", "วัด", "ไม่ใช่"])
def test_a_long_line_is_read_quickly(sign: str) -> None:
    begins = process_time()
    put_right(HELD, f"จริงๆ {sign * 50}")
    put_right(HELD, f"จริงๆ {sign * 5000}")
    assert process_time() - begins < 0.2
