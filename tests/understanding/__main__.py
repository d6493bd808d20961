"""`python -m tests.understanding`: people's sentences, then those tuned on."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from tests.understanding import (
    agreed,
    amid,
    another,
    chosen,
    corrected,
    deeds,
    fresh,
    groups,
    halved,
    inside,
    leaders,
    learned,
    ordered,
    parted,
    people,
    reading,
    together,
    typed,
    variations,
)
from tests.understanding.judge import LOST, RIGHT, UNANSWERED, WRONG
from tests.understanding.measure import (
    HELD_OUT,
    LEAST,
    Figure,
    Outcome,
    figure,
    outcome,
    utterances,
)


def main() -> int:
    """Prints the sections; 1 where one is worse than its bounds."""
    sys.stdout.write(f"READING A SENTENCE\n\n{reading.table()}\n")
    in_vain()
    found = (
        untuned(),
        fresh_sentences(),
        of_leaders(),
        in_groups(),
        at_free_text(),
        at_choices(),
        inside_conversations(),
        other_wishes(),
        half_sentences(),
        below_cards(),
        corrections(),
        two_things(),
        other_questions(),
        parts_of_sentences(),
        agreements(),
        orders(),
        tuned(),
    )
    return max(found)


def untuned() -> int:
    """Prints how people's sentences are met; 1 where that is worse than last measured.

    Of the halves held out no sentence is printed, so that nobody words the bot by it.
    """
    met = people.met(people.measured())
    counted = people.sections(met)
    worse = people.worse("all", counted)
    sys.stdout.write("SENTENCES WRITTEN FROM PEOPLE'S SIDE (people.tsv, people_third.tsv)\n\n")
    sys.stdout.write(people.table(counted) + "\nwrong or lost, of the halves that may be read:\n")
    for each in met:
        if each.sentence.half in people.READABLE and each.outcome in (WRONG, LOST):
            said = each.sentence
            sys.stdout.write(f"  {said.role} at {said.place}: {said.text[:60]}\n")
            sys.stdout.write(f"      {said.meaning} -> {each.reply[:60]}\n")
    made = variations.varied(people.sentences())
    said = people.met([each.said for each in made])
    worse += people.worse("varied", people.sections(said))
    sys.stdout.write("\nTHE SAME SENTENCES VARIED BY RULE (tests/understanding/variations.py)\n\n")
    sys.stdout.write(variations.table(met, said, made))
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {line}\n" for line in worse) + "\n")
    return int(bool(worse))


def other_wishes() -> int:
    """Prints what becomes of other wishes at first questions; 1 where less is followed."""
    found = amid.counted()
    sys.stdout.write("ANOTHER WISH AT THE FIRST QUESTION OF EVERY CONVERSATION\n\n")
    for role, outcomes in found.items():
        told = "  ".join(f"{name} {outcomes[name]}" for name in amid.OUTCOMES)
        sys.stdout.write(f"  {role:14}{outcomes.total():5} turns: {told}\n")
    worse = amid.worse(found)
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {line}\n" for line in worse) + "\n")
    return int(bool(worse))


def half_sentences() -> int:
    """Prints what becomes of half sentences after an answer; 1 where fewer are met."""
    found = Counter((each.half.part, each.right) for each in halved.outcomes())
    sys.stdout.write("HALF A SENTENCE AFTER AN ANSWER\n\n")
    for part in halved.LEAST_RIGHT:
        every = found[part, True] + found[part, False]
        sys.stdout.write(f"  {part:14}{every:5} turns: right {found[part, True]}\n")
    worse = [part for part, least in halved.LEAST_RIGHT.items() if found[part, True] < least]
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {part}\n" for part in worse) + "\n")
    return int(bool(worse))


def below_cards() -> int:
    """Prints what becomes of words that want what a card's buttons do; 1 where fewer are met."""
    found = deeds.counted()
    sys.stdout.write("DEEDS OF A CARD IN WORDS\n\n")
    for part in deeds.LEAST_RIGHT:
        every = found[part, True] + found[part, False]
        sys.stdout.write(f"  {part:14}{every:5} turns: right {found[part, True]}\n")
    worse = [part for part, least in deeds.LEAST_RIGHT.items() if found[part, True] < least]
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {part}\n" for part in worse) + "\n")
    return int(bool(worse))


