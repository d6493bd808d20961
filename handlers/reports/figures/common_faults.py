"""`ข้อบกพร่องที่พบบ่อย`: why reports were returned this year, and remarks they were sent with.

By reason, bureau and round.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from handlers.context import Context
from handlers.messages import Bar, Button, Card, Carousel, Divider, Message, Para, Part, Row
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed
from handlers.reports.deciding.returning import LABELS
from handlers.reports.due_report_words import settled_words
from handlers.reports.figures.overview import overview
from handlers.understand.dates.dates import thai_date
from models.reports import report_checks, report_figures
from models.reports.figures import report_faults
from models.reports.figures.progress import percent
from models.reports.figures.report_faults import FaultCount, FaultCounts

_NAME = "common_faults"
_WORDS = "ข้อบกพร่องที่พบบ่อย"
_BUREAUS = 8
_MOST_FOUND = 6
_OTHER = "เหตุผลอื่น"

FOUND: Mapping[str, str] = {
    report_checks.OUTPUT: "ผลผลิตไม่ตอบตามแผน",
    report_checks.OUTCOME: "ผลลัพธ์ไม่ตอบตามแผน",
    report_figures.BELOW_TARGET: "ผลต่ำกว่าเป้าหมาย",
    report_checks.CHANNEL: "ช่องทางไม่ครบ",
    report_checks.LINK: "ลิงก์แทนเอกสาร",
    report_checks.NO_PICTURE: "ไม่มีภาพ",
    report_checks.NO_EVIDENCE: "แจ้งแล้วเสร็จแต่ไม่มีหลักฐาน",
    report_checks.DATE_OUTSIDE: "วันที่อยู่นอกกำหนดของแผน",
    report_checks.OTHER_YEAR: "ข้อความเป็นของปีอื่น",
    report_figures.CONTRADICT: "ตัวเลขไม่สอดคล้องกัน",
    report_figures.WENT_DOWN: "ร้อยละลดลงจากรอบก่อน",
    report_figures.OVERSPENT: "เบิกจ่ายเกินที่ได้รับ",
    report_checks.FURTHER: "ไม่ระบุกิจกรรมเพิ่มเติมเมื่อเสี่ยง",
    report_checks.COPIED: "ข้อความซ้ำรอบก่อน",
}
"""Each remark of the checks in a few words."""


def answer(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """The number of returns by reason; then the bureaus, or the rounds of one bureau."""
    year = found.about.year(context.today)
    counts = report_faults.found(context.session, year, LABELS, found.narrow)
    if not counts.returned and not counts.sent_anyway:
        return [_nothing(context, found)]
    if found.ids is not None and len(found.ids) == 1:
        return [_figures(context, found, counts, _rounds(counts.returned))]
    return _office(context, found, counts, facts)


def _office(
    context: Context, found: Placed, counts: FaultCounts, facts: Facts
) -> Sequence[Message]:
    bureaus: dict[int, _Of] = {}
    for each in counts.returned:
        bureaus.setdefault(each.bureau_id, _Of(each.bureau_id, each.bureau)).returned.append(each)
    for each in counts.sent_anyway:
        bureaus.setdefault(each.bureau_id, _Of(each.bureau_id, each.bureau)).anyway.append(each)
    ordered = sorted(
        bureaus.values(), key=lambda of: (-_sum(of.returned), -_sum(of.anyway), of.bureau)
    )
    page = button_facts.page(facts, _BUREAUS, len(ordered))
    listed = Card(
        "แต่ละสำนัก",
        subtitle=page.beside("ส่งกลับมากอยู่บน"),
        rows=tuple(_bureau_row(of, found) for of in page.of(ordered)),
        buttons=page.turn(_NAME, **found.facts()),
    )
    if page.number > 1:
        return [listed]
    figures = _figures(context, found, counts, [])
    return [Carousel((figures, listed), alt=f"{_WORDS} ส่งกลับ {_sum(counts.returned):,} ครั้ง")]


def _figures(context: Context, found: Placed, counts: FaultCounts, rounds: Sequence[Part]) -> Card:
    whole = _sum(counts.returned)
    bars = [_bar(reason, count, whole) for reason, count in _reasons(counts.returned)]
    status = Button("สถานะ", opens("status", **found.facts()), "สถานะ")
    return Card(
        f"{_WORDS} {found.whose}",
        subtitle=found.about.words(context.today),
        rows=(
            Para(f"ส่งกลับให้แก้ไข {whole:,} ครั้ง", bold=True),
            *bars,
            *_anyway(counts),
            *rounds,
        ),
        buttons=(status,),
        note=f"นับการส่งกลับของผู้บังคับบัญชาและผู้ดูแลแผน · ข้อมูล ณ {thai_date(context.today)}",
    )


def _anyway(counts: FaultCounts) -> list[Part]:
    """The most frequent remarks that reports were sent with."""
    if not counts.sent_anyway:
        return []
    counted = _reasons(counts.sent_anyway)
    bars: list[Part] = [
        Bar(
            FOUND.get(code, _OTHER),
            min(1.0, count / counts.reports),
            f"{count:,} ฉบับ ({percent(count, counts.reports) or 0:.2f}%)",
        )
        for code, count in counted[:_MOST_FOUND]
    ]
    rest = len(counted) - _MOST_FOUND
    more = [Para(f"และอีก {rest} ข้อที่พบน้อยกว่า", tone="muted")] if rest > 0 else []
    head = Para(f"ส่งทั้งที่ระบบแจ้งข้อที่ควรแก้ {counts.reports:,} ฉบับ", bold=True)
    return [Divider(), head, *bars, *more]


@dataclass
class _Of:
    """The faults of one bureau."""

    bureau_id: int
    bureau: str
    returned: list[FaultCount] = field(default_factory=list)
    anyway: list[FaultCount] = field(default_factory=list)


def _sum(returned: Sequence[FaultCount]) -> int:
    return sum(each.count for each in returned)


def _reasons(returned: Sequence[FaultCount]) -> list[tuple[str, int]]:
    """Reasons with their counts, the most frequent first, other reasons last."""
    counted: Counter[str] = Counter()
    for each in returned:
        counted[each.reason] += each.count
    other = report_faults.OTHER
    return sorted(counted.items(), key=lambda pair: (pair[0] == other, -pair[1], pair[0]))


def _bar(reason: str, count: int, whole: int) -> Bar:
    share = percent(count, whole) or 0
    return Bar(LABELS.get(reason, _OTHER), count / whole, f"{count:,} ครั้ง ({share:.2f}%)")


def _bureau_row(of: _Of, found: Placed) -> Row:
    words = []
    if of.returned:
        reason, count = _reasons(of.returned)[0]
        often = f"พบมาก: {LABELS.get(reason, _OTHER)} {count:,}"
        words.append(f"ส่งกลับ {_sum(of.returned):,} ครั้ง · {often}")
    if of.anyway:
        code, count = _reasons(of.anyway)[0]
        words.append(f"ส่งทั้งที่แจ้งแล้ว พบมาก: {FOUND.get(code, _OTHER)} {count:,}")
    data = opens(_NAME, **{**found.facts(), "b": of.bureau_id})
    return Row(of.bureau, "\n".join(words), Button("ดู", data, f"{_WORDS} {of.bureau}"))


def _rounds(returned: Sequence[FaultCount]) -> list[Part]:
    """The faults round by round, the earliest first, to show whether reports get better."""
    if not returned:
        return []
    rounds: dict[date | None, list[FaultCount]] = {}
    for each in returned:
        rounds.setdefault(each.due, []).append(each)
    ordered = sorted(rounds.items(), key=lambda pair: (pair[0] is None, pair[0] or date.min))
    rows = [Row(settled_words(due), _round_words(each)) for due, each in ordered]
    return [Divider(), Para("แต่ละรอบ", bold=True), *rows]


def _round_words(returned: Sequence[FaultCount]) -> str:
    reasons = (f"{LABELS.get(reason, _OTHER)} {count:,}" for reason, count in _reasons(returned))
    return f"{_sum(returned):,} ครั้ง: {', '.join(reasons)}"


def _nothing(context: Context, found: Placed) -> Card:
    status = Button("สถานะ", opens("status", **found.facts()), "สถานะ", style="primary")
    return Card(
        f"{_WORDS} {found.whose}",
        subtitle=found.about.words(context.today),
        rows=(Para("ยังไม่มีรายงานที่ถูกส่งกลับให้แก้ไข หรือส่งทั้งที่มีข้อควรแก้", tone="good"),),
        buttons=(status,),
    )


QUERY = overview(_NAME, ("ข้อบกพร่องที่พบบ่อย", "ข้อบกพร่อง", "ข้อผิดพลาดที่พบบ่อย", "ส่งกลับเพราะอะไร"), answer)
