"""`ตั้งค่าแบบให้คะแนน`: an administrator changes who scores, until when, and whose bureau."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.conversation.example_days import days_in, with_days
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.questions import one_word, plain
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Row, Text, Tone
from handlers.question import button_facts
from handlers.score_sheets import open_sheet, scorers_named, sheet_words
from handlers.score_sheets.open_sheet import SHEET
from handlers.understand.dates.dates import find_dates, thai_date
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.people.person import ADMIN
from models.score_sheets import score_sheets

WHAT, OWN, DAY = "what", "own", "day"
_WHAT = {
    "own": "สำนักตนเอง",
    "day": "วันสุดท้าย",
    "who": "กรรมการ",
    "close": "ปิดรับคะแนนทันที",
}
_OWN = {"no": "ห้ามประเมินสำนักตนเอง", "yes": "ประเมินสำนักตนเองได้"}


def open_changing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the button's sheet (`s`), or for the only one."""
    sheets = score_sheets.open_sheets(context.session, context.now)
    wanted = button_facts.whole(facts, "s")
    found = [each for each in sheets if wanted is None or each.id == wanted]
    if not found:
        raise Closed(Text("ไม่พบแบบให้คะแนนที่เปิดอยู่", (sheet_words.MINE,)))
    return Opening("", {SHEET: found[0].id} if len(found) == 1 else {}, anew=True)


def ask_what(context: Context, answers: Answers) -> Message:
    """Shows how it is set now, with what no source states."""
    sheet = open_sheet.chosen(context, answers)
    names = [each.name for each in score_sheets.scorers(context.session, sheet)]
    own = _OWN["yes" if sheet.own_bureau else "no"]
    return Card(
        "ตั้งค่าแบบให้คะแนน",
        subtitle=sheet_words.short(sheet),
        rows=(
            Row("วันให้คะแนน", sheet_words.days_words(sheet)),
            Row("กรรมการ", "\n".join(names)),
            Row("สำนักตนเอง", f"{own} (ไม่ได้ระบุในแหล่งข้อมูล)"),
        ),
        note="เลือกสิ่งที่จะเปลี่ยน",
    )


def read_day(text: str, context: Context, _answers: Answers) -> str:
    days = sorted(set(find_dates(text, context.today)))
    if len(days) != 1:
        raise Unclear(days_in("พิมพ์วันสุดท้ายวันเดียว เช่น {}", context, 7))
    if days[0] < context.today:
        raise Unclear("วันนั้นผ่านไปแล้ว กรุณาพิมพ์วันอื่น")
    return days[0].isoformat()


def review(context: Context, answers: Answers) -> Card:
    words = {
        "own": "คะแนนที่ให้ไว้แล้วคงเดิม",
        "day": "กรรมการให้และแก้คะแนนได้ถึงสิ้นวันนั้น",
        "who": "ผู้ที่ให้คะแนนแล้วต้องอยู่ในรายชื่อ",
        "close": "ปิดแล้วเปิดใหม่ไม่ได้ ฉบับที่ยังไม่ครบทุกข้อจะไม่นับ",
    }[answers[WHAT]]
    sheet = sheet_words.short(open_sheet.chosen(context, answers))
    tone: Tone = "warn" if answers[WHAT] == "close" else "plain"
    return Card("ตรวจก่อนบันทึก", subtitle=sheet, rows=(Row("ผล", words, tone=tone),))


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Does it and says so."""
    with closing(_refused):
        words = _DOES[answers[WHAT]](context, answers)
    context.must_arrive = True
    return [Text(words, (sheet_words.MINE,))]


def _set_own(context: Context, answers: Answers) -> str:
    sheet, may = open_sheet.chosen(context, answers), answers[OWN] == "yes"
    score_sheets.set_own_bureau(context.session, context.me, sheet, may, context.now)
    return f"บันทึกแล้ว: {_OWN[answers[OWN]]}"


def _set_day(context: Context, answers: Answers) -> str:
    sheet, last = open_sheet.chosen(context, answers), date.fromisoformat(answers[DAY])
    days = sheet.first_day, last
    score_sheets.set_days(context.session, context.me, sheet, days, context.now)
    return f"บันทึกแล้ว ให้คะแนนได้ถึง {thai_date(last)}"


def _set_who(context: Context, answers: Answers) -> str:
    sheet, who = open_sheet.chosen(context, answers), scorers_named.people_in(context, answers)
    score_sheets.set_scorers(context.session, context.me, sheet, who, context.now)
    return f"บันทึกแล้ว กรรมการ {len(who):,} คน"


def _close(context: Context, answers: Answers) -> str:
    score_sheets.close(
        context.session, context.me, open_sheet.chosen(context, answers), context.now
    )
    return "ปิดการให้คะแนนแล้ว กรรมการดูผลได้"


_DOES: Mapping[str, Callable[[Context, Answers], str]] = {
    "own": _set_own,
    "day": _set_day,
    "who": _set_who,
    "close": _close,
}


def _refused(refusal: Refusal) -> Text:
    words = {
        "ends_before": "วันสุดท้ายอยู่ก่อนวันเริ่มให้คะแนน กรุณาเลือกวันอื่น",
        "has_scored": sheet_words.SCORER_LEFT_OUT,
        "retired": sheet_words.SCORER_RETIRED,
        "nobody": "ต้องมีกรรมการอย่างน้อยหนึ่งคน",
    }.get(refusal.code)
    return Text(words or sheet_words.refused_words(refusal), (sheet_words.MINE,))


FLOW = Flow(
    name=sheet_words.CHANGE,
    title="การตั้งค่าแบบให้คะแนน",
    opens_on=("ตั้งค่าแบบให้คะแนน", "ปิดการให้คะแนน", "แก้แบบให้คะแนน"),
    steps=(
        Step(
            name=SHEET,
            label="แบบ",
            ask=plain("ตั้งค่าแบบใด"),
            choices=open_sheet.choices,
            listed=False,
        ),
        one_word(WHAT, "สิ่งที่เปลี่ยน", ask_what, _WHAT, on_card=True),
        one_word(
            OWN,
            "สำนักตนเอง",
            plain("กรรมการให้คะแนนสำนักของตนเองได้หรือไม่"),
            _OWN,
            when=(WHAT, frozenset(("own",))),
        ),
        Step(
            name=DAY,
            label="วันสุดท้าย",
            ask=with_days("ให้คะแนนได้ถึงวันใด เช่น {}", 7),
            read=read_day,
            show=lambda value, _answers: thai_date(date.fromisoformat(value)),
            when=(WHAT, frozenset(("day",))),
        ),
        replace(scorers_named.STEP, when=(WHAT, frozenset(("who",)))),
    ),
    open=open_changing,
    review=review,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
    help="ผู้ดูแลระบบเปลี่ยนกรรมการ วันสุดท้าย การให้คะแนนสำนักตนเอง หรือปิดการให้คะแนน",
)
