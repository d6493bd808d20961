"""Which reports of the year were sent or are approved, how many, and who sent and approved each:
`รายงานที่อนุมัติแล้วมีอะไรบ้าง`, `ผมอนุมัติไปกี่ฉบับแล้ว`, `รายงานที่ส่งแล้ว ใครส่ง`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from handlers.context import Context
from handlers.messages import Card, Message, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.reports.deciding import after_deciding
from handlers.reports.deciding.awaiting import AWAITING_ME
from handlers.reports.due_report_words import SEE_STATUS, STATES, line_title, settled_words
from handlers.reports.report_cards import history_button
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import fiscal_year, office_day
from models.people.person import Person
from models.reports.deciding import report_history
from models.reports.report import APPROVED, Report, ReportVersion

NAME = "report_history"
SENT, DONE, MINE = "sent", "done", "mine"
"""What `s` among a button's facts may be."""
_PAGE = 6
_I = f"(?:{ME_OR_US}|พี่)"
_DAY = "(?P<day>วันนี้|เมื่อวาน(?:นี้)?)"
_LEADS_IN = r"(?:ขอ|อยาก|ช่วย|ดู|รู้|ทราบ|แล้ว|งั้น|เอา|นับ|เฉพาะ|แค่|ไม่ใช่ๆ|ไม่ใช่|ปีนี้|มี|\s)*"
_OURS = rf"(?:ของ)?(?:สำนัก)?(?:{ME_OR_US})?"
_OF_BUREAU = f"(?:(?:ของ|ใน)?(?:สำนัก|หน่วยงาน)?(?:ของ)?(?:{ME_OR_US})?)"
_ASKED = (
    r"(?:คือ|มี|\s)*(?:อะไร|กี่(?:ฉบับ|เรื่อง|อัน)|(?:ฉบับ|อัน|เรื่อง|กิจกรรม)(?:ไหน|ใด))?(?:แล้ว|บ้าง|ปีนี้|\s)*"
)
_REPORT = "(?:รายงาน|ฉบับ|(?P<this>อัน|ตัว))"
_FORMS: Mapping[str, re.Pattern[str]] = {
    MINE: pattern_of(
        rf"{_LEADS_IN}{_DAY}?\s?(?:(?:ตัว)?{_I}(?:เป็นคน|ได้|\s)*อนุมัติ(?:รายงาน|ไป|แล้ว|ทั้งหมด|รวม|\s)*"
        rf"(?:กี่|อะไร|ฉบับไหน)(?:ฉบับ|เรื่อง|อัน)?|รายงานที่{_I}(?:เป็นคน)?อนุมัติ"
        rf"|(?:(?P<any>ผล|เรื่อง)|รายงาน|(?P<this>อัน))ที่(?:{_I})?(?:ได้|เพิ่ง)?(?:ตัดสิน|พิจารณา)(?:ไป|ไว้)?แล้ว)(?:เอง|ไป|แล้ว|บ้าง|ปีนี้|หน่อย|มี|คือ|อะไร|กี่ฉบับ|\s)*"
    ),
    DONE: pattern_of(
        rf"{_LEADS_IN}{_REPORT}ที่(?:ได้(?:รับ)?(?:การ)?|ผ่าน(?:การ)?)?อนุมัติ(?:ไป)?แล้ว\s?{_OURS}{_ASKED}"
        rf"|{_LEADS_IN}ประวัติการ(?:พิจารณา)?อนุมัติ(?:รายงาน)?\s?{_OF_BUREAU}(?:หน่อย|ด้วย|ที|\s)*"
    ),
    SENT: pattern_of(
        rf"{_LEADS_IN}{_REPORT}ที่ส่ง(?:ไป|มา)?แล้ว\s?{_OURS}{_ASKED}(?:ใคร(?:เป็นคน)?ส่ง)?(?:บ้าง|\s)*"
    ),
}
_LEFT = pattern_of(
    r"(?:แล้ว|ยัง|ตอนนี้|\s)*(?:เหลือ|ค้าง)(?:อีก|อยู่|\s)*กี่(?:ฉบับ|อัน|เรื่อง)(?:ที่)?(?P<told>(?:ต้อง|รอ|ยังไม่(?:ได้)?)*(?:อนุมัติ|พิจารณา))?(?:อีก|บ้าง|\s)*"
)
_HEADS = {SENT: "รายงานที่ส่งแล้ว", DONE: "รายงานที่อนุมัติแล้ว", MINE: "รายงานที่ท่านอนุมัติ"}


