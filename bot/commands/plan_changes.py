"""`plan mend`, `due`, `end`, `resume`: one activity of a year's stored plans, as in chat."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.refusals import CannotStart
from models.calendar import fiscal_year, office_day
from models.errors import Refusal

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from models.plans.plan import Activity

    Work = Callable[[Session, Sequence[Activity], datetime], Iterator[str]]

_REFUSED = {
    "gone": "is in no plan any more",
    "empty": "needs a title",
    "long": "would be too long",
    "same": "stands like that already",
    "no_round": "is not due on that day",
    "same_day": "is due on that day already",
    "past": "cannot be due on a day that is over",
    "other_year": "the day is not in the plan's fiscal year",
    "taken": "is due, or was reported, on that day already",
    "ended": "has fallen away already",
    "not_ended": "has not fallen away",
    "has": "has these activities already",
    "has_not": "has none of these activities",
    "last": "is the only bureau of one of them: end that activity instead",
    "waiting": "has reports that wait for a decision: add --even-waiting",
    "no_reason": "needs a reason of at most 300 letters",
}
_FIELDS = ("title", "output", "outcome", "target", "budget_allocated")
_YEAR = click.option("--year", type=int, help="fiscal year, B.E. (2570); this one if not named")
_DRY = click.option("--dry-run", is_flag=True, help="only show what would change")


@click.command("mend")
@click.argument("number")
@click.option("--field", type=click.Choice(_FIELDS), default="title", help="what is mended")
@click.option("--to", "words", required=True, help="the new words; of a budget baht; '' for none")
@_YEAR
@_DRY
def plan_mend(number: str, field: str, words: str, year: int | None, dry_run: bool) -> None:
    """Mend the words or the budget of activity NUMBER; sent reports keep theirs."""
    from models.reports.plan_changes import words_mended  # noqa: PLC0415

    def work(session: Session, found: Sequence[Activity], now: datetime) -> Iterator[str]:
        old = words_mended.present(found[0], field)
        words_mended.check(found, field, words)
        yield f"old\t{old}"
        yield f"new\t{words}"
        if not dry_run:
            ids = [each.id for each in found]
            words_mended.mend(session, None, ids, field, words, old, now)

    _change(number, year, dry_run, work)


@click.command("due")
@click.argument("number")
@click.option("--from", "old", required=True, help="the date as it is: 2570-03-20")
@click.option("--to", "new", required=True, help="the new date: 2570-06-30")
@_YEAR
@_DRY
def plan_due(number: str, old: str, new: str, year: int | None, dry_run: bool) -> None:
    """Move one due date of activity NUMBER. Whoever owes it is told by chat only."""
    days = desk.day_of(old), desk.day_of(new)

    def work(session: Session, found: Sequence[Activity], now: datetime) -> Iterator[str]:
        from models.reminders.rounds import activity_moves, round_moves  # noqa: PLC0415

        move = activity_moves.move_of(session, found, *days)
        round_moves.check(session, move, office_day(now))
        seen = round_moves.affected(session, move, now)
        yield f"unsent {seen.unsent}\tsent {seen.sent}\tpeople {len(seen.recipients)}"
        if not dry_run:
            activity_moves.carry_out(session, None, [each.id for each in found], *days, now)

    _change(number, year, dry_run, work)


@click.command("end")
@click.argument("number")
@click.option("--since", help="the first day on which nothing is due: 2570-03-20; today")
@click.option("--reason", required=True, help="why; at most 300 letters")
@_YEAR
@_DRY
def plan_end(number: str, since: str | None, reason: str, year: int | None, dry_run: bool) -> None:
    """Let activity NUMBER and its parts fall away; sent reports stay readable."""
    day = desk.day_of(since) if since else None

    def work(session: Session, found: Sequence[Activity], now: datetime) -> Iterator[str]:
        from models.reports.plan_changes import activities_ended  # noqa: PLC0415

        first = day or office_day(now)
        activities_ended.check(found, first, reason)
        yield from _concerned(session, found, first, now)
        if not dry_run:
            ids = [each.id for each in found]
            activities_ended.end(session, None, ids, first, reason, now)

    _change(number, year, dry_run, work)


@click.command("resume")
@click.argument("number")
@_YEAR
@_DRY
def plan_resume(number: str, year: int | None, dry_run: bool) -> None:
    """Let activity NUMBER and its parts come back as the plan has them."""

    def work(session: Session, found: Sequence[Activity], now: datetime) -> Iterator[str]:
        from models.reports.plan_changes import activities_ended  # noqa: PLC0415

        if all(each.ended_from is None for each in found):
            raise Refusal("not_ended")
        yield f"fell away on\t{found[0].ended_from}\t{found[0].ended_reason}"
        if not dry_run:
            activities_ended.resume(session, None, [each.id for each in found], now)

    _change(number, year, dry_run, work)


@click.command("bureau")
@click.argument("plan")
@click.argument("bureau")
@click.option("--give/--take", "gives", required=True, help="it joins, or leaves")
@click.option("--number", "numbers", multiple=True, help="only this activity; may be repeated")
@click.option("--even-waiting", is_flag=True, help="also while its reports wait for a decision")
@_DRY
def plan_bureau(
    plan: str, bureau: str, gives: bool, numbers: tuple[str, ...], even_waiting: bool, dry_run: bool
) -> None:
    """Give activities of PLAN to BUREAU, or take them from it; all if no number is named."""

    def work(session: Session, at: Assembled) -> str:
        from models.plans import plans  # noqa: PLC0415
        from models.plans.years import preparing  # noqa: PLC0415
        from models.reports.plan_changes import plan_bureaus, unopened_plans  # noqa: PLC0415

        stored = plans.named(session, plan)
        if stored is None:
            raise CannotStart(f"no stored plan is called {plan}")
        whose = desk.bureau_named(session, bureau)
        now = at.outside.clock.now()
        of = plan_bureaus.of_plan(session, stored, numbers)
        try:
            if preparing.is_prepared(session, stored.fiscal_year):
                rows = unopened_plans.that_change(stored, whose.name, gives, numbers)
                if not dry_run:
                    unopened_plans.change_bureau(session, None, stored, whose, gives, numbers, now)
                return " ".join(each.number for each in rows)
            plan_bureaus.check(session, of, whose, gives, even_waiting)
        except Refusal as refusal:
            raise CannotStart(f"{bureau} {_REFUSED[refusal.code]}") from refusal
        changed = plan_bureaus.that_change(of, whose, gives)
        if not dry_run:
            ids = [each.id for each in changed]
            plan_bureaus.change(session, None, ids, whose, gives, now, even_waiting)
        return " ".join(each.number for each in changed)

    click.echo((desk.read if dry_run else desk.write)("plan", work))
    if dry_run:
        click.echo("nothing was stored (--dry-run)")


COMMANDS = (plan_mend, plan_due, plan_end, plan_resume, plan_bureau)


def _concerned(
    session: Session, found: Sequence[Activity], since: date, now: datetime
) -> Iterator[str]:
    from models.reminders.rounds import activity_effects  # noqa: PLC0415
    from models.reports.plan_changes import changing_plan  # noqa: PLC0415

    every = [*found, *changing_plan.parts_of(session, found)]
    seen = activity_effects.concerned(session, every, now, since)
    yield f"no longer due {seen.unsent}\tof them late {seen.late}\tpeople {len(seen.recipients)}"
    yield f"stay: waiting {seen.waiting}\treturned {seen.returned}\tapproved {seen.approved}"


def _change(number: str, year: int | None, dry_run: bool, work: Work) -> None:
    """Prints what the work yields about the activity in all plans of the year that have it."""

    def whole(session: Session, at: Assembled) -> list[str]:
        from models.reports.plan_changes import changing_plan  # noqa: PLC0415

        now = at.outside.clock.now()
        of_year = year or fiscal_year(office_day(now))
        found = changing_plan.numbered(session, of_year, number)
        if not found:
            raise CannotStart(
                f"no plan of {of_year} has an activity {number} that people know "
                "(of a year that is not opened: plan mend-unopened)"
            )
        head = [f"{each.plan.name}\t{each.number}\t{each.title}" for each in found]
        try:
            return [*head, *work(session, found, now)]
        except Refusal as refusal:
            raise CannotStart(f"{number} {_REFUSED[refusal.code]}") from refusal

    for line in (desk.read if dry_run else desk.write)("plan", whole):
        click.echo(line)
    if dry_run:
        click.echo("nothing was stored (--dry-run)")
