"""`เพิ่มวันหยุด`, `ยกเลิกวันหยุด`, `ทำงานชดเชย`: the office's own days, what moves shown before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Opening, Step
from handlers.conversation.questions import one_word, plain
from handlers.conversation.refusals import mending
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.plans.days import day_effect_rows, day_line, day_words
from handlers.plans.days.day_words import KINDS, OFFERED, OFFICE, SHOW_ALL, WISHES, named_day
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import short_date
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_particles
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.people import people
from models.plans.days import day_changes
from models.plans.days.day_changes import LIFT, REST, WORK, DayChange
from models.plans.holidays_file import TAKEN_BACK, DayRow
from models.plans.office_day import SUBSTITUTE
from models.plans.working_days import public_holidays

_RESTS = ("wish", frozenset((REST,)))
_NO_BUREAU = ""


def open_change(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what the words tell, or for the day (`d`) and the wish (`w`) of a button."""
    known: Answers = {"bureau": _NO_BUREAU}
    if facts.get("w") in WISHES:
        known["wish"] = facts["w"]
    said = rest
    day = button_facts.day(facts, "d")
    if "wish" in known and day is not None:
        said = f"{WISHES[known['wish']]} {day.day}/{day.month}/{day.year}"
    stated = day_line.read_line(facts.get("said", said), context, known)
    hints = [Text(each) for each in stated.hints]
    return Opening("", {**known, **stated.answers}, hints, anew=True)


# -- the questions -------------------------------------------------------------------------------


_OTHER_WORK = pattern_of(
    r"(?:ช่วย|ขอ|ฝาก|\s)*(?:(?:ย้าย|ถอด|ลบ)\s*(?:คุณ|นา[งย]|น\.ส|ชื่อ)|(?:ส่ง|แจ้ง|เตือน)\s*(?:ข้อความ|ทุก|ผู้|สำนัก|คน)"
    r"|เลื่อน(?:รอบ|กำหนด|วัน)?ส่ง)"
)


def read_name(text: str, _context: Context, _answers: Answers) -> str:
    """Reads the name of a day off; another work that an administrator asks for is none."""
    if _OTHER_WORK.match(normalise(text)):
        raise Unclear("ข้อนี้พิมพ์ชื่อวันหยุด จึงยังไม่ได้ทำตามข้อความนี้ พิมพ์ “พักไว้ก่อน” แล้วพิมพ์เรื่องนั้นอีกครั้ง")
    name = " ".join(without_particles(text).split())
    if not name or len(name) > day_line.MOST_NAME:
        raise Unclear(f"กรุณาพิมพ์ชื่อวันหยุดไม่เกิน {day_line.MOST_NAME} ตัวอักษร")
    return name


def ask_substitute(_context: Context, answers: Answers) -> Message:
    on = named_day(date.fromisoformat(answers["days"][0]))
    return Text(f"{on} ตรงกับวันหยุดประจำสัปดาห์ จะให้มีวันหยุดชดเชยหรือไม่ กดเลือก หรือพิมพ์วันอื่น")


def offer_substitute(context: Context, answers: Answers) -> Sequence[Choice]:
    day = context.working_days.first_working_after(date.fromisoformat(answers["days"][0]))
    return (
        Choice("next", f"ชดเชย {short_date(day)}", day.isoformat(), means=(Common.YES,)),
        Choice("none", "ไม่มีวันหยุดชดเชย", "", means=(Common.NO, Common.NONE)),
    )


def read_substitute(text: str, context: Context, _answers: Answers) -> str:
    day = read_day_said(text, Calendar(context.today, Toward.COMING))
    if day < context.today or not context.working_days.is_working(day):
        raise Unclear(f"{named_day(day)} ไม่ใช่วันทำการข้างหน้า กรุณาระบุวันทำการที่จะหยุดชดเชย")
    return day.isoformat()


def read_bureau(text: str, context: Context, _answers: Answers) -> str:
    named = bureaus_named(text, [each.name for each in people.staffed_bureaus(context.session)])
    if len(named.names) != 1:
        raise Unclear("กรุณาพิมพ์ชื่อสำนักเดียว หรือกด “ทั้งสำนักงาน”", named.names[:3])
    return named.names[0]


def show_days(value: list[str], _answers: Answers) -> str:
    first, last = named_day(date.fromisoformat(value[0])), named_day(date.fromisoformat(value[-1]))
    return first if len(value) == 1 else f"{first} ถึง{last} ({len(value)} วัน)"


def show_substitute(value: str, _answers: Answers) -> str:
    return named_day(date.fromisoformat(value)) if value else "ไม่มี"


# -- what it would change ------------------------------------------------------------------------


def _rows(context: Context, answers: Answers) -> list[DayRow]:
    """Returns the rows of the table that the answers mean. Raises Refusal."""
    wish, name = answers["wish"], answers.get("name", "")
    days = [date.fromisoformat(each) for each in answers["days"]]
    bureau = answers.get("bureau", _NO_BUREAU)
    words = {REST: name, LIFT: _LIFTED}.get(wish, WISHES[WORK])
    kind = day_words.kind_of(name)
    rows = day_changes.asked(context.session, wish, days, kind, words, bureau)
    instead = answers.get("substitute", "") if wish == REST else ""
    if instead:
        named = f"{KINDS[SUBSTITUTE]} {name}"
        rows.append(DayRow(0, date.fromisoformat(instead), SUBSTITUTE, named, bureau))
    return rows


