"""Does what typed words mean outside of any conversation, or says that they mean nothing there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from handlers import registry
from handlers.context import Context
from handlers.conversation import beginning, drafts, dropping_drafts, nearest_offers
from handlers.conversation.asking import ADD_LABEL, ANEW_LABEL, DROP_LABEL, PUT_LABEL
from handlers.conversation.controls import CANCEL, confirms, word_of
from handlers.conversation.drafts import MENU
from handlers.conversation.told import asked_behind
from handlers.events import Event
from handlers.home import help_me, plain_talk
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.one_to_one import opening
from handlers.one_to_one.below_cards import card_confirmed, deeds_in_sight
from handlers.one_to_one.of_matters import (
    done_here,
    facts_asked,
    read_standing,
    reasons_asked,
    work_asked,
)
from handlers.one_to_one.two_in_one import told_then_asked, two_wishes
from handlers.one_to_one.unsure import nearly_sure, neighbouring, read_anyhow, told_enough, unmet
from handlers.one_to_one.unsure.given_way import given_way
from handlers.question import bureau_alone, following, strange_words, topic
from handlers.question.onward import DOCUMENTS, Onward
from handlers.question.query import opens
from handlers.reports import waiting_words
from handlers.subjects.asked_each_turn import listening
from handlers.subjects.facts import own_lines
from handlers.understand import words
from handlers.understand.bureaus.bureaus_in_full import in_full, may_have_initials
from handlers.understand.commands.courtesies import (
    closes,
    greets,
    is_courtesy,
    only_introduces,
    thanks_besides,
    thanks_for_work,
)
from handlers.understand.corrections.dropping import cancels, drops, lets_be, puts_off
from handlers.understand.kinds.asked_sentences import asks_who
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.background import only_thanks
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import fold, normalise
from handlers.understand.wishes.whole_sentence import READ, RULES, one_of_two
from models.people import people

_OF_A_SENTENCE = frozenset(map(fold, (DROP_LABEL, PUT_LABEL, ADD_LABEL, ANEW_LABEL)))
"""What stands on the buttons below a sentence that waits: typed later it means nothing else."""
_NOTHING_WAITS = "ขณะนี้ไม่มีข้อความที่รอให้เลือก กด “เมนู” เพื่อเริ่มใช้งาน"
_NOTHING_TO_CANCEL = "ขณะนี้ไม่มีเรื่องที่ต้องยกเลิก กด “เมนู” เพื่อเริ่มใช้งาน"
_NOTHING_TO_CONFIRM = "ขณะนี้ไม่มีเรื่องที่รอยืนยัน หากมีเรื่องค้าง พิมพ์ “ทำต่อ” หรือกด “เมนู”"
_NOTHING_BEGUN = "ขณะนี้ไม่มีเรื่องที่ทำค้างอยู่ ยังไม่มีการส่งหรือบันทึกใด พร้อมเมื่อใด กด “เมนู”"
_WAITS = "เรื่องที่ค้างยังเก็บไว้ให้ ยังไม่ถูกส่ง พร้อมเมื่อใด พิมพ์ “ทำต่อ”"
_GREETED = "สวัสดี มีเรื่องใดให้ช่วย กด “เมนู”"
_THANKED = "ยินดีช่วยเสมอ หากต้องการใช้งาน กด “เมนู”"
_ASKED_BEHIND = "ส่วนที่ถามว่า “{}” บอตยังตอบไม่ได้ พิมพ์ “ถามคลินิก” เพื่อถามผู้ให้คำปรึกษาได้"
_LEAVE = "tell_absence"
_STAND_IN = pattern_of(r"(?:ใคร|คน|ผู้)(?:จะ|มา|ที่|เป็นคน|\s)*(?:ทำ|ดูแล|รับ)?(?:งาน)?แทน|มอบงาน|ส่งต่องาน")
_STANDS_IN = Text("ไม่ต้องบอกก่อน ผู้ดูแลเรื่องแทนอยู่ในรายการวันลา หากต้องเลือก บอตจะถามเอง")

_ASKS_WHERE = pattern_of(
    r"(?:สวัสดี|ขอโทษ|ครับ|ค่ะ|คะ|เอ่อ|\s)*+(?:ที่|ไลน์|แชต)?(?:นี่|นี้)\s?(?:มัน)?(?:คือ|เป็น)?(?:ที่ไหน|ไลน์(?:อะไร|ใคร)|ของ(?:ใคร|หน่วยงาน(?:อะไร|ไหน))|หน่วยงาน(?:อะไร|ไหน))"
)
"""What somebody asks who does not know whose chat this is: `นี่คือที่ไหนครับ`."""


def bureaus_in_full(context: Context, text: str) -> str:
    """Returns the words with whole names in the place of bureaus' initials; "" if without any."""
    if context.person is None or not may_have_initials(text):
        return ""
    full = in_full(text, [each.name for each in people.bureaus(context.session)])
    return full if full != text else ""


