"""The step that asks why something is sent back; a reason that stood in words before is shown
first, to be confirmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step
from handlers.messages import Message
from handlers.understand.choices.common_words import Common
from handlers.understand.unclear import Unclear

NOT = ""
"""The answer of whoever sends nothing back."""
Read = Callable[[str, Context, Answers], str]


def reason_asked(
    ask: Callable[[Context, Answers], Message], read: Read, anew: str, why: str
) -> Step:
    """Returns the step `word`, for which the conversation holds what was `said` before, if anything
    was.

    anew: the label of the button for other words.
    """

    def choices(_context: Context, answers: Answers) -> Sequence[Choice]:
        said = answers.get("said")
        if not said:
            return ()
        return (
            Choice("said", "ส่งกลับตามนี้", said, means=(Common.YES,)),
            Choice("other", anew, None, also={"said": ""}, stays=True),
            Choice("no", "ไม่ส่งกลับ", NOT, means=(Common.NO,)),
        )

    def own(text: str, context: Context, answers: Answers) -> str:
        # Words that are no button may mean that the reason from before is not right.
        if answers.get("said"):
            raise Unclear(f"ยังไม่ได้ส่งกลับ กด “ส่งกลับตามนี้” หรือ “{anew}” หรือ “ไม่ส่งกลับ”")
        return read(text, context, answers)

    return Step(
        name="word",
        label="เหตุผล",
        ask=ask,
        read=own,
        choices=choices,
        free_text="the reason is in the person's own words",
        prose=True,
        official=True,
        why=why,
    )
