"""In which order words typed in the middle of a complaint are looked at for what they want besides
answering: protection, another story, an answer.

A wish never becomes a part of the story without being asked about.
"""

from __future__ import annotations

from handlers.complaints import receipt_codes
from handlers.complaints.complaint_words import KIND
from handlers.complaints.filing import (
    announced,
    complaint_asked,
    complaint_draft,
    no_reader,
    opening_words,
)
from handlers.complaints.filing.heard import (
    asked_beside,
    beside_the_name,
    bot_orders,
    concerned_bureau,
    kind_changed,
    praise_by_name,
    said_at_review,
    told_early,
    told_though_hidden,
    two_kinds,
    wanted_at_review,
    wish_met,
)
from handlers.complaints.filing.heard.protection_wishes import ProtectionWish, read_wish
from handlers.complaints.filing.heard.story import evidence_told, story_orders, told_rightly
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.told import fears_said
from models.complaints.complaint import ANONYMOUS, COMPLAINT, TIP

_WAY_WHILE_HIDDEN = (
    "เลือก “ไม่เปิดเผยชื่อ” ไว้ จึงยังไม่ได้ใส่ช่องทางติดต่อ หากเพิ่มข้อความนี้ ผู้รับเรื่องจะเห็นและอาจรู้ว่าเป็นท่าน\n"
    "ไม่เพิ่มก็ทราบผลได้ด้วยรหัสติดตาม"
)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns what the words would change, or what is told to them; None if they are an answer.

    Words of a dialect are read once more in everyday ones, of which nothing is kept.
    """
    if receipt_codes.holds_code(text):
        return None
    text = announced.parted(text)
    found = _heeded(text, at, context, answers)
    if found is not None or (plain := everyday(text)) == text:
        return found
    again = _heeded(plain, at, context, answers)
    if again is None or again.waits or again.doubted or again.rest:
        return None
    return None if again.answers.keys() - _CHOSEN else again


_CHOSEN = frozenset(("kind", "identity", "bureau"))
"""Answers that hold no words as they were typed."""


def _heeded(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    if asked := _of_the_name(text, at, answers) or two_kinds.heeded(text, at, answers):
        return asked
    if at in told_rightly.AT and (right := told_rightly.heeded(text, at, answers)):
        return right
    if other := kind_changed.heeded(text, at, context, answers):
        return other
    if at != "kind" and (aside := said_at_review.aside(text)):
        return Heeded(told=aside)  # before anything is told, not to file is to leave
    if (traces := story_orders.own_traces_out(text, at, context, answers)) is not None:
        return traces
    wish = concerned_bureau.pointed_at(context, answers, read_wish(text))
    if (beside := _beside(text, at, context, answers, wish)) is not None:
        return beside
    met = wish_met.met(context, at, answers, wish) if wish is not None else None
    met = met or story_orders.words_out(text, at, answers)
    met = met or concerned_bureau.named_early(text, at, context)
    if at == REVIEW:
        met = met or concerned_bureau.named_at_review(text, context, answers)
        met = met or story_orders.mends(text)
    return met or _told(text, at, context, answers)


def _told(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Answers what only asks something."""
    told = ""
    if at == REVIEW:
        told = no_reader.told(text, context, answers) or said_at_review.wants_to_tell_again(text)
    if at != "keep_from":
        told = told or complaint_asked.told(text, at)
    return Heeded(told=complaint_asked.as_chosen(told, answers)) if told else None


def _of_the_name(text: str, at: str, answers: Answers) -> Heeded | None:
    """Answers a question about the own name alone; who asks not to tell it need not."""
    if beside_the_name.asks_to_hide(text, at):
        return _hidden(text, at, answers)
    if known := praise_by_name.heeded(text, at, answers):
        return known
    if how := told_though_hidden.heeded(text, at, answers):
        return how
    seen = complaint_asked.of_the_name(text)
    return Heeded(told=complaint_asked.as_chosen(seen, answers)) if seen else None


