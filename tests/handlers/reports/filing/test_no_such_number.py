"""A number that no activity of the bureau has is said, and what was told is kept for the chosen."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

_LETTER = (
    "เรียน ผู้ดูแลระบบ ด้วยสำนักบริหารงานกลางได้ดำเนินกิจกรรมที่ 2.5 เมื่อวันที่ 18 กุมภาพันธ์ 2570 ณ ห้องประชุมชั้น 3"
    " มีผู้เข้าร่วม 120 คน งบประมาณ 38,400 บาท"
)


@pytest.mark.parametrize("chosen", ["2.3", "เอา 2.3 ค่ะ", "รายงาน 2.3"])
@pytest.mark.parametrize(
    ("said", "missing", "kept"),
    [
        (_LETTER, "2.5", "มีผู้เข้าร่วม 120 คน"),
        ("รายงาน 3.9 ค่ะ จัดบอร์ดนิทรรศการต้านโกงหน้าลิฟต์", "3.9", "จัดบอร์ดนิทรรศการต้านโกงหน้าลิฟต์"),
        ("2.7 จัดวันที่ 15 ก.พ. คนเข้าร่วม 80 คนค่ะ", "2.7", "จัดวันที่ 15 ก.พ. คนเข้าร่วม 80 คน"),
    ],
)
def test_what_was_told_is_filled_in_by_the_number_that_is_typed(
    reporter: Chat, said: str, missing: str, kept: str, chosen: str
) -> None:
    reporter.says(said)
    assert f"ไม่พบกิจกรรม {missing} ของสำนักท่าน" in reporter.last
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in reporter.last
    answers = reporter.says(chosen).answers
    assert answers["number"] == "2.3" and kept in answers["narrative"]
    assert missing not in answers["narrative"]


def test_those_of_the_same_measure_stand_first(reporter: Chat) -> None:
    listed = reporter.says("2.7 จัดวันที่ 15 ก.พ. คนเข้าร่วม 80 คนค่ะ").last
    assert max(map(listed.index, ("2.1 ", "2.2 ", "2.3 "))) < listed.index("3.3 ")


def test_a_day_to_come_is_said(reporter: Chat) -> None:
    day = "30 ก.ย. 2575"
    assert "30 กันยายน 2575 (ยังไม่ถึงวัน)" in reporter.says(f"2.7 จัดวันที่ {day} คนเข้าร่วม 80 คน").last


def test_a_number_alone_promises_nothing(reporter: Chat) -> None:
    reporter.says("รายงาน 9.9")
    assert "ไม่พบกิจกรรม 9.9" in reporter.last and "จะเติมในรายงานให้" not in reporter.last