def answer(
    context: Context, event: Event, text: str, match: words.Match | None
) -> Sequence[Message]:
    """Opens what the words mean outside of any conversation, or says that they mean nothing."""
    if plain := _nothing_open(context, text, match) or _asks_where(context, text, match):
        return plain
    if _unsure(match) and (added := opening.known(context, text)):
        return added
    if match is not None:
        begun = done_here.asked(context, match, text)
        begun = begun or _begun_before(context, event, text, match)
        begun = begun or _begun_politely(context, event, text, match)
        begun = begun or _told_of_matter(context, match, text)
        begun = begun or _reason(context, match, text)
        begun = begun or explained(context, match, text)
        begun = begun or neighbouring.asked_which(context, text, match)
        opens_it = partial(opened, context, event)
        begun = begun or told_then_asked.begun(context, text, match, opens_it)
        return begun or opened(context, event, text, match)
    if context.person is None:
        return _stranger(context, event, text)
    if _is_only_polite(text):
        if "ขอบ" in text:  # thanks for an answer are no other question
            context.asked = context.asked_before()
        return [Text(_politely(context, text), (*drafts.back_to(context), MENU))]
    alone = bureau_alone.asked(context)
    if alone is not None:
        return opening.open_named(context, *alone)
    found = (
        _begun_before(context, event, text, None)
        or _work_asked(context, event, text)
        or _of_the_whole(context, event, text)
        or _fact(context, text, surely=True)
        or _by_role(context, event, text)
        or _fact(context, text)
    )
    found = found or read_anyhow.opened(context, text, partial(answer, context, event))
    told = _one_of_two(context, event, text) if not found else found
    told = told or told_enough.begun(context, text, context.hash_of(event.message_id))
    return told or not_understood(context, text)


def _fact(context: Context, text: str, surely: bool = False) -> Sequence[Message]:
    """Answers what the words ask of a matter; nothing for other words."""
    found = facts_asked.outside(context, text, surely)
    return found.answer(context) if found is not None else ()


def _told_of_matter(context: Context, match: words.Match, text: str) -> Sequence[Message]:
    """Answers what the words surely ask of a matter, where they were read as a question about
    another one or as a conversation that they only ask about; nothing for other words."""
    if match.exact and not match.rest and match.score > words.SURE:
        return ()  # nothing but a command's own words
    flow = registry.flow(match.name)
    begins = flow is not None and not (flow.help and only_asks(text))
    orders = work_asked.is_order(context, match.name, text)
    told = facts_asked.instead_of(context, text, match.name, begins) if not orders else ()
    told = nearly_sure.with_the_other_reading(context, text, told)
    own = facts_asked.own_work_of(context, text, match.name) if not told else None
    short = read_standing.in_short(context, own) if own is not None else ()
    return told or drafts.with_buttons(short, (*drafts.back_to(context), MENU))


