"""`backup FILE`, `backup verify FILE`, `restore FILE`: everything stored as one archive
(bot/backup.py)."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands import desk


class _FileOrVerb(click.Group):
    """`backup FILE` is `backup make FILE`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        verb = not args or args[0] in (*self.commands, *ctx.help_option_names)
        return super().parse_args(ctx, args if verb else ["make", *args])


@click.group("backup", cls=_FileOrVerb)
def backup() -> None:
    """Everything stored as one archive: `backup FILE` makes it, `backup verify FILE` tries it."""


@backup.command("make")
@click.argument("file", type=desk.NEW_FILE)
@click.option(
    "--keys",
    "keys_file",
    type=desk.NEW_FILE,
    help="write the keys to FILE; keep it elsewhere than the backup",
)
def make(file: Path, keys_file: Path | None) -> None:
    """Everything stored as it is at one moment, into FILE; may be made while people are served."""
    from bot import backup  # noqa: PLC0415

    with desk.migrated("backup") as at:
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
