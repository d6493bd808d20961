"""`circular …`: a message to many from the command line, the list of those sent, reminding, taking
back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed
from bot.commands.circulars import letter_parts
from bot.refusals import CannotStart
from models.errors import Refusal

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from models.circulars.audiences import Audience
    from models.circulars.circular import Circular
    from models.circulars.sending import Letter, Seen

_REFUSED = {
    "empty": "the text is empty",
    "too_long": "the text has {length} characters; at most {most} are sent",
    "past": "the day (--until) is over already",
    "too_late": "it waits (--until) no longer than {day}",
    "nobody": "there is nobody for whom it would be",
    "unreached": "LINE reaches none of the {people} people: they have not joined, or block the bot",
    "gone": "there is no circular of that number; `circular list` shows them",
    "ended": "it was taken back already",
    "not_asked": "nobody is asked to acknowledge it",
    "closed": "it may be acknowledged no more since {last_day}",
    "all_read": "everybody has acknowledged it",
    "told_today": "it was sent or reminded of today: remind on another day",
    "often": "it was reminded of {most} times: call those who are left",
}
_LISTED = 30
_DRY = click.option("--dry-run", is_flag=True, help="store nothing; say what would happen")


@click.group("circular", cls=CommandGroup)
def circular_group() -> None:
    """Messages to many people: send one, list those sent, remind of one, take one back."""


@circular_group.command("send")
@click.argument("text")
@click.option("--everybody", is_flag=True, help="to the whole roster")
@click.option("--reporters", is_flag=True, help="to all reporters")
@click.option("--bureau", help="to a bureau, by its full name")
@click.option("--role", help="to who has this role, such as supervisor")
@click.option("--unsent", metavar="DATE", help="to who has not sent a report of this round")
@click.option("--activity", metavar="NUMBER", help="to who has not sent a report of it")
@click.option("--unjoined", metavar="NAME", help="to who has not joined this announcement")
@click.option("--person", metavar="STAFF_ID", multiple=True, help="to this person; may be repeated")
@click.option("--acknowledge", is_flag=True, help="ask everybody to acknowledge it")
@click.option("--urgent", is_flag=True, help="push it at once: one billed message a person")
@click.option(
    "--until", metavar="DATE", help="until when it waits for a free reply; 3 working days"
)
@click.option("--file", type=desk.FILE, help="a PDF or a picture that goes with it")
@click.option("--button", metavar="WORDS", help="a button below it that types these words")
@click.option("--again", is_flag=True, help="although the same text went to the same people")
@_DRY
def circular_send(text: str, file: Path | None, dry_run: bool, **given: object) -> None:
    """Send TEXT to the people of one of the options, as an administrator does in chat."""
    found = letter_parts.checked_file(file) if file is not None else None
    if found is not None and not dry_run:
        letter_parts.store(found)

    def work(session: Session, at: Assembled) -> tuple[int, Seen]:
        letter = _letter(session, at, text, given)
        if file is not None and found is not None and not dry_run:
            letter = replace(letter, attachment_id=letter_parts.note_file(session, at, file, found))
        return _send(session, at, letter, bool(given["again"]))

    number, seen = desk.write("circular", work, dry_run)
    click.echo(f"circular {number}: to {seen.people} people, {seen.in_line} of them by LINE")


def _send(session: Session, at: Assembled, letter: Letter, again: bool) -> tuple[int, Seen]:
    from models.circulars import sending  # noqa: PLC0415

    sealer, now = at.outside.sealer, at.outside.clock.now()
    try:
        seen = sending.outlook(session, sealer, None, letter, now)
        if seen.alike and not again:
            raise CannotStart(
                f"circular {seen.alike} has the same text and people: --again sends it once more"
            )
        if letter.urgent:
            _check_quota(session, seen.in_line, now)
        return sending.send(session, sealer, None, letter, seen, now).id, seen
    except Refusal as refusal:
        raise _refused(refusal) from refusal


def _refused(refusal: Refusal) -> CannotStart:
    return CannotStart(_REFUSED[refusal.code].format(**refusal.facts))


def _check_quota(session: Session, messages: int, now: datetime) -> None:
    from models.queues import quota  # noqa: PLC0415

    known = quota.load(session, now)
    if known is not None and known.left is not None and known.left < messages:
        raise CannotStart(
            f"the month's quota is too small: it needs {messages} messages, {known.left} are left"
        )


def _letter(session: Session, at: Assembled, text: str, given: dict[str, object]) -> Letter:
    from models.calendar import office_day  # noqa: PLC0415
    from models.circulars.sending import Letter  # noqa: PLC0415
    from models.plans.working_days import working_days  # noqa: PLC0415

    today, until = office_day(at.outside.clock.now()), given["until"]
    days, audience, words = working_days(session), _audience(session, given), given["button"]
    tell_on = days.shift(today, 3)
    if until is not None:
        tell_on = days.first_working_on_or_after(desk.day_of(str(until)))
    return Letter(
        text=text,
        audience=audience,
        opens=letter_parts.opened_by(session, at, str(words), audience) if words else "",
        tell_on=today if given["urgent"] else tell_on,
        acknowledges=bool(given["acknowledge"]),
        urgent=bool(given["urgent"]),
    )


_ONE_OF = ("everybody", "reporters", "bureau", "role", "unjoined", "person")


def _audience(session: Session, given: dict[str, object]) -> Audience:
    from models.circulars import circular  # noqa: PLC0415
    from models.circulars.audiences import Audience  # noqa: PLC0415

    named = [name for name in _ONE_OF if given[name]]
    if given["unsent"] or given["activity"]:
        named.append("unsent")
    if len(named) != 1:
        raise click.UsageError("name whom it is for by exactly one option, such as --reporters")
    [kind] = named
    value = str(given[kind])
    if kind == "bureau":
        bureau_id = desk.bureau_named(session, value).id
        return Audience(kind=circular.OF_BUREAU, bureau_id=bureau_id)
    if kind == "role":
        return Audience(kind=circular.OF_ROLE, role=_role(value))
    if kind == "unsent":
        number = given["activity"]
        return Audience(
            kind=circular.UNSENT, round=_round(given), number=str(number) if number else None
        )
    if kind == "unjoined":
        return Audience(kind=circular.UNJOINED, announcement_id=_announcement(session, value))
    if kind == "person":
        ids = given["person"]
        assert isinstance(ids, tuple)
        people = tuple(desk.person_with(session, each).id for each in ids)
        return Audience(kind=circular.NAMED, person_ids=people)
    return Audience(kind=circular.EVERYBODY if kind == "everybody" else circular.REPORTERS)


def _round(given: dict[str, object]) -> date | None:
    return desk.day_of(str(given["unsent"])) if given["unsent"] else None


def _role(role: str) -> str:
    from models.people.person import ROLES  # noqa: PLC0415

    if role not in ROLES:
        raise CannotStart(f"there is no role {role}; there are: {', '.join(ROLES)}")
    return role


def _announcement(session: Session, name: str) -> int:
    from models.pledges import announcing  # noqa: PLC0415

    found = announcing.named(session, name)
    if found is None:
        known = ", ".join(each.name for each in announcing.all_announcements(session))
        raise CannotStart(f"there is no announcement {name}; there are: {known or 'none'}")
    return found.id


# -- those that were sent ------------------------------------------------------------------------


@circular_group.command("list")
@printed.JSON
def circular_list(as_json: bool) -> None:
    """List those sent last: number, day, state, whom for, how many told and read. No texts."""

    def work(session: Session, _at: Assembled) -> list[printed.Row]:
        from models.circulars import sending  # noqa: PLC0415

        found, _ = sending.sent(session, _LISTED)
        return [_row(session, each) for each in found]

    printed.rows(desk.read("circular", work), as_json, _sent_line, "none was sent")


def _row(session: Session, found: Circular) -> printed.Row:
    from models.circulars import circular_reading, delivery  # noqa: PLC0415

    units = circular_reading.by_unit(session, found)
    return {
        "number": found.id,
        "sent_at": found.sent_at,
        "state": found.state,
        "urgent": found.urgent,
        "audience": found.audience,
        "about": found.about or None,
        "people": sum(each.people for each in units),
        "told": sum(delivery.counts(session, found).values()),
        "acknowledged": sum(each.read for each in units) if found.acknowledges else None,
    }


def _sent_line(row: printed.Row) -> str:
    from models.calendar import office_day  # noqa: PLC0415

    urgent = " urgent" if row["urgent"] else ""
    asked = f", {row['acknowledged']} acknowledged" if row["acknowledged"] is not None else ""
    whom = ":".join(filter(None, (row["audience"], row["about"])))
    head = f"{row['number']} {office_day(row['sent_at'])} {row['state']}{urgent} {whom}"
    return f"{head}: {row['told']} of {row['people']} told{asked}"


@circular_group.command("remind")
@click.argument("number", type=int)
@_DRY
def circular_remind(number: int, dry_run: bool) -> None:
    """Remind those who have not acknowledged a circular, by their next digest."""

    def work(session: Session, at: Assembled) -> int:
        from models.circulars import circular_reading, sending  # noqa: PLC0415

        found = sending.named(session, number)
        try:
            shown = found.reminded if found is not None else 0
            circular_reading.remind(session, None, number, shown, at.outside.clock.now())
        except Refusal as refusal:
            raise _refused(refusal) from refusal
        assert found is not None
        return circular_reading.unread(session, found, 1)[1]

    left = desk.write("circular", work, dry_run)
    click.echo(f"circular {number}: {left} people are reminded in their next digest")


@circular_group.command("withdraw")
@click.argument("number", type=int)
@_DRY
def circular_withdraw(number: int, dry_run: bool) -> None:
    """Take back a circular: what has not left yet does not leave, and nobody opens it any more."""

    def work(session: Session, at: Assembled) -> None:
        from handlers.circulars import circular_notices  # noqa: PLC0415
        from models.circulars import sending  # noqa: PLC0415
        from models.queues import outbox_queue  # noqa: PLC0415

        now = at.outside.clock.now()
        try:
            found, people = sending.withdraw(session, None, number, now)
        except Refusal as refusal:
            raise _refused(refusal) from refusal
        outbox_queue.cancel_all(session, circular_notices.keys(found.id, people), now)

    desk.write("circular", work, dry_run)
    click.echo(f"circular {number}: taken back")
