"""Asking one colleague whether they saw an own deed."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow
from handlers.conversation.refusals import closing, mending
from handlers.good_deeds import deed_notices, deed_words, own_deed
from handlers.good_deeds.colleagues import colleague_question
from handlers.messages import Button, Card, Message, Row, Text, cut_graphemes
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import short_date
from models.good_deeds import deed_texts, deed_witness, deeds
from models.good_deeds.good_deed import GoodDeed
from models.people import people

_MOST, _CUT = 8, 60

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


def choose(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Asks for which own deed, where the words came without one; says how it is done."""
    every = deeds.mine(context.session, context.me)
    found = [each for each in every if each.witnessed_on is None][:_MOST]
    if not found:
        words = "ท่านยังไม่มีบันทึกที่รอผู้ยืนยัน พิมพ์ “บันทึกความดี” ตามด้วยสิ่งที่ทำ แล้วกด “ขอผู้ยืนยัน” ที่บันทึกนั้น"
        return [Text(words, (deed_words.ANOTHER, deed_words.MINE))]
    rows = tuple(_asked_of(context, each) for each in found)
    note = "ผู้ยืนยันคือเพื่อนหนึ่งคนที่เห็นด้วยตา ผู้นั้นจะเห็นข้อความของเรื่องที่เลือก"
    return [Card("ขอผู้ยืนยันเรื่องใด", rows=rows, buttons=(deed_words.MINE,), note=note)]


def _asked_of(context: Context, deed: GoodDeed) -> Row:
    words = cut_graphemes(deed_texts.words(context.sealer, deed), _CUT)
    ask = Button("ขอผู้ยืนยัน", opens(deed_words.ASK_WITNESS, d=deed.id), "ขอผู้ยืนยัน")
    return Row(short_date(deed.done_on), words, ask)


QUERY = Query(
    name="ask_who_saw",
    words=("ขอผู้ยืนยัน", "ขอผู้ยืนยันความดี", "ขอพยานความดี", "ขอให้เพื่อนยืนยันความดี"),
    answer=choose,
    own=True,
)

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
