"""What people may ask in a LINE group, as the menu and the help tell it there."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.home import help_me, menu
from handlers.messages import Card, Message
from handlers.subjects.declaration import GroupQuestion

_WORDS = {query.name: query.words[0] for query in (menu.QUERY, help_me.QUERY)}


def answer(context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Shows what all subjects answer there, and the button to the direct chat."""
    assert question.match is not None
    declared = [each for subject in context.subjects for each in subject.group.offers]
    offers = [each for each in declared if question.office or not each.office]
    return [
        Card(
            "ถามในกลุ่มนี้ได้",
            subtitle="เรียกด้วย @ แล้วพิมพ์",
            rows=tuple(each.row for each in sorted(offers, key=lambda each: each.place)),
            buttons=question.door(_WORDS[question.match.name]),
            note="เรื่องอื่นทำในแชตส่วนตัวกับบอต",
        )
    ]
