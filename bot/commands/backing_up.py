"""`backup FILE`, `restore FILE`: everything stored as one archive (bot/backup.py)."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands import desk


@click.command("backup")
@click.argument("file", type=desk.NEW_FILE)
@click.option(
    "--keys",
    "keys_file",
    type=desk.NEW_FILE,
    help="write the keys to FILE; keep it elsewhere than the backup",
)
def backup(file: Path, keys_file: Path | None) -> None:
    """Everything stored as it is at one moment, into FILE; may be made while people are served."""
    from bot.backup import make  # noqa: PLC0415

    with desk.migrated("backup") as at:
        make(at, file, keys_file)


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
