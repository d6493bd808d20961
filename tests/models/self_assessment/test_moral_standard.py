"""The levels that points reach, and a standard that is written wrong."""

from __future__ import annotations

import pytest

from models.plans import packaged_files
from models.plans.plan_rows import PlanFaults
from models.self_assessment import moral_standard
from models.self_assessment.moral_standard import Points

OFFICE = moral_standard.named("moral-organisation")


def of(*points: int | None) -> Points:
    return dict(enumerate(points, 1))


@pytest.mark.parametrize(
    ("points", "level", "following", "missing"),
    [
        (of(), 0, 1, 6),
        (of(2, 2, 1), 0, 1, 1),
        (of(2, 2, 2), 1, 2, 8),
        (of(2, 2, 2, 2, 2, 2), 1, 2, 2),
        (of(3, 3, 0, 3, 3, 2), 2, 3, None),
        (of(1, 1, 1, 3, 3, 3), 0, 1, 3),
        (of(0, 0, 0, 0, 0, 0, 3, 3, 3), 0, 1, 6),
        (of(2, 2, 2, None, None, None, 3, 3, 3), 1, 2, 8),
        (of(*[3] * 9), 2, 3, None),
    ],
)
def test_a_level_is_reached_above_the_one_below_and_the_third_by_nobody(
    points: Points, level: int, following: int, missing: int | None
) -> None:
    found = moral_standard.standing(OFFICE, points)
    assert (found.level.number if found.level else 0) == level
    assert found.following is not None and found.following.number == following
    assert found.missing == missing


def test_points_are_summed_and_criteria_without_any_are_not_counted_as_assessed() -> None:
    found = moral_standard.standing(OFFICE, of(3, 0, None, 2))
    assert (found.total, found.most, found.assessed) == (5, 27, 3)


def test_the_thresholds_are_those_of_the_source() -> None:
    told = [(each.number, each.until, each.least) for each in OFFICE.levels]
    assert told == [(1, 3, 6), (2, 6, 14), (3, 9, None)]


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("สำนักมีการประกาศเจตนารมณ์ร่วมกันที่จะขับเคลื่อนองค์กรคุณธรรมต้นแบบ", [1]),
        ("กิจกรรมการประกาศเจตนารมณ์นโยบาย No Gift Policy", []),
        ("กิจกรรมระดมความคิดทบทวน “ปัญหาที่อยากแก้ ความดีที่อยากทำ”", [2]),
        ("กิจกรรมการจัดทำแผนส่งเสริมคุณธรรมอย่างมีส่วนร่วมของบุคลากร", [3]),
        ("กิจกรรมการประเมินผลพฤติกรรมตามปฏิญญาคุณธรรมและถอดบทเรียน", [5, 7]),
        ("กิจกรรมการคัดเลือกข้าราชการรัฐสภาผู้มีคุณธรรมและจริยธรรมดีเด่น", [6]),
        ("โครงการพัฒนาองค์ความรู้ด้านคุณธรรมและความโปร่งใส", [8]),
        ("โครงการขยายเครือข่ายเพื่อสร้างความร่วมมือ", [9]),
        ("กิจกรรมสำรวจความพึงพอใจต่อการปฏิบัติหน้าที่ราชการ", []),
    ],
)
def test_activities_of_the_plan_prove_the_criterion_that_they_are_about(
    title: str, numbers: list[int]
) -> None:
    assert [each.number for each in OFFICE.criteria if each.is_proved_by(title)] == numbers


def test_a_year_before_all_standards_has_the_oldest() -> None:
    assert moral_standard.of_year(2500) is moral_standard.of_year(2570) is OFFICE


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("number: 9\n", "number: 8\n", "numbered from 1 to 9"),
        ("until: 6\n    least: 14", "until: 6\n    least: 19", "cannot be reached"),
        ("until: 9", "until: 10", "counts no criterion 10"),
        ("  - เริ่มดำเนินการ", "  - เริ่มดำเนินการไปบ้างแล้วแต่ยังไม่ครบ", "at most 18 letters"),
        ("since: 2566", "before: 2566", "unknown key 'before'"),
    ],
)
def test_a_standard_that_is_written_wrong_names_its_fault(
    right: str, wrong: str, fault: str
) -> None:
    text = packaged_files.text("moral_standard", OFFICE.name)
    assert right in text
    with pytest.raises(PlanFaults) as raised:
        moral_standard.read_standard(text.replace(right, wrong))
    assert fault in "\n".join(raised.value.faults)
