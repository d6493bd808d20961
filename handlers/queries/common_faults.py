"""`ข้อบกพร่องที่พบบ่อย`: why reports were sent back this year, by reason, bureau and round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from handlers import asked, scoped
from handlers.context import Context
from handlers.duty_words import settled_words
from handlers.messages import Bar, Button, Card, Carousel, Divider, Para, Part, Row, Said
from handlers.query import Query, opens
from handlers.reporting.returning import LABELS
from handlers.scoped import Placed
from handlers.understand.dates import thai_date
from models.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.services import report_faults
from models.services.progress import percent
from models.services.report_faults import Returned

_NAME = "common_faults"
_WORDS = "ข้อบกพร่องที่พบบ่อย"
_BUREAUS = 8
_OTHER = "เหตุผลอื่น"


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Said]:
    """How many returns there were and for what; the bureaus beside it, or one bureau's rounds."""
    found = scoped.placed(context, _WORDS, _NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    year = found.about.year(context.today)
    returned = report_faults.returned(context.session, year, LABELS, found.narrow)
    if not returned:
        return [_nothing(context, found)]
    if found.ids is not None and len(found.ids) == 1:
        return [_figures(context, found, returned, _rounds(returned))]
    return _office(context, found, returned, facts)


def _office(
    context: Context, found: Placed, returned: Sequence[Returned], facts: Mapping[str, str]
) -> Sequence[Said]:
    bureaus: dict[int, list[Returned]] = {}
    for each in returned:
        bureaus.setdefault(each.bureau_id, []).append(each)
    ordered = sorted(bureaus.values(), key=lambda rows: (-_sum(rows), rows[0].bureau))
    page = asked.page(facts, _BUREAUS, len(ordered))
    listed = Card(
        "แต่ละสำนัก",
        subtitle=" · ".join(filter(None, ("ส่งกลับมากอยู่บน", page.words))),
        rows=tuple(_bureau_row(rows, found) for rows in page.of(ordered)),
        buttons=page.turn(_NAME, **found.facts()),
    )
    if page.number > 1:
        return [listed]
    figures = _figures(context, found, returned, [])
    return [Carousel((figures, listed), alt=f"{_WORDS} ส่งกลับ {_sum(returned):,} ครั้ง")]


def _figures(
    context: Context, found: Placed, returned: Sequence[Returned], rounds: Sequence[Part]
) -> Card:
    whole = _sum(returned)
    bars = [_bar(reason, count, whole) for reason, count in _reasons(returned)]
    status = Button("สถานะ", opens("status", **found.facts()), "สถานะ")
    return Card(
        f"{_WORDS} {found.whose}",
        subtitle=found.about.words(context.today),
        rows=(Para(f"ส่งกลับให้แก้ไข {whole:,} ครั้ง", bold=True), *bars, *rounds),
        buttons=(status,),
        note=f"นับการส่งกลับของผู้บังคับบัญชาและผู้ดูแลแผน · ข้อมูล ณ {thai_date(context.today)}",
    )


def _sum(returned: Sequence[Returned]) -> int:
    return sum(each.count for each in returned)


def _reasons(returned: Sequence[Returned]) -> list[tuple[str, int]]:
    """The most frequent first; what no button names comes last."""
    counted: Counter[str] = Counter()
    for each in returned:
        counted[each.reason] += each.count
    other = report_faults.OTHER
    return sorted(counted.items(), key=lambda pair: (pair[0] == other, -pair[1], pair[0]))


def _bar(reason: str, count: int, whole: int) -> Bar:
    share = percent(count, whole) or 0
    return Bar(LABELS.get(reason, _OTHER), count / whole, f"{count:,} ครั้ง ({share:.2f}%)")


def _bureau_row(rows: Sequence[Returned], found: Placed) -> Row:
    reason, count = _reasons(rows)[0]
    words = f"ส่งกลับ {_sum(rows):,} ครั้ง · พบมาก: {LABELS.get(reason, _OTHER)} {count:,}"
    data = opens(_NAME, **{**found.facts(), "b": rows[0].bureau_id})
    return Row(rows[0].bureau, words, Button("ดู", data, f"{_WORDS} {rows[0].bureau}"))


def _rounds(returned: Sequence[Returned]) -> list[Part]:
    """Whether it gets better: round by round, the earliest first."""
    rounds: dict[date | None, list[Returned]] = {}
    for each in returned:
        rounds.setdefault(each.due, []).append(each)
    ordered = sorted(rounds.items(), key=lambda pair: (pair[0] is None, pair[0] or date.min))
    rows = [Row(settled_words(due), _round_words(each)) for due, each in ordered]
    return [Divider(), Para("แต่ละรอบ", bold=True), *rows]


def _round_words(returned: Sequence[Returned]) -> str:
    told = (f"{LABELS.get(reason, _OTHER)} {count:,}" for reason, count in _reasons(returned))
    return f"{_sum(returned):,} ครั้ง: {', '.join(told)}"


def _nothing(context: Context, found: Placed) -> Card:
    status = Button("สถานะ", opens("status", **found.facts()), "สถานะ", style="primary")
    return Card(
        f"{_WORDS} {found.whose}",
        subtitle=found.about.words(context.today),
        rows=(Para("ยังไม่มีรายงานที่ถูกส่งกลับให้แก้ไข", tone="good"),),
        buttons=(status,),
    )


QUERY = Query(
    name=_NAME,
    words=("ข้อบกพร่องที่พบบ่อย", "ข้อบกพร่อง", "ข้อผิดพลาดที่พบบ่อย", "ส่งกลับเพราะอะไร"),
    answer=answer,
    roles=frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)),
)
