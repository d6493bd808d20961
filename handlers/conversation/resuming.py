"""Finds drafts by typed words: `ทำต่อ`, `กลับไปทำ 2.1 ต่อ`, `ต่อ 1.8`, `ทิ้งร่าง 3.7`, `มีร่างอะไรบ้าง`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from handlers.context import Context
from handlers.conversation import draft_buttons, drafts, drafts_by_order
from handlers.conversation.flow import REVIEW
from handlers.conversation.heard import shown_so_far
from handlers.conversation.nearest_offers import TOLD
from handlers.messages import Button, Card, Message, Row, Text, cut_graphemes
from handlers.question.query import opens
from handlers.understand.of_the_open.thrown_away import thrown_away
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, ME_OR_US, WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.conversations.conversation_rows import Draft
from models.people import absences
from models.people.person import ADMIN, EXECUTIVE
from models.tables import SECRET_FLOWS

_GO_ON = pattern_of(
    r"(?:(?:กลับ|ประชุม|ธุระ|ว่าง|พัก)?(?:มา|เสร็จ)?แล้ว(?:นะ|ค่ะ|คะ|ครับ|คับ)*\s)?"
    rf"(?:ขอ|มา|จะ|อยาก|กลับ|ไป|งั้น|โอเค|ตกลง|ก็|เออ|อ้อ|{POLITE}|[\s,])*"
    r"(?:ทำ|เล่า|เขียน|พิมพ์|กรอก|ตอบ|รายงาน(?=\s*ต่อ))(?P<what>.{0,30}?)"
    r"(?:ที่)?(?:ทำ)?(?:ค้าง|พัก)?(?:ไว้|อยู่)?\s*ต่อ(?:จากเดิม|จากเมื่อกี้|เลย)?(?P<which>.{0,30})"
)
_BACK_TO = pattern_of(
    r"(?:ขอ|อยาก|จะ|เดี๋ยว|ต้อง|\s)*กลับ(?:ไป|มา)(?:ที่|ยัง|หา|ทำ|\s)*(?P<what>(?!.*(?:ข้อ|คำถาม|แก้)).{2,30}?)"
    r"(?:ก่อน|ดีกว่า|แล้วกัน)*"
    r"|(?:ไอ้|อัน|เรื่อง|ร่าง|งาน|ตัว|ที่|ทำ|ตอบ|กรอก|ค้าง|พัก|ไว้|อยู่|เมื่อกี้|เมื่อครู่|ตะกี้|เดิม|\s)+(?:ขอ|จะ|เอา|ทำ|มา|กลับ|ไป|\s)+ต่อ(?:เลย|ได้|\s)*"
    r"|(?:ขอ|จะ|เอา|ทำ|มา|กลับ|ไป|\s)*ต่อ(?:จาก)?(?:เรื่อง|อัน|ที่|ทำ|\s)*(?:เมื่อกี้|เมื่อครู่|ตะกี้|เดิม|(?:ค้าง|พัก)(?:ไว้|อยู่))(?:เลย|ได้|\s)*"
)
"""`กลับไปทำ 2.1`; with no name: `ที่ค้างไว้เมื่อกี้เอาต่อ`, `เอาต่อจากเมื่อกี้เลย`."""
_AFTER_ALL = rf"(?:เอ[๊้]?[ยะ]|อ้าว|เปล่า|เฮ้ย|โทษที|ขอโทษ|เดี๋ยว|ก็|งั้น|อ๋อ|{POLITE}|[\s,])*"
_ENDS = rf"(?:แล้ว|ละ|ดีกว่า|ก่อน|หน่อย|ที|เลย|ให้|ได้|ไว้|ไป|ต่อ|คืน|{POLITE}|[\s,])*"
_AND_DOES = (
    r"(?:[\s,]*(?:จะ|อยาก|ขอ|ยัง|ว่า|ก็|แต่)*(?:ส่ง|ทำ|ใช้|ตอบ|เก็บ|บันทึก|เอา)"
    rf"(?:รายงาน|คำตอบ|ที่ตอบ)?{_ENDS})?"
)
_NOT_LEFT = pattern_of(
    rf"{_AFTER_ALL}(?:ยัง)?(?:ไม่|อย่า)(?:ได้|ใช่|ต้อง|อยาก|ขอ|จะ|เพิ่ง|พึ่ง)*(?:ยกเลิก|เลิกทำ){_ENDS}{_AND_DOES}"
)
"""Said after a conversation was put aside: `ไม่ยกเลิกค่ะ`, `อ้าว ไม่ยกเลิก จะส่ง`."""
_TAKEN_BACK = pattern_of(
    rf"{_AFTER_ALL}เอา(?:มัน|อัน(?:นั้น|เดิม|เก่า)|ร่าง(?:นั้น|เดิม)?|(?:ที่|เรื่องที่)(?:ยกเลิก|พัก|ทิ้ง|ทำ)(?:ไป|ไว้)?|เมื่อกี้|ของเดิม)*กลับ(?:คืน)?มา{_ENDS}{_AND_DOES}"
    rf"|{_AFTER_ALL}(?:กลับ)?มาแล้ว(?:{POLITE}|[\s,])*(?:ขอ|จะ)*(?:บันทึก|เก็บ|ส่ง|ต่อ|ลุย|ทำต่อ|ตอบต่อ)(?:คำตอบ|ที่ตอบ|ที่พิมพ์|เรื่องเดิม|จากเดิม)*{_ENDS}"
)
"""Wants what was put aside: `อ้าว เอากลับมา จะส่งอ่ะ`, `กลับมาแล้ว บันทึกคำตอบเลยจ้า`."""
_SAME = pattern_of(r"(?:เรื่อง|ร่าง|อัน|งาน)?(?:เดิม|เมื่อกี้|(?:ที่)?(?:ทำ)?(?:ค้าง|พัก)(?:ไว้|อยู่)*)")
_DOES = pattern_of("ทำ(?!งาน)|เรื่อง|ร่าง|กรอก|เขียน|เล่า|พิมพ์")
_THINGS = pattern_of(
    r"เมื่อกี้|ตะกี้|เมื่อครู่|เรื่อง|ร่าง|งาน|รายงาน|กิจกรรม|ข้อ|ที่|เดิม|ของ|ทำค้าง|พัก|ค้าง|ไว้|อยู่|\s"
)
_NUMBER = pattern_of(r"\d{1,2}(?:\.\d{1,2}){1,2}")
_DOTTED = r"\d{1,2}(?:\.\d{1,2}){1,2}"
_ON = pattern_of(
    r"(?:ขอ|มา|จะ|อยาก|งั้น|\s)*ต่อ(?:ที่|ของ|เรื่อง|รายงาน|กิจกรรม|ข้อ|ร่าง|ด้วย|\s)*"
    rf"(?P<number>{_DOTTED})(?:ก่อน|เลย|ดีกว่า|แล้วกัน|ได้|\s)*(?P<more>\s(?:ที่|ตาม).{{1,40}})?"
    rf"|(?:รายงาน|กิจกรรม|ข้อ|ร่าง|\s)*(?P<first>{_DOTTED})\s*ต่อ(?:ก่อน|เลย|ดีกว่า|แล้วกัน|ได้|\s)*"
)
"""`ต่อ 1.8 เลย`, `1.8 ต่อ`, `ต่อ 1.6.1 ที่ ผอ. ให้แก้`."""
_RATHER = pattern_of(
    rf"(?:{_AFTER_ALL}(?:ไม่ใช่|ไม่เอา|เอ๊ย|เดี๋ยว|โทษที|ผิด)(?:อันนี้|ข้อ|กิจกรรม|รายงาน|ก่อน|แล้ว|ละ|\s)*(?P<not>{_DOTTED})?|(?:ขอ)?(?:ยกเลิก|พัก)(?:อันนี้|รายงาน|\s)*(?P<drop>{_DOTTED})?(?:ก่อน|\s)*)"
    rf"(?:{POLITE}|[\s,])*(?:แล้ว|ขอ|ให้|เอา|จะ|ต้อง|{ME}|พี่|กำลัง|\s)*(?:ส่ง|กลับไป(?:ที่|ทำ)?|กลับมา(?:ที่|ทำ)?|ทำ|เอา|ไป(?:ที่|ทำ)?)\s*(?:รายงาน|กิจกรรม|ข้อ|อัน|\s)*(?P<number>{_DOTTED})"
    r"(?:ก่อน|ดีกว่า|ต่อ|ต่างหาก|เลย|แล้วกัน|ละกัน|อยู่|ค้าง|ไว้|\s)*"
)
"""Goes to another draft from the one that is open: `ไม่ใช่ ส่ง 3.7 ก่อน`, `ยกเลิก 2.2 แล้วกลับไป 3.7`."""
_LISTS = pattern_of(
    rf"(?:ตอนนี้|แล้ว|{ME_OR_US}|ขอ|ดู|เช็[คก]|ยัง|มี|เรื่อง|งาน|รายงาน|อัน|ตัว|ไหน|อะไร|\s)*"
    rf"(?:ร่าง|(?:ที่)?(?:ทำค้าง|พัก)ไว้)(?:รายงาน|ของ(?:{ME_OR_US})|อื่น|ที่|ทำ|ค้าง|พัก|ไว้|อยู่|เรื่อง|อัน|ตัว|\s)*"
    rf"(?:อะไร|ไร|ไหน|กี่(?:อัน|ฉบับ|เรื่อง|ตัว|ร่าง))?(?:บ้าง|มั่ง|ที่|ค้าง|เหลือ|ไว้|อยู่|อีก|หน่อย|ยัง|มี|{POLITE}|{WHETHER}|\s)*"
)
_ASKS = pattern_of(f"อะไร|ไหน|กี่|บ้าง|{WHETHER}")
_REPORT = "รายงาน"
_NEUTRAL = "เรื่องที่พักไว้"
_MOST, _LONGEST_LIST = 8, 100
NOTHING = Text("ไม่มีเรื่องที่ทำค้างไว้ กด “เมนู” เพื่อเลือกสิ่งที่จะทำ", (drafts.MENU,))


def answer(context: Context, place: Draft | None, said: str) -> Sequence[Message]:
    """Returns the conversation that the words want to go on with, or all drafts if there are
    several; nothing if they want something else.

    place: the conversation the person is in.
    """
    plain = without_polite_ending(normalise(respelled(said[:100])))
    found = _about_drafts(context, place, plain) or _again(context, place, plain)
    wanted = _wanted(plain) if not found else None
    if wanted is None:
        return found
    if not wanted and place is not None and len(drafts.resumable(context)) < 2:
        return draft_buttons.resume(context, place.row.id)
    return _opened(context, wanted, _DOES.search(plain) is not None)


def surely(context: Context, place: Draft | None, said: str) -> Sequence[Message]:
    """Returns the waiting draft that words name so that they can mean nothing else: by the button
    of its card (`ยืนยันเลื่อนวันส่งค่ะ`), as what waits (`ทำเรื่องที่ค้างต่อค่ะ เรื่องเพิ่มบุคลากร`), to
    throw it away, or for who was away. Nothing for other words, and in a conversation."""
    plain = without_polite_ending(normalise(respelled(said[:100])))
    if place is None and shown_so_far.is_back(plain):
        return _back(context)
    if place is not None or not _WAITS.search(plain) and not plain.startswith(_SURELY):
        return ()
    waiting = [each for each in drafts.resumable(context) if each.row.flow not in SECRET_FLOWS]
    shown = [each for each in waiting if _is_confirmed_by(context, each, plain)]
    if shown:
        return _gone_on_with(context, shown)
    if not _WAITS.search(plain):
        return ()
    named = [each for each in waiting if _stands_in(context, each, plain)]
    if named and _NOT_WANTED.search(plain) and not _ASKS.search(plain):
        return _one_to_drop(context, named)
    return _gone_on_with(context, named) if named and _GO_ON.fullmatch(plain) else ()


def _gone_on_with(context: Context, found: Sequence[Draft]) -> Sequence[Message]:
    if len(found) > 1:
        return [listed(context, found)]
    return draft_buttons.resume(context, found[0].row.id)


def _is_confirmed_by(context: Context, place: Draft, plain: str) -> bool:
    """Tells whether the words are the button of the review card at which the draft waits."""
    label = context.flows[place.row.flow].confirm_label
    own = label.startswith(_SURELY) and label != _SURELY
    return own and place.row.step == REVIEW and fold(plain) == fold(label)


def _stands_in(context: Context, place: Draft, plain: str) -> bool:
    """Tells whether the words name the draft's conversation, by its title or an opening word."""
    flow = context.flows[place.row.flow]
    names = map(fold, (flow.title.removeprefix("การ"), *flow.opens_on))
    return any(each in fold(plain) for each in names if len(each) >= _LEAST_NAME)


