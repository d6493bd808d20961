"""What is typed below the question whether to cancel is met in every conversation."""

from __future__ import annotations

from dataclasses import replace

from handlers import registry
from handlers.conversation import beginning, drafts
from handlers.conversation.controls import CANCEL
from models.conversations.conversation import CANCELLED
from tests.handlers.conversation.test_asked_amid import somebody_for
from tests.handlers.house import House
from tests.handlers.people.test_roster_news import desk


def test_other_words_neither_break_nor_cancel_any_conversation(demo: House) -> None:
    asked = 0
    with demo.session() as session:
        for number, flow in enumerate(registry.FLOWS):
            context = replace(desk(demo, session), lane=f"lane{number}")
            assert somebody_for(context, session, flow), flow.name
            beginning.open_flow(context, flow, "", {})
            place = drafts.current(context)
            if place is None:
                continue
            engine, state = drafts.standing(context, flow, place)
            turn = engine.say(state, "ไม่เอาแล้ว")
            if turn.state.agreed != CANCEL:
                continue
            asked += 1
            for text in ("อะไรก็ได้", "ขอดูก่อน", "อันที่สอง"):
                assert engine.say(turn.state, text).ended != CANCELLED, (flow.name, text)
        session.rollback()
    assert asked > 30
