"""A file that is hard to open holds up nobody but itself, in the real processes."""

from __future__ import annotations

import os
import secrets
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.clock import real_now
from models.attachments.attachment import WAITING, Attachment
from models.queues import outbox_queue
from models.queues.outbox_queue import Envelope
from tests import hostile
from tests.journeys.people import picture
from tests.journeys.processes import children, most_memory, until
from tests.journeys.stage import Stage

pytestmark = pytest.mark.xdist_group("heavy-files")
Stages = Callable[..., AbstractContextManager[Stage]]


@pytest.fixture(scope="module")
def stage(stages: Stages) -> Iterator[Stage]:
    with stages("sqlite", simulated=True) as opened:
        yield opened


@pytest.mark.soak
def test_while_a_file_is_being_opened_the_worker_sends(stage: Stage) -> None:
    sender, other = stage.person("D0103"), stage.person("D0104")
    sender.sends_files([picture(1)]).hears("ได้รับไฟล์แล้ว 1 ไฟล์")
    [opening] = children(stage.worker_pids[0])
    os.kill(opening, signal.SIGSTOP)
    sender.sends_files([picture(2)])
    until(lambda: stage.database.read(waits), stage.logs)
    stage.database.write(lambda session: put(session, stage, other.id))
    other.hears("ผู้ปฏิบัติงานส่งเอง")
    assert stage.database.read(waits)
    os.kill(opening, signal.SIGCONT)
    sender.hears("ได้รับไฟล์แล้ว 1 ไฟล์")


@pytest.mark.soak
def test_a_bomb_gets_a_sentence_and_the_worker_grows_by_little_of_it(stage: Stage) -> None:
    sender, [worker] = stage.person("D0103"), stage.worker_pids
    sender.sends_files([picture(3)]).hears("ได้รับไฟล์แล้ว 1 ไฟล์")
    before = most_memory(worker)
    sender.sends_document(hostile.swollen_word(), "แผน.docx").hears("ไม่ได้เก็บ 1 ไฟล์", "แล้วส่งใหม่")
    sender.sends_files([hostile.wide_png()]).hears("ได้รับไฟล์แล้ว 1 ไฟล์")
    unpacked = 7000 * 7000 * 3
    assert most_memory(worker) - before < unpacked / 4
    assert stage.worker_pids == [worker]


def waits(session: Session) -> bool:
    """Whether a file was claimed and has not been opened yet."""
    return session.scalar(select(Attachment.attempts).where(Attachment.state == WAITING)) == 1


def put(session: Session, stage: Stage, to: str) -> None:
    """A message the web process was not told of: the worker's alone to send."""
    said: list[dict[str, object]] = [{"type": "text", "text": "ผู้ปฏิบัติงานส่งเอง"}]
    envelope = Envelope(key="of-the-worker", kind="test", lane="", messages=said, recipient=to)
    made = real_now() - timedelta(minutes=1)
    outbox_queue.put(session, stage.sealer, envelope, made, secrets.token_bytes)
