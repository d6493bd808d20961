"""Reads what became of a gift: what was done with it, and that it is used up or passed on."""

from __future__ import annotations

import re
from typing import Any

from handlers.conversation.flow import Answers
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import without_polite_ending
from models.gifts.gift import HELD, REFUSED, SENT_BACK, WITH_OFFICE

USED = "used_up"
"""A hidden answer: the words that say that the thing was eaten, used or shared. The office's form
has no such box, so they stand behind the thing."""

RELATION_TOLD, MANNER_TOLD, DONE_TOLD = "relation_told", "manner_told", "done_told"
"""Hidden answers: what was told beside the choice at each of these questions. The form has no place
for that either."""
GIVER_TOLD = "giver_told"
"""The same for what was told behind the giver: when it came, and for whom."""
THING_TOLD = "thing_told"
"""The same for what was chatted behind the thing: who ate of it."""
ALL_USED = "all_used"
"""The words of the choice that nothing of it is left, once that is pressed."""
BEHIND_THE_THING = (USED, ALL_USED, DONE_TOLD)
"""What became of the thing; it stands in brackets behind it."""
BEHIND_THE_OCCASION = (THING_TOLD, GIVER_TOLD, RELATION_TOLD, MANNER_TOLD)
"""How it came, which is no part of the thing's name; it stands behind where and when."""
TOLD_BESIDE = (*BEHIND_THE_THING, *BEHIND_THE_OCCASION)
DONE, PHOTO = "done", "photo"
"""The questions where the thing is now, and for a picture of it."""

