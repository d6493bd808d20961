"""Meets a wish of who complains about who reads it, or about the own name.

What shows less of them is done at once; all else is shown as the change that it would make.
"""

from __future__ import annotations

from typing import Any

from handlers.complaints.complaint_words import IDENTITY, LEVEL
from handlers.complaints.filing import complaint_draft, own_traces
from handlers.complaints.filing.heard import kept_from
from handlers.complaints.filing.heard.protection_wishes import ProtectionWish, protects
from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from models.complaints.complaint import ANONYMOUS, NAMED, NOBODY, RECEIVER_ONLY

_READS_ITSELF = ("identity", "keep_from")
"""Questions that read such a wish themselves."""
HOLDS = {
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


def met(context: Context, at: str, answers: Answers, wish: ProtectionWish) -> Heeded | None:
    """Does what the wish wants, or shows what it would change; None where it is no wish, or the
    question reads it itself."""
    return _met(context, at, answers, wish) if _is_heeded(wish, at, answers) else None


def _met(context: Context, at: str, answers: Answers, wish: ProtectionWish) -> Heeded | None:
    wanted = {"identity": wish.identity, "bureau": wish.bureau}
    new: dict[str, Any] = {k: v for k, v in wanted.items() if v and v != answers.get(k)}
    readers = kept_from.wished(context, answers, wish)
    if readers is not None:
        new["keep_from"] = readers
    unknown = kept_from.unknown(readers) if readers is not None else []
    if unknown and wish.alone and not wish.identity and at not in complaint_draft.OPEN_ENDED:
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
        told += [_BY_NAME, *who_would_read(context, {**answers, **new})]
    if not wish.alone and not hers:
        new["more"] = [*(answers.get("more") or ()), wish.rest]
    return Heeded(new, "\n".join([*told, *apart]), never_added=hers)


def _is_heeded(wish: ProtectionWish, at: str, answers: Answers) -> bool:
    """Tells whether a wish is met here, and the question does not read it itself."""
    hides = _surely(wish, answers) and not wish.without
    if at == "keep_from":
        return hides
    if at == "kind":
        return wish.alone and (hides or bool(wish.without))
    if at in _READS_ITSELF:
        return wish.alone and bool(wish.without) and not wish.identity
    return wish.alone or at in complaint_draft.OPEN_ENDED or at != "text" and hides


def _surely(wish: ProtectionWish, answers: Answers) -> bool:
    """Tells whether the wish hides the own name better: no story about somebody else's."""
    return protects(wish, answers) and (wish.alone or not wish.told)


def _at_a_question(wish: ProtectionWish, at: str, new: Answers) -> Heeded | None:
    """Does what a wish alone wants at a question: nothing can be sent before the card."""
    if not wish.alone or at in complaint_draft.OPEN_ENDED:
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
    lines = [HOLDS[answers["identity"]]] if wish.identity else []
    nobody = kept_from.unknown(answers.get("keep_from") or {"words": ""})
    kept = kept_from.keeps_nobody(nobody) if nobody else _KEPT_OUT
    return "\n".join([*lines, *([kept] if wish.without else [])])


def who_would_read(context: Context, answers: Answers) -> list[str]:
    """Says who would read it after the change; nothing before there is a story."""
    if not all(answers.get(each) for each in ("kind", "identity", "text")):
        return []
    level = complaint_draft.level_of(context, answers)
    if level == NOBODY:
        return [f"หากแก้ตามนี้ {complaint_draft.nobody_reads(context, answers)}"]
    return [f"หากแก้ตามนี้ ผู้ที่จะได้อ่านคือ{LEVEL[level]}"]
