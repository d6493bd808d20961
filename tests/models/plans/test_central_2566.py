"""The packaged plan central-2566 against the printed plan (seed 002, lines 161-224)."""

import re
from collections import Counter
from dataclasses import asdict
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from models.plans.plan_files import packaged_plan
from models.plans.plan_rows import ActivityRow, PlanFile, as_json

MARCH_20 = date(2023, 3, 20)
APRIL_7 = date(2023, 4, 7)
JUNE_20 = date(2023, 6, 20)
JULY_27 = date(2023, 7, 27)
JULY_30 = date(2023, 7, 30)
SEPTEMBER_15 = date(2023, 9, 15)

DUE = {
    "1.1": (), "1.2": (), "1.3": (), "1.4": (JULY_27, SEPTEMBER_15), "1.5": (JUNE_20,),
    "1.6": (APRIL_7, JULY_30), "1.7": (JUNE_20,), "1.8": (JUNE_20,), "1.9": (JULY_30,),
    "1.10": (JUNE_20,), "1.11": (JULY_30,), "1.12": (JUNE_20,), "1.13": (JULY_30,),
    "1.14": (JULY_30,),
    "2.1": (MARCH_20, JULY_30), "2.2": (MARCH_20, JULY_30), "2.3": (JUNE_20,), "2.4": (JUNE_20,),
    "3.1": (JUNE_20,), "3.2": (JUNE_20,), "3.3": (MARCH_20,), "3.4": (MARCH_20,),
    "3.5": (JULY_30,), "3.6": (JUNE_20,), "3.7": (MARCH_20,), "3.8": (JUNE_20,),
}  # fmt: skip

PART_DUE = {
    "1.4.1": (JULY_27,), "1.4.2": (JULY_27,), "1.4.3": (SEPTEMBER_15,),
    "1.6.1": (APRIL_7,), "1.6.2": (JULY_30,), "1.6.3": (),
}  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> PlanFile:
    return packaged_plan("central-2566")


@pytest.fixture(scope="module")
def rows(plan: PlanFile) -> dict[str, ActivityRow]:
    return {row.number: row for row in plan.activities}


def _raw() -> str:
    return (files("models") / "plans" / "central-2566.yaml").read_text(encoding="utf-8")


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) else []


def test_the_plan_is_one_bureaus_plan_of_fiscal_year_2566(plan: PlanFile) -> None:
    assert (plan.name, plan.fiscal_year, plan.owner) == (
        "central-2566",
        2566,
        "สำนักบริหารงานกลาง",
    )
    assert {row.bureaus for row in plan.activities} == {("สำนักบริหารงานกลาง",)}


def test_three_measures_have_three_two_and_three_guidelines(plan: PlanFile) -> None:
    assert [len(measure.guidelines) for measure in plan.measures] == [3, 2, 3]
    assert [row.number for row in plan.measures[2].guidelines] == ["3.1", "3.2", "3.3"]


def test_the_26_activities_stand_in_three_measures_in_printed_order(plan: PlanFile) -> None:
    activities = [row for row in plan.activities if row.parent is None]
    assert [row.number for row in activities] == list(DUE)
    assert Counter(row.measure for row in activities) == {1: 14, 2: 4, 3: 8}


def test_every_activity_is_due_on_the_printed_dates(rows: dict[str, ActivityRow]) -> None:
    assert {number: row.due for number, row in rows.items()} == DUE | PART_DUE


def test_dates_of_events_held_are_no_due_dates(rows: dict[str, ActivityRow]) -> None:
    for number, event in (("1.1", "27 มกราคม 2566"), ("1.2", "28 กุมภาพันธ์ 2566")):
        assert event in (rows[number].timing or "")
        assert rows[number].due == ()
    assert "13 มีนาคม 2566" in (rows["3.1"].timing or "")


