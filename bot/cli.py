"""The command line: Flask's command group, one command a verb; errors in one line, exit 0/1/2."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click
from flask.cli import AppGroup
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot import launcher, settings, worker
from bot.roster_file import read_roster_file
from bot.settings import Settings, SettingsFaults, read_moment
from bot.wiring import Assembled, CannotStart, assemble
from models.calendar import fiscal_year, office_day
from models.errors import Faults
from models.migrations import HEAD
from models.services import health

T = TypeVar("T")

cli = AppGroup("strongbot", help="The STRONG bot: web, worker and the office's commands.")


def main() -> None:
    """Run the command line; every expected trouble is one line and exit code 1."""
    try:
        cli.main(prog_name="strongbot", standalone_mode=True)
    except SettingsFaults as wrong:
        _give_up("\n".join(f"setting {fault}" for fault in wrong.faults))
    except CannotStart as wrong:
        _give_up(str(wrong))
    except Faults as wrong:
        _give_up("\n".join(wrong.faults))
    except SQLAlchemyError as wrong:
        _give_up(f"the database did not do it ({type(wrong).__name__}): try again, or see its log")
    except OSError as wrong:
        _give_up(f"{wrong.filename or 'a file'}: {wrong.strerror or type(wrong).__name__}")


def _give_up(reason: str) -> None:
    click.echo(reason, err=True)
    sys.exit(1)


def _settings() -> Settings:
    return settings.load(Path.cwd())


@contextmanager
def _assembled(role: str) -> Iterator[Assembled]:
    assembled = assemble(_settings(), role)
    try:
        yield assembled
    finally:
        assembled.close()


@contextmanager
def _migrated(role: str) -> Iterator[Assembled]:
    with _assembled(role) as assembled:
        revision = assembled.outside.database.read(health.schema_revision)
        if revision != HEAD:
            raise CannotStart(
                f"the database's schema is {revision or 'missing'}, this program needs {HEAD}: "
                "run `strongbot db upgrade`"
            )
        yield assembled


def _write(role: str, work: Callable[[Session, Assembled], T]) -> T:
    with _migrated(role) as assembled:
        return assembled.outside.database.write(lambda session: work(session, assembled))


def _read(role: str, work: Callable[[Session, Assembled], T]) -> T:
    with _migrated(role) as assembled:
        return assembled.outside.database.read(lambda session: work(session, assembled))


# -- processes ------------------------------------------------------------------------------


@cli.command("run", with_appcontext=False)
def run_all() -> None:
    """Prepare the database, start everything, print one URL (what `make run` does)."""
    sys.exit(launcher.run(_settings()))


@cli.command("web", with_appcontext=False)
def web() -> None:
    """Serve the webhook with gunicorn."""
    chosen = _settings()
    assemble(chosen, "web").close()  # gunicorn would say in many lines why it cannot start
    threads = max(1, 16 // chosen.web_concurrency)
    arguments = [sys.executable, "-m", "gunicorn", "bot.wsgi:make()"]
    arguments += ["--bind", chosen.listens_on, "--worker-class", "gthread"]
    arguments += ["--workers", str(chosen.web_concurrency), "--threads", str(threads)]
    arguments += ["--keep-alive", "75", "--graceful-timeout", "15", "--log-level", "warning"]
    os.execv(sys.executable, arguments)


@cli.command("worker", with_appcontext=False)
def work() -> None:
    """Do the timed work: sweep the inbox, send, fetch files, clean up."""
    with _migrated("worker") as assembled:
        worker.run(assembled)


@cli.group("db", cls=AppGroup)
def database() -> None:
    """The database's schema."""


@database.command("upgrade", with_appcontext=False)
def upgrade() -> None:
    """Bring the database to this code's schema."""
    from bot import schema  # noqa: PLC0415  Alembic is slow to load: only this command needs it

    with _assembled("upgrade") as assembled:
        schema.upgrade(assembled.outside.database)


# -- people ---------------------------------------------------------------------------------


@cli.group("roster", cls=AppGroup)
def roster_group() -> None:
    """Who works here, in which bureau, with which roles."""


