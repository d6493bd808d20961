"""Makes the messages of a conversation: the question, the review card, the card of a draft."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.context import Context
from handlers.conversation.controls import BACK, CANCEL, CONFIRM, DROP, EDIT, KEEP, PUT, SKIP, USE
from handlers.conversation.flow import REVIEW, Choice, Flow, Heeded, Remarked, Step
from handlers.conversation.hidden_keys import WAITING
from handlers.conversation.state import Held, State
from handlers.conversation.steps_asked import steps_asked
from handlers.conversation.ticking import CARD_BUTTON
from handlers.messages import Button, Card, Message, Para, Part, Picture, Row, Text, cut_graphemes
from handlers.messages.limits import QUICK_BUTTONS
from handlers.understand.choices.common_words import Common

FORMER_GRAPHEMES, WAITING_GRAPHEMES = 300, 200
PUT_LABEL, ADD_LABEL, ANEW_LABEL = "แก้ตามนี้", "เพิ่มข้อความนี้", "แทนข้อความเดิม"
DROP_LABEL = "ไม่ใช้ข้อความนี้"
ALL_TYPED = "ทั้งหมดตามที่พิมพ์"
_CUT = "…"
"""So ends a label that is too long for a button."""
SKIPPED = "ข้าม"  # the answer shows as "–"; any other skip label is shown as it is


@dataclass(frozen=True)
class Asking:
    """Makes the messages of one conversation; its id stands in every button."""

    flow: Flow
    conversation: str
    context: Context

    @property
    def data_of_conversation(self) -> str:
        """Returns what the data of each button of this conversation begins with."""
        return f"c:{self.conversation}:"

    def data(self, step: str, key: str) -> str:
        """Returns a button's data: which conversation, which step, which answer."""
        return f"{self.data_of_conversation}{step}:{key}"

    def question(self, state: State) -> Message:
        """Returns the question of the present step, or the review card."""
        step = self.flow.step(state.at)
        if step is None:
            return self._review(state)
        message = step.ask(self.context, state.answers)
        progress = self._progress(state, step)
        self.context.offered.clear()  # what was just done may offer something else
        choices = self.offers(state, step)
        if step.on_card and isinstance(message, Text | Card):
            return self._to_decide(state, step, message, choices)
        quick = self._quick(state, step, choices)
        if isinstance(message, Text):
            lines = [progress, message.body, *self._earlier(state, step), *self._stated(state)]
            ways = (*message.quick, *quick)  # a way to another place stands before the answers
            return replace(message, body="\n".join(filter(None, lines)), quick=ways)
        if isinstance(message, Card):
            return replace(self._owned(step, message), subtitle=progress, quick=quick)
        if isinstance(message, Picture):
            return replace(message, quick=quick)
        cards = tuple(self._owned(step, card) for card in message.cards)
        return replace(message, cards=cards, quick=quick)

    def preview(self, state: State) -> Sequence[Message]:
        """Returns what stands above the review card; nothing above a question."""
        if self.flow.step(state.at) is not None:
            return ()
        return self.flow.preview(self.context, state.answers)

    def _to_decide(
        self, state: State, step: Step, message: Text | Card, choices: Sequence[Choice]
    ) -> Message:
        """Returns the question as a card with the choices as buttons.

        Quick replies disappear with the next message, and LINE for PC shows none.
        """
        if isinstance(message, Text):
            rows = tuple(Para(line) for line in message.body.splitlines())
            message = Card(step.label, alt=message.body, rows=rows)
        buttons = [
            Button(
                each.label,
                self.data(step.name, each.key),
                each.label,
                style="secondary" if n else "primary",
            )
            for n, each in enumerate(choices)
        ]
        return replace(
            self._owned(step, message),
            subtitle=self._progress(state, step),
            buttons=(*buttons, *message.buttons),
            quick=self._quick(state, step, ()),
        )

    def ways(self, state: State, step: Step) -> tuple[Button, ...]:
        """Returns the choices of the step and the ways out of it, as quick replies."""
        return self._quick(state, step, self.offers(state, step))

    def _owned(self, step: Step, card: Card) -> Card:
        return replace(card, rows=tuple(self._own(step, row) for row in card.rows))

    def _own(self, step: Step, part: Part) -> Part:
        """Returns the row of a question's card; its button answers in this conversation."""
        button = part.button if isinstance(part, Row) else None
        if button is None or not (button.data or "").startswith(CARD_BUTTON):
            return part
        assert isinstance(part, Row) and button.data is not None
        data = self.data(step.name, button.data.removeprefix(CARD_BUTTON))
        return replace(part, button=replace(button, data=data))

    def draft(self, state: State, buttons: tuple[Button, ...]) -> Card:
        """Returns the card of a draft: the answers so far, and these buttons."""
        rows = tuple(
            Row(step.label, self.shown(step, state))
            for step in steps_asked(self.flow, state.answers)
            if step.name in state.answers and step.listed
        )
        return Card(
            title=f"{self.flow.title}ที่ทำค้างไว้",
            subtitle=self.flow.describe(state.answers),
            rows=rows,
            note="" if rows else "ยังไม่ได้ตอบข้อใด",
            buttons=buttons,
            tone="muted",
        )

    def fingerprint(self, state: State) -> str:
        """Returns a hash of the answers that a review card shows.

        The confirm button carries it, so that an older card cannot confirm newer answers.
        """
        shown = [
            [step.name, state.answers.get(step.name)]
            for step in steps_asked(self.flow, state.answers)
        ]
        shown.append(["seal", self.flow.seal(self.context, state.answers)])
        if waits := [each.number for each in self.undecided(state)]:
            shown.append(["waits", waits])
        return hashlib.sha256(json.dumps(shown).encode()).hexdigest()[:8]

    def undecided(self, state: State) -> list[Held]:
        """Returns the sentences of which nobody has said whether they belong to what is sent."""
        waiting = [each for each in state.held if each.step == REVIEW] if self.flow.adds else []
        return [each for each in waiting if not self._is_told(state, each)]

    def wishes(self, state: State) -> list[Held]:
        """Returns those of them that want other answers: nothing is sent against them."""
        return [each for each in self.undecided(state) if self._wants(state, each) is not None]

    def without_undecided(self, state: State) -> State:
        """Forgets those of them that want no other answers, and the one of which it was asked
        which choice it means."""
        wishes, state = self.wishes(state), replace(state, which=None)
        for each in self.undecided(state):
            state = state if each in wishes else state.let_go(each.number)
        return state

    def heeded(self, state: State, text: str, at: str) -> Heeded | None:
        """Returns what words want besides answering (`Flow.heeds`)."""
        waiting = [each.text for each in state.held if each.text != text]
        answers = {**state.answers, WAITING: waiting} if waiting else state.answers
        return self.flow.heeds(text, at, self.context, answers)

    def _wants(self, state: State, held: Held) -> Heeded | None:
        found = self.heeded(state, held.text, REVIEW)
        return found if found is not None and found.answers else None

    def _is_told(self, state: State, held: Held) -> bool:
        """Tells whether the sentence was answered, or asks for what holds by now."""
        heeded = self.heeded(state, held.text, REVIEW)
        return heeded is not None and not (heeded.answers or heeded.waits)

    def _waiting(self, state: State, held: Held) -> tuple[Row, Row]:
        """Returns such a sentence as rows of the review card, with the buttons that decide it."""
        wants = self._wants(state, held) is not None
        word, label = (PUT, PUT_LABEL) if wants else (USE, ADD_LABEL)
        said = cut_graphemes(held.text.strip(), WAITING_GRAPHEMES)
        button = Button(label, self.data(REVIEW, f"{word}.{held.number}"), label)
        drop = Button(DROP_LABEL, self.data(REVIEW, f"{DROP}.{held.number}"), DROP_LABEL)
        return (
            Row("ยังไม่ได้เก็บข้อความนี้", f"“{said}”", button, tone="warn"),
            Row("หากไม่ต้องการ", "ข้อความข้างบนจะไม่ถูกเก็บและไม่ถูกส่ง", drop),
        )

    def remarks(self, state: State) -> Sequence[Remarked]:
        """Returns what the review card points out."""
        return self.flow.remarks(self.context, state.answers) if self.flow.remarks else ()

    @staticmethod
    def shown(step: Step, state: State) -> str:
        value = state.former(step)
        if value is None:
            label = step.skip_label if step.skip_label != SKIPPED else "–"
            return step.show_skipped(state.answers) or label
        return step.show(value, {**state.answers, step.name: value})

    def _progress(self, state: State, step: Step) -> str:
        """Returns `ข้อ 2`, or the number among those to correct in a returned report.

        A question keeps its number when it is corrected. A step that another answer filled in has
        no number. The total is not shown: an answer may fill in the next step or add one, and a
        total that changes reads like a mistake.
        """
        if not self.flow.counted:
            return ""
        about = self.flow.describe(state.answers)
        of = f"{self.flow.title.removesuffix('กิจกรรม')} {about} · " if about else ""
        numbered = state.numbered(step.name).asked
        if step.name not in numbered:
            return f"{of}แก้ไข · {step.label}"
        steps = steps_asked(self.flow, state.answers)
        returned = [each for each in steps if each.name in state.before]
        word, counted = ("แก้ไขข้อ", returned) if step in returned else ("ข้อ", steps)
        number = [each.name for each in counted if each.name in numbered].index(step.name) + 1
        return f"{of}{word} {number} · {step.label}"

    def at_number(self, state: State, number: int) -> Step | None:
        """Returns the question that was asked as `ข้อ 3`; None where questions have no number, or
        another one, as in a returned report."""
        if not self.flow.counted or state.before:
            return None
        asked = [each for each in steps_asked(self.flow, state.answers) if each.name in state.asked]
        return asked[number - 1] if 0 < number <= len(asked) else None

    def choices(self, state: State, step: Step) -> Sequence[Choice]:
        """Returns the choices of the step as they are declared: made once before a question is
        asked, since some are a bureau's people, and a sentence is looked at many times."""
        at, offered = (self.conversation, step.name), self.context.offered
        if at not in offered or offered[at][0] != state.answers:
            offered[at] = state.answers, step.choices(self.context, state.answers)
        return offered[at][1]

    def offers(self, state: State, step: Step) -> Sequence[Choice]:
        """Returns the choices of the step; first the value that a sentence seems to state."""
        choices = self.choices(state, step)
        likely = state.likely(step.name)
        if likely is None:
            return choices
        same = [each for each in choices if _is_same(each, likely)]
        first = same[0] if same else likely
        others = [each for each in choices if each is not first]
        whole = state.likely_whole(step.name)
        others = [*([Choice("whole", ALL_TYPED, whole)] if whole is not None else ()), *others]
        return [replace(first, means=(*first.means, Common.YES)), *others]

    def _stated(self, state: State) -> list[str]:
        likely = state.likely(state.at)
        if likely is None:
            return []
        step = self.flow.step(state.at)
        whole = likely.value if step is not None and step.prose else likely.label
        if step is not None and not step.prose and likely.label.endswith(_CUT):
            given = {**state.answers, **likely.also, step.name: likely.value}
            whole = step.show(likely.value, given)
        shown = cut_graphemes(" ".join(str(whole).split()), WAITING_GRAPHEMES)
        return [f"จากข้อความที่พิมพ์: {shown} หากถูกต้อง กดปุ่มแรก"]

    def _earlier(self, state: State, step: Step) -> list[str]:
        if not state.had(step):
            return []
        return [f"คำตอบเดิม: {cut_graphemes(self.shown(step, state), FORMER_GRAPHEMES)}"]

    def _quick(self, state: State, step: Step, choices: Sequence[Choice]) -> tuple[Button, ...]:
        words = []
        if state.had(step):
            words.append(self._word(step.name, KEEP, "ใช้คำตอบเดิม"))
        if step.optional:
            words.append(self._word(step.name, SKIP, step.skip_label))
        if state.trail:
            words.append(self._word(step.name, BACK, "ย้อนกลับ"))
        words.append(self._word(step.name, CANCEL, "ยกเลิก"))
        chips = [choice for choice in choices if choice.ticks is None and choice.label]
        offered = chips[: QUICK_BUTTONS - len(words)]
        buttons = [Button(c.label, self.data(step.name, c.key), c.label) for c in offered]
        return (*buttons, *words)

    def _word(self, step: str, word: str, label: str) -> Button:
        return Button(label, self.data(step, word), label)

    def _review(self, state: State) -> Message:
        assert self.flow.review is not None
        card = self.flow.review(self.context, state.answers)
        rows = tuple(
            Row(
                f"{step.label} (จากข้อความ)" if step.name in state.from_sentence else step.label,
                self.shown(step, state),
                Button("แก้ไข", self.data(REVIEW, f"{EDIT}.{step.name}"), f"แก้ไข {step.label}"),
            )
            for step in steps_asked(self.flow, state.answers)
            if step.listed
        )
        pointed_out = tuple(
            Row(
                "ข้อสังเกต",
                remark.sentence,
                remark.button
                or Button(remark.label, self.data(REVIEW, f"{EDIT}.{remark.step}"), remark.label),
                tone="warn",
            )
            for remark in self.remarks(state)
        )
        waiting = tuple(row for each in self.undecided(state) for row in self._waiting(state, each))
        data = self.data(REVIEW, f"{CONFIRM}.{self.fingerprint(state)}")
        confirm = Button(self.flow.confirm_label, data, self.flow.confirm_label, style="primary")
        cancel = self._word(REVIEW, CANCEL, "ยกเลิก")
        return replace(
            card, rows=(*card.rows, *waiting, *pointed_out, *rows), buttons=(confirm, cancel)
        )


def _is_same(choice: Choice, likely: Choice) -> bool:
    """Tells whether a choice answers what a sentence seems to state, further steps too."""
    further = not likely.also or dict(choice.also) == dict(likely.also)
    return bool(choice.label) and choice.value == likely.value and further
