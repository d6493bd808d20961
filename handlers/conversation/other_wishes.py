"""Finds what typed words ask for besides the conversation they are typed in (decisions/0026)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import drafts, names_kept_out
from handlers.conversation.flow import REVIEW, Flow, Step, read_choice_only
from handlers.conversation.heard import asked_at_end
from handlers.conversation.heard.elsewhere import OtherWish
from handlers.conversation.typing_places import place_of
from handlers.messages import Message
from handlers.understand.choices.declined import declines
from handlers.understand.corrections.taken_back import read_swaps
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.kinds.kind_inside import kind_inside, wants_another
from handlers.understand.numbers.figure_told import figures_told
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.pausing import only_rests
from handlers.understand.sentence_kinds import SentenceKind, SentenceReading
from handlers.understand.small_words import ME_OR_US
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.other_wish import (
    asks_or_wants,
    far_ahead,
    is_a_sentence,
    is_said_to_somebody,
    other_wish,
    speaks,
    wants_done,
    wants_to_know,
)
from handlers.understand.wishes.whole_sentence import RULES, read_wish
from handlers.understand.wishes.wish_reader import LikelyWish, likeliest
from handlers.understand.words import SURE, Match, match_command, read_activity_number
from models.conversations.conversation import Conversation
from models.conversations.conversation_rows import Draft
from models.tables import SECRET_FLOWS

_NOT_THIS = pattern_of(
    r"^\s*(?:(?:เอ้ย|อุ๊ย|เมื่อกี้|[\s,])*(?:กด|เลือก|เข้า|เปิด)(?:เมนู)?(?:ผิด|พลาด)(?:เรื่อง|อัน|ข้อ|กิจกรรม|รายงาน)?(?:นี้|\s*\d{1,2}(?:\.\d{1,2}){1,2})?"
    r"|(?:ไม่ใช่|ผิด)(?:เรื่อง|อัน|ข้อ|กิจกรรม|รายงาน)?(?:นี้|\s*\d{1,2}(?:\.\d{1,2}){1,2}))(?:ค่ะ|คะ|ครับ|คับ|นะ|อ่ะ|อะ|[\s,])*(?:ตั้งใจ(?=จะ))?(?=จะ|ขอ|อยาก|ต้องการ)"
)
_ACTIVITY = r"[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2}){1,2}(?![0-9๐-๙.])"
_ANOTHER_ONE = pattern_of(
    r"(?:จะ|ขอ|ต้อง|อยาก)(?:จะ|มา|ไป)*(?:(?:รายงาน|ทำ|ส่ง|กรอก|ลง|คีย์)(?:ผล)?(?:ของ|ข้อ|ตัว|อัน|กิจกรรม)|รายงาน(?:ผล)?)\s*"
    rf"{_ACTIVITY}\s*(?:ต่างหาก|ไม่ใช่(?:อัน|ข้อ|ตัว|เรื่อง|กิจกรรม|รายงาน)?นี้|ค่ะ|ครับ|คับ|นะ|จ้า|\s)*$"
    rf"|^(?:ไม่เอา\S{{0,20}}\s+)?(?:เอ่อ|เอ้อ|อ้อ|เดี๋ยว|งั้น|[\s,])*(?:ขอ|จะ|อยาก)?(?:เปลี่ยน|สลับ|ย้าย|ข้าม)(?:ไป|มา|เป็น|ทำ|กรอก|ก่อน|\s)*"
    rf"(?:รายงาน|กิจกรรม|ทำ|ของ|ข้อ)(?:ผล|ของ|กิจกรรม|ข้อ|\s)*{_ACTIVITY}\s*(?:ดีกว่า|ก่อน|แทน|เลย|นะ|ค่ะ|คะ|ครับ|คับ|\s)*"
    r"(?:(?:อัน|ฉบับ|เรื่อง|ตัว|รายงาน)(?:นี้)?\s*(?:\d{1,2}(?:\.\d{1,2}){1,2})?\s*(?:ขอ)?(?:พัก|เก็บ|ค้าง|ทิ้ง)(?:ไว้)?(?:ก่อน|ทีหลัง)?(?:นะ|ค่ะ|คะ|ครับ|คับ|\s)*)?$"
    rf"|^(?:(?:เปลี่ยนใจ|คิดอีกที|เดี๋ยว|งั้น|ไม่เอา(?:อันนี้)?|ไม่ทำ(?:อันนี้)?)(?:แล้ว|ละ|ดีกว่า|ก่อน|นะ|ค่ะ|คะ|ครับ|คับ|[\s,])*)+(?:ขอ|จะ|อยาก|ไป)+(?:จะ|ไป)*(?:ทำ|รายงาน|ส่ง|กรอก|ลง)(?:ผล|ของ|ข้อ|ตัว|อัน|กิจกรรม|\s)*{_ACTIVITY}\s*(?:ก่อน|ดีกว่า|แทน|เลย|นะ|ค่ะ|คะ|ครับ|คับ|\s)*$"
    rf"|^(?:\S{{0,8}}\s)?ผิด(?:อัน|ข้อ|ตัว|เรื่อง|กิจกรรม|รายงาน)(?:ค่ะ|ครับ|คับ|\s)*(?:จะ|ต้อง|ของ|ทำ|รายงาน|เป็น|\s)*{_ACTIVITY}\s*(?:ต่างหาก|ค่ะ|ครับ|\s)*$"
    rf"|(?:^|\s)ไม่ใช่\s*(?:ข้อ|ของ|อัน|รายงาน|กิจกรรม|\s)*{_ACTIVITY}(?:ค่ะ|คะ|ครับ|คับ|นะ|[\s,])*(?:{ME_OR_US}|พี่)?(?:กำลัง|จะ|ต้อง|ตั้งใจ|อยาก)*(?:ทำ|รายงาน|กรอก|ส่ง|เขียน)"
    rf"(?:ของ|ข้อ|อยู่|รายงาน|กิจกรรม|ผล|\s)*{_ACTIVITY}\s*(?:อยู่|ต่อ|ต่างหาก|ค้าง|ไว้|ค่ะ|คะ|ครับ|คับ|นะ|\s)*$"
    rf"|^(?:\S{{0,12}}\s)?(?:งั้น|ขอ|จะ|เดี๋ยว)*(?:กลับไป|กลับมา|ย้อนไป|ไป)(?:ทำ|รายงาน|กรอก|เขียน|ที่|ข้อ|ของ|กิจกรรม|ผล|\s)+{_ACTIVITY}\s*(?:ต่อ|ก่อน|ให้เสร็จ|เลย|ดีกว่า|ค่ะ|คะ|ครับ|คับ|นะ|\s)*$"
)
"""Who is in another activity's conversation: `จะรายงาน 1.12 ไม่ใช่อันนี้`, `จะทำของ 1.12 ต่างหาก`."""
_TELLS_ANOTHER = pattern_of(
    rf"^(?:ข้อ|กิจกรรม|ของ|ส่วน|\s)*{_ACTIVITY}\s*(?:ก็)?(?:ทำ|จัด|เสร็จ|ดำเนินการ|เรียบร้อย|ยังไม่|อยู่ระหว่าง)"
    rf"|^(?:\S{{0,8}}\s)?ไม่ใช่\s*(?:ข้อ)?{_ACTIVITY}\S*\s+(?:\S{{0,8}}\s)?(?:เอา|ต้อง(?:เป็น)?|จะ(?:ทำ|รายงาน|เอา)|เป็น)\s*(?:ข้อ|ของ)?\s*{_ACTIVITY}"
    r"(?:ดีกว่า|ต่างหาก|แทน|(?:กด|เลือก|เปิด|เข้า)?ผิด(?:ข้อ|อัน|กิจกรรม|เรื่อง|ไป)|นะ|ค่ะ|คะ|ครับ|คับ|\s)*$"
)
"""Tells how far another activity is, or takes it in the place of this one: `3.4 ทำเสร็จแล้ว` in the
report of 3.3."""
_INSTEAD = pattern_of(
    rf"(?:\S{{0,8}}\s)?ไม่ใช่\s*(?:ข้อ|ของ)?\s*(?P<now>{_ACTIVITY})(?:ค่ะ|คะ|ครับ|คับ|นะ|\s)*(?:เอา|ต้องเป็น|จะทำ|จะรายงาน|เป็น)\s*(?:ข้อ|ของ)?\s*"
    rf"(?P<told>(?P<other>{_ACTIVITY})\s+[^\d\s]{{4}}.*)"
)
"""Takes another activity instead and tells of it: `ไม่ใช่ 1.10 ค่ะ เอา 1.8 จัดกิจกรรม…`."""
_BEGINS_WITH_IT = pattern_of(rf"(?:ข้อ|กิจกรรม|\s)*{_ACTIVITY}\s*[^\d\s]")
"""What stands behind the number is told of that activity."""
_OPENED_WRONG = pattern_of(
    r"(?:เปิด|เลือก|กด|เข้า|หยิบ)\S{0,6}ผิด|ผิด(?:ข้อ|อัน|กิจกรรม|เรื่อง|ตัว)|ไม่ใช่(?:ข้อ|อัน|กิจกรรม|ตัว)นี้"
)
_WANTS_NUMBER = pattern_of(
    r"(?:จะ|ตั้งใจ|ต้อง|ขอ|อยาก)\S{0,14}\s*\S{0,10}\s*(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})(?![\d.])"
)
_NUMBERS = pattern_of(r"(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,2}(?![\d.])")
_TITLED = pattern_of(
    "(?:การ|อบรม|ประชุม|สัมมนา|เสวนา|บรรยาย|กิจกรรม|โครงการ|งาน(?!ฉัน|ผม|หนู|ของ|ที่|ไหน|อะไร)|คณะ|พิธี|ประกาศ|เวที|นิทรรศการ|แนวทาง|ซักซ้อม)"
)
"""How titles of events, groups and announcements begin."""
_TITLE = "title"
"""The name of each question for a title: nobody speaks to anybody in one."""
_LEAD_SURE, _LEAD_ASKS, _LEAD_ASKED = 0.75, 0.5, 0.3
"""How far a wish is ahead of all others where a title is asked for, where the sentence surely is a
question, and where it is learned to be no answer."""
_STEERS = (SentenceKind.STOP, SentenceKind.BACK, SentenceKind.RETURN, SentenceKind.CHANGE)
_SHORT, _LONG = 60, 120
Commands = Mapping[str, Sequence[str]]


