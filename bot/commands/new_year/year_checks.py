"""`year ends`, `year rosters`: what the year before leaves open, and names that bureaus checked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

import click

from bot.commands import desk, printed
from bot.commands.new_year.year_work import DRY, do
from models.calendar import office_day

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.new_year.roster_checks import BureauCheck


class _End(NamedTuple):
    """An open end. closes: whether it may be closed."""

    kind: str
    key: str
    words: str
    closes: bool = True


@click.command("ends")
@click.argument("year", type=int)
@click.option("--carry", is_flag=True, help="carry over what is undecided")
@click.option("--close", is_flag=True, help="close it, where it may be closed; needs --reason")
@click.option("--reason", default="", help="why it is closed")
@click.option("--key", "keys", multiple=True, help="only this one; may be repeated")
@DRY
@printed.JSON
def year_ends(
    year: int,
    carry: bool,
    close: bool,
    reason: str,
    keys: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
) -> None:
    """What YEAR leaves open, each with its key and what was decided; or decide it."""
    if carry and close or close is not bool(reason.strip()):
        raise click.UsageError("--carry, or --close with --reason, or neither")
    if not carry and not close:
        rows = desk.look("year", lambda session, now: list(_listed(session, year, now)))
        printed.rows(rows, as_json, _end_line, "none")
        return
    do(year, lambda session, now: _decide(session, year, now, reason, keys), dry_run)


def _found(session: Session, year: int, now: datetime) -> Iterator[_End]:
    from models.reports import closed_reports, drafts_left, reports_left  # noqa: PLC0415

    late = reports_left.unsent(session, year, office_day(now))
    waits = reports_left.waiting(session, year)
    for kind, reports in ((closed_reports.KIND, late), (reports_left.WAITING, waits)):
        for each in reports:
            key = closed_reports.key(each.activity_id, each.bureau_id, each.due)
            words = f"{each.number} {each.bureau} {each.due or 'no date'}"
            yield _End(kind, key, words, closes=kind == closed_reports.KIND)
    for draft in drafts_left.of_year(session, year):
        words = f"{draft.number} {draft.bureau} {draft.touched_on}"
        yield _End(drafts_left.KIND, draft.id, words)


def _listed(session: Session, year: int, now: datetime) -> Iterator[printed.Row]:
    from models.plans.years import year_ends  # noqa: PLC0415

    decided = year_ends.decided(session, year)
    for each in _found(session, year, now):
        known = decided.get((each.kind, each.key))
        told = {"kind": each.kind, "key": each.key, "what": each.words}
        outcome, reason = (known.outcome, known.reason) if known is not None else (None, None)
        yield {**told, "outcome": outcome, "reason": reason or None}


def _end_line(row: printed.Row) -> str:
    state = f"{row['outcome'] or 'undecided'} {row['reason'] or ''}".rstrip()
    return f"{row['kind']}\t{row['key']}\t{row['what']}\t{state}"


def _decide(session: Session, year: int, now: datetime, reason: str, keys: tuple[str, ...]) -> str:
    """Close the undecided with the reason, or carry them over without one."""
    from models.plans.years import year_ends  # noqa: PLC0415
    from models.plans.years.year_end import CARRIED, CLOSED  # noqa: PLC0415

    known = year_ends.decided(session, year)
    ends = [
        (each.kind, each.key)
        for each in _found(session, year, now)
        if (each.kind, each.key) not in known and (each.closes or not reason)
        if not keys or each.key in keys
    ]
    outcome = CLOSED if reason else CARRIED
    count = year_ends.decide(session, year, ends, outcome, reason.strip(), now, None)
    return f"{year}\t{outcome} {count}"


@click.command("rosters")
@click.argument("year", type=int)
@click.option("--confirm", help="a bureau that could not be asked: its names were looked at")
@click.option("--settle", help="a bureau that told what to mend: it is done")
@DRY
@printed.JSON
def year_rosters(
    year: int, confirm: str | None, settle: str | None, dry_run: bool, as_json: bool
) -> None:
    """How far each bureau has checked its names for YEAR. Bureaus are asked in the chat."""
    if confirm and settle:
        raise click.UsageError("--confirm or --settle, not both")
    if not confirm and not settle:
        rows = desk.look("year", lambda session, _now: _bureaus(session, year))
        printed.rows(rows, as_json, _bureau_line, "none")
        return
    do(year, lambda session, now: _checked(session, year, now, confirm, settle), dry_run)


def _bureaus(session: Session, year: int) -> list[printed.Row]:
    from models.new_year import roster_checks  # noqa: PLC0415

    found = roster_checks.by_bureau(session, year)
    return [{"bureau": each.bureau.name, "state": _state(each)} for each in found]


def _bureau_line(row: printed.Row) -> str:
    return f"{row['bureau']}\t{_STATES[row['state']]}"


_STATES = {
    "right": "right",
    "to_mend": "told what to mend: read it in the chat",
    "asked": "asked",
    "not_asked": "not asked",
}


def _state(found: BureauCheck) -> str:
    if found.right:
        return "right"
    if found.waits:
        return "to_mend"
    return "asked" if found.check is not None else "not_asked"


def _checked(
    session: Session, year: int, now: datetime, confirm: str | None, settle: str | None
) -> str:
    from models.errors import Refusal  # noqa: PLC0415
    from models.new_year import roster_checks  # noqa: PLC0415

    bureau = desk.bureau_named(session, confirm or settle or "")
    if confirm:
        roster_checks.confirm(session, year, bureau.id, now, None)
        return f"{year}\t{bureau.name}\tright"
    every = roster_checks.by_bureau(session, year)
    check = next((each.check for each in every if each.bureau.id == bureau.id), None)
    if check is None:
        raise Refusal("nothing")
    roster_checks.settle(session, check.id, now, None)
    return f"{year}\t{bureau.name}\tmended"


COMMANDS = (year_ends, year_rosters)
