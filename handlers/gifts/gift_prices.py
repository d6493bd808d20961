"""Reads what a gift is worth: baht told plainly, roughly, or among other words."""

from __future__ import annotations

import re
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.conversation.hidden_keys import LIKELY
from handlers.conversation.questions import ONE_SENTENCE
from handlers.gifts import gold_weight, price_guess
from handlers.understand.numbers.numbers import MONEY_HINT, open_amount, read_money
from handlers.understand.numbers.quantities import Quantity, read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, folded, normalise, without_polite_ending, written_lines
from handlers.understand.unclear import Unclear
from models.gifts.gift_rules import DEFAULT

UNKNOWN = "unknown"

_UNKNOWN_TYPED = folded("ไม่ทราบ", "ไม่ทราบมูลค่า", "ไม่รู้", "ไม่แน่ใจ", "ประเมินไม่ได้", "ไม่มีราคา")
_HEDGED = r"(?:จริงๆ(?:แล้ว)?|ประมาณ|ราว(?:\s?ๆ)?|แถว\s?ๆ|น่าจะ|คง(?:จะ)?|สัก|ซัก|ตก|อยู่ที่|\s)*"
_PRICED = pattern_of(rf"(?:ราคา|มูลค่า)(?:รวม(?:กัน|ทั้งหมด)?|ทั้งหมด)?{_HEDGED}$")
_ROUGHLY = pattern_of(
    r"(?:รวม(?:ๆ|กัน|ทั้งหมด|แล้ว|เป็นเงิน)|ประมาณ|ราว(?:\s?ๆ)?|แถว\s?ๆ|น่าจะ|สัก|ซัก|ตก|ก็)\s*$"
)
_BOUND_BEFORE = pattern_of(r"(?:เกือบ|ไม่(?:ถึง|เกิน)|เกิน)\s*$")
_ALONE = pattern_of(
    r"(?<!ห้อง)(?<!ชั้น)(?<!ที่)(?<!เลข)(?<!เบอร์)(?<!ปี)(?<!พ\.ศ\.)(?<!วัน)(?<!ประชุม)(?<!อาคาร)(?<!รุ่น)\s$"
)
_OVER = pattern_of(r"\s*(?:กว่า|เศษ|นิด|ต้นๆ|ปลายๆ)")
_LEAST_PRICE = 50
"""Baht; a smaller figure after `ประมาณ` may count pieces."""
_PIECES = "(?:ใบ|ชิ้น|กล่อง|อัน|ชุด|ขวด|ตัว|ซอง|ห่อ|ถุง|เล่ม|แพ็?ค|กระเช้า)"
_FOR_EACH = pattern_of(
    rf"{_PIECES}ละ|(?<!คน)(?<!หัว)(?<!ท่าน)(?<!แหละ)(?<=[ก-๎]{{3}})ละ\s*(?=\d)|(?<![\d.,])(?:[2-9]|[1-9]\d)\s*{_PIECES}"
)

_TOGETHER = pattern_of("รวม(?:ๆ|กัน|ทั้งหมด|แล้ว|เป็นเงิน)")
_IN_ALL = pattern_of(
    rf"(?:(?:ราคา|มูลค่า)\s?(?:รวม|ทั้งหมด)|(?<![ก-๎])รวม(?!ๆ)(?:มูลค่า|ราคา|เป็นเงิน)?)(?:กัน|ทั้งหมด|แล้ว)*{_HEDGED}$"
)
_COUNTED = pattern_of(
    rf"\s*(?:{_PIECES}|คน|ท่าน|หน้า|แผ่น|เม็ด|ลูก|ผืน|คู่|เรื่อง|รายการ|ครั้ง|กิโล|กรัม|ลิตร|มล)"
)
"""What a figure without a unit counts."""


