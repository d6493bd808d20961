"""Answers in a group: rounds, days to come, and how much the office has sent. No names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.plans import all_rounds, group_plan, why_listed
from handlers.question import following, office_wide
from handlers.question.query import opens
from handlers.question.topic import Topic
from handlers.reports.due_report_words import share_words
from handlers.subjects.declaration import GroupAnswer, GroupQuestion
from handlers.subjects.group_reasons import BUREAUS
from handlers.subjects.office_figures import FEWEST, NO_FIGURES, office_figures
from handlers.understand.commands.arguments import only_arguments
from handlers.understand.commands.cues import arguments_for
from handlers.understand.commands.scopes import NamedScope, read_scope
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import find_dates, nearness, thai_date
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import blanked, fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.whole_sentence import READ
from handlers.understand.words import Match, activity_numbers, read_activity_number
from models.calendar import BUDDHIST_YEARS, fiscal_year
from models.plans import plans
from models.reports.figures import progress, rounds_told
from models.reports.figures.progress import ReportFilter

_ROUND = fold("รอบ")
_CONTENTS = pattern_of("กิจกรรม|โครงการ|มาตรการ")
_DAYS = pattern_of(
    "วันไหน|วันใด|เมื่อ(?:ไ|ใด)|กำหนด|รอบ|วันที่|กี่วัน|ส่ง|รายงาน|เดดไลน์|เดือน|deadline", re.IGNORECASE
)
_DUE_SAID = pattern_of("ส่ง|รายงาน|กำหนด|เดดไลน์|เดทไลน์|หมดเขต|รอบ|ปฏิทิน")
_ASKING = pattern_of(
    "(?:จะ|มี|จัด|ทำ|ต้อง|ขอ|ดู|อยากรู้|ทราบ|หน่อย|ครับ|ค่ะ|คะ|บ้าง|อะไร|ไหน|ใด|วันไหน|วันที่|เมื่อไหร่|เมื่อไร|ตอนไหน|เดือนไหน|กี่"
    "|กิจกรรม|โครงการ|มาตรการ|แผนปฏิบัติการ|แผนงาน|แผน|ทั้งหมด|รายการ|ปีนี้|เดือนนี้|เรื่อง|เกี่ยวกับ|คือ|เป็นยังไง|ยังไง)+"
)
_DUE = pattern_of("ส่ง|รายงาน|กำหนด|เดดไลน์|เดทไลน์|ครบ|หมดเขต|รอบ|กิจกรรม")
_TOTAL = pattern_of(
    "(?:ยอด|จำนวน|ตัวเลข).{0,12}(?:ส่ง|รายงาน|สำนักงาน|ล่าสุด|รวม)"
    "|(?:ส่ง|รายงาน).{0,12}(?:กี่ฉบับ|กี่เปอร์|กี่ %|ร้อยละ|เท่าไ)"
)
_OTHER_TOTAL = pattern_of("ของขวัญ|ร้องเรียน|เบาะแส|งบ|ลา|ประกาศ|อบรม|ถอน|แก้|ขอส่ง|จะส่ง")
_WHEN = pattern_of("เมื่อ(?:ไ|ใด)|วันไหน|วันใด|กี่วัน|ตอนไหน|วันที่เท่า")
_ALL_SENT = pattern_of(rf"^(?!.*(?:ใคร|สำนัก(?:ไหน|ใด))).*ครบ(?:แล้ว|\s)*(?:(?:หรือ|รึ)?ยัง|{WHETHER})")
_HOW_MANY = pattern_of("กี่(?!วัน)|เท่าไ|จำนวน|ยอด|ร้อยละ")
_SOON = pattern_of("(?:สัปดาห์|อาทิตย์)(?:นี้|หน้า)|เร็ว\\s?ๆ\\s?นี้")
_MOST_NUMBERS = 3
"""Activities asked about at once."""
_BETWEEN = pattern_of(r"(?:\s|รอบ|เดือน|ของ|ปี|นี้|[,ฯๆ])*")


def is_public(text: str, today: date) -> bool:
    """Whether the words name a round, a day, a month or an activity and nothing else."""
    plain = without_polite_ending(text)
    scope = read_scope(plain, today)
    then = scope.span is not None or bool(scope.nearby)
    only_then = then and _BETWEEN.fullmatch(blanked(plain, scope.places)) is not None
    return fold(text).startswith(_ROUND) or only_arguments(text) or only_then


# -- what the group asks -------------------------------------------------------------------------


def plan(context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Answers the commands for plans and rounds."""
    match = question.match
    rest = match.rest if match is not None else ""
    plain = normalise(question.text)
    asks_contents = (
        match is not None
        and match.name == "about_plan"
        and (_CONTENTS.search(plain) is not None or not match.exact)
        and _DAYS.search(plain) is None
    )
    named = "" if match is None or match.exact or rest else _other_words(plain)
    if named and (found := group_plan.titled(context, named)):
        return found
    return answer(context, rest or question.text, question.office, asks_contents)


