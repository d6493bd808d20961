"""How a conversation begins, and how it ends: confirmed, by its last answer, or cancelled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.conversation.answering import NOTHING_STATED
from handlers.conversation.controls import CONFIRM
from handlers.conversation.flow import REVIEW, Answers, Stated, Step
from handlers.conversation.heard import card_missed, changes_waiting, leaving, waiting_sent
from handlers.conversation.moves import Turn
from handlers.conversation.reading_words import ReadingWords
from handlers.conversation.state import State
from handlers.messages import Message, Text

WISH_WAITS = "ยังไม่ได้ส่ง มีคำขอที่ยังไม่ได้ทำตาม กดปุ่มที่คำขอนั้นว่าจะแก้หรือไม่ แล้วกดยืนยันอีกครั้ง"
LOOK = "ยังไม่ได้ส่ง กรุณาดูข้อสังเกตในการ์ดด้านล่าง หากจะส่งตามนี้ กดปุ่ม “{}”"


@dataclass(frozen=True)
class BeginsAndEnds(ReadingWords):
    """Lets a conversation begin and end."""

    def start(
        self, answers: Answers, messages: Sequence[Message] = (), files: Sequence[int] = ()
    ) -> Turn:
        """Asks the first question that has no answer. `files`: ids of files sent before."""
        state = State(REVIEW, dict(answers), (), self.flow.version)
        return self.onward(self.files_sent(state, files) if files else state, messages)

    def migrate(self, state: State) -> State:
        """Turns a state of another version of the flow into one of this version."""
        moved = state.renamed(self.flow.renamed)
        trail = tuple(n for n in moved.trail if n == REVIEW or self.flow.step(n) is not None)
        return self.settled(replace(moved, trail=trail, version=self.flow.version))

    def resumed(self, state: State) -> Turn:
        """Shows where it goes on: at the review card also the change that is still to be chosen."""
        waits = changes_waiting.waiting(self, state) if state.at == REVIEW else None
        return waits or self.show(state)

    def confirmed(self, state: State) -> Turn:
        """Ends the conversation; where a sentence waits, it is shown once more before."""
        again = changes_waiting.left_open(self, state)
        if again is not None:
            return again
        if looked := self._looked_again(state):
            return looked
        mark = f"{REVIEW}:waits"
        if self.asking.wishes(state):
            return replace(self.show(state, (Text(WISH_WAITS),)), refused=True)
        if any(each.stops for each in self.asking.remarks(state)):
            look = Text(LOOK.format(self.flow.confirm_label))
            return replace(self.show(state, (look,)), refused=True)
        if state.refused == mark or not self.asking.undecided(state):
            return self.finish(state)
        return waiting_sent.asked(self, replace(state, refused=mark))

    def answer(
        self,
        state: State,
        step: Step,
        value: Any,
        also: Mapping[str, Any] | None = None,
        stated: Stated = NOTHING_STATED,
    ) -> Turn:
        """Keeps the answer; where it ends a conversation without a review card, it is first asked
        about what would put an answer right and still waits."""
        sends = value is not False and self._ends(state, step)
        again = changes_waiting.left_open(self, state) if sends else None
        return again or super().answer(state, step, value, also, stated)

    def _ends(self, state: State, step: Step) -> bool:
        """Tells whether nothing is asked after the step, and nothing shows what was typed there."""
        last = self.flow.review is None and not step.prose and state.at == step.name
        return last and all(
            each.name in state.answers for each in self.steps(state) if each is not step
        )

    def confirmed_below(self, state: State, fingerprint: str) -> Turn:
        """Ends the conversation by the button of a review card that shows what stands now."""
        if fingerprint != self.asking.fingerprint(state):
            return self.show(state, (Text(waiting_sent.CHANGED),))
        if self.asking.wishes(state):
            return self.show(state, (Text(WISH_WAITS),))
        again = changes_waiting.left_open(self, state)
        if again is None and self.flow.final:
            again = self._looked_again(state)
        return again or self.finish(state)

    def without_said_last(self, state: State, key: str) -> State:
        """Returns the state without what was said last; what was not read stays for the button that
        ends the conversation."""
        ends = key.partition(".")[0] == CONFIRM
        return state if ends and state.refused == card_missed.UNREAD else replace(state, refused="")

    def _looked_again(self, state: State) -> Turn | None:
        """Shows the review card once more where something that was typed below it was not read, or
        asks once more whether to cancel where that was left without an answer."""
        if state.refused == card_missed.STOPPING:
            return leaving.asked_to_stop(self, state)
        if state.refused != card_missed.UNREAD:
            return None
        label = self.flow.confirm_label
        look = Text(card_missed.LOOK_AGAIN.format(label, label))
        return self.show(replace(state, refused=""), (look,))

    def cancel(self, state: State) -> Turn:
        """Ends the conversation; one with `kept_back` stays as a draft until a second tap."""
        if self.flow.kept_back and any(step.name in state.answers for step in self.flow.steps):
            kept = Text(f"หยุด{self.flow.title}แล้ว ยังไม่ได้ส่ง คำตอบเก็บเป็นร่างไว้ให้")
            return Turn(state, (kept,), "put_aside")
        cancelled = f"ยกเลิก{self.flow.title}แล้ว ข้อมูลที่กรอกไว้ไม่ถูกส่ง {self.flow.stays(state.answers)}"
        return Turn(state, (Text(cancelled.strip()),), "cancelled")
