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
    context.secret = True
    running = election_times.open_now(context.session, context.now)
    newest = election_times.newest(context.session)
    election = running[0] if running else newest
    if election is None or election.opened_at is None:
        return [Text(vote_words.why(Refusal("not_open")), (vote_words.MENU,))]
    mark = voting.mark_of(context.session, context.sealer, election, context.me)
    words, tone = _MARKS[mark]
    last = elections.days_of(context.session, election)[VOTING][1]
    may = mark == NOT_VOTED and bool(running)
    return [
        Card(
            election.title,
            rows=(Row(f"ลงคะแนนได้ถึง {thai_date(last)}", words, tone=tone),),
            buttons=((vote_words.vote(election),) if may else ()) + (vote_words.MENU,),
            note="ระบบเก็บเพียงว่าลงแล้วหรือยัง ไม่เก็บว่าเลือกใครและลงเมื่อใด",
        )
    ]


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
    election = election_times.newest(context.session)
    if election is None or election.closed_at is None:
        return [Text("ตรวจใบรับได้หลังปิดลงคะแนน เพื่อไม่ให้รู้ว่าใครลงคะแนนเมื่อใด", (vote_words.MENU,))]
    return [Text(_found(context, election, code), (vote_words.MENU,))]


def _found(context: Context, election: Election, code: str) -> str:
    if code in election_closing.receipts(context.session, election):
        return f"ใบรับ {urn.RECEIPT.shown(code)} อยู่ในรายการของ{election.title} บัตรใบนี้ถูกนับแล้ว"
    return (
        f"ไม่พบใบรับนี้ในรายการของ{election.title} กรุณาตรวจรหัสอีกครั้ง หากรหัสถูกต้อง กรุณาแจ้งคณะกรรมการคัดเลือก"
    )


RECEIPT_QUERY = Query(
    name=vote_words.RECEIPT, words=("ใบรับลงคะแนน", "ตรวจใบรับลงคะแนน"), answer=find_receipt
)
