"""`คนในกลุ่มมีใครบ้าง`, `วันนี้ใครลาบ้าง`: the people whom somebody leads, who of them is away, who is
new. Names are of those below the person; of others how many they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.leading import lead_days, lead_scope
from handlers.leading.lead_scope import LEADERS, LeadScope
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Following, Query, opens
from handlers.understand.dates.calendars import Toward
from handlers.understand.dates.dates import short_date, short_span, thai_date
from handlers.understand.patterns import pattern_of
from models.audit.trail_reading import NAMES_SEEN
from models.calendar import office_day
from models.people import deputies, led_people, roster_search
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR, Absence, Person
from models.trail import trail

_PAGE = 8
_NEW_DAYS = 90


def members(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the people of the scope, a page at a time; of all bureaus how many each has."""
    scope = lead_scope.of_facts(context, MEMBERS.name, facts)
    if not isinstance(scope, LeadScope):
        return [scope]
    context.asked = opens(MEMBERS.name, **scope.facts)
    if scope.bureau_ids is None:
        return [_by_bureau(context, facts)]
    shown = lead_scope.people_of(context, scope)
    whole = len(shown)
    if scope.people is None:
        counted = roster_search.by_bureau(context.session)
        whole = sum(each.people for each in counted if each.bureau_id in scope.bureau_ids)
    if not shown:
        return [Text(f"{scope.whose}มีบุคลากรในทะเบียน {whole:,} คน {_NO_NAMES}", (MENU,))]
    page = button_facts.page(facts, _PAGE, len(shown))
    less = f"ทั้งสำนัก {whole:,} คน แสดงชื่อเฉพาะคนในสายงานของท่าน · " if whole > len(shown) else ""
    return [
        Card(
            f"{scope.whose} {len(shown):,} คน",
            subtitle=page.beside(f"ข้อมูล ณ {thai_date(context.today)}"),
            rows=tuple(_member(context, each) for each in page.of(shown)),
            buttons=(
                *page.turn(MEMBERS.name, **scope.facts),
                Button("วันนี้ใครลา", opens(LEAVE.name, **scope.facts), "วันนี้ใครลา"),
            ),
            note=f"{less}{_NOT_ME if scope.people is not None else ''}จากทะเบียนบุคลากร",
        )
    ]


_NO_NAMES = "ชื่อเปิดให้ผู้บังคับบัญชาในสายงานและผู้ดูแลระบบ"
_NOT_ME = "ไม่นับตัวท่านเอง · "


def _member(context: Context, each: Person) -> Row:
    you = " (ท่าน)" if each.id == context.me.id else ""
    place = " · ".join(filter(None, (each.position, each.work_group)))
    return Row(f"{each.name}{you}", place or each.bureau.name)


def _by_bureau(context: Context, facts: Facts) -> Card:
    counted = roster_search.by_bureau(context.session)
    page = button_facts.page(facts, _PAGE, len(counted))
    scope = {lead_scope.SCOPE: lead_scope.OFFICE}
    return Card(
        f"บุคลากรทั้งสำนักงาน {sum(each.people for each in counted):,} คน",
        subtitle=page.beside(f"ข้อมูล ณ {thai_date(context.today)}"),
        rows=tuple(
            Row(
                each.bureau,
                f"{each.people:,} คน · ลงทะเบียนใน LINE แล้ว {each.joined:,} คน",
                Button("ดู", opens(MEMBERS.name, b=each.bureau_id), f"คนใน{each.bureau}"),
            )
            for each in page.of(counted)
        ),
        buttons=page.turn(MEMBERS.name, **scope),
        note="จากทะเบียนบุคลากร",
    )


# -- who is away ---------------------------------------------------------------------------------


LEVEL = "r"
"""The fact of a question: only of executives, directors or heads."""


def _directs(context: Context, each: Person) -> bool:
    return each.has(SUPERVISOR) and led_people.leads_bureau(context.session, each)


_LEVELS: Mapping[str, Callable[[Context, Person], bool]] = {
    "executives": lambda _context, each: each.has(EXECUTIVE),
    "directors": _directs,
    "heads": lambda context, each: each.has(SUPERVISOR) and not _directs(context, each),
}
_LEVEL_WORDS = {"executives": "ผู้บริหาร", "directors": "ผู้อำนวยการสำนัก", "heads": "หัวหน้ากลุ่ม"}


def _of_level(context: Context, scope: LeadScope, level: str) -> frozenset[int]:
    if level not in _LEVELS:
        return lead_scope.ids_of(context, scope)
    every = lead_scope.people_of(context, scope)
    return frozenset(each.id for each in every if _LEVELS[level](context, each))


