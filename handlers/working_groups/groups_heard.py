"""Working groups and meetings told in one message, however long it is."""

from __future__ import annotations

from handlers.conversation.flow import Flow
from handlers.working_groups import command_lines, note_group
from handlers.working_groups.meetings import note_meeting

_FLOWS = (note_group.FLOW, note_meeting.FLOW)
_OWN = {flow.name for flow in _FLOWS}


def begun(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation whose command the words begin with, whatever follows it."""
    if inside is not None and inside not in _OWN:
        return None
    return next((f for f in _FLOWS if command_lines.goes_on(words, f.opens_on)), None)
