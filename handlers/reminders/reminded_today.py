"""`ใครถูกเตือนวันนี้ ขอชื่อ`: who had a reminder on a day, by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row
from handlers.question import button_facts, topic, topic_missing
from handlers.question.query import Query, opens
from handlers.reminders import reminder_words, told_of_what
from handlers.reminders.reminder_words import OUTCOMES
from handlers.subjects.listeners import listener
from handlers.understand.dates.date_mentions import WEEKDAYS
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.sent_meant import day_named
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, SUPERVISOR
from models.reminders import nudges, reminder_view
from models.reminders.reminder_view import ReminderOutcome

NAME = "reminded_today"
_LONGEST, _PAGE = 110, 8
_REMINDED = r"(?:ถูก|โดน|ได้รับ(?:การ|ข้อความ)?)(?:แจ้ง)?เตือน"
_WHO = pattern_of(
    rf"(?:ใคร|คนไหน|ผู้ใด)(?:บ้าง|มั่ง)?(?:ที่)?(?:วันนี้|\s)*{_REMINDED}"
    rf"|(?:ชื่อ|รายชื่อ)(?:ของ)?(?:คน|ผู้)?(?:ที่)?(?:วันนี้|\s)*{_REMINDED}"
    r"|เตือนใคร(?:บ้าง|มั่ง|\s)*(?:ไป|แล้ว|วันนี้)|วันนี้(?:ระบบ|บอ[ตท]|มีการ|ได้|\s)*เตือนใคร"
    r"|(?:ใคร|คนไหน)(?:บ้าง)?(?:ที่)?(?:เรา|ระบบ|บอ[ตท]|\s)*เตือนไปแล้ว"
    r"|เตือน(?:ไป)?(?:ถึง|หา)ใคร(?:ไป|บ้าง|มั่ง|\s)*แล้ว|เตือน(?:ไป)?(?:ถึง|หา)?ใคร(?:แล้ว|ไป|บ้าง|มั่ง|\s)*แล้ว(?:บ้าง|มั่ง)"
    r"|เตือนใคร(?:บ้าง)?\s?เรื่อง(?:อะไร|ใด|ไหน)(?:บ้าง|ไป|\s)*แล้ว"
)
_RECEIVED = pattern_of(
    r"(?:แล้ว|สรุป|ตกลง|\s)*(?:มี)?(?:ใคร|คนไหน|น้องคนไหน)(?:บ้าง)?(?:ที่)?(?:ได้รับ)(?:ข้อความ|แจ้ง|\s)*(?:ไป)?(?:แล้ว)?(?:บ้าง|มั่ง|\s)*"
    r"|(?:แล้ว|สรุป|ตกลง|เมื่อกี้|\s)*ส่ง(?:ข้อความ|ไป|\s)*(?:ถึง|หา|ให้)\s?ใคร(?:ไป|แล้ว|บ้าง|มั่ง|นะ|\s)*"
)
"""Asked below a reminder: `ใครได้รับข้อความไปแล้วบ้าง`, `ส่งถึงใครไปบ้างนะ`."""
_DAYS = r"(?:วันนี้|เมื่อวาน(?:ซืน|นี้)?|เช้านี้|เมื่อเช้า)"
_OF_WHAT = pattern_of(
    rf"(?:การ|ข้อความ)เตือน(?:ของ|ใน|เมื่อ|ที่(?:ส่ง|ออก)(?:ไป)?|ไป|\s)*{_DAYS}.{{0,30}}?(?:เรื่อง(?:ใด|อะไร|ไหน)|ถึงใคร)"
    rf"|{_DAYS}(?:ที่|ระบบ|บอ[ตท]|มี|การ|ได้|ส่ง|\s)*เตือน(?:ใคร|ไป|เขา|เค้า|บ้าง|\s)*เรื่อง(?:ใด|อะไร|ไหน)"
)
"""Of what others were reminded, whatever the asker is reminded of."""
_OF_ONESELF = pattern_of(rf"(?:เตือน|ถึง|ให้|หา)(?:{ME})")
_NOT_THAT = pattern_of(
    r"จะ(?:ถูก|โดน|ได้รับ|เตือน|ส่ง)|พรุ่งนี้|ครั้ง(?:ถัด|ต่อ)ไป|ทำไม|เตือนไม่ถึง|(?:ไม่|ยังไม่)(?:ถูก|โดน|ได้รับ|ได้เตือน)|ใครเป็นคนเตือน|กี่คน"
    r"|เมื่อ(?!วาน|วัน|เช้า|กี้|ครู่|สักครู่)|เวลา|เรื่อง(?!อะไร|ใด|ไหน)|บ่อย|ที่สุด|ถ้า|หาก|ทุก(?:วัน|ครั้ง)|สัปดาห์|(?<!วัน)อาทิตย์|เดือน|ปี|รอบ|ไตรมาส|ช่วง"
)
"""Asked of other days than one, of one matter, of what holds always, or of what is to come."""
_DAY_SAID = pattern_of(rf"วันที่|เมื่อว|\d|วัน(?:{'|'.join(WEEKDAYS)})|มะรืน")


@listener(longest=_LONGEST)
def asks(context: Context, words: str) -> Query | None:
    """Returns the question if somebody who may remind asks who has been reminded."""
    below = ("ได้รับ" in words or "ส่ง" in words) and "เตือน" not in words
    if not below and "เตือน" not in words or not context.may(QUERY.roles):
        return None
    plain = normalise(words)
    if below:
        asked = _RECEIVED.fullmatch(without_polite_ending(plain)) is not None
        return QUERY if asked and reminder_words.reminders_in_sight(context) else None
    of_what = _OF_WHAT.search(plain) is not None and _OF_ONESELF.search(plain) is None
    if not (of_what or _WHO.search(plain)) or _NOT_THAT.search(plain):
        return None
    return QUERY if _day(plain, context.today) is not None else None


def _day(plain: str, today: date) -> date | None:
    """Returns the day that is asked about, today where none is said; None if it cannot be read."""
    return day_named(plain, today) if _DAY_SAID.search(plain) else today


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Lists the people in the asker's line who were reminded today, or on the day that a button or
    the words name, in the bureaus named: when, of what, and what became of it."""
    about = topic.read(context, rest, facts)
    if unclear := topic_missing.asks_back(NAME, about):
        return [unclear]
    people = nudges.people_below(context.session, context.me)
    context.shown_only = "บุคลากรในสายงานของท่าน" if people is not None else ""
    day = button_facts.day(facts, "d") or _day(normalise(rest), context.today) or context.today
    names = {each.name for each in about.bureaus}
    told = [
        each
        for each in reminder_view.told_on(context.session, day, people)
        if not names or each.bureau in names
    ]
    page = button_facts.page(facts, _PAGE, len(told))
    rows = _rows(context, day, page.of(told))
    return [
        Card(
            f"ผู้ถูกเตือน {len(told):,} คน",
            subtitle=page.beside(" · ".join(filter(None, (about.whose, thai_date(day))))),
            rows=rows or (Para(_NOBODY if people is None else _NOBODY_BELOW),),
            buttons=(*page.turn(NAME, **{**about.bureau_facts(), "d": day}), _RESULTS, _REMINDERS),
            note=_NOT_KNOWN,
        )
    ]


