"""`แก้ชื่อกิจกรรม 2.1 เป็น …`: a slip in the words of an activity, or its budget, is mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow, Opening, Step
from handlers.conversation.questions import one_word, plain
from handlers.conversation.refusals import mending, reading
from handlers.messages import Card, Message, Row, Text
from handlers.plans.mending import activity_found, mending_words, plan_lines
from handlers.plans.mending.mending_words import FIELDS, NOTHING, OFFERED
from handlers.understand.numbers.numbers import read_money
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.plans.plan import Activity
from models.reminders.rounds import activity_effects
from models.reports.plan_changes import words_mended
from models.reports.plan_changes.words_mended import BUDGET, TITLE

_NONE = frozenset(map(fold, ("ไม่มี", "ไม่ได้ระบุ", "ลบ", "ว่าง", "-")))


def open_mending(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the activity of the button (`a`, its field `f`), or with what the line tells."""
    said = plan_lines.read_words(facts.get("said", rest))
    activities = activity_found.chosen(
        context, activity_found.told(facts, said.activity), facts, mending_words.SHOW
    )
    known: Answers = {"ids": [each.id for each in activities]}
    field = facts.get("f") or said.field
    if field in FIELDS:
        known["field"] = field
    if field in FIELDS and said.words:
        return _with_words(context, known, said.words)
    return Opening("", known, anew=True)


def _with_words(context: Context, known: Answers, words: str) -> Opening:
    """Opens with the new words, or with the question for them under what is wrong with them."""
    try:
        return Opening("", {**known, "words": read_words(words, context, known)}, anew=True)
    except Unclear as unclear:
        return Opening("", known, (Text(unclear.hint),), anew=True)


def read_words(text: str, context: Context, answers: Answers) -> str:
    """Reads the new words as typed; of a budget an amount."""
    words = text.strip()
    if fold(words) in _NONE:
        words = ""
    elif answers["field"] == BUDGET:
        words = f"{read_money(words):.2f}"
    with reading(mending_words.refused):
        activities = activity_found.of_draft(context, answers)
        words_mended.check(activities, answers["field"], words)
    return words


def ask_words(context: Context, answers: Answers) -> Message:
    activity = activity_found.of_draft(context, answers)[0]
    label, old = FIELDS[answers["field"]], shown(activity, answers["field"])
    none = "" if answers["field"] == TITLE else " หรือพิมพ์ “ไม่มี” เพื่อลบ"
    return Text(f"{label}ของกิจกรรม {activity.number} ปัจจุบันคือ\n{old}\n\nพิมพ์ข้อความใหม่ทั้งหมด{none}")


def shown(activity: Activity, field: str) -> str:
    """Returns the field as people read it."""
    return _worded(field, words_mended.present(activity, field))


def _worded(field: str, words: str) -> str:
    if field == BUDGET and words:
        return f"{float(words):,.2f} บาท"
    return words or NOTHING


def review(context: Context, answers: Answers) -> Card:
    activities, field = activity_found.of_draft(context, answers), answers["field"]
    return Card(
        f"ตรวจการแก้{FIELDS[field]}",
        subtitle=f"กิจกรรม {mending_words.in_plans(activities)}",
        rows=(
            Row("เดิม", shown(activities[0], field)),
            Row("ใหม่", _worded(field, answers["words"])),
            Row("รายงานที่ส่งแล้ว", _reports(context, activities, field)),
        ),
        note="ไม่แจ้งผู้รับผิดชอบ เพราะกำหนดส่งและหน้าที่ไม่เปลี่ยน",
    )


def _reports(context: Context, activities: Sequence[Activity], field: str) -> str:
    found = activity_effects.concerned(context.session, activities, context.now)
    if not found.sent:
        return "ยังไม่มี"
    keeps = "คงชื่อกิจกรรมเดิมที่ใช้ตอนส่ง" if field == TITLE else "ข้อความในรายงานคงเดิม"
    return f"{found.sent:,} ฉบับ {keeps}"


def seal(context: Context, answers: Answers) -> str:
    """Returns the field as it stands: if somebody else mends it, the card is shown again."""
    activities = activity_found.by_ids(context, answers["ids"])
    return words_mended.present(activities[0], answers["field"]) if activities else ""


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Mends the words."""
    activities, field = activity_found.of_draft(context, answers), answers["field"]
    expected = words_mended.present(activities[0], field)
    with mending(mending_words.refused, otherwise="words"):
        words_mended.mend(
            context.session, context.me.id, answers["ids"], field, answers["words"], expected,
            context.now,
        )  # fmt: skip
    context.must_arrive = True
    context.saved = {"a": activities[0].id}
    number = mending_words.in_plans(activities)
    return [Text(f"แก้{FIELDS[field]}ของกิจกรรม {number} แล้ว", (mending_words.see(activities),))]


FLOW = Flow(
    name=mending_words.WORDS,
    title="การแก้ข้อความในแผน",
    opens_on=("แก้ชื่อกิจกรรม", "แก้ผลผลิต", "แก้ผลลัพธ์", "แก้เป้าหมายกิจกรรม", "แก้งบกิจกรรม"),
    steps=(
        one_word("field", "สิ่งที่แก้", plain("จะแก้อะไรของกิจกรรมนี้"), OFFERED),
        Step(
            name="words",
            label="ข้อความใหม่",
            ask=ask_words,
            read=read_words,
            show=lambda value, _answers: value or NOTHING,
            prose=True,
        ),
    ),
    open=open_mending,
    review=review,
    seal=seal,
    finish=finish,
    roles=mending_words.ADMINS,
    confirm_label="บันทึกการแก้",
    counted=False,
)
