"""How long a test waits for what must happen: long enough for a machine several times slower."""

PATIENCE = 240.0
"""Seconds. Whoever waits is woken by what happens; only a failing test waits so long."""
