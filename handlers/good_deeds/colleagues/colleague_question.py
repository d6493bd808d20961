"""The question which colleague is meant: people of the own bureau as buttons, others by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import plain, show_name
from handlers.messages.name_labels import name_label
from handlers.understand.listing import listed
from handlers.understand.thai import without_particles
from handlers.understand.unclear import Unclear
from models.good_deeds import deed_praise
from models.people import people
from models.people.person import Person

_LISTED = 8
_CALLED = re.compile("^(?:พี่|น้อง|คุณ)(?=.)")
NOBODY = "ไม่พบชื่อนี้ในผู้ที่ลงทะเบียนใน LINE กรุณาพิมพ์ชื่อหรือเลขประจำตัวของเพื่อนร่วมงาน"


def read_colleague(text: str, context: Context, _answers: Answers) -> dict[str, Any]:
    """Reads one person of the whole office whom LINE reaches."""
    name = _CALLED.sub("", without_particles(text.strip()))
    found = [each for each in people.search(context.session, name) if _fits(context, each)]
    if not found:
        raise Unclear(NOBODY)
    if len(found) > 1:
        several = (f"{each.name} ({each.staff_id})" for each in found[:_LISTED])
        raise Unclear(f"มีหลายคนที่ตรง: {listed(several, 'หรือ')} กรุณาพิมพ์เลขประจำตัว")
    return _answer(found[0])


def _fits(context: Context, person: Person) -> bool:
    return person.id != context.me.id and people.reachable(person)


def _answer(person: Person) -> dict[str, Any]:
    return {"id": person.id, "name": person.name}


def _offer(context: Context, _answers: Answers) -> Sequence[Choice]:
    offered = deed_praise.colleagues(context.session, context.me, _LISTED)
    return [Choice(f"p{each.id}", name_label(each.name), _answer(each)) for each in offered]


def step(label: str, asked: str) -> Step:
    """Returns the step `who`. asked: the question."""
    return Step(
        name="who",
        label=label,
        ask=plain(asked),
        read=read_colleague,
        choices=_offer,
        free_text="a colleague of another bureau is typed by name",
        show=show_name,
    )
