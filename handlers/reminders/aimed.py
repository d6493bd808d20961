"""What a reminder aims at, as a button, a stored answer and words have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from handlers.context import Context
from handlers.question import button_facts
from handlers.understand.dates.dates import thai_date
from handlers.understand.listing import listed
from models.people import people
from models.reminders.nudges import Aim

KEYS = ("b", "n", "d", "but", "no", "p", "sp", "owed", "late", "least", "each")
"""Bureaus, activities and a round; the bureaus and activities that are left out; only these people,
and the people who are spared; only what is owed, only what is late, how many at least, of each
person."""
EVERYBODY = "all"
"""What a button says that reminds everybody."""


def facts_of(aim: Aim) -> dict[str, str]:
    """Returns what a button keeps of it."""
    given = {
        "b": _joined(aim.bureaus),
        "n": _joined(aim.numbers),
        "d": aim.round.isoformat() if aim.round is not None else "",
        "but": _joined(aim.without),
        "no": _joined(aim.without_numbers),
        "p": _joined(aim.only),
        "sp": _joined(aim.spared),
        "owed": "1" if aim.owed else "",
        "late": aim.late_on.isoformat() if aim.late_on is not None else "",
        "least": str(aim.least or ""),
        "each": "1" if aim.by_person else "",
    }
    return {key: each for key, each in given.items() if each}


def _joined(each: Iterable[object]) -> str:
    return ",".join(sorted(map(str, each)))


def of_facts(facts: Mapping[str, str]) -> Aim:
    """Returns what a button aims at. What it cannot read is left out."""
    return Aim(
        bureaus=frozenset(button_facts.several(facts, "b")),
        numbers=_numbers(facts, "n"),
        round=button_facts.day(facts, "d"),
        without=frozenset(button_facts.several(facts, "but")),
        without_numbers=_numbers(facts, "no"),
        only=frozenset(button_facts.several(facts, "p")),
        spared=frozenset(button_facts.several(facts, "sp")),
        owed="owed" in facts,
        late_on=button_facts.day(facts, "late"),
        least=button_facts.whole(facts, "least") or 0,
        by_person="each" in facts,
    )


def _numbers(facts: Mapping[str, str], name: str) -> frozenset[str]:
    return frozenset(filter(None, facts.get(name, "").split(",")))


def of_answer(whom: Mapping[str, Any]) -> Aim:
    """Returns what the stored answer to `whom` aims at."""
    return of_facts({key: str(whom[key]) for key in KEYS if whom.get(key) is not None})


def answered(context: Context, aim: Aim) -> dict[str, object]:
    """Returns the answer to `whom` that aims at it."""
    return {"words": in_words(context, aim) or ALL_WHO_OWE, **facts_of(aim)}


ALL_WHO_OWE = "ทุกคนที่มีเรื่องค้าง"


def in_words(context: Context, aim: Aim) -> str:
    """Says all that it aims at; "" for everything."""
    known = {each.id: each.name for each in people.bureaus(context.session)}
    parts = [_names_of(known, aim.bureaus), _people_named(context, aim.only)]
    parts += [_owing(aim), *_limits(context, aim)]
    if aim.without:
        parts.append(f"ไม่รวม{_names_of(known, aim.without)}")
    if aim.spared:
        parts.append(f"ไม่รวม {_people_named(context, aim.spared)}")
    return " · ".join(filter(None, parts))


def _owing(aim: Aim) -> str:
    parts = [f"กิจกรรม {numbers_listed(aim.numbers)}"] if aim.numbers else []
    parts += [f"รอบ {thai_date(aim.round)}"] if aim.round is not None else []
    return f"ผู้ที่ค้าง{' '.join(parts)}" if parts else ""


def _limits(context: Context, aim: Aim) -> list[str]:
    parts = []
    if aim.least:
        who = "ผู้ที่" if aim.by_person else "สำนักที่"
        parts.append(f"{who}มีเรื่องถึงเวลาเตือน {aim.least:,} เรื่องขึ้นไป")
    if aim.late_on is not None:
        days = (context.today - aim.late_on).days
        parts.append(f"เลยกำหนดแล้วเกิน {days:,} วัน" if days else "เลยกำหนดแล้ว")
    if aim.owed:
        parts.append("ไม่รวมเรื่องที่ส่งแล้วรอพิจารณา")
    if aim.without_numbers:
        parts.append(f"ไม่รวมกิจกรรม {numbers_listed(aim.without_numbers)}")
    return parts


def numbers_listed(numbers: Iterable[str]) -> str:
    """`2.2 และ 3.4`: in the order of the plan."""
    return listed(sorted(numbers, key=lambda each: [part.zfill(3) for part in each.split(".")]))


def _names_of(known: Mapping[int, str], ids: Iterable[int]) -> str:
    return listed(sorted(known[each] for each in ids if each in known))


def _people_named(context: Context, ids: Iterable[int]) -> str:
    held = people.by_ids(context.session, sorted(ids))
    return listed(sorted(each.name for each in held.values()))
