"""The parts of `make understanding`: each prints what it found, and returns how it stands."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from tests.understanding import (
    agreed,
    amid,
    another,
    around,
    asked_facts,
    chosen,
    corrected,
    deeds,
    fresh,
    groups,
    halved,
    inside,
    leaders,
    learned,
    opened,
    ordered,
    parted,
    people,
    together,
    told_openings,
    typed,
    variations,
    worded,
)
from tests.understanding.judge import LOST, RIGHT, WRONG
from tests.understanding.measure import (
    HELD_OUT,
    LEAST,
    Figure,
    Outcome,
    figure,
    outcome,
    utterances,
)
from tests.understanding.standing import Standing, of_counts, of_judged, shares

Standings = Sequence[Standing]


def untuned() -> Standings:
    """How people's sentences are met. Of the halves held out no sentence is printed, so that nobody
    words the bot by it."""
    met = people.met(people.measured())
    counted = people.sections(met)
    _say("SENTENCES WRITTEN FROM PEOPLE'S SIDE (people.tsv, people_third.tsv)\n")
    _say(people.table(counted) + "\nnot right, of the halves that may be read:")
    for each in met:
        if each.sentence.half in people.READABLE and each.outcome != RIGHT:
            said = each.sentence
            _say(f"  {each.outcome}: {said.role} at {said.place}: {said.text[:60]}")
            _say(f"      {said.meaning} -> {each.reply[:60]}")
    made = variations.varied(people.sentences())
    said_so = people.met([each.said for each in made])
    _say("\nTHE SAME SENTENCES VARIED BY RULE (tests/understanding/variations.py)\n")
    _say(variations.table(met, said_so, made))
    return [*_of_people("all", counted), *_of_people("varied", people.sections(said_so))]


def _of_people(form: str, counted: Mapping[str, Counter[str]]) -> Standings:
    halves = [half for half in people.HALVES if f"{half} all" in counted]
    bounds = people.bounds()
    names = {"all": "people, {}", "varied": "people varied, {}"}
    return [
        of_judged(names[form].format(half), counted[f"{half} all"], bounds[f"{form} {half}"])
        for half in halves
    ]


def fresh_sentences() -> Standings:
    """How fresh sentences are met; of the half `unread` no sentence is printed."""
    _say("FRESH SENTENCES (tests/understanding/fresh*.tsv)\n")
    found = fresh.played(fresh.fresh())
    counts = fresh.counted(found)
    for (half, place), by in counts.items():
        told = "".join(f"  {name} {by[name]:>3}" for name in fresh.OUTCOMES)
        _say(f"{half:<15} {place:<21}{by.total():>4}{told}")
    for each, met, reply in found:
        if each.half == fresh.LEARN and met in (WRONG, LOST):
            _say(f"  {each.role} at {each.place}: {each.text} -> {reply[:60]}")
    return [
        of_judged(f"fresh, {half}", counts[half, fresh.ALL], (least, fresh.MOST_WRONG[half], 0))
        for half, least in fresh.LEAST_RIGHT.items()
    ]


def of_leaders() -> Standings:
    """How the questions of those who lead are answered, by role."""
    _say("QUESTIONS OF THOSE WHO LEAD (tests/understanding/leaders.tsv)\n")
    found = list(leaders.answers(leaders.questions()))
    stand: list[Standing] = []
    for role in leaders.ROLES:
        counts = Counter(each.outcome for each in found if each.role == role)
        _say(f"{role:<10}{counts.total():>4}{shares(counts)}")
        bounds = leaders.LEAST_RIGHT, leaders.MOST_WRONG
        stand.append(_by_percent(f"leaders, {role}", counts, *bounds))
    for each in found:
        if each.outcome == WRONG:
            _say(f"  {each.role}: {each.asked.said} -> {each.reply[:60]}")
    return stand


def in_groups() -> Standings:
    """How questions in the group are answered."""
    _say("QUESTIONS IN THE GROUP (tests/understanding/groups.tsv)\n")
    found = groups.answers(groups.questions())
    for written in groups.WRITTEN:
        counts = Counter(each.outcome for each in found if each.asked.written == written)
        _say(f"{written:<10}{counts.total():>4}{shares(counts)}")
    for each in found:
        if each.outcome != RIGHT:
            _say(f"  {each.outcome}: {each.asked.said} -> {each.reply[:60]}")
    every = Counter(each.outcome for each in found)
    return [_by_percent("groups", every, groups.LEAST_RIGHT, groups.MOST_WRONG)]


def _by_percent(name: str, counts: Counter[str], least: int, most: int) -> Standing:
    at_least = -(-counts.total() * least // 100)
    return of_counts(name, counts, [RIGHT], [WRONG], at_least, most)


def in_vain() -> Standings:
    """How sentences are read that people typed in vain and somebody gave a wish."""
    lines = learned.learned()
    otherwise = learned.read_otherwise(lines)
    _say("SENTENCES LEARNED FROM WHAT WAS NOT UNDERSTOOD (learned.tsv)\n")
    _say(f"{len(lines) - len(otherwise)} of {len(lines)} are read rightly")
    for each, wish in otherwise:
        _say(f"  {each.text}: {each.wish} -> {wish}")
    return []


def at_free_text() -> Standings:
    """What becomes of sentences typed at steps of free text."""
    _say("SENTENCES TYPED AT STEPS OF FREE TEXT (typed.tsv, typed_held.tsv)\n")
    stand: list[Standing] = []
    for name in (typed.SEEN, typed.HELD):
        found = typed.outcomes(typed.typed(name))
        for part, counts in typed.counted(found).items():
            told = "  ".join(f"{each} {counts[each]}" for each in (typed.RIGHT, typed.ASKED))
            _say(f"{name:<11} {part:<9} {told}  wrong {counts[typed.WRONG]}")
            met, most = [typed.RIGHT, typed.ASKED], typed.MOST_WRONG[name, part]
            stand.append(of_counts(f"{name}, {part}", counts, met, [typed.WRONG], None, most))
        if name == typed.SEEN:
            missed = [line for line, became in found if became == typed.WRONG]
            _say("".join(f"  {m.place} {m.kind}: {m.text}\n" for m in missed).rstrip("\n"))
    return stand


def at_choices() -> Standings:
    """What becomes of sentences typed at steps of choices."""
    _say("SENTENCES TYPED AT STEPS OF CHOICES (choices.tsv)\n")
    found = chosen.outcomes(chosen.sentences())
    counts = chosen.counted(found)
    for line, became in found:
        if line.half == "worded" and became == chosen.WRONG:
            _say(f"  {line.flow} {line.step}: {line.text}")
    return _of_choices("choices", counts, chosen.BOUNDS)


def inside_conversations() -> Standings:
    """What becomes of answers typed inside conversations."""
    _say("ANSWERS TYPED INSIDE CONVERSATIONS (inside.tsv)\n")
    found = inside.outcomes(inside.sentences())
    for line, became, _said in found:
        if line.half == "worded" and became in (chosen.WRONG, chosen.REFUSED):
            _say(f"  {became} at {line.place}: {line.text} ({line.meant})")
    bounds = {half: inside.BOUNDS[f"all {half}"] for half in inside.HALVES}
    return _of_choices("inside", inside.counted(found), bounds)


def _of_choices(
    name: str, counts: Mapping[str, Counter[str]], bounds: Mapping[str, tuple[int, int]]
) -> Standings:
    for half, each in counts.items():
        told = "  ".join(f"{name} {each[name]}" for name in chosen.OUTCOMES)
        _say(f"{half:<9} {each.total():>4}  {told}")
    met, wrong = [chosen.RIGHT, chosen.ASKED], [chosen.WRONG]
    return [
        of_counts(f"{name}, {half}", counts[half], met, wrong, *bounds[half]) for half in bounds
    ]


def other_wishes() -> Standings:
    """What becomes of other wishes at first questions."""
    found = amid.counted()
    _say("ANOTHER WISH AT THE FIRST QUESTION OF EVERY CONVERSATION\n")
    _tell(found, amid.OUTCOMES)
    least, most = amid.LEAST_DONE, amid.MOST_KEPT
    return [
        of_counts(f"amid, {role}", each, [amid.DID], [amid.KEPT], least[role], most[role])
        for role, each in found.items()
    ]


def half_sentences() -> Standings:
    """What becomes of half sentences after an answer."""
    found = Counter((each.half.part, each.right) for each in halved.outcomes())
    _say("HALF A SENTENCE AFTER AN ANSWER\n")
    return _of_halves("halves", found, halved.LEAST_RIGHT)


def below_cards() -> Standings:
    """What becomes of words that want what a card's buttons do."""
    _say("DEEDS OF A CARD IN WORDS\n")
    return _of_halves("deeds", deeds.counted(), deeds.LEAST_RIGHT)


