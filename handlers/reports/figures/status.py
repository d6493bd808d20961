"""`สถานะ`: how much is reported, in the bureaus the person may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Carousel, Divider, Message, Para, Part, Row, Tone
from handlers.question import button_facts, topic_missing
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed
from handlers.question.topic import Topic
from handlers.reports.due_report_words import (
    breakdown,
    detail_button,
    duty_row,
    other_sides,
    report_button,
    sent_bar,
    settled_words,
    share_words,
    to_send_row,
)
from handlers.reports.figures import not_sent
from handlers.reports.figures.overview import SENDING, overview
from handlers.understand.dates.dates import short_date, thai_date
from models.people.bureau_memory import AnyBureau
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Bureau
from models.reports.figures import earlier_rounds, progress
from models.reports.figures.progress import DueReport, ReportCounts
from models.reports.figures.progress_table import ProgressTable, table_and_duties
from models.reports.report import RETURNED

_DUTIES = 5
_BUREAUS = 6
_ROUNDS = 8
_FORESEEING = (SUPERVISOR, ADMIN, EXECUTIVE)


def answer(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """The figures of one bureau and what it must send, or of all bureaus the person may see."""
    year = found.about.year(context.today)
    table, duties = table_and_duties(context.session, year, context.today, found.narrow)
    if not table.rounds and (undated := _of_no_round(context, found.about)):
        return undated
    if not table.rounds:
        rounds = progress.rounds(context.session, year)
        return [topic_missing.nothing_due(context, "status", found.about, rounds)]
    if duties:
        return _bureau(context, found, duties, table.whole, facts)
    return _office(context, found, table, facts)


def _of_no_round(context: Context, about: Topic) -> Sequence[Message]:
    """Returns how the one activity stands that is asked about in a round, where the plan gives it
    no day; nothing for others."""
    if about.number is None or about.due is None:
        return ()
    whole_year = topic_missing.of_whole_year(context, about)
    duties = progress.every_duty(context.session, about.year(context.today), whole_year)
    if not duties or any(each.due is not None for each in duties):
        return ()
    rows = [
        duty_row(each, context.today, _button(context, each) if each.missing else None)
        for each in duties[:_BUREAUS]
    ]
    title = f"กิจกรรม {about.number} ไม่อยู่ในรอบใด"
    return [Card(title, subtitle="แผนไม่ได้กำหนดวันส่ง", rows=tuple(rows), tone="muted")]


# -- one bureau ------------------------------------------------------------------------------


def _bureau(
    context: Context, found: Placed, duties: Sequence[DueReport], whole: ReportCounts, facts: Facts
) -> Sequence[Message]:
    """A card with figures and one with missing reports; from the second page only the latter."""
    about = found.about
    bureau = _of(context, about, duties[0].bureau_id)
    same = {"b": bureau.id, **about.facts()}
    missing = progress.to_send(duties)
    page = button_facts.page(facts, _DUTIES, len(missing))
    listed = Card(
        "ต้องส่งต่อไป",
        subtitle=page.beside(bureau.name, about.words(context.today)),
        rows=tuple(
            to_send_row(duty, context.today, _button(context, duty)) for duty in page.of(missing)
        ),
        buttons=page.turn("status", **same),
    )
    if missing and "near" in facts:
        return [_nearest(context, listed, missing, same)]
    if page.number > 1:
        return [replace(listed, quick=other_sides("status", same))]
    day = f"ข้อมูล ณ {thai_date(context.today)}"
    done = () if missing else (Divider(), Para("ส่งครบแล้ว ไม่มีรายงานค้างส่ง", tone="good"))
    earlier = _forecast(context, found, whole)
    figures = Card(
        f"สถานะ{bureau.name}",
        subtitle=about.words(context.today),
        rows=(sent_bar("", whole), *breakdown(whole), *earlier, *done),
        buttons=tuple(_next_steps(context, about, bureau, whole)),
        note=f"{day} · เลื่อนไปทางขวาเพื่อดูที่ต้องส่ง" if missing else day,
        quick=other_sides("status", same),
    )
    if not missing:
        return [figures]
    alt = f"{figures.title} {share_words(whole.sent, whole.total)}"
    return [Carousel((replace(figures, quick=()), listed), alt, figures.quick)]


def _nearest(
    context: Context, listed: Card, missing: Sequence[DueReport], same: Mapping[str, object]
) -> Card:
    """Only those that are due first."""
    first = [duty for duty in missing if duty.due == missing[0].due]
    rows = [to_send_row(duty, context.today, _button(context, duty)) for duty in first[:_DUTIES]]
    words = f"ดูทั้งหมด {len(missing):,} ฉบับ"
    return replace(
        listed,
        title="ใกล้กำหนดที่สุด",
        rows=tuple(rows),
        buttons=(Button(words, opens("status", **same), words),),
    )


def _button(context: Context, duty: DueReport) -> Button:
    """Opens the report for people who may report it; for others the plan."""
    if context.me.has(REPORTER) and duty.bureau_id == context.me.bureau_id:
        return report_button(duty, "แก้ไข" if duty.state == RETURNED else "รายงาน")
    return detail_button(duty)


def _of(context: Context, about: Topic, bureau_id: int) -> AnyBureau:
    """Returns the bureau, which is mostly the one that the words named."""
    named = (each for each in about.bureaus if each.id == bureau_id)
    return next(named, None) or context.session.get_one(Bureau, bureau_id)


def _next_steps(
    context: Context, about: Topic, bureau: AnyBureau, whole: ReportCounts
) -> list[Button]:
    found = []
    if whole.submitted and context.me.has(SUPERVISOR):
        found.append(Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ"))
    if whole.returned:
        data = opens("common_faults", b=bureau.id)
        found.append(Button("ข้อบกพร่องที่พบบ่อย", data, "ข้อบกพร่องที่พบบ่อย"))
    if bureau.id == context.me.bureau_id:
        found.append(Button("แผนของสำนัก", opens("about_plan"), "แผน"))
    if context.me.has(ADMIN, EXECUTIVE):
        found.append(Button("ทั้งสำนักงาน", opens("status", **about.facts()), "สถานะ"))
    return found


# -- several bureaus ---------------------------------------------------------------------------


def _office(
    context: Context, found: Placed, table: ProgressTable, facts: Facts
) -> Sequence[Message]:
    """Cards with figures, rounds and bureaus; from the second page only the bureaus."""
    about, whole, counted = found.about, table.whole, table.bureaus
    page = button_facts.page(facts, _BUREAUS, len(counted))
    listed = Card(
        "แต่ละสำนัก",
        subtitle=page.beside("ที่ต้องติดตามก่อนอยู่บน"),
        rows=tuple(_bureau_row(count, about) for count in page.of(sorted(counted, key=_worst))),
        buttons=page.turn("status", **about.facts()),
    )
    if page.number > 1 or "near" in facts:
        return [listed]
    title = "สถานะทั้งสำนักงาน" if found.ids is None else "สถานะสำนักในความดูแล"
    if about.bureaus:
        title = f"สถานะ {len(counted):,} สำนัก"
    figures = Card(
        title,
        subtitle=" · ".join(filter(None, (about.whose, about.words(context.today)))),
        rows=(
            sent_bar("", whole),
            *breakdown(whole),
            *_forecast(context, found, whole),
        ),
        buttons=_office_steps(context, about, table),
        note=f"ข้อมูล ณ {thai_date(context.today)} · เลื่อนไปทางขวาเพื่อดูแต่ละสำนัก",
    )
    alt = f"{title} {share_words(whole.sent, whole.total)}"
    cards = (figures, *_rounds(about, table), listed)
    return [Carousel(cards, alt, other_sides("status", about.facts()))]


def _worst(count: ReportCounts) -> tuple[int, float, str]:
    return -count.late, count.sent / count.total, count.name


def _bureau_row(count: ReportCounts, about: Topic) -> Row:
    data = opens("status", b=count.key, **about.facts())
    if count.none == count.total:
        words = f"ยังไม่มีรายงาน · ทั้งหมด {count.total:,} ฉบับ"
    else:
        words = f"ส่งแล้ว {share_words(count.sent, count.total)}"
    late = f" · เลยกำหนด {count.late:,}" if count.late else ""
    tone: Tone = "bad" if count.late else "plain"
    return Row(count.name, f"{words}{late}", Button("ดู", data, f"สถานะ {count.name}"), tone)


def _rounds(about: Topic, table: ProgressTable) -> list[Card]:
    """A card with a bar for each round, if there are several."""
    if about.due is not None or about.undated or len(table.rounds) < 2:
        return []
    bars = tuple(sent_bar(settled_words(count.day), count) for count in table.rounds[:_ROUNDS])
    return [Card("แต่ละรอบ", rows=bars)]


def _forecast(context: Context, found: Placed, whole: ReportCounts) -> list[Part]:
    """The figures of a comparable earlier round at this point and at its end; empty without one."""
    about = found.about
    if about.due is None or not whole.missing or not context.me.has(*_FORESEEING):
        return []
    earlier = earlier_rounds.earlier_round(
        context.session, about.year(context.today), about.due, context.today, found.narrow
    )
    if earlier is None:
        return []
    words = (
        f"ส่งแล้ว {whole.sent:,} จาก {whole.total:,} · รอบก่อน ({short_date(earlier.due)}) "
        f"ณ เวลาเดียวกัน {earlier.then:,} จาก {earlier.total:,} และส่งทัน {earlier.in_time:,}"
    )
    return [Row("เทียบกับรอบก่อน", words, tone="warn" if whole.sent < earlier.then else "plain")]


def _office_steps(context: Context, about: Topic, table: ProgressTable) -> tuple[Button, ...]:
    """Buttons that lead on from the figures."""
    found = []
    days = (count.day for count in table.rounds)
    upcoming = next((day for day in days if day is not None and day >= context.today), None)
    if upcoming is not None and not about.narrower():
        words = f"รอบ {short_date(upcoming)}"
        found.append(Button(f"ดู{words}", opens("status", d=upcoming.isoformat()), words))
    if context.may(not_sent.QUERY.roles):
        facts = about.facts()
        found.append(Button("ใครยังไม่ส่ง", opens("not_sent", **facts), "ใครยังไม่ส่ง"))
    if context.me.has(REPORTER, SUPERVISOR):
        mine = opens("status", b=context.me.bureau_id, **about.facts())
        found.append(Button("สำนักของท่าน", mine, "สถานะสำนักของฉัน"))
    if context.me.has(ADMIN, EXECUTIVE):
        day = {"d": about.due.isoformat()} if about.due is not None else {}
        found.append(Button("ดูเป็นภาพ", opens("heat_map", **day), "ดูเป็นภาพ"))
    if about.narrower():
        found.append(Button("ดูทุกรอบ", opens("status"), "สถานะ"))
    return tuple(found)


QUERY = replace(
    overview("status", ("สถานะ", "ดูสถานะ", "ความคืบหน้า", "สรุปสถานะ"), answer, following=SENDING),
    instead="own_state",
    instead_told=(
        "สถานะการส่งเปิดให้เฉพาะผู้รายงาน ผู้บังคับบัญชา ผู้ดูแลระบบ และผู้บริหาร ท่านดูที่สำนักของท่านต้องส่งได้ดังนี้"
    ),
)
