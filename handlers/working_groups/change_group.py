"""`แก้คณะทำงาน`: other people, duties, title or day of the order."""

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
    member_list,
    note_group,
    show_working_groups,
)
from models.working_groups import groups
from models.working_groups.working_group import WorkingGroup

_GROUP = "group"
"""Hidden key of the answers: the id of the group."""


def open_changing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens at the review card of the group of the button (`g`), or of the words."""
    words = command_lines.after_command(rest, FLOW.opens_on)
    group = show_working_groups.group_to_keep(context, words, facts, FLOW.name)
    return Opening(str(group.id), _answers(group), anew=True)


def _answers(group: WorkingGroup) -> Answers:
    return {
        _GROUP: group.id,
        note_group.BUREAU: group.bureau_id,
        "title": group.title,
        member_list.MEMBERS: {"people": group.members, "asked": [], "unknown": []},
        "duties": group.duties,
        "ordered": group.ordered_on.isoformat() if group.ordered_on is not None else None,
    }


def review(_context: Context, _answers: Answers) -> Card:
    return Card("แก้คณะทำงาน", note="กดข้อที่ต้องการแก้ แล้วกดบันทึก การประชุมที่บันทึกไว้แล้วไม่เปลี่ยน")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Changes the group and shows its card."""
    group = groups.standing(context.session, answers[_GROUP])
    if group is None or not groups.may_keep(context.session, context.me, group):
        raise Closed(group_words.gone())
    with mending(group_words.refused, nobody="members", too_many="members", same_title="title"):
        groups.change(context.session, context.me, group, note_group.said(answers), context.now)
    context.must_arrive = True
    return [group_cards.group_card(context, group, "แก้คณะทำงานแล้ว")]


FLOW = Flow(
    name=group_words.CHANGE,
    title="การแก้คณะทำงาน",
    opens_on=("แก้คณะทำงาน", "แก้ไขคณะทำงาน", "เปลี่ยนคณะทำงาน", "แก้คำสั่งแต่งตั้งคณะทำงาน"),
    steps=note_group.STEPS,
    open=open_changing,
    review=review,
    remarks=note_group.remarks,
    heeds=note_group.heeds,
    finish=finish,
    confirm_label="บันทึก",
)
