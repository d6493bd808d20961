"""`keys rotate`, `keys new-secret`: the keys that seal what is personal (bot/rotation.py)."""

from __future__ import annotations

from pathlib import Path

import click

from bot.command_group import CommandGroup
from bot.commands import desk


@click.group("keys", cls=CommandGroup)
def keys_group() -> None:
    """The keys that seal what is personal."""


@keys_group.command("rotate")
@click.option("--one-host", is_flag=True, help="on PostgreSQL: all processes read this ring file")
@click.option(
    "--new-ring",
    type=desk.NEW_FILE,
    help="only write the ring with a new newest key to FILE, for several hosts",
)
@click.option(
    "--drop",
    is_flag=True,
    help="take out older keys that nothing needs; backups sealed with them do not open any more",
)
@click.option("--dry-run", is_flag=True, help="only say what would be done; no key changes")
def rotate(one_host: bool, new_ring: Path | None, drop: bool, dry_run: bool) -> None:
    """A new newest key, and everything sealed is sealed anew; run again if it was interrupted."""
    if drop and new_ring is not None:
        raise click.UsageError("--drop and --new-ring exclude each other")
    from bot import rotation  # noqa: PLC0415

    with desk.migrated("keys") as at:
        if dry_run:
            click.echo(rotation.would_rotate(at, one_host, new_ring, drop))
            desk.say_dry_run()
        else:
            rotation.rotate(at, one_host, new_ring, drop)


@keys_group.command("new-secret")
@click.option("--dry-run", is_flag=True, help="only say which it would be; no key changes")
def new_secret(dry_run: bool) -> None:
    """Another SECRET_KEY for this database: the one that is set, or a new one in DATA_DIR."""
    from bot import own_keys, rotation  # noqa: PLC0415

    if dry_run:
        given = desk.chosen_settings().secret_key is not None
        which = "the SECRET_KEY that is set" if given else "a new one in DATA_DIR"
        click.echo(f"{which} would be this database's; links given out before would open no more")
        desk.say_dry_run()
        return
    with desk.migrated(own_keys.NEW_SECRET) as at:
        rotation.renew_secret(at)
