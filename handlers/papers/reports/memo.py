"""The monthly and quarterly memo to the Secretary-General, in the government's memo layout.

It is printed as the regulation on correspondence does: the reason, the findings and the request are
its three parts. The office's registry adds the number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Fields,
    Heading,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.reports.memo_forecast import MemoForecast
from handlers.papers.wording import (
    DAY_FIELD,
    NO_BREAK,
    NO_SIGNER,
    NUMBER_FIELD,
    OfficeWords,
    day_words,
    share_of,
)
from handlers.reports.report_documents import MEMO_TO
from handlers.understand.dates.date_mentions import MONTHS
from models.calendar import BUDDHIST_YEARS, office_day
from models.documents import document_memo
from models.documents.document_figures import OfficeFigures
from models.documents.document_memo import SendingCounts
from models.reports.figures.memo_periods import MemoPeriod
from models.reports.figures.progress import percent

_OFFICE = "สำนักงานเลขาธิการวุฒิสภา"
_SUMMED_UP = "บัดนี้ ได้ประมวลผลประจำ{} จากรายงานที่สำนักส่งไว้ในระบบ ณ วันที่ {} แล้ว สรุปได้ดังนี้"
_MOST_NAMED = 5
_COUNTS: Mapping[str, str] = {
    "due": "ต้องส่ง",
    "on_time": "ตามกำหนด",
    "late": "หลังกำหนด",
    "overdue": "เกินกำหนด",
    "returned": "ส่งกลับ",
    "ahead": "ยังไม่ครบกำหนด",
}
"""The columns of counts, by the field of a bureau's counts that each shows."""


def period_words(period: MemoPeriod) -> str:
    """Returns `เดือนมีนาคม 2570`, `ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2570`."""
    if period.quarter is not None:
        return f"ไตรมาสที่{NO_BREAK}{period.quarter} ปีงบประมาณ พ.ศ.{NO_BREAK}{period.year}"
    year = period.last.year + BUDDHIST_YEARS
    return f"เดือน{MONTHS[period.last.month - 1]}{NO_BREAK}{year}"


