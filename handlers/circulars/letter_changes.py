"""Puts words of a letter in the place of others, and words at its end, also both in one sentence.

`แก้ ศุกร์นี้ เป็น ศุกร์ที่ 27 แล้วเติมนะคะต่อท้ายด้วย`
"""

from __future__ import annotations

from handlers.conversation.heard.retold.figures_exchanged import part_told_anew
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    SECOND_THOUGHTS,
    SIGHS,
    SLIPS,
)
from handlers.understand.corrections.taken_back import read_swaps
from handlers.understand.dates.date_mentions import WEEKDAYS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

BEFORE = (
    rf"(?:{SLIPS}|{SIGHS}|โอ๊ะ|(?:พิมพ์|เขียน|บอก)ผิด(?:ไป)?|ไม่เอาละ|{SECOND_THOUGHTS}"
    r"|ค่ะ|คะ|ครับ|ขอ|ช่วย|รบกวน|[\s,])*"
)
"""What stands before an order."""
KINDLY = r"(?:ให้|หน่อย|ที|ด้วย|ค่ะ|คะ|ครับ|คับ|นะ|\s)*"
_LONGEST = 200
_DAY = pattern_of(
    rf"{'|'.join(WEEKDAYS)}|พรุ่งนี้|มะรืน|วันนี้|(?:สิ้น|ต้น|กลาง)เดือน|(?:เดือน|สัปดาห์|อาทิตย์)(?:นี้|หน้า)"
)
_DAY_OR_DATE = pattern_of(rf"{_DAY.pattern}|\d")
_CHANGED = pattern_of(
    rf"{BEFORE}(?:{CHANGE})(?:ตรง)?(?:ที่เขียนว่า|ที่ว่า|คำว่า|จาก|\s)*[“\"]?(?P<old>\S[^\n]{{1,60}}?)[”\"]?\s*(?:ให้|ไป)?เป็น(?:คำว่า)?\s*[“\"]?(?P<new>\S[^\n]{{0,80}}?)[”\"]?{KINDLY}"
)
_NO_WORDS = pattern_of(
    rf"แล้ว|\s(?:และ|แต่|กับ)\S|อะไร|{WHETHER}|{HOW_IN_FULL}|หรือ|เท่าไ|(?<!เ)กี่|ใคร|ทำไม|เมื่อไ|ไหน|ก่อน(?!วัน|เวลา|เที่ยง)|ยกเว้น"
)
"""With these, more than other words is wished, or it is asked."""
_AT_END = pattern_of(
    rf"{BEFORE}(?:เพิ่ม|เติม|ใส่|ลง)(?!ว่า|คำว่า)\s?(?P<words>\S.{{3,120}}?)\s?(?:ไว้|ลง|ไป|ที่|ตรง|\s)*(?:ต่อท้าย|ข้างท้าย|ด้านล่าง|ท้าย)(?:ข้อความ|หนังสือ|ประกาศ|สุด|นี้)*{KINDLY}"
)
"""`เติมเบอร์ติดต่อ 4521 ท้ายข้อความด้วย`."""
_ONLY_POLITE = pattern_of(rf"(?:{POLITE})+")
_THEN = pattern_of(rf"\s*(?:แล้วก็|แล้ว|และก็|และ|กับ|,)\s*(?:ขอ|ช่วย|ก็|\s)*(?=เพิ่ม|เติม|ใส่|ลง|{CHANGE})")


def exchanged(text: str, letter: str) -> str:
    """Returns the letter with other words in the place of some that stand in it once; "" for words
    that do not tell both."""
    if len(text) > _LONGEST:
        return ""
    found = (each for each in read_swaps(text) if letter.count(each.old) == 1)
    if (swap := next(found, None)) is not None:
        return letter.replace(swap.old, swap.new)
    return days_exchanged(text, letter)


def days_exchanged(text: str, letter: str) -> str:
    """Returns the same for days of which only one names a figure: `แก้ ศุกร์นี้ เป็น ศุกร์ที่ 27`."""
    told = _told(text)
    return letter.replace(*told) if _may_be(*told, letter) else ""


def _told(text: str) -> tuple[str, str]:
    short = "เป็น" in text and len(text) <= _LONGEST
    found = _CHANGED.fullmatch(normalise(text)) if short else None
    return (found["old"], found["new"]) if found is not None else ("", "")


def _may_be(old: str, new: str, letter: str) -> bool:
    return _are_days(old, new) and not _NO_WORDS.search(new) and letter.count(old) == 1


def _are_days(old: str, new: str) -> bool:
    return _DAY.search(old) is not None and _DAY_OR_DATE.search(new) is not None


def with_hour(letter: str, new: str) -> str | None:
    """Returns the letter with a day in the place of its only one, and the hour that is told behind
    it: `19 มีนาคม ก่อนเที่ยง`; None for words that tell no such thing."""
    found = _HOUR_BEHIND.fullmatch(new)
    mended = part_told_anew(letter, found["day"]) if found is not None else None
    if found is None or mended is None:
        return None
    parts = found["day"].split()
    tails = (" ".join(parts[at:]) for at in range(len(parts)))
    day = next((each for each in tails if mended.count(each) == 1), "")
    return mended.replace(day, f"{day} {found['hour']}") if day else None


_HOUR_BEHIND = pattern_of(
    r"(?P<day>\S.*\d.*?)\s+(?P<hour>(?:ก่อน|ภายใน|ไม่เกิน|เวลา|ช่วง|ตอน)\s?(?:เที่ยง(?:วัน|คืน)?|บ่าย|เช้า|เย็น|\d{1,2}\s?(?:โมง|[.:]\d\d|น\.|นาฬิกา))\S{0,10}(?:\sน\.)?)"
)


def added_at_end(text: str, letter: str) -> str:
    """Returns the letter with what is to stand at its end; "" for words that tell no such thing."""
    found = _AT_END.fullmatch(without_polite_ending(normalise(text)))
    if found is None:
        return ""
    if not _ONLY_POLITE.fullmatch(found["words"]):
        return f"{letter}\n{found['words']}"
    gap = " " if letter[-1:].isascii() else ""
    return f"{letter}{gap}{found['words']}"


def changed_twice(text: str, letter: str) -> str:
    """Returns the letter as two orders in one sentence want it; "" where one is not read."""
    if len(text) > _LONGEST:
        return ""
    plain = normalise(text)
    for joint in _THEN.finditer(plain):
        first, second = plain[: joint.start()], plain[joint.end() :]
        once = _changed(first, letter)
        twice = _changed(second, once) if once else ""
        if twice:
            return twice
    return ""


def _changed(text: str, letter: str) -> str:
    if _THEN.search(text) is not None:
        return ""  # a third order would be read as words of the letter
    return added_at_end(text, letter) or exchanged(text, letter)
