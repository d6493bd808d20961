"""`เรื่องที่ต้องทำ`: what the person still has to do, day by day, each with its button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.messages.name_labels import short_title
from handlers.plans import bureau_plan
from handlers.question import button_facts, topic
from handlers.question.query import Following, Query, opens
from handlers.question.topic import Topic
from handlers.reminders import duty_lines, led_round, reporters_instead
from handlers.reminders.kind_words import words_of
from handlers.reports.figures import status
from handlers.reports.figures.overview import LEADING
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import find_dates, short_date, thai_date, thai_span, weekday
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.duties.duty_people import ADMINISTRATOR, DIRECTOR, HEAD
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, SUPERVISOR
from models.reminders import own_duties
from models.reminders.own_duties import OwnDuty

_NAME = "own_duties"
_COUNTS = "counts"
"""The fact that says that it was asked how much is late."""
_OF_OTHERS = frozenset((ADMIN, EXECUTIVE, RECEIVER))
"""In these roles figures of the office or of complaints may be meant."""
_PAGE = 6
_ASKED = pattern_of(
    rf"(?:แล้ว)?(?:เดือน|สัปดาห์|อาทิตย์|ไตรมาส)(?:นี้|หน้า|ถัดไป)\s?(?:{ME_OR_US}|พี่|ทั้งสำนักงาน)?\s?"
    r"(?:ต้อง|มี)(?:ทำ|ส่ง|อะไรต้องทำ|อะไรต้องส่ง|งาน(?!อะไร(?:บ้าง|\s)*(?:นะ|ค่ะ|คะ|ครับ)*$))"
    rf"|(?:ตอนนี้|แล้ว|\s)*(?:สำนัก|หน่วย(?:งาน)?|กลุ่ม|ทีม)?(?:ของ)?(?:{ME_OR_US})\s?(?:ยัง|มี|เหลือ|ต้อง)*(?:ค้าง|เหลือ|ส่ง|ทำ)"
    r"(?:ส่ง|ทำ|งาน|เรื่อง|\s)*อะไร(?:อีก|อยู่|บ้าง|\s)*(?:ของ|ภายใน|ใน)?(?:เดือน|สัปดาห์|อาทิตย์|ไตรมาส)(?:นี้|หน้า|ถัดไป)"
)
_OVERDUE = pattern_of(
    rf"(?:ตอนนี้|ขณะนี้|ปัจจุบัน|วันนี้|แล้ว|สรุป|ขอถาม|ว่า|\s)*(?:ของ)?(?:{ME_OR_US}|พี่|\s)*(?:ยัง)?(?:มี)?"
    r"(?:รายงาน|งาน|เรื่อง|กิจกรรม)?(?:ที่)?\s*"
    r"(?:(?:เลย|เกิน|พ้น)กำหนด(?:ส่ง)?|ค้าง(?:ส่ง|ทำ)?|ส่งช้า|ล่าช้า|ยังไม่(?:ได้)?ส่ง|ต้อง(?:ทำ|ส่ง))"
    r"(?:อยู่|ไป|แล้ว|ทั้งหมด|รวม|\s)*กี่\s*(?:เรื่อง|ฉบับ|รายงาน|กิจกรรม|อัน|ตัว|รายการ)(?:แล้ว|อยู่|บ้าง|\s)*"
)
"""`ตอนนี้เลยกำหนดกี่เรื่อง` of somebody with duties of their own."""
_LONGEST = 60
_LOOKED_AFTER = (ADMINISTRATOR, HEAD, DIRECTOR)
"""In these roles others have to act."""

_WEEK = pattern_of(r"(?:สัปดาห์|อาทิตย์)(?P<which>นี้|หน้า|ถัดไป)")
_DAY = timedelta(days=1)
Days = tuple[date, date]


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns what is late, then what is due day by day; of some days only if they are named."""
    if context.said and (further := _of_plan(context, rest)):
        return further
    context.asked = opens(_NAME)
    within = _days(context, context.said or rest, facts)
    known = _known(context, within)
    every = [each for each in known if not duty_lines.only_waits(each)]
    awaited = [each for each in known if duty_lines.only_waits(each)] if within is None else []
    mine = _to_do(every)
    mine.sort(key=lambda each: (not each.duty.late(context.today), each.duty.day))
    shown = [each for each in mine if _meant(context, each, within)]
    others = [
        each for each in every if each.role in _LOOKED_AFTER and _meant(context, each, within)
    ]
    if within and not shown and (of_round := led_round.facts_of(context, rest)):
        return status.QUERY.answer(context, rest, of_round)
    if mine and not shown:
        return [_next_ones(context, mine, within, others)]
    page = button_facts.page(facts, _PAGE, len(shown))
    first, last = within or (None, None)
    named = {"f": first.isoformat(), "l": last.isoformat()} if first and last else {}
    told = (_late_words(context, shown, others, facts), _span_words(within))
    return [
        Card(
            f"เรื่องที่ต้องทำ {len(shown):,} เรื่อง" if shown else "ไม่มีเรื่องที่ต้องทำค้างอยู่",
            subtitle=page.beside(" · ".join(filter(None, told))),
            rows=(
                *_by_day(context, page.of(shown)),
                *_besides(len(mine) - len(shown)),
                *_looked_after(context, others),
                *_awaited(awaited),
            )
            or (_NOTHING_NEAR, *reporters_instead.told(context)),
            buttons=(*page.turn(_NAME, **named), *_steps(shown)),
            tone="warn" if any(each.duty.late(context.today) for each in shown) else "plain",
        )
    ]


