"""Takes apart what is typed of a round: two rounds, another day, the old day again, a reason."""

from __future__ import annotations

from datetime import date

from handlers.understand.corrections.correction_vocabulary import SECOND_THOUGHTS, SLIPS
from handlers.understand.dates.written_out.day_wordings import without_reason
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_ANOTHER = pattern_of(r"[\s,]*(?:แล้ว(?:ก็)?|และ|ส่วน|กับ)\s*(?=รอบ)")


def one_of_two(words: str) -> tuple[str, str]:
    """Returns the words of the first round that is moved, and those of another one told behind it;
    "" where one day is for both or only one is told."""
    first, *others = _ANOTHER.split(words, maxsplit=1)
    days = pattern_of(r"(?:เป็น|ไป|อีก).*\d")
    if not others or not (days.search(first) and days.search(others[0])):
        return words, ""
    return first, others[0].strip()[:80]


_ANOTHER_DAY = pattern_of(
    r"(?:ไม่เอา(?:ละ|ล่ะ|แล้ว)?|ไม่ใช่|เปลี่ยนใจ|เดี๋ยว(?:ก่อน)?|อืม+|(?:ถ้า)?งั้น(?:ก็)?|เออ|อ้อ|โทษที|ขอโทษ(?:ที)?|ค่ะ|คะ|ครับ|นะ|[\s,])*"
    r"(?:ขอ)?(?:เอา|แก้|เปลี่ยน|ขอ|เลื่อน)(?:ใหม่|ไป|วัน|ใจ|\s)*(?P<day>เป็น\s*\S.{0,40}?)\s*(?:ดีกว่า|แทน|ละกัน|แล้วกัน|นะ)*"
)
"""`ไม่เอาละ เปลี่ยนใจ ขอเป็น 25 ดีกว่า`: another day, and no wish to stop."""
_THE_OLD = pattern_of(
    r"(?:งั้น|ไม่เอา(?:ละ|แล้ว)?|เปลี่ยนใจ|โทษที|ขอ|ค่ะ|คะ|ครับ|[\s,])*(?:เอา|เลื่อน|เปลี่ยน|ใช้|แก้|ย้าย)(?:ให้)?(?:รอบ|วัน(?:ส่ง)?)?\s*(?:กลับ|คืน)(?:ไป|มา)?\s*(?:เป็น|ที่|ใช้)?"
    r"\s*(?P<day>\S.{0,30}?)??\s*(?:(?:เหมือน|ตาม)(?:เดิม|เก่า)|(?:วัน)?เดิม|ดีกว่า)?"
)
"""`เอากลับเป็น 20 มีนาเหมือนเดิม`."""
NO_REASON = "ระบบไม่ได้เก็บเหตุผลของการเลื่อน หากต้องการแจ้งเหตุผล พิมพ์ “ส่งข้อความถึงผู้รายงานทุกคน” หลังยืนยัน"


def another_day(text: str) -> str:
    """Returns the words of a day that is told in the place of another; "" for other words."""
    found = _ANOTHER_DAY.fullmatch(without_reason(without_polite_ending(normalise(text))))
    return found["day"] if found is not None else ""


_OF_MONTH = pattern_of(
    rf"(?=[^\d]|\d\d)(?:{SLIPS}|{SECOND_THOUGHTS}|ไม่ใช่|ผิด|พิมพ์ผิด|ขอ|เอา|แก้|ต้อง|เป็น|คือ|วันที่|ค่ะ|คะ|ครับ|นะ|[\s,.])*+"
    r"(?P<day>[12]?\d|3[01])(?:แทน|ดีกว่า|ละกัน|แล้วกัน|ต่างหาก|นะ|\s)*"
)


_LONGEST_DAY = 40
"""A digit alone is rather a choice's number."""


def same_month(text: str, standing: date) -> date | None:
    """Returns the day that a mere number puts in the place of the one on the card, in its month:
    `โทษที 22`; None for other words, and for a day that the month has not."""
    short = len(text) <= _LONGEST_DAY
    found = _OF_MONTH.fullmatch(without_polite_ending(normalise(text))) if short else None
    try:
        return standing.replace(day=int(found["day"])) if found is not None else None
    except ValueError:
        return None


def the_old_day(text: str) -> str | None:
    """Returns the words of the day to which a round is to go back, "" where none is told; None for
    other words."""
    found = _THE_OLD.fullmatch(without_polite_ending(normalise(text)))
    return (found["day"] or "") if found is not None else None


def why(text: str) -> tuple[str, ...]:
    """Returns that a reason is not kept, where the words tell one."""
    plain = normalise(text)
    return (NO_REASON,) if without_reason(plain).strip() != plain.strip() else ()


SENT_STAYS = "รายงานของรอบนี้ที่ส่งแล้วไม่ต้องส่งใหม่ เนื้อหาและวันที่ส่งคงเดิม เฉพาะฉบับที่ยังไม่ส่งจะนับกำหนดตามวันใหม่"
_SENT_AGAIN = pattern_of(
    r"ส่ง(?:ไป|มา)?(?:แล้ว|ก่อน).{0,20}(?:ส่ง|ทำ|กรอก|รายงาน)(?:อีก|ใหม่|ซ้ำ).{0,8}"
    rf"(?:{WHETHER})"
)


def asks_of_the_sent(text: str) -> bool:
    """Tells whether it is asked if what was sent before must be sent again."""
    return _SENT_AGAIN.search(normalise(text)) is not None


_WISH_BEHIND = pattern_of(
    rf"(?<=\S)(?:{POLITE}|\s)*(?:ผู้ใหญ่|หัวหน้า|ท่าน|{ME_OR_US}|จะ|ขอ|อยาก|ให้|ช่วย|ต้อง|รบกวน|ฝาก|\s)*"
    r"(?:เลื่อน|ขยับ|ขยาย|ยืด|เปลี่ยน|ย้าย|ดัน|แก้|เอา)(?:วัน|กำหนด|การ|เวลา|ส่ง|ออก|\s)*$"
)
"""What is wanted of the round, told behind it: `รอบมีนาปีนี้ขอขยับ`."""


def without_wish(text: str) -> str:
    """Returns the words that name a round without what is wanted of it behind them."""
    return _WISH_BEHIND.sub("", text)
