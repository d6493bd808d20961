"""What a receiver's conversations share: their own case, and the words if it is not theirs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any

from handlers.complaints import case_cards, case_words
from handlers.context import Context
from handlers.conversation import refusals
from handlers.conversation.flow import Answers
from handlers.messages import Button, Text
from models.complaints import cases
from models.complaints.complaint import Case
from models.errors import Refusal


def find(context: Context, case_id: str, *buttons: Button) -> Case:
    """Returns the case if the person has it. Raises Closed, with these buttons."""
    with closing(*buttons):
        return cases.readable(context.session, case_id, context.me, lock=False)


def closing(*buttons: Button) -> AbstractContextManager[None]:
    """Raises Closed, with these buttons and the list of cases, if the block raises Refusal."""
    return refusals.closing(
        lambda refusal: Text(case_words.refused(refusal), (*buttons, case_cards.LIST))
    )


def answers_of(case: Case, facts: Mapping[str, str]) -> Answers:
    """Returns the answers with which a conversation about the case opens."""
    return {"case_id": case.id, "name": case_cards.name_of(case), "opened_with": dict(facts)}


def of_a_card(fits: Callable[[Case, Answers], bool]) -> dict[str, Any]:
    """Returns the fields that the conversations share which a card's button opens (`Flow`).

    fits: whether it may still go on with the case, while the person has that.
    """

    def still(context: Context, answers: Answers) -> bool:
        try:
            case = cases.readable(context.session, answers["case_id"], context.me, lock=False)
        except Refusal:
            return False
        return fits(case, answers)

    def name_in(answers: Answers) -> str:
        return str(answers.get("name", ""))

    return {"opens_on": (), "still": still, "describe": name_in, "counted": False}
