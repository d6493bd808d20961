"""Reads the answers of a gift report from typed words and builds the report from them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import DATE_HINT, find_dates, read_date, short_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.dates.said_days import in_doubt, read_alone
from handlers.understand.numbers.numbers import MONEY_HINT, open_amount, read_money
from handlers.understand.numbers.quantities import Quantity, read_line
from handlers.understand.reports.givers import named_in, read_giver
from handlers.understand.thai import (
    fold,
    folded,
    normalise,
    normalise_lines,
    without_polite_ending,
    written_lines,
)
from handlers.understand.unclear import Unclear
from models.gifts import gifts
from models.gifts.gift import REFUSED, RELATIVE
from models.gifts.gifts import GiftDraft, GivenBy, GiverKeys
from models.people import people
from models.people.person import Person

UNKNOWN = "unknown"
FOUND = "giver_found"
"""A hidden answer: people of the office have a name like the giver's."""

OWN_PRESSED, OWN_FREE, PUBLIC = "own_pressed", "own_free", "public"
"""How it was given: to the receiver, who could not or could refuse; or to everybody alike."""

NO_SUCH_DAY = "ไม่มีวันที่นี้ หรือปีไม่ถูกต้อง กรุณาตรวจวัน เดือน และปี พ.ศ. หรือพิมพ์เพียงวันและเดือน เช่น 20 มีนาคม"
FUTURE = "วันที่ได้รับต้องไม่เลยวันนี้ กรุณาพิมพ์วันที่ใหม่ เช่น 20 มีนาคม หรือ เมื่อวาน"
_UNKNOWN_TYPED = folded("ไม่ทราบ", "ไม่ทราบมูลค่า", "ไม่รู้", "ไม่แน่ใจ", "ประเมินไม่ได้", "ไม่มีราคา")
_MOST = 1_000
_OFFERED = 6
_HEDGED = r"(?:ประมาณ|ราว(?:\s?ๆ)?|น่าจะ|คง(?:จะ)?|สัก|ตก|อยู่ที่|\s)*"
_PRICED = re.compile(rf"(?:ราคา|มูลค่า){_HEDGED}$")
_ROUGHLY = re.compile(r"(?:ประมาณ|ราว(?:ๆ)?|น่าจะ|สัก|ซัก|ตก|ก็)\s*$")
_LEAST_PRICE = 50
"""Baht; a smaller figure after `ประมาณ` may count pieces."""
_YEAR_TYPED = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY, _YEAR = timedelta(days=1), timedelta(days=365)


def read_short(text: str, _context: Context, _answers: Answers) -> str:
    words = written_lines(text).strip()
    if len(words) < 2:
        raise Unclear("กรุณาพิมพ์เป็นข้อความสั้น ๆ หนึ่งประโยค")
    return words[:_MOST]


