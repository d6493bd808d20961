"""A conversation as data: its named steps, what each step asks and reads, and how it ends.

It does not know what was typed or tapped. Step names are stored: rename them through `renamed`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import Any

from handlers.context import Context
from handlers.messages import Button, Card, Message
from handlers.understand.choices.common_words import Common
from handlers.understand.patterns import pattern_of
from handlers.understand.unclear import Unclear
from models.attachments.attachment import Attachment

Answers = dict[str, Any]
"""The answers by step name, and the facts that `open` put in. Values are JSON values only."""

REVIEW = "review"
NAME = pattern_of(r"^[a-z][a-z0-9_]{1,30}$")
KEY = pattern_of(r"^[a-z0-9][a-z0-9_]{0,30}$")
MOST_CHOICES = 9
"""LINE shows 13 quick replies; the engine may add four: keep, skip, back, cancel."""


@dataclass(frozen=True)
class Choice:
    """An answer offered as a quick reply. One that ticks, or stays and has no label, is a button of
    the question's card with the data `card_button(key)`."""

    key: str
    label: str
    value: Any
    also: Mapping[str, Any] = field(default_factory=dict)
    """Answers to further steps, given by the same tap."""
    ticks: bool | None = None
    """True: the tap adds `value` to the ticked values. False: it removes it. The question stays."""
    said: tuple[str, ...] = ()
    """Other words for it, as people say them; typing them is the tap."""
    means: tuple[Common, ...] = ()
    """What it commonly means: yes, no, none, later, unknown."""
    stays: bool = False
    """The tap answers and the question stays. With the value None the tap removes the answer."""
    plainly: bool | re.Pattern[str] = False
    """Only its own words choose it; others (a pattern: without it) show it as a button."""
    happened: bool = False
    """It tells what is so by now: behind `จะ` or `อยาก` its words only wish it and choose none."""


def no_choices(_context: Context, _answers: Answers) -> Sequence[Choice]:
    return ()


CHOOSE = "กรุณาเลือกจากปุ่มที่ให้ไว้"
"""The hint where only a choice answers; whoever shows it says which there are."""


def read_choice_only(_text: str, _context: Context, _answers: Answers) -> Any:
    """Reads nothing: for steps answered by buttons only (a button's words may be typed too)."""
    raise Unclear(CHOOSE)


def tells_nothing(_text: str, _context: Context) -> str:
    return ""


def names_nothing(_words: str, _context: Context, _answers: Answers) -> bool:
    return False


def show_text(value: Any, _answers: Answers) -> str:
    return str(value)


