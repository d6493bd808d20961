"""`roster …`: the people of the office, their joining codes, and their LINE accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed
from bot.commands.complaints.receivers import receivers
from bot.commands.joining_slips.slips import slips
from bot.commands.roster import adding, changing, retiring
from bot.commands.roster_sheets.roster_files import roster_import, roster_undo
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from bot.wiring import Assembled


@click.group("roster", cls=CommandGroup)
def roster_group() -> None:
    """Who works here, in which bureau, with which roles."""


@roster_group.command("code")
@click.argument("staff_id")
@changing.DRY
def roster_code(staff_id: str, dry_run: bool) -> None:
    """A new joining code for one person; their older code dies.

    Somebody who has joined may use it with another LINE account (a new phone): who is only staff
    moves at once, everybody else once another administrator has confirmed it.
    """
    from handlers.people import account_words  # noqa: PLC0415
    from models.accounts import joining  # noqa: PLC0415
    from scheduler.notifying import notifying  # noqa: PLC0415

    def issue(session: Session, at: Assembled) -> str:
        outside = at.outside
        person = desk.person_with(session, staff_id)
        now, random_bytes = outside.clock.now(), outside.random_bytes
        with notifying(outside, session) as context:
            account_words.code_issued(context, person)
        return joining.new_code(session, outside.sealer, now, random_bytes, person, None)

    click.echo(desk.write("roster", issue, dry_run))


@roster_group.command("account")
@click.option("--confirm", type=int, metavar="ID", help="the new account is the person's")
@click.option("--refuse", type=int, metavar="ID", help="it is not, or cannot be told")
@changing.DRY
@printed.JSON
def roster_account(confirm: int | None, refuse: int | None, dry_run: bool, as_json: bool) -> None:
    """Requests to move to another LINE account: list them, or decide on one.

    For offices where no other administrator is reached by LINE. Ask the person first.
    """
    if confirm is not None and refuse is not None:
        raise click.UsageError("--confirm and --refuse exclude each other")
    chosen = confirm if confirm is not None else refuse
    if chosen is None:
        _list_requests(as_json)
    else:
        _decide_request(chosen, confirm is not None, dry_run)


def _list_requests(as_json: bool) -> None:
    from models.accounts import account_changes  # noqa: PLC0415

    def waiting(session: Session, now: datetime) -> list[printed.Row]:
        found = account_changes.waiting(session, now)
        return [
            {
                "id": change.id,
                "staff_id": person.staff_id,
                "roles": list(person.roles),
                "asked_at": change.asked_at,
            }
            for change, person in found
        ]

    printed.rows(desk.look("roster", waiting), as_json, _request_line, "no request waits")


def _request_line(row: printed.Row) -> str:
    from models.calendar import BANGKOK  # noqa: PLC0415

    asked_at = f"{row['asked_at'].astimezone(BANGKOK):%Y-%m-%d %H:%M}"
    return f"{row['id']}\t{row['staff_id']}\t{','.join(row['roles'])}\t{asked_at}"


_WHY_NOT = {
    "no_request": "there is no such request: `roster account` lists those that wait",
    "already_decided": "it is over already: `roster account` lists those that wait",
    "already_joined": "the new account is somebody else's by now: refuse it",
    "dead_code": "the person has left the roster: refuse it",
}


def _decide_request(change_id: int, confirmed: bool, dry_run: bool) -> None:
    from handlers.people import account_words  # noqa: PLC0415
    from models.accounts import account_changes  # noqa: PLC0415
    from models.errors import Refusal  # noqa: PLC0415
    from scheduler.notifying import notifying  # noqa: PLC0415

    def decide(session: Session, at: Assembled) -> str:
        outside = at.outside
        now = outside.clock.now()
        try:
            over = account_changes.decide(session, outside.sealer, None, change_id, confirmed, now)
        except Refusal as refusal:
            raise CannotStart(f"request {change_id}: {_WHY_NOT[refusal.code]}") from refusal
        with notifying(at.outside, session) as context:
            account_words.settled(context, over)
        return f"{over.person.staff_id}: {over.change.decision}, both accounts are told"

    click.echo(desk.write("roster", decide, dry_run))


for command in (
    roster_import,
    roster_undo,
    receivers,
    slips,
    adding.add,
    adding.unlink,
    changing.change,
    changing.requests,
    retiring.retire,
    retiring.leave,
):
    roster_group.add_command(command)
