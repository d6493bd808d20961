"""The packaged plan rounds-2567 against the announced rounds (seed 003, lines 36-64)."""

import re
from collections import Counter
from dataclasses import asdict
from datetime import date
from typing import Any

import pytest

from models.plans.plan_files import packaged_plan
from models.plans.plan_roll import roll
from models.plans.plan_rows import PlanFile, as_json

ROUNDS = {
    date(2024, 3, 20): 17,
    date(2024, 6, 20): 13,
    date(2024, 6, 30): 2,
    date(2024, 7, 30): 5,
    date(2024, 9, 20): 1,
}


@pytest.fixture(scope="module")
def plan() -> PlanFile:
    return packaged_plan("rounds-2567")


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) else []


def test_thirty_eight_activities_are_due_in_five_rounds(plan: PlanFile) -> None:
    assert plan.fiscal_year == 2567
    assert Counter(day for row in plan.activities for day in row.due) == ROUNDS
    assert all(len(row.due) == 1 for row in plan.activities)
    assert len(plan.activities) == 38


def test_activities_are_numbered_within_their_round(plan: PlanFile) -> None:
    expected = [
        (f"{place}.{number}", day)
        for place, (day, count) in enumerate(ROUNDS.items(), 1)
        for number in range(1, count + 1)
    ]
    assert [(row.number, row.due[0]) for row in plan.activities] == expected


def test_every_bureau_owes_every_activity(plan: PlanFile) -> None:
    assert {row.bureaus for row in plan.activities} == {("*",)}
    assert {row.responsible for row in plan.activities} == {"สำนัก/กลุ่มตรวจสอบภายใน"}


def test_the_plan_s_own_title_holds_no_note_of_who_transcribed_it(plan: PlanFile) -> None:
    assert plan.title.endswith("ประจำปีงบประมาณ พ.ศ. 2567")


def test_no_title_is_made_up(plan: PlanFile) -> None:
    for row in plan.activities:
        within = row.number.partition(".")[2]
        assert re.fullmatch(
            rf"กิจกรรมที่ {within} ของรอบ {row.due[0].day} [ก-์]+ 2567 \(แผนต้นทางไม่ระบุชื่อ\)", row.title
        )
        assert (row.output, row.outcome, row.target, row.description) == (None,) * 4


def test_every_row_says_that_its_name_stands_in_no_source(plan: PlanFile) -> None:
    for row in plan.activities:
        assert f"มี {ROUNDS[row.due[0]]} กิจกรรม ไม่ปรากฏชื่อ" in (row.ambiguous or "")
    assert "38 รายการใช้เลขลำดับภายในรอบ" in (plan.remarks or "")


def test_the_source_has_no_measures_and_none_is_made_up(plan: PlanFile) -> None:
    assert plan.measures == ()
    assert {row["measure"] for row in as_json(plan)["activities"]} == {None}


def test_every_activity_is_announced_through_the_named_channels(plan: PlanFile) -> None:
    for row in plan.activities:
        assert plan.channels_for(row) == (
            "ช่องทางของสำนัก/กลุ่ม",
            "LINE สำนักงาน",
            "LINE ชมรม STRONG",
            "Facebook คุณธรรมข้าราชการ สว.",
            "เพจ ชมรม STRONG",
        )
        assert row.evidence == ("รายงานสรุปผล (PDF) พร้อมภาพประกอบและหลักฐาน",)


def test_the_odd_date_of_the_clinic_is_kept_and_flagged(plan: PlanFile) -> None:
    (line,) = [line for line in (plan.remarks or "").split("\n") if "คลินิก" in line]
    assert "5 พฤศจิกายน - 25 ธันวาคม 2567" in line
    assert "น่าจะหมายถึง พ.ศ. 2566" in line


def test_rolled_rounds_keep_day_and_month_and_leave_events_behind(plan: PlanFile) -> None:
    rolled = roll(plan, 2570, None)
    moved = {day.replace(year=2027): count for day, count in ROUNDS.items()}
    assert Counter(row.due[0] for row in rolled.activities) == moved
    assert rolled.activities[0].title == "กิจกรรมที่ 1 ของรอบ 20 มีนาคม 2570 (แผนต้นทางไม่ระบุชื่อ)"
    assert rolled.activities[0].timing == "ส่งวันที่ 20 มีนาคม 2570"
    assert "คลินิก" not in (rolled.remarks or "")
    assert "256" not in " ".join(_texts(asdict(rolled)))


def test_the_thai_is_proper(plan: PlanFile) -> None:
    for text in _texts(asdict(plan)):
        assert not re.search("[๐-๙]", text), text
        assert not re.search(r"<[a-z/]|[●•\uf000-\uf8ff]|\*\*| {2}|^ | $", text), text
        assert not re.search("ํา| [ะัา-ู็-๎]|[่-๋][ัิ-ู]|เเ", text), text
