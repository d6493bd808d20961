"""Forgets sentences that wait behind a button: `ข้อความที่ค้างไม่เอาแล้ว ส่งเรื่องได้เลย`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.conversation.controls import confirms
from handlers.conversation.flow import REVIEW
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.corrections.correction_vocabulary import JUST_NOW, OUT
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, normalise, without_polite_ending

DROPPED = "ทิ้งข้อความที่ค้างอยู่แล้ว ข้อความนั้นไม่อยู่ในเรื่องนี้"
_CUE = pattern_of("ค้าง|(?:ข้อความ|ประโยค)(?:นี้|นั้น|นั่น|เมื่อกี้|ตะกี้)|ที่รอ")
_SOFT = r"(?:แล้ว|ละ(?![ก-๎])|นะ|น่ะ|ไป|เลย|ค่ะ|คะ|ครับ|คับ|จ้า|ด้วย|หน่อย|[\s,])*"
_WAITING = (
    r"(?:(?:ข้อความ|ประโยค|อัน|ตัว|คำ|เรื่อง)?ที่(?:ยัง)?(?:ค้าง|รอ)(?:อยู่|ไว้|นั่น|นั้น|นี่|นี้)*"
    r"(?:\s*(?:เรื่อง|ที่ว่า|ของ)\s*(?P<about>\S{2,20}?))?)"
)
_NOT_WANTED = rf"(?:ไม่เอา|ไม่ใช้|ไม่ต้อง(?:ใช้|เก็บ|การ)|ทิ้ง|ลบ|เอาออก|ตัดออก)(?:{OUT})?"
_NAMED_LAST = _WAITING.replace("?P<about>", "?P<told>")
_DROPS = pattern_of(
    rf"(?:โอเค|โอเช|ok|งั้น|ส่วน|แล้ว|ขอ|ช่วย|ก็|ค่ะ|ครับ|คับ|[\s,])*+(?:{_WAITING}\s*(?:ทั้งหมด|ก็|ขอ|ให้|\s)*{_NOT_WANTED}"
    rf"|{_NOT_WANTED}\s*(?:{_NAMED_LAST}|(?P<last>(?:ข้อความ|ประโยค)(?:นี้|นั้น|นั่น|{JUST_NOW})))(?:\s*ออก)?){_SOFT}(?:(?:ก็|และ)\s?)?(?P<rest>\S.*)?"
)
_TYPED_ANEW = pattern_of(
    rf"(?:{_NOT_WANTED}|ไม่ใช่){_SOFT}(?:(?:เดี๋ยว|ขอ|จะ|ค่อย|{ME_OR_US})+(?:พิมพ?์?|เขียน|เล่า|บอก)(?:ให้)?ใหม่{_SOFT})"
)
"""`ไม่ใช้ค่ะ เดี๋ยวพิมพ์ใหม่`: what waits here, and nothing else, is not wanted."""
_NOT_ADDED = pattern_of(
    rf"ไม่(?:ต้อง|เอา|ใช้|ใส่|ขอ)*(?:เพิ่ม|ใช้|ใส่|ต้อง|เอา)(?:เติม|ข้อความ|อะไร|นี้|นั้น)*{_SOFT}"
)
"""Answers the card that asks whether to add what waits: `ไม่เพิ่ม`, `ไม่ต้อง`."""
_NOT_ADDED_AND = pattern_of(
    r"ไม่(?:(?:ต้อง|ขอ)?(?:เพิ่ม|ใช้)|เอา)(?:เติม|ข้อความ|อะไร|นี้|นั้น)*(?:แล้ว|ละ|เลย|ค่ะ|คะ|ครับ|คับ|นะ)*[\s,]+(?P<rest>\S.*)"
)
"""The same, and something else: `ไม่เพิ่ม บันทึกเรื่องคุณยายก่อน`."""
_SENDS = pattern_of("(?:ก็|ขอ)?ส่งเรื่อง(?:นี้)?(?:ได้)?(?:เลย)?")


def taken(
    moves: Moves,
    state: State,
    text: str,
    send: Callable[[State], Turn],
    say: Callable[[State, str], Turn],
) -> Turn | None:
    """Forgets the sentences that wait here, or those with the words that are named; None for words
    that do not say so. What stands behind may send, where all is shown; nothing else may.

    send: confirms. say: takes what is said besides.
    """
    here = [each for each in state.held if each.step == state.at]
    added = state.at == REVIEW and moves.flow.adds is None
    if here and added and _NOT_ADDED.fullmatch(without_polite_ending(normalise(text))):
        return moves.show(state.let_go(here[-1].number), (Text(DROPPED),))
    if here and _TYPED_ANEW.fullmatch(without_polite_ending(normalise(text))):
        return moves.show(state.let_go(here[-1].number), (Text(DROPPED),))
    if here and added and (found := _NOT_ADDED_AND.fullmatch(normalise(text))):
        left = replace(state.let_go(here[-1].number), refused="")
        turn = say(left, found["rest"])
        return replace(turn, messages=(Text(DROPPED), *turn.messages))
    if not state.held or _CUE.search(text) is None:
        return None
    found = _DROPS.fullmatch(without_polite_ending(normalise(text)))
    if found is None or found["rest"] and not (state.at == REVIEW and _sends(found["rest"])):
        return None
    about = fold(found["about"] or found["told"] or "")
    meant = [each for each in here if about in fold(each.text)]
    meant = meant[-1:] if found["last"] else meant
    if not meant:
        return None
    for each in meant:
        state = state.let_go(each.number)
    return send(state) if found["rest"] else moves.show(state, (Text(DROPPED),))


def _sends(words: str) -> bool:
    return confirms(words) or _SENDS.fullmatch(words) is not None
