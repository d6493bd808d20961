"""`ตัวอย่าง 3.7`: an approved report that its bureau lets everybody read. No person, no file."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.reports.due_report_words import settled_words
from handlers.reports.filing import titles_named
from handlers.reports.report_words import percent_words, publicity_words
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.plans import plans
from models.plans.plan import Activity
from models.reports import example_reports
from models.reports.example_reports import Example

NAME = "report_example"


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """facts: `r` the report, `n` an activity's number. rest: the same."""
    rest = facts.get("n", rest)
    report_id = button_facts.whole(facts, "r")
    if report_id is not None:
        return [_of_report(context, report_id)]
    try:
        number = read_activity_number(rest)
    except Unclear as unclear:
        return [Text(unclear.hint)]
    number = number or _called(context, rest or context.said)
    if number is None:
        return [_which(context)]
    return [_of_number(context, number)]


_LISTED = 8


def _which(context: Context) -> Message:
    """The activities that have an example, each a tap away; how to write one where none has."""
    found = example_reports.activities(context.session, context.fiscal_year, _LISTED)
    if not found:
        return Text(_NO_EXAMPLE_YET, (_WRITING,))
    rows = (
        Row(
            number,
            short_title(title),
            Button("ดูตัวอย่าง", opens(NAME, n=number), f"ตัวอย่าง {number}"),
        )
        for number, title in found
    )
    return Card("รายงานที่ให้ดูเป็นตัวอย่าง", rows=tuple(rows), note=_BY_NUMBER, quick=(_WRITING,))


_BY_NUMBER = "ดูของกิจกรรมอื่น พิมพ์ “ตัวอย่าง” ตามด้วยเลขกิจกรรม เช่น ตัวอย่าง 3.7"
_NO_EXAMPLE_YET = (
    "ยังไม่มีสำนักใดให้ใช้รายงานเป็นตัวอย่าง\n"
    "รายงานที่ดีเล่าว่าใครทำอะไร ที่ไหน เมื่อไร และได้ผลเท่าใด เช่น "
    "“ประชุมชี้แจง 20 ม.ค. ที่ห้องประชุม ผู้เข้าร่วม 32 คน”"
)
_WRITING = Button("เขียนผลอย่างไรให้ดี", opens("rule_writing"), "เขียนผลอย่างไรให้ดี")


@listener(longest=80, cue=pattern_of("ตัวอย่าง|แนวทาง|แบบอย่าง"))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question where words want to see how others did an activity that they call by
    its title: `มีใครเคยทำโครงการปลูกต้นไม้บ้าง ขอดูตัวอย่าง`; None for other words."""
    if _WANTED.search(words) is None:
        return None
    return QUERY if _called(context, words) is not None else None


_WANTED = pattern_of(
    r"(?!.*(?:ของผม|ของหนู|ของฉัน|ให้สำนักอื่น|ให้คนอื่น|เป็นตัวอย่างได้|แบบฟอร์ม|ข้อความ|ประกาศ|คำตอบ|ร่องรอย|(?:คุณ|นาย|นาง|นางสาว)\s?ตัวอย่าง))"
    r"(?=.*(?:ขอ|ดู|มี|อ่าน|อยาก)).*(?:ตัวอย่าง|แนวทาง|แบบอย่าง)"
)


def _called(context: Context, words: str) -> str | None:
    """Returns the number of the one activity whose title has most of the words; None if none has
    them, or several have as many."""
    if _WANTED.search(words) is None:
        return None
    said = _ASKED_FOR.sub(" ", normalise(words))
    listed = plans.listed_activities(context.session, context.fiscal_year)
    likely = {each.number: titles_named.likeness(each.title, said) for each in listed}
    most = max(likely.values(), default=0)
    best = [number for number, shared in likely.items() if shared == most]
    return best[0] if most and len(best) == 1 else None


_ASKED_FOR = pattern_of(
    rf"ตัวอย่าง(?:ที่|ดีๆ|ดี)*|แนวทาง|แบบอย่าง|มีใคร|ใคร(?:เคย)?|เคย|ทำ(?:แล้ว)?|แล้ว|ได้|ดีๆ|{WHETHER}|ขอ|ดู|หน่อย|รายงาน|อยาก|ที่|มี|สำนัก\S{{0,4}}|เขา|เค้า|ของ|บ้าง|เป็น|ไว้"
)


_NO_MORE = "สำนักเจ้าของรายงานเลิกให้ใช้เป็นตัวอย่างแล้ว หรือรายงานมีฉบับใหม่ พิมพ์ “ตัวอย่าง” ตามด้วยเลขกิจกรรม"


def _of_report(context: Context, report_id: int) -> Message:
    found = example_reports.readable(context.session, report_id)
    return _card(found) if found is not None else Text(_NO_MORE)


def _of_number(context: Context, number: str) -> Message:
    newest = _numbered(context, number)
    if newest is not None:
        return _card(newest)
    words = f"ยังไม่มีสำนักใดให้ใช้รายงาน {number} เป็นตัวอย่าง"
    return Text(f"{words} พิมพ์ “แผน {number}” เพื่อดูสิ่งที่ต้องทำ")


def _numbered(context: Context, number: str) -> Example | None:
    """The newest example of an activity that has this number in the year's plans."""
    year = context.fiscal_year
    listed = plans.listed_activities(context.session, year, number=number)
    found = (
        example_reports.newest(context.session, number, title, year)
        for title in dict.fromkeys(each.title for each in listed)
    )
    return next(filter(None, found), None)


def _card(found: Example) -> Card:
    """The report in the words of its form. Names of people and files are left out."""
    sent, activity = found.sent, found.report.activity
    files = f"{len(sent.evidence):,} ไฟล์ (ไม่แสดง)" if sent.evidence else "ไม่มีไฟล์"
    return Card(
        f"ตัวอย่างรายงาน {activity.number}",
        subtitle=f"{found.bureau} · {settled_words(found.report.due)}",
        rows=(
            Row("กิจกรรม", short_title(activity.title)),
            Row("ผลการดำเนินการ", f"{percent_words(sent.percent)}\n{sent.narrative}".strip()),
            Row("ผลผลิต", sent.output or "–"),
            Row("ผลลัพธ์", sent.outcome or "–"),
            Row("หลักฐาน", files),
            Row("การเผยแพร่", publicity_words(sent)),
        ),
        buttons=(Button("สิ่งที่ต้องทำ", opens("about_plan", a=activity.id), f"แผน {activity.number}"),),
        note="เป็นแนวทางเท่านั้น กรุณารายงานตามที่สำนักท่านทำจริง",
    )


def row(context: Context, activity: Activity) -> tuple[Row, ...]:
    """Returns the way to the newest example of the activity; nothing if there is none."""
    found = example_reports.newest(
        context.session, activity.number, activity.title, activity.plan.fiscal_year
    )
    if found is None:
        return ()
    see = Button("ดูตัวอย่าง", opens(NAME, r=found.report.id), f"ตัวอย่าง {activity.number}")
    return (Row("ตัวอย่างที่อนุมัติแล้ว", f"ของ{found.bureau} ซึ่งอนุญาตให้ดูได้", see),)


QUERY = Query(NAME, ("ตัวอย่างรายงาน", "ดูตัวอย่างรายงาน", "ขอตัวอย่างรายงาน"), answer, own=True)
