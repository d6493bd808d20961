"""Joining in chat: the code, the second fact, the consent; nothing kept before it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers import registry
from handlers.context import Context
from handlers.conversation.controls import BACK, KEEP
from handlers.conversation.engine import Engine
from handlers.conversation.flow import Closed
from handlers.conversation.flow_faults import faults
from handlers.conversation.moves import Turn
from handlers.conversation.state import State
from handlers.messages import Card, Message, Text, render
from handlers.people.joining.code_words import hands_in_a_code, looks_like_a_code
from handlers.people.joining.join_roster import FLOW
from handlers.people.people_words import masked
from handlers.understand.words import match_command
from models.accounts import joining
from models.crypto import KeyRing, Sealer
from models.database import Database
from models.people import people
from models.people.person import REPORTER, STAFF, SUPERVISOR, Bureau, JoiningCode, Person
from models.trail.audit_entry import AuditEntry

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
SEALER = Sealer(KeyRing.generate(os.urandom), os.urandom)


@dataclass
class Talk:
    """One stranger's conversation; each input is a transaction of its own, as in the drain."""

    database: Database
    account: str = "U1"
    now: datetime = NOW
    state: State | None = None
    ended: str | None = None
    must_arrive: bool = False
    heard: list[Message] = field(default_factory=list)

    def opens(self, words: str = "ลงทะเบียน") -> Talk:
        match = match_command(words, {FLOW.name: FLOW.opens_on})
        rest = match.rest if match is not None else words
        return self._turn(lambda context, engine: self._start(context, engine, rest))

    def says(self, text: str) -> Talk:
        return self._turn(lambda _context, engine: engine.say(self._at, text))

    def taps(self, key: str, step: str = "") -> Talk:
        return self._turn(lambda _context, engine: engine.tap(self._at, step or self._at.at, key))

    @property
    def words(self) -> str:
        return json.dumps(render(self.heard), ensure_ascii=False)

    @property
    def _at(self) -> State:
        assert self.state is not None
        return self.state

    @staticmethod
    def _start(context: Context, engine: Engine, rest: str) -> Turn:
        try:
            opening = FLOW.open(context, rest, {})
        except Closed as closed:
            return Turn(State("code", {}), closed.messages, "cancelled")
        return engine.start(opening.answers, opening.messages)

    def _turn(self, step: Callable[[Context, Engine], Turn]) -> Talk:
        def work(session: Session) -> tuple[Turn, bool]:
            context = Context(
                session=session, now=self.now, sealer=SEALER, random_bytes=os.urandom,
                lane=f"lane of {self.account}", event_key="e",
                occurred_at=1_803_866_400_417, received_ticks=0.0, reply_until=1.0,
                flows=registry.flows_by_name(),
                subjects=registry.SUBJECTS,
                page_link="https://example.org/{}".format,
                file_link=lambda _file, _person, _now, *_of: "",
                person=people.by_line_id(session, self.account), line_user_id=self.account,
            )  # fmt: skip
            return step(context, Engine(FLOW, "c" * 16, context)), context.must_arrive

        turn, self.must_arrive = self.database.write(work)
        json.dumps(turn.state.dump())
        self.state, self.ended, self.heard = turn.state, turn.ended, list(turn.messages)
        assert render(self.heard)
        return self


@pytest.fixture
def code(database: Database) -> str:
    """The code of a reporter whose staff id ends in 0457."""

    def work(session: Session) -> str:
        bureau = Bureau(name="สำนักทดสอบ")
        session.add_all(
            Person(staff_id=staff_id, name=name, position="", bureau=bureau, roles=roles)
            for staff_id, name, roles in (
                ("SEN-10457", "นางสาวตัวอย่าง ใจทดสอบ", [STAFF, REPORTER]),
                ("SEN-20981", "นายอีกคน ทดลอง", [STAFF, SUPERVISOR]),
            )
        )
        session.flush()
        return _issue(session, "SEN-10457")

    return database.write(work)


def _issue(session: Session, staff_id: str) -> str:
    person = session.scalars(select(Person).where(Person.staff_id == staff_id)).one()
    return joining.issue_codes(session, SEALER, NOW, os.urandom, [person])[0][1]


def account_of(database: Database, staff_id: str = "SEN-10457") -> str | None:
    return database.read(
        lambda s: s.scalars(select(Person.line_user_id).where(Person.staff_id == staff_id)).one()
    )


