"""Reads what words want changed of a letter before it is sent: a part of it, or who gets it."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.circulars import (
    before_recipients,
    button_told,
    circular_line,
    letter_changes,
    letter_facts,
    sent_later,
    show_circulars,
)
from handlers.circulars.letter_changes import BEFORE, KINDLY
from handlers.circulars.letter_read import read_text
from handlers.circulars.whom import all_but_some, named_again, whom_read
from handlers.context import Context
from handlers.conversation import people_in_post, wording_told
from handlers.conversation.flow import REVIEW, Answers, Choice, Heeded
from handlers.conversation.heard.retold.figures_exchanged import part_told_anew
from handlers.messages import cut_graphemes
from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.corrections.additions import read_addition
from handlers.understand.corrections.correction_vocabulary import CHANGE, CUT, SLIPS, WRONG
from handlers.understand.corrections.moved.day_or_hour_moved import moved
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise, normalise_lines, without_polite_ending
from models.circulars.circular import NAMED

_PART = pattern_of(
    rf"{BEFORE}(?:{CHANGE}|เลื่อน)(?:ใน)?(?:ข้อความ)?(?:ตรง)?(?:ให้|หน่อย|นิด(?:นึง|หน่อย)?|\s)*(?P<what>ห้อง(?:ประชุม)?|เวลา|วันที่|ชั้น)?"
    r"\s*(?:ไป)?เป็น\s*(?P<new>\S.{0,60}?)(?:\s*(?:แทน|ไม่ใช่)\s*(?P<old>\S.{0,40})?|\s*ดีกว่า|\s*นะ)?"
)
_SLIPPED = pattern_of(rf"(?:{SLIPS}|{WRONG}|{POLITE}|[\s,])+(?=(?:ต้อง)?เป็น\s*\S)")
"""`ผิดค่ะ เป็นตึก 2` is `แก้เป็นตึก 2`."""
_PART_FIRST = pattern_of(
    rf"{BEFORE}(?P<what>ห้อง(?:ประชุม)?|เวลา|วันที่|ชั้น)\s*(?:ขอ|ให้)?(?:{CHANGE}|เลื่อน)(?:ไป)?เป็น\s*"
)
"""`ห้องแก้เป็น 402` is `แก้ห้องเป็น 402`."""
_PRESSED = pattern_of(rf"{BEFORE}(?:ให้)?(?:ทุกคน|ทุกท่าน|ผู้รับ|เขา)?(?:ช่วย)?กดรับทราบ(?:ด้วย|นะ|\s)*")
_THEN_PRESSED = pattern_of(
    rf"(?:\s+|(?<=ด้วย))(?:แล้วก็|แล้ว|และ)?\s*(?:ก็|ขอ|ช่วย)*(?=ให้|ทุกคน|กด){_PRESSED.pattern}"
)
"""Behind another change: `ส่งถึงสำนักการคลังด้วย แล้วให้กดรับทราบ`."""
_WHOLE = pattern_of(
    rf"{BEFORE}(?:{CHANGE})ข้อความ(?:ใหม่|ทั้งหมด)?(?:เป็น|ว่า|ให้เป็น)(?:ว่า)?\s*(?P<new>\S.{{9,}})",
    re.DOTALL,
)
_WRITTEN_ANEW = pattern_of(
    rf"{BEFORE}(?:(?:{CHANGE})?ข้อความ(?:ใหม่|ทั้งหมด)|(?:{CHANGE}|เอา)ข้อความ){KINDLY}"
    r"(?:(?:เป็น|ว่า)+(?:\s*[::]\s*|\s+)|[::]\s*)(?P<new>\S.{9,})",
    re.DOTALL,
)
"""A space or colon parts the new text: `แก้ข้อความเป็นทางการหน่อย` tells none."""
_ONLY = pattern_of(
    rf"{BEFORE}(?:เอา|ส่ง|แจ้ง|ให้|บอก)*(?:ถึง|ไปที่|ไป)?\s*(?:แค่|เฉพาะ|เพียง)(?:แค่|ให้|ถึง)?\s*(?P<whom>\S.{{1,60}}?)"
    r"\s*(?P<ends>(?:ก็)?พอ(?:แล้ว)?|เท่านั้น)?"
)
_ENOUGH = pattern_of(
    rf"{BEFORE}(?:เอา|ส่ง|แจ้ง|บอก|เวียน)(?:ให้|ถึง|ไปที่|ไป)*\s*(?P<whom>\S.{{1,60}}?)\s*(?P<ends>เท่านั้น|อย่างเดียว|ก็พอ(?:แล้ว)?)"
)
_WITHOUT = pattern_of(
    rf"{BEFORE}(?:แก้(?:ผู้รับ|ส่งถึง)\s*)?(?:(?:{CUT})(?:ชื่อ)?\s*(?P<who>\S.{{0,60}}?)\s*ออก(?:ไป|ด้วย|จาก\s?(?:ผู้รับ|คนรับ|รายชื่อ(?:ผู้รับ)?)|\s)*"
    r"|(?:ไม่ต้อง|อย่า|ไม่)(?:ส่ง|แจ้ง|เวียน|เอา|รวม)(?:ให้|ถึง|ไป)*\s*(?P<whom>\S.{0,60}))"
)
_LATER_ALL = pattern_of(
    r"\s*(?:ก่อน)?(?:[\s,]+(?:แล้ว|ส่วน|ที่เหลือ)*|แล้ว)\s*(?:พรุ่งนี้|มะรืน(?:นี้)?|วันหลัง|ทีหลัง|เดี๋ยว|บ่ายนี้|เย็นนี้|อาทิตย์หน้า|สัปดาห์หน้า)?\s?(?:ค่อย|จะ)"
    r"(?:ส่ง|แจ้ง|เวียน)(?:ให้|ถึง|ไป)*\s*(?P<later>\S.{0,40}?)(?:ทีหลัง|ภายหลัง|พรุ่งนี้|อีกที|อีกครั้ง|\s)*$"
)
"""Who is to get it later, behind who gets it now: `ส่งแค่หัวหน้ากลุ่มก่อน พรุ่งนี้ค่อยส่งทุกคน`."""
_LATER_NOT_SENT = "ส่วน “{}” ยังไม่ได้ตั้งให้ส่ง บอตไม่ส่งภายหลังเอง ถึงเวลาแล้วพิมพ์ “ส่งข้อความถึง{}”"
_OF_SENDING = pattern_of("ส่ง|แจ้ง|เวียน|ผู้รับ")
_MORE = pattern_of(
    rf"{BEFORE}(?:(?:ส่ง|แจ้ง|เวียน|เชิญ)(?:ให้|ถึง|ไปที่|ไปยัง|ไปหา|ไป)*|เพิ่ม(?:ผู้รับ|คนรับ)?(?:เป็น)?)\s*(?P<whom>\S.{{1,60}}?)"
    r"\s*(?:(?:ก็)?ด้วย(?:กัน|อีก)?|อีก(?:คน|สำนัก|ที่)?(?:หนึ่ง)?|เข้าไป(?:ด้วย|อีก)*|เพิ่ม)"
    r"(?:นะ|เลย|ค่ะ|คะ|ครับ|คับ|\s)*"
)
_QUESTIONS = (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)
_MENDED = "แก้ข้อความแล้ว: {}"
_SHOWN = 300
_NOT_YET = (
    "เรื่องนี้ยังไม่ได้ส่งถึงใคร คำถามเมื่อครู่ไม่ได้เก็บเป็นข้อความ "
    "หากจะดูเรื่องที่ส่งก่อนหน้านี้ พิมพ์ “ข้อความที่ส่ง” หรือ “ใครรับทราบข้อความ”"
)
_NARROWED = "เปลี่ยนผู้รับแล้ว กรุณาตรวจก่อนส่ง"
_ADDED = "เพิ่ม “{}” แล้ว ผู้รับเป็น {:,} คน กรุณาตรวจก่อนส่ง"
_WAITS = "เปลี่ยนเป็นไม่ด่วนแล้ว ข้อความไปกับคำตอบครั้งถัดไปของแต่ละคน"
_AT_ONCE = "เปลี่ยนเป็นส่งทันทีแล้ว คิดหนึ่งข้อความต่อคน ยังไม่ได้ส่ง กรุณาตรวจก่อนส่ง"
_LEFT = "ไม่ส่งให้ “{}” แล้ว ผู้รับเหลือ {:,} คน กรุณาตรวจก่อนส่ง"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes a part of the text told anew, and who only or who not is to get it; says so where
    nobody can be left out, and where it is wished to go out later."""
    found = button_told.heeded(text, at, context, answers)
    found = found or sent_later.heeds(text, at) or sent_later.kept_day(text, at, context, answers)
    found = found or _and_later(text, at, context, answers)
    found = found or named_again.heeds(text, at, context, answers)
    return found or _heeds(text, at, context, answers)


