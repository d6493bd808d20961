"""Answers whether a thing may be used, eaten or shared while it waits for the decision."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.gifts import gift_cards
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.facts.source_documents import HOW_IT_WORKS
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise
from models.gifts import gift_lists, gifts
from models.gifts.gift import OPEN_STATES, Gift

_LONGEST = 110
_MAY = (
    rf"(?:ก่อน|เลย)?(?:จะ)?ได้(?:เลย|ก่อน|อยู่)*(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|ยัง)"
    rf"(?:{POLITE}|[?])*"
)
_USES = pattern_of(rf"\S{{0,40}}?(?:เอา(?:มา|ไป)?)?(?:กิน|ทาน|ดื่ม|ใช้|แจก|แบ่ง|แกะ)\S{{0,40}}?{_MAY}")
_BESIDE = pattern_of(
    rf"(?:แต่|คือ|พอดี|{POLITE})*(?:กลัว|เพราะ|เดี๋ยว|มัน|ของ(?:มัน)?|ใกล้|ระหว่าง|ตอน)\S*|(?:{POLITE})+|5{{3,}}\+*"
    rf"|(?:ตกลง|สรุป|แล้ว)?[^\s\d]{{0,20}}?(?:เอา|ทำ)(?:{HOW_IN_SHORT})(?:ดี|ต่อ|กัน|{POLITE})*"
)
"""Why it is asked, or that it is: `กลัวว่าจะเน่าเสียก่อนค่ะ`, `ตกลงขนมเอาไงดี`."""
_OF_ONE = pattern_of(
    rf"(?:ตกลง|สรุป|แล้ว|งั้น|จะ|คือ|ถ้า|{ME_OR_US})*(?P<thing>[^\s\d]{{0,24}}?)(?:ที่(?:{ME_OR_US})?(?:รายงาน|แจ้ง|ได้(?:รับ)?)(?:ไป|ไว้|มา)*|นี้|นั้น|อันนี้|ก็|จะ|เอา|มา|{ME_OR_US})*"
    rf"(?P<eats>(?:แบ่ง(?:กัน)?)?(?:กิน|ทาน|แกะ))?(?:ใช้|ดื่ม|แจก|แบ่ง)?(?:กัน|กิน|ทาน|หมด|ก่อน|เลย|จริง|งาน)*{_MAY}"
)
_THINGS = ("ของ", "ของขวัญ", "ของฝาก", "ของกิน")
_LEAST = 3
MEANWHILE = (
    "ระหว่างรอผล ยังไม่ควรใช้ กิน แบ่ง หรือให้ต่อ เพราะผลอาจเป็นให้ส่งคืนหรือมอบแก่หน่วยงาน\n"
    "ของที่เน่าเสียได้ รายงานแล้วกรุณาบอกผู้บังคับบัญชาที่พิจารณาทันที ขอให้ตัดสินก่อนของเสีย"
)


def asked(plain: str) -> bool:
    """Tells whether the words only ask whether the thing may be used meanwhile, and why they ask:
    `ระหว่างนี้กินได้ไหมคะ กลัวเน่าก่อน`."""
    clauses = plain.split()
    asks = [_USES.fullmatch(each) is not None for each in clauses]
    beside = (_BESIDE.fullmatch(each) is not None for each in clauses)
    return any(asks) and all(one or two for one, two in zip(asks, beside, strict=True))


@listener(longest=_LONGEST)
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to who asks so outside of any conversation about a gift of their own that
    waits: by the name of the thing, or of something to eat without a name."""
    about = "ได้" in words and context.person is not None and _is_of_own(context, normalise(words))
    return QUERY if about else None


def _is_of_own(context: Context, plain: str) -> bool:
    found = next(filter(None, map(_OF_ONE.fullmatch, plain.split())), None)
    if found is None or not asked(plain):
        return False
    unnamed = not found["thing"] and found["eats"] or found["thing"] in _THINGS
    return _waits(context, "" if unnamed else found["thing"] or "-")


def _waits(context: Context, thing: str) -> bool:
    """Tells whether a gift of one's own waits that is called so, or any for no name."""
    things = [fold(gifts.texts(context.sealer, each).what) for each in _waiting(context)]
    named = len(fold(thing)) >= _LEAST and any(fold(thing) in each for each in things)
    return named or not thing and bool(things)


def _waiting(context: Context) -> list[Gift]:
    mine = gift_lists.mine(context.session, context.me)
    return [each for each in mine if each.state in OPEN_STATES]


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(f"{MEANWHILE}\nที่มา: {HOW_IT_WORKS}", (gift_cards.LIST, _CLINIC))]


_CLINIC = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
QUERY = Query("own_gift_meanwhile", (), _answer)
