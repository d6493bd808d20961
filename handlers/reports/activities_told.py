"""What short sentences tell of activities by their numbers: `1.6 ยังไม่ได้ทำเลย`, and of two at once:
`1.8 เสร็จแล้ว ส่วน 1.10 ยังไม่เริ่ม`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.understand.kinds.kind_inside import plainly_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports import deed_counted, report_line
from handlers.understand.reports.told_by_place import TOGETHER
from handlers.understand.reports.whole_status import whole_status
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

_LONGEST, _LONGEST_OF_SEVERAL = 200, 600
_DOTTED = r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])"
UNIT = "ล้าน|แสน|หมื่น|พัน|บาท|ชั่วโมง|ชม|นาที|วัน|เดือน|ปี|เท่า|คะแนน|กม|กิโล|เมตร|%|น[.]"
_OF = rf"(?:กิจกรรม|รายงาน|ข้อ|ที่|\s)*{_DOTTED}"
_NEXT = (
    r"(?:(?:ต่อ(?:ไป|ด้วย|จากนี้)?|ถัดไป|แล้วก็|งั้น|ส่วน|อันต่อไป|มา(?:ต่อ)?ที่)"
    rf"(?:ก็|จะ|เป็น|ขอ|ทำ|รายงาน|ของ|คือ|{POLITE}|\s)*)?"
)
"""What leads to one activity after another: `ต่อไปทำ 2.2 ค่ะ …`."""
_LED = pattern_of(rf"{_NEXT}(?:เรื่อง\s?)?(?={_DOTTED})")
_OF_ONE = pattern_of(rf"{_NEXT}{_OF}(?:{POLITE}|\s)*(?P<told>[^\d\s].*)")
_OF_TWO = pattern_of(
    rf"(?P<first>{_OF}(?:\s+{_DOTTED})*\s*(?P<told>[^\d\s].*?))[\s,]*"
    rf"(?:(?P<besides>ส่วน|แต่|แล้วก็)|และ|กับ|(?<=\s))\s*(?:กิจกรรม|ข้อ|ของ|ที่|\s)*(?P<number>{_DOTTED})\s*(?P<other>(?!{UNIT})[^\d\s].*)"
)
_ASKS = pattern_of(
    rf"{WHETHER}|หรือยัง|(?:แล้ว|รึ)ยัง|ทำไม|เพราะอะไร|อะไร|[?]"
    f"|ใคร|(?<!เ)กี่|{HOW_IN_FULL}|เมื่อไ[หร]|เมื่อใด|(?:ตรง|ที่)(?:ไหน|ใด)|เ?หรอ(?!ก)|ไงดี|ถ้า|หากยัง"
)
_STATES = {"status", "percent"}


@dataclass(frozen=True)
class ToldOfTwo:
    """first: the words about the first activity. number: the other one. other: what it is told."""

    first: str
    number: str
    other: str

    @property
    def second(self) -> tuple[str, str]:
        """Returns the number of the other one and what it is told."""
        return self.number, self.other


def tells_status(text: str, today: date) -> bool:
    """Tells whether the words name an activity and say how far it is, and nothing else."""
    found = _OF_ONE.fullmatch(normalise(text)) if len(text) <= _LONGEST else None
    if found is None or asks(text):
        return False
    return whole_status(found["told"]) is not None or _answers(found["told"], today) <= _STATES


_BESIDES = pattern_of(
    r"(?:ก็|แล้ว|เรา|ทาง(?:เรา|สำนัก)|สำนัก|กลุ่ม|ปีนี้|รอบนี้|งาน|โครงการ|มี|ได้|\s)*(?:"
    r"ไม่(?:ได้)?(?:ใช้|มี|ขอ|เบิก)(?:งบ|เงิน)|ใช้(?:งบ|เงิน)(?:ไป)?\s?\d|เบิก(?:ไป|แล้ว)?\s?\d|งบ(?:ประมาณ)?(?:โดน|ถูก)?ตัด"
    r"|(?:ขอ|ต้อง)?ยกเลิก(?:ไป|แล้ว|นะ|ค่ะ|คะ|ครับ|เพราะ|การจัด|\s|$)|งด(?:จัด|ไป|แล้ว)|(?:ขอ|ต้อง)?เลื่อน(?:ไป|ออก|จัด|แล้ว|ไม่มีกำหนด|เป็น(?!วันส่ง|กำหนด))"
    r"|(?:ผู้|คน)(?:เข้าร่วม|เข้าอบรม|มาร่วม|ร่วมงาน)|มี(?:ผู้|คน)(?:เข้าร่วม|มา|เข้า)|(?:ความ)?(?:พึง)?พอใจ(?:ร้อยละ)?|(?:ยัง)?ไม่(?:ได้)?(?:เริ่ม|จัด|ทำ|ดำเนินการ)"
    r"|จัด(?:ไป|งาน|กิจกรรม|อบรม)?(?:แล้ว|เสร็จ|เมื่อ|วันที่)|อบรม(?:ไป|แล้ว|เมื่อ)|เข้าร่วม\s?\d|สำเร็จ|ได้ผล"
    r").*"
)
_OTHERS = pattern_of(
    r"(?:ขอ|ช่วย|อยาก)(?:ดู|ทราบ|แก้|ลบ|ถอน|เปลี่ยน)|กำหนด(?:ส่ง|การ)|ตีกลับ|ส่งกลับ|(?<!ไม่)อนุมัติ|รายงานของ|(?:นาย|นาง|คุณ)(?=[ก-ฮ])|เตือน|เลื่อนส่ง|เลื่อนวันส่ง|จากแผน|ในแผน|ออกจาก|เท่าไ|จะกด|จะเลือก|ดี$"
)


def tells_of_one(text: str) -> bool:
    """Tells whether the words name an activity first and tell something of it that a report holds:
    `1.6.1 ไม่ได้ใช้งบนะคะ`, `2.2 ผู้เข้าร่วมพอใจ 92%`."""
    found = _OF_ONE.fullmatch(normalise(text)) if len(text) <= _LONGEST else None
    return found is not None and tells_more(found["told"])


def tells_more(told: str) -> bool:
    """Tells whether the words, without an activity's number, tell of the work what a report holds,
    and ask nothing."""
    plain = _LATER_DAY.sub("", normalise(told))
    return not asks(plain) and not _OTHERS.search(plain) and _BESIDES.fullmatch(plain) is not None


_LATER_DAY = pattern_of(
    r"(?<=\S)[\s,]+(?:จึง|เลย|ก็|\s)*(?:ขอ|อยาก)(?:จะ|อนุญาต|ให้|\s)*เลื่อน(?:วัน|กำหนด|การ|ไป)*ส่ง.*$"
)
"""Behind what is told it is a wish beside it, of which the report says that it moves no day."""


def from_number(text: str) -> str:
    """Returns the words from the activity's number on: without `ต่อไปทำ` before it."""
    found = _LED.match(normalise(text))
    return normalise(text)[found.end() :] if found is not None and found.end() else text


