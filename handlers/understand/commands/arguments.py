"""Finds the arguments of a command: activity numbers, days, bureaus, codes.

It does not know the bureaus or the calendar: words.py, dates.py and names.py read what is found
here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.thai import without_polite_ending

ACTIVITY = pattern_of(
    r"(?:ข้อ|กิจกรรม|โครงการ)?(?:ที่)?\s*"
    r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?:\s?\([1-9]\))?(?![\d%]|[.,]\d)"
)
_NUMBER = pattern_of(
    rf"(?<![\d.,/-]){ACTIVITY.pattern}"
    r"|(?<!การ)(?<!ศาสตร์)(?:ข้อ|กิจกรรม|โครงการ)(?:ที่)?\s*[1-9]\d?(?![\d%.])"
)
# เลื่อน 3 วัน: it may follow a command, but means nothing by itself in a sentence.
_SO_MANY_DAYS = pattern_of(r"(?<![\d.,/-])(?:อีก\s*)?[1-9]\d?\s*วัน(?!ที่|[ก-ฮ])")
_CODE = pattern_of(
    r"(?<![A-Za-z0-9/.])(?=[A-Za-z][A-Za-z0-9-]{0,40}\d)[A-Za-z][A-Za-z0-9]{3,}(?:-[A-Za-z0-9]{2,})*"
    r"(?![A-Za-z0-9.])"
)
# A name ends where the sentence goes on; some names contain รายงาน, แผน and ตรวจสอบ.
# ส.กฎหมาย and กมธ. 1 are as short as people write them; ส.ค. is a month, ส.ว. a senator.
_BUREAU = pattern_of(
    r"(?:สำนัก\s?)?กมธ\.?\s?\d"
    r"|(?:(?<![ก-๎.])ส\.\s?(?=[ก-ฮเ-ไ][ก-๎]{2})|สำนัก)(?!ไหน|ใด|เรา|ที่|ฉัน|ผม|หนู|ของ|อื่น|นี้|ต่าง|ๆ|ยัง|ส่ง|ค้าง|งานยัง"
    r"|ซึ่ง|แล้ว|ครับ|ค่ะ|คะ|นะ|เป็น|รอบ|ไตรมาส|ครึ่งปี|เดือน|ปี(?:นี้|งบ)|\s|$).{1,40}?"
    r"(?=ส่ง(?!เสริม)|คืบหน้า|ถึงไหน|ยัง|ไม่(?:ต้อง|ได้|มี|ส่ง|ทำ|ใช่|ครบ|ทัน)|หรือ|เป็น|ว่า|มี|ต้อง|ทำ|แล้ว|ครบ|ค้าง|อยู่|ได้|ให้|รอบ|หน่อย|ไป|ที|ตอน|ซึ่ง"
    r"|เสร็จ|ใช้|เบิก|เสี่ยง|มาตรการ|ไตรมาส|ครึ่งปี|เทียบ|เปรียบ|เดือน|ปี(?:นี้|ที่|ก่อน|งบ|หน้า|\s?25)|รายงาน(?!การ)|กิจกรรม|ข้อ|\s(?!\d)|$)"
)
_CONNECTOR = pattern_of(
    r"(?:\s|[:：,\-–]|ของ|ที่|ใน|สำหรับ|ประจำ|วันที่|วัน|รอบ|ปี|ไป|เป็น|ถึง|และ|กับ|ข้อ|กิจกรรม|โครงการ)*"
)
_DONE_ON = pattern_of(r"(?:ไป|ไว้|มา|แล้ว)\s*$")


@dataclass(frozen=True)
class Span:
    """A place of the text, [start, end)."""

    kind: str
    """Day, number, bureau or code."""
    start: int
    end: int


@read_once
def arguments(plain: str) -> Sequence[Span]:
    """Returns the arguments in normalised text, in order.

    Of two at one place the day wins, then the number.
    """
    found = [Span("day", *span) for span in mention_spans(plain)]
    for kind, pattern in (("number", _NUMBER), ("bureau", _BUREAU), ("code", _CODE)):
        for match in pattern.finditer(plain):
            if not any(match.start() < span.end and span.start < match.end() for span in found):
                found.append(Span(kind, *match.span()))
    return tuple(sorted(found, key=lambda span: span.start))


def only_arguments(rest: str) -> bool:
    """Tells whether the words after a command are only arguments, apart from a polite ending."""
    plain = _SO_MANY_DAYS.sub("พรุ่งนี้", without_polite_ending(rest))
    at = 0
    for span in arguments(plain):
        if not _CONNECTOR.fullmatch(plain, at, span.start):
            return False
        at = span.end
    return at > 0 and _CONNECTOR.fullmatch(plain, at) is not None


def argument_words(plain: str, spans: Sequence[Span], ahead: bool = False) -> str:
    """Returns the words at these places, without the day on which something was done.

    ahead: the command looks forward, so ไป before a day means until that day (เลื่อนไปพรุ่งนี้).
    """
    kept = (s for s in spans if ahead or s.kind != "day" or not _DONE_ON.search(plain[: s.start]))
    return " ".join(plain[span.start : span.end].strip() for span in kept)
