"""Moves the report that is open to another activity, with what was told in it: `อ้าวไม่ใช่ อันนี้ 1.14
ต่างหาก เปลี่ยนให้ที`; asks first where the words are not sure of it (decisions/0267)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from handlers.context import Context
from handlers.conversation import conversing, drafts, keeping
from handlers.conversation.flow import Again, Answers, Closed
from handlers.conversation.hidden_keys import BEFORE
from handlers.messages import Button, Message, Text
from handlers.reports import waiting_words
from handlers.reports.filing import (
    other_activity,
    publicity,
    report_activity,
    titles_named,
    words_heeded,
)
from handlers.reports.filing.former_report import FORMER, SAME
from handlers.reports.filing.other_activity import OtherActivity
from handlers.reports.filing.report_answers import PROOFS, PROVED
from handlers.reports.filing.report_opening import CORRECTING, open_report
from handlers.reports.filing.told_anew import CARRY
from handlers.reports.filing.words_heeded import so_far
from handlers.reports.report_words import AS_PLANNED
from handlers.understand.agreement import agrees
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from models.conversations import conversation_rows
from models.conversations.conversation_rows import Draft
from models.people.person import REPORTER
from models.plans import plans
from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.report import RETURNED

_FLOW = report_activity.FLOW
_MOVED_FROM = "moved_from"
"""A hidden answer: of which activity it was, and how many questions were answered then."""
_OF_FORMER = (FORMER, "former_answers", "former_told", CARRY)
_ASKED = "ร่างนี้เป็นของกิจกรรม {1} จะเปลี่ยนเป็นกิจกรรม {0} {2} ใช่หรือไม่ คำตอบที่ให้ไว้จะย้ายไปด้วย"
_WHICH_PART = "กิจกรรม {0} มี {1} ข้อย่อย จะเปลี่ยนร่างนี้เป็นข้อใด คำตอบที่ให้ไว้จะย้ายไปด้วย"
_MOST_PARTS = 10
_IS_THERE = "กิจกรรม {0} มีร่างหรือรายงานที่ต้องแก้ไขอยู่แล้ว ร่างนี้จึงยังเป็นของกิจกรรม {1} จะทำฉบับใดต่อ กดปุ่ม"
_MOVED = "เปลี่ยนร่างนี้จากกิจกรรม {0} เป็น {1} แล้ว คำตอบย้ายมาด้วย หากไม่ใช่ พิมพ์ “เปลี่ยนเป็นกิจกรรม {0}”"
_STAYS = "ร่างยังเป็นของกิจกรรม {}"
_ANEW = "ตอบใหม่ตามแผนของกิจกรรมนี้: {}"


def moved(context: Context, place: Draft, text: str, by: str) -> Sequence[Message]:
    """Returns the report as it goes on for the other activity, asks whether that is meant, or says
    why it is not moved, as one that came back, is corrected or holds a proof; nothing for other
    words."""
    if place.row.flow != _FLOW.name or context.person is None or not context.me.has(REPORTER):
        return ()
    answers: Answers = (place.state or {})["answers"]
    said = other_activity.read(text, str(answers.get("number")))
    if said is None:
        number = _agreed(context, text)
        if number:
            return _moved_to(context, place, number, by)
        return _left_there(context, place, text)
    if said.back and [said.number, _answered(answers)] == answers.get(_MOVED_FROM):
        said = replace(said, moves=True, hedged=False)
    if not said.moves or said.leaves and not _answered(answers):
        return ()  # another is begun where nothing is told yet that could be moved
    return _asked_or_moved(context, place, said, by)


def _asked_or_moved(
    context: Context, place: Draft, said: OtherActivity, by: str
) -> Sequence[Message]:
    answers: Answers = (place.state or {})["answers"]
    bureau = answers.get("bureau", context.me.bureau_id)
    duties = progress.duties_of(context.session, bureau, context.fiscal_year)
    title = next((each.title for each in duties if each.number == said.number), "")
    if said.called and not (title and titles_named.only_calls(title, said.called)):
        return ()
    if not title:
        return _which_part(place, said.number, [each.number for each in duties])
    back = any(each.state == RETURNED and _is_of(each, answers) for each in duties)
    if back or not _is_movable(answers):
        why = words_heeded.of_another(said.number, context, answers).told
        return conversing.told_beside(context, place, [Text(why)])
    if said.hedged:
        begin = Button(f"เริ่ม {said.number} ใหม่", say=f"รายงาน {said.number}")
        asked = _ASKED.format(said.number, answers.get("number"), title)
        return [Text(asked, (_change(said.number), begin, drafts.go_on(place.row)))]
    return _moved_to(context, place, said.number, by)


def _agreed(context: Context, text: str) -> str:
    """Returns the number of the activity that was just offered and is chosen by it, or by a yes;
    "" for other words."""
    if len(text) > _LONGEST_CHOICE or _MAY_CHOOSE.match(text) is None:
        return ""  # a turn of a report asks this of each sentence
    number = waiting_words.number_of(text) if waiting_words.is_number(text) else ""
    if not number and not agrees(text, "เปลี่ยน", "ย้าย") or not context.shown():
        return ""
    labels = (each.label for each in context.shown()[0])
    offered = [each.removeprefix(_CHANGE) for each in labels if each.startswith(_CHANGE)]
    if number:
        return number if number in offered else ""
    return offered[0] if len(offered) == 1 else ""


def _left_there(context: Context, place: Draft, text: str) -> Sequence[Message]:
    """Shows the open question again to who does not want what was just offered; nothing for other
    words."""
    if len(text) > _LONGEST_CHOICE or _DECLINES.fullmatch(text) is None or not context.shown():
        return ()
    if not any(each.label.startswith(_CHANGE) for each in context.shown()[0]):
        return ()
    stays = _STAYS.format((place.state or {})["answers"].get("number"))
    return conversing.told_beside(context, place, [Text(stays)])


_CHANGE, _LONGEST_CHOICE = "เปลี่ยนเป็น ", 40
_MAY_CHOOSE = pattern_of(
    r"\s*(?:\d|[๑-๙]|เอา|เป็น|เลือก|ข้อ|กิจกรรม|ใช่|ช่าย|ถูก|ตกลง|โอเค|ok|ยืนยัน|ได้|เปลี่ยน|ย้าย|ค่ะ|ครับ)"
)
_DECLINES = pattern_of(
    rf"(?:{POLITE}|[\s,])*(?:ไม่(?:ใช่|ต้อง|เปลี่ยน|ย้าย|เอา)|อย่า|เปล่า|(?:เหมือน|ตาม|(?:อยู่|เอา)(?:ที่|อัน|ของ))เดิม)"
    rf"(?:(?:อยู่|เอา|คง|เหมือน|ตาม|ที่|อัน|ของ)+(?:เดิม|ไว้)|เปลี่ยน|ย้าย|แล้ว|เลย|หรอก|{POLITE}|[\s,])*"
)


def _change(number: str) -> Button:
    return Button(f"{_CHANGE}{number}", say=f"เปลี่ยนเป็นกิจกรรม {number}")


def _which_part(place: Draft, number: str, numbers: Sequence[str]) -> Sequence[Message]:
    """Asks which part of the activity is meant; nothing where the bureau reports none of it."""
    parts = [each for each in dict.fromkeys(numbers) if each.startswith(f"{number}.")]
    if not parts:
        return ()
    asked = _WHICH_PART.format(number, len(parts))
    return [Text(asked, (*map(_change, parts[:_MOST_PARTS]), drafts.go_on(place.row)))]


def _answered(answers: Answers) -> int:
    return sum(step.name in answers for step in _FLOW.steps)


def _is_of(duty: DueReport, answers: Answers) -> bool:
    due = duty.due.isoformat() if duty.due else ""
    return (duty.activity_id, due) == (answers.get("activity_id"), answers.get("due"))


def _is_movable(answers: Answers) -> bool:
    of_its_own = any(answers.get(each) for each in (BEFORE, CORRECTING, PROOFS, PROVED))
    return not of_its_own and answers.get(CARRY) != SAME


def _moved_to(context: Context, place: Draft, number: str, by: str) -> Sequence[Message]:
    engine, state = drafts.standing(context, _FLOW, place)
    behalf = state.answers.get("behalf")
    try:
        opening = open_report(context, "", {"n": number, **({"p": str(behalf)} if behalf else {})})
    except Closed as closed:
        return closed.messages
    there = conversation_rows.draft_of(
        context.session, context.sealer, context.lane, _FLOW.name, opening.subject
    )
    if there is not None or BEFORE in opening.answers:
        begun = Button(f"รายงาน {number}", say=f"รายงาน {number}")
        why = _IS_THERE.format(number, state.answers["number"])
        return [Text(why, (begun, drafts.go_on(place.row)))]
    new = {name: each for name, each in opening.answers.items() if name not in _OF_FORMER}
    kept = {name: each for name, each in state.answers.items() if name not in _OF_FORMER}
    anew = _of_the_other_plan(context, kept, new["activity_id"])
    labels = [step.label for step in _FLOW.steps if step.name in anew]
    merged = {**{name: each for name, each in kept.items() if name not in anew}, **new}
    new[_MOVED_FROM] = [state.answers["number"], _answered(merged)]
    told = [_MOVED.format(state.answers["number"], number), so_far(merged)]
    told += [_ANEW.format(listed(labels))] if labels else []
    conversation_rows.about(context.session, place.row, opening.subject)
    again = Again(*opening.messages, Text("\n".join(told)), step="", without=anew)
    turn = engine.led_on(replace(state, answers={**kept, **new}), again)
    return keeping.keep(context, place.row, turn, by)


def _of_the_other_plan(
    context: Context, answers: Mapping[str, Any], activity_id: int
) -> Sequence[str]:
    """Returns the answers that are true of the plan of the activity before only: results as
    planned, and channels that the other plan does not name."""
    results = [each for each in (OUTPUT, OUTCOME) if answers.get(each) == AS_PLANNED]
    activity = plans.activity(context.session, activity_id)
    channels = activity.channels if activity is not None else ()
    named = [each for each in answers.get(publicity.STEP) or () if "://" not in each]
    apart = any(each not in channels for each in named)
    return [*results, *((publicity.STEP, publicity.DETAILS) if apart else ())]
