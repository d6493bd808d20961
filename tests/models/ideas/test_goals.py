"""Which virtues goals leave out, and which goals a poll has chosen."""

from __future__ import annotations

from models.ideas.goals import Goal, chosen, missing
from models.virtues import VIRTUES

ONE_EACH = [Goal(number, virtue, f"goal {number}") for number, virtue in enumerate(VIRTUES, 1)]


def ids(goals: tuple[Goal, ...]) -> list[int]:
    return [each.id for each in goals]


def test_virtues_without_a_goal_are_told_in_their_order() -> None:
    assert missing([]) == VIRTUES
    assert missing(ONE_EACH) == ()
    assert missing([ONE_EACH[2], ONE_EACH[0]]) == ("discipline", "volunteering", "gratitude")


def test_each_virtue_keeps_its_most_voted_goal_before_any_second_one() -> None:
    second = Goal(6, "sufficiency", "goal 6")
    votes = {1: 9, 6: 8, 2: 1, 3: 1, 4: 1, 5: 1}
    assert ids(chosen([*ONE_EACH, second], votes)) == [1, 2, 3, 4, 5]


def test_fewer_virtues_are_filled_up_to_five_by_votes() -> None:
    goals = [Goal(number, "honesty", f"goal {number}") for number in range(1, 9)]
    votes = {1: 2, 2: 7, 3: 5, 4: 4, 5: 3, 6: 3, 7: 3, 8: 1}
    assert ids(chosen(goals, votes)) == [2, 3, 4, 5, 6, 7]


def test_equal_votes_count_alike_and_none_are_never_chosen() -> None:
    twin = Goal(6, "gratitude", "goal 6")
    assert ids(chosen([*ONE_EACH, twin], {1: 1, 5: 3, 6: 3})) == [1, 5, 6]
    assert chosen(ONE_EACH, {}) == ()
