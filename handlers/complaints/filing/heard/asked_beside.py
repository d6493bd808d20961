"""Takes what asks whether it may be told apart from what is told: `เจ้าหน้าที่เรียกเงินค่ะ ไม่ได้ทำงาน
ที่นี่ แจ้งได้ไหม`. Who asks tells of themselves, and that is no part of the story."""

from __future__ import annotations

from handlers.complaints.filing import complaint_draft, opening_words
from handlers.complaints.filing.heard import asked_with_story
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.messages import cut_graphemes
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise_lines, written_lines

_LONGEST, _LONGEST_ASKED, _SHOWN = 1_000, 80, 120
_AT = ("kind", "identity", "name", "contact", "text", "more", REVIEW)
_SAYS_IT_IS_KEPT = ("name", "contact")
"""Questions that do not say themselves that the story is kept."""
_CUE = "ได้"
_IF = rf"(?:{WHETHER}|มะ)"
_I = rf"(?:{ME_OR_US}|พี่|ตัวเอง|คือ|แต่|พอดี|ก็|แล้ว|ถ้า|\s)*"
_HERE = r"(?:ที่(?:นี่|นี้)|(?:ใน|ของ)?สำนักงาน(?:นี้)?|(?:ใน|ที่|ของ)?(?:วุฒิสภา|หน่วยงานนี้)|ข้างใน)"
_OUTSIDER = (
    rf"(?:ไม่(?:ได้)?(?:ทำงาน|อยู่|เป็น)(?:เป็น)?(?:คน|เจ้าหน้าที่|ข้าราชการ|บุคลากร|พนักงาน)?(?:ของ|ใน)?{_HERE}"
    r"|ไม่(?:ได้|ใช่)?(?:เป็น)?(?:เจ้าหน้าที่|ข้าราชการ|บุคลากร|พนักงาน|คนใน)"
    r"|(?:เป็น|แค่|เพียง)+(?:คนนอก|บุคคลภายนอก|ประชาชน(?:ทั่วไป|ธรรมดา)?|ชาวบ้าน(?:ธรรมดา)?|ผู้มาติดต่อ|คนทั่วไป|คนมาติดต่อ))"
)
_NO_PROOF = r"(?:ไม่มี|ไม่ได้เก็บ|ไม่ได้ถ่าย)(?:หลักฐาน|รูป|ภาพ|พยาน|คลิป)(?:อะไร|เลย|ไว้)*"
_NO_NAME = r"(?:ไม่(?:รู้จัก|รู้|ทราบ)|จำไม่ได้|จำ)ชื่อ(?:เขา|เค้า|คน(?:นั้น|ทำ)?|เจ้าหน้าที่)?(?:ไม่ได้)?"
_HEARD = (
    r"(?:ไม่ได้(?:เห็น|เจอ|โดน)(?:เอง|กับตัว)+"
    r"|(?:แค่)?(?:ได้ยิน|ฟัง)(?:เขา|เค้า|คนอื่น|เพื่อน)?(?:เล่า|พูด)?มา(?:อีกที|อีกต่อ)?)"
)
_LONG_AGO = r"(?:เรื่อง|เหตุ|มัน)?(?:เกิด|ผ่าน|เป็น)?(?:มา)?(?:นาน|หลายเดือน|หลายปี|เป็นปี)(?:มา)?แล้ว"
_WHY = (
    rf"(?:(?P<outsider>{_OUTSIDER})|(?P<no_proof>{_NO_PROOF})|(?P<no_name>{_NO_NAME})"
    rf"|(?P<heard>{_HEARD})|(?P<long_ago>{_LONG_AGO}))"
)
_SOFT = rf"(?:{POLITE}|แต่|แล้ว|เลย|อยู่|ด้วย|[\s,?])*"
_MAY = (
    rf"(?:แบบนี้|อย่างนี้|งี้|กรณีนี้|เรื่องนี้|แล้ว|จะ|ก็|ยัง|คือ|ถ้า|ขอ|{ME_OR_US}|\s)*(?:มา)?(?:แจ้ง|ร้อง(?:เรียน|ทุกข์)?|ส่งเรื่อง|ฟ้อง)"
    rf"(?:เรื่อง(?:นี้)?|เบาะแส|ที่นี่|ตรงนี้|ทางนี้|ในนี้|กับบอ[ทต]|\s)*(?:ได้)(?:ด้วย|อยู่|เลย|\s)*{_IF}"
)
_ASIDE = pattern_of(
    rf"(?:^|(?<!ว่า\s)(?<=[\s,])|(?<=ค่ะ)|(?<=คะ)|(?<=ครับ)|(?<=คับ)|(?<=นะ)){_I}"
    rf"(?:(?:{_WHY}){_SOFT}{_MAY}|{_MAY}(?P<only>){_SOFT}){_SOFT}$"
)
_TO_TELL = r"(?:แจ้ง|ร้อง(?:เรียน|ทุกข์)|ฟ้อง|บอก)(?:เรื่อง(?:นี้)?|เบาะแส)?"
_HOW = rf"(?:{HOW_IN_SHORT}|ที่ไหน|ตรงไหน|ทางไหน|(?:กับ)?ใคร)"
_HIDDEN = (
    r"(?:โดย|แบบ|ที่|ให้|\s)*(?:ไม่ให้|ไม่ต้องให้|ไม่)(?:มี)?(?:ใคร|เขา|เค้า|หัวหน้า|คนอื่น|เจ้าตัว)?"
    r"(?:จะ)?(?:รู้|เห็น|ทราบ)(?:ว่า\S{1,16})?"
)
_HOW_ASIDE = pattern_of(
    rf"(?:^|(?<!ว่า\s)(?<=[\s,])|(?<=ค่ะ)|(?<=คะ)|(?<=ครับ)|(?<=คับ)|(?<=นะ))(?:จะ|ต้อง|ควร|แล้ว|ขอถามว่า|{ME_OR_US}|\s)*"
    rf"{_TO_TELL}(?:ได้|ต้อง|\s)*{_HOW}(?:ดี|ได้|บ้าง|{POLITE}|\s)*(?P<hidden>{_HIDDEN})?{_SOFT}$"
)
"""`จะแจ้งยังไงไม่ให้เขารู้`."""
_FORM_ASIDE = pattern_of(
    rf"(?:^|(?<=[\s,]))(?:แล้ว|อันนี้|แบบนี้|เรื่องนี้|มัน|\s)*(?:ต้อง|ควร)(?:กรอก|ทำ|เขียน|ส่ง|ลง|แจ้ง)(?:เป็น|ใน)?"
    rf"(?:รายงาน|หนังสือ|แบบฟอร์ม|แบบรายงาน|ใบคำร้อง|คำร้อง|เอกสาร|ฟอร์ม)(?:อะไร|ก่อน|ด้วย|\s)*(?:{_IF}|หรือ(?:เปล่า|ไม่)|รึเปล่า){_SOFT}$"
)
"""`ต้องกรอกเป็นรายงานหรือเปล่า`."""
_ASKED_IN_IT = pattern_of(r"(?:ว่า|ถาม|บอก|พูด|สงสัย|แจ้ง)[^\s]{0,24}[\s,]*$")
"""The clause before tells that somebody asked or said it; then it belongs to the story."""
_HOW_ALONE = pattern_of(
    rf"(?:สวัสดี|รบกวน|ขอ|อยาก(?:จะ)?|ต้องการ|{ME}|พี่|คือ|{POLITE}|[\s,])*(?:สอบ)?ถาม(?:เรื่อง|เกี่ยวกับ|ว่า|หน่อย|วิธี|ขั้นตอน|การ|ถ้า|จะ|{POLITE}|\s)*"
    rf"{_TO_TELL}[^\n]{{0,24}}?[\s,]*(?:ต้อง|จะ|ควร|มี|ทำ|ใช้|ได้|\s)*(?:{_HOW}|{_IF})(?:ดี|ได้|บ้าง|{POLITE}|[\s,?])*"
    rf"(?:(?:{_WHY}|ไม่มีบัตร\S{{0,12}}){_SOFT})?"
)
"""`อยากสอบถามเรื่องการร้องเรียน ต้องทำยังไงบ้าง`: tells nothing yet."""
_HERE_NOW = "แจ้งที่นี่ได้เลย ไม่ต้องลงทะเบียนและไม่ต้องบอกชื่อ ข้อความเมื่อครู่ไม่ได้ใส่ในเรื่อง"
_HIDES = "แจ้งที่นี่ได้เลย เลือกไม่เปิดเผยชื่อได้ และระบุชื่อผู้ที่ไม่ต้องการให้อ่านได้ก่อนส่ง เลี่ยงรายละเอียดที่มีแต่ท่านรู้"
_WITHOUT = pattern_of(
    rf"(?:เอ๊ะ|อ้าว|เกิด|หาก|ว่า|{_I})*(?:{_WHY}){_SOFT}(?:ล่ะ|หละ|ละ"
    rf"|(?:จะ|เขา|เค้า|ยัง|\s)*(?:ทาง\S{{2,10}}?(?:จะ|ยัง|\s)*)?(?:รับ|เอา|สนใจ|ตรวจสอบ|ดำเนินการ)(?:แจ้ง|เรื่อง|ไว้|ให้|ต่อ|\s)*(?:ได้)?(?:อยู่)?{_IF}"
    rf"|(?:จะ)?เป็น(?:อะไร|ไร){_IF}|(?:จะ|ต้อง)?ทำ(?:{HOW_IN_SHORT})(?:ดี)?){_SOFT}"
)
"""Asks the same without the word: `แล้วถ้าผมไม่มีหลักฐานล่ะ`."""
_TOLD = "แจ้งได้ ไม่ต้องเป็นบุคลากรของสำนักงาน และไม่ต้องบอกชื่อ"
_TOLD_OF = {
    "outsider": _TOLD,
    "no_proof": "แจ้งได้โดยไม่มีหลักฐาน เล่าสิ่งที่เห็นหรือได้ยินเอง ที่ไหน เมื่อใด หากพบหลักฐานภายหลัง ส่งเพิ่มได้",
    "no_name": "แจ้งได้ ไม่ต้องรู้ชื่อผู้ที่ทำก็ได้ บอกตำแหน่ง หน่วยงาน หรือลักษณะเท่าที่รู้ก็พอ",
    "heard": "แจ้งได้แม้ไม่ได้เห็นเอง บอกว่ารู้มาทางใดเท่าที่สะดวก ผู้รับเรื่องตรวจสอบต่อ",
    "long_ago": "เรื่องที่ผ่านมานานแล้วแจ้งได้ บอกวันหรือปีเท่าที่จำได้",
    "only": _TOLD,
}
_NOT_IN_IT = "คำถามนี้ไม่ได้ใส่ในเรื่อง"
_KEPT = "เก็บไว้ในเรื่องแล้ว: “{}”"


