"""How duties and their figures read on a card: words, rows and bars; asks no questions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from handlers.messages import Bar, Button, Para, Part, Row, Tone, cut_graphemes
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date
from models.reports.figures.progress import NONE, Count, Duty, percent
from models.reports.report import APPROVED, RETURNED, SUBMITTED

STATES: Mapping[str, str] = {
    NONE: "ยังไม่รายงาน",
    RETURNED: "ส่งกลับให้แก้ไข",
    SUBMITTED: "รออนุมัติ",
    APPROVED: "อนุมัติแล้ว",
}

_TITLE = 70
"""Graphemes of a title in a list: two lines on a phone; the whole stands a tap away."""

_LINE = 36
"""Graphemes of a title that stand on one line of a phone."""

_SOON = 14


def short_title(title: str) -> str:
    """The title as lists show it."""
    return cut_graphemes(title, _TITLE)


def line_title(title: str) -> str:
    """The title as long lists show it, so that an answer fits one phone screen."""
    return cut_graphemes(title, _LINE)


def due_words(due: date | None, today: date) -> str:
    """`กำหนด 20 มี.ค. 70 (อีก 7 วัน)`: when it is to be sent, and how near that is."""
    if due is None:
        return "ไม่กำหนดวันส่ง"
    days = (due - today).days
    if days < 0:
        return f"เลยกำหนด {short_date(due)}"
    near = f" ({nearness(due, today)})" if days <= _SOON else ""
    return f"กำหนด {short_date(due)}{near}"


def nearness(due: date, today: date) -> str:
    """`อีก 7 วัน`, `ครบกำหนดวันนี้`, `เลยกำหนด 3 วัน`."""
    days = (due - today).days
    if days == 0:
        return "ครบกำหนดวันนี้"
    return f"อีก {days:,} วัน" if days > 0 else f"เลยกำหนด {-days:,} วัน"


def settled_words(due: date | None) -> str:
    """The date of what is sent: nothing is late about it any more."""
    return f"รอบ {short_date(due)}" if due is not None else "ไม่กำหนดวันส่ง"


def tone_of(duty: Duty, today: date) -> Tone:
    """Only what is approved is green; what was not reported is never."""
    if duty.late(today):
        return "bad"
    tones: Mapping[str, Tone] = {RETURNED: "warn", APPROVED: "good"}
    return tones.get(duty.state, "plain")


def duty_row(duty: Duty, today: date, button: Button | None = None) -> Row:
    """A duty as a row: number and where it stands, the title, then the date.

    The date has a line of its own: beside the button a phone would break it before the year.
    """
    when = due_words(duty.due, today) if duty.missing else settled_words(duty.due)
    label = f"{duty.number} · {STATES[duty.state]}"
    return Row(label, f"{short_title(duty.title)}\n{when}", button, tone_of(duty, today))


def to_send_row(duty: Duty, today: date, button: Button) -> Row:
    """A duty in a list of what is to be sent: its state is only said where it was returned."""
    returned = f" · {STATES[RETURNED]}" if duty.state == RETURNED else ""
    value = f"{line_title(duty.title)}\n{due_words(duty.due, today)}"
    return Row(f"กิจกรรม {duty.number}{returned}", value, button, tone_of(duty, today))


def report_button(duty: Duty, label: str = "") -> Button:
    """Opens the report of this duty; says `รายงาน 1.10`."""
    words = f"{'แก้ไข' if duty.state == RETURNED else 'รายงาน'} {duty.number}"
    due = duty.due.isoformat() if duty.due is not None else ""
    return Button(label or words, opens("report_activity", a=duty.activity_id, d=due), words)


def detail_button(duty: Duty) -> Button:
    """Opens what the plan says of this duty's activity."""
    return Button("รายละเอียด", opens("about_plan", a=duty.activity_id), f"แผน {duty.number}")


def share_words(part: int, whole: int) -> str:
    """`7 จาก 27 ฉบับ (25.93%)`."""
    return f"{part:,} จาก {whole:,} ฉบับ ({percent(part, whole) or 0:.2f}%)"


def sent_bar(label: str, count: Count) -> Bar:
    """How much is sent; where nothing was ever sent the bar is empty and says so."""
    if count.none == count.total:
        return Bar(label, None, f"ทั้งหมด {count.total:,} ฉบับ")
    caption = f"ส่งแล้ว {share_words(count.sent, count.total)}"
    return Bar(label, count.sent / count.total, caption, _tone(count))


def _tone(count: Count) -> Tone:
    if count.late:
        return "bad"
    if count.returned:
        return "warn"
    return "good" if count.approved == count.total else "plain"


def breakdown(count: Count) -> tuple[Part, ...]:
    """Each state that occurs with its number and share; what is late on its own, in red.

    Each share is that of its own number, as everywhere: equal numbers have equal shares, and who
    reckons one again finds it, though their sum may miss 100.00 by the last digit.
    """
    figures = (
        (APPROVED, count.approved),
        (SUBMITTED, count.submitted),
        (RETURNED, count.returned),
        (NONE, count.none),
    )
    lines = [
        f"{STATES[state]} {n:,} ฉบับ ({percent(n, count.total) or 0:.2f}%)"
        for state, n in figures
        if n
    ]
    late = Para(f"เลยกำหนดแล้ว {count.late:,} ฉบับ", tone="bad", bold=True)
    return (Para("\n".join(lines)), *((late,) if count.late else ()))


def missing_words(count: Count) -> str:
    """`ยังไม่ส่ง 12 จาก 17 ฉบับ · ส่งกลับให้แก้ไข 1 · เลยกำหนด 3`, or that all is sent."""
    if not count.missing:
        return f"ส่งครบ {count.total:,} ฉบับแล้ว"
    words = [f"ยังไม่ส่ง {count.none:,} จาก {count.total:,} ฉบับ"] if count.none else []
    words += [f"{STATES[RETURNED]} {count.returned:,} ฉบับ"] if count.returned else []
    words += [f"เลยกำหนด {count.late:,} ฉบับ"] if count.late else []
    return " · ".join(words)


def missing_tone(count: Count) -> Tone:
    """Red where something is late, amber where something was returned."""
    return _tone(count) if count.missing else "plain"


_SIDES = (
    ("status", "สถานะการส่ง", "สถานะ"),
    ("completion", "เสร็จกี่เปอร์เซ็นต์", "เสร็จกี่เปอร์เซ็นต์"),
    ("traffic_lights", "ไฟเขียวเหลืองแดง", "ไฟเขียวเหลืองแดง"),
    ("budget", "งบประมาณ", "งบประมาณ"),
    ("changes", "มีอะไรใหม่", "มีอะไรใหม่"),
)


def other_sides(but: str, facts: Mapping[str, object]) -> tuple[Button, ...]:
    """The other questions about the same bureau, round or activity, as small buttons."""
    return tuple(
        Button(label, opens(name, **facts), say) for name, label, say in _SIDES if name != but
    )