@dataclass(frozen=True)
class Step:
    """One question."""

    name: str
    label: str
    """Its name for people, on the review card and in `แก้ไข <label>`."""
    ask: Callable[[Context, Answers], Message]
    """The question; the engine adds the progress and the buttons."""
    read: Callable[[str, Context, Answers], Any] = read_choice_only
    """Returns the words as a JSON value, or a Choice if they answer more steps; raises Unclear."""
    choices: Callable[[Context, Answers], Sequence[Choice]] = no_choices
    when: tuple[str, frozenset[Any]] | None = None
    """(step, values): ask only if that earlier step was answered with one of the values."""
    later: Callable[[Answers], bool] | None = None
    """Tells whether it is asked after the others, though it stands before them."""
    optional: bool = False
    """Offer ข้าม, which answers None."""
    skip_label: str = "ข้าม"
    skip_said: tuple[str, ...] = ()
    """Other words for the skip label, as people say them."""
    skip_means: tuple[Common, ...] = (Common.NONE, Common.LATER, Common.NO)
    """What skips it when it is said as a whole. Not where it may be an answer: an opinion."""
    skip_keeps: bool = False
    """Skipping adds nothing, and takes nothing away of what was answered before."""
    passed_by: str = ""
    """The question whose answer passes this one over, too (`Choice.also`); nobody said so then."""
    takes_files: bool = False
    """The answer is a list of file ids."""
    refuses: Callable[[Attachment], str] = lambda _file: ""
    """Returns why a file that was checked is not taken here and what to do; "" takes it."""
    no_files: str = ""
    """Why a file sent here is not used and what to do instead; "": it is kept for elsewhere."""
    prose: bool = False
    """Nearly any words are an answer. ยืนยัน or แก้ไข typed here is not taken for one."""
    short: bool = False
    """The answer is a name: few new words are a whole new one and no part of the old."""
    official: bool = False
    """Others read the text weeks later: it is kept as `official_answers` says, not as typed."""
    takes_questions: bool = False
    """The answer may itself be a question: one that is typed here is not answered."""
    only_here: bool = False
    """It is worded where it is asked: no subject of an opening sentence answers it."""
    names: Callable[[str, Context, Answers], bool] = names_nothing
    """Tells whether the words name an answer though they are a command, as a name may be."""
    surely: Callable[[str], bool] = lambda _words: False
    """Tells whether the words surely are an answer, whatever else they may sound like."""
    lets_go: Callable[[str, Context, Answers], bool] = lambda _words, _context, _answers: False
    """Tells whether the words surely are no answer here: what they mean elsewhere is done."""
    takes_commands: bool = False
    """The answer may be the word of a command, as a name: typed here it opens nothing."""
    free_text: str = ""
    """Why a step with choices takes other words than those, figures, dates and names."""
    shown_next: bool = False
    """The next question shows the answer and asks; words beside the choice before tell it."""
    along: Callable[[str], str] = lambda _words: ""
    """Returns this answer out of a sentence that chose at the question before; "" if it plainly
    tells none: words beside the choice count only for `shown_next`."""
    beside: str = ""
    """The hidden answer that keeps what is told beside a choice, until the next one; "": none."""
    listed: bool = True
    """Show the answer on the review card."""
    called: tuple[str, ...] = ()
    """Other names for it, as people say them: `งบ`, `ราคา`."""
    why: str = ""
    """Why it is asked: a sentence; "": what is said of each question of its kind."""
    help: str = ""
    """What a question about this step is answered with: what to type, who sees it, the rule."""
    tells: Callable[[str, Context], str] = tells_nothing
    """Answers a question about what might be answered, which is asked again; "" for other words."""
    on_card: bool = False
    """The answer decides something: show the buttons on the question's card, where they stay."""
    show: Callable[[Any, Answers], str] = show_text
    """Returns the value as the review card shows it."""
    show_skipped: Callable[[Answers], str] = lambda _answers: ""
    """Returns what the review card shows of an answer that was skipped; "": the skip label."""

    @property
    def takes_any_words(self) -> bool:
        """Tells whether nearly any words would be kept as the answer."""
        return self.prose or bool(self.free_text)


@dataclass(frozen=True)
class Stated:
    """What one sentence states of a conversation's answers."""

    answers: Mapping[str, Any] = field(default_factory=dict)
    """The sure ones by step, and the facts that go with them."""
    likely: Mapping[str, Choice] = field(default_factory=dict)
    """What is not sure, by step: it becomes the first button of its question."""
    hints: Sequence[str] = ()
    """For each statement with two meanings a sentence that says what to do."""
    said: Collection[str] = ()
    """Questions that were said to have no answer, though another one passes them over."""


@dataclass(frozen=True)
class Heeded:
    """What words want of a conversation besides answering its question.

    answers: other answers as the words want them; they are shown and asked about.
    told: what is said to the words, of which nothing is kept.
    at_once: they say nothing else and are plain; the answers are taken without asking.
    anew: steps whose answers are dropped first, since they were given for another answer.
    """

    answers: Mapping[str, Any] = field(default_factory=dict)
    told: str = ""
    at_once: bool = False
    rest: str = ""
    """What is said besides answers that are taken at once; it waits until somebody decides."""
    never_added: bool = False
    """The words themselves are never an answer, nor added to what is sent."""
    waits: bool = False
    """Besides what is told, the words wait until somebody decides on them."""
    doubted: bool = False
    """Besides what is told, it is asked whether the words are the answer of this question."""
    discards: bool = False
    """The sentences that wait are not to be kept; those that want other answers still wait."""
    discards_all: bool = False
    """These are not to be kept either."""
    anew: tuple[str, ...] = ()


