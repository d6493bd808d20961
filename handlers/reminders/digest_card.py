"""The day's reminder as one card: what is owed, the nearest first, each with its button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.messages import Button, Card, Divider, Para, Part, Row, Tone
from handlers.question.query import opens
from handlers.reminders.duty_words import (
    JOIN,
    REASONS,
    URGE,
    about_words,
    case_button,
    gift_button,
    round_button,
    which_words,
)
from handlers.reports.report_duty_words import nearness, short_title
from handlers.understand.dates.dates import short_date
from models.duties.duty_facts import Duty
from models.duties.duty_people import ABOVE, ADMINISTRATOR, DIRECTOR, HEAD
from models.duties.reminder_policy import (
    APPROVAL,
    CASE_ACKNOWLEDGE,
    CASE_KINDS,
    CASE_NUMBERS,
    CASE_RESULT,
    CASE_WORD,
    DRAFT,
    GIFT_ANSWER,
    GIFT_DECISION,
    GIFT_DRAFT,
    GIFT_KINDS,
    GIFT_PROOF,
    GIFT_RESULT,
    PLEDGE,
    PROGRESS,
    RETURNED,
    ROUND_KINDS,
)
from models.reminders.reminder_lines import Digest, Line
from models.reminders.snoozes import SaidWhy

MOST_LINES = 7
MOST_LISTED = 8
_LED = (HEAD, DIRECTOR)


Results = Mapping[str, tuple[str, str]]
"""By a duty's key: a No Gift result's figures in words, and their stamp."""


def card(
    digest: Digest, reasons: Mapping[str, SaidWhy] | None = None, results: Results | None = None
) -> Card:
    """The digest of one person; `reasons` by a duty's key, for who leads; `results`: the figures
    that a reporter confirms by the line's button."""
    said, figures = reasons or {}, results or {}
    own = digest.own
    rows = _listed(digest)
    rows += [
        _row(line, digest.day, said.get(line.duty.key), figures.get(line.duty.key, ("", "")))
        for line in own[:MOST_LINES]
    ]
    if len(own) > MOST_LINES:
        rows.append(Para(f"และอีก {len(own) - MOST_LINES} เรื่อง กด “สถานะ” เพื่อดูทั้งหมด", tone="muted"))
    return Card(
        _title(digest),
        alt=_alt(digest),
        rows=tuple(rows),
        buttons=_buttons(digest),
        note=_note(digest),
        tone="warn" if any(line.duty.late(digest.day) for line in digest.lines) else "plain",
    )


def _title(digest: Digest) -> str:
    late = f"เลยกำหนด {len(digest.listed):,} เรื่อง"
    if not digest.own:
        return late
    mine = [line for line in digest.own if line.role not in _LED]
    what = "เรื่องที่ต้องทำ" if mine else "เรื่องที่สำนักยังไม่ส่ง"
    own = f"{what} {len(digest.own)} เรื่อง"
    return f"{late} · {own}" if digest.listed else own


def _alt(digest: Digest) -> str:
    """What the phone's notice shows: how many things are late, or the first, and how near it is."""
    if digest.listed:
        return _title(digest)
    first = digest.lines[0].duty
    if first.kind in (GIFT_DRAFT, *GIFT_KINDS, *CASE_KINDS):  # others may see the screen
        return f"มีเรื่องรอท่าน {len(digest.lines)} เรื่อง"
    more = f" และอีก {len(digest.lines) - 1} เรื่อง" if len(digest.lines) > 1 else ""
    return f"{_what(first)} {which_words(first)} {when(first, digest.day)}{more}"