def _reason(context: Context, match: words.Match, text: str) -> Sequence[Message]:
    """Says what a conversation is for, or how the thing stands, where the words would begin it that
    ask the reason: `1.10 ทำไมยังไม่เสร็จ`."""
    flow = registry.flow(match.name)
    if flow is None or (told := reasons_asked.of_flow(context, text, flow.name)):
        return told if flow is not None else ()
    named = read_standing.told(context, text, True) if "ทำไม" in text else None
    return named.messages if named is not None else ()


def _is_only_polite(text: str) -> bool:
    """Tells whether these are greetings or thanks, which start nothing."""
    return is_courtesy(respelled(text)) or thanks_besides(text) or thanks_for_work(text)


def _of_the_whole(context: Context, event: Event, text: str) -> Sequence[Message]:
    """Answers figures that are asked on (`แล้วงบล่ะ`) where no answer stands before: of all that the
    person may see, which the answer names. Nothing for other words."""
    words = following.leads_on(text)
    match = registry.meant(words) if words else None
    query = registry.query(match.name) if match is not None else None
    if match is None or query is None or query.following is None:
        return ()
    if not match.exact or opening.is_closed(context, match.name):
        return ()
    context.said = ""
    return opening.open_match(context, match, words, context.hash_of(event.message_id))


def _asks_where(context: Context, text: str, match: words.Match | None) -> Sequence[Message]:
    """Welcomes somebody not on the roster who asks whose chat this is; nothing for others."""
    asks = context.person is None and _unsure(match)
    return opening.welcomed(context) if asks and _ASKS_WHERE.match(normalise(text)) else ()


def _nothing_open(context: Context, text: str, match: words.Match | None) -> Sequence[Message]:
    """Answers words that confirm, cancel or put off what is not open; nothing for others."""
    nothing = _of_nothing_open(context, text, match)
    if nothing == _NOTHING_TO_CANCEL and (waiting := dropping_drafts.cancelled(context)):
        return waiting
    asked = card_confirmed.asked(context) if nothing == _NOTHING_TO_CONFIRM else ()
    return asked or ([Text(nothing, (*drafts.back_to(context), MENU))] if nothing else ())


def _of_nothing_open(context: Context, text: str, match: words.Match | None) -> str:
    """Returns what words are answered with that confirm, cancel or put off what is not open; ""
    for others."""
    if fold(text) in _OF_A_SENTENCE:
        return _NOTHING_WAITS
    if _unsure(match) and context.person is not None and (closes(text) or only_thanks(text)):
        context.asked = context.asked_before()
        return _politely(context, text)
    if _unsure(match) and confirms(text) and not is_courtesy(text):
        return _NOTHING_TO_CONFIRM
    learned = match is None or not match.exact  # words that name nothing are learned of anything
    if cancels(text) or learned and drops(text) or match is None and word_of(text) == CANCEL:
        return _NOTHING_TO_CANCEL
    if puts_off(text) or match is None and lets_be(text, text) is not None:
        return _WAITS if drafts.back_to(context) else _NOTHING_BEGUN
    return ""


def _politely(context: Context, text: str) -> str:
    """Returns what a courtesy is answered with; thanks may stand before an activity's number."""
    context.may_remind = True
    if greets(respelled(text)):
        return _GREETED
    waiting_words.go_on_waiting(context)
    return _THANKED


def opened(context: Context, event: Event, text: str, match: words.Match) -> Sequence[Message]:
    """Opens what the words mean; what is closed to the person, or hardly what they ask at their
    work, only if nothing else is nearly as likely."""
    closed = _unsure(match) and (
        opening.is_closed(context, match.name) or opening.asks_at_work(context, match.name, text)
    )
    hardly = not match.exact and not opening.may_use(context, match.name)
    if hardly and (told := unmet.elsewhere(context, text)):
        return told  # `งบประมาณของวุฒิสภา` is nothing of this bot
    other = (
        _by_role(context, event, text) or unmet.as_likely(context, text, match.name)
        if closed
        else ()
    )
    named = unmet.named_thing(context, text) if hardly and match.name in context.flows else ()
    if other:
        return other
    told = opening.open_match(context, match, text, context.hash_of(event.message_id))
    return [*named, *nearly_sure.with_others(context, text, match, told)]


