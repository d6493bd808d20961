"""`ทำเหมือนครั้งก่อน`: continuing from an earlier report's answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.conversation.heard.retold import values_retold
from handlers.conversation.hidden_keys import LIKELY
from handlers.messages import Card, Message, Row, Text, cut_graphemes
from handlers.reports.filing import figures_ahead
from handlers.reports.filing.report_answers import PROOFS, PROVED, answers_of
from handlers.reports.report_words import STATUS, budget_words, percent_words
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.dates.dates import thai_date
from handlers.understand.numbers.quantities import read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports import report_line
from handlers.understand.reports.report_line import ReportLine
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, folded, normalise, normalise_lines, without_polite_ending
from handlers.understand.unclear import Unclear
from models.reports.report import Report, ReportVersion

SAME, FRESH = "same", "fresh"
FORMER = "former"
"""A hidden answer: there is an earlier report to continue from."""

_SAME_WORDS = pattern_of(
    r"(?:ขอ|ให้|อยาก|เอา)?(?:ทำ|รายงาน|ส่ง|ใช้|เอา)?(?:ข้อมูล)?\s*(?:เหมือน|ตาม|แบบ)(?:กับ)?\s*"
    r"(?:ของ|เมื่อ)?(?:ครั้ง|คราว|รอบ|ปี|เดือน|ไตรมาส)\s*(?:ก่อน|ที่แล้ว|ที่ผ่านมา|เดิม)(?:เลย)?"
)
_EXCEPT = pattern_of(
    r"(?:^|\s+|(?<=ค่ะ)|(?<=ครับ))(?:ยกเว้น|เว้นแต่|แต่(?:ว่า)?|(?:มี)?แค่(?=\D{1,20}เป็น)|เปลี่ยน(?:แค่|เฉพาะ)|แก้(?:แค่|เฉพาะ))\s*(?P<what>\S.*)$"
)
_REST_SAME = pattern_of(
    r"[\s,]+(?:ส่วน)?(?:ที่เหลือ|นอกนั้น|อย่างอื่น|ข้ออื่น|อันอื่น)(?:ๆ|ก็|ให้|ขอ|ใช้|เอา|\s)*(?:คง|เหมือน|ตาม|แบบ|ของ)?(?:ไว้)?เดิม"
    rf"(?:ทั้งหมด|หมด|เลย|{POLITE}|\s)*$"
)
"""Behind what is told to be other: `แก้จำนวนคนเป็น 58 คน ที่เหลือเหมือนเดิม`."""
_CHANGES = pattern_of(
    r"(?:^|\s+)(?:ขอ|ช่วย|อยาก|จะ)*(?:แก้(?:ไข)?|เปลี่ยน)(?:แค่|เฉพาะ)?\s*(?P<what>\S.*(?:เป็น|เหลือ).*)$"
)
_CHANGED = "เปลี่ยนจากครั้งก่อน\nสิ่งที่ทำ: {}"
_NOT_CHANGED = "ยังไม่ได้เปลี่ยน “{}” กรุณาตอบในข้อนั้น หรือกด “แก้ไข” ก่อนส่ง"
_DENIED = ("ไม่", "ไม่ได้", "ไม่ใช่")
_SHORT = 160
_AT_ENDINGS = pattern_of(
    rf"(?:(?<=[ก-๎])(?:{POLITE})+[\s,]+|[\s,]+|(?:ดีกว่า|ละกัน|แล้วกัน|เลย|(?<=เหมือน)แล้ว)(?=$|[^ก-๎]|ค่ะ|คะ|ครับ|นะ))"
)
"""Between words of one meaning, as in `ไม่ใช่ค่ะ ตอบใหม่`."""


_EARLIER = (
    r"(?:(?:ของ|อัน|แบบ|คำตอบ|ข้อมูล)*(?:เดิม|เก่า)"
    r"|(?:ของ|กับ|เมื่อ)*(?:ครั้ง|คราว|รอบ|ปี)(?:ก่อน|ที่แล้ว|ที่ผ่านมา))"
)
_THIS_TIME = (
    r"(?:เพราะ(?:ว่า)?|เนื่องจาก|พอดี|คือ|(?:ปี|รอบ|ครั้ง|คราว)นี้|กิจกรรม|งาน|เนื้อหา|หัวข้อ|รูปแบบ|วิธี|ข้อมูล|ผล|รายละเอียด"
    rf"|{ME_OR_US}|มัน|ก็|ทำ|จัด|ดำเนินการ|มี|การ)*"
)
_ANEW = pattern_of(
    rf"(?:ขอ|อยาก|จะ|เอา|ให้|ก็|งั้น|{ME_OR_US})*(?:ตอบ|ทำ|เริ่ม|กรอก|พิมพ์|เขียน|เล่า|รายงาน|ใส่|ลง)?ใหม่(?:ทั้งหมด|หมด)?"
    rf"|ไม่(?:(?:ใช่|ใช้|เอา|ทำ)?(?:เหมือน|ตาม)?{_EARLIER}?)(?:แล้ว)?"
    rf"|{_THIS_TIME}(?:ไม่(?:ได้|ค่อย)*(?:ทำ|จัด|เป็น)?(?:เหมือน|ตรง|ตาม)(?:กับ|กัน)*{_EARLIER}?"
    rf"|(?:แตก)?ต่าง(?:จาก|กับ|กัน|ไป|ออกไป)*{_EARLIER}?|คนละ(?:แบบ|อย่าง|เรื่อง|งาน)(?:กัน|กับ)*{_EARLIER}?"
    rf"|เปลี่ยน(?:ไป|แล้ว|หมด|ใหม่|จาก)*(?:รูปแบบ|วิธี)?{_EARLIER}?)(?:หมด|มาก|เยอะ|แล้ว|ใหม่|ทั้งหมด)*"
)
"""One part of what wants to answer anew: that, or why: `ปีนี้ทำไม่เหมือนเดิม`."""


def says_same(words: str) -> tuple[bool, str]:
    """Whether the words ask for the same as before, and the other words."""
    if _REST_SAME.search(words) and _CHANGES.search(_REST_SAME.sub("", words)):
        return True, _REST_SAME.sub("", words)
    found = _SAME_WORDS.search(words)
    if found is None or words[: found.start()].rstrip().endswith(_DENIED):
        return False, words
    return True, words.replace(found[0], " ").strip()


SAME_AGAIN = "เหมือนครั้งก่อน"
"""Words that `says_same` takes."""
_NO_CHANGE = pattern_of(
    r"(?:ยัง)?ไม่มี(?:อะไร|ความ|งาน|ข้อมูล|ผล|กิจกรรม|รายละเอียด|\s)*(?:ใหม่|เพิ่ม(?:เติม)?|เปลี่ยน(?:แปลง)?|คืบหน้า)(?:เพิ่ม(?:เติม)?|ใหม่|เลย)?"
    r"|(?:เหมือน|ตาม|ใช้|คง|เท่า)(?:ของ|ข้อมูล|กับ|แบบ|ไว้|\s)*(?:เดิม|เก่า)"
)
_FORMER_TIME = pattern_of(r"(?:ครั้ง|คราว|รอบ|งวด|เดือน)\s?(?:ก่อน|ที่แล้ว|ที่ผ่านมา|เดิม)")


def says_no_change(words: str) -> bool:
    """Tells whether the words say that nothing came since the report before."""
    return _NO_CHANGE.search(words) is not None and _FORMER_TIME.search(words) is not None


def except_for(words: str, today: date) -> tuple[str, str]:
    """Returns the words without what is told to be other than before, and that: `คนมา 50 คน` of
    `เหมือนรอบที่แล้ว ยกเว้นคนมา 50 คน`; "" if nothing is. Figures of answers (`แต่ 80%`) stay: they are
    read as of any sentence."""
    found = _EXCEPT.search(words) or _CHANGES.search(words)
    if found is None or _adds_figures_only(report_line.read_report_line(found["what"], today)):
        return words, ""
    return words[: found.start()].strip(), found["what"].strip()


def told_alone(what: str) -> tuple[Answers, Text]:
    """Returns what is told to be other than before where there is no report before, proposed as
    what was done (`คน 52` of `คนเพิ่มเป็น 52`), and what to say about that."""
    words = _BECAME.sub(" ", what).strip()
    said = Text(_KEPT_ALONE.format(cut_graphemes(words, _SHORT)))
    return {LIKELY: {"narrative": figures_ahead.proposed([words])}}, said


_KEPT_ALONE = "เก็บ “{}” ไว้ให้แล้ว จะเสนอในข้อ “สิ่งที่ทำ”"
_BECAME = pattern_of(r"\s?(?:เพิ่ม|ลด|เปลี่ยน|เหลือ)?(?:ขึ้น|ลง)?(?:เป็น|เหลือ)\s*(?=\d)")


def not_changed(what: str) -> Text:
    """Says that words which tell something other than before are not kept."""
    return Text(_NOT_CHANGED.format(cut_graphemes(what, _SHORT)))


def with_change(before: Answers, what: str) -> tuple[Answers, Text]:
    """Returns the earlier answers with what is told to be other, and what to say about that.

    Only the number of people is exchanged, where the story counts people once, and its only day."""
    story, told = str(before.get("narrative") or ""), read_line(what).figures
    people = [each for each in read_line(story).figures if each.unit == "people"]
    exact = normalise_lines(story) == story and "\n" not in story
    if len(told) == 2 and len(people) == 1 and told[0].text == people[0].text:
        told = told[1:]  # `จาก 61 คน เป็น 58 คน`
    if exact and (put := values_retold.value_within(story, _DAY_IS.sub("วันที่ ", what))):
        return {**before, "narrative": put}, Text(_CHANGED.format(cut_graphemes(put, _SHORT)))
    if not (exact and len(people) == len(told) == 1 and told[0].unit == "people"):
        return before, not_changed(what)
    head, tail = story[: people[0].start], story[people[0].start + len(people[0].text) :]
    changed = f"{head}{told[0].text}{tail}"
    return {**before, "narrative": changed}, Text(_CHANGED.format(cut_graphemes(changed, _SHORT)))


_DAY_IS = pattern_of(
    r"^(?:(?:รอบ|ครั้ง|คราว|ปี)นี้\s?)?(?:จัด|ทำ)?วัน(?:ที่)?(?:จัด|ทำ)?(?:งาน|กิจกรรม)?\s?(?:เป็น|คือ)?\s?(?=\d)"
)


def carried(version: ReportVersion, same_round: bool) -> Answers:
    """The version's answers, without the files if they are of another round."""
    answers = answers_of(version)
    if not same_round:
        for name in ("evidence", PROOFS, PROVED):
            answers.pop(name, None)
    if version.source:  # a printed form says nothing about money
        answers.pop("budget", None)
    return {name: value for name, value in answers.items() if value is not None}


