"""Finds the activity of who does not know its number, by words of the work: `ไม่แน่ใจว่าข้อไหน
เป็นงานตอบคำถามวินัย`, or `งานอบรมกฎหมาย` below the list of activities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Card, Message, Text
from handlers.question.query import Query, opens
from handlers.reports.due_report_words import report_button, to_send_row
from handlers.reports.filing import deeds_meant, report_activity, titles_named
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.people.person import REPORTER
from models.reports.figures import progress
from models.reports.figures.progress import DueReport

_LONGEST, _LEAST = 90, 4
_NUMBER = r"(?:ข้อ|อัน|เลข(?:ที่|ข้อ|กิจกรรม)?|กิจกรรม|รายงาน|โครงการ|ตัว)"
_UNSURE = pattern_of(
    rf"(?:คือ|แต่|{ME}|{POLITE}|\s)*(?:(?:ไม่แน่ใจ|ไม่รู้|ไม่ทราบ|งง|หา)(?:ว่า|เลย|ไม่เจอ|เป็น|มัน|คือ|อยู่|\s)*{_NUMBER}\s?(?:ไหน|อะไร|ใด|เท่าไร|เท่าไหร่)?"
    rf"|จำ{_NUMBER}ไม่ได้|(?:ไม่รู้|จำไม่ได้ว่า){_NUMBER}(?:อะไร)?)(?:ดี|เลย|แล้ว|แต่|{POLITE}|[\s,])*"
)
_NO_NUMBER = pattern_of(
    rf"(?:{POLITE}|แต่|[\s,])*(?:(?:จำ|นึก|หา){_NUMBER}?(?:ไม่(?:ได้|ออก|เจอ))|(?:ลืม|ไม่รู้|ไม่แน่ใจ){_NUMBER}(?:ไหน|อะไร|แล้ว)?)(?:อะ|อ่ะ|{POLITE}|\s)*$"
)
_CALLED = pattern_of(
    r"(?:(?:เป็น|คือ|เอา|ทำ|จะ|ของ|รายงาน|ที่)*(?:งาน(?!วิจัย)|อัน(?:ที่)?|ตัว(?:ที่)?|โครงการ|กิจกรรม|เรื่อง|จัด|ที่(?=ไป|จัด|ทำ))(?:เกี่ยวกับ|ที่|ด้าน|เรื่อง|ของ|\s)*)+"
)
_ASKS = pattern_of(
    rf"ร้องเรียน|เบาะแส|ของขวัญ|ประชุม|อนุมัติ|ค้าง|หนังสือ|ที่(?:ได้)?รับ|{WHETHER}|ใคร|เมื่อไ|กี่|ทำไม|{HOW_IN_FULL}|หรือยัง|ยกเลิก|ไม่เอา|กำหนดส่ง|ส่งเมื่อ|\d"
)
_ROW = "รายงาน "
_LEAST_ROWS = 2


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question which activity is meant; None for other words, and where they name none
    of the bureau's."""
    if not _work(words) or not context.me.has(REPORTER):
        return None
    return QUERY if _is_meant(context, words) else None


def _is_meant(context: Context, words: str) -> bool:
    sure = _UNSURE.match(normalise(words)) is not None and "รายงาน" in words
    return (sure or _in_sight(context)) and _names_one(context, _work(words))


def _work(words: str) -> str:
    """Returns what the words call the work, behind that its number is not known; "" for others."""
    plain = _NO_NUMBER.sub("", without_polite_ending(normalise(words)))
    unsure = _UNSURE.match(plain)
    rest = plain[unsure.end() :] if unsure is not None else plain
    called = _CALLED.match(rest)
    work = rest[called.end() :] if called is not None else rest if unsure is not None else ""
    return work if len(fold(work)) >= _LEAST and not _ASKS.search(work) else ""


def _in_sight(context: Context) -> bool:
    """Tells whether the newest answer lists activities to report."""
    newest = next((each for each in context.shown() if each), ())
    return sum(each.spoken.startswith(_ROW) for each in newest) >= _LEAST_ROWS


def _names_one(context: Context, work: str) -> bool:
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    return titles_named.first(duties, work)[1] or bool(deeds_meant.likely(duties, work))


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Lists the activities, those first in which such work belongs; words by which an activity is
    looked for are no story of it."""
    return beginning.open_flow(context, report_activity.FLOW, "", {"said": _work(rest)})


def _answer_read(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Lists them to begin one where the words are sure to want that; else only shows in which the
    work may belong, or says that no title has its words."""
    if _is_meant(context, rest):
        return _answer(context, rest, facts)
    work = _work(rest) or rest
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    found = _likely(duties, work)
    if not found:
        return [Text(_NONE_LIKE_IT, (_PLAN,))]
    rows = tuple(to_send_row(each, context.today, report_button(each)) for each in found[:_SHOWN])
    return [Card(_MAY_BELONG, rows=rows, buttons=(_PLAN,), note=_NOT_BEGUN)]


def _likely(duties: Sequence[DueReport], work: str) -> list[DueReport]:
    """Returns the next report of each activity in which such work may belong, the likeliest
    first."""
    if likely := deeds_meant.likely(duties, work):
        return likely
    like: dict[int, tuple[int, DueReport]] = {}
    for each in duties:
        like.setdefault(each.activity_id, (titles_named.likeness(each.title, work), each))
    most = max((likeness for likeness, _ in like.values()), default=0)
    near = [each for each in like.values() if each[0] * 2 > most]
    return [each for _, each in sorted(near, key=lambda each: -each[0])]


_SHOWN = 5
_MAY_BELONG = "งานนี้อาจอยู่ในกิจกรรมเหล่านี้"
_NOT_BEGUN = "เทียบจากชื่อกิจกรรมของสำนักท่าน ยังไม่ได้เริ่มรายงาน กดปุ่มของกิจกรรมที่ใช่เพื่อรายงาน"
_NONE_LIKE_IT = (
    "ไม่พบกิจกรรมของสำนักท่านที่มีชื่อตรงกับงานที่เล่ามา ดูทุกกิจกรรมได้ที่ “แผนของสำนัก” หรือถามผู้ดูแลระบบว่าลงกิจกรรมใด"
)
_PLAN = Button("แผนของสำนัก", opens("about_plan"), "แผนของสำนัก")
QUERY = Query(
    "activity_unsure",
    (),
    _answer,
    roles=frozenset((REPORTER,)),
    instead="own_state",
    goes_on=True,
    heard=_answer_read,
    outside=True,
)
