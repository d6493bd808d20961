"""The files of forms: an edited one is printed so, a wrong one is refused with its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from handlers.papers.forms import form_files
from handlers.papers.forms.form import FormLayout, FormTable
from handlers.papers.forms.form_files import FormFaults, filled, read_form
from handlers.papers.paper_desk import PaperDesk
from handlers.papers.paper_kinds import SUBJECTS, PaperRequest
from handlers.papers.printing import pdf, sheet_file, word_file
from handlers.papers.printing.model import Document, Table
from handlers.papers.reports import bureau_form, gather_reports, office_report
from tests.handlers.papers.conftest import NOW, Desk
from tests.handlers.papers.reading import pages, sheets, squeezed, tables

DOCS = Path(__file__).parents[3] / "docs" / "forms.md"
KINDS = {kind.name: kind for kind in (office_report.FORM, bureau_form.FORM)}
OFFICE = form_files.packaged_text("office-report", 2567)


def edited(*changes: tuple[str, str]) -> FormLayout:
    """The office's form with these words in place of others."""
    text = OFFICE
    for was, becomes in changes:
        assert text.count(was) == 1, was
        text = text.replace(was, becomes)
    return read_form(text, office_report.FORM, "mine.yaml")


def printed(desk: Desk, form: FormLayout) -> Document:
    asked = PaperDesk(
        desk.session, desk.sealer, PaperRequest("office-report", "risk-2567"), NOW, SUBJECTS
    )
    return replace(gather_reports.office_report_of(asked), form=form).document()


def test_a_renamed_a_dropped_and_a_moved_column_are_printed_so(desk: Desk) -> None:
    desk.takes_in("risk-2567")
    number = "  - {title: ที่, width: 0.65, align: center, shows: [number]}\n"
    responsible = "  - {title: ผู้รับผิดชอบ, width: 3.1, shows: [responsible]}\n"
    form = edited(
        ("มาตรการ/โครงการ/กิจกรรมป้องกันการทุจริต, width", "เรื่องที่ทำ, width"),
        ("  - {title: โอกาส/ความเสี่ยงการทุจริต, width: 1.7, shows: [risk]}\n", ""),
        (responsible, responsible + "  - {title: ที่อีกครั้ง, width: 0.5, shows: [number]}\n"),
        (f"  columns:\n{number}  - {{title: เรื่อง", "  columns:\n  - {title: เรื่อง"),
    )
    document = printed(desk, replace(form, parts={"report": form.parts["report"][:2]}, cover=False))
    heads = ["เรื่องที่ทำ", "เขียว", "เหลือง", "แดง", "ผู้รับผิดชอบ", "ที่อีกครั้ง"]
    [summary] = [t for t in document.blocks if isinstance(t, Table) and t.name == "ตารางสรุป"]
    assert [column.title for column in summary.columns] == heads
    over = "สถานะความเสี่ยง"
    assert tables(word_file.render(document, ""))[0][:2] == [
        ["เรื่องที่ทำ", over, over, over, "ผู้รับผิดชอบ", "ที่อีกครั้ง"], heads,
    ]  # fmt: skip
    found = sheets(sheet_file.render(document, ""))["ตารางสรุป"]
    assert found[0] == ["เรื่องที่ทำ", over, None, None, "ผู้รับผิดชอบ", "ที่อีกครั้ง"]
    assert found[1][1:4] == ["✓", None, None] and found[1][-1] == "1"
    first = squeezed(pages(pdf.render(document, ""))[0])
    assert "เรื่องที่ทำ" in first and "โอกาส/ความเสี่ยง" not in first


@pytest.mark.soak
def test_another_order_of_the_sections_is_printed_so(desk: Desk) -> None:
    desk.takes_in("risk-2567")
    form = edited()
    turned = replace(form, parts={"report": form.parts["report"][::-1]})
    was, now = (
        [block.name for block in printed(desk, each).blocks if isinstance(block, Table)]
        for each in (form, turned)
    )
    assert now == was[::-1] and len(was) == 4


WRONG = [
    ("shows: [risk]", "shows: [riks]", "report[1].columns[2].shows: 'riks' is none of boxes"),
    ("width: 5.6,", "width: five,", "columns[1].width: 'five' is no share of the page's width"),
    ("center, shows: [green]", "middle, shows: [green]", "[3].align: 'middle' is none"),
    ("title: เขียว, over", "titel: เขียว, over", "report[1].columns[3]: unknown key 'titel'"),
    ("- ตาม{plan_name}", "- ตาม{pla}", "title: unknown fact {pla}; known here: {as_of}, {months}"),
    ("- ตาม{plan_name}", "- ตาม{plan_name", "title: has a brace that names no fact"),
    ("[done]", "[done, started]", "report[5].bars: count 'started' 2 times, not once"),
    ("counts: [done]", "counts: []", "report[5].bars: count 'done' 0 times, not once"),
    ("rows: statuses", "rows: stati", "report[6].rows: 'stati' is none of budget, projects"),
    ("is: signatures", "is: sign", "is: 'sign' is none of heading, text, table"),
    ("of: remarks", "of: remark", "of: 'remark' is none of remarks"),
    ("fill: grey", "fill: blue", "bars[1].fill: 'blue' is none of"),
    ("\ntitle:\n", "\ntitles:\n", "title: is missing"),
    ("report:", "reports:", "report: is missing"),
    ("report:", "report: [", "YAML:"),
]  # fmt: skip


@pytest.mark.parametrize(("was", "becomes", "told"), WRONG)
def test_a_wrong_file_is_refused_with_its_name_the_place_and_the_problem(
    was: str, becomes: str, told: str
) -> None:
    with pytest.raises(FormFaults) as refused:
        edited((was, becomes))
    assert all(fault.startswith("mine.yaml: ") for fault in refused.value.faults)
    assert any(told in fault for fault in refused.value.faults), refused.value.faults


def test_every_packaged_file_belongs_to_a_kind_and_is_right() -> None:
    for name, year in form_files.packaged():
        assert form_files.form_of(KINDS[name], year).title


def test_a_file_holds_from_its_year_on_and_an_earlier_year_has_the_oldest() -> None:
    years = (2560, 2567, 2568, 2599)
    oldest, first, second, newest = (form_files.form_of(office_report.FORM, y) for y in years)
    assert oldest is first and first is not second and second is newest
    table = next(b for b in first.parts["report"] if isinstance(b, FormTable))
    assert table.columns[3].over == "สถานะความเสี่ยง"


def test_a_text_of_which_a_fact_is_not_known_is_left_out() -> None:
    assert filled("แนวทาง : {guideline}", {"guideline": ""}) == ""
    assert filled("แนวทาง : {guideline}", {"guideline": "หนึ่ง"}) == "แนวทาง : หนึ่ง"


def test_what_a_form_may_name_stands_in_the_docs() -> None:
    told = DOCS.read_text(encoding="utf-8")
    for kind in KINDS.values():
        names = {*kind.lists, *kind.counts, *kind.rows, *kind.heads}
        names.update(*kind.parts.values(), *kind.counts.values())
        names.update(*(rows.shows for rows in kind.rows.values()))
        assert sorted(name for name in names if f"`{name}`" not in told) == []
