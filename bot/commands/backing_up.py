"""`backup FILE`, `backup verify`, `backup list`, `restore FILE`, `resume`: everything stored as one
archive (bot/backup.py)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from bot.backup import BackupMade
    from bot.backup_trial import Whole
    from bot.wiring import Assembled


class _FileOrVerb(CommandGroup):
    """`backup FILE` is `backup make FILE`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        verb = not args or args[0] in (*self.commands, *ctx.help_option_names)
        return super().parse_args(ctx, args if verb else ["make", *args])


@click.group("backup", cls=_FileOrVerb)
def backup() -> None:
    """Everything stored as one archive: `backup FILE` makes it, `backup verify FILE` tries it."""


@backup.command("make")
@click.argument("file", type=desk.NEW_FILE, required=False)
@click.option(
    "--keys",
    "keys_file",
    type=desk.NEW_FILE,
    help="write the keys to FILE; keep it elsewhere than the backup",
)
@click.option(
    "--into",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="instead of FILE: a new file in this folder, then delete what the rule does not keep: the "
    "newest of the last 7 days, 4 weeks and 12 months, and the newest that `verify` found whole",
)
@click.option("--dry-run", is_flag=True, help="with --into: only say what would be done")
@click.option("--json", "as_json", is_flag=True, help="with --into: what was made and removed")
def make(
    file: Path | None, keys_file: Path | None, folder: Path | None, dry_run: bool, as_json: bool
) -> None:
    """Everything stored as it is at one moment, into FILE; may be made while people are served."""
    _refuse_mixed(file, keys_file, folder, dry_run or as_json)
    from bot import backup  # noqa: PLC0415

    if folder is not None and dry_run:
        new, going = backup.would_make_into(folder)
        lines = [f"{new}: would be made", *(f"{path}: would be removed" for path in going)]
        _say({"file": str(new), "removed": [str(path) for path in going]}, lines, as_json)
        desk.say_dry_run()
        return
    with desk.migrated("backup") as at:
        if folder is not None:
            made, gone = backup.make_into(at, folder)
        else:
            made, gone = backup.make(at, cast(Path, file), keys_file), []
    counted = f"{made.rows} rows of {made.tables} tables, schema {made.schema}, no key"
    lines = [f"{made.file}: {counted}", *(f"{path}: removed" for path in gone)]
    _say({**_written(made), "removed": [str(path) for path in gone]}, lines, as_json)


def _refuse_mixed(
    file: Path | None, keys_file: Path | None, folder: Path | None, only: bool
) -> None:
    """Raise UsageError for options that do not go together; `only`: one for --into is given."""
    if (file is None) == (folder is None):
        raise click.UsageError("give FILE or --into FOLDER")
    if folder is None and only:
        raise click.UsageError("--dry-run and --json go with --into")
    if folder is not None and keys_file is not None:
        raise click.UsageError("--into does not go with --keys")


@backup.command("verify")
@click.argument("where", metavar="FILE or FOLDER", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--keys",
    "keys_file",
    type=desk.FILE,
    help="open it with the keys that `backup --keys` wrote, not with those of these settings",
)
@printed.JSON
def verify(where: Path, keys_file: Path | None, as_json: bool) -> None:
    """Restore FILE into a temporary folder (TMPDIR) and look whether it is whole.

    Of a FOLDER the newest backup that was not found whole yet. Looked at are the schema, the rows,
    every sealed value, and the trail.
    """
    from bot import backup, backup_trial  # noqa: PLC0415

    settings = desk.chosen_settings()
    try:
        if where.is_dir():
            found = backup_trial.verify_next(settings, where, keys_file)
        else:
            found = backup_trial.verify(settings, where, keys_file)
    except backup.NotWhole as wrong:
        if as_json:
            _say({"whole": False, "wrong": str(wrong)}, [], as_json)
        raise CannotStart(f"not whole: {wrong}: make another backup") from wrong
    if found is None:
        _say(None, [f"{where}: each backup in it was found whole"], as_json)
        return
    line = (
        f"{found.file}: whole: {found.rows} rows of {found.tables} tables, schema {found.schema}, "
        f"{found.opened} sealed values open, {found.entries} entries of the trail unaltered, "
        f"as of {found.made_at}"
    )
    made_at = datetime.fromisoformat(found.made_at)
    _say({"whole": True, **_written(found), "made_at": made_at}, [line], as_json)


