"""A bureau's bound book of good deeds, and one's own: what stands in them, who gets them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather, render
from handlers.papers.printing.model import Bars, Document, Table
from models.calendar import office_day
from models.errors import Refusal
from models.good_deeds import bound_book
from models.good_deeds.deed_documents import BOUND_BOOK, OWN_DEEDS
from models.people.person import Person
from tests.handlers.good_deeds.bureau.test_show_figures import bureaus, keep
from tests.handlers.good_deeds.deed_talk import ADMIN, GIVER, HEAD, STAFF, WORDS, keeps
from tests.handlers.house import Chat, House
from tests.handlers.papers.reading import docx_text, pages, squeezed

PRIVATE, UNNAMED = "เรื่องที่เก็บไว้อ่านคนเดียวเท่านั้น", "ช่วยสอนงานน้องใหม่โดยไม่ออกชื่อ"
OTHER = "D0202"


def person(house: House, staff_id: str) -> Person:
    with house.session() as session:
        return session.scalars(select(Person).where(Person.staff_id == staff_id)).one()


def record(house: House) -> int:
    return bound_book.number_of(person(house, STAFF).bureau_id, office_day(house.now))


def bound(house: House) -> Document:
    reader = person(house, GIVER).id
    asked = PaperRequest(BOUND_BOOK.name, gift=record(house), reader=reader)
    with house.session() as session:
        return gather(session, house.sealer, asked, house.now)


def kept(house: House, chat: Callable[[str], Chat]) -> None:
    """Three deeds: private, for the working group, published; and those of six others; a month
    later."""
    me = keeps(chat(STAFF), words=PRIVATE)
    keeps(me, words=UNNAMED, shown="คณะทำงาน ไม่ออกชื่อ")
    keeps(me, shown="เผยแพร่พร้อมชื่อ")
    keep(house, bureaus(house)[0], 6)
    house.later(days=35)


def test_the_bound_book_has_figures_and_only_what_owners_allow(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    kept(demo, chat)
    book = bound(demo)
    name = person(demo, STAFF).name
    [stories] = [each for each in book.blocks if isinstance(each, Table)]
    assert [(row[3].value, row[4].value) for row in stories.rows] == [
        (UNNAMED, "ไม่ออกชื่อ"), (WORDS, name),
    ]  # fmt: skip
    assert PRIVATE not in str(book)
    [chart] = [each for each in book.blocks if isinstance(each, Bars)]
    assert [bar.words for bar in chart.bars] == ["๙ เรื่อง จาก ๗ คน"]
    printed = squeezed("".join(pages(render(book, "pdf", demo.sealer).data)))
    assert squeezed("เล่มความดี") in printed and squeezed(UNNAMED) in printed
    assert UNNAMED in docx_text(render(book, "docx", demo.sealer).data)


def test_what_is_taken_back_is_gone_from_the_next_one(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = keeps(chat(STAFF), shown="เผยแพร่พร้อมชื่อ")
    assert WORDS in str(bound(demo))
    me.taps("ดูบันทึกนี้").taps("ถอนข้อความ")
    assert "ถูกลบและกู้คืนไม่ได้" in me.taps("ถอนข้อความ").last
    assert WORDS not in str(bound(demo)) and "น้อยกว่า ๕ เรื่อง" in str(bound(demo))


@pytest.mark.parametrize(
    ("who", "may"), [(GIVER, True), (HEAD, True), (STAFF, False), (ADMIN, False), (OTHER, False)]
)
def test_the_working_group_alone_gets_the_bound_book(demo: House, who: str, may: bool) -> None:
    assert BOUND_BOOK.record is not None
    day = office_day(demo.now)
    with demo.session() as session:
        asks = session.get_one(Person, person(demo, who).id)
        assert BOUND_BOOK.record.may_read(session, asks, record(demo), day) is may
        ahead = bound_book.number_of(asks.bureau_id, day.replace(year=day.year + 1))
        assert not BOUND_BOOK.record.may_read(session, asks, ahead, day)


def test_ones_own_book_has_all_of_it_and_nobody_else_gets_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    keeps(chat(STAFF), words=PRIVATE)
    keeps(chat(GIVER), words=UNNAMED)
    me, other = person(demo, STAFF), person(demo, GIVER)
    with demo.session() as session:
        asked = [PaperRequest(OWN_DEEDS.name, gift=0, reader=each.id) for each in (me, other)]
        mine, theirs = (gather(session, demo.sealer, each, demo.now) for each in asked)
        assert OWN_DEEDS.record is not None
        head = session.get_one(Person, person(demo, HEAD).id)
        for number in (me.id, other.id, head.id):
            assert not OWN_DEEDS.record.may_read(session, head, number, office_day(demo.now))
        none = PaperRequest(OWN_DEEDS.name, gift=me.id, reader=head.id)
        with pytest.raises(Refusal, match="no_rows"):
            gather(session, demo.sealer, none, demo.now)
    assert PRIVATE in str(mine) and me.name in str(mine) and UNNAMED not in str(mine)
    assert PRIVATE not in str(theirs)
    assert len(render(mine, "pdf", demo.sealer).data) > 1000
