"""Two questions in one sentence are both answered: the second one as if it had been typed right
after the answer to the first, within the same bureau, time and activity (docs/decisions/0183)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl

from handlers import registry
from handlers.context import Context
from handlers.events import Event
from handlers.messages import Button, Message, Text
from handlers.one_to_one import opening
from handlers.one_to_one.two_in_one import asked_on_below, two_questions, two_wishes
from handlers.question import following, sentence_topic
from handlers.question.onward import DOCUMENTS, Onward
from handlers.question.query import Query, opened_by
from handlers.question.topic import Topic
from handlers.understand import words
from handlers.understand.bureaus.bureaus_named import names_each_bureau
from handlers.understand.commands.arguments import ACTIVITY
from handlers.understand.commands.scopes import scope_places
from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from handlers.understand.wishes.whole_sentence import RULES

_MOST = 5
"""Messages that one reply holds."""
_OTHERS = pattern_of(r"(?:สำนัก|หน่วยงาน|หน่วย)(?:ไหน|ใด|อะไร|อื่น)|ทั้งสำนักงาน|ทุกสำนัก|แต่ละสำนัก|กี่สำนัก")
"""What is asked over all bureaus is not asked of the one before."""
_OTHER_THINGS = pattern_of(r"(?:ตัว|อัน|เรื่อง|กิจกรรม|ฉบับ|ข้อ|งาน|โครงการ|รายงาน)อื่น")
"""What is asked of others is not asked of the one before: `แล้วมีตัวอื่นแดงอีกไหม`."""


@dataclass(frozen=True)
class MayBeTwo:
    """A sentence that may hold two questions or two wishes.

    match: the command that all its words mean; None if they mean none.
    hears: returns the question that a subject hears in some words.
    """

    context: Context
    event: Event
    text: str
    match: words.Match | None
    hears: Callable[[str], Query | None]


def either_of_two(said: MayBeTwo) -> Sequence[Message] | None:
    """Answers two questions of one sentence, or follows the first of two wishes; None for other
    words."""
    found = _first_of_two(said)
    return found if found is not None else _both_asked(said)


def _first_of_two(said: MayBeTwo) -> Sequence[Message] | None:
    """Does the first of two wishes in one sentence, with the other one on a button; both are
    answered if both ask something. None for other words."""
    context = said.context
    found = two_wishes.two_wishes(context, said.text, said.match)
    if found is None:
        return None
    context.said = respelled(found.said)
    hashed = context.hash_of(said.event.message_id)
    two_wishes.let_wait(context, found.first.name, found.other)
    answer = opening.open_match(context, found.first, found.said, hashed)
    context.wishes_left = ()
    second = _Second(found.said, found.then, said.hears, found.other)
    both = found.then and _with_second(context, answer, second)
    both = both or _rule_above(context, answer, found.other)
    return both or two_wishes.with_the_other(answer, found.other)


def _both_asked(said: MayBeTwo) -> Sequence[Message] | None:
    """Answers the first of two questions that together mean nothing, only one of them, or what
    the person may not do; None for other words."""
    context, match = said.context, said.match
    if match is not None and match.exact and not match.rest:
        return None
    whole = registry.query(match.name) if match is not None else None
    if context.person is None and not _is_rule_for_anyone(whole):
        return None  # what else a stranger tells may be a complaint
    if match is not None and whole is None and opening.is_open(context, match.name):
        return None  # one who may do it can mean it
    two = two_questions.two_questions(context, said.text, whole, said.hears)
    if two is None:
        return None
    return two_questions_answered(context, said.event, two, said.hears)


def _is_rule_for_anyone(query: Query | None) -> bool:
    """Tells whether this only tells a rule, also to who is not on the roster."""
    return query is not None and query.anyone and query.name.startswith(RULES)


def _rule_above(
    context: Context, begun: Sequence[Message], other: Button | Text | None
) -> Sequence[Message]:
    """Returns what has begun below the rule that was asked for behind it: `ลาศุกร์นี้ แล้วใครส่งแทนได้`;
    nothing where something else was asked, or both do not fit into one reply."""
    if not isinstance(other, Button) or not _name_of(other).startswith(RULES):
        return ()
    kept = _desk(context)
    told = _tapped(context, other)
    context.said, context.asked, context.may_remind = kept
    fits = told and begun and len(told) + len(begun) <= _MOST
    return [*(replace(each, quick=()) for each in told), *begun] if fits else ()


def two_questions_answered(
    context: Context,
    event: Event,
    two: two_questions.TwoQuestions,
    hears: Callable[[str], Query | None],
) -> Sequence[Message] | None:
    """Answers both of them, or the first with the other one on a button; None where the other
    means nothing below the answer to the first, nor by itself."""
    whole, context.said = context.said, respelled(two.said)
    answer = _answer_first(context, event, two)
    second = _Second(two.said, two.then, hears, two.other)
    both = two.then and _with_second(context, answer, second)
    if not both and two.only_on:
        context.said, context.asked = whole, ""
        return None
    return both or two_wishes.with_the_other(answer, two.other)


def _answer_first(
    context: Context, event: Event, two: two_questions.TwoQuestions
) -> Sequence[Message]:
    if two.query is not None:
        return opening.ask(context, two.query, two.said, {})
    hashed = context.hash_of(event.message_id)
    return opening.open_match(context, two.match, two.said, hashed) if two.match else ()


def _with_second(context: Context, first: Sequence[Message], second: _Second) -> Sequence[Message]:
    """Returns the answer to the first question with the one to the second behind it; nothing where
    the second is no question that only tells something, or both do not fit into one reply."""
    if not first or context.secret:
        return ()
    asked, before, kept = context.asked, context.asked_before, _desk(context)
    context.asked_before, context.asked = (lambda: asked), ""
    told = second.answered(context)
    context.asked_before = before
    more = [each for each in told if not _is_among(each, first)]
    if not more or len(first) + len(more) > _MOST or context.secret:
        context.said, context.asked, context.may_remind = kept
        return first if told and not more else ()
    context.asked = context.asked or asked
    return [*first[:-1], replace(first[-1], quick=()), *more]


def _desk(context: Context) -> tuple[str, str, bool]:
    return context.said, context.asked, context.may_remind


def _is_among(message: Message, others: Sequence[Message]) -> bool:
    """Tells whether the same was said already, but for its quick buttons."""
    plain = replace(message, quick=())
    return any(replace(each, quick=()) == plain for each in others)


@dataclass(frozen=True)
class _Second:
    """The second question of a sentence.

    said, then: the words of the first one and its own.
    hears: returns the question that a subject hears in some words.
    other: the button that opens it, where the words alone do not tell, or what else is said of it.
    """

    said: str
    then: str
    hears: Callable[[str], Query | None]
    other: Button | Text | None

    def answered(self, context: Context) -> Sequence[Message]:
        """Returns what it is answered with, as far as that only tells something."""
        if asked_on_below.is_bare(self.then):
            return self._of_the_first(context)
        scoped = _within(context, self.said, self.then, self._takes_times(context))
        return (
            self._before_rules(context, scoped)
            or self._heard(context, scoped)
            or self._heard(context, self.then)
            or _asked_on(context, self.then)
            or self._of_the_matter(context)
            or _by_itself(context, scoped, self.then)
            or _tapped(context, self.other)
        )

    def _takes_times(self, context: Context) -> bool:
        """Tells whether the time of the first one is that of the second: days of a calendar are
        none of a question about rounds: `กำหนดการสัปดาห์หน้า แล้วใครยังไม่ส่งบ้าง`."""
        if not _in_days(opened_by(context.asked_before())[0]):
            return True
        query, match = self.hears(self.then), registry.meant(self.then)
        name = query.name if query is not None else match.name if match is not None else ""
        return not name or _in_days(name)

    def _before_rules(self, context: Context, scoped: str) -> Sequence[Message]:
        """Returns what holds for the matter of the first one, where a rule is heard that may be of
        another: `…แล้วส่งไปแล้วแก้ได้ไหม`. Behind a rule another one may well be meant."""
        heard = self.hears(scoped) or self.hears(self.then)
        rule = heard is not None and heard.name.startswith(RULES)
        behind = opened_by(context.asked_before())[0].startswith(RULES)
        return self._of_the_matter(context) if rule and not behind else ()

    def _of_the_first(self, context: Context) -> Sequence[Message]:
        """Returns what words without a subject are answered with below the first answer: what they
        mean by themselves is of another subject."""
        found = self._heard_below(context) or _asked_on(context, self.then)
        found = found or _tapped(context, self.other) or self._of_the_matter(context)
        return found or (_by_itself(context, self.then, self.then) if _of_reports(context) else ())

    def _of_the_matter(self, context: Context) -> Sequence[Message]:
        """Returns what a subject hears of the matter that the first one names, or what is always
        true of it."""
        if asked_on_below.names_its_own(context, self.then):
            return ()
        matter = asked_on_below.named(context, self.said)
        within = _within(context, self.said, f"{matter} {self.then}", False)
        query = self.hears(within) if matter else None
        if query is not None and not query.name.startswith(RULES):
            return self._heard(context, within)
        found = asked_on_below.of_matter(context, self.said, self.then)
        return found.answer(context) if found is not None else ()

    def _heard(self, context: Context, words: str) -> Sequence[Message]:
        context.said = respelled(words)
        query = self.hears(words)
        tells = query is not None and only_tells(context, query)
        return opening.ask(context, query, words, {}) if query is not None and tells else ()

    def _heard_below(self, context: Context) -> Sequence[Message]:
        """Returns the answer that only the first one makes clear."""
        here, alone = self.hears(self.then), self._name_alone(context)
        return self._heard(context, self.then) if here and here.name != alone else ()

    def _name_alone(self, context: Context) -> str:
        """Returns the name of the question that is heard in the words without the first answer."""
        before, context.asked_before = context.asked_before, lambda: ""
        query = self.hears(self.then)
        context.asked_before = before
        return query.name if query is not None else ""


def _of_reports(context: Context) -> bool:
    """Tells whether the first answer is figures of reports, of which bare words are asked."""
    name = opened_by(context.asked_before())[0]
    query = registry.query(name) if name else None
    return query is not None and query.following is not None and bool(query.following.sides)


def _asked_on(context: Context, then: str) -> Sequence[Message]:
    """Returns what the words ask on of the first answer; nothing to strangers, whose answers have
    no other scopes."""
    if context.person is None:
        return ()
    context.said = respelled(then)
    onward = following.follow(context, context.said, False, registry.query)
    if isinstance(onward, Onward):
        tells = onward.name != DOCUMENTS and _tells(context, onward.name)
        return opening.open_named(context, onward.name, "", onward.facts) if tells else ()
    return [onward] if onward is not None else ()


def _by_itself(context: Context, scoped: str, then: str) -> Sequence[Message]:
    """Returns what the words mean alone, within the scope of the first question where they mean the
    same there."""
    alone, within = registry.meant(then), registry.meant(scoped)
    if alone is None or not _tells(context, alone.name):
        return ()
    context.said = respelled(scoped)
    same = within if within is not None and within.name == alone.name else alone
    return opening.open_match(context, same, scoped, "")


def _tapped(context: Context, button: Button | Text | None) -> Sequence[Message]:
    """Returns what the button shows, if that only tells something."""
    name = _name_of(button) if isinstance(button, Button) else ""
    if not isinstance(button, Button) or not _tells(context, name):
        return ()
    facts = (button.data or "").partition("?")[2]
    context.said = ""
    return opening.open_named(context, name, "", dict(parse_qsl(facts)))


def _name_of(button: Button) -> str:
    """Returns the name of what the button opens; "" if it opens nothing."""
    kind, _, opened = (button.data or "").partition(":")
    return opened.partition("?")[0] if kind == "o" else ""


def _tells(context: Context, name: str) -> bool:
    query = registry.query(name)
    return query is not None and only_tells(context, query)


def only_tells(context: Context, query: Query) -> bool:
    """Tells whether the answer begins, ends or changes nothing and may be shown to the person."""
    closed = not context.may(query.roles) and not query.instead
    return not (closed or query.goes_on or query.ends or query.name in registry.CONFIDENTIAL)


def _in_days(name: str) -> bool:
    """Tells whether the question of this name is asked of days and weeks from today."""
    query = registry.query(name) if name else None
    return query is not None and query.following is not None and query.following.in_days


def _within(context: Context, said: str, then: str, with_times: bool) -> str:
    """Returns the second question with the activity, the time and the one bureau of the first that
    it does not name itself.

    with_times: whether the time of the first may be that of the second
    """
    plain, other = normalise(said), normalise(then)
    names_some = ACTIVITY.search(other) or _OTHER_THINGS.search(other)
    number = ACTIVITY.search(plain) if not names_some else None
    parts = [number[0].strip()] if number is not None else []
    parts.append(then)
    if with_times and not [*scope_places(other)]:
        parts += [plain[start:end] for start, end in scope_places(plain)]
    if not (_OTHERS.search(other) or names_each_bureau(other)):
        parts += _bureau_of(context, said, then)
    return " ".join(parts)


def _bureau_of(context: Context, said: str, then: str) -> list[str]:
    """Returns the name of the one bureau that the first question is about; none for visitors, who
    are told nothing of bureaus."""
    if context.person is None:
        return []
    about, other = (sentence_topic.of(context, words) for words in (said, then))
    if not isinstance(about, Topic) or not isinstance(other, Topic) or other.bureaus:
        return []
    return [about.bureaus[0].name] if len(about.bureaus) == 1 and not about.unknown else []
