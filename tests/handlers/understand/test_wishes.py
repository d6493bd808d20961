"""What a whole sentence asks for, by what was learned from many."""

from __future__ import annotations

import hashlib
import math
import struct
from functools import cache
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import registry
from handlers.understand.commands.courtesies import without_salute
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.wishes import plain_wishes
from handlers.understand.wishes.alike_wishes import ALIKE
from handlers.understand.wishes.fitting import fitting_wish
from handlers.understand.wishes.fitting.fitting_wish import fitting
from handlers.understand.wishes.pieces import pieces
from handlers.understand.wishes.plain_wishes import plainly
from handlers.understand.wishes.trained_weights import TrainedWeights, hash_of, packed
from handlers.understand.wishes.whole_sentence import nearest_wishes
from handlers.understand.wishes.wish_reader import NOTHING, likeliest
from handlers.understand.wishes.wish_scores import SENTENCES, WEIGHTS

LINES = [line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines()[1:]]


def test_the_weights_were_trained_from_the_sentences_that_stand_here() -> None:
    assert WEIGHTS.trained_from == hash_of(SENTENCES.read_bytes()), "run `make wishes`"


def test_each_line_names_a_wish_a_group_and_a_sentence_that_stands_once() -> None:
    assert all(len(line) == 3 and all(line) for line in LINES)
    assert len({text for _, _, text in LINES}) == len(LINES)
    assert sum(wish == NOTHING for wish, _, _ in LINES) > 300


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ใครส่งช้าเป็นประจำ อยากรู้ว่าสำนักไหนแย่สุด", "latest_bureau"),
        ("เมื่อวานมีผู้รับเหมาเอากล้องมาให้ ขอแจ้งไว้ค่ะ", "report_gift"),
        ("ท่านผอ.ไม่อยู่สองอาทิตย์ ใครเซ็นแทนได้บ้าง", "rule_approver_away"),
    ],
)
def test_a_sentence_without_a_word_of_a_command_is_read(text: str, name: str) -> None:
    found = registry.meant(text)
    assert found is not None and found.name == name


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("รายงาน 2.1", "report_activity", "2.1"),
        ("เมนู", "menu", ""),
        ("แผน 1.6", "about_plan", "1.6"),
    ],
)
def test_a_command_with_its_arguments_means_the_command(text: str, name: str, rest: str) -> None:
    found = registry.meant(text)
    assert found is not None
    assert (found.name, found.rest, found.exact) == (name, rest, True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🙏🙏",
        "5521",
        "Q8XATT",
        "สวัสดีค่ะ",
        "ยกเลิก",
        "ยืนยัน",
        "วันนี้ฝนจะตกไหม",
        "หวยออกอะไร",
        "thank you so much",
    ],
)
def test_what_is_no_wish_opens_nothing(text: str) -> None:
    assert registry.meant(text) is None


def test_asking_for_the_rule_begins_no_gift_report() -> None:
    asked = ["ของขวัญเกินสามพันต้องทำยังไง", "รับกระเช้าปีใหม่ได้ไหม", "ถ้าปฏิเสธของไม่ได้จริง ๆ ควรทำอย่างไร"]
    assert all(found.name != "report_gift" for text in asked if (found := registry.meant(text)))


