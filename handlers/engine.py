"""Moves a conversation by one input. Pure but for the flow's own calls; stores nothing.

From any state and any input: never raises for what a person did, never loses an answer, always
says something with a next step.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from handlers.context import Context
from handlers.flow import REVIEW, Answers, Choice, Closed, Flow, Mend, Step, asks
from handlers.messages import Button, Card, Row, Said, Text
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear

CANCEL, BACK, SKIP, KEEP, CONFIRM, EDIT, SHOW = (
    "-cancel", "-back", "-skip", "-keep", "-confirm", "-edit", "-show",
)  # fmt: skip

WORDS = {
    CANCEL: ("ยกเลิก", "เลิก", "ไม่ทำแล้ว"),
    BACK: ("ย้อนกลับ", "กลับ", "ก่อนหน้า"),
    SKIP: ("ข้าม", "ไม่มี", "ข้ามไปก่อน"),
    KEEP: ("ใช้คำตอบเดิม", "เหมือนเดิม", "คงเดิม"),
    CONFIRM: ("ยืนยัน", "ยืนยันการส่ง", "ส่ง", "ส่งเลย", "ตกลง"),
    EDIT: ("แก้ไข", "แก้"),
}

BEFORE = "before"
"""Hidden among the answers: what stood there before and is asked again (a returned report)."""

STALE = "ปุ่มนี้เป็นของข้อที่ผ่านไปแล้ว กรุณาตอบจากข้อล่าสุดด้านล่าง"


@dataclass(frozen=True)
class State:
    """Where a conversation stands. `trail`: the steps the person answered, in order."""

    at: str
    answers: Answers
    trail: tuple[str, ...] = ()
    version: int = 1

    def dump(self) -> dict[str, Any]:
        return {
            "at": self.at,
            "answers": self.answers,
            "trail": list(self.trail),
            "version": self.version,
        }

    @staticmethod
    def load(raw: Any) -> State:
        return State(raw["at"], dict(raw["answers"]), tuple(raw["trail"]), raw["version"])


@dataclass(frozen=True)
class Turn:
    """What follows from an input: the new state, what is said, and whether it ended."""

    state: State
    said: Sequence[Said]
    ended: str | None = None  # "done" or "cancelled"


@dataclass(frozen=True)
class Engine:
    """One flow's conversation with its id (the id stands in every button)."""

    flow: Flow
    conversation: str
    context: Context
    before: tuple[Said, ...] = field(default=())

    def data(self, step: str, key: str) -> str:
        """A button's data: which conversation, which step, which answer."""
        return f"c:{self.conversation}:{step}:{key}"

    # -- entering -----------------------------------------------------------------------------

    def start(self, answers: Answers, said: Sequence[Said] = ()) -> Turn:
        """The first question that is not answered yet."""
        state = State(REVIEW, dict(answers), (), self.flow.version)
        return self._onward(state, said)

    def migrate(self, state: State) -> State:
        """A state of an older (or newer) version of the flow, as this version understands it."""
        renamed = self.flow.renamed
        answers = {renamed.get(name, name): value for name, value in state.answers.items()}
        trail = tuple(renamed.get(n, n) for n in state.trail)
        at = renamed.get(state.at, state.at)
        moved = State(at, answers, tuple(n for n in trail if self.flow.step(n)), self.flow.version)
        if at == REVIEW and (self.flow.review is None or self._open_step(moved) is not None):
            return replace(moved, at=self._next(moved))
        step = self.flow.step(at)
        if at != REVIEW and (step is None or not asks(step, answers)):
            return replace(moved, at=self._next(moved))
        return moved

    def show(self, state: State, said: Sequence[Said] = ()) -> Turn:
        """The present question (or the review card) once more."""
        return Turn(state, (*said, self._question(state)))

    # -- inputs -------------------------------------------------------------------------------

    def say(self, state: State, text: str) -> Turn:
        """Typed words: a word of the conversation, a button's words, or an answer."""
        word = self.word_of(text)
        if word is not None and self._means(state, word, text):
            return self._control(state, word, state.at)
        if state.at == REVIEW:
            return self._say_at_review(state, text)
        step = self._step_at(state)
        choice = self._choice_typed(step, state, text)
        if choice is not None:
            return self._answer(state, step, choice.value, choice.also)
        try:
            value = step.read(text, self.context, state.answers)
        except Unclear as unclear:
            return self.show(state, (Text(unclear.hint),))
        return self._answer(state, step, value, {})

    def tap(self, state: State, step_name: str, key: str) -> Turn:
        """A button of this conversation; an old one is answered kindly and does nothing."""
        if key == CANCEL:
            return self._control(state, CANCEL, state.at)
        if step_name != state.at:
            return self.show(state, (Text(STALE),))
        control = key.split(".", 1)[0]
        if control in WORDS or control == SHOW:
            return self._control(state, control, key.partition(".")[2] or state.at)
        if state.at == REVIEW:
            return self.show(state, (Text(STALE),))
        step = self._step_at(state)
        for choice in step.choices(self.context, state.answers):
            if choice.key == key:
                return self._answer(state, step, choice.value, choice.also)
        return self.show(state, (Text(STALE),))

    def files_sent(self, state: State, ids: Sequence[int]) -> State:
        """Files arrived and are being looked at; they are kept for the step that takes files."""
        step = self.flow.file_step
        assert step is not None
        kept = [*(state.answers.get(step.name) or []), *ids]
        return replace(state, answers={**state.answers, step.name: kept})

    def files_ready(
        self, state: State, kept: Sequence[int], gone: Sequence[int], said: Sequence[Said]
    ) -> Turn:
        """Files were looked at: `gone` ones leave the answers; the question moves on."""
        step = self.flow.file_step
        assert step is not None
        mine = [i for i in (state.answers.get(step.name) or []) if i not in gone]
        answers = {k: v for k, v in state.answers.items() if k != step.name}
        if mine:
            answers[step.name] = mine
        state = replace(state, answers=answers)
        if state.at == step.name and mine:
            return self._onward(self._walked(state, step), said)
        return self.show(self._settled(state), said)

    def remove_files(self, state: State, gone: Sequence[int]) -> State:
        """Files that were taken back (unsent) leave the answers."""
        step = self.flow.file_step
        if step is None or not state.answers.get(step.name):
            return state
        mine = [i for i in state.answers[step.name] if i not in gone]
        answers = {k: v for k, v in state.answers.items() if k != step.name}
        if mine:
            answers[step.name] = mine
        return self._settled(replace(state, answers=answers))

    @staticmethod
    def word_of(text: str) -> str | None:
        """The conversation's own word that the whole text is, if it is one."""
        folded = fold(text)
        for word, spellings in WORDS.items():
            if any(folded == fold(spelling) for spelling in spellings):
                return word
        if any(text.strip().startswith(w + " ") for w in WORDS[EDIT]):
            return EDIT
        return None

    # -- the inside ---------------------------------------------------------------------------

    def _means(self, state: State, word: str, text: str) -> bool:
        """Whether the word is meant as a word here (at a free question most are an answer)."""
        if word == CANCEL or word == BACK:
            return True
        if word in (CONFIRM, EDIT):
            return state.at == REVIEW
        if state.at == REVIEW:
            return False
        step = self._step_at(state)
        if self._choice_typed(step, state, text) is not None:
            return False
        return word == SKIP and step.optional or word == KEEP and self._had(step, state)

    def _control(self, state: State, word: str, target: str) -> Turn:
        if word == CANCEL:
            said = Text(f"ยกเลิก{self.flow.title}แล้ว ข้อมูลที่กรอกไว้ไม่ถูกส่ง")
            return Turn(state, (said,), "cancelled")
        if word == BACK:
            return self._back(state)
        if word == EDIT and self.flow.step(target) is not None:
            return self.show(replace(state, at=target))
        if word == CONFIRM and state.at == REVIEW:
            return self._finish(state)
        step = self.flow.step(state.at)
        if word == SKIP and step is not None and step.optional:
            return self._answer(state, step, None, {})
        if word == KEEP and step is not None and self._had(step, state):
            return self._answer(state, step, self._former(step, state), {})
        return self.show(state)

    def _say_at_review(self, state: State, text: str) -> Turn:
        wanted = fold(text.strip().removeprefix("แก้ไข").removeprefix("แก้"))
        for step in self._steps(state.answers):
            if wanted and fold(step.label) == wanted:
                return self.show(replace(state, at=step.name))
        hint = f"ยังไม่ได้บันทึกข้อความนี้ กด “{self.flow.confirm_label}” เพื่อส่ง หรือกด “แก้ไข” ที่ข้อที่ต้องการ"
        return self.show(state, (Text(hint),))

    def _back(self, state: State) -> Turn:
        trail = state.trail
        if trail and trail[-1] == state.at:
            trail = trail[:-1]
        names = {step.name for step in self._steps(state.answers)}
        while trail and trail[-1] not in names:
            trail = trail[:-1]
        if not trail:
            return self.show(state, (Text("นี่เป็นข้อแรกแล้ว ตอบข้อนี้ หรือพิมพ์ “ยกเลิก” เพื่อเลิกทำ"),))
        return self.show(replace(state, at=trail[-1], trail=trail[:-1]))

    def _answer(self, state: State, step: Step, value: Any, also: Any) -> Turn:
        answers = {**state.answers, **also, step.name: value}
        return self._onward(self._walked(replace(state, answers=answers), step), ())

    @staticmethod
    def _walked(state: State, step: Step) -> State:
        trail = tuple(n for n in state.trail if n != step.name)
        return replace(state, trail=(*trail, step.name))

    def _onward(self, state: State, said: Sequence[Said]) -> Turn:
        """To the next open question; to the review card or the end if there is none."""
        state = replace(state, at=self._next(state))
        if state.at == REVIEW and self.flow.review is None:
            return self._finish(state)
        return self.show(state, said)

    def _settled(self, state: State) -> State:
        """After answers were taken away: not at the review card with a question open."""
        if state.at == REVIEW and self._open_step(state) is not None:
            return replace(state, at=self._next(state))
        return state

    def _finish(self, state: State) -> Turn:
        still_open = self._open_step(state)
        if still_open is not None:
            return self.show(replace(state, at=still_open.name))
        names = {step.name for step in self._steps(state.answers)}
        asked = {step.name for step in self.flow.steps}
        answers = {k: v for k, v in state.answers.items() if k in names or k not in asked}
        try:
            return Turn(state, self.flow.finish(self.context, answers), "done")
        except Mend as mend:
            at = mend.step or (REVIEW if self.flow.review else self.flow.steps[-1].name)
            return self.show(replace(state, at=at), (Text(mend.hint),))
        except Closed as closed:
            return Turn(state, closed.said, "cancelled")

    def _steps(self, answers: Answers) -> list[Step]:
        return [step for step in self.flow.steps if asks(step, answers)]

    def _open_step(self, state: State) -> Step | None:
        steps = self._steps(state.answers)
        return next((step for step in steps if step.name not in state.answers), None)

    def _next(self, state: State) -> str:
        step = self._open_step(state)
        return step.name if step is not None else REVIEW

    def _step_at(self, state: State) -> Step:
        step = self.flow.step(state.at)
        assert step is not None
        return step

    def _choice_typed(self, step: Step, state: State, text: str) -> Choice | None:
        folded = fold(text)
        offers = step.choices(self.context, state.answers)
        return next((c for c in offers if folded and fold(c.label) == folded), None)

    # -- what is said -------------------------------------------------------------------------

    def _question(self, state: State) -> Said:
        if state.at == REVIEW:
            return self._review(state)
        step = self._step_at(state)
        steps = self._steps(state.answers)
        place = next((i for i, s in enumerate(steps, 1) if s.name == step.name), 1)
        progress = f"ข้อ {place}/{len(steps)} · {step.label}"
        asked = step.ask(self.context, state.answers)
        choices = step.choices(self.context, state.answers)
        if step.listed:
            asked = self._with_list(asked, step, choices)
        quick = self._quick(state, step, () if step.listed else choices)
        before = self._earlier(state, step)
        if isinstance(asked, Text):
            return replace(asked, body="\n".join([progress, asked.body, *before]), quick=quick)
        if isinstance(asked, Card):
            return replace(asked, subtitle=progress, quick=quick)
        return replace(asked, quick=quick)

    @staticmethod
    def _had(step: Step, state: State) -> bool:
        return step.name in state.answers or step.name in state.answers.get(BEFORE, {})

    @staticmethod
    def _former(step: Step, state: State) -> Any:
        if step.name in state.answers:
            return state.answers[step.name]
        return state.answers.get(BEFORE, {})[step.name]

    def _earlier(self, state: State, step: Step) -> list[str]:
        if not self._had(step, state):
            return []
        former = {**state.answers, step.name: self._former(step, state)}
        return [f"คำตอบเดิม: {self._shown(step, former)}"]

    def _with_list(self, asked: Said, step: Step, choices: Sequence[Choice]) -> Said:
        if not isinstance(asked, Card):
            return asked
        rows = tuple(
            Row(c.note, c.label, Button("เลือก", data=self.data(step.name, c.key), say=c.label))
            for c in choices
        )
        return replace(asked, rows=(*asked.rows, *rows))

    def _quick(
        self, state: State, step: Step, choices: Sequence[Choice]
    ) -> tuple[Button, ...]:
        buttons = [Button(c.label, self.data(step.name, c.key), c.label) for c in choices]
        if self._had(step, state):
            buttons.append(self._word_button(step.name, KEEP, "ใช้คำตอบเดิม"))
        if step.optional:
            buttons.append(self._word_button(step.name, SKIP, step.skip_label))
        if state.trail:
            buttons.append(self._word_button(step.name, BACK, "ย้อนกลับ"))
        buttons.append(self._word_button(step.name, CANCEL, "ยกเลิก"))
        return tuple(buttons)

    def _word_button(self, step: str, word: str, label: str) -> Button:
        return Button(label, self.data(step, word), label)

    def _shown(self, step: Step, answers: Answers) -> str:
        value = answers.get(step.name)
        return "–" if value is None else step.show(value, answers)

    def _review(self, state: State) -> Said:
        assert self.flow.review is not None
        card = self.flow.review(self.context, state.answers)
        rows = tuple(
            Row(
                step.label,
                self._shown(step, state.answers),
                Button("แก้ไข", self.data(REVIEW, f"{EDIT}.{step.name}"), f"แก้ไข {step.label}"),
            )
            for step in self._steps(state.answers)
        )
        confirm = Button(
            self.flow.confirm_label, self.data(REVIEW, CONFIRM), "ยืนยัน", style="primary"
        )
        cancel = self._word_button(REVIEW, CANCEL, "ยกเลิก")
        return replace(card, rows=(*card.rows, *rows), buttons=(confirm, cancel))


def resume_card(engine: Engine, state: State, buttons: tuple[Button, ...]) -> Said:
    """Where a conversation was left: answers so far, and the way on."""
    rows = tuple(
        Row(step.label, "–" if state.answers[step.name] is None
            else step.show(state.answers[step.name], state.answers))
        for step in engine.flow.steps
        if asks(step, state.answers) and step.name in state.answers
    )  # fmt: skip
    return Card(
        title=f"{engine.flow.title}ที่ทำค้างไว้",
        subtitle=engine.flow.describe(state.answers),
        rows=rows,
        buttons=buttons,
        tone="muted",
    )


