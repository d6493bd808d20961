"""`plan read FILE`: what a plan in Excel or Word says, as the chat reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.commands import desk, printed, sent_files
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from handlers.plan_drafts.reading.form_reading import FormFault
    from models.plan_drafts.draft_content import DraftContent, ReadPlan
    from models.plans.plan_rows import PlanFile

ENDINGS = (".xlsx", ".docx")
_MOST_BYTES = 25 * 1024 * 1024


@click.command("read")
@click.argument("file", type=desk.FILE)
@printed.JSON
def plan_read(file: Path, as_json: bool) -> None:
    """Print what a plan in Excel or Word says: what was read, what is doubtful or wrong."""
    read, faults = read_file(file)
    if as_json:
        printed.put(_found(read, faults))
    for fault in () if as_json else faults:
        click.echo(f"! {fault.sheet} row {fault.row} {fault.field} {fault.code}: {fault.words}")
    if read is None:
        raise CannotStart(f"{len(faults)} faults: nothing can be imported before they are mended")
    for line in () if as_json else _lines(read.content):
        click.echo(line)


def _found(read: ReadPlan | None, faults: Sequence[FormFault]) -> printed.Row:
    told = [
        {"sheet": f.sheet, "row": f.row, "field": f.field, "code": f.code, "words": f.words}
        for f in faults
    ]
    return {"plan": _plan(read.content) if read is not None else None, "faults": told}


def _plan(content: DraftContent) -> printed.Row:
    head = {"name": content.values.get("name"), "fiscal_year": content.year}
    doubts = [
        {"number": _place(content, d.at), "row": d.row, "field": d.field, "code": d.code,
         "words": d.words}
        for d in content.doubts
    ]  # fmt: skip
    rest = {"title": content.values.get("title"), "activities": list(content.activities)}
    return {**head, **rest, "doubts": doubts}


def _place(content: DraftContent, at: int) -> str:
    return str(content.activities[at]["number"]) if at >= 0 else "plan"


def plan_in(file: Path) -> PlanFile:
    """Return the plan of an Excel or Word file. Raises CannotStart for faults and doubts."""
    read, faults = read_file(file)
    if read is None or read.content.doubts:
        count = len(faults) if read is None else len(read.content.doubts)
        raise CannotStart(f"{count} faults or doubts: `plan read {file}` prints them")
    content = read.content
    name = content.values.get("name") or f"plan-{content.year}"
    return content.with_values(name=name).plan()


def read_file(file: Path) -> tuple[ReadPlan | None, Sequence[FormFault]]:
    """Return what the file says, and every fault of it. Raises CannotStart for no plan."""
    raw = sent_files.opened(file, _MOST_BYTES)
    if raw is None:
        raise CannotStart(f"{file} holds no table of a plan: neither our form nor the office's own")
    return desk.look("plan", lambda session, _now: _read(session, raw))


def _read(session: Session, raw: Mapping[str, Any]) -> tuple[ReadPlan | None, Sequence[FormFault]]:
    from handlers.plan_drafts.reading import form_reading, table_reading  # noqa: PLC0415
    from models.people import people  # noqa: PLC0415
    from models.plans import plans  # noqa: PLC0415

    names = [each.name for each in people.bureaus(session)]

    def stored(name: str) -> PlanFile | None:
        plan = plans.named(session, name)
        return plans.as_file(plan) if plan is not None else None

    if "plan_form" in raw:
        known = form_reading.KnownPlans(names, stored, lambda _draft_id: None)
        return form_reading.read(raw, known)
    found = table_reading.read(raw, names) if "plan_table" in raw and not raw["left"] else None
    if found is None:
        raise CannotStart("the file holds no table of a plan, or one that is too long")
    return found, ()


def _lines(content: DraftContent) -> Iterator[str]:
    values = content.values
    yield f"{values.get('name') or '-'}  {content.year or '-'}  {values.get('title') or '-'}"
    for row in content.activities:
        dues = ", ".join(row.get("due") or ()) or "no date"
        yield f"{row['number']:8} {dues:26} {row['title']}"
    for doubt in content.doubts:
        number = _place(content, doubt.at)
        yield f"? {number} row {doubt.row} {doubt.field} {doubt.code}: {doubt.words}"


COMMANDS = (plan_read,)
