"""The answers of a gift report: read from typed words, made what is reported. Asks nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.understand.dates.dates import find_dates, read_date
from handlers.understand.numbers.numbers import MONEY_HINT, read_money
from handlers.understand.numbers.quantities import read_line
from handlers.understand.reports.givers import named_in, read_giver
from handlers.understand.thai import fold, normalise_lines, written_lines
from handlers.understand.unclear import Unclear
from models.gifts import gifts
from models.gifts.gift import REFUSED, RELATIVE
from models.gifts.gift_corrections import GivenBy
from models.gifts.gift_told import Told
from models.gifts.gifts import GiftDraft, Keys
from models.people import people
from models.people.person import Person

UNKNOWN = "unknown"
FOUND = "giver_found"
"""Hidden among the answers: people of the office are (nearly) called as the giver is."""

OWN_PRESSED, OWN_FREE, PUBLIC = "own_pressed", "own_free", "public"
"""How it was given: to the receiver, who could not or could refuse; to everybody alike."""

NO_SUCH_DAY = "ไม่มีวันที่นี้ หรือปีไม่ถูกต้อง กรุณาตรวจวัน เดือน และปี พ.ศ. หรือพิมพ์เพียงวันและเดือน เช่น 20 มีนาคม"
FUTURE = "วันที่ได้รับต้องไม่เลยวันนี้ กรุณาพิมพ์วันที่ใหม่ เช่น 20 มีนาคม หรือ เมื่อวาน"
_UNKNOWN_SAID = frozenset(
    map(fold, ("ไม่ทราบ", "ไม่ทราบมูลค่า", "ไม่รู้", "ไม่แน่ใจ", "ประเมินไม่ได้", "ไม่มีราคา"))
)
_MOST = 1_000
_OFFERED = 6
_YEAR_TYPED = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY, _YEAR = timedelta(days=1), timedelta(days=365)


def read_short(text: str, _context: Context, _answers: Answers) -> str:
    words = written_lines(text).strip()
    if len(words) < 2:
        raise Unclear("กรุณาพิมพ์เป็นข้อความสั้น ๆ หนึ่งประโยค")
    return words[:_MOST]


def read_what(text: str, context: Context, answers: Answers) -> str | Choice:
    """What it is; one amount of baht said with it is its value."""
    words = read_short(text, context, answers)
    value = said_value(words)
    if value is None:
        return words
    return Choice("what", "", words, also={"value": str(value)})


def said_value(words: str) -> Decimal | None:
    """The one amount of baht amid the words; None for none, two, or one that is hedged."""
    amounts = {figure.value for figure in read_line(words).figures if figure.unit == "baht"}
    if len(amounts) != 1:
        return None
    amount = amounts.pop()
    try:
        return Decimal(_amount(f"{amount} บาท")) if amount is not None else None
    except Unclear:
        return None


def read_value(text: str, _context: Context, _answers: Answers) -> str:
    """Baht, or that it is not known."""
    return UNKNOWN if fold(text) in _UNKNOWN_SAID else _amount(text)


def _amount(text: str) -> str:
    try:
        value = read_money(text)
    except Unclear as unclear:
        raise Unclear(f"{MONEY_HINT} หากไม่ทราบ กด “ไม่ทราบมูลค่า”") from unclear
    if value <= 0:
        raise Unclear("มูลค่าต้องมากกว่า 0 บาท หากไม่ทราบ กด “ไม่ทราบมูลค่า”")
    return str(value)


# -- who gave it ---------------------------------------------------------------------------------


def read_giver_words(text: str, context: Context, answers: Answers) -> Choice:
    """The giver as typed; whether somebody of the office may be meant is asked next."""
    words = read_short(text, context, answers)
    read_giver(words)
    found = bool(maybe_meant(context, words))
    return Choice("giver", "", words, also={FOUND: found})


def maybe_meant(context: Context, words: str) -> Sequence[Person]:
    """People of the office whom the giver's words may mean, but the receiver."""
    named = named_in(words, gifts.roster_names(context.session))
    near = people.search(context.session, words, limit=_OFFERED)
    near += people.search(context.session, read_giver(words).name, limit=_OFFERED)
    sure = [context.session.get_one(Person, id_) for id_ in named]
    found = {p.id: p for p in (*sure, *near) if p.id != context.me.id}
    return list(found.values())[:_OFFERED]


