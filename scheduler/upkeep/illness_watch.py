"""Looks for illnesses of the system; tells them in the log and, once a day, administrators."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.people import people
from models.plans.working_days import working_days
from models.trail import facts
from models.upkeep import illnesses, vitals
from models.upkeep.illnesses import Symptom
from models.upkeep.vitals import Machine, Vitals
from scheduler.ports import Outside

FACT_HOLDS = 200  # characters
WORKER_SILENT = "worker_silent"
OF_DEPUTIES = {WORKER_SILENT, "storing_fails"}
"""With these the worker cannot tell: a deputy tells everything in its place."""


class IllnessWatch:
    """Keeps what one process saw at its last look.

    machine: measures what only this process can; it never raises
    real: the time that nobody moves
    deputy: tells nothing while a worker is alive, nor at its first look, since both may have been
        started together and the worker has no time yet to be heard of
    """

    def __init__(
        self,
        machine: Callable[[], Machine],
        real: Callable[[], datetime],
        deputy: bool = False,
    ) -> None:
        self._machine, self._real, self._deputy = machine, real, deputy
        self._before: dict[str, Symptom] = {}
        self._looked = False

    def look(self, outside: Outside) -> bool:
        """Look once. Returns True if messages to administrators were put into the outbox.

        Logs what began and what ended. Administrators hear of what was seen twice in a row, in
        speaking hours, unless LINE takes no messages.
        """
        measured = self._measured(outside)
        found = illnesses.symptoms(measured)
        if self._deputy and not self._looked:
            found = [symptom for symptom in found if symptom.illness.name != WORKER_SILENT]
        self._looked = True
        if self._deputy and not OF_DEPUTIES & {symptom.illness.name for symptom in found}:
            found = []
        now_ill = {symptom.illness.name: symptom for symptom in found}
        lasting = [symptom for name, symptom in now_ill.items() if name in self._before]
        self._log(outside, now_ill)
        self._before = now_ill
        if measured.blind:
            return False
        if found or not self._deputy:
            _note(outside, list(now_ill))
        return measured.served and _tell(outside, lasting)

    def _measured(self, outside: Outside) -> Vitals:
        machine = self._machine()
        try:
            now, ticks, real = outside.clock.now(), outside.clock.ticks(), self._real()
            return outside.database.read(
                lambda session: vitals.read(session, machine, now, ticks, real)
            )
        except SQLAlchemyError as fault:
            return vitals.without_database(type(fault).__name__)

    def _log(self, outside: Outside, now_ill: dict[str, Symptom]) -> None:
        for name, symptom in now_ill.items():
            if name not in self._before:
                to_do = symptom.illness.to_do
                outside.log.error("ill", illness=name, what=symptom.words, to_do=to_do)
        for name in self._before.keys() - now_ill.keys():
            outside.log.info("well_again", illness=name)


def _note(outside: Outside, names: list[str]) -> None:
    """Store the names for the administrators' menu, if they changed."""
    while len(",".join(names)) > FACT_HOLDS:
        names = names[:-1]
    text = ",".join(names)
    if (outside.database.read(lambda s: facts.get(s, facts.ILL)) or "") != text:
        outside.database.write(lambda session: facts.put(session, facts.ILL, text))


def _tell(outside: Outside, lasting: list[Symptom]) -> bool:
    if not lasting or any(symptom.illness.stops_chat for symptom in lasting):
        return False
    now = outside.clock.now()
    if not outside.database.read(lambda session: _may_tell(session, now)):
        return False
    from scheduler.upkeep import illness_told  # noqa: PLC0415  says words

    outside.database.write(lambda session: illness_told.put(outside, session, lasting, now))
    return True


def _may_tell(session: Session, now: datetime) -> bool:
    if facts.get(session, facts.ILL_TOLD) == office_day(now).isoformat():
        return False
    return working_days(session).may_speak(now) and bool(people.administrators(session))
