"""No message of a whole conversation is left without an answer, whatever was said before."""

from __future__ import annotations

import pytest

from tests.understanding import chats


def _unanswered(half: str, most: int) -> list[str]:
    return [each.typed for each, reply in chats.played(half, most) if not reply.strip()]


def test_each_conversation_is_of_a_half_and_has_several_messages() -> None:
    found = chats.messages()
    assert {each.half for each in found} == {chats.READ, chats.HELD}
    assert len({each.conversation for each in found}) == 45 and len(found) == 372


def test_each_message_of_some_is_answered() -> None:
    assert _unanswered(chats.READ, most=3) == []


@pytest.mark.soak
@pytest.mark.parametrize("half", [chats.READ, chats.HELD])
def test_each_message_is_answered(half: str) -> None:
    assert _unanswered(half, most=0) == []
