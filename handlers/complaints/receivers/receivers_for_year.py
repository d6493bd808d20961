"""What a new fiscal year needs of complaints: somebody of the office who receives tips."""

from __future__ import annotations

from handlers.complaints.receivers.office_receivers import RECEIVERS
from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.subjects.year_items import LACKING, TO_LOOK_AT, YearItem, YearState
from handlers.understand.listing import listed
from models.complaints import case_roster
from models.complaints.complaint import OFFICE_LEVEL

_NAMED = 5
_SEE = Button("ดู", opens(RECEIVERS), "ผู้รับเบาะแส")


def receivers(context: Context, _year: int) -> YearState:
    """Returns who receives tips; LACKING where nobody who has joined does."""
    roster = case_roster.load(context.session, None)
    own = [roster.members[id_] for id_ in roster.available(OFFICE_LEVEL, ())]
    if not own:
        return YearState(LACKING, "ยังไม่มีผู้รับเรื่องของสำนักงานที่ลงทะเบียน เบาะแสจะไม่มีผู้อ่าน", _SEE)
    more = f" และอีก {len(own) - _NAMED:,} คน" if len(own) > _NAMED else ""
    words = f"{listed(each.name for each in own[:_NAMED])}{more}"
    return YearState(TO_LOOK_AT, words, _SEE)


ITEMS = (YearItem("receivers", 80, "ผู้รับเบาะแส", receivers),)
