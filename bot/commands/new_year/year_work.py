"""How a change of a fiscal year is carried out on the command line, or only shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.refusals import CannotStart
from models.calendar import BUDDHIST_YEARS
from models.errors import Refusal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled

DRY = click.option("--dry-run", is_flag=True, help="say what would change, store nothing")
_REFUSED: dict[str, Callable[[Refusal], str]] = {
    "too_early": lambda why: f"it may be opened from {why.facts['day']} on",
    "known": lambda _why: "people know it already: it needs no opening",
    "opened": lambda why: f"it was opened on {why.facts['at']:%Y-%m-%d}",
    "set": lambda why: f"it is set to open by itself on {why.facts['on']}",
    "not_set": lambda _why: "it is not set to open by itself",
    "no_plan": lambda _why: "it has no plan: `strongbot plan import` or `plan roll` first",
    "plan_faults": lambda why: f"the stored plan {why.facts['name']} has faults: import it again",
    "answered": lambda _why: "the bureau has answered already",
    "settled": lambda _why: "what was to be mended is done already",
    "nothing": lambda _why: "the bureau told of nothing to mend",
}


def do(year: int, change: Callable[[Session, datetime], str], dry_run: bool) -> None:
    """Run the change and print what it did, or would do. Raises CannotStart."""
    if year < BUDDHIST_YEARS + 1957:
        raise click.UsageError(f"{year} is no fiscal year in B.E. such as 2571")

    def work(session: Session, now: datetime) -> str:
        try:
            return change(session, now)
        except Refusal as refusal:
            raise CannotStart(f"{year}: {_REFUSED[refusal.code](refusal)}") from refusal

    def at_now(session: Session, at: Assembled) -> str:
        return work(session, at.outside.clock.now())

    click.echo(desk.write("year", at_now, dry_run))
