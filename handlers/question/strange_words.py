"""Answers typed words that ask for nothing the bot does: calmly, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message, Text, render
from handlers.question import welcome, whom_to_ask
from handlers.question.sentence_chosen import without_key
from handlers.understand.commands.courtesies import greets, is_courtesy, thanks_besides
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.sentence_kinds import SentenceKind
from models.queues.shown_buttons import buttons_of

_LONG = 400
_TOO_LONG = "ข้อความยาวจนไม่ทราบว่าต้องการเรื่องใด จึงยังไม่ได้บันทึก กดปุ่ม หรือพิมพ์สั้น ๆ ว่าต้องการอะไร"
_SCOLDED = "ขออภัยที่ยังช่วยไม่ได้ตามต้องการ กดปุ่มที่ใกล้เคียง หรือพิมพ์สั้น ๆ เช่น “ใครยังไม่ส่ง”"
_FOREIGN = (
    "บอตเข้าใจภาษาไทยเท่านั้น กรุณาพิมพ์เป็นภาษาไทย หรือกดปุ่มด้านล่าง\n"
    "This bot of the Secretariat of the Senate understands Thai only. It takes reports of "
    "activities, gifts received, absences and complaints. Please type in Thai, or ask a colleague."
)
_AGAIN = "ข้อความนี้ก็ยังไม่เข้าใจ พิมพ์สั้น ๆ เช่น “รายงาน 1.10” “ใครยังไม่ส่ง” “ครบกำหนดเมื่อไหร่” หรือกด “เมนู”"
_STRANGER_AGAIN = (
    "ท่านยังไม่ได้ลงทะเบียน จึงตอบเรื่องงานของสำนักงานไม่ได้ พิมพ์ “ลงทะเบียน” ตามด้วยรหัส หากไม่มีรหัส "
    f"{whom_to_ask.FOR_A_CODE}\nหากมีเรื่องจะแจ้ง กด “ร้องเรียน” ได้เลย ไม่ต้องลงทะเบียน"
)
_FOR_THE_KNOWN = "เรื่องนี้สำหรับบุคลากรที่ลงทะเบียนแล้ว"
_NOT_STORED = " ข้อความนี้จึงยังไม่ได้บันทึก"
_REGISTERS = (
    " พิมพ์ “ลงทะเบียน” ตามด้วยรหัส ยังไม่มีรหัส ขอจากผู้ดูแลระบบ ไม่รู้จักใคร พิมพ์ “ติดต่อ”\n"
    "มีเรื่องจะแจ้ง พิมพ์ “ร้องเรียน” เรื่องที่แจ้งแล้ว พิมพ์ “ติดตาม” ไม่ต้องลงทะเบียน"
)
_STRANGER_THANKED = "ยินดีช่วยเสมอ หากมีเรื่องจะแจ้ง กด “ร้องเรียน” ได้เลย ไม่ต้องลงทะเบียน"
_STRANGER_GREETED = "สวัสดี มีเรื่องใดให้ช่วย หากมีเรื่องจะแจ้ง กด “ร้องเรียน” ได้เลย ไม่ต้องลงทะเบียน"


def words_for(text: str) -> str | None:
    """Returns what to say to words that are long, hard or of another language; None for others."""
    kind = read_kind(text).kind
    if kind is SentenceKind.SCOLDING:
        return _SCOLDED
    if kind is SentenceKind.FOREIGN:
        return _FOREIGN
    return _TOO_LONG if len(text) > _LONG else None


def not_twice(context: Context, said: Text) -> Text:
    """Returns the refusal, in other words with examples if the same one is in sight already."""
    return replace(said, body=_AGAIN) if is_in_sight(context, [said]) else said


def welcomed_twice(context: Context, first: Sequence[Message]) -> Sequence[Message]:
    """Returns what a stranger is told; what to do next in one sentence if it is in sight."""
    if not first or not is_in_sight(context, first):
        return first
    return [_short(context, _STRANGER_AGAIN)]


def registers_first(context: Context, tells: bool = False) -> Text:
    """Says that just this is for who has joined, how to join, and that complaining needs none.

    tells: whether something was told that would be stored of somebody known
    """
    return _short(context, f"{_FOR_THE_KNOWN}{_NOT_STORED if tells else ''}{_REGISTERS}")


def menu_opens_later(context: Context) -> Text:
    """Says that most of the menu is for who has joined, what works without it, and how to join."""
    return _short(context, _MENU_OPENS_LATER)


_MENU_OPENS_LATER = (
    "ใช้ได้เลยตอนนี้ คือ “ร้องเรียน” (แจ้งเบาะแส เสนอแนะ ชมเชยด้วย) และ “ติดตาม” ตามด้วยรหัส "
    "บัญชี LINE นี้ยังไม่ได้ลงทะเบียน เมนูส่วนใหญ่จึงยังใช้ไม่ได้\n"
    "เป็นบุคลากรของสำนักงาน พิมพ์ “ลงทะเบียน” ตามด้วยรหัส ยังไม่มีรหัส ขอจากผู้ดูแลระบบ ไม่รู้จักใคร พิมพ์ “ติดต่อ”"
)


def ask_the_office(context: Context) -> Text:
    """Says who answers the public's questions about the office, and that one complains here."""
    return _short(context, _ASK_THE_OFFICE)


