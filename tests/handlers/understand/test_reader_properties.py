"""Every reader takes any text: an answer or a hint, never another exception, and never for long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand import names, thai, words
from handlers.understand.commands import arguments, commands, concepts, courtesies, cues, slips
from handlers.understand.dates import date_mentions, dates
from handlers.understand.numbers import numbers, quantities, stated_figures
from handlers.understand.reports import (
    channels,
    report_line,
    report_texts,
    stated_status,
)
from handlers.understand.reports.budget import stated_budget
from handlers.understand.reports.report_line import ReportLine
from handlers.understand.unclear import Unclear
from models.accounts.joining import read_code
from tests.growth import grows_evenly
from tests.handlers.understand.typed import ANY_TEXT, PIECES, TODAY, mistyped, noisy
from tests.soaking import every

COMMANDS = {
    "report": ["รายงาน", "ส่งงาน", "อัปเดตความคืบหน้า"],
    "plan": ["แผน"],
    "pledge": ["No Gift", "ไม่รับของขวัญ"],
    "gift": ["รับของขวัญ"],
    "status": ["สถานะ"],
    "postpone": ["เลื่อน"],
    "leave": ["ลา"],
}
CHANNELS = ("Facebook ชมรม STRONG", "เว็บไซต์สำนักงาน", "LINE ของสำนัก")
LONGEST = 5000  # signs in a message (line.md, D)


def of_line(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """A reader of normalised text, as those who call it hand it over."""
    return lambda text: read(thai.normalise(text))


READERS: dict[str, Callable[[str], Any]] = {
    "read_percent": numbers.read_percent,
    "read_money": numbers.read_money,
    "read_line": quantities.read_line,
    "read_date": lambda text: dates.read_date(text, TODAY),
    "read_dates": lambda text: dates.read_dates(text, TODAY),
    "find_dates": lambda text: dates.find_dates(text, TODAY),
    "read_range": lambda text: dates.read_range(text, TODAY),
    "mention_spans": of_line(date_mentions.mention_spans),
    "match_command": lambda text: commands.match_command(text, COMMANDS),
    "nearest": lambda text: slips.nearest(text, COMMANDS),
    "cue": lambda text: [cues.cue(text, care) for care in concepts.Care],
    "words_near": cues.words_near,
    "arguments": of_line(arguments.arguments),
    "only_arguments": arguments.only_arguments,
    "is_courtesy": courtesies.is_courtesy,
    "without_salute": courtesies.without_salute,
    "read_activity_number": words.read_activity_number,
    "links": words.links,
    "nearest_names": lambda text: names.nearest_names(text, CHANNELS),
    "channels_named": lambda text: channels.channels_named(text, CHANNELS),
    "read_report_line": lambda text: report_line.read_report_line(text, TODAY, CHANNELS),
    "stated_budget": of_line(stated_budget.stated_budget),
    "statuses": of_line(lambda line: list(stated_status.statuses(line))),
    "read_report_text": lambda text: report_texts.read_report_text(text, TODAY),
    "sure_dates": of_line(lambda line: report_texts.sure_dates(line, TODAY)),
    "shares": of_line(lambda line: list(stated_figures.shares(line))),
    "counts": of_line(lambda line: list(stated_figures.counts(line))),
    "normalise": thai.normalise,
    "normalise_lines": thai.normalise_lines,
    "fold": thai.fold,
    "letters": thai.letters,
    "without_polite_ending": thai.without_polite_ending,
    "read_code": read_code,
}
EACH = pytest.mark.parametrize("name", READERS)


def read(name: str, text: str) -> Any:
    """What the reader says; of a refusal its hint."""
    try:
        return READERS[name](text)
    except Unclear as unclear:
        assert unclear.hint
        return unclear.hint


@EACH
@given(text=ANY_TEXT)
def test_any_text_is_read_or_asked_about(name: str, text: str) -> None:
    read(name, text)


@EACH
@pytest.mark.soak
def test_reading_takes_as_much_longer_as_the_message_is(name: str) -> None:
    """`make test` reads every fifth piece with each reader, with each one others."""
    for piece in every(5, PIECES, first=sorted(READERS).index(name)):
        assert grows_evenly(lambda text: read(name, text), piece, LONGEST), piece


# Said as the office's people say it: what is read must not hang on how it was typed.
SAID = (
    "รายงาน 1.10 เสร็จแล้ว 100% ผู้เข้าร่วม 118 คน",
    "รายงาน 1.6 ดำเนินการแล้วร้อยละ 80 งบ 5,000 ใช้ 4,200 บาท",
    "ยังไม่ได้ดำเนินการ เนื่องจากทำไม่ทัน กำหนดจัด 20 มีนาคม 2567",
    "ส่งงานรอบ 20 มี.ค. 67",
    "ไม่รับของขวัญค่ะ",
    "รับของขวัญจากบริษัทคู่สัญญา",
    "ขอแผนข้อ 3.7 หน่อยนะคะ",
    "สถานะสำนักบริหารงานกลาง",
    "สองพันห้าร้อยบาท",
    "ความรู้ความเข้าใจร้อยละเก้าสิบ",
    "ลงเว็บไซต์สำนักงานและไลน์ของสำนักแล้ว",
    "ลาป่วย 5-9 มี.ค. 67",
    "สวัสดีค่ะ ขอบคุณมากนะคะ",
)
# `read_code` is left out: a code has no Thai letters. What is handed on as typed is not compared.
COMPARED = sorted(READERS.keys() - {"match_command", "cue", "without_salute", "links", "read_code"})


@pytest.mark.parametrize("name", COMPARED)
@given(said=st.sampled_from(SAID), data=st.data())
@pytest.mark.soak
def test_what_is_read_does_not_hang_on_how_it_was_typed(
    name: str, said: str, data: st.DataObject
) -> None:
    typed = data.draw(mistyped(said).flatmap(noisy))
    assert _compared(read(name, typed)) == _compared(read(name, said))


def _compared(found: object) -> object:
    """A report's prose keeps the digits as they were typed (docs/decisions/0008)."""
    if isinstance(found, ReportLine):
        return replace(found, rest=thai.normalise(found.rest), told=thai.normalise(found.told))
    return found


