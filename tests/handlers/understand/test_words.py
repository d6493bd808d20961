"""Activity numbers, links and command words are taken from what people type."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.unclear import Unclear
from handlers.understand.words import links, match_command, nearest, read_activity_number
from tests.growth import grows_evenly

COMMANDS = {
    "report": ["รายงาน", "รายงานกิจกรรม", "ส่งงาน", "อัปเดตความคืบหน้า"],
    "plan": ["แผน"],
    "pledge": ["No Gift", "ไม่รับของขวัญ"],
    "gift": ["รับของขวัญ"],
    "complaint": ["ร้องเรียน"],
    "track": ["ติดตาม"],
    "status": ["สถานะ"],
    "late": ["ใครยังไม่ส่ง"],
    "remind": ["เตือน"],
    "snooze": ["เลื่อน"],
    "why": ["เตือนอะไรฉันบ้าง"],
    "away": ["ลา"],
    "documents": ["เอกสาร"],
    "my_data": ["ข้อมูลของฉัน"],
    "cancel": ["ยกเลิก"],
    "skip": ["ข้าม"],
    "confirm": ["ยืนยัน"],
    "help": ["ช่วยเหลือ"],
    "join": ["ลงทะเบียน"],
}
WORDS = [(name, word) for name, words in COMMANDS.items() for word in words]
THAI_TEXT = st.text(
    st.one_of(st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5B), st.characters()),
    max_size=80,
)
MIXED = st.lists(
    st.sampled_from([w for _, w in WORDS] + ["ไม่", "การ", "1.6", " ", "ค่ะ", "ขอ"])
).map("".join)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("รายงาน1.6", "1.6"),
        ("ข้อ ๑.๖", "1.6"),
        ("1.6.1", "1.6.1"),
        ("1.6 (1)", "1.6.1"),
        ("แผน ๓.๗ ค่ะ", "3.7"),
        ("1.10 เสร็จแล้ว 100% คะแนน 4.52", "1.10"),
        ("รายงาน 7", "7"),
        ("7", "7"),
        ("กิจกรรมที่ 12", "12"),
        ("ใช้งบ 2.50 บาท ข้อ 1.6", "1.6"),
        ("", None),
        ("รายงาน", None),
        ("2.50 บาท", None),
        ("20.3.67", None),
        ("20/3/2567", None),
        ("10.30 น.", None),
        ("อบรมเวลา 13.30 คนเข้า 28 คน", None),
        ("เวลา 9.00 ส่งรายงาน 1.6", "1.6"),
        ("เสร็จ 80.5%", None),
        ("1.5 แสน", None),
        ("รายงาน 118 คน", None),
        ("https://a.go.th/1.6", None),
    ],
)
def test_the_activity_number_is_found_and_nothing_else(typed: str, number: str | None) -> None:
    assert read_activity_number(typed) == number


@pytest.mark.parametrize("typed", ["1.6 และ 1.7", "1.6-1.8", "ข้อ 1.6 กับข้อ 1.7", "ข้อ 3, ข้อ 4"])
def test_two_activities_are_not_chosen_between(typed: str) -> None:
    with pytest.raises(Unclear) as unclear:
        read_activity_number(typed)
    assert "ทีละข้อ" in unclear.value.hint


@given(st.one_of(THAI_TEXT, st.text("0123456789๐๑./-() ขอ้", max_size=20)))
def test_any_text_gives_an_activity_number_or_a_hint(text: str) -> None:
    try:
        number = read_activity_number(text)
    except Unclear as unclear:
        assert unclear.hint
    else:
        assert number is None or number.replace(".", "").isdigit()


@given(
    st.integers(1, 9), st.integers(1, 99), st.sampled_from(["รายงาน{}", "ข้อ {}", "แผน {} ค่ะ", "{}"])
)
def test_every_activity_number_is_read_back(measure: int, place: int, form: str) -> None:
    assert read_activity_number(form.format(f"{measure}.{place}")) == f"{measure}.{place}"


def test_links_are_taken_as_typed_without_the_punctuation_around() -> None:
    text = "ดู https://www.senate.go.th/a๑?x=1. (https://a.go.th/b_(c)) HTTP://FB.com/x, http://a.go.th/b_(c)"
    assert links(text) == [
        "https://www.senate.go.th/a๑?x=1",
        "https://a.go.th/b_(c)",
        "HTTP://FB.com/x",
        "http://a.go.th/b_(c)",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ftp://a.go.th",
        "http://localhost/x",
        "https://user:word@a.go.th",
        "https://a.go.th:99999/",
        "https://[::1",
        "javascript:alert(1)",
        "www.senate.go.th",
        "https://",
        "https://a..th",
        "https://a.go.th/" + "x" * 2000,
    ],
)
def test_what_is_no_web_address_is_no_link(text: str) -> None:
    assert links(text) == []


@given(st.one_of(THAI_TEXT, st.text("htps:/.@[]()a1ก-", max_size=40).map(lambda t: "https://" + t)))
def test_any_text_gives_links_that_are_web_addresses(text: str) -> None:
    for link in links(text):
        assert link.lower().startswith(("http://", "https://"))
        assert not any(c.isspace() for c in link)


@pytest.mark.parametrize(("name", "word"), WORDS)
def test_a_command_word_alone_is_that_command(name: str, word: str) -> None:
    for typed in (word, f" {word}ค่ะ", f"{word} นะครับ", f"{word}!", word.upper()):
        found = match_command(typed, COMMANDS)
        assert found is not None
        assert (found.name, found.rest, found.exact, found.score) == (name, "", True, 100.0)


@pytest.mark.parametrize(
    ("typed", "name", "rest"),
    [
        ("รายงาน1.6", "report", "1.6"),
        ("รายงาน ๑.๖", "report", "๑.๖"),
        ("รายงาน\u200b: 1.6 ", "report", "1.6"),
        ("ร า ย ง า น 1.6", "report", "1.6"),
        ("รายงานค่ะ 1.6", "report", "1.6"),
        ("ส่งงานรอบ 20 มีนา", "report", "รอบ 20 มีนา"),
        ("แผน3.7", "plan", "3.7"),
        ("แผนสำนักการคลัง", "plan", "สำนักการคลัง"),
        ("ลา 5-9 มี.ค.", "away", "5-9 มี.ค."),
        ("สถานะสำนักการคลังและงบประมาณ", "status", "สำนักการคลังและงบประมาณ"),
        ("ใครยังไม่ส่ง 20 มีนาคม", "late", "20 มีนาคม"),
        ("ติดตาม AB12-Cd34", "track", "AB12-Cd34"),
        ("ลงทะเบียนABCD1234", "join", "ABCD1234"),
        ("เอกสารรายงาน", "documents", "รายงาน"),
        ("ร้องเรียนเรื่องรับของขวัญ", "complaint", "เรื่องรับของขวัญ"),
    ],
)
def test_an_argument_follows_the_word_as_it_was_typed(typed: str, name: str, rest: str) -> None:
    found = match_command(typed, COMMANDS)
    assert found is not None
    assert (found.name, found.rest, found.exact) == (name, rest, True)


def test_a_whole_report_in_one_line_is_the_report_command() -> None:
    line = "1.10 เสร็จแล้ว 100% ผู้เข้าร่วม 118 คน https://www.senate.go.th/A รายละเอียดอยู่ในเอกสารแนบ"
    found = match_command(f"รายงาน {line}", COMMANDS)
    assert found is not None
    assert (found.name, found.rest) == ("report", line)


@pytest.mark.parametrize(
    "typed",
    [
        "รายงานผลการประชุมชี้แจงแนวทางการดำเนินงานของคณะทำงานชมรมของสำนักซึ่งจัดเมื่อต้นเดือน",
        "แผน\nเราได้จัดประชุมชี้แจงแผนให้ทุกกลุ่มงาน\nมีผู้เข้าร่วมครบ",
        "รายงานนี้ทำเมื่อวานค่ะ",
        "รายงานแล้ว",
        "รายงานไม่ได้",
        "แผนก",
        "ลาก่อน",
        "ไม่ได้รับของขวัญ",
        "ไม่รายงาน",
        "ไม่ยืนยัน",
        "รายงานสถานะ",
        "เดือน",
        "ขอบคุณค่ะ",
        "สวัสดีครับ",
        "555",
        "",
    ],
)
def test_what_only_looks_like_a_command_is_none(typed: str) -> None:
    assert match_command(typed, COMMANDS) is None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("รายงนา", "report"),
        ("รายงน 1.6", "report"),
        ("ไมรับของขวัน", "pledge"),
        ("ใม่รับของขวัญ", "pledge"),
        ("รับของขวัน", "gift"),
        ("อัพเดทความคืบหน้า", "report"),
        ("เลือน", "snooze"),
        ("เตื่อน", "remind"),
        ("เอกสาน", "documents"),
        ("ยกเลีก", "cancel"),
        ("ข้อมูลของชั้น", "my_data"),
        ("ขอเอกสารหน่อยค่ะ", "documents"),
        ("อยากร้องเรียน", "complaint"),
        ("รายงานการรับของขวัญ", "gift"),
        ("ทำรายงานการรับของขวัญ", "gift"),
        ("รายงานการไม่รับของขวัญ", "pledge"),
    ],
)
def test_slips_and_roundabout_ways_are_understood_but_not_called_exact(
    typed: str, name: str
) -> None:
    found = match_command(typed, COMMANDS)
    assert found is not None
    assert found.name == name
    assert not found.exact and found.score < 95


def test_a_whole_command_after_leading_words_decides_over_the_subject_of_the_sentence() -> None:
    words = {"join": ["ลงทะเบียน"], "who": ["รายชื่อคนที่ยังไม่ลงทะเบียน"]}
    for typed in ("ขอรายชื่อคนที่ยังไม่ลงทะเบียน", "อยากดูรายชื่อคนที่ยังไม่ลงทะเบียนค่ะ"):
        found = match_command(typed, words)
        assert found is not None and (found.name, found.score) == ("who", 90.0)


def test_refusing_gifts_and_receiving_them_are_never_confused() -> None:
    for typed in ("ไม่รับของขวัญ", "ไม่รับของขวัญครับ", "ไมรับของขวัญ"):
        assert getattr(match_command(typed, COMMANDS), "name", "") == "pledge"
    for typed in ("รับของขวัญ", "รับของขวัญค่ะ", "รับของขวัฐ"):
        assert getattr(match_command(typed, COMMANDS), "name", "") == "gift"


def test_what_is_not_understood_gets_the_nearest_offers() -> None:
    assert set(nearest("ไม่ได้รับของขวัญ", COMMANDS)) >= {"pledge", "gift"}
    assert nearest("รายงานสถานะ", COMMANDS, n=2) == ["report", "status"]
    assert len(nearest("รายงานแผนสถานะเอกสารเตือน", COMMANDS)) == 3
    assert nearest("555", COMMANDS) == []
    assert nearest("", COMMANDS) == []


@given(st.one_of(THAI_TEXT, MIXED))
def test_any_text_is_matched_or_not_without_failing(text: str) -> None:
    found = match_command(text, COMMANDS)
    assert found is None or (found.name in COMMANDS and 60 <= found.score <= 100)
    assert len(nearest(text, COMMANDS)) <= 3


@given(st.sampled_from(WORDS), THAI_TEXT)
def test_a_negated_word_is_never_the_word(entry: tuple[str, str], text: str) -> None:
    name, word = entry
    found = match_command(f"ไม่{word}{text}", COMMANDS)
    assert found is None or found.name != name or word == "ไม่รับของขวัญ"


def test_no_commands_match_nothing() -> None:
    assert match_command("รายงาน", {}) is None
    assert nearest("รายงาน", {}) == []


@pytest.mark.parametrize("piece", ["รายงาน", "ก", "1-", "รายงาน 1, ", "ขอ", "ประชุมชี้แจง ด าเนินการ "])
@pytest.mark.parametrize("match", [match_command, nearest])
def test_matching_takes_as_much_longer_as_the_message_is(
    match: Callable[..., object], piece: str
) -> None:
    assert grows_evenly(lambda text: match(text, COMMANDS), piece, 5000)
