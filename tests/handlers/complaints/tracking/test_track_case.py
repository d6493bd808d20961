"""Following a complaint by its code: any account, both ways, throttled, and nothing left lying."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import unquote

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from handlers import dispatcher, registry
from handlers.complaints import case_notices, receipt_codes
from handlers.complaints.tracking import case_seen
from handlers.context import Context
from handlers.messages import render
from models.attachments import attachment_fetching
from models.attachments.attachment import StoredFile
from models.complaints import case_files, case_tracking, case_work, cases
from models.complaints.case_tracking import GUESSING
from models.complaints.complaint import Case, CaseFile, CaseReceiver, CaseThrottle
from models.complaints.sealed import case_codes, case_texts
from models.conversations.conversation import Conversation
from models.crypto import Sealer
from models.people.person import ADMIN, Person
from models.queues import outbox_queue
from models.queues.inbox import InboxEvent
from models.queues.lane import LANE
from models.queues.outbox import OutboxMessage
from models.queues.outbox_queue import Envelope
from models.trail import facts
from models.trail.audit_entry import AuditEntry
from scheduler.ports import Outside
from tests import factories
from tests.fakes import MovableClock, RecordingLine
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import GROUP, mention
from tests.models.complaints import complaining
from tests.models.complaints.complaining import filed
from tests.talk import Talk, actions, words


@dataclass
class Matter:
    """A complaint that was filed, its office, and accounts that no roster knows."""

    house: House
    case_id: str
    code: str
    receivers: tuple[int, ...]
    receiver_line: str
    accounts: dict[str, Chat] = field(default_factory=dict)

    def chat(self, name: str) -> Chat:
        return self.accounts.setdefault(name, Chat(self.house, f"U{name:0>32}"))

    def does(self, work: Callable[..., Any], *told: object) -> Any:
        """The first receiver does something to the case."""
        with self.house.session() as session:
            who = session.get_one(Person, self.receivers[0])
            done = work(session, self.house.sealer, self.case_id, who, *told, self.house.now)
            session.commit()
        return done

    def case(self) -> Case:
        with self.house.session() as session:
            return session.get_one(Case, self.case_id)

    def said(self) -> list[tuple[str, str]]:
        """What stands in the case: by what kind of word, and the words."""
        with self.house.session() as session:
            found = case_texts.messages(session, self.house.sealer, self.case())
            return [(each.what, each.text) for each in found]


@pytest.fixture
def matter(house: House) -> Matter:
    with house.session() as session:
        here = complaining.office(session)
        done = filed(session, house.sealer, here.bureau, house.now)
        people = (here.first.id, here.second.id)
        session.commit()
        return Matter(house, done.case_id, done.code, people, here.first.line_user_id or "")


@pytest.fixture
def holder(matter: Matter) -> Chat:
    """Somebody who holds the code and has opened the case."""
    return matter.chat("a").says(f"ติดตาม {matter.code}")


def wrong() -> str:
    """A code rightly formed that no case has."""
    return case_codes.new_code(secrets.token_bytes)


# -- the code ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        lambda code: f"ติดตาม {code}",
        lambda code: f"ติดตาม{code}ครับ",
        lambda code: code,
        lambda code: code.lower().replace("-", " "),
        lambda code: code.replace("-", ""),
        lambda code: f"ติดตามเรื่อง {code} ค่ะ",
        lambda code: code.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")),
        lambda code: code.replace("-", "–"),
    ],
)
def test_the_code_opens_the_case_however_it_is_typed(
    matter: Matter, typed: Callable[[str], str]
) -> None:
    chat = matter.chat("a").says(typed(matter.code))
    assert "ติดตามข้อร้องเรียน" in chat.last and "รอผู้รับเรื่องรับทราบ" in chat.last
    assert "ต้องรับทราบภายใน" in chat.last and "8 มีนาคม 2570" in chat.last


def test_a_registered_person_follows_it_as_well(matter: Matter) -> None:
    chat = Chat(matter.house, matter.receiver_line).says(matter.code)
    assert "ติดตามข้อร้องเรียน" in chat.last


def test_without_a_code_it_asks_for_it_and_takes_it_alone(matter: Matter) -> None:
    chat = matter.chat("a").says("ติดตาม")
    assert "พิมพ์รหัสติดตาม" in chat.last
    assert "รอผู้รับเรื่องรับทราบ" in chat.says(matter.code).last


def test_a_case_is_not_found_by_when_it_was_told(reporter: Chat) -> None:
    reporter.says("เรื่องที่ร้องไว้เดือนก่อนถึงไหนแล้วคะ")
    assert "หาเรื่องจากวันหรือเดือนที่แจ้งไม่ได้" in reporter.since(0)
    assert "พิมพ์รหัสติดตามที่ได้รับตอนส่งเรื่อง" in reporter.last


def test_the_code_stands_in_nothing_that_is_said_or_kept(matter: Matter, holder: Chat) -> None:
    holder.taps("เขียนถึงผู้รับเรื่อง").says("เกิดขึ้นอีกแล้ว").taps("ส่งให้ผู้รับเรื่อง")
    plain = case_codes.read_code(matter.code)
    sent = json.dumps([e.messages for e in matter.house.sent], ensure_ascii=False)
    assert matter.code not in sent and plain not in sent
    [(row, state)] = matter.house.states(holder.user_id).values()
    kept = json.dumps(state, ensure_ascii=False)
    assert matter.code not in kept and plain not in kept
    assert row.person_id is None and row.subject == ""


def test_a_slip_is_told_at_once_and_not_counted(matter: Matter) -> None:
    last = "0" if matter.code[-1] != "0" else "1"
    chat = matter.chat("a")
    for _ in range(GUESSING.misses + 1):
        chat.says(f"ติดตาม {matter.code[:-1]}{last}")
        assert "พิมพ์ผิดอย่างน้อยหนึ่งตัว" in chat.last
    assert "รอผู้รับเรื่องรับทราบ" in chat.says(matter.code).last


def test_guessing_closes_the_account_and_says_until_when(matter: Matter) -> None:
    guesser, other = matter.chat("a"), matter.chat("b")
    for _ in range(GUESSING.misses):
        assert "ไม่พบเรื่องของรหัสนี้" in guesser.says(f"ติดตาม {wrong()}").last
    assert "10.00 น. วันที่ 1 มี.ค. 70" in guesser.says(matter.code).last
    assert "รอผู้รับเรื่องรับทราบ" in other.says(matter.code).last
    matter.house.later(hours=1, seconds=1)
    assert "รอผู้รับเรื่องรับทราบ" in guesser.says(matter.code).last


def test_guesses_in_answer_to_the_question_are_counted_too(matter: Matter) -> None:
    chat = matter.chat("a").says("ติดตาม")
    for _ in range(GUESSING.misses):
        chat.says(wrong())
    with matter.house.session() as session:
        assert session.scalars(select(CaseThrottle.misses)).all() == [GUESSING.misses]
    assert "พักการติดตาม" in chat.says(matter.code).last


def test_a_wrong_code_leaves_no_conversation(matter: Matter) -> None:
    matter.chat("a").says(f"ติดตาม {wrong()}")
    with matter.house.session() as session:
        assert session.scalar(select(func.count()).select_from(Conversation)) == 0


def test_two_telephone_numbers_are_no_code() -> None:
    assert receipt_codes.code_in("โทร 081-234-5678 หรือ 02-123-45678") is None
    assert not receipt_codes.is_code("08123456780898765432")


SHOWN_AGAIN = [
    "ติดตาม {}",
    "{}",
    "ติดตาม{}ครับ",
    "ติดตามเรื่อง {} ค่ะ",
    "ขอดูความคืบหน้าของเรื่อง {} อีกครั้ง",
]


@pytest.mark.parametrize("typed", SHOWN_AGAIN)
@pytest.mark.parametrize("label", ["", "เขียนถึงผู้รับเรื่อง", "ส่งไฟล์เพิ่ม"])
def test_the_code_once_more_shows_the_case_again_wherever_one_is(
    matter: Matter, holder: Chat, label: str, typed: str
) -> None:
    if label:
        holder.taps(label)
    matter.does(cases.receiver_says, "กำลังตรวจสอบ")
    holder.says(typed.format(matter.code))
    assert "ติดตามข้อร้องเรียน" in holder.last and "กำลังตรวจสอบ" in holder.last
    assert len(matter.house.states(holder.user_id)) == 1
    assert [words for what, words in matter.said() if what == "says"] == ["กำลังตรวจสอบ"]


def test_the_code_of_another_case_shows_that_case(matter: Matter, holder: Chat) -> None:
    with matter.house.session() as session:
        bureau = session.get_one(Person, matter.receivers[0]).bureau
        other = filed(session, matter.house.sealer, bureau, matter.house.now)
        session.commit()
    matter.does(cases.receiver_says, "คำตอบของเรื่องแรก")
    holder.says(f"ติดตาม {other.code}")
    assert "ติดตามข้อร้องเรียน" in holder.last and "คำตอบของเรื่องแรก" not in holder.last
    holder.says("ถึงเรื่องที่สอง").taps("ส่งให้ผู้รับเรื่อง")
    assert "ถึงเรื่องที่สอง" not in [words for _, words in matter.said()]


def test_a_slip_in_the_code_is_told_and_goes_to_nobody(matter: Matter, holder: Chat) -> None:
    slip = matter.code[:-1] + ("0" if matter.code[-1] != "0" else "1")
    assert "พิมพ์ผิดอย่างน้อยหนึ่งตัว" in holder.says(f"ติดตาม {slip}").last
    assert "พิมพ์ผิดอย่างน้อยหนึ่งตัว" in holder.says(slip).last
    assert matter.said() == []


HOLDING = [
    "เขาขู่พยาน รหัสของผมคือ {} ช่วยดูด้วย",
    "ดู code {} ok แล้วตอบผมที",
    "เรื่องเดิมครับ\n{}\nเขายังทำอยู่",
    "รหัส:{},เรียนหัวหน้า",
]


@pytest.mark.parametrize("typed", HOLDING)
@pytest.mark.parametrize("label", ["", "เขียนถึงผู้รับเรื่อง"])
def test_words_that_hold_a_code_never_reach_a_receiver(
    matter: Matter, holder: Chat, label: str, typed: str
) -> None:
    if label:
        holder.taps(label)
    holder.says(typed.format(matter.code))
    assert "พิมพ์ใหม่โดยไม่ใส่รหัส" in holder.since(-2)
    assert "ส่งให้ผู้รับเรื่อง" not in holder.offers
    [(_, state)] = matter.house.states(holder.user_id).values()
    assert matter.code not in json.dumps(state, ensure_ascii=False)
    holder.says("เขาขู่พยาน").taps("ส่งให้ผู้รับเรื่อง")
    assert matter.said() == [("says", "เขาขู่พยาน")]


def test_a_code_with_spaces_among_foreign_words_is_found(matter: Matter) -> None:
    spaced = matter.code.replace("-", " ")
    assert receipt_codes.holds_code(f"my code is {spaced} please") and not receipt_codes.asks_for(
        f"ดู {spaced} แล้วตอบ"
    )
    assert not receipt_codes.holds_code(
        "please look at room 12 building 3 before 10.30 on 5 March 2570"
    )


# -- in the group --------------------------------------------------------------------------------


@pytest.mark.parametrize("words_around", ["ติดตาม {}", "{}", "รายงาน {}", "สถานะ {} ครับ"])
def test_in_a_group_it_is_refused_and_the_code_not_said_again(
    matter: Matter, words_around: str
) -> None:
    raw = {"mode": "active", "replyToken": "token-g", **mention(words_around.format(matter.code))}
    with matter.house.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        session.commit()
    raw["source"] = {"type": "group", "groupId": GROUP, "userId": matter.receiver_line}
    envelopes = matter.house.handle(raw)
    heard = unquote(json.dumps([e.messages for e in envelopes], ensure_ascii=False))
    assert "แชตส่วนตัว" in heard and "?ติดตาม" in heard
    assert not any(group in heard for group in matter.code.split("-"))
    with matter.house.session() as session:
        assert session.scalar(select(func.count()).select_from(Conversation)) == 0
    assert [e.secret for e in envelopes if e.reply_token] == [True]


# -- reading -------------------------------------------------------------------------------------


def test_what_the_receivers_wrote_is_read_and_notes_never(matter: Matter) -> None:
    matter.does(cases.note, "ภายในเท่านั้น")
    matter.does(cases.receiver_says, "ขอวันและเวลาที่เกิดเหตุ")
    chat = matter.chat("b").says(matter.code)
    assert "ขอวันและเวลาที่เกิดเหตุ" in chat.last and "ผู้รับเรื่อง · 1 มี.ค. 70" in chat.last
    assert "ภายในเท่านั้น" not in chat.last and "มะลิวรรณ" not in chat.last


def test_messages_are_paged_newest_first_and_none_is_cut(matter: Matter) -> None:
    long = "ยาว" * 700
    for text in ("แรกสุด", long, "ล่าสุด"):
        matter.does(cases.receiver_says, text)
    chat = matter.chat("a").says(matter.code)
    assert "ล่าสุด" in chat.last and "แรกสุด" not in chat.last
    seen = chat.last
    while "ข้อความก่อนหน้า" in chat.offers:
        chat.taps("ข้อความก่อนหน้า")
        seen += chat.last
    assert "แรกสุด" in chat.last and seen.count("ยาว") == 700
    chat.taps("ข้อความใหม่กว่า")
    assert "แรกสุด" not in chat.last


def test_what_is_late_is_said_to_be(matter: Matter) -> None:
    matter.house.later(days=10)
    chat = matter.chat("a").says(matter.code)
    assert "เลยกำหนดแล้ว 3 วัน" in chat.last


# -- writing -------------------------------------------------------------------------------------


def test_a_further_word_goes_both_ways_from_a_second_account(matter: Matter) -> None:
    first, second = matter.chat("a").says(matter.code), matter.chat("b")
    first.taps("เขียนถึงผู้รับเรื่อง").says("เกิดขึ้นเมื่อวันจันทร์")
    assert matter.said() == []
    assert "เกิดขึ้นเมื่อวันจันทร์" in first.last
    first.taps("ส่งให้ผู้รับเรื่อง")
    assert "ส่งให้ผู้รับเรื่องแล้ว" in first.since(-2)
    assert matter.said() == [("says", "เกิดขึ้นเมื่อวันจันทร์")]
    matter.does(cases.receiver_says, "ขอบคุณ กำลังตรวจสอบ")
    second.says(matter.code)
    assert "ขอบคุณ กำลังตรวจสอบ" in second.last and "เกิดขึ้นเมื่อวันจันทร์" in second.last


def test_words_typed_at_the_card_are_shown_before_they_are_sent(
    matter: Matter, holder: Chat
) -> None:
    holder.says("เขาขู่พยานด้วย")
    assert "ตรวจก่อนส่ง" in holder.last and "เขาขู่พยานด้วย" in holder.last
    holder.says("ยืนยัน")
    assert matter.said() == [("says", "เขาขู่พยานด้วย")]


def test_the_receivers_hear_that_a_word_came_and_not_which(matter: Matter, holder: Chat) -> None:
    before = len(matter.house.sent)
    holder.says("เขาขู่พยานด้วย").taps("ส่งให้ผู้รับเรื่อง")
    told = [e for e in matter.house.sent[before:] if e.recipient == matter.receiver_line]
    assert len(told) == 1 and "มีข้อความเพิ่ม" in words(told[0].messages)
    assert "ขู่" not in words(told[0].messages)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("เขียนถึงผู้รับเรื่อง", "พิมพ์ข้อความถึงผู้รับเรื่อง"),
        ("ส่งไฟล์เพิ่ม", "ส่งรูปภาพ PDF"),
        ("แจ้งเมื่อมีความคืบหน้า", "เปิดอยู่"),
        ("เสร็จแล้ว", "ปิดการติดตามแล้ว"),
    ],
)
def test_a_buttons_words_may_be_typed(holder: Chat, typed: str, said: str) -> None:
    assert said in holder.says(typed).last


def test_a_buttons_words_are_not_offered_as_a_message_too(holder: Chat) -> None:
    holder.says("แจ้งเมื่อมีความคืบหน้า")
    assert "ใช้เป็นคำตอบ" not in holder.since(-3)


@pytest.mark.parametrize(
    "typed",
    ["พอแล้วค่ะ", "แค่นี้ก่อนนะคะ", "หมดแล้วครับ", "ไม่มีอะไรแล้วค่ะ", "ปิดอันนี้ครับ", "เลิกดูละ", "ขอปิดหน้านี้ค่ะ"],
)
def test_who_has_seen_enough_writes_nothing(matter: Matter, holder: Chat, typed: str) -> None:
    assert "ปิดการติดตามแล้ว" in holder.says(typed).last and matter.said() == []


@pytest.mark.parametrize(
    "typed", ["พอแล้วค่ะ เขาเลิกทำแล้ว", "หมดแล้วเงินทั้งห้อง", "มีพยานเพิ่มอีกคน", "ปิดห้องไม่ให้เข้า"]
)
def test_words_that_tell_something_are_still_a_message(holder: Chat, typed: str) -> None:
    assert "ตรวจก่อนส่ง" in holder.says(typed).last and typed in holder.last


def test_that_it_is_enough_does_not_drop_a_file(matter: Matter, holder: Chat) -> None:
    holder.sends_file().says("พอแล้วค่ะ")
    assert "ปิดการติดตามแล้ว" not in holder.last and "ยังไม่ได้ส่ง" in holder.since(0)
    assert [file.state for file in matter.house.files()] == ["kept"]


def test_an_old_button_sends_nothing_twice(matter: Matter, holder: Chat) -> None:
    holder.says("ข้อความแรก")
    old = holder.button("ส่งให้ผู้รับเรื่อง")
    holder.taps_data(old).taps_data(old)
    assert matter.said() == [("says", "ข้อความแรก")]
    holder.says("ข้อความที่สอง").taps_data(old)
    assert matter.said() == [("says", "ข้อความแรก")]


def test_files_are_added_to_the_case_and_leave_the_chat(matter: Matter, holder: Chat) -> None:
    holder.taps("ส่งไฟล์เพิ่ม")
    real_file(matter, holder)
    assert "ตรวจก่อนส่ง" in holder.last and "1 ไฟล์" in holder.last
    holder.taps("ส่งให้ผู้รับเรื่อง")
    with matter.house.session() as session:
        assert session.scalars(select(CaseFile.case_id)).all() == [matter.case_id]
    assert [file.state for file in matter.house.files()] == ["removed"]
    assert "ไฟล์ในเรื่อง" in holder.last


def test_a_file_sent_beside_a_word_goes_with_it(matter: Matter, holder: Chat) -> None:
    holder.says("นี่คือภาพ")
    alone = holder.button("ส่งให้ผู้รับเรื่อง")
    real_file(matter, holder)
    holder.taps_data(alone)
    assert matter.said() == [], "the older card did not show the file"
    holder.taps("ส่งให้ผู้รับเรื่อง")
    assert matter.said() == [("says", "นี่คือภาพ")]
    with matter.house.session() as session:
        assert session.scalar(select(func.count()).select_from(CaseFile)) == 1


def test_a_word_taken_back_before_it_was_sent_is_asked_again(matter: Matter, holder: Chat) -> None:
    holder.says("พิมพ์ผิดคน")
    holder.unsends(holder.messages[-1])
    holder.says("ยืนยัน")
    assert matter.said() == []


def test_the_bare_word_begins_with_another_code(matter: Matter, holder: Chat) -> None:
    assert "พิมพ์รหัสติดตาม" in holder.says("ติดตาม").last
    assert len(matter.house.states(holder.user_id)) == 1


def test_a_code_typed_into_another_conversation_is_no_answer_of_it(matter: Matter) -> None:
    chat = Chat(matter.house, matter.receiver_line).says("รับของขวัญ")
    chat.says(matter.code)
    assert "ติดตามข้อร้องเรียน" in chat.last
    kept = json.dumps([s for _, s in matter.house.states(chat.user_id).values()])
    assert matter.code not in kept


def test_a_file_sent_at_the_card_waits_until_it_is_sent(matter: Matter, holder: Chat) -> None:
    real_file(matter, holder)
    assert "ไฟล์ที่ยังไม่ได้ส่ง" in holder.last
    holder.taps("เสร็จแล้ว")
    assert "ไฟล์ 1 ไฟล์ที่ยังไม่ได้ส่งถูกลบแล้ว" in holder.last
    assert [f for f in matter.house.files() if f.state != "removed"] == []


# -- what was not sent yet -----------------------------------------------------------------------


def left(matter: Matter) -> int:
    """How many files that were sent into a chat are still there."""
    return sum(file.state != "removed" for file in matter.house.files())


def another(matter: Matter) -> str:
    """The code of a second case."""
    with matter.house.session() as session:
        bureau = session.get_one(Person, matter.receivers[0]).bureau
        code = filed(session, matter.house.sealer, bureau, matter.house.now).code
        session.commit()
    return code


@pytest.mark.parametrize("label", ["", "ส่งไฟล์เพิ่ม", "เขียนถึงผู้รับเรื่อง"])
def test_the_code_once_more_keeps_the_files_that_were_not_sent(
    matter: Matter, holder: Chat, label: str
) -> None:
    if label:
        holder.taps(label)
    real_file(matter, holder)
    matter.does(cases.receiver_says, "กำลังตรวจสอบ")
    holder.says(matter.code)
    assert "กำลังตรวจสอบ" in holder.last and "ไฟล์ที่ยังไม่ได้ส่ง" in holder.last
    holder.taps("ส่งไฟล์เพิ่ม").taps("ส่งให้ผู้รับเรื่อง")
    with matter.house.session() as session:
        assert session.scalars(select(CaseFile.case_id)).all() == [matter.case_id]


def test_the_code_once_more_keeps_the_words_that_were_not_sent(
    matter: Matter, holder: Chat
) -> None:
    holder.says("เขาขู่พยาน").says(matter.code)
    assert "ข้อความที่ยังไม่ได้ส่ง" in holder.last and "เขาขู่พยาน" in holder.last
    assert matter.said() == []
    holder.taps("เขียนถึงผู้รับเรื่อง")
    assert "ตรวจก่อนส่ง" in holder.last
    holder.taps("ส่งให้ผู้รับเรื่อง")
    assert matter.said() == [("says", "เขาขู่พยาน")]
    assert "ข้อความที่ยังไม่ได้ส่ง" not in holder.last


@pytest.mark.parametrize("bare", [True, False])
def test_another_code_is_opened_after_what_was_not_sent_is_settled(
    matter: Matter, holder: Chat, bare: bool
) -> None:
    code = another(matter)
    real_file(matter, holder)
    holder.says("ติดตาม" if bare else code)
    assert "ไฟล์ 1 ไฟล์ที่ยังไม่ได้ส่ง" in holder.since(-2) and left(matter) == 1
    holder.taps("ทำต่อ").taps("ส่งไฟล์เพิ่ม").taps("ส่งให้ผู้รับเรื่อง")
    with matter.house.session() as session:
        assert session.scalars(select(CaseFile.case_id)).all() == [matter.case_id]
    holder.says(code)
    assert "ติดตามข้อร้องเรียน" in holder.last and "ไฟล์ในเรื่อง" not in holder.last


def test_who_begins_anew_drops_what_was_not_sent_and_is_asked_for_the_code(
    matter: Matter, holder: Chat
) -> None:
    code = another(matter)
    real_file(matter, holder)
    holder.says("เขาขู่พยาน").says(code)
    assert "ข้อความและไฟล์ 1 ไฟล์ที่ยังไม่ได้ส่ง" in holder.since(-2)
    holder.taps("เริ่มใหม่")
    assert "พิมพ์รหัสติดตาม" in holder.last and left(matter) == 0
    assert "ติดตามข้อร้องเรียน" in holder.says(code).last


@pytest.mark.parametrize("once_more", [False, True])
def test_a_file_sent_before_the_code_goes_with_the_case(matter: Matter, once_more: bool) -> None:
    chat = matter.chat("a").says("ติดตาม")
    real_file(matter, chat)
    if once_more:
        assert "พิมพ์รหัสติดตาม" in chat.says("ติดตาม").last
    chat.says(matter.code)
    assert "ไฟล์ที่ยังไม่ได้ส่ง" in chat.last and left(matter) == 1


def test_asking_for_a_push_keeps_what_was_not_sent(matter: Matter, holder: Chat) -> None:
    real_file(matter, holder)
    holder.says("เขาขู่พยาน").says(matter.code).taps("แจ้งเมื่อมีความคืบหน้า")
    assert "ข้อความที่ยังไม่ได้ส่ง" in holder.last and "ไฟล์ที่ยังไม่ได้ส่ง" in holder.last
    holder.taps("ส่งไฟล์เพิ่ม").taps("ส่งให้ผู้รับเรื่อง")
    assert matter.said() == [] and left(matter) == 0
    assert "ข้อความที่ยังไม่ได้ส่ง" in holder.last and "ไฟล์ที่ยังไม่ได้ส่ง" not in holder.last
    holder.taps("เสร็จแล้ว")
    assert "ข้อความที่ยังไม่ได้ส่งถูกลบแล้ว" in holder.last


def test_files_are_asked_for_where_only_words_wait(matter: Matter, holder: Chat) -> None:
    holder.says("เขาขู่พยาน").says(matter.code).taps("ส่งไฟล์เพิ่ม")
    assert "ส่งรูปภาพ PDF" in holder.last and "ส่งให้ผู้รับเรื่อง" not in holder.offers
    assert "ข้อนี้รับเป็นไฟล์" in holder.says("ยืนยัน").since(-2)
    real_file(matter, holder)
    holder.taps("ส่งให้ผู้รับเรื่อง")
    assert left(matter) == 0 and matter.said() == []


def test_words_to_a_case_that_was_closed_meanwhile_are_not_lost(
    matter: Matter, holder: Chat
) -> None:
    holder.says("เขาขู่พยาน")
    matter.does(case_work.tell_result, "ตักเตือนแล้ว")
    matter.does(case_work.close)
    holder.taps("ส่งให้ผู้รับเรื่อง")
    assert "ยังไม่มีอะไรส่งถึงผู้รับเรื่อง" in holder.since(-2)
    assert "เขาขู่พยาน" in holder.last and "เพื่อส่งไปด้วย" in holder.last
    holder.taps("ยังไม่ได้รับการแก้ไข").taps("ส่งให้ผู้รับเรื่อง")
    assert ("unsolved", "เขาขู่พยาน") in matter.said()


def test_a_code_that_is_wrong_drops_nothing(matter: Matter, holder: Chat) -> None:
    real_file(matter, holder)
    assert "ไม่พบเรื่องของรหัสนี้" in holder.says(wrong()).last
    assert "ไฟล์ที่ยังไม่ได้ส่ง" in holder.says(matter.code).last and left(matter) == 1


def real_file(matter: Matter, chat: Chat) -> None:
    """A picture as it stands after it was fetched: sealed under its key."""
    chat.sends_file(look=False)
    with matter.house.session() as session:
        file = attachment_fetching.claim(session, matter.house.sealer, "house", matter.house.ticks)
        assert file is not None
        key = secrets.token_hex(32)
        sealed = matter.house.sealer.seal(b"picture", case_files.STORED.format(key))
        session.add(StoredFile(key=key, sealed=sealed, created_at=matter.house.now))
        session.flush()
        attachment_fetching.keep(session, file, key, "image/jpeg", 7)
        sending = attachment_fetching.next_ready(session, matter.house.sealer, matter.house.ticks)
        assert sending is not None
        attachment_fetching.mark_announced(session, sending)
        session.commit()
    event = {
        "type": "x-strongbot-files-ready",
        "album": sending.album,
        "replyToken": sending.reply_token,
        "source": {"type": "user", "userId": sending.sender},
    }
    chat.hears(matter.house.handle(event))


# -- not solved ----------------------------------------------------------------------------------


def test_not_solved_reopens_it_once(matter: Matter, holder: Chat) -> None:
    assert "ยังไม่ได้รับการแก้ไข" not in holder.offers
    matter.does(case_work.tell_result, "ตักเตือนแล้ว")
    matter.does(case_work.close)
    holder.says(matter.code)
    assert "ตักเตือนแล้ว" in holder.last and "เขียนถึงผู้รับเรื่อง" not in holder.offers
    old = holder.button("ยังไม่ได้รับการแก้ไข")
    holder.taps("ยังไม่ได้รับการแก้ไข").taps("ไม่มีรายละเอียดเพิ่ม").taps("ส่งให้ผู้รับเรื่อง")
    assert "ตรวจสอบเรื่องนี้อีกครั้ง" in holder.since(-2)
    assert matter.case().state == "looking" and matter.case().reopened_on is not None
    holder.taps_data(old)
    assert matter.said().count(("unsolved", "ยังไม่ได้รับการแก้ไข")) == 1
    matter.does(case_work.tell_result, "ย้ายแล้ว")
    holder.says(matter.code)
    assert "ยังไม่ได้รับการแก้ไข" not in holder.offers


def test_a_closed_case_that_was_reopened_before_takes_no_word(matter: Matter, holder: Chat) -> None:
    for result in ("ตักเตือนแล้ว", "ย้ายแล้ว"):
        matter.does(case_work.tell_result, result)
        holder.says(matter.code)
        if "ยังไม่ได้รับการแก้ไข" in holder.offers:
            holder.taps("ยังไม่ได้รับการแก้ไข").says("เหมือนเดิม").taps("ส่งให้ผู้รับเรื่อง")
    matter.does(case_work.close)
    said = matter.said()
    holder.says(matter.code).says("ยังไม่ดี")
    assert "พิมพ์ “ร้องเรียน” เพื่อแจ้งเป็นเรื่องใหม่" in holder.since(-2)
    assert matter.said() == said


def test_whom_the_new_words_name_loses_the_case_and_hears_nothing(
    matter: Matter, holder: Chat
) -> None:
    before = len(matter.house.sent)
    holder.says("คุณมะลิวรรณ ทดลองรัก เป็นคนทำเอง").taps("ส่งให้ผู้รับเรื่อง")
    told = {e.recipient for e in matter.house.sent[before:]} - {holder.user_id}
    assert len(told) == 1 and matter.receiver_line not in told


# -- the neutral push ----------------------------------------------------------------------------


def pushed(matter: Matter) -> list[Envelope]:
    """What leaves when the receiver has written to the complainant."""
    house = matter.house
    with house.session() as session:
        desk = at_desk(session, house.sealer, house.now)
        case_notices.answer_waits(desk, session.get_one(Case, matter.case_id))
        return dispatcher.notices(desk)


def at_desk(session: Session, sealer: Sealer, now: datetime) -> Context:
    """A receiver's desk, at which a case was just answered."""
    return Context(
        session=session, now=now, sealer=sealer, random_bytes=secrets.token_bytes,
        lane="receiver", event_key="E", occurred_at=1_803_866_400_417,
        received_ticks=0.0, reply_until=0.0,
        flows=registry.flows_by_name(),
        subjects=registry.SUBJECTS,
        file_link=lambda *_of, **_more: "",
    )  # fmt: skip


