"""Questionnaires that the office brought itself, beside the packaged ones.

A changed one is a new version under a name of its own (`training_v2`): surveys that were made from
the version before are counted as it says.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.surveys import questionnaire
from models.surveys.questionnaire import Questionnaire
from models.surveys.survey import KeptQuestionnaire

NAME = re.compile(r"[a-z][a-z0-9_]{0,19}")
"""What one may be called; its version comes behind."""

_VERSION = re.compile(r"(?P<name>.+)_v(?P<version>\d+)")
_PLACE = 100
"""Behind the packaged ones."""


def keep(session: Session, new: Questionnaire, now: datetime) -> tuple[Questionnaire, bool]:
    """Keep the questionnaire as the newest version of its name; returns it under the name of that
    version, and whether it is a new one: the same again is kept once.

    Raises Refusal: `packaged` if a packaged one has that name.
    """
    if any(each.name == new.name for each in questionnaire.packaged()):
        raise Refusal("packaged")
    content = _content(new)
    last = _newest(session, new.name)
    if last is not None and last.content == content:
        return _read(last), False
    version = last.version + 1 if last is not None else 1
    kept = KeptQuestionnaire(name=new.name, version=version, content=content, kept_at=now)
    session.add(kept)
    session.flush()
    return _read(kept), True


def newest(session: Session) -> list[Questionnaire]:
    """The newest version of each, those kept last first."""
    last = select(func.max(KeptQuestionnaire.id)).group_by(KeptQuestionnaire.name)
    query = select(KeptQuestionnaire).where(KeptQuestionnaire.id.in_(last))
    rows = session.scalars(query.order_by(KeptQuestionnaire.id.desc()))
    return [_read(each) for each in rows]


def found(session: Session, name: str) -> Questionnaire:
    """The questionnaire of that name, packaged or kept; without its version, the newest.

    Raises LookupError.
    """
    try:
        return questionnaire.named(name)
    except LookupError:
        versioned = _VERSION.fullmatch(name)
        query = select(KeptQuestionnaire)
        if versioned is not None:
            version = KeptQuestionnaire.version == int(versioned["version"])
            query = query.where(KeptQuestionnaire.name == versioned["name"], version)
            row = session.scalars(query).first()
        else:
            row = _newest(session, name)
        if row is None:
            raise
        return _read(row)


def _newest(session: Session, name: str) -> KeptQuestionnaire | None:
    query = select(KeptQuestionnaire).where(KeptQuestionnaire.name == name)
    return session.scalars(query.order_by(KeptQuestionnaire.version.desc())).first()


def _content(new: Questionnaire) -> dict[str, object]:
    values = asdict(new)
    for key in ("name", "place"):
        del values[key]
    values["cues"], values["shows"] = list(new.cues), list(new.shows)
    values["questions"] = [
        {**each, "options": list(each["options"])} for each in questionnaire.dumped(new.questions)
    ]
    return values


def _read(row: KeptQuestionnaire) -> Questionnaire:
    content = row.content
    return Questionnaire(
        name=f"{row.name}_v{row.version}",
        place=_PLACE,
        title=content["title"],
        purpose=content["purpose"],
        cues=tuple(content["cues"]),
        shows=tuple(content["shows"]),
        measures=content["measures"],
        enough=content["enough"],
        questions=questionnaire.loaded(content["questions"]),
    )