# -- when and where ------------------------------------------------------------------------------


def read_occasion(text: str, context: Context, answers: Answers) -> str | Choice:
    """Where and on what occasion; one day said with it, that has come, is the day of receipt."""
    words = read_short(text, context, answers)
    try:
        days = {past(day, context.today) for day in find_dates(words, context.today)}
    except Unclear:
        return words
    if len(days) != 1:
        return words
    day = days.pop()
    return Choice("when", "", words, also={"received_on": day.isoformat()}) if day else words


def past(day: date, today: date) -> date | None:
    """The day if it has come, else None."""
    return day if day <= today else None


def read_day(text: str, context: Context, _answers: Answers) -> str:
    """A day that has come, in either era; without a year the last one of that day and month."""
    day = _read_day(text, context.today)
    tomorrow = read_date(text, context.today - _DAY) == day - _DAY  # said of today: พรุ่งนี้
    if day > context.today and not tomorrow:
        # An unwritten year is the last one; a written one stays and is refused.
        day = read_date(text, context.today - _YEAR)
    if day > context.today:
        raise Unclear(FUTURE)
    return day.isoformat()


def _read_day(text: str, today: date) -> date:
    try:
        return read_date(text, today)
    except Unclear as unclear:
        if not _YEAR_TYPED.search(normalise_lines(text)):
            raise
        # Whoever wrote a year wrote a whole date: what is wrong is in it.
        raise Unclear(NO_SUCH_DAY) from unclear


# -- what is reported ----------------------------------------------------------------------------


def draft_of(context: Context, answers: Answers, photos: Sequence[int]) -> GiftDraft:
    """The answers as the report; `photos`: ids of its files."""
    giver = given_by(context, answers, answers["occasion"], answers["done"])
    value, note = value_of(answers)
    return GiftDraft(
        received_on=date.fromisoformat(answers["received_on"]),
        relation=giver.relation,
        public=giver.public,
        refusable=giver.refusable,
        done=answers["done"],
        value=value,
        told=Told(
            what=answers["what"],
            giver=giver.giver,
            organisation=giver.organisation,
            occasion=answers["occasion"],
            value_note=note,
        ),
        keys=giver.keys,
        named=list(giver.named),
        photos=list(photos),
    )


def value_of(answers: Answers) -> tuple[Decimal | None, str]:
    """Baht, or None with the note on why it is not known."""
    if answers["value"] == UNKNOWN:
        return None, answers.get("value_note") or ""
    return Decimal(answers["value"]), ""


def given_by(context: Context, answers: Answers, occasion: str, done: str) -> GivenBy:
    """Who gave it and how; `occasion`: in the receiver's words; `done`: what was done with it."""
    giver = read_giver(answers["giver"])
    manner, relation = answers.get("manner"), answers["relation"]
    named = _named(context, answers)
    # One of the office is the same giver however they are called.
    key = f"person:{named[0]}" if len(named) == 1 else giver.name_key if giver.name else ""
    return GivenBy(
        giver=giver.name,
        organisation=giver.organisation,
        keys=Keys(key, giver.organisation_key, fold(occasion)),
        named=named,
        relation=relation,
        public=manner == PUBLIC and relation != RELATIVE,
        refusable=manner == OWN_FREE or done == REFUSED,
    )


def staff_settled(answers: Answers) -> bool:
    """Whether it was told of this very giver who of the office is meant, if anybody may be."""
    return not answers.get(FOUND) or answers["giver_staff"][0] == answers["giver"]


def _named(context: Context, answers: Answers) -> list[int]:
    """Who of the office is meant by the giver: chosen, or called exactly so."""
    of, chosen = answers.get("giver_staff") or ("", 0)
    chosen = chosen if of == answers["giver"] else 0
    called = named_in(answers["giver"], gifts.roster_names(context.session))
    return sorted({*called, *([chosen] if chosen else [])} - {context.me.id})
