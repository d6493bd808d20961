"""`election …`: the committee's key as a file, its drill, and the count with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.command_group import CommandGroup
from bot.commands import desk
from bot.refusals import CannotStart
from models.errors import Refusal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from models.elections.counting import Tally
    from models.elections.election import Election

_WHY = {
    "opened": "voting is open, so the key stays",
    "not_by_file": "two of the committee count this election; its chair makes the key in the chat",
    "no_key": "it has no key yet: `election key` makes one",
    "not_a_key_file": "this is no key file of an election, or it was altered",
    "other_key": "this file is another key",
    "not_closed": "voting is not closed yet",
    "one_alone": "two of the committee open this urn in the chat",
    "altered": "the ballots are not those of the closing: nothing is counted; see `audit verify`",
}


@click.group("election", cls=CommandGroup)
def election_group() -> None:
    """The committee's key file of an election: made, drilled, and counted with."""


@election_group.command("key")
@click.argument("election_id", metavar="ELECTION", type=int)
@click.argument("file", type=desk.NEW_FILE)
@click.option("--dry-run", is_flag=True, help="only say whether it would be made; no key is made")
def election_key(election_id: int, file: Path, dry_run: bool) -> None:
    """Make the committee's key and write it into FILE, which is kept nowhere else.

    Whoever loses all copies of it can never count. A second key undoes the first and its drill.
    """
    from bot import keys  # noqa: PLC0415
    from models.elections import elections  # noqa: PLC0415

    if file.exists():
        raise CannotStart(f"{file}: exists already; name a new file")

    def make(session: Session, at: Assembled, election: Election) -> str:
        now = at.outside.clock.now()
        made = elections.make_key(session, at.outside.sealer, None, election, now)
        assert made is not None
        if not dry_run:
            keys.put(file, made)  # before the commit: a key that nobody has must not be in force
        return made

    made = _with(election_id, make, dry_run)
    if dry_run:
        click.echo(f"{file}: a new key would be written there")
        return
    click.echo(f"{file}: {made.splitlines()[2]}; keep two copies apart, without one nothing opens")


@election_group.command("drill")
@click.argument("election_id", metavar="ELECTION", type=int)
@click.argument("file", type=desk.FILE)
def election_drill(election_id: int, file: Path) -> None:
    """Open the drill with the key FILE: the number that the chair types in the chat."""
    from models.elections import elections  # noqa: PLC0415

    def opened(session: Session, at: Assembled, election: Election) -> str:
        return elections.drill_number(session, at.outside.sealer, None, election, _text(file))

    click.echo(_with(election_id, opened))


@election_group.command("export")
@click.argument("election_id", metavar="ELECTION", type=int)
@click.option("-o", "output", required=True, type=desk.NEW_FILE, help="a new file (.json)")
def election_export(election_id: int, output: Path) -> None:
    """Write the sealed ballots of a closed election, for `election count --ballots` elsewhere."""
    from models.elections.polling import ballots_elsewhere  # noqa: PLC0415

    if output.exists():
        raise CannotStart(f"{output}: exists already; name a new file")
    found = _with(election_id, lambda session, _at, each: ballots_elsewhere.told(session, each))
    output.write_text(json.dumps(found), encoding="utf-8")
    click.echo(f"{output}: {len(found['ballots'])} sealed ballots, hash {found['hash']}")


@election_group.command("count")
@click.argument("election_id", metavar="ELECTION", type=int)
@click.argument("file", type=desk.FILE)
@click.option("--ballots", type=desk.FILE, help="count these exported ballots; nothing is stored")
@click.option("--dry-run", is_flag=True, help="only try whether FILE opens all ballots")
def election_count(election_id: int, file: Path, ballots: Path | None, dry_run: bool) -> None:
    """Count a closed election with the key FILE.

    Without --ballots the result is kept for the committee, which reads it in the chat. With it no
    database is read: a computer without any network may do it.
    """
    if ballots is not None:
        tally = _elsewhere(election_id, _text(file), ballots)
    else:
        from models.elections import election_closing  # noqa: PLC0415

        def count(session: Session, at: Assembled, election: Election) -> Tally:
            now, sealer = at.outside.clock.now(), at.outside.sealer
            return election_closing.count(session, sealer, None, election, now, _text(file))

        tally = _with(election_id, count, dry_run)
    click.echo(f"{tally.ballots} ballots, {tally.abstained} abstained, {tally.invalid} invalid")
    if ballots is None and not dry_run:
        click.echo("counted; the committee reads the result in the chat")


def _elsewhere(election_id: int, key: str, ballots: Path) -> Tally:
    """Count the export, and tell the numbers unless they are too few to be told."""
    from models.elections import counting  # noqa: PLC0415
    from models.elections.polling import ballots_elsewhere  # noqa: PLC0415

    try:
        found: Any = json.loads(_text(ballots))
        tally = ballots_elsewhere.counted(found, election_id, key)
    except ValueError as wrong:
        raise CannotStart(f"{ballots}: no export of `election export`") from wrong
    except Refusal as refusal:
        raise _refused(refusal) from refusal
    if counting.may_show(tally, ballots_elsewhere.standing_of(found)):
        click.echo(json.dumps(tally.dumped()))
    else:
        click.echo("too few ballots, or all alike: the numbers of nominees are not told")
    return tally


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")


def _with(
    election_id: int, work: Callable[[Session, Assembled, Election], Any], dry_run: bool = False
) -> Any:
    """Return what the work returns of that election. Raises CannotStart in words."""
    from models.elections.polling import election_times  # noqa: PLC0415

    def run(session: Session, at: Assembled) -> Any:
        found = election_times.named(session, election_id)
        if found is None:
            raise CannotStart(f"there is no election {election_id}")
        return work(session, at, found)

    try:
        return desk.write("election", run, dry_run)
    except Refusal as refusal:
        raise _refused(refusal) from refusal


def _refused(refusal: Refusal) -> CannotStart:
    return CannotStart(_WHY.get(refusal.code, refusal.code))