def tells_first(told: str, today: date) -> bool:
    """Tells whether the words, without an activity's number, say how far it is, among others."""
    return len(told) <= _LONGEST and not asks(told) and "status" in _answers(told, today)


def told_of_two(text: str, today: date) -> ToldOfTwo | None:
    """Returns what is told of each, if the words say how far the first one is, and the other one or
    something else of it."""
    found = _OF_TWO.fullmatch(normalise(text)) if len(text) <= _LONGEST else None
    if found is None or asks(text):
        return None
    told = ("told",) if found["besides"] else ("told", "other")
    states = all("status" in _answers(found[each], today) for each in told)
    return ToldOfTwo(found["first"], found["number"], found["other"]) if states else None


@dataclass(frozen=True)
class ToldInList:
    """first: the words about the first activity of a list. others: by number those of the rest."""

    first: str
    others: Sequence[tuple[str, str]]


_IN_LIST = pattern_of(
    rf"(?:^|(?<=\s))(?:\d{{1,2}}\s?[).]\s|\d{{1,2}}[)]|[-•*]\s)\s?(?:กิจกรรม|รายงาน|ข้อ|ที่|\s)*(?P<number>{_DOTTED})(?=\s)"
)
"""Where a list goes on to the next activity: `2) 3.2 …`."""


def told_in_list(text: str) -> ToldInList | None:
    """Returns what a list tells of each activity by its number: `1) 3.1 … 2) 3.2 …`; None for other
    words, and where one activity stands in it twice."""
    plain = normalise(text)
    found = [*_IN_LIST.finditer(plain)]
    numbers = [each["number"] for each in found]
    if len(found) < 2 or len({*numbers}) != len(numbers):
        return None
    ends = [*(each.start() for each in found[1:]), len(plain)]
    told = [
        plain[each.start("number") : end].strip(" ,;")
        for each, end in zip(found, ends, strict=True)
    ]
    rest = [each.partition(" ")[2].strip() for each in told]
    return ToldInList(told[0], [*zip(numbers, rest, strict=True)][1:])


