"""One's own bureau, where the bureau of a document or of a message is asked for."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House

OWN = "สำนักพัฒนาทรัพยากรบุคคล"


@pytest.mark.parametrize("words", ["ของเราค่ะ", "เอาของเราก่อน", "สำนักผมครับ", "ขอของสำนักเราเลยค่ะ"])
def test_a_document_is_of_one_s_own_bureau(demo: House, admin: Chat, words: str) -> None:
    admin.says("เอกสาร").says("แบบรายงานของสำนัก").says(words)
    assert admin.state["answers"]["bureau"]["words"] == OWN


@pytest.mark.parametrize("words", ["สำนักเราค่ะ", "ของเรา"])
def test_a_message_goes_to_one_s_own_bureau(demo: House, admin: Chat, words: str) -> None:
    admin.says("ส่งข้อความถึงหลายคน").taps("สำนักเดียว").says(words)
    assert admin.state["answers"]["bureau"]["name"] == OWN


@pytest.mark.parametrize("words", ["ของเขา", "ของเรากับสำนักการคลัง", "เราจะไปประชุม"])
def test_other_words_choose_no_bureau_of_one_s_own(demo: House, admin: Chat, words: str) -> None:
    admin.says("เอกสาร").says("แบบรายงานของสำนัก").says(words)
    assert admin.state["answers"].get("bureau", {}).get("words") != OWN
