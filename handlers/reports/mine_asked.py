"""Answers who asks after their own place in a report with yes or no first: `ใช่หนูไหมที่ต้องทำ 3.7`,
`เมื่อกี้ใช่หนูหรือเปล่าที่กดส่ง 1.10`, `หนูส่งช้าไหมคะ` (decisions/0252)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.reports.due_report_words import SEE_STATUS, STATES, report_button
from handlers.reports.led import due_kept
from handlers.reports.report_cards import history_button
from handlers.reports.report_words import moment_words
from handlers.understand.dates.dates import nearness, thai_date
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import REPORTER
from models.people.scope import reporters_of
from models.reports.deciding import report_deciders, report_history
from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.report import RETURNED

_LONGEST = 80
_NUMBER = r"(?<![\d.])[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])"
_IF = rf"(?:ใช่)?(?:{WHETHER}|ใช่(?:ป่ะ|ปะ)|เหรอ|หรอ)"
_HEAD = rf"(?:แล้ว|เอ๊ะ|ตกลง|สรุป|เมื่อกี้|เมื่อวาน|เมื่อเช้า|คือ|ว่า|ใช่|ที่|{POLITE}|\s)*"
_ONE = rf"(?:รายงาน|กิจกรรม|ข้อ|เรื่อง|\s)*{_NUMBER}"
_TAIL = rf"(?:เอง|เนี่ย|นี่|อะ|ไม่แน่ใจ|จำไม่ได้|งง|{POLITE}|\s)*"
_MUST = pattern_of(
    rf"{_HEAD}(?:{ME_OR_US})(?:{_IF})?\s?(?:ที่|เป็นคน|เป็นผู้|\s)*(?:ต้อง|มีหน้าที่|รับผิดชอบ)(?:เป็นคน)?(?:ทำ|ส่ง|กรอก|เขียน)*{_ONE}(?:{_IF})?{_TAIL}"
    rf"|{_HEAD}{_ONE}\s?(?:นี่|นี้|มัน|\s)*(?:เป็น|คือ|ใช่)?(?:งาน|ของ|หน้าที่|รายงาน)*(?:{ME_OR_US})(?:ใช่)?\s?"
    rf"(?:ต้อง(?:เป็นคน)?(?:ทำ|ส่ง|กรอก|เขียน|รายงาน)+|เป็นคน(?:ทำ|ส่ง|รายงาน))?\s?{_IF}{_TAIL}"
)
_DID = pattern_of(
    rf"{_HEAD}(?:{ME_OR_US})(?:{_IF})?\s?(?:ที่|เป็นคน|เป็นผู้|\s)*(?:เป็นคน)?(?:กด)?(?:ส่ง|รายงาน)(?:ไป)?{_ONE}\s?(?:ไป|แล้ว|\s)*(?:{_IF})?"
    rf"{_TAIL}(?:หรือ(?:ว่า)?\s?(?:คนอื่น|เพื่อน|ใคร|พี่|น้อง)\S{{0,14}})?{_TAIL}"
    rf"|{_HEAD}ใคร(?:เป็นคน|เป็นผู้)?(?:กด)?(?:ส่ง|รายงาน)(?:ไป)?{_ONE}\s?(?:ไป|แล้ว|{POLITE}|\s)*ใช่(?:{ME_OR_US})(?:{_IF}){_TAIL}"
)
_SAYS_IF = pattern_of(_IF)
_LATE = pattern_of(
    rf"(?:แล้ว|เดือนนี้|รอบนี้|ตอนนี้|ปีนี้|สำนัก|{ME_OR_US}|\s)+(?:ส่ง)?(?:รายงาน|งาน)?(?:ล่า)?(?:ช้า|สาย|เลท|เลยกำหนด|เกินกำหนด)"
    rf"(?:ไป|แล้ว|อยู่|อะไร|บ้าง|\s)*(?:{_IF}|หรือยัง|รึยัง)(?:{POLITE}|เดือนนี้|รอบนี้|ปีนี้|\s)*(?:(?:กลัว|กังวล|เดี๋ยว)\S{{0,20}})?"
)
_OURS_OR_THEIRS = pattern_of(
    rf"{_HEAD}{_ONE}\s?(?:นี่|นี้|เนี่ย|มัน|ตกลง|\s)*(?:เป็น|คือ)?(?:งาน|ของ|หน้าที่|รายงาน)+\s?(?:สำนัก)?(?:{ME_OR_US})\s?หรือ(?:ว่า|เป็น|ของ|งาน|หน้าที่|\s)*"
    rf"(?:สำนัก|กลุ่ม|กอง|หน่วย|เขา|เค้า|ใคร|คนอื่น|ที่อื่น)\S{{0,30}}?{_TAIL}(?:มาก|\s)*(?:(?:เขา|เค้า|มีคน|หัวหน้า|พี่\S{{0,8}})บอก\S{{0,24}})?{_TAIL}"
)
"""`ข้อ 1.6 นี่ของเราหรือของสำนักการคลังคะ`."""
_OWN = pattern_of(ME_OR_US)
_PLAN_SAYS = "ตามแผน กิจกรรมนี้สำนักของท่านต้องส่งรายงานเอง หากเห็นว่าไม่ใช่งานของสำนัก กรุณาถามผู้ดูแลแผน"
_NOT_OURS = "ไม่ต้อง สำนักของท่านไม่ต้องส่งรายงานกิจกรรม {}"
_YES = "ใช่ ท่านเป็นผู้รายงานของ{} กิจกรรม {} {} {}"
_OTHERS = "ผู้รายงานคนอื่นของสำนักส่งแทนกันได้ คือ {} ส่งเพียงคนเดียวพอ"
_NO = "ไม่ใช่ท่าน ผู้รายงานของ{} คือ {}"
_NONE_THERE = "สำนักของท่านยังไม่มีผู้รายงาน กรุณาติดต่อผู้ดูแลระบบ"
_NOBODY = "ยังไม่มีใครส่งรายงาน {} ของ{}"
_YOU = "ใช่ ท่านเป็นผู้ส่งรายงาน {} เมื่อ {}"
_ANOTHER = "ไม่ใช่ท่าน ผู้ส่งรายงาน {} คือ {} เมื่อ {}"
_SENT, _MISSING = "ส่งแล้ว", "ยังไม่ได้ส่ง"
_WHO = Button("ใครเป็นผู้รายงาน", opens("who_reports"), "ใครเป็นผู้รายงาน")


def heard(context: Context, words: str) -> Query | None:
    """Returns the question about the person's own place; None for other words."""
    if _OWN.search(words) is None or len(words) > _LONGEST:
        return None
    plain = without_polite_ending(normalise(words))
    if "หรือ" in plain and _OURS_OR_THEIRS.fullmatch(plain):
        return _WHOSE
    if _SAYS_IF.search(plain) is None and "ยัง" not in plain:
        return None
    if _DID.fullmatch(plain):
        return _WHO_DID
    if _MUST.fullmatch(plain):
        return _WHOSE
    return HOW_LATE if context.me.has(REPORTER) and _LATE.fullmatch(plain) else None


