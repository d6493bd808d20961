"""Reads the answers of a report from typed words or an earlier version, and builds the report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.conversation.hidden_keys import BEFORE
from handlers.conversation.questions import ONE_SENTENCE
from handlers.reports.filing.budget_answers import NO_MONEY, UNDRAWN, not_drawn_yet
from handlers.reports.filing.publicity import DETAILS
from handlers.reports.report_words import AS_PLANNED, STATUS
from handlers.understand.corrections.closing_words import only_ends
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.numbers.numbers import read_percent
from handlers.understand.numbers.stated_figures import shares
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles, without_talk
from handlers.understand.reports import report_line
from handlers.understand.reports.budget.budget_told import budgets_told
from handlers.understand.reports.report_line import tells_other_answers_only
from handlers.understand.reports.stated_risk import risk_at_end, without_outcome
from handlers.understand.reports.stated_status import statuses
from handlers.understand.reports.trouble_told import nothing_wrong, without_nothing_wrong
from handlers.understand.reports.whole_status import begun_without_percent, whole_status
from handlers.understand.thai import fold, normalise, without_polite_ending, written_lines
from handlers.understand.unclear import Unclear
from handlers.understand.words import links
from models.reports.report import ReportVersion
from models.reports.report_facts import PROGRESS
from models.reports.reports import ReportDraft

LEAST_WORDS = 10  # characters; a shorter text does not say what was done
PROOFS, PROVED = "proofs", "proved"
"""What other subjects prove (`ReportVersion.proofs`); a hidden answer: that there is any."""

_OTHER_WORDS: Mapping[str, tuple[str, ...]] = {
    "done": ("เสร็จ", "เสร็จแล้ว", "เสร็จสิ้น", "แล้วเสร็จ", "เรียบร้อย", "เรียบร้อยแล้ว", "ทำเสร็จแล้ว"),
    "not_started": ("ยังไม่ได้ทำ", "ยังไม่ทำ", "ยังไม่เริ่ม", "ยังไม่ได้เริ่ม"),
    "started": ("เริ่มแล้ว", "กำลังทำ", "กำลังดำเนินการ", "ทำไปบ้างแล้ว", "ยังไม่เสร็จ", "ยังไม่ครบ"),
    "plan_revised": ("ปรับแผน", "ปรับแผนความเสี่ยง", "ปรับปรุงแผน"),
    "other": ("อื่นๆ", "อื่น", "เหตุผลอื่น"),
}
_STATUS_HINT = "กรุณากดปุ่ม หรือพิมพ์ร้อยละที่ทำแล้ว เช่น 80"
_STATUS_TYPED = {
    fold(words): status for status in STATUS for words in (*_OTHER_WORDS[status], STATUS[status])
}
_NOT_CORRECTED = pattern_of("(?:งั้น|เปลี่ยนใจ|\\s)*ไม่(?:ต้อง|อยาก)?แก้(?:ไข)?(?:แล้ว|ละ|ดีกว่า|ก็ได้)*")
_FAULT = pattern_of(
    r"(?:จำนวน|ตัวเลข|ยอด|ชื่อ|วันที่|งบ|สถานที่)(?!.*(?:เมื่อกี้|ตะกี้|ขอ|ไหม))\S{0,24}"
    r"(?:พิมพ์|ใส่|กรอก|ลง)(?:ผิด|ไม่ตรง|ไม่ครบ|ตก)"
)
_ONLY_DONE = pattern_of(
    r"(?:ก็|ได้|คือ|\s)*(?:ทำ|จัด|ดำเนินการ|ดำเนินงาน|อบรม|ประชุม|กิจกรรม|โครงการ|งาน|\s)*"
    r"(?:(?:เสร็จ|เรียบร้อย|ครบ|สมบูรณ์|ไป|หมด)(?:ถ้วน|สิ้น|ทุกอย่าง|ทั้งหมด)?|แล้ว|ละ|ดี|\s)+"
)
"""Says that it was done, and not what: `ดำเนินการเรียบร้อยแล้ว`."""
_DONE_SO_FAR = ("done", "started")
_NOT_DONE = pattern_of(
    rf"(?:ก็|คือ|จริงๆ|ตอนนี้|\s)*(?:ไม่ได้(?:ทำ|จัด|ดำเนินการ)(?:เลย|แล้ว|{POLITE})*(?:\s|เพราะ|$)"
    rf"|(?:ขอ)?เลื่อน(?:ไป|ออกไป)\S{{0,14}}(?:{POLITE})*$)"
)
"""Says that it was not done, and not of what: `ไม่ได้จัดเวทีที่สอง` may be told of what was done."""
_SAID_DONE = (
    "ข้อสถานะตอบไว้ว่าทำแล้ว แต่ข้อความนี้บอกว่ายังไม่ได้ทำ ยังไม่ได้บันทึก หากยังไม่ได้ทำ พิมพ์ “แก้สถานะ” "
    "หากทำแล้ว กรุณาเล่าสิ่งที่ทำ"
)
_TELL_MORE = "กรุณาเล่าเพิ่มอีกเล็กน้อย เช่น ทำอะไร ที่ไหน เมื่อไร มีผู้เข้าร่วมกี่คน"
_ONLY_SHARE = (
    "“{}” เป็นตัวเลข ยังไม่ได้บันทึกเป็นสิ่งที่ทำ หากจะแก้ร้อยละที่ทำแล้ว พิมพ์ “แก้ร้อยละ {}” หากไม่ใช่ กรุณาเล่าสิ่งที่ทำ"
)
_HESITATES = pattern_of(rf"^(?:{SIGHS}|{SLIPS}|เดี๋ยว(?:ก่อน)?|ๆ|\s)+")
_DRAWN_OUT = pattern_of(r"(.)\1+$")
_MARKED = pattern_of("%|ร้อยละ|เปอร์")
_OF_PEOPLE = pattern_of(r"แก้.{0,16}(?:คน|ผู้เข้าร่วม|ผู้ร่วม)\S{0,8}?\s?(?:เป็น|=|คือ)\s?\d")
"""A figure of people is no share of the work: `แก้คนเป็น 50`."""
_OF_FIGURES, _LONGEST_FIGURES = pattern_of("งบ|เบิก|ใช้|บาท|เสี่ยง|เขียว"), 160
_WORKED = ("done", "started", "plan_revised")
_NO_SHARE = pattern_of(r"[1-9]\.[1-9]0")
"""So the number of an activity is written, and no share: `1.10`."""
_PUT_OFF = pattern_of(
    r"(?:ขอ|งั้น|ให้|\s)*เลื่อน(?:การ)?(?:เตือน)?(?:ไป|เป็น|ออก)+(?:เตือน)?\s?(?:วัน|พรุ่งนี้|มะรืน|อาทิตย์|สัปดาห์|เดือน)\S{0,20}(?:\s\S{0,12})?"
)
"""A date is put off, which is no result: `เลื่อนไปวันจันทร์หน้าละกัน`."""
NO_RESULT = "ข้อนี้บันทึกผลที่ได้จริง กรุณาพิมพ์ผลสั้น ๆ หากได้ตามแผน กดปุ่มด้านล่าง"
_WILL_BE = pattern_of(r"(?:(?:น่า|คง|กำลัง)?จะ|อยาก)(?:ให้|ได้|ทำ)*\s*(?:เสร็จ|เรียบร้อย|ครบ|ครึ่ง|เริ่ม|\d)")
"""It is not so yet: `จะเสร็จแล้ว`, `อยากได้ 100%`."""
_HOPED = pattern_of(
    r"(?:ขอ)?ให้(?!เป็น)(?:งาน)?(?:เสร็จ|เรียบร้อย|ครบ)|ขอ(?:เสร็จ|เรียบร้อย|ครบ|ทำ)[^\d\s]{0,20}ก่อน$"
)
"""It is wished to be so: `ขอให้เสร็จแล้ว`, `ขอเรียบร้อยก่อน`."""
_GUESSED = pattern_of(r"[^\d]{0,20}(?:เสร็จ|เรียบร้อย|ครบ)[^\d]{0,20}มั้ง")
"""Nobody is sure that it is so: `เสร็จแล้วมั้ง`."""
_AS_PLANNED_ONLY = (
    r"(?:(?:ได้|เป็นไป|บรรลุ|ออกมา|ทั้งสอง(?:ข้อ)?|ก็|\s)*ตาม(?:แผน|เป้า)(?:หมาย)?"
    r"(?:ทั้งสองข้อ|ทั้งคู่|แล้ว|ทุกอย่าง|\s)*)"
)
_PLANNED_NOT_YET = pattern_of(
    rf"(?:(?:น่า|คง|กำลัง|ก็)*จะ|อยากให้|อยาก|ขอให้|หวังว่า(?:จะ)?){_AS_PLANNED_ONLY}(?:มั้ง)?|{_AS_PLANNED_ONLY}มั้ง"
)
"""A result that is hoped for or guessed: `จะได้ตามแผน`, `ได้ตามแผนมั้ง`."""
_NAMED_SO = r"(?:ที่ได้)?(?:จริง)?\s*(?:(?:ก็)?คือ(?:ว่า)?|(?:ขอ)?เอาเป็น(?:ว่า)?|:)\s*(?=\S{4})"
_STORY_NAMED = pattern_of(rf"^สิ่งที่ทำ{_NAMED_SO}")
_OUTPUT_NAMED, _OUTCOME_NAMED = (pattern_of(rf"^{each}{_NAMED_SO}") for each in ("ผลผลิต", "ผลลัพธ์"))
"""The name of the question before its own answer is said to the bot: `ผลลัพธ์เอาเป็น …`."""
_PLANNED_FIRST = pattern_of(
    r"(?:ผลผลิต|ก็|\s)*(?:ได้|เป็นไป)*ตามแผน(?P<both>(?:ทั้งสอง|ทั้ง\s?2\s?|ทั้งคู่)(?:ข้อ)?)?(?:แล้ว|ค่ะ|คะ|ครับ|คับ|นะ|เลย)*[\s,]+(?=งบ|ใช้|ได้|ตั้ง|เงิน|รับ)"
)
_BOTH = pattern_of("ทั้งสอง|ทั้งคู่")
_PLANNED_UNDRAWN = pattern_of(
    rf"(?:ผลผลิต|ผลลัพธ์|\s)*(?P<planned>{_AS_PLANNED_ONLY})(?:{POLITE})*[\s,]*(?:แต่|และ)?\s?(?P<money>(?:งบ|เงิน)?ยังไม่\S+)"
)
_POSTPONED = pattern_of(
    r"(?<!ไม่)(?:เลื่อน|ขยับ)(?:การจัด|กิจกรรม|ออก|ไป|จัด|แผน)*(?!การเตือน|เตือน)|ย้ายไปจัด|ปรับแผนใหม่|จัดใหม่เดือน"
)


# -- reading ------------------------------------------------------------------------------------


def read_status(text: str, _context: Context, answers: Answers) -> Any:
    """Reads one of the five statuses, or a percentage; an activity's number is none."""
    bare = normalise(text).strip()
    if bare == answers.get("number") or _NO_SHARE.fullmatch(bare):
        raise Unclear(_STATUS_HINT, own=True)
    status = _STATUS_TYPED.get(fold(text))
    if status is not None:
        return status
    if begun_without_percent(text):
        return Choice("started", "", "started", also={"percent": None})
    _refuse_not_so(text, bare)
    stated = whole_status(text)
    percent = stated.percent if stated is not None else read_percent(text)
    if stated is not None and percent is None:
        return stated.status
    if percent is not None and _of_other_only(text) and _says_done(bare):
        return "done"
    if percent is None or _of_other_only(text):
        raise Unclear(_STATUS_HINT, own=percent is not None)
    if percent in (0, 100):
        return "done" if percent else "not_started"
    return Choice("percent", "", "started", also={"percent": _two_digits(percent)})


