"""`คาดการณ์การส่ง`: what is sent by when at the present pace, and how that is computed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Card, Message, Para, Part, Row
from handlers.question.query import Facts
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import NOTHING_DUE, other_sides, share_words
from handlers.reports.figures.overview import LEADING, SENDING, overview
from handlers.understand.dates.dates import nearness, thai_date
from models.calendar import fiscal_year_days
from models.reports.figures.sending_days import PACE_WEEKS, Pace, pace, sending_days

_NAME = "forecast"
_MOST_ROUNDS = 8


def answer(context: Context, found: Placed, _facts: Facts) -> Sequence[Message]:
    """Each round that is not over, then the day on which all is sent."""
    year = found.about.year(context.today)
    now = pace(sending_days(context.session, year, found.narrow), context.today)
    rows = _rows(now, context.today, year) if now.total else (Para(NOTHING_DUE),)
    return [
        Card(
            f"คาดการณ์การส่ง {found.whose}",
            subtitle=found.about.words(context.today),
            rows=rows,
            note=_how(now) if now.total else "",
            quick=other_sides("", found.facts()),
        )
    ]


def _rows(now: Pace, today: date, year: int) -> tuple[Part, ...]:
    sent = Para(f"ส่งแล้ว {share_words(now.sent, now.total)}", bold=True)
    if not now.missing:
        return (sent, Para("ส่งครบแล้ว ไม่มีสิ่งที่ต้องคาดการณ์", tone="good"))
    shown, left = now.rounds[:_MOST_ROUNDS], len(now.rounds) - _MOST_ROUNDS
    rounds = [_round(now, day, missing, today) for day, missing in shown]
    more = (Para(f"และอีก {left:,} รอบ", tone="muted"),) if left > 0 else ()
    return (sent, *rounds, *more, _end(now, today, year))


def _round(now: Pace, day: date, missing: int, today: date) -> Row:
    label = f"ถึงรอบ {thai_date(day)} ({nearness(day, today)})"
    if not missing:
        return Row(label, "ส่งครบแล้ว", tone="good")
    short = missing - now.expected(today, day)
    words = f"เหลือสะสม {missing:,} ฉบับ"
    if short <= 0:
        return Row(label, f"{words} คาดว่าส่งครบทันกำหนด", tone="good")
    return Row(label, f"{words} คาดว่าส่งไม่ทัน {short:,} ฉบับ", tone="warn")


def _end(now: Pace, today: date, year: int) -> Row:
    last, day = fiscal_year_days(year)[1], now.finished_on(today)
    label = f"ครบทั้งหมด {now.total:,} ฉบับ"
    if day is None:
        return Row(label, "คาดไม่ได้ เพราะไม่มีรายงานส่งเข้ามาในช่วงที่ใช้คำนวณ", tone="warn")
    if day > last:
        short = now.missing - now.expected(today, last)
        return Row(label, f"คาดว่าสิ้นปีงบประมาณยังเหลือ {short:,} ฉบับ", tone="warn")
    return Row(label, f"คาดว่าครบราว {thai_date(day)}", tone="good")


def _how(now: Pace) -> str:
    return (
        f"วิธีคำนวณ: ใน {PACE_WEEKS} สัปดาห์ล่าสุดมีรายงานส่งเข้ามา {now.lately:,} ฉบับ "
        "คูณด้วยเวลาที่เหลือ โดยถือว่าส่งฉบับที่ครบกำหนดก่อนก่อน "
        "จำนวนของแต่ละรอบรวมรอบก่อนหน้าที่ยังไม่ส่งด้วย เป็นเพียงการประมาณ"
    )


QUERY = overview(
    _NAME,
    ("คาดการณ์การส่ง", "คาดการณ์", "จะส่งทันไหม", "แนวโน้มการส่ง", "คาดว่าจะเสร็จเมื่อไร"),
    answer,
    LEADING,
    SENDING,
)
