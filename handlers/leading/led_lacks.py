"""`สำนักนี้ทำไมคะแนนต่ำ`, `ขาดอะไรถึงจะเต็ม`: what a bureau lacks; `ปีงบ 68 69 70`: several years."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from handlers.context import Context
from handlers.leading import lead_scope
from handlers.leading.lead_scope import LEADERS, LeadScope
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question.query import Facts, Following, Query, opens
from handlers.reports.report_words import STATUS, baht
from handlers.understand.dates.dates import thai_date
from models.calendar import fiscal_year_days
from models.gifts import gift_sums
from models.reports.figures import progress
from models.reports.figures.activity_figures import ActivityFigures, activity_figures
from models.reports.figures.measure_scores import given_scores
from models.reports.figures.progress import ReportFilter, percent

_LACKS, _YEARS = "led_lacks", "led_years"
_DONE = "done"
_MOST_YEARS = 4


def lacks(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns a bureau's scores, the lowest first, and what keeps it below 100 %: reports that are
    missing or late and activities that are not done, by measure."""
    scope = _of_bureaus(context, facts)
    if not isinstance(scope, LeadScope):
        return [scope]
    context.asked = opens(_LACKS, **scope.facts)
    year = context.fiscal_year
    narrow = ReportFilter(scope.bureau_ids)
    [counted] = progress.counts(context.session, year, context.today, None, narrow)
    listed = activity_figures(context.session, year, narrow)
    open_ = [each for each in listed if each.status != _DONE]
    sent = percent(counted.sent, counted.total)
    done = percent(len(listed) - len(open_), len(listed))
    rows: list[Part] = [*_scores(context, narrow)]
    if listed:
        rows.append(
            Row(
                "งานแล้วเสร็จ",
                f"{len(listed) - len(open_):,} จาก {len(listed):,} กิจกรรม ({done}%) "
                f"ขาดอีก {len(open_):,}",
            )
        )
        rows.append(
            Row(
                "รายงานที่ส่งแล้ว",
                f"{counted.sent:,} จาก {counted.total:,} ฉบับ ({sent}%) ขาดอีก {counted.missing:,}"
                f"{f' เลยกำหนด {counted.late:,}' if counted.late else ''}"
                f"{f' ถูกส่งกลับ {counted.returned:,}' if counted.returned else ''}",
                tone="bad" if counted.late else "plain",
            )
        )
        rows += _by_measure(open_)
    given = {} if scope.bureau is None else {"b": scope.bureau}
    return [
        Card(
            f"สิ่งที่ยังขาด {scope.whose}",
            subtitle=f"ปีงบประมาณ {year} · ณ {thai_date(context.today)}",
            rows=tuple(rows) or (Para("ไม่มีกิจกรรมที่ต้องรายงานในปีงบประมาณนี้"),),
            buttons=(
                Button("รายกิจกรรม", opens("completion", v="rows", **given), "ผลรายกิจกรรม"),
                Button("สถานะการส่ง", opens("status", **given), "สถานะ"),
            ),
            note="เต็มร้อยเมื่อทุกกิจกรรมแล้วเสร็จและทุกฉบับส่งครบ คำนวณจากรายงานที่ส่งแล้ว",
        )
    ]


def _of_bureaus(context: Context, facts: Facts) -> LeadScope | Message:
    """Returns whose is asked; of a group its bureau, since a group has no plan of its own."""
    scope = lead_scope.of_facts(context, _LACKS, facts)
    if isinstance(scope, LeadScope) and scope.people is not None:
        return lead_scope.of_facts(context, _LACKS, {"b": str(context.me.bureau_id)})
    return scope


