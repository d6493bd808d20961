"""The wish to report what was done on a day tells the day, and nothing of what was done."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize("said", ["อยากรายงานกิจกรรมที่ทำเมื่อวาน", "ขอรายงานกิจกรรมที่จัดเมื่อวานนี้ค่ะ"])
def test_the_wish_is_no_deed(reporter: Chat, said: str) -> None:
    reporter.says(said).says("รายงาน 3.7")
    assert "narrative" not in reporter.answers
    reporter.says("เสร็จแล้ว")
    assert "จากข้อความที่พิมพ์" in reporter.last  # the day is proposed with the activity's title
    reporter.says("จัดประชุมชี้แจง No Gift ให้บุคลากรทราบ")
    told = reporter.answers["narrative"]
    assert told.startswith("จัดประชุมชี้แจง") and "เมื่อ" not in told


def test_a_deed_behind_it_is_kept(reporter: Chat) -> None:
    reporter.says("อยากรายงานกิจกรรมที่จัดเมื่อวาน อบรมจริยธรรม 6 คน").says("รายงาน 3.7")
    assert "อบรมจริยธรรม 6 คน" in reporter.answers["narrative"]
