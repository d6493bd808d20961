"""The weekday that stands beside a day of the story goes with the day that is put right."""

from __future__ import annotations

import pytest

from handlers.understand.corrections.weekday_beside import with_weekday
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said", ["เอ้าวันก็ผิดอีก วันที่23ไม่ใช่24", "แก้วันที่ 24 เป็น 23", "ไม่ใช่ 24 กพ เป็น 23 กพ"]
)
def test_the_weekday_is_put_right_with_its_day(reporter: Chat, said: str) -> None:
    reporter.says("จัดกิจกรรม 3.2 เมื่อวันพุธที่ 24 กพ คน 45 คน").says("เสร็จแล้ว").says(said)
    assert "วันอังคารที่ 23 กพ" in reporter.since(-2)
    reporter.taps("แก้ตามนี้")
    assert "วันอังคารที่ 23 กพ" in reporter.answers["narrative"]


@pytest.mark.parametrize(
    ("old", "new", "right"),
    [
        ("วันพุธที่24กพ คน45คน", "วันพุธที่23กพ คน45คน", "วันอังคารที่23กพ คน45คน"),
        ("วันศุกร์ที่ 26 ก.พ.", "วันศุกร์ที่ 25 ก.พ.", "วันพฤหัสบดีที่ 25 ก.พ."),
        ("วันศุกร์ที่ 26 ก.พ.", "วันศุกร์ที่ 26 มี.ค.", "วันศุกร์ที่ 26 มี.ค."),
        ("วันศุกร์ที่ 26 ก.พ.", "วันเสาร์ที่ 27 ก.พ.", "วันเสาร์ที่ 27 ก.พ."),
        ("วันจันทร์คน 45", "วันจันทร์คน 54", "วันจันทร์คน 54"),
        ("วันพุธที่ 24 ก.พ.", "จัดอบรม", "จัดอบรม"),
        (["1"], ["2"], ["2"]),
    ],
)
def test_only_a_day_of_the_same_month_moves_it(old: object, new: object, right: object) -> None:
    assert with_weekday(old, new) == right
