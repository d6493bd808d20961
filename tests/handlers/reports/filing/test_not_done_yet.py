"""That it is not done yet, told where a report asks what was done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

NOT_YET = [
    "จะทำเดือนหน้าค่ะ",
    "จะจัดเดือนเมษายน",
    "ยังไม่ได้ทำค่ะ จะทำเดือนหน้า",
    "กำลังจะจัด 20 มี.ค.",
    "เดือนหน้าค่อยทำครับ",
    "ยังไม่ถึงกำหนด จะจัดไตรมาส 3",
    "ตอนนี้ยังไม่ได้เริ่ม เดือนหน้าค่ะ",
]


@pytest.fixture
def asked(chat: Callable[[str], Chat]) -> Callable[[str], Chat]:
    """A reporter who is asked what was done, behind this status."""

    def at(status: str) -> Chat:
        reporter = chat(REPORTER).says("รายงาน 1.5").taps(status)
        assert reporter.state["at"] == "narrative"
        return reporter

    return at


@pytest.mark.parametrize("said", NOT_YET)
def test_it_is_asked_whether_the_status_is_another_one(
    asked: Callable[[str], Chat], said: str
) -> None:
    reporter = asked("เสร็จแล้ว 100%").says(said)
    assert "ยังไม่ได้ทำ แต่สถานะ" in reporter.since(0)
    assert "narrative" not in reporter.state["answers"]
    answers = reporter.taps("แก้ตามนี้").state["answers"]
    assert answers["status"] == "not_started" and answers["narrative"] in said.replace("ค่ะ ", " ")


@pytest.mark.parametrize("said", NOT_YET)
def test_where_it_is_asked_when_it_begins_it_is_the_answer(
    asked: Callable[[str], Chat], said: str
) -> None:
    reporter = asked("ยังไม่ได้ดำเนินการ").says(said)
    assert reporter.state["at"] == "budget" and reporter.state["answers"][
        "narrative"
    ] in said.replace("ค่ะ ", " ")


@pytest.mark.parametrize(
    "said",
    [
        "จัดอบรมเมื่อเดือนเมษายน มีผู้เข้าร่วม 40 คน",
        "อบรมแล้ว และจะติดตามผลเดือนหน้า",
        "จัดประชุมชี้แจงบุคลากรว่าจะทำกิจกรรมเดือนหน้า 40 คน",
        "ประเมินพฤติกรรมครบทุกคน ยังไม่ได้สรุปผลเป็นเล่ม",
    ],
)
def test_what_was_done_is_still_the_answer(asked: Callable[[str], Chat], said: str) -> None:
    assert asked("เสร็จแล้ว 100%").says(said).state["answers"]["narrative"] == said


@pytest.mark.parametrize("said", ["เดือนหน้าจะทำได้ไหม", "จะส่งเดือนหน้านะ", "จะทำต่อพรุ่งนี้ค่ะ"])
def test_other_words_change_no_status(asked: Callable[[str], Chat], said: str) -> None:
    reporter = asked("เสร็จแล้ว 100%").says(said)
    assert "ยังไม่ได้ทำ แต่สถานะ" not in reporter.since(0)


@pytest.mark.parametrize(
    "said",
    ["รองบอยู่", "ยังไม่เริ่ม รองบอยู่", "รออนุมัติโครงการอยู่ค่ะ", "งบยังไม่มา", "กำลังรอคำสั่งแต่งตั้งคณะทำงาน"],
)
def test_what_it_waits_for_is_the_reason_and_no_pause(
    asked: Callable[[str], Chat], said: str
) -> None:
    reporter = asked("ยังไม่ได้ดำเนินการ").says(said)
    assert reporter.state["at"] == "budget" and reporter.state["answers"]["narrative"] in said


@pytest.mark.parametrize("said", ["รอก่อนนะ", "รอหัวหน้าอยู่ เดี๋ยวมาตอบ", "รองบอยู่ เดี๋ยวค่อยมาตอบ"])
def test_who_waits_before_answering_pauses_as_before(
    asked: Callable[[str], Chat], said: str
) -> None:
    reporter = asked("ยังไม่ได้ดำเนินการ").says(said)
    assert "พักไว้ให้แล้ว" in reporter.since(-1)
    assert "narrative" not in reporter.says("ทำต่อ").state["answers"]
