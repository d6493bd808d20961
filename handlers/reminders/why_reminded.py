"""`เตือนอะไรฉันบ้าง`: what the person is reminded of, why they are, when last and when next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Tone
from handlers.question.query import Query, opens
from handlers.reminders import duty_lines
from handlers.reminders.duty_lines import role_words, urge_words
from handlers.reminders.kind_words import DUTY_WORDS, words_of
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date, short_span
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import normalise
from models.duties import duty_holders
from models.duties.reminder_tables import PUSH, REPLY
from models.people import absences
from models.reminders import own_duties
from models.reminders.own_duties import DutyReminders

_SHOWN = 8
_VIA = {PUSH: "ข้อความเตือน", REPLY: "ท้ายคำตอบ"}


_MISSES = pattern_of(
    r"(?:ไม่|ยังไม่|ไม่ค่อย)(?:เห็น|มี|ได้|ส่ง|เคย|ค่อย|ยอม|มา|รับ|เจอ|\s)*(?:ข้อความ|การ|ส่ง|มา|อะไร|\s)*(?:แจ้ง)?เตือน|(?:แจ้ง)?เตือน\S{0,8}\s?(?:ไม่(?:มา|เด้ง|ขึ้น|ดัง|ถึง|ทำงาน)|หาย)|ไม่มีเสียง"
)
_SWITCHES = pattern_of(
    rf"(?:เปิด|ตั้ง(?:ค่า)?|ตั้ง)(?:การ|ให้|ระบบ|\s)*(?:แจ้ง)?(?:เตือน)?\S{{0,6}}?(?:ตรงไหน|ที่ไหน|{HOW_IN_FULL})"
)
_OF_OTHERS = pattern_of(r"ลูกน้อง|ใคร|สำนัก(?!เรา)|ทุกคน|เขา|เค้า|คน(?:อื่น|ที่)|ไม่ต้อง|ผู้รายงาน")


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Answers with one card: the nearest duties, then the policy in one line. Who misses being
    reminded, or looks for a switch, is told that there is none."""
    context.asked = opens(QUERY.name)  # what one wants to be reminded of may follow
    mine = duty_lines.own_now(context).duties
    days = context.working_days
    shown = own_duties.explained(context.session, days, context.me, mine[:_SHOWN], context.now)
    rows = (*_leave(context), *(_row(context, each) for each in shown), *_more(len(mine)))
    nothing = (Para("ขณะนี้ไม่มีเรื่องที่ต้องเตือนท่าน"),)
    return [
        Card(
            "เรื่องที่เตือนท่าน",
            subtitle=f"{len(mine):,} เรื่อง ใกล้กำหนดก่อนอยู่บน" if mine else "",
            rows=(*rows, *(() if mine else nothing), *_switch(normalise(context.said or rest))),
            buttons=_buttons(mine),
            note="\n".join(each.policy for each in DUTY_WORDS if each.policy),
        )
    ]


def _switch(plain: str) -> tuple[Part, ...]:
    if _MISSES.search(plain) is None and _SWITCHES.search(plain) is None:
        return ()
    return (
        Para("การเตือนเปิดไว้เสมอ ไม่ต้องเปิดเอง บอตส่งข้อความเมื่อท่านมีเรื่องถึงกำหนดเท่านั้น"),
        Para("หากไม่ได้ยินเสียง ให้เปิดการแจ้งเตือนของแชตนี้ใน LINE", tone="muted"),
    )


def _leave(context: Context) -> tuple[Part, ...]:
    """Returns the leave that runs or comes next."""
    found = absences.coming(context.session, context.me, context.today)
    if not found:
        return ()
    first, last = found[0].first_day, found[0].last_day
    days = short_span(first, last)
    day = max(first, context.today)
    instead = duty_holders.successor(context.session, context.me, day)
    passed = f" ระหว่างนั้นเตือน {instead.name} แทน" if instead is not None else ""
    return (Para(f"ท่านแจ้งลา {days}{passed}", tone="warn"),)


def _row(context: Context, why: DutyReminders) -> Row:
    duty = why.own_duty.duty
    bureau = f" · {duty.bureau}" if duty.bureau_id != context.me.bureau_id else ""
    late = duty.late(context.today)
    # The date has a line of its own: beside the button a phone would break it before the year.
    lines = (
        words_of(duty.kind).when(duty) + (" (เลยกำหนดแล้ว)" if late else ""),
        f"เพราะท่านเป็น{role_words(why.own_duty)}{bureau}",
        *filter(None, (urge_words(duty, why.own_duty.role),)),
        _last(why),
        *_next(why, context.today),
    )
    to_do = duty_lines.to_do(context, duty)
    button = next((replace(b, label=b.label.partition(" ")[0]) for b in to_do), None)
    tone: Tone = "bad" if late else "plain"
    return Row(duty_lines.what_words(duty), "\n".join(lines), button, tone)


def _last(why: DutyReminders) -> str:
    if why.said_on is None:
        return "ยังไม่เคยเตือน"
    return f"เตือนล่าสุด {short_date(why.said_on)} ({_VIA[why.via or PUSH]})"


def _next(why: DutyReminders, today: date) -> list[str]:
    if why.own_duty.away:
        return ["ท่านลาอยู่ จึงไม่เตือนท่าน"]
    lines = [f"ท่านเลื่อนไว้ถึง {short_date(why.put_off_until)}"] if why.put_off_until else []
    if why.next_day is None:
        never = why.said_on is None
        return [*lines, "ไม่มีการเตือนครั้งถัดไป" if never else "เตือนครบทุกครั้งแล้ว"]
    when = "วันนี้" if why.next_day == today else short_date(why.next_day)
    return [*lines, f"เตือนครั้งถัดไป {when}"]


def _more(count: int) -> tuple[Part, ...]:
    left = count - _SHOWN
    return (Para(f"และอีก {left:,} เรื่องที่กำหนดอยู่หลังจากนี้", tone="muted"),) if left > 0 else ()


def _buttons(mine: Sequence[object]) -> tuple[Button, ...]:
    leave = Button("แจ้งลา", opens("tell_absence"), "แจ้งลา")
    return (Button("เลื่อนการเตือน", opens("put_off"), "เลื่อน"), leave) if mine else (leave,)


QUERY = Query(name="why_reminded", words=("เตือนอะไรฉันบ้าง",), answer=answer, of_all="reminders")


@listener(longest=90, anyone=True, cue=pattern_of("เตือน"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the question, if somebody misses being reminded; None for other words."""
    plain = normalise(words)
    if context.person is None or _OF_OTHERS.search(plain) or _MISSES.search(plain) is None:
        return None
    return QUERY
