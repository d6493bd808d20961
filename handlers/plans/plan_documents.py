"""A plan itself as a document, in words: `ขอตัวแผน`, `ขอแผนปี 2570 เป็น PDF`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from handlers.context import Context
from handlers.messages import Text
from handlers.messages.name_labels import short_title
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from handlers.subjects.named_papers import NamedPapers, year_in
from handlers.understand.asked.file_formats import ANY_FORMAT
from handlers.understand.commands.scopes import read_scope
from handlers.understand.thai import letters, normalise
from models.plans import plans
from models.plans.plan import Plan
from models.plans.plan_documents import PLAN_TABLE, may_read

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_LEAST, _LIKE, _LEAD = 3, 60.0, 10.0
"""How many letters of a name count, how like a title they must be, in percent, and by how much more
than the other titles."""


def _meant(context: Context, words: str) -> list[Plan]:
    """Returns the plans of the year that is named, else of this one, or the newest; of them those
    whose name is said."""
    seen = [p for p in plans.all_plans(context.session) if may_read(context.session, context.me, p)]
    named = year_in(words)
    year = named or read_scope(normalise(words), context.today).year or context.fiscal_year
    of_year = [each for each in seen if each.fiscal_year == year]
    if not of_year and named is None and seen:
        of_year = [each for each in seen if each.fiscal_year == seen[0].fiscal_year]
    said = PAPERS.name_in(words)
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


def _offers(plan: Plan) -> tuple[str, str, str]:
    return f"ปีงบประมาณ {plan.fiscal_year}", short_title(plan.title), f"ขอตัวแผน {plan.name}"


PAPERS = NamedPapers(
    PLAN_TABLE,
    query="plan_table",
    noun="แผน",
    whole="ตัวแผน|เล่มแผน|แผนทั้งเล่ม|แผนทั้งฉบับ|แผนฉบับเต็ม|แผนฉบับสมบูรณ์|แผนเป็นเล่ม|ตารางแผน|เอกสารแผน|ไฟล์แผน"
    rf"|สรุปแผน(?=.*(?:{ANY_FORMAT}|เป็นไฟล์|เป็นเอกสาร))",
    shape="เป็นเอกสาร|เป็นไฟล์|เป็นตาราง|ทั้งฉบับ|ทั้งเล่ม|ฉบับเต็ม",
    # a draft, one that is to come in, a form to fill in, the map of progress, the days off
    others="ร่าง|เปล่า|นำเข้า|เอาเข้า|(?:เข้า|ลง|ใส่)(?:ใน)?(?:ระบบ|บอต|บอท)|แบบฟอร์ม|แบบแผน|แผนที่|หยุด|รายงาน",
    noise="ตาราง|ทั้งปี|ปีงบ(?!ประมาณ)|ปีหน้า|ปีก่อน|ปีที่แล้ว",
    meant=_meant,
    offers=_offers,
    title="ต้องการแผนใด",
    take="ขอแผนนี้",
    more=lambda rest: f"ยังมีอีก {rest:,} แผน พิมพ์ปีงบประมาณหรือชื่อแผนต่อท้าย เช่น “ขอตัวแผนปี 2570”",
    none=Text("ยังไม่มีแผนของปีที่ขอ พิมพ์ “แผน” เพื่อดูกิจกรรมที่ต้องส่งของปีนี้"),
)

_REFUSED = Text("ไม่พบแผนนี้ พิมพ์ “ขอตัวแผน” เพื่อเลือกแผน")

WORDS = (
    DocumentWords(
        PLAN_TABLE,
        "ตัวแผน",
        offered=False,
        record=RecordWords(
            query=PAPERS.query,
            words=("ขอตัวแผน", "ตัวแผน", "แผนทั้งฉบับ", "แผนเป็น PDF", "แผนเป็น Word", "พิมพ์แผน"),
            title="ตัวแผน",
            about=_title,
            refused=_REFUSED,
            typed=PAPERS.typed,
            heard=PAPERS.heard,
            which=PAPERS.which,
        ),
    ),
)
