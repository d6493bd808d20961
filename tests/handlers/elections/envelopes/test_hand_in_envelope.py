"""An envelope comes back: its ballot goes into the urn by two of the committee, once."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from models.elections import election_closing
from models.elections.election import Election
from tests.handlers.elections.envelopes.test_hand_out_envelope import handed_out
from tests.handlers.elections.polling import CLOSED_DAY, SECOND, THIRD, names, polling
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER

SIX = re.compile(r"\b\d{6}\b")


def witness(chat: Callable[[str], Chat], who: str) -> str:
    found = SIX.search(chat(who).says("รหัสพยาน").last)
    assert found is not None
    return found.group()


def test_two_put_it_in_and_it_counts_once(demo: House, chat: Callable[[str], Chat]) -> None:
    election_id = polling(demo)
    code = handed_out(chat)
    second = chat(SECOND).says("นำซองเข้าหีบ").says(code.lower())
    seen = len(second.heard)
    second.says("2").says(witness(chat, THIRD))
    assert "ลำดับที่ 2" in second.last
    assert "นำเข้าหีบแล้ว" in second.taps("นำเข้าหีบ").last and demo.sent[-1].secret
    assert not [name for name in names(demo) if name in second.since(seen + 1)]
    assert demo.states(second.user_id) == {}
    again = chat(SECOND).says("นำซองเข้าหีบ").says(code)
    assert "นำเข้าหีบแล้ว จึงนำเข้าอีกไม่ได้" in again.since(0)
    demo.now = CLOSED_DAY
    with demo.session() as session:
        election = session.get_one(Election, election_id)
        found = election_closing.close(session, demo.sealer, election, demo.now)
    assert (found.paper, found.returned, found.ballots, found.agree) == (1, 1, 1, True)


def test_the_own_digits_and_old_ones_are_no_witness(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo)
    code = handed_out(chat)
    own = witness(chat, SECOND)
    second = chat(SECOND).says("นำซองเข้าหีบ").says(code).says("2").says(own)
    assert "รหัสพยานไม่ถูกต้อง" in second.since(0)
    old = witness(chat, THIRD)
    demo.now += timedelta(minutes=25)
    assert "รหัสพยานไม่ถูกต้อง" in second.says(old).since(0)
    assert "หกหลัก" in second.says("ครับ").since(0)


@pytest.mark.soak
def test_an_unknown_or_mistyped_code_and_others_than_the_committee(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo)
    second = chat(SECOND).says("นำซองเข้าหีบ").says("ซองนี้")
    assert "รหัสไม่ครบ" in second.since(0)
    for words in ("นำซองเข้าหีบ", "รหัสพยาน"):
        assert "คณะกรรมการคัดเลือกเท่านั้น" in chat(REPORTER).says(words).last
