"""Compliments reach the person through the superior; suggestions are told without identity."""

from __future__ import annotations

import secrets

import pytest
from sqlalchemy.orm import Session

from models.complaints import case_public, elsewhere
from models.complaints.case_public import Praise
from models.complaints.complaint import COMPLIMENT, NAMED, SUGGESTION
from models.crypto import KeyRing, Sealer
from models.errors import Refusal
from tests import factories
from tests.models.complaints.complaining import NOW, case_of, filed, office


def test_a_compliment_goes_through_the_superior(session: Session, sealer: Sealer) -> None:
    here = office(session)
    kind = factories.person(session, here.bureau, (), here.head)
    alone = factories.person(session, here.bureau, ())
    done = filed(session, sealer, here.bureau, kind=COMPLIMENT, praised=(kind.id, alone.id))
    ways = case_public.pass_on(session, sealer, done.case_id, here.first, NOW)
    assert ways == [Praise(kind.id, here.head.id), Praise(alone.id, None)]


def test_a_superior_out_of_reach_is_passed_over(session: Session, sealer: Sealer) -> None:
    here = office(session)
    kind = factories.person(session, here.bureau, (), here.head)
    here.head.blocked_at = NOW
    done = filed(session, sealer, here.bureau, kind=COMPLIMENT, praised=(kind.id,))
    ways = case_public.praised(session, sealer, done.case_id, here.first)
    assert ways == [Praise(kind.id, here.director.id)]


def test_only_a_compliment_of_somebody_is_passed_on(session: Session, sealer: Sealer) -> None:
    here = office(session)
    for told, code in (({}, "no_compliment"), ({"kind": COMPLIMENT}, "nobody_praised")):
        done = filed(session, sealer, here.bureau, **told)
        with pytest.raises(Refusal, match=code):
            case_public.pass_on(session, sealer, done.case_id, here.first, NOW)
    with pytest.raises(Refusal, match="no_such_case"):
        case_public.pass_on(session, sealer, done.case_id, here.admin, NOW)


def test_a_suggestion_is_told_to_all_once(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau, kind=SUGGESTION, text="ควรมีที่จอดจักรยาน")
    said = case_public.publish(session, sealer, done.case_id, here.first, "ขอให้มีที่จอดจักรยาน", NOW)
    assert case_public.published(session, sealer) == [said]
    assert said.text == "ขอให้มีที่จอดจักรยาน" and said.bureau_id == here.bureau.id
    assert case_of(session, done).published_on == NOW.date()
    with pytest.raises(Refusal, match="published"):
        case_public.publish(session, sealer, done.case_id, here.first, "อีกครั้ง", NOW)
    other = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    assert case_public.published(session, other) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("  ", "no_text"), ("ตามที่ ผู้เสนอ คนดีงาม แนะนำ", "names_somebody"),
        ("คุณกระดังงา ทดลองดู ควรทำ", "names_somebody"),
    ],
)  # fmt: skip
def test_what_names_somebody_is_not_published(
    session: Session, sealer: Sealer, text: str, code: str
) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau, kind=SUGGESTION, identity=NAMED, name="ผู้เสนอ คนดีงาม")
    with pytest.raises(Refusal, match=code):
        case_public.publish(session, sealer, done.case_id, here.first, text, NOW)


def test_a_complaint_is_never_published(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    with pytest.raises(Refusal, match="no_suggestion"):
        case_public.publish(session, sealer, done.case_id, here.first, "ข้อความ", NOW)


def test_a_tip_says_where_else_one_can_go() -> None:
    phones = [each.phone for each in elsewhere.elsewhere("tip")]
    assert phones[:2] == ["1205", "1206"] and "1567" in phones
    assert elsewhere.elsewhere("compliment") == ()
