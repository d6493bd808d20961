"""The order of a working group and the minutes of its meeting on paper, also of hard input."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from pypdfium2 import PdfDocument

from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.errors import Refusal
from models.people.person import REPORTER, STAFF, SUPERVISOR, Person
from models.working_groups import groups
from models.working_groups.group_documents import GROUP_ORDER, MINUTES
from models.working_groups.groups import AgendaItem, GroupMember, GroupNote, MeetingNote
from models.working_groups.working_group import GroupMeeting, WorkingGroup
from tests import factories
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import arabic, docx_text, readings, squeezed
from tests.handlers.papers.unit import AT

TITLE = "คณะทำงานขับเคลื่อนองค์กร STRONG จิตพอเพียงต้านทุจริต"
RARE = "นางสาวปิ่นปั้นฐานิสร์ ณ อยุธยาฟื้นฟู"


def noted(desk: Desk, members: int = 3, title: str = TITLE) -> tuple[WorkingGroup, Person]:
    """A group of a bureau with a director, and who keeps it."""
    bureau = factories.bureau(desk.session, "สำนักทดสอบ")
    director = factories.person(desk.session, bureau, [SUPERVISOR])
    director.name, director.position = "นายอำนวย การสำนัก", "ผู้อำนวยการสำนักทดสอบ"
    keeper = factories.person(desk.session, bureau, [REPORTER])
    keeper.supervisor_id, keeper.name = director.id, "นางสาวจด รายงาน"
    people = [
        GroupMember("นายอำนวย การสำนัก", "chair", "ผู้อำนวยการสำนักทดสอบ", director.id),
        GroupMember("นางสาวจด รายงาน", "secretary", "", keeper.id),
        GroupMember(RARE, "member", "นักวิชาการ"),
        *(GroupMember(f"นายทดสอบ คนที่{n:02}", "member") for n in range(members - 3)),
    ]
    told = GroupNote(
        bureau_id=bureau.id, title=title, members=people, duties=["จัดทำแผน", "ติดตามผล 🌱 ฎีกา"],
        ordered_on=date(2027, 1, 9),
    )  # fmt: skip
    return groups.note(desk.session, keeper, told, AT), keeper


def met(desk: Desk, group: WorkingGroup, by: Person, *agenda: AgendaItem) -> GroupMeeting:
    told = MeetingNote(
        number=1, year=2570, day=date(2027, 1, 18), begins="09:30", ends="12:00",
        place="ห้องประชุม 404", members=group.members, absent={2: "ลาป่วย"},
        guests=[("นายแขก รับเชิญ", "วิทยากร")], agenda=agenda,
    )  # fmt: skip
    return groups.note_meeting(desk.session, by, group, told, AT)


def told(desk: Desk, kind: str, record: int, ending: str) -> str:
    """All words of the paper, without spaces, in Arabic digits."""
    made = gather(desk.session, desk.sealer, PaperRequest(kind, gift=record), AT)
    data = render(made, ending, desk.sealer).data
    return arabic(squeezed("".join(readings(data)) if ending == "pdf" else docx_text(data)))


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_the_order_has_the_parts_of_the_regulation(desk: Desk, ending: str) -> None:
    group, _ = noted(desk)
    words = told(desk, GROUP_ORDER.name, group.id, ending)
    for part in (
        "คำสั่งสำนักทดสอบ", "/2570", f"เรื่องแต่งตั้ง{squeezed(TITLE)}", "1.องค์ประกอบ",
        "1.1นายอำนวยการสำนัก", "ประธานคณะทำงาน", "คณะทำงานและเลขานุการ", squeezed(RARE),
        "2.หน้าที่และอำนาจ", "2.1จัดทำแผน", "สั่งณวันที่9มกราคมพ.ศ.2570", "(นายอำนวยการสำนัก)",
    ):  # fmt: skip
        assert part in words, part
    assert words.index(squeezed(RARE)) < words.index("คณะทำงานและเลขานุการ")


@pytest.mark.soak
def test_an_order_is_counted_in_the_calendar_year_of_its_day(desk: Desk) -> None:
    group, _ = noted(desk)
    group.ordered_on = date(2026, 10, 26)
    words = told(desk, GROUP_ORDER.name, group.id, "docx")
    assert "/2569" in words and "ประจำปีงบประมาณพ.ศ.2570" in words
    group.ordered_on = None
    assert "/2569" not in told(desk, GROUP_ORDER.name, group.id, "docx")


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_the_minutes_have_the_parts_of_the_regulation(desk: Desk, ending: str) -> None:
    group, keeper = noted(desk)
    item = AgendaItem("เรื่องที่ประธานแจ้ง", "แจ้งนโยบาย", "รับทราบ")
    meeting = met(desk, group, keeper, item, AgendaItem("แผนประจำปี"))
    words = told(desk, MINUTES.name, meeting.id, ending)
    parts = [
        f"รายงานการประชุม{squeezed(TITLE)}", "ครั้งที่1/2570", "เมื่อวันจันทร์ที่18มกราคม2570เวลา09.30นาฬิกา",
        "ณห้องประชุม404", "ผู้มาประชุม", "ผู้ไม่มาประชุม", "ลาป่วย", "ผู้เข้าร่วมประชุม", "วิทยากร",
        "เริ่มประชุมเวลา09.30นาฬิกา",
        "ระเบียบวาระที่1เรื่องที่ประธานแจ้ง", "มติที่ประชุมรับทราบ", "ระเบียบวาระที่2เรื่องแผนประจำปี",
        "เลิกประชุมเวลา12.00นาฬิกา", "(นางสาวจดรายงาน)", "ผู้จดรายงานการประชุม",
    ]  # fmt: skip
    assert [part for part in parts if part not in words] == []
    if ending == "pdf":  # a Word file's tables are read behind its paragraphs
        places = [words.index(part) for part in parts]
        assert places == sorted(places)


@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.soak
def test_sixty_members_a_long_decision_and_a_title_of_three_lines_come_out_whole(
    desk: Desk, ending: str
) -> None:
    group, keeper = noted(desk, members=60, title=" ".join([TITLE] * 5)[:290])
    decision = "ที่ประชุมเห็นชอบตามที่เสนอโดยมีข้อสังเกต 🌱 " * 115
    meeting = met(desk, group, keeper, AgendaItem("เรื่องพิจารณา", "", decision))
    order = told(desk, GROUP_ORDER.name, group.id, ending)
    minutes = told(desk, MINUTES.name, meeting.id, ending)
    assert all(squeezed(f"นายทดสอบ คนที่{n:02}") in order for n in range(57))
    # A page's foot may stand within the sentence; poppler is a second reader where it is installed.
    readers = 2 if ending == "pdf" and shutil.which("pdftotext") else 1
    assert minutes.count("ข้อสังเกต") == readers * 115
    assert "1.60" in order and "59." in minutes


@pytest.mark.soak
def test_without_an_agenda_there_is_room_to_write(desk: Desk) -> None:
    group, keeper = noted(desk)
    meeting = met(desk, group, keeper)
    words = told(desk, MINUTES.name, meeting.id, "pdf")
    assert "ระเบียบวาระ" not in words and "." * 200 in words


@pytest.mark.soak
def test_no_page_of_an_order_holds_only_its_signature(desk: Desk) -> None:
    group, _ = noted(desk)
    for count in range(18, 60, 3):
        group.members = [
            {"person": None, "name": f"นายทดสอบ คนที่{n:02}", "position": "", "seat": "member"}
            for n in range(count)
        ]
        made = gather(desk.session, desk.sealer, PaperRequest(GROUP_ORDER.name, gift=group.id), AT)
        with PdfDocument(render(made, "pdf", desk.sealer).data) as file:
            last = squeezed(file[len(file) - 1].get_textpage().get_text_range())
        assert "(นายอำนวยการสำนัก)" in last and arabic(last).find("สั่งณวันที่") >= 0, count


@pytest.mark.soak
def test_who_may_have_them_is_who_sees_the_bureau_or_is_in_the_group(desk: Desk) -> None:
    group, keeper = noted(desk)
    meeting = met(desk, group, keeper)
    other = factories.person(desk.session, factories.bureau(desk.session, "สำนักอื่น"), [STAFF])
    assert GROUP_ORDER.record is not None and MINUTES.record is not None
    for record, of in ((GROUP_ORDER.record, group.id), (MINUTES.record, meeting.id)):
        day = date(2027, 3, 1)
        assert record.may_read(desk.session, keeper, of, day)
        assert not record.may_read(desk.session, other, of, day)
    group.members = [
        *group.members,
        {"person": other.id, "name": "x", "position": "", "seat": "member"},
    ]
    assert GROUP_ORDER.record.may_read(desk.session, other, group.id, date(2027, 3, 1))
    groups.remove(desk.session, keeper, group, AT)
    assert not GROUP_ORDER.record.may_read(desk.session, keeper, group.id, date(2027, 3, 1))
    for kind, of in ((GROUP_ORDER.name, group.id), (MINUTES.name, meeting.id)):
        with pytest.raises(Refusal, match="no_rows"):
            gather(desk.session, desk.sealer, PaperRequest(kind, gift=of), AT)
