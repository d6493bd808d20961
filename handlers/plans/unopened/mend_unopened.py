"""`แก้ชื่อกิจกรรม 2.1 ปี 2571 เป็น …`: a plan of a year that is still being prepared is mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.questions import one_word, plain
from handlers.conversation.refusals import mending, reading
from handlers.messages import Card, Message, Row, Text
from handlers.plans.mending import plan_lines
from handlers.plans.mending.mending_words import ADMINS
from handlers.plans.unopened import unopened_found, unopened_words
from handlers.plans.unopened.unopened_found import MEND
from handlers.plans.unopened.unopened_words import CHOICES, LABELS
from handlers.question import button_facts
from handlers.understand.numbers.numbers import read_money
from handlers.understand.sheets import cell_values
from handlers.understand.sheets.cell_values import Unreadable
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear
from models.people import people
from models.plans.years import preparing
from models.reports.plan_changes import unopened_plans
from models.reports.plan_changes.unopened_plans import BUREAUS, CUT, DUE
from models.reports.plan_changes.words_mended import BUDGET, TITLE

_NONE = frozenset(map(fold, ("ไม่มี", "ไม่ได้ระบุ", "ลบ", "ว่าง", "-")))
_TYPED = ("field", frozenset(LABELS))


def open_mending(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the activity of the button (`y`, `n`, `g`, its field `f`), or with what the line
    tells. Raises Closed where the year is not being prepared."""
    text = facts.get("said", rest)
    year, line = button_facts.year(facts, "y"), text
    if year is None:
        year, line = unopened_found.said(context, text)
    if year is None or not preparing.is_prepared(context.session, year):
        raise Closed(Text(_not_prepared(context)))
    field, words, looked_for = _told(line)
    found = unopened_found.chosen(context, year, looked_for, facts)
    field = facts.get("f") or field
    known: Answers = {
        "year": year,
        "number": found[0].row.number,
        "plans": [each.plan.id for each in found],
    }
    if field in CHOICES:
        known["field"] = field
    return _with_words(context, known, words) if words and field in LABELS else _opening(known)


def _not_prepared(context: Context) -> str:
    years = preparing.unopened(context.session)
    if not years:
        return "ไม่มีปีที่กำลังเตรียมอยู่ หากแก้แผนของปีนี้ พิมพ์บรรทัดเดิมโดยไม่ต้องบอกปี"
    return f"ปีที่กำลังเตรียมคือปี {years[-1]} พิมพ์ปีให้ตรง หรือหากแก้แผนของปีนี้ พิมพ์บรรทัดเดิมโดยไม่ต้องบอกปี"


def _told(line: str) -> tuple[str, str, str]:
    """Returns the field, the new words, and by what the activity is looked for."""
    what = plan_lines.what(normalise(line))
    if what == "date":
        said = plan_lines.read_date(line)
        return DUE, "" if said.old else said.new, said.activity
    if what in ("end", "resume"):
        return CUT, "", plan_lines.read_end(line).activity
    told = plan_lines.read_words(line)
    return told.field, told.words, told.activity


def _opening(known: Answers, *above: Message) -> Opening:
    return Opening("", known, above, anew=True)


def _with_words(context: Context, known: Answers, words: str) -> Opening:
    """Opens with the new words, or with the question for them under what is wrong with them."""
    try:
        return _opening({**known, "words": read_words(words, context, known)})
    except Unclear as unclear:
        return _opening(known, Text(unclear.hint))


# -- the questions -------------------------------------------------------------------------------


def ask_words(context: Context, answers: Answers) -> Message:
    activity, field = unopened_found.of_draft(context, answers)[0], answers["field"]
    old = unopened_words.worded(field, unopened_plans.present(activity, field))
    none = "" if field in (TITLE, BUREAUS) else " หรือพิมพ์ “ไม่มี” เพื่อลบ"
    new = {
        DUE: "พิมพ์วันส่งทั้งหมด คั่นด้วยจุลภาค เช่น 20 มีนาคม, 20 กันยายน",
        BUREAUS: "พิมพ์ชื่อสำนักทั้งหมด คั่นด้วยจุลภาค หรือ “ทุกสำนัก”",
    }.get(field, "พิมพ์ข้อความใหม่ทั้งหมด")
    head = f"{LABELS[field]}ของกิจกรรม {answers['number']} ในแผนปี {answers['year']} ปัจจุบันคือ"
    return Text(f"{head}\n{old}\n\n{new}{none}")


