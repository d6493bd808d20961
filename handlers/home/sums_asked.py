"""Does a sum about shares that somebody types: `114 จาก 139 ถึงร้อยละ 80 ไหม`.

Only the figures that are typed go into it; nothing of it is kept (docs/decisions/0238)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import ceil, floor

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.numbers.sums_said import OVER, UNDER, SaidSum, asks_for_aim, sum_said

_CENT = Decimal("0.01")


def asks(_context: Context, words: str, _inside: str | None) -> Query | None:
    """Returns the sum that the words ask for; None for other words, and where the plan's aim is
    asked about, which reports tell."""
    said = sum_said(words)
    return QUERY if said is not None and (said.rate or not asks_for_aim(words)) else None


def in_group(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Does the sum in a group too: nothing in it is the office's. None for other words."""
    said = sum_said(question.text)
    return [Text(_told(said))] if said is not None else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    said = sum_said(rest)
    context.asked = context.asked_before()  # the figures before may still be asked on
    return [Text(_told(said) if said is not None else _HOW)]


def _told(said: SaidSum) -> str:
    whole = Fraction(said.whole)
    if said.part is None:
        amount = whole * (said.rate or 0) / 100
        told = f"{_rate(said)} ของ {_figure(whole)} คือ {_figure(amount)}"
        return told if amount.denominator == 1 else f"{told} {_AT_LEAST.format(ceil(amount))}"
    share = Fraction(said.part) * 100 / whole
    told = f"{_figure(Fraction(said.part))} จาก {_figure(whole)} คิดเป็นร้อยละ {_figure(share)}"
    return f"{told}\n{_compared(said, share)}" if said.rate is not None else told


def _compared(said: SaidSum, share: Fraction) -> str:
    """Tells whether the share reaches the rate, and by how many it misses it or is over it."""
    part, whole, rate = Fraction(said.part or 0), Fraction(said.whole), said.rate or Fraction(0)
    named, line = _rate(said), whole * rate / 100
    least = floor(line) + 1 if said.how == OVER else ceil(line)
    met = share > rate if said.how == OVER else share >= rate
    if met:
        answer = f"เกิน{named} แล้ว" if said.how == OVER else f"ถึง{named} แล้ว"
        answer = f"ไม่ใช่ {answer}" if said.how == UNDER else answer
        return f"{answer} ({named} ของ {_figure(whole)} คือ {_figure(line)})"
    answer = f"ยังไม่เกิน{named}" if said.how == OVER else f"ยังไม่ถึง{named}"
    answer = f"ใช่ {answer}" if said.how == UNDER else answer
    return f"{answer} ต้องได้อย่างน้อย {least:,} ขาดอีก {_figure(least - part)}"


def _rate(said: SaidSum) -> str:
    return f"ร้อยละ {_figure(said.rate or Fraction(0))}"


def _figure(value: Fraction) -> str:
    """Returns it with thousands marked, and two decimals where it is no whole number."""
    if value.denominator == 1:
        return f"{int(value):,}"
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    return f"{decimal.quantize(_CENT, ROUND_HALF_UP):,}"


_AT_LEAST = "หากนับเป็นจำนวนเต็ม ต้องได้อย่างน้อย {:,}"
_HOW = "พิมพ์จำนวนที่จะคิดทั้งสองตัว เช่น “114 จาก 139 ถึงร้อยละ 80 ไหม”"
QUERY = Query("sum_asked", (), _answer, goes_on=True)
