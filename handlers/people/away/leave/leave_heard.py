"""Hears words about one's own leave that is stored: to see it, to move it, to cancel some of it."""

from __future__ import annotations

import re

from handlers.people.away.leave import away_hours, working_days
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.kinds.asked_sentences import asks_who_sees
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 100
_BEHIND = (
    r"(?=$|[\s\d,.]|ครับ|คับ|ค่ะ|คะ|นะ|ของ|ที่|ไว้|วัน|ใหม่|เดิม|พัก|ป่วย|กิจ|แล้ว|อยู่|ผม|หนู|ฉัน|ดิฉัน|เรา|เป็น|ไป|แทน|จาก|ได้|มา|เปลี่ยน"
    r"|เลื่อน|ตาม|ทั้ง|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|บ้าง|หน่อย|ด้วย|มี|ยัง|ใช่|ไหม|มั้ย|เมื่อ)"
)
_LEAVE = pattern_of(
    rf"(?:(?<![ก-๎])|(?<=วัน)|(?<=แจ้ง)|(?<=ขอ)|(?<=การ)|(?<=ผม)|(?<=หนู)|(?<=ฉัน)|(?<=เรา)|(?<=ว่า)|(?<=ยัง)|(?<=ไม่)|(?<=เลิก)|(?<=ถอน)|(?<=ลบ)|(?<=เลื่อน)|(?<=เป็น))ลา{_BEHIND}"
)
"""เวลา, ตลาด and ลาออก are other words."""
_OF_OTHERS = pattern_of(
    r"\d\.\d|กิจกรรม|รายงาน|หัวหน้า|ผอ|ผู้บังคับ|อนุมัติ|ประชุม|นัด|คลินิก|ระเบียบ|สิทธิ|เหลือ|สะสม|กี่วัน|ใบลา|พี่|น้อง(?!ๆ)|เพื่อน|เขา|เค้า|(?<!ขอบ)คุณ|ใคร"
)
_MOVES = pattern_of(
    r"เลื่อน|เปลี่ยน(?!ใจ)|ย้าย|ขยับ|แก้(?!ไขปัญหา|ตัว)|แทน(?:ของ|อัน|วัน|ที่)?\s?(?:ลา)?(?:เดิม|เก่า)|แทน\s?(?:วันที่\s?)?\d|(?:ยกเลิก|ไม่ลา).{1,40}ใหม่"
    rf"|(?:จริง\s?ๆ|ที่จริง|ความจริง)\s?(?:{ME_OR_US}|ขอ|จะ|ต้อง)*ลา.{{2,24}}ต่างหาก"
)
_THE_TOLD = pattern_of(r"เดิม|เก่า|ที่(?:แจ้งลา|ลงลา|แจ้ง|ลา)(?:ไว้|ไป)")
_CANCELS = pattern_of(
    r"(?:หมายถึง|คือ|งั้น|ขอ|อยาก|จะ|เอา|ช่วย|ให้|ครับ|ค่ะ|ว่า|\s)*(?:ยกเลิก|ถอน|ลบ|ขอคืน|ดึง)(?:การ|วัน|ที่|แจ้ง|ใบ|คำขอ|เรื่อง|\s)*ลา(?!ออก)"
)
_SLIP = pattern_of("(?<=ยกเลิก)ใบ|(?<=ถอน)ใบ|(?<=ลบ)ใบ|(?<=ยกเลิก)คำขอ|(?<=ถอน)คำขอ")
"""Leave that was told is a slip to many: `ขอถอนใบลาที่ส่งเมื่อวาน`."""
_SHOWS = pattern_of(
    rf"(?:ดู|เช็ค|เช็ก|ตรวจ|แสดง).{{0,8}}วันลา|^\s?วันลา(?:ของ)?(?:{ME_OR_US})(?:ครับ|ค่ะ|คะ|\s)*$"
    rf"|วันลา.{{0,15}}(?:วันไหน|วันที่เท่า|อยู่(?:{WHETHER}|หรือ)|เมื่อไ)|(?:แจ้ง|ขอ)?ลา(?:ไว้|ไป)?(?:ถึง)?(?:วันไหน|วันที่เท่า|เมื่อไ)"
    rf"|แจ้งลา.{{0,12}}(?:หรือ|รึ)ยัง|ยังลา.{{0,10}}(?:ใช่|{WHETHER}|หรือ)|ยัง(?:คง)?อยู่.{{0,6}}(?:ใช่|{WHETHER}|หรือ)"
)

