"""`backup FILE`, `backup verify FILE`, `restore FILE`, `resume`: everything stored as one archive
(bot/backup.py)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled


class _FileOrVerb(click.Group):
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
def make(file: Path | None, keys_file: Path | None, folder: Path | None, dry_run: bool) -> None:
    """Everything stored as it is at one moment, into FILE; may be made while people are served."""
    if (file is None) == (folder is None):
        raise click.UsageError("give FILE or --into FOLDER")
    if (folder is None and dry_run) or (folder is not None and keys_file is not None):
        raise click.UsageError("--into goes with --dry-run and not with --keys")
    from bot import backup  # noqa: PLC0415

    if folder is not None and dry_run:
        backup.would_make_into(folder)
        return
    with desk.migrated("backup") as at:
        if folder is not None:
            backup.make_into(at, folder)
        elif file is not None:
            backup.make(at, file, keys_file)


@backup.command("verify")
@click.argument("file", type=desk.FILE)
@click.option(
    "--keys",
    "keys_file",
    type=desk.FILE,
    help="open it with the keys that `backup --keys` wrote, not with those of these settings",
)
def verify(file: Path, keys_file: Path | None) -> None:
    """Restore FILE into an empty database in a temporary folder (TMPDIR) and look whether it is
    whole: schema, rows, every sealed value, the trail."""
    from bot.backup_trial import verify  # noqa: PLC0415

    verify(desk.chosen_settings(), file, keys_file)


@click.command("restore")
@click.argument("file", type=desk.FILE)
@click.option(
    "--keys",
    "keys_file",
    type=desk.FILE,
    help="the keys that `backup --keys` wrote, into DATA_DIR",
)
def restore(file: Path, keys_file: Path | None) -> None:
    """FILE into the empty database of these settings; refused where anything is stored."""
    from bot.backup import put_back  # noqa: PLC0415

    put_back(desk.chosen_settings(), file, keys_file)


@click.command("resume")
@click.option("--dry-run", is_flag=True, help="list the messages that would leave; stores nothing")
def resume(dry_run: bool) -> None:
    """Let a restored database send again; what waits leaves then, unless its time is over."""
    for line in desk.write("resume", _resume, dry_run):
        click.echo(line)


def _resume(session: Session, _at: Assembled) -> list[str]:
    from models.queues import hold  # noqa: PLC0415
    from models.queues.outbox_queue import ANSWER, SECRET  # noqa: PLC0415

    if hold.since(session) is None:
        raise CannotStart("nothing is on hold: messages leave as always")
    hold.end(session)
    waiting = hold.waiting(session)
    listed = [
        f"out:{each.id}\t{ANSWER if each.kind == SECRET else each.kind}\t"
        f"not before {(each.not_before or each.created_at).isoformat()}"
        for each in waiting
    ]
    return [*listed, f"{len(waiting)} messages wait and leave now or at their time"]
