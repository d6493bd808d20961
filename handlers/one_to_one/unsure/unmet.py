"""Answers words at the start of a chat that nothing understood: says what of them was read, and
offers what they may well mean, else what people like this one do most."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts, names_kept_out, nearest_offers
from handlers.conversation.drafts import MENU
from handlers.conversation.nearest_offers import Commands
from handlers.messages import Button, Message, Text
from handlers.one_to_one.of_matters import matters_named, read_standing
from handlers.one_to_one.unsure import nearly_sure, usual_wishes
from handlers.question import meant_otherwise, strange_words
from handlers.subjects.asked_each_turn import listening
from handlers.understand import words
from handlers.understand.commands.named_parts import named_parts
from handlers.understand.wishes.asks_which import asks_which
from handlers.understand.wishes.other_wish import asks_or_wants
from handlers.understand.wishes.whole_sentence import nearest_wishes, surest_wishes
from handlers.understand.wishes.wish_scores import by_letters
from models.tables import SECRET_FLOWS

_MOST, _BESIDE_STANDING = 3, 2
_A_WORD, _WORDS, _ALIKE = 14, 2, 70.0
_TELLS_LITTLE = frozenset(("เมื่อวาน", "เมื่อวานนี้", "วันนี้", "พรุ่งนี้", "ตอนนี้", "ปีนี้", "เดือนนี้"))
"""That only such a word was read, nobody needs to hear."""
_NEARLY = 0.41
"""How far behind the likeliest wish another one may be that is offered in its place."""
_UNSURE = "ไม่แน่ใจว่าหมายถึงเรื่องใด กดปุ่มที่ใช่ หรือพิมพ์อีกครั้งด้วยคำอื่น"
_UNKNOWN = "ยังไม่เข้าใจข้อความนี้ เลือกจากปุ่มด้านล่าง หรือพิมพ์ “เมนู”"
_NOT_THAT = "ขออภัยที่เข้าใจไม่ตรง พิมพ์อีกครั้งด้วยคำอื่นว่าต้องการดูหรือทำเรื่องใด หรือกดปุ่มด้านล่าง"
_NOT_KEPT = "ข้อความนี้ยังไม่ได้เก็บไว้ที่ใด เมื่อกดปุ่มแล้วหากไม่เห็นข้อความนี้ กรุณาพิมพ์อีกครั้ง"
"""Of what a conversation that is offered would keep confidential (decisions/0180)."""
_A_STORY = 30
"""Letters that nobody likes to lose without a word."""
_HELP = "help_me"
_OF_STRANGER = "ไม่แน่ใจว่าหมายถึงเรื่องใด กดปุ่มที่ใช่ หรือพิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้"


def refused(context: Context, text: str) -> Sequence[Message]:
    """Says what of the words was understood, and offers the wishes that they may hold; else, for a
    word or two, the commands spelled most alike; else what people like this one do most."""
    plain = names_kept_out.without_titled(context, text).text
    nearest_offers.tell(context, text, plain)
    able = _offerable(context, plain)
    likely = _about_the_named(context, plain, surest_wishes(plain, able, asks_which(plain)))
    told = _standing(context, plain, likely) or elsewhere(context, plain, bool(likely))
    return told or [strange_words.not_twice(context, _refusal(context, plain, able, likely))]


def _about_the_named(context: Context, text: str, likely: Sequence[str]) -> Sequence[str]:
    """Returns those of the wishes that are about a matter which the words name, if any is."""
    named = matters_named.subjects_named(context, text) if likely else ()
    return usual_wishes.of_subjects(context, likely, named) or likely


def _is_about_the_named(context: Context, text: str, likely: Sequence[str]) -> bool:
    named = matters_named.subjects_named(context, text) if likely else ()
    return bool(usual_wishes.of_subjects(context, likely, named))


def _offerable(context: Context, text: str) -> Commands:
    """Returns the commands of what the words may be guessed to mean and is the person's work."""
    guessed = nearest_offers.guessed(context, text, registry.commands())
    others = usual_wishes.of_others(context)
    asks = asks_which(text)  # that begins nothing
    begun = context.flows if asks else ()
    return {
        name: each for name, each in guessed.items() if name not in others and name not in begun
    }


def _standing(context: Context, text: str, likely: Sequence[str]) -> Sequence[Message]:
    """Returns how the thing stands that the words name, with the likely wishes about it;
    nothing where just this was told already."""
    asks_of_matter = bool(likely) and not asks_which(text)
    found = read_standing.told(context, text, asks_of_matter)
    if found is None:
        return ()
    near = usual_wishes.of_subjects(context, likely, found.subjects)[:_BESIDE_STANDING]
    if not near and found.subjects and _is_about_the_named(context, text, likely):
        return ()  # the thing is only told of what is wanted: a survey for this bureau
    offers = nearest_offers.buttons(near, registry.commands(), text)
    told = _with_ways(context, found.messages, offers)
    return () if strange_words.is_in_sight(context, told) else told


