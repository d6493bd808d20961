"""`สถานะ`: how far reporting is, in the bureaus the person may see; the number first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers import asked, subject
from handlers.context import Context
from handlers.duty_words import (
    breakdown,
    detail_button,
    report_button,
    sent_bar,
    share_words,
    to_send_row,
)
from handlers.messages import Button, Card, Carousel, Divider, Para, Part, Row, Said, Tone
from handlers.queries.not_sent import QUERY as NOT_SENT
from handlers.query import Query, opens
from handlers.subject import Subject
from handlers.understand.dates import short_date, thai_date
from models.calendar import fiscal_year
from models.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Bureau
from models.report import RETURNED
from models.services import progress
from models.services.progress import Count, Duty, Narrow
from models.services.scope import bureaus_seen

__all__ = ["NOT_SENT", "QUERY"]

_DUTIES = 5
_BUREAUS = 8
_ROUNDS = 8


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Said]:
    """One bureau's figures and what it has to send, or all bureaus', as far as one may see."""
    about = subject.read(context, rest, facts)
    if not about.understood:
        return [subject.not_understood("สถานะ", "status")]
    seen = bureaus_seen(context.session, context.me)
    visible = [b for b in about.bureaus if seen is None or b.id in seen]
    if about.bureaus and not visible:
        return [subject.outside(context, "status", about.bureaus[0])]
    if len(visible) > 1:
        return [subject.which_bureau("status", Subject(tuple(visible)))]
    ids = frozenset((visible[0].id,)) if visible else seen
    narrow = about.within(ids)
    year = fiscal_year(context.today)
    [whole] = progress.counts(context.session, year, context.today, narrow=narrow)
    if not whole.total:
        rounds = progress.rounds(context.session, year)
        return [subject.nothing_owed(context, "status", about, rounds)]
    if ids is not None and len(ids) == 1:
        bureau = context.session.get_one(Bureau, next(iter(ids)))
        return [_bureau(context, bureau, about, narrow, whole, facts)]
    return _office(context, about, narrow, whole, facts)


# -- one bureau ------------------------------------------------------------------------------


def _bureau(
    context: Context,
    bureau: Bureau,
    about: Subject,
    narrow: Narrow,
    whole: Count,
    facts: Mapping[str, str],
) -> Said:
    year = fiscal_year(context.today)
    page = asked.page(facts, _DUTIES, whole.missing)
    duties, _ = progress.not_sent(context.session, year, narrow, _DUTIES, page.offset)
    figures = (sent_bar("", whole), *breakdown(whole)) if page.number == 1 else ()
    heading = (about.words(context.today), page.words)
    return Card(
        f"สถานะ{bureau.name}",
        subtitle=" · ".join(filter(None, heading)),
        rows=(*figures, *_to_send(context, duties)),
        buttons=(
            *page.turn("status", b=bureau.id, **about.facts()),
            *_next_steps(context, bureau, whole),
        ),
        note=f"ข้อมูล ณ {thai_date(context.today)}",
    )


def _to_send(context: Context, duties: Sequence[Duty]) -> list[Part]:
    if not duties:
        return [Divider(), Para("ส่งครบแล้ว ไม่มีรายงานค้างส่ง", tone="good")]
    rows = [to_send_row(duty, context.today, _button(context, duty)) for duty in duties]
    return [Divider(), Para("ต้องส่งต่อไป", bold=True), *rows]


def _button(context: Context, duty: Duty) -> Button:
    """Reporting for who may report it; for others what the plan asks."""
    if context.me.has(REPORTER) and duty.bureau_id == context.me.bureau_id:
        return report_button(duty, "แก้ไข" if duty.state == RETURNED else "รายงาน")
    return detail_button(duty)


def _next_steps(context: Context, bureau: Bureau, whole: Count) -> list[Button]:
    found = []
    if whole.submitted and context.me.has(SUPERVISOR):
        found.append(Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ"))
    if bureau.id == context.me.bureau_id:
        found.append(Button("แผนของสำนัก", opens("about_plan"), "แผน"))
    if context.me.has(ADMIN, EXECUTIVE):
        found.append(Button("ทั้งสำนักงาน", opens("status"), "สถานะ"))
    return found


# -- all the bureaus one may see ---------------------------------------------------------------


def _office(
    context: Context, about: Subject, narrow: Narrow, whole: Count, facts: Mapping[str, str]
) -> Sequence[Said]:
    """The figures on one card, the bureaus beside it; from the second page on the bureaus alone."""
    year = fiscal_year(context.today)
    counted = progress.counts(context.session, year, context.today, "bureau", narrow)
    page = asked.page(facts, _BUREAUS, len(counted))
    listed = Card(
        "แต่ละสำนัก",
        subtitle=" · ".join(filter(None, ("ที่ต้องติดตามก่อนอยู่บน", page.words))),
        rows=tuple(_bureau_row(count, about) for count in page.of(sorted(counted, key=_worst))),
        buttons=page.turn("status", **about.facts()),
    )
    if page.number > 1:
        return [listed]
    title = "สถานะทั้งสำนักงาน" if narrow.bureau_ids is None else "สถานะสำนักในความดูแล"
    figures = Card(
        title,
        subtitle=about.words(context.today),
        rows=(sent_bar("", whole), *breakdown(whole), *_rounds(context, about, narrow)),
        buttons=_office_steps(context, about),
        note=f"ข้อมูล ณ {thai_date(context.today)} · เลื่อนไปทางขวาเพื่อดูแต่ละสำนัก",
    )
    return [Carousel((figures, listed), alt=f"{title} {share_words(whole.sent, whole.total)}")]


def _worst(count: Count) -> tuple[int, float, str]:
    return -count.late, count.sent / count.total, count.name


def _bureau_row(count: Count, about: Subject) -> Row:
    data = opens("status", b=count.key, **about.facts())
    if count.none == count.total:
        words = f"ยังไม่มีรายงาน · ทั้งหมด {count.total:,} ฉบับ"
    else:
        words = f"ส่งแล้ว {share_words(count.sent, count.total)}"
    late = f" · เลยกำหนด {count.late:,}" if count.late else ""
    tone: Tone = "bad" if count.late else "plain"
    return Row(count.name, f"{words}{late}", Button("ดู", data, f"สถานะ {count.name}"), tone)


def _rounds(context: Context, about: Subject, narrow: Narrow) -> list[Part]:
    """A bar a round, unless one round was asked for."""
    if about.due is not None or about.undated:
        return []
    year = fiscal_year(context.today)
    counted = progress.counts(context.session, year, context.today, "round", narrow)
    bars = [sent_bar(_round_name(count), count) for count in counted[:_ROUNDS]]
    return [Divider(), Para("แต่ละรอบ", bold=True), *bars]


def _round_name(count: Count) -> str:
    return f"รอบ {short_date(count.day)}" if count.day is not None else "ไม่กำหนดวันส่ง"


def _office_steps(context: Context, about: Subject) -> tuple[Button, ...]:
    """On from the figures: the next round, and who has not sent."""
    found = []
    year = fiscal_year(context.today)
    upcoming = progress.next_round(context.session, year, context.today)
    if upcoming is not None and about.due is None and about.number is None:
        words = f"รอบ {short_date(upcoming)}"
        found.append(Button(f"ดู{words}", opens("status", d=upcoming.isoformat()), words))
    if context.may(NOT_SENT.roles):
        facts = {name: value for name, value in about.facts().items() if name == "d"}
        found.append(Button("ใครยังไม่ส่ง", opens("not_sent", **facts), "ใครยังไม่ส่ง"))
    if context.me.has(REPORTER, SUPERVISOR):
        mine = opens("status", b=context.me.bureau_id)
        found.append(Button("สำนักของท่าน", mine, "สถานะสำนักของฉัน"))
    if about.due is not None or about.number is not None or about.undated:
        found.append(Button("ดูทุกรอบ", opens("status"), "สถานะ"))
    return tuple(found)


QUERY = Query(
    name="status",
    words=("สถานะ", "ดูสถานะ", "ความคืบหน้า", "สรุปสถานะ"),
    answer=answer,
    roles=frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)),
)
