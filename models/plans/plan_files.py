"""Reads plan files (YAML) into checked plans. Reports all faults at once, each with its place."""

import functools
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import yaml

from models.calendar import fiscal_year_days
from models.plans import packaged_files
from models.plans.plan_checks import contradictions
from models.plans.plan_rows import (
    FISCAL_YEARS,
    RISKS,
    STATUSES,
    WHO,
    ActivityRow,
    GuidelineRow,
    MeasureReportRow,
    MeasureRow,
    PlanFaults,
    PlanFile,
    ReportRow,
)
from models.plans.plan_section import Section
from models.plans.plan_yaml import plain_values

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")

_KEPT_EMPTY = ("due", "measures", "activities")


class _PlainDumper(yaml.CSafeDumper):
    """Writes a repeated value in full, because read_plan refuses aliases. libyaml's, which comes
    with PyYAML's wheel, is eight times as quick."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def read_plan(text: str) -> PlanFile:
    """Returns the plan in a YAML text. Raises PlanFaults naming every fault, and nothing else."""
    return read_values(plain_values(text))


def read_values(values: Any) -> PlanFile:
    """Returns the plan that plain values make up: keys with texts, lists and flags, as
    `plain_values` and `as_values` return them. Raises PlanFaults as `read_plan` does."""
    faults: list[str] = []
    plan = _plan(Section(values, "", faults))
    faults.extend(contradictions(plan))
    if faults:
        raise PlanFaults(faults)
    return plan


def as_values(plan: PlanFile) -> dict[str, Any]:
    """The plan as plain JSON values. read_values reads them back to an equal plan."""
    values: dict[str, Any] = _plain_value(_yaml_value(asdict(plan)))
    return values


def _plain_value(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain_value(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain_value(item) for item in value]
    return value if isinstance(value, bool) or value is None else str(value)


def without_guidelines(plan: PlanFile) -> tuple[PlanFile, dict[str, str]]:
    """The plan whose activities stand under no guideline, and the guideline of each by numbers.

    A plan is stored so: the code before schema 0053 knows no guideline of an activity.
    """
    under = {row.number: row.guideline for row in plan.activities if row.guideline is not None}
    rows = tuple(replace(row, guideline=None) for row in plan.activities)
    return replace(plan, activities=rows), under


def with_guidelines(plan: PlanFile, under: Mapping[str, str]) -> PlanFile:
    """The plan whose activities stand under these guidelines, as far as its measures have them."""
    there = {(m.number, each.number) for m in plan.measures for each in m.guidelines}
    rows = tuple(
        replace(row, guideline=found)
        if (row.measure, found := under.get(row.number, "")) in there
        else row
        for row in plan.activities
    )
    return replace(plan, activities=rows)


def as_text(plan: PlanFile) -> str:
    """The plan as YAML. read_plan reads it back to an equal plan."""
    values = _yaml_value(asdict(plan))
    return yaml.dump(values, Dumper=_PlainDumper, allow_unicode=True, sort_keys=False, width=1000)


def packaged_names() -> tuple[str, ...]:
    """The names of the plans that come with the product, in alphabetical order."""
    return packaged_files.names("plan")


@functools.cache
def packaged_plan(name: str) -> PlanFile:
    """The plan with that name that comes with the product, read once a process. Raises LookupError
    naming those there are."""
    return read_plan(packaged_files.text("plan", name))


def _plan(section: Section) -> PlanFile:
    section.allow(_keys(PlanFile))
    fiscal_year = _fiscal_year(section)
    days = fiscal_year_days(fiscal_year) if fiscal_year else (None, None)
    return PlanFile(
        name=section.name("name"),
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
        reports=tuple(_report(part, *days) for part in section.sections("reports")),
        measure_reports=tuple(
            _measure_report(part, *days) for part in section.sections("measure_reports")
        ),
        monthly=section.flag("monthly"),
        scored=section.flag("scored"),
    )


def _fiscal_year(section: Section) -> int:
    year = section.required_whole("fiscal_year")
    if year and year not in FISCAL_YEARS:
        section.fault("fiscal_year", f"{year} is no fiscal year in B.E. such as 2566")
        return 0
    return year


def _measure(section: Section) -> MeasureRow:
    return _read(MeasureRow, section, guidelines=_guidelines)


def _guidelines(section: Section, key: str) -> tuple[GuidelineRow, ...]:
    parts = section.sections(key)
    return tuple(_read(GuidelineRow, part, number=Section.number) for part in parts)


def _activity(section: Section, first: date | None, last: date | None) -> ActivityRow:
    return _read(
        ActivityRow,
        section,
        number=Section.number,
        bureaus=partial(Section.texts, required=True),
        due=partial(Section.days, first=first, last=last),
        who=partial(Section.choice, allowed=WHO),
        status=partial(Section.choice, allowed=STATUSES),
        risk=partial(Section.choice, allowed=RISKS),
    )


def _report(section: Section, first: date | None, last: date | None) -> ReportRow:
    day = partial(Section.day, first=first, last=last)
    return _read(ReportRow, section, activity=Section.number, round=day)


def _measure_report(section: Section, first: date | None, last: date | None) -> MeasureReportRow:
    day = partial(Section.day, first=first, last=last)
    return _read(MeasureReportRow, section, round=day)


_Reader = Callable[[Section, str], Any]
_READERS: Mapping[Any, _Reader] = {
    str: Section.text,
    str | None: Section.words,
    int: Section.required_whole,
    int | None: Section.whole,
    bool | None: Section.flag,
    Decimal: Section.percent,
    Decimal | None: Section.money,
    tuple[str, ...]: Section.texts,
    tuple[int, ...]: Section.wholes,
}
"""How a field is read, by its type."""


def _read(row: type[R], section: Section, **narrower: _Reader) -> R:
    """The row of the section. narrower: readers of fields that allow less than their type."""
    section.allow(_keys(row))
    values = {}
    for field in fields(row):
        read = narrower.get(field.name) or _READERS[field.type]
        values[field.name] = read(section, field.name)
    return row(**values)


def _keys(row: type["DataclassInstance"]) -> frozenset[str]:
    return frozenset(field.name for field in fields(row))


def _yaml_value(value: Any) -> Any:
    if isinstance(value, dict):
        written = {key: _yaml_value(item) for key, item in value.items()}
        empty = [key for key, item in written.items() if item in (None, [])]
        return {key: written[key] for key in written if key not in empty or key in _KEPT_EMPTY}
    if isinstance(value, tuple):
        return [_yaml_value(item) for item in value]
    return str(value) if isinstance(value, Decimal) else value
