"""Reads plan files (YAML) into checked plans. Reports all faults at once, each with its place."""

import functools
import re
from dataclasses import asdict, fields
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml

from models.calendar import fiscal_year_days
from models.plans.plan_checks import contradictions
from models.plans.plan_roll import roll
from models.plans.plan_rows import (
    EVERY_BUREAU,
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
    as_json,
)
from models.plans.plan_section import Section
from models.plans.plan_yaml import plain_values

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = [
    "EVERY_BUREAU",
    "RISKS",
    "STATUSES",
    "WHO",
    "ActivityRow",
    "GuidelineRow",
    "MeasureReportRow",
    "MeasureRow",
    "PlanFaults",
    "PlanFile",
    "ReportRow",
    "as_json",
    "as_text",
    "packaged_names",
    "packaged_plan",
    "read_plan",
    "roll",
]

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_SUFFIX = ".yaml"
_KEPT_EMPTY = ("due", "measures", "activities")


class _PlainDumper(yaml.SafeDumper):
    """Writes a repeated value in full, because read_plan refuses aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def read_plan(text: str) -> PlanFile:
    """Returns the plan in a YAML text. Raises PlanFaults naming every fault, and nothing else."""
    faults: list[str] = []
    plan = _plan(Section(plain_values(text), "", faults))
    faults.extend(contradictions(plan))
    if faults:
        raise PlanFaults(faults)
    return plan


def as_text(plan: PlanFile) -> str:
    """The plan as YAML. read_plan reads it back to an equal plan."""
    values = _yaml_value(asdict(plan))
    return yaml.dump(values, Dumper=_PlainDumper, allow_unicode=True, sort_keys=False, width=1000)


def packaged_names() -> tuple[str, ...]:
    """The names of the plans that come with the product, in alphabetical order."""
    found = (entry.name for entry in _folder().iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in found if name.endswith(_SUFFIX)))


@functools.cache
def packaged_plan(name: str) -> PlanFile:
    """The plan with that name that comes with the product, read once a process. Raises LookupError
    naming those there are."""
    if name not in packaged_names():
        raise LookupError(f"no packaged plan {name!r}; there are: {', '.join(packaged_names())}")
    return read_plan((_folder() / f"{name}{_SUFFIX}").read_text(encoding="utf-8"))


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
        reports=tuple(_report(part, *days) for part in section.sections("reports")),
        measure_reports=tuple(
            _measure_report(part, *days) for part in section.sections("measure_reports")
        ),
        monthly=section.flag("monthly"),
        scored=section.flag("scored"),
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


def _report(section: Section, first: date | None, last: date | None) -> ReportRow:
    section.allow(_keys(ReportRow))
    return ReportRow(
        activity=section.number("activity"),
        round=section.day("round", first, last),
        percent=section.percent("percent"),
        narrative=section.text("narrative"),
        output=section.text("output"),
        outcome=section.text("outcome"),
        printed_number=section.words("printed_number"),
        evidence=section.texts("evidence"),
        channels=section.texts("channels"),
        remarks=section.words("remarks"),
        source_lines=section.wholes("source_lines"),
    )


def _measure_report(section: Section, first: date | None, last: date | None) -> MeasureReportRow:
    section.allow(_keys(MeasureReportRow))
    return MeasureReportRow(
        measure=section.required_whole("measure"),
        round=section.day("round", first, last),
        scale=section.text("scale"),
        score=section.percent("score"),
        guidelines_done=section.whole("guidelines_done"),
        guidelines_under_way=section.whole("guidelines_under_way"),
        remarks=section.words("remarks"),
        source_lines=section.wholes("source_lines"),
    )


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
