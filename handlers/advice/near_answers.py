"""What is offered before a question is sent: answers there are already, and the right door, also to
who is afraid, asks who sees it, or tells a complaint."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.advice import advice_words, question_begun, question_retold, told_and_asked
from handlers.clinic.answer_card import is_told
from handlers.clinic.answers import ANSWERS
from handlers.clinic.rule_answer import RuleAnswer
from handlers.clinic.standing_answers import all_standing
from handlers.complaints.filing import file_complaint, opening_words
from handlers.complaints.filing.heard import told_on
from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.messages import Button, cut_graphemes
from handlers.question.query import opens
from handlers.understand.corrections.put_right import read_put_right
from handlers.understand.kinds.asked_sentences import fears
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.wishes.wish_reader import likeliest
from models.plans import plans

MOST, CARD = 3, "card_"
_ALIKE, _LEAST_SHARED = 0.5, 6
_GIVEN = pattern_of(
    "(?:ได้รับ|มีคน(?:เอา|ให้|นำ)|เอามาให้|นำมาให้|ส่งมาให้|ได้).{0,40}(?:ของขวัญ|กระเช้า|ของกำนัล|ของฝาก|บัตรกำนัล|ซองเงิน)"
)

COMPLAIN, GIFT = file_complaint.FLOW.name, "report_gift"
DOORS = {
    COMPLAIN: Button("ไปร้องเรียน", opens(COMPLAIN), "ร้องเรียน"),
    GIFT: Button("ไปรายงานของขวัญ", opens(GIFT), "รับของขวัญ"),
}
"""By the conversation that is the right one, the button that opens it."""


def door_of(context: Context, text: str) -> str:
    """Returns the conversation for which the words rather are, or ""."""
    if opening_words.may_be_complaint(text) and opening_words.is_story(text):
        return COMPLAIN
    given = _GIVEN.search(normalise(text)) is not None and not only_asks(text)
    return GIFT if given and GIFT in context.flows else ""


def of_activity(context: Context, text: str) -> list[list[str]]:
    """Returns the card of the activity that the words name, if the person's bureau has it this
    year, as it is offered: what it is chosen by, and its title."""
    number = advice_words.activity_in(text)
    if number is None:
        return []
    year, bureau_id = context.fiscal_year, context.me.bureau_id
    known = plans.activities_numbered(context.session, year, bureau_id, number)
    return [[CARD + number, f"กิจกรรม {number} ต้องทำอะไร"]] if known else []


def near(context: Context, text: str) -> list[RuleAnswer]:
    """Returns the standing answers that may answer the question, the nearest first."""
    packaged, own = all_standing(context)
    found = likeliest(text, {each.topic for each in ANSWERS})
    guessed = [found.name] if found is not None else []
    alike = sorted(
        ((_likeness(text, each), each.topic) for each in (*own, *packaged.values())), reverse=True
    )
    known = {each.topic: each for each in (*packaged.values(), *own)}
    topics = dict.fromkeys([*(topic for like, topic in alike if like >= _ALIKE), *guessed])
    return [known[each] for each in topics if is_told(context, known[each])][:MOST]


def _likeness(text: str, answer: RuleAnswer) -> float:
    asked = _pieces(text)
    return max(_shared(asked, _pieces(each)) for each in (answer.title, *answer.asked))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one & other)
    return both / min(len(one), len(other)) if both >= _LEAST_SHARED else 0.0


def _pieces(text: str) -> frozenset[str]:
    return frozenset(_threes(fold(text)))


def _threes(key: str) -> Iterator[str]:
    return (key[at : at + 3] for at in range(len(key) - 2))


# -- who is afraid --------------------------------------------------------------------------------

_LONGEST_ASIDE = 120
_SEEN = (
    "คำถามถึงคลินิกมีเฉพาะผู้ให้คำปรึกษาที่ได้อ่าน และยังไม่มีใครได้อ่านจนกว่าท่านจะกดส่ง\n"
    "หากเป็นเรื่องที่เกิดกับท่าน กด “ไปร้องเรียน” หรือพิมพ์ “ร้องเรียน” ที่นั่นไม่บอกชื่อก็ได้\n"
    "เลือกได้ว่าไม่ให้ผู้ใดอ่าน และผู้รับเรื่องเท่านั้นที่ได้อ่าน"
)
IN_SECRET = (
    "ปรึกษาได้ ผู้อ่านคำถามมีเฉพาะผู้ให้คำปรึกษาของคลินิก บอตไม่แจ้งหัวหน้าหรือผู้ใด ไม่บอกชื่อก็ได้ "
    "ระบบไม่เก็บว่าบัญชี LINE ใดถาม และยังไม่มีใครได้อ่านจนกว่าท่านจะกดส่ง"
)
_AFRAID = f"ไม่ต้องรีบ เล่าเท่าที่สะดวก ข้อความนี้ไม่ได้เก็บ\n{_SEEN}"
_COMPLAINS = (
    "ข้อความนี้ไม่ได้เก็บและไม่ได้ส่งถึงใคร\n"
    "หากเป็นเรื่องร้องเรียนหรือเบาะแส กด “ไปร้องเรียน” หรือพิมพ์ “ร้องเรียน” แล้วเล่าที่นั่น ไม่บอกชื่อก็ได้"
)
_POLITE = r"(?:คะ|ค่ะ|ครับ|คับ|นะ|เลย|อะ|อ่ะ|จัง|มากๆ|มาก|จริงๆ|\s)*+"
_WHO_SEES = pattern_of(
    rf"(?:แล้ว|ถ้า|หาก|เรื่องนี้|(?:{ME})|อยาก|ขอ(?!ง)|ทราบ|รู้|ว่า|เล่า|ถาม|พิมพ์|บอก|ส่ง|ปรึกษา|คุย|ไป|ที่นี่|ตรงนี้|จะ|มี|คะ|ค่ะ|ครับ|\s)*+"
    rf"ใคร(?:บ้าง)?(?:ที่)?(?:จะ|ได้)*(?:รู้|เห็น|อ่าน|ทราบ)(?:เรื่อง|คำถาม|ข้อความ|ชื่อ(?:{ME})?)?(?:นี้|ของ(?:{ME}))?(?:ได้)?(?:บ้าง|{WHETHER})?"
    + _POLITE
)
_SECRET = pattern_of(
    rf"(?:แล้ว|ว่า|ถ้า|{ME_OR_US}|(?:อัน|ที่|ตรง|เรื่อง)?นี้|คำถาม|ที่|เรื่อง|ข้อมูล|ถาม|ปรึกษา|พิมพ์|ส่ง|ไป|มา|จะ|{POLITE}|\s)*+"
    rf"(?:(?:แบบ)?{question_begun.SECRETLY}(?:ได้)?|(?:เก็บ|ถือ)?(?:ไว้)?(?:เป็น|ปิด)(?:ความ)?ลับ(?:จริง|แน่|ๆ|ใช่|\s)*|ปลอดภัย(?:จริง|ใช่|\s)*"
    rf"|(?:{question_begun.OTHERS}|คนที่ทำงาน)(?:จะ|ได้|มา|\s)*(?:รู้|เห็น|ทราบ|อ่าน)(?:เรื่อง|คำถาม|ด้วย|นี้|\s)*"
    rf"|(?:เก็บ|บันทึก|เห็น|รู้|แสดง|ขึ้น)ชื่อ(?:คนถาม|ผู้ถาม|{ME_OR_US}|ด้วย|\s)*)(?:{WHETHER}|ไม่)"
    rf"(?:ว่า(?:{ME_OR_US})?(?:เป็นคน)?(?:ถาม|ปรึกษา|พิมพ์))?(?:มา|ไป)?{_POLITE}"
)
"""`เป็นความลับไหม`, `หัวหน้าจะรู้ไหมว่าเราถาม`, `เก็บชื่อไหม`."""
_TROUBLED = pattern_of(
    rf"(?:{ME_OR_US}|ก็|คือ|แบบ|จริงๆ|ตอนนี้|แต่|รู้สึก|ยัง|\s)*+"
    rf"(?:กลัว|ไม่กล้า(?:เล่า|พูด|บอก|ถาม|พิมพ์)?|อึดอัด|เครียด|ลำบากใจ|ไม่ไหวแล้ว){_POLITE}"
    rf"(?:ไม่รู้(?:ว่า)?(?:จะ)?(?:พูด|เริ่ม|เล่า|บอก|ทำ)(?:จาก|ที่)?(?:{HOW_IN_SHORT}|ตรงไหน|ดี)+{_POLITE})?"
)


_WAITS = pattern_of(
    r"(?:แล้ว|ถ้า|ถาม|ส่ง|ไป|เขา|เค้า|จะ|ต้อง|รอ|ใช้เวลา|นี่|\s)*"
    rf"(?:(?:กี่(?:วัน|ชั่วโมง|อาทิตย์|สัปดาห์)|เมื่อไห?ร่?|นาน(?:{WHETHER}|แค่ไหน|เท่าไห?ร่?))(?:ถึง|จะ|กว่า|ได้|\s)*(?:ตอบ(?:กลับ|มา)?|ได้คำตอบ|รู้คำตอบ)"
    rf"|(?:ตอบ(?:กลับ|มา)?|ได้คำตอบ)(?:ภายใน|ใน|ประมาณ|\s)*(?:กี่(?:วัน|ชั่วโมง|อาทิตย์|สัปดาห์)|เมื่อไห?ร่?|นาน(?:{WHETHER}|แค่ไหน|เท่าไห?ร่?)))"
    + _POLITE
)


def heeds(text: str, at: str, _context: Context, answers: Answers) -> Heeded | None:
    """Tells who reads it, and the protected way, to somebody who is afraid or asks that; tells a
    complaint behind the question where it belongs; shows the question as it is worded anew. None
    for all other words."""
    if at != "text" and _complains(text) and not _quotes(text, answers):
        return Heeded(told=_COMPLAINS, never_added=True)
    tells = advice_words.tells_alone(text) if answers.get("tells") and at == _SEND else None
    if tells is not None:
        now = _TELLS_NOW if tells != answers.get("tells") else _TELLS_ALREADY
        told = now.format(advice_words.TELLS[tells])
        return Heeded({"tells": tells}, told=told, at_once=True)
    if at in _AFTER_TEXT and question_begun.not_typed_yet(text):
        return Heeded(told=_TYPE_IT, anew=("text", FIRST), never_added=True)
    if (retold := _retold(text, at, answers)) is not None:
        return retold
    if more := _added(text, at, answers):
        return more
    return _asked_beside(normalise(text)) or _another(text, at, answers)


def _added(text: str, at: str, answers: Answers) -> Heeded | None:
    """Adds what is told of the matter to the question, and goes on to a person where that is
    wanted with it."""
    asked = told_and_asked.heeded(text, answers, LONGEST_QUESTION) if at == FIRST else None
    if asked is not None:
        return asked
    more = _with_more(text, at, answers)
    return Heeded({"text": more}, told=_ADDED, at_once=True) if more is not None else None


def _retold(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes what is told behind the question; what asks about the asking itself is answered and
    never becomes the question."""
    found = question_retold.by_when(text, at)
    found = found or question_retold.meant(text, at, answers, LONGEST_QUESTION)
    if found is None:
        return None
    meant = str(found.answers.get("text") or "")
    return _asked_beside(normalise(text)) or _asked_beside(normalise(meant)) or found


