"""What rounds tell of the asker's own case beneath general answers: when the next one closes, and
on which side of that a day lies that the sentence names (docs/decisions/0281)."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.subjects.facts.own_lines import OwnCase, OwnLine
from handlers.understand.dates.dates import nearness, one_date, short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.people.person import REPORTER
from models.reports.figures import progress

_ROUNDS = Button("รอบส่งรายงาน", opens("rounds_dates"), "รอบส่งรายงาน")
_HELD = pattern_of(
    r"(?:จัด|เลื่อน|อบรม|ประชุม|สัมมนา|กิจกรรม|งาน|ทำ)(?P<when>(?:(?!แต่|รอบ|ปิด|กำหนด|รายงาน|ส่ง).){2,40})"
)
"""`จัดวันที่ 30 มีนา` of `จัดวันที่ 30 มีนา แต่รอบปิด 31`."""
_AFTER = (
    "วันจัด {held} อยู่หลังวันปิดรอบ {days:,} วัน ให้ส่งภายในวันปิดโดยเลือก “ยังไม่ได้ดำเนินการ” หรือ “เริ่มแล้ว” "
    "จัดแล้วจึงแก้และส่งใหม่"
)
_BEFORE = "วันจัด {held} อยู่ก่อนวันปิดรอบ {days:,} วัน จัดแล้วส่งได้ทันถึงสิ้นวันปิด"
_THAT_DAY = "วันจัด {held} ตรงกับวันปิดรอบ ส่งได้ถึงสิ้นวันนั้น"


def _told(context: Context, words: str) -> OwnCase | None:
    closing, whose = _closing(context, words)
    if closing is None:
        return None
    left = nearness(closing, context.today)
    lines = [f"รอบถัดไป{whose}ปิดวันที่ {short_date(closing)} ({left})"]
    held = _held_on(context, words)
    if held is not None and held >= context.today:
        lines.append(_side(held, closing))
    return OwnCase(lines, (_ROUNDS,))


def _closing(context: Context, words: str) -> tuple[date | None, str]:
    """Returns when the next round closes in which the reporter's bureau has something to send, of
    the activity that the words name where they name one; for others the office's next round."""
    year, today = context.fiscal_year, context.today
    if not context.me.has(REPORTER):
        return progress.next_round(context.session, year, today), ""
    duties = progress.duties_of(context.session, context.me.bureau_id, year)
    named = activity_numbers(words)
    of_named = [each for each in duties if each.number in named]
    days = [each.due for each in of_named or duties if each.missing and each.due is not None]
    numbers = f"ของกิจกรรม {of_named[0].number} " if of_named else "ที่สำนักของท่านต้องส่ง "
    return min((each for each in days if each >= today), default=None), numbers


def _held_on(context: Context, words: str) -> date | None:
    """Returns the day on which the sentence says that something is held."""
    found = _HELD.search(normalise(words))
    return one_date(found["when"], context.today) if found is not None else None


def _side(held: date, closing: date) -> str:
    days = (held - closing).days
    told = _AFTER if days > 0 else _BEFORE if days < 0 else _THAT_DAY
    return told.format(held=short_date(held), days=abs(days))


LINE = OwnLine("own_round", _told)
