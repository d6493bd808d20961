"""Reads our form (Excel) into a plan: everything that is wrong is told at once, by its row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from handlers.understand.patterns import pattern_of
from handlers.understand.sheets import cell_values, plan_heads
from handlers.understand.sheets.cell_values import Unreadable
from handlers.understand.thai import normalise
from models.plan_drafts import draft_content
from models.plan_drafts.draft_content import DraftContent, ReadPlan, Values
from models.plan_drafts.plan_draft import FORM
from models.plans import plan_files, plan_roll
from models.plans.plan_checks import Contradiction
from models.plans.plan_rows import MOST_ACTIVITIES, PlanFaults, PlanFile

T = TypeVar("T")
_TEXTS = (
    "description", "output", "outcome", "target", "timing", "responsible", "remarks", "ambiguous",
)  # fmt: skip
_RESULTS = (
    "status", "status_reason", "details", "risk",
    "budget_requested", "budget_allocated", "budget_disbursed",
)  # fmt: skip
_KEPT = ("who", "work_group", "source_lines")
"""What of an activity our form does not ask for; it stays as it was."""
_NONE: Sequence[str] = ()
_NO_DAYS: Sequence[date] = ()
_GUIDELINE = pattern_of(r"(\d{1,3}\.\d{1,3})\s+(.+)")
_NAME = pattern_of(r"[a-z0-9][a-z0-9-]{0,79}")


@dataclass(frozen=True)
class FormFault:
    """Something wrong in a file.

    row: in the sheet; 0: it is about the whole file.
    sheet: the part of the form, as `plan_read` names it.
    """

    row: int
    sheet: str
    field: str
    code: str
    words: str = ""
    offer: str = ""


@dataclass(frozen=True)
class KnownPlans:
    """What the office has.

    bureaus: their full names.
    plan: returns the stored plan of a name, or None.
    draft: returns what the draft of an id holds, or None.
    """

    bureaus: Sequence[str]
    plan: Callable[[str], PlanFile | None]
    draft: Callable[[int], DraftContent | None]


@dataclass
class _Form:
    """A form while it is read."""

    known: KnownPlans
    faults: list[FormFault] = field(default_factory=list)
    mended: list[tuple[str, str]] = field(default_factory=list)
    year: int = 0

    def read(
        self, read: Callable[[str], T], row: int, sheet: str, name: str, text: str, empty: T
    ) -> T:
        """Returns what the cell says; a fault and `empty` if it cannot be used."""
        try:
            return read(text)
        except Unreadable as wrong:
            words = wrong.words or text
            self.faults.append(FormFault(row, sheet, name, wrong.code, words, wrong.offer))
            return empty


def read(raw: Mapping[str, Any], known: KnownPlans) -> tuple[ReadPlan | None, Sequence[FormFault]]:
    """Returns the plan of what `plan_read` found, or every fault of it."""
    parts = raw["plan_form"]
    form = _Form(known)
    if raw.get("left") or not parts:
        return None, [FormFault(0, "activities", "", "too_many", f"{MOST_ACTIVITIES:,}")]
    lines = _plan_lines(parts.get("plan", ()))
    base, renews = _base(form, lines)
    values = _plan_values(form, lines, base)
    rows = plan_heads.below(_rows(parts["activities"]), plan_heads.ACTIVITY_HEADS)
    values["measures"] = _measures(form, parts.get("measures", ()), base)
    values["activities"] = _activities(form, rows, values, base)
    faults = [*form.faults, *_contradictions(values, [row for row, _ in rows], form.faults)]
    if faults:
        return None, sorted(faults, key=_place)
    if _year_of(base) not in (None, form.year):
        form.mended.append(("year", ""))
    content = DraftContent(values, tuple(row for row, _ in rows), (), tuple(form.mended))
    return ReadPlan(content, FORM, draft_content.digest_of(raw), renews), ()


def _place(fault: FormFault) -> tuple[int, int]:
    return ("plan", "measures", "activities").index(fault.sheet), fault.row


def _rows(raw: Sequence[Any]) -> list[plan_heads.Row]:
    return [(int(number), cells) for number, cells in raw]


# -- the whole plan ------------------------------------------------------------------------------


def _plan_lines(raw: Sequence[Any]) -> dict[str, tuple[int, str]]:
    """By field the row and the text of what is said of the whole plan."""
    lines: dict[str, tuple[int, str]] = {}
    for number, cells in _rows(raw)[1:]:
        name = plan_heads.PLAN_HEADS.get(plan_heads.without_spaces(cells[0]))
        if name is not None and len(cells) > 1:
            lines.setdefault(name, (number, cells[1].strip()))
    return lines


def _base(
    form: _Form, lines: Mapping[str, tuple[int, str]]
) -> tuple[Values | None, tuple[int, int] | None]:
    """The plan that the form was made of, and the draft that it renews."""
    renews = plan_heads.draft_in(lines.get("draft", (0, ""))[1])
    content = form.known.draft(renews[0]) if renews is not None else None
    if content is not None:
        return content.values, renews
    stored = form.known.plan(lines.get("name", (0, ""))[1])
    return plan_files.as_values(stored) if stored is not None else None, renews


def _year_of(base: Values | None) -> int | None:
    """The fiscal year of the plan that the form was made of, if it had one."""
    return int(base["fiscal_year"]) if base is not None and base.get("fiscal_year") else None


def _plan_values(form: _Form, lines: Mapping[str, tuple[int, str]], base: Values | None) -> Values:
    def take(name: str, read: Callable[[str], T], empty: T) -> T:
        row, text = lines.get(name, (0, ""))
        return form.read(read, row, "plan", name, text, empty)

    form.year = take("fiscal_year", cell_values.year, 0)
    values: Values = {
        "name": _name(form, lines.get("name", (0, ""))[1], base),
        "title": take("title", _needed, ""),
        "fiscal_year": str(form.year),
        "owner": take("owner", _needed, ""),
        "channels": list(take("channels", cell_values.listed, _NONE)),
        "remarks": take("remarks", cell_values.plain_text, "") or None,
        "monthly": take("monthly", cell_values.flag, None) or None,
        "scored": take("scored", cell_values.flag, None) or None,
    }
    if base is not None and _year_of(base) == form.year:
        values["origin"] = base.get("origin")
        values["reports"] = base.get("reports") or []
        values["measure_reports"] = base.get("measure_reports") or []
    return values


def _needed(text: str) -> str:
    if not text.strip():
        raise Unreadable("missing")
    return cell_values.plain_text(text)


def _name(form: _Form, text: str, base: Values | None) -> str:
    """The plan's name: another one for another year; "" if it gets a new one."""
    old, name = _year_of(base), base.get("name") if base is not None else None
    if old is not None and name and old != form.year:
        return str(name).replace(str(old), str(form.year)) if str(old) in name else ""
    return text if _NAME.fullmatch(text) else ""