def leave(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns who of the people below is away on these days, until when, and who acts for them."""
    scope = lead_scope.of_facts(context, LEAVE.name, facts)
    if not isinstance(scope, LeadScope):
        return [scope]
    first, last = lead_days.day_or_week(context, facts)
    level = button_facts.one_of(facts, LEVEL, "", *_LEVELS)
    asked = {**({LEVEL: level} if level else {}), **lead_days.kept(facts)}
    context.asked = opens(LEAVE.name, **scope.facts, **asked)
    whose = _of_level(context, scope, level) - {context.me.id}
    if lead_scope.PERSON in facts:
        one = _one(context, facts, whose)
        told = _leave_of_one(context, one, (first, last)) if one is not None else None
        return [told or Text(_NOT_BELOW, (MENU,))]
    found = led_people.away(context.session, whose, first, last)
    when = lead_days.words(context, (first, last))
    named = " ".join(filter(None, (_LEVEL_WORDS.get(level, ""), scope.whose)))
    others = _only_below(context, scope)
    if not found:
        rows: tuple[Part, ...] = (Para(f"ไม่มีผู้ที่แจ้งลาในบอต จาก {len(whose):,} คน", tone="good"),)
        rows, weeks = (*rows, *others), _weeks(context, scope)
        return [Card(f"ผู้ลา {named}", subtitle=when, rows=rows, buttons=weeks)]
    page = button_facts.page(facts, _PAGE, len(found))
    acting = deputies.running(context.session, max(first, context.today))
    for person, _ in page.of(found):
        about = f"person:{person.id}"
        trail.record(context.session, context.now, context.me.id, NAMES_SEEN, about)
    listed = []
    for person, absence in page.of(found):
        listed.append(Row(person.name, _span(absence, acting.get(person.id))))
    absent = len({person.id for person, _ in found})
    return [
        Card(
            f"ผู้ลา {named} {absent:,} จาก {len(whose):,} คน",
            subtitle=page.beside(when),
            rows=(*listed, *others),
            buttons=(*page.turn(LEAVE.name, **scope.facts, **asked), *_weeks(context, scope)),
            note=_LEAVE_NOTE,
        )
    ]


def _one(context: Context, facts: Facts, whose: Set[int]) -> Person | None:
    """Returns the one person who is asked after, if the person may hear of them."""
    id_ = button_facts.whole(facts, lead_scope.PERSON)
    return context.session.get(Person, id_) if id_ in whose else None


_NOT_BELOW = "บอตแสดงวันลาเฉพาะของคนในสายงานของท่าน จึงไม่แสดงของผู้นี้ กรุณาถามผู้บังคับบัญชาของผู้นั้น"


def _span(absence: Absence, deputy: Person | None) -> str:
    """Returns from when until when, and who acts meanwhile."""
    days = (absence.last_day - absence.first_day).days + 1
    span = f"{short_span(absence.first_day, absence.last_day)} ({days:,} วัน)"
    instead = f"ผู้ปฏิบัติหน้าที่แทน {deputy.name}" if deputy is not None else _NOBODY_ACTS
    return f"{span}\n{instead}"


def _leave_of_one(context: Context, one: Person, days: tuple[date, date]) -> Card:
    found = led_people.away(context.session, frozenset((one.id,)), *days)
    trail.record(context.session, context.now, context.me.id, NAMES_SEEN, f"person:{one.id}")
    deputy = deputies.running(context.session, max(days[0], context.today)).get(one.id)
    rows = tuple(Row("แจ้งลาไว้", _span(each, deputy)) for _, each in found)
    return Card(
        one.name,
        subtitle=lead_days.words(context, days),
        rows=rows or (Para("ไม่มีวันลาที่แจ้งในบอต", tone="good"),),
        note=_LEAVE_NOTE,
    )


_NOBODY_ACTS = "ไม่ได้มอบหมายผู้แทนในบอต"
_ONLY_BELOW = Para("แสดงเฉพาะคนในสายงานของท่าน", tone="muted")
_LEAVE_NOTE = "เฉพาะวันลาที่แจ้งในบอต ไม่ใช่ใบลาของทางราชการ บอตไม่เก็บประเภทและเหตุผลการลา"


def _only_below(context: Context, scope: LeadScope) -> tuple[Part, ...]:
    """Whole bureaus are named, but only those below the person are shown."""
    return () if context.me.has(ADMIN) or scope.people is not None else (_ONLY_BELOW,)


def _weeks(context: Context, scope: LeadScope) -> tuple[Button, ...]:
    monday = context.today - timedelta(context.today.weekday())
    facts = {"f": monday.isoformat(), "l": (monday + timedelta(6)).isoformat()}
    data = opens(LEAVE.name, **scope.facts, **facts)
    return (Button("สัปดาห์นี้", data, "สัปดาห์นี้ใครลาบ้าง"),)


# -- who is new ----------------------------------------------------------------------------------


def newcomers(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns who of the people below came, by what the trail tells, in these days or of late."""
    scope = lead_scope.of_facts(context, NEWCOMERS.name, facts)
    if not isinstance(scope, LeadScope):
        return [scope]
    days = lead_days.of_facts(context, facts)
    since, until = days or (context.today - timedelta(_NEW_DAYS), context.today)
    asked = lead_days.kept(facts)
    context.asked = opens(NEWCOMERS.name, **scope.facts, **asked)
    whose = {each.id: each for each in lead_scope.people_of(context, scope)}
    back = timedelta((context.today - since).days)
    came = led_people.came_since(context.session, whose, context.now - back)
    found = [each for each in came if office_day(each[1]) <= until][:_PAGE]
    rows: tuple[Part, ...] = tuple(
        Row(
            whose[id_].name,
            f"{whose[id_].position} · {whose[id_].work_group or whose[id_].bureau.name}"
            f"\nเข้าทะเบียนหรือย้ายเมื่อ {short_date(office_day(at))}",
        )
        for id_, at in found
    )
    return [
        Card(
            f"คนที่เข้ามาใหม่ {scope.whose}",
            subtitle=lead_days.words(context, days) if days else f"ตั้งแต่ {thai_date(since)}",
            rows=(*(rows or (_NOBODY_NEW,)), *_only_below(context, scope)),
            buttons=(Button("ดูรายชื่อ", opens(MEMBERS.name, **scope.facts), "ดูรายชื่อ"),),
            note="นับที่เพิ่มหรือย้ายทีละคนในทะเบียน ไม่นับที่นำเข้าทั้งทะเบียน และไม่นับการย้ายกลุ่มในสำนักเดียวกัน",
        )
    ]


_NOBODY_NEW = Para("ไม่มีผู้ที่เพิ่มในทะเบียนหรือย้ายสำนักเข้ามาในช่วงนี้")


# -- what is not kept ----------------------------------------------------------------------------


def not_kept(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    scope = lead_scope.of_facts(context, MEMBERS.name, facts)
    known = scope.facts if isinstance(scope, LeadScope) else {}
    context.asked = opens(MEMBERS.name, **known)
    see = Button("ดูรายชื่อ", opens(MEMBERS.name, **known), "ดูรายชื่อ")
    return [Text(_NOT_KEPT, (see, MENU))]


_NOT_KEPT = (
    "บอตไม่เก็บเพศ อายุ วุฒิ อายุราชการ และเงินเดือน และไม่มีรายการผู้ที่ลาออก จึงตอบส่วนนี้ไม่ได้ "
    "ทะเบียนมีเพียงชื่อ ตำแหน่ง สำนัก กลุ่มงาน และผู้บังคับบัญชา กรุณาสอบถามงานการเจ้าหน้าที่"
)


def as_file(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Says who gets the roster as a file, and shows the list again."""
    if context.me.has(ADMIN):
        sheet = Button("ขอทะเบียนบุคลากร", opens("roster_sheet"), "ขอทะเบียนบุคลากร")
        return [Text("ทะเบียนบุคลากรมีเป็น Excel กดปุ่มเพื่อขอไฟล์", (sheet, MENU))]
    context.asked = opens(MEMBERS.name, **facts)
    see = Button("ดูรายชื่อ", opens(MEMBERS.name, **facts), "ดูรายชื่อ")
    return [Text(_NO_FILE, (see, MENU))]


_NO_FILE = "รายชื่อบุคลากรเป็นไฟล์เปิดให้เฉพาะผู้ดูแลระบบ เพราะเป็นข้อมูลส่วนบุคคล ท่านดูรายชื่อในแชตได้"

_ON = Following(takes=("b", *lead_days.KEYS), in_days=True)
_AS_NOW = Following(takes=("b",))
"""The roster tells who is there now."""
MEMBERS = Query(
    "led_people",
    ("คนในกลุ่มมีใครบ้าง", "ในกลุ่มมีใครบ้าง"),
    members,
    roles=LEADERS,
    following=_AS_NOW,
    hears_rest=True,
    heard=lead_scope.in_scope(members),
    outside=True,
)
LEAVE = Query(
    "led_leave",
    ("วันนี้ใครลาบ้าง", "วันนี้ใครลา", "ใครลาบ้าง"),
    leave,
    roles=LEADERS,
    following=replace(_ON, sides={"led_leave": pattern_of("(?:ใคร|คน(?:ไหน)?)?ลา")}),
    instead="leave_of_others",
    hears_rest=True,
    heard=lead_scope.in_scope(leave, {each: {LEVEL: each} for each in _LEVELS}),
    outside=True,
)
NEWCOMERS = Query(
    "led_newcomers",
    ("ใครเข้ามาใหม่", "มีใครย้ายมาใหม่"),
    newcomers,
    roles=LEADERS,
    following=_ON,
    hears_rest=True,
    heard=lead_scope.in_scope(newcomers, toward=Toward.PAST),
    outside=True,
)
NOT_KEPT = Query(
    "led_not_kept",
    ("ข้อมูลคนที่ไม่เก็บ",),
    not_kept,
    roles=LEADERS,
    hears_rest=True,
    heard=lead_scope.in_scope(not_kept),
    outside=True,
)
AS_FILE = Query(
    "led_people_file",
    ("รายชื่อคนเป็นไฟล์",),
    as_file,
    roles=LEADERS,
    hears_rest=True,
    heard=lead_scope.in_scope(as_file),
    outside=True,
)
