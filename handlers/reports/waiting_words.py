"""A report's words without an activity: they wait, sealed, while the activities are listed."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from itertools import takewhile

from handlers.context import Context
from handlers.conversation import wishes_left
from handlers.conversation.sentence_answers import LEAST_PROSE
from handlers.reports.activities_told import told_of_two
from handlers.reports.report_cards import REPORT
from handlers.understand.dates.dates import find_dates
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports import report_line, results_told
from handlers.understand.reports.held_told import without_days_of_payment
from handlers.understand.reports.told_in_front import done_before
from handlers.understand.reports.whole_status import whole_status
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear

WAIT = "w"
"""The fact of a button in the list: which words wait for the activity."""
STORY = "story"
"""The fact of what was told by now, where more is told below the list; on no button."""
NEWEST = "1"
"""Says of no button which words wait: those of the newest list."""

_OF_A_REPORT = {"a", "d"}
"""The facts of a button that only begins a report."""
MOST_LETTERS = 600
"""What is kept with an answer has one small length (decisions/0019)."""

_KEPT = f"o:{REPORT}?said="
_RESTS = f"o:{REPORT}?rests="
"""The same of words that somebody has put aside: they are found for a day."""
_TAKEN = f"o:{REPORT}?took=1"
_KEY_LETTERS = 6
_COMMAND = pattern_of(
    r"\s*\S{0,20}?(?:ส่ง|อัปเดต)?(?:รายงาน|ส่งงาน)(?:ความคืบหน้า|กิจกรรม|ผล|การดำเนินงาน)*"
    r"(?:หน่อย|ด้วย|นะ|ค่ะ|คะ|ครับ|คับ)*(?:\s|:|$)+"
)
_TITLED = pattern_of(
    r"\s*(?:ขอ|จะ|อยาก|ส่ง|มา|ช่วย|ต้อง)*รายงาน(?!แทน|ตัว|อะไร)[^\s\d]{4,60}(?:\s[A-Za-z]{1,12}){0,4}(?:\s?(?:ค่ะ|คะ|ครับ|คับ|นะ))*\s"
)
"""Words that name the activity by its title: `รายงานหลักธรรมนำชีวิตรอบมีนา …`."""
_DOTTED = r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])"
_NUMBERS_FIRST = pattern_of(
    rf"\s*(?:กิจกรรม|ข้อ|ที่|\s)*{_DOTTED}(?P<more>(?:\s*(?:,|และ|กับ|ถึง|\s)\s*{_DOTTED})*)[\s,:]*"
)
_CHOSEN_FIRST = pattern_of(
    rf"\s*(?:งั้น|เอา|ขอ|เริ่ม|ทำ|เป็น|ของ|กิจกรรม|ข้อ|ที่|\s)+{_DOTTED}"
    r"(?:\s|ก่อน|ละกัน|แล้วกัน|เลย|นะ|ค่ะ|คะ|ครับ|คับ)+"
)
"""Words that only choose the activity: `งั้นเอา 1.6 ก่อนละกัน`."""
_BOTH = pattern_of(r"(?:ทั้งคู่|ทั้งสอง(?:ข้อ|กิจกรรม|อัน|เรื่อง|ตัว)?|ทุก(?:ข้อ|กิจกรรม|อัน))(?=\s|$|[คนจ])")
"""Said of several activities; each report is of one."""
_DOTS = pattern_of(_DOTTED)
_NUMBER = pattern_of(
    r"(?:เอา|เป็น|ของ|เลือก|ข้อ|อัน|กิจกรรม|โครงการ|ที่|ใส่|ใน|แก้|เริ่ม|\s)*[1-9]\d?(?:\.[1-9]\d?){1,2}"
    rf"(?:เลย|ก่อน|(?:ละ|แล้ว)กัน|ให้|หน่อย|ที|{POLITE}|\s)*"
)


def told(context: Context, rest: str, facts: Mapping[str, str]) -> str:
    """Returns what the opening words tell of the report; "" if they only ask for it."""
    if STORY in facts:
        return facts[STORY]
    words = rest
    if "said" in facts:  # the whole sentence
        said = facts["said"]
        command = _COMMAND.match(said)
        words = said[command.end() :] if command is not None else ""
        if chosen := _CHOSEN_FIRST.match(normalise(said)):
            words = normalise(said)[chosen.end() :]
        words = words or (said if _NUMBERS_FIRST.match(normalise(said)) else "")
        words = words or _behind_title(context, said) or done_before(said)
    two, words = told_of_two(words, context.today), _behind_numbers(words)
    facts_told, prose = _read(context, words)
    return words if two or facts_told or len(fold(prose)) >= LEAST_PROSE else ""


def _behind_title(context: Context, said: str) -> str:
    """Returns what stands behind a title if it tells facts of the report; else ""."""
    title = _TITLED.match(said)
    words = said[title.end() :] if title is not None else ""
    return words if words and _read(context, words)[0] else ""


def tells_facts(context: Context, words: str) -> bool:
    """Tells whether words hold facts of a report, or only days that are over."""
    if _read(context, words)[0]:
        return True
    with suppress(Unclear):
        days = find_dates(words, context.today)
        return bool(days) and max(days) <= context.today
    return False


def _read(context: Context, words: str) -> tuple[bool, str]:
    """Tells whether words hold facts of a report, and returns their prose."""
    if not words.strip():
        return False, ""
    found = report_line.answers(report_line.read_report_line(words, context.today, ()))
    prose = str(found.pop("narrative", ""))
    return bool(found), prose


def _behind_numbers(words: str) -> str:
    """Returns the words without the activities that they name first: one of them is chosen yet."""
    first = _NUMBERS_FIRST.match(normalise(words))
    if first is None:
        return words
    left = normalise(words)[first.end() :]
    return " ".join(_BOTH.sub("", left).split()) if first["more"] else left


def without_number(context: Context, words: str, number: str) -> str:
    """Returns what words tell without a number that no activity has: what stands behind it, if that
    has their facts."""
    before, _, behind = normalise(words).partition(number)
    if behind and tells_facts(context, behind):
        return behind.strip(" ,")
    return f"{_CALLS.sub('', before)} {behind.strip()}".strip() if behind else words


_CALLS = pattern_of(r"(?:กิจกรรม|โครงการ|ข้อ|เลข|ที่|\s)*$")


def keep(context: Context, words: str) -> bool:
    """Keeps the words with the list that is shown; tells whether they are kept: not if they are
    long."""
    kept = words if len(words) <= MOST_LETTERS else ""
    context.asked = _KEPT + kept
    return kept == words


def go_on_waiting(context: Context) -> None:
    """Keeps what waits, if any does: only thanks stand between it and the activity's number."""
    asked = context.asked_before()
    if asked.startswith(_KEPT):
        context.asked = asked


