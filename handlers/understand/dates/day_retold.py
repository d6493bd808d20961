"""Reads a day that is taken back by another one in the same words: `พุธที่ผ่านมา อ้อ ไม่ใช่ พฤหัส`."""

from __future__ import annotations

import re

from handlers.understand.corrections.correction_vocabulary import (
    CRIES,
    DID,
    HALTS,
    NOT,
    SECOND_THOUGHTS,
    SIGHS,
    SORRY,
)
from handlers.understand.dates.date_mentions import ANY_MONTH, WEEKDAYS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE

_CUE = pattern_of(
    "ไม่ใช่|มิใช่|ไม่ๆ|ไม่สิ|ไม่ซิ|ผิด|เปลี่ยนใจ|คิดอีกที|เดี๋ยว|โทษ|อภัย|เอ๊ย|เอ้ย|เอย|เฮ|เห้|เห๊|เหย|อุ๊ย|อุ้ย|เอ่อ|เอ้อ|อ้อ|อ๋อ|อ่อ|อ๊ะ|เอ๊ะ|อ้าว"
)
"""One search for all: every sentence comes here."""
_LONGEST = 300
_WHICH = r"(?:ที่แล้ว|ที่ผ่านมา|ที่จะถึง(?:นี้)?|ก่อน(?!หน้า)|นี้|หน้า|ถัดไป)"
_YEAR = r"(?:\s*(?:ปี|พ\.ศ\.)?\s*(?:25\d\d|20\d\d|[67]\d)(?![\d.:]))?"
_DATED = rf"(?:เดือน)?\s*(?:{ANY_MONTH}){_YEAR}|/\d{{1,2}}(?:/\d{{2,4}})?|\s*เดือน{_WHICH}"
_NO_COUNT = r"(?![\d.:]|\s*(?:โมง|น\.|น(?![ก-๙])|นาฬิกา|ทุ่ม|คน|วัน(?!ที่)|บาท|ชั่วโมง|ชม|%|/))"


def _day(at: str) -> str:
    """Returns a pattern for a day; at: ends the names of its groups."""
    return (
        r"(?:(?:เมื่อวาน(?:ซืน|นี้)?|(?<!เมื่อ)วานซืน|วันนี้|พรุ่งนี้|มะรืน(?:นี้)?)"
        rf"|(?:วัน)?(?P<weekday{at}>(?:{'|'.join(WEEKDAYS[:6])})(?:บดี)?|(?<=วัน)อาทิตย์)(?![ก-๙]*ศาสตร์)"
        rf"\s?(?P<which{at}>{_WHICH})?(?!\s*(?:ที่\s*)?\d)"
        rf"|(?:(?:วัน)?(?:{'|'.join(WEEKDAYS)})?(?:บดี)?(?P<named{at}>ที่)\s*)?(?P<number{at}>\d{{1,2}})"
        rf"(?:(?P<month{at}>{_DATED})|{_NO_COUNT}))"
    )


_PART_OF_DAY = r"(?:\s*(?:ตอน|ช่วง)?(?:เช้า|สาย|เที่ยง|บ่าย|เย็น)(?!นี้))?"
_SOFT = rf"(?:{POLITE}|นะ|[สซ]ิ|ๆ|อ่ะ|อะ|[\s,.…])*"
_SURE = rf"(?:{CRIES}|{SORRY}|{SECOND_THOUGHTS})"
_NOTICES = rf"(?:{SIGHS}|เอ๊ะ|อ๊ะ|อ้าว|{HALTS})"
"""Takes nothing back alone: another word denies the old day, or prefers the new one."""
_WRONG = rf"(?:{DID}|พูด|จำ|พิม)ผิด"
_DENIES = rf"(?:(?:{NOT})|{_WRONG}|ผิด|ไม่(?=ๆ|[สซ]ิ))"
_TAKES_BACK = (
    rf"(?:{_SURE}{_SOFT}(?:{_DENIES}{_SOFT})?|{_NOTICES}{_SOFT}(?:{_DENIES}|(?P<notices>)){_SOFT}"
    rf"|(?:(?:{NOT}|ไม่)(?:ๆ|[สซ]ิ)++|{_WRONG}|ผิด(?=ๆ|\s|{POLITE})){_SOFT})"
    r"(?:(?:ขอ|ต้อง|ที่ถูก|เปลี่ยน|แก้|เอา)*(?:เป็น|คือ)\s*)?"
)
_TO = r"\s*(?:-|–|(?:จน)?ถึง)\s*"
_RETOLD = pattern_of(
    rf"(?<![\d/.])(?:{_day('_from')}{_PART_OF_DAY}(?P<to>{_TO}))?{_day('_old')}{_PART_OF_DAY}"
    rf"{_SOFT}{_TAKES_BACK}(?P<until>(?:จน)?ถึง\s*)?(?P<new>(?:{_day('_first')}{_TO})?{_day('_new')})"
    r"(?!\s*(?:เหรอ|หรอ|หรือ|รึ|ใช่|ไหม|มั้ย|ด้วย|ก็|กับ|และ))(?(notices)(?=\s*(?:ดีกว่า|ต่างหาก|ตะหาก|แทน)))"
)


def without_old_day(plain: str) -> str:
    """Returns the normalised words without a day that they take back, the new one in its place:
    `พฤหัสที่ผ่านมา`, and `วันที่ 6 มี.ค.` of `วันที่ 5 มี.ค. ไม่ใช่สิ 6`; others as they are."""
    if len(plain) > _LONGEST or _CUE.search(plain) is None:
        return plain
    while (put := _RETOLD.sub(_new_day, plain, count=1)) != plain:
        plain = put
    return plain


def _new_day(found: re.Match[str]) -> str:
    """The new day is of the week or of the month of the old one, if it names none itself."""
    if found["number_old"] and not any(found[each] for each in _OF_DAYS):
        return found[0]
    before, day = found["until"] or "", found["new"].rstrip()
    if before and found["to"]:
        before = found[0][: found.end("to") - found.start()]
    if found["weekday_new"] and not found["which_new"] and found["which_old"]:
        return f"{before}{day}{found['which_old']}"
    if found["number_new"] and not found["month_new"]:
        named = "" if found["named_new"] or found["named_first"] else "วันที่ "
        return f"{before}{named}{day}{found['month_old'] or ''}"
    return f"{before}{day}"


_OF_DAYS = ("named_old", "named_from", "month_old", "month_new", "named_new")
"""One of these tells the number of a day from other numbers."""
