"""Random bytes are of the length asked for and never handed out twice, whoever asks."""

from __future__ import annotations

import threading

from bot.randomness import FETCH, RandomBytes


def test_any_length_is_given_even_beyond_one_fetch() -> None:
    random_bytes = RandomBytes()
    for length in (0, 1, 12, FETCH - 1, FETCH, FETCH + 1, 3):
        assert len(random_bytes(length)) == length


def test_threads_never_share_bytes() -> None:
    random_bytes, taken = RandomBytes(), []

    def take() -> None:
        taken.extend([random_bytes(16) for _ in range(3000)])

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(taken)) == 4 * 3000
