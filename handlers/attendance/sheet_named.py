"""Which event's sheet is meant where words ask for one: `ขอใบลงชื่ออบรมจริยธรรม`, `ใบลงชื่อ`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import certificate_named, event_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date
from models.attendance import events
from models.calendar import office_day

REFUSED = Text(
    "ไม่พบกิจกรรมนี้ หรือท่านไม่ใช่ผู้ดูแลการลงชื่อ กด “กิจกรรมลงชื่อ” เพื่อเลือกกิจกรรม", (event_words.EVENTS,)
)


def only_run(context: Context, words: str) -> int:
    """Returns the only event that the words mean of those that the person runs, by its id, or 0."""
    if context.person is None:
        return 0
    seen = events.run_by(context.session, context.me)
    return certificate_named.only(certificate_named.meant(context, words, seen) or seen)


def which_run(context: Context, _words: str) -> Sequence[Message]:
    """Offers the events that the person runs; without any it says that there is none."""
    seen = events.run_by(context.session, context.me) if context.person is not None else []
    if not seen:
        return [REFUSED]
    rows = tuple(
        Row(
            short_date(office_day(each.begins_at)),
            short_title(each.title),
            Button("ขอใบลงชื่อ", opens("sign_in_sheet", g=each.id), f"ใบลงชื่อ {each.title}"),
        )
        for each in seen
    )
    return [Card("ต้องการใบลงชื่อของกิจกรรมใด", rows=rows)]
