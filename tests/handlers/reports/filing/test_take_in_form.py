"""A filled form in the chat: the office's own XLSX, edited, shown as read, sent once confirmed."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import select

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing.model import Digits
from handlers.understand.thai import normalise
from models.people.person import Person
from models.plans.plan import Activity, Plan
from models.reports import form_files
from models.reports.deciding import report_decisions
from models.reports.report import APPROVED, SUBMITTED, Report, ReportVersion
from scheduler.opening import form_read
from scheduler.opening.content_check import check
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, HEAD, REPORTER, events_of, meets, sends

DUE = date(2027, 3, 20)
TOLD = "ร้อยละ ๘๐\nจัดประชุมทบทวนความเสี่ยงสองครั้ง มีผู้เข้าร่วม 40 คน"
DONE = "100%\nจัดแลกเปลี่ยนเรียนรู้ครบทุกกลุ่มงานแล้ว"
Edits = dict[str, tuple[str, ...]]


def form(house: House, edits: Edits, due: date | None = DUE, digits: Digits = "thai") -> Any:
    """The bureau's form as เอกสาร makes it, its cells from the third on edited by number,
    which stands before the title."""
    with house.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == REPORTER)).one()
        plan = session.scalars(select(Plan.name).where(Plan.fiscal_year == 2570)).first()
        wanted = PaperRequest("bureau-form", plan or "", due, person.bureau_id, digits=digits)
        document = gather(session, house.sealer, wanted, house.now)
    book = load_workbook(io.BytesIO(render(document, "xlsx", house.sealer).data))
    for sheet in book.worksheets:
        for row in sheet.iter_rows(min_row=2, min_col=1, max_col=7):
            values = edits.get(planned(str(row[1].value)), ())
            for cell, value in zip(row[2:], values, strict=False):
                cell.value = value
    out = io.BytesIO()
    book.save(out)
    return form_read.read(check(out.getvalue(), "แบบ.xlsx").data)


def planned(title: str) -> str:
    return normalise(title).partition(" ")[0]


def hands_in(chat: Chat, told: Any) -> Chat:
    """The file, looked at by the worker."""
    chat.sends_file(look=False)
    file = chat.house.files()[-1]
    chat.hears(chat.house.looks_at_file(form={**told, "file": file.id}) or [])
    return chat


def newest(house: House) -> dict[str, ReportVersion]:
    with house.session() as session:
        found = session.scalars(select(Report)).unique()
        query = select(ReportVersion)
        versions = {(v.report_id, v.version): v for v in session.scalars(query)}
        return {r.activity.number: versions[r.id, r.version] for r in found}


@pytest.mark.parametrize(
    "strange", ["", "x", "[]", "{}", '{"rows": [1], "head": [], "left": 0, "file": 1}']
)
def test_a_strange_button_says_how_it_is_done(reporter: Chat, strange: str) -> None:
    reporter.taps_data(f"o:take_in_form?form={strange}")
    assert "แล้วส่งไฟล์กลับมาที่นี่" in reporter.last


def test_words_alone_say_how_it_is_done(reporter: Chat) -> None:
    reporter.says("นำเข้าแบบรายงาน")
    assert "แล้วส่งไฟล์กลับมาที่นี่" in reporter.last and "เอกสาร" in reporter.offers


@pytest.mark.soak
def test_what_was_read_is_shown_and_sent_only_when_it_is_confirmed(
    reporter: Chat, head: Chat
) -> None:
    edits: Edits = {"2.2": (TOLD, "รายงานการทบทวน", "ความเสี่ยงลดลง"), "2.1": (DONE, "–", "–")}
    before = len(reporter.heard)
    hands_in(reporter, form(reporter.house, edits))
    shown = reporter.since(before)
    assert "อ่านได้ 2 กิจกรรม" in shown and "80%: จัดประชุมทบทวน" in shown and "รายงานใหม่" in shown
    assert newest(reporter.house) == {}
    decides = events_of(reporter.house, HEAD, "decide")
    reporter.taps("ยืนยันการส่ง")
    assert "ส่งรายงานแล้ว 2 กิจกรรม" in reporter.last
    sent = newest(reporter.house)
    assert {n: (v.status, str(v.percent)) for n, v in sent.items()} == {
        "2.2": ("started", "80.00"),
        "2.1": ("done", "100.00"),
    }
    assert sent["2.2"].output == "รายงานการทบทวน" and sent["2.1"].output == ""
    assert sent["2.2"].narrative.startswith("จัดประชุม") and sent["2.2"].risk is None
    assert events_of(reporter.house, HEAD, "decide") == decides + 1
    meets(reporter.house, head)
    assert "รายงานรออนุมัติ 2 ฉบับ" in head.last


@pytest.mark.soak
def test_it_is_sent_once_however_often_the_button_is_tapped(reporter: Chat) -> None:
    hands_in(reporter, form(reporter.house, {"2.2": (TOLD,)}))
    data = reporter.button("ยืนยันการส่ง")
    for _ in range(2):
        reporter.taps_data(data)
    assert [v.version for v in newest(reporter.house).values()] == [1]


@pytest.mark.soak
def test_a_form_in_arabic_digits_is_read_as_well(reporter: Chat) -> None:
    before = len(reporter.heard)
    hands_in(reporter, form(reporter.house, {"2.2": (TOLD,)}, digits="arabic"))
    assert "อ่านได้ 1 กิจกรรม" in reporter.since(before)


@pytest.mark.soak
def test_a_form_from_before_with_the_plans_numbers_in_front_is_read_as_well(
    reporter: Chat,
) -> None:
    told = form(reporter.house, {"2.2": (TOLD,), "2.1": (DONE,)})
    for row in told["rows"]:
        row["number"], row["title"] = row["title"].split(" ", 1)
    before = len(reporter.heard)
    hands_in(reporter, told)
    assert "อ่านได้ 2 กิจกรรม" in reporter.since(before)


@pytest.mark.soak
def test_a_form_of_the_whole_year_takes_what_has_one_round(reporter: Chat) -> None:
    edits: Edits = {"1.6.1": (TOLD,), "2.2": (TOLD,), "1.1": (TOLD,)}
    before = len(reporter.heard)
    hands_in(reporter, form(reporter.house, edits, due=None))
    shown = reporter.since(before)
    assert "อ่านได้ 2 กิจกรรม" in shown and "มีหลายรอบ" in shown


@pytest.mark.soak
def test_the_longest_form_still_ends_in_its_question(reporter: Chat) -> None:
    long = f"ร้อยละ 80\n{'กำลังจัดประชุม' * 300}"
    numbers = [f"{measure}.{n}" for measure in (1, 2, 3) for n in range(1, 15)]
    told = form(reporter.house, {number: (long, long, long) for number in numbers}, due=None)
    told["rows"] = (told["rows"] * 3)[: form_read.MOST_ROWS]
    hands_in(reporter, told)
    assert "ยืนยันการส่ง" in reporter.offers
    reporter.taps("ยืนยันการส่ง")
    assert "ส่งรายงานแล้ว" in reporter.last


@pytest.mark.soak
def test_nothing_is_sent_where_it_is_not_wanted(reporter: Chat) -> None:
    hands_in(reporter, form(reporter.house, {"2.2": (TOLD,)})).taps("ขอแก้แบบก่อน")
    assert newest(reporter.house) == {} and "ยังไม่ได้ส่งรายงานใด" in reporter.last


@pytest.mark.soak
def test_the_file_itself_is_not_kept_once_it_was_read(reporter: Chat) -> None:
    hands_in(reporter, form(reporter.house, {"2.2": (TOLD,)}))
    assert [file.state for file in reporter.house.files()] == ["removed"]


@pytest.mark.soak
def test_what_was_approved_or_waits_is_left_as_it_is(reporter: Chat, head: Chat) -> None:
    for number in ("2.2", "2.1"):
        sends(reporter, head, number=number)
    with reporter.house.session() as session:
        boss = session.scalars(select(Person).where(Person.staff_id == HEAD)).one()
        found = session.scalars(select(Report).order_by(Report.id)).first()
        assert found is not None
        report_decisions.decide(session, boss, found.id, 1, APPROVED, reporter.house.now)
        session.commit()
    edits: Edits = {number: (TOLD,) for number in ("2.2", "2.1")}
    before = len(reporter.heard)
    hands_in(reporter, form(reporter.house, edits))
    shown = reporter.since(before)
    assert "อนุมัติแล้ว จึงไม่แก้จากแบบนี้" in shown and "รออนุมัติอยู่" in shown
    assert "ไม่มีกิจกรรมที่ส่งได้" in shown and "ยืนยันการส่ง" not in reporter.offers
    assert {v.version for v in newest(reporter.house).values()} == {1}


@pytest.mark.soak
def test_what_came_back_is_mended_and_what_differs_is_named(reporter: Chat, head: Chat) -> None:
    sends(reporter, head, number="2.2")
    head.taps("ส่งกลับแก้ไข").taps("ผลไม่ตรงแผน")
    before = len(reporter.heard)
    hands_in(reporter, form(reporter.house, {"2.2": (DONE, "ได้คู่มือหนึ่งเล่ม", "ทุกคนใช้คู่มือ")}))
    assert "ต่างจากเดิม: สิ่งที่ทำ, ผลผลิต, ผลลัพธ์" in reporter.since(before)
    reporter.taps("ยืนยันการส่ง")
    sent = newest(reporter.house)["2.2"]
    assert (sent.version, sent.output, sent.risk) == (2, "ได้คู่มือหนึ่งเล่ม", "green")
    assert len(sent.evidence) == 1


@pytest.mark.soak
def test_one_that_was_sent_meanwhile_does_not_hold_up_the_others(
    reporter: Chat, head: Chat
) -> None:
    edits: Edits = {number: (TOLD, "ก", "ข") for number in ("2.2", "2.1")}
    hands_in(reporter, form(reporter.house, edits))
    data = reporter.button("ยืนยันการส่ง")
    with reporter.house.session() as session:
        report = Report(**_report(session, "2.2"))
        session.add(report)
        session.commit()
    reporter.taps_data(data)
    assert "ส่งรายงานแล้ว 1 กิจกรรม" in reporter.last and "2.2" in reporter.last


def _report(session: Any, number: str) -> dict[str, Any]:
    activity = session.scalars(select(Activity).where(Activity.number == number)).first()
    person = session.scalars(select(Person).where(Person.staff_id == REPORTER)).one()
    key = {"activity_id": activity.id, "bureau_id": person.bureau_id, "due": DUE}
    return {**key, "due_key": DUE.isoformat(), "state": SUBMITTED, "version": 0}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"title": "ชื่ออื่น"}, "ชื่อกิจกรรมไม่ตรงกับแผน"),
        ({"number": "9.9"}, "ไม่พบกิจกรรมเลขนี้"),
        ({"result": "จัดประชุมสองครั้งแล้ว มีผู้เข้าร่วม"}, "ไม่พบร้อยละ"),
        ({"result": "ร้อยละ 50\nทำ"}, "กรุณาเล่าเพิ่ม"),
        ({"result": "ร้อยละ 250\nจัดประชุมสองครั้งแล้ว มีผู้เข้าร่วม"}, "ร้อยละ"),
    ],
)
@pytest.mark.soak
def test_what_was_not_read_is_said_with_why(
    reporter: Chat, change: dict[str, str], why: str
) -> None:
    told = form(reporter.house, {"2.2": (TOLD,), "2.1": (TOLD,)})
    [row] = [row for row in told["rows"] if planned(row["title"]) == "2.2"]
    row.update(change)
    before = len(reporter.heard)
    hands_in(reporter, told)
    shown = reporter.since(before)
    assert why in shown and "อ่านได้ 1 กิจกรรม" in shown and "ไม่ได้อ่าน 1 รายการ" in shown


@pytest.mark.soak
def test_the_form_of_another_bureau_is_not_taken_in(reporter: Chat) -> None:
    told = form(reporter.house, {"2.2": (TOLD,)})
    told["head"] = ["สำนักอื่น"]
    before = len(reporter.heard)
    hands_in(reporter, told)
    assert "ไม่พบชื่อสำนักของท่าน" in reporter.since(before)
    assert "ไม่ใช้ไฟล์นี้" in reporter.offers and newest(reporter.house) == {}


@pytest.mark.soak
def test_a_form_that_tells_nothing_yet_says_so(reporter: Chat) -> None:
    before = len(reporter.heard)
    hands_in(reporter, form(reporter.house, {}))
    assert "ไม่มีกิจกรรมที่ส่งได้" in reporter.since(before)


def test_who_reports_nothing_has_no_form_to_hand_in(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN)
    told = {"head": [], "rows": [], "left": 0}
    before = len(someone.heard)
    hands_in(someone, told)
    assert "แบบรายงาน" not in someone.since(before)


# -- the layout of 002, filled by hand -----------------------------------------------------------

HEAD_LINE = (
    "ลำดับ ที่", "โครงการ/กิจกรรม", "ผลการดำเนินการ", "ผลผลิต", "ผลลัพธ์", "เอกสาร/หลักฐาน", "หมายเหตุ",
)  # fmt: skip
RELIGION = "โครงการหลักธรรมนำชีวิต ด้วยวิถีทางศาสนา"
CULTURE = "โครงการขับเคลื่อนองค์กรคุณธรรมต้นแบบมิติเชิงวัฒนธรรม"


def by_hand(chat: Chat, *lines: tuple[str, ...], bureau: str = "") -> dict[str, Any]:
    """One sheet, the measure's words merged over the table, its heads on each page."""
    with chat.house.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == REPORTER)).one()
        name = bureau or person.bureau.name
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["แบบรายงานกิจกรรม"])
    sheet.append([f"แบบรายงานผลการดำเนินการตามแผนบูรณาการ ของ{name} ประจำปีงบประมาณ พ.ศ. ๒๕๗๐"])
    sheet.append(["รอบวันที่ ๒๐ มีนาคม ๒๕๗๐"])
    sheet.append(["มาตรการที่ ๒ การส่งเสริม สนับสนุนการดำเนินการตามหลักธรรมทางศาสนา"])
    sheet.append(["แนวทางการดำเนินการตามมาตรการ"])
    for number in range(1, 7):
        sheet.append([f"๒.{number} แนวทาง"])
    for line in (HEAD_LINE, *lines):
        sheet.append(line)
        if len(line) == 1:
            sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, end_column=7,
                              start_column=1)  # fmt: skip
    out = io.BytesIO()
    book.save(out)
    found = form_read.read(check(out.getvalue(), "แบบ.xlsx").data)
    assert found is not None
    return found


