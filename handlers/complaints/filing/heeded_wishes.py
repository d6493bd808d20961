"""What words typed in the middle of a complaint want besides answering: protection, or an answer.

A wish about who reads it, or about the name, never becomes a part of the story without being asked
about: it is shown as the change that it would make.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.complaints import receipt_codes
from handlers.complaints.complaint_words import IDENTITY, LEVEL
from handlers.complaints.filing import complaint_asked, complaint_draft, kept_from
from handlers.complaints.filing.protection_wishes import ProtectionWish, read_wish
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded, Remarked
from models.complaints.complaint import ANONYMOUS, NAMED, NOBODY, RECEIVER_ONLY

_FIRST = ("kind", "identity", "keep_from")
"""Questions that read such a wish themselves, or stand before there is anything to protect."""
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
_BY_NAME = "ระบบกันผู้อ่านตามชื่อและนามสกุล หรือทั้งสำนัก"
_KEPT_OUT = "ผู้ที่ระบุไว้ในข้อ “ไม่ให้ผู้ใดได้อ่าน” ถูกกันไว้แล้ว"
_GUARDED = (NAMED, RECEIVER_ONLY, ANONYMOUS)
"""From the least to the most protected."""


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns what the words would change, or what is told to them; None if they are an answer."""
    if receipt_codes.holds_code(text):
        return None
    wish = read_wish(text) if at not in _FIRST else None
    if wish is not None and (wish.alone or at in _OPEN_ENDED):
        return _wished(context, at, answers, wish)
    told = complaint_asked.told(text, at) if at != "keep_from" else ""
    return Heeded(told=told) if told else None


def _wished(context: Context, at: str, answers: Answers, wish: ProtectionWish) -> Heeded | None:
    new: dict[str, Any] = {}
    if wish.identity and wish.identity != answers.get("identity"):
        new["identity"] = wish.identity
    readers = kept_from.wished(context, answers, wish)
    if readers is not None:
        new["keep_from"] = readers
    if not new:
        return Heeded(told=_holds_already(answers, wish)) if wish.alone else None
    told = [_WILL_HOLD[wish.identity]] if "identity" in new else []
    if readers is not None:
        told += [_BY_NAME, *_after(context, {**answers, **new})]
    # At a question the next one shows it, and nothing can be sent before the card.
    at_once = wish.alone and at not in _OPEN_ENDED and set(new) == {"identity"}
    if not wish.alone:
        new["more"] = [*(answers.get("more") or ()), wish.rest]
    if at_once:
        return Heeded(new, f"แก้เป็น “{IDENTITY[wish.identity]}” แล้ว", at_once=True)
    return Heeded(new, "\n".join(told))


def _holds_already(answers: Answers, wish: ProtectionWish) -> str:
    lines = [_HOLDS[answers["identity"]]] if wish.identity else []
    return "\n".join([*lines, *([_KEPT_OUT] if wish.without else [])])


def _after(context: Context, answers: Answers) -> list[str]:
    """Says who would read it after the change; nothing before there is a story."""
    if not all(answers.get(each) for each in ("kind", "identity", "text")):
        return []
    level = complaint_draft.level_of(context, answers)
    if level == NOBODY:
        return ["หากแก้ตามนี้ ขณะนี้ยังไม่มีผู้ที่รับเรื่องนี้ได้ เรื่องจะรออยู่จนกว่าจะมี"]
    return [f"หากแก้ตามนี้ ผู้ที่จะได้อ่านคือ{LEVEL[level]}"]


def remarks(_context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out wishes in the story that the other answers do not meet."""
    told = (answers["text"], *(answers.get("more") or ()))
    wishes = [wish for words in told if (wish := read_wish(words)) is not None]
    found = []
    if not answers.get("keep_from") and any(each.without for each in wishes):
        words = "ในเรื่องมีคำขอไม่ให้บางคนรู้ แต่ยังไม่ได้ระบุว่าไม่ให้ผู้ใดได้อ่าน"
        found.append(Remarked("keep_from", "ระบุผู้ที่ไม่ให้อ่าน", words))
    chosen = _GUARDED.index(answers["identity"])
    if any(each.identity and _GUARDED.index(each.identity) > chosen for each in wishes):
        words = f"ในเรื่องมีคำขอเกี่ยวกับชื่อของท่าน แต่ที่เลือกไว้คือ “{IDENTITY[answers['identity']]}”"
        found.append(Remarked("identity", "แก้การเปิดเผยชื่อ", words))
    return found