def _asked_beside(plain: str) -> Heeded | None:
    """Tells who reads it and how long it takes; None for other words."""
    if len(plain) > _LONGEST_ASIDE:
        return None
    if _TROUBLED.fullmatch(plain) or fears(without_polite_ending(plain)):
        return Heeded(told=_AFRAID, never_added=True)
    if _WHO_SEES.fullmatch(plain):
        return Heeded(told=_SEEN, never_added=True)
    if _SECRET.fullmatch(plain):
        return Heeded(told=IN_SECRET, never_added=True)
    return Heeded(told=advice_words.HOW_LONG, never_added=True) if _WAITS.fullmatch(plain) else None


_TYPE_IT = "ไม่ใช้ข้อความเดิมเป็นคำถามแล้ว ยังไม่ได้ส่งถึงใคร"


def _another(text: str, at: str, answers: Answers) -> Heeded | None:
    """Shows a matter that is told as a question of its own after another one was taken; None for
    what steers, or asks of the clinic and the bot."""
    before, words = answers.get("text") or "", text.strip()
    if at not in _AFTER_TEXT or not before:
        return None
    if len(text) <= _LONGEST_ASIDE and _words_anew(normalise(text), answers):
        return Heeded({"text": normalise(text)})
    if len(fold(words)) < _A_MATTER:
        return None
    if _OF_THE_ASKING.search(normalise(words)) or advice_words.activity_in(words) is not None:
        return None
    if next(iter(read_put_right(words)), None) is not None:
        return None  # it changes what was told
    if fold(words) in fold(before):
        return Heeded(told=_ASKED_ALREADY, never_added=True)
    if not any(kind_inside(words, place).kind in _MATTERS for place in _TELLING):
        return None
    told = _INSTEAD.format(cut_graphemes(before, _QUOTED))
    return Heeded({"text": words}, told=told)


