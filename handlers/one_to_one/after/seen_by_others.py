"""Answers the fear of being seen (`หัวหน้าจะเห็นชื่อหนูมั้ย`) right after an answer of which nothing is
kept.

The bot does not remember which confidential matter was asked about (docs/decisions/0210), so what
is told is true of each of them. The rule of one's own data would be an answer about another thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Message, Text
from handlers.one_to_one.of_matters import facts_asked, matters_named
from handlers.question.query import opens
from handlers.understand.facets.facet import Facet
from handlers.understand.facets.facet_reader import likeliest
from handlers.understand.kinds.asked_sentences import fears
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 100
_ASKED = frozenset((Facet.WHO_SEES, Facet.NAMELESS, Facet.AFRAID))
_SEES = pattern_of(
    r"เห็น(?!ด้วย|ว่า|ใจ)|รู้(?!จัก|สึก)|ทราบ(?!ว่าต้อง)|อ่าน|ดู(?!แล)|เดา|สืบ|ตาม(?:หา|ตัว|มา|เจอ)|จับได้|โดน|กลัว|เกรง|กังวล"
)
_OF_ONESELF = pattern_of(
    rf"(?:ชื่อ|เบอร์(?:โทร)?|ไลน์|ตัวตน|โปรไฟล์|รูป)(?:จริง|ไลน์)?(?:ของ)?(?:{ME_OR_US})"
)
_WATCHING = pattern_of("แอดมิน|ผู้ดูแล(?:ระบบ)?|หัวหน้า|ผอ\\.?|เจ้าหน้าที่|ไอที|เพื่อนร่วมงาน|ผู้บังคับบัญชา")
"""Name no matter here: what others might see of who writes, and who they are."""
_COMPLAINING, _ASKING = "file_complaint", "ask_question"
_TO_COMPLAINING = (
    Button("ใครเห็นเรื่องร้องเรียน", opens("rule_complaint_who_sees"), "ใครเห็นเรื่องร้องเรียน"),
    Button("ร้องเรียนไม่บอกชื่อ", opens("rule_complaint_anonymous"), "ร้องเรียนไม่บอกชื่อ"),
    Button("กลัวถูกกลั่นแกล้ง", opens("rule_complaint_protection"), "กลัวถูกกลั่นแกล้ง"),
)
_OF_COMPLAINTS = (
    "เรื่องร้องเรียน: เลือกไม่เปิดเผยชื่อได้ สำนักงานจะไม่รู้ว่าเป็นท่าน เว้นแต่ท่านบอกเองหรือเรื่องที่เล่าทำให้เดาได้ "
    "ผู้ที่ได้อ่านมีเฉพาะผู้รับเรื่อง หัวหน้า เพื่อนร่วมงาน และผู้ถูกร้องไม่เห็น ผู้ดูแลระบบเห็นเพียงจำนวน\n"
    "ผู้ใดที่ท่านไม่ต้องการให้อ่าน ระบุชื่อกันไว้ได้ บอตไม่เก็บชื่อไลน์ รูปโปรไฟล์ และเบอร์โทร"
)
_OF_QUESTIONS = "คำถามถึงคลินิก: อ่านได้เฉพาะผู้ให้คำปรึกษา และไม่บอกชื่อก็ได้"
_OF_PRAISE = "คำชมเชย: ผู้รับเรื่องส่งต่อถึงบุคลากรที่ได้รับคำชมและผู้บังคับบัญชาได้"
_NOT_KEPT = "เรื่องที่ยังไม่กดส่งไม่มีใครได้อ่าน เรื่องที่ส่งแล้วถึงผู้รับเรื่องแล้ว ข้อความเมื่อครู่ไม่ได้เก็บ"


def answered(context: Context, text: str) -> Sequence[Message]:
    """Returns who sees what is confidential, to words that fear or ask that of who writes; nothing
    for other words, and where something else was answered just before."""
    if not _may_ask(text) or context.asked_before() or _COMPLAINING not in context.flows:
        return ()
    newest = next(iter(context.shown()), None)
    if newest is None or newest or not _asks(context, text):
        return ()
    context.secret = True
    questions = (_OF_QUESTIONS,) if _ASKING in context.flows and context.person else ()
    return [
        Text(
            "\n".join((_OF_COMPLAINTS, _OF_PRAISE, *questions, _NOT_KEPT)), (*_TO_COMPLAINING, MENU)
        )
    ]


def _may_ask(text: str) -> bool:
    """Tells whether the words are few and speak of seeing or fear; most turns end here."""
    return len(text) <= _LONGEST and _SEES.search(text) is not None


def _asks(context: Context, text: str) -> bool:
    """Tells whether the words ask or fear who sees something of who writes, and name no matter."""
    plain = normalise(text)
    if not facts_asked.may_ask(plain) and not fears(without_polite_ending(plain)):
        return False
    likely = likeliest(text)
    if likely is None or not _ASKED & {likely.facet, *likely.near}:
        return False
    rest = _WATCHING.sub(" ", _OF_ONESELF.sub(" ", plain))
    return not matters_named.names_another(context, rest, "")
