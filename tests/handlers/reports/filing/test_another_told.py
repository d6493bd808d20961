"""What is told of another activity in the middle of a report is never stored for this one."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "words",
    [
        "1.8 ทำเสร็จแล้วค่ะ จัดกิจกรรมเรียบร้อยส่งผอ.เซ็นแล้ว",
        "เอ้ย ไม่ใช่ 1.10 ค่ะ เอา 1.8",
        "ไม่เอาอันนี้แล้วค่ะ เปลี่ยนเป็นข้อ 1.8",
    ],
)
def test_the_other_report_is_begun_and_this_one_waits(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 1.10")
    heard = len(reporter.heard)
    reporter.says(words)
    assert "พัก" in reporter.since(heard) and "1.8" in reporter.last


def test_what_is_told_of_the_other_is_kept_for_it(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("1.8 ทำเสร็จแล้วค่ะ จัดกิจกรรมให้ความรู้ให้บุคลากร 40 คน")
    answers = reporter.state["answers"]
    assert (answers["number"], answers["status"]) == ("1.8", "done")
    assert answers["narrative"] == "จัดกิจกรรมให้ความรู้ให้บุคลากร 40 คน"


@pytest.mark.parametrize("words", ["1.10 ทำเสร็จแล้วค่ะ", "เสร็จแล้ว 1.8 ล้านบาท", "ทำไปแล้ว 2 ใน 3 ครั้ง"])
def test_what_is_told_of_this_one_stays(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 1.10")
    heard = len(reporter.heard)
    reporter.says(words)
    assert "พัก" not in reporter.since(heard)
