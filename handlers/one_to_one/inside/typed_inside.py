"""Tells what words typed in the middle of a conversation do besides answering: leave it, or ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing, names_kept_out, other_wishes, people_named
from handlers.conversation.controls import CONFIRM, what_to_edit, word_of
from handlers.conversation.flow import REVIEW
from handlers.conversation.heard import sending_words
from handlers.conversation.typing_places import place_of
from handlers.home import help_me
from handlers.messages import Message
from handlers.one_to_one import opening
from handlers.one_to_one.inside import rules_inside
from handlers.one_to_one.of_matters import facts_asked
from handlers.reports.filing import report_activity
from handlers.subjects.asked_each_turn import listening
from handlers.understand import words
from handlers.understand.corrections.dropping import cancels, gives_up
from handlers.understand.kinds.asked_sentences import asks_who_sees
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.kinds.wished_aside import wanted_aside
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind, SentenceReading
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.wishes.other_wish import far_ahead, wants_to_know
from handlers.understand.wishes.whole_sentence import RULES, surely_asks
from models.conversations.conversation import Conversation
from models.conversations.conversation_rows import Draft

_ONLY_A_NUMBER = pattern_of(r"^[\d.]*$")
_DOTTED = pattern_of(r"\s*[\d๐-๙]{1,2}\.[\d๐-๙]{1,2}")
_NOT_YET = pattern_of(rf"ยัง(?:ไม่|บ่)(?:ได้)?ส่ง(?:ก่อน|ดีกว่า|ตอนนี้|{POLITE}|\s)*")
"""Said at the review card it is about what is shown there; elsewhere it asks who has not sent."""
_DO_IT = pattern_of(rf"(?:งั้น|โอเค|ก็|ขอ|\s)*(?:รายงาน|แจ้ง)(?:ได้|ไป)*เลย(?:{POLITE}|\s)*")
"""Said at the review card of a gift it sends that: `รายงานเลยครับ`."""
_THIS_ONE = pattern_of(r"(?:อัน|ฉบับ|กิจกรรม|รายงาน|เรื่อง|ข้อ)(?:นี้|เนี่ย)")
_ASKING = pattern_of(
    f"ใคร|ไหน|อะไร|(?<!เ)กี่|เท่าไ|{WHETHER}|ยัง|ขอ(?!ง)|ดู|บ้าง|เมื่อไ|อย่างไร|ช่วย|อยาก|เช็|ทราบ|รู้|หรือ|เปล่า"
)
_LIKELY = 80  # the score of a sentence whose words are known by their sound


def leaves(context: Context, match: words.Match | None, text: str, place: Draft) -> bool:
    """Tells whether the words leave the conversation; those that name a choice of it never do."""
    if not _interrupts(context, match, text, place.row) or _only_waits(text):
        return False
    return not conversing.chooses(context, place, text)


def _only_waits(text: str) -> bool:
    """Tells whether several clauses surely only put something off: `ยังไม่ส่งนะ ขอถามหัวหน้าก่อน`
    begins with a command's words and asks for nothing."""
    plain = normalise(text)
    wanted = wanted_aside(plain) if " " in plain else None
    return wanted is not None and wanted.sure and wanted.kind is SentenceKind.PAUSE


def let_go(context: Context, text: str, place: Draft) -> words.Match | None:
    """Returns what words mean elsewhere that surely are no answer of the present question; None if
    they may be one or mean nothing else."""
    flow = context.flows.get(place.row.flow)
    step = flow.step(place.row.step) if flow is not None else None
    steers = word_of(text) is not None or cancels(text) or gives_up(text)
    if step is None or steers or conversing.chooses(context, place, text):
        return None
    if not step.lets_go(text, context, place.state["answers"]):
        return None
    if cancels(text) or gives_up(text):
        return None  # this conversation is not wanted
    match = opening.meant(context, text, registry.meant_inside) or opening.own_work(context, text)
    if match is None or match.name == place.row.flow or not opening.is_open(context, match.name):
        return None
    return None if _is_out_of_place(context, text, match, place.row) else match


def _is_out_of_place(context: Context, text: str, match: words.Match, row: Conversation) -> bool:
    """Tells whether a rule was read that is about another matter, which the words do not name."""
    rule = match.name.startswith(RULES)
    return rule and facts_asked.is_out_of_place(context, text, match.name, row.flow)


