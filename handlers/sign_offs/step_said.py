"""Reads the short words by which people do a step of a document that waits for them.

Other people mean something else by the same words.

`ตรวจแล้ว`, `ตรวจแล้ว ผ่าน`, `ลงนามแล้ว`, `ตีกลับ ตัวเลขข้อ 2 ไม่ตรง`, `ตัวเลขไม่ตรง ส่งกลับ`,
`ส่งถึงผู้บริหาร`, `ถอนเรื่อง`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.sign_offs import (
    return_document,
    road_cards,
    road_words,
    show_roads,
    take_step,
    which_waits,
)
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people.person import CHECKER, SIGNER
from models.sign_offs import road_lists
from models.sign_offs.sign_off import CHECKING, LONGEST_WORD, OPEN, SIGNING, SignOff

_CHECK = (
    r"(?:เอกสาร|ฉบับ)?(?:นี้)?(?:ตรวจ(?:ทาน|สอบ|ดู)?(?:ให้)?(?:เรียบร้อย|เสร็จ|ครบ)?แล้ว"
    r"|ผ่าน(?:การตรวจ)?แล้ว|ผ่านการตรวจ)"
)
_SIGN = r"(?:ลงนาม|เซ็น(?:ต์|ชื่อ)?)(?:เอกสาร)?(?:นี้)?(?:ให้)?(?:เรียบร้อย)?(?:ได้)?(?:แล้ว|เลย)?"
_GOOD = (
    r"(?:ผ่าน(?:เลย)?|ถูกต้อง(?:แล้ว)?|ครบถ้วน|เรียบร้อย(?:ดี|แล้ว)?|โอเค|ok|ตกลง|เห็นชอบ|อ่านแล้ว|ดูแล้ว"
    r"|ไม่มี(?:อะไร|ที่|จุด)?(?:ต้อง)?แก้(?:ไข)?)"
)
_BESIDE = {step: rf"(?:{_GOOD}|{step})" for step in (_CHECK, _SIGN)}
_CHECKED = pattern_of(rf"(?:{_GOOD}\s*)*{_CHECK}(?:\s*{_BESIDE[_CHECK]})*", re.IGNORECASE)
_SIGNED = pattern_of(
    rf"(?:(?:{_GOOD}|{_CHECK})\s*)*(?:เอกสาร|ฉบับ)?(?:นี้)?{_SIGN}(?:\s*{_BESIDE[_SIGN]})*",
    re.IGNORECASE,
)
_BEGUN = pattern_of(rf"(?:ยัง)?(?:ไม่)?(?:{_CHECK}|{_SIGN}|ผ่าน)")
_POLITE = pattern_of(r"(?:นะ)?(?:ครับ|ค่ะ|คะ)(?=\s)")
_LONGEST = 60
"""Letters of words that do a step; longer ones tell something."""

_BACK = pattern_of(r"(?:ขอ)?(?:ตีกลับ|ส่งกลับ)(?:เอกสาร)?(?:ไป)?(?:ให้)?(?:แก้(?:ไข)?)?(?:เลย|แล้ว)?\s*")
_BACK_LAST = pattern_of(
    r"(?<!ถูก)(?<!โดน)(?<!ไม่)(?<!ต้อง)(?<!อย่า)(?<!เคย)"
    r"(?:ขอ)?(?:ตีกลับ|ส่งกลับ|ส่งคืน)(?:เอกสาร)?(?:ไป)?(?:ให้)?(?:แก้(?:ไข)?)?(?:ด้วย|เลย)?$"
)
_NO_WORD_TO_RETURN = pattern_of(
    rf"ทำไม|เพราะอะไร|{HOW_IN_FULL}|{WHETHER}|หรือ|ใคร|เมื่อไ|กี่|ของขวัญ|\d+\.\d+"
)
_NO_REASON = pattern_of(
    rf"^(?:เรียบร้อย|วันนี้|พรุ่งนี้|เดี๋ยว|ทีหลัง|วันหลัง|ได้|หรือ|เมื่อ|ทำไม|ดีไหม|ไม่ได้|แล้ว|กี่|ให้(?:{ME})|ของขวัญ|รายงาน|ยังไง|ใคร|{WHETHER})|(?:{WHETHER}|หรือยัง|ทำไง|{HOW_IN_FULL})$"
)
"""Behind the word that sends back: a question, or something else than a document."""
_OTHERS = pattern_of("อีกฉบับ|ฉบับอื่น|ฉบับแรก|ฉบับหลัง|ทั้งสอง|ทั้งคู่|ทั้งหมด|ทุกฉบับ")
_PAPER = pattern_of(r"เอกสาร(?!แนบ)|หนังสือ|แฟ้ม|บันทึกข้อความ|ฉบับ")
_ABOUT = pattern_of(r"^(?:เอกสาร|หนังสือ|แฟ้ม|บันทึกข้อความ|ฉบับ)(?:ของ\S+|ฉบับนี้|นี้|นั้น)?(?:ล่ะ)?\s+")
_SENT = pattern_of(r"ส่ง(?:เอกสาร)?(?:ถึง|ให้)\s*")
_TAKEN_BACK = pattern_of(r"(?:ขอ)?ถอนเรื่อง(?:คืน)?")


def asks(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the step that the words mean, if a document waits for it."""
    if context.person is None or len(text) > _MOST:
        return None
    plain = _plain(text)
    if _LOOKS.fullmatch(plain) and _in_sight(context):
        return LOOK
    if inside is not None:
        return None
    return (
        _agreed(context, plain)
        or _step(context, plain)
        or _returned(context, plain)
        or _further(context, plain)
    )