def test_at_most_three_wishes_are_offered_of_those_that_are_open() -> None:
    known = {"gifts": ("ของขวัญที่รายงาน",), "report_gift": ("รับของขวัญ",)}
    assert set(nearest_wishes("มีคนเอาของขวัญมาให้ที่ห้อง", known)) <= set(known)
    assert len(nearest_wishes("ใครยังไม่ส่งรายงานบ้างคะ", registry.commands())) == 3


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("3.4 เหลืออีกกี่วันคะ", "about_plan"),
        ("ของ 1.6 น้องเขาส่งมาหรือยัง", "status"),
        ("ตอนนี้สำนักของเราไปถึงไหนแล้ว", "status"),
        ("ช่วยงดการเตือนอาทิตย์นี้ที ประชุมทั้งวัน", "put_off"),
        ("มีร้องเรียนเข้ามากี่เรื่อง", "case_numbers"),
        ("งานเสร็จแล้วต้องเอาไปโพสต์ตรงไหนครับ", "rule_publish"),
        ("ส่งเลยกำหนดสองวันจะเป็นไรไหม", "rule_late"),
        ("ขอชี้แจงเหตุผลที่ส่งช้า", "late_reason"),
        ("อยากร้องเรียน จะมีใครรู้ไหมว่าเป็นผม", "rule_complaint_who_sees"),
        ("ของขวัญที่รอผมพิจารณา", "gifts"),
        ("ลูกน้องแจ้งรับของขวัญมา ต้องไปกดตรงไหน", "gifts"),
        ("มีของขวัญรอตัดสินว่าจะคืนหรือเก็บกี่รายการ", ""),
        ("อยากส่งเคสนี้ไปให้สำนักอื่นดูแล", "cases"),
        ("ส่งเรื่องต่อให้หน่วยงานนอกไหม", ""),
        ("ร้องเรียนแต่ละเดือนกี่เรื่อง", ""),
        ("ถ้ากดเลื่อนเตือนไว้ กำหนดส่งเลื่อนตามไหม", ""),
        ("ขอยกเลิกรายงานที่ส่งเช้านี้ได้มั้ย", ""),
        ("คืบหน้าแล้ว 2.5 ส่งให้ด้วย", ""),
        ("สำนักเราต้องทำอะไรบ้างคะ", "own_duties"),
        ("มีคู่มือไหม", "help_me"),
        ("นโยบายไม่รับของขวัญ", "join_announcements"),
        ("ร้องเรียนได้ที่ไหนคะ", "file_complaint"),
        ("ทำข้อ 2.1 ยังไงดี", "about_plan"),
        ("ประชุม strong ครั้งหน้าวันไหน", "meetings_asked"),
        ("ขอเล่มรายงานปีที่แล้วหน่อย", "documents"),
        ("รอบ 20 มีนา ขยับไปเป็น 25 มีนา ผอ.เห็นชอบแล้ว", "move_round"),
        ("รอบ 20 มีนา เลื่อนไป 25 มีนา แล้วหรือยังคะ", ""),
        ("รอบเช้าประชุมเลื่อนไป 9 นาฬิกา", ""),
        ("รับกระเช้าจากร้านค้ามา 900 บาท", "report_gift"),
        ("ห้ามรับของขวัญจากผู้รับเหมาเกิน 3000 บาท", ""),
        ("ขอส่งข้อความหาผู้ร้องเรียน", ""),
        ("ถ้าราคาไม่เกิน 3,000 บาทต้องรายงานไหมคะ", "rule_gift_limit"),
        ("ถ้าคนมาไม่ถึง 80 ต้องแจ้งมั้ย", ""),
        ("เมื่อวานได้รับร่มจากบริษัท 300 บาท ต้องแจ้งไหมคะ", "report_gift"),
        ("ได้เงินจากแม่ 300 บาท ต้องแจ้งไหม", ""),
    ],
)
def test_what_words_say_plainly_is_known_without_training(text: str, name: str) -> None:
    assert plainly(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ขอสรุปเรื่องงบประมาณแยกตามสำนักหน่อย", "bureau_budgets"),
        ("งบแต่ละสำนักใช้ไปเท่าไร", "bureau_budgets"),
        ("สำนักไหนใช้งบเยอะสุด 3 อันดับแรก", "bureau_budgets"),
        ("แยกงบตามหน่วยงานให้ดูหน่อยค่ะ", "bureau_budgets"),
        ("หน่วยงานไหนเบิกจ่ายเป็นเปอร์เซ็นต์ต่ำสุด", "bureau_budgets"),
        ("ใครเบิกเกินบ้างคะ", "bureau_budgets"),
        ("งบเฉลี่ยแต่ละสำนัก", ""),
        ("สำนักไหนส่งช้าที่สุด", ""),
        ("แต่ละสำนักส่งรายงานงบหรือยัง", ""),
        ("ทำไมแต่ละสำนักได้งบไม่เท่ากัน", ""),
        ("งบประมาณสำนักการคลัง", ""),
        ("กิจกรรมไหนงบเยอะสุด", "activity_budgets"),
        ("โครงการอะไรใช้เงินมากที่สุด", "activity_budgets"),
        ("ขอดูการเบิกจ่ายรายกิจกรรม", "activity_budgets"),
        ("กิจกรรมไหนส่งช้าสุด", ""),
        ("กิจกรรมไม่ใช้งบต้องรายงานไหม", ""),
        ("สำนักไหนแดงบ้าง", "coloured_bureaus"),
        ("ใครติดไฟแดงอยู่บ้าง", "coloured_bureaus"),
        ("ไฟเหลืองมีสำนักไหนบ้าง", "coloured_bureaus"),
        ("สำนักไหนไม่มีไฟแดงเลย", ""),
        ("สีแดงคืออะไร", ""),
        ("ใครใส่เสื้อสีแดงวันนี้", ""),
        ("ผมต้องส่งรายงานอะไรบ้างครับ", "reports_to_send"),
        ("แล้วรายงานกิจกรรมตามแผนล่ะครับ ต้องส่งกี่เรื่อง", "reports_to_send"),
        ("เดือนนี้ต้องส่งรายงานอะไรบ้าง", ""),
        ("สำนักการคลังต้องส่งรายงานอะไรบ้าง", ""),
        ("ต้องส่งรายงานยังไง", "how_reported"),
        ("ขอ excel เฉพาะสำนักการคลังที่ยังไม่ส่ง", "unsent_list"),
        ("ขอรายชื่อสำนักที่ค้างส่งเป็น pdf", "unsent_list"),
        ("ยังไม่ส่งไฟล์ excel ได้ไหม", ""),
        ("ขอดูเฉพาะสำนักเรา", "status"),
        ("ใครส่งรายงานแล้วบ้าง", "status"),
        ("มีใครส่งรายงานบ้าง", "status"),
        ("ขอรายชื่อสำนักที่ส่งแล้ว", "status"),
        ("ใครยังไม่ส่งรายงานบ้าง", ""),
        ("ใครต้องส่งรายงานบ้าง", ""),
        ("ใครส่งช้าแล้วบ้าง", ""),
        ("เสนอลงนาม สรุปเดือนนี้", "propose_document"),
        ("เสนอลงนาม ยังไง", ""),
        ("มีรายงานของสำนักเรารออนุมัติไหม", "status"),
        ("ขอดูเฉพาะสำนักเราที่แดง", ""),
        ("overall progress please", "status"),
        ("my status is late", ""),
        ("เตือนคนที่ยังไม่เข้าร่วมให้หน่อยนะ", "reminders"),
        ("เตือนคนที่ยังไม่รับทราบ", ""),
    ],
)
def test_figures_are_asked_for_in_the_order_that_the_words_name(text: str, name: str) -> None:
    assert plainly(text) == name


