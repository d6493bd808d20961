"""`สำนักไหนส่งช้าที่สุด`, `สำนักที่ไม่เคยส่งช้า`, `สำนักที่ส่งครบที่สุด`, `สำนักไหนส่งเยอะสุด`, `สำนักไหนส่งน้อยสุด`:
one ranking, five ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text, Tone
from handlers.question import button_facts
from handlers.question.query import FIRST, Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import HOW_LATE, NOTHING_DUE
from handlers.reports.figures.overview import LEADING, SENDING, overview
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.reports.figures.progress import percent
from models.reports.figures.sending_days import BureauTimes, bureau_times, sending_days

LATEST, NEVER, BEST = "latest_bureau", "never_late", "best_bureau"
MOST_SENT, LEAST_SENT = "most_sent", "least_sent"
_OF_SENT = (MOST_SENT, LEAST_SENT)
_PAGE = 6
_FIRST = 3


@dataclass(frozen=True)
class _Way:
    """One way of ranking.

    title: of the card.
    order: what the order is, for the subtitle.
    label: of the button that leads here.
    holds: whether a bureau belongs into it.
    key: the order of the bureaus.
    none: said if no bureau belongs into it.
    """

    title: str
    order: str
    label: str
    holds: Callable[[BureauTimes], bool]
    key: Callable[[BureauTimes], tuple[float, ...]]
    none: str


_WAYS: Mapping[str, _Way] = {
    LATEST: _Way(
        "สำนักที่ส่งช้าที่สุด",
        "ช้าที่สุดอยู่บน",
        "ส่งช้าที่สุด",
        lambda each: each.late > 0,
        lambda each: (-each.days_late, -each.open_late),
        "ยังไม่มีสำนักใดส่งช้าในช่วงที่ถาม",
    ),
    NEVER: _Way(
        "สำนักที่ไม่เคยส่งช้า",
        "ส่งทันกำหนดหลายฉบับอยู่บน",
        "ไม่เคยส่งช้า",
        lambda each: each.over > 0 and not each.late,
        lambda each: (-each.in_time, -each.sent / each.total),
        "ทุกสำนักที่ครบกำหนดแล้วมีรายงานที่ส่งช้าหรือค้างส่ง",
    ),
    BEST: _Way(
        "สำนักที่ส่งครบและทันที่สุด",
        "ทันกำหนดและส่งครบมากที่สุดอยู่บน",
        "ดีที่สุด",
        lambda each: each.over > 0,
        lambda each: (-each.in_time / each.over, -each.sent / each.total, each.days_late),
        "ยังไม่มีสำนักใดที่ครบกำหนดส่ง",
    ),
    MOST_SENT: _Way(
        "สำนักที่ส่งมากที่สุด",
        "ส่งแล้วหลายฉบับอยู่บน",
        "ส่งมากที่สุด",
        lambda each: each.sent > 0,
        lambda each: (-each.sent, -each.sent / each.total),
        "ยังไม่มีสำนักใดส่งรายงานในช่วงที่ถาม",
    ),
    LEAST_SENT: _Way(
        "สำนักที่ส่งแล้วน้อยที่สุด",
        "ส่งแล้วน้อยที่สุดอยู่บน",
        "ส่งน้อยที่สุด",
        lambda each: each.total > 0,
        lambda each: (each.sent / each.total, -each.total),
        NOTHING_DUE,
    ),
}

_BEFORE_DUE: Mapping[str, tuple[str, str]] = {
    LATEST: (LEAST_SENT, "ยังไม่มีฉบับใดครบกำหนด จึงยังไม่มีสำนักใดส่งช้า · น้อยที่สุดอยู่บน"),
    BEST: (MOST_SENT, "ยังไม่มีฉบับใดครบกำหนด จึงยังจัดอันดับว่าดีที่สุดไม่ได้ · ส่งแล้วมากที่สุดอยู่บน"),
}
"""What stands for these as long as no report can be late, and what is said of that."""


def _asks(name: str) -> Callable[[Context, Placed, Facts], Sequence[Message]]:
    def answer(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
        """The bureaus in this order; a number (`top`) keeps only the first ones."""
        year = found.about.year(context.today)
        listed = sending_days(context.session, year, found.narrow)
        counted = bureau_times(listed, context.today)
        if name == BEST and _BOTH_ENDS.search(normalise(context.said)):
            return _both_ends(context, found, counted, facts)
        return [_ranking(context, found, counted, name, facts)]

    return answer


def _both_ends(
    context: Context, found: Placed, counted: Sequence[BureauTimes], facts: Facts
) -> Sequence[Message]:
    """Returns the first and the last ones; before anything is due, of what is sent."""
    over = any(each.over for each in counted)
    first, last = (BEST, LATEST) if over else (MOST_SENT, LEAST_SENT)
    above = [] if over else [Text(_OF_WHAT_IS_SENT)]
    cards = (_ranking(context, found, counted, each, facts) for each in (first, last))
    return [*above, *cards]


_BOTH_ENDS = pattern_of(
    r"(?!.*(?:ไม่เอา|ก่อน))(?:ดี|top|ท็อป|นำ|อันดับ(?:แรก|ต้น)|หัวตาราง|สูงสุด|มากสุด|เก่ง).{0,24}(?:กับ|และ|แล้วก็|ทั้ง|\s).{0,16}(?:รั้งท้าย|ท้าย(?!เดือน|ปี|สัปดาห์)|แย่|บ๊วย|ต่ำสุด|น้อยสุด|ช้าสุด)"
    r"|(?:รั้งท้าย|แย่|บ๊วย|ต่ำสุด).{0,24}(?:กับ|และ|แล้วก็|\s).{0,16}(?:ดี(?:ที่สุด|สุด)|top|อันดับ(?:แรก|ต้น)|หัวตาราง|สูงสุด)",
    re.IGNORECASE,
)
_OF_WHAT_IS_SENT = "ยังไม่มีรายงานที่ครบกำหนด จึงยังบอกไม่ได้ว่าสำนักใดส่งทันหรือช้า ที่แสดงเรียงตามที่ส่งแล้ว"


def _ranking(
    context: Context, found: Placed, counted: Sequence[BureauTimes], name: str, facts: Facts
) -> Card:
    over, about = any(each.over for each in counted), found.about
    shown_as, order = _BEFORE_DUE.get(name, (name, "")) if not over else (name, "")
    way = _WAYS[shown_as]
    ranked = sorted((each for each in counted if way.holds(each)), key=way.key)
    shown = ranked[: found.top]
    page = button_facts.page(facts, _PAGE, len(shown))
    nothing = way.none if shown_as in _OF_SENT or over else _NOT_OVER
    rows = tuple(
        _row(shown_as, place, each, found)
        for place, each in enumerate(page.of(shown), page.offset + 1)
    )
    same = found.facts()
    if ranked:
        first_alone = {FIRST: ranked[0].bureau_id} if _worst_alone(shown_as, ranked) else {}
        context.asked = opens(name, **same, **first_alone)
    first = Button(f"{_FIRST} อันดับแรก", opens(name, **{**same, "top": _FIRST}))
    others = tuple(
        Button(other.label, opens(key, **same), other.title)
        for key, other in _WAYS.items()
        if key not in (name, shown_as)
    )
    return Card(
        f"{way.title} {found.whose}",
        subtitle=page.beside(about.words(context.today), order or way.order),
        rows=(Para(f"{len(ranked):,} จาก {len(counted):,} สำนัก", bold=True), *rows)
        if rows
        else (Para(nothing if counted else NOTHING_DUE),),
        buttons=page.turn(name, **same),
        note=_note(context, shown_as) if rows else "",
        quick=(first, *others) if len(shown) > _FIRST else others,
    )


def _worst_alone(name: str, ranked: Sequence[BureauTimes]) -> bool:
    """Tells whether what is asked on of this ranking may be asked of its first bureau: it is the
    worst, and no other has its figure."""
    figures = [_WAYS[name].key(each)[0] for each in ranked[:2]]
    return name in (LATEST, LEAST_SENT) and len({*figures}) == len(figures)


def _note(context: Context, name: str) -> str:
    as_of = f"ข้อมูล ณ {thai_date(context.today)}"
    return as_of if name in _OF_SENT else f"{HOW_LATE} {as_of}"


_NOT_OVER = "ยังไม่มีรายงานที่ครบกำหนดในช่วงที่ถาม จึงยังจัดอันดับไม่ได้"


def _row(name: str, place: int, each: BureauTimes, found: Placed) -> Row:
    see = Button(
        "ดู", opens("status", b=each.bureau_id, **found.about.facts()), f"สถานะ {each.bureau}"
    )
    sent: Tone = "good" if each.sent else "plain"  # not reported is never green
    tone: Tone = "bad" if each.open_late else "warn" if each.late else sent
    return Row(f"{place}. {each.bureau}", _words(name, each), see, tone)


def _words(name: str, each: BureauTimes) -> str:
    in_time = f"ทันกำหนด {each.in_time:,} จาก {each.over:,} ฉบับ"
    if name == LATEST:
        closed = each.late - each.open_late
        parts = [f"ช้ารวม {each.days_late:,} วัน"]
        parts += [f"ค้างส่ง {each.open_late:,} ฉบับ"] if each.open_late else []
        parts += [f"ส่งหลังกำหนด {closed:,} ฉบับ"] if closed else []
        return " · ".join(parts)
    if name == NEVER:
        return in_time
    if name in _OF_SENT:
        return f"ส่งแล้ว {each.sent:,} จาก {each.total:,} ฉบับ ({percent(each.sent, each.total)}%)"
    share = f" ({percent(each.in_time, each.over)}%)"
    return f"{in_time}{share} · ส่งแล้ว {each.sent:,} จาก {each.total:,} ฉบับ"


LATEST_QUERY: Query = overview(
    LATEST,
    ("สำนักไหนส่งช้าที่สุด", "สำนักไหนส่งช้าสุด", "สำนักไหนช้าที่สุด", "สำนักไหนช้าสุด", "สำนักที่ส่งช้าที่สุด"),
    _asks(LATEST),
    LEADING,
    replace(SENDING, ranked=LATEST, counted=HOW_LATE),
)
NEVER_QUERY: Query = overview(
    NEVER,
    ("สำนักที่ไม่เคยส่งช้า", "สำนักไหนไม่เคยส่งช้า", "ใครไม่เคยส่งช้า", "สำนักไหนไม่เคยช้า"),
    _asks(NEVER),
    LEADING,
    replace(SENDING, ranked=NEVER, counted=HOW_LATE),
)
BEST_QUERY: Query = overview(
    BEST,
    ("สำนักที่ส่งครบที่สุด", "สำนักไหนส่งครบที่สุด", "สำนักไหนดีที่สุด", "จัดอันดับสำนัก", "สำนักที่ส่งครบและทันที่สุด"),
    _asks(BEST),
    LEADING,
    replace(SENDING, ranked=BEST, counted=HOW_LATE),
)
MOST_SENT_QUERY: Query = overview(
    MOST_SENT,
    (
        "สำนักที่ส่งมากที่สุด",
        "สำนักไหนส่งเยอะสุด",
        "สำนักไหนส่งเยอะที่สุด",
        "สำนักไหนส่งมากที่สุด",
        "สำนักไหนส่งมากสุด",
        "สำนักไหนส่งรายงานเยอะสุด",
        "สำนักไหนส่งรายงานมากที่สุด",
    ),
    _asks(MOST_SENT),
    LEADING,
    replace(SENDING, ranked=MOST_SENT),
)
LEAST_SENT_QUERY: Query = overview(
    LEAST_SENT,
    (
        "สำนักที่ส่งน้อยที่สุด",
        "สำนักไหนส่งน้อยสุด",
        "สำนักไหนส่งน้อยที่สุด",
        "สำนักไหนส่งรายงานน้อยสุด",
        "สำนักไหนส่งรายงานน้อยที่สุด",
    ),
    _asks(LEAST_SENT),
    LEADING,
    replace(SENDING, ranked=LEAST_SENT),
)