_SURELY = "ยืนยัน"
_WAITS = pattern_of(r"ค้าง|พักไว้")
_NOT_WANTED = pattern_of(
    r"(?<!ยัง)ไม่(?:เอา|ทำ|ใช้|ต้องการ)(?:แล้ว|ละ)?|ลบ(?:ทิ้ง|ออก)?|ทิ้ง(?!ไว้)|ยกเลิก|เลิกทำ"
)
_LEAST_NAME = 6


def _again(context: Context, place: Draft | None, plain: str) -> Sequence[Message]:
    """Returns what was put aside, for who did not want to leave it; nothing for other words, and in
    a conversation. Where nothing waits, a report that was sent may be meant."""
    if place is not None:
        return ()
    if _NOT_LEFT.fullmatch(plain):
        return _opened(context, "")
    if shown_so_far.asks_how_far(plain) and not shown_so_far.is_back(plain):
        return how_far(context)
    wants = _TAKEN_BACK.fullmatch(plain) is not None and bool(drafts.resumable(context))
    return _opened(context, "") if wants else ()


def _back(context: Context) -> Sequence[Message]:
    """Returns what waits, for who was away from the chat; nothing without a draft or on leave."""
    if context.person is None or not drafts.resumable(context):
        return ()
    leave = absences.coming(context.session, context.me, context.today)
    return () if any(each.first_day <= context.today for each in leave) else _opened(context, "")


