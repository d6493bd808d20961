"""The card of the reports that somebody said to decide on, where nothing can be done at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row
from handlers.question.query import opens
from handlers.reports import report_notices
from handlers.reports.deciding import approve_several, awaiting, deciding_several
from handlers.reports.deciding.awaiting import Waiting
from handlers.reports.deciding.decision_said import APPROVE, LOOK, SEND_BACK, SaidDecision
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.reports.deciding import report_history

_MOST = 6


def is_one_of(waiting: Waiting, numbers: Sequence[str]) -> bool:
    """Tells whether the report is of one of these activities, or of a part of one."""
    number = waiting[0].activity.number
    return any(number == each or number.startswith(f"{each}.") for each in numbers)


def missing(said: SaidDecision, found: Sequence[Waiting]) -> list[str]:
    """Returns the numbers that were named and of which no report is there."""
    return [number for number in said.numbers if not any(is_one_of(w, (number,)) for w in found)]


def counts_otherwise(words: str, found: Sequence[Waiting]) -> bool:
    """Tells whether the words say another number of reports than there are: `ทั้งสองฉบับ` of three."""
    said = _BOTH.search(normalise(words))
    return said is not None and _NUMBERS.get(said[1], said[1]) != str(len(found))


_BOTH = pattern_of(r"ทั้ง\s?(คู่|สอง|สาม|สี่|ห้า|\d{1,2})(?![\d.])")
_NUMBERS = {"คู่": "2", "สอง": "2", "สาม": "3", "สี่": "4", "ห้า": "5"}


def card(context: Context, said: SaidDecision, found: Sequence[Waiting]) -> Message:
    """Returns those that are meant, each with the button that opens it: nothing is done yet."""
    pairs = [(report.id, sent.version) for report, sent, _ in found]
    seen = report_history.seen_by(context.session, context.me, pairs)
    more = len(found) - _MOST
    return Card(
        _HEADS[said.do],
        rows=(
            *(Para(words) for words in _told(said, found, len(seen))),
            *_rows(context, said, seen, found),
            *((Para(f"และอีก {more:,} ฉบับ พิมพ์ “รออนุมัติ”", tone="muted"),) if more > 0 else ()),
        ),
        buttons=_those_seen(said, [each for each in pairs if each in seen]),
        tone="plain" if said.do == LOOK else "warn",
    )


def _rows(
    context: Context, said: SaidDecision, seen: frozenset[tuple[int, int]], found: Sequence[Waiting]
) -> tuple[Row, ...]:
    """A row for each report; of a return with its reason, with the button that says both."""
    mine = bool(report_notices.awaiting(context))
    rows = awaiting.decision_rows(context, seen, found[:_MOST], mine)
    if not _reason_goes_along(said, found):
        return rows
    numbers = [report.activity.number for report, _, _ in found]
    return tuple(
        replace(row, button=Button("ส่งกลับ", say=f"ส่งกลับ {number} เพราะ {said.reason}"))
        for row, number in zip(rows, numbers, strict=False)
    )


def _reason_goes_along(said: SaidDecision, found: Sequence[Waiting]) -> bool:
    """Tells whether the number of each report and the reason name one return."""
    numbers = {report.activity.number for report, _, _ in found}
    fits = 0 < len(said.reason) <= _LONGEST_ALONG and len(numbers) == len(found)
    return said.do == SEND_BACK and len(found) > 1 and fits


_LONGEST_ALONG = 250
"""Letters of a reason that a button can say with the report."""

_HEADS = {
    APPROVE: "ยังไม่ได้อนุมัติฉบับใด",
    SEND_BACK: "ยังไม่ได้ส่งกลับฉบับใด",
    LOOK: "เลือกรายงานที่จะเปิด",
}


def _told(said: SaidDecision, found: Sequence[Waiting], seen: int) -> list[str]:
    """What is still to do, and what was said and is not kept."""
    words = []
    if said.do == APPROVE and len(found) > 1:
        words.append(f"เปิดอ่านด้วยปุ่ม “พิจารณา” ก่อน จึงอนุมัติได้ ดูแล้ว {seen:,} จาก {len(found):,} ฉบับ")
    if _reason_goes_along(said, found):
        words.append("ส่งกลับทีละฉบับ กด “ส่งกลับ” ที่ฉบับที่หมายถึง เหตุผลที่พิมพ์จะตามไปด้วย")
    elif said.do == SEND_BACK and len(found) > 1:
        words.append("ส่งกลับทีละฉบับ กด “พิจารณา” ที่ฉบับที่จะส่งกลับ")
    if lacking := missing(said, found):
        words.append(f"ไม่มีรายงาน {listed(lacking)} ที่รอท่านพิจารณา")
    if said.reason:
        words.append(f"เหตุผลที่พิมพ์ยังไม่ได้บันทึก: “{said.reason}”")
    if said.beside:
        words.append(f"ยังไม่ได้ทำส่วนนี้: “{said.beside.strip()}”")
    return words


def _those_seen(said: SaidDecision, seen: Sequence[tuple[int, int]]) -> tuple[Button, ...]:
    """The button that approves those of them that were opened before, if there are several."""
    if said.do != APPROVE or len(seen) < deciding_several.LEAST:
        return ()
    of = ",".join(str(report_id) for report_id, _ in seen[: deciding_several.MOST])
    words = f"อนุมัติที่ดูแล้ว {min(len(seen), deciding_several.MOST)} ฉบับ"
    return (Button(words, opens(approve_several.FLOW.name, of=of), words, style="primary"),)
