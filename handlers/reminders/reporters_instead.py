"""Says who reports, to who has nothing to do and does not report."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Para, Part
from handlers.reports.figures.overview import LEADING
from handlers.understand.listing import listed
from models.people.person import REPORTER
from models.people.scope import reporters_of


def told(context: Context) -> list[Part]:
    """Returns who reports in their bureau; nothing to who reports or leads."""
    if context.me.has(REPORTER, *LEADING):
        return []
    bureau = context.me.bureau_id
    names = reporters_of(context.session, (bureau,)).get(bureau, [])
    known = listed(names[:_MOST_NAMED], "และ") if names else "ยังไม่มี แจ้งผู้ดูแลระบบให้เพิ่ม"
    return [Para(_NOT_A_REPORTER.format(known))]


_MOST_NAMED = 5
_NOT_A_REPORTER = (
    "ท่านไม่ได้เป็นผู้รายงาน จึงไม่ต้องส่งรายงานกิจกรรม ผู้รายงานของสำนัก: {}\n"
    "ส่วนของท่านเองคือประกาศที่ให้เข้าร่วมและการแจ้งของขวัญ บอตเตือนเมื่อถึงกำหนด"
)
