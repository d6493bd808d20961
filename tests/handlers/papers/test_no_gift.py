"""The result of No Gift and the joined list: the rows' numbers on paper, names for who may see."""

from __future__ import annotations

from decimal import Decimal

import pytest

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing.model import Document
from models.errors import Refusal
from models.gifts.gift import KEEP, REFUSED, RELATIVE
from models.people.person import EXECUTIVE, REPORTER
from tests import factories
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import arabic, docx_text, pages, readings, sheets, squeezed
from tests.handlers.papers.unit import AT, UNTIL, Unit


def unit(desk: Desk, people: int = 4, announcements: int = 1) -> Unit:
    return Unit(desk.session, desk.sealer, people, announcements)


def made(desk: Desk, of: Unit | None = None, **wanted: object) -> Document:
    """The result of the unit, or of all."""
    bureau_id = of.bureau.id if of is not None else None
    asked = PaperRequest("no-gift", due=UNTIL, bureau_id=bureau_id, **wanted)  # type: ignore[arg-type]
    return gather(desk.session, desk.sealer, asked, AT)


def test_the_result_holds_the_units_numbers_with_the_share_computed(desk: Desk) -> None:
    of = unit(desk, 5)
    of.joins(of.chief, *of.people[:3])
    kept = of.receives(of.people[0], Decimal("2500.50"))
    of.decides(kept, KEEP)
    of.receives(of.people[1], None, relation=RELATIVE)
    of.receives(of.people[2], Decimal(200), REFUSED)
    read = sheets(render(made(desk, of), "xlsx", desk.sealer).data)
    assert read["การเข้าร่วมและการสอบถาม"][1] == [
        "สำนักหนึ่ง", 6, 6, 4, 66.67, 2, 2, 0, "มีการรับ", "ยังไม่ยืนยัน",
    ]  # fmt: skip
    assert read["การรับ"][1] == ["สำนักหนึ่ง", 2, 0, 0, 1, 1, 2500.5, 1, 1]


def test_several_units_are_added_up(desk: Desk) -> None:
    of = unit(desk, 1)
    other = factories.person(desk.session, factories.bureau(desk.session, "สำนักสอง"))
    of.receives(of.people[0], Decimal("100.25"))
    of.receives(other, Decimal("200.50"))
    rows = sheets(render(made(desk), "xlsx", desk.sealer).data)["การรับ"]
    assert rows[-1][:2] == ["รวม", 2] and rows[-1][6] == 300.75


def test_without_a_report_or_an_answer_it_says_that_none_was_reported(desk: Desk) -> None:
    document = made(desk, unit(desk, 1))
    for text in readings(render(document, "pdf", desk.sealer).data):
        assert "ไม่มีรายงานการรับยังไม่ยืนยัน" in squeezed(text)


@pytest.mark.soak
def test_139_people_stand_on_the_list_each_once_and_the_numbers_are_the_rows(desk: Desk) -> None:
    of = unit(desk, 138, 6)
    of.joins(of.chief, *of.people[:120])
    of.joins(*of.people[120:127], announcements=1)
    data = render(made(desk, of), "pdf", desk.sealer).data
    found = pages(data)
    assert len(found) > 5
    text = "\n".join(found)
    for person in [of.chief, *of.people]:
        assert sum(f"{person.name} เจ้า" in line for line in text.splitlines()) == 1
    assert "1391391289" in squeezed(text)  # people, must, joined, and the share
    assert "92.09" in squeezed(text)
    assert "ยังไม่ได้เข้าร่วม11คน" in squeezed(text)
    lists = [page for page in found if "ลายมือชื่อ" in page]
    assert len(lists) > 5 and all("ตำแหน่ง" in page for page in lists)


