"""Reads which of several rounds is meant, and by how many days one is moved, as people say it."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from handlers.understand.dates.date_mentions import MONTH_NAMED
from handlers.understand.dates.dates import DATE_HINT, short_date
from handlers.understand.dates.said_days import counted, one_unit
from handlers.understand.numbers.number_words import WORD
from handlers.understand.thai import without_polite_ending
from handlers.understand.unclear import Unclear

_NUMBER = rf"(?:\d{{1,3}}|(?:{WORD})+)"
_LEAD = r"(?:ขอ|จะ|เอา|เลือก|เลื่อน|ของ|\s)*"
_OF_YEAR = r"\s*(?:ของ|ใน)?\s*ปี(?:งบ(?:ประมาณ)?)?(?:นี้)?"
_ROUND = re.compile(
    rf"{_LEAD}(?P<kind>รอบ|อัน|ข้อ|ตัว|ลำดับ|ครั้ง)?\s*(?:ที่)?\s*"
    rf"(?:(?P<first>แรก)(?:{_OF_YEAR})?|(?P<last>สุดท้าย|ท้ายสุด)(?:{_OF_YEAR})?|(?P<next>หน้า|ถัดไป|ต่อไป|นี้|ที่จะถึง(?:นี้)?|ใกล้(?:ที่)?สุด|ปัจจุบัน)"
    rf"|(?P<number>{_NUMBER})"
    rf"|(?:ของ)?(?:เดือน)?\s*(?:{MONTH_NAMED}|เดือน(?P<month>นี้|หน้า)))(?:นะ|เลย)?"
)
_WITH = re.compile(
    rf"{_LEAD}(?:รอบ|อัน|ข้อ|ตัว|วัน)\s*(?:ที่)?\s*(?:มี)?\s*(?P<number>{_NUMBER})\s*"
    r"(?:เรื่อง|กิจกรรม|รายการ|งาน|ฉบับ|โครงการ|อัน)(?:นั้น|นะ|เลย|น่ะ|อ่ะ|อะ)*"
)
_MOST_MEANT = 3
_MOVED = re.compile(
    rf"(?P<how>(?:เลื่อน|ขยับ|ขยาย|เวลา|ออก|ไป|เพิ่ม|ต่อ|อีก|ให้|ช้า|ลง|เร็ว|ร่น|ขึ้น|เข้า|มา|ก่อน|บวก|ถัด|ขอ|(?:หลัง|ห่าง|ถัด)?จาก(?:วัน)?เดิม|สัก|\s)*)"
    rf"(?P<number>{_NUMBER})\s*(?P<unit>วัน|สัปดาห์|อาทิตย์)(?!ที่)(?P<end>(?:เร็วขึ้น|ขึ้น|ก่อน|ออกไป|ไป|(?:หลัง)?จาก(?:วัน)?เดิม|ถัดไป|แล้วกัน|ละกัน|ดีกว่า|\s)*)"
)
_EARLIER = re.compile("เร็ว|ร่น|ขึ้น|เข้า|ก่อน")
_FROM_ROUND = re.compile("เลื่อน|ขยับ|ขยาย|ออก|ไป|เพิ่ม|ต่อ|ช้า|เดิม|บวก")


def which_round(text: str, shown: Sequence[date], today: date) -> date | None:
    """Returns the round that the words mean without its date: `รอบมีนาคม`, `รอบหน้า`, `อันแรก`.

    shown: the rounds in the order of the buttons. None: the words are something else. Raises
    Unclear with the rounds that may be meant.
    """
    found = _ROUND.fullmatch(without_polite_ending(one_unit(text)))
    if found is None or not shown:
        return None
    month = next((n for n in range(1, 13) if found[f"m{n}"]), None)
    if found["month"]:
        month = (today.month - 1 + (found["month"] == "หน้า")) % 12 + 1
    if month is not None:
        return _one([each for each in shown if each.month == month])
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
    of_year = sorted(shown) if found["kind"] in ("รอบ", "ครั้ง") else shown
    return _one(list(dict.fromkeys((shown[place - 1], of_year[place - 1]))))


def round_with(text: str, counts: Mapping[date, int]) -> date | None:
    """Returns the round that the words name by its number of activities: `อันที่มี 11 กิจกรรม`.

    None: they name none so. Raises Unclear with the rounds that may be meant.
    """
    found = _WITH.fullmatch(without_polite_ending(one_unit(text)))
    number = counted(found["number"]) if found else None
    return _one([day for day, count in sorted(counts.items()) if count == number])


def _one(found: Sequence[date]) -> date | None:
    if len(found) > 1:
        raise Unclear(DATE_HINT, [short_date(each) for each in found[:_MOST_MEANT]])
    return found[0] if found else None


def moved_day(text: str, old: date, today: date) -> date | None:
    """Returns the day to which `เลื่อนไปสิบวัน` moves the old one; None for other words.

    Raises Unclear for `อีก 7 วัน` where it may count from today; from today it has to be later, too.
    """
    found = _MOVED.fullmatch(without_polite_ending(one_unit(text)))
    number = counted(found["number"]) if found else None
    if found is None or number is None or not 0 < number <= 366:
        return None
    by = timedelta(days=number * (1 if found["unit"] == "วัน" else 7))
    if _EARLIER.search(found["how"]) or _EARLIER.search(found["end"]):
        return old - by
    told = found["how"] + found["end"]
    if "อีก" in told and not _FROM_ROUND.search(told) and today + by > old:
        raise Unclear(DATE_HINT, [short_date(each) for each in (old + by, today + by)])
    return old + by
