"""A question people ask, declared: its words, who may ask, and the answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from handlers.context import Context
from handlers.messages import Message
from handlers.question.meant_by_words import OwnWords

Facts = Mapping[str, str]
"""What the data of a button says besides the name."""
FIRST = "first"
"""The fact for the bureau on top of a ranking: what is asked on of one bureau is of that."""


ASKS_WHY = (
    "เพราะ(?:อะไร|ไร|เหตุใด)|ทำไม(?:(?:ของ)?(?:สำนัก)?เรา)?(?:ถึง)?(?:เป็น)?(?:อย่างนั้น|แบบนั้น|งั้น"
    r"|(?:ยัง|ได้|มี)*(?:เป็น|แค่|แต่|อยู่ที่)?\s?(?:ศูนย์|0)(?:\s?(?:%|เปอร์เซ็นต์|ฉบับ))?(?:อยู่)?"
    "|(?:ส่ง)?(?:ล่า)?ช้า|น้อย|เยอะ|ต่ำ|แดง|ค้าง|(?:ยัง)?ไม่(?:ได้|มีใคร)*(?:ส่ง|เสร็จ|ครบ))?(?:กัน|จัง|มาก|เยอะ|ขนาดนี้|ขนาดนั้น|เลย|สักที|ซะที|เสียที)*"
    "|เกิดจากอะไร|สาเหตุ(?:คือ)?(?:อะไร)?"
)
"""A pattern of words that ask for the reason of what was answered, and nothing else."""


@dataclass(frozen=True)
class Following:
    """What may be asked on after the answer to a question about figures (decisions/0022).

    Its facts are those of `scoped.Placed`, so that a bureau, a period, an activity or a measure can
    be put in their place.
    """

    paper: str = ""
    """The kind of document that holds the answer for several bureaus; none: "". """
    paper_of_one: str = ""
    """The one for a single bureau, and for people who do not see the whole office."""
    ranked: str = ""
    """The name of the question that ranks the bureaus."""
    only: Mapping[str, str] = field(default_factory=dict)
    """By what is to be kept (`red`, `missing`, …), the button's data that shows only that."""
    sides: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """By the name of another question of the same scope, the words that name it: `แล้วงบล่ะ`."""
    hears: Callable[[str], str] = lambda _words: ""
    """Takes words that only this answer makes clear (`อันไหนใช้น้อยสุด`); returns the button's data
    of what they ask, of the same scope, or "" for other words."""
    says: Callable[[str, Facts], Message | None] = lambda _words, _facts: None
    """Takes such words and the facts; returns what is said to them instead of another answer."""
    picture: str = ""
    """The name of the question that draws the whole office; none: "". """
    picture_of_round: str = ""
    """The one that draws the whole office in one round."""
    beside: str = ""
    """The name of the question that puts two bureaus beside each other."""
    by_bureau: str = ""
    """The button's data of the same bureau by bureau: `แยกรายสำนัก`; none: "". """
    in_days: bool = False
    """A month means its days, not its round."""
    counts: tuple[str, ...] = ()
    """What the answer's number is of: `กี่คน` is answered by it again."""
    shares: bool = False
    """It tells shares: `กี่เปอร์เซ็นต์` is answered by it again."""
    years: bool = False
    """Its two years stand in two answers: `เทียบกับปีที่แล้ว` offers the other one, and compares
    nothing else."""
    compares: str = ""
    """The name of the question that puts the year before beside this one; none: "". """
    whole: bool = True
    """It can be asked of the whole office; else it is always of whoever asks."""
    of_whole: str = ""
    """The name of the question that tells of the whole office what this one tells of some bureaus;
    it is meant where an activity is asked by itself, too; none: "". """
    takes: tuple[str, ...] | None = None
    """The facts of a topic (`topic.FACTS`) that the answer is there for; None: all of them."""
    counted: str = ""
    """How its figures are counted, in whole sentences: what `ตัวเลขนี้คิดยังไง` is told; none: "". """
    of_bureau: str = ""
    """The name of the question about one bureau that is meant where this answer is not told by
    bureau: `ของคลังเป็นไงบ้าง` after the rounds; none: "". """
    paper_roles: frozenset[str] = frozenset()
    """Who may have the document; empty: whoever may ask."""


@dataclass(frozen=True)
class Query:
    """One question, declared."""

    name: str
    words: tuple[str, ...]
    """The words that ask it."""
    answer: Callable[[Context, str, Facts], Sequence[Message]]
    """(context, words after the command, facts of a button)."""
    roles: frozenset[str] = frozenset()
    """The roles that may ask; empty: everybody on the roster."""
    instead: str = ""
    """The name of the question that is answered to those who may not ask this one; "": none."""
    instead_told: str = ""
    """What stands above that other answer: why this one is not shown."""
    anyone: bool = False
    """People who are not on the roster may ask too."""
    own: bool = False
    """It is about the person's own matters: the day's reminder may stand under the answer."""
    of_all: str | None = None
    """The name of the question that tells those whose work it is the same of the whole office; "":
    nobody is told it of others; None: it is not about the person's own things only."""
    own_words: OwnWords | None = None
    """Whose it is by its own words only; None: whoever's words mean it means it."""
    goes_on: bool = False
    """It goes on with what was begun: the answer has its own ways on."""
    ends: bool = False
    """Heard in a conversation it ends that: what is wanted behind such words is done, too."""
    several: bool = False
    """It answers each of several questions of one sentence, or how two matters stand to each
    other."""
    following: Following | None = None
    """What may be asked on after its answer; None: nothing."""
    oldest_first: bool = False
    """Its rows stand in the order in which they came: the oldest is the first."""
    outside: bool = False
    """A whole sentence asks it outside of any conversation only: in one it is rather an answer."""
    heard: Callable[[Context, str, Facts], Sequence[Message]] | None = None
    """The same for a whole sentence that was understood as this question; None: `answer` takes its
    arguments."""
    hears_rest: bool = False
    """`answer` takes no words: what stands behind its own words is heard together with them."""


def by_meaning(query: Query, *roles: str) -> Query:
    """Returns a question that no words of its own open as whole sentences ask it that mean it,
    outside of any conversation (decisions/0328).

    roles: who may ask it; none: those of the question itself.
    """
    return replace(query, roles=frozenset(roles) or query.roles, outside=True)


def opens(name: str, **facts: object) -> str:
    """Returns a button's data that opens a conversation or asks a question, with these facts.

    A fact that is None is left out.
    """
    from_facts = "&".join(f"{key}={each}" for key, each in facts.items() if each is not None)
    return f"o:{name}?{from_facts}"


def opened_by(data: str) -> tuple[str, str]:
    """Returns the name that a button's data opens, and its facts as they stand behind the `?`."""
    name, _, facts = data.removeprefix("o:").partition("?")
    return name, facts
