"""Filing a complaint and talking in it: sealed, told to nobody else, nothing left in the clear."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from models.complaints import case_tracking, cases
from models.complaints.case_draft import BY_PUSH, CaseDraft
from models.complaints.complaint import (
    ANONYMOUS,
    FROM_COMPLAINANT,
    FROM_RECEIVER,
    NAMED,
    NEW,
    NOTE,
    RECEIVER_ONLY,
    SOCIAL,
    Case,
    CaseMessage,
)
from models.complaints.sealed import case_codes, case_texts
from models.crypto import CannotOpen, KeyRing, Sealer
from models.database import open_database
from models.errors import Refusal
from models.people.person import Bureau
from models.trail.audit_entry import AuditEntry
from tests.models.complaints.complaining import NOW, STORY, case_of, filed, later, office


def test_a_complaint_is_new_and_with_its_bureaus_receivers(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    case = case_of(session, done)
    assert (case.state, case.kind, case.level) == (NEW, "complaint", "bureau")
    assert done.routed.gained == done.routed.holders == (here.first.id, here.second.id)
    assert case_texts.story(sealer, case).text == STORY


def test_filing_leaves_nothing_on_the_trail_and_no_time_of_day(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    case = case_of(session, done)
    cases.complainant_says(session, sealer, case, "เพิ่มเติมว่าเป็นช่วงเช้า", NOW)
    assert session.scalars(select(AuditEntry)).all() == []
    for table in ("complaint", "case_message", "case_receiver"):
        for row in session.execute(text(f"SELECT * FROM {table}")):
            assert not any("03:00" in str(value) for value in row)


def test_a_second_confirmation_files_nothing_again(session: Session, sealer: Sealer) -> None:
    here = office(session)
    draft = CaseDraft("complaint", STORY, bureau_id=here.bureau.id)
    code = case_codes.new_code(secrets.token_bytes)
    first = cases.file_case(session, sealer, draft, code, NOW)
    again = cases.file_case(session, sealer, draft, code.lower(), NOW)
    assert again.again and again.case_id == first.case_id and again.code == first.code
    assert len(session.scalars(select(Case)).all()) == 1


@pytest.mark.parametrize(
    ("told", "code"),
    [({"text": "  "}, "no_text"), ({"received_on": later(1).date()}, "future")],
)
def test_what_cannot_be_filed_is_refused(
    session: Session, sealer: Sealer, told: dict[str, object], code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        filed(session, sealer, None, **told)


def test_a_bureau_that_there_is_not_is_refused(session: Session, sealer: Sealer) -> None:
    with pytest.raises(Refusal, match="no_such_bureau"):
        filed(session, sealer, Bureau(id=999))


def test_a_code_nobody_made_is_refused(session: Session, sealer: Sealer) -> None:
    with pytest.raises(Refusal, match="mistyped_code"):
        cases.file_case(session, sealer, CaseDraft("complaint", STORY), "0" * 19 + "1", NOW)


def test_an_anonymous_draft_keeps_no_name_even_if_it_holds_one(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau, name="ผู้ร้องคนหนึ่ง"))
    assert case.identity == ANONYMOUS and case.identity_text is None
    assert case_texts.identity(sealer, case, here.first) is None


def test_who_speaks_to_the_receiver_alone_is_told_to_no_superior(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    done = filed(
        session, sealer, here.bureau, identity=RECEIVER_ONLY, name="ผู้ร้องคนหนึ่ง", contact="โทร"
    )
    case = case_of(session, done)
    known = case_texts.identity(sealer, case, here.first)
    assert known is not None and (known.name, known.contact) == ("ผู้ร้องคนหนึ่ง", "โทร")
    assert case_texts.identity(sealer, case, here.head) is None
    named = case_of(session, filed(session, sealer, here.bureau, identity=NAMED, name="ผู้ร้องคนหนึ่ง"))
    assert case_texts.identity(sealer, named, here.head) is not None


def test_only_who_has_it_opens_it_and_each_opening_is_on_the_trail(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    opened = cases.open_case(session, sealer, done.case_id, here.first, NOW)
    assert opened.story.text == STORY and opened.identity is None
    for stranger in (here.admin, here.top, here.director, here.own):
        with pytest.raises(Refusal, match="no_such_case"):
            cases.open_case(session, sealer, done.case_id, stranger, NOW)
    with pytest.raises(Refusal, match="no_such_case"):
        cases.open_case(session, sealer, "0" * 16, here.first, NOW)
    [entry] = session.scalars(select(AuditEntry)).all()
    assert (entry.verb, entry.actor_id) == ("case.opened", here.first.id)
    assert (entry.subject, entry.details) == (f"case:{done.case_id}", {})


def test_both_sides_talk_and_notes_stay_inside(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    case = case_of(session, done)
    cases.receiver_says(session, sealer, case.id, here.first, "ขอทราบวันที่เกิดเหตุ", later(1))
    cases.note(session, sealer, case.id, here.second, "ตรวจกล้องแล้ว", later(2))
    cases.complainant_says(session, sealer, case, "วันจันทร์ที่ผ่านมา", later(3))
    inside = case_texts.messages(session, sealer, case, notes=True)
    assert [m.direction for m in inside] == [FROM_RECEIVER, NOTE, FROM_COMPLAINANT]
    outside = case_texts.messages(session, sealer, case)
    assert [m.text for m in outside] == ["ขอทราบวันที่เกิดเหตุ", "วันจันทร์ที่ผ่านมา"]
    authors = session.scalars(select(CaseMessage.author_id).order_by(CaseMessage.id))
    assert list(authors) == [here.first.id, here.second.id, None]


def test_an_answer_counts_as_a_word_and_a_note_does_not(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    cases.note(session, sealer, case.id, here.first, "จดไว้", later(4))
    assert case.last_word_on == NOW.date()
    cases.receiver_says(session, sealer, case.id, here.first, "กำลังตรวจสอบ", later(5))
    assert case.last_word_on == later(5).date()


def test_nothing_empty_is_said(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    for say in (cases.receiver_says, cases.note):
        with pytest.raises(Refusal, match="no_text"):
            say(session, sealer, case.id, here.first, " \n", NOW)
    with pytest.raises(Refusal, match="no_text"):
        cases.complainant_says(session, sealer, case, " ", NOW)


def test_a_receivers_list_holds_their_own_cases_the_longest_silent_first(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    old = filed(session, sealer, here.bureau)
    new = filed(session, sealer, here.bureau, now=later(3))
    filed(session, sealer, here.centre)
    assert [c.id for c in cases.of_receiver(session, here.first, 10)] == [old.case_id, new.case_id]
    assert cases.count_of_receiver(session, here.first) == 2
    assert cases.of_receiver(session, here.admin, 10) == []
    assert [c.id for c in cases.of_receiver(session, here.first, 1)] == [old.case_id]


def test_what_came_another_way_is_entered_by_a_receiver_and_counted_there(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    done = filed(
        session, sealer, here.bureau, channel=SOCIAL, entered_by=here.first.id,
        received_on=later(-4).date(),
    )  # fmt: skip
    case = case_of(session, done)
    assert (case.channel, case.received_on, case.entered_by) == (
        SOCIAL, later(-4).date(), here.first.id,
    )  # fmt: skip
    assert session.scalars(select(AuditEntry.verb)).all() == ["case.entered"]


def test_a_message_moved_to_another_row_cannot_be_opened(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    cases.complainant_says(session, sealer, case, "หนึ่ง", NOW)
    cases.complainant_says(session, sealer, case, "สอง", NOW)
    one, two = session.scalars(select(CaseMessage).order_by(CaseMessage.id))
    one.text = two.text
    with pytest.raises(CannotOpen):
        case_texts.messages(session, sealer, case)


def test_without_the_ring_nothing_opens(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    other = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    with pytest.raises(CannotOpen):
        case_texts.story(other, case)


def test_no_word_name_code_or_id_of_it_stands_in_the_files_of_the_database(
    migrated_sqlite: Path, tmp_path: Path, sealer: Sealer
) -> None:
    path = tmp_path / "strong.db"
    shutil.copy(migrated_sqlite, path)
    user = "U" + "c0ffee" * 5 + "00"
    told = {
        "text": "ถ้อยคำลับเรื่องซองสีน้ำตาล", "name": "ผู้ร้องลับลวง", "contact": "0899999999",
        "keep_from": "อย่าให้หัวหน้ารู้", "identity": NAMED, "hear": BY_PUSH, "push_address": user,
    }  # fmt: skip
    database = open_database(f"sqlite:///{path}", b"k" * 32)

    def act(session: Session) -> str:
        here = office(session)
        done = filed(session, sealer, here.bureau, **told)
        case = case_of(session, done)
        cases.complainant_says(session, sealer, case, "คำเพิ่มเติมลับ", later(1))
        cases.receiver_says(session, sealer, case.id, here.first, "คำตอบลับ", later(1))
        cases.note(session, sealer, case.id, here.first, "บันทึกลับ", later(1))
        with pytest.raises(Refusal):
            case_tracking.track(
                session, sealer, case_codes.new_code(secrets.token_bytes), user, NOW
            )
        return done.code

    code = database.write(act)
    kept = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    database.close()
    kept += b"".join(each.read_bytes() for each in tmp_path.iterdir())
    plain = code.replace("-", "")
    for word in ("ลับ", "ซองสีน้ำตาล", "0899999999", "อย่าให้หัวหน้ารู้", user, code, plain):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert word.encode(encoding) not in kept
        assert word.encode("unicode_escape") not in kept
    assert "ทดลองรัก".encode() in kept  # what is no secret is found this way
