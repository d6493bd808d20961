"""Codes for many at once: who may, what is said before, what is printed, and what dies."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest
import zxingcpp
from sqlalchemy import select

from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.accounts import joining
from models.accounts.codes_for_many import waiting
from models.documents import document_rights
from models.documents.document_rights import DocumentSpec
from models.errors import Refusal
from models.joining_slips.slip_batch import SlipBatch
from models.joining_slips.slip_documents import JOINING_SLIPS
from models.people import roster_gaps
from models.people.person import JoiningCode, Person
from models.people.roster_gaps import NOT_JOINED
from models.trail import facts
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat

ADMIN = "D0002"


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    """An administrator of an office where three more of the first bureau have not joined."""
    admin = chat(ADMIN)
    with admin.house.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        for person in session.scalars(select(Person).where(Person.staff_id.in_(NEW))):
            person.line_user_id = None
        session.commit()
    return admin


NEW = ("D0104", "D0106", "D0202")


def batches(chat: Chat) -> list[SlipBatch]:
    with chat.house.session() as session:
        return list(session.scalars(select(SlipBatch).order_by(SlipBatch.id)))


def printed(chat: Chat) -> list[str]:
    """The words of each page of the newest slips, without spaces, and what its QRs hold."""
    with chat.house.session() as session:
        request = PaperRequest(JOINING_SLIPS.name, gift=batches(chat)[-1].id)
        document = gather(session, chat.house.sealer, request, chat.house.now)
    data = render(document, "pdf", chat.house.sealer).data
    with pypdfium2.PdfDocument(data) as file:
        words = ["".join(page.get_textpage().get_text_range().split()) for page in file]
        seen = [zxingcpp.read_barcodes(page.render(scale=3).to_pil()) for page in file]
    links = [sorted(each.text for each in codes) for codes in seen]
    return [f"{page}\n{' '.join(held)}" for page, held in zip(words, links, strict=True)]


def test_codes_for_all_are_on_slips_by_bureau_and_open_the_chat(admin: Chat) -> None:
    admin.says("ออกรหัสหลายคน").says("ทุกคน")
    with admin.house.session() as session:
        people = waiting(session, None)
    assert f"ออกรหัสใหม่ {len(people)} คน" in admin.last
    admin.taps("ยืนยันออกรหัส")
    assert f"ออกรหัสแล้ว {len(people)} คน" in admin.last and "มอบแก่เจ้าตัว" in admin.last
    pages = printed(admin)
    whole = "\n".join(pages)
    assert len(pages) == len({person.bureau_id for person in people})
    for person in people:
        assert person.name.replace(" ", "") in whole
        assert person.staff_id not in whole  # its end is what they are asked for
    assert whole.count("https://line.me/R/oaMessage/%40strong/?") == len(people)
    [code, *_] = [each.rpartition("?")[2] for each in whole.split() if "oaMessage" in each]
    assert joining.read_code(code) is not None
    with admin.house.session() as session:
        [*_, entry] = session.scalars(select(AuditEntry).where(AuditEntry.verb == "codes_issued"))
        assert len(entry.details["people"]) == len(people) and entry.actor_id is not None
    assert code not in admin.since(0)


def test_before_it_counts_it_says_whose_codes_die_and_a_no_keeps_them(admin: Chat) -> None:
    admin.says("ออกรหัส D0104")
    admin.says("ออกรหัสให้สำนักการคลังและงบประมาณ").says("ไม่ออก")
    assert "รหัสเดิมใช้ได้ต่อไป" in admin.last and batches(admin) == []
    admin.says("ออกรหัสทุกคน")
    assert "รหัสเดิมที่จะใช้ไม่ได้" in admin.last
    admin.says("ยืนยันออกรหัส")
    with admin.house.session() as session:
        dead = session.scalars(select(JoiningCode).where(JoiningCode.tries_left == 0)).all()
    assert dead


def test_only_who_issued_them_prints_them_and_who_joined_since_is_left_out(admin: Chat) -> None:
    admin.says("ออกรหัสทุกคน").taps("ยืนยันออกรหัส")
    [batch] = batches(admin)
    with admin.house.session() as session:
        spec = DocumentSpec(JOINING_SLIPS.name, "pdf", gift=batch.id)
        other = session.scalars(select(Person).where(Person.staff_id == "D0103")).one()
        other.roles = ["staff", "admin"]
        assert not document_rights.may_have(session, other, spec, admin.house.now.date())
        for person in waiting(session, None):
            joining.use_codes(session, person, admin.house.now)
        session.commit()
    with pytest.raises(Refusal, match="no_slips"):
        printed(admin)


def test_after_a_day_the_codes_are_printed_no_more(admin: Chat) -> None:
    admin.says("ออกรหัสทุกคน").taps("ยืนยันออกรหัส")
    admin.house.later(days=1, minutes=1)
    with pytest.raises(Refusal, match="no_slips"):
        printed(admin)


@pytest.mark.parametrize("words", ["ออกรหัสหลายคน", "โปสเตอร์ลงทะเบียน", "ข้อความชวนลงทะเบียน"])
def test_nobody_but_an_administrator_may(chat: Callable[[str], Chat], words: str) -> None:
    reporter = chat("D0103").says(words)
    assert "เฉพาะผู้" in reporter.last and batches(reporter) == []


def test_the_text_for_the_group_names_nobody(admin: Chat) -> None:
    admin.says("ข้อความชวนลงทะเบียน")
    assert "ลงทะเบียนแล้ว" in admin.last and "@strong" in admin.last
    with admin.house.session() as session:
        for person in waiting(session, None):
            assert person.name not in admin.last and person.bureau.name not in admin.last


def test_who_has_not_joined_leads_to_the_slips_of_that_bureau(admin: Chat) -> None:
    admin.says("ใครยังไม่ลงทะเบียน สำนักการคลังและงบประมาณ").taps("พิมพ์ใบรหัส")
    assert "สำนักการคลังและงบประมาณ" in admin.last and "ออกรหัสใหม่ 1 คน" in admin.last
    with admin.house.session() as session:
        counted = roster_gaps.counts(session, NOT_JOINED)
        whole = next(each.bureau for each in counted if not each.missing)
    admin.says("ยืนยันออกรหัส").says(f"ออกรหัส{whole}")
    assert "ลงทะเบียนครบทุกคนแล้ว" in admin.last
    assert [batch.people for batch in batches(admin)] == [1]
