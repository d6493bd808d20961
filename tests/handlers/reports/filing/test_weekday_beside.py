"""The weekday that stands beside a day of the story goes with the day that is put right."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said", ["เอ้าวันก็ผิดอีก วันที่23ไม่ใช่24", "แก้วันที่ 24 เป็น 23", "ไม่ใช่ 24 กพ เป็น 23 กพ"]
)
def test_the_weekday_is_put_right_with_its_day(reporter: Chat, said: str) -> None:
    reporter.says("จัดกิจกรรม 3.2 เมื่อวันพุธที่ 24 กพ คน 45 คน").says("เสร็จแล้ว").says(said)
    assert "วันอังคารที่ 23 กพ" in reporter.since(-2)
    reporter.taps("แก้ตามนี้")
    assert "วันอังคารที่ 23 กพ" in reporter.answers["narrative"]