_MOST = 1_000
_LOOKS = pattern_of(
    r"(?:ขอ|ช่วย|จะ)*(?:เปิด|ดู|อ่าน|เปิดดู|เปิดอ่าน)\s*(?:ตัว)?(?:ไฟล์|เอกสาร|หนังสือ|บันทึก(?:ข้อความ)?|ฉบับ|เนื้อหา|เนื้อความ)"
    r"(?:นี้|นั้น|เต็ม|จริง|ที่รอ(?:ตรวจ|ลงนาม|เซ็น)?|\s){0,3}(?:ก่อน|หน่อย|ด้วย|ที|ดิ|\s){0,3}"
)
_YES = pattern_of(r"(?:ใช่|ยืนยัน|ตกลง|โอเค|ok)(?:แล้ว|เลย)?", re.IGNORECASE)


def _in_sight(context: Context) -> list[SignOff]:
    waiting = road_lists.waiting_for(context.session, context.me)
    return which_waits.in_sight(context, waiting) if waiting else []


def _agreed(context: Context, plain: str) -> Query | None:
    """Returns the step that a card asks for, if the words say yes to it."""
    if not _YES.fullmatch(plain):
        return None
    waiting = road_lists.waiting_for(context.session, context.me)
    found = which_waits.asked(context, waiting)
    return _BY_STATE[found.state] if found is not None else None


_BY_STATE = {CHECKING: take_step.CHECK, SIGNING: take_step.SIGN}