def _refuse_not_so(text: str, bare: str) -> None:
    """Raises Unclear where work is put off, wished, hoped for or guessed to be done, and for a
    figure of people."""
    if _OF_PEOPLE.search(bare) and not _MARKED.search(bare):
        raise Unclear(_STATUS_HINT, own=True)
    if _POSTPONED.search(text):
        # Put off, it is not begun; the plan of risks may have been changed for it.
        raise Unclear(_STATUS_HINT, ("ยังไม่ได้ดำเนินการ", "ปรับแผนความเสี่ยง"), own=True)
    if _WILL_BE.match(bare) or _HOPED.match(without_polite_ending(bare)):
        raise Unclear(_STATUS_HINT, ("เริ่มแล้ว", "ยังไม่ได้ดำเนินการ"), own=True)
    if _GUESSED.fullmatch(without_polite_ending(bare)):
        raise Unclear(_STATUS_HINT, ("เสร็จแล้ว", "เริ่มแล้ว"), own=True)


def _of_other_only(text: str) -> bool:
    """Tells whether every share is of people, or a rating, not of the work: `80% ของผู้เข้าร่วม`,
    `แบบประเมินได้ 92%`."""
    subjects = {share.subject for share in shares(normalise(text))}
    return bool(subjects) and subjects.isdisjoint(("", PROGRESS))


