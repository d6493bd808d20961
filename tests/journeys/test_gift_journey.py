"""Gifts over HTTP: told, decided, proven and closed once each, while processes are killed."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.simulator.seed import line_id
from models.gifts.gift import CLOSED, KEEP, RETURN, Gift
from models.trail.audit_entry import AuditEntry
from tests.journeys import ledger
from tests.journeys.people import Person, Unlucky, picture
from tests.journeys.stage import Stage
from tests.talk import words

Stages = Callable[..., AbstractContextManager[Stage]]
ME, REPORTER, HEAD, DIRECTOR, OTHER = "D0106", "D0103", "D0102", "D0101", "D0202"
PRESSED = "ให้ฉัน ปฏิเสธไม่ได้"


@pytest.fixture(
    scope="module", params=[pytest.param("sqlite", marks=pytest.mark.xdist_group("gifts"))]
)
def stage(request: pytest.FixtureRequest, stages: Stages) -> Iterator[Stage]:
    with stages(request.param) as opened:
        yield opened


def reports(me: Person, what: str, giver: str, relation: str, manner: str | None) -> None:
    """A whole report of a gift, with its picture."""
    me.says("รับของขวัญ").hears("ได้รับสิ่งใด")
    me.says(what).hears("ใครเป็นผู้ให้")
    me.sends_files([picture(len(what))]).hears("1 ไฟล์")
    me.says(giver).hears("ผู้ให้เกี่ยวข้องกับท่านอย่างไร")
    me.taps(relation)
    if manner is not None:
        me.hears("ให้คนทั่วไปเหมือนกันหรือให้ท่านโดยเฉพาะ")
        me.taps(manner)
    me.hears("ได้รับที่ไหน")
    me.says("เมื่อวาน ที่ห้องประชุม 301 ในการประชุมตรวจรับงาน").hears("ขณะนี้ทำอย่างไร")
    me.taps("ยังอยู่กับตัว").hears("ตรวจทานก่อนรายงาน")
    me.taps("ยืนยันการรายงาน").hears("รายงานการรับของขวัญแล้ว")


def once_each(stage: Stage, gift: Gift, *verbs: str) -> None:
    """Each of these steps stands on the gift's trail once, and nothing else twice."""

    def read(session: Session) -> Counter[str]:
        of_it = select(AuditEntry.verb).where(AuditEntry.subject == f"gift:{gift.id}")
        return Counter(session.scalars(of_it))

    found = stage.database.read(read)
    assert {verb: found[verb] for verb in verbs} == dict.fromkeys(verbs, 1), found


def gifts_of(stage: Stage) -> list[Gift]:
    return stage.database.read(lambda s: list(s.scalars(select(Gift).order_by(Gift.id))))


@pytest.mark.soak
def test_a_gift_over_3000_baht_from_a_contractor_is_returned_and_proven_under_kills(
    stage: Stage,
) -> None:
    chance = random.Random(2570)
    me, head = (Unlucky(stage, line_id(staff_id), chance) for staff_id in (ME, HEAD))
    what = "กระเช้าผลไม้ 3,500 บาท"
    reports(me, what, "คุณเอกชน ค้าขาย บริษัทตัวอย่าง จำกัด", "คู่สัญญา/ผู้รับจ้าง", PRESSED)
    thing = "กระเช้าผลไม้"  # the price stands at the value
    card = head.hears("มีรายงานรับของขวัญรอพิจารณา", thing, "เกินเกณฑ์", "มาตรา 128")
    head.taps("ให้ส่งคืนผู้ให้", card).hears("เหตุผล")
    head.taps("เกินเกณฑ์กฎหมาย").hears("บันทึกผล")
    told = me.hears("ผู้บังคับบัญชาให้ส่งคืนผู้ให้", thing)
    me.taps("ส่งหลักฐาน", told).hears("แสดงการส่งคืน")
    me.sends_files([picture(77)]).hears("ข้าม")
    me.says("คืนที่สำนักงานเมื่อเช้า").hears("ตรวจทาน")
    me.taps("ยืนยันหลักฐาน").hears("เสร็จสิ้น")
    head.hears("ได้รับหลักฐานการส่งคืนแล้ว")
    stage.settles()
    [gift] = gifts_of(stage)
    assert (gift.state, gift.decision, len(gift.photos), len(gift.proofs)) == (CLOSED, RETURN, 1, 1)
    assert stage.web_kills + stage.worker_kills >= 5
    once_each(stage, gift, "gift.report", "gift.return", "gift.prove")
    stage.database.read(lambda session: ledger.every_event_was_handled_once(stage, session))
    stage.database.read(ledger.every_conversation_is_over)
    stage.database.read(lambda session: ledger.the_trail_is_whole(stage, session))
    ledger.every_message_arrived_once(stage)


@pytest.mark.soak
def test_a_superiors_own_gift_is_decided_by_the_next_one_up(stage: Stage) -> None:
    head, director = stage.person(HEAD), stage.person(DIRECTOR)
    reports(head, "ปากกา 900 บาท", "คุณผู้รับจ้าง ตัวอย่าง", "คู่สัญญา/ผู้รับจ้าง", PRESSED)
    card = director.hears("มีรายงานรับของขวัญรอพิจารณา", "ปากกา")
    director.taps("ให้มอบแก่หน่วยงาน", card).hears("เหตุผล")
    director.taps("ใช้ร่วมกันได้").hears("บันทึกผล")
    head.hears("ให้มอบแก่หน่วยงาน", "ปากกา")
    stage.settles()


@pytest.mark.soak
def test_a_relatives_gift_is_kept_by_law_and_both_tests_are_shown(stage: Stage) -> None:
    me, head = stage.person(ME), stage.person(HEAD)
    reports(me, "สร้อยคอ 20,000 บาท", "แม่", "ญาติ", None)
    head.hears("มีรายงานรับของขวัญรอพิจารณา", "สร้อยคอ", "ไม่ต้องห้าม: ญาติให้ตามธรรมเนียม", "ตามนโยบาย")
    head.taps("ให้รับไว้ได้").hears("เหตุผล")
    head.taps("ญาติให้ตามธรรมเนียม").hears("บันทึกผล")
    me.hears("ให้รับไว้ได้", "สร้อยคอ")
    stage.settles()
    assert [gift.decision for gift in gifts_of(stage) if gift.state == CLOSED] == [RETURN, KEEP]


@pytest.mark.soak
def test_nobody_outside_the_line_and_no_group_sees_a_gift(stage: Stage) -> None:
    for stranger in (stage.person(OTHER), stage.person(REPORTER)):
        stranger.says("ของขวัญที่รายงาน")
        stage.settles()
        assert "สร้อยคอ" not in words(stranger.entries()[-1]["message"])
    chats = [OTHER, REPORTER]
    heard = [words(e["message"]) for who in chats for e in stage.person(who).entries()]
    assert not any("ปากกา" in said or "กระเช้า" in said or "สร้อยคอ" in said for said in heard)


@pytest.mark.soak
def test_the_trail_is_whole_after_the_kills(stage: Stage) -> None:
    done = stage.runs("audit", "verify")
    assert done.code == 0, done.said
