"""A further message or file from the person who follows a case, before it is sent.

The answers belong to `handlers.complaints.tracking.track_case`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NoReturn

from handlers.complaints.tracking import case_wishes, other_report
from handlers.context import Context
from handlers.conversation.controls import confirms
from handlers.conversation.flow import Answers, Choice, Heeded
from handlers.messages import Card, Message, Row, Text
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, folded, normalise
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.other_wish import wants_to_know
from models.complaints import case_tracking, cases
from models.complaints.sealed import case_texts

CASE, ACT, WORDS, FILES, SEND = "case", "act", "words", "files", "send"
PAGE, UNSENT, MEANT = "page", "unsent", "meant"
"""`MEANT`: the name of the conversation that words typed at the card may rather be for."""
OF_ONE_ACT = (ACT, SEND, PAGE, MEANT)
"""Answers that are forgotten after an act. The case stays, and so does what is unsent."""
SAY, MORE_FILES, UNSOLVED = "say", "more_files", "unsolved"
PUSH_ON, PUSH_OFF, DONE = "push_on", "push_off", "done"
NEW_CASE, ELSEWHERE = "new_case", "elsewhere"
NOT_SOLVED = "ยังไม่ได้รับการแก้ไข"
_DONE = folded(
    "เสร็จแล้ว", "ไม่ส่งข้อความ", "ไม่ส่งข้อความแล้ว", "ไม่เขียนแล้ว",
    "พอแล้ว", "พอแล้วล่ะ", "พอแค่นี้", "แค่นี้", "แค่นี้ก่อน", "แค่นี้แหละ", "แค่นี้พอ", "เท่านี้", "เท่านี้ก่อน", "หมดแล้ว",
    "เสร็จ", "เสร็จละ", "พอละ", "พอล่ะ", "พอแค่นี้ละ", "แค่นี้ละ", "เท่านี้ละ",
    "เท่านี้แหละ", "หมดละ", "ปิดเลย", "ออกเลย", "ปิดได้เลย", "ออกได้เลย",
    "ไว้มาดูใหม่", "ไว้ดูใหม่", "ไว้ค่อยมาดู", "เดี๋ยวมาดูใหม่", "ไว้มาดูอีกที",
    "ไม่มีแล้ว", "ไม่มีอะไรแล้ว", "ไม่มีอะไรเพิ่ม", "จบแล้ว", "ดูแล้ว", "ดูเสร็จแล้ว", "ไม่ต้องแล้ว", "ไม่ส่งแล้ว",
)  # fmt: skip
"""How people say that they are done with looking."""
_CLOSES = pattern_of(
    rf"(?:งั้น|โอเค|ขอ|จะ|ก็|\s)*(?:ปิด|ออก(?:จาก)?|เลิกดู|หยุดดู|ไม่ดู|เลิกตาม)(?:หน้า(?:ต่าง)?|การ์ด|อัน|ตัว)?(?:นี้|นั้น)?"
    rf"(?:เลย|ก่อน|แล้ว|ละ|ล่ะ|ไป|ได้|ดีกว่า|ละกัน|แล้วกัน|{POLITE}|\s)*"
)
"""Closes the page: `ปิดอันนี้ครับ`, `เลิกดูละ`. `ปิดเรื่องนี้` is about the case."""
_SENDS_FILES = pattern_of(
    r"(?:ขอ|จะ|อยาก|ช่วย|มี|\s)*+(?:ส่ง|แนบ|เพิ่ม)(?:รูป|ภาพ|ไฟล์|หลักฐาน|เอกสาร|คลิป)(?:ถ่าย|ภาพ)?"
    rf"(?:เพิ่ม(?:เติม)?|อีก|ให้|ไป|ด้วย|หน่อย|ได้|{WHETHER}|ครับ|คับ|ค่ะ|คะ|นะ|\s)*"
)
STILL_UNSENT = (
    "ข้อความนี้ยังไม่ได้ส่ง มีสิ่งที่ส่งเข้ามาแล้วแต่ยังไม่ถึงผู้รับเรื่อง กด “เสร็จแล้ว” เพื่อทิ้งแล้วปิด หรือเลือกส่งจากปุ่ม"
)
ASK_FILES = "ส่งรูปภาพ PDF Word หรือ Excel เข้ามาในแชตนี้ได้เลย จะได้ตรวจอีกครั้งก่อนส่ง"


def ask_words(_context: Context, answers: Answers) -> Message:
    if answers[ACT] == UNSOLVED:
        return Text(
            "ยังไม่ได้รับการแก้ไขอย่างไร พิมพ์ให้ผู้รับเรื่องทราบ หรือกด “ไม่มีรายละเอียดเพิ่ม”\n"
            "แจ้งได้ครั้งเดียว สำนักงานจะตรวจสอบเรื่องนี้อีกครั้ง"
        )
    return Text("พิมพ์ข้อความถึงผู้รับเรื่อง จะได้ตรวจอีกครั้งก่อนส่ง")


def words_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers เหมือนเดิม as an answer; elsewhere the word keeps the former answer."""
    if answers.get(ACT) != UNSOLVED:
        return []
    same = Choice("same", "เหมือนเดิม", "เหมือนเดิม")
    return [same, Choice("no_more", "ไม่มีรายละเอียดเพิ่ม", NOT_SOLVED)]


