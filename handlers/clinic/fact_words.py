"""Answers of matters' sheets with an administrator's words, and how they are changed
(decisions/0184)."""

from __future__ import annotations

from urllib.parse import parse_qsl

from handlers.clinic import standing_answers
from handlers.clinic.answer_card import change_button
from handlers.clinic.answers import ANSWERS, answer_of
from handlers.clinic.rule_answer import Door, RuleAnswer
from handlers.clinic.shelves.complaint_answers import COMPLAINTS_ROOM
from handlers.context import Context
from handlers.question.query import opened_by
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.rewording import Reworded, Rewording
from handlers.subjects.facts.source_documents import HOW_IT_WORKS
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.clinic import clinic_answers
from models.people.person import ADMIN


def packaged_of(context: Context, topic: str) -> RuleAnswer | None:
    """Returns the sheet's own answer of this topic, or None if it is of no sheet."""
    cell = facts_told.cell_of(context.subjects, topic)
    if cell is None:
        return None
    words = facts_told.door_words(context.subjects, cell.fact.doors)
    return RuleAnswer(
        topic,
        facts_told.title_of(cell.sheet, cell.facet),
        (),
        tuple(cell.fact.says.split("\n")),
        cell.fact.source or HOW_IT_WORKS,
        tuple(Door(name, word) for name, word in words.items()),
        about=COMPLAINTS_ROOM if cell.sheet.secret else "",
        anyone=cell.sheet.anyone,
    )


def before_of(context: Context, topic: str) -> RuleAnswer | None:
    """Returns the packaged answer, advice or answer of a sheet of this topic, or None."""
    return standing_answers.packaged(topic) or packaged_of(context, topic)


def standing(context: Context, topic: str) -> RuleAnswer | None:
    """Returns the answer of a sheet, a packaged or an own one, or advice, as it stands now."""
    of_sheet = packaged_of(context, topic)
    if of_sheet is None:
        return standing_answers.standing(context, topic)
    row = clinic_answers.latest(context.session, topic)
    return standing_answers.in_words(
        of_sheet, topic, row if row is not None and row.words else None
    )


def _standing(context: Context, topic: str) -> Reworded | None:
    row = clinic_answers.latest(context.session, topic)
    if row is None or not row.words:
        return None
    return Reworded(row.words, standing_answers.source_of(row))


_CHANGES = pattern_of(
    r"(?:ขอ|ช่วย|อยาก(?:จะ)?|จะ|\s)*(?:แก้(?:ไข)?|ปรับ|เปลี่ยน)คำตอบ"
    r"(?:ของบอ[ตท]|เมื่อ(?:กี้|ครู่)|ข้อนี้|นี้|อันนี้|เรื่อง|ของ|ว่า|หน่อย|:|\s)*(?P<of>.*)"
)


def to_change(context: Context, words: str) -> str:
    """Returns the topic of the answer that an administrator would change: of the one titled, else
    of the one told just before; "" for other words."""
    order = _CHANGES.fullmatch(normalise(words)) if "คำตอบ" in words else None
    if order is None or not context.may(frozenset((ADMIN,))):
        return ""
    title = without_polite_ending(order["of"]).strip()
    if not title:
        return _told_before(context)
    same = (each.topic for each in ANSWERS if fold(title) in map(fold, (each.title, *each.asked)))
    return next(same, "") or facts_told.topic_titled(context.subjects, title)


def _told_before(context: Context) -> str:
    name, facts = opened_by(context.asked_before())
    if name == facts_told.QUERY.name:
        return facts_told.topic_told(context, dict(parse_qsl(facts)))
    return name if answer_of(name) is not None else ""


REWORDING = Rewording(_standing, change_button)
