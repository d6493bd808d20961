"""What a mean is called is data, and a survey keeps what it was opened with."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from models.people.person import REPORTER
from models.plans.plan_rows import PlanFaults
from models.surveys import scale, surveys
from tests.models.campaigns.asked import NOW, SEALER
from tests.models.surveys.test_surveys import draft, people

OTHER = """
bands:
- {least: 4.51, level: 5, words: ดีมาก}
- {least: 3.51, level: 4, words: ดี}
- {least: 2.51, level: 3, words: ปานกลาง}
- {least: 1.51, level: 2, words: น้อย}
- {least: 1.00, level: 1, words: น้อยมาก}
"""


@pytest.mark.parametrize(
    ("mean", "level", "words"),
    [
        ("5", 5, "ดีมาก"),
        ("4.44", 5, "ดีมาก"),
        ("4.21", 5, "ดีมาก"),
        ("4.20", 4, "ดี"),
        ("3.41", 4, "ดี"),
        ("2.61", 3, "ปานกลาง"),
        ("2.60", 2, "พอใช้"),
        ("1", 1, "ควรปรับปรุง"),
    ],
)
def test_the_office_s_bands(mean: str, level: int, words: str) -> None:
    band = scale.band_of(Decimal(mean), scale.of_office())
    assert (band.level, band.words) == (level, words)


def test_other_bands_are_read_and_come_back_as_they_were_stored() -> None:
    other = scale.read_scale(OTHER)
    assert scale.band_of(Decimal("4.44"), other).words == "ดี"
    assert scale.loaded(scale.dumped(other)) == other
    assert scale.loaded([]) == scale.of_office()


@pytest.mark.parametrize(
    ("good", "bad"),
    [("4.51", "5.10"), ("3.51", "4.60"), ("level: 3", "level: 4"), ("1.00", "1.20"), ("ดี}", "}")],
)
def test_a_wrong_scale_is_refused(good: str, bad: str) -> None:
    with pytest.raises(PlanFaults):
        scale.read_scale(OTHER.replace(good, bad, 1))


def test_a_survey_is_read_with_the_bands_it_was_opened_with(session: Session) -> None:
    me, *others = people(session, roles=(REPORTER,))
    survey, _ = surveys.open_survey(session, SEALER, me, draft(), NOW)
    campaign = surveys.campaign_of(session, survey.campaign_id)
    assert campaign is not None and scale.loaded(survey.bands) == scale.of_office()
    for each in (me, *others[:4]):
        surveys.give(session, SEALER, campaign, each, "", {"steps": 5, "staff": 4}, NOW)
    survey.bands = scale.dumped(scale.read_scale(OTHER))
    session.flush()
    surveys.close_now(session, SEALER, campaign, NOW)
    whole = surveys.figures(session, SEALER, campaign).whole
    assert whole is not None and (whole.mean, whole.words) == (Decimal("4.50"), "ดี")
