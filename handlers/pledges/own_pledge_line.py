"""What announcements tell of the asker's own case beneath general answers: whether one is open to
them, and what they have joined (docs/decisions/0281)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.pledges import pledge_words
from handlers.pledges.joined_announcements import JOIN
from handlers.subjects.facts.own_lines import OwnCase, OwnLine
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.pledges import pledges
from models.pledges.pledges import Due

_NOT_DUE = "ขณะนี้ไม่มีประกาศที่รอท่านเข้าร่วม"


def _told(context: Context, _words: str) -> OwnCase:
    """Returns what is open and not joined, else that nothing is; and what was joined last."""
    due = pledges.due_from(context.session, context.me, context.now)
    joined = pledges.joined_by(context.session, context.me, context.fiscal_year)
    counting = [each for each in joined if each.counts]
    waits = _waiting(due) if due else _NOT_DUE
    if not counting:
        none = f"ไม่มีบันทึกว่าท่านเข้าร่วมประกาศใดในปีงบประมาณ {context.fiscal_year}"
        return OwnCase((waits, none), (JOIN,) if due else ())
    last = counting[0]
    day = short_date(office_day(last.pledge.at))
    more = f" และอีก {len(counting) - 1:,} ฉบับ" if len(counting) > 1 else ""
    doors = (JOIN, pledge_words.MINE) if due else (pledge_words.MINE,)
    return OwnCase((waits, f"ท่านเข้าร่วมแล้ว: {last.short} เมื่อ {day}{more}"), doors)


def _waiting(due: Sequence[Due]) -> str:
    first = due[0]
    more = f" และอีก {len(due) - 1:,} ฉบับ" if len(due) > 1 else ""
    after = "" if first.ready else f" เข้าร่วมได้หลัง {first.head or 'ผู้นำของหน่วย'} ลงนาม"
    return f"ยังไม่ได้เข้าร่วม: {first.short} เปิดถึง {short_date(first.last_day)}{after}{more}"


LINE = OwnLine("own_pledge", _told)
