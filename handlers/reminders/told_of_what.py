"""Of what people are reminded, as it is told to who reminds: activities of the plan by number,
other matters only counted. Of sealed and private matters nothing is told, not even how many."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from handlers.context import Context
from handlers.reminders.aimed import numbers_listed
from handlers.reminders.duty_lines import what_words
from handlers.understand.dates.dates import thai_moment
from handlers.understand.listing import listed
from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind
from models.people import people
from models.reminders import duty_kinds, reminder_record
from models.reminders.duties import duties
from models.reminders.nudges import Aim
from models.reminders.reminder_lines import Line


def _is_open(kind: DutyKind) -> bool:
    return not (kind.sealed or kind.private)


def in_short(lines: Iterable[Line], aim: Aim) -> str:
    """`2.2 และ 3.4 กับเรื่องอื่นของวันนี้ 3 เรื่อง`: what is aimed at, then how much more comes along."""
    found = [line.duty for line in lines if _is_open(line.duty.kind)]
    meant = [duty for duty in found if aim.fits(duty)]
    numbers = {duty.payload.number for duty in meant if _of_plan(duty)}
    others = len(found) - sum(_of_plan(duty) for duty in meant)
    more = f"เรื่องอื่นของวันนี้ {others:,} เรื่อง" if others else ""
    return " กับ".join(filter(None, (numbers_listed(numbers) if numbers else "", more)))


def _of_plan(duty: Duty) -> bool:
    return duty.payload.activity_id is not None and bool(duty.payload.number)


@dataclass(frozen=True)
class ToldOnDay:
    """What a person was reminded of on a day.

    words: when, and of what.
    keys: of all that was in it, to be compared only.
    """

    words: str
    keys: frozenset[str]


def on_day(context: Context, day: date, ids: Collection[int]) -> Mapping[int, ToldOnDay]:
    """Returns when these people had their reminder of that day, and of what."""
    return _told(context, day, ids, _due(context)) if ids else {}


def _due(context: Context) -> Sequence[Duty]:
    return duties(context.session, context.working_days, context.now)


def _told(
    context: Context, day: date, ids: Collection[int], due: Sequence[Duty]
) -> Mapping[int, ToldOnDay]:
    told = reminder_record.told_lines(context.session, day, ids)
    known = {each.key: each for each in due}
    found = {}
    for person_id, (at, keys) in told.items():
        still = tuple(known[key] for key in keys if key in known and _is_open(known[key].kind))
        gone = sum(key not in known and _may_be_counted(key) for key in keys)
        hour = thai_moment(at).rpartition("เวลา ")[2]
        found[person_id] = ToldOnDay(f"{hour} {_listed(still, gone)}".strip(), frozenset(keys))
    return found


def _may_be_counted(key: str) -> bool:
    kind = duty_kinds.of_key(key.partition(":")[0])
    return kind is not None and _is_open(kind)


def _listed(still: Collection[Duty], gone: int) -> str:
    """Names at most six of the plan and counts the others, with those that are due no more."""
    named = [what_words(each) for each in sorted(still, key=lambda e: e.order) if _of_plan(each)]
    others = len(still) - len(named) + gone
    more = len(named) - _MOST
    parts = [*named[:_MOST], *([f"อีก {more:,} รายงาน"] if more > 0 else [])]
    parts += [f"เรื่องอื่น {others:,} เรื่อง"] if others else []
    return " · ".join(parts)


_MOST = 6


def already(context: Context, ids: Collection[int], aim: Aim) -> str:
    """Says who had their reminder of today, when and of what, and that they get no second one; of
    an aim at some activities or a round, too, if that was about other matters."""
    due = _due(context)
    told = _told(context, context.today, ids, due)
    held = sorted(people.by_ids(context.session, sorted(ids)).values(), key=lambda e: e.name)
    lines = [f"วันนี้เตือนไปแล้ว {len(ids):,} คน คือ {named(context, ids)} จะไม่ส่งซ้ำ"]
    lines += [f"{each.name}: {told[each.id].words}" for each in held[:_MOST] if each.id in told]
    part = aim.numbers or aim.round is not None
    heard = frozenset().union(*(each.keys for each in told.values()))
    if part and not any(each.key in heard and aim.fits(each) for each in due):
        lines.append(_OTHER_MATTERS)
    return "\n".join(lines)


_OTHER_MATTERS = "เป็นคนละเรื่องกับที่สั่งครั้งนี้ แต่บอตส่งให้แต่ละคนได้วันละหนึ่งข้อความ ส่งได้อีกในวันทำการถัดไป"


def named(context: Context, ids: Collection[int]) -> str:
    """Returns the names of these people, at most eight of them and how many more."""
    held = people.by_ids(context.session, sorted(ids)).values()
    names = sorted(each.name for each in held)
    more = len(names) - _MOST_NAMED
    return f"{' '.join(names[:_MOST_NAMED])} และอีก {more:,} คน" if more > 0 else listed(names)


_MOST_NAMED = 8