def test_who_joined_stands_with_the_day_and_who_joined_nothing_stands_last(desk: Desk) -> None:
    of = unit(desk, 3, 2)
    of.joins(of.chief)
    of.joins(of.people[0], announcements=1)
    read = sheets(render(made(desk, of), "xlsx", desk.sealer).data)
    listed = {row[1]: row[3:6] for row in read["บัญชีรายชื่อ"][1:]}
    assert listed == {
        of.chief.name: ["15\u00a0มี.ค.\u00a070", "15\u00a0มี.ค.\u00a070", None],
        of.people[0].name: ["15\u00a0มี.ค.\u00a070", "–", None],
    }
    assert [row[1] for row in read["ยังไม่ได้เข้าร่วม"][1:]] == [p.name for p in of.people[1:]]


def test_more_announcements_than_fit_stand_below_each_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.papers.pledges.joined_list.MOST_ABREAST", 1)
    of = unit(desk, 1, 2)
    of.joins(of.chief)
    row = sheets(render(made(desk, of), "xlsx", desk.sealer).data)["บัญชีรายชื่อ"][1]
    assert row[3].count("15\u00a0มี.ค.\u00a070") == 2


@pytest.mark.soak
def test_the_digits_are_thai_where_they_are_asked_for(desk: Desk) -> None:
    of = unit(desk, 1)
    document = made(desk, of, digits="thai")
    text = docx_text(render(document, "docx", desk.sealer).data)
    assert "๒๐\u00a0มีนาคม\u00a0๒๕๗๐" in text
    assert of.people[0].name in text  # what stands on the roster stays as it is written
    assert "2570" in arabic(text)


@pytest.mark.parametrize("role", [REPORTER, EXECUTIVE])
@pytest.mark.soak
def test_who_does_not_lead_the_unit_reads_how_many_are_missing_and_no_name(
    desk: Desk, role: str
) -> None:
    of = unit(desk, 3, 2)
    of.joins(of.chief)
    of.joins(of.people[0], announcements=1)
    reader = of.comes("ผู้อ่าน", of.chief, (role,))
    document = made(desk, of, reader=reader.id, named=False)
    text = docx_text(render(document, "docx", desk.sealer).data)
    assert of.people[1].name not in text and "อีก 3 คน ไม่แสดงชื่อ" in text
    assert of.people[0].name in text and "–" not in text.split(of.people[0].name)[1][:200]


@pytest.mark.soak
def test_a_superior_reads_the_names_of_their_own_line(desk: Desk) -> None:
    of = unit(desk, 2)
    stranger = of.comes("ผู้อื่น", None)
    document = made(desk, of, reader=of.chief.id)
    text = docx_text(render(document, "docx", desk.sealer).data)
    assert of.people[0].name in text and stranger.name not in text


def test_a_unit_nobody_belongs_to_has_no_result(desk: Desk) -> None:
    empty = factories.bureau(desk.session, "สำนักว่าง")
    with pytest.raises(Refusal, match="no_rows"):
        gather(desk.session, desk.sealer, PaperRequest("no-gift", bureau_id=empty.id), AT)


@pytest.mark.soak
def test_only_the_bureaus_the_reader_may_see_are_in_it(desk: Desk) -> None:
    of = unit(desk, 1)
    factories.person(desk.session, factories.bureau(desk.session, "สำนักสอง"))
    document = made(desk, bureau_ids=frozenset((of.bureau.id,)))
    assert "สำนักสอง" not in docx_text(render(document, "docx", desk.sealer).data)


def test_a_year_without_announcements_says_so(desk: Desk) -> None:
    of = unit(desk, 1, 0)
    text = docx_text(render(made(desk, of), "docx", desk.sealer).data)
    assert "ยังไม่มีประกาศที่เปิดให้เข้าร่วม" in text


def test_without_a_round_it_is_of_the_whole_fiscal_year(desk: Desk) -> None:
    of = unit(desk, 1)
    asked = PaperRequest("no-gift", bureau_id=of.bureau.id)
    document = gather(desk.session, desk.sealer, asked, AT)
    assert "30\u00a0กันยายน\u00a02570" in document.meta[1]