def how_far(context: Context) -> Sequence[Message]:
    """Returns what was answered of the only draft that may be named, or the list of several."""
    waiting = drafts.resumable(context)
    if len(waiting) != 1 or waiting[0].row.flow in SECRET_FLOWS:
        return [listed(context, waiting)] if waiting else ()
    return drafts.looked_at(context, waiting[0])


def _about_drafts(context: Context, place: Draft | None, plain: str) -> Sequence[Message]:
    """Returns the draft that is to go on or to be thrown away, by its activity, or the list that is
    asked for; nothing for other words, and in a conversation about a complaint."""
    if place is not None and place.row.flow in SECRET_FLOWS:
        return ()
    dropped = thrown_away(plain)
    if dropped is not None and dropped.number:
        return _to_drop(context, dropped.number)
    if place is not None and (rather := _RATHER.fullmatch(plain)) is not None:
        return _rather(context, place, rather["number"])
    found = _ON.fullmatch(plain)
    return _continued(context, place, found) if found is not None else ()


def _rather(context: Context, place: Draft, number: str) -> Sequence[Message]:
    """Returns the draft of another activity; what is open stays and nothing is sent yet."""
    if _is_named(context, place, number) or place.row.flow not in context.flows:
        return ()
    others = [each for each in drafts.resumable(context) if _is_named(context, each, number)]
    return [_STAYS, *_opened(context, number)] if len(others) == 1 else ()


