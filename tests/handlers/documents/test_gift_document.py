"""One gift report on its form: asked for by a tap of whoever may read it, by nobody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.documents.document import DocumentRequest
from models.documents.document_rights import DocumentSpec
from models.documents.documents import spec_of
from tests.handlers.gifts.gifting import ADMIN, DIRECTOR, HEAD, ME, all_gifts, gives
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import number_of

STRANGER = "D0103"


def asked_for(house: House) -> list[DocumentSpec]:
    with house.session() as session:
        rows = session.scalars(select(DocumentRequest).order_by(DocumentRequest.id))
        return [spec_of(row) for row in rows]


def taps(someone: Chat, data: str) -> None:
    someone.sends({"type": "postback", "postback": {"data": data}}, silent=True)


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    """Somebody who has reported a gift."""
    someone = chat(ME)
    gives(someone)
    return someone


@pytest.mark.parametrize("who", [ME, HEAD, DIRECTOR, ADMIN])
def test_the_receiver_the_line_and_administrators_find_it_on_the_gifts_card(
    me: Chat, chat: Callable[[str], Chat], who: str
) -> None:
    [gift] = all_gifts(me.house)
    someone = chat(who).says(f"ดูของขวัญ {gift.id}")
    taps(someone, someone.button("แบบรายงาน (PDF)"))
    assert asked_for(me.house) == [DocumentSpec("gifts", "pdf", gift=gift.id)]


def test_nobody_else_gets_it(me: Chat, chat: Callable[[str], Chat]) -> None:
    [gift] = all_gifts(me.house)
    stranger = chat(STRANGER).taps_data(f"o:gift_document?g={gift.id}")
    assert asked_for(me.house) == [] and "ไม่อยู่ในหน้าที่" in stranger.last


def test_who_is_named_as_the_giver_never_gets_it(me: Chat, chat: Callable[[str], Chat]) -> None:
    [gift] = all_gifts(me.house)
    admin = number_of(me.house, ADMIN)
    with me.house.session() as session:
        row = session.get_one(type(gift), gift.id)
        row.named = [admin]
        session.commit()
    chat(ADMIN).taps_data(f"o:gift_document?g={gift.id}")
    assert asked_for(me.house) == []


def test_typed_without_naming_one_it_leads_to_the_list(me: Chat) -> None:
    me.says("เอกสารของขวัญ")
    assert asked_for(me.house) == [] and "ของขวัญที่รายงาน" in me.offers


def test_another_format_and_the_other_digits_are_a_tap_away(me: Chat) -> None:
    [gift] = all_gifts(me.house)
    taps(me, f"o:gift_document?g={gift.id}&f=docx&n=thai")
    assert asked_for(me.house) == [DocumentSpec("gifts", "docx", gift=gift.id, digits="thai")]
