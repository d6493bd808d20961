"""The settings of an election, and the dates of its steps as the office's papers have them.

What no source states is a setting with a plain default; `STATED` names what a source does state.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from models.calendar import BUDDHIST_YEARS
from models.elections.election import NAMING, RESULT, SCORING, VOTING
from models.errors import Refusal

EVERYBODY = "everybody"
BY_TWO, BY_FILE = "two", "file"
COMMITTEE_DECIDES = "committee"

WHOLE_WEIGHT = 100
MOST_CHOICES = 15
"""Choices of one ballot in all groups together: so many numbers fit into its one length."""

STATED: Mapping[str, str] = {
    NAMING: "003:55",
    SCORING: "003:56",
    VOTING: "003:57",
    RESULT: "003:58",
}
"""Where a source states a date or setting. What is not here is not stated in the sources."""


@dataclass(frozen=True)
class ElectionSettings:
    """How one election is held.

    electorate: EVERYBODY, or a role of the roster that voters have.
    groups: in each of them is chosen; one without a name if there are none.
    choices: how many one may choose in each group.
    winners: how many win in each group.
    of_bureau: how many a bureau may name.
    must_accept: whether only who has accepted stands.
    own_vote: whether a nominee may choose themself.
    score_weight, vote_weight: percent of the points; 100 together.
    tie: who decides. COMMITTEE_DECIDES.
    shows_votes: whether the votes of each nominee are published.
    counting: BY_TWO of the committee, or BY_FILE with the key file.
    """

    electorate: str = EVERYBODY
    groups: tuple[str, ...] = ("",)
    choices: int = 1
    winners: int = 1
    of_bureau: int = 1
    must_accept: bool = True
    own_vote: bool = True
    score_weight: int = 50
    vote_weight: int = 50
    tie: str = COMMITTEE_DECIDES
    shows_votes: bool = False
    counting: str = BY_TWO

    def dumped(self) -> dict[str, Any]:
        """As it is stored."""
        return asdict(self) | {"groups": list(self.groups)}


def loaded(stored: Mapping[str, Any]) -> ElectionSettings:
    """The settings as `dumped` made them. What an earlier version did not have gets its default."""
    known = {name: stored[name] for name in ElectionSettings.__dataclass_fields__ if name in stored}
    return ElectionSettings(**known | {"groups": tuple(known.get("groups", ("",)))})


def check_settings(settings: ElectionSettings) -> None:
    """Raises Refusal: `no_group`, `groups_alike`, `too_few` (facts: setting), `too_many_choices`
    (facts: most), `weights` (facts: whole)."""
    if not settings.groups:
        raise Refusal("no_group")
    if len(set(settings.groups)) < len(settings.groups):
        raise Refusal("groups_alike")
    for name in ("choices", "winners", "of_bureau"):
        if getattr(settings, name) < 1:
            raise Refusal("too_few", setting=name)
    if settings.choices * len(settings.groups) > MOST_CHOICES:
        raise Refusal("too_many_choices", most=MOST_CHOICES)
    weights = settings.score_weight, settings.vote_weight
    if min(weights) < 0 or sum(weights) != WHOLE_WEIGHT:
        raise Refusal("weights", whole=WHOLE_WEIGHT)


# -- dates ---------------------------------------------------------------------------------------

Days = tuple[date, date]

_FIRST_NAMING = (2, 20)
_DAYS: Mapping[str, tuple[tuple[int, int], tuple[int, int]]] = {
    NAMING: (_FIRST_NAMING, (3, 20)),
    SCORING: ((4, 24), (5, 12)),
    VOTING: ((5, 19), (5, 24)),
    RESULT: ((6, 10), (6, 10)),
}
"""Month and day of each step. The sources state all but the first day of naming."""


def usual_days(year: int) -> dict[str, Days]:
    """The days of each step in the fiscal year (B.E.), as the sources have them for 2567."""
    return {name: (_day(year, *first), _day(year, *last)) for name, (first, last) in _DAYS.items()}


def _day(year: int, month: int, day: int) -> date:
    """No step lies before January, so the fiscal year is the calendar's."""
    return date(year - BUDDHIST_YEARS, month, day)


def rolled(days: Mapping[str, Days], years: int = 1) -> dict[str, Days]:
    """The same days of another year; 29 February becomes the 28th where there is none."""
    return {
        name: (_years_on(first, years), _years_on(last, years))
        for name, (first, last) in days.items()
    }


def _years_on(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


_BEFORE = ((NAMING, SCORING), (NAMING, VOTING), (SCORING, RESULT), (VOTING, RESULT))
"""What must be over before what begins. Scores may be given while people vote."""


def check_days(days: Mapping[str, Days]) -> None:
    """Raises Refusal: `ends_before` it begins (facts: step), `overlaps` (facts: step, the later
    one)."""
    for name, (first, last) in days.items():
        if last < first:
            raise Refusal("ends_before", step=name)
    for earlier, later in _BEFORE:
        if days[later][0] <= days[earlier][1]:
            raise Refusal("overlaps", step=later)