# -- its measures --------------------------------------------------------------------------------


def _measures(form: _Form, raw: Sequence[Any], base: Values | None) -> list[Values]:
    before = {str(m["number"]): m for m in _values_of(base, "measures")}
    found = []
    for row, cells in plan_heads.below(_rows(raw), plan_heads.MEASURE_HEADS):
        number = form.read(
            cell_values.measure, row, "measures", "measure", cells.get("number", ""), ""
        )
        title = form.read(_needed, row, "measures", "title", cells.get("title", ""), "")
        kept = _guidelines(form, row, cells, before.get(number, {}))
        project = cells.get("project", "").strip()
        found.append({"number": number, "title": title, "project": project or None, **kept})
    return found


def _guidelines(
    form: _Form, row: int, cells: Mapping[str, str], before: Mapping[str, Any]
) -> Values:
    """The measure's guidelines, one on a line; those from before if the file has no such column."""
    found: Sequence[Values] = before.get("guidelines") or ()
    if "guidelines" in cells:
        text = cells["guidelines"]
        found = form.read(_numbered, row, "measures", "guidelines", text, ())
    return {"guidelines": list(found)} if found else {}


def _numbered(text: str) -> Sequence[Values]:
    lines = [normalise(line) for line in text.split("\n") if line.strip()]
    found = [_GUIDELINE.fullmatch(line) for line in lines]
    for line, each in zip(lines, found, strict=True):
        if each is None:
            raise Unreadable("no_guideline", line)
    return [{"number": each[1], "title": each[2]} for each in found if each is not None]


def _values_of(base: Values | None, name: str) -> Sequence[Values]:
    return base.get(name) or () if base is not None else ()


# -- its activities ------------------------------------------------------------------------------


def _activities(
    form: _Form,
    rows: Sequence[tuple[int, Mapping[str, str]]],
    values: Mapping[str, Any],
    base: Values | None,
) -> list[Values]:
    if not rows:
        form.faults.append(FormFault(0, "activities", "", "empty"))
    if len(rows) > MOST_ACTIVITIES:
        form.faults.append(FormFault(0, "activities", "", "too_many", f"{MOST_ACTIVITIES:,}"))
        return []
    before = {each.get("number"): each for each in _values_of(base, "activities")}
    same_year = _year_of(base) == form.year
    numbers = _numbers(form, rows)
    there = set(numbers)
    found = []
    for number, (row, cells) in zip(numbers, rows, strict=True):
        earlier = before.get(number, {})
        read = _activity(form, row, number, cells, values, earlier)
        found.append({**_kept(earlier, read, same_year, there), **read})
    return found


