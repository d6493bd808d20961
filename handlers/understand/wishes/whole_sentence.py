"""Finds what a typed text asks for: by a command's own words, else by the whole sentence."""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from handlers.understand.commands.arguments import ACTIVITY, only_arguments
from handlers.understand.commands.commands import Match, match_command
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.commands.cues import arguments_for
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.spelling.respelling import as_typed, respelled
from handlers.understand.wishes.alike_wishes import ALIKE
from handlers.understand.wishes.fitting.fitting_wish import fitting
from handlers.understand.wishes.plain_row import NUMBER
from handlers.understand.wishes.plain_wishes import plainly
from handlers.understand.wishes.wish_reader import (
    NOTHING,
    LikelyWish,
    Scores,
    likeliest,
    likely_no_wish,
    nearest,
)
from handlers.understand.wishes.wish_scores import by_both

READ = 75.0
"""The score of a wish that the whole sentence tells, and no word of a command."""

_SURE = 0.2
"""So far ahead of the next wish, nine of ten sentences of a new meaning are read rightly."""
_SURE_TOGETHER = 0.05
"""So far, if the words of a command say the same."""
_SURE_AGAINST_A_COMMAND = 0.4
"""So far, if the text begins with the words of another command."""
_SURE_OF_A_WORD = 0.6
"""So far, if the text is a single short word: ยกเลิก and ยืนยัน answer what was asked last."""
_HARDLY, _SURE_OF_HARDLY = -0.5, 0.4
"""Of a sentence that hardly speaks for its likeliest wish, every second is read wrongly below this
lead (decisions/0328)."""
_NEAR = 0.1
"""So near to the likeliest wish, one is as likely."""
_AS_NEAR = 0.05
"""So near, two wishes are alike."""
_LEAST = -0.4
"""The score from which a wish is read by who asks."""
_SHORT = 6
"""Letters, without vowels above and below."""
_LEAST_LETTERS = 4
"""With three Thai ones among them: codes and addresses are no sentences."""
_LETTER = pattern_of(r"[^\W\d_]")
_THAI_LETTER = pattern_of("[ก-ฮ]")
_ONLY_A_TIME = pattern_of(
    r"(?:แล้ว|และ|ของ|\s)*(?:ปี|เดือน|ไตรมาส|สัปดาห์|อาทิตย์)(?:นี้|ที่แล้ว|ก่อน|หน้า|ที่ผ่านมา)(?:ด้วย|ล่ะ|ละ)\S{0,4}"
    r"|(?:แล้ว|และ|\s)*(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์)(?:นี้|หน้า|ที่แล้ว|ก่อน)?(?:(?:ด้วย|ล่ะ|ละ)\S{0,4})?"
)
"""Of what, is said before it or not at all: `ปีที่แล้วด้วย`, `แล้วพฤหัสหน้า`."""
_OF_ONE = pattern_of(NUMBER)
"""Names an activity."""
_ALONE = 0.3
"""So far behind two alike ones, no other wish is meant."""
_BESIDE = 0.25
"""So far behind the first that is offered, another one is offered beside it."""
_BEHIND_ALL = 0.3
"""So far behind the likeliest wish of all, which may not be open to the person, one is offered."""
_OFFERED = 3
_STILL_LIKELY = -0.85
"""The score from which the likeliest wish is offered where nothing was read."""
_NEARLY_SURE = 0.4
"""So far ahead of the next, a wish that is read is the one that is meant, eight times of ten."""
_SURE_OF_MEANING = 0.3
"""So far, if only the meaning tells it: six of seven are read rightly (decisions/0329)."""
_RATHER = 0.1
"""So far ahead, what a text means is right five times of six where letters tell another wish."""
_SURELY_READ = 0.4
"""So far ahead, what the whole sentence asks for is it, rather than what it asks of a matter: of
sentences that nobody mended by, two of three such answers were wrong (decisions/0329)."""
_NEXT = 0.45
"""So far behind the likeliest wish, others are offered to who says that it is not meant."""
RULES = "rule_"
"""How the names of questions about rules begin: only a question asks for a rule."""


def read_wish(text: str, commands: Mapping[str, Sequence[str]]) -> Match | None:
    """Returns what the text asks for; None if nothing, or if two wishes are as likely.

    `commands` maps each name to its words. A text that is a command with nothing but its arguments
    means the command. Never raises.
    """
    found, said = _read(text, commands), everyday(text)
    if found is None and said != text and (other := _read(said, commands)) is not None:
        found = Match(other.name, arguments_for(text, commands[other.name]), False, READ)
    found = _rather_meant(text, found, commands)
    name = fitting(found.name, text) if found is not None and not found.exact else None
    if found is None or name is None or name == found.name:
        return found
    return (
        Match(name, arguments_for(text, commands[name]), False, READ) if name in commands else None
    )