def test_002_s_layout_is_read_by_title_with_its_heads_pages_and_merged_rows(
    reporter: Chat,
) -> None:
    result = "ผลการดำเนินการ\nร้อยละ ๑๐๐\nการดำเนินการ\nสำนักได้ส่งเสริมให้บุคลากรทำบุญตักบาตร"
    told = by_hand(
        reporter,
        ("๒.๑. ส่งเสริมการจัดกิจกรรมตามหลักธรรมทางศาสนา",),
        ("๑.", RELIGION, result, "ทำบุญ ๔ ครั้ง", "มีจิตใจดี", "ภาพกิจกรรม", ""),
        HEAD_LINE,
        ("", "", "และจัดฟังธรรมเดือนละหนึ่งครั้ง", "", "เกิดความสามัคคี", "", ""),
        ("๒.", CULTURE, "ร้อยละ ๕๐\nจัดอบรมแล้วหนึ่งครั้งจากสองครั้ง", "–", "–", "–", ""),
        ("ผลการดำเนินการในภาพรวมคิดเป็นร้อยละ ๑๐๐ ดำเนินการแล้วเสร็จ ๑ แนวทาง",),
    )
    before = len(reporter.heard)
    hands_in(reporter, told)
    shown = reporter.since(before)
    assert "อ่านได้ 2 กิจกรรม" in shown and "ไม่ได้อ่าน" not in shown
    reporter.taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert {n: (v.status, v.percent) for n, v in sent.items()} == {
        "2.1": ("done", 100), "2.2": ("started", 50),
    }  # fmt: skip
    first = sent["2.1"]
    assert first.narrative == "สำนักได้ส่งเสริมให้บุคลากรทำบุญตักบาตร\nและจัดฟังธรรมเดือนละหนึ่งครั้ง"
    assert (first.output, first.outcome) == ("ทำบุญ ๔ ครั้ง", "มีจิตใจดี\nเกิดความสามัคคี")


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("โครงการ", "ไม่ตรงกับแผน"),
        ("กิจกรรมที่ไม่มีในแผนของสำนักเลย", "ไม่ตรงกับแผน"),
        ("", "ไม่ตรงกับแผน"),
    ],
)
def test_a_row_counted_anew_whose_title_is_nobody_s_is_said(
    reporter: Chat, title: str, why: str
) -> None:
    before = len(reporter.heard)
    hands_in(reporter, by_hand(reporter, ("๑", title, TOLD, "", "", "", "")))
    shown = reporter.since(before)
    assert why in shown and "ไม่ได้อ่าน 1 รายการ" in shown and newest(reporter.house) == {}