def stands(context: Context) -> bool:
    """Tells whether words, or the wish alone, wait for an activity below the newest answer."""
    return context.asked_before().startswith((_KEPT, _RESTS))


def standing(context: Context) -> str:
    """Returns the words that wait below the newest answer; "" if none do."""
    return _words_of(context.asked_before()) if stands(context) else ""


def put_aside(context: Context) -> bool:
    """Keeps the words that wait below the newest answer for a day; tells whether any do."""
    words = standing(context)
    context.asked = _RESTS + words if words else context.asked
    return bool(words)


def resting(context: Context) -> str:
    """Returns the words that were put aside within a day and stand in no report yet; "" if there
    are none, or others wait since."""
    before = takewhile(lambda each: each.data != _TAKEN, context.asked_lately())
    newest = next((each.data for each in before if each.data.startswith((_KEPT, _RESTS))), "")
    return _words_of(newest) if newest.startswith(_RESTS) else ""


def _words_of(data: str) -> str:
    return data.removeprefix(_KEPT).removeprefix(_RESTS)


def lately(context: Context) -> str:
    """Returns the words of the newest list, while a question may build on it; "" if none wait."""
    return waiting(context, "", {WAIT: NEWEST}) or ""


def joined(context: Context, before: str, told: str) -> str:
    """Returns what was told before with what is told now, and behind both what came of it; this
    alone where it is of another day, or has all of the other."""
    if not before or not told or before in told:
        return told or before
    if told in before:
        return before
    days, now = _days(context, before), _days(context, told)
    if days and now and not days & now:
        return told
    at = results_told.came_of_it(before)
    if at < 0 or results_told.came_of_it(told) >= 0:
        return f"{before} {told}"
    return f"{before[:at]}{told} {before[at:]}"