class Again(Exception):
    """It is done as `messages` say; goes on at `step` ("": here) without the answers `without`."""

    def __init__(self, *messages: Message, step: str, without: Sequence[str]) -> None:
        super().__init__("again")
        self.messages = messages
        self.step = step
        self.without = frozenset(without)


@dataclass(frozen=True)
class Opening:
    """How a conversation starts: what is already known."""

    subject: str = ""
    """Which draft this is: there is one unfinished draft for each subject."""
    answers: Answers = field(default_factory=dict)
    messages: Sequence[Message] = ()
    """Sent before the first question."""
    anew: bool = False
    """Drop an unfinished draft of this subject without asking; nothing is lost by it."""
    answered: tuple[str, ...] = ()
    """The steps that the opening words have answered."""
    said: str = ""
    """The opening words that the flow's `sentence` reads into answers."""
    onward: Again | None = None
    """How an unfinished draft of this subject goes on instead, with `answers` added to its own."""
    above_draft: Sequence[Message] = ()
    """Sent above the card of an unfinished draft, if that is offered instead."""


@dataclass(frozen=True)
class Remarked:
    """A remark on the review card."""

    step: str
    """The step to correct."""
    label: str
    """The label of the button that leads there."""
    sentence: str
    button: Button | None = None
    """What helps instead of correcting the step."""
    stops: bool = False
    """Words alone send nothing while it stands; the button below it does."""


class Closed(Exception):
    """It cannot start or go on; `messages` say why and what to do. keeps: answers stay a draft."""

    def __init__(self, *messages: Message, keeps: bool = False) -> None:
        super().__init__("closed")
        self.messages = messages
        self.keeps = keeps


class Mend(Exception):
    """The conversation cannot end yet: `hint` says why, and `step` (if given) is asked next."""

    def __init__(self, hint: str, step: str | None = None) -> None:
        super().__init__("mend")
        self.hint = hint
        self.step = step


def nothing(_context: Context, _answers: Answers) -> str:
    return ""


def heeds_nothing(_text: str, _at: str, _context: Context, _answers: Answers) -> Heeded | None:
    return None


def no_messages(_context: Context, _answers: Answers) -> Sequence[Message]:
    return ()


