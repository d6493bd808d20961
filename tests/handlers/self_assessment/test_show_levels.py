"""Who sees which bureau's level, who has not assessed itself yet, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.self_assessment import show_levels
from models.documents.document import DocumentRequest
from models.people.person import Person
from models.reports.report import WITHDRAWN
from models.self_assessment import assessing, moral_standard
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import Office, ask, office, send

NOW = datetime(2027, 5, 1, 2, 0, tzinfo=UTC)
OFFICE = moral_standard.of_year(factories.FISCAL_YEAR)
LAW, PRINT, STUDY = "สำนักกฎหมาย", "สำนักการพิมพ์", "สำนักวิชาการ"


def assesses(session: Session, person: Person, *points: int) -> None:
    assessing.send(session, person, OFFICE, dict(enumerate(points, 1)), NOW)


@pytest.fixture
def at(session: Session) -> Office:
    """The desk's office: law has 12 points, the print bureau 18, the study bureau none yet."""
    found = office(session)
    assesses(session, found.people["reporter"], 2, 2, 2, 3, 3, 0)
    assesses(session, found.people["other"], *[3] * 6)
    return found


def test_the_own_bureau_is_told_level_sum_and_what_is_missing(at: Office) -> None:
    heard = ask(at.session, show_levels.QUERY, at.people["reporter"])
    assert LAW in heard.words and "12 จาก 27 คะแนน" in heard.words
    assert "ระดับที่ 1 องค์กรส่งเสริมคุณธรรม" in heard.words
    assert "ขาดอีก 2 คะแนนจะถึงระดับที่ 2 (นับข้อ 1–6)" in heard.words
    assert "ยังไม่ประเมิน" in heard.words and "ประเมินใหม่" in [b.label for b in heard.buttons]
    assert PRINT not in heard.words


def test_administrators_read_all_bureaus_with_their_gaps(at: Office) -> None:
    heard = ask(at.session, show_levels.QUERY, at.people["admin"], "ของแต่ละสำนัก")
    told = {row.label: row.value for row in heard.rows}
    assert told["ระดับที่ 2 องค์กรพัฒนาคุณธรรม"] == told["ยังไม่ประเมิน"] == "1 สำนัก"
    assert "ประเมินแล้ว 2 จาก 3 สำนัก" in heard.words
    assert "ระดับที่ 3: เอกสารต้นทางไม่ได้ระบุเกณฑ์" in told[PRINT]
    assert "ขาดอีก 2 คะแนน" in told[LAW] and told[STUDY] == "ยังไม่ประเมิน"
    one = ask(at.session, show_levels.QUERY, at.people["executive"], PRINT).words
    assert "18 จาก 27 คะแนน" in one and LAW not in one


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("reporter", {LAW}),
        ("head", {LAW}),
        ("director", {STUDY, PRINT}),
        ("admin", {LAW, PRINT, STUDY}),
    ],
)
def test_a_bureau_is_told_to_whom_it_is_in_scope_and_to_no_other(
    at: Office, role: str, seen: set[str]
) -> None:
    at.people["director"].roles = ["staff", "supervisor"]
    at.session.flush()
    for query in (show_levels.QUERY, show_levels.NOT_ASSESSED_QUERY):
        person = at.people[role]
        if not person.has(*query.roles):
            continue
        whole = ask(at.session, query, person).words
        for name in (LAW, PRINT, STUDY):
            refused = "อยู่นอกขอบเขตของท่าน" in ask(at.session, query, person, name).words
            assert refused is (name not in seen)
            assert name in seen or name not in whole


def test_who_has_not_assessed_itself_is_told_until_nobody_is_left(at: Office) -> None:
    heard = ask(at.session, show_levels.NOT_ASSESSED_QUERY, at.people["admin"]).words
    assert "ยังไม่ประเมินองค์กรคุณธรรม 1 สำนัก" in heard and STUDY in heard and LAW not in heard
    assesses(at.session, at.people["director"], 1)
    heard = ask(at.session, show_levels.NOT_ASSESSED_QUERY, at.people["admin"]).words
    assert "ประเมินแล้วทั้ง 3 สำนัก" in heard


