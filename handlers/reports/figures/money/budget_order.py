"""Reads by what budgets are to be ordered: `ใช้งบเยอะสุด`, `ได้รับจัดสรรน้อยที่สุด`, `เบิกเกิน`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.question.top_named import split_top
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending

SPENT, GIVEN, LEFT, SHARE = "spent", "given", "left", "share"

_LEAST = pattern_of("(?:น้อย|ต่ำ|เล็ก)(?:ที่)?สุด")
_MOST = pattern_of("(?:เยอะ|มาก|สูง|เปลือง|แพง)(?:ที่)?สุด|อันดับ")
_BY = (
    (SHARE, pattern_of("ร้อยละ|เปอร์เซ็นต์|เปอร์เซนต์|%|สัดส่วน")),
    (LEFT, pattern_of("เหลือ")),
    (GIVEN, pattern_of("ได้(?:รับ)?(?:งบ|เงิน|จัดสรร)|จัดสรร|วงเงิน|ตั้งงบ")),
)
_OVER = pattern_of("เกิน")
_THING = "กิจกรรม|โครงการ"
_UNIT = "สำนัก|หน่วยงาน"
_SAID = "ใช้(?:จ่าย|เงิน|ไป)?|เบิก(?:จ่าย)?|ได้(?:รับ)?|จัดสรร|งบ(?:ประมาณ)?|เงิน|เหลือ|มี|ไป"
_ASKED_ON = pattern_of(
    rf"(?:แล้ว|ขอ|ดู|\s)*(?:(?P<thing>{_THING})|(?P<unit>{_UNIT}|ใคร)|อัน|ตัว|)(?:ไหน|ใด)?\s?(?:ที่)?"
    rf"(?:{_SAID}|\s)*(?:(?:เยอะ|มาก|สูง|น้อย|ต่ำ)(?:ที่)?สุด|เบิกเกิน|เกินงบ|เกิน)(?:ล่ะ|คือ|อันไหน|\s)*"
)

TITLES: Mapping[str, str] = {
    SPENT: "เบิกจ่าย",
    GIVEN: "ได้รับจัดสรร",
    LEFT: "คงเหลือ",
    SHARE: "ร้อยละที่เบิกจ่าย",
}


@dataclass(frozen=True)
class BudgetOrder:
    """How budgets are ordered.

    by: SPENT, GIVEN, LEFT or SHARE.
    least: the smallest first.
    over: only those that spent more than they were given.
    ranked: whether an order was asked for at all.
    """

    by: str = SPENT
    least: bool = False
    over: bool = False
    ranked: bool = False

    @property
    def facts(self) -> dict[str, str]:
        """The facts of a button that asks for the same order."""
        flags = f"{'l' * self.least}{'o' * self.over}{'r' * self.ranked}"
        return {"w": self.by, **({"s": flags} if flags else {})}

    @property
    def words(self) -> str:
        """Says what the order is."""
        if self.over:
            return "เบิกเกินที่ได้รับจัดสรรมากที่สุดอยู่บน"
        return f"{TITLES[self.by]}{'น้อย' if self.least else 'มาก'}ที่สุดอยู่บน"


def read_order(words: str) -> BudgetOrder:
    """Returns the order that the words ask for; without one, what is spent, the most first."""
    plain = normalise(words)
    by = next((name for name, pattern in _BY if pattern.search(plain)), SPENT)
    least, over = _LEAST.search(plain) is not None, _OVER.search(plain) is not None
    return BudgetOrder(by, least, over, least or over or _MOST.search(plain) is not None)


def order_of(facts: Mapping[str, str]) -> BudgetOrder | None:
    """Returns the order that a button names; None if it names none."""
    by, flags = facts.get("w", ""), facts.get("s", "")
    return BudgetOrder(by, "l" in flags, "o" in flags, "r" in flags) if by in TITLES else None


def asked_on(words: str) -> tuple[str, BudgetOrder, int | None]:
    """Returns what a question behind an answer about money wants in order: `thing`, `unit`, `same`
    (`อันไหนใช้น้อยสุด`) or "" for other words; the order; and how many of it."""
    rest, top = split_top(without_polite_ending(words))
    found = _ASKED_ON.fullmatch(rest.strip())
    if found is None:
        return "", BudgetOrder(), None
    what = "thing" if found["thing"] else "unit" if found["unit"] else "same"
    return what, read_order(rest), top