_WORKS = pattern_of(
    r"ไม่(?:ต้อง|ได้|ขอ|เอา|มี)?\s?(?:ลง|แจ้ง|ใส่|บันทึก|กรอก|ใช้)*(?:วัน)?ลา(?:พักร้อน|พัก|ป่วย|กิจ)?(?:แล้ว|ละ|แร้ว|ดีกว่า)(?=$|\s|นะ|ครับ|คับ|ค่ะ|คะ|จ้า|เด้อ)"
    r"|(?:มา|ไป)ทำงาน(?:ได้)?(?:ตามปกติ|เหมือนเดิม|ปกติ)(?!ไม่ได้)"
)
_LEAVES_OPEN = pattern_of(rf"{WHETHER}|หรือ|{HOW_IN_FULL}|ถ้า|หาก|ทำไม|ใคร|\d\.\d")
_WHO_IS_AWAY = pattern_of(
    r"(?:ใคร|คนไหน)(?:(?!ผม|หนู|ฉัน|เรา|แทน|อนุมัติ|ดูแล|เห็น|รู้|ต้อง|เซ็น|ให้|ได้)[^\s\d]){0,24}?(?<!เว)(?<!ศา)ลา"
    r"(?=$|\s|บ้าง|วันนี้|พรุ่งนี้|อยู่|กัน|พัก|ป่วย|กิจ|ไหม|มั้ย|ครับ|ค่ะ|คะ|นะ|หรือ|ช่วง)"
    r"|(?<!เว)(?<!ศา)ลา(?:กัน|พัก|ป่วย|กิจ)*กี่คน|คน(?:ที่)?ลา(?:วันนี้|พรุ่งนี้)?(?:มี)?(?:ใคร|กี่คน)"
)
_THEIR_LEAVE = pattern_of(
    rf"(?:ลูกน้อง|ลูกทีม|(?:คน|เพื่อน|น้องๆ?|พี่ๆ?)(?:ใน|ร่วม)(?:กลุ่ม|ทีม|ฝ่าย|สำนัก|งาน)|สมาชิก(?:ใน)?(?:กลุ่ม|ทีม)|(?:ทีม|กลุ่ม)(?:งาน)?(?:ของ)?(?:{ME_OR_US}|พี่|นี้))"
    rf"(?:ของ|{ME_OR_US}|วันนี้|พรุ่งนี้|อาทิตย์|สัปดาห์|เดือน|ช่วง|นี้|หน้า|ที่|คน|มี|จะ|ขอ|แจ้ง|\s)*ลา(?!ออก|ย|ด|ง|ว(?!ัน))"
    rf"(?:(?!ยังไง|อย่างไร|ทำ|ต้อง|แทน|อนุมัติ).){{0,24}}?(?:วันไหน|เมื่อไ|กี่|บ้าง|{WHETHER}|ใคร|หรือ(?:เปล่า|ยัง|ไม่)|รึ|ยัง(?=$|ค|น))"
)
"""`ลูกน้องลาวันไหนบ้าง`: whose leave it is stands before it, and no `ใคร`."""
_DAYS_LEFT = pattern_of(
    rf"(?:วัน|สิทธิ(?:์)?)ลา(?:พักร้อน|พักผ่อน|พัก|ป่วย|กิจ)?.{{0,12}}(?:เหลือ|คงเหลือ|สะสม).{{0,8}}(?:กี่|เท่าไ|{WHETHER}|อยู่|บ้าง)"
    r"|เหลือ(?:วัน|สิทธิ(?:์)?)ลา"
    r"|(?<!เว)(?<!ก)ลา(?:พักร้อน|พักผ่อน|พัก|ป่วย|กิจ)?(?:ได้)?(?:เหลือ|อีก)(?:อยู่|อีก|ได้|ไป|แล้ว)*กี่(?:วัน|ครั้ง)"
    r"|(?<!เว)ลา(?:พักร้อน|พักผ่อน|พัก|ป่วย|กิจ)?(?:ไป|มา)(?:แล้ว)?กี่(?:วัน|ครั้ง)"
)