_A_MATTER, _QUOTED = 32, 120
"""Letters of a matter that is told: who asks something beside it says less."""
_MATTERS = (SentenceKind.ANSWER, SentenceKind.QUESTION)
_OF_THE_ASKING = pattern_of(
    "คำถาม|คลินิก|ที่ปรึกษา|ให้คำปรึกษา|ตอบ|(?<!ผู้)ส่ง(?!ของ|เงิน)|รหัส|บอต|บอท|แจ้งเตือน|บอกชื่อ|เปิดเผย|ร้องเรียน|ยกเลิก|ปุ่ม|กด"
)
_ASKED_ALREADY = "ข้อความนี้อยู่ในคำถามแล้ว ยังไม่ได้ส่ง"
_INSTEAD = (
    "คำถามที่เก็บไว้คือ “{}” หากข้อความใหม่เป็นคำถามแทน กด “แก้ตามนี้” "
    "หากจะถามทั้งสองเรื่อง ไม่ใช้ข้อความนี้ก่อน แล้วถามใหม่หลังส่งข้อแรก"
)


def _complains(text: str) -> bool:
    return opening_words.may_be_complaint(text) and opening_words.is_story(text)


def _quotes(text: str, answers: Answers) -> bool:
    """Whether the words repeat the question to put it right: what sounds like a complaint in them
    was asked already."""
    return bool(answers.get("text")) and fold(answers["text"]) in fold(text)


