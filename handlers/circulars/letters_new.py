"""What was written to the person, without the name of letters: `วันนี้มีข่าวอะไรมั้ย`, `มีเรื่องที่จอดรถมั้ย`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.circulars import letters_asked
from handlers.context import Context
from handlers.messages import Button, Card, Message, Text
from handlers.question import named_rows
from handlers.question.query import Facts, Query, opens
from handlers.subjects.letters import ReadableLetter
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.wishes.wish_reader import likeliest, may_ask_for
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, SUPERVISOR

_LONGEST, _LATELY, _MOST = 60, timedelta(days=3), 3
_WHEN = r"(?:เช้านี้|วันนี้|ตอนนี้|บ่ายนี้|เย็นนี้|ช่วงนี้|ล่าสุด|สัปดาห์นี้|อาทิตย์นี้)"
_LEADS = rf"(?:สวัสดี|แล้ว|{_WHEN}|{POLITE}|\s)*"
_ENDS = rf"(?:อีก|ถึง|{_WHEN}|บ้าง|{WHETHER}|{POLITE}|[\s?])*"
_NEWS = pattern_of(rf"{_LEADS}มี\s?ข่าว(?:สาร|คราว)?(?:อะไร|ไร|ใหม่|ๆ|แจ้ง|มา|\s)*{_ENDS}")
_NEW = pattern_of(rf"{_LEADS}มี\s?(?:อะไร|ไร)\s?(?:ใหม่|อัพเดท|อัปเดต|แจ้ง(?:มา)?)(?:ๆ|มา|\s)*{_ENDS}")
_ABOUT = pattern_of(
    rf"{_LEADS}(?:มี|ขอดู|หา)\s?เรื่อง(?:เกี่ยวกับ|ของ)?\s?(?P<topic>(?!อะไร|ใหม่|ด่วน|ไหน|ใด)\S.{{2,30}}?)\s?(?:แจ้ง|ส่ง)?(?:มา|ถึง)?"
    rf"(?:อะไร)?(?:บ้าง|{WHETHER})(?:{POLITE}|[\s?])*"
)
_OF_WORK = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE, RECEIVER))
"""`มีอะไรใหม่` of these asks what is new in their work."""
_COMPLAINT = "file_complaint"
_DUTIES = Button("เรื่องที่ต้องทำ", opens("own_duties"), "เรื่องที่ต้องทำ")


@listener(longest=_LONGEST, cue=pattern_of("มี|ขอดู|หา"))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question what came lately, if something did; or what was written about a thing,
    if something was, or the words would begin a complaint."""
    plain = normalise(words)
    news = _NEWS.fullmatch(plain) or (not context.may(_OF_WORK) and _NEW.fullmatch(plain))
    if news:
        return LATELY if _lately(context) else None
    return ABOUT if _about(context, plain) is not None else None


def _lately(context: Context) -> Sequence[ReadableLetter]:
    """Returns what came within some days, or still waits for the person."""
    first = context.today - _LATELY
    return [each for each in letters_asked.all_letters(context) if each.waits or each.day >= first]


def _show_lately(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    letters_asked.stays(context)
    card = letters_asked.card_of("ที่ส่งถึงท่านล่าสุด", _lately(context)[:_MOST])
    assert isinstance(card, Card)
    return [replace(card, buttons=(_DUTIES, *card.buttons))]


def _about(context: Context, plain: str) -> tuple[str, Sequence[ReadableLetter]] | None:
    """Returns the topic, and what was written about it; None for other words."""
    found = _ABOUT.fullmatch(plain)
    topic = named_rows.trimmed(found["topic"]) if found is not None else ""
    if not topic or letters_asked.NO_LETTER.search(plain):
        return None
    every = letters_asked.all_letters(context)
    about = [every[at] for at in named_rows.likest(topic, [each.words for each in every])]
    if about:
        return topic, about
    if " " in topic or _MAY_BE.search(topic):
        return None
    asks = likeliest(plain, (_COMPLAINT, LATELY.name)) is not None
    return (topic, ()) if asks or letters_asked.in_sight(context) else None


def _may_complain(plain: str) -> bool:
    return may_ask_for(plain, (_COMPLAINT,))


_MAY_BE = pattern_of(
    f"แจ้ง|ต้อง|รอ|ค้าง|ส่ง|ของ(?:{ME_OR_US})|ใคร|หัวหน้า|เจ้านาย|นายเรา|ผอ|ผู้อำนวยการ|ลูกน้อง|เพื่อน|พี่|คน|เขา|เค้า"
)
"""Where nothing is found: what may be other work, or a story about somebody."""


def _show_about(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    topic, found = _about(context, normalise(rest)) or ("", ())
    letters_asked.stays(context)
    if not found:
        return [_none_about(context, topic, normalise(rest))]
    return [letters_asked.card_of(f"พบเรื่อง “{topic}” {len(found)} ฉบับ", found)]


def _none_about(context: Context, topic: str, plain: str) -> Message:
    """Says that there is no letter; words that may complain are kept secret, and may go on so."""
    told = letters_asked.none_about(topic)
    if not _may_complain(plain) or not isinstance(told, Text):
        return told
    context.secret = True
    return replace(told, quick=(_COMPLAIN, *told.quick))


_COMPLAIN = Button("ร้องเรียน", opens(_COMPLAINT), "ร้องเรียน")
LATELY = Query("letters_lately", (), _show_lately, own=True)
ABOUT = Query("letters_about", (), _show_about, own=True)