def _read(text: str, commands: Mapping[str, Sequence[str]]) -> Match | None:
    match = match_command(text, commands)
    plain = plainly(text)
    if plain in commands:
        same = match if match is not None and match.name == plain and match.exact else None
        return same or Match(plain, arguments_for(text, commands[plain]), False, READ)
    if match is not None and _says_it_all(match):
        return match
    typed = text
    match, text = _mended(match, text, commands)
    if _tells_too_little(text) or _ONLY_A_TIME.fullmatch(text):
        return match
    first = likeliest(text, commands)
    if first is None:
        return match if match is not None and match.exact else None
    if match is not None and match.name == first.name:
        return match if match.exact or first.lead >= _SURE_TOGETHER else None
    begun = match if match is not None and match.exact else None
    if begun is not None and first.name.startswith(RULES) and _tells_of_it(begun, text):
        return begun
    if first.lead < (_SURE_AGAINST_A_COMMAND if begun else _least_lead(text, first.score)):
        return begun
    rest = as_typed(arguments_for(text, commands[first.name]), typed)
    return Match(first.name, rest, False, READ)


def _rather_meant(
    text: str, found: Match | None, commands: Mapping[str, Sequence[str]]
) -> Match | None:
    """Returns what the text means, where that is another wish than its letters tell; None where it
    means none."""
    if found is None or _says_it_all(found) or plainly(text) == found.name:
        return found
    if _tells_too_little(text) or found.exact and ACTIVITY.match(found.rest) is not None:
        return found
    first = likeliest(respelled(everyday(text)), {*commands, NOTHING}, by_both)
    if first is None or first.name == found.name:
        return found
    wordless = first.name != NOTHING and not commands[first.name]  # no button can offer it
    if first.lead < (_SURE_AGAINST_A_COMMAND if found.exact or wordless else _RATHER):
        return found
    if frozenset((first.name, found.name)) in ALIKE or _hardly_a_rule_of_it(text, first):
        return found
    if first.name == NOTHING:
        return found if found.exact else None  # whoever begins with its words wants it
    return Match(first.name, arguments_for(text, commands[first.name]), False, READ)


def _hardly_a_rule_of_it(text: str, likely: LikelyWish) -> bool:
    """Tells whether an activity's number stands in the text, and the rule is hardly meant: who
    names one wants to know of it, too."""
    rule = likely.name.startswith(RULES) and likely.score < _HARDLY
    return rule and likely.lead < _SURE_OF_HARDLY and _OF_ONE.match(text) is not None


def read_by_meaning(text: str, commands: Mapping[str, Sequence[str]]) -> Match | None:
    """Returns what a text asks for by what it means, where its letters do not tell; None if it is
    not clear."""
    text = respelled(everyday(text))
    if _tells_too_little(text) or _ONLY_A_TIME.fullmatch(text):
        return None
    first = likeliest(text, commands, by_both)
    if first is None or first.lead < max(_SURE_OF_MEANING, _least_lead(text, first.score)):
        return None
    name = fitting(first.name, text)
    if name is None or name not in commands:
        return None
    return Match(name, arguments_for(text, commands[name]), False, READ)


def _mended(
    match: Match | None, text: str, commands: Mapping[str, Sequence[str]]
) -> tuple[Match | None, str]:
    """Returns both with the spelling mended; what follows a command stays as typed."""
    mended = respelled(text)
    if mended == text:
        return match, text
    found = match_command(mended, commands)
    if found is not None:
        found = replace(found, rest=as_typed(found.rest, text))
    if match is None or found is None or match.name != found.name:
        return found, mended
    names = match.exact and found.exact and found.rest and not _says_it_all(found)
    return (match if names else found), mended


def nearest_wishes(
    text: str,
    commands: Mapping[str, Sequence[str]],
    furthest: float = math.inf,
    scores_of: Scores = by_both,
) -> list[str]:
    """Returns at most three names that the text may ask for, the likeliest first.

    furthest: how far these may be behind the likeliest wish of all
    """
    text = respelled(everyday(text))
    found = {} if _tells_too_little(text) else nearest(text, commands, scores_of=scores_of)
    return [name for name, far in found.items() if far <= furthest][:_OFFERED]


def surest_wishes(
    text: str, commands: Mapping[str, Sequence[str]], alone: bool = False
) -> list[str]:
    """Returns at most three names that the text may well ask for, the likeliest first: none that is
    far behind the first of them or of all, and none of a text that is rather no wish.

    alone: the text can mean none of the other names
    """
    text = respelled(everyday(text))
    none = _tells_too_little(text) or _ONLY_A_TIME.fullmatch(text) or likely_no_wish(text)
    found = {} if none else nearest(text, commands, _STILL_LIKELY)
    furthest = min(found.values(), default=0.0) + _BESIDE
    furthest = furthest if alone else min(furthest, _BEHIND_ALL)
    return [name for name, far in found.items() if far <= furthest][:_OFFERED]


