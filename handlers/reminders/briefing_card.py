"""The executives' summary of a month or quarter as one card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from handlers.messages import Button, Card, Divider, Hero, Picture, Row, Tone
from handlers.question.query import opens
from handlers.reminders.kind_words import DUTY_WORDS, words_of
from handlers.reports.due_report_words import due_words, sent_bar
from handlers.understand.dates.dates import short_date, thai_date
from models.calendar import BANGKOK, fiscal_year, office_day
from models.documents import documents
from models.people.person import Person
from models.plans.working_days import working_days
from models.reminders import briefings, own_duties
from models.reports.deciding import report_decisions
from models.reports.figures import changes, progress
from models.reports.figures.activity_figures import ActivityFigures, activity_figures
from models.reports.figures.memo_periods import MemoPeriod, month_of, quarter_of
from models.reports.figures.progress import ReportCounts

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SHOW, TAKE, STOP = "briefing", "briefing_on", "briefing_off"
_DONE, _RED = "done", "red"


def named(length: str, last: date) -> str:
    """Returns what `period_of` reads: the month or quarter (`length`) that holds the day."""
    return f"{length}:{last.isoformat()}"


def period_of(goes_in: str, day: date) -> MemoPeriod | None:
    """Returns the period of the summary whose picture was asked for on that day: the one that is
    named behind its length, else the present one. None for a day that is none."""
    length, _, last = goes_in.partition(":")
    try:
        day = date.fromisoformat(last) if last else day
    except ValueError:
        return None
    if length == documents.OF_MONTH:
        return month_of(day)
    return quarter_of(day) if length == documents.OF_QUARTER else briefings.period_before(day)


def shown(link: str, pixels: tuple[int, int]) -> Hero | None:
    """Returns the picture above the three lines. None if LINE would not fetch it."""
    if not Picture.possible(link):
        return None
    return Hero(link, *pixels, button=Button("ดูแผนที่รายกิจกรรม", opens("heat_map"), _MAP))


_MAP = "แผนที่ความคืบหน้า"


def card(
    session: Session,
    person: Person,
    period: MemoPeriod,
    now: datetime,
    takes: bool,
    hero: Hero | None = None,
) -> Card:
    """Returns what the period brought, what is at risk now (aware) and what the person can decide.

    takes: whether the person takes it each month, so that the card offers to stop it.
    hero: the picture. Without it a bar tells the same in short.
    """
    today = office_day(now)
    [whole] = progress.counts(session, period.year, today)
    bureaus = progress.counts(session, period.year, today, by="bureau")
    listed = activity_figures(session, period.year)
    return Card(
        f"สรุป{period_words(period)}",
        subtitle=f"{short_date(period.first)} – {short_date(period.last)}",
        hero=hero,
        rows=(
            *(() if hero else (sent_bar(f"ทั้งสำนักงาน ปีงบประมาณ {period.year}", whole), Divider())),
            _went_well(session, period, now, listed),
            _at_risk(whole, bureaus, listed),
            _to_decide(session, person, now, bureaus),
        ),
        buttons=(
            Button("ดูแผนที่รายกิจกรรม", opens("heat_map"), _MAP, style="primary"),
            change_button(takes),
        ),
        note=f"ข้อมูล ณ {thai_date(today)}",
    )


def change_button(takes: bool) -> Button:
    """Returns the button to take the summary each month; to stop it for whoever takes it."""
    if takes:
        return Button("เลิกรับทุกเดือน", opens(STOP), "เลิกรับสรุป")
    return Button("รับสรุปทุกเดือน", opens(TAKE), "รับสรุป")


def period_words(period: MemoPeriod) -> str:
    """`เดือนมีนาคม 2570`, `ไตรมาสที่ 2 ปีงบประมาณ 2570`."""
    if period.quarter is not None:
        return f"ไตรมาสที่ {period.quarter} ปีงบประมาณ {period.year}"
    return f"เดือน{thai_date(period.first).partition(' ')[2]}"


def _went_well(
    session: Session, period: MemoPeriod, now: datetime, listed: Sequence[ActivityFigures]
) -> Row:
    since = datetime(period.first.year, period.first.month, 1, tzinfo=BANGKOK)
    over = period.last + timedelta(days=1)
    until = min(now, datetime(over.year, over.month, over.day, tzinfo=BANGKOK))
    sent, approved = changes.standing(session, period.year, since, until)
    done = sum(each.status == _DONE for each in listed)
    came = f"ส่งเข้ามา {sent:,} ฉบับ (นับฉบับที่ส่งกลับด้วย) อนุมัติ {approved:,} ฉบับ"
    came = came if sent or approved else _NO_REPORT
    see = Button("ดูผล", opens("completion"), "เสร็จกี่เปอร์เซ็นต์")
    words = f"{came}\nแล้วเสร็จทั้งปี {done:,} จาก {len(listed):,} กิจกรรม"
    return Row("ไปได้ดี", words, see, "good" if sent or approved or done else "muted")


_NO_REPORT = "ช่วงนี้ไม่มีรายงานที่ส่งหรืออนุมัติ"


def _at_risk(
    whole: ReportCounts, bureaus: Sequence[ReportCounts], listed: Sequence[ActivityFigures]
) -> Row:
    """Counts only the colours that were reported: what was not reported is not green."""
    red = sum(each.risk == _RED for each in listed)
    late = f"เกินกำหนด {whole.late:,} ฉบับ" if whole.late else "ไม่มีรายงานเกินกำหนด"
    most = f" มากที่สุด {_most_late(_worst(bureaus))}" if whole.late else ""
    colours = f"รายงานว่าแดง {red:,} กิจกรรม" if red else "ไม่มีกิจกรรมที่รายงานว่าแดง"
    see = (
        Button("ดูสี", opens("traffic_lights"), "ไฟเขียวเหลืองแดง")
        if red
        else Button("ดูสถานะ", opens("status"), "สถานะ")
    )
    tone: Tone = "bad" if whole.late or red else "good"
    return Row("น่าห่วง", f"{late}{most}\n{colours}", see, tone)


def _most_late(worst: Sequence[ReportCounts]) -> str:
    """Returns `สำนักการพิมพ์ 2 ฉบับ`. A bureau is named only if no other has as many."""
    late = worst[0].late
    if len(worst) == 1:
        return f"{worst[0].name} {late:,} ฉบับ"
    return f"{len(worst):,} สำนัก สำนักละ {late:,} ฉบับ"


def _to_decide(
    session: Session, person: Person, now: datetime, bureaus: Sequence[ReportCounts]
) -> Row:
    """Returns what waits for the person; else whom to ask; else when the next round is."""
    today = office_day(now)
    label, worst = "ท่านตัดสินใจได้", _worst(bureaus)
    mine = _waiting(session, person, now)
    if mine:
        return Row(label, "\n".join(words for words, _ in mine), mine[0][1], "warn")
    if worst:
        return Row(label, f"ติดตาม{_who_is_late(worst)}", _see(worst), "warn")
    upcoming = progress.next_round(session, fiscal_year(today), today)
    words = f" รอบถัดไป {due_words(upcoming, today)}" if upcoming is not None else ""
    return Row(label, f"ไม่มีเรื่องที่รอท่านในขณะนี้{words}", None, "muted")


def _waiting(session: Session, person: Person, now: datetime) -> list[tuple[str, Button]]:
    """Returns what waits for this person, in words with a button. Of complaints only how many."""
    today = office_day(now)
    reports = len(report_decisions.awaiting(session, person, today))
    see = Button("เปิดดู", opens("awaiting_me"), "รออนุมัติ")
    found = [(f"รออนุมัติจากท่าน {reports:,} ฉบับ", see)] if reports else []
    mine = own_duties.reaching(session, working_days(session), person, now)
    for line in dict.fromkeys(words.briefing for words in DUTY_WORDS):
        if line is None:
            continue
        counted = (each for each in mine if words_of(each.duty.kind).briefing is line)
        count = sum(line.counts(each, today) for each in counted)
        found += [(line.words(count), line.button)] if count else []
    return found


def _who_is_late(worst: Sequence[ReportCounts]) -> str:
    first, late = worst[0].name, worst[0].late
    if len(worst) == 1:
        return f"{first} ซึ่งค้าง {late:,} ฉบับ"
    others = f"และ{worst[1].name}" if len(worst) == 2 else f"และอีก {len(worst) - 1:,} สำนัก"
    return f"{first} {others} ซึ่งค้างสำนักละ {late:,} ฉบับ"


def _see(worst: Sequence[ReportCounts]) -> Button:
    """Returns the button to the bureau; if there are several, to all of them, the worst first."""
    if len(worst) > 1:
        return Button("ดูทุกสำนัก", opens("status"), "สถานะ")
    return Button("ดูสำนัก", opens("status", b=worst[0].key), f"สถานะ {worst[0].name}")


def _worst(bureaus: Sequence[ReportCounts]) -> list[ReportCounts]:
    """Returns the bureaus with the most reports overdue, by name. Empty if nothing is overdue."""
    most = max((bureau.late for bureau in bureaus), default=0)
    return sorted((b for b in bureaus if most and b.late == most), key=lambda b: b.name)
