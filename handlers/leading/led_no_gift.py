"""`no gift ของกลุ่มเป็นกี่ %`, `สำนักไหนครบร้อยแล้ว`, `ผู้บริหารครบยัง`: how many have joined the No Gift
announcement now, of people below, a bureau, the office or the executives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.leading import lead_scope
from handlers.leading.lead_scope import LEADERS, LeadScope
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.pledges import pledge_words
from handlers.question import button_facts
from handlers.question.query import Facts, Following, Query, opens
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold
from models.audit.trail_reading import NAMES_SEEN
from models.people import led_people
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR, Person
from models.people.scope import bureaus_seen
from models.pledges import coverage
from models.pledges.coverage import CampaignFilter, PledgeCount
from models.reminders import nudges
from models.trail import trail

WHICH = "n"
SHARE, FULL, EXECUTIVES, DIRECTORS, HEADS, MISSING = (
    "share", "full", "exec", "dirs", "heads", "missing",
)  # fmt: skip
"""The fact of a button: what is asked."""
ORDER, LEAST = "w", "least"
"""The fact of a button: the bureaus with the least first."""
_NAME = "led_no_gift"
_PAGE = 8
_NO_GIFT = pattern_of("nogift|โนกิฟ")
_NAMES_FOR = frozenset((SUPERVISOR, ADMIN))


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns what is asked of the announcement of this fiscal year, as it is now."""
    scope = lead_scope.of_facts(context, _NAME, facts)
    if not isinstance(scope, LeadScope):
        return [scope]
    which = button_facts.one_of(facts, WHICH, SHARE, FULL, MISSING, *_LEVELS)
    which = SHARE if which == FULL and scope.bureau is not None else which
    year = button_facts.year(facts, "y") or context.fiscal_year
    of_year = {} if year == context.fiscal_year else {"y": str(year)}
    context.asked = opens(_NAME, **{WHICH: which}, **scope.facts, **of_year)
    if which in _LEVELS:
        if not context.me.has(ADMIN, EXECUTIVE):
            return [Text(_LEVELS_NOT_YOURS, (MENU,))]
        return [_of_level(context, which, year)]
    if which == FULL:
        return [_full(context, year, facts)]
    if which == MISSING and context.may(_NAMES_FOR) and not of_year:
        return [_missing(context, scope, facts)]
    return [_share(context, scope, which, year)]


_LEVELS = {EXECUTIVES: "ผู้บริหาร", DIRECTORS: "ผู้อำนวยการสำนัก", HEADS: "หัวหน้ากลุ่ม"}
_LEVELS_NOT_YOURS = "ตัวเลขแยกตามระดับเปิดให้ผู้บริหารและผู้ดูแลระบบ ท่านดูของคนในสายงานและของสำนักท่านได้"


def _counts(context: Context, narrow: CampaignFilter) -> list[PledgeCount]:
    """Returns the figures of No Gift by bureau; of all announcements where none has its name."""
    found = coverage.counts(context.session, context.now, narrow)
    no_gift = [each for each in found if _NO_GIFT.search(fold(each.short))]
    return no_gift or found


def _summed(counted: Sequence[PledgeCount]) -> list[PledgeCount]:
    by: dict[int | None, list[PledgeCount]] = {}
    for each in counted:
        by.setdefault(each.announcement_id, []).append(each)
    return [coverage.together(each) for each in by.values()]


def _subtitle(context: Context, whose: str, year: int) -> str:
    until = f" · ณ {thai_date(context.today)}" if year == context.fiscal_year else ""
    return f"{whose} · ปีงบประมาณ {year}{until}"


def _share(context: Context, scope: LeadScope, which: str, year: int) -> Card:
    bureaus = None if scope.people is not None else scope.bureau_ids
    people = scope.person_ids
    narrow = CampaignFilter(year, bureaus, person_ids=people)
    summed = _summed(_counts(context, narrow))
    rows: list[Part] = [pledge_words.bar(each.short, each) for each in summed]
    if len(summed) == 1:
        rows.append(Para(_verdict(summed[0]), bold=True))
    if which == MISSING:
        rows.append(Para(_NO_NAMES, tone="muted"))
    return Card(
        "การเข้าร่วม No Gift Policy",
        subtitle=_subtitle(context, scope.whose, year),
        rows=tuple(rows) or (Para(_NONE),),
        buttons=_ways(context, scope),
        note=_NOTE,
    )


_NOBODY = "ไม่มีผู้ที่ต้องเข้าร่วมและยังไม่เข้าร่วม"
_NONE = "ไม่มีประกาศที่เปิดให้เข้าร่วมในปีงบประมาณนั้น"
_NOTE = "นับผู้ที่ต้องเข้าร่วม ไม่นับผู้ลาและผู้ที่ไม่ต้องเข้าร่วม ตัวเลขเปลี่ยนได้จนกว่าจะปิดรับ"
_NO_NAMES = "รายชื่อเปิดให้ผู้บังคับบัญชาในสายงานและผู้ดูแลระบบ"


def _verdict(count: PledgeCount) -> str:
    if not count.counted:
        return "ไม่มีผู้ที่ต้องเข้าร่วม"
    if count.joined >= count.counted:
        return "ครบร้อยละ 100 แล้ว"
    return f"ยังไม่ครบ เหลือ {count.counted - count.joined:,} คน"


def _ways(context: Context, scope: LeadScope) -> tuple[Button, ...]:
    if context.may(_NAMES_FOR):
        data = opens(_NAME, **{WHICH: MISSING}, **scope.facts)
        return (Button("เหลือใครบ้าง", data, "ใครยังไม่เข้าร่วม No Gift"),)
    if scope.bureau_ids is None:
        return (Button("สำนักที่ครบแล้ว", opens(_NAME, **{WHICH: FULL}), "สำนักไหน No Gift ครบแล้ว"),)
    return ()


