"""Hears where somebody works on a day (`wfh พรุ่งนี้`), which is no leave and which the bot does not
keep, and what is said beside leave of the days on which they work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.people.away import show_leave, tell_absence
from handlers.people.away.leave import working_days
from handlers.question.query import Query, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 100
_LEAVE = pattern_of(r"(?<!เว)(?<!ศา)(?<!เก)ลา(?!ออก|ย|ด|ว(?!ัน)|ง|ม|ส|ะ)|ไปราชการ")
_NO_LEAVE = pattern_of(r"(?:ไม่(?:ใช่|ได้|ต้อง|ขอ)?(?:การ)?|เปลี่ยนจาก)\s?ลา(?:แล้ว|นะ|\s|$)*")
_OF_ELSE = pattern_of(r"\d\.\d|รายงาน|ประชุม|อบรม|ของขวัญ|กิจกรรม|นัด|ร้องเรียน|ความดี|เตือน|ลงชื่อ|เบิก")


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns what is told to who says or asks where they work; None for other words."""
    leaving = inside == tell_absence.FLOW.name
    if context.person is None or len(words) > _LONGEST or not (inside is None or leaving):
        return None
    plain = normalise(words).lower()
    if not working_days.elsewhere(plain) or _OF_ELSE.search(plain):
        return None
    if leaving and _NO_LEAVE.search(plain):
        return STOPS
    if leaving and working_days.beside_leave(plain, telling=True):
        return None  # days of leave are told besides
    return None if _LEAVE.search(_NO_LEAVE.sub(" ", plain)) else QUERY


_TOLD = (
    "ทำงานที่บ้านหรือนอกสำนักงานไม่ใช่การลา บอตไม่เก็บว่าใครทำงานที่ใด จึงไม่ได้บันทึก และเตือนตามปกติ "
    "กรุณาแจ้งผู้บังคับบัญชาตามระเบียบของสำนัก\n"
    "หากวันนั้นต้องการให้บอตงดเตือน กด “แจ้งลา” ซึ่งไม่ใช่ใบลา"
)
_TELL = Button("แจ้งลา", opens("tell_absence"), "แจ้งลา")


def _answer(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_TOLD, (_TELL,))]


def _stops(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Ends the telling of leave, and says so."""
    return [*show_leave.stop_telling(context, rest, facts), *_answer(context, rest, facts)]


QUERY = Query("works_elsewhere", ("ทำงานที่บ้าน",), _answer, outside=True)
STOPS = Query("works_elsewhere_stops", (), _stops, ends=True)
