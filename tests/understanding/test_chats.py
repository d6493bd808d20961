"""No message of a whole conversation is left without an answer, whatever was said before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.understanding import chats


def _unanswered(half: str, most: int, file: Path = chats.FILE) -> list[str]:
    return [each.typed for each, reply in chats.played(half, most, file) if not reply.strip()]


def test_each_conversation_is_of_a_half_and_has_several_messages() -> None:
    found = chats.messages()
    assert {each.half for each in found} == {chats.READ, chats.HELD}
    assert len({each.conversation for each in found}) == 45 and len(found) == 372


def test_each_opening_stands_by_itself() -> None:
    found = chats.messages(file=chats.OPENINGS)
    assert len(found) == 1359 == len({each.conversation for each in found})
    assert [sum(each.half == half for each in found) for half in (chats.READ, chats.HELD)] == [
        751,
        608,
    ]


def test_each_message_of_one_is_answered() -> None:
    assert _unanswered(chats.READ, most=1) == []


@pytest.mark.soak
@pytest.mark.parametrize("half", [chats.READ, chats.HELD])
@pytest.mark.parametrize("file", [chats.FILE, chats.OPENINGS], ids=["chats", "openings"])
def test_each_message_is_answered(half: str, file: Path) -> None:
    assert _unanswered(half, most=0, file=file) == []
