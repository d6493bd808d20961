"""The list of subjects, and what follows from their declarations.

Of conversations that take files, the first one declared is offered first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from handlers.advice.subject import ADVICE
from handlers.appointments.subject import APPOINTMENTS
from handlers.attendance.subject import ATTENDANCE
from handlers.audit.subject import AUDIT
from handlers.bureau_awards.subject import BUREAU_AWARDS
from handlers.calendar_events.subject import CALENDAR_EVENTS
from handlers.campaigns.subject import CAMPAIGNS
from handlers.circulars.subject import CIRCULARS
from handlers.clinic.subject import CLINIC
from handlers.codes.subject import CODES
from handlers.complaints.subject import COMPLAINTS
from handlers.conversation.flow import Flow
from handlers.conversation.flow_faults import faults
from handlers.documents.subject import DOCUMENTS
from handlers.elections.subject import ELECTIONS
from handlers.executive_news.subject import EXECUTIVE_NEWS
from handlers.gifts.subject import GIFTS
from handlers.good_deeds.subject import GOOD_DEEDS
from handlers.groups.subject import GROUPS
from handlers.guides.subject import GUIDES
from handlers.home.subject import HOME
from handlers.ideas.subject import IDEAS
from handlers.joining_slips.subject import JOINING_SLIPS
from handlers.leading.subject import LEADING
from handlers.links.subject import LINKS
from handlers.missed.subject import MISSED
from handlers.new_year.subject import NEW_YEAR
from handlers.people.subject import PEOPLE
from handlers.plan_drafts.subject import PLAN_DRAFTS
from handlers.plans.subject import PLANS
from handlers.pledges.subject import PLEDGES
from handlers.question.query import Query
from handlers.registers.subject import REGISTERS
from handlers.reminders.kind_words import DUTY_WORDS
from handlers.reminders.subject import REMINDERS
from handlers.reports.subject import REPORTS
from handlers.rich_menu.rich_menus import RichMenu, menus
from handlers.roster.subject import ROSTER
from handlers.roster_sheets.subject import ROSTER_SHEETS
from handlers.score_sheets.subject import SCORE_SHEETS
from handlers.self_assessment.subject import SELF_ASSESSMENT
from handlers.sign_offs.subject import SIGN_OFFS
from handlers.subjects.declaration import Subject
from handlers.surveys.subject import SURVEYS
from handlers.thursday_pictures.subject import THURSDAY_PICTURES
from handlers.understand.choices.learned_choices import likeliest
from handlers.understand.commands.command_table import OpeningWords, key_of
from handlers.understand.commands.commands import Match, match_command
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.kinds.kind_inside import surely_answers
from handlers.understand.thai import fold
from handlers.understand.wishes.whole_sentence import read_wish
from handlers.working_groups.subject import WORKING_GROUPS
from models.tables import SECRET_FLOWS

SUBJECTS: tuple[Subject, ...] = (
    LEADING,
    HOME,
    GUIDES,
    REPORTS,
    PEOPLE,
    ROSTER,
    JOINING_SLIPS,
    ROSTER_SHEETS,
    PLANS,
    PLAN_DRAFTS,
    REMINDERS,
    PLEDGES,
    GIFTS,
    COMPLAINTS,
    DOCUMENTS,
    SIGN_OFFS,
    GROUPS,
    REGISTERS,
    CLINIC,
    ADVICE,
    MISSED,
    NEW_YEAR,
    LINKS,
    CAMPAIGNS,
    SURVEYS,
    SELF_ASSESSMENT,
    IDEAS,
    GOOD_DEEDS,
    EXECUTIVE_NEWS,
    CIRCULARS,
    ATTENDANCE,
    CALENDAR_EVENTS,
    APPOINTMENTS,
    SCORE_SHEETS,
    BUREAU_AWARDS,
    THURSDAY_PICTURES,
    WORKING_GROUPS,
    ELECTIONS,
    CODES,
    AUDIT,
)

FLOWS: tuple[Flow, ...] = tuple(flow for subject in SUBJECTS for flow in subject.flows)
QUERIES: tuple[Query, ...] = tuple(query for subject in SUBJECTS for query in subject.queries)
CONFIDENTIAL = frozenset(flow.name for subject in SUBJECTS for flow in subject.confidential)
"""The names of conversations whose words nobody else may read."""

RICH_MENUS: tuple[RichMenu, ...] = menus([target for each in SUBJECTS for target in each.rich_menu])


@dataclass(frozen=True)
class _Declared:
    """What is looked up in the declarations several times a message."""

    flows: Mapping[str, Flow]
    queries: Mapping[str, Query]
    words: OpeningWords
    inside: OpeningWords
    """Without those of questions that are asked outside of any conversation only."""
    for_anyone: OpeningWords
    """Of what people may have who are not on the roster."""
    of: tuple[Sequence[Flow], Sequence[Query]]
    """The declarations themselves: kept so that no others get their ids."""


_declared: dict[tuple[int, int], _Declared] = {}
"""By what the declarations are, not by what they hold."""


def _looked_up() -> _Declared:
    which = (id(FLOWS), id(QUERIES))
    if which not in _declared:
        opening = {f.name: f.opens_on for f in FLOWS if f.opens_on}
        asking = {q.name: q.words for q in QUERIES}
        anyone = {f.name for f in FLOWS if f.anyone} | {q.name for q in QUERIES if q.anyone}
        _declared[which] = _Declared(
            {each.name: each for each in FLOWS},
            {each.name: each for each in QUERIES},
            OpeningWords(opening | asking),
            OpeningWords(opening | {q.name: asking[q.name] for q in QUERIES if not q.outside}),
            OpeningWords(
                {name: each for name, each in (opening | asking).items() if each and name in anyone}
            ),
            (FLOWS, QUERIES),
        )
    return _declared[which]


def flows_by_name() -> Mapping[str, Flow]:
    """Returns all conversations by their names, as a `Context` is handed them."""
    return _looked_up().flows


def flow(name: str) -> Flow | None:
    """Returns the conversation of this name, or None if there is none."""
    return _looked_up().flows.get(name)


def query(name: str) -> Query | None:
    """Returns the question of this name, or None if there is none."""
    return _looked_up().queries.get(name)


def commands() -> OpeningWords:
    """Returns all opening words by the name of what they open."""
    return _looked_up().words


def commands_of_anyone() -> OpeningWords:
    """Returns those that open what people may have who are not on the roster."""
    return _looked_up().for_anyone


def commands_inside() -> OpeningWords:
    """Returns those that a whole sentence typed in a conversation may ask for."""
    return _looked_up().inside


def command(text: str) -> Match | None:
    """Returns the conversation or question that a typed text names by its words, or None."""
    return match_command(text, commands())


def meant(text: str) -> Match | None:
    """Returns the conversation or question that a typed text asks for, or None."""
    return read_wish(text, commands())


def meant_inside(text: str) -> Match | None:
    """Returns what a text asks for that is typed in a conversation, or None."""
    return read_wish(text, commands_inside())


def rehearse() -> None:
    """Reads a few sentences in all ways, so that the readers' tables stand when this returns.

    They take half a second and more to make. In the first person's turn nobody else could write
    meanwhile, and a process that ends again and again so early would get no turn done.
    """
    for sentence in _REHEARSED:
        read_kind(sentence)
        meant(sentence)
        surely_answers(sentence, "report_activity.narrative/prose")
        likeliest("", sentence)


_REHEARSED = ("ใครยังไม่ได้สงรายงานบางคะ", "ขอดูหน่อยว่าเดือนนี้เรามีอะไรต้องทำ", "ฟ้าสวยดี")
"""With slips, with a bureau's words, and one that asks for nothing."""


