"""Reads amid a report whether a whole group or room got it, and whether it could be refused:
`คือให้ทั้งห้องแบ่งกันกิน ปฏิเสธไม่ทันด้วย`. It is neither for one alone nor for the public."""

from __future__ import annotations

from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.gifts import gift_fate, gift_questions
from handlers.gifts.gift_answer_words import (
    OWN_FREE,
    OWN_PRESSED,
    PUBLIC,
    SHARED_FREE,
    SHARED_PRESSED,
)
from handlers.gifts.gift_fate import MANNER_TOLD

_AS_REFUSED = {OWN_PRESSED: SHARED_PRESSED, OWN_FREE: SHARED_FREE}
_OR_REFUSED = "รับทราบว่าให้ทั้งกลุ่มหรือทั้งห้อง แล้วขณะนั้นปฏิเสธได้หรือไม่ กรุณาเลือก"
_KEPT = "เก็บไว้แล้ว: “{}” ส่วนอื่นในข้อความนี้ยังไม่ได้เก็บ ข้อนี้ยังรอคำตอบ"
_BEFORE, _LONGEST = ("value", "giver", "relation"), 300
_IS_SO = "ข้อ “ให้ใคร” เป็น “{}” อยู่แล้ว"
_CHANGED = "แก้ข้อ “ให้ใคร” เป็น “{}” แก้ได้อีกก่อนส่ง"


def seems(plain: str) -> tuple[str, list[tuple[int, int]]]:
    """Returns how a sentence seems to say that it was given ("" where that stays open), and where
    it says to whom."""
    pressed = gift_fate.could_not_refuse(plain)
    if words := gift_fate.to_group(plain):
        start = plain.index(words)
        return SHARED_PRESSED if pressed else "", [(start, start + len(words))]
    if (place := gift_fate.place_of_all(plain)) is not None:
        return PUBLIC, [place]
    return OWN_PRESSED if pressed else "", []


def at_its_question(plain: str, answers: Answers) -> Heeded | None:
    """Takes to whom it was given where that is asked; of a whole group alone it asks whether that
    could be refused. None for other words."""
    words = gift_fate.to_group(plain)
    pressed, free = gift_fate.could_not_refuse(plain), gift_fate.could_refuse(plain)
    if not pressed and not free:
        return Heeded({MANNER_TOLD: words}, told=_OR_REFUSED, at_once=True) if words else None
    if gift_fate.to_all(plain):
        return None
    own = OWN_PRESSED if pressed else OWN_FREE
    alone = any(map(gift_questions.only_tells_whom, plain.split()))
    group = words or gift_fate.told_to_group(answers) and not alone
    # The words stay beside it, so that neither of the two parts is taken alone.
    beside = {MANNER_TOLD: words} if words else {}
    return Heeded({"manner": _AS_REFUSED[own] if group else own, **beside}, at_once=True)


def told_at_length(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Keeps that a whole group got it, told at another question among much else; that stays open.
    None for other words."""
    early = at in _BEFORE and "manner" not in answers and len(plain) <= _LONGEST
    words = gift_fate.to_group(plain) if early else ""
    if not words or gift_fate.told_to_group(answers):
        return None
    return Heeded({MANNER_TOLD: words}, told=_KEPT.format(words), at_once=True)


def elsewhere(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Puts right at the card to whom it was given; whether it could be refused stays as it was, and
    is asked where nobody told it. None for other words."""
    words = gift_fate.to_group(plain) if at == REVIEW else ""
    manner = answers.get("manner")
    if words and manner in _AS_REFUSED.values():
        return Heeded(told=_IS_SO.format(gift_questions.MANNERS[manner]), never_added=True)
    if not words or manner not in (*_AS_REFUSED, PUBLIC):
        return None
    if manner == PUBLIC:
        return Heeded(told=_OR_REFUSED, anew=("manner",))
    shared = _AS_REFUSED[manner]
    told = _CHANGED.format(gift_questions.MANNERS[shared])
    return Heeded({"manner": shared, MANNER_TOLD: words}, told=told, at_once=True)