_HALF_A_DAY = pattern_of("ครึ่งวัน|ครึ่ง(?:เช้า|บ่าย)")
_PART_OF_A_DAY = pattern_of(
    r"(?<!เมื่อ)(?<!ถึง)(?<!ตั้งแต่)(?<!ตั้งแต่พรุ่งนี้)(?<!ตั้งแต่ตอน)(?<!ตั้งแต่ช่วง)(?:เช้า|บ่าย|สาย)(?!ถึง|จน|เย็น|มาก|นี้เพิ่ง)|\d\s?(?:ชั่วโมง|ชม)"
)
_WHOLE = pattern_of("ทั้งวัน|เต็มวัน|(?:เช้า|บ่าย).{0,6}(?:ถึง|จน|ยัน).{0,6}(?:เย็น|บ่าย)|เพิ่งรู้|ตั้งแต่.{0,14}เช้า")


_NO_PART = pattern_of(
    r"กระเช้า|เมื่อ(?:วาน(?:ซืน|นี้)?|เช้า|บ่าย|คืน)(?:\s?(?:ตอน|ช่วง)?(?:เช้า|บ่าย|สาย|เย็น))?|สาย(?:งาน|ด่วน|ตรง|การ)|(?:รับ|โทร|วาง)สาย"
)
"""Words that only sound like a part of the day of leave: a basket, and yesterday."""


def tells_half_a_day(text: str) -> bool:
    """Tells whether the words are of a part of a day (`ลาบ่ายวันศุกร์`): leave is in whole days."""
    if _HALF_A_DAY.search(text) or away_hours.wants(text):
        return True
    plain = _NO_PART.sub(" ", text)
    return _PART_OF_A_DAY.search(plain) is not None and _WHOLE.search(plain) is None


def tells_only_half(text: str) -> bool:
    """Tells whether the words want half a day and say neither which half nor when: `ครึ่งวันพอค่ะ`."""
    return "ครึ่งวัน" in text and _PART_OF_A_DAY.search(text) is None


_WANTS_WHOLE = pattern_of(
    rf"(?:{POLITE}|งั้น|เอ่อ|เดี๋ยว|ขอ|ก็|ลา|จะ|แก้|เปลี่ยน|เอา|ให้|ปรับ|เป็น|ใหม่|ไป|\s)*(?:ทั้งวัน|เต็มวัน|วันเต็ม(?:ๆ)?)"
    rf"(?:เลย|ดีกว่า|แล้วกัน|ละกัน|แทน|นะ|ได้ไหม|ได้มั้ย|ก็ได้|ด้วย|{POLITE}|\s)*(?:\s(?:หมอ|ต้อง|เพราะ|พอดี|บ่าย|เช้า|กลัว|น่าจะ|มี|ติด|ยัง)\S{{0,30}}(?:\s\S{{0,30}})?)?"
)


def wants_whole_day(text: str) -> bool:
    """Tells whether words want the whole day, as leave is kept anyway: `เปลี่ยนเป็นทั้งวันดีกว่า`."""
    if "วัน" not in text or len(text) > _LONGEST:
        return False
    return _WANTS_WHOLE.fullmatch(normalise(text)) is not None