def facts_asked() -> Standings:
    """What is answered to who asks a standing fact of a matter, and to who asks for none."""
    found = asked_facts.counted()
    _say("STANDING FACTS ASKED OF A MATTER (tests/understanding/asked_facts.tsv)\n")
    for part, by in found.items():
        _say(f"  {part:8}" + "".join(f"  {name} {count}" for name, count in by.most_common()))
    told, other = (asked_facts.TOLD,), (asked_facts.OTHER_FACET, asked_facts.OTHER_MATTER)
    least, most = asked_facts.LEAST_TOLD, asked_facts.MOST_WRONG
    most_else = asked_facts.MOST_TOLD_ELSE
    return [
        of_counts("facts, told", found[asked_facts.ASKED], told, other, least, most),
        of_counts("facts, none asked", found[asked_facts.ELSE], (), told, most=most_else),
    ]


def wishes_worded() -> Standings:
    """What wishes that others worded are read as."""
    found = worded.counted()
    _say("WISHES AS OTHERS WORDED THEM, READ ALONE (tests/understanding/wordings.tsv)\n")
    _tell(found, worded.OUTCOMES)
    return [
        of_counts(f"worded, {part}", found[part], (worded.READ,), (worded.OTHER,), *bounds)
        for part, bounds in worded.BOUNDS.items()
    ]


