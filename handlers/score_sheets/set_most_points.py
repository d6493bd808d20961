"""`กำหนดคะแนนเต็ม`: an administrator gives the most points that no source states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Para, Row, Text, cut_graphemes
from handlers.question import button_facts
from handlers.score_sheets import open_sheet, points_typed, sheet_words
from handlers.score_sheets.open_sheet import SHEET
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.people.person import ADMIN
from models.score_sheets import score_sheets, sheet_items
from models.score_sheets.sheet_items import SheetItem

MOST = "most"


def open_setting(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a button (`s` the sheet), or with points typed behind the command."""
    sheets = score_sheets.open_sheets(context.session, context.now)
    wanted = button_facts.whole(facts, "s")
    found = [each for each in sheets if wanted is None or each.id == wanted]
    if not found:
        raise Closed(Text("ยังไม่มีแบบให้คะแนนที่เปิดอยู่", (sheet_words.MINE,)))
    if len(found) > 1:
        return Opening("", anew=True)
    answers: Answers = {SHEET: found[0].id}
    if rest.strip():
        try:
            answers[MOST] = read_most(rest, context, answers)
        except Unclear as unclear:
            return Opening("", answers, [Text(unclear.hint)], anew=True)
    return Opening("", answers, anew=True)


def _known(items: Sequence[SheetItem]) -> dict[str, Decimal]:
    return {each.number: each.most for each in items if each.most is not None}


def ask_most(context: Context, answers: Answers) -> Message:
    sheet = open_sheet.chosen(context, answers)
    rows = [
        Row(
            f"ข้อ {each.number} {cut_graphemes(each.title, 60)}",
            f"เต็ม {sheet_words.plain(each.most)} ({each.source or 'สำนักงานกำหนด'})"
            if each.most is not None
            else "ไม่ได้ระบุในแหล่งข้อมูล",
        )
        for each in score_sheets.items_of(sheet)
    ]
    how = "พิมพ์คะแนนเต็มของข้อที่ยังไม่กำหนดเรียงตามลำดับ เช่น 10 10 20 หรือเช่น ข้อ 2 = 20"
    return Card(
        f"คะแนนเต็ม {sheet_words.short(sheet)}",
        rows=(*rows, Para(how)),
        note="หรือส่งไฟล์ Excel ที่มีหัวตาราง ข้อ รายการ คะแนนเต็ม เพื่อแทนรายการทั้งหมด",
    )


def read_most(text: str, context: Context, answers: Answers) -> dict[str, str]:
    items = score_sheets.items_of(open_sheet.chosen(context, answers))
    known = _known(items)
    read = points_typed.read_points(text, items, known)
    wrong = [n for n, value in read.items() if not sheet_items.fits_most(value)]
    if wrong:
        most = sheet_words.plain(sheet_items.MOST_POINTS)
        raise Unclear(f"คะแนนเต็มของ{sheet_words.numbers_words(wrong)} ต้องมากกว่า 0 และไม่เกิน {most}")
    return points_typed.as_words(items, {**known, **read})


def review(context: Context, answers: Answers) -> Card:
    given = points_typed.from_words(answers[MOST])
    items = score_sheets.items_of(open_sheet.chosen(context, answers))
    left = sheet_items.missing(items, given)
    rows = [Row("คะแนนเต็มรวม", sheet_words.plain(sum(given.values(), Decimal(0))))]
    if left:
        rows.append(Row("ยังไม่กำหนด", sheet_words.numbers_words(left), tone="warn"))
    return Card("ตรวจคะแนนเต็มก่อนบันทึก", rows=tuple(rows))


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps the points; says what is still missing before anybody can score."""
    sheet = open_sheet.chosen(context, answers)
    given = points_typed.from_words(answers[MOST])
    items = [_with(each, given) for each in score_sheets.items_of(sheet)]
    with closing(refused):
        score_sheets.set_items(context.session, context.me, sheet, items, context.now)
    context.must_arrive = True
    left = sheet_items.missing(items, given)
    words = f"บันทึกคะแนนเต็มแล้ว รวม {sheet_words.plain(sheet_items.whole(items))} คะแนน"
    more = f" ยังไม่กำหนด{sheet_words.numbers_words(left)}" if left else ""
    return [Text(words + more, (sheet_words.MINE,))]


def _with(item: SheetItem, given: Mapping[str, Decimal]) -> SheetItem:
    """The item with the points given; a source stays only where they are still its own."""
    most = given.get(item.number, item.most)
    if most == item.most:
        return item
    return replace(item, most=most, source="")


def refused(refusal: Refusal) -> Text:
    """Says why the items cannot be changed."""
    if refusal.code == "scored":
        words = "มีกรรมการให้คะแนนตามแบบนี้แล้ว จึงเปลี่ยนรายการหรือคะแนนเต็มไม่ได้"
        return Text(words, (sheet_words.MINE,))
    return sheet_words.refused(refusal)


FLOW = Flow(
    name=sheet_words.SET_MOST,
    title="การกำหนดคะแนนเต็ม",
    opens_on=("กำหนดคะแนนเต็ม", "ตั้งคะแนนเต็ม"),
    steps=(
        Step(
            name=SHEET,
            label="แบบ",
            ask=lambda _context, _answers: Text("กำหนดคะแนนเต็มของแบบใด"),
            choices=open_sheet.choices,
            listed=False,
        ),
        Step(
            name=MOST, label="คะแนนเต็ม", ask=ask_most, read=read_most, show=sheet_words.show_points
        ),
    ),
    open=open_setting,
    review=review,
    finish=finish,
    roles=frozenset((ADMIN,)),
    confirm_label="บันทึกคะแนนเต็ม",
    counted=False,
    help="ผู้ดูแลระบบกำหนดคะแนนเต็มของข้อที่แหล่งข้อมูลไม่ได้ระบุ ก่อนกรรมการเริ่มให้คะแนน",
)
