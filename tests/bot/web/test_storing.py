"""Requests and a database that takes nothing: one tries, the others are told at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from bot.web.storing import CannotStore, Storing
from models.trail import facts
from scheduler.ports import Outside


class Stuck:
    """A database in which each write waits, and fails, until it is let through."""

    def __init__(self) -> None:
        self.tried = threading.Semaphore(0)
        self.fails = threading.Semaphore(0)

    def write(self, work: Callable[[Session], Any], hurried: bool) -> Any:
        assert hurried
        self.tried.release()
        assert self.fails.acquire(timeout=60)
        raise OperationalError("BEGIN", None, Exception())


def put(session: Session) -> str:
    facts.put(session, "put", "")
    return "done"


def test_while_storing_fails_one_request_tries_and_the_others_do_not_wait(office: Outside) -> None:
    stuck = Stuck()
    storing = Storing(replace(office, database=stuck))  # type: ignore[arg-type]
    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(storing.write, put)
        assert stuck.tried.acquire(timeout=60)
        stuck.fails.release()
        assert isinstance(first.exception(60), OperationalError)
        second = pool.submit(storing.write, put)
        assert stuck.tried.acquire(timeout=60)
        for _ in range(20):
            with pytest.raises(CannotStore):
                storing.write(put)
        assert not second.done()
        assert storing.reasons() == ["database: CannotStore"]
        stuck.fails.release()
        assert isinstance(second.exception(60), OperationalError)
        storing._outside = office
        assert storing.write(put) == storing.write(put) == "done"


def test_a_row_that_cannot_be_is_no_sign_of_a_database_that_takes_nothing(
    office: Outside,
) -> None:
    storing, inside = Storing(office), threading.Event()

    def wrong(_session: Session) -> None:
        raise IntegrityError("INSERT", None, Exception())

    with pytest.raises(IntegrityError):
        storing.write(wrong)
    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(storing.write, lambda session: inside.set() or put(session))
        assert inside.wait(60)
        assert storing.write(put) == "done"
        assert other.result(60) == "done"
