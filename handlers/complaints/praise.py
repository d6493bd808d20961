"""Who hears of a compliment: the superior, and with them whom it praises. Never who made it."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.context import Context
from handlers.messages import Text
from models.complaints.case_public import Praise
from models.people import people
from models.people.person import Person
from models.queues.outbox_queue import SECRET

_PURPOSE = "case_praise"


def tell(context: Context, case_id: str, found: Iterable[Praise], words: str) -> bool:
    """The superior hears who of theirs is praised and how, whom it praises hears it too; each once
    a case, however often it is passed on. Whether LINE reaches anybody of them."""
    reached = False
    for each in found:
        person = context.session.get_one(Person, each.person_id)
        superior = context.session.get(Person, each.superior_id) if each.superior_id else None
        if superior is not None:
            lines = (
                f"มีคำชมเชยถึง {person.name} ในสายงานของท่าน",
                f"“{words}”",
                "ผู้ได้รับคำชมเห็นข้อความนี้แล้ว ชื่นชมต่อหน้าอีกครั้งได้",
            )
            _say(context, superior, "\n".join(lines), case_id, person)
        told = "ผู้บังคับบัญชาของท่านได้รับข้อความนี้ด้วย" if superior is not None else ""
        lines = ("มีคำชมเชยถึงท่าน", f"“{words}”", told)
        _say(context, person, "\n".join(filter(None, lines)), case_id, person)
        reached = reached or superior is not None or people.reachable(person)
    return reached


def _say(context: Context, to: Person, words: str, case_id: str, praised: Person) -> None:
    about = f"{case_id}:{praised.id}:{to.id}"
    key = f"answer:{context.sealer.keyed_hash(about, _PURPOSE)}"
    context.notify(to, [Text(words)], key, SECRET, must_arrive=True)