_NOT_DONE = r"(?<!ไม่ได้)(?<!ยังไม่)(?<!จะ)(?<!จะส่ง)(?<!ไม่ได้ส่ง)(?<!ต้อง)(?<!ต้องส่ง)"
_BY_MYSELF = r"(?:(?<!\S)|(?<=ผม)|(?<=หนู)|(?<=เรา)|(?<=ฉัน)|(?<=ข้าพเจ้า))(?:ได้|เลย|ก็|รีบ|เอาไป|นำไป)*"
_ON_PAST_DAY = (
    r"\s?(?:เมื่อ(?:วัน|เช้า|บ่าย|เย็น|\s?\d)|(?:ตั้งแต่)?วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)"
    r"(?!\s?หน้า|นี้|ไหน)(?!\S*(?:จะ|ไหม|มั้ย))|วันที่\s?\d)"
)
"""The day on which it went back, or will: `ผมส่งคืนเขาวันศุกร์`."""
BACK_ON_A_DAY = pattern_of(
    rf"{_BY_MYSELF}(?:ส่งคืน|คืน(?=ของ|เขา|เค้า|ผู้ให้|บริษัท|ร้าน|ให้|ไป))(?:ของ|เขา|เค้า|ผู้ให้|บริษัท|ร้าน|ให้|ไป|กลับ)*(?={_ON_PAST_DAY})"
)
REFUSED_AT_LAST = pattern_of(rf"(?<=\s)(?:แต่)?(?:{ME_OR_US}|ก็|เลย)*ไม่(?:ได้)?รับ(?:{POLITE}|\s)*$")
_DONE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        SENT_BACK,
        pattern_of(
            rf"{_NOT_DONE}(?:ส่ง)?คืน(?:ของ|เขา|เค้า|ผู้ให้|บริษัท|ให้|ไป|เรียบร้อย|เมื่อวานซืน|เมื่อวาน(?:นี้)?|เมื่อเช้า|วันนี้)*(?:(?:พร้อม(?:กับ)?|กับ|ผ่าน)[ก-๎]{{2,16}}?)?แล้ว"
            rf"|{_NOT_DONE}(?:ส่ง)?คืน(?:ของ|เขา|เค้า|ผู้ให้|ให้|ไป)*(?:ตอนนั้น|เดี๋ยวนั้น|วันนั้น|ตรงนั้น)เลย(?!ก็|ไม่|ได้|แต่|ดี|ไหม)"
            rf"|{BACK_ON_A_DAY.pattern}"
        ),
    ),
    (
        WITH_OFFICE,
        pattern_of(
            rf"{_NOT_DONE}(?:ส่ง)?มอบ(?:ให้|แก่)?(?:หน่วยงาน|สำนักงาน|สำนัก|ส่วนกลาง)(?:ไป|เรียบร้อย)*แล้ว"
            rf"|{_NOT_DONE}(?:(?:นำ)?ส่ง|มอบ|ส่งมอบ)(?:ให้|แก่|ที่)?(?:ฝ่าย|กลุ่มงาน|กลุ่ม|งาน|ห้อง|เจ้าหน้าที่)?(?:พัสดุ|ธุรการ)(?:ไป|เรียบร้อย)*แล้ว"
        ),
    ),
    (
        REFUSED,
        pattern_of(
            rf"{_NOT_DONE}ปฏิเสธ(?:ไม่รับ|ไป|แล้ว)+(?!ได้|ไม่|แต่|เขา|ก็ยัง)|ไม่ได้รับไว้|ไม่ขอรับ"
            rf"|(?<=\s)(?:แต่)?(?:{ME_OR_US})?ไม่(?:ได้)?รับ(?:{POLITE}|[\s,])+(?:{ME_OR_US}|ก็|เลย|จึง|ได้)*(?:ส่ง)?คืน(?:ของ|เขา|เค้า|ให้|ไป)*(?:เลย|ทันที|ตอนนั้น|เดี๋ยวนั้น)+"
            rf"|{REFUSED_AT_LAST.pattern}"
        ),
    ),
    (
        HELD,
        pattern_of(
            rf"(?:ยัง)?อยู่กับ(?:ตัว|{ME})|(?:ของ|ยัง|มัน|ตอนนี้|อัน)(?:ก็)?อยู่กับ(?:เรา|พี่)(?!มา)"
            r"|ยังไม่ได้(?:ส่ง)?(?:คืน|มอบ)|ยัง(?:เก็บไว้|อยู่)ที่\S{1,12}|ยัง(?:เก็บ|วาง|ตั้ง)(?:เอา)?ไว้(?:อยู่|เฉยๆ)"
        ),
    ),
)
_NEVER = (
    r"(?<!ไม่ได้)(?<!ไม่ทัน)(?<!ไม่ทันได้)(?<!ไม่)"
    r"(?<!จะ)(?<!อยาก)(?<!ห้าม)(?<!เอาไว้)(?<!ของ)(?<!น่า)(?<!อาหารให้)"
)
_GIVEN = r"(?<!รับ)(?<!เขา)(?<!เค้า)(?<!บริษัท)(?<!ร้าน)"
"""What the giver shared out is no use that the receiver made of it."""
_ALIKE = "(?!(?:ให้)?(?:กัน)?ทุกคน|(?:ให้)?(?:เหมือน|เท่า)(?:ๆ)?กัน|(?:ให้)?แบบเดียวกัน)"
"""Nor is what was given to everybody alike."""
_TO_WHOM = r"(?:[^\s\d]|(?<=ๆ)\s|\s(?=ๆ))"
"""A letter of those who got a share: `พี่ๆ ในห้อง`."""
_USED = pattern_of(
    rf"{_NEVER}(?:กิน|ทาน|รับประทาน|ดื่ม|ชิม)(?!ได้|ไหม|มั้ย)[^\s\d]{{0,16}}?(?:หมด|ไป|เกลี้ยง)(?:แล้ว|เลย|หมด|กัน)*"
    rf"|{_NEVER}(?:กิน|ทาน|รับประทาน|ดื่ม)(?:กัน)?แล้ว"
    rf"|{_NEVER}{_GIVEN}(?:แจก|แบ่ง){_ALIKE}{_TO_WHOM}{{0,24}}?(?:หมด|(?<!ทั่ว)ไป)(?:แล้ว|เลย|หมด|กัน)*"
    rf"|{_NEVER}{_GIVEN}(?:แจก|แบ่ง){_ALIKE}(?:จ่าย|กัน|ปัน|เพื่อน|น้อง|พี่|แม่บ้าน|เด็ก|ให้|ใน|ห้อง|กลุ่ม|ทีม|\s?ๆ\s?){{1,6}}แล้ว"
    rf"|{_NEVER}{_GIVEN}(?:แจก|แบ่ง){_ALIKE}{_TO_WHOM}{{0,16}}\sหมด(?:แล้ว|เลย)"
    rf"|{_NEVER}{_GIVEN}(?<!ผู้)(?<!เงิน)(?:บริจาค|ถวาย){_TO_WHOM}{{0,24}}?(?:ไป|หมด|เรียบร้อย)*แล้ว"
    rf"|{_NEVER}{_GIVEN}(?<!วาง)(?:ลบ)?ทิ้ง(?:ไป|หมด|ลงถัง|ถังขยะ)+(?:แล้ว|เลย)*"
    rf"|{_NEVER}ใช้(?:งาน)?(?:ไป|หมด)(?:ไป|หมด|แล้ว)+"
    rf"|{_NEVER}ยกให้[^\s\d]{{1,16}}?(?:ไป)?แล้ว"
    rf"|{_NEVER}(?:เอา|นำ)ไป(?:ให้|ฝาก)(?!.*คืน)(?!\s?(?:กับ|แก่|ที่|ทาง|\s)*(?:ผอ|ผู้อำนวย|หัวหน้า|ผู้บังคับ|ฝ่าย|กลุ่ม|กอง|ท่าน|นาย(?=แล้ว|ไป)|เลขา|รอง))(?!บริษัท|ร้าน|เขา|เค้า|ผู้ให้|หน่วยงาน|สำนัก|พัสดุ|ธุรการ|ส่วนกลาง)\s?[^\s\d]{{1,20}}?\s?(?:ไป)?แล้ว"
)
_PART_USED = pattern_of(
    r"(?:\s?(?:\d{1,3}|สอง|สาม|สี่|ห้า|ครึ่ง)\s?[^\s\d]{1,8})?"
    r"(?:\s?(?:แต่|ตอนนี้|ก็)*(?:ยัง)?เหลือ(?!เชื่อ)[^\s\d]{0,12}(?:\s?\d{1,3}\s?[^\s\d]{1,8})?)?"
)
"""How many of them are used up, and are left: `กินไปแล้ว 2 แพ็ค เหลือ 3 แพ็ค`."""
_IN_PART = pattern_of(
    r"(?<!ไม่)(?<!ไม่มี)เหลือ|ครึ่ง|บางส่วน|บ้างแล้ว|(?:\d|สอง|สาม|สี่|ห้า)\s?"
    r"(?:แพ็ค|ชิ้น|อัน|กล่อง|ขวด|ถุง|ลูก|ใบ|ห่อ|คำ|แก้ว|ซอง|กระป๋อง|ผืน|ตัว|ชุด|ก้อน|โหล)"
)
_GROUP = (
    r"(?:ทั้ง(?:กลุ่ม|ห้อง(?!ประชุม|อบรม|สัมมนา)|สำนัก(?!งาน)|ชั้น|แผนก|ฝ่าย|ทีม|ออฟฟิศ)"
    r"|(?:ทุก)?คน(?:ทั้ง|ใน)(?:กลุ่ม|สำนัก(?!งาน)|แผนก|ฝ่าย|ทีม|ออฟฟิศ))(?:งาน)?"
)
TO_GROUP = pattern_of(
    r"(?<!ผม)(?<!หนู)(?<!เรา)(?<!ฉัน)(?<!แล้ว)(?<!เลย)(?<!ไป)(?:(?:^|(?<=\s)|(?<=คือ)|(?<=จริง)|(?<=แต่)|(?<=ว่า)|(?<=เขา)|(?<=เค้า)|(?<=มา)|(?<=ไว้)|(?<=เป็น))"
    rf"(?:มา)?(?:ให้|แจก(?:ให้)?|ฝาก(?:ให้)?|ของ|เลี้ยง)|(?<=มา)(?:ฝาก(?:ให้)?|เลี้ยง))(?:กับ|แก่)?{_GROUP}\S*"
)
"""Given to a whole group or room, to the end of the clause: to none of them alone, nor to the
public."""
TO_ALL = pattern_of(
    r"(?<!ผม)(?<!หนู)(?<!เรา)(?<!ฉัน)(?<!แล้ว)(?<!เลย)(?<!ไป)(?:เขา|เค้า)?(?:(?:มา)?แจก(?:ให้)?|(?<!\S)(?:เอามา)?ให้)(?:กัน|เหมือน(?:ๆ)?กัน|เท่า(?:ๆ)?กัน|แบบเดียวกัน)?(?:หมด)?(?:ทุกคน(?!ใน(?:กลุ่ม|สำนัก|แผนก|ฝ่าย|ทีม|ออฟฟิศ))|ทุกโต๊ะ|ทุกห้อง|ทุกสำนัก|ทั้งสำนักงาน)"
)
_STILL_THERE = pattern_of(
    rf"(?=.*(?:ยัง|อยู่กับ|ไม่ได้))(?:(?:แต่|ก็|คือ|ตอนนี้|ของ|มัน|อัน|นี้|กระเช้า|ขนม|ผลไม้|{ME_OR_US}|ยัง|อ๋อ|อ้อ|{POLITE}|[\s,])*"
    r"(?:(?:เก็บ|วาง|ตั้ง|ค้าง)(?:ไว้|อยู่)+|อยู่(?=กับ|ที่|บน|ใน|ครบ|เหมือนเดิม)|(?<!จะ)ไม่ได้(?:กิน|ทาน|แกะ|เปิด|ใช้|แตะ|ยุ่ง|ทำอะไร|แบ่ง|แจก)|ไม่(?:แกะ|เปิด|แตะ))"
    rf"(?:(?:กับ)(?:ตัวเอง|ตัว|{ME_OR_US}|พี่)|(?:ที่|บน|ใน)(?:โต๊ะ|บ้าน|ห้อง|ตู้เย็น|ตู้|ลิ้นชัก|ออฟฟิศ|สำนักงาน|สำนัก|ที่ทำงาน)(?:ทำงาน)?)?"
    r"(?:ครบ|เหมือนเดิม|อะไร|กัน|มัน|ใคร|สัก(?:อย่าง|ชิ้น|คำ|นิด)|อยู่|เลย|ไว้|ก่อน)*)+"
    rf"(?:{POLITE}|[\s,])*"
)
"""The whole text tells that the thing is still there as it came; who left it on a desk tells how it
was given."""
_ABSENT = (
    rf"(?:ตอน|ช่วง|ระหว่าง)(?:นั้น|ที่)?(?:{ME_OR_US})?(?:ไม่อยู่|ออกไป(?!ทำบุญ)|ไป(?:ประชุม|กินข้าว|ทานข้าว|พัก|เข้าห้องน้ำ|ธุระ|ข้างนอก|ราชการ)|ลา(?:ป่วย|กิจ|พัก)?อยู่)"
    rf"|(?:เพราะ|พอดี)(?:ตอนนั้น)?(?:{ME_OR_US})?ไม่อยู่|กลับมา(?:ที่โต๊ะ|ถึง|อีกที|ก็|แล้ว)*(?:เจอ|เห็น|พบ|เขาไป|เค้าไป|คนให้ไป)"
)
"""It was left while nobody was there who could refuse it."""
_COULD_NOT_REFUSE = pattern_of(
    "(?<!ไม่ใช่)(?<!ไม่ใช่ว่า)(?:ไม่ทัน(?:ได้|จะ)*ปฏิเสธ|ไม่(?:ได้)?มีโอกาส(?:ได้|จะ)*ปฏิเสธ|ปฏิเสธ(?:ก็)?ไม่(?:ได้(?!รับ)|ทัน|ลง)"
    "|(?:ไม่รับ|ปฏิเสธ)(?:ไป)?(?:แล้ว)?\\s?(?:แต่)?(?:ว่า)?(?:เขา|เค้า)(?:ก็|ยัง|ไม่ฟัง|\\s)*(?:ไม่ยอม|วาง|ทิ้ง|ยัด|คะยั้น)"
    "|(?:เกรงใจ|จำใจ)(?!เฉย|ไหม)|ไม่กล้า(?:ปฏิเสธ|ไม่รับ|คืน)|ไม่กล้ารับ\\s?แต่|(?:เขา|เค้า)(?:ก็)?วาง(?:ไว้)?แล้ว(?:ก็|เดิน|รีบ)*(?:ออก)?ไป)"
    rf"|{_ABSENT}|ฝาก[^\n]{{0,40}}?ไว้\s?(?:ที่|กับ)\s?(?:ป้อม|ยาม|รปภ|แม่บ้าน|ธุรการ|หน้าห้อง|เคาน์เตอร์|ประชาสัมพันธ์)|(?:เอา|นำ|หิ้ว|มา|ฝาก)(?:มา)?วาง(?:ทิ้ง)?ไว้[^\n]{{0,60}}?(?:เขา|เค้า|คนให้)?(?:ไป|กลับ|ไม่อยู่)แล้ว"
)
_IN_USE = pattern_of(
    rf"(?:ตอนนี้|ก็|ยัง|กำลัง|เอา(?:มา|ไป)|{ME_OR_US}|อยู่|\s)*ใช้(?:งาน)?อยู่(?:เลย|ทุกวัน|{POLITE}|\s)*"
)
_COULD_REFUSE = pattern_of(
    r"(?:(?:บอก|พูด)(?:ว่า)?|จะ|ก็)*(?:ไม่(?:เอา|รับ)|ปฏิเสธ)(?:ไป)?(?:เลย)?(?:ก็|จะ|ก็จะ)?ได้(?!ไม่|ไหม|มั้ย|รับ|ที่ไหน|ไง)"
)
_ASKS = pattern_of(f"{WHETHER}|หรือยัง|{HOW_IN_FULL}|ทำไง|ถ้า|หาก")
_BEFORE = pattern_of(r"^(?:(?:แต่|แล้วก็|แล้ว|ก็|และ|ส่วน|มัน|คือ|เลย)\s?)+(?=\S)")
_LONGEST = 300