_NOTHING_NEAR = Para("กด “รอบส่งรายงาน” เพื่อดูวันส่งที่จะมาถึง", tone="good")


def _known(context: Context, within: Days | None) -> Sequence[OwnDuty]:
    """Returns the person's duties; of days to come also those that nobody is reminded of yet."""
    if within is not None and within[1] > context.today:
        return _due(context, within[1])
    return duty_lines.own_now(context).duties


def own_to_do(context: Context, until: date) -> list[OwnDuty]:
    """Returns what the person talking has to do themselves, the nearest first: at least all that is
    due up to the day, however far that is."""
    return _to_do([each for each in _due(context, until) if not duty_lines.only_waits(each)])


def _due(context: Context, until: date) -> list[OwnDuty]:
    session, days = context.session, context.working_days
    return own_duties.reaching(session, days, context.me, context.now, until)


def _to_do(duties: Sequence[OwnDuty]) -> list[OwnDuty]:
    return [each for each in duties if each.role not in _LOOKED_AFTER]


def _span_words(within: Days | None) -> str:
    return thai_span(*within) if within is not None else ""


def _late_words(
    context: Context,
    shown: Sequence[OwnDuty],
    others: Sequence[OwnDuty],
    facts: Mapping[str, str],
) -> str:
    """Returns how many are late; that none is, only where this was asked."""
    late = _late(context, shown)
    if late:
        return f"เลยกำหนดแล้ว {late:,} เรื่อง"
    asked = _COUNTS in facts or _asks_of_the_late(normalise(context.said))
    return "ยังไม่มีเรื่องที่เลยกำหนด" if asked and not _late(context, others) else ""


def _late(context: Context, duties: Sequence[OwnDuty]) -> int:
    return sum(each.duty.late(context.today) for each in duties)


def _next_ones(
    context: Context, mine: Sequence[OwnDuty], within: Days | None, others: Sequence[OwnDuty]
) -> Message:
    """Returns what is due after days of which nothing is: it is not said that nothing is owed."""
    today = within == (context.today, context.today)
    page = button_facts.page({}, _PAGE, len(mine))
    return Card(
        f"{'วันนี้' if today else 'ช่วงนี้'}ไม่มีเรื่องที่ถึงกำหนด",
        subtitle=_span_words(within),
        rows=(
            Para(f"แต่ยังมีเรื่องที่ต้องทำ {len(mine):,} เรื่อง ใกล้กำหนดก่อนอยู่บน", bold=True),
            *_by_day(context, page.of(mine)),
            *_looked_after(context, others),
        ),
        buttons=(*page.turn(_NAME), *_steps(mine)),
    )


