"""Reads the rows of the papers about gifts and makes the papers."""

from __future__ import annotations

from handlers.papers.gifts.gift_reports_paper import GiftReportsPaper
from handlers.papers.gifts.no_gift_paper import NoGiftPaper
from handlers.papers.paper_desk import PaperDesk, some
from handlers.papers.printing.model import Document
from models.calendar import fiscal_year, period
from models.errors import Refusal
from models.gifts import printed_gifts
from models.gifts.gift_documents import NO_GIFT
from models.gifts.result import gift_results
from models.people.person import Bureau, Person
from models.plans import result_rounds


def no_gift(desk: PaperDesk) -> Document:
    rounds = result_rounds.now(desk.session)
    until = rounds.present_day(desk.request.due or rounds.of_year(fiscal_year(desk.today))[-1])
    results = gift_results.unit_results(desk.session, until, desk.now, desk.request.bureau_id)
    if desk.request.bureau_ids is not None:
        results = [unit for unit in results if unit.bureau_id in desk.request.bureau_ids]
    annexes = [subject.annexes.get(NO_GIFT.name) for subject in desk.subjects]
    paper = NoGiftPaper(
        until=until,
        results=some(results),
        total=gift_results.office_total(results) if len(results) > 1 else None,
        confirmers={
            person.id: person.name
            for unit in results
            if unit.confirmed_by and (person := desk.session.get(Person, unit.confirmed_by))
        },
        annexes=[annex(desk, until) for annex in annexes if annex and desk.request.bureau_id],
        own=desk.own,
    )
    return paper.document(desk.now)


def gift_reports(desk: PaperDesk) -> Document:
    session, reader, today = desk.session, desk.reader, desk.today
    days, bureau = None, None
    if desk.request.gift is not None:
        reports = printed_gifts.one(session, desk.sealer, desk.request.gift, reader, today)
    else:
        last = desk.request.due or period(fiscal_year(today), 12)[1]
        days = (result_rounds.since(last), last)
        bureau_id = desk.request.bureau_id
        reports = printed_gifts.of_period(session, desk.sealer, days, bureau_id, reader, today)
        bureau = session.get(Bureau, bureau_id) if bureau_id is not None else None
    if not reports:
        raise Refusal("no_gifts")
    named = bureau.name if bureau is not None else ""
    paper = GiftReportsPaper(reports, desk.now, desk.own, days, named)
    return paper.as_table() if desk.request.listed else paper.on_forms()