def report_name(report: Report) -> str:
    """`รายงานรอบ 20 มีนาคม 2570`."""
    if report.due is None:
        return f"รายงานปีงบประมาณ {report.activity.plan.fiscal_year}"
    return f"รายงานรอบ {thai_date(report.due)}"


def kept(report: Report, version: ReportVersion, same_round: bool) -> Answers:
    """The hidden answers about the earlier report."""
    return {
        FORMER: True,
        "former_answers": carried(version, same_round),
        "former_told": report_name(report),
    }


def ask(_context: Context, answers: Answers) -> Message:
    """Shows the earlier answers and asks whether to continue from them."""
    before: Answers = answers.get("former_answers", {})
    rows = tuple(
        Row(label, cut_graphemes(words, _SHORT)) for label, words in _rows(before) if words
    )
    return Card(
        f"ครั้งก่อน: {answers.get('former_told', '')}",
        rows=rows,
        note="กด “ทำเหมือนครั้งก่อน” แล้วแก้เฉพาะข้อที่เปลี่ยนก่อนส่ง หรือกด “ตอบใหม่”",
    )


def _rows(before: Answers) -> Sequence[tuple[str, str]]:
    share = before.get("percent")
    status = STATUS.get(before.get("status", ""), "")
    money = before.get("budget")
    return (
        ("สถานะ", f"{status} {percent_words(Decimal(share))}" if share else status),
        ("สิ่งที่ทำ", before.get("narrative", "")),
        ("ผลผลิต", before.get("output", "")),
        ("ผลลัพธ์", before.get("outcome", "")),
        ("งบประมาณ", budget_words(*map(Decimal, money)) if isinstance(money, list) else ""),
        ("การเผยแพร่", ", ".join(before.get("publicity") or [])),
    )


def choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """The same as before (except answers given already), or all questions again."""
    before: Answers = answers.get("former_answers", {})
    rest = {name: value for name, value in before.items() if name not in answers}
    return (
        Choice(SAME, "ทำเหมือนครั้งก่อน", SAME, also=rest, said=_AS_BEFORE),
        Choice(FRESH, "ตอบใหม่", FRESH),
    )


def asks_anew(text: str) -> bool:
    """Tells whether the whole text only wants to answer anew, and perhaps why: `ไม่เหมือนแล้วค่ะ
    ตอบใหม่ดีกว่า`, `เอาใหม่ดีกว่าครับ ปีนี้ทำไม่เหมือนเดิม`."""
    said = list(filter(None, _AT_ENDINGS.split(without_polite_ending(normalise(text[:_SHORT])))))
    return bool(said) and all(_ANEW.fullmatch(each) for each in said)


def read(text: str, context: Context, answers: Answers) -> Any:
    """Reads the same as before in other words, or with new figures. Other sentences raise Unclear;
    those that ask anew are heeded before (`asks_anew`)."""
    same, rest = says_same(text)
    line = report_line.read_report_line(rest, context.today)
    if fold(text) not in _YES and not (same and _adds_figures_only(line)):
        raise Unclear(
            "ข้อความนี้ยังไม่ได้บันทึก กด “ทำเหมือนครั้งก่อน” แล้วแก้เฉพาะข้อที่เปลี่ยน หรือกด “ตอบใหม่” แล้วส่งอีกครั้ง"
        )
    before: Answers = answers.get("former_answers", {})
    open_ones = {name: value for name, value in before.items() if name not in answers}
    figures = {
        name: value for name, value in report_line.answers(line).items() if name != "narrative"
    }
    return Choice(SAME, "", SAME, also={**open_ones, **(figures if same else {})})


