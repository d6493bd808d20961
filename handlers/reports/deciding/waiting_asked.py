"""Hears what is asked of the reports that wait, below them: `อ่านฉบับนั้น`, `อ่านฉบับที่สอง`,
`แล้วมีฉบับอื่นอีกไหม`."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message
from handlers.question.query import Facts, Query, opens
from handlers.reports import report_notices
from handlers.reports.deciding import awaiting, content_asked, decide_report
from handlers.reports.deciding.awaiting import Waiting
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import EXECUTIVE, SUPERVISOR

_CUE = pattern_of("ฉบับ|อ่าน|เปิด|ดู|เหลือ|มีอีก|อีกไหม|อีกมั้ย|ใคร|ไหน|เท่าไ|กี่|รูป|ภาพ|ไฟล์")
_NUMBERED = pattern_of(r"\d\.\d")
_LEAD = rf"(?:โอเค|งั้น|แล้ว|ขอ|ช่วย|เดี๋ยว|{ME}|\s)*"
_SEES = r"(?:เปิดอ่าน|เปิดดู|อ่าน|เปิด|ดู)"
_END = r"(?:ให้|ก่อน|หน่อย|เลย|ที|ด้วย|ได้ไหม|\s)*"
_BEFORE_IT, _BEHIND_IT = pattern_of(rf"{_LEAD}{_SEES}"), pattern_of(_END)
_THAT = pattern_of(
    rf"{_LEAD}{_SEES}(?:รายงาน|เนื้อหา|รายละเอียด)?(?:ฉบับ|อัน|ตัว|รายงาน)?(?:นั้น|นี้|ดังกล่าว){_END}"
    rf"|{_LEAD}(?:เปิดอ่าน|เปิดดู|อ่าน|เปิด){_END}"
)
_MORE = pattern_of(
    rf"{_LEAD}(?:ยัง)?มี(?:รายงาน|ฉบับ|อัน)*(?:อื่น(?:ๆ)?|ไหน)?(?:ที่)?(?:รอ(?:อนุมัติ|ผม|พี่|เรา|ตรวจ|อยู่)*)?อีก(?:กี่ฉบับ|กี่อัน|บ้าง)?(?:{WHETHER})?"
    rf"|{_LEAD}(?:ยัง)?(?:เหลือ|มี)(?:รอ(?:อนุมัติ|ตรวจ)?|อยู่)?(?:อีก)?(?:กี่(?:ฉบับ|อัน|เรื่อง)|ฉบับไหน|อันไหน|อะไร)(?:อีก)?(?:บ้าง)?"
)
_NEW = pattern_of(
    rf"{_LEAD}(?:วันนี้|ตอนนี้|สัปดาห์นี้|\s)*(?:มี)?(?:ใคร|คน)?(?:ส่ง)?\s?(?:รายงาน|ฉบับ)(?:กิจกรรม)?(?:ใหม่(?:ๆ)?)?(?:ที่)?(?:ส่ง|เข้า)*(?:มา)?(?:ใหม่|เพิ่ม|ให้อนุมัติ|ให้ตรวจ|ให้ผม|ให้พี่)*"
    rf"(?:อีก|แล้ว|บ้าง|\s)*(?:{WHETHER}|หรือยัง|รึยัง|ยัง)"
)
"""`มีรายงานมาใหม่ไหม`: asked anywhere by who decides."""
_DECIDING = frozenset((SUPERVISOR, EXECUTIVE))
_COMES = pattern_of(f"ใหม่|มา(?:{WHETHER}|หรือ|รึ|ยัง|ให้|อีก|แล้ว|บ้าง|เพิ่ม)")


@listener(longest=50)
def asks(context: Context, words: str) -> Query | None:
    """Returns what answers while reports that wait for the person are in sight."""
    plain = without_polite_ending(normalise(words))
    of_office = context.me.has(EXECUTIVE) and "วันนี้" in plain  # what came in on that day
    if _COMES.search(plain) and _NEW.fullmatch(plain) and context.may(_DECIDING) and not of_office:
        return awaiting.AWAITING_ME
    if not _CUE.search(words):
        return None
    which, more = _which(plain), _MORE.fullmatch(plain)
    if not (which or more or _NUMBERED.search(plain)) and content_asked.asks_of_this(words):
        waiting = report_notices.to_decide(context) if len(_shown(context)) == 1 else ()
        return ONE if waiting and _meant(context, THIS, waiting) is not None else None
    seen = _shown(context) if which == THIS else _sees_them(context)
    if not (which or more) or not seen:
        return None
    waiting = report_notices.to_decide(context)
    if not waiting:
        return None
    return ALL if more or _meant(context, which, waiting) is None else ONE


THIS = "this"
"""The only report in sight is meant."""


def _which(plain: str) -> str:
    """Returns THIS, "last" or the place that the words name; "" for other words."""
    newest_last = plain.replace("ล่าสุด", "สุดท้าย")
    which = pointing.by_place(newest_last)
    if which is None or not which.place:
        return THIS if _THAT.fullmatch(plain) else ""
    before, behind = newest_last[: which.start], newest_last[which.end :]
    around = _BEFORE_IT.fullmatch(before), _BEHIND_IT.fullmatch(behind)
    if None in around:
        return ""
    return "last" if which.place < 0 else str(which.place)


def _sees_them(context: Context) -> bool:
    """Tells whether the newest answer shows waiting reports, or the button that lists them."""
    newest = next((each for each in context.shown() if each), ())
    opened = {
        f"{each.target.partition('?')[0]}?"
        for each in newest
        if _COUNTED.search(each.label) or not each.target.startswith(_LISTS)
    }
    return bool(opened & {opens(decide_report.FLOW.name), _LISTS})


_LISTS = opens(awaiting.AWAITING_ME.name)
_COUNTED = pattern_of(r"\(\d")
"""A button that says how many wait, unlike that of the menu."""


def _meant(context: Context, which: str, waiting: Sequence[Waiting]) -> Waiting | None:
    """Returns the only report in sight, or the one at the place in the list of those that wait."""
    if which == THIS:
        shown = _shown(context)
        seen = [each for each in waiting if str(each[0].id) in shown]
        return seen[0] if len(seen) == 1 else None
    at = len(waiting) - 1 if which == "last" else int(which) - 1
    return waiting[at] if at < len(waiting) else None


def _shown(context: Context) -> set[str]:
    newest = next((each for each in context.shown() if each), ())
    targets = [each.target.partition("?") for each in newest]
    ours = opens(decide_report.FLOW.name)
    return {dict(parse_qsl(facts)).get("r", "") for name, _, facts in targets if f"{name}?" == ours}


def _one(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    waiting = report_notices.to_decide(context)
    meant = _meant(context, _which(without_polite_ending(normalise(rest))) or THIS, waiting)
    if meant is None:
        return awaiting.to_decide(context, "", {})
    report, sent, _ = meant
    facts = {"r": str(report.id), "v": str(sent.version), "said": "1"}
    return beginning.open_flow(context, decide_report.FLOW, "", facts)


def _all(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return awaiting.to_decide(context, "", {})


ONE = Query("waiting_report_named", (), _one, goes_on=True)
ALL = Query("waiting_reports_asked", (), _all)
