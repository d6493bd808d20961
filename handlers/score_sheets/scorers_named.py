"""The question about who scores: names of people, typed or pasted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Step
from handlers.conversation.questions import plain
from handlers.understand.listing import listed
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import Person

WHO = "who"

_MOST, _SHOWN = 40, 6


def read_people(text: str, context: Context, answers: Answers) -> list[dict[str, Any]]:
    """Returns the people that the words name; every name that is unknown, or may mean several, is
    told at once. Who joins those told before, or is taken out, leaves the others there."""
    order = people_named.put_right(text, answers.get(WHO) or [])
    found: dict[int, Person] = {}
    unknown: list[str] = []
    for each in order[0] if order is not None else ():
        person = people.by_id(context.session, each["id"])
        found |= {person.id: person} if person is not None else {}
    for part in order[1] if order is not None else people_named.listed_names(text, _MOST):
        meant = people_named.meant(context, part)
        if len(meant) == 1:
            found[meant[0].id] = meant[0]
        elif meant:
            names = listed((f"{each.name} ({each.bureau.name})" for each in meant[:3]), "หรือ")
            unknown.append(f"“{part[:30]}” อาจเป็น {names}")
        else:
            unknown.append(f"ไม่พบ “{part[:30]}” ในทะเบียน")
    if unknown or not found:
        why = " · ".join(unknown[:5]) or "ยังไม่มีชื่อ"
        raise Unclear(f"{why} กรุณาพิมพ์รายชื่ออีกครั้งด้วยชื่อเต็ม บรรทัดละชื่อ")
    return [{"id": each.id, "name": each.name} for each in found.values()]


def people_in(context: Context, answers: Answers) -> list[Person]:
    """Returns the people of the answer who are still on the roster."""
    found = (people.by_id(context.session, each["id"]) for each in answers[WHO])
    return [each for each in found if each is not None]


def _show(value: Sequence[Mapping[str, Any]], _answers: Answers) -> str:
    names = [each["name"] for each in value]
    more = len(names) - _SHOWN
    return f"{len(names)} คน: {listed(names[:_SHOWN])}" + (f" และอีก {more} คน" if more > 0 else "")


STEP = Step(
    name=WHO,
    label="กรรมการ",
    ask=plain("ผู้ใดเป็นกรรมการให้คะแนน พิมพ์หรือวางรายชื่อ บรรทัดละชื่อ"),
    read=read_people,
    prose=True,
    show=_show,
    help="พิมพ์ชื่อบุคลากรในทะเบียน บรรทัดละชื่อ กรรมการให้คะแนนสำนักของตนเองไม่ได้",
)
