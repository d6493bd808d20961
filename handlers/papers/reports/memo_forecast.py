"""The memo's forecast (คาดการณ์, 004:291): each sentence says how its figure is computed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from handlers.papers.wording import day_words
from models.reports.figures.forecast import SendingForecast, YearPace
from models.reports.figures.progress import percent

_MOST_NAMED = 5


@dataclass(frozen=True)
class MemoForecast:
    """What the memo forecasts; None: not told.

    sending: of the round on `due`.
    projects, budget: at the fiscal year's end.
    """

    due: date | None
    sending: SendingForecast | None
    projects: YearPace | None
    budget: YearPace | None

    @property
    def unfinished(self) -> int:
        """Returns how many projects will not be done by the end of the year; 0 in its first half,
        where most of them are not due yet."""
        found = self.projects
        if found is None or found.gone * 2 < found.days:
            return 0
        return int(found.whole) - _count(found.at_end)

    def sentences(self) -> Iterator[str]:
        """Yields what the memo says, each with the figures it is computed from."""
        if self.sending is not None and self.due is not None:
            yield _of_sending(self.sending, self.due)
        if self.projects is not None:
            yield _of_projects(self.projects)
        if self.budget is not None:
            yield _of_budget(self.budget)


def _of_sending(found: SendingForecast, due: date) -> str:
    told = (
        f"การส่งรายงานรอบวันที่ {day_words(due)} ต้องส่งอีก {found.coming:,} ฉบับ "
        f"คาดว่าส่งตามกำหนด {found.expected:,} ฉบับ (ปีงบประมาณนี้ครบกำหนดแล้ว {found.came_due:,} ฉบับ "
        f"ส่งตามกำหนด {found.in_time:,} ฉบับ {_share(found.in_time, found.came_due)})"
    )
    if not found.often_late:
        return told
    named = ", ".join(
        f"{each.bureau} (ตามกำหนด {each.in_time} จาก {each.came_due} ฉบับ)"
        for each in found.often_late[:_MOST_NAMED]
    )
    more = len(found.often_late) - _MOST_NAMED
    rest = f" และอีก {more} สำนัก" if more > 0 else ""
    return f"{told} สำนักที่ส่งตามกำหนดไม่ถึงครึ่ง ได้แก่ {named}{rest}"


def _of_projects(found: YearPace) -> str:
    done, whole, at_end = int(found.done), int(found.whole), _count(found.at_end)
    return (
        f"ความก้าวหน้าของโครงการ เมื่อสิ้นปีงบประมาณคาดว่าแล้วเสร็จ {at_end:,} จาก {whole:,} โครงการ "
        f"({_share(at_end, whole)}) จากที่แล้วเสร็จ {done:,} โครงการใน {_gone(found)}"
    )


def _of_budget(found: YearPace) -> str:
    share = (found.at_end * 100 / found.whole).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return (
        f"งบประมาณ เมื่อสิ้นปีงบประมาณคาดว่าเบิกจ่าย {found.at_end:,.2f} บาท (ร้อยละ {share}) "
        f"จากที่เบิกจ่าย {found.done:,.2f} บาทใน {_gone(found)}"
    )


def _gone(found: YearPace) -> str:
    return f"{found.gone} วันจากทั้งปี {found.days} วัน"


def _count(number: Decimal) -> int:
    return int(number.quantize(Decimal(1), ROUND_HALF_UP))


def _share(part: int, of: int) -> str:
    return f"ร้อยละ {percent(part, of):.2f}"
