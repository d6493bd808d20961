"""`ลบคณะทำงาน`: takes a working group out, with its meetings."""

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
    """Opens for the group of the button (`g`), or of the words."""
    words = command_lines.after_command(rest, FLOW.opens_on)
    group = show_working_groups.group_to_keep(context, words, facts, FLOW.name)
    count = len(groups.meetings_of(context.session, group.id))
    answers = {"group": group.id, "title": group.title, "meetings": count}
    return Opening(str(group.id), answers, anew=True)


def ask_sure(_context: Context, answers: Answers) -> Message:
    also = f"และการประชุมที่บันทึกไว้ {answers['meetings']} ครั้ง " if answers["meetings"] else ""
    return Text(f"ลบ {group_words.quoted(answers['title'])} {also}ใช่หรือไม่ ลบแล้วเรียกคืนไม่ได้")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Removes the group, or shows its card."""
    group = groups.standing(context.session, answers["group"])
    if group is None or not groups.may_keep(context.session, context.me, group):
        raise Closed(group_words.gone())
    if not answers["sure"]:
        return [group_cards.group_card(context, group)]
    groups.remove(context.session, context.me, group, context.now)
    context.must_arrive = True
    return [Text(f"ลบ {group_words.quoted(answers['title'])} แล้ว", (group_words.SHOW,))]


FLOW = Flow(
    name=group_words.REMOVE,
    title="การลบคณะทำงาน",
    opens_on=("ลบคณะทำงาน", "ยกเลิกคณะทำงาน"),
    steps=(yes_or_no(ask_sure, "ยืนยันลบ", "ยังไม่ลบ", "ลบ", "ลบคณะทำงาน"),),
    open=open_removing,
    finish=finish,
    counted=False,
)
