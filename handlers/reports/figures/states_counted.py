"""`เสร็จกี่ กำลังทำกี่ ยังไม่เริ่มกี่ อะไรช้า`: how many activities stand in each of the states that are named,
and what of them is late, in one answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question import sentence_topic
from handlers.question.query import Facts, Query
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import late_words
from handlers.reports.figures import completion
from handlers.reports.figures.overview import SEEING, WORK
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures import progress
from models.reports.figures.activity_figures import ActivityFigures, activity_figures
from models.reports.figures.progress import ReportCounts

_COMMAND = "เสร็จกี่เปอร์เซ็นต์"
_LONGEST, _LEAST = 120, 2
_STATES = (
    pattern_of(r"(?<!ไม่)(?<!ไม่ได้)เสร็จ|(?<!ไม่)สำเร็จ"),
    pattern_of(r"(?:กำลัง|ระหว่าง|อยู่ระหว่าง)(?:ทำ|ดำเนิน)|ทำอยู่"),
    pattern_of(r"ยังไม่(?:ได้)?(?:เริ่ม|ทำ|แตะ|ดำเนินการ|ลงมือ)"),
    pattern_of(r"(?:ล่า)?ช้า|(?:เลย|เกิน|พ้น)(?:วัน)?กำหนด"),
    pattern_of(r"(?<!ไม่)(?<!ไม่ได้)ส่ง(?:ไป|มา)?(?:แล้ว)?กี่|(?:ยัง)?ไม่(?:ได้)?ส่ง(?:อีก)?กี่"),
)
_UNDER_WAY = _STATES[1:3]
"""The states that figures of what was reported leave out where no activity is in them."""
_HOW_MANY = pattern_of(r"กี่|เท่าไ(?:ร|หร่)|จำนวน|ตัวเลข")
_OTHERS = pattern_of(
    r"(?i:gift|oit|ita)|ของขวัญ|ร้อง|เบาะแส|สำรวจ|ประกาศ|คลินิก|งบ|บาท|เตือน|เอกสาร|คน(?!ละ)|ใคร|(?<![\d.])[1-9]\d?\.[1-9]"
    r"|กี่\s?(?:%|เปอร์|วัน)|ร้อยละ|ต้อง|ถ้า|หาก|ทำไม|เพราะ|รายงานว่า"
)


@listener(longest=_LONGEST, cue=_HOW_MANY, roles=SEEING)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question to who may see figures; None for other words."""
    plain = without_polite_ending(normalise(words))
    if _OTHERS.search(plain):
        return None
    return QUERY if sum(each.search(plain) is not None for each in _STATES) >= _LEAST else None


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """The activities by state, and below what is late or sent back and what comes next."""
    found = sentence_topic.placed(context, _COMMAND, completion.QUERY.name, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    year = found.about.year(context.today)
    counted = progress.counts(
        context.session, year, context.today, by="bureau", narrow=found.narrow
    )
    figures = completion.answer(context, found, {})
    listed = activity_figures(context.session, year, found.narrow)
    plain = normalise(rest)
    told = [_by_state(listed)] if listed and any(each.search(plain) for each in _UNDER_WAY) else []
    told += [_late(counted)] if counted else []
    return [*([Text("\n".join(told))] if told else []), *figures]


def _by_state(listed: Sequence[ActivityFigures]) -> str:
    """Says how many are done, under way and not begun, those that are none too; of what nobody has
    reported it is not known."""
    counted = Counter(each.status for each in listed)
    others = sum(n for status, n in counted.items() if status not in (*_TOLD, None))
    words = [f"{name} {counted[status]:,}" for status, name in _TOLD.items()]
    words += [f"สถานะอื่น {others:,}"] if others else []
    unknown = f" อีก {counted[None]:,} กิจกรรมยังไม่รายงาน จึงยังไม่ทราบว่าทำถึงไหน" if counted[None] else ""
    return f"{' · '.join(words)} กิจกรรม{unknown}"


_TOLD = {"done": "แล้วเสร็จ", "started": "กำลังดำเนินการ", "not_started": "ยังไม่เริ่ม"}


def _late(counted: Sequence[ReportCounts]) -> str:
    """Says how many reports are late, and how many were sent back."""
    late, back = sum(each.late for each in counted), sum(each.returned for each in counted)
    told = late_words(late)
    return f"{told} ส่งกลับรอแก้ไข {back:,} ฉบับ" if back else told


QUERY = Query(completion.QUERY.name, (), answer, roles=SEEING, following=WORK, several=True)