_TELLS = pattern_of(
    r"(?:(?:สวัสดี|อีก(?:เรื่อง|อย่าง|อัน)(?:หนึ่ง|นึง)?|แล้วก็|แล้ว|งั้น|โอเค|ต่อไป|เพิ่มเติม|พอดี|คือ|ว่า|เรื่อง(?:ลา)?|ครับ|คับ|ค่ะ|คะ|นะ)[\s,]*)*"
    rf"(?:(?:{ME})?(?:ขอ(?:อนุญาต)?|แจ้ง|จะ|อยาก)+)(?:แจ้ง)?ลา(?:พักร้อน|พักผ่อน|พัก|ป่วย|กิจ|คลอด|บวช)?(?:ครับ|ค่ะ|คะ|นะ|วันที่|วัน|ช่วง|\s)*"
    r"(?=\d|พรุ่งนี้|วันนี้|มะรืน|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|ตั้งแต่)"
)
_WISHED = pattern_of(
    r"(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)|ตั้งแต่|ถึง|วันที่|วัน|ครึ่ง|เช้า|บ่าย|อาทิตย์|สัปดาห์|เดือน|นี้|หน้า|ที่จะถึง|ถัดไป"
    rf"|ได้(?:{WHETHER})|ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค|[\d.,/–-]|{POLITE}|\s)+"
)


def wishes_leave(text: str) -> bool:
    """Tells whether somebody wishes leave on days and says nothing else: `อยากลาวันจันทร์หน้า`."""
    plain = normalise(text)
    told = _TELLS.match(plain) if "อยาก" in plain and len(plain) <= _LONGEST else None
    return told is not None and _WISHED.fullmatch(plain, told.end()) is not None


_HANDS_OVER = pattern_of(
    r"(?:ฝาก|ให้)\S{1,30}?(?:ดู|ทำ|รับ|เซ็น|ลงนาม|ลงชื่อ|รักษาการ|ปฏิบัติ(?:งาน|หน้าที่|ราชการ)|ตรวจ|ประสาน|เข้าประชุม|อยู่)(?:งาน|แล|ช่วง)?\S{0,6}แทน"
    r"|ฝาก(?:งาน|เรื่อง|ของ)?(?:ทั้งหมด|ต่าง\s?ๆ)?(?:ไว้)?(?:(?:กับ|ที่)(?:คุณ|พี่|น้อง|นาย|นาง|เพื่อน|หัวหน้า)?|(?:คุณ|พี่|น้อง(?!ๆ)|นาย|นาง|เพื่อน|หัวหน้า))\s?\S{2,30}"
)


def opens_with_a_deputy(text: str) -> bool:
    """Tells whether somebody tells leave as a sentence, and who does the work meanwhile: `ขอลาพักร้อน
    5-9 เดือนหน้า ฝากพี่สมมติดูงานแทนด้วย`. Behind the bare command a leader names a deputy."""
    return _TELLS.match(normalise(text)) is not None and tells_with_a_deputy(text)


def tells_with_a_deputy(text: str) -> bool:
    """Tells whether leave is told with who does the work: `ลา 10 มีนา ให้พี่สมมติเซ็นแทน`."""
    plain = normalise(text)
    tells = _TELLS.match(plain) or _BEGINS_LEAVE.match(plain)
    told = len(plain) <= _LONGEST and tells and _HANDS_OVER.search(plain)
    return bool(told) and not _ONLY_ASKS.search(plain)


def opens_beside_work(text: str) -> bool:
    """Tells whether somebody tells leave, and on which days they work: `ลาวันศุกร์นี้นะครับ
    ส่วนวันจันทร์จะมาทำงานตามปกติ`."""
    left = working_days.without_working_days(text)
    return left is not text and _BEGINS_LEAVE.match(left.strip()) is not None


