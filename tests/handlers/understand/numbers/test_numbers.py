"""A figure is read as its writer meant it, or asked for again."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.numbers.numbers import read_money, read_percent
from handlers.understand.unclear import Unclear
from tests.handlers.understand.typed import THAI_DIGITS, in_words

PIECES = st.sampled_from(
    "80 100 1.6 2,500 ร้อยละ % บาท คน สอง พัน ร้อย ห้า สิบ แสน ล้าน ครึ่ง จุด ไม่ถึง - / , . ประมาณ ๘๐ และ "
    "ถึง https://a.go.th/1 (80%) เอ็ด ยี่ ศูนย์ สตางค์ 2567".split()
)
ANY_TEXT = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=8).map("".join))
SPACED = st.lists(PIECES, max_size=8).map(" ".join)


def heard_in_two_ways(number: int) -> bool:
    """สองพันห้า: a bare unit right after a place above tens, said by many for 2,500."""
    below = number % 1_000_000
    return 1 < below % 10 and below % 100 < 10 and number > 9 or (below == 1 and number > 9)


@pytest.mark.parametrize(
    ("typed", "percent"),
    [
        ("80%", "80"),
        ("ร้อยละ ๘๐", "80"),
        ("สักหกสิบได้มั้ง", "60"),
        ("ได้แค่ 75", "75"),
        ("งั้นเอา 75 ก่อนละกัน", "75"),
        ("ตอบ 40 แล้วกัน", "40"),
        ("ใส่ 80 ไปเลย", "80"),
        ("ประมาณสามส่วนสี่", "75"),
        ("80 เปอร์เซ็นต์", "80"),
        ("80เปอเซ็น", "80"),
        ("แปดสิบ", "80"),
        ("ร้อยละแปดสิบห้าครับ", "85"),
        ("เต็มร้อย", "100"),
        ("ร้อยเปอร์เซ็นต์", "100"),
        ("ครึ่งหนึ่ง", "50"),
        ("เสร็จแล้ว 66.67", "66.67"),
        ("ร้อยละ 80 (80%)", "80"),
        ("0.8%", "0.8"),
        ("รายงาน 1.10 เสร็จแล้ว 100% ผู้เข้าร่วม 118 คน https://a.go.th/2567", "100"),
        ("กิจกรรมไม่รับของขวัญ เสร็จ 100%", "100"),
    ],
)
def test_percentages_are_read_as_written(typed: str, percent: str) -> None:
    assert read_percent(typed) == Decimal(percent)


@pytest.mark.parametrize("typed", ["", "ยังไม่ได้เริ่ม", "สามารถทำได้", "ค่ะ"])
def test_no_figure_at_all_is_no_percentage(typed: str) -> None:
    assert read_percent(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "120%",
        "เกือบ 80%",
        "ไม่ถึงร้อยละ 80",
        "80-90%",
        "80 ถึง 90%",
        "80 หรือ 90",
        "80 กว่า",
        "-80%",
        "เป้าหมาย 80%",
        "เป้าหมายร้อยละ 80 ทำได้ร้อยละ 75",
        "ผู้เข้าร่วม 80 คน",
        "118/139",
        "0.8",
        "1.6.1",
        "ข้อ 6",
        "เหลืออีก 20%",
        "8 0%",
    ],
)
def test_a_doubtful_percentage_is_asked_for_again(typed: str) -> None:
    with pytest.raises(Unclear) as unclear:
        read_percent(typed)
    assert "เช่น 80%" in unclear.value.hint


@pytest.mark.parametrize(
    ("typed", "baht"),
    [
        ("2,500", "2500.00"),
        ("๒,๕๐๐.๕๐ บาท", "2500.50"),
        ("พันนึงบาท", "1000.00"),
        ("ติดป้ายไว้พันแปดร้อยเก้าสิบบาท", "1890.00"),
        ("ราคา 3 พัน", "3000.00"),
        ("สองพันบาท", "2000.00"),
        ("2.5 พัน", "2500.00"),
        ("1 แสน", "100000.00"),
        ("1.234 แสน", "123400.00"),
        ("1 แสน 2 หมื่น", "120000.00"),
        ("2 พัน 500", "2500.00"),
        ("พันห้าร้อยบาท", "1500.00"),
        ("สองล้านครึ่ง", "2500000.00"),
        ("ใช้ไป 4,200 บาทถ้วน", "4200.00"),
        ("2,500 บาท 50 สตางค์", "2500.50"),
        ("สองพันบาทห้าสิบสตางค์", "2000.50"),
        ("2,500.-", "2500.00"),
        ("฿2,500", "2500.00"),
        ("ค่าวิทยากรสองพันบาท", "2000.00"),
        ("2,500 (สองพันห้าร้อยบาทถ้วน)", "2500.00"),
        ("0", "0.00"),
    ],
)
def test_amounts_are_read_to_the_satang(typed: str, baht: str) -> None:
    assert str(read_money(typed)) == baht


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("สองพันห้า", ("2,500 บาท", "2,005 บาท")),
        ("หมื่นสอง", ("12,000 บาท", "10,002 บาท")),
        ("แสนห้าบาท", ("150,000 บาท", "100,005 บาท")),
        ("สามพันกว่าบาท", ("3,200 บาท", "3,500 บาท")),  # over a limit, and not on it
        ("ไม่เกิน 500 บาท", ()),
        ("500-600", ("500 บาท", "600 บาท")),
        ("สี่ห้าร้อย", ("400 บาท", "500 บาท")),
    ],
)
def test_an_amount_with_two_meanings_names_both(typed: str, meant: tuple[str, ...]) -> None:
    with pytest.raises(Unclear) as unclear:
        read_money(typed)
    assert unclear.value.meant == meant
    for each in meant:
        read_money(each)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "ไม่มี",
        "สองพันห้า",
        "สองสามพัน",
        "หลายพันบาท",
        "เป็นพันบาท",
        "สองพันกว่าบาท",
        "2 พัน 5",
        "2.500",
        "2,50",
        "2 500 บาท",
        "คนละ 50 บาท",
        "1,2345",
        "2500.555",
        "2k",
        "-500",
        "งบ 5,000 ใช้ไป 4,200 บาท",
        "80%",
        "118 คน",
        "20/3/2567",
        "9" * 20,
    ],
)
def test_a_doubtful_amount_is_asked_for_again(typed: str) -> None:
    with pytest.raises(Unclear) as unclear:
        read_money(typed)
    assert "หน่วยบาท" in unclear.value.hint


@given(
    st.integers(0, 10**9), st.sampled_from(["{}", "{} บาท", "ใช้ไป {} บาทครับ", "{}บาทถ้วน", "฿{}"])
)
def test_money_comes_back_from_every_way_of_writing_digits(satang: int, form: str) -> None:
    amount = Decimal(satang) / 100
    for written in (f"{amount:.2f}", f"{amount:,.2f}"):
        for digits in (written, written.translate(THAI_DIGITS)):
            assert read_money(form.format(digits)) == amount


@given(st.integers(0, 99_999_999))
def test_money_in_words_is_the_amount_said_or_a_question(baht: int) -> None:
    said = in_words(baht) + "บาท"
    try:
        read = read_money(said)
    except Unclear:
        assert heard_in_two_ways(baht) or heard_in_two_ways(baht // 1_000_000)
    else:
        assert read == baht


@given(st.integers(0, 10000), st.sampled_from(["{}%", "ร้อยละ {}", "เสร็จแล้ว {} เปอร์เซ็นต์ค่ะ", "{} %"]))
def test_percent_comes_back_from_every_way_of_writing(hundredths: int, form: str) -> None:
    percent = Decimal(hundredths) / 100
    assert read_percent(form.format(percent)) == percent
    assert read_percent(form.format(str(percent).translate(THAI_DIGITS))) == percent


@given(st.one_of(ANY_TEXT, SPACED))
def test_any_text_gives_a_figure_in_bounds_or_a_hint(text: str) -> None:
    try:
        percent = read_percent(text)
        assert percent is None or 0 <= percent <= 100
    except Unclear as unclear:
        assert unclear.hint
    try:
        money = read_money(text)
        assert money >= 0 and money.as_tuple().exponent == -2
    except Unclear as unclear:
        assert unclear.hint


@given(
    st.integers(0, 100),
    st.integers(0, 100),
    st.sampled_from(["{}% {}%", "{} {}", "ร้อยละ {} {}%", "{}-{}%"]),
)
def test_two_different_percentages_are_never_chosen_between(
    one: int, other: int, form: str
) -> None:
    if one == other:
        return
    with pytest.raises(Unclear):
        read_percent(form.format(one, other))


@given(
    st.integers(10, 99),
    st.sampled_from(["เกือบ {}%", "ไม่ถึง {}%", "{}% กว่า", "ไม่เกินร้อยละ {}", "-{}%", "{}+%"]),
)
def test_a_hedged_figure_is_never_taken_for_sure(percent: int, form: str) -> None:
    with pytest.raises(Unclear):
        read_percent(form.format(percent))


@pytest.mark.parametrize(
    ("typed", "baht"),
    [("ร้อยนึงแหละ", "100"), ("ห้าร้อยถ้วน", "500"), ("เอา 2000 ก็แล้วกัน", "2000"), ("ขอ 50 พอ", "50")],
)
def test_an_amount_is_read_among_words_that_only_settle_it(typed: str, baht: str) -> None:
    assert read_money(typed) == Decimal(baht)


@pytest.mark.parametrize(
    "typed", ["เอา 75 ออก", "ไม่เอา 75", "เอาข้อ 2 ก่อน", "เอา 3 ครั้งก่อน", "วันที่ 5 ก่อน", "20 คนก่อน"]
)
def test_a_figure_of_something_else_is_no_amount_nor_share(typed: str) -> None:
    for read in (read_money, read_percent):
        with pytest.raises(Unclear):
            read(typed)
