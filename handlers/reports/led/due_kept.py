"""`อันไหนเลยกำหนดแล้วบ้าง`, `กี่กิจกรรมที่เลยกำหนด`, `เดือนหน้ามีกำหนดส่งอะไรบ้าง`: only the reports that are
late, or due in some days; never the others (docs/decisions/0183)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import button_facts, sentence_topic, topic
from handlers.question.query import Facts, Query, opened_by, opens
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import detail_button, to_send_row
from handlers.reports.figures import not_sent
from handlers.reports.figures.overview import LEADING, MISSING, SEEING
from handlers.subjects.listeners import listener
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import nearness, thai_date, thai_span
from handlers.understand.dates.days_from_today import NUMBER, counted
from handlers.understand.named_span import named_span
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import fiscal_year_days
from models.people.person import ADMIN, EXECUTIVE
from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.report import RETURNED

NAME = "due_kept"
KIND, LATE, SOON, BACK = "k", "late", "soon", "back"
_PAGE, _NUMBERS, _LONGEST = 6, 12, 80
_PAST = (
    r"(?:เลย|เกิน|พ้น|ผ่าน)(?:วัน|ระยะเวลา|เวลา)?(?:กำหนด|เดดไลน์|เส้นตาย|ดิว|deadline|due)"
    "|overdue|โอเวอร์ดิว"
)
_LATE = pattern_of(rf"(?<!ส่ง)(?:{_PAST})|ค้าง(?:ส่ง)?(?:{_PAST})")
_UNIT = r"(?:กิจกรรม|รายงาน|โครงการ|อัน|(?<!ราย)งาน|ฉบับ|ข้อ)"
_WHOSE = r"(?:สำนัก|หน่วย(?:งาน)?)"
_LATEST = pattern_of(
    rf"{_UNIT}(?:ที่|ไหน|ใด|\s)*+(?:ของ\S{{0,12}}?(?:ที่|ไหน|ใด|\s)*)?(?:ส่ง)?(?:ล่า)?ช้า(?:ที่)?สุด|(?:{_PAST}).*{_UNIT}.*สุด|{_UNIT}.*(?:{_PAST}).*สุด"
)
"""Which of the things is latest: `กิจกรรมไหนช้าสุดในสำนัก`."""
_SLOW = pattern_of(
    rf"(?:(?<!ส่ง)(?:{_UNIT}|เรื่อง)(?:ไหน|ใด|อะไร|บ้าง|ที่|มี|ยัง|ตอนนี้|รอบนี้|\s)*+|อะไร(?:ที่|ยัง|บ้าง|\s)*+|{_WHOSE}(?:ไหน|ใด|อะไร)(?:ที่|ยัง|มี|ตอนนี้|รอบนี้|\s)*+)"
    rf"(?:ล่า)?ช้า(?!(?:ที่)?สุด|กว่า|ลง|ไป|ๆ|กี่วัน|มาก)"
)
"""What is slow: `อะไรช้าบ้าง`, `รอบนี้สำนักไหนช้า กี่กิจกรรม`; who sends late (`คนที่ส่งรายงานช้า`) is not."""
_RANKED = pattern_of(r"ลำดับ|อันดับ|เพราะ|กี่วัน")
"""Asks who comes before whom, or why."""
_BUREAU_MOST = pattern_of(r"(?:สำนัก|หน่วย(?:งาน)?|กอง|ฝ่าย)\s?(?:ไหน|ใด).*สุด")
"""Which bureau it is most of is a ranking: `หน่วยไหนส่งรายงานล่าช้าที่สุด`."""
_SOON = pattern_of(
    rf"{_UNIT}(?:ไหน|ใด|อะไร|ที่|\s)+(?:บ้าง)?(?:จะ|ใกล้|ต้อง|\s)*(?:ครบ|ถึง)กำหนด|(?:ใกล้|จะ)(?:ครบ|ถึง)?กำหนด.*{_UNIT}(?:ไหน|ใด|อะไร)"
    rf"|(?:ครบ|ถึง)กำหนด(?:ส่ง)?(?:รายงาน|งาน|กิจกรรม)?(?:อะไร|กี่)|มี(?:กำหนด|คิว|รอบ)(?:ต้อง)?ส่ง(?:รายงาน|งาน)?(?:อะไร|{_UNIT}(?:ไหน|อะไร))|ต้องส่ง(?:รายงาน|งาน|กิจกรรม)?(?:อะไร|{_UNIT}?(?:ไหน|ใด))"
)
_WHEN = pattern_of("(?:สัปดาห์|อาทิตย์|เดือน)(?:นี้|หน้า|ถัดไป)|พรุ่งนี้|มะรืน|วันนี้")
_DAYS = {"วัน": 1, "สัปดาห์": 7, "อาทิตย์": 7, "เดือน": 30}
_AHEAD = 30
_GONE = r"\s*(?:ที่ผ่านมา|ที่แล้ว|ก่อน(?!กำหนด|ถึง|ครบ|ส่ง|วัน)|มาแล้ว)"
_COUNTED = rf"(?P<n>{NUMBER})\s*(?P<unit>{'|'.join(_DAYS)})"
_WITHIN = pattern_of(rf"(?:อีก|ภายใน|ใน)\s*{_COUNTED}(?!{_GONE})")
_DAYS_GONE = pattern_of(rf"{_COUNTED}{_GONE}")
"""`ใน 7 วันที่ผ่านมา`: what was due then and is missing is late."""
_TO_COME = pattern_of(
    r"(?:ใกล้|จะ|กำลังจะ|ถัดไป).{0,12}?(?:กำหนด|ส่ง)|ต้องส่ง|(?:ครบ|ถึง|มี)กำหนด|รอบ(?:หน้า|ถัดไป)"
)
_ASKS = pattern_of(
    f"ไหน|ใด|อะไร|กี่|บ้าง|{WHETHER}|ใคร|เท่าไ|(?:ขอ|อยาก|ช่วย)?ดู|ขอราย|รายชื่อ|ลิสต์|ลิส|เอา|เฉพาะ|เปล่า|หรือยัง"
)
_OTHERS = pattern_of(
    r"ของขวัญ|ร้อง|เบาะแส|เคส|สำรวจ|ประกาศ|(?i:gift|oit|ita)|เอกสาร|หนังสือ|ลิงก์|ความคิด|อินโฟ|ภาพ|คณะทำงาน|ประชุม|อบรม|นัด|งบ|เงิน|บาท|มูลค่า|ราคา"
    rf"|เตือน|ทวง|แจ้ง|เหตุ|ทำไม|{HOW_IN_FULL}|ทำไง|ได้(?:{WHETHER}|อยู่|หรือ)|ถ้า|หาก|เมื่อไ|วันไหน|ผิด|โทษ|คะแนน|เปอร์|%|เทียบ|อนุมัติ|ขยาย|เลื่อน|ปรับ|แก้|ย้าย"
    r"|เคย|ชอบ|บ่อย|ไม่(?:เลย|เกิน)|หลายวัน|แล้วยัง(?!ไม่)|ลงทะเบียน|ประเมิน|เกณฑ์|คาดการณ์|แนบ|ไม่ทัน|(?<![\d.])\d{1,2}\.\d"
)
_OWN = pattern_of(rf"(?<!สำนัก)(?<!ลูกน้อง)(?<!ของสำนัก)(?:{ME})(?!.*สำนัก)")
_OF_ALL = pattern_of(r"ทั้งสำนักงาน|ทุกสำนัก|แต่ละสำนัก|(?:สำนัก|หน่วยงาน)(?:ไหน|ใด|อะไร)|กี่สำนัก|ใคร")


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question about reports that are late or due; None for other words, and where what
    is one's own is asked about."""
    plain = without_polite_ending(normalise(words)).lower()
    kind = kind_of(plain)
    if not kind or not context.may(SEEING):
        return None
    below = _scope_before(context)
    if _OWN.search(plain) or not (context.may(LEADING) or below is not None):
        return None
    return _QUERIES[kind]


