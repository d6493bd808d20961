"""Announcements in the group: one card into the direct chat, milestones once, nothing personal."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

import pytest

from models.trail import facts
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import DIRECTOR, STAFF, UNITS, name_of, opens, signs
from tests.handlers.test_group_chat import called, confirmed, happens, joins, mention, taps

EVERYBODY = ("D0102", "D0103", "D0104", "D0105", "D0106", "D0202", "D0302")
DIRECTORS = (DIRECTOR, "D0201", "D0301")


@pytest.fixture
def group(demo: House, chat: Callable[[str], Chat]) -> House:
    """The office's group, confirmed, with an announcement open in three bureaus."""
    with demo.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        session.commit()
    opens(demo, "moral-organisation")
    return confirmed(demo, chat("D0002"))


@pytest.mark.parametrize("typed", ["No Gift", "ไม่รับของขวัญ", "โนกิฟต์"])
def test_one_card_opens_the_direct_chat_with_the_words_typed_in(group: House, typed: str) -> None:
    [card], notices = happens(group, mention(typed))
    [button] = taps(card)
    assert unquote(button["uri"]).endswith("/R/oaMessage/@strong/?No Gift")
    assert notices == []


@pytest.mark.soak
def test_two_taps_more_and_one_has_joined(group: House, chat: Callable[[str], Chat]) -> None:
    signs(chat(DIRECTOR))
    [card], _ = happens(group, mention("No Gift"))
    typed = unquote(taps(card)[0]["uri"]).partition("?")[2]
    staff = chat(STAFF).says(typed).taps("เข้าร่วมทั้งหมด")
    assert "เข้าร่วมแล้ว 1 ฉบับ" in staff.last


@pytest.mark.soak
def test_the_card_shows_office_wide_shares_and_neither_unit_nor_name(
    group: House, chat: Callable[[str], Chat]
) -> None:
    signs(*map(chat, DIRECTORS))
    said = called(group, "No Gift")
    assert "เข้าร่วม 3 จาก 11 คน (27.27%)" in said
    assert not any(unit in said for unit in UNITS)
    assert not any(name_of(group, each) in said for each in (*DIRECTORS, *EVERYBODY))


@pytest.mark.soak
def test_an_unconfirmed_group_hears_no_figures(demo: House, chat: Callable[[str], Chat]) -> None:
    opens(demo, "moral-organisation")
    signs(*map(chat, DIRECTORS))
    joins(demo)
    said = called(demo, "No Gift")
    assert "%" not in said and "จาก" not in said


@pytest.mark.soak
def test_milestones_are_told_when_somebody_speaks_to_the_bot_and_once(
    group: House, chat: Callable[[str], Chat]
) -> None:
    signs(*map(chat, (*DIRECTORS, *EVERYBODY[:2])))
    assert "เข้าร่วมครึ่งหนึ่งแล้ว" not in called(group, "แผน")
    signs(chat(EVERYBODY[2]))
    told = called(group, "แผน")
    assert "องค์กรคุณธรรมต้นแบบ: เข้าร่วมครึ่งหนึ่งแล้ว 6 จาก 11 คน (54.55%)" in told
    assert "เข้าร่วมครึ่งหนึ่งแล้ว" not in called(group, "แผน")
    signs(*map(chat, EVERYBODY[3:6]))
    assert "เข้าร่วมถึงเป้าหมายแล้ว 9 จาก 11 คน (81.82%)" in called(group, "แผน")


@pytest.mark.soak
def test_of_a_single_bureau_the_group_hears_that_it_is_done_and_no_figure(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    opens(demo, "moral-organisation", units=UNITS[:1])
    confirmed(demo, chat("D0002"))
    signs(*map(chat, (DIRECTOR, *EVERYBODY[:3])))
    assert "เข้าร่วม" not in called(demo, "แผน")
    signs(*map(chat, EVERYBODY[3:5]))
    told = called(demo, "แผน")
    assert "องค์กรคุณธรรมต้นแบบ: เข้าร่วมครบทุกคนแล้ว" in told and "จาก 6 คน" not in told
    assert UNITS[0] not in told


@pytest.mark.soak
def test_nothing_is_pushed_to_the_group(group: House, chat: Callable[[str], Chat]) -> None:
    before = len(group.sent)
    signs(*map(chat, (*DIRECTORS, *EVERYBODY)))
    assert all(each.kind == "answer" for each in group.sent[before:])