@dataclass(frozen=True)
class Flow:
    """One conversation, declared."""

    name: str
    """Kept in the database; never changes."""
    title: str
    """Its name for people."""
    opens_on: tuple[str, ...]
    """The words that open it."""
    steps: tuple[Step, ...]
    open: Callable[[Context, str, Mapping[str, str]], Opening]
    """(context, words after the command, facts of a button). Raises Closed."""
    finish: Callable[[Context, Answers], Sequence[Message]]
    """Does what was asked for and says so. Raises Mend, Again or Closed."""
    learned: bool = False
    """Many sentences typed in it were learned from, and which choice they mean (decisions/0064)."""
    review: Callable[[Context, Answers], Card] | None = None
    """The card before the end. None: the last answer ends the conversation."""
    preview: Callable[[Context, Answers], Sequence[Message]] = no_messages
    """What stands above the review card: what others will see of it."""
    light: Callable[[Answers], bool] = lambda _answers: False
    """Tells whether nothing is lost by leaving its first question for what other words mean."""
    apart: Callable[[Answers, Answers], bool] = lambda _draft, _opening: False
    """Tells whether opening answers are of another thing than the draft: that stays then."""
    remarks: Callable[[Context, Answers], Sequence[Remarked]] | None = None
    """What the review card points out. The person may go on regardless."""
    roles: frozenset[str] = frozenset()
    """The roles that may have it; empty: everybody on the roster."""
    who_may: Callable[[Context], str] | None = None
    """Returns the sentence that tells others who may have it; None: their roles are told."""
    anyone: bool = False
    """People who are not on the roster may have it too."""
    version: int = 1
    renamed: Mapping[str, str] = field(default_factory=dict)
    """New step names by their old ones, for drafts that were kept under the old ones."""
    kept_for: timedelta | None = None
    """How long a draft lasts after the last answer; None: no limit."""
    confirm_label: str = "ยืนยัน"
    confirm_said: tuple[str, ...] = ()
    """Other words for it."""
    final: bool = False
    """Its end cannot be taken back: who typed something that was not read sees the card again."""
    seal: Callable[[Context, Answers], str] = nothing
    """What a review card stands for beside the answers: one with another seal confirms nothing."""
    still: Callable[[Context, Answers], bool] = lambda _context, _answers: True
    """Whether its subject still exists; if not, nobody is offered to go on with the draft."""
    facts: frozenset[str] = frozenset()
    """Names that `open` puts among the answers and that a step's `when` may use."""
    counted: bool = True
    """Number the questions (ข้อ 2)."""
    adds: str | None = None
    """The step that takes words typed at the review card; None: such words change nothing."""
    sentence: Callable[[str, Context, Answers], Stated] | None = None
    """Reads a sentence into answers of several steps (decisions/0025). None: each reads its own."""
    retold: Mapping[str, str] = field(default_factory=dict)
    """Facts that a later sentence may tell, too; at the review card the step is asked anew then."""
    tells_read: bool = False
    """Say what the words that open it were read as."""
    prose: str | None = None
    """The step that prose which answers nothing is offered to; with `sentence` only."""
    made_anew: frozenset[str] = frozenset()
    """Facts that each opening makes anew, such as a code."""
    yields: bool = False
    """What answers nothing here is taken as typed outside; words that do not want it end it."""
    stays: Callable[[Answers], str] = lambda _answers: ""
    """Says what stands as it was where the conversation is cancelled: leave that was not moved."""
    kept_back: bool = False
    """ยกเลิก keeps the answers as a draft; a second tap drops them."""
    takes_early: bool = True
    """Take the files that were sent before any conversation asked for them."""
    answers_questions: bool = False
    """Of a confidential one: a question typed in it that answers nothing there is answered."""
    help: str = ""
    """What a question about its subject is answered with; without it the words always begin it."""
    tells_them: bool = False
    """When it ends, it informs the people concerned. So a wish to inform them is no second wish."""
    seen_by: str = ""
    """Says who sees what is told in it, for whoever asks in the middle of it."""
    heeds: Callable[[str, str, Context, Answers], Heeded | None] = heeds_nothing
    """(text, step or REVIEW, context, answers). Reads words that `Heeded` tells of, or None."""
    papers: Callable[[Context, Answers], str] = lambda _context, _answers: ""
    """Which papers it needs, for whoever asks in the middle of it; "": what its questions take."""
    describe: Callable[[Answers], str] = lambda _answers: ""
    """Which one it is, in a few words, such as the number of an activity."""

    def place(self, step: str) -> str:
        """Returns where a choice is named, for what was learned of choices; "" if nothing was."""
        return f"{self.name}.{step}" if self.learned else ""

    @cached_property
    def places(self) -> dict[str, str]:
        """What `typing_places` found out of the steps."""
        return {}

    def step(self, name: str) -> Step | None:
        return self._steps_by_name.get(name)

    @cached_property
    def _steps_by_name(self) -> Mapping[str, Step]:
        return {step.name: step for step in self.steps}

    @cached_property
    def official(self) -> frozenset[str]:
        """Returns the names of the steps whose texts others read later."""
        return frozenset(step.name for step in self.steps if step.official)

    @cached_property
    def asks_all(self) -> bool:
        """Tells whether every step is asked, whatever the answers are."""
        return all(step.when is None for step in self.steps)

    @cached_property
    def step_names(self) -> frozenset[str]:
        return frozenset(self._steps_by_name)

    @property
    def file_step(self) -> Step | None:
        return next((step for step in self.steps if step.takes_files), None)
