"""Reads a sentence into the answers of an activity report, at its opening or at any question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Stated
from handlers.conversation.sentence_answers import LEAST_PROSE
from handlers.messages import cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.reports.filing import publicity, story_state, titles_named
from handlers.reports.report_words import AS_PLANNED, RISK
from handlers.understand.patterns import pattern_of
from handlers.understand.prose import without_particles
from handlers.understand.reports import report_line
from handlers.understand.reports.channels import channels_of, is_publication, likeliest_of
from handlers.understand.reports.report_line import ReportLine
from handlers.understand.reports.report_wanted_behind import without_pictures_later
from handlers.understand.reports.results_told import parted_results
from handlers.understand.reports.run_together import parted
from handlers.understand.reports.stated_status import POLITE
from handlers.understand.reports.whole_status import WholeStatus, whole_status
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear
from models.plans import plans
from models.plans.plan import Activity

_MOST_HINTS = 2  # about unclear parts; the questions ask for the rest anyway
_FILES = "(?:ไฟล์|หลักฐาน|รูป(?:ถ่าย|ภาพ)?|เอกสาร)(?:แนบ|ประกอบ)?"
_NO_FILES = pattern_of(
    rf"(?:^|(?<=[\s,]))(?:(?:ยัง)?ไม่(?:ได้)?(?:มี|แนบ){_FILES}|{_FILES}(?:ก็)?(?:ยัง)?ไม่มี(?:เลย)?"
    rf"|(?!เอกสาร){_FILES}(?:ก็)?ยังไม่(?:ได้)?(?:ถ่าย|แนบ|ส่ง|เอา|โหลด|เลือก|รวบรวม|ขอ|เก็บ|สแกน|มา)[ก-๎]{{0,16}}?)"
    r"(?:ค่ะ|คะ|ครับ|นะ)*(?=[\s,]|$)"
)
_PLANNED_ALONE = pattern_of(
    rf"(?<!\S)(?:ก็|ผล)?(?:ได้|เป็นไป|บรรลุ)ตาม(?:แผน|เป้าหมาย|เป้า)(?:ทุกอย่าง|แล้ว)*{POLITE}(?=[\s,]|$)(?!\s*(?:แต่|ยกเว้น|เว้น|ขาด|เหลือ))"
)
_RECEIVED = pattern_of(r"(?:ได้|รับ|ตั้ง|ขอ|จัดสรร)(?:งบ|เงิน|มา|ไว้)|จัดสรร|ได้รับ")
_WHY_NOT = pattern_of(
    r"(?:เพราะ|เนื่องจาก|ด้วย|(?:ยัง|ต้อง|กำลัง|อยู่ระหว่าง)*รอ(?!บ)|ติด(?!ตาม|ตั้ง)|(?:ยัง)?ไม่มี|ขาด|(?:งบ|เงิน)\S{0,8}(?:ยัง|ไม่(?:มา|เข้า|ลง|ออก|โอน|พอ|อนุมัติ))|\S{2,14}ยังไม่|ถูกเลื่อน|เลื่อน"
    r"|\S{1,20}ไม่(?:พอ|ว่าง|พร้อม|ทัน|ครบ|มา)(?:\s|$))"
)
"""Begins why nothing was done yet: `รอวิทยากรคอนเฟิร์ม`."""
_GAPS = pattern_of(" {2,}")
_MEDIA = {"facebook": "Facebook", "line": "LINE", "web": "เว็บไซต์"}


def read_sentence(text: str, context: Context, answers: Answers) -> Stated:
    """Returns the answers that the sentence states, and what it seems to state.

    The results are as planned only if the sentence names them; a figure with two meanings is left
    out and hinted at. answers: with the report's activity, where that is known.
    """
    number = answers.get("activity_id")
    activity = plans.activity(context.session, number) if number is not None else None
    channels = activity.channels if activity is not None else ()
    typed = text
    if activity is not None and ("เสร็จ" in text or "เรียบร้อย" in text or "เริ่ม" in text):
        text = titles_named.status_apart(activity.title, text)
    deed = _deed_in_title(typed, text, context, channels)
    text = without_pictures_later(parted(text))
    line = report_line.read_report_line(text, context.today, channels)
    given = report_line.answers(line) | dict.fromkeys(line.results.as_planned, AS_PLANNED)
    given |= {"narrative": deed} if deed else {}
    only = _only(given, text) if not deed else None
    if only is not None:
        given |= _only_status(only)
        given.pop("narrative")
    if activity is not None and _only_calls(activity, given):
        given.pop("narrative")
    if line.links and not _are_published(line):
        given.pop("publicity")
    if line.channels and activity is not None and set(given) == {"publicity"}:
        given |= _with_days(text, activity, context)
    given = _told_apart_in(given, text) if "ไม่" in text or "ตาม" in text else given
    given = _results_apart(given) if "ผล" in text else given
    short = len(fold(line.rest)) < LEAST_PROSE
    if given.get("status") == "not_started" and short and why_not(line.rest):
        # With its status a short reason is a sentence of its own.
        given["narrative"] = without_particles(line.told)
    given, undone = _with_state(given, line, activity, context, "status" in answers)
    likely = {name: choice for name, choice in _likely(line, channels, text) if name not in given}
    likely |= undone
    if line.spent is not None and _RECEIVED.search(normalise(text)):
        likely.pop("budget", None)  # what was received is told, too, and is not the same
    return Stated(given, likely, line.unclear[:_MOST_HINTS])


def _with_state(
    given: dict[str, Any],
    line: ReportLine,
    activity: Activity | None,
    context: Context,
    known: bool,
) -> tuple[dict[str, Any], Mapping[str, Choice]]:
    """Returns the answers with how far the story says that it is, unless that is known. Where it
    tells no deed, it is no answer: its days are proposed with the activity's title."""
    told = given.get("narrative", line.rest)
    if activity is None or not told:
        return given, {}
    if "status" not in given and not known and not line.unclear:
        if state := story_state.state_of(activity, told, context.today):
            return {"narrative": without_particles(line.told), **given, "status": state}, {}
    worked = given.get("status") in _WORKED
    days = story_state.only_when(told, context.today)
    if days is None and worked:
        days = story_state.without_deed(told, context.today)
    if days is None:
        return given, {}
    left = {name: each for name, each in given.items() if name != "narrative"}
    proposed = f"{activity.title} {days}"
    return left, {"narrative": _choice(proposed, proposed)} if days else {}


