"""`คณะทำงาน`: the working groups that one may see, one of them, and one of its meetings."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import nearest_offers
from handlers.conversation.flow import Closed
from handlers.messages import Button, Card, Message, Para, Row
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.working_groups import group_cards, group_words, paper_named
from models.people.person import Bureau
from models.working_groups import groups
from models.working_groups.working_group import GroupMeeting, WorkingGroup

_SIZE = 8


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the group of the button (`g`) or the only one that the words mean, else the list."""
    context.asked = opens(group_words.GROUPS)
    if "g" in facts:
        group = _of_button(context, facts)
        context.asked = opens(group_words.GROUPS, g=group.id if group is not None else None)
        return [group_cards.group_card(context, group) if group else group_words.gone()]
    named = bool(rest.strip())
    every = groups.readable(context.session, context.me)
    found = paper_named.groups_meant(context, rest) if named else every
    if len(found) == 1:
        context.asked = opens(group_words.GROUPS, g=found[0].id)
        return [group_cards.group_card(context, found[0])]
    return [_list(context, found, facts)]


def _list(context: Context, found: Sequence[WorkingGroup], facts: Facts) -> Message:
    page = button_facts.page(facts, _SIZE, len(found))
    names = {each.bureau_id: "" for each in found}
    names = {id_: context.session.get_one(Bureau, id_).name for id_ in names}
    rows = tuple(
        Row(
            f"{names[each.bureau_id]} {each.fiscal_year}",
            short_title(each.title),
            Button("ดู", opens(group_words.GROUPS, g=each.id), f"ดู {each.title}"),
        )
        for each in page.of(found)
    )
    may_note = context.me.has(*group_words.NOTERS)
    nothing = Para("ยังไม่มีคณะทำงานที่ท่านดูได้")
    return Card(
        "คณะทำงาน",
        subtitle=page.beside(""),
        rows=rows or (nothing,),
        buttons=(*page.turn(group_words.GROUPS), *((group_words.NEW,) if may_note else ())),
        note="พิมพ์ “ตั้งคณะทำงาน” แล้ววางชื่อ รายชื่อ และหน้าที่ในข้อความเดียวได้"
        if may_note and not rows
        else "",
    )


def one_meeting(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the meeting of the button (`m`)."""
    found = meeting_of_button(context, facts)
    if found is None or not groups.may_read(context.session, context.me, found[0]):
        return [group_words.gone()]
    return [group_cards.meeting_card(context, *found)]


# -- for the conversations -----------------------------------------------------------------------


def _of_button(context: Context, facts: Facts) -> WorkingGroup | None:
    group = groups.standing(context.session, button_facts.whole(facts, "g") or 0)
    may = group is not None and groups.may_read(context.session, context.me, group)
    return group if may else None


def meeting_of_button(context: Context, facts: Facts) -> tuple[WorkingGroup, GroupMeeting] | None:
    return groups.meeting(context.session, button_facts.whole(facts, "m") or 0)


def group_to_keep(
    context: Context, rest: str, facts: Facts, name: str, told: str = ""
) -> WorkingGroup:
    """Returns the group of the button or the only one that the words mean, if the person may keep
    it.

    name: the conversation that the other buttons open, with `told` handed on to it. Raises Closed:
        with the groups to choose.
    """
    if "g" in facts:
        found = [each for each in [_of_button(context, facts)] if each is not None]
    else:
        found = paper_named.groups_meant(context, rest)
    if not found:
        none = "g" not in facts and not groups.readable(context.session, context.me)
        raise Closed(group_words.none_yet(context.me) if none else group_words.gone())
    if len(found) > 1:
        raise Closed(_which(found, name, nearest_offers.told_facts(told)))
    if not groups.may_keep(context.session, context.me, found[0]):
        raise Closed(group_words.not_yours())
    return found[0]


def _which(found: Sequence[WorkingGroup], name: str, told: Facts) -> Message:
    rows = tuple(
        Row(
            f"ปีงบประมาณ {each.fiscal_year}",
            short_title(each.title),
            Button("เลือก", opens(name, g=each.id, **told), f"เลือก {each.title}"),
        )
        for each in found[:_SIZE]
    )
    return Card("คณะทำงานใด", rows=rows, buttons=(group_words.SHOW,))


def meeting_to_keep(
    context: Context, rest: str, facts: Facts, name: str
) -> tuple[WorkingGroup, GroupMeeting]:
    """Works like `group_to_keep`, of a meeting."""
    if "m" in facts:
        named = meeting_of_button(context, facts)
        found = [named] if named is not None else []
    else:
        found = paper_named.meetings_meant(context, rest)
    readable = [each for each in found if groups.may_read(context.session, context.me, each[0])]
    if not readable:
        raise Closed(group_words.gone())
    if len(readable) > 1:
        raise Closed(paper_named.which_meeting_card(readable, name, "m", "เลือก"))
    if not groups.may_keep(context.session, context.me, readable[0][0]):
        raise Closed(group_words.not_yours())
    return readable[0]


QUERY = Query(
    name=group_words.GROUPS,
    words=("คณะทำงาน", "คณะทำงานของสำนัก", "ดูคณะทำงาน", "รายชื่อคณะทำงาน", "การประชุมคณะทำงาน"),
    answer=answer,
    own=True,
)
MEETING_QUERY = Query(name=group_words.MEETING, words=("การประชุมที่บันทึกไว้",), answer=one_meeting)