def _rows(context: Context, day: date, told: Sequence[ReminderOutcome]) -> tuple[Row, ...]:
    of_what = told_of_what.on_day(context, day, [each.person_id for each in told])
    rows = []
    for each in told:
        lines = [f"{OUTCOMES[each.code]} · {each.lines:,} เรื่อง"]
        lines += [of_what[each.person_id].words] if each.person_id in of_what else []
        rows.append(Row(f"{each.name} · {each.bureau}", "\n".join(lines)))
    return tuple(rows)


_NOT_KNOWN = "บอตไม่ทราบว่าผู้รับเปิดอ่านแล้วหรือยัง ทราบเพียงว่า LINE รับข้อความหรือไม่"


_NOBODY = "ไม่มีผู้ถูกเตือนในวันดังกล่าว กด “การเตือน” เพื่อดูว่าครั้งถัดไปเตือนใคร"
_NOBODY_BELOW = "ไม่มีบุคลากรในสายงานของท่านถูกเตือนในวันดังกล่าว กด “การเตือน” เพื่อดูว่าครั้งถัดไปเตือนใคร"
_RESULTS = Button("ผลการเตือน", opens("reminders", v="results"), "ผลการเตือน")
_REMINDERS = Button("การเตือน", opens("reminders"), "เตือน")
QUERY = Query(NAME, (), answer, roles=frozenset((ADMIN, SUPERVISOR)))