_STAYS = Text("พักเรื่องที่ทำอยู่ไว้ให้แล้ว ยังไม่ได้ยกเลิกหรือส่งเรื่องใด พิมพ์ “ทำต่อ” เพื่อกลับมาทำ")


def _continued(context: Context, place: Draft | None, found: re.Match[str]) -> Sequence[Message]:
    """Returns the draft of the activity; without one the words may be an answer."""
    number = found["number"] or found["first"]
    if any(_is_named(context, each, number) for each in drafts.resumable(context)):
        return _opened(context, number)
    return _none(context, number) if place is None else ()


def _to_drop(context: Context, number: str) -> Sequence[Message]:
    """Returns the draft's card."""
    waiting = [each for each in drafts.resumable(context) if _is_named(context, each, number)]
    if not waiting:
        return [Text(f"ไม่มีร่าง {number} ที่ทำค้างไว้ จึงไม่มีอะไรต้องทิ้ง", (drafts.MENU,))]
    return _one_to_drop(context, waiting)


def to_drop(context: Context, about: Callable[[str], bool]) -> Sequence[Message]:
    """Returns the card of the draft that is about this, or the list of several; nothing if there is
    none. `about` takes what a draft is about; a confidential one is not asked."""
    waiting = [
        each
        for each in drafts.resumable(context)
        if each.row.flow not in SECRET_FLOWS
        and about(context.flows[each.row.flow].describe(each.state["answers"]))
    ]
    return _one_to_drop(context, waiting) if waiting else ()