def _by_role(context: Context, event: Event, text: str) -> Sequence[Message]:
    """Opens what words of several likely wishes mean by who types them; nothing if not clear."""
    own = opening.own_work(context, text)
    if own is None:
        return ()
    told = told_then_asked.begun(context, text, own, partial(opened, context, event))
    told = told or opening.open_match(context, own, text, context.hash_of(event.message_id))
    return nearly_sure.with_others(context, text, own, told)


def _one_of_two(context: Context, event: Event, text: str) -> Sequence[Message] | None:
    """Answers words that mean one of two things and nothing else, if the likelier one only tells
    something; the other stands on a button. None for other words."""
    commands = registry.commands()
    found = one_of_two(text, nearest_offers.guessed(context, text, commands))
    query = registry.query(found[0]) if found is not None else None
    if found is None or query is None or found[1] in registry.CONFIDENTIAL:
        return None
    other = registry.query(found[1])
    if query.name == help_me.QUERY.name and other is not None:  # it answers no question by itself
        found, query = (other.name, query.name), other
    told_only = registry.query(found[1]) is not None and not query.name.startswith(RULES)
    if not told_only and not only_asks(text):  # `ขอแบบฟอร์มหน่อย` may want the other one done
        return None
    context.said = respelled(text)
    match = given_way(context, words.Match(query.name, "", False, READ), text)
    told = opening.open_match(context, match, text, context.hash_of(event.message_id))
    if match.name != query.name or not commands[found[1]]:
        return told
    second = Button(commands[found[1]][0], opens(found[1]), commands[found[1]][0])
    return two_wishes.with_the_other(told, second)


def followed(context: Context, text: str, match: words.Match | None) -> Sequence[Message] | None:
    """Answers a question that builds on the answer before; None if it does not. A document that is
    being made is the answer itself, with no message beside it."""
    if context.person is None or (match is None and is_courtesy(text)):
        return None
    found = following.follow(context, text, match is not None, registry.query)
    if not isinstance(found, Onward):
        return [found] if found is not None else None
    if found.name == DOCUMENTS:
        context.asked = context.asked_before()  # another format of it may be asked for
    return opening.open_named(context, found.name, "", found.facts)


def _unsure(match: words.Match | None) -> bool:
    """Tells whether the text does not begin with a command's own word."""
    return match is None or match.score < words.SURE


def _begun_before(
    context: Context, event: Event, text: str, match: words.Match | None
) -> Sequence[Message]:
    """Begins what a sentence plainly wants before it asks something. The question stands on a
    button; if nothing here answers it, that is said. Nothing for other sentences."""
    found = two_wishes.wish_before(context, text, match)
    if found is None or not (only_asks(text) or only_asks(found[2])):
        return ()
    wish, context.said, then = found
    hashed = context.hash_of(event.message_id)
    if told := two_wishes.told_behind(context.said, then):
        whole = opening.meant(context, told, registry.meant)
        if whole is not None and whole.name == wish.name:
            context.said = told
            return opening.open_match(context, whole, told, hashed)
    other = two_wishes.behind(context, context.said, then)
    stands_in = wish.name == _LEAVE and _STAND_IN.search(then)
    two_wishes.let_wait(context, wish.name, other if not stands_in else None)
    begun = opening.open_match(context, wish, context.said, hashed)
    context.wishes_left = ()
    if stands_in:
        return [*begun[:-1], _STANDS_IN, *begun[-1:]]
    if other is not None:
        return two_wishes.with_the_other(begun, other)
    known = told_then_asked.known(context, wish.name, then)
    return [*(known or [Text(_ASKED_BEHIND.format(cut_graphemes(then, 100)))]), *begun]