def test_nothing_is_pushed_to_who_did_not_ask(matter: Matter, holder: Chat) -> None:
    assert "ปิดอยู่" in holder.last
    assert pushed(matter) == []


def test_one_tap_opts_in_and_one_out(matter: Matter, holder: Chat) -> None:
    holder.taps("แจ้งเมื่อมีความคืบหน้า")
    assert "มีเรื่องรอท่าน" in holder.since(-2) and "เปิดอยู่" in holder.last
    [envelope] = pushed(matter)
    assert envelope.recipient == holder.user_id
    [message] = envelope.messages
    assert message["text"] == "มีเรื่องรอท่าน"
    holder.taps("เลิกแจ้งเตือน")
    assert pushed(matter) == [] and matter.case().push_address is None


def test_the_push_leads_neither_to_the_case_nor_to_the_account(
    matter: Matter, holder: Chat
) -> None:
    holder.taps("แจ้งเมื่อมีความคืบหน้า")
    [envelope], [again] = pushed(matter), pushed(matter)
    assert envelope.lane not in (matter.house.lane(holder.user_id), again.lane)
    assert envelope.key != again.key and matter.case_id not in envelope.key
    assert envelope.not_before is not None and envelope.not_before.minute % 10 == 0
    assert not envelope.must_arrive
    assert [a["label"] for a in actions(envelope.messages)] == ["เมนู"]


