"""`roster change`, `roster requests`: one person of the roster, as administrators do in chat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from bot.commands import desk, printed
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from models.accounts.roster import PersonChange
    from models.people.person import Person

WHY_NOT = {
    "retired": "is no longer on the roster",
    "unchanged": "has these values already",
    "too_long": "a text is too long",
    "no_name": "a name needs letters",
    "own_superior": "nobody is their own superior",
    "circle": "the superiors would go in a circle",
    "unknown_superior": "the superior is not on the roster",
    "no_successor": "who is named may not take one of the kinds",
    "ends_before": "the last day is before the first",
    "past": "these days are over",
    "overlaps": "a leave on these days is noted already",
    "taken": "somebody of the roster has this staff id",
    "no_number": "a staff id needs letters or digits",
    "long_number": "a staff id has at most 40 characters",
    "last_admin": "is the only administrator whom LINE reaches",
    "not_joined": "has no LINE account here",
    "no_request": "there is no such request: `roster requests` lists those that wait",
    "already_decided": "it is over already: `roster requests` lists those that wait",
}
ROLE = click.Choice(("reporter", "supervisor", "receiver", "admin", "executive", "adviser"))
DRY = click.option("--dry-run", is_flag=True, help="say what would change, store nothing")


@click.command("change")
@click.argument("staff_id")
@click.option("--name", help="title, first and last name")
@click.option("--position", help="'' for none")
@click.option("--bureau", help="its full name")
@click.option("--work-group", help="'' for none")
@click.option("--superior", metavar="STAFF_ID", help="'' for none")
@click.option("--give", type=ROLE, multiple=True, help="a role; may be given several times")
@click.option("--take", type=ROLE, multiple=True, help="a role; may be given several times")
@DRY
def change(
    staff_id: str, give: Sequence[str], take: Sequence[str], dry_run: bool, **texts: str | None
) -> None:
    """Change one person: name, position, bureau, work group, superior, roles.

    It tells them and their superiors in LINE. What it leaves behind is printed: a bureau without a
    reporter, people whose superior is elsewhere.
    """
    from models.accounts.changing import roster_change  # noqa: PLC0415
    from scheduler.notifying import changing_roster  # noqa: PLC0415

    def put(session: Session, at: Assembled) -> list[str]:
        from handlers.people import roster_news  # noqa: PLC0415

        person = desk.person_with(session, staff_id)
        new = _values(session, person, texts, give, take)
        left = [each.code for each in roster_change.effects(session, person, new)]
        with changing_roster(at.outside, session) as context, refusing(staff_id):
            done = roster_change.change(session, None, person, new, None, context.now)
            roster_news.tell(context, [done.change])
        return [*_lines(done.change), *(f"mind: {code}" for code in left)]

    for line in desk.write("roster", put, dry_run):
        click.echo(line)


def _values(
    session: Session,
    person: Person,
    texts: dict[str, str | None],
    give: Sequence[str],
    take: Sequence[str],
) -> dict[str, Any]:
    new: dict[str, Any] = {
        column: " ".join((texts[column] or "").split())
        for column in ("name", "position", "work_group")
        if texts[column] is not None
    }
    if texts["bureau"] is not None:
        new["bureau_id"] = desk.bureau_named(session, texts["bureau"]).id
    if texts["superior"] is not None:
        above = texts["superior"].strip()
        new["supervisor_id"] = desk.person_with(session, above).id if above else None
    if give or take:
        new["roles"] = [*(set(person.roles) - set(take)), *give]
    if not new:
        raise click.UsageError("name what changes, such as --position or --give reporter")
    return new


def _lines(done: PersonChange) -> list[str]:
    lines = [f"{done.person.staff_id}: changed {', '.join(done.also)}"] if done.also else []
    lines += [f"{done.person.staff_id}: moved to {done.person.bureau.name}"] * bool(
        done.left_bureau
    )
    lines += [f"{done.person.staff_id}: now {role}" for role in done.gained]
    return lines + [f"{done.person.staff_id}: no longer {role}" for role in done.lost]


@contextmanager
def refusing(about: object) -> Iterator[None]:
    """Turns a refusal of the rules into one line about the person or request."""
    from models.errors import Refusal  # noqa: PLC0415

    try:
        yield
    except Refusal as refusal:
        raise CannotStart(f"{about}: {WHY_NOT[refusal.code]}") from refusal


@click.command("requests")
@click.option("--confirm", type=int, metavar="ID", help="what it asks for is right")
@click.option("--refuse", type=int, metavar="ID", help="it is not")
@DRY
@printed.JSON
def requests(confirm: int | None, refuse: int | None, dry_run: bool, as_json: bool) -> None:
    """Requests about the roster that wait for a second administrator: list, or decide on one.

    In chat a role above staff waits for another administrator where there are two. This decides for
    offices where the other one is not reached.
    """
    if confirm is not None and refuse is not None:
        raise click.UsageError("--confirm and --refuse exclude each other")
    chosen = confirm if confirm is not None else refuse
    if chosen is not None:
        click.echo(desk.write("roster", _deciding(chosen, confirm is not None), dry_run))
        return
    printed.rows(desk.look("roster", _waiting), as_json, _request_line, "no request waits")


def _waiting(session: Session, now: datetime) -> list[printed.Row]:
    from models.accounts.changing import roster_requests  # noqa: PLC0415

    return [
        {
            "id": found.id,
            "kind": found.kind,
            "staff_id": person.staff_id,
            "gained": list(found.gained),
            "lost": list(found.lost),
            "last_day": found.last_day,
        }
        for found, person in roster_requests.waiting(session, now)
    ]


def _request_line(row: printed.Row) -> str:
    roles = [*(f"+{role}" for role in row["gained"]), *(f"-{role}" for role in row["lost"])]
    told = row["id"], row["kind"], row["staff_id"], " ".join(roles), f"until {row['last_day']}"
    return "\t".join(map(str, told))


def _deciding(request_id: int, confirmed: bool) -> Any:
    def decide(session: Session, at: Assembled) -> str:
        from handlers.people import roster_news  # noqa: PLC0415
        from handlers.roster import decide_requests, request_cards  # noqa: PLC0415
        from models.accounts.changing import roster_deciding  # noqa: PLC0415
        from scheduler.notifying import changing_roster  # noqa: PLC0415

        sealer = at.outside.sealer
        with changing_roster(at.outside, session) as context, refusing(f"request {request_id}"):
            over = roster_deciding.decide(session, sealer, None, request_id, confirmed, context.now)
            roster_news.tell(context, [over.change] if over.change is not None else [])
            if over.account is not None:
                decide_requests.tell_freed(context, over)
            request_cards.tell_decision(context, over, confirmed)
        return f"{over.person.staff_id}: {over.request.decision}"

    return decide
