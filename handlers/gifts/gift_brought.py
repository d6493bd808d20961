"""Finds who brought what in a clause, spoken, official, or typed by voice without blanks:
`แม่บ้านบริษัททำความสะอาดเอาซองมาให้`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.gifts import gift_parts
from handlers.gifts.gift_carried import Place
from handlers.gifts.gift_parts import PIECES
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import ORGANISATION, names_a_giver
from handlers.understand.small_words import ME_OR_US

_PEOPLE = (
    r"ตัวแทน|ผู้แทน|ผู้จัดการ|ผู้ช่วย(?!เหลือ)|ผู้รับ(?:เหมา|จ้าง)|ผู้ขาย|ผู้มาติดต่อ|ผู้ประกอบการ|ผู้ปกครอง|พนักงาน|เจ้าหน้าที่|จนท\.?|ทีมงาน|เซลล์|เซลส์|เอเจนซี่"
    r"|ลูกค้า|คู่สัญญา|คู่ค้า|ซัพพลายเออร์|ช่าง(?!เถอะ|มัน)|แม่บ้าน|คนขับรถ|คนขาย|คนสวน|นักศึกษา|นักเรียน|เด็กฝึกงาน|ครู|อาจารย์|วิทยากร|ชาวบ้าน|ประชาชน"
    r"|พ่อค้า|แม่ค้า|เจ้าของ(?:ร้าน|บริษัท|โรงงาน)|เพื่อน|หัวหน้า|เลขา|ป้า(?!ย)|ลุง|น้า|สว\.|ส\.ว\.|สส\.|ส\.ส\.|อบต|อบจ|เอกอัครราชทูต|อุปทูต|ทูต(?!ส)|ลูกศิษย์|ศิษย์เก่า|ลูกน้อง|ลูกบ้าน|คนรู้จัก|คู่กรณี|นักธุรกิจ|นักการเมือง|นายก(?=ฯ|อบ|เทศ|สมาคม|\s)"
    r"|อดีต(?=ลูกน้อง|หัวหน้า|ข้าราชการ|เพื่อน|ผู้|ลูกศิษย์|นักเรียน|สว|สส|นายก|รัฐมนตรี)|คณะ(?=ดูงาน|ผู้|นัก|จาก|ทูต|ครู|อาจารย์)|กำนัน|ผู้ใหญ่บ้าน|กลุ่มแม่บ้าน"
)
_CARRIERS = (
    r"(?:คน|พนักงาน)ส่ง(?:ของ|พัสดุ|สินค้า)|ไปรษณีย์|บุรุษไปรษณีย์|แม[สส]เซนเจอร์|เมสเซนเจอร์|ไรเดอร์|แกร็บ|ไลน์แมน|ยาม|รปภ\.?"
    r"|(?:มี)?(?:คน|ใคร)(?:ก็)?(?:ไม่รู้)?(?=เอา|หิ้ว|ถือ|นำ|ซื้อ|ส่ง|ฝาก|มอบ)"
)
"""Who only carries it, or is nobody in particular: that names no giver."""
_NAMED = r"ท่าน(?!ได้|ให้|เป็น|มี|ที่)|คุณ|นางสาว|นาย(?!กฯ)|นาง|พี่|น้อง"
_STANDS = (
    r"(?:^|(?<=\s)|(?<=มี)|(?<=ว่า)|(?<=พอดี)|(?<=แล้วก็)|(?<=คือ)|(?<=โมง)|(?<=บ่าย)"
    r"|(?<=บ่ายสอง)|(?<=เช้า)|(?<=เย็น)|(?<=กี้)|(?<=นี้)|(?<=วาน)|(?<=เพิ่ง))"
)
_NAME = r"(?:(?!เอาของ|หิ้ว|มาส่งแล้ว)[^\s])"
"""A letter of who it was."""
_WHO = (
    rf"(?P<who>(?P<carrier>{_CARRIERS})|(?:{_PEOPLE}|{_NAMED}"
    rf"|{ORGANISATION}){_NAME}{{0,60}}?(?:\s{_NAME}{{1,30}}?){{0,5}}?)"
)
_CAME = (
    r"(?:(?:\s?(?<!ที่)(?<!ซึ่ง)(?:เข้า|แวะ)?มา(?:(?:เสนอ|ติดต่อ|ประสาน|ประชุม|หา|พบ|เยี่ยม|คุย|ส่งของ|ส่งงาน|วางบิล)[^\s]{0,20}?|[^\s]{2,24}?(?=แล้ว)))?"
    r"(?:แล้ว)?\s?(?:เขา|เค้า|ก็|ได้|เลย|เพิ่ง|พึ่ง|แวะ|เป็นคน|\s)*(?:(?<!เห)(?<!สี)(?<!พิ)(?<!โน)(?<!ปัท)มา(?=มอบ|ให้))?)"
)
_TAKES = r"(?:เอา|หิ้ว|ถือ|หอบ|แบก)"
_SENDS = (
    r"(?:(?<!แนะ)(?<!ผู้)นำ|(?<!จัด)ซื้อ|(?<!ขน)(?<!คน)"
    r"(?<!จัด)ส่ง(?!ออก|เสริม|คืน|เอกสาร)|(?<!ของ)(?<!รับ)ฝาก|ยื่น(?!ซองประ|ซองสอบ|เสนอ|เรื่อง|คำ)|แถม)"
)
_GIVES = (
    r"(?:(?<!ส่ง)(?<!ให้)มอบ(?:ให้)?|(?:(?<!มา)|(?<=เหมา))(?<!ผู้)(?<!อยาก)(?<!ขอ)"
    r"(?<!ที่)ให้(?!บริการ|ความ|คำ|ข้อมูล|เช่า|ยืม|เกียรติ|สัมภาษณ์))"
)
_NO_WHAT = (
    rf"(?!{ME_OR_US}|ของ(?:มา|ขวัญมา|ที่สั่ง|ที่ซื้อ|\s)|มา|ไป|ไว้|กับ|แก่|คืน|กลับ|รับ|แจ้ง|ทำ|เอกสาร|หนังสือ(?!ภาพ)|ใบ(?!ชา)|งาน|ข้อมูล|ทุกคน|ทั้ง"
    r"|รายชื่อ|รายงาน|รายการ|ไฟล์|แผน|กุญแจ|เงินทอน|บัตร(?:ประชาชน|เครดิต|พนักงาน|ข้าราชการ|ประจำ|จอด)|จดหมาย|คะแนน|ดนตรี|แบบ(?:ฟอร์ม|ร่าง)|ร่าง|สำเนา|สัญญา"
    r"|\S{0,24}ที่(?:เรา|ผม|หนู|ฉัน|พี่)?(?:สั่ง|ซื้อ|ฝากซื้อ|ยืม)|[^\s]{0,30}?มาให้\s?(?:ดู|ฟัง|เซ็น|เซ็นต์|ลงนาม|ทดลอง|เช่า|ถ่าย|ตรวจ|ยืม|อ่าน|กรอก)"
    r"|น่าจะ|ประมาณ|ราว|ราคา|มูลค่า|ซัก|สัก|คง|แล้ว)"
)
_LETTER = r"(?:(?!เอา|หิ้ว|ซื้อ|มอบ|ได้|ให้)[^\s\d])"
_COUNT = rf"(?:\s?(?:\d{{1,3}}|สอง|สาม|สี่|ห้า|หก|สิบ)\s?{PIECES})?"
_THING = (
    rf"\s?{_NO_WHAT}(?P<thing>{_LETTER}{{2,40}}?)(?=\s|\d"
    rf"|มา|ไว้|เมื่อ|ตอน|สอง|สาม|สี่|ห้า|หก|สิบ|ให้){_COUNT}\s{{0,30}}"
)
_TO = r"(?:ให้|ฝาก|แจก|เลี้ยง|มอบ|ส่ง|วาง|ยื่น|แขวน|ทิ้ง|ไหว้|อวยพร|ขอบคุณ|สวัสดี|เป็น|ตั้ง)"
_GOES_ON = (
    rf"(?=\s|$|\d|ที่|บน|ใน|หน้า|ถึง|ตรง|กับ|ตอน|เมื่อ|วัน|ราคา"
    rf"|มูลค่า|ประมาณ|จาก|สอง|สาม|สี่|ห้า|หก|สิบ|{PIECES}|{POLITE})"
)
_TAIL = rf"(?:มา{_TO}|มา{_GOES_ON}|(?:วาง|ทิ้ง|ตั้ง|ฝาก)ไว้|ไว้{_GOES_ON}|ให้(?:{ME_OR_US})?{_GOES_ON})"
_HANDED = (
    rf"(?:{_TAIL}|ให้(?:กับ|แก่)?(?=ท่าน|ผอ|หัวหน้า|เจ้าหน้าที่|ทุกคน|ทั้ง|สำนัก|หน่วยงาน)|(?=\s|$|\d|เมื่อ|ตอน))"
)
"""What was handed over needs no word that it came: `มอบพาวเวอร์แบงก์ 1 เครื่อง`."""
_DELIVERED = pattern_of(rf"{_STANDS}{_WHO}(?<!ที่)มา(?:ส่ง|ฝาก|วาง){_THING}(?=\s|$|\d)")
"""Only whoever is told to have sent it is then known to give it."""
_FORMS = (
    pattern_of(rf"{_STANDS}{_WHO}{_CAME}(?:{_TAKES}|{_SENDS}){_THING}{_TAIL}"),
    pattern_of(rf"{_STANDS}{_WHO}{_CAME}{_GIVES}{_THING}{_HANDED}"),
    pattern_of(
        rf"{_STANDS}{_WHO}(?<!เอา)(?<!ส่ง)มาให้\s?{_NO_WHAT}(?P<thing>{_LETTER}{{2,30}}?)\s?\d{{1,3}}\s?{PIECES}"
    ),
    _DELIVERED,
)
_GOT_IT = pattern_of(r"ได้(?!มีโอกาส)|รับ(?!ผิดชอบ|ของขวัญ|จ้าง|เหมา)|แจกจาก")
"""Before who it was it says that the thing stands there: `ได้ปากกาจากตัวแทนของ…`."""
_NOT_YET = pattern_of(r"(?:ไม่(?:ได้|เคย)?|จะ|อยาก(?:จะ)?|ห้าม|งด|ต้อง|ถ้า|หาก|เคย|บอกว่า|ขอ)$")
"""It was not brought, or will be."""
_FROM = pattern_of(
    rf"(?:บอก(?:ว่า)?|แจ้ง(?:ว่า)?|(?:หน้า\S{{2,8}})?เขียน(?:ว่า)?|\s)*(?:เป็น)?(?:ของ)?(?:ฝาก|ส่ง)?(?:มา)?จาก(?:ทาง)?\s?(?=(?:{ORGANISATION}|{_NAMED}|{_PEOPLE}|สว|สส|หจก)\s?\S)"
)
_INSIDE = pattern_of(
    r"(?:ข้างใน|ในซอง|ในกล่อง|ในถุง)\s?(?:มี|เป็น|ใส่)\S.{1,40}?(?:\s\d[\d,]{2,}(?:\s?บาท)?)?"
    rf"(?:\s?(?:อยู่|จำนวน)?\s?\d{{1,3}}\s?{PIECES})?(?=$|\s(?!\d|อยู่\s?\d)|{POLITE})"
)
_LEAST = 3


@dataclass(frozen=True)
class Brought:
    """Where a clause names who brought a thing, and that thing.

    giver: None where only somebody who carries it is named. sure: an organisation or a name.
    told_from: where the words stand that name another giver than who brought it; None without.
    """

    giver: Place | None
    sure: bool
    thing: Place
    told_from: Place | None = None


def brought_in(plain: str) -> Brought | None:
    """Returns the first clause in which somebody brought or gave a thing; None for other words."""
    for form in _FORMS:
        found = form.search(plain)
        if found is None or _GOT_IT.search(plain, 0, found.start()):
            continue
        start, end = found.span("who")
        who = plain[start:end].rstrip()
        if _NOT_YET.search(who) or len(who) < _LEAST:
            continue
        told = _FROM.search(plain, found.end())
        if told is not None:
            return Brought(None, True, found.span("thing"), (told.start(), told.end()))
        if form is _DELIVERED:
            continue
        if found["carrier"] is not None or _NO_NAME.fullmatch(who) is not None:
            return Brought(None, False, found.span("thing"))
        return Brought((start, start + len(who)), _is_sure(who), found.span("thing"))
    lies = found_in(plain)
    return Brought(None, False, lies.span("thing")) if lies is not None else None


_NO_NAME = pattern_of(rf"{ORGANISATION}(?:ข้างนอก|นึง|หนึ่ง|เขา|เค้า)?")
"""An organisation without a name: which one it was is asked."""


def thing_and_who(plain: str) -> bool:
    """Tells whether the words name a thing and behind it who brought it: `กระติกน้ำค่ะ
    ร้านพิมพ์เอามาให้`."""
    return _THING_AND_WHO.match(plain) is not None


_THING_AND_WHO = pattern_of(
    rf"{_NO_WHAT}[^\s\d]{{3,30}}?(?:\s?\d{{1,3}}\s?{PIECES})?(?:{POLITE})*\s(?:{_PEOPLE}|{_NAMED}|{ORGANISATION})\S{{2,40}}?\s?(?:เขา|เค้า)?{_TAKES}?มา(?:ให้|ฝาก|แจก)"
)
_FOUND = pattern_of(
    r"(?:(?<!เห็น)มี|ว่า|เจอ|พบ|(?<!เห็น)\s)+(?P<thing>(?:ซอง(?!เอกสาร|จดหมาย|ประมูล|สอบราคา)|กระเช้า|กล่อง|ถุง|พัสดุ|ห่อ)[^\s]{0,30}?)"
    r"(?:วาง|ทิ้ง|แขวน|ตั้ง|ซุก)(?:อยู่|ไว้)*(?:บน|ที่|หน้า|ใต้|ใน|ข้าง)(?!\S{0,8}?(?:หัวหน้า|ผอ|ท่าน|คนอื่น|เพื่อน|พี่|น้อง|คุณ))[^\s]{0,16}.{0,40}?(?:ข้างใน|ในซอง|ในกล่อง|ในถุง)\s?(?:มี|เป็น)(?:เงิน|แบงก์|บัตร(?:ของขวัญ|กำนัล|เติม|เงินสด|สมนาคุณ)|คูปอง|เช็ค"
    r"|ทอง|นาฬิกา|ขนม|ผลไม้|เหล้า|ไวน์|คุกกี้|เค้ก|รังนก|น้ำหอม|เครื่องดื่ม|ของขวัญ|พระ)"
)


def found_in(plain: str) -> re.Match[str] | None:
    """Returns where something was found with what it holds: `มีซองวางบนโต๊ะ ข้างในมีบัตร…`."""
    return _FOUND.search(plain)


def _is_sure(who: str) -> bool:
    """Tells whether the words name an organisation or a person, and not only what they are."""
    return names_a_giver(who) or _CALLED.search(who) is not None


_CALLED = pattern_of(r"\S{3}\s?(?:ที่)?ชื่อ\s?\S{2}")


def counts_of_it(plain: str) -> list[Place]:
    """Returns where the sentence tells how many there are, each with the other things that are
    counted right behind it, but of what the thing holds."""
    found = _INSIDE.search(plain)
    start, end = found.span() if found is not None else (0, 0)
    places: list[Place] = []
    for begin, after in gift_parts.counts(plain):
        counted = begin < places[-1][1] if places else False
        if not start <= begin < end and not counted:
            places.append((begin, after + len(gift_parts.things_beside(plain, after))))
    return places


def with_inside(thing: str, plain: str) -> str:
    """Returns the thing with what it holds, if the sentence tells that: `ซอง (ข้างในมีเงินสองพัน)`."""
    found = _INSIDE.search(plain) if thing else None
    if found is None or found[0] in thing:
        return thing
    return f"{thing} ({found[0]})"
