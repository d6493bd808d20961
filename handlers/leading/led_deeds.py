"""`ใครในกลุ่มได้คำชมบ้าง`, `มีเรื่องดีๆ อะไรไปเล่าในที่ประชุม`: the published good deeds of those whom
somebody leads. Nobody is ranked, and what its owner keeps to themselves is not counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from handlers.context import Context
from handlers.good_deeds import deed_words
from handlers.leading import lead_days, lead_scope
from handlers.leading.lead_scope import LEADERS, LeadScope
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import button_facts
from handlers.question.query import Facts, Following, Query, opens
from handlers.understand.dates.calendars import Toward
from handlers.understand.dates.dates import short_date
from models.good_deeds import deed_texts, deeds
from models.people import people

WHICH = "n"
PRAISE, WHO, STORIES = "praise", "who", "stories"
"""The fact of a button: praise by colleagues, how many of whom, or the stories."""
_NAME = "led_deeds"
_PAGE = 5
_PEOPLE = 8


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the published deeds of the scope in the days asked for, or in the fiscal year."""
    scope = lead_scope.of_facts(context, _NAME, facts)
    if not isinstance(scope, LeadScope):
        return [scope]
    days = lead_days.year_or(context, facts)
    which = button_facts.one_of(facts, WHICH, STORIES, WHO, PRAISE)
    asked = lead_days.kept(facts)
    context.asked = opens(_NAME, **{WHICH: which}, **scope.facts, **asked)
    praised = which == PRAISE
    found = deeds.published_within(context.session, *days, scope.bureau_ids, praised)
    ids = scope.person_ids
    found = [each for each in found if ids is None or each.person_id in ids]
    names = people.names(context.session, {each.person_id or 0 for each in found})
    when = f"{scope.whose} · {lead_days.words(context, days)}"
    same = {WHICH: which, **scope.facts, **asked}
    what = "คำชื่นชมที่เผยแพร่" if praised else "ความดีที่เผยแพร่"
    rows: list[Part]
    if which == WHO:
        by = Counter(each.person_id or 0 for each in found)
        listed = sorted((names[id_], count) for id_, count in by.items())
        page = button_facts.page(facts, _PEOPLE, len(listed))
        rows = [Row(name, f"เผยแพร่ {count:,} เรื่อง") for name, count in page.of(listed)]
    else:
        page = button_facts.page(facts, _PAGE, len(found))
        rows = [
            Row(
                f"{names[each.person_id or 0]} · {short_date(each.done_on)}",
                deed_texts.words(context.sealer, each),
            )
            for each in page.of(found)
        ]
    people_told = len({each.person_id for each in found})
    return [
        Card(
            f"{what} {len(found):,} เรื่อง {people_told:,} คน" if found else what,
            subtitle=page.beside(when),
            rows=tuple(rows) or (Para(f"ยังไม่มี{what}ในช่วงนี้"),),
            buttons=(*page.turn(_NAME, **same), *_others(which, scope, asked)),
            note=_NO_RANKS if which == WHO else _ONLY_PUBLISHED,
        )
    ]


_ONLY_PUBLISHED = "เฉพาะเรื่องที่เจ้าของเผยแพร่พร้อมชื่อ เรื่องที่เก็บไว้อ่านเองไม่แสดงและไม่นับ"
_NO_RANKS = (
    "เรียงตามชื่อ บอตไม่จัดอันดับบุคคลจากความดี และนับเฉพาะเรื่องที่เจ้าของเผยแพร่ "
    "เห็นว่าใครสมควรได้รับการคัดเลือก พิมพ์ “เสนอชื่อ”"
)


def _others(which: str, scope: LeadScope, asked: Facts) -> tuple[Button, ...]:
    if which == STORIES:
        data = opens(_NAME, **{WHICH: WHO}, **scope.facts, **asked)
        return (Button("นับรายคน", data, "นับรายคน"), _PRAISE_ONE)
    data = opens(_NAME, **{WHICH: STORIES}, **scope.facts, **asked)
    return (Button("อ่านเรื่อง", data, "อ่านเรื่องความดี"), _PRAISE_ONE)


_PRAISE_ONE = Button("ชื่นชมเพื่อน", opens(deed_words.PRAISE), "ชื่นชมเพื่อน")

QUERY = Query(
    _NAME,
    ("ความดีของคนในสายงาน", "คำชมของคนในสายงาน"),
    answer,
    roles=LEADERS,
    following=Following(takes=("b", *lead_days.KEYS), in_days=True, counts=("เรื่อง",)),
    hears_rest=True,
    heard=lead_scope.in_scope(
        answer,
        {"praise": {WHICH: PRAISE}, "who": {WHICH: WHO}, "award": {WHICH: WHO}},
        Toward.PAST,
    ),
    outside=True,
)