def _besides(count: int) -> list[Part]:
    """Returns how much is to be done besides the days that are shown."""
    if not count:
        return []
    button = Button("ดูทั้งหมด", opens(_NAME), "เรื่องที่ต้องทำ")
    return [Row("เรื่องอื่นที่ต้องทำ", f"{count:,} เรื่อง", button)]


def _of_plan(context: Context, rest: str) -> Sequence[Message]:
    """What the plan asks of another bureau, or of months that are named; nothing if neither is.

    To administrators and executives the months are the whole office's. Duties are known for some
    weeks only, so months to come are told from the plan.
    """
    about = topic.read(context, rest, {})
    span = _whole_days(normalise(context.said), context.today)
    told = about.due is None and about.span is None and span is not None
    if told and about.bureaus == (context.me.bureau,) and _only_reports(context):
        about = Topic()  # what is late is owed in these days, too
    if about.bureaus or about.unknown:
        return status.QUERY.answer(context, rest, _facts_of(about, span if told else None))
    span = read_scope(normalise(context.said), context.today).span
    if span is None:
        return ()
    if context.me.has(ADMIN, EXECUTIVE):
        first, last = (day.isoformat() for day in span)
        return status.QUERY.answer(context, rest, {"f": first, "l": last})
    return bureau_plan.listed(context, {}, Topic(span=span)) if span[0] > context.today else ()


def _only_reports(context: Context) -> bool:
    return context.me.has(REPORTER) and not context.me.has(SUPERVISOR, ADMIN, EXECUTIVE)


def _facts_of(about: Topic, span: Days | None) -> Mapping[str, str]:
    """Returns the facts of a button that asks of these bureaus in these days; none without days."""
    if span is None or about.unknown:
        return {}
    first, last = (day.isoformat() for day in span)
    named = {key: str(value) for key, value in about.bureau_facts().items()}
    return {**named, "f": first, "l": last}


# -- which days ----------------------------------------------------------------------------------


def _days(context: Context, words: str, facts: Mapping[str, str]) -> Days | None:
    """Returns the days named by a button or in words; None for whatever day."""
    first, last = button_facts.day(facts, "f"), button_facts.day(facts, "l")
    if first is not None and last is not None:
        return first, last
    today, plain = context.today, normalise(words)
    if _WEEK.search(plain) is not None:
        return _whole_days(plain, today)
    try:
        days = find_dates(plain, today)
    except Unclear:
        days = []
    return (min(days), max(days)) if days else read_scope(plain, today).span


def _whole_days(plain: str, today: date) -> Days | None:
    """Returns the week, the month or the months that are named."""
    week = _WEEK.search(plain)
    if week is None:
        return read_scope(plain, today).span
    monday = today + ((0 if week["which"] == "นี้" else 7) - today.weekday()) * _DAY
    return monday, monday + 6 * _DAY


def _meant(context: Context, each: OwnDuty, within: Days | None) -> bool:
    """Tells whether the duty is of these days; what is late or waits already is of today."""
    return within is None or within[0] <= max(each.duty.day, context.today) <= within[1]


# -- the list ------------------------------------------------------------------------------------


def _by_day(context: Context, shown: Sequence[OwnDuty]) -> list[Part]:
    rows: list[Part] = []
    for heading, duties in groupby(shown, key=lambda each: _heading(context, each)):
        rows.append(Para(heading, tone="bad" if heading == _LATE else "plain", bold=True))
        rows += [_row(context, each) for each in duties]
    return rows


_LATE = "เลยกำหนดแล้ว"


