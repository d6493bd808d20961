"""What is always true of one matter of the office, by what may be asked of it, as data.

A subject declares a sheet for each of its matters (`Subject.fact_sheets`): so `ส่งผิดแก้ได้ไหม`
has its own answer about a survey, a report and a gift (docs/decisions/0177).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.understand.facets.facet import Facet


@dataclass(frozen=True)
class ShortAnswer:
    """One answer.

    says: at most three short sentences, a line each; the first answers the question.
    doors: names of conversations and questions that do it, the main one first; each is shown with
        its first command word to those who may have it.
    roles: who is told so; empty: everybody.
    source: the paper or law that a rule comes from; "": this is how the bot works.
    own: names of the lines that tell the asker's own case beneath it (`Subject.own_lines`).
    """

    says: str
    doors: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    source: str = ""
    own: tuple[str, ...] = ()


@dataclass(frozen=True)
class Instead:
    """A question that answers it already.

    query: its name.
    roles: who is answered by it; empty: everybody.
    """

    query: str
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True)
class AsFor:
    """The same as is answered to another facet: why it does not work is why it is refused.

    facet: that one; the sheet answers it.
    """

    facet: Facet


Fact = ShortAnswer | Instead | AsFor


@dataclass(frozen=True, eq=False)
class FactSheet:
    """The facts of one matter.

    name: stands in buttons, so it never changes; no two sheets have the same.
    called: the matter in Thai, for the title: `แบบสำรวจ`.
    named: a pattern of the words by which people name it, in normalised words.
    facts: by what is asked; of several the first for the person's roles is told.
    unless: a pattern of words with which another matter is named: `รายงาน` within `รายงานของขวัญ`.
    flows: names of conversations that are about it: there it need not be named.
    after: names of questions after whose answer it need not be named.
    works: the roles whose work it is.
    at_work: a pattern of the words by which these name it, where others would mean something else.
    anyone: people who are not on the roster are told too.
    secret: it is about complaints: nothing of the answer stays longer than needed.
    of_all: what it answers also about matters whose own sheets say nothing of it.
    """

    name: str
    called: str
    named: str
    facts: Mapping[Facet, Fact | Sequence[Fact]]
    unless: str = ""
    flows: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    works: frozenset[str] = frozenset()
    at_work: str = ""
    anyone: bool = False
    secret: bool = False
    of_all: frozenset[Facet] = frozenset()

    def cells(self, facet: Facet) -> Sequence[ShortAnswer | Instead]:
        """Returns the answers to this, one a role; nothing if it has none."""
        found = self.facts.get(facet, ())
        if isinstance(found, AsFor):
            return self.cells(found.facet)
        each_role = (found,) if isinstance(found, ShortAnswer | Instead) else found
        return [each for each in each_role if not isinstance(each, AsFor)]
