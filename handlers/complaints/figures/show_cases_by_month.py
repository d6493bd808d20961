"""`เรื่องร้องเรียนรายเดือน`: a year's complaints by month and kind, of the whole office.

Small counts are hidden from everybody (models.complaints.figures.case_months).
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints.complaint_words import KIND
from handlers.complaints.figures.case_number_words import HIDDEN, NUMBERS, WHY_HIDDEN, count_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import scoped, topic
from handlers.question.query import Facts, Following, Query, opens
from handlers.question.scoped import Placed
from handlers.subjects.listeners import listener
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import BUDDHIST_YEARS
from models.complaints.complaint import KINDS
from models.complaints.figures import case_months
from models.complaints.figures.case_documents import CASE_NUMBERS
from models.complaints.figures.case_months import CaseMonth, CaseYear
from models.people.person import ADMIN, EXECUTIVE

_NAME = "cases_by_month"
_WORD = "เรื่องร้องเรียนรายเดือน"


_LONGEST = 60  # letters
_WHEN = "ปี|เดือน|ไตรมาส|รอบ"
_COMPARED = pattern_of(
    r"(?:ขอ|ดู|อยากรู้|สถิติ|จำนวน|ตัวเลข|ยอด|แนวโน้ม|(?:มี)?เรื่อง|การ|\s)*ร้องเรียน(?:ของ|ใน|ทั้งหมด|\s)*"
    rf"(?:(?:{_WHEN})นี้)?\s?(?:(?:เมื่อ)?(?:เปรียบ)?เทียบ|(?:มาก|น้อย|เยอะ)กว่า|(?:มาก|เพิ่ม)(?:ขึ้น)?|(?:น้อย|ลด)(?:ลง)?|หรือ|\s)+(?:กับ|จาก|ของ|\s)*"
    rf"(?:{_WHEN})(?:ก่อน|ที่แล้ว|ที่ผ่านมา)(?:เป็น)?(?:{WHETHER}|เท่าไร|เท่าไหร่|{HOW_IN_FULL}|\s)*"
    r"|(?:ขอ|ดู|\s)*แนวโน้ม(?:การ|เรื่อง)*ร้องเรียน(?:ปีนี้)?"
)
_SUMMED = pattern_of(
    rf"(?:ขอ|ดู|อยาก(?:ได้|รู้|ทราบ)|ช่วย|เอา|ทำ|{ME}|\s)*(?:สรุป(?:ย่อ|รวม|ยอด)?|ภาพรวม|ยอดรวม|ข้อมูลสรุป)"
    r"(?:ให้|หน้าเดียว|\d\s?หน้า|สั้น\s?ๆ|แบบย่อ|จำนวน|เรื่อง|การ|ข้อ|ของ|ที่|มี|มา|คน|ทุจริต|และ|หรือ|หน่อย|\s)*ร้องเรียน"
    rf"(?:ของ|ใน|ทั้งหมด|ทั้งสำนักงาน|ทุจริต|และ|เรื่อง|ช่วง|\s)*(?P<when>(?:{_WHEN})(?:นี้|ที่แล้ว|ก่อน)|)"
    rf"(?:หน่อย|ให้|ที|ด้วย|สั้น\s?ๆ|ค่ะ|คะ|ครับ|คับ|นะ|\s)*(?:\s(?:{ME})?(?:จะ|เพื่อ|ไว้|เอาไป|ใช้)\S.{{2,40}})?"
)
"""Sums complaints up: `ขอสรุปหน้าเดียวเรื่องร้องเรียนเดือนนี้ จะเอาเข้าประชุม`."""


@listener()
def heard(context: Context, words: str) -> Query | None:
    """Returns the question if a leader compares the complaints of two times or has them summed up,
    which begins none."""
    if not context.may(QUERY.roles):
        return None
    return QUERY if _compares(words) or _summed(words) is not None else None


def _summed(words: str) -> str | None:
    """Returns the time of which complaints are to be summed up, "" without one; None for other
    words."""
    plain = without_polite_ending(normalise(words))
    found = _SUMMED.fullmatch(plain) if len(plain) <= _LONGEST_SUM else None
    return found["when"] if found is not None else None


_LONGEST_SUM = 100  # letters


def _compares(words: str) -> bool:
    plain = without_polite_ending(normalise(words))
    return len(plain) <= _LONGEST and _COMPARED.fullmatch(plain) is not None


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """The whole office's, of a fiscal year; a bureau's numbers are told for a round only."""
    summed = _summed(rest)
    rest = summed if summed is not None else rest
    rest = "" if _compares(rest) else rest  # this year; a button tells the one before
    found = scoped.placed(context, _WORD, _NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    if found.about.bureaus:
        return [_of_rounds_only(found)]
    year = found.about.year(context.today)
    counted = case_months.by_month(context.session, year, context.today)
    numbers = Button("ตัวเลขเรื่องร้องเรียน", opens(NUMBERS), "ตัวเลขเรื่องร้องเรียน")
    day = f"ข้อมูล ณ {thai_date(context.today)}"
    return [
        Card(
            "เรื่องร้องเรียนรายเดือน ทั้งสำนักงาน",
            subtitle=f"ปีงบประมาณ {year}",
            rows=(*_rows(counted, year), *_whole_year(found)),
            note=f"{day}\n{WHY_HIDDEN}" if counted.hides else day,
            quick=(numbers, _of_year(year - 1)),
        )
    ]


def _whole_year(found: Placed) -> tuple[Part, ...]:
    """Says that the sum is the year's where some months were asked for."""
    months = found.about.due is not None or found.about.span is not None
    return (Para(_OF_THE_YEAR, tone="muted"),) if months else ()