def is_nearly_sure(text: str, match: Match) -> bool:
    """Tells whether nothing but the whole sentence told what was read, and one in three sentences
    that are read so means something else."""
    if match.exact or match.score != READ:
        return False
    for each in dict.fromkeys((respelled(text), respelled(everyday(text)))):
        first = likeliest(each, (match.name,))
        if first is not None:
            return first.lead < _NEARLY_SURE
    return True


def is_further(text: str, commands: Collection[str], lead: float) -> bool:
    """Tells whether the text is further ahead as a wish than this."""
    first = likeliest(respelled(text), commands)
    return first is not None and first.lead > lead


def surely_asks(text: str, name: str, commands: Collection[str]) -> bool:
    """Tells whether the text surely asks for this, which is no rule."""
    first = likeliest(respelled(text), commands, by_both)
    read = first is not None and first.name == name and first.lead >= _SURELY_READ
    return read and not name.startswith(RULES)


def behind(text: str, commands: Mapping[str, Sequence[str]], but: Collection[str]) -> list[str]:
    """Returns at most three names that the text may ask for if these are not meant, the likeliest
    first."""
    text = respelled(everyday(text))
    found = {} if _tells_too_little(text) else nearest(text, commands, _STILL_LIKELY)
    return [name for name, far in found.items() if far <= _NEXT and name not in but][:_OFFERED]


def one_of_two(text: str, commands: Mapping[str, Sequence[str]]) -> tuple[str, str] | None:
    """Returns two wishes that are nearly as likely, all others being far, the likeliest first:
    `ส่งผิดกิจกรรม ถอนคืนได้มั้ย` asks how, or wants it done. None for other texts."""
    text = respelled(everyday(text))
    if _tells_too_little(text) or len(_LETTER.findall(text)) <= _SHORT:
        return None
    likeliest = [*nearest(text, commands, _LEAST).items()][:_OFFERED]
    if len(likeliest) < _OFFERED:
        return None
    (first, _), (second, by), (_, third) = likeliest
    fits = fitting(first, text) == first
    return (first, second) if fits and by <= _SURE and third - by >= _ALONE else None


def own_wish(
    text: str,
    commands: Mapping[str, Sequence[str]],
    may: Callable[[str], bool],
    own: Callable[[str], bool],
) -> Match | None:
    """Returns what a text of several likely wishes asks for, by who asks; None if not clear.

    may: tells whether the person may use what has this name
    own: tells whether it belongs to the work of the person's roles
    """
    text = respelled(text)
    if _tells_too_little(text) or len(_LETTER.findall(text)) <= _SHORT:
        return None
    likeliest = nearest(text, commands, _LEAST).items()
    far = {name: by for name, by in likeliest if by <= _NEAR + _SURE and may(name)}
    name = next(iter(far), None)
    if name is None or far[name] > _NEAR:
        return None
    as_near = [each for each, by in far.items() if by <= far[name] + _AS_NEAR and own(each)]
    name = as_near[0] if as_near else name
    mine = own(name)
    rivals = [each for each in far if each != name and (not mine or own(each))]
    if any(abs(far[each] - far[name]) < _SURE for each in rivals) or fitting(name, text) != name:
        return None
    return Match(name, arguments_for(text, commands[name]), False, READ)


def _least_lead(text: str, score: float) -> float:
    if len(_LETTER.findall(text)) <= _SHORT:
        return _SURE_OF_A_WORD
    return _SURE if score >= _HARDLY else _SURE_OF_HARDLY


def _says_it_all(match: Match) -> bool:
    """Tells whether nothing but arguments follows the command: a code holds no Thai letter."""
    code = _THAI_LETTER.search(match.rest) is None
    return match.exact and (code or only_arguments(match.rest))


def _tells_of_it(begun: Match, text: str) -> bool:
    """Tells whether an activity's number stands behind the command, and what follows asks nothing:
    `รายงาน 1.6.1 ยังไม่ได้ดำเนินการ รอประกาศ`."""
    asks = read_kind(text).kind is SentenceKind.QUESTION
    return ACTIVITY.match(begun.rest) is not None and not asks


def _tells_too_little(text: str) -> bool:
    thai, letters = len(_THAI_LETTER.findall(text)), len(_LETTER.findall(text))
    return letters < _LEAST_LETTERS or thai < _LEAST_LETTERS - 1 or is_courtesy(text)
