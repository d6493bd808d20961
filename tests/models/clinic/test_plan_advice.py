"""The packaged advice: each piece fits one activity of the plan, this year and in every copy."""

from __future__ import annotations

import re
from functools import cache

import pytest

from models.clinic import plan_advice
from models.clinic.plan_advice import read_sheet
from models.plans.plan_files import packaged_plan
from models.plans.plan_roll import roll
from models.plans.plan_rows import PlanFaults

PLACE = re.compile(r"00[0-4]:\d+(?:-\d+)?")


@cache
def titles() -> tuple[tuple[str, ...], ...]:
    """The titles of the plan and of its copy for several bureaus in a later year."""
    plan = packaged_plan("central-2566")
    copied = roll(plan, 2570, ("สำนักกฎหมาย", "สำนักการพิมพ์"))
    return tuple(tuple(row.title for row in each.activities) for each in (plan, copied))


def test_each_piece_fits_one_activity_and_names_its_place() -> None:
    assert len(plan_advice.packaged()) >= 10
    for each in plan_advice.packaged():
        assert PLACE.fullmatch(each.place), each.title
        assert 1 <= len(each.lines) <= 5 and each.source
        for of_plan in titles():
            assert len([title for title in of_plan if each.title in title]) == 1, each.title


def test_an_activity_has_one_piece_or_none() -> None:
    [of_plan, _] = titles()
    [no_gift] = [title for title in of_plan if "No Gift" in title]
    found = plan_advice.on(no_gift)
    assert found is not None and found.place == "002:221"
    assert plan_advice.on("กิจกรรมที่ไม่มีใครเคยแนะนำ") is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("advice:\n  - {title: ก, source: ข, place: ค}", "lines"),
        ("advice:\n  - {title: ก, lines: [ข], place: ค}", "source"),
        ("advice:\n  - {title: ก, lines: [ข], source: ค, place: ง, more: จ}", "unknown key"),
        ("other: 1", "advice"),
    ],
)
def test_a_faulty_sheet_names_its_fault(text: str, fault: str) -> None:
    with pytest.raises(PlanFaults) as found:
        read_sheet(text)
    assert any(fault in each for each in found.value.faults)