def wanted(
    context: Context,
    text: str,
    place: Draft,
    commands: Commands,
    begin: Callable[[Match], Sequence[Message]],
    answered: bool,
) -> OtherWish | None:
    """Returns what the words ask for besides the conversation; None if they may be an answer only.

    Words typed in a complaint belong to the complaint: they are not looked at.
    begin: opens what the words ask for.
    answered: whether they are a question that is answered if they answer nothing here.
    """
    if place.row.flow in SECRET_FLOWS or _answers_here(context, place, text):
        return None
    here = context.flows.get(place.row.flow)
    another = _told_instead(here, text, place)
    another = another or _another_one(here, text, place) or _another_wanted(here, text, place)
    if here is not None and another is not None:
        return OtherWish(here.name, commands[here.name][0], lambda: begin(another), plainly=True)
    if asked_at_end.behind(text):
        return None  # the question itself takes it apart
    text = names_kept_out.without_titled(context, _NOT_THIS.sub("", text) or text).text
    looks = wants_to_know(text)
    step = _unlearned(here, place)
    at_first = here is not None and here.steps[0].name == place.row.step
    first = at_first and step is not None
    match = _wished(here, place, text, commands)
    match = match or (match_command(text, commands) if looks else None)
    match = match or _to_be_asked_about(step, text, commands, answered, first)
    match = match or (_held_anyway(context, here, place, text, commands) if at_first else None)
    if match is None or _is_answer(context, here, place, text, match):
        return None
    flow = context.flows.get(match.name)
    plainly = at_first and _surely(context, here, place, text, match.name, flow is not None)
    asks = first and speaks(text) and _TITLED.match(normalise(text)) is None
    if flow is None and (plainly or asks):
        return OtherWish("", "", lambda: begin(match), plainly=True)  # nothing is lost by it
    if flow is None:
        label = "" if looks or step is None else next(iter(commands[match.name]), "")
        return OtherWish("", label, lambda: begin(match)) if looks or step is not None else None
    told = first and is_said_to_somebody(text)  # who may have it is told
    if not (told or drafts.allowed(context, flow)) or _is_here(flow, text, place):
        return None
    return OtherWish(flow.name, commands[flow.name][0], lambda: begin(match), plainly=plainly)


