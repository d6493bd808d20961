"""Hears what a report asks for, typed before any report is open: `เสร็จแล้วค่ะ` below an answer that
offers `รายงาน 3.7`, or with nothing in sight (docs/decisions/0230)."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.controls import word_of
from handlers.question.query import opens
from handlers.reports import activities_told
from handlers.reports.report_cards import REPORT
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.report_line import answers, read_report_line
from handlers.understand.reports.whole_status import whole_status
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise
from handlers.understand.wishes.other_wish import asks_or_wants
from models.queues.shown_buttons import ShownButton

_LONGEST = 80
_HOW_FAR_SAID = pattern_of("เสร็จ|เรียบร้อย|%|เปอร์|ครึ่ง|เริ่ม|ร้อยละ|ทำ|จัด|ดำเนินการ")
_DONE = pattern_of(r"แล้ว|เมื่อ|ร่วม|\d\s?(?:คน|ท่าน|ครั้ง)")
_MAY_TELL = pattern_of(f"{_HOW_FAR_SAID.pattern}|{_DONE.pattern}|งบ|เงิน|เสี่ยง|แผน")
_OF_THE_REPORT = pattern_of("รายงาน|ส่ง|กรอก|ฟอร์ม|แนบ")
"""These words tell what became of the report, not what the bureau did: `รายงานแล้ว`."""
_OPENS = opens(REPORT).rstrip("?")
_NUMBER = pattern_of(r"(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,2}(?![\d.])")


def told(context: Context, text: str) -> str:
    """Returns the words, behind the number of the activity whose report the newest answer offers;
    "" for words that tell something else, or more than a report asks for."""
    if len(text) > _LONGEST or not _MAY_TELL.search(text) or _NUMBER.search(text):
        return ""
    offered = _offered(context)
    if not offered and not _HOW_FAR_SAID.search(text) or activities_told.asks(text):
        return ""
    told = _told(context, normalise(text))
    if offered:
        return f"{offered} {text}" if told or _tells(text) else ""
    # What follows an answer with figures is asked of them.
    return text if told and told <= _HOW_FAR and not context.asked_before() else ""


_HOW_FAR = {"status", "percent"}


def _told(context: Context, plain: str) -> set[str]:
    """Returns the questions that the words answer; none where they tell anything besides."""
    if whole_status(plain) is not None:
        return {"status"}
    line = read_report_line(plain, context.today)
    return set() if line.rest else {*answers(line), *line.results.as_planned}


def _tells(text: str) -> bool:
    """Tells whether the words tell what was done, and do not begin anything else."""
    if activities_told.tells_more(text):
        return True
    if not _DONE.search(text) or _OF_THE_REPORT.search(text) or asks_or_wants(text):
        return False
    told = sure_kind(text, f"{REPORT}.narrative/prose") is SentenceKind.ANSWER
    return told and not is_courtesy(text) and word_of(text) is None


def _offered(context: Context) -> str:
    """Returns the number of the only activity that the newest answer offers to report; "" where it
    offers none, or several."""
    newest = next((each for each in context.shown() if each), ())
    numbers = {_number(each) for each in newest if each.target.partition("?")[0] == _OPENS}
    return numbers.pop() if len(numbers) == 1 else ""


def _number(button: ShownButton) -> str:
    found = _NUMBER.search(button.spoken)
    return found[0] if found is not None else ""
