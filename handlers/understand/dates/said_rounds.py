"""Reads which of several rounds is meant, and by how many days one is moved, as people say it."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta

from handlers.understand.dates.date_mentions import ANY_MONTH, MONTH_NAMED
from handlers.understand.dates.dates import DATE_HINT, short_date
from handlers.understand.dates.days_from_today import counted, one_unit
from handlers.understand.dates.written_out.day_wordings import without_reason
from handlers.understand.numbers.number_words import WORD
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_NUMBER = rf"(?:\d{{1,3}}|(?:{WORD})+)"
_LEAD = r"(?:ขอ|จะ|เอา|เลือก|เลื่อน|ของ|\s)*"
_OF_YEAR = r"\s*(?:ของ|ใน)?\s*ปี(?:งบ(?:ประมาณ)?)?(?:นี้)?"
_A_MONTH = pattern_of(ANY_MONTH)
_WORDS_AFTER = r"นะ|เลย|นั่น|นี่|น่ะ|แหละ|ล่ะ|ละ|เด้อ|จ้า|อ่ะ|อะ|ค่ะ|คะ|ครับ|คับ|แล้วกัน"
_ROUND = pattern_of(
    rf"{_LEAD}(?P<kind>รอบ|อัน|ข้อ|ตัว|ลำดับ|ครั้ง)?\s*(?:ที่)?\s*"
    rf"(?:(?P<first>แรก(?:สุด)?)(?:{_OF_YEAR})?|(?P<last>สุดท้าย|ท้ายสุด)(?:{_OF_YEAR})?(?:ก่อนสิ้นปี(?:งบ(?:ประมาณ)?)?)?"
    r"|(?P<next>หน้า|ถัดไป|ต่อไป|นี้|ที่จะถึง(?:นี้)?|(?:ที่)?ใกล้(?:ที่)?(?:สุด|จะถึง|ถึง)|ปัจจุบัน)"
    rf"|(?P<number>{_NUMBER})(?=(?:ใน(?:ลิสต์|รายการ)|{_WORDS_AFTER})*$)"
    rf"|(?:ของ)?(?P<part>ต้น|กลาง|ปลาย|สิ้น)?(?:เดือน)?\s*(?:{MONTH_NAMED}(?:\s*ปี(?:งบ(?:ประมาณ)?)?นี้)?|เดือน(?P<month>นี้|หน้า)))"
    rf"(?P<listed>ใน(?:ลิสต์|รายการ))?(?:{_WORDS_AFTER})*(?P<rest>\s.*|คือ.*|อันเดียว.*)?"
)
_AMID = pattern_of(
    r"รอบ(?:รายงาน|ส่ง)?(?:ที่\s?\d(?!\d|\s?เดือน)|(?:ของ)?\s?(?:ต้น|กลาง|ปลาย|สิ้น)?(?:เดือน)?\s?"
    rf"(?:{MONTH_NAMED}|เดือน(?:นี้|หน้า)|แรก(?:สุด)?|สุดท้าย|หน้า|ถัดไป|ต่อไป|นี้|ที่จะถึง|ปัจจุบัน))"
)
"""A round by its number, month or place to today, whatever stands behind."""
_YEAR_BESIDE = pattern_of(
    r"(?<!\d)2[05]\d\d(?!\d)|ปี(?:งบ(?:ประมาณ)?)?\s?(?:\d|ที่แล้ว|ที่ผ่านมา|ก่อน|หน้า|โน้น)"
)
_DENIED_BEFORE = pattern_of(
    r"(?:ไม่(?:ใช่|เอา|รวม|นับ|ต้อง)|ยกเว้น|เว้น|ตัด|นอกจาก)(?:เอา|ของ|ใน|ส่วน|จาก|\s)*$"
)
_MORE_BEHIND = pattern_of(
    r"\s?(?:\d{2}|ไม่(?:ใช่|เอา|รวม|นับ|ต้อง(?:เอา)?)(?=$|\s|นะ)|(?:กับ|และ|หรือ|ถึง|แล้วก็|,|-|/)\s?(?:รอบ|เดือน|ต้น|กลาง|ปลาย|สิ้น|แรก|สุดท้าย|หน้า|ถัดไป|นี้|ที่|\d))"
)
"""A year, another round or a denial beside a round: which is meant is asked."""
_NOT_THIS = pattern_of(r"ไม่ใช่|ไม่เอา|\d|ทั้งสอง|ทั้งคู่")
"""Words after a round that leave open which is meant."""
_WITH = pattern_of(
    rf"{_LEAD}(?:รอบ|อัน|ข้อ|ตัว|วัน)\s*(?:ที่)?\s*(?:มี)?\s*(?P<number>{_NUMBER})\s*"
    rf"(?:เรื่อง|กิจกรรม|รายการ|งาน|ฉบับ|โครงการ|อัน)(?:นั้น|{_WORDS_AFTER})*(?:\s\D*)?"
)
_ON_DAY = pattern_of(
    rf"(?:วันที่|คือ)\s*(\d{{1,2}})(?!\s*(?:[\d/.:-]|ถึง|หรือ|และ|กับ|วัน|เดือน|กิจกรรม|{ANY_MONTH}))"
)
_DENIES = pattern_of("ไม่ใช่|ไม่เอา|เดือน(?:นี้|หน้า)")
_MOST_MEANT = 3
_MOVED = pattern_of(
    r"(?P<how>(?:ผู้ใหญ่|หัวหน้า|นาย|ท่าน|เขา|เค้า|ผอ\.?|เลื่อน|ขยับ|ขยาย|ยืด|ทอด|เลย|เวลา|ออก|ไป|เพิ่ม|ต่อ|อีก|ให้|ช้า|ลง"
    r"|เร็ว|ร่น|ขึ้น|เข้า|มา|ก่อน|บวก|ถัด|ขอ|(?:หลัง|ห่าง|ถัด)?จาก(?:วัน)?เดิม|สัก|\+|\s)*+)"
    rf"(?:(?P<number>{_NUMBER})\s*|(?<=อีก)|(?<=อีก ))(?P<unit>วัน|สัปดาห์|อาทิตย์|เดือน)(?!ที่)"
    r"(?P<end>(?:เร็วขึ้น|ขึ้น|ก่อน|ออกไป|ไป|(?:หลัง|นับ)?จาก(?:วัน|กำหนด|ของ)?(?:เดิม|เก่า)"
    r"|ถัดไป|แล้วกัน|ละกัน|ดีกว่า|\s)*)"
)
_AT_MOST = pattern_of(rf"^(?:เอา|ขอ|เลื่อน|ขยาย|เป็น|\s)*(?:แค่|เพียง|เป็น)\s*(?=\d|{WORD})")
_ENOUGH = pattern_of(r"(?<=[ก-๎])\s*(?:(?:ก็)?พอ(?:แล้ว)?|เท่านั้น)(?:ค่ะ|คะ|ครับ|คับ|นะ|\s)*$")
_SAID_BESIDE = pattern_of(
    r"(?<=[ก-๎])(?:ค่ะ|คะ|ครับ|คับ|นะ)*\s+(?:(?:พอดี|โทษที|ขอโทษ(?:ที)?|เมื่อกี้|\s)*(?:พิมพ์|เขียน|บอก)ผิด"
    r"|(?:ตาม|เป็น)?คำสั่ง[^\d\s]{0,24}|(?:ตาม(?:ที่)?|เป็น)?(?:ท่าน|ผอ\.?|นาย|ผู้ใหญ่|ผู้บริหาร|หัวหน้า|เลขา)[^\d\s]{0,24}(?:สั่ง|บอก|อนุมัติ|ขอ|ให้เลื่อน|เห็นชอบ)"
    r"[^\d\s]{0,12})(?:ไป|มา|ไว้|แล้ว|ค่ะ|คะ|ครับ|คับ|นะ|\s)*$"
)
"""Behind what is told: who ordered it, or that the number before was a slip."""
_DAYS_OF = {"วัน": timedelta(1), "สัปดาห์": timedelta(7), "อาทิตย์": timedelta(7)}
_EARLIER = pattern_of("เร็ว|ร่น|ขึ้น|เข้า|ก่อน")
_FROM_ROUND = pattern_of("เลื่อน|ขยับ|ขยาย|ออก|ไป|เพิ่ม|ต่อ|ช้า|เดิม|เก่า|บวก|\\+")


def which_round(text: str, shown: Sequence[date], today: date) -> date | None:
    """Returns the round that the words mean without its date: `รอบมีนาคม`, `รอบหน้า`, `อันแรก`.

    shown: the rounds in the order of the buttons. None: the words are something else. Raises
    Unclear with the rounds that may be meant.
    """
    found = _ROUND.fullmatch(without_polite_ending(one_unit(text)))
    if found is None or not shown or _NOT_THIS.search(found["rest"] or ""):
        return None
    month = _month_of(found, today)
    if month is not None:
        return _within(sorted(each for each in shown if each.month == month), found["part"])
    if found["last"]:
        return max(shown)
    if found["next"]:
        coming = [each for each in shown if each >= today]
        return min(coming, default=None)
    if found["kind"] is None:
        return None
    place = 1 if found["first"] else counted(found["number"])
    if place is None or not 1 <= place <= len(shown):
        return None
    # The second round may be the second of the year, or of the list.
    by_year = found["kind"] in ("รอบ", "ครั้ง") and not found["listed"]
    of_year = sorted(shown) if by_year else shown
    return _one(list(dict.fromkeys((shown[place - 1], of_year[place - 1]))))


def round_within(text: str, shown: Sequence[date], today: date) -> date | None:
    """Returns the round that is named so amid other words: `รอบมีนาของสำนักเรา เป็น excel`; None
    where none is, several may be meant, or a year or a denial stands beside it."""
    plain = normalise(text)
    found = list(_AMID.finditer(plain))
    if len(found) != 1 or _YEAR_BESIDE.search(plain):
        return None
    [named] = found
    before, behind = plain[: named.start()], plain[named.end() :]
    other = _A_MONTH.search(f"{before} {behind}")
    if other or _DENIED_BEFORE.search(before) or _MORE_BEHIND.match(behind):
        return None
    words = named[0].replace("รายงาน", "").replace("รอบส่ง", "รอบ")
    with suppress(Unclear):
        return which_round(words, shown, today)
    return None


def _month_of(found: re.Match[str], today: date) -> int | None:
    if found["month"]:
        return (today.month - 1 + (found["month"] == "หน้า")) % 12 + 1
    return _month_of_groups(found)


def _month_of_groups(found: re.Match[str]) -> int | None:
    return next((n for n in range(1, 13) if found[f"m{n}"]), None)


def _within(rounds: Sequence[date], part: str | None) -> date | None:
    """Returns the round of a month's, the first at its beginning and the last at its end."""
    if rounds and part in ("ต้น", "ปลาย", "สิ้น"):
        return rounds[0] if part == "ต้น" else rounds[-1]
    return _one(rounds)


