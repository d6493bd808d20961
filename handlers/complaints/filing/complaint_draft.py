"""A complaint before it is sent: reads its answers, makes the draft and its cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.complaints.complaint_words import KIND, LEVEL
from handlers.complaints.filing import announced, kind_said, opening_words
from handlers.complaints.filing.begun.story_head import StoryHead, read_head
from handlers.complaints.filing.heard import kept_from, told_on
from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.complaints.filing.story_doubted import without_choosing
from handlers.context import Context
from handlers.conversation.controls import confirms
from handlers.conversation.flow import REVIEW, Answers, Choice
from handlers.messages import Button, Card, Row, Text
from handlers.understand.commands.courtesies import is_courtesy, is_pleased
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear
from models.attachments import kept_files
from models.complaints import case_limits, case_names, case_roster, case_routing
from models.complaints.case_draft import BY_CONTACT, BY_PUSH, BY_TRACKING, CaseDraft
from models.complaints.complaint import ANONYMOUS, COMPLIMENT, NOBODY, TIP
from models.complaints.elsewhere import elsewhere
from models.people import people

CODE = "code"
"""Hidden key of the answers: the receipt's code, which the person sees before anything is sent."""

INTRO = (
    "แชตนี้ยังเก็บอยู่ใน LINE และในเครื่องของท่าน แต่สำนักงานจะไม่รู้ว่าเป็นท่าน เว้นแต่ท่านบอกเอง\n"
    "ตอนนี้ยังไม่มีใครได้อ่าน จนกว่าท่านจะกด “ยืนยัน”"
)
WHO_SEES_IT = (
    "เล่าสั้นหรือยาวก็ได้ ไม่บอกชื่อก็ได้ รูปและไฟล์ส่งได้ภายหลัง\n"
    "ผู้ที่เห็นเรื่องมีเฉพาะผู้รับเรื่อง และยังไม่มีใครได้อ่านจนกว่าท่านจะกด “ยืนยัน”"
)
LONGEST, MOST_ADDED = 5_000, 20
OPEN_ENDED = (REVIEW, "more")
"""Where words are added to the story, so that a wish may stand beside more of it."""
_LEAST_STORY, _LEAST_ADDED = 8, 3
_SHOWN_BUREAUS = 4


# -- reading -------------------------------------------------------------------------------------


_TO_ADD = pattern_of(
    r"^(?:ขอ|ช่วย)?เพิ่ม(?:ด้วย|หน่อย|ให้|อีก)*(?:นะ|ค่ะ|คะ|ครับ|คับ)*\s(?:อัน|ตรง|เรื่อง)?ที่(?:บอก|เล่า|พิมพ์)(?:ไป)?ว่า\s?(?=\S)"
)
"""An order before what is to be added: `เพิ่มด้วยครับ อันที่บอกว่า…`."""
_LONGEST_WAY = 90
_A_WAY = pattern_of(
    r"(?:ติดต่อ|โทร|แจ้ง|ตอบ|คุย|หา).{0,24}?(?:0\d[\d\s-]{7,11}|[\w.+-]+@[\w-]|ไลน์|เบอร์)|(?:เบอร์|โทร)\S{0,12}\s?0\d[\d-]{7,11}"
)
"""How to be reached, beside the wish to stay unnamed."""
_HIDDEN_WITH_A_WAY = (
    "หากไม่เปิดเผยชื่อ ช่องทางติดต่อจะไม่ถูกส่ง ทราบผลได้ด้วยรหัสติดตาม ข้อความนี้ยังไม่ได้เก็บ\n"
    "หากต้องการให้ติดต่อกลับ กด “ให้ผู้รับเรื่องรู้เท่านั้น” แล้วพิมพ์ช่องทางในข้อถัดไป"
)