_SEND = "send"
"""The last question, where who asks may still be changed."""
_TELLS_NOW = "ผู้ถามเป็น “{}” แล้ว ยังไม่ได้ส่ง"
_TELLS_ALREADY = "ผู้ถามเป็น “{}” อยู่แล้ว ยังไม่ได้ส่ง"


_ADDED = "เพิ่มในคำถามแล้ว ยังไม่ได้ส่ง ดูคำถามทั้งหมดได้ก่อนส่ง"


def _with_more(text: str, at: str, answers: Answers) -> str | None:
    """Returns the question with what is told of the matter after it was taken; None for words that
    are no such telling: they choose, steer, ask of the bot, or say who asks."""
    before, words = answers.get("text") or "", text.strip()
    if at not in (FIRST, *_AFTER_TEXT) or not before or len(fold(words)) < _LEAST_TOLD:
        return None
    if advice_words.tells_alone(words) is not None or told_on.is_of_the_name(words):
        return None
    if at != FIRST and _OF_SENDING.search(normalise(words)):
        return None
    if next(iter(read_put_right(words)), None) is not None:
        return None  # it changes what was told, and tells no more
    kinds = (kind_inside(words, place) for place in _TELLING)
    if not all(kind.kind is SentenceKind.ANSWER and kind.sure for kind in kinds):
        return None
    held = _shared(_pieces(before), _pieces(words)) >= _SAME_QUESTION and len(words) > len(before)
    whole = words if held else f"{before}\n{words}"
    return whole if len(whole) <= LONGEST_QUESTION else None


FIRST, _LEAST_TOLD, LONGEST_QUESTION = "first", 18, 2_000
_OF_SENDING = pattern_of(r"^ส่ง|ส่ง(?:ได้|เลย|ไป|คำถาม|ให้)|ยืนยัน|ถูกต้อง|เรียบร้อย|คำถาม")
_TELLING = ("file_complaint.text/prose", "ask_question.text/prose")
"""Where it was learned what people type who tell; both have to agree."""


def _words_anew(plain: str, answers: Answers) -> bool:
    """Tells whether a question is the one that waits to be sent, in more or other words."""
    before = normalise(answers.get("text") or "")
    if not before or plain == before or not only_asks(plain):
        return False
    return _shared(_pieces(plain), _pieces(before)) >= _SAME_QUESTION


_AFTER_TEXT = ("tells", "send")
_SAME_QUESTION = 0.6
