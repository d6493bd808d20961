"""`roster add`, `roster unlink`: somebody comes; an account is forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.commands.roster.changing import DRY, ROLE, refusing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled


@click.command("add")
@click.argument("staff_id")
@click.option("--name", required=True, help="title, first and last name")
@click.option("--bureau", required=True, help="its full name")
@click.option("--position", default="", help="none, if not said")
@click.option("--work-group", default="", help="none, if not said")
@click.option("--superior", metavar="STAFF_ID", default="", help="none, if not said")
@click.option("--give", type=ROLE, multiple=True, help="a role; may be given several times")
@DRY
def add(
    staff_id: str, superior: str, bureau: str, give: Sequence[str], dry_run: bool, **texts: str
) -> None:
    """Add one person; who had left the roster comes back and joins again."""
    from models.accounts.changing import roster_adding  # noqa: PLC0415
    from models.people.person import STAFF  # noqa: PLC0415

    def put(session: Session, at: Assembled) -> str:
        above = desk.person_with(session, superior).id if superior else None
        new: dict[str, object] = {column: " ".join(text.split()) for column, text in texts.items()}
        new |= {"bureau_id": desk.bureau_named(session, bureau).id, "supervisor_id": above}
        with refusing(staff_id):
            done = roster_adding.add(
                session, None, staff_id, {**new, "roles": [STAFF, *give]}, at.outside.clock.now()
            )
        return f"{staff_id}: added as {' '.join(done.change.person.roles)}"

    click.echo(desk.write("roster", put, dry_run))


@click.command("unlink")
@click.argument("staff_id")
@DRY
def unlink(staff_id: str, dry_run: bool) -> None:
    """Forget one person's LINE account (lost phone, another account, wish to leave)."""
    from models.accounts.changing import roster_deciding  # noqa: PLC0415
    from scheduler.notifying import changing_roster  # noqa: PLC0415

    def free(session: Session, at: Assembled) -> None:
        person = desk.person_with(session, staff_id)
        with changing_roster(at.outside, session) as context, refusing(staff_id):
            roster_deciding.free_account(session, at.outside.sealer, None, person, context.now)

    desk.write("roster", free, dry_run)
    click.echo(f"{staff_id}: forgotten; `roster code {staff_id}` lets them join again")
