"""`แก้วันที่เป็น 8 มีนาแล้วส่งใหม่`: writes a message anew as it was sent, with what is to be mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.circulars import circular_words, letter_days, sent_circular, show_circulars
from handlers.circulars.letter_heard import heeds
from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.flow import REVIEW, Answers, Opening
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from models.circulars import audiences, sending
from models.circulars.circular import (
    EVERYBODY,
    OF_BUREAU,
    OF_ROLE,
    OUT,
    REPORTERS,
    Circular,
)
from models.people.person import Bureau

AGAIN, _TEXT = "again", "text"
_LONGEST = 200
_THEN_SENT = pattern_of(
    rf"[\s,]*(?:แล้ว|และ|เพื่อ)?(?:ก็|ค่อย|ขอ|ช่วย|จะ|\s)*(?:ส่ง|แจ้ง|เวียน|ประกาศ)(?:ให้|ถึง|ไป|ออก|ข้อความ)*"
    rf"(?:ใหม่|(?:ซ้ำ|อีก)(?:ครั้ง|รอบ|ที)?)(?:อีก(?:ครั้ง|รอบ|ที)|เลย|ให้|ที|หน่อย|ด้วย|{POLITE}|\s)*$"
)


_WHOLE = pattern_of(
    r"(?:ขอ|ช่วย|งั้น|\s)*(?:แก้|เปลี่ยน)ข้อความ(?:ใหม่|ทั้งหมด)?(?:ให้)?เป็น(?:ว่า)?\s*[“\"]?(?P<new>\S.{8,}?)[”\"]?"
)


@listener(longest=_LONGEST, cue=pattern_of("ใหม่|ซ้ำ|อีก"), roles=circular_words.SENDERS)
def heard(context: Context, words: str) -> Query | None:
    """Returns what writes the message seen just before anew, if the words mend it and send it
    again."""
    tail = _THEN_SENT.search(normalise(words))
    if tail is None or not tail.start():
        return None
    return QUERY if _mended(context, words) is not None else None


def _mended(context: Context, words: str) -> tuple[Circular, str] | None:
    """Returns the message seen just before, and its text as the words want it."""
    found = show_circulars.just_seen(context)
    plain = normalise(words)
    tail = _THEN_SENT.search(plain)
    if found is None or tail is None:
        return None
    letter = sent_circular.text(context, found)
    changed = heeds(plain[: tail.start()], REVIEW, context, {_TEXT: letter}) if letter else None
    whole = _WHOLE.fullmatch(plain[: tail.start()])
    text = changed.answers.get(_TEXT, "") if changed is not None else whole["new"] if whole else ""
    return (found, text) if text else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    meant = _mended(context, rest)
    if meant is None:
        return show_circulars.sent(context, "", {})
    found, text = meant
    flow = context.flows[circular_words.SEND]
    return beginning.open_flow(context, flow, "", {AGAIN: f"{found.id}", _TEXT: text})


def opening(context: Context, facts: Mapping[str, str]) -> Opening:
    """Opens the card before it is sent with all that the message had, and the new text."""
    number = button_facts.whole(facts, AGAIN)
    found = sending.named(context.session, number) if number is not None else None
    if found is None:
        return Opening()
    told = _STILL_OUT if found.state == OUT else _NEW
    known: Answers = {
        **_whom(context, found),
        _TEXT: facts[_TEXT],
        "file": None,
        "acknowledges": "yes" if found.acknowledges else "no",
        "sending": "urgent" if found.urgent else "wait",
        "until": letter_days.waits_until(context, facts[_TEXT]),
    }
    opens: Answers = {} if found.opens else {"opens": None}
    lost = _NO_FILE if found.attachment_id is not None else ""
    return Opening("line", {**known, **opens}, (Text(f"{told}{lost}"),), anew=True)


_NO_FILE = " เอกสารแนบเดิมไม่ได้ติดมา หากต้องใช้ กด “แก้ไข” ที่เอกสารแนบ แล้วส่งไฟล์ใหม่"
_NEW = "ร่างฉบับใหม่จากข้อความเดิมแล้ว ยังไม่ได้ส่ง กรุณาตรวจก่อนส่ง"
_STILL_OUT = "ร่างฉบับใหม่แล้ว ยังไม่ได้ส่ง ข้อความเดิมยังไม่ได้ถอน ถอนได้ที่ “ข้อความที่ส่ง”"


def _whom(context: Context, found: Circular) -> Answers:
    """Returns whom it went to; nothing where that is asked again."""
    audience = audiences.kept(found.audience, found.about)
    if audience.kind in (EVERYBODY, REPORTERS):
        return {"whom": audience.kind}
    if audience.kind == OF_ROLE:
        return {"whom": OF_ROLE, "role": audience.role}
    bureau = context.session.get(Bureau, audience.bureau_id or 0)
    if audience.kind == OF_BUREAU and bureau is not None:
        return {"whom": OF_BUREAU, "bureau": {"id": bureau.id, "name": bureau.name}}
    return {}


QUERY = Query("circular_again", (), _answer, goes_on=True, roles=circular_words.SENDERS)