def now(done: str, answers: Answers) -> dict[str, Any]:
    """Returns that this was done. The picture is passed over by it: one may be sent at any question
    or from the card."""
    return {DONE: done, ALL_USED: None, **no_picture_asked(answers)}


def no_picture_asked(answers: Answers) -> dict[str, Any]:
    """Returns that no picture is asked for, unless one was sent."""
    return {} if answers.get(PHOTO) else {PHOTO: None}


_TO_COME = pattern_of(r"(?<!\S)(?:เดี๋ยว|ว่าจะ|กะว่า)\S{0,12}?(?:คืน|ส่ง|เอาไป|นำไป)")


def to_come_from(plain: str) -> int:
    """Returns where a normalised sentence begins to tell what is to become of it; its length for
    others: a day behind that is not the day it came."""
    found = _TO_COME.search(plain)
    return found.start() if found is not None else len(plain)


def done_places(plain: str) -> dict[str, tuple[int, int]]:
    """Returns what the words say was done, as in Gift, with the place [start, end) of each. What is
    said of one of several things holds for none of the others, so that it has to be asked."""
    found = ((each, pattern.search(plain)) for each, pattern in _DONE)
    done = {
        each: place.span()
        for each, place in found
        if place is not None
        and not _of_one_only(plain, place.start())
        and not (each in (SENT_BACK, REFUSED) and not_taken_back(plain))
    }
    if REFUSED in done and SENT_BACK in done and done[SENT_BACK][0] < done[REFUSED][1]:
        del done[SENT_BACK]  # it was not taken, and so given back at once
    return done


