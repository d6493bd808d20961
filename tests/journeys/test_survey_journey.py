"""An anonymous survey over HTTP while a process is killed and LINE fails: of no answer a word
stands in what the office keeps, and nothing there leads from an answer to its person."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.simulator.seed import line_id
from models.campaigns import answer_box
from models.campaigns.campaign import AnswerBox
from models.people.person import Person as PersonRow
from models.queues import shown_buttons
from models.queues.lane import LANE
from models.queues.outbox import WAITING, OutboxMessage
from tests.handlers.papers.reading import readings
from tests.journeys import ledger
from tests.journeys.kept_places import nothing_is_backed_up, nothing_is_found
from tests.journeys.office_time import OtherDay
from tests.journeys.people import Person, Unlucky
from tests.journeys.processes import until
from tests.journeys.stage import Stage
from tests.journeys.surveying import answers, opens_survey, until_words
from tests.soaking import SEEDS
from tests.talk import actions
from tests.told_apart import answers_of_events, dumped, likes

pytestmark = pytest.mark.xdist_group("survey")
Stages = Callable[..., AbstractContextManager[Stage]]
BEST, WORST = ("5",) * 6, ("1",) * 6
WORDS = {
    "D0103": "ตู้น้ำดื่มข้างบันไดควรมีแก้วกระดาษ",
    "D0104": "ลิฟต์ตัวที่สี่ควรปรับปรุงโดยเร็วที่สุด เพราะค้างทุกเช้าวันจันทร์",
    "D0106": "เก้าอี้รับรองโยก",
    "D0101": "ม่านห้องสมุดควรซักปีละสองครั้ง",
    "D0102": "ที่จอดจักรยานไม่มีหลังคา",
    "D0105": "กระดานดำเก่าควรเปลี่ยนเป็นกระดานขาว",
}
"""What each of the bureau answers; of nobody else the database holds such words."""

SECRETS = tuple(WORDS.values())
REPORTER, PRAISES, BLAMES, KILLED, UNHEARD, LAST = WORDS
TRAFFIC = {"inbox_event", "outbox_message", "lane", "fact"}
"""Tables that every message changes, whatever it is about."""

LOOKED_AT = {*TRAFFIC, "campaign_person", "conversation", "attachment", "audit_entry"}


class Saturday(OtherDay):
    """No reminder goes out: on a working day one does, a week before a survey closes."""

    begins = date(2027, 2, 6)


def test_six_colleagues_answer_and_nobody_can_tell_who_said_what(
    stages: Stages, tmp_path: Path
) -> None:
    with stages("sqlite", of=Saturday, simulated=True) as stage:
        all_answer(stage, 0.0, tmp_path / "meanwhile.tar.gz")


@pytest.mark.soak
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_soak_nor_while_processes_are_killed_all_the_time(
    stages: Stages, kind: str, seed: int, tmp_path: Path
) -> None:
    with stages(kind, of=Saturday, simulated=True, workers=2) as stage:
        all_answer(stage, 0.3, tmp_path / "meanwhile.tar.gz", seed)
        assert stage.web_kills + stage.worker_kills > 5
        closes_and_reads(stage.person(REPORTER))
        nothing_is_found(stage, SECRETS)
        nothing_is_backed_up(stage, tmp_path / "after.tar.gz", SECRETS)


def all_answer(stage: Stage, often: float, file: Path, seed: int = 0) -> None:
    """Six people answer; so often is a process killed while one of the last three waits."""
    reporter, chance = stage.person(REPORTER), random.Random(seed)
    code = opens_survey(reporter)
    answers(reporter, code, ("4",) * 6, WORDS[REPORTER])
    one_answer_changes_a_mark_and_the_box(stage, code)
    two_who_answered_otherwise_left_the_same(stage)
    killed, unheard, last = (
        Unlucky(stage, line_id(each), chance, often) for each in (KILLED, UNHEARD, LAST)
    )
    one_is_killed_and_one_unheard(stage, code, killed, unheard, file)
    answers(last, code, WORST, WORDS[LAST])
    stage.settles()
    stage.database.read(lambda session: ledger.every_event_was_handled_once(stage, session))
    stage.database.read(lambda session: ledger.the_trail_is_whole(stage, session))
    assert stage.web_kills >= 1
    nothing_is_found(stage, SECRETS)
    the_box_itself_names_nobody(stage)


def one_answer_changes_a_mark_and_the_box(stage: Stage, code: str) -> None:
    """Two dumps around an answer: what else differs is traffic, without a word."""
    answers(stage.person(PRAISES), code, BEST, WORDS[PRAISES])
    stage.settles()
    before = rows_of(stage)
    answers(stage.person(BLAMES), code, WORST, WORDS[BLAMES])
    stage.settles()
    after = rows_of(stage)
    changed = {name for name in after if after[name] != before[name]}
    assert changed - TRAFFIC == {"campaign_person", "answer_box"}
    [mark], [box] = (after[name] - before[name] for name in ("campaign_person", "answer_box"))
    [unmarked], [other] = (before[name] - after[name] for name in ("campaign_person", "answer_box"))
    [day] = [cell for cell, was in zip(mark, unmarked, strict=True) if cell != was]
    assert len(day) == len("2027-03-01") and [*map(len, box)] == [*map(len, other)]
    nothing_sealed_is_left_but_no_buttons(stage)


def rows_of(stage: Stage) -> dict[str, set[tuple[str, ...]]]:
    """Every row of every table, as text."""
    return {
        name: {tuple(map(_as_text, row.values())) for row in rows}
        for name, rows in dumped(stage.database).items()
    }


def _as_text(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def nothing_sealed_is_left_but_no_buttons(stage: Stage) -> None:
    """Of who has answered, and of what was answered to them, the events' rows keep as many bytes
    as all do, and whoever has the keys reads in them that no button was shown."""
    tables, lane = dumped(stage.database), stage.sealer.keyed_hash(line_id(BLAMES), LANE)
    traffic = [row for name in TRAFFIC for row in tables[name] if row.get("lane") == lane]
    assert len(traffic) > 2 * len(WORST)
    kept = [item for row in traffic for item in row.items() if isinstance(item[1], bytes)]
    assert {name for name, _ in kept} == {"shown"}
    assert not any(shown_buttons.unpacked(stage.sealer, sealed) for _, sealed in kept)
    assert len({len(row["shown"]) for row in tables["inbox_event"]}) == 1


def two_who_answered_otherwise_left_the_same(stage: Stage) -> None:
    """Of who praised at length and who blamed in a word the rows are alike, one by one."""
    ways = []
    for staff_id in (PRAISES, BLAMES):
        query = select(PersonRow.id).where(PersonRow.staff_id == staff_id)
        number = stage.database.read(lambda session, q=query: session.scalars(q).one())
        lane = stage.sealer.keyed_hash(line_id(staff_id), LANE)
        rows = {k: n for k, n in likes(stage.database, lane, number).items() if k[0] in LOOKED_AT}
        ways.append((rows, answers_of_events(stage.database, lane)))
    assert ways[0] == ways[1]


def one_is_killed_and_one_unheard(
    stage: Stage, code: str, killed: Person, unheard: Person, file: Path
) -> None:
    """A process dies while one's words are handled; LINE takes no reply to another's. While the
    drafts stand and the answers wait, no word of them stands anywhere, nor in a backup."""
    until_words(killed, code, BEST)
    until_words(unheard, code, WORST)
    killed.says(WORDS[KILLED])
    stage.kill(stage.web_pids[0])
    killed.hears("ตรวจก่อนส่งคำตอบ", WORDS[KILLED])
    stage.sim("POST", "/faults", {"endpoint": "reply", "kind": "5xx", "times": 1000})
    unheard.says(WORDS[UNHEARD])
    until(lambda: _waiting(stage) == 1, stage.logs)
    drafts = [row for row in dumped(stage.database)["conversation"] if row["state"]]
    assert len(drafts) == 2 and {row["person_id"] for row in drafts} == {None}
    nothing_is_found(stage, SECRETS)
    nothing_is_backed_up(stage, file, SECRETS)
    stage.sim("DELETE", "/faults")
    unheard.hears("ตรวจก่อนส่งคำตอบ", WORDS[UNHEARD])
    for person in (killed, unheard):
        person.taps("ส่งคำตอบ").hears("ส่งคำตอบแล้ว")
    assert not [row for row in dumped(stage.database)["conversation"] if row["state"]]


def _waiting(stage: Stage) -> int:
    tried = (OutboxMessage.state == WAITING, OutboxMessage.reply_tried)
    query = select(OutboxMessage.id).where(*tried)
    return len(stage.database.read(lambda session: list(session.scalars(query))))


def the_box_itself_names_nobody(stage: Stage) -> None:
    """Who has the keys too finds answers in it, and of no answer whose it is."""
    sealed, number = stage.database.read(
        lambda session: session.execute(select(AnswerBox.sealed, AnswerBox.campaign_id)).one()
    )
    lists = stage.sealer.open_json(sealed, answer_box.purpose(number))
    assert isinstance(lists, dict)
    kept = [answer for held in lists.values() for answer in held]
    assert sorted(answer["better"] for answer in kept) == sorted(SECRETS)
    assert len({frozenset(answer) for answer in kept}) == 1
    assert {type(value) for answer in kept for value in answer.values()} <= {int, str}


def closes_and_reads(reporter: Person) -> None:
    """The result is in the report's PDF, for its organiser; nothing of it stays in clear."""
    reporter.says("ปิดแบบสำรวจ").hears("ปิดแล้วเปิดใหม่ไม่ได้")
    card = reporter.taps("ยืนยันปิด").hears("เขียนตอบ 6 คน")
    made = reporter.taps("ขอเอกสารผลสำรวจ", card).hears("ผลแบบสำรวจ")
    [link] = [action["uri"] for action in actions(made) if "uri" in action]
    printed = readings(reporter.stage.get(link).data)[0].replace(" ", "")
    assert all(words.replace(" ", "") in printed for words in SECRETS)
