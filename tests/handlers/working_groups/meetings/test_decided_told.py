"""What was decided is told in the first message, early, or at the card; it is no place."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.told.event_told import event_told
from handlers.working_groups.meetings.agenda_text import read_agenda
from tests.handlers.house import Chat

_TOLD = "จะบันทึกมติที่ประชุมคณะทำงานค่ะ ที่ประชุมเห็นชอบแผนไตรมาส 3 มอบสำนักการคลังทำรายละเอียดส่งภายในสิ้นเดือนนี้"
_WHEN = "เมื่อวันศุกร์ที่แล้วค่ะ บ่ายโมงครึ่งถึงสี่โมง"


def _decided(chat: Chat) -> list[tuple[str, str]]:
    return [(each["title"], each["decision"]) for each in chat.state["answers"]["agenda"]]


@pytest.fixture
def noting(secretary: Chat) -> Chat:
    """Who is asked where they met."""
    return secretary.says("บันทึกมติที่ประชุม").says(_WHEN)


@pytest.fixture
def at_card(noting: Chat) -> Chat:
    noting.says("ห้อง 402").says("มาครบ").says("ไม่มี")
    return noting.says("เห็นชอบแผนไตรมาส 3").taps("ครบแล้ว")


def test_the_first_message_tells_what_was_decided_and_by_which_day(secretary: Chat) -> None:
    secretary.says(_TOLD)
    assert _decided(secretary) == [
        ("เรื่องเพื่อพิจารณา", "เห็นชอบแผนไตรมาส 3 มอบสำนักการคลังทำรายละเอียดส่งภายใน 31 มีนาคม 2570")
    ]
    assert "ซึ่งเป็นคณะเดียวที่ท่านดูแล" in secretary.since(0)
    secretary.says(_WHEN)
    assert "ประชุมที่ใด" in secretary.last and "place" not in secretary.state["answers"]


def test_the_room_is_taken_where_people_are_asked_for(noting: Chat) -> None:
    noting.taps("ข้าม")
    noting.says("ห้อง 404")
    assert noting.state["answers"]["place"] == "ห้อง 404" and noting.state["at"] == "absent"
    assert "เก็บสถานที่แล้ว “ห้อง 404”" in noting.since(0)


@pytest.mark.parametrize(
    "words", ["ที่ประชุมเห็นชอบแผนไตรมาส 3", "มติคือเห็นชอบแผนไตรมาส 3", "มติที่ประชุม เห็นชอบแผนไตรมาส 3"]
)
def test_it_is_taken_where_something_else_is_asked(noting: Chat, words: str) -> None:
    noting.says("ห้อง 402").says("มาครบ").says(words)
    assert _decided(noting) == [("เรื่องเพื่อพิจารณา", "เห็นชอบแผนไตรมาส 3")]
    assert noting.state["at"] == "guests" and "guests" not in noting.state["answers"]


def test_at_the_card_another_decision_is_asked_about(at_card: Chat) -> None:
    at_card.says("มติคือเห็นชอบตามเสนอ")
    assert "แก้ตามนี้ไหม" in at_card.since(0)
    at_card.says("ใช่ค่ะ")
    assert _decided(at_card) == [("เรื่องเพื่อพิจารณา", "เห็นชอบตามเสนอ")]


def test_at_the_card_the_next_item_its_decision_and_the_place_are_taken(at_card: Chat) -> None:
    at_card.says("วาระที่ 2 เรื่องอื่น ๆ").says("มติวาระที่ 2 คือรับทราบ").says("มติวาระที่ 9 คือรับทราบ")
    assert "ไม่มีวาระนี้" in at_card.since(0)
    at_card.says("ไม่เพิ่มค่ะ สถานที่คือห้อง 404").says("มติคืออนุมัติ")
    assert "กรุณาบอกว่าเป็นมติของวาระใด" in at_card.since(0)
    assert _decided(at_card)[1] == ("เรื่องอื่น ๆ", "รับทราบ")
    assert at_card.state["answers"]["place"] == "ห้อง 404"


def test_saying_that_all_is_told_adds_nothing_at_the_card(at_card: Chat) -> None:
    at_card.says("ครบแล้ว")
    assert "ยังไม่ได้บันทึก" in at_card.since(0) and "จะเพิ่มข้อความนี้ไหม" not in at_card.since(0)
    assert _decided(at_card) == [("เรื่องเพื่อพิจารณา", "เห็นชอบแผนไตรมาส 3")]


def test_what_only_sounds_so_is_an_item_or_a_place() -> None:
    assert [each["title"] for each in read_agenda("มติคณะรัฐมนตรีเรื่องงดของขวัญ")] == [
        "มติคณะรัฐมนตรีเรื่องงดของขวัญ"
    ]
    assert [each["title"] for each in read_agenda("รับรองรายงานการประชุม")] == ["รับรองรายงานการประชุม"]
    today = date(2027, 3, 1)
    assert event_told("ประชุม 5 มี.ค. ที่ประชุมเห็นชอบแผน", today).place == ""
    assert event_told("อบรม 5 มี.ค. ที่ประชุมใหญ่ชั้น 3", today).place == "ประชุมใหญ่ชั้น 3"


def test_hours_that_were_kept_are_not_called_lost(secretary: Chat) -> None:
    secretary.says("บันทึกการประชุมคณะทำงาน STRONG เมื่อวาน 9 โมงถึงเที่ยง ห้อง 1 มาครบ")
    secretary.says("รายงานผลเดือน ก.พ.").says("ครบแล้วค่ะ")
    assert secretary.state["answers"]["when"][1:] == ["09:00", "12:00"]
    assert "ไม่ได้บันทึกไว้" not in secretary.since(0)


@pytest.mark.parametrize(
    "said", ["ขอให้ที่ประชุมเห็นชอบแผน", "มอบหมายงานปี 2570", "มอบงานวิจัยดีเด่น", "มอบกลุ่มเกียรติบัตร"]
)
def test_what_is_to_be_decided_is_the_name_of_an_item(said: str) -> None:
    assert read_agenda(said) == [{"title": said, "text": "", "decision": ""}]
    assert read_agenda("มอบงานให้น้องนก")[0]["decision"] == "มอบงานให้น้องนก"
