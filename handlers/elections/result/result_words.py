"""What a result is called: people by numbers, points, ties, and why something cannot be done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from handlers.context import Context
from handlers.elections import election_words
from handlers.messages import Button, Text
from handlers.question.query import opens
from handlers.understand.listing import listed
from models.elections import election_finding, election_result, election_scores, nominations
from models.elections.election import Election
from models.elections.election_result import ElectionOutcome
from models.elections.ranking import Ranking
from models.errors import Refusal
from models.people import people

ANNOUNCE, TIE, OUTCOME = (
    election_words.ANNOUNCE,
    election_words.TIE,
    election_words.OUTCOME,
)


@dataclass(frozen=True)
class OnBallot:
    """Somebody on the ballot, as people read it."""

    number: int
    person_id: int
    name: str
    bureau: str
    group: str

    @property
    def words(self) -> str:
        return f"{self.name} {self.bureau}"


def on_ballot(context: Context, election: Election) -> dict[int, OnBallot]:
    """Returns who is on the ballot, by number."""
    found = [n for n in nominations.nominees(context.session, election) if n.number is not None]
    named = people.names(context.session, [each.person_id for each in found])
    bureaus = {each.id: each.name for each in people.bureaus(context.session)}
    return {
        each.number: OnBallot(
            each.number,
            each.person_id,
            named[each.person_id],
            bureaus[each.bureau_id],
            each.group,
        )
        for each in found
        if each.number is not None
    }


def outcome(context: Context, election: Election) -> ElectionOutcome:
    """Returns what the committee sees. Raises Refusal as `election_result.outcome` does."""
    return election_result.outcome(
        context.session, context.sealer, context.me, election, scores(context, election)
    )


def scores(context: Context, election: Election) -> Mapping[int, Fraction]:
    return election_scores.by_number(context.session, context.sealer, election, context.now)


def points_words(points: Fraction) -> str:
    """Returns points of a hundred with two decimals; the ranking compares them exactly."""
    return f"{float(points):.2f} คะแนน"


def names_of(standing: Mapping[int, OnBallot], numbers: Iterable[int]) -> str:
    return listed(standing[each].name for each in numbers)


def tied(rankings: Mapping[str, Ranking]) -> dict[str, Ranking]:
    """Returns the groups in which the committee decides."""
    return {group: each for group, each in rankings.items() if each.tied}


def unfilled_words(rankings: Collection[Ranking]) -> str:
    """Says that there were fewer who could win than places; "" if there were not."""
    places = sum(each.unfilled for each in rankings)
    return f"ผู้ถูกเสนอชื่อที่มีคะแนนน้อยกว่าจำนวนรางวัล จึงว่าง {places} รางวัล" if places else ""


def of_committee(context: Context) -> list[Election]:
    """Returns the elections that go on on whose committee the person sits."""
    going_on = election_finding.going_on(context.session)
    return [e for e in going_on if election_finding.sits_on(context.session, e, context.me)]


# -- buttons -------------------------------------------------------------------------------------


def see_outcome(election: Election) -> Button:
    return Button("ผลการคัดเลือก", opens(OUTCOME, e=election.id), "ผลการคัดเลือก")


def decide(election: Election) -> Button:
    return Button("ตัดสินคะแนนเท่ากัน", opens(TIE, e=election.id), "ตัดสินคะแนนเท่ากัน")


def announce(election: Election) -> Button:
    return Button("ประกาศผล", opens(ANNOUNCE, e=election.id), "ประกาศผลการคัดเลือก")


# -- refusals ------------------------------------------------------------------------------------


def refused(context: Context, election: Election, refusal: Refusal) -> Text:
    """Says why there is no result yet, or why it cannot be announced."""
    return Text(_why(context, election, refusal), (election_words.see(election),))


def _why(context: Context, election: Election, refusal: Refusal) -> str:
    match refusal.code:
        case "scores_missing":
            numbers: Any = refusal.facts["numbers"]
            names = names_of(on_ballot(context, election), numbers)
            return f"ยังไม่มีคะแนนกรรมการครบทุกข้อของ {names} กรรมการต้องให้คะแนนก่อนจึงจัดอันดับได้"
        case "not_counted":
            return "ยังไม่ได้นับคะแนน คณะกรรมการเปิดหีบได้หลังปิดลงคะแนน"
        case "not_begun":
            return f"ประกาศผล: {election_words.refused(refusal)}"
    return election_words.refused(refusal)


def winners_lines(
    standing: Mapping[int, OnBallot], winners: Sequence[int], groups: Sequence[str]
) -> list[tuple[str, str]]:
    """Returns the winners as label and words, group by group, in the order of their names."""
    found = []
    for group in groups:
        inside = sorted(
            (standing[each] for each in winners if standing[each].group == group),
            key=lambda each: each.name,
        )
        found += [(group or each.bureau, each.name if not group else each.words) for each in inside]
    return found
