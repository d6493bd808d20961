"""Copying a plan into another fiscal year."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from models.calendar import BUDDHIST_YEARS, year_of_month
from models.plans.plan_rows import EVERY_BUREAU, FISCAL_YEARS, ActivityRow, MeasureRow, PlanFile

EACH_BUREAU = "แต่ละสำนัก"
"""Replaces the owner's name in a plan of one bureau that is given to several."""

SUBMISSION = re.compile("ส่ง(?!เสริม)|แล้วเสร็จภายใน")
"""Words of a line whose date is a day on which something is handed in."""
_YEAR = re.compile(r"(?<![0-9])25[0-9]{2}(?![0-9])")
_MONTHS = (
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม "
    "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."
).split()
_RESULTS = (
    "status", "status_reason", "details", "risk",
    "budget_requested", "budget_allocated", "budget_disbursed",
)  # fmt: skip
_TEXTS = ("description", "output", "outcome", "timing", "responsible", "remarks")
_DATED = re.compile(f"{_YEAR.pattern}|[0-9] *(?:{'|'.join(map(re.escape, _MONTHS))})")


def without(plan: PlanFile, numbers: Collection[str]) -> PlanFile:
    """Returns the plan without these activities and their parts, and without reports of them."""
    gone = {row.number for row in plan.activities if {row.number, row.parent} & set(numbers)}
    rows = tuple(row for row in plan.activities if row.number not in gone)
    reports = tuple(each for each in plan.reports if each.activity not in gone)
    return replace(plan, activities=rows, reports=reports)


def roll(plan: PlanFile, to: int, bureaus: Sequence[str] | None) -> PlanFile:
    """Returns the plan for fiscal year ``to`` (B.E.) without its results.

    - Every due date keeps its day and month. October to December fall in the first calendar year
      of the fiscal year, the rest in the second. 29 February becomes 28 February if needed.
    - Results are not copied: status, risk, budget, reported details and reports.
    - In ``timing`` and ``remarks`` the lines that set a submission ("ส่ง ...", "ให้แล้วเสร็จภายใน")
      stay and get the new year. Other lines with a date describe events or results of the old year
      and are dropped. Lines without a date stay. ``ambiguous`` stays: the doubt is still there.
    - Every activity is given to ``bureaus`` (full names, or ``["*"]`` for every bureau); None
      changes nothing. A reporter that is not one of them is dropped. If the plan belonged to one
      bureau, its name in the texts becomes the new bureau's, or "แต่ละสำนัก" if there are several.
    - Name and title get the new year.

    Raises ValueError with a sentence: the same year, a year outside B.E. 2500-2699, no bureau.
    """
    if to == plan.fiscal_year:
        raise ValueError(f"the plan {plan.name} is already one of fiscal year {to}")
    if to not in FISCAL_YEARS:
        raise ValueError(f"{to} is no fiscal year in B.E. such as 2570")
    rolled = replace(
        plan,
        name=name_in(plan.name, plan.fiscal_year, to),
        title=_moved_years(plan.title, plan.fiscal_year, to),
        fiscal_year=to,
        measures=tuple(_measure(row, plan.fiscal_year, to) for row in plan.measures),
        activities=tuple(_activity(row, plan.fiscal_year, to) for row in plan.activities),
        remarks=_rules_only(plan.remarks, plan.fiscal_year, to),
        reports=(),
        measure_reports=(),
    )
    return rolled if bureaus is None else _given(rolled, tuple(dict.fromkeys(bureaus)))


def name_in(name: str, year: int, to: int) -> str:
    """Returns what a plan of that name and year (B.E.) is called in another year."""
    return name.replace(str(year), str(to)) if str(year) in name else f"{name}-{to}"


def _measure(row: MeasureRow, old: int, to: int) -> MeasureRow:
    return replace(row, title=_moved_years(row.title, old, to))


def _activity(row: ActivityRow, old: int, to: int) -> ActivityRow:
    emptied: dict[str, Any] = dict.fromkeys(_RESULTS)
    ambiguous = None if row.ambiguous is None else _moved_years(row.ambiguous, old, to)
    return replace(
        row,
        title=_moved_years(row.title, old, to),
        due=tuple(sorted({moved_day(day, to) for day in row.due})),
        timing=_rules_only(row.timing, old, to),
        remarks=_rules_only(row.remarks, old, to),
        ambiguous=ambiguous,
        **emptied,
    )


def moved_day(day: date, to: int) -> date:
    """The same day of the fiscal year ``to`` (B.E.); 28 February for the 29th if needed."""
    year = year_of_month(to, day.month)
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def _moved_years(text: str, old: int, to: int) -> str:
    """Moves the two calendar years of the fiscal year. Other years (of laws) stay."""
    moved = {str(old): str(to), str(old - 1): str(to - 1)}
    return _YEAR.sub(lambda found: moved.get(found[0], found[0]), text)


def _rules_only(text: str | None, old: int, to: int) -> str | None:
    lines = (text or "").split("\n")
    kept = [line for line in lines if SUBMISSION.search(line) or not _DATED.search(line)]
    return _moved_years("\n".join(kept), old, to) or None


def with_day(text: str | None, old: date, new: date) -> str | None:
    """Replaces the old date by the new one in lines about a submission, in the same form: month in
    full or short; year (B.E.) with four digits, two, or none."""
    year = old.year + BUDDHIST_YEARS
    forms = _MONTHS[old.month - 1], _MONTHS[old.month + 11]
    old_date = re.compile(
        rf"(?<![0-9]){old.day}( *)({'|'.join(map(re.escape, forms))})"
        rf"(?:( *)({year}|{year % 100})(?![0-9])|(?! *[0-9]))"
    )

    def put(found: re.Match[str]) -> str:
        month = _MONTHS[new.month + (11 if found[2] == forms[1] else -1)]
        written = str(new.year + BUDDHIST_YEARS)[-len(found[4]) :] if found[4] else ""
        return f"{new.day}{found[1]}{month}{found[3] or ''}{written}"

    lines = (text or "").split("\n")
    moved = (old_date.sub(put, line) if SUBMISSION.search(line) else line for line in lines)
    return "\n".join(moved) or None


def _given(plan: PlanFile, bureaus: tuple[str, ...]) -> PlanFile:
    if not bureaus or not all(bureaus):
        raise ValueError("name at least one bureau the plan is for")
    if "*" in bureaus:
        bureaus = EVERY_BUREAU
    activities = tuple(
        replace(row, bureaus=bureaus, reporter=_reporter(row, bureaus)) for row in plan.activities
    )
    given = replace(plan, activities=activities)
    if any(row.bureaus != (plan.owner,) for row in plan.activities) or bureaus == (plan.owner,):
        return given
    named = bureaus[0] if len(bureaus) == 1 and bureaus != EVERY_BUREAU else EACH_BUREAU
    return _renamed(given, plan.owner, named)


def _reporter(row: ActivityRow, bureaus: tuple[str, ...]) -> str | None:
    return row.reporter if bureaus == EVERY_BUREAU or row.reporter in bureaus else None


def _renamed(plan: PlanFile, old: str, new: str) -> PlanFile:
    def renamed(row: ActivityRow) -> ActivityRow:
        texts = {name: text for name in _TEXTS if (text := getattr(row, name)) is not None}
        swapped = {name: text.replace(old, new) for name, text in texts.items()}
        return replace(row, title=row.title.replace(old, new), **swapped)

    return replace(
        plan,
        title=plan.title.replace(old, new),
        measures=tuple(replace(row, title=row.title.replace(old, new)) for row in plan.measures),
        activities=tuple(map(renamed, plan.activities)),
    )
