"""Closed cases are forgotten after a year; only their numbers stay."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.attachments.attachment import StoredFile
from models.complaints import case_retention, case_work, cases
from models.complaints.case_limits import CaseLimits
from models.complaints.complaint import Case, CaseFile, CaseMessage, CaseNumber, CaseReceiver
from models.crypto import Sealer
from tests.models.complaints.complaining import case_of, filed, later, office
from tests.models.complaints.test_case_files import attachment


def closed(session: Session, sealer: Sealer, day: int = 0) -> Case:
    here = office(session)
    done = filed(session, sealer, here.bureau, files=(attachment(session, sealer),))
    case = case_of(session, done)
    cases.complainant_says(session, sealer, case, "เพิ่มเติม", later(day))
    case_work.tell_result(session, sealer, case.id, here.first, "ผล", later(1))
    case_work.close(session, sealer, case.id, here.first, later(1))
    return case


def rows(session: Session) -> list[int]:
    tables = (Case, CaseMessage, CaseFile, CaseReceiver, StoredFile, CaseNumber)
    return [session.scalar(select(func.count()).select_from(t)) or 0 for t in tables]


def test_after_a_year_texts_files_and_key_are_gone_and_the_numbers_stay(
    session: Session, sealer: Sealer
) -> None:
    case = closed(session, sealer)
    assert not case_retention.has_old(session, later(365))
    assert not case_retention.forget_one(session, later(365))
    assert case_retention.has_old(session, later(366))
    assert case_retention.forget_one(session, later(366))
    assert rows(session) == [0, 0, 0, 0, 0, 1]
    [number] = session.scalars(select(CaseNumber)).all()
    assert (number.kind, number.outcome, number.bureau_id) == ("complaint", "told", case.bureau_id)
    assert not case_retention.forget_one(session, later(9999))


def test_the_year_counts_anew_from_new_evidence(session: Session, sealer: Sealer) -> None:
    closed(session, sealer, day=100)
    assert not case_retention.forget_one(session, later(464))
    assert case_retention.forget_one(session, later(465))


def test_what_is_open_is_never_forgotten(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    case_work.tell_result(session, sealer, case.id, here.first, "ผล", later(1))
    assert not case_retention.forget_one(session, later(9999))


def test_how_long_is_a_setting(session: Session, sealer: Sealer) -> None:
    closed(session, sealer)
    assert case_retention.forget_one(session, later(31), CaseLimits(kept=30))
