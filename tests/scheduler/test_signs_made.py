"""A sign with a code, asked for in chat: made by the worker, told by its code, opened by link."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.codes.short_code import ShortCode
from models.people.person import REPORTER
from models.trail import facts
from models.trail.audit_entry import Fact
from scheduler.document_make import make_one
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from tests import factories
from tests.bot.web.client import made
from tests.talk import Talk, actions, words

ME = "U" + "a" * 32


@pytest.fixture
def me(office: Outside, talk: Callable[[str], Talk]) -> Talk:
    """A reporter of an office whose bot knows its own name."""

    def work(session: Session) -> None:
        factories.person(session, factories.bureau(session), (REPORTER,)).line_user_id = ME
        facts.put(session, facts.BOT_ID, "@strong")
        facts.put(session, facts.BOT_NAME, "STRONG")

    office.database.write(work)
    return talk(ME)


def signs(office: Outside, me: Talk, label: str) -> str:
    """The code of the registration, whose sign was made."""
    me.says("ป้าย QR").taps("ลงทะเบียน").taps(label)
    while make_one(office) or send_one(office):
        pass
    return office.database.read(lambda session: session.scalars(select(ShortCode.code)).one())


def test_its_card_names_it_by_its_code_and_offers_no_other_digits(
    office: Outside, me: Talk
) -> None:
    code = signs(office, me, "ป้ายตั้งโต๊ะ (PDF)")
    said = words(me.heard[-1])
    assert "ป้ายตั้งโต๊ะ A6 (PDF)" in said and f"รหัส {code}" in said
    assert [a["label"] for a in actions(me.heard[-1])][:2] == ["เปิดเอกสาร", "ขอลิงก์ใหม่"]
    assert "เลขไทย" not in said


@pytest.mark.soak
def test_the_picture_for_the_group_holds_the_link_that_opens_the_chat(
    office: Outside, me: Talk
) -> None:
    code = signs(office, me, "ภาพสำหรับกลุ่ม")
    [address] = [str(a["uri"]) for a in actions(me.heard[-1]) if a["type"] == "uri"]
    file = made(office).test_client().get("/f/" + address.partition("/f/")[2])
    with Image.open(BytesIO(file.data)) as picture:
        [read] = zxingcpp.read_barcodes(picture)
    assert read.text == f"https://line.me/R/oaMessage/%40strong/?{code}"


def test_before_the_bot_knows_its_name_it_says_to_ask_again(office: Outside, me: Talk) -> None:
    office.database.write(lambda session: session.delete(session.get_one(Fact, facts.BOT_ID)))
    signs(office, me, "ป้าย A4 (PDF)")
    assert "ยังไม่ทราบชื่อบัญชีของบอต" in words(me.heard[-1])
