"""`announcement …`: announcements as data, and the days on which bureaus join them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed
from bot.commands.pledges import word_text
from bot.refusals import CannotStart
from models.calendar import fiscal_year, office_day
from models.errors import Refusal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from models.people.bureau_memory import AnyBureau
    from models.people.person import Person
    from models.pledges.announcement_files import AnnouncementFile
    from models.pledges.pledge import Announcement

_REFUSED = {
    "ends_before": "the last day (--to) lies before the first (--from)",
    "past": "the last day (--to) is over already",
    "closed": "it was closed and counted there: open it under another year's name",
    "overlaps": "it is open office-wide and would be open in a bureau as well: choose one of them",
    "none_open": "it is open nowhere",
}
_DRY = click.option("--dry-run", is_flag=True, help="store nothing; say what would change")


@click.group("announcement", cls=CommandGroup)
def announcement_group() -> None:
    """The announcements that people join (No Gift Policy and others)."""


@announcement_group.command("import")
@click.argument("sources", metavar="FILE or NAME…", nargs=-1, required=True)
@click.option("--year", type=int, help="fiscal year, B.E. (2570); this one if not named")
@click.option("--mended", is_flag=True, help="only words were put right: nobody is asked again")
@click.option("--name", help="of a Word file: under which it is stored (a-z, 0-9 and -)")
@click.option("--title", help="of a Word file; its heading, if not said")
@click.option("--short", help="of a Word file: the name on buttons")
@_DRY
def announcement_import(
    sources: tuple[str, ...],
    year: int | None,
    mended: bool,
    dry_run: bool,
    **given: str | None,
) -> None:
    """Import announcement files (YAML, Word) or packaged ones by name; a changed text asks again.

    A Word file (.docx) is the text of one announcement, read as in the chat; the others hold all
    of it.
    """
    words = [each for each in sources if each.lower().endswith(word_text.ENDING)]
    if len(words) > 1 or bool(words) is (given["name"] is None):
        raise click.UsageError("one Word file goes with --name, and --name with one Word file")

    def store(session: Session, at: Assembled) -> list[tuple[str, int, str]]:
        from models.pledges import announcing  # noqa: PLC0415

        now = at.outside.clock.now()
        of_year = year or fiscal_year(office_day(now))
        files = [
            word_text.announcement_in(session, each, of_year, given)
            if each in words
            else _file(each, of_year)
            for each in sources
        ]
        stored = [announcing.store(session, file, now, mended) for file in files]
        return [(s.announcement.name, s.announcement.version, s.outcome) for s in stored]

    for name, version, outcome in desk.write("announcement", store, dry_run):
        click.echo(f"{name}: version {version}, {outcome}")


def _file(source: str, year: int) -> AnnouncementFile:
    from models.pledges import announcement_files  # noqa: PLC0415

    return desk.file_or_packaged(
        source,
        lambda text: announcement_files.read_announcement(text, year),
        lambda name: announcement_files.packaged_announcement(name, year),
    )


@announcement_group.command("list")
@printed.JSON
def announcement_list(as_json: bool) -> None:
    """The announcements, where each is open and until when; and the packaged ones."""
    from models.pledges import announcement_files  # noqa: PLC0415

    rows = desk.look("announcement", lambda session, _now: _listed(session))
    rows += [{"name": name, **_NOT_STORED} for name in announcement_files.packaged_names()]
    printed.rows(rows, as_json, _lines)


_NOT_STORED: printed.Row = {
    "packaged": True,
    "title": None,
    "version": None,
    "target": None,
    "open": [],
}


def _lines(row: printed.Row) -> str:
    if row["packaged"]:
        return f"{row['name']}\tpackaged"
    target = f"target {row['target'].normalize():f} %" if row["target"] is not None else "no target"
    lines = [f"{row['name']}\tversion {row['version']}\t{target}\t{row['title']}"]
    for each in row["open"]:
        closed = ", closed" if each["closed"] else ""
        days = f"{each['first_day'].isoformat()} to {each['last_day'].isoformat()}"
        lines.append(f"  {each['bureau'] or 'the office'}\t{days}{closed}")
    return "\n".join(lines)


def _listed(session: Session) -> list[printed.Row]:
    from models.people import people  # noqa: PLC0415
    from models.pledges import announcing  # noqa: PLC0415

    units = {bureau.id: bureau.name for bureau in people.bureaus(session)}
    return [
        {
            "name": each.name,
            "packaged": False,
            "title": each.title,
            "version": each.version,
            "target": each.target,
            "open": [
                {
                    "bureau": None if unit.bureau_id is None else units[unit.bureau_id],
                    "first_day": unit.first_day,
                    "last_day": unit.last_day,
                    "closed": unit.closed_at is not None,
                }
                for unit in announcing.of_announcement(session, each)
            ],
        }
        for each in announcing.all_announcements(session)
    ]


@announcement_group.command("open")
@click.argument("names", metavar="NAME…", nargs=-1, required=True)
@click.option("--from", "first", required=True, metavar="D", help="first day: 2570-01-09")
@click.option("--to", "last", required=True, metavar="D", help="last day, either era")
@click.option("--bureau", "bureaus", multiple=True, help="a bureau's full name; may be repeated")
@click.option("--all-bureaus", is_flag=True, help="in every bureau, each for itself")
@click.option("--head", metavar="STAFF_ID", help="who signs first, if not who leads the unit")
@_DRY
def announcement_open(
    names: tuple[str, ...],
    first: str,
    last: str,
    bureaus: tuple[str, ...],
    all_bureaus: bool,
    head: str | None,
    dry_run: bool,
) -> None:
    """Open announcements to be joined: in the bureaus named, or office-wide."""
    if bureaus and all_bureaus:
        raise click.UsageError("--bureau and --all-bureaus exclude each other")
    days = desk.day_of(first, "2570-01-09"), desk.day_of(last, "2570-01-09")

    def opened(session: Session, at: Assembled) -> list[str]:
        units = _units(session, bureaus, all_bureaus)
        leads = desk.person_with(session, head) if head is not None else None
        found = [_announcement(session, name) for name in names]
        return [_open(session, at, each, days, unit, leads) for each in found for unit in units]

    for line in desk.write("announcement", opened, dry_run):
        click.echo(line)


@announcement_group.command("move")
@click.argument("name")
@click.option("--from", "first", required=True, metavar="D", help="first day: 2570-01-09")
@click.option("--to", "last", required=True, metavar="D", help="last day, either era")
@_DRY
def announcement_move(name: str, first: str, last: str, dry_run: bool) -> None:
    """Open an announcement on other days wherever it is not closed; joinings stay."""
    days = desk.day_of(first, "2570-01-09"), desk.day_of(last, "2570-01-09")

    def move(session: Session, at: Assembled) -> int:
        from models.pledges import announcing  # noqa: PLC0415

        now, found = at.outside.clock.now(), _announcement(session, name)
        try:
            return len(announcing.move_days(session, found, *days, now, None))
        except Refusal as refusal:
            raise CannotStart(f"{name}: {_REFUSED[refusal.code]}") from refusal

    units = desk.write("announcement", move, dry_run)
    click.echo(f"{name}\t{days[0].isoformat()} to {days[1].isoformat()}\tin {units} units")


@announcement_group.command("close")
@click.argument("name")
@_DRY
def announcement_close(name: str, dry_run: bool) -> None:
    """Close an announcement now, counted as of today; one that has not begun is taken back."""

    def close(session: Session, at: Assembled) -> list[str]:
        from models.pledges import announcing, coverage  # noqa: PLC0415

        now, found = at.outside.clock.now(), _announcement(session, name)
        try:
            announcing.close_now(session, at.outside.sealer, found, now, None)
        except Refusal as refusal:
            raise CannotStart(f"{name}: {_REFUSED[refusal.code]}") from refusal
        narrow = coverage.CampaignFilter(found.fiscal_year, announcement_id=found.id)
        counts = coverage.counts(session, now, narrow)
        return [f"  {each.bureau}\t{each.joined} of {each.counted} joined" for each in counts]

    lines = desk.write("announcement", close, dry_run)
    click.echo("\n".join([f"{name}: closed", *lines]))


def _open(
    session: Session,
    at: Assembled,
    announcement: Announcement,
    days: tuple[date, date],
    unit: AnyBureau | None,
    head: Person | None,
) -> str:
    from models.people import people  # noqa: PLC0415
    from models.pledges import announcing  # noqa: PLC0415

    now = at.outside.clock.now()
    try:
        made = announcing.open_campaign(session, announcement, *days, now, unit, head)
    except Refusal as refusal:
        raise CannotStart(f"{announcement.name}: {_REFUSED[refusal.code]}") from refusal
    leads = people.by_id(session, made.head_id) if made.head_id is not None else None
    first = f"{leads.staff_id} signs first" if leads is not None else "nobody signs first (--head)"
    where = unit.name if unit is not None else "the office"
    return f"{announcement.name}\t{where}\t{days[0].isoformat()} to {days[1].isoformat()}\t{first}"


def _announcement(session: Session, name: str) -> Announcement:
    from models.pledges import announcing  # noqa: PLC0415

    found = announcing.named(session, name)
    if found is None:
        known = ", ".join(each.name for each in announcing.all_announcements(session)) or "none"
        raise CannotStart(f"no announcement is called {name}; imported are: {known}")
    return found


def _units(session: Session, names: tuple[str, ...], everywhere: bool) -> list[AnyBureau | None]:
    from models.people import people  # noqa: PLC0415

    if everywhere:
        return [*people.staffed_bureaus(session)]
    return [desk.bureau_named(session, name) for name in names] or [None]
