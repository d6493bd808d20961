"""`ร่างแผน`, `นำเข้าแผน` and `ขอแผนเป็น Excel`: the drafts there are, and plans to take out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.plan_drafts import draft_cards, draft_words
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.errors import Refusal
from models.people.person import ADMIN
from models.plan_drafts import drafts
from models.plan_drafts.plan_draft import PlanDraft
from models.plans import plans
from models.plans.plan import Plan

_MOST = 8
_FIGURES = pattern_of(r"\d{1,9}")


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """The card of one draft, or all open ones."""
    wanted = button_facts.whole(facts, "d") or typed_id(rest)
    every = drafts.open_drafts(context.session)
    if wanted is None and len(every) != 1:
        return [_every(every)]
    try:
        found = draft_cards.found(context, wanted if wanted is not None else every[0].id)
    except Refusal as refusal:
        return [draft_words.refused(refusal)]
    return [draft_cards.of(context, found)]


def typed_id(rest: str) -> int | None:
    """Returns the number of a draft that is typed behind a command."""
    found = _FIGURES.search(normalise(rest))
    return int(found[0]) if found is not None else None


def _every(every: Sequence[PlanDraft]) -> Message:
    if not every:
        return Text(
            f"ไม่มีร่างแผนที่ค้างอยู่ {draft_words.HOW}", (draft_words.ASK_EXCEL, draft_words.EMPTY_FORM)
        )
    rows: list[Part] = [
        Row(draft_words.short(each), draft_words.short_title(each.title), draft_words.see(each))
        for each in every[:_MOST]
    ]
    if len(every) > _MOST:
        rows.append(Para(f"และอีก {len(every) - _MOST:,} ร่าง พิมพ์ “ร่างแผน” ตามด้วยเลขที่"))
    return Card(f"ร่างแผนที่ยังไม่ใช้ {len(every):,} ร่าง", rows=tuple(rows))


def how_to(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """How a plan comes in, and what is on its way."""
    context.said = ""  # it is the same for a plan of any year
    every = drafts.open_drafts(context.session)
    rows: list[Part] = [
        Para(draft_words.HOW),
        Row(
            "Word",
            "ตารางแผนของสำนักงาน (โครงการ/กิจกรรม ผลผลิต ผลลัพธ์ ระยะเวลา ผู้รับผิดชอบ) ข้อที่ไม่แน่ใจจะถาม",
        ),
        Row("Excel", "ขอแผนที่มีอยู่เป็น Excel แก้หรือเปลี่ยนปี แล้วส่งกลับมา หรือเริ่มจากแบบเปล่า"),
    ]
    rows += [
        Row(draft_words.short(each), draft_words.short_title(each.title), draft_words.see(each))
        for each in every[:_MOST]
    ]
    buttons = (draft_words.ASK_EXCEL, draft_words.EMPTY_FORM)
    return [Card("นำเข้าแผน", rows=tuple(rows), buttons=buttons)]


_YEAR = pattern_of(r"25\d\d")


def how_to_add(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """How an activity more comes into a plan of this year or of the next."""
    return [Text(_ADD_ONE), *how_to(context, rest, facts)]


_ADD_ONE = (
    "กิจกรรมใหม่เพิ่มด้วยไฟล์แผน กด “ขอแผนเป็น Excel” เพิ่มแถวของกิจกรรมนั้น หากเป็นแผนปีหน้าให้เปลี่ยนปีในไฟล์ด้วย "
    "แล้วส่งกลับมาในแชตนี้ จะแสดงให้ตรวจก่อนใช้"
)


def give(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """The plans to take out as Excel, the newest year first; of a year that is named only that."""
    every = plans.all_plans(context.session)
    named = _YEAR.search(normalise(rest or context.said))
    every = [each for each in every if named and each.fiscal_year == int(named[0])] or every
    if not every:
        return [Text("ยังไม่มีแผนในระบบ กด “ขอแบบแผนเปล่า” เพื่อเริ่ม", (draft_words.EMPTY_FORM,))]
    rows: list[Part] = [
        Row(f"ปีงบประมาณ {each.fiscal_year}", draft_words.short_title(each.title), _excel_of(each))
        for each in every[:_MOST]
    ]
    note = "แก้ในไฟล์แล้วส่งกลับมาในแชตนี้ หากเปลี่ยนปีงบประมาณในไฟล์ จะเป็นแผนใหม่ของปีนั้น"
    buttons = (draft_words.EMPTY_FORM,)
    return [Card("ขอแผนใดเป็น Excel", rows=tuple(rows), buttons=buttons, note=note)]


def _excel_of(plan: Plan) -> Button:
    words = f"ขอแผน {plan.fiscal_year} เป็น Excel"
    return Button("ขอเป็น Excel", opens(draft_words.PLAN_FILE, g=plan.id), words)


_ADMINS = frozenset((ADMIN,))

SHOW = Query(
    name=draft_words.DRAFTS,
    words=("ร่างแผน", "ดูร่างแผน", "ร่างแผนทั้งหมด", "แผนที่ร่างไว้"),
    answer=answer,
    roles=_ADMINS,
)
IN = Query(
    name="import_plan",
    words=("นำเข้าแผน", "นำแผนเข้า", "เพิ่มแผน", "นำเข้าไฟล์แผน", "ส่งไฟล์แผน", "อัปโหลดแผน"),
    answer=how_to,
    roles=_ADMINS,
)
ADDED = replace(IN, words=(), answer=how_to_add)
OUT = Query(
    name=draft_words.GIVE,
    words=("ขอแผนเป็น Excel", "แผนเป็น Excel", "ขอไฟล์แผน", "ดาวน์โหลดแผน", "ส่งออกแผน"),
    answer=give,
    roles=_ADMINS,
)
QUERIES = (SHOW, IN, OUT)
