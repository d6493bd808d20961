"""Reads what a report tells of its budget: two amounts, none, or what two buttons ask about."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.conversation.hidden_keys import BEFORE
from handlers.reports import report_said
from handlers.understand.numbers.costs_told import costs_told
from handlers.understand.numbers.numbers import read_money
from handlers.understand.numbers.quantities import read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.budget.awaited_budget import awaits_budget, has_none_so_far
from handlers.understand.reports.budget.budget_told import budgets_meant, budgets_told
from handlers.understand.reports.stated_risk import risk_at_end
from handlers.understand.thai import fold, folded, normalise, normalise_lines, without_polite_ending
from handlers.understand.unclear import Unclear

NO_MONEY = "none"
"""The answer that no budget was requested (ไม่ขอรับการจัดสรรงบประมาณ, source 000)."""
_NO_MONEY_TYPED = folded(
    "ไม่มี", "ไม่ใช้", "ไม่ได้ใช้", "ไม่ใช้งบ", "ไม่มีงบ", "ไม่ได้ใช้งบ", "ไม่ใช้งบประมาณ", "0"
)
_NO_MONEY_SAID = frozenset(map(normalise, report_said.NO_MONEY)) - {"ไม่ใช้", "ไม่ได้ใช้"}
_LEFT = pattern_of(
    r"^(?:งบ|ได้|รับ|มา|เงิน|จัดสรร|มี|\s)*(?P<given>[\d,]+)\s*(?:บาท)?[\s,]*(?:คืน|เหลือ|ส่งคืน)(?:เงิน|คลัง|ไป|คืน)*\s*(?P<left>[\d,]+)"
    r"\s*(?:บาท)?\s*(?:ค่ะ|ครับ)?$"
)
_SLASHED = pattern_of(
    r"(?P<uses>(?:ใช้|เบิก|จ่าย)(?:ไป)?)?\s*(?:(?:งบประมาณ|งบ|เงิน)(?:ใช้|ไป)?\s*)?(?P<given>\d[\d,]*(?:\.\d+)?)\s*(?:บาท)?\s*/"
    r"\s*(?P<spent>\d[\d,]*(?:\.\d+)?)\s*(?:บาท)?"
)
_PARTS = pattern_of(r"/|\n|เบิกจ่าย(?:จริง)?|เบิก(?:จริง)?|ใช้(?:จ่าย)?(?:ไป|จริง)?|จ่าย(?:ไป|จริง)?")
_GIVEN = pattern_of(
    r"(?:ขอ|ตั้ง)?(?:ได้)?รับ(?:การ)?(?:จัดสรร)?(?:งบประมาณ|งบ)?|จัดสรร|(?:ขอ|ตั้ง)?(?:งบประมาณ|งบ(?!าท))"
    r"|(?:ที่)?(?:ขอ|ตั้ง|ได้)(?:งบประมาณ|งบ|เงิน)?(?:ไว้|มา)|^\s*ขอ|จริง"
)
_DENIED = pattern_of(r"(?<=\d)[\s,]*(?:ค่ะ|ครับ|นะ|\s)*(?:ไม่ใช่|มิใช่)\s*[\d,.]+")
"""The amount until now, behind the new one: `3,500 ไม่ใช่ 3,000`."""
_BOTH_HINT = "กรุณาพิมพ์สองจำนวน คือ ได้รับจัดสรร / เบิกจ่าย เช่น 5,000 / 4,200"
_COSTS_HINT = "ค่าใช้จ่ายรวม {0:,.0f} บาท กรุณาพิมพ์ ได้รับจัดสรร / เบิกจ่าย เช่น 5,000 / {0:,.0f}"
_MOST_MEANT = 2
_NAMES_SPENT, _NAMES_RECEIVED = pattern_of("ใช้|เบิก|จ่าย"), pattern_of("ได้รับ|จัดสรร|ได้มา|ตั้ง")
_SPENT_FIRST = pattern_of(r"^\s*(?:ใช้|เบิก|จ่าย).*(?:ได้รับ|จัดสรร|งบ)")
_NOT_DIGITS = pattern_of(r"[^\d.]")
NOTHING_YET = ("0.00", "0.00")
"""The answer that nothing was received so far, of a budget that was asked for."""
_NONE_YET_HINT = "หากขอไว้แล้วแต่ยังไม่ได้รับ กด “ได้รับ 0 ใช้ 0” หากไม่ใช้งบในกิจกรรมนี้ กด “ไม่ใช้งบประมาณ”"
_NONE_YET_MEANT = ("ได้รับ 0 ใช้ 0", "ไม่ใช้งบประมาณ")


def _budget_with_risk(text: str, answers: Answers) -> Choice | None:
    """Returns both amounts with the risk that is told behind them, and nothing else:
    `20,000 / 18,000 ไม่มีความเสี่ยง`, or that there was none (`ไม่ใช้งบ เขียว`).

    A risk that is only denied is left out.
    """
    told = None if "risk" in answers else risk_at_end(normalise(text))
    if told is None:
        return None
    rest, risk = told
    also = {} if risk is None else {"risk": risk}
    if without_polite_ending(normalise(rest)).strip(" ,") in _NO_MONEY_SAID:
        return Choice("told", "", NO_MONEY, also=also)
    pairs = amounts_beside_slash(rest) or budgets_told(rest)
    if len(pairs) != 1:
        return None
    return Choice("told", "", [f"{amount:.2f}" for amount in pairs[0]], also=also)


def amounts_beside_slash(plain: str) -> Sequence[tuple[Decimal, Decimal]]:
    """Returns two amounts beside a slash in the order in which they are asked for; the other way
    round where words of spending stand before the smaller one: `ใช้ 18,500/20,000`."""
    found = _SLASHED.fullmatch(plain)
    if found is None:
        return ()
    given, spent = read_money(found["given"]), read_money(found["spent"])
    return [(spent, given)] if found["uses"] and given < spent else [(given, spent)]


def read_budget(text: str, _context: Context, answers: Answers) -> Any:
    """Reads two amounts (allocated, disbursed), or NO_MONEY. One amount may be either of those
    answered before, told anew. What the words say of the risk besides is the next answer."""
    if fold(text) in _NO_MONEY_TYPED:
        return NO_MONEY
    if awaits_budget(text):
        return list(NOTHING_YET)
    _check_none(text)
    with_risk = _budget_with_risk(text, answers)
    if with_risk is not None:
        return with_risk
    told = amounts_beside_slash(without_polite_ending(normalise(text))) or budgets_told(text)
    if len(told) == 1:
        return [f"{amount:.2f}" for amount in told[0]]
    plain = _DENIED.sub("", normalise_lines(text))
    _check_costs(plain)
    parts = [part for part in _PARTS.split(plain) if read_line(part).figures]
    meant: Sequence[str] = ()
    try:
        amounts = [str(read_money(_GIVEN.sub(" ", part))) for part in parts]
        if len(amounts) == 2:
            return amounts[::-1] if _SPENT_FIRST.search(plain) else amounts
        meant = amounts[:1] if len(amounts) == 1 else ()
    except Unclear as unclear:
        meant = unclear.meant if len(read_line(plain).figures) == 1 else ()
    pairs = [_budget_typed(*each) for each in told or budgets_meant(text) or _left(plain)]
    one = [each for amount in meant for each in _may_be(amount, plain, answers)]
    raise Unclear(_BOTH_HINT, pairs[:_MOST_MEANT] or one)


_OF_OFFICE = "(?:เงิน|งบ|ประมาณ|ของ|หลวง|ราชการ|สำนัก(?:งาน)?|แผ่นดิน|ทางการ)"
_NOT_OF_OFFICE = pattern_of(
    rf"(?:(?:ไม่(?:ได้)?(?:ใช้|เบิก|ขอ)|ไม่มี){_OF_OFFICE}*|{_OF_OFFICE}+(?:ก็)?ไม่(?:ได้)?(?:ใช้|เบิก|ขอ|มี))"
    r"(?=\s|ผอ|ท่าน|พี่|หัวหน้า|ครับ|ค่ะ|แต่|เพราะ|ออก|จ่าย|ควัก|$)"
)
_PAID_BY_SOMEBODY = pattern_of(
    r"(?:ออก|จ่าย|ควัก)(?:เงิน|ตังค์|ตัง|กระเป๋า|ให้|ค่า\S{1,10})*(?:เอง|ส่วนตัว)|(?:เงิน|กระเป๋า)ส่วนตัว|(?:เงิน)?กองกลาง|ลงขัน|เรี่ยไร|บริจาค|สปอนเซอร์|เจ้าภาพ"
)
_LONGEST_PAID = 120
_PAID_OTHERWISE = (
    "เงินที่ออกกันเองไม่ใช่งบประมาณของสำนักงาน หากไม่ได้ใช้งบประมาณ กด “ไม่ใช้งบประมาณ” "
    "จะเล่าว่าใครออก เพิ่มในข้อ “สิ่งที่ทำ” ได้ก่อนส่ง"
)


def _check_none(text: str) -> None:
    """Raises Unclear where the words may mean that there is no budget, or none so far."""
    if paid_otherwise(text):
        raise Unclear(_PAID_OTHERWISE, _NONE_YET_MEANT[1:], own=True)
    if has_none_so_far(text):
        raise Unclear(_NONE_YET_HINT, _NONE_YET_MEANT, own=True)


UNDRAWN = "undrawn"
"""The fact with the words that told before the question that nothing was drawn yet."""
NOT_DRAWN = "ยังไม่ได้เบิก พิมพ์งบที่ได้รับจัดสรรแล้วตามด้วย 0 เช่น 5,000 / 0 แก้ได้เมื่อเบิกแล้ว"
_DRAWS_LATER = pattern_of(
    r"(?:ตอนนี้|คือ|ก็|แต่|งบ|เงิน|\s)*(?:ยังไม่(?:ได้)?(?:ทำ)?(?:เบิก|ตั้งเบิก|จ่าย|ใช้(?=เงิน|ตังค์|สัก|เลย))|กำลัง(?:ทำ|รอ|จะ)?(?:เรื่อง)?เบิก|รอ(?:ใบเสร็จ|เบิก|การเงิน|ตั้งเบิก))[^\d]{0,60}"
)


def not_drawn_yet(text: str) -> bool:
    """Tells whether words say that nothing was drawn yet, and no amount: `ยังไม่ได้เบิก รอใบเสร็จอยู่`."""
    plain = without_polite_ending(normalise(text))
    asks = any(each in plain for each in ("ไหม", "มั้ย", "หรือ", "ยังไง", "ไม่ใช้งบ", "ไม่มีงบ"))
    return not asks and _DRAWS_LATER.fullmatch(plain) is not None


def paid_otherwise(text: str) -> bool:
    """Tells whether words say that no budget was used since somebody paid: `ไม่ได้ใช้เงินหลวง
    ผอ.ออกเอง 2000`."""
    plain = normalise(text)
    if len(plain) > _LONGEST_PAID:
        return False
    found = _NOT_OF_OFFICE.search(plain)
    return found is not None and _PAID_BY_SOMEBODY.search(plain) is not None


def paid_by(text: str) -> str:
    """Returns what tells who paid, behind words that no budget was used; "" if none do."""
    plain = without_polite_ending(normalise(text))
    found = _NOT_OF_OFFICE.search(plain) if paid_otherwise(text) else None
    words = _BETWEEN.sub("", plain[found.end() :]) if found is not None else ""
    return words if _PAID_BY_SOMEBODY.search(words) else ""


_BETWEEN = pattern_of(rf"^(?:{POLITE}|แต่|เพราะ|ก็|[\s,])+")


def _check_costs(plain: str) -> None:
    """Raises Unclear with the sum where the words only tell what single things cost."""
    cost = costs_told(plain)
    if cost is not None:
        raise Unclear(_COSTS_HINT.format(cost), (f"{cost:,.0f} / {cost:,.0f}",))


def tells_budget(text: str) -> bool:
    """Tells whether the whole text surely tells of the budget, also of one that has not come, and
    of what single things cost."""
    if awaits_budget(text) or has_none_so_far(text) or costs_told(text) is not None:
        return True
    return len(budgets_told(text)) == 1


def _left(plain: str) -> Sequence[tuple[Decimal, Decimal]]:
    """Returns what was received and spent where the words tell what is left of it."""
    left = _LEFT.search(plain)
    if left is None:
        return ()
    given, rest = (Decimal(_NOT_DIGITS.sub("", left[name])) for name in ("given", "left"))
    return [(given, given - rest)] if rest <= given else ()


def _may_be(amount: str, plain: str, answers: Answers) -> list[str]:
    """Returns what one amount may mean. Beside an earlier answer it is what is named, or else most
    likely what was spent."""
    told = Decimal(_NOT_DIGITS.sub("", amount))
    both = _budget_typed(told, told)
    before = answers.get("budget", answers.get(BEFORE, {}).get("budget"))
    if not isinstance(before, list):
        return [both]
    received, spent = map(Decimal, before)
    as_spent, as_received = _budget_typed(received, told), _budget_typed(told, spent)
    if _NAMES_SPENT.search(plain):
        return [as_spent]
    if _NAMES_RECEIVED.search(plain):
        return [as_received]
    return [each for each in (as_spent, both) if each != _budget_typed(received, spent)]


def _budget_typed(received: Decimal, spent: Decimal) -> str:
    return f"ได้รับ {received.normalize():,f} ใช้ {spent.normalize():,f}"
