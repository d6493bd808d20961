"""A plan itself as a document, in words: `ขอตัวแผน`, `ขอแผนปี 2570 เป็น PDF`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from handlers.understand.commands.scopes import read_scope
from handlers.understand.file_formats import ANY_FORMAT, ending
from handlers.understand.thai import letters, normalise
from models.plans import plans
from models.plans.plan import Plan
from models.plans.plan_documents import PLAN_TABLE, may_read

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_NAME = "plan_table"
_MOST = 8
_YEAR = re.compile(r"(?<!\d)(25\d\d)(?!\d)")
_POLITE = "ช่วย|ขอ|รบกวน|อยากได้|อยาก|ต้องการ|เอา|ส่ง|พิมพ์|ดาวน์โหลด|โหลด|จัดพิมพ์|ดู|ให้|ได้|ไหม|มั้ย"
_WHOLE = "ตัวแผน|เล่มแผน|แผนทั้งเล่ม|แผนทั้งฉบับ|แผนฉบับเต็ม|แผนฉบับสมบูรณ์|แผนเป็นเล่ม|ตารางแผน|เอกสารแผน|ไฟล์แผน"
_HEARD = re.compile(
    rf"^(?:{_POLITE})*(?:(?:{_WHOLE})|แผน.*?(?:{ANY_FORMAT}|เป็นเอกสาร|เป็นไฟล์|เป็นตาราง|ทั้งฉบับ|ทั้งเล่ม|ฉบับเต็ม))"
)
_OF_OTHERS = re.compile("ร่าง|เปล่า|นำเข้า|แบบฟอร์ม|แบบแผน|แผนที่|หยุด|รายงาน")
"""Words of other documents: a draft, a form to fill in, the map of progress, the days off."""
_NOISE = re.compile(
    rf"{_WHOLE}|{_POLITE}|{ANY_FORMAT}|เป็น|ไฟล์|เอกสาร|ตาราง|ทั้งฉบับ|ทั้งเล่ม|ฉบับเต็ม|ปีงบประมาณ|ปีงบ|ปีนี้|ปีหน้า|ปีก่อน"
    r"|ปีที่แล้ว|ประจำปี|พศ|แผน|ปี|ของ|\d+"
)
_LEAST, _LIKE, _LEAD = 3, 60.0, 10.0
"""How many letters of a name count, how like a title they must be, in percent, and by how much more
than the other titles."""


def heard(words: str) -> bool:
    """Tells whether a sentence asks for a plan itself."""
    if "แผน" not in words:
        return False
    typed = letters(words)
    return _HEARD.match(typed) is not None and _OF_OTHERS.search(typed) is None


def typed(context: Context, words: str) -> int:
    """Returns the only plan that the words mean, or 0."""
    found = _meant(context, words)
    return found[0].id if len(found) == 1 else 0


def which(context: Context, words: str) -> Sequence[Message]:
    """Offers the plans that the words may mean."""
    found = _meant(context, words)
    if not found:
        return [_NONE]
    wanted = ending(words) or PLAN_TABLE.endings[0]
    rows = tuple(
        Row(
            f"ปีงบประมาณ {each.fiscal_year}",
            short_title(each.title),
            Button("ขอแผนนี้", opens(_NAME, g=each.id, f=wanted), f"ขอตัวแผน {each.name}"),
        )
        for each in found[:_MOST]
    )
    rest = len(found) - _MOST
    note = f"ยังมีอีก {rest:,} แผน พิมพ์ปีงบประมาณหรือชื่อแผนต่อท้าย เช่น “ขอตัวแผนปี 2570”" if rest > 0 else ""
    return [Card("ต้องการแผนใด", rows=rows, note=note)]


def _meant(context: Context, words: str) -> list[Plan]:
    """Returns the plans of the year that is named, else of this one, or the newest; of them those
    whose name is said."""
    seen = [p for p in plans.all_plans(context.session) if may_read(context.session, context.me, p)]
    plain = normalise(words)
    named = _YEAR.search(plain)
    year = int(named[1]) if named else read_scope(plain, context.today).year or context.fiscal_year
    of_year = [each for each in seen if each.fiscal_year == year]
    if not of_year and named is None and seen:
        of_year = [each for each in seen if each.fiscal_year == seen[0].fiscal_year]
    said = _NOISE.sub("", letters(words))
    if len(said) < _LEAST or len(of_year) < 2:
        return of_year
    by_name = [each for each in of_year if letters(each.name) in letters(words)]
    alike = {each.id: fuzz.partial_ratio(said, letters(each.title)) for each in of_year}
    best = max(alike.values())
    like = [each for each in of_year if alike[each.id] > best - _LEAD]
    return by_name or (like if best >= _LIKE else of_year)


def _title(session: Session, plan_id: int) -> str:
    plan = session.get(Plan, plan_id)
    return plan.title if plan is not None else ""


_NONE = Text("ยังไม่มีแผนของปีที่ขอ พิมพ์ “แผน” เพื่อดูกิจกรรมที่ต้องส่งของปีนี้")
_REFUSED = Text("ไม่พบแผนนี้ พิมพ์ “ขอตัวแผน” เพื่อเลือกแผน")

WORDS = (
    DocumentWords(
        PLAN_TABLE,
        "ตัวแผน",
        offered=False,
        record=RecordWords(
            query=_NAME,
            words=("ขอตัวแผน", "ตัวแผน", "แผนทั้งฉบับ", "แผนเป็น PDF", "แผนเป็น Word", "พิมพ์แผน"),
            title="ตัวแผน",
            about=_title,
            refused=_REFUSED,
            typed=typed,
            heard=heard,
            which=which,
        ),
    ),
)
