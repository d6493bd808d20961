"""Tells what a sentence in a conversation is: as was learned, or by rules (decisions/0074)."""

from handlers.understand.kinds import kind_reader
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.sentence_kinds import SentenceKind, SentenceReading
from handlers.understand.spelling.half_words import is_half_typed
from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.pieces import SORTED

_LONGEST = 170
"""Letters; a longer text is left to the rules."""
_LEAST_LETTERS = 3
"""Shorter ones are left to the rules, too."""
_MAY_BE_EITHER = 0.2
"""Nearer than that an answer may as well be of the next kind: it is asked about."""
_AGAINST_A_RULE, _ANSWER_AGAINST_A_RULE = 0.3, 0.9
"""So far ahead it is followed where a rule has another kind. An answer is kept: that takes more."""
_SURE = 0.5
"""So far ahead it surely is of this kind: of a hundred two are not."""
_FAR = 0.6
"""So far ahead it is followed where any words are an answer."""
_ELSEWHERE = 1.0
"""So far ahead a question is one whatever it holds, and what was learned elsewhere holds here."""
_LESS_SURE, _NOT_SO_SURE = 0.6, 0.2
"""Whatever is no answer has to be so much further ahead at a question of which nothing was learned,
only of others of its sort; and at one of which little was."""
_ACTIVITY = pattern_of(r"(?<!\d)\d{1,2}\.\d{1,2}(?!\d)")
"""Who names an activity asks about that, not about the present question."""
_WAITS_FOR = pattern_of(r"^(?:ยัง)?(?:ต้อง)?รอ(?:ประกาศ|หนังสือ|งบ|คำสั่ง|วิทยากร|ผล|แผน|จัดสรร|เวียน)")
"""Why nothing was done yet: an activity's number within (`รอประกาศ 1.10 ของสำนัก`) asks nothing."""
_TELLS_ALL = pattern_of(
    r"(?:(?:ทำ|จัด|ดำเนินการ|อบรม)(?:ไป|กัน|เสร็จ|ครบ)*(?:แล้ว|ละ)"
    r"|(?:ยัง)?(?:ต้อง)?รอ\S{1,14}(?:ลง|โพสต์|เผยแพร่|แชร์|อัปโหลด)(?:ให้)?(?:อยู่)?)(?:ค่ะ|คะ|ครับ|คับ|นะ|จ้า|\s)*"
)
"""Says how far a work is: `ทำแล้ว` is one letter from `ไม่ทำแล้ว`, and who waits for somebody who
posts it does not pause."""
_STRANGE = (
    SentenceKind.NOTHING, SentenceKind.FOREIGN, SentenceKind.SEVERAL, SentenceKind.SCOLDING,
    SentenceKind.GREETING,
)  # fmt: skip
"""Kinds that only rules know."""
_LEADS_BACK = (SentenceKind.BACK, SentenceKind.RETURN)
"""Kinds beside which a correction names the same wish more closely."""
_BACK_OR_CORRECT = {kind_reader.BACK, kind_reader.CORRECT}
_ANSWER_OR_CORRECT = {kind_reader.ANSWER, kind_reader.CORRECT}
_SO_THAT = pattern_of(r"\sจึง")
"""Tells what was done about it: `งบผิดหมวด จึงแก้ไขสัญญา` is a story and puts nothing right here."""
_PUTS_OFF = (SentenceKind.PAUSE, SentenceKind.STOP)
_REVIEW = ".review"
"""The end of the place of each conversation's last look."""
_NO_LEAD, _A_NAME = 0.1, 12
"""So near each other two kinds say nothing of a few letters: `คนส่งของ` names a giver. Where an
answer is the likelier one, they are that: `ปฏิทิน`."""
_CLOSER = (SentenceKind.CHANGE, SentenceKind.UNSURE, SentenceKind.REFUSAL)
"""Kinds of which the rules' words say more than what was learned."""
_LEARNED = {
    kind_reader.STOP: SentenceKind.STOP,
    kind_reader.PAUSE: SentenceKind.PAUSE,
    kind_reader.BACK: SentenceKind.RETURN,
    kind_reader.ABOUT_STEP: SentenceKind.ABOUT_STEP,
    kind_reader.QUESTION: SentenceKind.QUESTION,
    kind_reader.CORRECT: SentenceKind.CHANGE,
    kind_reader.WISH: SentenceKind.WISH,
    kind_reader.UNSURE: SentenceKind.UNSURE,
    kind_reader.CHAT: SentenceKind.CHAT,
    kind_reader.ANSWER: SentenceKind.ANSWER,
}
_TOLD_ON = (kind_reader.ANSWER, kind_reader.CORRECT)
"""Where words are added to what was told, a correction is added to it as well."""
_CANCELS = pattern_of(r"\s*(?:งั้น|ขอ|โอเค|เอ่อ|อืม|\s)*ยกเลิก")
_ASKS = (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)
_OF_WISHES = (kind_reader.WISH, kind_reader.QUESTION)
"""A thing alone wishes and asks nothing, though sentences about it do: `ปฏิทิน` was received."""
_ALIKE = {
    SentenceKind.BACK: SentenceKind.RETURN,
    SentenceKind.REFUSAL: SentenceKind.UNSURE,
    SentenceKind.THANKS: SentenceKind.CHAT,
    SentenceKind.ABOUT_STEP: SentenceKind.QUESTION,
}
"""Kinds that rules tell apart, or of which it matters little which of the two it is."""