def _of_halves(name: str, found: Counter[tuple[str, bool]], least: Mapping[str, int]) -> Standings:
    stand = []
    for part in least:
        right, other = found[part, True], found[part, False]
        _say(f"  {part:14}{right + other:5} turns: right {right}")
        stand.append(Standing(f"{name}, {part}", right + other, right, other, least[part]))
    return stand


def corrections() -> Standings:
    """What becomes of earlier answers that are put right."""
    found = corrected.counted()
    _say("AN EARLIER ANSWER PUT RIGHT AT EVERY LATER QUESTION\n")
    _tell(found, corrected.OUTCOMES)
    met = [corrected.CHANGED, corrected.ASKED, corrected.AGAIN]
    bad = [corrected.KEPT, corrected.LEFT]
    bounds = corrected.LEAST_MET, corrected.MOST_KEPT
    return [of_counts("corrected", _every(found), met, bad, *bounds)]


def agreements() -> Standings:
    """Whether a yes is taken at confirmations, and nothing else is."""
    found = agreed.counted()
    _say("A YES, AND WHAT IS NONE, AT EVERY CONFIRMATION\n")
    _tell(found, agreed.OUTCOMES)
    bounds = agreed.LEAST_AGREED, agreed.MOST_WRONG
    return [of_counts("agreed", _every(found), [agreed.AGREED], [agreed.WRONG], *bounds)]


def openings() -> Standings:
    """What becomes of what is told in the sentence that opens a conversation."""
    found = opened.counted()
    _say("TOLD IN THE SENTENCE THAT OPENS A CONVERSATION\n")
    _tell({"": found}, opened.OUTCOMES)
    told, bounds = [opened.KEPT, opened.LIKELY_TOLD], (opened.LEAST_TOLD, opened.MOST_WRONG)
    stand = [of_counts("opened", found, told, [opened.WRONG], *bounds)]
    for half in (told_openings.READ, told_openings.HELD):
        found = told_openings.counted(half)
        _tell({f"of others, {half}": found}, told_openings.OUTCOMES)
        bounds = told_openings.LEAST_TOLD[half], told_openings.MOST_WRONG[half]
        stand.append(of_counts(f"told openings, {half}", found, told, [opened.WRONG], *bounds))
    return stand


def orders() -> Standings:
    """What becomes of orders about a text on a review card."""
    found = ordered.counted()
    _say("ORDERS ABOUT A TEXT ON EVERY REVIEW CARD\n")
    _tell({"": found}, ordered.OUTCOMES)
    met = [ordered.DONE, ordered.ASKED, ordered.AGAIN]
    bad, bounds = [ordered.KEPT, ordered.LEFT], (ordered.LEAST_MET, ordered.MOST_KEPT)
    return [of_counts("ordered", found, met, bad, *bounds)]


def two_things() -> Standings:
    """What becomes of two things in one sentence."""
    found = together.counted()
    _say("AN ANSWER AND SOMETHING ELSE IN ONE SENTENCE AT EVERY QUESTION\n")
    _tell(found, together.OUTCOMES)
    bounds = together.LEAST_BOTH, together.MOST_FALSELY
    every = _every(found)
    return [_with_lost("together", every, [together.BOTH], bounds, together.MOST_LOST)]