# -- the end -------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["เสร็จแล้ว", "ยกเลิก"])
def test_nothing_stays_of_the_conversation(matter: Matter, holder: Chat, way: str) -> None:
    holder.taps(way)
    with matter.house.session() as session:
        assert session.scalar(select(func.count()).select_from(Conversation)) == 0


def test_a_case_whose_texts_are_gone_says_so(matter: Matter, holder: Chat) -> None:
    button = holder.button("แจ้งเมื่อมีความคืบหน้า")
    with matter.house.session() as session:
        for row in session.scalars(select(CaseReceiver)).all():
            session.delete(row)
        session.flush()
        session.delete(session.get_one(Case, matter.case_id))
        session.commit()
    holder.taps_data(button)
    assert "ครบกำหนดเก็บแล้ว" in holder.since(-2)


# -- the alarm -----------------------------------------------------------------------------------


def test_administrators_see_how_many_guess_and_nothing_else(matter: Matter) -> None:
    with matter.house.session() as session:
        admin = factories.person(session, factories.bureau(session, "สำนักดูแล"), [ADMIN])
        line = admin.line_user_id or ""
        session.commit()
    watcher = Chat(matter.house, line).says("เมนู")
    assert "รหัสติดตาม" not in watcher.last
    guesser = matter.chat("a")
    for _ in range(GUESSING.misses):
        guesser.says(wrong())
    before = len(watcher.heard)
    watcher.says("ขอบคุณ")
    assert "เดารหัสติดตาม" in watcher.since(before)
    before = len(watcher.heard)
    watcher.says("ขอบคุณ")
    assert "เดารหัสติดตาม" not in watcher.since(before)
    watcher.says("เมนู")
    assert "เดารหัสติดตาม" in watcher.last and "1 บัญชี" in watcher.last


