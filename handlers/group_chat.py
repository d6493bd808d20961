"""Answers in the LINE group, only when mentioned; everything personal goes one to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from handlers import registry
from handlers.context import Context
from handlers.events import Event
from handlers.messages import Button, Card, Message, Text
from handlers.messages.limits import MESSAGES
from handlers.one_to_one.of_matters import asked_in_group
from handlers.question import following
from handlers.question.chat_link import chat_link
from handlers.question.in_group import group_following, said_in_group
from handlers.subjects.declaration import GroupAnswer, GroupQuestion
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.fact_sheet import Instead
from handlers.subjects.group_reasons import BUREAUS, BUREAUS_WAITING, STEPS
from handlers.understand import words
from handlers.understand.commands.courtesies import greets, is_courtesy, thanks_besides
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.joints import halves
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import fold, normalise
from handlers.understand.wishes.whole_sentence import nearest_wishes, read_by_meaning
from handlers.understand.words import SURE
from models.people import chat_groups
from models.people.person import ChatGroup
from models.queues import inbox_lanes
from models.tables import SECRET_FLOWS

NOT_ALLOWED = "กลุ่มนี้ยังไม่ได้รับอนุญาตให้ใช้บอต หากเป็นกลุ่มของสำนักงาน กรุณาแจ้งผู้ดูแลระบบ"
_GREETED = "สวัสดี มีเรื่องใดให้ช่วย เรียกด้วย @ แล้วพิมพ์คำถามได้เลย"
_THANKED = "ยินดีช่วยเสมอ"
_NOT_SEEN_AGAIN = "บอตย้อนบอกข้อความก่อนหน้าในกลุ่มไม่ได้ กรุณาเลื่อนดูในกลุ่ม หรือเรียกด้วย @ แล้วพิมพ์คำถามใหม่"
_LOOKS_FOR = pattern_of(
    rf"ขอ(?!บ|โทษ|อภัย)|ช่วย|เตือน|อยาก|ต้องการ|{WHETHER}|เปล่า|ใคร|ไหน|อะไร|{HOW_IN_FULL}|เมื่อไ|กี่|เท่าไ|ล่ะ|หรือยัง"
)
"""What somebody wants or asks: it may be understood in the direct chat."""
_OF_OUR_BUREAU = pattern_of(
    rf"(?:สำนัก|กลุ่มงาน|หน่วย(?:งาน)?)(?:ของ)?(?:{ME_OR_US}|พี่).{{0,4}}(?:ล่ะ|ละ|บ้าง|{WHETHER}|เป็นไง)"
)
_LOOKS_BACK = pattern_of(
    rf"(?:เอ๊ะ|อ้าว|\s)*(?:เมื่อกี้|ตะกี้|เมื่อครู่|ก่อนหน้านี้|ข้างบน)\s?(?:เขา|เค้า|ใคร|พี่|{ME_OR_US})?\s?"
    r"(?:ถาม|พูด|คุย|ตอบ|บอก)(?:กัน|ไป)?(?:ว่า|เรื่อง)?(?:อะไร|ยังไง)(?:นะ|ครับ|ค่ะ|คะ|บ้าง|กัน|\s)*"
)
_PRAISES = pattern_of(
    r"(?:5{3,}\+*|ฮ่า+|\s)*(?:(?:น้อง)?บอ[ทต]|น้อง)?\s?(?:เก่ง|น่ารัก|สุดยอด|ฉลาด|เจ๋ง|เยี่ยม)"
    r"(?:จัง|มาก|เลย|สุด|ดี|นะ|อะ|อ่ะ|ครับ|ค่ะ|จ้า|ๆ|\s)*(?:5{3,}\+*)?"
)
_TO_ASK = "เรียกด้วย @ แล้วพิมพ์ “เมนู” เพื่อดูว่าถามอะไรในกลุ่มนี้ได้บ้าง"
_MENU = "เมนู"
"""What the direct chat opens with for a question that has no words of its own."""
_LONG = 60
"""Letters; a longer text may be a talk in the group, in which the bot is asked something."""


def handle(context: Context, event: Event) -> Sequence[Message]:
    """Answers joining, leaving, and words addressed to the bot; other events get no answer."""
    if event.kind == "join":
        return _joined(context, event)
    if event.kind == "leave":
        _left(context)
        return []
    if event.kind == "unsend":
        inbox_lanes.forget_parked(context.session, context.lane, context.now)
        return []
    if event.kind in ("text", "edited") and event.mentioned:
        return _called(context, event)
    return []


# -- joining and leaving -------------------------------------------------------------------------


def _joined(context: Context, event: Event) -> Sequence[Message]:
    group = chat_groups.joined(
        context.session, context.sealer, context.lane, event.chat_id, context.now
    )
    _undecided(context, group)
    return [_greeting(group)]


def _undecided(context: Context, group: ChatGroup) -> None:
    """Lets the subjects ask whose the group is."""
    for subject in context.subjects:
        subject.group.joined(context, group)


def _left(context: Context) -> None:
    group = chat_groups.left(context.session, context.lane, context.now)
    if group is not None:
        for subject in context.subjects:
            subject.group.left(context, group)


def _greeting(group: ChatGroup) -> Message:
    """Says what the bot does; in an unconfirmed group also its code."""
    office = chat_groups.is_office(group)
    lines = [
        "บอต STRONG ตอบในกลุ่มนี้เมื่อถูกเรียกเท่านั้น",
        f"เรียกด้วย @ แล้วพิมพ์ “เมนู” “แผน” “แผน 1.6” หรือ “{'ภาพรวม' if office else 'รอบ 20 มีนาคม'}”",
        "เรื่องอื่น กรุณาทักแชตส่วนตัว",
        *([] if office else [f"รหัสกลุ่ม {chat_groups.code(group)} รอผู้ดูแลระบบยืนยัน"]),
    ]
    return Text("\n".join(lines))


# -- being called --------------------------------------------------------------------------------


def _called(context: Context, event: Event) -> Sequence[Message]:
    # A receipt's code is not repeated and not kept, in any group.
    context.secret = context.secret or any(
        subject.hearing.secret(event.text) for subject in context.subjects
    )
    group = chat_groups.present(
        context.session, context.sealer, context.lane, event.chat_id, context.now
    )
    if chat_groups.is_refused(group):
        return [Text(NOT_ALLOWED)]
    if not chat_groups.is_office(group):
        _undecided(context, group)
        return _answer(context, event, group)
    messages = _answer(context, event, group)
    news = (subject.group.news(context, group) for subject in context.subjects)
    return [*messages, *chain.from_iterable(news)]


def _answer(context: Context, event: Event, group: ChatGroup) -> Sequence[Message]:
    """Answers what the subjects answer in a group; all else by the direct chat.

    Says what the bot does if it is only called, and what is near if it does not understand.
    """
    if not event.text:
        return [_greeting(group)]
    asked = _Asked(context, event, group, registry.meant(event.text))
    found = asked.guarded(event.text, asked.match) or asked.onward()
    if not found and _LOOKS_BACK.fullmatch(normalise(event.text)):
        return [Text(_NOT_SEEN_AGAIN)]
    polite = is_courtesy(respelled(event.text)) or thanks_besides(event.text)
    if not found and asked.match is None and polite:
        return [Text(_GREETED if greets(respelled(event.text)) else _THANKED)]
    found = found or asked.both()
    for text in _readings(event):
        found = found or asked.told(text)
    found = found or asked.led_on() or asked.fact(event.text) or asked.by_meaning()
    group_following.keep(context, event.user_id)
    return found or _not_understood(context, event.text, group)


@dataclass(frozen=True)
class _Asked:
    """What is asked in one event of a group; match: what all its words mean together."""

    context: Context
    event: Event
    group: ChatGroup
    match: words.Match | None

    def guarded(self, text: str, match: words.Match | None) -> Sequence[Message]:
        """Returns the answer to words that nobody in the group may read on; nothing for others."""
        guards = (subject.group.guards for subject in self.context.subjects)
        return self._first(guards, self._question(text, match))

    def onward(self) -> Sequence[Message]:
        """Returns the answer to words that ask on after what the same member was told before."""
        found = group_following.onward(self.context, self.event.user_id, self.event.text)
        if found is None:
            return ()
        command = next(iter(registry.commands()[found.name]), "")
        text = f"{command} {found.words}".strip()
        return self._told(text, words.Match(found.name, found.words, False, SURE), found.facts)

    def led_on(self) -> Sequence[Message]:
        """Returns the answer to another subject that is led on to: `แล้วงบล่ะ`; nothing where no
        group is told of it."""
        words = following.leads_on(self.event.text)
        match = registry.meant(words) if words else None
        if match is None or match.name not in _answered(self.context):
            return ()
        return self._told(words, match, {})

    def told(self, text: str) -> Sequence[Message]:
        """Returns the answer to this reading of the words; nothing if they are not understood."""
        match = self.match if text == self.event.text else registry.meant(text)
        if text != self.event.text and (found := self.guarded(text, match)):
            return found
        return self._told(text, match, {})

    def by_meaning(self) -> Sequence[Message]:
        """Returns the answer to what the words mean that no letters tell; nothing if that is not
        clear."""
        text = said_in_group.without_calls(self.event.text)
        match = read_by_meaning(text, registry.commands()) if self.match is None else None
        return self._told(text, match, {}) if match is not None else ()

    def both(self) -> Sequence[Message]:
        """Returns the answers to two questions in one short sentence; nothing for other words."""
        plain = normalise(said_in_group.without_calls(self.event.text))
        for said, then in halves(plain) if len(plain) <= 2 * _LONG else ():
            names = [match.name for match in map(registry.meant, (said, then)) if match is not None]
            whole = self.match is None or self.match.name in names
            if whole and len(set(names)) == 2 and _answered(self.context).issuperset(names):
                return [*self.told(said), *self.told(then)][:MESSAGES]
        return ()

    def _told(
        self, text: str, match: words.Match | None, before: Mapping[str, str]
    ) -> Sequence[Message]:
        self.context.said = respelled(text)
        question = replace(self._question(text, match), before=before)
        found = self._first(_answers(self.context, match), question)
        if not found and match is not None and match.name not in SECRET_FLOWS:
            found = self.fact(text)
        return found or ([self._direct_chat(match.name, text)] if match is not None else ())

    def fact(self, text: str) -> Sequence[Message]:
        """Returns what is always true of the matter that the words name; nothing for others, nor
        where they may be a complaint."""
        if any(word in fold(text) for each in self.context.subjects for word in each.group.private):
            return ()
        told = asked_in_group.fact(self.context, respelled(text))
        if not isinstance(told, Instead):
            door = _door(self.context, text) if told is not None else ()
            return [facts_told.card_for_everybody(self.context, told, door)] if told else ()
        match = words.Match(told.query, "", False, SURE)
        return self._first(_answers(self.context, match), self._question(text, match))

    def _first(self, answers: Iterable[GroupAnswer], question: GroupQuestion) -> Sequence[Message]:
        found = (ask(self.context, question) for ask in answers)
        return next((each for each in found if each is not None), ())

    def _question(self, text: str, match: words.Match | None) -> GroupQuestion:
        return GroupQuestion(
            text=respelled(text),
            match=match,
            group=self.group,
            office=chat_groups.is_office(self.group),
            door=lambda typed: _door(self.context, typed),
            one_to_one=lambda name, reason="": self._direct_chat(name, text, reason),
            of_a_member=self.event.beside,
        )

    def _direct_chat(self, name: str, text: str, reason: str = "") -> Message:
        """Returns a button that opens the one-to-one chat with the words typed in, or the plain
        command if they are a complaint or hold a code: anybody in the group may tap it."""
        carried = text if _may_be_carried(self.context, name, self.event.text) else ""
        reason = reason or _reason(self.context, name)
        if reason == BUREAUS and not chat_groups.is_office(self.group):
            reason = BUREAUS_WAITING
        return _direct_chat(self.context, name, carried, reason)


def _answers(context: Context, match: words.Match | None) -> Iterator[GroupAnswer]:
    """Yields the subjects' answers in the order in which they are asked."""
    groups = [subject.group for subject in context.subjects]
    yield from (each.hears for each in groups)
    if match is None:
        yield from (each.unmatched for each in groups)
    else:
        yield from (each.answers[match.name] for each in groups if match.name in each.answers)


