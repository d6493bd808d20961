"""Answers what is neither a question nor an order: an excuse, a worry, anger or praise of the
bot, a farewell. A calm short sentence that leads on; nothing is stored by it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Button, Message, Text
from handlers.question import strange_words
from handlers.question.query import Query, opens
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 90
_WORDS = (
    r"ค่ะ|คะ|ครับ|คับ|ค่า|จ้า|จ้ะ|นะ|น้า|อะ|อ่ะ|เลย|มาก|ๆ|จริง|จัง|หน่อย|ด้วย|แล้ว|ละ|ล่ะ|ครัช|งับ"
    r"|แหละ|เนี่ย|[\s.!~]"
)
_POLITE = rf"(?:{_WORDS})*+"
_I = rf"(?:{ME_OR_US}|พี่)?\s?"
_BOT = r"(?<!ใน)(?:บอ[ตท]|แช[ตท]|ระบบ|ไลน์|แอดมิน)(?:นี้|ตัวนี้|นี่)?"
_SORRY = rf"(?:ขอโทษ|ขออภัย|ซอรี่|sorry|โทษที){_POLITE}(?:ที่|ด้วยที่|คือ)?\s?"
_EXCUSES = pattern_of(
    rf"^(?:แอดมิน|พี่|ทีมงาน|\s)*{_SORRY}{_I}.{{0,60}}?(?:(?<!เ)ช้า|ลืม|ไม่ได้(?:ทำ|ส่ง)|ยังไม่(?:ทำ|ส่ง)|หาหมอ|ไม่ทัน|ป่วย|ไม่สบาย|ติด(?:ประชุม|งาน|ธุระ|ราชการ)|เพิ่ง|งานเยอะ|ยุ่ง|วุ่น|สาย|ไม่ว่าง)"
    rf"|^(?:แหะ|อุ๊ย|โอ๊ย|ว้าย|ตายแล้ว|ๆ|\s)*{_I}(?:ลืม|ส่งช้า|ส่งเลท|มาช้า).{{0,24}}?(?:ขอโทษ|ขออภัย|ซอรี่|sorry|โทษที){_POLITE}$",
    re.IGNORECASE,
)
_AFRAID = pattern_of(
    rf"^(?:ช่าง(?:มัน)?เถอะ|งั้น|เอ่อ|แต่|ก็|คือ|\s)*{_I}(?:(?:ไม่(?:เอา|ทำ|แจ้ง|ร้องเรียน|ร้อง|บอก|เล่า|ส่ง))(?:แล้ว|ละ|ดีกว่า|หรอก|เรื่องนี้|ไป|ก็ได้)+{_POLITE}(?:กลัว|เกรง|ไม่กล้า|กังวล).{{0,30}}"
    rf"|(?:กลัว|เกรง|กังวล|ไม่กล้า).{{0,30}}?(?:ไม่(?:เอา|ทำ|แจ้ง|ร้องเรียน|ร้อง|บอก|เล่า|ส่ง)(?:แล้ว|ละ|ดีกว่า|หรอก|ไป)*)){_POLITE}$"
)
_TIRED = pattern_of(
    rf"^(?:ช่วงนี้|วันนี้|โอ๊ย|เฮ้อ|คือ|\s)*{_I}(?:งาน(?:เยอะ|ล้น|หนัก|ท่วม)(?:มาก|สุดๆ|จน|\s)*{_POLITE}(?:ทำ)?ไม่(?:ไหว|ทัน|รู้จะ\S{{0,14}})?|(?:ทำ|สู้)ไม่ไหว(?:แล้ว|ละ)?|เหนื่อย(?:มาก|จัง|จริงๆ|สุดๆ|ๆ)*|เครียด(?:มาก|จัง|ๆ)*|ท้อ(?:มาก|จัง|แล้ว)*|ไม่ไหวแล้ว|งงไปหมด(?:แล้ว)?){_POLITE}$"
)
_CROSS = pattern_of(
    rf"(?:{_BOT}|ตอบ|นี่)(?:มัน)?\s?(?:โง่|ห่วย|งง|มั่ว|ไม่รู้เรื่อง|ไม่ตรง(?:คำถาม)?|ไม่เข้าใจ(?:อะไร|เลย)|ไม่ได้เรื่อง|กาก|แย่|ใช้ไม่ได้|ใช้ยาก|น่ารำคาญ|กวน)"
    rf"|{_BOT}(?:ตอบ|พูด|ทำ)(?:อะไร)?(?:ก็)?\s?(?:ไม่ตรง|มั่ว|ไม่รู้เรื่อง|วน(?:ไปวนมา)?|ผิด|ไม่ได้เรื่อง|คนละเรื่อง)|(?:ถาม|พูด)(?:ไป)?อย่าง(?:นึง|หนึ่ง)?\s?ตอบ(?:มา)?(?:อีก)?อย่าง|ตอบ(?:ไม่ตรง|คนละเรื่อง|มั่ว|ไม่รู้เรื่อง)"
    rf"|(?:โง่|ห่วย|กาก|งี่เง่า|ปัญญาอ่อน)(?:จริง|มาก|ชะมัด|สุดๆ|จัง|ว่ะ|วะ|ฉิบ\S{{0,4}}|เลย|\s)*{_BOT}|^{_I}(?:ถาม|พูด|พิมพ์)(?:อะไร)?(?:ไป)?(?:ก็|ยัง)(?:ตอบ)?(?:ไม่รู้เรื่อง|ไม่เข้าใจ|ไม่ได้เรื่อง|ตอบไม่ได้)"
    rf"|{_BOT}(?:บ้า|เหี้ย|เฮงซวย|ส้นตีน|งี่เง่า|ปัญญาอ่อน|ไร้สมอง)"
    rf"|{_BOT}.{{0,12}}?(?:ปวดหัว|หงุดหงิด|รำคาญ|เซ็ง)"
    rf"|{_BOT}.{{0,6}}?ไม่(?:ได้|เห็น)?(?:จะ)?ช่วย(?:อะไร|ได้)|{_BOT}.{{0,6}}?(?:ไม่มี|ไร้)ประโยชน์"
    r"|ไม่(?:เห็น)?(?:จะ)?ตรง(?:กับ)?(?:ที่|คำ)ถาม|ตอบอะไร(?:เนี่ย|ของมัน|มา)|ห่วยแตก|ไม่ใช่ที่ถาม|(?:คำตอบ|ที่ตอบ)(?:มา|เมื่อ(?:กี้|ครู่)|ตะกี้|ข้างบน|นี้|นี่|มัน|\s)+(?:ไม่(?:ถูก|ใช่|ตรง|จริง)|ผิด|มั่ว)|ถามอะไรตอบอะไร"
    r"|ไม่ได้(?:ถาม|หมายถึง)(?:เรื่อง|อัน)?(?:นี้|นั้น)(?:สักหน่อย|ซะหน่อย)|(?:ใช้|เข้าใจ)ยาก(?:จัง|มาก|เกินไป)"
)
_CROSS_NOT = pattern_of(
    rf"ขอ(?!โทษ|อภัย|บคุณ|ง)|คำถามตก|คำถามที่|มีคน|คนถาม|หรือ|ฝาก|โอนสาย|ข้อความ|ประโยค|อะไรบ้าง|ต้อง|ใคร|ยึด|{WHETHER}|ถ้า|กี่|เอามาจาก|มาจากไหน|เบอร์|\d|รายงาน|ทำ(?:{HOW_IN_SHORT})|ร้องเรียน|เจ้าหน้าที่|หัวหน้า|เพื่อน|ผู้ตอบ|แบบสำรวจ|คนตอบ|ข้อเสนอ|เสนอ|อยากให้|แก้"
)
_INSULTS = pattern_of(
    rf"(?:(?:ไอ้?|อี|มึง|แม่ง?|โคตร|โอ๊ย|เฮ้ย|นี่|แก|{_BOT})\s?)*(?:เหี้ย|สัส|(?:(?<=ไอ้)|(?<=อี))สัตว์|ควย|ฟาย|ควาย|บ้า|โง่|ห่า|เวร(?=เอ[๊้]?ย)|เฮงซวย|ส้นตีน|เชี่ย|เชี้ย|งี่เง่า|ปัญญาอ่อน|ระยำ|สันดาน|ห่วย(?:แตก)?|กาก)+"
    rf"(?:เอ๊ย|เอ้ย|เอย|จริง|ว่ะ|วะ|มาก|ฉิบหาย|ชิบหาย|แท้|นี่|เนี่ย|สุดๆ|{_BOT}|{_WORDS})*"
)
"""Nothing but an insult. Who tells of somebody names them, and that is heard elsewhere."""
_PLEASED = pattern_of(
    rf"^(?:ขอบคุณ{_POLITE})?(?:{_BOT})?\s?(?:ใช้(?:งาน)?(?:ง่าย|สะดวก|ดี|เพลิน)|สะดวก(?:ดี|มาก)|เก่ง|ฉลาด|น่ารัก|เจ๋ง|สุดยอด|ดีมาก|เยี่ยม|ตอบ(?:ดี|เร็ว|ไว|ตรง)|ช่วยได้(?:เยอะ|มาก))(?:ดี|มาก|เลย|จัง|อะ|นะ|ค่ะ|ครับ|คะ|\s)*"
    rf"(?:{_BOT})?(?:ชอบ|ประทับใจ|ถูกใจ|เลย|มาก|จัง|นะ|ค่ะ|ครับ|คะ|\s)*$|^ชอบ{_BOT}{_POLITE}$|^(?:โห|ว้าว|อ้าว|อ๋อ|เย้|เหลือแค่นี้(?:เอง)?(?:เหรอ|หรอ)?|แค่นี้เอง(?:เหรอ|หรอ)?|ครบแล้ว|[\s,!])*(?:เยี่ยม|ดีมาก|ดีจัง|สุดยอด|เก่ง(?:กัน)?)(?:ไปเลย|มาก|{_WORDS})*+$"
)
_LEAVES = pattern_of(
    rf"^(?:โอเค|ok|งั้น|เข้าใจ(?:แล้ว)?|ได้(?:คำตอบ|ความ|เรื่อง|ข้อมูล)(?:แล้ว|ละ)?|รับทราบ|ขอบ(?:พระ)?คุณ(?:มาก)?|เรียบร้อย|เสร็จ(?:แล้ว)?|แค่นี้(?:ก่อน|แหละ|พอ)?|ไม่มี(?:อะไร|ไร)(?:แล้ว|ละ)|หมดแล้ว|ไป(?:ก่อน|ละ|แล้ว|ทำงาน)|บาย|bye|ไว้(?:เจอ|คุย)กัน(?:ใหม่)?|แล้ว(?:เจอ|พบ)กัน|ครับผม|{_WORDS})++$",
    re.IGNORECASE,
)
_LEAVING = pattern_of(
    r"ไม่มี(?:อะไร|ไร)(?:แล้ว|ละ)|ได้(?:คำตอบ|ความ|เรื่อง|ข้อมูล)(?:แล้ว|ละ)"
    r"|บาย|bye|แค่นี้|ไปก่อน|ไปละ|ไว้(?:เจอ|คุย)|(?:เจอ|พบ)กัน",
    re.IGNORECASE,
)
_CALLED_OFF = pattern_of(
    rf"^(?:อ๋อ|อ้อ|อ่อ|งั้น|โอเค|เอ่อ|\s)*(?:(?:(?:ไม่ต้อง|ช่างมัน|ช่างเถอะ)(?:แล้ว|ละ(?!ก)|หรอก|ก็ได้)|ไม่เป็นไร(?:หรอก)?)(?:{_WORDS}|ขอบคุณ)*$"
    rf"|(?:ไม่ต้อง|ไม่เป็นไร|ช่างมัน|ช่างเถอะ|ไม่เอา)(?:{_WORDS}|หรอก)*(?:(?<=\s)|(?<=ค่ะ)|(?<=ครับ)){_I}"
    rf"(?:ช่าง|เขา|เค้า|พี่|น้อง|เพื่อน|เพิ่ง|ตอนนี้|หา|รู้|เจอ|แก้|ทำ|ได้|เรียบร้อย|ถาม|เข้าใจ|จำ|นึก)[ก-๙]{{0,24}}?(?:แล้ว|ละ|เอง|มา|ออก|เรียบร้อย)(?:{_WORDS})*$)"
)
"""Nothing is wanted any more: `ไม่ต้องแล้ว ช่างโทรมาเอง`."""
_CUES = (
    "ไม่ต้อง", "ไม่เป็นไร", "ช่างมัน", "ช่างเถอะ", "ไม่เอา",
    "ขอโทษ", "ขออภัย", "ซอรี่", "sorry", "โทษที", "กลัว", "เกรง", "กังวล",
    "ไม่กล้า", "เยอะ", "ไม่ไหว", "เหนื่อย", "เครียด", "ท้อ", "งง", "ตอบ", "โง่",
    "ห่วย", "บอท", "บอต", "ยาก", "ง่าย", "สะดวก", "เก่ง", "ฉลาด", "ชอบ", "เยี่ยม",
    "สุดยอด", "บาย", "bye", "แค่นี้", "ไม่มีอะไร", "ไม่มีไร", "ไปก่อน", "ไปละ",
    "กันใหม่", "เจอกัน", "พบกัน", "ล้น", "หนัก", "ท่วม", "ไม่ได้ถาม", "ไม่ได้หมาย",
    "ลืม", "ตรง", "ช่วย", "ประโยชน์", "ได้ความ", "ได้คำ", "ได้เรื่อง", "ได้ข้อมูล",
    "ส่งช้า", "เหี้ย", "สัส", "สัตว์", "ควย", "ควาย", "ฟาย", "บ้า", "ห่า", "เวร", "เฮงซวย", "ตีน", "เชี่ย",
    "เชี้ย", "งี่เง่า", "ปัญญาอ่อน", "ระยำ", "สันดาน", "กาก", "ไม่รู้เรื่อง", "ไม่เข้าใจ",
)  # fmt: skip
_CUE = pattern_of("|".join(_CUES), re.IGNORECASE)
_OF_ITS_OWN = pattern_of("เตือน|ส่ง|รายงาน|อนุมัติ|นัด|ลา|ร้องเรียน|ของขวัญ|แจ้ง(?!แล้ว)")
"""Names what is not wanted: others hear that."""
_WORK = pattern_of(
    rf"{WHETHER}|[?]|{HOW_IN_FULL}|เมื่อไ|ที่ไหน|ใคร|กี่|อะไร(?!แล้ว|ละ|ก็|เลย)|ขอ(?!โทษ|อภัย|บ)|\d\.\d|ลา(?:ป่วย|กิจ|พัก|วัน|พรุ่ง)|ขอลา|ต้อง|แทน|เปิด(?!ไม่)|ให้หน่อย|ดึง|หาคน|เวียน"
)
_MENU = drafts.MENU
_DUTIES = Button("เรื่องที่ต้องทำ", opens("own_duties"), "เรื่องที่ต้องทำ")
_LATE = Button("แจ้งเหตุที่ล่าช้า", opens("late_reason"), "แจ้งเหตุที่ล่าช้า")
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")
_HELP = Button("วิธีใช้", opens("help_me"), "วิธีใช้")
_PROTECTED = Button("กลัวถูกกลั่นแกล้ง", opens("rule_complaint_protection"), "กลัวถูกกลั่นแกล้ง")
_EXTENSION = Button("ขอเลื่อนส่งได้ไหม", opens("rule_extension"), "ขอเลื่อนส่งได้ไหม")
_EXCUSED = (
    "ไม่เป็นไร ส่งหลังกำหนดก็ยังส่งได้ ดูสิ่งที่ยังค้างได้ที่ “เรื่องที่ต้องทำ”\n"
    "ข้อความเมื่อครู่บอตไม่ได้บันทึกเป็นวันลาหรือเหตุที่ล่าช้า หากต้องการแจ้ง กดปุ่มได้"
)
_NO_PRESSURE = "ไม่เป็นไร ไม่มีสิ่งใดถูกบันทึกหรือส่งถึงใคร หากเปลี่ยนใจ กลับมาได้ทุกเมื่อ โดยไม่ต้องบอกชื่อ"
_UNDERSTOOD = (
    "เข้าใจ ค่อย ๆ ทำทีละเรื่องได้ ร่างที่พิมพ์ไว้ไม่หาย และส่งเท่าที่ทำแล้วก็ได้\n"
    "กด “เรื่องที่ต้องทำ” เพื่อดูว่าเรื่องใดครบกำหนดก่อน หรือหารือผู้ดูแลระบบ"
)
_APOLOGY = (
    "ขออภัยที่ตอบไม่ตรง ลองพิมพ์สั้น ๆ ทีละเรื่อง เช่น “รายงาน 1.10” “ส่งช้าได้ไหม”\n"
    "หากยังไม่ได้ กด “ติดต่อผู้ดูแลระบบ” เพื่อดูว่าถามผู้ใดได้"
)
_APOLOGY_TO_STRANGERS = (
    "ขออภัยที่ใช้ยาก บุคลากรเริ่มด้วยการพิมพ์ “ลงทะเบียน” ตามด้วยรหัส มีเรื่องจะแจ้ง พิมพ์ “ร้องเรียน” ได้เลย\n"
    "อยากถามคน กด “ติดต่อผู้ดูแลระบบ” เพื่อดูว่าถามที่ใด"
)
_STILL_CROSS = "ขออภัยที่ยังช่วยไม่ได้ตามต้องการ กด “ติดต่อผู้ดูแลระบบ” เพื่อถามคน หรือ “เมนู” เพื่อเลือกสิ่งที่ต้องการ"
_TOLD_IN_GROUP = (
    "ขออภัยที่ตอบไม่ตรง บอตไม่ได้บันทึกหรือส่งต่อข้อความนี้\n"
    "แจ้งให้แก้: ในแชตส่วนตัว พิมพ์ “ติดต่อผู้ดูแลระบบ” เพื่อดูว่าแจ้งผู้ใด\n"
    "ถามอีกครั้ง: เรียกด้วย @ แล้วพิมพ์สั้น ๆ ทีละเรื่อง"
)
_GLAD = "ขอบคุณมาก ยินดีที่ช่วยได้ มีเรื่องใดให้ช่วยอีก กด “เมนู”"
_GOODBYE = "ยินดีช่วยเสมอ แล้วพบกันใหม่ เรื่องที่ทำค้างไว้บอตเก็บให้"
NOTHING_MORE = "รับทราบ ไม่มีสิ่งใดต้องทำต่อ ข้อความนี้ไม่ได้ส่ง แก้ หรือยกเลิกสิ่งใด"
_ANGER, _NOTHING = "cross", "called_off"
_ANSWERS: Mapping[str, tuple[str, tuple[Button, ...]]] = {
    "excuse": (_EXCUSED, (_DUTIES, _LATE, _MENU)),
    "afraid": (_NO_PRESSURE, (_PROTECTED, _MENU)),
    "tired": (_UNDERSTOOD, (_DUTIES, _EXTENSION, _CONTACT, _MENU)),
    _ANGER: (_APOLOGY, (_HELP, _CONTACT, _MENU)),
    "pleased": (_GLAD, (_MENU,)),
    "leaves": (_GOODBYE, (_MENU,)),
    _NOTHING: (NOTHING_MORE, (_MENU,)),
}


@listener(longest=_LONGEST, anyone=True)
def asks(context: Context, words: str) -> Query | None:
    """Returns what answers talk that asks for nothing, outside of any conversation; None for other
    words. Who is not on the roster is only told sorry: what else they say may be a complaint."""
    kind = _kind(words)
    return TALK if kind and (context.person is not None or kind == _ANGER) else None


def calls_off(words: str) -> bool:
    """Tells whether the words say that nothing is wanted any more: `งั้นไม่เป็นไรค่ะ`."""
    return len(words) <= _LONGEST and _kind(words) == _NOTHING


def in_group(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Names somebody to contact when a person says that the bot is wrong. None for other words."""
    if len(question.text) > _LONGEST or _kind(question.text) != _ANGER:
        return None
    return [Text(_TOLD_IN_GROUP, question.door(_CONTACT.label))]


