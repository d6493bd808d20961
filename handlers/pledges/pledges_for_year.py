"""What a new fiscal year needs of announcements: those of the year, with the days to join them."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button
from handlers.pledges.administering.announcement_words import LIST, OPEN
from handlers.question.query import opens
from handlers.subjects.year_items import LACKING, READY, YearItem, YearState
from handlers.understand.dates.dates import short_date
from models.pledges import announcing
from models.pledges.pledge import Announcement

_NAMED = 4


def announcements(context: Context, year: int) -> YearState:
    """Returns the announcements of the year; LACKING without any, or where one has no days yet."""
    every = announcing.all_announcements(context.session)
    found = [each for each in every if each.fiscal_year == year]
    if not found:
        opening = Button("เปิด", opens(OPEN), "เปิดประกาศ")
        return YearState(LACKING, f"ยังไม่มีประกาศของปี {year}", opening)
    button = Button("ดู", opens(LIST), "จัดการประกาศ")
    days = [(each, _days(context, each)) for each in found]
    lines = [f"{each.short}: {words or 'ยังไม่กำหนดวัน'}" for each, words in days[:_NAMED]]
    more = [f"และอีก {len(found) - _NAMED:,} ฉบับ"] if len(found) > _NAMED else []
    state = READY if all(words for _, words in days) else LACKING
    return YearState(state, "\n".join((*lines, *more)), button)


def _days(context: Context, announcement: Announcement) -> str:
    campaigns = announcing.of_announcement(context.session, announcement)
    if not campaigns:
        return ""
    first, last = min(c.first_day for c in campaigns), max(c.last_day for c in campaigns)
    return f"{short_date(first)} ถึง {short_date(last)}"


ITEMS = (YearItem("announcements", 70, "ประกาศเจตนารมณ์", announcements),)