def tries_left(database: Database) -> int:
    return database.read(lambda s: s.scalars(select(JoiningCode.tries_left)).one())


def test_the_declaration_has_no_fault() -> None:
    assert faults(FLOW) == []


@pytest.mark.parametrize("words", ["ลงทะเบียน {}", "ลงทะเบียน: {} ค่ะ", "{}", "รหัส {} ครับ"])
def test_code_fact_and_consent_join_in_three_messages(
    database: Database, code: str, words: str
) -> None:
    talk = Talk(database).opens(words.format(code.lower()))
    assert "นางสาวต••• ใ•••" in talk.words
    assert "ใจทดสอบ" not in talk.words and "ข้อ 1" in talk.words
    talk.says("๐๔๕๗ ครับ")
    assert isinstance(talk.heard[-1], Card)
    assert [b.label for b in talk.heard[-1].quick][:2] == ["ยอมรับ", "ไม่ยอมรับ"]
    assert "https://example.org/privacy" in talk.words  # the notice is read before accepting
    assert account_of(database) is None
    talk.taps("accept")
    assert (talk.ended, talk.must_arrive) == ("done", True)
    assert account_of(database) == "U1"
    assert "นางสาวตัวอย่าง ใจทดสอบ" in talk.words
    assert "ผู้รายงานของสำนัก" in talk.words and "“รายงาน”" in talk.words


def test_without_a_code_it_is_asked_for(database: Database, code: str) -> None:
    talk = Talk(database).opens()
    assert "ข้อ 1" in talk.words and "รหัสลงทะเบียน" in talk.words
    talk.says(f"ลงทะเบียน {code}").says("0457").says("ตกลง")
    assert talk.ended == "done"


def test_an_unknown_code_at_the_start_is_asked_for_again(database: Database, code: str) -> None:
    talk = Talk(database).opens("ลงทะเบียน ACDEF-23467")
    assert "ไม่พบรหัสนี้" in talk.words and talk.ended is None
    talk.says("สวัสดี")
    assert "ไม่ใช่รหัสลงทะเบียน" in talk.words
    assert "ยืนยันตัวตน" in talk.says(code).words


def test_declining_ends_kindly_and_keeps_nothing_and_the_code_still_works(
    database: Database, code: str
) -> None:
    talk = Talk(database).opens(code).says("0457").says("ไม่ยอมรับ")
    assert talk.ended == "cancelled" and not talk.must_arrive
    assert "ไม่ได้เก็บข้อมูล" in talk.words
    assert account_of(database) is None
    verbs = database.read(lambda s: s.scalars(select(AuditEntry.verb)).all())
    assert verbs == ["codes_issued"]
    assert Talk(database).opens(code).says("0457").says("ยอมรับ").ended == "done"


def test_before_the_consent_the_conversation_holds_no_name_no_code_and_no_account(
    database: Database, code: str
) -> None:
    talk = Talk(database).opens(code).says("0457")
    assert talk.state is not None
    kept = json.dumps(talk.state.dump(), ensure_ascii=False)
    for secret in ("ตัวอย่าง", "0457", '"U1"', code, code.replace("-", "")):
        assert secret not in kept


def test_wrong_facts_are_counted_although_the_turn_only_says_a_sentence(
    database: Database, code: str
) -> None:
    talk = Talk(database).opens(code)
    for left in (4, 3, 2, 1):
        assert f"ลองได้อีก {left} ครั้ง" in talk.says("9999").words
        assert (tries_left(database), talk.ended) == (left, None)
    talk.says("9999")
    assert talk.ended == "cancelled" and "ใช้ไม่ได้แล้ว" in talk.words
    assert tries_left(database) == 0
    assert "ใช้ไม่ได้แล้ว" in Talk(database).opens(code).words


def test_a_sentence_or_a_code_in_place_of_the_fact_costs_no_try(
    database: Database, code: str
) -> None:
    talk = Talk(database).opens(code)
    assert "เฉพาะ 4 ตัวท้าย" in talk.says("จำไม่ได้ ทำอย่างไรดี").words
    assert "ยกเลิก" in talk.says("ACDEF-23467").words
    assert tries_left(database) == 5