def corrections() -> int:
    """Prints what becomes of earlier answers that are put right; 1 where fewer are met."""
    found = corrected.counted()
    sys.stdout.write("AN EARLIER ANSWER PUT RIGHT AT EVERY LATER QUESTION\n\n")
    for role, outcomes in found.items():
        told = "  ".join(f"{name} {outcomes[name]}" for name in corrected.OUTCOMES)
        sys.stdout.write(f"  {role:14}{outcomes.total():5} turns: {told}\n")
    every = sum(found.values(), Counter[str]())
    worse = corrected.worse(every, corrected.LEAST_MET, corrected.MOST_KEPT)
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {line}\n" for line in worse) + "\n")
    return int(bool(worse))


def agreements() -> int:
    """Prints whether a yes is taken at confirmations; 1 where less is, or anything else is."""
    found = agreed.counted()
    sys.stdout.write("A YES, AND WHAT IS NONE, AT EVERY CONFIRMATION\n\n")
    for role, outcomes in found.items():
        told = "  ".join(f"{name} {outcomes[name]}" for name in agreed.OUTCOMES)
        sys.stdout.write(f"  {role:14}{outcomes.total():5} turns: {told}\n")
    every = sum(found.values(), Counter[str]())
    worse = agreed.worse(every, agreed.LEAST_AGREED, agreed.MOST_WRONG)
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {line}\n" for line in worse) + "\n")
    return int(bool(worse))


def orders() -> int:
    """Prints what becomes of orders about a text on a review card; 1 where fewer are met."""
    found = ordered.counted()
    told = "  ".join(f"{name} {found[name]}" for name in ordered.OUTCOMES)
    worse = ordered.worse(found, ordered.LEAST_MET, ordered.MOST_KEPT)
    sys.stdout.write("ORDERS ABOUT A TEXT ON EVERY REVIEW CARD\n\n")
    sys.stdout.write(f"  {found.total():5} turns: {told}\n")
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {line}\n" for line in worse) + "\n")
    return int(bool(worse))


def two_things() -> int:
    """Prints what becomes of two things in one sentence; 1 where fewer are met."""
    found = together.counted()
    sys.stdout.write("AN ANSWER AND SOMETHING ELSE IN ONE SENTENCE AT EVERY QUESTION\n\n")
    for what, outcomes in found.items():
        told = "  ".join(f"{name} {outcomes[name]}" for name in together.OUTCOMES)
        sys.stdout.write(f"  {what:14}{outcomes.total():5} turns: {told}\n")
    worse = together.worse(sum(found.values(), Counter[str]()))
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {line}\n" for line in worse) + "\n")
    return int(bool(worse))


def other_questions() -> int:
    """Prints what becomes of sentences that name another question; 1 where more are kept here."""
    found = another.counted()
    sys.stdout.write("A SENTENCE THAT NAMES ANOTHER QUESTION, AT EVERY QUESTION\n\n")
    for role, outcomes in found.items():
        told = "  ".join(f"{name} {outcomes[name]}" for name in another.OUTCOMES)
        sys.stdout.write(f"  {role:14}{outcomes.total():5} turns: {told}\n")
    worse = another.worse(sum(found.values(), Counter[str]()))
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {line}\n" for line in worse) + "\n")
    return int(bool(worse))


def parts_of_sentences() -> int:
    """Prints what becomes of each part of a sentence; 1 where more are lost."""
    found = parted.counted()
    sys.stdout.write("EACH PART OF A SENTENCE, AT EVERY QUESTION AND REVIEW CARD\n\n")
    for role, outcomes in found.items():
        told = "  ".join(f"{name} {outcomes[name]}" for name in parted.OUTCOMES)
        sys.stdout.write(f"  {role:14}{outcomes.total():5} turns: {told}\n")
    worse = parted.worse(sum(found.values(), Counter[str]()))
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {line}\n" for line in worse) + "\n")
    return int(bool(worse))