@pytest.mark.parametrize("number", ["1.4", "1.6"])
def test_an_activity_is_due_when_its_parts_are(plan: PlanFile, number: str) -> None:
    parts = [row for row in plan.activities if row.parent == number]
    whole = next(row for row in plan.activities if row.number == number)
    assert len(parts) == 3
    assert set(whole.due) == {day for part in parts for day in part.due}


def test_only_the_doubtful_rows_are_marked_and_say_why(rows: dict[str, ActivityRow]) -> None:
    marked = {number: row.ambiguous for number, row in rows.items() if row.ambiguous}
    assert set(marked) == {"1.4.3", "2.1", "2.2"}
    assert "(3)" in marked["1.4.3"]
    for number in ("2.1", "2.2"):
        assert "20 มีนาคม 2566" in marked[number] and "30 กรกฎาคม 2566" in marked[number]


def test_who_owes_differs_by_activity(rows: dict[str, ActivityRow]) -> None:
    owes = {number: row.who for number, row in rows.items() if row.parent is None}
    others = {number: who for number, who in owes.items() if who != "working_group"}
    assert others == {
        "1.6": "all_staff",
        "1.10": "all_staff",
        "3.1": "work_group",
        "3.6": "every_work_group",
    }
    assert rows["3.1"].work_group == "กลุ่มงานวินัยและเสริมสร้างงานวินัย"


def test_every_activity_says_its_output_outcome_and_who_is_responsible(plan: PlanFile) -> None:
    for row in plan.activities:
        assert row.responsible
        if row.parent is None:
            assert row.output and row.outcome


@pytest.mark.parametrize(
    ("number", "percent"),
    [("1.1", 80), ("1.2", 80), ("1.5", 90), ("1.10", 80), ("1.11", 80), ("1.14", 90), ("3.1", 80)],
)
def test_a_percentage_the_plan_names_is_a_target(
    rows: dict[str, ActivityRow], number: str, percent: int
) -> None:
    assert f"ร้อยละ {percent}" in (rows[number].target or "")


def test_no_gift_names_no_percentage(rows: dict[str, ActivityRow]) -> None:
    assert rows["3.7"].target is None


def test_tails_behind_a_page_break_belong_to_their_row(rows: dict[str, ActivityRow]) -> None:
    assert "ศูนย์เรียนรู้องค์กรต้นแบบ" in (rows["1.1"].outcome or "")
    assert "กตัญญู หมายถึง" in (rows["1.2"].description or "")
    assert "LINE ชมรม STRONG" in rows["1.6"].channels


def test_activities_without_channels_of_their_own_use_those_of_the_closing_note(
    plan: PlanFile, rows: dict[str, ActivityRow]
) -> None:
    own = {number for number, row in rows.items() if row.channels}
    assert own == {"1.1", "1.6", "1.8"}
    assert "LINE ชมรม STRONG" in plan.channels_for(rows["3.7"])
    assert plan.channels_for(rows["1.8"]) == rows["1.8"].channels


def test_nothing_is_reported_yet(plan: PlanFile) -> None:
    for row in as_json(plan)["activities"]:
        results = [row[key] for key in ("status", "risk", "budget_allocated", "budget_disbursed")]
        assert results == [None] * 4


def test_the_shared_credential_of_the_source_stays_out() -> None:
    assert "password" not in _raw().lower()
    assert "moral" not in _raw().lower()


def test_the_thai_is_proper(plan: PlanFile) -> None:
    for text in _texts(asdict(plan)):
        assert not re.search("[๐-๙]", text), text
        assert not re.search(r"<[a-z/]|[●•\uf000-\uf8ff]|\*\*| {2}|^ | $", text), text
        assert not re.search("ํา| [ะัา-ู็-๎]|[่-๋][ัิ-ู]|เเ", text), text
        assert not re.search("(?<!ต่อ)ด้านทุจริต|ต่อด้าน|เจตนาธรรม|สารบัญ|ข่าสาร", text), text


def test_no_other_bureau_is_mentioned(plan: PlanFile) -> None:
    assert not any("สำนักการต่างประเทศ" in text for text in _texts(asdict(plan)))