def _with_ways(
    context: Context, messages: Sequence[Message], offers: Sequence[Button] = ()
) -> Sequence[Message]:
    return drafts.with_buttons(messages, (*offers, *drafts.back_to(context), MENU))


def _refusal(context: Context, text: str, able: Commands, likely: Sequence[str]) -> Text:
    meant = likely or _spelled(text, able)
    names = meant or _most_done(context, able) or [_HELP]
    offers = nearest_offers.buttons(names, registry.commands(), text if meant else "")
    strange = strange_words.words_for(text)
    unkept = _unkept(text, meant)
    if len(likely) == 1 and not strange:
        said, offers = nearly_sure.asked_whether(context, text, offers[0], likely[0])
        said = f"{said}{unkept}"
        return Text(said, (*offers, *drafts.back_to(context), MENU))
    if likely:
        offers = nearly_sure.asked_which(context, text, offers, likely)
    said = f"{strange or _said(context, text, bool(likely))}{unkept}"
    return Text(said, (*offers, *drafts.back_to(context), MENU))


def _unkept(text: str, meant: Sequence[str]) -> str:
    told = len(text) >= _A_STORY and SECRET_FLOWS.intersection(meant)
    return f"\n{_NOT_KEPT}" if told else ""


def _spelled(text: str, able: Commands) -> Sequence[str]:
    return words.nearest(text, able, _MOST, _ALIKE) if _is_a_word(text) else []


def _most_done(context: Context, able: Commands) -> Sequence[str]:
    return [name for name in usual_wishes.of_role(context) if name in able][:_MOST]


def _said(context: Context, text: str, unsure: bool) -> str:
    if meant_otherwise.denies(text):
        return _NOT_THAT
    return f"{_UNSURE if unsure else _UNKNOWN}{_heard(context, text)}"


def as_likely(context: Context, text: str, closed: str) -> Sequence[Message]:
    """Offers other wishes that are nearly as likely as the one this person may not use. Returns
    nothing if none is near, or if none can be offered: then the bot tells who may do it.

    closed: the name of the wish that this person may not use
    """
    able = nearest_offers.guessed(context, text, registry.commands())
    told = refused(context, text) if nearest_wishes(text, able, _NEARLY) else []
    if closed in SECRET_FLOWS:
        return told
    said = (each.body for each in told if isinstance(each, Text))
    return told if not any(each.startswith(_UNKNOWN) for each in said) else []


def named_thing(context: Context, text: str) -> Sequence[Message]:
    """Returns how the thing stands that the words name, to stand above a refusal; nothing if they
    name none."""
    found = read_standing.told(context, text, False)
    return found.messages[1:] if found is not None else ()


def of_stranger(context: Context, text: str) -> Sequence[Message]:
    """Offers what the words of somebody who is not on the roster may ask for; nothing for others.

    Nothing is kept of these words: they may be the beginning of a complaint.
    """
    if other := elsewhere(context, text):
        return other
    commands = registry.commands_of_anyone()
    able = nearest_offers.without_endings(text, commands)
    if not asks_or_wants(text):
        return []
    near = nearest_wishes(text, registry.commands(), scores_of=by_letters)
    nearest = next(iter(near), "")
    if nearest and nearest not in commands:
        context.asked = context.asked_before()
        return [strange_words.registers_first(context)]
    names = surest_wishes(text, able)
    if not names:
        return []
    offers = nearest_offers.buttons(names, commands, "")
    told = Text(_OF_STRANGER, (*offers, *drafts.back_to(context), MENU))
    return strange_words.welcomed_twice(context, [told])


def elsewhere(context: Context, text: str, unsure: bool = False) -> Sequence[Message]:
    """Returns what a subject says to words that ask for what others do; nothing for others.

    unsure: whether the words may mean something else
    """
    listen = listening(context.subjects, "elsewhere")
    heard = (each.elsewhere(context, text, unsure) for each in listen)
    found = next(filter(None, heard), ())
    return _with_ways(context, found) if found else ()


def _heard(context: Context, text: str) -> str:
    """Returns the line that tells what was read: a number, a day, a period; "" for nothing. What
    only looks like a bureau's name runs into the sentence; a known one is told before."""
    named = named_parts(text, context.today)[:_MOST]
    told = (each for each in named if each not in _TELLS_LITTLE)
    read = " · ".join(each for each in told if not each.startswith("สำนัก"))
    return f"\nในข้อความนี้อ่านออกเพียง “{read}”" if read else ""


def _is_a_word(text: str) -> bool:
    """Tells whether the text is hardly more than a command's word: a sentence that is not
    understood holds letters of many commands, and means none of them."""
    return len(text) <= _A_WORD and len(text.split()) <= _WORDS
