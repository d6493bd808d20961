"""`แบบให้คะแนน`: the sheets by which somebody scores, with what they have given themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from handlers.context import Context
from handlers.messages import Card, Message, Para, Row, Text
from handlers.question import button_facts
from handlers.question.query import Query
from handlers.score_sheets import give_points, sheet_words
from models.score_sheets import giving_points, score_sheets, sheet_items
from models.score_sheets.score_sheet import ScoreSheet

_SIZE = 8


def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """facts: `s` a sheet, `p` the page."""
    sheets = score_sheets.of_scorer(context.session, context.me, context.now)
    if sheet_words.may_set(context.me):
        known = {each.id for each in sheets}
        more = score_sheets.open_sheets(context.session, context.now)
        sheets += [each for each in more if each.id not in known]
    wanted = button_facts.whole(facts, "s")
    found = [each for each in sheets if wanted is None or each.id == wanted]
    if not found:
        return [Text("ขณะนี้ไม่มีแบบให้คะแนนของท่าน")]
    return [_card(context, each, facts if wanted is not None else {}) for each in found[:3]]


def _card(context: Context, sheet: ScoreSheet, facts: Mapping[str, str]) -> Card:
    items = score_sheets.items_of(sheet)
    bare = [each.number for each in items if each.most is None]
    head = _head(sheet, items, bare)
    both = (sheet_words.most_button(sheet), sheet_words.change_button(sheet))
    setting = both if sheet_words.may_set(context.me) else ()
    if not score_sheets.is_scorer(context.session, sheet, context.me):
        names = [each.name for each in score_sheets.scorers(context.session, sheet)]
        head.append(Row("กรรมการ", "\n".join(names) or "ยังไม่ได้กำหนด"))
        buttons = (sheet_words.file_button(sheet), *setting)
        return Card(
            sheet_words.short(sheet), subtitle=sheet.title, rows=tuple(head), buttons=buttons
        )
    every = [each for each in score_sheets.candidates(context.session, sheet) if not each.withdrawn]
    mine = giving_points.own(context.session, context.sealer, context.me, sheet)
    left = {each.id for each in give_points.open_candidates(context, sheet)}
    able = {each.id for each in give_points.able(context, sheet)}
    begun = sheet.first_day <= context.today and bool(items) and not bare
    page = button_facts.page(facts, _SIZE, len(every))
    rows = []
    for each in page.of(every):
        given = mine.get(each.id)
        words, button = "สำนักของท่าน ไม่ต้องให้คะแนน", None
        if each.id in able:
            words = _own_words(given, items) if given else "ยังไม่ให้คะแนน"
            button = sheet_words.give_button(sheet, each.id, "แก้" if given else "ให้คะแนน")
        rows.append(Row(f"{each.place} {each.name}", words, button if begun else None))
    done = len(able) - len(left)
    return Card(
        sheet_words.short(sheet),
        subtitle=page.beside(f"ให้คะแนนครบแล้ว {done:,} จาก {len(able):,} ราย"),
        rows=(*head, *rows) if page.number == 1 else (Para("คะแนนที่ท่านให้"), *rows),
        buttons=(
            *page.turn(sheet_words.SHEETS, s=sheet.id),
            sheet_words.file_button(sheet),
            *setting,
        ),
        note="เห็นเฉพาะคะแนนที่ท่านให้ กรอกในไฟล์ Excel แล้วส่งกลับมาในแชตนี้ก็ได้",
    )


def _head(
    sheet: ScoreSheet, items: Sequence[sheet_items.SheetItem], bare: Sequence[str]
) -> list[Row]:
    """Returns the days and the items. bare: those without their most points."""
    days = Row("วันให้คะแนน", sheet_words.days_words(sheet))
    if not items:
        words = "ยังไม่มี ผู้ดูแลระบบส่งไฟล์ Excel ของแบบก่อนจึงให้คะแนนได้"
        return [days, Row("รายการ", words, tone="warn")]
    most = sheet_words.plain(sheet_items.whole(items))
    head = [days, Row("รายการ", f"{len(items)} ข้อ เต็ม {most}")]
    if bare:
        words = f"{sheet_words.numbers_words(bare)} ไม่ได้ระบุในแหล่งข้อมูล"
        head.append(Row("คะแนนเต็มที่ยังไม่กำหนด", words, tone="warn"))
    return head


def _own_words(given: Mapping[str, Decimal], items: Sequence[sheet_items.SheetItem]) -> str:
    total = sheet_words.plain(sum(given.values(), Decimal(0)))
    left = sheet_items.missing(items, given)
    return f"{total} คะแนน" + (f" ยังขาด{sheet_words.numbers_words(left)}" if left else "")


QUERY = Query(
    name=sheet_words.SHEETS,
    words=("แบบให้คะแนน", "แบบให้คะแนนของฉัน", "คะแนนที่ฉันให้", "ให้คะแนนถึงไหนแล้ว"),
    answer=answer,
    own=True,
)
