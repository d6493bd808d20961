"""Which event's sheet is meant where words ask for one: `ขอใบลงชื่ออบรมจริยธรรม`, `ใบลงชื่อ`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import certificate_named, event_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from models.attendance import events
from models.attendance.attendance_event import AttendanceEvent
from models.calendar import office_day

REFUSED = Text(
    "ไม่พบกิจกรรมนี้ หรือท่านไม่ใช่ผู้ดูแลการลงชื่อ กด “กิจกรรมลงชื่อ” เพื่อเลือกกิจกรรม", (event_words.EVENTS,)
)
_THE_SHEET = pattern_of(
    r"(?:ราย|ใบ|แบบ)*(?:ลง|เซ็น)ชื่อ(?:ผู้|คน)?(?:เข้า|ร่วม|มา)*|(?:ไป|ไว้|เพื่อ|จะ|เอาไว้)*(?:แนบ|ใช้|เก็บ|ประกอบ).*"
)
"""The sheet itself, and what it is for."""


def only_run(context: Context, words: str) -> int:
    """Returns the only event that the words mean of those that the person runs, by its id, or 0.
    Words that name another event mean none of them."""
    if context.person is None:
        return 0
    seen = events.run_by(context.session, context.me)
    return certificate_named.only(_meant(context, words, seen))


def _meant(
    context: Context, words: str, seen: Sequence[AttendanceEvent]
) -> Sequence[AttendanceEvent]:
    """Returns the events that the words name; all of them where they name none."""
    named = _THE_SHEET.sub(" ", words)
    found = certificate_named.meant(context, named, seen)
    return found if found or certificate_named.names_one(context, named) else seen


def which_run(context: Context, words: str) -> Sequence[Message]:
    """Offers the events that the person runs and the words may mean; without any it says that there
    is none."""
    seen = events.run_by(context.session, context.me) if context.person is not None else []
    if not seen:
        return [REFUSED]
    found = _meant(context, words, seen)
    rows = tuple(
        Row(
            short_date(office_day(each.begins_at)),
            short_title(each.title),
            Button("ขอใบลงชื่อ", opens("sign_in_sheet", g=each.id), f"ใบลงชื่อ {each.title}"),
        )
        for each in found or seen
    )
    unknown = () if found else (certificate_named.NOT_FOUND,)
    return [Card("ต้องการใบลงชื่อของกิจกรรมใด", rows=(*unknown, *rows))]