def read_words(text: str, context: Context, answers: Answers) -> str:
    """Reads the new words; dates and bureaus as `unopened_plans.present` has them."""
    field, words = answers["field"], text.strip()
    if fold(words) in _NONE and field != BUREAUS:
        words = ""
    else:
        words = _value(context, field, words, answers["year"])
    with reading(unopened_words.refused):
        unopened_plans.check(unopened_found.of_draft(context, answers), field, words)
    return words


def _value(context: Context, field: str, words: str, year: int) -> str:
    try:
        if field == DUE:
            return "\n".join(day.isoformat() for day in cell_values.days(words, year, {}))
        if field == BUREAUS:
            known = [each.name for each in people.bureaus(context.session)]
            return "\n".join(cell_values.bureaus(words, known))
    except Unreadable as wrong:
        raise Unclear(unopened_words.unread(wrong)) from wrong
    return f"{read_money(words):.2f}" if field == BUDGET else words


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    activities, field = unopened_found.of_draft(context, answers), answers["field"]
    where = f"แผนปี {answers['year']} กิจกรรม {answers['number']} {activities[0].row.title}"
    if field == CUT:
        return Card(
            "ตรวจการตัดกิจกรรมออกจากแผน",
            subtitle=where,
            note=f"ข้อย่อยจะออกไปด้วย {unopened_words.UNSEEN}",
        )
    old = unopened_plans.present(activities[0], field)
    rows = [
        Row("เดิม", unopened_words.worded(field, old)),
        Row("ใหม่", unopened_words.worded(field, answers["words"])),
        *_days_off(context, field, answers["words"]),
    ]
    return Card(
        f"ตรวจการแก้{LABELS[field]}", subtitle=where, rows=tuple(rows), note=unopened_words.UNSEEN
    )


def _days_off(context: Context, field: str, words: str) -> list[Row]:
    days = [date.fromisoformat(each) for each in words.split()] if field == DUE else []
    off = [each for each in days if not context.working_days.is_working(each)]
    told = unopened_words.worded(DUE, "\n".join(each.isoformat() for each in off))
    return [Row("ตรงกับวันหยุด", f"{told} จะเตือนในวันทำการก่อนหน้า", tone="warn")] if off else []


def seal(context: Context, answers: Answers) -> str:
    """Returns the field as it stands: if somebody else changes it, the card is shown again."""
    found = unopened_found.of_draft(context, answers)
    return unopened_plans.present(found[0], answers["field"])


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Changes the plans of the year."""
    found, field = unopened_found.of_draft(context, answers), answers["field"]
    expected, again = unopened_plans.present(found[0], field), "field" if field == CUT else "words"
    with mending(unopened_words.refused, otherwise=again):
        unopened_plans.mend(
            context.session, context.me.id, found, field, answers.get("words", ""), expected,
            context.now,
        )  # fmt: skip
    context.must_arrive = True
    context.saved = {"y": answers["year"], "n": answers["number"]}
    year, number = answers["year"], answers["number"]
    if field == CUT:
        return [Text(f"ตัดกิจกรรม {number} ออกจากแผนปี {year} แล้ว", (unopened_found.year_list(year),))]
    words = f"แก้{LABELS[field]}ของกิจกรรม {number} ในแผนปี {year} แล้ว"
    return [Text(words, (unopened_found.see(year, found, number),))]


FLOW = Flow(
    name=MEND,
    title="การแก้แผนของปีที่กำลังเตรียม",
    opens_on=(),
    steps=(
        one_word("field", "สิ่งที่แก้", plain("จะแก้อะไรของกิจกรรมนี้"), CHOICES),
        Step(
            name="words",
            label="ข้อความใหม่",
            ask=ask_words,
            read=read_words,
            show=lambda value, answers: unopened_words.worded(answers["field"], value),
            prose=True,
            when=_TYPED,
        ),
    ),
    open=open_mending,
    review=review,
    seal=seal,
    finish=finish,
    roles=ADMINS,
    confirm_label="บันทึกการแก้",
    counted=False,
)
