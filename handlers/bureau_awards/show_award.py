"""`คัดเลือกสำนัก`: the year's choosing: its days, and when which bureau is visited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.bureau_awards import award_words, dossier_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.score_sheets import sheet_words
from handlers.understand.dates.dates import short_date
from models.bureau_awards import awards
from models.bureau_awards.awards import Visit
from models.people.person import ADMIN, EXECUTIVE
from models.people.scope import bureaus_led
from models.score_sheets import score_sheets

_SIZE = 8
_TELL = Button("แจ้งสำนัก", opens(award_words.TELL), "แจ้งวันตรวจเยี่ยม", style="primary")
_PLAN = Button("เปิดคัดเลือกสำนัก", opens(award_words.PLAN), "เปิดคัดเลือกสำนัก")


def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Administrators, executives and scorers see all visits; others their bureaus', once told."""
    award = awards.of_year(context.session, context.fiscal_year)
    if award is None:
        buttons = (_PLAN,) if context.me.has(ADMIN) else ()
        return [Text(award_words.NOT_PLANNED, buttons)]
    sheet = awards.sheet_of(context.session, award)
    scores = score_sheets.is_scorer(context.session, sheet, context.me)
    visits = awards.visits(context.session, award)
    if not context.me.has(ADMIN, EXECUTIVE) and not scores:
        own = bureaus_led(context.session, context.me)
        visits = [each for each in visits if each.bureau_id in own and each.told]
    page = button_facts.page(facts, _SIZE, len(visits))
    rows = [_row(context, each) for each in page.of(visits)]
    days = award_words.day_rows(award, sheet) if page.number == 1 else ()
    none = () if visits else (Row("วันตรวจเยี่ยม", "จะแจ้งให้ทราบ"),)
    admin = context.me.has(ADMIN)
    untold = any(not each.told and each.day >= context.today for each in visits)
    return [
        Card(
            f"คัดเลือกสำนักดีเด่น ปี {award.fiscal_year}",
            subtitle=page.words,
            rows=(*days, *none, *rows),
            buttons=(
                *((_TELL,) if admin and untold else ()),
                *page.turn(award_words.AWARD),
                dossier_words.dossiers_button("แฟ้มสำนัก"),
                *((sheet_words.MINE,) if admin or scores else ()),
                Button("ผลคะแนน", opens(award_words.RESULT), "คะแนนสำนักดีเด่น"),
            ),
            note="พิมพ์ “ย้ายวันตรวจเยี่ยม” ตามด้วยชื่อสำนักและวัน เพื่อย้าย" if admin else "",
        )
    ]


def _row(context: Context, visit: Visit) -> Row:
    told = "" if visit.told else " (ยังไม่ได้แจ้งสำนัก)"
    move = None
    if context.me.has(ADMIN) and visit.day >= context.today:
        move = Button("ย้าย", opens(award_words.MOVE, b=visit.bureau_id), "ย้ายวันตรวจเยี่ยม")
    return Row(visit.bureau, f"{short_date(visit.day)}{told}", move)


QUERY = Query(
    name=award_words.AWARD,
    words=(
        "คัดเลือกสำนัก",
        "วันตรวจเยี่ยม",
        "กำหนดตรวจเยี่ยม",
        "ตรวจเยี่ยมสำนัก",
        "ปฏิทินตรวจเยี่ยม",
    ),
    answer=answer,
)
