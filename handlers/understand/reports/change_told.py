"""What words tell of a change in a report by its number: `ขอแก้รายงาน 1.6.1 เป็น 41 คน`."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.corrections.returned_told import ANSWERS, AS_TOLD, LEAD
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.sent_put_right import SENT
from handlers.understand.reports.value_told import value_told
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

LONGEST = 300
WHOLE = "แก้รายงาน"
"""Begins what names the report itself, and not one answer of it."""
_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])"
_MENDS = pattern_of(
    rf"(?:ขอ|จะ|อยาก|ต้อง|ช่วย|รบกวน|{POLITE}|\s)*แก้(?:ไข)?(?:ตัวเลข|ข้อมูล|ใน|รายงาน|กิจกรรม|ข้อ|ที่|ของ|ร่าง|\s)*"
    rf"(?P<number>{_NUMBER})(?:{POLITE}|หน่อย|ตรง|[\s,])*{SENT}(?:{POLITE}|[\s,])*(?P<what>\S.*(?:เป็น|\d\s?(?:คน|%|บาท|ครั้ง|รุ่น)).*|เพิ่มว่า\s?\S.*)"
)
_NUMBER_FIRST = pattern_of(
    rf"{LEAD}(?:รายงาน|กิจกรรม|ข้อ|\s)*(?P<number>{_NUMBER})\s*(?:ฉบับ)?(?:ที่|ซึ่ง)?(?:อนุมัติ|ผ่าน|ส่งกลับ|ตีกลับ|ส่ง|รายงาน)?"
    rf"(?:ไป|มา|แล้ว|{POLITE}|\s)*(?:ขอ|จะ|อยาก|ต้อง|ช่วย|\s)*แก้(?:ไข)?(?:ตัวเลข|ข้อมูล|ตรง|ข้อ|\s)*"
    r"(?P<what>\S.*(?:เป็น|\d\s?(?:คน|%|บาท|ครั้ง|รุ่น)).*)"
)
"""`1.10 ที่อนุมัติแล้วขอแก้จำนวนคนเป็น 41 คน`."""
_ONE_ANSWER = pattern_of(
    rf"{LEAD}แก้(?:ไข)?(?:เรื่อง|ช่อง|ตรง|\s)*(?:"
    + "|".join(rf"(?P<a{place}>{names})" for place, names in enumerate(ANSWERS.values()))
    + rf")(?:ใน|ของ|ที่|กิจกรรม|รายงาน|ข้อ|\s)*(?P<number>{_NUMBER})(?:{POLITE}|หน่อย|ที|ด้วย|ให้|\s)*"
)
"""`แก้งบ 2.2`: says of which answer, and not what it is."""
_MENDS_AS_TOLD = pattern_of(
    rf"{LEAD}แก้(?:ไข)?(?:รายงาน|กิจกรรม|ข้อ|ที่|\s)*(?P<number>{_NUMBER})\s*{AS_TOLD}\s*"
)
"""`แก้ 1.10 ตามที่เขาบอก`: the reason of the return says what."""
_FORGOT = pattern_of(r"(?:ลืม|ตกหล่น|ไม่ได้|ยังไม่)(?:ใส่|กรอก|ลง(?!ทะเบียน|ชื่อ)|พิมพ์|แนบ|คีย์|ระบุ)|ตกหล่น")
_ANY_NUMBER = pattern_of(rf"(?<![\d.]){_NUMBER}")
_ANY_ANSWER = {label: pattern_of(names) for label, names in ANSWERS.items()}
_LONGEST_FORGOTTEN = 100
_SENT_ANEW = pattern_of(
    rf"{LEAD}(?:แก้(?:ไข)?(?:และ|แล้ว(?:ก็)?|เพื่อ|\s)*)?(?:ส่ง|รายงาน)(?:รายงาน|กิจกรรม|ข้อ|ผล|\s)*(?P<number>{_NUMBER})\s*"
    rf"(?:ให้|แก้ไข|\s)*(?:ใหม่|อีก(?:ครั้ง|รอบ|ที)|ซ้ำ)(?:อีก(?:ครั้ง|รอบ|ที)|ทั้งหมด|{POLITE}|เลย|หน่อย|ได้|\s)*"
)
"""`ส่ง 2.1 ใหม่`: what was sent, or came back, is to be sent again."""
_MENDED_AND_SENT = pattern_of(
    rf"{LEAD}แก้(?:ไข)?(?:รายงาน|ข้อมูล)?(?:และ|แล้ว(?:ก็)?|เพื่อ|\s)*ส่ง(?:รายงาน)?(?:ใหม่|อีก(?:ครั้ง|รอบ))"
    rf"(?:{POLITE}|เลย|โดย|[\s,])*(?P<what>(?:เปลี่ยน|แก้(?:ไข)?|ปรับ|เพิ่ม|ใส่|ระบุ|เป็น)\s?\S.*)"
)
"""The button of a returned report, with the change behind it: `แก้ไขและส่งใหม่ค่ะ เปลี่ยนเป็น 45 คน`."""
_CHANGES = pattern_of(r"(?:เปลี่ยน|แก้(?:ไข)?|ปรับ)(?:เฉพาะ|แค่|ตรง|\s)*(?=\S)")
_AS_TOLD_BEFORE = pattern_of(rf"{AS_TOLD}\s+(?=\S)")
_ASKS = pattern_of(f"{WHETHER}|{HOW_IN_FULL}|อะไร|หรือ|ได้ป่าว|[?]")


@dataclass(frozen=True)
class ToldChange:
    """number: of the activity; "" means the report that came back. what: the change in words, or
    answer: the label of what is wrong. anew: it is only to be sent again."""

    number: str = ""
    what: str = ""
    answer: str = ""
    anew: bool = False
    forgotten: bool = False
    """It was left out; the report may be in any state."""
    whole: bool = False
    """The report itself is named, and not one answer: it may have been withdrawn."""
    own: bool = False
    """The change is told in words that a report reads as they are."""


def told(text: str) -> ToldChange | None:
    """Returns what the words tell; None for other words, and for questions."""
    plain = without_polite_ending(normalise(text[:LONGEST]))
    if (forgotten := _forgotten(plain)) is not None:
        return forgotten
    if _ASKS.search(plain):
        return None
    if found := _MENDS.fullmatch(plain) or _NUMBER_FIRST.fullmatch(plain):
        value = value_told(found["what"])
        what = value.change if value else _AS_TOLD_BEFORE.sub("", found["what"], count=1)
        return ToldChange(found["number"], what, whole=plain.startswith(WHOLE))
    if found := _SENT_ANEW.fullmatch(plain):
        return ToldChange(found["number"], anew=True)
    if found := _MENDED_AND_SENT.fullmatch(plain):
        return ToldChange(what=_CHANGES.sub("", found["what"], count=1))
    if found := _MENDS_AS_TOLD.fullmatch(plain):
        return ToldChange(found["number"])
    if found := _ONE_ANSWER.fullmatch(plain):
        label = next(each for place, each in enumerate(ANSWERS) if found[f"a{place}"])
        return ToldChange(found["number"], answer=label)
    return None


def _forgotten(plain: str) -> ToldChange | None:
    """Reads which answer of which report was left out: `งบใน 2.2 กรอกตรงไหน ตอนนั้นลืมใส่`."""
    if len(plain) > _LONGEST_FORGOTTEN or not _FORGOT.search(plain):
        return None
    numbers = {*_ANY_NUMBER.findall(plain)}
    labels = [label for label, names in _ANY_ANSWER.items() if names.search(plain)]
    if len(numbers) != 1 or len(labels) != 1:
        return None
    return ToldChange(numbers.pop(), answer=labels[0], forgotten=True)
