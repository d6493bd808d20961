"""One sentence is read once by each reader, whoever asks: what it made of the newest words is kept.

Only for what depends on the words alone, and returns what nobody changes.
"""

from functools import lru_cache

read_once = lru_cache(maxsize=128)
"""Of a turn's words, and of what many people type."""
