"""Who asks whether their own work can be done has it begun; others are told the rule of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from handlers.one_to_one.of_matters import work_asked
from models.people import people
from models.people.person import REPORTER, STAFF
from tests.handlers.house import Chat, House
from tests.handlers.question.desk import desk
from tests.handlers.reports.sent_reports import ADMIN

_LED = sorted(
    name
    for name, flow in registry.flows_by_name().items()
    if flow.opens_on and set(flow.roles) - {STAFF, REPORTER} and name not in registry.CONFIDENTIAL
)
_ASKED = ("{} ได้ไหม", "{} ได้ป่าวคะ", "{} ทำได้มั้ยครับ", "{} ตามที่คุยกันไว้เมื่อเช้า ทำได้หรือเปล่า")


@pytest.mark.parametrize("name", _LED)
def test_the_work_that_is_asked_for_is_begun_by_whose_it_is(demo: House, name: str) -> None:
    flow = registry.flows_by_name()[name]
    leads = next(each for each in flow.roles if each not in (STAFF, REPORTER))
    with demo.session() as session:
        person = people.by_staff_id(session, ADMIN)
        assert person is not None
        for roles, found in (((leads,), True), ((STAFF,), False)):
            person.roles = [*roles]
            context = desk(session, person)
            for asked in _ASKED:
                meant = work_asked.meant(context, asked.format(flow.opens_on[0]))
                assert (meant is not None and meant[1].name == name) is found, asked
        session.rollback()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("เลื่อนกำหนดส่งรอบแรกไปวันที่ 30 เมษายนได้ป่าว", "30 เมษายน 2570"),
        ("ทำแบบสอบถามความพึงพอใจหลังอบรม มี qr ให้สแกน ทำได้มั้ยคะ", "ประเมินการอบรม"),
    ],
)
def test_what_is_told_of_it_is_kept(chat: Callable[[str], Chat], words: str, answer: str) -> None:
    admin = chat(ADMIN)
    assert answer in admin.answer_to(words)


@pytest.mark.parametrize("words", ["ทวงเลย", "เตือนคนที่ยังไม่ส่งพรุ่งนี้ 9 โมงนะ", "จี้คนที่เหลือให้ด้วยนะ"])
def test_an_order_to_remind_shows_who_will_be(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN).says(words)
    assert "ส่งเตือนตอนนี้" in admin.last and not admin.house.states(admin.user_id)