def round_with(text: str, counts: Mapping[date, int]) -> date | None:
    """Returns the round that the words name by its number of activities: `อันที่มี 11 กิจกรรม`.

    None: they name none so. Raises Unclear with the rounds that may be meant.
    """
    found = _WITH.fullmatch(without_polite_ending(one_unit(text)))
    number = counted(found["number"]) if found else None
    return _one([day for day, count in sorted(counts.items()) if count == number])


def round_on(text: str, shown: Sequence[date]) -> date | None:
    """Returns the only round on the day of a month that the words name, with or without its month:
    `รอบก่อนสงกรานต์ครับ วันที่ 7 น่ะ`. None where several rounds or days may be meant."""
    plain = one_unit(text)
    if _DENIES.search(plain):
        return None
    days = {int(found[1]) for found in _ON_DAY.finditer(plain)}
    month = re.search(MONTH_NAMED, plain)
    number = _month_of_groups(month) if month is not None else None
    found = [day for day in shown if day.day in days and number in (None, day.month)]
    return found[0] if len(days) == len(found) == 1 else None


def _one(found: Sequence[date]) -> date | None:
    if len(found) > 1:
        raise Unclear(DATE_HINT, [short_date(each) for each in found[:_MOST_MEANT]])
    return found[0] if found else None