def _one_to_drop(context: Context, waiting: Sequence[Draft]) -> Sequence[Message]:
    """Returns the draft's card, or the list of several."""
    if len(waiting) > 1:
        return [listed(context, waiting)]
    return draft_buttons.asked_to_drop(context, waiting[0])


def which(context: Context, place: Draft | None, said: str) -> Sequence[Message]:
    """Returns the list of the drafts that the words ask for, or the draft that they name by its
    place among them; nothing for other words, and in a conversation about a complaint. Who drafts
    plans and news may mean those, if nothing waits.

    place: the conversation the person is in
    """
    if (named := drafts_by_order.named(context, place, said)) is not None:
        to_be_sent = place is not None and named.row.id == place.row.id and "ส่ง" in said
        return () if to_be_sent else draft_buttons.resume(context, named.row.id)
    if "ร่าง" not in said and "ไว้" not in said:
        return ()  # a turn asks this of each sentence
    plain = normalise(said[:_LONGEST_LIST])
    if not _LISTS.fullmatch(plain) or not _ASKS.search(plain):
        return ()
    if place is not None and place.row.flow in SECRET_FLOWS:
        return ()
    waiting = drafts.resumable(context)
    if waiting:
        return [listed(context, waiting)]
    return () if context.may(frozenset((ADMIN, EXECUTIVE))) else [NOTHING]


def asked_for(context: Context, said: str) -> Sequence[Message]:
    """Returns the draft of the activity that the words name, or the only one, or a list of all."""
    number = _NUMBER.search(normalise(said))
    return _opened(context, number[0] if number is not None else "")


def _opened(context: Context, wanted: str, by_thing: bool = False) -> Sequence[Message]:
    """by_thing: what a draft is about may be named, too; going back somewhere names none."""
    waiting = drafts.resumable(context)
    if wanted:
        named = [each for each in waiting if _is_named(context, each, wanted)]
        told = (each for each in waiting if _is_told_in(context, each, wanted))
        waiting = named or (list(told) if by_thing else [])
    if len(waiting) == 1:
        return draft_buttons.resume(context, waiting[0].row.id)
    if not waiting:
        return _none(context, wanted)
    return [listed(context, waiting)]