def test_words_of_thousands_of_letters_are_read_at_once() -> None:
    for piece in ("งบสำนัก", "แต่ละสำนักใช้งบ", "สำนักไหน ", "แดงที่", "ยังไม่ส่ง excel "):
        assert plainly(piece * 1_000) == ""


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    found = likeliest(text, registry.commands())
    assert found is None or found.lead >= 0


_SAID = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from([*chain(*registry.commands().values())]), max_size=4).map(" ".join),
)


@pytest.mark.soak
@given(_SAID)
def test_wishes_are_summed_quickly_and_rightly(text: str) -> None:
    # The same sum, piece by piece and wish by wish.
    named, votes = _stored()
    totals, squares = [0.0] * len(named), 0.0
    for piece, n in pieces(text).items():
        rarity, weights = votes.get(_key(piece), (0.0, []))
        share = (1 + math.log(n)) * rarity
        squares += share * share
        for wish, weight in weights:
            totals[wish] += share * weight / 32
    scores = {
        name: bias + total / math.sqrt(squares or 1.0)
        for (name, bias), total in zip(named, totals, strict=True)
    }
    found = WEIGHTS.scores(text)
    assert [*found.values()] == sorted(found.values(), reverse=True)
    assert squares == 0 or found.keys() == scores.keys()
    for name, score in found.items():
        assert abs(scores[name] - score) < 1e-6