def same_but(text: str, today: date, answers: Answers) -> tuple[Answers, str] | None:
    """Returns the answers of `เหมือนเดิม แต่คนเข้าร่วม 50 คน` and what to say; None for other words, no
    answers where only something was said back."""
    what = _TO_BE.sub("", other_than_before(text))
    if not what:
        return None
    before: Answers = answers.get("former_answers", {})
    line = report_line.read_report_line(what, today)
    said = _SAME_BUT.format(cut_graphemes(normalise(text), _SHORT))
    if _adds_figures_only(line):
        return _continued({**before, **report_line.answers(line)}, answers), said
    changed, words = with_change(before, what)
    if changed is not before:
        return _continued(changed, answers), f"{said}\n{words.body}"
    new, asked = _asked_of_change(before, what, answers)
    return new, f"{said}\n{asked}"


_TO_BE = pattern_of(r"^(?:ขอ|ให้)?(?:เปลี่ยน|แก้)(?:สถานะ)?เป็น\s*")


def _asked_of_change(before: Answers, what: str, answers: Answers) -> tuple[Answers, str]:
    """Returns the earlier answers but for the one that the change is of, which is asked with the
    words on its first button; and what to say about that."""
    budget = figures_ahead.budget_of(what)
    story = str(before.get("narrative") or "")
    name, likely = "budget", budget
    if likely is None:
        name, likely = "narrative", figures_ahead.offered(f"{story}\n{what}".strip())
    kept = {key: value for key, value in before.items() if key != name}
    proposed = {**answers.get(LIKELY, {}), name: likely}
    shown = _BY_BUDGET if budget else _BY_STORY.format(cut_graphemes(likely["value"], _SHORT))
    return {**_continued(kept, answers), LIKELY: proposed}, shown


