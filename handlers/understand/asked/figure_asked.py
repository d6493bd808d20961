"""Reads what a question about figures counts, in which state, by what, and beside what:
`รายงานที่อนุมัติไปเดือนกุมภามีกี่เรื่อง`, `คนเข้าร่วมทั้งหมดกี่คน แยกรายเดือน`, `เฉลี่ยสำนักละเท่าไร`.

Whose and of which days it is, the topic of the question tells (docs/decisions/0284).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from re import Pattern

from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once

GIFTS, CASES, MONEY, PEOPLE, REPORTS = "gifts", "cases", "money", "people", "reports"
WAITING, RETURNED, APPROVED, SENT, CLOSED = "waiting", "returned", "approved", "sent", "closed"
MONTH, BUREAU = "month", "bureau"


@dataclass(frozen=True)
class FigureAsked:
    """of: what is counted. state: only what stands so; "" for all.
    by: a row for each month or bureau; "" for one sum.
    mean: the mean of the bureaus is asked for. most: the bureaus are, with the most on top.
    last_year: the same days a year before are to stand beside it.
    plain: the sentence without the words that set another year beside it.
    """

    of: str
    state: str
    by: str
    mean: bool
    most: bool
    last_year: bool
    plain: str


@read_once
def figure_asked(plain: str) -> FigureAsked | None:
    """Returns what figures the normalised words ask for; None if they ask for none."""
    most, beside = _MOST.search(plain) is not None, _BESIDE.search(plain)
    if not most and beside is None and _HOW_MANY.search(plain) is None:
        return None
    of = next((name for name, each in _OF.items() if each.search(plain)), None)
    if of is None:
        return None
    state = next((name for name, each in _STATES[of].items() if each.search(plain)), "")
    by = MONTH if _BY_MONTH.search(plain) else BUREAU if most or _BY_BUREAU.search(plain) else ""
    mean = _MEAN.search(plain) is not None
    year = beside.span("year") if beside is not None else (len(plain), len(plain))
    rest = f"{plain[: year[0]]} {plain[year[1] :]}".strip()
    return FigureAsked(of, state, by, mean, most, beside is not None, rest)


_HOW_MANY = pattern_of(r"กี่|เท่าไ(?:ร|หร่|หน)|เท่าใด|จำนวน|ยอด|รวม|สถิติ|ตัวเลข|เฉลี่ย")
_MOST = pattern_of(
    r"(?:สำนัก|หน่วยงาน)(?!งาน).{0,40}?(?:มาก|เยอะ|สูง)(?:ที่)?สุด|(?:มาก|เยอะ|สูง)(?:ที่)?สุด.{0,12}?สำนัก(?!งาน)"
)
_BY_MONTH = pattern_of(r"(?:ราย|แต่ละ|(?:แยก|แบ่ง)(?:ตาม|เป็น)?|ตาม)\s?เดือน|เดือนละ|เดือนต่อเดือน")
_BY_BUREAU = pattern_of(
    r"(?:ราย|แต่ละ|ทุก|(?:แยก|แบ่ง)(?:ตาม|เป็น|ราย)?)\s?(?:สำนัก(?!งาน)|หน่วยงาน)|(?:สำนัก(?!งาน)|หน่วยงาน)ละ"
)
_MEAN = pattern_of("เฉลี่ย|ค่ากลาง")
_BESIDE = pattern_of(
    r"(?:เทียบ|ต่าง(?:จาก|กับ)|(?:มาก|น้อย|เพิ่ม|ลด)\S{0,8}(?:กว่า|จาก)).{0,40}?(?P<year>(?:กับ|ของ|จาก|\s){0,3}ปี(?:งบ(?:ประมาณ)?)?\s?(?:ที่แล้ว|ที่ผ่านมา|ก่อน(?:หน้า)?))"
)
_OF: Mapping[str, Pattern[str]] = {
    GIFTS: pattern_of("ของขวัญ|ของกำนัล"),
    CASES: pattern_of("ร้องเรียน|ร้องทุกข์|เบาะแส"),
    MONEY: pattern_of("(?<!ปี)งบ|เบิกจ่าย"),
    PEOPLE: pattern_of(r"(?:ผู้|คน)(?:ที่)?(?:มา|ได้)?(?:เข้า)?ร่วม|คนมา(?:งาน|กิจกรรม)"),
    REPORTS: pattern_of("รายงาน|ฉบับ"),
}
"""What a sentence counts that names several is the first: a gift is reported, too."""
_STATES: Mapping[str, Mapping[str, Pattern[str]]] = {
    REPORTS: {
        WAITING: pattern_of(
            r"(?:ยัง)?ไม่(?:ได้)?(?:รับการ|ผ่านการ|ผ่าน)?อนุมัติ|(?:รอ|ค้าง)(?:การ)?(?:อนุมัติ|พิจารณา)"
        ),
        RETURNED: pattern_of(r"(?:ส่ง|ตี)(?:กลับ|คืน)"),
        APPROVED: pattern_of(r"อนุมัติ|เห็นชอบ"),
        SENT: pattern_of(r"(?<!ไม่)(?<!ไม่ได้)(?<!ต้อง)(?<!ค้าง)ส่ง(?!ช้า|ล่าช้า|ไม่ทัน|ทัน|ครบ)"),
    },
    CASES: {CLOSED: pattern_of(r"ปิด|(?<!ไม่)เสร็จ|ยุติ|แจ้งผล|จบ")},
    GIFTS: {},
    MONEY: {},
    PEOPLE: {},
}
