"""What a LINE group is told of a round: its date and the office's figures, no bureau, no name."""

from __future__ import annotations

from datetime import date

from handlers.messages import Card, Part, Row
from handlers.reports.due_report_words import sent_bar
from handlers.understand.dates.dates import thai_date
from models.reports.figures.progress import ReportCounts


def card(round_day: date, left: int, count: ReportCounts) -> Card:
    """Returns the card.

    left: working days until the round's day, negative after it.
    count: of that round, office-wide.
    """
    bar = sent_bar("ทั้งสำนักงาน", count)
    when = thai_date(round_day)
    if left < 0:
        rows: tuple[Part, ...] = (bar,)
        return Card(f"ผลการส่งรายงานรอบ {when}", rows=rows, note="ขอบคุณทุกสำนักที่ส่งรายงาน")
    return Card(
        f"อีก {left} วันทำการ ครบกำหนดรอบ {when}" if left else f"ครบกำหนดรอบ {when}",
        rows=(Row("ต้องส่งทั้งสำนักงาน", f"{count.total:,} ฉบับ"), bar),
        note="พิมพ์ “รายงาน” ในแชตส่วนตัวกับบอตเพื่อส่งรายงานของสำนักท่าน",
    )
