"""What people may ask in a LINE group, as the menu and the help tell it there."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.home import help_me, menu
from handlers.messages import Card, Message
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_WORDS = {query.name: query.words[0] for query in (menu.QUERY, help_me.QUERY)}


_ASKED = pattern_of("(?:ทำ|ช่วย|ถาม|ใช้|พิมพ์).{0,12}อะไร.{0,16}(?:ได้|บ้าง|เป็น)")


def unmatched(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers words that are no command and ask what may be asked there."""
    return answer(context, question) if _ASKED.search(normalise(question.text)) else None


def answer(context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Shows what all subjects answer there, and the button to the direct chat."""
    word = _WORDS[question.match.name] if question.match is not None else menu.QUERY.words[0]
    declared = [each for subject in context.subjects for each in subject.group.offers]
    offers = [each for each in declared if question.office or not each.office]
    return [
        Card(
            "ถามในกลุ่มนี้ได้",
            subtitle="เรียกด้วย @ แล้วพิมพ์",
            rows=tuple(each.row for each in sorted(offers, key=lambda each: each.place)),
            buttons=question.door(word),
            note="เรื่องอื่นทำในแชตส่วนตัวกับบอต",
        )
    ]
