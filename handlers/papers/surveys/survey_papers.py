"""What is printed about surveys: the sign with its code."""

from __future__ import annotations

from handlers.papers.paper_desk import PaperDesk, SignWords, SubjectPapers
from models.surveys import surveys
from models.surveys.survey import SURVEY


def _sign(desk: PaperDesk, campaign_id: int) -> SignWords:
    title = surveys.title_of(desk.session, campaign_id)
    return SignWords(title, "สแกนด้วย LINE แล้วกดส่งเพื่อตอบแบบสำรวจ")


SURVEY_PAPERS = SubjectPapers(signs={SURVEY: _sign})