def _scores(context: Context, narrow: ReportFilter) -> list[Part]:
    found = given_scores(context.session, context.fiscal_year, narrow)
    if not found:
        return [Para("ยังไม่มีคะแนนที่ผู้ดูแลแผนให้ จึงแสดงจากรายงาน", tone="muted")]
    by: dict[int, list[Decimal]] = {}
    for each in found:
        by.setdefault(each.measure, []).append(each.score)
    means = sorted((sum(each, Decimal(0)) / len(each), number) for number, each in by.items())
    words = "\n".join(f"มาตรการที่ {number}: {mean:.2f} จาก 100" for mean, number in means[:6])
    return [Row("คะแนนรายมาตรการ ต่ำสุดอยู่บน", words)]


def _by_measure(open_: Sequence[ActivityFigures]) -> list[Part]:
    by: dict[int, dict[str | None, list[str]]] = {}
    for each in open_:
        by.setdefault(each.measure, {}).setdefault(each.status, []).append(each.number)
    rows: list[Part] = []
    for measure, statuses in sorted(by.items())[:6]:
        lines = []
        for status, numbers in statuses.items():
            name = STATUS[status] if status is not None else "ยังไม่รายงาน"
            more = f" และอีก {len(numbers) - 8:,}" if len(numbers) > 8 else ""
            lines.append(f"{name}: {', '.join(numbers[:8])}{more}")
        rows.append(Row(f"มาตรการที่ {measure}", "\n".join(lines)))
    return rows


def years(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the figures of several fiscal years beside each other. facts: `ys` the years (B.E.),
    apart by commas; the last three without."""
    scope = lead_scope.of_facts(context, _YEARS, facts)
    if not isinstance(scope, LeadScope):
        return [scope]
    this = context.fiscal_year
    named = [int(each) for each in facts.get("ys", "").split(",") if each.isdecimal()]
    asked = sorted({each for each in named if this - 20 < each <= this + 1})[-_MOST_YEARS:]
    shown = asked or [this - 2, this - 1, this]
    context.asked = opens(_YEARS, ys=",".join(map(str, shown)), **scope.facts)
    return [
        Card(
            f"เทียบรายปี {scope.whose}",
            subtitle=f"ปีงบประมาณ {', '.join(map(str, shown))}",
            rows=tuple(Row(f"ปีงบประมาณ {year}", _of_year(context, scope, year)) for year in shown),
            note=f"เฉพาะที่อยู่ในระบบนี้ ปีนี้นับถึงวันนี้ ข้อมูล ณ {thai_date(context.today)}",
        )
    ]


def _of_year(context: Context, scope: LeadScope, year: int) -> str:
    narrow = ReportFilter(scope.bureau_ids)
    [counted] = progress.counts(context.session, year, context.today, None, narrow)
    listed = activity_figures(context.session, year, narrow)
    lines = []
    if counted.total:
        sent = percent(counted.sent, counted.total)
        lines.append(f"ส่งรายงาน {counted.sent:,} จาก {counted.total:,} ฉบับ ({sent}%)")
    if listed:
        done = sum(each.status == _DONE for each in listed)
        lines.append(f"แล้วเสร็จ {done:,} จาก {len(listed):,} กิจกรรม ({percent(done, len(listed))}%)")
    spent = sum((each.disbursed or Decimal(0) for each in listed), Decimal(0))
    if spent:
        lines.append(f"เบิกจ่าย {baht(spent)}")
    gifts = gift_sums.gifts_within(context.session, *fiscal_year_days(year), scope.bureau_ids)
    if gifts:
        lines.append(f"ของขวัญที่รายงาน {len(gifts):,} รายการ")
    return "\n".join(lines) or "ไม่มีข้อมูลในระบบ"


_ON = Following(takes=("b",))
LACKS = Query(
    _LACKS,
    ("สำนักเรายังขาดอะไร", "สำนักนี้ขาดอะไร"),
    lacks,
    roles=LEADERS,
    following=_ON,
    hears_rest=True,
    heard=lead_scope.in_scope(lacks),
    outside=True,
)
YEARS = Query(
    _YEARS,
    ("เทียบ 3 ปีย้อนหลัง", "เทียบหลายปี"),
    years,
    roles=LEADERS,
    following=_ON,
    hears_rest=True,
    heard=lead_scope.in_scope(years),
    outside=True,
)