def _number(rest: str) -> str:
    found = re.search(_NUMBER, normalise(rest))
    return found[0] if found is not None else ""


def _answer_whose(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says whether the person reports this activity, and who else does."""
    number, bureau = _number(rest), context.me.bureau
    duties = progress.duties_of(context.session, bureau.id, context.fiscal_year)
    named = [each for each in duties if each.number == number or _is_part(each, number)]
    if not named:
        return [Text(_NOT_OURS.format(number), (SEE_STATUS,))]
    names = reporters_of(context.session, (bureau.id,)).get(bureau.id, [])
    others = [each for each in names if each != context.me.name]
    if not context.me.has(REPORTER):
        who = _NO.format(bureau.name, listed(others, "หรือ")) if others else _NONE_THERE
        return [Text(who, (_WHO,))]
    due = next((each for each in named if each.missing), named[0])
    day = f"กำหนดส่ง {thai_date(due.due)}" if due.due is not None else "ไม่กำหนดวันส่ง"
    near = f" ({nearness(due.due, context.today)})" if due.due is not None and due.missing else ""
    missing = STATES[RETURNED] if due.state == RETURNED else _MISSING
    told = _YES.format(bureau.name, due.number, f"{day}{near}", missing if due.missing else _SENT)
    lines = [told, _OTHERS.format(listed(others, "หรือ"))] if others else [told]
    lines += [_PLAN_SAYS] if "หรือ" in rest else []
    begins = (report_button(due),) if due.missing else ()
    return [Text("\n".join(lines), (*begins, _WHO))]


def _is_part(due: DueReport, number: str) -> bool:
    return due.number.startswith(f"{number}.")


def _answer_who_did(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says whether the person sent the bureau's newest report of this activity."""
    number, bureau = _number(rest), context.me.bureau
    newest = report_history.newest_versions(context.session, context.me, number, context.today)
    found = [each for each in newest if each[0].bureau_id == bureau.id]
    if not found:
        return [Text(_NOBODY.format(number, bureau.name), (SEE_STATUS,))]
    report, sent = found[0]
    when = moment_words(sent.submitted_at)
    who = report_deciders.sender(context.session, sent)
    if who.id == context.me.id:
        return [Text(_YOU.format(number, when), (history_button(report),))]
    return [Text(_ANOTHER.format(number, who.name, when), (history_button(report),))]


def _answer_late(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows the reports of the own bureau that are late, or that none is."""
    facts = {due_kept.KIND: due_kept.LATE, "b": str(context.me.bureau_id)}
    return due_kept.answer(context, "", facts)


_WHOSE = Query("whose_report", (), _answer_whose, own=True)
_WHO_DID = Query("who_sent_it", (), _answer_who_did, own=True)
HOW_LATE = Query("own_lateness", (), _answer_late, own=True)