def fresh_sentences() -> int:
    """Prints how fresh sentences are met; 1 where that is worse than last measured.

    Of the half `unread` no sentence is printed.
    """
    sys.stdout.write("FRESH SENTENCES (tests/understanding/fresh*.tsv)\n\n")
    found = fresh.played(fresh.fresh())
    counts = fresh.counted(found)
    for (half, place), by in counts.items():
        shares = "".join(f"  {name} {by[name]:>3}" for name in fresh.OUTCOMES)
        sys.stdout.write(f"{half:<15} {place:<21}{by.total():>4}{shares}\n")
    for each, met, reply in found:
        if each.half == fresh.LEARN and met in (WRONG, LOST):
            sys.stdout.write(f"  {each.role} at {each.place}: {each.text} -> {reply[:60]}\n")
    worse = fresh.worse(counts)
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {line}\n" for line in worse) + "\n")
    return int(bool(worse))


def of_leaders() -> int:
    """Prints how the questions of those who lead are answered, by role; 1 where one that names a
    bureau is answered for others."""
    sys.stdout.write("QUESTIONS OF THOSE WHO LEAD (tests/understanding/leaders.tsv)\n\n")
    found = list(leaders.answers(leaders.questions()))
    for role in leaders.ROLES:
        counts = Counter(each.outcome for each in found if each.role == role)
        shares = "".join(f"  {name} {counts[name]:>3}" for name in (RIGHT, UNANSWERED, WRONG))
        sys.stdout.write(f"{role:<10}{counts.total():>4}{shares}\n")
    wrong = [each for each in found if each.outcome == WRONG]
    for each in wrong:
        sys.stdout.write(f"  {each.role}: {each.asked.said} -> {each.reply[:60]}\n")
    sys.stdout.write("\n")
    return int(any(each.asked.bureaus for each in wrong))


def in_groups() -> int:
    """Prints how questions in the group are answered; 1 where more than last time are answered as
    another."""
    sys.stdout.write("QUESTIONS IN THE GROUP (tests/understanding/groups.tsv)\n\n")
    found = groups.answers(groups.questions())
    for written in groups.WRITTEN:
        counts = Counter(each.outcome for each in found if each.asked.written == written)
        shares = "".join(f"  {name} {counts[name]:>3}" for name in (RIGHT, UNANSWERED, WRONG))
        sys.stdout.write(f"{written:<10}{counts.total():>4}{shares}\n")
    for each in found:
        if each.outcome != RIGHT:
            sys.stdout.write(f"  {each.outcome}: {each.asked.said} -> {each.reply[:60]}\n")
    sys.stdout.write("\n")
    return int(sum(each.outcome == WRONG for each in found) > groups.MOST_WRONG)


def in_vain() -> None:
    """Prints how sentences are read that people typed in vain and somebody gave a wish."""
    lines = learned.learned()
    otherwise = learned.read_otherwise(lines)
    sys.stdout.write("SENTENCES LEARNED FROM WHAT WAS NOT UNDERSTOOD (learned.tsv)\n\n")
    sys.stdout.write(f"{len(lines) - len(otherwise)} of {len(lines)} are read rightly\n")
    sys.stdout.write("".join(f"  {each.text}: {each.wish} -> {w}\n" for each, w in otherwise))
    sys.stdout.write("\n")


