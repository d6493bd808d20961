"""`roster receivers`: whose receivers of complaints are the office's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bot.commands import desk, printed
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled


@click.command("receivers")
@click.argument("bureaus", nargs=-1, metavar="[BUREAU]...")
@click.option("--default", "back", is_flag=True, help="as it is before any is named")
@click.option("--dry-run", is_flag=True, help="say what would change, store nothing")
@printed.JSON
def receivers(bureaus: tuple[str, ...], back: bool, dry_run: bool, as_json: bool) -> None:
    """Whose receivers are the office's own: they read tips, and what no bureau's own may.

    BUREAU: full names; without any, it only says whose they are. Before any is named they are those
    of every bureau that has an administrator. What was filed stays with those who have it.
    """
    if back and bureaus:
        raise click.UsageError("--default and names exclude each other")
    from models.complaints import case_roster  # noqa: PLC0415
    from models.people import people  # noqa: PLC0415

    def settle(session: Session, at: Assembled) -> list[str]:
        known = {bureau.name: bureau.id for bureau in people.bureaus(session)}
        unknown = [name for name in bureaus if name not in known]
        if unknown:
            raise CannotStart(f"no bureau of the roster is named {', '.join(unknown)}")
        if bureaus or back:
            now = at.outside.clock.now()
            case_roster.set_office(session, [known[name] for name in bureaus], None, now)
        own = case_roster.office(session)
        return sorted(name for name, id_ in known.items() if id_ in own)

    rows = [{"bureau": name} for name in desk.write("roster", settle, dry_run)]
    none = "no bureau: nobody is an administrator yet"
    printed.rows(rows, as_json, printed.columns, none)
