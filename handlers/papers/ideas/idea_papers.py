"""What is printed about ideas: the signs with the two codes, and the office's form on a round."""

from __future__ import annotations

from handlers.papers.ideas.idea_report import IdeaReport
from handlers.papers.paper_desk import Paper, PaperDesk, SignWords, SubjectPapers
from handlers.papers.printing.model import Document
from models.campaigns import campaign_shares
from models.codes.short_code import code_of
from models.errors import Refusal
from models.ideas import goal_polls, idea_documents, idea_rounds
from models.ideas.idea_documents import IDEA_REPORT
from models.ideas.idea_round import COLLECTION, GOAL_POLL, IdeaRound
from models.plans import plans


def _collection(desk: PaperDesk, campaign_id: int) -> SignWords:
    title = idea_rounds.title_of(desk.session, campaign_id)
    return SignWords(title, "สแกนด้วย LINE แล้วกดส่งเพื่อเขียน ไม่เก็บชื่อ")


def _poll(desk: PaperDesk, campaign_id: int) -> SignWords:
    title = idea_rounds.title_of(desk.session, campaign_id)
    return SignWords(title, "สแกนด้วย LINE แล้วกดส่งเพื่อลงคะแนน ไม่เก็บชื่อ")


def _reads_texts(desk: PaperDesk, found: IdeaRound) -> bool:
    """Whoever may read a report that names the round gets the form, but not what people wrote."""
    return desk.reader is not None and idea_rounds.may_run(desk.session, desk.reader, found)


def _report(desk: PaperDesk) -> Document:
    session, number = desk.session, desk.request.gift or 0
    found = idea_documents.closed_by_code(session, number)
    if found is None:
        raise Refusal("no_round")
    campaign = idea_rounds.campaign_of(session, found)
    votes, poll = goal_polls.votes(session, found), goal_polls.poll_of(session, found)
    about = plans.activity(session, found.activity_id) if found.activity_id else None
    counts = poll is not None and votes is not None
    report = IdeaReport(
        bureau=idea_rounds.bureau_name(session, found),
        campaign=campaign,
        activity=f"{about.number} {about.title}" if about is not None else "",
        wrote=campaign_shares.shares(session, campaign).total,
        voted=campaign_shares.shares(session, poll).total if poll and counts else None,
        groups=idea_rounds.groups(campaign),
        texts=idea_rounds.ideas(desk.sealer, found) if _reads_texts(desk, found) else None,
        held=goal_polls.goals_of(session, found),
        chosen=goal_polls.chosen(session, found),
        votes=votes,
        code=code_of(number),
        own=desk.own,
    )
    return report.document(desk.now)


IDEA_PAPERS = SubjectPapers(
    papers=(Paper(IDEA_REPORT, _report),), signs={COLLECTION: _collection, GOAL_POLL: _poll}
)
