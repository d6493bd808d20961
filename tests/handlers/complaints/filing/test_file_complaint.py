"""Filing a complaint in chat: anybody may, few messages, the code first, nothing stays behind."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.complaints.complaint_words import HEAR, IDENTITY, KIND, LEVEL
from handlers.complaints.filing import opening_words
from handlers.complaints.filing.heard.kept_from import PAST
from models.attachments.attachment import Attachment, StoredFile
from models.complaints.case_draft import BY_CONTACT, BY_PUSH
from models.complaints.complaint import (
    ANONYMOUS,
    BUREAU_LEVEL,
    COMPLAINT,
    COMPLIMENT,
    KINDS,
    NAMED,
    OFFICE_LEVEL,
    OPINION,
    RECEIVER_ONLY,
    SUGGESTION,
    TIP,
    Case,
    CaseFile,
)
from models.complaints.sealed import case_codes, case_texts
from models.conversations.conversation import Conversation
from models.people.person import RECEIVER, Bureau, Person
from tests.handlers.house import Chat, House
from tests.talk import words

STORY = "เจ้าหน้าที่หน้าห้องพูดจาไม่สุภาพกับผู้มาติดต่อเมื่อเช้าวันจันทร์"
MORE = "มีผู้เห็นเหตุการณ์สองคนที่โต๊ะข้างกัน"
STRANGER = "U" + "9" * 32
CODE = re.compile(r"\b(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}\b")


@pytest.fixture
def stranger(demo: House) -> Chat:
    return Chat(demo, STRANGER)


def tells(who: Chat, kind: str = COMPLAINT, identity: str = ANONYMOUS) -> Chat:
    """Up to the review card."""
    return who.says("ร้องเรียน").taps(KIND[kind]).taps(IDENTITY[identity]).says(STORY)


def all_cases(house: House) -> list[Case]:
    with house.session() as session:
        found = list(session.scalars(select(Case)))
        session.expunge_all()
    return found


def the_case(house: House) -> Case:
    [case] = all_cases(house)
    return case


def story_of(house: House, case: Case) -> case_texts.Story:
    return case_texts.story(house.sealer, case)


def identity_of(house: House, case: Case) -> case_texts.Identity | None:
    """Who speaks, as a receiver of the bureau would read it."""
    reader = Person(id=-1, name="", roles=[RECEIVER])
    return case_texts.identity(house.sealer, case, reader)


def answers_to(who: Chat, before: int) -> int:
    return sum(e.recipient == who.user_id for e in who.house.sent[before:])


def conversations(house: House) -> list[Conversation]:
    with house.session() as session:
        return list(session.scalars(select(Conversation)))


def code_in(text: str) -> str:
    found = CODE.search(text)
    assert found is not None, text
    return found[0]


def makes_receiver(house: House, staff_id: str, name: str) -> str:
    """This person of the demo is the bureau's only receiver, by this name; the bureau's name."""
    with house.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == staff_id)).one()
        for each in session.scalars(select(Person).where(Person.bureau == person.bureau)):
            each.roles = [role for role in each.roles if role != RECEIVER]
        person.name, person.roles = name, [*person.roles, RECEIVER]
        bureau = person.bureau.name
        session.commit()
    return bureau


# -- another receipt's code ----------------------------------------------------------------------


@pytest.mark.parametrize("kind", [COMPLAINT, TIP])
def test_a_story_with_a_receipts_code_is_asked_for_without_it(stranger: Chat, kind: str) -> None:
    code = code_in(tells(stranger).last)
    stranger.taps("ยืนยัน").says("ร้องเรียน").taps(KIND[kind]).taps(IDENTITY[ANONYMOUS])
    for where in ("เล่าเรื่อง", "ตรวจทาน"):
        stranger.says(f"{STORY} เรื่องก่อนคือ {code} ยังไม่มีใครตอบ")
        assert "พิมพ์ใหม่โดยไม่ใส่รหัส" in stranger.since(-2), where
        if where == "เล่าเรื่อง":
            stranger.says(STORY)
    stranger.taps("ยืนยัน")
    for case in all_cases(stranger.house):
        assert code not in json.dumps([str(story_of(stranger.house, case))], ensure_ascii=False)


def test_a_code_alone_within_a_complaint_shows_its_case_and_the_draft_waits(
    stranger: Chat,
) -> None:
    code = code_in(tells(stranger).last)
    stranger.taps("ยืนยัน").says("ร้องเรียน").taps(KIND[COMPLAINT])
    assert "ติดตามข้อร้องเรียน" in stranger.says(f"ติดตาม {code}").last
    assert "ทำเรื่องที่ค้างต่อ" in stranger.taps("เสร็จแล้ว").offers


# -- few messages --------------------------------------------------------------------------------


def test_the_shortest_complaint_of_a_stranger_takes_five_messages(stranger: Chat) -> None:
    before = len(stranger.house.sent)
    tells(stranger).taps("ยืนยัน")
    assert "รับข้อร้องเรียนแล้ว" in stranger.last
    assert answers_to(stranger, before) == 5
    case = the_case(stranger.house)
    assert (case.kind, case.identity, case.bureau_id) == (COMPLAINT, ANONYMOUS, None)
    assert (case.identity_text, case.push_address) == (None, None)
    assert story_of(stranger.house, case).text == STORY


def test_with_evidence_it_takes_seven(stranger: Chat) -> None:
    before = len(stranger.house.sent)
    tells(stranger).taps_data(stranger.beside("หลักฐาน")).sends_file().taps("ยืนยัน")
    assert "รับข้อร้องเรียนแล้ว" in stranger.last
    assert answers_to(stranger, before) == 7
    house = stranger.house
    with house.session() as session:
        [file] = session.scalars(select(CaseFile)).all()
        assert file.case_id == the_case(house).id
        [stored] = session.scalars(select(StoredFile)).all()
        assert stored.key == file.file_key
        assert [row.state for row in session.scalars(select(Attachment))] == ["removed"]


def test_a_picture_may_come_at_any_question(stranger: Chat) -> None:
    stranger.says("ร้องเรียน").taps("ข้อร้องเรียน").sends_file().taps("ไม่เปิดเผยชื่อ")
    stranger.says(STORY).taps("ยืนยัน")
    with stranger.house.session() as session:
        assert len(session.scalars(select(CaseFile)).all()) == 1


# -- a picture sent before a word ----------------------------------------------------------------


def test_a_strangers_first_picture_is_kept_and_offered_to_a_complaint_first(stranger: Chat) -> None:
    stranger.sends_file()
    assert "ได้รับไฟล์แล้ว 1 ไฟล์" in stranger.since(0) and "เก็บไฟล์ไว้ให้ 1 วัน" in stranger.last
    assert stranger.offers[:3] == ["ร้องเรียน", "ลงทะเบียน", "ไม่ใช้ไฟล์นี้"]
    stranger.says("ร้องเรียน").taps(KIND[COMPLAINT])
    assert "ใช้ไฟล์ที่ส่งไว้ก่อนหน้านี้ 1 ไฟล์กับเรื่องนี้" in stranger.since(0)
    stranger.taps("ไม่เปิดเผยชื่อ").says(STORY).taps("ยืนยัน")
    with stranger.house.session() as session:
        assert len(session.scalars(select(CaseFile)).all()) == 1
        assert [row.state for row in session.scalars(select(Attachment))] == ["removed"]


def test_while_a_strangers_picture_waits_the_welcome_says_so(stranger: Chat) -> None:
    stranger.sends_file().says("ฮัลโหลได้ยินไหม")
    assert "ยินดีต้อนรับสู่ STRONG" in stranger.since(0) and stranger.offers[0] == "ร้องเรียน"
    stranger.taps("ไม่ใช้ไฟล์นี้")
    assert "ลบไฟล์แล้ว 1 ไฟล์" in stranger.last
    assert "ใช้ไฟล์นี้กับเรื่องใด" not in stranger.says("ฮัลโหลได้ยินไหม").last
    with stranger.house.session() as session:
        assert session.scalars(select(StoredFile)).all() == []


def test_a_strangers_picture_taken_back_is_gone_at_once(stranger: Chat) -> None:
    stranger.sends_file().unsends(stranger.messages[-1])
    stranger.says("ร้องเรียน")
    assert "ใช้ไฟล์ที่ส่งไว้ก่อนหน้านี้" not in stranger.last
    with stranger.house.session() as session:
        assert session.scalars(select(StoredFile)).all() == []


def test_a_stranger_may_leave_twenty_files_and_no_more(stranger: Chat) -> None:
    for _ in range(20):
        stranger.sends_file(look=False)
    stranger.sends({"type": "message", "message": {"type": "image", "id": "21"}})
    assert "ไม่เกิน 20 ไฟล์" in stranger.last
    assert len(stranger.house.files()) == 20


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("แจ้งเบาะแส", TIP),
        ("ขอเสนอแนะ", SUGGESTION),
        ("เสนอแนะ", SUGGESTION),
        ("แสดงความคิดเห็น", OPINION),
        ("ชมเชย", COMPLIMENT),
    ],  # fmt: skip
)
def test_the_word_that_names_the_kind_answers_it(stranger: Chat, said: str, kind: str) -> None:
    stranger.says(said).taps("ไม่เปิดเผยชื่อ").says(STORY).taps("ยืนยัน")
    assert the_case(stranger.house).kind == kind


@pytest.mark.parametrize("staff_id", ["D0103", "D0102", "D0001"])
def test_people_of_the_roster_complain_like_everybody(
    chat: Callable[[str], Chat], staff_id: str
) -> None:
    who = tells(chat(staff_id)).taps("ยืนยัน")
    case = the_case(who.house)
    assert case.identity_text is None and case.entered_by is None


# -- what is told --------------------------------------------------------------------------------


def test_a_contact_too_long_to_be_kept_whole_is_asked_for_again(stranger: Chat) -> None:
    stranger.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ").says("มานะ ทดลองดี")
    stranger.says("0211122222 " * 20)
    assert "พิมพ์ให้สั้นลง" in stranger.last
    stranger.says("0211122222").says(STORY).taps("ยืนยัน")
    who = identity_of(stranger.house, the_case(stranger.house))
    assert who is not None and who.contact == "0211122222"


def test_words_after_the_command_are_the_story(stranger: Chat) -> None:
    stranger.says(f"ร้องเรียน {STORY}").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    assert "ตรวจทานก่อนส่ง" in stranger.last and STORY in stranger.last


def test_a_story_longer_than_any_command_is_taken_too(stranger: Chat) -> None:
    long = f"{STORY}\n{MORE} {STORY} {MORE}"
    stranger.says(f"ขอร้องเรียน {long}").taps("ไม่เปิดเผยชื่อ").taps("ยืนยัน")
    assert story_of(stranger.house, the_case(stranger.house)).text == long


def test_of_a_story_that_may_be_a_tip_the_kind_is_asked_and_why(stranger: Chat) -> None:
    stranger.says("อยากร้องเรียนเจ้าหน้าที่เรียกเงินค่าเอกสาร 500 บาทค่ะ")
    assert "อาจเป็นการทุจริต" in stranger.last and "เก็บเรื่องที่เล่าไว้แล้ว" in stranger.last
    stranger.taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ").taps("ยืนยัน")
    assert the_case(stranger.house).kind == COMPLAINT


def test_a_question_how_to_complain_is_no_story(stranger: Chat) -> None:
    stranger.says("ร้องเรียนได้ที่ไหนคะ").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    assert "เกิดอะไรขึ้น" in stranger.last


@pytest.mark.soak
def test_how_long_it_takes_is_told_in_the_middle_and_nothing_is_kept(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    staff = chat("D0106").says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    count = len(staff.heard)
    staff.says("เรื่องนี้ต้องเสร็จภายในกี่วัน")
    assert "แจ้งผลภายใน 60 วัน" in staff.since(count)
    staff.says(STORY).taps("ยืนยัน")
    assert story_of(demo, the_case(demo)).text == STORY


def test_a_story_told_too_early_is_kept_and_chooses_nothing(stranger: Chat) -> None:
    stranger.says("ร้องเรียน").says("หัวหน้าเรียกรับเงินทอนจากผู้ขายทุกเดือน")
    assert "เก็บเรื่องที่เล่าไว้แล้ว" in stranger.last and "เบาะแสการทุจริต" in stranger.offers
    stranger.taps("เบาะแสการทุจริต").says(MORE)
    assert MORE in stranger.last and "ไม่เปิดเผยชื่อ" in stranger.offers
    stranger.taps("ไม่เปิดเผยชื่อ")
    for shown in ("เบาะแสการทุจริต", "ไม่เปิดเผยชื่อ", "หัวหน้าเรียกรับเงินทอน", MORE):
        assert shown in stranger.last


@pytest.mark.parametrize(
    "words",
    [
        "เจ้าหน้าที่พัสดุเรียก 5% จากร้านผม เมื่อ 10 พ.ย. ที่ห้องพัสดุชั้น 2",
        "เรื่องเกิดที่ห้องพัสดุ",
        "เขาเรียกเงินสดครับ",
        "ชื่อป้าสมใจ",
        "โทรมาหาผม 3 ครั้งแล้ว",
    ],
)
def test_a_story_at_the_kind_is_kept_and_the_kind_is_asked_again(
    stranger: Chat, words: str
) -> None:
    stranger.says("อยากร้องเรียนเจ้าหน้าที่เรียกเงินใต้โต๊ะ").says("ไม่อยากบอกชื่อครับ").says(words)
    assert f"เก็บไว้ในเรื่องแล้ว: “{words}”" in stranger.last and "คำชมเชย" in stranger.offers
    assert "kind" not in stranger.state["answers"]
    stranger.taps("ข้อร้องเรียน").taps("ยืนยัน")
    told = story_of(stranger.house, the_case(stranger.house))
    assert (told.text, told.further) == ("เจ้าหน้าที่เรียกเงินใต้โต๊ะ", (words,))


@pytest.mark.parametrize(
    ("words", "kind", "kept"),
    [
        ("มีคนเรียกเงินใต้โต๊ะ", "tip", "มีคนเรียกเงินใต้โต๊ะ"),
        ("อยากชมเชยคุณสมมติค่ะ บริการดีมาก", "compliment", "คุณสมมติค่ะ บริการดีมาก"),
        ("อยากเสนอแนะให้มีที่จอดรถ", "suggestion", "ให้มีที่จอดรถ"),
    ],
)
def test_a_story_in_which_a_kind_is_heard_is_kept_as_well(
    stranger: Chat, words: str, kind: str, kept: str
) -> None:
    answers = stranger.says("ร้องเรียน").says(words).state["answers"]
    assert (answers["kind"], answers["text"]) == (kind, kept)
    assert "ใช้เป็นการเปิดเผยชื่อ" not in stranger.since(0)


@pytest.mark.parametrize("words", ["เรื่องอื่นค่ะ", "ก็เรื่องเดิมที่เคยร้องไป", "อย่างอื่น"])
def test_what_tells_nothing_is_no_story(stranger: Chat, words: str) -> None:
    assert "text" not in stranger.says("ร้องเรียน").says(words).state["answers"]


def test_who_doubts_is_told_that_nobody_need_be_sure(stranger: Chat) -> None:
    story = "ไม่แน่ใจว่าควรร้องดีไหม หัวหน้าเอารถหลวงไปใช้ส่วนตัว"
    assert "ไม่ต้องแน่ใจก็แจ้งได้" in stranger.says("ร้องเรียน").says(story).last
    assert stranger.state["answers"]["text"] == story


@pytest.mark.parametrize(
    ("words", "kind"),
    [("ขอชมเชยเจ้าหน้าที่ที่ช่วยเหลือดีมาก", COMPLIMENT), ("ขอเสนอให้มีถังแยกขยะทุกชั้น", SUGGESTION)],
)
def test_a_story_that_begins_with_the_word_of_a_kind_tells_it(
    stranger: Chat, words: str, kind: str
) -> None:
    stranger.says("ร้องเรียน").says(words)
    assert stranger.state["answers"]["kind"] == kind and "จะเปิดเผยชื่อหรือไม่" in stranger.last


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("อย่าเพิ่งตกใจนะคะ ไม่ได้มาต่อว่าใคร อยากจะชมน้องที่เคาน์เตอร์ว่าบริการดีมากค่ะ", COMPLIMENT),
        ("ปลื้มน้องหน้าเคาน์เตอร์ พูดเพราะ ช่วยยายกรอกแบบจนเสร็จ", COMPLIMENT),
        ("น่าจะมีที่ชาร์จมือถือตรงโถงพักคอยนะ", SUGGESTION),
        ("ลานจอดรถมืดมาก ควรติดไฟเพิ่ม", SUGGESTION),
        ("ห่วยมาก บริการดีที่ไหน รอสองชั่วโมง", None),
        ("ชมว่าบริการดีแต่จริงๆ รอนานมาก", None),
        ("ควรมีคนตรวจสอบการเบิกค่าเบี้ยเลี้ยงของหัวหน้า", None),
        ("เห็นเจ้าหน้าที่รับเงินจากผู้รับเหมาครับ", None),
        ("หัวหน้าเบิกโอทีให้ญาติตัวเองทั้งที่ไม่เคยโผล่มา", None),
        ("น่าจะเปลี่ยนหัวหน้าคนนี้ได้แล้ว ด่าลูกน้องทุกวัน", None),
    ],
)
def test_only_praise_and_proposals_that_blame_nobody_tell_their_kind(
    stranger: Chat, words: str, kind: str | None
) -> None:
    stranger.says("ร้องเรียน").says(words)
    answers = stranger.state["answers"]
    assert answers.get("kind") == kind and (answers.get("text") == words or kind is None)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("แค่อยากแสดงความคิดเห็นเฉยๆ", OPINION),
        ("แค่คอมเม้นเฉยๆ ไม่ได้ร้อง", OPINION),
        ("มีเรื่องจะฟ้องค่ะ อัดอั้นมานาน", COMPLAINT),
        ("complain", COMPLAINT),
        ("อยากชมเฉยๆ ค่ะ", COMPLIMENT),
    ],
)
def test_a_sentence_that_only_names_the_kind_is_no_story(
    stranger: Chat, words: str, kind: str
) -> None:
    stranger.says("ร้องเรียน").says(words)
    answers = stranger.state["answers"]
    assert answers.get("kind") == kind and not answers.get("text")


def test_an_answer_is_no_yes_to_the_question_whether_to_cancel(stranger: Chat) -> None:
    stranger.says("อยากร้องเรียนเจ้าหน้าที่เรียกเงินใต้โต๊ะ").says("ไม่อยากทำแล้วค่ะ เหนื่อย")
    assert "จะยกเลิกใช่หรือไม่" in stranger.last
    stranger.says("ไม่เปิดเผย")
    assert "ไม่เปิดเผยชื่อ" in stranger.since(-1) and "ต้องการแจ้งเรื่องประเภทใด" in stranger.last
    assert stranger.state["answers"]["identity"] == ANONYMOUS


@pytest.mark.parametrize(
    "words", ["ยกเลิกเลย", "ไม่แจ้งแล้วดีกว่าครับ", "ใครจะอ่านเรื่องนี้บ้าง", "เขาจะรู้ไหมว่าเป็นผม"]
)
def test_leaving_and_asking_tell_nothing_of_what_happened(words: str) -> None:
    assert not opening_words.tells_what_happened(words)


@pytest.mark.parametrize(
    "words",
    [
        "เมื่อวันที่ 5 พย ไม่ได้ไปจริงแต่เบิกค่าที่พักสองพัน มีสลิปอยู่",
        "เค้าไม่ให้ลงเวลา แล้วก็หักเงินน้องในห้องทุกเดือน",
    ],
)
def test_more_of_the_story_chooses_nothing_about_the_name(stranger: Chat, words: str) -> None:
    stranger.says(f"ร้องเรียน {STORY}").taps("ข้อร้องเรียน").says(words)
    assert "ไม่เปิดเผยชื่อ" in stranger.offers and "ตรวจทานก่อนส่ง" not in stranger.last
    stranger.taps("ไม่เปิดเผยชื่อ").taps("ยืนยัน")
    told = story_of(stranger.house, the_case(stranger.house))
    assert (told.text, told.further) == (STORY, (words,))


def test_more_of_the_story_that_is_unsent_is_gone(stranger: Chat) -> None:
    stranger.says("ร้องเรียน").taps("ข้อร้องเรียน").says(MORE).unsends(stranger.messages[-1])
    stranger.taps("ไม่เปิดเผยชื่อ")
    assert "เกิดอะไรขึ้น" in stranger.last


def test_words_typed_at_the_review_card_are_added(stranger: Chat) -> None:
    tells(stranger).says(MORE).says("ครั้งนั้นเป็นวันที่ 3").taps("ยืนยัน")
    told = story_of(stranger.house, the_case(stranger.house))
    assert (told.text, told.further) == (STORY, (MORE, "ครั้งนั้นเป็นวันที่ 3"))


def test_what_was_added_can_be_taken_away(stranger: Chat) -> None:
    tells(stranger).says(MORE).taps_data(stranger.beside("เล่าเพิ่ม")).taps("ลบข้อความล่าสุด")
    stranger.taps("ยืนยัน")
    assert story_of(stranger.house, the_case(stranger.house)).further == ()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ขอบคุณค่ะ", "ไม่ได้เพิ่มในเรื่อง"),
        ("โอเค", "ข้อความเมื่อครู่ไม่ได้บันทึก"),
        ("1", "ไม่ได้เพิ่มในเรื่อง"),
    ],
)
def test_small_words_at_the_review_card_are_no_part_of_it(
    stranger: Chat, said: str, told: str
) -> None:
    tells(stranger).says(said)
    assert told in stranger.since(len(stranger.heard) - 2)
    stranger.taps("ยืนยัน")
    assert story_of(stranger.house, the_case(stranger.house)).further == ()


def test_a_report_spoken_of_in_a_complaint_stays_in_it(chat: Callable[[str], Chat]) -> None:
    who = chat("D0103")
    who.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    who.says("รายงาน 1.10 ที่ส่งไปเป็นเท็จทั้งหมด")
    assert "ตรวจทานก่อนส่ง" in who.last and "เป็นเท็จ" in who.last


def test_a_bureau_that_the_story_names_is_the_one_concerned(demo: House, stranger: Chat) -> None:
    bureau = makes_receiver(demo, "D0103", "นางสาวมะลิวรรณ ทดลองรัก")
    stranger.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    stranger.says(f"{STORY} ที่{bureau}")
    assert bureau in stranger.last and LEVEL[BUREAU_LEVEL] in stranger.last
    stranger.taps("ยืนยัน")
    assert the_case(demo).bureau_id is not None


def test_the_bureau_is_named_in_part_or_not_at_all(demo: House, stranger: Chat) -> None:
    with demo.session() as session:
        name = session.scalars(select(Bureau.name).order_by(Bureau.name)).first() or ""
    tells(stranger).taps_data(stranger.beside("สำนักที่เกี่ยวข้อง"))
    stranger.says("สำนักบนดวงจันทร์")
    assert "ไม่พบสำนักนี้" in stranger.since(len(stranger.heard) - 2)
    stranger.says(name)
    assert "ตรวจทานก่อนส่ง" in stranger.last and name in stranger.last
    stranger.taps_data(stranger.beside("สำนักที่เกี่ยวข้อง")).taps("ไม่ระบุสำนัก")
    assert "ไม่ระบุสำนัก" in stranger.last


# -- who speaks ----------------------------------------------------------------------------------


def test_a_name_is_given_only_by_who_wants_to(stranger: Chat) -> None:
    stranger.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ")
    stranger.says("มานะ ทดลองดี").says("02 111 2222").says(STORY).taps("ยืนยัน")
    case = the_case(stranger.house)
    assert case.identity == NAMED
    assert identity_of(stranger.house, case) == case_texts.Identity("มานะ ทดลองดี", "02 111 2222")


def test_a_name_taken_back_before_sending_is_not_kept(stranger: Chat) -> None:
    stranger.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ให้ผู้รับเรื่องรู้เท่านั้น")
    stranger.says("มานะ ทดลองดี").taps("ไม่ให้ช่องทางติดต่อ").says(STORY)
    assert "มานะ" in stranger.last
    stranger.taps_data(stranger.beside("การเปิดเผยชื่อ")).taps("ไม่เปิดเผยชื่อ")
    assert "มานะ" not in stranger.last
    stranger.taps("ยืนยัน")
    case = the_case(stranger.house)
    assert (case.identity, case.identity_text) == (ANONYMOUS, None)


def test_people_of_the_roster_need_not_type_their_name(chat: Callable[[str], Chat]) -> None:
    who = chat("D0103")
    who.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ให้ผู้รับเรื่องรู้เท่านั้น").taps("ใช้ชื่อในทะเบียน")
    who.taps("ไม่ให้ช่องทางติดต่อ").says(STORY).taps("ยืนยัน")
    case = the_case(who.house)
    assert case.identity == RECEIVER_ONLY
    told = identity_of(who.house, case)
    assert told is not None and told.name


# -- how to hear ---------------------------------------------------------------------------------


def test_a_push_is_only_for_who_asks_for_it(stranger: Chat) -> None:
    tells(stranger).taps_data(stranger.beside("การแจ้งผล"))
    assert HEAR[BY_CONTACT] not in stranger.offers
    stranger.taps(HEAR[BY_PUSH]).taps("ยืนยัน")
    assert "มีเรื่องรอท่าน" in stranger.last
    assert the_case(stranger.house).push_address is not None


# -- who will read it ----------------------------------------------------------------------------


def test_the_roles_that_will_read_it_are_shown_and_follow_the_words(
    demo: House, stranger: Chat
) -> None:
    bureau = makes_receiver(demo, "D0103", "นางสาวมะลิวรรณ ทดลองรัก")
    tells(stranger).taps_data(stranger.beside("สำนักที่เกี่ยวข้อง")).says(bureau)
    assert LEVEL[BUREAU_LEVEL] in stranger.last and "มะลิวรรณ" not in stranger.last
    stranger.says("ผู้รับเรื่องชื่อมะลิวรรณ ทดลองรัก ก็ร่วมด้วย")
    reads = stranger.last.partition("ผู้ที่จะได้อ่าน")[2]
    assert not reads.lstrip().startswith(LEVEL[BUREAU_LEVEL])


def test_it_can_be_kept_from_a_whole_bureau(demo: House, stranger: Chat) -> None:
    bureau = makes_receiver(demo, "D0103", "นางสาวมะลิวรรณ ทดลองรัก")
    tells(stranger).taps_data(stranger.beside("สำนักที่เกี่ยวข้อง")).says(bureau)
    stranger.taps_data(stranger.beside("ไม่ให้ผู้ใดได้อ่าน")).taps("ทุกคนในสำนักนั้น")
    reads = stranger.last.partition("ผู้ที่จะได้อ่าน")[2].lstrip()
    assert not reads.startswith(LEVEL[BUREAU_LEVEL])
    stranger.taps("ยืนยัน")
    assert case_texts.barred(demo.sealer, the_case(demo)).past_bureau


def test_without_a_bureau_any_bureau_is_kept_out_by_its_name(demo: House, stranger: Chat) -> None:
    bureau = makes_receiver(demo, "D0103", "นางสาวมะลิวรรณ ทดลองรัก")
    tells(stranger).taps_data(stranger.beside("ไม่ให้ผู้ใดได้อ่าน"))
    assert "พิมพ์ชื่อสำนักนั้น" in stranger.last and PAST not in stranger.last
    stranger.says(bureau)
    assert f"ทุกคนใน{bureau}" in stranger.last
    stranger.taps("ยืนยัน")
    barred = case_texts.barred(demo.sealer, the_case(demo))
    assert len(barred.bureau_ids) == 1 and not barred.past_bureau


def test_the_bureau_that_the_case_is_about_can_be_kept_out_and_let_in_again(
    demo: House, stranger: Chat
) -> None:
    bureau = makes_receiver(demo, "D0103", "นางสาวมะลิวรรณ ทดลองรัก")
    tells(stranger).taps_data(stranger.beside("ไม่ให้ผู้ใดได้อ่าน"))
    stranger.taps("ไม่มี").taps_data(stranger.beside("สำนักที่เกี่ยวข้อง")).says(bureau)
    stranger.taps_data(stranger.beside("ไม่ให้ผู้ใดได้อ่าน")).taps(PAST)
    assert f"ทุกคนใน{bureau}" in stranger.last
    stranger.taps_data(stranger.beside("สำนักที่เกี่ยวข้อง")).taps("ไม่ระบุสำนัก")
    assert "ยังไม่ได้กันผู้ใด" in stranger.last
    stranger.taps("ยืนยัน")
    assert not case_texts.barred(demo.sealer, the_case(demo)).past_bureau


def test_a_card_from_before_its_readers_changed_confirms_nothing(
    demo: House, stranger: Chat
) -> None:
    bureau = makes_receiver(demo, "D0103", "นางสาวมะลิวรรณ ทดลองรัก")
    tells(stranger).taps_data(stranger.beside("สำนักที่เกี่ยวข้อง")).says(bureau)
    with demo.session() as session:
        for person in session.scalars(select(Person)):
            person.roles = [role for role in person.roles if role != RECEIVER]
        session.commit()
    stranger.taps("ยืนยัน")
    assert "กรุณาตรวจการ์ดล่าสุด" in stranger.since(len(stranger.heard) - 2)
    assert all_cases(demo) == []


def test_readers_hear_at_the_next_ten_minutes_that_something_came(
    demo: House, stranger: Chat
) -> None:
    tells(stranger)
    before = len(demo.sent)
    stranger.taps("ยืนยัน")
    told = [e for e in demo.sent[before:] if e.recipient != STRANGER]
    assert told and all(e.not_before is not None and e.not_before > demo.now for e in told)
    assert not any(word in words(e.messages) for e in told for word in (STORY, "พูดจา"))


# -- tips ----------------------------------------------------------------------------------------


def test_a_tip_hears_at_once_where_else_one_can_go(stranger: Chat) -> None:
    stranger.says("แจ้งเบาะแส")
    assert "ป.ป.ช. โทร. 1205" in stranger.last and "จะเปิดเผยชื่อหรือไม่" in stranger.last
    stranger.taps("ไม่เปิดเผยชื่อ").says(STORY)
    assert "1205" in stranger.last and LEVEL[OFFICE_LEVEL] in stranger.last


def test_what_line_keeps_is_told_before_the_first_answer(stranger: Chat) -> None:
    stranger.says("ร้องเรียน")
    assert "ยังเก็บอยู่ใน LINE และในเครื่องของท่าน" in stranger.last
    assert "ไม่รู้ว่าเป็นท่าน" in stranger.last


# -- the receipt ---------------------------------------------------------------------------------


def test_the_code_is_shown_before_confirming_and_again_after_it(stranger: Chat) -> None:
    tells(stranger)
    code = code_in(stranger.last)
    stranger.taps("ยืนยัน")
    assert code_in(stranger.last) == code and "จดรหัส" in stranger.last
    hashed = case_codes.code_hash(stranger.house.sealer, case_codes.read_code(code))
    assert the_case(stranger.house).code_hash == hashed


def test_confirming_twice_files_once(stranger: Chat) -> None:
    tells(stranger)
    confirm = stranger.button("ยืนยัน")
    stranger.taps_data(confirm).taps_data(confirm)
    assert "ใช้ไม่ได้แล้ว" in stranger.last
    assert len(all_cases(stranger.house)) == 1


def test_an_old_card_does_not_send_newer_words(stranger: Chat) -> None:
    tells(stranger)
    old = stranger.button("ยืนยัน")
    stranger.says(MORE).taps_data(old)
    assert all_cases(stranger.house) == []
    stranger.taps("ยืนยัน")
    assert len(all_cases(stranger.house)) == 1


# -- nothing stays behind ------------------------------------------------------------------------


def test_the_conversation_names_nobody_and_is_gone_when_it_is_over(
    chat: Callable[[str], Chat],
) -> None:
    who = tells(chat("D0103"))
    [row] = [c for c in conversations(who.house) if c.flow == "file_complaint"]
    assert row.person_id is None
    who.taps("ยืนยัน")
    assert conversations(who.house) == []


def test_cancelling_drops_it_at_once_with_its_files(stranger: Chat) -> None:
    tells(stranger).sends_file().taps("ยกเลิก")
    assert conversations(stranger.house) == []
    assert [file.state for file in stranger.house.files()] == ["removed"]
    with stranger.house.session() as session:
        assert session.scalars(select(StoredFile)).all() == []


def test_a_draft_is_gone_after_seven_days(stranger: Chat) -> None:
    tells(stranger)
    stranger.house.later(days=6)
    stranger.says("เมนู")
    assert "ทำเรื่องที่ค้างต่อ" in stranger.offers
    stranger.taps("ทำเรื่องที่ค้างต่อ")
    assert STORY in stranger.last
    stranger.house.later(days=7, seconds=1)
    stranger.says("สวัสดี")
    assert "ทำเรื่องที่ค้างต่อ" not in stranger.offers and conversations(stranger.house) == []


def test_a_draft_that_was_put_aside_can_be_begun_anew_or_dropped(
    chat: Callable[[str], Chat],
) -> None:
    who = tells(chat("D0103")).says("รับของขวัญ").says("ยกเลิก").says("ร้องเรียน")
    assert STORY in who.last and "เริ่มใหม่" in who.offers
    first = [c.id for c in conversations(who.house) if c.flow == "file_complaint"]
    who.taps("เริ่มใหม่")
    again = [c.id for c in conversations(who.house) if c.flow == "file_complaint"]
    assert len(again) == 1 and again != first and "ประเภทใด" in who.last
    who.taps("ข้อร้องเรียน").says("ร้องเรียน").says("รับของขวัญ").says("ยกเลิก").says("ร้องเรียน")
    who.taps("ทิ้งร่างนี้")
    assert not any(c.flow == "file_complaint" for c in conversations(who.house))
    who.taps("ทิ้งร่างนี้")
    assert "ใช้ไม่ได้แล้ว" in who.last


def test_another_conversation_only_hears_that_something_waits(
    chat: Callable[[str], Chat],
) -> None:
    who = tells(chat("D0103"))
    before = len(who.heard)
    who.says("รับของขวัญ")
    said = who.since(before)
    assert "พักเรื่องที่ทำค้างไว้ให้แล้ว" in said
    assert "แจ้งเรื่อง" not in said and "ร้องเรียน" not in said
    who.says("ยกเลิก").taps("ทำเรื่องที่ค้างต่อ")
    assert STORY in who.last


def test_a_complaint_typed_into_a_report_becomes_no_part_of_it(
    chat: Callable[[str], Chat],
) -> None:
    who = chat("D0103")
    who.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(f"ร้องเรียน {STORY} {MORE}")
    assert "จะเปิดเผยชื่อหรือไม่" in who.last
    states = who.house.states(who.user_id).values()
    assert not any(STORY in str(s) for row, s in states if row.flow == "report_activity")
    assert any(STORY in str(s) for row, s in states if row.flow == "file_complaint")


def test_my_data_does_not_speak_of_it(chat: Callable[[str], Chat]) -> None:
    who = tells(chat("D0103")).says("ข้อมูลของฉัน")
    assert STORY not in who.last and "file_complaint" not in who.last


def test_nothing_owed_stands_under_an_answer_of_a_complaint(
    chat: Callable[[str], Chat],
) -> None:
    who = tells(chat("D0103")).taps("ยืนยัน")
    assert who.feet == []


# -- strangers and what is not understood --------------------------------------------------------


@pytest.mark.parametrize("said", ["สวัสดี", "ช่วยเหลือ"])
def test_a_stranger_is_offered_it(stranger: Chat, said: str) -> None:
    stranger.says(said)
    assert "ร้องเรียน" in stranger.offers and "ไม่ต้องลงทะเบียน" in stranger.last


def test_words_that_may_be_a_complaint_are_offered_the_way(stranger: Chat) -> None:
    long = "เมื่อวานผมเห็นว่าเขาเรียกรับเงินจากผู้ขาย " * 4
    stranger.says(long)
    assert "ยังไม่ได้บันทึก" in stranger.last and "ร้องเรียน" in stranger.offers
    assert stranger.house.sent[-1].secret
    stranger.taps("ร้องเรียน")
    assert "ประเภทใด" in stranger.last


def test_the_menu_of_everybody_leads_to_it(chat: Callable[[str], Chat]) -> None:
    who = chat("D0103").says("เมนู").taps("ร้องเรียนหรือชมเชย")
    assert "ประเภทใด" in who.last


# -- bad input -----------------------------------------------------------------------------------


def test_each_question_says_what_it_takes_and_loses_nothing(stranger: Chat) -> None:
    stranger.says("ร้องเรียน").says("?")
    assert "กดปุ่มประเภท" in stranger.since(len(stranger.heard) - 1)
    stranger.taps("ข้อร้องเรียน").says("?")
    assert "ไม่เปิดเผยชื่อ" in stranger.last
    stranger.taps("ไม่เปิดเผยชื่อ").says("มี")
    assert "เล่าให้มากขึ้น" in stranger.last
    stranger.says(STORY).taps_data(stranger.beside("หลักฐาน")).says("ส่งให้แล้วนะ")
    assert "กรุณาส่งรูปภาพหรือเอกสาร" in stranger.since(len(stranger.heard) - 2)
    stranger.taps("ไม่มีหลักฐาน").taps("ยืนยัน")
    assert story_of(stranger.house, the_case(stranger.house)).text == STORY


def test_opening_it_again_before_an_answer_asks_again(stranger: Chat) -> None:
    stranger.says("ร้องเรียน").taps_data("o:file_complaint?")
    assert "ประเภทใด" in stranger.last


def test_a_long_pause_is_said_before_words_are_taken(stranger: Chat) -> None:
    tells(stranger)
    stranger.house.later(hours=13)
    stranger.says(MORE)
    assert "ยังไม่ได้บันทึก" in stranger.since(len(stranger.heard) - 2)
    stranger.taps("ทำต่อ").taps("ยืนยัน")
    assert story_of(stranger.house, the_case(stranger.house)).further == ()


def test_a_message_taken_back_leaves_the_draft(stranger: Chat) -> None:
    tells(stranger).unsends(stranger.messages[-1]).says("สวัสดี")
    assert not any(STORY in str(s) for _, s in stranger.house.states(STRANGER).values())


# -- what words tell -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "kind", "story"),
    [
        ("ร้องเรียน", None, ""),
        ("ขอร้องเรียนครับ", COMPLAINT, ""),
        ("แจ้งเบาะแสการทุจริต", TIP, ""),
        ("ร้องเรียน เจ้าหน้าที่พูดจาไม่สุภาพ", COMPLAINT, "เจ้าหน้าที่พูดจาไม่สุภาพ"),
        ("อยากร้องเรียนเจ้าหน้าที่เรียกเงินค่าเอกสาร", None, "เจ้าหน้าที่เรียกเงินค่าเอกสาร"),
        ("ร้องเรียน อยากให้มีที่จอดรถเพิ่ม", None, "อยากให้มีที่จอดรถเพิ่ม"),
        ("เสนอแนะเรื่องห้องน้ำชั้นสอง", SUGGESTION, "เรื่องห้องน้ำชั้นสอง"),
        ("ขอชมเชยน้องที่ห้องสารบรรณ", COMPLIMENT, "น้องที่ห้องสารบรรณ"),
        ("อยากร้องเรียนแบบไม่เปิดเผยตัว", COMPLAINT, ""),
        ("ร้องเรียนได้ที่ไหนคะ", None, ""),
        ("ผมมีเรื่องอยากจะร้องเรียนหน่อยครับ แต่ไม่อยากให้ใครรู้ว่าเป็นผม", COMPLAINT, ""),
        ("ร้องเรียน แต่ไม่อยากให้ใครรู้ว่าเขาโกง", None, "แต่ไม่อยากให้ใครรู้ว่าเขาโกง"),
    ],
)
def test_what_the_opening_words_tell(said: str, kind: str | None, story: str) -> None:
    assert opening_words.read_opening(said) == (kind, story)


@pytest.mark.parametrize("said", ["5,000 / 9,000", "0812345678", "2567-03-20 09:00"])
def test_figures_alone_tell_no_story(said: str) -> None:
    assert not opening_words.is_story(said)


def test_who_cannot_choose_tells_no_story() -> None:
    assert not opening_words.is_story("อันไหนก็ได้ เลือกให้หน่อย")
    assert opening_words.is_story("จ่ายแล้วแต่ไม่ได้ของ")


@pytest.mark.parametrize(
    ("story", "kind"),
    [
        ("ปลื้มน้องหน้าเคาน์เตอร์ พูดเพราะ ช่วยยายกรอกแบบจนเสร็จ", COMPLIMENT),
        ("ขอบคุณพี่ รปภ ที่ช่วยเข็นรถ", COMPLIMENT),
        ("ขอชมเชยเจ้าหน้าที่ที่ช่วยเหลือดีมาก", COMPLIMENT),
        ("คิดว่าระบบจองห้องควรเปลี่ยนเป็นออนไลน์", SUGGESTION),
        ("เจ้าหน้าที่เคาน์เตอร์พูดจาไม่ดี ตะคอกใส่ผม", COMPLAINT),
        ("หัวหน้าโกงค่าล่วงเวลา", TIP),
    ],
)
def test_the_kind_of_a_story_is_guessed(story: str, kind: str) -> None:
    assert opening_words.kind_of(story) == kind


def test_who_praises_somebody_is_not_asked_for_the_kind() -> None:
    assert opening_words.read_opening("ขอชมพี่ รปภ ครับ") == (COMPLIMENT, "ขอชมพี่ รปภ ครับ")
    assert opening_words.read_opening("อยากชมตัวอย่างรายงาน")[0] is None


def test_each_kind_can_be_typed_by_its_name() -> None:
    assert [opening_words.kind_named(KIND[kind]) for kind in KINDS] == list(KINDS)


def test_work_against_corruption_is_no_tip() -> None:
    assert not opening_words.may_be_complaint("กิจกรรมต่อต้านการทุจริต")
    assert opening_words.may_be_complaint("มีการทุจริตในห้องพัสดุ")


def test_drafts_end_after_seven_days_as_declared() -> None:
    from handlers.complaints.filing.file_complaint import FLOW

    assert FLOW.kept_for == timedelta(days=7) and FLOW.anyone and not FLOW.kept_back


def test_own_words_may_keep_the_name_hidden_and_never_tell_it(reporter: Chat) -> None:
    reporter.says("ร้องเรียน").taps("ข้อร้องเรียน")
    reporter.says("ดิฉันกล้าทำกล้ารับ บอกไปเลยว่าใครเป็นคนแจ้ง")
    assert reporter.state["at"] == "identity" and "identity" not in reporter.state["answers"]
    assert "กดปุ่มว่าจะเปิดเผยชื่อหรือไม่" in reporter.since(-2)
    reporter.says("กลัวโดนหมายหัวค่ะ อย่าให้รู้ว่าเป็นหนู")
    assert reporter.state["answers"]["identity"] == "anonymous"


def test_who_asks_whether_the_story_betrays_them_is_answered_before_anything_is_kept(
    reporter: Chat,
) -> None:
    reporter.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    assert reporter.state["at"] == "text"
    reporter.says("ถ้าลงวันเวลาละเอียดไปเขาจะจับได้ว่าเป็นเราไหม")
    assert reporter.state["at"] == "text" and "text" not in reporter.state["answers"]
    assert "เดาได้" in reporter.since(-2)


@pytest.mark.parametrize(
    "said",
    [
        "เอาเอกสารออกจากห้องไป",
        "เปลี่ยนเอกสารเดิมเป็นของปลอม",
        "มีภาพเขากำลังส่งเงินให้กัน",
        "มีเอกสารที่เขาจะส่งให้บริษัท",
    ],
)
def test_a_story_about_papers_and_pictures_is_added_to_it(stranger: Chat, said: str) -> None:
    tells(stranger).says(said)
    assert stranger.state["answers"]["more"] == [said]
