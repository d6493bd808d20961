"""What people and their phones type, for properties: any text, noise, numbers and days said."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import strategies as st

from handlers.understand.dates.date_mentions import MONTHS, SHORT_MONTHS

TODAY = date(2024, 3, 13)
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
DIGIT_WORDS = "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split()
PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]


def in_words(number: int) -> str:
    """The formal reading, as a cheque is written; a teller of its own, not the reader turned."""
    if number >= 1_000_000:
        rest = number % 1_000_000
        return in_words(number // 1_000_000) + "ล้าน" + (in_words(rest) if rest else "")
    if number == 0:
        return DIGIT_WORDS[0]
    said = ""
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if not digit:
            continue
        word = DIGIT_WORDS[digit]
        if place == 1 and digit < 3:
            word = "" if digit == 1 else "ยี่"
        if place == 0 and digit == 1 and number > 9:
            word = "เอ็ด"
        said += word + PLACES[place]
    return said


# -- any text ------------------------------------------------------------------------------------

PIECES = (
    *(
        "รายงาน แผน สถานะ 1.6 1.10 เสร็จแล้ว 100% ร้อยละ ๘๐ สองพันบาท 2,500 งบ ใช้ เบิกจ่าย จาก"
        " คน ท่าน 118 139 20 มี.ค. 67 2567 มีนาคม วันนี้ เมื่อวาน พรุ่งนี้ ถึง - – / . , ( ) : %"
        " บาท สตางค์ ค่ะ ครับ นะ ำ า ํ ็ ่ ้ ๊ ๋ ์"
        " ิ ี ื ั ุ ู ฺ ๎ เ แ เเ ก ร ม ส ๆ ฯ https://a.go.th/1 http:// ไม่ ยัง ได้ ขอ ข้อ กิจกรรม สำนัก เลื่อน ลา"
        " เตือน ร้อย พัน ล้าน จุด ครึ่ง ศูนย์ เพจ ไลน์ STRONG ทุกช่องทาง AB12-CD34"
    ).split(),
    *(" ", "  ", "\n", "\u200b", "\ufeff", "\u00a0", "\u2028", "\x00", "ด าเนิน", "นํ้า"),
    *("٣", "१", "²", "½", "①", "Ⅷ", "．", "１", "％"),  # numbers of others, and full-width forms
    *("🙂", "👨\u200d👩\u200d👧", "\U0001f1f9", "e\u0301", "\u0e4d\u0e32"),
    *("\uf70a", "\ue000", "\ue001"),
)
_SOME = st.sampled_from(PIECES)
ANY_TEXT = st.one_of(
    st.text(max_size=80),
    st.text(st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5B), max_size=80),
    st.lists(_SOME, max_size=16).map("".join),
    st.lists(_SOME, max_size=16).map(" ".join),
)

# -- the same text with what nobody sees or means ------------------------------------------------

_UNSEEN = ("", "", "", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u2060", "\u200e")


@st.composite
def noisy(draw: st.DrawFn, text: str) -> str:
    """The text with signs nobody sees in it and its spaces doubled."""
    unseen = draw(st.lists(st.sampled_from(_UNSEEN), min_size=len(text), max_size=len(text)))
    spread = "".join(hidden + sign for hidden, sign in zip(unseen, text, strict=True))
    return spread.replace(" ", draw(st.sampled_from((" ", "  ", " \u00a0"))))


_TONE = "\u0e48-\u0e4b"
_SLIPS = (
    (re.compile(f"([ก-ฮ])([{_TONE}]?)ำ"), "\\1\\2\u0e4d\u0e32"),  # sara am in two signs
    (re.compile(f"([ก-ฮ])([{_TONE}])ำ"), "\\1\u0e4d\\2\u0e32"),  # the same, the tone in between
    (re.compile("([ก-ฮ])ำ(?=[ก-ฮ])"), "\\1 \u0e32"),  # as a PDF copies it
    (re.compile(f"([\u0e31\u0e34-\u0e39])([{_TONE}])"), r"\2\1"),  # marks in the wrong order
    (re.compile(f"([{_TONE}])"), r"\1\1"),  # a mark typed twice
    (re.compile("แ"), "เเ"),
    (re.compile("(?<=[ก-ฮ])([\u0e31\u0e34-\u0e39])"), r" \1"),  # a mark spaced off
)


@st.composite
def mistyped(draw: st.DrawFn, text: str) -> str:
    """The text as phones and PDF makers spoil it: each letter is still the one that is meant."""
    for pattern, spoilt in draw(st.lists(st.sampled_from(_SLIPS), max_size=3, unique=True)):
        text = pattern.sub(spoilt, text)
    return text.translate(THAI_DIGITS) if draw(st.booleans()) else text


# -- days ----------------------------------------------------------------------------------------

NEAR_DAYS = st.dates(date(2010, 1, 1), date(2040, 12, 31))
_ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_SPOKEN = re.compile("(?:คม|ยน|พันธ์)$")


@st.composite
def written_day(draw: st.DrawFn, day: date) -> str:
    """The day in one of the forms people use, with a year of either era."""
    era = day.year + 543
    short = SHORT_MONTHS[day.month - 1]
    name = MONTHS[day.month - 1]
    months = (name, _SPOKEN.sub("", name), short, short.rstrip("."), short.replace(".", ""),
              _ENGLISH[day.month - 1])  # fmt: skip
    years = (f"{era}", f"{day.year}", f"{era % 100:02d}", f"พ.ศ. {era}", f"พ.ศ.{era}",
             f"ค.ศ. {day.year}", f"ปี {era}", f"ปี {era % 100:02d}")  # fmt: skip
    gap = draw(st.sampled_from(("", " ", "  ")))
    month, year = draw(st.sampled_from(months)), draw(st.sampled_from(years))
    sign, number = draw(st.sampled_from("/-.")), draw(st.sampled_from(years[:3]))
    forms = (
        f"{day.day}{gap}{month}{gap}{year}",
        f"{day.day}{sign}{day.month}{sign}{number}",
        f"{day:%d}{sign}{day:%m}{sign}{number}",
        day.isoformat(),
        f"{era}-{day:%m-%d}",
    )
    lead = draw(st.sampled_from(("", "วันที่ ", "วันที่", "ที่ ", "เมื่อ", "รอบ ")))
    form = draw(st.sampled_from(forms))
    return lead + (form.translate(THAI_DIGITS) if draw(st.booleans()) else form)
