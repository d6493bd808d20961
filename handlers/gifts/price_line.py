"""Says first, above a rule on gifts, on which side of the limit the price lies that was told."""

from __future__ import annotations

from decimal import Decimal

from handlers.context import Context
from handlers.gifts import gift_worth
from handlers.gifts.gift_prices import UNKNOWN
from handlers.gifts.gift_worth import Worth
from handlers.subjects.facts.own_lines import OwnCase, OwnLine
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.gifts.gift_rules import DEFAULT

_MOST = f"{DEFAULT.most:,.0f}"
_NO_LIMIT = pattern_of("ญาติ|ครอบครัว|สามี|ภรรยา|พี่สาว|พี่ชาย|น้องสาว|น้องชาย|พ่อแม่")
"""From these the law allows more."""
_OVER = (
    f"มูลค่า{{}} สูงกว่าเกณฑ์กฎหมาย {_MOST} บาท จึงเก็บไว้เองไม่ได้ ให้ปฏิเสธหรือส่งคืน "
    f"หากคืนไม่ได้ ต้องรายงานภายใน {DEFAULT.days} วันนับแต่วันที่รับ แล้วรอผู้บังคับบัญชาพิจารณา"
)
_WITHIN = (
    f"มูลค่า{{}} ไม่สูงกว่าเกณฑ์กฎหมาย {_MOST} บาท แต่นโยบายของสำนักงานคือไม่รับ หากรับไว้แล้ว ต้องรายงานเช่นกัน"
)


def _said_of(words: str) -> str:
    """Returns on which side the price lies; "" where none is told surely."""
    plain = normalise(words)
    worth = gift_worth.worth(plain)
    if worth is None or worth.value == UNKNOWN or _NO_LIMIT.search(plain):
        return ""
    value = Decimal(worth.value)
    if worth.more:
        return _more(value)
    if worth.words.startswith(_BOUNDED) and value > DEFAULT.most:
        return ""  # below a figure that is over the limit it may be either
    return (_OVER if value > DEFAULT.most else _WITHIN).format(_amount(worth))


def _told(_context: Context, words: str) -> OwnCase | None:
    says = _said_of(words)
    return OwnCase((says,)) if says else None


def _more(value: Decimal) -> str:
    """What is more than a figure below the limit may be either."""
    return _OVER.format(f"เกิน {value:,.0f} บาท") if value >= DEFAULT.most else ""


def _amount(worth: Worth) -> str:
    return f" {worth.words}" if worth.words[0].isdigit() else worth.words


_BOUNDED = ("ไม่", "เกือบ")
LINE = OwnLine("gift_price", _told, of_words=True, first=True, of_flow="report_gift")
