"""Opens a report that is to be changed, with the change, or sent again: `ขอแก้รายงาน 1.6.1 เป็น 41
คน`, `ส่ง 2.1 ใหม่`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import (
    afterwards,
    conversing,
    draft_buttons,
    drafts,
    sentence_answers,
)
from handlers.conversation.flow import REVIEW
from handlers.messages import Button, Card, Message, Row, Text
from handlers.one_to_one import opening
from handlers.one_to_one.after import count_denied
from handlers.question.query import opens
from handlers.reports import not_there, sent_to_mend
from handlers.reports.filing import report_activity
from handlers.understand.corrections import returned_told
from handlers.understand.corrections.correction_vocabulary import CHANGE, NOT, RIGHT, WRONG
from handlers.understand.corrections.returned_told import (
    EVIDENCE,
    LEAD,
    ReturnedTold,
)
from handlers.understand.numbers.figure_told import figures_told
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports import change_told, people_ordered, sent_put_right
from handlers.understand.reports.change_told import LONGEST, WHOLE, ToldChange
from handlers.understand.reports.sent_meant import SentMeant
from handlers.understand.reports.spoken_of import CUES, LINK, SpokenOf, spoken_of
from handlers.understand.thai import normalise
from models.conversations.conversation_rows import Draft
from models.people.person import REPORTER
from models.reports.figures import progress
from models.reports.figures.progress import NONE, DueReport
from models.reports.report import APPROVED, RETURNED, SUBMITTED

_MAY_MEND = pattern_of("แก้|ใหม่|อีก|ซ้ำ|ลืม|ตกหล่น|ไม่ได้|(?<!รับ)ผิด|ไม่ใช่|เปลี่ยน|ต้องเป็น")
_ONLY_MENDS = pattern_of(rf"{LEAD}แก้(?:ไข)?(?:รายงาน|ตามนั้น|ตามนี้|ให้|ต่อ|เลย|ได้|ที|หน่อย|{POLITE}|\s)*")
_PEOPLE = pattern_of(
    r"(?:จำนวน|ผู้เข้าร่วม|ผู้เข้าอบรม|คน|เข้า|ร่วม|อบรม|มา|ที่|ทั้งหมด|มี|ให้|เหลือ|เป็น|แค่|\s)*(?P<count>\d[\d,]*)\s*คน"
)
_NAMED = pattern_of(r"(?!เป็น)\S.*เป็น.+")
_ADDS = pattern_of("เพิ่ม|ใส่|ระบุ")
_FLOW = report_activity.FLOW.name
_ANEW = (RETURNED, NONE, SUBMITTED, APPROVED)
"""The states of a report that is to be sent again, the likeliest first."""


def mended(context: Context, text: str, message_hash: str) -> Sequence[Message]:
    """Goes on with the draft of that activity, or opens the report that was returned or approved,
    and says the change in it; one that waits for its decision is withdrawn first, if who typed it
    says so. Nothing for other words."""
    may = _MAY_MEND.search(text) or CUES.search(text)
    if not may or len(text) > LONGEST or not context.me.has(REPORTER):
        return ()
    told = change_told.told(text) or _put_right(context, text) or _spoken_of(context, text)
    told = told or _of_the_shown(context, text)
    if told is None:
        return ()
    if told.anew:
        return _sent_anew(context, told.number, message_hash)
    number = told.number or _came_back(context)
    opened = _opened(context, number, message_hash) if number else ()
    if not opened:
        return _of_none_open(context, replace(told, number=number), text, message_hash)
    if told.forgotten and told.answer == EVIDENCE:
        return [*opened[:-1], Text(_FILES_COME), *opened[-1:]]
    place = drafts.current(context)
    change = _change(context, told, place.row.step) if place is not None else ""
    if place is None or place.row.flow != _FLOW or not change:
        return opened if not told.what else [*opened[:-1], _left(told), *opened[-1:]]
    said = conversing.say(context, place, change, message_hash, conversing.Ways())
    return [*opened[:-1], *said]


def of_another(context: Context, place: Draft, text: str, by: str) -> Sequence[Message]:
    """Puts right, in the middle of a report, what words say of another one by its number, if that
    was sent or begun; nothing for other words."""
    if place.row.flow != _FLOW or not _MAY_MEND.search(text) or not context.me.has(REPORTER):
        return ()
    told = sent_put_right.read(text)
    open_one = (place.state or {})["answers"].get("number")
    if told is None or told.number in ("", open_one) or not _OF_IT.search(normalise(text)):
        return ()
    if not _TELLS_IT.search(normalise(told.change)):
        return ()  # `ไม่ใช่ ส่ง 3.7 ก่อน` changes nothing in it
    begun = any(_is_of(each, told.number, ()) for each in drafts.resumable(context))
    known = begun or _sent(context, told.number)
    done = mended(context, text, by) if known else ()
    now = drafts.current(context) if done else None
    aside = drafts.put_aside(context, place, now.row) if begun and now is not None else []
    return [*(each for each in aside if each not in done), *done]


_OF_IT = pattern_of(
    rf"{NOT}|{WRONG}|{RIGHT}|ต้องเป็น|(?:{CHANGE})(?:รายงาน|กิจกรรม|ของ|ใน|ข้อ|\s)*[1-9]\d?\.[1-9]"
)
"""A story may name another activity, with which something was done."""
_TELLS_IT = pattern_of(rf"\d|เป็น|{RIGHT}")


def _of_none_open(context: Context, told: ToldChange, text: str, by: str) -> Sequence[Message]:
    """Does it to the report that waits, or that was withdrawn, or says where what was left out is
    told; nothing where there is none."""
    if told.what and (waits := _waits(context, told.number)):
        return opening.open_named(context, _WITHDRAWAL, told.what, waits, by)
    if told.whole:
        return _on_the_former(context, told, by)
    if (
        not told.forgotten
        or sent_to_mend.tells_fault(normalise(text))
        and not _sent(context, told.number)
    ):
        return ()  # none was sent, and none is begun on these words
    sent = sent_to_mend.of_sent(context, told.number, SentMeant())
    where = Text(_WHERE.format(told.answer, told.number))
    return sent or [where, *_sent_anew(context, told.number, by)]


def _on_the_former(context: Context, told: ToldChange, by: str) -> Sequence[Message]:
    """Goes on with the answers of the report that was withdrawn, and proposes the change there;
    nothing where none was."""
    opened, ways = _reopened(context, told.number, by), conversing.Ways()
    place = drafts.current(context) if opened else None
    if not opened or not told.what:
        return opened
    if place is None or place.row.step != _CARRY:
        return [*opened[:-1], _left(told), *opened[-1:]]
    shown = conversing.say(context, place, _AS_BEFORE, by, ways)
    carried = drafts.current(context)
    if carried is None or carried.row.step == _CARRY:
        return [*opened[:-1], _left(told), *opened[-1:]]
    if (asked := count_denied.asked(told.what, carried)) is not None:
        return [*opened[:-1], asked, *shown]
    return [*opened[:-1], *conversing.say(context, carried, _order(told.what), by, ways)]


def _waits(context: Context, number: str) -> Mapping[str, str]:
    """Returns the facts that withdraw the only report of this activity that waits; else none."""
    found = [e for e in _duties(context) if e.number == number and e.state == SUBMITTED]
    return {"r": str(found[0].report_id), "v": str(found[0].version)} if len(found) == 1 else {}


_CARRY, _AS_BEFORE = "carry", "ทำเหมือนครั้งก่อน"


def came_back(context: Context, text: str, message_hash: str) -> Sequence[Message]:
    """Opens the one report that came back and says there the change that the words tell without its
    number, or asks which of several; nothing for other words, and where none came back."""
    told = returned_told.told(text) if context.person is not None else None
    if told is None or not context.me.has(REPORTER):
        return ()
    duties = _duties(context)
    back = [each for each in duties if each.state == RETURNED]
    if not back:
        return _none_came_back(context, told, duties, text, message_hash) if told.label else ()
    if len(back) > 1:
        return [_which(back, told)]
    opened = _opened(context, back[0].number, message_hash, back[:1])
    place = drafts.current(context) if opened else None
    if place is None or place.row.flow != _FLOW:
        return opened
    if not told.label:
        return [Text(_NOT_SENT_YET), *opened] if told.claims else opened
    said = _said_there(context, place, told)
    if not said:
        return [*opened[:-1], Text(sentence_answers.NOT_PUT_RIGHT.format(text)), *opened[-1:]]
    return [*opened[:-1], *conversing.say(context, place, said, message_hash, conversing.Ways())]


def _none_came_back(
    context: Context, told: ReturnedTold, duties: Sequence[DueReport], text: str, by: str
) -> Sequence[Message]:
    """Goes on with the only draft and says the change there, or asks whether the report that waits
    is withdrawn for it; where it is not clear which is meant, or there is none, says so with the
    words, which are kept nowhere."""
    begun = [each for each in drafts.resumable(context) if each.row.flow == _FLOW]
    if len(begun) == 1:
        opened = draft_buttons.resume(context, begun[0].row.id)
        place = drafts.current(context)
        said = _said_there(context, place, told) if place is not None else ""
        if place is None or not said:
            return [*opened[:-1], Text(sentence_answers.NOT_PUT_RIGHT.format(text)), *opened[-1:]]
        return [*opened[:-1], *conversing.say(context, place, said, by, conversing.Ways())]
    waits = [each for each in duties if each.state == SUBMITTED]
    if len(waits) == 1 and not begun:
        facts = {"r": str(waits[0].report_id), "v": str(waits[0].version)}
        words = text if told.value else told.change  # a figure without what stands around it
        return opening.open_named(context, _WITHDRAWAL, words, facts, by)
    if begun or any(each.report_id is not None for each in duties):
        return [Text(_WHICH_ONE.format(text), (_BEGIN, drafts.MENU))]
    return [Text(_NONE_SENT.format(text), (_BEGIN, drafts.MENU))]


_WITHDRAWAL = "withdraw_report"
_WHICH_ONE = (
    "ยังไม่ได้แก้ “{}” เพราะไม่ทราบว่าหมายถึงรายงานใด พิมพ์ “แก้รายงาน” ตามด้วยเลขกิจกรรมและสิ่งที่แก้ "
    "เช่น แก้รายงาน 1.10 จำนวนคนเป็น 41 คน"
)
_NONE_SENT = (
    "ยังไม่ได้แก้ “{}” เพราะยังไม่พบรายงานที่สำนักของท่านส่งหรือทำค้างไว้ หากจะเริ่มรายงาน กด “รายงานกิจกรรม”"
)
_BEGIN = Button("รายงานกิจกรรม", opens(report_activity.FLOW.name), "รายงาน")
_WHERE = "รายงาน {1} ยังไม่ได้ส่ง “{0}” กรอกในรายงานกิจกรรม {1} ข้อชื่อเดียวกัน กรอกหรือแก้ได้จากรายงานด้านล่างนี้"
_FILES_COME = "ส่งรูปหรือไฟล์เข้ามาในแชตนี้ได้เลย ส่งเพิ่มได้จนกว่าจะกด “ยืนยันการส่ง”"
_NOT_SENT_YET = "ยังไม่ได้ส่งใหม่ ตรวจทานคำตอบด้านล่าง แล้วส่งจากปุ่ม “ยืนยันการส่ง”"


def _said_there(context: Context, place: Draft, told: ReturnedTold) -> str:
    """Returns the change as the report hears it there; "" where it would be another answer."""
    if place.row.step == REVIEW:
        return told.change
    step = context.flows[_FLOW].step(place.row.step)
    return told.value if step is not None and step.label == told.label else ""


def _which(back: Sequence[DueReport], told: ReturnedTold) -> Card:
    """Asks which of the reports that came back is meant; the buttons say the words of it."""
    numbers = list(dict.fromkeys(each.number for each in back))
    return Card(
        f"รายงานที่ถูกส่งกลับ {len(numbers):,} ฉบับ",
        rows=tuple(
            Row(f"กิจกรรม {each}", "", Button("เลือก", say=told.with_number.format(each)))
            for each in numbers[:_MOST]
        ),
        note="หมายถึงฉบับใด กดเลือก หรือพิมพ์อีกครั้งพร้อมเลขกิจกรรม",
    )


_MOST = 8


def _left(told: ToldChange) -> Message:
    """Says that the change is not made, since its answer is not in sight."""
    return Text(sentence_answers.NOT_PUT_RIGHT.format(told.what))


def _put_right(context: Context, text: str) -> ToldChange | None:
    """Reads what the words put right in a report, by its number or in the one just withdrawn."""
    if _ONLY_MENDS.fullmatch(normalise(text)) and (number := _just_withdrawn(context)):
        return change_told.told(_as_typed(context)) or ToldChange(number, whole=True)
    put_right = sent_put_right.read(text)
    if put_right is None or not (number := put_right.number or _just_withdrawn(context)):
        return None
    return ToldChange(number, put_right.change, own=True, whole=True)


def _spoken_of(context: Context, text: str) -> ToldChange | None:
    """Reads what is to be added to a report that is spoken of as it stands: `เพิ่มประโยคนี้ในรายงาน
    3.3 ที่โดนตีกลับ`; None for other words. Without its number the one that came back is meant."""
    spoken = spoken_of(text)
    if (
        spoken is None
        or returned_told.changes(text)
        or not spoken.told
        or not (spoken.number or _of_what_came_back(context, spoken))
    ):
        return None
    adds = "เพิ่มในการเผยแพร่" if LINK.search(spoken.told) else "เพิ่มว่า"
    return ToldChange(spoken.number, f"{adds} {spoken.told}")


def _of_what_came_back(context: Context, spoken: SpokenOf) -> bool:
    return spoken.returned or spoken.points and not_there.asked_after_it(context)


def _of_the_shown(context: Context, text: str) -> ToldChange | None:
    """Reads the figure that is to be changed in the report that came back and stands in sight."""
    what = people_ordered.change(text)
    number = _came_back(context, in_sight=True) if what else ""
    return ToldChange(number, what, own=True) if number else None


def _just_withdrawn(context: Context) -> str:
    """Returns the number of the report whose withdrawal stands in sight; "" without one."""
    flow, facts = afterwards.standing(context.asked_before()) or ("", {})
    return facts.get("n", "") if flow == _WITHDRAWAL else ""


def _as_typed(context: Context) -> str:
    """Returns what the button in sight says that makes the change told before the withdrawal."""
    newest = next(filter(None, context.shown()), ())
    return next((each.target for each in newest if each.target.startswith(f"{WHOLE} ")), "")


def _change(context: Context, told: ToldChange, step: str) -> str:
    """Returns the change as the report hears it; "" where it is not told of what, or may be taken
    for the answer of a question that is still open."""
    if told.answer:
        return f"แก้ไข {told.answer}" if step == REVIEW else ""
    what = told.what
    people = _PEOPLE.fullmatch(what)
    if people is not None:
        return f"แก้จำนวนคนเป็น {people['count']} คน"
    asked = context.flows[_FLOW].step(step)
    choice = asked is not None and not asked.prose
    if told.own and (step == REVIEW or choice or any(each.old for each in figures_told(what))):
        return _order(what)
    if step != REVIEW:
        return ""
    if _ADDS.match(what):
        return what
    return f"แก้{what}" if _NAMED.match(what) else ""


def _order(what: str) -> str:
    """Returns the change as an order, unless it is told otherwise: `ผิดค่ะ ต้องเป็น …`."""
    return f"แก้{what}" if _NAMED.match(what) and not _SAYS_WRONG.match(what) else what


_SAYS_WRONG = pattern_of("แก้|(?<!รับ)ผิด|เปลี่ยน")


def _opened(
    context: Context, number: str, message_hash: str, of: Sequence[DueReport] = ()
) -> Sequence[Message]:
    """Returns the draft or the report as it is shown; nothing where there is none to change.

    of: the report that is meant, where its number has more than one
    """
    waiting = [each for each in drafts.resumable(context) if _is_of(each, number, of)]
    if len(waiting) == 1:
        return draft_buttons.resume(context, waiting[0].row.id)
    facts = [] if waiting else _facts(of or _duties(context), number)
    if len(facts) != 1:
        return ()
    return opening.open_named(context, _FLOW, "", facts[0], message_hash)


def _is_of(place: Draft, number: str, of: Sequence[DueReport]) -> bool:
    """Tells whether the draft is of this activity's report, and of one of these rounds if any."""
    answers = (place.state or {})["answers"] if place.row.flow == _FLOW else {}
    days = [each.due.isoformat() if each.due else "" for each in of]
    return answers.get("number") == number and (not days or answers.get("due") in days)


