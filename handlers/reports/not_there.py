"""Says of a report what is not so, where words speak of it as if it came back or was sent, and
offers to begin it with what they tell; keeps a link that is sent alone (decisions/0252)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.question.query import opened_by, opens
from handlers.reports import waiting_words
from handlers.reports.activities_told import asks
from handlers.reports.deciding import returned_reports
from handlers.reports.due_report_words import SEE_STATUS, STATES, report_button
from handlers.reports.report_cards import REPORT, opens_report
from handlers.reports.sent_to_mend import tells_fault
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    CUT,
    DID,
    ERASE,
    OUT,
    WRONG,
)
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.reports import sent_put_right, spoken_of
from handlers.understand.reports.held_told import tells_held
from handlers.understand.reports.spoken_of import LINK, SpokenOf
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.report import RETURNED, SUBMITTED

BEGIN = "เริ่มรายงาน "
"""Begins the label of the button that begins the report."""
_QUOTED = 150
_NOT_BACK = returned_reports.NOT_SENT
_WAITS = "รายงาน {0} ส่งแล้วและรออนุมัติ ยังไม่ถูกส่งกลับ หากจะแก้ ถอนกลับมาก่อน"
_NOT_SENT = "กิจกรรม {0} ยังไม่ได้ส่ง จึงยังไม่มีรายงาน {0} ให้เพิ่มหรือแก้"
_NONE_BACK = "ขณะนี้ไม่มีรายงานของสำนักท่านที่ถูกส่งกลับ จึงยังไม่มีฉบับให้เพิ่มหรือส่งใหม่"
_NO_DRAFT = "ท่านไม่มีร่างรายงาน {0} ที่ทำค้างไว้ สถานะรายงาน {0} ของสำนัก: {1}"
_NO_DRAFT_AT_ALL = (
    "ขณะนี้ไม่มีร่างของท่านที่ทำค้างไว้ รายงานที่ส่งแล้วดูได้จาก “สถานะ” หากยังไม่ได้ส่ง กรุณาเริ่มรายงานใหม่"
)
_OTHERS = "รายงานที่ถูกส่งกลับคือ {}"
_TO_BEGIN = "หากจะเริ่มรายงาน {} กดปุ่มด้านล่าง"
_TO_BEGIN_WITH = "ยังไม่ได้บันทึก “{1}” หากจะเริ่มรายงาน {0} ด้วยข้อความนี้ กดปุ่มด้านล่าง"
_OF_WHICH = "ยังไม่ได้บันทึก “{}” กรุณาพิมพ์เลขกิจกรรมของข้อความนี้ เช่น 1.10 แล้วจะเติมในรายงานให้"
_WHICH = "หากจะรายงานกิจกรรมใด พิมพ์เลขกิจกรรม เช่น รายงาน 1.10"
_LINK_OF = "ได้รับลิงก์แล้ว แต่ยังไม่ได้ใส่ในรายงาน กรุณาพิมพ์เลขกิจกรรมของลิงก์นี้ เช่น 1.10"
_CHOOSE = Button("รายงานกิจกรรม", opens(REPORT), "รายงาน")
_BACK = Button("รายงานที่ถูกส่งกลับ", opens(returned_reports.QUERY.name), "รายงานที่ถูกส่งกลับ")


def told(context: Context, text: str) -> Sequence[Message]:
    """Returns what is said to a reporter who speaks of a report that is not as the words have it;
    nothing for other words, and where it is so or a draft of it waits."""
    spoken = spoken_of.spoken_of(text)
    if spoken is None:
        return _of_link(context, text)
    if not spoken.told and tells_fault(normalise(text)):
        return ()  # `sent_to_mend` looks for the one that was sent
    number = spoken.number or (_in_sight(context) if spoken.points else "")
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    if not number:
        return _of_none(context, spoken, duties)
    named = [each for each in duties if each.number == number]
    there = [each for each in named if each.report_id is not None]
    if not named or is_begun(context, number):
        return ()
    if not there:
        return _offered(context, named[0], spoken, duties)
    waits = [each for each in there if each.state == SUBMITTED]
    if spoken.returned and len(waits) == len(there):
        return [Text(_WAITS.format(number), (_withdraws(waits[0]), SEE_STATUS))]
    return ()


def _of_none(context: Context, spoken: SpokenOf, duties: Sequence[DueReport]) -> Sequence[Message]:
    """Says that none came back, keeps what was told, and asks of which activity it is; nothing
    where one came back or is begun, or where the words are not about such a report."""
    if not (spoken.returned or spoken.points and asked_after_it(context)):
        return ()
    if any(each.state == RETURNED for each in duties) or drafts.resumable(context):
        return ()
    kept = spoken.told or _waiting(context)
    waiting_words.keep(context, kept)
    then = _OF_WHICH.format(cut_graphemes(kept, _QUOTED)) if kept else _WHICH
    return [Text(f"{_NONE_BACK}\n{then}", (_CHOOSE, SEE_STATUS))]


def _offered(
    context: Context, due: DueReport, spoken: SpokenOf, duties: Sequence[DueReport]
) -> Sequence[Message]:
    """Says that it was not sent, and offers to begin it with what was told, now or just before.

    due: the next report of the activity that is meant
    """
    number = due.number
    kept = spoken.told or _waiting(context)
    also = waiting_words.mark(context, kept) if kept and waiting_words.keep(context, kept) else {}
    if not kept:
        waiting_words.keep(context, "")
    back = [each.number for each in duties if each.state == RETURNED]
    lines = [(_NOT_BACK if spoken.returned else _NOT_SENT).format(number)]
    if spoken.returned and back:
        lines.append(_OTHERS.format(listed(list(dict.fromkeys(back)), "และ")))
    then = _TO_BEGIN_WITH if kept else _TO_BEGIN
    lines.append(then.format(number, cut_graphemes(kept, _QUOTED)))
    begins = opens_report(due.activity_id, due.due, **also)
    begin = Button(f"{BEGIN}{number}", begins, f"รายงาน {number}")
    shown = (begin, _BACK) if back else (begin, SEE_STATUS)
    return [Text("\n".join(lines), shown)]


# -- what is to be put right, or taken out ---------------------------------------------------------

_PAPERS = "(?:รูป(?!แบบ)(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|ไฟล์|หลักฐาน|เอกสาร|ลิงก์)"
_TAKES_OUT = pattern_of(
    rf"(?:{ERASE})(?:{_PAPERS})|(?:{CUT})(?:{_PAPERS})[^\n]{{0,40}}?(?:{OUT})|(?:{_PAPERS})[^\n]{{0,30}}?(?:ช่วย|ขอ|\s)(?:{ERASE})"
)
_IS_DONE = pattern_of(r"แล้ว|เสร็จ|เรียบร้อย|\d\s?%")
"""A story of what was done: `ลบเอกสารเก่าออกจากเว็บไซต์แล้ว`."""
_MENDS = pattern_of(rf"{CHANGE}|{WRONG}|(?:{DID})ไป|กรอก|เกินมา|ขาดไป")
"""A story may put itself right: `1.10 มา 20 คน จริงๆ 30 คน`."""
_CHANGED = pattern_of(r"(?P<named>\S.*?)(?: จาก \S.*?)? เป็น (?P<new>\S.*)")
_CHANGE_FIRST = pattern_of(rf"^(?:ขอ|ช่วย|อยาก|จะ|ให้|{CHANGE}|\s)+")
_ONLY_FIGURE = pattern_of(r"[\d,.]+")
_UNITS = ((pattern_of("คน"), "คน"), (pattern_of("งบ|เงิน|ค่าใช้จ่าย"), "บาท"))
_NO_PAPERS = "กิจกรรม {0} ยังไม่มีรายงานที่ส่งแล้วหรือทำค้างไว้ จึงไม่มีรูปหรือไฟล์ให้ลบ"


def none_to_mend(context: Context, text: str) -> Sequence[Message]:
    """Says that no report of the activity is there of which something is to be put right or taken
    out, and offers to begin one with the right figure; nothing for other words, and where one was
    sent or is begun."""
    plain = normalise(text)
    begins = plain.startswith("รายงาน")
    mends = _MENDS.search(plain) is not None and not (begins or tells_held(text))
    right = sent_put_right.read(text) if mends else None
    out = _takes_out(plain)
    numbers = activity_numbers(plain) if right is not None or out else ()
    if len(numbers) != 1:
        return ()
    number = numbers[0]
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    named = [each for each in duties if f"{each.number}.".startswith(f"{number}.")]
    there = any(each.report_id is not None or is_begun(context, each.number) for each in named)
    if not named or there:
        return ()
    kept = _right_figure(right.change) if right is not None and not out else ""
    if not (kept or out):
        return ()
    waiting_words.keep(context, kept)
    then = (_TO_BEGIN_WITH if kept else _TO_BEGIN).format(number, kept)
    said = (_NO_PAPERS if out else _NOT_SENT).format(number)
    begin = Button(f"{BEGIN}{number}", say=f"รายงาน {number}")
    return [Text(f"{said}\n{then}", (begin, SEE_STATUS))]


def _takes_out(plain: str) -> bool:
    found = _TAKES_OUT.search(plain) is not None
    return found and not asks(plain) and _IS_DONE.search(plain) is None


def _right_figure(change: str) -> str:
    """Returns what a change tells of the report, as it is told first: `จำนวนคน 62 คน`; "" where it
    tells no figure."""
    found = _CHANGED.fullmatch(change)
    if found is None or not any(map(str.isdigit, found["new"])):
        return ""
    units = (unit for form, unit in _UNITS if form.search(found["named"]))
    unit = next(units, "") if _ONLY_FIGURE.fullmatch(found["new"]) else ""
    named = _CHANGE_FIRST.sub("", found["named"]).strip()
    told = " ".join(filter(None, (named, found["new"], unit)))
    return "" if _ONLY_FIGURE.fullmatch(told) else told


def no_draft(context: Context, number: str) -> Sequence[Message]:
    """Returns that the person has no draft of this activity's report, and whether the bureau has
    sent one; nothing where the bureau reports no such activity."""
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    named = [each for each in duties if each.number == number or _is_part(each, number)]
    if not named:
        return ()
    state = STATES[named[0].state]
    buttons = [report_button(each) for each in named if each.missing][:1]
    sent = any(each.report_id is not None for each in named)
    to_see = (Button("ประวัติ", say=f"ประวัติ {number}"),) if sent else ()
    return [Text(_NO_DRAFT.format(number, state), (*buttons, *to_see, SEE_STATUS))]


def no_draft_at_all() -> Message:
    """Says that the person has no draft, and where what was sent is seen."""
    return Text(_NO_DRAFT_AT_ALL, (_CHOOSE, SEE_STATUS, drafts.MENU))


def _is_part(duty: DueReport, number: str) -> bool:
    return duty.number.startswith(f"{number}.")


def _withdraws(duty: DueReport) -> Button:
    data = opens("withdraw_report", r=duty.report_id, v=duty.version)
    return Button("ถอนมาแก้", data, f"ถอนรายงาน {duty.number}")


def is_begun(context: Context, number: str) -> bool:
    """Tells whether a draft of this activity's report waits."""
    return any(
        each.row.flow == REPORT and (each.state or {}).get("answers", {}).get("number") == number
        for each in drafts.resumable(context)
    )


