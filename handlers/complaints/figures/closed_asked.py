"""`มีเรื่องร้องเรียนเข้ามากี่เรื่อง ปิดไปแล้วกี่เรื่อง`: how many came in and how many are closed, in one
short answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from handlers.complaints.figures import case_number_words, show_case_numbers
from handlers.complaints.figures.case_number_words import COLUMN, NUMBERS, WHY_HIDDEN, count_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import scoped, sentence_topic
from handlers.question.query import Facts, Query, opens
from handlers.question.topic import Topic
from handlers.subjects.listeners import listener
from handlers.understand.asked.figure_asked import CASES, CLOSED, figure_asked
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import short_span, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import fiscal_year
from models.complaints.complaint import CANNOT, TOLD
from models.complaints.figures import case_results
from models.complaints.figures.case_numbers import BY_OUTCOME, COLUMNS, OPEN
from models.complaints.figures.case_results import RoundNumbers, ShownNumbers
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_LEADS = frozenset((ADMIN, EXECUTIVE, SUPERVISOR))
_OTHERS = pattern_of(
    rf"ปกปิด|ไม่ระบุชื่อ|รอบ|กี่วัน|นาน|เฉลี่ย|สุด|ใคร|ทำไม|ถ้า|หาก|(?<!ไม่)ต้อง|เดือนละ|ราย(?:เดือน|สำนัก)|แยก|เทียบ|(?:ของ|ที่)(?:{ME})|{HOW_IN_FULL}"
)
"""What other answers tell, or one's own complaint."""
_HOW_MANY = pattern_of(r"กี่|เท่าไ(?:ร|หร่)|เท่าใด|จำนวน|ยอด|ตัวเลข|สถิติ")


@listener(longest=120)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question of a leader how many complaints are closed; None for other words."""
    plain = without_polite_ending(normalise(words))
    asked = figure_asked(plain)
    if asked is None or (asked.of, asked.state) != (CASES, CLOSED) or not context.may(_LEADS):
        return None
    if _OTHERS.search(plain) or not _HOW_MANY.search(plain):
        return None
    year = read_scope(plain, context.today).year
    if year is not None and year != fiscal_year(context.today):
        return None
    return replace(show_case_numbers.QUERY, answer=partial(_answer, plain))


def _answer(plain: str, context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    about = sentence_topic.of(context, plain)
    if not isinstance(about, Topic):
        return [about]
    seen = case_results.bureaus_counted_for(context.session, context.me)
    if seen is not None and not seen:
        return [case_number_words.NOT_YOURS]
    about = replace(about, due=None, span=None, days=None)
    visible = scoped.seen_of(context, NUMBERS, about, seen)
    if not isinstance(visible, Topic):
        return [visible]
    ids = frozenset(each.id for each in visible.bureaus) or seen
    until = case_results.meant(case_results.rounds(context.session), context.fiscal_year)
    found = case_results.round_numbers(context.session, until, context.today, ids)
    counted = found.total or (found.rows[0] if len(found.rows) == 1 else None)
    if counted is None:  # of several bureaus there is no sum
        facts = {name: str(of) for name, of in visible.bureau_facts().items()}
        return show_case_numbers.answer(context, "", facts)
    context.asked = opens(NUMBERS, **visible.bureau_facts(), d=until)
    whose = visible.whose or scoped.whose_are(context, ids)
    return [_card(context, plain, found, counted, whose)]


def _card(
    context: Context, plain: str, found: RoundNumbers, counted: ShownNumbers, whose: str
) -> Card:
    rows: list[Part] = [Para(case_number_words.headline(counted), bold=True)]
    if not counted.nil:
        by = dict(zip(COLUMNS[BY_OUTCOME], counted.counts[BY_OUTCOME], strict=True))
        closed = (f"{COLUMN[BY_OUTCOME][each]}: {count_words(by[each])}" for each in (TOLD, CANNOT))
        rows += [Row("ปิดแล้ว", "\n".join(closed)), Row("ยังไม่ปิด", count_words(by[OPEN]))]
    span = read_scope(plain, context.today).whole
    if span is not None:
        rows.append(Para(_NOT_OF_DAYS.format(short_span(*span)), tone="muted"))
    days = f"นับเรื่องที่รับตั้งแต่ {thai_date(found.since)} ถึงวันนี้ {thai_date(context.today)}"
    data = opens(NUMBERS, d=found.until, b=counted.bureau_id)
    return Card(
        f"เรื่องร้องเรียนและที่ปิดแล้ว {whose}",
        subtitle=case_number_words.round_words(found.until),
        rows=tuple(rows),
        note=f"{days}\n{WHY_HIDDEN}" if found.hides else days,
        quick=(Button("ตัวเลขทั้งหมด", data, "ตัวเลขเรื่องร้องเรียน"),),
    )


_NOT_OF_DAYS = "เรื่องที่ปิดแล้วนับแยกเฉพาะ {} ไม่ได้ ตัวเลขนี้จึงเป็นของทั้งรอบ"
