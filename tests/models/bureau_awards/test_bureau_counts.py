"""What is counted of bureaus for choosing the outstanding ones."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from models.bureau_awards import award_standard, bureau_counts
from models.bureau_awards.bureau_counts import BureauCount, Dossier
from models.crypto import Sealer
from models.plans.plan_rows import PlanFaults
from models.registers import importing, register_list
from models.reports.report import ReportVersion
from models.surveys import kept_questionnaires, surveys
from models.surveys.surveys import SurveyDraft
from tests import factories
from tests.handlers.question.desk import JULY, JUNE, MARCH, Office, office, send

NOW = datetime(2027, 7, 1, 2, 0, tzinfo=UTC)
TODAY = date(2027, 7, 1)
LAW, PRINT, STUDY = "สำนักกฎหมาย", "สำนักการพิมพ์", "สำนักวิชาการ"


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def counted(at: Office, sealer: Sealer, today: date = TODAY) -> dict[str, Dossier]:
    found = bureau_counts.dossiers(at.session, sealer, factories.FISCAL_YEAR, today)
    return {each.bureau: each for each in found}


def test_a_bureau_that_sent_nothing_yet_has_nothing_counted(at: Office, sealer: Sealer) -> None:
    found = counted(at, sealer, date(2027, 1, 1))
    assert list(found) == [LAW, PRINT, STUDY]
    assert all(not each.counts and each.gaps is None for each in found.values())


def test_reports_in_time_rounds_and_gaps_are_counted(at: Office, sealer: Sealer) -> None:
    send(at, "1.10", MARCH, "approved")
    send(at, "2.1", MARCH, "approved")
    send(at, "3.7", JUNE, "returned")
    law = counted(at, sealer)[LAW]
    assert law.counts["in_time"] == BureauCount(2, 3)
    assert law.counts["rounds"] == BureauCount(1, 2, days=(JUNE,))
    assert law.gaps == (JUNE,)
    assert law.counts["returned"] == BureauCount(1, 3)
    assert counted(at, sealer)[PRINT].gaps == (MARCH, JUNE)
    assert counted(at, sealer, JULY)[LAW].gaps == (JUNE,), "a round's day itself is not over"


def test_remarks_links_and_channels_of_reports_that_stand_are_counted(
    at: Office, sealer: Sealer
) -> None:
    at.activities["1.10"].channels = ["LINE สำนักงาน"]
    first, second = send(at, "1.10", MARCH, "approved"), send(at, "2.1", MARCH, "submitted")
    found = {each.report_id: each for each in at.session.query(ReportVersion)}
    found[first.id].remarks = [{"code": "channel_missing"}, {"code": "no_picture"}]
    found[second.id].remarks = [{"code": "output_not_answered"}]
    found[second.id].links = ["https://www.senate.go.th/a"]
    found[second.id].published = {"เว็บ": {"link": "https://moral.senate.go.th/a.pdf"}}
    at.session.flush()
    law = counted(at, sealer)[LAW].counts
    assert law["channels"] == BureauCount(0, 1)
    assert law["evidence"] == law["planned"] == law["moral_site"] == BureauCount(1, 2)
    assert "strong_report" not in law


def test_without_a_file_nothing_is_proved_and_what_is_not_begun_needs_no_proof(
    at: Office, sealer: Sealer
) -> None:
    first, second = send(at, "1.10", MARCH, "approved"), send(at, "2.1", MARCH, "submitted")
    found = {each.report_id: each for each in at.session.query(ReportVersion)}
    found[first.id].evidence, found[first.id].links, found[first.id].status = [], [], "started"
    found[second.id].status = "not_started"
    at.session.flush()
    assert counted(at, sealer)[LAW].counts["evidence"] == BureauCount(0, 1)
    found[first.id].links = ["https://www.senate.go.th/a"]
    at.session.flush()
    assert counted(at, sealer)[LAW].counts["evidence"] == BureauCount(1, 1)


def test_the_report_on_a_transparent_organisation_is_found_by_its_title(
    at: Office, sealer: Sealer
) -> None:
    at.activities["2.1"].title = "โครงการศึกษาแลกเปลี่ยนเรียนรู้กับหน่วยงานที่ได้รับรางวัลองค์กรโปร่งใส"
    send(at, "2.1", MARCH, "submitted")
    assert counted(at, sealer)[LAW].counts["strong_report"] == BureauCount(1, 1)


def test_knowledge_papers_and_the_clip_come_from_the_register(at: Office, sealer: Sealer) -> None:
    listed = register_list.packaged("knowledge-2567", factories.FISCAL_YEAR)
    given = importing.checked(at.session, listed)
    importing.store(at.session, given, at.people["admin"], NOW, 0, True)
    law = counted(at, sealer)[LAW].counts["knowledge"]
    assert law == BureauCount(0, 5, numbers=("1", "2", "3", "4", "5"))


def test_a_closed_survey_counts_and_a_small_one_without_names_says_nothing_of_shares(
    at: Office, sealer: Sealer
) -> None:
    at.activities["2.1"].title = "กิจกรรมการประเมินผลพฤติกรรมตามปฏิญญาคุณธรรม"
    for each in range(6):
        factories.person(at.session, at.bureaus["law"], [], name=f"คน {each}")
    opened = datetime(2027, 5, 1, 2, 0, tzinfo=UTC)

    made_from = kept_questionnaires.found(at.session, "virtues")
    draft = SurveyDraft(
        "virtues",
        "ประเมินพฤติกรรม",
        at.activities["2.1"].id,
        "ตามแผน",
        Decimal(80),
        made_from.questions,
        "anonymous",
        date(2027, 5, 20),
    )
    survey, _ = surveys.open_survey(at.session, sealer, at.people["reporter"], draft, opened)
    campaign = surveys.campaign_of(at.session, survey.campaign_id)
    assert campaign is not None
    surveys.close_now(at.session, sealer, campaign, NOW)
    law = counted(at, sealer)[LAW].counts
    assert law["surveys"] == BureauCount(0, 1) and "behaviour_90" not in law
    assert "surveys" not in counted(at, sealer)[PRINT].counts
    campaign.result = {"asked": 9, "answered": 9}
    at.session.flush()
    assert counted(at, sealer)[LAW].counts["behaviour_90"] == BureauCount(1, 1)


def test_points_stand_only_where_a_source_states_them() -> None:
    [standard] = award_standard.packaged()
    stated = {each.number: each.most for each in standard.items if each.most is not None}
    assert stated == {"9": 10} and all(each.source for each in standard.items)


def test_a_standard_with_faults_names_them_all() -> None:
    text = """
name: test
since: 2567
title: ก
source: ข
form: ค
items:
  - {number: "1", title: ก, source: ข, counts: [guessed], most: "5"}
  - {number: "1", title: ก, source: ข, most: "0", most_source: ง}
"""
    with pytest.raises(PlanFaults) as caught:
        award_standard.read_standard(text)
    told = "\n".join(caught.value.faults)
    for fault in ("'guessed' is not counted", "both, or none", "more than 0", "stands twice"):
        assert fault in told