_EACH = pattern_of(
    r"(?:^|(?<=[\s,]))(?P<led>(?:ส่วน|แล้วก็|และก็|แล้ว|และ|กับ|กิจกรรม|รายงาน|ข้อ|ที่|\s"
    r"|อีก|คือ|(?:เรื่อง|อัน|งาน)(?:แรก|ที่(?:หนึ่ง|สอง|สาม|สี่|[1-4]\s))?)*)"
    rf"(?P<number>{_DOTTED})(?P<more>(?:\s?(?:,|/|กับ|กะ|และ|\s)\s?(?:กิจกรรม|ข้อ)?\s?{_DOTTED})*)\s*(?!{UNIT})(?=[^\d\s,])"
)
_DOTS = pattern_of(_DOTTED)
_HOW_FAR = pattern_of(
    r"(?<!ไม่)(?<!ยัง)เสร็จ(?:แล้ว|ละ|สิ้น|เรียบร้อย)|เรียบร้อย(?:แล้ว|ละ)|แล้วเสร็จ|(?:อบรม|จัด|ประชุม|ทำ|ดำเนินการ|ประกาศ)(?:ไป)?แล้ว|กำลัง(?:ทำ|ดำเนิน|จัด)|ยังไม่(?:ได้)?(?:เริ่ม|ทำ|จัด|ดำเนิน|เสร็จ)"
    rf"|^ยัง(?:เลย|{POLITE}|\s|$)|ทำไป(?:แล้ว)?(?:ครึ่ง|บ้าง|\s?\d)|(?:ไป|ได้)ครึ่ง"
)
_SEVERAL = pattern_of(
    r"(?:สอง|สาม|สี่|ห้า|หลาย|(?<![\d.])[2-9])\s?(?:กิจกรรม|เรื่อง|ข้อ|งาน|โครงการ|อัน|รายการ|ตัว)"
)
"""Before the first one it says that several follow: `ขอส่งสองกิจกรรมพร้อมกันเลยนะคะ 2.1 …`."""
_JOINED = pattern_of("ส่วน|แล้ว|และ|กับ|อีก|ที่สอง|ที่2")
"""What plainly leads to one more activity: `ข้อ 3.6` alone may be named in the story of another."""
_LEAST, _LONGEST_HEAD = 3, 50
LEAST_OF_EACH = 25
"""Letters; less does not tell of several."""


def told_of_each(text: str, today: date) -> ToldInList | None:
    """Returns what is told of each of several activities, one behind the other, each with how far
    it is: `2.1 เสร็จแล้ว 2.2 กำลังทำ 3.4 ยังไม่เริ่ม`; None for other words. Two are told apart by what
    leads to the second one, `ส่วน 2.4 …`; then how many there were of something is enough. Where the
    words say first that several follow, each may tell anything."""
    plain = normalise(text)
    found = [*_EACH.finditer(plain)] if len(plain) <= _LONGEST_OF_SEVERAL else []
    groups = [[each["number"], *_DOTS.findall(each["more"])] for each in found]
    numbers = [number for group in groups for number in group]
    if len(found) < 2 or len({*numbers}) < len(numbers) or asks(plain):
        return None
    announced = _SEVERAL.search(plain, 0, found[0].start()) is not None
    apart = announced or len(numbers) >= _LEAST or found[-1]["led"]
    if not apart or found[0].start() > _LONGEST_HEAD:
        return None
    together = TOGETHER.search(plain, found[-1].end())
    ends = [*(each.start() for each in found[1:]), together.start() if together else len(plain)]
    told = [plain[each.end() : end].strip(" ,;") for each, end in zip(found, ends, strict=True)]
    counted = _JOINED.search(found[-1]["led"]) is not None
    if not all(told) or not (announced or all(_tells(each, today, counted) for each in told)):
        return None
    also = f" {together['told']}" if together else ""
    pairs = zip(groups, told, strict=True)
    others = [(number, f"{each}{also}") for group, each in pairs for number in group]
    return ToldInList(" ".join(others[0]), others[1:])


def _tells(told: str, today: date, counted: bool) -> bool:
    """counted: how many there were of something is enough, beside how far it is"""
    far = _HOW_FAR.search(told) is not None
    far = far or counted and (deed_counted.counts(told) or _CAME.search(told) is not None)
    return far or "status" in _answers(told, today)


_CAME = pattern_of(r"(?:คน|ผู้)(?:เข้า|มา|ร่วม|อบรม|ทั้งหมด|รวม|\s)*\d")
"""`คนมา 90`, without a unit behind it."""
_STORY = pattern_of(
    rf"{_NEXT}(?:เรื่อง|กิจกรรม|โครงการ|รายงาน|ข้อ|ที่|\s)*{_DOTTED}(?:{POLITE}|\s)*(?P<told>(?!ต่อ)[^\d\s].*)"
)
_LONGEST_STORY = 600


def tells_story(text: str, today: date) -> bool:
    """Tells whether the words name an activity first and then tell what was done, with how far it
    is, or on a day that is over and how many of something there were: `เรื่อง 3.6 ค่ะ แจกแบบสอบถามไป
    132 ชุด ยังไม่เสร็จนะคะ`, `3.4 ยกร่างแผนในที่ประชุมวันที่ 5 ก.พ. มีคนเข้า 22 คน`."""
    found = _STORY.fullmatch(normalise(text)) if len(text) <= _LONGEST_STORY else None
    if found is None:
        return False
    if not (_HOW_FAR.search(found["told"]) or deed_counted.was_counted(found["told"], today)):
        return False
    return not (_OTHERS.search(found["told"]) or _DOTS.search(found["told"]) or asks(text))


def asks(text: str) -> bool:
    """Tells whether the words ask something, so that they tell nothing of a report."""
    return _ASKS.search(text) is not None or plainly_asks(text, "report_activity.status/read")


def _answers(told: str, today: date) -> set[str]:
    """Returns the questions that the words answer; without a status all of them are more."""
    found = set(report_line.answers(report_line.read_report_line(told, today, ())))
    return found if "status" in found else {"narrative"}
