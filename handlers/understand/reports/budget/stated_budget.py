"""Finds the budget stated in a line: allocated and disbursed, or that none was needed.

It needs both amounts; if there is only one, the flow asks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from handlers.understand.numbers.costs_told import costs_in
from handlers.understand.numbers.number_words import SCALE, satang_value
from handlers.understand.numbers.quantities import FigureLine, read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.budget.budget_told import budgets_told
from handlers.understand.reports.stated_status import POLITE

_GIVEN = pattern_of(
    r"(?:(?:ได้)?รับ(?:การ)?จัดสรร(?:งบประมาณ|งบ)?"
    r"|(?<!ใช้)(?<!เบิก)(?<!จ่าย)(?:งบประมาณ|งบ)(?:ที่)?(?:ได้รับ|ได้)?(?:จัดสรร)?|วงเงิน)"
    r"\s*(?:จำนวน|เป็นเงิน)?\s*$"
)
_SPENT = pattern_of(
    r"(?:เบิกจ่าย|ใช้จ่าย|ใช้|เบิก|จ่าย|หมด(?=เงิน|งบ)|(?<![ก-๎])(?:หมด|เสีย(?:เงิน|ตังค์)?)(?=ไป)|(?<![ก-๎])เสีย(?=เงิน|ตังค์))(?:งบประมาณ|งบ|เงิน|ตังค์)?(?:ไป)?(?:แล้ว)?(?:จริง)?"
    r"\s*(?:จำนวน|เป็นเงิน|ทั้งสิ้น|รวม|เป็น)?\s*$"
)
_AMOUNT = r"[0-9][0-9,]*(?:\.[0-9]+)?"
_PAIR = pattern_of(
    rf"(?:งบประมาณ|งบ)\s*(?P<given>{_AMOUNT})\s*(?:บาท)?\s*/\s*(?P<spent>{_AMOUNT})"
    r"(?:\s*บาท)?(?![0-9/.,])"
)
_GOT_AND_SPENT = pattern_of(
    r"(?<![ก-๙])ได้(?:รับ)?(?:เงิน)?(?:มา)?\s*(?P<given>[0-9][0-9,]{2,}(?:\.[0-9]+)?)\s*(?:บาท)?[\s,]*"
    r"(?:ใช้|เบิก|จ่าย)(?:จ่าย)?(?:ไป)?(?:จริง)?\s*(?P<spent>[0-9][0-9,]{2,}(?:\.[0-9]+)?)"
    r"(?:\s*บาท)?(?![0-9/.,]|\s*คน)"
)
_SPENT_ALL = pattern_of(
    r"\s*(?:บาท)?\s*(?:ใช้|เบิกจ่าย|เบิก|จ่าย)(?:ไป)?(?:จน)?(?:หมด|เต็มจำนวน|ครบ|ทั้งหมด)"
    rf"(?:แล้ว|เลย|พอดี|{POLITE})*"
)
_NONE = pattern_of(
    rf"(?:ไม่(?:ได้)?(?:ใช้|ขอ|มี|(?<!ยังไม่ได้)(?<!ยังไม่)เบิก|ขอรับ|ตั้ง)|ไม่ขอรับการ)(?:การ)?(?:จัดสรร)?(?:งบประมาณ|งบ)(?:ไว้)?(?:{POLITE}(?!\S))?"
    rf"|(?<!\S)(?:ก็|และ|โดย)?ไม่(?:ได้|ต้อง)?(?:ใช้|เสีย|(?<!ยังไม่ได้)(?<!ยังไม่)(?:เบิก|จ่าย))(?:เงิน|ตังค์|ตัง|ค่าใช้จ่าย)(?:เลย|สักบาท|อะไร)*{POLITE}(?!\S)"
    rf"|(?<!\S)ไม่มีค่าใช้จ่าย(?:เลย|อะไร|ใดๆ)*{POLITE}(?!\S)"
)
_FROM = pattern_of("จาก(?=งบ|วงเงิน|ที่ได้รับ)")
_SPENT_OF = pattern_of(
    rf"(?:ใช้|เบิก|จ่าย)(?:งบประมาณ|งบ|เงิน)?(?:ไป)?\s*(?P<spent>{_AMOUNT})\s*(?:บาท)?\s*จาก(?:ที่|งบ(?:ประมาณ)?|เงิน|วงเงิน|ตั้ง|ได้|รับ|จัดสรร|ขอ|มา|ไว้|\s)*(?P<given>{_AMOUNT})"
    r"(?:\s*บาท)?(?![0-9/.,]|\s*(?:คน|%))"
)
_WINDOW = 60  # letters before an amount that are searched for its name

_SAYS_WHICH = pattern_of(
    r"(?:ได้|รับ|ตั้ง|ขอ|จัดสรร|ใช้|เบิก|จ่าย)(?:งบ|เงิน|มา|ไว้)|จัดสรร|ได้รับ|วงเงิน|(?:ยัง)?ไม่(?:ได้)?(?:เบิก|ใช้|จ่าย)|เหลือ|คืน"
)
_BEGINS = pattern_of(r"(?<!\S)(?:ได้|งบ|เงิน|รับ|ตั้ง|จัดสรร|วงเงิน|ใช้|เบิก|จ่าย)")
_LEAST_BUDGET = 100
_SPOKEN = pattern_of(f"(?:{SCALE})(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)(?!สิบ|ร้อย|พัน|หมื่น|แสน)")
"""An amount whose last place is not said: `ห้าพันสอง`."""

Span = tuple[int, int]
Paid = tuple[Decimal | None, int, int]


@dataclass(frozen=True)
class StatedBudget:
    """The budget stated in a line."""

    money: tuple[Decimal, Decimal] | None = None
    """Baht with two decimals, allocated and disbursed."""
    none: bool = False
    """It states that no budget was needed."""
    unclear: bool = False
    """It is stated with two meanings or with a hedge."""
    spans: tuple[Span, ...] = ()
    """The places of its words."""
    spent: Decimal | None = None
    """The amount disbursed, if only that is stated."""
    unsaid: Decimal | None = None
    """The only amount, if nothing says whether it was received or disbursed: `งบ 4,500`."""

    @property
    def only(self) -> Decimal | None:
        """The only amount, if it was disbursed, or nothing says whether it was."""
        return self.unsaid if self.spent is None else self.spent


def stated_budget(flat: str) -> StatedBudget:
    """Returns the budget stated in one normalised line."""
    none = _NONE.search(flat)
    if none is None and (at_end := _told_at_end(flat)) is not None:
        return at_end
    # `ใช้ไป 4,200 จากงบ 5,000`: with จาก both figures would look like a comparison.
    masked = _FROM.sub("ๆๆๆ", flat)
    line = read_line(masked)
    given, spent = _amounts(line)
    aligned = masked.startswith(line.text)
    spans = _spans(line.text, [*given, *spent]) if aligned else ()
    if none:
        both = bool(given or spent)
        return StatedBudget(None, not both, both, ((none.start(), none.end()), *spans))
    values = {value for value, _start, _end in given}, {value for value, _start, _end in spent}
    if None in values[0] | values[1] or max(map(len, values)) > 1:
        return StatedBudget(unclear=True, spans=spans)
    spans = tuple((start, _with_all_spent(masked, end)) for start, end in spans)
    allocated, disbursed = (next(iter(each), None) for each in values)
    if allocated is None or disbursed is None:
        unsaid = None if _SAYS_WHICH.search(flat) else allocated
        if ("ค่า" in flat or "บาท" in flat) and disbursed is None and not _SAYS_WHICH.search(flat):
            unsaid = unsaid or costs_in(flat)
        return StatedBudget(spans=spans, spent=disbursed, unsaid=unsaid)
    return StatedBudget((allocated, disbursed), spans=spans)


def _told_at_end(flat: str) -> StatedBudget | None:
    """Returns the budget that a line tells at its end: `… 40 คน ได้งบมา 3 พัน ใช้ไป 2,800`. Of
    `สามพันสอง` it is the likelier 3,200: it is shown as it was read."""
    found = _BEGINS.search(flat)  # another amount before it would contradict it
    told = budgets_told(flat[found.start() :]) if found is not None else ()
    spoken = len(told) > 1 and _SPOKEN.search(flat, found.start() if found is not None else 0)
    if found is None or not (len(told) == 1 or spoken) or told[0][0] < _LEAST_BUDGET:
        return None
    return StatedBudget(told[0], spans=((found.start(), len(flat)),))


def _with_all_spent(masked: str, end: int) -> int:
    """Returns where the words end that say of an amount that it was spent whole: `2,000 เบิกครบ`."""
    found = _SPENT_ALL.match(masked, end)
    return end if found is None else found.end()


def _spans(text: str, amounts: list[Paid]) -> tuple[Span, ...]:
    spans = {(start, end) for _value, start, end in amounts}
    return tuple(
        sorted((start - 3 if text[:start].endswith("ๆๆๆ") else start, end) for start, end in spans)
    )


def _amounts(line: FigureLine) -> tuple[list[Paid], list[Paid]]:
    pair = _PAIR.search(line.text) or _GOT_AND_SPENT.search(line.text)
    pair = pair or _SPENT_OF.search(line.text)
    if pair:
        given, spent = (satang_value(_read(pair[name])) for name in ("given", "spent"))
        return [(given, pair.start(), pair.end())], [(spent, pair.start(), pair.end())]
    given_told, spent_told = list(_led_by(_GIVEN, line)), list(_led_by(_SPENT, line))
    everything = _SPENT_ALL.match(line.text, given_told[0][2]) if len(given_told) == 1 else None
    if everything and not spent_told:
        spent_told = [(given_told[0][0], given_told[0][2], everything.end())]
    return given_told, spent_told


def _read(digits: str) -> Decimal | None:
    figures = read_line(digits).figures
    return figures[0].value if len(figures) == 1 else None


def _led_by(words: re.Pattern[str], line: FigureLine) -> Iterator[Paid]:
    for figure in line.figures:
        led = words.search(line.text, max(0, figure.start - _WINDOW), figure.start)
        if led and figure.unit in ("", "baht"):
            yield satang_value(figure.value), led.start(), figure.end