@given(said=st.sampled_from(SAID), data=st.data())
def test_the_command_does_not_hang_on_how_it_was_typed(said: str, data: st.DataObject) -> None:
    typed = data.draw(mistyped(said).flatmap(noisy))
    meant, found = (commands.match_command(text, COMMANDS) for text in (said, typed))
    assert (meant is None) == (found is None)
    if meant is not None and found is not None:
        assert found.name == meant.name
        assert thai.normalise(found.rest) == thai.normalise(meant.rest)


@given(ANY_TEXT)
def test_folding_mending_and_trimming_twice_change_nothing_more(text: str) -> None:
    for mend in (thai.normalise, thai.normalise_lines, thai.fold, thai.letters,
                 thai.without_polite_ending):  # fmt: skip
        assert mend(mend(text)) == mend(text)


@given(ANY_TEXT)
def test_a_mended_text_has_no_digits_but_arabic_ones(text: str) -> None:
    assert all(sign in "0123456789" for sign in thai.normalise(text) if sign.isdecimal())


FIRST = "ACDEFGHJKMNPQRTVWXY"


@given(
    st.sampled_from(FIRST),
    st.text(f"0123456789{FIRST}", min_size=9, max_size=9),
    st.sampled_from(("-", " ", "–", "", "_")),
    st.booleans(),
    st.data(),
)
def test_a_joining_code_is_read_however_it_is_copied(
    first: str, rest: str, dash: str, small: bool, data: st.DataObject
) -> None:
    code = first + rest
    typed = data.draw(noisy(f" {code[:5]}{dash}{code[5:]}"))
    assert read_code(typed.lower() if small else typed) == code


@given(ANY_TEXT)
def test_any_text_is_a_joining_code_of_ten_known_signs_or_none(text: str) -> None:
    code = read_code(text)
    assert code is None or (len(code) == 10 and code[0] in FIRST and read_code(code) == code)