def _sent_anew(context: Context, number: str, message_hash: str) -> Sequence[Message]:
    """Opens the report of this activity that came back, was withdrawn, waits (which says that it is
    withdrawn first) or is approved, in this order; else the next one that is due."""
    sent = _sent(context, number)
    if len({each.activity_id for each in sent}) == 1:
        first = min(sent, key=lambda each: _ANEW.index(each.state))
        return opening.open_named(context, _FLOW, "", _of(first), message_hash)
    return opening.open_named(context, _FLOW, number, {}, message_hash)


def _sent(context: Context, number: str) -> list[DueReport]:
    """Returns the reports of this activity that were ever sent."""
    duties = [each for each in _duties(context) if each.number == number]
    return [each for each in duties if each.report_id is not None]


def _facts(duties: Sequence[DueReport], number: str) -> list[Mapping[str, str]]:
    """Returns the facts of the buttons that open the reports of this activity to change them."""
    return [_of(each) for each in duties if each.number == number and each.state in _CHANGED]


def _reopened(context: Context, number: str, message_hash: str) -> Sequence[Message]:
    """Returns the report of this activity that was withdrawn, as it is shown; nothing where there
    is none, or several."""
    found = [each for each in _duties(context) if each.number == number and _is_withdrawn(each)]
    facts = _of(found[0]) if len(found) == 1 else None
    return opening.open_named(context, _FLOW, "", facts, message_hash) if facts else ()


def _is_withdrawn(duty: DueReport) -> bool:
    return duty.state == NONE and duty.report_id is not None


def _came_back(context: Context, in_sight: bool = False) -> str:
    """Returns the number of the report that came back, if there is one alone, or alone in sight."""
    back = [each for each in _duties(context) if each.state == RETURNED]
    if len(back) > 1 or in_sight:
        newest = next(filter(None, context.shown()), ())
        seen = {each.target for each in newest}
        back = [each for each in back if opens(_FLOW, **_of(each)) in seen]
    return back[0].number if len(back) == 1 else ""


def _duties(context: Context) -> list[DueReport]:
    return progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)


_CHANGED = (RETURNED, APPROVED)


def _of(duty: DueReport) -> Mapping[str, str]:
    fix = {"fix": "1"} if duty.state == APPROVED else {}
    return {"a": str(duty.activity_id), "d": duty.due.isoformat() if duty.due else "", **fix}
