"""Lets what a whole sentence surely wants go before an answer that is told by patterns.

The shelves' answers, and matters of one's own, are heard by words that stand in a sentence; what is
learned from sentences reads the whole of it. Where this is far ahead of every other wish and means
something else, the words fitted a pattern by chance: `ใครเข้าไปแก้อะไรตอนกี่โมง` asks for the trail,
not when the bot answers."""

from __future__ import annotations

from collections.abc import Collection

from handlers import registry
from handlers.context import Context
from handlers.one_to_one import opening
from handlers.one_to_one.of_matters import own_things
from handlers.question.query import Query
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.told import own_stake
from handlers.understand.wishes.alike_wishes import ALIKE
from handlers.understand.wishes.plain_row import NUMBER
from handlers.understand.wishes.wish_reader import likeliest
from handlers.understand.wishes.wish_scores import by_both

_AHEAD_OF_SHELVES, _AHEAD_OF_OWN = 0.75, 1.2
_AHEAD_WITH_A_STORY = 0.5
"""How far a confidential conversation is: who tells of a wrong is not told a rule of gifts."""
_SHELVES = "clinic"
"""The subject that keeps answers on shelves."""


_ASKS_WHERE = pattern_of(r"(?:ใส่|กรอก|คีย์)(?:ที่|ตรง|ใน|ช่อง|ไว้)*ไหน")
"""Where to put something: who asks that wants no figures and begins nothing."""


_HAS_LOST = pattern_of(
    r"(?:ลืม|ไม่ได้จด|ทำ|จำ|หา)(?:รหัส|โค้ด)|(?:รหัส|โค้ด)\S{0,12}?(?:หาย(?!ไข้)|จำไม่ได้|หาไม่เจอ|ลืม)"
)
"""Who has lost the code that a conversation asks for cannot go on there."""


def goes_before(context: Context, text: str, heard: Query, own: bool) -> bool:
    """Tells whether the sentence surely wants something else than this answer of the shelves or
    matter of one's own: of another subject, or to begin a conversation. The person may have it.

    own: it was heard as a matter of one's own
    """
    told = not own and heard.name in shelved_names(context)
    if context.person is None or not (told or own) or told and _cannot(text):
        return False
    wish = likeliest(respelled(text), registry.commands())
    if wish is None or wish.name == heard.name:
        return False
    secret = wish.name in registry.CONFIDENTIAL
    shelved = _AHEAD_WITH_A_STORY if secret else _AHEAD_OF_SHELVES
    if wish.lead < (shelved if told else _AHEAD_OF_OWN):
        return False
    begins = told and registry.flow(wish.name) is not None
    if not begins and _subject_of(context, wish.name) in _hearers(context, heard, text, own):
        return False
    match = registry.meant(text)
    return match is not None and match.name == wish.name and opening.is_open(context, wish.name)


def _cannot(text: str) -> bool:
    found = any(each.search(text) for each in (_ASKS_WHERE, _HAS_LOST))
    return found or own_stake.tells(text)


def shelved_names(context: Context) -> Collection[str]:
    """Returns the names of the shelves' answers; none where the office has no clinic."""
    shelves = (each for each in context.subjects if each.name == _SHELVES)
    return {query.name for each in shelves for query in each.queries}


def means_another(context: Context, text: str, heard: Query) -> bool:
    """Tells whether a first message means something else than the question that a subject heard in
    it: surely, far from the question, and open to the person (decisions/0331)."""
    if context.person is None or context.asked_before() or own_stake.tells(text):
        return False  # below an answer, words mean what is in sight
    if heard.name in _FINER or heard.several or _THAI.search(text) is None:
        return False
    if heard.name == _OF_ONE and _NUMBER.match(text) is not None:
        return False
    first = likeliest(respelled(text), registry.commands(), by_both)
    if first is None or frozenset((first.name, heard.name)) in ALIKE:
        return False
    if first.name in registry.CONFIDENTIAL and (only_asks(text) or _HOW.search(text)):
        return False  # asking begins no complaint
    score = by_both(respelled(text)).get(heard.name)
    if score is None or not opening.is_open(context, first.name):
        return False
    far = first.score - score
    if first.lead >= _AHEAD_WITHIN and far >= _FAR_WITHIN:
        return True
    within = _subject_of(context, first.name) == _subject_of(context, heard.name)
    return first.lead >= _AHEAD and far >= _FAR and not within


_HOW = pattern_of(f"{HOW_IN_FULL}|{HOW_IN_SHORT}|{WHETHER}")
_THAI = pattern_of("[ก-๎]")
"""What has none of these is a code."""
_FINER = frozenset(
    (
        "about_who_leaves", "activities_by_state", "activity_count", "announcement_paper",
        "case_not_postponed", "cases_of_month", "certificates", "change_roster",
        "choose_holder_told", "contact_person", "decision_said", "document_named", "files_how_sent",
        "gift_for_another", "gift_papers_asked", "gift_used_up", "gifts_over", "give_answer",
        "head_changed", "joined_announcements", "led_deeds", "led_gifts", "led_no_gift",
        "left_by_person", "message_admin_said", "move_leave", "news_readers_asked", "not_joined",
        "open_code", "own_reports", "picture_rota", "plain_talk", "queue_today", "quota_asked",
        "report_history", "reports_taken_over", "reports_to_send", "returned_reports",
        "round_stays", "rule_early", "rule_late", "rule_reminders", "sign_document", "sign_in",
        "sum_asked", "surveys", "troubles_reported", "uneasy_at_work", "within_limit",
    )
)  # fmt: skip
"""Questions that are heard by more than a wish tells: by a state, by a report that waits for the
person, by a title with its format, by one's own people on a day, by who asks and what waits, by
whose things are asked, by what one owes or has joined, by the only leave that is stored, by a code,
by the words that are to be told, by what is counted, by the round, the report, the case or the
colleague that is named, by what came back or was late, by so many days, by an answer's title, by a
wrong that others order. They are never given up."""
_OF_ONE, _NUMBER = "about_plan", pattern_of(NUMBER)
"""The question that is about the activity whose number stands in the words."""
_AHEAD, _FAR = 0.2, 0.4
"""How far a wish of another subject has to be ahead of the next, and of the question."""
_AHEAD_WITHIN, _FAR_WITHIN = 0.7, 0.9
"""The same of a wish of any subject."""


def _hearers(context: Context, heard: Query, text: str, own: bool) -> Collection[str]:
    """Returns the names of the subjects that the answer is of."""
    if own:
        return own_things.subjects_named(context, text)
    return (_subject_of(context, heard.name),)


def _subject_of(context: Context, name: str) -> str:
    """Returns the name of the subject that declares this; "" if it is declared by none."""
    for subject in context.subjects:
        names = {query.name for query in subject.queries} | {flow.name for flow in subject.flows}
        if name in names:
            return subject.name
    return ""
