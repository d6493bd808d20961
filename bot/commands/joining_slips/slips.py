"""`roster slips`: joining codes for many, printed on slips."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.commands.private_file import private_file
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.commands.documents import Printable
    from bot.wiring import Assembled

_WHY_NOT = {
    "nobody": "all of them have joined: there is nobody to issue a code for",
    "no_account": "the bot's own name is not known yet: start the worker once",
}


@click.command("slips")
@click.argument("file", type=desk.NEW_FILE)
@click.option("--bureau", help="only of this bureau, by its full name")
@click.option("--dry-run", is_flag=True, help="say for how many; issue nothing, write nothing")
def slips(file: Path, bureau: str | None, dry_run: bool) -> None:
    """Issue new joining codes to all who have not joined, as slips to cut apart (PDF).

    Six stand on a page of A4; each bureau begins on a new one. Codes they were given before are
    dead from then on.
    """
    if dry_run:
        click.echo(f"{_count(bureau)} codes would be issued")
    else:
        click.echo(f"{_print(file, bureau)} codes on slips in {file}, good for 14 days")


def _bureau_id(session: Session, bureau: str | None) -> int | None:
    return desk.bureau_named(session, bureau).id if bureau is not None else None


def _count(bureau: str | None) -> int:
    from models.accounts import codes_for_many  # noqa: PLC0415

    def count(session: Session, _at: Assembled) -> int:
        return len(codes_for_many.waiting(session, _bureau_id(session, bureau)))

    return desk.read("roster", count)


def _print(file: Path, bureau: str | None) -> int:
    from bot.commands import documents  # noqa: PLC0415
    from models.accounts import codes_for_many  # noqa: PLC0415
    from models.errors import Refusal  # noqa: PLC0415
    from models.joining_slips.slip_documents import JOINING_SLIPS  # noqa: PLC0415

    def issue(session: Session, at: Assembled) -> tuple[int, Printable]:
        outside, now = at.outside, at.outside.clock.now()
        batches = codes_for_many.issue(
            session, outside.sealer, outside.random_bytes, now, None, _bureau_id(session, bureau)
        )
        ids = [batch.id for batch in batches]
        printable = documents.in_one(session, at, JOINING_SLIPS.name, ids)
        for batch in batches:
            batch.codes = None  # they stand in the file alone
        return sum(batch.people for batch in batches), printable

    with private_file(file) as written:
        try:
            people, printable = desk.write("roster", issue)
        except Refusal as refusal:
            raise CannotStart(_WHY_NOT[refusal.code]) from refusal
        if written is not None:
            written.write(printable("pdf"))
    return people
