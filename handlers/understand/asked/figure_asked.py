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
from handlers.understand.thai import blanked

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
    if of == PEOPLE and _HOW_MANY_REPORTS.search(plain) and not _HOW_MANY_PEOPLE.search(plain):
        of = REPORTS
    state = _state(of, plain)
    by = MONTH if _BY_MONTH.search(plain) else BUREAU if most or _BY_BUREAU.search(plain) else ""
    mean = _MEAN.search(plain) is not None
    year = beside.span("year") if beside is not None else (len(plain), len(plain))
    rest = f"{plain[: year[0]]} {plain[year[1] :]}".strip()
    return FigureAsked(of, state, by, mean, most, beside is not None, rest)


def _state(of: str, plain: str) -> str:
    """Returns the only state that is asked for; "" where a state is denied, or several are told."""
    found, rest = [], plain
    for name, each in _STATES[of].items():
        places = [match.span() for match in each.finditer(rest)]
        if of == REPORTS and any(_NOT_SO.search(plain[:start][-_BEFORE:]) for start, _ in places):
            return ""
        if places:
            found.append(name)
        rest = blanked(rest, places)
    return found[0] if len(found) == 1 else ""


_HOW_MANY = pattern_of(
    r"กี่|เท่าไ(?:ร|หร่|หน)|เท่าใด|สถิติ|ตัวเลข|เฉลี่ย|(?:จำนวน|ยอด|(?<!ไม่)รวม)(?!เล่ม|(?:ทั้งหมด|ทั้งสิ้น|แล้ว|\s)*\d)"
)
"""`รวม 3 ฉบับ` tells, and `รายงานรวมเล่ม` is a book."""
_HOW_MANY_REPORTS, _HOW_MANY_PEOPLE = pattern_of(r"กี่\s?ฉบับ"), pattern_of(r"กี่\s?(?:คน|ราย|ท่าน)")
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
_BEFORE = 24
"""So many letters before a state may deny it."""
_NOT_SO = pattern_of(
    r"(?:ไม่(?!เอา|รวม|นับ)|รอ(?!บ)|ขาด|เหลือ|ค้าง|กำหนด|ต้อง)(?:\S{0,16}|ใคร\s\S{0,8})\s?$"
)
"""`ที่ยังไม่ถูก`, `ที่รอผอ.`, `เลยกำหนด`: what stands behind it is not done."""
_SENT_AND = r"(?:ส่ง(?:รายงาน|เข้า|ไป|มา|แล้ว|แต่|\s)*+)?"
"""`ส่งแล้วแต่ยังไม่อนุมัติ` is one state."""
_STATES: Mapping[str, Mapping[str, Pattern[str]]] = {
    REPORTS: {
        WAITING: pattern_of(
            rf"{_SENT_AND}(?:(?:ยัง)?ไม่(?:ได้)?(?:รับการ|ผ่านการ|ผ่าน)?อนุมัติ|(?:(?:ยัง)?รอ|ค้าง)(?:การ)?(?:อนุมัติ|พิจารณา))"
        ),
        RETURNED: pattern_of(rf"{_SENT_AND}(?:ถูก|โดน)?(?:ส่ง|ตี)(?:กลับ|คืน)"),
        APPROVED: pattern_of(r"อนุมัติ|เห็นชอบ"),
        SENT: pattern_of(r"ส่ง(?!ช้า|ล่าช้า|ไม่ทัน|ทัน|ครบ)"),
    },
    CASES: {CLOSED: pattern_of(r"(?<!ปก)(?<!เ)ปิด(?!บัง|ชื่อ)|(?<!ไม่)เสร็จ|ยุติ|แจ้งผล|จบ")},
    GIFTS: {},
    MONEY: {},
    PEOPLE: {},
}