def _changes(context: Context, answers: Answers) -> list[DayChange]:
    """Returns what the answers change. Raises Refusal, also where it is over."""
    changes = day_changes.compared(context.session, _rows(context, answers))
    day_changes.check_ahead((each.row.day for each in changes), context.today)
    return changes


def review(context: Context, answers: Answers) -> Card:
    title = "ตรวจการเปลี่ยนวันหยุด"
    try:
        changes = _changes(context, answers)
    except Refusal as refusal:
        return Card(title, rows=(Para(day_words.refused(refusal), tone="bad"),))
    return Card(
        title,
        rows=(*_change_rows(changes), *day_effect_rows.effect_rows(context, changes)),
        note="ยังไม่ได้เปลี่ยน กด “บันทึกวันหยุด” เพื่อให้มีผล",
    )


_LIFTED = "ไม่หยุดในปีนี้"


def _before(change: DayChange) -> str:
    if change.kind:
        return f"เดิม {KINDS[change.kind]} {change.name}".strip()
    public = public_holidays(change.row.day, change.row.day).get(change.row.day)
    return f"เดิม วันหยุดราชการ {public}" if public else "เดิม ตามปฏิทินปกติ"


def _change_rows(changes: Sequence[DayChange]) -> Iterator[Row]:
    for each in changes:
        after = "ตามปฏิทินปกติ" if each.row.kind == TAKEN_BACK else KINDS[each.row.kind]
        before = _before(each)
        yield Row(named_day(each.row.day), f"{before}\nใหม่ {after} {each.row.name}".strip())


def seal(context: Context, answers: Answers) -> str:
    """Returns what stands on these days now: if another administrator changes them, the card is
    shown again."""
    days = [*answers["days"], *filter(None, [answers.get("substitute", "")])]
    return day_changes.seal(context.session, [date.fromisoformat(each) for each in days])


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Changes the days."""
    with mending(day_words.refused, otherwise="days"):
        changes = _changes(context, answers)
    rows = [each.row for each in changes]
    day_changes.import_days(context.session, rows, context.now, context.me.id)
    context.must_arrive = True
    context.saved = _undone(answers)
    words = f"บันทึกแล้ว {_done(answers)} การเตือนนับวันทำการตามนี้ทันที"
    return [Text(words, (SHOW_ALL, *_back(answers)))]


def _done(answers: Answers) -> str:
    return f"{WISHES[answers['wish']]} {show_days(answers['days'], answers)}"


def _back(answers: Answers) -> tuple[Button, ...]:
    """Returns the way back, where it is one day."""
    undone = _undone(answers)
    if not undone:
        return ()
    label = f"{WISHES[undone['w']]} {short_date(date.fromisoformat(undone['d']))}"
    return (Button(label, opens(day_words.CHANGE, **undone), label),)


def _undone(answers: Answers) -> dict[str, str]:
    """Returns the facts of the way back, where it is one day; nothing for several."""
    if len(answers["days"]) > 1:
        return {}
    return {"w": LIFT if answers["wish"] == REST else REST, "d": answers["days"][0]}


FLOW = Flow(
    name=day_words.CHANGE,
    title="การเปลี่ยนวันหยุดและวันทำการ",
    opens_on=(
        "เพิ่มวันหยุด",
        "ยกเลิกวันหยุด",
        "แก้วันหยุด",
        "หยุดเพิ่ม",
        "ทำงานชดเชย",
        "เพิ่มวันทำงานชดเชย",
        "ลบวันหยุด",
    ),  # fmt: skip
    steps=(
        one_word("wish", "ต้องการ", plain("ต้องการทำอะไรกับวันของสำนักงาน"), OFFERED),
        Step(
            name="days",
            label="วันที่",
            ask=plain("วันใด พิมพ์ได้ทั้งวันเดียวและหลายวัน เช่น 4 มิ.ย. 70 หรือ 4-7 มิ.ย. 70"),
            read=day_line.read_days,
            show=show_days,
            help="ก่อนบันทึกจะแสดงว่ารอบส่ง การเตือน และนัดหมายใดเปลี่ยนตาม",
            why="วันหยุดเปลี่ยนการนับวันทำการ วันส่ง และการเตือน",
        ),
        Step(
            name="name",
            label="ชื่อวันหยุด",
            ask=plain("ชื่อวันหยุดคืออะไร เช่น วันหยุดพิเศษตามมติ ครม. หรือ ปิดทำการเพราะน้ำท่วม"),
            read=read_name,
            show=lambda value, _answers: value or "ไม่ต้องระบุ",
            when=_RESTS,
            prose=True,
            why="ชื่อนี้แสดงในวันหยุดทั้งปี",
        ),
        Step(
            name="substitute",
            label="วันหยุดชดเชย",
            ask=ask_substitute,
            choices=offer_substitute,
            read=read_substitute,
            show=show_substitute,
            when=_RESTS,
            why="วันชดเชยเป็นวันหยุดด้วย บอตจึงต้องรู้เพื่อนับวันทำการ",
        ),
        Step(
            name="bureau",
            label="ของ",
            ask=plain("เป็นวันของทั้งสำนักงานหรือเฉพาะสำนักใด พิมพ์ชื่อสำนักได้"),
            choices=lambda _context, _answers: (Choice("all", OFFICE, _NO_BUREAU),),
            read=read_bureau,
            show=lambda value, _answers: value or OFFICE,
        ),
    ),
    open=open_change,
    heeds=day_line.first_of_several,
    review=review,
    seal=seal,
    finish=finish,
    roles=day_words.ADMINS,
    confirm_label="บันทึกวันหยุด",
    sentence=day_line.read_line,
    counted=False,
)
