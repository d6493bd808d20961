"""`เมนู`: what the person can do now, for their roles, and what is due from them next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints import cases_in_menu
from handlers.complaints.tracking import guessing_alarm
from handlers.context import Context
from handlers.messages import Button, Card, Divider, Para, Part, Row, Said
from handlers.question.query import Query, opens
from handlers.reports.filing.report_choice import REPORT
from handlers.reports.report_duty_words import due_words, report_button, sent_bar, to_send_row
from handlers.understand.dates.dates import thai_date
from models.calendar import fiscal_year, office_day
from models.conversations import conversation_rows
from models.conversations.conversation_rows import Place
from models.gifts import gift_lists
from models.groups import chat_groups
from models.people import deputies
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, ChatGroup, Person
from models.queues import troubles
from models.reports.deciding import report_decisions, report_reviews
from models.reports.figures import progress

_NEXT = 2
QUESTIONS = (
    "status",
    "status_reason",
    "percent",
    "narrative",
    "output",
    "outcome",
    "budget",
    "risk",
    "further_activity",
    "evidence",
    "publicity",
)
"""The report's questions, by the names under which a draft keeps their answers."""


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Said]:
    """One card: the report one was in, what there is to look after, the office's figure, what is
    due next, then the buttons, the biggest first. An executive's begins with a card of the
    office.
    """
    del rest, facts
    waiting = _waiting(context)
    rows = [*_draft(context), *_troubles(context), *_groups(context), *_givers(context)]
    rows += cases_in_menu.rows(context)
    rows += [] if context.me.has(EXECUTIVE) else _office(context)
    rows += [*_reviews(context), *_due_next(context)]
    return [
        *_executive(context),
        Card(
            "เมนู",
            subtitle=context.me.bureau.name,
            rows=tuple(rows) or (Para("เลือกสิ่งที่ต้องการจากปุ่มด้านล่าง"),),
            buttons=tuple(_buttons(context.me, waiting)),
        ),
    ]


def _executive(context: Context) -> list[Said]:
    """What an executive looks at first: the figure, pictures, and all of the round in one file."""
    if not context.me.has(EXECUTIVE):
        return []
    day = progress.next_round(context.session, fiscal_year(context.today), context.today)
    due = {"d": day.isoformat()} if day is not None else {}
    whole = Button("เอกสารทั้งรอบ (ZIP)", opens("documents", k="round", **due), "เอกสารทั้งรอบ")
    return [
        Card(
            "ภาพรวมสำนักงาน",
            rows=tuple(_office(context)),
            buttons=(
                Button("ดูเป็นภาพ", opens("heat_map", **due), "ดูเป็นภาพ", style="primary"),
                Button("กราฟความก้าวหน้า", opens("progress_chart"), "กราฟความก้าวหน้า"),
                Button("ดูสรุปเดือนนี้", opens("briefing"), "ดูสรุปเดือนนี้"),
                whole,
            ),
        )
    ]


def _reviews(context: Context) -> list[Part]:
    """How many approved reports wait for the administrator's review."""
    if not context.me.has(ADMIN):
        return []
    waiting = report_reviews.count(context.session, context.me, context.today)
    button = Button("ตรวจ", opens("awaiting_review"), "รอตรวจ")
    return [Row("รายงานที่รอท่านตรวจ", f"{waiting:,} ฉบับ", button)] if waiting else []


def _waiting(context: Context) -> int:
    """How many reports wait for the person's decision."""
    leads = context.me.has(SUPERVISOR, ADMIN, EXECUTIVE)
    if not leads and not deputies.acting_for(context.session, context.me, context.today):
        return 0
    return len(report_decisions.awaiting(context.session, context.me, context.today))


def _troubles(context: Context) -> list[Part]:
    """What an administrator has to look after: our own faults, and a spent month's quota."""
    if not context.me.has(ADMIN):
        return []
    seen = troubles.present(context.session, context.now)
    found: list[Part] = []
    if seen.events or seen.messages:
        words = f"มีรายการที่ระบบทำไม่สำเร็จ {seen.events + seen.messages} รายการ"
        found.append(Para(f"{words} แจ้งผู้ดูแลเครื่องให้ใช้คำสั่ง check", tone="bad"))
    if seen.quota_spent:
        words = "โควตาข้อความของเดือนนี้หมดแล้ว การแจ้งเตือนจะส่งได้อีกครั้งเดือนหน้า"
        found.append(Para(f"{words} หรือเพิ่มแพ็กเกจใน LINE Official Account", tone="bad"))
    guessed = guessing_alarm.seen(context)
    if guessed:
        found.append(Para(guessed, tone="bad"))
    return found


def _draft(context: Context) -> list[Part]:
    """The unfinished report: the one the person is in, else the one touched last."""
    place = _unfinished(context) if context.me.has(REPORTER, ADMIN) else None
    if place is None or not place.state:
        return []
    answers = place.state["answers"]
    done = sum(name in answers for name in QUESTIONS)
    told = f"ตอบแล้ว {done} ข้อ" if done else "ยังไม่ได้ตอบข้อใด"
    go_on = Button("ทำต่อ", opens("resume", c=place.row.id), "ทำต่อ")
    words = f"รายงาน {answers.get('number', '')} ({told})"
    return [Row("ทำค้างไว้", words, go_on, "warn"), Divider()]


