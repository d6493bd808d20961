"""An announcement on paper: its text, who signs, and who joined, as its reader may see it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing.model import Document, Heading, Paragraph, Table
from models.errors import Refusal
from models.people.person import ADMIN, EXECUTIVE, REPORTER, STAFF, SUPERVISOR, Person
from models.pledges import announcing
from models.pledges.announcement_documents import ANNOUNCEMENT_PAPER
from models.pledges.announcement_files import packaged_announcement
from models.pledges.pledge import JOINED, Announcement, Pledge
from tests import factories
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import arabic, docx_text, readings, squeezed
from tests.handlers.papers.unit import AT, Unit

NOT_JOINED = "นางสาวเงียบ ไม่ออกนาม"
JOINER = "นายร่วมใจ ฟื้นฟูปิ่นปั้นฟ้า"


def opened(desk: Desk, bureaus: int = 1) -> tuple[Unit, Announcement]:
    """An announcement open in the whole office, of so many bureaus; in the first one joined, one
    has not, in each other one has not."""
    unit = Unit(desk.session, desk.sealer, 0, announcements=0)
    kept = announcing.store(desk.session, packaged_announcement("no-gift", 2570), AT).announcement
    for n in range(1, bureaus):
        factories.person(desk.session, factories.bureau(desk.session, f"สำนักที่ {n}"), [STAFF])
    announcing.open_campaign(
        desk.session, kept, date(2027, 3, 1), date(2027, 3, 31), AT, None, unit.chief
    )
    unit.announcements = [kept]
    unit.comes(NOT_JOINED, unit.chief)
    unit.joins(unit.comes(JOINER, unit.chief))
    return unit, kept


def made(desk: Desk, of: Announcement, reader: Person | None, at: datetime = AT) -> Document:
    asked = PaperRequest("announcement", gift=of.id, reader=reader.id if reader else None)
    return gather(desk.session, desk.sealer, asked, at)


def told(document: Document) -> str:
    """All words of it."""
    found = list(document.title)
    for block in document.blocks:
        if isinstance(block, Table):
            found += [str(cell.value) for row in block.rows for cell in row]
        if isinstance(block, Heading | Paragraph):
            found.append(block.text)
    return arabic("\n".join(found))


def test_the_text_in_force_its_day_and_who_signs_stand_on_it(desk: Desk) -> None:
    unit, kept = opened(desk)
    unit.joins(unit.chief)
    document = made(desk, kept, None)
    text = announcing.version(desk.session, kept.id, 1)
    assert text is not None
    for data in (render(document, ending, desk.sealer).data for ending in ("docx", "pdf")):
        words = docx_text(data) if data[:2] == b"PK" else readings(data)[0]
        plain = arabic(squeezed(words))
        for part in text.text.split("\n\n"):
            assert squeezed(part) in plain
        assert "ประกาศณวันที่1มีนาคม2570" in plain
        assert squeezed(f"({unit.chief.name})") in plain and "ร่วมประกาศผ่านระบบเมื่อ" in plain
        assert text.text_hash[:8] in plain


def test_a_signer_who_has_not_joined_is_a_place_to_sign_and_no_more(desk: Desk) -> None:
    unit, kept = opened(desk)
    words = " ".join(readings(render(made(desk, kept, None), "pdf", desk.sealer).data))
    assert "มั่นคง" in words and "ร่วมประกาศผ่านระบบ" not in words


SEES = {
    "staff": (STAFF, False), "reporter": (REPORTER, True), "supervisor": (SUPERVISOR, True),
    "executive": (EXECUTIVE, True), "admin": (ADMIN, True),
}  # fmt: skip


@pytest.mark.parametrize("role", SEES)
def test_names_of_who_joined_are_for_those_who_see_the_bureau(desk: Desk, role: str) -> None:
    unit, kept = opened(desk, bureaus=4)
    name, sees = SEES[role]
    reader = factories.person(desk.session, unit.bureau, [name])
    words = told(made(desk, kept, reader))
    assert (JOINER in words) is sees and NOT_JOINED not in words
    every = role in ("executive", "admin")
    assert ("สำนักที่ 2" in words) is every
    assert "ทั้งสำนักงานเลขาธิการวุฒิสภา ร่วมประกาศ 1 จาก " in words


@pytest.mark.parametrize("role", ["staff", "reporter"])
@pytest.mark.soak
def test_of_two_bureaus_neither_hears_the_sum(desk: Desk, role: str) -> None:
    unit, kept = opened(desk, bureaus=2)
    reader = factories.person(desk.session, unit.bureau, [SEES[role][0]])
    assert "ทั้งสำนักงานเลขาธิการวุฒิสภา" not in told(made(desk, kept, reader))


@pytest.mark.soak
def test_who_may_have_it_is_who_may_read_the_text(desk: Desk) -> None:
    unit = Unit(desk.session, desk.sealer, 1)
    [kept] = unit.announcements
    other = factories.person(desk.session, factories.bureau(desk.session, "สำนักอื่น"), [STAFF])
    admin = factories.person(desk.session, other.bureau, [ADMIN])
    record = ANNOUNCEMENT_PAPER.record
    assert record is not None
    day = date(2027, 3, 15)
    may = {
        who: record.may_read(desk.session, person, kept.id, day)
        for who, person in {"own": unit.people[0], "other": other, "admin": admin}.items()
    }
    assert may == {"own": True, "other": False, "admin": True}
    before = date(2027, 2, 20)
    assert not record.may_read(desk.session, unit.people[0], kept.id, before)
    assert record.may_read(desk.session, admin, kept.id, before)


@pytest.mark.soak
def test_a_changed_text_is_the_one_that_is_printed_with_its_day(desk: Desk) -> None:
    unit, kept = opened(desk)
    later = AT + timedelta(days=3)
    file = packaged_announcement("no-gift", 2570)
    announcing.store(desk.session, replace(file, text="ข้อความใหม่ 🌱 ฎีกา"), later)
    words = told(made(desk, kept, None, later))
    assert "ข้อความใหม่" in words and "ณ วันที่ 18\u00a0มีนาคม\u00a02570" in words
    assert JOINER not in words  # they joined the text before


@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.soak
def test_a_long_title_a_long_text_and_many_names_come_out_whole(desk: Desk, ending: str) -> None:
    unit, kept = opened(desk)
    file = packaged_announcement("no-gift", 2570)
    title = "ประกาศเจตนารมณ์ว่าด้วยเรื่องที่ยาวมาก " * 7
    text = "ข้อความยาวมาก " * 400
    announcing.store(desk.session, replace(file, title=title.strip(), text=text), AT)
    people = [unit.comes(f"นายทดสอบคนที่ {n:03} ฐานิสร์ ณ อยุธยา", unit.chief) for n in range(150)]
    for person in people:
        desk.session.add(_joining(kept, person))
    desk.session.flush()
    data = render(made(desk, kept, None), ending, desk.sealer).data
    words = squeezed("".join(readings(data)) if ending == "pdf" else docx_text(data))
    assert words.count("ข้อความยาวมาก") >= 400
    assert all(squeezed(person.name) in words for person in people)


def _joining(kept: Announcement, person: Person) -> object:
    return Pledge(
        announcement_id=kept.id, person_id=person.id, version=kept.version, answer=JOINED,
        text_hash="0" * 64, at=datetime(2027, 3, 15, 2, 0, tzinfo=UTC),
    )  # fmt: skip


def test_one_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(Refusal, match="no_rows"):
        gather(desk.session, desk.sealer, PaperRequest("announcement", gift=9_999), AT)
