"""What is printed about surveys: the sign with a code, and the report of a result."""

from __future__ import annotations

from handlers.papers.paper_desk import Paper, PaperDesk, SignWords, SubjectPapers
from handlers.papers.printing.model import Document
from handlers.papers.surveys import survey_work
from handlers.papers.surveys.survey_paper import SurveyPaper
from models.codes.short_code import code_of
from models.errors import Refusal
from models.surveys import before_after, kept_questionnaires, survey_documents, surveys
from models.surveys.survey import SURVEY
from models.surveys.survey_documents import SURVEY_RESULT


def _sign(desk: PaperDesk, campaign_id: int) -> SignWords:
    title = surveys.title_of(desk.session, campaign_id)
    return SignWords(title, "สแกนด้วย LINE แล้วกดส่งเพื่อตอบแบบสำรวจ")


def _result(desk: PaperDesk) -> Document:
    number = desk.request.gift or 0
    campaign = survey_documents.closed_by_code(desk.session, number)
    if campaign is None:
        raise Refusal("no_survey")
    survey = surveys.survey_of(desk.session, campaign.id)
    paper = SurveyPaper(
        campaign=campaign,
        survey=survey,
        packaged=kept_questionnaires.found(desk.session, survey.questionnaire),
        figures=surveys.figures(desk.session, desk.sealer, campaign),
        change=before_after.compared(desk.session, desk.sealer, campaign),
        code=code_of(number),
        own=desk.own,
    )
    return paper.document(desk.now)


SURVEY_PAPERS = SubjectPapers(
    papers=(Paper(SURVEY_RESULT, _result),), signs={SURVEY: _sign}, of_work=survey_work.of_work
)
