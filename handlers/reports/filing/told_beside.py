"""Hears in a report the answers of several questions in one message: where a result is asked, those
that stand behind it (`แผนยังเป็นร่าง รอลงนาม ไม่ใช้งบ เขียว ยังไม่มีไฟล์`), and later any of them.

Each is read as it would be if it were typed alone, and stands in gaps or behind a polite ending.
Only what they leave is the result; all that was typed can be kept instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from handlers.context import Context
from handlers.conversation.controls import confirms
from handlers.conversation.flow import Answers, Choice, Heeded, Step
from handlers.conversation.heard.of_another import STILL_OPEN
from handlers.conversation.heard.said_together import NOT_YET
from handlers.conversation.hidden_keys import WHOLE
from handlers.messages import cut_graphemes
from handlers.reports.filing.budget_answers import amounts_beside_slash
from handlers.reports.filing.report_questions import STEPS
from handlers.reports.report_cards import REPORT
from handlers.reports.report_sentence import told_apart
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    JUST_NOW,
    MISDID,
    NOT,
    REALLY,
    RIGHT,
    SLIPS,
    WRONG,
)
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.trouble_told import nothing_wrong, trouble_told
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, folded, normalise, without_polite_ending, written_lines
from handlers.understand.told.place_told import held_at_end
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.other_wish import asks_or_wants

_LONGEST = 400
_MOST_WORDS = 7
"""Of one answer: `งบ ตั้งไว้ 5,000 ใช้ไป 4,200 บาท`."""
_MOST_CLAUSES, _LEAST_RESULT = 16, 10
_SHOWN_GRAPHEMES = 120
READ = "อ่านจากข้อความนี้ได้ดังนี้ แก้ได้ก่อนส่ง"
_KEEP_WHOLE = "หากต้องเก็บทั้งข้อความในข้อ “{}” พิมพ์ “เก็บทั้งหมด”"
_WORD = pattern_of(r"\S+?(?:(?<=ค่ะ)|(?<=คะ)(?!แนน)|(?<=ครับ)|(?<=คับ))(?=[ก-๎])|\S+")
"""What stands in gaps; a polite ending parts it, too: `ไม่มีไฟล์นะคะยังไม่ได้เผยแพร่`."""
_JOINS = pattern_of(r"^(?:(?:แล้วก็|และก็|แล้ว|และ|แต่|ส่วน|ก็)\s?)+")
_TAILS = pattern_of(r"(?:\s?(?:ด้วย|เหมือนกัน|เลย|พี่))+$")
_OWN_WORDS = {
    "budget": pattern_of("งบ|เงิน|ตังค์?|ค่าใช้จ่าย"),
    "risk": pattern_of("เสี่ยง"),
    "evidence": pattern_of("ไฟล์|หลักฐาน|รูป|ภาพ|เอกสาร|แนบ"),
    "publicity": pattern_of("เผยแพร่|ประชาสัมพันธ์|ลง|โพสต์"),
}
"""What a saying of a choice is about; `ไม่มี` or `ปกติ` may be said of anything."""
_STEPS = {step.name: step for step in STEPS}
MAY_PUT_RIGHT = pattern_of(
    f"{SLIPS}|{JUST_NOW}|{MISDID}|{WRONG}|{NOT}|{REALLY}|{RIGHT}|(?:{CHANGE})(?!ปัญหา|แปลง)"
)
"""Words without one of these put no answer right."""
_TROUBLE = pattern_of(r"(?<=\s)(?=\S*(?:ปัญหา|อุปสรรค|ข้อขัดข้อง|ข้อจำกัด))")
_NOT_YET = pattern_of("ยังไม่|ไม่ได้|ไม่มี")
_COLOUR = pattern_of("(?:สี)?(?:เขียว|เหลือง|แดง)")
_TAKES_BACK = pattern_of(r"\d|แต่|ยกเว้น|หรือ|มั้ง|น่าจะ|ไม่แน่|ถ้า|หาก|เอ๊ะ|เดี๋ยว|รอ|ก่อน")
"""What explains an answer has none of these."""
_MAY_BE = pattern_of("|".join(each.pattern for each in _OWN_WORDS.values()))


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the result and the answers behind it, or the answers alone; None where there are
    none."""
    typed, sends = _without_sending(written_lines(text).strip())
    found = _found(typed, at, context, answers) if len(typed) <= _LONGEST else None
    if found is None or not sends:
        return found
    return replace(found, told=f"{NOT_YET}\n\n{found.told}")