def read_kind(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads a kind by its name.

    A story instead is kept as the story. It tells no kind but by a word with which it begins, as
    the opening words do, or where it is nothing but praise or a proposal; the question stays until
    one is told.
    Who wants in it to stay unnamed is not asked about the name again.
    """
    kind = opening_words.kind_named(text) or kind_said.only_named(text)
    if kind is not None:
        return kind
    if confirms(everyday(text)):
        raise Unclear(_KIND_FIRST)
    if says_identity(text):  # the safe wish is taken before it comes here
        raise Unclear(_KIND_BEFORE_NAME)
    if not opening_words.is_story(text):
        raise Unclear("กรุณากดปุ่มประเภทของเรื่อง หรือพิมพ์เล่าเรื่องมาได้เลย")
    text = without_choosing(text)
    kind = answers.get("kind") or opening_words.read_opening(text)[0]
    kind = kind or kind_said.surely_harmless_kind(text)
    head = read_head(opening_words.read_subject(text)[1] or text)
    also = headed_answers(context, answers, head)
    wish = read_wish(text)
    if wish is not None and wish.identity == ANONYMOUS and not wish.told:
        also["identity"] = ANONYMOUS  # the safe one; it can be changed before it is sent
    return Choice("told", "", kind, also=also, stays=kind is None)


def says_kind_or_story(text: str) -> bool:
    """Tells whether the words are the name of a kind, or surely tell what happened."""
    named = opening_words.kind_named(text) or kind_said.only_named(text)
    return named is not None or opening_words.tells_what_happened(text)


def read_identity(text: str, context: Context, answers: Answers) -> Choice:
    """Takes a wish about the name. A story instead of an answer is kept as the story; nothing is
    chosen by it, and the question stays."""
    if says_identity(text):
        wish = read_wish(text)
        assert wish is not None
        readers = kept_from.wished(context, answers, wish)
        also = {"keep_from": readers} if readers is not None else {}
        return Choice("wished", "", wish.identity, also=also)
    wish = read_wish(text)
    hidden = wish is not None and wish.identity == ANONYMOUS and len(text) <= _LONGEST_WAY
    if wish is not None and hidden and _A_WAY.search(normalise(wish.rest)):
        raise Unclear(_HIDDEN_WITH_A_WAY)
    if confirms(everyday(text)):
        raise Unclear(_NAME_FIRST)
    whole = told_on.tells_all(text) and opening_words.is_story(text)
    if not told_on.tells(text) and (not whole or told_on.is_of_the_name(text)):
        raise Unclear(_WHICH_NAME)
    also = detail_answers(context, answers, text, whole)
    return Choice("told", "", answers.get("identity"), also=also, stays=True)


_KIND_FIRST = "ยังส่งไม่ได้ ยังขาดคำตอบว่าเป็นเรื่องประเภทใด กดปุ่ม หรือพิมพ์ เช่น “ข้อร้องเรียน” หรือ “เบาะแส”"
_KIND_BEFORE_NAME = "เรื่องชื่อถามในข้อถัดไป ข้อนี้กดปุ่มประเภทของเรื่องก่อน หรือพิมพ์เล่าเรื่องมาได้เลย"
_NAME_FIRST = (
    "ยังส่งไม่ได้ ยังขาดคำตอบว่าจะเปิดเผยชื่อหรือไม่ กดปุ่ม หรือพิมพ์ “ไม่บอกชื่อ” “บอกชื่อ” หรือ “ผู้รับเรื่องรู้เท่านั้น”"
)
_WHICH_NAME = "ข้อความนี้ยังไม่ได้เก็บในเรื่อง กรุณากดปุ่มว่าจะเปิดเผยชื่อหรือไม่ หากไม่แน่ใจ กด “ไม่เปิดเผยชื่อ”"


def says_identity_or_story(text: str) -> bool:
    """Tells whether the words say how the name is to be told, or surely tell what happened."""
    return says_identity(text) or told_on.happened(text) or told_on.goes_on(text)


def says_identity(text: str) -> bool:
    """Tells whether the words say how the name is to be told, and nothing else of weight."""
    wish = read_wish(text)
    return wish is not None and bool(wish.identity) and wish.alone


def read_story(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads what happened, as typed; a bureau it names is the one concerned, unless the
    words want it kept from that bureau."""
    words = text.strip()[:LONGEST]
    short = len(fold(words)) < _LEAST_STORY or opening_words.kind_named(words) is not None
    if short or is_courtesy(words) or announced.is_all(words):
        raise Unclear("กรุณาเล่าให้มากขึ้นอีกเล็กน้อย เช่น เกิดอะไรขึ้น ที่ไหน เมื่อใด")
    words = _without_head(words, answers)
    also = _named_beside(text, context, answers)
    return Choice("told", "", words, also=also) if also else words


def _without_head(words: str, answers: Answers) -> str:
    """Returns the story without what was said of oneself before it, where that says no more than
    what was chosen already."""
    head = read_head(words)
    return head.story if head.identity in ("", answers.get("identity")) else words


def read_added(text: str, _context: Context, answers: Answers) -> list[str]:
    """Adds further words to the story; small answers add nothing."""
    words = told_on.without_adding(_TO_ADD.sub("", text.strip()))[:LONGEST]
    if len(fold(words)) < _LEAST_ADDED or is_courtesy(words) or is_pleased(words):
        raise Unclear("ข้อความนี้ไม่ได้เพิ่มในเรื่อง ถูกต้องแล้วกด “ยืนยัน” หรือพิมพ์รายละเอียดเพิ่มได้")
    before = answers.get("more") or []
    if len(before) >= MOST_ADDED:
        raise Unclear("เพิ่มข้อความครบจำนวนที่รับได้แล้ว กด “ยืนยัน” แล้วส่งเพิ่มภายหลังด้วยรหัสติดตามได้")
    return [*before, words]


def ask_added(_context: Context, answers: Answers) -> Text:
    """Asks for more of the story. Says how to take something out of what was added."""
    if "more" not in answers:
        return Text("เกิดขึ้นเมื่อใด ที่ไหน อย่างไร เล่าเพิ่มเท่าที่รู้ ไม่มีแล้ว กด “ไม่มีเพิ่มเติม”")
    if not answers.get("more"):
        return Text("พิมพ์รายละเอียดเพิ่มได้เลย ข้อความจะต่อท้ายเรื่องเดิม")
    return Text(
        "พิมพ์รายละเอียดเพิ่มได้เลย ข้อความจะต่อท้ายเรื่องเดิม กด “ไม่มีเพิ่มเติม” ที่เล่าไว้แล้วยังอยู่ครบ\n"
        "หากต้องการตัดออก กดปุ่มด้านล่าง หรือพิมพ์ “เอาคำว่า” ตามด้วยคำนั้น แล้ว “ออก”"
    )


def added_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers to take out what was added, the newest words or all of them."""
    more = answers.get("more") or []
    if not more:
        return ()
    newest = Choice("newest", "ลบข้อความล่าสุด", more[:-1] or None, plainly=True)
    every = Choice("every", "ลบที่เล่าเพิ่มทั้งหมด", None, plainly=True)
    return (newest, every) if len(more) > 1 else (newest,)


def story_answers(context: Context, answers: Answers, text: str) -> Answers:
    """Returns a story that was typed before its question as answers; earlier answers stay."""
    if not answers.get("text"):
        return {"text": text.strip()[:LONGEST], **_named_beside(text, context, answers)}
    bureau = None if answers.get("bureau") else _bureau_in(text, context)
    more = [*(answers.get("more") or []), told_on.without_adding(text)[:LONGEST]]
    return {"more": more, **({"bureau": bureau} if bureau else {})}


def headed_answers(context: Context, answers: Answers, head: StoryHead) -> Answers:
    """Returns a story and what was said of oneself before it as answers; what was chosen stays."""
    told = story_answers(context, answers, head.story)
    if head.identity and "identity" not in answers:
        told["identity"] = head.identity
        told |= {"name": head.name} if head.name else {}
        told |= {"contact": head.contact} if head.contact else {}
    return told


def detail_answers(context: Context, answers: Answers, text: str, whole: bool) -> Answers:
    """Returns what was told as answers; what only goes with a story is kept beside that still to
    come. whole: the words are a story by themselves."""
    if whole or answers.get("text"):
        return story_answers(context, answers, text)
    return {"more": [*(answers.get("more") or ()), text.strip()]}


def told_anew(context: Context, answers: Answers, text: str) -> Answers:
    """Returns a story that takes the place of the one told before; what was added to that stays."""
    return story_answers(context, {**answers, "text": ""}, text)


def _named_beside(text: str, context: Context, answers: Answers) -> Answers:
    """Returns the bureau that a story is about, and who must not read it, as far as it names them.

    Everybody named here is kept out. The review card shows them before the complaint is sent.
    """
    wish = read_wish(text)
    bureau = _bureau_in(text if wish is None else wish.rest, context)
    found: Answers = {"bureau": bureau} if bureau else {}
    readers = kept_from.wished(context, answers, wish) if wish is not None else None
    if readers is not None and kept_from.plainly_named(readers):
        found["keep_from"] = readers
    return found


def read_bureau(text: str, context: Context, _answers: Answers) -> dict[str, Any]:
    """Reads the one bureau that the words name, in part or with slips."""
    known = {each.name: each.id for each in people.bureaus(context.session)}
    found = nearest_names(text, list(known), _SHOWN_BUREAUS)
    if len(found) == 1:
        return {"id": known[found[0]], "name": found[0]}
    if found:
        raise Unclear(f"หมายถึงสำนักใด กรุณาพิมพ์ชื่อเต็ม: {listed(found, 'หรือ')}")
    raise Unclear("ไม่พบสำนักนี้ กรุณาพิมพ์ชื่อสำนัก เช่น การคลัง หรือกด “ไม่ระบุสำนัก”")


def _bureau_in(text: str, context: Context) -> dict[str, Any] | None:
    """Returns the one bureau whose full name stands in the words, or None."""
    key = fold(text)
    found = [each for each in people.bureaus(context.session) if fold(each.name) in key]
    return {"id": found[0].id, "name": found[0].name} if len(found) == 1 else None


def bureau_told(context: Context, answers: Answers) -> str:
    """Returns the name of the one bureau that was added to the story in full, where none is
    concerned yet and it is not kept out; "" otherwise."""
    added, keep = answers.get("more") or (), answers.get("keep_from") or {}
    bureau = _bureau_in("\n".join(added), context) if added and not answers.get("bureau") else None
    if bureau is None or bureau["id"] in [each["id"] for each in keep.get("bureaus", ())]:
        return ""
    return str(bureau["name"])


# -- the draft -----------------------------------------------------------------------------------


def draft_of(context: Context, answers: Answers, files: Sequence[int] = ()) -> CaseDraft:
    """Returns the answers as a complaint. files: the ids of the files that were kept."""
    bureau, keep = answers.get("bureau") or {}, answers.get("keep_from") or {}
    hear = answers.get("hear") or BY_TRACKING
    speaks = answers["identity"] != ANONYMOUS
    contact = (answers.get("contact") or "") if speaks else ""
    if hear == BY_CONTACT and not contact:
        hear = BY_TRACKING
    without = tuple(each["id"] for each in keep.get("bureaus", ()))
    past = bool(bureau) and bool(keep.get("past") or bureau["id"] in without)
    return CaseDraft(
        kind=answers["kind"],
        text=answers["text"],
        identity=answers["identity"],
        bureau_id=bureau.get("id"),
        name=(answers.get("name") or "") if speaks else "",
        contact=contact,
        keep_from=keep.get("words", ""),
        past_bureau=past,
        without_bureaus=without,
        hear=hear,
        push_address=context.line_user_id if hear == BY_PUSH else None,
        files=tuple(files),
        praised=_praised(context, answers),
        further=tuple(answers.get("more") or ()),
    )


def _praised(context: Context, answers: Answers) -> tuple[int, ...]:
    """Returns the ids of the people that a compliment names with their last name.

    Without a last name, returns the id of the one person it can mean; none if it can mean several.
    """
    if answers["kind"] != COMPLIMENT:
        return ()
    words = "\n".join((answers["text"], *(answers.get("more") or ())))
    found = case_roster.named_at_all(context.session, words)
    plain = case_names.key(words)
    whole = [id_ for id_, name in found.items() if case_names.key(name.split()[-1]) in plain]
    return tuple(whole or (found if len(found) == 1 else ()))


def level_of(context: Context, answers: Answers) -> str:
    """Returns who would read it now, as a role (`models.complaints.complaint.LEVELS`)."""
    return _readers(context, answers).level


def nobody_reads(context: Context, answers: Answers) -> str:
    """Says that nobody can read it yet, and whether it is the names in it that leave nobody."""
    bare = {**answers, "text": "", "more": None, "name": "", "keep_from": None, "evidence": None}
    named = _readers(context, bare).level != NOBODY
    return _NOBODY_BUT_NAMED if named else _NOBODY_READS


_NOBODY_READS = "ขณะนี้ยังไม่มีผู้ที่รับเรื่องนี้ได้ เรื่องจะรออยู่จนกว่าจะมี"
_NOBODY_BUT_NAMED = (
    "ขณะนี้ยังไม่มีผู้ที่รับเรื่องนี้ได้ เรื่องจะรออยู่จนกว่าจะมี เพราะชื่อในเรื่องหรือในข้อ “ไม่ให้ผู้ใดได้อ่าน” ตรงกับผู้รับเรื่องทุกคน "
    "ชื่อตัวซ้ำกันโดยนามสกุลไม่อยู่ในทะเบียนก็นับด้วย"
)


def _readers(context: Context, answers: Answers) -> case_routing.Readers:
    files = kept_files.by_ids(context.session, answers.get("evidence") or [])
    names = [kept_files.name_of(context.sealer, file) for file in files]
    return case_routing.readers_preview(context.session, draft_of(context, answers), names)


# -- cards ---------------------------------------------------------------------------------------


def other_places() -> str:
    """Returns `สำนักงาน ป.ป.ช. โทร. 1205, …`: other places that take tips."""
    return ", ".join(f"{each.name} โทร. {each.phone}" for each in elsewhere(TIP))


def review_card(context: Context, answers: Answers) -> Card:
    """Returns the review card: the code, who will read it, other places; the engine adds the
    answers."""
    readers = _readers(context, answers)
    reads = LEVEL[readers.level]
    if readers.level == NOBODY:
        reads = nobody_reads(context, answers)
    elif readers.after is not None:
        reads += f"\nหากล่าช้า {LEVEL[readers.after]}จะรู้ว่าล่าช้า โดยไม่เห็นเนื้อหา"
    rows = [Row("รหัสติดตาม กรุณาจดไว้", answers[CODE]), Row("ผู้ที่จะได้อ่าน", reads)]
    if answers["kind"] == TIP:
        rows.append(Row("แจ้งที่อื่นได้ด้วย", other_places()))
    return Card(
        "ตรวจทานก่อนส่ง",
        rows=tuple(rows),
        note="พิมพ์ต่อเพื่อเล่าเพิ่ม หรือส่งรูปและเอกสารเข้ามาได้เลย "
        "ผู้ที่ถูกเอ่ยชื่อหรือนามสกุลในเรื่องจะไม่ได้อ่าน แต่ชื่อเล่นหรือตำแหน่งระบบไม่รู้ว่าเป็นใคร ถูกต้องแล้วกด “ยืนยัน”",
    )


def receipt_card(kind: str, code: str, hear: str) -> Card:
    """Returns the receipt: the code and how to use it, and the day of the first answer."""
    limits = case_limits.CASE_LIMITS
    result = limits.tip_result if kind == TIP else limits.result
    rows = [
        Row("รหัสติดตาม", code),
        Row("วิธีใช้", "พิมพ์ “ติดตาม” ตามด้วยรหัส จากบัญชี LINE ใดก็ได้ เพื่อดูผล ตอบ หรือส่งเพิ่ม"),
        Row("กำหนดเวลา", f"รับทราบภายใน {limits.acknowledge} วัน แจ้งผลภายใน {result} วัน"),
        Row("การแจ้งผล", _HEARS[hear]),
    ]
    if kind == TIP:
        rows.append(Row("แจ้งที่อื่นได้ด้วย", other_places()))
    return Card(
        f"รับ{KIND[kind]}แล้ว",
        rows=tuple(rows),
        note="กรุณาจดรหัสไว้ หากรหัสหาย สำนักงานหาให้ไม่ได้ และผู้ที่มีรหัสจะอ่านเรื่องนี้ได้",
        buttons=(Button("ดูความคืบหน้า", say=f"ติดตาม {code}"),),
        tone="good",
    )


_HEARS = {
    BY_TRACKING: "ผลรออยู่ที่รหัสติดตาม จะไม่มีข้อความส่งถึงท่านเอง",
    BY_PUSH: "จะส่งเพียงคำว่า “มีเรื่องรอท่าน” ทาง LINE นี้ แล้วดูผลด้วยรหัสติดตาม",
    BY_CONTACT: "ผู้รับเรื่องจะติดต่อตามช่องทางที่ท่านให้ไว้ ท่านดูผลด้วยรหัสติดตามได้ด้วย",
}
