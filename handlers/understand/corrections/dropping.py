"""Reads words by which somebody does not want what is being asked any more: `พอแล้วเอกสารไม่เอา`."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from handlers.understand.corrections.correction_vocabulary import CRIES, SORRY
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.pausing import PAUSE
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 60
_BEFORE = rf"(?:{CRIES}|{SORRY}|เอ่อ|อืม|งั้น|โอเค|ok|พอ(?:แล้ว|ละ|ก่อน)?|ช่างมัน|[\s,])"
_THING = r"(?:เอกสาร|ไฟล์|อัน|เรื่อง|ฉบับ|รายงาน)(?:นี้|นั้น)?"
_NO = r"ไม่(?:ต้อง)?(?:เอา|ขอ|ต้องการ|อยากได้)|ไม่ต้อง(?!การ)|ยกเลิก"
_AFTER = r"(?:แล้ว|ละ|ก็ได้|ดีกว่า|ก่อน|เลย|หรอก|ค่ะ|ครับ|นะ|[\s,])"
_DROPS = pattern_of(
    rf"{_BEFORE}{{0,6}}(?:(?:{_NO}){_AFTER}{{0,4}}(?:{_THING})?{_AFTER}{{0,4}}|{_THING}\s*(?:{_NO}){_AFTER}{{0,4}})"
    r"|(?:พอ(?:แล้ว|ละ)|ช่างมัน(?:เถอะ)?)",
    re.IGNORECASE,
)

_DEED = r"(?:แจ้ง|ส่ง|ทำ|ร้อง(?:เรียน)?|กรอก|ตอบ|เล่า|พิมพ์|บอก|เอา|ลง)"
_LATER = r"(?:ทีหลัง|วันหลัง|วันอื่น|คราวหน้า|โอกาสหน้า|รอบหน้า|พรุ่งนี้|อาทิตย์หน้า)"
_RATHER = r"(?:ก่อน|ดีกว่า|แล้วกัน|ละกัน|แล้ว|ละ|ตอนนี้|วันนี้)"
_THINKS = (
    r"(?:เดี๋ยว|ขอ|จะ|ต้อง|ของ|กลับไป|ไป|ลอง|\s)*(?:คิดดู|คิด|ตัดสินใจ|ชั่งใจ|ทบทวน|ไตร่ตรอง)"
    r"(?:อีกที|อีกหน่อย|อีกนิด|ให้ดี|ดีๆ|สักพัก|สักหน่อย|หน่อย|\s)*(?:ก่อน|ดู)(?:นะ|อีกที)?"
)
_WAITS = r"(?:เอา|ขอ|งั้น)?ไว้ก่อน(?:ดีกว่า|แล้วกัน|ละกัน|นะ)?"
_NOT_READY = rf"(?:ตอนนี้|วันนี้|{ME})?(?:ยัง)?ไม่(?:พร้อม|กล้า|แน่ใจ|สะดวก)(?:เลย|เท่าไหร่|แจ้ง|เล่า|ทำ|ตอนนี้)?"
_PUTS_OFF = pattern_of(
    rf"{_BEFORE}{{0,6}}(?:(?:ขอ)?(?:ยัง)?ไม่{_DEED}{_RATHER}{{0,3}}(?:ดีกว่า|ก่อน|แล้วกัน|ละกัน)"
    rf"|(?:ไว้|เดี๋ยว|ขอ){{0,2}}ค่อย(?:มา)?{_DEED}(?:ใหม่|ต่อ|อีกที)?(?:{_LATER}|{_RATHER})|(?:เอา)?ไว้{_LATER}{_RATHER}{{0,2}})"
    rf"(?:\s*(?:เอา)?ไว้(?:ก่อน|{_LATER}))?{_AFTER}{{0,4}}"
    rf"|{_BEFORE}{{0,6}}(?:{_THINKS}|{_WAITS}(?:\s*{_NOT_READY})?|{_NOT_READY}(?:\s*{_WAITS})){_AFTER}{{0,4}}"
)

_THROWN = (
    r"(?:งั้น|ช่วย|ขอ|ก็){0,2}(?:ทิ้ง|ล้าง|ลบ|โละ)"
    rf"(?:ทิ้ง|ร่าง|อันนี้|ข้อมูล|ที่(?:กรอก|พิมพ์)มา|ทั้งหมด|หมด|ให้|ออก|ไป|เลย|ได้|ที|หน่อย|{POLITE}|\s)*"
)
_CANCELS = pattern_of(
    rf"(?:(?:อ้าว|{CRIES}|เอ่อ|งั้น|โอเค|ใช่(?:แล้ว)?|{POLITE})[\s,]*){{0,3}}"
    rf"(?:ไม่(?:ทำ|เอา|ส่ง|รายงาน)(?:แล้ว|ละ|{POLITE}){{1,2}}\s+{_THROWN}|(?:ไม่(?:ทำ|เอา|ส่ง|ขอ|ต้อง)[^\s\d]{{0,20}}\s+)?"
    r"(?:งั้น|ขอ|จะ|ยืนยัน|ช่วย){0,3}ยกเลิก(?:ไป|ก่อน|เลย|แล้ว|ให้|ที|หน่อย|อันนี้|เมื่อกี้|นะ|ค่ะ|คะ|ครับ|\s)*)"
)
_NOT_WANTED = pattern_of(rf"(?:(?:อ้าว|{CRIES}|เอ่อ|งั้น|โอเค)\s*){{0,3}}ไม่(?:ทำ|เอา|ส่ง|รายงาน)")


_NAMED = pattern_of(
    rf"(?:(?:อ้าว|{CRIES}|เอ่อ|งั้น|โอเค|ไม่เอาแล้ว|พอแล้ว)[\s,]*){{0,3}}(?:ขอ|จะ|ช่วย){{0,2}}"
    r"(?:(?:ยก)?เลิก|(?P<no>ไม่))(?:การ|ทำ)?\s?(?P<what>\S.{3,40}?)(?:นี้|คนนี้|อันนี้)?"
    rf"(?(no)(?:แล้ว|ละ))(?:ไป|เลย|ก่อน|แล้ว|ดีกว่า|ทั้งหมด|ที|หน่อย|{POLITE}|\s)*"
)
"""`ยกเลิกเพิ่มคนใหม่ไปเลย`, `ไม่ตั้งคณะทำงานแล้ว`."""
_GIVEN_UP = r"(?:แล้ว|ละ|ล่ะ|ดีกว่า|ก็ได้)(?:ค่ะ|ครับ|นะ)?"
_TWICE = pattern_of(
    r"(?:(?:โห|โอ๊ย|อ้าว|เอ๊ย|งั้น)\s*){0,3}"
    rf"(?:ไม่เอา{_GIVEN_UP}[\s,]+ไม่(?:ลง(?:ทะเบียน)?|ทำ|สมัคร){_GIVEN_UP}|ไม่ลงทะเบียน{_GIVEN_UP})"
)
"""`ไม่เอาละ ไม่ลงแล้ว`."""


def cancels(text: str) -> bool:
    """Tells whether the whole text cancels what is open, and names nothing that could be cancelled:
    `ไม่ทำบันทึกแล้ว ยกเลิก`, `ยืนยันยกเลิก`."""
    return len(text) <= _LONGEST and _CANCELS.fullmatch(normalise(text).strip()) is not None


def what_is_cancelled(text: str) -> str:
    """Returns what the whole words do not want any more, `ยกเลิกเพิ่มคนใหม่ไปเลย`; "" for others."""
    if len(text) > _LONGEST or "เลิก" not in text and "ไม่" not in text:
        return ""
    found = _NAMED.fullmatch(normalise(text).strip())
    return found["what"] if found is not None else ""


def puts_off(text: str) -> bool:
    """Tells whether the whole text only puts off what is not named: `ยังไม่แจ้งดีกว่า ไว้ก่อน`."""
    if len(text) > _LONGEST:
        return False
    return _PUTS_OFF.fullmatch(without_polite_ending(normalise(text)).strip()) is not None


def gives_up(text: str) -> bool:
    """Tells the same of words that say twice that it is not wanted: `ไม่เอาแล้วค่ะ ยกเลิก`."""
    plain = normalise(text).strip()
    if len(text) <= _LONGEST and _TWICE.fullmatch(without_polite_ending(plain)) is not None:
        return True
    return cancels(text) and _NOT_WANTED.match(plain) is not None


def drops(text: str) -> bool:
    """Tells whether the whole text says that nothing of it is wanted any more."""
    if len(text) > _LONGEST:
        return False
    return _DROPS.fullmatch(without_polite_ending(normalise(text)).strip()) is not None


_BY_NAME = pattern_of(
    r"(?:ขอ|ช่วย|รบกวน|งั้น|แล้ว|\s)*(?:ลบ|ตัด|เอา|ถอน)\s?(?:ราย)?(?:ชื่อ)?\s?"
    r"(?P<who>(?:คุณ(?!ภาพ|ค่า|ธรรม|วุฒิ|สมบัติ|ลักษณะ|ประโยชน์)|นา[งย]|น\.ส\.|พี่|น้อง|ดร\.)[^\s\d]{2,40}?(?:\s[^\s\d]{2,30}?)?)"
    r"\s?(?:ออก|ทิ้ง)(?:ไป|เลย|ก่อน|ได้|ให้|หน่อย|ที|\s)*"
)


def dropped_by_name(text: str) -> str:
    """Returns whom the words want to be dropped (`ลบคุณ… ทิ้งไป`), or ""."""
    if "ออก" not in text and "ทิ้ง" not in text:
        return ""
    found = _BY_NAME.fullmatch(without_polite_ending(text))
    return found["who"] if found is not None else ""


class LetBe(Enum):
    """What somebody wants who lets it be."""

    DROPPED = auto()
    """It is not done any more."""
    PUT_OFF = auto()
    """It is done later, or somebody is asked first."""


_HEDGES = (
    rf"(?:{CRIES}|{SORRY}|เออ|เอ่อ|เอ้อ|อืม+|อ๋อ|งั้น|โอเค|ok|แต่|คือ|คิดไปคิดมา|คิดอีกที|คิดดูแล้ว"
    rf"|สรุป|จริงๆ|ตกลง|เอาเป็นว่า|ก็|{POLITE}|ๆ|[\s,.])*+"
)
_TOLD_BY = (
    r"(?:(?:ผอ\.?|ท่าน|ผู้ใหญ่|ผู้บริหาร|หัวหน้า|นาย|เลขา)[^\d\s]{0,24}?"
    r"(?:บอก|สั่ง|แจ้ง)(?:มา)?(?:ว่า)?(?:ให้)?\s?(?=ไม่))?"
)
"""Whose word it is: `ผอ.บอกไม่ต้องเลื่อนแล้ว`."""
AS_BEFORE = pattern_of(
    r"(?<=\s)(?:ก็|คง|เอา|ใช้|ให้|เป็น|อยู่|ไว้|รอบ|วัน(?:ส่ง|ที่)?|\s)*"
    rf"(?:\d{{1,2}}\s?[ก-๎.]{{0,10}}\s?)?(?:เหมือน|ตาม|อย่าง|วัน)เดิม(?:นะ|แล้วกัน|ละกัน|{POLITE}|\s)*$"
)
"""What stays if it is let be: `ไม่ต้องเลื่อนละ เอา 20 เหมือนเดิม`."""
_RATHER_NOT = rf"(?:(?:แล้ว|ละ|ล่ะ|หรอก|ดีกว่า|ก็ได้|เลย|ด้วย|อีก|(?:แล้ว|ละ)กัน|{POLITE}|\s)*+)"
_SO_BE_IT = (
    r"ช่าง(?:มัน|แม่ง)(?:เถอะ|เหอะ|ละกัน|แล้วกัน)?|ช่าง(?:เถอะ|เหอะ|ละกัน|แล้วกัน)"
    r"|(?:ปล่อย(?:ผ่าน|ไป|มันไป)?|ลืม(?:มัน|ไป)?|แล้วไป)(?:เถอะ|เหอะ|ซะ|เลย|ดีกว่า)+"
    r"|ไม่เป็นไร(?:แล้ว|ละ|ล่ะ|ดีกว่า)+|(?:พอ|เลิก|อย่า|ไม่)(?:เลย)?ดีกว่า|(?:ขอ)?ผ่านดีกว่า"
)
_NO_DEED = "รู้|แน่ใจ|ทราบ|ใช่|ได้|มี|เป็น|เห็น|เข้าใจ"
_LET_BE = pattern_of(
    rf"{_HEDGES}{_TOLD_BY}(?:(?:{_SO_BE_IT})|(?:ขอ|จะ)?ไม่(?:ต้อง|อยาก|ขอ)?"
    rf"(?P<deed>(?!{_NO_DEED})[ก-๎]{{2,30}}?)(?:แล้ว|ละ|ล่ะ|หรอก|ดีกว่า|ก็ได้|ด้วย))"
    rf"{_RATHER_NOT}(?P<why>(?:(?<=\s)|(?=กลัว|เกรงใจ|เพราะ|เดี๋ยว|ไว้|ขี้เกียจ|อาย|รอ|$))[^\d]{{0,70}})"
)
"""`เออไม่ถามดีกว่า กลัวโดนว่า`, `ช่างมันเถอะ ไม่อยากมีเรื่อง`."""
_DONE_WHOLE = ("ทำ", "เอา", "แจ้ง", "ส่ง", "ลง", "ดำเนินการ", "ยุ่ง", "ไป")
"""What is done with any conversation as a whole."""
_NO_REASON = pattern_of(
    f"{WHETHER}|หรือ|ใคร|อะไร|ไหน|กี่|เมื่อไ|{HOW_IN_FULL}|ทำไม|[?]"
    r"|(?:^|\s)(?:ขอ(?!โทษ)|เปลี่ยนเป็น|เอา|ใช้|แก้|แต่|เป็น|แค่|อยาก|บันทึก|ยืนยัน|ส่ง|เก็บ|ข้าม|ตกลง)"
)
"""Asks or wants something, which is done beside it."""


@lru_cache(maxsize=16)  # one sentence is read several times
def lets_be(text: str, about: str = "") -> LetBe | None:
    """Returns what the whole sentence wants that lets be what is open, with its reason or without:
    `เออไม่ถามดีกว่า กลัวโดนว่า`, `ช่างเหอะ ไว้ก่อนละกัน`; None for others.

    about: the words by which the open conversation is called; what is not done any more must be one
        of its deeds, since `ไม่บอกชื่อดีกว่า` answers
    """
    if len(text) > _LONGEST_LET_BE or not any(each in text for each in _LET_BE_HINTS):
        return None
    found = _let_be_in(text)
    if found is None or not _is_deed(found["deed"], about):
        return None
    if found.string != normalise(text).strip() and not _is_own(found["deed"], about):
        return None
    why = without_polite_ending(found["why"]).strip()
    if why and (PAUSE.fullmatch(why) or puts_off(why)):
        return LetBe.PUT_OFF
    return LetBe.DROPPED if _NO_REASON.search(why) is None else None


def calls_off(text: str, about: str) -> bool:
    """Tells whether the whole sentence calls off what the open conversation does, by its own verb:
    `ไม่ต้องเลื่อนละ เอา 20 เหมือนเดิม`. about: as in `lets_be`."""
    found = _let_be_in(text) if "ไม่" in text else None
    own = found is not None and _is_own(found["deed"], about)
    return own and lets_be(text, about) is LetBe.DROPPED


def _let_be_in(text: str) -> re.Match[str] | None:
    """Returns what is let be, without what then stays as it was."""
    if len(text) > _LONGEST_LET_BE:
        return None
    return _LET_BE.fullmatch(AS_BEFORE.sub("", normalise(text).strip()))


def _is_own(deed: str | None, about: str) -> bool:
    return deed is not None and deed in about


_LONGEST_LET_BE = 110
_LET_BE_HINTS = ("ไม่", "ช่าง", "ปล่อย", "ลืม", "ดีกว่า", "แล้วไป")


def _is_deed(deed: str | None, about: str) -> bool:
    return deed is None or deed.startswith(_DONE_WHOLE) or deed in about
