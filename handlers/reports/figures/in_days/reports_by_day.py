"""`รายงานที่อนุมัติไปเดือนกุมภามีกี่เรื่อง`, `คนเข้าร่วมตั้งแต่ตุลาถึงกุมภากี่คน แยกรายเดือน`: reports and the people
they tell of, by the days on which they were sent or decided on (docs/decisions/0284)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from handlers.context import Context
from handlers.messages import Button, Message
from handlers.question import sentence_topic, topic
from handlers.question.query import Facts, Following, Query, opens
from handlers.question.scoped import Placed
from handlers.question.top_named import split_top
from handlers.reports.figures.in_days import day_card
from handlers.reports.figures.in_days.day_card import BESIDE, BY, MEAN, OUT
from handlers.reports.figures.overview import SEEING
from handlers.subjects.listeners import listener
from handlers.understand.asked import figure_asked
from handlers.understand.asked.figure_asked import (
    APPROVED,
    BUREAU,
    MONTH,
    PEOPLE,
    REPORTS,
    RETURNED,
    SENT,
    WAITING,
    FigureAsked,
)
from handlers.understand.commands.scopes import NamedScope, read_scope
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import BUDDHIST_YEARS

_COMMAND = "สถานะ"
_LONGEST = 160
_OTHERS = pattern_of(
    rf"ใคร|ทำไม|เพราะ|ถ้า|หาก|เตือน|ทวง|ต้อง|ควร|รอบ|มาตรการ|เอกสาร|ไฟล์|สำรวจ|ประกาศ|คลินิก|คำถาม|ลงชื่อ|เซ็นชื่อ|เช็[คก]อิน|แก้(?!ไข)|ผิด"
    rf"|(?i:gift|oit|ita|excel|word|pdf|qr)|(?<![\d.])[1-9]\d?\.[1-9]|%|เปอร์|ร้อยละ|กี่วัน|เมื่อไ|เมื่อใด|วันไหน|เกิน|(?:มาก|น้อย)กว่า\s?\d|ไม่ถึง|อย่างน้อย|ครบ|{HOW_IN_FULL}"
)
"""Of these there are other answers, or they are no question about figures."""
_OF_MINE = pattern_of(rf"(?:{ME}|เรา|พี่)(?:เป็นคน|ได้|เคย|ยัง|ที่|\s){{0,3}}(?:ส่ง|อนุมัติ|พิจารณา|รายงาน)")
"""`รายงานที่ผมอนุมัติ`: a person's own, not those of the bureau."""
_SINCE = pattern_of("ตั้งแต่|นับ")
_OF_BUREAU = pattern_of("สำนัก(?:ของ)?(?:เรา|พี่|ผม)")


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question about reports or people in some days, by month, or beside last year's;
    None for other words."""
    plain = without_polite_ending(normalise(words))
    asked = figure_asked.figure_asked(plain)
    if asked is None or asked.of not in (REPORTS, PEOPLE) or not context.may(SEEING):
        return None
    if _OTHERS.search(plain) or (_OF_MINE.search(plain) and not _OF_BUREAU.search(plain)):
        return None
    kind = PEOPLE if asked.of == PEOPLE else asked.state
    scope = read_scope(asked.plain, context.today)
    if not kind or not _is_of_days(asked, scope):
        return None
    if scope.edged and scope.whole is not None and scope.whole[0] > context.today:
        asked = replace(asked, plain=_since_the_last(asked.plain, scope.whole[0], scope.places))
        scope = read_scope(asked.plain, context.today)
        if scope.whole is None or scope.whole[0] > context.today:
            return None
    return replace(QUERIES[kind], answer=partial(_typed, kind, asked, scope))


def _since_the_last(plain: str, first: date, places: Sequence[tuple[int, int]]) -> str:
    """Returns the words with the year before that of the month: since a month ahead nothing can be
    done, so `ตั้งแต่กันยา` is since the last one."""
    end = next((end for start, end in places if _SINCE.match(plain, start)), len(plain))
    return f"{plain[:end]} {first.year - 1 + BUDDHIST_YEARS} {plain[end:]}"


def _is_of_days(asked: FigureAsked, scope: NamedScope) -> bool:
    """Tells whether something is said that the other answers about reports cannot use."""
    if scope.whole is not None or asked.by == MONTH:
        return True
    if asked.by == BUREAU and asked.state in (WAITING, RETURNED):
        return True
    return asked.of == PEOPLE and (asked.last_year or asked.mean or asked.by == BUREAU)


def _typed(
    kind: str, asked: FigureAsked, scope: NamedScope, context: Context, _rest: str, _facts: Facts
) -> Sequence[Message]:
    top = split_top(asked.plain)[1]
    facts = {
        BY: asked.by,
        MEAN: "1" if asked.mean else "",
        BESIDE: "1" if asked.last_year else "",
        OUT: day_card.out_fact(scope.amid),
        "top": str(top) if top is not None else "",
    }
    return _answer(kind, context, asked.plain, {name: of for name, of in facts.items() if of})


def _answer(kind: str, context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """facts: `by` month or bureau, `mean`, `last` the year before beside it, `x` months to leave
    out, and those of a topic"""
    name = _name(kind)
    found = sentence_topic.placed(context, _COMMAND, name, rest, facts, in_days=True)
    if not isinstance(found, Placed):
        return [found]
    found = replace(found, about=replace(found.about, number=None, measure=None))
    same = {each: facts[each] for each in (BY, MEAN, BESIDE, OUT) if facts.get(each)}
    context.asked = opens(name, **same, **found.facts())
    return [day_card.card(context, kind, found, same, _others(name, same, found))]


def _others(name: str, same: Facts, found: Placed) -> tuple[Button, ...]:
    """The buttons to the same figures by month, by bureau, and beside the year before."""
    facts = {**found.facts(), **same}
    several = found.ids is None or len(found.ids) > 1
    labels = [(_MONTHLY, {BY: MONTH})] if same.get(BY) != MONTH else []
    labels += [(_BY_BUREAU, {BY: BUREAU})] if several and same.get(BY) != BUREAU else []
    labels += [(_LAST_YEAR, {BESIDE: "1"})] if not same.get(BESIDE) else []
    return tuple(Button(label, opens(name, **{**facts, **told}), label) for label, told in labels)


_MONTHLY, _BY_BUREAU, _LAST_YEAR = "แยกรายเดือน", "แยกรายสำนัก", "เทียบกับปีที่แล้ว"


def _name(kind: str) -> str:
    return f"{kind}_in_days"


_REPORTS = ("ฉบับ", "เรื่อง", "รายงาน")
_COUNTS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys((SENT, APPROVED, RETURNED, WAITING), _REPORTS),
    PEOPLE: ("คน", "ราย"),
}
"""By what is counted, the words of its number."""


def _query(kind: str) -> Query:
    name = _name(kind)
    following = Following(
        counts=_COUNTS[kind],
        by_bureau=opens(name, **{BY: BUREAU}),
        in_days=True,
        takes=("b", *topic.PERIOD),
        counted=day_card.HOW[kind],
    )
    answer = partial(_answer, kind)
    return Query(name, (), answer, roles=SEEING, following=following)


QUERIES: Mapping[str, Query] = {kind: _query(kind) for kind in _COUNTS}
"""By what is counted, its question."""
