"""`roster retire`, `roster leave`: somebody leaves, or is away for long; work is handed over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.commands.roster.changing import DRY, refusing
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from models.accounts.changing.retiring import HeldWork
    from models.people.person import Person

_TO = click.option("--to", metavar="STAFF_ID", help="who takes all that they may take")
_EACH = click.option("--hand", metavar="KIND=STAFF_ID", multiple=True, help="who takes one kind")


@click.command("retire")
@click.argument("staff_id")
@click.option(
    "--reason",
    type=click.Choice(("retired", "left", "other")),
    default="retired",
    help="why; retired, if not said",
)
@_TO
@_EACH
@DRY
def retire(staff_id: str, reason: str, to: str | None, hand: Sequence[str], dry_run: bool) -> None:
    """Take one person off the roster; what they hold is printed and goes to who is named."""
    from models.accounts.changing import retiring  # noqa: PLC0415
    from scheduler.notifying import changing_roster  # noqa: PLC0415

    def put(session: Session, at: Assembled) -> list[str]:
        person, now = desk.person_with(session, staff_id), at.outside.clock.now()
        given, lines = _given(session, at, person, to, hand)
        with changing_roster(at.outside, session), refusing(staff_id):
            retiring.retire(session, at.outside.sealer, None, person, reason, given, now)
        return [*lines, f"{staff_id}: off the roster"]

    for line in desk.write("roster", put, dry_run):
        click.echo(line)


@click.command("leave")
@click.argument("staff_id")
@click.argument("first_day")
@click.argument("last_day")
@_TO
@_EACH
@DRY
def leave(
    staff_id: str,
    first_day: str,
    last_day: str,
    to: str | None,
    hand: Sequence[str],
    dry_run: bool,
) -> None:
    """Note a long leave, both days included; they stay on the roster."""
    from models.accounts.changing import retiring  # noqa: PLC0415
    from scheduler.notifying import changing_roster  # noqa: PLC0415

    days = desk.day_of(first_day), desk.day_of(last_day)

    def put(session: Session, at: Assembled) -> list[str]:
        person, now = desk.person_with(session, staff_id), at.outside.clock.now()
        given, lines = _given(session, at, person, to, hand)
        with changing_roster(at.outside, session), refusing(staff_id):
            retiring.leave_for_long(session, None, person, days, given, now)
        return [*lines, f"{staff_id}: away from {days[0]} to {days[1]}"]

    for line in desk.write("roster", put, dry_run):
        click.echo(line)


def _given(
    session: Session, at: Assembled, person: Person, to: str | None, hand: Sequence[str]
) -> tuple[dict[str, int | None], list[str]]:
    """Who takes what, and a line for each kind that the person holds."""
    from models.accounts.changing import retiring  # noqa: PLC0415
    from models.calendar import office_day  # noqa: PLC0415

    held = retiring.held(session, person, office_day(at.outside.clock.now()))
    given = _for_all(session, person, held, to) | _by_kind(session, hand)
    return given, [f"{h.name}\t{h.count}\t{given.get(h.name) or '-'}" for h in held]


def _for_all(
    session: Session, person: Person, held: Sequence[HeldWork], to: str | None
) -> dict[str, int | None]:
    from models.accounts.changing.retiring import may_take  # noqa: PLC0415

    if to is None:
        return {}
    taker = desk.person_with(session, to).id
    kinds = [each.name for each in held if each.passes]
    return {kind: taker for kind in kinds if may_take(session, kind, person, taker)}


def _by_kind(session: Session, hand: Sequence[str]) -> dict[str, int | None]:
    given: dict[str, int | None] = {}
    for each in hand:
        kind, sign, taker = each.partition("=")
        if not sign:
            raise CannotStart(f"{each}: write KIND=STAFF_ID, such as below=D0101")
        given[kind] = desk.person_with(session, taker).id
    return given
