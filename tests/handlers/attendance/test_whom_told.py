"""Whom an event is for is taken out of the line that tells the event."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "line",
    [
        "เพิ่มกำหนดการ บรรยายโดยนายสมมติ อำนวยการ 10 มีนาคม 9.00-12.00 ห้อง 301",
        "เพิ่มกำหนดการ พบนายสมมติ อำนวยการ 10 มีนาคม 9.00",
        "เพิ่มกำหนดการ อบรม 10 มีนาคม 9.00-12.00 ห้องประชุม 1 วิทยากรนายสมมติ อำนวยการ",
        "เพิ่มกำหนดการ อบรม 10 มีนาคม 9.00-12.00 เชิญชวนทุกคน",
    ],
)
def test_who_speaks_or_is_met_is_not_invited(admin: Chat, line: str) -> None:
    assert admin.says(line).state["answers"]["expects"] == "office"


def test_names_behind_the_place_are_no_part_of_it(admin: Chat) -> None:
    line = "เพิ่มกำหนดการ อบรม 10 มีนาคม 9.00-12.00 ห้องประชุม 1 นายสมมติ อำนวยการ นายสมมติ ช่วยรายงาน"
    answers = admin.says(line).state["answers"]
    assert answers["place"] == "ห้องประชุม 1" and len(answers["whom"]["people"]) == 2


def test_they_are_told_with_the_name_as_well(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ")
    admin.says("อบรมจริยธรรม 10 มีนาคม 9.00-12.00 เชิญนายสมมติ อำนวยการ")
    answers = admin.state["answers"]
    assert answers["title"] == "อบรมจริยธรรม" and answers["whom"]["people"][0]["id"] == 4


@pytest.mark.parametrize(
    ("only", "kind", "named"),
    [
        ("เฉพาะสำนักบริหารงานกลาง", "bureaus", "บริหารงานกลาง"),
        ("เฉพาะคนสำนักการคลัง", "bureaus", "การคลัง"),
        ("ขอเฉพาะบุคลากรของสำนักประชาสัมพันธ์", "bureaus", "ประชาสัมพันธ์"),
        ("เฉพาะหัวหน้าทุกสำนัก", "roles", "supervisor"),
    ],
)
@pytest.mark.parametrize(
    "line",
    [
        "เพิ่มกำหนดการ ซ้อมหนีไฟ 15 มีนาคม 9.00-12.00 {}",
        "เพิ่มกำหนดการ ซ้อมหนีไฟ 15 มีนาคม 9.00-12.00 ห้อง 301 {}",
        "เพิ่มกำหนดการ ซ้อมหนีไฟ {} 15 มีนาคม 9.00-12.00 ห้อง 301",
        "เปิดลงชื่อ ซ้อมหนีไฟ 15 มีนาคม 9.00-12.00 ห้อง 301 {}",
    ],
)
def test_an_event_for_some_is_never_for_more(
    admin: Chat, line: str, only: str, kind: str, named: str
) -> None:
    answers = admin.says(line.format(only)).state["answers"]
    assert answers["expects"] == "listed" and named in str(answers["whom"][kind])
    assert answers["title"] == "ซ้อมหนีไฟ" and "เฉพาะ" not in str(answers["place"])
