"""`roster import`: who works here, and the codes by which they join."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import click
from sqlalchemy.orm import Session

from bot.commands import desk
from bot.roster_file import read_roster_file
from bot.wiring import Assembled, CannotStart


@click.group("roster")
def roster_group() -> None:
    """Who works here, in which bureau, with which roles."""


@roster_group.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--codes", type=click.Path(dir_okay=False, path_type=Path),
              help="write staff_id,code of everybody who has not joined yet; "
                   "codes they were given before are dead from then on")  # fmt: skip
@click.option("--retire-missing", is_flag=True, help="people not in FILE leave the roster")
def roster_import(file: Path, codes: Path | None, retire_missing: bool) -> None:
    """Import a roster (CSV or XLSX), all of it or nothing."""
    from models.lane import LANE  # noqa: PLC0415
    from models.services import joining, outbox_queue, roster  # noqa: PLC0415

    rows = read_roster_file(file.read_bytes(), file.name)

    def put(session: Session, at: Assembled) -> tuple[Any, list[tuple[str, str]]]:
        outside = at.outside
        now = outside.clock.now()
        result = roster.import_roster(session, rows, now, retire_missing)
        for left in result.left_accounts:
            lane = outside.sealer.keyed_hash(left, LANE)
            outbox_queue.cancel_pushes(session, lane, now)
        issued = []
        if codes is not None:
            waiting = joining.not_joined(session)
            issued = joining.issue_codes(
                session, outside.sealer, now, outside.random_bytes, waiting
            )
        return result, issued

    with _private_file(codes) as written:
        result, issued = desk.write("roster", put)
        writer = csv.writer(written)
        writer.writerow(["staff_id", "code"])
        writer.writerows(issued)
    if codes is not None:
        click.echo(f"{len(issued)} joining codes written to {codes}, good for 14 days")
    click.echo(f"added {result.added}, updated {result.updated}, retired {result.retired}")
    if result.new_bureaus:
        click.echo(f"new bureaus (is one misspelt?): {', '.join(result.new_bureaus)}")
    if result.missing:
        kept = "retired" if retire_missing else "kept (retire them with --retire-missing)"
        click.echo(f"missing from the file, {kept}: {', '.join(result.missing)}")


@contextmanager
def _private_file(path: Path | None) -> Iterator[TextIO]:
    """A file only its owner reads, in its place once all went well. It is made first: codes that
    could not be written down would have killed those people hold."""
    if path is None:
        yield io.StringIO()
        return
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            yield file
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


@roster_group.command("code")
@click.argument("staff_id")
def roster_code(staff_id: str) -> None:
    """A new joining code for one person who has not joined; their older code dies."""
    from models.services import joining, people  # noqa: PLC0415

    def issue(session: Session, at: Assembled) -> list[tuple[str, str]]:
        outside = at.outside
        person = people.by_staff_id(session, staff_id)
        if person is None:
            raise CannotStart(f"nobody on the roster has the staff id {staff_id}")
        now = outside.clock.now()
        return joining.issue_codes(session, outside.sealer, now, outside.random_bytes, [person])

    issued = desk.write("roster", issue)
    if not issued:
        raise CannotStart(f"{staff_id} has joined: `roster unlink {staff_id}` first")
    click.echo(issued[0][1])


@roster_group.command("unlink")
@click.argument("staff_id")
def roster_unlink(staff_id: str) -> None:
    """Forget one person's LINE account (lost phone, another account, wish to leave)."""
    from models.lane import LANE  # noqa: PLC0415
    from models.services import joining, outbox_queue, people  # noqa: PLC0415

    def unlink(session: Session, at: Assembled) -> None:
        outside = at.outside
        person = people.by_staff_id(session, staff_id)
        if person is None or person.line_user_id is None:
            raise CannotStart(f"{staff_id} is not on the roster, or has no LINE account here")
        now = outside.clock.now()
        lane = outside.sealer.keyed_hash(person.line_user_id, LANE)
        outbox_queue.cancel_pushes(session, lane, now)
        joining.leave(session, person, now)

    desk.write("roster", unlink)
    click.echo(f"{staff_id}: forgotten; `roster code {staff_id}` lets them join again")