_BEGINS_LEAVE = pattern_of(
    rf"(?:(?:สวัสดี|{ME_OR_US}|คือ|พอดี|ถึง|วันนี้|พรุ่งนี้|มะรืน(?:นี้)?|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:นี้|หน้า)?|(?:อาทิตย์|สัปดาห์)หน้า)"
    r"(?:ค่ะ|คะ|ครับ|คับ)?\s?)*(?:ขอ(?:อนุญาต)?|แจ้ง|จะ|ต้อง|อยาก)*ลา(?!ออก|ย|ด|ว(?!ัน)|ก(?!ิจ)|ง(?!าน)|น(?!ะ)|ม)"
)


def begins_leave(text: str) -> bool:
    """Tells whether the words begin as somebody's who tells leave: `พรุ่งนี้ขอลากิจ`."""
    return _BEGINS_LEAVE.match(normalise(text)) is not None


_WHO_ACTS = pattern_of(
    rf"(?:[\s,]|(?<=ค่ะ)|(?<=คะ)|(?<=ครับ))(?:แล้ว|และ|งั้น|จะ|มี|ให้|\s)*ใคร(?:จะ|ช่วย|มา|เป็นคน|บ้าง)*\S{{2,30}}?แทน(?:{ME_OR_US}|ได้|คะ|ครับ|{WHETHER}|บ้าง|\s)*[?]?$"
)


def asks_who_acts(text: str) -> bool:
    """Tells whether somebody tells leave, and asks who does the work meanwhile: `จะลาวันนี้ถึงพรุ่งนี้
    ใครดูเรื่องแทน`."""
    plain = normalise(text)
    told = len(plain) <= _LONGEST and _BEGINS_LEAVE.match(plain) is not None
    return told and _WHO_ACTS.search(plain) is not None


_IF_AWAY = pattern_of(
    rf"(?:ถ้า|หาก|เวลา|ตอน|ช่วง(?:ที่)?|ระหว่าง(?:ที่)?|วันที่)?\s?(?:{ME_OR_US})?\s?(?:จะ|ขอ)?(?:ลา(?:พัก|ป่วย|กิจ)?(?!ออก|ย|ด|ว)|ไม่อยู่|ไม่มา)\S{{0,8}}?\s*"
    rf"(?:แล้ว|จะ)?ใคร(?:จะ|ช่วย|เป็นคน)?(?:ดู|รับ|ทำ|จัดการ)(?:แล)?(?:เรื่อง)?ร้องเรียน(?:ต่อ)?แทน(?:{ME_OR_US}|ได้|คะ|ครับ|บ้าง|\s)*[?]?"
    rf"|ใคร(?:จะ|ช่วย)?(?:ดู|รับ|ทำ)(?:แล)?(?:เรื่อง)?ร้องเรียนแทน(?:{ME_OR_US}).{{0,20}}"
)


def asks_who_has_cases(text: str) -> bool:
    """Tells whether a receiver asks who works on complaints while they are away."""
    return _IF_AWAY.fullmatch(normalise(text)) is not None


def without_question(text: str) -> str:
    """Returns the words without the question who does the work meanwhile."""
    return _WHO_ACTS.sub("", normalise(text))


_ONLY_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|ใคร|ต้อง")


def deputy_words(text: str) -> str:
    """Returns the words that say who does the work meanwhile: `ให้คุณมีวินัยดูแทน`; "" without any."""
    found = _HANDS_OVER.search(normalise(text))
    return found[0].strip() if found is not None else ""


def without_deputy(text: str) -> str:
    """Returns the words without those that say who does the work meanwhile."""
    return _HANDS_OVER.sub(" ", normalise(text))


def speaks_of_leave(text: str) -> bool:
    """Tells whether a short sentence is about leave of one's own."""
    plain = normalise(text)
    return len(plain) <= _LONGEST and bool(_LEAVE.search(plain)) and not _OF_OTHERS.search(plain)


