"""Plan files: text in, a checked plan out; must not touch the database or the clock.

A plan is data (YAML). Everything that can be wrong with it is said at once, by its place.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

import yaml

from models.services.plan_roll import roll
from models.services.plan_rows import (
    EVERY_BUREAU,
    FISCAL_YEARS,
    RISKS,
    STATUSES,
    WHO,
    ActivityRow,
    GuidelineRow,
    MeasureRow,
    PlanFaults,
    PlanFile,
    as_json,
)
from models.services.plan_section import Section
from models.services.plan_yaml import plain_values

__all__ = [
    "EVERY_BUREAU",
    "RISKS",
    "STATUSES",
    "WHO",
    "ActivityRow",
    "GuidelineRow",
    "MeasureRow",
    "PlanFaults",
    "PlanFile",
    "as_json",
    "as_text",
    "fiscal_year_days",
    "packaged_names",
    "packaged_plan",
    "read_plan",
    "roll",
]

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_SUFFIX = ".yaml"
_KEPT_EMPTY = ("due", "measures", "activities")


class _PlainDumper(yaml.SafeDumper):
    """Writes a repeated value again, since read_plan refuses aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def read_plan(text: str) -> PlanFile:
    """The plan that a YAML text holds. Raises PlanFaults naming every fault, and nothing else."""
    faults: list[str] = []
    plan = _plan(Section(plain_values(text), "", faults))
    faults.extend(_contradictions(plan))
    if faults:
        raise PlanFaults(faults)
    return plan


def as_text(plan: PlanFile) -> str:
    """The plan as YAML that read_plan reads back to an equal plan."""
    values = _yaml_value(asdict(plan))
    return yaml.dump(values, Dumper=_PlainDumper, allow_unicode=True, sort_keys=False, width=1000)


def packaged_names() -> tuple[str, ...]:
    """The names of the plans that come with the product, in alphabetical order."""
    found = (entry.name for entry in _folder().iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in found if name.endswith(_SUFFIX)))


def packaged_plan(name: str) -> PlanFile:
    """The plan of that name that comes with the product; LookupError says which ones there are."""
    if name not in packaged_names():
        raise LookupError(f"no packaged plan {name!r}; there are: {', '.join(packaged_names())}")
    return read_plan((_folder() / f"{name}{_SUFFIX}").read_text(encoding="utf-8"))


def fiscal_year_days(fiscal_year: int) -> tuple[date, date]:
    """The first and the last day of a fiscal year given in B.E.: 1 October to 30 September."""
    last = fiscal_year - 543
    return date(last - 1, 10, 1), date(last, 9, 30)


def _folder() -> Any:
    return files("models") / "plans"


def _plan(section: Section) -> PlanFile:
    section.allow(_keys(PlanFile))
    fiscal_year = _fiscal_year(section)
    days = fiscal_year_days(fiscal_year) if fiscal_year else (None, None)
    return PlanFile(
        name=_name(section),
        title=section.text("title"),
        fiscal_year=fiscal_year,
        owner=section.text("owner"),
        channels=section.texts("channels"),
        measures=tuple(_measure(part) for part in section.sections("measures", required=True)),
        activities=tuple(
            _activity(part, *days) for part in section.sections("activities", required=True)
        ),
        remarks=section.words("remarks"),
        origin=section.words("origin"),
    )


def _name(section: Section) -> str:
    name = section.text("name")
    if name and not _NAME.fullmatch(name):
        section.fault("name", f"{name[:60]!r} may hold a-z, 0-9 and - only, 80 at most")
    return name


def _fiscal_year(section: Section) -> int:
    year = section.required_whole("fiscal_year")
    if year and year not in FISCAL_YEARS:
        section.fault("fiscal_year", f"{year} is no fiscal year in B.E. such as 2566")
        return 0
    return year


def _measure(section: Section) -> MeasureRow:
    section.allow(_keys(MeasureRow))
    return MeasureRow(
        number=section.required_whole("number"),
        title=section.text("title"),
        project=section.words("project"),
        guidelines=tuple(_guideline(part) for part in section.sections("guidelines")),
    )


