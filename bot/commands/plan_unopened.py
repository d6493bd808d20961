"""`plan mend-unopened`: an activity in the plans of a year that is still being prepared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.refusals import CannotStart
from models.errors import Refusal

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from bot.wiring import Assembled

_FIELDS = ("title", "output", "outcome", "target", "budget_allocated", "due", "bureaus", "cut")
_REFUSED = {
    "gone": "is in no plan of the year any more",
    "empty": "needs words",
    "long": "would be too long",
    "other_year": "would be due on a day that is not in the fiscal year",
    "same": "stands like that already",
    "only": "is the plan's only activity",
    "plan_faults": "would make its plan contradict itself: change the whole plan by `plan import`",
    "changed": "was changed meanwhile: try again",
}


@click.command("mend-unopened")
@click.argument("number")
@click.option("--year", type=int, required=True, help="fiscal year, B.E. (2571), not opened yet")
@click.option("--field", type=click.Choice(_FIELDS), default="title", help="what is mended")
@click.option(
    "--to", "parts", multiple=True, help="the new words; a date or a bureau each; '*' for every one"
)
@click.option("--dry-run", is_flag=True, help="only show what would change")
def plan_mend_unopened(
    number: str, year: int, field: str, parts: tuple[str, ...], dry_run: bool
) -> None:
    """Mend activity NUMBER in the plans of a year that nobody is told of yet."""
    if field == "due":
        parts = tuple(sorted(desk.day_of(each).isoformat() for each in parts))

    def work(session: Session, at: Assembled) -> list[str]:
        for name in parts if field == "bureaus" and parts != ("*",) else ():
            desk.bureau_named(session, name)
        now = None if dry_run else at.outside.clock.now()
        return _mended(session, (year, number), field, "\n".join(parts), now)

    for line in (desk.read if dry_run else desk.write)("plan", work):
        click.echo(line)
    if dry_run:
        click.echo("nothing was stored (--dry-run)")


def _mended(
    session: Session, which: tuple[int, str], field: str, words: str, now: datetime | None
) -> list[str]:
    """Mend the field, or only say what would change if `now` is None. Raises CannotStart."""
    from models.reports.plan_changes import unopened_plans  # noqa: PLC0415

    year, number = which
    found = unopened_plans.numbered(session, year, number)
    if not found:
        raise CannotStart(f"no unopened plan of {year} has an activity {number}")
    old = unopened_plans.present(found[0], field)
    try:
        unopened_plans.check(found, field, words)
        if now is not None:
            unopened_plans.mend(session, None, found, field, words, old, now)
    except Refusal as refusal:
        raise CannotStart(f"{number} {_REFUSED[refusal.code]}") from refusal
    head = [f"{each.plan.name}\t{number}\t{each.row.title}" for each in found]
    return [*head, f"old\t{old!r}", f"new\t{words!r}"]


COMMANDS = (plan_mend_unopened,)
