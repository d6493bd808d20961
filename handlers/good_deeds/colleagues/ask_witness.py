"""Asking one colleague whether they saw an own deed."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow
from handlers.conversation.refusals import closing, mending
from handlers.good_deeds import deed_notices, deed_words, own_deed
from handlers.good_deeds.colleagues import colleague_question
from handlers.messages import Message, Text
from models.good_deeds import deed_texts, deed_witness
from models.people import people

_ANOTHER = {"unreached": "who", "oneself": "who", "gave_it": "who"}


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Notes whom the owner asks, and shows them the deed."""
    witness = people.by_id(context.session, answers["who"]["id"])
    with closing(deed_words.refused), mending(deed_words.why, **_ANOTHER):
        deed = deed_witness.ask(
            context.session, context.me, answers["deed_id"], witness, context.now
        )
    assert witness is not None
    deed_notices.ask_witness(context, witness, deed, deed_texts.words(context.sealer, deed))
    words = f"ขอให้ {witness.name} ยืนยันแล้ว ผู้นั้นเห็นข้อความของเรื่องนี้"
    return [Text(words, (deed_words.one_button(deed.id, "ดูบันทึกนี้"), deed_words.MINE))]


FLOW = Flow(
    name=deed_words.ASK_WITNESS,
    title="การขอให้เพื่อนยืนยันความดี",
    opens_on=(),
    steps=(
        colleague_question.step(
            "ผู้ยืนยัน", "ใครเห็นเรื่องนี้ด้วยตา กดชื่อ หรือพิมพ์ชื่อหรือเลขประจำตัว ผู้นั้นจะเห็นข้อความ"
        ),
    ),
    open=own_deed.open_own,
    finish=finish,
    still=own_deed.is_still_own,
    counted=False,
)