_ASK_THE_OFFICE = (
    f"เรื่องนี้บอตไม่มีคำตอบสำหรับบุคคลทั่วไป กรุณาถาม{whom_to_ask.MAIN} หรือดูเว็บไซต์ของสำนักงาน\n"
    "มีเรื่องจะร้องเรียน แจ้งเบาะแส เสนอแนะ หรือชมเชย พิมพ์ “ร้องเรียน” ได้เลย ไม่ต้องลงทะเบียน"
)


def to_courtesy(context: Context, text: str, first: Sequence[Message]) -> Sequence[Message]:
    """Returns what a stranger's thanks or greeting is answered with: a kind word. Nothing for other
    words, and where nothing was said yet but a greeting."""
    if thanks_besides(text) or is_courtesy(text) and not greets(text):
        return [_short(context, _STRANGER_THANKED)]
    greeted_again = is_courtesy(text) and is_in_sight(context, first)
    return [_short(context, _STRANGER_GREETED)] if greeted_again else ()


def not_known(context: Context, meanwhile: str) -> Text:
    """Says that nothing was kept since this account is not known, what to do meanwhile, and how to
    be known again."""
    return _short(context, f"{_NOT_KNOWN}\n{meanwhile}\n{KNOWN_AGAIN}")


_NOT_KNOWN = "บัญชี LINE นี้ยังไม่ได้ลงทะเบียน ข้อความนี้จึงยังไม่ได้บันทึกและยังไม่ถึงใคร"
KNOWN_AGAIN = (
    "เคยลงทะเบียนด้วยบัญชี LINE เดิมที่ไม่ใช้แล้ว หรือยังไม่เคยลงทะเบียน: "
    f"{whom_to_ask.FOR_A_CODE} แล้วพิมพ์ “ลงทะเบียน” ตามด้วยรหัส"
)


def _short(context: Context, words: str) -> Text:
    """Returns one sentence with the buttons of the welcome."""
    offers = [offer.button for subject in context.subjects for offer in subject.strangers]
    return Text(words, (welcome.JOIN, *offers, welcome.HELP))


def is_in_sight(context: Context, messages: Sequence[Message]) -> bool:
    """Tells whether the newest answer has the same buttons: it was this one."""
    newest = next((each for each in context.shown() if each), ())
    if not newest:
        return False
    targets = {each.target for each in buttons_of(render(messages))}
    return targets == {without_key(each.target) for each in newest}
