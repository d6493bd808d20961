"""Reads a sum about shares that somebody has the bot do: `114 จาก 139 ถึงร้อยละ 80 ไหม`,
`ร้อยละ 80 ของ 139 คือกี่คน` (docs/decisions/0238)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from handlers.understand.commands.arguments import ACTIVITY
from handlers.understand.numbers.number_words import DIGITS, WORD
from handlers.understand.numbers.shares_said import ALL, UNIT, figure, joined, value
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import blanked, normalise

_LONGEST = 110
_MOST_LEFT = 24
"""Letters of what the figures are of: `ส่งแล้ว 114 จาก 139 คน`."""
_LEAST_FIGURES = 2
UNDER, FROM, OVER = "under", "from", "over"


@dataclass(frozen=True)
class SaidSum:
    """part: what is counted of the whole; None: it is asked for.
    rate: the percent that is asked about; None: it is asked for.
    how: whether the share is to be under the rate, from it on, or over it; "": no rate is compared.
    """

    whole: Decimal
    part: Decimal | None = None
    rate: Fraction | None = None
    how: str = ""


_OF_AIM = pattern_of(rf"(?:ถึง|ผ่าน|ได้|ตาม|ตก|ต่ำกว่า|เกิน)\s?(?:เป้า|เกณฑ์)|ผ่าน(?:{WHETHER}|หรือ)")


def asks_for_aim(text: str) -> bool:
    """Tells whether the words ask about an aim of the plan, which is not told in them."""
    return _OF_AIM.search(normalise(text)) is not None


_PERCENT = r"(?:%|เปอร์?เซ็?น(?:ต์|ท์|ต)?|เปอ(?![ก-๙]))"
_RATE = (
    rf"(?:(?:ร้อยละ|เปอร์เซ็นต์)\s?{figure('rate')}\s?%?|{figure('percent')}\s?{_PERCENT}"
    rf"|(?P<half>(?:กึ่ง|ครึ่ง)(?:หนึ่ง|นึง)?)|{figure('over')}\s?(?:ใน|ส่วน)\s?{figure('under')}(?:\s?ส่วน)?)"
)
_OF_RATE = pattern_of(
    rf"{_RATE}\s?(?:ของ|จาก|ใน){ALL}{figure('whole')}(?![\d./]){UNIT}"
    rf"|(?:ของ|จาก)?{ALL}{figure('all')}{UNIT}\s?(?:คิด(?:เป็น)?|เอา|ที่|ต้อง(?:ได้)?|\s)*(?:ร้อยละ|เปอร์เซ็นต์)\s?{figure('of')}\s?%?"
)
_COMPARED = pattern_of(
    rf"(?:(?P<least>ไม่(?:น้อย|ต่ำ)กว่า|อย่างน้อย)|(?P<less>ไม่ถึง|(?:น้อย|ต่ำ)กว่า|ตก)|(?P<more>(?:เกิน|มากกว่า|สูงกว่า)(?!มา))"
    rf"|(?P<reach>ถึง|ผ่าน|ครบ|ได้(?:ตาม)?|พอ|ทะลุ|เข้า|เท่ากับ))(?:เกณฑ์|เป้า|แล้ว|ที่|\s)*{_RATE}(?:หรือ(?:ยัง|เปล่า|ไม่)|\s)*"
)
_WHETHER = pattern_of(r"(?<!ผ้า)ไหม|มั้ย|(?:หรือ|รึ)(?:เปล่า|ยัง|ไม่)|ป่าว|ปะ(?!ก)|ป่ะ|[?]")
_HOW_MANY_MORE = pattern_of(
    rf"(?:ยัง|ต้อง|ได้|มี|ขาด|เหลือ|เพิ่ม|เอา|หา|\s)*อีก\s?(?:กี่\s?[ก-๙]{{0,7}}?|เท่าไ(?:ร|หร่)|เท่าใด)(?={UNIT})"
)
_SO_THAT = pattern_of(r"(?:ถึง|จึง|แล้ว)?(?:จะ)?(?:ได้|ครบ|ถึง|ผ่าน)(?=\s?(?:ร้อยละ|ครึ่ง|กึ่ง|\d))")
_WHICH_SHARE = pattern_of(
    rf"(?:คิด|เท่ากับ|เป็น|ได้|คือ|\s)*(?:กี่\s?{_PERCENT}|ร้อยละ\s?(?:เท่าไ(?:ร|หร่)|เท่าใด|กี่)|เป็น\s?(?:เท่าไ(?:ร|หร่)|เท่าใด|{_PERCENT})(?=$|\s))"
)
_HOW_MANY = pattern_of(r"(?:คิด|เท่ากับ|เป็น|ได้|คือ|ต้อง|มี|\s)*(?:กี่\s?[ก-๙]{1,8}|เท่าไ(?:ร|หร่)|เท่าใด)")


def sum_said(text: str) -> SaidSum | None:
    """Returns the sum that the words ask for and are nearly nothing else than; None for others."""
    if len(text) > _LONGEST or not _MAY_ASK.search(text):
        return None
    plain = normalise(text).lower()
    if len(_FIGURE.findall(plain)) < _LEAST_FIGURES or ACTIVITY.search(_FIGURES.sub(" ", plain)):
        return None
    return _share(plain) or _part(plain)


_MAY_ASK = pattern_of(
    rf"\d.*(?:{WHETHER}|ยัง|เปล่า|ไม่|กี่|เท่าไ|เท่าใด|[?%])|(?:กี่|เท่าไ|เท่าใด).*\d", re.DOTALL
)
"""Each turn looks for a figure beside what asks."""
_FIGURE = pattern_of(rf"{DIGITS}|{WORD}")
_FIGURES = pattern_of(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+(?=\s?(?:%|เปอร์|บาท|ล้าน))|(?<=ร้อยละ)\s?[\d.]+"
)


def _share(plain: str) -> SaidSum | None:
    """Returns what share one figure is of another, and whether it reaches what is named."""
    compared = _COMPARED.search(plain)
    rest = blanked(plain, [compared.span()]) if compared is not None else plain
    share = joined(rest)
    if share is None:
        return None
    rest = blanked(rest, [share.place])
    said = SaidSum(share.whole, share.part)
    if compared is not None:
        rate = _rate(compared)
        asks = _WHETHER.search(plain) or _HOW_MANY_MORE.search(plain)
        if rate is None or not asks:
            return None
        said = replace(said, rate=rate, how=_how(compared))
    elif _WHICH_SHARE.search(rest) is None:
        return None
    return said if _is_all(rest, share.deed) else None


def _part(plain: str) -> SaidSum | None:
    """Returns how many a share of a whole is."""
    found = _OF_RATE.search(plain)
    if found is None:
        return None
    given = found.groupdict()
    rate = _percent(given["of"]) if given["of"] else _rate(found)
    whole = value(given["whole"] or given["all"] or "")
    rest = blanked(plain, [found.span()])
    if rate is None or not whole or _HOW_MANY.search(rest) is None:
        return None
    return SaidSum(whole, None, rate) if _is_all(rest, "") else None


def _is_all(rest: str, deed: str) -> bool:
    forms = (_COMPARED, _HOW_MANY_MORE, _SO_THAT, _WHICH_SHARE, _HOW_MANY, _WHETHER)
    return len(left(f"{rest} {deed}", *forms)) <= _MOST_LEFT


def _how(compared: re.Match[str]) -> str:
    if compared["less"]:
        return UNDER
    return OVER if compared["more"] else FROM


def _rate(found: re.Match[str]) -> Fraction | None:
    """Returns the percent that is named."""
    if found["half"]:
        return Fraction(50)
    if said := found["rate"] or found["percent"]:
        return _percent(said)
    over, under = value(found["over"] or ""), value(found["under"] or "")
    return Fraction(over) * 100 / Fraction(under) if over and under and over < under else None


def _percent(said: str) -> Fraction | None:
    percent = value(said)
    return Fraction(percent) if percent else None