def typed_value(words: str) -> Decimal | None:
    """The amount of baht in the words; None unless there is exactly one clear amount."""
    line = read_line(gold_weight.without_weights(words))
    in_all = [each for each in line.figures if _is_in_all(line.text, each)]
    if _FOR_EACH.search(line.text) and not in_all:
        return None  # of one of several
    told = {
        # พันห้า is a figure that only as a price has a value.
        f"{figure.value} บาท" if figure.value is not None else line.text[figure.start :]
        for figure in in_all or line.figures
        if figure.unit == "baht" or not figure.unit and _is_priced(line.text, figure)
        if figure.value is not None or not figure.unit
    }
    if len(told) != 1:
        return None
    try:
        return Decimal(_price(told.pop()))
    except Unclear:
        return None


def price_place(plain: str) -> tuple[int, int] | None:
    """Returns where the one clear amount of normalised words stands, with what leads to it:
    `ราคาประมาณ 2,500 บาท`. None for gold, whose baht may be a weight."""
    line = read_line(plain.replace("จาก", "ๆๆๆ"))  # it would look like a comparison
    if typed_value(line.text) is None or gold_weight.is_of_gold(plain):
        return None
    told = [each for each in line.figures if each.unit == "baht" or _is_priced(line.text, each)]
    if len(told) != 1 or plain[: told[0].start].rstrip().endswith("ละ"):
        return None
    if not plain.replace("จาก", "ๆๆๆ").startswith(line.text):
        return None
    before = _PRICE_LEADS.search(plain, 0, told[0].start)
    return before.start() if before is not None else told[0].start, told[0].end


def rough_place(plain: str) -> tuple[int, int] | None:
    """Returns where the one amount stands that is told only roughly, with what leads to it: `น่าจะซัก
    1500`; None for other words, and without such a lead."""
    line = read_line(plain.replace("จาก", "ๆๆๆ"))
    if gold_weight.is_of_gold(plain) or not plain.replace("จาก", "ๆๆๆ").startswith(line.text):
        return None
    told = [each for each in line.figures if each.unit in ("", "baht")]
    told = [each for each in told if _is_rough(line.text, each)]
    before = _PRICE_LEADS.search(plain, 0, told[0].start) if len(told) == 1 else None
    if before is None or rough_value(plain.replace("จาก", " ")) is None:
        return None
    over = _OVER.match(plain, told[0].end)
    return before.start(), over.end() if over is not None else told[0].end


_PRICE_LEADS = pattern_of(
    r"(?:(?:ราคา|มูลค่า|จริงๆ(?:แล้ว)?|ที่จริง|เป็นเงิน|รวม(?:ๆ|กัน|ทั้งหมด|แล้ว)?|ประมาณ|ราวๆ|ราว|น่าจะ|คงจะ|คง|สัก|ซัก|ตก|อยู่ที่)\s*)+$"
)


def rough_value(words: str) -> Decimal | None:
    """The only amount of the words, told so roughly that it must be asked about: `สี่หมื่นกว่า`; None if
    it is told plainly, or there are several."""
    line = read_line(gold_weight.without_weights(words))
    if (together := _of_all(normalise(words))) is not None:
        return together
    of_one = _FOR_EACH.search(line.text) and not _TOGETHER.search(line.text)
    if of_one or typed_value(words) is not None:
        return None
    told = [each for each in line.figures if each.unit in ("", "baht")]
    told = [each for each in told if _is_rough(line.text, each)]
    try:
        value = Decimal(_price(told[0].text)) if len(told) == 1 else Decimal(0)
    except (Unclear, ArithmeticError):
        return None
    return value if value >= _LEAST_PRICE and not _is_over_the_limit(line.text, value) else None


def _is_over_the_limit(words: str, value: Decimal) -> bool:
    """Tells whether the words say that it is worth more than the limit that the amount equals: what
    is more must be reported in time, so nobody is offered the limit for it."""
    return value == DEFAULT.most and _SAYS_MORE.search(normalise(words)) is not None


_SAYS_MORE = pattern_of(
    r"(?<!ไม่)(?<!ไม่น่า)(?<!ไม่น่าจะ)(?<!ไม่ได้)(?:เกิน|(?:มาก|แพง|สูง)กว่า)|(?:พัน|\d|บาท)\s?(?:กว่า|เศษ|นิด|ต้นๆ|ปลายๆ|อัพ|up)"
)


