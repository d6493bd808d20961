"""What could not begin stays in sight: what is asked next may be of its matter (decisions/0204)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.simulator import seed
from handlers import registry
from handlers.conversation import beginning
from handlers.question.query import opens
from models.conversations import conversation_rows
from models.tables import SECRET_FLOWS
from tests.handlers.conversation.test_asked_amid import somebody_for
from tests.handlers.house import Chat, House
from tests.handlers.people.test_roster_news import desk


def test_every_conversation_that_cannot_begin_leaves_its_matter_in_sight(demo: House) -> None:
    closed = 0
    with demo.session() as session:
        for number, flow in enumerate(registry.FLOWS):
            context = replace(desk(demo, session), lane=f"lane{number}")
            assert somebody_for(context, session, flow), flow.name
            beginning.open_flow(context, flow, "", {})
            if conversation_rows.active(session, context.sealer, context.lane) is not None:
                continue
            if flow.name in SECRET_FLOWS:
                assert not context.asked.startswith(opens(flow.name)), flow.name
            else:
                assert context.asked, flow.name
                closed += context.asked.startswith(opens(flow.name))
        session.rollback()
    assert closed > 20


@pytest.mark.parametrize(
    ("said", "asked", "told"),
    [
        ("ส่งรูปวันพฤหัส", "ส่งแทนเพื่อนได้มั้ย อาทิตย์นี้เค้าลา", "ภาพอินโฟกราฟิกวันพฤหัส · ทำแทนกัน"),
        ("แจ้งเหตุล่าช้า", "แจ้งแล้วเลื่อนให้เลยมั้ย หรือต้องรอใครอนุมัติ", "รายงานล่าช้าและการแจ้งเหตุ · "),
    ],
)  # fmt: skip
def test_what_is_asked_next_is_of_that_matter(
    demo: House, said: str, asked: str, told: str
) -> None:
    me = Chat(demo, seed.line_id("D0103"))
    me.says(said).says(asked)
    assert told in me.last
