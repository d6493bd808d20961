"""Hears in a report what is no answer to its question: other results, and what is answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.context import Context
from handlers.conversation import chatter_heard
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.messages import cut_graphemes
from handlers.reports.filing import (
    asked_of_answers,
    budget_asked,
    budget_retold,
    came_back_said,
    day_told,
    dictated,
    due_asked,
    figures_ahead,
    figures_told,
    files_said,
    former_report,
    not_done_judged,
    not_done_yet,
    other_activity,
    others_asked,
    places_asked,
    publicity,
    publicity_named,
    remembered,
    sending_asked,
    share_explained,
    status_put_right,
    told_anew,
    told_asked_after,
    told_beside,
    told_by_label,
    told_for_others,
    told_with_status,
)
from handlers.reports.filing.budget_answers import NO_MONEY, NOT_DRAWN, not_drawn_yet, paid_by
from handlers.reports.filing.link_where_put import asks_where_link
from handlers.reports.filing.no_results import no_results
from handlers.reports.filing.report_answers import NO_RESULT
from handlers.reports.filing.report_questions import STEPS, show_budget
from handlers.reports.filing.told_beside import READ
from handlers.reports.report_words import AS_PLANNED
from handlers.reports.together_told import story_of
from handlers.understand.corrections.everywhere import without_everywhere
from handlers.understand.dates.dates import find_dates
from handlers.understand.numbers.figure_pointed import tells_another
from handlers.understand.patterns import pattern_of
from handlers.understand.reports import results_told
from handlers.understand.reports.held_told import days_held, of_the_deed
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from handlers.understand.reports.trouble_told import nothing_wrong, trouble_told
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_particles, without_polite_ending
from handlers.understand.told.contact_told import contact_told
from handlers.understand.told.taken_part import taken_part
from handlers.understand.unclear import Unclear
from models.reports.figures import progress

_SHOWN_GRAPHEMES = 120
_OF_ANOTHER = (
    "ข้อความนี้ยังไม่ได้บันทึก หากจะรายงานกิจกรรม {0} พิมพ์ “รายงาน {0}” แล้วตามด้วยสิ่งที่ทำ คำตอบของ {1} ยังอยู่ครบ"
)
_BELONGS_HERE = (
    "หากเป็นผลของกิจกรรม {0} ส่งในรายงานนี้ได้เลย เก็บไว้ในข้อ “สิ่งที่ทำ” หรือไม่ กดด้านล่าง\n"
    "หากเป็นของกิจกรรมอื่น พิมพ์ “รายงาน” ตามด้วยเลขกิจกรรมนั้น คำตอบของ {0} ยังอยู่ครบ"
)
_WRONG_ONE = (
    "ร่างนี้ยังเป็นของกิจกรรม {1} ข้อความนี้ยังไม่ได้บันทึก\n"
    "จะรายงาน {0} พิมพ์ “รายงาน {0}” ตามด้วยสิ่งที่ทำ คัดลอกจากด้านล่างได้ "
    "คำตอบของ {1} ยังอยู่ครบจนกว่าจะพิมพ์ “ยกเลิก” ในร่างนั้น"
)
_WRONG_ONE_UNNAMED = (
    "ร่างนี้เป็นของกิจกรรม {0} จะย้ายคำตอบด้านล่างไปกิจกรรมอื่น พิมพ์ “เปลี่ยนเป็นกิจกรรม” ตามด้วยเลขกิจกรรมนั้น "
    "ข้อความนี้ยังไม่ได้บันทึก"
)
_NOT_OURS = (
    "กิจกรรม {0} ไม่อยู่ในรายงานที่สำนักของท่านต้องส่ง ร่างนี้ยังเป็นของกิจกรรม {1} และคำตอบยังอยู่ครบ\n"
    "พิมพ์ “รายงาน” เพื่อดูกิจกรรมที่ต้องส่ง หรือตอบข้อด้านล่างต่อได้เลย"
)
_NOT_A_RESULT = "ปัญหาหรืออุปสรรคไม่ใช่ผลที่ได้ เก็บไว้ต่อท้ายสิ่งที่ทำได้ แล้วตอบข้อนี้ต่อ"
_NO_TROUBLE = "ไม่มีปัญหาหรืออุปสรรค ไม่ต้องกรอกในรายงาน ตอบข้อนี้ต่อได้เลย"
_NOTHING_TO_ADD = "ไม่มีปัญหาหรืออุปสรรค ไม่ต้องกรอกในรายงาน หากตรวจแล้วถูกต้อง กด “ยืนยันการส่ง”"
_DAY_IS_TOLD_NEXT = "ข้อนี้ถามว่าทำถึงไหนแล้ว วันที่จัด เล่าไว้ในข้อ “สิ่งที่ทำ” ที่จะถามต่อไป"
_OF_WHAT_WAS_DONE = "ผู้ที่ร่วมทำเก็บไว้ต่อท้ายสิ่งที่ทำได้ แล้วตอบข้อนี้ต่อ"
_WHOM_TO_ASK = "เบอร์ติดต่อไม่ใช่ผลที่ได้ เก็บไว้ต่อท้ายสิ่งที่ทำได้ แล้วตอบข้อนี้ต่อ"
_HELD_ON = "วันที่จัดกิจกรรมเก็บไว้ในข้อ “สิ่งที่ทำ” เพิ่มต่อท้ายหรือไม่ แล้วตอบข้อนี้ต่อ"
_ASKED_ANEW = "รายงานครั้งนี้ตอบใหม่ หากจะใช้คำตอบครั้งก่อน พิมพ์ “ย้อนกลับ”"
_KINDLY = rf"(?:\s|ค่ะ|คะ|ครับ|คับ|นะ|หน่อย|ที|ให้|ก่อน(?:ส่ง)?|เลย|ได้(?:{WHETHER}))*"
_SUMS_UP = pattern_of(rf"(?:ช่วย|ขอ|อยาก|ลอง|\s)*(?:สรุป|ตรวจทาน|ทวน)(?:ให้|ดู|ฟัง)*{_KINDLY}")
"""Asks what the report has by now: `สรุปให้ดูหน่อยครับก่อนส่ง`."""
_ANOTHER = pattern_of(
    r"(?:งั้น|ขอ|\s)*เอา\s*(?:ข้อ|กิจกรรม|รายงาน)?\s*(?P<number>[1-9]\d?(?:\.[1-9]\d?){1,2})\s*(?:ก่อน|ละกัน|แล้วกัน|ดีกว่า)"
)
"""Chooses another activity in the middle of a report: `เอา 1.4 ละกัน`."""
_LONGEST_DAY = 80
_MAY_TELL_ANEW = pattern_of(
    rf"(?:เขียน|พิมพ์|ใส่|บันทึก|จด|ลง)[ก-๎]{{0,20}}ว่า|{share_explained.MAY_EXPLAIN}"
)
_MAY_ASK_AFTER = pattern_of(rf"{told_asked_after.MAY_ASK}|{not_done_judged.JUDGED}")
_PUBLISHED_ON = pattern_of(
    r"(?:วันที่|วัน)(?:ที่)?\s?(?:เผยแพร่|ลง(?:ประกาศ|เว็บ|เพจ|ไลน์)?|โพสต์|ประชาสัมพันธ์)(?:แล้ว|ไป)?\s*(?:คือ|เป็น|:)?\s*(?P<day>\d{1,2}[^\d].*)"
)
_TEXTS = ("narrative", OUTPUT, OUTCOME)
_LABELS = {step.name: step.label for step in STEPS}


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Tells what is asked of this report, or takes what the words tell of other texts of it."""
    again = _told_again(text, at, context, answers) if "ไง" in text else None
    if (first := again or _first_of_all(text, at, context, answers)) is not None:
        return first
    told = due_asked.heeds(text, at, context, answers) or budget_retold.heeds(text, answers)
    told = told or budget_asked.heeds(text, at) or asked_of_answers.heeds(text, at, answers)
    told = told or _asked_after(text, answers)
    told = told or figures_told.forgotten(text, at, answers)
    told = told or figures_told.other_people(text, answers)
    told = told or places_asked.heeds(text, answers)
    told = told or sending_asked.heeds(text, at, context, answers)
    told = told or _where_link(text, at) or publicity_named.heeds(text, at, context, answers)
    told = told or came_back_said.heeds(text, at, context, answers)
    told = told or files_said.heeds(text, at, context, answers)
    told = told or _days_held(text, at, context, answers)
    told = (
        told or remembered.heeds(text, at, answers) or day_told.ordered(text, at, context, answers)
    )
    told = told or others_asked.heeds(text, context, answers)
    told = told or not_done_yet.heeds(text, at, answers) or _went_well(text, at)
    if told is not None or at == REVIEW:
        told = told or _added(text, at, answers) or _published_on(text, context, answers)
        return told or day_told.place_put_right(text, answers)
    if _SUMS_UP.fullmatch(without_polite_ending(normalise(text[:100])).rstrip(" ?")):
        return Heeded(told=so_far(answers))
    other = _ANOTHER.match(normalise(text[:100]))
    if other is not None and other["number"] != answers.get("number"):
        return Heeded(told=_OF_ANOTHER.format(other["number"], answers.get("number")))
    status = _at_status(text, context, answers) if at == "status" else None
    if (deed := status or _story_of_deed(text, answers)) is not None:
        return deed
    if at in (OUTPUT, OUTCOME):
        besides = day_told.heeds(text, at, context, answers) or _no_result(text, answers)
        besides = besides or figures_told.heeds(text, at, answers)
        besides = besides or told_beside.heeds(text, at, context, answers)
        return besides or _added(text, at, answers) or _results(text, at, answers)
    several = told_beside.with_trouble(text, at, context, answers)
    several = several or told_beside.each_of_several(text, at, context, answers)
    if several is not None:
        return several
    none = no_results(text, at, answers)
    return _taken(none) if none else _added(text, at, answers)


