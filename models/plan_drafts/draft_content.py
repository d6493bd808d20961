"""What a draft holds: the plan as plain values, where each activity stood, and what is doubtful."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from models.plans import plan_files, plan_roll
from models.plans.plan_rows import PlanFile

Values = dict[str, Any]
"""A plan or a part of it as `plan_files.as_values` returns it."""

OF_PLAN = -1
"""The place of a doubt that is about the whole plan."""

_NOT_IN_TABLES = ("target", "evidence", "channels", "who", "work_group", "reporter")

JOIN = "join"
"""Settles the doubt whether a line is an activity: it belongs to the activity before."""


@dataclass(frozen=True)
class Doubt:
    """Something that was read and may be meant otherwise.

    at: the place of the activity in the draft, or OF_PLAN.
    field: of the activity or the plan.
    code: what is doubtful.
    words: the source's own.
    row: where they stand in the source; 0: no row.
    offers: values that may be meant, as plain values; the first is the likeliest.
    """

    at: int
    field: str
    code: str
    words: str
    row: int = 0
    offers: tuple[Any, ...] = ()


@dataclass(frozen=True)
class DraftContent:
    """A plan as it was read.

    values: of the plan. Its activities may lack what a plan needs while doubts are open.
    rows: by activity, where it stood in the source.
    doubts: those that are not settled yet.
    mended: what was read otherwise than it stands there: pairs of a code and the words.
    """

    values: Values
    rows: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()

    @property
    def activities(self) -> Sequence[Mapping[str, Any]]:
        """The activities as plain values."""
        found: Sequence[Mapping[str, Any]] = self.values.get("activities") or ()
        return found

    @property
    def year(self) -> int | None:
        """The fiscal year (B.E.), if it is known."""
        year = self.values.get("fiscal_year")
        return int(year) if year else None

    def plan(self) -> PlanFile:
        """Returns the plan. Raises PlanFaults."""
        return plan_files.read_values(self.values)

    def with_values(self, **values: Any) -> DraftContent:
        """Returns it with other values of the plan."""
        return replace(self, values={**self.values, **values})

    def as_json(self) -> dict[str, Any]:
        """Returns it as it is stored."""
        return {
            "values": self.values,
            "rows": list(self.rows),
            "doubts": [asdict(each) for each in self.doubts],
            "mended": [list(each) for each in self.mended],
        }


@dataclass(frozen=True)
class ReadPlan:
    """A plan that was read from a file.

    origin: of the draft (`PlanDraft`).
    renews: id and revision of the draft whose Excel it is, or None.
    """

    content: DraftContent
    origin: str
    digest: str
    renews: tuple[int, int] | None = None


def from_json(stored: Mapping[str, Any]) -> DraftContent:
    """Returns what `as_json` wrote."""
    return DraftContent(
        values=dict(stored["values"]),
        rows=tuple(stored["rows"]),
        doubts=tuple(
            Doubt(**{**each, "offers": tuple(each["offers"])}) for each in stored["doubts"]
        ),
        mended=tuple((code, words) for code, words in stored["mended"]),
    )


def digest_of(raw: Mapping[str, Any]) -> str:
    """Returns a hash of what a file says, whatever program has saved it."""
    return hashlib.sha256(json.dumps(raw, sort_keys=True).encode()).hexdigest()


# -- settling doubts -----------------------------------------------------------------------------


def settled(content: DraftContent, place: int, value: Any) -> DraftContent:
    """Returns the content with the doubt at that place settled by a plain value."""
    doubt = content.doubts[place]
    left = content.doubts[:place] + content.doubts[place + 1 :]
    if doubt.at == OF_PLAN:
        return _of_plan(replace(content, doubts=left), doubt.field, value)
    if value == JOIN:
        return _joined(replace(content, doubts=left), doubt.at)
    activities = [dict(each) for each in content.activities]
    activities[doubt.at][doubt.field] = value
    return replace(content.with_values(activities=activities), doubts=left)


def _of_plan(content: DraftContent, name: str, value: Any) -> DraftContent:
    if name == "fiscal_year":
        return _in_year(content, int(value))
    if name == "bureaus":
        activities = [{**each, name: each.get(name) or value} for each in content.activities]
        return content.with_values(activities=activities)
    return content.with_values(**{name: value})


def _in_year(content: DraftContent, year: int) -> DraftContent:
    """Gives the plan its fiscal year. Dates of another one move to the same days of this one."""

    def moved(days: Sequence[str]) -> list[str]:
        found = (plan_roll.moved_day(date.fromisoformat(day), year) for day in days)
        return sorted({day.isoformat() for day in found})

    activities = [{**each, "due": moved(each.get("due") or ())} for each in content.activities]
    doubts = tuple(
        replace(each, offers=tuple(moved(days) for days in each.offers))
        if each.field == "due"
        else each
        for each in content.doubts
    )
    dated = [each.get("due") for each in content.activities]
    other = dated != [each["due"] for each in activities]
    mended = (*content.mended, ("year", "")) if other else content.mended
    read = content.with_values(fiscal_year=str(year), activities=activities)
    return replace(read, doubts=doubts, mended=mended)


def carried(content: DraftContent, before: PlanFile) -> DraftContent:
    """Returns the content with what the plan before says and the office's table does not ask for,
    by the numbers of the activities."""
    old = {row["number"]: row for row in plan_files.as_values(before)["activities"]}
    measures = content.values.get("measures") or ()
    there = {(m["number"], g["number"]) for m in measures for g in m.get("guidelines") or ()}
    activities = []
    for each in content.activities:
        earlier = old.get(each["number"], {})
        kept = {name: earlier.get(name) for name in _NOT_IN_TABLES}
        if (each.get("measure"), earlier.get("guideline")) in there:
            kept["guideline"] = earlier["guideline"]
        activities.append({**kept, **_said(each)})
    channels = content.values.get("channels") or list(before.channels)
    return content.with_values(activities=activities, channels=channels, name=before.name)


def _said(activity: Mapping[str, Any]) -> Values:
    return {name: value for name, value in activity.items() if value not in (None, [])}


def _joined(content: DraftContent, at: int) -> DraftContent:
    """Makes an activity a part of the text of the one before; its own doubts go."""
    activities = [dict(each) for each in content.activities]
    gone, before = activities.pop(at), activities[at - 1]
    words = [before.get("description"), gone.get("title"), gone.get("description")]
    before["description"] = "\n".join(each for each in words if each)
    for name in ("output", "outcome", "timing", "responsible", "remarks"):
        texts = [text for text in (before.get(name), gone.get(name)) if text]
        if texts:
            before[name] = "\n".join(dict.fromkeys(texts))
    doubts = tuple(
        replace(each, at=each.at - 1) if each.at > at else each
        for each in content.doubts
        if each.at != at
    )
    rows = content.rows[:at] + content.rows[at + 1 :]
    return replace(content.with_values(activities=activities), rows=rows, doubts=doubts)
