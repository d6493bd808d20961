"""Reads a percentage or an amount of money from what was typed; asks rather than guesses.

Must not know which question was asked: limits of an activity or a plan are checked by the rules.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from handlers.understand.numbers.quantities import Line, Quantity, Unit, read_line
from handlers.understand.unclear import Unclear

PERCENT_HINT = "พิมพ์ร้อยละเป็นตัวเลขเดียว ตั้งแต่ 0 ถึง 100 เช่น 80%"
MONEY_HINT = "พิมพ์จำนวนเงินเป็นตัวเลขเดียว หน่วยบาท ทศนิยมไม่เกินสองตำแหน่ง เช่น 2,500 หรือ 2,500.50"

_SATANG = Decimal("0.01")
_LIMIT = Decimal(10) ** 12
# What may stand around a figure that has no unit without changing what it means.
_FILLER = re.compile(
    "ความคืบหน้า|คืบหน้า|ความก้าวหน้า|ผลการดำเนินงาน|ผลการดำเนินการ|ดำเนินการ|ดำเนินงาน|ประมาณ|ราวๆ|ราว"
    "|จำนวนเงิน|จำนวน|ทั้งหมด|ทั้งสิ้น|รวมเป็น|รวม|เป็นเงิน|คิดเป็น|อยู่ที่|เท่ากับ|เสร็จสิ้น|เสร็จ|แล้ว|ทำได้|ทำไป"
    "|ใช้ไป|ใช้|เบิกจ่าย|เบิก|จ่าย|งบประมาณ|งบ|เต็ม|ครบ|ถ้วน|ผู้เข้าร่วม|เข้าร่วม|ยอด|เป็น|ทำ|ได้|ไป|ผล|มี|‰+"
    r"|[\s.,:=()\[\]!\"']"
)


def read_percent(text: str) -> Decimal | None:
    """0 to 100 as stated (`80%`, `ร้อยละ ๘๐`, `แปดสิบ`, `เต็มร้อย`); None where no figure stands.

    A figure with % or ร้อยละ is taken from amid a sentence; one without a unit only where it stands
    alone or among words such as เสร็จแล้ว. Raises Unclear for two different figures, a range, a
    hedge (เกือบ 80), one outside 0–100, and a bare fraction (0.8 may mean 80).
    """
    line = read_line(text)
    if not line.figures:
        return None
    value = _marked(line, "percent", PERCENT_HINT)
    if value is None:
        value = _percent_of_half(line, _alone(line, PERCENT_HINT, ("",)))
    if not 0 <= value <= 100:
        raise Unclear(PERCENT_HINT)
    return value


def read_money(text: str) -> Decimal:
    """Baht with two decimals (`2,500`, `๒,๕๐๐.๕๐ บาท`, `สองพันบาท`, `2.5 พัน`, `1 แสน`).

    Raises Unclear where no amount, two different figures, a hedge or a third decimal stands.
    """
    line = read_line(text)
    figures = [f for f in line.figures if f.unit != "satang"]
    units: tuple[Unit, ...] = ("", "baht")
    if any(f.unit not in units for f in figures):
        raise Unclear(MONEY_HINT)
    if all(f.unit == "baht" for f in figures):
        value = _only(figures, MONEY_HINT)
    else:
        value = _alone(Line(line.text, tuple(figures), line.around), MONEY_HINT, units)
    return _two_digits(value + _satang(line))


def _marked(line: Line, unit: Unit, hint: str) -> Decimal | None:
    figures = [f for f in line.figures if f.unit == unit]
    return _only(figures, hint) if figures else None


def _only(figures: Iterable[Quantity], hint: str) -> Decimal:
    values = {f.value for f in figures}
    if len(values) != 1:
        raise Unclear(hint)
    value = values.pop()
    if value is None:
        raise Unclear(hint)
    return value


def _alone(line: Line, hint: str, units: tuple[Unit, ...]) -> Decimal:
    if _FILLER.sub("", line.around) or any(f.unit not in units for f in line.figures):
        raise Unclear(hint)
    return _only(line.figures, hint)


def _percent_of_half(line: Line, value: Decimal) -> Decimal:
    if value == 0 or value >= 1:
        return value
    if all(f.text.startswith("ครึ่ง") for f in line.figures):
        return value * 100
    raise Unclear(PERCENT_HINT)


def _satang(line: Line) -> Decimal:
    """`2,500 บาท 50 สตางค์`: satang count only right after the baht they belong to."""
    for before, figure in zip((None, *line.figures), line.figures, strict=False):
        if figure.unit != "satang":
            continue
        follows = before is not None and before.unit == "baht"
        if not follows or figure.value is None or not 0 <= figure.value < 100:
            raise Unclear(MONEY_HINT)
        return figure.value / 100
    return Decimal(0)


def _two_digits(value: Decimal) -> Decimal:
    # 2.500 is two and a half to one person and two thousand five hundred to another.
    if value >= _LIMIT or value != value.quantize(_SATANG) or _places(value) > 2:
        raise Unclear(MONEY_HINT)
    return value.quantize(_SATANG)


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0