def _what(duty: Duty) -> str:
    names = {
        APPROVAL: "รออนุมัติรายงาน",
        RETURNED: "แก้ไขรายงาน",
        DRAFT: "ร่างรายงาน",
        GIFT_DRAFT: "ร่างรายงานรับของขวัญ",
        PROGRESS: "รายงานความก้าวหน้า",
        PLEDGE: "เข้าร่วมประกาศ",
        GIFT_DECISION: "ของขวัญรอพิจารณา",
        GIFT_PROOF: "รอหลักฐานของขวัญ",
        GIFT_ANSWER: "ตอบเรื่องของขวัญ",
        GIFT_RESULT: "ยืนยันผล No Gift",
        CASE_NUMBERS: "ยืนยันตัวเลขเรื่องร้องเรียน",
        CASE_ACKNOWLEDGE: "รับเรื่อง",
        CASE_WORD: "แจ้งความคืบหน้าเรื่อง",
        CASE_RESULT: "แจ้งผลเรื่อง",
    }
    return names.get(duty.kind, "รายงาน")


def when(duty: Duty, today: date) -> str:
    """`อีก 3 วัน (20 มี.ค. 70)`; of what waits, since when."""
    if duty.kind == APPROVAL:
        return f"รอตั้งแต่ {short_date(duty.day)}"
    if duty.kind in GIFT_KINDS and duty.round is not None:
        return f"{nearness(duty.round, today)} ({short_date(duty.round)})"
    if duty.kind in (DRAFT, GIFT_DRAFT):
        return f"ทำค้างไว้ตั้งแต่ {short_date(duty.day)}"
    return f"{nearness(duty.day, today)} ({short_date(duty.day)})"


def _row(line: Line, today: date, why: SaidWhy | None, result: tuple[str, str]) -> Row:
    duty, (figures, stamp) = line.duty, result
    led = line.role in _LED
    value = figures or short_title(about_words(duty))
    if led:
        told = REASONS[why.code] if why is not None else ""
        value = "\n".join(filter(None, (value, f"เหตุที่ผู้รายงานแจ้ง: {told}" if told else "")))
    tone: Tone = "bad" if duty.late(today) else "warn" if duty.kind == RETURNED else "plain"
    if duty.kind in CASE_KINDS and line.role == ABOVE:
        value = f"{value}\n{URGE}"
    label = f"{_what(duty)} {which_words(duty)} · {when(duty, today)}"
    return Row(label, value, _button_of(line, led, stamp), tone)


def _button_of(line: Line, led: bool, stamp: str) -> Button | None:
    duty = line.duty
    if duty.kind in GIFT_KINDS:
        return gift_button(duty, line.person_id)
    if duty.kind in CASE_KINDS:
        return case_button(duty, line.person_id)
    return _button(duty, led, stamp)


def _button(duty: Duty, led: bool, stamp: str) -> Button:
    """Straight into what is to be done; `stamp`: of the figures beside it."""
    number = duty.number
    if duty.kind == APPROVAL:
        data = opens("decide_report", r=duty.report_id, v=duty.version)
        return Button("พิจารณา", data, f"พิจารณารายงาน {number}")
    if duty.kind in (DRAFT, GIFT_DRAFT):
        say = f"ทำต่อ {number}".strip()
        return Button("ทำต่อ", opens("resume", c=duty.conversation_id), say)
    if duty.kind == PLEDGE:
        return JOIN
    if duty.kind in ROUND_KINDS:
        return round_button(duty, not led, stamp)
    if led:
        return Button("ดูแผน", opens("about_plan", a=duty.activity_id), f"แผน {number}")
    due = duty.round.isoformat() if duty.round else ""
    label = "แก้ไข" if duty.kind == RETURNED else "รายงาน"
    return Button(label, opens("report_activity", a=duty.activity_id, d=due), f"รายงาน {number}")


def _listed(digest: Digest) -> list[Part]:
    """What an administrator is told: first what became late with the last working day, then what
    was late before, each as a list by bureau."""
    new = [line.duty for line in digest.listed if line.offset == 1]
    before = [line.duty for line in digest.listed if line.offset != 1]
    rows: list[Part] = []
    if new:
        rows.append(Para(f"เพิ่งเลยกำหนด {len(new):,} เรื่อง", tone="bad", bold=True))
        rows += _by_bureau(new)
    if before:
        rows += [Para(f"เลยกำหนดอยู่ก่อนแล้ว {len(before):,} เรื่อง", bold=True)] if new else []
        rows += _by_bureau(before)
    return [*rows, Divider()] if rows and digest.own else rows


