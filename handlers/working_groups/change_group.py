"""`แก้คณะทำงาน`: other people, duties, title or day of the order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import mending
from handlers.messages import Card, Message, Text
from handlers.question import button_facts
from handlers.understand.patterns import pattern_of
from handlers.understand.unclear import Unclear
from handlers.working_groups import (
    command_lines,
    group_cards,
    group_words,
    member_list,
    members_told,
    note_group,
    show_working_groups,
)
from models.working_groups import groups
from models.working_groups.working_group import WorkingGroup

_GROUP = "group"
"""Hidden key of the answers: the id of the group."""
_THIS = pattern_of("(?:คณะ(?:ทำงาน)?|ชุด|อัน)?(?:นี้|เมื่อกี้|ที่เพิ่งตั้ง|ที่ตั้งเมื่อกี้)(?:ให้|หน่อย|ที)*")
_AND_CHANGES = pattern_of(
    r"(?P<group>[^\n]{0,80}?)(?:^|[\s,]+|(?<=นี้))(?P<line>(?:แล้ว|ขอ|ช่วย|\s)*(?:เพิ่ม|ใส่|ลบ|เอา|ตัด|ถอด|ให้|เปลี่ยน|ตั้ง)\S[^\n]{2,150})$"
)


def open_changing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens at the review card of the group of the button (`g`), or of the words; who is to join
    or leave is in it already."""
    told = members_told.read(rest)
    words, line = (told.group, told.line) if told is not None else _with_a_member(rest)
    about = {**_shown(context, words), **facts}
    group = show_working_groups.group_to_keep(context, words, about, FLOW.name, rest)
    answers = _answers(group)
    seats = told is not None or member_list.names_members(line, context, answers)
    hint = _moved(context, answers, line) if line and seats else ""
    return Opening(str(group.id), answers, [Text(hint)] if hint else (), anew=True)


def tells_change(words: str) -> bool:
    """Tells whether the words begin with the command and say behind it what is to be changed."""
    return command_lines.goes_on(words, FLOW.opens_on) and bool(_with_a_member(words)[1])


def _with_a_member(rest: str) -> tuple[str, str]:
    """Returns the words that name the group, and those behind them that may put somebody into it or
    take somebody out: `แก้คณะทำงานนี้ เพิ่มนาง… เป็นผู้ช่วยเลขา`; "" for none."""
    words = command_lines.after_command(rest, FLOW.opens_on)
    found = _AND_CHANGES.match(words)
    return (found["group"].strip(), found["line"]) if found is not None else (words, "")


def _shown(context: Context, words: str) -> Mapping[str, str]:
    """Returns the facts of the button of the only group in the answers above that `นี้` means."""
    if _THIS.fullmatch(words) is None:
        return {}
    return button_facts.only_shown(context.shown(), FLOW.name, "g")


def _moved(context: Context, answers: Answers, line: str) -> str:
    """Puts into the list, or takes out of it, who is named; returns what is said above it."""
    try:
        value = member_list.read_members(line, context, answers).value
    except Unclear as unclear:
        return unclear.hint
    if value["asked"]:
        del answers[member_list.MEMBERS]
    answers[member_list.BEGUN if value["asked"] else member_list.MEMBERS] = value
    return "" if value["asked"] else "ยังไม่ได้บันทึก กรุณาตรวจรายชื่อก่อนกดบันทึก"


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
    context.saved = {"g": group.id}
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