def split(text: str) -> tuple[str, str]:
    """Returns the words without the question whether, or how, they may be told, and what is said to
    it; "" where none is asked."""
    if len(text) <= _LONGEST_ASKED and (asked := _WITHOUT.fullmatch(normalise_lines(text))):
        why = next(name for name, told in asked.groupdict().items() if told is not None)
        return "", f"{_TOLD_OF[why]}\n{_NOT_IN_IT}"
    if len(text) > _LONGEST:
        return text, ""
    words, plain = written_lines(text), normalise_lines(text)
    if len(words) != len(plain):
        return text, ""
    if "ถาม" in plain and _HOW_ALONE.fullmatch(plain):
        return "", _HERE_NOW
    if (how := _HOW_ASIDE.search(plain)) is not None and how.start():
        told = _HIDES if how["hidden"] else _HERE_TOO
        return words[: how.start()].strip(" ,"), f"{told}\n{_NOT_IN_IT}"
    at, answer = asked_with_story.parted(plain)
    if at and opening_words.is_story(words[:at]):
        return words[:at].strip(" ,"), f"{answer}\n{_NOT_IN_IT}"
    form = _FORM_ASIDE.search(plain)
    if form is not None and not _ASKED_IN_IT.search(plain[: form.start()]):
        return words[: form.start()].strip(" ,"), f"{_NO_FORM}\n{_NOT_IN_IT}"
    return _whether(text, words, plain)


