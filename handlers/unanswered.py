"""Questions whose answers never reached the person: how each is asked again, what is said of it.

Of a complaint only that something was not answered is kept, never a word or a code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from handlers import registry
from handlers.complaints import receipt_codes
from handlers.context import Context
from handlers.conversation.controls import word_of
from handlers.events import Event
from handlers.messages import Button, Card, Para, Part, Row, Said, count_graphemes, cut_graphemes
from handlers.messages.limits import SPOKEN_GRAPHEMES
from handlers.people import join_roster
from handlers.question.query import opens
from models.queues import outbox_queue, outbox_unsaid
from models.queues.outbox_queue import Question

MOST = 3
"""The newest questions that a card offers."""

JUST_NOW = timedelta(hours=1)
_SHOWN = 120
_INSIDE = re.compile(r"c:([0-9a-f]{16}):")
_AGAIN = "ถามอีกครั้ง"


def question(
    context: Context, event: Event, messages: Sequence[Mapping[str, Any]]
) -> dict[str, str]:
    """What the answer `messages` is about. at: when it was asked. said: the typed words that ask it
    again; data, with a name: the button that does. Neither where nothing may be repeated."""
    asked = {"at": context.now.isoformat()}
    if context.secret:
        return asked
    inside = next(_conversations(messages), None)
    if inside is not None:  # what was sent has been taken: to send it again would answer twice
        return asked | {"data": opens("resume", c=inside), "name": ""}
    if event.kind == "text" and _may_be_repeated(event.text):
        return asked | {"said": event.text}
    if event.kind == "tap" and event.data.startswith("o:"):
        return asked | {"data": event.data, "name": _name_of(event.data)}
    return asked


def _conversations(node: Any) -> Iterator[str]:
    """The conversations whose buttons stand in the messages."""
    if isinstance(node, Mapping):
        found = _INSIDE.match(str(node.get("data", "")))
        yield from (found[1],) if found else ()
        for value in node.values():
            yield from _conversations(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _conversations(value)


def _may_be_repeated(text: str) -> bool:
    if word_of(text) is not None or count_graphemes(text) > SPOKEN_GRAPHEMES:
        return False
    secret = receipt_codes.code_in(text) is not None
    parts = (text, *text.split(), text.partition(" ")[2])
    return not secret and not any(map(join_roster.looks_like_a_code, parts))


def _name_of(data: str) -> str:
    """The word that asks the same as the button does."""
    name = data.removeprefix("o:").partition("?")[0]
    return next(iter(registry.commands().get(name, ())), "")


# -- what is said of them ------------------------------------------------------------------------


def taken_up(context: Context, asked: Question) -> list[Question]:
    """What was not answered before and is told now, under this answer: its push is withdrawn.

    Of what stands beside a complaint nothing is said in one.
    """
    found: list[Question] = []
    for each in outbox_unsaid.waiting(context.session, context.sealer, context.lane):
        if each.tried or (context.secret and not each.secret):
            continue
        if outbox_queue.cancel(context.session, each.key, context.now):
            found += each.questions
    return [each for each in found if not _same(each, asked)]


def joined(questions: Sequence[Question]) -> list[Question]:
    """The newest of them, each once, in the order in which they were asked."""
    kept: list[Question] = []
    for each in questions:
        kept = [*(other for other in kept if not _same(other, each)), each]
    return kept[-MOST:]


def _same(one: Question, other: Question) -> bool:
    """Whether both ask the same; of questions without words nobody knows."""
    ways = [(each.get("said"), each.get("data")) for each in (one, other)]
    return ways[0] == ways[1] and ways[0] != (None, None)


def card(questions: Sequence[Question], at: datetime) -> Said:
    """That they were not answered, as read at the aware moment, and how each is asked again.

    The notification names none of them: others may see the screen.
    """
    newest = max(datetime.fromisoformat(each["at"]) for each in questions)
    when = "เมื่อครู่" if at - newest <= JUST_NOW else "ก่อนหน้านี้"
    rows = tuple(_row(each) for each in joined(questions) if "said" in each or "data" in each)
    return Card(
        f"{when}ระบบส่งคำตอบไม่ได้",
        alt=f"{when}ระบบส่งคำตอบไม่ได้ ขออภัย",
        rows=rows or (Para("ขออภัย หากยังรอคำตอบอยู่ กรุณาส่งข้อความล่าสุดอีกครั้ง"),),
        buttons=() if rows else (Button("เมนู", opens("menu"), "เมนู"),),
        note="ขออภัย กดปุ่มเพื่อรับคำตอบ" if rows else "",
        tone="warn",
    )


def _row(asked: Question) -> Part:
    said = asked.get("said")
    if said is not None:
        return Row("ท่านถามว่า", cut_graphemes(said, _SHOWN), Button(_AGAIN, say=said))
    if asked["data"].startswith("o:resume"):
        words = "กด “ทำต่อ” เพื่อดูคำถามล่าสุด"
        return Row("เรื่องที่ทำค้างไว้", words, Button("ทำต่อ", asked["data"], "ทำต่อ"))
    name = asked["name"]
    return Row("ท่านกดปุ่ม", f"“{name}”" if name else "ก่อนหน้านี้", Button(_AGAIN, asked["data"], name))