def led_from(plain: str, start: int) -> int:
    """Returns where the words begin that lead in what was done: `เดี๋ยวผม` before `ส่งคืน`."""
    led = _LEADS_IN.search(plain, 0, start)
    return led.start() if led is not None else start


_LEADS_IN = pattern_of(
    rf"(?:(?<=\s)|^)(?:เดี๋ยว|พรุ่งนี้|มะรืน(?:นี้)?|ว่า|จะ|ต้อง|ก็|เลย|ได้|รีบ|เอาไป|นำไป|{ME_OR_US}|\s)+$"
)


def not_taken_back(plain: str) -> str:
    """Returns the words, from the beginning of their clause, that say that somebody tried to give
    it back and the giver did not take it: `เอาไปคืนแล้วแต่เค้าไม่ยอมรับคืน`. "" where the giver took it
    in the end, where one asks what would be, and where nobody says so."""
    if len(plain) > _LONGEST or "คืน" not in plain or _SUPPOSES.search(plain):
        return ""
    found = _NOT_TAKEN.search(plain)
    if found is None or _TOOK.search(plain, found.end()):
        return ""
    return _from_its_clause(plain, found.start())


def not_gone_back(plain: str) -> str:
    """Returns the words that say that the giver did not take it back, or that it was not given
    back; "" where neither is said."""
    return not_taken_back(plain) or not_returned(plain)