def _answers_here(context: Context, place: Draft, text: str) -> bool:
    return only_rests(text) or _takes_it(context, place.row, text) or _puts_right(place, text)


def _puts_right(place: Draft, text: str) -> bool:
    """Tells whether the words put another figure in the place of one that was answered, whatever
    else they sound like: `ขอแก้ข้อเมื่อกี้ ไม่ใช่ 30 เป็น 13`."""
    if place.state is None or not _A_DIGIT.search(text):
        return False
    told = {_bare(each) for each in _FIGURES.findall(str(place.state["answers"]))}
    olds = (each.old for each in figures_told(text) if each.old)
    if any(_bare(old) in told and not _NUMBERS.match(old) for old in olds):
        return True
    return any(
        _bare(each.old) in told and _FIGURES.match(each.new) and not _NUMBERS.match(each.old)
        for each in read_swaps(text)
    )


def _bare(figure: str) -> str:
    """Returns `3500` of `3,500.00 บาท`."""
    found = _FIGURES.match(figure)
    return found[0].replace(",", "").removesuffix(".00") if found is not None else ""


_FIGURES, _A_DIGIT = pattern_of(r"\d[\d,]*(?:\.\d+)?"), pattern_of(r"\d")


def _is_answer(context: Context, here: Flow | None, place: Draft, text: str, match: Match) -> bool:
    """Tells whether the words only tell something; at the first question, whether the conversation
    itself understands them: they answer another question of it, or tell which choice is meant."""
    step = here.step(place.row.step) if here is not None else None
    if here is None or here.steps[0].name != place.row.step:
        return _only_tells(context, _unlearned(here, place), match, text)
    if here is None or step is None:
        return False
    answers = place.state["answers"] if place.state is not None else {}
    heeded = here.heeds(text, step.name, context, answers)
    if heeded is not None and heeded.answers:
        return True
    offered = [each.value for each in step.choices(context, answers)] if not step.prose else []
    if not offered or step.read is read_choice_only:
        return False
    try:
        return step.read(text, context, answers) in offered
    except Unclear:
        return False


