"""Moves a conversation by one input: takes a state, returns the next state and the messages.

Input of a person never makes it raise. It keeps every answer and always returns a message with a
next step. Only the flow's own functions touch the database.

What is typed goes this road (`say`); the first that knows the words takes them:

1. What the whole sentence does, whatever is asked (`_heard` has the order): it answers the card
   that has just asked, leaves the question blank, lets the conversation be, is about sentences that
   wait, gives an older answer back, exchanges words everywhere, asks what a choice means, says two
   things or several, puts an earlier answer right, takes back its own beginning.
2. ยกเลิก and ย้อนกลับ (`controls`).
3. What the step surely reads, what only this flow understands (`heard/heeding`), and what names
   another question (`heard/of_another`), unless it is the name of a choice.
4. A choice of the question (`heard/choosing`).
5. ข้าม, ใช้คำตอบเดิม, แก้ไข and questions about what might be answered.
6. Another answer that is put right (`heard/corrections`, `heard/retold`).
7. Words around a text that are said to the bot (`heard/around`); a sentence that is no answer, or
   may be none: it is followed, answered or asked about (`heard/doubts`).
8. The answer itself (`reading_words`); it is kept, and the next question asked (`answering`). Of a
   sentence that answered nothing its beginning may (`heard/around/answer_apart`); what it tells
   besides is said back (`heard/left_over`).

At the review card `heard/reviewing` takes the place of 4 to 7, and confirming that of 8.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from handlers.conversation import sentence_answers
from handlers.conversation.begins_and_ends import BeginsAndEnds
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
    KEEP_ALL,
    PAUSE,
    PUT,
    SAY,
    SKIP,
    USE,
    WISH,
    confirms,
    is_cancel_itself,
    only_sends,
    only_skips,
    what_to_edit,
    word_of,
)
from handlers.conversation.flow import REVIEW, Choice, Stated, Step, names_nothing, read_choice_only
from handlers.conversation.heard import (
    added_at_card,
    agreeing,
    asked_at_end,
    before_pausing,
    boxes_ticked,
    cancelling_asked,
    changes_waiting,
    choosing,
    corrections,
    doubts,
    earlier_answers,
    edits,
    giving_back,
    gone_on_past,
    heeding,
    held_dropped,
    leaving,
    left_blank,
    left_over,
    made_at_once,
    not_read,
    of_another,
    reviewing,
    said_aside,
    sent_ahead,
    shown_so_far,
    stands_apart,
    told_at_last,
    told_before,
    waiting_sent,
)
from handlers.conversation.heard.around import answer_apart, text_apart
from handlers.conversation.heard.card_answered import CardAnswered
from handlers.conversation.heard.in_parts import InParts
from handlers.conversation.heard.of_the_open import told_of_open
from handlers.conversation.heard.retold import retelling, rewriting
from handlers.conversation.heard.said_together import Together
from handlers.conversation.heard.sending_words import plainly_sends
from handlers.conversation.moves import STALE, Turn
from handlers.conversation.state import Held, State
from handlers.messages import Message, Text
from handlers.understand.choices.declined import declines, wants_no_answer
from handlers.understand.thai import fold

NO_SKIP = "ข้อนี้ข้ามไม่ได้ กรุณาตอบข้อนี้ หรือพิมพ์ “ยกเลิก” เพื่อเลิกทำ"
NOT_YET = "ยังไม่ถึงขั้นนั้น กรุณาตอบข้อนี้ก่อน"
NO_FORMER = "ข้อนี้ยังไม่มีคำตอบเดิม กรุณาตอบใหม่"
NOTHING_TO_EDIT = "ตอบข้อนี้ก่อน แล้วแก้ข้ออื่นได้ตอนตรวจทาน หรือพิมพ์ “ย้อนกลับ” เพื่อกลับไปข้อก่อนหน้า"


@dataclass(frozen=True)
class Engine(BeginsAndEnds):
    """Takes the inputs of one conversation."""

    # -- inputs -------------------------------------------------------------------------------

    def say(self, state: State, text: str) -> Turn:
        """Takes typed words: a steering word, a choice's words, or an answer."""
        now = self.hearing(state, text) if self.flow.official else self
        turn = before_pausing.kept_without(now, state, text, now._heard(state, text), now._heard)
        done = made_at_once.made(now, state, text, turn, now._control)
        return turn if done is turn else giving_back.noted(now, state, done)

    def _heard(self, state: State, text: str) -> Turn:
        text = stands_apart.without(self, state, text)
        turn = self.card.taken(state, text)
        turn = turn or left_blank.taken(self, state, text, self.skipped)
        turn = turn or leaving.let_be(self, state, text, self.cancel)
        turn = turn or held_dropped.taken(self, state, text, self.confirmed, self._heard)
        turn = turn or waiting_sent.taken(self, state, text, self.read, self.confirmed)
        turn = turn or giving_back.taken(self, state, text, self._said)
        turn = turn or text_apart.kept_whole(self, state, text)
        turn = turn or retelling.told_everywhere(self, state, text)
        turn = turn or earlier_answers.question_anew(self, state, text, self._said)
        turn = turn or asked_at_end.meaning(self, state, text)
        turn = turn or retelling.surely_pointed(self, state, text)
        turn = turn or self.together.taken(state, text)
        turn = turn or self.in_parts.taken(state, text)
        turn = turn or earlier_answers.taken(self, state, text, self._said)
        turn = turn or told_at_last.taken(self, state, text, self._said)
        turn = turn or self.together.said_back(state, text, self._said(state, text))
        turn = answer_apart.taken(self, state, text, turn, self._said)
        turn = giving_back.told_back(self, state, self._without_older_offers(state, turn))
        turn = left_over.said_back(self, state, text, turn, self._filled)
        turn = left_blank.said_later(self, state, text, turn)
        return turn if turn.refused else replace(turn, state=replace(turn.state, refused=""))

    def tap(self, state: State, step_name: str, key: str) -> Turn:
        """Takes a button of this conversation; an old button gets a kind answer and no effect."""
        asks, said = state.agreed, not_read.asked_of(state)
        state = self.without_said_last(state, key)
        stale = partial(self.show, state, (Text(STALE),))
        if step_name != state.at:
            return stale()
        word, _, target = key.partition(".")
        if word == PUT and asks.split(".")[:2] != key.split(".")[:2] and self.adds is None:
            return changes_waiting.asked_below(self, state, target) or stale()  # as it is by now
        if word.startswith("-"):
            return self._without_older_offers(state, self._control(state, word, target))
        step = self.flow.step(state.at)
        for choice in self.asking.offers(state, step) if step is not None else ():
            if step is not None and choice.key == key:
                return giving_back.noted(self, state, self.chosen(state, step, choice, said))
        return stale()

    def chooses(self, state: State, text: str) -> bool:
        """Tells whether the whole text names a choice, or changes an answer at the review card."""
        step = self.flow.step(state.at)
        if state.at == REVIEW:
            return edits.read_edit(self.steps(state), text) is not None
        if step is None:
            return False
        named = choosing.named(self, state, step, text) is not None
        named = named or boxes_ticked.ticks_only(self, state, step, text)
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

    def _without_older_offers(self, before: State, turn: Turn) -> Turn:
        left = changes_waiting.without_answered(self, turn.state, turn.answered)
        if left is turn.state and turn.ended is None:
            left = changes_waiting.without_settled(self, before, turn)
        turn = turn if left is turn.state else replace(turn, state=left)
        turn = changes_waiting.without_named(self, before, turn)
        turn = changes_waiting.newest_only(self, before, turn)
        return giving_back.noted(self, before, turn)

    # -- words --------------------------------------------------------------------------------

    @property
    def card(self) -> CardAnswered:
        """Takes words that answer what a card has just asked."""
        return CardAnswered(self, self._heard, self._control)

    @property
    def together(self) -> Together:
        """Takes two things that one sentence says."""
        return Together(
            self, self._heard, lambda state, told: self.filled(state, Stated(told), None)
        )

    @property
    def in_parts(self) -> InParts:
        """Takes a sentence of several parts."""
        return InParts(
            self, self._heard, lambda state, told: self.filled(state, Stated(told), None)
        )

    def _said(self, state: State, text: str) -> Turn:
        word = word_of(text)
        step = self.flow.step(state.at)
        choice = choosing.named(self, state, step, text) if step is not None else None
        if step and (gone := cancelling_asked.taken(self, state, step, text, self.chosen)):
            return gone
        if word in (CANCEL, BACK) and (choice is None or word == BACK or is_cancel_itself(text)):
            return self._control(state, word)
        plain = choice is None and word is None
        turn = (
            leaving.stops_this(self, state, text) or self._plainly(state, step, text)
            if plain
            else None
        )
        if turn is not None:
            return turn
        if step is None:
            return self._say_at_review(state, text)
        turn = self._say_at(state, step, word, text, choice)
        return before_pausing.kept(self, state, step, text, turn, self._said)

    def _plainly(self, state: State, step: Step | None, text: str) -> Turn | None:
        """Takes what surely is the answer, or what is about another one than is asked for."""
        if step is not None and step.surely(text):
            return self.read(state, step, text)
        turn = shown_so_far.shown(self, state, text) or heeding.heeded(
            self, state, text, self.onward
        )
        if turn is None and step is not None:
            turn = of_another.named(self, state, step, text, self._said)
        if turn is None and step is not None and retelling.exchanges(text):
            heard = choosing.heard(self, state, step, text)
            turn = retelling.swapped(self, state, text) if heard.sure else None
        return turn

    def _say_at(
        self, state: State, step: Step, word: str | None, text: str, choice: Choice | None
    ) -> Turn:
        """Takes words at a question. choice: the one of which they are the whole name."""
        if sends := self._sending(state, step, text):
            return sends
        heard = choosing.Heard()
        if choice is None and (step.read is read_choice_only or step.takes_any_words):
            heard = choosing.heard(self, state, step, text)
            choice = heard.sure
        if not_read.asked_which(state) and agreeing.only_agrees(text, choice):
            return not_read.still_which(self, state, step)
        if choice is not None:
            return self.chosen(state, step, choice, not_read.told_with(state, choice, text))
        if step.optional and (word == SKIP or _skips(step, text)):
            return self.skipped(state, step)
        if word == KEEP and state.had(step):
            return self.answer(state, step, state.former(step))
        turn = self._steered(state, step, word, text)
        turn = turn or corrections.taken(self, state, text, self._said)
        turn = turn or retelling.swapped(self, state, text)
        turn = turn or not_read.chosen_anew(self, state, step, text)
        turn = turn or left_blank.asked(self, state, step, text)
        turn = turn or told_before.again(self, state, step, text)
        text = told_before.to_keep(step, text)
        turn = turn or text_apart.taken(self, state, step, text, self.read)
        turn = turn or doubts.followed(self, state, step, text)
        if step.takes_any_words:
            turn = turn or self._likely(state, step, text, heard)
        turn = turn or gone_on_past.taken(self, state, step, text, self._said)
        turn = turn or not_read.points(self, state, step, text)
        turn = turn or told_before.said(self, state, step, text)
        return turn or self.read(state, step, text)

    def _sending(self, state: State, step: Step, text: str) -> Turn | None:
        """Goes on where words send amid the questions; None for other words."""
        sends = only_sends(text) or plainly_sends(self.flow, text)
        if state.likely(step.name) is not None and sends:
            return not_read.refused(self, state, step, NOT_YET)  # they agree to no value
        return sent_ahead.taken(self, state, step, text, self._passed)

    def _passed(self, state: State, step: Step) -> Turn:
        """Goes on without an answer, or with what stands there, such as files that were sent."""
        if step.name in state.answers:
            return self.answer(state, step, state.answers[step.name])
        return self.skipped(state, step)

    def _likely(self, state: State, step: Step, text: str, heard: choosing.Heard) -> Turn | None:
        """Takes or asks about the choice that words likely mean where any words are an answer."""
        if heard.likely and not step.prose:
            return not_read.which(self, state, step, text, heard)
        if other := of_another.taken(self, state, step, text):
            return other
        return self.learned(state, step, text, choosing.learned(self, state, step, text, heard))

    def _steered(self, state: State, step: Step, word: str | None, text: str) -> Turn | None:
        """Follows steering words; returns None if the words are an answer."""
        told = step.tells(text, self.context)
        if not told and not step.takes_questions:
            told = said_aside.of_sending(self, state, text) or said_aside.of_skipping(step, text)
        if told := told or said_aside.of_choosing(self, state, step, text):
            return self.show(state, (Text(told),))
        label = what_to_edit(text)
        target = self.labelled(state, label) if label else None
        if target is not None and target.name in state.answers:
            return self.edit(state, target.name)
        if word == EDIT:
            return not_read.refused(self, state, step, NOTHING_TO_EDIT)
        if not step.optional and only_skips(text):
            return not_read.refused(self, state, step, NO_SKIP)
        if word == KEEP and step.takes_any_words:
            return not_read.refused(self, state, step, NO_FORMER)
        # Nobody is called like that, though the letters may stand in a name.
        named = step.names is not names_nothing and not step.takes_files
        sends = (step.prose or named) and confirms(text)
        if sends or doubts.would_end_it(self, state, text):
            return not_read.refused(self, state, step, NOT_YET)
        return None

    def _say_at_review(self, state: State, text: str) -> Turn:
        adds = self.adds is not None
        text = reviewing.without_yeah(text) if adds else reviewing.plain(text)
        if again := reviewing.out_of_sight(self, state, text):
            return again
        # Where words are added to what is sent, a word of agreement may be about them.
        if confirms(text, sends=self.adds is not None) or choosing.confirms(self.flow, text):
            return self.confirmed(state)
        if self.adds is None and reviewing.stands_and_sends(self, state, text):
            return self.confirmed(state)
        turn = reviewing.said(self, state, self.adds, text, self._said, self.confirmed)
        if turn is None and self.adds is not None:
            waits = reviewing.held_to_add(self, state, text)
            return waits or self.read(state, self.adds, text)
        return turn or reviewing.not_added(self, state, text)

    # -- buttons, and words that are one --------------------------------------------------------

    def _control(self, state: State, word: str, target: str = "") -> Turn:
        step = self.flow.step(state.at)
        if word in (USE, ASK, ADD, WISH, PUT, SAY, DROP, ANEW):
            return self._of_held(state, word, target)
        if word == KEEP_ALL:
            return waiting_sent.tapped(self, state, target, self.read, self.confirmed)
        plain = {CANCEL: self.cancel, BACK: self.back, PAUSE: leaving.parked}.get(word)
        if plain is not None:
            return plain(state)
        if word == EDIT and (state.at == REVIEW or target in state.answers):
            return self.edit(state, target)
        if word == CONFIRM and state.at == REVIEW:
            return self.confirmed_below(state, target)
        if word == SKIP and step is not None and step.optional:
            return self.skipped(state, step)
        if word == KEEP and step is not None and state.had(step):
            return self.answer(state, step, state.former(step))
        return self.show(state, (Text(STALE),))

    def _of_held(self, state: State, word: str, number: str) -> Turn:
        """Takes a button below a sentence that is held: as the answer, a question or a wish."""
        held, step = state.held_here(number), self.flow.step(state.at) or self.adds
        about = number.partition(".")[2]
        if held is not None and word == DROP:
            return self.show(state.let_go(held.number))
        if held is not None and word == ADD:
            return added_at_card.tapped(self, state, held, about)
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
            used = self.read(state.let_go(held.number), step, held.text)
            return used if used.answered else self.read(state, step, held.text)
        return told_of_open.as_question(self, state.let_go(held.number), step, held.text)


def _skips(step: Step, text: str) -> bool:
    told = declines(text, step.skip_label) or wants_no_answer(text)
    return told or fold(text) == fold(step.skip_label)
