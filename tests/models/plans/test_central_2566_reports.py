"""The seven reports packaged with central-2566 against the filled-in form (seed 002, 225-274), and
how reports of a plan file are checked."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from models.plans.plan_files import as_text, packaged_plan, read_plan
from models.plans.plan_roll import roll
from models.plans.plan_rows import PlanFaults, PlanFile, ReportRow, as_json

MARCH_20 = date(2023, 3, 20)
PRINTED = {"1.1": "1", "1.2": "2", "1.3": "3", "2.1": "1", "3.3": "1", "3.4": "2", "3.7": "3"}
SEVEN_CHANNELS = (
    "ภายในสำนักบริหารงานกลางและสำนักงานเลขาธิการวุฒิสภา",
    "ระบบสารบรรณอิเล็กทรอนิกส์สำนักงานเลขาธิการวุฒิสภา (E-Office)",
    "LINE ของสำนัก",
    "Facebook ของสำนักบริหารงานกลาง",
    "Facebook องค์กรคุณธรรม",
    "เพจ ชมรม STRONG จิตพอเพียงต้านทุจริต ข้าราชการ สว.",
    "LINE ชมรม STRONG",
)


@pytest.fixture(scope="module")
def plan() -> PlanFile:
    return packaged_plan("central-2566")


@pytest.fixture(scope="module")
def reports(plan: PlanFile) -> dict[str, ReportRow]:
    return {report.activity: report for report in plan.reports}


def _activity(**changes: Any) -> dict[str, Any]:
    row = {"number": "1.1", "title": "กิจกรรม", "bureaus": ["สำนักวิชาการ"], "measure": 1, "due": []}
    return row | changes


def _report(**changes: Any) -> dict[str, Any]:
    row = {
        "activity": "1.1",
        "round": "2023-03-20",
        "percent": "100",
        "narrative": "ประชุม",
        "output": "1 ฉบับ",
        "outcome": "เข้าใจ",
    }
    return {key: value for key, value in (row | changes).items() if value is not ...}


def _measure_report(**changes: Any) -> dict[str, Any]:
    row = {"measure": 1, "round": "2023-03-20", "scale": "ร้อยละ", "score": "100"}
    return {key: value for key, value in (row | changes).items() if value is not ...}


def _text(*activities: Any, **results: Any) -> str:
    plan = {
        "name": "small-2566",
        "title": "แผน",
        "fiscal_year": 2566,
        "owner": "สำนักวิชาการ",
        "measures": [{"number": 1, "title": "มาตรการ"}],
        "activities": list(activities) or [_activity()],
    }
    return yaml.safe_dump(plan | results, allow_unicode=True)


def _faults(text: str) -> list[str]:
    with pytest.raises(PlanFaults) as caught:
        read_plan(text)
    return list(caught.value.faults)


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) else []


def test_seven_of_the_26_activities_are_reported(plan: PlanFile) -> None:
    assert {report.activity: report.printed_number for report in plan.reports} == PRINTED
    activities = [row.number for row in plan.activities if row.parent is None]
    assert len(set(activities) - set(PRINTED)) == 19


def test_every_report_is_of_the_march_round_and_of_100_percent(plan: PlanFile) -> None:
    assert {(report.round, report.percent) for report in plan.reports} == {(MARCH_20, Decimal(100))}


def test_a_report_answers_the_rounds_date_unless_the_plan_has_none(plan: PlanFile) -> None:
    dues = {report.activity: plan.due_for(report) for report in plan.reports}
    assert dues == {"1.1": None, "1.2": None, "1.3": None} | dict.fromkeys(
        ("2.1", "3.3", "3.4", "3.7"), MARCH_20
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("1.2", ("ศุกร์ที่ 17 กุมภาพันธ์ 2566", "พุธที่ 18 มกราคม 2566", "15 กุมภาพันธ์ 2566")),
        ("1.3", ("พุธที่ 18 มกราคม 2566", "พุธที่ 15 กุมภาพันธ์ 2566")),
        ("3.3", ("ลงวันที่ 9 มกราคม 2566",)),
        ("3.4", ("พุธที่ 18 มกราคม 2566", "พุธที่ 15 กุมภาพันธ์ 2566", "ศุกร์ที่ 17 กุมภาพันธ์ 2566")),
        ("3.7", ("No Gift Policy",)),
        ("2.1", ("ทุกวันพระ",)),
        ("1.1", ("ร่วมไม่ต่ำกว่าร้อยละ 80",)),
    ],
)
def test_the_narrative_says_what_was_done_and_when(
    reports: dict[str, ReportRow], number: str, said: tuple[str, ...]
) -> None:
    for words in said:
        assert words in reports[number].narrative


def test_the_week_days_told_are_those_of_the_dates() -> None:
    days = [date(2023, 2, 17), date(2023, 1, 18), date(2023, 2, 15)]
    assert [day.isoweekday() for day in days] == [5, 3, 3]


def test_the_share_of_people_is_computed_and_the_printed_one_remarked(
    reports: dict[str, ReportRow],
) -> None:
    told = r"(\d+) คน คิดเป็นร้อยละ ([\d.]+) ของบุคลากร จำนวน (\d+) คน"
    found = re.search(told, reports["1.2"].output)
    assert found is not None
    part, stated, whole = (Decimal(value) for value in found.groups())
    assert (part, whole) == (127, 139)
    assert stated == (part * 100 / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert "91.36" in (reports["1.2"].remarks or "")


def test_evidence_is_named_without_links(plan: PlanFile) -> None:
    evidence = {report.activity: len(report.evidence) for report in plan.reports}
    assert evidence == {"1.1": 7, "1.2": 5, "1.3": 3, "2.1": 1, "3.3": 4, "3.4": 5, "3.7": 3}
    assert not any("http" in text or "www" in text for text in _texts(asdict(plan)["reports"]))


def test_the_channels_used_are_named(reports: dict[str, ReportRow]) -> None:
    used = {number: report.channels for number, report in reports.items() if report.channels}
    assert used == dict.fromkeys(("1.1", "3.3", "3.7"), SEVEN_CHANNELS)


def test_a_count_without_a_whole_is_flagged(reports: dict[str, ReportRow]) -> None:
    assert "88 คน" in reports["3.7"].outcome
    assert "88 คนไม่ได้ระบุ" in (reports["3.7"].remarks or "")


def test_scores_and_counts_stand_as_printed(plan: PlanFile) -> None:
    printed = [
        (row.measure, row.scale, row.score, row.guidelines_done, row.guidelines_under_way)
        for row in plan.measure_reports
    ]
    assert printed == [
        (1, "ระดับคะแนน", 100, 3, None),
        (2, "ร้อยละ", 100, 1, None),
        (3, "ร้อยละ", 100, 3, None),
    ]


def test_a_count_of_guidelines_other_than_the_plans_is_flagged(plan: PlanFile) -> None:
    guidelines = {measure.number: len(measure.guidelines) for measure in plan.measures}
    odd = [row for row in plan.measure_reports if row.guidelines_done != guidelines[row.measure]]
    assert [row.measure for row in odd] == [2]
    assert "แต่แผนมี 2 แนวทาง" in (odd[0].remarks or "")


def test_each_measure_says_how_many_of_its_activities_were_reported(plan: PlanFile) -> None:
    whole = Counter(row.measure for row in plan.activities if row.parent is None)
    reported = Counter(int(report.activity[0]) for report in plan.reports)
    for row in plan.measure_reports:
        said = f"{reported[row.measure]} จาก {whole[row.measure]} กิจกรรมของมาตรการ"
        assert said in (row.remarks or "")


def test_reports_are_no_part_of_the_plan_as_json_and_stay_behind_when_rolled(
    plan: PlanFile,
) -> None:
    assert set(as_json(plan)) == {"name", "fiscal_year", "activities"}
    rolled = roll(plan, 2570, None)
    assert (rolled.reports, rolled.measure_reports) == ((), ())


def test_reports_survive_writing(plan: PlanFile) -> None:
    again = read_plan(as_text(plan))
    assert (again.reports, again.measure_reports) == (plan.reports, plan.measure_reports)


def test_the_thai_of_the_reports_is_proper(plan: PlanFile) -> None:
    for text in _texts([asdict(row) for row in (*plan.reports, *plan.measure_reports)]):
        assert not re.search("[๐-๙]", text), text
        assert not re.search("จิตพอเพียง *ด้าน|ทฤษฎี|เจตนาธรรม|การเนิน|ปัญญา", text), text
        assert not re.search("ของของ|เรื่อง เรื่อง|สำนักบริหารงานรับ", text), text


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"activity": ...}, "reports[0].activity: is missing"),
        ({"activity": "1.2"}, "reports[0] (1.2).activity: is no activity of the plan"),
        ({"round": ...}, "reports[0] (1.1).round: is missing"),
        ({"round": "20 มีนาคม"}, "reports[0] (1.1).round: must be a date like 2023-03-20"),
        (
            {"round": "2023-10-01"},
            "reports[0] (1.1).round: 2023-10-01 is outside the fiscal year"
            " (2022-10-01 to 2023-09-30)",
        ),
        ({"percent": ...}, "reports[0] (1.1).percent: is missing"),
        ({"percent": "101"}, "reports[0] (1.1).percent: '101' is no percentage from 0 to 100"),
        ({"percent": "-1"}, "reports[0] (1.1).percent: '-1' is no percentage from 0 to 100"),
        ({"percent": "๘๐"}, "reports[0] (1.1).percent: '๘๐' is no percentage from 0 to 100"),
        ({"narrative": " "}, "reports[0] (1.1).narrative: is missing"),
        ({"output": ...}, "reports[0] (1.1).output: is missing"),
        ({"outcome": ...}, "reports[0] (1.1).outcome: is missing"),
        ({"evidence": "รูป"}, "reports[0] (1.1).evidence: must be a list, not text"),
        ({"link": "x"}, "reports[0] (1.1): unknown key 'link'"),
    ],
)
def test_a_fault_of_a_report_is_said_by_its_place(changes: dict[str, Any], fault: str) -> None:
    assert _faults(_text(reports=[_report(**changes)])) == [fault]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"measure": ...}, "measure_reports[0].measure: is missing"),
        ({"measure": 2}, "measure_reports[0].measure: 2 is none of the plan's measures"),
        ({"round": ...}, "measure_reports[0].round: is missing"),
        ({"scale": ...}, "measure_reports[0].scale: is missing"),
        ({"score": "101"}, "measure_reports[0].score: '101' is no percentage from 0 to 100"),
        ({"guidelines_done": "สาม"}, "measure_reports[0].guidelines_done: must be a whole number"),
        ({"colour": "x"}, "measure_reports[0]: unknown key 'colour'"),
    ],
)
def test_a_fault_of_a_measures_result_is_said_by_its_place(
    changes: dict[str, Any], fault: str
) -> None:
    assert _faults(_text(measure_reports=[_measure_report(**changes)])) == [fault]


def test_a_report_is_of_one_of_its_activitys_dates() -> None:
    text = _text(_activity(due=["2023-06-20"]), reports=[_report()])
    assert _faults(text) == ["reports[0] (1.1).round: 2023-03-20 is none of the activity's dates"]


def test_an_activity_with_parts_is_reported_by_its_parts() -> None:
    part = _activity(number="1.1.1", parent="1.1")
    assert _faults(_text(_activity(), part, reports=[_report()])) == [
        "reports[0] (1.1).activity: has parts; a report is on one of them"
    ]
    assert read_plan(_text(_activity(), part, reports=[_report(activity="1.1.1")])).reports


@pytest.mark.parametrize(
    ("key", "row", "fault"),
    [
        ("reports", _report, "reports: 1.1 is reported 2 times for 2023-03-20"),
        (
            "measure_reports",
            _measure_report,
            "measure_reports: measure 1 is given 2 times for 2023-03-20",
        ),
    ],
)
def test_the_same_result_twice_is_refused(
    key: str, row: Callable[[], dict[str, Any]], fault: str
) -> None:
    assert _faults(_text(**{key: [row(), row()]})) == [fault]


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.dates() | st.text(max_size=6)
    | st.sampled_from(["1.1", "1", "2023-03-20", "100", "99.5"]),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=4,
)  # fmt: skip
_RESULTS = st.lists(
    st.dictionaries(
        st.sampled_from(
            "activity round percent narrative output outcome printed_number evidence channels"
            " remarks source_lines measure scale score guidelines_done guidelines_under_way".split()
        ),
        _VALUES,
    ),
    max_size=3,
)


@settings(deadline=None)
@given(_RESULTS, _RESULTS)
def test_any_results_are_read_or_refused_with_faults(reports: Any, measure_reports: Any) -> None:
    try:
        read_plan(_text(reports=reports, measure_reports=measure_reports))
    except PlanFaults as refused:
        assert refused.faults
        assert all("\n" not in fault for fault in refused.faults)


@settings(deadline=None)
@given(st.decimals(0, 100, places=2))
def test_any_share_from_0_to_100_survives_writing(percent: Decimal) -> None:
    plan = read_plan(_text(reports=[_report(percent=str(percent))]))
    assert plan.reports[0].percent == percent
    assert read_plan(as_text(plan)) == plan