def read_words(text: str, _context: Context, _answers: Answers) -> str:
    words = letter(text)[: case_texts.LONGEST]
    if not words:
        raise Unclear("กรุณาพิมพ์ข้อความถึงผู้รับเรื่อง")
    return words


_TO_WRITE = pattern_of(
    r"(?:ขอ|ช่วย|อยาก|รบกวน|ฝาก)?(?:เขียน|ส่งข้อความ|ฝากข้อความ|ฝากบอก|บอก|แจ้ง)(?:ไป)?(?:ถึง|หา|ให้)?ผู้รับเรื่อง(?:ให้|ด้วย|หน่อย|ที|นะ|ค่ะ|คะ|ครับ|คับ)*"
    r"\s?ว่า\s?(?=\S)"
    r"|(?:ขอ|ช่วย|อยาก|รบกวน|ฝาก)?(?:ตอบ|บอก|แจ้ง)(?:กลับ)?(?:ไป)?(?:ให้|ที่|ยัง|ถึง)?(?:เขา|เค้า|เจ้าหน้าที่)(?:กลับ|ไป|หน่อย|ที|ด้วย|ให้)*\s?ว่า\s?(?=\S)"
    r"|(?:ขอ|ช่วย|อยาก|รบกวน)?ตอบ(?:กลับ)?ไปว่า\s?(?=\S)"
)
_LETTER_IS = pattern_of(
    r"(?:ไม่ใช่|แก้(?:ไข)?|ขอ|ค่ะ|คะ|ครับ|คับ|\s)*+ข้อความ(?:ขอ|ให้)?(?:เอาแค่|เอาเป็น|(?:แก้|เปลี่ยน)เป็น|ใส่แค่)(?:ว่า)?\s?(?P<words>\S.*)",
    re.DOTALL,
)
LETTER_CHANGED = "แก้ข้อความแล้ว ยังไม่ได้ส่ง"


def letter(text: str) -> str:
    """Returns the message without the order before it: `เขียนถึงผู้รับเรื่องหน่อย ว่า…`."""
    order = _TO_WRITE.match(text.strip())
    return text.strip()[order.end() if order is not None else 0 :]


def letter_is(text: str) -> str:
    """Returns the words that are to be the message now: `ข้อความเอาแค่ …`; "" for others."""
    found = _LETTER_IS.fullmatch(text.strip())
    return letter(found["words"]) if found is not None else ""


def read_file(_text: str, _context: Context, _answers: Answers) -> NoReturn:
    raise Unclear("ข้อนี้รับเป็นไฟล์ กรุณาส่งรูปภาพหรือเอกสารเข้ามาในแชตนี้ หรือกด “ย้อนกลับ” เพื่อเขียนข้อความ")


def files_in(answers: Answers) -> list[int]:
    """Returns the ids of the files sent into the chat, but not yet to the receivers."""
    found: list[int] = answers.get(FILES) or []
    return found


def says_done(text: str) -> bool:
    """Tells whether the whole text says that nothing more is to be done: `พอแล้วค่ะ`, `เสร็จละ
    ขอบคุณครับ`."""
    if _CLOSES.fullmatch(normalise(text)):
        return True
    parts = normalise(text).split()
    done = [each for each in parts if fold(each) in _DONE]
    return fold(text) in _DONE or bool(done) and all(p in done or is_courtesy(p) for p in parts)