def test_a_fact_proven_for_one_code_does_not_count_for_another(
    database: Database, code: str
) -> None:
    other = database.write(lambda s: _issue(s, "SEN-20981"))
    talk = Talk(database).opens().says(code).says("0457").taps(BACK).taps(BACK)
    assert talk.state is not None and talk.state.at == "code"
    assert "หากต้องการใช้รหัสอื่น" in talk.says(other).words
    assert talk.state.at == "code"
    talk.taps(KEEP).says("ยอมรับ")
    assert account_of(database, "SEN-20981") is None
    assert account_of(database) == "U1"


def test_a_code_that_was_taken_back_does_not_leave_its_proof_behind(
    database: Database, code: str
) -> None:
    other = database.write(lambda s: _issue(s, "SEN-20981"))
    talk = Talk(database).opens().says(code).says("0457")
    assert talk.state is not None
    answers = {name: value for name, value in talk.state.answers.items() if name != "code"}
    talk.state = State("code", answers, talk.state.trail)
    assert "หากต้องการใช้รหัสอื่น" in talk.says(other).words
    assert account_of(database, "SEN-20981") is None


def test_ten_wrong_guesses_are_refused_until_the_hour_is_over(
    database: Database, code: str
) -> None:
    talk = Talk(database).opens()
    for sign in "0123456789":
        talk.says(f"ACDEF-2346{sign}")
    assert "หลังเวลา 10.01 น." in talk.says(code).words
    assert "หลังเวลา 10.01 น." in Talk(database).opens(code).words
    talk.now += timedelta(hours=1, minutes=1)
    assert "ยืนยันตัวตน" in talk.says(code).words


def test_who_has_joined_is_told_so(database: Database, code: str) -> None:
    Talk(database).opens(code).says("0457").says("ยอมรับ")
    again = Talk(database).opens(code)
    assert again.ended == "cancelled" and "ไม่ต้องลงทะเบียนซ้ำ" in again.words
    stranger = Talk(database, account="U2").opens(code)
    assert stranger.ended == "cancelled" and "ถูกใช้ลงทะเบียนไปแล้ว" in stranger.words


def test_of_two_accounts_with_one_code_the_first_to_accept_joins(
    database: Database, code: str
) -> None:
    first = Talk(database).opens(code).says("0457")
    second = Talk(database, account="U2").opens(code).says("0457")
    assert first.taps("accept").ended == "done"
    assert second.taps("accept").ended == "cancelled"
    assert "ถูกใช้ลงทะเบียนไปแล้ว" in second.words and not second.must_arrive
    assert account_of(database) == "U1"


def test_an_old_code_is_refused_with_what_to_do(database: Database, code: str) -> None:
    talk = Talk(database, now=NOW + timedelta(days=14)).opens(code)
    assert talk.ended == "cancelled" and "ขอรหัสใหม่" in talk.words
    waiting = Talk(database).opens(code)
    waiting.now += timedelta(days=14)
    assert "ขอรหัสใหม่" in waiting.says("0457").words and waiting.ended == "cancelled"


def test_without_an_account_from_line_nothing_begins(database: Database, code: str) -> None:
    talk = Talk(database, account="").opens(code)
    assert talk.ended == "cancelled" and "อัปเดตแอป LINE" in talk.words


def test_an_unclear_answer_to_the_consent_is_no_consent(database: Database, code: str) -> None:
    talk = Talk(database).opens(code).says("0457").says("ไม่แน่ใจ")
    assert talk.ended is None and "ไม่ยอมรับ" in talk.words
    assert account_of(database) is None


def test_who_was_blocked_before_joining_is_reached_again(database: Database, code: str) -> None:
    def block(session: Session) -> None:
        for person in session.scalars(select(Person)):
            people.block(person, NOW)

    database.write(block)
    Talk(database).opens(code).says("0457").says("ยอมรับ")
    joined = database.read(lambda s: people.by_line_id(s, "U1"))
    assert joined is not None and people.reachable(joined)


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("นางสาวตัวอย่าง ใจทดสอบ", "นางสาวต••• ใ•••"),
        ("นาย สมมติ ทดสอบ", "นาย ส••• ท•••"),
        ("น.ส.สมมติ ทดสอบ ยาว", "น.ส.ส••• ท••• ย•••"),
        ("ว่าที่ร้อยตรีหญิง สมมติ", "ว่าที่ร้อยตรีหญิง ส•••"),
        ("นายิกา ทดสอบ", "น••• ท•••"),
        ("Somebody", "S•••"),
    ],
)
def test_a_name_shows_its_title_and_first_letters_only(name: str, seen: str) -> None:
    assert masked(name) == seen


