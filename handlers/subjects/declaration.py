"""A subject of the office as data: what of it other rooms show, hear and name.

Each subject declares itself in `handlers/<subject>/subject.py`; `handlers/registry.py` lists them.
Wherever parts of several subjects stand together, `place` orders them: smaller stands earlier.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from handlers.context import Context
from handlers.conversation.afterwards import Afterwards
from handlers.conversation.flow import Flow
from handlers.duties.duty_words import DutyWords
from handlers.messages import Button, Message, Part, Row
from handlers.question.query import Query
from handlers.rich_menu.rich_menus import Target
from handlers.subjects import admin_tasks
from handlers.subjects.countables import Countable, Waited
from handlers.subjects.facts.fact_sheet import FactSheet
from handlers.subjects.facts.own_lines import OwnLine
from handlers.subjects.facts.rewording import Rewording
from handlers.subjects.letters import ReadableLetter
from handlers.subjects.linked_records import LinkedRecords
from handlers.subjects.listeners import Asks
from handlers.subjects.named_people import NamedPeople
from handlers.subjects.on_activity import OnActivity
from handlers.subjects.own_matters import OwnMatter
from handlers.subjects.proofs import Proofs
from handlers.subjects.read_things import ReadThing
from handlers.subjects.waiting_lists import WaitingList
from handlers.subjects.year_items import YearEnds, YearItem
from handlers.understand.words import Match
from models.calendar import WorkingDays
from models.people.person import ChatGroup
from models.plans.plan import Activity

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class MenuButton:
    """A button of the menu.

    place: where it stands.
    button: as it is shown.
    roles: who has it; none named: everybody.
    """

    place: int
    button: Button
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True)
class MenuRows:
    """Rows of the menu.

    place: where they stand.
    rows: returns them for the person talking; empty if there is nothing to tell.
    overview: whether an executive reads them on the card of the whole office instead.
    comes_in: whether they tell what came in and waits for the person.
    """

    place: int
    rows: Callable[[Context], Sequence[Part]]
    overview: bool = False
    comes_in: bool = False


@dataclass(frozen=True)
class HelpLine:
    """A line of the help.

    place: where it stands.
    title: its label; lines of the same title become one.
    words: what to type and what it does.
    roles: who reads it; none named: everybody.
    unless: who does not, whatever other roles they hold.
    task: under which administrators find it (`admin_tasks`), if not under its subject's.
    opens: the words that its button types; without them the first ones in “ ”.
    first: whether it stands on the short card that is shown first: what most people do.
    """

    place: int
    title: str
    words: str
    roles: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    task: str = ""
    opens: str = ""
    first: bool = False


@dataclass(frozen=True)
class StrangerOffer:
    """What people who are not on the roster may do.

    welcome: the row of the greeting.
    help: the row of the help.
    button: the way to it.
    """

    welcome: Row
    help: Row
    button: Button


@dataclass(frozen=True)
class PersonalData:
    """What is kept of one person, as that person reads it.

    kept: returns the rows of ข้อมูลของฉัน: how much is kept.
    stays: returns the rows of what stays after the person has left.
    labels: the Thai names of the fields in the data file.
    words: by field, the Thai words of coded values in the data file.
    """

    kept: Callable[[Context], Sequence[Row]] = lambda _context: ()
    stays: Callable[[Context], Sequence[Row]] = lambda _context: ()
    labels: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class OneToOne(Protocol):
    """Takes the name of a conversation or question; returns the answer that it is done in the
    direct chat, with its button.

    reason: why; without it the declared one.
    """

    def __call__(self, name: str, reason: str = "") -> Message: ...


@dataclass(frozen=True)
class GroupQuestion:
    """What somebody asks the bot in a LINE group.

    text: the words as typed.
    match: the command they are, or None.
    office: whether an administrator has confirmed the group as the office's.
    door: takes words; returns the button that opens the direct chat with them typed in, or no
        button before the bot knows its own id.
    one_to_one: leads to the direct chat.
    of_a_member: whether another member of the group is mentioned, who may be asked about.
    before: the facts of the figures that the member was told just before, if it builds on them.
    """

    text: str
    match: Match | None
    group: ChatGroup
    office: bool
    door: Callable[[str], tuple[Button, ...]]
    one_to_one: OneToOne
    of_a_member: bool = False
    before: Mapping[str, str] = field(default_factory=dict)


GroupAnswer = Callable[[Context, GroupQuestion], Sequence[Message] | None]
"""Returns None if the question is not its own."""


@dataclass(frozen=True)
class GroupOffer:
    """A row of what may be asked in a group.

    place: where it stands.
    row: what it is about and what to type.
    office: whether only the office's own groups may ask it.
    """

    place: int
    row: Row
    office: bool = False


@dataclass(frozen=True)
class InGroup:
    """What a subject answers in a LINE group (architecture.md, rule 9).

    guards: answers words that nobody in the group may read on; asked before everything else.
    hears: answers words that may be another subject's command too; asked before commands.
    answers: by the name of a conversation or question, its answer there. Without one, or if it
        returns None, the question is done one to one.
    unmatched: answers words that are no command.
    news: returns what is told under an answer in one of the office's own groups.
    joined: asks whoever decides whose the group is; called until somebody has decided.
    left: tells them that the bot is no longer in it.
    offers: the rows of what may be asked.
    reasons: by name, why a conversation or question is done one to one.
    bare: conversations whose words are not carried from the group into the direct chat.
    private: words, folded, with which a text is not carried either.
    """

    guards: GroupAnswer = lambda _context, _question: None
    hears: GroupAnswer = lambda _context, _question: None
    answers: Mapping[str, GroupAnswer] = field(default_factory=dict)
    unmatched: GroupAnswer = lambda _context, _question: None
    news: Callable[[Context, ChatGroup], Sequence[Message]] = lambda _context, _group: ()
    joined: Callable[[Context, ChatGroup], None] = lambda _context, _group: None
    left: Callable[[Context, ChatGroup], None] = lambda _context, _group: None
    offers: tuple[GroupOffer, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    bare: tuple[Flow, ...] = ()
    private: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hearing:
    """How a subject hears typed words beside its command words, one to one.

    opens: takes words and the name of the open conversation; returns what they open, or None.
    asks: return in turn the question that words ask whatever command they are, or None.
    begins: returns the conversation that the words certainly begin, however long they are.
    of_strangers: returns what words that are no command open for people not on the roster.
    told_by_strangers: answers what such people tell that nothing understood.
    interrupts: takes a command, the words and the name of the conversation the person is in; tells
        whether the command leaves it. None: it is for others to say.
    may_mean: tells whether words that nothing understood may be about the subject.
    hint: answers such words.
    elsewhere: answers such words that ask for what others do; takes also whether they may not.
    known: answers words that are no bare command from what the office has added.
    secret: tells whether the words hold what nobody else may read: nothing of them is kept.
    code: tells whether the words are a code of one person: they are not repeated.
    whole: conversations that read the words before their command word too.
    missed: is told words that nothing understood, one to one or addressed to it in a group.
    unkept: names of conversations and questions: words that may ask for one of them are not kept.
    does: by a question that only tells how, what does it: who may do it gets that, unless they ask.
    rules_inside: by the name of a conversation, the questions that tell the rules about it.
    meanwhile: by the name of a conversation, what who is not known does until they may have it.
    of_public: questions that anybody may ask the office: who is not known hears where.
    """

    opens: Callable[[str, str | None], Flow | None] = lambda _words, _inside: None
    asks: tuple[Asks, ...] = ()
    begins: Callable[[str], Flow | None] = lambda _words: None
    of_strangers: Callable[[str], Flow | None] = lambda _words: None
    told_by_strangers: Callable[[Context, str], Sequence[Message]] = lambda _context, _words: ()
    interrupts: Callable[[Match, str, str], bool | None] = lambda _match, _words, _inside: None
    may_mean: Callable[[str], bool] = lambda _words: False
    hint: Callable[[Context], Sequence[Message]] = lambda _context: ()
    elsewhere: Callable[[Context, str, bool], Sequence[Message]] = lambda _context, _words, _or: ()
    known: Callable[[Context, str], Sequence[Message]] = lambda _context, _words: ()
    secret: Callable[[str], bool] = lambda _words: False
    code: Callable[[str], bool] = lambda _words: False
    whole: tuple[Flow, ...] = ()
    missed: Callable[[Context, str], None] = lambda _context, _words: None
    unkept: frozenset[str] = frozenset()
    does: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules_inside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    meanwhile: Mapping[str, str] = field(default_factory=dict)
    of_public: frozenset[str] = frozenset()


SILENT = Hearing()
"""Of a subject that hears its commands alone."""


@dataclass(frozen=True)
class CodeOpening:
    """What the codes of one sort open (`models/codes/`).

    opens: as it is stored with them.
    name: of the conversation or question. It is handed the facts `about`, the id stored with the
        code, and `code`.
    title: takes that id; returns what it is called.
    after: whether it answers for itself once the code's days are over.
    on_request: returns what gets a code when somebody asks for its poster: ids, with the last day
        on which each is open.
    kept: returns what the person may have the sign of by its name: ids, with the buttons that open
        them, which stand where there is no printed code.
    """

    opens: str
    name: str
    title: Callable[[Context, int], str]
    after: bool = False
    on_request: Callable[[Context], Mapping[int, date | None]] = lambda _context: {}
    kept: Callable[[Context], Mapping[int, Button]] = lambda _context: {}


DigestRows = Callable[["Session", WorkingDays, Collection[int], date], Mapping[int, Sequence[Part]]]
"""Takes the office's calendar, ids of people and the day."""


