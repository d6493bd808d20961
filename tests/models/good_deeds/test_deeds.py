"""Keeping a deed, who may read it, taking it back, and what stands on the trail."""

from __future__ import annotations

import secrets
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.crypto import KeyRing, Sealer
from models.errors import Refusal
from models.good_deeds import (
    deed_audit,
    deed_leaving,
    deed_praise,
    deed_texts,
    deed_witness,
    deeds,
    personal_deeds,
)
from models.good_deeds.deed_limits import DEED_LIMITS
from models.good_deeds.deeds import DeedDraft
from models.good_deeds.good_deed import BUREAU, NAMED, OWN, GoodDeed, OfferedPraise
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Person
from models.trail.audit_entry import AuditEntry
from models.upkeep import key_rotation, retention
from models.upkeep.key_rotation import Place
from tests import factories
from tests.models.campaigns.asked import NOW, SEALER

WORDS, TODAY = "ช่วยยกของให้ผู้มาติดต่อที่เดินไม่สะดวก", date(2027, 3, 1)


def people(session: Session) -> tuple[Person, Person]:
    where = factories.bureau(session)
    return factories.person(session, where, ()), factories.person(session, where, ())


def kept(session: Session, person: Person, shown: str = OWN, words: str = WORDS) -> GoodDeed:
    draft = DeedDraft(words, "volunteering", TODAY, 2, shown)
    return deeds.keep(session, SEALER, person, draft, NOW)


def entries(session: Session, deed_id: int) -> list[AuditEntry]:
    query = select(AuditEntry).where(AuditEntry.subject == deed_texts.subject(deed_id))
    return list(session.scalars(query.order_by(AuditEntry.id)))


def test_a_deed_is_sealed_and_its_hash_stands_on_the_trail_without_its_owner(
    session: Session,
) -> None:
    deed = kept(session, people(session)[0])
    assert deed.text is not None and WORDS.encode() not in deed.text
    assert deed_texts.words(SEALER, deed) == WORDS
    [entry] = entries(session, deed.id)
    assert entry.actor_id is None
    assert entry.details == {"hash": deed_texts.hashed(SEALER, deed)}


@pytest.mark.parametrize(
    "change", [{"virtue": "honesty"}, {"done_on": date(2027, 2, 1)}, {"hours": 9}]
)
def test_what_somebody_changes_in_the_database_is_found(
    session: Session, change: dict[str, object]
) -> None:
    me, _ = people(session)
    deed, other = kept(session, me), kept(session, me)
    assert list(deed_audit.altered(session, SEALER)) == []
    session.execute(update(GoodDeed).where(GoodDeed.id == deed.id).values(change))
    session.expire_all()
    assert list(deed_audit.altered(session, SEALER)) == [f"deed:{deed.id}"]
    session.execute(
        update(GoodDeed)
        .where(GoodDeed.id == other.id)
        .values(text=kept(session, me, words="ข้อความอื่นที่ไม่เหมือน").text)
    )
    session.expire_all()
    assert not deed_texts.opens(SEALER, other)


def test_what_is_the_owners_alone_is_read_by_nobody_else(session: Session) -> None:
    me, colleague = people(session)
    elsewhere = factories.person(session, factories.bureau(session, "สำนักอื่น"), (REPORTER,))
    where = me.bureau
    head = factories.person(session, where, (SUPERVISOR, EXECUTIVE))
    admin = factories.person(session, where, (ADMIN,))
    others = (colleague, head, admin, elsewhere)

    def readers(shown: str) -> list[Person]:
        deed = kept(session, me, shown)
        assert deeds.may_read(me, deed)
        return [each for each in others if deeds.may_read(each, deed)]

    assert readers(OWN) == []
    assert readers(BUREAU) == [head]
    assert readers(NAMED) == list(others)
    with pytest.raises(Refusal, match="no_such_deed"):
        deeds.own(session, head, kept(session, me).id)
    assert len(deeds.for_book(session, where.id, TODAY, TODAY)) == 2
    assert [each.shown for each in deeds.published(session, 5)] == [NAMED]