def at_free_text() -> int:
    """Prints what becomes of sentences typed at steps of free text; 1 where an answer is lost."""
    sys.stdout.write("SENTENCES TYPED AT STEPS OF FREE TEXT (typed.tsv, typed_held.tsv)\n\n")
    lost = 0
    for name in (typed.SEEN, typed.HELD):
        found = typed.outcomes(typed.typed(name))
        for part, counts in typed.counted(found).items():
            shares = "  ".join(f"{each} {counts[each]}" for each in (typed.RIGHT, typed.ASKED))
            sys.stdout.write(f"{name:<11} {part:<9} {shares}  wrong {counts[typed.WRONG]}\n")
            lost |= part == "answers" and counts[typed.WRONG] > 0
        if name == typed.SEEN:
            missed = [line for line, outcome in found if outcome == typed.WRONG]
            sys.stdout.write("".join(f"  {m.place} {m.kind}: {m.text}\n" for m in missed))
    sys.stdout.write("\n")
    return int(lost)


def at_choices() -> int:
    """Prints what becomes of sentences typed at steps of choices; 1 where that is worse than last
    measured."""
    sys.stdout.write("SENTENCES TYPED AT STEPS OF CHOICES (choices.tsv)\n\n")
    found = chosen.outcomes(chosen.sentences())
    counts = chosen.counted(found)
    for half, each in counts.items():
        shares = "  ".join(f"{name} {each[name]}" for name in chosen.OUTCOMES)
        sys.stdout.write(f"{half:<9} {each.total():>4}  {shares}\n")
    for line, became in found:
        if line.half == "worded" and became == chosen.WRONG:
            sys.stdout.write(f"  {line.flow} {line.step}: {line.text}\n")
    worse = chosen.worse(counts)
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {line}\n" for line in worse) + "\n")
    return int(bool(worse))


def inside_conversations() -> int:
    """Prints what becomes of answers typed inside conversations; 1 where that is worse than last
    measured."""
    sys.stdout.write("ANSWERS TYPED INSIDE CONVERSATIONS (inside.tsv)\n\n")
    found = inside.outcomes(inside.sentences())
    counts = inside.counted(found)
    for half, each in counts.items():
        shares = "  ".join(f"{name} {each[name]}" for name in chosen.OUTCOMES)
        sys.stdout.write(f"{half:<9} {each.total():>4}  {shares}\n")
    for line, became, _said in found:
        if line.half == "worded" and became in (chosen.WRONG, chosen.REFUSED):
            sys.stdout.write(f"  {became} at {line.place}: {line.text} ({line.meant})\n")
    worse = inside.worse("all", counts)
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {line}\n" for line in worse) + "\n")
    return int(bool(worse))


def tuned() -> int:
    """Prints the section of sentences tuned on; 1 where less than 97 % is right."""
    sys.stdout.write("SENTENCES TUNED ON (tests/understanding/utterances.tsv)\n\n")
    outcomes = [outcome(said) for said in utterances()]
    held_out = [each for each in outcomes if each.said.half == HELD_OUT]
    sys.stdout.write(_table(outcomes) + _misses(outcomes))
    wanted = {"all": figure(outcomes), HELD_OUT: figure(held_out)}
    for name, reached in wanted.items():
        sys.stdout.write(_line(name, reached))
    return int(any(reached.percent < LEAST for reached in wanted.values()))


def _table(outcomes: Sequence[Outcome]) -> str:
    intents = dict.fromkeys(each.said.intent for each in outcomes)
    return "".join(_line(i, figure([o for o in outcomes if o.said.intent == i])) for i in intents)


def _line(name: str, reached: Figure) -> str:
    return f"{name:<16} {reached.right:>4} of {reached.total:>4}  {reached.percent:6.2f} %\n"


def _misses(outcomes: Sequence[Outcome]) -> str:
    missed = [each for each in outcomes if not each.right]
    lines = [
        f"  {each.said.half:<8}  {each.said.text}\n"
        f"            {_words(each.said.intent, each.said.argument)}"
        f" -> {_words(each.understood, each.rest)}\n"
        for each in missed
    ]
    return f"\nmisses: {len(missed)}\n{''.join(lines)}\n"


def _words(intent: str, argument: str) -> str:
    return f"{intent} ({argument})" if argument else intent


if __name__ == "__main__":
    sys.exit(main())