def _heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    plain = as_wish(without_polite_ending(normalise(text)))
    apart = _THEN_PRESSED.search(plain, 1)
    if apart is not None and apart.end() == len(plain):
        return _and_pressed(plain[: apart.start()], at, context, answers)
    found = before_recipients.heeds(text, plain, at, context, answers)
    if found is None and "text" in answers:
        found = _at_card(text, at, answers) or _added(text, at, answers)
        found = found or _part(plain, answers) or _only(plain, at, context)
        found = found or _moved(plain, at, answers["text"]) or _written_anew(text)
    if found is None and at == "text":
        found = _only(plain, at, context)
    if found is None and "text" in answers and at not in ("text", "whom"):
        found = _left(plain, context, answers) or _more(text, context, answers)
    if found is not None and at == REVIEW and "whom" in found.answers:
        found = _asked_below_another_answer(found, plain, context)
    found = found or _all_but(plain, at, context, answers)
    found = found or all_but_some.heeds(text, at, context, answers)
    found = found or _nobody_so_called(plain, at, context)
    found = found or wording_told.heeded(text, at, context, answers, "text", read_text)
    found = found or letter_facts.heeded(plain, at, context, answers)
    asks = found is None and show_circulars.asks_of_sending(text)
    return Heeded(told=_NOT_YET) if asks else found


