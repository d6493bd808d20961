"""Asking for a document: what each role is offered, three taps at most, another format by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.documents.document import DocumentRequest
from models.documents.documents import spec_of
from models.people import people
from models.people.person import Person
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR, HEAD, REPORTER

KINDS = [
    "แบบรายงานของสำนัก", "รายงานของสำนักงาน", "บัญชีการส่งรายงาน", "ผล No Gift Policy",
    "รายงานรับทรัพย์สิน",
]  # fmt: skip
OWN = [KINDS[0], KINDS[2], KINDS[3]]
STAFF = "D0106"


def requests(house: House) -> list[DocumentRequest]:
    with house.session() as session:
        found = list(session.scalars(select(DocumentRequest).order_by(DocumentRequest.id)))
        session.expunge_all()
    return found


def last_tap(chat: Chat, label: str) -> list[DocumentRequest]:
    """The tap that asks for it: nothing is said, the worker's answer is the document."""
    heard = len(chat.heard)
    chat.sends({"type": "postback", "postback": {"data": chat.button(label)}}, silent=True)
    assert len(chat.heard) == heard
    return requests(chat.house)


@pytest.mark.parametrize(
    ("who", "kinds"),
    [(ADMIN, KINDS), (DIRECTOR, KINDS[:4]), (HEAD, OWN), (REPORTER, OWN)],
)
def test_everybody_is_offered_what_their_role_may_have(
    chat: Callable[[str], Chat], who: str, kinds: list[str]
) -> None:
    someone = chat(who).says("เอกสาร")
    assert [offer for offer in someone.offers if offer in KINDS] == kinds


def test_who_has_no_part_in_it_is_told_so(chat: Callable[[str], Chat]) -> None:
    someone = chat(STAFF).says("เอกสาร")
    assert not set(KINDS) & set(someone.offers)
    assert requests(someone.house) == []


def test_a_reporter_asks_in_three_taps_for_their_own_bureau(chat: Callable[[str], Chat]) -> None:
    someone = chat(REPORTER).says("เอกสาร").taps(KINDS[0]).taps("ทั้งปีงบประมาณ")
    [row] = last_tap(someone, "Word")
    assert (row.kind, row.ending, row.due, row.state) == ("bureau-form", "docx", None, "waiting")
    assert row.bureau_id is not None


