"""Sentences from people's side are met no worse than when they were last measured."""

from __future__ import annotations

from tests.understanding import judge, people
from tests.understanding.scenes import PLACES, STAFF_ID

SAID = people.sentences()


def test_a_part_of_the_sentences_is_met_no_worse_than_last_measured() -> None:
    counted = people.sections(people.met(SAID[:: people.SMALL]))
    assert people.worse("small", counted) == []


def test_a_meaning_stands_in_one_half_only() -> None:
    halves: dict[str, set[str]] = {}
    for said in SAID:
        halves.setdefault(said.meaning, set()).add(said.half)
    assert {meaning for meaning, found in halves.items() if len(found) > 1} == set()


def test_every_line_has_a_scene_and_a_judgement() -> None:
    assert len(SAID) >= 400
    for said in SAID:
        assert said.role in STAFF_ID or said.role == "outsider"
        assert said.place in (*PLACES, "start", "group")
        kind, _, what = said.meaning.partition(" ")
        known = {"does": {*judge.OPENS, "confirm"}, "question": {*judge.ANSWERS, "about this step"}}
        assert kind not in known or what in known[kind], said.meaning
