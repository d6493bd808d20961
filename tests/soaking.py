"""How far `make soak` goes."""

from __future__ import annotations

import os

SEEDS = range(int(os.environ.get("SOAK_SEEDS", "3")))
"""The seeds of kills and of simulated years; `make soak SEEDS=20` plays more of them."""
