"""Hears amid the report of a gift what answers, or puts right, another question than is asked."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.gifts import gift_rules_asked
from handlers.gifts.amid import (
    answered_softly,
    day_put_right,
    done_told,
    for_another_box,
    giver_described,
    giver_put_right,
    must_it_be_told,
    nobody_named,
    thing_and_talk,
    thing_told_anew,
)
from handlers.gifts.gift_fate import THING_TOLD
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER


def heeded(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the other answers that the words tell; None for other words.

    plain: without polite words at its end
    """
    no_figure = _LAUGHS.sub("", plain)
    return (
        _may_cancel(plain)
        or _complains_too(plain)
        or for_another_box.heeded(plain, at, context, answers)
        or must_it_be_told.heeded(plain, at, context, answers)
        or thing_told_anew.heeded(no_figure, at, context, answers)
        or answered_softly.heeded(no_figure, at, context, answers)
        or giver_put_right.heeded(plain, at, context, answers)
        or thing_and_talk.heeded(no_figure, at)
        or nobody_named.heeded(plain, at, context, answers)
        or giver_described.heeded(no_figure, at, context, answers)
        or done_told.heeded(no_figure, at, context, answers)
        or day_put_right.heeded(no_figure, context, answers)
    )


def _may_cancel(plain: str) -> Heeded | None:
    """Answers whether it may be given up: nothing is sent, so it is the draft that is meant."""
    return Heeded(told=_CANCEL_IT, never_added=True) if _CANCELS.fullmatch(plain) else None


_CANCELS = pattern_of(
    rf"(?:.{{0,80}}?\s)?(?:งั้น|แล้ว|ขอ|จะ|อันนี้|เรื่องนี้|{ME_OR_US}|\s)*ยกเลิก(?:รายงาน|อันนี้|เรื่องนี้|ร่าง|ไป|เลย|ก่อน|นี้)*(?:ก็|จะ)?ได้(?:{WHETHER}|หรือเปล่า|รึเปล่า|ป่าว)"
)
_CANCEL_IT = "ยกเลิกได้ ยังไม่ได้ส่งให้ใคร กด “ยกเลิก” หรือพิมพ์ “ยกเลิก” แล้วเลือกทิ้งร่างหรือเก็บไว้ทำต่อ"


def _complains_too(plain: str) -> Heeded | None:
    """Answers whether it must be a complaint, too, and keeps who is said to have seen it."""
    told, saw = gift_rules_asked.complains_too(plain)
    if not told or not saw:
        return Heeded(told=told, never_added=True) if told else None
    return Heeded({THING_TOLD: saw}, told=f"{told}\n{_SAW_KEPT.format(saw)}", at_once=True)


_SAW_KEPT = "เก็บ “{}” ไว้ท้ายสถานที่และโอกาส ผู้พิจารณาจะเห็น"
_LAUGHS = pattern_of(r"(?<=[ก-๙])\s*5{3,}\+*$")
"""Laughter at the end, where no figure is told."""
