"""`ตัวเลขเรื่องร้องเรียน`: a round's counts of complaints, of one's bureau or of all.

Small counts are hidden from everybody (models.small_counts).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.complaints.figures import (
    case_number_words,
    figures_kept_back,
    show_cases_by_month,
)
from handlers.complaints.figures.case_number_words import NUMBERS
from handlers.complaints.tracking import guessing_alarm
from handlers.context import Context
from handlers.messages import Button, Card, Carousel, Message, Para, Part, Row
from handlers.question import button_facts, scoped, topic, topic_missing
from handlers.question.query import Following, Query, opens
from handlers.question.topic import Topic
from handlers.subjects.document_kind_words import ask_for
from handlers.subjects.listeners import listener
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import fiscal_year
from models.complaints import case_routing
from models.complaints.figures import case_confirming, case_results
from models.complaints.figures.case_documents import CASE_NUMBERS
from models.complaints.figures.case_results import RoundNumbers, ShownNumbers
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR
from models.plans.result_rounds import Rounds

_BUREAUS = 6
_FOR_WHAT = pattern_of(
    r"\s?(?:เพื่อ|เอา|นำ|ไป|จะ|มา)*(?:ทำ|ใส่|ลง|ประกอบ|เข้า|แนบ)(?:ใน|การ|ไป)*\s?(?:รายงาน|สไลด์|(?:ที่)?ประชุม|สรุป|เล่ม|นำเสนอ|เอกสาร|พรีเซนต์)(?:ประจำปี)?"
)
"""What the figures are for, and no bureau's name: `ขอสถิติเรื่องร้องเรียนปีนี้ทำรายงาน`."""


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the office and all bureaus for administrators and executives, the own bureau for
    receivers and directors.

    facts: `d` the round, `b` a bureau, `p` the page, `y` another year, told by month. Words may
    name a round or a bureau.
    """
    seen = case_results.bureaus_counted_for(context.session, context.me)
    if seen is not None and not seen:
        return [case_number_words.NOT_YOURS]
    months = context.me.has(ADMIN, EXECUTIVE)
    if months and (facts.get("y") or facts.get("f")):
        return show_cases_by_month.answer(context, rest, facts)
    rest = _FOR_WHAT.sub(" ", rest)
    about = topic.read(context, rest, {k: v for k, v in facts.items() if k in ("b", "d")})
    year, names_months = _said_without_round(context)
    if months and (about.in_days().span is not None or names_months or year is not None):
        of_year = {} if year is None else {"y": str(year)}
        return show_cases_by_month.answer(context, rest, {**facts, **of_year})
    rounds = case_results.rounds(context.session)
    about = topic.with_own_rounds(context, about, rounds.last_ended(context.today))
    visible = scoped.seen_of(context, NUMBERS, about, seen)
    if not isinstance(visible, Topic):
        return [visible]
    if not about.understood:
        named = "ชื่อสำนักหรือรอบ", "30 กรกฎาคม", "ตัวเลขร้องเรียน"
        return [topic_missing.not_understood("ตัวเลขเรื่องร้องเรียน", NUMBERS, *named)]
    context.asked = opens(NUMBERS, **visible.bureau_facts(), d=about.due)
    until = case_results.meant(rounds, year or about.year(context.today), about.due)
    bureau_ids = frozenset(b.id for b in visible.bureaus) or seen
    found = case_results.round_numbers(context.session, until, context.today, bureau_ids)
    if len(found.rows) == 1 and found.total is None:
        return [_one(context, rounds, found, alone=seen is not None)]
    return _several(context, rounds, found, facts)


def _said_without_round(context: Context) -> tuple[int | None, bool]:
    """Returns the fiscal year (B.E.) that is asked about if it is another one than the present, and
    whether months are: a round counts all that came until its day."""
    said = normalise(context.said)
    if "รอบ" in said:
        return None, False
    scope = read_scope(said, context.today)
    other = scope.year if scope.year != fiscal_year(context.today) else None
    return other, scope.span is not None


# -- one bureau ----------------------------------------------------------------------------------


def _one(context: Context, rounds: Rounds, found: RoundNumbers, alone: bool) -> Card:
    [row] = found.rows
    when = case_number_words.round_words(found.until)
    mine = row.bureau_id == context.me.bureau_id
    waits = row.confirmed is None or row.changed
    confirms = mine and waits and found.until <= context.today
    confirms = confirms and case_confirming.may_confirm(context.session, context.me)
    others = () if alone else (Button("ทุกสำนัก", opens(NUMBERS, d=found.until), "ทุกสำนัก"),)
    return Card(
        "ตัวเลขเรื่องร้องเรียน",
        subtitle=f"{case_number_words.bureau_words(row)} · {when}",
        rows=(*case_number_words.figures(row), _standing(row)),
        buttons=(
            *((case_number_words.confirm(found.until),) if confirms else ()),
            ask_for(CASE_NUMBERS, found.until, row.bureau_id),
        ),
        note=_note(found),
        quick=(*_other_rounds(rounds, found.until, row.bureau_id), *others),
    )


def _standing(row: ShownNumbers) -> Row:
    good = row.confirmed is not None and not row.changed
    words = case_number_words.confirmed_words(row)
    return Row("การยืนยันของสำนัก", words, tone="good" if good else "warn")


def _note(found: RoundNumbers) -> str:
    days = f"นับเรื่องที่รับตั้งแต่ {thai_date(found.since)} ถึง {thai_date(found.until)}"
    return f"{days}\n{case_number_words.WHY_HIDDEN}" if found.hides else days


def _other_rounds(rounds: Rounds, until: date, bureau_id: int | None) -> tuple[Button, ...]:
    return tuple(
        case_number_words.see(day, bureau_id, f"รอบ {short_date(day)}")
        for day in rounds.beside(until)
    )


# -- the office ----------------------------------------------------------------------------------


def _several(
    context: Context, rounds: Rounds, found: RoundNumbers, facts: Mapping[str, str]
) -> Sequence[Message]:
    """Returns the sum on one card and the bureaus beside it; later pages have only bureaus."""
    page = button_facts.page(facts, _BUREAUS, len(found.rows))
    bureaus = [row for row in found.rows if row.bureau_id is not None]
    done = sum(row.confirmed is not None for row in bureaus)
    confirmed = f"ยืนยันแล้ว {done:,} จาก {len(bureaus):,} สำนัก"
    others = _other_rounds(rounds, found.until, None)
    listed = Card(
        "แต่ละสำนัก",
        subtitle=page.beside(case_number_words.round_words(found.until), confirmed),
        rows=tuple(_row(found.until, row) for row in page.of(found.rows)),
        buttons=page.turn(NUMBERS, d=found.until.isoformat()),
    )
    if found.total is None or page.number > 1:
        return [replace(listed, quick=others)]
    figures = Card(
        "ตัวเลขเรื่องร้องเรียน",
        subtitle=f"{case_number_words.round_words(found.until)} · {confirmed}",
        rows=(*case_number_words.figures(found.total), *_looked_after(context)),
        buttons=(ask_for(CASE_NUMBERS, found.until, None),),
        note=_note(found),
    )
    alt = f"{figures.title} {case_number_words.round_words(found.until)}"
    return [Carousel((figures, listed), alt, others)]


def _row(until: date, row: ShownNumbers) -> Row:
    if row.bureau_id is None:
        return Row(case_number_words.WHOLE, case_number_words.headline(row))
    data = opens(NUMBERS, b=row.bureau_id, d=until)
    button = Button("ดู", data, f"ตัวเลขเรื่องร้องเรียน {row.bureau}")
    label = f"{row.bureau} · {case_number_words.confirmed_words(row)}"
    return Row(label, case_number_words.headline(row), button)


def _looked_after(context: Context) -> list[Part]:
    """Returns counts for administrators; they name no case and no source."""
    if not context.me.has(ADMIN):
        return []
    found: list[Part] = []
    unheld = case_routing.count_without_reader(context.session)
    if unheld:
        words = f"{unheld:,} เรื่อง กรุณาเพิ่มผู้รับเรื่องร้องเรียนในรายชื่อบุคลากร"
        found.append(Row("ยังไม่มีผู้รับเรื่อง", words, tone="bad"))
    guessed = guessing_alarm.seen(context)
    return [*found, Para(guessed, tone="bad")] if guessed else found


def _of_open_ones(words: str) -> str:
    """`เอาเฉพาะที่ยังไม่ปิด`: the same figures, which tell what became of the cases."""
    return opens(NUMBERS) if _OPEN_ONES.fullmatch(without_polite_ending(words)) else ""


_OPEN_ONES = pattern_of(
    r"(?:ขอ|เอา|ดู|แล้ว|เฉพาะ|แค่|เรื่อง|ที่|มี|\s)*(?:ยังไม่(?:ปิด|เสร็จ|ยุติ)|ค้าง(?:อยู่)?|(?:ปิด|เสร็จ|ยุติ)(?:แล้ว|ไป))(?:แล้ว|กี่เรื่อง|ล่ะ|\s)*"
    r"|(?:มี|\s)*(?:สำนัก|หน่วยงาน)(?:ไหน|ใด)(?:บ้าง)?(?:ที่)?(?:ยัง)?ไม่(?:ได้)?ยืนยัน(?:ตัวเลข)?(?:บ้าง|\s)*"
)

_NEWS = pattern_of(
    r"(?:ช่วย|ขอ|อยากรู้|เรื่อง|การ|ช่วงนี้|ตอนนี้|ขณะนี้|ปีนี้|เดือนนี้|ล่าสุด|แล้ว|ส่วน|ข่าวคราว|ข่าว|อัป?เดต|อัพเด[ตท]|สถานการณ์|สถานะ|สรุป|ภาพรวม|ความคืบหน้า|ของ|ด้าน|ข้อ|ดู|\s)*"
    r"ร้องเรียน(?:ของ(?:ทั้ง)?สำนักงาน|ของสำนักเรา|ทั้งหมด|ช่วงนี้|ตอนนี้|ขณะนี้|ปีนี้|เดือนนี้|ล่าสุด|ไป|\s)*"
    rf"(?:เป็น(?:{HOW_IN_SHORT})(?:บ้าง|แล้ว|มั่ง)?|(?:ไป)?ถึงไหน(?:แล้ว)?|มี(?:อะไร)?(?:ใหม่|เพิ่ม|คืบหน้า|เข้ามา)(?:บ้าง|{WHETHER}|อีก|มา)*"
    rf"|มีอะไร(?:ใหม่|เพิ่ม|บ้าง|คืบหน้า|น่าห่วง)*|ให้(?:ฟัง|ดู|ทราบ)?(?:หน่อย|ที)?|เพิ่มขึ้น(?:{WHETHER})|เยอะ(?:{WHETHER})|มาก(?:{WHETHER})|หน่อย|คืบหน้า(?:{WHETHER}|ยังไง|แค่ไหน)*)"
    r"(?:ให้|ฟัง|หน่อย|บ้าง|ที|แล้ว|\s)*"
)


_TIME = (
    "(?:วัน|สัปดาห์|อาทิตย์|เดือน|ไตรมาส|ปี|รอบ|ช่วง|ตอน|ขณะ|เดี๋ยว|ระยะ)(?:นี้|หลัง|ที่ผ่านมา|ที่แล้ว|ก่อน)"
    "|ปกติ|ล่าสุด|พักนี้|หมู่นี้"
)
_MATTER = "(?:ร้องเรียน|ร้องทุกข์|(?:แจ้ง)?(?:เรื่อง)?ทุจริต|เบาะแส)"
_COMES_IN = pattern_of(
    rf"(?:{_TIME}|มี|ขอ|อยาก(?:รู้|ทราบ)|ถาม|ว่า|ยัง|เรื่อง|ข้อ|การ|คน|แจ้ง|ของ|ใน|ทั้ง|สำนักงาน|แล้ว|\s)*{_MATTER}"
    rf"(?:{_TIME}|{_MATTER}|แจ้ง|ร้อง|ส่ง|ที่|ของ|ใน|ทั้ง|สำนักงาน|และ|หรือ|มี|ยัง|\s)*"
    r"(?=.*(?:เข้า|มา|ใหม่|เพิ่ม|ลด|เยอะ|บ่อย|มาก|น้อย))"
    r"(?:เข้า|มา|ใหม่|เพิ่ม|ลด|ลง|ขึ้น|เยอะ|บ่อย|มาก(?!ี)|น้อย|กว่า|เดิม|ก่อน|ปกติ|อีก|ถึง|เรา|แค่|จาก)+"
    rf"(?:{_TIME}|\s)*(?:{WHETHER}|บ้าง|มั่ง|อีก|(?:หรือ|รึ)?(?:เปล่า|ไม่)|แค่ไหน|เท่าไ(?:ร|หร่)|กี่(?:เรื่อง|ราย)|เลย|\s)+(?:{_TIME}|\s)*"
)
"""Whether complaints come in, and how many: `มีเรื่องทุจริตเข้ามาใหม่ไหมเดือนนี้`."""


_NAMED = pattern_of("ร้องเรียน|ทุจริต|เบาะแส|ร้องทุกข์")


@listener(longest=70, anyone=True)
def heard(context: Context, words: str) -> Query | None:
    """Returns the figures if somebody who may see them asks how things are with complaints:
    `ข่าวคราวเรื่องร้องเรียนตอนนี้เป็นยังไงบ้าง`; of others it may be about one of their own."""
    kept_back = figures_kept_back.MAY_ASK.search(words) is not None
    named = _NAMED.search(words) is not None
    if not (named or kept_back) or context.person is None:
        return None
    plain = without_polite_ending(normalise(words))
    if kept_back and (kept := figures_kept_back.asked(context, plain, named)) is not None:
        return kept
    if not named or not context.may(QUERY.roles):
        return None
    return _NEWS_QUERY if _NEWS.fullmatch(plain) or _COMES_IN.fullmatch(plain) else None


def _answer_news(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    return answer(context, "", facts)


QUERY = Query(
    name=NUMBERS,
    words=(
        "ตัวเลขเรื่องร้องเรียน",
        "สถิติเรื่องร้องเรียน",
        "ตัวเลขร้องเรียน",
        "สถิติร้องเรียน",
        "จำนวนเรื่องร้องเรียน",
    ),
    answer=answer,
    roles=frozenset((RECEIVER, SUPERVISOR, ADMIN, EXECUTIVE)),
    following=Following(
        paper=CASE_NUMBERS.name,
        paper_of_one=CASE_NUMBERS.name,
        counts=("เรื่อง", "ราย"),
        in_days=True,
        takes=("b", *topic.PERIOD),
        hears=_of_open_ones,
        by_bureau=opens(NUMBERS),
    ),
)


def _answer_of_bureaus(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Tells which bureau has most, or shows each beside the others where the words ask for that."""
    if figures_kept_back.asks_for_most(normalise(rest)):
        return figures_kept_back.MOST.answer(context, rest, facts)
    return answer(context, "", facts)


OF_BUREAUS = replace(figures_kept_back.MOST, heard=_answer_of_bureaus)
_NEWS_QUERY = replace(QUERY, answer=_answer_news)