@backup.command("list")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@printed.JSON
def list_folder(folder: Path, as_json: bool) -> None:
    """The backups that `--into` made in FOLDER, the newest first, and which were found whole."""
    from bot import backup_shelf  # noqa: PLC0415

    found = [
        {
            "file": str(each.path),
            "made_at": each.made_at,
            "bytes": each.path.stat().st_size,
            "whole": each.whole,
        }
        for each in backup_shelf.standing(folder)
    ]
    seen = {True: "found whole", False: "not verified"}
    lines = [
        f"{each['file']}\t{each['bytes']} bytes\t{seen[bool(each['whole'])]}" for each in found
    ]
    _say(found, lines, as_json)


def _say(
    found: printed.Row | Sequence[printed.Row] | None, lines: Iterable[str], as_json: bool
) -> None:
    """Print what was found as JSON, or these lines."""
    if as_json:
        printed.put(found)
    for line in () if as_json else lines:
        click.echo(line)


def _written(found: BackupMade | Whole) -> dict[str, object]:
    return {**asdict(found), "file": str(found.file)}


@click.command("restore")
@click.argument("file", type=desk.FILE)
@click.option(
    "--keys",
    "keys_file",
    type=desk.FILE,
    help="the keys that `backup --keys` wrote, into DATA_DIR",
)
@click.option("--dry-run", is_flag=True, help="only look whether FILE fits here; store nothing")
def restore(file: Path, keys_file: Path | None, dry_run: bool) -> None:
    """FILE into the empty database of these settings; refused where anything is stored."""
    from bot.backup import put_back, would_put_back  # noqa: PLC0415

    if dry_run:
        would_put_back(desk.chosen_settings(), file, keys_file)
    else:
        put_back(desk.chosen_settings(), file, keys_file)


@click.command("resume")
@click.option(
    "--drop",
    "names",
    multiple=True,
    metavar="ID or KIND",
    help="drop this message, or all of this kind, as --dry-run lists them; may be given again",
)
@click.option(
    "--drop-before",
    "before",
    metavar="MOMENT",
    help="drop the messages that were due before it, such as 2570-03-19T09:00",
)
@click.option("--dry-run", is_flag=True, help="list what would leave or be dropped; stores nothing")
@printed.JSON
def resume(names: tuple[str, ...], before: str | None, dry_run: bool, as_json: bool) -> None:
    """Let a restored database send again; what waits leaves then, unless its time is over."""
    until = None if before is None else desk.moment_of(before)
    rows = desk.write("resume", lambda s, at: _resume(s, at, names, until), dry_run)
    printed.rows(rows, as_json, _waiting_line)
    if as_json:
        return
    dropped = sum(row["dropped"] for row in rows)
    counted = f"{len(rows) - dropped} messages wait and leave now or at their time"
    click.echo(counted + (f", {dropped} are dropped" if dropped else ""))


def _waiting_line(row: printed.Row) -> str:
    dropped = "\tdropped" if row["dropped"] else ""
    return f"{row['id']}\t{row['kind']}\tnot before {row['not_before'].isoformat()}{dropped}"


def _resume(
    session: Session, at: Assembled, names: tuple[str, ...], before: datetime | None
) -> list[printed.Row]:
    from models.queues import hold, resuming  # noqa: PLC0415

    if hold.since(session) is None:
        raise CannotStart("nothing is on hold: messages leave as always")
    there = resuming.waiting(session)
    known = {f"out:{each.id}" for each in there} | {each.kind for each in there}
    if unknown := [name for name in names if name not in known]:
        raise CannotStart(f"{', '.join(unknown)}: no such message waits: see `resume --dry-run`")
    ids = [int(name.removeprefix("out:")) for name in names if name.startswith("out:")]
    dropping = resuming.Dropping(ids, names, before)
    found, dropped = resuming.resume(session, dropping, at.outside.clock.now())
    return [
        {
            "id": f"out:{each.id}",
            "kind": each.kind,
            "not_before": each.due,
            "dropped": each.id in dropped,
        }
        for each in found
    ]
