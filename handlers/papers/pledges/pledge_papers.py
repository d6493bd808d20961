"""What is printed about joining announcements: one itself; behind a No Gift result the list."""

from __future__ import annotations

from datetime import date

from handlers.papers.paper_desk import Annex, Paper, PaperDesk, SignWords, SubjectPapers
from handlers.papers.pledges import announcement_paper, joined_list
from models.calendar import end_of, fiscal_year
from models.people.person import Bureau
from models.pledges import announcing, joined_people
from models.pledges.announcement_documents import ANNOUNCEMENT_PAPER
from models.pledges.pledge import ANNOUNCEMENT
from models.reminders import nudges


def _list_to_sign(desk: PaperDesk, until: date) -> Annex:
    bureau, year = desk.session.get_one(Bureau, desk.request.bureau_id), fiscal_year(until)
    listed = joined_people.unit_list(desk.session, bureau.id, year, min(desk.now, end_of(until)))
    shown = joined_list.for_reader(listed, _named(desk), desk.own)
    names = [each.name for each in shown.of.people]
    return Annex(list(shown.blocks(bureau.name, year)), names)


def _named(desk: PaperDesk) -> frozenset[int] | None:
    """Returns the people whom the list may name as not having joined; None: everybody."""
    if not desk.request.named:
        return frozenset()
    return None if desk.reader is None else nudges.people_below(desk.session, desk.reader)


def _sign(desk: PaperDesk, announcement_id: int) -> SignWords:
    title = announcing.title(desk.session, announcement_id)
    return SignWords(title, "สแกนด้วย LINE แล้วกดส่งเพื่ออ่านและเข้าร่วม")


PLEDGE_PAPERS = SubjectPapers(
    papers=(Paper(ANNOUNCEMENT_PAPER, announcement_paper.gather),),
    annexes={"no-gift": _list_to_sign},
    signs={ANNOUNCEMENT: _sign},
)