_NO_FORM = "ไม่ต้องทำเป็นรายงานหรือหนังสือ เล่าที่นี่ได้เลย ไม่ต้องบอกชื่อ"
_HERE_TOO = "แจ้งที่นี่ได้เลย ไม่ต้องบอกชื่อ"


def whether(text: str) -> tuple[str, str]:
    """Works like `split` for the question alone whether something may be told."""
    if _CUE not in text:
        return text, ""
    words, plain = written_lines(text), normalise_lines(text)
    too_much = len(text) > _LONGEST or len(words) != len(plain)
    return (text, "") if too_much else _whether(text, words, plain)


def _whether(text: str, words: str, plain: str) -> tuple[str, str]:
    found = _ASIDE.search(plain) if _CUE in plain else None
    if found is None:
        return text, ""
    why = next(name for name, told in found.groupdict().items() if told is not None)
    return words[: found.start()].strip(" ,"), f"{_TOLD_OF[why]}\n{_NOT_IN_IT}"


def heeded(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the answer to the question, and the story with what is told before it; None for other
    words, and where no story may be told."""
    story, told = split(text) if at in _AT else (text, "")
    if not told:
        return None
    if not story or not opening_words.is_story(story):
        return Heeded(told=told)
    kept = _KEPT.format(cut_graphemes(story, _SHOWN)) if at in _SAYS_IT_IS_KEPT else ""
    new = complaint_draft.story_answers(context, answers, story)
    return Heeded(new, "\n".join(filter(None, (kept, told))), at_once=True)
