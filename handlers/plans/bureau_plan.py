"""The list of a bureau's due reports, of the year, a round or some months."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Text
from handlers.plans import all_rounds
from handlers.question import button_facts, scoped, topic, topic_missing
from handlers.question.query import opens
from handlers.question.topic import Topic
from handlers.reports.due_report_words import detail_button, duty_row
from handlers.reports.figures import status
from handlers.understand.commands.arguments import arguments
from handlers.understand.commands.scopes import read_scope
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.people.person import ADMIN, EXECUTIVE
from models.people.scope import bureaus_seen
from models.reports.figures import progress
from models.reports.figures.progress import DueReport

_PAGE = 6
WHOLE = Topic()
"""The whole year."""


def when(context: Context, rest: str, facts: Mapping[str, str]) -> Topic | None:
    """The round, months, measure or year in the words; None if there is none."""
    if not rest.strip() or facts.keys() & {"b", "d", "f", "m", "y"}:
        return topic.from_facts(context, facts)
    plain = normalise(rest)
    kinds = {span.kind for span in arguments(plain)}
    if "number" in kinds or not ("day" in kinds or read_scope(plain, context.today).places):
        return None
    found = topic.read(context, rest, {})
    return found if found.understood and not found.bureaus else None


def of_bureau(context: Context, rest: str) -> Sequence[Message]:
    """The due reports of another bureau that the sentence names; nothing if it names none."""
    if not context.said:
        return ()
    about = topic.read(context, rest, {})
    if about.number is not None or not (about.bureaus or about.unknown):
        return ()
    visible = scoped.seen_of(
        context, "about_plan", about, bureaus_seen(context.session, context.me)
    )
    if not isinstance(visible, Topic):
        return [visible]
    if len(visible.bureaus) > 1:
        return status.QUERY.answer(context, rest, {})
    return listed(context, {}, visible)


def listed(
    context: Context, facts: Mapping[str, str], about: Topic = WHOLE, first: str = ""
) -> Sequence[Message]:
    """A page (`p`) of the due reports of the bureau named, else of the person's own; `first` is
    shown above them."""
    year = about.year(context.today)
    bureau = about.bureaus[0] if about.bureaus else context.me.bureau
    every = progress.duties_of(context.session, bureau.id, year)
    duties = [duty for duty in every if _meant(duty, about)]
    if not about.bureaus and (_leads(context, about) if every else _sees_all(context)):
        return _whole_office(context, about)
    if not duties and about.narrower():
        return [_nothing_then(context, replace(about, bureaus=(bureau,)), every)]
    if not duties:
        words = f"ยังไม่มีกิจกรรมที่{bureau.name}ต้องรายงานในปีงบประมาณ {year}"
        other = "ดูกิจกรรมของสำนักอื่นได้ โดยพิมพ์ “แผน” ตามด้วยเลขกิจกรรม เช่น แผน 3.7"
        return [Text(f"{words}\n{other}")]
    page = button_facts.page(facts, _PAGE, len(duties))
    todo = sum(duty.missing for duty in duties)
    heading = f"{about.words(context.today)} · ต้องส่งอีก {todo} จาก {len(duties)} ฉบับ"
    return [
        Card(
            f"แผนของ{bureau.name}",
            subtitle=page.beside(heading),
            rows=(
                Para(first, tone="warn"),
                *(duty_row(duty, context.today, detail_button(duty)) for duty in page.of(duties)),
            ),
            buttons=page.turn("about_plan", **about.bureau_facts(), **about.facts()),
            note="พิมพ์ “แผน” ตามด้วยเลขกิจกรรม เพื่อดูรายละเอียด เช่น แผน 3.7",
            quick=(*_as_file(context, about), *_every_bureau(context, about)),
        )
    ]


_FILE = Button("ขอตัวแผน", opens("plan_table"), "ขอตัวแผน")


def _as_file(context: Context, about: Topic) -> tuple[Button, ...]:
    """The way to the whole plan as a file, below the list of the year."""
    there = any(each.name == "documents" for each in context.subjects)
    return (_FILE,) if there and not about.narrower() else ()


def _sees_all(context: Context) -> bool:
    return context.me.has(ADMIN, EXECUTIVE)


def _leads(context: Context, about: Topic) -> bool:
    """Tells whether an administrator asks in a sentence what is due then, not what their own bureau
    must send."""
    own = _OWN.search(context.said) is not None
    return context.me.has(ADMIN) and bool(context.said) and about.narrower() and not own


_OWN = pattern_of(f"{ME_OR_US}")


def _whole_office(context: Context, about: Topic) -> Sequence[Message]:
    """For an administrator or executive whose own bureau reports nothing: what all bureaus must."""
    if not about.narrower():
        return all_rounds.of_year(context, about.year(context.today))
    facts = {name: str(value) for name, value in about.facts().items()}
    return status.QUERY.answer(context, "", facts)


def _meant(duty: DueReport, about: Topic) -> bool:
    first, last = about.span or (date.min, date.max)
    within = about.span is None or (duty.due is not None and first <= duty.due <= last)
    then = about.due in (None, duty.due) and (not about.undated or duty.due is None)
    measured = about.measure is None or duty.number.startswith(f"{about.measure}.")
    return within and then and measured


def _nothing_then(context: Context, about: Topic, duties: Sequence[DueReport]) -> Card:
    """Nothing is due then: shows the rounds in which something is due."""
    rounds = sorted({duty.due for duty in duties if duty.due is not None})
    card = topic_missing.nothing_due(context, "about_plan", about, rounds)
    return replace(card, quick=_every_bureau(context, about))


def _every_bureau(context: Context, about: Topic) -> tuple[Button, ...]:
    """For administrators and executives: the same for all bureaus."""
    if not about.narrower() or not context.me.has(ADMIN, EXECUTIVE):
        return ()
    return (Button("ทุกสำนัก", opens("status", **about.facts()), "สถานะทุกสำนัก"),)
