"""Reads what a sentence on a gift tells of its value, wherever that stands in it:
`มูลค่าไม่น่าเกินห้าร้อย`, `น่าจะซักพันกว่าๆ มั้ง`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.gifts import gift_parts, gift_prices, gold_weight
from handlers.gifts.gift_parts import PIECES, Place
from handlers.gifts.gift_prices import UNKNOWN, read_price
from handlers.understand.numbers.quantities import read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.gifts.gift_rules import DEFAULT

_LONGEST = 600
_LEAST_PRICE = 50
"""Baht; a smaller figure may count something."""
_WORD = (
    r"(?:หนึ่ง|นึง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า(?!ง|ม)|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน(?!ธ|ตรี|เอก|โท)|หมื่น|แสน|ล้าน"
    r"|ครึ่ง)"
)
_FIGURE = (
    rf"(?P<figure>(?<![\d.,/])\d[\d,]*(?:\.\d+)?(?:\s?(?:ร้อย|พัน(?!ธ)|หมื่น|แสน|ล้าน|k\b)(?:{_WORD})*)?"
    rf"|(?:{_WORD}\s?(?={_WORD})|{_WORD})+)"
)
_BAHT = r"\s?(?:บาท(?:ถ้วน)?|บ\.|฿|\.-)"
_OVER = r"\s?(?:กว่า|เศษ|นิดหน่อย|นิด|ต้น|ปลาย|อัพ|ขึ้นไป)\s?ๆ?"
_SOFT = rf"(?:\s?(?:มั้ง|ละมั้ง|เท่านั้น|ถ้วน|เอง|ได้(?!รับ|มา|จาก)|(?:แหละ|แล้ว|อ่ะ|อะ)(?=\s|$)|{POLITE}))*"
_UNITS = (
    rf"(?!\s?(?:{PIECES}(?!\s?(?:นึง|หนึ่ง|เดียว))|ละ|คน|ท่าน|ราย|รูป|องค์|หน้า|เม็ด|แห่ง|ครั้ง|วัน(?=\s|$)|เดือน(?=\s|$)|ปี(?!ใหม่)|โมง|ทุ่ม|นาที|ชั่วโมง|ชม\.|น\.|ซีซี|มล|กรัม|กก|ลิตร"
    r"|เมตร|ซม|นิ้ว|เปอร์เซ็น|%|เหรียญ|ดอลลาร์|ยูโร|เยน|หยวน|วอน|ปอนด์|ดอก|-|ถึง|หรือ)|\d)"
)
_UNSURE = (
    r"(?:(?:ราคา|มูลค่า)?\s?(?:ก็|แต่)?(?:ไม่|จำ)(?:ค่อย)?(?:ทราบ|รู้(?!จัก)|แน่ใจ|มั่นใจ|แน่นอน|ไม่ได้|ไม่แน่ใจ|ราคาไม่ได้)(?:ราคา|มูลค่า)?"
    rf"(?:จริงๆ|จริง|แน่ชัด|แน่นอน|แน่|เป๊ะ|เลย|เหมือนกัน|ว่า|เท่าไหร่|เท่าไร|กี่บาท|ๆ|{POLITE})*[\s,]*(?:แต่|\s)*)"
)
_LEAD_WORD = (
    r"(?:ราคา(?!ถูก|แพง|กลาง)|มูลค่า|ของมัน|จริงๆแล้ว|จริงๆ|ที่จริง|เป็นเงิน|รวม(?:ๆ|กัน|ทั้งหมด|ทั้งสิ้น|แล้ว)?|ทั้งหมด|ทั้งคู่|ประมาณ(?:ว่า|การ)?"
    r"|ราวๆ|ราว|น่าจะ|คงจะ|คง|สัก|ซัก|แถวๆ|ตก|อยู่ที่|อยู่|เป็น|แค่|เพียง|ไม่|น่า|จะ|ถึง|เกิน|มากกว่า|สูงกว่า|ต่ำกว่า|เกือบ|เห็นว่า|คิดว่า|เดาว่า"
    r"|กะว่า|ดูแล้ว|ก็|แต่|มัน|ป้าย|(?:ข้างใน|ในซอง)?(?:มี|เป็น)เงิน(?:สด)?)"
)
_WORTH = pattern_of(
    rf"(?P<lead>{_UNSURE}?(?:{_LEAD_WORD}\s?)*+){_FIGURE}(?P<over>{_OVER})?"
    rf"(?:(?P<baht>{_BAHT})(?P<after>{_OVER})?|{_UNITS}){_SOFT}(?=$|\s|[,.)]|[ก-๙])",
    re.IGNORECASE,
)
_CUE = pattern_of(
    "(?:มี|เป็น)เงิน|ราคา|มูลค่า|ประมาณ|ราว|น่าจะ|คง|สัก|ซัก|แถวๆ|ตก|ถึง|เกิน|เกือบ|รวม|เป็นเงิน|กว่า|เดาว่า|กะว่า|คิดว่า"
)
_SCALE = pattern_of("สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|k", re.IGNORECASE)
_SCALED = pattern_of(r"\d[\d,.]*\s?(?:ร้อย|พัน|หมื่น|แสน)")
"""`5 พัน` with nothing counted behind it is a price; `4K` may name a screen."""
_VAGUE = pattern_of(
    rf"(?:{_LEAD_WORD}\s?)*?(?P<words>(?:หลาย|หลัก|(?<=ราคา)เป็น|(?<=มูลค่า)เป็น|(?<=คง)เป็น|(?<=น่าจะ)เป็น)\s?(?:สิบ|ร้อย|พัน(?!ธ)|หมื่น|แสน|ล้าน)+)"
    rf"(?!\s?{PIECES})(?:{_BAHT})?{_SOFT}(?=$|\s|[,.)]|[ก-๙])"
)
"""A value told by its size alone: `ราคาคงหลายหมื่น`. It is no figure, and none is made of it."""
_NOT_KNOWN = pattern_of(
    rf"(?:แต่|ส่วน|ก็|\s)*(?:(?:ไม่|จำ)(?:ค่อย)?(?:ทราบ|รู้|ได้ดู|แน่ใจ)\s?(?:ราคา|มูลค่า)|(?<![ก-๎])(?:ราคา|มูลค่า)\s?(?:ก็)?(?:ไม่|จำไม่)(?:ค่อย)?(?:ทราบ|รู้|แน่ใจ|ได้))"
    rf"(?:จริงๆ|แน่ชัด|แน่นอน|แน่|เลย|เหมือนกัน|เท่าไหร่|เท่าไร|{POLITE})*(?=$|[\s,)]|จาก)"
)
_BOUNDS = (
    ("ไม่ถึง {} บาท", pattern_of("ไม่(?:น่า)?(?:จะ)?ถึง|ต่ำกว่า")),
    ("ไม่เกิน {} บาท", pattern_of("ไม่(?:น่า)?(?:จะ)?เกิน")),
    ("เกือบ {} บาท", pattern_of("เกือบ")),
)
_MORE = pattern_of("เกิน|มากกว่า|สูงกว่า|กว่า|เศษ|นิด|ต้น|ปลาย|อัพ|ขึ้นไป")
_ROUGHLY = pattern_of("รวมๆ|ประมาณ|ราว|น่าจะ|คง|สัก|ซัก|แถวๆ|ตก|เดาว่า|กะว่า|คิดว่า")
_IN_ALL = pattern_of("รวม|ทั้งหมด|ทั้งคู่|เป็นเงิน")
_MONEY = pattern_of(
    r"(?:(?:(?:ใน)?ซอง|ข้างใน)(?:มี|เป็น|ใส่|มา|ละ)*|(?:ซอง|ใส่|มี|เป็น|ได้|ให้)เงิน(?:สด)?(?:มา|ไว้|อีก)*|เงินสด(?:มา)?)(?:แค่|อีก|ประมาณ)?\s?$"
)
"""What stands before an amount is money: `ซองเงินห้าร้อย`, `ในซองพันนึง`."""
_AND_MORE = pattern_of(r"(?:กับ|และ|พร้อม(?:กับ|ด้วย)?|แล้วก็(?:มี)?|แถม)\s?(?:มี)?ซอง")
"""The envelope lies beside something else, whose price is not told."""


@dataclass(frozen=True)
class Worth:
    """What a sentence tells of the value.

    value: baht with two decimals, or UNKNOWN.
    words: the same as a label of a button, as it was told; of a value that is told by its size
        alone, and so not known, that size.
    sure: it was told plainly.
    in_all: it is called the price of all pieces.
    more: it is more than this.
    """

    place: Place
    value: str
    words: str
    sure: bool
    in_all: bool
    more: bool


def worth(plain: str) -> Worth | None:
    """Returns what a normalised sentence tells of the value; None where it tells none, or several,
    the price of one of several, or of gold, whose baht may be a weight."""
    if len(plain) > _LONGEST or gold_weight.is_of_gold(plain):
        return None
    if _RANGE.search(plain):
        return None
    found = [told for each in _WORTH.finditer(plain) if (told := _told(each)) is not None]
    if (vague := _VAGUE.search(plain)) is not None:
        start, end = vague.span()
        found = [each for each in found if not start < each.place[1] <= end]
        if not found:
            return Worth((start, end), UNKNOWN, f"{vague['words']}บาท", False, False, False)
    if not found and (unknown := _NOT_KNOWN.search(plain)) is not None:
        place = unknown.end() - len(unknown[0].lstrip()), unknown.end()
        return Worth(place, UNKNOWN, "", True, False, False)
    if len(found) != 1 or plain[: found[0].place[0]].rstrip().endswith("ละ"):
        return None
    start, end = found[0].place
    counted = any(at - end in (0, 1) for at, _end in gift_parts.counts(plain))
    each_one = plain[start].isdigit() and counted and gift_parts.several(plain)
    return None if each_one else found[0]


def _told(found: re.Match[str]) -> Worth | None:
    lead, figure = found["lead"], found["figure"]
    if found["baht"] is None:
        cue = _CUE.search(lead) or found["over"] or _SCALED.fullmatch(figure)
        if not (cue or _MONEY.search(found.string, 0, found.start("figure"))):
            return None
        if not figure[0].isdigit() and not _SCALE.search(figure):
            return None
    try:
        value = Decimal(read_price(figure.strip()))
    except (Unclear, ArithmeticError):
        return None
    if value < (1 if found["baht"] is not None else _LEAST_PRICE):
        return None
    over = f"{lead} {found['over'] or ''} {found['after'] or ''}"
    bound = next((words for words, each in _BOUNDS if each.search(over)), None)
    more = bound is None and _MORE.search(over) is not None
    roughly = more or _ROUGHLY.search(lead) is not None
    words = (bound or ("ประมาณ {} บาท" if roughly else "{} บาท")).format(_written(value))
    sure = bound is None and not roughly and not _GUESSED.search(lead)
    start = found.start() + len(lead) - len(lead.lstrip())
    place = start, found.end() - len(found[0]) + len(found[0].rstrip())
    return Worth(place, f"{value:.2f}", words, sure, _IN_ALL.search(lead) is not None, more)


def _written(value: Decimal) -> str:
    return f"{value:,.2f}".removesuffix(".00")


_GUESSED = pattern_of(r"ไม่|จำ")
_RANGE = pattern_of(r"\d\s?(?:-|–|~|ถึง|หรือ)\s?\d")


def places(plain: str, told: Worth | None) -> list[Place]:
    """Returns where the value stands in the sentence; none where it tells none."""
    if told is not None:
        return [told.place]
    found = gift_prices.price_place(plain) or gift_prices.rough_place(plain)
    return [found] if found is not None else []


def answer(plain: str, told: Worth | None) -> Mapping[str, str]:
    """Returns the answer that the sentence surely gives to the question of the value."""
    if told is not None:
        return {"value": told.value} if _is_sure(plain, told) else {}
    # With จาก the amount would look like a comparison.
    value = gift_prices.typed_value(plain.replace("จาก", " "))
    if value is not None:
        return {"value": str(value)}
    unknown = _NO_PRICE.search(plain) is not None and not gift_prices.guesses(plain)
    return {"value": UNKNOWN} if unknown else {}


_NO_PRICE = pattern_of(
    r"(?:ไม่ทราบ|ไม่รู้)(?:มูลค่า|ราคา)|(?<![ก-๎])(?:มูลค่า|ราคา)(?:ก็)?\s?(?:ไม่ทราบ|ไม่รู้)(?:เลย|ค่ะ|ครับ|นะ|เหมือนกัน|แน่|\s)*(?=$|\s)"
)


def _is_sure(plain: str, told: Worth) -> bool:
    """Tells whether it is kept without a question: of several pieces it may be the price of one."""
    if told.value == UNKNOWN:
        return told.sure
    if gift_parts.several(plain) and not told.in_all:
        return False
    if not told.in_all and _AND_MORE.search(plain) and _MONEY.search(plain, 0, told.place[0]):
        return False
    typed = gift_prices.typed_value(plain.replace("จาก", " "))
    return told.sure or typed is not None and typed == Decimal(told.value)


def likely(plain: str, told: Worth | None) -> tuple[str, str] | None:
    """Returns the words of a button and the value behind them where that is told so roughly that it
    is asked about: `น่าจะสี่หมื่นกว่า`."""
    if told is not None:
        if _is_sure(plain, told) or told.more and Decimal(told.value) == DEFAULT.most:
            return None
        if told.value == UNKNOWN or not gift_parts.several(plain):
            return told.words, told.value
        space = " " * told.words[:1].isdigit()
        return f"รวม{space}{told.words}", told.value
    value = gift_prices.rough_value(plain.replace("จาก", " "))
    return None if value is None else (f"ประมาณ {value:,.0f} บาท", str(value))


def read_value(text: str, context: Context, answers: Answers) -> str:
    """Works like that of the prices, but offers no figure that nobody said: `น่าจะซักพันกว่าๆ`."""
    plain = normalise(text)
    if is_vague(plain):
        raise Unclear(_HOW_MUCH)
    laughing = _LAUGHS.search(plain)
    if laughing is not None and _SCALE.search(plain[: laughing.start()]):
        text = plain[: laughing.start()]
    try:
        return gift_prices.read_value(text, context, answers)
    except Unclear as unclear:
        told = worth(normalise(text))
        if told is None or told.value == UNKNOWN or unclear.own:
            raise
        over = told.more and Decimal(told.value) == DEFAULT.most
        meant = () if over else (f"{_written(Decimal(told.value))} บาท",)
        raise Unclear(_HOW_MUCH, meant) from unclear


def is_vague(plain: str) -> bool:
    """Tells whether normalised words tell the value by its size alone: `หลายหมื่น`."""
    told = worth(plain)
    return told is not None and told.value == UNKNOWN and not told.sure


_LAUGHS = pattern_of(r"\s*5{3,}\+*\s*$")
"""`สามแสน 555`."""
_HOW_MUCH = "ประมาณเท่าใด พิมพ์เป็นตัวเลขที่ใกล้ที่สุด เช่น 2,500 หากไม่ทราบ กด “ไม่ทราบมูลค่า”"


def priced_first(plain: str) -> dict[str, str]:
    """Returns the value that begins words at its question, without a word for it: `ร้อยนึงแหละ
    แจกเหมือนกันหมดทุกคน`; nothing where the words go on about the price."""
    ends = _BARE_PRICE.search(plain)
    if ends is None or read_line(plain[ends.end() :]).figures:
        return {}
    if _OF_THE_PRICE.match(plain, ends.end()):
        return {}
    try:
        price = gift_prices.read_price(plain[: ends.start()])
    except Unclear:
        return {}
    return {} if price == gift_prices.UNKNOWN else {"value": price}


_BARE_PRICE = pattern_of(r"(?:(?:(?:ค่ะ|คะ|ครับ|คับ|จ้า)|[,;])\s*|\s)(?=[^\d\s])")
"""Where the price ends that begins the answer to its question."""
_OF_THE_PRICE = pattern_of(
    f"แต่|หรือ|ไม่|มั้ง|กว่า|ถ้า|ต่อ|เป็นราคา|เฉพาะ|ยัง|บาท|พัน|ร้อย|{WHETHER}|ดอล|เหรียญ|ยูโร|เยน|หยวน|วอน|ปอนด์|[a-z]"
    "|คน|ชิ้น|ใบ|กล่อง|อัน|ชุด|ขวด|ตัว|ซอง|ห่อ|ถุง|เล่ม|แพ|คู่|ผืน|กระเช้า|กิโล|กรัม|ลูก|แผ่น|ห้อง|โต๊ะ|สำนัก|วัน|เดือน|ปี"
)
"""What follows then is more of the price, another currency, or what the figure counts."""