def _answered(context: Context) -> set[str]:
    """Returns the names of what is answered in a group."""
    return {name for subject in context.subjects for name in subject.group.answers}


def _readings(event: Event) -> Iterable[str]:
    """Returns the words as they may be read, the likeliest first: much of a long text may be said
    to the others, but not what stands after the call or at the end."""
    whole, around = event.text, list(event.around)
    parts = [whole, *around]
    if len(whole) > _LONG:
        ends = (said_in_group.last_clause(each) for each in parts)
        parts = [*around[:1], whole, *around[1:], *ends]
    parts.append(said_in_group.first_clause(whole))
    return dict.fromkeys(filter(None, map(said_in_group.without_calls, parts)))


def _not_understood(context: Context, text: str, group: ChatGroup) -> Sequence[Message]:
    if not chat_groups.is_office(group):
        return [_greeting(group)]
    if _PRAISES.fullmatch(normalise(text)):
        return [Text(_THANKED)]
    for subject in context.subjects:
        subject.hearing.missed(context, text)
    known = registry.commands()
    told, nearest = _answered(context), nearest_wishes(text, known)
    near = [f"“{known[name][0]}”" for name in nearest if name in told and known[name]]
    if read_kind(text).kind is SentenceKind.SCOLDING:
        return [Text(f"ขออภัย ยังไม่เข้าใจข้อความนี้ {_TO_ASK}")]
    if _OF_OUR_BUREAU.search(normalise(text)):
        return [_carried_on(context, "status", text, BUREAUS)]
    if near:
        return [Text(f"ยังไม่เข้าใจข้อความนี้ หากหมายถึงเรื่องนี้ เรียกด้วย @ แล้วพิมพ์ {listed(near, 'หรือ')}")]
    if nearest and _LOOKS_FOR.search(normalise(text)):
        return [_carried_on(context, nearest[0], text)]
    return [Text(f"ยังไม่เข้าใจข้อความนี้ {_TO_ASK}")]