def _heading(context: Context, each: OwnDuty) -> str:
    duty, today = each.duty, context.today
    if duty.late(today):
        return _LATE
    if duty.day < today:  # it waits for the person and has no day of its own
        return "รอท่านอยู่"
    near = {today: "วันนี้ ", today + _DAY: "พรุ่งนี้ "}.get(duty.day, "")
    return f"{near}{weekday(duty.day)} {thai_date(duty.day)}"


def _row(context: Context, each: OwnDuty) -> Row:
    duty = each.duty
    words = words_of(duty.kind)
    late = f"กำหนด {short_date(duty.day)}" if duty.late(context.today) else ""
    bureau = duty.bureau if duty.bureau_id != context.me.bureau_id else ""
    value = "\n".join(filter(None, (short_title(words.about(duty)), late, bureau)))
    button = next(iter(duty_lines.to_do(context, duty)), None)
    return Row(
        duty_lines.what_words(duty),
        value or words.when(duty),
        button,
        "bad" if late else words.tone,
    )


def _awaited(awaited: Sequence[OwnDuty]) -> list[Part]:
    """Returns what others decide or send, kind by kind: the person only waits for it."""
    by_kind: dict[str, list[OwnDuty]] = {}
    for each in awaited:
        by_kind.setdefault(words_of(each.duty.kind).awaits[each.role], []).append(each)
    return [_awaited_row(told, found) for told, found in by_kind.items()]


def _awaited_row(told: str, found: Sequence[OwnDuty]) -> Row:
    words = words_of(found[0].duty.kind)
    name = words.digest_name or words.name
    return Row(f"{name} {len(found):,} เรื่อง", told, words.overview)


def _looked_after(context: Context, others: Sequence[OwnDuty]) -> list[Part]:
    """Returns how much others have to do that the person looks after."""
    if not others:
        return []
    whose = "ทั้งสำนักงาน" if context.me.has(ADMIN) else "สำนักในความดูแล"
    count = _late(context, others)
    late = f" เลยกำหนดแล้ว {count:,} เรื่อง" if count else ""
    may = context.me.has(SUPERVISOR, ADMIN)
    button = Button("ใครยังไม่ส่ง", opens("not_sent"), "ใครยังไม่ส่ง") if may else None
    return [Row(f"ที่ผู้อื่นต้องทำ ({whose})", f"{len(others):,} เรื่อง{late}", button)]


def _steps(mine: Sequence[OwnDuty]) -> tuple[Button, ...]:
    put_off = (Button("เลื่อนการเตือน", opens("put_off"), "เลื่อน"),) if mine else ()
    return (Button("รอบส่งรายงาน", opens("rounds_dates"), "รอบส่งรายงาน"), *put_off)


QUERY = Query(
    name=_NAME,
    of_all="reminders",
    words=("เรื่องที่ต้องทำ", "งานของฉัน", "สิ่งที่ต้องทำ", "ฉันต้องทำอะไรบ้าง", "ต้องทำอะไรบ้าง"),
    answer=answer,
    following=Following(in_days=True, counts=("เรื่อง", "งาน"), takes=("b", "f", "l"), whole=False),
)


_EVENTS = pattern_of(
    r"(?:แล้ว|\s)*(?:สัปดาห์|อาทิตย์|เดือน)(?:นี้|หน้า)\s?มีงาน(?:อะไร|ไหน)(?:บ้าง)?"
    r"|.*มีงาน.*(?:(?:ไป|เข้า)ร่วม(?!ประกาศ)|(?:ต้อง|ให้)ไป(?!ส่ง|ทำ)).*"
)
"""What is on then is the calendar's."""


def _asks_of_the_late(plain: str) -> bool:
    """Tells whether it is asked, by itself or amid other words, which of one's own is late."""
    if "กำหนด" not in plain or _OF_OTHER_MATTERS.search(plain.lower()):
        return False
    parts = (plain, *plain.split())
    return any(_WHICH_IS_LATE.fullmatch(without_polite_ending(each)) for each in parts)