def _numbers(form: _Form, rows: Sequence[tuple[int, Mapping[str, str]]]) -> list[str]:
    """The number of each row. A spreadsheet makes 1.1 of 1.10: behind 1.9 it is 1.10 again."""
    found: list[str] = []
    for row, cells in rows:
        text = cells.get("number", "")
        number = form.read(cell_values.number, row, "activities", "number", text, "")
        whole = _with_its_nought(number, found)
        if whole != number:
            form.mended.append(("number", f"แถว {row}: {number} เป็น {whole}"))
        found.append(whole)
    return found


def _with_its_nought(number: str, before: Sequence[str]) -> str:
    if number not in before:
        return number
    head, _, last = before[-1].rpartition(".")
    following = f"{head}.{int(last) + 1}" if head else ""
    lost = following.endswith("0") and following.rstrip("0") == number
    return following if lost and following not in before else number


def _kept(
    before: Mapping[str, Any], read: Mapping[str, Any], same_year: bool, there: set[str]
) -> Values:
    names = (*_KEPT, *_RESULTS) if same_year else _KEPT
    if before.get("measure") == read["measure"]:
        names = ("guideline", *names)
    kept = {name: before[name] for name in names if before.get(name) is not None}
    if before.get("parent") in there:
        kept["parent"] = before["parent"]
    return kept


def _activity(
    form: _Form,
    row: int,
    number: str,
    cells: Mapping[str, str],
    plan: Mapping[str, Any],
    before: Mapping[str, Any],
) -> Values:
    def take(name: str, read: Callable[[str], T], empty: T) -> T:
        return form.read(read, row, "activities", name, cells.get(name, ""), empty)

    values: Values = {"number": number, "title": take("title", _needed, "")}
    for name in _TEXTS:
        values[name] = take(name, cell_values.plain_text, "") or None
    values["measure"] = _measure(form, row, number, cells.get("measure", ""), plan)
    values["due"] = [day.isoformat() for day in take("due", _days_in(form, before), _NO_DAYS)]
    values["bureaus"] = list(take("bureaus", lambda text: _bureaus(form, text, plan), _NONE))
    values["reporter"] = take("reporter", lambda text: _reporter(form, text, plan), None)
    values["evidence"] = list(take("evidence", cell_values.listed, _NONE))
    values["channels"] = list(take("channels", cell_values.listed, _NONE))
    if "guideline" in cells:
        values["guideline"] = normalise(cells["guideline"]) or None
    if number.count(".") > 1:
        values["parent"] = number.rpartition(".")[0]
    return values


def _days_in(form: _Form, before: Mapping[str, Any]) -> Callable[[str], Sequence[date]]:
    """Reads dates. Those that the activity had in another year's plan move to the same days."""
    if not form.year:
        return lambda _text: ()
    old = [date.fromisoformat(day) for day in before.get("due") or ()]
    moved = {day: plan_roll.moved_day(day, form.year) for day in old}
    return lambda text: cell_values.days(text, form.year, moved)


def _measure(form: _Form, row: int, number: str, text: str, plan: Mapping[str, Any]) -> str | None:
    """The measure that is written, else the one that the number begins with."""
    if text.strip():
        return form.read(cell_values.measure, row, "activities", "measure", text, "") or None
    first = number.partition(".")[0]
    return first if any(each["number"] == first for each in plan["measures"]) else None


def _bureaus(form: _Form, text: str, plan: Mapping[str, Any]) -> Sequence[str]:
    return cell_values.bureaus(text, _names(form, plan))


def _reporter(form: _Form, text: str, plan: Mapping[str, Any]) -> str | None:
    if not text.strip():
        return None
    found = cell_values.bureaus(text, _names(form, plan))
    if len(found) != 1:
        raise Unreadable("one_reporter", text)
    return found[0]


def _names(form: _Form, plan: Mapping[str, Any]) -> Sequence[str]:
    return list(dict.fromkeys((*form.known.bureaus, plan["owner"])))


# -- what contradicts ----------------------------------------------------------------------------


def _contradictions(
    values: Values, rows: Sequence[int], others: Sequence[FormFault]
) -> Sequence[FormFault]:
    """What the plan's own checks find, without what follows from the other faults."""
    try:
        plan_files.read_values({**values, "name": values["name"] or "new"})
    except PlanFaults as wrong:
        found = [_fault(each, rows) for each in wrong.faults]
        return [each for each in found if not others or _of_its_own(each, others)]
    return ()


def _of_its_own(fault: FormFault, others: Sequence[FormFault]) -> bool:
    return fault.code == "twice" or (
        fault.code != "other" and all(fault.field != each.field for each in others)
    )


def _fault(words: str, rows: Sequence[int]) -> FormFault:
    if not isinstance(words, Contradiction):
        return FormFault(0, "activities", "", "other", words)
    if words.place is None:
        sheet = "measures" if words.key == "measures" else "activities"
        return FormFault(0, sheet, "number", "twice", words.value)
    return FormFault(
        rows[words.place], "activities", words.key, f"against_{words.key}", words.value
    )
