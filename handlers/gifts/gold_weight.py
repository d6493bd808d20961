"""Tells weights of gold from money: the baht of `ทอง 1 บาท` is fifteen grams, and no price."""

from __future__ import annotations

from decimal import Decimal

from handlers.understand.numbers.quantities import read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

WEIGHT_HINT = "“บาท” ของทองเป็นน้ำหนัก ข้อนี้ถามราคา พิมพ์เป็นเงิน เช่น 42,000 หรือกด “ไม่ทราบมูลค่า”"

_NO_METAL = "".join(
    f"(?<!{word})"
    for word in ("สี", "ฝอย", "ชุบ", "เม็ด", "ขนม", "ร้าน", "คุณ", "นาย", "นาง", "พี่", "น้อง", "น้ำ", "ห่อ")
)
_METAL = rf"{_NO_METAL}ทอง(?!ม้วน|หยิบ|หยอด|พับ|เอก|เหลือง|แดง|หล่อ|พลุ|ปลิว)(?:คำ|รูปพรรณ|แท่ง|แท้|แผ่น|ขาว)*"
_BETWEEN = r"(?:\s|หนัก|น้ำหนัก|มา|ให้|ฝาก|จำนวน|อีก|ประมาณ|ราวๆ?|สัก|1 เส้น|เส้น|วง|องค์|แท่ง)*"
_FIGURE = r"(?:\d[\d.,]*\d|\d|ครึ่ง|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)"
_OF_BAHT = r"(?:บาท(?:นึง|หนึ่ง|เดียว)?)"
_SALUENG = r"(?:สลึง(?:นึง|หนึ่ง|เดียว)?)"
_MORE = rf"(?:\s*(?:กับ)?\s*{_FIGURE}?\s*{_SALUENG})?"
_WEIGHT = pattern_of(
    rf"{_METAL}{_BETWEEN}(?P<weight>(?P<figure>{_FIGURE})?\s?{_OF_BAHT}{_MORE}|{_FIGURE}?\s?{_SALUENG})"
    rf"|(?:น้ำ)?หนัก\s*(?P<heavy>(?:ประมาณ|ราวๆ?|สัก)?\s*{_FIGURE}?\s?(?:{_OF_BAHT}{_MORE}|{_SALUENG}))"
    rf"|(?P<before>{_FIGURE}\s?{_OF_BAHT})(?=ทอง)"
)
_IS_GOLD = pattern_of(_METAL)
LEAST_PRICE = 100
"""Baht; nobody gives so much gold at once, and no gold costs less."""


def is_of_gold(words: str) -> bool:
    """Tells whether the words name something of gold."""
    return _IS_GOLD.search(normalise(words)) is not None


def with_weight(thing: str, plain: str) -> str:
    """Returns a thing of gold with its weight, if the normalised sentence tells it apart from it:
    `มีคนเอาทองมาให้ 1 บาท`."""
    if not is_of_gold(thing) or _WEIGHT.search(normalise(thing)) is not None:
        return thing
    found = _WEIGHT.search(plain)
    if found is None or found["weight"] is None or _is_money(found["figure"]):
        return thing
    return f"{thing} {found['weight']}"


def without_weights(words: str) -> str:
    """Returns the normalised words with blanks for weights of gold."""
    plain = normalise(words)
    if "ทอง" not in plain:
        return plain
    gold = is_of_gold(plain)
    for found in _WEIGHT.finditer(plain):
        named = found.lastgroup and next(
            (name for name in ("weight", "heavy", "before") if found[name]), ""
        )
        if not named or named == "heavy" and not gold:
            continue
        if named == "weight" and _is_money(found["figure"]):
            continue
        start, end = found.span(named)
        plain = f"{plain[:start]}{' ' * (end - start)}{plain[end:]}"
    return plain


def _is_money(figure: str | None) -> bool:
    """Tells whether so many baht can only be a price: `สร้อยทอง 42,000 บาท`."""
    figures = read_line(figure or "").figures
    value = figures[0].value if len(figures) == 1 else None
    return value is not None and value >= Decimal(LEAST_PRICE)