def sends_files(text: str) -> bool:
    """Tells whether the whole text wants to send files: `ขอส่งรูปเพิ่มหน่อย`."""
    return _SENDS_FILES.fullmatch(normalise(text)) is not None


def plainly_meant(text: str) -> bool:
    """Tells whether words at the card surely are done there, whatever else they may sound like."""
    wants = case_wishes.is_wish(text) or case_wishes.wants_push(text) or sends_files(text)
    return says_done(text) or wants


def unsent(answers: Answers) -> str:
    """Returns what was typed or sent into the chat, but not yet to the receivers: `ข้อความและไฟล์ 2
    ไฟล์`, or ""."""
    files = len(files_in(answers))
    found = (("ข้อความ", answers.get(WORDS)), (f"ไฟล์ {files:,} ไฟล์", files))
    return "และ".join(words for words, there in found if there)


def _no_files_yet(answers: Answers) -> bool:
    """Tells whether ส่งไฟล์เพิ่ม was chosen and no file came yet."""
    return answers.get(ACT) == MORE_FILES and not files_in(answers)


def ask_send(context: Context, answers: Answers) -> Message:
    if _no_files_yet(answers):
        return Text(ASK_FILES)
    if answers.get(MEANT):
        told = Row("เป็นเรื่องใด", other_report.doubt(answers[MEANT], context), tone="warn")
        return Card("ยังไม่ได้ส่ง", rows=(Row("ข้อความ", answers[WORDS]), told))
    words, files = answers.get(WORDS), len(files_in(answers))
    rows = (
        *((Row("ข้อความ", words),) if words and answers[ACT] != MORE_FILES else ()),
        *((Row("ไฟล์", f"{files} ไฟล์"),) if files else ()),
    )
    warned = case_wishes.warning(words or "") if answers[ACT] != MORE_FILES else ""
    return Card(
        "ตรวจก่อนส่ง",
        rows=(*rows, *((Row("ก่อนส่ง", warned, tone="warn"),) if warned else ())),
        note="ถูกต้องแล้วกด “ส่งให้ผู้รับเรื่อง” ต้องการแก้ กด “ย้อนกลับ” มีไฟล์เพิ่ม ส่งเข้ามาก่อนได้",
    )