def test_a_withdrawn_deed_leaves_its_hash_and_no_way_to_its_words(session: Session) -> None:
    me, _ = people(session)
    deed = kept(session, me, NAMED)
    deeds.withdraw(session, me, deed.id, NOW)
    assert (deed.text, deed.wrapped_key, deed.same_as) == (None, None, None)
    assert [each.verb for each in entries(session, deed.id)] == ["deed.kept", "deed.withdrawn"]
    assert deeds.mine(session, me) == deeds.published(session, 5) == []
    assert not deeds.may_read(me, deed) and list(deed_audit.altered(session, SEALER)) == []
    with pytest.raises(Refusal, match="no_such_deed"):
        deeds.withdraw(session, me, deed.id, NOW)


def test_the_day_is_neither_ahead_nor_long_ago(session: Session) -> None:
    first = TODAY - timedelta(days=DEED_LIMITS.back)
    deeds.check_day(first, NOW)
    with pytest.raises(Refusal, match="too_old"):
        deeds.check_day(first - timedelta(days=1), NOW)
    with pytest.raises(Refusal, match="ahead"):
        deeds.check_day(TODAY + timedelta(days=1), NOW)


def test_ten_a_day_and_the_next_day_again(session: Session) -> None:
    me, other = people(session)
    for number in range(DEED_LIMITS.a_day):
        kept(session, me, words=f"ทำความดีครั้งที่ {number}")
    with pytest.raises(Refusal, match="too_many"):
        kept(session, me)
    kept(session, other)
    draft = DeedDraft(WORDS, "honesty", TODAY)
    deeds.keep(session, SEALER, me, draft, NOW + timedelta(days=1))


def test_the_third_same_deed_is_asked_about_however_it_is_written(session: Session) -> None:
    me, other = people(session)
    kept(session, me)
    assert not deeds.asks_again(session, SEALER, me, WORDS)
    second = kept(session, me, words=f" {WORDS} !")
    assert deeds.asks_again(session, SEALER, me, WORDS)
    assert not deeds.asks_again(session, SEALER, other, WORDS)
    deeds.withdraw(session, me, second.id, NOW)
    assert not deeds.asks_again(session, SEALER, me, WORDS)


def test_praise_is_a_deed_only_once_it_is_accepted(session: Session) -> None:
    giver, me = people(session)
    praise = deed_praise.offer(session, SEALER, giver, me, "honesty", WORDS, NOW)
    assert WORDS.encode() not in praise.text and deeds.mine(session, me) == []
    with pytest.raises(Refusal, match="waiting"):
        deed_praise.offer(session, SEALER, giver, me, "honesty", WORDS, NOW)
    with pytest.raises(Refusal, match="no_such_praise"):
        deed_praise.accept(session, SEALER, giver, praise.id, OWN, NOW)
    deed = deed_praise.accept(session, SEALER, me, praise.id, OWN, NOW)
    assert (deed.person_id, deed.praised_by, deed.shown) == (me.id, giver.id, OWN)
    assert deed_texts.words(SEALER, deed) == WORDS
    with pytest.raises(Refusal, match="no_such_praise"):
        deed_praise.accept(session, SEALER, me, praise.id, OWN, NOW)


def test_declined_praise_is_like_unanswered_praise_to_its_giver(session: Session) -> None:
    giver, me = people(session)
    other = factories.person(session, me.bureau, ())
    mine = deed_praise.offer(session, SEALER, giver, me, "honesty", WORDS, NOW)
    theirs = deed_praise.offer(session, SEALER, giver, other, "honesty", WORDS, NOW)
    files = []
    for declined in (False, True):
        if declined:
            deed_praise.decline(session, me, mine.id, NOW)
        files.append(personal_deeds.gather(session, SEALER, giver))
        with pytest.raises(Refusal, match="waiting"):
            deed_praise.offer(session, SEALER, giver, me, "honesty", WORDS, NOW)
    assert files[0] == files[1] and mine.text is None
    assert deed_praise.waiting(session, me, NOW) == []
    over = NOW + timedelta(days=DEED_LIMITS.praise_waits)
    with pytest.raises(Refusal, match="no_such_praise"):
        deed_praise.offered(session, other, theirs.id, over)
    retention.drop_old(session, over)
    session.expire_all()
    assert session.scalars(select(OfferedPraise)).all() == [] == deeds.mine(session, me)