def _unfinished(context: Context) -> Place | None:
    now = conversation_rows.active(context.session, context.sealer, context.lane)
    waiting = conversation_rows.drafts(context.session, context.sealer, context.lane)
    places = [*([now] if now is not None else []), *waiting]
    return next((each for each in places if each.row.flow == REPORT), None)


def _groups(context: Context) -> list[Part]:
    """LINE groups that wait for an administrator's word."""
    if not context.me.has(ADMIN):
        return []
    return [_group_row(group) for group in chat_groups.undecided(context.session)]


def _group_row(group: ChatGroup) -> Row:
    data = opens("confirm_group", g=group.lane, t=chat_groups.stamp(group))
    code = chat_groups.code(group)
    joined = f"บอตเข้ากลุ่มเมื่อ {thai_date(office_day(group.joined_at))}"
    button = Button("พิจารณา", data, f"พิจารณากลุ่ม {code}")
    return Row(f"กลุ่ม LINE รอยืนยัน (รหัส {code})", joined, button, "warn")


def _givers(context: Context) -> list[Part]:
    """How many givers came again, for an administrator; none that names them."""
    if not context.me.has(ADMIN):
        return []
    named = gift_lists.naming(context.session, context.me)
    told = gift_lists.coming_again(context.session, context.today, named)
    button = Button("ดู", opens("gifts", w="again"), "ผู้ให้ที่มาซ้ำ")
    words = f"{len(told):,} ราย ใน 12 เดือน"
    return [Row("ผู้ให้ของขวัญที่มาซ้ำ", words, button, "warn")] if told else []


def _office(context: Context) -> list[Part]:
    if not context.me.has(ADMIN, EXECUTIVE):
        return []
    year = fiscal_year(context.today)
    [whole] = progress.counts(context.session, year, context.today)
    if not whole.total:
        return [Para(f"ปีงบประมาณ {year} ยังไม่มีแผนที่ต้องรายงาน")]
    found: list[Part] = [sent_bar(f"ทั้งสำนักงาน ปีงบประมาณ {year}", whole)]
    upcoming = progress.next_round(context.session, year, context.today)
    if upcoming is not None:
        found.append(Para(f"รอบถัดไป {due_words(upcoming, context.today)}", tone="muted"))
    return found


def _due_next(context: Context) -> list[Part]:
    if not context.me.has(REPORTER):
        return []
    year = fiscal_year(context.today)
    duties = progress.duties_of(context.session, context.me.bureau_id, year)
    todo = [duty for duty in duties if duty.missing][:_NEXT]
    head: list[Part] = [Divider()] if context.me.has(ADMIN) else []
    if not todo:
        words = "สำนักของท่านส่งรายงานครบแล้ว" if duties else "ยังไม่มีรายงานที่สำนักของท่านต้องส่ง"
        return [*head, Para(words, tone="good" if duties else "muted")]
    rows = [to_send_row(duty, context.today, report_button(duty)) for duty in todo]
    return [*head, Para("ต้องส่งต่อไป", bold=True), *rows]


def _buttons(person: Person, waiting: int) -> list[Button]:
    """The first is the big one: what waits for the person, else their main work."""
    plan = Button("แผนของสำนัก", opens("about_plan"), "แผน")
    offered = [
        (waiting > 0, _awaiting(waiting)),
        (person.has(REPORTER), Button("รายงานกิจกรรม", opens("report_activity"), "รายงาน")),
        (_sees(person), Button("สถานะ", opens("status"), "สถานะ")),
        (person.has(SUPERVISOR, ADMIN), Button("ใครยังไม่ส่ง", opens("not_sent"), "ใครยังไม่ส่ง")),
        (person.has(SUPERVISOR) and not waiting, _awaiting(waiting)),
        (person.has(SUPERVISOR, ADMIN), Button("การเตือน", opens("reminders"), "เตือน")),
        (True, plan),
        (_sees(person), Button("เอกสาร", opens("documents"), "เอกสาร")),
        (person.has(SUPERVISOR, ADMIN, EXECUTIVE), _COVERAGE),
        (_sees(person), _RESULTS),
        (True, Button("เข้าร่วม No Gift", opens("join_announcements"), "No Gift")),
        (True, Button("รายงานรับของขวัญ", opens("report_gift"), "รับของขวัญ")),
        (True, Button("ร้องเรียนหรือชมเชย", opens("file_complaint"), "ร้องเรียน")),
        (True, Button("วิธีใช้", opens("help_me"), "วิธีใช้")),
    ]
    first, *others = [button for wanted, button in offered if wanted]
    return [Button(first.label, first.data, first.say, style="primary"), *others]


_RESULTS = Button("ผล No Gift", opens("gift_results"), "ผล No Gift")
_COVERAGE = Button("ความครอบคลุม No Gift", opens("coverage"), "ความครอบคลุม")


def _awaiting(waiting: int) -> Button:
    count = f" ({waiting:,} ฉบับ)" if waiting else ""
    return Button(f"รออนุมัติ{count}", opens("awaiting_me"), "รออนุมัติ")


def _sees(person: Person) -> bool:
    return person.has(REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)


QUERY = Query(name="menu", words=("เมนู", "menu", "เมนูหลัก"), answer=answer, own=True)
