"""The office's own questionnaires: a changed one is a new version, and old surveys keep theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.surveys import kept_questionnaires, questionnaire
from models.surveys.questionnaire import KNOWS

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
FORM = replace(questionnaire.named("awareness"), name="own", title="แบบของสำนักงาน")


def test_the_same_is_kept_once_and_a_changed_one_is_a_new_version(session: Session) -> None:
    first, new = kept_questionnaires.keep(session, FORM, NOW)
    assert (first.name, first.questions, new) == ("own_v1", FORM.questions, True)
    assert kept_questionnaires.keep(session, FORM, NOW) == (first, False)
    changed = replace(FORM, enough=3, questions=FORM.questions[:-1])
    second, new = kept_questionnaires.keep(session, changed, NOW)
    assert (second.name, second.enough, second.measures, new) == ("own_v2", 3, KNOWS, True)
    assert kept_questionnaires.found(session, "own_v1") == first
    assert kept_questionnaires.found(session, "own") == second
    assert kept_questionnaires.newest(session) == [second]


def test_packaged_ones_are_found_too_and_their_names_are_taken(session: Session) -> None:
    packaged = questionnaire.named("event")
    assert kept_questionnaires.found(session, "event") == packaged
    with pytest.raises(Refusal, match="packaged"):
        kept_questionnaires.keep(session, replace(FORM, name="event"), NOW)
    for name in ("nothing", "own_v1"):
        with pytest.raises(LookupError):
            kept_questionnaires.found(session, name)