def _says_done(plain: str) -> bool:
    return {status for status, _start, _end in statuses(plain)} == {"done"}


def read_share(text: str, _context: Context, _answers: Answers) -> str:
    percent = read_percent(text)
    if percent is None:
        raise Unclear("กรุณาพิมพ์เป็นตัวเลข 0 ถึง 100 เช่น 80")
    return _two_digits(percent)


def _two_digits(percent: Decimal) -> str:
    """With at most two decimals: `80`, not `80.00`."""
    return f"{percent.quantize(Decimal('0.01')).normalize():f}"


def read_words(text: str, context: Context, answers: Answers) -> str:
    words = _STORY_NAMED.sub("", without_talk(written_lines(text).strip()), count=1)
    told = without_nothing_wrong(words)
    if len(told) < LEAST_WORDS or nothing_wrong(words) or _ONLY_DONE.fullmatch(words):
        raise Unclear(_TELL_MORE)
    if (share := _share_alone(words)) is not None and "percent" in answers:
        raise Unclear(_ONLY_SHARE.format(words, share), own=True)
    if _tells_figures(told, context, answers.get("status") in _WORKED):
        raise Unclear(_TELL_MORE)
    if answers.get("status") in _DONE_SO_FAR and _NOT_DONE.match(words) and "แต่" not in words:
        raise Unclear(_SAID_DONE, own=True)
    return words