def send_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Returns the button that sends what the card shows: an older card sends nothing newer."""
    if _no_files_yet(answers):
        return []
    about = f"{answers.get(ACT)}:{answers.get(WORDS)}:{files_in(answers)}"
    stamp = context.sealer.keyed_hash(about, "case.send")[:8].lower()
    key = "".join(sign if sign.isalnum() else "0" for sign in stamp)
    found = [Choice(f"go_{key}", "ส่งให้ผู้รับเรื่อง", True)]
    if answers[ACT] == MORE_FILES or not answers.get(WORDS):
        return found
    if (
        answers[ACT] == SAY
        and case_wishes.is_unsolved(answers[WORDS])
        and _reopens(context, answers)
    ):
        found.append(Choice(UNSOLVED, NOT_SOLVED, True, also={ACT: UNSOLVED}, plainly=True))
    if name := answers.get(MEANT):
        label = other_report.button(name, context)
        found.append(Choice(ELSEWHERE, label, True, also={ACT: ELSEWHERE}))
    elif case_wishes.is_new_matter(answers[WORDS]):
        found.append(Choice(NEW_CASE, AS_NEW, True, also={ACT: NEW_CASE}))
    return [*found, Choice("drop", "ไม่ส่งข้อความนี้", False, said=_dropped_by(answers))]


def _reopens(context: Context, answers: Answers) -> bool:
    case = cases.by_id(context.session, answers.get("case", ""))
    return case is not None and case_tracking.may_reopen(case)


def read_send(text: str, context: Context, answers: Answers) -> bool | Choice:
    if _no_files_yet(answers):
        read_file(text, context, answers)
    if answers.get(WORDS) and other_report.protests(text):
        return _protested(text, context, answers)
    if confirms(text, sends=True):
        if answers.get(MEANT):
            raise Unclear("ยังไม่ได้ส่ง กดปุ่มด้านล่างว่าเป็นข้อความถึงผู้รับเรื่อง หรือเป็นเรื่องใด")
        return True
    if answers.get(WORDS) and fold(text) in folded(*_dropped_by(answers), *_DROPS):
        return False
    if case_wishes.withdraws(answers.get(WORDS) or "") and case_wishes.stays(text):
        return False
    raise Unclear(
        "ข้อความนี้ยังไม่ได้เก็บ กด “ส่งให้ผู้รับเรื่อง” เพื่อส่งตามการ์ด "
        "“ไม่ส่งข้อความนี้” เพื่อทิ้ง หรือ “ย้อนกลับ” เพื่อแก้ข้อความ"
    )


def _protested(text: str, context: Context, answers: Answers) -> Choice:
    """Takes the message to the conversation that it was for; raises Unclear if none is known."""
    name = answers.get(MEANT) or other_report.meant(answers[WORDS], context)
    if not name:
        raise Unclear(
            "ยังไม่ได้ส่ง หากไม่ใช่ข้อความถึงผู้รับเรื่อง กด “ไม่ส่งข้อความนี้” ข้อความจะถูกลบ แล้วพิมพ์เรื่องที่ต้องการได้เลย"
        )
    return Choice(ELSEWHERE, "", True, also={ACT: ELSEWHERE, MEANT: name})


AS_NEW = "แจ้งเป็นเรื่องใหม่"
_NOT_SENT = ("ไม่ส่งแล้ว",)
_NOT_WITHDRAWN = (
    "ไม่ถอนแล้ว", "ไม่ถอนเรื่องแล้ว", "ไม่ถอน", "ยังไม่ถอน", "ไม่ต้องถอนแล้ว", "ไม่ต้องถอน", "เปลี่ยนใจแล้ว",
)  # fmt: skip
_DROPS = (
    "ไม่ส่ง",
    "ไม่ส่งข้อความ",
    "ไม่ส่งข้อความแล้ว",
    "อย่าส่ง",
    "อย่าเพิ่งส่ง",
    "ไม่ต้องส่ง",
    "ไม่เอาแล้ว",
    "ทิ้งข้อความนี้",
)
"""Whole texts of who will not send what the card shows."""


def _dropped_by(answers: Answers) -> tuple[str, ...]:
    """Returns the texts that stand for the button; who does not withdraw drops no other message."""
    withdraws = case_wishes.withdraws(answers.get(WORDS) or "")
    return (*_NOT_SENT, *_NOT_WITHDRAWN) if withdraws else _NOT_SENT


_LEAST_MORE = 16
"""Letters (folded) of words that tell more; fewer rather are about sending."""
_ABOUT_SENDING = pattern_of(
    rf"{case_wishes.SENDS_NOT}|ไม่ถอน|(?:^|(?<=\s)|ขอ|จะ)ยกเลิก|ย้อนกลับ|ไม่เอา|(?:ขอ|จะ)?แก้(?:ไข)?ก่อน"
)
MORE_KEPT = (
    "เพิ่มในข้อความแล้ว ยังไม่ได้ส่ง\n"
    "หากเป็นอีกเรื่องหนึ่ง กด “ย้อนกลับ” เพื่อแก้ข้อความ แล้วพิมพ์ “ร้องเรียน” เพื่อแจ้งเป็นเรื่องใหม่"
)


NOT_ADDED = "ข้อความล่าสุดคล้าย{} จึงไม่ได้เพิ่มในข้อความถึงผู้รับเรื่อง ส่งหรือทิ้งข้อความด้านล่างก่อน แล้วพิมพ์เรื่องนั้นอีกครั้ง"


def more_of(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Adds further words, typed where the message is looked at once more, to the message."""
    if answers.get(ACT) not in (SAY, UNSOLVED) or confirms(text, sends=True):
        return None
    if name := other_report.meant(text, context):
        return Heeded(told=NOT_ADDED.format(context.flows[name].title))
    if len(fold(text)) < _LEAST_MORE or _ABOUT_SENDING.search(normalise(text)):
        return None
    if kind_inside(text, "").kind is not SentenceKind.ANSWER or wants_to_know(text):
        return None
    words = case_wishes.joined(answers.get(WORDS), text.strip())
    return Heeded({WORDS: words}, MORE_KEPT, at_once=True)
