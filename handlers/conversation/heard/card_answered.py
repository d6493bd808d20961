"""Words that answer what a card has just asked: they agree, deny, or say something besides."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from handlers.conversation.begins_and_ends import BeginsAndEnds
from handlers.conversation.controls import (
    ADD,
    ANEW,
    CANCEL,
    EITHER,
    LEFT,
    PARTS,
    PUT,
    WORDINGS,
    confirms,
    only_sends,
)
from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.heard import (
    added_at_card,
    agreeing,
    changes_waiting,
    choosing,
    doubt_answers,
    doubts,
    reviewing,
    wordings_said,
    yes_again,
)
from handlers.conversation.heard.left_undone import NOT_DONE
from handlers.conversation.heard.retold import retelling, rewriting
from handlers.conversation.heard.sending_words import plainly_sends
from handlers.conversation.moves import Turn
from handlers.conversation.state import State
from handlers.messages import Text, cut_graphemes
from handlers.understand.corrections.correction_vocabulary import MISDID, SLIPS, WRONG
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold
from models.tables import SECRET_FLOWS

_CHANGED, _SHOWN = "แก้{}แล้ว “{}” และส่งตามนี้", 120
NOT_IN_IT = "ข้อความนั้นไม่มีคำว่า “{}” ให้เอาออก ยังไม่ได้บันทึก กรุณาพิมพ์คำตอบใหม่"


@dataclass(frozen=True)
class CardAnswered:
    """Takes words below a card that asks.

    say: takes words where the conversation stands. control: does what a button of the card does.
    """

    moves: BeginsAndEnds
    say: Callable[[State, str], Turn]
    control: Callable[[State, str, str], Turn]

    def taken(self, state: State, text: str) -> Turn | None:
        """Takes the words; None for those that do not answer the card, or where none asks."""
        if (put := added_at_card.put_instead(self.moves, state, text)) is not None:
            return put
        if state.agreed.startswith(LEFT):
            return self._left(state, text, state.agreed.partition(".")[2])
        return self._changed(state, text) or self._agreed(state, text)

    def _changed(self, state: State, text: str) -> Turn | None:
        """Takes the sentence below a card that asks what it is, with less or more words."""
        step, secret = self.moves.flow.step(state.at), self.moves.flow.name in SECRET_FLOWS
        less = agreeing.answer_changed(state, text, may_add=not secret)
        if less is None or step is None or not step.takes_any_words:
            return None
        held, out, left = less
        if left:
            return self.moves.read(state.let_go(held.number), step, left)
        told = Text(NOT_IN_IT.format(out))
        return replace(self.moves.show(state, (told,)), refused=True)

    def _agreed(self, state: State, text: str) -> Turn | None:
        """Follows words that agree to what a card has just asked, or deny it."""
        key, _, target = state.agreed.partition(".")
        text = self._without_its_figures(state, text) if key == PUT else text
        more = {PUT: self._put_and_more, ADD: self._kept_and_more}.get(key)
        if more is not None and (turn := more(state, text)) is not None:
            return turn
        agreed = agreeing.agreed(state, text)
        if key == EITHER:
            return self._either(state, text, agreed is not None)
        if key in (WORDINGS, PARTS):
            return wordings_said.said(self.moves, state, text, self.moves.read)
        if agreed is None and key == PUT and agreeing.begins_yes(text):
            agreed = choosing.confirms(self.moves.flow, text) or None
        agreed = agreed if agreed is not None else self._names_it(state, text)
        if agreed is None and key == CANCEL and not self._is_an_answer(state, text):
            agreed = kind_inside(text, self.moves.place(state)).kind is SentenceKind.STOP or None
        if agreed is None:
            replaces = agreeing.replaces(state, text)
            return self.control(state, ANEW, str(state.held[-1].number)) if replaces else None
        if agreed:
            turn = self.control(state, key, target)
            sends = key == PUT and confirms(text, sends=True)
            return self._then_sent(state, turn, text) if sends else turn
        number = target.partition(".")[0]
        return self.moves.show(state.let_go(int(number)) if number.isdecimal() else state)

    def _without_its_figures(self, state: State, text: str) -> str:
        """Returns words below a card that puts an answer right without the figures that it would
        put there, with what they count: `เออ แก้เลย 3200 แล้วส่ง` agrees to it."""
        if _FIGURE.search(text) is None:
            return text
        key, _, target = state.agreed.partition(".")
        after = self.control(state, key, target).state.answers
        differ = [each for each in after if after[each] != state.answers.get(each)]
        old, new = (
            " ".join(str(answers.get(each, "")) for each in differ)
            for answers in (state.answers, after)
        )
        for found in _FIGURE.finditer(text):
            figure = found["figure"]
            if figure in _figures(new) - _figures(old):
                counted = fold(found[0]) in fold(new)
                text = text.replace(found[0] if counted else figure, " ", 1)
        return " ".join(text.split())

    def _names_it(self, state: State, text: str) -> bool | None:
        """Tells whether a yes names the answer that the card proposes; None for other words."""
        key, _, number = state.agreed.partition(".")
        held = state.held_here(number) if key == PUT else None
        named = held is not None and yes_again.proposed(self.moves, state, held.text, text)
        return named or None

    def _left(self, state: State, text: str, number: str) -> Turn | None:
        """Forgets what was not understood if it is not to be added; asks once more where a bare yes
        does not tell to which text. None for words that confirm, which leave it out, and others."""
        if reviewing.sends(self.moves, state, text):
            return None
        agreed = agreeing.agreed(state, text)
        if agreed is False:
            return self.moves.show(state.let_go(int(number)))
        if agreed or confirms(text):
            return added_at_card.before_sending(self.moves, replace(state, refused=""))
        return None

    def _is_an_answer(self, state: State, text: str) -> bool:
        """Tells whether the words answer a question: then they are no yes to leaving."""
        return any(
            step.surely(text) or self._chooses(state, step, text)
            for step in self.moves.steps(state)
        )

    def _chooses(self, state: State, step: Step, text: str) -> bool:
        with suppress(KeyError):  # its choices need an answer that is not there yet
            return choosing.named(self.moves, state, step, text) is not None
        return False

    def _put_and_more(self, state: State, text: str) -> Turn | None:
        """Follows what is said below a change besides agreeing. Amid the questions words that only
        send agree to nothing: the change is asked about again. One of the answer just typed, which
        slipped, is what is to be sent."""
        sends = state.at != REVIEW and _SENDING.search(text) is not None and self._sends(text)
        if sends and not self._slipped(state):
            return changes_waiting.left_open(self.moves, state)
        return self._agreed_and_more(state, text)

    def _slipped(self, state: State) -> bool:
        """Tells whether the change puts nothing right but a slip in the answer just typed."""
        held = state.held_here(state.agreed.partition(".")[2])
        said = held is not None and _SLIPPED.search(held.text) is not None
        about = rewriting.about(self.moves, state, held.text) if held and said else frozenset()
        return bool(state.trail) and about == {state.trail[-1]}

    def _agreed_and_more(self, state: State, text: str) -> Turn | None:
        """Follows words that agree to a change, or deny it, and say something besides."""
        key, _, target = state.agreed.partition(".")
        if besides := agreeing.agreed_besides(state, text):
            turn = self.control(state, key, target)
            if confirms(besides):
                return self._then_sent(state, turn, besides)
            return self._also(state, turn, besides)
        rest = None if self.moves.flow.adds else agreeing.not_used_besides(text)
        if rest is not None:  # words alone drop no wish of a complaint
            without = replace(state.let_go(int(target.partition(".")[0])), refused="")
            says = rest and not self._sends(rest)  # it is sent from the card that shows what stays
            turn = self.say(without, rest) if says else self.moves.show(without)
            return replace(turn, missed=False, asks=False)
        denied = agreeing.denied_besides(state, text)
        if denied is None:
            return None
        return self._denied(state.let_go(int(target.partition(".")[0])), text, *denied)

    def _then_sent(self, before: State, turn: Turn, words: str) -> Turn:
        """Sends what stands after a change that the card at the review card has shown, where the
        words say so, nothing else waits and nothing new is remarked (decisions/0312); else says
        that only the change was made. What is no official text may have a price, or readers to be
        counted anew, which have to be seen first."""
        at_card = (
            before.at == turn.state.at == REVIEW and turn.ended is None and bool(turn.answered)
        )
        open_one = self.moves.adds is None and self.moves.flow.name not in SECRET_FLOWS
        open_one = open_one and bool(self.moves.flow.official)
        if not (at_card and open_one and only_sends(words)) or turn.state.held:
            return changes_waiting.changed_not_sent(self.moves, turn)
        seen, now = (self.moves.asking.remarks(each) for each in (before, turn.state))
        if {each.sentence for each in now} - {each.sentence for each in seen}:
            return changes_waiting.changed_not_sent(self.moves, turn)
        done = self.moves.confirmed(replace(turn.state, refused=""))
        if done.ended is None:
            return done  # it was refused, and says why
        return replace(done, messages=(self._what_changed(turn), *done.messages))

    def _what_changed(self, turn: Turn) -> Text:
        """Says what the card has changed: it is sent unseen."""
        steps = [each for each in self.moves.steps(turn.state) if each.name in turn.answered]
        shown = [(each.label, self.moves.asking.shown(each, turn.state)) for each in steps]
        lines = [_CHANGED.format(label, cut_graphemes(new, _SHOWN)) for label, new in shown]
        return Text("\n".join(lines))

    def _kept_and_more(self, state: State, text: str) -> Turn | None:
        """Keeps what was just offered, and takes what is said behind that; or sends without it."""
        key, _, target = state.agreed.partition(".")
        if besides := agreeing.kept_besides(text):
            done = self.control(state, key, target)
            if self._sends(besides):
                return changes_waiting.changed_not_sent(self.moves, done)
            turn = self._also(state, done, besides)
            return replace(turn, messages=(*done.messages[:-1], *turn.messages))
        besides = agreeing.left_out_besides(text)
        if not besides or not self._sends(besides):
            return None
        number = target.partition(".")[0]
        return self.say(replace(state.let_go(int(number)), refused=""), besides)

    def _sends(self, words: str) -> bool:
        return confirms(words, sends=True) or plainly_sends(self.moves.flow, words)

    def _also(self, before: State, done: Turn, besides: str) -> Turn:
        """Proposes what is said behind agreeing to a change, which stays done."""
        held = before.held_here(before.agreed.partition(".")[2])
        turn = retelling.there_too(self.moves, done.state, held.text, besides) if held else None
        turn = turn or self.say(done.state, besides)
        if turn.missed or turn.asks:
            turn = replace(done, messages=(Text(NOT_DONE.format(besides)), *done.messages))
        return replace(turn, answered=(*done.answered, *turn.answered))

    def _denied(self, state: State, text: str, rest: str, stays: bool) -> Turn:
        """Follows what is said behind denying a change. state: without that change. stays: it was
        said, too, that the answer is as it was; then words that send leave nothing open."""
        state = replace(state, refused="")
        sends = bool(rest) and self.moves.adds is None and reviewing.sends(self.moves, state, rest)
        if sends or not rest:
            return self.moves.confirmed(state) if sends and stays else self.moves.show(state)
        turn = self.say(state, text)
        turn = self.say(state, rest) if turn.missed else turn
        return replace(turn, missed=False, asks=False)

    def _either(self, state: State, text: str, agrees: bool) -> Turn | None:
        """Says that words do not tell which of a card's two buttons they mean; None for others."""
        step = self.moves.flow.step(state.at)
        named = step is not None and choosing.named(self.moves, state, step, text) is not None
        unclear = not named and (agrees or doubt_answers.tells_neither(text))
        return doubts.still_either(self.moves, state) if unclear else None


_SENDING = pattern_of("ส่ง")
_SLIPPED = pattern_of(f"{SLIPS}|{MISDID}|{WRONG}")
_FIGURE = pattern_of(r"(?<![\d.,/:])(?P<figure>\d[\d,]*)(?![\d.,/:]\d)(?:\s?[ก-๎]{1,6})?")


def _figures(text: str) -> set[str]:
    return {found["figure"] for found in _FIGURE.finditer(text)}
