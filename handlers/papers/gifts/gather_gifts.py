"""Reads the rows of the papers about gifts and makes the papers."""

from __future__ import annotations

from datetime import date

from handlers.papers.gifts import gift_reports_paper, no_gift_paper
from handlers.papers.paper_desk import Annex, PaperDesk, some
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
    rows = no_gift_paper.NoGiftRows(
        until=until,
        results=some(results),
        total=gift_results.office_total(results) if len(results) > 1 else None,
        confirmers={
            person.id: person.name
            for unit in results
            if unit.confirmed_by and (person := desk.session.get(Person, unit.confirmed_by))
        },
        annexes=_annexes(desk, until) if desk.request.bureau_id else [],
    )
    return no_gift_paper.build(rows, desk.now, desk.digits)


def _annexes(desk: PaperDesk, until: date) -> list[Annex]:
    annexes = [subject.annexes.get(NO_GIFT.name) for subject in desk.subjects]
    return [annex(desk, until) for annex in annexes if annex is not None]


def gift_reports(desk: PaperDesk) -> Document:
    session, reader, today = desk.session, desk.reader, desk.today
    if desk.request.gift is not None:
        reports = printed_gifts.one(session, desk.sealer, desk.request.gift, reader, today)
        rows = gift_reports_paper.GiftReportRows(reports)
    else:
        last = desk.request.due or period(fiscal_year(today), 12)[1]
        days = (result_rounds.since(last), last)
        bureau_id = desk.request.bureau_id
        reports = printed_gifts.of_period(session, desk.sealer, days, bureau_id, reader, today)
        bureau = session.get(Bureau, bureau_id) if bureau_id is not None else None
        rows = gift_reports_paper.GiftReportRows(
            reports, days, bureau.name if bureau is not None else ""
        )
    if not reports:
        raise Refusal("no_gifts")
    make = gift_reports_paper.build_list if desk.request.listed else gift_reports_paper.build
    return make(rows, desk.now, desk.digits)
