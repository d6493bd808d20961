"""The words that steer any conversation, typed or tapped."""

from __future__ import annotations

import re

from handlers.understand.choices.common_words import BACK_WORDS, SKIP_WORDS
from handlers.understand.commands.courtesies import without_thanks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import fold, normalise

CANCEL, BACK, SKIP, KEEP, CONFIRM, EDIT = (
    "-cancel", "-back", "-skip", "-keep", "-confirm", "-edit",
)  # fmt: skip
"""The keys that buttons carry. The keys of a step's own choices never begin with a dash."""

USE, ASK, PAUSE, ADD, WISH, PUT = "-use", "-ask", "-pause", "-add", "-wish", "-put"
SAY, DROP = "-say", "-drop"
"""Keys of buttons only: all but `-pause` carry the number of a sentence that is held (`-use.2`).
`-say` takes it as if it were typed now, `-drop` forgets it."""

EITHER = "-either"
"""No button: what is noted of a card that asks whether a held sentence is the answer or something
else (`-either.2.-ask.2`)."""

WORDINGS = "-words"
"""No button either: what is noted of a card that asks which of the held wordings is meant
(`-words.2.3`)."""

PARTS = "-parts"
"""The same of a card that asks whether a text or all that was typed is kept (`-parts.2.3`)."""

LEFT = "-left"
"""No button either: what is noted of a card that asks whether to add what nothing understood, and
says that words that confirm leave it out (`-left.2`)."""

DISCARD = "-discard"
"""No button either: what is noted of a draft whose card asks whether to throw it away."""

KEEP_ALL = "-all"
"""A key with the fingerprint of a review card: all sentences that wait are kept, then it is sent.
Without one the card is shown again."""

ANEW = "-anew"
"""A key with the number of a held sentence whose words take the place of a whole text."""

WORDS = {
    CANCEL: ("ยกเลิก", "เลิก", "เลิกทำ", "ไม่ทำแล้ว"),
    BACK: BACK_WORDS,
    SKIP: SKIP_WORDS,
    KEEP: ("ใช้คำตอบเดิม", "เหมือนเดิม", "คงเดิม"),
    CONFIRM: ("ยืนยัน", "ยืนยันการส่ง", "ส่ง", "ส่งเลย", "ส่งรายงาน", "ตกลง"),
    EDIT: ("แก้ไข", "แก้"),
}
_CONFIRMS = pattern_of(
    rf"(?:(?P<sure>ใช่|ถูก(?:ต้อง)?|ตกลง|โอเค|ok|okay|ยืนยัน|คอนเฟิร์ม|ตามนี้|ตามนั้น|พร้อมส่ง|เคร?(?=ๆ|[\s,]|$|{POLITE})|(?:เซฟ|save|ยิง)\s?(?=(?:ให้|ไป|ได้)*เลย|ได้(?!ไหม))|ส่ง(?!(?:ไป)?แล้ว(?!กัน)|ต่อ(?!ให้))(?:(?:เรื่อง|รายงาน|ฉบับ|อัน)นี้(?!\s*ให้))?|บันทึก(?!แล้ว))"
    r"|(?:(?:อัน|ฉบับ|ตัว|ที่ทำ|แบบ)?นี้)?(?:ก็)?(?:ดี|สวย|เป๊ะ|ผ่าน|โอ)(?:แล้ว|ละ)?(?=[\s,]|ค่ะ|ครับ|คับ)|(?:อัน|ฉบับ|แบบ)นี้(?=ถูก|โอเค)|(?:อ่าน|ดู|ตรวจ|เช็[คก]|ทวน)(?:ทาน|ทวน|ดู)?(?:แล้ว|หมดแล้ว|ครบแล้ว)|ไม่มี(?:อะไร|ข้อไหน|ที่)?(?:ต้อง|จะ)?(?:แก้|ผิด)(?:ไข)?(?:แล้ว|เพิ่ม)?"
    rf"|ไม่(?:ต้อง)?แก้(?:ไข)?(?:แล้ว|อะไร)?|เถอะ|โลด|แก้(?:ไข)?(?:(?:เสร็จ|ครบ|เรียบร้อย|ให้)+แล้ว|แล้ว(?=[\s,คน]))(?=(?:นะ)?\s*(?:ค่ะ|ครับ|คับ)?[\s,]*(?:ขอ)?(?:ยืนยัน|ส่ง))|(?<=ส่ง)(?:ขึ้น|ต่อ|ใหม่|อีก(?:ครั้ง|รอบ))|การ(?=ส่ง)|จัด(?=ส่ง)|เอา(?=ตาม)|(?<=[องดบว])ดี|ผอ\.?|กด|ให้|หัวหน้า|ด้วย|หมด|ไป|เรียบร้อย|ครบถ้วน|ครบ|ได้|เลย|แล้ว|ทั้งหมด|ทุกข้อ|ข้อมูล|รายงาน|{POLITE}|ๆ|[\s,]){{1,16}}"
)
_SO_THAT = pattern_of(
    r"[\s,]+(?:แล้ว)?(?:หัวหน้า|ผอ\.?|ท่าน|นาย|พี่|น้อง|เขา|เค้า|เรา|คน\S{0,6}|ทาง\S{2,10})?จะได้(?!รับ|แก่)\S.{0,40}$"
)
"""What something is done for, behind it: `ส่งเลยนะคะ หัวหน้าจะได้อนุมัติ`."""
_SENDS = pattern_of("ส่ง|ยืนยัน|เซฟ|save|ยิง")
_LONGEST_YES = 60
_MAY_CONFIRM = pattern_of(
    "ใช่|ถูก|ตกลง|โอเค|ok|ยืนยัน|คอนเฟิร์ม|ตามน|พร้อมส่ง|ส่ง|บันทึก|เค|เซฟ|save|ยิง", re.IGNORECASE
)
"""A word that `_CONFIRMS` needs."""
_BY_SPELLING = {fold(spelling): word for word, all_ in WORDS.items() for spelling in all_}
_KEEPS = pattern_of(
    "(?:(?:ไม่ใช่|ไม่(?:ต้อง)?แก้(?:ไข)?(?:แล้ว)?|เปลี่ยนใจ|เอ๊ย|งั้น)(?:ครับ|ค่ะ|คะ|นะ|แล้ว)*)?(?:ขอ|ให้|เอา|ก็)*(?:ใช้|คง|ยึด|เหมือน|ตาม|เอา|คัดลอก|ก๊?อ[ปบ]ปี้|ก๊?อ[ปบ])+(?:มา)?(?:ข้อความ|คำตอบ|เหตุผล|ของ|อัน|ตัว|ข้อมูล|ที่ตอบ|ที่เขียน)*(?:เดิม|เก่า|(?:รอบ|ครั้ง|คราว|ปี)(?:ที่แล้ว|ก่อน))+"
    "(?:เหมือน|แบบ|ตาม)?(?:ที่(?:ส่ง|ตอบ|เขียน|รายงาน|เคยส่ง)(?:ไป|ไว้)?)?(?:ใน)?(?:(?:รอบ|ครั้ง|คราว|ปี)(?:ที่แล้ว|ก่อน))?(?:ได้|ไป|มา|เลย|ก็ได้|แหละ|ละกัน|แล้วกัน)*"
)
_MAY_KEEP = pattern_of("เดิม|เก่า|ที่แล้ว|ก่อน")
"""A word that `_KEEPS` needs."""
_SKIP_ALONE = frozenset((fold("ข้าม"), fold("ข้ามไปก่อน")))