@dataclass(frozen=True)
class Memo:
    """The memo as of `now` (aware)."""

    period: MemoPeriod
    bureaus: Sequence[SendingCounts]
    office: OfficeFigures | None
    """The figures of the office's projects; None without such a plan."""
    risks: Sequence[tuple[str, str, str]]
    """Numbers and titles of the projects at yellow or red."""
    others: Sequence[str]
    """What other subjects tell, each in one sentence."""
    ahead: tuple[date, int] | None
    """The next round, and how many reports are due."""
    waiting: int
    """How many projects are told from a report that nobody has approved yet."""
    before: int
    """How many reports from before the period in its year are still overdue."""
    forecast: MemoForecast
    sender: str
    """The bureau, group and telephone it comes from, or ""."""
    now: datetime
    own: OfficeWords

    def document(self) -> Document:
        return Document(
            title=["บันทึกข้อความ"],
            meta=[],
            blocks=list(self._blocks()),
            made_at=self.now,
            digits=self.own.digits,
            memo=True,
            whole=sorted({_OFFICE, MEMO_TO, *(each.name for each in self.bureaus)}),
        )

    def _paragraph(self, text: str) -> Paragraph:
        return Paragraph(self.own(text), indent=True)

    def _part(self, text: str) -> Paragraph:
        return Paragraph(self.own(text), indent=True, part=True)

    @property
    def when(self) -> str:
        return period_words(self.period)

    def _blocks(self) -> Iterator[Block]:
        today = day_words(office_day(self.now))
        subject = f"รายงานผลการดำเนินการตามแผนส่งเสริมคุณธรรมและป้องกันการทุจริต ประจำ{self.when}"
        yield Fields(
            (
                (("ส่วนราชการ", self.own(f"{_OFFICE} {self.sender}".strip())),),
                ((NUMBER_FIELD, None), (DAY_FIELD, self.own(today))),
                (("เรื่อง", self.own(subject)),),
            )
        )
        yield Paragraph(f"เรียน  {MEMO_TO}", part=True)
        yield self._part(
            "ตามที่สำนักงานกำหนดให้ทุกสำนักรายงานผลการดำเนินการตามแผนส่งเสริมคุณธรรมและป้องกันการทุจริต "
            f"และให้เสนอผลต่อ{MEMO_TO}เป็นรายเดือนและรายไตรมาส นั้น"
        )
        yield self._part(_SUMMED_UP.format(self.when, today))
        number = 0
        for number, point in enumerate(self._points(), 1):
            yield self._paragraph(f"{number}. {point}")
        yield from map(self._paragraph, self._foreseen(number + 1))
        requests = list(self._requests())
        if requests:
            yield self._part("จึงเรียนมาเพื่อโปรดทราบ และโปรดพิจารณา")
            for number, point in enumerate(requests, 1):
                yield self._paragraph(f"({number}) {point}")
        else:
            yield self._part("จึงเรียนมาเพื่อโปรดทราบ")
        yield Signatures([NO_SIGNER], letter=True)
        if self.bureaus:
            yield PageBreak()
            yield Heading(self.own(f"เอกสารแนบ การส่งรายงานรายสำนัก ประจำ{self.when}"))
            yield self._table()

    # -- the findings ----------------------------------------------------------------------------

    def _points(self) -> Iterator[str]:
        yield self._sending()
        if self.office is not None:
            yield self._progress(self.office)
            yield self._budget(self.office)
        yield from self.others
        yield self._risks()

    def _foreseen(self, number: int) -> Iterator[str]:
        told = list(self.forecast.sentences())
        if told:
            yield f"{number}. คาดการณ์ หากเป็นไปตามอัตราที่ผ่านมา"
        for place, sentence in enumerate(told, 1):
            yield f"{number}.{place} {sentence}"

    def _sending(self) -> str:
        if not self.bureaus:
            return f"การส่งรายงาน ไม่มีรายงานที่ครบกำหนดใน{self.when}"
        whole = document_memo.whole(self.bureaus)
        return (
            f"การส่งรายงาน {len(self.bureaus)} สำนักมีรายงานที่ครบกำหนดรวม {whole.due:,} ฉบับ "
            f"ส่งแล้ว {whole.sent:,} ฉบับ ({_share(whole.sent, whole.due)}) "
            f"ในจำนวนนี้ส่งหลังกำหนด {whole.late:,} ฉบับ "
            f"ยังไม่ส่งและเกินกำหนด {whole.overdue:,} ฉบับ ส่งกลับแก้ไข {whole.returned:,} ฉบับ "
            f"และยังไม่ถึงกำหนด {whole.ahead:,} ฉบับ รายละเอียดตามเอกสารแนบ"
        )

    def _progress(self, figures: OfficeFigures) -> str:
        done, started = figures.by_status["done"], figures.by_status["started"]
        idle = figures.by_status["not_started"]
        changed = figures.total - done - started - idle - figures.unreported
        others = [f"เปลี่ยนแผนหรืออื่น ๆ {changed} โครงการ"] if changed else []
        if figures.unreported:
            others.append(f"ยังไม่ได้รายงาน {figures.unreported} โครงการ")
        return " ".join(
            [
                f"ความก้าวหน้าของโครงการ {figures.total} โครงการ",
                f"แล้วเสร็จ {done} โครงการ (ร้อยละ {figures.share(done):.2f})",
                f"เริ่มดำเนินการไปบ้าง {started} โครงการ (ร้อยละ {figures.share(started):.2f})",
                f"ยังไม่ได้ดำเนินการ {idle} โครงการ (ร้อยละ {figures.share(idle):.2f})",
                *others,
                *self._unapproved(),
            ]
        )

    def _unapproved(self) -> Iterator[str]:
        if self.waiting:
            yield f"ทั้งนี้ ตัวเลขโครงการและงบประมาณรวมรายงานที่ยังไม่ได้รับอนุมัติ {self.waiting:,} โครงการ"

    def _budget(self, figures: OfficeFigures) -> str:
        if not figures.allocated:
            return "งบประมาณ ยังไม่มีโครงการที่รายงานว่าได้รับจัดสรรงบประมาณ"
        spent, left = figures.disbursed, figures.left
        over = sum((amount for _, amount in figures.over), Decimal(0))
        beyond = f" มีโครงการที่เบิกจ่ายเกินที่ได้รับจัดสรรรวม {over:,.2f} บาท" if over else ""
        return (
            f"งบประมาณ ได้รับจัดสรร {figures.allocated:,.2f} บาท เบิกจ่าย {spent:,.2f} บาท "
            f"(ร้อยละ {figures.of_money(spent):.2f}) คงเหลือ {left:,.2f} บาท "
            f"(ร้อยละ {figures.of_money(left):.2f}){beyond}"
        )

    def _risks(self) -> str:
        found = list(self._at_risk())
        return "เรื่องที่ต้องติดตาม " + ("; ".join(found) if found else "ไม่มี")

    def _at_risk(self) -> Iterator[str]:
        if self.before:
            yield f"รายงานที่ครบกำหนดก่อน{self.when} ยังค้าง {self.before:,} ฉบับ"
        behind = self._behind()
        if behind:
            named = ", ".join(f"{each.name} ({each.overdue} ฉบับ)" for each in behind[:_MOST_NAMED])
            more = f" และอีก {len(behind) - _MOST_NAMED} สำนัก" if len(behind) > _MOST_NAMED else ""
            yield f"สำนักที่มีรายงานเกินกำหนด ได้แก่ {named}{more}"
        colours = {"red": "แดง", "yellow": "เหลือง"}
        for number, title, colour in self.risks[:_MOST_NAMED]:
            yield f"โครงการที่ {number} {title} ความเสี่ยงสี{colours[colour]}"
        if self.office is not None:
            for number, amount in self.office.over:
                yield f"โครงการที่ {number} เบิกจ่ายเกิน {amount:,.2f} บาท"

    def _behind(self) -> list[SendingCounts]:
        late = [each for each in self.bureaus if each.overdue]
        return sorted(late, key=lambda each: (-each.overdue, each.name))

    # -- the request ------------------------------------------------------------------------------

    def _requests(self) -> Iterator[str]:
        if self._behind() or self.before:
            yield "สั่งการให้สำนักที่มีรายงานเกินกำหนดเร่งส่งรายงานพร้อมเหตุผลของความล่าช้า"
        if any(each.returned for each in self.bureaus):
            yield "กำชับให้สำนักที่ได้รับรายงานกลับไปแก้ไขส่งรายงานที่แก้ไขแล้วโดยเร็ว"
        if self.office is not None and self.office.over:
            yield "ให้ตรวจสอบโครงการที่เบิกจ่ายเกินที่ได้รับจัดสรร"
        if left := self.forecast.unfinished:
            yield f"ให้เร่งรัดโครงการที่คาดว่าจะไม่แล้วเสร็จภายในปีงบประมาณ {left:,} โครงการ"
        if self.ahead is not None:
            day, count = self.ahead
            yield f"ให้สำนักเตรียมรายงานรอบวันที่ {day_words(day)} ซึ่งต้องส่ง {count:,} ฉบับ"

    def _table(self) -> Table:
        titles = [Column(title, 1.15, "right") for title in (*_COUNTS.values(), "ส่งแล้วร้อยละ")]
        rows = [_line(each.name, each) for each in self.bureaus]
        rows.append(_line("รวม", document_memo.whole(self.bureaus), bold=True))
        return Table("การส่งรายงาน", [Column("สำนัก", 3.4), *titles], rows)


def _line(name: str, counted: SendingCounts, bold: bool = False) -> list[Cell]:
    numbers = [getattr(counted, count) for count in _COUNTS]
    values = (name, *numbers, share_of(counted.sent, counted.due))
    return [Cell(value, bold=bold) for value in values]


def _share(part: int, of: int) -> str:
    return f"ร้อยละ {percent(part, of):.2f}"