def test_the_cards_fit_what_line_takes(matter: Matter) -> None:
    for number in range(12):
        matter.does(cases.receiver_says, f"ข้อความที่ {number} " + "ก" * 900)
    chat = matter.chat("a").says(matter.code)
    assert "หน้า 1/" in chat.last
    with matter.house.session() as session:
        seen = case_tracking.tracked(session, matter.house.sealer, matter.case())
        for page in range(1, len(case_seen.pages(seen.messages)) + 1):
            card = case_seen.card(seen, page, matter.house.now.date(), 3, "")
            assert len(render([card])) == 1


# -- what stays ----------------------------------------------------------------------------------


def rows(office_: Outside, what: Any) -> list[Any]:
    return office_.database.read(lambda session: list(session.scalars(select(what)).all()))


def filed_in(office_: Outside) -> tuple[str, str]:
    """A case of an office in which things are committed: its id and code."""

    def work(session: Session) -> tuple[str, str]:
        bureau = complaining.office(session).bureau
        done = filed(session, office_.sealer, bureau, office_.clock.now())
        return done.case_id, done.code

    return office_.database.write(work)


def test_neither_events_nor_answers_of_it_stay(
    office: Outside, talk: Callable[[str], Talk]
) -> None:
    _, code = filed_in(office)
    teller = talk("U" + "a" * 32)
    teller.says(f"ติดตาม {wrong()}").says(f"ติดตาม {code}").says("เขาขู่พยาน")
    teller.taps("ส่งให้ผู้รับเรื่อง").taps("เสร็จแล้ว")
    assert "ปิดการติดตามแล้ว" in teller.last
    assert [row.payload for row in rows(office, InboxEvent)] == [None] * 5
    own = office.sealer.keyed_hash(teller.user_id, LANE)
    answers = [row for row in rows(office, OutboxMessage) if row.lane == own]
    assert len(answers) == 5 and not any(row.body or row.about or row.recipient for row in answers)
    assert rows(office, Conversation) == []
    assert [entry.verb for entry in rows(office, AuditEntry)] == []


