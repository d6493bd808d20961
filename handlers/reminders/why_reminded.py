"""`เตือนอะไรฉันบ้าง`: of what somebody is reminded, why they, when last and when next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Para, Part, Row, Said, Tone
from handlers.question.query import Query, opens
from handlers.reminders import duty_words
from handlers.reminders.duty_words import role_words
from handlers.understand.dates.dates import short_date, short_span
from models.duties import duty_holders
from models.duties.duty_people import ABOVE
from models.duties.reminder_policy import CASE_KINDS, REPORT
from models.duties.reminder_tables import PUSH, REPLY
from models.people import absences
from models.plans.working_days import working_days
from models.reminders import own_duties
from models.reminders.duty_policy import DEFAULT
from models.reminders.own_duties import Why

_SHOWN = 8
_VIA = {PUSH: "ข้อความเตือน", REPLY: "ท้ายคำตอบ"}


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Said]:
    """One card: the nearest duties, then the policy in one line."""
    del rest, facts
    held = duty_words.own(context).held
    days = working_days(context.session)
    shown = own_duties.explained(context.session, days, context.me, held[:_SHOWN], context.now)
    rows = (*_leave(context), *(_row(context, each) for each in shown), *_more(len(held)))
    nothing = (Para("ขณะนี้ไม่มีเรื่องที่ต้องเตือนท่าน"),)
    return [
        Card(
            "เรื่องที่เตือนท่าน",
            subtitle=f"{len(held):,} เรื่อง ใกล้กำหนดก่อนอยู่บน" if held else "",
            rows=rows if held else (*rows, *nothing),
            buttons=_buttons(held),
            note=policy_words(),
        )
    ]


def _leave(context: Context) -> tuple[Part, ...]:
    """The leave that runs or comes next."""
    found = absences.coming(context.session, context.me, context.today)
    if not found:
        return ()
    first, last = found[0].first_day, found[0].last_day
    days = short_span(first, last)
    day = max(first, context.today)
    instead = duty_holders.successor(context.session, context.me, day)
    passed = f" ระหว่างนั้นเตือน {instead.name} แทน" if instead is not None else ""
    return (Para(f"ท่านแจ้งลา {days}{passed}", tone="warn"),)


def _row(context: Context, why: Why) -> Row:
    duty = why.held.duty
    bureau = f" · {duty.bureau}" if duty.bureau_id != context.me.bureau_id else ""
    late = duty.late(context.today)
    # The date has a line of its own: beside the button a phone would break it before the year.
    lines = (
        duty_words.when_words(duty) + (" (เลยกำหนดแล้ว)" if late else ""),
        f"เพราะท่านเป็น{role_words(why.held)}{bureau}",
        *_urge(why),
        _last(why),
        *_next(why, context.today),
    )
    to_do = duty_words.to_do(context, duty)
    button = next((replace(b, label=b.label.partition(" ")[0]) for b in to_do), None)
    tone: Tone = "bad" if late else "plain"
    return Row(duty_words.what_words(duty), "\n".join(lines), button, tone)


def _urge(why: Why) -> list[str]:
    """Instead of a button, for who opens nothing of a late case."""
    duty = why.held.duty
    above = duty.kind in CASE_KINDS and why.held.role == ABOVE
    return [duty_words.URGE] if above else []


def _last(why: Why) -> str:
    if why.said_on is None:
        return "ยังไม่เคยเตือน"
    return f"เตือนล่าสุด {short_date(why.said_on)} ({_VIA[why.via or PUSH]})"


def _next(why: Why, today: date) -> list[str]:
    if why.held.away:
        return ["ท่านลาอยู่ จึงไม่เตือนท่าน"]
    lines = [f"ท่านเลื่อนไว้ถึง {short_date(why.put_off_until)}"] if why.put_off_until else []
    if why.next_day is None:
        return [*lines, "เตือนครบทุกครั้งแล้ว"]
    when = "วันนี้" if why.next_day == today else short_date(why.next_day)
    return [*lines, f"เตือนครั้งถัดไป {when}"]


def _more(count: int) -> tuple[Part, ...]:
    left = count - _SHOWN
    return (Para(f"และอีก {left:,} เรื่องที่กำหนดอยู่หลังจากนี้", tone="muted"),) if left > 0 else ()


def _buttons(held: Sequence[object]) -> tuple[Button, ...]:
    leave = Button("แจ้งลา", opens("tell_absence"), "แจ้งลา")
    return (Button("เลื่อนการเตือน", opens("put_off"), "เลื่อน"), leave) if held else (leave,)


def policy_words() -> str:
    """The policy for a report in one line."""
    steps = DEFAULT.rows[REPORT].steps
    before = ", ".join(str(-step) for step in sorted(steps) if step < 0)
    after = ", ".join(str(step) for step in sorted(steps) if step > 0)
    steps_said = f"เตือนก่อนกำหนด {before} วันทำการ วันครบกำหนด และหลังกำหนด {after} วันทำการ"
    return f"{steps_said} จากนั้นแจ้งผู้อำนวยการสำนักและผู้ดูแลระบบสัปดาห์ละครั้งจนกว่าจะส่ง"


QUERY = Query(name="why_reminded", words=("เตือนอะไรฉันบ้าง",), answer=answer)
