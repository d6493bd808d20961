"""Tells the own bureau's share of what is sent beside that of the others, or who may see these:
`ตอนนี้เราส่งไปได้กี่เปอร์เซ็นต์แล้ว เทียบกับสำนักอื่นเป็นไง`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.reports.due_report_words import SEE_STATUS, share_words
from handlers.reports.figures.overview import SEEING, SENDING
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.people.scope import bureaus_seen
from models.reports.figures import progress
from models.reports.figures.progress import ReportCounts

_LONGEST = 110
_CUE = pattern_of("สำนักอื่น|ที่อื่น|หน่วยงานอื่น|เพื่อน")
_SHARE = pattern_of(r"กี่\s?(?:%|เปอ)|(?:ร้อยละ|%|เปอร์เซ็นต์)\s?เท่าไ|เท่าไ(?:ร|หร่)|แค่ไหน|ถึงไหน")
_SENT = pattern_of("ส่ง|รายงาน")
_OWN = pattern_of(rf"สำนัก(?:ของ)?(?:{ME_OR_US})|(?:{ME_OR_US})|ส่ง(?:ไป|ได้|แล้ว)")
_BESIDE = pattern_of(
    r"(?:เทียบ|เปรียบเทียบ|ดีกว่า|น้อยกว่า|มากกว่า|ช้ากว่า|เร็วกว่า|ตาม|สู้|อันดับ).{0,10}(?:สำนักอื่น|ที่อื่น|หน่วยงานอื่น|เพื่อน)"
    r"|(?:สำนักอื่น|ที่อื่น|หน่วยงานอื่น)(?:ๆ|เขา|เค้า|ล่ะ|\s)*(?:เป็น|ส่ง|ได้|กี่|เท่าไ|ถึง|ไป)"
)
_ELSE = pattern_of(
    r"ของขวัญ|(?i:gift|oit|ita)|สำรวจ|ร้องเรียน|ประกาศ|งบ|บาท|เสร็จ|รอบ|\d|เดือน|ไตรมาส|ใคร|ทำไม|ถ้า|หาก"
)


@listener(longest=_LONGEST, cue=_CUE, roles=SEEING)
def heard(_context: Context, words: str) -> Query | None:
    """Returns the question; None for other words."""
    plain = normalise(words)
    if _ELSE.search(plain):
        return None
    asked = all(each.search(plain) for each in (_SHARE, _SENT, _OWN, _BESIDE))
    return QUERY if asked else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    year, own = context.fiscal_year, context.me.bureau
    counted = progress.counts(context.session, year, context.today, by="bureau")
    mine = next((each for each in counted if each.key == own.id), None)
    if mine is None:
        return [Text(_NOTHING.format(own.name), (SEE_STATUS,))]
    context.asked = opens("status", b=own.id)
    told = f"{own.name}ส่งแล้ว {share_words(mine.sent, mine.total)} ปีงบประมาณ {year}"
    if bureaus_seen(context.session, context.me) is not None:
        return [Text(f"{told}\n{_NOT_SHOWN}", (SEE_STATUS,))]
    return [Text(f"{told}\n{_placed(mine, counted)}", (_IN_ORDER, SEE_STATUS))]


def _placed(mine: ReportCounts, counted: Sequence[ReportCounts]) -> str:
    """Says how many bureaus have sent a greater share, and what all have together."""
    ahead = sum(each.sent * mine.total > mine.sent * each.total for each in counted)
    sent, total = sum(each.sent for each in counted), sum(each.total for each in counted)
    return _BESIDE_OTHERS.format(ahead + 1, len(counted), share_words(sent, total))


_BESIDE_OTHERS = "เทียบกันแล้วเป็นอันดับที่ {} จาก {} สำนัก รวมทุกสำนักส่งแล้ว {}"
_NOT_SHOWN = "ตัวเลขเทียบกับสำนักอื่นเปิดให้ผู้บริหารและผู้ดูแลระบบ ท่านดูของสำนักอื่นไม่ได้"
_NOTHING = "{}ไม่มีรายงานที่ต้องส่งในปีงบประมาณนี้ จึงไม่มีสัดส่วนให้เทียบ"
_IN_ORDER = Button("เรียงทุกสำนัก", opens("best_bureau"), "เรียงทุกสำนัก")
QUERY = Query("status", (), _answer, roles=SEEING, following=SENDING, several=True)