def _told_again(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes an answer without the words behind it that it was told before."""
    before = told_by_label.told_before(text)
    again = Heeded({at: before}, at_once=True) if before and at in _TEXTS else None
    return heeds(before, at, context, answers) or again if before else None


def _asked_after(text: str, answers: Answers) -> Heeded | None:
    if _MAY_ASK_AFTER.search(text) is None:
        return None  # a turn of a report asks this of each sentence: one look for both
    return told_asked_after.heeds(text, answers) or not_done_judged.heeds(text, answers)


def _first_of_all(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes what is carried over from another report, chatter, words about another activity, and
    what is told anew for another question."""
    if at == told_anew.CARRY and (carried := _at_carry(text, context, answers)) is not None:
        return carried
    other = other_activity.read(text, str(answers.get("number")))
    meant = other is not None and (other.meant or other.moves and not other.called)
    number = other.number if other is not None and meant else ""
    if not number and other_activity.is_wrong_one(text):
        said = _WRONG_ONE_UNNAMED.format(answers.get("number"))
        return Heeded(told=f"{said}\n{so_far(answers)}", never_added=True)
    found = chatter_heard.heeds(text, at, _TEXTS) or _paid_otherwise(text, at, answers)
    if found is None and "ผล" in text:
        found = told_by_label.right_result(text, at, answers)
    found = found or told_by_label.heeds(text, at, answers)
    found = found or told_for_others.heeds(text, at, context, answers)
    found = found or _tells_of_another(text, at, context, answers)
    if found is None and _MAY_TELL_ANEW.search(text):
        found = share_explained.heeds(text, answers) or dictated.heeds(text, at, context, answers)
    found = found or status_put_right.heeds(text, at, answers)
    return of_another(number, context, answers) if number else found


def _tells_of_another(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Asks whether words are meant here that begin with the number of another activity which the
    bureau reports: each would stand in this one's report."""
    number = other_activity.begun_with(text) if at in (*_TEXTS, "status") else ""
    if not number or number == answers.get("number") or not _is_ours(number, context, answers):
        return None
    told = _TELLS_OF_ANOTHER.format(number, answers.get("number"))
    return Heeded(told=told, doubted=at in _TEXTS, never_added=at not in _TEXTS)


_TELLS_OF_ANOTHER = (
    "ข้อความนี้ขึ้นต้นด้วยกิจกรรม {0} แต่รายงานที่เปิดอยู่เป็นของกิจกรรม {1} จึงยังไม่ได้บันทึก\n"
    "จะรายงาน {0} พิมพ์ “รายงาน {0}” ตามด้วยข้อความนี้ คำตอบของ {1} ยังอยู่ครบ"
)


def _where_link(text: str, at: str) -> Heeded | None:
    """Says at which question the link of what was published is told; None for other words."""
    return Heeded(told=_LINK_LATER) if at != publicity.STEP and asks_where_link(text) else None


_LINK_LATER = (
    "ลิงก์ที่เผยแพร่ใส่ที่ข้อ “การเผยแพร่” พิมพ์เลขข้อของช่องทางตามด้วยลิงก์ เช่น 1 https://… "
    "ผ่านข้อนั้นแล้ว กด “แก้ไข” ที่ข้อนั้นตอนตรวจทานก่อนส่งได้"
)


def _paid_otherwise(text: str, at: str, answers: Answers) -> Heeded | None:
    """Asks whether no budget was used and who paid is to be added to what was done, where the
    budget is asked: `ไม่ได้ใช้เงินหลวง ผอ.ออกเอง 2000`. Says how a budget is told of which nothing
    was drawn yet."""
    asks_of_it = at == "budget" or at in (OUTPUT, OUTCOME) and "budget" not in answers
    if asks_of_it and not_drawn_yet(text):
        return Heeded(told=NOT_DRAWN, never_added=True)
    before = answers.get("narrative")
    asked = at in ("budget", OUTPUT, OUTCOME) and isinstance(before, str)
    words = paid_by(text) if asked and "budget" not in answers else ""
    if not words:
        return None
    new = {"budget": NO_MONEY, "narrative": f"{before}\n{words}"}
    return Heeded(new, _PAID_OTHERWISE, never_added=True)


_PAID_OTHERWISE = (
    "เงินที่ออกกันเองไม่ใช่งบประมาณของสำนักงาน หากไม่ได้ใช้งบประมาณ กดปุ่มแรก ผู้ที่ออกเงินจะเพิ่มไว้ในข้อ “สิ่งที่ทำ”"
)


def _went_well(text: str, at: str) -> Heeded | None:
    """Says that what went well needs no answer, and is no result; where the risk is asked, it may
    be one."""
    if at == "risk" or not nothing_wrong(text):
        return None
    if at in (OUTPUT, OUTCOME):
        return Heeded(told=NO_RESULT)
    return Heeded(told=_NOTHING_TO_ADD if at == REVIEW else _NO_TROUBLE)


def _at_status(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes what is told of later questions where the status is asked, with it or without, or says
    where the day of what was done is told."""
    found = figures_ahead.heeds(text, answers)
    if found is None and "narrative" not in answers and of_the_deed(text):
        return Heeded(told=_DAY_IS_TOLD_NEXT)
    return found or told_with_status.heeds(text, context, answers)


def _story_of_deed(text: str, answers: Answers) -> Heeded | None:
    """Offers to keep a story of what was done."""
    if "narrative" not in answers and (story := story_of(text)):
        belongs = _BELONGS_HERE.format(answers.get("number"))
        return Heeded({"narrative": story}, belongs, never_added=True)
    return None


def _is_ours(number: str, context: Context, answers: Answers) -> bool:
    """Tells whether the bureau has to report an activity of this number."""
    bureau = answers.get("bureau", context.me.bureau_id)
    duties = progress.duties_of(context.session, bureau, context.fiscal_year)
    return any(f"{each.number}.".startswith(f"{number}.") for each in duties)


def of_another(number: str, context: Context, answers: Answers) -> Heeded:
    """Says how the activity that is meant is reported with the answers so far, or that the bureau
    has no such report."""
    if not _is_ours(number, context, answers):
        return Heeded(told=_NOT_OURS.format(number, answers.get("number")), never_added=True)
    said = _WRONG_ONE.format(number, answers.get("number"))
    return Heeded(told=f"{said}\n{so_far(answers)}", never_added=True)


def _at_carry(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes what is other than last time, that all is, or what was done this time instead."""
    before = answers.get("former_answers", {})
    if isinstance(before.get("budget"), list) and (other := former_report.other_than_before(text)):
        budget = budget_retold.with_one_amount(other, before["budget"], before)
        if budget:
            told = f"งบประมาณ: {show_budget(budget, answers)}"
            return Heeded(former_report.with_budget(budget, answers), told, at_once=True)
    same = former_report.same_but(text, context.today, answers)
    if same is not None:
        return Heeded(*same, at_once=True)
    if former_report.asks_anew(text):
        return Heeded({told_anew.CARRY: former_report.FRESH}, at_once=True)
    anew = told_anew.told_anew(text, context, answers)
    return _taken(anew) if anew else None


def _published_on(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Asks whether it was published on the day that is told, wherever it was: `วันที่เผยแพร่คือ 21 พ.ย.
    ทั้งสองที่`."""
    channels = [each for each in answers.get(publicity.STEP) or () if "://" not in each]
    found = _PUBLISHED_ON.fullmatch(without_everywhere(text) or without_polite_ending(text))
    if found is None or not channels or len(text) > _LONGEST_DAY:
        return None
    try:
        days = find_dates(found["day"], context.today)
    except Unclear:
        return None
    if len(days) != 1:
        return None
    before = answers.get(publicity.DETAILS, {})
    details = {each: {**before.get(each, {}), "on": days[0].isoformat()} for each in channels}
    return Heeded(
        {publicity.STEP: answers[publicity.STEP], publicity.DETAILS: {**before, **details}}
    )


def _taken(new: Mapping[str, Any]) -> Heeded:
    """Takes answers to other questions than the one asked, and says which."""
    shown = [
        f"{step.label}: {cut_graphemes(step.show(new[step.name], dict(new)), _SHOWN_GRAPHEMES)}"
        for step in STEPS
        if step.listed and new.get(step.name) is not None
    ]
    again = (_ASKED_ANEW,) if told_anew.CARRY in new else ()
    return Heeded(new, "\n".join((*again, READ, *shown)), at_once=True)


def so_far(answers: Answers) -> str:
    """Returns the answers that a report has by now, or says that it has none."""
    shown = [
        f"{step.label}: {cut_graphemes(step.show(answers[step.name], answers), _SHOWN_GRAPHEMES)}"
        for step in STEPS
        if step.listed and answers.get(step.name) is not None
    ]
    return "\n".join(("ที่ตอบไว้แล้ว", *shown)) if shown else "ยังไม่ได้ตอบข้อใด"


def _added(text: str, at: str, answers: Answers) -> Heeded | None:
    """Adds words to a text that is answered: `ผลลัพธ์เติมอีกนิดว่า …`."""
    found = results_told.added_to(text)
    if found is None or found[0] == at or not isinstance(answers.get(found[0]), str):
        return None
    name, words = found
    told = f"เพิ่มในข้อ “{_LABELS[name]}” แล้ว"
    return Heeded({name: f"{answers[name]}\n{words}"}, told, at_once=True)


def _no_result(text: str, answers: Answers) -> Heeded | None:
    """Asks whether what went wrong, who took part or whom to ask is to be added to what was done:
    it is no result, and the forms have no place of its own for it."""
    words, before = trouble_told(text), answers.get("narrative")
    told = _NOT_A_RESULT
    if not words and taken_part(text):
        words, told = without_particles(text.strip()), _OF_WHAT_WAS_DONE
    if not words and contact_told(text):
        words, told = without_particles(text.strip()), _WHOM_TO_ASK
    if not words or not isinstance(before, str):
        return None
    return Heeded({"narrative": f"{before}\n{words}"}, told, never_added=True)


def _days_held(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Asks whether the days on which it was held are to be added to what was done; the forms have
    no place of their own for them."""
    before = answers.get("narrative")
    if at == "narrative" or not isinstance(before, str):
        return None
    words = days_held(text, context.today)
    if not words or words in before or tells_another(before, text):
        return None
    return Heeded({"narrative": f"{before}\n{words}"}, _HELD_ON, never_added=True)


def _results(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes results that words tell by name; where another answer stands, it asks first."""
    found = results_told.results_told(text, at)
    if found is None:
        own = results_told.without_own_name(text, at)
        return Heeded({at: own}, at_once=True) if own else None
    new: dict[str, Any] = {
        name: AS_PLANNED if name in found.as_planned else words
        for name, words in found.answers.items()
    }
    others = [name for name in new if name != at]
    at_once = found.corrects or not any(name in answers for name in others)
    told = "\n".join(
        f"{_LABELS[name]}: {cut_graphemes(new[name], _SHOWN_GRAPHEMES)}" for name in others
    )
    return Heeded(new, f"{READ}\n{told}" if at_once else "", at_once)
