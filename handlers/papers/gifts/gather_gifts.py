"""Reads the rows of the papers about gifts and makes the papers."""

from __future__ import annotations

from datetime import date

from handlers.papers.gifts import gift_reports_paper, no_gift_paper
from handlers.papers.paper_desk import PaperDesk, some
from handlers.papers.pledges import joined_list
from handlers.papers.printing.model import Document
from models.calendar import end_of, fiscal_year, period
from models.documents import document_rights
from models.errors import Refusal
from models.gifts import printed_gifts
from models.gifts.result import gift_results
from models.people.person import Bureau, Person
from models.plans import result_rounds
from models.pledges import joined_people


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
        people=_joined_list(desk, until) if desk.request.bureau_id else None,
    )
    return no_gift_paper.build(rows, desk.now, desk.request.digits or no_gift_paper.DIGITS)


def _joined_list(desk: PaperDesk, until: date) -> joined_list.People:
    assert desk.request.bureau_id is not None
    at = min(desk.now, end_of(until))
    listed = joined_people.unit_list(desk.session, desk.request.bureau_id, fiscal_year(until), at)
    if not desk.request.named:
        return joined_list.for_reader(listed, frozenset())
    if desk.reader is None:
        return joined_list.for_reader(listed, None)
    named = document_rights.people_named(desk.session, desk.reader, desk.today)
    return joined_list.for_reader(listed, named)


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
    return make(rows, desk.now, desk.request.digits or gift_reports_paper.DIGITS)
