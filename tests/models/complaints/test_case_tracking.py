"""Following a complaint by its code: from any account, throttled, leaving nothing behind."""

from __future__ import annotations

import secrets
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.complaints import case_tracking, case_work, cases
from models.complaints.case_tracking import GUESSING, guessing_alarm, track
from models.complaints.complaint import LOOKING, TOLD, Case, CaseThrottle
from models.complaints.sealed import case_codes
from models.crypto import KeyRing, Sealer
from models.errors import Refusal
from tests.models.complaints.complaining import NOW, case_of, filed, later, office


def guess(session: Session, sealer: Sealer, source: str = "lane") -> str:
    """What a code that there is not was answered with."""
    with pytest.raises(Refusal) as refused:
        track(session, sealer, case_codes.new_code(secrets.token_bytes), source, NOW)
    return refused.value.code


def test_the_holder_of_the_code_sees_where_it_stands_and_no_notes(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    cases.note(session, sealer, done.case_id, here.first, "ภายใน", NOW)
    cases.receiver_says(session, sealer, done.case_id, here.first, "รับไว้แล้ว", NOW)
    seen = track(session, sealer, done.code.lower(), "another lane", NOW)
    assert (seen.case.state, seen.case.received_on, seen.reopens) == ("new", NOW.date(), False)
    assert [m.text for m in seen.messages] == ["รับไว้แล้ว"]
    assert session.scalars(select(CaseThrottle)).all() == []


def test_guessing_closes_the_source_for_a_while_and_no_other(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    assert [guess(session, sealer) for _ in range(GUESSING.misses)] == ["unknown_code"] * 5
    with pytest.raises(Refusal) as refused:
        track(session, sealer, done.code, "lane", NOW)
    assert refused.value.facts["until"] == NOW + GUESSING.closed_for
    assert track(session, sealer, done.code, "another lane", NOW).case.id == done.case_id
    after = NOW + GUESSING.closed_for
    assert track(session, sealer, done.code, "lane", after).case.id == done.case_id


def test_misses_of_an_earlier_hour_do_not_count(session: Session, sealer: Sealer) -> None:
    for _ in range(GUESSING.misses - 1):
        guess(session, sealer)
    with pytest.raises(Refusal, match="unknown_code"):
        track(
            session, sealer, case_codes.new_code(secrets.token_bytes), "lane", NOW + GUESSING.window
        )
    assert session.scalars(select(CaseThrottle.misses)).all() == [1]


def test_a_slip_is_no_guess(session: Session, sealer: Sealer) -> None:
    code = case_codes.new_code(secrets.token_bytes)
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    for _ in range(9):
        with pytest.raises(Refusal, match="mistyped_code"):
            track(session, sealer, wrong, "lane", NOW)
    assert session.scalars(select(CaseThrottle)).all() == []


def test_administrators_hear_how_many_guess_and_nothing_of_whom(
    session: Session, sealer: Sealer
) -> None:
    for _ in range(GUESSING.misses):
        guess(session, sealer, "lane")
    guess(session, sealer, "other")
    alarm = guessing_alarm(session, NOW)
    assert (alarm.sources, alarm.misses) == (1, 6)
    kept = session.scalars(select(CaseThrottle.source)).all()
    assert not {"lane", "other"} & set(kept)


def test_a_day_later_nobody_knows_who_tried(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    guess(session, sealer)
    track(session, sealer, done.code, "lane", NOW + timedelta(days=1))
    assert session.scalars(select(CaseThrottle)).all() == []


def test_a_result_that_solves_nothing_reopens_it_once(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    case = case_of(session, done)
    with pytest.raises(Refusal, match="not_answered_yet"):
        case_tracking.reopen(session, sealer, case, "ยังไม่ได้รับการแก้ไข", NOW)
    case_work.tell_result(session, sealer, case.id, here.first, "ตักเตือนแล้ว", later(3))
    case_work.close(session, sealer, case.id, here.first, later(4))
    routed = case_tracking.reopen(session, sealer, case, "ยังไม่ได้รับการแก้ไข", later(5))
    assert routed.holders == (here.first.id, here.second.id)
    assert (case.state, case.reopened_on, case.closed_on) == (LOOKING, later(5).date(), None)
    assert (case.result_on, case.first_result_on) == (None, later(3).date())
    case_work.tell_result(session, sealer, case.id, here.first, "ย้ายแล้ว", later(9))
    with pytest.raises(Refusal, match="reopened_before"):
        case_tracking.reopen(session, sealer, case, "ยังไม่ได้", later(10))
    assert case.state == TOLD


def test_a_push_goes_only_where_it_was_asked_for_and_stops_when_told(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    assert case_tracking.push_address(sealer, case) is None
    case_tracking.opt_in_push(session, sealer, case, "Uabc")
    assert case_tracking.push_address(sealer, case) == "Uabc"
    assert b"Uabc" not in (case.push_address or b"")
    other = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    assert case_tracking.push_address(other, case) is None
    case_tracking.opt_out_push(session, case)
    assert session.scalars(select(Case.push_address)).all() == [None]
