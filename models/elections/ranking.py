"""Ranking nominees by the set weights of their scores and votes; who is tied for the last place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from models.elections.election_settings import ElectionSettings
from models.errors import Refusal


@dataclass(frozen=True)
class Ranked:
    """A nominee's place.

    place: 1 is the first; equal points have equal places.
    points: of 100, exact.
    """

    number: int
    place: int
    points: Fraction


@dataclass(frozen=True)
class Ranking:
    """A group's nominees.

    rows: the first place first.
    winners: the numbers of those who win whatever is decided of a tie.
    tied: the numbers of those among whom the committee decides; empty if there is no tie.
    places: how many of the tied win.
    unfilled: how many places nobody takes: there were fewer nominees than winners.
    """

    rows: tuple[Ranked, ...]
    winners: tuple[int, ...]
    tied: tuple[int, ...]
    places: int
    unfilled: int


def points(
    settings: ElectionSettings, votes: Mapping[int, int], scores: Mapping[int, Fraction]
) -> dict[int, Fraction]:
    """The points of each nominee of a group: percent of the votes of the group and percent of the
    form's maximum, by their weights. Without any vote the votes give nothing.

    votes: by number, of everybody who stands in the group.
    scores: by number, as a share of the form's maximum; not looked at if it has no weight.
    Raises Refusal `scores_missing` (facts: numbers).
    """
    missing = sorted(set(votes) - set(scores))
    if settings.score_weight and missing:
        raise Refusal("scores_missing", numbers=missing)
    cast = sum(votes.values())
    return {
        number: settings.vote_weight * (Fraction(got, cast) if cast else Fraction())
        + settings.score_weight * scores.get(number, Fraction())
        for number, got in votes.items()
    }


def ranked(of_points: Mapping[int, Fraction], winners: int) -> Ranking:
    """The ranking by points. Who has no point at all wins nothing."""
    order = sorted(of_points, key=lambda number: (-of_points[number], number))
    all_points = list(of_points.values())
    rows = tuple(
        Ranked(number, 1 + sum(each > own for each in all_points), own)
        for number in order
        for own in (of_points[number],)
    )
    able = [each for each in rows if each.points > 0]
    sure = tuple(
        each.number for each in able if sum(r.points >= each.points for r in able) <= winners
    )
    places = min(winners, len(able)) - len(sure)
    edge = able[len(sure)].points if places else None
    tied = tuple(each.number for each in able if each.points == edge)
    return Ranking(rows, sure, tied, places, winners - len(sure) - places)


def decided(ranking: Ranking, chosen: Collection[int]) -> tuple[int, ...]:
    """All winners, once the committee has chosen among the tied.

    Raises Refusal `not_among_tied`, or `wrong_number` (facts: places).
    """
    if not set(chosen) <= set(ranking.tied):
        raise Refusal("not_among_tied")
    if len(set(chosen)) != ranking.places:
        raise Refusal("wrong_number", places=ranking.places)
    return (*ranking.winners, *sorted(set(chosen)))