def _in_sight(context: Context) -> str:
    """Returns the activity's number, if the newest answer offers to begin exactly one report; else
    an empty string."""
    newest = next(filter(None, context.shown()), ())
    found = [each.label for each in newest if each.label.startswith(BEGIN)]
    return found[0].removeprefix(BEGIN) if len(found) == 1 else ""


def _waiting(context: Context) -> str:
    """Returns the words that were kept a moment ago for a report; "" if none were."""
    return waiting_words.waiting(context, "1.1", {}) or ""


def asked_after_it(context: Context) -> bool:
    """Tells whether the answer before was about what came back, or about none that did."""
    asked = context.asked_before()
    return opened_by(asked)[0] == returned_reports.QUERY.name or waiting_words.stands(context)


# -- a link alone --------------------------------------------------------------------------------

_BESIDE_LINK = pattern_of(r"(?:อันนี้|นี่|นี้|ลิ้?ง[กค]์?|คือ|ส่ง|ฝาก|แนบ|โพสต์|\s)*")
_LONGEST_LINK = 280


def _of_link(context: Context, text: str) -> Sequence[Message]:
    """Keeps a link that is sent alone, and asks for its activity; nothing for other words."""
    found = LINK.findall(text) if "http" in text and len(text) <= _LONGEST_LINK else []
    rest = without_polite_ending(normalise(LINK.sub(" ", text))) if len(found) == 1 else ""
    if len(found) != 1 or _BESIDE_LINK.fullmatch(rest) is None:
        return ()
    waiting_words.keep(context, found[0])
    return [Text(_LINK_OF, (_CHOOSE, drafts.MENU))]
