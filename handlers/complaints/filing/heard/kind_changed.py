"""Changes the kind where somebody says that it is another one, and keeps what they tell behind:
`ไม่ชมละ เสนอแนะดีกว่า อยากให้มีที่จอดจักรยาน`. The change of mind is no part of the story.

Who reads it, and what may be published of it, follows from the kind. So a kind that protects less
is only shown, and asked about.
"""

from __future__ import annotations

from handlers.complaints.complaint_words import KIND
from handlers.complaints.filing import complaint_draft, kind_said, opening_words
from handlers.complaints.filing.heard.protection_wishes import ProtectionWish, read_wish
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.messages import cut_graphemes
from handlers.understand.corrections.other_choice import OtherChoice, read_other_choice
from handlers.understand.thai import fold
from models.complaints.complaint import ANONYMOUS, COMPLAINT, COMPLIMENT, OPINION, SUGGESTION, TIP

_GUARDS = {COMPLIMENT: 0, SUGGESTION: 1, OPINION: 1, COMPLAINT: 2, TIP: 3}
"""How far a kind protects: praise is passed on, proposals are published, and of a tip no bureau
hears."""
_AS_VERBS = {fold("ร้อง"): COMPLAINT, fold("ฟ้อง"): COMPLAINT}
_SHOWN = 120
_SAYS_IT_IS_KEPT = ("name", "contact", "bureau", "keep_from", "evidence", "hear")
"""Questions that do not say themselves that the story is kept."""
_CHANGED = "แก้ประเภทเป็น “{}” แล้ว"
_KEPT = "เก็บไว้ในเรื่องแล้ว: “{}”"
_NOT_IN_IT = "“{}” ไม่ได้ใส่ในเรื่อง"


def heeded(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the other kind with what is told behind it, at once where it protects as much or
    more; None for other words, and before a kind is told."""
    now = answers.get("kind")
    if at == "kind" or now is None:
        return None
    for told in read_other_choice(text):
        kind = _named(told.new)
        denied = not told.old or _named(told.old) == now
        if kind is not None and kind != now and denied:
            wishes = read_wish(text) is not None
            return _changed(told, kind, at, context, answers) if not wishes else None
    return _beside_the_name(text, answers)


def _beside_the_name(text: str, answers: Answers) -> Heeded | None:
    """Shows the other kind that stands beside the wish to stay unnamed:
    `เบาะแสการทุจริต แต่ไม่เอาชื่อนะ`."""
    kind = _named_beside(read_wish(text))
    other = kind is not None and kind != answers["kind"]
    return Heeded({"kind": kind, "identity": ANONYMOUS}, never_added=True) if other else None


def _named_beside(wish: ProtectionWish | None) -> str | None:
    hides = wish is not None and wish.identity == ANONYMOUS and not wish.without
    return opening_words.kind_named(wish.rest) if wish is not None and hides else None


def _changed(told: OtherChoice, kind: str, at: str, context: Context, answers: Answers) -> Heeded:
    new: Answers = {"kind": kind}
    said, rest = [], told.rest.strip(" ,")
    shown = cut_graphemes(rest, _SHOWN)
    if opening_words.is_story(rest):
        new |= complaint_draft.story_answers(context, answers, rest)
        said = [_KEPT.format(shown)] if at in _SAYS_IT_IS_KEPT else []
    elif rest:
        said = [_NOT_IN_IT.format(shown)]
    if at == REVIEW or _GUARDS[kind] < _GUARDS[answers["kind"]]:
        return Heeded(new, "\n".join(said) if not new.keys() - {"kind"} else "", never_added=True)
    return Heeded(new, "\n".join([_CHANGED.format(KIND[kind]), *said]), at_once=True)


def _named(words: str) -> str | None:
    return (
        _AS_VERBS.get(fold(words)) or opening_words.kind_named(words) or kind_said.only_named(words)
    )