def word_of(text: str) -> str | None:
    """Returns the key of the steering word if the whole text is one, else None."""
    key = fold(text)
    keeps = _MAY_KEEP.search(key) is not None and _KEEPS.fullmatch(key[:60]) is not None
    return _BY_SPELLING.get(key) or (KEEP if keeps else None)


def without_purpose(text: str) -> str:
    """Returns the text without what its last words do it for: `25 มีนาคมดีกว่า จะได้ไม่ตรงวันหยุด`."""
    return _SO_THAT.sub("", text)


def confirms(text: str, sends: bool = False) -> bool:
    """Tells whether the whole text agrees to send what a review card shows: `ถูกต้องแล้วค่ะ ส่งเลย`.

    sends: agreeing alone (`ใช่ค่ะ`) is not enough.
    """
    if _MAY_CONFIRM.search(text) is None:
        return False  # a turn asks this of its words many times
    text = without_thanks(text[:_LONGEST_YES])
    if word_of(text) == CONFIRM:
        return True
    plain = without_purpose(normalise(text).lower())
    found = _CONFIRMS.fullmatch(plain)
    sure = found is not None and found["sure"] is not None
    return sure and (not sends or _SENDS.search(plain) is not None)


def only_sends(text: str) -> bool:
    """Tells whether the whole text wants to send and says nothing else: `ส่งเลยครับ`."""
    return confirms(text, sends=True) and "ส่ง" in text


def is_cancel_itself(text: str) -> bool:
    """Tells whether the text is ยกเลิก, which no choice's own words may be."""
    return fold(text) == fold(WORDS[CANCEL][0])


def only_skips(text: str) -> bool:
    """Tells whether the text can only mean skipping (ไม่มี may be an answer)."""
    return fold(text) in _SKIP_ALONE


def steers(text: str) -> bool:
    """Tells whether the whole text is said to the bot, so that it can be nobody's name: it steers,
    sends, or only asks politely (`หน่อย`)."""
    return word_of(text) is not None or confirms(text) or _POLITELY.fullmatch(text) is not None


_POLITELY = pattern_of(rf"(?:หน่อย|ด้วย|เลย|ที|ก่อน|{POLITE}|ๆ|\s)+")


_GLASS = pattern_of("แก้ว(?![ะ-ู็-๋]|ง|รร)")
"""`แก้วน้ำ` is a thing; `แก้วันที่`, `แก้วงเงิน` and `แก้วาระ` want something changed."""


def what_to_edit(text: str) -> str | None:
    """Returns the folded rest of `แก้ไข ผลผลิต`, "" for แก้ไข alone, None for other texts."""
    plain = text.strip()
    if _GLASS.match(plain):
        return None
    for spelling in WORDS[EDIT]:
        if plain.startswith(spelling):
            return fold(plain.removeprefix(spelling))
    return None