def test_a_push_that_has_left_leaves_no_address(
    office: Outside, talk: Callable[[str], Talk], line: RecordingLine, clock: MovableClock
) -> None:
    case_id, code = filed_in(office)
    teller = talk("U" + "a" * 32).says(code).taps("แจ้งเมื่อมีความคืบหน้า").taps("เสร็จแล้ว")

    def receiver_writes(session: Session) -> None:
        desk = at_desk(session, office.sealer, clock.now())
        case_notices.answer_waits(desk, session.get_one(Case, case_id))
        for envelope in dispatcher.notices(desk):
            outbox_queue.put(session, office.sealer, envelope, clock.now(), office.random_bytes)

    office.database.write(receiver_writes)
    before = len(teller.heard)
    teller.settles()
    assert len(teller.heard) == before
    clock.advance(minutes=10)
    teller.settles()
    assert [words(m).split("\n")[0] for m in teller.heard[before:]] == ["มีเรื่องรอท่าน"]
    assert line.sent[-1].to == teller.user_id
    own = office.sealer.keyed_hash(teller.user_id, LANE)
    [row] = [each for each in rows(office, OutboxMessage) if each.lane != own]
    assert (row.kind, row.recipient, row.body, row.about) == ("answer", None, None, None)


# -- where a message is looked at once more ------------------------------------------------------

