"""`ฉันลงคะแนนหรือยัง`, and whether a receipt stands in the list of an election that is closed."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.elections import vote_words
from handlers.messages import Card, Message, Row, Text, Tone
from handlers.question.query import Facts, Query
from handlers.understand.dates.dates import thai_date
from models.elections import election_closing, elections, urn, voting
from models.elections.election import CHAT, NOT_VOTED, PAPER, VOTING, Election
from models.elections.polling import election_times
from models.errors import Refusal

_MARKS: dict[str | None, tuple[str, Tone]] = {
    None: ("ไม่มีชื่อท่านในบัญชีผู้มีสิทธิ หากเห็นว่าไม่ถูกต้อง กรุณาแจ้งคณะกรรมการคัดเลือก", "warn"),
    NOT_VOTED: ("ท่านยังไม่ได้ลงคะแนน", "warn"),
    CHAT: ("ท่านลงคะแนนแล้ว หากท่านไม่ได้ลงเอง กรุณาแจ้งคณะกรรมการคัดเลือกทันที", "good"),
    PAPER: ("ท่านรับซองลงคะแนนแล้ว กรุณาส่งคืนคณะกรรมการก่อนปิดลงคะแนน", "good"),
}


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Tells the person's own mark of the roll; nobody can ask it of others."""
    running = election_times.open_now(context.session, context.now)
    newest = election_times.newest(context.session)
    told = running or ([newest] if newest is not None and newest.opened_at is not None else [])
    if not told:
        return [Text(vote_words.why(Refusal("not_open")), (vote_words.MENU,))]
    context.secret = True
    rows = tuple(_row(context, each, each in running) for each in told)
    return [
        Card(
            "การลงคะแนนของท่าน",
            rows=rows,
            buttons=(vote_words.MENU,),
            note="ระบบเก็บเพียงว่าลงแล้วหรือยัง ไม่เก็บว่าเลือกใครและลงเมื่อใด",
        )
    ]


def _row(context: Context, election: Election, running: bool) -> Row:
    mark = voting.mark_of(context.session, context.sealer, election, context.me)
    words, tone = _MARKS[mark]
    last = elections.days_of(context.session, election)[VOTING][1]
    may = mark == NOT_VOTED and running
    until = f"ถึง {thai_date(last)}"
    button = vote_words.vote(election) if may else None
    return Row(f"{election.title} {until}", words, button, tone)


QUERY = Query(
    name=vote_words.VOTED,
    words=(
        "ฉันลงคะแนนหรือยัง",
        "ลงคะแนนหรือยัง",
        "ลงคะแนนแล้วหรือยัง",
        "ฉันลงคะแนนแล้วหรือยัง",
        "ฉันโหวตหรือยัง",
    ),
    answer=answer,
)


def find_receipt(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Tells whether a receipt stands in the list, once voting is closed."""
    context.secret = True
    if not rest.strip():
        return [
            Text("พิมพ์ “ใบรับลงคะแนน” ตามด้วยรหัส 8 ตัว เช่น ใบรับลงคะแนน 4J7K-92QX", (vote_words.MENU,))
        ]
    try:
        code = urn.RECEIPT.read(rest)
    except Refusal:
        return [Text("รหัสใบรับไม่ถูกต้อง กรุณาตรวจรหัส 8 ตัวแล้วพิมพ์ใหม่", (vote_words.MENU,))]
    closed = election_times.closed(context.session)
    if not closed:
        return [Text("ตรวจใบรับได้หลังปิดลงคะแนน เพื่อไม่ให้รู้ว่าใครลงคะแนนเมื่อใด", (vote_words.MENU,))]
    return [Text(_found(context, closed, code), (vote_words.MENU,))]


def _found(context: Context, closed: Sequence[Election], code: str) -> str:
    for election in closed:
        if code in election_closing.receipts(context.session, election):
            shown = urn.RECEIPT.shown(code)
            return f"ใบรับ {shown} อยู่ในรายการของ{election.title} บัตรใบนี้ถูกนับแล้ว"
    return "ไม่พบใบรับนี้ในการลงคะแนนที่ปิดแล้ว กรุณาตรวจรหัสอีกครั้ง หากรหัสถูกต้อง กรุณาแจ้งคณะกรรมการคัดเลือก"


RECEIPT_QUERY = Query(
    name=vote_words.RECEIPT, words=("ใบรับลงคะแนน", "ตรวจใบรับลงคะแนน"), answer=find_receipt
)