def _kind(words: str) -> str:
    plain = normalise(words)
    if not _CUE.search(plain):
        return ""
    if _INSULTS.fullmatch(plain) or _CROSS.search(plain) and not _CROSS_NOT.search(plain):
        return _ANGER
    if _CALLED_OFF.search(plain) and not _OF_ITS_OWN.search(plain):
        return _NOTHING
    if _WORK.search(plain):
        return ""
    kinds = {"excuse": _EXCUSES, "afraid": _AFRAID, "tired": _TIRED, "pleased": _PLEASED}
    found = next((kind for kind, form in kinds.items() if form.search(plain)), "")
    leaves = _LEAVING.search(plain) and _LEAVES.search(plain)
    return found or ("leaves" if leaves else "")


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    kind = _kind(rest)
    said, buttons = _ANSWERS.get(kind, (_GLAD, (_MENU,)))  # an old button has no words
    context.secret = context.secret or kind == "afraid"
    if context.person is None and kind == _ANGER:
        said = _APOLOGY_TO_STRANGERS
    told = Text(said, (*drafts.back_to(context), *buttons))
    again = kind == _ANGER and strange_words.is_in_sight(context, [told])
    return [replace(told, body=_STILL_CROSS)] if again else [told]


TALK = Query("plain_talk", (), _answer, goes_on=True, anyone=True)
