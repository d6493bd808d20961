"""The duties about gifts in words: to decide on one, to prove what became of one, drafts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from handlers.duties.duty_words import (
    PROOFS,
    BriefingLine,
    DutyWords,
    begun_words,
    near_begun_words,
)
from handlers.gifts import gift_cards
from handlers.messages import Button
from handlers.question.query import opens
from handlers.understand.dates.dates import nearness, short_date
from models.duties.duty import Duty
from models.duties.duty_people import ABOVE, APPROVER, OWNER
from models.gifts.gift_duties import (
    GIFT_DECISION,
    GIFT_DRAFT,
    GIFT_PROOF,
    GiftDraftDuty,
    GiftDuty,
)

_ROLES: Mapping[str, str] = {OWNER: "ผู้รับของขวัญ", APPROVER: "ผู้พิจารณา"}


def _receiver(duty: Duty) -> str:
    return duty.of(GiftDuty).receiver


def _near(duty: Duty, today: date) -> str:
    last = duty.of(GiftDuty).round
    return f"{nearness(last, today)} ({short_date(last)})"


def _decide(duty: Duty, person_id: int) -> Button:
    """Decides on the gift; for whoever only hears of it, shows it."""
    number, recipients = duty.payload.number, duty.recipients.by_role
    decides = person_id in (*recipients[APPROVER], *recipients[ABOVE])
    return gift_cards.decide(number) if decides else gift_cards.see(number)


def _prove(duty: Duty, person_id: int) -> Button:
    """Sends the proof; for whoever only hears of it, shows the gift."""
    number, mine = duty.payload.number, person_id in duty.recipients.by_role.get(OWNER, ())
    return gift_cards.prove(number) if mine else gift_cards.see(number)


def _resume(duty: Duty, _reader: object) -> Button:
    return Button("ทำต่อ", opens("resume", c=duty.of(GiftDraftDuty).conversation_id), "ทำต่อ")


_about_gift = partial(
    DutyWords,
    about=_receiver,
    title=_receiver,
    in_list=lambda duty: f"ของขวัญ {duty.payload.number}",
    when=lambda duty: f"กำหนด {short_date(duty.of(GiftDuty).round)}",
    near=_near,
    put_off="no",
    overview=gift_cards.LIST,
    roles=_ROLES,
)

WORDS = (
    _about_gift(
        kind=GIFT_DECISION,
        name="พิจารณาของขวัญ",
        digest_name="ของขวัญรอพิจารณา",
        button=lambda duty, reader: _decide(duty, reader.person_id),
        to_do=lambda duty, me: _decide(duty, me.id),
        awaits={OWNER: "รอผู้บังคับบัญชาพิจารณา ท่านยังไม่ต้องทำอะไร"},
        in_data="ของขวัญรอพิจารณา",
        briefing=BriefingLine(
            lambda mine, _today: not mine.away and mine.role != ABOVE,
            lambda count: f"รายงานรับของขวัญรอท่าน {count:,} เรื่อง",
            replace(gift_cards.LIST, label="ดูรายงาน"),
        ),
    ),
    _about_gift(
        kind=GIFT_PROOF,
        name="ส่งหลักฐานของขวัญ",
        digest_name="รอหลักฐานของขวัญ",
        button=lambda duty, reader: _prove(duty, reader.person_id),
        to_do=lambda duty, me: _prove(duty, me.id),
        awaits={APPROVER: "รอผู้รับของขวัญส่งหลักฐาน ท่านยังไม่ต้องทำอะไร"},
        in_data="ของขวัญรอหลักฐาน",
        chased=PROOFS,
    ),
    DutyWords(
        kind=GIFT_DRAFT,
        name="ร่างรายงานรับของขวัญ",
        which=lambda _duty: "ที่ยังไม่ได้ส่ง",
        short=lambda _duty: "ร่างของขวัญ",
        about=lambda _duty: "คำตอบที่กรอกไว้ยังอยู่ ส่งต่อได้ทันที",
        without_number="ร่างรายงานรับของขวัญ",
        when=begun_words,
        near=near_begun_words,
        button=_resume,
        to_do=_resume,
        roles={OWNER: "เจ้าของร่าง"},
        waits="ร่างค้าง",
        in_data="ร่างรายงานรับของขวัญ",
    ),
)