def _interrupts(context: Context, match: words.Match | None, text: str, row: Conversation) -> bool:
    """Tells whether the words leave the conversation. A bare command does; longer words are an
    answer.

    A subject may say otherwise. At the review card ส่งรายงาน confirms. `รายงาน 1.6` is a report of
    that activity.
    """
    if match is None or other_wishes.takes_commands(context, row):
        return False
    for subject in context.subjects:
        decided = subject.hearing.interrupts(match, text, row.flow)
        if decided is not None:
            return decided
    if not match.exact:
        return False
    at_review = (word_of(text) == CONFIRM, _NOT_YET.fullmatch(text.strip()), _DO_IT.fullmatch(text))
    sends = row.step == REVIEW and (
        any(at_review) or match.name == row.flow and _sends_by_its_words(context, match, text)
    )
    if sends or _asks_of_the_open(context, match, text, row):
        return False
    if match.name == report_activity.FLOW.name and _DOTTED.match(match.rest):
        return True
    return _ONLY_A_NUMBER.match(match.rest) is not None


def _sends_by_its_words(context: Context, match: words.Match, text: str) -> bool:
    """Tells whether words that begin a conversation send it at its card: `ลงกำหนดการเลย`."""
    flow = context.flows.get(match.name)
    return flow is not None and sending_words.plainly_sends(flow, text)


def _asks_of_the_open(context: Context, match: words.Match, text: str, row: Conversation) -> bool:
    """Tells whether a command's own words ask what is known of the open conversation's matter."""
    if match.rest or registry.query(match.name) is None or row.flow in registry.CONFIDENTIAL:
        return False
    return facts_asked.of_the_open(context, text, match.name, row.flow)


def aside(
    context: Context, match: words.Match | None, text: str, place: Draft, asks: bool = False
) -> Callable[[], Sequence[Message]] | None:
    """Returns the answer to a question typed inside a conversation, if the words are a question.

    asks: whether the person has said that they ask.

    It is used if the words answer nothing there: people with an old draft go on asking questions. A
    question about a complaint is answered only in the complaint, or by a rule that holds for all.
    """
    if people_named.has_form_of_name(text) and conversing.chooses(context, place, text):
        return None  # the name of a person who is asked for
    row = place.row
    plain = names_kept_out.without_titled(context, text).text
    match = _meant(context, match, plain, row, asks)
    name = match.name if match is not None else ""
    if match is None or registry.query(name) is None:
        return _fact_or_wish(context, plain, place) or _added(context, text, row)
    if name.startswith(RULES) or _asks_of_the_open(context, match, text, row):
        told = fact(context, plain, place, facts_asked.SURE)
        if told is not None or _is_out_of_place(context, plain, match, row):
            return told
    if name == help_me.QUERY.name and not match.exact:
        return None  # the step has help of its own
    if what_to_edit(text) is not None:  # แก้ไข สถานะ names the answer to correct
        return None
    if name in registry.CONFIDENTIAL or _closed(row) and not _is_rule_of(context, name, row):
        return None
    rest = _named_here(context, match.rest, place)
    return lambda: opening.open_named(context, name, rest, {})


def surely_aside(
    context: Context, text: str, place: Draft
) -> Callable[[], Sequence[Message]] | None:
    """Returns the answer to words that seem to be a question, if the whole sentence asks something
    that is answered elsewhere; None if it does not, or not clearly."""
    if (told := fact(context, text, place, facts_asked.SURE)) is not None:
        return told
    match = far_ahead(text, registry.commands_inside(), asks=True)
    if match is None or registry.query(match.name) is None or match.name == help_me.QUERY.name:
        return None
    if match.name in registry.CONFIDENTIAL or _closed(place.row):
        return None
    if _is_out_of_place(context, text, match, place.row):
        return None
    return lambda: opening.open_named(context, match.name, match.rest, {})


def _fact_or_wish(
    context: Context, text: str, place: Draft
) -> Callable[[], Sequence[Message]] | None:
    """Returns the answer to words that ask a standing fact, unless another conversation is wished
    for; None for other words."""
    told = fact(context, text, place, facts_asked.INSIDE)
    if told is not None and fact(context, text, place, facts_asked.PLAIN) is not None:
        return told  # asking never begins anything
    wish = registry.meant_inside(text) if told is not None else None
    if wish is None or registry.flow(wish.name) is None:
        return told
    return None if opening.is_open(context, wish.name) else told


def fact(
    context: Context, text: str, place: Draft, least: float
) -> Callable[[], Sequence[Message]] | None:
    """Returns the answer to words that ask a standing fact; None for others, and where the
    conversation knows better.

    least: how far ahead of others the facet must be
    """
    if not facts_asked.may_ask(text) or _knows_better(context, text, place.row):
        return None
    return facts_asked.inside(context, text, place.row.flow, least)