def _held_anyway(
    context: Context, here: Flow | None, place: Draft, text: str, commands: Commands
) -> Match | None:
    """Returns what a sentence wants that is said to somebody at a first question and learned to be
    no answer of it, or asks something else: it would be asked about, or a word of it kept."""
    step = here.step(place.row.step) if here is not None and here.learned else None
    if here is None or step is None:
        return None
    heard = kind_inside(text, place_of(here, step.name))
    none = step.takes_any_words and heard.kind not in (SentenceKind.ANSWER, SentenceKind.PAUSE)
    none = none and not steers(heard) and is_said_to_somebody(text)
    first = likeliest(respelled(text), commands)
    asks = first is not None and _asks_elsewhere(context, here, place, text, first)
    return read_wish(text, commands) if none or asks else None


def steers(heard: SentenceReading) -> bool:
    """Tells whether a sentence surely stops, goes back or corrects: that is done here."""
    return heard.sure and heard.kind in _STEERS


def _asks_elsewhere(
    context: Context, here: Flow, place: Draft, text: str, first: LikelyWish
) -> bool:
    """Tells whether a sentence asks something of another subject that a day or a thing in it would
    answer: `จันทร์ถึงศุกร์นี้มีงานไรบ้าง` is no leave. Rules may be on what is told."""
    step = here.step(place.row.step)
    if step is None or step.read is read_choice_only or step.prose and not step.short:
        return False
    if first.name.startswith(RULES) or not speaks(text):
        return False
    kind = read_kind(text)
    asks = kind.kind is SentenceKind.QUESTION and kind.sure
    if first.lead < (_LEAD_ASKS if asks else _LEAD_SURE):
        return False
    own = (each.queries for each in context.subjects if here in each.flows)
    asked = {query.name for each in context.subjects for query in each.queries}
    return first.name in asked - {query.name for each in own for query in each}