def test_nobody_praises_themselves_or_whom_line_does_not_reach(session: Session) -> None:
    me, _ = people(session)
    away = factories.person(session, me.bureau, (), joined=False)
    for other, code in ((me, "oneself"), (away, "unreached"), (None, "unreached")):
        with pytest.raises(Refusal, match=code):
            deed_praise.offer(session, SEALER, me, other, "honesty", WORDS, NOW)


def test_a_witness_is_asked_by_the_owner_and_answers_once(session: Session) -> None:
    me, colleague = people(session)
    deed = kept(session, me)
    with pytest.raises(Refusal, match="no_such_deed"):
        deed_witness.confirm(session, colleague, deed.id, NOW)
    deed_witness.ask(session, me, deed.id, colleague, NOW)
    assert not deeds.may_read(colleague, deed)
    deed_witness.decline(session, colleague, deed.id)
    assert deed.witness_id is None
    with pytest.raises(Refusal, match="asked_today"):
        deed_witness.ask(session, me, deed.id, colleague, NOW)
    later = NOW + timedelta(days=1)
    deed_witness.ask(session, me, deed.id, colleague, later)
    deed_witness.confirm(session, colleague, deed.id, later)
    assert deed.witnessed_on == TODAY + timedelta(days=1)
    with pytest.raises(Refusal, match="witnessed"):
        deed_witness.ask(session, me, deed.id, colleague, later + timedelta(days=1))


def test_who_leaves_takes_words_and_names_along(session: Session) -> None:
    me, colleague = people(session)
    deed, theirs = kept(session, me, NAMED), kept(session, colleague)
    deed_witness.ask(session, colleague, theirs.id, me, NOW)
    deed_witness.confirm(session, me, theirs.id, NOW)
    deed_praise.offer(session, SEALER, me, colleague, "honesty", WORDS, NOW)
    deed_leaving.let_go(session, [me.id], NOW)
    assert (deed.person_id, deed.text, deed.wrapped_key, deed.shown) == (None, None, None, OWN)
    assert deed.withdrawn_on == TODAY and deed.virtue == "volunteering"
    assert theirs.witness_id is None and theirs.witnessed_on == TODAY
    assert session.scalars(select(OfferedPraise)).all() == []
    assert deed_texts.words(SEALER, theirs) == WORDS


def test_after_the_keys_are_rotated_the_newest_alone_opens_deeds_and_praise(
    session: Session,
) -> None:
    ring = KeyRing.generate(secrets.token_bytes)
    before = Sealer(ring, secrets.token_bytes)
    me, colleague = people(session)
    deed = deeds.keep(session, before, me, DeedDraft(WORDS, "honesty", TODAY), NOW)
    praise = deed_praise.offer(session, before, me, colleague, "honesty", WORDS, NOW)
    hashed = deed_texts.hashed(before, deed)
    newer = ring.with_newest(secrets.token_bytes)
    sealer = Sealer(newer, secrets.token_bytes)
    following: Place | None = Place()
    while following is not None:
        following = key_rotation.step(session, sealer, following)
    session.expire_all()
    alone = Sealer(KeyRing(newer.seal[:1], newer.hashing), secrets.token_bytes)
    assert deed_texts.words(alone, deed) == deed_praise.words(alone, praise) == WORDS
    assert deed_texts.hashed(alone, deed) == hashed


def test_the_own_file_has_the_own_words_and_not_those_of_others(session: Session) -> None:
    me, colleague = people(session)
    kept(session, me)
    theirs = kept(session, colleague, words="เรื่องของเพื่อนร่วมงานเท่านั้น")
    deed_witness.ask(session, colleague, theirs.id, me, NOW)
    deed_witness.confirm(session, me, theirs.id, NOW)
    deed_praise.offer(session, SEALER, me, colleague, "honesty", "ชมที่คืนเงินซึ่งเก็บได้", NOW)
    file = personal_deeds.gather(session, SEALER, me)
    assert [each["deed_words"] for each in file["good_deeds"]] == [WORDS]
    assert file["praise_offered"] == [{"day": TODAY, "virtue": "honesty"}]
    assert file["deeds_witnessed"] == [{"day": TODAY}] and "เพื่อนร่วมงาน" not in str(file)
    assert personal_deeds.count(session, me) == 1