def _is_rough(text: str, figure: Quantity) -> bool:
    """Tells whether the words around a figure say that it is a price, but not how much exactly."""
    before, after = text[: figure.start], text[figure.end :]
    if figure.unit == "baht" or _OVER.match(after):
        return True
    roughly = any(each.search(before) for each in (_PRICED, _BOUND_BEFORE, _ROUGHLY))
    return roughly or _ALONE.search(before) is not None and not after[:1].strip()


def _is_priced(text: str, figure: Quantity) -> bool:
    """Tells whether a figure without a unit is a price: `ราคา 900`, `คุกกี้ ราวๆ 600`."""
    before, after = text[: figure.start], text[figure.end :]
    if _PRICED.search(before) or _is_in_all(text, figure):
        return True
    enough = figure.value is not None and figure.value >= _LEAST_PRICE
    return enough and not fold(after) and _ROUGHLY.search(before) is not None


def _is_in_all(text: str, figure: Quantity) -> bool:
    """Tells whether a figure is called the price of all: `มูลค่ารวม 3,500`, `รวม 900`."""
    if figure.unit not in ("", "baht") or not _IN_ALL.search(text[: figure.start]):
        return False
    if figure.unit == "baht":
        return True
    return _in_figures(figure) >= _LEAST_PRICE and _COUNTED.match(text, figure.end) is None


def _in_figures(figure: Quantity) -> Decimal:
    """Returns the figure as it is written, also where it is one of two; 0 for words."""
    written = figure.text.replace(",", "")
    return figure.value or Decimal(written if written.isdecimal() else 0)


def other_amounts(words: str, value: str) -> list[Decimal]:
    """Returns the amounts that the words call the price of the whole, but for this value."""
    plain = gold_weight.without_weights(words).replace("จาก", "ๆๆๆ")  # as in `price_place`
    line = read_line(plain)
    told = [
        each
        for each in line.figures
        if each.unit == "baht" or _is_priced(line.text, each)
        if not line.text[: each.start].rstrip().endswith("ละ")
    ]
    if _FOR_EACH.search(line.text) and not any(_is_in_all(line.text, each) for each in told):
        return []  # of one of several
    amounts = {_in_figures(each) for each in told} - {Decimal(value), Decimal(0)}
    return sorted(amounts)


def read_value(text: str, _context: Context, answers: Answers) -> str:
    """Reads baht, or UNKNOWN. A weight of gold is no price."""
    offered = answers.get(LIKELY, {}).get("value")
    if offered is not None and means_that(text):
        return str(offered["value"])
    text = price_guess.without_guess(text)
    money = gold_weight.without_weights(text)
    if money != normalise(text) and not read_line(money).figures:
        raise Unclear(gold_weight.WEIGHT_HINT, own=True)
    price = read_price(text if money == normalise(text) else money)
    of_gold = gold_weight.is_of_gold(answers.get("what", ""))
    if of_gold and price != UNKNOWN and Decimal(price) < gold_weight.LEAST_PRICE:
        raise Unclear(gold_weight.WEIGHT_HINT, own=True)
    return price


def means_that(text: str) -> bool:
    """Tells whether the words agree to the price that is offered: `ไม่รู้ราคาแน่ ๆ ประมาณนั้นแหละ`."""
    plain = normalise(text)
    agrees = _THAT.search(plain) is not None and not _NOT_THAT.search(plain)
    return agrees and not read_line(plain).figures


_THAT = pattern_of(r"(?:ประมาณ|ราวๆ|ราว|แถวๆ|ตาม|เท่า|ราคา|น่าจะ|ก็)(?:นั้น|นี้|นั่น)(?!เอง(?:หรือ|เหรอ))")
_NOT_THAT = pattern_of(
    f"ไม่ใช่|ไม่ถึง|ไม่เกิน|เกิน|กว่า|ไม่น่า|{WHETHER}|หรือ|เหรอ|ผิด|ไม่ตาม|ไม่เท่า|ถ้า|แพงไป|ถูกไป"
)


