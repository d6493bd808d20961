"""What people ask about voting: until when, whether it is secret, whether it can be changed."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.elections import vote_words
from handlers.messages import Button, Card, Message, Row
from handlers.question.query import Facts, Query
from handlers.understand.dates.dates import short_span
from handlers.understand.listing import listed
from models.elections import elections
from models.elections.election import VOTING, Election
from models.elections.polling import election_times
from models.people import people


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the days, who may see what, and where paper is to be had; the same for everybody."""
    running = election_times.open_now(context.session, context.now)
    newest = election_times.newest(context.session)
    told = running or ([newest] if newest is not None and newest.closed_at is None else [])
    days = [Row(each.title, _days(context, each)) for each in told]
    buttons: tuple[Button, ...] = (vote_words.HAVE_I, vote_words.MENU)
    if running:
        buttons = (vote_words.vote(running[0]), *buttons)
    return [
        Card(
            "การลงคะแนนคัดเลือก",
            rows=(
                *days,
                Row("ความลับ", vote_words.KEPT),
                Row("แก้ไข", vote_words.ONCE),
                Row("ใครลงแล้วบ้าง", "ไม่มีใครดูได้ ระหว่างลงคะแนนทุกคนได้รับการเตือนเหมือนกัน"),
                Row("คะแนน", "คณะกรรมการอ่านได้หลังเปิดหีบ ซึ่งเปิดได้หลังสิ้นวันสุดท้ายเท่านั้น"),
                Row("ซองลงคะแนน", _committee(context, told)),
            ),
            buttons=buttons,
        )
    ]


def _days(context: Context, election: Election) -> str:
    return f"ลงคะแนน {short_span(*elections.days_of(context.session, election)[VOTING])}"


def _committee(context: Context, told: Sequence[Election]) -> str:
    """Says of whom an envelope is to be had."""
    ids = [
        member.person_id
        for election in told
        for member in elections.members(context.session, election)
    ]
    if not ids:
        return "ขอได้ที่คณะกรรมการคัดเลือกในวันลงคะแนน"
    names = people.names(context.session, ids)
    return f"ผู้ไม่สะดวกใช้ LINE ขอได้ที่ {listed(dict.fromkeys(names[each] for each in ids), 'หรือ')}"


QUERY = Query(
    name=vote_words.ABOUT,
    words=("วิธีลงคะแนน", "เรื่องการลงคะแนน", "ขอซองลงคะแนน", "คะแนนลับไหม"),
    answer=answer,
)
