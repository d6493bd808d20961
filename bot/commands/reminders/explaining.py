"""`remind --dry-run`: shows each message, its step and reason, and why other people get none."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from bot.commands import printed
from bot.commands.reminders.reminder_table import (
    as_rows,
    duty_words,
    quota_row,
    say_quota,
    say_silence,
    staff_ids,
    table,
)
from models.calendar import BANGKOK
from models.duties import duty_people
from models.plans.working_days import working_days
from models.queues import quota
from models.reminders import reminder_lines
from scheduler.ports import Outside
from scheduler.reminders import pass_quota

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.reminders.reminder_lines import Decision
    from models.reminders.reminder_pass import Pass


_HEADER = ("staff_id", "role", "duty", "step", "said", "why", "bureau")


def explain(outside: Outside, as_json: bool) -> None:
    """Print the pass at the clock's moment, line by line; send nothing."""
    now, database = outside.clock.now(), outside.database

    def look(session: Session) -> tuple[Pass, frozenset[int], dict[int, str], datetime]:
        found = pass_quota.look(session, now)
        left_out = pass_quota.affordable(session, found, now).left_out
        left = frozenset(digest.person_id for digest in left_out)
        staff = staff_ids(session, {decision.person_id for decision in found.decisions})
        return found, left, staff, working_days(session).next_speaking(now)

    found, left, staff, speaks_at = database.read(look)
    speaking = bool(found.digests) or speaks_at == now.astimezone(BANGKOK)
    rows = [_decision(each, staff, left, speaking) for each in found.decisions]
    people = len(found.digests) - len(left)
    known = database.read(lambda session: quota.load(session, now))
    if as_json:
        told = {"at": now, "silent_until": None if speaking else speaks_at, "people": people}
        lines = as_rows(_HEADER, rows)
        printed.put({**told, "billed": people, "quota": quota_row(known), "lines": lines})
        return
    table(_HEADER, rows)
    if not speaking:
        say_silence(now, speaks_at)
    click.echo(f"{people} people would be told, {people} messages billed; nothing was sent")
    say_quota(known)


def _decision(
    each: Decision, staff: dict[int, str], left: frozenset[int], speaking: bool
) -> tuple[str, ...]:
    duty = each.duty
    step = each.line.step if each.line is not None else each.step or "-"
    sent, why = _why(each, left, speaking)
    who = staff.get(each.person_id, "?")
    return who, each.role or "-", duty_words(duty), step, sent, why, duty.bureau


def _why(each: Decision, left: frozenset[int], speaking: bool) -> tuple[str, str]:
    if each.line is None:
        return "no", _reason(each)
    if not speaking:
        return "no", "nothing is said at this hour or on this day"
    if each.person_id in left:
        return "no", "the month's quota is short: an early step is left out"
    offset = each.line.offset
    if each.line.step.startswith("="):
        return "yes", "put off until this day"
    if offset == 0:
        return "yes", "the day itself"
    return "yes", f"{abs(offset)} working days {'before' if offset < 0 else 'after'} it"


def _reason(each: Decision) -> str:
    when = each.when.isoformat() if each.when is not None else "an earlier day"
    sentences = {
        duty_people.AWAY: "on leave: passed to the next",
        duty_people.BLOCKED: "blocked the bot: passed to the next, on the paper list",
        duty_people.NOT_JOINED: "has not joined in LINE: passed to the next, on the paper list",
        reminder_lines.SAID: f"this step was said on {when}",
        reminder_lines.NOT_YET: "no step of this role has come yet",
        reminder_lines.PUT_OFF: f"put off until {when}",
        reminder_lines.TOLD_TODAY: "had the digest of this day",
        reminder_lines.DAY_OFF: "the bureau does not work on this day",
        reminder_lines.NOT_HEARD: "the reporter has to hear of it on an earlier day first",
    }
    return sentences.get(each.why, each.why)