@dataclass(frozen=True, eq=False)
class Subject:
    """One subject.

    name: the name of its room, the same on each floor.
    needs: the names of subjects whose rows it counts or shows: without them it cannot be.
    flows: its conversations.
    queries: its questions.
    duties: the words of its kinds of duties; `handlers.reminders.kind_words` lists them too.
    confidential: those whose words nobody else may read: they never answer in what others read.
    menu_buttons: its buttons in the menu.
    menu_rows: its rows in the menu.
    waiting: returns the button of what waits for the person now, or None; it stands first in the
        menu, instead of the button that opens the same.
    overview_buttons: returns its buttons on an executive's card of the whole office.
    rich_menu: its targets in the menus under the chat.
    help: its lines of the help.
    task: under which administrators find those lines that are theirs (`admin_tasks`).
    strangers: what of it people who are not on the roster may do.
    data: what is kept of one person.
    group: what it answers in LINE groups.
    hearing: how it hears words beside its commands.
    own_matters: what people have of their own in it, and how they ask after that.
    fact_sheets: what is always true of its matters, by what may be asked of them.
    own_lines: what it tells of the asker's own case beneath answers that hold for everybody.
    afterwards: by the name of a conversation, what may be done with what it has just saved.
    unseen_after: the same of its confidential ones, in a line: nothing of them stands in sight.
    rewords: what administrators say instead of one answer of such a sheet; None: it keeps no words.
    handing_on: called before a person blocks or leaves the bot, returns what is called after: it
        hands what waits for the person on to others.
    roster_changing: called before the roster changes, returns what is called after: it hands on
        what waits for others from then on.
    foot: returns what stands under a reply that costs nothing.
    digest_rows: returns by person what stands below the duties of their digest of that day; it
        sends no digest by itself.
    codes: what its codes on posters open.
    proofs: how it proves what an activity has reached; None: it does not.
    links: how its records read in which links stand (`Storage.links`); None: it has none.
    letters: returns what the subject wrote to the person and they may read, the newest first.
    named_people: returns the people that it knows by one name and that the person may read of.
    on_activity: returns what it adds to the card of an activity.
    on_document: takes id, kind and format of a finished document; returns what may be done with it.
    in_clinic: returns its rows in the menu of the clinic.
    in_clinic_report: returns sentences that it adds to the report on the clinic up to a day.
    takes_list: takes what `scheduler/opening` read of a workbook with a list or scores, sent by
        itself; returns the answer, or None if the person may not bring one in.
    own_forms: buttons that give the workbooks of administrators which `takes_list` reads.
    year_items: its items in the list of a new fiscal year (ตั้งปีใหม่).
    year_ends: what of it a fiscal year leaves open.
    on_the_screen: by a notice's kind, the neutral words that a locked screen shows of it.
    on_days: what is called what it plans for days (`Storage.on_days`).
    read_things: what of it a sentence may name that is not understood otherwise.
    countables: what of it a question may set a limit to. waited: the same of what waits.
    waiting_lists: the lists from which an order in words takes what it is for.
    offered: by the name of what everybody may open, the roles whose work it is (none: nobody's): to
        others it is not offered where words were not understood.
    trail: what the verbs of its entries on the audit trail are called in Thai.
    trail_kinds: what the kinds are called that these entries name.
    """

    name: str
    needs: tuple[str, ...] = ()
    flows: tuple[Flow, ...] = ()
    queries: tuple[Query, ...] = ()
    duties: tuple[DutyWords, ...] = ()
    confidential: tuple[Flow, ...] = ()
    menu_buttons: tuple[MenuButton, ...] = ()
    menu_rows: tuple[MenuRows, ...] = ()
    waiting: Callable[[Context], Button | None] = lambda _context: None
    overview_buttons: Callable[[Context], Sequence[MenuButton]] = lambda _context: ()
    rich_menu: tuple[Target, ...] = ()
    help: tuple[HelpLine, ...] = ()
    task: str = admin_tasks.SYSTEM
    strangers: tuple[StrangerOffer, ...] = ()
    data: PersonalData = PersonalData()
    group: InGroup = InGroup()
    hearing: Hearing = SILENT
    own_matters: tuple[OwnMatter, ...] = ()
    fact_sheets: tuple[FactSheet, ...] = ()
    own_lines: tuple[OwnLine, ...] = ()
    afterwards: Mapping[str, Afterwards] = field(default_factory=dict)
    unseen_after: str = ""
    rewords: Rewording | None = None
    handing_on: Callable[[Context], Callable[[], None]] = lambda _context: lambda: None
    roster_changing: Callable[[Context], Callable[[], None]] = lambda _context: lambda: None
    foot: Callable[[Context], Sequence[Message]] = lambda _context: ()
    digest_rows: DigestRows = lambda _session, _days, _person_ids, _today: {}
    takes_list: Callable[[Context, Mapping[str, Any]], Sequence[Message] | None] = (
        lambda _context, _workbook: None
    )
    own_forms: tuple[Button, ...] = ()
    on_the_screen: Mapping[str, str] = field(default_factory=dict)
    codes: tuple[CodeOpening, ...] = ()
    proofs: Proofs | None = None
    named_people: Callable[[Context], Sequence[NamedPeople]] = lambda _context: ()
    links: LinkedRecords | None = None
    letters: Callable[[Context], Sequence[ReadableLetter]] = lambda _context: ()
    on_activity: Callable[[Context, Activity], Sequence[OnActivity]] = lambda _context, _of: ()
    on_document: Callable[[int, str, str], Sequence[Button]] = lambda _id, _kind, _ending: ()
    in_clinic: Callable[[Context], Sequence[Row]] = lambda _context: ()
    in_clinic_report: Callable[[Context, date], Sequence[str]] = lambda _context, _last: ()
    year_items: tuple[YearItem, ...] = ()
    year_ends: tuple[YearEnds, ...] = ()
    on_days: str = ""
    read_things: tuple[ReadThing, ...] = ()
    countables: tuple[Countable, ...] = ()
    waited: tuple[Waited, ...] = ()
    waiting_lists: tuple[WaitingList, ...] = ()
    offered: Mapping[str, frozenset[str]] = field(default_factory=dict)
    trail: Mapping[str, str] = field(default_factory=dict)
    trail_kinds: Mapping[str, str] = field(default_factory=dict)