def parts_of_sentences() -> Standings:
    """What becomes of each part of a sentence."""
    found = parted.counted()
    _say("EACH PART OF A SENTENCE, AT EVERY QUESTION AND REVIEW CARD\n")
    _tell(found, parted.OUTCOMES)
    met = [parted.BOTH, parted.TOLD, parted.WHOLE]
    bounds = parted.LEAST_MET, parted.MOST_FALSELY
    return [_with_lost("parted", _every(found), met, bounds, parted.MOST_LOST)]


def talk_around() -> Standings:
    """What is kept of texts with talk around them, and of answers with more behind."""
    _say("TALK AROUND A TEXT, AND MORE BEHIND AN ANSWER\n")
    stand = []
    for file in (around.AROUND, around.BEHIND):
        found = around.by_half(file)
        _tell(found, around.OUTCOMES)
        stand += [around.standing(file, half, outcomes) for half, outcomes in found.items()]
    return stand


def _with_lost(
    name: str, every: Counter[str], met: Sequence[str], bounds: tuple[int, int], most_lost: int
) -> Standing:
    good, bad = sum(every[each] for each in met), every[together.FALSELY]
    least, most = bounds
    return Standing(name, every.total(), good, bad, least, most, every[together.LOST], most_lost)


def other_questions() -> Standings:
    """What becomes of sentences that name another question."""
    found = another.counted()
    _say("A SENTENCE THAT NAMES ANOTHER QUESTION, AT EVERY QUESTION\n")
    _tell(found, another.OUTCOMES)
    met, bounds = [another.THERE, another.ASKED], (another.LEAST_ASKED, another.MOST_KEPT)
    return [of_counts("another", _every(found), met, [another.KEPT], *bounds)]


def tuned() -> Standings:
    """The sentences tuned on, of which 97 % must be right."""
    _say("SENTENCES TUNED ON (tests/understanding/utterances.tsv)\n")
    outcomes = [outcome(said) for said in utterances()]
    held_out = [each for each in outcomes if each.said.half == HELD_OUT]
    _say(_by_intent(outcomes) + _misses(outcomes))
    stand = []
    for name, reached in {"all": figure(outcomes), HELD_OUT: figure(held_out)}.items():
        _say(_line(name, reached))
        least = -(-reached.total * LEAST // 100)
        wrong = reached.total - reached.right
        stand.append(Standing(f"tuned on, {name}", reached.total, reached.right, wrong, int(least)))
    return stand


SECTIONS: tuple[Callable[[], Standings], ...] = (
    in_vain,
    untuned,
    fresh_sentences,
    of_leaders,
    in_groups,
    at_free_text,
    at_choices,
    inside_conversations,
    other_wishes,
    half_sentences,
    below_cards,
    facts_asked,
    corrections,
    two_things,
    other_questions,
    parts_of_sentences,
    talk_around,
    wishes_worded,
    agreements,
    openings,
    orders,
    tuned,
)
LONGEST = (two_things, fresh_sentences, agreements, corrections, parts_of_sentences, untuned)
"""They are begun first, so that no process ends with one of them alone."""


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")


def _tell(found: Mapping[str, Counter[str]], names: Sequence[str]) -> None:
    for part, outcomes in found.items():
        told = "  ".join(f"{name} {outcomes[name]}" for name in names)
        _say(f"  {part:14}{outcomes.total():5} turns: {told}")


def _every(found: Mapping[str, Counter[str]]) -> Counter[str]:
    return sum(found.values(), Counter[str]())


def _by_intent(outcomes: Sequence[Outcome]) -> str:
    intents = dict.fromkeys(each.said.intent for each in outcomes)
    of = (figure([o for o in outcomes if o.said.intent == i]) for i in intents)
    return "\n".join(map(_line, intents, of))


def _line(name: str, reached: Figure) -> str:
    return f"{name:<16} {reached.right:>4} of {reached.total:>4}  {reached.percent:6.2f} %"


def _misses(outcomes: Sequence[Outcome]) -> str:
    missed = [each for each in outcomes if not each.right]
    lines = [
        f"  {each.said.half:<8}  {each.said.text}\n"
        f"            {_words(each.said.intent, each.said.argument)}"
        f" -> {_words(each.understood, each.rest)}\n"
        for each in missed
    ]
    return f"\n\nmisses: {len(missed)}\n{''.join(lines)}"


def _words(intent: str, argument: str) -> str:
    return f"{intent} ({argument})" if argument else intent