def read_note(text: str, _context: Context, _answers: Answers) -> str | Choice:
    """Reads why the value is unknown. Who only tells a price there knows the value."""
    words = written_lines(text).strip()
    if len(words) < 2:
        raise Unclear(ONE_SENTENCE)
    words = words[:_MOST_NOTED]
    plain = without_polite_ending(normalise(text))
    said = _SAID_SO.match(plain)
    if said is None and _ONLY_A_PRICE.fullmatch(plain) is None:
        return words
    try:
        price = read_price(plain[said.end() :] if said is not None else plain)
    except Unclear:
        return words
    return words if price == UNKNOWN else Choice("price", "", words, also={"value": price})


_SAID_SO = pattern_of(r"(?:ก็)?(?:บอก|พิมพ์|ตอบ|แจ้ง)(?:ไป)?(?:แล้ว)?(?:ไง|นี่)?ว่า\s*")
_ONLY_A_PRICE = pattern_of(r"(?:ราคา|มูลค่า|น่าจะ|คง|ราวๆ|ราว|ประมาณ|สัก|ซัก|\s)*\d[\d,.]*\s*(?:บาท)?")
_MOST_NOTED = 1_000


def read_price(text: str) -> str:
    """Reads baht, also told roughly or among words about a price; or UNKNOWN."""
    try:
        return _price(text)
    except Unclear as unclear:
        raise _bounded(text, unclear) from unclear


def _price(text: str) -> str:
    """Works like `read_price`, but without the amounts that an unclear price may mean."""
    if estimate := _estimate(text):
        return _price(estimate)
    without_figure = not read_line(text).figures
    if fold(text) in _UNKNOWN_TYPED or without_figure and _NO_PRICE.search(normalise(text)):
        return UNKNOWN
    try:
        return _amount(_all_together(_last_said(text)))
    except Unclear as unclear:
        told = _told_price(_last_said(text), unclear)
        if told is None or told <= 0:
            raise Unclear(unclear.hint, unclear.meant) from unclear
        return str(told)


def _estimate(text: str) -> str:
    """Returns the price that is guessed behind words that it is not known: `ไม่รู้ราคาครับ น่าจะพันนิดๆ`;
    "" if none is."""
    found = _GUESSED.fullmatch(without_polite_ending(normalise(text)))
    return found["price"] if found is not None and _AMOUNT_WORD.search(found["price"]) else ""


def guesses(plain: str) -> bool:
    """Tells whether a price is guessed behind words that it is not known, wherever they stand."""
    found = _UNKNOWN_BUT.search(plain)
    return found is not None and bool(_estimate(plain[found.start() :]))


def only_guesses(plain: str) -> bool:
    """Tells whether the words only say that the price is not known, and guess it."""
    return bool(_estimate(plain))


_UNKNOWN_BUT = pattern_of("(?:ไม่|จำ)(?:ค่อย)?(?:ทราบ|รู้|แน่ใจ|มั่นใจ|ราคาไม่ได้)")
_GUESSED = pattern_of(
    r"(?:ก็|คือ|อันนี้|\s)*(?:ไม่|จำ)(?:ค่อย)?(?:ทราบ|รู้|แน่ใจ|มั่นใจ|ราคาไม่ได้|ไม่ได้)(?:ราคา|มูลค่า)?(?:จริง|แน่(?:นอน|ชัด)?|เป๊ะ|เลย|เท่าไร|เท่าไหร่|ๆ)*"
    rf"(?:{POLITE}|[\s,])*(?:แต่|ก็)?\s*(?P<price>(?:น่าจะ|คง(?:จะ)?|ประมาณ|ราว(?:\s?ๆ)?|คิดว่า|เดาว่า|สัก|ซัก)\S*.{{0,30}})"
)
_AMOUNT_WORD = pattern_of("[0-9]|ร้อย|พัน|หมื่น|แสน")


