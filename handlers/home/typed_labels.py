"""Does what a tap does, if the words of a button that was shown are typed (docs/decisions/0019)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import conversing, nearest_offers
from handlers.conversation.controls import word_of
from handlers.events import Event
from handlers.messages import Message, Text, cut_graphemes, render
from handlers.question import button_facts, shown_asked, shown_formats, shown_labels
from handlers.question.query import Query, opens
from handlers.question.sentence_chosen import hands_on
from handlers.reports.filing import early_files
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.thai import fold
from handlers.understand.words import Match
from models.conversations.conversation_rows import Draft
from models.plans import plans
from models.queues.shown_buttons import ShownButton, buttons_of

Answers = Sequence[Sequence[ShownButton]]
"""The buttons of some answers, the newest first."""


_BEHIND = "ยังไม่ได้ทำส่วนนี้: “{}” กรุณาพิมพ์อีกครั้งเมื่อถึงข้อนั้น"
_PLAIN_CHOICE = 10
"""Letters of a choice's label that nobody types by chance."""


def _lasts(button: ShownButton) -> bool:
    """Tells whether a button of an older answer is still meant by its label: what steers a
    conversation could end a draft, and a short choice may be any word."""
    if not button.target.startswith("c:"):
        return True
    steers = button.target.rpartition(":")[2].startswith("-")
    return not steers and len(fold(button.label)) >= _PLAIN_CHOICE


def _only_begins(button: ShownButton, text: str) -> bool:
    """Tells whether the words go on where the label of a proposed value is cut: what is typed is
    the answer, of which the proposal may hold too much."""
    proposes = button.target.endswith(_PROPOSAL) and button.label.endswith("…")
    return proposes and fold(text) != fold(button.label)


_PROPOSAL = ":likely"


def _untold(button: ShownButton, text: str) -> ShownButton:
    """Returns the button without what it hands on of a sentence that was not understood, unless
    this is typed again: its month or bureau is not that of the next question."""
    name, _, facts = button.target.partition("?")
    given = dict(parse_qsl(facts))
    told = given.get(nearest_offers.TOLD, "")
    if not told or told in text or not name.startswith("o:"):
        return button
    others = {key: value for key, value in given.items() if key != nearest_offers.TOLD}
    return replace(button, target=opens(name.removeprefix("o:"), **others))


