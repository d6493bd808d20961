"""Words, rows and bars of due reports and their counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from handlers.messages import Bar, Button, Para, Part, Row, Tone, cut_graphemes
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.reports.report_cards import opens_report
from handlers.understand.dates.dates import nearness, short_date, thai_date
from models.reports.figures.activity_figures import ActivityFigures
from models.reports.figures.changes import ReportChange
from models.reports.figures.progress import NONE, DueReport, ReportCounts, percent, percents
from models.reports.report import APPROVED, RETURNED, SUBMITTED

STATES: Mapping[str, str] = {
    NONE: "ยังไม่รายงาน",
    RETURNED: "ส่งกลับให้แก้ไข",
    SUBMITTED: "รออนุมัติ",
    APPROVED: "อนุมัติแล้ว",
}

SEE_STATUS = Button("สถานะ", opens("status"), "สถานะ")

_LINE = 36
"""Graphemes of a title that fit on one line of a phone."""

_SOON = 14

NOTHING_DUE = "ไม่มีกิจกรรมที่ต้องรายงานตามที่ถาม พิมพ์ “แผน” เพื่อดูกิจกรรมและรอบส่ง"
NOT_FOUND = "ไม่พบรายงานนี้ หรือไม่อยู่ในหน้าที่ของท่าน พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้"
HOW_LATE = "วันช้านับจากวันครบกำหนดถึงวันที่ส่งครั้งแรก ฉบับที่ยังค้างนับถึงวันนี้"


def from_sent(today: date) -> str:
    """Says that figures are added up from the reports sent until today."""
    return f"จากรายงานที่ส่งแล้ว ข้อมูล ณ {thai_date(today)}"


def reckoned_from_sent(today: date) -> str:
    """Says that shares are reckoned from the reports sent until today."""
    return f"คำนวณจากรายงานที่ส่งแล้ว ข้อมูล ณ {thai_date(today)}"


def more_in_history(more: int) -> str:
    """Says where the reports are for which a list has no room."""
    return f"และอีก {more:,} ฉบับ พิมพ์ “ประวัติ”"


def line_title(title: str) -> str:
    """The title for long lists, so that an answer fits on one screen of a phone."""
    return cut_graphemes(title, _LINE)


def due_words(due: date | None, today: date, lead: str = "กำหนด ") -> str:
    """`กำหนด 20 มี.ค. 70 (อีก 7 วัน)`: the due date, and the days left if they are few."""
    if due is None:
        return "ไม่กำหนดวันส่ง"
    days = (due - today).days
    if days < 0:
        return f"เลยกำหนด {short_date(due)}"
    near = f" ({nearness(due, today)})" if days <= _SOON else ""
    return f"{lead}{short_date(due)}{near}"


def settled_words(due: date | None) -> str:
    """The round of a report that was sent, without any lateness."""
    return f"รอบ {short_date(due)}" if due is not None else "ไม่กำหนดวันส่ง"


def tone_of(duty: DueReport, today: date) -> Tone:
    """Green only for an approved report, never for one not sent."""
    if duty.late(today):
        return "bad"
    tones: Mapping[str, Tone] = {RETURNED: "warn", APPROVED: "good"}
    return tones.get(duty.state, "plain")


def duty_row(duty: DueReport, today: date, button: Button | None = None) -> Row:
    """A due report as a row: number and state, title, date.

    The date is on its own line: beside the button a phone would break it before the year.
    """
    when = due_words(duty.due, today) if duty.missing else settled_words(duty.due)
    label = f"{duty.number} · {STATES[duty.state]}"
    return Row(label, f"{short_title(duty.title)}\n{when}", button, tone_of(duty, today))


def to_send_row(duty: DueReport, today: date, button: Button) -> Row:
    """A missing report as a row; shows its state only if it was returned."""
    returned = f" · {STATES[RETURNED]}" if duty.state == RETURNED else ""
    value = f"{line_title(duty.title)}\n{due_words(duty.due, today)}"
    return Row(f"กิจกรรม {duty.number}{returned}", value, button, tone_of(duty, today))


def report_button(duty: DueReport, label: str = "") -> Button:
    """Opens the conversation of this report; says `รายงาน 1.10`."""
    words = f"{'แก้ไข' if duty.state == RETURNED else 'รายงาน'} {duty.number}"
    return Button(label or words, opens_report(duty.activity_id, duty.due), words)


def detail_button(of: DueReport | ActivityFigures | ReportChange) -> Button:
    """Opens what the plan says about the activity."""
    return Button("รายละเอียด", opens("about_plan", a=of.activity_id), f"แผน {of.number}")


def activity_row(each: ActivityFigures, words: str, tone: Tone) -> Row:
    """An activity as a row: number, title and words, the button to its plan."""
    return Row(
        f"กิจกรรม {each.number}", f"{line_title(each.title)}{words}", detail_button(each), tone
    )


def share_words(part: int, whole: int) -> str:
    """`7 จาก 27 ฉบับ (25.93%)`."""
    return f"{part:,} จาก {whole:,} ฉบับ ({percent(part, whole) or 0:.2f}%)"


def sent_bar(label: str, count: ReportCounts) -> Bar:
    """A bar of how much is sent; an empty bar if nothing was ever sent."""
    if count.none == count.total:
        return Bar(label, None, f"ทั้งหมด {count.total:,} ฉบับ")
    caption = f"ส่งแล้ว {share_words(count.sent, count.total)}"
    return Bar(label, count.sent / count.total, caption, _tone(count))


def _tone(count: ReportCounts) -> Tone:
    if count.late:
        return "bad"
    if count.returned:
        return "warn"
    return "good" if count.approved == count.total else "plain"


def breakdown(count: ReportCounts) -> tuple[Part, ...]:
    """Each state with its number and percentage; late reports apart, in red.

    Each percentage is computed from its own number, so that anybody can check it; of two exact
    halves only one is rounded up.
    """
    figures = (
        (APPROVED, count.approved),
        (SUBMITTED, count.submitted),
        (RETURNED, count.returned),
        (NONE, count.none),
    )
    shares = percents([n for _, n in figures])
    lines = [
        f"{STATES[state]} {n:,} ฉบับ ({share:.2f}%)"
        for (state, n), share in zip(figures, shares, strict=True)
        if n
    ]
    late = Para(f"เลยกำหนดแล้ว {count.late:,} ฉบับ", tone="bad", bold=True)
    return (Para("\n".join(lines)), *((late,) if count.late else ()))


def missing_words(count: ReportCounts) -> str:
    """`ยังไม่ส่ง 12 จาก 17 ฉบับ · ส่งกลับให้แก้ไข 1 · เลยกำหนด 3`, or that everything is sent."""
    if not count.missing:
        return f"ส่งครบ {count.total:,} ฉบับแล้ว"
    words = [f"ยังไม่ส่ง {count.none:,} จาก {count.total:,} ฉบับ"] if count.none else []
    words += [f"{STATES[RETURNED]} {count.returned:,} ฉบับ"] if count.returned else []
    words += [f"เลยกำหนด {count.late:,} ฉบับ"] if count.late else []
    return " · ".join(words)


def missing_tone(count: ReportCounts) -> Tone:
    """Red if a report is late, amber if one was returned."""
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


def late_words(late: int) -> str:
    """Says how many reports are late, or that none is."""
    return f"เลยกำหนด {late:,} ฉบับ" if late else NONE_LATE


NONE_LATE = "ยังไม่มีฉบับใดเลยกำหนด"
