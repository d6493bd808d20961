"""Reads amid a report whether a whole group or room got it, and whether it could be refused:
`คือให้ทั้งห้องแบ่งกันกิน ปฏิเสธไม่ทันด้วย`. It is neither for one alone nor for the public."""

from __future__ import annotations

from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.gifts import gift_fate, gift_questions, gift_said
from handlers.gifts.gift_answer_words import (
    OWN_FREE,
    OWN_PRESSED,
    PUBLIC,
    SHARED_FREE,
    SHARED_PRESSED,
)
from handlers.gifts.gift_fate import MANNER_TOLD, THING_TOLD
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER

_AS_REFUSED = {OWN_PRESSED: SHARED_PRESSED, OWN_FREE: SHARED_FREE}
_OR_REFUSED = "รับทราบว่าให้ทั้งกลุ่มหรือทั้งห้อง แล้วขณะนั้นปฏิเสธได้หรือไม่ กรุณาเลือก"
_KEPT = "เก็บไว้แล้ว: “{}” ส่วนอื่นในข้อความนี้ยังไม่ได้เก็บ ข้อนี้ยังรอคำตอบ"
_RELATION, _LONGEST = "relation", 300
_SURE = 4
"""Letters of a word that is no part of another one."""
_RELATED = pattern_of(
    "|".join(each for said in gift_said.RELATION.values() for each in said if len(each) >= _SURE)
)
_IS_SO = "ข้อ “ให้ใคร” เป็น “{}” อยู่แล้ว"
_CHANGED = "แก้ข้อ “ให้ใคร” เป็น “{}” แก้ได้อีกก่อนส่ง"


def told(plain: str) -> Answers:
    """Returns the words that a whole group got it, and those that somebody did not want it, as the
    hidden answers that keep them."""
    words, unwilling = gift_fate.to_group(plain), gift_fate.unwilling(plain)
    beside = {THING_TOLD: unwilling} if unwilling else {}
    return {MANNER_TOLD: words, **beside} if words else beside


def seems(plain: str) -> tuple[str, list[tuple[int, int]]]:
    """Returns the manner in which the gift was given, if the sentence tells one, else ""; and the
    places in the sentence that name the receiver."""
    found = gift_fate.TO_GROUP.search(plain)
    place = found.span() if found is not None else gift_fate.place_of_all(plain)
    return _seems_given(plain, found is not None, place is not None), [place] if place else []


def _seems_given(plain: str, group: bool, told: bool) -> str:
    if told and not group:
        return PUBLIC
    pressed = SHARED_PRESSED if group else OWN_PRESSED
    return pressed if gift_fate.could_not_refuse(plain) else ""


def at_its_question(plain: str, answers: Answers) -> Heeded | None:
    """Takes the receiver at the question for it. If the words name only a whole group, the bot asks
    whether the gift could be refused. None for other words."""
    own = _as_refused(plain)
    words = gift_fate.to_group(plain) or gift_fate.group_alone(plain)
    words = words or gift_fate.all_of_group(plain)
    if own:
        return _given(plain, own, words, answers)
    return Heeded({MANNER_TOLD: words}, told=_OR_REFUSED, at_once=True) if words else None


def _as_refused(plain: str) -> str:
    """Returns how one alone got it who could, or could not, refuse it so; "" for other words."""
    if gift_fate.could_not_refuse(plain):
        return OWN_PRESSED
    return OWN_FREE if gift_fate.could_refuse(plain) else ""


def _given(plain: str, own: str, words: str, answers: Answers) -> Heeded | None:
    if gift_fate.to_all(plain) and not gift_fate.all_of_group(plain):
        return None
    manner = _AS_REFUSED[own] if words or _told_before(plain, answers) else own
    # Words that tell more stay beside it, so that neither of the two parts is taken alone.
    beside = "" if gift_fate.only_group(words) else words
    return Heeded({"manner": manner, **({MANNER_TOLD: beside} if words else {})}, at_once=True)


def _told_before(plain: str, answers: Answers) -> bool:
    """Tells whether a group was told of before, and nobody alone is meant now."""
    alone = any(map(gift_questions.only_tells_whom, plain.split()))
    return not alone and gift_fate.told_to_group(answers)


def told_at_length(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Keeps that a whole group got it, told first at the question of the relation among much else;
    that stays open. None for other words, and where they may answer it."""
    early = at == _RELATION and "manner" not in answers and not gift_fate.told_to_group(answers)
    told_first = early and len(plain) <= _LONGEST and not _RELATED.search(plain)
    words = gift_fate.to_group(plain.split(" ")[0]) if told_first else ""
    return Heeded({MANNER_TOLD: words}, _KEPT.format(words), at_once=True) if words else None


def elsewhere(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Changes the receiver at the card. Whether the gift could be refused stays as it was; if
    nobody told it, the bot asks. None for other words, and if they leave the receiver open."""
    states = at == REVIEW and "manner" in answers and not _LEAVES_OPEN.search(plain)
    words = gift_fate.to_group(plain) if states else ""
    return _put_right(words, answers["manner"]) if words else None


_LEAVES_OPEN = pattern_of(
    rf"{WHETHER}|หรือ|รึ(?!ก)|{HOW_IN_FULL}|ถ้า|หาก|อื่น"
    rf"|(?<!ไม่ได้)(?<!ไม่ใช่)ให้(?:กับ|แก่|แค่|เฉพาะ)*(?:{ME_OR_US})"
)
"""Asks, tells of others, or says as well that it was for the receiver: `แต่อันนี้ให้ผม`."""


def _put_right(words: str, manner: str) -> Heeded:
    if manner == PUBLIC:
        return Heeded(told=_OR_REFUSED, anew=("manner",))
    shared = _AS_REFUSED.get(manner, manner)
    told = (_IS_SO if shared == manner else _CHANGED).format(gift_questions.MANNERS[shared])
    new = {"manner": shared, MANNER_TOLD: words} if shared != manner else {}
    return Heeded(new, told, at_once=bool(new))
