"""Changing who may read an own deed."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow
from handlers.conversation.refusals import closing
from handlers.good_deeds import deed_readers, deed_words, own_deed, show_book
from handlers.good_deeds.keep_deed import SHOWN_TO
from handlers.messages import Message
from models.good_deeds import deeds


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Changes who may read it and shows its card."""
    with closing(deed_words.refused):
        deed = deeds.show_to(context.session, context.me, answers["deed_id"], answers["shown"])
    return [show_book.card(context, deed)]


FLOW = Flow(
    name=deed_words.SHOW_TO,
    title="การเปลี่ยนผู้อ่านบันทึกความดี",
    opens_on=(),
    steps=(SHOWN_TO,),
    open=own_deed.open_own,
    finish=finish,
    heeds=deed_readers.heeds_readers,
    still=own_deed.is_still_own,
    counted=False,
)
