"""Which round is to be moved, or which of its moves is to be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.reminders.rounds import narrowed_round
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import find_dates, one_date, short_date, thai_date
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.dates.said_rounds import round_on, round_with, which_round
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year
from models.plans import plans
from models.reminders.rounds import round_moves

_ROUNDS = 9


def to_take_back(context: Context, text: str) -> int | None:
    """Returns the entry of the one move that the words want taken back: `เลื่อนรอบมีนากลับเป็นวันเดิม`."""
    plain = normalise(text)
    if _TAKES_BACK.search(plain) is None:
        return None
    moves = round_moves.moved_from(context.session, context.fiscal_year)
    try:
        days = set(find_dates(plain, context.today))
    except Unclear:
        days = set()
    named = _TAKES_BACK.sub(" ", plain)
    day = which_round(named, _shown(context), context.today) or round_with(named, _counts(context))
    days |= {day} if day is not None else set()
    meant = [
        entry_id
        for first, (entry_id, move) in moves.items()
        if first == move.old and (not days or days & {move.old, move.new})
    ]
    return meant[0] if len(meant) == 1 else None


_TAKES_BACK = pattern_of(
    r"กลับ(?:ไป|มา|คืน)?\s*(?:เป็น|ที่|ใช้)?\s*(?:วัน|กำหนด)?(?:ส่ง)?(?:เดิม|เก่า)|^เลื่อนกลับ|เลื่อนรอบกลับ"
)


def round_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Returns the rounds to come, the nearest first, then those that are over."""
    counted = _counts(context)
    return [
        Choice(
            f"d{day:%Y%m%d}",
            f"{short_date(day)} ({counted[day]})",
            day.isoformat(),
            also=_begun(context, day, answers),
        )
        for day in _shown(context)[:_ROUNDS]
    ]


def _counts(context: Context) -> dict[date, int]:
    """Returns how many activities each round has, as the buttons say."""
    return dict(plans.rounds(context.session, context.fiscal_year))


def _shown(context: Context) -> list[date]:
    """Returns the rounds in the order of the buttons."""
    return sorted(_counts(context), key=lambda day: (day < context.today, day))


def _begun(context: Context, day: date, answers: Answers) -> dict[str, object]:
    """Returns the plans of the date, asked only if there are several; single activities that were
    named of another round are forgotten."""
    one = len(round_moves.holding(context.session, day)) == 1
    every = {narrowed_round.ONLY: None} if answers.get(narrowed_round.ONLY) else {}
    return {**({"plan": narrowed_round.ALL} if one else {}), **every}


def read_round(text: str, context: Context, answers: Answers) -> Choice:
    day = which_round(text, _shown(context), context.today) or round_with(text, _counts(context))
    day = day or round_on(text, _shown(context))
    day = day or read_day_said(text, Calendar(context.today, Toward.COMING))
    rounds = [each for each, _ in plans.rounds(context.session, fiscal_year(day))]
    if day not in rounds:
        near = sorted(rounds, key=lambda each: abs((each - day).days))[:3]
        known = ", ".join(short_date(each) for each in sorted(near))
        raise Unclear(f"ไม่มีรอบส่งวันที่ {thai_date(day)} รอบที่ใกล้เคียง: {known or 'ไม่มี'}")
    return Choice("typed", "", day.isoformat(), also=_begun(context, day, answers))


def with_month(named: str, new: str, context: Context) -> str:
    """Returns the round of a mere day with the month of the new one, where a round is then: `จาก 20
    เป็น 25 มี.ค.`; other words as they are."""
    found, day = _MERE_DAY.search(named), one_date(new, context.today)
    if found is None or day is None:
        return named
    with suppress(ValueError):  # the month has no such day
        old = day.replace(day=int(found["day"]))
        return thai_date(old) if round_moves.holding(context.session, old) else named
    return named


_MERE_DAY = pattern_of(r"(?:จาก|รอบ|วันที่)\s*(?P<day>\d{1,2})\s*$")
