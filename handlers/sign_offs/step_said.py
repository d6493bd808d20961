"""Reads the short words by which people do a step of a document that waits for them.

Other people mean something else by the same words. Whoever asks what waits to be signed is shown
the list, and not the reports that wait for an approval.

`ตรวจแล้ว`, `ลงนามแล้ว`, `ตีกลับ ตัวเลขข้อ 2 ไม่ตรง`, `ส่งถึงผู้บริหาร`, `ถอนเรื่อง`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.sign_offs import return_document, road_words, show_roads, take_step
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people.person import CHECKER, SIGNER
from models.sign_offs import road_lists
from models.sign_offs.sign_off import OPEN

_CHECKED = re.compile(
    r"(?:เอกสาร)?(?:นี้)?(?:ตรวจ(?:ให้)?(?:เรียบร้อย)?แล้ว|ผ่าน(?:การตรวจ)?แล้ว|ผ่านการตรวจ)"
)
_SIGNED = re.compile(r"(?:ลงนาม|เซ็น(?:ชื่อ)?)(?:เอกสาร)?(?:ให้)?(?:เรียบร้อย)?(?:แล้ว|เลย)?")
_BACK = re.compile(r"(?:ขอ)?(?:ตีกลับ|ส่งกลับ)(?:เอกสาร)?(?:ไป)?(?:ให้)?(?:แก้(?:ไข)?)?(?:เลย|แล้ว)?\s*")
_SENT = re.compile(r"ส่ง(?:เอกสาร)?(?:ถึง|ให้)\s*")
_TAKEN_BACK = re.compile(r"(?:ขอ)?ถอนเรื่อง(?:คืน)?")
_PAPER, _HAND = r"(?:เอกสาร|หนังสือ|แฟ้ม|บันทึก|คำสั่ง)", r"(?:เซ็น(?:ต์|ชื่อ)?|ลงนาม|ลงชื่อ)"
_ASKING = r"(?:\s|อยู่|บ้าง|อะไร|ใด|ไหน|ที่|กี่(?:ฉบับ|เรื่อง)|ไหม|มั้ย|มัย|ไม๊|หรือเปล่า|หรือไม่|รึเปล่า|ป่าว|เปล่า)*"
_WAITS = re.compile(
    rf"(?:ขอ)?(?:ดู)?(?:วันนี้)?\s*(?:ยัง)?(?:มี)?(?:"
    rf"{_PAPER}{_ASKING}(?:รอ|ให้|ต้อง|ค้าง)(?:รอ|ให้)?\s*(?:ผม|ดิฉัน|ฉัน|หนู|พี่|เรา)?\s*(?:ต้อง)?{_HAND}"
    rf"|{_ASKING}(?:ต้อง|รอ|ให้)(?:ผม|ดิฉัน|ฉัน|หนู|พี่|เรา)?{_HAND}{_PAPER}){_ASKING}"
)


def asks(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the step that the words mean, if a document waits for it."""
    if inside is not None or context.person is None:
        return None
    plain = without_polite_ending(normalise(text)).strip()
    if _WAITS.fullmatch(plain):
        return show_roads.MINE
    session, me = context.session, context.me
    for pattern, query in ((_CHECKED, take_step.CHECK), (_SIGNED, take_step.SIGN)):
        if pattern.fullmatch(plain):
            return query if road_lists.concerned(session, me) else None
    if _BACK.match(plain):
        return RETURN if road_lists.waiting_for(session, me) else None
    if (sent := _SENT.match(plain)) and take_step.audience_of(plain[sent.end() :]):
        return SEND if road_lists.newest_issued(session, me) else None
    if _TAKEN_BACK.fullmatch(plain):
        own = road_lists.prepared_by(session, me, 20)
        return take_step.WITHDRAW if any(each.state in OPEN for each in own) else None
    return None


def _send_back(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Sends back the only document that waits, with the reason behind the word; without one it asks
    for it."""
    waiting = road_lists.waiting_for(context.session, context.me)
    if len(waiting) != 1:
        return show_roads.mine(context, "", {})
    [found] = waiting
    try:
        word = return_document.read_word(_behind(_BACK, rest), context, {})
    except Unclear as unclear:
        return [Text(unclear.hint, (road_words.TO_LIST, road_words.MENU))]
    if not word:
        back = road_words.button("ส่งกลับแก้ไข", road_words.SEND_BACK, found)
        words = "พิมพ์เหตุผลต่อท้ายด้วย เช่น “ตีกลับ ตัวเลขข้อ 2 ไม่ตรง” หรือกด “ส่งกลับแก้ไข”"
        return [Text(words, (back, road_words.MENU))]
    return return_document.sent_back(context, found.id, found.revision, word)


def _send(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    return take_step.send(context, _behind(_SENT, rest), {})


def _behind(pattern: re.Pattern[str], words: str) -> str:
    plain = without_polite_ending(normalise(words)).strip()
    found = pattern.match(plain)
    return plain[found.end() :] if found is not None else plain


RETURN = Query(name="return_said", words=(), answer=_send_back, roles=frozenset((CHECKER, SIGNER)))
SEND = Query(name="send_said", words=(), answer=_send)
QUERIES = (RETURN, SEND)
