"""A refusal ends a conversation, asks a step again, or asks the same question again."""

from __future__ import annotations

import pytest

from handlers.conversation.flow import Closed, Mend
from handlers.conversation.refusals import closing, mending, reading
from handlers.messages import Text
from handlers.understand.unclear import Unclear
from models.errors import Refusal


def code(refusal: Refusal) -> str:
    return refusal.code


def test_a_refusal_closes_with_its_words() -> None:
    with pytest.raises(Closed) as closed, closing(lambda refusal: Text(refusal.code)):
        raise Refusal("gone")
    assert closed.value.messages == (Text("gone"),)


@pytest.mark.parametrize(("refused", "step"), [("past", "days"), ("gone", "who")])
def test_a_refusal_asks_the_step_of_its_code_or_the_other_one(refused: str, step: str) -> None:
    with pytest.raises(Mend) as mend, mending(code, otherwise="who", past="days"):
        raise Refusal(refused)
    assert (mend.value.hint, mend.value.step) == (refused, step)


def test_a_code_without_a_step_passes_on() -> None:
    with pytest.raises(Refusal, match="gone"), mending(code, past="days"):
        raise Refusal("gone")


def test_a_refusal_while_reading_asks_again() -> None:
    with pytest.raises(Unclear) as unclear, reading(code):
        raise Refusal("past")
    assert unclear.value.hint == "past"


def test_other_errors_pass_as_they_are() -> None:
    with pytest.raises(KeyError), closing(lambda _: Text("")), mending(code, otherwise="who"):
        raise KeyError
