"""Moves a conversation by one input: takes a state, returns the next state and the messages.

Input of a person never makes it raise. It keeps every answer and always returns a message with a
next step. Only the flow's own functions touch the database.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.conversation import sentence_answers
from handlers.conversation.controls import (
    ADD,
    ANEW,
    ASK,
    BACK,
    CANCEL,
    CONFIRM,
    DROP,
    EDIT,
    KEEP,
    PAUSE,
    PUT,
    SAY,
    SKIP,
    USE,
    WISH,
    confirms,
    is_cancel_itself,
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
    Mend,
    Stated,
    Step,
    read_choice_only,
)
from handlers.conversation.heard import (
    agreeing,
    choosing,
    clauses,
    corrections,
    doubts,
    edits,
    heeding,
    reviewing,
    said_aside,
    told_at_last,
)
from handlers.conversation.heard.retold import retelling, rewriting
from handlers.conversation.moves import STALE, Moves, Turn
from handlers.conversation.state import Held, State
from handlers.messages import Message, Text
from handlers.understand.kinds.kind_inside import plainly_asks
from handlers.understand.thai import fold, folded
from handlers.understand.unclear import Unclear

CHANGED = "คำตอบเปลี่ยนไปหลังจากการ์ดนั้น กรุณาตรวจการ์ดล่าสุดแล้วกดยืนยันอีกครั้ง"
NO_SKIP = "ข้อนี้ข้ามไม่ได้ กรุณาตอบข้อนี้ หรือพิมพ์ “ยกเลิก” เพื่อเลิกทำ"
NOT_YET = "ยังไม่ถึงขั้นนั้น กรุณาตอบข้อนี้ก่อน"
NO_FORMER = "ข้อนี้ยังไม่มีคำตอบเดิม กรุณาตอบใหม่"
NOTHING_TO_EDIT = "ตอบข้อนี้ก่อน แล้วแก้ข้ออื่นได้ตอนตรวจทาน หรือพิมพ์ “ย้อนกลับ” เพื่อกลับไปข้อก่อนหน้า"
WAITS = "ยังไม่ได้ส่ง มีข้อความที่ยังไม่ได้เก็บ กดปุ่มที่ข้อความนั้นหากต้องการ แล้วกดยืนยันอีกครั้ง"
WISH_WAITS = "ยังไม่ได้ส่ง มีคำขอที่ยังไม่ได้ทำตาม กดปุ่มที่คำขอนั้นว่าจะแก้หรือไม่ แล้วกดยืนยันอีกครั้ง"
LOOK = "ยังไม่ได้ส่ง กรุณาดูข้อสังเกตในการ์ดด้านล่าง หากจะส่งตามนี้ กดปุ่ม “{}”"
ONLY_CHOICES = "ข้อนี้ตอบด้วยปุ่ม ข้อความเมื่อครู่ยังไม่ได้บันทึก กรุณาเลือกจากปุ่มก่อน"

NOTHING_STATED = Stated()
_A_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Engine(Moves):
    """Takes the inputs of one conversation."""

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
        return self.settled(replace(moved, trail=trail, version=self.flow.version))

    def led_on(self, state: State, again: Again) -> Turn:
        """Asks the step of `again`, without the answers it names."""
        left = {k: v for k, v in state.answers.items() if k not in again.without}
        moved = replace(state, answers=left)
        if not again.step:
            at = self.resting(moved) if state.at in left else state.at
            return self.show(self.settled(replace(moved, at=at)), again.messages)
        return self.show(replace(moved, at=again.step, trail=()), again.messages)

    # -- inputs -------------------------------------------------------------------------------

    def say(self, state: State, text: str) -> Turn:
        """Takes typed words: a steering word, a choice's words, or an answer."""
        turn = self._agreed(state, text) or told_at_last.taken(self, state, text, self._said)
        turn = turn or self._said(state, text)
        return turn if turn.refused else replace(turn, state=replace(turn.state, refused=""))

    def chooses(self, state: State, text: str) -> bool:
        """Tells whether the whole text names a choice, or changes an answer at the review card."""
        step = self.flow.step(state.at)
        if state.at == REVIEW:
            return edits.read_edit(self.steps(state), text) is not None
        if step is None:
            return False
        named = choosing.named(self, state, step, text) is not None
        named = named or choosing.ticks_only(self, state, step, text)
        return named or step.names(text, self.context, state.answers)

    def shows(self, state: State, text: str) -> bool:
        """Tells whether the text is the label of a choice of the present question."""
        step = self.flow.step(state.at)
        offers = self.asking.offers(state, step) if step is not None else ()
        return fold(text) in {fold(each.label) for each in offers}

    def sight(self, state: State) -> list[Message]:
        """Returns the present question and the offer that may stand above it."""
        held = state.held[-1] if state.held else None
        offers = sentence_answers.offers_of(self, state, held) if held is not None else []
        return [*self.show(state).messages, *offers]

    def _agreed(self, state: State, text: str) -> Turn | None:
        """Follows words that agree to what a card has just asked, or deny it."""
        agreed = agreeing.agreed(state, text)
        key, _, target = state.agreed.partition(".")
        if agreed is None:
            return None
        if agreed:
            return self._control(state, key, target)
        return self.show(state.let_go(int(target)) if target.isdecimal() else state)

    def _said(self, state: State, text: str) -> Turn:
        word = word_of(text)
        step = self.flow.step(state.at)
        choice = choosing.named(self, state, step, text) if step is not None else None
        if word in (CANCEL, BACK) and (choice is None or word == BACK or is_cancel_itself(text)):
            return self._control(state, word)
        turn = self._plainly(state, step, text) if choice is None and word is None else None
        if turn is not None:
            return turn
        if step is None:
            return self._say_at_review(state, text)
        return self._say_at(state, step, word, text, choice)

    def _say_at(
        self, state: State, step: Step, word: str | None, text: str, choice: Choice | None
    ) -> Turn:
        """Takes words at a question. choice: the one of which they are the whole name."""
        heard = choosing.Heard()
        if choice is None and (step.read is read_choice_only or step.takes_any_words):
            heard = choosing.heard(self, state, step, text)
            choice = heard.sure
        if choice is not None:
            return self._chosen(state, step, choice, text)
        if step.optional and (word == SKIP or fold(text) == fold(step.skip_label)):
            return self._skipped(state, step)
        if word == KEEP and state.had(step):
            return self._answer(state, step, state.former(step))
        turn = self._steered(state, step, word, text)
        turn = turn or corrections.taken(self, state, text, self._said)
        turn = turn or retelling.swapped(self, state, text)
        turn = turn or doubts.followed(self, state, step, text)
        if step.takes_any_words:
            turn = turn or self._likely(state, step, text, heard)
        return turn or self._read(state, step, text)

    def _plainly(self, state: State, step: Step | None, text: str) -> Turn | None:
        """Takes what surely is the answer, or what wants another answer than the one asked for."""
        if step is not None and step.surely(text):
            return self._read(state, step, text)
        return heeding.heeded(self, state, text, self._onward)

    def _likely(self, state: State, step: Step, text: str, heard: choosing.Heard) -> Turn | None:
        """Takes or asks about the choice that words likely mean where any words are an answer."""
        if heard.likely and not step.prose:
            return doubts.which(self, state, step, text, heard)
        return self._learned(state, step, text, choosing.learned(self, state, step, text, heard))

    def tap(self, state: State, step_name: str, key: str) -> Turn:
        """Takes a button of this conversation; an old button gets a kind answer and no effect."""
        asks, state = state.agreed, replace(state, refused="")
        if step_name != state.at:
            return self.show(state, (Text(STALE),))
        word, _, target = key.partition(".")
        if word == PUT and asks.split(".")[:2] != key.split(".")[:2] and self.adds is None:
            return self.show(state, (Text(STALE),))  # something else was typed since it was asked
        if word.startswith("-"):
            return self._control(state, word, target)
        step = self.flow.step(state.at)
        for choice in self.asking.offers(state, step) if step is not None else ():
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
            return self._onward(state.walked(step.name), messages)
        return self.show(self.settled(state), messages)

    def remove_files(self, state: State, gone: Sequence[int]) -> State:
        """Removes files that were unsent from the answers."""
        step = self.flow.file_step
        return state if step is None else self.settled(state.without_files(step, gone))

    def joined(self, state: State, answers: Answers) -> State:
        """Adds answers that the words state which open the conversation anew."""
        more = state.filled(answers, {})
        return replace(more, at=self.resting(more)) if state.at in answers else self.settled(more)

    def forget(self, state: State, steps: Sequence[str]) -> State:
        """Removes the answers of these steps, whose message was unsent; they are asked again."""
        for step in steps:
            state = state.without(step)
        return self.settled(state)

    # -- the inside ---------------------------------------------------------------------------

    @property
    def _file_step(self) -> Step:
        step = self.flow.file_step
        assert step is not None
        return step

    def _control(self, state: State, word: str, target: str = "") -> Turn:
        step = self.flow.step(state.at)
        if word in (USE, ASK, ADD, WISH, PUT, SAY, DROP, ANEW):
            return self._of_held(state, word, target)
        plain = {CANCEL: self._cancel, BACK: self.back, PAUSE: doubts.parked}.get(word)
        if plain is not None:
            return plain(state)
        if word == EDIT and (state.at == REVIEW or target in state.answers):
            return self.edit(state, target)
        if word == CONFIRM and state.at == REVIEW:
            return self._confirmed_below(state, target)
        if word == SKIP and step is not None and step.optional:
            return self._skipped(state, step)
        if word == KEEP and step is not None and state.had(step):
            return self._answer(state, step, state.former(step))
        return self.show(state, (Text(STALE),))

    def _confirmed_below(self, state: State, fingerprint: str) -> Turn:
        """Ends the conversation by the button of a review card that shows what stands now."""
        if fingerprint != self.asking.fingerprint(state):
            return self.show(state, (Text(CHANGED),))
        if self.asking.wishes(state):
            return self.show(state, (Text(WISH_WAITS),))
        return self._finish(state)

    def _of_held(self, state: State, word: str, number: str) -> Turn:
        """Takes a button below a sentence that is held: as the answer, a question or a wish."""
        held, step = state.held_here(number), self.flow.step(state.at) or self.adds
        about = number.partition(".")[2]
        if held is not None and word == DROP:
            return self.show(state.let_go(held.number))
        if held is not None and word == ADD:
            return sentence_answers.added(self, state, held)
        if held is not None and word == PUT:
            written = rewriting.agreed(self, state, held)
            return written or retelling.put(self, state, held, about)
        if held is not None and word == ANEW:
            return rewriting.put(self, state, held) or self._of_held(state, USE, number)
        if held is not None and word == WISH:
            return Turn(state.let_go(held.number), (), wishes=True)
        if held is not None and word == SAY:
            return self.say(state.let_go(held.number), held.text)
        if held is None or step is None:
            return self.show(state, (Text(STALE),))
        return self._answered(state, step, held, word)

    def _answered(self, state: State, step: Step, held: Held, word: str) -> Turn:
        """Takes the held sentence as the answer, or answers it as a question."""
        if word == USE:
            used = self._read(state.let_go(held.number), step, held.text)
            return used if used.answered else self._read(state, step, held.text)
        words = step.help or said_aside.no_answer(self.context, state.at, self.hidden)
        return replace(self.show(state.let_go(held.number), (Text(words),)), asks=True)

    def _cancel(self, state: State) -> Turn:
        """Ends the conversation; one with `kept_back` stays as a draft until a second tap."""
        if self.flow.kept_back and any(step.name in state.answers for step in self.flow.steps):
            kept = Text(f"หยุด{self.flow.title}แล้ว ยังไม่ได้ส่ง คำตอบเก็บเป็นร่างไว้ให้")
            return Turn(state, (kept,), "put_aside")
        cancelled = Text(f"ยกเลิก{self.flow.title}แล้ว ข้อมูลที่กรอกไว้ไม่ถูกส่ง")
        return Turn(state, (cancelled,), "cancelled")

    def _chosen(self, state: State, step: Step, choice: Choice, text: str = "") -> Turn:
        """Takes a choice that was tapped, or whose words were typed (`text`)."""
        if choice.key == BACK and fold(text) in folded(choice.label, *choice.said):
            return self.back(state)
        if choice.ticks is not None:
            return self.show(state.tick(step.name, choice.value, choice.ticks))
        if choice.stays:
            state = replace(state, answers={**state.answers, **choice.also})
            if choice.value is None:
                return self.show(state.without(step.name))
            answers = {**state.answers, step.name: choice.value}
            return self.show(replace(state, answers=answers))
        given = {**choice.also, step.name: choice.value}
        stated = sentence_answers.besides(self, state, step, text, given)
        turn = self._answer(state, step, choice.value, choice.also, stated)
        more = "" if fold(text) == fold(choice.label) else text
        return self._said_along(turn, step, state, text) or doubts.offered_on(
            self, turn, step, state, more
        )

    def _said_along(self, turn: Turn, step: Step, before: State, text: str) -> Turn | None:
        """Takes what a sentence tells beside its choice as the next answer, where that is shown and
        confirmed: `ส่งคืนค่ะ รูปไม่มีเลย` tells the reason, too."""
        asks = self.flow.step(turn.state.at)
        if turn.ended or asks is None or not asks.shown_next or asks.name in turn.state.answers:
            return None
        words = asks.along(text) or choosing.beside(self, before, step, text)
        if not words:
            return None
        along = self._read(turn.state, asks, words)
        return replace(along, answered=(*turn.answered, *along.answered))

    def _learned(self, state: State, step: Step, text: str, heard: choosing.Heard) -> Turn | None:
        """Takes the choice that was learned to be meant, and says which; None if none surely is."""
        if heard.sure is None:
            return None
        turn = self._chosen(state, step, heard.sure, text)
        understood = Text(f"เข้าใจว่า “{heard.sure.label}” หากไม่ใช่ พิมพ์ “ย้อนกลับ”")
        return replace(turn, messages=(understood, *turn.messages))

    def _steered(self, state: State, step: Step, word: str | None, text: str) -> Turn | None:
        """Follows steering words; returns None if the words are an answer."""
        if told := step.tells(text, self.context):
            return self.show(state, (Text(told),))
        label = what_to_edit(text)
        target = self.labelled(state, label) if label else None
        if target is not None and target.name in state.answers:
            return self.edit(state, target.name)
        if word == EDIT:
            return doubts.refused(self, state, step, NOTHING_TO_EDIT)
        if not step.optional and only_skips(text):
            return doubts.refused(self, state, step, NO_SKIP)
        if word == KEEP and step.takes_any_words:
            return doubts.refused(self, state, step, NO_FORMER)
        if step.prose and confirms(text):
            return doubts.refused(self, state, step, NOT_YET)
        return None

    def _read(self, state: State, step: Step, text: str, part: str = "") -> Turn:
        """Takes what the words answer, or else the part of them that does."""
        try:
            value = choosing.read_step(self, state, step, part or text)
            also = self._besides(state, step, value)
        except Unclear as unclear:
            return self._read_whole(state, step, part or text, unclear)
        if isinstance(value, Choice) and value.stays:
            return self._chosen(state, step, value)
        value = value.value if isinstance(value, Choice) else value
        given = {**also, step.name: value}
        stated = sentence_answers.besides(self, state, step, text, given)
        turn = self._answer(state, step, value, also, stated)
        return replace(turn, loose=bool(step.free_text) and not step.prose)

    def _read_whole(self, state: State, step: Step, text: str, unclear: Unclear) -> Turn:
        """Takes what a sentence states besides words that the step cannot read."""
        heard = choosing.heard(self, state, step, text)
        if heard.sure is not None:
            return self._chosen(state, step, heard.sure, text)
        if ticks := choosing.numbered(self, state, step, text):
            return self.show(state.ticked_too(step.name, [each.value for each in ticks]))
        stated = sentence_answers.stated(self, state, step, text)
        if len(unclear.meant) > 1 and step.name in stated.answers:
            return doubts.which_wording(self, state, step, text, unclear.meant)
        if step.name in stated.answers:
            return self._answer(state, step, stated.answers[step.name], {}, stated)
        if stated.answers:
            return self._filled(state, stated, None)
        if unclear.meant and not plainly_asks(text, self.place(state)):
            return doubts.which_wording(self, state, step, text, unclear.meant)
        turn = self._read_part(state, step, text, unclear)
        turn = turn or self._read_likely(state, step, text, unclear, heard)
        return turn or self._offered(state, step, text, unclear, stated, heard)

    def _read_part(self, state: State, step: Step, text: str, unclear: Unclear) -> Turn | None:
        """Takes the part of a sentence that answers, and offers to keep the rest."""
        parts = None if unclear.meant or unclear.own else clauses.answering(self, state, step, text)
        if parts is None:
            return None
        answered = self._read(state, step, parts.rest, parts.answer)
        return sentence_answers.offered_rest(self, answered, parts.rest)

    def _read_likely(
        self, state: State, step: Step, text: str, unclear: Unclear, heard: choosing.Heard
    ) -> Turn | None:
        """Takes the choice that was learned to be meant, or offers the two likeliest.

        Words that only send mean none.
        """
        if confirms(text, sends=True):
            return None
        learned = choosing.learned(self, state, step, text, heard)
        if learned.likely and learned is not heard:
            # Figures may be those of another answer: a budget told again where the risk is asked.
            told = retelling.offered(self, state, text) if _A_DIGIT.search(text) else None
            return told or doubts.missed(self, state, step, text, unclear.hint, learned)
        return self._learned(state, step, text, learned)

    def _offered(
        self,
        state: State,
        step: Step,
        text: str,
        unclear: Unclear,
        stated: Stated,
        heard: choosing.Heard,
    ) -> Turn:
        """Offers what words may mean of which nothing is sure."""
        if stated.likely:
            turn = self.show(state.filled({}, stated.likely), (Text(unclear.hint),))
            return replace(turn, answered=tuple(stated.likely), missed=True)
        alone = unclear.own or heard.names
        offer = None if alone or heard.likely else retelling.offered(self, state, text)
        if offer is None and not alone:
            offer = sentence_answers.offered_back(self, state, text)
        return offer or doubts.missed(self, state, step, text, unclear.hint, heard)

    def _filled(self, state: State, stated: Stated, step: Step | None) -> Turn:
        """Adds the answers that a sentence states; goes on if they answer the step."""
        others = {k: v for k, v in stated.answers.items() if step is None or k != step.name}
        filled = state.filled(others, stated.likely)
        messages = sentence_answers.told(self.flow, filled, stated) if others else []
        if step is None:
            turn = self.show(self.settled(filled), messages)
        else:
            turn = self._onward(filled.walked(step.name), messages)
        return replace(turn, answered=(*stated.answers, *stated.likely))

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
        # Where words are added to what is sent, a word of agreement may be about them.
        if confirms(text, sends=self.adds is not None) or choosing.confirms(self.flow, text):
            return self._confirmed(state)
        turn = reviewing.said(self, state, self.adds, text, self._said, self._confirmed)
        if turn is None and self.adds is not None:
            return self._read(state, self.adds, text)
        return turn or reviewing.not_added(self, state)

    def _confirmed(self, state: State) -> Turn:
        """Ends the conversation; where a sentence waits, it is shown once more before."""
        again = reviewing.left_open(self, state)
        if again is not None:
            return again
        mark = f"{REVIEW}:waits"
        if self.asking.wishes(state):
            return replace(self.show(state, (Text(WISH_WAITS),)), refused=True)
        if any(each.stops for each in self.asking.remarks(state)):
            look = Text(LOOK.format(self.flow.confirm_label))
            return replace(self.show(state, (look,)), refused=True)
        if state.refused == mark or not self.asking.undecided(state):
            return self._finish(state)
        return replace(self.show(replace(state, refused=mark), (Text(WAITS),)), refused=True)

    @property
    def adds(self) -> Step | None:
        """The step that takes words typed at the review card."""
        return self.flow.step(self.flow.adds) if self.flow.adds else None

    def _skipped(self, state: State, step: Step) -> Turn:
        return self._answer(state, step, state.answers.get(step.name) if step.skip_keeps else None)

    def _answer(
        self,
        state: State,
        step: Step,
        value: Any,
        also: Mapping[str, Any] | None = None,
        stated: Stated = NOTHING_STATED,
    ) -> Turn:
        also = also or {}
        answers = {**state.unticked(step.name).answers, **also, step.name: value}
        numbered = replace(self._let_go(state.numbered(step.name)), answers=answers)
        for name in (step.name, *also):
            numbered = numbered.told_itself(name)
        turn = self._filled(numbered, stated, step)
        return replace(turn, answered=(step.name, *also, *turn.answered))

    def _let_go(self, state: State) -> State:
        """Forgets the sentences held at the present step, which has an answer now. Where words may
        be added at the review card, they wait there until somebody says what they are."""
        if self.adds is None:
            return state.released(state.at)
        return state.put_off(state.at, REVIEW, sentence_answers.LEAST_PROSE)

    def _onward(self, state: State, messages: Sequence[Message]) -> Turn:
        """Goes to the next open question; if there is none, to the review card or the end."""
        if self.flow.review is None and self.open_step(state) is None:
            return self._finish(state)
        return self.show(replace(state, at=self.resting(state)), messages)

    def _finish(self, state: State) -> Turn:
        if self.open_step(state) is not None:
            return self.show(replace(state, at=self.resting(state)))
        passed = {step.name for step in self.steps(state)}
        declared = {step.name for step in self.flow.steps}
        answers = {k: v for k, v in state.answers.items() if k in passed or k not in declared}
        try:
            return Turn(state, self.flow.finish(self.context, answers), "done")
        except Mend as mend:
            at = mend.step if mend.step in passed else self.resting(state)
            return self.show(replace(state, at=at), (Text(mend.hint),))
        except Again as again:
            return self.led_on(state, again)
        except Closed as closed:
            return Turn(state, closed.messages, "kept" if closed.keeps else "cancelled")
