"""Work on a case: each step on record, none out of turn, none by who does not have it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.complaints import case_routing, case_tracking, case_work, cases
from models.complaints.complaint import CANNOT, CLOSED, LOOKING, STATES, TOLD, Case
from models.complaints.sealed import case_texts
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Person
from models.trail.audit_entry import AuditEntry
from tests.models.complaints.complaining import NOW, case_of, filed, later, office


def test_from_new_to_closed(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    case_work.acknowledge(session, sealer, case.id, here.first, later(1))
    case_work.begin_looking(session, sealer, case.id, here.second, later(2))
    case_work.tell_result(session, sealer, case.id, here.first, "แก้ไขแล้ว", later(3))
    case_work.close(session, sealer, case.id, here.first, later(4))
    assert (case.state, case.outcome) == (CLOSED, TOLD)
    days = (case.acknowledged_on, case.result_on, case.closed_on, case.last_word_on)
    assert days == tuple(later(n).date() for n in (1, 3, 4, 3))
    [told] = case_texts.messages(session, sealer, case)
    assert (told.what, told.text) == ("result", "แก้ไขแล้ว")
    verbs = session.scalars(select(AuditEntry.verb).order_by(AuditEntry.id)).all()
    assert verbs == ["case.acknowledged", "case.looking", "case.result_told", "case.closed"]


def test_a_result_may_be_told_at_once_and_acknowledges(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    case_work.tell_result(session, sealer, case.id, here.first, "แก้ไขแล้ว", later(2))
    assert case.acknowledged_on == later(2).date()


def test_what_cannot_be_done_is_told_with_its_reason(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    with pytest.raises(Refusal, match="no_text"):
        case_work.cannot_proceed(session, sealer, case.id, here.first, " ", NOW)
    case_work.cannot_proceed(session, sealer, case.id, here.first, "ไม่มีข้อมูลพอ", NOW)
    assert (case.state, case.outcome) == (CANNOT, CANNOT)
    assert case_texts.messages(session, sealer, case)[0].what == "reason"


def test_no_case_is_closed_before_its_result_was_told(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    for step in (None, case_work.acknowledge, case_work.begin_looking):
        if step is not None:
            step(session, sealer, case.id, here.first, NOW)
        with pytest.raises(Refusal, match="result_not_told"):
            case_work.close(session, sealer, case.id, here.first, NOW)
    cases.note(session, sealer, case.id, here.first, "เสร็จแล้ว", NOW)
    with pytest.raises(Refusal, match="result_not_told"):
        case_work.close(session, sealer, case.id, here.first, NOW)


def test_after_reopening_the_new_result_is_told_before_it_is_closed(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    case_work.tell_result(session, sealer, case.id, here.first, "แก้ไขแล้ว", NOW)
    case_tracking.reopen(session, sealer, case, "ยังไม่ได้รับการแก้ไข", NOW)
    with pytest.raises(Refusal, match="result_not_told"):
        case_work.close(session, sealer, case.id, here.first, NOW)


@pytest.mark.parametrize("act", [case_work.acknowledge, case_work.begin_looking, case_work.close])
def test_an_old_button_never_acts_twice(
    session: Session, sealer: Sealer, act: Callable[..., object]
) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    if act is case_work.close:
        case_work.tell_result(session, sealer, case.id, here.first, "แก้ไขแล้ว", NOW)
    act(session, sealer, case.id, here.first, NOW)
    with pytest.raises(Refusal) as refused:
        act(session, sealer, case.id, here.first, NOW)
    assert refused.value.code in ("not_now", "closed")


def test_nobody_else_acts_on_it(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))

    def tries(person: Person) -> None:
        with pytest.raises(Refusal, match="no_such_case"):
            case_work.acknowledge(session, sealer, case.id, person, NOW)
        with pytest.raises(Refusal, match="no_such_case"):
            case_work.recuse(session, sealer, case.id, person, NOW)
        with pytest.raises(Refusal, match="no_such_case"):
            case_work.transfer(session, sealer, case.id, person, None, "เหตุผล", NOW)

    for person in (here.head, here.director, here.own, here.admin, here.top):
        tries(person)
    case_work.recuse(session, sealer, case.id, here.first, NOW)
    tries(here.first)


def test_a_transfer_takes_it_along_with_its_reason_inside(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    for reason, to, code in ((" ", None, "no_text"), ("x", here.bureau.id, "same_bureau"),
                             ("x", 999, "no_such_bureau")):  # fmt: skip
        with pytest.raises(Refusal, match=code):
            case_work.transfer(session, sealer, case.id, here.first, to, reason, NOW)
    routed = case_work.transfer(
        session, sealer, case.id, here.first, here.centre.id, "เป็นเรื่องของสำนักกลาง", NOW
    )
    assert routed.holders == (here.own.id,) and routed.lost == (here.first.id, here.second.id)
    assert case_texts.messages(session, sealer, case) == []
    noted = case_texts.messages(session, sealer, case, notes=True)
    assert [m.what for m in noted] == ["transfer"]
    assert not case_routing.may_open(session, case, here.first)
    [entry] = session.scalars(select(AuditEntry)).all()
    assert entry.details == {"bureau": here.centre.id, "to": [here.own.id]}


def test_a_case_is_not_handed_to_where_nobody_may_take_it(session: Session, sealer: Sealer) -> None:
    here = office(session)
    barred = (here.own.id, here.top.id)
    case = case_of(session, filed(session, sealer, here.bureau, excluded=barred))
    with pytest.raises(Refusal, match="nobody_there"):
        case_work.transfer(session, sealer, case.id, here.first, here.centre.id, "เหตุผล", NOW)
    assert case.bureau_id == here.bureau.id
    assert case_texts.messages(session, sealer, case, notes=True) == []
    assert case_routing.may_open(session, case, here.first)


def test_nobody_takes_it_while_it_is_closed(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    case_work.tell_result(session, sealer, case.id, here.first, "แก้ไขแล้ว", NOW)
    case_work.close(session, sealer, case.id, here.first, NOW)
    assert case_work.steps(case) == ()
    for act in (
        lambda: cases.receiver_says(session, sealer, case.id, here.first, "x", NOW),
        lambda: cases.complainant_says(session, sealer, case, "x", NOW),
        lambda: case_work.recuse(session, sealer, case.id, here.first, NOW),
        lambda: case_work.transfer(session, sealer, case.id, here.first, None, "x", NOW),
    ):
        with pytest.raises(Refusal, match="closed"):
            act()


def test_buttons_name_what_may_be_done(session: Session, sealer: Sealer) -> None:
    assert {state: case_work.steps(Case(state=state))[:1] for state in STATES} == {
        "new": ("acknowledge",), "acknowledged": ("begin",), LOOKING: ("tell",),
        TOLD: ("close",), CANNOT: ("close",), CLOSED: (),
    }  # fmt: skip
