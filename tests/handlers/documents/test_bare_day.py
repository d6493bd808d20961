"""A day that is told of a document without a word for a round, before and after its kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.documents.test_by_what_it_holds import answers
from tests.handlers.house import Chat

OF_ROUNDS, OF_OTHER_DAYS = "บัญชีการส่งรายงาน", "รายงานรับทรัพย์สิน"
MARCH = "2027-03-20"


@pytest.mark.parametrize(
    "said",
    [
        ["ขอเอกสาร 20 มีนาคม"],
        ["ขอเอกสารวันที่ 20 หน่อยค่ะ"],
        ["ขอเอกสาร", "20 มีนาคม"],
        ["ขอเอกสาร", "วันที่ 20"],
    ],
)
@pytest.mark.every(1)
def test_a_day_of_a_round_is_that_round_when_the_kind_is_chosen(
    admin: Chat, said: list[str]
) -> None:
    for each in said:
        admin.says(each)
    assert "เก็บไว้แล้ว: รอบ 20 มีนาคม 2570" in admin.last
    assert answers(admin.taps(OF_ROUNDS))["due"] == MARCH
    assert "ชนิดไฟล์" in admin.last


@pytest.mark.parametrize("chosen", [f"!{OF_ROUNDS}", OF_ROUNDS])
@pytest.mark.parametrize("said", [["ขอเอกสาร 5 มีนาคม"], ["ขอเอกสารวันที่ 5"], ["ขอเอกสาร", "5 มีนาคม"]])
def test_of_another_day_it_is_told_that_it_is_no_round_of_the_kind(
    admin: Chat, said: list[str], chosen: str
) -> None:
    for each in said:
        admin.says(each)
    assert "เก็บไว้แล้ว: 5 มีนาคม 2570" in admin.last
    told = admin.taps(OF_ROUNDS) if chosen.startswith("!") else admin.says(chosen)
    assert "ไม่มีรอบ 5 มีนาคม 2570" in told.last and "รอบ 20 มี.ค. 70" in told.offers
    assert "due" not in answers(told)


def test_a_kind_of_other_periods_takes_the_day(admin: Chat) -> None:
    assert answers(admin.says("ขอเอกสาร 5 มีนาคม").taps(OF_OTHER_DAYS))["due"] == "2027-03-05"
    assert "รอบ 5 มีนาคม 2570" in admin.last


def test_where_the_round_is_asked_for_its_day_is_enough(chat: Callable[[str], Chat]) -> None:
    assert answers(chat("D0002").says(f"ขอ{OF_ROUNDS}").says("วันที่ 20"))["due"] == MARCH
    other = chat("D0101").says(f"ขอ{OF_ROUNDS}").says("5 มีนาคม")
    assert "ไม่มีรอบ 5 มีนาคม 2570" in other.last and "due" not in answers(other)


@pytest.mark.parametrize(
    "said", ["ขอเอกสารใช้ประชุมวันที่ 20", "ขอเอกสารภายในวันที่ 20", "ขอเอกสาร ณ วันที่ 20"]
)
def test_the_day_of_a_meeting_is_no_round(admin: Chat, said: str) -> None:
    assert "due" not in answers(admin.says(said))


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (["ขอเอกสาร 5 มีนาคม", "20 มีนาคม"], "รอบ 20 มีนาคม 2570"),
        (["ขอเอกสาร 5 มีนาคม", "ทั้งปี"], "ทั้งปีงบประมาณ"),
        (["ขอเอกสาร 20 มีนาคม", "5 มีนาคม"], "5 มีนาคม 2570"),
        (["ขอเอกสารทั้งปี", "5 มีนาคม"], "5 มีนาคม 2570"),
        (["ขอเอกสาร 5 มีนาคม", "20 มีนาคม", "5 มีนาคม"], "5 มีนาคม 2570"),
    ],
)
def test_of_two_periods_the_last_is_kept(admin: Chat, said: list[str], kept: str) -> None:
    for each in said:
        admin.says(each)
    assert f"เก็บไว้แล้ว: {kept}\n" in f"{admin.last}\n"


def test_the_day_that_is_told_last_is_that_of_the_document(admin: Chat) -> None:
    admin.says("ขอเอกสารรอบ 6 เดือน").says("5 มีนาคม")
    assert answers(admin.taps(OF_OTHER_DAYS))["due"] == "2027-03-05"