@roster_group.command("import", with_appcontext=False)
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
        result, issued = _write("roster", put)
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


# -- plans ----------------------------------------------------------------------------------


@cli.group("plan", cls=AppGroup)
def plan_group() -> None:
    """The plans of the fiscal years."""


@plan_group.command("import", with_appcontext=False)
@click.argument("source", metavar="FILE or NAME")
def plan_import(source: str) -> None:
    """Import a plan file (YAML), or a packaged plan by its name."""
    from models.services import plan_files, plans  # noqa: PLC0415

    path = Path(source)
    if path.is_file():
        file = plan_files.read_plan(path.read_text(encoding="utf-8", errors="replace"))
    else:
        try:
            file = plan_files.packaged_plan(source)
        except LookupError as wrong:
            raise CannotStart(str(wrong.args[0])) from wrong
    _write("plan", lambda session, _at: plans.store(session, file))
    click.echo(f"{file.name}: {len(file.activities)} rows")


@plan_group.command("list", with_appcontext=False)
def plan_list() -> None:
    """The plans in the database and the packaged ones."""
    from models.services import plan_files, plans  # noqa: PLC0415

    stored = _read_if_there(plans.all_plans) or []
    for plan in stored:
        click.echo(f"{plan.name}\t{plan.fiscal_year}\t{plan.title}")
    for name in plan_files.packaged_names():
        if name not in {plan.name for plan in stored}:
            click.echo(f"{name}\tpackaged, not imported")


@plan_group.command("show", with_appcontext=False)
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="the plan as JSON (contract.md)")
def plan_show(name: str, as_json: bool) -> None:
    """One plan, stored or packaged."""
    from models.services import plan_files  # noqa: PLC0415

    file = _plan_file(name)
    if as_json:
        click.echo(json.dumps(plan_files.as_json(file), ensure_ascii=False, indent=2))
        return
    click.echo(f"{file.name}  {file.fiscal_year}  {file.title}")
    for row in file.activities:
        dues = ", ".join(day.isoformat() for day in row.due) or "no date"
        doubt = f"  (? {row.ambiguous})" if row.ambiguous else ""
        click.echo(f"{row.number:8} {dues:26} {row.title}{doubt}")


def _read_if_there(work: Callable[[Session], T]) -> T | None:
    """What is stored; None before the first `db upgrade` (packaged plans need no database)."""
    with _assembled("plan") as assembled:
        database = assembled.outside.database
        if database.read(health.schema_revision) is None:
            return None
        return database.read(work)


def _plan_file(name: str) -> Any:
    from models.services import plan_files, plans  # noqa: PLC0415

    def stored(session: Session) -> Any:
        plan = plans.named(session, name)
        return plans.as_file(plan) if plan is not None else None

    found = _read_if_there(stored)
    if found is not None:
        return found
    try:
        return plan_files.packaged_plan(name)
    except LookupError as wrong:
        raise CannotStart(str(wrong.args[0])) from wrong


@plan_group.command("roll", with_appcontext=False)
@click.argument("name")
@click.option("--to", "year", type=int, required=True, help="fiscal year, B.E. (2570)")
@click.option("--bureau", "bureaus", multiple=True, help="a bureau's full name; may be repeated")
@click.option("--all-bureaus", is_flag=True, help="every bureau owes every activity")
def plan_roll(name: str, year: int, bureaus: tuple[str, ...], all_bureaus: bool) -> None:
    """Copy a plan, without its results, into another fiscal year."""
    from models.services import plan_files, plans  # noqa: PLC0415

    if bureaus and all_bureaus:
        raise click.UsageError("--bureau and --all-bureaus exclude each other")
    chosen = ["*"] if all_bureaus else (list(bureaus) or None)
    try:
        rolled = plan_files.roll(_plan_file(name), year, chosen)
    except ValueError as wrong:
        raise CannotStart(str(wrong)) from wrong
    _write("plan", lambda session, _at: plans.store(session, rolled))
    click.echo(rolled.name)


# -- where things stand -----------------------------------------------------------------------


