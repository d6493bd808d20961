"""What is printed about ideas: the signs with the codes of the collecting and of the poll."""

from __future__ import annotations

from handlers.papers.paper_desk import PaperDesk, SignWords, SubjectPapers
from models.ideas import idea_rounds
from models.ideas.idea_round import COLLECTION, GOAL_POLL


def _collection(desk: PaperDesk, campaign_id: int) -> SignWords:
    title = idea_rounds.title_of(desk.session, campaign_id)
    return SignWords(title, "สแกนด้วย LINE แล้วกดส่งเพื่อเขียน ไม่เก็บชื่อ")


def _poll(desk: PaperDesk, campaign_id: int) -> SignWords:
    title = idea_rounds.title_of(desk.session, campaign_id)
    return SignWords(title, "สแกนด้วย LINE แล้วกดส่งเพื่อลงคะแนน ไม่เก็บชื่อ")


IDEA_PAPERS = SubjectPapers(signs={COLLECTION: _collection, GOAL_POLL: _poll})