_WORKED = ("done", "started")


def _deed_in_title(typed: str, apart: str, context: Context, channels: Sequence[str]) -> str:
    """Returns all that a line tells of the deed with the activity's title, where that is the deed,
    or only its day and figures are left without it; "" for other lines."""
    if apart == typed:
        return ""
    left = report_line.read_report_line(apart, context.today, channels)
    tells = left.rest or left.dates
    if not tells or not titles_named.is_told_of_it(left.rest, typed):
        return ""
    return report_line.read_report_line(typed, context.today, channels).rest


def _only(given: Mapping[str, Any], text: str) -> WholeStatus | None:
    """Returns how far the work is if what was done tells nothing else."""
    if "narrative" not in given:
        return None
    return whole_status(given["narrative"]) or whole_status(text)


def _results_apart(given: dict[str, Any]) -> dict[str, Any]:
    """Returns the answers with the results that what was done tells by name."""
    results = parted_results(given.get("narrative", ""))
    if not results or not given.keys().isdisjoint(results.keys() - {"narrative"}):
        return given
    return {**{name: value for name, value in given.items() if name != "narrative"}, **results}


def why_not(words: str) -> bool:
    """Tells whether the words begin with why nothing was done yet."""
    return _WHY_NOT.match(words) is not None


def told_apart(plain: str, context: Context) -> dict[str, Any]:
    """Returns the budget, the risk, the missing files or the missing publication that the words
    state; {} if they state anything else, or something besides."""
    if _NO_FILES.fullmatch(plain):
        return {"evidence": None}
    line = report_line.read_report_line(plain, context.today)
    given = report_line.answers(line)
    apart = given.keys() <= {"budget", "risk", "publicity"} and not given.get("publicity")
    return given if apart and not (line.rest or line.results.as_planned or line.unclear) else {}


