"""`3 อันดับแรกที่ส่งตรงเวลาที่สุด`, `ไตรมาสที่แล้วเราส่งช้ากี่ครั้ง`: who sends in time, and how often late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import sentence_topic
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.question.top_named import split_top
from handlers.reports.due_report_words import HOW_LATE, NOTHING_DUE, share_words
from handlers.reports.figures.bureau_ranking import BEST, BEST_QUERY, NEVER_QUERY
from handlers.reports.figures.overview import LEADING, SEEING, SENDING
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures.sending_days import BureauTimes, bureau_times, sending_days

NAME = "how_often_late"
_IN_TIME = r"(?:ตรงเวลา|ตรงกำหนด|ทันเวลา|ทันกำหนด|ตามกำหนด|ตรงต่อเวลา)"
_MOST_PUNCTUAL = pattern_of(
    rf"{_IN_TIME}.{{0,6}}(?:สุด|มาก(?:ที่)?สุด|บ่อย(?:ที่)?สุด)|(?:อันดับ|ลำดับ|top|ท็อป).{{0,20}}{_IN_TIME}"
)
_WHO_SENDS = pattern_of(r"ใคร|คนไหน|ผู้รายงาน")
_HOW_OFTEN_LATE = pattern_of(
    r"ส่ง(?:รายงาน|งาน)?(?:ช้า|สาย|เลท|เกินกำหนด|หลังกำหนด|ไม่ทัน(?:กำหนด)?|เลยกำหนด)(?:ไป|มา|แล้ว|ทั้งหมด|\s)*กี่"
    r"|กี่(?:ครั้ง|ฉบับ|เรื่อง|รอบ|หน).{0,10}ส่ง(?:รายงาน|งาน)?(?:ช้า|สาย|เลท|ไม่ทัน|เกินกำหนด)"
)
_WHICH = pattern_of(r"(?:สำนัก|หน่วย(?:งาน)?|คน|กิจกรรม)(?:ไหน|ใด|อะไร)|กี่(?:สำนัก|คน)|ใคร")


_SENDS_IN_TIME = pattern_of(rf"{_IN_TIME}|(?:ตรง|ทัน)(?:เวลา|กำหนด)|(?:ส่ง)?(?:เร็ว|ไว)(?:ที่)?สุด")
_SENDS_LATE = pattern_of("ช้า|สาย|เลท|เกิน|เลย(?=กำหนด|เวลา|วัน(?!นี้))|หลัง|ไม่(?:ตรง|ทัน)|พ้น|ผิดนัด")
"""`ส่งตรงเวลาสุดเลย` is not late."""
_NEVER_LATE = pattern_of(r"ไม่(?:เคย|ได้)?(?:ส่ง)?(?:รายงาน|งาน)?(?:ล่า)?(?:ช้า|สาย|เลท)(?!กว่า)")
_WHICH_BUREAUS = pattern_of(r"(?:สำนัก|หน่วย(?:งาน)?)(?:ไหน|ใด|อะไร|ที่)|ที่(?:ไหน|ใด)|ใคร")


@listener(longest=80)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question that the words ask; None for other words."""
    plain = without_polite_ending(normalise(words))
    if _MOST_PUNCTUAL.search(plain) and not _WHO_SENDS.search(plain) and context.may(LEADING):
        return _RANKED
    late = _HOW_OFTEN_LATE.search(plain) and not _WHICH.search(plain)
    return QUERY if late and context.may(SEEING) else None


def _answer_ranked(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """The bureaus that send in time, the best first, as many as the sentence wants."""
    return _ranked(context, rest, BEST_QUERY)


def _ranked(context: Context, rest: str, ranking: Query) -> Sequence[Message]:
    sentence, top = split_top(rest)
    found = sentence_topic.placed(context, ranking.words[0], ranking.name, sentence, {})
    if not isinstance(found, Placed):
        return [found]
    given = {**found.facts(), "top": top}
    facts = {key: str(value) for key, value in given.items() if value is not None}
    context.asked = opens(ranking.name, **facts)
    return ranking.answer(context, "", facts)


def _answer_heard(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Ranks those that send in time, or never late, where the sentence asks after these and the
    person leads."""
    plain = normalise(rest)
    if _SENDS_LATE.search(others := _NEVER_LATE.sub("", plain)) or not context.may(LEADING):
        return answer(context, rest, facts)
    if _SENDS_IN_TIME.search(others):
        return _ranked(context, rest, BEST_QUERY)
    never = others != plain and _WHICH_BUREAUS.search(others)
    return _ranked(context, rest, NEVER_QUERY) if never else answer(context, rest, facts)


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """How many reports of the bureaus in question were sent late or are still missing. facts: a
    topic's; a time means the reports that were due then."""
    found = sentence_topic.placed(context, "ส่งช้ากี่ครั้ง", NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    context.asked = opens(NAME, **found.facts())
    listed = sending_days(context.session, found.about.year(context.today), found.narrow)
    return [_card(context, found, bureau_times(listed, context.today))]


def _answer_in_time(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """The same figures under the share that was sent in time."""
    found, *others = answer(context, rest, facts)
    if not isinstance(found, Card) or not found.title.startswith(_LATE):
        return [found, *others]
    title = f"{_TIMELY}{found.title.removeprefix(_LATE)}"
    none = found.rows == (Para(_NOT_OVER),)
    return [replace(found, title=title, rows=(Para(_NO_SHARE),) if none else found.rows), *others]


def _card(context: Context, found: Placed, counted: Sequence[BureauTimes]) -> Card:
    over, late = sum(each.over for each in counted), sum(each.late for each in counted)
    open_, days = sum(each.open_late for each in counted), sum(each.days_late for each in counted)
    rows: tuple[Part, ...] = (Para(_NOT_OVER if counted else NOTHING_DUE),)
    if over:
        rows = (
            Para(f"ช้า {late:,} ครั้ง จาก {over:,} ฉบับที่ครบกำหนดแล้ว", bold=True),
            Row("ส่งทันกำหนด", share_words(over - late, over)),
            Row("ส่งหลังกำหนด", f"{late - open_:,} ฉบับ"),
            Row("ยังค้างส่ง", f"{open_:,} ฉบับ", tone="bad" if open_ else "plain"),
            Row("รวมวันที่ช้า", f"{days:,} วัน"),
        )
    same = found.facts()
    return Card(
        f"{_LATE} {found.whose}",
        subtitle=found.about.words(context.today),
        rows=rows,
        note=f"{HOW_LATE} ข้อมูล ณ {thai_date(context.today)}" if over else "",
        quick=(
            Button("สถานะการส่ง", opens("status", **same), "สถานะ"),
            Button("ใครยังไม่ส่ง", opens("not_sent", **same), "ใครยังไม่ส่ง"),
        ),
    )


_LATE, _TIMELY = "การส่งช้า", "การส่งทันกำหนด"
_NO_SHARE = "ยังไม่มีรายงานที่ครบกำหนดในช่วงที่ถาม จึงยังไม่มีร้อยละที่ส่งทัน ดูร้อยละที่ส่งแล้ว กด “สถานะการส่ง”"
_NOT_OVER = "ยังไม่มีรายงานที่ครบกำหนดในช่วงที่ถาม จึงยังไม่มีการส่งช้า"

QUERY = Query(NAME, ("ส่งช้ากี่ครั้ง",), answer, roles=SEEING, following=SENDING, heard=_answer_heard)
IN_TIME = replace(QUERY, answer=_answer_in_time, words=(), heard=None)
_RANKED = Query(BEST, (), _answer_ranked, roles=LEADING, following=BEST_QUERY.following)
