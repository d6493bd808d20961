"""Another report that is spoken of at the question about one: `ใครส่ง 1.10 มา`. It is told and stays
on the question's card, and a bare `อนุมัติด้วย` below it is asked about: either may be meant."""

from __future__ import annotations

from dataclasses import replace

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.messages import Card, Message, Para
from handlers.reports import report_notices
from handlers.reports.deciding import not_waiting, who_sent
from handlers.reports.report_cards import decide_button
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_OTHER = "spoken_of"
"""A hidden answer: the number of the activity whose report was spoken of beside this one."""
_WHICH = "ยังไม่ได้อนุมัติฉบับใด ท่านหมายถึง {} หรือ {} กดปุ่มของฉบับที่หมายถึง"


def told(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns what tells of another report that is asked about, or asks which one is approved; None
    for other words."""
    number = str(answers["number"])
    if at == "sure" and _approves_either(text, answers):
        return Heeded(told=_WHICH.format(number, answers[_OTHER]), never_added=True)
    other = who_sent.asked_of(text)
    if other and other != number:
        found = who_sent.newest(context, other)
        words = (
            who_sent.told(context, found[0].id, found[1].version, text)
            if found is not None
            else not_waiting.told(context, other)
        )
        return _kept(other, words)
    if at not in ("decision", "sure") or not (other := not_waiting.asked_of_others(text, number)):
        return None
    return _kept(other, not_waiting.told_of(context, other))


def _kept(other: str, words: str) -> Heeded:
    return Heeded({_OTHER: other}, told=words, at_once=True, never_added=True)


def named(answers: Answers) -> bool:
    """Tells whether another report was spoken of: a bare approval may mean that one."""
    return bool(answers.get(_OTHER))


def _approves_either(text: str, answers: Answers) -> bool:
    """Tells whether the words approve and name neither of the two."""
    if not named(answers) or len(text) > _LONGEST:
        return False
    plain = normalise(text)
    return _AGREES.search(plain) is not None and _OTHERWISE.search(plain) is None


_LONGEST = 40
_AGREES = pattern_of("อนุมัติ|เห็นชอบ|ให้ผ่าน|^ผ่าน")
_OTHERWISE = pattern_of(rf"ยืนยัน|ไม่|อย่า|ใคร|{WHETHER}|ทั้ง|ทุก|\d\.\d")


def with_the_other(question: str, label: str, context: Context, answers: Answers) -> Message | None:
    """Returns the question with the button of the other report, where that waits for the person,
    too; None where none was spoken of."""
    if not named(answers):
        return None
    other = answers[_OTHER]
    waiting = [
        decide_button(report.id, sent.version, other)
        for report, sent, _ in report_notices.to_decide(context)
        if report.activity.number == other
    ]
    buttons = tuple(replace(each, label=f"พิจารณา {other}") for each in waiting[:1])
    return Card(label, alt=question, rows=(Para(question),), buttons=buttons)