def _look(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Shows the card of the document in sight, with the link; of several the list."""
    found = _in_sight(context)
    if len(found) != 1:
        return show_roads.mine(context, "", {})
    return [road_cards.of_road(context, found[0], context.me)]


def _plain(text: str) -> str:
    return without_polite_ending(normalise(text)).strip()


def _step(context: Context, plain: str) -> Query | None:
    bare = " ".join(_POLITE.sub("", plain).split())
    if len(bare) > _LONGEST:
        return None
    for pattern, query in ((_CHECKED, take_step.CHECK), (_SIGNED, take_step.SIGN)):
        if pattern.fullmatch(bare):
            if _reports_in_sight(context) and _opened(context) is None:
                return None
            return query if road_lists.concerned(context.session, context.me) else None
    return NOT_YET if _BEGUN.match(bare) and _opened(context) else None


def _reports_in_sight(context: Context) -> bool:
    """Tells whether the newest answer or notice offers to decide on reports: they may be meant."""
    newest = next((each for each in context.shown() if each), ())
    return any(each.target.startswith("o:decide_report") for each in newest)


def _others_in_sight(context: Context) -> bool:
    """Tells whether the newest answer or notice offers to decide on reports or gifts."""
    newest = next((each for each in context.shown() if each), ())
    return any(each.target.startswith(("o:decide_report", "o:decide_gift")) for each in newest)


def _opened(context: Context) -> SignOff | None:
    waiting = road_lists.waiting_for(context.session, context.me)
    return which_waits.opened(context, waiting) if waiting else None


def _not_yet(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Shows the open document again where the words leave it open which step is meant."""
    found = _opened(context)
    if found is None:
        return show_roads.mine(context, "", {})
    card = road_cards.of_road(context, found, context.me)
    return [Text("ยังไม่ได้บันทึกขั้นใดของเอกสารนี้ กดปุ่มที่ต้องการ"), card]


def _returned(context: Context, plain: str) -> Query | None:
    """Returns what sends a document back; words that tell the reason first must speak of a
    document, or stand below the card of one."""
    begun = _BACK.match(plain)
    if begun is not None and _asks(plain[begun.end() :].strip()):
        return None
    first = begun is not None
    told = _reason_beside(plain)
    if not first and not told:
        return None
    waiting = road_lists.waiting_for(context.session, context.me)
    if not waiting:
        return None
    if first:
        return RETURN
    given_back = _GIVEN_BACK.match(plain) and not _others_in_sight(context)
    about = _PAPER.search(plain) or given_back or which_waits.opened(context, waiting)
    return RETURN_ASKED if about else None


def _asks(reason: str) -> bool:
    """Tells whether the words behind `ตีกลับ` are no reason but a question: `ตีกลับแล้วน้องต้องส่งใหม่
    เมื่อไหร่`."""
    return _NO_REASON.search(reason) is not None or only_asks(reason)


def _reason_beside(plain: str) -> str:
    """Returns the reason behind `ส่งคืนให้แก้`, or before the word that sends back; "" without one."""
    begun = _GIVEN_BACK.match(plain)
    if begun is None:
        return _reason_first(plain)
    reason = plain[begun.end() :].strip()
    asks = _NO_WORD_TO_RETURN.search(plain) or _NO_REASON.search(reason)
    return reason if not asks and len(plain) <= LONGEST_WORD else ""


_GIVEN_BACK = pattern_of(r"(?:ขอ)?ส่งคืน(?:เอกสาร|หนังสือ)?(?:ไป|กลับ)?(?:ให้)?(?:ไป)?แก้(?:ไข)?\s*(?=\S)")


def _reason_first(plain: str) -> str:
    """Returns the reason that stands before the word; "" if nothing is sent back so."""
    found = _BACK_LAST.search(plain) if len(plain) <= LONGEST_WORD else None
    if found is None or _NO_WORD_TO_RETURN.search(plain):
        return ""
    reason = plain[: found.start()].strip()
    return _ABOUT.sub("", reason) or reason


def _further(context: Context, plain: str) -> Query | None:
    session, me = context.session, context.me
    if (sent := _SENT.match(plain)) and take_step.audience_of(plain[sent.end() :]):
        return SEND if road_lists.newest_issued(session, me) else None
    if _TAKEN_BACK.fullmatch(plain):
        own = road_lists.prepared_by(session, me, 20)
        return take_step.WITHDRAW if any(each.state in OPEN for each in own) else None
    return None


def _send_back(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Sends back the document that is open, with the reason behind the word; without one it asks
    for it. The only one that waits, if it is not open, is shown with the reason and asked about."""
    waiting = road_lists.waiting_for(context.session, context.me)
    found = which_waits.meant(context, waiting)
    another = _OTHERS.search(rest) or which_waits.meant(context, waiting, rest) is not found
    if found is None or another:
        return show_roads.mine(context, "", {})
    try:
        word = return_document.read_word(_behind(_BACK, rest), context, {})
    except Unclear as unclear:
        return [Text(unclear.hint, (road_words.TO_LIST, road_words.MENU))]
    if not word:
        back = road_words.button("ส่งกลับแก้ไข", road_words.SEND_BACK, found)
        words = "พิมพ์เหตุผลต่อท้ายด้วย เช่น “ตีกลับ ตัวเลขข้อ 2 ไม่ตรง” หรือกด “ส่งกลับแก้ไข”"
        return [Text(words, (back, road_words.MENU))]
    if which_waits.opened(context, waiting) is not found:
        facts = {"s": f"{found.id}", "v": f"{found.revision}", "said": word}
        return beginning.open_flow(context, return_document.FLOW, "", facts)
    return return_document.sent_back(context, found.id, found.revision, word)


def _ask_back(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Asks whether the document goes back for the reason that stands before the word."""
    plain = _plain(rest)
    waiting = road_lists.waiting_for(context.session, context.me)
    found = which_waits.meant(context, waiting, plain)
    if found is None:
        return [Text(_WHICH), *show_roads.mine(context, "", {})]
    facts = {"s": f"{found.id}", "v": f"{found.revision}", "said": _reason_beside(plain)}
    return beginning.open_flow(context, return_document.FLOW, "", facts)


_WHICH = "ยังไม่ได้ส่งฉบับใดกลับ เพราะมีเอกสารรอท่านมากกว่าหนึ่งฉบับ กด “ดู” ที่ฉบับนั้น แล้วกด “ส่งกลับแก้ไข”"


def _send(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    return take_step.send(context, _behind(_SENT, rest), {})


def _behind(pattern: re.Pattern[str], words: str) -> str:
    plain = _plain(words)
    found = pattern.match(plain)
    return plain[found.end() :] if found is not None else plain


_BOTH = frozenset((CHECKER, SIGNER))
RETURN = Query(name="return_said", words=(), answer=_send_back, roles=_BOTH)
RETURN_ASKED = Query(name="return_asked", words=(), answer=_ask_back, roles=_BOTH, goes_on=True)
SEND = Query(name="send_said", words=(), answer=_send)
NOT_YET = Query(name="step_not_said", words=(), answer=_not_yet, roles=_BOTH)
LOOK = Query(name="document_looked_at", words=(), answer=_look, roles=_BOTH)
QUERIES = (RETURN, RETURN_ASKED, SEND, NOT_YET, LOOK)
