"""A number in any form is read as that number or asked for again; of two none is picked."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, example, given
from hypothesis import strategies as st

from handlers.understand.numbers.numbers import read_money, read_percent
from handlers.understand.reports.report_line import read_report_line
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from tests.handlers.understand.typed import THAI_DIGITS, TODAY, in_words, noisy

AROUND = st.sampled_from(
    "|ค่ะ|ครับ|นะคะ|ประมาณ|ใช้ไป|งบ|เสร็จแล้ว|จำนวน|ทั้งหมด|เรียบร้อย|สามารถ|บุคลากร|วันที่|ปี|ร้อยละ|เกือบ|ไม่เกิน"
    "|กว่า|คน|ข้อ|และ|จาก|ถึง|%|บาท|.|,|-|/|(|)|:|=|\n| |ล่ะ|ราย|เดือน|ละ|จุด|ครึ่ง|พันธุ์|x|k|K|m|+|*"
    "|~|<|>|'|\"|#|@|฿|$|ๆ|ฯ|²|½|①|Ⅷ|🙂|เท่า|e5|E|หรือ|อีก|เหลือ|ลบ|เรื่อง|พันตรี|หกล้ม|ห้องประชุม".split("|")
)
BETWEEN = st.sampled_from(
    "|และ|แล้ว|จาก|เป็น|ใช้ไป|ใช้|งบ|จัดประชุม|(|)|,|:|\n|/|-|หรือ|ถึง|ผู้เข้าร่วม|บุคลากร|พึงพอใจ|คิดเป็น|รวม|จำนวน|คืบหน้า|ทำได้"
    "|เสร็จแล้ว|ประมาณ".split("|")
)
PERCENT = ("{}%", "{} %", "ร้อยละ {}", "ร้อยละ{}", "{} เปอร์เซ็นต์", "ร้อยละ {} (%)")
MONEY = ("{}", "{} บาท", "{}บาท", "{} บาทถ้วน", "฿{}", "{}.-")


@st.composite
def written(draw: st.DrawFn) -> tuple[Decimal, str]:
    """A number and one of its forms: Arabic or Thai digits, both, with commas, or words."""
    whole = draw(st.one_of(st.integers(0, 130), st.integers(0, 10**5), st.integers(0, 10**9)))
    places = draw(st.sampled_from((0, 0, 1, 2)))
    value = Decimal(whole).scaleb(-places)
    forms = {
        "plain": f"{value:.{places}f}",
        "commas": f"{value:,.{places}f}",
        "thai": f"{value:.{places}f}".translate(THAI_DIGITS),
        "both": f"{value:,.{places}f}"[::-1].replace("0", "๐").replace("5", "๕")[::-1],
    }
    name = draw(st.sampled_from((*forms, "words")))
    return (Decimal(whole), in_words(whole)) if name == "words" else (value, forms[name])


@given(written(), st.sampled_from(PERCENT), st.tuples(AROUND, AROUND, AROUND, AROUND), st.data())
def test_a_percentage_is_read_as_it_was_written_or_asked_for(
    number: tuple[Decimal, str], form: str, around: tuple[str, ...], data: st.DataObject
) -> None:
    value, said = number
    first, second, third, fourth = around
    typed = data.draw(noisy(f"{first}{second}{form.format(said)}{third}{fourth}"))
    try:
        assert read_percent(typed) in (value, None)
    except Unclear as unclear:
        assert unclear.hint


@given(written(), st.sampled_from(MONEY), st.tuples(AROUND, AROUND, AROUND, AROUND), st.data())
def test_an_amount_is_read_as_it_was_written_or_asked_for(
    number: tuple[Decimal, str], form: str, around: tuple[str, ...], data: st.DataObject
) -> None:
    value, said = number
    first, second, third, fourth = around
    typed = data.draw(noisy(f"{first}{second}{form.format(said)}{third}{fourth}"))
    try:
        assert read_money(typed) == value
    except Unclear as unclear:
        assert unclear.hint


POLITE = ("", " ค่ะ", "ครับ", "นะคะ")


@given(st.integers(0, 100), st.sampled_from(PERCENT[:5]), st.sampled_from(POLITE), st.data())
def test_a_plain_percentage_is_never_asked_for_again(
    percent: int, form: str, polite: str, data: st.DataObject
) -> None:
    for said in (str(percent), str(percent).translate(THAI_DIGITS)):
        assert read_percent(data.draw(noisy(form.format(said) + polite))) == percent


@given(st.integers(0, 10**9), st.sampled_from(MONEY[:5]), st.sampled_from(POLITE), st.data())
def test_a_plain_amount_is_never_asked_for_again(
    satang: int, form: str, polite: str, data: st.DataObject
) -> None:
    amount = Decimal(satang) / 100
    for said in (f"{amount:,.2f}", f"{amount:.2f}".translate(THAI_DIGITS)):
        assert read_money(data.draw(noisy(form.format(said) + polite))) == amount


def in_form(value: int, form: str) -> str:
    return {"digits": f"{value:,}", "thai": str(value).translate(THAI_DIGITS),
            "words": in_words(value)}[form]  # fmt: skip


def both(
    values: tuple[int, int], how: tuple[str, str], forms: tuple[str, str], between: list[str]
) -> str:
    """The two numbers, each in its form, with words before, between and after."""
    said = [form.format(in_form(v, h)) for v, h, form in zip(values, how, forms, strict=True)]
    return " ".join([between[0], said[0], between[1], between[2], said[1], between[3]])


FORMS = st.sampled_from(("digits", "thai", "words"))
WORDS_BETWEEN = st.lists(BETWEEN, min_size=4, max_size=4)


@given(st.tuples(*[st.integers(0, 100)] * 2), st.tuples(FORMS, FORMS),
       st.tuples(*[st.sampled_from(PERCENT[:5])] * 2), WORDS_BETWEEN)  # fmt: skip
def test_of_two_percentages_none_is_picked(
    values: tuple[int, int], how: tuple[str, str], forms: tuple[str, str], between: list[str]
) -> None:
    assume(values[0] != values[1])
    typed = both(values, how, forms, between)
    try:
        assert read_percent(typed) is None
    except Unclear as unclear:
        assert unclear.hint


@given(st.tuples(*[st.integers(1, 10**6)] * 2), st.tuples(FORMS, FORMS),
       st.tuples(*[st.sampled_from(MONEY[:5])] * 2), WORDS_BETWEEN)  # fmt: skip
def test_of_two_amounts_none_is_picked(
    values: tuple[int, int], how: tuple[str, str], forms: tuple[str, str], between: list[str]
) -> None:
    assume(values[0] != values[1])
    typed = both(values, how, forms, between)
    try:
        assert read_money(typed) is None, typed
    except Unclear as unclear:
        assert unclear.hint


NAMES = ("", "ข้อ ", "กิจกรรม ")
BESIDE = (" และ ", ",", "/", " หรือ ", "-", " กับ ", " ", "\n", " ถึง ", "และข้อ ")
ACTIVITY = st.tuples(st.integers(1, 9), st.integers(1, 40)).map(lambda n: f"{n[0]}.{n[1]}")


@given(ACTIVITY, ACTIVITY, BETWEEN, BETWEEN, st.sampled_from(NAMES), st.sampled_from(BESIDE))
@example("6.20", "1.21", "", "", "", "และข้อ ")
@example("1.6", "1.7", "", "", "", " ")
def test_of_two_activities_side_by_side_none_is_picked(
    one: str, other: str, before: str, after: str, name: str, joint: str
) -> None:
    assume(one != other)
    try:
        assert read_activity_number(f"{before} {name}{one}{joint}{other} {after}") is None
    except Unclear as unclear:
        assert unclear.hint


PARTS = ("เริ่มแล้ว", "คืบหน้า {}%", "ผู้เข้าร่วม {} คน", "งบ {:,} ใช้ {:,} บาท")


@given(st.integers(1, 99), st.integers(1, 900), st.integers(0, 10**6), st.integers(0, 10**6),
       WORDS_BETWEEN, st.permutations(range(4)))  # fmt: skip
def test_one_line_of_a_report_is_filled_with_what_it_says_or_not_at_all(
    percent: int, people: int, given_: int, spent: int, between: list[str], order: list[int]
) -> None:
    parts = (PARTS[0], PARTS[1].format(percent), PARTS[2].format(people),
             PARTS[3].format(given_, spent))  # fmt: skip
    typed = " ".join(word for at in order for word in (parts[at], between[at]))
    line = read_report_line(f"รายงาน 1.6 {typed}", TODAY)
    assert line.number in ("1.6", None)
    assert line.percent in (Decimal(percent), None)
    assert line.people in (people, None)
    assert line.money in ((Decimal(given_), Decimal(spent)), None)


@given(st.integers(1, 99), st.integers(1, 99), BETWEEN, BETWEEN,
       st.sampled_from(("เริ่มแล้ว {}% {} คืบหน้า {}% {}", "ทำแล้ว {}% {} ทำได้ {}% {}")))  # fmt: skip
@example(38, 72, "หรือ", "ใช้", "เริ่มแล้ว {}% {} คืบหน้า {}% {}")
@example(11, 43, "-", "หรือ", "เริ่มแล้ว {}% {} คืบหน้า {}% {}")
@example(1, 2, "หรือ", "หรือ", "ทำแล้ว {}% {} ทำได้ {}% {}")
def test_of_two_shares_of_the_work_in_one_line_none_is_picked(
    one: int, other: int, between: str, after: str, form: str
) -> None:
    assume(one != other)
    line = read_report_line(f"รายงาน 1.6 {form.format(one, between, other, after)}", TODAY)
    assert line.percent is None and line.unclear


@given(st.integers(0, 10**6))
def test_digits_of_any_script_are_the_same_number(value: int) -> None:
    for zero in (0x0660, 0x0966, 0x0E50, 0x17E0, 0xFF10):
        typed = "".join(chr(zero + int(digit)) for digit in str(value))
        assert normalise(typed) == str(value)