def not_returned(plain: str) -> str:
    """Returns the words, from the beginning of their clause, that say that it was not given back:
    `ไม่ได้คืนเพราะกลับมาเขาไปแล้ว`; "" where nobody says so."""
    if len(plain) > _LONGEST or _SUPPOSES.search(plain):
        return ""
    found = _NOT_RETURNED.search(plain)
    return _from_its_clause(plain, found.start()).split(" ")[0] if found is not None else ""


_NOT_RETURNED = pattern_of(r"(?<!ยัง)ไม่(?:ได้|ทัน|ทันได้)(?:เอา|ส่ง|นำ)?(?:ไป)?คืน(?!ดี|สู่)")


def _from_its_clause(plain: str, start: int) -> str:
    """Returns the words from the clause of the place on, without a question at the end."""
    words = plain[plain.rfind(" ", 0, start) + 1 :]
    return without_polite_ending(_WHAT_THEN.sub("", words)).strip()


_SUPPOSES = pattern_of(f"ถ้า|หาก|{WHETHER}|หรือยัง")
_WHAT_THEN = pattern_of(
    rf"(?<=\S)\s*(?:แล้ว|แบบนี้|งี้|จะ|ต้อง|ควร|ให้|\s)*(?:ทำ|เลือก|ตอบ|กด)(?:ข้อ|อัน|ปุ่ม)?(?:{HOW_IN_SHORT}|อะไร|ไหน).{{0,12}}$"
)
_THEY = (
    r"(?:(?:เขา|เค้า|แก|คนให้|ผู้ให้|เจ้าของ|เจ้าตัว|พนักงาน|ทาง(?=บริษัท|ร้าน|เขา|เค้า|นั้น|โน้น)|นั้น|โน้น|ฝั่งนั้น"
    r"|(?:บริษัท|ร้าน|คุณ|พี่|เซลล์|ลูกค้า|ผู้รับเหมา)[^\s\d]{0,20}?|ก็|ดัน|กลับ|ยัง|เลย)\s?)"
)
_NOT_TAKEN = pattern_of(
    rf"คืน.{{0,60}}?{_THEY}+(?:ไม่(?:ได้|อยาก|ขอ)?(?:รับ|เอา)(?!ผิด|รอง|ปาก|ฟัง|เงิน|ใบ)|ปฏิเสธ(?!ไม่ได้)"
    r"|(?:ยืนยัน|บอก|ขอ)(?:ว่า)?(?:ให้)(?:เก็บ|รับ))"
    r"|คืน.{0,60}?(?:ไม่ยอม(?!แพ้|ความ)|ไม่ให้คืน|ไม่(?:ขอ)?รับคืน|(?:ส่ง|เอา)กลับมา|ตีกลับ)"
    rf"|{_THEY}ไม่(?:ได้|ยอม|อยาก|ขอ)?(?:รับ|เอา)(?:ของ|มัน)?คืน|คืนไม่(?:ได้|สำเร็จ)(?!รับ)"
)
_TOOK = pattern_of("สุดท้าย|ในที่สุด|ตอนหลัง|จนเขา|จนเค้า|รับไปแล้ว|รับคืนแล้ว|ยอมรับแล้ว|แต่(?:ก็)?(?:ยอม|รับ)")


