"""Whose turn the Thursday picture is may be asked in the office's own group."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import called, confirmed
from tests.handlers.thursday_pictures.picturing import OTHER, OWN, sends_picture, sets_rota

ASKED = (
    "อาทิดนี้อินโฟกราฟิกเวรใคร",
    "พฤหัสนี้อินโฟกราฟิกของสำนักไหน",
    "อินโฟกราฟิกสัปดาห์นี้คิวใคร",
    "พฤหัสนี้อินโฟกราฟิกสำนักไหน",
)


@pytest.mark.parametrize("said", ASKED)
def test_the_turn_of_a_day_is_told(demo: House, admin: Chat, said: str) -> None:
    confirmed(demo, admin)
    sets_rota(admin)
    told = called(demo, said)
    assert OWN in told and "4 มี.ค. 70" in told and OTHER not in told


@pytest.mark.parametrize("said", ["อินโฟกราฟิกเวรใคร", "ตารางพฤหัส"])
def test_else_the_coming_turns_are_told_without_how_far_they_are(
    demo: House, admin: Chat, reporter: Chat, said: str
) -> None:
    confirmed(demo, admin)
    sets_rota(admin)
    sends_picture(reporter)
    told = called(demo, said)
    assert OWN in told and OTHER in told
    assert not any(each in told for each in ("อนุมัติ", "ยังไม่ส่ง", "เลยกำหนด", "รอ"))


def test_without_a_rota_that_is_said(demo: House, admin: Chat) -> None:
    confirmed(demo, admin)
    assert "ยังไม่มีตารางอินโฟกราฟิก" in called(demo, ASKED[0])


def test_in_a_group_that_nobody_has_confirmed_it_is_not_told(demo: House, admin: Chat) -> None:
    sets_rota(admin)
    assert OWN not in called(demo, ASKED[0])
