"""One activity on one page: what its report, its events and surveys hold, and its pictures."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing.model import Document
from handlers.papers.reports.activities.activity_page import MOST_PHOTOS
from models.attendance import events, signing_in
from models.attendance.attendance_event import TYPED
from models.errors import Refusal
from models.reports.report import APPROVED, RETURNED, SUBMITTED, ReportVersion
from scheduler.opening import content_pictures
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import arabic, docx_text, pages, squeezed
from tests.handlers.papers.round import DUE, Round, photo
from tests.models.attendance.gathering import BEGINS, ENDS, EVENT

NARRATIVE = "จัดประชุมแลกเปลี่ยนเรียนรู้เรื่องการเป็นข้าราชการที่ดี และร่วมกันกำหนดแนวปฏิบัติของสำนัก"
HARD = "กตัญญู ปิ่นปั้นฟ้า ฐานันดร์ ญี่ปุ่น น้ำ 😀🎉 พ.ศ. 2570 https://example.org/ยาวมาก "


def small(data: bytes, side: int) -> bytes | None:
    return content_pictures.small(data, side)


@pytest.fixture
def round_(desk: Desk) -> Round:
    return Round(desk.session, desk.sealer, 2, 3)


def pictures(round_: Round, count: int, names: Sequence[str | None] = ()) -> list[int]:
    given_names = [*names, *[None] * (count - len(names))]
    data = photo()
    return [round_.keeps(name, data, "image/jpeg").id for name in given_names]


def made(round_: Round, **wanted: object) -> Document:
    request = PaperRequest("activity-page", **wanted)  # type: ignore[arg-type]
    return gather(round_.session, round_.sealer, request, ENDS)


def printed(round_: Round, document: Document, ending: str = "pdf") -> bytes:
    with closing(render(document, ending, round_.sealer, round_.files.get, small)) as file:
        return file.data


def told(data: bytes) -> str:
    return squeezed(arabic("".join(pages(data))))


def test_the_page_has_the_parts_of_the_source_and_what_the_report_holds(round_: Round) -> None:
    version = round_.sends(
        0, 0, APPROVED, narrative=NARRATIVE, output="แนวปฏิบัติ 1 ฉบับ", outcome="รับรู้ร้อยละ 92",
        publicity=["LINE ชมรม STRONG"], evidence=pictures(round_, 2, ["เปิดงาน.jpg", "IMG_1.JPG"]),
    )  # fmt: skip
    page = printed(round_, made(round_, gift=version.report_id))
    words = told(page)
    for part in (
        "1.ใครทำอะไรที่ไหนเมื่อไรอย่างไร", "2.นำมาใช้ในสำนัก/กลุ่มได้อย่างไร", "3.ภาพประกอบ",
        "สำนักวิชาการ", "กิจกรรมส่งเสริมคุณธรรมที่1", NARRATIVE, "แนวปฏิบัติ1ฉบับ", "รับรู้ร้อยละ92",
        "LINEชมรมSTRONG", "ภาพที่1เปิดงาน", "ภาพที่2",
    ):  # fmt: skip
        assert squeezed(part) in words, part
    assert "IMG" not in words and len(pages(page)) == 1
    assert "ที่ไหน....." in words and "เมื่อไร....." in words  # nobody told it: to write by hand


@pytest.mark.soak
def test_an_event_of_the_activity_tells_where_when_and_who_came(round_: Round) -> None:
    version = round_.sends(0, 0, APPROVED)
    sender = round_._people[0]
    new = replace(EVENT, activity_id=round_.activities[0].id)
    event = events.make(round_.session, sender, new, round_.sealer.random, BEGINS)
    signing_in.sign_in(round_.session, event, sender, TYPED, BEGINS)
    events.close(round_.session, event, round_.sealer, ENDS)
    words = told(printed(round_, made(round_, gift=version.report_id)))
    assert "ห้อง301" in words and "1มีนาคม2570เวลา09.00-12.00น." in words
    assert "มีผู้เข้าร่วม1คน" in words and "ที่ไหน....." not in words
    other = round_.sends(1, 0, APPROVED)
    reader = round_._people[1].id
    page = told(printed(round_, made(round_, gift=other.report_id, reader=reader)))
    assert "ห้อง301" not in page  # another bureau's event


@pytest.mark.soak
def test_a_bureaus_reports_come_as_a_page_each_or_a_file_each(round_: Round) -> None:
    files = pictures(round_, 1)
    round_.sends(0, 0, APPROVED, evidence=files)
    round_.sends(0, 1, SUBMITTED)
    round_.sends(0, 2, RETURNED)
    round_.sends(1, 0, APPROVED)
    bureau = round_.bureaus[0].id
    whole = made(round_, bureau_id=bureau, due=DUE)
    assert "1รายงาน" in squeezed(arabic(whole.draft))
    page = printed(round_, whole)
    assert len(pages(page)) == 2 and "ร่าง:" not in pages(page)[0] and "ร่าง" in pages(page)[1]
    told_in_word = arabic(docx_text(printed(round_, whole, "docx")))
    assert "กิจกรรมส่งเสริมคุณธรรมที่2" in squeezed(told_in_word)
    apart = made(round_, bureau_id=bureau, due=DUE, apart=True)
    with zipfile.ZipFile(io.BytesIO(printed(round_, apart, "zip"))) as archive:
        names = [each for each in archive.namelist() if each.endswith(".pdf")]
        assert names == ["01 1.1 2027-03-20.pdf", "02 1.2 2027-03-20.pdf"]
        assert all(len(pages(archive.read(each))) == 1 for each in names)


@pytest.mark.parametrize("wanted", [{"gift": 987}, {"bureau_id": 1, "due": DUE}])
def test_without_a_sent_report_there_is_no_page(round_: Round, wanted: dict[str, object]) -> None:
    version = round_.sends(0, 2, RETURNED)
    for refused in (wanted, {"gift": version.report_id}):
        with pytest.raises(Refusal, match="no_rows|bureau_missing"):
            made(round_, **refused)


@pytest.mark.soak
@pytest.mark.parametrize("count", [1, 3, 4, 200])
def test_any_number_of_pictures_stands_in_a_grid_on_the_one_page(round_: Round, count: int) -> None:
    version = round_.sends(0, 0, APPROVED, evidence=pictures(round_, count))
    document = made(round_, gift=version.report_id)
    page = printed(round_, document)
    shown = min(count, MOST_PHOTOS)
    assert len(pages(page)) == 1 and told(page).count("ภาพที่") == shown
    assert ("จากทั้งหมด200ภาพ" in told(page)) == (count == 200)
    word = docx.Document(io.BytesIO(printed(round_, document, "docx")))
    assert len(word.inline_shapes) == shown


@pytest.mark.soak
def test_a_picture_that_is_gone_leaves_its_place_told(round_: Round) -> None:
    version = round_.sends(0, 0, APPROVED, evidence=pictures(round_, 2))
    round_.files[next(iter(round_.files))] = b"no picture"
    document = made(round_, gift=version.report_id)
    assert "(ภาพ)" in told(printed(round_, document))
    assert "(ภาพ)" in squeezed(docx_text(printed(round_, document, "docx")))


@pytest.mark.soak
def test_what_is_too_long_is_cut_and_says_so(round_: Round) -> None:
    version = round_.sends(
        0, 0, APPROVED, narrative=NARRATIVE * 60, output=HARD * 70, outcome="ร" * 5000,
        activity_title="โครงการถอดบทเรียนการขับเคลื่อนสู่การเป็นองค์กรต้นแบบ " * 4,
        evidence=pictures(round_, 6),
    )  # fmt: skip
    page = printed(round_, made(round_, gift=version.report_id))
    assert len(pages(page)) == 1 and "(อ่านต่อในรายงานฉบับเต็ม)" in told(page)


_texts = st.text(st.sampled_from(sorted(set(HARD))), max_size=1500)


@pytest.fixture
def sent(round_: Round) -> ReportVersion:
    return round_.sends(0, 0, APPROVED, evidence=pictures(round_, 8))


@pytest.mark.soak
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(narrative=_texts, output=_texts, outcome=_texts, title=_texts, count=st.integers(0, 8))
def test_whatever_was_written_it_stays_one_page(
    round_: Round,
    sent: ReportVersion,
    narrative: str,
    output: str,
    outcome: str,
    title: str,
    count: int,
) -> None:
    files = list(sent.evidence)
    sent.narrative, sent.output, sent.outcome = narrative, output, outcome
    sent.activity_title, sent.evidence = title[:400] or None, files[:count]
    round_.session.flush()
    page = printed(round_, made(round_, gift=sent.report_id))
    sent.evidence = files
    assert len(pages(page)) == 1