def read_what(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads what it is. A single amount of baht in the words is its value."""
    words = read_short(text, context, answers)
    plain = normalise(words)
    no_thing = _NO_THING.search(plain) and not _A_THING.search(plain)
    if no_thing or _only_when_and_who(words, context.today):
        raise Unclear(WHAT_HINT, own=True)
    value = typed_value(words)
    if value is None:
        return words
    return Choice("what", "", words, also={"value": str(value)})


WHAT_HINT = "พิมพ์ว่าได้รับอะไร เช่น กระเช้าผลไม้ หากยังไม่ได้รับ ยังไม่ต้องรายงาน พิมพ์ “ยกเลิก” ได้"
_NO_THING = re.compile(
    r"^(?:\S{0,6}\s)?(?:ที่จริง|จริงๆ|คือ|ตอนนี้|ของ|\s)*(?:ยังไม่(?:ได้(?:รับ|ของ|มา)|เห็น(?:ของ)?|มา|ให้มา)|(?:ลืม|จำไม่ได้).{0,6}ว่า|ไม่ใช่ของ(?:เรา|ผม|หนู|ดิฉัน|ฉัน|พี่)(?:นะ|ค่ะ|ครับ)*(?:\s|$))"
)
"""Who has got nothing yet, has forgotten it or speaks of another's names no thing."""
_A_THING = re.compile(r"เป็น(?!อะไร|ไร|ใคร)|ได้(?!รับ|ของ|มา|อะไร|ไร)\S{4}")
_AROUND_A_THING = re.compile(
    r"เมื่อ|ได้|รับ|มา|เพิ่ง|พึ่ง|มี|คน|เขา|เค้า|เอา|ให้|ผม|หนู|เรา|ดิฉัน|ฉัน|แล้ว|เลย|ตอน|เช้า|บ่าย|เย็น|นี้|วัน|ที่|[\s.,]|ค่ะ|คะ|ครับ|คับ|จ้า|นะ"
)
_FROM_WHOM = re.compile(r"จาก\s*(?:คุณ|พี่|น้อง|นาย|นาง|ท่าน|บริษัท|บ\.|ร้าน|ห้าง|หจก)\S*$")


def _only_when_and_who(words: str, today: date) -> bool:
    """Tells whether the words name a day or a giver, and no thing: `เมื่อวานได้มาจากคุณเอก`."""
    plain = without_polite_ending(normalise(words))
    if "เป็น" in plain:
        return False
    rest = _FROM_WHOM.sub("", plain)
    try:
        whole = written_out(rest, Calendar(today, Toward.PAST))
    except Unclear:
        return False
    dated = re.sub(r"\d{1,2}/\d{1,2}/\d{4}", "", whole)
    return (rest != plain or dated != whole) and not _AROUND_A_THING.sub("", dated)


_PIECES = "(?:ใบ|ชิ้น|กล่อง|อัน|ชุด|ขวด|ตัว|ซอง|ห่อ|ถุง|เล่ม|แพ็?ค|กระเช้า)"
_FOR_EACH = re.compile(rf"{_PIECES}ละ|(?<![\d.,])(?:[2-9]|[1-9]\d)\s*{_PIECES}")


def typed_value(words: str) -> Decimal | None:
    """The amount of baht in the words; None unless there is exactly one clear amount."""
    line = read_line(words)
    if _FOR_EACH.search(line.text):
        return None  # of one of several
    told = {
        # พันห้า is a figure that only as a price has a value.
        f"{figure.value} บาท" if figure.value is not None else line.text[figure.start :]
        for figure in line.figures
        if figure.unit == "baht" or not figure.unit and _is_priced(line.text, figure)
        if figure.value is not None or not figure.unit
    }
    if len(told) != 1:
        return None
    try:
        return Decimal(read_price(told.pop()))
    except Unclear:
        return None


def _is_priced(text: str, figure: Quantity) -> bool:
    """Tells whether a figure without a unit is a price: `ราคา 900`, `คุกกี้ ราวๆ 600`."""
    before, after = text[: figure.start], text[figure.end :]
    if _PRICED.search(before):
        return True
    enough = figure.value is not None and figure.value >= _LEAST_PRICE
    return enough and not fold(after) and _ROUGHLY.search(before) is not None


def read_value(text: str, _context: Context, _answers: Answers) -> str:
    """Reads baht, or UNKNOWN."""
    return read_price(text)


def read_price(text: str) -> str:
    """Reads baht, also told roughly or among words about a price; or UNKNOWN."""
    without_figure = not read_line(text).figures
    if fold(text) in _UNKNOWN_TYPED or without_figure and _NO_PRICE.search(normalise(text)):
        return UNKNOWN
    try:
        return _amount(_all_together(_last_said(text)))
    except Unclear as unclear:
        told = _told_price(_last_said(text), unclear)
        if told is None or told <= 0:
            raise _bounded(text, unclear) from unclear
        return str(told)


_BOUND = re.compile(
    r"(?:ไม่(?:น่า)?(?:จะ)?(?:เกิน|ถึง)|ไม่มากกว่า|ถูกกว่า|ต่ำกว่า|น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|แพงกว่า|เกิน)\s*(?P<price>\S+)"
)


def _bounded(text: str, unclear: Unclear) -> Unclear:
    """The same with the amount on a button that the value is under or over: `ไม่เกินสามพันแน่ๆ`."""
    found = _BOUND.search(normalise(text))
    figures = read_line(found["price"]).figures if found and not unclear.meant else ()
    likely = [each.value for each in figures if each.value and each.unit in ("", "baht")]
    meant = [f"{likely[0].normalize():,f} บาท"] if len(likely) == 1 else list(unclear.meant)
    return Unclear(unclear.hint, meant)


_SAID_AGAIN = re.compile(
    r".*?\d.*?(?:เอ๊ะ|เอ[๊้]?ย|อุ[๊้]ย|โทษที|ผิด|ไม่ใช่)(?:ค่ะ|ครับ|นะ|สิ|[\s,])*(?:เป็น|ต้อง|แก้|ที่ถูก)*\s*(?P<price>\d[\d,.]*\s*(?:บาท)?)"
    r"|(?:ไม่(?:ถึง|เกิน|ใช่)).*?\s(?=ราว|ประมาณ|น่าจะ|สัก|คง|เอา)(?P<rather>.+)"
    r"|(?P<first>\d[\d,.]*\s*(?:บาท)?\s*(?:ค่ะ|ครับ|คะ|คับ|จ้า))[\s,]+\D+"
)
_UNIT = r"(?P<unit>[ก-๙]{2,10}?)"
_EACH = re.compile(
    rf"(?:.*\D)??(?P<n>\d{{1,3}})\s*{_UNIT}[\s,]*(?P=unit)ละ\s*(?P<price>\d[\d,]*)\s*(?:บาท)?"
)
_EACH_FIRST = re.compile(
    rf"{_UNIT}ละ\s*(?P<price>\d[\d,]*)\s*(?:บาท)?[\s,]*(?:ได้มา|รวม|มี|จำนวน)*\s*(?P<n>\d{{1,3}})\s*(?P=unit)"
)


def _last_said(text: str) -> str:
    """The price as it was said last: `1200 เอ๊ะ พิมพ์ผิด 2100`, `ไม่ถึงสามพัน ราวสองพันแปด`."""
    found = _SAID_AGAIN.fullmatch(without_polite_ending(normalise(text)))
    return next(filter(None, found.groups()), text) if found is not None else text


def _all_together(text: str) -> str:
    """The price of all pieces: `3 ตะกร้า ตะกร้าละ 900` is 2700."""
    plain = without_polite_ending(normalise(text))
    found = _EACH.fullmatch(plain) or _EACH_FIRST.fullmatch(plain)
    if found is None:
        return text
    return str(int(found["n"]) * int(found["price"].replace(",", "")))


_ABOUT_A_PRICE = re.compile(
    r"ราคา|มูลค่า|ป้าย|ประมาณ|ราว|น่าจะ|เน็[ตท]|เว็บ|ออนไลน์|ร้าน|ห้าง|ซื้อ|ขาย|เช็[คก]|ดู|ถาม|เพื่อน|พี่|น้อง|หลักพัน|หลักร้อย|ขาดตัว|เหมา|ถ้วน|ชุด|ตี|กัน|ใกล้|เต็ม|ใบเสร็จ|เขียน|ๆ|เทียบ|ตก|คิด|บาท|เดียว|เอง|ตาม|เห็น|เลย|ได้|ก็|คง|ว่า|มั้ง|สัก|แล้ว|ใน"
    r"|โดย|ที่|ติด|ไว้|มัน|ถูก|แค่|ของ|จาก|ไป|มา|เขา|บอก|ชิ้น|นี้|ทั้ง|หมด|รวม|เท่า|ครับ|ค่ะ|คะ|นะ|เป็น|อยู่|[a-z]+|[\s.,:()]",
    re.IGNORECASE,
)
_NOT_THE_PRICE = re.compile("ละ|ไม่|หรือ|กว่า|เกิน|เกือบ|ลด|ส่วน|ถ้า|ห้อง|ชั้น|วันที่|ถึง(?!จะ)")
_HUNDREDS = {w: n for n, w in enumerate("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split(), 1)} | {"ครึ่ง": 5}
_THOUSANDS = re.compile(
    r"(?<![\d.])(\d{1,3}(?:\.\d)?)\s*k(?![a-z])"
    rf"|(?<!\d)(\d)\s*พัน\s*(\d|{'|'.join(_HUNDREDS)})(?!\d|\s*ร้อย)",
    re.IGNORECASE,
)
_NO_PRICE = re.compile("(?:ไม่มีใคร|ไม่)(?:รู้|ทราบ)ราคา|ไม่มีราคา(?:ขาย)?|ไม่ได้มีขาย|ไม่มีขาย")
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


# -- giver ---------------------------------------------------------------------------------------


def read_giver_words(text: str, context: Context, answers: Answers) -> Choice:
    """Reads the giver. If it may be somebody of the office, that is asked next."""
    words = read_short(text, context, answers)
    read_giver(words)
    found = bool(maybe_meant(context, words))
    return Choice("giver", "", words, also={FOUND: found})


def maybe_meant(context: Context, words: str) -> Sequence[Person]:
    """People of the office that the giver's words may mean, without the receiver."""
    named = named_in(words, gifts.roster_names(context.session))
    near = people.search(context.session, words, limit=_OFFERED)
    near += people.search(context.session, read_giver(words).name, limit=_OFFERED)
    sure = [context.session.get_one(Person, id_) for id_ in named]
    found = {p.id: p for p in (*sure, *near) if p.id != context.me.id}
    return list(found.values())[:_OFFERED]


# -- occasion and day ----------------------------------------------------------------------------


def read_occasion(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads place and occasion. A single past day in the words is the day of receipt."""
    words = read_short(text, context, answers)
    try:
        days = set(find_dates(_days_written(words, context), context.today))
    except Unclear:
        return words
    if len(days) != 1 or max(days) > context.today:
        return words
    return Choice("when", "", words, also={"received_on": days.pop().isoformat()})


def _days_written(words: str, context: Context) -> str:
    """Returns the words with `เมื่อวันศุกร์` in figures, if one day only may be meant."""
    try:
        return written_out(words, Calendar(context.today, Toward.PAST))
    except Unclear:
        return words


def read_day(text: str, context: Context, _answers: Answers) -> str:
    """Reads a past day in either era; without a year the last such day."""
    return read_alone(
        text, Calendar(context.today, Toward.PAST), lambda words: _read_past_day(words, context)
    )


def _read_past_day(text: str, context: Context) -> str:
    text = written_out(text, Calendar(context.today, Toward.PAST))
    day = _read_day(text, context.today)
    tomorrow = read_date(text, context.today - _DAY) == day - _DAY  # relative, such as พรุ่งนี้
    if day > context.today and not tomorrow:
        # Without a year the last such day is meant; a typed year stays and is refused.
        day = read_date(text, context.today - _YEAR)
    if day > context.today:
        raise Unclear(FUTURE)
    if in_doubt(text):
        raise Unclear(DATE_HINT, (short_date(day),))
    return day.isoformat()


def _read_day(text: str, today: date) -> date:
    try:
        return read_date(text, today)
    except Unclear as unclear:
        if not _YEAR_TYPED.search(normalise_lines(text)):
            raise
        # With a year it is a whole date: the fault is in the date.
        raise Unclear(NO_SUCH_DAY) from unclear


# -- the report ----------------------------------------------------------------------------------


def draft_of(context: Context, answers: Answers, photos: Sequence[int]) -> GiftDraft:
    """The report from the answers; `photos`: ids of files."""
    value, note = value_of(answers)
    return GiftDraft(
        received_on=date.fromisoformat(answers["received_on"]),
        what=answers["what"],
        given=given_by(context, answers, answers["occasion"], answers["done"]),
        occasion=answers["occasion"],
        done=answers["done"],
        value=value,
        value_note=note,
        photos=photos,
    )


def value_of(answers: Answers) -> tuple[Decimal | None, str]:
    """Baht and an empty note, or None and the note why the value is unknown."""
    if answers["value"] == UNKNOWN:
        return None, answers.get("value_note") or ""
    return Decimal(answers["value"]), ""


def given_by(context: Context, answers: Answers, occasion: str, done: str) -> GivenBy:
    """The giver and how it was given. `occasion`: the receiver's words; `done`: as in Gift."""
    giver = read_giver(answers["giver"])
    manner, relation = answers.get("manner"), answers["relation"]
    named = _named(context, answers)
    # A person of the office is one giver under any name.
    key = f"person:{named[0]}" if len(named) == 1 else giver.name_key if giver.name else ""
    return GivenBy(
        giver=giver.name,
        organisation=giver.organisation,
        keys=GiverKeys(key, giver.organisation_key, fold(occasion)),
        named=named,
        relation=relation,
        public=manner == PUBLIC and relation != RELATIVE,
        refusable=manner == OWN_FREE or done == REFUSED,
    )


def _named(context: Context, answers: Answers) -> list[int]:
    """Ids of people of the office that are the giver: chosen, or with exactly that name."""
    of, chosen = answers.get("giver_staff") or ("", 0)
    chosen = chosen if of == answers["giver"] else 0
    called = named_in(answers["giver"], gifts.roster_names(context.session))
    return sorted({*called, *([chosen] if chosen else [])} - {context.me.id})