def _days(context: Context, words: str) -> set[date]:
    with suppress(Unclear):
        return {*find_dates(without_days_of_payment(words), context.today)}
    return set()


def mark(context: Context, words: str) -> dict[str, str]:
    """Returns the fact by which a button of the list finds the words again; none without words."""
    return {WAIT: _key(context, words)} if words else {}


def _key(context: Context, words: str) -> str:
    return context.sealer.keyed_hash(words, "waiting")[:_KEY_LETTERS]


def waiting(context: Context, rest: str, facts: Mapping[str, str]) -> str | None:
    """Returns the words that wait for this activity, "" if none do; None if those of the tapped
    list are gone, or stand in a report already.

    Other sentences may stand between: a button finds its own words for a day. A typed number, or
    a button elsewhere, means those of the newest list, while a question may build on it; a number
    with more behind it those that stand right above, None where it tells of another day.
    """
    key, more = facts.get(WAIT, NEWEST), _more(rest)
    if WAIT not in facts and "a" not in facts and not is_number(rest):
        return _unless_of_another_day(context, standing(context) if more else "", more)
    if WAIT not in facts and "a" in facts and not facts.keys() <= _OF_A_REPORT:
        return ""
    before = takewhile(lambda each: each.data != _TAKEN, context.asked_lately())
    kept = [each for each in before if each.data.startswith((_KEPT, _RESTS))]
    if key == NEWEST:
        lasts = kept and (kept[0].data.startswith(_RESTS) or kept[0].lasts(context.now))
        return _unless_of_another_day(context, _words_of(kept[0].data) if lasts else "", more)
    waits = (_words_of(each.data) for each in kept)  # all else shows a report
    return next((words for words in waits if _key(context, words) == key), None)


def _unless_of_another_day(context: Context, story: str, more: str) -> str | None:
    return story if joined(context, story, more) != more or story in more else None


def with_waiting(context: Context, rest: str, facts: Mapping[str, str]) -> tuple[str | None, str]:
    """Returns the words that wait, as `waiting` does, and the opening words with them: the number,
    what waits, and what is told behind the number."""
    story, number = waiting(context, rest, facts), number_of(rest)
    more = _more(number)
    number = number.removesuffix(more).strip() if more else number
    return story, f"{number} {joined(context, story or '', more)}".strip()


def with_kept(context: Context, number: str, rest: str) -> str:
    """Returns the opening words with what was told of this activity beside another one and was said
    to be kept for it; of how far it is, what is told last."""
    kept = wishes_left.take(context, f"รายงาน {number} ")
    if not kept:
        return rest
    more = (rest.partition(number)[2] if number in rest else rest).strip(" ,")
    anew = whole_status(kept) is not None and "status" in report_line.answers(
        report_line.read_report_line(more, context.today, ())
    )
    return f"{number} {more if anew else joined(context, kept, more)}"


def _more(rest: str) -> str:
    """Returns what is told behind the activity's number with which the words begin."""
    first = _DOTS.match(rest)
    return rest[first.end() :].strip(" ,") if first is not None and not is_number(rest) else ""


def note_taken(context: Context) -> None:
    """Keeps that the words stand in a report: no other takes them again."""
    context.asked = _TAKEN


def picks(context: Context, text: str) -> bool:
    """Tells whether the text is an activity's number, typed below the list."""
    return is_number(text) and stands(context)


def number_of(text: str) -> str:
    """Returns the number of `เอา 1.10` without what chooses it; other words as they are."""
    found = _DOTS.search(normalise(text)) if is_number(text) else None
    return found[0] if found is not None else text


def is_number(text: str) -> bool:
    """Tells whether the text is the number of an activity and nothing else."""
    return _NUMBER.fullmatch(without_polite_ending(normalise(text[:30]))) is not None