def _guideline(section: Section) -> GuidelineRow:
    section.allow(_keys(GuidelineRow))
    return GuidelineRow(number=section.number("number"), title=section.text("title"))


def _activity(section: Section, first: date | None, last: date | None) -> ActivityRow:
    section.allow(_keys(ActivityRow))
    return ActivityRow(
        number=section.number("number"),
        title=section.text("title"),
        bureaus=section.texts("bureaus", required=True),
        due=section.days("due", first, last),
        parent=section.words("parent"),
        measure=section.whole("measure"),
        description=section.words("description"),
        output=section.words("output"),
        outcome=section.words("outcome"),
        target=section.words("target"),
        timing=section.words("timing"),
        responsible=section.words("responsible"),
        remarks=section.words("remarks"),
        ambiguous=section.words("ambiguous"),
        reporter=section.words("reporter"),
        who=section.choice("who", WHO),
        work_group=section.words("work_group"),
        evidence=section.texts("evidence"),
        channels=section.texts("channels"),
        source_lines=section.wholes("source_lines"),
        status=section.choice("status", STATUSES),
        status_reason=section.words("status_reason"),
        details=section.words("details"),
        risk=section.choice("risk", RISKS),
        budget_requested=section.flag("budget_requested"),
        budget_allocated=section.money("budget_allocated"),
        budget_disbursed=section.money("budget_disbursed"),
    )


def _keys(row: type[PlanFile | MeasureRow | GuidelineRow | ActivityRow]) -> frozenset[str]:
    return frozenset(field.name for field in fields(row))


def _contradictions(plan: PlanFile) -> Iterator[str]:
    """What is wrong between fields that are right by themselves."""
    measures = [measure.number for measure in plan.measures]
    yield from _repeats("measures", (str(number) for number in measures if number))
    guidelines = [row.number for measure in plan.measures for row in measure.guidelines]
    yield from _repeats("guidelines", guidelines)
    yield from _repeats("activities", (row.number for row in plan.activities))
    rows = {row.number: row for row in plan.activities if row.number}
    for index, row in enumerate(plan.activities):
        place = f"activities[{index}]" + (f" ({row.number})" if row.number else "")
        for key, what in _row_contradictions(row, rows, measures):
            yield f"{place}.{key}: {what}"


def _repeats(place: str, numbers: Iterable[str]) -> Iterator[str]:
    for number, times in Counter(numbers).items():
        if number and times > 1:
            yield f"{place}: the number {number} is given {times} times"


def _row_contradictions(
    row: ActivityRow, rows: dict[str, ActivityRow], measures: list[int]
) -> Iterator[tuple[str, str]]:
    yield from _measure_contradictions(row, measures)
    yield from _parent_contradictions(row, rows)
    yield from _bureau_contradictions(row)
    if (row.who == "work_group") != (row.work_group is not None):
        yield "work_group", "belongs to who: work_group, and only there"
    if row.status == "other" and row.status_reason is None:
        yield "status_reason", "is missing; the status other needs its reason"


def _measure_contradictions(row: ActivityRow, measures: list[int]) -> Iterator[tuple[str, str]]:
    if row.measure is None and measures:
        yield "measure", "is missing"
    elif row.measure is not None and row.measure not in measures:
        yield "measure", f"{row.measure} is none of the plan's measures"


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


def _bureau_contradictions(row: ActivityRow) -> Iterator[tuple[str, str]]:
    if "*" in row.bureaus and row.bureaus != EVERY_BUREAU:
        yield "bureaus", "'*' stands for every bureau and stands alone"
    if row.reporter is not None and row.bureaus != EVERY_BUREAU:
        if row.reporter not in row.bureaus:
            yield "reporter", f"{row.reporter[:60]!r} is none of its bureaus"


def _yaml_value(value: Any) -> Any:
    if isinstance(value, dict):
        written = {key: _yaml_value(item) for key, item in value.items()}
        unsaid = [key for key, item in written.items() if item in (None, [])]
        return {key: written[key] for key in written if key not in unsaid or key in _KEPT_EMPTY}
    if isinstance(value, tuple):
        return [_yaml_value(item) for item in value]
    return str(value) if isinstance(value, Decimal) else value