def asks_who_knows(text: str) -> bool:
    """Tells whether somebody asks who hears of their leave: `ใครรู้บ้างว่าผมลา`."""
    return _LEAVE.search(normalise(text)) is not None and asks_who_sees(text)


def moves(text: str, asked_to_cancel: bool = False) -> bool:
    """Tells whether stored leave is to be moved: `เปลี่ยนวันลาเป็น 3-4 ธ.ค.`.

    asked_to_cancel: the question is whether it is cancelled, so that leave need not be named.
    """
    plain = normalise(text)
    about = speaks_of_leave(text) or asked_to_cancel and not _OF_OTHERS.search(plain)
    return about and _MOVES.search(plain) is not None


def names_the_stored(text: str) -> bool:
    """Tells whether the words may speak of the leave that was told before: `แทนของเดิม`, `ยกเลิก`."""
    return names_the_told(text) or "ยกเลิก" in text


def names_the_told(text: str) -> bool:
    """Tells whether the words speak of nothing but the leave that was told before: `ที่แจ้งไว้`."""
    return _THE_TOLD.search(normalise(text)) is not None


def cancels(text: str) -> bool:
    """Tells whether stored leave is to be cancelled: `หมายถึงยกเลิกวันลาที่แจ้งไว้`."""
    plain = _SLIP.sub("", normalise(text))
    return speaks_of_leave(plain) and _CANCELS.match(plain) is not None and not moves(plain)


_OTHER_DAYS = pattern_of(
    rf"(?:{SIGHS}|{SLIPS}|งั้น|{POLITE}|\s)*(?:เปลี่ยนใจ(?!.*ไม่ลา)"
    r"|(?:ไม่ได้|ไม่ใช่)(?:จะ|อยาก)?(?:ให้)?ยกเลิก.{0,6}(?:แค่|แต่|ขอ)"
    r"|(?:แค่|ขอ|จะ|อยาก)*(?:เปลี่ยน|เลื่อน|ย้าย|ขยับ|แก้)(?:วัน)?(?:ลา)?(?:เป็น|ไป))"
)


def behind_leave(text: str) -> str:
    """Returns what stands behind the last word for leave, where a story goes before it: `หมอนัด
    วันพุธนี้ เลยจะขอลา 3-7 มีนา`; "" for words that begin so, or name no leave."""
    plain = normalise(text)
    found = [each.end() for each in _LEAVE.finditer(plain)]
    return plain[found[-1] :].strip() if found and not _BEGINS_LEAVE.match(plain) else ""


def takes_other_days(text: str) -> bool:
    """Tells whether days are named instead of those just told, and nothing is asked."""
    plain = normalise(text)
    short = len(plain) <= _LONGEST and not _ASKS.search(plain)
    return short and bool(_OTHER_DAYS.match(plain) or DENIES.match(plain))


DENIES = pattern_of(rf"ไม่ใช่(?:{POLITE})+[\s,]+(?=(?:ขอ|จะ|ต้อง|ผม|หนู|ดิฉัน)*ลา)")
"""`ไม่ใช่ครับ ลาวันที่ 8 ถึง 11`: what stands behind it is so."""


_ASKS = pattern_of(rf"{WHETHER}|หรือ|{HOW_IN_FULL}|ถ้า|หาก|ทำไม|ใคร")


_CANCELS_TELLING = pattern_of(
    rf"(?:งั้น|ขอ|ช่วย|เปลี่ยนใจ|จะ|อืม|โอเค|{POLITE}|[\s,])*(?:ยก)?เลิก(?:การ|แจ้ง|เรื่อง|ใบ|วัน)*ลา(?:อันนี้|ครั้งนี้|นี้)?"
    rf"(?:ไป|ก่อน|เลย|ได้|ให้|หน่อย|ดีกว่า|แล้ว|ที|{POLITE}|\s)*"
)


