"""Hears that the report that came back is to be done before all others: `เอาอันที่ตีกลับก่อน
แล้วค่อยดูที่เหลือ`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.one_to_one import opening
from handlers.reports import sent_chosen
from handlers.reports.deciding import returned_reports
from handlers.reports.due_report_words import SEE_STATUS
from handlers.reports.report_cards import REPORT
from handlers.understand.corrections.returned_told import LEAD
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.sent_meant import SentMeant
from handlers.understand.thai import normalise
from models.reports.report import RETURNED

_LONGEST = 80
_BACK = "(?:ส่งกลับ|ตีกลับ|ตีคืน|ส่งคืน|เด้ง(?:กลับ)?|ไม่ผ่าน|ให้แก้)"
_ONE = r"(?:รายงาน|อัน|ฉบับ|ตัว|เรื่อง|ข้อ|ที่|ของ|โดน|ถูก|หัวหน้า|มัน|\s)*"
_FIRST = pattern_of(
    rf"{LEAD}(?:กลับไป|ไป|มา)?(?:เอา|เปิด|แก้(?:ไข)?|ทำ|ดู|เริ่ม(?:จาก|ที่)?|จัดการ){_ONE}{_BACK}(?:มา|แล้ว|{POLITE}|\s)*"
    rf"(?:ก่อน|เป็นอันดับแรก|อันดับแรก)(?:เลย|เพื่อน|{POLITE}|[\s,])*(?P<later>\S.*)?"
)
_LATER = pattern_of(
    rf"(?:แล้ว|เดี๋ยว|ส่วน|และ|{POLITE}|[\s,])*(?:ค่อย)?(?:กลับ)?(?:ไป|มา)?(?:ดู|ทำ|แก้|ว่า|ส่ง|จัดการ)?(?:อัน|ที่|ตัว|ฉบับ|เรื่อง|ข้อ|รายงาน|งาน|\s)*(?:อื่น|เหลือ)(?:\s?ๆ)?"
    rf"(?:ค่อย|ไว้|ทีหลัง|ว่า|กัน|ดู|ทำ|ต่อ|ไป|มา|แก้|อีกที|ส่ง|{POLITE}|\s)*"
)
_THE_REST = "เปิดฉบับที่ถูกส่งกลับก่อน ที่เหลือยังไม่ได้แสดง ทำฉบับนี้เสร็จแล้วพิมพ์ “สถานะ”"


def opened(context: Context, text: str, by: str) -> Sequence[Message]:
    """Opens the report that came back, or lists several; nothing for other words."""
    if "ก่อน" not in text and "แรก" not in text or len(text) > _LONGEST:
        return ()
    found = _FIRST.fullmatch(normalise(text))
    if found is None or found["later"] and _LATER.fullmatch(found["later"]) is None:
        return ()
    back = sent_chosen.meant_of(context, None, SentMeant(), (RETURNED,))
    if not back:
        return [Text(returned_reports.NONE_BACK, (SEE_STATUS,))]
    rest = [Text(_THE_REST)] if found["later"] else []
    if len(back) > 1:
        return [*rest, *opening.ask(context, returned_reports.QUERY, "", {})]
    report = back[0][0]
    day = report.due.isoformat() if report.due else ""
    facts = {"a": str(report.activity_id), "d": day}
    return [*rest, *opening.open_named(context, REPORT, "", facts, by)]
