"""What words typed in the middle of a complaint want besides answering: protection, or an answer.

A wish about who reads it, or about the name, never becomes a part of the story without being asked
about: it is shown as the change that it would make. Hiding the name is done at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from handlers.complaints import receipt_codes
from handlers.complaints.complaint_words import IDENTITY, KIND, LEVEL
from handlers.complaints.filing import (
    complaint_asked,
    complaint_draft,
    no_reader,
    opening_words,
    own_traces,
)
from handlers.complaints.filing.heard import (
    added_taken_out,
    asked_beside,
    beside_the_name,
    bot_orders,
    kept_from,
    kind_changed,
    left_out,
    said_at_review,
    told_early,
    traces_out,
    wanted_at_review,
)
from handlers.complaints.filing.heard.protection_wishes import ProtectionWish, protects, read_wish
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.conversation.hidden_keys import WAITING
from handlers.understand.corrections.correction_vocabulary import CHANGE
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.thai import normalise
from handlers.understand.told import fears_said
from models.complaints.complaint import ANONYMOUS, NAMED, NOBODY, RECEIVER_ONLY

_READS_ITSELF = ("identity", "keep_from")
"""Questions that read such a wish themselves."""
_OPEN_ENDED = (REVIEW, "more")
"""Where words are added to the story, a wish may stand beside more of it."""
_HOLDS = {
    ANONYMOUS: "เลือก “ไม่เปิดเผยชื่อ” ไว้แล้ว สำนักงานจะไม่รู้ว่าเป็นท่าน เว้นแต่ท่านบอกเองหรือเรื่องที่เล่าทำให้เดาได้",
    RECEIVER_ONLY: "เลือก “ให้ผู้รับเรื่องรู้เท่านั้น” ไว้แล้ว ชื่อของท่านเห็นได้เฉพาะผู้ที่ทำหน้าที่รับเรื่อง",
    NAMED: "เลือก “เปิดเผยชื่อ” ไว้แล้ว ผู้ที่ได้อ่านเรื่องนี้จะเห็นชื่อของท่าน",
}
_WILL_HOLD = {
    ANONYMOUS: "หากแก้ตามนี้ ชื่อและช่องทางติดต่อจะไม่ถูกส่ง",
    RECEIVER_ONLY: "หากแก้ตามนี้ ชื่อของท่านเห็นได้เฉพาะผู้ที่ทำหน้าที่รับเรื่อง",
    NAMED: "หากแก้ตามนี้ ผู้ที่ได้อ่านเรื่องนี้จะเห็นชื่อของท่าน",
}
_ASKED_ANEW = "ยังไม่ได้แก้การเปิดเผยชื่อ เพราะเปิดเผยแล้วเรียกคืนไม่ได้ กรุณาเลือกอีกครั้ง คำตอบอื่นยังอยู่"
_FIRST = ("kind", "identity")
"""Questions before there is anything that somebody could read."""
_WILL_NOT_READ = "ใส่ในข้อ “ไม่ให้ผู้ใดได้อ่าน” แล้ว ตรวจและแก้ได้ก่อนส่ง"
_BY_NAME = "ระบบกันผู้อ่านตามชื่อและนามสกุล หรือทั้งสำนัก"
_KEPT_OUT = "ผู้ที่ระบุไว้ในข้อ “ไม่ให้ผู้ใดได้อ่าน” ถูกกันไว้แล้ว"
_OF_HERSELF = "“{}” ไม่ได้ใส่ในเรื่อง เพราะอาจทำให้เดาได้ว่าเป็นท่าน"
_NOT_LEFT_OUT = (
    "ข้อความนี้ไม่ได้ใส่ในเรื่อง และยังไม่ได้ตัดคำใดออก\n"
    "หากต้องการตัด พิมพ์ “เอาคำว่า” ตามด้วยคำที่อยู่ในเรื่อง แล้ว “ออก” หรือกด “แก้ไข” ที่ข้อนั้นเพื่อพิมพ์ใหม่"
)
_NEWEST_WAITS = "ข้อความนั้นยังไม่ได้เก็บ กด “ไม่ใช้ข้อความนี้” ในการ์ดด้านล่าง"
_WAITS_BESIDES = "ข้อความที่รออยู่ยังไม่ได้เก็บ ที่จะเอาออกคือข้อความในการ์ดนี้"
_ONLY_ONE = (
    "เรื่องมีข้อความเดียว จึงยังไม่ได้ลบ และข้อความนี้ไม่ได้ใส่ในเรื่อง\n"
    "หากจะเล่าใหม่ กด “แก้ไข” ที่ข้อ “เรื่อง” หากไม่แจ้งแล้ว พิมพ์ “ยกเลิก”"
)
_NOTHING_ADDED = (
    "ไม่มีข้อความในข้อ “เล่าเพิ่ม” และข้อความนี้ไม่ได้ใส่ในเรื่อง หากต้องการแก้เรื่อง กด “แก้ไข” ที่ข้อ “เรื่อง”"
)
_WHAT_TO_MEND = (
    "ยังไม่ได้แก้ หากจะแก้คำในเรื่อง พิมพ์ “ไม่ใช่” ตามด้วยคำเดิม แล้วตามด้วยคำใหม่ หรือกด “แก้ไข” ที่ข้อนั้นเพื่อพิมพ์ใหม่"
)
_MENDS = pattern_of(
    rf"(?!.*(?:อยาก|ช่วย|ฝาก|ควร|ต้อง|ไม่))\S[^\n]{{0,24}}?\s(?:{CHANGE})(?:ให้)?(?:ด้วย|หน่อย|ที)(?:นะ|ค่ะ|คะ|ครับ|คับ|\s)*+"
)
_NOT_KEPT = "ข้อความที่ยังไม่ได้เก็บถูกลบแล้ว และไม่ได้ส่ง ถูกต้องแล้วกด “ยืนยัน”"
_NONE_WAITS = "ไม่มีข้อความที่รออยู่ และข้อความนี้ไม่ได้ใส่ในเรื่อง หากต้องการตัดคำในเรื่อง กด “แก้ไข” ที่ข้อนั้น"
_WAY_WHILE_HIDDEN = (
    "เลือก “ไม่เปิดเผยชื่อ” ไว้ จึงยังไม่ได้ใส่ช่องทางติดต่อ หากเพิ่มข้อความนี้ ผู้รับเรื่องจะเห็นและอาจรู้ว่าเป็นท่าน\n"
    "ไม่เพิ่มก็ทราบผลได้ด้วยรหัสติดตาม"
)
_BEFORE_THE_BUREAU = ("kind", "identity", "text")
_CONCERNS = "สำนักที่เกี่ยวข้อง: {} แก้ได้ก่อนส่ง"
_CONCERNED = "สำนักที่เกี่ยวข้องคือ{}อยู่แล้ว"
_PEOPLE_OF_IT = pattern_of("(?:ทุก)?คน|บุคลากร")
_BUREAU_TOLD = pattern_of(
    r"(?:ไม่(?:เอา|ใช่)(?:ค่ะ|ครับ|\s)*)?สำนักที่(?:เกี่ยวข้อง|เกิดเหตุ|ร้องเรียน)\s?(?:คือ|เป็น|ได้แก่|:)?\s?(?P<name>สำนัก\S.*?)(?:\s?(?:และ|แล้ว(?:ก็)?|แต่|ก็))*"
)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns what the words would change, or what is told to them; None if they are an answer.

    Words of a dialect are read once more in everyday ones, of which nothing is kept.
    """
    if receipt_codes.holds_code(text):
        return None
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
    if asked := _of_the_name(text, at):
        return asked
    if other := kind_changed.heeded(text, at, context, answers):
        return other
    if at != "kind" and (aside := said_at_review.aside(text)):
        return Heeded(told=aside)  # before anything is told, not to file is to leave
    if (traces := _traces_out(text, at, context, answers)) is not None:
        return traces
    wish = _of_its_bureau(context, answers, read_wish(text))
    if (beside := _beside(text, at, context, answers, wish)) is not None:
        return beside
    heeded = _wished(context, at, answers, wish) if wish and _is_heeded(wish, at, answers) else None
    heeded = heeded or _left_out(text, at, answers) or _bureau_early(text, at, context)
    if heeded is None and at == REVIEW:
        heeded = _bureau_alone(text, context, answers) or _mends(text)
    if heeded is not None:
        return heeded
    told = no_reader.told(text, context, answers) if at == REVIEW else ""
    told = told or (said_at_review.wants_to_tell_again(text) if at == REVIEW else "")
    told = told or (complaint_asked.told(text, at) if at != "keep_from" else "")
    return Heeded(told=told) if told else None


