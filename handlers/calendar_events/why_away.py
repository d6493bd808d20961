"""Why an event cannot be as it stands: somebody is away, a room is full; and the order that may
stand behind a reason: `เพราะห้องไม่ว่าง เปลี่ยนเป็นบ่ายสอง`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending

SOMEBODY = r"(?:ท่าน|คุณ|พี่|น้อง|ผอ\.?|หัวหน้า|วิทยากร|ประธาน|เลขา|รอง|ห้อง|วันนั้น|คน|เขา)"
IS_AWAY = r"(?:ติด|ไม่(?:ว่าง|อยู่|สะดวก|พร้อม|พอ)|(?<![เศ][วา])ลา|ป่วย|มาไม่|มี|ต้อง|เต็ม|น้อย|ขอ)"
"""What is said of somebody who is named by `SOMEBODY`, without `เพราะ`."""
IS_BUSY = (
    r"(?:ไม่ว่าง|ไม่สะดวก|ติด(?:งาน|ประชุม|ธุระ|ลูก|ราชการ|ถ่าย|ภารกิจ|ต่างจังหวัด|นัด|สอบ|อบรม|คิว|ไปต่าง|รถ)"
    r"|ไปต่างจังหวัด)"
)
"""What people say of themselves."""
_REASON = pattern_of(
    rf"(?:ด้วย|ใส่|ระบุ|ลง|บอก|ส่วน|{POLITE}|\s)*(?:(?:เหตุผล|สาเหตุ|ที่(?:เลื่อน|ย้าย|เปลี่ยน))(?:ที่เลื่อน|การเลื่อน)?(?:ก็|เนื่องจาก|เพราะ|คือ|เป็น|ว่า|:|\s)+|(?:เพราะ|เนื่องจาก)(?:ว่า)?\s?)(?P<why>\S.{{2,80}})"
)
"""Why it is so, told at the card: `เหตุผลคือท่านเลขาติดราชการด่วน`."""
_ORDER = pattern_of(
    rf"(?:{POLITE}|[\s,])+(?P<order>(?:แล้ว|และ|ก็|เลย|จึง|งั้น|ขอ|ช่วย|รบกวน|ต้อง|ให้|\s)*"
    r"(?:เลื่อน|ย้าย|ขยับ|เปลี่ยน|แก้|ยกเลิก|งด|ลบ|เพิ่ม|เชิญ|แจ้ง|บอก|ใช้ห้อง|จัดใหม่)(?!ไม่|แล้ว$).*)$"
)


def parted(reason: str) -> tuple[str, str]:
    """Returns the reason, and the order behind it; "" without one."""
    found = _ORDER.search(reason)
    if found is None:
        return without_polite_ending(reason), ""
    return reason[: found.start()].strip(), without_polite_ending(found["order"])


def reason_alone(text: str) -> str:
    """Returns the reason that the words tell, if nothing is ordered behind it; "" for others."""
    why, order = _reason(text)
    return why if not order else ""


def order_behind(text: str) -> str:
    """Returns what is ordered behind a reason; other words as they are."""
    return _reason(text)[1] or text


def _reason(text: str) -> tuple[str, str]:
    found = _REASON.fullmatch(normalise(text))
    return parted(found["why"]) if found is not None else ("", "")