def _found(typed: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    typed, trouble = _before_trouble(typed, answers)
    if not trouble:
        typed, trouble = _before_place(typed, at, context, answers)
    if not typed or not trouble and not _MAY_BE.search(typed):
        return None
    start, others = _behind(typed, context, answers)
    words, others = _telling(typed[:start]), {**trouble, **others}
    if (no_result := _no_result(words, _STEPS[at], others, context, answers)) is not None:
        return no_result
    own = _own(words, _STEPS[at], context, answers) if others else {}
    if not own:
        return None
    new = {**own, **others}
    whole = {"step": at, "text": typed, "kept": own[at]}
    return Heeded({**new, WHOLE: whole}, _said(new, at), at_once=True)


def with_trouble(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the answer of a question of choices or money and what went wrong behind it: `งบ ไม่ใช้
    มีปัญหานิดนึงคือคนมาสาย`; None for other words."""
    if at not in _OWN_WORDS or len(text) > _LONGEST:
        return None
    typed = written_lines(text).strip()
    before, trouble = _before_trouble(typed, answers)
    open_yet = {name: each for name, each in answers.items() if name != at}
    told = trouble and (alone(before, context, open_yet) or _read(before, at, context, open_yet))
    if not told or at not in told:
        return None
    new = {**told, **trouble}
    return Heeded(new, read_back(new), at_once=True, never_added=True)


def each_of_several(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes a message of several answers in any order where money or a choice is asked:
    `ยังไม่มีไฟล์ค่ะและยังไม่ได้เผยแพร่`; None for other words. Beside the answer that is asked for, why it
    is so (`งบไม่ได้ใช้ ไปกันเอง เขียว`) waits until somebody decides on it.
    """
    if at not in _OWN_WORDS or answers.get(at) is not None or len(text) > _LONGEST:
        return None
    typed, sends = _without_sending(written_lines(text).strip())
    clauses = [*_WORD.finditer(typed)]
    if not 1 < len(clauses) <= _MOST_CLAUSES or not _speaks_of_another(typed, at):
        return None
    found, left = _each(typed, clauses, at, context, answers)
    if len(found) < 2 or left and not (at in found and _only_explains(left, at)):
        return None
    if at not in found:
        return elsewhere(found, at)
    told = f"{NOT_YET}\n\n{read_back(found)}" if sends else read_back(found)
    of_another = _MAY_BE.search(left) is not None  # it is said back, and not offered as a story
    return Heeded(found, told, at_once=True, rest="" if of_another else left, never_added=True)


def _speaks_of_another(typed: str, at: str) -> bool:
    """Tells whether the words may answer another question than the one that is asked."""
    names = (words for name, words in _OWN_WORDS.items() if name != at)
    return (
        any(each.search(typed) for each in names)
        or at != "risk"
        and _COLOUR.search(typed) is not None
    )


def _each(
    typed: str, clauses: Sequence[re.Match[str]], at: str, context: Context, answers: Answers
) -> tuple[dict[str, Any], str]:
    """Returns the answers that the clauses are, each of as many words as are one, and what is none.
    The question that is asked may be answered without its name: `ต่ำ ไม่มีไฟล์`."""
    open_yet = {name: each for name, each in answers.items() if name != at}
    found, left, first = dict[str, Any](), list[str](), 0
    while first < len(clauses):
        for behind in range(min(first + _MOST_WORDS, len(clauses)), first, -1):
            words = typed[clauses[first].start() : clauses[behind - 1].end()]
            told = alone(words, context, {**open_yet, **found})
            if not told and at not in found:
                told = _bare(words, at, first == 0, context, {**open_yet, **found})
            if told:
                found, first = {**found, **told}, behind
                break
        else:
            left.append(clauses[first].group())
            first += 1
    return found, " ".join(left)


def _bare(words: str, at: str, first: bool, context: Context, answers: Answers) -> dict[str, Any]:
    """Returns the answer of the question that is asked by its saying alone: where it stands first,
    or is a saying of no other open question."""
    plain = _plain(words)
    others = (name for name in _OWN_WORDS if name != at and name not in answers)
    if not first and any(dict(_chosen(_STEPS[each], plain, context, answers)) for each in others):
        return {}
    return dict(_chosen(_STEPS[at], plain, context, answers))


def _only_explains(words: str, at: str) -> bool:
    """Tells whether words beside answers surely are none of them, and take none of them back."""
    if _TAKES_BACK.search(words) or MAY_PUT_RIGHT.search(normalise(words)):
        return False
    if asks_or_wants(words):
        return False
    return sure_kind(words, f"{REPORT}.{at}/prose") is SentenceKind.ANSWER


def _read(words: str, at: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Returns what the question reads in the words, with or without its own name before them."""
    plain = without_polite_ending(normalise(words))
    led = _OWN_WORDS[at].match(plain)
    for each in (plain, plain[led.end() :].lstrip("ก็ ") if led is not None else ""):
        with suppress(Unclear):
            value = _STEPS[at].read(each, context, answers)
            if isinstance(value, Choice):
                return {**value.also, at: value.value}
            return {at: value}
    return {}


def _before_trouble(typed: str, answers: Answers) -> tuple[str, Mapping[str, Any]]:
    """Returns the words before what went wrong, and what was done with that behind it, since the
    forms have no place of its own for it; all words where nothing is told of that."""
    before = answers.get("narrative")
    for clause in _TROUBLE.finditer(typed) if isinstance(before, str) else ():
        if trouble := trouble_told(typed[clause.start() :]):
            return typed[: clause.start()].rstrip(" ,\n"), {"narrative": f"{before}\n{trouble}"}
    return typed, {}


def _before_place(
    typed: str, at: str, context: Context, answers: Answers
) -> tuple[str, Mapping[str, Any]]:
    """Returns a choice of the result before where it was held, and what was done with that behind
    it; all words where no choice stands before it."""
    before = answers.get("narrative")
    may_be = isinstance(before, str) and ("ที่" in typed or "ณ" in typed)
    held = held_at_end(typed) if may_be else None
    chosen = typed[: held.start()].rstrip(" ,") if held is not None else ""
    if held is None or not _is_choice(chosen, _STEPS[at], context, answers):
        return typed, {}
    where = without_polite_ending(held.group())
    return chosen, {
        "narrative": before if fold(where) in fold(str(before)) else f"{before}\n{where}"
    }


def _is_choice(words: str, step: Step, context: Context, answers: Answers) -> bool:
    said = fold(_plain(words))
    return any(said in folded(each.label, *each.said) for each in step.choices(context, answers))


def _no_result(
    words: str, step: Step, others: Mapping[str, Any], context: Context, answers: Answers
) -> Heeded | None:
    """Takes answers of later questions where no result is told beside them; why there is none of
    that (`ยังไม่มีรูป น้องยังไม่ส่งมา`) waits until somebody decides on it. None for other words."""
    end, led = _ahead(words, context, answers) if _MAY_BE.search(words) else (0, {})
    new, left = {**led, **others}, _telling(words[end:])
    explains = _NOT_YET.search(left) is not None or len(fold(left)) < _LEAST_RESULT
    if not new or left and not (led and explains):
        return None
    return elsewhere(new, step.name, left)


def elsewhere(new: Mapping[str, Any], at: str, rest: str = "") -> Heeded:
    """Takes answers of other questions than the one that is asked at `at`, which stays open."""
    told = f"{read_back(new)}\n\n{STILL_OPEN.format(_STEPS[at].label)}"
    return Heeded(new, told, at_once=True, rest=rest)


def _without_sending(typed: str) -> tuple[str, bool]:
    """Returns the words without the order to send it all behind them, and whether there is one."""
    before, _, last = typed.rpartition(" ")
    sends = bool(before) and confirms(last, sends=True)
    return (before.rstrip() if sends else typed), sends


def _telling(words: str) -> str:
    """Returns the words between their gaps; "" where they only say that nothing went wrong."""
    bare = words.strip(" ,\n")
    return "" if nothing_wrong(bare) else bare


def _ahead(words: str, context: Context, answers: Answers) -> tuple[int, Mapping[str, Any]]:
    """Returns where the answers of later questions end with which the words begin, and the
    answers."""
    clauses, end, found = [*_WORD.finditer(words)], 0, dict[str, Any]()
    for clause in clauses:
        told = alone(words[end : clause.end()], context, answers)
        if told and not set(told) & set(found):
            end, found = clause.end(), {**found, **told}
    return end, found


def _own(words: str, step: Step, context: Context, answers: Answers) -> Mapping[str, Any]:
    """Returns the result that the words are, as a choice or as they stand; {} if they may be no
    answer, or put something right."""
    place = f"{REPORT}.{step.name}/prose"
    if asks_or_wants(words) or MAY_PUT_RIGHT.search(normalise(words)):
        return {}
    if sure_kind(words, place) is not SentenceKind.ANSWER:
        return {}
    said = fold(without_polite_ending(words))
    for choice in step.choices(context, answers):
        if said in folded(choice.label, *choice.said):
            also = {name: value for name, value in choice.also.items() if name not in answers}
            return {**also, step.name: choice.value}
    with suppress(Unclear):
        value = step.read(words, context, answers)
        if isinstance(value, Choice):
            return {**value.also, step.name: value.value}
        return {step.name: value}
    return {}


def _behind(typed: str, context: Context, answers: Answers) -> tuple[int, Mapping[str, Any]]:
    """Returns where the answers of later questions begin that go on to the end, and the answers; a
    colour may be said of anything, and is a risk beside another answer only."""
    words = [*_WORD.finditer(typed)]
    found: dict[int, dict[str, Any]] = {len(words): {}}
    for first in range(len(words) - 1, -1, -1):
        for behind in range(first + 1, min(first + _MOST_WORDS, len(words)) + 1):
            later = found.get(behind)
            clause = typed[words[first].start() : words[behind - 1].end()]
            told = alone(clause, context, answers) if later is not None else {}
            if later is not None and told and not set(told) & set(later):
                found[first] = {**told, **later}
    first = min(found)
    colour_only = set(found[first]) == {"risk"} and _COLOUR.fullmatch(
        without_polite_ending(normalise(typed[words[first].start() :])) if words else ""
    )
    if colour_only or not found[first]:
        return len(typed), {}
    return words[first].start(), found[first]


def alone(clause: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Returns the answer of the one open question that the clause is; {} for other words."""
    plain = _plain(clause)
    told = told_apart(plain, context) or dict(_sayings(plain, context, answers))
    if not told and (led := _OWN_WORDS["budget"].match(plain)) is not None:
        told = told_apart(plain[led.end() :].lstrip(), context) or _slashed(plain)
    return told if len(told) == 1 and not set(told) & set(answers) else {}


def _plain(clause: str) -> str:
    """Returns the clause without what joins it to the one before, and without its end that tells
    nothing: `และไม่มีความเสี่ยงด้วยค่ะ`."""
    bare = without_polite_ending(normalise(clause)).strip(" ,.")
    return without_polite_ending(_TAILS.sub("", _JOINS.sub("", bare)))


def _slashed(plain: str) -> dict[str, Any]:
    """Returns both amounts of a budget beside a slash: `งบใช้ 30,000/28,500`."""
    found = amounts_beside_slash(plain)
    return {"budget": [f"{each:.2f}" for each in found[0]]} if found else {}


def _sayings(plain: str, context: Context, answers: Answers) -> Iterator[tuple[str, Any]]:
    """Yields the questions of which the words are a choice, by its saying or behind the question's
    name, with the answer."""
    if _COLOUR.fullmatch(plain):
        yield from _chosen(_STEPS["risk"], plain, context, answers)
        return
    for name, about in _OWN_WORDS.items():
        led = about.match(plain)
        if about.search(plain) is not None:
            said = [plain, plain[led.end() :].lstrip("ก็ ")] if led is not None else [plain]
            yield from (
                each for one in said for each in _chosen(_STEPS[name], one, context, answers)
            )


def _chosen(
    step: Step, plain: str, context: Context, answers: Answers
) -> Iterator[tuple[str, Any]]:
    said = fold(plain)
    if step.optional and said in folded(step.skip_label, *step.skip_said):
        yield step.name, None
    for choice in step.choices(context, answers):
        if said in folded(choice.label, *choice.said) and not choice.also:
            yield step.name, choice.value


def _said(new: Mapping[str, Any], at: str) -> str:
    """Says which words became which answer, and how the whole is kept as the result."""
    return "\n".join((read_back(new), _KEEP_WHOLE.format(_STEPS[at].label)))


def read_back(new: Mapping[str, Any]) -> str:
    """Says which words became which answers."""
    shown = [
        f"{step.label}: {cut_graphemes(_shown(step, new), _SHOWN_GRAPHEMES)}"
        for step in STEPS
        if step.listed and step.name in new
    ]
    return "\n".join((READ, *shown))


def _shown(step: Step, new: Mapping[str, Any]) -> str:
    value = new[step.name]
    return step.skip_label if value is None else step.show(value, dict(new))