@read_once
def kind_inside(text: str, place: str) -> SentenceReading:
    """Returns what the sentence is in a conversation; an answer if nothing says otherwise.

    place: the stored names of the conversation and the question, and its sort
    (`typing_places.place_of`); "" leaves it to the rules.
    """
    heard = read_kind(text)
    if heard.kind is SentenceKind.ANSWER and is_half_typed(text):
        return SentenceReading(SentenceKind.HALF, sure=False)
    by_rules = not place or heard.kind in _STRANGE
    found = None if by_rules else likeliest_inside(text, place)
    if found is None:
        return heard
    if place.endswith(kind_reader.FEW) or not kind_reader.is_known(place):
        found = _carefully(heard, found, place)
        if found.lead < _MAY_BE_EITHER:
            return heard
    if heard.sure and heard.kind in _PUTS_OFF and place.endswith(_REVIEW):
        return heard  # an answer there sends
    if _asks_or_answers(heard, found):
        return SentenceReading(heard.kind, sure=False, learned=True)
    return _weighed(heard, found, text)


def _carefully(
    heard: SentenceReading, found: kind_reader.LearnedKind, place: str
) -> kind_reader.LearnedKind:
    """Returns what was learned with the lead that it has where little was learned, or only at other
    questions of the sort; without a sort it has none unless it is far ahead."""
    if SORTED not in place:
        follows = found.name not in _TOLD_ON and (_is_open(heard) or not heard.sure)
        return found if follows and found.lead >= _ELSEWHERE else found._replace(lead=0)
    if found.name == kind_reader.ANSWER:
        return found
    less = _NOT_SO_SURE if kind_reader.is_known(place) else _LESS_SURE
    if found.other != kind_reader.ANSWER:
        less /= 2  # an answer is further behind than the next kind
    return found._replace(lead=found.lead - less)


def sure_kind(text: str, place: str) -> SentenceKind:
    """Returns the same without what was learned and is not sure: that may be an answer."""
    read = kind_inside(text, place)
    return read.kind if read.sure or not read.learned else SentenceKind.ANSWER


def _weighed(heard: SentenceReading, found: kind_reader.LearnedKind, text: str) -> SentenceReading:
    """Returns what the rules and what was learned say together."""
    kind = _LEARNED[found.name]
    if found.lead < _AGAINST_A_RULE and {found.name, found.other} == _BACK_OR_CORRECT:
        kind = SentenceKind.CHANGE
    if _goes_by_rules(heard, found, text):
        return heard
    if kind is SentenceKind.ANSWER and found.lead < _MAY_BE_EITHER:
        other = _LEARNED[found.other]
        closer = other is SentenceKind.CHANGE and heard.kind in _LEADS_BACK
        kind = other if closer or _is_open(heard) else heard.kind
        return SentenceReading(kind, sure=False, learned=True)
    if _ALIKE.get(kind, kind) is _ALIKE.get(heard.kind, heard.kind):
        sure, far = (heard.sure or found.lead >= least for least in (_SURE, _FAR))
        return SentenceReading(heard.kind, sure, far=far)
    if heard.sure and (found.lead < _SURE or heard.kind in _CLOSER) and _is_none(heard, kind):
        return heard  # what it is instead of an answer, the rule knows better
    if found.lead < _least_against(heard, kind) and not _is_open(heard):
        return SentenceReading(heard.kind, sure=False, learned=True)
    if kind is SentenceKind.ABOUT_STEP and _ACTIVITY.search(text):
        kind = SentenceKind.QUESTION
    return SentenceReading(kind, found.lead >= _SURE, learned=True, far=found.lead >= _FAR)


