"""What people hear after a roster import: one message each, the line too, drafts let out gently."""

from __future__ import annotations

import csv
import secrets
from collections.abc import Callable
from importlib.resources import files

from sqlalchemy import update
from sqlalchemy.orm import Session

from handlers import dispatcher, registry
from handlers.context import Context
from handlers.people import roster_news
from models.accounts import roster
from models.accounts.roster_rows import COLUMNS, RawRow
from models.people.person import Person
from models.queues.outbox_queue import Envelope
from tests.handlers.house import Chat, House

Roster = dict[str, dict[str, str]]


def demo_roster() -> Roster:
    text = files("bot.simulator.demo").joinpath("roster.csv").read_text(encoding="utf-8")
    return {row["staff_id"]: row for row in csv.DictReader(text.splitlines())}


def desk(house: House, session: Session) -> Context:
    """Outside any chat, as the commands have it."""
    return Context(
        session=session, now=house.now, sealer=house.sealer,
        random_bytes=secrets.token_bytes, lane="", event_key=secrets.token_hex(4),
        occurred_at=1_803_866_400_417, received_ticks=0.0, reply_until=0.0,
        flows=registry.flows_by_name(),
        subjects=registry.SUBJECTS,
        file_link=lambda _file, _person, _now, *_of: "",
    )  # fmt: skip


def imports(house: House, people: Roster) -> list[Envelope]:
    """The roster anew; what is then to be sent, as the command puts it into the outbox."""
    rows = [COLUMNS, *(tuple(row[c] for c in COLUMNS) for row in people.values())]
    with house.session() as session:
        raw = [RawRow(number, row) for number, row in enumerate(rows, 1)]
        result = roster.import_roster(session, raw, house.now, False)
        context = desk(house, session)
        roster_news.tell(context, result.changes)
        envelopes = dispatcher.notices(context)
        session.commit()
    return envelopes


def test_the_same_roster_again_tells_nobody_anything(demo: House) -> None:
    assert imports(demo, demo_roster()) == []


def test_new_and_lost_roles_are_told_in_one_message_to_the_person_and_the_superior(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    people = demo_roster()
    people["D0103"]["roles"] = "receiver;supervisor"
    envelopes = imports(demo, people)
    me, head = chat("D0103"), chat("D0102")
    assert sorted(e.recipient or "" for e in envelopes) == sorted((me.user_id, head.user_id))
    assert {(e.kind, e.must_arrive) for e in envelopes} == {("notice", False)}
    me.hears(envelopes)
    for shown in ("หน้าที่ที่เพิ่ม", "ผู้บังคับบัญชา", "ผู้รับเรื่องร้องเรียน", "หน้าที่ที่พ้น", "ผู้รายงานของสำนัก"):
        assert shown in me.last, shown
    head.hears(envelopes)
    assert "นางสาวตัวอย่าง รายงานดี: รับหน้าที่" in head.last


def test_of_a_new_administrator_the_others_hear_too(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    people = demo_roster()
    people["D0106"]["roles"] = "admin"
    told = {e.recipient for e in imports(demo, people)}
    assert told == {chat(s).user_id for s in ("D0106", "D0102", "D0002")}


def test_several_changes_below_one_superior_are_one_message(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    people = demo_roster()
    for staff_id in ("D0103", "D0104", "D0106"):
        people[staff_id]["roles"] = "receiver"
    people["D0102"]["roles"] = "supervisor;reporter"
    envelopes = imports(demo, people)
    assert len({e.recipient for e in envelopes}) == len(envelopes) == 5
    head = chat("D0102")
    head.hears(envelopes)
    both = head.since(0)
    assert "หน้าที่ที่เพิ่ม" in both and both.count("รับหน้าที่") == 3


def test_of_very_many_changes_the_rest_is_counted(demo: House, chat: Callable[[str], Chat]) -> None:
    people = demo_roster()
    for number in range(14):
        staff_id = f"N{number:02}"
        people[staff_id] = people["D0106"] | {"staff_id": staff_id, "name": f"นายใหม่ {number}"}
    assert imports(demo, people) == []
    for number in range(14):
        people[f"N{number:02}"]["roles"] = "reporter"
    [envelope] = imports(demo, people)
    head = chat("D0102")
    head.hears([envelope])
    assert "และอีก 4 คน" in head.last


def test_people_who_come_anew_are_told_nothing(demo: House) -> None:
    people = demo_roster()
    people["D0999"] = people["D0106"] | {"staff_id": "D0999", "roles": "admin"}
    assert imports(demo, people) == []


def test_who_is_not_reached_is_passed_over_and_the_next_superior_hears(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    with demo.session() as session:
        unreached = update(Person).where(Person.staff_id.in_(("D0102", "D0103")))
        session.execute(unreached.values(line_user_id=None))
        session.commit()
    people = demo_roster()
    people["D0103"]["roles"] = "receiver"
    assert [e.recipient for e in imports(demo, people)] == [chat("D0101").user_id]


def test_a_draft_of_the_former_bureau_is_let_out_gently(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = chat("D0103")
    me.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม 118 คน")
    old = me.button("ยกเลิก")
    people = demo_roster()
    people["D0103"] |= {
        "bureau": "สำนักประชาสัมพันธ์", "work_group": "กลุ่มงานเผยแพร่", "supervisor_id": "D0301",
    }  # fmt: skip
    envelopes = imports(demo, people)
    me.hears(envelopes)
    heard = me.since(-2)
    for shown in ("จากสำนักบริหารงานกลาง เป็นสำนักประชาสัมพันธ์", "กลุ่มงานเผยแพร่", "นายสมมติ อำนวยการข่าว",
                  "ปิดร่างรายงานของสำนักเดิม 1 ฉบับ", "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม"):  # fmt: skip
        assert shown in heard, shown
    assert demo.states(me.user_id) == {}
    assert "จบหรือยกเลิกไปแล้ว" in me.taps_data(old).last
    assert "ทำเรื่องที่ค้างต่อ" not in me.offers
    director = chat("D0301")
    director.hears(envelopes)
    assert "ย้ายจากสำนักบริหารงานกลางไปสำนักประชาสัมพันธ์" in director.last


def test_other_drafts_and_a_change_of_roles_alone_end_nothing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me, other = chat("D0103"), chat("D0104").says("รายงาน 1.10")
    me.says("แก้ไขข้อมูล").taps("ชื่อ")
    people = demo_roster()
    people["D0103"]["bureau"] = "สำนักประชาสัมพันธ์"
    people["D0104"]["roles"] = "reporter;receiver"
    imports(demo, people)
    assert len(demo.states(me.user_id)) == len(demo.states(other.user_id)) == 1


def test_a_move_with_many_drafts_still_fits_into_one_push(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = chat("D0103")
    for number in ("1.10", "2.1", "3.7", "1.6", "1.2"):
        me.says(f"รายงาน {number}")
    began = len(demo.states(me.user_id))
    people = demo_roster()
    people["D0103"]["bureau"] = "สำนักประชาสัมพันธ์"
    mine = [e for e in imports(demo, people) if e.recipient == me.user_id]
    assert began >= 3 and 1 <= len(mine[0].messages) <= 5
    assert demo.states(me.user_id) == {}
