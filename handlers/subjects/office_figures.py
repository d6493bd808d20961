"""Figures of the whole office in its own LINE groups (architecture.md, rule 9)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question import office_wide
from handlers.question.office_wide import Whose
from handlers.question.query import opens
from handlers.question.topic import Topic
from handlers.subjects.declaration import GroupAnswer, GroupQuestion
from handlers.subjects.group_reasons import BUREAUS, NARROWER, OWN
from models.people import chat_groups

FEWEST = 3
"""Least number of bureaus behind a figure: of two, each could see what the other has not sent."""

NO_FIGURES = "ยังไม่มีตัวเลขรวมที่แสดงในกลุ่มได้"

Tell = Callable[[Context, Topic], Sequence[Message]]


def office_figures(tell: Tell, rounds: bool = False) -> GroupAnswer:
    """Returns the answer of a question about figures: in the office's own groups, of the whole
    office. Figures of a bureau or a person are led to the direct chat.

    tell: (context, what of the office) -> the answer
    rounds: whether it may be of one round. Else it is of whole years only: two answers of parts
        could be held against each other until one bureau's figure is left.
    """

    def answer(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
        assert question.match is not None
        name, rest = question.match.name, question.match.rest
        about = office_wide.read(
            context, question.text, rest, question.before, question.of_a_member
        )
        if isinstance(about, Whose):
            return [question.one_to_one(name, OWN if about is Whose.OWN else BUREAUS)]
        if about.facts().keys() - ({"d", "y"} if rounds else {"y"}):
            return [question.one_to_one(name, NARROWER)]
        if not question.office:
            return [unconfirmed(question)]
        context.asked = opens(name, **about.facts())
        return tell(context, about)

    return answer


def unconfirmed(question: GroupQuestion) -> Message:
    """Says who lets the figures be told here."""
    code = chat_groups.code(question.group)
    return Text(
        f"ตัวเลขรวมจะแสดงในกลุ่มนี้ได้เมื่อผู้ดูแลระบบยืนยันกลุ่มแล้ว โดยพิมพ์ “กลุ่ม” ในแชตส่วนตัวกับบอต (รหัสกลุ่ม {code})"
    )