def _goes_by_rules(heard: SentenceReading, found: kind_reader.LearnedKind, text: str) -> bool:
    nothing = _is_open(heard) and _says_nothing(found, text.strip())
    return nothing or _plainly_leaves(heard, found, text)


def _least_against(heard: SentenceReading, kind: SentenceKind) -> float:
    """Returns how far ahead the kind must be to be followed instead of the rule's: not so far where
    that is not sure itself."""
    least = _ANSWER_AGAINST_A_RULE if kind is SentenceKind.ANSWER else _AGAINST_A_RULE
    return least if heard.sure else min(least, _FAR)


def _asks_or_answers(heard: SentenceReading, found: kind_reader.LearnedKind) -> bool:
    """Tells whether both say hardly more than that it asks, and it may as well answer."""
    asks = _LEARNED[found.name] in _ASKS and heard.kind in _ASKS and not heard.sure
    return asks and found.other == kind_reader.ANSWER and found.lead < _MAY_BE_EITHER


def _says_nothing(found: kind_reader.LearnedKind, plain: str) -> bool:
    """Tells whether what was learned is worth less here than that no rule knows a kind."""
    if len(plain) <= _A_NAME and found.lead < _NO_LEAD:
        return True
    if len(plain) <= _A_NAME and found.name == kind_reader.ANSWER and found.other in _OF_WISHES:
        return True
    kind = _LEARNED[found.name]
    near = found.lead < _MAY_BE_EITHER
    if near and {found.name, found.other} == _ANSWER_OR_CORRECT and _SO_THAT.search(plain):
        return True
    if kind in _PUTS_OFF and _TELLS_ALL.fullmatch(plain):
        return True
    asks = kind in _ASKS or near and _LEARNED[found.other] in _ASKS
    return asks and _WAITS_FOR.match(plain) is not None


def _plainly_leaves(heard: SentenceReading, found: kind_reader.LearnedKind, text: str) -> bool:
    """Tells whether a rule surely stops or pauses, and what was learned hardly is an answer; or the
    words begin with ยกเลิก: a card asks whether they only pause."""
    if heard.kind is SentenceKind.STOP and found.name == kind_reader.PAUSE:
        return _CANCELS.match(text) is not None
    near = found.name == kind_reader.ANSWER and found.lead < _MAY_BE_EITHER
    return near and heard.sure and heard.kind in _PUTS_OFF


def _is_none(heard: SentenceReading, kind: SentenceKind) -> bool:
    """Tells whether both say that it is no answer."""
    return not _is_open(heard) and kind is not SentenceKind.ANSWER


def _is_open(heard: SentenceReading) -> bool:
    """Tells whether the rules know no kind."""
    return heard.kind is SentenceKind.ANSWER


def wants_another(text: str, place: str) -> bool:
    """Tells whether the sentence surely wants to do something else: `กดผิด จะแจ้งว่าได้ของมา`."""
    less = _NOT_SO_SURE if place.endswith(kind_reader.FEW) else 0
    return _leads(text, place, kind_reader.WISH, _AGAINST_A_RULE + less)


def plainly_asks(text: str, place: str) -> bool:
    """Tells whether the sentence is a question, whatever it holds: `ถ้าเกินสามพันจะโดนยึดไหม`."""
    asks = (kind_reader.QUESTION, kind_reader.ABOUT_STEP)
    return any(_leads(text, place, each, _ELSEWHERE) for each in asks)


def surely_answers(text: str, place: str) -> bool:
    """Tells whether the sentence surely is an answer, though a word of it may ask for something."""
    return _leads(text, place, kind_reader.ANSWER, _SURE)


def answers_far_ahead(text: str, place: str) -> bool:
    """Tells whether the sentence is an answer by the rules, too, and far ahead of all else."""
    if not _leads(text, place, kind_reader.ANSWER, _ELSEWHERE):
        return False
    heard = kind_inside(text, place)
    return heard.kind is SentenceKind.ANSWER and heard.sure and _is_open(read_kind(text))


def _leads(text: str, place: str, name: str, least: float) -> bool:
    found = likeliest_inside(text, place) if place else None
    return found is not None and found.name == name and found.lead >= least


def likeliest_inside(text: str, place: str) -> kind_reader.LearnedKind | None:
    plain = text.strip()
    if not _LEAST_LETTERS <= len(plain) <= _LONGEST or "\n" in plain:
        return None
    return kind_reader.likeliest(respelled(text), place)