FURTHER = "วันเสาร์นี้ก็เอาไปใช้อีก มีคนเห็นสองคน"


def test_what_is_told_there_is_added_to_the_message(matter: Matter, holder: Chat) -> None:
    holder.says("เขาเอารถหลวงไปใช้ส่วนตัว").says(FURTHER)
    assert "เพิ่มในข้อความแล้ว" in holder.since(-2) and FURTHER in holder.last
    holder.taps("ส่งให้ผู้รับเรื่อง")
    assert matter.said()[-1][1] == f"เขาเอารถหลวงไปใช้ส่วนตัว\n{FURTHER}"


def test_another_complaint_there_is_not_lost_and_the_way_is_told(holder: Chat) -> None:
    other = "เรื่องที่สองค่ะ หัวหน้ากลุ่มพูดจาลวนลามน้องฝึกงาน"
    holder.says("ขอถอนเรื่องค่ะ").says(other)
    assert other in holder.last and "แก้ตามนี้" in holder.offers
    assert "แจ้งเป็นเรื่องใหม่" in holder.taps("แก้ตามนี้").offers


@pytest.mark.parametrize(
    "words", ["ไม่ๆ ไม่เอาชื่อ อย่าส่งนะคะ", "ไม่ถอนแล้วค่ะ อย่าเพิ่งส่ง", "ใครเป็นคนดูแลเรื่องนี้คะ", "ขอแก้ก่อน"]
)
def test_what_is_about_sending_is_not_added(matter: Matter, holder: Chat, words: str) -> None:
    holder.says("เขาเอารถหลวงไปใช้ส่วนตัว").says(words)
    assert "เพิ่มในข้อความแล้ว" not in holder.since(-2) and matter.said() == []


def test_agreeing_there_in_words_sends(matter: Matter, holder: Chat) -> None:
    holder.says("เขาเอารถหลวงไปใช้ส่วนตัว").says("โอเคส่งได้")
    assert matter.said()[-1][1] == "เขาเอารถหลวงไปใช้ส่วนตัว"