def _knows_better(context: Context, text: str, row: Conversation) -> bool:
    """Tells whether the present question is answered by a question, or answers it itself."""
    flow = registry.flow(row.flow)
    step = flow.step(row.step) if flow is not None else None
    if step is None:
        return False
    reads = step.takes_questions and (
        step.prose or not facts_asked.asks_here(context, text, row.flow)
    )
    return reads or bool(step.tells(text, context))


def _takes_questions(row: Conversation) -> bool:
    """Tells whether a question is the answer to the present one."""
    flow = registry.flow(row.flow)
    step = flow.step(row.step) if flow is not None else None
    return step is not None and (step.takes_questions or step.takes_commands)


def _meant(
    context: Context, match: words.Match | None, text: str, row: Conversation, asks: bool
) -> words.Match | None:
    """Returns what words ask or want to see; None if they may as well be an answer."""
    flow = context.flows.get(row.flow)
    heard = kind_inside(text, place_of(flow, row.step) if flow is not None else "")
    is_question = heard.kind is SentenceKind.QUESTION and (heard.sure or not heard.learned)
    is_question = is_question or heard.kind is SentenceKind.QUESTION and _asks_surely(text)
    case = row.flow in registry.CONFIDENTIAL
    is_question = is_question or case and heard.sure and asks_who_sees(text)
    if match is not None and match.exact:
        return match
    if is_question:
        return rules_inside.meant(context, text, row.flow, match, heard.sure or asks)
    if heard.kind is SentenceKind.WISH and heard.sure:
        wish = registry.meant_inside(text)
        if wish is not None or _names_another(match, row):
            return wish
        return rules_inside.meant(context, text, row.flow, match, sure=True)
    if match is None or match.score < _LIKELY or _keeps_back(heard):
        return None  # what only the whole sentence tells may be an answer
    if wants_to_know(text):
        return match
    # A word of a command within a statement is no question: ที่ห้องประชุม ตอนมาตรวจงาน.
    if heard.kind is SentenceKind.ANSWER and _ASKING.search(text) is None:
        return None
    learned = registry.meant_inside(text)
    return match if learned is not None and learned.name == match.name else None


def _asks_surely(text: str) -> bool:
    """Tells whether what the whole sentence asks is sure, though it is not that it asks."""
    commands = registry.commands_inside()
    wish = registry.meant_inside(text)
    return wish is not None and surely_asks(text, wish.name, commands)


def _names_another(match: words.Match | None, row: Conversation) -> bool:
    """Tells whether the words of a command name another conversation, which is wished for then and
    asks no rule: `ขอไปแจ้งเรื่องได้ของขวัญมาก่อนดีกว่า`."""
    if match is None or match.score < _LIKELY or match.name == row.flow:
        return False
    return registry.flow(match.name) is not None


def _keeps_back(heard: SentenceReading) -> bool:
    """Tells whether somebody does not know the answer or will not tell it: they ask nothing."""
    return heard.kind in (SentenceKind.UNSURE, SentenceKind.REFUSAL)


def _named_here(context: Context, rest: str, place: Draft) -> str:
    """Returns the words with the number of the activity that the conversation is about where they
    say `อันนี้`."""
    flow = context.flows.get(place.row.flow)
    about = flow.describe(place.state["answers"]) if flow is not None and place.state else ""
    return _THIS_ONE.sub(f" {about} ", rest) if _DOTTED.fullmatch(about) else rest


def _closed(row: Conversation) -> bool:
    """Tells whether nothing typed there is answered outside of the conversation: in a confidential
    one, and where a question is the answer, so that its refusal is told."""
    flow = registry.flow(row.flow)
    hides = row.flow in registry.CONFIDENTIAL and not (flow and flow.answers_questions)
    return hides or _takes_questions(row)


def _is_rule_of(context: Context, name: str, row: Conversation) -> bool:
    """Tells whether this is a rule about such a conversation, the same for all on the roster."""
    if row.flow not in registry.CONFIDENTIAL or context.person is None:
        return False
    heard = listening(context.subjects, "rules_inside")
    return any(name in each.rules_inside.get(row.flow, ()) for each in heard)


def _added(
    context: Context, text: str, row: Conversation
) -> Callable[[], Sequence[Message]] | None:
    """Returns the answer to an added question that is typed inside a conversation."""
    found = opening.known(context, text) if not _closed(row) else ()
    return (lambda: found) if found else None


def asked_in(
    context: Context,
) -> Callable[[str, Draft], Callable[[], Sequence[Message]] | None]:
    """Returns what answers a sentence that was typed in a conversation and is a question."""

    def answer(text: str, place: Draft) -> Callable[[], Sequence[Message]] | None:
        meant = opening.meant(context, text, registry.command)
        return aside(context, meant, text, place, asks=True)

    return answer