_BOUND = pattern_of(
    r"(?:ไม่(?:น่า)?(?:จะ)?(?:เกิน|ถึง)|ไม่มากกว่า|ถูกกว่า|ต่ำกว่า|น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|แพงกว่า|เกิน)\s*(?P<price>\S+)"
)


def _bounded(text: str, unclear: Unclear) -> Unclear:
    """The same with the amount on a button that the value is under or over: `ไม่เกินสามพันแน่ๆ`."""
    found = _BOUND.search(normalise(text))
    figures = read_line(found["price"]).figures if found and not unclear.meant else ()
    likely = [each.value for each in figures if each.value and each.unit in ("", "baht")]
    likely = likely or [each for each in (rough_value(text),) if each and not unclear.meant]
    likely = [each for each in likely if not _is_over_the_limit(text, each)]
    meant = [f"{likely[0].normalize():,f} บาท"] if len(likely) == 1 else list(unclear.meant)
    return Unclear(unclear.hint, meant)


_SAID_AGAIN = pattern_of(
    r".*?\d.*?(?:เอ๊ะ|เอ[๊้]?ย|อุ[๊้]ย|โทษที|ผิด|ไม่ใช่)(?:ค่ะ|ครับ|นะ|สิ|[\s,])*(?:เป็น|ต้อง|แก้|ที่ถูก)*\s*(?P<price>\d[\d,.]*\s*(?:บาท)?)"
    r"|(?:ไม่(?:ถึง|เกิน|ใช่)).*?\s(?=ราว|ประมาณ|น่าจะ|สัก|คง|เอา)(?P<rather>.+)"
    r"|(?P<first>\d[\d,.]*\s*(?:บาท)?\s*(?:ค่ะ|ครับ|คะ|คับ|จ้า))[\s,]+\D+"
)
_UNIT = r"(?P<unit>[ก-๙]{2,10}?)"
_OF_SEVERAL = tuple(
    pattern_of(pattern)
    for pattern in (
        rf"(?<![\d.,])(?P<n>\d{{1,3}})\s*{_UNIT}[\s,]*(?P=unit)ละ\s*(?P<price>\d[\d,]*)(?![\d.])",
        rf"{_UNIT}ละ\s*(?P<price>\d[\d,]*)\s*(?:บาท)?[\s,]*(?:ได้มา|รวม|มี|จำนวน)*\s*(?P<n>\d{{1,3}})\s*(?P=unit)",
    )
)
_EACH = pattern_of(
    rf"(?:.*\D)??(?P<n>\d{{1,3}})\s*{_UNIT}[\s,]*(?P=unit)ละ\s*(?P<price>\d[\d,]*)\s*(?:บาท)?"
)
_EACH_FIRST = pattern_of(
    rf"{_UNIT}ละ\s*(?P<price>\d[\d,]*)\s*(?:บาท)?[\s,]*(?:ได้มา|รวม|มี|จำนวน)*\s*(?P<n>\d{{1,3}})\s*(?P=unit)"
)


def _last_said(text: str) -> str:
    """The price as it was said last: `1200 เอ๊ะ พิมพ์ผิด 2100`, `ไม่ถึงสามพัน ราวสองพันแปด`."""
    found = _SAID_AGAIN.fullmatch(without_polite_ending(normalise(text)))
    return next(filter(None, found.groups()), text) if found is not None else text


def _of_all(plain: str) -> Decimal | None:
    """Returns the price of all pieces that a sentence tells of one: `2 ขวด ขวดละ 1,200`; None where
    it tells none."""
    found = next(filter(None, (each.search(plain) for each in _OF_SEVERAL)), None)
    total = int(found["n"]) * int(found["price"].replace(",", "")) if found else 0
    return Decimal(f"{total}.00") if total >= _LEAST_PRICE else None