def cancels_telling(text: str) -> bool:
    """Tells whether the whole text cancels leave and names no days: `ยกเลิกลาครับ`."""
    return _CANCELS_TELLING.fullmatch(normalise(text)) is not None


def works_after_all(text: str, telling: bool = False) -> bool:
    """Tells whether somebody takes no leave any more: `เปลี่ยนแผน ไม่ต้องลงวันลาแล้ว`.

    telling: days of leave are asked for
    """
    plain = normalise(working_days.without_working_days(text, telling))
    short = len(plain) <= _LONGEST and not _LEAVES_OPEN.search(plain)
    return short and _WORKS.search(plain) is not None


def is_none(text: str) -> bool:
    """Tells whether somebody who is asked for days of leave says that they take none, and nothing
    else of days: `ไม่ได้ลาค่ะ`, `ไม่ใช่ลานะ`. What stands behind is another matter."""
    plain = normalise(text)
    if len(plain) > _LONGEST or _CANNOT_COME.search(plain):
        return False
    return _NO_LEAVE.match(plain) is not None


_CANNOT_COME = pattern_of("ลา.*(?:ประชุม|อบรม|สัมมนา|งาน|พิธี).*ไม่|ลา.*ไม่.*(?:ประชุม|อบรม|สัมมนา|งาน|พิธี)")
"""The calendar tells of this (`cannot_come.py`)."""
_NO_LEAVE = pattern_of(
    rf"(?:เปล่า|อ้าว|เอ้า|คือ|{ME}|{POLITE}|\s)*ไม่(?:ได้|ใช่|ได้จะ|ได้ขอ|ได้แจ้ง|ใช่การ|ใช่แจ้ง|ได้มา|ได้อยาก)\s?(?:จะ)?ลา(?={POLITE}|\s+(?:แค่|แต่(?!ขอ|จะ|เป็น)|หมาย)|$)"
    rf"(?!(?:{POLITE}|\s)*(?:วัน|\d|เป็น|แต่ลา|ลา|{WHETHER}))"
)


def asks_of_others(text: str) -> bool:
    """Tells whether somebody asks who else is on leave: `วันนี้ใครลาบ้าง`."""
    plain = normalise(text)
    if len(plain) > _LONGEST or "ลา" not in plain:
        return False
    return bool(_WHO_IS_AWAY.search(plain) or _THEIR_LEAVE.search(plain))


def asks_days_left(text: str) -> bool:
    """Tells whether somebody asks how many days of leave they have: `วันลาเหลือกี่วัน`."""
    plain = normalise(text)
    return len(plain) <= _LONGEST and _DAYS_LEFT.search(plain) is not None


_WHOSE = pattern_of(
    rf"(?:{POLITE}|ปีนี้|เดือนนี้|แล้ว|อยากรู้(?:ว่า)?|ขอดู|ดู|\s)*(?:ลูกน้อง|ลูกทีม|หัวหน้า|ผอ\.?|ผู้อำนวยการ|เพื่อน|(?:น้อง|พี่)(?!ๆ?เอง|ลา)|คุณ|นาย(?=\S)|นาง|น\.\s?ส\.|เขา|เค้า|คนใน|ทีม|แต่ละคน|ทุกคน)"
)


def is_of_another(text: str) -> bool:
    """Tells whether words about leave begin with somebody else: `น้องบุคลากรลาไปกี่วันแล้ว`."""
    return _WHOSE.match(normalise(text)) is not None


def asks_for_the_rest(text: str) -> bool:
    """Tells whether such words mean how many days one may still take, and not which were told:
    `วันลาเหลือช่วงไหนบ้าง`."""
    plain = normalise(text)
    return "เหลือ" in plain and re.search("ช่วงไหน|วันไหน|ไว้", plain) is None or "สิทธิ" in plain