@listener(longest=70)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question that the words ask outside of any conversation; None if none."""
    plain = without_polite_ending(normalise(words))
    if not any(cue in plain for cue in ("อนุมัติ", "ส่ง", "กี่", "ตัดสิน", "พิจารณา")):
        return None
    left = _LEFT.fullmatch(plain)
    if left is not None and (left["told"] or after_deciding.deciding_in_sight(context)):
        return AWAITING_ME
    for kind, form in _FORMS.items():
        found = form.fullmatch(plain)
        if found is not None:
            told = found.groupdict()
            if told.get("any") is not None and is_of_others(context):
                return None
            points = told.get("this") is not None
            day = _day(context, told.get("day"))
            return _query(kind, day) if not points or _reports_in_sight(context) else None
    return None


def _reports_in_sight(context: Context) -> bool:
    """Tells whether the newest answer is about reports: `อันที่ส่งแล้ว` may be of another list."""
    newest = next((each for each in context.shown() if each), ())
    return any(each.target.startswith(_OF_REPORTS) for each in newest)


def is_of_others(context: Context) -> bool:
    """Tells whether the newest answer is about gifts, on which people decide, too."""
    newest = next((each for each in context.shown() if each), ())
    return any("gift" in each.target.partition("?")[0] for each in newest)


_OF_REPORTS = tuple(opens(name).rstrip("?") for name in ("awaiting_me", "to_send", NAME))


def _day(context: Context, told: str | None) -> date | None:
    """Returns the day that the words name: `วันนี้`, `เมื่อวาน`."""
    if told is None:
        return None
    return context.today if told == "วันนี้" else context.today - timedelta(days=1)


def _query(kind: str, day: date | None) -> Query:
    facts = {"s": kind, **({"d": day.isoformat()} if day is not None else {})}

    def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
        return listed(context, facts)

    return Query(name=NAME, words=(), answer=answer)


def listed(context: Context, facts: Facts) -> Sequence[Message]:
    """A page of these reports of the present fiscal year. facts: `s` which, `p` the page, `d` the
    one day on which they were decided."""
    kind = facts.get("s", SENT)
    kind = kind if kind in _HEADS else SENT
    session, me, year = context.session, context.me, fiscal_year(context.today)
    of_kind = {
        SENT: (report_history.not_withdrawn(),),
        DONE: (report_history.approved(),),
        MINE: (report_history.approved(me),),
    }[kind]
    narrower = (report_history.of_year(year), *of_kind)
    found = report_history.newest_versions(session, me, None, context.today, *narrower)
    day, when = button_facts.day(facts, "d"), f"ปีงบประมาณ {year}"
    if day is not None:
        found = [(report, sent) for report, sent in found if _decided_on(sent) == day]
        when = thai_date(day)
    if not found:
        return [Text(f"{when} ยังไม่มี{_HEADS[kind]} พิมพ์ “สถานะ” เพื่อดูความคืบหน้า", (SEE_STATUS,))]
    page = button_facts.page(facts, _PAGE, len(found))
    most = len(found) == report_history.MOST_LISTED
    count = f"ใหม่สุด {len(found)} ฉบับ" if most else f"{len(found)} ฉบับ"
    return [
        Card(
            f"{_HEADS[kind]} {count}",
            subtitle=page.beside(f"{when} · ฉบับล่าสุดอยู่บน"),
            rows=tuple(_row(context, report, sent) for report, sent in page.of(found)),
            buttons=page.turn(NAME, s=kind, d=day and day.isoformat()),
            note="กด “ประวัติ” เพื่อดูว่าใครส่ง ใครพิจารณา เมื่อใด",
        )
    ]


def _row(context: Context, report: Report, sent: ReportVersion) -> Row:
    state = STATES.get(report.state, "ถอนแล้ว")
    label = f"{report.activity.number} · {state} · {settled_words(report.due)}"
    people = (("ส่งโดย", sent.submitted_by), ("อนุมัติโดย", _approver(sent)))
    lines = [line_title(report.activity.title)]
    for verb, person_id in people:
        person = context.session.get(Person, person_id) if person_id is not None else None
        lines += [f"{verb} {person.name}"] if person is not None else []
    return Row(label, "\n".join(lines), history_button(report))


def _decided_on(sent: ReportVersion) -> date | None:
    return office_day(sent.decided_at) if sent.decided_at is not None else None


def _approver(sent: ReportVersion) -> int | None:
    return sent.decided_by if sent.decision == APPROVED else None