def _all_together(text: str) -> str:
    """The price of all pieces: `3 ตะกร้า ตะกร้าละ 900` is 2700."""
    plain = without_polite_ending(normalise(text))
    found = _EACH.fullmatch(plain) or _EACH_FIRST.fullmatch(plain)
    if found is None:
        return text
    return str(int(found["n"]) * int(found["price"].replace(",", "")))


_ABOUT_A_PRICE = pattern_of(
    r"ราคา|มูลค่า|ป้าย|ประมาณ|ราว|น่าจะ|เน็[ตท]|เว็บ|ออนไลน์|ร้าน|ห้าง|ซื้อ|ขาย|เช็[คก]|ดู|ถาม|เพื่อน|พี่|น้อง|หลักพัน|หลักร้อย|ขาดตัว|เหมา|ถ้วน|ชุด|ตี|กัน|ใกล้|เต็ม|ใบเสร็จ|เขียน|ๆ|เทียบ|ตก|คิด|บาท|เดียว|เอง|ตาม|เห็น|เลย|ได้|ก็|คง|ว่า|มั้ง|สัก|แล้ว|ใน"
    r"|โดย|ที่|ติด|ไว้|มัน|ถูก|แค่|ของ|จาก|ไป|มา|เขา|บอก|ชิ้น|นี้|ทั้ง|หมด|รวม|เท่า|ครับ|ค่ะ|คะ|นะ|เป็น|อยู่|[a-z]+|[\s.,:()]",
    re.IGNORECASE,
)
_NOT_THE_PRICE = pattern_of("ละ|ไม่|หรือ|กว่า|เกิน|เกือบ|ลด|ส่วน|ถ้า|ห้อง|ชั้น|วันที่|ถึง(?!จะ)")
_HUNDREDS = {w: n for n, w in enumerate("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split(), 1)} | {"ครึ่ง": 5}
_THOUSANDS = pattern_of(
    rf"(?<![\d.])(\d{{1,3}}(?:\.\d)?)\s*k(?![a-z])|(?<!\d)(\d)\s*พัน\s*(\d|{'|'.join(_HUNDREDS)})(?!\d|\s*ร้อย)",
    re.IGNORECASE,
)
_NO_PRICE = pattern_of("(?:ไม่มีใคร|ไม่)(?:รู้|ทราบ)ราคา|ไม่มีราคา(?:ขาย)?|ไม่ได้มีขาย|ไม่มีขาย")
_MOST_OF_PRICE = 60


def _in_baht(found: re.Match[str]) -> str:
    thousands = found[1] or f"{found[2]}.{_HUNDREDS.get(found[3], found[3])}"
    return f"{Decimal(thousands) * 1000:.0f} บาท"


def _told_price(text: str, unclear: Unclear) -> Decimal | None:
    """The amount where the price is told roughly or among other words about a price.

    A price is asked roughly, so a hedge leaves nothing open; `สองพันห้า` is 2,500 as a price, and
    on the same side of 3,000 as 2,005.
    """
    if open_amount(text):
        return None
    if unclear.meant:
        return read_money(unclear.meant[0])
    mended = _THOUSANDS.sub(_in_baht, normalise(text)).replace("เดียว", " ")
    if len(mended) > _MOST_OF_PRICE or _NOT_THE_PRICE.search(mended):
        return None
    figures = read_line(mended).figures
    if len(figures) != 1 or figures[0].unit not in ("", "baht"):
        return None
    around = mended.replace(figures[0].text, " ", 1)
    if _ABOUT_A_PRICE.sub("", around):
        return None
    try:
        return read_money(f"{figures[0].text} บาท")
    except Unclear as again:
        return read_money(again.meant[0]) if again.meant else None


def _amount(text: str) -> str:
    try:
        value = read_money(text)
    except Unclear as unclear:
        hint = f"{MONEY_HINT} หากไม่ทราบ กด “ไม่ทราบมูลค่า”"
        raise Unclear(hint, unclear.meant) from unclear
    if value <= 0:
        raise Unclear("มูลค่าต้องมากกว่า 0 บาท หากไม่ทราบ กด “ไม่ทราบมูลค่า”")
    return str(value)