def _of_level(context: Context, which: str, year: int) -> Card:
    """How many executives, directors or heads have joined; who has not is told of nobody here."""
    ids = frozenset(
        each.id for each in led_people.everybody(context.session) if _is(context, which, each)
    )
    found = _counts(context, CampaignFilter(year, person_ids=ids))
    summed = _summed(found)
    rows: list[Part] = [pledge_words.bar(each.short, each) for each in summed]
    if len(summed) == 1:
        rows.append(Para(_verdict(summed[0]), bold=True))
    return Card(
        f"การเข้าร่วม No Gift Policy ของ{_LEVELS[which]}",
        subtitle=_subtitle(context, f"{_LEVELS[which]}ตามทะเบียน {len(ids):,} คน", year),
        rows=tuple(rows) or (Para(_NONE),),
        note=_NOTE,
    )


def _is(context: Context, which: str, each: Person) -> bool:
    if which == EXECUTIVES:
        return each.has(EXECUTIVE)
    if not each.has(SUPERVISOR):
        return False
    return led_people.leads_bureau(context.session, each) == (which == DIRECTORS)


def _full(context: Context, year: int, facts: Facts) -> Card:
    """The bureaus where all have joined, then the others with how many are missing."""
    by: dict[str, PledgeCount] = {}
    seen = bureaus_seen(context.session, context.me)
    for each in _counts(context, CampaignFilter(year, seen)):
        earlier = by.get(each.bureau)
        by[each.bureau] = coverage.together([earlier, each]) if earlier is not None else each
    units = [replace(each, bureau=name) for name, each in by.items() if each.counted]
    full = [each for each in units if each.joined >= each.counted]
    left = sorted((each for each in units if each not in full), key=lambda each: -(each.share or 0))
    page = button_facts.page(facts, _PAGE, len(units))
    least = facts.get(ORDER) == LEAST
    listed = [Row(each.bureau, "ครบร้อยละ 100", tone="good") for each in full] + [
        Row(
            each.bureau,
            f"{pledge_words.share_words(each)} · เหลือ {each.counted - each.joined:,} คน",
        )
        for each in left
    ]
    return Card(
        f"ครบร้อยละ 100 แล้ว {len(full):,} จาก {len(units):,} สำนัก",
        subtitle=page.beside(_subtitle(context, "No Gift Policy", year)),
        rows=tuple(page.of(listed[::-1] if least else listed)) or (Para(_NONE),),
        buttons=page.turn(_NAME, **{WHICH: FULL}, **({ORDER: LEAST} if least else {})),
        note="ร้อยละน้อยอยู่บน" if least else "สำนักที่ครบอยู่บน ตามด้วยร้อยละมากไปน้อย",
    )


def _missing(context: Context, scope: LeadScope, facts: Facts) -> Card:
    """The names of those who have not joined, of the people below alone."""
    below = nudges.people_below(context.session, context.me)
    ids = scope.person_ids if below is None else below & (scope.person_ids or below)
    bureaus = None if scope.people is not None else scope.bureau_ids
    year = context.fiscal_year
    summed = _summed(_counts(context, CampaignFilter(year, bureaus)))
    only = summed[0].announcement_id if len(summed) == 1 else None
    narrow = CampaignFilter(year, bureaus, only, open_only=True)
    everybody, _ = coverage.missing(context.session, context.now, narrow, ids, limit=_MOST)
    page = button_facts.page(facts, _PAGE, len(everybody))
    for each in page.of(everybody):
        about = f"person:{each.person_id}"
        trail.record(context.session, context.now, context.me.id, NAMES_SEEN, about)
    told = [Row(each.name, f"{each.position} · {each.bureau}") for each in page.of(everybody)]
    share = opens(_NAME, **{WHICH: SHARE}, **scope.facts)
    return Card(
        _missing_title(len(everybody), bool(summed)),
        subtitle=page.beside(_subtitle(context, scope.whose, year)),
        rows=tuple(told) or (Para(_NOBODY, tone="good"),) * bool(summed),
        buttons=(
            *page.turn(_NAME, **{WHICH: MISSING}, **scope.facts),
            Button("คิดเป็นร้อยละ", share, "คิดเป็นร้อยละ"),
        ),
        note="เฉพาะคนในสายงานของท่านและประกาศที่ยังเปิดรับ"
        if below is not None
        else "เฉพาะประกาศที่ยังเปิดรับ",
    )


def _missing_title(count: int, announced: bool) -> str:
    """Returns how many have not joined; nothing is complete where there is nothing to join."""
    if not announced:
        return _NONE
    return f"ยังไม่เข้าร่วม No Gift {count:,} คน" if count else "เข้าร่วม No Gift ครบทุกคนแล้ว"


_MOST = 200

_SIDES = {
    "executives": {WHICH: EXECUTIVES},
    "directors": {WHICH: DIRECTORS},
    "heads": {WHICH: HEADS},
    "which_bureau": {WHICH: FULL},
    "by_bureau": {WHICH: FULL},
    "lacking": {WHICH: MISSING},
}
QUERY = Query(
    _NAME,
    ("No Gift ในสายงาน", "No Gift ของกลุ่ม"),
    answer,
    roles=LEADERS,
    following=Following(paper="no-gift", paper_of_one="no-gift", takes=("b", "y"), shares=True),
    hears_rest=True,
    heard=lead_scope.in_scope(answer, _SIDES),
    outside=True,
)
