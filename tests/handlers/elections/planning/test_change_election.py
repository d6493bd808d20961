"""Changing an election: its settings until the opening, its days never to the worse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from models.elections import elections
from tests.handlers.elections.electing import election_of, plans
from tests.handlers.house import Chat, House


def test_settings_change_one_by_one_until_the_opening(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = plans(chat)
    admin.says("ตั้งค่าคัดเลือก สำนักละ 2 เลือกตนเองไม่ได้").says("แก้ไขผู้ได้รับเลือกเป็น 3")
    assert "เลือกตนเองไม่ได้" in admin.last and "3 คน" in admin.last
    admin.taps("บันทึก")
    settings = elections.settings_of(election_of(demo))
    assert (settings.of_bureau, settings.own_vote, settings.winners) == (2, False, 3)


def test_a_day_is_put_off_but_what_runs_is_not_shortened(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = plans(chat).says("ตั้งค่าคัดเลือก เสนอชื่อ 20 ก.พ. - 10 มี.ค. 70").taps("บันทึก")
    assert "ร่นเข้ามาไม่ได้" in admin.since(0)
    admin.says("20 ก.พ. 70 - 31 มี.ค. 70").taps("บันทึก")
    with demo.session() as session:
        assert elections.days_of(session, election_of(demo))["naming"][1] == date(2027, 3, 31)