def _of_one_only(plain: str, start: int) -> bool:
    """Tells whether the words at the start say what was done with a single one of several things:
    `เค้กกับซอง แต่ซองคืนไปแล้ว`."""
    one = _ONE.search(plain, max(0, start - _NEAR), start)
    if one is None:
        return False
    before = plain[: one.start()]
    return one["one"] in before and _SEVERAL.search(before) is not None


_NEAR = 60
_SEVERAL = pattern_of(r"[^\s]\s?(?:กับ|และ|พร้อม|แล้วก็|รวมทั้ง|,)\s?[^\s]")
_ONE = pattern_of(
    r"(?:\s|แต่|ส่วน|เฉพาะ|แค่|ตัว)+"
    r"(?!ของ(?:ขวัญ|ฝาก|กำนัล)?|ผม|หนู|ดิฉัน|ฉัน|เรา|เขา|เค้า|พี่|น้อง|คุณ|บริษัท|ร้าน|ทั้ง|ทุก|มัน|วัน)(?P<one>[^\s\d]{2,20}?)"
    rf"(?:{ME_OR_US}|นั้น|นี้|น่ะ|อ่ะ|ก็|ได้|เลย|เอาไป|นำไป|เอา|นำ|รีบ|ขอ|\s)*$"
)
"""A thing with what was done to it behind."""


