"""Opens the report that was looked at last, anywhere: `กลับไปรายงานเมื่อกี้`, `เปิดรายงานเมื่อกี้`; and the
one in sight: `ขอเปิดดูฉบับนั้น`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message
from handlers.question.query import Facts, Query
from handlers.reports import show_history
from handlers.reports.deciding import decide_report
from handlers.reports.deciding.looked_at import report_in_sight
from handlers.reports.report_notices import Sent
from handlers.understand.corrections.correction_vocabulary import JUST_NOW
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.errors import permitted
from models.reports.deciding import report_decisions

_LONGEST = 60
_AGAIN = pattern_of(
    rf"(?:แล้ว|งั้น|โอเค|เอ้อ|ขอ|ช่วย|เดี๋ยว|จะ|อยาก|{ME_OR_US}|พี่|\s)*(?:กลับไป|กลับมา|ย้อนกลับไป|ย้อนไป|เปิด|ดู|อ่าน|พิจารณา|เอา|ต่อ|ที่|\s)+"
    rf"รายงาน(?:กิจกรรม|ฉบับ|อัน|ที่|{ME_OR_US}|พี่|เปิด|ดู|อ่าน|พิจารณา|ค้าง|อยู่|ไว้|\s)*(?:{JUST_NOW}|เมื่อสักครู่|เมื่อตะกี้|ตะกี๊)(?:นี้)?"
    r"(?:อีกที|อีกครั้ง|อีกรอบ|ต่อ|ก่อน|หน่อย|ที|ให้|เลย|ด้วย|ดีกว่า|\s)*"
)
_THAT = pattern_of(
    r"(?:แล้ว|งั้น|โอเค|ขอ|ช่วย|เดี๋ยว|\s)*(?:เปิดดู|เปิดอ่าน|เปิด|ดู|อ่าน)(?:รายงาน|ฉบับ)+(?:นั้น|นี้|ดังกล่าว)(?:หน่อย|ที|เลย|ด้วย|ให้|\s)*"
)


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns what opens it, for who decides on reports; None for other words, and where none was
    looked at a moment ago."""
    if context.person is None or len(words) > _LONGEST or _NAMES.search(words) is None:
        return None
    if inside is not None and _THAT.fullmatch(_plain(words)) or not _meant(context, words):
        return None
    return QUERY


_NAMES = pattern_of("รายงาน|ฉบับ")


def _plain(words: str) -> str:
    return without_polite_ending(normalise(words))


def _meant(context: Context, words: str) -> Sent | None:
    plain = _plain(words)
    again = _AGAIN.fullmatch(plain) is not None
    if not again and _THAT.fullmatch(plain) is None or not report_in_sight.only_decides(context):
        return None
    return report_in_sight.last(context) if again else report_in_sight.one(context)


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Opens the decision where the person may decide, else the report's history."""
    found = _meant(context, rest)
    assert found is not None
    report, sent = found
    asked = (context.session, context.me, report.id, sent.version, context.now)
    facts = {"r": str(report.id), "v": str(sent.version)}
    if permitted(report_decisions.for_decision, *asked):
        return beginning.open_flow(context, decide_report.FLOW, "", facts)
    return show_history.answer(context, "", {"r": facts["r"]})


QUERY = Query("report_opened_again", (), _answer, own=True, goes_on=True)