def _none(context: Context, wanted: str) -> Sequence[Message]:
    """Says that no such draft waits; nothing if the words may mean something else."""
    if _NUMBER.fullmatch(wanted):
        words = f"ไม่มีร่าง {wanted} ที่ทำค้างไว้ หากจะเริ่มหรือแก้ไขที่ส่งกลับ พิมพ์ “รายงาน {wanted}”"
        return [Text(words, (*_report_of(context, wanted), drafts.MENU))]
    return () if wanted else [NOTHING]


def _report_of(context: Context, number: str) -> tuple[Button, ...]:
    """Returns the button that opens the report of this activity, for who may report."""
    flow = next((each for each in context.flows.values() if _REPORT in each.opens_on), None)
    if flow is None or not drafts.allowed(context, flow):
        return ()
    words = f"{_REPORT} {number}"
    return (Button(words, opens(flow.name, **{TOLD: number}), words),)


def _wanted(plain: str) -> str | None:
    """Returns what the words go on with (`2.1`, `ลา`), "" for ทำต่อ alone, None for other words."""
    found = _GO_ON.fullmatch(plain)
    if found is not None:
        return _which(found["what"] + found["which"])
    back = _BACK_TO.fullmatch(plain)
    if back is None or not back["what"] or _SAME.fullmatch(back["what"]):
        return None if back is None else ""
    return _which(back["what"]) or None


def _which(words: str) -> str:
    return _THINGS.sub("", words) or (_REPORT if _REPORT in words else "")


def _is_named(context: Context, place: Draft, wanted: str) -> bool:
    flow = context.flows[place.row.flow]
    what = flow.describe(place.state["answers"])
    words = fold(wanted)
    own = words in map(fold, flow.opens_on) or wanted == what
    return own or len(wanted) > 3 and wanted != _REPORT and words in fold(flow.title)


def _is_told_in(context: Context, place: Draft, wanted: str) -> bool:
    """Tells whether the words stand in the first answer, as of a thing: `ทำเรื่องกระเช้าต่อ`. A
    confidential draft is not looked into."""
    flow, answers = context.flows[place.row.flow], place.state["answers"]
    if flow.name in SECRET_FLOWS or len(wanted) <= 3 or wanted == _REPORT:
        return False
    told = answers.get(flow.steps[0].name)
    return isinstance(told, str) and fold(wanted) in fold(told)


def _held_in(context: Context, place: Draft) -> str:
    """Returns what has been answered, to tell drafts of one name apart."""
    flow = context.flows[place.row.flow]
    engine, state = drafts.standing(context, flow, place)
    steps = [each for each in flow.steps if each.listed and each.name in state.answers]
    told = [f"{each.label} {engine.asking.shown(each, state)}" for each in steps]
    return cut_graphemes(" · ".join(told), _LONGEST_HELD) if told else "ยังไม่ได้ตอบข้อใด"


_LONGEST_HELD = 120


def listed(context: Context, places: Sequence[Draft]) -> Message:
    """Returns a card of these drafts, the newest first; a confidential one is not named."""
    rows = []
    for place in places[:_MOST]:
        flow = context.flows[place.row.flow]
        secret = flow.name in SECRET_FLOWS
        alike = sum(each.row.flow == flow.name for each in places) > 1
        what = "" if secret else flow.describe(place.state["answers"])
        held = _held_in(context, place) if alike and not secret and not what else ""
        spoken = "ทำต่อ" if secret else f"ทำต่อ {what or flow.title}"
        button = Button("ทำต่อ", opens("resume", c=place.row.id), spoken)
        rows.append(Row(_NEUTRAL if secret else flow.title, what or held or "ยังไม่ได้ส่ง", button))
    return Card(
        "เรื่องที่ทำค้างไว้", rows=tuple(rows), note="กด “ทำต่อ” ที่เรื่องที่ต้องการ", buttons=(drafts.MENU,)
    )
