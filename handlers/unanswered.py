"""Questions whose answers never reached the person, and the card that offers to ask them again.

Of a question about a complaint only its time is kept, never a word or a code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from handlers import registry
from handlers.context import Context
from handlers.conversation.controls import word_of
from handlers.conversation.drafts import MENU
from handlers.events import Event
from handlers.messages import (
    Button,
    Card,
    Message,
    Para,
    Part,
    Row,
    cut_graphemes,
    within_graphemes,
)
from handlers.messages.limits import SPOKEN_GRAPHEMES
from handlers.question.query import opened_by, opens
from handlers.subjects.asked_each_turn import listening
from handlers.understand.patterns import pattern_of
from models.queues import lost_answers, outbox_queue
from models.queues.outbox_queue import Question

MOST = 3
"""How many questions a card offers, the newest ones."""

JUST_NOW = timedelta(hours=1)
_SHOWN = 120
_INSIDE = pattern_of(r'"data": "c:([0-9a-f]{16}):')
_AGAIN = "ถามอีกครั้ง"


def question(
    context: Context, event: Event, messages: Sequence[Mapping[str, Any]]
) -> dict[str, str]:
    """Returns what is kept of a question until its answer arrives.

    `at`: when it was asked. `said`: the typed words that ask it again. `data` and `name`: the
    button that asks it again. Only `at` if nothing may be repeated.
    """
    found = {"at": context.now.isoformat()}
    if context.secret:
        return found
    inside = _INSIDE.search(json.dumps(messages))
    if inside is not None:  # the words were taken as an answer: sent again they would answer twice
        return found | {"data": opens("resume", c=inside[1]), "name": ""}
    if event.kind == "text" and _may_be_repeated(context, event.text):
        return found | {"said": event.text}
    if event.kind == "tap" and event.data.startswith("o:"):
        return found | {"data": event.data, "name": _name_of(event.data)}
    return found


def _may_be_repeated(context: Context, text: str) -> bool:
    if word_of(text) is not None or not within_graphemes(text, SPOKEN_GRAPHEMES):
        return False
    parts = {text, *text.split(), text.partition(" ")[2]}
    if any(each.secret(text) for each in listening(context.subjects, "secret")):
        return False
    return not any(any(map(each.code, parts)) for each in listening(context.subjects, "code"))


def _name_of(data: str) -> str:
    """Returns the word that asks the same as the button."""
    name = opened_by(data)[0]
    return next(iter(registry.commands().get(name, ())), "")


# -- what is said of them ------------------------------------------------------------------------


def taken_up(context: Context, question: Question) -> list[Question]:
    """Returns the questions that were not answered before, to stand above this answer, and cancels
    their pushes. An answer about a complaint shows no other questions."""
    found: list[Question] = []
    for each in lost_answers.waiting(context.session, context.sealer, context.lane):
        if each.tried or (context.secret and not each.secret):
            continue
        if outbox_queue.cancel(context.session, each.key, context.now):
            found += each.questions
    return [each for each in found if not _same(each, question)]


def joined(questions: Sequence[Question]) -> list[Question]:
    """Returns the newest questions, each once, in the order in which they were asked."""
    kept: list[Question] = []
    for each in questions:
        kept = [*(other for other in kept if not _same(other, each)), each]
    return kept[-MOST:]


def _same(one: Question, other: Question) -> bool:
    """Tells whether both ask the same; questions without words are never the same."""
    ways = [(each.get("said"), each.get("data")) for each in (one, other)]
    return ways[0] == ways[1] and ways[0] != (None, None)


def card(questions: Sequence[Question], at: datetime) -> Message:
    """Says that the questions were not answered and offers to ask each again. `at`: the aware
    moment of reading.

    The notification names none of them: other people may see the screen.
    """
    newest = max(datetime.fromisoformat(each["at"]) for each in questions)
    when = "เมื่อครู่" if at - newest <= JUST_NOW else "ก่อนหน้านี้"
    rows = tuple(_row(each) for each in joined(questions) if "said" in each or "data" in each)
    return Card(
        f"{when}ระบบส่งคำตอบไม่ได้",
        alt=f"{when}ระบบส่งคำตอบไม่ได้ ขออภัย",
        rows=rows or (Para("ขออภัย หากยังรอคำตอบอยู่ กรุณาส่งข้อความล่าสุดอีกครั้ง"),),
        buttons=() if rows else (MENU,),
        note="ขออภัย กดปุ่มเพื่อรับคำตอบ" if rows else "",
        tone="warn",
    )


def _row(question: Question) -> Part:
    typed = question.get("said")
    if typed is not None:
        return Row("ท่านถามว่า", cut_graphemes(typed, _SHOWN), Button(_AGAIN, say=typed))
    if question["data"].startswith("o:resume"):
        words = "กด “ทำต่อ” เพื่อดูคำถามล่าสุด"
        return Row("เรื่องที่ทำค้างไว้", words, Button("ทำต่อ", question["data"], "ทำต่อ"))
    name = question["name"]
    return Row(
        "ท่านกดปุ่ม", f"“{name}”" if name else "ก่อนหน้านี้", Button(_AGAIN, question["data"], name)
    )
