"""Who reads a case: never whom it names, whom it must not reach, or who stepped back."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.complaints import case_roster, case_routing, case_work, cases
from models.complaints.case_draft import CaseDraft
from models.complaints.complaint import (
    BUREAU_LEVEL,
    COMPLAINT,
    DIRECTOR_LEVEL,
    EXECUTIVE_LEVEL,
    MAY_TAKE,
    NAMED,
    NOBODY,
    OFFICE_LEVEL,
    SUPERIOR_LEVEL,
    TIP,
    TOLD_LATE,
    CaseReceiver,
)
from models.crypto import Sealer
from models.people.person import EXECUTIVE, Person
from tests.models.complaints.complaining import NOW, STORY, case_of, filed, later, office, someone


def standing(session: Session, case_id: str, as_what: str) -> list[int]:
    query = select(CaseReceiver.person_id).where(
        CaseReceiver.case_id == case_id, CaseReceiver.standing == as_what
    )
    return sorted(session.scalars(query))


def test_a_tip_goes_to_the_offices_own_receiver(session: Session, sealer: Sealer) -> None:
    here = office(session)
    routed = filed(session, sealer, here.bureau, kind=TIP).routed
    assert (routed.level, routed.holders) == (OFFICE_LEVEL, (here.own.id,))


def test_what_concerns_no_bureau_goes_to_the_offices_own_receiver(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    assert filed(session, sealer, None).routed.holders == (here.own.id,)


def test_a_case_that_is_to_pass_the_bureau_by_reaches_nobody_of_it(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau, past_bureau=True)
    assert done.routed.holders == (here.own.id,)
    assert standing(session, done.case_id, TOLD_LATE) == [here.top.id]


def test_nor_the_offices_own_receivers_where_they_are_of_that_bureau(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    outside = someone(session, here.bureau, "ปปปป ผผผผ", EXECUTIVE)
    draft = CaseDraft(kind=COMPLAINT, text=STORY, bureau_id=here.centre.id, past_bureau=True)
    preview = case_routing.readers_preview(session, draft)
    done = filed(session, sealer, here.centre, past_bureau=True)
    assert (preview.level, preview.people) == (done.routed.level, len(done.routed.holders))
    assert done.routed.level == EXECUTIVE_LEVEL and done.routed.holders == (outside.id,)
    assert standing(session, done.case_id, TOLD_LATE) == []


def test_nobody_of_another_bureau_that_must_not_read_it_gets_it(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    outside = someone(session, here.bureau, "ปปปป ผผผผ", EXECUTIVE)
    draft = CaseDraft(kind=COMPLAINT, text=STORY, without_bureaus=(here.centre.id,))
    preview = case_routing.readers_preview(session, draft)
    done = filed(session, sealer, None, without_bureaus=(here.centre.id,))
    assert (preview.level, preview.people) == (EXECUTIVE_LEVEL, 1)
    assert done.routed.holders == (outside.id,)


def test_a_bureau_that_must_not_read_it_does_not_get_it_by_handing_on(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    done = filed(session, sealer, None, without_bureaus=(here.bureau.id,))
    assert done.routed.holders == (here.own.id,)
    routed = case_work.transfer(
        session, sealer, done.case_id, here.own, here.bureau.id, "อยู่ในหน้าที่", NOW
    )
    of_bureau = {here.first.id, here.second.id, here.head.id, here.director.id}
    assert not of_bureau & {*routed.holders, *standing(session, done.case_id, TOLD_LATE)}


def test_several_bureaus_can_be_kept_out(session: Session, sealer: Sealer) -> None:
    here = office(session)
    both = (here.bureau.id, here.centre.id)
    assert filed(session, sealer, here.bureau, without_bureaus=both).routed.level == NOBODY


def test_who_moved_to_another_bureau_reads_it_no_more(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    here.first.bureau_id = here.centre.id
    session.flush()
    case = case_of(session, done)
    assert not case_routing.may_open(session, case, here.first)
    assert case_routing.holders(session, case) == [here.second.id]
    assert case_routing.reroute_one(session, sealer, NOW) is None
    here.second.bureau_id = here.centre.id
    session.flush()
    routed = case_routing.reroute_one(session, sealer, NOW)
    assert routed is not None and routed.holders == (here.director.id,)


def test_a_bureau_that_is_passed_by_does_not_get_it_by_handing_on(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    outside = someone(session, here.bureau, "ปปปป ผผผผ", EXECUTIVE)
    done = filed(session, sealer, here.centre, past_bureau=True)
    routed = case_work.transfer(
        session, sealer, done.case_id, outside, here.bureau.id, "อยู่ในหน้าที่", NOW
    )
    assert routed.holders == (outside.id,)
    assert standing(session, done.case_id, TOLD_LATE) == []


def test_whom_it_names_never_reads_it(session: Session, sealer: Sealer) -> None:
    here = office(session)
    routed = filed(session, sealer, here.bureau, text="คุณมะลิว รรณ ทดลองรัก เรียกเงิน").routed
    assert routed.holders == (here.second.id,)


def test_whom_it_must_not_reach_never_reads_it(session: Session, sealer: Sealer) -> None:
    here = office(session)
    assert filed(session, sealer, here.bureau, excluded=(here.first.id,)).routed.holders == (
        here.second.id,
    )
    assert filed(session, sealer, here.bureau, keep_from="อย่าให้คุณพิกุลทองรู้").routed.holders == (
        here.first.id,
    )


def test_who_complains_is_not_their_own_receiver(session: Session, sealer: Sealer) -> None:
    here = office(session)
    routed = filed(session, sealer, here.bureau, identity=NAMED, name=here.first.name).routed
    assert routed.holders == (here.second.id,)


def test_a_complainants_whole_name_names_nobody_else(session: Session, sealer: Sealer) -> None:
    here = office(session)
    both = (here.first.id, here.second.id)
    told = filed(session, sealer, here.bureau, identity=NAMED, name="มะลิวรรณ สมมติ")
    assert told.routed.holders == both
    alone = filed(session, sealer, here.bureau, identity=NAMED, name="คุณมะลิวรรณ")
    assert alone.routed.holders == (here.second.id,)
    slip = filed(session, sealer, here.bureau, identity=NAMED, name="น.ส.มะลิวรณ ทดลองรัก")
    assert slip.routed.holders == (here.second.id,)


def test_a_case_nobody_may_take_goes_up_level_by_level(session: Session, sealer: Sealer) -> None:
    here = office(session)
    out: tuple[int, ...] = (here.first.id, here.second.id)
    for level, person in (
        (SUPERIOR_LEVEL, here.head), (DIRECTOR_LEVEL, here.director),
        (OFFICE_LEVEL, here.own), (EXECUTIVE_LEVEL, here.top),
    ):  # fmt: skip
        routed = filed(session, sealer, here.bureau, excluded=out).routed
        assert (routed.level, routed.holders) == (level, (person.id,))
        out = (*out, person.id)
    last = filed(session, sealer, here.bureau, excluded=out)
    assert (last.routed.level, last.routed.holders) == (NOBODY, ())
    assert case_routing.count_without_reader(session) == 1


def test_whom_line_does_not_reach_is_passed_over(session: Session, sealer: Sealer) -> None:
    here = office(session)
    here.first.line_user_id, here.second.blocked_at = None, NOW
    assert filed(session, sealer, here.bureau).routed.holders == (here.head.id,)


def test_the_card_shows_who_will_read_it_before_it_is_sent(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    draft = CaseDraft("complaint", STORY, bureau_id=here.bureau.id)
    readers = case_routing.readers_preview(session, draft)
    assert (readers.level, readers.people, readers.after) == (BUREAU_LEVEL, 2, SUPERIOR_LEVEL)
    tip = case_routing.readers_preview(session, CaseDraft(TIP, "พิกุลทอง", bureau_id=here.bureau.id))
    assert (tip.level, tip.people, tip.after) == (OFFICE_LEVEL, 1, EXECUTIVE_LEVEL)


def test_a_later_word_that_names_a_reader_takes_it_from_them(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    routed = cases.complainant_says(session, sealer, case, "คนนั้นชื่อมะลิวรรณ", later(1))
    assert (routed.lost, routed.gained) == ((here.first.id,), ())
    assert not case_routing.may_open(session, case, here.first)
    routed = cases.complainant_says(session, sealer, case, "กับนายพิกุลทอง ทดลองชอบ", later(2))
    assert (routed.lost, routed.gained) == ((here.second.id,), (here.head.id,))


def test_what_a_receiver_writes_takes_it_from_nobody(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    cases.receiver_says(session, sealer, case.id, here.first, "เรียนท่าน มะลิวรรณ ทดลองรัก", NOW)
    cases.complainant_says(session, sealer, case, "ขอบคุณ", NOW)
    assert case_routing.holders(session, case) == [here.first.id, here.second.id]


def test_stepping_back_is_for_good(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    assert case_work.recuse(session, sealer, case.id, here.first, NOW).holders == (here.second.id,)
    assert case_work.recuse(session, sealer, case.id, here.second, NOW).gained == (here.head.id,)
    cases.complainant_says(session, sealer, case, "เพิ่มเติม", NOW)
    assert case_routing.holders(session, case) == [here.head.id]


def test_who_lost_the_role_or_left_reads_no_more(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    here.first.roles, here.second.retired_at = ["staff"], NOW
    session.flush()
    assert case_routing.holders(session, case) == []
    assert case_routing.count_without_reader(session) == 1
    routed = case_routing.reroute_one(session, sealer, NOW)
    assert routed is not None and routed.gained == (here.director.id,)
    assert case_routing.reroute_one(session, sealer, NOW) is None


def test_a_new_receiver_takes_over_from_those_who_left(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    for gone in (here.first, here.second):
        gone.retired_at = NOW
    new = Person(
        staff_id="N1", name="ใหม่ ทดลองใหม่", position="", bureau_id=here.bureau.id,
        supervisor_id=here.head.id, roles=["receiver"], line_user_id="Unew",
    )  # fmt: skip
    session.add(new)
    session.flush()
    assert case_routing.reroute_one(session, sealer, NOW) is not None
    assert standing(session, done.case_id, MAY_TAKE) == [new.id]


def test_the_office_may_name_the_bureaus_whose_receivers_are_its_own(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    case_roster.set_office(session, [here.bureau.id], here.admin.id, NOW)
    routed = filed(session, sealer, here.centre, kind=TIP).routed
    assert routed.holders == (here.first.id, here.second.id)


def test_whom_it_names_stands_nowhere_in_the_clear(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau, text="มะลิวรรณ ทดลองรัก", excluded=(here.head.id,))
    told = session.scalars(select(CaseReceiver).where(CaseReceiver.case_id == done.case_id))
    assert {row.person_id for row in told} == {here.second.id, here.director.id}