def used_place(plain: str, clause: bool = False) -> tuple[int, int] | None:
    """Returns the place of the words that say that the thing is used up or passed on, to the end of
    their clause. None where nobody says so, or somebody asks whether they may.

    clause: from its beginning, too, which else may name the thing.
    """
    if len(plain) > _LONGEST or _ASKS.search(plain):
        return None
    found = _USED.search(plain)
    if found is None:
        return None
    part = _PART_USED.match(plain, found.end())
    begin, end = found.start(), plain.find(" ", part.end() if part is not None else found.end())
    begin = plain.rfind(" ", 0, begin) + 1 if clause else begin
    return begin, len(plain) if end < 0 else end


def used_in_part(words: str) -> bool:
    """Tells whether the words on what is used up say that some of it is left, or how much went."""
    return _IN_PART.search(words) is not None


def still_there(plain: str) -> bool:
    """Tells whether a text says nothing but that the thing is still with who got it."""
    return _STILL_THERE.fullmatch(plain) is not None or _IN_USE.fullmatch(plain) is not None


def to_all(plain: str) -> bool:
    """Tells whether the words say that everybody got one."""
    return place_of_all(plain) is not None


def place_of_all(plain: str) -> tuple[int, int] | None:
    """Returns where the words say that everybody got one."""
    found = TO_ALL.search(plain)
    return found.span() if found is not None else None


