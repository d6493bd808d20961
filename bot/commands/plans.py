"""`plan …`: the plans of the fiscal years, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.command_group import CommandGroup
from bot.commands import desk, plan_changes, plan_reading, plan_unopened, printed
from bot.refusals import CannotStart, NoDatabase
from models.errors import Refusal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.plans.plan_rows import PlanFile
    from models.reports.plan_replacing import PlanChanges

T = TypeVar("T")


@click.group("plan", cls=CommandGroup)
def plan_group() -> None:
    """The plans of the fiscal years."""


for _command in (*plan_changes.COMMANDS, *plan_reading.COMMANDS, *plan_unopened.COMMANDS):
    plan_group.add_command(_command)


@plan_group.command("import")
@click.argument("source", metavar="FILE or NAME")
@click.option("--dry-run", is_flag=True, help="say what would change and store nothing")
def plan_import(source: str, dry_run: bool) -> None:
    """Import a plan file (YAML, Excel or Word), or a packaged plan by its name."""
    file = _source(source)
    if _shown_only(file, dry_run):
        return
    _apply(file)
    printed = f", {len(file.reports)} reports of its source" if file.reports else ""
    click.echo(f"{file.name}: {len(file.activities)} rows{printed}")


def _source(source: str) -> PlanFile:
    """Return the plan of a file or of that name. Raises CannotStart."""
    from models.plans import plan_files  # noqa: PLC0415

    if source.lower().endswith(plan_reading.ENDINGS):
        if not Path(source).is_file():
            raise CannotStart(f"there is no file {source}")
        return plan_reading.plan_in(Path(source))
    return desk.file_or_packaged(source, plan_files.read_plan, plan_files.packaged_plan)


def _apply(file: PlanFile) -> None:
    """Store the plan. Raises CannotStart if reports that were sent, or another year's plan, would
    be lost."""
    from models.reports import plan_replacing  # noqa: PLC0415

    try:
        desk.write(
            "plan",
            lambda session, at: plan_replacing.apply(session, file, None, at.outside.clock.now()),
        )
    except Refusal as refusal:
        raise CannotStart(_refused(refusal)) from refusal


def _refused(refusal: Refusal) -> str:
    if refusal.code == "other_year":
        return f"the plan of that name is of {refusal.facts['year']}: give this one another name"
    orphans: Any = refusal.facts["reports"]
    lines = [f"{each.number} {each.due or 'no date'} {each.bureau}: {each.why}" for each in orphans]
    head = f"{len(lines)} reports were sent that the new plan does not ask for; keep these in it:"
    return "\n".join([head, *lines])


def _shown_only(file: PlanFile, dry_run: bool) -> bool:
    """Print what the plan would change, if only that was asked for."""
    from models.reports import plan_replacing  # noqa: PLC0415

    if dry_run:
        found = desk.look("plan", lambda session, _now: plan_replacing.compared(session, file))
        for line in _change_lines(file, found):
            click.echo(line)
    return dry_run


def _change_lines(file: PlanFile, changes: PlanChanges) -> Iterator[str]:
    if changes.new:
        rows = len(file.activities)
        yield f"{file.name}: a new plan of fiscal year {file.fiscal_year}, {rows} rows"
        return
    if changes.nothing:
        yield f"{file.name}: nothing would change"
    yield from (f"+ {row.number} {row.title}" for row in changes.added)
    yield from (f"- {row.number} {row.title}" for row in changes.removed)
    for each in changes.moved:
        days = [", ".join(map(str, dates)) or "no date" for dates in (each.before, each.after)]
        yield f"~ {each.number} {days[0]} -> {days[1]}"
    yield from (f"~ {number} other bureaus" for number in changes.given)
    yield from (f"~ {number} other words" for number in changes.reworded)
    if changes.heading:
        yield "~ title, measures or channels"
    for report in changes.orphans:
        yield f"! {report.number} {report.due or 'no date'} {report.bureau}: a report was sent"


@plan_group.command("list")
@printed.JSON
def plan_list(as_json: bool) -> None:
    """The plans in the database and the packaged ones."""
    from models.plans import plan_files, plans  # noqa: PLC0415

    stored, why = _read_if_there(plans.all_plans)
    rows = [_plan_row(plan.name, plan.fiscal_year, plan.title) for plan in stored or ()]
    names = {row["name"] for row in rows}
    rows += [_plan_row(name) for name in plan_files.packaged_names() if name not in names]
    printed.rows(rows, as_json, _plan_line)
    if why:
        click.echo(why, err=True)


def _plan_row(name: str, year: int | None = None, title: str | None = None) -> printed.Row:
    """Without a year it is packaged and not stored."""
    return {"name": name, "fiscal_year": year, "title": title, "stored": year is not None}


def _plan_line(row: printed.Row) -> str:
    told = (row["fiscal_year"], row["title"]) if row["stored"] else ("packaged, not imported",)
    return "\t".join(map(str, (row["name"], *told)))


@plan_group.command("show")
@click.argument("name")
@printed.JSON
def plan_show(name: str, as_json: bool) -> None:
    """One plan, stored or packaged."""
    from models.plans import plan_rows  # noqa: PLC0415

    file, why = _plan_file(name)
    if why:
        click.echo(why, err=True)
    if as_json:
        printed.put(plan_rows.as_json(file))
        return
    click.echo(f"{file.name}  {file.fiscal_year}  {file.title}")
    for row in file.activities:
        dues = ", ".join(day.isoformat() for day in row.due) or "no date"
        doubt = f"  (? {row.ambiguous})" if row.ambiguous else ""
        click.echo(f"{row.number:8} {dues:26} {row.title}{doubt}")


def _read_if_there(work: Callable[[Session], T]) -> tuple[T | None, str]:
    """Return what is stored, or None and the reason why there is no database.

    Packaged plans need no database.
    """
    try:
        return desk.look("plan", lambda session, _now: work(session)), ""
    except NoDatabase as why:
        return None, str(why)


def _plan_file(name: str) -> tuple[Any, str]:
    """Return the plan, stored or packaged, and the reason if no stored plan could be looked up."""
    from models.plans import plan_files, plans  # noqa: PLC0415

    def stored(session: Session) -> Any:
        plan = plans.named(session, name)
        return plans.as_file(plan) if plan is not None else None

    found, why = _read_if_there(stored)
    if found is not None:
        return found, ""
    try:
        return plan_files.packaged_plan(name), why
    except LookupError as wrong:
        raise CannotStart(why or str(wrong.args[0])) from wrong


@plan_group.command("roll")
@click.argument("name")
@click.option("--to", "year", type=int, required=True, help="fiscal year, B.E. (2570)")
@click.option("--bureau", "bureaus", multiple=True, help="a bureau's full name; may be repeated")
@click.option("--all-bureaus", is_flag=True, help="every bureau owes every activity")
@click.option("--with-ended", is_flag=True, help="also the activities that fell away")
@click.option("--dry-run", is_flag=True, help="say what would change and store nothing")
def plan_roll(
    name: str,
    year: int,
    bureaus: tuple[str, ...],
    all_bureaus: bool,
    with_ended: bool,
    dry_run: bool,
) -> None:
    """Copy a plan, without its results, into another fiscal year."""
    from models.plans.plan_roll import roll, without  # noqa: PLC0415

    if bureaus and all_bureaus:
        raise click.UsageError("--bureau and --all-bureaus exclude each other")
    chosen = ["*"] if all_bureaus else (list(bureaus) or None)
    try:
        ended = [] if with_ended else _ended(name)
        rolled = roll(without(_plan_file(name)[0], ended), year, chosen)
    except ValueError as wrong:
        raise CannotStart(str(wrong)) from wrong
    if not _shown_only(rolled, dry_run):
        _apply(rolled)
        click.echo(rolled.name)


def _ended(name: str) -> list[str]:
    """Return the activities of the stored plan that fell away; say which, on stderr."""
    from models.plans import plans  # noqa: PLC0415

    def found(session: Session) -> list[str]:
        plan = plans.named(session, name)
        return plans.ended(session, plan) if plan is not None else []

    ended = _read_if_there(found)[0] or []
    if ended:
        click.echo(f"not copied, since they fell away: {' '.join(ended)}", err=True)
    return ended
