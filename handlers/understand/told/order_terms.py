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

_ONES = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_TENS = ("", "สิบ", "ยี่สิบ", *(f"{each}สิบ" for each in _ONES[2:]))
_SAID = {
    f"{tens}{one if not ten or one != 'หนึ่ง' else 'เอ็ด'}": ten * 10 + count
    for ten, tens in enumerate(_TENS)
    for count, one in enumerate(("", *_ONES))
    if ten or count
}
_NOT_WITHIN = "".join(f"(?<!{each})" for each in (*_ONES, "ยี่", "สิบ", "ร้อย", "พัน", "หมื่น"))
_NUMBER = (
    r"(?:(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d{1,4})(?!\d|[.,]\d)"
    rf"|{_NOT_WITHIN}(?:{'|'.join(sorted(_SAID, key=len, reverse=True))}))"
)
_MORE = r"เกิน(?:กว่า)?|มากกว่า"
_NOT_LESS = r"ตั้งแต่|อย่างน้อย|ไม่(?:ต่ำ|น้อย)กว่า"
_THINGS = r"(?:เรื่อง|ฉบับ|กิจกรรม|ข้อ(?!ความ)|รายการ|รายงาน|เล่ม|งาน)"
_OWING = r"(?:ที่|ซึ่ง|มี|ยัง|เหลือ|ค้าง|ส่ง|รายงาน|งาน|อยู่|\s)*+"
_LEAST = pattern_of(
    rf"(?:(?:เฉพาะ|แค่|เอาแต่|เอา)\s?)?(?P<who>สำนัก|คน|ผู้|ราย|หน่วย(?:งาน)?)?(?:ที่)?{_OWING}"
    rf"(?:(?<!ไม่)(?P<more>{_MORE})|(?:{_NOT_LESS}))\s?(?P<count>{_NUMBER})\s?{_THINGS}"
    r"(?:ขึ้นไป|ด้วย|เท่านั้น|\s)*"
    rf"|(?:(?:เฉพาะ|แค่|เอาแต่|เอา)\s?)?(?P<whose>สำนัก|คน|ผู้|ราย|หน่วย(?:งาน)?)?(?:ที่)?{_OWING}(?P<up>{_NUMBER})\s?{_THINGS}\s?ขึ้นไป"
)
"""`เฉพาะที่เหลือเกิน 3 เรื่อง`, `สำนักที่ค้างตั้งแต่ 2 เรื่องขึ้นไป`."""
_UNIT = r"(?:วัน(?!ทำ|หยุด)|สัปดาห์|อาทิตย์|เดือน)(?!ครึ่ง|กว่า|เศษ)"
_DEADLINE = r"(?:เลย|เกิน|พ้น)(?:กำหนด|เวลา|วันส่ง|เดดไลน์)"
_NOT_YET = "".join(f"(?<!{each})" for each in ("ไม่", "ไม่ได้", "จะ", "ใกล้", "ก่อน", "ให้", "อย่า"))
_LATE = pattern_of(
    rf"(?:(?:เฉพาะ|แค่|เอาแต่|เอา)+\s?)?(?:คน|ผู้|พวก|สำนัก|ราย|เรื่อง)?(?:ที่)?(?:ยัง)?{_NOT_YET}{_DEADLINE}(?:ส่ง)?(?:มา)?(?:แล้ว)?"
    rf"(?:\s?(?:(?P<over>{_MORE})|(?:{_NOT_LESS}))\s?(?P<count>{_NUMBER})\s?(?P<unit>{_UNIT})(?:ขึ้นไป)?"
    rf"|\s?(?P<up>{_NUMBER})\s?(?P<units>{_UNIT})\s?ขึ้นไป)?(?:เท่านั้น|\s)*"
)
"""`เฉพาะคนที่เลยกำหนดแล้ว`, `ที่เลยกำหนดเกิน 7 วัน`, `เลยกำหนด 2 สัปดาห์ขึ้นไป`. A month is 30 days."""
_DAYS_OF = {"วัน": 1, "สัปดาห์": 7, "อาทิตย์": 7, "เดือน": 30}
_SO_LONG = (
    rf"(?:(?:{_MORE}|{_NOT_LESS}|ไม่เกิน|ไม่ถึง|น้อยกว่า|อย่างมาก|นาน|มา|เป็น|สัก|\s)*"
    rf"(?:{_NUMBER}|ครึ่ง|หลาย|ร้อย|พัน|\d)[^\s]{{0,3}}\s?(?:วัน|สัปดาห์|อาทิตย์|เดือน|ปี)[^\s]{{0,12}})"
)
_REST_OF_LATE = pattern_of(_SO_LONG)
"""How long it is over in a way not read: `เลยกำหนด|ไม่เกิน 7 วัน`."""
_UNREAD = pattern_of(
    r"(?:คน|ผู้|พวก|สำนัก|ราย|เรื่อง)?(?:ที่)?(?:แต่)?(?:ยัง)?"
    rf"(?:ไม่(?:ได้)?|(?:ใกล้|กำลัง)*จะ|ใกล้)(?:{_DEADLINE}|(?:ครบ|ถึง)?กำหนด)\S{{0,12}}"
    rf"|ค้าง(?:ส่ง|มา|แล้ว|\s)*(?:{_MORE}|{_NOT_LESS}|นาน){_SO_LONG}"
    rf"|(?:{_MORE}|{_NOT_LESS})\s?(?:ร้อย|พัน|หลาย)\S{{1,20}}"
)
"""`คนที่ยังไม่เลยกำหนด`, `ค้างเกิน 7 วัน`."""
BUT = (
    r"(?:ยกเว้น|เว้น|ไม่รวม|ไม่เอา|(?:แต่)?ไม่ต้อง(?:ไป)?(?:(?:ส่ง|แจ้ง|เตือน|ทวง)(?:ให้|ถึง|ไป)?|ถึง)"
    r"|(?:ไม่|อย่า(?:เพิ่ง)?)(?:เตือน|ทวง|ส่งถึง)(?=คน|ผู้|สำนัก|น้อง|คุณ|เรื่อง))"
)
_NOW = r"ตอนนี้|วันนี้|เดี๋ยวนี้|ทันที"
_LEFT_OUT = pattern_of(
    rf"[\s,(]*{BUT}\s*(?!{_NOW}|ก่อน|พรุ่งนี้)(?=[^\n]{{2,240}}\s*$)(?P<left_out>\S[^\n]{{1,200}}?)(?:นะ|ค่ะ|คะ|ครับ|ด้วย|[)\s])*$"
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
_MINUTES = r"(?:0?[6-9]|1\d|20)\.[0-5]\d(?![\d.])"
_CLOCK = (
    rf"(?:(?:บ่าย|ตี)(?:\s?(?:\d|{_SPOKEN})(?!\s?(?:คน|เรื่อง|ฉบับ|ราย|สำนัก)))?(?:\s?โมง)?(?:ครึ่ง|ตรง|นี้)?"
    rf"|(?:\d{{1,2}}|{_SPOKEN})\s?(?:โมง|ทุ่ม)(?:เช้า|เย็น|ครึ่ง|ตรง)*"
    r"|\d{1,2}[.:]\d{2}\s?(?:น\.|นาฬิกา)|(?<=เวลา )\d{1,2}[.:]\d{2}|เที่ยง(?:ครึ่ง|ตรง)?"
    r"|(?<![\d.])\d{1,2}(?::\d{2}|\.00)(?![\d.:])"
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
_HOUR = (
    rf"{_NOT_BEHIND}(?:ใน|ตอน|เวลา|ช่วง|ไว้|\s)*+(?:(?:{_DAY}\s?(?:ตอน|เวลา|ช่วง|\s)*+)?{_CLOCK}"
    rf"(?:\s?(?:ของ)?(?:วันนี้|พรุ่งนี้))?(?:\s?\d{{1,2}}\s?โมง(?:เช้า|เย็น|ครึ่ง)?)?"
    rf"|(?:(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?)\s?(?:ตอน|เวลา|\s)*+|(?<=ตอน)|(?<=ตอน ))(?<!\d){_MINUTES})"
)
_AT = pattern_of(_HOUR)
"""`วันนี้บ่ายสอง`, `พรุ่งนี้เช้า 9 โมง`: when it is to go out."""
_UNTIL = (
    r"(?:ให้|ขอ)?(?:ดำเนินการ|ทำ|ส่ง)?(?:ให้)?(?:แล้ว)?(?:เสร็จ|ครบ|เรียบร้อย|\s)*"
    rf"(?:ภายใน|ก่อน|ไม่เกิน)\s?(?:วัน(?:ที่|นี้)?\s?)?(?:\d{{1,2}}(?!\s?(?:เรื่อง|ฉบับ|ข้อ|ราย|คน|สำนัก|วัน))\s?(?:{ANY_MONTH})?(?:\s?(?:พ\.ศ\.\s?)?\d{{4}})?"
    rf"|สิ้น(?:เดือน|ปี|สัปดาห์)(?:นี้|หน้า)?|{_DAY}|\d{{1,2}}\s?วัน|เดือน(?:นี้|หน้า))"
)
_BY = pattern_of(_UNTIL)
"""`ให้เสร็จภายใน 15 มีนา`, `ก่อนสิ้นเดือน`: by when people are to act."""
_CHIEFS = r"(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|ผู้บริหาร|เลขา(?:ธิการ)?)"
_ALSO = pattern_of(
    r"(?<=\S)(?:[\s,]+|(?=แล้ว|และ|พร้อม))(?:และ|แล้วก็|แล้ว|โดย|พร้อม)?(?:แจ้ง|บอก|สำเนา)(?:ไปที่|ไปยัง|ไป|ถึง|ให้|\s)*+"
    rf"{_CHIEFS}(?:สำนัก|กลุ่ม(?:งาน)?)?(?!ว่า|ที่)(?:ทุก(?:คน|ท่าน|สำนัก))?(?:โดยตรง|ด้วย|ทราบ|ได้|\s)*+"
)
"""`แจ้งหัวหน้าสำนักโดยตรง`: who else is to be told."""
_OTHERWISE = pattern_of(
    r"(?:เฉพาะ|แค่(?!นี้)|เอาแต่|ถ้า|หาก|กรณี|(?:ที่)?(?:เหลือ|ค้าง)?(?:ไม่เกิน|(?<!ไม่)น้อยกว่า|อย่างมาก|ไม่มากกว่า))\s?(?:\d{1,3}\s?)?[^\s\d,]{2,40}"
)
"""What else limits it, in whichever words."""


_REMINDS = (
    r"(?:แจ้ง)?(?:เตือน|ทวง|จี้|กระตุ้น|เร่ง(?!ด่วน)|สะกิด|ติดตาม|กำชับ)"
    r"(?!(?:ไป|มา|\s)*(?:แล้ว|เมื่อ)|ใจ|ภัย|อัตโนมัติ)"
)
_ORDER = pattern_of(
    r"(?:^|[\s,]+)(?:ช่วย|ขอ|ฝาก|รบกวน|อยาก|ให้|งั้น|แล้ว|และ|แต่|ก็|ค่อย|ส่วน)*(?:ส่ง|ออก)?(?:ข้อความ|คำ|การ)?"
    rf"{_REMINDS}"
)
_SOME_ORDER = pattern_of(
    rf"(?<!ที่)(?<!ถูก)(?<!โดน)(?<!เคย)(?<!ได้)(?<!เพิ่ง)(?:{_REMINDS}|แจ้ง(?!ลา)|บอก|สั่ง)"
)
"""The same without a gap before it."""
_ENDS = pattern_of(
    r"(?<=\S)(?=เฉพาะ)|\s+(?=(?:และ|แต่|โดย|แล้ว|ขอ|เอา|ส่ง|ให้)*(?:เฉพาะ|เอาแต่|แค่(?!นี้)))"
    rf"|\s(?=(?<=\s)(?:{_HOUR}|{_UNTIL}))"
    rf"|\s(?:และ|แล้ว|ขอ|ให้|แต่)*ส่ง\s?(?={_DAY}|ตอน|เวลา|{_CLOCK})"
    rf"|\s(?=(?:และ|แล้ว|โดย|พร้อม)*(?:แจ้ง|บอก|สำเนา)(?:ไปที่|ไปยัง|ไป|ถึง|ให้|\s)*{_CHIEFS})"
)
"""Where the words that name who is left out end, and another term begins."""
_DAY_LAST = pattern_of(rf"\s(?P<day>{_DAY})$")
_THE_REST = pattern_of(
    r"\s(?:แต่|ส่วน|แล้ว)?(?:ที่เหลือ|นอก(?:จาก)?นั้น|(?:คน|สำนัก)(?:อื่น|ที่เหลือ))(?:ๆ|\s)*(?:ให้|ก็|ช่วย)?(?:ส่ง|เตือน|ทวง|แจ้ง)"
    r"(?:เตือน|ได้|ไป|เลย|หมด|ทั้ง|ทุก(?:คน|สำนัก)|ครบ|\s)*$"
)
"""`ยกเว้นสำนักการคลัง ที่เหลือส่งได้เลย`: who is not left out gets it anyway."""
_STILL_LEFT_OUT = pattern_of(
    rf"{BUT}\s*(?!{_NOW}|ก่อน|พรุ่งนี้)\S{{1,80}}|(?:แต่|ส่วน)\s?(?:คน|ผู้|ท่าน|พวก|ใคร|เจ้าหน้าที่|สำนัก)\S{{2,40}}?ไม่ต้อง\S{{0,12}}"
)
"""A second exception."""
_ADDS_NOTHING = pattern_of(
    rf"เฉพาะ|เท่านั้น|ด้วย|หน่อย|นะ|ค่ะ|คะ|ครับ|เลย|ขอบคุณ(?:มาก)?|และ|แต่|โดย|แล้ว|ส่ง|ที|{_NOW}|[\s,.()]"
)
_OF_A_TOPIC = pattern_of(
    rf"\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}|(?:รอบ)?(?:วันที่)?\s?\d{{1,2}}\s?{ANY_MONTH}(?:\s?\d{{2,4}})?|ไตรมาส(?:ที่)?\s?\d|กิจกรรม|มาตรการ(?:ที่)?\s?\d"
)
"""What whoever reads `plain` finds there."""


@dataclass(frozen=True)
class OrderTerms:
    """What an order says beside whom and what; "" or 0 where it says nothing of it.

    left_out: the words that name who is left out.
    least: how many things must be owed at least; `by_person`: by one person, not by a bureau.
    late_days: since how many days the deadline must have passed; None where it need not.
    at: when it is to go out. by: by when people are to act.
    also: who else is to be told, as it was said.
    otherwise: words that limit it in a way not read here.
    unread: words of terms that nobody reads; they are to be quoted as not kept.
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
    unread: tuple[str, ...] = ()
    plain: str = ""


def left_out(words: str) -> re.Match[str] | None:
    """Returns where it stands at the end who is left out, as its group `left_out`."""
    return _LEFT_OUT.search(words) or _NOT_TO.search(words)


@dataclass(frozen=True)
class _Parted:
    """An order without its exception.

    tail: where in `rest` the words begin that stood behind the exception.
    """

    rest: str
    tail: int
    left_out: str = ""
    at: str = ""
    unread: tuple[str, ...] = ()


def order_terms(plain: str) -> OrderTerms:
    """Returns the terms of an order in normalised words; it does not read what is ordered."""
    parted = _parted(" ".join(plain.split()))
    rest, unread = parted.rest, list(parted.unread)
    also = _ALSO.search(rest)
    rest = _without(rest, also)
    least = _LEAST.search(rest)
    rest = _without(rest, least)
    late = _LATE.search(rest)
    more = _REST_OF_LATE.match(rest, late.end()) if late is not None else None
    rest = _without(_without(rest, more), late)
    strange = [*_UNREAD.finditer(rest), *_STILL_LEFT_OUT.finditer(rest)]
    unread += [each[0].strip() for each in (more, *strange) if each is not None]
    rest = blanked(rest, [each.span() for each in strange])
    by = _BY.search(rest)
    rest = _without(rest, by)
    at = _AT.search(rest)
    rest = _without(rest, at)
    other = _OTHERWISE.search(rest)
    unread += _unread_behind(_without(rest, other)[parted.tail :])
    who = (least["who"] or least["whose"] or "") if least is not None else ""
    return OrderTerms(
        left_out=parted.left_out,
        least=_count(least) if least is not None else 0,
        by_person=who in ("คน", "ผู้", "ราย"),
        late_days=_days(late) if late is not None else None,
        at=at[0].strip() if at is not None else parted.at,
        by=by[0].strip() if by is not None else "",
        also=also[0].strip(" ,") if also is not None else "",
        otherwise=other[0].strip() if other is not None else "",
        unread=tuple(unread),
        plain=" ".join(rest.split()),
    )


def _parted(plain: str) -> _Parted:
    """Returns the order with the terms that stand behind the exception, which are no part of it.

    An exception that is said first ends where the order begins. Where none is found nobody knows
    who is left out of what, and it is not read.
    """
    found = left_out(plain)
    if found is None:
        return _Parted(plain, len(plain))
    before, out = plain[: found.start()], _THE_REST.sub("", found["left_out"].strip())
    first, order = _SOME_ORDER.search(before) is None, _ORDER.search(out)
    if first and order is None:
        order = _SOME_ORDER.search(out)
    if first and order is None and out == found["left_out"].strip():
        return _Parted(before, len(before), unread=(found[0].strip(" ,()"),))
    ordered = out[order.start() :].strip(" ,") if order is not None else ""
    out = out[: order.start()] if order is not None else out
    day = _DAY_LAST.search(out)
    out = out[: day.start()] if day is not None else out
    end = _ENDS.search(out)
    behind = out[end.end() :] if end is not None else ""
    out = out[: end.start()] if end is not None else out
    start = f"{before} {ordered}" if first and ordered else before
    return _Parted(
        rest=f"{start} {behind}".rstrip() if behind else start,
        tail=len(start),
        left_out=out.strip(" ,()"),
        at=day["day"] if day is not None and day["day"] != "วันนี้" else "",
        unread=(ordered,) if ordered and not first else (),
    )


def _without(rest: str, found: re.Match[str] | None) -> str:
    return blanked(rest, [found.span()]) if found is not None else rest


def _unread_behind(tail: str) -> list[str]:
    """Returns what is left of the words behind the exception, unless it says nothing."""
    left = _OF_A_TOPIC.sub(" ", tail)
    return [" ".join(left.split())] if _ADDS_NOTHING.sub("", left) else []


def _count(least: re.Match[str]) -> int:
    count = _whole(least["count"] or least["up"])
    return count + 1 if least["more"] else count


def _days(late: re.Match[str]) -> int:
    """Returns since how many whole days it must be over: at least seven is more than six."""
    told = late["count"] or late["up"]
    if told is None:
        return 0
    days = _whole(told) * _DAYS_OF[late["unit"] or late["units"]]
    return days if late["over"] else max(days - 1, 0)


def _whole(told: str) -> int:
    return _SAID[told] if told in _SAID else int(told.replace(",", ""))
