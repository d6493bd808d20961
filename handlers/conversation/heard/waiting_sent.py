"""Asks once about all sentences that wait when somebody sends: are they kept, or is it sent without
them?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.conversation.asking import WAITING_GRAPHEMES
from handlers.conversation.controls import CONFIRM, KEEP_ALL
from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Button, Card, Para, Text, cut_graphemes
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

CHANGED = "คำตอบเปลี่ยนไปหลังจากการ์ดนั้น กรุณาตรวจการ์ดล่าสุดแล้วกดยืนยันอีกครั้ง"
_TITLE = "ยังไม่ได้ส่ง มีข้อความที่ยังไม่ได้เก็บ {} ข้อความ"
_NOTE = "เลือกแล้วจะส่งทันที หากต้องการตรวจหรือแก้ก่อน กด “ดูก่อนส่ง”"
_KEEP, _WITHOUT, _LOOK = "เก็บทั้งหมดแล้วส่ง", "ส่งโดยไม่เก็บ", "ดูก่อนส่ง"
_POLITE = rf"(?:{POLITE}|เลย|ด้วย|หน่อย|ได้|ให้|ไป|\s)*+"
_ALL = r"(?:ทั้งหมด|ทั้งคู่|ทั้งสอง|ทุกข้อความ|(?:ให้)?หมด|ไว้)"
_KEEPS = pattern_of(
    rf"(?:ขอ|ช่วย|\s)*(?:เก็บ|เพิ่ม|ใส่)(?:ข้อความ|พวกนั้น|พวกนี้|ที่ค้าง)*{_ALL}{_POLITE}(?:แล้ว|ค่อย|ก็|และ|\s)*ส่ง{_POLITE}"
)
_SENDS_WITHOUT = pattern_of(
    rf"(?:ขอ|\s)*ส่ง(?:ไป)?(?:เลย)?(?:โดย|แบบ)?\s?ไม่(?:ต้อง)?(?:เก็บ|เพิ่ม|ใส่){_ALL}?{_POLITE}"
)
_LOOKS = pattern_of(rf"(?:ขอ)?(?:ดู|ตรวจ)(?:ทาน)?ก่อน(?:ส่ง)?{_POLITE}")

Reads = Callable[[State, Step, str], Turn]
Sends = Callable[[State], Turn]


def asked(moves: Moves, state: State) -> Turn:
    """Shows all that waits on one card, with a button for each way to send."""
    waiting = moves.asking.undecided(state)
    seen = moves.asking.fingerprint(state)
    rows = tuple(
        Para(f"“{cut_graphemes(each.text.strip(), WAITING_GRAPHEMES)}”") for each in waiting
    )
    buttons = (
        Button(_KEEP, moves.asking.data(REVIEW, f"{KEEP_ALL}.{seen}"), _KEEP),
        Button(_WITHOUT, moves.asking.data(REVIEW, f"{CONFIRM}.{seen}"), _WITHOUT),
    )
    look = Button(_LOOK, moves.asking.data(REVIEW, KEEP_ALL), _LOOK)
    card = Card(
        _TITLE.format(len(waiting)),
        rows=rows,
        buttons=buttons,
        note=_NOTE,
        quick=(look,),
        tone="warn",
    )
    return Turn(state, (card,), refused=True)


def taken(moves: Moves, state: State, text: str, read: Reads, send: Sends) -> Turn | None:
    """Takes words that choose one of the buttons below such a card; None for other words. Where no
    such card is in sight, the bot does not store these words as an answer."""
    if moves.flow.adds is None:
        return None
    plain = normalise(text)
    keeps, without = _KEEPS.fullmatch(plain), _SENDS_WITHOUT.fullmatch(plain)
    if not keeps and not without and not _LOOKS.fullmatch(plain):
        return None
    if state.at != REVIEW:
        return moves.show(state, (Text(_ANSWER_FIRST),)) if keeps or without else None
    if not moves.asking.undecided(state) or moves.asking.wishes(state):
        return moves.show(state, (Text(_AS_SHOWN.format(moves.flow.confirm_label)),))
    if keeps:
        return _kept(moves, state, read, send)
    return send(moves.asking.without_undecided(state)) if without else moves.show(state)


_ANSWER_FIRST = "ยังไม่ได้ส่ง และไม่ได้เก็บข้อความนี้ กรุณาตอบข้อด้านล่างก่อน"
_AS_SHOWN = "ยังไม่ได้ส่ง และไม่ได้เก็บข้อความนี้ ตรวจการ์ดด้านล่าง แล้วกด “{}” หากจะส่งตามนี้"


def tapped(moves: Moves, state: State, seen: str, read: Reads, send: Sends) -> Turn:
    """Takes the button that keeps all, or the one that looks first (`seen` is "")."""
    if not seen or state.at != REVIEW:
        return moves.show(state)
    if seen != moves.asking.fingerprint(state):
        return moves.show(state, (Text(CHANGED),))
    return _kept(moves, state, read, send)


def _kept(moves: Moves, state: State, read: Reads, send: Sends) -> Turn:
    """Adds all that waits, then sends; where one is not taken, says why and sends nothing."""
    step = moves.flow.step(moves.flow.adds or "")
    assert step is not None
    for held in moves.asking.undecided(state):
        turn = read(state.let_go(held.number), step, held.text)
        if step.name not in turn.answered:
            return turn
        state = turn.state.marked((step.name,), held.by)
    return send(replace(state, refused=""))