def _and_later(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes a change and says that the letter cannot go out by itself later, where one sentence
    wants both: `เอาคำว่างดใช้เปลี่ยนเป็นปิดซ่อม แล้วค่อยส่งตอนสี่โมงเย็น`."""
    first = sent_later.before_it(text, at) if "text" in answers else ""
    if not first or _ONLY.fullmatch(_FIRST.sub("", first)):
        return None  # who gets it first and who later is read as one
    found = _exchanged(first, answers["text"]) or _heeds(first, at, context, answers)
    if found is None or not found.answers:
        return None
    return replace(found, told="\n".join(filter(None, (found.told, sent_later.CANNOT))))


def _exchanged(text: str, letter: str) -> Heeded | None:
    """Takes words of the letter in the place of which others are told, if they stand there once."""
    new = letter_changes.exchanged(text, letter)
    return _mended(new) if new else None


def _and_pressed(first: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes a change and that the letter is to be acknowledged, told in one sentence."""
    found = heeds(first, at, context, answers)
    if found is None and "text" in answers and (whole := _WHOLE.fullmatch(first)):
        found = _mended(whole["new"])
    if found is None and at == "text":
        found = _more(first, context, answers)
    if found is None or not (found.answers and found.at_once):
        return None
    both = {**found.answers, "acknowledges": "yes"}
    return replace(found, answers=both, told=f"{found.told}\n{_TO_PRESS}")


_TO_PRESS = "ขอให้ผู้รับกดรับทราบด้วย"


def _asked_below_another_answer(found: Heeded, plain: str, context: Context) -> Heeded:
    """Returns other recipients to be asked about where something else was answered below the card:
    words that do not speak of sending may be about that."""
    newest = next(iter(context.shown()), ())
    own = not newest or any(each.target.startswith("c:") for each in newest)
    own = own or _OF_SENDING.search(plain) is not None
    return found if own else replace(found, at_once=False, told="", never_added=True)


def _at_card(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes at the card that the letter is to be acknowledged, or may wait."""
    if at != REVIEW:
        return None
    plain = normalise(text)
    if _PRESSED.fullmatch(without_polite_ending(plain)):
        return Heeded({"acknowledges": "yes"}, at_once=True)
    if answers.get("sending") == "wait" and before_recipients.at_once(plain):
        return Heeded({"sending": "urgent"}, told=_AT_ONCE, at_once=True)
    if answers.get("sending") == "urgent" and before_recipients.CAN_WAIT.fullmatch(
        without_polite_ending(plain)
    ):
        return Heeded({"sending": "wait"}, told=_WAITS, at_once=True)
    return None


def _added(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes what the letter is to say besides, where something else is asked."""
    if at in ("whom", "text"):
        return None
    letter = answers["text"]
    if new := letter_changes.added_at_end(text, letter):
        return _mended(new)
    if new := letter_changes.changed_twice(text, letter):
        return Heeded({"text": new})
    more = read_addition(text)
    if more is None:
        new = letter_changes.days_exchanged(text, letter)
        return Heeded({"text": new}) if new else None
    mended = _mended(more.to_text(answers["text"], "\n"))
    missed = more.misses(answers["text"])
    return replace(mended, told=f"{mended.told}\n{_NOT_IN_IT.format(missed)}") if missed else mended


_NOT_IN_IT = "ในข้อความไม่มี “{}” จึงไม่ได้เอาออก"


def _part(plain: str, answers: Answers) -> Heeded | None:
    """Takes a part of the text in other figures: `เปลี่ยนเป็นห้อง 305` of `ประชุมห้อง 302`."""
    plain = _PART_FIRST.sub(r"แก้\g<what>เป็น ", plain, count=1)
    slipped = _SLIPPED.match(plain)
    found = _PART.fullmatch(f"แก้{plain[slipped.end() :]}" if slipped is not None else plain)
    if found is None:
        return None
    new = f"{found['what'] or ''} {found['new']}".strip()
    letter, old = answers["text"], (found["old"] or "").strip()
    mended = part_told_anew(letter, new) or letter_changes.with_hour(letter, new)
    if old and mended is not None and mended.count(old) != letter.count(old) - 1:
        return None  # another figure than the one that is denied would change
    if mended is None and old and letter.count(old) == 1:
        mended = letter.replace(old, new)
    return _mended(mended) if mended else None


def _moved(plain: str, at: str, letter: str) -> Heeded | None:
    """Takes another hour or day in the place of the letter's only one: `เลื่อนเป็นบ่ายสอง`. A day is
    asked about: it may be the one until which the letter may wait."""
    found = moved(plain, letter) if at not in ("whom", "until") else None
    if found is None or found.days and at != REVIEW:
        return None
    mended = _mended(found.letter)
    return replace(mended, at_once=False, told="") if found.days else mended


def _written_anew(text: str) -> Heeded | None:
    """Takes the whole text told anew: `แก้ข้อความหน่อย เป็น …`."""
    found = _WRITTEN_ANEW.fullmatch(normalise_lines(text).strip())
    asks = found is not None and read_kind(text).kind in _QUESTIONS
    return _mended(found["new"]) if found is not None and not asks else None


def _mended(letter: str) -> Heeded:
    told = _MENDED.format(cut_graphemes(letter, _SHOWN))
    return Heeded({"text": letter}, told=told, at_once=True)


def _only(plain: str, at: str, context: Context) -> Heeded | None:
    """Takes other people: `เอาแค่คนสำนักคลังพอ`. Where the letter is asked for, and they do not say
    plainly that it is enough, it is asked whether they are the letter."""
    later = _LATER_ALL.search(plain)
    plain = plain[: later.start()] if later is not None else plain
    plain = _FIRST.sub("", circular_line.without_all(plain))
    found = _ONLY.fullmatch(plain) or _ENOUGH.fullmatch(plain)
    if found is None or at == "whom":
        return None
    posts = "ทุกคน" if _POST.fullmatch(found["whom"]) else ""
    choice = whom_read.readable(f"{found['whom']}{posts}", context)
    if choice is None:
        return None
    narrowed = {"whom": choice.value, **choice.also}
    if at == "text" and not found["ends"] and later is None:
        return Heeded(narrowed)
    left = f"\n{_LATER_NOT_SENT.format(later['later'], later['later'])}" if later else ""
    return Heeded(narrowed, told=f"{_NARROWED}{left}", at_once=True)


_POST = pattern_of("หัวหน้ากลุ่ม(?:งาน)?|หัวหน้างาน")
"""Only these are all who hold the post: `ส่งแค่หัวหน้ากลุ่ม`."""
_FIRST = pattern_of(r"(?<=\S)ก่อน(?:เลย|นะ|ค่ะ|คะ|ครับ|คับ|\s)*$")


def _left(plain: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the people by name without those whom the words leave out."""
    found = _WITHOUT.fullmatch(plain)
    who = (found["who"] or found["whom"]).strip() if found is not None else ""
    told = who and whom_read.audience_is_known(answers)
    left = _without(who, context, answers) if told else None
    if left is None:
        return None
    words = _LEFT.format(who, len(left.also["people"]))
    return Heeded({"whom": left.value, **left.also}, told=words, at_once=True)


def _more(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes more people besides those who get it: `ส่งให้สำนักคลังด้วย`."""
    found = _MORE.fullmatch(normalise(text))
    if found is None or not whom_read.audience_is_known(answers):
        return None
    choices = [_surely(each, context) for each in all_but_some.parts(found["whom"])]
    added = [whom_read.audience_of({"whom": c.value, **c.also}) for c in choices if c is not None]
    if len(added) < len(choices):
        surely = _SOMEBODY.match(found["whom"]) is not None
        return Heeded(told=_NOT_ADDED.format(found["whom"])) if surely else None
    more = all_but_some.besides(context, whom_read.audience_of(answers), added)
    if more is None:
        return None
    told = _ADDED.format(found["whom"], len(more.also["people"]))
    return Heeded({"whom": more.value, **more.also}, told=told, at_once=True)


_SOMEBODY = pattern_of(r"ท่าน(?!ที่)|ผอ|รอง|เลขา|หัวหน้า|คุณ|พี่|น้อง|นาย|นาง")
_NOT_ADDED = (
    "ไม่พบ “{}” ในทะเบียน จึงยังไม่ได้เพิ่มผู้รับ พิมพ์ “ส่งให้” ตามด้วยตำแหน่งเต็ม หรือชื่อและนามสกุล แล้วต่อท้ายว่า “ด้วย” "
    "หากให้อยู่ในข้อความ พิมพ์ “เติมว่า” ตามด้วยคำนั้น"
)


def _surely(words: str, context: Context) -> Choice | None:
    """Returns the people whom the words name as a bureau, a group, or with a title or surname."""
    choice = whom_read.readable(words, context)
    if choice is None:
        return None
    whole = all_but_some.TITLE.match(words) is not None or " " in words
    whole = whole or len(people_in_post.alone(context, words)) == 1
    return choice if choice.value != NAMED or whole else None


def _all_but(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes people without some, wherever that is told: `ทุกคนยกเว้นสำนักการคลัง`. Says why people
    cannot be left out, where that is plainly wished."""
    line = circular_line.recipients(plain)
    few = at != "text" and line.whom and line.left_out and not line.text
    if few and (whole := whom_read.readable(line.whom, context)) is not None:
        left = whom_read.whom_left(context, whole, line.left_out)
        if left is None:
            return Heeded(told=whom_read.why_all(context, whole, line.left_out))
        told = _LEFT.format(line.left_out, len(left.also["people"]))
        return Heeded({"whom": left.value, **left.also}, told=told, at_once=True)
    waits = at in ("whom", "text") or _WAITS_FIRST.search(plain)
    found = _WITHOUT.fullmatch(plain) if not waits else None
    who = (found["who"] or found["whom"]).strip() if found is not None else ""
    if not who or not whom_read.audience_is_known(answers) or not all_but_some.names_people(who):
        return None
    return Heeded(told=all_but_some.why_not(context, whom_read.audience_of(answers), who))


_WAITS_FIRST = pattern_of("ยังไม่(?:ต้อง)?ส่ง|อย่า(?:เพิ่ง|พึ่ง)|ขอ(?:ถาม|ปรึกษา|เช็ค|เช็ก|ดู|ตรวจ).*ก่อน")
"""`ยังไม่ส่ง ขอถาม ผอ. ก่อน` leaves nobody out."""


def _nobody_so_called(plain: str, at: str, context: Context) -> Heeded | None:
    """Says that nobody is called so, where words want only them to get it: `ส่งเฉพาะกลุ่มพัสดุ`."""
    found = _ONLY.fullmatch(plain) if at not in ("whom", "text") else None
    if found is None or not (_OF_SENDING.search(plain) or _A_UNIT.match(found["whom"])):
        return None
    return Heeded(told=_NOBODY.format(found["whom"]))


_A_UNIT = pattern_of("ฝ่าย|กลุ่ม|กอง|งาน|คน(?!ละ)|พวก|แผนก|ทีม|ห้อง|น้อง|พี่|คุณ")
_NOBODY = (
    "ไม่พบผู้รับที่ชื่อ “{}” จึงยังไม่ได้เปลี่ยนผู้รับ ส่งได้ถึงสำนักเดียว ผู้มีหน้าที่เดียวกัน หรือระบุชื่อคน "
    "เช่น พิมพ์ “ส่งเฉพาะสำนักการคลัง” หรือ “ส่งเฉพาะคุณ…” ตามด้วยชื่อและนามสกุล"
)


def _without(who: str, context: Context, answers: Answers) -> Choice | None:
    return all_but_some.without(context, whom_read.audience_of(answers), who)
