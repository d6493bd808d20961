"""Finds the command that a free sentence asks for, by its concepts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from handlers.understand.commands.arguments import Span, argument_words
from handlers.understand.commands.bureau_mentions import bureau_mentioned, marked
from handlers.understand.commands.concepts import Care, Reading, read
from handlers.understand.commands.cue_rules import (
    ASKS,
    COUNTED,
    DATED,
    RULES,
    SCOPED,
    TAKES_TODAY,
    Rule,
    concepts_of,
)
from handlers.understand.commands.scopes import scope_places
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import blanked, fold, normalise

_LONGEST = 120
_LONGEST_FORGIVEN = 60
_TELLS_LITTLE = frozenset(
    "what|count|when|who|how|state|why|yet|whether|want|see|check|do|use|me|day|already|polite|give"
    "|get|must|assist|thing|begin|bureau|code|case|again|later|done|not|didnot|notyet|other|masked"
    "".split("|")
)
_OWN_BUREAU = pattern_of(f"สำนัก(?:ของ)?(?:{ME_OR_US}|ตัวเอง)")
_IN_NAMES = concepts_of("masked|plan|check|budget|work")
"""Our own words that also stand in bureaus' names: แผน, ตรวจสอบ, งบประมาณ, งาน."""
_ANY = Rule("", (), frozenset(), frozenset(), 0.0, onward=False)
_SCOPED = replace(_ANY, word="scoped")
_TAKES_SCOPE = frozenset(fold(word) for word in SCOPED)
"""A command that no rule speaks of takes the numbers and rounds that are named."""
_SILENT = frozenset(("thanks",))


def _first_rules() -> Mapping[str, Rule]:
    """Returns the first rule of each command by its key, in the order of the rules."""
    found: dict[str, Rule] = {}
    for rule in RULES:
        found.setdefault(fold(rule.word), rule)
    return found


def _places() -> Mapping[str, Sequence[int]]:
    """Returns by each concept where the rules stand that need it first."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, rule in enumerate(RULES):
        for name in rule.needs[0]:
            found[name].append(at)
    return found


_FIRST_OF_WORD, _PLACES = _first_rules(), _places()


@dataclass(frozen=True)
class Cue:
    """The command's word and the arguments in the text."""

    word: str
    """"" if the text is certainly about something else (เลื่อนประชุม, แผนก)."""
    rest: str


@read_once
def cue(text: str, care: Care = Care.AS_TYPED) -> Cue | None:
    """Returns the command that a sentence of at most 120 characters asks for; None if no rule
    fits."""
    if len(normalise(text)) > (_LONGEST_FORGIVEN if care else _LONGEST):
        return None
    heard = read(text, care)
    name = _possible_bureau(heard) if care == Care.AS_TYPED else ""
    if name:
        heard = replace(heard, concepts=heard.concepts | {"called"})
    if heard.concepts & _SILENT and not heard.concepts & concepts_of(f"want|must|{ASKS}"):
        return None
    if heard.first == "other":
        return Cue("", "")
    rule = next((rule for rule in _about(heard.concepts) if rule.fits(heard)), None)
    if rule is None:
        return None
    return Cue(rule.word, _told(text, heard, rule, name))


def _about(concepts: Iterable[str]) -> Iterator[Rule]:
    """Yields the rules that one of these concepts may begin to fit, in their order."""
    places = {at for name in concepts if name in _PLACES for at in _PLACES[name]}
    return (RULES[at] for at in sorted(places))


def arguments_for(text: str, words: Sequence[str]) -> str:
    """Returns the arguments in the text for the command that these words open."""
    folded = {fold(word) for word in words}
    other = _SCOPED if folded & _TAKES_SCOPE else _ANY
    rule = next((rule for key, rule in _FIRST_OF_WORD.items() if key in folded), other)
    heard = read(text)
    return _told(text, heard, rule, _possible_bureau(heard))


def _told(text: str, heard: Reading, rule: Rule, bureau: str) -> str:
    rest = _rest(text, heard, rule)
    asks_of = bureau and rule.word in COUNTED
    return f"{rest} {marked(bureau)}".strip() if asks_of else rest


def _possible_bureau(heard: Reading) -> str:
    """Returns what may be a bureau's name, if no bureau is named with สำนัก."""
    if any(span.kind == "bureau" for span in heard.spans):
        return ""
    name = bureau_mentioned(_without_when(heard))
    inside = read(name)
    ours = inside.known == 1.0 and inside.concepts != {"masked"}
    return "" if ours or inside.concepts - _IN_NAMES else name


def _without_when(heard: Reading) -> str:
    """Returns the text with rounds, days and numbers blanked: รอบมีนาวิชาการส่งครบหรือยัง."""
    places = [(span.start, span.end) for span in heard.spans]
    return blanked(heard.plain, (*places, *scope_places(heard.plain)))


def words_near(text: str) -> list[str]:
    """Returns the words of commands that a sentence may be about, the likeliest first, if no rule
    fits."""
    if len(normalise(text)) > _LONGEST:
        return []
    concepts = {name.partition("-")[2] or name for name in read(text, Care.AS_HEARD).concepts}
    telling = concepts - _TELLS_LITTLE
    likely: Counter[str] = Counter()
    for rule in RULES:
        share = sum([bool(group & concepts) for group in rule.needs]) / len(rule.needs)
        if share >= 0.5 and any(group & telling for group in rule.needs):
            likely[rule.word] += 1
    return [word for word, _ in likely.most_common()]


def _rest(text: str, heard: Reading, rule: Rule) -> str:
    numbers = [span for span in heard.spans if span.kind == "number"]
    if rule.onward and numbers:
        return _as_typed(text, heard.plain[numbers[0].start :].lstrip())
    days = rule.word in TAKES_TODAY
    named = [span for span in heard.spans if days or _is_named(heard, span)]
    if rule.word in DATED or rule is _SCOPED:
        named += [Span("scope", *place) for place in scope_places(heard.plain)]
    if rule.word in COUNTED or rule is _SCOPED:
        named += [Span("scope", *found.span()) for found in _OWN_BUREAU.finditer(heard.plain)]
    named.sort(key=lambda span: span.start)
    return argument_words(heard.plain, named, ahead=days)


def _is_named(heard: Reading, span: Span) -> bool:
    """Tells whether the day names a round: today and tomorrow are no names of rounds."""
    return span.kind != "day" or any(c.isdigit() for c in heard.plain[span.start : span.end])


def _as_typed(text: str, tail: str) -> str:
    """Returns the end of the typed text that reads like `tail`: digits in an address stay as
    typed."""
    starts = range(len(text)) if "http" in tail else ()
    return next((text[at:].strip() for at in starts if normalise(text[at:]) == tail), tail)
