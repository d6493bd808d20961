"""The list of a bureau's plan: what is due from it, in the year, a round or some months; no
activity's detail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Para, Said, Text
from handlers.question import button_facts, topic, topic_missing
from handlers.question.query import opens
from handlers.question.topic import Subject
from handlers.reports.report_duty_words import detail_button, duty_row
from handlers.understand.commands.arguments import arguments
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import short_date
from handlers.understand.thai import normalise
from models.people.person import ADMIN, EXECUTIVE
from models.reports.figures import progress
from models.reports.figures.progress import Duty

_PAGE = 6
WHOLE = Subject()
"""The whole year's work."""


def when(context: Context, rest: str, facts: Mapping[str, str]) -> Subject | None:
    """The round, months, measure or year that is meant; None where the words name none."""
    if not rest.strip() or facts.keys() & {"d", "f", "m", "y"}:
        return topic.read(context, "", facts)
    plain = normalise(rest)
    kinds = {span.kind for span in arguments(plain)}
    if "number" in kinds or not ("day" in kinds or read_scope(plain, context.today).places):
        return None
    found = topic.read(context, rest, {})
    return found if found.understood and not found.bureaus else None


def listed(
    context: Context, facts: Mapping[str, str], about: Subject = WHOLE, first: str = ""
) -> Sequence[Said]:
    """The bureau's duties that are meant, a page (`p`) at a time; `first` stands above them."""
    year = about.year(context.today)
    every = progress.duties_of(context.session, context.me.bureau_id, year)
    duties = [duty for duty in every if _meant(duty, about)]
    if not duties and about.narrower():
        return [_nothing_then(context, about, every)]
    if not duties:
        words = f"ยังไม่มีกิจกรรมที่{context.me.bureau.name}ต้องรายงานในปีงบประมาณ {year}"
        other = "ดูกิจกรรมของสำนักอื่นได้ โดยพิมพ์ “แผน” ตามด้วยเลขกิจกรรม เช่น แผน 3.7"
        return [Text(f"{words}\n{other}", _next_round(context, year))]
    page = button_facts.page(facts, _PAGE, len(duties))
    todo = sum(duty.missing for duty in duties)
    heading = f"{about.words(context.today)} · ต้องส่งอีก {todo} จาก {len(duties)} ฉบับ"
    return [
        Card(
            f"แผนของ{context.me.bureau.name}",
            subtitle=" · ".join(filter(None, (heading, page.words))),
            rows=(
                Para(first, tone="warn"),
                *(duty_row(duty, context.today, detail_button(duty)) for duty in page.of(duties)),
            ),
            buttons=page.turn("about_plan", **about.facts()),
            note="พิมพ์ “แผน” ตามด้วยเลขกิจกรรม เพื่อดูรายละเอียด เช่น แผน 3.7",
            quick=_every_bureau(context, about),
        )
    ]


def _meant(duty: Duty, about: Subject) -> bool:
    first, last = about.span or (date.min, date.max)
    within = about.span is None or (duty.due is not None and first <= duty.due <= last)
    then = about.due in (None, duty.due) and (not about.undated or duty.due is None)
    return within and then and (about.measure is None or _of(duty, about.measure))


def _of(duty: Duty, measure: int) -> bool:
    return duty.number.startswith(f"{measure}.")


def _nothing_then(context: Context, about: Subject, duties: Sequence[Duty]) -> Card:
    """Nothing is due from the bureau then; the rounds in which something is."""
    rounds = sorted({duty.due for duty in duties if duty.due is not None})
    named = replace(about, bureaus=(context.me.bureau,))
    card = topic_missing.nothing_owed(context, "about_plan", named, rounds)
    return replace(card, quick=_every_bureau(context, about))


def _every_bureau(context: Context, about: Subject) -> tuple[Button, ...]:
    """For who looks after all bureaus: what is due from them then."""
    if not about.narrower() or not context.me.has(ADMIN, EXECUTIVE):
        return ()
    return (Button("ทุกสำนัก", opens("status", **about.facts()), "สถานะทุกสำนัก"),)


def _next_round(context: Context, year: int) -> tuple[Button, ...]:
    """For who looks after all bureaus' rounds: the one that comes next."""
    upcoming = progress.next_round(context.session, year, context.today)
    if upcoming is None or not context.me.has(ADMIN, EXECUTIVE):
        return ()
    words = f"รอบ {short_date(upcoming)}"
    return (Button(f"ดู{words}", opens("status", d=upcoming.isoformat()), words),)