def asks_to_see(text: str) -> bool:
    """Tells whether somebody wants to see the leave that they have told: `ดูวันลาของผมหน่อย`."""
    return speaks_of_leave(text) and _SHOWS.search(normalise(text)) is not None


_ADDS = pattern_of(
    rf"(?:(?:แล้ว(?:ก็)?|และ|กับ|อีกอย่าง|ขอ|จะ|แจ้ง|ต้อง|{ME}|ครับ|ค่ะ|คะ|\s)*)ลา(?!ออก|ย|ด|ว|ก(?!ิจ)|ง).*?(?:ด้วย|เพิ่ม|อีก)(?:ช่วง|ครั้ง|รอบ|วัน|หนึ่ง|นึง|ด้วย|.*\d.*|ครับ|ค่ะ|คะ|นะ|\s)*"
)


def adds_leave(text: str) -> bool:
    """Tells whether other days are wanted besides those told: `แล้วขอลาวันที่ 28-30 มี.ค. ด้วย`."""
    plain = normalise(text)
    if len(plain) > _LONGEST or "ลา" not in plain or _OTHER_WISH.search(plain):
        return False
    return _ADDS.fullmatch(plain) is not None


_OTHER_WISH = pattern_of(rf"{_OF_OTHERS.pattern}|แทน|เปลี่ยน|{WHETHER}|หรือ|ยังไง|ทำไม")


_ACTS = r"(?:ผู้|คน)?(?:ที่)?(?:ดู(?:แล)?(?:เรื่อง|งาน)?|ทำ(?:งาน)?|รักษาการ|ปฏิบัติ(?:งาน|ราชการ)?|อยู่)แทน"
_ANOTHER_ACTS = pattern_of(
    rf"(?:ขอ|อยาก|จะ|ช่วย|แล้ว|ถ้า|\s)*{_ACTS}(?:{ME_OR_US})?(?:ค่ะ|คะ|ครับ|คับ|นี่|นี้|เนี่ย|[\s,])*(?:ขอ|อยาก|จะ|ช่วย|ให้|\s)*(?:เปลี่ยน|แก้|เลือก|ไม่เอา|ไม่ใช่|เป็นคนอื่น|เอาคนอื่น).*"
    rf"|(?:ขอ|อยาก|จะ|ช่วย|\s)*(?:เปลี่ยน|แก้|เลือก)(?:ชื่อ|ตัว)?{_ACTS}.*"
    rf"|(?:ขอ|อยาก|ไม่เอา|ไม่ใช่|\s)*[^\d\n]{{0,24}}?\s?(?:ขอ)?(?:ให้|เอา|เป็น)(?:คุณ|พี่|น้อง|นาย|นาง|ผอ|หัวหน้า|คนอื่น)[^\d\n]{{0,30}}?(?:มา|เป็นคน)?\s?{_ACTS}(?:ค่ะ|คะ|ครับ|คับ|นะ|ได้ไหม|ได้มั้ย|ดีกว่า|แล้วกัน|ละกัน|\s)*"
)
"""Wants somebody else to stand in than who the card shows."""
_IF_NOT = pattern_of(
    r"\s+(?:(?:แต่|ถ้า|หาก)+\S{0,24}?(?:ไม่ว่าง|ติดงาน|ไม่อยู่|ลา|ไม่ได้|ไม่สะดวก)|ไม่ก็|หรือ(?:ไม่ก็)?)\s?\S.{0,30}$"
)
"""Who else, if the first cannot: `ถ้าเค้าไม่ว่างก็กตัญญู`."""
_LONGEST_WISH = 100


def wants_another_to_act(text: str) -> bool:
    """Tells whether words at the leave's card want another stand-in: `ให้พี่… ดูแทน`."""
    plain = normalise(text)
    short = len(plain) <= _LONGEST_WISH and "แทน" in plain
    return short and _ANOTHER_ACTS.fullmatch(_IF_NOT.sub("", plain)) is not None
