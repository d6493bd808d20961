"""The packaged plan risk-2567 against the office's six-month report (seed 000)."""

import re
from collections import Counter
from dataclasses import asdict
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from models.plans.plan_files import packaged_plan
from models.plans.plan_roll import roll
from models.plans.plan_rows import ActivityRow, PlanFile, as_json

CENTRAL = "สำนักบริหารงานกลาง"
FINANCE = "สำนักการคลังและงบประมาณ"
ICT = "สำนักเทคโนโลยีสารสนเทศและการสื่อสาร"
PEOPLE = "สำนักพัฒนาทรัพยากรบุคคล"
POLICY = "สำนักนโยบายและแผน"
PUBLICITY = "สำนักประชาสัมพันธ์"

BUREAUS = {
    "1": (CENTRAL,), "2": (CENTRAL,), "3": (FINANCE,), "4": (FINANCE, ICT), "5": (CENTRAL,),
    "6": (FINANCE,), "7": (PEOPLE,), "8": (PEOPLE,), "9": (ICT,), "10": (POLICY,),
    "11": (POLICY, ICT), "12": (POLICY, ICT), "13": (PUBLICITY,), "14": ("*",), "15": ("*",),
}  # fmt: skip

STATUS = {
    "1": "not_started", "2": "started", "3": "not_started", "4": "started", "5": "started",
    "6": "started", "7": "done", "8": "started", "9": "started", "10": "started", "11": "done",
    "12": "started", "13": "started", "14": "started", "15": "done",
}  # fmt: skip

BUDGET = {
    "1": ("10000.00", "0.00"), "2": ("10000.00", "0.00"), "3": ("6000.00", "0.00"),
    "7": ("9800.00", "10075.00"), "8": ("55400.00", "0.00"),
}  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> PlanFile:
    return packaged_plan("risk-2567")


@pytest.fixture(scope="module")
def rows(plan: PlanFile) -> dict[str, ActivityRow]:
    return {row.number: row for row in plan.activities}


def _percent(part: Decimal | int, whole: Decimal | int) -> str:
    share = Decimal(part) * 100 / Decimal(whole)
    return str(share.quantize(Decimal("0.01"), ROUND_HALF_UP))


def _allocated(plan: PlanFile) -> Decimal:
    return sum((row.budget_allocated or Decimal(0) for row in plan.activities), Decimal(0))


def _disbursed(plan: PlanFile) -> Decimal:
    return sum((row.budget_disbursed or Decimal(0) for row in plan.activities), Decimal(0))


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) else []


def test_the_fifteen_projects_stand_in_printed_order(plan: PlanFile) -> None:
    assert (plan.fiscal_year, plan.owner) == (2567, "สำนักงานเลขาธิการวุฒิสภา")
    assert [row.number for row in plan.activities] == [str(number) for number in range(1, 16)]
    assert all(row.parent is None for row in plan.activities)


def test_two_guidelines_head_the_projects(plan: PlanFile) -> None:
    assert [measure.number for measure in plan.measures] == [1, 2]
    assert Counter(row.measure for row in plan.activities) == {1: 4, 2: 11}


def test_every_project_has_the_bureaus_it_names(rows: dict[str, ActivityRow]) -> None:
    assert {number: row.bureaus for number, row in rows.items()} == BUREAUS
    assert all(row.responsible for row in rows.values())


def test_of_two_bureaus_the_one_marked_as_reporter_reports(rows: dict[str, ActivityRow]) -> None:
    reporters = {number: row.reporter for number, row in rows.items() if row.reporter}
    assert reporters == {"11": POLICY, "12": POLICY}
    for number in reporters:
        assert "(ผู้รายงาน)" in (rows[number].responsible or "")


def test_bureaus_that_are_not_named_make_a_row_ambiguous(rows: dict[str, ActivityRow]) -> None:
    doubts = {number: row.ambiguous for number, row in rows.items() if row.ambiguous}
    assert set(doubts) == {"13", "14", "15"}
    assert "สำนักที่มีบุคคลภายนอกเข้ามามีส่วนร่วม" in doubts["13"]
    assert "ให้บริการผู้รับบริการภายนอก" in doubts["14"]
    assert all("กลุ่มตรวจสอบภายใน" in doubts[number] for number in ("14", "15"))


def test_no_submission_date_is_printed(rows: dict[str, ActivityRow]) -> None:
    assert {row.due for row in rows.values()} == {()}


def test_the_ticked_boxes_are_the_statuses(rows: dict[str, ActivityRow]) -> None:
    assert {number: row.status for number, row in rows.items()} == STATUS
    assert not any(row.status_reason for row in rows.values())


def test_two_are_not_started_ten_started_three_done(plan: PlanFile) -> None:
    counts = Counter(row.status for row in plan.activities)
    assert counts == {"not_started": 2, "started": 10, "done": 3}
    whole = len(plan.activities)
    shares = [_percent(counts[status], whole) for status in ("done", "started", "not_started")]
    assert shares == ["20.00", "66.67", "13.33"]


def test_every_project_says_how_it_went_and_that_no_risk_occurred(plan: PlanFile) -> None:
    for row in plan.activities:
        assert row.risk == "green"
        *told, risk = (row.details or "").split("\n")
        assert told
        assert risk == "ไม่มีความเสี่ยง/การทุจริตเกิดขึ้น"