@cache
def _stored() -> tuple[list[tuple[str, float]], dict[int, tuple[float, list[tuple[int, int]]]]]:
    whole = WEIGHTS.file.read_bytes()
    [count] = struct.unpack_from("<I", whole)
    keys = struct.unpack_from(f"<{count}Q", whole, 8)
    ends = struct.unpack_from(f"<{count}I", whole, 8 + 8 * count)
    body = whole[8 + 12 * count :]
    named = [line.split("\t") for line in body[ends[-1] :].decode().split("\n")[1:]]
    votes = {}
    for key, begin, end in zip(keys, (0, *ends), ends, strict=False):
        [rarity], told = struct.unpack_from("<f", body, begin), body[begin + 4 : end]
        if len(told) == len(named):
            votes[key] = rarity, [(at, w - 128) for at, w in enumerate(told) if w != 128]
        else:
            votes[key] = rarity, list(struct.iter_unpack("<Hb", told))
    return [(name, float(bias)) for name, bias in named], votes


def _key(piece: str) -> int:
    letters = piece.encode("utf-16-be", "surrogatepass")
    if len(letters) > 8:
        letters = hashlib.blake2b(piece.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(letters, "big")


_PIECES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=6)


@given(st.sets(_PIECES, min_size=1, max_size=20), _PIECES)
def test_each_piece_is_found_and_no_other(stored: set[str], asked: str) -> None:
    told = {piece: float(at) for at, piece in enumerate(sorted(stored), 1)}
    votes = {piece: [(0, 0.5)] for piece in stored}
    with TemporaryDirectory() as folder:
        file = Path(folder, "weights.bin")
        file.write_bytes(packed("hash", ["one"], [0.0], told, votes))
        weights = TrainedWeights(file)
        known = [weights.knows(piece) for piece in (*stored, asked)]
    assert known == [piece in stored for piece in (*stored, asked)]


def test_weights_are_packed_small_and_alike_each_time() -> None:
    votes = {"ab": [(0, 0.5), (1, -0.5)], "a": [(1, 0.001)]}
    made = packed("hash", ["one", "two"], [0.1, -0.1], {"ab": 2.0, "a": 1.0}, votes)
    assert made == packed("hash", ["one", "two"], [0.1, -0.1], {"a": 1.0, "ab": 2.0}, votes)
    assert len(made) < 100


@pytest.mark.parametrize(
    "said",
    [
        "เตรียมข้อมูลประชุมพรุ่งนี้ให้หน่อย",
        "น้องช่วยเตรียมตัวเลขเข้าประชุมผู้บริหารวันอังคารที",
        "รวบรวมเอกสารประกอบการประชุมให้พี่ด้วย",
    ],
)
def test_what_is_prepared_for_a_meeting_is_a_document_and_ends_no_event(said: str) -> None:
    match = registry.meant(said)
    assert match is not None and match.name == "documents"


def test_no_plain_row_stands_in_the_shadow_of_another() -> None:
    for row in plain_wishes.ROWS:
        plain = without_polite_ending(without_salute(normalise(row.such_as)))
        first = next(each for each in plain_wishes.ROWS if each.pattern.match(plain))
        assert first is row and plainly(row.such_as) == row.wish


