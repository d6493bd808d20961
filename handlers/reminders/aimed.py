"""What a reminder aims at, as a button, a stored answer and words have it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.context import Context
from handlers.question import button_facts
from handlers.question.topic import Topic
from handlers.understand.listing import listed
from models.people import people
from models.reminders.nudges import Aim

NARROWS = ("but", "owed", "late", "least", "each")
"""The bureaus that are left out, only what is owed, only what is late, how many at least, of each
person."""
KEYS = ("b", "n", "d", *NARROWS)


def facts_of(aim: Aim) -> dict[str, str]:
    """Returns what a button keeps of it."""
    given = {
        "b": aim.bureau_id,
        "n": aim.number,
        "d": aim.round.isoformat() if aim.round is not None else None,
        "but": ",".join(str(each) for each in sorted(aim.without)) or None,
        "owed": 1 if aim.owed else None,
        "late": aim.late_on.isoformat() if aim.late_on is not None else None,
        "least": aim.least or None,
        "each": 1 if aim.by_person else None,
    }
    return {key: str(each) for key, each in given.items() if each is not None}


def of_facts(facts: Mapping[str, str]) -> Aim:
    """Returns what a button aims at. What it cannot read is left out."""
    return Aim(
        button_facts.whole(facts, "b"),
        facts.get("n"),
        button_facts.day(facts, "d"),
        frozenset(button_facts.several(facts, "but")),
        "owed" in facts,
        button_facts.day(facts, "late"),
        button_facts.whole(facts, "least") or 0,
        "each" in facts,
    )


def of_answer(whom: Mapping[str, Any]) -> Aim:
    """Returns what the stored answer to `whom` aims at."""
    return of_facts({key: str(whom[key]) for key in KEYS if whom.get(key) is not None})


def narrowed(context: Context, aim: Aim) -> str:
    """Says what narrows it beside a bureau, an activity and a round; "" for nothing."""
    parts = []
    if aim.least:
        who = "ผู้ที่" if aim.by_person else "สำนักที่"
        parts.append(f"{who}มีเรื่องถึงเวลาเตือน {aim.least:,} เรื่องขึ้นไป")
    if aim.late_on is not None:
        days = (context.today - aim.late_on).days
        parts.append(f"เลยกำหนดแล้วเกิน {days:,} วัน" if days else "เลยกำหนดแล้ว")
    if aim.owed:
        parts.append("ไม่รวมเรื่องที่ส่งแล้วรอพิจารณา")
    if aim.without:
        known = {each.id: each.name for each in people.bureaus(context.session)}
        parts.append(f"ไม่รวม{listed(sorted(known[e] for e in aim.without if e in known))}")
    return " · ".join(parts)


def in_words(context: Context, aim: Aim) -> str:
    """Says all that it aims at; "" for everything."""
    bureau = ""
    if aim.bureau_id is not None:
        every = people.bureaus(context.session)
        bureau = next((each.name for each in every if each.id == aim.bureau_id), "")
    about = Topic(number=aim.number, due=aim.round)
    part = about.words(context.today) if about.narrower() else ""
    return " · ".join(filter(None, (bureau, part, narrowed(context, aim))))