def to_group(plain: str) -> str:
    """Returns the words, to the end of their clause, that say that a whole group got it; "" where
    nobody says so."""
    found = TO_GROUP.search(plain)
    return without_polite_ending(found[0]) if found is not None else ""


def group_alone(plain: str) -> str:
    """Returns the words for a whole group that begin a text, where nothing leads them in: `ทั้งกลุ่มค่ะ
    ปฏิเสธได้`; "" for other words."""
    found = _GROUP_ALONE.match(plain)
    return found["group"] if found is not None else ""


_GROUP_ALONE = pattern_of(
    rf"(?:คือ|ก็|อันนี้|เขา|เค้า|ซื้อ|เลี้ยง|ปฏิเสธ(?:ไม่)?(?:ได้|ทัน)|แต่|{POLITE}|\s)*(?P<group>{_GROUP})(?=\s|$|{POLITE}|ปฏิเสธ|เลย|ไม่)"
)


def all_of_group(plain: str) -> str:
    """Returns the words that say that everybody in a group or room got one, whatever stands
    between: `แจกทุกคนเลยค่ะ ทั้งห้อง`; "" where no group is named, or not everybody."""
    found = _ALL_OF_GROUP.search(plain)
    return without_polite_ending(found[0]) if found is not None else ""


_ALL_OF_GROUP = pattern_of(
    rf"(?:แจก|ให้|ได้|เลี้ยง)(?:กัน|ให้)?(?:หมด)?ทุก(?:คน|โต๊ะ)(?:เลย|หมด|{POLITE}|[\s,])*(?:ใน)?{_GROUP}"
)


def only_group(words: str) -> bool:
    """Tells whether the words say no more than the choice does: a group, and whether it could."""
    return _ONLY_GROUP.fullmatch(words) is not None


_ONLY_GROUP = pattern_of(
    rf"(?:มา)?(?:ให้|แจก|เลี้ยง|ฝาก)*(?:กับ|แก่)?{_GROUP}(?:เลย|ปฏิเสธ|ไม่(?:ได้|ทัน|ลง|กล้า)|ได้|ก็|{POLITE}|\s)*"
)


def told_to_group(answers: Answers) -> bool:
    """Tells whether it was told beside another answer that a whole group got it."""
    told = [answers.get(name) or "" for name in TOLD_BESIDE]
    manner = answers.get(MANNER_TOLD) or ""
    return any(to_group(each) or all_of_group(each) for each in told) or bool(group_alone(manner))


def could_not_refuse(plain: str) -> bool:
    """Tells whether the words say that the thing could not be refused when it was given."""
    pressed = _COULD_NOT_REFUSE.search(plain) is not None and not _ASKS.search(plain)
    return pressed and not could_refuse(plain)


def unwilling(plain: str) -> str:
    """Returns the words that say that somebody did not want it and had it left there; "" where
    nobody says so."""
    found = _UNWILLING.search(plain)
    return without_polite_ending(found[0]) if found is not None else ""


_UNWILLING = pattern_of(
    rf"(?<![^\s])(?:{ME_OR_US}|ก็)*ไม่(?:ได้)?(?:กล้า|อยาก|ยอม)รับ\s?(?:แต่|เขา|เค้า)[^\s]*?(?:วาง|ทิ้ง|ยัด|ไม่ยอม)\S*"
)


def could_refuse(plain: str) -> bool:
    """Tells whether the words say that it could be refused, though somebody felt they should not:
    `บอกไม่เอาก็ได้แต่เกรงใจ`."""
    return _COULD_REFUSE.search(plain) is not None and not _ASKS.search(plain)


def used_words(plain: str, clause: bool = False) -> str:
    """Returns these words without what leads in; "" where nobody says so."""
    place = used_place(plain, clause)
    if place is None:
        return ""
    words = without_polite_ending(_BEFORE.sub("", plain[place[0] : place[1]].strip()))
    return re.sub("(?<=แล้ว)(?:อ่ะ|อะ)$", "", words)
