"""`แก้บันทึกการประชุม`: another day, number, attendance or agenda."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import mending
from handlers.messages import Card, Message
from handlers.working_groups import (
    command_lines,
    group_cards,
    group_words,
    show_working_groups,
)
from handlers.working_groups.meetings import meeting_heard, meeting_questions
from models.working_groups import groups
from models.working_groups.working_group import GroupMeeting, WorkingGroup

_MEETING = "meeting"
"""Hidden key of the answers: the id of the meeting."""


def open_changing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens at the review card of the meeting of the button (`m`), or of the words."""
    words = command_lines.after_command(rest, FLOW.opens_on)
    group, meeting = show_working_groups.meeting_to_keep(context, words, facts, FLOW.name)
    return Opening(str(meeting.id), _answers(group, meeting), anew=True)


def _answers(group: WorkingGroup, meeting: GroupMeeting) -> Answers:
    return {
        _MEETING: meeting.id,
        "group": {
            "id": group.id,
            "title": group.title,
            "members": groups.members_of(meeting),
        },
        "number": [meeting.number, meeting.year],
        "when": [meeting.day.isoformat(), meeting.begins, meeting.ends],
        "place": meeting.place or None,
        "absent": [
            {"at": each["at"], "name": each["name"], "why": each["why"]} for each in meeting.absent
        ],
        "guests": meeting.guests or None,
        "agenda": meeting.agenda,
    }


def review(_context: Context, answers: Answers) -> Card:
    title = group_words.quoted(answers["group"]["title"])
    return Card("แก้บันทึกการประชุม", subtitle=title, note="กดข้อที่ต้องการแก้ แล้วกดบันทึก")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Changes the meeting and shows its card."""
    found = groups.meeting(context.session, answers[_MEETING])
    if found is None or not groups.may_keep(context.session, context.me, found[0]):
        raise Closed(group_words.gone())
    group, meeting = found
    told = meeting_questions.said(answers, *meeting_questions.number_of(context, answers))
    with mending(group_words.refused, **meeting_questions.STEP_OF):
        groups.change_meeting(context.session, context.me, meeting, told, context.now)
    context.must_arrive = True
    context.saved = {"m": meeting.id}
    return [group_cards.meeting_card(context, group, meeting, "แก้บันทึกการประชุมแล้ว")]


FLOW = Flow(
    name=group_words.CHANGE_MEETING,
    title="การแก้บันทึกการประชุม",
    opens_on=("แก้บันทึกการประชุม", "แก้ไขบันทึกการประชุม", "แก้รายงานการประชุม", "แก้บันทึกประชุม"),
    steps=meeting_questions.STEPS,
    open=open_changing,
    review=review,
    heeds=meeting_heard.heeds,
    finish=finish,
    confirm_label="บันทึก",
)
