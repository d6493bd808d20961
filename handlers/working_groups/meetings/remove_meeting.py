"""`ลบบันทึกการประชุม`: takes a meeting out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.messages import Message, Text
from handlers.working_groups import (
    command_lines,
    group_cards,
    group_words,
    show_working_groups,
)
from models.working_groups import groups


def open_removing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the meeting of the button (`m`), or of the words."""
    words = command_lines.after_command(rest, FLOW.opens_on)
    group, meeting = show_working_groups.meeting_to_keep(context, words, facts, FLOW.name)
    named = f"การประชุม{group_words.of_meeting(meeting)} ของ {group_words.quoted(group.title)}"
    return Opening(str(meeting.id), {"meeting": meeting.id, "named": named}, anew=True)


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(f"ลบ{answers['named']} ใช่หรือไม่ ลบแล้วเรียกคืนไม่ได้")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Removes the meeting, or shows its card."""
    found = groups.meeting(context.session, answers["meeting"])
    if found is None or not groups.may_keep(context.session, context.me, found[0]):
        raise Closed(group_words.gone())
    if not answers["sure"]:
        return [group_cards.meeting_card(context, *found)]
    groups.remove_meeting(context.session, context.me, found[1], context.now)
    context.must_arrive = True
    return [Text(f"ลบ{answers['named']} แล้ว", (group_words.SHOW,))]


FLOW = Flow(
    name=group_words.REMOVE_MEETING,
    title="การลบบันทึกการประชุม",
    opens_on=("ลบบันทึกการประชุม", "ลบรายงานการประชุม", "ลบบันทึกประชุม"),
    steps=(yes_or_no(ask_sure, "ยืนยันลบ", "ยังไม่ลบ", "ลบ", "ลบการประชุม"),),
    open=open_removing,
    finish=finish,
    counted=False,
)