def _told_apart_in(given: dict[str, Any], text: str) -> dict[str, Any]:
    """Returns the answers with what a clause of what was done tells of files and of the plan."""
    if _NO_FILES.search(normalise(text)):
        given = _without_files(given)
    done = "ตาม" in text and "narrative" in given and given.get("status") == "done"
    return _planned_alone(given) if done else given


def _planned_alone(given: dict[str, Any]) -> dict[str, Any]:
    """Returns the answers with both results as planned where the story of what is done says so in a
    clause of its own, and names neither: `เสร็จแล้ว ทำบุญ 6 ม.ค. มีคนร่วม 63 คน ได้ตามแผน`."""
    told = given["narrative"]
    found = _PLANNED_ALONE.search(told)
    if found is None:
        return given
    left = f"{told[: found.start()]}{told[found.end() :]}".strip(" ,")
    if len(fold(left)) < LEAST_PROSE or not given.keys().isdisjoint(("output", "outcome")):
        return given
    results = dict.fromkeys(("output", "outcome"), AS_PLANNED)
    return {**given, "narrative": _GAPS.sub(" ", left), **results}


def _without_files(given: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the answers with no files, which what was done no longer tells."""
    told = _NO_FILES.sub("", given.get("narrative", "")).strip(" ,")
    others = {name: value for name, value in given.items() if name != "narrative"}
    return {**others, "evidence": None, **({"narrative": _GAPS.sub(" ", told)} if told else {})}


def _only_calls(activity: Activity, given: Mapping[str, Any]) -> bool:
    """Tells whether the words only call the activity by its title, and tell nothing of it."""
    told = given.get("narrative")
    return told is not None and titles_named.only_calls(activity.title, told)


def _only_status(told: WholeStatus) -> Mapping[str, Any]:
    """Returns the answers of words that tell no more than how far the work is."""
    if told.percent is None:
        return {"status": told.status}
    return {"status": told.status, "percent": f"{told.percent.normalize():f}"}


def _with_days(text: str, activity: Activity, context: Context) -> Mapping[str, Any]:
    """Returns channels with the days and links that a sentence about nothing else tells of them."""
    with suppress(Unclear):
        told = publicity.read(text, activity, context, {})
        if isinstance(told, Choice):
            return {**told.also, "publicity": told.value}
    return {}


def _are_published(line: ReportLine) -> bool:
    """Tells whether the links are places of publication, and not a form or a folder."""
    return line.published or all(map(is_publication, line.links))


def _likely(line: ReportLine, channels: Sequence[str], text: str) -> Iterator[tuple[str, Choice]]:
    """Yields what is not sure: how far it is, one amount for both, a colour, a medium's channel."""
    if line.likely_percent is not None:
        share = f"{line.likely_percent.quantize(Decimal('0.01')).normalize():f}"
        begun = Choice("likely", f"เริ่มแล้ว {share}%", "started", also={"percent": share})
        yield "status", begun
    of_it = line.people is not None or line.status == "not_started"
    if of_it and 0 < len(fold(line.rest)) < LEAST_PROSE:
        yield "narrative", _choice(line.rest, line.rest)  # too short to be sure: `คนเข้า 45 คน`
    if line.spent is not None:
        value = [str(line.spent), str(line.spent)]
        yield "budget", _choice(f"ได้รับและใช้ {line.spent.normalize():,f}", value)
    if line.results.likely_risk is not None:
        yield "risk", _choice(RISK[line.results.likely_risk], line.results.likely_risk)
    if line.links:
        yield "publicity", _choice(line.links[0], [*line.channels, *line.links])
    elif line.medium is not None:
        found = likeliest_of(text, channels_of(line.medium, channels))
        named = found[0] if found else _MEDIA[line.medium]
        yield "publicity", _choice(named, [named])


def _choice(label: str, value: Any) -> Choice:
    return Choice("likely", cut_graphemes(label, LABEL_GRAPHEMES), value)
