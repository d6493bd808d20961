"""Reads a percentage, an amount of money or a score from typed text; asks instead of guessing.

The rules in models check the limits of an activity or a plan.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.numbers.number_words import (
    digits_value,
    likely_values,
    open_amount_values,
    satang_value,
    words_value,
)
from handlers.understand.numbers.quantities import FigureLine, Quantity, Unit, read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

PERCENT_HINT = "พิมพ์ร้อยละเป็นตัวเลขเดียว ตั้งแต่ 0 ถึง 100 เช่น 80%"
SCORE_HINT = "พิมพ์คะแนนเป็นตัวเลขเดียว 0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง เช่น 95 หรือ 87.5"
MONEY_HINT = "พิมพ์จำนวนเงินเป็นตัวเลขเดียว หน่วยบาท ทศนิยมไม่เกินสองตำแหน่ง เช่น 2,500 หรือ 2,500.50"

# Words that may stand around a figure without a unit and do not change its meaning.
_FILLER = pattern_of(
    "งั้น|ขอ|เอา|ใส่|ลง|ตอบ|(?:ก็)?แล้วกัน|(?:ก็)?ละกัน|ก่อน|แหละ|นี่|เลย|พอ"
    "|ความคืบหน้า|คืบหน้า|ความก้าวหน้า|ผลการดำเนินงาน|ผลการดำเนินการ|ดำเนินการ|ดำเนินงาน|ประมาณ|ราวๆ|ราว"
    "|จำนวนเงิน|จำนวน|ทั้งหมด|ทั้งสิ้น|รวมเป็น|รวม|เป็นเงิน|คิดเป็น|อยู่ที่|เท่ากับ|เสร็จสิ้น|เสร็จ|แล้ว|ทำได้|ทำไป"
    "|ใช้ไป|ใช้|เบิกจ่าย|เบิก|จ่าย|งบประมาณ|งบ|เต็ม|ครบ|ถ้วน|ผู้เข้าร่วม|เข้าร่วม|ยอด|เป็น|ทำ|ได้|ไป|ผล|มี|อ่?ะ|‰+"
    r"|[\s.,:=()\[\]!\"']"
)
_OF_A_SHARE = pattern_of(
    f"{_FILLER.pattern}|น่าจะ|มั้ง|สัก|ซัก|คง|ถึง|แค่|เพียง|เท่านั้น|ก็|เอง|งั้น|เอา|ใส่|ก่อน|ละกัน|แล้วกัน|ดีกว่า"
)
"""How far something is, is a guess anyway."""
_OF_A_PRICE = pattern_of(
    f"{_FILLER.pattern}|ราคา|มูลค่า|ติดป้าย|ป้าย|ติด|บอก|ไว้|ซื้อ|มา|ตก|ตี|แค่|เพียง|เท่านั้น|พอดี|ก็|เอง|หมด"
)

_HEDGES = pattern_of("น่าจะ|ประมาณ|ราวๆ|ราว|มั้ง|สัก|ซัก|คง|คิดว่า|ไม่แน่ใจ")
"""Words that leave an amount open to both sides; `สามพันกว่า` is over a limit and not on it."""
_AMOUNT_FILLER = pattern_of("ราคา|มูลค่า|บาท|งบประมาณ|งบ|ใช้ไป|ใช้|เบิก|จ่าย|เป็นเงิน|อยู่ที่|รวม|ค่ะ|ครับ|[๚.]$")
_SHORT_PRICE = 40
_MOST_LIKELY = 60  # letters
_UNIT_WORD = "หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า"
_COUNTED = r"(\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)"
_OF = "(?:ครั้ง|รุ่น|กิจกรรม|โครงการ|ข้อ|ส่วน|งาน|เรื่อง|ตอน)"
_FRACTION = pattern_of(
    rf"(?<![\d.,]){_COUNTED}\s*{_OF}?\s*(?:ใน|จาก(?:ทั้งหมด)?)\s*{_COUNTED}(?![\d.,])(?:\s*{_OF})?"
)
_PARTS = pattern_of(rf"(?:เศษ)?({_UNIT_WORD})\s?ส่วน\s?({_UNIT_WORD})(?!\s*{_OF})")
"""`สามส่วนสี่`"""
_HALFWAY = pattern_of("ครึ่งทาง")
_LARGEST_WHOLE = 12
_SCORE = pattern_of(
    r"(?:(?<=\s)|^)(?:(?:ได้|เป็น|=)\s*)?(?:คะแนน\s*)?(-?\d+(?:[.,]\d+)*)\s*(?:คะแนน|%)?\s*$"
)
_BARE = pattern_of(r"^มาตรการ\s*(?!\s|\d|ที่)")
_AFTER_COMMAND = pattern_of(r"^ที่\s*(?=\d)")  # คะแนนมาตรการที่ 1: มาตรการ belongs to the command
_OF_MEASURE = pattern_of(r"มาตรการ\s*(?:ที่\s*)?$")


def read_percent(text: str) -> Decimal | None:
    """Returns the percentage, 0 to 100 (`80%`, `ร้อยละ ๘๐`, `แปดสิบ`, `เต็มร้อย`); None without a
    figure.

    A figure with % or ร้อยละ may stand in a sentence; one without a unit only alone or among words
    such as เสร็จแล้ว. Raises Unclear for two different figures, a range, a hedge (เกือบ 80), a figure
    outside 0 to 100, and a fraction (0.8 may mean 80).
    """
    plain = _HALFWAY.sub("ครึ่ง", normalise(text))
    line = read_line(_FRACTION.sub(_as_percent, _PARTS.sub(_as_percent, plain)))
    if not line.figures:
        return None
    marked = [f for f in line.figures if f.unit == "percent"]
    if marked:
        value = _only(marked, PERCENT_HINT)
    else:
        value = _percent_of_half(line, _alone(line, PERCENT_HINT, ("",), _OF_A_SHARE))
    if not 0 <= value <= 100:
        raise Unclear(PERCENT_HINT)
    return value


def _as_percent(found: re.Match[str]) -> str:
    """Returns `75` for `3 ใน 4`; words that are no part of a whole stay."""
    part, whole = (each if each.isdigit() else words_value(each) for each in found.groups())
    if part is None or whole is None or not 0 < int(part) < int(whole) <= _LARGEST_WHOLE:
        return found[0]
    return f"{Decimal(int(part) * 100) / int(whole):.2f}".rstrip("0").rstrip(".")


def read_money(text: str) -> Decimal:
    """Returns baht with two decimals (`2,500`, `๒,๕๐๐.๕๐ บาท`, `สองพันบาท`, `2.5 พัน`, `1 แสน`).

    Raises Unclear for no amount, two different figures, a hedge or a third decimal; with the
    amounts that `สองพันห้า` or `น่าจะสองพัน` may mean.
    """
    try:
        return _money(text)
    except Unclear as unclear:
        raise Unclear(unclear.hint, [_baht(each) for each in _likely_money(text)]) from unclear


def _baht(amount: Decimal) -> str:
    return f"{amount.normalize():,f} บาท"


def open_amount(text: str) -> bool:
    """Tells whether the words leave an amount open: `สองพันกว่า`, `1500-2000`, `3500 ลดเหลือ 2990`."""
    return bool(_open_values(text))


def _open_values(text: str) -> list[Decimal]:
    bare = without_polite_ending(_HEDGES.sub(" ", normalise(text[:_MOST_LIKELY])))
    beside = open_amount_values(_AMOUNT_FILLER.sub(" ", bare).strip())
    beside = beside or open_amount_values(bare.partition(" ")[0])  # `สองพันกว่านิดๆ ไม่เกินสองพันสอง`
    if beside or len(bare) > _SHORT_PRICE:
        return beside
    figures = [f for f in read_line(bare).figures if f.unit in ("", "baht")]
    two = [digits_value(f.text) for f in figures]
    return [each for each in two if each and each >= 10] if len(two) == 2 else []


def _likely_money(text: str) -> list[Decimal]:
    """Returns the amounts that a hedge or words with two meanings may stand for."""
    if len(text) > _MOST_LIKELY:
        return []
    bare = _HEDGES.sub(" ", normalise(text))
    if beside := _open_values(text):
        return beside
    figures = read_line(bare).figures
    if (
        len(figures) != 1
        or figures[0].unit not in ("", "baht")
        or _FILLER.sub("", read_line(bare).around)
    ):
        return []
    if figures[0].value is None:
        return [each for each in likely_values(figures[0].text) if each > 0]
    amount = satang_value(figures[0].value)
    return [amount] if amount is not None and amount > 0 else []


def _money(text: str) -> Decimal:
    line = read_line(text)
    figures = [f for f in line.figures if f.unit != "satang"]
    units: tuple[Unit, ...] = ("", "baht")
    if any(f.unit not in units for f in figures):
        raise Unclear(MONEY_HINT)
    if all(f.unit == "baht" for f in figures):
        value = _only(figures, MONEY_HINT)
    else:
        alone = FigureLine(line.text, tuple(figures), line.around)
        value = _alone(alone, MONEY_HINT, units, _OF_A_PRICE)
    amount = satang_value(value + _satang(line))
    if amount is None:
        raise Unclear(MONEY_HINT)
    return amount


def _only(figures: Iterable[Quantity], hint: str) -> Decimal:
    values = {f.value for f in figures}
    if len(values) != 1:
        raise Unclear(hint)
    value = values.pop()
    if value is None:
        raise Unclear(hint)
    return value


def _alone(
    line: FigureLine, hint: str, units: tuple[Unit, ...], filler: re.Pattern[str]
) -> Decimal:
    if filler.sub("", line.around) or any(f.unit not in units for f in line.figures):
        raise Unclear(hint)
    return _only(line.figures, hint)


def _percent_of_half(line: FigureLine, value: Decimal) -> Decimal:
    if value == 0 or value >= 1:
        return value
    if all(f.text.startswith("ครึ่ง") for f in line.figures):
        return value * 100
    raise Unclear(PERCENT_HINT)


def _satang(line: FigureLine) -> Decimal:
    """Returns the satang of `2,500 บาท 50 สตางค์`, which count only directly after their baht."""
    for before, figure in zip((None, *line.figures), line.figures, strict=False):
        if figure.unit != "satang":
            continue
        follows = before is not None and before.unit == "baht"
        if not follows or figure.value is None or not 0 <= figure.value < 100:
            raise Unclear(MONEY_HINT)
        return figure.value / 100
    return Decimal(0)


# -- a score of a measure ------------------------------------------------------------------------


def split_score(rest: str) -> tuple[str, str | None]:
    """Returns the words and the figure at their end; None for a day's year or a measure."""
    words = _AFTER_COMMAND.sub("มาตรการที่ ", _BARE.sub("", normalise(rest).strip()))
    found = _SCORE.search(words)
    if found is None or _OF_MEASURE.search(words[: found.start(1)]):
        return words, None
    at = found.start(1)
    if any(start <= at < end for start, end in mention_spans(words)):
        return words, None
    return words[: found.start()].strip(), found[1]


def read_score(text: str) -> str:
    """Returns `95.00`.

    Raises Unclear for anything but a number from 0 to 100 with at most two decimals.
    """
    try:
        value = read_percent(text.replace("คะแนน", " "))
    except Unclear as unclear:
        raise Unclear(SCORE_HINT) from unclear
    if value is None or value != value.quantize(Decimal("0.01")):
        raise Unclear(SCORE_HINT)
    return f"{value:.2f}"
