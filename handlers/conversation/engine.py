"""Moves a conversation by one input: takes a state, returns the next state and the messages.

Input of a person never makes it raise. It keeps every answer and always returns a message with a
next step. Only the flow's own functions touch the database.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.context import Context
from handlers.conversation import doubts
from handlers.conversation.asking import Asking
from handlers.conversation.controls import (
    ASK,
    BACK,
    CANCEL,
    CONFIRM,
    EDIT,
    KEEP,
    PAUSE,
    SKIP,
    USE,
    only_skips,
    what_to_edit,
    word_of,
)
from handlers.conversation.flow import (
    REVIEW,
    Again,
    Answers,
    Choice,
    Closed,
    Flow,
    Mend,
    Step,
    read_choice_only,
    steps_asked,
)
from handlers.conversation.state import State
from handlers.messages import Message, Text
from handlers.understand.sentence_kinds import SentenceKind, read_kind
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear

__all__ = ["BACK", "CANCEL", "CONFIRM", "EDIT", "KEEP", "SKIP", "Engine", "State", "Turn"]

STALE = "ปุ่มนี้เป็นของข้อที่ผ่านไปแล้ว จึงไม่มีอะไรเปลี่ยน กรุณาตอบข้อล่าสุดด้านล่าง"
CHANGED = "คำตอบเปลี่ยนไปหลังจากการ์ดนั้น กรุณาตรวจการ์ดล่าสุดแล้วกดยืนยันอีกครั้ง"
FIRST = "นี่เป็นข้อแรกแล้ว กรุณาตอบข้อนี้ หรือพิมพ์ “ยกเลิก” เพื่อเลิกทำ"
NO_SKIP = "ข้อนี้ข้ามไม่ได้ กรุณาตอบข้อนี้ หรือพิมพ์ “ยกเลิก” เพื่อเลิกทำ"
NOT_YET = "ยังไม่ถึงขั้นนั้น กรุณาตอบข้อนี้ก่อน"
NO_FORMER = "ข้อนี้ยังไม่มีคำตอบเดิม กรุณาตอบใหม่"
NOTHING_TO_EDIT = "ตอบข้อนี้ก่อน แล้วแก้ข้ออื่นได้ตอนตรวจทาน หรือพิมพ์ “ย้อนกลับ” เพื่อกลับไปข้อก่อนหน้า"
ONLY_CHOICES = "ข้อนี้ตอบด้วยปุ่ม ข้อความเมื่อครู่ยังไม่ได้บันทึก กรุณาเลือกจากปุ่มก่อน"
NOT_ADDED = "ข้อความนี้ยังไม่ได้บันทึก กด “{}” หากถูกต้องแล้ว หรือกด “แก้ไข” ที่ข้อที่ต้องการเปลี่ยน"
WHICH_TO_EDIT = "จะแก้ข้อใด กด “แก้ไข” ที่ข้อนั้น หรือพิมพ์ “แก้ไข” ตามด้วยชื่อข้อ"

LEAST_PREFIX = 3  # letters of a button's words that are enough to name it


@dataclass(frozen=True)
class Turn:
    """The result of one input."""

    state: State
    messages: Sequence[Message]
    ended: str | None = None
    """None, "done", "cancelled", "kept" (it cannot go on, the answers stay as a draft) or
    "put_aside" (the person stopped, the answers stay as a draft) or "parked" (they come back)."""
    answered: tuple[str, ...] = ()
    """The steps this input answered."""
    missed: bool = False
    """The words did not answer the question; nothing of them was kept."""
    loose: bool = False
    """The words are an answer only because the step takes any words besides its choices."""
    asks: bool = False
    """The words are a question about something else; nothing of them was kept as an answer."""


@dataclass(frozen=True)
class Engine:
    """One flow's conversation with its id (the id stands in every button)."""

    flow: Flow
    conversation: str
    context: Context

    @property
    def asking(self) -> Asking:
        return Asking(self.flow, self.conversation, self.context)

    # -- entering -----------------------------------------------------------------------------

    def start(
        self, answers: Answers, messages: Sequence[Message] = (), files: Sequence[int] = ()
    ) -> Turn:
        """Asks the first question that has no answer. `files`: ids of files sent before."""
        state = State(REVIEW, dict(answers), (), self.flow.version)
        return self._onward(self.files_sent(state, files) if files else state, messages)

    def migrate(self, state: State) -> State:
        """Turns a state of another version of the flow into one of this version."""
        moved = state.renamed(self.flow.renamed)
        trail = tuple(n for n in moved.trail if n == REVIEW or self.flow.step(n) is not None)
        return self._settled(replace(moved, trail=trail, version=self.flow.version))

    def show(self, state: State, messages: Sequence[Message] = ()) -> Turn:
        """Sends `messages` and the present question (or the review card) once more."""
        return Turn(state, (*messages, self.asking.question(state)))

    def led_on(self, state: State, again: Again) -> Turn:
        """Asks the step of `again`, without the answers it names."""
        left = {k: v for k, v in state.answers.items() if k not in again.without}
        return self.show(replace(state, at=again.step, answers=left, trail=()), again.messages)

    # -- inputs -------------------------------------------------------------------------------

    def say(self, state: State, text: str) -> Turn:
        """Takes typed words: a steering word, a button's words, or an answer."""
        word = word_of(text)
        if word in (CANCEL, BACK):
            return self._control(state, word)
        step = self.flow.step(state.at)
        if step is None:
            return self._say_at_review(state, text)
        choice = self._choice_typed(step, state, text)
        if choice is not None:
            return self._chosen(state, step, choice)
        if step.optional and (word == SKIP or fold(text) == fold(step.skip_label)):
            return self._answer(state, step, None)
        if word == KEEP and state.had(step):
            return self._answer(state, step, state.former(step))
        turn = self._steered(state, step, word, text) or self._not_an_answer(state, step, text)
        return turn or self._read(state, step, text)

    def tap(self, state: State, step_name: str, key: str) -> Turn:
        """Takes a button of this conversation; an old button gets a kind answer and no effect."""
        if step_name != state.at:
            return self.show(state, (Text(STALE),))
        word, _, target = key.partition(".")
        if word.startswith("-"):
            return self._control(state, word, target)
        step = self.flow.step(state.at)
        offers = step.choices(self.context, state.answers) if step is not None else ()
        for choice in offers:
            if step is not None and choice.key == key:
                return self._chosen(state, step, choice)
        return self.show(state, (Text(STALE),))

    def files_sent(self, state: State, ids: Sequence[int]) -> State:
        """Keeps files that have arrived for the step that takes files; they are not checked yet."""
        return state.files_sent(self._file_step, ids)

    def files_ready(
        self, state: State, kept: Sequence[int], gone: Sequence[int], messages: Sequence[Message]
    ) -> Turn:
        """Takes checked files: removes those that are `gone` and asks the next question."""
        step = self._file_step
        state = state.files_checked(step, kept, gone)
        if state.at == step.name and kept:
            return self._onward(self._walked(state, step), messages)
        return self.show(self._settled(state), messages)

    def remove_files(self, state: State, gone: Sequence[int]) -> State:
        """Removes files that were unsent from the answers."""
        step = self.flow.file_step
        return state if step is None else self._settled(state.without_files(step, gone))

    def joined(self, state: State, answers: Answers) -> State:
        """Adds answers that came by another way than the questions."""
        more = replace(state, answers={**state.answers, **answers})
        return replace(more, at=self._resting(more)) if state.at in answers else self._settled(more)

    def forget(self, state: State, steps: Sequence[str]) -> State:
        """Removes the answers of these steps, whose message was unsent; they are asked again."""
        for step in steps:
            state = state.without(step)
        return self._settled(state)

    # -- a sentence that is, or may be, no answer -----------------------------------------------

    def _not_an_answer(self, state: State, step: Step | None, text: str) -> Turn | None:
        """Follows the sentence if it is no answer; asks if it may be one.

        Where only figures, dates or choices answer, just a sure wish comes before the step's own
        reading.
        """
        heard = read_kind(text)
        if heard.kind is SentenceKind.ANSWER:
            return None
        if state.at == REVIEW and heard.kind in (SentenceKind.THANKS, SentenceKind.GREETING):
            return None
        if step is None or not step.takes_any_words:
            return self._moved(state, step, heard.kind, text) if heard.sure else None
        turn = None
        if heard.sure:
            turn = self._moved(state, step, heard.kind, text) or self._told(state, step, heard.kind)
        turn = turn or self._doubted(state, step, heard.kind, text)
        asks = heard.kind is SentenceKind.QUESTION and (heard.sure or not step.prose)
        return replace(turn, asks=asks)

    def _moved(self, state: State, step: Step | None, kind: SentenceKind, text: str) -> Turn | None:
        """Follows a wish to pause, stop, go back or change another answer."""
        if kind is SentenceKind.PAUSE:
            return self._parked(state)
        if kind is SentenceKind.BACK:
            return self._back(state)
        if kind is SentenceKind.CHANGE:
            return self._change(state, text)
        if kind is not SentenceKind.STOP:
            return None
        if step is None or not step.takes_any_words:
            return Turn(state, (doubts.stopping(self.asking, state.at),))
        return self._doubted(state, step, kind, text)

    def _told(self, state: State, step: Step, kind: SentenceKind) -> Turn | None:
        """Answers thanks, a refusal or a question; None if nothing here answers the question."""
        told = doubts.told(step, kind)
        if told is None:
            return None
        return self.show(state, (told,))

    def _parked(self, state: State) -> Turn:
        return Turn(state, (Text(doubts.PARKED),), "parked")

    def _change(self, state: State, text: str) -> Turn | None:
        """Asks the answered step again whose label the words name; None if they name none."""
        key = fold(text)
        named = [s for s in self._steps(state) if s.name in state.answers and fold(s.label) in key]
        longest = max(named, key=lambda step: len(step.label), default=None)
        return self._edit(state, longest.name) if longest else None

    def _doubted(self, state: State, step: Step, kind: SentenceKind, text: str) -> Turn:
        """Holds the sentence and asks whether it is the answer, if it can be one."""
        try:
            step.read(text, self.context, state.answers)
        except Unclear:
            return self._read(state, step, text)
        state = state.holding(text)
        asked = doubts.asked(self.asking, step, kind, state.held[-1])
        return Turn(state, (asked,))

    def _of_held(self, state: State, word: str, number: str) -> Turn:
        """Takes a button below a sentence that is held: as the answer, or as a question."""
        held, step = state.held_here(number), self.flow.step(state.at) or self._adds
        if held is None or step is None:
            return self.show(state, (Text(STALE),))
        if word == USE:
            return self._read(state, step, held.text)
        return replace(self.show(state, (Text(step.help or doubts.NO_ANSWER),)), asks=True)

    # -- the inside ---------------------------------------------------------------------------

    @property
    def _file_step(self) -> Step:
        step = self.flow.file_step
        assert step is not None
        return step

    def _control(self, state: State, word: str, target: str = "") -> Turn:
        step = self.flow.step(state.at)
        if word in (USE, ASK):
            return self._of_held(state, word, target)
        plain = {CANCEL: self._cancel, BACK: self._back, PAUSE: self._parked}.get(word)
        if plain is not None:
            return plain(state)
        if word == EDIT and state.at == REVIEW:
            return self._edit(state, target)
        if word == CONFIRM and state.at == REVIEW:
            fresh = target == self.asking.fingerprint(state)
            return self._finish(state) if fresh else self.show(state, (Text(CHANGED),))
        if word == SKIP and step is not None and step.optional:
            return self._answer(state, step, None)
        if word == KEEP and step is not None and state.had(step):
            return self._answer(state, step, state.former(step))
        return self.show(state, (Text(STALE),))

    def _cancel(self, state: State) -> Turn:
        """Ends the conversation; one with `kept_back` stays as a draft until a second tap."""
        if self.flow.kept_back and any(step.name in state.answers for step in self.flow.steps):
            kept = Text(f"หยุด{self.flow.title}แล้ว ยังไม่ได้ส่ง คำตอบเก็บเป็นร่างไว้ให้")
            return Turn(state, (kept,), "put_aside")
        cancelled = Text(f"ยกเลิก{self.flow.title}แล้ว ข้อมูลที่กรอกไว้ไม่ถูกส่ง")
        return Turn(state, (cancelled,), "cancelled")

    def _chosen(self, state: State, step: Step, choice: Choice) -> Turn:
        """Takes a choice that was tapped, or whose words were typed."""
        if choice.ticks is not None:
            return self.show(state.tick(step.name, choice.value, choice.ticks))
        if choice.stays:
            state = replace(state, answers={**state.answers, **choice.also})
            if choice.value is None:
                return self.show(state.without(step.name))
            answers = {**state.answers, step.name: choice.value}
            return self.show(replace(state, answers=answers))
        return self._answer(state, step, choice.value, choice.also)

    def _steered(self, state: State, step: Step, word: str | None, text: str) -> Turn | None:
        """Follows steering words; returns None if the words are an answer."""
        label = what_to_edit(text)
        target = self._labelled(state, label) if label else None
        if target is not None and target.name in state.answers:
            return self._edit(state, target.name)
        if word == EDIT:
            return self.show(state, (Text(NOTHING_TO_EDIT),))
        if not step.optional and only_skips(text):
            return self.show(state, (Text(NO_SKIP),))
        if word == KEEP and step.prose:
            return self.show(state, (Text(NO_FORMER),))
        if word == CONFIRM and step.prose:
            return self.show(state, (Text(NOT_YET),))
        return None

    def _read(self, state: State, step: Step, text: str) -> Turn:
        try:
            value = step.read(text, self.context, state.answers)
            also = self._besides(state, step, value)
        except Unclear as unclear:
            kind = read_kind(text).kind
            known = state.at != REVIEW and kind is not SentenceKind.GREETING
            told = (doubts.told(step, kind) if known else None) or Text(unclear.hint)
            return replace(self.show(state, (told,)), missed=True)
        turn = self._answer(state, step, value.value if isinstance(value, Choice) else value, also)
        return replace(turn, loose=bool(step.free_text) and not step.prose)

    def _besides(self, state: State, step: Step, value: Any) -> Mapping[str, Any]:
        """Returns the answers to other steps that the words give.

        Raises Unclear if words typed beside choices would become the text of another step; a step
        with `free_text` allows it.
        """
        also = value.also if isinstance(value, Choice) else {}
        offers = step.choices(self.context, state.answers)
        texts = [each.name for each in self.flow.steps if each.prose and each.name in also]
        if offers and not step.free_text:
            for name in texts:
                if also[name] not in [choice.also.get(name) for choice in offers]:
                    raise Unclear(ONLY_CHOICES)
        return also

    def _say_at_review(self, state: State, text: str) -> Turn:
        if word_of(text) == CONFIRM or fold(text) == fold(self.flow.confirm_label):
            return self._finish(state)
        label = what_to_edit(text)
        target = self._labelled(state, fold(text) if label is None else label)
        if target is not None:
            return self._edit(state, target.name)
        if label is not None:
            return self.show(state, (Text(WHICH_TO_EDIT),))
        adds = self._adds
        turn = self._not_an_answer(state, adds, text)
        return turn or (self._read(state, adds, text) if adds else self._not_added(state))

    @property
    def _adds(self) -> Step | None:
        """The step that takes words typed at the review card."""
        return self.flow.step(self.flow.adds) if self.flow.adds else None

    def _not_added(self, state: State) -> Turn:
        hint = NOT_ADDED.format(self.flow.confirm_label)
        return replace(self.show(state, (Text(hint),)), missed=True)

    def _labelled(self, state: State, label: str) -> Step | None:
        """Returns the step with this label (folded), or the only one whose label begins so."""
        steps = self._steps(state)
        whole = [step for step in steps if fold(step.label) == label]
        begun = [step for step in steps if label and fold(step.label).startswith(label)]
        found = whole or begun
        return found[0] if len(found) == 1 else None

    def _edit(self, state: State, target: str) -> Turn:
        """Asks a step again; ย้อนกลับ leads back to where the person was."""
        if target not in {step.name for step in self._steps(state)}:
            return self.show(state, (Text(STALE),))
        return self.show(replace(state, at=target, trail=(*state.trail, state.at)))

    def _back(self, state: State) -> Turn:
        trail = list(state.trail)
        while trail:
            at = trail.pop()
            if at != state.at and self._may_stand(state, at):
                return self.show(replace(state, at=at, trail=tuple(trail)))
        return self.show(replace(state, trail=()), (Text(FIRST),))

    def _answer(
        self, state: State, step: Step, value: Any, also: Mapping[str, Any] | None = None
    ) -> Turn:
        also = also or {}
        answers = {**state.unticked(step.name).answers, **also, step.name: value}
        numbered = replace(state.numbered(step.name).released(state.at), answers=answers)
        turn = self._onward(self._walked(numbered, step), ())
        return replace(turn, answered=(step.name, *also))

    @staticmethod
    def _walked(state: State, step: Step) -> State:
        """Puts the step at the end of the trail; steps that were seen but not answered leave it."""
        trail = tuple(n for n in state.trail if n != step.name and n in state.answers)
        return replace(state, trail=(*trail, step.name))

    def _onward(self, state: State, messages: Sequence[Message]) -> Turn:
        """Goes to the next open question; if there is none, to the review card or the end."""
        if self.flow.review is None and self._open_step(state) is None:
            return self._finish(state)
        return self.show(replace(state, at=self._resting(state)), messages)

    def _finish(self, state: State) -> Turn:
        if self._open_step(state) is not None:
            return self.show(replace(state, at=self._resting(state)))
        passed = {step.name for step in self._steps(state)}
        declared = {step.name for step in self.flow.steps}
        answers = {k: v for k, v in state.answers.items() if k in passed or k not in declared}
        try:
            return Turn(state, self.flow.finish(self.context, answers), "done")
        except Mend as mend:
            at = mend.step if mend.step in passed else self._resting(state)
            return self.show(replace(state, at=at), (Text(mend.hint),))
        except Again as again:
            return self.led_on(state, again)
        except Closed as closed:
            return Turn(state, closed.messages, "kept" if closed.keeps else "cancelled")

    # -- where one may stand ------------------------------------------------------------------

    def _steps(self, state: State) -> list[Step]:
        return steps_asked(self.flow, state.answers)

    def _open_step(self, state: State) -> Step | None:
        return next((s for s in self._steps(state) if s.name not in state.answers), None)

    def _may_stand(self, state: State, at: str) -> bool:
        if at == REVIEW:
            return self.flow.review is not None and self._open_step(state) is None
        return at in {step.name for step in self._steps(state)}

    def _settled(self, state: State) -> State:
        """Moves the state to where it waits, if it may not stand where it is."""
        if self._may_stand(state, state.at):
            return state
        return replace(state, at=self._resting(state))

    def _resting(self, state: State) -> str:
        """Returns where the conversation waits: the first open question, else the review card, else
        (if the flow has none) the last question."""
        step = self._open_step(state)
        if step is not None:
            return step.name
        return REVIEW if self.flow.review is not None else self._steps(state)[-1].name

    def _choice_typed(self, step: Step, state: State, text: str) -> Choice | None:
        """Returns the choice with these words; for a step that takes only choices, also the only
        choice that begins with them."""
        typed = fold(text)
        offers = step.choices(self.context, state.answers)
        for choice in offers:
            if typed and fold(choice.label) == typed:
                return choice
        begun = [c for c in offers if fold(c.label).startswith(typed)]
        enough = step.read is read_choice_only and len(typed) >= LEAST_PREFIX
        return begun[0] if enough and len(begun) == 1 else None
