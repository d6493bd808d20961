"""Reading, checking and rolling plan files."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar import fiscal_year_days
from models.plans.plan_files import as_text, packaged_names, packaged_plan, read_plan
from models.plans.plan_roll import roll
from models.plans.plan_rows import PlanFaults, PlanFile, as_json


def _activity(**changes: Any) -> dict[str, Any]:
    row = {"number": "1", "title": "กิจกรรม", "bureaus": ["สำนักวิชาการ"], "due": []}
    return {key: value for key, value in (row | changes).items() if value is not ...}


def _text(*activities: Any, **changes: Any) -> str:
    plan = {
        "name": "small-2566",
        "title": "แผน ประจำปีงบประมาณ พ.ศ. 2566",
        "fiscal_year": 2566,
        "owner": "สำนักวิชาการ",
        "measures": [],
        "activities": list(activities) or [_activity()],
    }
    kept = {key: value for key, value in (plan | changes).items() if value is not ...}
    return yaml.safe_dump(kept, allow_unicode=True)


def _faults(text: str) -> list[str]:
    with pytest.raises(PlanFaults) as caught:
        read_plan(text)
    return list(caught.value.faults)


def _due(plan: PlanFile) -> dict[str, list[str]]:
    return {row.number: [day.isoformat() for day in row.due] for row in plan.activities}


def test_a_small_plan_is_read_whole() -> None:
    row = _activity(
        number="7",
        due=["2023-07-30", "2023-03-20"],
        reporter="สำนักวิชาการ",
        status="started",
        risk="yellow",
        budget_allocated="9800",
        budget_disbursed="10075.5",
    )
    plan = read_plan(_text(row))
    assert plan.activities[0].due == (date(2023, 3, 20), date(2023, 7, 30))
    assert plan.activities[0].budget_allocated == Decimal("9800.00")
    assert as_json(plan) == {
        "name": "small-2566",
        "fiscal_year": 2566,
        "activities": [
            {
                "number": "7",
                "parent": None,
                "title": "กิจกรรม",
                "measure": None,
                "due": ["2023-03-20", "2023-07-30"],
                "ambiguous": None,
                "output": None,
                "outcome": None,
                "target": None,
                "bureaus": ["สำนักวิชาการ"],
                "reporter": "สำนักวิชาการ",
                "status": "started",
                "risk": "yellow",
                "budget_allocated": "9800.00",
                "budget_disbursed": "10075.50",
            }
        ],
    }


def test_a_number_without_quotes_keeps_its_last_zero() -> None:
    text = _text(_activity(number="1.10")).replace("'1.10'", "1.10")
    assert "number: 1.10\n" in text
    assert read_plan(text).activities[0].number == "1.10"


def test_every_fault_is_named_by_its_place_in_one_go() -> None:
    text = _text(
        _activity(number="1.4", measure=1),
        _activity(number="1.5", measure=1, due=["2022-09-30", "2023-02-30"], status="finished"),
        _activity(number="1.6", measure=2, title=..., colour="red", budget_allocated="-1"),
        fiscal_year=2566,
        measures=[{"number": 1, "title": "มาตรการ", "guidelines": []}],
        note="x",
    )
    assert _faults(text) == [
        "the file: unknown key 'note'",
        "activities[1] (1.5).due[0]: 2022-09-30 is outside the fiscal year"
        " (2022-10-01 to 2023-09-30)",
        "activities[1] (1.5).due[1]: 2023-02-30 is not a day of the calendar",
        "activities[1] (1.5).status: 'finished' is none of"
        " not_started, started, done, plan_revised, other",
        "activities[2] (1.6): unknown key 'colour'",
        "activities[2] (1.6).title: is missing",
        "activities[2] (1.6).budget_allocated: -1 is negative",
        "activities[2] (1.6).measure: 2 is none of the plan's measures",
    ]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"name": ...}, "name: is missing"),
        ({"name": "  "}, "name: is missing"),
        ({"name": "../etc"}, "name: '../etc' may hold a-z, 0-9 and - only, 80 at most"),
        ({"title": ["x"]}, "title: must be text, not a list"),
        ({"owner": {"a": "b"}}, "owner: must be text, not keys with values"),
        ({"title": "a\x07b"}, "title: holds a control character"),
        ({"fiscal_year": 2023}, "fiscal_year: 2023 is no fiscal year in B.E. such as 2566"),
        ({"fiscal_year": "next"}, "fiscal_year: must be a whole number"),
        ({"channels": "LINE"}, "channels: must be a list, not text"),
        ({"channels": ["LINE", None]}, "channels[1]: is empty"),
        ({"channels": ["LINE", "LINE"]}, "channels: names something twice"),
        ({"measures": ...}, "measures: is missing"),
        ({"activities": ...}, "activities: is missing"),
        ({"activities": ["x"]}, "activities[0]: must be keys with values, not text"),
    ],
)
def test_a_fault_of_the_plan_is_said(changes: dict[str, Any], fault: str) -> None:
    assert _faults(_text(**changes)) == [fault]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"due": ...}, ".due: is missing (an empty list says that no date is known)"),
        ({"due": ["20 มีนาคม"]}, ".due[0]: must be a date like 2023-03-20"),
        ({"due": ["2023-03-20", "2023-03-20"]}, ".due: holds a date twice"),
        (
            {"due": ["2566-03-20"]},
            ".due[0]: 2566-03-20 is outside the fiscal year (2022-10-01 to 2023-09-30);"
            " years here are C.E.",
        ),
        ({"bureaus": []}, ".bureaus: is missing"),
        ({"bureaus": ["*", "ก"]}, ".bureaus: '*' stands for every bureau and stands alone"),
        ({"reporter": "ก"}, ".reporter: 'ก' is none of its bureaus"),
        ({"risk": "blue"}, ".risk: 'blue' is none of green, yellow, red"),
        ({"status": "other"}, ".status_reason: is missing; the status other needs its reason"),
        ({"who": "work_group"}, ".work_group: belongs to who: work_group, and only there"),
        ({"budget_disbursed": "91,200"}, ".budget_disbursed: '91,200' is no amount like 91200.00"),
        ({"budget_requested": "no money"}, ".budget_requested: must be true or false"),
        ({"parent": "9"}, ".parent: '9' is no activity of the plan"),
    ],
)
def test_a_fault_of_an_activity_is_said(changes: dict[str, Any], fault: str) -> None:
    assert _faults(_text(_activity(**changes))) == [f"activities[0] (1){fault}"]


@pytest.mark.parametrize("number", ["๑.๖", "1.6.1.1", "01", "1.", "a"])
def test_a_number_is_one_to_three_arabic_numbers(number: str) -> None:
    (fault,) = _faults(_text(_activity(number=number)))
    assert fault.startswith("activities[0].number: ")


def test_the_same_number_twice_is_refused() -> None:
    assert _faults(_text(_activity(), _activity())) == ["activities: the number 1 is given 2 times"]


def test_a_part_belongs_to_the_activity_of_its_number_and_shares_its_dates() -> None:
    whole = _activity(number="1.6", due=["2023-04-07"])
    other = _activity(number="1.7")
    part = _activity(number="1.6.1", parent="1.7", due=["2023-07-30"])
    lonely = _activity(number="1.6.2")
    assert _faults(_text(whole, other, part, lonely)) == [
        "activities[2] (1.6.1).parent: must be '1.6' by the number",
        "activities[2] (1.6.1).due: 2023-07-30 is missing among the dates of 1.7",
        "activities[3] (1.6.2).parent: is missing; a number of three parts belongs to an activity",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "the file is empty"),
        ("- a\n- b", "the file: must be keys with values, not a list"),
        ("name: [1, 2", "line 1: YAML: expected ',' or ']', but got '<stream end>'"),
        ("a: &x 1\nb: *x", "line 2: YAML: aliases (*name) are not allowed"),
        ("a: 1\nb: 2\na: 3", "line 3: the key 'a' is given twice"),
        ("a: !!python/name:os.system x", "the tag"),
        ("[" * 5000, "nested too deeply"),
        ('a: "\\UFFFFFFFF"', "YAML: "),
        ("a: \ud800", "YAML: "),
        ("a: 1\n---\nb: 2", "YAML: but found another document"),
        ("#" * (1024 * 1024 + 1), "the file is larger than 1048576 bytes"),
    ],
)
def test_text_that_is_no_plan_says_where_it_goes_wrong(text: str, fault: str) -> None:
    assert fault in _faults(text)[0]


@settings(deadline=None)
@given(st.one_of(st.text(), st.text(alphabet=" \n\t:-[]{}&*!|>'\"%@#?,.<=~\\Ux019ab", max_size=60)))
def test_any_text_is_read_or_refused_with_faults(text: str) -> None:
    try:
        read_plan(text)
    except PlanFaults as refused:
        assert refused.faults


_SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.text(max_size=8),
    st.sampled_from(["1", "1.6", "1.6.1", "2023-03-20", "*", "other", "started", "9.50", "2566"]),
)  # fmt: skip
_KEYS = st.sampled_from(
    "name title fiscal_year owner channels measures activities number parent measure due bureaus"
    " reporter status risk who guidelines budget_allocated source_lines".split()
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS | _SCALARS, inner),
    max_leaves=25,
)


@settings(deadline=None)
@given(st.dictionaries(_KEYS, _VALUES))
@pytest.mark.soak
def test_any_structure_is_read_or_refused_with_faults(values: dict[str, Any]) -> None:
    try:
        read_plan(yaml.safe_dump(values, allow_unicode=True))
    except PlanFaults as refused:
        assert refused.faults
        assert all("\n" not in fault for fault in refused.faults)


@settings(deadline=None)
@given(st.text(min_size=1), st.dates(*fiscal_year_days(2566)))
def test_a_plan_written_as_text_is_read_back_the_same(title: str, day: date) -> None:
    plan = read_plan(_text(_activity(due=[day.isoformat()], budget_requested=False)))
    try:
        titled = read_plan(_text(title=title))
    except PlanFaults:
        return
    changed = replace(plan, title=titled.title)
    assert read_plan(as_text(changed)) == changed


@pytest.mark.parametrize("name", packaged_names())
def test_every_packaged_plan_carries_its_own_name_and_survives_writing(name: str) -> None:
    plan = packaged_plan(name)
    assert plan.name == name
    assert read_plan(as_text(plan)) == plan


def test_an_unknown_packaged_plan_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(LookupError, match="central-2566"):
        packaged_plan("central-9999")


def test_rolling_keeps_the_announced_day_and_month_in_the_new_fiscal_year() -> None:
    plan = read_plan(_text(_activity(due=["2022-10-05", "2022-12-31", "2023-01-01"])))
    assert _due(roll(plan, 2570, None)) == {"1": ["2026-10-05", "2026-12-31", "2027-01-01"]}


def test_the_29th_of_february_becomes_the_28th_where_there_is_none() -> None:
    plan = read_plan(_text(_activity(due=["2024-02-29"]), fiscal_year=2567))
    assert _due(roll(plan, 2568, None)) == {"1": ["2025-02-28"]}
    assert _due(roll(plan, 2571, None)) == {"1": ["2028-02-29"]}


@given(
    st.sets(st.dates(*fiscal_year_days(2566)), max_size=4),
    st.integers(2500, 2699).filter(lambda year: year != 2566),
)
def test_rolled_dates_lie_in_the_fiscal_year_and_roll_back(days: set[date], year: int) -> None:
    plan = read_plan(_text(_activity(due=[day.isoformat() for day in sorted(days)])))
    rolled = roll(plan, year, None)
    first, last = fiscal_year_days(year)
    assert all(first <= day <= last for day in rolled.activities[0].due)
    assert roll(rolled, 2566, None).activities[0].due == plan.activities[0].due


def test_rolling_moves_the_years_and_leaves_results_behind() -> None:
    row = _activity(
        status="other",
        status_reason="รอผล",
        details="จัดเมื่อ 2566",
        risk="green",
        budget_allocated="1.00",
        budget_disbursed="1.00",
    )
    rolled = roll(read_plan(_text(row)), 2570, None)
    assert (rolled.name, rolled.title) == ("small-2570", "แผน ประจำปีงบประมาณ พ.ศ. 2570")
    assert rolled.activities == read_plan(_text()).activities


def test_a_plan_without_the_year_in_its_name_gets_it() -> None:
    assert roll(read_plan(_text(name="small")), 2570, None).name == "small-2570"


def test_of_the_timing_only_the_submission_rule_is_carried_over() -> None:
    timing = "จัดกิจกรรมส่งเสริมวันที่ 13 มีนาคม 2566\nส่ง 5 ธันวาคม 2565\nตลอดปี"
    rolled = roll(read_plan(_text(_activity(timing=timing, remarks="ประชุม 9 ม.ค."))), 2570, None)
    assert rolled.activities[0].timing == "ส่ง 5 ธันวาคม 2569\nตลอดปี"
    assert rolled.activities[0].remarks is None


def test_the_years_of_laws_stay_when_a_plan_is_rolled() -> None:
    rolled = roll(read_plan(_text(title="ตาม พ.ร.ป. พ.ศ. 2561 ปี 2566")), 2570, None)
    assert rolled.title == "ตาม พ.ร.ป. พ.ศ. 2561 ปี 2570"


def test_central_2566_rolls_into_2570_and_is_a_sound_plan() -> None:
    plan = packaged_plan("central-2566")
    rolled = roll(plan, 2570, ["สำนักวิชาการ", "สำนักกฎหมาย", "สำนักวิชาการ"])
    assert read_plan(as_text(rolled)) == rolled
    assert len(rolled.activities) == len(plan.activities)
    assert _due(rolled)["1.4"] == ["2027-07-27", "2027-09-15"]
    assert {row.bureaus for row in rolled.activities} == {("สำนักวิชาการ", "สำนักกฎหมาย")}
    body = as_text(replace(rolled, owner="", activities=rolled.activities))
    assert "2566" not in body
    assert "สำนักบริหารงานกลาง" not in body


def test_one_bureaus_plan_given_to_another_speaks_of_the_other() -> None:
    plan = read_plan(_text(_activity(responsible="บุคลากรของสำนักวิชาการ")))
    given_to = roll(plan, 2570, ["สำนักกฎหมาย"]).activities[0]
    assert (given_to.bureaus, given_to.responsible) == (("สำนักกฎหมาย",), "บุคลากรของสำนักกฎหมาย")
    for_all = roll(plan, 2570, ["*"]).activities[0]
    assert (for_all.bureaus, for_all.responsible) == (("*",), "บุคลากรของแต่ละสำนัก")


def test_a_plan_of_several_bureaus_keeps_its_words_when_given_away() -> None:
    row = _activity(bureaus=["*"], responsible="สำนักวิชาการ", reporter="สำนักวิชาการ")
    given_to = roll(read_plan(_text(row)), 2570, ["สำนักกฎหมาย"]).activities[0]
    assert (given_to.responsible, given_to.reporter) == ("สำนักวิชาการ", None)


@pytest.mark.parametrize(
    ("to", "bureaus", "sentence"),
    [
        (2566, None, "already one of fiscal year 2566"),
        (2023, None, "no fiscal year in B.E."),
        (2570, [], "at least one bureau"),
    ],
)
def test_a_roll_that_makes_no_sense_is_refused(
    to: int, bureaus: list[str] | None, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        roll(read_plan(_text()), to, bureaus)