_SAME_BUT = "ใช้คำตอบครั้งก่อน ยกเว้นที่พิมพ์ว่า “{}”"
_BY_BUDGET = "งบที่บอกอยู่ที่ปุ่มแรก กดหากถูกต้อง หรือพิมพ์ใหม่"
_BY_STORY = "ข้อที่เปลี่ยนต่อท้ายเรื่องเดิมไว้ที่ปุ่มแรก กดหากถูกต้อง หรือพิมพ์สิ่งที่ทำใหม่\nปุ่มแรก: {}"


def other_than_before(text: str) -> str:
    """Returns what words tell to be other than last time; "" for words that do not ask for the same
    else."""
    changed = _CHANGES.search(_REST_SAME.sub("", text)) if _REST_SAME.search(text) else None
    if changed is not None:
        return changed["what"].strip()
    found = _EXCEPT.search(text)
    plain = text[: found.start()] if found is not None else ""
    if found is None or not (says_same(plain)[0] or _is_as_before(plain)):
        return ""
    return found["what"].strip()


def _is_as_before(words: str) -> bool:
    """Tells whether the words only say that all is as before: `เหมือนเดิมทุกอย่าง`, `ลอกของเดิมมา`."""
    plain = without_polite_ending(normalise(words))
    return fold(plain) in _YES or _ALL_AS_BEFORE.fullmatch(plain) is not None


_ALL_AS_BEFORE = pattern_of(
    rf"(?:ขอ|เอา|ทำ|ใช้|ลอก|ก๊อป(?:ปี้)?|คัดลอก|ดึง|ตอบ|รายงาน|ส่ง|ให้|ทุกอย่าง|ทั้งหมด|ก็|{POLITE}|\s)*"
    r"(?:เหมือน|ตาม|แบบ|ของ|คำตอบ|ข้อมูล|อัน|กับ|คง|ไว้)*(?:เดิม|เก่า|(?:ครั้ง|คราว|รอบ|ปี)(?:ก่อน|ที่แล้ว|ที่ผ่านมา))"
    rf"(?:มา|ไป|ได้|ทุกอย่าง|ทุกข้อ|ทั้งหมด|หมด|เป๊ะ|เลย|{POLITE}|\s)*"
)


def with_budget(budget: Sequence[str], answers: Answers) -> Answers:
    """Returns the earlier answers with this budget."""
    before: Answers = answers.get("former_answers", {})
    return _continued({**before, "budget": list(budget)}, answers)


def _continued(changed: Answers, answers: Answers) -> Answers:
    rest = {name: value for name, value in changed.items() if name not in answers}
    return {**rest, "carry": SAME}


def _adds_figures_only(line: ReportLine) -> bool:
    """Whether the other words are only figures, channels and polite words."""
    return not line.unclear and (not line.rest or is_courtesy(line.rest))


_AS_BEFORE = (
    "เหมือนเดิม", "ใช้คำตอบเดิม", "คงเดิม", "เหมือน", "ทำเหมือนเดิม", "ตามเดิม", "แบบเดิม", "ของเดิม",
    "ใช้ของเดิม", "ใช้ข้อมูลเดิม", "เอาเหมือนเดิม", "เอาแบบเดิม", "เอาของเดิม", "เอาของเก่า", "ใช้ของเก่า",
)  # fmt: skip
"""Words of the choice; who comes back to the question does not mean what was answered there."""
_AGREED = (*_AS_BEFORE, "ใช่", "ใช้", "ok", "ตกลง", "ได้", "เอา")
_YES = folded(*_AGREED)


NOT_THERE = Text("กิจกรรมนี้ยังไม่มีรายงานครั้งก่อน กรุณาตอบทีละข้อ")