def _of_the_name(text: str, at: str) -> Heeded | None:
    """Answers a question about the own name alone; who asks not to tell it need not."""
    if beside_the_name.asks_to_hide(text, at):
        return _hidden(text, at)
    seen = complaint_asked.of_the_name(text)
    return Heeded(told=seen) if seen else None


def _hidden(text: str, at: str) -> Heeded:
    """Hides the name of who asks whether that is possible; of the first question takes the kind
    that the same words tell, and says so."""
    kind = opening_words.kind_begun(text) if at == "kind" else None
    new = {"identity": ANONYMOUS, **({"kind": kind} if kind else {})}
    told = f"{_YES_HIDDEN}\n{_KIND_READ.format(KIND[kind])}" if kind else _YES_HIDDEN
    return Heeded(new, told, at_once=True)


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
    return aside or bot_orders.heeded(text, at) or told_early.heeded(text, at, context, answers)


def _of_its_bureau(
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
    pointed = told is None
    return replace(wish, without=tuple(named), rest=rest, bureau=told, pointed=pointed)


def _put_right(
    text: str, at: str, context: Context, answers: Answers, wish: ProtectionWish | None
) -> Heeded | None:
    """Answers what tells the kind and the name at once, and what below the card tells the story
    anew, is not so, is not to be kept, or tells how to be reached."""
    if at not in _OPEN_ENDED:
        return _before_the_story(text, at, wish)
    if (taken_out := _taken_out(text, at, answers)) is not None:
        return taken_out
    waiting, many = answers.get(WAITING, ()), said_at_review.keeps_not(text)
    if many and not waiting:
        return None if left_out.read_left_out(text, answers) else Heeded(told=_NONE_WAITS)
    if many:
        alone = many == "many" or len(waiting) == 1 and not _is_order(waiting[0], answers)
        return Heeded(told=_NOT_KEPT, discards=True) if alone else Heeded(told=_NEWEST_WAITS)
    if (story := said_at_review.told_anew(text)) and opening_words.is_story(story):
        return Heeded(complaint_draft.told_anew(context, answers, story))
    if said_at_review.not_so(text, answers):
        return Heeded(told=_WHAT_TO_MEND, waits=True)
    return _reached(text, answers) if said_at_review.tells_way(text) else None


def _before_the_story(text: str, at: str, wish: ProtectionWish | None) -> Heeded | None:
    """Takes the kind that is told together with the wish to stay unnamed; answers a fear."""
    if at == "kind" and wish is not None and wish.identity == ANONYMOUS:
        kind = opening_words.kind_named(wish.rest)
        if kind is None and (wish.alone or not opening_words.read_subject(text)[1]):
            kind = opening_words.kind_begun(text)
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


def _taken_out(text: str, at: str, answers: Answers) -> Heeded | None:
    """Shows the story without what was added, as an order wants it; the order is never added."""
    new = added_taken_out.read_taken_out(text, answers, asked=at == "more")
    if new is None:
        return None
    if all(answers.get(name) == value for name, value in new.items()):
        return Heeded(told=_NEWEST_WAITS if answers.get(WAITING) else _NOTHING_ADDED)
    return Heeded(new, _WAITS_BESIDES if answers.get(WAITING) else "", never_added=True)


def _reached(text: str, answers: Answers) -> Heeded:
    """Offers the words as the way to reach the complainant; to who hides the name it is told first
    what they would show."""
    if answers.get("identity") == ANONYMOUS:
        return Heeded(told=_WAY_WHILE_HIDDEN, waits=True)
    return Heeded({"contact": text.strip()})


def _is_heeded(wish: ProtectionWish, at: str, answers: Answers) -> bool:
    """Tells whether a wish is met here, and the question does not read it itself."""
    hides = _surely(wish, answers) and not wish.without
    if at == "keep_from":
        return hides
    if at == "kind":
        return wish.alone and (hides or bool(wish.without))
    if at in _READS_ITSELF:
        return wish.alone and bool(wish.without) and not wish.identity
    return wish.alone or at in _OPEN_ENDED or at != "text" and hides


def _surely(wish: ProtectionWish, answers: Answers) -> bool:
    """Tells whether it does, and the words tell nothing of somebody else's name."""
    return protects(wish, answers) and (wish.alone or not wish.told)


def _wished(context: Context, at: str, answers: Answers, wish: ProtectionWish) -> Heeded | None:
    wanted = {"identity": wish.identity, "bureau": wish.bureau}
    new: dict[str, Any] = {k: v for k, v in wanted.items() if v and v != answers.get(k)}
    readers = kept_from.wished(context, answers, wish)
    if readers is not None:
        new["keep_from"] = readers
    unknown = kept_from.unknown(readers) if readers is not None else []
    if unknown and wish.alone and not wish.identity and at not in _OPEN_ENDED:
        return Heeded(told=kept_from.keeps_nobody(unknown), waits=True)
    hers = not wish.alone and own_traces.describes_herself(wish.rest)
    apart = [_OF_HERSELF.format(wish.rest)] if hers else []
    if not new:
        holds = "\n".join([_holds_already(answers, wish), *apart])
        return Heeded(told=holds) if wish.alone or hers else None
    if _surely(wish, answers):
        # A step towards protection needs no tap; the next card or question shows it.
        done = f"แก้เป็น “{IDENTITY[wish.identity]}” แล้ว"
        rest = "" if wish.alone or hers else wish.rest
        return Heeded(new, "\n".join([done, *apart]), at_once=True, rest=rest)
    if (heeded := _at_a_question(wish, at, new)) is not None:
        return heeded
    told = [_WILL_HOLD[wish.identity]] if "identity" in new else []
    if readers is not None:
        told += [_BY_NAME, *_after(context, {**answers, **new})]
    if not wish.alone and not hers:
        new["more"] = [*(answers.get("more") or ()), wish.rest]
    return Heeded(new, "\n".join([*told, *apart]), never_added=hers)


def _at_a_question(wish: ProtectionWish, at: str, new: Answers) -> Heeded | None:
    """Does what a wish alone wants at a question: nothing can be sent before the card."""
    if not wish.alone or at in _OPEN_ENDED:
        return None
    if set(new) == {"identity"}:
        # A name that is shown cannot be taken back: who changes their mind is asked once more.
        return Heeded(told=_ASKED_ANEW, anew=("identity",))
    if set(new) == {"keep_from"} and wish.pointed:
        return Heeded(new, _BY_NAME, never_added=True)  # the bot knows the person now
    if set(new) == {"keep_from"} and at in _FIRST:
        return Heeded(new, f"{_WILL_NOT_READ}\n{_BY_NAME}", at_once=True)
    return None


def _holds_already(answers: Answers, wish: ProtectionWish) -> str:
    lines = [_HOLDS[answers["identity"]]] if wish.identity else []
    nobody = kept_from.unknown(answers.get("keep_from") or {"words": ""})
    kept = kept_from.keeps_nobody(nobody) if nobody else _KEPT_OUT
    return "\n".join([*lines, *([kept] if wish.without else [])])


def _after(context: Context, answers: Answers) -> list[str]:
    """Says who would read it after the change; nothing before there is a story."""
    if not all(answers.get(each) for each in ("kind", "identity", "text")):
        return []
    level = complaint_draft.level_of(context, answers)
    if level == NOBODY:
        return [f"หากแก้ตามนี้ {complaint_draft.nobody_reads(context, answers)}"]
    return [f"หากแก้ตามนี้ ผู้ที่จะได้อ่านคือ{LEVEL[level]}"]


def _left_out(text: str, at: str, answers: Answers) -> Heeded | None:
    """Shows the story without what the words want left out; they are never added to it."""
    left = left_out.read_left_out(text, answers) if at != "text" and answers.get("text") else None
    if left is None:
        return None
    new, waiting = left_out.without(answers, left), answers.get(WAITING) or ()
    if left.newest and waiting and not answers.get("more"):
        alone = len(waiting) == 1 and not _is_order(waiting[0], answers)
        return Heeded(told=_NOT_KEPT, discards=True) if alone else Heeded(told=_NEWEST_WAITS)
    if new:
        beside = _WAITS_BESIDES if left.newest and waiting else ""
        return Heeded(new, beside, never_added=left.plainly and not left.tells)
    if left.newest and left.order is not None:
        return Heeded(told=_ONLY_ONE)
    asks = left.plainly or left.order is not None
    return Heeded(told=_NOT_LEFT_OUT, waits=left.tells) if asks else None


def _traces_out(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Shows the story without the own name or number, of which only the kind is said."""
    new = traces_out.read_traces_out(text, context, answers) if at in _OPEN_ENDED else None
    if new is None:
        return None
    return Heeded(new, never_added=True) if new else Heeded(told=_NOT_LEFT_OUT)


def _is_order(text: str, answers: Answers) -> bool:
    """Tells whether a sentence that waits wants a change; only its own button forgets that."""
    return read_wish(text) is not None or left_out.read_left_out(text, answers) is not None


def _bureau_early(text: str, at: str, context: Context) -> Heeded | None:
    """Takes the name of a bureau alone, where no question asks for one, as the one concerned."""
    bureau = kept_from.only_bureau(text, context) if at in _BEFORE_THE_BUREAU else None
    if bureau is None:
        return None
    return Heeded({"bureau": bureau}, _CONCERNS.format(bureau["name"]), at_once=True)


def _bureau_alone(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the name of a bureau alone: of those to keep out if they are not known yet, else of
    the one concerned."""
    bureau = kept_from.only_bureau(text, context)
    if bureau is None:
        return None
    waiting = [read_wish(each) for each in answers.get(WAITING, ())]
    asked = any(each is not None and each.without for each in waiting)
    readers = kept_from.made_known(answers, bureau, asked)
    if readers is not None:
        new = {"keep_from": readers}
        return Heeded(new, "\n".join(_after(context, {**answers, **new})), never_added=True)
    if _PEOPLE_OF_IT.match(text):
        return None
    if answers.get("bureau") == bureau:
        return Heeded(told=_CONCERNED.format(bureau["name"]))
    return Heeded({"bureau": bureau}, "\n".join(_after(context, {**answers, "bureau": bureau})))


def _mends(text: str) -> Heeded | None:
    """Says how to mend a word of the story; the words wait, since they may tell of it as well."""
    return Heeded(told=_WHAT_TO_MEND, waits=True) if _MENDS.fullmatch(normalise(text)) else None