def moved_day(text: str, old: date, today: date) -> date | None:
    """Returns the day to which `เลื่อนไปสิบวัน` moves the old one; None for other words.

    Raises Unclear for `อีก 7 วัน` where it may count from today; from today it has to be later, too.
    """
    said = _AT_MOST.sub("", _ENOUGH.sub("", _SAID_BESIDE.sub("", without_reason(one_unit(text)))))
    found = _MOVED.fullmatch(without_polite_ending(said))
    number = counted(found["number"] or "1") if found else None
    if found is None or number is None or not 0 < number <= 366:
        return None

    def moved(day: date, by: int) -> date:
        return (
            _months_on(day, by) if found["unit"] == "เดือน" else day + by * _DAYS_OF[found["unit"]]
        )

    if _EARLIER.search(found["how"]) or _EARLIER.search(found["end"]):
        return moved(old, -number)
    told, later = found["how"] + found["end"], moved(today, number)
    if "อีก" in told and not _FROM_ROUND.search(told) and later > old:
        raise Unclear(DATE_HINT, [short_date(each) for each in (moved(old, number), later)])
    return moved(old, number)


def _months_on(day: date, number: int) -> date:
    """The same day so many months later (earlier below 0), at most that month's last day."""
    at = day.year * 12 + day.month - 1 + number
    first = date(at // 12, at % 12 + 1, 1)
    last = (first + timedelta(31)).replace(day=1) - timedelta(1)
    return min(first + timedelta(day.day - 1), last)