def _hidden(text: str, at: str, answers: Answers) -> Heeded:
    """Hides the name of who asks whether that is possible; of the first question takes the kind
    that the same words tell, and says so."""
    kind = _kind_begun(text, answers) if at == "kind" else None
    new = {"identity": ANONYMOUS, **({"kind": kind} if kind else {})}
    told = f"{_YES_HIDDEN}\n{_KIND_READ.format(KIND[kind])}" if kind else _YES_HIDDEN
    return Heeded(new, told, at_once=True)


def _kind_begun(text: str, answers: Answers) -> str | None:
    """Returns the kind with whose word the text begins; None of a complaint where what is told may
    be a tip, which fewer read: that is asked."""
    kind = opening_words.kind_begun(text)
    may_be_tip = opening_words.kind_of(answers.get("text") or "") == TIP
    return None if kind == COMPLAINT and may_be_tip else kind


_YES_HIDDEN = (
    "ได้ เลือก “ไม่เปิดเผยชื่อ” ให้แล้ว เปลี่ยนได้ก่อนส่ง\n"
    "สำนักงานจะไม่รู้ว่าเป็นท่าน เว้นแต่ท่านบอกเองหรือเรื่องที่เล่าทำให้เดาได้"
)
_KIND_READ = "ประเภทที่บอกมาคือ “{}” เปลี่ยนได้ก่อนส่งเช่นกัน"


def _beside(
    text: str, at: str, context: Context, answers: Answers, wish: ProtectionWish | None
) -> Heeded | None:
    """Answers what stands beside the story: of the name, put right, or for the bot; and the story
    that is told where a name is asked for."""
    found = beside_the_name.heeded(text, at, answers, wish)
    found = found or wanted_at_review.heeded(text, at, answers)
    found = found or _put_right(text, at, context, answers, wish)
    if found is not None or wish is not None:
        return found
    aside = asked_beside.heeded(text, at, context, answers)
    if at in evidence_told.AT:
        aside = aside or evidence_told.heeded(text, at, context, answers)
    return aside or bot_orders.heeded(text, at) or told_early.heeded(text, at, context, answers)


def _put_right(
    text: str, at: str, context: Context, answers: Answers, wish: ProtectionWish | None
) -> Heeded | None:
    """Answers what tells the kind and the name at once; and where the story is told already, what
    is ordered of it, or how to be reached."""
    if at not in complaint_draft.OPEN_ENDED:
        return _before_the_story(text, at, answers, wish)
    if (ordered := story_orders.put_right(text, at, context, answers)) is not None:
        return ordered
    return _reached(text, answers) if said_at_review.tells_way(text) else None


def _before_the_story(
    text: str, at: str, answers: Answers, wish: ProtectionWish | None
) -> Heeded | None:
    """Takes the kind that is told together with the wish to stay unnamed; answers a fear."""
    if at == "kind" and wish is not None and wish.identity == ANONYMOUS:
        kind = opening_words.kind_named(wish.rest)
        if kind is None and (wish.alone or not opening_words.read_subject(text)[1]):
            kind = _kind_begun(text, answers)
        return Heeded({"kind": kind, "identity": ANONYMOUS}, at_once=True) if kind else None
    return _feared(text, at) if at in ("kind", "text") and fears_said.says_fear(text) else None


def _feared(text: str, at: str) -> Heeded | None:
    """Answers a fear beside which nothing is told, or only the kind; None if something is told."""
    besides = fears_said.without(text)
    kind = opening_words.kind_named(besides) if at == "kind" else None
    if kind is not None:
        return Heeded({"kind": kind}, complaint_asked.FEAR_LEFT_OUT, at_once=True)
    nothing = opening_words.tells_nothing(besides)
    return Heeded(told=complaint_asked.FEAR_LEFT_OUT) if nothing else None


def _reached(text: str, answers: Answers) -> Heeded:
    """Offers the words as the way to reach the complainant; to who hides the name it is told first
    what they would show."""
    if answers.get("identity") == ANONYMOUS:
        return Heeded(told=_WAY_WHILE_HIDDEN, waits=True)
    return Heeded({"contact": text.strip()})
