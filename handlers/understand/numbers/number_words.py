"""Computes the values of Thai number words and of printed digits."""

import re
from decimal import Decimal

from handlers.understand.patterns import pattern_of

WORD = "ศูนย์|หนึ่ง|นึง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|จุด|ครึ่ง"
SCALE = "ร้อย|พัน|หมื่น|แสน|ล้าน"
DIGITS = r"[0-9](?:[0-9.,]*[0-9])?"

_UNITS = {w: n for n, w in enumerate("ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split())}
_UNITS["นึง"] = 1
_SCALES = {"สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000}
_HALF = Decimal("0.5")
_SATANG = Decimal("0.01")
_LIMIT = Decimal(10) ** 12
_WORDS = pattern_of(WORD)
_PLAIN = pattern_of(r"(?:0|[1-9][0-9]{0,11}|0[0-9])(?:\.[0-9]{1,6})?")
_GROUPED = pattern_of(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,3}(?:\.[0-9]{1,6})?")
_ONE = rf"(?:{DIGITS}\s*(?:{SCALE})?|(?:(?:{WORD})\s?)+)"
_RANGE = pattern_of(rf"(?P<low>{_ONE})\s*(?:-|–|ถึง|หรือ|ไม่เกิน|ๆ\s*ถึง)\s*(?P<high>{_ONE})")
_ABOVE = pattern_of(
    rf"(?:เกิน|มากกว่า)\s*(?P<over>{_ONE})\s*(?:กว่า|แน่นอน|แน่|ๆ)*"
    rf"|(?P<value>{_ONE})\s*(?:กว่า|เศษ|นิด|หน่อย|ต้น|อัพ|ขึ้นไป|ๆ)+"
)
_BELOW = pattern_of(rf"(?:เกือบ|ใกล้|จวน|ไม่ถึง)(?:จะ|ถึง)?\s*(?P<value>{_ONE})(?:ดี|ๆ)*")
_ENDS_IN_SCALE = pattern_of(f"(?:{SCALE})$")
_NEIGHBOURS = pattern_of(
    rf"(?P<low>{'|'.join(_UNITS)})(?P<high>{'|'.join(_UNITS)})(?P<scale>{SCALE})"
)
"""`สองสามพัน`"""
_LEAST_HEDGED = 100
_SCALED = pattern_of(f"({DIGITS})\\s*({SCALE})")


def digits_value(digits: str) -> Decimal | None:
    """Reads `2,500.50` or `80`; None for anything but one plain number (1.6.1, 1,2, 0812…)."""
    if _PLAIN.fullmatch(digits) or _GROUPED.fullmatch(digits):
        return Decimal(digits.replace(",", ""))
    return None


def words_value(words: str) -> Decimal | None:
    """Returns the value of number words; None if they have two meanings.

    สองพันห้า is 2,500 to one person and 2,005 to another, สองสามพัน is a guess: both are None.
    """
    tokens = _WORDS.findall(words)
    if len(tokens) == 2 and tokens[0] in _SCALES and tokens[1] == "นึง":
        return Decimal(_SCALES[tokens[0]])  # พันนึง is a thousand
    if "จุด" in tokens:
        return _with_decimals(tokens)
    if "ครึ่ง" in tokens:
        return _with_half(tokens)
    return _cardinal(tokens)


def likely_values(words: str) -> list[Decimal]:
    """Returns the two values of number words with two meanings, the likelier first; else none.

    `สองพันห้า` is 2,500 or 2,005.
    """
    tokens = _WORDS.findall(words)
    if len(tokens) < 2 or tokens[-1] not in _UNITS or _SCALES.get(tokens[-2], 0) < 100:
        return []
    whole, unit = _cardinal(tokens[:-1]), _UNITS[tokens[-1]]
    if whole is None or unit == 0:
        return []
    return [whole + unit * _SCALES[tokens[-2]] // 10, whole + unit]


def open_amount_values(text: str) -> list[Decimal]:
    """Returns amounts that an open amount may stand for; none for other words.

    Of `สองพันกว่า` and `เกือบพัน` those on that side of it, of `1500-2000` both ends.
    """
    ends = _RANGE.fullmatch(text)
    if ends is not None:
        return _both_ends(ends["low"], ends["high"])
    if found := _NEIGHBOURS.fullmatch(text):
        return [_SCALES[found["scale"]] * Decimal(_UNITS[found[end]]) for end in ("low", "high")]
    above, below = _ABOVE.fullmatch(text), _BELOW.fullmatch(text)
    found = above or below
    value = None
    if found is not None:
        value = _plain_value(found["value"] or found.groupdict().get("over") or "")
    if value is None or value < _LEAST_HEDGED:
        return []
    place = Decimal(10) ** _last_place(value)
    if above is not None:
        return [value + place * share for share in (Decimal("0.2"), _HALF)]
    return [value - place * share for share in (Decimal("0.1"), Decimal("0.2"))]


def _both_ends(low: str, high: str) -> list[Decimal]:
    """Returns both ends of a range; `สามถึงสี่พัน` begins at three thousand."""
    first, last = _plain_value(low), _plain_value(high)
    if first is None or last is None:
        return []
    if first < 10 and (scale := _ENDS_IN_SCALE.search(high)):
        first *= _SCALES[scale[0]]
    return [first, last] if first < last else []


def _plain_value(text: str) -> Decimal | None:
    """Returns the value of one figure, in digits, in words or in both."""
    text = text.strip()
    if re.fullmatch(DIGITS, text):
        return digits_value(text)
    if re.fullmatch(f"(?:(?:{WORD})\\s?)+", text):
        return words_value(text)
    return scaled_value(text) if _SCALED.match(text) else None


def _last_place(value: Decimal) -> int:
    """Returns the place of the last digit that is no zero: 3 of 2,000."""
    digits = f"{value:.0f}"
    return len(digits) - len(digits.rstrip("0"))


def satang_value(value: Decimal | None) -> Decimal | None:
    """Returns an amount in baht with two decimals; None without one that has one meaning.

    A third decimal has two: 2.500 is 2.5 to one person and 2,500 to another.
    """
    if value is None or value >= _LIMIT:
        return None
    exponent = value.as_tuple().exponent
    return value.quantize(_SATANG) if isinstance(exponent, int) and exponent >= -2 else None


def scaled_value(text: str) -> Decimal | None:
    """Reads digits with scale words: `2.5 พัน`, `1 แสน 2 หมื่น`, `2 พัน 500`; None if unclear."""
    total, below, end = Decimal(0), Decimal(10) ** 12, 0
    for found in _SCALED.finditer(text):
        scale = Decimal(_SCALES[found[2]])
        value = digits_value(found[1])
        if value is None or scale >= below or (total and value * scale >= below):
            return None
        total, below, end = total + value * scale, scale, found.end()
    rest = text[end:].strip()
    if not rest:
        return Decimal(f"{total.normalize():f}")
    # `2 พัน 5` may mean 2,500: only a remainder with all its digits is sure.
    whole = rest.replace(",", "").partition(".")[0]
    value = digits_value(rest)
    return total + value if value is not None and len(whole) == below.adjusted() else None


def _with_decimals(tokens: list[str]) -> Decimal | None:
    at = tokens.index("จุด")
    whole, places = _cardinal(tokens[:at]), tokens[at + 1 :]
    if whole is None or not places or not all(t in _UNITS for t in places):
        return None
    return whole + Decimal("0." + "".join(str(_UNITS[t]) for t in places))


def _with_half(tokens: list[str]) -> Decimal | None:
    if tokens in (["ครึ่ง"], ["ครึ่ง", "หนึ่ง"], ["ครึ่ง", "นึง"]):
        return _HALF
    if len(tokens) == 2 and tokens[0] == "ครึ่ง" and tokens[1] in _SCALES:
        return _HALF * _SCALES[tokens[1]]
    if len(tokens) == 2 and tokens[0] in _UNITS and tokens[1] == "ครึ่ง":
        return _UNITS[tokens[0]] + _HALF
    if len(tokens) == 3 and tokens[0] in _UNITS and _SCALES.get(tokens[1], 0) >= 1000:
        return (_UNITS[tokens[0]] + _HALF) * _SCALES[tokens[1]] if tokens[2] == "ครึ่ง" else None
    return None


def _cardinal(tokens: list[str]) -> Decimal | None:
    if "ล้าน" not in tokens:
        value = _below_million(tokens)
        return None if value is None else Decimal(value)
    at = tokens.index("ล้าน")
    millions = _below_million(tokens[:at]) if at else 1
    rest = _below_million(tokens[at + 1 :], after=1_000_000) if tokens[at + 1 :] else 0
    if not millions or rest is None:
        return None
    return Decimal(millions * 1_000_000 + rest)


def _below_million(tokens: list[str], after: int = 0) -> int | None:
    """Reads number words below a million.

    after: the place before them; places must get smaller, and a unit without its place may only
    follow tens.
    """
    if len(tokens) == 1 and tokens[0] == "ศูนย์":
        return None if after else 0
    total, place, at = 0, after, 0
    while at < len(tokens):
        step = _place(tokens[at : at + 2], place)
        if step is None:
            return None
        value, place, used = step
        total, at = total + value, at + used
    return total if tokens else None


def _place(tokens: list[str], before: int) -> tuple[int, int, int] | None:
    """Returns (value, place, tokens used) of the next place below `before`."""
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else ""
    digit = {**_UNITS, "ยี่": 2}.get(first)
    if first == "เอ็ด":
        return (1, 1, 1) if before > 1 else None
    if first in _SCALES or (digit and second in _SCALES):
        scale = _SCALES[first] if first in _SCALES else _SCALES[second]
        odd = (first == "ยี่") != (digit == 2 and scale == 10)
        if odd or (before and scale >= before):
            return None
        return (digit or 1) * scale, scale, 1 if first in _SCALES else 2
    if digit and first != "ยี่" and before in (0, 10):
        return digit, 1, 1
    return None