def _surely(
    context: Context, here: Flow | None, place: Draft, text: str, name: str, begins: bool
) -> bool:
    """Tells whether a sentence at a first question surely is no answer and wants what has this
    name. Nothing is told there yet, so that little is lost.

    begins: whether it begins another conversation. A text for people is asked about then, and what
    begins as titles do always.
    """
    step = here.step(place.row.step) if here is not None else None
    first = likeliest(respelled(text), (name,))
    if here is None or step is None or first is None:
        return False
    sentence = is_a_sentence(text) or asks_or_wants(text)
    if name in SECRET_FLOWS or not sentence or _TITLED.match(normalise(text)):
        return False
    heard = kind_inside(text, place_of(here, step.name))
    named = step.name == _TITLE or step.short
    if begins:
        wants = heard.kind is SentenceKind.WISH and heard.sure or not here.learned
        return named and wants and first.lead >= _LEAD_SURE and is_said_to_somebody(text)
    said = asks_or_wants(text) or is_said_to_somebody(text)
    none = step.takes_any_words and heard.kind is not SentenceKind.ANSWER and not steers(heard)
    if none and first.lead >= _LEAD_ASKED:
        return named or said
    if here.learned:
        return _asks_elsewhere(context, here, place, text, first)
    return said and first.lead >= _LEAD_SURE


def _another_one(here: Flow | None, text: str, place: Draft) -> Match | None:
    """Returns the same conversation about the activity that the words name instead of this one."""
    plain = normalise(text)
    if here is None or not (
        len(text) <= _SHORT
        and _ANOTHER_ONE.search(text)
        or len(text) <= _LONG
        and _TELLS_ANOTHER.search(plain)
    ):
        return None
    try:
        now = read_activity_number(here.describe(place.state["answers"]))
    except Unclear:
        return None
    others = {*_NUMBERS.findall(plain)} - {now}
    if now is None or len(others) != 1:
        return None
    told = _BEGINS_WITH_IT.match(plain) is not None
    return Match(here.name, plain if told else others.pop(), False, SURE)


def _told_instead(here: Flow | None, text: str, place: Draft) -> Match | None:
    """Returns the same for words that put another activity in the place of this one, and tell of
    it."""
    found = _INSTEAD.fullmatch(normalise(text)) if here is not None else None
    if here is None or found is None or found["now"] == found["other"]:
        return None
    about = here.describe(place.state["answers"])
    return Match(here.name, found["told"], False, SURE) if found["now"] == about else None


