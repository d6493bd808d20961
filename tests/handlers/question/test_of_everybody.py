"""A question about one's own things that is asked of everybody is answered of the whole office to
those whose work that is; all others are told that the answer is their own (docs/decisions/0201)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from bot.simulator import seed
from handlers import registry
from handlers.context import Context
from handlers.one_to_one.of_matters import of_everybody
from handlers.question import office_told
from handlers.question.query import Query
from handlers.subjects.group_reasons import OWN
from models.people import people
from tests.handlers.house import Chat, House
from tests.handlers.people.test_roster_news import desk

DECLARED = [q for each in registry.SUBJECTS for q in each.queries if q.of_all is not None]
PEOPLE = ("D0103", "D0002", "D0102", "D0105", "D0001", "D0101", "D0003", "D0106")
OF_ALL = ("{}ของทุกคน", "ขอดู{}ทั้งสำนักงาน", "{}ของแต่ละสำนัก", "{}ของคนอื่นมีไหม", "{} ทุกสำนัก")
OF_ONE = ("{}", "{}ของหนู", "ขอดู{}ของผมหน่อย", "{} ไม่ใช่ของทุกคนนะ")
SAME_FOR_ALL = {
    "gift_turn", "leave_of_others", "others_to_decide", "bureau_people", "survey_result",
    "survey_result_asked", "survey_result_paper",
    "awareness", "reports_to_send", "own_state", "ideas", "pledge_draft",
    "executive_news", "infographic", "election", "code_sign", "score_sheets", "is_leader_there",
    "who_knows_leave", "others_data", "why_listed", "acting_mine", "returned_reports",
    "awaiting_me",
}  # fmt: skip
"""Shown one to one, but told of others as well, or by what each may see."""
DONE = {
    "move_leave", "leave_days_left", "ask_who_saw", "acknowledge_news", "sign_in", "follow_up",
    "have_i_voted", "open_code",
}  # fmt: skip
"""One's own deeds."""


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("เรื่องที่ได้รับของสำนักอื่นมีไหม", True),
        ("อยากโอนเคสนี้ไปให้สำนักอื่นดู ไม่เกี่ยวกับเรา", False),
        ("ส่งต่อให้หน่วยงานอื่นได้ไหม", False),
        ("ไม่ใช่ของทุกสำนัก", False),
    ],
)
def test_whom_a_thing_is_given_to_is_not_asked_about(said: str, asked: bool) -> None:
    assert office_told.asks_of_everybody(said) is asked


@pytest.mark.parametrize("query", DECLARED, ids=lambda each: each.name)
def test_what_is_told_of_the_office_exists(query: Query) -> None:
    assert query.of_all == "" or registry.query(query.of_all or "") is not None
    assert query.of_all != query.name


def test_it_is_asked_of_everybody_in_every_wording_by_everybody(demo: House) -> None:
    met: Counter[str] = Counter()
    with demo.session() as session:
        for who in PEOPLE:
            person = people.by_line_id(session, seed.line_id(who))
            context = replace(desk(demo, session), person=person)
            for query in DECLARED:
                office = registry.query(query.of_all or "")
                may = office is not None and context.may(office.roles)
                for word in query.words[:1]:
                    of_all = [each.format(word) for each in OF_ALL]
                    alone = [t for t in of_all if not asked(context, query, t)]
                    assert not alone or word.endswith("ฉัน"), (who, alone)
                    for text in set(of_all) - set(alone):
                        found = asked(context, query, text)
                        assert found is not None and (found.query is not None) == may
                        met["office" if may else "said to be one's own"] += 1
                    own = [
                        t for t in map(str.format, OF_ONE, [word] * 4) if asked(context, query, t)
                    ]
                    assert not own or "ใคร" in word, (who, own)
                met["of no office"] += office is None
        session.rollback()
    assert met["office"] > 100 and met["said to be one's own"] > 200, met


def asked(context: Context, query: Query, text: str) -> of_everybody.OfEverybody | None:
    return of_everybody.meant(context, query, text)


def test_who_has_things_of_their_own_declares_whose_work_they_are() -> None:
    personal = {
        name
        for each in registry.SUBJECTS
        for name, why in each.group.reasons.items()
        if why == OWN and (query := registry.query(name)) is not None and len(query.words) > 1
    }
    assert personal - {each.name for each in DECLARED} == (SAME_FOR_ALL | DONE) & personal


@pytest.mark.parametrize(
    ("who", "text", "told"),
    [
        ("D0002", "ประกาศที่เข้าร่วมของทุกสำนัก", "ความครอบคลุมการเข้าร่วมประกาศ"),
        ("D0002", "เรื่องที่ต้องทำของทุกคนมีอะไรค้าง", "การเตือน\nทั้งสำนักงาน"),
        ("D0106", "เรื่องที่ต้องทำของทุกคนมีอะไรค้าง", "ด้านล่างเป็นของท่านเอง"),
        ("D0002", "ขอดูวันลาของทุกคนเดือนนี้", "ผู้ลา ทั้งสำนักงาน"),
        ("D0106", "ขอดูวันลาของคนอื่นได้มั้ย", "ด้านล่างเป็นของท่านเอง"),
        ("D0002", "สมุดความดีทั้งสำนักงานขอดูหน่อย", "ความดีทั้งสำนักงาน"),
        ("D0002", "ร่างที่ค้างของทุกคน", "ไม่แสดงของผู้อื่น ด้านล่างเป็นของท่าน"),
        ("D0002", "นัดคลินิกทั้งหมดมีใครบ้าง", "ด้านล่างเป็นของท่าน"),
    ],
)
def test_it_is_told_so(demo: House, who: str, text: str, told: str) -> None:
    me = Chat(demo, seed.line_id(who)).says(text)
    assert told in me.since(-2), me.since(-2)