def _carried_on(context: Context, name: str, text: str, reason: str = "") -> Message:
    """Returns the button that opens the direct chat with words that only may be meant for there."""
    carried = said_in_group.without_calls(text) if _may_be_carried(context, name, text) else ""
    return _direct_chat(context, name, carried, reason)


def _reason(context: Context, name: str) -> str:
    reasons = (subject.group.reasons for subject in context.subjects)
    return next((each[name] for each in reasons if name in each), STEPS)


def _direct_chat(context: Context, name: str, carried: str, reason: str) -> Message:
    """Returns a button that opens the one-to-one chat with these words typed in, or with those of
    the command `name`; and why."""
    reason = reason or _reason(context, name)
    door = _door(context, carried or next(iter(registry.commands()[name]), _MENU))
    if not door:
        return Text(f"{reason} กรุณาเปิดแชตกับบอตแล้วพิมพ์อีกครั้ง")
    return Card("ทักแชตส่วนตัว", subtitle=reason, buttons=door)


def _door(context: Context, typed: str) -> tuple[Button, ...]:
    """Returns the button that opens the direct chat with these words typed in.

    Returns none before the bot knows its own id, which stands percent-encoded in the address
    (line.md).
    """
    link = chat_link(context, typed)
    return (Button("เปิดแชตส่วนตัว", uri=link),) if link else ()


def _may_be_carried(context: Context, name: str, text: str) -> bool:
    """Tells whether words of the group may be typed into the direct chat."""
    key, groups = fold(text), [subject.group for subject in context.subjects]
    bare = {flow.name for each in groups for flow in each.bare} | registry.CONFIDENTIAL
    return name not in bare and not any(word in key for each in groups for word in each.private)