def _share_alone(words: str) -> str | None:
    """Returns the share that stands alone or between hesitation: `เอ๊ะ 75 แล้วมั้ง`; else None."""
    bare = _DRAWN_OUT.sub(r"\1", _HESITATES.sub("", normalise(words)))
    if _MARKED.search(bare):
        return None
    with suppress(Unclear):
        share = read_percent(bare)
        return _two_digits(share) if share is not None else None
    return None


def _tells_figures(words: str, context: Context, worked: bool) -> bool:
    """Tells whether the words state budget or risk, and not what was done. That there is no budget
    may be the reason why nothing was done (not `worked`)."""
    if len(words) > _LONGEST_FIGURES or _OF_FIGURES.search(words) is None:
        return False
    before_risk = risk_at_end(normalise(words))
    if budgets_told(words if before_risk is None else before_risk[0]):
        return True
    if not worked:
        return False
    told = report_line.answers(report_line.read_report_line(words, context.today)).keys()
    return bool({"budget", "risk"} & told) and "narrative" not in told


def read_other_reason(text: str, context: Context, answers: Answers) -> Choice:
    """Reads the reason. It is the narrative as well, unless there is one already."""
    words = read_words(text, context, answers)
    narrative = answers.get("narrative")
    also = {"narrative": words} if narrative in (None, answers.get("status_reason")) else {}
    return Choice("reason", "", words, also=also)


def read_short(text: str, _context: Context, _answers: Answers) -> str:
    words = without_talk(written_lines(text).strip())
    if len(words) < 2:
        raise Unclear(ONE_SENTENCE)
    return words


def read_correction(text: str, context: Context, answers: Answers) -> str:
    """Reads why an approved report is corrected; who does not correct it gives no reason."""
    if _NOT_CORRECTED.fullmatch(without_particles(normalise(text))):
        raise Unclear("หากไม่แก้แล้ว พิมพ์ “ยกเลิก” หากจะแก้ กรุณาพิมพ์เหตุผลสั้น ๆ")
    return read_short(text, context, answers)


def says_fault(text: str) -> bool:
    """Tells whether the whole text says what is wrong in a report: `จำนวนผู้เข้าร่วมพิมพ์ผิด`."""
    return _FAULT.fullmatch(without_particles(normalise(text))) is not None


