"""Lists the activities of which one is to be chosen for a report: the likeliest first, and few
where one is surely meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question.query import opens
from handlers.reports import waiting_words
from handlers.reports.filing import deeds_meant, round_named, story_read, titles_named
from handlers.reports.report_cards import REPORT, opens_report
from handlers.understand.dates.dates import short_date, thai_date
from models.conversations import conversation_rows
from models.people.person import Person
from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.report import RETURNED

LIST_SIZE = 10
_WITH_SURE = 3
"""Rows where one activity is surely meant."""
EVERY = "every"
"""The fact of the button that lists all of them below a story that waits."""
CHOOSE = "เลือกกิจกรรมที่จะรายงาน"
UNKNOWN, FROM_LIST = "ไม่พบกิจกรรม {} ของสำนักท่าน", "เลือกจากรายการ"
_NAMED_FIRST = "เลือกกิจกรรมที่จะรายงาน กิจกรรมที่ชื่อมีคำที่พิมพ์อยู่ด้านบน"
_LIKELY_FIRST = "เลือกกิจกรรมที่จะรายงาน กิจกรรมที่น่าจะตรงอยู่ด้านบน"
WILL_BE_TAKEN = "ข้อความที่พิมพ์มาจะเติมในรายงานให้"
TYPE_AGAIN = "แล้วส่งข้อความเมื่อครู่อีกครั้ง ยังไม่ได้บันทึก"
_OTHERS = "กิจกรรมอื่น"
_NONE_OF_ROUND = "สำนักของท่านไม่มีรายงานค้างในรอบ {}"


def pick_list(
    context: Context,
    me: Person,
    words: str,
    round_: date | None = None,
    told: str = "",
    said: str = "",
    missing: str = "",
    every: bool = False,
) -> list[Message]:
    """Unfinished reports, then what is due next (only of `round_`, if given).

    missing: a number that no activity has; those of its measure stand first.
    told: what was told of the report already; it waits for the activity.
    said: words that may name the activity; those whose title has them stand first.
    every: all are listed, also where one is surely meant.
    """
    year = context.fiscal_year
    duties = progress.duties_of(context.session, me.bureau_id, year)
    drafts = tuple(_drafts(context)) if me is context.me else ()
    for_round = round_named.round_told(told, {d.due for d in duties if d.missing}, context.today)
    round_ = for_round.day if round_ is None and for_round is not None else round_
    open_ones = [d for d in duties if d.missing and round_ in (None, d.due)]
    if told and round_ is not None and not open_ones:
        words = f"{_NONE_OF_ROUND.format(thai_date(round_))} {words}"
        open_ones = [each for each in duties if each.missing]
    if not open_ones and not drafts:
        return [Text(_nothing_open(bool(duties), year, round_))]
    open_ones, words = _ordered(open_ones, words, told, said, missing)
    kept = waiting_words.keep(context, told)
    also: dict[str, object] = {} if me is context.me else {"p": me.id}
    also |= waiting_words.mark(context, told) if kept else {}
    sure = bool(kept and told) and not (every or missing) and _is_sure(open_ones, said or told)
    shown = _each_once(open_ones)[:_WITH_SURE] if sure else open_ones[:LIST_SIZE]
    rows = tuple(open_row(duty, also) for duty in shown)
    title = "รายงานกิจกรรม" if me is context.me else f"รายงานแทน {me.name}"
    if told:
        words = f"{words} {WILL_BE_TAKEN if kept else TYPE_AGAIN}"
    story = for_round.rest if for_round is not None else told
    read = story_read.read(story, context.today) if kept else ()
    if sure:
        others = Button(_OTHERS, opens(REPORT, **also, **{EVERY: 1}), _OTHERS)
        return [Card(title, subtitle=words, rows=(*read, *rows), buttons=(others,))]
    more = len(open_ones) - LIST_SIZE
    note = f"ยังมีอีก {more} กิจกรรม พิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม เช่น รายงาน 1.10" if more > 0 else ""
    return [Card(title, subtitle=words, rows=(*read, *drafts, *rows), note=note)]


def _ordered(
    open_ones: list[DueReport], words: str, told: str, said: str, missing: str
) -> tuple[list[DueReport], str]:
    """Returns the reports, the likeliest first, and the words above them."""
    measure = f"{missing.partition('.')[0]}."
    open_ones.sort(key=lambda each: bool(missing) and not each.number.startswith(measure))
    open_ones, named = titles_named.first(open_ones, said)
    trains = deeds_meant.tells_training(said)
    likely = deeds_meant.likely(open_ones, said) if told or trains or not named else []
    words = _LIKELY_FIRST if likely else _NAMED_FIRST if named else words
    words = f"{UNKNOWN.format(missing)} {words}" if missing else words
    return [*likely, *(each for each in open_ones if each not in likely)], words


def _is_sure(open_ones: Sequence[DueReport], story: str) -> bool:
    """Tells whether the first of them is surely meant by a story."""
    ways = (titles_named.alone_begun_with, titles_named.surely, deeds_meant.surely)
    named = (each(open_ones, story) for each in ways)
    return any(each and each.activity_id == open_ones[0].activity_id for each in named)


def _each_once(open_ones: Sequence[DueReport]) -> list[DueReport]:
    """Returns the next report of each activity."""
    once: dict[int, DueReport] = {}
    for each in open_ones:
        once.setdefault(each.activity_id, each)
    return list(once.values())


def _nothing_open(has_duties: bool, year: int, round_: date | None) -> str:
    if not has_duties:
        return f"ปีงบประมาณ {year} ยังไม่มีกิจกรรมที่สำนักของท่านต้องรายงาน"
    if round_ is not None:
        return f"{_NONE_OF_ROUND.format(thai_date(round_))} พิมพ์ “แผน” เพื่อดูทุกรอบ"
    return "สำนักของท่านส่งรายงานครบทุกกิจกรรมแล้ว พิมพ์ “แผน” เพื่อดูทั้งหมด"


def _drafts(context: Context) -> Iterator[Row]:
    """Unfinished reports, the latest first."""
    for place in conversation_rows.drafts(context.session, context.sealer, context.lane):
        if place.row.flow == REPORT and place.state:
            number = place.state["answers"].get("number", "")
            button = Button("ทำต่อ", opens("resume", c=place.row.id), f"ทำต่อ {number}")
            yield Row("ทำค้างไว้ ยังไม่ได้ส่ง", f"รายงาน {number}", button, tone="warn")


def open_row(duty: DueReport, also: Mapping[str, object]) -> Row:
    """Returns the row of a report that is not sent yet, with the button that begins it.

    also: more facts for the button
    """
    returned = duty.state == RETURNED
    when = f"ส่ง {short_date(duty.due)}" if duty.due else "ไม่กำหนดวันส่ง"
    return Row(
        f"{when} · ส่งกลับให้แก้ไข" if returned else when,
        f"{duty.number} {duty.title}",
        Button(
            "แก้ไข" if returned else "รายงาน",
            opens_report(duty.activity_id, duty.due, **also),
            f"รายงาน {duty.number}",
        ),
        tone="warn" if returned else "plain",
    )
