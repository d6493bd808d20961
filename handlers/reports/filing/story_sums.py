"""Answers what is asked of the figures that were told in an open report: `รวมสองครั้งกี่คนนะ`,
`คิดเป็นกี่เปอร์เซ็นต์`. Nothing is kept by it; the figures stand beside the answer."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from handlers.understand.numbers.costs_told import each_cost
from handlers.understand.numbers.story_figures import COUNT, UNITS, Figure, as_float, figures_in
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, normalise_lines

_LONGEST = 50
_MUCH = r"(?:เท่า(?:ไหร่|ไร|ใด)|เท่าไห)"
_TIMES = (
    r"(?:ทั้ง|สอง|สาม|สี่|ครั้ง|รุ่น|รอบ|กลุ่ม|วัน|หมด|สิ้น|คน|ผู้|มา|เข้าร่วม|ได้|เป็น|แล้ว"
    r"|เช้า|บ่าย|กับ|และ|\s)"
)
_SUM = pattern_of(
    rf"(?:สรุป|ตกลง|แล้ว|\s)*(?:รวม|ทั้ง(?=หมด|สิ้น|สอง|สาม)){_TIMES}*(?:กี่\s?(?P<unit>{UNITS})|{_MUCH})(?:แล้ว|กัน|{POLITE}|[\s?])*"
)
_SHARE = pattern_of(
    rf"(?:แล้ว|อันนี้|งั้น|มัน|ถ้า|\s)*(?:คิด|เทียบ|ตก)?(?:เป็น)?\s?(?:กี่\s?(?:%|เปอร์เซ็?น(?:ต์|ท์|ต)?|เปอร์)|ร้อยละ\s?{_MUCH})(?:{POLITE}|[\s?])*"
)
_WHOLE = pattern_of(r"(?:จาก|เป้า|เชิญ|ทั้งหมด)[^\d]{0,16}$")
_NO_PART = pattern_of(r"(?:จาก|เป้า|เชิญ|รวม|ทั้งหมด|ทั้งสิ้น|คน|ครั้ง|ตัว|ชุด|ผืน)[^\d\s]{0,14}\s?$|ละ\s?$")
_SUMMED = "ในสิ่งที่ทำเล่าไว้ {} รวม {} {} ไม่ได้บันทึกเพิ่ม"
_SHARED = "ในสิ่งที่ทำเล่าไว้ {} จาก {} {} คิดเป็นร้อยละ {} ไม่ได้บันทึกเพิ่ม"
_BAHT = "บาท"
_CENT = Decimal("0.01")
_TWO, _HUNDRED = 2, 100
_NEAR = 24
"""Letters between a part and its whole: `36 คน จากเป้า 40`."""


def answer(story: str, text: str) -> str:
    """Returns the answer; "" for other words, and where the story does not surely hold it."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return ""
    counted = [each for each in figures_in(story) if each.kind == COUNT]
    if found := _SUM.fullmatch(plain):
        if found["unit"] in (None, _BAHT) and (costs := _costs(story)):
            return costs
        return _sum(story, _of_unit(counted, found["unit"]))
    return _share(story, counted) if _SHARE.fullmatch(plain) else ""


def _costs(story: str) -> str:
    """Returns the sum of what several things cost; "" where fewer are told."""
    costs = each_cost(normalise(story))
    told = " + ".join(f"{each:,}" for each in costs)
    return _SUMMED.format(told, f"{sum(costs):,}", _BAHT) if len(costs) >= _TWO else ""


def _of_unit(counted: Sequence[Figure], unit: str | None) -> Sequence[Figure]:
    units = {each.unit for each in counted}
    if unit is None:
        return counted if len(units) == 1 and "" not in units else ()
    return [each for each in counted if each.unit == unit]


def _sum(story: str, counted: Sequence[Figure]) -> str:
    plain = normalise_lines(story)
    if len(counted) < _TWO or any(_NO_PART.search(plain, 0, each.start) for each in counted):
        return ""
    values = [as_float(each.value) for each in counted]
    if any(value is None for value in values):
        return ""
    whole = sum(value for value in values if value is not None)
    parts = " + ".join(each.value for each in counted)
    return _SUMMED.format(parts, f"{whole:,.0f}", counted[0].unit)


def _share(story: str, counted: Sequence[Figure]) -> str:
    plain = normalise_lines(story)
    wholes = [each for each in counted if _WHOLE.search(plain, 0, each.start)]
    if len(wholes) != 1:
        return ""
    [of] = wholes
    near = [e for e in counted if e.unit and e.ends <= of.start <= e.ends + _NEAR]
    if not near or of.unit not in ("", near[-1].unit):
        return ""
    part, whole = as_float(near[-1].value), as_float(of.value)
    if not part or not whole:
        return ""
    rate = (Decimal(part) * _HUNDRED / Decimal(whole)).quantize(_CENT, ROUND_HALF_UP)
    return _SHARED.format(near[-1].value, of.value, near[-1].unit, f"{rate.normalize():f}")