@cli.command("status", with_appcontext=False)
@click.option("--round", "due", help="a round's date, either era: 2570-03-20")
@click.option("--bureau", help="a bureau's full name")
@click.option("--json", "as_json", is_flag=True)
def status(due: str | None, bureau: str | None, as_json: bool) -> None:
    """Who has sent what: the figures administrators see in chat."""
    rows = _read("status", lambda session, at: _status_rows(session, at, _day(due), bureau))
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    click.echo("bureau\towed\tapproved\twaiting\treturned\tnot sent\tlate")
    for row in rows:
        click.echo("\t".join(str(value) for value in row.values()))


def _status_rows(
    session: Session, at: Assembled, due: date | None, bureau: str | None
) -> list[dict[str, Any]]:
    from models.services import people, progress  # noqa: PLC0415

    today = office_day(at.outside.clock.now())
    names = {b.name: b.id for b in people.bureaus(session)}
    if bureau is not None and bureau not in names:
        raise CannotStart(f"no bureau is called {bureau}; there are: {', '.join(names)}")
    narrow = progress.Narrow(
        bureau_ids=frozenset((names[bureau],)) if bureau is not None else None, due=due
    )
    year = fiscal_year(due or today)
    counted = progress.counts(session, year, today, by="bureau", narrow=narrow)
    return [
        {
            "bureau": count.name,
            "owed": count.total,
            "approved": count.approved,
            "submitted": count.submitted,
            "returned": count.returned,
            "none": count.none,
            "late": count.late,
        }
        for count in counted
    ]


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return office_day(read_moment(text))
    except ValueError as wrong:
        raise click.UsageError(f"{text} is no date such as 2570-03-20") from wrong


@cli.command("check", with_appcontext=False)
def check() -> None:
    """Rows that are stuck, with the kind of error; exit 1 if there are any."""
    from models.services import inbox_lanes, outbox_queue  # noqa: PLC0415

    def look(session: Session, _at: Assembled) -> list[str]:
        events = inbox_lanes.parked_events(session)
        messages = outbox_queue.parked_messages(session)
        return [f"in:{e.id}\t{e.kind}\t{e.fault}" for e in events] + [
            f"out:{m.id}\t{m.kind}\t{m.fault}" for m in messages
        ]

    stuck = _read("check", look)
    for line in stuck:
        click.echo(line)
    if stuck:
        click.echo(f"{len(stuck)} stuck: `replay ID` tries one again", err=True)
        sys.exit(1)
    click.echo("nothing is stuck")


@cli.command("replay", with_appcontext=False)
@click.argument("row", metavar="ID")
def replay(row: str) -> None:
    """Try a stuck row again (ID as `check` prints it: in:12, out:7)."""
    from models.services import inbox_lanes, outbox_queue  # noqa: PLC0415

    kind, _, number = row.partition(":")
    if not re.fullmatch("(in|out):[0-9]{1,18}", row):
        raise click.UsageError("ID is what `check` prints: in:12 or out:7")
    again = inbox_lanes.replay if kind == "in" else outbox_queue.replay
    if not _write("replay", lambda session, _at: again(session, int(number))):
        raise CannotStart(f"{row} is not stuck, or its content is gone")
    click.echo(f"{row} is tried again by the worker")


@cli.group("line", cls=AppGroup)
def line_group() -> None:
    """The LINE channel."""


@line_group.command("check", with_appcontext=False)
def line_check() -> None:
    """Verify credentials, webhook address, redelivery and quota; say what to do."""
    from bot.line import check as channel  # noqa: PLC0415

    if _settings().simulated:
        raise CannotStart("no LINE channel is set: set LINE_CHANNEL_SECRET and "
                          "LINE_CHANNEL_ACCESS_TOKEN")  # fmt: skip
    with _assembled("line") as assembled:
        findings = channel.findings(assembled.line, assembled.settings)
    for finding in findings:
        click.echo(f"{'ok  ' if finding.fine else 'TODO'} {finding.words}")
    if not all(finding.fine for finding in findings):
        sys.exit(1)