@dataclass(frozen=True)
class TypedLabels:
    """Typed words beside the buttons in sight.

    does: does what a tap on the button does; None if that is what the words do anyway.
    """

    context: Context
    event: Event
    does: Callable[[ShownButton], Sequence[Message] | None]

    def as_shown(
        self, match: Match | None, question: Callable[[str], Query | None]
    ) -> Sequence[Message] | None:
        """Takes words that were read off one button of the newest answer, before they are read as a
        question of their own; returns None for others, for what begins or steers a conversation,
        for a courtesy and a bare command.

        match: the command of these words
        question: returns the question of a name
        """
        text = self.event.text.strip()
        if self.context.person is None or is_courtesy(text) or not shown_labels.may_be_one(text):
            return None
        if word_of(text) is not None or match is not None and match.exact and not match.rest:
            return None
        asks = [each for each, verb in self._opening if question(verb) is not None]
        found = shown_labels.with_label(text, asks)
        return self.does(_untold(found[0], text)) if len(found) == 1 else None

    def at_the_start(self, match: Match | None) -> Sequence[Message] | None:
        """Takes the label of a button that was shown lately; returns None for other words.

        A courtesy means what it always means; a bare command, too, unless a button in sight with
        its words does something else.
        """
        text = self.event.text.strip()
        if match is not None and match.exact and not match.rest:
            return self._labelled([self._elsewhere(match)])
        if is_courtesy(text):
            return None
        if (meant := self._of_newest(text)) is not None:
            return meant
        if shown_labels.may_be_row(text) or not shown_labels.may_be_one(text):
            return None
        newest, *older = [each for each in self._in_sight() if each] or [()]
        lasting = [[each for each in shown if _lasts(each)] for shown in older]
        answers = [newest, *lasting]
        if match is not None:  # a question that says all it asks means what it says
            answers = [shown_labels.by_label(each) for each in answers]
        labelled = self._labelled(answers)
        return labelled if labelled is not None else self._nearly(text, newest)

    def _nearly(self, text: str, newest: Sequence[ShownButton]) -> Sequence[Message] | None:
        """Takes a label with small words around it; says so of words that point at nothing."""
        within = shown_labels.inside(text, newest)
        if len(within) == 1:
            return self.does(_untold(within[0], text))
        nothing = shown_labels.points_at_nothing(text)
        return [nothing] if nothing is not None else None

    def begun(self) -> Sequence[Message] | None:
        """Takes the button with whose label the words begin, and says that the rest is not done."""
        found, behind = shown_labels.begun_with(self.event.text.strip(), self._newest)
        done = self.does(found[0]) if len(found) == 1 else None
        return None if done is None else [Text(_BEHIND.format(cut_graphemes(behind, 200))), *done]

    def _of_newest(self, text: str) -> Sequence[Message] | None:
        """Takes a row of the newest answer, or the button of the file that the words name."""
        if shown_labels.may_be_row(text) and (row := self._of_row()) is not None:
            return row
        if (at := self._pointed_at(text)) is not None:
            return at
        named = shown_formats.may_name_format(text)
        made = shown_formats.of_format(text, self._newest) if named else None
        return self.does(made) if made is not None else None

    def leaving(self, match: Match | None, place: Draft) -> Sequence[Message] | None:
        """Takes a command's words typed inside a conversation: as the answer that the present
        question shows with the same words, else as a button of the newest answer."""
        if self.context.secret or not shown_labels.may_be_one(self.event.text.strip()):
            return None
        newest = self._newest
        own = [each for each in newest if each.target.startswith(f"c:{place.row.id}:")]
        answered = self._labelled([own])
        if answered is not None or match is None:
            return answered
        bare = match.exact and not match.rest
        return self._labelled([self._elsewhere(match) if bare else shown_labels.by_label(newest)])

    def inside(self, place: Draft) -> Sequence[Message] | None:
        """Takes a label of the newest answer in a conversation that does not take the words.

        What a complaint shows is made anew, for it is not kept.
        """
        if shown_labels.may_be_row(self.event.text):
            return self._of_row()
        if not self.context.secret and shown_labels.only_points(self.event.text.strip()):
            return self._pointed_behind(place)
        if not shown_labels.may_be_one(self.event.text.strip()):
            return None
        if self.context.secret:
            shown = render(conversing.shown(self.context, place))
            return self._labelled([buttons_of(shown)])
        return self._labelled([self._newest])

    def _pointed_behind(self, place: Draft) -> Sequence[Message] | None:
        """Takes the row at which the words point in a list that was shown after the question."""
        own = f"c:{place.row.id}:"
        if any(each.target.startswith(own) for each in self._newest):
            return None
        return self._pointed_at(self.event.text.strip())

    @property
    def _newest(self) -> Sequence[ShownButton]:
        return next((each for each in self.context.shown() if each), ())

    def _in_sight(self) -> Answers:
        """Returns the kept buttons; for a stranger who sent files also those that ask what for."""
        context = self.context
        if context.person is None and context.sent_early:
            return [buttons_of(render(early_files.offered(context))), *context.shown()]
        return context.shown()

    def _elsewhere(self, match: Match) -> Sequence[ShownButton]:
        """Returns the buttons in sight that open something else than this command does, or open it
        with the sentence for which they were shown."""
        return shown_labels.by_label(
            [each for each, verb in self._opening if verb != match.name or hands_on(each.target)]
        )

    @property
    def _opening(self) -> list[tuple[ShownButton, str]]:
        """Those buttons of the newest answer that open a conversation or a question. Each stands
        beside the name of that conversation or question."""
        opened = [each for each in self._newest if each.target.startswith("o:")]
        return [(each, each.target[2:].partition("?")[0]) for each in opened]

    def _of_row(self) -> Sequence[Message] | None:
        """Takes a bare number after the bot asked which of several rows is meant."""
        answers = [each for each in self.context.shown() if each]
        found = shown_labels.numbered(self.event.text, answers)
        return self.does(found[0]) if found else None

    def _pointed_at(self, text: str) -> Sequence[Message] | None:
        """Takes the row of the newest list at which the words point."""
        if not shown_labels.may_point(text):
            return None
        found = shown_labels.pointed(text, self.context.shown())
        if not found and shown_labels.describes(text):
            found = shown_labels.pointed(text, [self._titled()])
        if len(found) > 1:
            return [shown_asked.which_pointed(found)]
        return self.does(found[0]) if found else None

    def _titled(self) -> Sequence[ShownButton]:
        """Returns the newest answer's buttons, those of an activity with its title beside them."""
        facts = [dict(parse_qsl(each.target.partition("?")[2])) for each in self._newest]
        ids = [button_facts.whole(each, "a") for each in facts]
        if not any(ids):
            return self._newest
        context = self.context
        listed = plans.listed_activities(context.session, context.fiscal_year)
        titles = {each.id: f"{each.number} {each.title}" for each in listed}
        return [
            replace(button, item=f"{titles[id_]} {button.item}") if id_ in titles else button
            for button, id_ in zip(self._newest, ids, strict=True)
        ]

    def _labelled(self, answers: Answers) -> Sequence[Message] | None:
        found = shown_labels.typed(self.event.text, answers)
        if len(found) == 1 and _only_begins(found[0], self.event.text):
            return None
        if len(found) > 1:
            return [shown_asked.which(found)]
        return self.does(_untold(found[0], self.event.text)) if found else None
