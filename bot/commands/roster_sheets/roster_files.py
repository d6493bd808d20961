"""`roster import`, `roster undo`: the whole roster in by a file, and out again within a day."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.commands.private_file import private_file
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from models.accounts.roster import RosterResult
    from models.accounts.roster_differences import RosterDifferences
    from models.accounts.roster_numbers import Mended
    from models.accounts.roster_rows import RawRow

Codes = list[tuple[str, str]]


@click.command("import")
@click.argument("file", type=desk.FILE)
@click.option("--codes", type=desk.NEW_FILE,
              help="write staff_id,code of everybody who has not joined yet; "
                   "codes they were given before are dead from then on")  # fmt: skip
@click.option("--retire-missing", is_flag=True, help="people not in FILE leave the roster")
@click.option("--dry-run", is_flag=True, help="say what would change; change nothing")
def roster_import(file: Path, codes: Path | None, retire_missing: bool, dry_run: bool) -> None:
    """Import a roster (CSV or XLSX), all of it or nothing.

    Columns: staff_id, name, position, bureau, work_group, roles, supervisor_id. Roles are of
    staff reporter supervisor receiver admin executive, several joined by ";". The workbook that
    the chat gives has Thai heads and goes in too. A second import brings up to date; people missing
    from it are listed and stay. `roster undo` takes it back within a day.
    """
    from bot.roster_file import read_roster_file  # noqa: PLC0415

    rows = read_roster_file(file.read_bytes(), file.name)
    if dry_run:
        for line in _compared(rows, retire_missing):
            click.echo(line)
        return
    with private_file(codes) as written:
        result, issued = _put(rows, retire_missing, codes is not None)
        if written is not None:
            written.write(_as_csv(issued))
    if codes is not None:
        click.echo(f"{len(issued)} joining codes written to {codes}, good for 14 days")
    _say_imported(result, retire_missing)


def _put(rows: list[RawRow], retire_missing: bool, coded: bool) -> tuple[RosterResult, Codes]:
    from handlers.people import roster_news  # noqa: PLC0415
    from models.accounts import joining, roster_imports  # noqa: PLC0415
    from models.accounts.roster_imports import Wishes  # noqa: PLC0415
    from scheduler.notifying import changing_roster  # noqa: PLC0415

    def put(session: Session, at: Assembled) -> tuple[RosterResult, Codes]:
        outside, now = at.outside, at.outside.clock.now()
        sealer = outside.sealer
        with changing_roster(outside, session) as context:
            kept = roster_imports.keep(session, sealer, None, rows, now)
            wishes = Wishes(retire_missing)
            result = roster_imports.apply(session, sealer, None, kept, wishes, None, now).result
            assert result is not None  # nothing waits on the command line
            roster_news.tell(context, result.changes)
        if not coded:
            return result, []
        waiting = joining.not_joined(session)
        return result, joining.issue_codes(session, sealer, now, outside.random_bytes, waiting)

    return desk.write("roster", put)


def _as_csv(issued: Codes) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([("staff_id", "code"), *issued])
    return text.getvalue().encode()


def _say_imported(result: RosterResult, retire_missing: bool) -> None:
    click.echo(f"added {result.added}, updated {result.updated}, retired {result.retired}")
    for line in _mended(result.mended):
        click.echo(line)
    if result.new_bureaus:
        click.echo(f"new bureaus (is one misspelt?): {', '.join(result.new_bureaus)}")
    if result.missing:
        kept = "retired" if retire_missing else "kept (retire them with --retire-missing)"
        click.echo(f"missing from the file, {kept}: {', '.join(result.missing)}")


# -- what would change ---------------------------------------------------------------------------


def _compared(rows: list[RawRow], retire_missing: bool) -> list[str]:
    from models.accounts import roster, roster_differences  # noqa: PLC0415

    def compare(session: Session, _at: Assembled) -> list[str]:
        checked = roster.check_roster(session, rows, retire_missing)
        found = roster_differences.compare(checked, retire_missing)
        spelt = roster_differences.spelt_two_ways(checked)
        mended = _mended(checked.mended)
        doubts = [f"bureau {each.given}: is it {each.near}?" for each in spelt]
        return [*_differences(found, retire_missing), *mended, *doubts]

    return desk.read("roster", compare)


def _mended(found: Sequence[Mended]) -> list[str]:
    return [f"row {each.row}: staff number {each.was} is {each.now}" for each in found]


def _differences(found: RosterDifferences, retire_missing: bool) -> Iterator[str]:
    yield f"would add {len(found.added)}, change {len(found.changed)}; changed nothing yet"
    yield from (f"add {each.staff_id}" for each in found.added)
    for each in found.changed:
        ways = ", ".join(f"{name}: {each.was[name]} > {each.will[name]}" for name in each.will)
        yield f"change {each.person.staff_id}: {ways}"
    missing = ", ".join(person.staff_id for person in found.missing)
    if missing:
        yield f"missing from the file, {'would retire' if retire_missing else 'kept'}: {missing}"
    for effect in found.effects:
        count = f" ({effect.count})" if effect.count else ""
        yield f"mind: {effect.code.replace('_', ' ')} {effect.bureau}{count}"


# -- taking back ---------------------------------------------------------------------------------

_NOT_UNDONE = {
    "none": "no import of the last day can be taken back",
    "undone": "it was taken back already",
    "too_late": "an import can be taken back within a day only",
    "changed_since": "nothing was taken back: changed since the import were {names}",
    "joined_since": "nothing was taken back: joined since the import have {names}",
    "last_admin": "nothing was taken back: no administrator would be left",
}


@click.command("undo")
@click.option("--dry-run", is_flag=True, help="say what would be taken back; change nothing")
def roster_undo(dry_run: bool) -> None:
    """Take the last roster import back, all of it or nothing, within a day.

    Who retired by it has their LINE account again. Who came by it leaves. What people had put off
    or held (leave, deputies) does not come back.
    """
    from models.errors import Refusal  # noqa: PLC0415

    try:
        line = desk.read("roster", _would_undo) if dry_run else desk.write("roster", _undo)
    except Refusal as refusal:
        names: object = refusal.facts.get("names", ())
        listed = ", ".join(map(str, names)) if isinstance(names, list) else ""
        raise CannotStart(_NOT_UNDONE[refusal.code].format(names=listed)) from refusal
    click.echo(line)


def _would_undo(session: Session, at: Assembled) -> str:
    from models.accounts import roster_undo  # noqa: PLC0415

    now = at.outside.clock.now()
    kept = roster_undo.latest(session, now)
    plan = roster_undo.check(session, at.outside.sealer, None, kept, now)
    return f"would put back {plan.back}, retire {plan.leave}; changed nothing yet"


def _undo(session: Session, at: Assembled) -> str:
    from handlers.people import roster_news  # noqa: PLC0415
    from models.accounts import roster_undo  # noqa: PLC0415
    from scheduler.notifying import changing_roster  # noqa: PLC0415

    now = at.outside.clock.now()
    kept = roster_undo.latest(session, now)
    with changing_roster(at.outside, session) as context:
        done = roster_undo.undo(session, at.outside.sealer, None, kept, now)
        roster_news.tell(context, done.changes)
    return f"put back {done.back}, retired {done.leave}"
