"""Takes the bureau that a complaint concerns where no question asks for it: its name alone, or
words that only point at it."""

from __future__ import annotations

from dataclasses import replace

from handlers.complaints.filing.heard import kept_from, wish_met
from handlers.complaints.filing.heard.protection_wishes import ProtectionWish, read_wish
from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.conversation.hidden_keys import WAITING
from handlers.understand.patterns import pattern_of

_BEFORE_THE_BUREAU = ("kind", "identity", "text")
_CONCERNS = "สำนักที่เกี่ยวข้อง: {} แก้ได้ก่อนส่ง"
_CONCERNED = "สำนักที่เกี่ยวข้องคือ{}อยู่แล้ว"
_PEOPLE_OF_IT = pattern_of("(?:ทุก)?คน|บุคลากร")
_BUREAU_TOLD = pattern_of(
    r"(?:ไม่(?:เอา|ใช่)(?:ค่ะ|ครับ|\s)*)?สำนักที่(?:เกี่ยวข้อง|เกิดเหตุ|ร้องเรียน)\s?(?:คือ|เป็น|ได้แก่|:)?\s?(?P<name>สำนัก\S.*?)(?:\s?(?:และ|แล้ว(?:ก็)?|แต่|ก็))*"
)


def pointed_at(
    context: Context, answers: Answers, wish: ProtectionWish | None
) -> ProtectionWish | None:
    """Returns the wish with the bureau concerned where it only says `คนสำนักนี้`; the words that tell
    that bureau are no part of the story."""
    if wish is None or not any(map(kept_from.points_at_bureau, wish.without)):
        return wish
    found = _BUREAU_TOLD.fullmatch(wish.rest)
    told = kept_from.only_bureau(found["name"], context) if found is not None else None
    bureau = told or answers.get("bureau")
    if bureau is None:
        return wish
    named = (bureau["name"] if kept_from.points_at_bureau(who) else who for who in wish.without)
    rest = "" if told is not None else wish.rest
    return replace(wish, without=tuple(named), rest=rest, bureau=told, pointed=told is None)


def named_early(text: str, at: str, context: Context) -> Heeded | None:
    """Takes the name of a bureau alone, where no question asks for one, as the one concerned."""
    bureau = kept_from.only_bureau(text, context) if at in _BEFORE_THE_BUREAU else None
    if bureau is None:
        return None
    return Heeded({"bureau": bureau}, _CONCERNS.format(bureau["name"]), at_once=True)


def named_at_review(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the name of a bureau alone: of those to keep out if they are not known yet, else of
    the one concerned."""
    bureau = kept_from.only_bureau(text, context)
    if bureau is None:
        return None
    waiting = [read_wish(each) for each in answers.get(WAITING, ())]
    asked = any(each is not None and each.without for each in waiting)
    readers = kept_from.made_known(answers, bureau, asked)
    if readers is not None:
        return _shown(context, answers, {"keep_from": readers}, never_added=True)
    if _PEOPLE_OF_IT.match(text):
        return None
    if answers.get("bureau") == bureau:
        return Heeded(told=_CONCERNED.format(bureau["name"]))
    return _shown(context, answers, {"bureau": bureau})


def _shown(context: Context, answers: Answers, new: Answers, never_added: bool = False) -> Heeded:
    """Shows the change with who would read the complaint after it."""
    told = wish_met.who_would_read(context, {**answers, **new})
    return Heeded(new, "\n".join(told), never_added=never_added)