@pytest.mark.parametrize("text", ["acdef 23467", "ลงทะเบียน ACDEF-23467", "acdef23467ค่ะ"])
def test_a_code_alone_looks_like_one(text: str) -> None:
    assert looks_like_a_code(text)


@pytest.mark.parametrize(
    "text", ["", "สวัสดี", "0812345678", "รายงาน 1.10", "ลงทะเบียน", "เมนู", "what is this"]
)
def test_other_words_do_not_look_like_a_code(text: str) -> None:
    assert not looks_like_a_code(text)


def test_the_question_for_the_fact_survives_a_code_that_died_meanwhile(
    database: Database, code: str
) -> None:
    talk = Talk(database).opens(code)
    database.write(lambda s: _issue(s, "SEN-10457"))
    assert isinstance(talk.says("ย้อนกลับ").heard[-1], Text)
    assert "ใช้ไม่ได้แล้ว" in talk.words
    assert talk.says("0457").ended == "cancelled"


# -- the code and the figures within a sentence ----------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ["ได้มาแล้วค่ะ {}", "รหัสคือ {} ค่ะ", "ได้รหัสแล้ว {}", "นี่ค่ะรหัส {} จากพี่แอดมิน", "{} ใช่รหัสนี้ไหมคะ"],
)
@pytest.mark.parametrize("way", ["plain", "lower", "spaced"])
def test_the_code_within_a_sentence_is_found(
    database: Database, code: str, words: str, way: str
) -> None:
    typed = {"plain": code, "lower": code.lower(), "spaced": code.replace("-", " ")}[way]
    assert "นางสาวต••• ใ•••" in Talk(database).opens().says(words.format(typed)).words


@pytest.mark.parametrize(
    "text", ["รหัสคือ G06XA 2GM1N ค่ะ", "ได้มาแล้วค่ะ g06xa-2gm1n", "ได้รหัสแล้ว G06XA2GM1N"]
)
def test_a_sentence_that_only_hands_in_a_code_opens_the_joining(text: str) -> None:
    assert hands_in_a_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "ทะเบียนรถ ABCDE-12345 จอดขวาง",
        "ร้องเรียนเรื่อง ABCDE12345 ค่ะ",
        "ติดตาม ABCDE-12345",
        "what is this thing",
        "hello where should i begin",
        "รหัสคืออะไรคะ",
        "รหัส ABCDE-12345 หรือ FGHJK-23456",
        "โทร 0812345678",
    ],
)
def test_a_sentence_about_something_else_opens_none(text: str) -> None:
    assert not hands_in_a_code(text)


def test_two_codes_in_one_sentence_are_asked_again_and_count_as_no_miss(
    database: Database, code: str
) -> None:
    talk = Talk(database).opens()
    for _ in range(12):
        talk.says(f"ได้มาสองอัน {code} กับ ACDEF-23467")
    assert "ไม่ใช่รหัสลงทะเบียน" in talk.words
    assert "นางสาวต••• ใ•••" in talk.says(code).words


@pytest.mark.parametrize("words", ["อุ๊ย ผิด ๐๔๕๗ ค่ะ", "0457 ค่ะ", "4 ตัวท้ายคือ๐๔๕๗", "เลขหนูคือ 0457"])
def test_the_four_figures_within_a_sentence_are_taken(
    database: Database, code: str, words: str
) -> None:
    assert "ขอความยินยอม" in Talk(database).opens(code).says(words).words


@pytest.mark.parametrize("words", ["จำไม่ได้ 045 อะไรสักอย่าง", "เกิดปี 2530 หรือ 2531", "ห้อง 1204 ค่ะ"])
def test_figures_that_may_be_others_cost_no_try(database: Database, code: str, words: str) -> None:
    Talk(database).opens(code).says(words)
    assert tries_left(database) == 5


@pytest.mark.parametrize(
    "words", ["ต้องยอมรับมั้ยคะ ถ้าไม่ยอมรับล่ะ", "ไม่ยอมรับได้ไหม", "จำเป็นต้องยินยอมไหมครับ"]
)
def test_whether_one_must_consent_is_answered_at_the_code_and_at_the_consent(
    database: Database, code: str, words: str
) -> None:
    talk = Talk(database).opens().says(words)
    assert "ไม่บังคับ" in talk.words and talk.state is not None and talk.state.at == "code"
    talk.says(code).says("0457").says(words)
    assert "ไม่บังคับ" in talk.words and talk.state.at == "consent" and talk.ended is None
