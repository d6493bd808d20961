"""What words tell of a report that came back without its number: `แก้สิ่งที่ทำเป็น…`, `ส่งใหม่เลยค่ะ`,
`แก้ตามที่หัวหน้าบอกแล้ว`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

LONGEST = 280
"""The longest change that still stands, with the number, in what a button says."""
EVIDENCE = "หลักฐาน"
ANSWERS: Mapping[str, str] = {
    "งบประมาณ": "งบ(?:ประมาณ)?|เงิน|ยอดเงิน|ยอดเบิก",
    "สถานะ": "สถานะ|ร้อยละ|เปอร์เซ็นต์",
    "สิ่งที่ทำ": "สิ่งที่ทำ|รายละเอียด|ตัวเลข|จำนวนคน|ผู้เข้าร่วม|เนื้อหา",
    "ผลผลิต": "ผลผลิต",
    "ผลลัพธ์": "ผลลัพธ์",
    "ความเสี่ยง": "ความเสี่ยง|เสี่ยง",
    EVIDENCE: "หลักฐาน|รูป(?:ภาพ)?|ภาพ|ไฟล์",
    "การเผยแพร่": "(?:การ)?เผยแพร่|ช่องทาง",
}
"""The answers of a report by their labels, and as people call them."""
LEAD = rf"(?:ขอโทษ(?:ที)?|ขอ|จะ|อยาก|ต้อง|ช่วย|รบกวน|เดี๋ยว|งั้น|{ME}|{POLITE}|\s)*"
AS_TOLD = (
    r"ตาม(?:ที่)?(?:เขา|เค้า|พี่|ท่าน|หัวหน้า|ผอ\.?|คุณ)?[^\s\d]{0,16}?"
    rf"(?:บอก|สั่ง|แจ้ง|แนะนำ|คอมเม้?นต?์?|เม้น|ขอ|ว่า|ให้แก้|เหตุผล|คำแนะนำ)(?:ไว้|มา|ไป|แล้ว|เลย|{POLITE})*"
)
_ONLY_OF_REPORTS = "สิ่งที่ทำ|ผลผลิต|ผลลัพธ์|งบ(?:ประมาณ)?|ยอดเบิก|ความเสี่ยง|การเผยแพร่|หลักฐาน"
_PEOPLE = (
    "จำนวน(?:คน|ผู้เข้าร่วม|ผู้เข้าอบรม)(?:ที่)?(?:ลงชื่อ|ลงนาม|เซ็นชื่อ|เข้า(?:ร่วม|อบรม)?|มา|ร่วม)?"
    "|ผู้เข้าร่วม|ผู้เข้าอบรม"
)
_MENDS = "(?:แก้(?:ไข)?|เปลี่ยน|ปรับ)"
_IN_REPORT = r"(?:ใน|ของ)?รายงาน(?:ที่)?(?:ถูก|โดน)?(?:ส่งกลับ|ตีกลับ)?(?:มา)?"
_NAMED = pattern_of(
    rf"{LEAD}(?:{_IN_REPORT}\s*)?(?:{LEAD}{_MENDS}(?:แค่|เฉพาะ|เรื่อง|ช่อง|ตรง|ข้อ|ตัวเลข|ยอด(?=ผู้)|{_IN_REPORT}|\s)*(?P<name>{_ONLY_OF_REPORTS}|{_PEOPLE})"
    rf"|(?P<first>{_ONLY_OF_REPORTS}|{_PEOPLE})\s?{LEAD}{_MENDS})"
    rf"(?:{_IN_REPORT}|ใหม่|ให้|ที|หน่อย|{POLITE}|\s)*เป็น(?:ว่า)?\s*(?P<value>\S.*)"
)
"""The answer that is to be another one, and what it is: `แก้สิ่งที่ทำเป็น จัดอบรม 45 คน`."""
_COUNTED = pattern_of(
    rf"{LEAD}{_MENDS}(?:คน|ที่|{_PEOPLE}|{_IN_REPORT}|\s)*(?:เป็น|เหลือ)\s*(?P<count>\d[\d,]*)\s*คน"
    rf"(?P<sent>(?:แล้ว|และ|ก็|{POLITE}|\s)*(?:ขอ|จะ)?ส่ง(?:ใหม่|อีก(?:ครั้ง|รอบ|ที))(?:เลย|ให้|{POLITE}|\s)*)"
)
"""`แก้เป็น 45 คนแล้วส่งใหม่`: only a report is sent again."""
_AND_SENT = pattern_of(
    rf"[\s,]*(?:แล้ว|และ)(?:ก็|ขอ|จะ|\s)*ส่ง(?:ใหม่|อีก(?:ครั้ง|รอบ|ที))(?:เลย|ให้|{POLITE}|\s)*$"
)
_KINDLY = pattern_of(r"(?:หน่อย|ด้วย|ให้ที|ให้หน่อย|ที)+$")
_COUNT_AND_WHY = pattern_of(
    rf"(?P<count>\d[\d,]*)\s*คน(?:{POLITE}|[\s,])*(?:(?:ไม่ใช่|มิใช่|จาก|เพราะ|เนื่องจาก)\s?\S.*)?"
)
"""`58 คนค่ะ ไม่ใช่ 61 คน เพราะลาอยู่ 3 คน`."""
_WITHOUT_UNIT = pattern_of(r"\d[\d,]*")
_DONE = rf"(?:เสร็จ|เรียบร้อย|แล้ว|หมด|ครบ|ให้|{POLITE}|\s)*"
_AGAIN = (
    r"(?:ใหม่|อีก(?:ครั้ง|รอบ|ที|หน))(?:อีก(?:ครั้ง|รอบ|ที)|ทั้งหมด|เลย|หน่อย|ได้เลย|แล้วกัน|ละกัน|"
    rf"{POLITE}|\s)*"
)
_SENT_ANEW = pattern_of(
    rf"{LEAD}(?:{_MENDS}(?:{AS_TOLD})?{_DONE}(?:และ|ก็)?{LEAD})?ส่ง(?:รายงาน|งาน|กลับ|ไป|ให้|หัวหน้า|ท่าน|\s)*{_AGAIN}"
)
_MENDED = pattern_of(
    rf"{LEAD}(?:รายงาน)?(?:ที่)?{_MENDS}(?:รายงาน|ให้|เสร็จ|เรียบร้อย|\s)*(?:{AS_TOLD}\s*)?{_DONE}"
)
"""`แก้ตามที่หัวหน้าบอกแล้ว`, `แก้เรียบร้อยแล้วค่ะ`."""
_WANTS = pattern_of(
    rf"{LEAD}(?:กลับไป|ไป|มา|\s)*(?:แก้(?:ไข)?|ดู|เปิด|ทำ|ปรับ)\s?รายงาน(?:อัน|ฉบับ|ตัว)?(?:ที่)?(?:ถูก|โดน)?"
    rf"(?:ส่งกลับ|ตีกลับ|ตีคืน|ไม่ผ่าน)(?:มา|ก่อน|ดีกว่า|แล้วกัน|หน่อย|ที|นะ|{POLITE}|\s)*"
)
"""`ขอแก้รายงานที่ถูกส่งกลับก่อน`."""
_SAYS_MORE = pattern_of("ตาม|แล้ว|เรียบร้อย")
_MAY_TELL = pattern_of("แก้|เปลี่ยน|ปรับ|ใหม่|อีก")
_ASKS = pattern_of(
    f"{WHETHER}|{HOW_IN_FULL}|อะไร|ได้ป่าว|[?]|หรือ(?:ยัง|เปล่า|ไม่)|(?:แล้ว|รึ)ยัง|ใคร|ไหน|เมื่อไ|ทำไม|กี่"
)
_REFUSES = pattern_of("ไม่(?:แก้|ส่ง|ต้องส่ง|ต้องแก้|อยาก)|อย่า(?:เพิ่ง)?(?:ส่ง|แก้)|ยังไม่")


@dataclass(frozen=True)
class ReturnedTold:
    """label: of the answer that is to be changed, or "". value: what it is to be. change: the whole
    as words that a report hears, or "". with_number: a sentence with {} for the number, as which it
    is said of one of several. claims: the words say that it is mended already."""

    with_number: str
    label: str = ""
    value: str = ""
    change: str = ""
    claims: bool = False


def told(text: str) -> ReturnedTold | None:
    """Returns what the words tell; None for others, questions and refusals among them."""
    if len(text) > LONGEST or _MAY_TELL.search(text) is None:
        return None
    plain = without_polite_ending(normalise(text))
    if _ASKS.search(plain):
        return None
    if found := _COUNTED.fullmatch(plain):
        return _counted(found["count"])
    if found := _NAMED.fullmatch(plain):
        value = _KINDLY.sub("", _AND_SENT.sub("", found["value"]))
        return _named(found["name"] or found["first"], value)
    if _REFUSES.search(plain):
        return None
    if _SENT_ANEW.fullmatch(plain):
        return ReturnedTold("ส่ง {} ใหม่", claims="แล้ว" in plain)
    if _MENDED.fullmatch(plain) and _SAYS_MORE.search(plain):
        return ReturnedTold("แก้ {} ตามที่หัวหน้าบอก", claims="แล้ว" in plain or "เรียบร้อย" in plain)
    return None


def changes(text: str) -> bool:
    """Tells whether the words tell what one answer of a report is to be instead."""
    found = told(text)
    return found is not None and bool(found.label)


def wants_what_came_back(text: str) -> bool:
    """Tells whether the words want the report that came back, or say that it is mended or to be
    sent again, and nothing of what is other in it."""
    found = told(text)
    if found is not None:
        return not found.label
    return (
        len(text) <= LONGEST
        and _WANTS.fullmatch(without_polite_ending(normalise(text))) is not None
    )


def _named(name: str, value: str) -> ReturnedTold:
    counted = _COUNT_AND_WHY.fullmatch(value) if _IS_PEOPLE.fullmatch(name) else None
    if counted is not None:
        return _counted(counted["count"])
    if _IS_PEOPLE.fullmatch(name) and _WITHOUT_UNIT.fullmatch(value.removesuffix("คน").strip()):
        return _counted(value.removesuffix("คน").strip())
    label = next(each for each, names in _BY_NAME.items() if names.fullmatch(name))
    words = f"{name}เป็น {value}"
    return ReturnedTold(f"แก้ {{}} {words}", label, value, f"แก้{words}")


def _counted(count: str) -> ReturnedTold:
    words = f"จำนวนคนเป็น {count} คน"
    return ReturnedTold(f"แก้ {{}} {words}", "สิ่งที่ทำ", change=f"แก้{words}")


_IS_PEOPLE = pattern_of(_PEOPLE)
_BY_NAME = {
    label: pattern_of(f"{names}|{_PEOPLE}" if label == "สิ่งที่ทำ" else names)
    for label, names in ANSWERS.items()
}