def _by_bureau(late: Sequence[Duty]) -> list[Part]:
    bureaus: dict[str, list[str]] = {}
    for duty in late:
        bureaus.setdefault(duty.bureau, []).append(_in_list(duty))
    rows: list[Part] = [
        Row(f"{bureau} · {len(named)} เรื่อง", ", ".join(named[:MOST_LISTED]), tone="bad")
        for bureau, named in list(bureaus.items())[:MOST_LISTED]
    ]
    if len(bureaus) > MOST_LISTED:
        rows.append(Para(f"และอีก {len(bureaus) - MOST_LISTED} สำนัก", tone="muted"))
    return rows


def _in_list(duty: Duty) -> str:
    if duty.kind in ROUND_KINDS:
        return f"{_what(duty)} {which_words(duty)}"
    return f"ของขวัญ {duty.number}" if duty.kind in GIFT_KINDS else duty.number


def _answers(digest: Digest) -> list[Button]:
    """The question that everybody is asked, answered by one tap."""
    asked = next((line.duty for line in digest.own if line.duty.kind == GIFT_ANSWER), None)
    if asked is None or asked.round is None:
        return []
    day = asked.round.isoformat()
    offered = (("none", "ไม่ได้รับของขวัญ"), ("received", "ได้รับ รายงานของขวัญ"))
    return [Button(label, opens("answer_gift", d=day, w=w), label) for w, label in offered]


def _buttons(digest: Digest) -> tuple[Button, ...]:
    """Besides the lines' own: why it is late, put it off, see more."""
    mine = [line for line in digest.own if line.role not in (*_LED, ADMINISTRATOR)]
    mine = [line for line in mine if line.duty.kind not in (*GIFT_KINDS, *CASE_KINDS)]
    late = [line.duty for line in mine if line.duty.late(digest.day)]
    near = [line.duty for line in mine if not line.duty.late(digest.day)]
    found = _answers(digest)
    if len(late) == 1:
        facts = [(code, opens("late_reason", k=late[0].key, w=code)) for code in REASONS]
        found += [Button(f"เหตุ: {REASONS[code]}", data, REASONS[code]) for code, data in facts]
    elif late:
        found.append(Button("แจ้งเหตุที่ล่าช้า", opens("late_reason"), "แจ้งเหตุที่ล่าช้า"))
    if len(near) == 1 and near[0].kind != APPROVAL:
        found.append(Button("เลื่อน", opens("put_off", k=near[0].key), "เลื่อน"))
        found += [_plan(near[0])] if near[0].activity_id else []
    elif near:
        found.append(Button("เลื่อน", opens("put_off"), "เลื่อน"))
    if any(line.duty.kind in GIFT_KINDS for line in digest.lines):
        found.append(Button("ของขวัญที่รายงาน", opens("gifts"), "ของขวัญที่รายงาน"))
    if any(line.duty.kind not in (*GIFT_KINDS, *ROUND_KINDS) for line in digest.listed):
        found.append(Button("ใครยังไม่ส่ง", opens("not_sent"), "ใครยังไม่ส่ง"))
    return (*found, Button("เตือนอะไรฉันบ้าง", opens("why_reminded"), "เตือนอะไรฉันบ้าง"))


def _plan(duty: Duty) -> Button:
    return Button("ดูแผน", opens("about_plan", a=duty.activity_id), f"แผน {duty.number}")


def _note(digest: Digest) -> str:
    late = [
        line
        for line in digest.own
        if line.duty.late(digest.day)
        and line.role not in _LED
        and line.duty.kind not in (*GIFT_KINDS, *CASE_KINDS)
    ]
    if not late:
        return ""
    how = "กดปุ่ม “เหตุ” ข้อที่ตรง" if len(late) == 1 else "กด “แจ้งเหตุที่ล่าช้า”"
    return f"ล่าช้าเพราะเหตุใด {how} แจ้งได้เรื่องละหนึ่งครั้ง ผู้บังคับบัญชาจะเห็นด้วย"
