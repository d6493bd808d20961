"""`กิจกรรมใดบ้างที่เสี่ยงจะส่งไม่ทัน`, and below the forecast `ขอชื่อกิจกรรมที่คาดว่าส่งไม่ทัน`: what is still to be
sent in the round, with whole names to read out, and how many of it the pace leaves late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import sentence_topic
from handlers.question.query import Facts, Query, opened_by, opens
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import NOTHING_DUE
from handlers.reports.figures import forecast
from handlers.reports.figures.overview import LEADING, SENDING
from handlers.reports.figures.sending_in_sight import facts_in_sight
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import nearness
from handlers.understand.dates.meeting_day import without_meeting_day
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.figures.sending_days import Pace, pace, sending_days

_MOST = 20
_THING = r"(?:กิจกรรม|รายงาน|ฉบับ|โครงการ|เรื่อง|ข้อ|อัน|ตัว)"
_MISSES = r"(?:เสี่ยง|คาดว่า|คาด|น่าจะ|อาจ|จะ)(?:จะ|ว่า|น่าจะ|อาจ|ที่|\s)*(?:ส่ง|รายงาน)?(?:รายงาน)?ไม่ทัน"
_ASKED = pattern_of(
    rf"{_THING}(?:ไหน|ใด|อะไร)(?:บ้าง)?(?:ที่|ครับ|คะ|มี|ความ|\s)*{_MISSES}"
    rf"|ชื่อ(?:ของ)?{_THING}?(?:ทั้ง|\s)*(?:\d{{1,3}}\s?)?{_THING}?(?:นี้|นั้น|\s)*(?:ที่|ซึ่ง)(?:มี|ความ|\s)*{_MISSES}"
    rf"|(?:ที่)?{_MISSES}(?:มี|คือ|ได้แก่|\s)*{_THING}(?:ไหน|ใด|อะไร)"
)
_OTHERS = pattern_of(
    r"(?i:gift)|ของขวัญ|ร้องเรียน|คลินิก|สำรวจ|เตือน|ต้อง|ถ้า|หาก|ทำไม|เพราะ|ทำ(?:ยัง|อย่าง)ไร|ใคร|สำนัก(?:ไหน|ใด)|รอบ(?:ไหน|ใด)"
)


@listener(longest=120, cue=pattern_of("ไม่ทัน"), roles=LEADING)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead; None for other words."""
    plain = without_polite_ending(normalise(words))
    return QUERY if _ASKED.search(plain) and not _OTHERS.search(plain) else None


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """The missing reports of the named round, of that in sight, or else of the next one."""
    named = _COUNT.sub("", without_meeting_day(rest))
    before = facts_in_sight(context, named)
    found = sentence_topic.placed(context, _COMMAND, QUERY.name, named, before)
    if not isinstance(found, Placed):
        return [found]
    year = found.about.year(context.today)
    every = progress.every_duty(context.session, year, found.narrow)
    day = found.about.due or _next(every, context.today)
    missing = [duty for duty in every if duty.missing and duty.due == day]
    about = found.about.of(day)
    scope = _forecast_in_sight(context, found) or replace(found, about=about)
    context.asked = opens(QUERY.name, **scope.facts())
    head = f"{found.whose} {about.words(context.today)}"
    if day is None or not missing:
        return [Text(f"{head} {_NONE_MISSING if every else NOTHING_DUE}")]
    if day < context.today:
        return [Text("\n".join([f"{head} {_OVER.format(len(missing))}", *_names(missing)]))]
    now = pace(sending_days(context.session, year, scope.narrow), context.today)
    late = _late(now, context.today, day, len(missing))
    told = f"{head} ({nearness(day, context.today)}) {_foretold(len(missing), late)}"
    how = Button("วิธีคาดการณ์", context.asked, "คาดการณ์การส่ง")
    return [Text("\n".join([told, *_names(missing)]), (how,))]


def _next(every: Sequence[DueReport], today: date) -> date | None:
    """Returns the first round that is not over and of which something is missing, or else the last
    of those that are over; None if nothing is missing that has a day."""
    days = {duty.due for duty in every if duty.missing and duty.due is not None}
    return min((day for day in days if day >= today), default=max(days, default=None))


def _forecast_in_sight(context: Context, found: Placed) -> Placed | None:
    """Returns the scope of the forecast in sight, if that is the same of all rounds: its numbers
    hold. None for any other answer before."""
    name, given = opened_by(context.asked_before())
    whole = replace(found, about=replace(found.about, due=None))
    facts = {key: str(value) for key, value in whole.facts().items()}
    return whole if name == QUERY.name and dict(parse_qsl(given)) == facts else None


def _late(now: Pace, today: date, day: date, missing: int) -> int:
    """Returns how many of those missing of the round are late at the pace: what is due before is
    sent first, as the forecast counts."""
    until_then = dict(now.rounds)[day] - now.expected(today, day)
    return min(missing, max(0, until_then))


def _foretold(missing: int, late: int) -> str:
    if not late:
        return f"คาดว่าส่งครบทันกำหนด ที่ยังต้องส่ง {missing:,} ฉบับ คือ"
    if late == missing:
        return f"คาดว่าส่งไม่ทัน {late:,} ฉบับ คือ"
    return f"คาดว่าส่งไม่ทัน {late:,} จาก {missing:,} ฉบับนี้ บอตไม่ทราบว่าเป็นฉบับใด"


def _names(missing: Sequence[DueReport]) -> list[str]:
    """Returns a line for each activity, its name whole; of several bureaus with how many."""
    bureaus: dict[tuple[str, str], int] = {}
    for duty in missing:
        key = (duty.number, " ".join(duty.title.split()))
        bureaus[key] = bureaus.get(key, 0) + 1
    several = len({duty.bureau_id for duty in missing}) > 1
    lines = [
        f"{number} {title}" + (f" ({count:,} สำนัก)" if several else "")
        for (number, title), count in bureaus.items()
    ]
    left = len(lines) - _MOST
    return lines[:_MOST] + ([f"และอีก {left:,} กิจกรรม"] if left > 0 else [])


_COUNT = pattern_of(r"\d{1,3}\s?(?:ฉบับ|กิจกรรม|เรื่อง|อัน|ตัว|รายการ)")
"""So many of the answer before: no number of an activity."""
_OVER = "เลยกำหนดแล้ว {:,} ฉบับ คือ"
_NONE_MISSING = "ไม่มีรายงานที่มีกำหนดส่งค้างอยู่"
_COMMAND = "คาดการณ์การส่ง"
QUERY = Query(forecast.QUERY.name, (), answer, roles=LEADING, following=SENDING)