def test_an_administrator_names_the_bureau_and_gets_it_in_three_taps(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps(KINDS[0])
    assert "สำนักใด" in someone.last
    someone.says("การคลัง")
    [row] = last_tap(someone, "ทั้งปีงบประมาณ")
    assert (row.kind, row.ending) == ("bureau-form", "pdf")


@pytest.mark.parametrize("words", ["จัดอบรมแล้ว มีผู้เข้าร่วม 118 คน", "20 มีนาคม", "ที่ตอบไปแล้วมีอะไรบ้าง"])
def test_who_named_the_round_first_may_say_anything_where_the_document_is_asked(
    chat: Callable[[str], Chat], words: str
) -> None:
    someone = chat(REPORTER).says("ขอเอกสาร 20 มีนาคม")
    assert KINDS[2] in someone.offers
    someone.says(words)
    assert KINDS[2] in someone.offers


def test_a_bureaus_report_with_its_round_is_not_asked_again(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("เอกสารรายงานสำนักการคลัง รอบ 20 มีนาคม เป็น word กับ pdf")
    assert "Word หรือ PDF ก่อน" in someone.last and "ขอเป็น …" in someone.last
    [row] = last_tap(someone, "Word")
    assert (row.kind, row.ending, row.due) == ("bureau-form", "docx", date(2027, 3, 20))
    assert row.bureau_id is not None


@pytest.mark.parametrize("words", ["เอกสารสำนักการคลัง", "ขอเอกสาร ของสำนักการคลัง รอบ 20 มีนาคม"])
def test_a_bureau_named_before_the_kind_is_not_asked_again(
    chat: Callable[[str], Chat], words: str
) -> None:
    someone = chat(ADMIN).says(words)
    assert "ต้องการเอกสารใด" in someone.last
    someone.taps(KINDS[0])
    assert "สำนักใด" not in someone.last


@pytest.mark.parametrize(
    "words", ["เอกสารรายงานการคลัง", "เอกสารการคลัง", "เอกสารรายงานสำนักงาน 6 เดือน"]
)
def test_a_common_word_is_taken_for_no_bureau(chat: Callable[[str], Chat], words: str) -> None:
    someone = chat(ADMIN).says(words)
    if "ต้องการเอกสารใด" in someone.last:
        assert "สำนักใด" in someone.taps(KINDS[0]).last
    else:
        assert "รายงานของสำนักงาน" in someone.last or "ไฟล์ชนิดใด" in someone.last


def test_two_formats_of_a_kind_that_has_one_ask_nothing(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("เอกสารชุดเอกสารของรอบ 20 มีนาคม เป็น word กับ pdf")
    assert "สำนักใด" in someone.last
    [row] = last_tap(someone, "ทุกหน่วยงาน")
    assert row.ending == "zip"


def test_the_format_is_changed_before_the_kind_is_chosen(chat: Callable[[str], Chat]) -> None:
    leader = chat("D0001").says("ขอเป็นไฟล์ word").says("ไม่เอา word เอา pdf")
    assert "ต้องการเอกสารใด" in leader.last
    leader.taps("บัญชีการส่งรายงาน")
    assert leader.state["answers"]["ending"] == "pdf"


def test_two_formats_are_asked_about_after_the_bureau_is_tapped(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(ADMIN).says("ขอแบบรายงานของสำนัก รอบ 20 มีนาคม เป็น pdf และ excel")
    assert "สำนักใด" in someone.last
    someone.says("การคลัง")
    assert "PDF หรือ Excel ก่อน" in someone.last


def silently(someone: Chat, words: str) -> list[DocumentRequest]:
    """What is asked for by words that are answered by the document alone."""
    message = someone._message("text", text=words)
    someone.sends({"type": "message", "message": message}, silent=True)
    return requests(someone.house)


@pytest.mark.parametrize(
    ("words", "kind", "due", "ending"),
    [
        ("สรุปไตรมาสนี้เป็นเอกสาร pdf", "memo-quarter", date(2027, 3, 31), "pdf"),
        ("ขอสรุปไตรมาสที่ 1 เป็น Word ค่ะ", "memo-quarter", date(2026, 12, 31), "docx"),
        ("สรุปผลเดือนกุมภาพันธ์ ทำเป็น pdf", "memo", date(2027, 2, 28), "pdf"),
        ("ช่วยสรุปเดือนนี้ออกมาเป็นไฟล์ word หน่อยครับ", "memo", date(2027, 3, 31), "docx"),
    ],
)
def test_the_summary_of_a_period_on_paper_is_the_memo(
    chat: Callable[[str], Chat], words: str, kind: str, due: date, ending: str
) -> None:
    [row] = silently(chat(DIRECTOR), words)
    assert (row.kind, row.due, row.ending) == (kind, due, ending)


def test_a_summary_on_paper_without_a_format_asks_for_it(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("ขอสรุปไตรมาสนี้เป็นเอกสาร")
    assert "ไฟล์ชนิดใด" in someone.last


def test_a_summary_of_a_quarter_to_come_asks_which(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("สรุปไตรมาส 4 เป็น pdf")
    assert "ไตรมาสที่ 1/2570" in someone.offers and requests(someone.house) == []


@pytest.mark.parametrize(
    "words",
    [
        "สรุปไตรมาสนี้",
        "สรุปเรื่องร้องเรียนไตรมาสนี้เป็น pdf",
        "สรุปงบไตรมาสนี้เป็นเอกสาร",
        "สรุปของขวัญเดือนนี้เป็น word",
    ],
)
def test_other_summaries_are_no_memo(chat: Callable[[str], Chat], words: str) -> None:
    someone = chat(ADMIN).says(words)
    assert all(not each.kind.startswith("memo") for each in requests(someone.house))


def test_whoever_may_not_have_the_memo_is_asked_for_no_period_of_it(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(REPORTER).says("สรุปไตรมาสนี้เป็นเอกสาร pdf")
    assert "ไตรมาสที่ 1/2570" not in someone.offers and requests(someone.house) == []


@pytest.mark.parametrize("words", ["สำนักคลังของเรา", "ของสำนักการคลังครับ", "คลัง"])
def test_a_bureau_is_answered_as_people_call_it(chat: Callable[[str], Chat], words: str) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps(KINDS[0]).says(words)
    assert "ของรอบใด" in someone.last


def test_a_bureau_nobody_has_is_asked_for_again(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps(KINDS[0]).says("สำนักพระจันทร์")
    assert "ไม่พบสำนัก" in someone.last


def test_the_offices_report_is_asked_for_by_its_months(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps(KINDS[1]).taps("รอบ 6 เดือน")
    [row] = last_tap(someone, "PDF")
    assert row.due is not None and (row.due.month, row.due.day) == (3, 31)


def test_the_offices_report_of_the_whole_year_is_that_of_twelve_months(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(ADMIN).says("ขอเอกสารรายงานของสำนักงาน ทั้งปี")
    [row] = last_tap(someone, "PDF")
    assert (row.kind, row.due) == ("office-report", date(2027, 9, 30))


def test_the_round_may_be_named_at_once_or_typed(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("เอกสาร รอบ 20 มีนาคม 2570").taps(KINDS[2])
    [row] = last_tap(someone, "Excel")
    assert row.due is not None and row.due.isoformat() == "2027-03-20"
    someone.says("เอกสาร").taps(KINDS[2]).says("20 มี.ค.")
    assert last_tap(someone, "PDF")[-1].due == row.due


# -- a round's own documents ---------------------------------------------------------------------

ROUNDS_OWN = ["ดัชนีหลักฐาน", "บันทึกข้อความ", "ชุดเอกสารของรอบ"]


@pytest.mark.parametrize(
    ("who", "kinds"),
    [(ADMIN, ROUNDS_OWN), (DIRECTOR, ROUNDS_OWN), (HEAD, ROUNDS_OWN[:1]),
     (REPORTER, ROUNDS_OWN[:1]), (STAFF, [])],
)  # fmt: skip
def test_the_memo_and_the_archive_are_for_administrators_and_executives(
    chat: Callable[[str], Chat], who: str, kinds: list[str]
) -> None:
    someone = chat(who).says("เอกสาร")
    assert [offer for offer in someone.offers if offer in ROUNDS_OWN] == kinds


@pytest.mark.soak
def test_the_memo_is_asked_for_by_month_or_by_quarter(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps("บันทึกข้อความ")
    assert {"เดือนมีนาคม 2570", "เดือนกุมภาพันธ์ 2570", "ไตรมาสที่ 1/2570"} <= set(someone.offers)
    someone.taps("เดือนกุมภาพันธ์ 2570")
    assert not {"Excel", "ZIP"} & set(someone.offers)
    [row] = last_tap(someone, "Word")
    assert (row.kind, row.ending, row.due) == ("memo", "docx", date(2027, 2, 28))
    someone.says("เอกสาร").taps("บันทึกข้อความ").taps("ไตรมาสที่ 1/2570")
    row = last_tap(someone, "PDF")[-1]
    assert (row.kind, row.ending, row.due) == ("memo-quarter", "pdf", date(2026, 12, 31))


@pytest.mark.parametrize(
    ("typed", "kind", "due"),
    [
        ("ไตรมาส ๑ ค่ะ", "memo-quarter", date(2026, 12, 31)),
        ("ไตรมาสที่หนึ่ง", "memo-quarter", date(2026, 12, 31)),
        ("กุมภาพันธ์ครับ", "memo", date(2027, 2, 28)),
        ("เดือนมกราคม 2570", "memo", date(2027, 1, 31)),
        ("14 กุมภาพันธ์", "memo", date(2027, 2, 14)),
    ],
)
def test_a_memos_month_or_quarter_is_typed_as_people_say_it(
    chat: Callable[[str], Chat], typed: str, kind: str, due: date
) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps("บันทึกข้อความ")
    assert "ของเดือนหรือไตรมาสใด" in someone.last
    [row] = last_tap(someone.says(typed), "PDF")
    assert (row.kind, row.due) == (kind, due)


@pytest.mark.parametrize(
    ("typed", "said"), [("เปลี่ยนเป็นบันทึกข้อความรายไตรมาส", True), ("ไตรมาสที่ 1/2570", False)]
)
def test_that_the_memo_is_of_a_quarter_is_said_where_no_button_did_it(
    chat: Callable[[str], Chat], typed: str, said: bool
) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps("บันทึกข้อความ")
    assert ("แก้แล้ว เอกสาร" in someone.answer_to(typed)) == said
    assert someone.state["answers"]["kind"] == "memo-quarter"


@pytest.mark.parametrize("typed", ["ครึ่งปีแรกต้องส่งกี่ฉบับ", "แล้วครึ่งปีหลังล่ะ", "เดือนมีนาคมใช้งบเท่าไร"])
def test_a_question_with_a_period_in_it_is_no_period_of_the_memo(
    chat: Callable[[str], Chat], typed: str
) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps("บันทึกข้อความ").says(typed)
    assert "ยังทำบันทึกข้อความ" not in someone.last
    assert "ต้องการเป็นไฟล์ชนิดใด" not in someone.last


def test_the_quarter_in_the_sentence_is_not_asked_again(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN)
    someone.sends(
        {
            "type": "message",
            "message": someone._message("text", text="ขอบันทึกข้อความไตรมาสที่ 1 เป็น PDF"),
        },
        silent=True,
    )
    [row] = requests(someone.house)
    assert (row.kind, row.due, row.ending) == ("memo-quarter", date(2026, 12, 31), "pdf")


@pytest.mark.parametrize("typed", ["30 มิถุนายน", "20 มิ.ย. 70"])
def test_no_memo_is_made_of_a_month_that_has_not_begun(
    chat: Callable[[str], Chat], typed: str
) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps("บันทึกข้อความ").says(typed)
    assert "เดือนมิถุนายน 2570 ไม่ได้ เพราะยังไม่ถึง" in someone.last
    assert "เดือนกุมภาพันธ์ 2570" in someone.offers
    assert requests(someone.house) == []


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("ขอบันทึกข้อความเดือนมิถุนายน เป็น pdf", "เดือนมิถุนายน 2570 ไม่ได้"),
        ("ขอบันทึกข้อความไตรมาสที่ 4 เป็น word", "ไตรมาสที่ 4/2570 ไม่ได้"),
    ],
)
def test_an_opening_that_names_a_time_to_come_says_so_and_asks(
    chat: Callable[[str], Chat], opening: str, told: str
) -> None:
    someone = chat(ADMIN)
    count = len(someone.heard)
    someone.says(opening)
    assert told in someone.since(count) and "ของเดือนหรือไตรมาสใด" in someone.last
    assert requests(someone.house) == []


def test_an_old_button_of_a_time_to_come_makes_no_memo(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).taps_data("o:documents?k=memo&d=2027-06-30&f=pdf")
    assert requests(someone.house) == [] and "ของเดือนหรือไตรมาสใด" in someone.last


def test_other_documents_of_a_round_to_come_are_made(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps("บัญชีการส่งรายงาน").says("20 มิ.ย.")
    assert last_tap(someone, "PDF")[-1].due == date(2027, 6, 20)


def test_the_archive_of_a_round_is_three_taps_and_asks_no_format(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps("ชุดเอกสารของรอบ").taps("ทุกหน่วยงาน")
    [row] = last_tap(someone, "รอบ 20 มี.ค. 70")
    assert (row.kind, row.ending, row.bureau_id) == ("round", "zip", None)


@pytest.mark.parametrize(
    ("kind", "period", "ending"),
    [("บันทึกข้อความ", "ไตรมาสที่ 1/2570", "docx"), ("แบบรายงานของสำนัก", "ทั้งปีงบประมาณ", "xlsx")],
)
def test_a_format_named_before_a_kind_that_has_it_not_gives_the_usual_one(
    chat: Callable[[str], Chat], kind: str, period: str, ending: str
) -> None:
    someone = chat(REPORTER if ending == "xlsx" else ADMIN).taps_data("o:documents?f=xlsx")
    [row] = last_tap(someone.taps(kind), period)
    assert row.ending == ending


def test_a_reporter_asks_for_their_own_bureaus_evidence(chat: Callable[[str], Chat]) -> None:
    someone = chat(REPORTER).says("เอกสาร").taps("ดัชนีหลักฐาน").taps("รอบ 20 มี.ค. 70")
    [row] = last_tap(someone, "Excel")
    assert (row.kind, row.ending) == ("evidence", "xlsx") and row.bureau_id is not None


@pytest.mark.parametrize(
    "data",
    ["o:documents?k=round&b=-&d=-&f=zip", "o:documents?k=memo&d=2027-03-31&f=pdf",
     "o:documents?k=heat-map&d=-&f=png", "o:documents?k=progress-chart&d=-&f=png"],
)  # fmt: skip
def test_a_button_of_an_administrators_gives_a_reporter_nothing(
    chat: Callable[[str], Chat], data: str
) -> None:
    assert requests(chat(REPORTER).taps_data(data).house) == []


@pytest.mark.parametrize("words", ["ไม่ทราบ", "31 กุมภาพันธ์"])
def test_what_is_no_round_is_asked_for_again(chat: Callable[[str], Chat], words: str) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps(KINDS[2]).says(words)
    assert requests(someone.house) == [] and "ทั้งปีงบประมาณ" in someone.offers


@pytest.mark.parametrize(
    "words", ["เปลี่ยนวันอบรมคุณธรรมเป็น 11 ธ.ค.", "11 ธันวาคม", "ยกเลิกอบรมวันที่ 20 มีนาคม", "รอบ 21 มีนาคม"]
)
def test_the_offices_report_takes_real_rounds_only(chat: Callable[[str], Chat], words: str) -> None:
    someone = chat(ADMIN).says("ขอรายงานของสำนักงานเป็น word").says(words)
    assert requests(someone.house) == []


def test_after_a_day_that_is_no_round_the_rounds_are_offered(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("ขอรายงานของสำนักงานเป็น word").says("11 ธันวาคม")
    assert "ไม่มีรอบ 11 ธันวาคม" in someone.last and "รอบ 6 เดือน" in someone.offers
    row = last_words(someone, "20 มีนาคม")
    assert (row.kind, row.due) == ("office-report", date(2027, 3, 20))


@pytest.mark.parametrize(
    "words", ["ขอรายงานของสำนักงานรอบ 11 ธันวาคม เป็น word", "ขอรายงานสำนักงาน 9 ก.ค. pdf"]
)
def test_a_day_that_is_no_round_is_not_made_into_one(
    chat: Callable[[str], Chat], words: str
) -> None:
    someone = chat(ADMIN).says(words)
    assert requests(someone.house) == [] and "ไม่มีรอบ" in someone.since(-2)


@pytest.mark.parametrize(
    "words", ["รายงานสำนักงานรอบ 12 เดือนปี 69 ขอ pdf", "ขอรายงานของสำนักงาน ทั้งปี ปีงบ 2569 word"]
)
def test_the_year_that_is_said_counts(chat: Callable[[str], Chat], words: str) -> None:
    someone = chat(ADMIN).says(words)
    assert requests(someone.house) == []
    assert "ปีงบประมาณ 2569 ไม่มีข้อมูลในระบบ" in someone.since(-2)


@pytest.mark.parametrize(
    "words", ["รายงานสำนักงานรอบ 12 เดือนปี 70 ขอ pdf", "รายงานสำนักงานรอบ 12 เดือน ขอ pdf"]
)
def test_the_year_at_hand_is_made(chat: Callable[[str], Chat], words: str) -> None:
    assert last_words(chat(ADMIN), words).due == date(2027, 9, 30)


def test_a_button_that_names_all_asks_at_once(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN)
    someone.sends(
        {"type": "postback", "postback": {"data": "o:documents?k=submissions&d=-&f=xlsx"}},
        silent=True,
    )
    [row] = requests(someone.house)
    assert (row.kind, row.due, row.ending) == ("submissions", None, "xlsx")


@pytest.mark.parametrize(
    "data",
    ["o:documents?k=office-report&d=-&f=pdf", "o:documents?k=nothing&d=x&f=exe&b=99999999999",
     "o:documents?k=gifts&b=-&d=-&f=pdf", "o:gift_document?g=1", "o:gift_document?g=x&f=exe&n=z",
     "o:documents?k=bureau-form&b=1&d=-", "o:document_link?r=1", "o:document_link?r=x"],
)  # fmt: skip
def test_a_button_gives_nobody_more_than_their_role_has(
    chat: Callable[[str], Chat], data: str
) -> None:
    someone = chat(REPORTER).taps_data(data)
    assert requests(someone.house) == []


@pytest.mark.parametrize(("who", "named"), [(REPORTER, False), (HEAD, True)])
def test_who_leads_people_gets_the_names_of_who_is_missing(
    chat: Callable[[str], Chat], who: str, named: bool
) -> None:
    someone = chat(who).says("เอกสาร").taps(KINDS[3]).taps("รอบ 20 มี.ค. 70")
    asked = spec_of(last_tap(someone, "PDF")[0])
    assert (asked.kind, asked.due, asked.named) == ("no-gift", date(2027, 3, 20), named)
    assert asked.bureau_id is not None and asked.digits is None


def test_an_administrator_asks_for_all_bureaus_together(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps(KINDS[4]).taps("ทุกหน่วยงาน")
    [row] = last_tap(someone, "ทั้งปีงบประมาณ")
    assert (row.kind, row.bureau_id, row.ending) == ("gifts", None, "pdf")


def test_an_administrator_asks_for_one_bureaus_result_with_names(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(ADMIN).says("เอกสาร").taps(KINDS[3]).says("การคลัง")
    asked = spec_of(last_tap(someone, "รอบ 20 ก.ย. 70")[0])
    assert asked.named and asked.bureau_id is not None and asked.due == date(2027, 9, 20)


def test_a_button_names_the_digits(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN)
    data = "o:documents?k=no-gift&b=-&d=2027-03-20&f=docx&n=thai"
    someone.sends({"type": "postback", "postback": {"data": data}}, silent=True)
    [row] = requests(someone.house)
    assert spec_of(row).digits == "thai" and row.bureau_id is None


def test_an_old_button_never_asks_twice(chat: Callable[[str], Chat]) -> None:
    someone = chat(REPORTER).says("เอกสาร").taps(KINDS[0]).taps("ทั้งปีงบประมาณ")
    old = someone.button("PDF")
    last_tap(someone, "PDF")
    someone.taps_data(old)
    assert len(requests(someone.house)) == 1


# -- named in words ------------------------------------------------------------------------------


def last_words(chat: Chat, typed: str) -> DocumentRequest:
    """Words that ask for it whole: nothing is said, the worker's answer is the document."""
    heard = len(chat.heard)
    message = {"type": "text", "id": f"whole{heard}", "text": typed}
    chat.sends({"type": "message", "message": message}, silent=True)
    assert len(chat.heard) == heard, chat.last
    return requests(chat.house)[-1]


@pytest.mark.parametrize(
    ("typed", "kind", "ending", "due"),
    [
        ("ขอบัญชีการส่งรายงาน รอบ 20 มีนาคม PDF", "submissions", "pdf", date(2027, 3, 20)),
        ("บัญชีการส่งรายงาน ทั้งปี เป็น Excel", "submissions", "xlsx", None),
        ("ขอเอกสารบัญชีการส่งรายงาน รอบ 20 มีนาคม เวิร์ด", "submissions", "docx", date(2027, 3, 20)),
        ("ขอชุดเอกสารของรอบ 20 มีนาคม ทุกหน่วยงาน", "round", "zip", date(2027, 3, 20)),
        ("ขอรายงานของสำนักงาน รอบ 6 เดือน PDF", "office-report", "pdf", date(2027, 3, 31)),
        ("ขอแบบรายงานของสำนักการคลังและงบประมาณ รอบ 20 มีนาคม Word", "bureau-form", "docx",
         date(2027, 3, 20)),
    ],
)  # fmt: skip
def test_words_that_name_the_document_are_not_asked_about_again(
    chat: Callable[[str], Chat], typed: str, kind: str, ending: str, due: date | None
) -> None:
    row = last_words(chat(ADMIN), typed)
    assert (row.kind, row.ending, row.due) == (kind, ending, due)
    assert (row.bureau_id is None) == (kind != "bureau-form")


@pytest.mark.parametrize(
    "typed",
    ["ขอบัญชีการส่งรายงานเฉพาะสำนักการคลัง ทั้งปี เป็น word", "บัญชีการส่งรายงาน ทั้งปี Word ของสำนักคลังเท่านั้น"],
)
def test_a_list_is_of_the_one_bureau_that_is_named(
    demo: House, chat: Callable[[str], Chat], typed: str
) -> None:
    row = last_words(chat(ADMIN), typed)
    with demo.session() as session:
        of = next(each for each in people.bureaus(session) if each.id == row.bureau_id)
    assert (row.kind, row.ending, of.name) == ("submissions", "docx", "สำนักการคลังและงบประมาณ")


@pytest.mark.soak
def test_at_the_question_which_document_its_name_is_understood(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(ADMIN).says("เอกสาร").says("ขอชุดเอกสารของรอบ 20 มีนาคม")
    assert "ชุดเอกสารของรอบ" in someone.last and "ทุกหน่วยงาน" in someone.offers
    [row] = last_tap(someone, "ทุกหน่วยงาน")
    assert (row.kind, row.due, row.ending) == ("round", date(2027, 3, 20), "zip")
    assert "บอตเลือกแทนไม่ได้" in someone.says("เอกสาร").says("อะไรก็ได้").since(-2)
    assert "ของรอบใด" in someone.says("บัญชี").last


def test_a_format_that_was_typed_stays_when_the_bureau_is_tapped(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(ADMIN).says("ขอแบบรายงานของสำนัก รอบ 20 มีนาคม Excel")
    [row] = last_tap(someone, "สำนักบริหารงานกลาง")
    assert (row.kind, row.ending, row.due) == ("bureau-form", "xlsx", date(2027, 3, 20))


def test_units_that_nobody_belongs_to_are_not_offered_and_no_name_is_cut(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    long = "สำนักกรรมาธิการกิจการองค์กรตามรัฐธรรมนูญ"
    with demo.session() as session:
        people.bureau_named(session, "กลุ่มงานที่ไม่มีคน")
        someone = session.scalars(select(Person).where(Person.staff_id == STAFF)).one()
        someone.bureau = people.bureau_named(session, long)
        session.commit()
    admin = chat(ADMIN).says("เอกสาร").taps("แบบรายงานของสำนัก")
    assert "กลุ่มงานที่ไม่มีคน" not in admin.offers and "สำนักบริหารงานกลาง" in admin.offers
    assert not any("…" in label for label in admin.offers) and long in admin.last
    assert "ของรอบใด" in admin.says(long).last


# -- words that want something else ---------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ["พอแล้วเอกสารไม่เอา", "เอ้ยไม่เอาละ", "ไม่เอาแล้วค่ะ", "ไม่ต้องแล้วครับ", "พอแล้ว", "ไม่เอาเอกสารแล้ว"],
)
@pytest.mark.parametrize("opening", ["เอกสาร", "ขอชุดเอกสารของรอบ 20 มีนาคม"])
def test_words_that_do_not_want_it_end_it(
    chat: Callable[[str], Chat], opening: str, words: str
) -> None:
    someone = chat(ADMIN).says(opening).says(words)
    assert "ยกเลิกการขอเอกสารแล้ว" in someone.last


@pytest.mark.parametrize("words", ["ไม่เอา pdf", "ไม่ต้องการชื่อ", "ไม่เอารอบนี้"])
def test_what_is_not_wanted_of_it_does_not_end_it(chat: Callable[[str], Chat], words: str) -> None:
    someone = chat(ADMIN).says("เอกสาร").says(words)
    assert "ยกเลิกการขอเอกสารแล้ว" not in someone.last


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("มีเรื่องร้องเรียนทุจริตไหม", "ตัวเลขเรื่องร้องเรียน"),
        ("คนประกาศ no gift กี่เปอร์เซ็นต์", "ความครอบคลุมการเข้าร่วมประกาศ"),
        ("คนดีของเราปีนี้ใครได้", "ยังไม่มีผลการคัดเลือก"),
        ("ส่งหนังสือเวียนเรื่องงดรับของขวัญปีใหม่ให้ทุกสำนัก", "ผู้รับจะเห็นดังนี้"),
    ],
)
def test_a_question_about_something_else_is_answered(
    chat: Callable[[str], Chat], words: str, answer: str
) -> None:
    someone = chat(ADMIN).says("เอกสาร").says(words)
    assert answer in someone.since(-3) and requests(someone.house) == []
    someone.says("ทำต่อ")
    assert someone.heard


def test_one_bureau_alone_is_an_answer(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("ขอชุดเอกสารของรอบ 20 มีนาคม")
    assert last_words(someone, "ของสำนักประชาอย่างเดียว").kind == "round"


def test_the_example_of_a_bureau_is_one_of_the_office(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("ขอชุดเอกสารของรอบ 20 มีนาคม").says("สำนักพระจันทร์")
    assert "สำนักวิชาการ" not in someone.last and "เช่น สำนัก" in someone.last


@pytest.mark.parametrize(
    "words",
    [
        "ขอรายงานสรุปรอบ 6 เดือนเป็น word หน่อยค่ะ จะเอาไปเข้าที่ประชุม",
        "ขอสรุปรายงาน 6 เดือนเป็น word ครับ",
        "ขอรายงานสรุปผล 6 เดือน ไฟล์ Word",
    ],
)
def test_the_summary_of_a_period_is_the_offices_report(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN)
    admin.sends(
        {"type": "message", "message": {"type": "text", "id": "m1", "text": words}}, silent=True
    )
    asked = spec_of(requests(admin.house)[-1])
    assert (asked.kind, asked.due, asked.ending) == ("office-report", date(2027, 3, 31), "docx")


def test_a_period_told_before_the_kind_is_chosen_is_kept(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ขอเอกสารรอบ 6 เดือนเป็น word ค่ะ")
    assert "ต้องการเอกสารใด" in admin.last
    asked = spec_of(last_tap(admin, "รายงานของสำนักงาน")[-1])
    assert (asked.due, asked.ending) == (date(2027, 3, 31), "docx")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ขอเอกสารรอบ 6 เดือนเป็น word ค่ะ", "บัญชีการส่งรายงาน"),
        ("ขอเอกสารเป็น word ค่ะ", "รายงานของสำนักงาน"),
        ("ขอเอกสารของเดือนนี้ค่ะ", "รายงานของสำนักงาน"),
    ],
)
def test_a_period_that_the_kind_has_not_is_asked(
    chat: Callable[[str], Chat], words: str, kind: str
) -> None:
    admin = chat(ADMIN).says(words).taps(kind)
    assert "ของรอบใด" in admin.last
