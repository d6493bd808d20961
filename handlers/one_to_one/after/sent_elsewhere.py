"""Hears that a report was sent for the wrong activity: `ไม่ใช่ 1.1 ค่ะ ต้องเป็น 1.2 ที่ส่งไปเมื่อวันศุกร์`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.one_to_one import opening
from handlers.reports import sent_chosen, sent_to_mend
from handlers.reports.filing import other_activity
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.sent_meant import SentMeant, sent_meant, without_when_sent
from handlers.understand.thai import normalise
from models.reports.report import SUBMITTED

_CUE = pattern_of("ไม่ใช่|ไม่เอา|ไม่ได้เป็น|แทน")
_MOVED = (
    "รายงานที่ส่งแล้วย้ายไปกิจกรรมอื่นไม่ได้ ถอน {0} แล้วรายงานกิจกรรมที่ถูกต้องใหม่ ข้อความเดิมดูได้จาก “แบบรายงาน {0}”"
)
_NEITHER = "รายงาน {} ยังไม่ได้ส่ง"
_NONE_THEN = "ไม่มีรายงานที่ส่ง{} ที่สำนักของท่านส่งแล้วมีดังนี้"


def moved(context: Context, text: str, by: str) -> Sequence[Message]:
    """Asks whether to withdraw the report that waits and is said to be another activity's; where it
    does not wait, shows what was sent then. Nothing for other words."""
    if "." not in text or _CUE.search(text) is None:
        return ()
    plain = normalise(text)
    alone = without_when_sent(plain)
    said = other_activity.read(alone, "")
    if said is None or not said.alone or not said.denied:
        return ()
    between = said.denied, said.number
    waits = sent_chosen.meant_of(context, between[0], SentMeant(), (SUBMITTED,))
    if len(waits) == 1:
        [(report, sent)] = waits
        facts = {"r": str(report.id), "v": str(sent.version)}
        opened = opening.open_named(context, "withdraw_report", "", facts, by)
        return [Text(_MOVED.format(between[0])), *opened]
    return _sent_then(context, between, sent_meant(plain, context.today)) if alone != plain else ()


def _sent_then(context: Context, between: tuple[str, str], meant: SentMeant) -> Sequence[Message]:
    """Shows which reports were sent then, or says that none was, neither of these two."""
    sent = sent_chosen.meant_of(context, None, SentMeant(), sent_to_mend.MENDED)
    numbers = {report.activity.number for report, _ in sent}
    missing = [each for each in between if each not in numbers]
    lines = [_NEITHER.format(listed(missing, "และ"))] if missing else []
    then = sent_chosen.meant_of(context, None, meant, sent_to_mend.MENDED) if meant.days else sent
    if meant.days and not then and sent:
        lines.append(_NONE_THEN.format(sent_chosen.days_words(meant.days)))
    shown = sent_to_mend.of_sent(context, None, meant)
    return [
        *([Text("\n".join(lines))] if lines else []),
        *(shown or [sent_to_mend.none_sent(None)]),
    ]
