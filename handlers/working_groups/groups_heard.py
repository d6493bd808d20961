"""Working groups and meetings told in one message, and groups that are named elsewhere."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.subjects.named_people import NamedPeople
from handlers.working_groups import (
    change_group,
    command_lines,
    members_told,
    note_group,
    paper_named,
)
from handlers.working_groups.meetings import note_meeting
from models.working_groups import groups

_FLOWS = (note_group.FLOW, note_meeting.FLOW)
_OWN = {flow.name for flow in _FLOWS}


def begun(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation whose command the words begin with, whatever follows it, or the one
    that takes who is named into a group, or out of it."""
    if inside is not None and inside not in _OWN or paper_named.asks_file(words):
        return None
    told = members_told.read(words) is not None or change_group.tells_change(words)
    if inside is None and told:
        return change_group.FLOW
    return next((f for f in _FLOWS if command_lines.goes_on(words, f.opens_on)), None)


def named_people(context: Context) -> list[NamedPeople]:
    """Returns the groups that the person may read, by their titles."""
    return [
        NamedPeople(
            each.title,
            tuple(member["person"] for member in each.members if member["person"]),
            tuple(member["name"] for member in each.members if not member["person"]),
        )
        for each in groups.readable(context.session, context.me)
    ]
