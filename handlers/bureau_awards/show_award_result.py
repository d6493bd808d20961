"""`คะแนนสำนักดีเด่น`, `สำนักเราได้เท่าไร`: what the scoring of bureaus came to, once it is closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.bureau_awards import award_words, dossier_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Part, Row, Text, Tone
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.score_sheets import sheet_words
from handlers.understand.dates.dates import thai_date
from models.bureau_awards import awards
from models.bureau_awards.bureau_award import BureauAward
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.people.scope import bureaus_led
from models.score_sheets import giving_points, score_sheets, sheet_items
from models.score_sheets.giving_points import Scored
from models.score_sheets.score_sheet import ScoreSheet

_SIZE = 10


def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Administrators, executives and who scored see all; reporters and heads their own bureaus'.

    facts: `y` the fiscal year, `p` the page.
    """
    year = button_facts.year(facts, "y") or context.fiscal_year
    award = awards.of_year(context.session, year)
    if award is None:
        return [Text(award_words.NOT_PLANNED, (dossier_words.dossiers_button(),))]
    sheet = awards.sheet_of(context.session, award)
    scores = score_sheets.is_scorer(context.session, sheet, context.me)
    every = scores or context.me.has(ADMIN, EXECUTIVE)
    if not every and not context.me.has(REPORTER, SUPERVISOR):
        words = "ผลคะแนนสำนักดูได้โดยกรรมการ ผู้บริหาร ผู้รายงานและผู้บังคับบัญชาของสำนัก"
        return [Text(words, (award_words.SHOW,))]
    if not score_sheets.is_closed(sheet, context.now):
        words = f"ยังไม่ปิดการให้คะแนน ดูผลได้หลัง {thai_date(sheet.last_day)} ก่อนนั้นไม่มีผู้ใดเห็นคะแนนของผู้อื่น"
        mine = (sheet_words.MINE,) if scores else ()
        return [Text(words, (*mine, dossier_words.dossiers_button(), award_words.SHOW))]
    found = giving_points.result(context.session, context.sealer, sheet, context.now)
    if every:
        return [_all(award, sheet, found, facts)]
    own = bureaus_led(context.session, context.me)
    mine_found = [each for each in found if each.candidate.bureau_id in own]
    return [_one(award, sheet, each) for each in mine_found[:5]] or [Text("สำนักของท่านไม่อยู่ในแบบนี้")]


def _all(
    award: BureauAward, sheet: ScoreSheet, found: Sequence[Scored], facts: Mapping[str, str]
) -> Card:
    ranked = giving_points.ranked(found)
    rest = [each for each in found if each.total is None]
    rows: list[Part] = [
        Row(f"{place} {each.candidate.name}", _total_words(sheet, each), tone=_tone(each))
        for place, each in ranked
    ]
    rows += [Row(each.candidate.name, _total_words(sheet, each), tone="warn") for each in rest]
    page = button_facts.page(facts, _SIZE, len(rows))
    paper = Button("ขอรายงาน", opens(award_words.REPORT, g=award.id), "รายงานคัดเลือกสำนัก")
    return Card(
        f"ผลคะแนนสำนัก ปี {award.fiscal_year}",
        subtitle=page.beside("เรียงตามคะแนนเฉลี่ย"),
        rows=tuple(page.of(rows)),
        buttons=(*page.turn(award_words.RESULT, y=award.fiscal_year), paper),
        note="ผลเสนอต่อที่ประชุมคณะกรรมการ จำนวนสำนักที่ได้รับคัดเลือกไม่ได้ระบุในแหล่งข้อมูล",
    )


def _one(award: BureauAward, sheet: ScoreSheet, found: Scored) -> Card:
    """A bureau's own points; nothing of others, no place among them."""
    items = score_sheets.items_of(sheet)
    rows = [
        Row(
            f"ข้อ {each.number} {each.title}",
            f"{sheet_words.mean_words(found.means[each.number])} จาก "
            f"{sheet_words.plain(each.most)}",
        )
        for each in items
        if each.number in found.means and each.most is not None
    ]
    return Card(
        f"คะแนนของสำนัก ปี {award.fiscal_year}",
        subtitle=found.candidate.name,
        rows=(Row("รวม", _total_words(sheet, found), tone=_tone(found)), *rows),
        buttons=(dossier_words.dossiers_button("แฟ้มสำนัก"),),
        note="คะแนนเฉลี่ยของกรรมการที่ให้ครบทุกข้อ ผลการคัดเลือกเป็นไปตามที่ประชุมคณะกรรมการ",
    )


def _tone(found: Scored) -> Tone:
    return "warn" if found.total is None or found.complete < found.able else "plain"


def _total_words(sheet: ScoreSheet, found: Scored) -> str:
    of = f"กรรมการให้ครบ {found.complete} จาก {found.able} คน"
    if found.total is None:
        return f"ยังไม่มีคะแนน ({of})"
    most = sheet_words.plain(sheet_items.whole(score_sheets.items_of(sheet)))
    return f"{sheet_words.mean_words(found.total)} จาก {most} ({of})"


QUERY = Query(
    name=award_words.RESULT,
    words=(
        "คะแนนสำนักดีเด่น",
        "ผลคะแนนสำนัก",
        "ผลคัดเลือกสำนัก",
        "ผลการคัดเลือกสำนัก",
        "สำนักเราได้เท่าไร",
        "สำนักเราได้กี่คะแนน",
    ),
    answer=answer,
)
