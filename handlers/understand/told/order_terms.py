"""Reads under which terms somebody orders that people are told something: who is left out, how many
things they must owe, when it is to go out, by when they are to act.

Reminders and circulars share it. Whoever asks shows each term, or says that it is not kept: none is
dropped in silence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import blanked

_NUMBERS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ")
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_NUMBERS[1:])})"
_THINGS = r"(?:เรื่อง|ฉบับ|กิจกรรม|ข้อ(?!ความ)|รายการ|รายงาน|เล่ม|งาน)"
_OWING = r"(?:ที่|ซึ่ง|มี|ยัง|เหลือ|ค้าง|ส่ง|รายงาน|งาน|อยู่|\s)*+"
_LEAST = pattern_of(
    rf"(?:(?:เฉพาะ|แค่|เอาแต่|เอา)\s?)?(?P<who>สำนัก|คน|ผู้|ราย|หน่วย(?:งาน)?)?(?:ที่)?{_OWING}"
    rf"(?:(?<!ไม่)(?P<more>เกิน(?:กว่า)?|มากกว่า)|(?:ตั้งแต่|อย่างน้อย|ไม่(?:ต่ำ|น้อย)กว่า))\s?(?P<count>{_NUMBER})\s?{_THINGS}"
    r"(?:ขึ้นไป|ด้วย|เท่านั้น|\s)*"
    rf"|(?:(?:เฉพาะ|แค่|เอาแต่|เอา)\s?)?(?P<whose>สำนัก|คน|ผู้|ราย|หน่วย(?:งาน)?)?(?:ที่)?{_OWING}(?P<up>{_NUMBER})\s?{_THINGS}\s?ขึ้นไป"
)
"""`เฉพาะที่เหลือเกิน 3 เรื่อง`, `สำนักที่ค้างตั้งแต่ 2 เรื่องขึ้นไป`."""
_LATE = pattern_of(
    r"(?:(?:เฉพาะ|แค่|เอาแต่|เอา)+\s?)?(?:คน|ผู้|พวก|สำนัก|ราย|เรื่อง)?(?:ที่)?(?:ยัง)?(?:เลย|เกิน|พ้น)(?:กำหนด|เวลา|วันส่ง|เดดไลน์)(?:ส่ง)?(?:มา)?(?:แล้ว)?"
    r"(?:\s?(?:เกิน|มากกว่า)\s?(?P<days>\d{1,3})\s?วัน(?:ขึ้นไป)?)?(?:เท่านั้น|\s)*"
)
"""`เฉพาะคนที่เลยกำหนดแล้ว`, `ที่เลยกำหนดเกิน 7 วัน`."""
BUT = r"(?:ยกเว้น|เว้น|ไม่รวม|ไม่เอา|(?:แต่)?ไม่ต้อง(?:ไป)?(?:ส่ง|แจ้ง|เตือน|ทวง)(?:ให้|ถึง|ไป)?)"
_LEFT_OUT = pattern_of(
    rf"[\s,(]*{BUT}\s*(?!ตอนนี้|วันนี้|เดี๋ยวนี้|ทันที|ก่อน|พรุ่งนี้)(?P<left_out>\S[^\n]{{1,80}}?)(?:นะ|ค่ะ|คะ|ครับ|ด้วย|[)\s])*$"
)
_NOT_TO = pattern_of(
    r"(?:[\s,(]+(?:แต่|โดย|ส่วน)?|แต่|ส่วน)\s?(?P<left_out>(?:คน|ผู้|ท่าน|พวก|ใคร|เจ้าหน้าที่|สำนัก)[^\n]{2,60}?)(?:ก็|\s)*ไม่ต้อง(?:ส่ง|แจ้ง|ให้|ก็ได้|\s)*(?:นะ|ค่ะ|คะ|ครับ|[)\s])*$"
)
"""`ทุกคน แต่คนที่ลงนามแล้วไม่ต้อง`: who is left out stands before it."""
_DAY = (
    r"(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:นี้|หน้า)?|(?:สัปดาห์|อาทิตย์)หน้า"
    rf"|วันที่\s?\d{{1,2}}(?:\s?{ANY_MONTH})?)"
)
_SPOKEN = r"(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ(?:เอ็ด)?)"
_CLOCK = (
    rf"(?:(?:บ่าย|ตี)(?:\s?(?:\d|{_SPOKEN})(?!\s?(?:คน|เรื่อง|ฉบับ|ราย|สำนัก)))?(?:\s?โมง)?(?:ครึ่ง|ตรง|นี้)?"
    rf"|(?:\d{{1,2}}|{_SPOKEN})\s?(?:โมง|ทุ่ม)(?:เช้า|เย็น|ครึ่ง|ตรง)*"
    r"|\d{1,2}[.:]\d{2}\s?(?:น\.|นาฬิกา)|(?<=เวลา )\d{1,2}[.:]\d{2}|เที่ยง(?:ครึ่ง|ตรง)?"
    r"|(?:(?:ตอน|ช่วง)?(?:เช้า|เย็น|ค่ำ)|(?:(?<=ตอน)|(?<=ช่วง)|(?<=นี้)|(?<=นี้ ))สาย(?!งาน|การ)"
    r"|(?<!ใน)สาย(?=นี้|วันนี้|พรุ่งนี้))(?:นี้|วันนี้|พรุ่งนี้)?)"
)
_NOT_BEHIND = "".join(
    f"(?<!{each})"
    for each in (
        *("ก่อน", "ก่อน ", "ภายใน", "ภายใน ", "ไม่เกิน", "ถึง", "ส่ง", "กำหนด"),
        *("มื่อ", "ประชุม", "นี้"),
    )
)
"""What is behind one of these is the day of something else."""
_AT = pattern_of(
    rf"{_NOT_BEHIND}(?:ใน|ตอน|เวลา|ช่วง|ไว้|\s)*+(?:{_DAY}\s?(?:ตอน|เวลา|ช่วง|\s)*+)?{_CLOCK}"
    r"(?:\s?(?:ของ)?(?:วันนี้|พรุ่งนี้))?(?:\s?\d{1,2}\s?โมง(?:เช้า|เย็น|ครึ่ง)?)?"
)
"""`วันนี้บ่ายสอง`, `พรุ่งนี้เช้า 9 โมง`: when it is to go out."""
_BY = pattern_of(
    r"(?:ให้|ขอ)?(?:ดำเนินการ|ทำ|ส่ง)?(?:ให้)?(?:แล้ว)?(?:เสร็จ|ครบ|เรียบร้อย|\s)*"
    rf"(?:ภายใน|ก่อน|ไม่เกิน)\s?(?:วัน(?:ที่|นี้)?\s?)?(?:\d{{1,2}}(?!\s?(?:เรื่อง|ฉบับ|ข้อ|ราย|คน|สำนัก|วัน))\s?(?:{ANY_MONTH})?(?:\s?(?:พ\.ศ\.\s?)?\d{{4}})?"
    rf"|สิ้น(?:เดือน|ปี|สัปดาห์)(?:นี้|หน้า)?|{_DAY}|\d{{1,2}}\s?วัน|เดือน(?:นี้|หน้า))"
)
"""`ให้เสร็จภายใน 15 มีนา`, `ก่อนสิ้นเดือน`: by when people are to act."""
_ALSO = pattern_of(
    r"(?<=\S)(?:[\s,]+|(?=แล้ว|และ|พร้อม))(?:และ|แล้วก็|แล้ว|โดย|พร้อม)?(?:แจ้ง|บอก|สำเนา)(?:ไปที่|ไปยัง|ไป|ถึง|ให้|\s)*+"
    r"(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|ผู้บริหาร|เลขา(?:ธิการ)?)(?:สำนัก|กลุ่ม(?:งาน)?)?(?!ว่า|ที่)(?:ทุก(?:คน|ท่าน|สำนัก))?(?:โดยตรง|ด้วย|ทราบ|ได้|\s)*+"
)
"""`แจ้งหัวหน้าสำนักโดยตรง`: who else is to be told."""
_OTHERWISE = pattern_of(
    r"(?:เฉพาะ|แค่(?!นี้)|เอาแต่|ถ้า|หาก|กรณี|(?:ที่)?(?:เหลือ|ค้าง)?(?:ไม่เกิน|น้อยกว่า|อย่างมาก))\s?(?:\d{1,3}\s?)?[^\s\d,]{2,40}"
)
"""What else limits it, in whichever words."""


@dataclass(frozen=True)
class OrderTerms:
    """What an order says beside whom and what; "" or 0 where it says nothing of it.

    left_out: the words that name who is left out.
    least: how many things must be owed at least; `by_person`: by one person, not by a bureau.
    late_days: since how many days the deadline must have passed; None where it need not.
    at: when it is to go out. by: by when people are to act.
    also: who else is to be told, as it was said.
    otherwise: words that limit it in a way not read here.
    plain: the order without all these words.
    """

    left_out: str = ""
    least: int = 0
    by_person: bool = False
    late_days: int | None = None
    at: str = ""
    by: str = ""
    also: str = ""
    otherwise: str = ""
    plain: str = ""


def left_out(words: str) -> re.Match[str] | None:
    """Returns where it stands at the end who is left out, as its group `left_out`."""
    return _LEFT_OUT.search(words) or _NOT_TO.search(words)


def order_terms(plain: str) -> OrderTerms:
    """Returns the terms of an order in normalised words; it does not read what is ordered."""
    out = left_out(plain)
    rest = plain[: out.start()] if out is not None else plain
    also = _ALSO.search(rest)
    rest = blanked(rest, [also.span()] if also is not None else [])
    least, late = _LEAST.search(rest), _LATE.search(rest)
    rest = blanked(rest, [each.span() for each in (least, late) if each is not None])
    by = _BY.search(rest)
    rest = blanked(rest, [by.span()] if by is not None else [])
    at = _AT.search(rest)
    rest = blanked(rest, [at.span()] if at is not None else [])
    other = _OTHERWISE.search(rest)
    who = (least["who"] or least["whose"] or "") if least is not None else ""
    return OrderTerms(
        left_out=out["left_out"].strip() if out is not None else "",
        least=_count(least) if least is not None else 0,
        by_person=who in ("คน", "ผู้", "ราย"),
        late_days=int(late["days"] or 0) if late is not None else None,
        at=at[0].strip() if at is not None else "",
        by=by[0].strip() if by is not None else "",
        also=also[0].strip(" ,") if also is not None else "",
        otherwise=other[0].strip() if other is not None else "",
        plain=" ".join(rest.split()),
    )


def _count(least: re.Match[str]) -> int:
    told = least["count"] or least["up"]
    count = int(told) if told.isdigit() else _NUMBERS.index(told)
    return count + 1 if least["more"] else count
