"""At what words point: by place, how many, what they call it (docs/decisions/0191)."""

from __future__ import annotations

import pytest

from handlers.understand.pointing import pointing
from handlers.understand.pointing.pointing import PointedKind

ROWS = ("ก", "ข", "ค")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("อันแรก", "ก"), ("ขอดูอันที่สองหน่อย", "ข"), ("ข้อ 3 ล่ะ", "ค"), ("อันสุดท้าย", "ค"),
        ("คนที่ 2 เบอร์อะไร", "ข"),
        ("สองอันแรก", "กข"), ("2 คนแรก", "กข"), ("สองอันสุดท้าย", "ขค"),
        ("สำนักที่สองล่ะ", "ข"), ("ฉบับบนสุด", "ก"),
        ("อันที่สี่", ""), ("อันหลัง", ""), ("คน 3", ""), ("ข้อ 2.1", ""),
        ("อันแรกเริ่ม", ""), ("เรื่องเวลา 13.00", ""),
    ],
)  # fmt: skip
def test_a_place_is_read_wherever_it_stands(said: str, meant: str) -> None:
    which = pointing.by_place(said)
    assert "".join(which.at(ROWS) if which is not None else ()) == meant


def test_the_latter_is_one_of_two() -> None:
    which = pointing.by_place("อันหลังละกัน")
    assert which is not None and which.at(ROWS[:2]) == ["ข"]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("ทำไมสำนักนี้ถึงช้า", PointedKind.BUREAU), ("วันนั้นติดอะไรรึเปล่า", PointedKind.DAY),
        ("คนนั้นว่างไหม", PointedKind.PERSON),
        ("เรื่องนั้นถึงไหน", PointedKind.MATTER), ("ไฟล์เมื่อกี้", PointedKind.FILE),
        ("ตัวเมื่อกี้", PointedKind.ROW),
    ],
)  # fmt: skip
def test_what_kind_of_thing_is_pointed_at(said: str, kind: PointedKind) -> None:
    found = pointing.first(said)
    assert found is not None and found.kind is kind and not found.by_place


@pytest.mark.parametrize("said", ["วันนี้มีอะไร", "สำนักงานนี้", "วันที่ 2 ว่างไหม", "แรกเริ่มเดิมที", "สวัสดี"])
def test_days_and_other_words_point_at_nothing(said: str) -> None:
    assert pointing.first(said) is None
