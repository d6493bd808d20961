"""`run`, `web`, `worker`, `db …`: the processes and their database."""

from __future__ import annotations

import sys

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed
from bot.refusals import CannotStart, NoDatabase

MEGABYTE = 1_000_000


@click.command("run")
def run_all() -> None:
    """Prepare the database, start everything, print one URL (what `make run` does)."""
    from bot import launcher  # noqa: PLC0415

    sys.exit(launcher.run(desk.chosen_settings()))


@click.command("web")
def web() -> None:
    """Serve the webhook with gunicorn."""
    from bot import own_port  # noqa: PLC0415
    from bot.own_database import open_own  # noqa: PLC0415
    from bot.randomness import RandomBytes  # noqa: PLC0415
    from bot.web import gunicorn_command, serving  # noqa: PLC0415  gunicorn is slow to load: only this needs it

    # Check here what gunicorn would report in many lines; its workers assemble the rest.
    chosen = desk.chosen_settings()
    open_own(chosen, "web", RandomBytes()).database.close()
    if not serving.given_sockets():
        own_port.refuse_taken(chosen.bind, chosen.port, own_port.PATIENCE)
    gunicorn_command.become(chosen)


@click.command("worker")
def work() -> None:
    """Do the timed work: sweep the inbox, send, fetch files, clean up."""
    from bot import heap  # noqa: PLC0415

    with heap.loading():
        from bot import worker  # noqa: PLC0415

    heap.share()
    with desk.migrated("worker") as assembled:
        worker.run(assembled)


@click.group("db", cls=CommandGroup)
def database() -> None:
    """The database: its schema and its file."""


@database.command("status")
@printed.JSON
def status(as_json: bool) -> None:
    """Which schema the database has and this program needs; exit 1 if it needs an upgrade."""
    from bot import version  # noqa: PLC0415
    from models.migrations import HEAD  # noqa: PLC0415

    kind, revision = _schema_of()
    program = {"version": version.number(), "commit": version.commit(), "needs": HEAD}
    row = {**program, "schema": revision, "database": kind, "upgrade": (revision or "") < HEAD}
    if as_json:
        printed.put(row)
    else:
        named = f"commit {row['commit']}" if row["commit"] else "no commit known"
        click.echo(f"program {row['version']}, {named}, needs schema {HEAD}")
        click.echo(f"database {kind}, schema {revision or 'missing'}")
    if row["upgrade"]:
        raise CannotStart("run `strongbot db upgrade`")


def _schema_of() -> tuple[str, str | None]:
    """Return which kind of database it is and its revision. Raises NoDatabase, CannotStart."""
    from contextlib import closing  # noqa: PLC0415

    from bot.own_database import open_own  # noqa: PLC0415
    from bot.randomness import RandomBytes  # noqa: PLC0415
    from models.queues import health  # noqa: PLC0415

    own = open_own(desk.chosen_settings(), "status", RandomBytes())
    with closing(own.database) as database:
        return database.dialect, database.read(health.schema_revision)


@database.command("upgrade")
@click.option("--dry-run", is_flag=True, help="only list the migrations that would run")
def upgrade(dry_run: bool) -> None:
    """Bring the database to this code's schema."""
    if dry_run:
        _would_upgrade()
        return
    from bot import keys, own_keys, progress, schema_upgrade  # noqa: PLC0415  Alembic is slow
    from models.migrations import HEAD  # noqa: PLC0415
    from models.queues import health  # noqa: PLC0415

    with desk.assembled("upgrade") as assembled:
        outside = assembled.outside
        revision = outside.database.read(health.schema_revision)
        if revision is not None and revision > HEAD:
            click.echo(
                f"nothing to do: the schema is {revision}, and this program ({HEAD}) works on it"
            )
            return
        with progress.shown("db upgrade") as working_on:
            schema_upgrade.upgrade(outside.database, working_on=working_on)
        own_keys.agree(outside.database, outside.sealer, keys.load(assembled.settings), "upgrade")


def _would_upgrade() -> None:
    from bot import schema_upgrade  # noqa: PLC0415

    try:
        _, revision = _schema_of()
    except NoDatabase:
        revision = None
        click.echo("a new database would be made")
    for each, words in schema_upgrade.missing(revision):
        click.echo(f"{each}\t{words}")
    desk.say_dry_run()


@database.command("move")
@click.option(
    "--to",
    "url",
    required=True,
    metavar="URL",
    help="the empty database, such as postgresql://strongbot@localhost/strongbot; "
    "the password may stand in ~/.pgpass",
)
@click.option("--dry-run", is_flag=True, help="only look whether it can be done, and count")
def move(url: str, dry_run: bool) -> None:
    """Everything into another, empty database, which then sends; the old one serves nobody."""
    if not url.startswith(("sqlite:///", "postgresql://", "postgres://")):
        raise click.UsageError("--to begins with sqlite:/// or postgresql://")
    from bot import database_move, keys  # noqa: PLC0415

    settings = desk.chosen_settings()
    database_move.refuse_company(settings)
    with desk.migrated("move") as at:
        if dry_run:
            found = database_move.would_move(at, url)
            click.echo(f"{found.rows} rows of {found.tables} tables would be moved")
            desk.say_dry_run()
            return
        found = database_move.move(at, url, lambda line: click.echo(line, err=True))
    click.echo(f"{found.rows} rows of {found.tables} tables are in {database_move.named(url)}")
    click.echo("set in .env before web and worker start: DATABASE_URL")
    ring, secret = keys.ring_file(settings), keys.secret_file(settings)
    if settings.key_ring is None:
        click.echo(f"set too: KEY_RING={ring}")
    if settings.secret_key is None:
        click.echo(f"set too: SECRET_KEY= and what stands in {secret}")
    if found.held:
        click.echo("it was on hold and is so there too: `resume` lets it send")
    click.echo("the old database is on hold and serves nobody; `resume` there takes that back")


@database.command("compact")
@click.option("--dry-run", is_flag=True, help="say how much of the file is free, change nothing")
def compact(dry_run: bool) -> None:
    """Write a SQLite file anew, as small as it goes; later its free pages go back by themselves.

    It needs as much room on the disk again, and nobody may write: stop web and worker before.
    """
    with desk.opened("compact") as (_, database, _):
        before = database.space()
        if before is None:
            click.echo("nothing to do: PostgreSQL uses free pages again by itself")
            return
        told = f"{before.total / MEGABYTE:.1f} MB, of them {before.free / MEGABYTE:.1f} MB free"
        if dry_run:
            later = "in the night" if before.gives_back else "only by `db compact`"
            click.echo(f"the file has {told}; free pages go back {later}")
            return
        if not database.compact():
            raise CannotStart("the database is in use: stop web and worker, then try again")
        after = database.space()
        assert after is not None
        click.echo(f"the file had {told}; now it has {after.total / MEGABYTE:.1f} MB")