def _other_words(plain: str) -> str:
    """Returns the words that may name an activity, "" of a sentence about sending or reporting."""
    return "" if _DUE_SAID.search(plain) else _ASKING.sub(" ", plain).strip()


def due(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers what is due in a round, a month or of an activity; None if none is named: then it is
    about whoever asks."""
    if not _names_a_time(context, question.text) or not _DUE.search(question.text):
        return None
    return answer(context, question.text, question.office)


def heard(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers words that go on with a round, a day, a month or an activity, whatever the answer
    before was and whoever asked. Also tells the evidence that an activity needs, and where to
    publish it."""
    words = following.leads_on(question.text)
    if words and is_public(words, context.today):
        return answer(context, words, question.office)
    match = question.match
    if match is not None and match.name in context.flows and match.score <= READ:
        return _total(context, question)
    if match is None or match.name not in _TOLD_BY_THE_PLAN:
        return None
    try:
        number = read_activity_number(question.text)
    except Unclear:
        return None
    return [group_plan.numbered(context, number)] if number is not None else None


_TOLD_BY_THE_PLAN = ("rule_evidence", "rule_publish")
"""Questions about rules that the plan answers, if they name an activity."""


def unmatched(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers words that name a round, a day, a month or an activity (also by its title), or ask
    how much is sent."""
    text = question.text
    if why_listed.counts(text):
        return why_listed.count_in_group(context, question)
    if is_public(text, context.today):
        return answer(context, text, question.office)
    if (total := _total(context, question)) is not None:
        return total
    if office_wide.names_somebody(text) and _DUE.search(text):
        return [question.one_to_one("status", BUREAUS)]
    if _DUE.search(text) and _names_a_time(context, text):
        return answer(context, text, question.office)
    named = _DUE_SAID.sub(" ", _ASKING.sub(" ", normalise(text))) if _CONTENTS.search(text) else ""
    if found := group_plan.titled(context, named):
        return found
    asks_when = _DUE_SAID.search(text) and _WHEN.search(text) and not office_wide.says_own(text)
    return answer(context, text, question.office) if asks_when else None


def _total(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers words that ask how much is sent in a way that no command has."""
    plain = normalise(question.text)
    if not _TOTAL.search(plain) or _OTHER_TOTAL.search(plain):
        return None
    match = Match("status", arguments_for(question.text, ()), False, READ)
    return status(context, replace(question, match=match))


def _names_a_time(context: Context, text: str) -> bool:
    try:
        if read_activity_number(text) is not None or find_dates(text, context.today):
            return True
    except Unclear:
        return False
    plain = normalise(text)
    return bool(read_scope(plain, context.today).places or _SOON.search(plain))


def not_sent(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers how many are not sent, or whether all is; who has not is done one to one."""
    plain = normalise(question.text)
    counted = _HOW_MANY.search(plain) is not None or _ALL_SENT.search(plain) is not None
    return status(context, question) if counted else None


# -- rounds --------------------------------------------------------------------------------------


def answer(
    context: Context, text: str, figures: bool, asks_contents: bool = False
) -> Sequence[Message]:
    """The activity if the text has a number, the round if it has a day, the rounds of its months or
    year, the activities of its measure; else all rounds.

    figures: add how much of the office's reports is sent
    asks_contents: what is in the plan is asked, not when it is due
    """
    context.asked = opens("about_plan")
    try:
        number = read_activity_number(text)
        days = sorted(set(find_dates(text, context.today)))
    except Unclear as unclear:
        several = activity_numbers(text)[:_MOST_NUMBERS]
        named = [group_plan.numbered(context, each) for each in several]
        return named if len(named) > 1 else [Text(unclear.hint)]
    scope = read_scope(normalise(text), context.today)
    year = scope.year or context.fiscal_year
    if number is not None:
        context.asked = opens("about_plan", n=number)  # its day may be asked next
        return [group_plan.numbered(context, number)]
    if len(days) == 1:
        return [_round(context, days[0], figures)]
    if scope.span is not None:
        return [_months(context, scope, figures)]
    if asks_contents or scope.measure is not None:
        return group_plan.contents(context, year, scope.measure)
    return [_rounds(context, year, figures)]


def _rounds(context: Context, year: int, figures: bool) -> Message:
    counted = plans.numbers_due(context.session, year)
    if not counted:
        return Text(all_rounds.no_rounds(context, year))
    ahead = all_rounds.in_order(counted, context.today)
    rows = [
        Row(thai_date(due), f"{len(counted[due])} กิจกรรม{_when(context, due, ahead[0])}")
        for due in ahead
    ]
    whole = sent(context, year) if figures else []
    return Card(f"รอบส่งรายงาน ปีงบประมาณ {year}", rows=(*rows, *whole))


def _when(context: Context, due: date, upcoming: date) -> str:
    if due < context.today:
        return " · ผ่านไปแล้ว"
    return f" · {nearness(due, context.today)}" if due == upcoming else ""


def _months(context: Context, scope: NamedScope, figures: bool) -> Message:
    """The rounds of some months; the next one if they have none."""
    assert scope.span is not None
    first, last = scope.span
    counted = plans.numbers_due(context.session, fiscal_year(last))
    inside = [due for due in counted if first <= due <= last]
    if len(inside) == 1:
        return _round(context, inside[0], figures)
    if not inside:
        upcoming = progress.next_round(context.session, context.fiscal_year, context.today)
        then = f" รอบถัดไป {thai_date(upcoming)}" if upcoming else ""
        return Text(f"ไม่มีรอบส่งรายงานใน{_months_named(first, last)}{then}")
    rows = tuple(
        Row(f"{thai_date(due)} · {_near(context, due)}", _numbers(counted, due)) for due in inside
    )
    return Card(f"รอบส่งรายงานใน{_months_named(first, last)}", rows=rows, note=group_plan.MORE)


def _months_named(first: date, last: date) -> str:
    year = last.year + BUDDHIST_YEARS
    names = dict.fromkeys((MONTHS[first.month - 1], MONTHS[last.month - 1]))
    return f"เดือน{listed(names, 'ถึง')} {year}"


def _near(context: Context, due: date) -> str:
    return nearness(due, context.today) if due >= context.today else "ผ่านไปแล้ว"


def _numbers(counted: Mapping[date, Sequence[str]], due: date) -> str:
    return f"{len(counted[due])} กิจกรรม\n{' '.join(counted[due])}"


def _round(context: Context, day: date, figures: bool) -> Message:
    year = fiscal_year(day)
    counted = plans.numbers_due(context.session, year)
    if day not in counted:
        near = sorted(counted, key=lambda due: abs((due - day).days))[:3]
        others = "".join(f"\n• {thai_date(due)}" for due in sorted(near))
        nearest = f" รอบที่ใกล้เคียง{others}" if near else f" และยังไม่มีแผนของปีงบประมาณ {year}"
        return Text(f"ไม่มีรอบส่งรายงานวันที่ {thai_date(day)}{nearest}")
    return Card(
        f"รอบ {thai_date(day)}",
        subtitle=_near(context, day),
        rows=(
            Row("กิจกรรมที่ต้องรายงาน", _numbers(counted, day)),
            *(sent(context, year, day) if figures else ()),
        ),
        note=group_plan.MORE,
    )


# -- figures -------------------------------------------------------------------------------------


def overview(context: Context, about: Topic) -> Sequence[Message]:
    """How much the whole office has sent of a round or a year."""
    if about.due is not None:
        return [_round(context, about.due, True)]
    year = about.year(context.today)
    upcoming = progress.next_round(context.session, year, context.today)
    then = f"รอบถัดไป {thai_date(upcoming)} {nearness(upcoming, context.today)}" if upcoming else ""
    figures = sent(context, year) or [Para(NO_FIGURES)]
    return [
        Card(
            "ภาพรวมการส่งรายงาน",
            subtitle=about.words(context.today),
            rows=(*figures, Para(then)),
            note=f"ข้อมูล ณ {thai_date(context.today)}",
        )
    ]


def sent(context: Context, year: int, due: date | None = None) -> list[Part]:
    """`ส่งแล้ว 8 จาก 17 ฉบับ` of a year or of one round; empty if so few bureaus report that it,
    or its difference from the year's, would expose one."""
    if due is not None and due not in rounds_told.told(context.session, year, FEWEST):
        return []
    narrow = ReportFilter(due=due) if due is not None else progress.ALL
    each = progress.counts(context.session, year, context.today, "bureau", narrow)
    if len(each) < FEWEST:
        return []
    count, total = sum(c.sent for c in each), sum(c.total for c in each)
    # Nothing reported is not 0 % (source 002): then there is no percentage.
    words = share_words(count, total) if count else f"0 จาก {total:,} ฉบับ"
    return [Row("ทั้งสำนักงาน", f"ส่งแล้ว {words}")]


status: GroupAnswer = office_figures(overview, rounds=True)
"""Answers how much is sent."""
