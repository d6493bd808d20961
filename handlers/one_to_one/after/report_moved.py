"""Moves the report that is open to another activity, with what was told in it: `อ้าวไม่ใช่ อันนี้ 1.14
ต่างหาก เปลี่ยนให้ที`; asks first where the words are not sure of it (decisions/0267)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from handlers.context import Context
from handlers.conversation import drafts, keeping
from handlers.conversation.flow import Again, Answers, Closed
from handlers.conversation.hidden_keys import BEFORE
from handlers.messages import Button, Message, Text
from handlers.reports.filing import other_activity, publicity, report_activity, titles_named
from handlers.reports.filing.former_report import FORMER, SAME
from handlers.reports.filing.report_answers import PROOFS, PROVED
from handlers.reports.filing.report_opening import CORRECTING, open_report
from handlers.reports.filing.told_anew import CARRY
from handlers.reports.filing.words_heeded import so_far
from handlers.reports.report_words import AS_PLANNED
from handlers.understand.listing import listed
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from models.conversations import conversation_rows
from models.conversations.conversation_rows import Draft
from models.people.person import REPORTER
from models.plans import plans
from models.reports.figures import progress

_FLOW = report_activity.FLOW
_OF_FORMER = (FORMER, "former_answers", "former_told", CARRY)
_ASKED = "ร่างนี้เป็นของกิจกรรม {1} จะเปลี่ยนเป็นกิจกรรม {0} {2} ใช่หรือไม่ คำตอบที่ให้ไว้จะย้ายไปด้วย"
_MOVED = "เปลี่ยนร่างนี้จากกิจกรรม {0} เป็น {1} แล้ว คำตอบย้ายมาด้วย หากไม่ใช่ พิมพ์ “เปลี่ยนเป็นกิจกรรม {0}”"
_ANEW = "ตอบใหม่ตามแผนของกิจกรรมนี้: {}"


def moved(context: Context, place: Draft, text: str, by: str) -> Sequence[Message]:
    """Returns the report as it goes on for the other activity, or asks whether that is meant;
    nothing for other words, and for a report that came back, is corrected or holds a proof."""
    if place.row.flow != _FLOW.name or context.person is None or not context.me.has(REPORTER):
        return ()
    answers: Answers = (place.state or {})["answers"]
    said = other_activity.read(text, str(answers.get("number")))
    if said is None or not said.moves or not _is_movable(answers):
        return ()
    bureau = answers.get("bureau", context.me.bureau_id)
    duties = progress.duties_of(context.session, bureau, context.fiscal_year)
    title = next((each.title for each in duties if each.number == said.number), "")
    if not title or said.called and not titles_named.only_calls(title, said.called):
        return ()
    if said.hedged:
        change = Button(f"เปลี่ยนเป็น {said.number}", say=f"เปลี่ยนเป็นกิจกรรม {said.number}")
        asked = _ASKED.format(said.number, answers.get("number"), title)
        return [Text(asked, (change, drafts.go_on(place.row)))]
    return _moved_to(context, place, said.number, by)


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
        return ()
    new = {name: each for name, each in opening.answers.items() if name not in _OF_FORMER}
    kept = {name: each for name, each in state.answers.items() if name not in _OF_FORMER}
    anew = _of_the_other_plan(context, kept, new["activity_id"])
    labels = [step.label for step in _FLOW.steps if step.name in anew]
    merged = {**{name: each for name, each in kept.items() if name not in anew}, **new}
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
