"""Says whose report it is, where who decides on it names somebody else: `อนุมัติ 1.10 ของคุณสมชาย`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.reports.deciding.awaiting import Waiting
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.reports.deciding import report_deciders

_OF_WHOM = pattern_of(
    r"(?:ของ|จาก)\s?(?P<title>คุณ|นางสาว|นาง|นาย|น\.\s?ส\.|พี่|น้อง)\s?(?!ๆ|เรา|เขา|เค้า|ใน|คน|ที่|ทีม|กลุ่ม|สำนัก|ผู้)"
    r"(?P<name>[ก-๎]{2,24}?)(?=ให้|ไป|เลย|นะ|ค่ะ|คะ|ครับ|คับ|หน่อย|ด้วย|ที่|แล้ว|ผ่าน|[\s\d]|$)"
)
_ANOTHER = "รายงาน {} ที่รอพิจารณาส่งโดย {} บอตไม่พบชื่อ “{}” ในรายงานนี้ กรุณาตรวจก่อนยืนยัน"


def told(context: Context, words: str, waiting: Waiting) -> Sequence[Message]:
    """Returns what says so; nothing where nobody is named, or who sent it."""
    named = _OF_WHOM.search(normalise(words))
    report, sent, _ = waiting
    if named is None or sent.submitted_by is None:
        return ()
    people = (
        report_deciders.author(context.session, sent),
        report_deciders.sender(context.session, sent),
    )
    if any(named["name"] in normalise(each.name) for each in people):
        return ()
    whom = f"{named['title']}{named['name']}"
    return (Text(_ANOTHER.format(report.activity.number, people[0].name, whom)),)