def read_output(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads the output; what the words say of the outcome besides is the next answer."""
    planned = _planned_with_budget(text, answers) or _planned_undrawn(text, answers)
    if planned is not None:
        return planned
    words = without_outcome(_OUTPUT_NAMED.sub("", _result(text, context, answers), count=1))
    if not words:
        raise Unclear("ผลผลิตที่ได้จริงเป็นอย่างไร พิมพ์สั้น ๆ หรือกดปุ่ม “ผลผลิตได้ตามแผน”")
    return words


def _planned_with_budget(text: str, answers: Answers) -> Choice | None:
    """Returns results as planned with the budget that is told behind them, and nothing else:
    `ได้ตามแผนทั้งสองข้อค่ะ งบตั้งไว้ 15000 ใช้จริง 12000`."""
    found = _PLANNED_FIRST.match(normalise(text))
    told = budgets_told(normalise(text)[found.end() :]) if found is not None else ()
    if found is None or len(told) != 1 or "budget" in answers:
        return None
    also: dict[str, Any] = {"budget": [f"{amount:.2f}" for amount in told[0]]}
    if found["both"]:
        also["outcome"] = AS_PLANNED
    return Choice("planned", "", AS_PLANNED, also=also)


def _planned_undrawn(text: str, answers: Answers) -> Choice | None:
    """Returns results as planned of which it is told besides that no money was drawn yet, which is
    said where the budget is asked: `ได้ตามแผน ยังไม่ได้เบิกงบ`."""
    found = _PLANNED_UNDRAWN.fullmatch(without_polite_ending(normalise(text)))
    if found is None or "budget" in answers or not not_drawn_yet(found["money"]):
        return None
    both = {"outcome": AS_PLANNED} if _BOTH.search(found["planned"]) else {}
    return Choice("planned", "", AS_PLANNED, also={UNDRAWN: found["money"], **both})


def read_outcome(text: str, context: Context, answers: Answers) -> str | Choice:
    if (planned := _planned_undrawn(text, answers)) is not None:
        return planned
    return _OUTCOME_NAMED.sub("", _result(text, context, answers), count=1)


def _result(text: str, context: Context, answers: Answers) -> str:
    words = read_short(text, context, answers)
    if nothing_wrong(words) or only_ends(words) or _ONLY_DONE.fullmatch(words):
        raise Unclear(NO_RESULT, own=True)
    if _PUT_OFF.fullmatch(normalise(words)):
        raise Unclear(NO_RESULT, own=True)
    if _PLANNED_NOT_YET.fullmatch(without_polite_ending(normalise(words))):
        raise Unclear(NO_RESULT, own=True)
    if tells_other_answers_only(without_nothing_wrong(words)):
        raise Unclear(NO_RESULT)
    return words


# -- from and to a version ----------------------------------------------------------------------


def to_correct(version: ReportVersion, fields: Iterable[str]) -> Answers:
    """The version's answers; those of `fields` are asked again, with the earlier answer kept."""
    answers = answers_of(version)
    named = set(fields)
    if "narrative" in named and answers.get("status_reason") == version.narrative:
        named.add("status_reason")
    before = {name: answers.pop(name) for name in answers.keys() & named}
    return {**answers, BEFORE: before} if before else answers


def answers_of(version: ReportVersion) -> Answers:
    """The version's answers. Empty ones are left out, so that they are asked when needed."""
    money = (version.budget_allocated, version.budget_disbursed)
    answers: Answers = {
        "status_reason": version.status_reason,
        "output": version.output,
        "outcome": version.outcome,
        "risk": version.risk,
        "further_activity": version.further_activity,
    }
    if version.status == "started":
        share = None if version.percent is None else _two_digits(version.percent)
        answers["percent"] = share
    known = {name: value for name, value in answers.items() if value or name == "percent"}
    return {
        "status": version.status,
        "narrative": version.narrative,
        "budget": NO_MONEY if money == (None, None) else [str(m or Decimal(0)) for m in money],
        "evidence": list(version.evidence) or None,
        **({PROOFS: list(version.proofs), PROVED: True} if version.proofs else {}),
        "publicity": [*version.publicity, *version.links] or None,
        **({DETAILS: version.published} if version.published else {}),
        **known,
    }


def draft_of(answers: Answers, evidence: list[int]) -> ReportDraft:
    """The report from the confirmed answers."""
    status, percent = answers["status"], answers.get("percent")
    fixed = {"done": Decimal(100), "not_started": Decimal(0)}
    budget = answers["budget"]
    money = (None, None) if budget == NO_MONEY else (Decimal(budget[0]), Decimal(budget[1]))
    publicity = answers.get("publicity") or []
    details = answers.get(DETAILS, {})
    return ReportDraft(
        status=status,
        status_reason=answers.get("status_reason") or "",
        percent=fixed.get(status, Decimal(percent) if percent is not None else None),
        narrative=answers["narrative"],
        output=answers.get("output") or "",
        outcome=answers.get("outcome") or "",
        budget_allocated=money[0],
        budget_disbursed=money[1],
        risk=answers["risk"],
        further_activity=answers.get("further_activity") or "",
        publicity=[p for p in publicity if not links(p)],
        links=[p for p in publicity if links(p)],
        evidence=evidence,
        proofs=answers.get(PROOFS) or [],
        published={name: details[name] for name in publicity if name in details},
    )
