"""Contradictions between the fields of a plan file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

from models.plans.plan_rows import EVERY_BUREAU, ActivityRow, PlanFile


class Contradiction(str):
    """A contradiction in words, with its place.

    place: of the activity in the plan's order; None if it is not about one
    key: the field
    value: what the field or the number is, or the other activity it contradicts
    """

    place: int | None
    key: str
    value: str

    @classmethod
    def of(cls, words: str, place: int | None, key: str, value: str = "") -> Contradiction:
        """Returns the words with what they are about."""
        made = cls(words)
        made.place, made.key, made.value = place, key, value
        return made


def contradictions(plan: PlanFile) -> Iterator[str]:
    """Yields each contradiction between fields that are valid alone, with its place. Those about
    activities are each a `Contradiction`."""
    measures = [measure.number for measure in plan.measures]
    yield from _repeats("measures", (str(number) for number in measures if number))
    guidelines = [row.number for measure in plan.measures for row in measure.guidelines]
    yield from _repeats("guidelines", guidelines)
    yield from _repeats("activities", (row.number for row in plan.activities))
    rows = {row.number: row for row in plan.activities if row.number}
    under = {each.number: m.number for m in plan.measures for each in m.guidelines}
    for index, row in enumerate(plan.activities):
        place = f"activities[{index}]" + (f" ({row.number})" if row.number else "")
        found = chain(_row_contradictions(row, rows, measures), _guideline_faults(row, under))
        for key, what in found:
            yield Contradiction.of(f"{place}.{key}: {what}", index, key, _value(row, key))
    yield from _report_contradictions(plan, rows)
    yield from _measure_report_contradictions(plan, measures)


def _value(row: ActivityRow, key: str) -> str:
    value = getattr(row, key)
    return "" if value is None or isinstance(value, tuple) else str(value)


def _repeats(place: str, numbers: Iterable[str]) -> Iterator[str]:
    for number, times in Counter(numbers).items():
        if number and times > 1:
            words = f"{place}: the number {number} is given {times} times"
            yield Contradiction.of(words, None, place, number)


def _row_contradictions(
    row: ActivityRow, rows: dict[str, ActivityRow], measures: list[int]
) -> Iterator[tuple[str, str]]:
    if row.measure is None and measures:
        yield "measure", "is missing"
    elif row.measure is not None and row.measure not in measures:
        yield "measure", f"{row.measure} is none of the plan's measures"
    yield from _parent_contradictions(row, rows)
    if "*" in row.bureaus and row.bureaus != EVERY_BUREAU:
        yield "bureaus", "'*' stands for every bureau and stands alone"
    if row.reporter is not None and row.bureaus != EVERY_BUREAU:
        if row.reporter not in row.bureaus:
            yield "reporter", f"{row.reporter[:60]!r} is none of its bureaus"
    if (row.who == "work_group") != (row.work_group is not None):
        yield "work_group", "belongs to who: work_group, and only there"
    if row.status == "other" and row.status_reason is None:
        yield "status_reason", "is missing; the status other needs its reason"


def _guideline_faults(row: ActivityRow, under: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    if row.guideline is not None and under.get(row.guideline) != row.measure:
        yield "guideline", f"{row.guideline[:60]!r} is no guideline of its measure"


def _parent_contradictions(
    row: ActivityRow, rows: dict[str, ActivityRow]
) -> Iterator[tuple[str, str]]:
    if row.parent is None:
        if row.number.count(".") > 1:
            yield "parent", "is missing; a number of three parts belongs to an activity"
        return
    parent = rows.get(row.parent)
    if parent is None:
        yield "parent", f"{row.parent[:60]!r} is no activity of the plan"
        return
    if row.number and row.number.rpartition(".")[0] != row.parent:
        yield "parent", f"must be {row.number.rpartition('.')[0]!r} by the number"
    if parent.parent is not None:
        yield "parent", f"{row.parent} is itself a part; parts have no parts"
    yield from _part_contradictions(row, parent)


def _part_contradictions(row: ActivityRow, parent: ActivityRow) -> Iterator[tuple[str, str]]:
    if row.measure != parent.measure:
        yield "measure", f"differs from that of {row.parent}"
    for day in row.due:
        if day not in parent.due:
            yield "due", f"{day} is missing among the dates of {row.parent}"


def _report_contradictions(plan: PlanFile, rows: dict[str, ActivityRow]) -> Iterator[str]:
    wholes = {row.parent for row in plan.activities if row.parent}
    for index, report in enumerate(plan.reports):
        row = rows.get(report.activity)
        place = f"reports[{index}]" + (f" ({report.activity})" if report.activity else "")
        if report.activity and row is None:
            yield f"{place}.activity: is no activity of the plan"
        elif report.activity in wholes:
            yield f"{place}.activity: has parts; a report is on one of them"
        elif row and row.due and report.round != date.min and report.round not in row.due:
            yield f"{place}.round: {report.round} is none of the activity's dates"
    given = Counter((report.activity, report.round) for report in plan.reports if report.activity)
    for (number, day), times in given.items():
        if times > 1:
            yield f"reports: {number} is reported {times} times for {day}"


def _measure_report_contradictions(plan: PlanFile, measures: list[int]) -> Iterator[str]:
    for index, report in enumerate(plan.measure_reports):
        if report.measure and report.measure not in measures:
            yield (
                f"measure_reports[{index}].measure: {report.measure} is none of the plan's measures"
            )
    given = Counter((report.measure, report.round) for report in plan.measure_reports)
    for (number, day), times in given.items():
        if number and times > 1:
            yield f"measure_reports: measure {number} is given {times} times for {day}"