def kind_of(plain: str) -> str:
    """Returns which reports are asked for; "" for other words."""
    if _OTHERS.search(plain) or not _ASKS.search(plain) or _BUREAU_MOST.search(plain):
        return ""
    if _LATE.search(plain) or _LATEST.search(plain) or _asks_of_slow(plain):
        return LATE
    return SOON if _SOON.search(plain) and _WHEN.search(plain) else ""


def _asks_of_slow(plain: str) -> bool:
    return _SLOW.search(plain) is not None and _RANKED.search(plain) is None


def _scope_before(context: Context) -> Mapping[str, str] | None:
    """Returns the scope of the answer before, if that was about reports and may be narrowed so."""
    name, given = opened_by(context.asked_before())
    declared = (each for subject in context.subjects for each in subject.queries)
    query = next((each for each in declared if name and each.name == name), None)
    if query is None or query.following is None or "overdue" not in query.following.only:
        return None
    facts = {key: value for key, value in parse_qsl(given) if key in topic.FACTS}
    return facts if query.following.whole else {**facts, "b": str(context.me.bureau_id)}


def _answer_read(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Those that are late, or those that are due in the days to come that the sentence names."""
    plain = without_polite_ending(normalise(rest)).lower()
    late = _LATE.search(plain) or _LATEST.search(plain) or _asks_of_slow(plain)
    to_come = _TO_COME.search(plain) and not _DAYS_GONE.search(plain)
    soon = _WHEN.search(plain) or _WITHIN.search(plain) or to_come
    if late or not soon:
        return _answer_late(context, rest, facts)
    return _answer_soon(context, rest, {**_days_to_come(context, plain), **facts})


def _days_to_come(context: Context, plain: str) -> dict[str, str]:
    """Returns the facts of the days to come, in this fiscal year, that a count of days tells; of
    the next thirty without a word of time, and none where a day, week, month or round is named."""
    counts = _WITHIN.search(plain)
    number = counted(counts["n"]) if counts is not None else None
    if number is None and (_WHEN.search(plain) or read_scope(plain, context.today).places):
        return {}
    days = _AHEAD if counts is None or number is None else number * _DAYS[counts["unit"]]
    left = (fiscal_year_days(context.fiscal_year)[1] - context.today).days
    last = context.today + timedelta(days=min(days, left))
    return {"f": context.today.isoformat(), "l": last.isoformat()}


def _answer_late(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return _answer_heard(context, rest, {**facts, KIND: LATE})


def _answer_soon(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return _answer_heard(context, rest, {**facts, KIND: SOON})


def _answer_heard(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Of what the sentence names; of what it does not, as the answer before, else of one's own
    bureau for who leads one."""
    about = sentence_topic.of(context, rest)
    if not isinstance(about, topic.Topic):
        return [about]
    if about.unknown:
        return [sentence_topic.asked_back(NAME, about)]
    given = {key: str(value) for key, value in about.facts().items()}
    bureau = {key: str(value) for key, value in about.bureau_facts().items()}
    span = None if given else named_span(_when(rest), context.today)
    if span is not None:
        given = {"f": span[0].isoformat(), "l": span[1].isoformat()}
    before = _scope_before(context) or {}
    own = {} if context.me.has(ADMIN, EXECUTIVE) else {"b": str(context.me.bureau_id)}
    whole = _OF_ALL.search(normalise(rest)) is not None
    if not bureau and not whole:
        bureau = {"b": before["b"]} if "b" in before else {} if before else own
    kept = {} if given else {key: before[key] for key in topic.FACTS[1:] if key in before}
    return answer(context, "", {**kept, **given, **bureau, **facts})


def _when(rest: str) -> str:
    found = _WHEN.search(normalise(rest))
    return found[0] if found is not None else ""


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """A page of them: the reports of one bureau, or bureau by bureau. facts: KIND, `p` the page,
    and a topic's; of months those that are due in their days."""
    facts = _without_coming(context, facts)
    found = sentence_topic.placed(context, "รายงานที่เลยกำหนด", NAME, rest, facts, in_days=True)
    if not isinstance(found, Placed):
        return [found]
    kind = button_facts.one_of(facts, KIND, LATE, SOON, BACK)
    same = {**found.facts(), KIND: kind}
    context.asked = opens(NAME, **same)
    every = progress.every_duty(context.session, found.about.year(context.today), found.narrow)
    held = progress.to_send(each for each in every if _holds(kind, each, context.today, found))
    if not held:
        return [_none(context, kind, found)]
    one = len({each.bureau_id for each in held}) == 1
    parts: Sequence[Part] = _by_report(context, held) if one else _by_bureau(context, held, same)
    page = button_facts.page(facts, _PAGE, len(parts))
    return [
        Card(
            f"{_TITLES[kind]} {len(held):,} ฉบับ",
            subtitle=page.beside(found.whose, _time_words(context, kind, found)),
            rows=tuple(page.of(parts)),
            buttons=page.turn(NAME, **same),
            note=f"นับฉบับที่ยังไม่ส่งหรือถูกส่งกลับ จาก {len(every):,} ฉบับ ข้อมูล ณ {thai_date(context.today)}",
            quick=_ways(context, found),
            tone="bad" if kind == LATE else "plain",
        )
    ]


def _without_coming(context: Context, facts: Facts) -> Facts:
    """Without a round to come, in which nothing can be late: it was that of the answer before."""
    coming = (facts.get("d") or facts.get("f", "")) >= f"{context.today}"
    if button_facts.one_of(facts, KIND, LATE, SOON, BACK) != LATE or not coming:
        return facts
    return {key: value for key, value in facts.items() if key not in topic.PERIOD}


_TITLES = {LATE: "เลยกำหนดแล้ว", SOON: "ครบกำหนดในช่วงนี้", BACK: "ถูกส่งกลับ รอแก้ไข"}


def _holds(kind: str, each: DueReport, today: date, found: Placed) -> bool:
    if kind == BACK:
        return each.state == RETURNED
    if kind == SOON:
        first, last = found.about.span or (date.min, date.max)
        return each.missing and each.due is not None and first <= each.due <= last
    return each.late(today)


def _by_report(context: Context, held: Sequence[DueReport]) -> Sequence[Row]:
    return [to_send_row(each, context.today, detail_button(each)) for each in held]


def _by_bureau(
    context: Context, held: Sequence[DueReport], same: Mapping[str, object]
) -> Sequence[Row]:
    """Those with most first."""
    ordered = sorted(held, key=lambda each: each.bureau)
    groups = [list(each) for _, each in groupby(ordered, key=lambda each: each.bureau)]
    return [_bureau(context, each, same) for each in sorted(groups, key=len, reverse=True)]


def _bureau(context: Context, held: Sequence[DueReport], same: Mapping[str, object]) -> Row:
    numbers = " ".join(each.number for each in held[:_NUMBERS])
    more = f" และอีก {len(held) - _NUMBERS:,}" if len(held) > _NUMBERS else ""
    first = next((each.due for each in held if each.due is not None), None)
    longest = f" · นานที่สุด{nearness(first, context.today)}" if first is not None else ""
    longest = longest if first is not None and first < context.today else ""
    data = opens(NAME, **{**same, "b": held[0].bureau_id})
    see = Button("ดู", data, f"ดู{held[0].bureau}")
    words = f"{len(held):,} ฉบับ: {numbers}{more}{longest}"
    return Row(held[0].bureau, words, see, "bad" if longest else "plain")


def _time_words(context: Context, kind: str, found: Placed) -> str:
    """A week or day is told by its days, which are no months."""
    span = found.about.span
    return thai_span(*span) if kind == SOON and span else found.about.words(context.today)


def _none(context: Context, kind: str, found: Placed) -> Card:
    """Says that there is none, and what is due next."""
    ever = replace(found.about, due=None, span=None).within(found.ids)
    every = progress.every_duty(context.session, found.about.year(context.today), ever)
    missing = [each for each in every if each.missing and each.due is not None]
    due = min(
        (each.due for each in missing if each.due and each.due >= context.today), default=None
    )
    rows: list[Part] = [Para(_NONE[kind], tone="good", bold=True)]
    if due is not None:
        left = sum(each.due == due for each in missing)
        rows.append(
            Para(
                f"กำหนดถัดไป {thai_date(due)} ({nearness(due, context.today)}) ยังต้องส่ง {left:,} ฉบับ"
            )
        )
    return Card(
        _NONE_TITLES[kind],
        subtitle=f"{found.whose} · {_time_words(context, kind, found)}",
        rows=tuple(rows),
        note=f"ข้อมูล ณ {thai_date(context.today)}",
        quick=_ways(context, found),
    )


_NONE_TITLES = {LATE: "ไม่มีรายงานที่เลยกำหนด", SOON: "ไม่มีรายงานที่ครบกำหนด", BACK: "ไม่มีรายงานที่รอแก้ไข"}
_NONE = {
    LATE: "ยังไม่มีฉบับใดเลยกำหนดส่ง",
    SOON: "ไม่มีฉบับใดที่ต้องส่งในช่วงที่ถาม",
    BACK: "ไม่มีฉบับใดที่ถูกส่งกลับและรอแก้ไข",
}


def _ways(context: Context, found: Placed) -> tuple[Button, ...]:
    same = found.facts()
    sent = Button("สถานะการส่ง", opens("status", **same), "สถานะ")
    missing = Button("ใครยังไม่ส่ง", opens("not_sent", **same), "ใครยังไม่ส่ง")
    return (sent, missing) if context.may(not_sent.QUERY.roles) else (sent,)


_FOLLOWING = replace(MISSING, in_days=True)
"""Its days may be those of a week."""
QUERY = Query(
    NAME,
    ("รายงานที่เลยกำหนด", "รายงานเลยกำหนด", "งานที่เลยกำหนด"),
    answer,
    roles=SEEING,
    following=_FOLLOWING,
    instead="own_state",
    heard=_answer_read,
)
_QUERIES = {
    LATE: Query(NAME, (), _answer_late, roles=SEEING, following=_FOLLOWING),
    SOON: Query(NAME, (), _answer_soon, roles=SEEING, following=_FOLLOWING),
}