def test_points_without_a_report_that_stands_are_remarked(at: Office) -> None:
    at.activities["1.1"].title = "กิจกรรมประกาศเจตนารมณ์องค์กรคุณธรรม"
    report = send(at, "1.1", None, "approved")
    assesses(at.session, at.people["reporter"], 2, 2)
    rows = _rows(at)
    assert rows["ข้อ 1 ประกาศเจตนารมณ์ร่วมกัน"].endswith("รายงาน 1.1 (อนุมัติแล้ว)")
    assert "ไม่มีรายงานกิจกรรมเป็นหลักฐาน" in rows["ข้อ 2 ปัญหาที่อยากแก้ ความดีที่อยากทำ"]
    assert [each for each in rows if each.startswith("ฉบับที่ 1 ส่ง")]
    report.state = WITHDRAWN
    at.session.flush()
    assert "ไม่มีรายงานกิจกรรมเป็นหลักฐาน" in _rows(at)["ข้อ 1 ประกาศเจตนารมณ์ร่วมกัน"]


def _rows(at: Office) -> Mapping[str, str]:
    heard = ask(at.session, show_levels.QUERY, at.people["head"])
    return {row.label: row.value for row in heard.rows}


def test_another_year_has_its_own_levels(at: Office) -> None:
    heard = ask(at.session, show_levels.QUERY, at.people["reporter"], "ปี 2569").words
    assert "ปีงบประมาณ 2569" in heard and "ยังไม่ได้ประเมิน" in heard


@pytest.mark.parametrize(
    "said",
    [
        "ระดับองค์กรคุณธรรมรอบที่แล้ว",
        "ระดับองค์กรคุณธรรมปีที่แล้วเป็นไง",
        "ระดับองค์กรคุณธรรมสำนักการคลังปีที่แล้ว",
    ],
)
def test_the_time_before_is_the_year_before(chat: Callable[[str], Chat], said: str) -> None:
    assert "ปีงบประมาณ 2569" in chat("D0001").says(said).last


@pytest.mark.parametrize(
    ("who", "words", "told"),
    [
        ("D0103", "ระดับองค์กรคุณธรรม", "ยังไม่ได้ประเมิน"),
        ("D0103", "สำนักเราได้องค์กรคุณธรรมระดับไหน", "ยังไม่ได้ประเมิน"),
        ("D0002", "ระดับองค์กรคุณธรรมของแต่ละสำนัก", "ประเมินแล้ว 0 จาก"),
        ("D0002", "ใครยังไม่ประเมินองค์กรคุณธรรม", "ยังไม่ประเมินองค์กรคุณธรรม"),
        ("D0002", "สำนักไหนยังไม่ประเมินองค์กรคุณธรรมบ้างคะ", "ยังไม่ประเมินองค์กรคุณธรรม"),
        ("D0001", "ผลประเมินองค์กรคุณธรรม", "ประเมินแล้ว 0 จาก"),
        ("D0103", "ขาดอีกกี่คะแนนจะได้องค์กรคุณธรรมระดับ 2 คะ", "ยังไม่ได้ประเมิน"),
        ("D0002", "สำนักประชาสัมพันธ์ได้คะแนนองค์กรคุณธรรมเท่าไหร่", "ยังไม่ได้ประเมิน"),
        ("D0106", "ระดับองค์กรคุณธรรม", "ผู้"),
    ],
)
def test_the_questions_are_asked_in_words(
    chat: Callable[[str], Chat], who: str, words: str, told: str
) -> None:
    assert told in chat(who).says(words).since(0)


def test_what_a_bureau_lacks_is_asked_below_its_level(chat: Callable[[str], Chat]) -> None:
    lead = chat("D0001").says("ระดับองค์กรคุณธรรม สำนักประชาสัมพันธ์")
    for typed in ("ยังขาดอะไรอีกถึงจะได้ระดับต้นแบบ", "ต้องทำอะไรอีกถึงจะได้ระดับ 2", "ขาดกี่คะแนน"):
        lead.says(typed)
        assert "องค์กรคุณธรรม ปีงบประมาณ" in lead.last and "สำนักประชาสัมพันธ์" in lead.last


def test_on_the_answer_a_bureau_or_a_document_is_asked_for(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("ระดับองค์กรคุณธรรม").says("แล้วสำนักประชาสัมพันธ์ล่ะ")
    assert "องค์กรคุณธรรม ปีงบประมาณ" in admin.last and "สำนักประชาสัมพันธ์" in admin.last
    message = {"type": "text", "id": "m", "text": "ขอเป็น excel"}
    admin.sends({"type": "message", "message": message}, silent=True)
    with admin.house.session() as session:
        [asked] = session.scalars(select(DocumentRequest))
        assert (asked.kind, asked.ending) == ("self-assessment", "xlsx")