def on_rich_menu(role: str, said: str) -> str:
    """Returns what the target of this role's rich menu opens on which these words stand, or ""."""
    return _written_on_menus().get((role, fold(said)), "")


@cache
def _written_on_menus() -> Mapping[tuple[str, str], str]:
    targets = [(menu.role, target) for menu in RICH_MENUS for target in menu.targets]
    hints = {(role, fold(target.hint)): target.opens for role, target in targets}
    return hints | {(role, fold(target.label)): target.opens for role, target in targets}


def check() -> None:
    """Raises ValueError naming every fault of every declaration (called at start-up)."""
    found = [fault for declared in FLOWS for fault in faults(declared)]
    names = [f.name for f in FLOWS] + [q.name for q in QUERIES]
    found += [f"{name}: declared twice" for name in set(names) if names.count(name) > 1]
    found += _missing()
    found += _loose_secrets()
    found += _shared_words()
    found += _strange_duties()
    if found:
        raise ValueError("; ".join(found))


def _missing() -> list[str]:
    """Returns what a subject needs and nobody lists."""
    names = {subject.name for subject in SUBJECTS}
    needed = [(subject.name, name) for subject in SUBJECTS for name in subject.needs]
    return [f"{who}: needs {name}, which is missing" for who, name in needed if name not in names]


def _loose_secrets() -> list[str]:
    """Returns secret conversations that nobody declares, and confidential ones whose rows stay."""
    strange = SECRET_FLOWS - {flow.name for flow in FLOWS}
    return [f"{name}: secret, but no conversation" for name in sorted(strange)] + [
        f"{name}: confidential, but its row stays" for name in sorted(CONFIDENTIAL - SECRET_FLOWS)
    ]


def _strange_duties() -> list[str]:
    """Returns kinds of duties that no subject declares, or that reminders do not know."""
    declared = {words.kind.name for subject in SUBJECTS for words in subject.duties}
    known = {words.kind.name for words in DUTY_WORDS}
    return [f"{name}: a duty of no subject" for name in sorted(known - declared)] + [
        f"{name}: a duty that reminders do not know" for name in sorted(declared - known)
    ]


def _shared_words() -> list[str]:
    """Returns words that would open two things: nobody would ever reach the second one."""
    owner: dict[str, str] = {}
    found = []
    for name, words in commands().items():
        for word in words:
            first = owner.setdefault(key_of(word), name)
            if first != name:
                found.append(f"{name}: {word} opens {first} already")
    return found