def _another_wanted(here: Flow | None, text: str, place: Draft) -> Match | None:
    """Returns the same for words that were learned to want something else, and say that this one is
    not it: `เปิดผิดกิจกรรม จะทำของ 1.6`."""
    if here is None or len(text) > _LONG or not _OPENED_WRONG.search(text):
        return None
    try:
        now = read_activity_number(here.describe(place.state["answers"]))
    except Unclear:
        return None
    wanted_one = _WANTS_NUMBER.search(normalise(text))
    others = {*_NUMBERS.findall(normalise(text))} - {now}
    if now is None or wanted_one is None or others != {wanted_one["number"]}:
        return None
    sure = wants_another(text, place_of(here, place.row.step))
    return Match(here.name, wanted_one["number"], False, SURE) if sure else None


def _wished(here: Flow | None, place: Draft, text: str, commands: Commands) -> Match | None:
    """Returns what the words ask for; what was learned of answers tells nothing at a card that is
    only confirmed."""
    where = place_of(here, place.row.step) if here is not None else ""
    adds = here is None or place.row.step != REVIEW or here.adds is not None
    found = other_wish(text, commands, where, adds)
    if found is None and _only_confirms(here, place):
        return other_wish(text, commands)
    return found


def _only_confirms(here: Flow | None, place: Draft) -> bool:
    """Tells whether the present question is the only one, and its buttons all that answers it: so
    the card of leave that is cancelled."""
    if here is None or len(here.steps) != 1 or here.learned:
        return False
    [step] = here.steps
    return step.name == place.row.step and step.read is read_choice_only


def _unlearned(here: Flow | None, place: Draft) -> Step | None:
    """Returns the present question of a conversation of which no sentences were learned."""
    return here.step(place.row.step) if here is not None and not here.learned else None


def _to_be_asked_about(
    step: Step | None, text: str, commands: Commands, answered: bool, first: bool
) -> Match | None:
    """Returns what the words may want where any words would be kept as an answer.

    Names, days and titles are seldom a question or a wish. Prose may be, unless it is far ahead.
    first: whether nothing is told yet, so that the words may be about anything.
    """
    if step is None or not step.takes_any_words or step.takes_questions:
        return None
    spoken = (first or not step.prose) and (speaks(text) or wants_done(text))
    if spoken or not step.prose and asks_or_wants(text):
        return read_wish(text, commands)
    if first and (order := _order(text, commands)) is not None:
        return order
    return None if answered else far_ahead(text, commands)


def _order(text: str, commands: Commands) -> Match | None:
    """Returns what a command's own words before an activity order: `ขยายเวลาส่ง 1.10 ถึงสิ้นเดือน`."""
    found, first = match_command(text, commands), likeliest(respelled(text), commands)
    if found is None or first is None or not found.exact:
        return None
    if _NUMBERS.match(normalise(found.rest)) is None:
        return None
    return replace(found, name=first.name)


def _only_tells(context: Context, step: Step | None, match: Match, text: str) -> bool:
    """Tells whether the words of a text have a subject that can be asked about, and ask nothing:
    `แนบปกและสารบัญของคู่มือ`."""
    asked = step is not None and step.prose and context.flows.get(match.name) is None
    return asked and not (match.exact or asks_or_wants(text) or speaks(text))


def _takes_it(context: Context, row: Conversation, text: str) -> bool:
    """Tells whether the present question takes the word of a command, or surely these words."""
    flow = context.flows.get(row.flow)
    step = flow.step(row.step) if flow is not None else None
    if step is None:
        return False
    declined = step.optional and declines(text, step.skip_label)
    return declined or step.takes_commands or step.surely(text)


def takes_commands(context: Context, row: Conversation) -> bool:
    """Tells whether the word of a command is an answer where the conversation stands."""
    flow = context.flows.get(row.flow)
    step = flow.step(row.step) if flow is not None else None
    return step is not None and step.takes_commands


def _is_here(flow: Flow, text: str, place: Draft) -> bool:
    """Tells whether the words ask for the present conversation, and name no other activity."""
    if flow.name != place.row.flow:
        return False
    try:
        number = read_activity_number(text)
    except Unclear:
        return True
    about = flow.describe(place.state["answers"])
    return number is None or not about or number == about