def _work_asked(context: Context, event: Event, text: str) -> Sequence[Message]:
    """Begins what somebody asks whether it can be done whose work it is, where the words mean
    nothing as a question: `เลื่อนกำหนดรอบแรกไปสิ้นปีได้ป่าว`; nothing for other words."""
    found = work_asked.meant(context, text)
    if found is None:
        return ()
    said, wish = found
    context.said = respelled(said)
    return opened(context, event, said, wish)


def _begun_politely(
    context: Context, event: Event, text: str, match: words.Match
) -> Sequence[Message]:
    """Begins what somebody only asks for politely, with what they tell of it: `ลา 5-9 มี.ค. ได้มั้ย`;
    nothing for other words."""
    flow = registry.flow(match.name)
    said = two_wishes.asked_politely(context, flow, text) if flow is not None else ""
    wish = opening.meant(context, said, registry.meant) if said else None
    if wish is None or wish.name != match.name:
        return ()
    context.said = respelled(said)
    return opened(context, event, said, wish)


def explained(context: Context, match: words.Match, text: str) -> Sequence[Message]:
    """Answers a question about what a conversation does: asking never begins it."""
    flow = registry.flow(match.name)
    asks = only_asks(text) or asks_who(text) or opening.supposes(text)
    if flow is None or not flow.help or not asks:
        return ()
    drafts.mark_secret(context, flow.name)
    begins = asked_behind.opening_button(context, flow, registry.commands()[flow.name][0], text)
    told = own_lines.with_help(context, flow, text)
    return [Text(told, (begins, *drafts.back_to(context), MENU))]


def _stranger(context: Context, event: Event, text: str) -> Sequence[Message]:
    """Answers a person who is not on the roster: a joining code opens the joining; all else gets
    help."""
    opened = opening.heard_first(context, "of_strangers", text)
    if opened is not None:
        return beginning.open_flow(context, opened, text, {})
    if only_introduces(text):
        return opening.welcomed(context)
    if plain_talk.calls_off(text):
        return [Text(plain_talk.NOTHING_MORE)]
    welcome = opening.welcomed(context)
    found = strange_words.to_courtesy(context, respelled(text), welcome)
    found = found or _fact(context, text) or _hint(context, text)
    found = found or _by_role(context, event, text)
    found = found or unmet.of_stranger(context, text)
    found = found or _told_by_stranger(context, text)
    return found or strange_words.welcomed_twice(context, welcome)


def _told_by_stranger(context: Context, text: str) -> Sequence[Message]:
    """Returns what a subject says to what somebody who is not on the roster tells."""
    listen = listening(context.subjects, "told_by_strangers")
    told = (each.told_by_strangers(context, text) for each in listen)
    return next(filter(None, told), ())


def _hint(context: Context, text: str) -> Sequence[Message]:
    """Returns the answer of the subject that the words may be about; nothing if there is none."""
    may = (each for each in listening(context.subjects, "may_mean") if each.may_mean(text))
    found = next(may, None)
    return found.hint(context) if found is not None else ()


def not_understood(context: Context, text: str) -> Sequence[Message]:
    """Says so; what was answered before may still be asked on."""
    if not topic.names_the_office(text):  # of another scope than what was asked before
        context.asked = context.asked or context.asked_before()
    hint = () if opening.asks_for_own_figures(context, text) else _hint(context, text)
    if hint:
        return hint
    *before, refusal = unmet.refused(context, text)
    in_sight = deeds_in_sight.perhaps(context, text)
    labels = {each.label for each in in_sight}
    others = (each for each in refusal.quick if each.label not in labels)
    return [*before, replace(refusal, quick=(*in_sight, *others))]
