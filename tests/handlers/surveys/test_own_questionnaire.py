"""A survey is made from the office's own questionnaire, by button or by its title."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.surveys import kept_questionnaires, questionnaire
from models.surveys.survey import Survey
from tests.handlers.house import Chat, House

TITLE = "การอบรมของเรา"
FORM = replace(questionnaire.named("event"), name="training", title=TITLE)


@pytest.mark.parametrize("typed", [False, True])
def test_the_offices_own_questionnaire_is_offered_and_counted_as_its_version(
    demo: House, reporter: Chat, typed: bool
) -> None:
    with demo.session() as session:
        kept_questionnaires.keep(session, FORM, demo.now)
        session.commit()
    reporter.says("ทำแบบสำรวจ")
    assert TITLE in reporter.offers
    if typed:
        reporter.says(TITLE)
    else:
        reporter.taps(TITLE)
    for each in ("ใครมีรหัสก็ตอบได้", "อีก 7 วัน", "ไม่เพิ่ม"):
        reporter.taps(each)
    assert TITLE in reporter.last
    reporter.taps("เปิดแบบสำรวจ")
    with demo.session() as session:
        [survey] = session.query(Survey).all()
        assert survey.questionnaire == "training_v1"
        assert questionnaire.loaded(survey.questions) == FORM.questions