_THING = "รายงาน|งาน|เรื่อง|กิจกรรม|อัน|ตัว|ฉบับ|ข้อ"
_IS_LATE = (
    r"(?:ที่|ยัง|มัน|\s)*(?:เลย|เกิน|พ้น)(?:วัน)?กำหนด(?:ส่ง)?"
    rf"(?:ไป|แล้ว|อยู่|บ้าง|มั่ง|ใช่|{WHETHER}|(?:หรือ|รึ)ยัง|\s)*"
)
_WHICH_IS_LATE = pattern_of(
    rf"(?:แล้ว|ตอนนี้|วันนี้|สรุป|คือ|ขอถาม|ช่วย|บอก|ที|ว่า|{ME_OR_US}|\s)*(?:ยัง)?(?:ไม่)?(?:มี|เหลือ)?"
    rf"(?:(?:{_THING})?(?:ไหน|ใด|อะไร)(?:บ้าง|\s)*(?:ของ(?:{ME_OR_US}))?|(?:{_THING})ของ(?:{ME_OR_US})(?:อันไหน|มี)?)"
    rf"{_IS_LATE}"
)
"""`อันไหนเลยกำหนดไปแล้วบ้าง`, `ยังไม่มีงานไหนเกินกำหนดใช่ไหม`."""
_OF_OTHER_MATTERS = pattern_of(
    "ร้องเรียน|เบาะแส|เคส|ของขวัญ|excel|เอ็?กเซล|pdf|word|ไฟล์|บัญชี|ไม่เอา|ไม่รวม|ยกเว้น"
    rf"|ใคร|โดน|ทำไง|{HOW_IN_FULL}|ปี(?!นี้)|(?:เดือน|สัปดาห์|อาทิตย์|รอบ|ครั้ง)(?:ที่แล้ว|ก่อน)|ไตรมาส"
)


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question if the words ask what a time to come asks for, or how much of one's own
    is late: `เดือนหน้าต้องทำอะไรบ้าง`, `ตอนนี้เลยกำหนดกี่เรื่อง`."""
    if context.person is None or len(words) > _LONGEST:
        return None
    plain = normalise(words)
    if not context.may(_OF_OTHERS) and _OVERDUE.fullmatch(without_polite_ending(plain)):
        return _COUNTED
    if inside is None and not context.may(LEADING) and _asks_of_the_late(plain):
        return _COUNTED
    if _WAITS_FOR_ME.fullmatch(without_polite_ending(plain)):
        return QUERY
    if inside is not None or _EVENTS.fullmatch(without_polite_ending(plain)):
        return None
    return _SAID if _ASKED.match(plain) else None


_WAITS_FOR_ME = pattern_of(
    rf"(?=.*(?:{ME}))(?=.*(?:ทำ|ค้าง|จัดการ))(?!.*(?:รอ|พิจารณา))(?:ตอนนี้|วันนี้|แล้ว|งั้น|ว่า|ยัง|เรื่อง|งาน|\s)*(?:มี|เหลือ)"
    rf"(?:เรื่อง|งาน|อย่างอื่น|สิ่ง|\s)*(?:อะไร|ไร|ไหน)(?:อีก|ที่|ยัง|ค้าง|อยู่|ต้อง|ให้|จะ|ทำ|จัดการ|บ้าง|มั่ง|{ME}|{WHETHER}|\s)*"
)
"""What is left to do for the one who asks, amid anything else, too: `มีอะไรให้ฉันทำบ้าง`. What waits
to be decided is another question's."""


def _whole(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Answers a whole sentence: the time that it names may be the whole office's."""
    context.said = context.said or rest
    return answer(context, rest, facts)


def _counted(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Answers how much is late: of all days, also if the words name today."""
    return answer(context, "", {**facts, _COUNTS: "1"})


_SAID = replace(QUERY, answer=_whole)
_COUNTED = replace(QUERY, answer=_counted)