_OF_THE_YEAR = "ตัวเลขรวมเป็นของทั้งปีงบประมาณ ไม่ใช่เฉพาะช่วงที่ถาม ดูเดือนที่ต้องการได้ในรายการ"


def _of_year(year: int) -> Button:
    return Button(f"ปีงบประมาณ {year}", opens(_NAME, y=year), f"{_WORD} ปี {year}")


def _rows(counted: CaseYear, year: int) -> list[Part]:
    if counted.nil:
        return [Para(f"ไม่มีเรื่องร้องเรียนในปีงบประมาณ {year}", bold=True)]
    received = f"{counted.received:,} เรื่อง" if counted.received is not None else HIDDEN
    rows: list[Part] = [Para(f"รับทั้งหมด {received}", bold=True)]
    rows.append(Row("ตามประเภท", _kinds(counted.kinds)))
    rows += [_month(month) for month in counted.months]
    return rows if counted.months else [*rows, Para(_NO_MONTHS, tone="muted")]


_NO_MONTHS = "จำนวนเรื่องน้อยเกินกว่าจะแสดงรายเดือนได้"


def _kinds(counts: Sequence[int | None]) -> str:
    pairs = zip(KINDS, counts, strict=True)
    return "\n".join(f"{KIND[kind]}: {count_words(count)}" for kind, count in pairs if count != 0)


def _month(month: CaseMonth) -> Row:
    name = f"{MONTHS[month.last.month - 1]} {month.last.year + BUDDHIST_YEARS}"
    total = f"{month.received:,} เรื่อง" if month.received is not None else HIDDEN
    kinds = _kinds(month.kinds) if month.kinds else ""
    return Row(name, f"{total}\n{kinds}".strip())


def _of_rounds_only(found: Placed) -> Message:
    bureau = found.about.bureaus[0]
    numbers = Button("ดูตามรอบ", opens(NUMBERS, b=bureau.id), f"ตัวเลขเรื่องร้องเรียน {bureau.name}")
    return Card(
        "ตัวเลขของสำนักมีเฉพาะตามรอบ",
        subtitle=bureau.name,
        rows=(Para("รายเดือนแสดงได้เฉพาะทั้งสำนักงาน เพื่อคุ้มครองผู้แจ้ง"),),
        buttons=(numbers,),
    )


QUERY = Query(
    name=_NAME,
    words=(_WORD, "ร้องเรียนรายเดือน", "สถิติร้องเรียนรายเดือน", "เรื่องร้องเรียนแต่ละเดือน"),
    answer=answer,
    roles=frozenset((ADMIN, EXECUTIVE)),
    following=Following(paper=CASE_NUMBERS.name, takes=("b", *topic.PERIOD)),
)