def test_what_each_row_knows_beside_a_wish_is_heard_by_it() -> None:
    for row in fitting_wish.ROWS:
        for name in row.read:
            beside = [each for each in fitting_wish.ROWS if name in each.read]
            said = normalise(row.such_as)
            first = next(each for each in beside if each.words.search(said))
            assert first is row and fitting(name, row.such_as) == row.fits


@pytest.mark.parametrize(
    ("name", "said", "fits"),
    [
        ("returned_reports", "ขอดูรายงานที่ส่งกลับมาใหม่", "awaiting_me"),
        ("returned_reports", "รายงานที่ถูกส่งกลับมาใหม่", "returned_reports"),
        ("rounds_dates", "โพลนี้ปิดวันไหน", ""),
        ("rounds_dates", "กำหนดส่งรายงานแบบสำรวจวันไหน", "rounds_dates"),
        ("resume_draft", "ผมทำต่อให้ก็ได้", ""),
        ("resume_draft", "ผมขอทำต่อให้เสร็จ", "resume_draft"),
        ("report_activity", "ยังไม่ได้จัดอบรม 3.1 จะส่งรายงานทันไหม", ""),
        ("report_gift", "ยังไม่ได้รับของขวัญจากบริษัท 3000 บาท", ""),
        ("rule_leave", "ต้องบอกมั้ยว่าใครทำแทน", ""),
        ("case_not_postponed", "ตรวจสอบไม่ทัน ขอเวลาอีก 7 วัน", "case_not_postponed"),
        ("gift_came", "มีคนเอาเอกสารกับขนมมาให้ ต้องแจ้งใคร", "gift_came"),
        ("period_summary", "ขอสรุปไตรมาส 1 ไปแนบบันทึกข้อความ", "period_summary"),
        ("give_points", "วิชาการเอา 8 9 7", "give_points"),
        ("tell_absence", "ขอลาออกไปธุระวันศุกร์", "tell_absence"),
        ("report_activity", "จัดอบรมเรื่องบัตรกำนัลจากบริษัท", "report_activity"),
    ],
)
def test_the_words_beside_a_wish_tell_whether_it_fits(name: str, said: str, fits: str) -> None:
    assert fitting(name, said) == fits


@pytest.mark.parametrize("said", ["แคนเซิลประชุมพรุ่งนี้", "พรุ่งนี้งดประชุมแล้วนะ", "ยกเลิกประชุมพรุ่งนี้"])
def test_an_event_ends_by_words_that_say_so(said: str) -> None:
    match = registry.meant(said)
    assert match is not None and match.name == "cancel_event"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("ประชุม strong วันไหน", "meetings_asked"),
        ("ได้ของขวัญมาทำไง", "rule_gift_did_accept"),
        ("ตอนนี้มีคนใช้บอตกี่คน", "not_registered"),
        ("strong คืออะไร", "rule_strong"),
        ("เบิกจ่ายไปเท่าไหร่", "budget"),
    ],
)
def test_figures_and_rules_are_not_taken_for_each_other(said: str, name: str) -> None:
    match = registry.meant(said)
    assert match is not None and match.name == name


@pytest.mark.parametrize("said", ["เบิกค่าใช้จ่ายยังไง", "เบิกเงินค่าวิทยากรยังไง", "ค่าอาหารเบิกได้ที่ไหน"])
def test_how_money_is_claimed_is_no_figure(said: str) -> None:
    match = registry.meant(said)
    assert match is None or match.name != "budget"


def test_questions_that_answer_the_same_are_questions() -> None:
    for name in {name for pair in ALIKE for name in pair}:
        assert registry.query(name) is not None, name


def test_between_questions_that_answer_the_same_nobody_is_asked() -> None:
    found = likeliest("เราค้างอะไรบ้าง", registry.commands())
    assert found is not None
    assert found.name in ("status", "own_duties") and found.lead > 0.4


def test_of_two_that_answer_the_same_each_is_for_whom_the_other_is_for() -> None:
    for pair in ALIKE:
        one, other = (query for name in pair if (query := registry.query(name)) is not None)
        assert one.roles == other.roles or one.instead or other.instead, pair