def test_what_is_another_bureau_s_by_hand_is_not_taken_in(reporter: Chat) -> None:
    before = len(reporter.heard)
    row = ("๑", RELIGION, TOLD, "", "", "", "")
    hands_in(reporter, by_hand(reporter, row, bureau="สำนักที่ไม่มี"))
    assert "ไม่พบชื่อสำนักของท่าน" in reporter.since(before)


@pytest.mark.soak
def test_a_sheet_that_lacks_a_column_is_said_beside_what_was_read(reporter: Chat) -> None:
    told = {**form(reporter.house, {"2.2": (TOLD,)}), "broken": [["มาตรการที่ 3", ["ผลลัพธ์"]]]}
    before = len(reporter.heard)
    hands_in(reporter, told)
    shown = reporter.since(before)
    assert "แผ่น มาตรการที่ 3" in shown and "ไม่พบหัวคอลัมน์ “ผลลัพธ์”" in shown
    assert "อ่านได้ 1 กิจกรรม" in shown


def test_a_workbook_that_is_no_form_is_said_to_be_read_as_none(reporter: Chat) -> None:
    reporter.sends_file(look=False)
    before = len(reporter.heard)
    reporter.hears(reporter.house.looks_at_file(media_type=form_files.MEDIA_TYPE) or [])
    shown = reporter.since(before)
    assert "ไม่ได้อ่านไฟล์ Excel เป็นแบบรายงาน" in shown and "ใช้ไฟล์นี้กับเรื่องใด" in shown
