"""Parts the words that only ask for a report's form from those that tell what was done."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 120
_NUMBER = r"[1-9][0-9]?(?:\.[1-9][0-9]?){1,2}"
_SOFT = rf"(?:หน่อย|ที|ด้วย|ได้(?:{WHETHER})|{POLITE}|\s)"
_ASKED = pattern_of(
    rf"(?P<asks>(?:จะ|ขอ|อยาก|ต้องการ|ช่วย|รบกวน)*)(?:ทำ|ส่ง|เปิด)?รายงาน(?:ผล)?(?P<thing>กิจกรรม|โครงการ|เรื่อง|งาน|ของ)?\s?"
    rf"(?P<name>[^0-9\n]{{2,60}}?)(?P<soft>{_SOFT}*)\s(?:กิจกรรม|โครงการ|ข้อ|ที่|คือ|\s)*(?P<number>{_NUMBER}){_SOFT}*"
)
_DONE = pattern_of("แล้ว|เสร็จ|ได้|จัด|เมื่อ|วันที่|วันนี้|ยัง|ไม่|ร่วม|ทำ|ดำเนินการ|เริ่ม|ประชุม|ขออนุมัติ")
_PLEASE = pattern_of("หน่อย|ที|ได้ไหม|ได้มั้ย")
_GOES_ON = pattern_of(
    rf"(?P<number>{_NUMBER})\s*ต่อ(?=\s|จะ|ขอ|เลย|ค่ะ|ครับ)(?:เลย|{POLITE}|[\s,])*"
    r"(?:(?:จะ|ขอ|อยาก|ช่วย)*(?:เปลี่ยน|แก้|ปรับ)(?:สถานะ)?(?:เป็น|ให้เป็น)\s*)?"
)
"""Goes on with a report and says to what it changes: `1.10 ต่อ จะเปลี่ยนเป็นเสร็จแล้ว`."""

_THEN_BEGINS = pattern_of(
    rf"(?P<number>{_NUMBER})(?P<doubt>\s*(?:เลย)?(?:มั[้]?ง|ม้าง)(?:{POLITE})*)?\s+(?P<begins>(?:งั้น|ก็|ขอ|จะ|เดี๋ยว)*เริ่ม(?:ทำ|กรอก|รายงาน)?(?:เลย|ก่อน)*(?:(?:ละ|แล้ว)กัน|ดีกว่า)(?:{POLITE})*)?(?=\s|$)"
)
"""Behind the number, what nobody knows of it and that it is begun: `1.1 เลยมั้งคะ งั้นเริ่มเลยละกัน …`."""

_TO_BEGIN = pattern_of(
    rf"(?:(?:[\s,]+|(?<=[\s,]))(?:แต่|และ|ก็|เลย|{ME})*"
    r"(?:ยังไม่(?:ได้)?(?:พิมพ์|เขียน|ทำ|ส่ง|กรอก|เริ่ม)(?:รายงาน|แบบรายงาน|แบบฟอร์ม|ฟอร์ม)"
    r"|(?:ช่วย|ขอ|รบกวน|งั้น)*(?:เริ่ม|เปิด)(?:ทำ|เขียน)?(?:รายงาน|ฟอร์ม|แบบฟอร์ม)?(?=ให้|หน่อย|ที|ด้วย)"
    r"|(?:ช่วย|ขอ|รบกวน|จะ)+(?:ทำ|เขียน|พิมพ์|ส่ง|เริ่ม|เปิด)(?:รายงาน|ฟอร์ม|แบบฟอร์ม))"
    rf"(?:ให้|สักที|เลย|ตอนนี้|{_SOFT})*)+$"
)
"""Behind a deed, that no report of it is begun, and the wish to: nothing of it was done."""
_IN_PLACE = pattern_of(
    rf"(?:{ME_OR_US}|\s)*(?:ต่อ|แทน)(?:จาก)?(?:คน(?:เดิม|เก่า|ก่อน)|(?:น้อง|พี่)(?:เขา|ที่(?:ลา|ย้าย)\S*)?)(?:{POLITE}|\s)*$"
)
"""For whom it is reported: `1.11 ถอดบทเรียนแทนคนเดิม`."""


def told(rest: str, said: str) -> str:
    """Returns the words behind the command without those that only ask for the form.

    said: the whole sentence. `ขอรายงานกิจกรรมอบรมข้าราชการที่ดีหน่อยค่ะ 1.10` names the activity and tells
    nothing that was done.
    """
    plain = normalise(rest)
    if (wish := _TO_BEGIN.search(plain)) is not None and wish.start():
        rest = plain = plain[: wish.start()]
    if "รายงาน" in said and (other := _IN_PLACE.search(rest)) is not None:
        rest = plain = rest[: other.start()]
    if (onward := _GOES_ON.match(plain)) is not None:
        return f"{onward['number']} {plain[onward.end() :]}".strip()
    if (begun := _THEN_BEGINS.match(plain)) is not None and (begun["doubt"] or begun["begins"]):
        return f"{begun['number']} {plain[begun.end() :].strip()}".strip()
    whole = said if "รายงาน" in said else f"รายงาน{rest}"  # the command's word was taken off
    asked = _ASKED.fullmatch(normalise(whole)) if len(whole) <= _LONGEST else None
    if asked is None or _DONE.search(asked["name"]):
        return rest
    only_asks = _PLEASE.search(asked["soft"]) or asked["asks"] and asked["thing"]
    return asked["number"] if only_asks else rest