def test_five_projects_have_a_budget_and_ten_asked_for_none(plan: PlanFile) -> None:
    shown = {row["number"]: row for row in as_json(plan)["activities"]}
    money = {
        number: (row["budget_allocated"], row["budget_disbursed"])
        for number, row in shown.items()
        if row["budget_allocated"] is not None or row["budget_disbursed"] is not None
    }
    assert money == BUDGET
    unasked = {row.number for row in plan.activities if row.budget_requested is False}
    assert unasked == set(shown) - set(BUDGET)


def test_the_budget_of_six_months_comes_out_as_the_chart_says(plan: PlanFile) -> None:
    allocated, disbursed = _allocated(plan), _disbursed(plan)
    assert (allocated, disbursed) == (Decimal("91200.00"), Decimal("10075.00"))
    assert _percent(disbursed, allocated) == "11.05"
    assert allocated - disbursed == Decimal("81125.00")
    assert _percent(allocated - disbursed, allocated) == "88.95"


def test_project_7_spent_275_more_than_it_was_given(
    plan: PlanFile, rows: dict[str, ActivityRow]
) -> None:
    over = {
        row.number: row.budget_disbursed - row.budget_allocated
        for row in plan.activities
        if row.budget_allocated is not None
        and row.budget_disbursed is not None
        and row.budget_disbursed > row.budget_allocated
    }
    assert over == {"7": Decimal("275.00")}
    assert "275.00" in (rows["7"].remarks or "")
    unspent = _allocated(plan) - _disbursed(plan) + over["7"]
    assert unspent == Decimal("81400.00")
    assert f"{unspent:,.2f}" in (plan.remarks or "")


def test_the_charts_wrong_figures_stand_beside_the_computed_ones(plan: PlanFile) -> None:
    (line,) = [line for line in (plan.remarks or "").split("\n") if "แผนภาพ" in line]
    for printed in ("3 โครงการ (26.67%)", "12 โครงการ (73.33%)"):
        assert printed in line
    for computed in ("ร้อยละ 20.00", "ร้อยละ 66.67", "ร้อยละ 13.33"):
        assert computed in line
    assert (_percent(4, 15), _percent(11, 15)) == ("26.67", "73.33")
    assert "4 และ 11 โครงการ" in line


def test_a_project_may_be_done_while_its_outcome_is_not_known(
    plan: PlanFile, rows: dict[str, ActivityRow]
) -> None:
    done = {row.number for row in plan.activities if row.status == "done"}
    flagged = {row.number for row in plan.activities if "แล้วเสร็จ แต่" in (row.remarks or "")}
    assert done == flagged == {"7", "11", "15"}
    for number in ("7", "11"):
        assert "ร้อยละ ....." in (rows[number].outcome or "")


def test_what_was_reported_is_no_target(rows: dict[str, ActivityRow]) -> None:
    assert "ร้อยละ 80" in (rows["7"].target or "")
    assert "ร้อยละ 100" in (rows["7"].details or "")
    assert "ร้อยละ 100" not in (rows["7"].output or "")
    assert "ร้อยละ 100" in (rows["11"].target or "")


def test_counts_that_contradict_each_other_are_flagged(rows: dict[str, ActivityRow]) -> None:
    assert "ครั้งละ 125 คน รวมทั้งสิ้น 300 คน" in (rows["13"].details or "")
    assert f"{2 * 125} คน" in (rows["13"].remarks or "")


def test_none_received_and_none_reported_are_kept_apart(rows: dict[str, ActivityRow]) -> None:
    told = (rows["15"].details or "").split("\n")
    (received,) = [line for line in told if "ไม่มีการรับ" in line]
    (reported,) = [line for line in told if "ไม่มีรายงานการรับ" in line]
    assert "พ.ศ. 2566" in received
    assert "พ.ศ. 2567" in reported


def test_rolling_leaves_the_results_and_what_was_said_of_them_behind(plan: PlanFile) -> None:
    rolled = roll(plan, 2568, None)
    assert [line.split(" ")[0] for line in (rolled.remarks or "").split("\n")] == [
        "สถานะสีเขียว",
        "สถานะสีเหลือง",
        "สถานะสีแดง",
    ]
    for row in rolled.activities:
        results = (row.status, row.details, row.risk, row.budget_allocated, row.budget_disbursed)
        assert results == (None,) * 5
        assert row.remarks is None


def test_a_speakers_name_stays_out(rows: dict[str, ActivityRow]) -> None:
    told = rows["7"].details or ""
    assert "วิทยากร : หัวหน้ากลุ่มงาน" in told
    assert not re.search("วิทยากร : (นาย|นาง|นางสาว)", told)


def test_the_thai_is_proper(plan: PlanFile) -> None:
    for text in _texts(asdict(plan)):
        assert not re.search("[๐-๙]", text), text
        assert not re.search(r"<[a-z/]|[●•\uf000-\uf8ff]|\*\*| {2}|^ | $", text), text
        assert not re.search("ํา| [ะัา-ู็-๎]|[่-๋][ัิ-ู]|เเ", text), text
        assert not re.search("สารบัญ|ข่าสาร|ประเมิที่|ระเบีบย|สาธารณะชน|ส านัก|ด าเนิน", text), text
